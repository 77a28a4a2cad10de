//! The tree in words: nothing done, on the way, all met; have, need and why can be read without colour.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::home::sample::{day, main_of};
use domain::course::{HoursKind, Language, Rule};
use domain::evaluation::{Amount, Evaluated, Exclusion, ExclusionReason, FactKind, NextAction};
use domain::id::{ActivityId, AttemptId, FactId, LessonId, ModuleId, RequirementId, SubmissionId};
use domain::quantity::{Minutes, Score};
use words::Words;

fn module() -> ModuleId {
    ModuleId::parse("what-peer-support-is").unwrap()
}

fn titles() -> Titles {
    let mut titles = Titles::default();
    titles.modules.insert(module(), "What peer support is".to_owned());
    let why = ActivityId::parse("why").unwrap();
    titles.activities.insert((module(), why), "Why <I> do this".to_owned());
    titles
}

fn node(id: &str, rule: Option<Rule>, state: State, amount: Amount) -> Evaluated {
    Evaluated { state, amount, ..Evaluated::open(RequirementId::parse(id).unwrap(), rule) }
}

fn lessons(have: u32, state: State) -> Evaluated {
    let mut node = node(
        "lessons",
        Some(Rule::LessonsRead { module: module() }),
        state,
        Amount::Count { have, need: 7, waiting: 0 },
    );
    node.next = Some(NextAction::ReadLesson { module: module(), lesson: LessonId::parse("l3").unwrap() });
    node
}

fn quiz(have: Option<u32>, state: State) -> Evaluated {
    let mut node = node(
        "quiz",
        Some(Rule::QuizPassed { module: module(), pass: Score::percent(80) }),
        state,
        Amount::Mark { have: have.map(Score::percent), need: Score::percent(80) },
    );
    node.next = Some(NextAction::StartQuiz { module: module() });
    node
}

fn work(state: State, next: Option<NextAction>) -> Evaluated {
    let rule = Rule::ActivityAccepted { module: module(), activity: ActivityId::parse("why").unwrap() };
    let amount = match state {
        State::Met => Amount::Count { have: 1, need: 1, waiting: 0 },
        State::Pending => Amount::Count { have: 0, need: 1, waiting: 1 },
        State::Unmet | State::Waived => Amount::Count { have: 0, need: 1, waiting: 0 },
    };
    Evaluated { next, ..node("work", Some(rule), state, amount) }
}

fn hours(have: u32, waiting: u32, state: State) -> Evaluated {
    let mut node = node(
        "practice",
        Some(Rule::hours(HoursKind::Practice, Minutes(240))),
        state,
        Amount::Time { have: Minutes(have), need: Minutes(240), waiting: Minutes(waiting) },
    );
    let entry = |reason| Exclusion {
        entry: FactId::parse("h1").unwrap(),
        date: day(2026, 2, 20),
        minutes: Minutes(90),
        reason,
        fact: FactKind::HoursEntry,
    };
    node.excluded = vec![
        entry(ExclusionReason::BeforeJoining { joined_on: day(2026, 3, 1) }),
        entry(ExclusionReason::NotSent),
        entry(ExclusionReason::Returned),
    ];
    node.next = Some(NextAction::LogHours { of: HoursKind::Practice });
    node
}

fn tree(module_parts: Vec<Evaluated>, rest: Vec<Evaluated>) -> Evaluated {
    let branch = |id: &str, parts: Vec<Evaluated>| {
        let met = parts.iter().filter(|p| p.state.settled()).count();
        let need = u32::try_from(parts.len()).unwrap();
        let have = u32::try_from(met).unwrap();
        let state = if have == need { State::Met } else { State::Unmet };
        let mut node = node(id, None, state, Amount::Count { have, need, waiting: 0 });
        node.parts = parts;
        node
    };
    let mut all = vec![branch("module-1", module_parts)];
    all.extend(rest);
    branch("foundations", all)
}

