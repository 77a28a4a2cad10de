//! A piece of work at the desk: the rubric, what is kept after a refusal, and two trainers at once.

#![allow(clippy::unwrap_used)]
use super::answer::{Answer, GivenLevel};
use super::conflict::Conflict;
use super::grading::{EarlierWork, Grading, ModelWork};
use super::sample::{between, desk, jo, trainee, work};
use super::*;
use crate::forms::FormState;
use crate::home::sample::{at, attribute};
use domain::course::{Level, RubricRow};
use domain::id::RubricRowId;

fn row(id: &str, title: &str, essential: bool) -> RubricRow {
    RubricRow {
        id: RubricRowId::parse(id).unwrap(),
        title: title.to_owned(),
        essential,
        levels: ["Tells & decides", "Asks at times", "Asks first", "Asks and waits"].map(|l| format!("{l} ({id})")),
    }
}

fn submission(id: &str) -> SubmissionId {
    SubmissionId::parse(id).unwrap()
}

fn grading() -> Grading {
    Grading {
        submission: submission("s2"),
        trainee: jo(),
        cohort: "Spring".to_owned(),
        activity: "Why I want to do this".to_owned(),
        module: "What peer support is".to_owned(),
        task_html: "<p>Write about your reasons.</p>".to_owned(),
        words_asked: (150, 400),
        words: 212,
        version: 2,
        sent_at: at(2026, 3, 10),
        entered: Some("Written on paper by Jo Park, 9 March 2026. Typed in by Kim Wells.".to_owned()),
        text_html: "<p>Someone once <em>listened</em> to me.</p>".to_owned(),
        earlier: vec![EarlierWork {
            number: 1,
            sent_at: at(2026, 3, 3),
            text_html: "<p>Because.</p>".to_owned(),
            answer: Some(answer(Verdict::Return, "Say <more>.\n\nI look forward to it.")),
        }],
        rows: vec![row("safety", "Safety & next step", true), row("story", "Own story", false)],
        look_for_html: "<p>A concrete moment.</p>".to_owned(),
        model_answers: vec![ModelWork {
            level: Level::Meets,
            text_html: "<p>An example.</p>".to_owned(),
            why_html: "<p>It names one.</p>".to_owned(),
        }],
        answer: None,
        queue: vec![
            work("s1", trainee("p-ana", "Ana Lee"), 5),
            work("s2", jo(), 10),
            work("s3", trainee("p-kai", "Kai Moss"), 11),
        ],
        comments: None,
        form: FormState::default(),
    }
}

fn answer(verdict: Verdict, comment: &str) -> Answer {
    let given = |id: &str, title: &str, level| GivenLevel {
        row: RubricRowId::parse(id).unwrap(),
        title: title.to_owned(),
        level,
    };
    Answer {
        by: "Dana Whitfield".to_owned(),
        at: at(2026, 3, 11),
        verdict,
        comment: comment.to_owned(),
        levels: vec![
            given("safety", "Safety & next step", Level::GettingThere),
            given("story", "Own story", Level::Strong),
        ],
    }
}

fn html(data: &Grading) -> String {
    desk(|frame| super::grading::page(frame, data))
}

#[test]
fn the_three_zones_stand_in_reading_order() {
    let html = html(&grading());
    let places = ["class=\"desk-list\"", "class=\"desk-work\"", "class=\"desk-side\""].map(|c| html.find(c).unwrap());
    assert!(places.is_sorted());
    let list = between(&html, "class=\"desk-list\"", "</nav>");
    assert!(list.contains("Waiting: 2 of 3"));
    assert_eq!(list.matches("aria-current=\"page\"").count(), 1);
    assert!(list.contains("href=\"/desk/submissions/s2\" aria-current=\"page\""));
    assert!(html.contains("212 words, asked for 150 to 400") && html.contains("Version 2"));
}

#[test]
fn each_row_is_a_fieldset_of_four_labelled_radios_with_the_text_of_each_level() {
    let html = html(&grading());
    for (id, legend) in [("safety", "Safety &amp; next step"), ("story", "Own story")] {
        let row = between(&html, &format!("<legend>{legend}"), "</fieldset>");
        assert_eq!(row.matches("type=\"radio\"").count(), 4);
        assert_eq!(row.matches(&format!("name=\"row-{id}\"")).count(), 4);
        for (level, text) in [
            ("Not yet", "Tells &amp; decides"),
            ("Getting there", "Asks at times"),
            ("Meets", "Asks first"),
            ("Strong", "Asks and waits"),
        ] {
            assert!(row.contains(&format!("<strong>{level}</strong>: {text} ({id})")), "{row}");
        }
        for value in Level::ALL.map(Level::name) {
            assert!(row.contains(&format!("value=\"{value}\"")));
        }
        assert_eq!(row.contains("Essential"), id == "safety");
    }
    assert!(!html.contains(" checked"), "nothing is chosen before someone chooses");
}

#[test]
fn the_version_that_was_read_travels_with_the_answer() {
    let html = html(&grading());
    let form = between(&html, "<form", "</form>");
    assert!(form.contains("method=\"post\" action=\"/desk/submissions/s2\"") && form.contains("novalidate"));
    assert!(form.contains("name=\"version\" value=\"2\""));
    assert!(form.contains("name=\"go\" value=\"accept\">Accept and go to the next"));
    assert!(form.contains("name=\"go\" value=\"return\" class=\"secondary\">Return and go to the next"));
}

