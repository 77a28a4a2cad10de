//! The quiz as it is read: before, during, before sending, after; refused answers; escaping.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::home::Link;
use crate::home::sample::{at, main_of};
use domain::course::Language;
use domain::id::OptionId;

fn attempt(id: &str) -> AttemptId {
    AttemptId::parse(id).unwrap()
}

fn start() -> Start {
    Start {
        module: ModuleId::parse("what-peer-support-is").unwrap(),
        module_title: "What peer support is".to_owned(),
        questions: 10,
        pass: Score::percent(80),
        used: 0,
        allowed: 3,
        may_start: true,
        running: None,
        earlier: Vec::new(),
        new_id: attempt("new"),
        form: FormState::default(),
    }
}

fn earlier(score: u32) -> Earlier {
    Earlier { attempt: attempt("a1"), sent_at: at(2026, 3, 10), score: Score::percent(score), passed: score >= 80 }
}

fn start_html(data: &Start) -> String {
    main_of("/learn/what-peer-support-is/quiz", |frame| page(frame, data))
}

fn question(answer: Answer) -> Question {
    Question {
        attempt: attempt("a1"),
        module_title: "What peer support is".to_owned(),
        number: 2,
        answered: vec![true, false, false],
        language: Language::english(),
        scene_html: None,
        prompt_html: "<p>What keeps the choice with <em>Rosa</em>?</p>\n".to_owned(),
        answer,
        saved_at: None,
        form: FormState::default(),
    }
}

fn options() -> Vec<AnswerOption> {
    [("a", false), ("b", true)]
        .map(|(id, chosen)| AnswerOption {
            id: OptionId::parse(id).unwrap(),
            html: format!("<p>Option {id}</p>"),
            chosen,
        })
        .into()
}

fn question_html(data: &Question) -> String {
    main_of("/quiz/a1", |frame| {
        let page = question_page(frame, data);
        assert!(page.island, "the page loads its island");
        page
    })
}

#[test]
fn the_rules_are_told_before_the_quiz_begins() {
    let html = start_html(&start());
    assert!(html.contains("10 questions") && html.contains("80 %"));
    assert!(html.contains("You have used 0 of 3 attempts"));
    assert!(html.contains("name=\"id\" value=\"new\""));
    assert!(html.contains("action=\"/learn/what-peer-support-is/quiz\""));
    assert_eq!(html.matches("<button").count(), 1);
}

#[test]
fn a_running_attempt_is_continued_and_no_second_one_begun() {
    let mut data = start();
    data.running = Some(attempt("a1"));
    let html = start_html(&data);
    assert!(html.contains("href=\"/quiz/a1\"") && !html.contains("<form"));
}

#[test]
fn after_the_last_attempt_a_trainer_is_asked_and_nobody_failed() {
    let mut data = start();
    (data.used, data.may_start, data.earlier) = (3, false, vec![earlier(70)]);
    let html = start_html(&data);
    assert!(!html.contains("<form"));
    assert!(html.contains("trainer") && html.contains("70 %") && html.contains("href=\"/quiz/a1/result\""));
    assert!(!html.to_lowercase().contains("fail"));
}

#[test]
fn after_a_pass_practice_is_welcome() {
    let mut data = start();
    (data.used, data.earlier) = (1, vec![earlier(90)]);
    let html = start_html(&data);
    assert!(html.contains("your pass stays") && html.contains("<button"));
    assert!(!html.contains("of 3 attempts"));
}

#[test]
fn a_refused_start_says_why() {
    let mut data = start();
    data.form = data.form.wrong("", "You have used 3 of 3 attempts.");
    assert!(start_html(&data).contains("error-summary"));
}

