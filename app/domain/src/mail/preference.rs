//! Which mail someone wants: a switch for each kind that can be switched, and a pause. Who chose nothing has the defaults.

use super::kind::{Class, Kind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a kind of mail comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Switch {
    /// Not by mail; it stands on the page.
    Off,
    /// Soon after it happened. What else waits comes along with it.
    Single,
    /// Gathered, in the morning.
    Digest,
}

/// A time without mail that can be switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "until", rename_all = "kebab-case")]
pub enum Quiet {
    /// Up to the day before that one.
    Date {
        /// The first day on which mail comes again.
        day: NaiveDate,
    },
    /// As long as the person is on a break.
    Break,
}

/// What someone chose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// What was chosen for a kind.
    #[serde(default)]
    pub switches: BTreeMap<Kind, Switch>,
    /// Whether mail rests for a while.
    #[serde(default)]
    pub quiet: Option<Quiet>,
}

/// Why a choice was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PreferenceRefusal {
    /// That kind of mail is always sent.
    #[error("this kind of mail cannot be switched off")]
    Always,
    /// The pause has no day, or one that is over.
    #[error("the pause needs a day that is still to come")]
    PauseDay,
    /// The pause is longer than it can be.
    #[error("a pause is at most {most} days")]
    PauseLong {
        /// The most days.
        most: i64,
    },
}

/// The longest pause: someone who wants none for longer switches the kinds off, and that is said.
pub const LONGEST_PAUSE_DAYS: i64 = 366;

impl Preferences {
    /// How a kind comes to this person.
    #[must_use]
    pub fn switch(&self, kind: Kind) -> Switch {
        match kind.class() {
            Class::Always => Switch::Single,
            Class::OnByDefault => self.switches.get(&kind).copied().unwrap_or(Switch::Single),
            Class::OptIn => self.switches.get(&kind).copied().unwrap_or(Switch::Off),
        }
    }

    /// Chooses for a kind.
    ///
    /// # Errors
    /// When it is a kind that is always sent.
    pub fn choose(&mut self, kind: Kind, switch: Switch) -> Result<(), PreferenceRefusal> {
        if kind.class() == Class::Always {
            return Err(PreferenceRefusal::Always);
        }
        self.switches.insert(kind, switch);
        Ok(())
    }

    /// Switches off everything that can be switched off.
    pub fn stop_all(&mut self) {
        for kind in Kind::ALL.into_iter().filter(|k| k.class() != Class::Always) {
            self.switches.insert(kind, Switch::Off);
        }
    }

    /// Rests until a day, which must be one to come.
    ///
    /// # Errors
    /// When the day is today or over, or more than a year away.
    pub fn rest_until(&mut self, day: NaiveDate, today: NaiveDate) -> Result<(), PreferenceRefusal> {
        if day <= today {
            return Err(PreferenceRefusal::PauseDay);
        }
        if (day - today).num_days() > LONGEST_PAUSE_DAYS {
            return Err(PreferenceRefusal::PauseLong { most: LONGEST_PAUSE_DAYS });
        }
        self.quiet = Some(Quiet::Date { day });
        Ok(())
    }

    /// Whether mail rests on that day.
    #[must_use]
    pub fn rests(&self, today: NaiveDate, on_break: bool) -> bool {
        match self.quiet {
            Some(Quiet::Date { day }) => today < day,
            Some(Quiet::Break) => on_break,
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn who_chose_nothing_has_the_defaults_of_the_class() {
        let nothing = Preferences::default();
        for kind in Kind::ALL {
            let expected = if kind.class() == Class::OptIn { Switch::Off } else { Switch::Single };
            assert_eq!(nothing.switch(kind), expected, "{kind:?}");
        }
    }

    #[test]
    fn what_is_always_sent_cannot_be_switched_off_in_any_way() {
        let mut chosen = Preferences::default();
        assert_eq!(chosen.choose(Kind::Account, Switch::Off), Err(PreferenceRefusal::Always));
        chosen.stop_all();
        chosen.switches.insert(Kind::Account, Switch::Off);
        for kind in Kind::ALL {
            assert_eq!(chosen.switch(kind) == Switch::Off, kind.class() != Class::Always, "{kind:?}");
        }
    }

    #[test]
    fn a_pause_ends_on_its_day_or_with_the_break() {
        let mut chosen = Preferences::default();
        let today = day("2026-11-26");
        assert_eq!(chosen.rest_until(today, today), Err(PreferenceRefusal::PauseDay));
        assert_eq!(chosen.rest_until(day("2027-11-28"), today), Err(PreferenceRefusal::PauseLong { most: 366 }));
        chosen.rest_until(day("2026-12-01"), today).unwrap();
        assert!(chosen.rests(day("2026-11-30"), false) && !chosen.rests(day("2026-12-01"), true));
        chosen.quiet = Some(Quiet::Break);
        assert!(chosen.rests(today, true) && !chosen.rests(today, false));
    }

    #[test]
    fn what_was_chosen_is_read_again_and_an_empty_record_is_the_default() {
        let mut chosen = Preferences::default();
        chosen.choose(Kind::SigningQueue, Switch::Digest).unwrap();
        chosen.quiet = Some(Quiet::Date { day: day("2026-12-01") });
        let json = serde_json::to_string(&chosen).unwrap();
        assert_eq!(json, r#"{"switches":{"signing-queue":"digest"},"quiet":{"until":"date","day":"2026-12-01"}}"#);
        assert_eq!(serde_json::from_str::<Preferences>(&json).unwrap(), chosen);
        assert_eq!(serde_json::from_str::<Preferences>("{}").unwrap(), Preferences::default());
    }
}
