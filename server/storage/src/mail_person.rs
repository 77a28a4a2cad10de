//! What people chose about mail, the day of their last note, their private calendar, and addresses that nothing is sent to.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// What is kept of a person's mail.
#[derive(Debug, Clone, Default, PartialEq, Eq, SurrealValue)]
pub struct MailPersonRow {
    /// Whose.
    pub organisation: String,
    /// Who.
    pub person: String,
    /// Preferences as JSON; none where nothing was chosen.
    pub preferences: Option<String>,
    /// The day of the last note, on the person's own calendar.
    pub last_note: Option<String>,
    /// The digest of the word in the address of the private calendar.
    pub calendar: Option<String>,
    /// When that address was made.
    pub calendar_made: Option<DateTime<Utc>>,
}

/// An address that nothing is sent to.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct MailStopRow {
    /// Whose.
    pub organisation: String,
    /// The digest of the address.
    pub address: String,
    /// Whose address it is, where that is known.
    pub person: Option<String>,
    /// The status code that came back.
    pub status: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps what someone chose.
#[must_use]
pub fn keep_preferences(row: MailPersonRow) -> Write {
    Write::new(
        "UPSERT ONLY type::record('mail_person', $row.person) SET organisation = $row.organisation, person = $row.person, preferences = $row.preferences RETURN NONE",
        row,
    )
}

/// Keeps the day of a note; a second one of the same day is a conflict.
#[must_use]
pub fn note_day(row: MailPersonRow) -> Write {
    Write::new(
        "LET $last = (SELECT VALUE last_note FROM ONLY type::record('mail_person', $row.person));
        IF $last AND $last >= $row.last_note { THROW 'cairn:stale' };
        UPSERT ONLY type::record('mail_person', $row.person) SET organisation = $row.organisation, person = $row.person, last_note = $row.last_note RETURN NONE",
        row,
    )
}

/// Keeps the word of the private calendar, or takes it away.
#[must_use]
pub fn keep_calendar(row: MailPersonRow) -> Write {
    Write::new(
        "UPSERT ONLY type::record('mail_person', $row.person) SET organisation = $row.organisation, person = $row.person, calendar = $row.calendar, calendar_made = $row.calendar_made RETURN NONE",
        row,
    )
}

/// Stops an address.
#[must_use]
pub fn keep_stop(row: MailStopRow) -> Write {
    Write::new("UPSERT ONLY type::record('mail_stop', $row.address) CONTENT $row RETURN NONE", row)
}

#[derive(SurrealValue)]
struct Lifted {
    address: String,
}

/// Sends to an address again.
#[must_use]
pub fn lift_stop(address: &str) -> Write {
    Write::new("DELETE type::record('mail_stop', $row.address) RETURN NONE", Lifted { address: address.to_owned() })
}

impl Store {
    /// What is kept of someone's mail.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn mail_person(&self, person: &str) -> Result<Option<MailPersonRow>, StorageError> {
        let sql = "SELECT * FROM ONLY type::record('mail_person', $person)";
        self.row("read what someone chose", sql, vars! {"person" = person.to_owned()}).await
    }

    /// Whose private calendar has that word.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn calendar_of(&self, digest: &str) -> Result<Option<MailPersonRow>, StorageError> {
        let sql = "SELECT * FROM mail_person WHERE calendar = $digest LIMIT 1";
        let rows = self.rows("look for a calendar", sql, vars! {"digest" = digest.to_owned()}).await?;
        Ok(rows.into_iter().next())
    }

    /// Whether an address is stopped, and since when.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn mail_stop(&self, address: &str) -> Result<Option<MailStopRow>, StorageError> {
        let sql = "SELECT * FROM ONLY type::record('mail_stop', $address)";
        self.row("look for a stop", sql, vars! {"address" = address.to_owned()}).await
    }
}
