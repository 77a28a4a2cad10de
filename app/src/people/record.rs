//! One person's record: roles, where they stand, certificates, invitations, and what staff did.

use super::crumbs;
use super::invite::{PendingLine, pending, role_fields};
use crate::forms::{FormState, error_summary, hidden};
use crate::shell::{Frame, Page, Width, day, instant, role};
use crate::verify::{CertificateState, state_mark};
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::Role;
use domain::id::PersonId;
use leptos::prelude::*;

/// What is on record about someone, as far as the reader reaches.
#[derive(Debug, Clone)]
pub struct Record {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// Their address.
    pub email: Option<String>,
    /// Their user name.
    pub user_name: Option<String>,
    /// Since when they have an account.
    pub since: DateTime<Utc>,
    /// When they last signed in, in words; none if never on record.
    pub signed_in: Option<String>,
    /// The roles that they hold now.
    pub held: Vec<HeldLine>,
    /// What happened to their roles, newest first.
    pub happened: Vec<HappenedLine>,
    /// Where they stand.
    pub ways: Vec<WayCard>,
    /// Their certificates.
    pub certificates: Vec<Certificate>,
    /// Invitations that are open.
    pub invitations: Vec<PendingLine>,
    /// References about them.
    pub references: Vec<ReferenceLine>,
    /// What others did, newest first.
    pub deeds: Vec<DeedLine>,
    /// What the reader can do for this account.
    pub tasks: Vec<TaskLink>,
    /// Roles that the reader may give; none for those who only read.
    pub givable: Vec<Role>,
    /// Places that the reader reaches: value and name.
    pub places: Vec<(String, String)>,
    /// The fields role, place, until.
    pub form: FormState,
}

/// A role that someone holds.
#[derive(Debug, Clone)]
pub struct HeldLine {
    /// The role with its place, in words.
    pub told: String,
    /// The role, to end it.
    pub role: Role,
    /// The place as forms send it.
    pub place: String,
    /// Since when.
    pub since: NaiveDate,
    /// The last instant, if it has one.
    pub until: Option<DateTime<Utc>>,
    /// Who gave it.
    pub by: Option<String>,
    /// Whether the reader may end it.
    pub may_end: bool,
}

/// Something that happened to a role.
#[derive(Debug, Clone)]
pub struct HappenedLine {
    /// When.
    pub at: DateTime<Utc>,
    /// What happened, as a sentence.
    pub told: String,
}

/// Where someone stands in a programme.
#[derive(Debug, Clone)]
pub struct WayCard {
    /// The title of the programme.
    pub programme: String,
    /// The name of the cohort.
    pub cohort: String,
    /// Since when.
    pub joined_on: NaiveDate,
    /// The next thing for them to do; none when everything is done.
    pub next: Option<String>,
    /// What waits for somebody else.
    pub waiting: Vec<String>,
    /// When they were last active, in words.
    pub active: String,
    /// Hours: what they are for, and how much there is of how much.
    pub hours: Vec<(String, String)>,
    /// The page of their progress.
    pub progress: Option<String>,
}

/// A certificate.
#[derive(Debug, Clone)]
pub struct Certificate {
    /// Its number as it is printed.
    pub number: String,
    /// The programme.
    pub programme: String,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// How it stands today.
    pub state: CertificateState,
}

/// A reference about someone.
#[derive(Debug, Clone)]
pub struct ReferenceLine {
    /// Its address.
    pub href: String,
    /// Who was asked.
    pub name: String,
    /// Where it stands, in words.
    pub state: String,
}

/// What somebody did about someone.
#[derive(Debug, Clone)]
pub struct DeedLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; none for the program itself.
    pub by: Option<String>,
    /// What, in words.
    pub told: String,
}

/// Something that the reader can do for this account.
#[derive(Debug, Clone)]
pub struct TaskLink {
    /// What it says.
    pub label: String,
    /// Where it goes.
    pub href: String,
}

