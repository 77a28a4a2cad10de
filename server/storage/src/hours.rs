//! The hours log.

use crate::commit::{Many, Write};
use crate::connect::{Store, vars};
use crate::enrolment::Key;
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
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

/// A link of the log of hours.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct HoursLinkRow {
    /// Whose.
    pub organisation: String,
    /// The log.
    pub chain: String,
    /// Its place, from 1.
    pub number: i64,
    /// The trainee under whose key the rest is sealed.
    pub person: String,
    /// The entry that it is about.
    pub entry: String,
    /// The link as JSON.
    pub body: String,
    /// What opens it, sealed; taken away when it is redacted or a person is erased.
    pub beside: Option<Bytes>,
}

/// Adds a link to a log of hours; a second link at the same place is `Exists`.
#[must_use]
pub fn append_hours_link(row: HoursLinkRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('hours_link', [$row.chain, $row.number])
            SET organisation = $row.organisation, person = $row.person, entry = $row.entry, body = $row.body,
                beside = $row.beside RETURN NONE",
        row,
    )
}

/// Adds many links to logs of hours; if one of their places is taken, all of it is `Exists`.
#[must_use]
pub fn append_hours_links(rows: Vec<HoursLinkRow>) -> Write {
    Write::new(
        "INSERT INTO hours_link (SELECT [chain, number] AS id, organisation, person, entry, body, beside FROM $row.rows) RETURN NONE",
        Many { rows },
    )
}

/// Puts what is left open beside a link in the place of what was: nothing, where nothing may be read any more.
#[must_use]
pub fn close_hours_link(chain: &str, number: i64, beside: Option<Vec<u8>>) -> Write {
    Write::new(
        "UPDATE type::record('hours_link', [$row.chain, $row.number]) SET beside = $row.beside RETURN NONE",
        Closed { chain: chain.to_owned(), number, beside: beside.map(Bytes::from) },
    )
}

/// Begins an entry. Its id is made by the server with the form, so the second click of a double click is `Exists`.
#[must_use]
pub fn create_entry(row: HoursEntryRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('hours_entry', [$row.person, $row.programme, $row.time, $row.entry]) CONTENT $row RETURN NONE",
        row,
    )
}

/// Begins many entries; if one of them is there already, all of it is `Exists`.
#[must_use]
pub fn create_entries(rows: Vec<HoursEntryRow>) -> Write {
    Write::new(
        "INSERT INTO hours_entry (SELECT *, [person, programme, time, entry] AS id FROM $row.rows) RETURN NONE",
        Many { rows },
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

/// Keeps the next version or decision of many entries.
#[must_use]
pub fn update_entries(rows: Vec<HoursEntryRow>) -> Write {
    Write::new(
        "FOR $one IN $row.rows {
            IF !(UPDATE type::record('hours_entry', [$one.person, $one.programme, $one.time, $one.entry]) CONTENT $one) { THROW 'cairn:missing' }
        }",
        Many { rows },
    )
}

#[derive(SurrealValue)]
struct Closed {
    chain: String,
    number: i64,
    beside: Option<Bytes>,
}

#[derive(SurrealValue)]
struct LinkBody {
    body: String,
    beside: Option<Bytes>,
}

impl Store {
    /// The ways on which someone was ever named as the supervisor of hours.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn ways_supervised_by(&self, supervisor: &str) -> Result<Vec<Key>, StorageError> {
        let sql = "SELECT person, programme, time FROM hours_entry WHERE supervisor = $supervisor GROUP BY person, programme, time";
        self.rows("read whose hours someone signs", sql, vars! {"supervisor" = supervisor.to_owned()}).await
    }

    /// The people whose hours wait for a supervisor or were signed by them, on ways that they are in and on which they did
    /// something since then; each once.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn supervised_since(
        &self,
        supervisor: &str,
        since: DateTime<Utc>,
    ) -> Result<BTreeSet<String>, StorageError> {
        let doing = "count whom someone supervises";
        let sql = "SELECT person, programme, time FROM hours_entry WHERE supervisor = $supervisor
            AND state IN ['submitted', 'approved'] GROUP BY person, programme, time";
        let ways: Vec<Key> = self.rows(doing, sql, vars! {"supervisor" = supervisor.to_owned()}).await?;
        let mut people = BTreeSet::new();
        for way in ways {
            let open = self.enrolment(&way).await?.is_some_and(|row| {
                let on_the_way = row.completed_at.is_none() && row.left_at.is_none() && row.joined_into.is_none();
                on_the_way && row.active_at >= since
            });
            if open {
                people.insert(way.person);
            }
        }
        Ok(people)
    }

    /// The links of a log of hours, oldest first: each as JSON, with what opens it, sealed.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn hours_log(&self, chain: &str) -> Result<Vec<(String, Option<Vec<u8>>)>, StorageError> {
        let sql = "SELECT body, beside FROM hours_link:[$chain, NONE]..=[$chain, ..]";
        let rows: Vec<LinkBody> = self.rows("read a log of hours", sql, vars! {"chain" = chain.to_owned()}).await?;
        Ok(rows.into_iter().map(|r| (r.body, r.beside.map(|b| b.into_inner().to_vec()))).collect())
    }

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
