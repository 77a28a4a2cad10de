//! Invitations: to a cohort, a site, or everything, with any role that the one who invites may give.

use crate::accounts::INVITATION_DAYS;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::outbox_row;
use crate::people::Places;
use crate::roles::{last_instant, place_of, refused};
use crate::rows;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::{Action, Actor, Denied, Grant, Role, Scope, may};
use domain::canonical::Digest;
use domain::course::Language;
use domain::id::{CohortId, InvitationId, SiteId};
use domain::mail::{Extras, MailContent, OutgoingMail};
use domain::person::EmailAddress;
use domain::roles::may_give;
use storage::{InvitationRow, StorageError};

/// The form in which someone is invited.
#[derive(Debug, Clone, Default)]
pub struct InviteForm {
    /// Made by the server with the form.
    pub id: String,
    /// To which address.
    pub email: String,
    /// The name of the role.
    pub role: String,
    /// Where it shall reach: "all", "site:ID" or "cohort:ID".
    pub place: String,
    /// The last day of the role, as 2026-03-12; empty where it has none.
    pub until: String,
}

/// An invitation that was not accepted yet.
#[derive(Debug, Clone)]
pub struct Pending {
    /// Its id.
    pub invitation: InvitationId,
    /// To which address; none when it is on a printed slip.
    pub email: Option<String>,
    /// With which role.
    pub role: Role,
    /// Where it will reach.
    pub scope: Scope,
    /// When the newest link was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
}

/// Where the role of an invitation will reach.
pub(crate) fn scope_of(row: &InvitationRow) -> Result<Scope, Error> {
    Ok(match (&row.cohort, &row.site) {
        (Some(cohort), _) => Scope::Cohort(rows::id(cohort)?),
        (None, Some(site)) => Scope::Site(rows::id(site)?),
        (None, None) => Scope::All,
    })
}

pub(crate) fn pending(row: &InvitationRow) -> Result<Pending, Error> {
    Ok(Pending {
        invitation: rows::id(&row.invitation)?,
        email: row.email.clone(),
        role: Role::named(&row.role).ok_or(Error::NotFound)?,
        scope: scope_of(row)?,
        sent_at: row.sent_at,
        expires_at: row.expires_at,
    })
}

/// What is written when someone is invited: the row and the letter.
pub(crate) struct Sending {
    pub row: InvitationRow,
    pub mail: OutgoingMail,
}

/// An invitation with a fresh link and its letter.
pub(crate) fn sending(
    house: &House,
    id: &InvitationId,
    to: EmailAddress,
    grant: &Grant,
    by: Option<&Actor>,
) -> Sending {
    let now = house.now();
    let token = house.new_token();
    let expires_at = now + TimeDelta::days(INVITATION_DAYS);
    let (cohort, site) = match &grant.scope {
        Scope::Cohort(cohort) => (Some(cohort.to_string()), None),
        Scope::Site(site) => (None, Some(site.to_string())),
        Scope::All => (None, None),
    };
    let row = InvitationRow {
        organisation: house.identity.organisation.to_string(),
        invitation: id.to_string(),
        cohort,
        site,
        role: grant.role.name().to_owned(),
        email: Some(to.as_str().to_owned()),
        token: Digest::of_bytes(token.as_bytes()).to_string(),
        invited_by: by.map(|actor| actor.person.to_string()),
        created_at: now,
        sent_at: now,
        expires_at,
        until: grant.until,
        accepted_by: None,
        accepted_at: None,
    };
    Sending { row, mail: letter(house, id, to, &token, now, expires_at) }
}

fn letter(
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
        extras: Extras::default(),
    }
}

/// Invites someone by mail. An address that has an account already is invited too: whoever has it accepts signed in.
///
/// # Errors
/// Refused with the field that does not fit; denied to those who may not give that role there.
pub async fn invite(house: &House, actor: &Actor, form: &InviteForm) -> Result<InvitationId, Error> {
    let id = InvitationId::parse(&form.id).map_err(|_| Error::NotFound)?;
    let choice = |field| Error::Refused(Refusal::Choice(field));
    let places = house.places().await?;
    let scope = place_of(&form.place).ok_or_else(|| choice("place"))?;
    // A place that is not the actor's is answered before anything that was typed: it tells nothing.
    if !house.reaches(actor, Action::Invite, &scope, &places) {
        return Err(Error::Denied(Denied::NotYours));
    }
    let role = Role::named(&form.role).ok_or_else(|| choice("role"))?;
    let email = EmailAddress::parse(&form.email).map_err(|e| Error::Refused(Refusal::Person("email", e)))?;
    let until = last_instant(house, &scope, &form.until).await?;
    let grant = Grant { role, scope, until };
    let now = house.now();
    may_give(actor, &grant, places.site_of(&grant.scope), None, now).map_err(|r| refused(r, "role", "until"))?;
    let Sending { row, mail } = sending(house, &id, email, &grant, Some(actor));
    let about: Vec<String> =
        [Some(id.to_string()), row.cohort.clone().or(row.site.clone()), Some(role.name().to_owned())]
            .into_iter()
            .flatten()
            .collect();
    let writes = vec![
        storage::write::create_invitation(row),
        outbox_row(house, None, &mail)?,
        house.audit(Some(&actor.person), "invited", about, now),
    ];
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Exists) => Ok(id),
        Err(other) => Err(other.into()),
    }
}

