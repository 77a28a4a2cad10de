//! Cohorts: opening them, inviting people, and who is in them.

use crate::accounts::INVITATION_DAYS;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Member, outbox_row};
use crate::rows;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::actor::{Action, Actor, Role, Target, may};
use domain::canonical::Digest;
use domain::course::{Language, Programme};
use domain::id::{CohortId, InvitationId, ProgrammeId, SiteId};
use domain::mail::{MailContent, OutgoingMail};
use domain::person::EmailAddress;
use storage::{CohortRow, InvitationRow, StorageError};

/// The roles that a person can be invited to a cohort with.
pub const INVITABLE: [Role; 3] = [Role::Trainee, Role::Trainer, Role::Supervisor];

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

/// An invitation that was not accepted yet.
#[derive(Debug, Clone)]
pub struct Open {
    /// Its id.
    pub invitation: InvitationId,
    /// To which address; none when it is on a printed slip.
    pub email: Option<String>,
    /// With which role.
    pub role: Role,
    /// When the newest link was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
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
    pub open: Vec<Open>,
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
        let open = open.iter().filter(|i| i.accepted_at.is_none()).map(open_invitation).collect::<Result<_, _>>()?;
        Ok(WithPeople { programme_title: title, members: self.team(&cohort.id).await?, open, cohort })
    }
}

fn open_invitation(row: &InvitationRow) -> Result<Open, Error> {
    Ok(Open {
        invitation: rows::id(&row.invitation)?,
        email: row.email.clone(),
        role: Role::named(&row.role).ok_or(Error::NotFound)?,
        sent_at: row.sent_at,
        expires_at: row.expires_at,
    })
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

/// Invites someone to a cohort by mail.
///
/// # Errors
/// Refused with the field that does not fit, or when the address has an account; denied to those who may not.
pub async fn invite(
    house: &House,
    actor: &Actor,
    cohort: &CohortId,
    id: &str,
    email: &str,
    role: &str,
) -> Result<InvitationId, Error> {
    let cohort = house.cohort(cohort).await?;
    may(actor, Action::Invite, &house.cohort_target(&cohort), house.now())?;
    let id = InvitationId::parse(id).map_err(|_| Error::NotFound)?;
    let email = EmailAddress::parse(email).map_err(|e| Error::Refused(Refusal::Person("email", e)))?;
    let role = Role::named(role).filter(|r| INVITABLE.contains(r)).ok_or(Error::Refused(Refusal::Choice("role")))?;
    if house.store.sign_in(email.as_str()).await?.is_some() {
        return Error::refused(Refusal::AddressTaken);
    }
    let now = house.now();
    let token = house.new_token();
    let expires_at = now + TimeDelta::days(INVITATION_DAYS);
    let row = InvitationRow {
        organisation: house.identity.organisation.to_string(),
        invitation: id.to_string(),
        cohort: Some(cohort.id.to_string()),
        role: role.name().to_owned(),
        email: Some(email.as_str().to_owned()),
        token: Digest::of_bytes(token.as_bytes()).to_string(),
        invited_by: Some(actor.person.to_string()),
        created_at: now,
        sent_at: now,
        expires_at,
        accepted_by: None,
        accepted_at: None,
    };
    let mail = invitation_mail(house, &id, email, &token, now, expires_at);
    let writes = vec![
        storage::write::create_invitation(row),
        outbox_row(house, None, &mail)?,
        house.audit(
            Some(&actor.person),
            "invited",
            vec![id.to_string(), cohort.id.to_string(), role.name().to_owned()],
            now,
        ),
    ];
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Exists) => Ok(id),
        Err(other) => Err(other.into()),
    }
}

fn invitation_mail(
    house: &House,
    id: &InvitationId,
    to: EmailAddress,
    token: &str,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> OutgoingMail {
    OutgoingMail {
        key: format!("invitation:{id}:{}", now.timestamp_micros()),
        to,
        name: String::new(),
        language: Language::english(),
        content: MailContent::Invitation {
            link: house.address(&format!("/invitation/{token}")),
            until: expires_at.date_naive(),
        },
        created_at: now,
        not_after: expires_at,
    }
}

/// Sends an invitation again with a new link; the old link stops working.
///
/// # Errors
/// When it was accepted meanwhile, or the actor may not.
pub async fn resend(house: &House, actor: &Actor, id: &InvitationId) -> Result<CohortId, Error> {
    let row = house.store.invitation(id.as_str()).await?.ok_or(Error::NotFound)?;
    let cohort = house.cohort(&rows::id(row.cohort.as_deref().ok_or(Error::NotFound)?)?).await?;
    may(actor, Action::Invite, &house.cohort_target(&cohort), house.now())?;
    // Without an address there is a slip, and that is printed again.
    let email = EmailAddress::parse(row.email.as_deref().ok_or(Error::NotFound)?)
        .map_err(|e| Error::Refused(Refusal::Person("email", e)))?;
    let now = house.now();
    let token = house.new_token();
    let expires_at = now + TimeDelta::days(INVITATION_DAYS);
    let mail = invitation_mail(house, id, email, &token, now, expires_at);
    let writes = vec![
        storage::write::renew_invitation(id.as_str(), &Digest::of_bytes(token.as_bytes()).to_string(), now, expires_at),
        outbox_row(house, None, &mail)?,
        house.audit(Some(&actor.person), "invited_again", vec![id.to_string()], now),
    ];
    house.store.commit(writes).await?;
    Ok(cohort.id)
}

/// A programme as it is published now.
///
/// # Errors
/// When there is none of that id.
pub fn programme(house: &House, id: &ProgrammeId) -> Result<Programme, Error> {
    house.library().catalogue.programme(id).cloned().ok_or(Error::NotFound)
}
