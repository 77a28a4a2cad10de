//! Sessions and rates. The key of a session is the digest of its token: who reads the table cannot sign in with it.

use crate::commit::Write;
use crate::connect::{Store, take_rows, vars};
use crate::error::StorageError;
use crate::person::{GrantRow, PersonRow};
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A session.
#[derive(Debug, Clone, SurrealValue)]
pub struct SessionRow {
    /// Whose house.
    pub organisation: String,
    /// Who.
    pub person: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When last used, to within a few minutes.
    pub seen_at: DateTime<Utc>,
    /// When it ends whatever happens.
    pub expires_at: DateTime<Utc>,
    /// Whether the device is one that others use too; none is no.
    pub shared: Option<bool>,
}

/// One of a person's sessions, with its key.
#[derive(Debug, Clone, SurrealValue)]
pub struct OpenSession {
    /// The digest of its token.
    pub key: String,
    /// The session.
    pub row: SessionRow,
}

/// Everything that a request of a signed-in person needs, read in one go.
#[derive(Debug, Clone)]
pub struct SignedInRows {
    /// The session.
    pub session: SessionRow,
    /// The person.
    pub person: PersonRow,
    /// The key that opens their sealed fields, wrapped.
    pub wrapped_key: Vec<u8>,
    /// Their roles.
    pub grants: Vec<GrantRow>,
    /// The versions of the privacy notice that they agreed to.
    pub agreed: Vec<String>,
}

#[derive(SurrealValue)]
struct Others {
    person: String,
    but: Option<String>,
}

#[derive(SurrealValue)]
struct Keyed<T: SurrealValue> {
    key: String,
    row: T,
}

/// Opens a session.
#[must_use]
pub fn open_session(token_digest: &str, row: SessionRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('session', $row.key) CONTENT $row.row RETURN NONE",
        Keyed { key: token_digest.to_owned(), row },
    )
}

/// Ends a session.
#[must_use]
pub fn close_session(token_digest: &str) -> Write {
    Write::new("DELETE type::record('session', $row) RETURN NONE", token_digest.to_owned())
}

/// Ends every session of a person, but for the one of that token's digest if one is given.
#[must_use]
pub fn close_sessions(person: &str, but: Option<&str>) -> Write {
    Write::new(
        "DELETE session WHERE person = $row.person AND record::id(id) != $row.but RETURN NONE",
        Others { person: person.to_owned(), but: but.map(str::to_owned) },
    )
}

impl Store {
    /// Every session of a person, the one that was used last first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sessions_of(&self, person: &str) -> Result<Vec<OpenSession>, StorageError> {
        let sql = "SELECT record::id(id) AS key, { organisation: organisation, person: person, created_at: created_at,
            seen_at: seen_at, expires_at: expires_at, shared: shared } AS row FROM session WHERE person = $person";
        let mut rows: Vec<OpenSession> =
            self.rows("read the sessions of a person", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by_key(|s| std::cmp::Reverse(s.row.seen_at));
        Ok(rows)
    }

    /// Reads a session with its person and roles. An account that was joined into another one has none.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn signed_in(&self, token_digest: &str) -> Result<Option<SignedInRows>, StorageError> {
        let doing = "read a session";
        let sql = "LET $found = (SELECT * FROM ONLY type::record('session', $key));
            LET $who = $found.person ?? '-';
            RETURN $found;
            SELECT * FROM ONLY type::record('person', $who) WHERE joined_into IS NONE;
            SELECT VALUE wrapped FROM ONLY type::record('person_key', $who);
            SELECT * FROM role_grant:[$who, NONE]..=[$who, ..];
            SELECT VALUE version FROM consent:[$who, NONE]..=[$who, ..]";
        let mut answer = self.ask(doing, sql, vars! {"key" = token_digest.to_owned()}).await?;
        let failed = |e| StorageError::of(doing, e);
        let session: Option<SessionRow> = answer.take(2).map_err(failed)?;
        let person: Option<PersonRow> = answer.take(3).map_err(failed)?;
        let wrapped: Option<Bytes> = answer.take(4).map_err(failed)?;
        let grants = take_rows(doing, &mut answer, 5)?;
        let agreed = take_rows(doing, &mut answer, 6)?;
        Ok(match (session, person, wrapped) {
            (Some(session), Some(person), Some(wrapped)) => {
                Some(SignedInRows { session, person, wrapped_key: wrapped.into_inner().to_vec(), grants, agreed })
            }
            _ => None,
        })
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn touch_session(&self, token_digest: &str, now: DateTime<Utc>) -> Result<(), StorageError> {
        let sql = "UPDATE type::record('session', $key) SET seen_at = $now RETURN NONE";
        self.ask("note a session", sql, vars! {"key" = token_digest.to_owned(), "now" = now}).await.map(|_| ())
    }

    /// Counts one more of something and answers how many there were in this window; old windows are swept now and then.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn count_rate(
        &self,
        kind: &str,
        key: &str,
        window: i64,
        expires_at: DateTime<Utc>,
    ) -> Result<i64, StorageError> {
        let sql = "UPSERT ONLY type::record('rate', [$kind, $key, $window]) SET count = (count ?? 0) + 1, expires_at = $expires_at RETURN VALUE count";
        let doing = "count a rate";
        for _ in 0..8 {
            let vars =
                vars! {"kind" = kind.to_owned(), "key" = key.to_owned(), "window" = window, "expires_at" = expires_at};
            match self.row::<i64>(doing, sql, vars).await {
                Err(StorageError::Conflict) => {}
                other => return other.map(|n| n.unwrap_or(0)),
            }
        }
        Err(StorageError::Conflict)
    }

    /// How many of something there were in this window so far.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn rate(&self, kind: &str, key: &str, window: i64) -> Result<i64, StorageError> {
        let sql = "SELECT VALUE count FROM ONLY type::record('rate', [$kind, $key, $window])";
        let vars = vars! {"kind" = kind.to_owned(), "key" = key.to_owned(), "window" = window};
        Ok(self.row::<i64>("read a rate", sql, vars).await?.unwrap_or(0))
    }

    /// Takes away sessions, rates and one-time keys that are over.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sweep(&self, now: DateTime<Utc>) -> Result<(), StorageError> {
        let sql = "DELETE session WHERE expires_at < $now RETURN NONE; DELETE rate WHERE expires_at < $now RETURN NONE;
            DELETE one_time WHERE expires_at < $now RETURN NONE";
        self.ask("sweep what is over", sql, vars! {"now" = now}).await.map(|_| ())
    }
}
