//! The page of one's own account, and the small pages on which something of it is changed.

use super::{Names, narrow, new_passphrase_fields};
use crate::forms::{Field, FormState, error_summary, hidden, text_field};
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, Utc};
use domain::person::LONGEST_USER_NAME;
use leptos::prelude::*;

/// One place where the person is signed in.
#[derive(Debug, Clone)]
pub struct Place {
    /// Since when.
    pub since: DateTime<Utc>,
    /// When it was last used.
    pub seen_at: DateTime<Utc>,
    /// Whether others use the device too.
    pub shared: bool,
    /// Whether it is the one that asks.
    pub here: bool,
}

/// Something that happened with the account.
#[derive(Debug, Clone)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// Who of the staff did it; empty when they are gone, none when it was the person.
    pub by: Option<String>,
    /// What, as it was written down.
    pub what: String,
}

/// Someone looked at the person's record.
#[derive(Debug, Clone)]
pub struct Look {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; empty when they are gone.
    pub by: String,
    /// At what, as it was written down.
    pub what: String,
}

/// Everything on the page.
#[derive(Debug, Clone)]
pub struct Own {
    /// The name.
    pub name: String,
    /// What the person signs in with.
    pub names: Names,
    /// Where they are signed in.
    pub places: Vec<Place>,
    /// What happened, newest first.
    pub happened: Vec<Happened>,
    /// Who looked, newest first.
    pub looks: Vec<Look>,
    /// Accounts that were joined into this one, newest first.
    pub joined: Vec<Joined>,
}

/// Another account that was joined into this one.
#[derive(Debug, Clone)]
pub struct Joined {
    /// When.
    pub at: DateTime<Utc>,
    /// The name of the account that went.
    pub name: String,
    /// Who of the staff did it; empty when they are gone, none when it was the person.
    pub by: Option<String>,
    /// Why, as staff said.
    pub reason: Option<String>,
}

/// `GET /account`.
#[must_use]
pub fn overview(frame: &Frame, data: &Own) -> Page {
    let words = &frame.words;
    let email = data.names.email.clone();
    let user_name = data.names.user_name.clone();
    let add = |there: bool| if there { "accounts-change" } else { "accounts-add" };
    let choose = |there: bool| if there { "accounts-change" } else { "accounts-choose" };
    let body = view! {
        <h1>{words.say("accounts-title")}</h1>
        <dl class="facts">
            <div>
                <dt>{words.say("accounts-name")}</dt>
                <dd>{data.name.clone()} <p class="small muted">{words.say("accounts-name-hint")}</p></dd>
            </div>
            <div>
                <dt>{words.say("accounts-user-name")}</dt>
                <dd>
                    {user_name.clone().unwrap_or_else(|| words.say("accounts-user-name-none"))} " "
                    {change(frame, "/account/user-name", choose(user_name.is_some()), "accounts-change-user-name")}
                </dd>
            </div>
            <div>
                <dt>{words.say("accounts-email")}</dt>
                <dd>
                    {email.clone().unwrap_or_else(|| words.say("accounts-email-none"))} " "
                    {change(frame, "/account/email", add(email.is_some()), "accounts-change-email")}
                </dd>
            </div>
            <div>
                <dt>{words.say("accounts-passphrase")}</dt>
                <dd>
                    {words.say("accounts-passphrase-hidden")} " "
                    {change(frame, "/account/passphrase", "accounts-change", "accounts-change-passphrase")}
                </dd>
            </div>
        </dl>
        <nav aria-label=words.say("accounts-more")>
            <ul class="plain">
                <li><a href="/account/language">{words.say("accounts-more-language")}</a></li>
                <li><a href="/account/merge">{words.say("accounts-more-joining")}</a></li>
                <li><a href="/account/mail">{words.say("letters-title")}</a></li>
                <li><a href="/account/break">{words.say("breaks-title")}</a></li>
                <li><a href="/account/leave">{words.say("leaving-title")}</a></li>
                <li><a href="/privacy">{words.say("privacy-title")}</a></li>
                <li><a href="/support">{words.say("support-title")}</a></li>
                <li><a href="/laws">{words.say("law-title")}</a></li>
            </ul>
        </nav>
        {joined(frame, &data.joined)}
        <section aria-labelledby="places">
            <h2 id="places">{words.say("accounts-places")}</h2>
            {places(frame, &data.places)}
        </section>
        <section aria-labelledby="happened">
            <h2 id="happened">{words.say("accounts-happened")}</h2>
            <p>{words.say("accounts-happened-lead")}</p>
            {happened(frame, &data.happened)}
        </section>
        <section aria-labelledby="looks">
            <h2 id="looks">{words.say("accounts-looks")}</h2>
            <p>{words.say("accounts-looks-lead")}</p>
            {looks(frame, &data.looks)}
        </section>
    };
    Page {
        title: words.say("accounts-title"),
        width: Width::Reading,
        body: body.into_any(),
        island: false,
        indexed: false,
    }
}

