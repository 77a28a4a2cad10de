//! The log by the calendar: a week with its seven days, months with their entries, and how long the oldest waits.

use super::{EntryState, HoursEntry};
use crate::course::HoursKind;
use crate::quantity::Minutes;
use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc};
use std::collections::BTreeMap;

/// How much there is of each kind. The two are never added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// Giving peer support.
    pub practice: Minutes,
    /// Receiving supervision.
    pub supervision: Minutes,
}

impl Sums {
    /// The sums of entries, by what each shows. What was taken out of the log is left out.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a HoursEntry>) -> Self {
        let mut sums = Self::default();
        for said in entries.into_iter().filter(|e| e.state != EntryState::Withdrawn).map(|e| &e.shown().particulars) {
            let sum = match said.kind {
                HoursKind::Practice => &mut sums.practice,
                HoursKind::Supervision => &mut sums.supervision,
            };
            *sum = *sum + said.minutes;
        }
        sums
    }
}

/// A day of a week with its entries in the order of the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day<'a> {
    /// The day.
    pub date: NaiveDate,
    /// What is shown under it.
    pub entries: Vec<&'a HoursEntry>,
}

/// A week of the log, from Monday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week<'a> {
    /// Its seven days; fewer only at the end of the calendar.
    pub days: Vec<Day<'a>>,
    /// How much it has of each kind.
    pub sums: Sums,
    /// Entries that nobody has signed yet: drafts, sent ones and those that came back.
    pub unsigned: usize,
}

/// The Monday of the week that a day lies in.
#[must_use]
pub fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}

/// The week that a day lies in. An entry stands under the day that its trainee wrote, whatever the hour is elsewhere.
#[must_use]
pub fn week(log: &[HoursEntry], day: NaiveDate) -> Week<'_> {
    let mut days: Vec<Day<'_>> =
        monday(day).iter_days().take(7).map(|date| Day { date, entries: Vec::new() }).collect();
    for entry in log {
        let date = entry.shown().particulars.date;
        if let Some(day) = days.iter_mut().find(|d| d.date == date) {
            day.entries.push(entry);
        }
    }
    for day in &mut days {
        day.entries.sort_by_key(|e| (e.shown().particulars.starts_at, e.id.clone()));
    }
    let all = || days.iter().flat_map(|d| d.entries.iter().copied());
    let open = all().filter(|e| unsigned(e)).count();
    let sums = Sums::of(all());
    Week { days, sums, unsigned: open }
}

/// Whether an entry is still on its way to a signature.
#[must_use]
pub fn unsigned(entry: &HoursEntry) -> bool {
    matches!(entry.state, EntryState::Draft | EntryState::Submitted | EntryState::Returned)
}

/// The first day of the month that a day lies in.
#[must_use]
pub fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The months that have entries, each by its first day and with how many there are, the newest first.
#[must_use]
pub fn months<'a>(log: impl IntoIterator<Item = &'a HoursEntry>) -> Vec<(NaiveDate, usize)> {
    let mut months: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for entry in log {
        *months.entry(month_of(entry.shown().particulars.date)).or_default() += 1;
    }
    months.into_iter().rev().collect()
}

/// Entries of a month in the order of their days.
#[must_use]
pub fn in_month(log: &[HoursEntry], month: NaiveDate) -> Vec<&HoursEntry> {
    let mut found: Vec<_> = log.iter().filter(|e| month_of(e.shown().particulars.date) == month).collect();
    found.sort_by_key(|e| (e.shown().particulars.starts_at, e.id.clone()));
    found
}

/// Whole days for which the oldest of entries that were sent has waited; none where none waits.
#[must_use]
pub fn oldest_wait<'a>(entries: impl IntoIterator<Item = &'a HoursEntry>, now: DateTime<Utc>) -> Option<i64> {
    let sent = entries.into_iter().filter(|e| e.state == EntryState::Submitted);
    sent.map(|e| (now - e.newest().written_at).num_days()).max()
}

