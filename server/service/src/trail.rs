//! The trail: what was done and looked at, for those who may read it.

use crate::error::Error;
use crate::house::House;
use crate::people::{Places, sees};
use crate::rows;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::actor::{Action, Actor, Denied, Grant, Role, Scope};
use domain::id::{CohortId, PersonId, SiteId};
use domain::law::Topic;
use std::collections::{BTreeMap, BTreeSet};

/// What is looked for in the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// The first day, in UTC.
    pub from: NaiveDate,
    /// The last day, in UTC.
    pub to: NaiveDate,
    /// Part of the name of someone who did it or whom it was done to; empty for everyone.
    pub person: String,
    /// The name of an action, "looked" for looks; empty for all.
    pub action: String,
}

/// What something was done to, as far as it has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A person.
    Person(PersonId, String),
    /// A cohort.
    Cohort(CohortId, String),
    /// A site.
    Site(String),
    /// The whole organisation, by its name.
    Organisation(String),
    /// A role.
    Role(Role),
    /// What a rule of law is about.
    Law(Topic),
    /// What was looked at.
    Looked(String),
    /// Something else, by its id.
    Other(String),
}

/// A line of the trail.
#[derive(Debug, Clone)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; none for the house itself.
    pub by: Option<(PersonId, String)>,
    /// The name of the action; "looked" for a look.
    pub action: String,
    /// What it was done to.
    pub about: Vec<About>,
}

/// The name under which looks stand in the trail.
pub const LOOKED: &str = "looked";

struct Known {
    /// The id and the name of the organisation.
    organisation: (String, String),
    places: Places,
    people: BTreeMap<PersonId, String>,
    /// The people within reach; none where everything is.
    reach: Option<BTreeSet<PersonId>>,
}

impl Known {
    fn within(&self, actor: &Actor, house: &House, ids: &[String], by: Option<&PersonId>) -> bool {
        let Some(reach) = &self.reach else { return true };
        let mut named = false;
        for id in ids {
            if let Some(person) = PersonId::parse(id).ok().filter(|p| self.people.contains_key(p)) {
                if !reach.contains(&person) {
                    return false;
                }
                named = true;
            } else if let Some(scope) = self.scope(id) {
                if !house.reaches(actor, Action::ReadTrail, &scope, &self.places) {
                    return false;
                }
                named = true;
            }
        }
        // What names nobody belongs to whoever did it; what the house does by itself is read by those who read it all.
        named || by.is_some_and(|person| reach.contains(person))
    }

    fn scope(&self, id: &str) -> Option<Scope> {
        let cohort = CohortId::parse(id).ok().filter(|c| self.places.cohorts.contains_key(c)).map(Scope::Cohort);
        cohort.or_else(|| SiteId::parse(id).ok().filter(|s| self.places.sites.contains_key(s)).map(Scope::Site))
    }

    fn about(&self, id: String) -> About {
        if let Some((person, name)) = PersonId::parse(&id).ok().and_then(|p| self.people.get_key_value(&p)) {
            return About::Person(person.clone(), name.clone());
        }
        if let Some((cohort, (_, name))) = CohortId::parse(&id).ok().and_then(|c| self.places.cohorts.get_key_value(&c))
        {
            return About::Cohort(cohort.clone(), name.clone());
        }
        if let Some(name) = SiteId::parse(&id).ok().and_then(|s| self.places.sites.get(&s)) {
            return About::Site(name.clone());
        }
        if id == self.organisation.0 {
            return About::Organisation(self.organisation.1.clone());
        }
        let role = Role::named(&id).map(About::Role);
        role.or_else(|| Topic::named(&id).map(About::Law)).unwrap_or(About::Other(id))
    }
}

