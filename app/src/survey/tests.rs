//! The course evaluation as pages.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::home::sample::main_of;
use domain::course::{Language, OpenQuestion, Statement};
use domain::id::{OpenQuestionId, StatementId};
use domain::survey::{Summary, Tally};

fn survey() -> Survey {
    Survey {
        language: Language::english(),
        statements: ["clear", "safe"]
            .map(|id| Statement { id: StatementId::parse(id).unwrap(), text: format!("It was {id}.") })
            .to_vec(),
        questions: vec![OpenQuestion { id: OpenQuestionId::parse("helped").unwrap(), text: "What helped?".to_owned() }],
    }
}

fn evaluation(door: Door, form: FormState) -> String {
    let data = Evaluation {
        programme: ProgrammeId::parse("foundations").unwrap(),
        title: "Foundations".to_owned(),
        survey: survey(),
        door,
        form,
    };
    main_of("/evaluation/foundations", |frame| page(frame, &data))
}

#[test]
fn every_statement_can_be_left_unsaid_and_the_page_says_who_sees_what() {
    let html = evaluation(Door::Open, FormState::default());
    assert_eq!(html.matches("value=\"rather_not_say\"").count(), 2);
    assert!(html.contains("Your answers carry no name") && html.contains("at least 5 people"));
    assert!(html.contains("Please leave out names"));
    assert!(html.contains("name=\"statement-clear\"") && html.contains("name=\"text-helped\""));
    assert!(!html.contains("checked"), "nothing is chosen for anyone");
}

#[test]
fn what_was_left_out_is_told_and_what_was_chosen_is_kept() {
    let form = FormState::default()
        .with("statement-clear", "mostly")
        .with("text-helped", "The soup.")
        .wrong("statement-safe", "Please choose one.");
    let html = evaluation(Door::Open, form);
    assert!(html.contains("href=\"#field-statement-safe\"") && html.contains(">The soup.</textarea>"));
    assert_eq!(html.matches(" checked").count(), 1);
}

#[test]
fn before_and_after_there_is_no_form() {
    for door in [Door::NotYet, Door::Given] {
        let html = evaluation(door, FormState::default());
        assert!(!html.contains("<form") && html.contains("class=\"notice\""), "{door:?}");
    }
}

fn readout(summary: Option<Summary>) -> Readout {
    let part = |label: &str, href: Option<&str>| Part { label: label.to_owned(), href: href.map(str::to_owned) };
    Readout {
        title: "Foundations".to_owned(),
        cut: None,
        survey: survey(),
        summary,
        cohorts: vec![part("Autumn", Some("/desk/evaluations?programme=foundations&cohort=c1")), part("Winter", None)],
        quarters: vec![part("January to March 2026", None)],
    }
}

#[test]
fn sums_and_texts_are_shown_and_small_parts_are_not_linked() {
    let summary = Summary {
        count: 6,
        tallies: vec![Tally { statement: StatementId::parse("clear").unwrap(), steps: [3, 2, 0, 0], rather_not: 1 }],
        texts: vec![(OpenQuestionId::parse("helped").unwrap(), vec!["The <soup>.".to_owned(), "Time.".to_owned()])],
    };
    let html = main_of("/desk/evaluations", |frame| results_page(frame, &[readout(Some(summary))]));
    assert!(html.contains("6 people answered.") && html.contains("The &lt;soup&gt;."));
    assert!(html.contains("It was clear.") && html.contains("cohort=c1"));
    assert_eq!(html.matches("not enough answers to show by itself").count(), 2);
}

#[test]
fn too_few_answers_are_told_as_that() {
    let html = main_of("/desk/evaluations", |frame| results_page(frame, &[readout(None)]));
    assert!(html.contains("fewer than 5 people have answered") && !html.contains("<table"));
    assert!(main_of("/desk/evaluations", |frame| results_page(frame, &[])).contains("class=\"empty\""));
}
