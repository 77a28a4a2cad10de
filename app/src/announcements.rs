//! Announcements: writing and previewing one, the list, and what stands on the home page.

#[cfg(test)]
mod tests;

use crate::forms::{Field, FormState, error_summary, hidden, text_area, text_field};
use crate::shell::{Frame, Page, Width, day, instant};
use crate::submissions::paragraphs;
use chrono::{DateTime, NaiveDate, Utc};
use domain::announcement::{LONGEST_NOTE, LONGEST_SUBJECT, Note};
use domain::id::{AnnouncementId, CohortId};
use leptos::prelude::*;

/// An announcement, as someone reads it.
#[derive(Debug, Clone)]
pub struct Announced {
    /// Its id.
    pub id: AnnouncementId,
    /// The name of the cohort.
    pub cohort: String,
    /// Who wrote it.
    pub by: String,
    /// What it says.
    pub note: Note,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Whether it stands on the reader's home page.
    pub shown: bool,
}

/// The page on which an announcement is written.
#[derive(Debug, Clone)]
pub struct Writing {
    /// The cohort.
    pub cohort: CohortId,
    /// Its name.
    pub cohort_name: String,
    /// Where the cohort's own page is.
    pub cohort_href: String,
    /// How many people it reaches.
    pub people: u32,
    /// How many of them get a mail.
    pub by_mail: u32,
    /// What was typed; about the fields `subject`, `text` and `until`, and hidden `id`.
    pub form: FormState,
    /// What would be sent, where it was looked over and is in order.
    pub preview: Option<Note>,
}

/// The list, and where the reader can write one.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// What there is, newest first.
    pub announced: Vec<Announced>,
    /// Cohorts that the reader can write to.
    pub writable: Vec<(CohortId, String)>,
}

fn note(frame: &Frame, by: &str, sent_at: DateTime<Utc>, cohort: &str, note: &Note) -> AnyView {
    let from = frame.words.say_with("announcements-from", [("name", by.into()), ("cohort", cohort.into())]);
    view! {
        <p class="small muted">{from}" · "{instant(frame, sent_at)}</p>
        {paragraphs(&note.text)}
    }
    .into_any()
}

/// Those that stand on the home page, each with a button that puts it aside.
#[must_use]
pub fn home_cards(frame: &Frame, announced: &[Announced]) -> AnyView {
    let words = &frame.words;
    let cards: Vec<_> = announced
        .iter()
        .filter(|a| a.shown)
        .map(|a| {
            let label = words.say_with("announcements-read-which", [("subject", a.note.subject.as_str().into())]);
            view! {
                <section class="card">
                    <h2>{a.note.subject.clone()}</h2>
                    {note(frame, &a.by, a.sent_at, &a.cohort, &a.note)}
                    <form method="post" action=format!("/announcements/{}/read", a.id)>
                        <p class="actions">
                            <button class="secondary" aria-label=label>{words.say("announcements-read")}</button>
                        </p>
                    </form>
                </section>
            }
            .into_any()
        })
        .collect();
    cards.into_any()
}

/// `GET /announcements`.
#[must_use]
pub fn page(frame: &Frame, data: &List) -> Page {
    let words = &frame.words;
    let title = words.say("announcements-title");
    let cards: Vec<_> = data
        .announced
        .iter()
        .map(|a| {
            view! {
                <section class="card">
                    <h2>{a.note.subject.clone()}</h2>
                    {note(frame, &a.by, a.sent_at, &a.cohort, &a.note)}
                    <p class="small muted">{words.say("announcements-until")}" "{day(frame, a.note.until)}</p>
                </section>
            }
            .into_any()
        })
        .collect();
    let empty = cards.is_empty().then(|| view! { <p class="empty">{words.say("announcements-empty")}</p> });
    let write: Vec<_> = data
        .writable
        .iter()
        .map(|(cohort, name)| {
            let label = words.say_with("announcements-write-to", [("cohort", name.as_str().into())]);
            view! { <a class="button secondary" href=format!("/cohorts/{cohort}/announcements/new")>{label}</a>" " }
                .into_any()
        })
        .collect();
    let body = view! {
        <h1>{title.clone()}</h1>
        {(!write.is_empty()).then(|| view! { <p class="actions">{write}</p> })}
        {empty}
        <div class="stack">{cards}</div>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

/// `GET /cohorts/{cohort}/announcements/new`, the same with what to change, and the same with what would be sent.
#[must_use]
pub fn writing_page(frame: &Frame, data: &Writing) -> Page {
    let words = &frame.words;
    let title = words.say("announcements-new");
    let reach = words.say_with("announcements-reach", [("people", data.people.into()), ("mail", data.by_mail.into())]);
    let body = view! {
        <p><a href=data.cohort_href.clone()>{data.cohort_name.clone()}</a></p>
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say_with("announcements-to", [("cohort", data.cohort_name.as_str().into())])}</p>
        <p>{reach}</p>
        {match &data.preview {
            Some(note) => preview(frame, data, note),
            None => form(frame, data),
        }}
    }
    .into_any();
    Page { title, width: Width::Narrow, body, island: false, indexed: false }
}

fn address(data: &Writing) -> String {
    format!("/cohorts/{}/announcements/new", data.cohort)
}

fn form(frame: &Frame, data: &Writing) -> AnyView {
    let words = &frame.words;
    let most = |n: usize| u32::try_from(n).ok();
    let subject = Field {
        name: "subject",
        label: words.say("announcements-subject"),
        required: true,
        max_length: most(LONGEST_SUBJECT),
        ..Field::default()
    };
    let text = Field {
        name: "text",
        label: words.say("announcements-text"),
        hint: Some(words.say("announcements-text-hint")),
        required: true,
        max_length: most(LONGEST_NOTE),
        ..Field::default()
    };
    let until = Field {
        name: "until",
        label: words.say("announcements-until-label"),
        hint: Some(words.say("announcements-until-hint")),
        kind: "date",
        required: true,
        ..Field::default()
    };
    view! {
        <form class="form" method="post" action=frame.sends(address(data)) novalidate=true>
            {hidden("id", &data.form.value("id"))}
            {text_field(&data.form, subject)}
            {text_area(&data.form, text, 8)}
            {text_field(&data.form, until)}
            <p class="actions"><button name="go" value="preview">{words.say("announcements-look")}</button></p>
        </form>
    }
    .into_any()
}

fn preview(frame: &Frame, data: &Writing, note: &Note) -> AnyView {
    let words = &frame.words;
    let by = frame.person.as_ref().map(|p| p.name.clone()).unwrap_or_default();
    view! {
        <p class="notice">{words.say("announcements-preview")}</p>
        <section class="card">
            <h2>{note.subject.clone()}</h2>
            {self::note(frame, &by, frame.now, &data.cohort_name, note)}
        </section>
        <p>{words.say("announcements-until")}" "{day(frame, note.until)}</p>
        <form class="form" method="post" action=frame.sends(address(data)) novalidate=true>
            {hidden("id", &data.form.value("id"))}
            {hidden("subject", &note.subject)}
            {hidden("text", &note.text)}
            {hidden("until", &note.until.to_string())}
            <p class="actions">
                <button name="go" value="send">{words.say("announcements-send")}</button>
                <button class="secondary" name="go" value="change">{words.say("announcements-change")}</button>
            </p>
        </form>
    }
    .into_any()
}

/// The day that the form proposes, as a field holds it.
#[must_use]
pub fn proposed(form: FormState, id: String, until: NaiveDate) -> FormState {
    form.with("id", id).with("until", until.to_string())
}
