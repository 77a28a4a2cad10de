//! Finding people, and what is on record about one of them. Names are sealed: they are opened in memory to be searched.

use crate::certificates;
use crate::error::Error;
use crate::house::{House, name};
use crate::invitations::{Pending, pending};
use crate::people::{Places, sees};
use crate::rosters::{self, Way};
use crate::rows;
use chrono::{DateTime, Utc};
use domain::actor::{Action, Actor, Grant, Role, Scope, may};
use domain::certificate::{Certificate, Standing};
use domain::follow::{Recency, recency};
use domain::id::{CohortId, PersonId, SiteId};
use domain::roles::may_end;
use std::collections::BTreeMap;

/// People on one page of the list.
pub const PAGE: usize = 50;

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// Part of a name, an address or a user name; empty finds everyone.
    pub text: String,
    /// Only those who hold this role now.
    pub role: Option<Role>,
    /// Only those who are at this site.
    pub site: Option<SiteId>,
    /// Which page, from 1.
    pub page: usize,
}

/// Someone in the list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// Their address, if they have one.
    pub email: Option<String>,
    /// Their user name, if they have one.
    pub user_name: Option<String>,
    /// The roles that they hold now, as far as the actor reaches.
    pub grants: Vec<Grant>,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct Found {
    /// The people, by name.
    pub people: Vec<Line>,
    /// How many were found altogether.
    pub all: usize,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// What sites and cohorts are called.
    pub places: Places,
    /// The sites that the actor reaches, to choose from.
    pub sites: Vec<(SiteId, String)>,
}

impl House {
    /// Whether the actor may see that place and who is there.
    fn sees_place(&self, actor: &Actor, scope: &Scope, places: &Places) -> bool {
        match scope {
            // A role for everything is at every site, so that whoever sees one of them sees it.
            Scope::All => actor.is_any(Action::SeePeople.roles()),
            Scope::Site(_) | Scope::Cohort(_) => self.reaches(actor, Action::SeePeople, scope, places),
        }
    }
}

/// Finds people within the actor's reach, fifty on a page. The look at each of the page is recorded.
///
/// # Errors
/// When the database does not answer.
pub async fn search(house: &House, actor: &Actor, search: &Search) -> Result<Found, Error> {
    let now = house.now();
    let places = house.places().await?;
    let everyone = house.store.everyone().await?;
    let mut learns: BTreeMap<&str, Vec<(SiteId, Option<CohortId>)>> = BTreeMap::new();
    for row in &everyone.learns {
        learns
            .entry(&row.person)
            .or_default()
            .push((rows::id(&row.site)?, row.cohort.as_deref().map(rows::id).transpose()?));
    }
    let mut grants: BTreeMap<&str, Vec<Grant>> = BTreeMap::new();
    for row in &everyone.grants {
        grants.entry(&row.person).or_default().extend(rows::grant(row));
    }
    let wanted = search.text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let mut found = Vec::new();
    for (row, wrapped) in &everyone.people {
        if row.organisation != actor.organisation.as_str() {
            continue;
        }
        let person: PersonId = rows::id(&row.person)?;
        let theirs = grants.remove(row.person.as_str()).unwrap_or_default();
        let at = learns.remove(row.person.as_str()).unwrap_or_default();
        let at = places.of(&actor.organisation, &person, &at, &theirs, now);
        if !sees(actor, &at, now) || search.site.as_ref().is_some_and(|site| at.iter().all(|t| t.site != *site)) {
            continue;
        }
        let held: Vec<Grant> = theirs
            .into_iter()
            .filter(|g| g.until.is_none_or(|end| now < end) && house.sees_place(actor, &g.scope, &places))
            .collect();
        if search.role.is_some_and(|role| held.iter().all(|g| g.role != role)) {
            continue;
        }
        let name = name(row, &house.secret.unwrap_person_key(&row.person, wrapped)?)?;
        let called = [Some(&name), row.email.as_ref(), row.user_name.as_ref()];
        if called.into_iter().flatten().any(|text| text.to_lowercase().contains(&wanted)) {
            let (email, user_name) = (row.email.clone(), row.user_name.clone());
            found.push(Line { person, name, email, user_name, grants: held });
        }
    }
    found.sort_by(|a, b| (a.name.to_lowercase(), &a.person).cmp(&(b.name.to_lowercase(), &b.person)));
    let all = found.len();
    let pages = all.div_ceil(PAGE).max(1);
    let page = search.page.clamp(1, pages);
    let people: Vec<Line> = found.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
    house.record_looks(actor, people.iter().map(|p| p.person.clone()), "list").await?;
    let sites = places.sites.iter().filter(|(id, _)| house.sees_place(actor, &Scope::Site((*id).clone()), &places));
    let sites = sites.map(|(id, name)| (id.clone(), name.clone())).collect();
    Ok(Found { people, all, page, pages, sites, places })
}

