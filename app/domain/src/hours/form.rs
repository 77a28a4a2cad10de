//! The form that an hours entry is written in: read and checked field by field, every fault said at once.

use super::{ActivityType, HoursEntry, HoursRefusal, LONGEST_ENTRY, LONGEST_NOTE, Mode, Particulars};
use crate::course::HoursKind;
use crate::id::PersonId;
use crate::note_privacy::{HeldBack, KnownWords, NoteOutcome};
use crate::quantity::Minutes;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use std::fmt;

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

/// The form as it was sent, every field as text.
#[derive(Clone, Default, PartialEq, Eq)]
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
    /// `nobody_served`: the writer says that what was found in the note is no person served.
    pub nobody_served: bool,
}

impl fmt::Debug for EntryForm {
    /// A note may name someone before it was looked at: what it says stays out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EntryForm")
            .field("kind", &self.kind)
            .field("date", &self.date)
            .field("start", &self.start)
            .field("hours", &self.hours)
            .field("minutes", &self.minutes)
            .field("activity", &self.activity)
            .field("mode", &self.mode)
            .field("supervisor", &self.supervisor)
            .field("nobody_served", &self.nobody_served)
            .finish_non_exhaustive()
    }
}

/// What an entry is checked against.
pub struct Around<'a> {
    /// The zone in which the trainee counts days.
    pub zone: &'a str,
    /// The instant that a day and a time on that zone's clock mean; none in the gap of a clock change.
    pub instant: &'a dyn Fn(NaiveDate, NaiveTime) -> Option<DateTime<Utc>>,
    /// Supervisors who can be asked.
    pub supervisors: &'a [PersonId],
    /// Names that are no names of people served.
    pub known: &'a KnownWords,
    /// Whether the programme has a note at all. Where it has none, nothing that comes in its place is kept.
    pub notes: bool,
    /// The trainee's other entries.
    pub others: &'a [HoursEntry],
    /// The time now.
    pub now: DateTime<Utc>,
}

/// What a form says that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What the entry says. Its note is empty where it was held back.
    pub particulars: Particulars,
    /// Why the note is not among it, where it was held back: the minutes are kept in any case.
    pub held_back: Option<HeldBack>,
    /// Whether the note waits for a reader, because its writer said that it names nobody served.
    pub for_reader: bool,
}

/// A note as it is kept and looked at: in one line, spaces made single.
#[must_use]
pub fn tidy(note: &str) -> String {
    note.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads and checks the form. A note that may point at a person served is held back and stops nothing else.
///
/// # Errors
/// Every fault with its field, so that all can be mended at once.
pub fn read(form: &EntryForm, around: &Around<'_>) -> Result<Written, Vec<(HoursField, HoursRefusal)>> {
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
    let note = if around.notes { tidy(&form.note) } else { String::new() };
    let have = note.chars().count();
    if have > LONGEST_NOTE {
        fault(HoursField::Note, HoursRefusal::NoteLong { have, most: LONGEST_NOTE });
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
            .flat_map(HoursEntry::claims)
            .find(|o| o.starts_at < ends_at && starts_at < o.ends_at());
        if let Some(other) = overlapping {
            fault(HoursField::Start, HoursRefusal::Overlaps { date: other.date, start: other.start });
        }
    }
    match (date, start, starts_at, minutes, activity, mode, supervisor) {
        (Some(date), Some(start), Some(starts_at), Some(minutes), Some(activity), Some(mode), Some(supervisor))
            if faults.is_empty() =>
        {
            let (note, held_back, for_reader) = match NoteOutcome::of(&note, around.known, form.nobody_served) {
                NoteOutcome::Saved(note) => {
                    let for_reader = note.for_reader();
                    (note.into_text(), None, for_reader)
                }
                NoteOutcome::HeldBack(held) => (String::new(), Some(held), false),
            };
            let zone = around.zone.to_owned();
            let particulars =
                Particulars { kind, date, start, zone, starts_at, minutes, activity, mode, supervisor, note };
            Ok(Written { particulars, held_back, for_reader })
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
