//! Graded work as its writer reads it: before, draft, refused, waiting, returned, accepted.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::home::sample::{at, main_of};
use domain::actor::Role;
use domain::course::RubricRow;
use domain::id::{ActivityId, RubricRowId};
use domain::submission::Verdict;

fn rubric() -> Rubric {
    let row = |id: &str, title: &str, essential| RubricRow {
        id: RubricRowId::parse(id).unwrap(),
        title: title.to_owned(),
        essential,
        levels: ["Names people.", "Mostly keeps names out.", "Keeps names out.", "Shows how."].map(str::to_owned),
    };
    Rubric { rows: vec![row("privacy", "Boundaries & privacy", true), row("story", "Own story", false)] }
}

fn readers() -> Vec<Reader> {
    vec![Reader { name: "Dana Whitfield".to_owned(), role: Role::Trainer }]
}

fn start() -> ActivityStart {
    ActivityStart {
        module: ModuleId::parse("m").unwrap(),
        module_title: "What peer support is".to_owned(),
        activity: ActivityId::parse("why").unwrap(),
        title: "Why I want to do this".to_owned(),
        task_html: "<p>Write about <em>why</em>.</p>".to_owned(),
        words_min: 120,
        words_max: 400,
        rubric: rubric(),
        readers: readers(),
        begun: None,
        new_id: SubmissionId::parse("new").unwrap(),
        form: FormState::default(),
        ask: None,
        preview: None,
    }
}

fn work(state: SubmissionState) -> Work {
    Work {
        submission: SubmissionId::parse("s1").unwrap(),
        module: ModuleId::parse("m").unwrap(),
        module_title: "What peer support is".to_owned(),
        title: "Why I want to do this".to_owned(),
        task_html: "<p>Write about <em>why</em>.</p>".to_owned(),
        words_min: 120,
        words_max: 400,
        rubric: rubric(),
        readers: readers(),
        state,
        draft: "Three small words </textarea><script>".to_owned(),
        saved_at: Some("10:42".to_owned()),
        versions: Vec::new(),
        form: FormState::default(),
    }
}

fn version(number: u32, verdict: Option<Verdict>) -> Version {
    Version {
        number,
        sent_at: at(2026, 3, 9 + number),
        entered: None,
        text_html: format!("<p>Text {number}</p>"),
        answered: verdict.map(|verdict| Answered {
            by: "Dana Whitfield".to_owned(),
            at: at(2026, 3, 11),
            verdict,
            comment: "Thank you.\n\nAdd a word on <privacy>.".to_owned(),
            levels: [("privacy", Level::GettingThere), ("story", Level::Strong)]
                .map(|(r, l)| (RubricRowId::parse(r).unwrap(), l))
                .into(),
        }),
    }
}

fn html(data: &Work) -> String {
    main_of("/submissions/s1", |frame| page(frame, data))
}

#[test]
fn who_reads_and_how_it_is_read_stand_before_the_button_that_begins() {
    let html = main_of("/learn/m/activities/why", |frame| start_page(frame, &start()));
    let button = html.find("<button").unwrap();
    assert!(html.find("Dana Whitfield").unwrap() < button);
    assert!(html.find("Keeps names out.").unwrap() < button);
    assert!(html.contains("Boundaries &amp; privacy"));
    assert!(html.contains("120 to 400 words"));
    assert!(html.contains("action=\"/learn/m/activities/why\"") && html.contains("value=\"new\""));
}

#[test]
fn work_that_was_begun_is_continued() {
    let mut data = start();
    data.begun = Some(SubmissionId::parse("s1").unwrap());
    let html = main_of("/learn/m/activities/why", |frame| start_page(frame, &data));
    assert!(html.contains("href=\"/submissions/s1\"") && !html.contains("<form"));
}

#[test]
fn a_draft_says_who_will_read_before_the_text_and_that_nobody_does_yet() {
    let html = html(&work(SubmissionState::Draft));
    let area = html.find("<textarea").unwrap();
    assert!(html.find("Dana Whitfield").unwrap() < area);
    assert!(html.find("Until you send it, only you can see").unwrap() < area);
    assert!(html.contains("id=\"submission-draft\"") && html.contains("action=\"/submissions/s1?sent\""));
    assert!(html.contains("value=\"send\"") && html.contains("value=\"save\""));
    assert!(html.contains("Saved 10:42") && html.contains("<leptos-island"));
}

