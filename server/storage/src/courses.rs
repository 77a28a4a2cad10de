//! The files of courses: what was published of each part and when, and drafts.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A file under its digest; at most one mebibyte.
#[derive(Debug, Clone, SurrealValue)]
pub struct CourseFileRow {
    /// Whose.
    pub organisation: String,
    /// The digest of its bytes, which is its key.
    pub digest: String,
    /// The bytes.
    pub body: Bytes,
}

/// One publication of a part.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct PublicationRow {
    /// Whose.
    pub organisation: String,
    /// "module" or "program".
    pub kind: String,
    /// Its id.
    pub part: String,
    /// Its number, from 1.
    pub number: i64,
    /// The digest of its files.
    pub digest: String,
    /// Whether these files came with the program.
    pub built_in: bool,
    /// The digest of each file by its path, as JSON.
    pub files: String,
    /// The ids of a module's lessons in order, as JSON.
    pub lessons: String,
    /// What it changed, as JSON.
    pub changes: String,
    /// The draft that it was.
    pub draft: Option<String>,
    /// When.
    pub published_at: DateTime<Utc>,
    /// By whom; none at start.
    pub published_by: Option<String>,
}

/// A changed part that is not published.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct CourseDraftRow {
    /// Whose.
    pub organisation: String,
    /// Its id.
    pub draft: String,
    /// "module" or "program".
    pub kind: String,
    /// The part's id.
    pub part: String,
    /// The number of the publication that held when it was made; 0 for a new part.
    pub base: i64,
    /// The digest of each file by its path, as JSON.
    pub files: String,
    /// What was left out of the archive.
    pub left_out: Vec<String>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// By whom.
    pub made_by: String,
}

/// Keeps a file under its digest; one that is there already stays.
#[must_use]
pub fn keep_file(row: CourseFileRow) -> Write {
    Write::new(
        "INSERT IGNORE INTO course_file { id: type::record('course_file', $row.digest), organisation: $row.organisation, body: $row.body } RETURN NONE",
        row,
    )
}

/// Takes files away that nothing names any more.
#[must_use]
pub fn drop_files(digests: Vec<String>) -> Write {
    Write::new("FOR $digest IN $row { DELETE type::record('course_file', $digest) RETURN NONE }", digests)
}

/// Records a publication; a second one under the same number is `Exists`.
#[must_use]
pub fn publish_part(row: PublicationRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('publication', [$row.kind, $row.part, $row.number]) CONTENT $row RETURN NONE",
        row,
    )
}

/// Keeps a draft; a second one under the same id is `Exists`.
#[must_use]
pub fn create_draft(row: CourseDraftRow) -> Write {
    Write::new("CREATE ONLY type::record('course_draft', $row.draft) CONTENT $row RETURN NONE", row)
}

/// Takes a draft away.
#[must_use]
pub fn delete_draft(draft: &str) -> Write {
    Write::new("DELETE type::record('course_draft', $row) RETURN NONE", draft.to_owned())
}

impl Store {
    /// Every publication of every part, by part and number.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn publications(&self) -> Result<Vec<PublicationRow>, StorageError> {
        let mut rows: Vec<PublicationRow> =
            self.rows("read what was published of courses", "SELECT * OMIT id FROM publication", vars! {}).await?;
        rows.sort_by(|a, b| (&a.kind, &a.part, a.number).cmp(&(&b.kind, &b.part, b.number)));
        Ok(rows)
    }

    /// Every publication of one part, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn publications_of(&self, kind: &str, part: &str) -> Result<Vec<PublicationRow>, StorageError> {
        let sql = "SELECT * OMIT id FROM publication:[$kind, $part, NONE]..=[$kind, $part, ..]";
        let vars = vars! {"kind" = kind.to_owned(), "part" = part.to_owned()};
        let mut rows: Vec<PublicationRow> = self.rows("read what was published of a course", sql, vars).await?;
        rows.sort_by_key(|row| row.number);
        Ok(rows)
    }

    /// The bytes of files, in the order asked for; none for a digest that is not there.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn course_files(&self, digests: &[String]) -> Result<Vec<Option<Vec<u8>>>, StorageError> {
        let mut found = Vec::with_capacity(digests.len());
        for digest in digests {
            let body: Option<Bytes> = self
                .row(
                    "read a file of a course",
                    "SELECT VALUE body FROM ONLY type::record('course_file', $digest)",
                    vars! {"digest" = digest.clone()},
                )
                .await?;
            found.push(body.map(|body| body.into_inner().to_vec()));
        }
        Ok(found)
    }

    /// Every draft, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn course_drafts(&self) -> Result<Vec<CourseDraftRow>, StorageError> {
        let mut rows: Vec<CourseDraftRow> =
            self.rows("read drafts of courses", "SELECT * OMIT id FROM course_draft", vars! {}).await?;
        rows.sort_by(|a, b| (b.made_at, &b.draft).cmp(&(a.made_at, &a.draft)));
        Ok(rows)
    }

    /// A draft.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn course_draft(&self, draft: &str) -> Result<Option<CourseDraftRow>, StorageError> {
        let sql = "SELECT * OMIT id FROM ONLY type::record('course_draft', $draft)";
        self.row("read a draft of a course", sql, vars! {"draft" = draft.to_owned()}).await
    }
}
