//! What changes of an account after it was made: names to sign in with, the passphrase, one-time keys, and what happened.

use crate::commit::Write;
use crate::connect::{Store, take_rows, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::SurrealValue;

/// A slip or a link that works once.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct OneTimeRow {
    /// Whose house.
    pub organisation: String,
    /// For whom.
    pub person: String,
    /// "slip", "link" or "email".
    pub kind: String,
    /// The digest of its code or token.
    pub token: String,
    /// The address that is confirmed by it.
    pub email: Option<String>,
    /// Who of the staff made it.
    pub made_by: Option<String>,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
}

/// Something that happened to an account.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct AccountEventRow {
    /// Whose house.
    pub organisation: String,
    /// Whose account.
    pub person: String,
    /// Who did it; none when someone did who was not signed in.
    pub actor: Option<String>,
    /// What was done.
    pub what: String,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct Keyed<T: SurrealValue> {
    id: String,
    row: T,
}

#[derive(SurrealValue)]
struct Used {
    token: String,
    at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct Ended {
    person: String,
    kinds: Vec<String>,
}

#[derive(SurrealValue)]
struct Named {
    organisation: String,
    person: String,
    name: Option<String>,
}

#[derive(SurrealValue)]
struct Hashed {
    person: String,
    hash: String,
    at: DateTime<Utc>,
}

/// Writes down what happened to an account. `id` sorts by time.
#[must_use]
pub fn account_event(id: &str, row: AccountEventRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('account_event', [$row.row.person, $row.id]) CONTENT $row.row RETURN NONE",
        Keyed { id: id.to_owned(), row },
    )
}

/// Makes a one-time key. One with the same id for the same person is `Exists`.
#[must_use]
pub fn create_one_time(id: &str, row: OneTimeRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('one_time', [$row.row.person, $row.id]) CONTENT $row.row RETURN NONE",
        Keyed { id: id.to_owned(), row },
    )
}

/// Gives a one-time key that was not used yet another token; the old one stops working. One that is gone is `Missing`.
#[must_use]
pub fn renew_one_time(id: &str, row: OneTimeRow) -> Write {
    Write::new(
        "LET $there = (SELECT used_at FROM ONLY type::record('one_time', [$row.row.person, $row.id]));
        IF $there = NONE OR $there.used_at { THROW 'cairn:missing' };
        UPDATE type::record('one_time', [$row.row.person, $row.id]) SET token = $row.row.token RETURN NONE",
        Keyed { id: id.to_owned(), row },
    )
}

/// Marks a one-time key as used. One that was used, renewed or is over meanwhile is a conflict.
#[must_use]
pub fn use_one_time(token: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        "LET $open = (SELECT VALUE id FROM one_time WHERE token = $row.token AND !used_at AND expires_at > $row.at);
        IF !$open[0] { THROW 'cairn:stale' };
        UPDATE $open[0] SET used_at = $row.at RETURN NONE",
        Used { token: token.to_owned(), at },
    )
}

/// Ends the one-time keys of these kinds of a person that were not used.
#[must_use]
pub fn end_one_times(person: &str, kinds: &[&str]) -> Write {
    Write::new(
        "DELETE one_time WHERE person = $row.person AND kind IN $row.kinds AND !used_at RETURN NONE",
        Ended { person: person.to_owned(), kinds: kinds.iter().map(|k| (*k).to_owned()).collect() },
    )
}

/// Gives a person another user name. One that someone else has is `Exists`; one that is reserved to them is theirs.
#[must_use]
pub fn set_user_name(organisation: &str, person: &str, name: &str) -> Write {
    Write::new(
        "LET $old = (SELECT VALUE user_name FROM ONLY type::record('person', $row.person));
        IF $old { DELETE type::record('user_name', $old) RETURN NONE };
        IF (SELECT VALUE person FROM ONLY type::record('user_name', $row.name)) != $row.person {
            CREATE ONLY type::record('user_name', $row.name) SET organisation = $row.organisation, person = $row.person RETURN NONE
        };
        UPDATE type::record('person', $row.person) SET user_name = $row.name RETURN NONE",
        Named { organisation: organisation.to_owned(), person: person.to_owned(), name: Some(name.to_owned()) },
    )
}

/// Gives a person another address, or none. One that someone else has is `Exists`; without an address there has to be a user
/// name, or it is a conflict.
#[must_use]
pub fn set_email(organisation: &str, person: &str, email: Option<&str>) -> Write {
    Write::new(
        "LET $held = (SELECT email, user_name FROM ONLY type::record('person', $row.person));
        IF !$row.name AND !$held.user_name { THROW 'cairn:stale' };
        IF $held.email { DELETE type::record('email', $held.email) RETURN NONE };
        IF $row.name AND (SELECT VALUE person FROM ONLY type::record('email', $row.name)) != $row.person { CREATE ONLY type::record('email', $row.name) SET organisation = $row.organisation, person = $row.person RETURN NONE };
        UPDATE type::record('person', $row.person) SET email = $row.name RETURN NONE",
        Named { organisation: organisation.to_owned(), person: person.to_owned(), name: email.map(str::to_owned) },
    )
}

/// Gives a person another passphrase, or their first one.
#[must_use]
pub fn set_passphrase(person: &str, hash: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        "UPSERT type::record('passphrase', $row.person)
            SET organisation = (SELECT VALUE organisation FROM ONLY type::record('person', $row.person)), hash = $row.hash, changed_at = $row.at RETURN NONE",
        Hashed { person: person.to_owned(), hash: hash.to_owned(), at },
    )
}

impl Store {
    /// The one-time key of that token's digest, used or not.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn one_time(&self, token: &str) -> Result<Option<OneTimeRow>, StorageError> {
        let sql = "SELECT * FROM one_time WHERE token = $digest LIMIT 1";
        let rows = self.rows("read a one-time key", sql, vars! {"digest" = token.to_owned()}).await?;
        Ok(rows.into_iter().next())
    }

    /// The hash of a person's passphrase.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn passphrase(&self, person: &str) -> Result<Option<String>, StorageError> {
        let sql = "SELECT VALUE hash FROM ONLY type::record('passphrase', $person)";
        self.row("read a passphrase", sql, vars! {"person" = person.to_owned()}).await
    }

    /// The newest things that happened to an account, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn account_events(&self, person: &str, most: usize) -> Result<Vec<AccountEventRow>, StorageError> {
        let doing = "read what happened to an account";
        let sql = "SELECT * FROM account_event:[$person, NONE]..=[$person, ..]";
        let mut answer = self.ask(doing, sql, vars! {"person" = person.to_owned()}).await?;
        let mut rows: Vec<AccountEventRow> = take_rows(doing, &mut answer, 0)?;
        rows.sort_by_key(|e| std::cmp::Reverse(e.at));
        rows.truncate(most);
        Ok(rows)
    }
}
