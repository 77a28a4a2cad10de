//! That an administrator accepted by name that a group starts with modules that no certified peer has read yet.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// That an administrator accepted it.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct GoAheadRow {
    /// Whose.
    pub organisation: String,
    /// Its id.
    pub go_ahead: String,
    /// For which cohort.
    pub cohort: String,
    /// Who.
    pub accepted_by: String,
    /// When.
    pub accepted_at: DateTime<Utc>,
    /// The modules with the digest of what each said then, as JSON.
    pub editions: String,
}

/// Keeps that it was accepted.
#[must_use]
pub fn let_start(row: GoAheadRow) -> Write {
    Write::new("CREATE ONLY type::record('go_ahead', $row.go_ahead) CONTENT $row RETURN NONE", row)
}

impl Store {
    /// What was accepted for a cohort, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn go_aheads(&self, cohort: &str) -> Result<Vec<GoAheadRow>, StorageError> {
        let sql = "SELECT * FROM go_ahead WHERE cohort = $cohort";
        let mut rows: Vec<GoAheadRow> =
            self.rows("read what was accepted", sql, vars! {"cohort" = cohort.to_owned()}).await?;
        rows.sort_by_key(|row| row.accepted_at);
        Ok(rows)
    }
}
