//! Joining accounts: nothing that was earned is lost, nothing counts twice, and nobody gains what they should not.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::actor::Grant;
use crate::evaluation::LessonRead;
use crate::hours::{ActivityType, EntryDecision, EntryState, EntryVersion, HoursEntry, Mode, Outcome, Particulars};
use crate::id::{ActivityId, CohortId, HoursEntryId, LessonId, ModuleId, ProgrammeId, SiteId, SubmissionId};
use crate::quantity::Minutes;
use crate::submission::{Submission, SubmissionState};
use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn person(id: &str) -> PersonId {
    PersonId::parse(id).unwrap()
}

fn entry(id: String, from: i64, minutes: u32, state: EntryState) -> HoursEntry {
    let starts_at = start() + TimeDelta::minutes(from);
    let decided =
        |outcome| EntryDecision { version: 1, by: person("sue"), at: start(), outcome, on_paper: None, records: None };
    HoursEntry {
        id: HoursEntryId::parse(&id).unwrap(),
        state,
        decisions: (state == EntryState::Approved).then(|| decided(Outcome::Approved)).into_iter().collect(),
        note_steps: Vec::new(),
        acts: Vec::new(),
        versions: vec![EntryVersion {
            number: 1,
            written_at: start(),
            sent: state != EntryState::Draft,
            particulars: Particulars {
                kind: crate::course::HoursKind::Practice,
                date: starts_at.date_naive(),
                start: starts_at.time(),
                zone: "UTC".to_owned(),
                starts_at,
                minutes: Minutes(minutes),
                activity: ActivityType::OneToOne,
                mode: Mode::InPerson,
                supervisor: person("sue"),
                note: String::new(),
            },
            correction: None,
            typed_by: None,
        }],
        turns: Vec::new(),
        checks: Vec::new(),
        logged: None,
    }
}

fn states() -> impl Strategy<Value = EntryState> {
    prop_oneof![
        1 => Just(EntryState::Draft),
        1 => Just(EntryState::Submitted),
        1 => Just(EntryState::Returned),
        3 => Just(EntryState::Approved)
    ]
}

/// Hours of one account: within it, no two share time, as the log sees to it.
fn log(of: &'static str) -> impl Strategy<Value = Vec<HoursEntry>> {
    prop::collection::vec((0i64..90, 1u32..120, states()), 0..12).prop_map(move |all| {
        let mut from = 0;
        let one = |(n, (pause, minutes, state)): (usize, (i64, u32, EntryState))| {
            from += pause;
            let entry = entry(format!("{of}{n}"), from, minutes, state);
            from += i64::from(minutes);
            entry
        };
        all.into_iter().enumerate().map(one).collect()
    })
}

fn facts_of(of: &'static str) -> impl Strategy<Value = Facts> {
    let work = prop_oneof![
        Just(SubmissionState::Draft),
        Just(SubmissionState::Submitted),
        Just(SubmissionState::Returned),
        Just(SubmissionState::Accepted)
    ];
    let works = prop::collection::btree_map(0u8..3, work, 0..3);
    let lessons = prop::collection::btree_map(0u8..5, 0i64..1000, 0..5);
    (log(of), works, lessons, any::<bool>()).prop_map(move |(hours, works, lessons, given)| Facts {
        joined_on: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
        hours: hours.into(),
        evaluation_given: given,
        submissions: works
            .into_iter()
            .map(|(n, state)| {
                let id = SubmissionId::parse(&format!("{of}{n}")).unwrap();
                let activity = ActivityId::parse(&format!("a{n}")).unwrap();
                Submission { state, ..Submission::begin(id, ModuleId::parse("m").unwrap(), activity) }
            })
            .collect(),
        lessons: lessons
            .into_iter()
            .map(|(n, at)| LessonRead {
                module: ModuleId::parse("m").unwrap(),
                lesson: LessonId::parse(&format!("l{n}")).unwrap(),
                at: start() + TimeDelta::minutes(at),
                entered: None,
            })
            .collect(),
        ..Facts::default()
    })
}

fn signed(facts: &Facts) -> u32 {
    let these = facts.hours.iter().filter(|e| e.state == EntryState::Approved);
    these.map(|e| e.particulars().minutes.0).sum()
}

/// Minutes that at least one signed entry covers.
fn covered(all: &[&Facts]) -> u32 {
    let mut minutes = BTreeSet::new();
    for entry in all.iter().flat_map(|f| &f.hours).filter(|e| e.state == EntryState::Approved) {
        let from = (entry.particulars().starts_at - start()).num_minutes();
        minutes.extend(from..from + i64::from(entry.particulars().minutes.0));
    }
    u32::try_from(minutes.len()).unwrap()
}

fn joined(main: &Facts, other: &Facts) -> (Facts, Facts) {
    let split = split(main, other);
    together(main.clone(), other.clone(), &split)
}

fn ids(all: &[&Facts]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for facts in all {
        ids.extend(facts.hours.iter().map(|e| e.id.to_string()));
        ids.extend(facts.submissions.iter().map(|s| s.id.to_string()));
        ids.extend(facts.lessons.iter().map(|l| format!("{} {}", l.lesson, l.at)));
    }
    ids.sort();
    ids
}

