//! Finding people, one person's record, giving and ending roles, inviting to any role.

use crate::call::Call;
use crate::pages::joining;
use crate::pages::public::state;
use crate::pages::roster::{role_refusal, take, way_card};
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::people::{
    Certificate, DeedLine, HappenedLine, HeldLine, Invite, PendingLine, People, PersonLine, Record, ReferenceLine,
    TaskLink, held, recent,
};
use domain::actor::{Action, Role, Scope};
use domain::id::{PersonId, SiteId};
use service::directory::{self, Search};
use service::invitations::{self, InviteForm, Pending};
use service::roles::{self, GiveForm, place_text};
use service::{Error, Places, Refusal, hours_papers, references};
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let sees = Permit::Any(Action::SeePeople.roles());
    let gives = Permit::Any(Action::GiveRole.roles());
    vec![
        get("/admin/people", sees, list),
        get("/admin/people/invite", gives, invite_page),
        post("/admin/people/invite", gives, invite),
        get("/admin/people/{person}", sees, record),
        post("/admin/people/{person}/roles", gives, give),
        post("/admin/people/{person}/roles/end", gives, end),
    ]
}

/// What a scope is called; everything has no name of its own.
fn place_name(places: &Places, scope: &Scope) -> Option<String> {
    match scope {
        Scope::All => None,
        Scope::Site(site) => Some(places.sites.get(site).cloned().unwrap_or_else(|| site.to_string())),
        Scope::Cohort(cohort) => {
            Some(places.cohorts.get(cohort).map_or_else(|| cohort.to_string(), |(_, name)| name.clone()))
        }
    }
}

pub(super) fn told(words: &Words, places: &Places, role: Role, scope: &Scope) -> String {
    held(words, role, place_name(places, scope).as_deref())
}

/// A query as it stands in an address, of the fields that say something.
pub(super) fn query(call: &Call<State>, fields: &[&str]) -> String {
    let said = fields.iter().map(|f| (*f, call.query.one(f))).filter(|(_, value)| !value.is_empty());
    serde_urlencoded::to_string(said.collect::<Vec<_>>()).unwrap_or_default()
}

