//! People as staff meets them: where a person is in the organisation, and who may see them or help with their account.

use crate::error::Error;
use crate::house::House;
use crate::learner::Learner;
use crate::rows;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Action, Actor, Denied, Grant, Role, Scope, Target, may, may_manage};
use domain::id::{CohortId, OrganisationId, PersonId, SiteId};
use domain::pause::on_break;
use std::collections::BTreeMap;
use storage::LookRow;

/// What staff may know of a person beside their work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The day of the privacy notice that holds, and when they agreed to it; none if they have not.
    pub agreed: Option<(NaiveDate, DateTime<Utc>)>,
    /// Since when they are on a break.
    pub on_break: Option<DateTime<Utc>>,
    /// Since when they have left the program.
    pub left_at: Option<DateTime<Utc>>,
}

/// Sites and cohorts by id, with their names: what scopes are measured against and called by.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The name of each site.
    pub sites: BTreeMap<SiteId, String>,
    /// The site and the name of each cohort.
    pub cohorts: BTreeMap<CohortId, (SiteId, String)>,
}

impl Places {
    /// The site that a scope lies in; none for the whole organisation, or where there is no such place.
    #[must_use]
    pub fn site_of(&self, scope: &Scope) -> Option<&SiteId> {
        match scope {
            Scope::Cohort(cohort) => self.cohorts.get(cohort).map(|(site, _)| site),
            Scope::Site(site) => self.sites.get_key_value(site).map(|(site, _)| site),
            Scope::All => None,
        }
    }

    /// Where a scope reaches, as targets: one for a cohort or site, one for each site where it is everything.
    fn targets(&self, organisation: &OrganisationId, person: Option<&PersonId>, scope: &Scope) -> Vec<Target> {
        let at = |site: &SiteId, cohort: Option<&CohortId>| Target {
            organisation: organisation.clone(),
            site: site.clone(),
            cohort: cohort.cloned(),
            person: person.cloned(),
        };
        match scope {
            Scope::Cohort(cohort) => {
                self.cohorts.get(cohort).map(|(site, _)| at(site, Some(cohort))).into_iter().collect()
            }
            Scope::Site(site) => vec![at(site, None)],
            Scope::All => self.sites.keys().map(|site| at(site, None)).collect(),
        }
    }

    /// Every place where a person is: where they learn or were brought in, and where the roles reach that they hold now. Of someone who is
    /// nowhere any more, the places where they were: whoever had them there can still find them.
    #[must_use]
    pub fn of(
        &self,
        organisation: &OrganisationId,
        person: &PersonId,
        learns: &[(SiteId, Option<CohortId>)],
        grants: &[Grant],
        now: DateTime<Utc>,
    ) -> Vec<Target> {
        let learning = learns.iter().map(|(site, cohort)| Target {
            organisation: organisation.clone(),
            site: site.clone(),
            cohort: cohort.clone(),
            person: Some(person.clone()),
        });
        let held = |g: &&Grant| g.until.is_none_or(|end| now < end);
        let of = |g: &Grant| self.targets(organisation, Some(person), &g.scope);
        let mut places: Vec<Target> = learning.collect();
        places.extend(grants.iter().filter(held).flat_map(of));
        if places.is_empty() {
            places.extend(grants.iter().flat_map(of));
        }
        places
    }
}

