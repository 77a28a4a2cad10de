//! Supervised hours: what an entry holds, what is refused, how it is signed or returned. Nothing that was written is overwritten.

mod form;
mod note;

use crate::course::HoursKind;
use crate::id::{HoursEntryId, PersonId};
use crate::quantity::Minutes;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

pub use form::{Around, EntryForm, HoursField, Written, read, tidy};
pub use note::{NoteStep, NoteStepKind};

/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 280;
/// The longest reason for returning an entry, in characters.
pub const LONGEST_REASON: usize = 600;
/// No entry is longer than a day.
pub const LONGEST_ENTRY: Minutes = Minutes::hours(24);

/// What was done in the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityType {
    /// Peer support with one person.
    OneToOne,
    /// Leading a group.
    GroupFacilitation,
    /// Reaching out to people.
    Outreach,
    /// Standing beside someone to have their rights respected.
    Advocacy,
    /// Linking to resources.
    ResourceLinkage,
    /// Writing what must be written.
    Documentation,
    /// Meetings of the team.
    TeamMeeting,
    /// Watching an experienced peer supporter at work.
    Shadowing,
    /// Supervision alone with the supervisor.
    Individual,
    /// Supervision in a group.
    Group,
    /// The supervisor watched the trainee at work.
    Observation,
}

impl ActivityType {
    /// The types of each kind of hours, in the order they are offered.
    #[must_use]
    pub const fn of(kind: HoursKind) -> &'static [Self] {
        match kind {
            HoursKind::Practice => &[
                Self::OneToOne,
                Self::GroupFacilitation,
                Self::Outreach,
                Self::Advocacy,
                Self::ResourceLinkage,
                Self::Documentation,
                Self::TeamMeeting,
                Self::Shadowing,
            ],
            HoursKind::Supervision => &[Self::Individual, Self::Group, Self::Observation],
        }
    }

    /// The name in files, forms and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OneToOne => "one_to_one",
            Self::GroupFacilitation => "group_facilitation",
            Self::Outreach => "outreach",
            Self::Advocacy => "advocacy",
            Self::ResourceLinkage => "resource_linkage",
            Self::Documentation => "documentation",
            Self::TeamMeeting => "team_meeting",
            Self::Shadowing => "shadowing",
            Self::Individual => "individual",
            Self::Group => "group",
            Self::Observation => "observation",
        }
    }
}

/// How people met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// In one room.
    InPerson,
    /// By telephone.
    Phone,
    /// By video.
    Video,
}

impl Mode {
    /// All modes in the order they are offered.
    pub const ALL: [Self; 3] = [Self::InPerson, Self::Phone, Self::Video];

    /// The name in files, forms and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Phone => "phone",
            Self::Video => "video",
        }
    }
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    /// Practice or supervision.
    pub kind: HoursKind,
    /// The day, as the trainee counts days.
    pub date: NaiveDate,
    /// The time on the clock when it began.
    pub start: NaiveTime,
    /// The IANA zone of that clock.
    pub zone: String,
    /// The instant that it began, worked out from the three above.
    pub starts_at: DateTime<Utc>,
    /// How long it took.
    pub minutes: Minutes,
    /// What was done.
    pub activity: ActivityType,
    /// How people met.
    pub mode: Mode,
    /// Who is asked to sign.
    pub supervisor: PersonId,
    /// A short note on skills used; never on a person served.
    pub note: String,
}

impl Particulars {
    /// The instant that it ended.
    #[must_use]
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.starts_at + TimeDelta::minutes(i64::from(self.minutes.0))
    }
}

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
}

/// One line of the hours log with its whole history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursEntry {
    /// Its id, made by the server when the form was shown.
    pub id: HoursEntryId,
    /// Where it stands.
    pub state: EntryState,
    /// Every version, oldest first; there is at least one.
    pub versions: Vec<EntryVersion>,
    /// Every decision, oldest first.
    pub decisions: Vec<EntryDecision>,
    /// What happened to its notes: handed to a reader, reported, read, removed. Empty for nearly every entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub note_steps: Vec<NoteStep>,
}