/// `GET /admin/people/{person}`; a role is given by `POST .../roles` and ended by `POST .../roles/end`.
#[must_use]
pub fn record(frame: &Frame, data: &Record) -> Page {
    let words = &frame.words;
    let tasks = data.tasks.iter().map(|t| view! { <li><a href=t.href.clone()>{t.label.clone()}</a></li> });
    let tasks = (!data.tasks.is_empty()).then(|| {
        view! {
            {section(words.say("people-tasks"), "tasks", view! { <ul>{tasks.collect::<Vec<_>>()}</ul> }.into_any())}
        }
    });
    let give = (!data.givable.is_empty()).then(|| section(words.say("people-give"), "give", give(frame, data)));
    let references = (!data.references.is_empty())
        .then(|| section(words.say("people-references"), "references", references(&data.references)));
    let body = view! {
        {crumbs(frame, Some(("/admin/people", words.say("people-title"))))}
        <h1>{data.name.clone()}</h1>
        {error_summary(frame, &data.form)}
        {facts(frame, data)}
        {section(words.say("people-roles"), "roles", roles(frame, data))}
        {section(words.say("people-stands"), "stands", ways(frame, &data.ways))}
        {section(words.say("people-certificates"), "certificates", certificates(frame, &data.certificates))}
        {references}
        {section(words.say("people-open"), "invitations", pending(frame, &data.invitations))}
        {give}
        {tasks}
        {section(words.say("people-deeds"), "deeds", deeds(frame, &data.deeds))}
    };
    Page { title: data.name.clone(), width: Width::Wide, body: body.into_any(), island: false, indexed: false }
}

fn section(title: String, id: &str, body: AnyView) -> AnyView {
    view! { <section aria-labelledby=id.to_owned()><h2 id=id.to_owned()>{title}</h2>{body}</section> }.into_any()
}

fn facts(frame: &Frame, data: &Record) -> AnyView {
    let words = &frame.words;
    let line = |term: String, value: AnyView| view! { <div><dt>{term}</dt><dd>{value}</dd></div> };
    let never = words.say("people-never");
    view! {
        <dl class="facts">
            {data.email.clone().map(|e| line(words.say("public-email"), e.into_any()))}
            {data.user_name.clone().map(|n| line(words.say("people-user-name"), n.into_any()))}
            {line(words.say("people-since"), day(frame, data.since.date_naive()))}
            {line(words.say("people-signed-in"), data.signed_in.clone().unwrap_or(never).into_any())}
        </dl>
    }
    .into_any()
}

fn roles(frame: &Frame, data: &Record) -> AnyView {
    let words = &frame.words;
    let lines = data.held.iter().map(|h| {
        let by = match &h.by {
            Some(name) => words.say_with("people-given-by", [("name", name.clone().into())]),
            None => words.say("people-given-first"),
        };
        let until = h.until.map(|until| {
            // The instant is the end of the last day: a second before it is still that day.
            let last = (until - chrono::TimeDelta::seconds(1)).date_naive();
            view! { " " {words.say("people-until-day")} " " {day(frame, last)} "." }
        });
        let end = h.may_end.then(|| {
            view! {
                <form method="post" action=format!("/admin/people/{}/roles/end", data.person)>
                    {hidden("role", h.role.name())}
                    {hidden("place", &h.place)}
                    <button class="link">
                        {words.say("people-end")} " " <span class="visually-hidden">{h.told.clone()}</span>
                    </button>
                </form>
            }
        });
        view! {
            <li>
                <strong>{h.told.clone()}</strong> <br />
                {words.say("people-role-since")} " " {day(frame, h.since)} ". " {by} {until}
                {end}
            </li>
        }
    });
    let held = if data.held.is_empty() {
        view! { <p class="muted">{words.say("people-no-role")}</p> }.into_any()
    } else {
        view! { <ul class="mail-list">{lines.collect::<Vec<_>>()}</ul> }.into_any()
    };
    let happened = data.happened.iter().map(|h| view! { <li>{instant(frame, h.at)} {h.told.clone()}</li> });
    let happened = (!data.happened.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words.say("people-happened")}</summary>
                <ol class="trail">{happened.collect::<Vec<_>>()}</ol>
            </details>
        }
    });
    view! { {held} {happened} }.into_any()
}

