//! The hours log.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::enrolment::Key;
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A line of the hours log.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct HoursEntryRow {
    /// Whose.
    pub organisation: String,
    /// The trainee.
    pub person: String,
    /// The programme.
    pub programme: String,
    /// Which time.
    pub time: i64,
    /// Where.
    pub site: String,
    /// With whom.
    pub cohort: String,
    /// Its id.
    pub entry: String,
    /// Who is asked to sign.
    pub supervisor: String,
    /// Where it stands.
    pub state: String,
    /// Since when it waits for the supervisor.
    pub waiting_since: Option<DateTime<Utc>>,
    /// Since when a note of it waits for a reader.
    pub note_waits_since: Option<DateTime<Utc>>,
    /// The entry with its whole history, sealed.
    pub body: Bytes,
}

impl HoursEntryRow {
    /// The enrolment that it belongs to.
    #[must_use]
    pub fn key(&self) -> Key {
        Key { person: self.person.clone(), programme: self.programme.clone(), time: self.time }
    }
}

/// Begins an entry. Its id is made by the server with the form, so the second click of a double click is `Exists`.
#[must_use]
pub fn create_entry(row: HoursEntryRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('hours_entry', [$row.person, $row.programme, $row.time, $row.entry]) CONTENT $row RETURN NONE",
        row,
    )
}

/// Keeps an entry's next version or decision.
#[must_use]
pub fn update_entry(row: HoursEntryRow) -> Write {
    Write::new(
        "IF !(UPDATE type::record('hours_entry', [$row.person, $row.programme, $row.time, $row.entry]) CONTENT $row) { THROW 'cairn:missing' }",
        row,
    )
}

impl Store {
    /// Entries that wait for one supervisor, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn hours_waiting(&self, supervisor: &str) -> Result<Vec<HoursEntryRow>, StorageError> {
        let sql = "SELECT * FROM hours_entry WHERE supervisor = $supervisor AND state = 'submitted'";
        let mut rows: Vec<HoursEntryRow> =
            self.rows("read the sign-off queue", sql, vars! {"supervisor" = supervisor.to_owned()}).await?;
        rows.sort_by(|a, b| (a.waiting_since, &a.entry).cmp(&(b.waiting_since, &b.entry)));
        Ok(rows)
    }
}
