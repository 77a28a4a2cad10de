//! What many said of a course, for staff: sums and mixed texts, and only where there are enough answers.

use super::step;
use crate::shell::{Frame, Page, Width};
use domain::course::Survey;
use domain::id::StatementId;
use domain::survey::{Agreement, FEWEST, Summary};
use leptos::prelude::*;

/// A part of the answers that can be read by itself, or not yet.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it is called.
    pub label: String,
    /// Where it is read; none while there are too few answers.
    pub href: Option<String>,
}

/// What can be read of one programme.
#[derive(Debug, Clone)]
pub struct Readout {
    /// The title of the programme.
    pub title: String,
    /// What is read: all of it, a cohort, a quarter. None for all of it.
    pub cut: Option<String>,
    /// The form as it reads today.
    pub survey: Survey,
    /// The sum; none while there are too few answers.
    pub summary: Option<Summary>,
    /// The cohorts.
    pub cohorts: Vec<Part>,
    /// The quarters.
    pub quarters: Vec<Part>,
}

/// `GET /desk/evaluations`, for all or for one cut of a programme.
#[must_use]
pub fn page(frame: &Frame, all: &[Readout]) -> Page {
    let words = &frame.words;
    let title = words.say("survey-room");
    let parts: Vec<_> = all.iter().map(|one| programme(frame, one)).collect();
    let empty = all.is_empty().then(|| view! { <p class="empty">{words.say("survey-none")}</p> });
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say_with("survey-results-lead", [("n", FEWEST.into())])}</p>
        {empty}
        {parts}
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

fn programme(frame: &Frame, data: &Readout) -> AnyView {
    let words = &frame.words;
    let cut = data.cut.clone().map(|label| {
        view! { <p><strong>{label}</strong>" · "<a href="/desk/evaluations">{words.say("survey-all")}</a></p> }
    });
    let sum = match &data.summary {
        Some(summary) => summed(frame, &data.survey, summary),
        None => view! { <p class="empty">{words.say_with("survey-too-few", [("n", FEWEST.into())])}</p> }.into_any(),
    };
    view! {
        <section>
            <h2>{data.title.clone()}</h2>
            {cut}
            {sum}
            {parts(frame, words.say("survey-by-cohort"), &data.cohorts)}
            {parts(frame, words.say("survey-by-quarter"), &data.quarters)}
        </section>
    }
    .into_any()
}

fn summed(frame: &Frame, survey: &Survey, summary: &Summary) -> AnyView {
    let words = &frame.words;
    let mut label: Vec<String> = vec![words.say("survey-column-statement")];
    label.extend(Agreement::ALL.into_iter().map(|a| step(words, a)));
    label.push(words.say("survey-rather-not"));
    let head: Vec<_> = label.iter().map(|l| view! { <th scope="col">{l.clone()}</th> }).collect();
    let text_of =
        |id: &StatementId| survey.statements.iter().find(|s| s.id == *id).map(|s| s.text.clone()).unwrap_or_default();
    let rows: Vec<_> = summary
        .tallies
        .iter()
        .map(|tally| {
            let cells: Vec<_> = tally
                .steps
                .iter()
                .chain(std::iter::once(&tally.rather_not))
                .enumerate()
                .map(|(n, count)| view! { <td data-label=label[n + 1].clone()>{*count}</td> })
                .collect();
            view! { <tr><th scope="row">{text_of(&tally.statement)}</th>{cells}</tr> }.into_any()
        })
        .collect();
    let texts: Vec<_> = summary
        .texts
        .iter()
        .map(|(id, texts)| {
            let asked = survey.questions.iter().find(|q| q.id == *id).map(|q| q.text.clone()).unwrap_or_default();
            let said: Vec<_> = texts.iter().map(|text| view! { <li>{text.clone()}</li> }.into_any()).collect();
            let list = if said.is_empty() {
                view! { <p class="empty">{words.say("survey-no-texts")}</p> }.into_any()
            } else {
                view! { <ul class="stack">{said}</ul> }.into_any()
            };
            view! { <h3>{asked}</h3>{list} }.into_any()
        })
        .collect();
    view! {
        <p>{words.say_with("survey-count", [("n", summary.count.into())])}</p>
        <table class="list"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
        {texts}
        <p class="small muted">{words.say("survey-mixed")}</p>
    }
    .into_any()
}

fn parts(frame: &Frame, title: String, parts: &[Part]) -> AnyView {
    if parts.is_empty() {
        return ().into_any();
    }
    let items: Vec<_> = parts
        .iter()
        .map(|part| match &part.href {
            Some(href) => view! { <li><a href=href.clone()>{part.label.clone()}</a></li> }.into_any(),
            None => {
                let few = frame.words.say("survey-not-told");
                view! { <li>{part.label.clone()}" "<span class="muted">{few}</span></li> }.into_any()
            }
        })
        .collect();
    view! { <h3>{title}</h3><ul>{items}</ul> }.into_any()
}
