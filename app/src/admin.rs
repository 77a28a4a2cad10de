//! Pages of the administrator: what is loaded, cohorts, and who is invited to them.

mod cohorts;

pub use cohorts::{NewCohort, ZONES, new_cohort};

use crate::shell::{Frame, Page, Width, day, instant};
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CohortId, ProgrammeId};
use leptos::prelude::*;

/// What the administrator sees first.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Programmes that are loaded.
    pub programmes: Vec<LoadedProgramme>,
    /// All cohorts, newest first.
    pub cohorts: Vec<CohortLine>,
    /// When the courses were last published.
    pub published_at: DateTime<Utc>,
    /// Other rooms of the administration that the reader may enter: words and address.
    pub rooms: Vec<(String, String)>,
}

/// A programme as it was read from its files.
#[derive(Debug, Clone)]
pub struct LoadedProgramme {
    /// Its id.
    pub id: ProgrammeId,
    /// Its title.
    pub title: String,
    /// The edition that someone who joins today begins under.
    pub version: String,
    /// How many modules it asks for.
    pub modules: u32,
    /// The day on which someone last compared the rules with their source.
    pub checked_on: NaiveDate,
}

/// A cohort in one line.
#[derive(Debug, Clone)]
pub struct CohortLine {
    /// Its id.
    pub id: CohortId,
    /// Its name.
    pub name: String,
    /// The title of its programme.
    pub programme: String,
    /// The day it starts.
    pub starts_on: NaiveDate,
    /// People with a role in it who have accounts.
    pub joined: u32,
    /// Invitations that are still open.
    pub invited: u32,
}

fn page(title: String, width: Width, body: AnyView) -> Page {
    Page { title, width, body, island: false, indexed: false }
}

/// `GET /admin`.
#[must_use]
pub fn overview(frame: &Frame, data: &Overview) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("admin-title")}</h1>
        {rooms(frame, &data.rooms)}
        <section aria-labelledby="cohorts">
            <h2 id="cohorts">{words.say("admin-cohorts")}</h2>
            {cohorts(frame, &data.cohorts)}
            <div class="actions"><a class="button" href="/admin/cohorts/new">{words.say("admin-cohort-open")}</a></div>
        </section>
        <section aria-labelledby="moving-in">
            <h2 id="moving-in">{words.say("moving-title")}</h2>
            <p>{words.say("moving-lead")}</p>
            <div class="actions"><a class="button secondary" href="/admin/moving-in">{words.say("moving-title")}</a></div>
        </section>
        <section aria-labelledby="programmes">
            <h2 id="programmes">{words.say("admin-programmes")}</h2>
            {programmes(frame, &data.programmes)}
            <p class="muted">{words.say("admin-published")} " " {instant(frame, data.published_at)}</p>
        </section>
    };
    page(words.say("admin-title"), Width::Wide, body.into_any())
}

fn rooms(frame: &Frame, rooms: &[(String, String)]) -> AnyView {
    let links = rooms.iter().map(|(label, href)| {
        view! { <a class="button secondary" href=href.clone()>{label.clone()}</a> " " }
    });
    view! { <nav class="actions" aria-label=frame.words.say("admin-rooms")>{links.collect::<Vec<_>>()}</nav> }
        .into_any()
}

fn cohorts(frame: &Frame, cohorts: &[CohortLine]) -> AnyView {
    let words = &frame.words;
    if cohorts.is_empty() {
        return view! { <p class="empty">{words.say("admin-cohorts-none")}</p> }.into_any();
    }
    let rows = cohorts.iter().map(|c| {
        view! {
            <tr>
                <th scope="row"><a href=format!("/admin/cohorts/{}", c.id)>{c.name.clone()}</a></th>
                <td data-label=words.say("admin-programme")>{c.programme.clone()}</td>
                <td data-label=words.say("admin-starts-on")>{day(frame, c.starts_on)}</td>
                <td data-label=words.say("admin-joined") class="num">{c.joined.to_string()}</td>
                <td data-label=words.say("admin-invited") class="num">{c.invited.to_string()}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("admin-cohort")}</th>
                    <th scope="col">{words.say("admin-programme")}</th>
                    <th scope="col">{words.say("admin-starts-on")}</th>
                    <th scope="col">{words.say("admin-joined")}</th>
                    <th scope="col">{words.say("admin-invited")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

fn programmes(frame: &Frame, programmes: &[LoadedProgramme]) -> AnyView {
    let words = &frame.words;
    if programmes.is_empty() {
        return view! { <p class="empty">{words.say("admin-programmes-none")}</p> }.into_any();
    }
    let rows = programmes.iter().map(|p| {
        view! {
            <tr>
                <th scope="row"><a href=format!("/programmes/{}", p.id)>{p.title.clone()}</a></th>
                <td data-label=words.say("admin-version")>
                    <a href=format!("/admin/programs/{}", p.id)>
                        {words.say_with("edition-dry-link", [("edition", p.version.as_str().into())])}
                    </a>
                </td>
                <td data-label=words.say("admin-modules") class="num">{p.modules.to_string()}</td>
                <td data-label=words.say("admin-checked-on")>{day(frame, p.checked_on)}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("admin-programme")}</th>
                    <th scope="col">{words.say("admin-version")}</th>
                    <th scope="col">{words.say("admin-modules")}</th>
                    <th scope="col">{words.say("admin-checked-on")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
