//! Courses as those see them who change them: what is published, its history, drafts with every finding, previews.

mod draft;
mod part;
mod preview;
#[cfg(test)]
mod tests;

use crate::forms::{Field, FormState, error_summary, hidden, text_field};
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, Utc};
use domain::editing::Part;
use domain::id::DraftId;
use leptos::prelude::*;

pub use draft::{Draft, FileFindings, FindingLine, page as draft_page};
pub use part::{PartHistory, PublicationLine, page as part_page};
pub use preview::{
    Band, ForTrainers, Model, OptionPreview, QuestionPreview, Quiz, Said, activity as activity_preview, banded,
    quiz as quiz_preview,
};

/// Everything that is taught, and every draft.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Modules and programs.
    pub parts: Vec<PartLine>,
    /// Drafts, newest first.
    pub drafts: Vec<DraftLine>,
    /// The form for something new: id (hidden), and what was wrong with `zip`.
    pub form: FormState,
}

/// A module or a program in one line.
#[derive(Debug, Clone)]
pub struct PartLine {
    /// Which.
    pub part: Part,
    /// Its title.
    pub title: String,
    /// What is published of it.
    pub newest: Published,
    /// Drafts of it.
    pub drafts: u32,
    /// Whether another version came with the program.
    pub offered: bool,
}

/// What was published, when and by whom.
#[derive(Debug, Clone)]
pub struct Published {
    /// Its number.
    pub number: u32,
    /// The first letters of its digest.
    pub digest: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The name of who published it; none for what was published at start.
    pub by: Option<String>,
    /// Whether these are the files that came with the program.
    pub built_in: bool,
}

/// A draft in one line.
#[derive(Debug, Clone)]
pub struct DraftLine {
    /// Its id.
    pub id: DraftId,
    /// What it is a draft of.
    pub title: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// By whom.
    pub made_by: String,
    /// Whether something else was published since.
    pub behind: bool,
}

/// The address of a part's page.
#[must_use]
pub fn address(part: &Part) -> String {
    match part {
        Part::Module(id) => format!("/admin/modules/{id}"),
        Part::Programme(id) => format!("/admin/modules/programs/{id}"),
    }
}

