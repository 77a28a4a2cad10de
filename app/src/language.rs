//! The page on which a person chooses the language that they read.

use crate::forms::{FormState, choice_field, error_summary};
use crate::shell::{Frame, Page, Width};
use leptos::prelude::*;

/// The page. The languages that can be chosen are those of the frame.
#[must_use]
pub fn page(frame: &Frame, form: &FormState) -> Page {
    let words = &frame.words;
    let title = words.say("language-title");
    let options: Vec<_> = frame.languages.iter().map(|l| (l.tag.clone(), l.name.clone())).collect();
    let body = if options.len() > 1 {
        view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say("language-lead")}</p>
            {error_summary(frame, form)}
            <form class="form" method="post" action="/account/language" novalidate=true>
                {choice_field(form, "language", words.say("language-legend"), &options)}
                <p class="hint">{words.say("language-courses")}</p>
                <div class="actions"><button class="button">{words.say("language-save")}</button></div>
            </form>
        }
        .into_any()
    } else {
        view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say("language-only-one")}</p>
            <p><a href="/home">{words.say("language-back")}</a></p>
        }
        .into_any()
    };
    Page { title, width: Width::Narrow, body, island: false, indexed: false }
}
