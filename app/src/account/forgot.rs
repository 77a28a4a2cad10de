//! A forgotten passphrase, and a new address: what is asked for, what was sent, and what a link in a mail opens.

use super::narrow;
use super::slip::{Choosing, choosing};
use crate::forms::{Field, FormState, error_summary, text_field};
use crate::shell::{Frame, Page};
use leptos::prelude::*;

/// `GET` and `POST /forgot`: the field email (or user name).
#[must_use]
pub fn forgot(frame: &Frame, form: &FormState) -> Page {
    let words = &frame.words;
    let who = Field {
        name: "email",
        label: words.say("accounts-who"),
        autocomplete: Some("username"),
        inputmode: Some("email"),
        required: true,
        max_length: Some(254),
        ..Field::default()
    };
    let body = view! {
        <h1>{words.say("accounts-forgot-title")}</h1>
        {error_summary(frame, form)}
        <p class="lead">{words.say("accounts-forgot-lead")}</p>
        <form class="form" method="post" action="/forgot" novalidate>
            {text_field(form, who)}
            <div class="actions"><button>{words.say("accounts-forgot-send")}</button></div>
        </form>
        <h2>{words.say("accounts-forgot-none-title")}</h2>
        <p>{words.say("accounts-forgot-none")}</p>
        <p><a href="/slip">{words.say("accounts-forgot-slip")}</a></p>
    };
    narrow(words.say("accounts-forgot-title"), body.into_any())
}

/// The answer to `POST /forgot`, the same whether there is such an account or not.
#[must_use]
pub fn sent(frame: &Frame) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("accounts-forgot-sent-title")}</h1>
        <p class="lead" role="status">{words.say("accounts-forgot-sent")}</p>
        <p>{words.say("accounts-forgot-sent-wait")}</p>
        <div class="actions"><a class="button" href="/sign-in">{words.say("shell-sign-in")}</a></div>
    };
    narrow(words.say("accounts-forgot-sent-title"), body.into_any())
}

/// `GET` and `POST /reset/{token}`: the fields passphrase, passphrase_again and shared.
#[must_use]
pub fn choose_by_link(frame: &Frame, data: &Choosing) -> Page {
    choosing(frame, data)
}

/// A link from a mail that is unknown, used or too old: one page for all three.
#[must_use]
pub fn gone(frame: &Frame) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("accounts-gone-title")}</h1>
        <p class="lead">{words.say("accounts-gone")}</p>
        <div class="actions">
            <a class="button" href="/sign-in">{words.say("shell-sign-in")}</a>
            <a class="button secondary" href="/forgot">{words.say("accounts-gone-forgot")}</a>
        </div>
    };
    narrow(words.say("accounts-gone-title"), body.into_any())
}

/// `GET /confirm/{token}`: nothing changes until the button is pressed, because some mail programs open every link.
#[must_use]
pub fn confirm(frame: &Frame, token: &str, email: &str) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("accounts-confirm-title")}</h1>
        <p class="lead">{words.say_with("accounts-confirm-lead", [("email", email.to_owned().into())])}</p>
        <form class="form" method="post" action=format!("/confirm/{token}")>
            <div class="actions"><button>{words.say("accounts-confirm-button")}</button></div>
        </form>
    };
    narrow(words.say("accounts-confirm-title"), body.into_any())
}

/// The answer to `POST /confirm/{token}`.
#[must_use]
pub fn confirmed(frame: &Frame) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("accounts-confirmed-title")}</h1>
        <p class="lead" role="status">{words.say("accounts-confirmed")}</p>
        <div class="actions"><a class="button" href="/account">{words.say("accounts-title")}</a></div>
    };
    narrow(words.say("accounts-confirmed-title"), body.into_any())
}
