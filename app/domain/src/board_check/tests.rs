//! Each reason of boards: found where it is, clear where it is not, and never asked of a program that does not ask for it.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::course::requirement::{
    Counting, HoursByCategory, Reckoning, References, Requirement, SupervisorQualifies, Tenure, TimeKind,
};
use crate::course::{Catalogue, HoursKind, Language};
use crate::evaluation::evaluate;
use crate::evaluation::record::{DocumentFact, PositionFact, Record, ReferenceFact, TimeFact};
use crate::hours_paper::tests::{at, entry, paper_of, said, sign};
use crate::hours_paper::{StatementTexts, signed};
use crate::id::{FactId, RequirementId, StageId};
use proptest::prelude::*;

fn label(text: &str) -> Label {
    Label::parse(text).unwrap()
}

fn fact(id: &str) -> FactId {
    FactId::parse(id).unwrap()
}

fn stage(rules: Vec<Rule>) -> Stage {
    let leaf = |(n, rule)| Requirement::Leaf { id: RequirementId::parse(&format!("r{n}")).unwrap(), rule };
    Stage {
        id: StageId::parse("stage").unwrap(),
        validity: None,
        reckoning: Reckoning::default(),
        require: Requirement::AllOf {
            id: RequirementId::parse("all").unwrap(),
            all_of: rules.into_iter().enumerate().map(leaf).collect(),
        },
    }
}

fn practice() -> Rule {
    Rule::hours(HoursKind::Practice, Minutes(60))
}

/// What is found, with papers of everything that "sue" signed if `with_papers`.
fn look(rules: Vec<Rule>, facts: &Facts, papers: &[(HoursPaper, PaperStanding)]) -> BTreeMap<Reason, Outcome> {
    let stage = stage(rules);
    let on = at(200).date_naive();
    let evaluation = evaluate(&stage, &Catalogue::default(), &Language::english(), facts, on);
    let signed = signed(&facts.hours, &[], &StatementTexts::new(), &|_| String::new());
    let packet =
        Packet { trainee: "Rosa Díaz", stage: &stage, facts, evaluation: &evaluation, signed: &signed, papers };
    let checked = check(&packet);
    assert_eq!(checked.len(), Reason::ALL.len());
    checked.into_iter().map(|one| (one.reason, one.outcome)).collect()
}

fn one_hour() -> Facts {
    let mut one = entry(1, said(10, 60, HoursKind::Practice, "sue"), at(11));
    sign(&mut one, at(12));
    Facts { joined_on: at(0).date_naive(), hours: vec![one].into(), ..Facts::default() }
}

fn with_paper(facts: &Facts) -> Vec<(HoursPaper, PaperStanding)> {
    let paper = paper_of(&facts.hours, "sue", at(50));
    let standing = paper.standing(&facts.hours, at(51));
    vec![(paper, standing)]
}