#[test]
fn a_question_with_one_answer_has_radios_under_its_prompt() {
    let html = question_html(&question(Answer::Single(options())));
    assert!(html.contains("Question 2 of 3"));
    assert!(html.contains("<legend>What keeps the choice with <em>Rosa</em>?</legend>"));
    assert_eq!(html.matches("type=\"radio\"").count(), 2);
    assert_eq!(html.matches(" checked").count(), 1);
    assert!(html.contains("id=\"quiz-answer\"") && html.contains("action=\"/quiz/a1\""));
    for go in ["next", "previous", "save", "summary"] {
        assert!(html.contains(&format!("value=\"{go}\"")), "{go}");
    }
    assert!(html.find("value=\"next\"").unwrap() < html.find("value=\"previous\"").unwrap());
}

#[test]
fn all_that_apply_are_boxes_and_truth_has_two_choices() {
    let multiple = question_html(&question(Answer::Multiple(options())));
    assert_eq!(multiple.matches("type=\"checkbox\"").count(), 2);
    assert!(multiple.contains("Choose all that apply"));
    let truth = question_html(&question(Answer::Truth(Some(false))));
    assert!(truth.contains("value=\"true\"") && truth.contains("value=\"false\""));
    assert_eq!(truth.matches(" checked").count(), 1);
}

#[test]
fn what_was_typed_stays_and_is_escaped_also_when_it_is_refused() {
    let html = question_html(&question(Answer::Text("\"><b>mutual".to_owned())));
    assert!(!html.contains("<b>mutual"));
    let mut refused = question(Answer::Text("saved".to_owned()));
    refused.form = FormState::default().with("answer", "far too long").wrong("answer", "Use at most 200 characters.");
    let html = question_html(&refused);
    assert!(html.contains("value=\"far too long\"") && html.contains("aria-invalid=\"true\""));
    assert!(html.contains("href=\"#field-answer\"") && html.contains("id=\"field-answer\""));
}

#[test]
fn the_first_question_has_nothing_before_it_and_the_last_leads_to_the_look_over() {
    let mut first = question(Answer::Truth(None));
    first.number = 1;
    assert!(!question_html(&first).contains("value=\"previous\""));
    let mut last = question(Answer::Truth(None));
    last.number = 3;
    let html = question_html(&last);
    assert!(!html.contains("value=\"next\""));
    assert_eq!(html.matches("value=\"summary\"").count(), 1);
}

#[test]
fn the_palette_says_in_words_what_is_answered() {
    let html = question_html(&question(Answer::Truth(None)));
    assert!(html.contains("Question 1, answered") && html.contains("Question 3, no answer yet"));
    assert!(html.contains("href=\"/quiz/a1?question=3\""));
    assert!(html.contains("1 of 3 answered"));
}

#[test]
fn the_last_save_is_shown_and_the_island_gets_its_sentences_but_no_answer() {
    let mut data = question(Answer::Text("secret word".to_owned()));
    data.saved_at = Some("10:42".to_owned());
    let html = question_html(&data);
    assert!(html.contains("Saved 10:42"));
    let island = &html[html.find("<leptos-island").unwrap()..];
    let island = &island[..island.find("</leptos-island>").unwrap()];
    assert!(island.contains("{ time }") && island.contains("quiz-answer"));
    assert!(!island.contains("secret word"));
}

#[test]
fn before_sending_open_questions_are_named_and_linked() {
    let mut data = Summary {
        attempt: attempt("a1"),
        module_title: "What peer support is".to_owned(),
        answered: vec![true, false],
        form: FormState::default(),
    };
    let html = main_of("/quiz/a1/summary", |frame| summary_page(frame, &data));
    assert!(html.contains("1 question has no answer yet"));
    assert!(html.contains("href=\"/quiz/a1?question=2\"") && html.contains("action=\"/quiz/a1/send\""));
    data.answered = vec![true, true];
    let html = main_of("/quiz/a1/summary", |frame| summary_page(frame, &data));
    assert!(html.contains("Every question has an answer"));
    data.form = data.form.wrong("", "These answers were sent already.");
    let html = main_of("/quiz/a1/summary", |frame| summary_page(frame, &data));
    assert!(html.contains("These answers were sent already."));
}

