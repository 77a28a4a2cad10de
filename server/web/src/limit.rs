//! How many tries are too many, and how long to wait then. Counting and keeping the counts is for others.

use chrono::{DateTime, TimeDelta, Utc};

/// So many tries within so long a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The tries that are allowed within the window.
    pub most: u32,
    /// The length of the window.
    pub window: TimeDelta,
}

/// Tries counted since the first one of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// How many there were.
    pub count: u32,
    /// When the window began.
    pub since: DateTime<Utc>,
}

impl Limit {
    /// So many tries within so many minutes.
    #[must_use]
    pub const fn per_minutes(most: u32, minutes: i64) -> Self {
        Self { most, window: TimeDelta::minutes(minutes) }
    }

    /// Whether another try must wait, and for how many minutes (rounded up, so at least 1).
    #[must_use]
    pub fn wait(&self, tally: Option<Tally>, now: DateTime<Utc>) -> Option<u32> {
        let tally = tally.filter(|tally| tally.count >= self.most)?;
        let left = self.window - (now - tally.since).max(TimeDelta::zero());
        if left <= TimeDelta::zero() {
            return None;
        }
        let minutes = left.num_milliseconds().saturating_add(59_999) / 60_000;
        Some(u32::try_from(minutes).unwrap_or(u32::MAX))
    }

    /// The tally after one more try. A window that is over begins anew.
    #[must_use]
    pub fn count(&self, tally: Option<Tally>, now: DateTime<Utc>) -> Tally {
        match tally {
            Some(old) if now - old.since < self.window => Tally { count: old.count.saturating_add(1), ..old },
            _ => Tally { count: 1, since: now },
        }
    }
}

/// The wait where several limits stand side by side, such as those of an account and of a network: the longest.
#[must_use]
pub fn longest(waits: impl IntoIterator<Item = Option<u32>>) -> Option<u32> {
    waits.into_iter().flatten().max()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const FIVE_IN_A_QUARTER: Limit = Limit::per_minutes(5, 15);

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    fn tally(count: u32) -> Option<Tally> {
        Some(Tally { count, since: at(0) })
    }

    #[test]
    fn the_first_tries_need_no_wait_and_the_next_one_waits_for_the_end_of_the_window() {
        let cases = [
            (None, 0, None),
            (tally(4), 60, None),
            (tally(5), 0, Some(15)),
            (tally(5), 1, Some(15)),
            (tally(5), 60, Some(14)),
            (tally(9), 899, Some(1)),
            (tally(9), 900, None),
            (tally(9), 5_000, None),
            // A clock that went back must not make the wait longer than the window.
            (tally(5), -600, Some(15)),
        ];
        for (tally, second, expected) in cases {
            assert_eq!(FIVE_IN_A_QUARTER.wait(tally, at(second)), expected, "{tally:?} after {second} s");
        }
    }

    #[test]
    fn a_count_goes_up_within_the_window_and_begins_anew_after_it() {
        let first = FIVE_IN_A_QUARTER.count(None, at(0));
        assert_eq!(first, Tally { count: 1, since: at(0) });
        let second = FIVE_IN_A_QUARTER.count(Some(first), at(899));
        assert_eq!(second, Tally { count: 2, since: at(0) });
        assert_eq!(FIVE_IN_A_QUARTER.count(Some(second), at(900)), Tally { count: 1, since: at(900) });
    }

    #[test]
    fn as_many_tries_as_allowed_pass_and_one_more_does_not() {
        let mut kept = None;
        for _ in 0..5 {
            assert_eq!(FIVE_IN_A_QUARTER.wait(kept, at(10)), None);
            kept = Some(FIVE_IN_A_QUARTER.count(kept, at(10)));
        }
        assert_eq!(FIVE_IN_A_QUARTER.wait(kept, at(10)), Some(15));
    }

    #[test]
    fn of_several_waits_the_longest_counts() {
        assert_eq!(longest([None, Some(3), Some(12)]), Some(12));
        assert_eq!(longest([None, None]), None);
    }
}
