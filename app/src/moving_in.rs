//! Moving in: what was brought in so far, the form for a file, its preview, and what a run brought.

mod lines;
mod mark;
#[cfg(test)]
mod tests;
mod upload;

use crate::shell::{Frame, Page, Width, day};
use chrono::{DateTime, Utc};
use domain::id::{ImportRunId, PersonId};
use domain::moving_in::Kind;
use leptos::prelude::*;
use words::Words;

pub(crate) use lines::lines as report;
pub use lines::{Counts, LineView, Lines, Preview, RunPage, preview, run, state_name};
pub use mark::{Mark, PastEntry, past_hours, sums};
pub use upload::{Upload, upload};

/// What is shown first.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Every run, the newest first.
    pub runs: Vec<RunLine>,
    /// People who were brought in and have not signed in yet.
    pub waiting: usize,
}

/// A run in one line.
#[derive(Debug, Clone)]
pub struct RunLine {
    /// The run.
    pub id: ImportRunId,
    /// What was brought in.
    pub kind: Kind,
    /// The old system or paper.
    pub source: String,
    /// Who brought it in; empty when their account is gone.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Lines that came in.
    pub brought: usize,
}

/// Someone who was brought in and has not signed in yet.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// What they will sign in with.
    pub signs_in_with: Option<String>,
    /// Where they were taken over from.
    pub source: String,
    /// The page on which a slip is printed, where there is one.
    pub slip: Option<String>,
}

/// What a kind is called.
#[must_use]
pub fn kind_name(words: &Words, kind: Kind) -> String {
    match kind {
        Kind::People => words.say("moving-people"),
        Kind::Roster => words.say("moving-roster"),
        Kind::Hours => words.say("moving-hours"),
        Kind::Certificates => words.say("moving-certificates"),
    }
}

fn page(title: String, width: Width, body: AnyView) -> Page {
    Page { title, width, body, island: false, indexed: false }
}

/// The way back.
fn crumbs(frame: &Frame, inside: bool) -> AnyView {
    let words = &frame.words;
    let here = inside.then(|| view! { <li><a href="/admin/moving-in">{words.say("moving-title")}</a></li> });
    view! {
        <nav class="crumbs" aria-label=words.say("moving-crumbs")>
            <ol><li><a href="/admin">{words.say("admin-title")}</a></li>{here}</ol>
        </nav>
    }
    .into_any()
}

/// `GET /admin/moving-in`.
#[must_use]
pub fn overview(frame: &Frame, data: &Overview) -> Page {
    let words = &frame.words;
    let cards = Kind::ALL.iter().map(|kind| card(frame, *kind)).collect::<Vec<_>>();
    let waiting = (data.waiting > 0).then(|| {
        view! {
            <p>
                {words.say_with("moving-waiting-people", [("n", data.waiting.into())])} " "
                <a href="/admin/moving-in/not-signed-in">{words.say("moving-waiting-people-link")}</a>
            </p>
        }
        .into_any()
    });
    let body = view! {
        {crumbs(frame, false)}
        <h1>{words.say("moving-title")}</h1>
        <p class="lead">{words.say("moving-lead")}</p>
        <p>{words.say("moving-order")}</p>
        <ol class="cards">{cards}</ol>
        <section aria-labelledby="so-far">
            <h2 id="so-far">{words.say("moving-so-far")}</h2>
            {waiting}
            {runs(frame, &data.runs)}
        </section>
    };
    page(words.say("moving-title"), Width::Wide, body.into_any())
}

fn card(frame: &Frame, kind: Kind) -> AnyView {
    let words = &frame.words;
    let (what, start) = match kind {
        Kind::People => (words.say("moving-people-what"), words.say("moving-start-people")),
        Kind::Roster => (words.say("moving-roster-what"), words.say("moving-start-roster")),
        Kind::Hours => (words.say("moving-hours-what"), words.say("moving-start-hours")),
        Kind::Certificates => (words.say("moving-certificates-what"), words.say("moving-start-certificates")),
    };
    let name = kind_name(words, kind);
    view! {
        <li class="card">
            <h2>{name.clone()}</h2>
            <p>{what}</p>
            <p class="actions"><a class="button" href=format!("/admin/moving-in/new/{}", kind.name())>{start}</a></p>
            <p>{sample_link(frame, kind)}</p>
        </li>
    }
    .into_any()
}

