//! Signing in, accepting an invitation, and what belongs to one's own account.

mod forgot;
mod own;
mod paper;
mod slip;

pub use forgot::{choose_by_link, confirm, confirmed, forgot, gone, sent};
pub(crate) use own::crumbs as own_crumbs;
pub use own::{
    Happened, Joined, Look, Own, Place, email, email_sent, overview as own, passphrase as own_passphrase, user_name,
};
pub use paper::{Help, Paper, PaperFor, Symbol, help, paper};
pub use slip::{Choosing, choose_by_slip, slip};

use crate::forms::{Field, FormState, error_summary, hidden, text_field};
use crate::shell::{Frame, Page, Width, day, role};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::person::{LONGEST_NAME, LONGEST_USER_NAME, SHORTEST_PASSPHRASE};
use leptos::prelude::*;

/// An invitation as the invited person sees it.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// How the person came here; it decides where the form goes.
    pub way: Way,
    /// Who invites; none for the first administrator, whom the program itself invites.
    pub invited_by: Option<String>,
    /// The address the invitation went to; it becomes a name to sign in with. None with a slip: then a user name is
    /// chosen.
    pub email: Option<String>,
    /// What the person is asked to be.
    pub role: Role,
    /// The cohort, if the role is in one.
    pub cohort: Option<String>,
    /// The programme of that cohort.
    pub programme: Option<String>,
    /// The site, if the role is for one.
    pub site: Option<String>,
    /// The last day of the role, if it has one.
    pub until: Option<NaiveDate>,
    /// How it can be accepted.
    pub accepting: Accepting,
    /// The last day on which the link works.
    pub expires_on: NaiveDate,
    /// Who mail comes from: name and address; none where it is not known.
    pub sender: Option<(String, String)>,
    /// The fields name, user_name (without an address), passphrase, passphrase_again and shared.
    pub form: FormState,
}

/// How an invitation can be accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepting {
    /// With a new account.
    NewAccount,
    /// Someone has an account under the address: they sign in first.
    SignIn,
    /// Whoever has that account is signed in.
    Join,
    /// Someone else is signed in.
    SomeoneElse,
}

/// How a person came to an invitation.
#[derive(Debug, Clone)]
pub enum Way {
    /// By the link in a mail, with its token.
    Link(String),
    /// By a printed slip, with its code.
    Slip(String),
}

/// What someone signs in with, as the pages show it.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The address.
    pub email: Option<String>,
    /// The user name.
    pub user_name: Option<String>,
}

/// What became of a form that was sent after the session had ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedOut {
    /// It is in this page, sealed.
    Kept,
    /// It is in this page, sealed, without a note that may point at a person served.
    KeptWithoutNote,
    /// Nothing is kept on a device that others use too.
    SharedDevice,
    /// Files are not kept.
    Files,
    /// It is longer than what is kept.
    TooLong,
    /// Passphrases are not kept.
    Passphrase,
}

fn signed_out(frame: &Frame, ended: SignedOut) -> AnyView {
    let words = &frame.words;
    let (lead, next) = match ended {
        SignedOut::Kept => ("kept-signed-out", "kept-signed-out-next"),
        SignedOut::KeptWithoutNote => ("kept-without-note", "kept-without-note-next"),
        SignedOut::SharedDevice => ("kept-shared", "kept-shared-next"),
        SignedOut::Files => ("kept-files", "kept-back"),
        SignedOut::TooLong => ("kept-too-long", "kept-back"),
        SignedOut::Passphrase => ("kept-passphrase", "kept-passphrase-next"),
    };
    view! {
        <div class="notice" role="status">
            <p><strong>{words.say(lead)}</strong></p>
            <p>{words.say(next)}</p>
        </div>
    }
    .into_any()
}

/// The box that says that others use the device too. Its value is "yes".
fn shared_box(frame: &Frame, form: &FormState) -> AnyView {
    let checked = form.value("shared") == "yes";
    view! {
        <div class="field">
            <div class="choice">
                <input
                    id="field-shared"
                    r#type="checkbox"
                    name="shared"
                    value="yes"
                    checked=checked
                    aria-describedby="field-shared-hint"
                />
                <label for="field-shared">{frame.words.say("accounts-shared")}</label>
            </div>
            <p class="hint" id="field-shared-hint">{frame.words.say("accounts-shared-hint")}</p>
        </div>
    }
    .into_any()
}

/// "off" on a device that others use too, so that the browser offers nobody what someone else typed.
fn autocomplete(form: &FormState) -> Option<&'static str> {
    (form.value("shared") == "yes").then_some("off")
}