/// A role that someone holds, with how it came about.
#[derive(Debug, Clone)]
pub struct Held {
    /// The role.
    pub grant: Grant,
    /// Who gave it; none at the founding.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether the actor may end it.
    pub may_end: bool,
}

/// What happened to a role.
#[derive(Debug, Clone)]
pub struct Happened {
    /// The role, with its last instant if it was given with one.
    pub grant: Grant,
    /// Whether it was ended; else it was given.
    pub ended: bool,
    /// By whom.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// What staff did about someone: a deed of the trail, or a look.
#[derive(Debug, Clone)]
pub struct Deed {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; none for the house itself.
    pub by: Option<String>,
    /// The name of the action in the trail; of a look, what was looked at.
    pub what: String,
    /// Whether it was a look.
    pub look: bool,
}

/// What is on record about someone, as far as the actor reaches.
#[derive(Clone)]
pub struct Record {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// Their address.
    pub email: Option<String>,
    /// Their user name.
    pub user_name: Option<String>,
    /// Since when they have an account.
    pub since: DateTime<Utc>,
    /// When they last signed in; none if never on record.
    pub signed_in: Option<Recency>,
    /// The roles that they hold now.
    pub held: Vec<Held>,
    /// What happened to their roles, newest first.
    pub happened: Vec<Happened>,
    /// Their ways through programmes, each with the name of its cohort.
    pub ways: Vec<(String, Way)>,
    /// Their certificates.
    pub certificates: Vec<(Certificate, Standing)>,
    /// Invitations to their address that are open.
    pub invitations: Vec<Pending>,
    /// What others did about them, newest first.
    pub deeds: Vec<Deed>,
    /// What sites and cohorts are called.
    pub places: Places,
    /// Roles that the actor may give.
    pub givable: Vec<Role>,
    /// Whether the actor may help with the account.
    pub may_manage: bool,
}

/// Deeds that the page of a person shows.
const DEEDS: usize = 60;

/// What is on record about someone. The look is recorded.
///
/// # Errors
/// When there is no such person, or they are not within the actor's reach.
pub async fn record(house: &House, actor: &Actor, person: &PersonId) -> Result<Record, Error> {
    house.may_see(actor, person).await?;
    house.record_look(actor, person, "record").await?;
    let now = house.now();
    let places = house.places().await?;
    let (row, key) = house.person(person).await?;
    let (events, deeds) = (house.store.role_events(person.as_str()).await?, deeds(house, person).await?);
    let mut names: BTreeMap<PersonId, String> = BTreeMap::new();
    let mut authors: Vec<PersonId> = Vec::new();
    let grants = house.store.grants_of(person.as_str()).await?;
    let by = events.iter().map(|e| &e.by).chain(grants.iter().map(|g| &g.given_by)).chain(deeds.iter().map(|d| &d.1));
    for author in by.flatten() {
        authors.push(rows::id(author)?);
    }
    names.extend(house.names_of(authors).await?);
    let called = |id: &Option<String>| names.get(&PersonId::parse(id.as_deref()?).ok()?).cloned();
    let administrators = house.administrators().await?;
    let mut held = Vec::new();
    for row in &grants {
        let Some(grant) = rows::grant(row).filter(|g| g.until.is_none_or(|end| now < end)) else { continue };
        if house.sees_place(actor, &grant.scope, &places) {
            let may_end = may_end(actor, &grant, places.site_of(&grant.scope), administrators, now).is_ok();
            held.push(Held { by: called(&row.given_by), at: row.given_at, may_end, grant });
        }
    }
    let mut happened = Vec::new();
    for event in events.iter().rev() {
        let Some((role, scope)) = Role::named(&event.role).zip(rows::scope(&event.scope, &event.scope_id)) else {
            continue;
        };
        if house.sees_place(actor, &scope, &places) {
            let grant = Grant { role, scope, until: event.until };
            happened.push(Happened { grant, ended: event.kind == "ended", by: called(&event.by), at: event.at });
        }
    }
    let mut ways = Vec::new();
    for learner in house.learners_of(person).await?.into_iter().filter(|l| !l.goes_on_elsewhere()) {
        if may(actor, Action::SeePeople, &learner.target(house), now).is_ok() {
            let cohort = house.cohort(&learner.cohort).await?;
            ways.push((cohort.name, rosters::way(house, learner, &cohort.zone).await?));
        }
    }
    let mut certificates = certificates::of(house, person).await?;
    certificates.retain(|(c, _)| ways.iter().any(|(_, way)| way.learner.key == c.enrolment));
    let mut invitations = Vec::new();
    if let Some(email) = &row.email {
        for open in house.store.invitations_to(email).await?.iter().filter(|i| i.accepted_at.is_none()) {
            let open = pending(open)?;
            if house.sees_place(actor, &open.scope, &places) {
                invitations.push(open);
            }
        }
    }
    let deeds = deeds.into_iter().take(DEEDS);
    let deeds = deeds.map(|(at, by, what, look)| Deed { at, by: called(&by), what, look }).collect();
    let signed_in = house.store.last_sign_in(person.as_str()).await?;
    Ok(Record {
        name: name(&row, &key)?,
        person: person.clone(),
        since: row.created_at,
        signed_in: signed_in.map(|at| recency(at.date_naive(), now.date_naive())),
        email: row.email,
        user_name: row.user_name,
        held,
        happened,
        ways,
        certificates,
        invitations,
        deeds,
        places,
        givable: domain::roles::givable(actor, now),
        may_manage: house.may_manage(actor, person).await.is_ok(),
    })
}

/// What others did about someone and looked at, newest first: when, who, what, and whether it was a look.
async fn deeds(house: &House, person: &PersonId) -> Result<Vec<(DateTime<Utc>, Option<String>, String, bool)>, Error> {
    let mut ids = vec![person.to_string()];
    ids.extend(house.store.joined_here(person.as_str()).await?);
    let own = |by: &Option<String>| by.as_ref().is_some_and(|by| ids.contains(by));
    let mut done = Vec::new();
    for id in &ids {
        done.extend(house.store.audit_about(id).await?);
    }
    // What names both accounts is one deed.
    done.sort_by(|a, b| a.id.cmp(&b.id));
    done.dedup_by(|a, b| a.id == b.id);
    let done = done.into_iter().filter(|d| !own(&d.actor)).map(|d| (d.at, d.actor, d.action, false));
    let looks = house.store.looks_at(person.as_str()).await?;
    let looks = looks.into_iter().map(|l| (l.at, Some(l.actor), l.what, true));
    let mut all: Vec<_> = done.chain(looks).collect();
    all.sort_by_key(|d| std::cmp::Reverse(d.0));
    Ok(all)
}
