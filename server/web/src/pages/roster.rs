//! Cohorts and their people: for those who administer them and those who teach them.

use crate::call::Call;
use crate::pages::home::{lines, step};
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::people::{WayCard, recent};
use app::progress::Line as Requirement;
use app::roster::{Cohort, Invited, Line, Mate, Stands, Trainee};
use chrono::{DateTime, Utc};
use domain::actor::{Action, Role};
use domain::id::{CohortId, InvitationId};
use domain::roles::RoleRefusal;
use service::certificates::Certifying;
use service::rosters::{self, Way};
use service::{Error, Refusal, caseload, cohorts, invitations, roles, slips};
use std::collections::BTreeMap;
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let sees = Permit::Any(Action::SeeCohort.roles());
    let staff = Permit::Any(Action::Invite.roles());
    vec![
        get("/cohorts", sees, list),
        get("/cohorts/{cohort}", sees, cohort),
        get("/cohorts/{cohort}/roster", sees, paper),
        get("/admin/cohorts/{cohort}", sees, cohort),
        get("/admin/cohorts/{cohort}/roster", sees, paper),
        post("/admin/cohorts/{cohort}/invitations", staff, invite),
        post("/admin/cohorts/{cohort}/people", staff, add),
        post("/admin/invitations/{invitation}/resend", staff, resend),
    ]
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

async fn list(call: Call<State>) -> Answer {
    let seen = cohorts::all(call.house(), call.actor()?).await?;
    let data: Vec<_> = seen
        .into_iter()
        .map(|c| Line {
            trainees: count(c.members.iter().filter(|m| m.role == Role::Trainee).count()),
            id: c.cohort.id,
            name: c.cohort.name,
            programme: c.programme_title,
            starts_on: c.cohort.starts_on,
        })
        .collect();
    Ok(call.page(200, |frame| app::roster::list(frame, &data)))
}

/// The next thing for someone to do, as staff reads it; none when everything is done.
fn next(words: &Words, way: &Way, now: DateTime<Utc>) -> Option<String> {
    if way.learner.completed_at.is_some() {
        return None;
    }
    if way.learner.left_at.is_some() {
        return Some(words.say("roster-left"));
    }
    if way.on_break {
        return Some(words.say("roster-on-break"));
    }
    match way.learner.certifying(now) {
        Some(Certifying::Waits) => return Some(words.say("roster-certification-waits")),
        Some(Certifying::NotNow) => return Some(words.say("roster-certification-not-now")),
        None => {}
    }
    Some(step(&way.learner).map_or_else(|| words.say("people-progress"), |step| step.thing(words).title))
}

/// Where someone stands, as a card. `progress` says whether the reader may open their progress.
pub(super) fn way_card(words: &Words, cohort: &str, way: &Way, progress: bool, now: DateTime<Utc>) -> WayCard {
    let learner = &way.learner;
    let told: Vec<Requirement> = lines(words, learner);
    let hours = |kind, label: &str| {
        let leaf = crate::pages::home::hours_leaf(&learner.evaluation, kind)?;
        let titles = crate::pages::home::titles(learner);
        Some((words.say(label), Requirement::of(words, leaf, &titles).have))
    };
    let waits = [("people-works-wait", way.works), ("people-entries-wait", way.entries)];
    let waiting = waits.into_iter().filter(|(_, n)| *n > 0);
    WayCard {
        programme: learner.programme.title.clone(),
        cohort: cohort.to_owned(),
        joined_on: learner.facts.joined_on,
        next: next(words, way, now),
        waiting: waiting.map(|(key, n)| words.say_with(key, [("n", n.into())])).collect(),
        active: recent(words, way.active),
        hours: [
            hours(domain::course::HoursKind::Practice, "people-hours-practice"),
            hours(domain::course::HoursKind::Supervision, "people-hours-supervision"),
        ]
        .into_iter()
        .flatten()
        .collect(),
        progress: (progress && !told.is_empty()).then(|| format!("/desk/people/{}", learner.key.person)),
    }
}

async fn data(call: &Call<State>, form: FormState, adding: FormState) -> Result<Cohort, Stop> {
    let id: CohortId = call.id("cohort")?;
    let words = call.words();
    let actor = call.actor()?;
    let found = rosters::one(call.house(), actor, &id).await?;
    let start = super::starts::data(call, &id, FormState::default()).await?;
    let base = if call.path.starts_with("/admin") { "/admin/cohorts" } else { "/cohorts" };
    let mut trainees: Vec<Trainee> = found
        .ways
        .iter()
        .map(|way| Trainee {
            person: way.learner.key.person.clone(),
            name: way.learner.name.clone(),
            stands: Some(Stands {
                next: next(&words, way, call.house().now()),
                works: count(way.works),
                entries: count(way.entries),
                active: recent(&words, way.active),
            }),
        })
        .collect();
    let members = found.with.members;
    for member in members.iter().filter(|m| m.role == Role::Trainee) {
        if trainees.iter().all(|t| t.person != member.person) {
            trainees.push(Trainee { person: member.person.clone(), name: member.name.clone(), stands: None });
        }
    }
    trainees.sort_by(|a, b| a.name.cmp(&b.name));
    let loads = if found.may_see_people {
        let supervise: Vec<_> =
            members.iter().filter(|m| m.role == Role::Supervisor).map(|m| m.person.clone()).collect();
        caseload::of(call.house(), supervise).await?
    } else {
        BTreeMap::new()
    };
    let team = members.into_iter().filter(|m| m.role != Role::Trainee);
    let open = found.with.open.into_iter();
    Ok(Cohort {
        base: format!("{base}/{id}"),
        id,
        name: found.with.cohort.name,
        programme: found.with.programme_title,
        site: found.site,
        starts_on: found.with.cohort.starts_on,
        zone: found.with.cohort.zone,
        trainees,
        team: team
            .map(|m| Mate {
                caseload: loads.get(&m.person).filter(|_| m.role == Role::Supervisor).map(|l| (l.people, l.most)),
                person: m.person,
                name: m.name,
                role: m.role,
                since: m.since.date_naive(),
            })
            .collect(),
        open: open
            .map(|i| Invited {
                slip: i.email.is_none(),
                email: i.email.unwrap_or_else(|| {
                    let mark = slips::mark(i.invitation.as_str());
                    words.say_with("admin-slip-name", [("mark", mark.into())])
                }),
                invitation: i.invitation,
                role: i.role,
                sent_on: i.sent_at.date_naive(),
                expires_on: i.expires_at.date_naive(),
            })
            .collect(),
        start,
        may_guide: actor.is_any(Action::PrintPacket.roles()),
        may_invite: found.may_invite,
        may_announce: found.may_announce,
        may_see_people: found.may_see_people,
        form: with_ids(call, form),
        adding,
    })
}

