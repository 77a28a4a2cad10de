//! What became of a paper's entries since it was made.

use super::HoursPaper;
use crate::course::HoursKind;
use crate::hours::{EntryVersion, HoursEntry, Outcome, Turn};
use crate::id::HoursEntryId;
use crate::quantity::Minutes;
use chrono::{DateTime, NaiveDate, Utc};

/// What became of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// A signed correction stands in its place.
    Corrected {
        /// The day that it says now.
        date: NaiveDate,
        /// The kind that it says now.
        kind: HoursKind,
        /// The length that it says now.
        minutes: Minutes,
        /// When the correction was signed.
        at: DateTime<Utc>,
    },
    /// A correction was sent and is not signed yet: the line still holds.
    CorrectionWaits {
        /// When it was sent.
        at: DateTime<Utc>,
    },
    /// It does not stand in the log any more as something that is signed.
    NotInForce,
}

/// A line of a paper to which something happened since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The entry.
    pub entry: HoursEntryId,
    /// The day that the paper says.
    pub date: NaiveDate,
    /// The kind that the paper says.
    pub kind: HoursKind,
    /// The length that the paper says.
    pub minutes: Minutes,
    /// What became of it.
    pub since: Since,
}

/// Where a paper stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperStanding {
    /// The instant that is asked about.
    pub at: DateTime<Utc>,
    /// Whether it had been made by then.
    pub made: bool,
    /// Lines to which something happened, in their order.
    pub changed: Vec<Changed>,
    /// How many lines nobody has confirmed the signer of until now.
    pub awaits_identity_check: usize,
}

impl PaperStanding {
    /// Whether everything on the paper still is what the log says: a correction that waits changes nothing yet.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.changed.iter().all(|c| matches!(c.since, Since::CorrectionWaits { .. }))
    }
}

/// When a version was signed, if that was by then.
fn signed_at(entry: &HoursEntry, version: u32, by: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let approved = entry.decisions.iter().find(|d| d.version == version && d.outcome == Outcome::Approved)?;
    Some(approved.at).filter(|at| *at <= by)
}

/// The signed version that held at an instant, with when it was signed.
fn in_force_at(entry: &HoursEntry, at: DateTime<Utc>) -> Option<(&EntryVersion, DateTime<Utc>)> {
    entry.versions.iter().rev().find_map(|v| Some((v, signed_at(entry, v.number, at)?)))
}

/// A correction that had been sent by then, and was neither signed nor given up.
fn correction_at(entry: &HoursEntry, held: u32, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let newest = entry.versions.iter().rev().find(|v| v.written_at <= at)?;
    let given_up = entry
        .turns
        .iter()
        .any(|t| t.version == newest.number && t.at <= at && matches!(t.turn, Turn::Withdrawn | Turn::Recalled));
    // What is only a draft is its writer's alone.
    (newest.number > held && newest.sent && !given_up).then_some(newest.written_at)
}

impl HoursPaper {
    /// Where the paper stands at an instant. `entries` are all of the trainee.
    #[must_use]
    pub fn standing(&self, entries: &[HoursEntry], at: DateTime<Utc>) -> PaperStanding {
        let mut standing =
            PaperStanding { at, made: self.made_at <= at, changed: Vec::new(), awaits_identity_check: 0 };
        for line in &self.lines {
            let entry = entries.iter().find(|e| e.id == line.entry);
            let held = entry.and_then(|e| Some((e, in_force_at(e, at.max(self.made_at))?)));
            let since = match held {
                None => Some(Since::NotInForce),
                Some((_, (version, at))) if version.number != line.version => Some(Since::Corrected {
                    date: version.particulars.date,
                    kind: version.particulars.kind,
                    minutes: version.particulars.minutes,
                    at,
                }),
                Some((entry, (version, _))) => {
                    correction_at(entry, version.number, at).map(|at| Since::CorrectionWaits { at })
                }
            };
            if let Some(since) = since {
                let (entry, date, kind, minutes) = (line.entry.clone(), line.date, line.kind, line.minutes);
                standing.changed.push(Changed { entry, date, kind, minutes, since });
            }
            let waits = entry
                .and_then(|e| e.logged.as_ref()?.standing.in_force())
                .is_some_and(|held| held.version == line.version && held.awaits_identity_check);
            standing.awaits_identity_check += usize::from(waits);
        }
        standing
    }
}
