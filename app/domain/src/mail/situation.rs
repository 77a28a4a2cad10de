//! What is known of someone that can cause mail, and the occasions that follow from it: one planner for each cause.

use super::kind::Kind;
use super::open_hours::{local_day, next_open};
use super::reason::Reason;
use super::release::Occasion;
use crate::id::PersonId;
use crate::reminder::{self, Progressing};
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// Days after which the oldest of hours that wait is told of once more.
pub const OVERDUE_DAYS: [i64; 2] = [7, 14];
/// Days after which work that waits is told of.
pub const WORK_DAYS: i64 = 1;
/// Days after which an invitation that was not taken up is told of, and days between two times.
pub const INVITATION_DAYS: i64 = 7;
/// After so many days nobody is told of an invitation any more.
pub const INVITATION_DAYS_MOST: i64 = 28;

/// Hours of someone else that wait for a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingHours {
    /// The day that they were on.
    pub on: NaiveDate,
    /// Since when they wait.
    pub since: DateTime<Utc>,
}

/// Hours of a trainee that wait for someone else, and from how many days on someone hears of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Climbing {
    /// The hours.
    pub hours: WaitingHours,
    /// From so many days on.
    pub from_days: i64,
    /// As which kind of mail.
    pub kind: Kind,
}

/// What is known of someone that can cause mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Situation {
    /// Their ways through programs.
    pub ways: Vec<Progressing>,
    /// Hours that wait for their signature.
    pub hours: Vec<WaitingHours>,
    /// Hours that wait for someone else's signature and climb to them.
    pub climbing: Vec<Climbing>,
    /// Since when each piece of work waits that they could answer.
    pub works: Vec<DateTime<Utc>>,
    /// Since when each invitation is open that they should know of.
    pub invitations: Vec<DateTime<Utc>>,
    /// When each mail was given up that they should know of.
    pub given_up: Vec<DateTime<Utc>>,
    /// What happened and waits to be told.
    pub happened: Vec<Occasion>,
}

/// The occasions of someone at a time. Asking again at the same time gives the same; an hour later a cause that lasts has
/// the same key still.
#[must_use]
pub fn occasions(person: &PersonId, zone: Tz, known: &Situation, now: DateTime<Utc>) -> Vec<Occasion> {
    let mut found = known.happened.clone();
    found.extend(quiet(known, now));
    found.extend(hours(person, zone, known, now));
    found.extend(stuck(person, zone, known, now));
    found.extend(works(person, zone, known, now));
    found.extend(invitations(person, zone, known, now));
    found.extend(given_up(person, zone, known, now));
    found
}

fn days_since(since: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    (now - since).num_days()
}

/// A count as the sentence has it. Nobody has so many things that it does not fit.
fn count<T>(all: &[T]) -> i64 {
    i64::try_from(all.len()).unwrap_or(i64::MAX)
}

/// Midnight at the beginning of a day on someone's clock, or the first time after it that the clock shows.
fn begin_of(zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    (0..24 * 4)
        .find_map(|quarters| (midnight + TimeDelta::minutes(15 * quarters)).and_local_timezone(zone).earliest())
        .map_or_else(|| midnight.and_utc(), |local| local.to_utc())
}

fn quiet(known: &Situation, now: DateTime<Utc>) -> impl Iterator<Item = Occasion> {
    reminder::plan(&known.ways, now).into_iter().map(|due| Occasion {
        key: due.key,
        kind: Kind::Course,
        reason: Reason::Quiet { days: reminder::IDLE_DAYS },
        from: due.from,
        stale_at: due.not_after,
    })
}

/// Once a week while anything waits for a day or longer, and again when the oldest is over a week and over two.
fn hours(person: &PersonId, zone: Tz, known: &Situation, now: DateTime<Utc>) -> Vec<Occasion> {
    let waiting: Vec<_> = known.hours.iter().filter(|h| h.since <= now).collect();
    let (Some(oldest), Some(from), Some(to)) =
        (waiting.iter().map(|h| h.since).min(), waiting.iter().map(|h| h.on).min(), waiting.iter().map(|h| h.on).max())
    else {
        return Vec::new();
    };
    let days = days_since(oldest, now);
    let reason = || Reason::HoursUnsigned { from, to, days };
    let kind = Kind::SigningQueue;
    let mut found = Vec::new();
    if days >= 1 {
        found.push(weekly("hours-waiting", person, zone, now, (kind, reason(), oldest + TimeDelta::days(1))));
    }
    for step in OVERDUE_DAYS {
        let from = oldest + TimeDelta::days(step);
        // Counted from when it may be told, so that a weekend does not use it up.
        let stale_at = next_open(zone, from) + kind.stale_after();
        if from <= now && now < stale_at {
            let key = format!("hours-overdue:{person}:{}:{step}", oldest.timestamp());
            found.push(Occasion { key, kind, reason: reason(), from, stale_at });
        }
    }
    found
}

