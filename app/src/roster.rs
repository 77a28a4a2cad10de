//! A cohort: its people and where each stands, for those who coordinate it and those who teach it; the list of cohorts;
//! a roster to print.

mod start;
#[cfg(test)]
mod tests;

use crate::admin::ZONES;
use crate::forms::{Field, FormState, error_summary, hidden, select_field, text_field};
use crate::shell::{Frame, Page, Width, day, role};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::id::{CohortId, InvitationId, PersonId};
use leptos::prelude::*;

pub use start::{GoAhead, Start, Unread, page as start_page};

/// Roles that the forms of a cohort offer.
pub const ROLES: [Role; 4] = [Role::Trainee, Role::Trainer, Role::Supervisor, Role::StaffProxy];

/// A cohort as its page shows it.
#[derive(Debug, Clone)]
pub struct Cohort {
    /// Its id.
    pub id: CohortId,
    /// Its name.
    pub name: String,
    /// The title of its programme.
    pub programme: String,
    /// The name of its site.
    pub site: String,
    /// The day it starts.
    pub starts_on: NaiveDate,
    /// The name of the zone in which its days are counted.
    pub zone: String,
    /// Trainees, by name.
    pub trainees: Vec<Trainee>,
    /// Everyone else with a role in it.
    pub team: Vec<Mate>,
    /// Open invitations.
    pub open: Vec<Invited>,
    /// Whether it has started, and who let it.
    pub start: Start,
    /// Whether the reader may use what stands beside the lessons.
    pub may_guide: bool,
    /// Whether the reader may invite and add people.
    pub may_invite: bool,
    /// Whether the reader may write to everyone.
    pub may_announce: bool,
    /// Whether the reader may open people's records.
    pub may_see_people: bool,
    /// The address of this page: under /admin for those who administer, under /cohorts for those who teach.
    pub base: String,
    /// The fields of the invitation: id (hidden), email, role.
    pub form: FormState,
    /// The fields of adding someone: who, role.
    pub adding: FormState,
}

/// A trainee of a cohort.
#[derive(Debug, Clone)]
pub struct Trainee {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// Where they stand; none while they have not joined the programme.
    pub stands: Option<Stands>,
}

/// Where a trainee stands.
#[derive(Debug, Clone)]
pub struct Stands {
    /// The next thing for them to do; none when everything is done.
    pub next: Option<String>,
    /// Pieces of work that wait for a trainer.
    pub works: u32,
    /// Hours entries that wait for a supervisor.
    pub entries: u32,
    /// When they were last active, in words.
    pub active: String,
}

/// Someone who works in a cohort.
#[derive(Debug, Clone)]
pub struct Mate {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// As what.
    pub role: Role,
    /// Since when.
    pub since: NaiveDate,
    /// How many people they supervise, of how many at most; none where nothing was agreed.
    pub caseload: Option<(usize, u32)>,
}

/// An open invitation.
#[derive(Debug, Clone)]
pub struct Invited {
    /// The invitation, to send it again.
    pub invitation: InvitationId,
    /// To which address, or what the printed slip is called.
    pub email: String,
    /// Whether it is a printed slip rather than a mail.
    pub slip: bool,
    /// With which role.
    pub role: Role,
    /// When it was last sent.
    pub sent_on: NaiveDate,
    /// The last day on which its link works.
    pub expires_on: NaiveDate,
}

/// A cohort in one line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its id.
    pub id: CohortId,
    /// Its name.
    pub name: String,
    /// The title of its programme.
    pub programme: String,
    /// The day it starts.
    pub starts_on: NaiveDate,
    /// How many trainees it has.
    pub trainees: u32,
}

