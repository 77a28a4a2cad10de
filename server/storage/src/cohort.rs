//! Organisation, sites, cohorts and invitations.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// The organisation.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct OrganisationRow {
    /// Its id.
    pub organisation: String,
    /// Its name, as it stands on certificates.
    pub name: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

/// A site.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct SiteRow {
    /// Whose.
    pub organisation: String,
    /// Its id.
    pub site: String,
    /// Its name.
    pub name: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

/// A cohort.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct CohortRow {
    /// Whose.
    pub organisation: String,
    /// Where.
    pub site: String,
    /// Its id.
    pub cohort: String,
    /// Its programme.
    pub programme: String,
    /// Its name.
    pub name: String,
    /// The IANA zone in which its days are counted.
    pub zone: String,
    /// Its first day, as 2026-03-12.
    pub starts_on: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub created_by: String,
}

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct InvitationRow {
    /// Whose.
    pub organisation: String,
    /// Its id.
    pub invitation: String,
    /// To which cohort; none for the first administrator.
    pub cohort: Option<String>,
    /// With which role.
    pub role: String,
    /// To which address; none when it is on a printed slip.
    pub email: Option<String>,
    /// The digest of the token in the link, or of the code on the slip.
    pub token: String,
    /// By whom.
    pub invited_by: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When the newest link was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when the link works.
    pub expires_at: DateTime<Utc>,
    /// Who accepted.
    pub accepted_by: Option<String>,
    /// When.
    pub accepted_at: Option<DateTime<Utc>>,
    /// The site, where the role is for a site and not for a cohort.
    pub site: Option<String>,
    /// The last instant of the role, if it has one.
    pub until: Option<DateTime<Utc>>,
}

#[derive(SurrealValue)]
struct Renewed {
    invitation: String,
    token: String,
    sent_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct Accepted {
    invitation: String,
    token: String,
    by: String,
    at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct Founding {
    organisation: OrganisationRow,
    site: SiteRow,
}

/// Makes the organisation and its first site.
#[must_use]
pub fn found_organisation(organisation: OrganisationRow, site: SiteRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('organisation', $row.organisation.organisation) CONTENT $row.organisation RETURN NONE;
        CREATE ONLY type::record('site', $row.site.site) CONTENT $row.site RETURN NONE",
        Founding { organisation, site },
    )
}

#[derive(SurrealValue)]
struct Renamed {
    site: String,
    name: String,
}

/// Adds a site.
#[must_use]
pub fn create_site(row: SiteRow) -> Write {
    Write::new("CREATE ONLY type::record('site', $row.site) CONTENT $row RETURN NONE", row)
}

/// Gives a site another name.
#[must_use]
pub fn rename_site(site: &str, name: &str) -> Write {
    Write::new(
        "IF !(UPDATE type::record('site', $row.site) SET name = $row.name) { THROW 'cairn:missing' }",
        Renamed { site: site.to_owned(), name: name.to_owned() },
    )
}

/// Opens a cohort.
#[must_use]
pub fn create_cohort(row: CohortRow) -> Write {
    Write::new("CREATE ONLY type::record('cohort', $row.cohort) CONTENT $row RETURN NONE", row)
}

/// Makes an invitation.
#[must_use]
pub fn create_invitation(row: InvitationRow) -> Write {
    Write::new("CREATE ONLY type::record('invitation', $row.invitation) CONTENT $row RETURN NONE", row)
}

/// Gives an invitation that was not accepted yet a new link; the old one stops working.
#[must_use]
pub fn renew_invitation(invitation: &str, token: &str, sent_at: DateTime<Utc>, expires_at: DateTime<Utc>) -> Write {
    Write::new(
        "IF (SELECT VALUE accepted_at FROM ONLY type::record('invitation', $row.invitation)) { THROW 'cairn:stale' };
        UPDATE type::record('invitation', $row.invitation) SET token = $row.token, sent_at = $row.sent_at, expires_at = $row.expires_at RETURN NONE",
        Renewed { invitation: invitation.to_owned(), token: token.to_owned(), sent_at, expires_at },
    )
}

/// Marks an invitation as accepted; one that was accepted or renewed meanwhile is a conflict.
#[must_use]
pub fn accept_invitation(row: &InvitationRow, by: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        "LET $there = (SELECT accepted_at, token FROM ONLY type::record('invitation', $row.invitation));
        IF $there.accepted_at OR $there.token != $row.token { THROW 'cairn:stale' };
        UPDATE type::record('invitation', $row.invitation) SET accepted_by = $row.by, accepted_at = $row.at RETURN NONE",
        Accepted { invitation: row.invitation.clone(), token: row.token.clone(), by: by.to_owned(), at },
    )
}