/// The trail within the actor's reach, newest first. Reading it is not recorded line by line, but as one deed.
///
/// # Errors
/// Denied to those who may not read it anywhere.
pub async fn read(house: &House, actor: &Actor, search: &Search) -> Result<Vec<Line>, Error> {
    let now = house.now();
    let reads = |g: &&Grant| Action::ReadTrail.roles().contains(&g.role) && g.until.is_none_or(|end| now < end);
    let scopes: Vec<&Scope> = actor.grants.iter().filter(reads).map(|g| &g.scope).collect();
    if scopes.is_empty() {
        return Err(Error::Denied(Denied::NotYours));
    }
    let known = known(house, actor, scopes.contains(&&Scope::All)).await?;
    let (from, to) = instants(search);
    let mut lines = Vec::new();
    for row in house.store.audit_between(from, to).await? {
        let by: Option<PersonId> = row.actor.as_deref().map(rows::id).transpose()?;
        if known.within(actor, house, &row.about, by.as_ref()) {
            let about = row.about.into_iter().map(|id| known.about(id)).collect();
            lines.push((row.id, Line { at: row.at, by: named(&known, by), action: row.action, about }));
        }
    }
    for row in house.store.looks_between(from, to).await? {
        let by: PersonId = rows::id(&row.actor)?;
        if known.within(actor, house, std::slice::from_ref(&row.person), Some(&by)) {
            let about = vec![known.about(row.person), About::Looked(row.what)];
            lines.push((row.id, Line { at: row.at, by: named(&known, Some(by)), action: LOOKED.to_owned(), about }));
        }
    }
    lines.sort_by(|a, b| (b.1.at, &b.0).cmp(&(a.1.at, &a.0)));
    let wanted = search.person.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let of = |line: &Line| {
        let about = line.about.iter().filter_map(|a| match a {
            About::Person(_, name) => Some(name),
            _ => None,
        });
        line.by.as_ref().map(|(_, name)| name).into_iter().chain(about).any(|n| n.to_lowercase().contains(&wanted))
    };
    Ok(lines
        .into_iter()
        .map(|(_, line)| line)
        .filter(|line| search.action.is_empty() || line.action == search.action)
        .filter(|line| wanted.is_empty() || of(line))
        .collect())
}

fn named(known: &Known, by: Option<PersonId>) -> Option<(PersonId, String)> {
    by.map(|id| {
        let name = known.people.get(&id).cloned().unwrap_or_default();
        (id, name)
    })
}

/// The first instant of the first day, and the first after the last day.
fn instants(search: &Search) -> (DateTime<Utc>, DateTime<Utc>) {
    let after = search.to.checked_add_days(Days::new(1)).unwrap_or(search.to);
    (search.from.and_time(NaiveTime::MIN).and_utc(), after.and_time(NaiveTime::MIN).and_utc())
}

async fn known(house: &House, actor: &Actor, all: bool) -> Result<Known, Error> {
    let now = house.now();
    let places = house.places().await?;
    let everyone = house.store.everyone().await?;
    let mut people = BTreeMap::new();
    let mut reach = BTreeSet::new();
    for (row, wrapped) in &everyone.people {
        let person: PersonId = rows::id(&row.person)?;
        let key = house.secret.unwrap_person_key(&row.person, wrapped)?;
        people.insert(person.clone(), crate::house::name(row, &key)?);
        if all {
            continue;
        }
        let grants: Vec<Grant> =
            everyone.grants.iter().filter(|g| g.person == row.person).filter_map(rows::grant).collect();
        let mut learns = Vec::new();
        for at in everyone.learns.iter().filter(|l| l.person == row.person) {
            learns.push((rows::id(&at.site)?, at.cohort.as_deref().map(rows::id).transpose()?));
        }
        if sees(actor, &places.of(&actor.organisation, &person, &learns, &grants, now), now) {
            reach.insert(person);
        }
    }
    // An account that was joined into another one is within reach where that one is.
    for (other, kept) in &everyone.joined {
        if reach.contains(&rows::id(kept)?) {
            reach.insert(rows::id(other)?);
        }
    }
    let organisation = (house.identity.organisation.to_string(), house.identity.name.clone());
    Ok(Known { organisation, places, people, reach: (!all).then_some(reach) })
}

/// Writes down that the trail was read or taken away as a file, and for which days.
///
/// # Errors
/// When the database does not answer.
pub async fn record_reading(house: &House, actor: &Actor, search: &Search, file: bool) -> Result<(), Error> {
    let action = if file { "trail_downloaded" } else { "trail_read" };
    let about = vec![search.from.to_string(), search.to.to_string()];
    Ok(house.store.commit(vec![house.audit(Some(&actor.person), action, about, house.now())]).await?)
}

/// Actions that staff look for: a choice of the search. Every other line is found by day and person.
pub const SOUGHT: &[&str] = &[
    LOOKED,
    "accounts_joined",
    "attempt_allowed",
    "certificate_issued",
    "certificate_followed",
    "following_ended",
    "cohort_opened",
    "courses_published",
    "hours_decided",
    "hours_sent",
    "decision_made",
    "fact_entered",
    "fact_corrected",
    "fact_checked",
    "fact_withdrawn",
    "invited",
    "invited_again",
    "invitation_accepted",
    "joined",
    "reference_asked",
    "reference_sent",
    "role_given",
    "role_ended",
    "signed_in",
    "site_added",
    "site_renamed",
    "trail_read",
    "trail_downloaded",
    "work_accepted",
    "work_returned",
    "work_sent",
];