proptest! {
    #[test]
    fn every_fact_stands_on_one_of_the_two_ways(main in facts_of("m"), other in facts_of("o")) {
        let (counts, aside) = joined(&main, &other);
        prop_assert_eq!(ids(&[&main, &other]), ids(&[&counts, &aside]));
    }

    #[test]
    fn no_minute_counts_twice_and_nobody_has_less_than_before(main in facts_of("m"), other in facts_of("o")) {
        let (counts, _) = joined(&main, &other);
        prop_assert!(signed(&counts) <= covered(&[&main, &other]), "more than there was time");
        prop_assert!(signed(&counts) >= signed(&main).max(signed(&other)));
        let taken = |e: &HoursEntry| (e.particulars().starts_at, e.particulars().ends_at());
        let mut times: Vec<_> = counts.hours.iter().map(taken).collect();
        times.sort();
        prop_assert!(times.windows(2).all(|two| two[0].1 <= two[1].0), "two entries share time");
    }

    #[test]
    fn without_shared_time_all_hours_count(main in log("m"), other in log("o")) {
        let later: Vec<HoursEntry> = other.iter().cloned().map(|mut e| {
            e.versions[0].particulars.starts_at += TimeDelta::days(9);
            e
        }).collect();
        let of = |hours: Vec<HoursEntry>| Facts { hours: hours.into(), ..Facts::default() };
        let (main, later) = (of(main), of(later));
        let (counts, aside) = joined(&main, &later);
        prop_assert_eq!(signed(&counts), signed(&main) + signed(&later));
        prop_assert!(aside.hours.is_empty());
    }

    #[test]
    fn each_lesson_and_each_activity_counts_once_at_its_best(main in facts_of("m"), other in facts_of("o")) {
        let (counts, aside) = joined(&main, &other);
        let names: BTreeSet<_> = counts.lessons.iter().map(|l| &l.lesson).collect();
        prop_assert_eq!(names.len(), counts.lessons.len());
        for lesson in main.lessons.iter().chain(&other.lessons) {
            prop_assert!(counts.lessons.iter().any(|l| l.lesson == lesson.lesson && l.at <= lesson.at));
        }
        let activities: BTreeSet<_> = counts.submissions.iter().map(|s| &s.activity).collect();
        prop_assert_eq!(activities.len(), counts.submissions.len());
        for work in main.submissions.iter().chain(&other.submissions) {
            let here = counts.submissions.iter().find(|s| s.activity == work.activity).unwrap();
            prop_assert!(work.state != SubmissionState::Accepted || here.state == SubmissionState::Accepted);
        }
        prop_assert_eq!(counts.evaluation_given, main.evaluation_given || other.evaluation_given);
        prop_assert!(!aside.evaluation_given || counts.evaluation_given);
    }

    #[test]
    fn nobody_has_fewer_tries_at_a_quiz_than_before(
        base in 0u32..5, sent in 0u32..9, granted in 0u32..5, sent_there in 0u32..9, granted_there in 0u32..5,
    ) {
        let (main, other) = (Quizzes { sent, granted }, Quizzes { sent: sent_there, granted: granted_there });
        let now = attempts_granted(base, main, other);
        let left = (base + now).saturating_sub(sent + sent_there);
        prop_assert!(left >= (base + granted).saturating_sub(sent));
        prop_assert!(left >= (base + granted_there).saturating_sub(sent_there));
    }
}

#[test]
fn of_hours_in_the_same_time_those_count_that_are_signed() {
    let of = |hours: Vec<HoursEntry>| Facts { hours: hours.into(), ..Facts::default() };
    let (draft, done) = (EntryState::Draft, EntryState::Approved);
    let main = of(vec![entry("m1".into(), 0, 60, draft), entry("m2".into(), 100, 60, done)]);
    let other = of(vec![entry("o1".into(), 30, 90, done), entry("o2".into(), 200, 30, done)]);
    let split = split(&main, &other);
    // The first of the other touches both: 60 minutes are signed here, 90 there.
    let names = |set: &BTreeSet<HoursEntryId>| set.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!((names(&split.yields.hours), names(&split.stays.hours)), (vec!["m1".into(), "m2".into()], vec![]));
    let equal = of(vec![entry("m1".into(), 0, 90, done)]);
    let stays = super::split(&equal, &of(vec![entry("o1".into(), 30, 90, done)])).stays.hours;
    assert_eq!(names(&stays), vec!["o1"], "where both have as much, the way that goes on keeps its own");
    // Entries that only touch share no time.
    let after = super::split(&equal, &of(vec![entry("o1".into(), 90, 30, done)]));
    assert!(after.stays.is_empty() && after.yields.is_empty());
}

fn grant(role: Role, scope: Scope) -> Grant {
    Grant { role, scope, until: None }
}

fn account(id: &str) -> Account {
    let organisation = OrganisationId::parse("ours").unwrap();
    Account { person: person(id), organisation, grants: Vec::new(), joined: false, signs_in: true }
}

