//! People as staff meets them: where a person is in the organisation, and who may help them with their account.

use crate::error::Error;
use crate::house::House;
use crate::rows;
use domain::actor::{Actor, Grant, Scope, Target, may_manage};
use domain::id::{PersonId, SiteId};

impl House {
    /// Every place where a person is: their cohorts as a trainee, where they were brought in, and where their roles
    /// reach. Someone whose role is for the whole organisation is at its founding site too, so that whoever administers
    /// it all can help them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn places_of(&self, person: &PersonId) -> Result<(Vec<Target>, Vec<Grant>), Error> {
        let at = |site: SiteId, cohort| Target {
            organisation: self.identity.organisation.clone(),
            site,
            cohort,
            person: Some(person.clone()),
        };
        let mut places = Vec::new();
        for row in self.store.enrolments_of(person.as_str()).await? {
            places.push(at(rows::id(&row.site)?, Some(rows::id(&row.cohort)?)));
        }
        // Someone who was brought in can be helped before they are in any group.
        let organisation = self.identity.organisation.as_str();
        if let Some(came) = self.store.moved_in_person(organisation, person.as_str()).await? {
            places.push(at(rows::id(&came.site)?, None));
        }
        let grants: Vec<Grant> = self.store.grants_of(person.as_str()).await?.iter().filter_map(rows::grant).collect();
        for grant in &grants {
            match &grant.scope {
                Scope::Cohort(cohort) => {
                    if let Some(row) = self.store.cohort(cohort.as_str()).await? {
                        places.push(at(rows::id(&row.site)?, Some(cohort.clone())));
                    }
                }
                Scope::Site(site) => places.push(at(site.clone(), None)),
                Scope::All => {
                    for site in self.store.sites().await? {
                        places.push(at(rows::id(&site.site)?, None));
                    }
                }
            }
        }
        Ok((places, grants))
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
}
