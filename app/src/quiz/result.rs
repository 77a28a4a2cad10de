//! What came of an attempt: the score, and for each question what was chosen and what to think of it.

use super::inline;
use crate::home::Link;
use crate::learn::crumbs;
use crate::questions::{Ask, disclosure};
use crate::shell::{Frame, Page, Width};
use chrono::{DateTime, Utc};
use domain::course::Language;
use domain::id::ModuleId;
use domain::quantity::Score;
use leptos::prelude::*;

/// An attempt that was sent.
#[derive(Debug, Clone)]
pub struct QuizResult {
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub module_title: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// What it scored.
    pub score: Score,
    /// The mark that passes.
    pub pass: Score,
    /// Whether it reached the mark.
    pub passed: bool,
    /// Attempts that are left, counted only until one passes.
    pub left: u32,
    /// The questions in order.
    pub results: Vec<QuestionResult>,
    /// What can be done now.
    pub next: Option<Link>,
    /// Who typed it in and when it was written, if it was answered on paper: a sentence.
    pub entered: Option<String>,
    /// The form in which a trainer can be asked.
    pub ask: Option<Ask>,
}

/// One question with its answer.
#[derive(Debug, Clone)]
pub struct QuestionResult {
    /// The language that the question is written in.
    pub language: Language,
    /// A scene that was read first, as HTML from the course files.
    pub scene_html: Option<String>,
    /// What was asked, as HTML from the course files.
    pub prompt_html: String,
    /// What was answered.
    pub given: Given,
    /// How it was marked.
    pub mark: Mark,
    /// What is said to it, each a text as HTML from the course files.
    pub feedback_html: Vec<String>,
}

/// What was answered.
#[derive(Debug, Clone)]
pub enum Given {
    /// Nothing.
    Nothing,
    /// These options, as HTML from the course files.
    Options(Vec<String>),
    /// True or false.
    Truth(bool),
    /// These words, as they were typed.
    Text(String),
}

/// How an answer was marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It earned everything.
    Right,
    /// It earned a part.
    Partly,
    /// It earned nothing.
    Other,
}

impl Mark {
    /// The mark of a score on one question.
    #[must_use]
    pub fn of(score: Score) -> Self {
        match score {
            Score::FULL => Self::Right,
            none if none.millionths() == 0 => Self::Other,
            _ => Self::Partly,
        }
    }
}

/// The page of the result.
#[must_use]
pub fn page(frame: &Frame, data: &QuizResult) -> Page {
    let words = &frame.words;
    let title = words.say_with("quiz-result-title", [("module", data.module_title.as_str().into())]);
    let scores = || [("score", words.percent(data.score).into()), ("pass", words.percent(data.pass).into())];
    let lead = if data.passed {
        words.say_with("quiz-result-passed", scores())
    } else {
        words.say_with("quiz-result-not-yet", scores())
    };
    let text = match (data.passed, data.left) {
        (true, _) => words.say("quiz-result-passed-text"),
        (false, 0) => words.say("quiz-used-up-text"),
        (false, left) => words.say_with("quiz-result-left", [("n", left.into())]),
    };
    let state = if data.passed { "state met" } else { "state unmet" };
    let state_text = if data.passed { words.say("quiz-passed") } else { words.say("quiz-not-yet") };
    let results: Vec<_> = data.results.iter().enumerate().map(|(n, one)| result(frame, n + 1, one)).collect();
    let body = view! {
        {crumbs(frame, &[(data.module_title.clone(), format!("/learn/{}", data.module))])}
        <h1>{title.clone()}</h1>
        <section class="card">
            <p><span class=state>{state_text}</span></p>
            <p class="lead">{lead}</p>
            <p>{text}</p>
            {data.next.clone().map(|link| view! {
                <p class="actions"><a class="button" href=link.href>{link.label}</a></p>
            })}
        </section>
        <p class="small muted">
            {words.say_with("quiz-result-sent", [("when", words.instant(data.sent_at).into())])}
        </p>
        {data.entered.clone().map(|text| view! { <p class="notice">{text}</p> })}
        <h2>{words.say("quiz-result-questions")}</h2>
        <ol class="results">{results}</ol>
        {data.ask.as_ref().map(|ask| disclosure(frame, ask))}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn result(frame: &Frame, number: usize, one: &QuestionResult) -> AnyView {
    let words = &frame.words;
    let (class, mark) = match one.mark {
        Mark::Right => ("result right", words.say("quiz-mark-right")),
        Mark::Partly => ("result partly", words.say("quiz-mark-partly")),
        Mark::Other => ("result other", words.say("quiz-mark-other")),
    };
    let number = words.say_with("quiz-result-number", [("number", number.into()), ("mark", mark.into())]);
    let lang = frame.other_language(&one.language);
    let said = |html: &String| view! { <div lang=lang.clone() inner_html=html.clone()></div> }.into_any();
    let feedback: Vec<_> = one.feedback_html.iter().map(said).collect();
    view! {
        <li class=class>
            <h3>{number}</h3>
            {one.scene_html.clone().map(|html| view! {
                <details>
                    <summary>{words.say("quiz-result-scene")}</summary>
                    <div lang=lang.clone() inner_html=html></div>
                </details>
            })}
            <div lang=lang.clone() inner_html=one.prompt_html.clone()></div>
            {given(frame, &one.given, lang.as_deref())}
            {(!feedback.is_empty()).then(|| view! { <div class="feedback">{feedback}</div> })}
        </li>
    }
    .into_any()
}

fn given(frame: &Frame, given: &Given, lang: Option<&str>) -> AnyView {
    let words = &frame.words;
    match given {
        Given::Nothing => view! { <p class="muted">{words.say("quiz-given-nothing")}</p> }.into_any(),
        Given::Options(options) => {
            let options: Vec<_> = options
                .iter()
                .map(|html| view! { <li lang=lang.map(str::to_owned) inner_html=inline(html)></li> }.into_any())
                .collect();
            view! { <p>{words.say("quiz-given-options")}</p><ul>{options}</ul> }.into_any()
        }
        Given::Truth(true) => view! { <p>{words.say("quiz-given-true")}</p> }.into_any(),
        Given::Truth(false) => view! { <p>{words.say("quiz-given-false")}</p> }.into_any(),
        Given::Text(text) => {
            let text = words.say_with("quiz-given-text", [("text", text.as_str().into())]);
            view! { <p>{text}</p> }.into_any()
        }
    }
}
