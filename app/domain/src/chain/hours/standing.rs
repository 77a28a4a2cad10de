//! Where an entry stands, and what can happen to it next: the states of an entry as a pure state machine.
//!
//! | event | from | to |
//! |---|---|---|
//! | drafted | nothing, draft, needs info | draft, as a new version |
//! | submitted | draft | submitted |
//! | recalled | submitted | draft |
//! | needs info, declined | submitted | needs info |
//! | supervisor succeeded | submitted | submitted, to another supervisor |
//! | approved | submitted | approved |
//! | identity checked | approved, while nobody confirmed who signed | approved |
//! | verified | approved | verified |
//! | correction asked | approved, verified | the same |
//! | corrected | approved, verified | draft, as a new version; the signed one holds meanwhile |
//! | withdrawn | draft, submitted, needs info | withdrawn; for a correction back to the signed version |
//! | locked | approved, verified | locked |
//! | reopened | locked | as before |
//! | note redacted | any | the same |
//! | taken over | nothing | approved |

use super::event::Who;
use super::text::Commitment;
use crate::canonical::Digest;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Where an entry stands, in the words that peers use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being written; nobody else sees it.
    Draft,
    /// Waits for a supervisor.
    Submitted,
    /// Came back: the trainee is asked for something, or for another supervisor.
    NeedsInfo,
    /// Signed.
    Approved,
    /// Signed a second time.
    Verified,
    /// Signed, and its period is closed.
    Locked,
    /// Not gone on with; nobody signed it.
    Withdrawn,
}

impl State {
    /// All states.
    pub const ALL: [Self; 7] =
        [Self::Draft, Self::Submitted, Self::NeedsInfo, Self::Approved, Self::Verified, Self::Locked, Self::Withdrawn];

    /// The name in files and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::NeedsInfo => "needs_info",
            Self::Approved => "approved",
            Self::Verified => "verified",
            Self::Locked => "locked",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// How far a version has come that is not signed yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Being written.
    Drafting,
    /// Waits for that supervisor.
    Waiting(Who),
    /// Came back from the supervisor.
    NeedsInfo,
}

/// The version that is not signed yet: always the newest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// Its number.
    pub version: u32,
    /// How far it has come.
    pub progress: Progress,
}

/// The signed version that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InForce {
    /// Its number.
    pub version: u32,
    /// Who signed it.
    pub signer: Who,
    /// Whether nobody has confirmed yet who that is.
    pub awaits_identity_check: bool,
    /// Whether it was signed a second time.
    pub verified: bool,
    /// Whether its period is closed.
    pub locked: bool,
}

impl InForce {
    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> State {
        match (self.locked, self.verified) {
            (true, _) => State::Locked,
            (false, true) => State::Verified,
            (false, false) => State::Approved,
        }
    }
}

/// What a version is, as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Written {
    pub(super) particulars: Digest,
    pub(super) note: Commitment,
}

/// Where an entry stands, with all that is needed to tell what can happen to it. It can be kept beside the entry, and comes
/// out the same when all links are followed anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Each version, oldest first.
    pub(super) versions: Vec<Written>,
    pub(super) open: Option<Open>,
    pub(super) in_force: Option<InForce>,
    /// Signed versions in whose place a signed correction came.
    pub(super) superseded: Vec<u32>,
    /// Supervisors who came after another one.
    pub(super) successors: BTreeSet<Who>,
    /// Links that committed to a note or a reason, and whether it was redacted.
    pub(super) texts: BTreeMap<u32, bool>,
}

impl Standing {
    /// Its state: of the version that is worked on, else of the one that holds.
    #[must_use]
    pub fn state(&self) -> State {
        match (&self.open, &self.in_force) {
            (Some(open), _) => match open.progress {
                Progress::Drafting => State::Draft,
                Progress::Waiting(_) => State::Submitted,
                Progress::NeedsInfo => State::NeedsInfo,
            },
            (None, Some(held)) => held.state(),
            (None, None) => State::Withdrawn,
        }
    }

    /// The version that is not signed yet, if there is one.
    #[must_use]
    pub const fn open(&self) -> Option<&Open> {
        self.open.as_ref()
    }

    /// The signed version that holds, if there is one.
    #[must_use]
    pub const fn in_force(&self) -> Option<&InForce> {
        self.in_force.as_ref()
    }

    /// The signed versions in whose place a signed correction came, oldest first.
    #[must_use]
    pub fn superseded(&self) -> &[u32] {
        &self.superseded
    }

    /// The number of the newest version.
    #[must_use]
    pub fn newest(&self) -> u32 {
        // There are fewer versions than links, and links are counted in this type.
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX)
    }

    /// What a version states, its note aside, and the commitment to its note.
    #[must_use]
    pub fn version(&self, number: u32) -> Option<(&Digest, &Commitment)> {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        self.versions.get(index).map(|w| (&w.particulars, &w.note))
    }

    /// The links of this entry that committed to a note or a reason that was not redacted. To redact a note in every version,
    /// all of them are named.
    #[must_use]
    pub fn texts(&self) -> Vec<u32> {
        self.texts.iter().filter(|(_, redacted)| !**redacted).map(|(link, _)| *link).collect()
    }
}
