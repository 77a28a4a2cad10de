//! Supervisors who sign without an account, and the links by which they are asked to.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A supervisor who signs without an account. Their person's row and key are made with it.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct OutsideRow {
    /// Whose.
    pub organisation: String,
    /// Who.
    pub person: String,
    /// The trainee who named them.
    pub named_by: String,
    /// When.
    pub named_at: DateTime<Utc>,
    /// A digest of their name, to compare.
    pub name_mark: String,
    /// A digest of their mailbox, to compare.
    pub mailbox: String,
    /// A digest of their licence number, to compare.
    pub licence: Option<String>,
    /// What the trainee said of them, sealed with their own key.
    pub sealed: Bytes,
    /// When staff confirmed them.
    pub checked_at: Option<DateTime<Utc>>,
    /// Who did.
    pub checked_by: Option<String>,
    /// How and by which contact, sealed with their own key.
    pub check: Option<Bytes>,
    /// When staff last could not confirm them.
    pub doubted_at: Option<DateTime<Utc>>,
    /// Who could not, and why, sealed with their own key.
    pub doubt: Option<Bytes>,
}

/// When staff confirmed a supervisor of a trainee, if they did.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct OutsideMark {
    /// The supervisor.
    pub person: String,
    /// When.
    pub checked_at: Option<DateTime<Utc>>,
}

/// A link by which a supervisor is asked to sign.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct SignRequestRow {
    /// Whose.
    pub organisation: String,
    /// Its id.
    pub request: String,
    /// Who is asked.
    pub supervisor: String,
    /// The trainee who asks.
    pub person: String,
    /// The programme of the hours.
    pub programme: String,
    /// Which time.
    pub time: i64,
    /// The digest of its token.
    pub token: String,
    /// What it is bound to, as JSON.
    pub batch: String,
    /// The key of its mail.
    pub mail: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// When the supervisor opened it.
    pub opened_at: Option<DateTime<Utc>>,
    /// When something of it was last decided.
    pub signed_at: Option<DateTime<Utc>>,
    /// When its mail came back.
    pub bounced_at: Option<DateTime<Utc>>,
    /// When a newer one came in its place.
    pub ended_at: Option<DateTime<Utc>>,
}

#[derive(SurrealValue)]
struct Happened {
    of: String,
    at: DateTime<Utc>,
}

/// Keeps what a trainee said of a supervisor; the same id a second time is `Exists`.
#[must_use]
pub fn name_outside(row: OutsideRow) -> Write {
    Write::new("CREATE ONLY type::record('outside_supervisor', $row.person) CONTENT $row RETURN NONE", row)
}

/// Keeps that staff confirmed a supervisor. One whom others confirmed meanwhile is a conflict.
#[must_use]
pub fn check_outside(row: OutsideRow) -> Write {
    Write::new(
        "IF (SELECT VALUE checked_at FROM ONLY type::record('outside_supervisor', $row.person)) { THROW 'cairn:stale' };
        UPDATE type::record('outside_supervisor', $row.person) CONTENT $row RETURN NONE",
        row,
    )
}

#[derive(SurrealValue)]
struct Doubted {
    of: String,
    at: DateTime<Utc>,
    doubt: Bytes,
}

/// Keeps that staff could not confirm a supervisor. One whom others confirmed meanwhile is a conflict.
#[must_use]
pub fn doubt_outside(person: &str, at: DateTime<Utc>, doubt: Vec<u8>) -> Write {
    Write::new(
        "IF (SELECT VALUE checked_at FROM ONLY type::record('outside_supervisor', $row.of)) { THROW 'cairn:stale' };
        UPDATE type::record('outside_supervisor', $row.of) SET doubted_at = $row.at, doubt = $row.doubt RETURN NONE",
        Doubted { of: person.to_owned(), at, doubt: doubt.into() },
    )
}

/// Asks a supervisor to sign. Links of before to the same hours end; the same id a second time is `Exists`.
#[must_use]
pub fn ask_to_sign(row: SignRequestRow) -> Write {
    Write::new(
        "UPDATE sign_request SET ended_at = $row.sent_at WHERE person = $row.person AND supervisor = $row.supervisor
            AND programme = $row.programme AND time = $row.time AND !ended_at RETURN NONE;
        CREATE ONLY type::record('sign_request', $row.request) CONTENT $row RETURN NONE",
        row,
    )
}

/// Notes that a supervisor opened a link; only the first time counts.
#[must_use]
pub fn open_sign_request(request: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        "UPDATE type::record('sign_request', $row.of) SET opened_at = $row.at WHERE !opened_at RETURN NONE",
        Happened { of: request.to_owned(), at },
    )
}

/// Notes that a supervisor decided about entries behind a link. One in whose place another came is a conflict.
#[must_use]
pub fn note_signed(request: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        "IF !(UPDATE type::record('sign_request', $row.of) SET signed_at = $row.at WHERE !ended_at) { THROW 'cairn:stale' }",
        Happened { of: request.to_owned(), at },
    )
}

/// Notes that the mail of a link came back.
#[must_use]
pub fn bounce_sign_request(mail: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        "UPDATE sign_request SET bounced_at = $row.at WHERE mail = $row.of RETURN NONE",
        Happened { of: mail.to_owned(), at },
    )
}

impl Store {
    /// A supervisor who signs without an account.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn outside(&self, person: &str) -> Result<Option<OutsideRow>, StorageError> {
        let sql = "SELECT * FROM ONLY type::record('outside_supervisor', $person)";
        self.row("read a supervisor without an account", sql, vars! {"person" = person.to_owned()}).await
    }

    /// The supervisors without an account whom a trainee named, the first one first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn outside_named_by(&self, person: &str) -> Result<Vec<OutsideRow>, StorageError> {
        let sql = "SELECT * FROM outside_supervisor WHERE named_by = $person";
        self.outside_rows(sql, person).await
    }

    /// All supervisors without an account, the first one first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn outside_everyone(&self) -> Result<Vec<OutsideRow>, StorageError> {
        self.outside_rows("SELECT * FROM outside_supervisor", "").await
    }

    async fn outside_rows(&self, sql: &str, person: &str) -> Result<Vec<OutsideRow>, StorageError> {
        let vars = vars! {"person" = person.to_owned()};
        let mut rows: Vec<OutsideRow> = self.rows("read supervisors without an account", sql, vars).await?;
        rows.sort_by(|a, b| (a.named_at, &a.person).cmp(&(b.named_at, &b.person)));
        Ok(rows)
    }

    /// The link of that token's digest, whatever became of it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sign_request(&self, token: &str) -> Result<Option<SignRequestRow>, StorageError> {
        let sql = "SELECT * FROM sign_request WHERE token = $digest LIMIT 1";
        let rows = self.rows("read a link to sign", sql, vars! {"digest" = token.to_owned()}).await?;
        Ok(rows.into_iter().next())
    }

    /// Every link by which a trainee asked for signatures, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sign_requests_of(&self, person: &str) -> Result<Vec<SignRequestRow>, StorageError> {
        let sql = "SELECT * FROM sign_request WHERE person = $person";
        let mut rows: Vec<SignRequestRow> =
            self.rows("read links to sign", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by(|a, b| (a.sent_at, &a.request).cmp(&(b.sent_at, &b.request)));
        Ok(rows)
    }
}
