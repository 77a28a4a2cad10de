//! For benchmarks: hears the statements that a request makes, and makes them again without anything around them.

use crate::connect::Store;
use crate::error::StorageError;
use std::sync::{Arc, Mutex, PoisonError};
use surrealdb::types::Variables;

/// A statement as it was asked.
#[derive(Debug, Clone)]
pub struct Statement {
    sql: String,
    vars: Variables,
}

impl Statement {
    /// Whether it is a transaction that writes.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.sql.starts_with("BEGIN")
    }

    /// How many writes are in it.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.vars.len()
    }

    /// Bytes of what it carries, as JSON would hold them.
    #[must_use]
    pub fn bytes(&self) -> usize {
        format!("{:?}", self.vars).len()
    }
}

tokio::task_local! {
    static HEARD: Arc<Mutex<Vec<Statement>>>;
}

pub(crate) fn hear(sql: &str, vars: &Variables) {
    // Nobody listens but a benchmark.
    let _ = HEARD.try_with(|heard| {
        let statement = Statement { sql: sql.to_owned(), vars: vars.clone() };
        heard.lock().unwrap_or_else(PoisonError::into_inner).push(statement);
    });
}

/// Runs something and answers which statements it made, in their order.
pub async fn listen<T>(running: impl Future<Output = T>) -> (T, Vec<Statement>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let value = HEARD.scope(Arc::clone(&heard), running).await;
    let statements = std::mem::take(&mut *heard.lock().unwrap_or_else(PoisonError::into_inner));
    (value, statements)
}

impl Store {
    /// Makes a statement that reads once more; its rows come out of the database and are dropped. One that counts a
    /// rate counts it for `id`, as each neighbourhood has a count of its own.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn read_again(&self, statement: &Statement, id: &str) -> Result<(), StorageError> {
        let mut vars = statement.vars.clone();
        if statement.sql.starts_with("UPSERT") {
            vars.insert("key", id.to_owned());
        }
        self.ask("read again", &statement.sql, vars).await.map(drop)
    }

    /// Writes as many rows as a statement did, of the same size in all, in one transaction, under ids of their own.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn write_as_much(&self, statement: &Statement, id: &str) -> Result<(), StorageError> {
        let rows = statement.rows().max(1);
        let body = "x".repeat(statement.bytes() / rows);
        let mut vars = Variables::new();
        vars.insert("body", body);
        let mut sql = String::from("BEGIN;\n");
        for row in 0..rows {
            vars.insert(format!("w{row}"), format!("{id}-{row}"));
            sql.push_str(&format!("CREATE ONLY type::record('bench', $w{row}) SET body = $body RETURN NONE;\n"));
        }
        sql.push_str("COMMIT;");
        self.ask("write as much", &sql, vars).await.map(drop)
    }

    /// Makes the table that [`Store::write_as_much`] writes into.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn prepare_yardstick(&self) -> Result<(), StorageError> {
        let sql = "DEFINE TABLE IF NOT EXISTS bench SCHEMAFULL; DEFINE FIELD IF NOT EXISTS body ON bench TYPE string;";
        self.ask("prepare a yardstick", sql, Variables::new()).await.map(drop)
    }
}
