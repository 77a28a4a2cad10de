//! Supervised hours: what an entry holds, what is refused, how it is signed or returned. Nothing that was written is overwritten.

pub mod privacy;

use crate::course::HoursKind;
use crate::id::{HoursEntryId, PersonId};
use crate::quantity::Minutes;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

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
}

/// A field of the form that an hours entry is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HoursField {
    /// `date`
    Date,
    /// `start`
    Start,
    /// `hours`, with `minutes`
    Length,
    /// `activity`
    Activity,
    /// `mode`
    Mode,
    /// `supervisor`
    Supervisor,
    /// `note`
    Note,
}

impl HoursField {
    /// The field's name in the form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Start => "start",
            Self::Length => "hours",
            Self::Activity => "activity",
            Self::Mode => "mode",
            Self::Supervisor => "supervisor",
            Self::Note => "note",
        }
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
    /// The note may point at a person.
    #[error("note may identify someone: {found}")]
    NoteIdentifies {
        /// The words that were found.
        found: String,
    },
    /// It waits for the supervisor or is signed: it cannot change now.
    #[error("cannot change now")]
    NotEditable,
    /// It does not wait for a decision.
    #[error("does not wait for a decision")]
    NotWaiting,
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

/// The form as it was sent, every field as text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryForm {
    /// `kind`
    pub kind: String,
    /// `date`, as 2026-03-12
    pub date: String,
    /// `start`, as 09:30
    pub start: String,
    /// `hours`
    pub hours: String,
    /// `minutes`
    pub minutes: String,
    /// `activity`
    pub activity: String,
    /// `mode`
    pub mode: String,
    /// `supervisor`
    pub supervisor: String,
    /// `note`
    pub note: String,
}

/// What an entry is checked against.
pub struct Around<'a> {
    /// The zone in which the trainee counts days.
    pub zone: &'a str,
    /// The instant that a day and a time on that zone's clock mean; none in the gap of a clock change.
    pub instant: &'a dyn Fn(NaiveDate, NaiveTime) -> Option<DateTime<Utc>>,
    /// Supervisors who can be asked.
    pub supervisors: &'a [PersonId],
    /// The trainee's other entries.
    pub others: &'a [HoursEntry],
    /// The time now.
    pub now: DateTime<Utc>,
}

/// Reads and checks the form.
///
/// # Errors
/// Every fault with its field, so that all can be mended at once.
pub fn read(form: &EntryForm, around: &Around<'_>) -> Result<Particulars, Vec<(HoursField, HoursRefusal)>> {
    let mut faults = Vec::new();
    let mut fault = |field, refusal| faults.push((field, refusal));
    let kind = HoursKind::named(&form.kind).unwrap_or(HoursKind::Practice);
    let date = parse(&form.date, |t| NaiveDate::parse_from_str(t, "%Y-%m-%d").ok())
        .map_err(|e| fault(HoursField::Date, e))
        .ok();
    let start = parse(&form.start, |t| {
        NaiveTime::parse_from_str(t, "%H:%M").or_else(|_| NaiveTime::parse_from_str(t, "%H:%M:%S")).ok()
    })
    .map_err(|e| fault(HoursField::Start, e))
    .ok();
    let minutes = length(&form.hours, &form.minutes).map_err(|e| fault(HoursField::Length, e)).ok();
    let activity = parse(&form.activity, Some)
        .and_then(|t| ActivityType::of(kind).iter().copied().find(|a| a.name() == t).ok_or(HoursRefusal::NotOffered))
        .map_err(|e| fault(HoursField::Activity, e))
        .ok();
    let mode = parse(&form.mode, Some)
        .and_then(|t| Mode::ALL.into_iter().find(|m| m.name() == t).ok_or(HoursRefusal::NotOffered))
        .map_err(|e| fault(HoursField::Mode, e))
        .ok();
    let supervisor = parse(&form.supervisor, Some)
        .and_then(|t| around.supervisors.iter().find(|s| s.as_str() == t).cloned().ok_or(HoursRefusal::NotOffered))
        .map_err(|e| fault(HoursField::Supervisor, e))
        .ok();
    let note = form.note.split_whitespace().collect::<Vec<_>>().join(" ");
    let have = note.chars().count();
    if have > LONGEST_NOTE {
        fault(HoursField::Note, HoursRefusal::NoteLong { have, most: LONGEST_NOTE });
    } else if let Some(found) = privacy::points_at_someone(&note) {
        fault(HoursField::Note, HoursRefusal::NoteIdentifies { found });
    }
    let starts_at = match (date, start) {
        (Some(date), Some(start)) => {
            let instant = (around.instant)(date, start);
            if instant.is_none() {
                fault(HoursField::Start, HoursRefusal::NoSuchTime);
            }
            instant
        }
        _ => None,
    };
    if let (Some(starts_at), Some(minutes)) = (starts_at, minutes) {
        let ends_at = starts_at + TimeDelta::minutes(i64::from(minutes.0));
        if ends_at > around.now {
            fault(HoursField::Date, HoursRefusal::InFuture);
        }
        let overlapping = around
            .others
            .iter()
            .map(HoursEntry::particulars)
            .find(|o| o.starts_at < ends_at && starts_at < o.ends_at());
        if let Some(other) = overlapping {
            fault(HoursField::Start, HoursRefusal::Overlaps { date: other.date, start: other.start });
        }
    }
    match (date, start, starts_at, minutes, activity, mode, supervisor) {
        (Some(date), Some(start), Some(starts_at), Some(minutes), Some(activity), Some(mode), Some(supervisor))
            if faults.is_empty() =>
        {
            Ok(Particulars {
                kind,
                date,
                start,
                zone: around.zone.to_owned(),
                starts_at,
                minutes,
                activity,
                mode,
                supervisor,
                note,
            })
        }
        _ => Err(faults),
    }
}

fn parse<'a, T>(text: &'a str, read: impl FnOnce(&'a str) -> Option<T>) -> Result<T, HoursRefusal> {
    match text.trim() {
        "" => Err(HoursRefusal::Missing),
        text => read(text).ok_or(HoursRefusal::Unreadable),
    }
}

fn length(hours: &str, minutes: &str) -> Result<Minutes, HoursRefusal> {
    let number = |text: &str| match text.trim() {
        "" => Ok(0),
        text => text.parse::<u32>().map_err(|_| HoursRefusal::Unreadable),
    };
    if hours.trim().is_empty() && minutes.trim().is_empty() {
        return Err(HoursRefusal::Missing);
    }
    let (h, m) = (number(hours)?, number(minutes)?);
    match h.checked_mul(60).and_then(|h| h.checked_add(m)).map(Minutes) {
        Some(Minutes(0)) => Err(HoursRefusal::Zero),
        Some(all) if all <= LONGEST_ENTRY => Ok(all),
        _ => Err(HoursRefusal::TooLong),
    }
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
        let mut entry = Self { id, state: EntryState::Draft, versions: Vec::new(), decisions: Vec::new() };
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

    /// What the newest version says.
    ///
    /// # Panics
    /// Never: `begin` writes the first version and nothing takes one away.
    #[must_use]
    pub fn particulars(&self) -> &Particulars {
        let newest = self.versions.last();
        #[expect(clippy::expect_used, reason = "an entry without a version cannot be made")]
        &newest.expect("an entry has at least one version").particulars
    }

    /// Whether its writer can change it now.
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
