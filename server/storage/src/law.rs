//! What the organisation writes down of the law of its place, one row for a place and a topic.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// A rule of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct LawInsertRow {
    /// Whose.
    pub organisation: String,
    /// The site; empty for the whole organisation.
    pub place: String,
    /// What it is about.
    pub topic: String,
    /// The text by language, as JSON.
    pub texts: String,
    /// Where it was compared.
    pub source: String,
    /// On which day, as 2026-03-12.
    pub checked_on: String,
    /// Who read it, if a legal reader has.
    pub reviewer: Option<String>,
    /// In which capacity.
    pub capacity: Option<String>,
    /// New with each change.
    pub edition: String,
    /// Who wrote it last.
    pub changed_by: String,
    /// When.
    pub changed_at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct Changed {
    row: LawInsertRow,
    was: String,
}

#[derive(SurrealValue)]
struct Taken {
    organisation: String,
    place: String,
    topic: String,
    was: String,
}

/// Keeps a rule where there is none; where there is one it is `Exists`.
#[must_use]
pub fn create_law_insert(row: LawInsertRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('law_insert', [$row.organisation, $row.place, $row.topic]) CONTENT $row RETURN NONE",
        row,
    )
}

/// Changes a rule; one that is not of the edition `was` any more is a conflict.
#[must_use]
pub fn change_law_insert(row: LawInsertRow, was: &str) -> Write {
    Write::new(
        "IF (SELECT VALUE edition FROM ONLY type::record('law_insert', [$row.row.organisation, $row.row.place, $row.row.topic])) != $row.was { THROW 'cairn:stale' };
        UPDATE type::record('law_insert', [$row.row.organisation, $row.row.place, $row.row.topic]) CONTENT $row.row RETURN NONE",
        Changed { row, was: was.to_owned() },
    )
}

/// Takes a rule away; one that is not of the edition `was` any more is a conflict.
#[must_use]
pub fn drop_law_insert(organisation: &str, place: &str, topic: &str, was: &str) -> Write {
    Write::new(
        "IF (SELECT VALUE edition FROM ONLY type::record('law_insert', [$row.organisation, $row.place, $row.topic])) != $row.was { THROW 'cairn:stale' };
        DELETE type::record('law_insert', [$row.organisation, $row.place, $row.topic]) RETURN NONE",
        Taken {
            organisation: organisation.to_owned(),
            place: place.to_owned(),
            topic: topic.to_owned(),
            was: was.to_owned(),
        },
    )
}

impl Store {
    /// Every rule that the organisation has written down.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn law_inserts(&self) -> Result<Vec<LawInsertRow>, StorageError> {
        self.rows("read the rules of law", "SELECT * FROM law_insert", vars! {}).await
    }
}