fn page(title: String, body: AnyView) -> Page {
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

/// The way back, from the outside in.
fn crumbs(frame: &Frame, way: &[(String, String)]) -> AnyView {
    let words = &frame.words;
    let first = (words.say("editing-title"), "/admin/modules".to_owned());
    let links: Vec<_> = std::iter::once(&first)
        .chain(way)
        .map(|(label, href)| view! { <li><a href=href.clone()>{label.clone()}</a></li> }.into_any())
        .collect();
    view! { <nav class="crumbs" aria-label=words.say("editing-crumbs")><ol>{links}</ol></nav> }.into_any()
}

/// `GET /admin/modules`.
#[must_use]
pub fn overview(frame: &Frame, data: &Overview) -> Page {
    let words = &frame.words;
    let of = |module: bool| -> Vec<&PartLine> {
        data.parts.iter().filter(|p| matches!(p.part, Part::Module(_)) == module).collect()
    };
    let body = view! {
        <h1>{words.say("editing-title")}</h1>
        {error_summary(frame, &data.form)}
        <p class="lead">{words.say("editing-lead")}</p>
        <section aria-labelledby="modules">
            <h2 id="modules">{words.say("editing-modules")}</h2>
            {parts(frame, &of(true), words.say("editing-module"))}
        </section>
        <section aria-labelledby="programs">
            <h2 id="programs">{words.say("editing-programs")}</h2>
            {parts(frame, &of(false), words.say("editing-program"))}
        </section>
        <section aria-labelledby="drafts">
            <h2 id="drafts">{words.say("editing-drafts")}</h2>
            {drafts(frame, &data.drafts)}
        </section>
        <section aria-labelledby="new">
            <h2 id="new">{words.say("editing-new")}</h2>
            <p>{words.say("editing-new-text")}</p>
            {upload(frame, &data.form, None)}
        </section>
    };
    page(words.say("editing-title"), body.into_any())
}

fn parts(frame: &Frame, lines: &[&PartLine], name: String) -> AnyView {
    let words = &frame.words;
    if lines.is_empty() {
        return view! { <p class="empty">{words.say("editing-none")}</p> }.into_any();
    }
    let rows = lines.iter().map(|line| {
        let drafts = (line.drafts > 0).then(|| {
            let drafts = words.say_with("editing-drafts-count", [("count", line.drafts.into())]);
            view! { {drafts} " " }
        });
        let offered = line
            .offered
            .then(|| view! { <span class="state info-needed">{words.say("editing-offered")}</span> }.into_any());
        view! {
            <tr>
                <th scope="row"><a href=address(&line.part)>{line.title.clone()}</a></th>
                <td data-label=words.say("editing-version")>{version(frame, &line.newest)}</td>
                <td data-label=words.say("editing-published")>{published(frame, &line.newest)}</td>
                <td data-label=words.say("editing-drafts")>{drafts}{offered}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{name}</th>
                    <th scope="col">{words.say("editing-version")}</th>
                    <th scope="col">{words.say("editing-published")}</th>
                    <th scope="col">{words.say("editing-drafts")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

fn version(frame: &Frame, one: &Published) -> String {
    let values = [("number", one.number.into()), ("digest", one.digest.as_str().into())];
    frame.words.say_with("editing-version-digest", values)
}

/// "12 March 2026, 10:42 UTC by Ada", or that it happened at start.
fn published(frame: &Frame, one: &Published) -> AnyView {
    let words = &frame.words;
    let by = match &one.by {
        Some(name) => words.say_with("editing-published-by", [("name", name.as_str().into())]),
        None => words.say("editing-published-start"),
    };
    let built_in =
        one.built_in.then(|| view! { " · " <span class="muted">{words.say("editing-from-cairn")}</span> }.into_any());
    view! { {instant(frame, one.at)} " " {by} {built_in} }.into_any()
}

fn drafts(frame: &Frame, drafts: &[DraftLine]) -> AnyView {
    let words = &frame.words;
    if drafts.is_empty() {
        return view! { <p class="empty">{words.say("editing-drafts-none")}</p> }.into_any();
    }
    let lines = drafts.iter().map(|draft| {
        let made = [("when", words.instant(draft.made_at).into()), ("name", draft.made_by.as_str().into())];
        let behind = draft
            .behind
            .then(|| view! { <span class="state info-needed">{words.say("editing-draft-behind")}</span> }.into_any());
        view! {
            <li>
                <a href=format!("/admin/modules/drafts/{}", draft.id)>
                    {words.say_with("editing-draft-of", [("title", draft.title.as_str().into())])}
                </a>
                " "
                <span class="small muted">{words.say_with("editing-draft-made", made)}</span>
                " "
                {behind}
            </li>
        }
    });
    view! { <ul>{lines.collect::<Vec<_>>()}</ul> }.into_any()
}

/// The form for an archive, for a part or for something new.
fn upload(frame: &Frame, form: &FormState, part: Option<&Part>) -> AnyView {
    let words = &frame.words;
    let zip = Field {
        name: "zip",
        label: words.say("editing-zip"),
        hint: Some(words.say("editing-zip-hint")),
        kind: "file",
        required: true,
        ..Field::default()
    };
    view! {
        <form class="form" method="post" action="/admin/modules" enctype="multipart/form-data" novalidate>
            {hidden("id", &form.value("id"))}
            {part.map(|part| view! { {hidden("kind", part.kind())} {hidden("part", part.id())} })}
            {text_field(form, zip)}
            <p class="muted">{words.say("editing-upload-next")}</p>
            <div class="actions"><button>{words.say("editing-upload-button")}</button></div>
        </form>
    }
    .into_any()
}
