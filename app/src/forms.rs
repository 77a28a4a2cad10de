//! Fields of forms: a label, a hint, what was typed, and what to change, each tied to its input.

use crate::shell::{Frame, LanguageChoice};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What was typed into a form and what has to be changed before it can be taken.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    /// What was typed, by the name of the field.
    pub values: BTreeMap<String, String>,
    /// What to change, in the order of the fields.
    pub errors: Vec<FieldError>,
}

/// A sentence about one field.
#[derive(Debug, Clone)]
pub struct FieldError {
    /// The name of the field; empty when it is about the whole form.
    pub field: String,
    /// What happened and what to write instead.
    pub message: String,
}

impl FormState {
    /// What was typed into that field; empty when nothing was.
    #[must_use]
    pub fn value(&self, field: &str) -> String {
        self.values.get(field).cloned().unwrap_or_default()
    }

    /// The first sentence about that field.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|e| e.field == field).map(|e| e.message.as_str())
    }

    /// Whether anything has to be changed.
    #[must_use]
    pub fn failed(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The same form with that value in that field.
    #[must_use]
    pub fn with(mut self, field: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.insert(field.into(), value.into());
        self
    }

    /// The same form with a sentence about that field; an empty name speaks of the whole form.
    #[must_use]
    pub fn wrong(mut self, field: impl Into<String>, message: impl Into<String>) -> Self {
        self.errors.push(FieldError { field: field.into(), message: message.into() });
        self
    }
}

/// One field. Leave out what it does not need with `..Field::default()`.
#[derive(Debug, Clone, Default)]
pub struct Field<'a> {
    /// The name under which its value is sent.
    pub name: &'a str,
    /// What to write in it.
    pub label: String,
    /// What helps to write it.
    pub hint: Option<String>,
    /// The type of the input: "text", "email", "password", "date", "time", "number", "search". Empty is "text".
    pub kind: &'a str,
    /// What the browser may fill in.
    pub autocomplete: Option<&'a str>,
    /// Whether it must be filled. It is told, never enforced by the browser: the server's sentence is kinder.
    pub required: bool,
    /// Which keyboard a telephone shows.
    pub inputmode: Option<&'a str>,
    /// The most characters that it takes.
    pub max_length: Option<u32>,
}

fn id_of(name: &str) -> String {
    format!("field-{name}")
}

/// The attributes and sentences that every kind of field has.
struct Parts {
    id: String,
    class: &'static str,
    described_by: Option<String>,
    invalid: Option<&'static str>,
    required: Option<&'static str>,
    hint: Option<AnyView>,
    error: Option<AnyView>,
}

fn parts(form: &FormState, name: &str, hint: Option<String>, required: bool) -> Parts {
    let id = id_of(name);
    let error = form.error(name).map(str::to_owned);
    let hint_id = hint.is_some().then(|| format!("{id}-hint"));
    let error_id = error.is_some().then(|| format!("{id}-error"));
    let described: Vec<String> = [hint_id.clone(), error_id.clone()].into_iter().flatten().collect();
    Parts {
        class: if error.is_some() { "field invalid" } else { "field" },
        described_by: (!described.is_empty()).then(|| described.join(" ")),
        invalid: error.is_some().then_some("true"),
        required: required.then_some("true"),
        hint: hint.map(|text| view! { <p class="hint" id=hint_id>{text}</p> }.into_any()),
        error: error.map(|text| view! { <p class="error" id=error_id>{text}</p> }.into_any()),
        id,
    }
}

/// What has to be changed, at the head of the form, with a link to each field. Nothing when nothing has to be.
#[must_use]
pub fn error_summary(frame: &Frame, form: &FormState) -> AnyView {
    if !form.failed() {
        return ().into_any();
    }
    let lines = form.errors.iter().map(|error| {
        let text = error.message.clone();
        if error.field.is_empty() {
            view! { <li>{text}</li> }.into_any()
        } else {
            view! { <li><a href=format!("#{}", id_of(&error.field))>{text}</a></li> }.into_any()
        }
    });
    view! {
        <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary">
            <h2 id="error-summary">{frame.words.say("shell-error-summary")}</h2>
            <ul>{lines.collect::<Vec<_>>()}</ul>
        </div>
    }
    .into_any()
}

/// An input of one line.
#[must_use]
pub fn text_field(form: &FormState, field: Field<'_>) -> AnyView {
    let p = parts(form, field.name, field.hint, field.required);
    let kind = if field.kind.is_empty() { "text" } else { field.kind };
    // A passphrase is typed again rather than sent back.
    let value = (kind != "password").then(|| form.value(field.name)).filter(|v| !v.is_empty());
    view! {
        <div class=p.class>
            <label for=p.id.clone()>{field.label}</label>
            {p.hint}
            {p.error}
            <input
                id=p.id
                name=field.name.to_owned()
                r#type=kind.to_owned()
                value=value
                autocomplete=field.autocomplete.map(str::to_owned)
                inputmode=field.inputmode.map(str::to_owned)
                maxlength=field.max_length.map(|n| n.to_string())
                aria-required=p.required
                aria-invalid=p.invalid
                aria-describedby=p.described_by
            />
        </div>
    }
    .into_any()
}

