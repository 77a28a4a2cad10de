//! Asking a supervisor without an account to sign: what the link is bound to, how far it has come, and when it ends.

use crate::hours::{EntryState, HoursEntry};
use crate::id::{HoursEntryId, PersonId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Days that a link works.
pub const DAYS: i64 = 14;

/// One entry in the version that was there when the supervisor was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// The entry.
    pub entry: HoursEntryId,
    /// Its version.
    pub version: u32,
}

impl Bound {
    /// The entry as it was bound, if it still waits for that supervisor in that version.
    #[must_use]
    pub fn waits<'e>(&self, entries: &'e [HoursEntry], supervisor: &PersonId) -> Option<&'e HoursEntry> {
        entries.iter().find(|e| e.id == self.entry).filter(|e| e.version() == self.version && waits(e, supervisor))
    }
}

fn waits(entry: &HoursEntry, supervisor: &PersonId) -> bool {
    entry.state == EntryState::Submitted && entry.asked() == supervisor
}

/// Everything that waits for that supervisor now.
#[must_use]
pub fn batch(entries: &[HoursEntry], supervisor: &PersonId) -> Vec<Bound> {
    let all = entries.iter().filter(|e| waits(e, supervisor));
    all.map(|e| Bound { entry: e.id.clone(), version: e.version() }).collect()
}

/// What happened to a request to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// When the link was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// When the supervisor pressed the button behind the link.
    pub opened_at: Option<DateTime<Utc>>,
    /// When something of it was last decided.
    pub signed_at: Option<DateTime<Utc>>,
    /// When its mail came back.
    pub bounced_at: Option<DateTime<Utc>>,
    /// When another link came in its place.
    pub ended_at: Option<DateTime<Utc>>,
}

/// How far a supervisor has come whom a trainee asked to sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    /// The link is on its way or was not opened yet.
    Sent {
        /// Since when.
        at: DateTime<Utc>,
        /// Until when it works.
        until: DateTime<Utc>,
    },
    /// The supervisor opened it.
    Opened {
        /// When.
        at: DateTime<Utc>,
    },
    /// The supervisor decided about entries.
    Signed {
        /// When.
        at: DateTime<Utc>,
    },
    /// The mail came back.
    Bounced {
        /// When.
        at: DateTime<Utc>,
    },
    /// It ended before anything was decided.
    Over {
        /// When.
        at: DateTime<Utc>,
    },
}

/// What a link is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Something waits behind it.
    Works,
    /// Nothing of it waits any more.
    UsedUp,
    /// Its time is over.
    Over,
    /// A newer link came in its place.
    Replaced,
}

impl Request {
    /// How far it has come.
    #[must_use]
    pub fn invited(&self, now: DateTime<Utc>) -> Invited {
        // Whoever signed has the mail, whatever a mail server says afterwards.
        if let Some(at) = self.signed_at {
            return Invited::Signed { at };
        }
        if let Some(at) = self.opened_at.filter(|_| now < self.expires_at) {
            return Invited::Opened { at };
        }
        if let Some(at) = self.bounced_at {
            return Invited::Bounced { at };
        }
        if now < self.expires_at {
            Invited::Sent { at: self.sent_at, until: self.expires_at }
        } else {
            Invited::Over { at: self.expires_at }
        }
    }

    /// What its link is good for, with so many entries of it that wait.
    #[must_use]
    pub fn link(&self, waiting: usize, now: DateTime<Utc>) -> Link {
        if waiting == 0 {
            Link::UsedUp
        } else if self.ended_at.is_some() {
            Link::Replaced
        } else if self.expires_at <= now {
            Link::Over
        } else {
            Link::Works
        }
    }
}
