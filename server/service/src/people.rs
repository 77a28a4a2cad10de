//! People as staff meets them: where a person is in the organisation, and who may help them with their account.

use crate::error::Error;
use crate::house::House;
use crate::learner::Learner;
use crate::rows;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Actor, Grant, Scope, Target, may_manage};
use domain::id::{PersonId, SiteId};
use domain::pause::on_break;

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
}