#[test]
fn what_stands_against_it_is_said() {
    let (kept, other) = (account("k"), account("o"));
    assert_eq!(obstacles(&kept, &other), Vec::new());
    assert_eq!(obstacles(&kept, &kept), [JoinRefusal::Same]);
    let foreign = Account { organisation: OrganisationId::parse("theirs").unwrap(), joined: true, ..other.clone() };
    assert_eq!(obstacles(&kept, &foreign), [JoinRefusal::OtherOrganisation]);
    for (kept_joined, other_joined) in [(true, false), (false, true)] {
        let (kept, other) =
            (Account { joined: kept_joined, ..kept.clone() }, Account { joined: other_joined, ..other.clone() });
        assert_eq!(obstacles(&kept, &other), [JoinRefusal::JoinedAlready]);
    }
    let never = Account { signs_in: false, ..kept.clone() };
    assert_eq!(obstacles(&never, &other), [JoinRefusal::NeverSignedIn]);
    assert_eq!(obstacles(&never, &Account { signs_in: false, ..other }), Vec::new(), "two that were brought in");
}

#[test]
fn no_signature_on_ones_own_hours_comes_about() {
    let hours =
        vec![entry("e1".into(), 0, 60, EntryState::Submitted), entry("e2".into(), 90, 60, EntryState::Approved)];
    let facts = Facts { hours: hours.into(), ..Facts::default() };
    let judged = judged_by(&person("sue"), &facts);
    assert_eq!(judged, Judged { entries: 2, works: 0, typed: 0 });
    assert_eq!(judged_by(&person("someone"), &facts), Judged::default());
    let against = own_judges(judged, 1, 4);
    let expected = [
        JoinRefusal::SignsHours { entries: 2 },
        JoinRefusal::GivesReference { references: 1 },
        JoinRefusal::OthersWait { entries: 4 },
    ];
    assert_eq!(against, expected);
    assert_eq!(own_judges(Judged::default(), 0, 0), Vec::new());
}

#[test]
fn who_does_more_is_not_joined_by_who_does_less() {
    let site = || Scope::Site(SiteId::parse("main").unwrap());
    let other_site = Scope::Site(SiteId::parse("north").unwrap());
    let administrator = [grant(Role::Administrator, Scope::All)];
    for role in Role::ALL {
        let theirs = [grant(role, site())];
        let high = crate::roles::is_mighty(role);
        assert_eq!(does_more(&theirs, &[]), high, "{role:?}");
        assert!(!does_more(&theirs, &administrator), "{role:?}");
        assert!(!does_more(&theirs, &theirs), "{role:?}");
        assert!(!does_more(&theirs, &[grant(role, Scope::All)]), "{role:?}");
        assert_eq!(does_more(&theirs, &[grant(role, other_site.clone())]), high, "{role:?}");
    }
    let coordinator = [grant(Role::Coordinator, Scope::All)];
    assert!(does_more(&[grant(Role::Auditor, Scope::Cohort(CohortId::parse("c").unwrap()))], &coordinator));
}

fn way(person_id: &str, programme: &str, time: u32, standing: Standing) -> Way {
    let programme = ProgrammeId::parse(programme).unwrap();
    let joined_at = start() + TimeDelta::days(i64::from(time));
    Way { key: EnrolmentKey { person: person(person_id), programme, time }, standing, joined_at }
}

#[test]
fn ways_through_one_programme_meet_and_others_do_not() {
    use Standing::{Finished, Left, Open};
    for (mine, theirs, main, counts) in [
        (Open, Open, "k", true),
        (Open, Left, "k", true),
        (Left, Open, "o", true),
        (Left, Left, "k", true),
        (Finished, Open, "k", false),
        (Open, Finished, "o", false),
        (Left, Finished, "o", false),
    ] {
        let met = meetings(&[way("k", "a", 1, mine)], &[way("o", "a", 1, theirs), way("o", "b", 1, Open)]);
        assert_eq!(met.len(), 1, "{mine:?} {theirs:?}");
        assert_eq!((met[0].main.person.as_str(), met[0].counts), (main, counts), "{mine:?} {theirs:?}");
        assert_ne!(met[0].main.person, met[0].aside.person);
    }
    assert_eq!(meetings(&[way("k", "a", 1, Finished)], &[way("o", "a", 1, Finished)]), Vec::new());
    assert_eq!(meetings(&[way("k", "a", 1, Open)], &[way("o", "b", 1, Open)]), Vec::new());
    // Someone who finished and goes through it again: the ways that are open meet.
    let met = meetings(&[way("k", "a", 1, Finished), way("k", "a", 2, Open)], &[way("o", "a", 1, Open)]);
    assert_eq!((met[0].main.time, met[0].aside.time, met[0].counts), (2, 1, true));
}

#[test]
fn staff_say_why() {
    assert_eq!(reason("  She lost\n her phone. "), Ok("She lost her phone.".to_owned()));
    assert_eq!(reason(" \n"), Err(JoinRefusal::ReasonMissing));
    assert_eq!(reason(&"a".repeat(LONGEST_REASON + 1)), Err(JoinRefusal::ReasonLong { most: LONGEST_REASON }));
}
