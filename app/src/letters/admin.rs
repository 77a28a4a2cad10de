//! What administrators see of mail: what left and what stands in the way, a trial, and a look ahead.

use crate::people::pager;
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, Utc};
use domain::mail::release::{Occasion, OnPage, said_once};
use domain::mail::simulation::{DAYS_AHEAD, Foresight};
use leptos::prelude::*;

/// A mail in the list.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// The name of its kind.
    pub kind: String,
    /// To whom; empty where they have no account.
    pub to: String,
    /// Where it stands.
    pub state: String,
    /// How often it was tried.
    pub tries: i64,
    /// When it was caused.
    pub created_at: DateTime<Utc>,
    /// When it is tried next.
    pub next: Option<DateTime<Utc>>,
    /// The name of what went wrong last.
    pub fault: Option<String>,
}

/// What became of a trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trial {
    /// The mail server took it.
    Taken,
    /// It did not; the name of what stood in the way.
    Fault(String),
    /// The one who asked has no address.
    NoAddress,
}

/// `GET /admin/mail`.
#[derive(Debug, Clone, Default)]
pub struct Deliveries {
    /// The newest first, so many as stand on one page.
    pub mails: Vec<Delivery>,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// What became of a trial that was just made.
    pub trial: Option<Trial>,
    /// A word in the public address or the sender that tells what is learned here.
    pub telling: Option<String>,
    /// The address to which a mail provider may send what came back.
    pub reports: String,
}

/// `GET /admin/mail`.
#[must_use]
pub fn deliveries(frame: &Frame, data: &Deliveries) -> Page {
    let words = &frame.words;
    let telling = data.telling.as_ref().map(|word| {
        view! { <p class="notice">{words.say_with("letters-admin-telling", [("word", word.as_str().into())])}</p> }
    });
    let body = view! {
        <h1>{words.say("letters-admin-title")}</h1>
        <p class="lead">{words.say("letters-admin-lead")}</p>
        {telling}
        {trial(frame, data.trial.as_ref())}
        <p><a href="/admin/mail/ahead">{words.say("letters-admin-ahead")}</a></p>
        {list(frame, &data.mails)}
        {pager(frame, "/admin/mail", "", data.page, data.pages)}
        {reports(frame, &data.reports)}
    };
    Page {
        title: words.say("letters-admin-title"),
        width: Width::Wide,
        body: body.into_any(),
        island: false,
        indexed: false,
    }
}

