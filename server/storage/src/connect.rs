//! Opening and closing the store, with bounded memory, and asking it.

use crate::error::StorageError;
use crate::migrate;
use chrono::{DateTime, Utc};
use std::path::PathBuf;
use std::sync::Arc;
use surrealdb::engine::local::Db;
use surrealdb::types::{SurrealValue, Variables};
use surrealdb::{IndexedResults, Surreal};
use surrealdb_cnf::ConfigMap;
use surrealdb_engine_local::Datastore;

/// Bytes of blocks kept in memory. SurrealKV would take half of the machine.
const BLOCK_CACHE: &str = "67108864";
/// Bytes of one table in memory; larger than the largest transaction.
const MEMTABLE: &str = "33554432";

/// Where the data lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In memory, gone at the end.
    Memory,
    /// In a folder, on SurrealKV, every commit flushed to disk.
    Folder(PathBuf),
}

struct Inner {
    client: Surreal<Db>,
    datastore: Arc<Datastore>,
}

/// The open store. Cloning it shares the one client: cloning the client itself would mint a session each time.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

impl Store {
    /// Opens the store and brings it to the newest edition.
    ///
    /// # Errors
    /// When the folder cannot be opened (another process holds it, say) or a migration does not run.
    pub async fn open(place: &Place, now: DateTime<Utc>) -> Result<Self, StorageError> {
        let doing = "open the database";
        let failed = |e: String| StorageError::Failed { doing, source: Box::new(surrealdb::Error::internal(e)) };
        let path = match place {
            Place::Memory => "memory".to_owned(),
            Place::Folder(folder) => format!("surrealkv://{}", folder.display()),
        };
        let limits = ConfigMap::empty()
            .with_key_value("surrealkv_block_cache_capacity", BLOCK_CACHE)
            .with_key_value("surrealkv_max_memtable_size", MEMTABLE);
        // The order is that of the database's own `connect`: nothing may be written before the version is.
        let datastore = Datastore::builder()
            .with_config(limits)
            .without_maintenance_tasks()
            .build_with_path(&path)
            .await
            .map_err(|e| failed(e.to_string()))?;
        datastore.check_version().await.map_err(|e| failed(e.to_string()))?;
        datastore.bootstrap().await.map_err(|e| failed(e.to_string()))?;
        datastore.start_maintenance_tasks();
        let client = Surreal::<Db>::unstable_from_datastore(Arc::clone(&datastore), None)
            .await
            .map_err(|e| StorageError::of(doing, e))?;
        client.use_ns("cairn").use_db("cairn").await.map_err(|e| StorageError::of(doing, e))?;
        let store = Self(Arc::new(Inner { client, datastore }));
        migrate::migrate(&store, now).await?;
        Ok(store)
    }

    /// Closes the store; everything that was committed is on disk before and after.
    pub async fn close(&self) {
        if let Err(error) = self.0.datastore.shutdown().await {
            tracing::warn!(%error, "the database did not close cleanly; nothing that was committed is lost");
        }
    }

    /// Answers whether the store answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn alive(&self) -> Result<(), StorageError> {
        self.ask("ask whether the database answers", "RETURN 1", Variables::new()).await.map(|_| ())
    }

    /// Runs statements and fails if one of them failed.
    pub(crate) async fn ask(
        &self,
        doing: &'static str,
        sql: &str,
        vars: Variables,
    ) -> Result<IndexedResults, StorageError> {
        #[cfg(feature = "recording")]
        crate::recording::hear(sql, &vars);
        let mut answer = self.0.client.query(sql).bind(vars).await.map_err(|e| StorageError::of(doing, e))?;
        let mut errors: Vec<_> = answer.take_errors().into_iter().collect();
        errors.sort_by_key(|(place, _)| *place);
        let place = errors.iter().position(|(_, e)| StorageError::is_cause(e)).unwrap_or(0);
        if errors.is_empty() { Ok(answer) } else { Err(StorageError::of(doing, errors.swap_remove(place).1)) }
    }

    /// Runs a statement and takes its rows.
    pub(crate) async fn rows<T: SurrealValue>(
        &self,
        doing: &'static str,
        sql: &str,
        vars: Variables,
    ) -> Result<Vec<T>, StorageError> {
        let mut answer = self.ask(doing, sql, vars).await?;
        take_rows(doing, &mut answer, 0)
    }

    /// Runs a statement that finds one row or none.
    pub(crate) async fn row<T: SurrealValue>(
        &self,
        doing: &'static str,
        sql: &str,
        vars: Variables,
    ) -> Result<Option<T>, StorageError> {
        let mut answer = self.ask(doing, sql, vars).await?;
        answer.take(0).map_err(|e| StorageError::of(doing, e))
    }
}

/// Takes the rows of one statement.
pub(crate) fn take_rows<T: SurrealValue>(
    doing: &'static str,
    answer: &mut IndexedResults,
    place: usize,
) -> Result<Vec<T>, StorageError> {
    answer.take(place).map_err(|e| StorageError::of(doing, e))
}

/// Variables from pairs.
macro_rules! vars {
    ($($name:literal = $value:expr),* $(,)?) => {{
        #[allow(unused_mut, reason = "a query without variables is fine")]
        let mut vars = surrealdb::types::Variables::new();
        $(vars.insert($name, $value);)*
        vars
    }};
}
pub(crate) use vars;