/// A new passphrase, twice.
fn new_passphrase_fields(frame: &Frame, form: &FormState) -> AnyView {
    let words = &frame.words;
    let passphrase = Field {
        name: "passphrase",
        label: words.say("public-passphrase-new"),
        hint: Some(words.say_with("public-passphrase-hint", [("least", SHORTEST_PASSPHRASE.into())])),
        kind: "password",
        autocomplete: Some("new-password"),
        required: true,
        ..Field::default()
    };
    let again = Field {
        name: "passphrase_again",
        label: words.say("public-passphrase-again"),
        kind: "password",
        autocomplete: Some("new-password"),
        required: true,
        ..Field::default()
    };
    view! {
        {text_field(form, passphrase)}
        {text_field(form, again)}
    }
    .into_any()
}

fn narrow(title: String, body: AnyView) -> Page {
    Page { title, width: Width::Narrow, body, island: false, indexed: false }
}

/// `GET` and `POST /sign-in`: the fields email (or user name), passphrase, shared and next (hidden).
/// A wrong address and a wrong passphrase are answered by one sentence about the whole form. Where a form came after the
/// session had `ended`, the page says what became of it; the field kept (hidden) has it, sealed.
#[must_use]
pub fn sign_in(frame: &Frame, form: &FormState, ended: Option<SignedOut>) -> Page {
    let words = &frame.words;
    let email = Field {
        name: "email",
        label: words.say("accounts-who"),
        hint: Some(words.say("accounts-who-hint")),
        autocomplete: Some("username"),
        inputmode: Some("email"),
        required: true,
        ..Field::default()
    };
    let passphrase = Field {
        name: "passphrase",
        label: words.say("public-passphrase"),
        kind: "password",
        autocomplete: Some("current-password"),
        required: true,
        ..Field::default()
    };
    let kept = form.value("kept");
    let body = view! {
        <h1>{words.say("shell-sign-in")}</h1>
        {ended.map(|ended| signed_out(frame, ended))}
        {error_summary(frame, form)}
        <form class="form" method="post" action="/sign-in" novalidate autocomplete=autocomplete(form)>
            {hidden("next", &form.value("next"))}
            {(!kept.is_empty()).then(|| hidden("kept", &kept))}
            {text_field(form, email)}
            {text_field(form, passphrase)}
            {shared_box(frame, form)}
            <div class="actions"><button>{words.say("shell-sign-in")}</button></div>
        </form>
        <ul class="plain">
            <li><a href="/forgot">{words.say("accounts-sign-in-forgot")}</a></li>
            <li><a href="/slip">{words.say("accounts-sign-in-slip")}</a></li>
        </ul>
        <p class="muted">{words.say("accounts-sign-in-link")}</p>
    };
    narrow(words.say("shell-sign-in"), body.into_any())
}

/// `GET` and `POST /invitation/{token}`: who invites to what; the fields name, passphrase, passphrase_again.
#[must_use]
pub fn invitation(frame: &Frame, data: &Invitation) -> Page {
    let words = &frame.words;
    let title = words.say_with("public-invitation-title", [("organisation", frame.organisation.clone().into())]);
    let body = view! {
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <p class="lead">{who_invites(frame, data)}</p>
        <dl class="facts">
            {fact(words.say("public-invitation-role"), role(words, data.role).into_any())}
            {data.programme.clone().map(|p| fact(words.say("public-invitation-programme"), p.into_any()))}
            {data.cohort.clone().map(|c| fact(words.say("public-invitation-cohort"), c.into_any()))}
            {data.site.clone().map(|s| fact(words.say("admin-site"), s.into_any()))}
            {data.until.map(|until| fact(words.say("people-until"), day(frame, until)))}
            {data.email.clone().map(|e| fact(words.say("public-invitation-email"), e.into_any()))}
            {fact(words.say("public-invitation-until"), day(frame, data.expires_on))}
        </dl>
        <p>{words.say(what_it_means(data.role))}</p>
        {match data.accepting {
            Accepting::NewAccount => acceptance_form(frame, data),
            Accepting::SignIn => sign_in_first(frame, data),
            Accepting::Join => join(frame, data),
            Accepting::SomeoneElse => someone_else(frame),
        }}
        {mail_look(frame, data)}
        <p class="muted">{words.say("public-invitation-no")}</p>
    };
    narrow(title, body.into_any())
}

/// What our mail looks like, for those who will get some: it is so plain that it could be taken for a fraud.
fn mail_look(frame: &Frame, data: &Invitation) -> Option<AnyView> {
    let words = &frame.words;
    let (sender, address) = data.sender.as_ref().filter(|_| data.email.is_some())?;
    let view = view! {
        <section class="mail-look">
            <h2>{words.say("public-mail-look")}</h2>
            <dl class="facts">
                {fact(words.say("public-mail-look-from"), format!("{sender}, {address}").into_any())}
                {fact(words.say("public-mail-look-subject"), words.say("mail-work-answered-subject").into_any())}
            </dl>
            <p>{words.say("public-mail-look-why")}</p>
        </section>
    };
    Some(view.into_any())
}