#[test]
fn the_enter_key_neither_accepts_nor_returns() {
    let html = html(&grading());
    let first = between(&html[html.find("<form").unwrap()..], "<button", ">");
    assert!(first.contains("disabled") && first.contains("hidden") && attribute(first, "name").is_none(), "{first}");
}

#[test]
fn when_nothing_else_waits_the_buttons_promise_nothing_more() {
    let mut data = grading();
    data.queue.retain(|w| w.submission == data.submission);
    let html = html(&data);
    assert!(html.contains(">Accept</button>") && html.contains(">Return with what to add</button>"));
    assert!(!html.contains("go to the next"));
}

#[test]
fn what_was_chosen_and_written_is_kept_when_the_answer_cannot_be_taken_yet() {
    let mut data = grading();
    data.form = FormState::default()
        .with("row-story", "strong")
        .with("comment", "Warm & <clear>")
        .wrong("row-safety", "Choose a level for “Safety & next step”.");
    let html = html(&data);
    assert_eq!(html.matches(" checked").count(), 1);
    let chosen = between(&html, "id=\"field-row-story_strong\"", ">");
    assert!(chosen.contains("checked"), "{chosen}");
    assert!(between(&html, "<textarea", "</textarea>").contains("Warm &amp; &lt;clear&gt;"));
    // The link of the summary lands on the first radio of the row, and the row says what is missing.
    assert!(html.contains("href=\"#field-row-safety\"") && html.contains("id=\"field-row-safety\""));
    assert!(html.contains("<div class=\"invalid\"><fieldset aria-describedby=\"field-row-safety-error\""));
}

#[test]
fn earlier_versions_and_the_notes_for_trainers_are_folded_away() {
    let html = html(&grading());
    assert_eq!(html.matches("<details").count(), 4);
    assert!(!html.contains("<details open"));
    assert!(html.contains("Version 1, sent 3 March 2026"));
    assert!(html.contains("<p>Say &lt;more&gt;.</p><p>I look forward to it.</p>"));
    assert!(html.contains("Trainees do not see these.") && html.contains("Example: Meets"));
    assert!(html.contains("<article class=\"card\"><p>Someone once <em>listened</em> to me.</p></article>"));
}

#[test]
fn answered_work_shows_the_answer_and_no_form() {
    let mut data = grading();
    data.answer = Some(answer(Verdict::Accept, ""));
    data.queue.retain(|w| w.submission != data.submission);
    let html = html(&data);
    assert!(!html.contains("<form") && html.contains("By Dana Whitfield"));
    assert!(html.contains("This counts for Jo &lt;Reyes&gt; now.") && html.contains("There was no comment."));
    assert!(html.contains("href=\"/desk/submissions/s1\" class=\"button\""));
    data.answer = Some(answer(Verdict::Return, "More."));
    data.queue.clear();
    let html = desk(|frame| super::grading::page(frame, &data));
    assert!(html.contains("can change the text and send it again") && html.contains("Nothing waits now"));
}

fn conflict() -> Conflict {
    Conflict {
        submission: submission("s2"),
        trainee: jo(),
        activity: "Why I want to do this".to_owned(),
        read: 1,
        first: answer(Verdict::Return, "Say what you did next."),
        own: false,
        newer: None,
        form: FormState::default()
            .with("row-safety", "meets")
            .with("row-story", "strong")
            .with("comment", "Fine & <done>"),
        next: Some(submission("s3")),
    }
}

fn second(data: &Conflict) -> String {
    desk(|frame| super::conflict::page(frame, data))
}

#[test]
fn who_comes_second_sees_what_was_recorded_beside_what_they_chose_and_loses_no_word() {
    let html = second(&conflict());
    assert!(html.contains("Dana Whitfield answered this work while you were reading it."));
    assert!(html.contains("Say what you did next.") && html.contains("Yours was not."));
    assert!(!html.contains("<dt>"), "each level is said once");
    let safety = between(&html, "<th scope=\"row\">Safety", "</tr>");
    assert!(safety.contains("Getting there") && safety.contains("Meets") && safety.contains("Differs"));
    assert!(!between(&html, "<th scope=\"row\">Own story", "</tr>").contains("Differs"));
    assert!(between(&html, "<textarea", "</textarea>").contains("Fine &amp; &lt;done&gt;"));
    assert!(html.contains("href=\"/desk/submissions/s3\" class=\"button\""));
    assert!(!html.contains("<form"), "the recorded answer cannot be overwritten from here");
}

#[test]
fn a_version_that_was_sent_since_is_the_next_thing_to_read() {
    let mut data = conflict();
    data.newer = Some((2, at(2026, 3, 12)));
    data.form = FormState::default();
    let html = second(&data);
    assert!(
        html.contains("has sent version 2 since:")
            && html.contains("href=\"/desk/submissions/s2\" class=\"button\">Read version 2")
    );
    assert!(html.contains("Not chosen") && !html.contains("<textarea"));
    assert_eq!(html.matches("class=\"button\"").count(), 1, "one primary action");
}

#[test]
fn an_answer_from_another_window_of_the_same_person_is_said_plainly() {
    let mut data = conflict();
    data.own = true;
    data.next = None;
    let html = second(&data);
    assert!(html.contains("You answered this work already") && html.contains("Your first answer"));
    assert!(html.contains("href=\"/desk/submissions/s2\" class=\"button\">Look at the recorded answer"));
}
