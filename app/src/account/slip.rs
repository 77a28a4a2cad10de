//! A printed slip as the person types it in, and the new passphrase that it opens.

use super::{Names, autocomplete, narrow, new_passphrase_fields, shared_box};
use crate::forms::{Field, FormState, error_summary, hidden, text_field};
use crate::shell::{Frame, Page};
use leptos::prelude::*;

/// `GET` and `POST /slip`: the field code.
#[must_use]
pub fn slip(frame: &Frame, form: &FormState) -> Page {
    let words = &frame.words;
    let code = Field {
        name: "code",
        label: words.say("accounts-slip-code"),
        hint: Some(words.say("accounts-slip-code-hint")),
        autocomplete: Some("off"),
        required: true,
        max_length: Some(40),
        ..Field::default()
    };
    let body = view! {
        <h1>{words.say("accounts-slip-title")}</h1>
        {error_summary(frame, form)}
        <p class="lead">{words.say("accounts-slip-lead")}</p>
        <form class="form" method="post" action="/slip" novalidate autocomplete="off">
            {text_field(form, code)}
            <div class="actions"><button>{words.say("accounts-slip-go")}</button></div>
        </form>
        <p class="muted">{words.say("accounts-slip-none")}</p>
    };
    narrow(words.say("accounts-slip-title"), body.into_any())
}

/// A new passphrase that someone is about to choose.
#[derive(Debug, Clone)]
pub struct Choosing {
    /// The address of the form.
    pub action: String,
    /// The code of the slip; none with the link of a mail.
    pub code: Option<String>,
    /// What they sign in with.
    pub names: Names,
    /// The fields passphrase, passphrase_again and shared.
    pub form: FormState,
}

/// A new passphrase by a slip: the answer to `POST /slip`.
#[must_use]
pub fn choose_by_slip(frame: &Frame, data: &Choosing) -> Page {
    choosing(frame, data)
}

pub(super) fn choosing(frame: &Frame, data: &Choosing) -> Page {
    let words = &frame.words;
    let form = &data.form;
    let (email, user_name) = (data.names.email.clone(), data.names.user_name.clone());
    let username = user_name.clone().or_else(|| email.clone());
    let body = view! {
        <h1>{words.say("accounts-choose-title")}</h1>
        {error_summary(frame, form)}
        {user_name.map(|name| view! { <p>{words.say_with("accounts-choose-user-name", [("name", name.into())])}</p> })}
        {email.map(|email| view! { <p>{words.say_with("accounts-choose-email", [("email", email.into())])}</p> })}
        <form class="form" method="post" action=data.action.clone() novalidate autocomplete=autocomplete(form)>
            // So that a passphrase store keeps the new passphrase under the right name.
            {username.map(|name| view! { <input r#type="hidden" value=name autocomplete="username" /> })}
            {data.code.as_deref().map(|code| view! { {hidden("code", code)} {hidden("step", "reset")} })}
            {new_passphrase_fields(frame, form)}
            {shared_box(frame, form)}
            <p class="muted">{words.say("accounts-choose-after")}</p>
            <div class="actions"><button>{words.say("accounts-choose-save")}</button></div>
        </form>
    };
    narrow(words.say("accounts-choose-title"), body.into_any())
}
