//! The administrator's first pages: what is taught, cohorts, opening one.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::admin::{CohortLine, LoadedProgramme, NewCohort, Overview};
use app::forms::FormState;
use domain::actor::{Action, Role};
use service::{Error, Refusal, cohorts, invitations};
use std::collections::BTreeSet;

pub(super) fn rows() -> Vec<Row<State>> {
    let staff = Permit::Any(Action::OpenCohort.roles());
    vec![
        get("/admin", staff, overview),
        get("/admin/cohorts/new", staff, new_cohort),
        post("/admin/cohorts", staff, open_cohort),
    ]
}

async fn overview(call: Call<State>) -> Answer {
    let library = call.house().library();
    let programmes = library.catalogue.programmes.iter().filter_map(|p| {
        let version = p.versions.last()?;
        let modules: BTreeSet<_> = version
            .stages
            .iter()
            .flat_map(|s| s.require.rules())
            .filter_map(|rule| match rule {
                domain::course::Rule::LessonsRead { module } => Some(module),
                _ => None,
            })
            .collect();
        Some(LoadedProgramme {
            id: p.id.clone(),
            title: p.title.clone(),
            version: version.id.to_string(),
            modules: u32::try_from(modules.len()).unwrap_or(u32::MAX),
            checked_on: version.checked_on,
        })
    });
    let seen = cohorts::all(call.house(), call.actor()?).await?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let data = Overview {
        programmes: programmes.collect(),
        cohorts: seen
            .iter()
            .map(|c| CohortLine {
                id: c.cohort.id.clone(),
                name: c.cohort.name.clone(),
                programme: c.programme_title.clone(),
                starts_on: c.cohort.starts_on,
                joined: count(c.members.len()),
                invited: count(c.open.len()),
            })
            .collect(),
        published_at: library.published_at,
        rooms: rooms(&call),
    };
    Ok(call.page(200, |frame| app::admin::overview(frame, &data)))
}

/// The other rooms that stand behind the overview.
fn rooms(call: &Call<State>) -> Vec<(String, String)> {
    let words = call.words();
    let mut rooms = vec![
        (words.say("people-invite"), "/admin/people/invite".to_owned()),
        (words.say("outside-check-title"), "/admin/supervisors".to_owned()),
        (words.say("signing-hand-title"), "/admin/hand-over".to_owned()),
        (words.say("signing-second-title"), "/desk/second".to_owned()),
        (words.say("notes-title"), "/admin/notes".to_owned()),
    ];
    if call.actor.as_ref().is_some_and(|a| a.is(Role::Administrator)) {
        rooms.push((words.say("admin-sites"), "/admin/sites".to_owned()));
        rooms.push((words.say("support-admin-title"), "/admin/support".to_owned()));
        rooms.push((words.say("law-admin-title"), "/admin/laws".to_owned()));
        rooms.push((words.say("letters-admin-title"), "/admin/mail".to_owned()));
    }
    rooms
}

async fn show_new(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let library = call.house().library();
    let programmes = library.catalogue.programmes.iter().map(|p| (p.id.clone(), p.title.clone()));
    let data = NewCohort {
        programmes: programmes.collect(),
        sites: invitations::sites_within(call.house(), call.actor()?).await?,
        form,
    };
    Ok(call.page(status, |frame| app::admin::new_cohort(frame, &data)))
}

async fn new_cohort(call: Call<State>) -> Answer {
    let form = FormState::default().with("id", call.house().new_id());
    show_new(&call, 200, form).await
}

async fn open_cohort(call: Call<State>) -> Answer {
    let field = |name: &str| call.fields.one(name).to_owned();
    let form = cohorts::NewCohort {
        id: field("id"),
        name: field("name"),
        programme: field("programme"),
        site: field("site"),
        starts_on: field("starts_on"),
        zone: field("zone"),
    };
    match cohorts::open(call.house(), call.actor()?, &form).await {
        Ok(id) => Ok(Reply::see_other(format!("/admin/cohorts/{id}"))),
        Err(Error::Refused(Refusal::Choice(at))) => {
            let words = call.words();
            let mut typed = call.typed();
            let message = match at {
                "name" => words.say("admin-refused-name"),
                "starts_on" => words.say("admin-refused-day"),
                _ => words.say("admin-refused-choice"),
            };
            fault(&mut typed, at, message);
            show_new(&call, 422, typed).await
        }
        Err(other) => Err(other.into()),
    }
}
