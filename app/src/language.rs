//! The page on which a person chooses the language that they read.

use crate::forms::{FormState, error_summary, language_field};
use crate::shell::{Frame, Page, Width};
use leptos::prelude::*;

/// The page. The languages that can be chosen are those of the frame.
#[must_use]
pub fn page(frame: &Frame, form: &FormState) -> Page {
    let words = &frame.words;
    let title = words.say("language-title");
    let body = if frame.languages.len() > 1 {
        view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say("language-lead")}</p>
            {error_summary(frame, form)}
            <form class="form" method="post" action="/account/language" novalidate=true>
                {language_field(form, "language", words.say("language-legend"), &frame.languages)}
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::LanguageChoice;
    use crate::shell::testing::{signed_in, sound, tags, value};

    #[test]
    fn each_language_is_read_aloud_in_itself() {
        let choice = |tag: &str, name: &str| LanguageChoice { tag: tag.to_owned(), name: name.to_owned() };
        let frame = Frame { languages: vec![choice("en", "English"), choice("es", "Español")], ..signed_in() };
        let form = FormState::default().with("language", "en");
        let html = sound(&frame, |f| page(f, &form));
        let labels: Vec<_> = tags(&html, &["label"]).map(|tag| value(tag, "lang")).collect();
        assert_eq!(labels, [Some("en"), Some("es")], "{html}");
        assert_eq!(tags(&html, &["input"]).filter(|tag| tag.contains("checked")).count(), 1, "{html}");
    }
}
