//! One line of the hours log: its versions, what was decided about them, and what can happen to it next.

use super::act::{EntryAct, RecordsSeen};
use super::{HoursRefusal, LONGEST_REASON, NoteStep, Particulars, SignedOnPaper};
use crate::chain::hours::{Capacity, Progress, Standing, Who};
use crate::course::Label;
use crate::id::{HoursChainId, HoursEntryId, PersonId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// Being written; nobody else sees it.
    Draft,
    /// Waits for the supervisor.
    Submitted,
    /// Returned with a reason.
    Returned,
    /// Signed.
    Approved,
    /// Not gone on with: its writer took it out before anyone signed it.
    Withdrawn,
}

/// Why a signed version is corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The signed version in whose place it comes once it is signed too.
    pub corrects: u32,
    /// Why, in its writer's words.
    pub reason: String,
}

/// An entry as it was written at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryVersion {
    /// Its number, from 1.
    pub number: u32,
    /// What it says.
    pub particulars: Particulars,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// Whether it was sent to the supervisor.
    pub sent: bool,
    /// What it corrects, if a version before it was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<Correction>,
    /// Who typed it in, where its writer wrote it on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typed_by: Option<PersonId>,
}

/// What a supervisor decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Signed.
    Approved,
    /// Returned, with what to change.
    Returned {
        /// What to change.
        reason: String,
    },
    /// Not signed, because it is not theirs to sign.
    Declined {
        /// Why.
        reason: String,
    },
}

impl Outcome {
    /// The reason, where one is given.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Approved => None,
            Self::Returned { reason } | Self::Declined { reason } => Some(reason),
        }
    }
}

/// A supervisor's decision on one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryDecision {
    /// The version that was read.
    pub version: u32,
    /// Who decided.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub outcome: Outcome,
    /// The signature by hand, where it was signed on paper and staff took it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_paper: Option<SignedOnPaper>,
    /// The records that were looked at, where it was signed from records and not observed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub records: Option<RecordsSeen>,
}

/// What its writer did with an entry beside writing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// Took it back before anyone decided.
    Recalled,
    /// Did not go on with it.
    Withdrawn,
}

/// When its writer did something with an entry beside writing it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryTurn {
    /// The version that it was about.
    pub version: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub turn: Turn,
}

/// That staff confirmed who signed without an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryCheck {
    /// The signed version that was waiting for it.
    pub version: u32,
    /// Who confirmed it.
    pub by: PersonId,
    /// In what capacity.
    pub capacity: Capacity,
    /// When.
    pub at: DateTime<Utc>,
    /// How, as `board_register`.
    pub how: Label,
}

/// One line of the hours log with its whole history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursEntry {
    /// Its id, made by the server when the form was shown.
    pub id: HoursEntryId,
    /// Where it stands: of the version that is worked on, else of the one that holds.
    pub state: EntryState,
    /// Every version, oldest first; there is at least one.
    pub versions: Vec<EntryVersion>,
    /// Every decision, oldest first.
    pub decisions: Vec<EntryDecision>,
    /// What its writer did with it beside writing, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<EntryTurn>,
    /// Who confirmed that those who signed without an account are real, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<EntryCheck>,
    /// What staff did with it: handed over, signed a second time, closed. Oldest first; empty for most entries.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<EntryAct>,
    /// What happened to its notes: handed to a reader, reported, read, removed. Empty for nearly every entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub note_steps: Vec<NoteStep>,
    /// Where it stands in the log that anyone can check; none while it is in no log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logged: Option<Logged>,
}

/// Where an entry stands in a log that anyone can check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logged {
    /// The log. An entry that came from another account is in another one, until its history is written down here.
    pub chain: HoursChainId,
    /// Where it stands there.
    pub standing: Standing,
}

impl HoursEntry {
    /// A new entry, kept as a draft or sent at once.
    #[must_use]
    pub fn begin(id: HoursEntryId, particulars: Particulars, send: bool, now: DateTime<Utc>) -> Self {
        let mut entry = Self {
            id,
            state: EntryState::Draft,
            versions: Vec::new(),
            decisions: Vec::new(),
            turns: Vec::new(),
            checks: Vec::new(),
            acts: Vec::new(),
            note_steps: Vec::new(),
            logged: None,
        };
        entry.write(particulars, send, None, now);
        entry
    }

