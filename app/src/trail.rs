//! The trail of what was done: a search by person, days and action, and the lines in words.

use crate::forms::{Field, FormState, select_field, text_field};
use crate::people::pager;
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use words::Words;

/// A page of the trail.
#[derive(Debug, Clone)]
pub struct Trail {
    /// The fields from, to, person, action of the search.
    pub form: FormState,
    /// Actions to choose from: value and words.
    pub actions: Vec<(String, String)>,
    /// The lines of this page, newest first.
    pub lines: Vec<Line>,
    /// How many were found.
    pub all: usize,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The query without the page, as it stands in an address.
    pub query: String,
}

/// A line of the trail in words.
#[derive(Debug, Clone)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: String,
    /// What was done.
    pub what: String,
    /// To what or whom.
    pub about: String,
}

/// An action of the trail in words. One that has no words yet is shown by its name, with spaces.
#[must_use]
pub fn action(words: &Words, name: &str) -> String {
    let key = format!("trail-action-{}", name.replace('_', "-"));
    if words.knows(&key) {
        words.say(&key)
    } else {
        words.say_with("trail-other", [("name", name.replace('_', " ").into())])
    }
}

/// What was looked at, in words.
#[must_use]
pub fn looked_at(words: &Words, what: &str) -> String {
    let key = format!("trail-look-{what}");
    if words.knows(&key) { words.say(&key) } else { words.say("trail-look-other") }
}

/// `GET /admin/trail`.
#[must_use]
pub fn page(frame: &Frame, data: &Trail) -> Page {
    let words = &frame.words;
    let and = if data.query.is_empty() { "" } else { "?" };
    let body = view! {
        <h1>{words.say("trail-title")}</h1>
        <p class="lead">{words.say("trail-lead")}</p>
        {search(frame, data)}
        <p class="count">{words.say_with("trail-found", [("n", data.all.into())])}</p>
        {lines(frame, &data.lines)}
        {pager(frame, "/admin/trail", &data.query, data.page, data.pages)}
        <p><a href=format!("/admin/trail.csv{and}{}", data.query)>{words.say("trail-download")}</a></p>
    };
    let title = words.say("trail-title");
    Page { title, width: Width::Wide, body: body.into_any(), island: false, indexed: false }
}

fn search(frame: &Frame, data: &Trail) -> AnyView {
    let words = &frame.words;
    let day = |name, label| Field { name, label, kind: "date", ..Field::default() };
    let person = Field { name: "person", label: words.say("trail-person"), kind: "search", ..Field::default() };
    let action = Field { name: "action", label: words.say("trail-what"), ..Field::default() };
    let any = std::iter::once((String::new(), words.say("trail-any")));
    let actions: Vec<_> = any.chain(data.actions.iter().cloned()).collect();
    view! {
        <form class="form" method="get" action="/admin/trail" novalidate>
            <div class="two">
                {text_field(&data.form, day("from", words.say("trail-from")))}
                {text_field(&data.form, day("to", words.say("trail-to")))}
            </div>
            {text_field(&data.form, person)}
            {select_field(&data.form, action, &actions)}
            <div class="actions"><button>{words.say("people-search")}</button></div>
        </form>
    }
    .into_any()
}

fn lines(frame: &Frame, lines: &[Line]) -> AnyView {
    let words = &frame.words;
    if lines.is_empty() {
        return view! { <p class="empty">{words.say("trail-none")}</p> }.into_any();
    }
    let rows = lines.iter().map(|l| {
        view! {
            <tr>
                <th scope="row">{instant(frame, l.at)}</th>
                <td data-label=words.say("trail-who")>{l.by.clone()}</td>
                <td data-label=words.say("trail-what")>{l.what.clone()}</td>
                <td data-label=words.say("trail-about")>{(!l.about.is_empty()).then(|| l.about.clone())}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("trail-when")}</th>
                    <th scope="col">{words.say("trail-who")}</th>
                    <th scope="col">{words.say("trail-what")}</th>
                    <th scope="col">{words.say("trail-about")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{now, signed_in, sound};

    #[test]
    fn lines_are_words_and_the_file_has_the_same_search() {
        let frame = signed_in();
        assert_eq!(action(&frame.words, "role_given"), "Gave a role");
        assert_eq!(action(&frame.words, "moon_landed"), "Other: moon landed");
        let line = Line {
            at: now(),
            by: "Ada <Admin>".to_owned(),
            what: action(&frame.words, "looked"),
            about: looked_at(&frame.words, "hours"),
        };
        let data = Trail {
            form: FormState::default().with("person", "ada"),
            actions: vec![("looked".to_owned(), "Looked".to_owned())],
            lines: vec![line],
            all: 101,
            page: 2,
            pages: 2,
            query: "person=ada".to_owned(),
        };
        let html = sound(&frame, |f| page(f, &data));
        assert!(html.contains("Ada &lt;Admin&gt;"), "{html}");
        assert!(html.contains("href=\"/admin/trail.csv?person=ada\""), "{html}");
        assert!(html.contains("href=\"/admin/trail?person=ada&amp;page=1\""), "{html}");
    }
}
