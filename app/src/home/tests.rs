//! The home page as it is read: empty, on the way, complete, and as staff sees it.

#![allow(clippy::unwrap_used)]
use super::sample::{at, day, main_of};
use super::*;
use domain::course::{HoursKind, Language};
use domain::id::{LessonId, ModuleId, SubmissionId};
use domain::quantity::Minutes;
use words::Words;

fn html(home: &Home) -> String {
    main_of("/home", |frame| page(frame, home))
}

fn module() -> ModuleId {
    ModuleId::parse("what-peer-support-is").unwrap()
}

fn on_the_way() -> Home {
    let words = Words::new(&Language::english());
    let step = NextStep::Read {
        module: module(),
        module_title: "What peer support is".to_owned(),
        lesson: LessonId::parse("first-steps").unwrap(),
        lesson_title: "First steps <b>".to_owned(),
        first: false,
    };
    Home {
        next: Some(step.thing(&words)),
        announced: Vec::new(),
        questions: Vec::new(),
        attention: None,
        rooms: Vec::new(),
        learning: vec![Learning {
            programme: "Foundations".to_owned(),
            modules: vec![ModuleCard { id: module(), title: "What peer support is".to_owned(), read: 2, lessons: 7 }],
            waiting: vec![
                Waiting {
                    item: WaitingItem::Work {
                        submission: SubmissionId::parse("s1").unwrap(),
                        title: "Why I want to do this".to_owned(),
                    },
                    whom: "Dana Whitfield".to_owned(),
                    since: at(2026, 3, 10),
                },
                Waiting {
                    item: WaitingItem::Hours { length: Minutes(195) },
                    whom: "Sam Ortiz".to_owned(),
                    since: at(2026, 3, 11),
                },
            ],
            news: vec![
                News {
                    at: at(2026, 3, 9),
                    item: NewsItem::Signed { name: "Sam Ortiz".to_owned(), length: Minutes(120) },
                },
                News {
                    at: at(2026, 3, 8),
                    item: NewsItem::Accepted {
                        submission: SubmissionId::parse("s0").unwrap(),
                        title: "A <first> text".to_owned(),
                    },
                },
            ],
            milestones: ["Lessons", "Quiz", "Reflection"]
                .iter()
                .enumerate()
                .map(|(n, title)| Milestone { title: (*title).to_owned(), laid: n == 0 })
                .collect(),
            certificate: CertificateCard::NotYet { met: 1, all: 5 },
        }],
        ..Home::default()
    }
}

#[test]
fn someone_on_a_break_is_greeted_kindly_and_finds_one_button() {
    let home = Home { next: None, on_break: Some(at(2026, 3, 3).date_naive()), ..on_the_way() };
    let html = html(&home);
    assert!(html.contains("You are on a break since 3 March 2026.") && html.contains(">I am back</button>"), "{html}");
    let back = super::tests::html(&Home { back: true, ..on_the_way() });
    assert!(back.contains("Good to see you again.") && !back.contains("I am back"), "{back}");
}

#[test]
fn a_program_that_was_left_has_a_way_back_and_nothing_else() {
    let left = LeftProgramme {
        way: "foundations:1".to_owned(),
        programme: "Foundations".to_owned(),
        on: at(2026, 3, 3).date_naive(),
    };
    let html = html(&Home { left: vec![left], ..Home::default() });
    assert!(html.contains("You left Foundations") && html.contains("value=\"foundations:1\""), "{html}");
    assert!(!html.contains("class=\"empty\""), "{html}");
}

#[test]
fn a_person_with_nothing_yet_reads_what_happens_next() {
    let html = html(&Home::default());
    assert!(html.contains("Hello, Ana Lee"));
    assert!(html.contains("class=\"empty\""));
    assert!(!html.contains("<figure"));
}

#[test]
fn the_first_card_is_the_one_next_thing_and_what_people_wrote_is_escaped() {
    let html = html(&on_the_way());
    let first = html.find("class=\"card").unwrap();
    assert!(html[first..].starts_with("class=\"card next\""));
    assert!(html.contains("First steps &lt;b&gt;"));
    assert!(html.contains("href=\"/learn/what-peer-support-is/first-steps\""));
    assert_eq!(html.matches("class=\"button\"").count(), 1, "one primary action");
}

#[test]
fn what_waits_is_said_with_whom_and_since_when() {
    let html = html(&on_the_way());
    assert!(html.contains("“Why I want to do this” has been with Dana Whitfield since 10 March 2026"));
    assert!(html.contains("3 h 15 min"));
    assert!(html.contains("Sam Ortiz"));
}

#[test]
fn the_pile_says_in_words_what_it_shows() {
    let html = html(&on_the_way());
    assert!(html.contains("1 of 3 milestones"));
    assert_eq!(html.matches("stone laid").count(), 1);
    assert_eq!(html.matches("stone open").count(), 2);
    assert!(html.contains("Reached") && html.contains("To come"));
}

#[test]
fn a_long_way_is_drawn_to_scale_and_full_only_when_all_is_reached() {
    let of = |laid| {
        let mut home = on_the_way();
        home.learning[0].milestones =
            (0..20).map(|n| Milestone { title: format!("Milestone {n}"), laid: n < laid }).collect();
        html(&home)
    };
    assert_eq!(of(19).matches("stone open").count(), 1);
    assert_eq!(of(20).matches("stone open").count(), 0);
}

