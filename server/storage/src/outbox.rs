//! The outbox: mails written in the transaction that caused them, claimed by lease, settled after the attempt.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::canonical::Digest;
use surrealdb::types::SurrealValue;

/// A mail in the outbox. States: held (until it is gathered), queued, leased, sent; failed, stale, bounced; gathered (it left
/// in a note), page (it stands on the page only).
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
    /// Why it comes, as JSON; none where the kind says it all.
    pub reason: Option<String>,
    /// What names it in a Message-ID.
    pub mark: Option<String>,
    /// The digest of the address that it goes to.
    pub address: Option<String>,
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
            created_at: $row.row.created_at, settled_at: $row.row.settled_at, leased_by: $row.row.leased_by, fault: $row.row.fault, body: $row.row.body,
            reason: $row.row.reason, mark: $row.row.mark, address: $row.row.address } RETURN NONE",
        Queued { id: id(&row.key), row },
    )
}

#[derive(SurrealValue)]
struct Moved {
    id: String,
    from: String,
    to: String,
    due_at: DateTime<Utc>,
    settled_at: Option<DateTime<Utc>>,
}

/// Puts a mail into the outbox that must not be there yet; one with a known key is `Exists`.
#[must_use]
pub fn enqueue_new(row: OutboxRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('outbox', $row.id) CONTENT $row.row RETURN NONE",
        Queued { id: id(&row.key), row },
    )
}

/// Settles a mail that was held, and takes away what it said; a conflict when it is not held any more.
#[must_use]
pub fn release_held(key: &str, to: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        "IF !(UPDATE type::record('outbox', $row.id) SET state = $row.to, settled_at = $row.settled_at, body = NONE WHERE state = $row.from) { THROW 'cairn:stale' }",
        Moved { id: id(key), from: "held".to_owned(), to: to.to_owned(), due_at: at, settled_at: Some(at) },
    )
}

/// Looks at a mail that is held again only at that time.
#[must_use]
pub fn hold_until(key: &str, due_at: DateTime<Utc>) -> Write {
    Write::new(
        "UPDATE type::record('outbox', $row.id) SET due_at = $row.due_at WHERE state = $row.from RETURN NONE",
        Moved { id: id(key), from: "held".to_owned(), to: "held".to_owned(), due_at, settled_at: None },
    )
}

