//! A draft: every finding at its place, what it changes, the way to the preview, and the button that publishes it.

use super::part::{PublicationLine, changes, history};
use super::{address, crumbs, page as wide};
use crate::forms::{FormState, error_summary};
use crate::shell::{Frame, Page};
use chrono::{DateTime, Utc};
use domain::editing::{Changes, Part};
use domain::id::DraftId;
use leptos::prelude::*;

/// A draft that was checked.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Of what.
    pub part: Part,
    /// What it is called in the draft.
    pub title: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// By whom.
    pub made_by: String,
    /// How many files it has.
    pub files: u32,
    /// What was left out of the archive.
    pub left_out: Vec<String>,
    /// What was found, by file.
    pub findings: Vec<FileFindings>,
    /// What it changes; none where nothing is published of it yet.
    pub changes: Option<Changes>,
    /// What was published since it was made, newest first.
    pub since: Vec<PublicationLine>,
    /// Whether there is a preview; programs have none.
    pub preview: bool,
    /// Whether the reader may publish it.
    pub may_publish: bool,
    /// Why it cannot be published now, in words.
    pub refusal: Option<String>,
    /// What came of trying to publish it.
    pub form: FormState,
}

/// What was found in one file.
#[derive(Debug, Clone)]
pub struct FileFindings {
    /// The file.
    pub file: String,
    /// What was found, from its beginning to its end.
    pub findings: Vec<FindingLine>,
}

/// One finding.
#[derive(Debug, Clone)]
pub struct FindingLine {
    /// The line, from 1.
    pub line: usize,
    /// The character in it, from 1.
    pub column: usize,
    /// Whether it stands against publishing.
    pub error: bool,
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub instead: String,
    /// The line itself.
    pub text: Option<String>,
}

/// `GET /admin/modules/drafts/{draft}`.
#[must_use]
pub fn page(frame: &Frame, data: &Draft) -> Page {
    let words = &frame.words;
    let title = words.say_with("editing-draft-of", [("title", data.title.as_str().into())]);
    let here = format!("/admin/modules/drafts/{}", data.id);
    let made = [("when", words.instant(data.made_at).into()), ("name", data.made_by.as_str().into())];
    // A new part has no page yet.
    let way = data.changes.as_ref().map(|_| (data.title.clone(), address(&data.part)));
    let body = view! {
        {crumbs(frame, way.as_slice())}
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <p class="muted">{words.say_with("editing-draft-made", made)}</p>
        {(!data.since.is_empty()).then(|| since(frame, data))}
        <section aria-labelledby="findings">
            <h2 id="findings">{words.say("editing-findings")}</h2>
            {findings(frame, data)}
        </section>
        <section aria-labelledby="changes">
            <h2 id="changes">{words.say("editing-changes")}</h2>
            {match &data.changes {
                Some(different) => changes(frame, different),
                None => view! { <p>{words.say("editing-changes-first")}</p> }.into_any(),
            }}
        </section>
        {data.preview.then(|| view! {
            <section aria-labelledby="look">
                <h2 id="look">{words.say("editing-look")}</h2>
                <p>{words.say("editing-look-text")}</p>
                <p><a class="button secondary" href=format!("{here}/preview")>{words.say("editing-look-button")}</a></p>
            </section>
        })}
        <section aria-labelledby="publish">
            <h2 id="publish">{words.say("editing-publish")}</h2>
            {publish(frame, data, &here)}
        </section>
        <section aria-labelledby="delete">
            <h2 id="delete">{words.say("editing-delete")}</h2>
            <p>{words.say("editing-delete-text")}</p>
            <form method="post" action=format!("{here}/delete")>
                <button class="danger">{words.say("editing-delete")}</button>
            </form>
        </section>
    };
    wide(title, body.into_any())
}

fn since(frame: &Frame, data: &Draft) -> AnyView {
    let words = &frame.words;
    let base = address(&data.part);
    view! {
        <section class="notice warn" aria-labelledby="since">
            <h2 id="since">{words.say("editing-since")}</h2>
            {history(frame, &base, &data.since)}
            <p><a class="button secondary" href=format!("{base}/zip") download>{words.say("editing-since-download")}</a></p>
        </section>
    }
    .into_any()
}

fn findings(frame: &Frame, data: &Draft) -> AnyView {
    let words = &frame.words;
    let count = |error: bool| data.findings.iter().flat_map(|f| &f.findings).filter(|f| f.error == error).count();
    let (errors, warnings) = (count(true), count(false));
    let left_out = (!data.left_out.is_empty()).then(|| {
        let values = [("count", data.left_out.len().into()), ("names", data.left_out.join(", ").into())];
        view! { <p class="small muted">{words.say_with("editing-left-out", values)}</p> }.into_any()
    });
    if errors + warnings == 0 {
        let text = words.say_with("editing-findings-none", [("files", data.files.into())]);
        return view! { <p><span class="state met">{text}</span></p> {left_out} }.into_any();
    }
    let errors = (errors > 0).then(|| {
        let text = words.say_with("editing-findings-errors", [("errors", errors.into())]);
        view! { <p><span class="state returned">{text}</span></p> }.into_any()
    });
    let warnings = (warnings > 0).then(|| {
        let text = words.say_with("editing-findings-warnings", [("warnings", warnings.into())]);
        view! { <p><span class="state info-needed">{text}</span></p> }.into_any()
    });
    let files = data.findings.iter().map(|file| {
        let lines = file.findings.iter().map(|f| finding(frame, f)).collect::<Vec<_>>();
        view! { <h3><code>{file.file.clone()}</code></h3><ol class="trail">{lines}</ol> }.into_any()
    });
    view! { {errors} {warnings} {left_out} {files.collect::<Vec<_>>()} }.into_any()
}

fn finding(frame: &Frame, one: &FindingLine) -> AnyView {
    let words = &frame.words;
    let place = words.say_with("editing-finding-place", [("line", one.line.into()), ("column", one.column.into())]);
    let kind = if one.error { words.say("editing-finding-error") } else { words.say("editing-finding-warning") };
    let text = one.text.clone().filter(|text| !text.trim().is_empty());
    // What the checker says begins small and ends without a stop, as it stands behind a place on a terminal.
    let mut what = one.what.clone();
    if let Some(first) = what.get(..1).map(str::to_uppercase) {
        what.replace_range(..1, &first);
    }
    view! {
        <li>
            <p><strong>{kind}</strong> " · " {place}</p>
            {text.map(|text| view! { <pre><code>{text}</code></pre> })}
            <p>{format!("{what}. {}", one.instead)}</p>
        </li>
    }
    .into_any()
}

fn publish(frame: &Frame, data: &Draft, here: &str) -> AnyView {
    let words = &frame.words;
    if let Some(refusal) = &data.refusal {
        return view! { <p>{refusal.clone()}</p> }.into_any();
    }
    if !data.may_publish {
        return view! { <p>{words.say("editing-publish-others")}</p> }.into_any();
    }
    view! {
        <p>{words.say("editing-publish-text")}</p>
        <form method="post" action=format!("{here}/publish")>
            <button>{words.say("editing-publish")}</button>
        </form>
    }
    .into_any()
}
