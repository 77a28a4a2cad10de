//! Facts of a person that someone entered: what each says is sealed.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A fact of a person.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct PersonFactRow {
    /// Whose house.
    pub organisation: String,
    /// Whom it is about.
    pub person: String,
    /// Its id.
    pub fact: String,
    /// Its kind.
    pub kind: String,
    /// How many versions it has; a withdrawal is one more.
    pub version: i64,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// All its versions, sealed with the key of the person.
    pub body: Bytes,
}

#[derive(SurrealValue)]
struct Carried {
    was: String,
    row: PersonFactRow,
}

/// Enters a fact; a second time is `Exists`.
#[must_use]
pub fn create_fact(row: PersonFactRow) -> Write {
    Write::new("CREATE ONLY type::record('person_fact', [$row.person, $row.fact]) CONTENT $row RETURN NONE", row)
}

/// Keeps the next version of a fact. One that has another version by now is a conflict.
#[must_use]
pub fn update_fact(row: PersonFactRow) -> Write {
    Write::new(
        "IF (SELECT VALUE version FROM ONLY type::record('person_fact', [$row.person, $row.fact])) != $row.version - 1 { THROW 'cairn:stale' };
        UPDATE type::record('person_fact', [$row.person, $row.fact]) CONTENT $row RETURN NONE",
        row,
    )
}

/// Gives a fact to another person. One that has another version by now is a conflict.
#[must_use]
pub fn carry_fact(was: &str, row: PersonFactRow) -> Write {
    Write::new(
        "LET $old = type::record('person_fact', [$row.was, $row.row.fact]);
        IF (SELECT VALUE version FROM ONLY $old) != $row.row.version { THROW 'cairn:stale' };
        DELETE $old RETURN NONE;
        CREATE ONLY type::record('person_fact', [$row.row.person, $row.row.fact]) CONTENT $row.row RETURN NONE",
        Carried { was: was.to_owned(), row },
    )
}

impl Store {
    /// The facts of a person, in the order of their ids.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn person_facts(&self, person: &str) -> Result<Vec<PersonFactRow>, StorageError> {
        let sql = "SELECT * FROM person_fact:[$person, NONE]..=[$person, ..]";
        self.rows("read the facts of a person", sql, vars! {"person" = person.to_owned()}).await
    }
}
