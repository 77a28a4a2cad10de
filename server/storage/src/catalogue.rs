//! What is published: things under their digests, and the pointer to the current catalogue.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// One published thing.
#[derive(Debug, Clone, SurrealValue)]
pub struct PublishedRow {
    /// Its digest, which is its key.
    pub digest: String,
    /// What it is.
    pub kind: String,
    /// The thing as JSON.
    pub body: String,
    /// When it was first published.
    pub published_at: DateTime<Utc>,
}

/// The catalogue that holds now.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct CatalogueRow {
    /// Whose.
    pub organisation: String,
    /// Digests of modules.
    pub modules: Vec<String>,
    /// Digests of programmes.
    pub programmes: Vec<String>,
    /// Digests of glossaries; none in catalogues that were published before there were any.
    pub glossaries: Option<Vec<String>>,
    /// The digest of these lists.
    pub digest: String,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// By whom; none at start.
    pub published_by: Option<String>,
}

/// Keeps a thing under its digest; one that is there already stays as it is.
#[must_use]
pub fn publish(row: PublishedRow) -> Write {
    Write::new(
        "INSERT IGNORE INTO published { id: type::record('published', $row.digest), kind: $row.kind, body: $row.body, published_at: $row.published_at } RETURN NONE",
        row,
    )
}

#[derive(SurrealValue)]
struct Replaced {
    expected: Option<String>,
    row: CatalogueRow,
}

/// Points at a new current catalogue, if the current one still is the one that was read; else everything is a conflict.
#[must_use]
pub fn replace_catalogue(expected: Option<String>, row: CatalogueRow) -> Write {
    Write::new(
        "IF (SELECT VALUE digest FROM ONLY type::record('catalogue', 'current')) != $row.expected { THROW 'cairn:stale' };
        UPSERT ONLY type::record('catalogue', 'current') CONTENT $row.row RETURN NONE",
        Replaced { expected, row },
    )
}

impl Store {
    /// The catalogue that holds now, if one was ever published.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn current_catalogue(&self) -> Result<Option<CatalogueRow>, StorageError> {
        self.row("read the catalogue", "SELECT * FROM ONLY catalogue:current", vars! {}).await
    }

    /// The bodies of published things, in the order asked for; a digest that is not there is left out.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn published(&self, digests: &[String]) -> Result<Vec<(String, String)>, StorageError> {
        let mut found = Vec::with_capacity(digests.len());
        for digest in digests {
            let body: Option<String> = self
                .row(
                    "read what was published",
                    "SELECT VALUE body FROM ONLY type::record('published', $digest)",
                    vars! {"digest" = digest.clone()},
                )
                .await?;
            found.extend(body.map(|b| (digest.clone(), b)));
        }
        Ok(found)
    }
}