fn fact(term: String, description: AnyView) -> AnyView {
    view! { <div><dt>{term}</dt><dd>{description}</dd></div> }.into_any()
}

fn who_invites(frame: &Frame, data: &Invitation) -> String {
    let organisation = ("organisation", frame.organisation.clone().into());
    match &data.invited_by {
        Some(name) => frame.words.say_with("public-invitation-by", [("name", name.clone().into()), organisation]),
        None => frame.words.say_with("public-invitation-first", [organisation]),
    }
}

const fn what_it_means(role: Role) -> &'static str {
    match role {
        Role::Trainee => "public-invitation-trainee",
        Role::Trainer => "public-invitation-trainer",
        Role::Supervisor => "public-invitation-supervisor",
        Role::Administrator | Role::Coordinator => "public-invitation-administrator",
        Role::Auditor => "public-invitation-auditor",
        Role::StaffProxy => "public-invitation-staff-proxy",
        Role::Referee => "public-invitation-referee",
        Role::Employer => "public-invitation-employer",
    }
}

/// The address of an invitation that came by mail; a slip is for people without an account.
fn address(data: &Invitation) -> String {
    match &data.way {
        Way::Link(token) => format!("/invitation/{token}"),
        Way::Slip(_) => "/slip".to_owned(),
    }
}

/// The address has an account: nobody makes a second one.
fn sign_in_first(frame: &Frame, data: &Invitation) -> AnyView {
    let words = &frame.words;
    view! {
        <p>{words.say("public-invitation-has-account")}</p>
        <div class="actions">
            <a class="button" href=format!("/sign-in?next={}", address(data))>{words.say("shell-sign-in")}</a>
        </div>
    }
    .into_any()
}

fn join(frame: &Frame, data: &Invitation) -> AnyView {
    let words = &frame.words;
    let label = words.say_with("public-invitation-join-as", [("role", role(words, data.role).to_lowercase().into())]);
    view! {
        <p>{words.say("public-invitation-join-with")}</p>
        <form class="form" method="post" action=address(data) novalidate>
            {hidden("go", "join")}
            <div class="actions"><button>{label}</button></div>
        </form>
    }
    .into_any()
}

fn someone_else(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <div class="notice warn"><p>{words.say("public-invitation-someone-else")}</p></div>
        <form method="post" action="/sign-out">
            <div class="actions"><button class="secondary">{words.say("shell-sign-out")}</button></div>
        </form>
    }
    .into_any()
}

fn acceptance_form(frame: &Frame, data: &Invitation) -> AnyView {
    let words = &frame.words;
    let form = &data.form;
    let name = Field {
        name: "name",
        label: words.say("public-name"),
        hint: Some(words.say("public-name-hint")),
        autocomplete: Some("name"),
        required: true,
        max_length: u32::try_from(LONGEST_NAME).ok(),
        ..Field::default()
    };
    let user_name = Field {
        name: "user_name",
        label: words.say("accounts-user-name-new"),
        hint: Some(words.say("accounts-user-name-hint")),
        autocomplete: Some("username"),
        required: true,
        max_length: u32::try_from(LONGEST_USER_NAME).ok(),
        ..Field::default()
    };
    let (action, code) = match &data.way {
        Way::Link(token) => (format!("/invitation/{token}"), None),
        Way::Slip(code) => ("/slip".to_owned(), Some(code)),
    };
    // So that a passphrase store keeps the new passphrase under the right name.
    let known = data.email.clone().map(|email| view! { <input r#type="hidden" value=email autocomplete="username" /> });
    view! {
        <form class="form" method="post" action=action novalidate autocomplete=autocomplete(form)>
            {known}
            {code.map(|code| view! { {hidden("code", code)} {hidden("step", "join")} })}
            {text_field(form, name)}
            {data.email.is_none().then(|| text_field(form, user_name))}
            {new_passphrase_fields(frame, form)}
            {shared_box(frame, form)}
            <div class="actions"><button>{words.say("public-invitation-accept")}</button></div>
        </form>
    }
    .into_any()
}

/// An invitation that is unknown, used or too old: one page for all three, because the difference tells a stranger something.
#[must_use]
pub fn invitation_gone(frame: &Frame) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("public-invitation-gone-title")}</h1>
        <p class="lead">{words.say("public-invitation-gone")}</p>
        <p>{words.say("public-invitation-gone-next")}</p>
        <div class="actions"><a class="button" href="/sign-in">{words.say("shell-sign-in")}</a></div>
    };
    narrow(words.say("public-invitation-gone-title"), body.into_any())
}

#[cfg(test)]
mod tests;