fn page(title: String, body: AnyView) -> Page {
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

/// `GET /cohorts`: the cohorts that the reader teaches or may read.
#[must_use]
pub fn list(frame: &Frame, cohorts: &[Line]) -> Page {
    let words = &frame.words;
    let lines = cohorts.iter().map(|c| {
        view! {
            <tr>
                <th scope="row"><a href=format!("/cohorts/{}", c.id)>{c.name.clone()}</a></th>
                <td data-label=words.say("admin-programme")>{c.programme.clone()}</td>
                <td data-label=words.say("admin-starts-on")>{day(frame, c.starts_on)}</td>
                <td data-label=words.say("roster-trainees") class="num">{c.trainees.to_string()}</td>
            </tr>
        }
    });
    let table = if cohorts.is_empty() {
        view! { <p class="empty">{words.say("roster-list-none")}</p> }.into_any()
    } else {
        view! {
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{words.say("admin-cohort")}</th>
                        <th scope="col">{words.say("admin-programme")}</th>
                        <th scope="col">{words.say("admin-starts-on")}</th>
                        <th scope="col">{words.say("roster-trainees")}</th>
                    </tr>
                </thead>
                <tbody>{lines.collect::<Vec<_>>()}</tbody>
            </table>
        }
        .into_any()
    };
    let body = view! {
        <h1>{words.say("admin-cohorts")}</h1>
        <p class="lead">{words.say("roster-list-lead")}</p>
        {table}
    };
    page(words.say("admin-cohorts"), body.into_any())
}

fn crumbs(frame: &Frame, data: &Cohort, own: bool) -> AnyView {
    let words = &frame.words;
    // Staff who only read this page have no room of administration to go back to.
    let (href, label) = if data.base.starts_with("/admin") && data.may_invite {
        ("/admin", words.say("admin-title"))
    } else {
        ("/cohorts", words.say("admin-cohorts"))
    };
    let this = own.then(|| view! { <li><a href=data.base.clone()>{data.name.clone()}</a></li> });
    view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href=href>{label}</a></li>{this}</ol>
        </nav>
    }
    .into_any()
}

/// `GET /admin/cohorts/{cohort}` and `GET /cohorts/{cohort}`: one page; what can be done there differs.
#[must_use]
pub fn cohort(frame: &Frame, data: &Cohort) -> Page {
    let words = &frame.words;
    let failed = if data.form.failed() { &data.form } else { &data.adding };
    let invite = data.may_invite.then(|| forms(frame, data));
    let announce = data.may_announce.then(|| {
        let href = format!("/cohorts/{}/announcements/new", data.id);
        view! { <p><a href=href>{words.say("announcements-write")}</a></p> }
    });
    let guides = data.may_guide.then(|| view! { <p><a href="/guides">{words.say("guides-title")}</a></p> });
    let body = view! {
        {crumbs(frame, data, false)}
        <h1>{data.name.clone()}</h1>
        {error_summary(frame, failed)}
        {start::notice(frame, &data.start)}
        {facts(frame, data)}
        {guides}
        {announce}
        <section aria-labelledby="trainees">
            <h2 id="trainees">{words.say("roster-trainees")}</h2>
            {trainees(frame, data)}
        </section>
        <section aria-labelledby="team">
            <h2 id="team">{words.say("roster-team")}</h2>
            {team(frame, data)}
        </section>
        {(!data.open.is_empty()).then(|| open(frame, data))}
        <p><a href=format!("{}/roster", data.base)>{words.say("roster-print-link")}</a></p>
        {invite}
    };
    page(data.name.clone(), body.into_any())
}

fn zone_name(frame: &Frame, zone: &str) -> String {
    let key = ZONES.iter().find(|(name, _)| *name == zone).map(|(_, key)| key);
    key.map_or_else(|| zone.to_owned(), |key| frame.words.say(key))
}

fn facts(frame: &Frame, data: &Cohort) -> AnyView {
    let words = &frame.words;
    let joined = data.trainees.iter().filter_map(|t| t.stands.as_ref());
    let finished = joined.clone().filter(|s| s.next.is_none()).count();
    let (works, entries) = joined.clone().fold((0, 0), |(w, e), s| (w + s.works, e + s.entries));
    let totals = words.say_with(
        "roster-totals",
        [("trainees", data.trainees.len().into()), ("joined", joined.count().into()), ("finished", finished.into())],
    );
    let waiting = words.say_with("roster-waiting", [("works", works.into()), ("entries", entries.into())]);
    view! {
        <dl class="facts">
            <div><dt>{words.say("admin-programme")}</dt><dd>{data.programme.clone()}</dd></div>
            <div><dt>{words.say("admin-site")}</dt><dd>{data.site.clone()}</dd></div>
            <div><dt>{words.say("admin-starts-on")}</dt><dd>{day(frame, data.starts_on)}</dd></div>
            <div><dt>{words.say("admin-zone")}</dt><dd>{zone_name(frame, &data.zone)}</dd></div>
            <div><dt>{words.say("roster-people")}</dt><dd>{totals}</dd></div>
            <div><dt>{words.say("roster-waiting-title")}</dt><dd>{waiting}</dd></div>
        </dl>
    }
    .into_any()
}

