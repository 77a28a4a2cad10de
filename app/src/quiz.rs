//! The quiz: a start page with the rules, one question at a time, a look over everything, the result.

mod from;
mod question;
mod result;
mod summary;
#[cfg(test)]
mod tests;

use crate::forms::{FormState, error_summary, hidden};
use crate::learn::crumbs;
use crate::shell::{Frame, Page, Width};
use chrono::{DateTime, Utc};
use domain::id::{AttemptId, ModuleId};
use domain::quantity::Score;
use leptos::prelude::*;

pub use question::{Answer, AnswerOption, Question, page as question_page};
pub use result::{Given, Mark, QuestionResult, QuizResult, page as result_page};
pub use summary::{Summary, page as summary_page};

/// What is known before a quiz begins.
#[derive(Debug, Clone)]
pub struct Start {
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub module_title: String,
    /// Questions in one attempt.
    pub questions: u32,
    /// The mark that passes.
    pub pass: Score,
    /// Attempts that were sent.
    pub used: u32,
    /// Attempts that are allowed, those that a trainer added included.
    pub allowed: u32,
    /// Whether another attempt may begin now.
    pub may_start: bool,
    /// An attempt that is under way.
    pub running: Option<AttemptId>,
    /// Attempts that were sent, oldest first.
    pub earlier: Vec<Earlier>,
    /// The id under which the next attempt begins.
    pub new_id: AttemptId,
    /// Why starting was refused, if it was.
    pub form: FormState,
}

/// An attempt that was sent.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// The attempt.
    pub attempt: AttemptId,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// What it scored.
    pub score: Score,
    /// Whether it reached the mark.
    pub passed: bool,
}

/// The page before the quiz.
#[must_use]
pub fn page(frame: &Frame, data: &Start) -> Page {
    let words = &frame.words;
    let title = words.say_with("quiz-title", [("module", data.module_title.as_str().into())]);
    let passed = data.earlier.iter().any(|a| a.passed);
    let body = view! {
        {crumbs(frame, &[(data.module_title.clone(), format!("/learn/{}", data.module))])}
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        {passed.then(|| view! { <p class="notice">{words.say("quiz-start-passed")}</p> })}
        {rules(frame, data, passed)}
        {start(frame, data)}
        {(!data.earlier.is_empty()).then(|| earlier(frame, &data.earlier))}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn rules(frame: &Frame, data: &Start, passed: bool) -> AnyView {
    let words = &frame.words;
    let attempts = if passed {
        None
    } else {
        Some(words.say_with("quiz-rule-attempts", [("used", data.used.into()), ("allowed", data.allowed.into())]))
    };
    view! {
        <h2>{words.say("quiz-rules")}</h2>
        <ul>
            <li>
                {words.say_with(
                    "quiz-rule-questions",
                    [("questions", data.questions.into()), ("pass", words.percent(data.pass).into())],
                )}
            </li>
            {attempts.map(|line| view! { <li>{line}</li> })}
            <li>{words.say("quiz-rule-time")}</li>
            <li>{words.say("quiz-rule-after")}</li>
            <li>{words.say("quiz-rule-seen")}</li>
        </ul>
    }
    .into_any()
}

fn start(frame: &Frame, data: &Start) -> AnyView {
    let words = &frame.words;
    if let Some(attempt) = &data.running {
        return view! {
            <p>{words.say("quiz-running")}</p>
            <p class="actions"><a class="button" href=format!("/quiz/{attempt}")>{words.say("quiz-continue")}</a></p>
        }
        .into_any();
    }
    if !data.may_start {
        return view! {
            <section class="notice">
                <h2>{words.say("quiz-used-up")}</h2>
                <p>{words.say("quiz-used-up-text")}</p>
            </section>
        }
        .into_any();
    }
    let button = if data.earlier.is_empty() { words.say("quiz-start") } else { words.say("quiz-start-again") };
    view! {
        <form class="form" method="post" action=format!("/learn/{}/quiz", data.module)>
            {hidden("id", data.new_id.as_str())}
            <p class="actions"><button>{button}</button></p>
        </form>
    }
    .into_any()
}

fn earlier(frame: &Frame, earlier: &[Earlier]) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = earlier
        .iter()
        .map(|one| {
            let (class, state) = if one.passed {
                ("state met", words.say("quiz-passed"))
            } else {
                ("state unmet", words.say("quiz-not-yet"))
            };
            let label = words.say_with(
                "quiz-earlier-line",
                [("when", words.instant(one.sent_at).into()), ("score", words.percent(one.score).into())],
            );
            view! {
                <li>
                    <a href=format!("/quiz/{}/result", one.attempt)>{label}</a>
                    " "
                    <span class=class>{state}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <h2>{words.say("quiz-earlier")}</h2>
        <ul>{lines}</ul>
    }
    .into_any()
}

/// Takes the paragraph off a text of one paragraph, so that it can stand in a label or a legend.
pub(crate) fn inline(html: &str) -> String {
    let text = html.trim();
    match text.strip_prefix("<p>").and_then(|t| t.strip_suffix("</p>")) {
        Some(inner) if !inner.contains("<p>") => inner.to_owned(),
        _ => text.to_owned(),
    }
}
