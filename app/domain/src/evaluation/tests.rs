//! Evaluation: properties that hold for every set of facts, and the cases of the field.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::course::requirement::Reckoning;
use crate::course::{Blueprint, EarlierLessons, HoursKind, Lesson, Markdown, Module};
use crate::hours::{ActivityType, EntryDecision, EntryState, EntryVersion, HoursEntry, Mode, Outcome, Particulars};
use crate::id::{ActivityId, HoursEntryId, PersonId, ProgrammeId, StageId};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn requirement(id: &str, rule: Rule) -> Requirement {
    Requirement::Leaf { id: RequirementId::parse(id).unwrap(), rule }
}

fn module_id() -> ModuleId {
    ModuleId::parse("m1").unwrap()
}

fn catalogue() -> Catalogue {
    let lesson = |id: &str| Lesson {
        id: LessonId::parse(id).unwrap(),
        title: id.to_owned(),
        minutes: Minutes(10),
        content_note: None,
        law: Vec::new(),
        text: Markdown::default(),
    };
    Catalogue {
        modules: vec![Module {
            id: module_id(),
            language: Language::english(),
            title: String::new(),
            summary: String::new(),
            hours: BTreeMap::new(),
            modality: BTreeMap::new(),
            objectives: Vec::new(),
            competencies: Vec::new(),
            lessons: vec![lesson("l1"), lesson("l2")],
            quiz: Blueprint { questions: 10, pass: Score::percent(80), attempts: 3 },
            questions: Vec::new(),
            activities: Vec::new(),
            sources: Vec::new(),
            beside: crate::course::Beside::default(),
        }],
        ..Catalogue::default()
    }
}

fn stage() -> Stage {
    let module = module_id();
    let activity = ActivityId::parse("why").unwrap();
    let hours = Rule::hours;
    Stage {
        id: StageId::parse("training").unwrap(),
        validity: None,
        reckoning: Reckoning::default(),
        require: Requirement::AllOf {
            id: RequirementId::parse("all").unwrap(),
            all_of: vec![
                requirement("lessons", Rule::LessonsRead { module: module.clone() }),
                requirement("quiz", Rule::QuizPassed { module: module.clone(), pass: Score::percent(80) }),
                requirement("reflection", Rule::ActivityAccepted { module, activity }),
                requirement("practice", hours(HoursKind::Practice, Minutes::hours(4))),
                requirement("supervision", hours(HoursKind::Supervision, Minutes::hours(1))),
            ],
        },
    }
}

