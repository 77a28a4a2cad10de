//! Modules and lessons as they are read: unread, half read, done.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::home::sample::{at, main_of};
use domain::course::{Blueprint, Language};
use domain::id::{ActivityId, AttemptId, ModuleId, SubmissionId};
use domain::quantity::{Minutes, Score};
use domain::quiz::Attempt;
use domain::submission::{SentVersion, Submission, SubmissionState};
use std::collections::BTreeMap;

fn lesson(id: &str, title: &str, read: bool) -> LessonLine {
    LessonLine {
        id: LessonId::parse(id).unwrap(),
        title: title.to_owned(),
        minutes: Minutes(15),
        read,
        noted: id == "two",
    }
}

fn course(read: usize) -> Course {
    let titles = [("one", "First steps"), ("two", "Limits & <care>"), ("three", "Saying no")];
    Course {
        module: ModuleId::parse("what-peer-support-is").unwrap(),
        title: "What peer support is".to_owned(),
        summary: "Where it comes from.".to_owned(),
        objectives: vec!["You can say what peer support is.".to_owned()],
        lessons: titles.iter().enumerate().map(|(n, (id, title))| lesson(id, title, n < read)).collect(),
        quiz: QuizLine { questions: 10, pass: Score::percent(80), state: QuizState::Open },
        activities: vec![ActivityLine {
            id: ActivityId::parse("why").unwrap(),
            title: "Why I want to do this".to_owned(),
            state: ActivityState::Open,
        }],
        content_note: None,
        wellness: true,
        preview: None,
    }
}

fn html(course: &Course) -> String {
    main_of("/learn/what-peer-support-is", |frame| page(frame, course))
}

fn lesson_html(read: usize, id: &str, note: Option<&str>) -> String {
    let course = course(read);
    let lesson = LessonId::parse(id).unwrap();
    let title = course.lessons.iter().find(|l| l.id == lesson).unwrap().title.clone();
    let text = LessonText {
        course,
        lesson,
        title,
        language: Language::english(),
        html: "<h2>A heading</h2><p>Text.</p>".to_owned(),
        content_note: note.map(str::to_owned),
        law: Vec::new(),
        entered: None,
        ask: None,
        words: Vec::new(),
    };
    main_of("/learn/what-peer-support-is/x", |frame| lesson_page(frame, &text))
}

#[test]
fn an_unread_module_starts_with_its_first_lesson() {
    let html = html(&course(0));
    assert!(html.contains("href=\"/learn/what-peer-support-is/one\" class=\"button\""));
    assert!(html.contains("Start the first lesson"));
    assert!(html.contains("0 of 3 lessons read"));
    assert!(html.contains("3 lessons, 45 min in all"));
    assert!(html.contains("To do: 10 questions, 80 % to pass"));
}

#[test]
fn a_half_read_module_resumes_at_the_first_unread_lesson() {
    let html = html(&course(1));
    assert!(html.contains("Resume: Limits &amp; &lt;care&gt;"));
    assert!(html.contains("href=\"/learn/what-peer-support-is/two\" class=\"button\""));
    assert!(html.contains("15 min · Read") && html.contains("15 min · To read"), "ticks are said in words");
    assert!(html.contains("Has a content note"));
}

#[test]
fn after_the_lessons_comes_the_quiz_then_the_activity_then_the_end() {
    let mut course = course(3);
    assert!(html(&course).contains("href=\"/learn/what-peer-support-is/quiz\" class=\"button\""));
    course.quiz.state = QuizState::Running(AttemptId::parse("a1").unwrap());
    assert!(html(&course).contains("href=\"/quiz/a1\" class=\"button\""));
    course.quiz.state = QuizState::Passed { best: Score::percent(90) };
    let passed = html(&course);
    assert!(passed.contains("href=\"/learn/what-peer-support-is/activities/why\" class=\"button\""));
    assert!(passed.contains("Passed with 90 %"));
    let submission = SubmissionId::parse("s1").unwrap();
    course.activities[0].state = ActivityState::Returned(submission.clone());
    assert!(html(&course).contains("href=\"/submissions/s1\" class=\"button\""));
    course.activities[0].state = ActivityState::Waiting { submission: submission.clone(), since: at(2026, 3, 10) };
    assert!(html(&course).contains("With your trainer since 10 March 2026"));
    course.activities[0].state = ActivityState::Accepted(submission);
    let done = html(&course);
    assert!(done.contains("You have reached the end of this module."));
    assert!(done.contains("href=\"/progress\" class=\"button\""));
}

