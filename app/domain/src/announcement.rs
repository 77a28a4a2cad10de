//! A note from staff to everyone in a cohort: what it needs, and how long it is shown.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

/// The longest subject, in characters.
pub const LONGEST_SUBJECT: usize = 120;
/// The longest text, in characters.
pub const LONGEST_NOTE: usize = 4_000;
/// The most days ahead that a note can be shown.
pub const MOST_DAYS: i64 = 90;
/// How many days a note is shown unless its writer says otherwise.
pub const USUAL_DAYS: i64 = 14;

/// What a note says, and the last day on which it stands on people's home pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The last day on which it is shown, as the cohort counts days.
    pub until: NaiveDate,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteField {
    /// What it is about.
    Subject,
    /// What it says.
    Text,
    /// The last day.
    Until,
}

impl NoteField {
    /// The name of the field in the form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Text => "text",
            Self::Until => "until",
        }
    }
}

/// Why a note cannot be sent as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteRefusal {
    /// Nothing was written.
    #[error("missing")]
    Missing,
    /// Too long.
    #[error("{have} of at most {most} characters")]
    TooLong {
        /// Characters there are.
        have: usize,
        /// The most characters.
        most: usize,
    },
    /// No day can be read.
    #[error("not a day")]
    NoDay,
    /// The day is over.
    #[error("before {today}")]
    Past {
        /// Today, as the cohort counts days.
        today: NaiveDate,
    },
    /// The day is too far ahead.
    #[error("after {last}")]
    Far {
        /// The last day that can be chosen.
        last: NaiveDate,
    },
}

/// Reads the form of a note; every fault at its field.
///
/// # Errors
/// When a field is missing, too long, or the day is over or too far ahead.
pub fn read_note(
    subject: &str,
    text: &str,
    until: &str,
    today: NaiveDate,
) -> Result<Note, Vec<(NoteField, NoteRefusal)>> {
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.replace("\r\n", "\n").trim().to_owned();
    let mut faults = Vec::new();
    for (field, value, most) in
        [(NoteField::Subject, &subject, LONGEST_SUBJECT), (NoteField::Text, &text, LONGEST_NOTE)]
    {
        let have = value.chars().count();
        if have == 0 {
            faults.push((field, NoteRefusal::Missing));
        } else if have > most {
            faults.push((field, NoteRefusal::TooLong { have, most }));
        }
    }
    let last = today + TimeDelta::days(MOST_DAYS);
    let until = match until.trim().parse::<NaiveDate>() {
        Err(_) => Err(NoteRefusal::NoDay),
        Ok(day) if day < today => Err(NoteRefusal::Past { today }),
        Ok(day) if day > last => Err(NoteRefusal::Far { last }),
        Ok(day) => Ok(day),
    };
    match until {
        Ok(until) if faults.is_empty() => Ok(Note { subject, text, until }),
        Ok(_) => Err(faults),
        Err(refusal) => {
            faults.push((NoteField::Until, refusal));
            Err(faults)
        }
    }
}

/// Whether a note still stands on the home page of someone: its last day is not over, and they have not put it aside.
#[must_use]
pub fn shown(until: NaiveDate, today: NaiveDate, put_aside: bool) -> bool {
    !put_aside && today <= until
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_note_is_read_and_tidied() {
        let note = read_note(" Room  change ", "We meet in room 4.\r\n\r\nSee you.\n", "2026-12-01", day("2026-11-23"));
        let expected = Note {
            subject: "Room change".to_owned(),
            text: "We meet in room 4.\n\nSee you.".to_owned(),
            until: day("2026-12-01"),
        };
        assert_eq!(note, Ok(expected));
    }

    #[test]
    fn every_fault_is_told_at_its_field() {
        let today = day("2026-11-23");
        let long = "x".repeat(LONGEST_SUBJECT + 1);
        assert_eq!(
            read_note(&long, "  ", "soon", today),
            Err(vec![
                (NoteField::Subject, NoteRefusal::TooLong { have: LONGEST_SUBJECT + 1, most: LONGEST_SUBJECT }),
                (NoteField::Text, NoteRefusal::Missing),
                (NoteField::Until, NoteRefusal::NoDay),
            ])
        );
    }

    #[test]
    fn the_last_day_is_between_today_and_ninety_days_ahead() {
        let today = day("2026-11-23");
        let until = |text: &str| read_note("a", "b", text, today).map(|n| n.until);
        let refused = |refusal| Err(vec![(NoteField::Until, refusal)]);
        assert_eq!(until("2026-11-22"), refused(NoteRefusal::Past { today }));
        assert_eq!(until("2026-11-23"), Ok(today));
        assert_eq!(until("2027-02-21"), Ok(day("2027-02-21")));
        assert_eq!(until("2027-02-22"), refused(NoteRefusal::Far { last: day("2027-02-21") }));
    }

    #[test]
    fn a_note_is_shown_to_the_end_of_its_last_day_unless_it_was_put_aside() {
        let until = day("2026-12-01");
        for (today, aside, expected) in [
            ("2026-11-30", false, true),
            ("2026-12-01", false, true),
            ("2026-12-02", false, false),
            ("2026-11-30", true, false),
        ] {
            assert_eq!(shown(until, day(today), aside), expected, "{today} {aside}");
        }
    }
}
