//! The form of an hours entry: a new one, a draft, or one that needs info. Who reads it is said before the note.

use super::{activity_name, kind_name, mode_name, note};
use crate::forms::{Field, FormState, error_summary, hidden, select_field, text_area, text_field};
use crate::learn::crumbs;
use crate::shell::{Frame, Page, Width};
use domain::course::HoursKind;
use domain::hours::{ActivityType, LONGEST_REASON, Mode};
use domain::id::{HoursEntryId, PersonId};
use domain::note_privacy::KnownWords;
use leptos::prelude::*;

/// What the form needs to be shown. What stands in its fields is in `form`, by the names
/// `date`, `start`, `hours`, `minutes`, `activity`, `mode`, `supervisor`, `note`, `nobody_served`.
#[derive(Debug, Clone)]
pub struct EntryFields {
    /// The entry, or the id under which a new one is written.
    pub id: HoursEntryId,
    /// Practice or supervision.
    pub kind: HoursKind,
    /// The zone of the clock: "America/New_York".
    pub zone: String,
    /// Supervisors who can be asked, with their names.
    pub supervisors: Vec<(PersonId, String)>,
    /// Those of them who have no place for one more: name, how many people, and how many at most.
    pub full: Vec<(String, usize, u32)>,
    /// The version that is corrected; nothing for a new entry.
    pub version: Option<u32>,
    /// Whether it corrects a version that is signed: then the field `reason` is asked for.
    pub signed: bool,
    /// Names that are no names of people served, for the note; nothing where the program has no notes.
    pub notes: Option<KnownWords>,
    /// What stands in the fields, and what has to be changed.
    pub form: FormState,
}

impl EntryFields {
    /// Whether the form is there, with a note that is looked at while it is typed.
    pub(super) fn has_island(&self) -> bool {
        self.notes.is_some() && !self.supervisors.is_empty()
    }
}

/// The page of a new entry.
#[must_use]
pub fn page(frame: &Frame, data: &EntryFields) -> Page {
    let words = &frame.words;
    let (title, other, href) = match data.kind {
        HoursKind::Practice => {
            (words.say("hours-new-practice"), words.say("hours-other-supervision"), "/hours/new?kind=supervision")
        }
        HoursKind::Supervision => {
            (words.say("hours-new-supervision"), words.say("hours-other-practice"), "/hours/new?kind=practice")
        }
    };
    let body = view! {
        {crumbs(frame, &[(words.say("hours-title"), "/hours".to_owned())])}
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <p><a href=href>{other}</a></p>
        {fields(frame, data)}
    }
    .into_any();
    Page { title, width: Width::Narrow, body, island: data.has_island(), indexed: false }
}

/// The form itself; the list of faults stands at the head of the page.
pub(super) fn fields(frame: &Frame, data: &EntryFields) -> AnyView {
    let words = &frame.words;
    if data.supervisors.is_empty() {
        return view! {
            <p class="notice warn">{words.say("hours-no-supervisor")}</p>
            <p><a href="/hours/supervisors">{words.say("outside-room")}</a></p>
        }
        .into_any();
    }
    let action = match data.version {
        Some(_) => format!("/hours/{}", data.id),
        None => "/hours".to_owned(),
    };
    let action = frame.sends(action);
    let version = data.version.map(|n| hidden("version", &n.to_string()));
    let send = if data.version.is_some() { words.say("hours-send-again") } else { words.say("hours-send") };
    view! {
        <form class="form" method="post" action=action novalidate=true>
            {hidden("id", data.id.as_str())}
            {hidden("kind", data.kind.name())}
            {version}
            {data.signed.then(|| why(frame, data))}
            {when(frame, data)}
            {what(frame, data)}
            {note::field(frame, data)}
            <p class="small">{words.say("hours-send-after")}</p>
            <p class="actions">
                <button name="go" value="send">{send}</button>
                <button class="secondary" name="go" value="draft">{words.say("hours-save-draft")}</button>
            </p>
        </form>
    }
    .into_any()
}

