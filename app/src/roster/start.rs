//! Whether a group has started: what no certified peer has read yet, and the administrator who said that it starts all the same.

use super::page as wide;
use crate::forms::{FormState, error_summary, hidden};
use crate::shell::{Frame, Page, instant};
use chrono::{DateTime, Utc};
use domain::id::CohortId;
use leptos::prelude::*;

/// Where a group stands that is to start.
#[derive(Debug, Clone)]
pub struct Start {
    /// The group.
    pub cohort: CohortId,
    /// Its name.
    pub name: String,
    /// The modules of its program that no certified peer has read.
    pub unread: Vec<Unread>,
    /// What was accepted, oldest first.
    pub accepted: Vec<GoAhead>,
    /// Whether the reader may accept it.
    pub may_accept: bool,
    /// The fields: id and shown (hidden), accepted.
    pub form: FormState,
}

/// A module that no certified peer has read.
#[derive(Debug, Clone)]
pub struct Unread {
    /// Its title.
    pub title: String,
    /// Whether it was accepted for this group.
    pub accepted: bool,
    /// Whether it says something else than it did then.
    pub changed: bool,
}

/// That an administrator accepted it.
#[derive(Debug, Clone)]
pub struct GoAhead {
    /// Who.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The titles of the modules, each with the first signs of the digest of what it said.
    pub editions: Vec<(String, String)>,
}

impl Start {
    /// Whether nobody can begin yet.
    fn waits(&self) -> bool {
        self.unread.iter().any(|u| !u.accepted)
    }

    fn href(&self) -> String {
        format!("/admin/cohorts/{}/start", self.cohort)
    }
}

/// What the group's page says of it. Nothing where certified peers have read everything.
pub(super) fn notice(frame: &Frame, data: &Start) -> AnyView {
    let words = &frame.words;
    if data.unread.is_empty() {
        return ().into_any();
    }
    let count = ("n", data.unread.len().into());
    if data.waits() {
        let next = words.say(if data.may_accept { "start-open" } else { "start-look" });
        let class = if data.may_accept { "button" } else { "button secondary" };
        return view! {
            <section class="notice warn" aria-labelledby="start">
                <h2 id="start">{words.say("start-waits")}</h2>
                <p>{words.say_with("start-waits-why", [count])}</p>
                <p>{words.say(if data.may_accept { "start-waits-you" } else { "start-waits-ask" })}</p>
                <p class="actions"><a class=class href=data.href()>{next}</a></p>
            </section>
        }
        .into_any();
    }
    let newest = data.accepted.last().map(|one| {
        let values = [("name", one.name.as_str().into()), ("day", words.date(one.at.date_naive()).into()), count];
        words.say_with("start-accepted", values)
    });
    view! {
        <p class="small">
            {newest} " " <a href=data.href()>{words.say("start-which")}</a>
            {data.unread.iter().any(|u| u.changed).then(|| format!(" {}", words.say("start-changed-some")))}
        </p>
    }
    .into_any()
}

/// `GET /admin/cohorts/{cohort}/start`, and the same again with 422.
#[must_use]
pub fn page(frame: &Frame, data: &Start) -> Page {
    let words = &frame.words;
    let title = words.say_with("start-title", [("group", data.name.as_str().into())]);
    let lines = data.unread.iter().map(|module| {
        let (class, state) = match (module.accepted, module.changed) {
            (false, _) => ("state unmet", words.say("start-module-waits")),
            (true, false) => ("state met", words.say("start-module-accepted")),
            (true, true) => ("state info-needed", words.say("start-module-changed")),
        };
        view! { <li>{module.title.clone()} " " <span class=class>{state}</span></li> }
    });
    let back = format!("/admin/cohorts/{}", data.cohort);
    let list = if data.unread.is_empty() {
        view! { <p>{words.say("start-all-read")}</p> }.into_any()
    } else {
        view! {
            <p class="lead">{words.say("start-lead")}</p>
            <p>{words.say("start-means")}</p>
            <h2>{words.say("start-modules")}</h2>
            <ul>{lines.collect::<Vec<_>>()}</ul>
        }
        .into_any()
    };
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol>
                <li><a href="/cohorts">{words.say("admin-cohorts")}</a></li>
                <li><a href=back>{data.name.clone()}</a></li>
            </ol>
        </nav>
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        {list}
        {form(frame, data)}
        {(!data.accepted.is_empty()).then(|| record(frame, data))}
    };
    wide(title, body.into_any())
}

/// The statement and the button; where nothing is left to accept, or the reader may not, a sentence.
fn form(frame: &Frame, data: &Start) -> AnyView {
    let words = &frame.words;
    if data.unread.is_empty() || !(data.waits() || data.unread.iter().any(|u| u.changed)) {
        return ().into_any();
    }
    if !data.may_accept {
        return view! { <p class="notice">{words.say("start-waits-ask")}</p> }.into_any();
    }
    let name = frame.person.as_ref().map(|person| person.name.clone()).unwrap_or_default();
    let label = words.say_with("start-statement", [("name", name.into()), ("group", data.name.as_str().into())]);
    let error = data.form.error("accepted").map(str::to_owned);
    let class = if error.is_some() { "field invalid" } else { "field" };
    let invalid = error.is_some().then_some("true");
    let described = error.is_some().then_some("field-accepted-error");
    view! {
        <form class="form" method="post" action=data.href() novalidate>
            {hidden("id", &data.form.value("id"))}
            {hidden("shown", &data.form.value("shown"))}
            <div class=class>
                {error.map(|text| view! { <p class="error" id="field-accepted-error">{text}</p> })}
                <div class="choice">
                    <input
                        id="field-accepted"
                        r#type="checkbox"
                        name="accepted"
                        value="yes"
                        aria-required="true"
                        aria-invalid=invalid
                        aria-describedby=described
                    />
                    <label for="field-accepted">{label}</label>
                </div>
            </div>
            <p class="muted">{words.say("start-recorded")}</p>
            <div class="actions"><button>{words.say("start-button")}</button></div>
        </form>
    }
    .into_any()
}

/// Who accepted what, and when.
fn record(frame: &Frame, data: &Start) -> AnyView {
    let words = &frame.words;
    let lines = data.accepted.iter().map(|one| {
        let editions = one.editions.iter().map(|(title, digest)| {
            view! { <li>{title.clone()} " " <code class="small">{digest.clone()}</code></li> }
        });
        view! {
            <li>
                <p>{one.name.clone()} ", " {instant(frame, one.at)}</p>
                <ul class="small">{editions.collect::<Vec<_>>()}</ul>
            </li>
        }
    });
    view! {
        <section aria-labelledby="record">
            <h2 id="record">{words.say("start-record")}</h2>
            <ol class="trail">{lines.collect::<Vec<_>>()}</ol>
        </section>
    }
    .into_any()
}
