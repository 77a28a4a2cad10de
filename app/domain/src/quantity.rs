//! Minutes and scores as integers: no floating point number comes near hours or marks.

use serde::{Deserialize, Serialize};

/// A length of time in whole minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Minutes(pub u32);

impl Minutes {
    /// So many whole hours.
    #[must_use]
    pub const fn hours(hours: u32) -> Self {
        Self(hours * 60)
    }

    /// Full hours in this length, and the minutes left over.
    #[must_use]
    pub const fn split(self) -> (u32, u32) {
        (self.0 / 60, self.0 % 60)
    }

    /// The difference, never below zero.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::Add for Minutes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self(0), |a, b| a + b)
    }
}

/// A score between nothing and everything, in millionths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Score(u32);

impl Score {
    /// Everything right.
    pub const FULL: Self = Self(1_000_000);

    /// `part` of `whole`, rounded down so that a pass mark is never reached by rounding. Nothing of nothing is zero.
    #[must_use]
    pub const fn of(part: u32, whole: u32) -> Self {
        if whole == 0 {
            return Self(0);
        }
        let millionths = (part as u64) * 1_000_000 / (whole as u64);
        if millionths > 1_000_000 {
            Self::FULL
        } else {
            #[expect(clippy::cast_possible_truncation, reason = "checked just above")]
            Self(millionths as u32)
        }
    }

    /// A mark in whole percent; above 100 it is 100.
    #[must_use]
    pub const fn percent(percent: u32) -> Self {
        Self::of(percent, 100)
    }

    /// Rebuilds a stored score; above a million it is a million.
    #[must_use]
    pub const fn from_millionths(millionths: u32) -> Self {
        Self::of(millionths, 1_000_000)
    }

    /// The score in millionths.
    #[must_use]
    pub const fn millionths(self) -> u32 {
        self.0
    }

    /// Whole percent, rounded down, for people to read.
    #[must_use]
    pub const fn whole_percent(self) -> u32 {
        self.0 / 10_000
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_score_reaches_a_pass_mark_only_when_the_fraction_does(part in 0u32..1000, whole in 1u32..1000, percent in 0u32..=100) {
            let part = part.min(whole);
            let exact = u64::from(part) * 100 >= u64::from(percent) * u64::from(whole);
            prop_assert_eq!(Score::of(part, whole) >= Score::percent(percent), exact);
        }

        #[test]
        fn hours_and_minutes_split_without_loss(all in 0u32..1_000_000) {
            let (hours, minutes) = Minutes(all).split();
            prop_assert!(minutes < 60);
            prop_assert_eq!(Minutes::hours(hours) + Minutes(minutes), Minutes(all));
        }
    }
}
