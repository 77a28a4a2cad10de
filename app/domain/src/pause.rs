//! Breaks: deadlines that the house itself set stand still while someone is on a break. Dates that a board set do not.

use crate::evaluation::Evaluated;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// A break. Nobody is asked why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pause {
    /// Since when.
    pub began_at: DateTime<Utc>,
    /// Until when; none while it lasts.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Pause {
    /// Whether someone is on this break at that time.
    #[must_use]
    pub fn covers(&self, at: DateTime<Utc>) -> bool {
        self.began_at <= at && self.ended_at.is_none_or(|end| at < end)
    }
}

/// Since when someone is on a break, if they are on one.
#[must_use]
pub fn on_break(pauses: &[Pause], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    pauses.iter().filter(|p| p.covers(now)).map(|p| p.began_at).min()
}

/// When someone last came back; a break that lasts does not count.
#[must_use]
pub fn came_back(pauses: &[Pause], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    pauses.iter().filter_map(|p| p.ended_at).filter(|end| *end <= now).max()
}

/// Stretches of break that do not touch each other, oldest first; a break that lasts reaches until now.
fn stretches(pauses: &[Pause], now: DateTime<Utc>) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let mut all: Vec<_> = pauses
        .iter()
        .map(|p| (p.began_at, p.ended_at.unwrap_or(now).min(now)))
        .filter(|(from, to)| from < to)
        .collect();
    all.sort_unstable();
    let mut joined: Vec<(DateTime<Utc>, DateTime<Utc>)> = Vec::new();
    for (from, to) in all {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// A deadline of the house, moved by the breaks since it was set: every moment of break before it is given back, and a
/// moment that two breaks share is given back once. A deadline that had passed before a break began stays where it was.
#[must_use]
pub fn shifted(set_at: DateTime<Utc>, deadline: DateTime<Utc>, pauses: &[Pause], now: DateTime<Utc>) -> DateTime<Utc> {
    let mut moved = deadline;
    for (from, to) in stretches(pauses, now) {
        let from = from.max(set_at);
        if from < to && from < moved {
            moved = moved.checked_add_signed(to - from).unwrap_or(moved);
        }
    }
    moved
}

/// How much of the time between two instants was break.
#[must_use]
pub fn paused_between(from: DateTime<Utc>, to: DateTime<Utc>, pauses: &[Pause], now: DateTime<Utc>) -> TimeDelta {
    stretches(pauses, now)
        .into_iter()
        .map(|(began, ended)| ended.min(to) - began.max(from))
        .filter(|length| *length > TimeDelta::zero())
        .sum()
}

/// The day that a program's rules set by themselves, where there is one. It comes from a board, so a break does not move it.
#[must_use]
pub fn set_by_board(evaluation: &Evaluated) -> Option<NaiveDate> {
    evaluation.next_date
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn at(hours: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::hours(hours)
    }

    fn pause(from: i64, to: Option<i64>) -> Pause {
        Pause { began_at: at(from), ended_at: to.map(at) }
    }

    #[test]
    fn a_deadline_moves_by_the_breaks_before_it() {
        for (pauses, expected, why) in [
            (vec![], 100, "no break"),
            (vec![pause(10, Some(30))], 120, "one break"),
            (vec![pause(-20, Some(10))], 110, "what was before it was set does not count"),
            (vec![pause(10, Some(30)), pause(20, Some(40))], 130, "what two breaks share counts once"),
            (vec![pause(10, Some(30)), pause(110, Some(115))], 125, "a break within the time given back"),
            (vec![pause(101, Some(150))], 100, "it had passed before"),
            (vec![pause(90, None)], 210, "a break that lasts moves it until now"),
            (vec![pause(250, Some(300))], 100, "a break to come moves nothing yet"),
        ] {
            assert_eq!(shifted(at(0), at(100), &pauses, at(200)), at(expected), "{why}");
        }
    }

    #[test]
    fn someone_is_on_a_break_until_they_come_back() {
        let pauses = [pause(0, Some(10)), pause(20, None)];
        assert_eq!(on_break(&pauses, at(5)), Some(at(0)));
        assert_eq!(on_break(&pauses, at(10)), None);
        assert_eq!(on_break(&pauses, at(25)), Some(at(20)));
        assert_eq!(came_back(&pauses, at(25)), Some(at(10)));
        assert_eq!(came_back(&pauses, at(9)), None);
    }

    fn some_pauses() -> impl Strategy<Value = Vec<Pause>> {
        prop::collection::vec((-50i64..200, 0i64..80, any::<bool>()), 0..8).prop_map(|all| {
            all.into_iter().map(|(from, length, open)| pause(from, (!open).then_some(from + length))).collect()
        })
    }

    proptest! {
        #[test]
        fn freezing_never_makes_a_deadline_earlier_nor_gives_more_than_passed(
            pauses in some_pauses(), deadline in 0i64..200, now in 0i64..300,
        ) {
            let moved = shifted(at(0), at(deadline), &pauses, at(now));
            prop_assert!(moved >= at(deadline));
            prop_assert!(moved - at(deadline) <= TimeDelta::hours(now), "no more is given back than time has passed");
        }

        #[test]
        fn breaks_told_twice_or_in_another_order_count_once(pauses in some_pauses(), deadline in 0i64..200, now in 0i64..300) {
            let once = shifted(at(0), at(deadline), &pauses, at(now));
            let mut twice = pauses.clone();
            twice.extend(pauses.iter().rev().copied());
            twice.reverse();
            prop_assert_eq!(shifted(at(0), at(deadline), &twice, at(now)), once);
        }

        #[test]
        fn what_is_given_back_is_what_was_break_before_the_moved_deadline(
            pauses in some_pauses(), deadline in 0i64..200, now in 0i64..300,
        ) {
            let moved = shifted(at(0), at(deadline), &pauses, at(now));
            let before = paused_between(at(0), moved, &pauses, at(now));
            prop_assert!(moved - at(deadline) >= before, "every moment of break before it is given back");
        }

        #[test]
        fn another_break_never_brings_a_deadline_nearer(
            pauses in some_pauses(), more in some_pauses(), deadline in 0i64..200, now in 0i64..300,
        ) {
            let less = shifted(at(0), at(deadline), &pauses, at(now));
            let all: Vec<_> = pauses.iter().chain(&more).copied().collect();
            prop_assert!(shifted(at(0), at(deadline), &all, at(now)) >= less);
        }
    }
}
