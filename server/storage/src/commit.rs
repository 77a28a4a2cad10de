//! Writing: a use case hands over all its writes, and they happen together or not at all.

use crate::connect::Store;
use crate::error::StorageError;
use std::fmt::Write as _;
use surrealdb::types::{SurrealValue, Value, Variables};

/// One write. Its statement names its values as `$row`.
#[derive(Debug, Clone)]
pub struct Write {
    pub(crate) statement: &'static str,
    pub(crate) row: Value,
}

impl Write {
    pub(crate) fn new(statement: &'static str, row: impl SurrealValue) -> Self {
        Self { statement, row: row.into_value() }
    }
}

/// Several rows of one write, which are created together.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct Many<T: SurrealValue> {
    pub(crate) rows: Vec<T>,
}

impl Store {
    /// Does all writes in one transaction.
    ///
    /// # Errors
    /// `Conflict` when something that was read has changed since: read and decide again. `Exists` when a row to be
    /// created is there already. Nothing is written then.
    pub async fn commit(&self, writes: Vec<Write>) -> Result<(), StorageError> {
        let mut sql = String::from("BEGIN;\n");
        let mut vars = Variables::new();
        for (place, write) in writes.into_iter().enumerate() {
            let name = format!("w{place}");
            // Writing to a String cannot fail.
            let _ = writeln!(sql, "{};", write.statement.replace("$row", &format!("${name}")));
            vars.insert(name, write.row);
        }
        sql.push_str("COMMIT;");
        self.ask("write", &sql, vars).await.map(|_| ())
    }
}