fn change(frame: &Frame, href: &'static str, verb: &str, what: &str) -> AnyView {
    view! {
        <a href=href>
            {frame.words.say(verb)} " " <span class="visually-hidden">{frame.words.say(what)}</span>
        </a>
    }
    .into_any()
}

fn places(frame: &Frame, places: &[Place]) -> AnyView {
    let words = &frame.words;
    let lines = places.iter().map(|place| {
        let name = words.say(if place.here { "accounts-place-here" } else { "accounts-place-other" });
        let shared = place.shared.then(|| view! { " (" {words.say("accounts-place-shared")} ")" });
        view! {
            <li>
                <b>{name}</b> {shared} ": " {words.say("accounts-place-since")} " " {instant(frame, place.since)} "; "
                {words.say("accounts-place-seen")} " " {instant(frame, place.seen_at)}
            </li>
        }
    });
    let lines = lines.collect::<Vec<_>>();
    let others = places.iter().any(|p| !p.here);
    view! {
        <ul>{lines}</ul>
        {if others {
            view! {
                <form method="post" action="/account/sessions">
                    <div class="actions"><button class="secondary">{words.say("accounts-places-end")}</button></div>
                </form>
            }
                .into_any()
        } else {
            view! { <p class="muted">{words.say("accounts-places-only")}</p> }.into_any()
        }}
    }
    .into_any()
}

fn joined(frame: &Frame, joined: &[Joined]) -> Option<AnyView> {
    let words = &frame.words;
    let lines = joined.iter().map(|one| {
        let name = || ("name", one.name.clone().into());
        let told = match &one.by {
            Some(by) => words.say_with("joining-joined-by", [("by", someone(frame, by).into()), name()]),
            None => words.say_with("joining-joined-own", [name()]),
        };
        let reason = one.reason.clone();
        let reason = reason.map(|reason| words.say_with("joining-joined-reason", [("reason", reason.into())]));
        view! { <li>{instant(frame, one.at)} " " {told} {reason.map(|reason| format!(" {reason}"))}</li> }
    });
    let lines = lines.collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby="joined">
                <h2 id="joined">{words.say("joining-joined-title")}</h2>
                <ol class="trail">{lines}</ol>
            </section>
        }
        .into_any()
    })
}

fn someone(frame: &Frame, name: &str) -> String {
    if name.is_empty() { frame.words.say("accounts-someone") } else { name.to_owned() }
}

fn happened(frame: &Frame, events: &[Happened]) -> AnyView {
    let words = &frame.words;
    if events.is_empty() {
        return view! { <p class="empty">{words.say("accounts-happened-none")}</p> }.into_any();
    }
    let lines = events.iter().map(|event| {
        view! { <li>{instant(frame, event.at)} " " {sentence(frame, event)}</li> }
    });
    view! { <ol class="trail">{lines.collect::<Vec<_>>()}</ol> }.into_any()
}

fn sentence(frame: &Frame, event: &Happened) -> String {
    let words = &frame.words;
    if let Some(by) = &event.by {
        let key = match event.what.as_str() {
            "invited" => "accounts-by-invited",
            "reset_slip" => "accounts-by-reset-slip",
            _ => "accounts-by-other",
        };
        return words.say_with(key, [("name", someone(frame, by).into())]);
    }
    words.say(match event.what.as_str() {
        "reset_link" => "accounts-did-reset-link",
        "passphrase_by_slip" => "accounts-did-passphrase-slip",
        "passphrase_by_link" => "accounts-did-passphrase-link",
        "passphrase" => "accounts-did-passphrase",
        "user_name" => "accounts-did-user-name",
        "email_asked" => "accounts-did-email-asked",
        "email" => "accounts-did-email",
        "email_removed" => "accounts-did-email-removed",
        "mail_stopped" => "accounts-did-mail-stopped",
        "sessions_ended" => "accounts-did-sessions-ended",
        _ => "accounts-did-other",
    })
}

