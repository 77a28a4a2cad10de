//! What is kept along the way: what is enough for now and what is due next, against the evaluation of the same facts.

use super::super::super::pace::{Pace, Urgency, paces};
use super::*;

fn pace(rule: Rule, record: Record) -> Pace {
    let stage = one(rule, Reckoning::default());
    let found = paces(&stage, (&Catalogue::default(), &Language::english()), &Facts::told(record), day(DAY));
    assert_eq!(found.len(), 1);
    found.into_iter().next().unwrap()
}

fn time(id: &str, kind: TimeKind, on: &str, minutes: u32) -> TimeFact {
    TimeFact {
        id: fact(id),
        kind,
        date: day(on),
        minutes: Some(Minutes(minutes)),
        in_units: None,
        categories: [].into(),
        tags: Vec::new(),
        course: None,
        state: Signing::Approved,
        supervisor: None,
        used_for: Vec::new(),
        paper_kept: false,
        from_records: false,
    }
}

fn an_hour_for_each(for_each: u32) -> Rule {
    Rule::Ratio(Ratio {
        of: TimeKind::Supervision,
        minutes: Minutes(60),
        for_each: Minutes(for_each),
        per: TimeKind::Practice,
        at_least: None,
        counting: Box::default(),
    })
}

fn weekly() -> Rule {
    Rule::Frequency(Frequency { of: TimeKind::Supervision, times: 1, per: Period::Week, counting: Box::default() })
}

#[test]
fn an_hour_for_25_is_enough_until_25_and_is_due_soon_from_20_on() {
    let after = |practice: u32| {
        let time = vec![
            time("p", TimeKind::Practice, "2026-05-04", practice * 60),
            time("s", TimeKind::Supervision, "2026-05-05", 60),
        ];
        pace(an_hour_for_each(25 * 60), record(time))
    };
    for (practice, wanted, short) in [
        (10, Urgency::Fine, 0),
        (19, Urgency::Fine, 0),
        (20, Urgency::Soon, 0),
        (25, Urgency::Soon, 0),
        (30, Urgency::Missing, 12),
    ] {
        let Pace::Ratio { enough_for, missing, urgency, .. } = after(practice) else { panic!("no ratio") };
        assert_eq!((enough_for, missing, urgency), (Minutes::hours(25), Minutes(short), wanted), "{practice} h");
    }
}

#[test]
fn a_week_is_warned_of_before_it_is_a_gap() {
    let stage = one(weekly(), Reckoning::default());
    let ask = |on: &str, sessions: &[&str]| {
        let all = sessions.iter().enumerate().map(|(n, on)| time(&format!("s{n}"), TimeKind::Supervision, on, 60));
        let facts = Facts::told(record(all.collect()));
        let found = paces(&stage, (&Catalogue::default(), &Language::english()), &facts, day(on));
        let Some(Pace::Frequency { due, gaps, urgency, .. }) = found.into_iter().next() else { panic!("no frequency") };
        (due.map(|(day, had)| (day.to_string(), had)), gaps.len(), urgency)
    };
    let due = |on: &str| Some((on.to_owned(), 0));
    // The stage began on Saturday, 15 June 2024: the first whole week is that of Monday the 17th.
    assert_eq!(ask("2024-06-15", &[]), (due("2024-06-23"), 0, Urgency::Fine));
    assert_eq!(ask("2024-06-20", &[]), (due("2024-06-23"), 0, Urgency::Fine));
    assert_eq!(ask("2024-06-21", &[]), (due("2024-06-23"), 0, Urgency::Soon));
    assert_eq!(ask("2024-06-21", &["2024-06-18"]), (due("2024-06-30"), 0, Urgency::Fine));
    assert_eq!(ask("2024-06-24", &[]), (due("2024-06-30"), 1, Urgency::Fine));
}

#[test]
fn where_the_start_is_not_known_nothing_is_said_to_be_due() {
    let Pace::Frequency { due, gaps, urgency, .. } = pace(weekly(), Record::default()) else { panic!("no frequency") };
    assert_eq!((due, gaps.len(), urgency), (None, 0, Urgency::Fine));
}

proptest! {
    /// What is left is right to the minute: so much more is still enough, and one minute more is not.
    #[test]
    fn what_is_enough_is_exact(entries in prop::collection::vec(any_entry(), 0..30), for_each in 60u32..3000) {
        let mut entries = unique(entries);
        entries.retain(|t| t.date <= day(DAY));
        let found = pace(an_hour_for_each(for_each), record(entries.clone()));
        let Pace::Ratio { have, done, enough_for, missing, urgency, .. } = found else { panic!("no ratio") };
        prop_assert_eq!(missing.0 > 0, done > enough_for);
        prop_assert_eq!(urgency == Urgency::Missing, missing.0 > 0);
        let signed = entries.iter().all(|t| !t.state.waits());
        let tree = ask(an_hour_for_each(for_each), record(entries.clone()));
        if signed {
            prop_assert_eq!(tree.state == State::Met, missing.0 == 0);
            let Amount::Time { have: counted, .. } = tree.amount else { panic!("no time") };
            prop_assert_eq!(counted, have);
        }
        if missing.0 == 0 {
            for (more, short) in [(enough_for.less(done).0, false), (enough_for.less(done).0 + 1, true)] {
                let mut longer = entries.clone();
                longer.push(time("more", TimeKind::Practice, DAY, more));
                let Pace::Ratio { missing, .. } = pace(an_hour_for_each(for_each), record(longer)) else { panic!() };
                prop_assert_eq!(missing.0 > 0, short);
            }
        }
    }

    /// The day that is due is the one that the evaluation names, and a session in its week moves it on.
    #[test]
    fn the_day_that_is_due_is_that_of_the_evaluation(entries in prop::collection::vec(any_entry(), 0..60)) {
        let entries = unique(entries);
        let tree = ask(weekly(), record(entries.clone()));
        let Pace::Frequency { due, gaps, .. } = pace(weekly(), record(entries.clone())) else { panic!("no frequency") };
        prop_assert_eq!(&gaps, &tree.gaps);
        let (until, had) = due.unwrap();
        prop_assert_eq!(had, 0);
        match tree.next {
            Some(NextAction::HaveSession { until: wanted, .. }) => prop_assert_eq!(until, wanted),
            _ => prop_assert!(until > day("2026-06-07"), "this week has its session"),
        }
        let mut more = entries;
        more.push(time("more", TimeKind::Supervision, DAY, 30));
        let Pace::Frequency { due, .. } = pace(weekly(), record(more)) else { panic!("no frequency") };
        prop_assert_eq!(due, Some((day("2026-06-14"), 0)));
    }
}
