//! What has waited for long: open invitations, hours without a signature, mail that could not be delivered; and all
//! work that was sent.

use crate::cohort::InvitationRow;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use crate::hours::HoursEntryRow;
use crate::learning::SubmissionRow;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// An hours entry that waits, as far as counting needs it.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct WaitingRow {
    /// With which cohort.
    pub cohort: String,
    /// Since when.
    pub waiting_since: Option<DateTime<Utc>>,
}

impl Store {
    /// Work that was answered at some time, also when a newer version waits.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn submissions_sent(&self) -> Result<Vec<SubmissionRow>, StorageError> {
        let sql = "SELECT * FROM submission WHERE state IN ['submitted', 'returned', 'accepted']";
        self.rows("read work that was sent", sql, vars! {}).await
    }

    /// Invitations that were made before an instant and are not accepted.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn invitations_open_since(&self, until: DateTime<Utc>) -> Result<Vec<InvitationRow>, StorageError> {
        let sql = "SELECT * FROM invitation WHERE accepted_at = NONE AND created_at <= $until";
        self.rows("read open invitations", sql, vars! {"until" = until}).await
    }

    /// Hours that were sent before an instant and still wait, whoever is to sign them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn hours_waiting_since(&self, until: DateTime<Utc>) -> Result<Vec<WaitingRow>, StorageError> {
        let sql = "SELECT cohort, waiting_since FROM hours_entry WHERE state = 'submitted' AND waiting_since <= $until";
        self.rows("read hours that wait", sql, vars! {"until" = until}).await
    }

    /// Hours that were sent before an instant and still wait, with their bodies.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn hours_submitted_before(&self, until: DateTime<Utc>) -> Result<Vec<HoursEntryRow>, StorageError> {
        let sql = "SELECT * FROM hours_entry WHERE state = 'submitted' AND waiting_since <= $until";
        self.rows("read hours that wait", sql, vars! {"until" = until}).await
    }

    /// How many mails were given up since an instant.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn mails_given_up(&self, since: DateTime<Utc>) -> Result<usize, StorageError> {
        let sql = "SELECT VALUE key FROM outbox WHERE state IN ['failed', 'bounced'] AND settled_at >= $since";
        let keys: Vec<String> = self.rows("count mails", sql, vars! {"since" = since}).await?;
        Ok(keys.len())
    }
}