#[test]
fn a_certificate_that_was_issued_is_shown_with_its_number_and_day() {
    let mut home = on_the_way();
    home.learning[0].certificate =
        CertificateCard::Issued { number: "K7M2-9QXT".to_owned(), issued_on: day(2026, 3, 12) };
    let html = html(&home);
    assert!(html.contains("K7M2-9QXT") && html.contains("12 March 2026"));
    assert!(html.contains("href=\"/certificates\""));
}

#[test]
fn staff_see_their_rooms_with_what_waits_there() {
    let home = Home {
        next: None,
        rooms: vec![Room::Desk { submissions: 1, hours: 0, oldest: Some(day(2026, 3, 2)) }, Room::Administration],
        ..Home::default()
    };
    let html = html(&home);
    assert!(html.contains("href=\"/desk\"") && html.contains("href=\"/admin\""));
    assert!(html.contains("1 piece of work"));
    assert!(!html.contains("class=\"empty\""));
}

#[test]
fn every_next_step_has_its_sentences_and_its_address() {
    let words = Words::new(&Language::english());
    let title = || "Why I want to do this".to_owned();
    let submission = || SubmissionId::parse("s1").unwrap();
    let steps = [
        NextStep::Join { cohort: domain::id::CohortId::parse("c1").unwrap(), programme: "Foundations".to_owned() },
        NextStep::StartQuiz { module: module(), module_title: title() },
        NextStep::ContinueQuiz { attempt: domain::id::AttemptId::parse("a1").unwrap(), module_title: title() },
        NextStep::AskForAttempt { module: module(), module_title: title() },
        NextStep::StartActivity {
            module: module(),
            activity: domain::id::ActivityId::parse("why").unwrap(),
            title: title(),
        },
        NextStep::FinishDraft { submission: submission(), title: title() },
        NextStep::Revise { submission: submission(), title: title() },
        NextStep::CorrectHours { entry: domain::id::HoursEntryId::parse("h1").unwrap(), date: day(2026, 3, 1) },
        NextStep::SendHours { entry: domain::id::HoursEntryId::parse("h1").unwrap(), date: day(2026, 3, 1) },
        NextStep::LogHours { kind: HoursKind::Practice, missing: Minutes(90) },
        NextStep::LogHours { kind: HoursKind::Supervision, missing: Minutes(30) },
        NextStep::WaitForReader { submission: submission(), title: title() },
        NextStep::WaitForSignature { length: Minutes(60) },
        NextStep::GiveEvaluation { programme: domain::id::ProgrammeId::parse("foundations").unwrap() },
        NextStep::Fact { kind: domain::fact::Kind::Place, own: true },
        NextStep::Fact { kind: domain::fact::Kind::Exam, own: false },
        NextStep::AskForReference,
        NextStep::Certificate { programme: "Foundations".to_owned() },
        NextStep::Desk { submissions: 2, hours: 3 },
    ];
    for step in steps {
        let thing = step.thing(&words);
        for sentence in [&thing.title, &thing.text, &thing.button] {
            assert!(!sentence.is_empty() && !sentence.contains('[') && !sentence.contains('{'), "{step:?}: {sentence}");
        }
        assert!(thing.href.starts_with('/'), "{step:?}");
        assert_eq!(step.link(&words), Link { label: thing.button, href: thing.href });
    }
}

#[test]
fn what_was_accepted_and_signed_lately_is_good_news() {
    let html = html(&on_the_way());
    assert!(html.contains("Sam Ortiz signed 2 h of your hours on 9 March 2026."), "{html}");
    assert!(html.contains("“A &lt;first&gt; text” was accepted on 8 March 2026."), "{html}");
}

#[test]
fn those_who_look_after_cohorts_read_what_needs_care_or_how_to_begin() {
    let shown = |attention: Attention| {
        let html = html(&Home { attention: Some(attention), ..Home::default() });
        assert!(!html.contains("[attention-"), "{html}");
        html
    };
    let begin = shown(Attention::default());
    assert!(begin.contains("Three steps to begin") && begin.contains("href=\"/admin/cohorts/new\""));
    assert!(shown(Attention { any: true, ..Attention::default() }).contains("Nothing needs care right now."));
    let care = Care {
        cohort: domain::id::CohortId::parse("spring").unwrap(),
        name: "Spring".to_owned(),
        invited: Some((2, day(2026, 3, 1))),
        quiet: Some((1, day(2026, 2, 20))),
        hours: Some((3, day(2026, 3, 2))),
    };
    let html = shown(Attention { cohorts: vec![care], mails: 1, any: true });
    for sentence in [
        "Spring: 2 invitations have not been taken up, the oldest is from 1 March 2026",
        "Spring: 1 person has been quiet since 20 February 2026",
        "Spring: 3 hours entries have waited for a signature for a week or more, the oldest since 2 March 2026",
        "1 message could not be delivered in the last 30 days.",
    ] {
        assert!(html.contains(sentence), "{sentence} in {html}");
    }
    assert!(html.contains("href=\"/admin/cohorts/spring\""));
}
