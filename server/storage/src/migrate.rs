//! Numbered migrations, each once and whole. A migration that has run is never edited: its digest is kept and compared.

use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::canonical::Digest;
use surrealdb::types::SurrealValue;

const MIGRATIONS: &[(i64, &str)] = &[
    (1, include_str!("../migrations/0001_first.surql")),
    (2, include_str!("../migrations/0002_accounts.surql")),
    (3, include_str!("../migrations/0003_care.surql")),
    (4, include_str!("../migrations/0004_roles.surql")),
    (5, include_str!("../migrations/0005_talk.surql")),
    (6, include_str!("../migrations/0006_moving_in.surql")),
    (7, include_str!("../migrations/0007_editing.surql")),
    (8, include_str!("../migrations/0008_living.surql")),
    (9, include_str!("../migrations/0009_joining.surql")),
    (10, include_str!("../migrations/0010_mail.surql")),
    (11, include_str!("../migrations/0011_calendar.surql")),
    (12, include_str!("../migrations/0012_hours_log.surql")),
    (13, include_str!("../migrations/0013_go_ahead.surql")),
    (14, include_str!("../migrations/0014_notes.surql")),
    (15, include_str!("../migrations/0015_outside.surql")),
    (16, include_str!("../migrations/0016_law.surql")),
    (17, include_str!("../migrations/0017_moves.surql")),
    (18, include_str!("../migrations/0018_hours_papers.surql")),
    (20, include_str!("../migrations/0020_facts.surql")),
    (22, include_str!("../migrations/0022_days.surql")),
];

#[derive(SurrealValue)]
struct Done {
    number: i64,
    digest: String,
}

/// Runs the migrations that have not run yet.
pub(crate) async fn migrate(store: &Store, now: DateTime<Utc>) -> Result<(), StorageError> {
    let doing = "migrate the database";
    let define = "DEFINE TABLE IF NOT EXISTS schema_migration SCHEMAFULL;
        DEFINE FIELD IF NOT EXISTS number ON schema_migration TYPE int;
        DEFINE FIELD IF NOT EXISTS digest ON schema_migration TYPE string;
        DEFINE FIELD IF NOT EXISTS at ON schema_migration TYPE datetime;";
    store.ask(doing, define, vars! {}).await?;
    let done: Vec<Done> = store.rows(doing, "SELECT number, digest FROM schema_migration", vars! {}).await?;
    for (number, text) in MIGRATIONS {
        let digest = Digest::of_bytes(text.as_bytes()).to_string();
        match done.iter().find(|d| d.number == *number) {
            Some(there) if there.digest == digest => {}
            Some(_) => {
                let said = format!("migration {number} was changed after it ran here");
                return Err(StorageError::Failed { doing, source: Box::new(surrealdb::Error::internal(said)) });
            }
            None => {
                let sql = format!(
                    "BEGIN;\n{text}\nCREATE ONLY type::record('schema_migration', $number) SET number = $number, digest = $digest, at = $at RETURN NONE;\nCOMMIT;"
                );
                store.ask(doing, &sql, vars! {"number" = *number, "digest" = digest, "at" = now}).await?;
                tracing::info!(number, "migration done");
            }
        }
    }
    Ok(())
}