#[test]
fn a_quiz_that_was_not_passed_is_not_yet_and_never_failed() {
    let mut course = course(3);
    for state in [QuizState::NotYet { best: Score::percent(70) }, QuizState::UsedUp { best: Score::percent(70) }] {
        course.quiz.state = state;
        let html = html(&course);
        assert!(html.contains("Not yet"));
        assert!(!html.to_lowercase().contains("fail"));
    }
}

#[test]
fn a_lesson_says_its_place_and_has_one_button_that_leads_on() {
    let html = lesson_html(1, "two", None);
    assert!(html.contains("Lesson 2 of 3"));
    assert!(html.contains("aria-current=\"page\""));
    assert!(html.contains("<h2>A heading</h2>"), "the lesson's HTML is kept as it is");
    assert!(html.contains("action=\"/learn/what-peer-support-is/two\""));
    assert_eq!(html.matches("form=\"lesson-done\"").count(), 1, "one button leads on; searching does not");
    assert!(html.contains("Next: Saying no") && html.contains("Previous: First steps"));
}

#[test]
fn the_last_lesson_leads_to_the_quiz_and_the_first_has_nothing_before_it() {
    assert!(lesson_html(2, "three", None).contains("Finish and go to the quiz"));
    assert!(!lesson_html(0, "one", None).contains("Previous:"));
}

#[test]
fn what_is_hard_is_said_before_the_text_and_can_be_passed_by() {
    let html = lesson_html(1, "two", Some("This lesson speaks of <loss>."));
    let note = html.find("This lesson speaks of &lt;loss&gt;.").unwrap();
    assert!(note < html.find("A heading").unwrap());
    assert!(html.contains("href=\"#next\"") && html.contains("id=\"next\""));
    assert!(!lesson_html(1, "two", None).contains("href=\"#next\""));
}

#[test]
fn a_lesson_that_was_read_says_so() {
    assert!(lesson_html(2, "two", None).contains("<span class=\"state met\">Read</span>"));
    assert!(!lesson_html(1, "two", None).contains("<span class=\"state met\">Read</span>"));
}

fn tried(id: &str, score: Option<u32>) -> Attempt {
    Attempt {
        id: AttemptId::parse(id).unwrap(),
        module: ModuleId::parse("m").unwrap(),
        language: Language::english(),
        pass: Score::percent(80),
        drawn: Vec::new(),
        answers: BTreeMap::new(),
        started_at: at(2026, 3, 10),
        saved_at: None,
        sent_at: score.map(|_| at(2026, 3, 10)),
        score: score.map(Score::percent),
        entered: None,
    }
}

#[test]
fn where_someone_stands_with_a_quiz_comes_from_the_attempts() {
    let blueprint = Blueprint { questions: 10, pass: Score::percent(80), attempts: 2 };
    let state = |granted, attempts: &[Attempt]| QuizState::of(&blueprint, granted, attempts);
    let (low, high) = (Score::percent(60), Score::percent(90));
    assert_eq!(state(0, &[]), QuizState::Open);
    assert_eq!(state(0, &[tried("a", Some(60))]), QuizState::NotYet { best: low });
    assert_eq!(state(0, &[tried("a", Some(60)), tried("b", None)]), QuizState::Running(tried("b", None).id));
    let both = [tried("a", Some(60)), tried("b", Some(50))];
    assert_eq!(state(0, &both), QuizState::UsedUp { best: low });
    assert_eq!(state(1, &both), QuizState::NotYet { best: low });
    let passed = [tried("a", Some(60)), tried("b", Some(90)), tried("c", None)];
    assert_eq!(state(0, &passed), QuizState::Passed { best: high });
}

#[test]
fn where_someone_stands_with_an_activity_comes_from_the_work() {
    assert_eq!(ActivityState::of(None), ActivityState::Open);
    let id = SubmissionId::parse("s1").unwrap();
    let mut work = Submission::begin(id.clone(), ModuleId::parse("m").unwrap(), ActivityId::parse("why").unwrap());
    assert_eq!(ActivityState::of(Some(&work)), ActivityState::Draft(id.clone()));
    work.versions.push(SentVersion { number: 1, text: "Text".to_owned(), sent_at: at(2026, 3, 10), entered: None });
    work.state = SubmissionState::Submitted;
    let waiting = ActivityState::Waiting { submission: id.clone(), since: at(2026, 3, 10) };
    assert_eq!(ActivityState::of(Some(&work)), waiting);
    work.state = SubmissionState::Accepted;
    assert_eq!(ActivityState::of(Some(&work)), ActivityState::Accepted(id));
}
