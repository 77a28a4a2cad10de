//! How long someone stays signed in: long on a device of their own, short on one that others use too.

use chrono::{DateTime, TimeDelta, Utc};

/// Whose device it is, as the person who signs in says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Device {
    /// Their own.
    #[default]
    Own,
    /// One that other people use too: a library, a class room, a facility.
    Shared,
}

impl Device {
    /// A shared device if so, one's own otherwise.
    #[must_use]
    pub const fn shared(shared: bool) -> Self {
        if shared { Self::Shared } else { Self::Own }
    }

    /// Whether others use it too.
    #[must_use]
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::Shared)
    }

    /// Without use, it ends after so long.
    #[must_use]
    pub const fn idle(self) -> TimeDelta {
        match self {
            Self::Own => TimeDelta::hours(12),
            Self::Shared => TimeDelta::minutes(10),
        }
    }

    /// It ends after so long whatever happens.
    #[must_use]
    pub const fn longest(self) -> TimeDelta {
        match self {
            Self::Own => TimeDelta::days(30),
            Self::Shared => TimeDelta::hours(4),
        }
    }

    /// Use is noted at most this often: a write for every page would be waste.
    #[must_use]
    pub const fn noted(self) -> TimeDelta {
        match self {
            Self::Own => TimeDelta::minutes(5),
            Self::Shared => TimeDelta::seconds(30),
        }
    }

    /// Whether a session that was last seen then, and ends then at the latest, is over now.
    #[must_use]
    pub fn over(self, seen_at: DateTime<Utc>, expires_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        expires_at <= now || now - seen_at > self.idle()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_session_ends_without_use_and_at_its_longest() {
        let start = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        for (device, idle, longest) in [
            (Device::Own, TimeDelta::hours(12), TimeDelta::days(30)),
            (Device::Shared, TimeDelta::minutes(10), TimeDelta::hours(4)),
        ] {
            let second = TimeDelta::seconds(1);
            let ends = start + device.longest();
            assert_eq!(device.longest(), longest);
            assert!(!device.over(start, ends, start + idle), "{device:?}");
            assert!(device.over(start, ends, start + idle + second), "{device:?}");
            assert!(!device.over(ends - second, ends, ends - second), "{device:?}");
            assert!(device.over(ends - second, ends, ends), "{device:?}");
            // Use that is not noted yet shortens the time without use by little.
            assert!(device.noted() * 10 < device.idle() * 2, "{device:?}");
        }
        assert!(Device::shared(true).is_shared() && !Device::shared(false).is_shared());
    }
}
