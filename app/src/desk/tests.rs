//! The queue and the page of a trainee: empty, full, and who may do what.

#![allow(clippy::unwrap_used)]
use super::person::{Person, QuizTries, SentAttempt, SentWork, Standing};
use super::queue::{DeskPerson, Queue};
use super::sample::{between, desk, hours, jo, trainee, work};
use super::*;
use crate::forms::FormState;
use crate::home::Link;
use crate::home::sample::{at, day};
use crate::progress::Line;
use domain::evaluation::State;
use domain::id::{AttemptId, ModuleId};
use domain::quantity::Score;

fn queue(data: &Queue) -> String {
    desk(|frame| super::queue::page(frame, data))
}

#[test]
fn an_empty_desk_says_what_will_come_and_when() {
    let html = queue(&Queue { works: Some(Vec::new()), hours: Some(Vec::new()), ..Queue::default() });
    assert_eq!(html.matches("class=\"empty\"").count(), 4);
    assert!(html.contains("No work waits for you. When a trainee of yours sends some, it comes here"));
    assert!(html.contains("No hours wait for you."));
    assert!(!html.contains("<table") && !html.contains("class=\"button\""));
}

#[test]
fn who_reads_no_work_is_not_told_about_work() {
    let html = queue(&Queue { hours: Some(vec![hours(jo(), 10)]), ..Queue::default() });
    assert!(!html.contains("Work to read") && html.contains("Hours to sign: 3"));
}

#[test]
fn what_waits_is_listed_with_who_from_where_and_for_how_long() {
    let html = queue(&Queue {
        works: Some(vec![work("s1", jo(), 7), work("s2", trainee("p-ana", "Ana Lee"), 11)]),
        hours: Some(vec![hours(jo(), 9)]),
        ..Queue::default()
    });
    assert!(html.contains("Work to read: 2") && html.contains("Hours to sign: 3"));
    assert!(html.contains("href=\"/desk/submissions/s1\"") && html.contains("href=\"/desk/hours/p-jo\""));
    assert!(html.contains("href=\"/desk/people/p-jo\">Jo &lt;Reyes&gt;"));
    assert!(html.contains("5 days") && html.contains("1 day<") && html.contains("datetime=\"2026-03-07T10:42:00Z\""));
    assert!(html.contains("3 h 15 min · 3 entries"));
    let oldest = html.find("/desk/submissions/s1").unwrap();
    assert!(oldest < html.find("/desk/submissions/s2").unwrap());
}

#[test]
fn every_cell_of_a_table_carries_its_label_for_the_phone() {
    let html =
        queue(&Queue { works: Some(vec![work("s1", jo(), 7)]), hours: Some(vec![hours(jo(), 9)]), ..Queue::default() });
    assert_eq!(html.matches("<td").count(), html.matches("<td data-label=\"").count());
}

#[test]
fn the_one_button_leads_to_what_has_waited_longest() {
    let both = |sent_work, sent_hours| {
        queue(&Queue {
            works: Some(vec![work("s1", jo(), sent_work)]),
            hours: Some(vec![hours(trainee("p-ana", "Ana Lee"), sent_hours)]),
            ..Queue::default()
        })
    };
    assert!(both(7, 9).contains("href=\"/desk/submissions/s1\" class=\"button\">Read the work of Jo"));
    assert!(both(9, 7).contains("href=\"/desk/hours/p-ana\" class=\"button\">Read the hours of Ana Lee"));
    assert_eq!(both(7, 9).matches("class=\"button\"").count(), 1);
}

#[test]
fn a_trainee_who_is_stuck_at_a_quiz_is_seen_from_the_desk() {
    let person = DeskPerson {
        trainee: jo(),
        cohort: "Spring".to_owned(),
        done: 2,
        all: 5,
        stuck: vec!["Boundaries".to_owned()],
    };
    let html = queue(&Queue { people: vec![person], ..Queue::default() });
    assert!(html.contains("2 of 5 done") && html.contains("Quiz attempts used: Boundaries"));
}

#[test]
fn what_was_decided_can_be_looked_at_again() {
    let works = Decided::Work {
        submission: SubmissionId::parse("s9").unwrap(),
        activity: "A hard talk".to_owned(),
        verdict: Verdict::Return,
    };
    let hours = |signed, returned| Decided::Hours { signed, returned, length: Minutes(60 * signed) };
    let decision = |what| Decision { at: at(2026, 3, 11), trainee: jo(), what };
    let html = queue(&Queue {
        recent: vec![decision(works), decision(hours(2, 1)), decision(hours(0, 1)), decision(hours(1, 0))],
        ..Queue::default()
    });
    assert!(html.contains("href=\"/desk/submissions/s9\">You returned “A hard talk” to Jo &lt;Reyes&gt;"));
    assert!(html.contains("2 entries signed (2 h), 1 returned."));
    assert!(html.contains("no entries signed, 1 returned."));
    assert!(html.contains("1 entry signed (1 h), none returned."));
}

fn line(state: State) -> Line {
    Line {
        title: "Read every lesson of “Boundaries”".to_owned(),
        state,
        have: "5 of 7 lessons read".to_owned(),
        bar: None,
        taken_over: Vec::new(),
        waiting: None,
        why: None,
        excluded: Vec::new(),
        next: Some(Link { label: "Read on".to_owned(), href: "/learn/boundaries/limits".to_owned() }),
        parts: Vec::new(),
    }
}

