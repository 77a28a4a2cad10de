//! Signing in, and accepting an invitation.

use crate::forms::{Field, FormState, error_summary, hidden, text_field};
use crate::shell::{Frame, Page, Width, day, role};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::person::{LONGEST_NAME, SHORTEST_PASSPHRASE};
use leptos::prelude::*;

/// An invitation as the invited person sees it.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The secret of the link; it is the address of the form.
    pub token: String,
    /// Who invites; none for the first administrator, whom the program itself invites.
    pub invited_by: Option<String>,
    /// The address the invitation went to; it becomes the name to sign in with.
    pub email: String,
    /// What the person is asked to be.
    pub role: Role,
    /// The cohort, if the role is in one.
    pub cohort: Option<String>,
    /// The programme of that cohort.
    pub programme: Option<String>,
    /// The last day on which the link works.
    pub expires_on: NaiveDate,
    /// The fields name, passphrase and passphrase_again.
    pub form: FormState,
}

fn narrow(title: String, body: AnyView) -> Page {
    Page { title, width: Width::Narrow, body, island: false, indexed: false }
}

/// `GET` and `POST /sign-in`: the fields email, passphrase and next (hidden).
/// A wrong address and a wrong passphrase are answered by one sentence about the whole form.
#[must_use]
pub fn sign_in(frame: &Frame, form: &FormState) -> Page {
    let words = &frame.words;
    let email = Field {
        name: "email",
        label: words.say("public-email"),
        kind: "email",
        autocomplete: Some("username"),
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
    let body = view! {
        <h1>{words.say("shell-sign-in")}</h1>
        {error_summary(frame, form)}
        <form class="form" method="post" action="/sign-in" novalidate>
            {hidden("next", &form.value("next"))}
            {text_field(form, email)}
            {text_field(form, passphrase)}
            <div class="actions"><button>{words.say("shell-sign-in")}</button></div>
        </form>
        <p>{words.say("public-sign-in-link")}</p>
        <p class="muted">{words.say("public-sign-in-trouble")}</p>
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
            {fact(words.say("public-invitation-email"), data.email.clone().into_any())}
            {fact(words.say("public-invitation-until"), day(frame, data.expires_on))}
        </dl>
        <p>{words.say(what_it_means(data.role))}</p>
        {acceptance_form(frame, data)}
        <p class="muted">{words.say("public-invitation-no")}</p>
    };
    narrow(title, body.into_any())
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
        Role::Auditor | Role::StaffProxy | Role::Referee | Role::Employer => "public-invitation-other",
    }
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
        <form class="form" method="post" action=format!("/invitation/{}", data.token) novalidate>
            // So that a passphrase store keeps the new passphrase under the right name.
            <input r#type="hidden" value=data.email.clone() autocomplete="username" />
            {text_field(form, name)}
            {text_field(form, passphrase)}
            {text_field(form, again)}
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
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{frame, sound};

    fn data() -> Invitation {
        Invitation {
            token: "t0ken".to_owned(),
            invited_by: Some("Marta <Ruiz>".to_owned()),
            email: "zoe@example.org".to_owned(),
            role: Role::Trainee,
            cohort: Some("Spring".to_owned()),
            programme: Some("Foundations".to_owned()),
            expires_on: NaiveDate::from_ymd_opt(2026, 3, 26).unwrap(),
            form: FormState::default(),
        }
    }

    #[test]
    fn signing_in_keeps_the_address_and_the_next_page_and_says_one_sentence() {
        let form = FormState::default()
            .with("email", "zoe@example.org")
            .with("passphrase", "secret words")
            .with("next", "/hours")
            .wrong("", "This address and this passphrase do not belong together.");
        let html = sound(&frame(), |f| sign_in(f, &form));
        assert!(html.contains("value=\"zoe@example.org\""), "{html}");
        assert!(html.contains("value=\"/hours\""), "{html}");
        assert!(!html.contains("secret words"), "{html}");
        assert!(html.contains("<li>This address and this passphrase do not belong together.</li>"), "{html}");
    }

    #[test]
    fn an_invitation_says_who_invites_to_what_and_until_when() {
        let html = sound(&frame(), |f| invitation(f, &data()));
        for text in ["Marta &lt;Ruiz&gt;", "Trainee", "Spring", "Foundations", "26 March 2026", "zoe@example.org"] {
            assert!(html.contains(text), "{text}: {html}");
        }
        assert!(html.contains("action=\"/invitation/t0ken\""), "{html}");
        assert!(html.contains("At least 10 characters"), "{html}");
    }

    #[test]
    fn the_first_administrator_is_invited_by_nobody_to_no_cohort() {
        let first = Invitation { invited_by: None, cohort: None, programme: None, role: Role::Administrator, ..data() };
        let html = sound(&frame(), |f| invitation(f, &first));
        assert!(html.contains("You are the first person here."), "{html}");
    }

    #[test]
    fn an_invitation_that_comes_back_keeps_the_name_and_links_to_the_fault() {
        let form = FormState::default().with("name", "Zoë").wrong("passphrase_again", "The two passphrases differ.");
        let html = sound(&frame(), |f| invitation(f, &Invitation { form, ..data() }));
        assert!(html.contains("value=\"Zoë\""), "{html}");
        assert!(html.contains("href=\"#field-passphrase_again\""), "{html}");
    }

    #[test]
    fn a_link_that_is_over_gives_a_way_on() {
        let html = sound(&frame(), invitation_gone);
        assert!(html.contains("href=\"/sign-in\""), "{html}");
    }
}
