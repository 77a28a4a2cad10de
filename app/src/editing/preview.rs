//! A draft as learners will read it, under a band that says that nothing is saved; every question with its feedback.

use crate::learn::crumbs;
use crate::shell::{Frame, Page, Width};
use crate::submissions::level_name;
use domain::course::Level;
use domain::id::DraftId;
use leptos::prelude::*;

/// What stands above every preview.
#[derive(Debug, Clone)]
pub struct Band {
    /// The draft.
    pub draft: DraftId,
}

/// The quiz with everything that can come of it.
#[derive(Debug, Clone)]
pub struct Quiz {
    /// The title of the module.
    pub module_title: String,
    /// The address of the module's preview.
    pub base: String,
    /// Questions in one attempt.
    pub drawn: u32,
    /// The pool.
    pub questions: Vec<QuestionPreview>,
}

/// One question with its answers and what is said to each.
#[derive(Debug, Clone)]
pub struct QuestionPreview {
    /// Its id, as the author wrote it.
    pub id: String,
    /// The objective that it tests, in words.
    pub objective: String,
    /// A scene that is read first, as HTML.
    pub scene_html: Option<String>,
    /// What is asked, as HTML.
    pub prompt_html: String,
    /// What can be chosen, in the order of the file.
    pub options: Vec<OptionPreview>,
    /// Right answers and other facts of questions without options, in words.
    pub facts: Vec<String>,
    /// What is said to an answer.
    pub feedback: Vec<(Said, String)>,
}

/// To whom something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// To a right answer.
    Right,
    /// To any other answer.
    Other,
    /// To every answer.
    All,
    /// To the trainer who reads it.
    Reader,
}

/// An option with what is said to whoever chose it.
#[derive(Debug, Clone)]
pub struct OptionPreview {
    /// The option, as HTML.
    pub html: String,
    /// Whether it is right.
    pub correct: bool,
    /// What is said, as HTML.
    pub feedback_html: String,
}

/// What only trainers read of an activity.
#[derive(Debug, Clone)]
pub struct ForTrainers {
    /// What they look for, as HTML.
    pub look_for_html: String,
    /// Examples.
    pub models: Vec<Model>,
}

/// An example of work.
#[derive(Debug, Clone)]
pub struct Model {
    /// Its level.
    pub level: Level,
    /// The work, as HTML.
    pub text_html: String,
    /// Why it stands there, as HTML.
    pub why_html: String,
}

/// A page of learners under the band.
#[must_use]
pub fn banded(frame: &Frame, band: &Band, page: Page) -> Page {
    let words = &frame.words;
    let body = view! {
        <div class="notice warn" role="note">
            <p><strong>{words.say("editing-preview")}</strong></p>
            <p>{words.say("editing-preview-text")}</p>
            <p><a href=format!("/admin/modules/drafts/{}", band.draft)>{words.say("editing-preview-back")}</a></p>
        </div>
        {page.body}
    };
    Page { body: body.into_any(), island: false, ..page }
}

/// An activity as learners will read it, and below it what only trainers see.
#[must_use]
pub fn activity(frame: &Frame, page: Page, data: &ForTrainers) -> Page {
    let words = &frame.words;
    let models = data.models.iter().map(|model| {
        let level = level_name(words, model.level);
        view! {
            <details>
                <summary>{words.say_with("editing-preview-model", [("level", level.into())])}</summary>
                <div inner_html=model.text_html.clone()></div>
                <div inner_html=model.why_html.clone()></div>
            </details>
        }
    });
    let body = view! {
        {page.body}
        <section class="card quiet" aria-labelledby="trainers">
            <h2 id="trainers">{words.say("editing-preview-trainers")}</h2>
            <div inner_html=data.look_for_html.clone()></div>
            {models.collect::<Vec<_>>()}
        </section>
    };
    Page { body: body.into_any(), ..page }
}

/// Every question of the pool, one below the other.
#[must_use]
pub fn quiz(frame: &Frame, data: &Quiz) -> Page {
    let words = &frame.words;
    let title = words.say_with("editing-preview-quiz-title", [("module", data.module_title.as_str().into())]);
    let lead = words
        .say_with("editing-preview-quiz-lead", [("count", data.questions.len().into()), ("drawn", data.drawn.into())]);
    let questions = data.questions.iter().enumerate().map(|(n, one)| question(frame, n + 1, one));
    let body = view! {
        {crumbs(frame, &[(data.module_title.clone(), data.base.clone())])}
        <h1>{title.clone()}</h1>
        <p class="lead">{lead}</p>
        <ol class="results">{questions.collect::<Vec<_>>()}</ol>
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn question(frame: &Frame, number: usize, one: &QuestionPreview) -> AnyView {
    let words = &frame.words;
    let options = one.options.iter().map(|option| {
        let (class, mark) = if option.correct {
            ("state met", words.say("editing-preview-right"))
        } else {
            ("state unmet", words.say("editing-preview-other"))
        };
        view! {
            <li>
                <div inner_html=option.html.clone()></div>
                <p><span class=class>{mark}</span></p>
                <div class="muted" inner_html=option.feedback_html.clone()></div>
            </li>
        }
        .into_any()
    });
    let options: Vec<_> = options.collect();
    let facts: Vec<_> = one.facts.iter().map(|fact| view! { <li>{fact.clone()}</li> }.into_any()).collect();
    let feedback = one.feedback.iter().map(|(said, html)| {
        let to = match said {
            Said::Right => words.say("editing-preview-feedback-right"),
            Said::Other => words.say("editing-preview-feedback-other"),
            Said::All => words.say("editing-preview-feedback"),
            Said::Reader => words.say("editing-preview-reader"),
        };
        view! { <p><strong>{to}</strong></p><div inner_html=html.clone()></div> }.into_any()
    });
    let feedback: Vec<_> = feedback.collect();
    view! {
        <li class="result">
            <h2>{words.say_with("editing-preview-question", [("number", number.into())])}</h2>
            <p class="small muted">
                <code>{one.id.clone()}</code> " · "
                {words.say_with("editing-preview-objective", [("objective", one.objective.as_str().into())])}
            </p>
            {one.scene_html.clone().map(|html| view! { <div inner_html=html></div> })}
            <div inner_html=one.prompt_html.clone()></div>
            {(!options.is_empty()).then(|| view! { <ul>{options}</ul> })}
            {(!facts.is_empty()).then(|| view! {
                <p><strong>{words.say("editing-preview-accepts")}</strong></p>
                <ul>{facts}</ul>
            })}
            {(!feedback.is_empty()).then(|| view! { <div class="feedback">{feedback}</div> })}
        </li>
    }
    .into_any()
}