/// The fields of a search, to be shown again.
pub(super) fn searched(call: &Call<State>, fields: &[&'static str]) -> FormState {
    fields.iter().fold(FormState::default(), |form, field| form.with(*field, call.query.one(field)))
}

async fn list(call: Call<State>) -> Answer {
    let fields = ["q", "role", "site"];
    let search = Search {
        text: call.query.one("q").to_owned(),
        role: Role::named(call.query.one("role")),
        site: SiteId::parse(call.query.one("site")).ok(),
        page: call.query.one("page").parse().unwrap_or(1),
    };
    let actor = call.actor()?;
    let found = directory::search(call.house(), actor, &search).await?;
    let words = call.words();
    let line = |l: directory::Line| PersonLine {
        roles: l.grants.iter().map(|g| told(&words, &found.places, g.role, &g.scope)).collect(),
        person: l.person,
        name: l.name,
        sign_in: l.email.or(l.user_name).unwrap_or_default(),
    };
    let data = People {
        form: searched(&call, &fields),
        sites: found.sites.iter().map(|(id, name)| (id.to_string(), name.clone())).collect(),
        people: found.people.into_iter().map(line).collect(),
        all: found.all,
        page: found.page,
        pages: found.pages,
        query: query(&call, &fields),
        may_invite: actor.is_any(Action::GiveRole.roles()),
    };
    Ok(call.page(200, |frame| app::people::list(frame, &data)))
}

fn pending(words: &Words, places: &Places, one: Pending, may_resend: bool) -> PendingLine {
    PendingLine {
        role: told(words, places, one.role, &one.scope),
        invitation: one.invitation,
        email: one.email.unwrap_or_default(),
        until: one.expires_at.date_naive(),
        may_resend,
    }
}

/// The places that the reader may give roles in, as options of a form.
async fn places_to_choose(call: &Call<State>, places: &Places) -> Result<Vec<(String, String)>, Stop> {
    let words = call.words();
    let scopes = invitations::scopes_within(call.house(), call.actor()?).await?;
    let named = |scope: &Scope| {
        let name = place_name(places, scope).unwrap_or_default();
        match scope {
            Scope::All => words.say("people-place-all"),
            Scope::Site(_) => words.say_with("people-place-site", [("name", name.into())]),
            Scope::Cohort(_) => words.say_with("people-place-cohort", [("name", name.into())]),
        }
    };
    Ok(scopes.iter().rev().map(|scope| (place_text(scope), named(scope))).collect())
}

async fn show_record(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let id: PersonId = call.id("person")?;
    let actor = call.actor()?;
    let words = call.words();
    let found = directory::record(call.house(), actor, &id).await?;
    let asked = references::about(call.house(), actor, &id).await?;
    let program = || words.say("trail-by-program");
    let places = &found.places;
    let happened = found.happened.iter().map(|h| {
        let role = told(&words, places, h.grant.role, &h.grant.scope);
        let by = h.by.clone().unwrap_or_else(program);
        let key = if h.ended { "people-happened-ended" } else { "people-happened-given" };
        HappenedLine { at: h.at, told: words.say_with(key, [("role", role.into()), ("by", by.into())]) }
    });
    let held = found.held.iter().map(|h| HeldLine {
        told: told(&words, places, h.grant.role, &h.grant.scope),
        role: h.grant.role,
        place: place_text(&h.grant.scope),
        since: h.at.date_naive(),
        until: h.grant.until,
        by: h.by.clone(),
        may_end: h.may_end,
    });
    let certificates = found.certificates.iter().map(|(c, standing)| Certificate {
        number: c.number.to_string(),
        programme: c.programme.clone(),
        issued_on: c.issued_at.date_naive(),
        state: state(*standing),
    });
    let deeds = found.deeds.iter().map(|d| DeedLine {
        at: d.at,
        by: d.by.clone(),
        told: if d.look {
            let what = app::trail::looked_at(&words, &d.what);
            words.say_with("people-deeds-looked", [("what", what.into())])
        } else {
            app::trail::action(&words, &d.what)
        },
    });
    let line = |r: references::Line| ReferenceLine {
        href: format!("/references/{}", r.id),
        state: app::references::told(&words, crate::pages::references::state(r.state)),
        name: r.name,
    };
    let may_give = !found.givable.is_empty();
    let may_audit = hours_papers::may_audit(call.house(), actor, &id).await?;
    let closes = !found.ways.is_empty() && actor.is_any(Action::CloseHours.roles());
    let data = Record {
        held: held.collect(),
        happened: happened.collect(),
        ways: found.ways.iter().map(|(cohort, way)| way_card(&words, cohort, way, true, call.house().now())).collect(),
        certificates: certificates.collect(),
        invitations: found.invitations.iter().map(|i| pending(&words, places, i.clone(), may_give)).collect(),
        references: asked.into_iter().map(line).collect(),
        deeds: deeds.collect(),
        tasks: tasks(&words, &id, found.may_manage, may_audit, closes),
        places: if may_give { places_to_choose(call, places).await? } else { Vec::new() },
        givable: found.givable.clone(),
        signed_in: found.signed_in.map(|r| recent(&words, r)),
        since: found.since,
        person: found.person,
        name: found.name,
        email: found.email,
        user_name: found.user_name,
        form,
    };
    Ok(call.page(status, |frame| app::people::record(frame, &data)))
}

/// What the reader can do for this account: only pages that there are.
fn tasks(words: &Words, person: &PersonId, may_manage: bool, may_audit: bool, closes: bool) -> Vec<TaskLink> {
    let known =
        |page: &str| crate::pages::rows().iter().any(|row| row.path == format!("/admin/people/{{person}}/{page}"));
    let link = |page: &str, label: String| {
        (may_manage && known(page)).then(|| TaskLink { label, href: format!("/admin/people/{person}/{page}") })
    };
    let links = [
        Some(TaskLink { label: words.say("facts-of-person"), href: format!("/admin/people/{person}/facts") }),
        link("reset", words.say("people-task-reset")),
        link("merge", words.say("people-task-merge")),
        link("leave", words.say("people-task-leave")),
    ];
    let close = closes
        .then(|| TaskLink { label: words.say("signing-close-link"), href: format!("/admin/people/{person}/hours") });
    let bundle = may_audit
        .then(|| TaskLink { label: words.say("bundle-task"), href: format!("/admin/people/{person}/hours.zip") });
    links.into_iter().flatten().chain(close).chain(bundle).collect()
}

async fn record(call: Call<State>) -> Answer {
    if let Some(elsewhere) = joining::moved(&call, &call.id("person")?).await? {
        return Ok(elsewhere);
    }
    show_record(&call, 200, FormState::default()).await
}

async fn give(call: Call<State>) -> Answer {
    let id: PersonId = call.id("person")?;
    let form = GiveForm {
        role: call.fields.one("role").to_owned(),
        place: call.fields.one("place").to_owned(),
        until: call.fields.one("until").to_owned(),
    };
    match roles::give(call.house(), call.actor()?, &id, &form).await {
        Ok(()) => Ok(Reply::see_other(format!("/admin/people/{id}"))),
        Err(Error::Refused(refusal)) => {
            let mut typed = call.typed();
            take(&call.words(), &mut typed, refusal)?;
            show_record(&call, 422, typed).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn end(call: Call<State>) -> Answer {
    let id: PersonId = call.id("person")?;
    let (role, place) = (call.fields.one("role"), call.fields.one("place"));
    match roles::end(call.house(), call.actor()?, &id, role, place).await {
        Ok(()) => {
            // Whoever ended what let them see this person is led where they still may be.
            let seen = call.house().may_see(call.actor()?, &id).await.is_ok();
            let next = if seen { format!("/admin/people/{id}") } else { "/admin/people".to_owned() };
            Ok(Reply::see_other(next))
        }
        Err(Error::Refused(Refusal::Role(_, refusal))) => {
            let mut form = FormState::default();
            fault(&mut form, "", role_refusal(&call.words(), refusal));
            show_record(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn show_invite(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let actor = call.actor()?;
    let words = call.words();
    let places = call.house().places().await?;
    let open = invitations::open_beyond_cohorts(call.house(), actor).await?;
    let data = Invite {
        form: if form.values.contains_key("id") { form } else { form.with("id", call.house().new_id()) },
        roles: domain::roles::givable(actor, call.house().now()),
        places: places_to_choose(call, &places).await?,
        open: open.into_iter().map(|one| pending(&words, &places, one, true)).collect(),
        sent: call.query.has("sent"),
    };
    Ok(call.page(status, |frame| app::people::invite(frame, &data)))
}

async fn invite_page(call: Call<State>) -> Answer {
    show_invite(&call, 200, FormState::default()).await
}

async fn invite(call: Call<State>) -> Answer {
    let field = |name: &str| call.fields.one(name).to_owned();
    let form = InviteForm {
        id: field("id"),
        email: field("email"),
        role: field("role"),
        place: field("place"),
        until: field("until"),
    };
    match invitations::invite(call.house(), call.actor()?, &form).await {
        Ok(_) => Ok(Reply::see_other("/admin/people/invite?sent=1")),
        Err(Error::Refused(refusal)) => {
            let mut typed = call.typed();
            take(&call.words(), &mut typed, refusal)?;
            show_invite(&call, 422, typed).await
        }
        Err(other) => Err(other.into()),
    }
}