/// Why something about hours was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursRefusal {
    /// Nothing was given.
    #[error("missing")]
    Missing,
    /// It cannot be read as a date, a time or a number.
    #[error("not readable")]
    Unreadable,
    /// It is not among the choices.
    #[error("not among the choices")]
    NotOffered,
    /// The clock was put forward over that time: it did not exist.
    #[error("no such time on that day")]
    NoSuchTime,
    /// It has not ended yet.
    #[error("not over yet")]
    InFuture,
    /// No time at all.
    #[error("no time")]
    Zero,
    /// Longer than a day.
    #[error("longer than a day")]
    TooLong,
    /// It runs into another entry.
    #[error("overlaps the entry of {date} at {start}")]
    Overlaps {
        /// The other entry's day.
        date: NaiveDate,
        /// The other entry's start.
        start: NaiveTime,
    },
    /// The note is too long.
    #[error("note of {have} characters, at most {most}")]
    NoteLong {
        /// Characters there are.
        have: usize,
        /// The most characters.
        most: usize,
    },
    /// It waits for the supervisor or is signed: it cannot change now.
    #[error("cannot change now")]
    NotEditable,
    /// It does not wait for a decision.
    #[error("does not wait for a decision")]
    NotWaiting,
    /// It has no note.
    #[error("no note")]
    NoNote,
    /// It was changed or decided meanwhile.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
    /// It is returned without a reason.
    #[error("no reason")]
    ReasonMissing,
    /// The reason is too long.
    #[error("reason longer than {most}")]
    ReasonLong {
        /// The most characters.
        most: usize,
    },
    /// The supervisor did not state that they supervised.
    #[error("not attested")]
    NotAttested,
}

/// The instant of a time on a zone's clock. Where the clock is put back and the time comes twice, the first is meant.
#[cfg(feature = "zones")]
#[must_use]
pub fn instant(zone: chrono_tz::Tz, date: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    date.and_time(time).and_local_timezone(zone).earliest().map(|at| at.with_timezone(&Utc))
}

impl HoursEntry {
    /// A new entry, kept as a draft or sent at once.
    #[must_use]
    pub fn begin(id: HoursEntryId, particulars: Particulars, send: bool, now: DateTime<Utc>) -> Self {
        let mut entry =
            Self { id, state: EntryState::Draft, versions: Vec::new(), decisions: Vec::new(), note_steps: Vec::new() };
        entry.write(particulars, send, now);
        entry
    }

    fn write(&mut self, particulars: Particulars, send: bool, now: DateTime<Utc>) {
        self.versions.push(EntryVersion { number: self.version() + 1, particulars, written_at: now, sent: send });
        if send {
            self.state = EntryState::Submitted;
        }
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

    /// Whether its writer can change it now.
    #[must_use]
    pub const fn editable(&self) -> bool {
        matches!(self.state, EntryState::Draft | EntryState::Returned)
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
        if version != self.version() {
            return Err(HoursRefusal::ChangedMeanwhile);
        }
        self.write(particulars, send, now);
        Ok(())
    }

    /// Signs or returns the version that was read.
    ///
    /// # Errors
    /// When it does not wait, or `version` is no longer the newest, or it is returned without a reason.
    pub fn decide(
        &mut self,
        version: u32,
        outcome: Outcome,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        if version != self.version() {
            return Err(HoursRefusal::ChangedMeanwhile);
        }
        if self.state != EntryState::Submitted {
            return Err(HoursRefusal::NotWaiting);
        }
        self.state = match &outcome {
            Outcome::Approved => EntryState::Approved,
            Outcome::Returned { reason } if reason.trim().is_empty() => return Err(HoursRefusal::ReasonMissing),
            Outcome::Returned { reason } if reason.chars().count() > LONGEST_REASON => {
                return Err(HoursRefusal::ReasonLong { most: LONGEST_REASON });
            }
            Outcome::Returned { .. } => EntryState::Returned,
        };
        self.decisions.push(EntryDecision { version, by, at: now, outcome });
        Ok(())
    }
}

#[cfg(test)]
mod tests;