    fn write(&mut self, particulars: Particulars, send: bool, correction: Option<Correction>, now: DateTime<Utc>) {
        let number = self.version() + 1;
        self.versions.push(EntryVersion {
            number,
            particulars,
            written_at: now,
            sent: send,
            correction,
            typed_by: None,
        });
        self.state = if send { EntryState::Submitted } else { EntryState::Draft };
    }

    /// The number of the newest version.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.versions.last().map_or(0, |v| v.number)
    }

    /// The newest version.
    ///
    /// # Panics
    /// Never: `begin` writes the first version and nothing takes one away.
    #[must_use]
    pub fn newest(&self) -> &EntryVersion {
        let newest = self.versions.last();
        #[expect(clippy::expect_used, reason = "an entry without a version cannot be made")]
        newest.expect("an entry has at least one version")
    }

    /// What the newest version says.
    #[must_use]
    pub fn particulars(&self) -> &Particulars {
        &self.newest().particulars
    }

    /// Whether that was written already, so that to write it again would say nothing new: the second click of a double
    /// click, or a draft that was sent again as it stands.
    #[must_use]
    pub fn says_already(&self, version: u32, particulars: &Particulars, send: bool) -> bool {
        let newest = self.newest();
        let again = if send {
            self.state == EntryState::Submitted && newest.number == version.saturating_add(1)
        } else {
            self.editable() && !newest.sent && (version..=version.saturating_add(1)).contains(&newest.number)
        };
        again && newest.particulars == *particulars
    }

    /// The signed version that holds: the newest one that was signed.
    #[must_use]
    pub fn in_force(&self) -> Option<&EntryVersion> {
        let signed =
            |v: &&EntryVersion| self.decisions.iter().any(|d| d.version == v.number && d.outcome == Outcome::Approved);
        self.versions.iter().rev().find(signed)
    }

    /// What counts: the signed version that holds, else the newest.
    #[must_use]
    pub fn counted(&self) -> &Particulars {
        self.in_force().map_or_else(|| self.particulars(), |v| &v.particulars)
    }

    /// What is shown as the entry: the version that is worked on, else the one that holds.
    #[must_use]
    pub fn shown(&self) -> &EntryVersion {
        self.in_force().filter(|_| self.state == EntryState::Approved).unwrap_or_else(|| self.newest())
    }

    /// Whether its minutes are signed, by the version that holds.
    #[must_use]
    pub fn signed(&self) -> bool {
        self.in_force().is_some()
    }

    /// Whether nobody has confirmed yet who signed the version that holds: its minutes wait until then.
    #[must_use]
    pub fn awaits_identity_check(&self) -> bool {
        let held = self.logged.as_ref().and_then(|logged| logged.standing.in_force());
        held.is_some_and(|held| held.awaits_identity_check)
    }

    /// Whether it waits for a supervisor who signs without an account.
    #[must_use]
    pub fn waits_outside(&self) -> bool {
        let open = self.logged.as_ref().and_then(|logged| logged.standing.open());
        self.state == EntryState::Submitted
            && open.is_some_and(|open| matches!(open.progress, Progress::Waiting(Who::Outside(_))))
    }

    /// Takes down that staff confirmed who signed the version that holds. Nothing changes where none waits for it.
    pub fn confirm_signer(&mut self, by: PersonId, capacity: Capacity, how: Label, now: DateTime<Utc>) {
        let held = self.in_force().map(|v| v.number).filter(|_| self.awaits_identity_check());
        self.checks.extend(held.map(|version| EntryCheck { version, by, capacity, at: now, how }));
    }

    /// What it claims of the clock: nothing once it was withdrawn, two stretches while a signed version is corrected.
    pub fn claims(&self) -> impl Iterator<Item = &Particulars> {
        let open = self.state != EntryState::Withdrawn && self.state != EntryState::Approved;
        let newest = open.then(|| self.particulars());
        self.in_force().map(|v| &v.particulars).into_iter().chain(newest)
    }

    /// Whether its writer can change it now without a reason: nobody has signed this version, and nobody reads it.
    #[must_use]
    pub const fn editable(&self) -> bool {
        matches!(self.state, EntryState::Draft | EntryState::Returned)
    }

    /// Writes a new version beside the old ones.
    ///
    /// # Errors
    /// When it waits or is signed, or `version` is no longer the newest.
    pub fn correct(
        &mut self,
        version: u32,
        particulars: Particulars,
        send: bool,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        if !self.editable() {
            return Err(HoursRefusal::NotEditable);
        }
        self.is_newest(version)?;
        // A version after the first correction goes on correcting the same signed one.
        let correction = self.versions.last().and_then(|v| v.correction.clone()).filter(|_| self.signed());
        self.write(particulars, send, correction, now);
        Ok(())
    }

    /// Writes a correction beside the signed version, which stays and holds until the new one is signed.
    ///
    /// # Errors
    /// When it is not signed, its period is closed, `version` is no longer the newest, or there is no reason.
    pub fn correct_signed(
        &mut self,
        version: u32,
        reason: &str,
        particulars: Particulars,
        send: bool,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        self.is_newest(version)?;
        if self.locked() {
            return Err(HoursRefusal::Locked);
        }
        let held = self.in_force().filter(|_| self.state == EntryState::Approved).ok_or(HoursRefusal::NotSigned)?;
        let correction = Correction { corrects: held.number, reason: reason_of(reason)? };
        self.write(particulars, send, Some(correction), now);
        Ok(())
    }

    /// Takes an entry back from the supervisor, to go on writing.
    ///
    /// # Errors
    /// When it does not wait, or `version` is no longer the newest.
    pub fn recall(&mut self, version: u32, now: DateTime<Utc>) -> Result<(), HoursRefusal> {
        self.is_newest(version)?;
        if self.state != EntryState::Submitted {
            return Err(HoursRefusal::NotWaiting);
        }
        self.turns.push(EntryTurn { version, at: now, turn: Turn::Recalled });
        self.state = EntryState::Draft;
        Ok(())
    }

    /// Does not go on with it: an entry that nobody signed ends, a correction leaves the signed version as it is.
    ///
    /// # Errors
    /// When there is nothing unsigned, or `version` is no longer the newest.
    pub fn withdraw(&mut self, version: u32, now: DateTime<Utc>) -> Result<(), HoursRefusal> {
        self.is_newest(version)?;
        if matches!(self.state, EntryState::Approved | EntryState::Withdrawn) {
            return Err(HoursRefusal::NotEditable);
        }
        self.turns.push(EntryTurn { version, at: now, turn: Turn::Withdrawn });
        self.state = if self.signed() { EntryState::Approved } else { EntryState::Withdrawn };
        Ok(())
    }

    /// Signs, returns or declines the version that was read.
    ///
    /// # Errors
    /// When it does not wait, or `version` is no longer the newest, or it is returned without a reason; or when someone signs
    /// as if they had seen it who came after another supervisor.
    pub fn decide(
        &mut self,
        version: u32,
        outcome: Outcome,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        self.decided(version, outcome, by, None, now)
    }

    pub(super) fn decided(
        &mut self,
        version: u32,
        outcome: Outcome,
        by: PersonId,
        records: Option<RecordsSeen>,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        self.is_newest(version)?;
        if self.state != EntryState::Submitted {
            return Err(HoursRefusal::NotWaiting);
        }
        if outcome == Outcome::Approved && records.is_none() && self.succeeds(&by) {
            return Err(HoursRefusal::OnlyFromRecords);
        }
        if let Some(reason) = outcome.reason() {
            reason_of(reason)?;
        }
        self.state = match &outcome {
            Outcome::Approved => EntryState::Approved,
            Outcome::Returned { .. } | Outcome::Declined { .. } => EntryState::Returned,
        };
        self.decisions.push(EntryDecision { version, by, at: now, outcome, on_paper: None, records });
        Ok(())
    }

    fn is_newest(&self, version: u32) -> Result<(), HoursRefusal> {
        if version == self.version() { Ok(()) } else { Err(HoursRefusal::ChangedMeanwhile) }
    }
}

pub(super) fn reason_of(text: &str) -> Result<String, HoursRefusal> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(HoursRefusal::ReasonMissing),
        n if n > LONGEST_REASON => Err(HoursRefusal::ReasonLong { most: LONGEST_REASON }),
        _ => Ok(text.to_owned()),
    }
}