impl Store {
    /// People for whom something is held that is due, at most so many.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn people_with_held_mail(&self, now: DateTime<Utc>) -> Result<Vec<String>, StorageError> {
        let sql = "SELECT VALUE person FROM outbox WHERE state = 'held' AND due_at <= $now LIMIT 500";
        let mut people: Vec<Option<String>> = self.rows("read who is to be told", sql, vars! {"now" = now}).await?;
        people.sort();
        people.dedup();
        Ok(people.into_iter().flatten().collect())
    }

    /// Everything that is held for a person, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn held_mail(&self, person: &str) -> Result<Vec<OutboxRow>, StorageError> {
        let sql = "SELECT * FROM outbox WHERE person = $person AND state = 'held'";
        let vars = vars! {"person" = person.to_owned()};
        let mut rows: Vec<OutboxRow> = self.rows("read what is held", sql, vars).await?;
        rows.sort_by(|a, b| (a.created_at, &a.key).cmp(&(b.created_at, &b.key)));
        Ok(rows)
    }

    /// Whether a mail with that key was ever in the outbox.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn knows_mail(&self, key: &str) -> Result<bool, StorageError> {
        let sql = "SELECT VALUE key FROM ONLY type::record('outbox', $id)";
        Ok(self.row::<String>("look for a mail", sql, vars! {"id" = id(key)}).await?.is_some())
    }

    /// The mail with that mark in its Message-ID.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn mail_marked(&self, mark: &str) -> Result<Option<OutboxRow>, StorageError> {
        let sql = "SELECT * FROM outbox WHERE mark = $mark LIMIT 1";
        let rows = self.rows("look for a mail", sql, vars! {"mark" = mark.to_owned()}).await?;
        Ok(rows.into_iter().next())
    }

    /// When each mail was given up or came back since an instant.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn mails_lost(&self, since: DateTime<Utc>) -> Result<Vec<DateTime<Utc>>, StorageError> {
        let sql = "SELECT VALUE settled_at FROM outbox WHERE state IN ['failed', 'bounced'] AND settled_at >= $since";
        let lost: Vec<Option<DateTime<Utc>>> = self.rows("read what was lost", sql, vars! {"since" = since}).await?;
        Ok(lost.into_iter().flatten().collect())
    }

    /// Mails that are due, or whose lease has run out, oldest first, at most so many. Each is to be claimed before it is
    /// sent. To look for one at a time takes long where thousands wait.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn due_mail(&self, now: DateTime<Utc>, most: usize) -> Result<Vec<OutboxRow>, StorageError> {
        let due = "SELECT * FROM outbox WHERE state IN ['queued', 'leased'] AND due_at <= $now LIMIT $most";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let look = || self.rows::<OutboxRow>("look for due mail", due, vars! {"now" = now, "most" = most});
        let mut rows = match look().await {
            // What another sender wrote at the same moment can make a reader begin anew.
            Err(StorageError::Conflict) => look().await?,
            other => other?,
        };
        rows.sort_by(|a, b| (a.due_at, &a.key).cmp(&(b.due_at, &b.key)));
        Ok(rows)
    }

    /// Claims a mail that was found due, until `until`. None when someone else was faster.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn claim_mail(
        &self,
        owner: &str,
        row: &OutboxRow,
        until: DateTime<Utc>,
    ) -> Result<Option<OutboxRow>, StorageError> {
        let claim =
            "UPDATE type::record('outbox', $id) SET state = 'leased', leased_by = $owner, due_at = $until, tries += 1
            WHERE state IN ['queued', 'leased'] AND due_at = $due_at";
        let vars = vars! {"id" = id(&row.key), "owner" = owner.to_owned(), "until" = until, "due_at" = row.due_at};
        match self.rows::<OutboxRow>("claim a mail", claim, vars).await {
            Ok(claimed) => Ok(claimed.into_iter().next()),
            Err(StorageError::Conflict) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// Settles a claimed mail: sent, failed or stale. What it said is taken away. Whose lease has run out and was taken by
    /// someone else changes nothing.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn settle_mail(
        &self,
        owner: &str,
        key: &str,
        state: &str,
        fault: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let sql = "UPDATE type::record('outbox', $id) SET state = $state, settled_at = $now, fault = $fault, leased_by = NONE, body = NONE WHERE state = 'leased' AND leased_by = $owner RETURN NONE";
        let vars = vars! {"owner" = owner.to_owned(), "id" = id(key), "state" = state.to_owned(), "now" = now, "fault" = fault.map(str::to_owned)};
        self.ask("settle a mail", sql, vars).await.map(|_| ())
    }

    /// Puts a claimed mail back until later.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn retry_mail(
        &self,
        owner: &str,
        key: &str,
        fault: &str,
        due_at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let sql = "UPDATE type::record('outbox', $id) SET state = 'queued', due_at = $due_at, fault = $fault, leased_by = NONE WHERE state = 'leased' AND leased_by = $owner RETURN NONE";
        let vars = vars! {"owner" = owner.to_owned(), "id" = id(key), "fault" = fault.to_owned(), "due_at" = due_at};
        self.ask("put a mail back", sql, vars).await.map(|_| ())
    }

    /// Says of a mail that was sent that it came back.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn mail_came_back(&self, key: &str, now: DateTime<Utc>) -> Result<(), StorageError> {
        let sql = "UPDATE type::record('outbox', $id) SET state = 'bounced', settled_at = $now, fault = 'bounced' WHERE state = 'sent' RETURN NONE";
        self.ask("note a mail that came back", sql, vars! {"id" = id(key), "now" = now}).await.map(|_| ())
    }

    /// The newest mails, the newest first, at most so many.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn newest_mails(&self, most: usize) -> Result<Vec<OutboxRow>, StorageError> {
        let sql = "SELECT * FROM outbox ORDER BY created_at DESC LIMIT $most";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.rows("read the newest mails", sql, vars! {"most" = most}).await
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