fn html(root: &Evaluated, certificate: Option<Issued>) -> String {
    let words = Words::new(&Language::english());
    let data = Progress {
        programme: "Foundations".to_owned(),
        version: "2026-11".to_owned(),
        source: "House program <1>".to_owned(),
        checked_on: day(2026, 2, 1),
        joined_on: day(2026, 3, 1),
        certificate,
        certifying: None,
        lines: Line::top(&words, root, &titles()),
        estimate: None,
        outlook: None,
        newer: false,
        moves: Vec::new(),
    };
    main_of("/progress", |frame| page(frame, &data))
}

fn on_the_way() -> Evaluated {
    let start = NextAction::StartActivity { module: module(), activity: ActivityId::parse("why").unwrap() };
    tree(
        vec![lessons(5, State::Unmet), quiz(Some(70), State::Unmet), work(State::Unmet, Some(start))],
        vec![hours(135, 60, State::Unmet)],
    )
}

#[test]
fn have_need_and_what_is_missing_are_said_in_words() {
    let html = html(&on_the_way(), None);
    assert!(html.contains("5 of 7 lessons read") && html.contains("2 lessons are still to be read."));
    assert!(html.contains("Best score 70 %, 80 % needed") && html.contains("still below 80 %"));
    assert!(html.contains("2 h 15 min of 4 h signed"));
    assert!(html.contains("1 h sent and waiting for a signature."));
    assert!(html.contains("45 min more to log and send."));
    assert!(html.contains("0 of 3 parts done"));
    assert!(html.contains("0 of 2 done"));
}

#[test]
fn a_branch_about_one_module_is_called_by_its_title() {
    let html = html(&on_the_way(), None);
    assert!(html.contains("<h3>What peer support is</h3>"));
    assert!(html.contains("<h4>Read every lesson of “What peer support is”</h4>"));
    assert!(html.contains("Why &lt;I&gt; do this"));
}

#[test]
fn each_open_requirement_has_its_next_step() {
    let html = html(&on_the_way(), None);
    for href in ["/learn/what-peer-support-is/l3", "/learn/what-peer-support-is/quiz", "/hours/new?kind=practice"] {
        assert!(html.contains(&format!("href=\"{href}\"")), "{href}");
    }
}

#[test]
fn what_does_not_count_is_listed_with_its_reason() {
    let html = html(&on_the_way(), None);
    assert!(html.contains("3 entries do not count yet:"));
    assert!(html.contains("20 February 2026, 1 h 30 min"));
    assert!(html.contains("it is before the day of joining, 1 March 2026."));
    assert!(html.contains("a draft that has not been sent"));
    assert!(html.contains("needs info and has not been corrected"));
    assert!(html.contains("href=\"/hours/h1\""));
}

#[test]
fn a_state_is_a_word_and_never_failed() {
    let html = html(&on_the_way(), None);
    assert!(html.contains("<span class=\"state unmet\">Not yet</span>"));
    assert!(!html.to_lowercase().contains("fail"));
}

#[test]
fn waiting_and_waived_say_why() {
    let wait = NextAction::WaitForTrainer { submission: SubmissionId::parse("s1").unwrap() };
    let mut waived = quiz(None, State::Waived);
    waived.next = None;
    let root = tree(
        vec![lessons(7, State::Met), waived, work(State::Pending, Some(wait))],
        vec![hours(135, 120, State::Pending)],
    );
    let html = html(&root, None);
    assert!(html.contains("Waiting</span>") && html.contains("Waived</span>"));
    assert!(html.contains("Sent and waiting for a trainer."));
    assert!(html.contains("It counts once a supervisor signs it."));
    assert!(html.contains("decided that this is not needed"));
}

