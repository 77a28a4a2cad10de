//! A look over all questions before the answers are sent.

use crate::forms::{FormState, error_summary};
use crate::shell::{Frame, Page, Width};
use domain::id::AttemptId;
use leptos::prelude::*;

/// An attempt before it is sent.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The attempt.
    pub attempt: AttemptId,
    /// The title of the module.
    pub module_title: String,
    /// For each question in order, whether it has an answer.
    pub answered: Vec<bool>,
    /// Why sending was refused, if it was.
    pub form: FormState,
}

/// The page before sending.
#[must_use]
pub fn page(frame: &Frame, data: &Summary) -> Page {
    let words = &frame.words;
    let title = words.say("quiz-summary");
    let open = data.answered.iter().filter(|a| !**a).count();
    let lines: Vec<_> = data
        .answered
        .iter()
        .enumerate()
        .map(|(n, answered)| {
            let (class, state) = if *answered {
                ("state met", words.say("quiz-summary-answered"))
            } else {
                ("state unmet", words.say("quiz-summary-open"))
            };
            let label = words.say_with("quiz-summary-line", [("number", (n + 1).into())]);
            view! {
                <li>
                    <a href=format!("/quiz/{}?question={}", data.attempt, n + 1)>{label}</a>
                    " "
                    <span class=class>{state}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let notice = if open == 0 {
        view! { <p class="notice">{words.say("quiz-summary-all")}</p> }.into_any()
    } else {
        view! { <p class="notice warn">{words.say_with("quiz-summary-some", [("n", open.into())])}</p> }.into_any()
    };
    let body = view! {
        <p class="muted">{words.say_with("quiz-title", [("module", data.module_title.as_str().into())])}</p>
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        {notice}
        <ul>{lines}</ul>
        <form class="form" method="post" action=format!("/quiz/{}/send", data.attempt)>
            <p>{words.say("quiz-summary-after")}</p>
            <p class="actions"><button>{words.say("quiz-send")}</button></p>
        </form>
        <p><a href=format!("/quiz/{}", data.attempt)>{words.say("quiz-summary-back")}</a></p>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}
