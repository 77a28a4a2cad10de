//! Cohorts: opening them, inviting people, and who is in them.

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::invitations::{self, InviteForm, Pending, pending};
use crate::learner::Member;
use crate::roles::place_text;
use crate::rows;
use chrono::NaiveDate;
use domain::actor::{Action, Actor, Role, Scope, Target, may};
use domain::course::Programme;
use domain::id::{CohortId, InvitationId, ProgrammeId, SiteId};
use storage::{CohortRow, StorageError};

/// The roles that belong to a cohort; an auditor can be bound to one too, with a last day.
pub const INVITABLE: [Role; 4] = [Role::Trainee, Role::Trainer, Role::Supervisor, Role::StaffProxy];

/// The longest name of a cohort, in characters.
const LONGEST_NAME: usize = 120;

/// A cohort.
#[derive(Debug, Clone)]
pub struct Cohort {
    /// Its id.
    pub id: CohortId,
    /// Its site.
    pub site: SiteId,
    /// Its name.
    pub name: String,
    /// Its programme.
    pub programme: ProgrammeId,
    /// The zone in which its days are counted.
    pub zone: String,
    /// Its first day.
    pub starts_on: NaiveDate,
}

/// A cohort with its people.
#[derive(Debug, Clone)]
pub struct WithPeople {
    /// The cohort.
    pub cohort: Cohort,
    /// The title of its programme.
    pub programme_title: String,
    /// Those who have accepted.
    pub members: Vec<Member>,
    /// Invitations that are open.
    pub open: Vec<Pending>,
}

/// The form in which a cohort is opened.
#[derive(Debug, Clone, Default)]
pub struct NewCohort {
    /// Made by the server with the form.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its programme.
    pub programme: String,
    /// Its site.
    pub site: String,
    /// Its first day, as 2026-03-12.
    pub starts_on: String,
    /// Its zone.
    pub zone: String,
}

pub(crate) fn read(row: &CohortRow) -> Result<Cohort, Error> {
    Ok(Cohort {
        id: rows::id(&row.cohort)?,
        site: rows::id(&row.site)?,
        name: row.name.clone(),
        programme: rows::id(&row.programme)?,
        zone: row.zone.clone(),
        starts_on: rows::date(&row.starts_on)?,
    })
}

impl House {
    pub(crate) async fn cohort(&self, id: &CohortId) -> Result<Cohort, Error> {
        read(&self.store.cohort(id.as_str()).await?.ok_or(Error::NotFound)?)
    }

    /// The name of a cohort.
    ///
    /// # Errors
    /// When there is none of that id.
    pub async fn cohort_name(&self, id: &CohortId) -> Result<String, Error> {
        Ok(self.cohort(id).await?.name)
    }

    pub(crate) fn cohort_target(&self, cohort: &Cohort) -> Target {
        Target {
            organisation: self.identity.organisation.clone(),
            site: cohort.site.clone(),
            cohort: Some(cohort.id.clone()),
            person: None,
        }
    }

    async fn with_people(&self, cohort: Cohort) -> Result<WithPeople, Error> {
        let library = self.library();
        let title = library
            .catalogue
            .programme(&cohort.programme)
            .map_or_else(|| cohort.programme.to_string(), |p| p.title.clone());
        let open = self.store.invitations(cohort.id.as_str()).await?;
        let open = open.iter().filter(|i| i.accepted_at.is_none()).map(pending).collect::<Result<_, _>>()?;
        Ok(WithPeople { programme_title: title, members: self.team(&cohort.id).await?, open, cohort })
    }
}

/// The cohorts that the actor may see, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn all(house: &House, actor: &Actor) -> Result<Vec<WithPeople>, Error> {
    let mut seen = Vec::new();
    for row in house.store.cohorts().await? {
        let cohort = read(&row)?;
        if may(actor, Action::SeeCohort, &house.cohort_target(&cohort), house.now()).is_ok() {
            seen.push(house.with_people(cohort).await?);
        }
    }
    Ok(seen)
}

/// One cohort with its people.
///
/// # Errors
/// When there is none, or the actor may not see it.
pub async fn one(house: &House, actor: &Actor, id: &CohortId) -> Result<WithPeople, Error> {
    let cohort = house.cohort(id).await?;
    may(actor, Action::SeeCohort, &house.cohort_target(&cohort), house.now())?;
    house.with_people(cohort).await
}

/// The sites of the organisation, with their names.
///
/// # Errors
/// When the database does not answer.
pub async fn sites(house: &House) -> Result<Vec<(SiteId, String)>, Error> {
    house.store.sites().await?.into_iter().map(|s| Ok((rows::id(&s.site)?, s.name))).collect()
}

/// Opens a cohort.
///
/// # Errors
/// Refused with the field that does not fit; denied to those who may not.
pub async fn open(house: &House, actor: &Actor, form: &NewCohort) -> Result<CohortId, Error> {
    let choice = |field| Error::Refused(Refusal::Choice(field));
    let id = CohortId::parse(&form.id).map_err(|_| Error::NotFound)?;
    let name = form.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(choice("name"));
    }
    let library = house.library();
    let programme = ProgrammeId::parse(&form.programme)
        .ok()
        .and_then(|p| library.catalogue.programme(&p))
        .ok_or_else(|| choice("programme"))?;
    let sites = sites(house).await?;
    let site =
        sites.iter().find(|(s, _)| s.as_str() == form.site).map(|(s, _)| s.clone()).ok_or_else(|| choice("site"))?;
    let starts_on: NaiveDate = form.starts_on.trim().parse().map_err(|_| choice("starts_on"))?;
    let zone: chrono_tz::Tz = form.zone.parse().map_err(|_| choice("zone"))?;
    let target =
        Target { organisation: house.identity.organisation.clone(), site: site.clone(), cohort: None, person: None };
    let now = house.now();
    may(actor, Action::OpenCohort, &target, now)?;
    let row = CohortRow {
        organisation: house.identity.organisation.to_string(),
        site: site.to_string(),
        cohort: id.to_string(),
        programme: programme.id.to_string(),
        name,
        zone: zone.name().to_owned(),
        starts_on: starts_on.to_string(),
        created_at: now,
        created_by: actor.person.to_string(),
    };
    let writes = vec![
        storage::write::create_cohort(row),
        house.audit(Some(&actor.person), "cohort_opened", vec![id.to_string()], now),
    ];
    match house.store.commit(writes).await {
        // The second click of a double click reads back what the first wrote.
        Ok(()) | Err(StorageError::Exists) => Ok(id),
        Err(other) => Err(other.into()),
    }
}

/// Invites someone to a cohort by mail, with a role that has no last day.
///
/// # Errors
/// As for [`invitations::invite`].
pub async fn invite(
    house: &House,
    actor: &Actor,
    cohort: &CohortId,
    id: &str,
    email: &str,
    role: &str,
) -> Result<InvitationId, Error> {
    // A cohort that is not there is answered as one that is not the actor's.
    house.cohort(cohort).await?;
    let form = InviteForm {
        id: id.to_owned(),
        email: email.to_owned(),
        role: role.to_owned(),
        place: place_text(&Scope::Cohort(cohort.clone())),
        until: String::new(),
    };
    invitations::invite(house, actor, &form).await
}

/// A programme as it is published now.
///
/// # Errors
/// When there is none of that id.
pub fn programme(house: &House, id: &ProgrammeId) -> Result<Programme, Error> {
    house.library().catalogue.programme(id).cloned().ok_or(Error::NotFound)
}