impl House {
    /// The sites and cohorts of the house.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn places(&self) -> Result<Places, Error> {
        let mut places = Places::default();
        for site in self.store.sites().await? {
            places.sites.insert(rows::id(&site.site)?, site.name);
        }
        for cohort in self.store.cohorts().await? {
            places.cohorts.insert(rows::id(&cohort.cohort)?, (rows::id(&cohort.site)?, cohort.name));
        }
        Ok(places)
    }

    /// Every place where a person is: their cohorts as a trainee, where they were brought in, and where
    /// their roles reach. Someone whose role is for
    /// the whole organisation is at each of its sites.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn places_of(&self, person: &PersonId) -> Result<(Vec<Target>, Vec<Grant>), Error> {
        let now = self.now();
        let mut learns = Vec::new();
        for row in self.store.enrolments_of(person.as_str()).await? {
            learns.push((rows::id(&row.site)?, Some(rows::id(&row.cohort)?)));
        }
        // Someone who was brought in can be helped before they are in any group.
        let organisation = self.identity.organisation.as_str();
        if let Some(came) = self.store.moved_in_person(organisation, person.as_str()).await? {
            learns.push((rows::id(&came.site)?, None));
        }
        let grants: Vec<Grant> = self.store.grants_of(person.as_str()).await?.iter().filter_map(rows::grant).collect();
        let places = self.places().await?.of(&self.identity.organisation, person, &learns, &grants, now);
        let held = grants.into_iter().filter(|g| g.until.is_none_or(|end| now < end)).collect();
        Ok((places, held))
    }

    /// What staff may know of someone on a way beside their work. Ask it for people whose progress the actor may see.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn standing_of(&self, learner: &Learner) -> Result<Standing, Error> {
        let person = &learner.key.person;
        let current = crate::privacy::versions(self, &learner.language).into_iter().next();
        let agreed = crate::privacy::consents(self, person).await?;
        Ok(Standing {
            agreed: current.and_then(|n| Some((n.from, agreed.iter().find(|c| c.version == n.version)?.at))),
            on_break: on_break(&crate::breaks::of(self, person).await?, self.now()),
            left_at: learner.left_at,
        })
    }

    /// Lets only those through who may help that person with their account.
    ///
    /// # Errors
    /// Denied by the rule; `NotFound` when there is no such person.
    pub async fn may_manage(&self, actor: &Actor, person: &PersonId) -> Result<(), Error> {
        let (row, _) = self.person(person).await?;
        if row.organisation != actor.organisation.as_str() {
            return Err(Error::NotFound);
        }
        let (places, grants) = self.places_of(person).await?;
        Ok(may_manage(actor, person, &grants, &places, self.now())?)
    }

    /// Lets only those through who may see what is on record about that person.
    ///
    /// # Errors
    /// Denied by the rule; `NotFound` when there is no such person.
    pub async fn may_see(&self, actor: &Actor, person: &PersonId) -> Result<(), Error> {
        let (row, _) = self.person(person).await?;
        if row.organisation != actor.organisation.as_str() {
            return Err(Error::NotFound);
        }
        let (places, _) = self.places_of(person).await?;
        if sees(actor, &places, self.now()) { Ok(()) } else { Err(Error::Denied(Denied::NotYours)) }
    }

    /// Whether a role of the actor reaches that scope for that action; everything is reached at every site alone.
    pub(crate) fn reaches(&self, actor: &Actor, action: Action, scope: &Scope, places: &Places) -> bool {
        let targets = places.targets(&self.identity.organisation, None, scope);
        !targets.is_empty() && targets.iter().all(|t| may(actor, action, t, self.now()).is_ok())
    }

    /// Records looks at several people in one go. One's own name in a list is not recorded.
    pub(crate) async fn record_looks(
        &self,
        actor: &Actor,
        people: impl IntoIterator<Item = PersonId>,
        what: &str,
    ) -> Result<(), Error> {
        let at = self.now();
        let people: std::collections::BTreeSet<_> = people.into_iter().filter(|p| *p != actor.person).collect();
        let rows: Vec<LookRow> = people
            .into_iter()
            .map(|person| LookRow {
                organisation: self.identity.organisation.to_string(),
                id: self.timed_id(at),
                actor: actor.person.to_string(),
                person: person.to_string(),
                what: what.to_owned(),
                at,
            })
            .collect();
        if rows.is_empty() { Ok(()) } else { Ok(self.store.commit(vec![storage::write::looks(rows)]).await?) }
    }

    /// What people are called, each looked up once; whose name cannot be opened any more is left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn names_of(
        &self,
        people: impl IntoIterator<Item = PersonId>,
    ) -> Result<BTreeMap<PersonId, String>, Error> {
        let people: std::collections::BTreeSet<PersonId> = people.into_iter().collect();
        if people.is_empty() {
            return Ok(BTreeMap::new());
        }
        let mut names = BTreeMap::new();
        for (row, wrapped) in self.store.people(people.iter().map(ToString::to_string).collect()).await? {
            let key = self.secret.unwrap_person_key(&row.person, &wrapped)?;
            names.insert(rows::id(&row.person)?, crate::house::name(&row, &key)?);
        }
        Ok(names)
    }
}

/// Whether the actor may see someone who is at these places.
pub(crate) fn sees(actor: &Actor, places: &[Target], now: DateTime<Utc>) -> bool {
    places.iter().any(|place| may(actor, Action::SeePeople, place, now).is_ok())
}

/// Whether a role is one of those who work with the trainees of a cohort.
pub(crate) const fn works_with_trainees(role: Role) -> bool {
    matches!(role, Role::Trainer | Role::Supervisor)
}
