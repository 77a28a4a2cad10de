//! Inviting someone to any role in any place that the reader may give, and the invitations that are for no cohort.

use super::crumbs;
use crate::forms::{Field, FormState, error_summary, hidden, select_field, text_field};
use crate::shell::{Frame, Page, Width, day, role};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::id::InvitationId;
use leptos::prelude::*;

/// The page that invites someone.
#[derive(Debug, Clone)]
pub struct Invite {
    /// The fields id (hidden), email, role, place, until.
    pub form: FormState,
    /// Roles that the reader may give.
    pub roles: Vec<Role>,
    /// Places that the reader reaches: value and name.
    pub places: Vec<(String, String)>,
    /// Invitations that are open and for no cohort.
    pub open: Vec<PendingLine>,
    /// Whether an invitation was just sent.
    pub sent: bool,
}

/// An open invitation.
#[derive(Debug, Clone)]
pub struct PendingLine {
    /// Its id, to send it again.
    pub invitation: InvitationId,
    /// To which address.
    pub email: String,
    /// The role with its place.
    pub role: String,
    /// The last day on which its link works.
    pub until: NaiveDate,
    /// Whether the reader may send it again.
    pub may_resend: bool,
}

/// `GET` and `POST /admin/people/invite`.
#[must_use]
pub fn invite(frame: &Frame, data: &Invite) -> Page {
    let words = &frame.words;
    let form = &data.form;
    let email = Field {
        name: "email",
        label: words.say("public-email"),
        kind: "email",
        autocomplete: Some("off"),
        required: true,
        ..Field::default()
    };
    let roles: Vec<_> = data.roles.iter().map(|r| (r.name().to_owned(), role(words, *r))).collect();
    let sent = data.sent.then(|| view! { <p class="notice" role="status">{words.say("people-invited")}</p> });
    let body = view! {
        {crumbs(frame, Some(("/admin/people", words.say("people-title"))))}
        <h1>{words.say("people-invite")}</h1>
        {sent}
        {error_summary(frame, form)}
        <form class="form" method="post" action="/admin/people/invite" novalidate>
            {hidden("id", &form.value("id"))}
            {text_field(form, email)}
            {role_fields(frame, form, &roles, &data.places)}
            <p class="muted">{words.say("people-invite-next")}</p>
            <div class="actions"><button>{words.say("admin-invite-send")}</button></div>
        </form>
        <section aria-labelledby="open">
            <h2 id="open">{words.say("people-open")}</h2>
            {pending(frame, &data.open)}
        </section>
    };
    let title = words.say("people-invite");
    Page { title, width: Width::Narrow, body: body.into_any(), island: false, indexed: false }
}

/// Role, place and last day: the same three fields wherever a role is given.
pub(super) fn role_fields(
    frame: &Frame,
    form: &FormState,
    roles: &[(String, String)],
    places: &[(String, String)],
) -> AnyView {
    let words = &frame.words;
    let chosen = Field { name: "role", label: words.say("admin-role"), required: true, ..Field::default() };
    let place = Field {
        name: "place",
        label: words.say("people-place"),
        hint: Some(words.say("people-place-hint")),
        required: true,
        ..Field::default()
    };
    let until = Field {
        name: "until",
        label: words.say("people-until"),
        hint: Some(words.say("people-until-hint")),
        kind: "date",
        ..Field::default()
    };
    view! {
        {select_field(form, chosen, roles)}
        {select_field(form, place, places)}
        {text_field(form, until)}
    }
    .into_any()
}

/// Open invitations with a button that sends each again.
pub(super) fn pending(frame: &Frame, open: &[PendingLine]) -> AnyView {
    let words = &frame.words;
    if open.is_empty() {
        return view! { <p class="muted">{words.say("people-open-none")}</p> }.into_any();
    }
    let lines = open.iter().map(|one| {
        let over = one.until < frame.now.date_naive();
        let told = if over { words.say("admin-state-ended") } else { words.say("admin-state-invited") };
        let class = if over { "state expired" } else { "state pending" };
        let again = one.may_resend.then(|| {
            view! {
                <form method="post" action=format!("/admin/invitations/{}/resend", one.invitation)>
                    <button class="link">
                        {words.say("admin-resend")} " "
                        <span class="visually-hidden">
                            {words.say_with("admin-resend-to", [("name", one.email.clone().into())])}
                        </span>
                    </button>
                </form>
            }
        });
        view! {
            <li>
                <strong>{one.email.clone()}</strong> " · " {one.role.clone()} <br />
                <span class=class>{told}</span> " " {words.say("public-invitation-until")} " " {day(frame, one.until)}
                {again}
            </li>
        }
    });
    view! { <ul class="mail-list">{lines.collect::<Vec<_>>()}</ul> }.into_any()
}