#[test]
fn words_are_counted_and_the_draft_is_escaped() {
    let html = html(&work(SubmissionState::Draft));
    assert!(html.contains("4 words"), "{html}");
    assert!(html.contains("&lt;/textarea&gt;") && !html.contains("<script>"));
}

#[test]
fn a_refused_text_stays_as_it_was_typed_with_what_to_change_beside_it() {
    let mut data = work(SubmissionState::Draft);
    data.form = FormState::default().with("text", "typed just now").wrong("text", "Add 117 words.");
    let html = html(&data);
    assert!(html.contains("typed just now") && !html.contains("Three small words"));
    assert!(html.contains("error-summary") && html.contains("href=\"#field-text\""));
    assert_eq!(html.matches("Add 117 words.").count(), 2);
}

#[test]
fn work_that_waits_is_shown_and_cannot_be_changed() {
    let mut data = work(SubmissionState::Submitted);
    data.versions = vec![version(1, None)];
    let html = html(&data);
    assert!(html.contains("Waiting for your trainer since 10 March 2026"));
    assert!(html.contains("<p>Text 1</p>"));
    assert!(!html.contains("<form") && !html.contains("<leptos-island"));
}

#[test]
fn returned_work_says_what_to_add_first_then_the_editor() {
    let mut data = work(SubmissionState::Returned);
    data.versions = vec![version(1, Some(Verdict::Return))];
    let html = html(&data);
    let add = html.find("Not yet: here is what to add").unwrap();
    assert!(add < html.find("<textarea").unwrap());
    assert!(html.contains("<p>Add a word on &lt;privacy&gt;.</p>"));
    assert!(html.contains("<strong>Getting there</strong>: Mostly keeps names out."));
    assert!(html.contains("Send it again"));
    assert!(!html.to_lowercase().contains("fail"));
}

#[test]
fn accepted_work_is_final_and_its_trail_has_every_version_and_answer() {
    let mut data = work(SubmissionState::Accepted);
    data.versions = vec![version(1, Some(Verdict::Return)), version(2, Some(Verdict::Accept))];
    let html = html(&data);
    assert!(!html.contains("<form"));
    let trail = &html[html.find("class=\"trail\"").unwrap()..];
    assert_eq!(trail.matches("<time").count(), 4);
    assert!(trail.contains("<p>Text 1</p>") && trail.contains("<p>Text 2</p>"));
    assert!(trail.contains("Dana Whitfield asked for more") && trail.contains("Dana Whitfield accepted it"));
}

#[test]
fn versions_carry_the_answer_that_was_given_to_them() {
    use domain::canonical::Digest;
    use domain::id::PersonId;
    use domain::submission::{Grading, SentVersion, Submission};
    let mut kept = Submission::begin(
        SubmissionId::parse("s1").unwrap(),
        ModuleId::parse("m").unwrap(),
        ActivityId::parse("why").unwrap(),
    );
    for number in [1, 2] {
        kept.versions.push(SentVersion {
            number,
            text: format!("Text {number}"),
            sent_at: at(2026, 3, 10),
            entered: None,
        });
    }
    kept.gradings.push(Grading {
        version: 1,
        by: PersonId::parse("p1").unwrap(),
        at: at(2026, 3, 11),
        levels: Default::default(),
        comment: "Add more.".to_owned(),
        verdict: Verdict::Return,
        activity: Digest::of_bytes(b""),
    });
    let shown = Version::all(&kept, &|id| format!("Person {id}"), &|text| format!("<p>{text}</p>"));
    assert_eq!(shown[0].answered.as_ref().unwrap().by, "Person p1");
    assert!(shown[1].answered.is_none());
    assert_eq!(shown[1].text_html, "<p>Text 2</p>");
}

#[test]
fn a_text_that_came_after_the_work_was_sent_is_shown_again_and_not_lost() {
    let mut late = work(SubmissionState::Submitted);
    late.versions = vec![version(1, None)];
    late.form =
        FormState::default().with("text", "Another <b>text</b>").wrong("text", "It was sent already.".to_owned());
    let html = html(&late);
    assert!(html.contains("Another &lt;b&gt;text"), "{html}");
    assert!(html.contains("readonly"));
    assert!(html.contains("href=\"#field-text\""));
}
