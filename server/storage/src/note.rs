//! Notes on hours that wait for a reader, and what is destroyed with one.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use crate::hours::HoursEntryRow;
use surrealdb::types::SurrealValue;

#[derive(SurrealValue)]
struct Erased {
    person: String,
    entry: String,
}

/// Destroys what lies beside each link that bound a version of the entry when it was sent, salt and all, on every way of the
/// person. The links stay, and a check calls them redacted.
#[must_use]
pub fn erase_notes(person: &str, entry: &str) -> Write {
    // A link is kept as JSON: its kind and the ids stand in it in quotes.
    Write::new(
        "UPDATE chain_link:[$row.person, NONE]..=[$row.person, ..] SET beside = NONE
            WHERE string::contains(body, '\"kind\":\"hours_sent\"') AND string::contains(body, string::concat('\"', $row.entry, '\"')) RETURN NONE",
        Erased { person: person.to_owned(), entry: entry.to_owned() },
    )
}

impl Store {
    /// Entries with a note that waits for a reader, the one that waits longest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn notes_waiting(&self) -> Result<Vec<HoursEntryRow>, StorageError> {
        let sql = "SELECT * FROM hours_entry WHERE note_waits_since > d'1970-01-01T00:00:00Z'";
        let mut rows: Vec<HoursEntryRow> = self.rows("read the notes that wait", sql, vars! {}).await?;
        rows.sort_by(|a, b| (a.note_waits_since, &a.entry).cmp(&(b.note_waits_since, &b.entry)));
        Ok(rows)
    }

    /// An entry, by its id alone.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn hours_entry(&self, entry: &str) -> Result<Option<HoursEntryRow>, StorageError> {
        let sql = "SELECT * FROM ONLY hours_entry WHERE entry = $entry LIMIT 1";
        self.row("read an entry", sql, vars! {"entry" = entry.to_owned()}).await
    }
}
