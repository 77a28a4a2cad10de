//! The outbox: mails written in the transaction that caused them, claimed by lease, settled after the attempt.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::canonical::Digest;
use surrealdb::types::SurrealValue;

/// A mail in the outbox. States: queued, leased, sent, failed, stale.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct OutboxRow {
    /// Whose.
    pub organisation: String,
    /// What caused it; its digest is the row's key.
    pub key: String,
    /// The name of the kind of mail.
    pub kind: String,
    /// To whom, if they have an account.
    pub person: Option<String>,
    /// Where it stands.
    pub state: String,
    /// How often it was tried.
    pub tries: i64,
    /// When it is to be tried next; while leased, when the lease ends.
    pub due_at: DateTime<Utc>,
    /// After this it is not sent any more.
    pub not_after: DateTime<Utc>,
    /// When it was caused.
    pub created_at: DateTime<Utc>,
    /// When it was settled.
    pub settled_at: Option<DateTime<Utc>>,
    /// Who holds the lease.
    pub leased_by: Option<String>,
    /// What went wrong last, in a word.
    pub fault: Option<String>,
    /// The mail as JSON; none once it is settled.
    pub body: Option<String>,
}

#[derive(SurrealValue)]
struct Queued {
    id: String,
    row: OutboxRow,
}

fn id(key: &str) -> String {
    Digest::of_bytes(key.as_bytes()).to_string()
}

/// Puts a mail into the outbox; one with a known key changes nothing.
#[must_use]
pub fn enqueue(row: OutboxRow) -> Write {
    Write::new(
        "INSERT IGNORE INTO outbox { id: type::record('outbox', $row.id), organisation: $row.row.organisation, key: $row.row.key, kind: $row.row.kind,
            person: $row.row.person, state: $row.row.state, tries: $row.row.tries, due_at: $row.row.due_at, not_after: $row.row.not_after,
            created_at: $row.row.created_at, settled_at: $row.row.settled_at, leased_by: $row.row.leased_by, fault: $row.row.fault, body: $row.row.body } RETURN NONE",
        Queued { id: id(&row.key), row },
    )
}

impl Store {
    /// Claims one mail that is due, or whose lease has run out, until `until`. None when there is nothing to do.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn claim_mail(
        &self,
        owner: &str,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<Option<OutboxRow>, StorageError> {
        let doing = "claim a mail";
        let due = "SELECT * FROM outbox WHERE state IN ['queued', 'leased'] AND due_at <= $now LIMIT 16";
        let mut rows: Vec<OutboxRow> = self.rows(doing, due, vars! {"now" = now}).await?;
        rows.sort_by(|a, b| (a.due_at, &a.key).cmp(&(b.due_at, &b.key)));
        for row in rows {
            let claim = "UPDATE type::record('outbox', $id) SET state = 'leased', leased_by = $owner, due_at = $until, tries += 1
                WHERE state IN ['queued', 'leased'] AND due_at = $due_at";
            let vars = vars! {"id" = id(&row.key), "owner" = owner.to_owned(), "until" = until, "due_at" = row.due_at};
            match self.rows::<OutboxRow>(doing, claim, vars).await {
                Ok(claimed) if !claimed.is_empty() => return Ok(claimed.into_iter().next()),
                // Someone else was faster; the next one may be free.
                Ok(_) | Err(StorageError::Conflict) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(None)
    }

    /// Settles a claimed mail: sent, failed or stale. What it said is taken away.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn settle_mail(
        &self,
        key: &str,
        state: &str,
        fault: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let sql = "UPDATE type::record('outbox', $id) SET state = $state, settled_at = $now, fault = $fault, leased_by = NONE, body = NONE RETURN NONE";
        let vars = vars! {"id" = id(key), "state" = state.to_owned(), "now" = now, "fault" = fault.map(str::to_owned)};
        self.ask("settle a mail", sql, vars).await.map(|_| ())
    }

    /// Puts a claimed mail back until later.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn retry_mail(&self, key: &str, fault: &str, due_at: DateTime<Utc>) -> Result<(), StorageError> {
        let sql = "UPDATE type::record('outbox', $id) SET state = 'queued', due_at = $due_at, fault = $fault, leased_by = NONE RETURN NONE";
        let vars = vars! {"id" = id(key), "fault" = fault.to_owned(), "due_at" = due_at};
        self.ask("put a mail back", sql, vars).await.map(|_| ())
    }

    /// Every mail in the outbox, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn mails(&self) -> Result<Vec<OutboxRow>, StorageError> {
        let mut rows: Vec<OutboxRow> = self.rows("read the outbox", "SELECT * FROM outbox", vars! {}).await?;
        rows.sort_by(|a, b| (a.created_at, &a.key).cmp(&(b.created_at, &b.key)));
        Ok(rows)
    }
}