fn trial(frame: &Frame, trial: Option<&Trial>) -> AnyView {
    let words = &frame.words;
    let outcome = trial.map(|trial| {
        let said = match trial {
            Trial::Taken => words.say("letters-admin-try-good"),
            Trial::Fault(name) => format!("{} {}", words.say("letters-admin-try-bad"), words.mail_fault(name)),
            Trial::NoAddress => words.say("letters-admin-try-no-address"),
        };
        view! { <p class="notice" role="status">{said}</p> }
    });
    view! {
        <section>
            <h2>{words.say("letters-admin-try")}</h2>
            {outcome}
            <p>{words.say("letters-admin-try-lead")}</p>
            <form method="post" action="/admin/mail">
                <div class="actions"><button class="secondary">{words.say("letters-admin-try-button")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn reports(frame: &Frame, address: &str) -> AnyView {
    let words = &frame.words;
    view! {
        <section>
            <h2>{words.say("letters-admin-reports")}</h2>
            <p>{words.say("letters-admin-reports-lead")}</p>
            <div class="field">
                <label for="reports-address">{words.say("letters-admin-reports-address")}</label>
                <input id="reports-address" type="text" readonly value=address.to_owned() />
            </div>
        </section>
    }
    .into_any()
}

fn state(frame: &Frame, state: &str) -> String {
    frame.words.say(match state {
        "held" => "letters-state-held",
        "queued" => "letters-state-queued",
        "leased" => "letters-state-leased",
        "sent" => "letters-state-sent",
        "stale" => "letters-state-stale",
        "bounced" => "letters-state-bounced",
        "gathered" => "letters-state-gathered",
        "page" => "letters-state-page",
        _ => "letters-state-failed",
    })
}

fn list(frame: &Frame, mails: &[Delivery]) -> AnyView {
    let words = &frame.words;
    if mails.is_empty() {
        return view! { <p class="empty">{words.say("letters-admin-none")}</p> }.into_any();
    }
    let rows = mails.iter().map(|mail| {
        let to = if mail.to.is_empty() { words.say("letters-admin-to-nobody") } else { mail.to.clone() };
        let fault = mail.fault.as_ref().map(|name| words.mail_fault(name));
        view! {
            <tr>
                <th scope="row">{to}</th>
                <td data-label=words.say("letters-admin-kind")>{words.mail_name(&mail.kind)}</td>
                <td data-label=words.say("letters-admin-state")>{state(frame, &mail.state)}</td>
                <td data-label=words.say("letters-admin-at")>{instant(frame, mail.created_at)}</td>
                <td data-label=words.say("letters-admin-tries") class="num">{mail.tries.to_string()}</td>
                <td data-label=words.say("letters-admin-next")>{mail.next.map(|at| instant(frame, at))}</td>
                <td data-label=words.say("letters-admin-fault")>{fault}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("letters-admin-to")}</th>
                    <th scope="col">{words.say("letters-admin-kind")}</th>
                    <th scope="col">{words.say("letters-admin-state")}</th>
                    <th scope="col">{words.say("letters-admin-at")}</th>
                    <th scope="col">{words.say("letters-admin-tries")}</th>
                    <th scope="col">{words.say("letters-admin-next")}</th>
                    <th scope="col">{words.say("letters-admin-fault")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

/// What would come for one person.
#[derive(Debug, Clone)]
pub struct AheadLine {
    /// How they are called.
    pub name: String,
    /// What would come, and what stands on the page only.
    pub seen: Foresight,
}

/// `GET /admin/mail/ahead`.
#[derive(Debug, Clone, Default)]
pub struct Ahead {
    /// By name.
    pub people: Vec<AheadLine>,
}

/// `GET /admin/mail/ahead`.
#[must_use]
pub fn ahead(frame: &Frame, data: &Ahead) -> Page {
    let words = &frame.words;
    let title = words.say_with("letters-ahead-title", [("days", DAYS_AHEAD.into())]);
    let none = data.people.is_empty().then(|| view! { <p class="empty">{words.say("letters-ahead-none")}</p> });
    let people = data.people.iter().map(|one| person(frame, one)).collect::<Vec<_>>();
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("letters-ahead-lead")}</p>
        {none}
        {people}
        <p><a href="/admin/mail">{words.say("letters-admin-title")}</a></p>
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn person(frame: &Frame, one: &AheadLine) -> AnyView {
    let words = &frame.words;
    let why = |one: &Occasion| format!("{}: {}", words.mail_kind(one.kind), words.reason(&one.reason));
    let mails = one.seen.mails.iter().map(|mail| {
        let items = said_once(&mail.items).iter().map(|item| view! { <li>{why(item)}</li> }).collect::<Vec<_>>();
        view! { <li>{instant(frame, mail.at)}<ul>{items}</ul></li> }
    });
    let held = one.seen.on_page.iter().map(|(occasion, held)| {
        let because = words.say(match held {
            OnPage::NoAddress => "letters-ahead-no-address",
            OnPage::Stopped => "letters-ahead-stopped",
            OnPage::SwitchedOff => "letters-ahead-switched-off",
            OnPage::Resting => "letters-ahead-resting",
        });
        view! { <li>{why(occasion)} " (" {because} ")"</li> }
    });
    let held = held.collect::<Vec<_>>();
    let on_page = (!held.is_empty()).then(|| view! { <p>{words.say("letters-ahead-page")}</p><ul>{held}</ul> });
    view! {
        <section>
            <h2>{one.name.clone()}</h2>
            <ul>{mails.collect::<Vec<_>>()}</ul>
            {on_page}
        </section>
    }
    .into_any()
}