#[test]
fn every_reason_for_open_work_and_an_open_quiz_has_its_sentence() {
    let words = Words::new(&Language::english());
    let submission = SubmissionId::parse("s1").unwrap();
    let said = |node: &Evaluated| Line::of(&words, node, &titles()).why.unwrap();
    let draft = work(State::Unmet, Some(NextAction::ContinueWork { submission: submission.clone() }));
    assert_eq!(said(&draft), "There is a draft that has not been sent yet.");
    let returned = work(State::Unmet, Some(NextAction::AddToWork { submission }));
    assert_eq!(said(&returned), "A trainer wrote what to add.");
    assert_eq!(said(&quiz(None, State::Unmet)), "The quiz has not been sent yet.");
    let mut running = quiz(None, State::Unmet);
    running.next = Some(NextAction::ContinueQuiz { attempt: AttemptId::parse("a1").unwrap() });
    assert_eq!(said(&running), "The quiz is started and not sent yet.");
}

#[test]
fn when_all_is_met_the_certificate_is_there_and_nothing_asks_for_more() {
    let mut done = hours(240, 0, State::Met);
    done.excluded.clear();
    let root = tree(vec![lessons(7, State::Met), quiz(Some(90), State::Met), work(State::Met, None)], vec![done]);
    let html = html(&root, Some(Issued { number: "K7M29QXT".to_owned(), issued_on: day(2026, 3, 12) }));
    assert!(html.contains("2 of 2 done"));
    assert!(html.contains("href=\"/certificates/K7M29QXT.pdf\"") && html.contains("href=\"/verify/K7M29QXT\""));
    assert!(!html.contains("Not yet"));
    assert!(!html.contains("href=\"/learn/"), "a met requirement asks for nothing");
}

#[test]
fn the_rules_behind_the_page_are_named_and_escaped() {
    let html = html(&on_the_way(), None);
    assert!(html.contains("House program &lt;1&gt;"));
    assert!(html.contains("1 February 2026") && html.contains("1 March 2026"));
    assert!(html.contains("As of 12 March 2026, 10:42 UTC."));
}

#[test]
fn staff_see_the_tree_without_links_into_the_trainees_pages() {
    let words = Words::new(&Language::english());
    let lines: Vec<_> = Line::top(&words, &on_the_way(), &titles()).into_iter().map(Line::without_links).collect();
    let html = main_of("/desk/people/p", |frame| {
        let body = view! { <h1>"Ana Lee"</h1>{requirement_list(frame, &lines)} }.into_any();
        Page { title: String::new(), width: Width::Reading, body, island: false, indexed: false }
    });
    assert!(!html.contains("<a "));
    assert!(html.contains("5 of 7 lessons read"));
}

#[test]
fn without_a_program_the_page_says_what_comes() {
    let html = main_of("/progress", empty_page);
    assert!(html.contains("You have not joined a program yet."));
}

#[test]
fn the_next_thing_of_a_tree_is_what_someone_sent_back() {
    let back = NextAction::AddToWork { submission: SubmissionId::parse("s1").unwrap() };
    let root = tree(vec![lessons(5, State::Unmet), work(State::Unmet, Some(back))], Vec::new());
    let step = crate::home::NextStep::first(&root, &titles()).unwrap();
    assert_eq!(step.href(), "/submissions/s1");
}

#[test]
fn another_body_a_move_and_a_newer_edition_are_told() {
    let data = Progress {
        programme: "Foundations".to_owned(),
        version: "2026-11".to_owned(),
        source: String::new(),
        checked_on: day(2026, 2, 1),
        joined_on: day(2026, 3, 1),
        certificate: None,
        certifying: Some("Someone decides now.".to_owned()),
        lines: Vec::new(),
        estimate: Some("An estimate, not a decision by Some Board, checked on 1 February 2026.".to_owned()),
        outlook: None,
        newer: true,
        moves: vec![Moved { from: "2025".to_owned(), to: "2026-11".to_owned(), on: day(2026, 3, 9) }],
    };
    let html = main_of("/progress", |frame| page(frame, &data));
    assert!(html.contains("An estimate, not a decision by Some Board"), "{html}");
    assert!(html.contains("You moved from edition 2025 to edition 2026-11 on 9 March 2026."), "{html}");
    assert!(html.contains("Look at a newer edition of the rules") && html.contains("href=\"/progress/elsewhere\""));
    assert!(!html.contains("What lies ahead"), "{html}");
}
