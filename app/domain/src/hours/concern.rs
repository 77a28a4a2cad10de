//! What a supervisor should look at before signing an entry. Nothing here refuses anything: people decide.

use super::{HoursEntry, Outcome, Particulars};
use crate::quantity::Minutes;
use chrono::{DateTime, Datelike as _, NaiveDate, Utc, Weekday};

/// A day with more than this, all entries together, needs a look.
pub const LONG_DAY: Minutes = Minutes::hours(16);
/// A week with more than this, all entries together, needs a look.
pub const LONG_WEEK: Minutes = Minutes::hours(60);
/// An entry that was written more than so many days after its day needs a look.
pub const LATE_DAYS: i64 = 30;

/// Why an entry needs a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Concern {
    /// It corrects a version that is signed.
    Corrects,
    /// It was handed over: who is asked now has not seen the work.
    FromRecords,
    /// It was returned or declined before.
    CameBack,
    /// Its day has more than 16 hours.
    LongDay(Minutes),
    /// Its week, from Monday, has more than 60 hours.
    LongWeek(Minutes),
    /// It was written so many days after its day.
    Late(i64),
    /// Another entry of the same day says the same of length, activity and mode: it may be the same time twice.
    Alike,
    /// Its day lies before the first day that counts.
    BeforeStart,
}

fn monday(date: NaiveDate) -> NaiveDate {
    date.week(Weekday::Mon).first_day()
}

fn sum<'a>(all: &[&'a Particulars], mut wanted: impl FnMut(&'a Particulars) -> bool) -> Minutes {
    all.iter().copied().filter(|p| wanted(p)).map(|p| p.minutes).sum()
}

/// Why each of these entries needs a look, in their order; nothing for one that is clean. `all` are all entries of the
/// trainee, `since` is the first day that counts.
#[must_use]
pub fn concerns(these: &[HoursEntry], all: &[HoursEntry], since: NaiveDate) -> Vec<Vec<Concern>> {
    // Each entry claims its time once, by what stands for it now.
    let claimed: Vec<(&HoursEntry, &Particulars)> = all.iter().filter_map(|e| Some((e, e.claims().last()?))).collect();
    let said: Vec<&Particulars> = claimed.iter().map(|(_, p)| *p).collect();
    these.iter().map(|one| concerns_of(one, &claimed, &said, since)).collect()
}

fn concerns_of(
    one: &HoursEntry,
    claimed: &[(&HoursEntry, &Particulars)],
    said: &[&Particulars],
    since: NaiveDate,
) -> Vec<Concern> {
    let mine = one.particulars();
    let mut found = Vec::new();
    if one.versions.last().is_some_and(|v| v.correction.is_some()) {
        found.push(Concern::Corrects);
    }
    if one.succeeds(one.asked()) {
        found.push(Concern::FromRecords);
    }
    if one.decisions.iter().any(|d| d.outcome != Outcome::Approved) {
        found.push(Concern::CameBack);
    }
    let day = sum(said, |p| p.date == mine.date);
    if day > LONG_DAY {
        found.push(Concern::LongDay(day));
    }
    let week = sum(said, |p| monday(p.date) == monday(mine.date));
    if week > LONG_WEEK {
        found.push(Concern::LongWeek(week));
    }
    let late = one.versions.first().map_or(0, |v| days_after(mine.date, v.written_at));
    if late > LATE_DAYS {
        found.push(Concern::Late(late));
    }
    let alike = |(other, p): &&(&HoursEntry, &Particulars)| {
        other.id != one.id
            && (p.kind, p.date, p.minutes, p.activity, p.mode)
                == (mine.kind, mine.date, mine.minutes, mine.activity, mine.mode)
    };
    if claimed.iter().any(|c| alike(&c)) {
        found.push(Concern::Alike);
    }
    if mine.date < since {
        found.push(Concern::BeforeStart);
    }
    found
}

/// Whole days from the end of a day to an instant, as UTC counts them: near enough to tell a month.
pub(super) fn days_after(date: NaiveDate, at: DateTime<Utc>) -> i64 {
    let of = |d: NaiveDate| i64::from(d.num_days_from_ce());
    (of(at.date_naive()) - of(date)).max(0)
}
