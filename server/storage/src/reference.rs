//! References: asked for by a trainee, written by a referee.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A reference.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct ReferenceRow {
    /// Whose.
    pub organisation: String,
    /// Its id.
    pub reference: String,
    /// The trainee whom it is about.
    pub person: String,
    /// Who writes it, once they have an account here.
    pub referee: Option<String>,
    /// The invitation by which the referee comes in.
    pub invitation: Option<String>,
    /// "asked", "sent" or "declined".
    pub state: String,
    /// Since when.
    pub asked_at: DateTime<Utc>,
    /// When it was sent or declined.
    pub settled_at: Option<DateTime<Utc>>,
    /// What the trainee calls the referee, sealed with the trainee's key.
    pub sealed_name: Bytes,
    /// The letter, sealed with the trainee's key.
    pub body: Option<Bytes>,
}

#[derive(SurrealValue)]
struct Taken {
    invitation: String,
    referee: String,
}

/// Asks for a reference.
#[must_use]
pub fn ask_reference(row: ReferenceRow) -> Write {
    Write::new("CREATE ONLY type::record('reference', $row.reference) CONTENT $row RETURN NONE", row)
}

/// Names the referee of the reference that came with an invitation; other invitations have none.
#[must_use]
pub fn take_reference(invitation: &str, referee: &str) -> Write {
    Write::new(
        "UPDATE reference SET referee = $row.referee WHERE invitation = $row.invitation RETURN NONE",
        Taken { invitation: invitation.to_owned(), referee: referee.to_owned() },
    )
}

/// Keeps the letter, or that there will be none. One that was settled meanwhile is a conflict.
#[must_use]
pub fn settle_reference(row: ReferenceRow) -> Write {
    Write::new(
        "LET $there = (SELECT person, state FROM ONLY type::record('reference', $row.reference));
        IF $there.state != 'asked' OR $there.person != $row.person { THROW 'cairn:stale' };
        UPDATE type::record('reference', $row.reference) CONTENT $row RETURN NONE",
        row,
    )
}

impl Store {
    /// One reference.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn reference(&self, reference: &str) -> Result<Option<ReferenceRow>, StorageError> {
        let sql = "SELECT * FROM ONLY type::record('reference', $reference)";
        self.row("read a reference", sql, vars! {"reference" = reference.to_owned()}).await
    }

    /// The references about someone, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn references_about(&self, person: &str) -> Result<Vec<ReferenceRow>, StorageError> {
        let sql = "SELECT * FROM reference WHERE person = $person";
        self.references(sql, person).await
    }

    /// The references that someone is asked for, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn references_by(&self, referee: &str) -> Result<Vec<ReferenceRow>, StorageError> {
        let sql = "SELECT * FROM reference WHERE referee = $person";
        self.references(sql, referee).await
    }

    async fn references(&self, sql: &str, person: &str) -> Result<Vec<ReferenceRow>, StorageError> {
        let mut rows: Vec<ReferenceRow> =
            self.rows("read references", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by(|a, b| (a.asked_at, &a.reference).cmp(&(b.asked_at, &b.reference)));
        Ok(rows)
    }
}
