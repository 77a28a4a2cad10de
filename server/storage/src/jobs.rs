//! Leases: of several processes only one plans at a time.

use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};

impl Store {
    /// Takes or keeps a lease. Answers whether it is held now.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn hold_lease(
        &self,
        name: &str,
        owner: &str,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<bool, StorageError> {
        let sql = "LET $there = (SELECT * FROM ONLY type::record('lease', $name));
            RETURN IF !$there OR $there.owner = $owner OR $there.until < $now {
                UPSERT ONLY type::record('lease', $name) SET owner = $owner, until = $until RETURN NONE;
                true
            } ELSE { false }";
        let wrapped = format!("BEGIN; {sql}; COMMIT;");
        let vars = vars! {"name" = name.to_owned(), "owner" = owner.to_owned(), "now" = now, "until" = until};
        let doing = "hold a lease";
        match self.ask(doing, &wrapped, vars).await {
            Ok(mut answer) => {
                let place = answer.num_statements().saturating_sub(2);
                let held: Option<bool> = answer.take(place).map_err(|e| StorageError::of(doing, e))?;
                Ok(held.unwrap_or(false))
            }
            Err(StorageError::Conflict) => Ok(false),
            Err(other) => Err(other),
        }
    }
}