fn ways(frame: &Frame, ways: &[WayCard]) -> AnyView {
    if ways.is_empty() {
        return view! { <p class="muted">{frame.words.say("people-no-way")}</p> }.into_any();
    }
    let cards = ways.iter().map(|way| way_card(frame, way));
    view! { <div class="cards">{cards.collect::<Vec<_>>()}</div> }.into_any()
}

/// Where someone stands, as a card.
#[must_use]
pub fn way_card(frame: &Frame, way: &WayCard) -> AnyView {
    let words = &frame.words;
    let next = way.next.clone().unwrap_or_else(|| words.say("people-all-done"));
    let waiting = way.waiting.iter().map(|w| view! { <li>{w.clone()}</li> }).collect::<Vec<_>>();
    let hours = way.hours.iter().map(|(of, have)| view! { <div><dt>{of.clone()}</dt><dd>{have.clone()}</dd></div> });
    let progress = way.progress.clone().map(|href| {
        view! { <p class="actions"><a class="button secondary" href=href>{words.say("people-progress")}</a></p> }
    });
    view! {
        <section class="card">
            <h3>{way.programme.clone()}</h3>
            <p class="muted">{way.cohort.clone()}</p>
            <dl class="facts">
                <div><dt>{words.say("people-joined")}</dt><dd>{day(frame, way.joined_on)}</dd></div>
                <div><dt>{words.say("people-next")}</dt><dd>{next}</dd></div>
                {hours.collect::<Vec<_>>()}
                <div><dt>{words.say("people-active")}</dt><dd>{way.active.clone()}</dd></div>
            </dl>
            {(!waiting.is_empty()).then(|| view! { <ul>{waiting}</ul> })}
            {progress}
        </section>
    }
    .into_any()
}

fn certificates(frame: &Frame, certificates: &[Certificate]) -> AnyView {
    let words = &frame.words;
    if certificates.is_empty() {
        return view! { <p class="muted">{words.say("people-certificates-none")}</p> }.into_any();
    }
    let lines = certificates.iter().map(|c| {
        view! {
            <li>
                <a href=format!("/verify/{}", c.number)>{c.number.clone()}</a> <br />
                {c.programme.clone()} " · " {day(frame, c.issued_on)} " " {state_mark(frame, c.state)}
            </li>
        }
    });
    view! { <ul class="mail-list">{lines.collect::<Vec<_>>()}</ul> }.into_any()
}

fn references(references: &[ReferenceLine]) -> AnyView {
    let lines = references.iter().map(|r| {
        view! { <li><a href=r.href.clone()>{r.name.clone()}</a> " · " {r.state.clone()}</li> }
    });
    view! { <ul class="mail-list">{lines.collect::<Vec<_>>()}</ul> }.into_any()
}

fn give(frame: &Frame, data: &Record) -> AnyView {
    let words = &frame.words;
    let roles: Vec<_> = data.givable.iter().map(|r| (r.name().to_owned(), role(words, *r))).collect();
    view! {
        <p>{words.say("people-give-next")}</p>
        <form class="form" method="post" action=format!("/admin/people/{}/roles", data.person) novalidate>
            {role_fields(frame, &data.form, &roles, &data.places)}
            <div class="actions"><button>{words.say("people-give-button")}</button></div>
        </form>
    }
    .into_any()
}

fn deeds(frame: &Frame, deeds: &[DeedLine]) -> AnyView {
    let words = &frame.words;
    if deeds.is_empty() {
        return view! { <p class="muted">{words.say("people-deeds-none")}</p> }.into_any();
    }
    let lines = deeds.iter().map(|d| {
        let by = d.by.clone().unwrap_or_else(|| words.say("trail-by-program"));
        view! { <li>{instant(frame, d.at)} {by} ": " {d.told.clone()}</li> }
    });
    view! {
        <details>
            <summary>{words.say_with("people-deeds-count", [("n", deeds.len().into())])}</summary>
            <ol class="trail">{lines.collect::<Vec<_>>()}</ol>
        </details>
    }
    .into_any()
}