fn quiz(sent: &[u32], running: bool) -> QuizTries {
    let sent = sent.iter().enumerate().map(|(n, percent)| SentAttempt {
        id: AttemptId::parse(&format!("a{n}")).unwrap(),
        at: at(2026, 3, 9),
        score: Score::percent(*percent),
        passed: *percent >= 80,
        entered: None,
    });
    QuizTries {
        module: ModuleId::parse("boundaries").unwrap(),
        title: "Boundaries".to_owned(),
        pass: Score::percent(80),
        allowed: 3,
        running,
        sent: sent.collect(),
    }
}

fn person(quiz: QuizTries) -> Person {
    Person {
        trainee: jo(),
        cohort: "Spring".to_owned(),
        programme: "Foundations".to_owned(),
        joined_on: day(2026, 3, 1),
        lines: vec![line(State::Unmet), line(State::Met)],
        quizzes: vec![quiz],
        works: Vec::new(),
        hours_waiting: None,
        standing: Standing { agreed: Some((day(2026, 1, 1), day(2026, 3, 1))), on_break: None, left: None },
        estimate: None,
        may_allow: true,
        form: FormState::default(),
    }
}

fn shown(data: &Person) -> String {
    desk(|frame| super::person::page(frame, data))
}

#[test]
fn staff_see_that_someone_is_on_a_break_or_has_left_and_nothing_of_why() {
    let mut data = person(quiz(&[60], false));
    let html = shown(&data);
    assert!(html.contains("Agreed to the privacy notice of 1 January 2026 on 1 March 2026"), "{html}");
    assert!(!html.contains("On a break") && !html.contains("Left on"), "{html}");
    data.standing = Standing { agreed: None, on_break: Some(day(2026, 3, 3)), left: Some(day(2026, 3, 5)) };
    let html = shown(&data);
    assert!(html.contains("On a break since 3 March 2026") && html.contains("Left on 5 March 2026"), "{html}");
    assert!(html.contains("Has not agreed to the privacy notice that holds now"), "{html}");
}

#[test]
fn staff_see_a_trainees_tree_without_links_into_the_trainees_pages() {
    let html = shown(&person(quiz(&[60], false)));
    assert!(html.contains("5 of 7 lessons read") && html.contains("1 of 2 done"));
    assert!(!html.contains("/learn/"));
    assert!(html.contains("1 March 2026") && html.contains("that is recorded"));
}

#[test]
fn another_attempt_is_offered_only_when_all_are_used_without_a_pass_and_only_by_who_may() {
    let button = "action=\"/desk/people/p-jo/attempts\"";
    assert!(!shown(&person(quiz(&[60, 70], false))).contains(button));
    assert!(!shown(&person(quiz(&[60, 70, 75], true))).contains(button));
    assert!(!shown(&person(quiz(&[60, 70, 85], false))).contains(button));
    let mut stuck = person(quiz(&[60, 70, 75], false));
    let html = shown(&stuck);
    let form = between(&html, button, "</form>");
    assert!(form.contains("name=\"module\" value=\"boundaries\"") && form.contains("name=\"allowed\" value=\"3\""));
    assert!(form.contains("Allow one more attempt: Boundaries"));
    stuck.may_allow = false;
    let html = shown(&stuck);
    assert!(!html.contains("<form") && html.contains("3 of 3 attempts used, 80 % needed"));
}

#[test]
fn sent_work_and_waiting_hours_of_a_trainee_are_one_link_away() {
    let mut data = person(quiz(&[], false));
    data.hours_waiting = Some((1, Minutes(90)));
    data.works = [Some(Verdict::Return), None]
        .into_iter()
        .map(|verdict| SentWork {
            submission: SubmissionId::parse("s1").unwrap(),
            activity: "A hard talk".to_owned(),
            sent_at: at(2026, 3, 10),
            verdict,
            entered: None,
        })
        .collect();
    let html = shown(&data);
    assert!(html.contains("1 hours entry (1 h 30 min) waits") && html.contains("href=\"/desk/hours/p-jo\""));
    assert_eq!(html.matches("href=\"/desk/submissions/s1\"").count(), 2);
    assert!(html.contains("Waits for a trainer") && html.contains("Not yet: returned"));
    // Who signs hours or looks after the group sees that there is work, and does not read it.
    data.may_allow = false;
    let html = shown(&data);
    assert!(html.contains("A hard talk") && !html.contains("/desk/submissions/"));
}

#[test]
fn a_trainee_who_has_just_joined_has_a_page_that_says_what_will_come() {
    let mut data = person(quiz(&[], false));
    data.lines.clear();
    data.quizzes.clear();
    let html = shown(&data);
    assert!(html.contains("This program asks for nothing yet.") && html.contains("This program has no quiz."));
    assert!(html.contains("No work was sent yet."));
    data.form = FormState::default().wrong("", "An attempt is open already.");
    assert!(shown(&data).contains("An attempt is open already."));
}

#[test]
fn how_many_people_of_how_many_at_most_is_told_where_it_was_agreed() {
    let html = queue(&Queue { hours: Some(Vec::new()), caseload: Some((3, 12)), ..Queue::default() });
    assert!(html.contains("3 of 12 people"), "{html}");
    assert!(!queue(&Queue { hours: Some(Vec::new()), ..Queue::default() }).contains(" of 12 "));
}