/// The page about a trainee that the reader may open.
fn about(data: &Cohort, trainee: &Trainee) -> AnyView {
    if data.may_see_people {
        return view! { <a href=format!("/admin/people/{}", trainee.person)>{trainee.name.clone()}</a> }.into_any();
    }
    match trainee.stands {
        Some(_) => view! { <a href=format!("/desk/people/{}", trainee.person)>{trainee.name.clone()}</a> }.into_any(),
        None => trainee.name.clone().into_any(),
    }
}

fn trainees(frame: &Frame, data: &Cohort) -> AnyView {
    let words = &frame.words;
    if data.trainees.is_empty() {
        let say = if data.may_invite { words.say("roster-none-invite") } else { words.say("roster-none") };
        return view! { <p class="empty">{say}</p> }.into_any();
    }
    let rows = data.trainees.iter().map(|t| {
        let (next, waits, active) = match &t.stands {
            None => (words.say("roster-not-joined"), String::new(), String::new()),
            Some(s) => {
                let next = s.next.clone().unwrap_or_else(|| words.say("people-all-done"));
                let waits = match (s.works, s.entries) {
                    (0, 0) => words.say("roster-nothing-waits"),
                    (w, e) => words.say_with("roster-waiting", [("works", w.into()), ("entries", e.into())]),
                };
                (next, waits, s.active.clone())
            }
        };
        let cell = |label: String, text: String| {
            (!text.is_empty()).then(|| view! { <td data-label=label>{text}</td> }.into_any())
        };
        let empty = || view! { <td></td> }.into_any();
        view! {
            <tr>
                <th scope="row">{about(data, t)}</th>
                <td data-label=words.say("people-next")>{next}</td>
                {cell(words.say("roster-waits"), waits).unwrap_or_else(empty)}
                {cell(words.say("people-active"), active).unwrap_or_else(empty)}
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("admin-name")}</th>
                    <th scope="col">{words.say("people-next")}</th>
                    <th scope="col">{words.say("roster-waits")}</th>
                    <th scope="col">{words.say("people-active")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

fn team(frame: &Frame, data: &Cohort) -> AnyView {
    let words = &frame.words;
    if data.team.is_empty() {
        return view! { <p class="empty">{words.say("roster-team-none")}</p> }.into_any();
    }
    let rows = data.team.iter().map(|m| {
        let name = if data.may_see_people {
            view! { <a href=format!("/admin/people/{}", m.person)>{m.name.clone()}</a> }.into_any()
        } else {
            m.name.clone().into_any()
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td data-label=words.say("admin-role")>
                    {role(words, m.role)}
                    {m.caseload.map(|(people, most)| {
                        let told = [("people", people.into()), ("most", most.into())];
                        view! { <br/><span class="small">{words.say_with("roster-caseload", told)}</span> }
                    })}
                </td>
                <td data-label=words.say("roster-since")>{day(frame, m.since)}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("admin-name")}</th>
                    <th scope="col">{words.say("admin-role")}</th>
                    <th scope="col">{words.say("roster-since")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

fn open(frame: &Frame, data: &Cohort) -> AnyView {
    let words = &frame.words;
    let rows = data.open.iter().map(|i| {
        let over = i.expires_on < frame.now.date_naive();
        let (class, label, until) = match (over, i.slip) {
            (true, false) => ("state expired", "admin-state-ended", "admin-state-ended-on"),
            (false, false) => ("state pending", "admin-state-invited", "admin-state-until"),
            (true, true) => ("state expired", "admin-state-ended", "admin-state-slip-ended-on"),
            (false, true) => ("state pending", "admin-state-slip", "admin-state-slip-until"),
        };
        let sent = if i.slip { "admin-state-slip-sent" } else { "admin-state-sent" };
        let again = data.may_invite.then(|| again(frame, i));
        view! {
            <tr>
                <th scope="row">{i.email.clone()}</th>
                <td data-label=words.say("admin-role")>{role(words, i.role)}</td>
                <td data-label=words.say("admin-state")>
                    <span class=class>{words.say(label)}</span> " "
                    {words.say_with(sent, [("day", words.date(i.sent_on).into())])} " "
                    {words.say_with(until, [("day", words.date(i.expires_on).into())])}
                    {again}
                </td>
            </tr>
        }
    });
    view! {
        <section aria-labelledby="open">
            <h2 id="open">{words.say("people-open")}</h2>
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{words.say("public-email")}</th>
                        <th scope="col">{words.say("admin-role")}</th>
                        <th scope="col">{words.say("admin-state")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// Sends a mail again, or prints a slip again.
fn again(frame: &Frame, invited: &Invited) -> AnyView {
    let words = &frame.words;
    let name = invited.email.clone();
    let (page, label, whom) = if invited.slip {
        let whom = words.say_with("admin-slip-again-for", [("mark", name.into())]);
        ("slip", words.say("admin-slip-again"), whom)
    } else {
        ("resend", words.say("admin-resend"), words.say_with("admin-resend-to", [("name", name.into())]))
    };
    view! {
        <form method="post" action=format!("/admin/invitations/{}/{page}", invited.invitation)>
            <button class="link">{label} " " <span class="visually-hidden">{whom}</span></button>
        </form>
    }
    .into_any()
}

fn forms(frame: &Frame, data: &Cohort) -> AnyView {
    let words = &frame.words;
    let email = Field {
        name: "email",
        label: words.say("public-email"),
        kind: "email",
        autocomplete: Some("off"),
        required: true,
        ..Field::default()
    };
    let who = Field {
        name: "who",
        label: words.say("roster-who"),
        hint: Some(words.say("roster-who-hint")),
        autocomplete: Some("off"),
        required: true,
        ..Field::default()
    };
    let roles: Vec<_> = ROLES.iter().map(|r| (r.name().to_owned(), role(words, *r))).collect();
    let invited = Field { name: "role", label: words.say("admin-invite-role"), required: true, ..Field::default() };
    let slip = Field { name: "slip_role", label: words.say("admin-slip-role"), required: true, ..Field::default() };
    let added = Field { name: "added_role", label: words.say("roster-add-role"), required: true, ..Field::default() };
    view! {
        <section aria-labelledby="invite">
            <h2 id="invite">{words.say("admin-invite")}</h2>
            <form class="form" method="post" action=format!("/admin/cohorts/{}/invitations", data.id) novalidate>
                {hidden("id", &data.form.value("id"))}
                {text_field(&data.form, email)}
                {select_field(&data.form, invited, &roles)}
                <p class="muted">{words.say("admin-invite-next")}</p>
                <div class="actions"><button>{words.say("admin-invite-send")}</button></div>
            </form>
        </section>
        <section aria-labelledby="slip">
            <h2 id="slip">{words.say("admin-slip")}</h2>
            <form class="form" method="post" action=format!("/admin/cohorts/{}/slips", data.id) novalidate>
                {hidden("id", &data.form.value("slip_id"))}
                {select_field(&data.form, slip, &roles)}
                <p class="muted">{words.say("admin-slip-next")}</p>
                <div class="actions"><button class="secondary">{words.say("admin-slip-make")}</button></div>
            </form>
        </section>
        <section aria-labelledby="add">
            <h2 id="add">{words.say("roster-add")}</h2>
            <form class="form" method="post" action=format!("/admin/cohorts/{}/people", data.id) novalidate>
                {text_field(&data.adding, who)}
                {select_field(&data.adding, added, &roles)}
                <p class="muted">{words.say("roster-add-next")}</p>
                <div class="actions"><button class="secondary">{words.say("roster-add-button")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// `GET {base}/roster`: names and roles with room for a signature, on paper.
#[must_use]
pub fn roster(frame: &Frame, data: &Cohort) -> Page {
    let words = &frame.words;
    let team = data.team.iter().map(|m| (m.name.clone(), role(words, m.role)));
    let trainees = data.trainees.iter().map(|t| (t.name.clone(), role(words, Role::Trainee)));
    let rows = team.chain(trainees).map(|(name, role)| {
        view! { <tr><th scope="row">{name}</th><td>{role}</td><td></td></tr> }
    });
    let body = view! {
        {crumbs(frame, data, true)}
        <h1>{data.name.clone()}</h1>
        <p>{data.programme.clone()} " · " {data.site.clone()} " · " {day(frame, frame.now.date_naive())}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=words.say("roster-print-title")>
            <table class="plain">
                <thead>
                    <tr>
                        <th scope="col">{words.say("admin-name")}</th>
                        <th scope="col">{words.say("admin-role")}</th>
                        <th scope="col">{words.say("roster-signature")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
        </div>
        <p class="muted no-print">{words.say("roster-print-hint")}</p>
    };
    page(words.say("roster-print-title"), body.into_any())
}