/// What is told once in each week of someone's calendar, from a time on.
fn weekly(
    name: &str,
    person: &PersonId,
    zone: Tz,
    now: DateTime<Utc>,
    (kind, reason, from): (Kind, Reason, DateTime<Utc>),
) -> Occasion {
    let week = local_day(zone, now).iso_week();
    let monday = NaiveDate::from_isoywd_opt(week.year(), week.week(), chrono::Weekday::Mon).unwrap_or_default();
    Occasion {
        key: format!("{name}:{person}:{}-{:02}", week.year(), week.week()),
        kind,
        reason,
        from: begin_of(zone, monday).max(from),
        stale_at: begin_of(zone, monday + TimeDelta::days(7)),
    }
}

/// Once a week while hours have climbed to them.
fn stuck(person: &PersonId, zone: Tz, known: &Situation, now: DateTime<Utc>) -> Option<Occasion> {
    let told = |c: &Climbing| c.hours.since + TimeDelta::days(c.from_days);
    let reached: Vec<_> = known.climbing.iter().filter(|c| told(c) <= now).collect();
    let first = reached.iter().min_by_key(|c| told(c))?;
    let days = reached.iter().map(|c| days_since(c.hours.since, now)).max()?;
    let reason = Reason::HoursStuck { entries: count(&reached), days };
    Some(weekly("hours-stuck", person, zone, now, (first.kind, reason, told(first))))
}

/// Once a day while a piece of work waits for a day or longer.
fn works(person: &PersonId, zone: Tz, known: &Situation, now: DateTime<Utc>) -> Option<Occasion> {
    let waiting: Vec<_> = known.works.iter().filter(|since| **since <= now).collect();
    let oldest = **waiting.iter().min()?;
    let days = days_since(oldest, now);
    let today = local_day(zone, now);
    (days >= WORK_DAYS).then(|| Occasion {
        key: format!("work-waiting:{person}:{today}"),
        kind: Kind::Desk,
        reason: Reason::WorkWaits { works: count(&waiting), days },
        from: begin_of(zone, today).max(oldest + TimeDelta::days(WORK_DAYS)),
        stale_at: begin_of(zone, today + TimeDelta::days(1)),
    })
}

/// Once a week while invitations of a week ago or longer are open.
fn invitations(person: &PersonId, zone: Tz, known: &Situation, now: DateTime<Utc>) -> Option<Occasion> {
    let after = TimeDelta::days(INVITATION_DAYS);
    let told = |since: DateTime<Utc>| (since + after..since + TimeDelta::days(INVITATION_DAYS_MOST + 1)).contains(&now);
    let open: Vec<_> = known.invitations.iter().filter(|since| told(**since)).collect();
    let oldest = **open.iter().min()?;
    let week = days_since(oldest, now) / INVITATION_DAYS;
    let from = oldest + TimeDelta::days(week * INVITATION_DAYS);
    Some(Occasion {
        key: format!("invitations-open:{person}:{}:{week}", oldest.timestamp()),
        kind: Kind::Desk,
        reason: Reason::InvitationsOpen { invitations: count(&open), days: days_since(oldest, now) },
        from,
        stale_at: next_open(zone, from) + Kind::Desk.stale_after(),
    })
}