fn looks(frame: &Frame, looks: &[Look]) -> AnyView {
    let words = &frame.words;
    if looks.is_empty() {
        return view! { <p class="empty">{words.say("accounts-looks-none")}</p> }.into_any();
    }
    let rows = looks.iter().map(|look| {
        let what = words.say(match look.what.as_str() {
            "work" => "accounts-look-work",
            "hours" => "accounts-look-hours",
            "progress" => "accounts-look-progress",
            "account" => "accounts-look-account",
            _ => "accounts-look-other",
        });
        view! {
            <tr>
                <th scope="row">{someone(frame, &look.by)}</th>
                <td data-label=words.say("accounts-look-what")>{what}</td>
                <td data-label=words.say("accounts-look-when")>{instant(frame, look.at)}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("accounts-look-who")}</th>
                    <th scope="col">{words.say("accounts-look-what")}</th>
                    <th scope="col">{words.say("accounts-look-when")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

pub(crate) fn crumbs(frame: &Frame) -> AnyView {
    view! {
        <nav class="crumbs" aria-label=frame.words.say("accounts-crumbs")>
            <ol><li><a href="/account">{frame.words.say("accounts-title")}</a></li></ol>
        </nav>
    }
    .into_any()
}

/// `GET` and `POST /account/user-name`: the field user_name.
#[must_use]
pub fn user_name(frame: &Frame, form: &FormState) -> Page {
    let words = &frame.words;
    let field = Field {
        name: "user_name",
        label: words.say("accounts-user-name"),
        hint: Some(words.say("accounts-user-name-hint-own")),
        autocomplete: Some("username"),
        required: true,
        max_length: u32::try_from(LONGEST_USER_NAME).ok(),
        ..Field::default()
    };
    let body = view! {
        {crumbs(frame)}
        <h1>{words.say("accounts-user-name-title")}</h1>
        {error_summary(frame, form)}
        <p class="lead">{words.say("accounts-user-name-lead")}</p>
        <form class="form" method="post" action="/account/user-name" novalidate>
            {text_field(form, field)}
            <div class="actions"><button>{words.say("accounts-save")}</button></div>
        </form>
    };
    narrow(words.say("accounts-user-name-title"), body.into_any())
}

fn passphrase_now(frame: &Frame, name: &'static str) -> Field<'static> {
    Field {
        name,
        label: frame.words.say("accounts-passphrase-now"),
        hint: Some(frame.words.say("accounts-passphrase-now-hint")),
        kind: "password",
        autocomplete: Some("current-password"),
        required: true,
        ..Field::default()
    }
}

/// `GET` and `POST /account/email`: the fields email and passphrase with go=change, or passphrase_remove with go=remove.
#[must_use]
pub fn email(frame: &Frame, names: &Names, form: &FormState) -> Page {
    let words = &frame.words;
    let new = Field {
        name: "email",
        label: words.say("accounts-email-new"),
        kind: "email",
        autocomplete: Some("email"),
        required: true,
        max_length: Some(254),
        ..Field::default()
    };
    let now = names.email.clone();
    let remove = now.is_some().then(|| {
        let inner = if names.user_name.is_some() {
            view! {
                <p>{words.say("accounts-email-remove")}</p>
                <form class="form" method="post" action="/account/email" novalidate>
                    {hidden("go", "remove")}
                    {text_field(form, passphrase_now(frame, "passphrase_remove"))}
                    <div class="actions"><button class="danger">{words.say("accounts-email-remove-button")}</button></div>
                </form>
            }
            .into_any()
        } else {
            view! {
                <p>
                    {words.say("accounts-email-remove-first")} " "
                    <a href="/account/user-name">{words.say("accounts-user-name-new")}</a>
                </p>
            }
            .into_any()
        };
        view! {
            <section aria-labelledby="remove">
                <h2 id="remove">{words.say("accounts-email-remove-title")}</h2>
                {inner}
            </section>
        }
    });
    let body = view! {
        {crumbs(frame)}
        <h1>{words.say("accounts-email-title")}</h1>
        {error_summary(frame, form)}
        {now.map(|email| view! { <p class="lead">{words.say_with("accounts-email-now", [("email", email.into())])}</p> })}
        <p>{words.say("accounts-email-lead")}</p>
        <form class="form" method="post" action="/account/email" novalidate>
            {hidden("go", "change")}
            {text_field(form, new)}
            {text_field(form, passphrase_now(frame, "passphrase"))}
            <div class="actions"><button>{words.say("accounts-email-send")}</button></div>
        </form>
        {remove}
    };
    narrow(words.say("accounts-email-title"), body.into_any())
}

/// The answer to `POST /account/email`, the same whether someone else has that address or not.
#[must_use]
pub fn email_sent(frame: &Frame, email: &str) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("accounts-email-sent-title")}</h1>
        <p class="lead" role="status">{words.say_with("accounts-email-sent", [("email", email.to_owned().into())])}</p>
        <div class="actions"><a class="button" href="/account">{words.say("accounts-back")}</a></div>
    };
    narrow(words.say("accounts-email-sent-title"), body.into_any())
}

/// `GET` and `POST /account/passphrase`: the fields passphrase_old, passphrase and passphrase_again.
#[must_use]
pub fn passphrase(frame: &Frame, form: &FormState) -> Page {
    let words = &frame.words;
    let body = view! {
        {crumbs(frame)}
        <h1>{words.say("accounts-passphrase-title")}</h1>
        {error_summary(frame, form)}
        <p class="lead">{words.say("accounts-passphrase-lead")}</p>
        <form class="form" method="post" action="/account/passphrase" novalidate>
            {text_field(form, passphrase_now(frame, "passphrase_old"))}
            {new_passphrase_fields(frame, form)}
            <div class="actions"><button>{words.say("accounts-save")}</button></div>
        </form>
    };
    narrow(words.say("accounts-passphrase-title"), body.into_any())
}