fn entry(n: usize, kind: HoursKind, date: &str, minutes: u32, state: EntryState) -> HoursEntry {
    let date = day(date);
    let start = chrono::NaiveTime::from_hms_opt(9, 0, 0).unwrap();
    let person = PersonId::parse("sup").unwrap();
    let decision = |outcome| EntryDecision {
        version: 1,
        by: person.clone(),
        at: at("2026-03-20T00:00:00Z"),
        outcome,
        on_paper: None,
        records: None,
    };
    HoursEntry {
        id: HoursEntryId::parse(&format!("e{n}")).unwrap(),
        state,
        decisions: match state {
            EntryState::Approved => vec![decision(Outcome::Approved)],
            EntryState::Returned => vec![decision(Outcome::Returned { reason: "which day?".to_owned() })],
            EntryState::Draft | EntryState::Submitted | EntryState::Withdrawn => Vec::new(),
        },
        note_steps: Vec::new(),
        acts: Vec::new(),
        versions: vec![EntryVersion {
            number: 1,
            written_at: at("2026-03-19T00:00:00Z"),
            sent: state != EntryState::Draft,
            particulars: Particulars {
                kind,
                date,
                start,
                zone: "UTC".to_owned(),
                starts_at: date.and_time(start).and_utc(),
                minutes: Minutes(minutes),
                activity: ActivityType::OneToOne,
                mode: Mode::InPerson,
                supervisor: person,
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

fn facts(hours: Vec<HoursEntry>) -> Facts {
    Facts { joined_on: day("2026-03-15"), hours: hours.into(), ..Facts::default() }
}

/// A day after everything in these tests.
const LATER: &str = "2026-12-01";

fn at_least(kind: HoursKind, minutes: u32) -> Rule {
    Rule::hours(kind, Minutes(minutes))
}

fn run(facts: &Facts) -> Evaluated {
    evaluate(&stage(), &catalogue(), &Language::english(), facts, day(LATER))
}

fn part<'a>(tree: &'a Evaluated, id: &str) -> &'a Evaluated {
    tree.parts.iter().find(|p| p.id.as_str() == id).unwrap()
}

fn any_entry() -> impl Strategy<Value = HoursEntry> {
    let state = prop_oneof![
        Just(EntryState::Draft),
        Just(EntryState::Submitted),
        Just(EntryState::Returned),
        Just(EntryState::Approved)
    ];
    let kind = prop_oneof![Just(HoursKind::Practice), Just(HoursKind::Supervision)];
    (0usize..1_000_000, kind, 10u32..29, 1u32..600, state)
        .prop_map(|(n, kind, d, m, state)| entry(n, kind, &format!("2026-03-{d}"), m, state))
}

proptest! {
    #[test]
    fn every_minute_is_counted_or_waiting_or_excluded_with_a_reason(hours in prop::collection::vec(any_entry(), 0..20)) {
        let tree = run(&facts(hours.clone()));
        for (id, kind) in [("practice", HoursKind::Practice), ("supervision", HoursKind::Supervision)] {
            let logged: Minutes = hours.iter().filter(|e| e.particulars().kind == kind).map(|e| e.particulars().minutes).sum();
            let part = part(&tree, id);
            let Amount::Time { have, waiting, .. } = part.amount else { panic!("not time") };
            let excluded: Minutes = part.excluded.iter().map(|e| e.minutes).sum();
            prop_assert_eq!(have + waiting + excluded, logged);
        }
    }

    #[test]
    fn a_signature_never_makes_anything_worse(hours in prop::collection::vec(any_entry(), 1..12), which in 0usize..12) {
        let before = run(&facts(hours.clone()));
        let mut signed = hours;
        let which = which % signed.len();
        let approved = EntryDecision {
            version: 1,
            by: PersonId::parse("sup").unwrap(),
            at: at("2026-03-20T00:00:00Z"),
            outcome: Outcome::Approved,
            on_paper: None,
            records: None,
        };
        signed[which].state = EntryState::Approved;
        signed[which].decisions = vec![approved];
        let after = run(&facts(signed));
        let rank = |s: State| match s { State::Unmet => 0, State::Pending => 1, State::Met | State::Waived => 2 };
        for (b, a) in before.parts.iter().zip(&after.parts) {
            prop_assert!(rank(a.state) >= rank(b.state));
        }
    }

    #[test]
    fn the_order_of_entries_does_not_matter(hours in prop::collection::vec(any_entry(), 0..10)) {
        let forward = run(&facts(hours.clone()));
        let backward = run(&facts(hours.into_iter().rev().collect()));
        for (f, b) in forward.parts.iter().zip(&backward.parts) {
            prop_assert_eq!(f.state, b.state);
            prop_assert_eq!(f.amount, b.amount);
        }
    }
}

#[test]
fn someone_who_just_joined_reads_the_first_lesson() {
    let tree = run(&facts(Vec::new()));
    assert_eq!(tree.state, State::Unmet);
    let lesson = LessonId::parse("l1").unwrap();
    assert_eq!(tree.next_thing(), Some(&NextAction::ReadLesson { module: module_id(), lesson }));
}

#[test]
fn an_hour_before_joining_does_not_count_and_says_why() {
    let early = entry(1, HoursKind::Practice, "2026-03-14", 240, EntryState::Approved);
    let tree = run(&facts(vec![early]));
    let practice = part(&tree, "practice");
    assert_eq!(practice.state, State::Unmet);
    assert_eq!(practice.excluded[0].reason, ExclusionReason::BeforeJoining { joined_on: day("2026-03-15") });
}

#[test]
fn supervision_minutes_never_add_to_practice() {
    let all = vec![
        entry(1, HoursKind::Practice, "2026-03-16", 230, EntryState::Approved),
        entry(2, HoursKind::Supervision, "2026-03-17", 120, EntryState::Approved),
    ];
    let tree = run(&facts(all));
    assert_eq!(part(&tree, "practice").state, State::Unmet);
    assert_eq!(part(&tree, "supervision").state, State::Met);
}

#[test]
fn enough_sent_hours_wait_for_the_supervisor() {
    let all = vec![entry(1, HoursKind::Practice, "2026-03-16", 240, EntryState::Submitted)];
    let tree = run(&facts(all));
    let practice = part(&tree, "practice");
    assert_eq!(practice.state, State::Pending);
    assert_eq!(practice.next, Some(NextAction::WaitForSupervisor { of: HoursKind::Practice }));
}

#[test]
fn what_was_sent_back_is_the_next_thing() {
    let all = vec![entry(7, HoursKind::Practice, "2026-03-16", 60, EntryState::Returned)];
    let tree = run(&facts(all));
    let entry = HoursEntryId::parse("e7").unwrap();
    assert_eq!(tree.next_thing(), Some(&NextAction::CorrectHours { entry }));
}

#[test]
fn a_module_that_left_the_catalogue_is_not_met_by_accident() {
    let tree = evaluate(&stage(), &Catalogue::default(), &Language::english(), &facts(Vec::new()), day(LATER));
    assert_eq!(part(&tree, "lessons").state, State::Unmet);
}

#[test]
fn one_of_several_paths_is_enough() {
    let path = |id: &str, need| requirement(id, at_least(HoursKind::Practice, need));
    let mut either = stage();
    either.require = Requirement::AnyOf {
        id: RequirementId::parse("either").unwrap(),
        any_of: vec![path("short", 60), path("long", 600)],
    };
    let all = facts(vec![entry(1, HoursKind::Practice, "2026-03-16", 60, EntryState::Approved)]);
    let tree = evaluate(&either, &catalogue(), &Language::english(), &all, day(LATER));
    assert_eq!(tree.state, State::Met);
    either.require = Requirement::SomeOf {
        id: RequirementId::parse("both").unwrap(),
        at_least: 2,
        n_of: vec![path("short", 60), path("long", 600)],
    };
    assert_eq!(evaluate(&either, &catalogue(), &Language::english(), &all, day(LATER)).state, State::Unmet);
}

fn with_course_evaluation(all_of: Vec<Requirement>) -> Stage {
    let evaluation = Rule::CourseEvaluation { programme: ProgrammeId::parse("foundations").unwrap() };
    let mut all_of = all_of;
    all_of.push(requirement("evaluation", evaluation));
    Stage {
        id: StageId::parse("training").unwrap(),
        validity: None,
        reckoning: Reckoning::default(),
        require: Requirement::AllOf { id: RequirementId::parse("all").unwrap(), all_of },
    }
}

#[test]
fn the_course_evaluation_opens_when_it_is_all_that_is_missing() {
    let hours = at_least(HoursKind::Practice, 60);
    let stage = with_course_evaluation(vec![requirement("practice", hours)]);
    let run = |facts: &Facts| evaluate(&stage, &catalogue(), &Language::english(), facts, day(LATER));
    let give = NextAction::GiveEvaluation { programme: ProgrammeId::parse("foundations").unwrap() };
    for (state, opens) in [
        (EntryState::Draft, false),
        (EntryState::Submitted, false),
        (EntryState::Returned, false),
        (EntryState::Approved, true),
    ] {
        let tree = run(&facts(vec![entry(1, HoursKind::Practice, "2026-03-16", 60, state)]));
        assert_eq!(part(&tree, "evaluation").state, State::Unmet, "{state:?}");
        assert_eq!(part(&tree, "evaluation").next.is_some(), opens, "{state:?}");
        assert_eq!(tree.next_thing() == Some(&give), opens, "{state:?}");
        assert_ne!(tree.state, State::Met, "the certificate waits for it");
    }
    let mut done = facts(vec![entry(1, HoursKind::Practice, "2026-03-16", 60, EntryState::Approved)]);
    done.evaluation_given = true;
    let tree = run(&done);
    assert_eq!(tree.state, State::Met);
    assert_eq!(part(&tree, "evaluation").amount, Amount::Count { have: 1, need: 1, waiting: 0 });
    assert!(part(&tree, "evaluation").counted.is_empty(), "no id leads to the answers");
}

#[test]
fn the_course_evaluation_opens_when_one_of_several_paths_is_done() {
    let path = |id: &str, of| requirement(id, at_least(of, 60));
    let any_of = vec![path("practice", HoursKind::Practice), path("supervision", HoursKind::Supervision)];
    let stage = with_course_evaluation(vec![Requirement::AnyOf { id: RequirementId::parse("one").unwrap(), any_of }]);
    let done = facts(vec![entry(1, HoursKind::Supervision, "2026-03-16", 60, EntryState::Approved)]);
    let tree = evaluate(&stage, &catalogue(), &Language::english(), &done, day(LATER));
    assert!(part(&tree, "evaluation").next.is_some());
}

#[test]
fn a_program_without_a_course_evaluation_does_not_know_of_it() {
    let mut given = facts(Vec::new());
    given.evaluation_given = true;
    assert_eq!(run(&given), run(&facts(Vec::new())));
}

fn read_on(lesson: &str, date: &str) -> LessonRead {
    LessonRead {
        module: module_id(),
        lesson: LessonId::parse(lesson).unwrap(),
        at: at(&format!("{date}T12:00:00Z")),
        entered: None,
    }
}

/// The module had these lessons until that day; now it has l1 and l2.
fn changed_on(lessons: &[&str], date: &str) -> Catalogue {
    let lessons = lessons.iter().map(|l| LessonId::parse(l).unwrap()).collect();
    let until = at(&format!("{date}T00:00:00Z"));
    Catalogue { earlier: [(module_id(), vec![EarlierLessons { lessons, until }])].into(), ..catalogue() }
}

fn lessons_state(catalogue: &Catalogue, read: Vec<LessonRead>) -> (State, Amount, Option<NextAction>) {
    let facts = Facts { lessons: read, ..facts(Vec::new()) };
    let tree = evaluate(&stage(), catalogue, &Language::english(), &facts, day(LATER));
    let leaf = tree.leaves()[0];
    (leaf.state, leaf.amount, leaf.next.clone())
}

#[test]
fn a_lesson_that_came_later_takes_nothing_from_someone_who_had_read_them_all() {
    let (state, amount, next) = lessons_state(&changed_on(&["l1"], "2026-04-01"), vec![read_on("l1", "2026-03-20")]);
    assert_eq!((state, next), (State::Met, None));
    assert_eq!(amount, Amount::Count { have: 1, need: 1, waiting: 0 });
}

#[test]
fn someone_who_was_in_the_middle_reads_the_new_lesson_too() {
    // The last of the old lessons was read only after the new one had come.
    let (state, amount, next) = lessons_state(&changed_on(&["l1"], "2026-04-01"), vec![read_on("l1", "2026-04-02")]);
    assert_eq!((state, amount), (State::Unmet, Amount::Count { have: 1, need: 2, waiting: 0 }));
    assert!(matches!(next, Some(NextAction::ReadLesson { lesson, .. }) if lesson.as_str() == "l2"));
}

#[test]
fn a_lesson_that_was_taken_out_is_not_missed() {
    let read = vec![read_on("l1", "2026-03-20"), read_on("l2", "2026-03-21")];
    let (state, ..) = lessons_state(&changed_on(&["l0", "l1", "l2"], "2026-04-01"), read);
    assert_eq!(state, State::Met);
}

#[test]
fn a_module_without_lessons_once_finishes_nothing() {
    let (state, ..) = lessons_state(&changed_on(&[], "2026-04-01"), Vec::new());
    assert_eq!(state, State::Unmet);
}

proptest! {
    /// Whatever is read when, and however often the lessons change: what is met stays met when they change once more.
    #[test]
    fn a_change_of_lessons_never_takes_away_what_was_met(
        reads in proptest::collection::vec((0_usize..5, 0_i64..40), 0..10),
        editions in proptest::collection::vec(proptest::collection::vec(0_usize..5, 1..4), 1..4),
        newest in proptest::collection::vec(0_usize..5, 1..4),
    ) {
        let lesson = |n: &usize| LessonId::parse(&format!("l{n}")).unwrap();
        let day = |n: i64| at("2026-03-01T00:00:00Z") + chrono::TimeDelta::days(n);
        let taught = |editions: &[Vec<usize>], newest: &[usize], step: i64| {
            let mut all = catalogue();
            all.modules[0].lessons = newest.iter().map(|n| Lesson { id: lesson(n), ..all.modules[0].lessons[0].clone() }).collect();
            let earlier = editions.iter().enumerate().map(|(place, lessons)| EarlierLessons {
                lessons: lessons.iter().map(lesson).collect(),
                until: day(step * (i64::try_from(place).unwrap() + 1)),
            });
            all.earlier = [(module_id(), earlier.collect())].into();
            all
        };
        let read: Vec<_> = reads.iter().map(|(n, d)| LessonRead { module: module_id(), lesson: lesson(n), at: day(*d), entered: None }).collect();
        // Before the last change only what was read until then is there.
        let last = day(10 * i64::try_from(editions.len()).unwrap());
        let so_far: Vec<_> = read.iter().filter(|r| r.at < last).cloned().collect();
        let (before, now) = (editions.len() - 1, editions.len());
        let (met_before, ..) = lessons_state(&taught(&editions[..before], &editions[before], 10), so_far);
        let (met_now, ..) = lessons_state(&taught(&editions[..now], &newest, 10), read);
        prop_assert!(met_before != State::Met || met_now == State::Met);
    }
}

mod rules;

#[test]
fn a_day_that_has_come_hides_no_later_one() {
    let id = |text: &str| RequirementId::parse(text).unwrap();
    let part = |name: &str, day: Option<&str>| Evaluated {
        next_date: day.map(|d| d.parse().unwrap()),
        ..Evaluated::open(id(name), None)
    };
    let mut all = part("all", Some("2026-12-01"));
    all.parts = vec![part("a", Some("2026-12-01")), part("b", None), part("c", Some("2026-12-24"))];
    let after = |day: &str| all.next_date_after(day.parse().unwrap()).map(|d| d.to_string());
    assert_eq!(after("2026-11-30").as_deref(), Some("2026-12-01"));
    assert_eq!(after("2026-12-01").as_deref(), Some("2026-12-24"));
    assert_eq!(after("2026-12-24"), None);
    let mut later = all.clone();
    later.parts[0].next_date = None;
    assert!(all.says_the_same(&later) && all != later);
    later.parts[0].state = State::Met;
    assert!(!all.says_the_same(&later));
}

proptest! {
    /// Whoever counts the facts again from the file that leaves the house comes to the same.
    #[test]
    fn facts_that_were_told_come_to_the_same(
        hours in prop::collection::vec(any_entry(), 0..20), right in 0u32..=10, read in 0usize..=2, accepted in any::<bool>(),
    ) {
        let mut facts = facts(hours);
        for (n, one) in facts.hours.iter_mut().enumerate() {
            one.id = HoursEntryId::parse(&format!("h{n}")).unwrap();
        }
        facts.lessons = ["l1", "l2"][..read].iter().map(|id| LessonRead {
            module: module_id(), lesson: LessonId::parse(id).unwrap(), at: at("2026-03-16T10:00:00Z"), entered: None,
        }).collect();
        facts.attempts = vec![crate::quiz::Attempt {
            id: crate::id::AttemptId::parse("q1").unwrap(), module: module_id(), language: Language::english(),
            pass: Score::percent(80), drawn: Vec::new(), answers: BTreeMap::new(), started_at: at("2026-03-17T10:00:00Z"),
            saved_at: None, sent_at: Some(at("2026-03-17T11:00:00Z")), score: Some(Score::of(right, 10)), entered: None,
        }];
        if accepted {
            facts.submissions = vec![Submission {
                id: crate::id::SubmissionId::parse("w1").unwrap(), module: module_id(),
                activity: ActivityId::parse("why").unwrap(), begun_under: None,
                state: crate::submission::SubmissionState::Accepted, draft: String::new(), saved_at: None,
                versions: Vec::new(), gradings: Vec::new(),
            }];
        }
        let record = facts.as_told();
        prop_assert!(record.unclear().is_empty(), "{:?}", record.unclear());
        let file = serde_json::to_string(&record).unwrap();
        let told = Facts::told(serde_json::from_str(&file).unwrap());
        let (here, there) = (run(&facts), run(&told));
        prop_assert_eq!(here.state, there.state);
        for (one, two) in here.leaves().into_iter().zip(there.leaves()) {
            prop_assert_eq!((&one.id, one.state, one.amount), (&two.id, two.state, two.amount));
            prop_assert_eq!(&one.counted, &two.counted);
            let why = |e: &Evaluated| e.excluded.iter().map(|x| (x.entry.clone(), x.minutes, x.reason.clone())).collect::<Vec<_>>();
            prop_assert_eq!(why(one), why(two));
        }
    }
}
