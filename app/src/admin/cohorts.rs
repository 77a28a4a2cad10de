//! Opening a cohort, its people, and inviting more.

use super::page;
use crate::forms::{Field, FormState, error_summary, hidden, select_field, text_field};
use crate::shell::{Frame, Page, Width, day, print_hint, role};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::id::{CohortId, InvitationId, PersonId, ProgrammeId, SiteId};
use leptos::prelude::*;

/// The form that opens a cohort.
#[derive(Debug, Clone)]
pub struct NewCohort {
    /// Programmes to choose from: id and title.
    pub programmes: Vec<(ProgrammeId, String)>,
    /// Sites to choose from: id and name.
    pub sites: Vec<(SiteId, String)>,
    /// The fields id (hidden), name, programme, site, starts_on, zone.
    pub form: FormState,
}

/// A cohort and its people.
#[derive(Debug, Clone)]
pub struct Cohort {
    /// Its id.
    pub id: CohortId,
    /// Its name.
    pub name: String,
    /// The title of its programme.
    pub programme: String,
    /// The day it starts.
    pub starts_on: NaiveDate,
    /// The name of the zone in which its days are counted.
    pub zone: String,
    /// Everyone with a role in it or invited to one.
    pub people: Vec<CohortPerson>,
    /// The fields of the invitation: id (hidden), email, role; of the slip: slip_id (hidden), slip_role.
    pub form: FormState,
}

/// One person of a cohort.
#[derive(Debug, Clone)]
pub struct CohortPerson {
    /// The name; as long as the person has not joined, the e-mail address, or what the printed slip is called.
    pub name: String,
    /// The role in this cohort.
    pub role: Role,
    /// How far the person has come in.
    pub state: PersonState,
}

/// How far a person has come in.
#[derive(Debug, Clone)]
pub enum PersonState {
    /// The invitation is out.
    Invited {
        /// The invitation, to send it again.
        invitation: InvitationId,
        /// When it was last sent.
        sent_on: NaiveDate,
        /// The last day on which its link works.
        expires_on: NaiveDate,
        /// Whether it is a printed slip rather than a mail.
        slip: bool,
    },
    /// The person has an account.
    Joined {
        /// The person, for the link to their progress.
        person: PersonId,
        /// Since when.
        on: NaiveDate,
        /// Whether whoever reads may help this person with their account.
        help: bool,
    },
}

/// Zones that a cohort can be in: the name in the zone tables, and the key of the sentence for it.
pub const ZONES: [(&str, &str); 10] = [
    ("America/New_York", "admin-zone-eastern"),
    ("America/Chicago", "admin-zone-central"),
    ("America/Denver", "admin-zone-mountain"),
    ("America/Phoenix", "admin-zone-arizona"),
    ("America/Los_Angeles", "admin-zone-pacific"),
    ("America/Anchorage", "admin-zone-alaska"),
    ("Pacific/Honolulu", "admin-zone-hawaii"),
    ("America/Puerto_Rico", "admin-zone-atlantic"),
    ("Pacific/Guam", "admin-zone-chamorro"),
    ("UTC", "admin-zone-utc"),
];

/// Roles that the form invites to.
pub const INVITED_ROLES: [Role; 3] = [Role::Trainee, Role::Trainer, Role::Supervisor];

/// The way back to the overview.
fn crumbs(frame: &Frame) -> AnyView {
    view! {
        <nav class="crumbs" aria-label=frame.words.say("admin-crumbs")>
            <ol><li><a href="/admin">{frame.words.say("admin-title")}</a></li></ol>
        </nav>
    }
    .into_any()
}