/// Sends an invitation again with a new link; the old link stops working. Answers the cohort that it is for, if any.
///
/// # Errors
/// When it was accepted meanwhile, or the actor may not.
pub async fn resend(house: &House, actor: &Actor, id: &InvitationId) -> Result<Option<CohortId>, Error> {
    let row = house.store.invitation(id.as_str()).await?.ok_or(Error::NotFound)?;
    let scope = scope_of(&row)?;
    let places = house.places().await?;
    let role = Role::named(&row.role).ok_or(Error::NotFound)?;
    let grant = Grant { role, scope: scope.clone(), until: None };
    let now = house.now();
    if !house.reaches(actor, Action::Invite, &scope, &places) || !gives(actor, &grant, &places, now) {
        return Err(Error::Denied(Denied::NotYours));
    }
    // Without an address there is a slip, and that is printed again.
    let email = EmailAddress::parse(row.email.as_deref().ok_or(Error::NotFound)?)
        .map_err(|e| Error::Refused(Refusal::Person("email", e)))?;
    let token = house.new_token();
    let expires_at = now + TimeDelta::days(INVITATION_DAYS);
    let mail = letter(house, id, email, &token, now, expires_at);
    let writes = vec![
        storage::write::renew_invitation(id.as_str(), &Digest::of_bytes(token.as_bytes()).to_string(), now, expires_at),
        outbox_row(house, None, &mail)?,
        house.audit(Some(&actor.person), "invited_again", vec![id.to_string()], now),
    ];
    house.store.commit(writes).await?;
    Ok(match scope {
        Scope::Cohort(cohort) => Some(cohort),
        Scope::Site(_) | Scope::All => None,
    })
}

/// Whether the actor may give that role there at all, whatever its last day.
fn gives(actor: &Actor, grant: &Grant, places: &Places, now: DateTime<Utc>) -> bool {
    use domain::roles::RoleRefusal;
    !matches!(may_give(actor, grant, places.site_of(&grant.scope), None, now), Err(RoleRefusal::NotYours))
}

/// The sites at which the actor may open cohorts, with their names.
///
/// # Errors
/// When the database does not answer.
pub async fn sites_within(house: &House, actor: &Actor) -> Result<Vec<(SiteId, String)>, Error> {
    let organisation = &house.identity.organisation;
    let within = |site: &SiteId| {
        let place = domain::actor::Target {
            organisation: organisation.clone(),
            site: site.clone(),
            cohort: None,
            person: None,
        };
        may(actor, Action::OpenCohort, &place, house.now()).is_ok()
    };
    Ok(house.places().await?.sites.into_iter().filter(|(site, _)| within(site)).collect())
}

/// Where the actor may give a role: everything, sites, cohorts, those that are within their reach.
///
/// # Errors
/// When the database does not answer.
pub async fn scopes_within(house: &House, actor: &Actor) -> Result<Vec<Scope>, Error> {
    let places = house.places().await?;
    let all = std::iter::once(Scope::All);
    let sites = places.sites.keys().cloned().map(Scope::Site);
    let cohorts = places.cohorts.keys().cloned().map(Scope::Cohort);
    let within = |scope: &Scope| match scope {
        // Who has every site of today has not the whole organisation: a site may be added tomorrow.
        Scope::All => {
            actor.is_everywhere(Role::Administrator, house.now()) || actor.is_everywhere(Role::Coordinator, house.now())
        }
        Scope::Site(_) | Scope::Cohort(_) => house.reaches(actor, Action::Invite, scope, &places),
    };
    Ok(all.chain(sites).chain(cohorts).filter(within).collect())
}

/// Invitations that are for no cohort and were not accepted yet, within the actor's reach, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn open_beyond_cohorts(house: &House, actor: &Actor) -> Result<Vec<Pending>, Error> {
    let places = house.places().await?;
    let mut all = Vec::new();
    for row in house.store.invitations_beyond_cohorts().await? {
        let one = pending(&row)?;
        if house.reaches(actor, Action::Invite, &one.scope, &places) {
            all.push(one);
        }
    }
    all.sort_by_key(|p| std::cmp::Reverse(p.sent_at));
    Ok(all)
}
