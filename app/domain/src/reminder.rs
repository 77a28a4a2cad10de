//! Reminders: which are due now, from what is known; the same state and time always give the same keys.

use crate::certificate::EnrolmentKey;
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
}

/// A reminder that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Whose.
    pub enrolment: EnrolmentKey,
    /// The key: one for each stretch of quiet.
    pub key: String,
    /// After this it is not sent any more.
    pub not_after: DateTime<Utc>,
}

/// The reminders that are due now. Asking again gives the same keys, and a known key changes nothing.
#[must_use]
pub fn plan(all: &[Progressing], now: DateTime<Utc>) -> Vec<Due> {
    all.iter()
        .filter(|p| p.own_turn)
        .filter(|p| {
            let quiet = now - p.last_activity;
            quiet >= TimeDelta::days(IDLE_DAYS) && quiet < TimeDelta::days(IDLE_STALE_DAYS)
        })
        .map(|p| Due {
            enrolment: p.enrolment.clone(),
            key: format!(
                "idle:{}:{}:{}:{}",
                p.enrolment.person,
                p.enrolment.programme,
                p.enrolment.time,
                p.last_activity.timestamp()
            ),
            not_after: p.last_activity + TimeDelta::days(IDLE_STALE_DAYS),
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

    proptest! {
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
