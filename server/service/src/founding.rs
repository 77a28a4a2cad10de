//! The first day: the organisation, its site, and the link for the first administrator.

use crate::accounts::INVITATION_DAYS;
use crate::error::{Error, Refusal};
use crate::house::House;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::Role;
use domain::canonical::Digest;
use domain::person::EmailAddress;
use storage::{InvitationRow, OrganisationRow, SiteRow, StorageError};

/// The site that every organisation begins with.
pub const FIRST_SITE: &str = "main";

/// Makes sure that the organisation is there. The second time changes nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn found(house: &House) -> Result<(), Error> {
    if house.store.organisation().await?.is_some() {
        return Ok(());
    }
    let now = house.now();
    let organisation = house.identity.organisation.to_string();
    let name = house.identity.name.clone();
    let writes = vec![
        storage::write::found_organisation(
            OrganisationRow { organisation: organisation.clone(), name: name.clone(), created_at: now },
            SiteRow { organisation: organisation.clone(), site: FIRST_SITE.to_owned(), name, created_at: now },
        ),
        house.audit(None, "organisation_founded", vec![organisation], now),
    ];
    match house.store.commit(writes).await {
        // Another replica was faster.
        Ok(()) | Err(StorageError::Exists) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

/// A link by which an administrator makes their account, and until when it works.
#[derive(Debug, Clone)]
pub struct AdministratorLink {
    /// The link. It works once.
    pub link: String,
    /// Until when.
    pub expires_at: DateTime<Utc>,
}

/// Makes a one-time link for an administrator. Who can run this can read the database anyway, so no one is asked.
///
/// # Errors
/// When the address is not one, or has an account already.
pub async fn invite_administrator(house: &House, email: &str) -> Result<AdministratorLink, Error> {
    let email = EmailAddress::parse(email).map_err(|e| Error::Refused(Refusal::Person("email", e)))?;
    if house.store.sign_in(email.as_str()).await?.is_some() {
        return Error::refused(Refusal::AddressTaken);
    }
    let now = house.now();
    let token = house.new_token();
    let expires_at = now + TimeDelta::days(INVITATION_DAYS);
    let invitation = house.new_id();
    let row = InvitationRow {
        organisation: house.identity.organisation.to_string(),
        invitation: invitation.clone(),
        cohort: None,
        site: None,
        role: Role::Administrator.name().to_owned(),
        email: Some(email.as_str().to_owned()),
        token: Digest::of_bytes(token.as_bytes()).to_string(),
        invited_by: None,
        created_at: now,
        sent_at: now,
        expires_at,
        until: None,
        accepted_by: None,
        accepted_at: None,
    };
    let writes =
        vec![storage::write::create_invitation(row), house.audit(None, "administrator_invited", vec![invitation], now)];
    house.store.commit(writes).await?;
    Ok(AdministratorLink { link: house.address(&format!("/invitation/{token}")), expires_at })
}