/// `GET /admin/cohorts/new`; the form goes to `POST /admin/cohorts`.
#[must_use]
pub fn new_cohort(frame: &Frame, data: &NewCohort) -> Page {
    let words = &frame.words;
    let form = &data.form;
    let name = Field {
        name: "name",
        label: words.say("admin-cohort-name"),
        hint: Some(words.say("admin-cohort-name-hint")),
        autocomplete: Some("off"),
        required: true,
        max_length: Some(80),
        ..Field::default()
    };
    let programme =
        Field { name: "programme", label: words.say("admin-programme"), required: true, ..Field::default() };
    let site = Field { name: "site", label: words.say("admin-site"), required: true, ..Field::default() };
    let starts_on = Field {
        name: "starts_on",
        label: words.say("admin-starts-on"),
        kind: "date",
        required: true,
        ..Field::default()
    };
    let zone = Field {
        name: "zone",
        label: words.say("admin-zone"),
        hint: Some(words.say("admin-zone-hint")),
        required: true,
        ..Field::default()
    };
    let programmes: Vec<_> = data.programmes.iter().map(|(id, title)| (id.to_string(), title.clone())).collect();
    let sites: Vec<_> = data.sites.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let zones: Vec<_> = ZONES.iter().map(|(zone, key)| ((*zone).to_owned(), words.say(key))).collect();
    let body = view! {
        {crumbs(frame)}
        <h1>{words.say("admin-cohort-open")}</h1>
        {error_summary(frame, form)}
        <form class="form" method="post" action="/admin/cohorts" novalidate>
            {hidden("id", &form.value("id"))}
            {text_field(form, name)}
            {select_field(form, programme, &programmes)}
            {select_field(form, site, &sites)}
            {text_field(form, starts_on)}
            {select_field(form, zone, &zones)}
            <p class="muted">{words.say("admin-cohort-next")}</p>
            <div class="actions"><button>{words.say("admin-cohort-open")}</button></div>
        </form>
    };
    page(words.say("admin-cohort-open"), Width::Narrow, body.into_any())
}

/// `GET /admin/cohorts/{cohort}`; the form goes to `POST /admin/cohorts/{cohort}/invitations`.
#[must_use]
pub fn cohort(frame: &Frame, data: &Cohort) -> Page {
    let words = &frame.words;
    let body = view! {
        {crumbs(frame)}
        <h1>{data.name.clone()}</h1>
        {error_summary(frame, &data.form)}
        <dl class="facts">
            <div><dt>{words.say("admin-programme")}</dt><dd>{data.programme.clone()}</dd></div>
            <div><dt>{words.say("admin-starts-on")}</dt><dd>{day(frame, data.starts_on)}</dd></div>
            <div><dt>{words.say("admin-zone")}</dt><dd>{zone_name(frame, &data.zone)}</dd></div>
        </dl>
        <section aria-labelledby="people">
            <h2 id="people">{words.say("admin-people")}</h2>
            <p><a href=format!("/cohorts/{}/announcements/new", data.id)>{words.say("announcements-write")}</a></p>
            {people(frame, &data.people)}
            {print_hint(frame)}
        </section>
        <section class="no-print" aria-labelledby="invite">
            <h2 id="invite">{words.say("admin-invite")}</h2>
            {invite(frame, data)}
        </section>
        <section aria-labelledby="slip">
            <h2 id="slip">{words.say("admin-slip")}</h2>
            {slip(frame, data)}
        </section>
    };
    page(data.name.clone(), Width::Wide, body.into_any())
}

fn zone_name(frame: &Frame, zone: &str) -> String {
    let key = ZONES.iter().find(|(name, _)| *name == zone).map(|(_, key)| key);
    key.map_or_else(|| zone.to_owned(), |key| frame.words.say(key))
}

