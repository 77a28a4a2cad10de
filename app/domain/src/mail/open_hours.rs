//! When mail that can wait may come: by day, on working days, on the clock of the one who reads it.

use chrono::{
    DateTime, Datelike as _, LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Timelike as _, Utc, Weekday,
};
use chrono_tz::Tz;

/// From this hour on, mail may come.
pub const OPENS_AT: u32 = 8;
/// From this hour on, it waits until morning.
pub const CLOSES_AT: u32 = 20;
/// At this hour, what is gathered comes.
pub const GATHERED_AT: u32 = 9;

/// The day on someone's own calendar.
#[must_use]
pub fn local_day(zone: Tz, at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// Whether mail may come at that time.
#[must_use]
pub fn is_open(zone: Tz, at: DateTime<Utc>) -> bool {
    let local = at.with_timezone(&zone);
    !matches!(local.weekday(), Weekday::Sat | Weekday::Sun) && (OPENS_AT..CLOSES_AT).contains(&local.hour())
}

/// The first time from then on at which mail may come.
#[must_use]
pub fn next_open(zone: Tz, at: DateTime<Utc>) -> DateTime<Utc> {
    if is_open(zone, at) {
        return at;
    }
    next_at(zone, at, OPENS_AT)
}

/// The first time from then on at which gathered mail comes.
#[must_use]
pub fn next_gathered(zone: Tz, at: DateTime<Utc>) -> DateTime<Utc> {
    next_at(zone, at, GATHERED_AT)
}

/// The first time after a day at which mail may come; none at the end of the calendar.
#[must_use]
pub fn open_after_day(zone: Tz, day: NaiveDate) -> Option<DateTime<Utc>> {
    // The next day may be one that the zone left out.
    let morning = day.iter_days().skip(1).take(3).find_map(|next| first_at(zone, next, OPENS_AT))?;
    Some(next_open(zone, morning))
}

/// The first working day's hour that is not before `at`.
fn next_at(zone: Tz, at: DateTime<Utc>, hour: u32) -> DateTime<Utc> {
    let mut day = local_day(zone, at);
    // Two days of a weekend, and a day that a zone once left out: ten are more than enough.
    for _ in 0..10 {
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
            && let Some(moment) = first_at(zone, day, hour)
            && moment >= at
            && is_open(zone, moment)
        {
            return moment;
        }
        let Some(next) = day.succ_opt() else { return at };
        day = next;
    }
    at
}

/// The instant at which a clock shows that hour on that day. Where the hour is skipped, the first minute after the gap; where
/// it comes twice, the first time. None where the whole day was skipped.
fn first_at(zone: Tz, day: NaiveDate, hour: u32) -> Option<DateTime<Utc>> {
    let mut wall = day.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?);
    while wall.date() == day {
        match zone.from_local_datetime(&wall) {
            LocalResult::Single(one) | LocalResult::Ambiguous(one, _) => return Some(one.to_utc()),
            LocalResult::None => wall += TimeDelta::minutes(1),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    /// Whole hours, half hours, quarters; clocks that move by an hour, by half an hour, in autumn, in spring, around Ramadan,
    /// never; a zone that once left out a Friday.
    const ZONES: [Tz; 9] = [
        Tz::America__New_York,
        Tz::Europe__Berlin,
        Tz::Australia__Lord_Howe,
        Tz::Asia__Kathmandu,
        Tz::America__St_Johns,
        Tz::Africa__Casablanca,
        Tz::Pacific__Apia,
        Tz::America__Phoenix,
        Tz::America__Santiago,
    ];

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn morning_is_eight_on_the_clock_before_and_after_it_is_moved() {
        let zone = Tz::America__New_York;
        for (at, expected, why) in [
            ("2026-03-06T13:00:00Z", "2026-03-06T13:00:00Z", "Friday 8:00 in winter is open"),
            ("2026-03-06T12:59:59Z", "2026-03-06T13:00:00Z", "a second before is not"),
            ("2026-03-07T01:00:00Z", "2026-03-09T12:00:00Z", "Friday 20:00 waits for Monday 8:00 in summer"),
            ("2026-10-30T23:59:59Z", "2026-10-30T23:59:59Z", "Friday 19:59 in summer"),
            ("2026-10-31T00:00:00Z", "2026-11-02T13:00:00Z", "Friday 20:00 waits for Monday 8:00 in winter"),
        ] {
            assert_eq!(next_open(zone, utc(at)), utc(expected), "{why}");
        }
        // The thirtieth of December 2011 never came in Samoa; it was a Friday.
        assert_eq!(next_open(Tz::Pacific__Apia, utc("2011-12-30T06:30:00Z")), utc("2012-01-01T18:00:00Z"));
    }

    proptest! {
        #[test]
        fn the_next_open_time_is_open_and_nothing_before_it_is(
            zone in prop::sample::select(&ZONES[..]), seconds in 1_199_145_600i64..2_208_988_800,
        ) {
            let at = DateTime::from_timestamp(seconds, 0).unwrap();
            let next = next_open(zone, at);
            prop_assert!(next >= at && next - at <= TimeDelta::days(4));
            prop_assert!(is_open(zone, next));
            prop_assert_eq!(next_open(zone, next), next);
            let mut between = at;
            while between < next {
                prop_assert!(!is_open(zone, between), "{between} in {zone}");
                between += TimeDelta::minutes(5);
            }
            let gathered = next_gathered(zone, at);
            prop_assert!(gathered >= next && is_open(zone, gathered));
            prop_assert_eq!(gathered.with_timezone(&zone).hour(), GATHERED_AT);
        }

        #[test]
        fn a_later_time_never_opens_earlier(
            zone in prop::sample::select(&ZONES[..]), seconds in 1_199_145_600i64..2_208_988_800, more in 0i64..400_000,
        ) {
            let at = |s| DateTime::from_timestamp(s, 0).unwrap();
            prop_assert!(next_open(zone, at(seconds)) <= next_open(zone, at(seconds + more)));
            prop_assert!(next_gathered(zone, at(seconds)) <= next_gathered(zone, at(seconds + more)));
        }

        #[test]
        fn after_a_day_is_another_day(zone in prop::sample::select(&ZONES[..]), seconds in 1_199_145_600i64..2_208_988_800) {
            let day = local_day(zone, DateTime::from_timestamp(seconds, 0).unwrap());
            let open = open_after_day(zone, day).unwrap();
            prop_assert!(local_day(zone, open) > day && is_open(zone, open));
        }
    }
}