/// The day of the week by its place, for the words of a page: 1 is Monday.
#[must_use]
pub fn place_in_week(day: NaiveDate) -> u32 {
    day.weekday().number_from_monday()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::hours::{ActivityType, Mode, Outcome, Particulars};
    use crate::id::{HoursEntryId, PersonId};
    use chrono::{NaiveTime, TimeDelta};
    use proptest::prelude::*;

    fn now() -> DateTime<Utc> {
        "2026-06-01T12:00:00Z".parse().unwrap()
    }

    fn entry(id: usize, days: u64, kind: HoursKind, minutes: u32, state: usize) -> HoursEntry {
        let date = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(days);
        let start = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
        let says = Particulars {
            kind,
            date,
            start,
            zone: "UTC".to_owned(),
            starts_at: date.and_time(start).and_utc(),
            minutes: Minutes(minutes),
            activity: ActivityType::of(kind)[0],
            mode: Mode::Phone,
            supervisor: PersonId::parse("sue").unwrap(),
            note: String::new(),
        };
        let sent = now() - TimeDelta::days(i64::try_from(days).unwrap());
        let mut one = HoursEntry::begin(HoursEntryId::parse(&format!("e{id}")).unwrap(), says, state > 0, sent);
        let sue = PersonId::parse("sue").unwrap();
        match state {
            2 => one.decide(1, Outcome::Approved, sue, now()).unwrap(),
            3 => one.decide(1, Outcome::Returned { reason: "Which?".into() }, sue, now()).unwrap(),
            4 => one.withdraw(1, now()).unwrap(),
            _ => {}
        }
        one
    }

    fn any_log() -> impl Strategy<Value = Vec<HoursEntry>> {
        let one = (0u64..60, any::<bool>(), 1u32..600, 0usize..5);
        prop::collection::vec(one, 0..40).prop_map(|all| {
            let kind = |practice| if practice { HoursKind::Practice } else { HoursKind::Supervision };
            all.into_iter().enumerate().map(|(n, (d, p, m, s))| entry(n, d, kind(p), m, s)).collect()
        })
    }

    #[test]
    fn a_week_begins_on_monday_and_holds_its_sunday() {
        let wednesday = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        let week = week(&[], wednesday);
        let days: Vec<_> = week.days.iter().map(|d| d.date.to_string()).collect();
        assert_eq!((days[0].as_str(), days[6].as_str(), days.len()), ("2026-11-23", "2026-11-29", 7));
        assert_eq!(monday("2026-11-29".parse().unwrap()).to_string(), "2026-11-23");
    }

    #[test]
    fn only_what_was_sent_has_an_age() {
        let log = [entry(1, 3, HoursKind::Practice, 60, 0), entry(2, 9, HoursKind::Practice, 60, 2)];
        assert_eq!(oldest_wait(&log, now()), None);
        let sent = [entry(3, 12, HoursKind::Practice, 60, 1), entry(4, 5, HoursKind::Practice, 60, 1)];
        assert_eq!(oldest_wait(&sent, now()), Some(12));
    }

    proptest! {
        /// Over all weeks of the log every entry stands once, and the sums are those of the log.
        #[test]
        fn every_entry_stands_in_one_week(log in any_log()) {
            let first = monday(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
            let weeks: Vec<_> = (0..10).map(|n| week(&log, first + Days::new(7 * n))).collect();
            let mut ids: Vec<_> =
                weeks.iter().flat_map(|w| w.days.iter().flat_map(|d| d.entries.iter().map(|e| e.id.to_string()))).collect();
            ids.sort();
            let mut all: Vec<_> = log.iter().map(|e| e.id.to_string()).collect();
            all.sort();
            prop_assert_eq!(ids, all);
            let whole = Sums::of(&log);
            let practice: Minutes = weeks.iter().map(|w| w.sums.practice).sum();
            let supervision: Minutes = weeks.iter().map(|w| w.sums.supervision).sum();
            prop_assert_eq!((practice, supervision), (whole.practice, whole.supervision));
            let open = log.iter().filter(|e| unsigned(e)).count();
            prop_assert_eq!(weeks.iter().map(|w| w.unsigned).sum::<usize>(), open);
            let months = months(&log);
            prop_assert_eq!(months.iter().map(|(_, n)| n).sum::<usize>(), log.len());
            prop_assert!(months.iter().all(|(month, n)| in_month(&log, *month).len() == *n));
            prop_assert!(months.windows(2).all(|pair| pair[0].0 > pair[1].0));
        }
    }
}
