//! Employers and the certificates that they follow.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// An employer follows a certificate.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct FollowRow {
    /// Whose.
    pub organisation: String,
    /// The person who follows.
    pub employer: String,
    /// The certificate's number, without dashes.
    pub number: String,
    /// Its holder.
    pub holder: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// By whom: the employer, or the holder.
    pub ended_by: Option<String>,
}

#[derive(SurrealValue)]
struct Ended {
    employer: String,
    number: String,
    by: String,
    at: DateTime<Utc>,
}

/// Begins to follow a certificate.
#[must_use]
pub fn follow(row: FollowRow) -> Write {
    Write::new("CREATE ONLY type::record('follow', [$row.employer, $row.number]) CONTENT $row RETURN NONE", row)
}

/// Follows again what was ended. What the holder ended only the holder opens again.
#[must_use]
pub fn follow_again(row: FollowRow) -> Write {
    Write::new(
        "IF !(UPDATE type::record('follow', [$row.employer, $row.number]) CONTENT $row) { THROW 'cairn:missing' }",
        row,
    )
}

/// Ends it; the row stays.
#[must_use]
pub fn end_follow(employer: &str, number: &str, by: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        "IF !(UPDATE type::record('follow', [$row.employer, $row.number]) SET ended_at = $row.at, ended_by = $row.by) { THROW 'cairn:missing' }",
        Ended { employer: employer.to_owned(), number: number.to_owned(), by: by.to_owned(), at },
    )
}

impl Store {
    /// What an employer follows or followed, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn follows_by(&self, employer: &str) -> Result<Vec<FollowRow>, StorageError> {
        let sql = "SELECT * FROM follow:[$person, NONE]..=[$person, ..]";
        self.follows(sql, employer).await
    }

    /// Who follows or followed the certificates of a holder, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn followers_of(&self, holder: &str) -> Result<Vec<FollowRow>, StorageError> {
        let sql = "SELECT * FROM follow WHERE holder = $person";
        self.follows(sql, holder).await
    }

    async fn follows(&self, sql: &str, person: &str) -> Result<Vec<FollowRow>, StorageError> {
        let mut rows: Vec<FollowRow> = self.rows("read who follows", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by(|a, b| (a.since, &a.number).cmp(&(b.since, &b.number)));
        Ok(rows)
    }
}
