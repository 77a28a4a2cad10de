//! Dates for a reader's own calendar, and the text of RFC 5545 that carries them. Titles are given by the caller and tell
//! nothing; no place is ever written.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// When something is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "when", rename_all = "snake_case")]
pub enum When {
    /// On a day.
    Day {
        /// The day.
        on: NaiveDate,
    },
    /// From one instant to another.
    Span {
        /// The first.
        from: DateTime<Utc>,
        /// The last.
        to: DateTime<Utc>,
    },
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What names it in every calendar, for ever; it tells nothing.
    pub uid: String,
    /// How often it was changed: a calendar takes the highest.
    pub sequence: u32,
    /// When it was written so.
    pub stamp: DateTime<Utc>,
    /// When it is.
    pub when: When,
    /// What stands in the calendar.
    pub title: String,
    /// Whether it does not take place.
    pub cancelled: bool,
}

/// A date that goes along with a mail, for its one reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The date.
    pub entry: Entry,
}

/// What a calendar is to do with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Method<'a> {
    /// Show it: a feed.
    Publish,
    /// Take it in or change it, for this one reader.
    Request {
        /// Who sends it.
        organizer: &'a str,
        /// Whom it is for.
        attendee: &'a str,
    },
    /// Take it out again, for this one reader.
    Cancel {
        /// Who sends it.
        organizer: &'a str,
        /// Whom it is for.
        attendee: &'a str,
    },
}

/// The longest line in bytes, without its end.
const LINE: usize = 75;

/// The text of a calendar. The same values give the same bytes.
#[must_use]
pub fn text(entries: &[Entry], method: &Method<'_>) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Learning Desk//Dates//EN");
    line(&mut out, "CALSCALE:GREGORIAN");
    let (name, people) = match method {
        Method::Publish => ("PUBLISH", None),
        Method::Request { organizer, attendee } => ("REQUEST", Some((organizer, attendee))),
        Method::Cancel { organizer, attendee } => ("CANCEL", Some((organizer, attendee))),
    };
    line(&mut out, &format!("METHOD:{name}"));
    for entry in entries {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", escaped(&entry.uid)));
        line(&mut out, &format!("SEQUENCE:{}", entry.sequence));
        line(&mut out, &format!("DTSTAMP:{}", instant(entry.stamp)));
        match &entry.when {
            When::Day { on } => {
                line(&mut out, &format!("DTSTART;VALUE=DATE:{}", on.format("%Y%m%d")));
                // The end of a whole day is the next one.
                if let Some(next) = on.succ_opt() {
                    line(&mut out, &format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")));
                }
                line(&mut out, "TRANSP:TRANSPARENT");
            }
            When::Span { from, to } => {
                line(&mut out, &format!("DTSTART:{}", instant(*from)));
                line(&mut out, &format!("DTEND:{}", instant(*to)));
            }
        }
        line(&mut out, &format!("SUMMARY:{}", escaped(&entry.title)));
        let cancelled = entry.cancelled || matches!(method, Method::Cancel { .. });
        line(&mut out, if cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        line(&mut out, "CLASS:PRIVATE");
        if let Some((organizer, attendee)) = people {
            line(&mut out, &format!("ORGANIZER:mailto:{}", plain(organizer)));
            line(
                &mut out,
                &format!("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:{}", plain(attendee)),
            );
        }
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text value: backslash, comma, semicolon and line ends are escaped, other control characters left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

/// An address without anything that could end its line.
fn plain(address: &str) -> String {
    address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect()
}

/// Writes a line, folded after 75 bytes but never within a character.
fn line(out: &mut String, text: &str) {
    let mut width = 0;
    for c in text.chars() {
        if width + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            width = 1;
        }
        let _ = out.write_char(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn entry(title: &str) -> Entry {
        Entry {
            uid: "0f3a@learn.example.org".to_owned(),
            sequence: 2,
            stamp: "2026-11-26T12:00:00Z".parse().unwrap(),
            when: When::Day { on: "2026-12-31".parse().unwrap() },
            title: title.to_owned(),
            cancelled: false,
        }
    }

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn a_day_is_written_as_a_day_and_names_one_reader() {
        let method = Method::Request { organizer: "desk@learn.example.org", attendee: "ana@example.org" };
        let whole = text(&[entry("A day; to keep, please")], &method);
        let all = unfolded(&whole);
        for expected in [
            "METHOD:REQUEST\r\n",
            "SEQUENCE:2\r\n",
            "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n",
            "SUMMARY:A day\\; to keep\\, please\r\n",
            "ORGANIZER:mailto:desk@learn.example.org\r\n",
            ":mailto:ana@example.org\r\n",
        ] {
            assert!(all.contains(expected), "{expected} in {all}");
        }
        assert_eq!(all.matches("ATTENDEE").count(), 1);
        assert!(!all.contains("LOCATION"));
        let cancel = Method::Cancel { organizer: "desk@learn.example.org", attendee: "ana@example.org" };
        assert!(text(&[entry("x")], &cancel).contains("STATUS:CANCELLED\r\n"));
    }

    proptest! {
        #[test]
        fn no_text_breaks_out_of_its_line(title in "\\PC*|[\\x00-\\x7f]{0,200}") {
            let whole = text(&[entry(&title)], &Method::Publish);
            prop_assert!(whole.ends_with("END:VCALENDAR\r\n"));
            for line in whole.split_terminator("\r\n") {
                prop_assert!(line.len() <= 75, "{}", line.len());
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let all = unfolded(&whole);
            prop_assert_eq!(all.lines().filter(|l| l.starts_with("BEGIN:")).count(), 2);
            let summary = all.lines().find_map(|l| l.strip_prefix("SUMMARY:")).unwrap();
            let clean: String = title.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
            prop_assert_eq!(read(summary), clean);
        }
    }

    fn read(text: &str) -> String {
        let mut out = String::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next().unwrap() {
                    'n' => out.push('\n'),
                    other => out.push(other),
                },
                c => out.push(c),
            }
        }
        out
    }
}