impl Store {
    /// The organisation, once it was founded.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn organisation(&self) -> Result<Option<OrganisationRow>, StorageError> {
        let rows = self.rows("read the organisation", "SELECT * FROM organisation LIMIT 1", vars! {}).await?;
        Ok(rows.into_iter().next())
    }

    /// All sites.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sites(&self) -> Result<Vec<SiteRow>, StorageError> {
        self.rows("read the sites", "SELECT * FROM site", vars! {}).await
    }

    /// All cohorts, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn cohorts(&self) -> Result<Vec<CohortRow>, StorageError> {
        let mut rows: Vec<CohortRow> = self.rows("read the cohorts", "SELECT * FROM cohort", vars! {}).await?;
        rows.sort_by_key(|c| std::cmp::Reverse(c.created_at));
        Ok(rows)
    }

    /// One cohort.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn cohort(&self, cohort: &str) -> Result<Option<CohortRow>, StorageError> {
        let sql = "SELECT * FROM ONLY type::record('cohort', $cohort)";
        self.row("read a cohort", sql, vars! {"cohort" = cohort.to_owned()}).await
    }

    /// The invitations to a cohort, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn invitations(&self, cohort: &str) -> Result<Vec<InvitationRow>, StorageError> {
        let sql = "SELECT * FROM invitation WHERE cohort = $cohort";
        let mut rows: Vec<InvitationRow> =
            self.rows("read invitations", sql, vars! {"cohort" = cohort.to_owned()}).await?;
        rows.sort_by_key(|i| i.created_at);
        Ok(rows)
    }

    /// The invitation with that id.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn invitation(&self, invitation: &str) -> Result<Option<InvitationRow>, StorageError> {
        let sql = "SELECT * FROM ONLY type::record('invitation', $invitation)";
        self.row("read an invitation", sql, vars! {"invitation" = invitation.to_owned()}).await
    }

    /// The invitation whose link has the token of that digest.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn invitation_by_token(&self, token_digest: &str) -> Result<Option<InvitationRow>, StorageError> {
        let sql = "SELECT * FROM invitation WHERE token = $digest LIMIT 1";
        let rows = self.rows("read an invitation", sql, vars! {"digest" = token_digest.to_owned()}).await?;
        Ok(rows.into_iter().next())
    }

    /// The invitations to one address, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn invitations_to(&self, email: &str) -> Result<Vec<InvitationRow>, StorageError> {
        let sql = "SELECT * FROM invitation WHERE email = $email";
        let mut rows: Vec<InvitationRow> =
            self.rows("read invitations", sql, vars! {"email" = email.to_owned()}).await?;
        rows.sort_by_key(|i| i.created_at);
        Ok(rows)
    }

    /// Invitations that are for no cohort and were not accepted yet.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn invitations_beyond_cohorts(&self) -> Result<Vec<InvitationRow>, StorageError> {
        let sql = "SELECT * FROM invitation WHERE cohort IS NONE AND accepted_at IS NONE";
        self.rows("read invitations", sql, vars! {}).await
    }
}
