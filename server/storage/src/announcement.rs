//! Announcements to cohorts, and who has put which aside.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// An announcement.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct AnnouncementRow {
    /// Whose.
    pub organisation: String,
    /// Where.
    pub site: String,
    /// To whom.
    pub cohort: String,
    /// Its id.
    pub announcement: String,
    /// By whom.
    pub written_by: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The last day on which it is shown, as 2026-03-12.
    pub until: String,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
}

/// That someone put an announcement aside.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct AnnouncementReadRow {
    /// Whose.
    pub organisation: String,
    /// Which.
    pub announcement: String,
    /// Who.
    pub person: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps an announcement. Its id is made by the server with the form, so the second click of a double click is `Exists`.
#[must_use]
pub fn create_announcement(row: AnnouncementRow) -> Write {
    Write::new("CREATE ONLY type::record('announcement', $row.announcement) CONTENT $row RETURN NONE", row)
}

/// Records that someone put an announcement aside; again changes nothing.
#[must_use]
pub fn put_aside(row: AnnouncementReadRow) -> Write {
    Write::new(
        "INSERT IGNORE INTO announcement_read { id: type::record('announcement_read', [$row.person, $row.announcement]),
            organisation: $row.organisation, announcement: $row.announcement, person: $row.person, at: $row.at } RETURN NONE",
        row,
    )
}

impl Store {
    /// One announcement.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn announcement(&self, announcement: &str) -> Result<Option<AnnouncementRow>, StorageError> {
        let sql = "SELECT * FROM ONLY type::record('announcement', $announcement)";
        self.row("read an announcement", sql, vars! {"announcement" = announcement.to_owned()}).await
    }

    /// The announcements to these cohorts, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn announcements(&self, cohorts: &[String]) -> Result<Vec<AnnouncementRow>, StorageError> {
        let sql = "SELECT * FROM announcement WHERE cohort IN $cohorts";
        let mut rows: Vec<AnnouncementRow> =
            self.rows("read announcements", sql, vars! {"cohorts" = cohorts.to_vec()}).await?;
        rows.sort_by(|a, b| (b.created_at, &b.announcement).cmp(&(a.created_at, &a.announcement)));
        Ok(rows)
    }

    /// The ids of the announcements that a person has put aside.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn announcements_put_aside(&self, person: &str) -> Result<Vec<String>, StorageError> {
        let sql = "SELECT VALUE announcement FROM announcement_read:[$person, NONE]..=[$person, ..]";
        self.rows("read what was put aside", sql, vars! {"person" = person.to_owned()}).await
    }
}