/// The link to an empty file, told apart from the others by ear too.
fn sample_link(frame: &Frame, kind: Kind) -> AnyView {
    let words = &frame.words;
    let of = words.say_with("moving-sample-of", [("kind", kind_name(words, kind).into())]);
    view! {
        <a href=format!("/admin/moving-in/samples/{}.csv", kind.name())>
            {words.say("moving-sample")} <span class="visually-hidden">" " {of}</span>
        </a>
    }
    .into_any()
}

fn by_name(words: &Words, by: &str) -> String {
    if by.is_empty() { words.say("moving-by-gone") } else { by.to_owned() }
}

fn runs(frame: &Frame, runs: &[RunLine]) -> AnyView {
    let words = &frame.words;
    if runs.is_empty() {
        return view! { <p class="empty">{words.say("moving-so-far-none")}</p> }.into_any();
    }
    let rows = runs.iter().map(|run| {
        view! {
            <tr>
                <th scope="row">
                    <a href=format!("/admin/moving-in/runs/{}", run.id)>{kind_name(words, run.kind)}</a>
                </th>
                <td data-label=words.say("moving-run-when")>{day(frame, run.at.date_naive())}</td>
                <td data-label=words.say("moving-run-source")>{run.source.clone()}</td>
                <td data-label=words.say("moving-run-by")>{by_name(words, &run.by)}</td>
                <td data-label=words.say("moving-run-lines") class="num">{run.brought.to_string()}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("moving-run-what")}</th>
                    <th scope="col">{words.say("moving-run-when")}</th>
                    <th scope="col">{words.say("moving-run-source")}</th>
                    <th scope="col">{words.say("moving-run-by")}</th>
                    <th scope="col">{words.say("moving-run-lines")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

/// `GET /admin/moving-in/not-signed-in`.
#[must_use]
pub fn not_signed_in(frame: &Frame, people: &[Waiting]) -> Page {
    let words = &frame.words;
    let title = words.say("moving-not-in-title");
    let list = if people.is_empty() {
        view! { <p class="empty">{words.say("moving-not-in-none")}</p> }.into_any()
    } else {
        let slips = people.iter().any(|p| p.slip.is_some());
        let rows = people.iter().map(|one| waiting(frame, one, slips)).collect::<Vec<_>>();
        let head = slips.then(|| view! { <th scope="col">{words.say("moving-not-in-slip")}</th> });
        view! {
            <p class="lead">{words.say("moving-not-in-lead")}</p>
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{words.say("moving-not-in-name")}</th>
                        <th scope="col">{words.say("moving-not-in-signs-in")}</th>
                        <th scope="col">{words.say("moving-not-in-source")}</th>
                        {head}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    let body = view! {
        {crumbs(frame, true)}
        <h1>{title.clone()}</h1>
        {list}
    };
    page(title, Width::Wide, body.into_any())
}

fn waiting(frame: &Frame, one: &Waiting, slips: bool) -> AnyView {
    let words = &frame.words;
    let slip = slips.then(|| {
        let link = one.slip.clone().map(|href| {
            let of = words.say_with("moving-not-in-slip-for", [("name", one.name.as_str().into())]);
            view! { <a href=href>{words.say("moving-not-in-slip")} <span class="visually-hidden">" " {of}</span></a> }
        });
        view! { <td data-label=words.say("moving-not-in-slip")>{link}</td> }
    });
    let signs_in = one.signs_in_with.clone().unwrap_or_else(|| words.say("moving-not-in-nothing"));
    view! {
        <tr>
            <th scope="row">{one.name.clone()}</th>
            <td data-label=words.say("moving-not-in-signs-in")>{signs_in}</td>
            <td data-label=words.say("moving-not-in-source")>{one.source.clone()}</td>
            {slip}
        </tr>
    }
    .into_any()
}
