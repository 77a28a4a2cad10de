//! Care for people: consent to the privacy notice, breaks, and someone to talk to.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// That a person agreed to a version of the privacy notice.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct ConsentRow {
    /// Whose house.
    pub organisation: String,
    /// Who.
    pub person: String,
    /// The version.
    pub version: String,
    /// The language in which they read it.
    pub language: String,
    /// The digest of the text that they read.
    pub digest: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A break of a person.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct PauseRow {
    /// Whose house.
    pub organisation: String,
    /// Who.
    pub person: String,
    /// Which one of theirs, from 1.
    pub number: i64,
    /// Since when.
    pub began_at: DateTime<Utc>,
    /// Until when; none while it lasts.
    pub ended_at: Option<DateTime<Utc>>,
}

/// Someone to talk to here.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct SupportContactRow {
    /// Whose.
    pub organisation: String,
    /// The site; empty for the whole organisation.
    pub place: String,
    /// Who answers.
    pub name: String,
    /// Their number, as it is read.
    pub phone: String,
    /// When they answer.
    pub hours: String,
    /// What else to know.
    pub note: String,
    /// When this was written.
    pub changed_at: DateTime<Utc>,
}

/// A site with the state that it lies in.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct SiteStateRow {
    /// The site.
    pub site: String,
    /// Its name.
    pub name: String,
    /// The state, as two letters, if it was set.
    pub state: Option<String>,
}

#[derive(SurrealValue)]
struct Ended {
    person: String,
    number: i64,
    at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct SiteState {
    site: String,
    state: Option<String>,
}

/// Records consent; agreeing again to the same version changes nothing.
#[must_use]
pub fn agree(row: ConsentRow) -> Write {
    Write::new(
        "INSERT IGNORE INTO consent { id: type::record('consent', [$row.person, $row.version]), organisation: $row.organisation,
            person: $row.person, version: $row.version, language: $row.language, digest: $row.digest, at: $row.at } RETURN NONE",
        row,
    )
}

/// Begins a break; the same number twice is `Exists`.
#[must_use]
pub fn begin_pause(row: PauseRow) -> Write {
    Write::new("CREATE ONLY type::record('pause', [$row.person, $row.number]) CONTENT $row RETURN NONE", row)
}

/// Ends a break that lasts; one that has ended is a conflict.
#[must_use]
pub fn end_pause(person: &str, number: i64, at: DateTime<Utc>) -> Write {
    Write::new(
        "IF !(UPDATE type::record('pause', [$row.person, $row.number]) SET ended_at = $row.at WHERE ended_at IS NONE) { THROW 'cairn:stale' }",
        Ended { person: person.to_owned(), number, at },
    )
}

/// Takes reminders that have not left yet out of the outbox; other mails stay.
#[must_use]
pub fn hold_reminders(person: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        "UPDATE outbox SET state = 'stale', settled_at = $row.at, body = NONE WHERE state IN ['queued', 'held'] AND person = $row.person AND kind = 'idle' RETURN NONE",
        Ended { person: person.to_owned(), number: 0, at },
    )
}

/// Keeps who is there to talk to at a place.
#[must_use]
pub fn set_support_contact(row: SupportContactRow) -> Write {
    Write::new(
        "UPSERT ONLY type::record('support_contact', [$row.organisation, $row.place]) CONTENT $row RETURN NONE",
        row,
    )
}

/// Takes the contact of a place away.
#[must_use]
pub fn drop_support_contact(row: SupportContactRow) -> Write {
    Write::new("DELETE type::record('support_contact', [$row.organisation, $row.place]) RETURN NONE", row)
}

/// Sets the state that a site lies in, or takes it away.
#[must_use]
pub fn set_site_state(site: &str, state: Option<&str>) -> Write {
    Write::new(
        "IF !(UPDATE type::record('site', $row.site) SET state = $row.state) { THROW 'cairn:missing' }",
        SiteState { site: site.to_owned(), state: state.map(str::to_owned) },
    )
}

impl Store {
    /// What a person agreed to, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn consents_of(&self, person: &str) -> Result<Vec<ConsentRow>, StorageError> {
        let sql = "SELECT * FROM consent:[$person, NONE]..=[$person, ..]";
        let mut rows: Vec<ConsentRow> =
            self.rows("read what someone agreed to", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by_key(|c| c.at);
        Ok(rows)
    }

    /// The breaks of a person, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn pauses_of(&self, person: &str) -> Result<Vec<PauseRow>, StorageError> {
        let sql = "SELECT * FROM pause:[$person, NONE]..=[$person, ..]";
        let mut rows: Vec<PauseRow> =
            self.rows("read someone's breaks", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by_key(|p| p.number);
        Ok(rows)
    }

    /// Every break that lasts, and those that ended after an instant.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn pauses_since(&self, from: DateTime<Utc>) -> Result<Vec<PauseRow>, StorageError> {
        let sql = "SELECT * FROM pause WHERE ended_at IS NONE OR ended_at > $from";
        self.rows("read the breaks", sql, vars! {"from" = from}).await
    }

    /// Who is there to talk to, at each place that has someone.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn support_contacts(&self) -> Result<Vec<SupportContactRow>, StorageError> {
        self.rows("read who is there to talk to", "SELECT * FROM support_contact", vars! {}).await
    }

    /// Every site with its state.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn site_states(&self) -> Result<Vec<SiteStateRow>, StorageError> {
        let mut rows: Vec<SiteStateRow> =
            self.rows("read where the sites lie", "SELECT site, name, state FROM site", vars! {}).await?;
        rows.sort_by(|a, b| (&a.name, &a.site).cmp(&(&b.name, &b.site)));
        Ok(rows)
    }
}
