//! The administrator's pages: what is taught, cohorts, invitations.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::admin::{Cohort, CohortLine, CohortPerson, LoadedProgramme, NewCohort, Overview, PersonState};
use app::forms::FormState;
use domain::actor::{Action, Role};
use domain::id::{CohortId, InvitationId};
use service::{Error, Refusal, cohorts, slips};
use std::collections::BTreeSet;

pub(super) fn rows() -> Vec<Row<State>> {
    let staff = Permit::Any(Action::OpenCohort.roles());
    vec![
        get("/admin", staff, overview),
        get("/admin/cohorts/new", staff, new_cohort),
        post("/admin/cohorts", staff, open_cohort),
        get("/admin/cohorts/{cohort}", Permit::Any(Action::SeeCohort.roles()), cohort),
        post("/admin/cohorts/{cohort}/invitations", staff, invite),
        post("/admin/invitations/{invitation}/resend", staff, resend),
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
    };
    Ok(call.page(200, |frame| app::admin::overview(frame, &data)))
}

async fn show_new(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let library = call.house().library();
    let programmes = library.catalogue.programmes.iter().map(|p| (p.id.clone(), p.title.clone()));
    let data = NewCohort { programmes: programmes.collect(), sites: cohorts::sites(call.house()).await?, form };
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

pub(super) async fn show_cohort(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let found = cohorts::one(call.house(), call.actor()?, &call.id::<CohortId>("cohort")?).await?;
    let words = call.words();
    let mut people = Vec::new();
    for m in found.members {
        let help = call.house().may_manage(call.actor()?, &m.person).await.is_ok();
        let state = PersonState::Joined { person: m.person, on: m.since.date_naive(), help };
        people.push(CohortPerson { name: m.name, role: m.role, state });
    }
    let invited = found.open.into_iter().map(|i| CohortPerson {
        role: i.role,
        state: PersonState::Invited {
            invitation: i.invitation.clone(),
            sent_on: i.sent_at.date_naive(),
            expires_on: i.expires_at.date_naive(),
            slip: i.email.is_none(),
        },
        name: i.email.unwrap_or_else(|| {
            let mark = slips::mark(i.invitation.as_str());
            words.say_with("admin-slip-name", [("mark", mark.into())])
        }),
    });
    people.extend(invited);
    let data = Cohort {
        people,
        id: found.cohort.id,
        name: found.cohort.name,
        programme: found.programme_title,
        starts_on: found.cohort.starts_on,
        zone: found.cohort.zone,
        form: with_ids(call, form),
    };
    Ok(call.page(status, |frame| app::admin::cohort(frame, &data)))
}

/// The forms on the page of a cohort each carry an id, so that a second click makes nothing twice.
fn with_ids(call: &Call<State>, mut form: FormState) -> FormState {
    for id in ["id", "slip_id"] {
        form.values.entry(id.to_owned()).or_insert_with(|| call.house().new_id());
    }
    form
}

async fn cohort(call: Call<State>) -> Answer {
    show_cohort(&call, 200, FormState::default().with("role", Role::Trainee.name())).await
}

async fn invite(call: Call<State>) -> Answer {
    let cohort: CohortId = call.id("cohort")?;
    let (id, email, role) = (call.fields.one("id"), call.fields.one("email"), call.fields.one("role"));
    let words = call.words();
    let mut typed = call.typed();
    match cohorts::invite(call.house(), call.actor()?, &cohort, id, email, role).await {
        Ok(_) => return Ok(Reply::see_other(format!("/admin/cohorts/{cohort}"))),
        Err(Error::Refused(Refusal::Person(field, refusal))) => {
            fault(&mut typed, field, words.person_refusal(&refusal))
        }
        Err(Error::Refused(Refusal::AddressTaken)) => fault(&mut typed, "email", words.say("public-address-taken")),
        Err(Error::Refused(Refusal::Choice(field))) => fault(&mut typed, field, words.say("admin-refused-choice")),
        Err(other) => return Err(other.into()),
    }
    show_cohort(&call, 422, typed).await
}

async fn resend(call: Call<State>) -> Answer {
    let cohort = cohorts::resend(call.house(), call.actor()?, &call.id::<InvitationId>("invitation")?).await;
    match cohort {
        Ok(cohort) => Ok(Reply::see_other(format!("/admin/cohorts/{cohort}"))),
        // Accepted meanwhile: there is nothing to send.
        Err(Error::Conflict) => Ok(Reply::see_other("/admin")),
        Err(other) => Err(other.into()),
    }
}