/// The forms on the page of a cohort each carry an id, so that a second click makes nothing twice.
fn with_ids(call: &Call<State>, mut form: FormState) -> FormState {
    for id in ["id", "slip_id"] {
        form.values.entry(id.to_owned()).or_insert_with(|| call.house().new_id());
    }
    form
}

/// The page again, with what a form on it could not take.
pub(super) async fn show_cohort(call: &Call<State>, status: u16, form: FormState) -> Answer {
    show(call, status, form, FormState::default()).await
}

async fn show(call: &Call<State>, status: u16, form: FormState, adding: FormState) -> Answer {
    let data = data(call, form, adding).await?;
    Ok(call.page(status, |frame| app::roster::cohort(frame, &data)))
}

async fn cohort(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default(), FormState::default()).await
}

async fn paper(call: Call<State>) -> Answer {
    let data = data(&call, FormState::default(), FormState::default()).await?;
    Ok(call.page(200, |frame| app::roster::roster(frame, &data)))
}

async fn invite(call: Call<State>) -> Answer {
    let cohort: CohortId = call.id("cohort")?;
    let (id, email, role) = (call.fields.one("id"), call.fields.one("email"), call.fields.one("role"));
    let words = call.words();
    let mut typed = call.typed();
    match cohorts::invite(call.house(), call.actor()?, &cohort, id, email, role).await {
        Ok(_) => return Ok(Reply::see_other(format!("/admin/cohorts/{cohort}"))),
        Err(Error::Refused(refusal)) => take(&words, &mut typed, refusal)?,
        Err(other) => return Err(other.into()),
    }
    show(&call, 422, typed, FormState::default()).await
}

async fn add(call: Call<State>) -> Answer {
    let cohort: CohortId = call.id("cohort")?;
    let (who, role) = (call.fields.one("who"), call.fields.one("added_role"));
    let words = call.words();
    let mut typed = call.typed();
    match roles::add_to_cohort(call.house(), call.actor()?, &cohort, who, role).await {
        Ok(_) => return Ok(Reply::see_other(format!("/admin/cohorts/{cohort}"))),
        Err(Error::Refused(Refusal::Choice("who"))) => fault(&mut typed, "who", words.say("roster-who-unknown")),
        Err(Error::Refused(Refusal::Choice("role"))) => {
            fault(&mut typed, "added_role", words.say("admin-refused-choice"));
        }
        Err(Error::Refused(Refusal::Role(_, refusal))) => {
            fault(&mut typed, "added_role", role_refusal(&words, refusal))
        }
        Err(other) => return Err(other.into()),
    }
    show(&call, 422, FormState::default(), typed).await
}

/// Why a role is not given or not ended, as a sentence.
pub(super) fn role_refusal(words: &Words, refusal: RoleRefusal) -> String {
    words.say(match refusal {
        RoleRefusal::NotYours | RoleRefusal::ScopeDoesNotFit => "people-refused-scope",
        RoleRefusal::EndMissing => "people-refused-end-missing",
        RoleRefusal::EndPast => "people-refused-end-past",
        RoleRefusal::NoEnd => "people-refused-no-end",
        RoleRefusal::Held => "people-refused-held",
        RoleRefusal::NotHeld => "people-refused-not-held",
        RoleRefusal::LastAdministrator => "people-refused-last",
    })
}

/// Puts a refusal at its field; one that no field of these forms can cause is passed on.
pub(super) fn take(words: &Words, typed: &mut FormState, refusal: Refusal) -> Result<(), Stop> {
    match refusal {
        Refusal::Person(field, refusal) => fault(typed, field, words.person_refusal(&refusal)),
        Refusal::Choice("until") => fault(typed, "until", words.say("people-refused-day")),
        Refusal::Choice(field) => fault(typed, field, words.say("admin-refused-choice")),
        Refusal::Role(field, refusal) => fault(typed, field, role_refusal(words, refusal)),
        other => return Err(Error::Refused(other).into()),
    }
    Ok(())
}

async fn resend(call: Call<State>) -> Answer {
    match invitations::resend(call.house(), call.actor()?, &call.id::<InvitationId>("invitation")?).await {
        Ok(Some(cohort)) => Ok(Reply::see_other(format!("/admin/cohorts/{cohort}"))),
        Ok(None) => Ok(Reply::see_other("/admin/people/invite")),
        // Accepted meanwhile: there is nothing to send.
        Err(Error::Conflict) => Ok(Reply::see_other("/admin")),
        Err(other) => Err(other.into()),
    }
}