fn people(frame: &Frame, people: &[CohortPerson]) -> AnyView {
    let words = &frame.words;
    if people.is_empty() {
        return view! { <p class="empty">{words.say("admin-people-none")}</p> }.into_any();
    }
    let rows = people.iter().map(|p| {
        view! {
            <tr>
                <th scope="row">{name(p)}</th>
                <td data-label=words.say("admin-role")>{role(words, p.role)}</td>
                <td data-label=words.say("admin-state")>{state(frame, p)}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("admin-name")}</th>
                    <th scope="col">{words.say("admin-role")}</th>
                    <th scope="col">{words.say("admin-state")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

/// A trainee who has joined has a page of progress; nobody else has.
fn name(person: &CohortPerson) -> AnyView {
    match &person.state {
        PersonState::Joined { person: id, .. } if person.role == Role::Trainee => {
            view! { <a href=format!("/desk/people/{id}")>{person.name.clone()}</a> }.into_any()
        }
        _ => person.name.clone().into_any(),
    }
}

fn state(frame: &Frame, person: &CohortPerson) -> AnyView {
    let words = &frame.words;
    match &person.state {
        PersonState::Joined { person: id, on, help } => view! {
            <span class="state current">{words.say("admin-state-joined")}</span> " " {day(frame, *on)} " "
            {help.then(|| {
                view! {
                    <a href=format!("/admin/people/{id}/reset")>
                        {words.say("admin-help")} " "
                        <span class="visually-hidden">
                            {words.say_with("admin-help-for", [("name", person.name.clone().into())])}
                        </span>
                    </a>
                }
            })}
        }
        .into_any(),
        PersonState::Invited { invitation, sent_on, expires_on, slip: true } => {
            printed(frame, invitation, &person.name, *sent_on, *expires_on)
        }
        PersonState::Invited { invitation, sent_on, expires_on, .. } => {
            let over = *expires_on < frame.now.date_naive();
            let (class, label, until) = if over {
                ("state expired", "admin-state-ended", "admin-state-ended-on")
            } else {
                ("state pending", "admin-state-invited", "admin-state-until")
            };
            view! {
                <span class=class>{words.say(label)}</span> " "
                {words.say_with("admin-state-sent", [("day", words.date(*sent_on).into())])} " "
                {words.say_with(until, [("day", words.date(*expires_on).into())])}
                <form method="post" action=format!("/admin/invitations/{invitation}/resend")>
                    <button class="link">
                        {words.say("admin-resend")}
                        <span class="visually-hidden">
                            {words.say_with("admin-resend-to", [("name", person.name.clone().into())])}
                        </span>
                    </button>
                </form>
            }
            .into_any()
        }
    }
}

/// A printed slip that nobody has used yet.
fn printed(frame: &Frame, invitation: &InvitationId, name: &str, made_on: NaiveDate, expires_on: NaiveDate) -> AnyView {
    let words = &frame.words;
    let over = expires_on < frame.now.date_naive();
    let (class, label, until) = if over {
        ("state expired", "admin-state-ended", "admin-state-slip-ended-on")
    } else {
        ("state pending", "admin-state-slip", "admin-state-slip-until")
    };
    view! {
        <span class=class>{words.say(label)}</span> " "
        {words.say_with("admin-state-slip-sent", [("day", words.date(made_on).into())])} " "
        {words.say_with(until, [("day", words.date(expires_on).into())])}
        <form method="post" action=format!("/admin/invitations/{invitation}/slip")>
            <button class="link">
                {words.say("admin-slip-again")} " "
                <span class="visually-hidden">
                    {words.say_with("admin-slip-again-for", [("mark", name.to_owned().into())])}
                </span>
            </button>
        </form>
    }
    .into_any()
}

fn slip(frame: &Frame, data: &Cohort) -> AnyView {
    let words = &frame.words;
    let form = &data.form;
    let invited_role =
        Field { name: "slip_role", label: words.say("admin-slip-role"), required: true, ..Field::default() };
    let roles: Vec<_> = INVITED_ROLES.iter().map(|r| (r.name().to_owned(), role(words, *r))).collect();
    view! {
        <form class="form" method="post" action=format!("/admin/cohorts/{}/slips", data.id) novalidate>
            {hidden("id", &form.value("slip_id"))}
            {select_field(form, invited_role, &roles)}
            <p class="muted">{words.say("admin-slip-next")}</p>
            <div class="actions"><button class="secondary">{words.say("admin-slip-make")}</button></div>
        </form>
    }
    .into_any()
}

fn invite(frame: &Frame, data: &Cohort) -> AnyView {
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
    let invited_role = Field { name: "role", label: words.say("admin-role"), required: true, ..Field::default() };
    let roles: Vec<_> = INVITED_ROLES.iter().map(|r| (r.name().to_owned(), role(words, *r))).collect();
    view! {
        <form class="form" method="post" action=format!("/admin/cohorts/{}/invitations", data.id) novalidate>
            {hidden("id", &form.value("id"))}
            {text_field(form, email)}
            {select_field(form, invited_role, &roles)}
            <p class="muted">{words.say("admin-invite-next")}</p>
            <div class="actions"><button>{words.say("admin-invite-send")}</button></div>
        </form>
    }
    .into_any()
}
