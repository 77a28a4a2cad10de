//! Questions of trainees to their trainers.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::enrolment::Key;
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A question with what was said to it.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct ThreadRow {
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
    pub thread: String,
    /// Where it stands.
    pub state: String,
    /// Since when it waits for a trainer.
    pub waiting_since: Option<DateTime<Utc>>,
    /// The thread, sealed.
    pub body: Bytes,
}

impl ThreadRow {
    /// The enrolment that it belongs to.
    #[must_use]
    pub fn key(&self) -> Key {
        Key { person: self.person.clone(), programme: self.programme.clone(), time: self.time }
    }
}

/// Begins a thread. Its id is made by the server with the form, so the second click of a double click is `Exists`.
#[must_use]
pub fn create_thread(row: ThreadRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('thread', [$row.person, $row.programme, $row.time, $row.thread]) CONTENT $row RETURN NONE",
        row,
    )
}

/// Keeps a thread with its next message, or its end.
#[must_use]
pub fn update_thread(row: ThreadRow) -> Write {
    Write::new(
        "IF !(UPDATE type::record('thread', [$row.person, $row.programme, $row.time, $row.thread]) CONTENT $row) { THROW 'cairn:missing' }",
        row,
    )
}

impl Store {
    /// A thread by its id.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn thread(&self, thread: &str) -> Result<Option<ThreadRow>, StorageError> {
        let sql = "SELECT * FROM thread WHERE thread = $thread LIMIT 1";
        let rows = self.rows("read a question", sql, vars! {"thread" = thread.to_owned()}).await?;
        Ok(rows.into_iter().next())
    }

    /// Threads that wait for a trainer, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn threads_waiting(&self) -> Result<Vec<ThreadRow>, StorageError> {
        let sql = "SELECT * FROM thread WHERE state = 'waiting'";
        let mut rows: Vec<ThreadRow> = self.rows("read the questions that wait", sql, vars! {}).await?;
        rows.sort_by(|a, b| (a.waiting_since, &a.thread).cmp(&(b.waiting_since, &b.thread)));
        Ok(rows)
    }
}
