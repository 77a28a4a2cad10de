//! What lies ahead, for any hours: never today, never later for more hours, and silent where a day would mislead.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::course::requirement::Reckoning;
use crate::course::{Catalogue, HoursKind, Language, Requirement, Stage};
use crate::evaluation::record::{Record, Signing, TimeFact};
use crate::evaluation::{State, evaluate};
use crate::id::{FactId, RequirementId, StageId};
use chrono::TimeDelta;
use proptest::prelude::*;
use std::collections::BTreeMap;

const TODAY: &str = "2026-11-27";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    "2026-11-27T15:00:00Z".parse().unwrap()
}

fn requirement(id: &str, rule: Rule) -> Requirement {
    Requirement::Leaf { id: RequirementId::parse(id).unwrap(), rule }
}

fn stage(practice: u32, supervision: u32) -> Stage {
    let asks = vec![
        requirement("practice", Rule::hours(HoursKind::Practice, Minutes(practice))),
        requirement("supervision", Rule::hours(HoursKind::Supervision, Minutes(supervision))),
    ];
    Stage {
        id: StageId::parse("stage").unwrap(),
        require: Requirement::AllOf { id: RequirementId::parse("all").unwrap(), all_of: asks },
        validity: None,
        reckoning: Reckoning::default(),
    }
}

/// An entry so many days ago.
fn entry(n: usize, kind: HoursKind, ago: u64, minutes: u32, state: Signing) -> TimeFact {
    TimeFact {
        id: FactId::parse(&format!("e{n}")).unwrap(),
        kind: kind.into(),
        date: day(TODAY) - Days::new(ago),
        minutes: Some(Minutes(minutes)),
        in_units: None,
        categories: BTreeMap::new(),
        tags: Vec::new(),
        course: None,
        state,
        supervisor: None,
        used_for: Vec::new(),
        paper_kept: false,
        from_records: false,
    }
}

fn practice(ago: &[(u64, u32)]) -> Vec<TimeFact> {
    let all = ago.iter().enumerate();
    all.map(|(n, (ago, minutes))| entry(n, HoursKind::Practice, *ago, *minutes, Signing::Approved)).collect()
}

fn facts(joined_ago: u64, time: Vec<TimeFact>) -> Facts {
    let record = Record { time, ..Record::default() };
    Facts { joined_on: day(TODAY) - Days::new(joined_ago), record, ..Facts::default() }
}

fn tree(stage: &Stage, facts: &Facts) -> Evaluated {
    evaluate(stage, &Catalogue::default(), &Language::english(), facts, day(TODAY))
}

/// The day on which the practice is reached.
fn told(stage: &Stage, facts: &Facts, breaks: &[Pause], estimate: Option<&Estimate>) -> Option<NaiveDate> {
    let tree = tree(stage, facts);
    let found = forecast(&tree, facts, breaks, estimate, day(TODAY), now())?;
    found.reached.iter().find(|r| r.requirement.id.as_str() == "practice").map(|r| r.on)
}

#[test]
fn the_day_is_that_of_the_pace_of_eight_weeks() {
    // 8 h in 56 days are 1 h in 7 days; 10 h are missing.
    let facts = facts(300, practice(&[(50, 120), (30, 120), (20, 240)]));
    assert_eq!(told(&stage(1080, 60), &facts, &[], None), Some(day(TODAY) + Days::new(70)));
    // What was longer ago is there, and is no pace.
    let facts = Facts { record: Record { time: practice(&[(50, 480), (90, 300)]), ..Record::default() }, ..facts };
    assert_eq!(told(&stage(1080, 60), &facts, &[], None), Some(day(TODAY) + Days::new(35)));
}

#[test]
fn who_joined_later_is_looked_at_since_then() {
    // 28 days, today among them: 4 h, and 4 h are missing.
    let facts = facts(27, practice(&[(20, 120), (2, 120)]));
    assert_eq!(told(&stage(480, 60), &facts, &[], None), Some(day(TODAY) + Days::new(28)));
}

#[test]
fn what_is_lacking_beside_the_hours_is_named() {
    let facts = facts(100, practice(&[(20, 120)]));
    let tree = tree(&stage(480, 240), &facts);
    let found = forecast(&tree, &facts, &[], None, day(TODAY), now()).unwrap();
    assert_eq!(found.lacking.iter().map(|n| n.id.as_str()).collect::<Vec<_>>(), ["supervision"]);
    assert_eq!(found.days, 56);
}

