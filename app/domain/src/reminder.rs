//! Reminders: which are due now, from what is known; the same state and time always give the same keys.

use crate::certificate::EnrolmentKey;
use crate::pause::{Pause, came_back, on_break, shifted};
use chrono::{DateTime, TimeDelta, Utc};

/// Days without activity before someone is asked, once, whether they want to go on.
pub const IDLE_DAYS: i64 = 7;
/// After so many days an unsent reminder has lost its meaning, and none is begun.
pub const IDLE_STALE_DAYS: i64 = 14;

/// What is known of one way through a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progressing {
    /// Whose.
    pub enrolment: EnrolmentKey,
    /// When the trainee last did something.
    pub last_activity: DateTime<Utc>,
    /// Whether there is something that they can do now; nobody is reminded while others are to act.
    pub own_turn: bool,
    /// Their breaks. Nobody is reminded during one, and after it the quiet is counted anew.
    pub pauses: Vec<Pause>,
}

/// A reminder that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Whose.
    pub enrolment: EnrolmentKey,
    /// The key: one for each stretch of quiet.
    pub key: String,
    /// Since when it is due.
    pub from: DateTime<Utc>,
    /// After this it is not sent any more.
    pub not_after: DateTime<Utc>,
}

/// The reminders that are due now. Asking again gives the same keys, and a known key changes nothing.
#[must_use]
pub fn plan(all: &[Progressing], now: DateTime<Utc>) -> Vec<Due> {
    all.iter()
        .filter(|p| p.own_turn && on_break(&p.pauses, now).is_none())
        .filter_map(|p| {
            // Coming back is a sign of life, so that nobody finds a reminder on the day of their return.
            let since = came_back(&p.pauses, now).map_or(p.last_activity, |back| back.max(p.last_activity));
            let after = |days| shifted(since, since + TimeDelta::days(days), &p.pauses, now);
            let not_after = after(IDLE_STALE_DAYS);
            let EnrolmentKey { person, programme, time } = &p.enrolment;
            (after(IDLE_DAYS) <= now && now < not_after).then(|| Due {
                enrolment: p.enrolment.clone(),
                key: format!("idle:{person}:{programme}:{time}:{}", since.timestamp()),
                from: after(IDLE_DAYS),
                not_after,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::id::{PersonId, ProgrammeId};
    use proptest::prelude::*;

    fn quiet_since(last_activity: DateTime<Utc>, own_turn: bool) -> Progressing {
        Progressing {
            enrolment: EnrolmentKey {
                person: PersonId::parse("p").unwrap(),
                programme: ProgrammeId::parse("foundations").unwrap(),
                time: 1,
            },
            last_activity,
            own_turn,
            pauses: Vec::new(),
        }
    }

    fn start() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    #[test]
    fn nobody_is_reminded_while_others_are_to_act() {
        let now = start() + TimeDelta::days(8);
        assert_eq!(plan(&[quiet_since(start(), true)], now).len(), 1);
        assert!(plan(&[quiet_since(start(), false)], now).is_empty());
    }

    #[test]
    fn nobody_is_reminded_on_a_break_and_afterwards_the_quiet_is_counted_anew() {
        let day = |n| start() + TimeDelta::days(n);
        let mut someone = quiet_since(start(), true);
        someone.pauses = vec![Pause { began_at: day(6), ended_at: None }];
        for n in [6, 7, 8, 20, 400] {
            assert!(plan(&[someone.clone()], day(n)).is_empty(), "day {n} of a break that lasts");
        }
        someone.pauses = vec![Pause { began_at: day(6), ended_at: Some(day(40)) }];
        for n in [40, 41, 46] {
            assert!(plan(&[someone.clone()], day(n)).is_empty(), "day {n}, just back");
        }
        let due = plan(&[someone.clone()], day(47));
        assert_eq!(due.len(), 1);
        assert_eq!(due[0].not_after, day(54));
        assert!(plan(&[someone], day(54)).is_empty());
    }

    proptest! {
        #[test]
        fn breaks_bring_no_more_reminders_than_there_are_stretches_of_quiet(
            breaks in prop::collection::vec((0i64..900, 1i64..400), 0..5),
            hours in prop::collection::vec(0i64..1500, 1..60),
        ) {
            let mut someone = quiet_since(start(), true);
            let at = |h| start() + TimeDelta::hours(h);
            someone.pauses =
                breaks.iter().map(|(from, length)| Pause { began_at: at(*from), ended_at: Some(at(from + length)) }).collect();
            let mut keys = std::collections::BTreeSet::new();
            for h in hours {
                for due in plan(&[someone.clone()], at(h)) {
                    prop_assert!(on_break(&someone.pauses, at(h)).is_none());
                    keys.insert(due.key);
                }
            }
            prop_assert!(keys.len() <= breaks.len() + 1);
        }

        #[test]
        fn one_stretch_of_quiet_has_one_key_however_often_it_is_planned(hours in prop::collection::vec(0i64..1000, 1..40)) {
            let mut keys: Vec<_> = hours
                .iter()
                .flat_map(|h| plan(&[quiet_since(start(), true)], start() + TimeDelta::hours(*h)))
                .map(|d| d.key)
                .collect();
            keys.dedup();
            prop_assert!(keys.len() <= 1);
            let due = hours.iter().any(|h| (168..336).contains(h));
            prop_assert_eq!(keys.len() == 1, due);
        }
    }
}
