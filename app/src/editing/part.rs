//! A module or a program: its files as a zip, a changed zip back, and everything that was ever published of it.

use super::{DraftLine, Published, address, crumbs, drafts, page as wide, published, upload};
use crate::forms::{FormState, error_summary, hidden};
use crate::shell::{Frame, Page};
use domain::editing::{Changed, Changes, Part};
use leptos::prelude::*;

/// A module or a program with its history.
#[derive(Debug, Clone)]
pub struct PartHistory {
    /// Which.
    pub part: Part,
    /// Its title.
    pub title: String,
    /// What was published of it, newest first.
    pub publications: Vec<PublicationLine>,
    /// Drafts of it, newest first.
    pub drafts: Vec<DraftLine>,
    /// Whether another version came with the program.
    pub offered: bool,
    /// The form for a changed zip: id (hidden), and what was wrong with `zip`.
    pub form: FormState,
}

/// One publication with what it changed.
#[derive(Debug, Clone)]
pub struct PublicationLine {
    /// When and by whom.
    pub published: Published,
    /// What it changed; none for the first one.
    pub changes: Option<Changes>,
}

/// `GET /admin/modules/{module}` and `GET /admin/modules/programs/{programme}`.
#[must_use]
pub fn page(frame: &Frame, data: &PartHistory) -> Page {
    let words = &frame.words;
    let base = address(&data.part);
    let zip = format!("{base}/zip");
    let body = view! {
        {crumbs(frame, &[])}
        <h1>{data.title.clone()}</h1>
        {error_summary(frame, &data.form)}
        {data.publications.first().map(|newest| view! { <p class="muted">{published(frame, &newest.published)}</p> })}
        <div class="actions"><a class="button" href=zip download>{words.say("editing-download")}</a></div>
        {data.offered.then(|| offered(frame, &base, &data.form))}
        <section aria-labelledby="upload">
            <h2 id="upload">{words.say("editing-upload")}</h2>
            {upload(frame, &data.form, Some(&data.part))}
        </section>
        <section aria-labelledby="drafts">
            <h2 id="drafts">{words.say("editing-drafts")}</h2>
            {drafts(frame, &data.drafts)}
        </section>
        <section aria-labelledby="history">
            <h2 id="history">{words.say("editing-history")}</h2>
            {history(frame, &base, &data.publications)}
        </section>
    };
    wide(data.title.clone(), body.into_any())
}

fn offered(frame: &Frame, base: &str, form: &FormState) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="notice" aria-labelledby="offered">
            <h2 id="offered">{words.say("editing-offered")}</h2>
            <p>{words.say("editing-offered-text")}</p>
            <form method="post" action=format!("{base}/built-in")>
                {hidden("id", &form.value("id"))}
                <button class="secondary">{words.say("editing-offered-take")}</button>
            </form>
        </section>
    }
    .into_any()
}

/// Publications as a trail, each with its zip and what it changed.
pub(super) fn history(frame: &Frame, base: &str, publications: &[PublicationLine]) -> AnyView {
    let words = &frame.words;
    let lines = publications.iter().map(|one| {
        let number = [("number", one.published.number.into())];
        let digest = [("digest", one.published.digest.as_str().into())];
        let zip = format!("{base}/zip?number={}", one.published.number);
        view! {
            <li>
                <h3>{words.say_with("editing-history-line", number.clone())}</h3>
                <p>{published(frame, &one.published)}</p>
                {one.changes.as_ref().map(|c| changes(frame, c))}
                <p class="small">
                    <span class="muted">{words.say_with("editing-history-digest", digest)}</span> " · "
                    <a href=zip download>{words.say_with("editing-download-number", number)}</a>
                </p>
            </li>
        }
    });
    view! { <ol class="trail">{lines.collect::<Vec<_>>()}</ol> }.into_any()
}

/// What is different, kind by kind; a sentence when nothing is.
pub(super) fn changes(frame: &Frame, changes: &Changes) -> AnyView {
    let words = &frame.words;
    if changes.is_empty() {
        return view! { <p>{words.say("editing-changes-none")}</p> }.into_any();
    }
    view! {
        {changed(frame, words.say("editing-lessons"), &changes.lessons)}
        {changed(frame, words.say("editing-questions"), &changes.questions)}
        {changed(frame, words.say("editing-activities"), &changes.activities)}
        {changed(frame, words.say("editing-editions"), &changes.editions)}
        {changes.about.then(|| view! { <p>{words.say("editing-changes-about")}</p> })}
    }
    .into_any()
}

fn changed(frame: &Frame, kind: String, changed: &Changed) -> Option<AnyView> {
    let words = &frame.words;
    let line = |text: String| view! { <li>{text}</li> }.into_any();
    let added = changed.added.iter().map(|t| words.say_with("editing-added", [("title", t.as_str().into())]));
    let other = changed.changed.iter().map(|t| words.say_with("editing-changed", [("title", t.as_str().into())]));
    let gone = changed.removed.iter().map(|t| words.say_with("editing-removed", [("title", t.as_str().into())]));
    let lines: Vec<_> = added.chain(other).chain(gone).map(line).collect();
    (!changed.is_empty()).then(|| view! { <p><strong>{kind}</strong></p><ul>{lines}</ul> }.into_any())
}
