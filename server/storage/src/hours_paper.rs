//! Verifications of supervised experience, each under a number.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A paper.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct HoursPaperRow {
    /// Whose.
    pub organisation: String,
    /// The trainee.
    pub person: String,
    /// The id of the form that it was made with.
    pub paper: String,
    /// Its number, without dashes.
    pub number: String,
    /// Who signed: a person, or a supervisor without an account.
    pub supervisor: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// What it says, sealed with the trainee's key.
    pub body: Bytes,
}

#[derive(SurrealValue)]
struct Carried {
    was: String,
    row: HoursPaperRow,
}

/// Keeps a paper. A second one under its number, or made with the same form, is `Exists`.
#[must_use]
pub fn create_hours_paper(row: HoursPaperRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('hours_paper', $row.number) CONTENT $row RETURN NONE;
        CREATE ONLY type::record('hours_paper_form', [$row.person, $row.paper]) SET number = $row.number RETURN NONE",
        row,
    )
}

/// Puts a paper under the account that goes on since two were joined. Its number stays.
#[must_use]
pub fn carry_hours_paper(was: &str, row: HoursPaperRow) -> Write {
    Write::new(
        "IF (SELECT VALUE person FROM ONLY type::record('hours_paper', $row.row.number)) != $row.was { THROW 'cairn:stale' };
        UPDATE type::record('hours_paper', $row.row.number) CONTENT $row.row RETURN NONE",
        Carried { was: was.to_owned(), row },
    )
}

impl Store {
    /// A paper by its number, with the wrapped key that opens it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn hours_paper(&self, number: &str) -> Result<Option<(HoursPaperRow, Vec<u8>)>, StorageError> {
        let doing = "read a paper about hours";
        let sql = "LET $paper = (SELECT * FROM ONLY type::record('hours_paper', $number));
            RETURN $paper;
            SELECT VALUE wrapped FROM ONLY type::record('person_key', $paper.person ?? '-')";
        let mut answer = self.ask(doing, sql, vars! {"number" = number.to_owned()}).await?;
        let failed = |e| StorageError::of(doing, e);
        let row: Option<HoursPaperRow> = answer.take(1).map_err(failed)?;
        let wrapped: Option<Bytes> = answer.take(2).map_err(failed)?;
        Ok(row.zip(wrapped).map(|(row, wrapped)| (row, wrapped.into_inner().to_vec())))
    }

    /// The papers about a trainee's hours, the newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn hours_papers_of(&self, person: &str) -> Result<Vec<HoursPaperRow>, StorageError> {
        let sql = "SELECT * FROM hours_paper WHERE person = $person";
        let mut rows: Vec<HoursPaperRow> =
            self.rows("read papers about hours", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by(|a, b| (b.made_at, &b.number).cmp(&(a.made_at, &a.number)));
        Ok(rows)
    }
}
