//! Following: an employer keeps a certificate in view whose number and name its holder gave them; and when someone was
//! last here, in words rather than in days.

use chrono::{Datelike, NaiveDate, TimeDelta};

/// Whether a name that an employer typed is the name on the certificate: letters count, case and spaces do not.
#[must_use]
pub fn same_name(on_paper: &str, typed: &str) -> bool {
    let plain = |name: &str| {
        let one = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        one.replace(['\u{2019}', '\u{2bc}'], "'")
    };
    !typed.trim().is_empty() && plain(on_paper) == plain(typed)
}

/// When someone was last active: no dates and no counting of days, which would read as a reproach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recency {
    /// In this week, Monday to Sunday.
    ThisWeek,
    /// In the week before.
    LastWeek,
    /// Before that.
    Longer,
}

/// In which week a day lies, seen from today.
#[must_use]
pub fn recency(day: NaiveDate, today: NaiveDate) -> Recency {
    let monday = today - TimeDelta::days(i64::from(today.weekday().num_days_from_monday()));
    if day >= monday {
        Recency::ThisWeek
    } else if day >= monday - TimeDelta::days(7) {
        Recency::LastWeek
    } else {
        Recency::Longer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_compared_by_its_letters() {
        for same in ["Zoë O\u{2019}Neil", " zoë  o'neil ", "ZOË O'NEIL"] {
            assert!(same_name("Zoë O'Neil", same), "{same}");
        }
        for other in ["", " ", "Zoe O'Neil", "Zoë O'Neill", "Zoë"] {
            assert!(!same_name("Zoë O'Neil", other), "{other}");
        }
        assert!(!same_name("", ""));
    }

    #[test]
    fn weeks_begin_on_monday() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap_or_default();
        // The 23rd is a Monday.
        assert_eq!(recency(day(23), day(23)), Recency::ThisWeek);
        assert_eq!(recency(day(22), day(23)), Recency::LastWeek);
        assert_eq!(recency(day(16), day(29)), Recency::LastWeek);
        assert_eq!(recency(day(15), day(29)), Recency::Longer);
        assert_eq!(recency(day(30), day(29)), Recency::ThisWeek, "clocks differ between zones");
    }
}
