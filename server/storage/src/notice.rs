//! Notices: what a person just did, for the page that they see next.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// What a person just did.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct NoticeRow {
    /// Whose.
    pub organisation: String,
    /// Who did it.
    pub person: String,
    /// What, as JSON.
    pub body: String,
    /// Until when it is worth saying.
    pub until: DateTime<Utc>,
}

/// Leaves a notice for the person who acted. It is no fact: a newer one takes the place of one that nobody saw.
#[must_use]
pub fn leave_notice(row: NoticeRow) -> Write {
    Write::new("UPSERT ONLY type::record('notice', $row.person) CONTENT $row RETURN NONE", row)
}

impl Store {
    /// Takes the notice of a person away and gives it, if there is one.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn take_notice(&self, person: &str) -> Result<Option<NoticeRow>, StorageError> {
        let doing = "take a notice";
        let read = "SELECT * FROM ONLY type::record('notice', $person)";
        let Some(row) = self.row(doing, read, vars! {"person" = person.to_owned()}).await? else {
            return Ok(None);
        };
        // Most pages have none: only where there is one is anything written.
        let gone = "DELETE type::record('notice', $person)";
        self.ask(doing, gone, vars! {"person" = person.to_owned()}).await?;
        Ok(Some(row))
    }
}
