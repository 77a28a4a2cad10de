//! The log of a trainee's hours: one link for each change of an entry, so that anyone can check it without the database.
//!
//! It stands beside the chain of an enrolment, which seals what happened. Here what happened is open (ids, states, digests),
//! because a board, an auditor or the trainee must be able to follow it; only notes and reasons are closed behind salted
//! commitments, and can be destroyed without breaking a link.

mod audit;
mod event;
mod export;
mod finding;
mod log;
mod refusal;
mod signature;
mod standing;
mod step;
mod text;
mod verify;
mod writer;

use crate::canonical::{self, Digest, NoCanonicalForm};
use crate::hours::Particulars;
use crate::id::{HoursChainId, HoursEntryId};
use chrono::{DateTime, SubsecRound as _, Utc};
use serde::{Deserialize, Serialize};

pub use audit::{Finding, audit};
pub use event::{Acting, Capacity, Event, Who};
pub use export::{Export, ExportLine, ExportRefusal, FORMAT, Header, Unreadable, read_export};
pub use finding::{Broken, How};
pub use log::Log;
pub use refusal::NotPossible;
pub use signature::{Method, Original, Qualified, Signature, Statement, what_is_signed};
pub use standing::{InForce, Open, Progress, Standing, State};
pub use text::{Commitment, NotASalt, Opened, OpenedText, Openings, Salt, TextKind};
pub use verify::{Verified, verify};
pub use writer::{LogWriter, Written};

/// What a link is about: one version of one entry, and what that version says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The trainee's chain.
    pub chain: HoursChainId,
    /// The entry.
    pub entry: HoursEntryId,
    /// The version of the entry, from 1.
    pub version: u32,
    /// The digest of what that version states, its note aside; see [`stated`].
    pub particulars: Digest,
    /// The commitment to the note of that version. A version without a note commits to the empty text, so that a link
    /// does not even tell whether there was one.
    pub note: Commitment,
}

/// A change that is to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub about: Subject,
    /// Who acts.
    pub by: Acting,
    /// What they do.
    pub event: Event,
}

/// What a link says; its digest is over this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkBody {
    /// Its place in the chain, from 1 without gaps.
    pub number: u32,
    /// The digest of the link before; none for the first.
    pub previous: Option<Digest>,
    /// When, in whole seconds.
    pub at: DateTime<Utc>,
    /// What it is about.
    pub about: Subject,
    /// Who acted, in what capacity.
    pub by: Acting,
    /// What they did.
    pub event: Event,
}

impl LinkBody {
    /// The digest of a link that says this.
    ///
    /// # Errors
    /// When it has no canonical form.
    pub fn digest(&self) -> Result<Digest, NoCanonicalForm> {
        canonical::digest("hours-link/1", self)
    }
}

/// One link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it says.
    pub body: LinkBody,
    /// The digest of what it says.
    pub digest: Digest,
}

/// The end of a chain, to which the next link is added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The chain.
    pub chain: HoursChainId,
    /// How many links it has.
    pub number: u32,
    /// The digest of the last link; none while there is no link.
    pub digest: Option<Digest>,
    /// The time of the last link; none while there is no link.
    pub at: Option<DateTime<Utc>>,
}

impl Head {
    /// The head of a chain without links.
    #[must_use]
    pub const fn new(chain: HoursChainId) -> Self {
        Self { chain, number: 0, digest: None, at: None }
    }

    /// The head of the chain that ends with that link.
    #[must_use]
    pub fn of(link: &Link) -> Self {
        Self {
            chain: link.body.about.chain.clone(),
            number: link.body.number,
            digest: Some(link.digest.clone()),
            at: Some(link.body.at),
        }
    }

    /// That time, or the time of the last link if it is later. Clocks of two machines differ a little, and the log never
    /// goes back; who uses this knows that the difference is small.
    #[must_use]
    pub fn not_before(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.at.map_or(now, |at| at.max(now))
    }
}

/// Why no link was added.
#[derive(Debug, thiserror::Error)]
pub enum NotAppended {
    /// The change is about another trainee's hours.
    #[error("the change belongs to another chain")]
    OtherChain,
    /// The last link is later.
    #[error("the last link is of {before}, later than {at}")]
    TimeGoesBack {
        /// The time of the last link.
        before: DateTime<Utc>,
        /// The time that was given.
        at: DateTime<Utc>,
    },
    /// The chain is full: it has as many links as can be counted.
    #[error("the chain is full")]
    Full,
    /// The change is not possible as things stand.
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    /// It cannot be hashed.
    #[error(transparent)]
    NoCanonicalForm(#[from] NoCanonicalForm),
}

/// Makes the link that follows `head`. It binds; whether the change is possible as things stand is asked of [`Log::add`].
///
/// # Errors
/// When the change is of another chain, or the time goes back.
pub fn append(head: &Head, change: Change, at: DateTime<Utc>) -> Result<Link, NotAppended> {
    let at = at.trunc_subsecs(0);
    if change.about.chain != head.chain {
        return Err(NotAppended::OtherChain);
    }
    if let Some(before) = head.at.filter(|before| at < *before) {
        return Err(NotAppended::TimeGoesBack { before, at });
    }
    let number = head.number.checked_add(1).ok_or(NotAppended::Full)?;
    let Change { about, by, event } = change;
    let body = LinkBody { number, previous: head.digest.clone(), at, about, by, event };
    let digest = body.digest()?;
    Ok(Link { body, digest })
}

/// What an entry states, as it is hashed and exported: everything but the note, which has a salt of its own.
///
/// # Errors
/// When it has no form as JSON.
pub fn stated(particulars: &Particulars) -> Result<serde_json::Value, NoCanonicalForm> {
    let mut value = serde_json::to_value(particulars).map_err(NoCanonicalForm)?;
    if let Some(fields) = value.as_object_mut() {
        fields.remove("note");
    }
    Ok(value)
}

/// The digest of what an entry states. It takes plain JSON, so that entries of later editions with more fields are checked
/// by programs that know only the earlier ones.
///
/// # Errors
/// When it has no canonical form.
pub fn digest_of_stated(stated: &serde_json::Value) -> Result<Digest, NoCanonicalForm> {
    canonical::digest("hours-particulars/1", stated)
}

#[cfg(test)]
mod tests;
