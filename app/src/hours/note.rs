//! The note of an entry: its field with what is said while one types, a note that was held back, a note that was removed.

use super::entry::Said;
use super::form::EntryFields;
use crate::forms::{Field, FormState, text_area};
use crate::islands::NoteCheck;
use crate::shell::Frame;
use domain::hours::LONGEST_NOTE;
use domain::id::HoursEntryId;
use domain::note_privacy::{Finding, FindingKind, HeldBack};
use leptos::prelude::*;
use words::Words;

/// A note that was held back, for the one page that answers its form. It is kept nowhere else.
#[derive(Clone)]
pub struct HeldNote {
    /// The note in one line, as it was looked at.
    pub typed: String,
    /// What was found in it.
    pub held: HeldBack,
}

/// What its writer can know and do about the privacy of the notes of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Checking {
    /// There is no note that others can read.
    #[default]
    Nothing,
    /// It can be reported.
    CanReport,
    /// Its writer said that it names nobody served, and someone reads it.
    Passed,
    /// It was reported, and someone reads it.
    Reported,
}

/// The name of the box by which a writer says that what was found is no person served; its value is "yes".
const OVERRIDE: &str = "nobody_served";
/// What holds that box.
const OFFER: &str = "nobody-served";

/// The note as it stands in a list of facts: its text, that there is none, or who removed it.
pub(crate) fn text(words: &Words, said: &Said, none: String) -> String {
    match &said.removed {
        Some((name, at)) => words.say_with(
            "hours-note-removed",
            [("name", name.as_str().into()), ("date", words.date(at.date_naive()).into())],
        ),
        None if said.note.trim().is_empty() => none,
        None => said.note.clone(),
    }
}

/// The field, with what never to write before it.
pub(super) fn field(frame: &Frame, data: &EntryFields) -> AnyView {
    let words = &frame.words;
    let Some(known) = data.notes.clone() else { return ().into_any() };
    let field = Field {
        name: "note",
        label: words.say("hours-note"),
        hint: Some(words.say_with("hours-note-hint", [("most", LONGEST_NOTE.into())])),
        max_length: u32::try_from(LONGEST_NOTE).ok(),
        // A browser keeps what was typed into a field to fill it in again; it must not keep this.
        autocomplete: Some("off"),
        ..Field::default()
    };
    view! {
        <section class="notice" aria-labelledby="note-rules">
            <h2 id="note-rules">{words.say("hours-note-rules")}</h2>
            <p>{words.say("hours-note-never")}</p>
            <p><strong>{words.say("hours-note-good")}</strong>" "{words.say("hours-note-good-example")}</p>
            <p><strong>{words.say("hours-note-bad")}</strong>" "{words.say("hours-note-bad-example")}</p>
        </section>
        {text_area(&data.form, field, 4)}
        <NoteCheck
            field="field-note".to_owned()
            offer=OFFER.to_owned()
            known=known
            lead=words.say("hours-note-while-typing")
            hints=FindingKind::ALL.iter().map(|kind| words.note_hint(*kind)).collect()
        />
        {offer(words, &data.form)}
    }
    .into_any()
}

/// The box; it is in the page hidden where it is not offered, for the island to show.
fn offer(words: &Words, form: &FormState) -> AnyView {
    let checked = form.value(OVERRIDE) == "yes";
    let offered = checked || form.value(OVERRIDE) == "offered";
    view! {
        <div class="field" id=OFFER hidden=!offered>
            <div class="choice">
                <input
                    id="field-nobody_served"
                    r#type="checkbox"
                    name=OVERRIDE
                    value="yes"
                    checked=checked
                    autocomplete="off"
                    aria-describedby="field-nobody_served-hint"
                />
                <label for="field-nobody_served">{words.say("hours-note-override")}</label>
            </div>
            <p class="hint" id="field-nobody_served-hint">{words.say("hours-note-override-meaning")}</p>
        </div>
    }
    .into_any()
}

impl HeldNote {
    /// What was typed into the form, with the note as it comes back: marked, and with the box where it is offered.
    #[must_use]
    pub fn form(&self, words: &Words, typed: FormState) -> FormState {
        let offered = if self.held.can_be_overridden() { "offered" } else { "" };
        typed
            .with("note", self.typed.clone())
            .with(OVERRIDE, offered)
            .wrong("note", words.say("hours-note-held-back-next"))
    }
}

/// What is said at the head of the page that answers: the minutes first, then how to rewrite the note. `editable` is
/// whether it can be written again now; who was asked to sign has the hours already where it cannot.
pub(super) fn held_back(frame: &Frame, note: &HeldNote, editable: bool, supervisor: &str) -> AnyView {
    let words = &frame.words;
    let said = words.held_back_note(&note.held);
    let name = || [("name", supervisor.into())];
    let (happened, next) = if editable {
        (said.happened, said.next)
    } else {
        (words.say_with("hours-note-held-back-sent", name()), words.say_with("hours-note-not-needed", name()))
    };
    let hints: Vec<_> = said.hints.into_iter().map(|hint| view! { <li>{hint}</li> }).collect();
    let not_offered = said.override_not_offered.filter(|_| editable).map(|text| view! { <p>{text}</p> });
    let field = editable.then(|| view! { <p><a href="#field-note">{words.say("hours-note")}</a></p> });
    view! {
        <section class="notice warn" role="alert" tabindex="-1" aria-labelledby="held-back">
            <h2 id="held-back">{happened}</h2>
            <p>{next}</p>
            <ul>{hints}</ul>
            {not_offered}
            <h3>{words.say("hours-note-typed")}</h3>
            <p class="small muted">{words.say("hours-note-typed-only-here")}</p>
            <blockquote><p>{marked(&note.typed, note.held.findings())}</p></blockquote>
            {field}
        </section>
    }
    .into_any()
}

/// The text with each finding marked.
fn marked(text: &str, findings: &[Finding]) -> AnyView {
    let mut parts = Vec::new();
    let mut at = 0;
    for finding in findings {
        // What does not fit the text marks nothing; the text itself is shown whole in any case.
        let Some(found) = text.get(finding.range.clone()).filter(|_| finding.range.start >= at) else { continue };
        parts.push(text.get(at..finding.range.start).unwrap_or_default().to_owned().into_any());
        parts.push(view! { <mark>{found.to_owned()}</mark> }.into_any());
        at = finding.range.end;
    }
    parts.push(text.get(at..).unwrap_or_default().to_owned().into_any());
    parts.into_any()
}

/// Where the notes stand with a reader, and the way to report one.
pub(super) fn checking(frame: &Frame, id: &HoursEntryId, checking: Checking) -> AnyView {
    let words = &frame.words;
    match checking {
        Checking::Nothing => ().into_any(),
        Checking::Passed => view! { <p class="small">{words.say("hours-note-passed")}</p> }.into_any(),
        Checking::Reported => view! { <p class="notice">{words.say("hours-note-reported")}</p> }.into_any(),
        Checking::CanReport => view! {
            <details>
                <summary>{words.say("hours-note-report")}</summary>
                <p>{words.say("hours-note-report-what")}</p>
                <form class="form" method="post" action=format!("/hours/{id}/note")>
                    <p class="actions"><button class="secondary">{words.say("hours-note-report-send")}</button></p>
                </form>
            </details>
        }
        .into_any(),
    }
}