/// Once a day, at once, what was given up since yesterday.
fn given_up(person: &PersonId, zone: Tz, known: &Situation, now: DateTime<Utc>) -> Option<Occasion> {
    let today = local_day(zone, now);
    let (from, until) = (begin_of(zone, today - TimeDelta::days(1)), begin_of(zone, today));
    let lost: Vec<_> = known.given_up.iter().filter(|at| (from..until).contains(at)).collect();
    (!lost.is_empty()).then(|| Occasion {
        key: format!("mail-given-up:{person}:{today}"),
        kind: Kind::Operation,
        reason: Reason::MailGivenUp { mails: count(&lost) },
        from: until,
        stale_at: until + Kind::Operation.stale_after(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeMap;

    const ZONE: Tz = Tz::America__New_York;

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn sue() -> PersonId {
        PersonId::parse("sue").unwrap()
    }

    /// Every key that comes up while someone looks each hour, with the first time that it did.
    fn keys(known: &Situation, from: DateTime<Utc>, days: i64) -> BTreeMap<String, DateTime<Utc>> {
        let mut found = BTreeMap::new();
        for hour in 0..days * 24 {
            let now = from + TimeDelta::hours(hour);
            for one in occasions(&sue(), ZONE, known, now).into_iter().filter(|o| o.from <= now && now < o.stale_at) {
                found.entry(one.key).or_insert(now);
            }
        }
        found
    }

    #[test]
    fn hours_that_wait_say_which_and_for_how_long() {
        let since = utc("2026-03-09T14:00:00Z");
        let on = |day: &str| WaitingHours { on: day.parse().unwrap(), since };
        let known = Situation { hours: vec![on("2026-03-08"), on("2026-03-02")], ..Situation::default() };
        let reasons: Vec<_> =
            occasions(&sue(), ZONE, &known, utc("2026-03-18T15:00:00Z")).into_iter().map(|o| o.reason).collect();
        let expected =
            Reason::HoursUnsigned { from: "2026-03-02".parse().unwrap(), to: "2026-03-08".parse().unwrap(), days: 9 };
        assert_eq!(reasons, [expected.clone(), expected], "the note of that week, and that it is over a week");
    }

    #[test]
    fn hours_that_wait_for_a_month_are_told_once_a_week_and_twice_more() {
        let since = utc("2026-03-09T14:00:00Z");
        let known = Situation {
            hours: vec![WaitingHours { on: "2026-03-08".parse().unwrap(), since }],
            ..Situation::default()
        };
        let found = keys(&known, since, 28);
        assert_eq!(found.len(), 5 + 2, "{found:#?}");
        assert!(keys(&known, since - TimeDelta::days(20), 20).is_empty());
    }

    #[test]
    fn hours_that_climb_are_told_from_their_rung_on_once_a_week() {
        // A Monday: the supervisor is told from Tuesday on, the site from the Monday two weeks later.
        let since = utc("2026-03-09T14:00:00Z");
        let hours = WaitingHours { on: "2026-03-08".parse().unwrap(), since };
        let climbing = |from_days| Situation {
            climbing: vec![Climbing { hours, from_days, kind: Kind::Desk }],
            ..Situation::default()
        };
        let found = keys(&climbing(14), since, 28);
        let first = found.values().min().unwrap();
        assert_eq!((found.len(), *first), (3, since + TimeDelta::days(14)), "{found:#?}");
        assert!(keys(&climbing(21), since, 21).is_empty(), "not before its day");
        assert_eq!(keys(&climbing(21), since, 28).len(), 2);
        let now = since + TimeDelta::days(16);
        let reasons: Vec<_> =
            occasions(&sue(), ZONE, &climbing(14), now).into_iter().map(|o| (o.kind, o.reason)).collect();
        assert_eq!(reasons, [(Kind::Desk, Reason::HoursStuck { entries: 1, days: 16 })]);
    }

    #[test]
    fn work_that_waits_is_told_once_a_day_and_invitations_once_a_week() {
        let since = utc("2026-10-26T14:00:00Z");
        let known = Situation { works: vec![since], ..Situation::default() };
        assert_eq!(keys(&known, since, 15).len(), 15, "from the second day, on every day that begins");
        let known = Situation { invitations: vec![since, since + TimeDelta::days(1)], ..Situation::default() };
        assert_eq!(keys(&known, since, 28).len(), 3);
        assert!(keys(&known, since + TimeDelta::days(30), 30).is_empty(), "an old one is let go");
    }

    #[test]
    fn mails_that_were_given_up_are_told_on_the_next_day() {
        let known = Situation { given_up: vec![utc("2026-10-26T14:00:00Z"); 3], ..Situation::default() };
        let found = keys(&known, utc("2026-10-26T00:00:00Z"), 10);
        assert_eq!(
            found.into_iter().collect::<Vec<_>>(),
            [("mail-given-up:sue:2026-10-27".to_owned(), utc("2026-10-27T04:00:00Z"))]
        );
    }
}
