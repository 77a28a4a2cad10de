//! The course evaluation: the form that a trainee fills in without their name, and what many said in sum.

mod results;
#[cfg(test)]
mod tests;

use crate::forms::{Field, FormState, choice_field, error_summary, text_area};
use crate::shell::{Frame, Page, Width};
use domain::course::Survey;
use domain::id::ProgrammeId;
use domain::survey::{Agreement, FEWEST, LONGEST_TEXT, statement_field, text_field};
use leptos::prelude::*;
use words::Words;

pub use results::{Part, Readout, page as results_page};

/// Where a trainee stands with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Something else is to be done first.
    NotYet,
    /// It can be given.
    Open,
    /// It was given.
    Given,
}

/// The page of the form.
#[derive(Debug, Clone)]
pub struct Evaluation {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its title.
    pub title: String,
    /// What is asked.
    pub survey: Survey,
    /// Where the trainee stands.
    pub door: Door,
    /// What was typed and refused, if anything.
    pub form: FormState,
}

/// A step of agreement in words.
pub(crate) fn step(words: &Words, step: Agreement) -> String {
    words.say(match step {
        Agreement::Fully => "survey-fully",
        Agreement::Mostly => "survey-mostly",
        Agreement::Little => "survey-little",
        Agreement::NotAtAll => "survey-not-at-all",
    })
}

/// `GET /evaluation/{programme}`, and the same again with status 422 when something is left out.
#[must_use]
pub fn page(frame: &Frame, data: &Evaluation) -> Page {
    let words = &frame.words;
    let title = words.say_with("survey-title", [("program", data.title.as_str().into())]);
    let inside = match data.door {
        Door::Open => form(frame, data),
        Door::NotYet => view! {
            <p class="notice">{words.say("refusal-survey-not-open")}</p>
            <p class="actions"><a class="button" href="/progress">{words.say("survey-progress")}</a></p>
        }
        .into_any(),
        Door::Given => view! {
            <p class="notice">{words.say("survey-thanks")}</p>
            <p class="actions"><a class="button" href="/home">{words.say("survey-home")}</a></p>
        }
        .into_any(),
    };
    let body = view! {
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        {inside}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn form(frame: &Frame, data: &Evaluation) -> AnyView {
    let words = &frame.words;
    let mut options: Vec<(String, String)> =
        Agreement::ALL.into_iter().map(|a| (a.name().to_owned(), step(words, a))).collect();
    options.push((Agreement::RATHER_NOT.to_owned(), words.say("survey-rather-not")));
    let statements: Vec<_> = data
        .survey
        .statements
        .iter()
        .map(|s| choice_field(&data.form, &statement_field(&s.id), s.text.clone(), &options))
        .collect();
    let texts: Vec<_> = data
        .survey
        .questions
        .iter()
        .map(|question| {
            let name = text_field(&question.id);
            let field = Field {
                name: &name,
                label: question.text.clone(),
                hint: Some(words.say("survey-text-hint")),
                max_length: u32::try_from(LONGEST_TEXT).ok(),
                ..Field::default()
            };
            text_area(&data.form, field, 4)
        })
        .collect();
    view! {
        <section class="notice">
            <h2>{words.say("survey-private")}</h2>
            <ul>
                <li>{words.say("survey-private-name")}</li>
                <li>{words.say_with("survey-private-sum", [("n", FEWEST.into())])}</li>
                <li>{words.say("survey-private-texts")}</li>
            </ul>
        </section>
        <form class="form" method="post" action=frame.sends(format!("/evaluation/{}", data.programme)) novalidate=true>
            {statements}
            {texts}
            <p>{words.say("survey-once")}</p>
            <p class="actions"><button>{words.say("survey-send")}</button></p>
        </form>
    }
    .into_any()
}