fn result(score: u32, left: u32) -> QuizResult {
    let one = |given, mark| QuestionResult {
        language: Language::english(),
        scene_html: Some("<p>Rosa waits.</p>".to_owned()),
        prompt_html: "<p>What now?</p>".to_owned(),
        given,
        mark,
        feedback_html: vec!["<p>Think of her choice.</p>".to_owned()],
    };
    QuizResult {
        module: ModuleId::parse("what-peer-support-is").unwrap(),
        module_title: "What peer support is".to_owned(),
        sent_at: at(2026, 3, 12),
        score: Score::percent(score),
        pass: Score::percent(80),
        passed: score >= 80,
        left,
        results: vec![
            one(Given::Options(vec!["<p>Ask her</p>".to_owned()]), Mark::Right),
            one(Given::Text("<i>mutual".to_owned()), Mark::Other),
            one(Given::Truth(true), Mark::Partly),
            one(Given::Nothing, Mark::Other),
        ],
        next: Some(Link { label: "Look at the activity".to_owned(), href: "/learn/x/activities/why".to_owned() }),
        entered: None,
        ask: None,
    }
}

#[test]
fn a_result_says_the_score_what_was_chosen_and_what_to_think_of_it() {
    let html = main_of("/quiz/a1/result", |frame| result_page(frame, &result(90, 2)));
    assert!(html.contains("Passed") && html.contains("90 %"));
    assert!(html.contains("<li>Ask her</li>") && html.contains("Think of her choice."));
    assert!(html.contains("&lt;i&gt;mutual") && !html.contains("<i>mutual"));
    assert!(html.contains("You gave no answer"));
    assert!(html.contains("Question 1: right") && html.contains("Question 3: partly right"));
    assert!(html.contains("href=\"/learn/x/activities/why\""));
}

#[test]
fn a_result_below_the_mark_is_not_yet_and_says_what_is_left() {
    let html = main_of("/quiz/a1/result", |frame| result_page(frame, &result(70, 2)));
    assert!(html.contains("Not yet") && html.contains("2 attempts left"));
    assert!(!html.to_lowercase().contains("fail") && !html.to_lowercase().contains("wrong"));
    let html = main_of("/quiz/a1/result", |frame| result_page(frame, &result(70, 0)));
    assert!(html.contains("trainer"));
}

#[test]
fn marks_come_from_scores() {
    assert_eq!(Mark::of(Score::FULL), Mark::Right);
    assert_eq!(Mark::of(Score::of(0, 1)), Mark::Other);
    assert_eq!(Mark::of(Score::of(1, 3)), Mark::Partly);
}

#[test]
fn only_a_single_paragraph_loses_its_paragraph() {
    assert_eq!(inline("<p>One <em>text</em></p>\n"), "One <em>text</em>");
    assert_eq!(inline("<p>One</p><p>Two</p>"), "<p>One</p><p>Two</p>");
    assert_eq!(inline("plain"), "plain");
}

#[test]
fn a_switch_of_language_belongs_to_the_form_and_a_foreign_question_says_its_language() {
    let choice = |tag: &str, name: &str| crate::shell::LanguageChoice { tag: tag.to_owned(), name: name.to_owned() };
    let mut frame = crate::home::sample::frame("/quiz/x");
    frame.languages = vec![choice("en", "English"), choice("es", "Español")];
    let mut data = question(Answer::Text(String::new()));
    data.language = Language("es".to_owned());
    let html = crate::shell::render(&frame, |frame| question_page(frame, &data));
    assert!(
        html.contains(r#"<button form="quiz-answer" name="go" value="language:es" lang="es" class="link">"#),
        "{html}"
    );
    assert!(!html.contains(r#"value="language:en""#), "no switch to the language that is read already");
    assert!(html.contains(r#"lang="es">"#), "{html}");
    // A page on which nothing is typed switches by itself.
    frame.typing.set(None);
    let html = crate::shell::render(&frame, |frame| crate::language::page(frame, &FormState::default()));
    assert!(html.contains(r#"<button form="language" name="language" value="es" lang="es" class="link">"#), "{html}");
}
