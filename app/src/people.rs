//! People as coordinators, administrators and auditors meet them: the list, one person's record, and inviting someone.

mod invite;
mod record;

pub use invite::{Invite, PendingLine, invite};
pub use record::{
    Certificate, DeedLine, HappenedLine, HeldLine, Record, ReferenceLine, TaskLink, WayCard, record, way_card,
};

use crate::forms::{Field, FormState, select_field, text_field};
use crate::shell::{Frame, Page, Width, role};
use domain::actor::Role;
use domain::follow::Recency;
use domain::id::PersonId;
use leptos::prelude::*;
use words::Words;

/// The list of people within reach.
#[derive(Debug, Clone)]
pub struct People {
    /// The fields q, role and site of the search.
    pub form: FormState,
    /// Sites to choose from: id and name.
    pub sites: Vec<(String, String)>,
    /// The people of this page.
    pub people: Vec<PersonLine>,
    /// How many were found.
    pub all: usize,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The query without the page, as it stands in an address: "q=ana&role=trainer".
    pub query: String,
    /// Whether the reader may invite people.
    pub may_invite: bool,
}

/// Someone in the list.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// Their address or user name.
    pub sign_in: String,
    /// Their roles, each with its place, as [`held`] makes them.
    pub roles: Vec<String>,
}

/// A role with its place: "Trainer, Tuesday evenings"; a role for everything stands alone.
#[must_use]
pub fn held(words: &Words, what: Role, place: Option<&str>) -> String {
    match place {
        Some(place) => {
            words.say_with("people-role-at", [("role", role(words, what).into()), ("place", place.to_owned().into())])
        }
        None => words.say_with("people-role-everywhere", [("role", role(words, what).into())]),
    }
}

/// When someone was last active, in words.
#[must_use]
pub fn recent(words: &Words, recency: Recency) -> String {
    match recency {
        Recency::ThisWeek => words.say("people-this-week"),
        Recency::LastWeek => words.say("people-last-week"),
        Recency::Longer => words.say("people-longer"),
    }
}

/// The way back to the administration.
pub(crate) fn crumbs(frame: &Frame, more: Option<(&str, String)>) -> AnyView {
    let more = more.map(|(href, label)| view! { <li><a href=href.to_owned()>{label}</a></li> });
    view! {
        <nav class="crumbs" aria-label=frame.words.say("admin-crumbs")>
            <ol>{more}</ol>
        </nav>
    }
    .into_any()
}

/// `GET /admin/people`.
#[must_use]
pub fn list(frame: &Frame, data: &People) -> Page {
    let words = &frame.words;
    let invite = data.may_invite.then(|| {
        view! {
            <div class="actions">
                <a class="button secondary" href="/admin/people/invite">{words.say("people-invite")}</a>
            </div>
        }
    });
    let body = view! {
        <h1>{words.say("people-title")}</h1>
        <p class="lead">{words.say("people-lead")}</p>
        {search(frame, data)}
        <p class="count">{words.say_with("people-found", [("n", data.all.into())])}</p>
        {found(frame, &data.people)}
        {pager(frame, "/admin/people", &data.query, data.page, data.pages)}
        {invite}
    };
    let title = words.say("people-title");
    Page { title, width: Width::Wide, body: body.into_any(), island: false, indexed: false }
}

fn search(frame: &Frame, data: &People) -> AnyView {
    let words = &frame.words;
    let any = |label: String| (String::new(), label);
    let roles = Role::ALL.iter().map(|r| (r.name().to_owned(), role(words, *r)));
    let roles: Vec<_> = std::iter::once(any(words.say("people-any-role"))).chain(roles).collect();
    let sites = data.sites.iter().cloned();
    let sites: Vec<_> = std::iter::once(any(words.say("people-any-site"))).chain(sites).collect();
    let name = Field { name: "q", label: words.say("people-search-name"), kind: "search", ..Field::default() };
    let of_role = Field { name: "role", label: words.say("admin-role"), ..Field::default() };
    let at_site = Field { name: "site", label: words.say("admin-site"), ..Field::default() };
    view! {
        <form class="form" method="get" action="/admin/people" role="search" novalidate>
            {text_field(&data.form, name)}
            <div class="two">
                {select_field(&data.form, of_role, &roles)}
                {(data.sites.len() > 1).then(|| select_field(&data.form, at_site, &sites))}
            </div>
            <div class="actions"><button>{words.say("people-search")}</button></div>
        </form>
    }
    .into_any()
}

fn found(frame: &Frame, people: &[PersonLine]) -> AnyView {
    let words = &frame.words;
    if people.is_empty() {
        return view! { <p class="empty">{words.say("people-none")}</p> }.into_any();
    }
    let rows = people.iter().map(|p| {
        let roles = if p.roles.is_empty() { words.say("people-no-role") } else { p.roles.join("; ") };
        view! {
            <tr>
                <th scope="row"><a href=format!("/admin/people/{}", p.person)>{p.name.clone()}</a></th>
                <td data-label=words.say("people-roles")>{roles}</td>
                <td data-label=words.say("people-signs-in-with")>{p.sign_in.clone()}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("admin-name")}</th>
                    <th scope="col">{words.say("people-roles")}</th>
                    <th scope="col">{words.say("people-signs-in-with")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

/// Links to the page before and the page after; nothing where there is one page.
pub(crate) fn pager(frame: &Frame, path: &str, query: &str, page: usize, pages: usize) -> AnyView {
    let words = &frame.words;
    if pages <= 1 {
        return ().into_any();
    }
    let and = if query.is_empty() { "" } else { "&" };
    let href = |page: usize| format!("{path}?{query}{and}page={page}");
    let before =
        (page > 1).then(|| view! { <a class="button secondary" href=href(page - 1)>{words.say("people-before")}</a> });
    let after = (page < pages)
        .then(|| view! { <a class="button secondary" href=href(page + 1)>{words.say("people-after")}</a> });
    view! {
        <p class="count">{words.say_with("people-page", [("page", page.into()), ("pages", pages.into())])}</p>
        <nav class="pager" aria-label=words.say("people-pages")>{before} {after}</nav>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
