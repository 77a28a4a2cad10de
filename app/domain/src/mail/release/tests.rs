//! One note a day, by day, on working days, nothing twice and nothing stale: over years, zones, switches and outages.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::mail::open_hours::is_open;
use chrono::TimeDelta;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const ZONES: [Tz; 6] = [
    Tz::America__New_York,
    Tz::Europe__Berlin,
    Tz::Australia__Lord_Howe,
    Tz::Asia__Kathmandu,
    Tz::Africa__Casablanca,
    Tz::America__Los_Angeles,
];

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn someone() -> Recipient {
    Recipient {
        zone: Tz::America__New_York,
        address: Reach::Address,
        preferences: Preferences::default(),
        on_break: false,
        last_note: None,
    }
}

fn occasion(key: &str, kind: Kind, from: DateTime<Utc>) -> Occasion {
    Occasion { key: key.to_owned(), kind, reason: Reason::MessageWaits, from, stale_at: from + kind.stale_after() }
}

#[test]
fn the_first_of_a_day_comes_soon_and_the_rest_of_the_day_waits_for_the_next_morning() {
    let mut rosa = someone();
    let at = utc("2026-11-24T15:00:00Z");
    let first = release(&rosa, vec![occasion("a", Kind::Answers, at)], at);
    assert_eq!(first.note.len(), 1);
    rosa.last_note = Some(local_day(rosa.zone, at));
    let rest = vec![occasion("b", Kind::Answers, at), occasion("c", Kind::OwnHours, at)];
    let second = release(&rosa, rest.clone(), at + TimeDelta::hours(1));
    assert!(second.note.is_empty());
    assert_eq!(second.next, Some(utc("2026-11-25T13:00:00Z")));
    assert_eq!(release(&rosa, rest, utc("2026-11-25T13:00:00Z")).note.len(), 2);
}

#[test]
fn gathered_mail_waits_for_the_morning_and_goes_along_with_what_comes_sooner() {
    let mut rosa = someone();
    rosa.preferences.choose(Kind::Answers, Switch::Digest).unwrap();
    let at = utc("2026-11-24T15:00:00Z");
    let gathered = occasion("a", Kind::Answers, at);
    let waits = release(&rosa, vec![gathered.clone()], at);
    assert_eq!((waits.note.len(), waits.next), (0, Some(utc("2026-11-25T14:00:00Z"))));
    let along = release(&rosa, vec![gathered, occasion("b", Kind::OwnHours, at)], at);
    assert_eq!(along.note.len(), 2);
}

#[test]
fn urgent_mail_leaves_at_night_and_each_by_itself() {
    let night = utc("2026-11-28T07:00:00Z");
    let all = vec![
        occasion("a", Kind::Operation, night),
        occasion("b", Kind::Account, night),
        occasion("c", Kind::Desk, night),
    ];
    let out = release(&someone(), all, night);
    assert_eq!((out.urgent.len(), out.note.len(), out.later.len()), (2, 0, 1));
    assert_eq!(out.next, Some(utc("2026-11-30T13:00:00Z")));
}

#[test]
fn what_is_not_wanted_stands_on_the_page_with_its_reason() {
    let at = utc("2026-11-24T15:00:00Z");
    let desk = || vec![occasion("a", Kind::Desk, at)];
    let why = |r: &Recipient| release(r, desk(), at).on_page.first().map(|(_, why)| *why);
    assert_eq!(why(&someone()), None);
    assert_eq!(why(&Recipient { address: Reach::Nothing, ..someone() }), Some(OnPage::NoAddress));
    assert_eq!(why(&Recipient { address: Reach::Stopped, ..someone() }), Some(OnPage::Stopped));
    let mut off = someone();
    off.preferences.stop_all();
    assert_eq!(why(&off), Some(OnPage::SwitchedOff));
    let mut resting = someone();
    resting.preferences.quiet = Some(crate::mail::preference::Quiet::Break);
    assert_eq!(why(&resting), None);
    resting.on_break = true;
    assert_eq!(why(&resting), Some(OnPage::Resting));
    let asked = release(&someone(), vec![occasion("a", Kind::Follower, at)], at);
    assert_eq!(asked.on_page[0].1, OnPage::SwitchedOff, "opt-in kinds wait to be asked for");
}

#[test]
fn after_an_outage_what_still_matters_comes_once_and_what_is_stale_is_dropped() {
    let at = utc("2026-11-24T15:00:00Z");
    let waiting =
        vec![occasion("a", Kind::SigningQueue, at), occasion("b", Kind::Answers, at), occasion("c", Kind::Answers, at)];
    let out = release(&someone(), waiting, at + TimeDelta::days(6));
    assert_eq!(out.stale.iter().map(|o| o.key.as_str()).collect::<Vec<_>>(), ["a"]);
    assert_eq!(out.note.len(), 2, "in one note");
}