/// An input of several lines.
#[must_use]
pub fn text_area(form: &FormState, field: Field<'_>, rows: u32) -> AnyView {
    let p = parts(form, field.name, field.hint, field.required);
    // A reader of HTML drops the first line break in a textarea: one more keeps the one that was typed.
    let mut value = form.value(field.name);
    if value.starts_with(['\n', '\r']) {
        value.insert(0, '\n');
    }
    view! {
        <div class=p.class>
            <label for=p.id.clone()>{field.label}</label>
            {p.hint}
            {p.error}
            <textarea
                id=p.id
                name=field.name.to_owned()
                rows=rows.to_string()
                autocomplete=field.autocomplete.map(str::to_owned)
                maxlength=field.max_length.map(|n| n.to_string())
                aria-required=p.required
                aria-invalid=p.invalid
                aria-describedby=p.described_by
            >
                {value}
            </textarea>
        </div>
    }
    .into_any()
}

/// A list of which one is chosen. An option with an empty value can stand for "choose one".
#[must_use]
pub fn select_field(form: &FormState, field: Field<'_>, options: &[(String, String)]) -> AnyView {
    let p = parts(form, field.name, field.hint, field.required);
    let chosen = form.value(field.name);
    let options = options.iter().map(|(value, label)| {
        let selected = *value == chosen;
        view! { <option value=value.clone() selected=selected>{label.clone()}</option> }
    });
    view! {
        <div class=p.class>
            <label for=p.id.clone()>{field.label}</label>
            {p.hint}
            {p.error}
            <select
                id=p.id
                name=field.name.to_owned()
                autocomplete=field.autocomplete.map(str::to_owned)
                aria-required=p.required
                aria-invalid=p.invalid
                aria-describedby=p.described_by
            >
                {options.collect::<Vec<_>>()}
            </select>
        </div>
    }
    .into_any()
}

/// A few choices that are all in view. A link from the error summary lands on the first of them.
#[must_use]
pub fn choice_field(form: &FormState, name: &str, legend: String, options: &[(String, String)]) -> AnyView {
    choices(form, name, legend, options.iter().map(|(value, label)| (value, label, None)))
}

/// A choice of a language. Each is called as its speakers call it, and read aloud in that language.
#[must_use]
pub fn language_field(form: &FormState, name: &str, legend: String, languages: &[LanguageChoice]) -> AnyView {
    choices(form, name, legend, languages.iter().map(|l| (&l.tag, &l.name, Some(l.tag.clone()))))
}

fn choices<'a>(
    form: &FormState,
    name: &str,
    legend: String,
    options: impl Iterator<Item = (&'a String, &'a String, Option<String>)>,
) -> AnyView {
    let p = parts(form, name, None, false);
    let chosen = form.value(name);
    let class = if p.invalid.is_some() { "choices invalid" } else { "choices" };
    let choices = options.enumerate().map(|(n, (value, label, language))| {
        let id = if n == 0 { p.id.clone() } else { format!("{}-{n}", p.id) };
        view! {
            <div class="choice">
                <input id=id.clone() r#type="radio" name=name.to_owned() value=value.clone() checked=*value == chosen />
                <label for=id lang=language>{label.clone()}</label>
            </div>
        }
    });
    let choices = choices.collect::<Vec<_>>();
    view! {
        <fieldset class=class aria-describedby=p.described_by>
            <legend>{legend}</legend>
            {p.error}
            {choices}
        </fieldset>
    }
    .into_any()
}

/// A box to tick, with what is wrong about it. Ticked it sends "yes".
#[must_use]
pub fn tick_field(form: &FormState, name: &str, label: String) -> AnyView {
    let id = format!("field-{name}");
    let error = form.error(name).map(str::to_owned);
    let error_id = format!("{id}-error");
    let described = error.is_some().then(|| error_id.clone());
    let class = if error.is_some() { "choices invalid" } else { "choices" };
    let error = error.map(|text| view! { <p class="error" id=error_id>{text}</p> });
    view! {
        <div class=class>
            {error}
            <div class="choice">
                <input id=id.clone() r#type="checkbox" name=name.to_owned() value="yes" checked=!form.value(name).is_empty() aria-describedby=described />
                <label for=id>{label}</label>
            </div>
        </div>
    }
    .into_any()
}

/// A value that travels with the form and is not shown.
#[must_use]
pub fn hidden(name: &str, value: &str) -> AnyView {
    view! { <input r#type="hidden" name=name.to_owned() value=value.to_owned() /> }.into_any()
}

#[cfg(test)]
mod tests;
