//! What can go wrong with the store, as far as a caller can act on it.

use surrealdb::types::QueryError;

/// A fault of the store.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// Another transaction wrote the same rows: read again, decide again, try again.
    #[error("another transaction wrote the same rows")]
    Conflict,
    /// A row of that key is there already.
    #[error("a row of that key is there already")]
    Exists,
    /// A row that was to be changed is not there.
    #[error("a row that was to be changed is not there")]
    Missing,
    /// Anything else: the disk, the query, the shape of a row.
    #[error("could not {doing}")]
    Failed {
        /// What was being done.
        doing: &'static str,
        /// The cause.
        #[source]
        source: Box<surrealdb::Error>,
    },
}

/// Thrown inside a transaction when the enrolment is no longer the one that was read.
pub(crate) const STALE: &str = "cairn:stale";
/// Thrown inside a transaction when a row that was to be changed is not there.
pub(crate) const MISSING: &str = "cairn:missing";

impl StorageError {
    pub(crate) fn of(doing: &'static str, error: surrealdb::Error) -> Self {
        let said = error.to_string();
        if error.query_details() == Some(&QueryError::TransactionConflict) || said.contains(STALE) {
            Self::Conflict
        } else if said.contains(MISSING) {
            Self::Missing
        } else if error.is_already_exists() {
            Self::Exists
        } else {
            Self::Failed { doing, source: Box::new(error) }
        }
    }

    /// Whether the cause of a failed transaction, and not one of the "not executed" around it.
    pub(crate) fn is_cause(error: &surrealdb::Error) -> bool {
        error.query_details() != Some(&QueryError::NotExecuted)
    }
}