#[derive(Debug, Clone)]
struct Plan {
    zone: Tz,
    start: i64,
    causes: Vec<(i64, Kind, Option<Switch>)>,
    outages: Vec<(i64, i64)>,
}

fn plans() -> impl Strategy<Value = Plan> {
    let switch = prop::option::of(prop::sample::select(vec![Switch::Off, Switch::Single, Switch::Digest]));
    let cause = (0i64..24 * 60, prop::sample::select(&Kind::ALL[..]), switch);
    (
        prop::sample::select(&ZONES[..]),
        1_262_304_000i64..2_050_000_000,
        prop::collection::vec(cause, 0..40),
        prop::collection::vec((0i64..24 * 60, 1i64..24 * 9), 0..3),
    )
        .prop_map(|(zone, start, causes, outages)| Plan { zone, start, causes, outages })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]
    #[test]
    fn over_sixty_days_anywhere_in_years_the_promises_hold(plan in plans()) {
        let at = |hour: i64| DateTime::from_timestamp(plan.start, 0).unwrap() + TimeDelta::hours(hour);
        let mut rosa = Recipient { zone: plan.zone, ..someone() };
        let mut waiting = Vec::new();
        for (n, (hour, kind, switch)) in plan.causes.iter().enumerate() {
            if let Some(switch) = switch {
                let _ = rosa.preferences.choose(*kind, *switch);
            }
            waiting.push(occasion(&format!("{n}"), *kind, at(*hour)));
        }
        let all = waiting.clone();
        let mut told: BTreeMap<String, DateTime<Utc>> = BTreeMap::new();
        let mut days = BTreeSet::new();
        let mut stale = BTreeSet::new();
        // Twenty minutes between two looks, except in an outage.
        for step in 0..24 * 3 * 90 {
            let now = at(0) + TimeDelta::minutes(20 * step);
            let off = plan.outages.iter().any(|(from, length)| at(*from) <= now && now < at(from + length));
            if off || waiting.is_empty() {
                continue;
            }
            let count = waiting.len();
            let out = release(&rosa, waiting, now);
            prop_assert_eq!(count, out.urgent.len() + out.note.len() + out.later.len() + out.on_page.len() + out.stale.len());
            prop_assert_eq!(release(&rosa, out.later.clone(), now).note.len(), 0, "nothing that waits would leave now");
            if !out.note.is_empty() {
                prop_assert!(is_open(plan.zone, now), "not at night nor on a weekend");
                prop_assert!(days.insert(local_day(plan.zone, now)), "one note a day");
                rosa.last_note = Some(local_day(plan.zone, now));
            }
            for one in out.urgent.iter().chain(&out.note) {
                prop_assert!(one.from <= now && now < one.stale_at);
                prop_assert!(rosa.preferences.switch(one.kind) != Switch::Off);
                prop_assert!(told.insert(one.key.clone(), now).is_none(), "nothing is told twice");
            }
            stale.extend(out.stale.into_iter().map(|o| o.key));
            waiting = out.later;
            waiting.extend(out.on_page.into_iter().map(|(o, _)| o));
        }
        for one in &all {
            let wanted = rosa.preferences.switch(one.kind) != Switch::Off;
            prop_assert_eq!(told.contains_key(&one.key), wanted && !stale.contains(&one.key));
            // Three days are a weekend and a note of that day; only an outage can make more of it stale.
            if wanted && plan.outages.is_empty() && one.kind.stale_after() > TimeDelta::days(5) {
                prop_assert!(told.contains_key(&one.key), "{:?}", one);
            }
        }
    }
}

#[test]
fn what_has_several_causes_and_one_reason_is_said_once() {
    let occasion = |key: &str, days: i64, hour: u32| Occasion {
        key: key.to_owned(),
        kind: Kind::SigningQueue,
        reason: Reason::HoursUnsigned { from: "2026-03-02".parse().unwrap(), to: "2026-03-08".parse().unwrap(), days },
        from: DateTime::UNIX_EPOCH,
        stale_at: DateTime::UNIX_EPOCH + TimeDelta::hours(i64::from(hour)),
    };
    let said = said_once(&[occasion("week", 9, 1), occasion("overdue", 9, 5), occasion("other", 8, 2)]);
    let told: Vec<_> = said.iter().map(|o| (o.key.as_str(), o.stale_at.timestamp() / 3600)).collect();
    assert_eq!(told, [("week", 5), ("other", 2)]);
}