/// Why a signed entry is corrected.
fn why(frame: &Frame, data: &EntryFields) -> AnyView {
    let words = &frame.words;
    let field = Field {
        name: "reason",
        label: words.say("hours-correction-why"),
        hint: Some(words.say("hours-correction-why-hint")),
        required: true,
        max_length: u32::try_from(LONGEST_REASON).ok(),
        ..Field::default()
    };
    text_area(&data.form, field, 2)
}

fn when(frame: &Frame, data: &EntryFields) -> AnyView {
    let words = &frame.words;
    let date = Field { name: "date", label: words.say("hours-date"), kind: "date", required: true, ..Field::default() };
    let zone = words.say_with("hours-start-zone", [("zone", data.zone.replace('_', " ").into())]);
    let start = Field {
        name: "start",
        label: words.say("hours-start"),
        hint: Some(zone),
        kind: "time",
        required: true,
        ..Field::default()
    };
    // A number input drops what it cannot read; plain text comes back to be mended.
    let number = |name, label| Field { name, label, inputmode: Some("numeric"), ..Field::default() };
    view! {
        {text_field(&data.form, date)}
        {text_field(&data.form, start)}
        <div class="two">
            {text_field(&data.form, number("hours", words.say("hours-hours")))}
            {text_field(&data.form, number("minutes", words.say("hours-minutes")))}
        </div>
    }
    .into_any()
}

fn what(frame: &Frame, data: &EntryFields) -> AnyView {
    let words = &frame.words;
    let choose = || (String::new(), words.say("hours-choose"));
    let activities: Vec<_> = std::iter::once(choose())
        .chain(ActivityType::of(data.kind).iter().map(|a| (a.name().to_owned(), activity_name(words, *a))))
        .collect();
    let modes: Vec<_> = std::iter::once(choose())
        .chain(Mode::ALL.iter().map(|m| (m.name().to_owned(), mode_name(words, *m))))
        .collect();
    let field = |name, label| Field { name, label, required: true, ..Field::default() };
    let supervisor = match &data.supervisors[..] {
        // With a single supervisor there is nothing to choose; a correction of what another one had asks anew.
        [(only, name)] if ["", only.as_str()].contains(&data.form.value("supervisor").as_str()) => view! {
            {hidden("supervisor", only.as_str())}
            <p class="small">{words.say_with("hours-only-supervisor", [("name", name.as_str().into())])}</p>
        }
        .into_any(),
        all => {
            let all = all.iter().map(|(id, name)| (id.to_string(), name.clone()));
            let all: Vec<_> = std::iter::once(choose()).chain(all).collect();
            let hint = Some(words.say("hours-supervisor-reads"));
            select_field(&data.form, Field { hint, ..field("supervisor", words.say("hours-supervisor")) }, &all)
        }
    };
    view! {
        {select_field(&data.form, field("activity", words.say("hours-activity")), &activities)}
        {select_field(&data.form, field("mode", words.say("hours-mode")), &modes)}
        {supervisor}
        {full(frame, data)}
        <p class="small"><a href="/hours/supervisors">{words.say("outside-room")}</a></p>
    }
    .into_any()
}

/// Supervisors who have as many people as was agreed. It keeps nobody from sending hours.
fn full(frame: &Frame, data: &EntryFields) -> AnyView {
    let words = &frame.words;
    if data.full.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = data
        .full
        .iter()
        .map(|(name, people, most)| {
            let told = [("name", name.as_str().into()), ("people", (*people).into()), ("most", (*most).into())];
            view! { <p>{words.say_with("hours-supervisor-full", told)}</p> }
        })
        .collect();
    view! { <div class="notice">{lines}<p>{words.say("hours-supervisor-full-what")}</p></div> }.into_any()
}

/// The head line of a form that corrects an entry.
pub(super) fn heading(frame: &Frame, data: &EntryFields) -> String {
    let kind = kind_name(&frame.words, data.kind);
    let key = if data.signed { "hours-correction" } else { "hours-correct" };
    frame.words.say_with(key, [("kind", kind.into())])
}
