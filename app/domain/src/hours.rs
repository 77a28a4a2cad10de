//! Supervised hours: what an entry holds, what is refused, how it is signed or returned. Nothing that was written is overwritten.

mod act;
pub mod bring;
mod concern;
mod entries;
mod entry;
mod form;
mod note;
mod paper;
pub mod week;

use crate::course::HoursKind;
use crate::id::PersonId;
use crate::quantity::Minutes;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

pub use act::{Act, EntryAct, MOST_RECORDS, RecordsSeen};
pub use concern::{Concern, LATE_DAYS, LONG_DAY, LONG_WEEK, concerns};
pub use entries::Entries;
pub use entry::{
    Correction, EntryCheck, EntryDecision, EntryState, EntryTurn, EntryVersion, HoursEntry, Logged, Outcome, Turn,
};
pub use form::{Around, EntryForm, HoursField, Written, read, tidy};
pub use note::{NoteStep, NoteStepKind};
pub use paper::{PaperField, PaperForm, PaperRefusal, SignedOnPaper};

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
    /// It is not signed, so there is nothing signed to correct.
    #[error("not signed")]
    NotSigned,
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
    /// The day beside a signature by hand lies before the day of the work.
    #[error("signed before {date}")]
    SignedBefore {
        /// The day of the work.
        date: NaiveDate,
    },
    /// Who would check a signature by hand is who signed.
    #[error("checked by the signer")]
    OwnSignature,
    /// It was handed over, so whom it names signs it no more.
    #[error("handed over")]
    HandedOver,
    /// Who came after another supervisor has not seen the work and signs from records only.
    #[error("only from records")]
    OnlyFromRecords,
    /// Who supervised signs what they saw, not from records.
    #[error("not from records")]
    NotFromRecords,
    /// No record is named.
    #[error("no records")]
    RecordsMissing,
    /// Too many records are named, or one with too many words.
    #[error("more than {most} records")]
    RecordsLong {
        /// The most lines.
        most: usize,
    },
    /// Its period is closed.
    #[error("closed")]
    Locked,
    /// Its period is not closed.
    #[error("not closed")]
    NotLocked,
    /// The second signature must be of someone else.
    #[error("signed by the same person")]
    SameSigner,
    /// Nobody has confirmed yet who signed first.
    #[error("nobody has confirmed who signed")]
    IdentityWaits,
    /// The supervisor who leaves can still sign what they saw.
    #[error("the supervisor can still sign")]
    StillSigns,
}

/// The instant of a time on a zone's clock. Where the clock is put back and the time comes twice, the first is meant.
#[cfg(feature = "zones")]
#[must_use]
pub fn instant(zone: chrono_tz::Tz, date: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    date.and_time(time).and_local_timezone(zone).earliest().map(|at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod sequences;
#[cfg(test)]
mod tests;