fn troubles(outcome: &Outcome) -> Vec<&Trouble> {
    match outcome {
        Outcome::Found(found) => found.iter().map(|f| &f.trouble).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn where_everything_is_in_order_nothing_is_found() {
    let facts = one_hour();
    let found = look(vec![practice()], &facts, &with_paper(&facts));
    for (reason, outcome) in &found {
        let wanted = match reason {
            Reason::NameOrIdentity | Reason::Supervisors => Outcome::LookYourself,
            Reason::AverageHours | Reason::Signatures | Reason::Incomplete | Reason::SeparateParts => Outcome::Clear,
            _ => Outcome::NotAsked,
        };
        assert_eq!(*outcome, wanted, "{reason:?}");
    }
}

#[test]
fn each_reason_is_found_where_it_is() {
    let mut facts = one_hour();
    let mut waits = entry(2, said(11, 50, HoursKind::Practice, "sam"), at(12));
    facts.hours.push(waits.clone());
    waits.id = HoursEntryId::parse("e3").unwrap();
    waits.state = EntryState::Returned;
    facts.hours.push(waits);
    let document = DocumentFact {
        id: fact("d1"),
        document: label("photo_id"),
        dated: at(1).date_naive(),
        until: Some(at(20).date_naive()),
        handed_in_by: None,
        name_matches: false,
        notarised: false,
        checked_by: None,
    };
    let reference = ReferenceFact {
        id: fact("f1"),
        relation: label("family"),
        tags: Vec::new(),
        known_months: None,
        on: at(5).date_naive(),
        sent_by_referee: true,
    };
    let position = PositionFact {
        id: fact("p1"),
        position: label("volunteer"),
        from: at(1).date_naive(),
        until: None,
        hours_per_week: None,
        duties: [].into(),
        waits_for_check: false,
    };
    let course = TimeFact {
        id: fact("t1"),
        kind: TimeKind::ContinuingEducation,
        date: at(1).date_naive(),
        minutes: Some(Minutes(60)),
        in_units: None,
        categories: [].into(),
        tags: Vec::new(),
        course: None,
        state: crate::evaluation::record::Signing::Approved,
        supervisor: None,
        used_for: Vec::new(),
        paper_kept: false,
        from_records: false,
    };
    facts.record = Record {
        documents: vec![document],
        references: vec![reference],
        positions: vec![position],
        time: vec![course],
        ..Record::default()
    };
    let counting = |counting| Box::new(counting);
    let rules = vec![
        Rule::HoursTotal {
            of: TimeKind::Practice,
            at_least: Minutes(60),
            at_most: None,
            counting: counting(Counting {
                supervisor_qualifies: Some(SupervisorQualifies {
                    any_of: vec![label("peer_supervisor")],
                    second_level_for: Vec::new(),
                    second_level: Vec::new(),
                }),
                ..Counting::default()
            }),
        },
        Rule::HoursByCategory(HoursByCategory {
            of: TimeKind::Practice,
            at_least: Minutes(60),
            categories: [(label("mentoring"), Minutes(60))].into(),
            counting: counting(Counting::default()),
        }),
        Rule::References(References {
            count: 1,
            not_from: vec![label("family")],
            one_must_be: Vec::new(),
            sent_by_referee: true,
            since: None,
        }),
        Rule::Document(crate::course::requirement::Document {
            document: label("photo_id"),
            count: 1,
            valid_months: None,
            at: None,
            handed_in_by: None,
            name_must_match: true,
            notarised: false,
            checked: false,
        }),
        Rule::Tenure(Tenure {
            position: Some(label("peer_specialist")),
            months: Some(6),
            days: None,
            hours_per_week: None,
            duty: None,
            duty_percent: None,
        }),
        Rule::HoursTotal {
            of: TimeKind::ContinuingEducation,
            at_least: Minutes(60),
            at_most: None,
            counting: counting(Counting {
                window: Some(crate::course::requirement::Window {
                    last_months: Some(1),
                    ..crate::course::requirement::Window::default()
                }),
                ..Counting::default()
            }),
        },
    ];
    let found = look(rules, &facts, &[]);
    let has = |reason: Reason, is: fn(&Trouble) -> bool| {
        assert!(troubles(&found[&reason]).into_iter().any(is), "{reason:?}: {:?}", found[&reason]);
    };
    has(Reason::NameOrIdentity, |t| matches!(t, Trouble::LeftOut(ExclusionReason::Expired { .. })));
    has(Reason::OldCertificates, |t| matches!(t, Trouble::LeftOut(ExclusionReason::Expired { .. })));
    has(Reason::References, |t| matches!(t, Trouble::LeftOut(ExclusionReason::Relation { .. })));
    has(Reason::JobTitle, |t| matches!(t, Trouble::OtherTitle { .. }));
    has(Reason::ContinuingEducation, |t| matches!(t, Trouble::LeftOut(ExclusionReason::TooOld { .. })));
    has(Reason::SeparateParts, |t| matches!(t, Trouble::PaperNotMade { .. }));
    has(Reason::Incomplete, |t| *t == Trouble::CameBack);
    has(Reason::Incomplete, |t| matches!(t, Trouble::NotMet(_)));
    has(Reason::Signatures, |t| *t == Trouble::NotSigned);
    has(Reason::Domains, |t| matches!(t, Trouble::NoDomain { .. }));
    has(Reason::Supervisors, |t| matches!(t, Trouble::LeftOut(ExclusionReason::SupervisorNotQualified { .. })));
    let Outcome::Found(unsigned) = &found[&Reason::Signatures] else { panic!() };
    assert_eq!(unsigned[0].entry.as_ref().map(HoursEntryId::as_str), Some("e2"));
    assert_eq!(unsigned[0].date, Some(at(11).date_naive()));
}

#[test]
fn a_paper_that_says_another_name_or_what_was_corrected_is_found() {
    let mut facts = one_hour();
    let mut papers = with_paper(&facts);
    papers[0].0.trainee = "Rosa Delgado".to_owned();
    let found = look(vec![practice()], &facts, &papers);
    assert!(matches!(troubles(&found[&Reason::NameOrIdentity])[..], [Trouble::OtherName { .. }]));

    let shorter = said(10, 60, HoursKind::Practice, "sue");
    facts.hours[0].correct_signed(1, "Another place.", shorter, true, at(60)).unwrap();
    let waits = look(vec![practice()], &facts, &papers);
    assert_eq!(troubles(&waits[&Reason::Signatures]), [&Trouble::CorrectionNotSigned]);
    sign(&mut facts.hours[0], at(61));
    papers[0].1 = papers[0].0.standing(&facts.hours, at(62));
    let found = look(vec![practice()], &facts, &papers);
    assert!(matches!(troubles(&found[&Reason::SeparateParts])[..], [Trouble::PaperCorrected { .. }]));
}

proptest! {
    /// The average is told only where it is not whole, and what is to be written never says more than there was.
    #[test]
    fn averages_are_rounded_down(lengths in prop::collection::vec((0u32..60, 1u32..600), 1..15)) {
        let mut facts = Facts { joined_on: at(0).date_naive(), ..Facts::default() };
        for (n, (day, minutes)) in lengths.iter().enumerate() {
            let mut one = entry(n, said(*day, *minutes, HoursKind::Practice, "sue"), at(100));
            sign(&mut one, at(101));
            facts.hours.push(one);
        }
        let found = look(vec![practice()], &facts, &[]);
        let signed = signed(&facts.hours, &[], &StatementTexts::new(), &|_| String::new());
        let a_week = average_week(&signed).unwrap();
        let days = || lengths.iter().map(|(day, _)| i64::from(at(*day).date_naive().week(Weekday::Mon).first_day().num_days_from_ce()));
        let weeks = (days().max().unwrap() - days().min().unwrap()) / 7 + 1;
        let all: u32 = lengths.iter().map(|(_, minutes)| minutes).sum();
        prop_assert_eq!(i64::from(a_week.0), i64::from(all) / weeks);
        match &found[&Reason::AverageHours] {
            Outcome::Clear => prop_assert_eq!(a_week.0 % 60, 0),
            Outcome::Found(found) => {
                let Trouble::NotWhole { write, .. } = found[0].trouble else { panic!() };
                prop_assert!(write * 60 < a_week.0 && a_week.0 < (write + 1) * 60);
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }
}
