//! What would be sent to someone in the days to come if nothing else happened: the planner itself, run hour by hour.

use super::open_hours::local_day;
use super::release::{Occasion, OnPage, Recipient, release};
use super::situation::{Situation, occasions};
use crate::id::PersonId;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

/// How many days are looked ahead.
pub const DAYS_AHEAD: i64 = 14;

/// One mail to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreseen {
    /// When.
    pub at: DateTime<Utc>,
    /// What stands in it, with the reasons.
    pub items: Vec<Occasion>,
}

/// What is to come for one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Foresight {
    /// Mails, the next one first.
    pub mails: Vec<Foreseen>,
    /// What stands on the page only, and why; each once.
    pub on_page: Vec<(Occasion, OnPage)>,
}

/// Looks ahead from now. `told` are the keys that were told already.
#[must_use]
pub fn foresee(
    person: &PersonId,
    recipient: &Recipient,
    known: &Situation,
    told: &BTreeSet<String>,
    now: DateTime<Utc>,
) -> Foresight {
    let mut recipient = recipient.clone();
    let mut told = told.clone();
    let mut found = Foresight::default();
    for hour in 0..=DAYS_AHEAD * 24 {
        let at = now + TimeDelta::hours(hour);
        let waiting = occasions(person, recipient.zone, known, at).into_iter().filter(|o| !told.contains(&o.key));
        let out = release(&recipient, waiting.collect(), at);
        for one in out.urgent {
            told.insert(one.key.clone());
            found.mails.push(Foreseen { at, items: vec![one] });
        }
        if !out.note.is_empty() {
            recipient.last_note = Some(local_day(recipient.zone, at));
            told.extend(out.note.iter().map(|o| o.key.clone()));
            found.mails.push(Foreseen { at, items: out.note });
        }
        for (one, why) in out.on_page {
            if one.from <= at && told.insert(one.key.clone()) {
                found.on_page.push((one, why));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::mail::kind::Kind;
    use crate::mail::open_hours::is_open;
    use crate::mail::preference::{Preferences, Switch};
    use crate::mail::release::Reach;
    use crate::mail::situation::WaitingHours;
    use chrono_tz::Tz;

    fn sue(preferences: Preferences) -> Foresight {
        let now: DateTime<Utc> = "2026-10-24T18:20:00Z".parse().unwrap();
        let recipient = Recipient {
            zone: Tz::Europe__Berlin,
            address: Reach::Address,
            preferences,
            on_break: false,
            last_note: None,
        };
        let since = now - TimeDelta::days(3);
        let known = Situation {
            hours: vec![WaitingHours { on: "2026-10-20".parse().unwrap(), since }],
            works: vec![since],
            ..Situation::default()
        };
        foresee(&PersonId::parse("sue").unwrap(), &recipient, &known, &BTreeSet::new(), now)
    }

    #[test]
    fn it_tells_what_would_come_over_the_change_of_the_clocks() {
        let seen = sue(Preferences::default());
        assert_eq!(seen.mails.len(), 10, "each working day of two weeks, and never twice: {:#?}", seen.mails);
        for mail in &seen.mails {
            assert!(is_open(Tz::Europe__Berlin, mail.at));
            assert!(!mail.items.is_empty());
        }
        assert!(seen.on_page.is_empty());
    }

    #[test]
    fn what_is_switched_off_is_told_as_standing_on_the_page() {
        let mut chosen = Preferences::default();
        chosen.choose(Kind::Desk, Switch::Off).unwrap();
        let seen = sue(chosen);
        assert!(seen.mails.iter().flat_map(|m| &m.items).all(|o| o.kind == Kind::SigningQueue));
        assert!(seen.mails.len() < 6, "{:#?}", seen.mails);
        assert!(seen.on_page.iter().all(|(o, why)| o.kind == Kind::Desk && *why == OnPage::SwitchedOff));
        assert!(!seen.on_page.is_empty());
    }
}