#[test]
fn nothing_is_said_where_a_day_would_mislead() {
    let asks = stage(1080, 60);
    let some = facts(100, practice(&[(20, 120)]));
    assert!(told(&asks, &some, &[], None).is_some());
    assert_eq!(told(&asks, &facts(100, practice(&[(13, 600)])), &[], None), None, "less than two weeks of hours");
    assert_eq!(told(&asks, &facts(12, practice(&[(12, 600)])), &[], None), None, "joined less than two weeks ago");
    assert_eq!(told(&asks, &facts(100, Vec::new()), &[], None), None, "no hours");
    assert_eq!(told(&asks, &facts(100, practice(&[(57, 600)])), &[], None), None, "nothing in eight weeks");
    assert_eq!(told(&stage(600_000, 60), &some, &[], None), None, "many years ahead");
    assert_eq!(told(&stage(120, 60), &some, &[], None), None, "there already");
    let rests = Pause { began_at: now() - TimeDelta::days(3), ended_at: None };
    assert_eq!(told(&asks, &some, &[rests], None), None, "on a break");
    let estimate = |recent| Estimate { board: "A board".to_owned(), checked_on: day("2026-01-01"), recent };
    assert!(told(&asks, &some, &[], Some(&estimate(true))).is_some());
    assert_eq!(told(&asks, &some, &[], Some(&estimate(false))), None, "rules that were checked too long ago");
}

#[test]
fn a_break_that_is_over_does_not_slow_the_pace() {
    let asks = stage(1080, 60);
    let some = facts(300, practice(&[(50, 240), (2, 240)]));
    let rest = Pause { began_at: now() - TimeDelta::days(40), ended_at: Some(now() - TimeDelta::days(12)) };
    // 8 h in 28 days instead of 56.
    assert_eq!(told(&asks, &some, &[], None), Some(day(TODAY) + Days::new(70)));
    assert_eq!(told(&asks, &some, &[rest], None), Some(day(TODAY) + Days::new(35)));
}

#[test]
fn hours_among_which_one_can_choose_are_not_forecast() {
    let facts = facts(100, practice(&[(20, 120)]));
    let of = |id: &str, minutes| requirement(id, Rule::hours(HoursKind::Practice, Minutes(minutes)));
    let any = Requirement::AnyOf { id: RequirementId::parse("any").unwrap(), any_of: vec![of("a", 600), of("b", 900)] };
    let require =
        Requirement::AllOf { id: RequirementId::parse("all").unwrap(), all_of: vec![any, of("practice", 480)] };
    let tree = tree(&Stage { require, ..stage(0, 0) }, &facts);
    let found = forecast(&tree, &facts, &[], None, day(TODAY), now()).unwrap();
    assert_eq!(found.reached.iter().map(|r| r.requirement.id.as_str()).collect::<Vec<_>>(), ["practice"]);
    assert_eq!(found.lacking.iter().map(|n| n.id.as_str()).collect::<Vec<_>>(), ["any"]);
}

fn some_entries() -> impl Strategy<Value = Vec<TimeFact>> {
    let one = (0u64..90, 1u32..600, any::<bool>(), any::<bool>());
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let all = all.into_iter().enumerate();
        all.map(|(n, (ago, minutes, practice, signed))| {
            let kind = if practice { HoursKind::Practice } else { HoursKind::Supervision };
            entry(n, kind, ago, minutes, if signed { Signing::Approved } else { Signing::Submitted })
        })
        .collect()
    })
}

fn some_breaks() -> impl Strategy<Value = Vec<Pause>> {
    prop::collection::vec((0i64..90, 0i64..40), 0..4).prop_map(|all| {
        let pause = |(ago, length)| {
            let began_at = now() - TimeDelta::days(ago);
            Pause { began_at, ended_at: Some((began_at + TimeDelta::days(length)).min(now())) }
        };
        all.into_iter().map(pause).collect()
    })
}

proptest! {
    #[test]
    fn a_day_is_never_today_or_earlier_and_everything_open_is_named(
        time in some_entries(), breaks in some_breaks(), joined in 0u64..120, need in 1u32..30_000,
    ) {
        let facts = facts(joined, time);
        let tree = tree(&stage(need, need / 4 + 1), &facts);
        if let Some(found) = forecast(&tree, &facts, &breaks, None, day(TODAY), now()) {
            prop_assert!(found.reached.iter().all(|r| r.on > day(TODAY)));
            let open = tree.parts.iter().filter(|p| !p.state.settled()).count();
            prop_assert_eq!(found.reached.len() + found.lacking.len(), open);
            prop_assert!((14..=56).contains(&found.days));
        }
    }

    #[test]
    fn more_signed_hours_never_make_it_later(
        time in some_entries(), breaks in some_breaks(), joined in 0u64..120, need in 1u32..30_000,
        ago in 0u64..90, minutes in 1u32..600,
    ) {
        let asks = stage(need, 60);
        let before = facts(joined, time.clone());
        let mut more = time;
        more.push(entry(99, HoursKind::Practice, ago, minutes, Signing::Approved));
        let after = facts(joined, more);
        if let Some(then) = told(&asks, &before, &breaks, None) {
            let met = tree(&asks, &after).parts[0].state == State::Met;
            prop_assert!(met || told(&asks, &after, &breaks, None).is_some_and(|on| on <= then));
        }
    }
}
