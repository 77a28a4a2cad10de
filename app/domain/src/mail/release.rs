//! What of all that waits for someone leaves now: urgent mail at once, everything else as one note a day, by day, on working
//! days, on their own clock. Pure from what is known and the time.

use super::kind::{Class, Kind};
use super::open_hours::{local_day, next_gathered, next_open, open_after_day};
use super::preference::{Preferences, Switch};
use super::reason::Reason;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// Something that someone should know. Its key is made from what caused it, so that the same cause never makes two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// What caused it, as text.
    pub key: String,
    /// Its kind.
    pub kind: Kind,
    /// Why it comes.
    pub reason: Reason,
    /// Since when it is to be told.
    pub from: DateTime<Utc>,
    /// From then on it has lost its meaning.
    pub stale_at: DateTime<Utc>,
}

/// What is said of several causes at once, each sentence once: hours that wait for a second week have several causes, and
/// one reason. The latest time of losing its meaning counts.
#[must_use]
pub fn said_once(all: &[Occasion]) -> Vec<Occasion> {
    let mut said: Vec<Occasion> = Vec::with_capacity(all.len());
    for one in all {
        match said.iter_mut().find(|known| known.kind == one.kind && known.reason == one.reason) {
            Some(known) => known.stale_at = known.stale_at.max(one.stale_at),
            None => said.push(one.clone()),
        }
    }
    said
}

/// Who is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Their zone.
    pub zone: Tz,
    /// Whether they have an address that mail may go to.
    pub address: Reach,
    /// What they chose.
    pub preferences: Preferences,
    /// Whether they are on a break.
    pub on_break: bool,
    /// The day, on their calendar, of their last note.
    pub last_note: Option<NaiveDate>,
}

/// Whether mail reaches someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// They gave an address.
    Address,
    /// They have none, or none that may be used: everything stands on their page and on paper.
    Nothing,
    /// Mail to their address came back.
    Stopped,
}

/// Why something stands on the page only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnPage {
    /// There is no address.
    NoAddress,
    /// Mail to the address came back.
    Stopped,
    /// They switched that kind off, or never asked for it.
    SwitchedOff,
    /// Mail rests for a while.
    Resting,
}

/// What becomes of all that waits for one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Release {
    /// Leaves now, each by itself.
    pub urgent: Vec<Occasion>,
    /// Leaves now, as one note.
    pub note: Vec<Occasion>,
    /// Waits for its time.
    pub later: Vec<Occasion>,
    /// When the next note may leave; none when nothing waits for it.
    pub next: Option<DateTime<Utc>>,
    /// Is not told by mail.
    pub on_page: Vec<(Occasion, OnPage)>,
    /// Has lost its meaning.
    pub stale: Vec<Occasion>,
}

impl Recipient {
    fn on_page(&self, kind: Kind, now: DateTime<Utc>) -> Option<OnPage> {
        match self.address {
            Reach::Nothing => return Some(OnPage::NoAddress),
            Reach::Stopped => return Some(OnPage::Stopped),
            Reach::Address => {}
        }
        if kind.class() == Class::Always {
            None
        } else if self.preferences.switch(kind) == Switch::Off {
            Some(OnPage::SwitchedOff)
        } else if self.preferences.rests(local_day(self.zone, now), self.on_break) {
            Some(OnPage::Resting)
        } else {
            None
        }
    }

    /// When an occasion by itself would make a note leave.
    fn ripe(&self, occasion: &Occasion) -> DateTime<Utc> {
        match self.preferences.switch(occasion.kind) {
            Switch::Digest => next_gathered(self.zone, occasion.from),
            Switch::Single | Switch::Off => next_open(self.zone, occasion.from),
        }
    }
}

/// Decides. A note takes along everything that waits, so that nothing comes a day later on its own.
#[must_use]
pub fn release(recipient: &Recipient, waiting: Vec<Occasion>, now: DateTime<Utc>) -> Release {
    let mut out = Release::default();
    let mut wanted = Vec::new();
    for occasion in waiting {
        if occasion.stale_at <= now {
            out.stale.push(occasion);
        } else if let Some(why) = recipient.on_page(occasion.kind, now) {
            out.on_page.push((occasion, why));
        } else if occasion.from > now {
            out.later.push(occasion);
        } else if occasion.kind.class() == Class::Always {
            out.urgent.push(occasion);
        } else {
            wanted.push(occasion);
        }
    }
    let earliest = recipient.last_note.map_or(Some(now), |day| open_after_day(recipient.zone, day).map(|m| m.max(now)));
    let ripe = wanted.iter().map(|o| recipient.ripe(o)).min();
    // A ripe time that is over while mail was closed, or while the machine was off, means the next open time.
    out.next = earliest.zip(ripe).map(|(earliest, ripe)| next_open(recipient.zone, earliest.max(ripe)));
    if out.next == Some(now) {
        out.note = wanted;
        out.next = None;
    } else {
        out.later.extend(wanted);
    }
    out
}

#[cfg(test)]
mod tests;
