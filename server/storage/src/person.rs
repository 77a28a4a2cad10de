//! People: rows, keys, addresses, passphrases, roles.

use crate::commit::Write;
use crate::connect::{Store, take_rows, vars};
use crate::error::StorageError;
use crate::people::wrapped_by_person;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A person.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct PersonRow {
    /// Whose.
    pub organisation: String,
    /// The id.
    pub person: String,
    /// The language they read.
    pub language: String,
    /// Their time zone.
    pub zone: String,
    /// Their address, if they have one.
    pub email: Option<String>,
    /// Their user name, if they have one.
    pub user_name: Option<String>,
    /// Their name, sealed with their key.
    pub sealed_name: Bytes,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

#[derive(Debug, Clone, SurrealValue)]
struct NewPerson {
    row: PersonRow,
    wrapped: Bytes,
    hash: String,
}

/// A role that someone holds.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct GrantRow {
    /// Whose.
    pub organisation: String,
    /// Who.
    pub person: String,
    /// The role's name.
    pub role: String,
    /// "all", "site" or "cohort".
    pub scope: String,
    /// The site or cohort; empty for "all".
    pub scope_id: String,
    /// Until when.
    pub until: Option<DateTime<Utc>>,
    /// By whom; none at the founding.
    pub given_by: Option<String>,
    /// When.
    pub given_at: DateTime<Utc>,
}

/// What signing in needs.
#[derive(Debug, Clone, SurrealValue)]
pub struct SignInRow {
    /// Who.
    pub person: String,
    /// The hash of the passphrase; none while none was chosen.
    pub hash: Option<String>,
}

/// Creates a person with key, address, user name and passphrase. An address or user name in use is `Exists`.
#[must_use]
pub fn create_person(row: PersonRow, wrapped_key: Vec<u8>, passphrase_hash: String) -> Write {
    Write::new(
        "CREATE ONLY type::record('person', $row.row.person) CONTENT $row.row RETURN NONE;
        CREATE ONLY type::record('person_key', $row.row.person) SET organisation = $row.row.organisation, wrapped = $row.wrapped RETURN NONE;
        CREATE ONLY type::record('passphrase', $row.row.person) SET organisation = $row.row.organisation, hash = $row.hash, changed_at = $row.row.created_at RETURN NONE;
        IF $row.row.email { CREATE ONLY type::record('email', $row.row.email) SET organisation = $row.row.organisation, person = $row.row.person RETURN NONE };
        IF $row.row.user_name { CREATE ONLY type::record('user_name', $row.row.user_name) SET organisation = $row.row.organisation, person = $row.row.person RETURN NONE }",
        NewPerson { row, wrapped: wrapped_key.into(), hash: passphrase_hash },
    )
}

/// What happened to a role.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct RoleEventRow {
    /// Whose.
    pub organisation: String,
    /// Who holds or held it.
    pub person: String,
    /// "given" or "ended".
    pub kind: String,
    /// The role's name.
    pub role: String,
    /// "all", "site" or "cohort".
    pub scope: String,
    /// The site or cohort; empty for "all".
    pub scope_id: String,
    /// Until when it was given.
    pub until: Option<DateTime<Utc>>,
    /// By whom; none at the founding.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct Ended {
    grant: GrantRow,
    by: String,
    at: DateTime<Utc>,
}

/// Gives a role; the same role in the same scope twice is one. Each giving is kept on record.
#[must_use]
pub fn give_role(row: GrantRow) -> Write {
    Write::new(
        "UPSERT ONLY type::record('role_grant', [$row.person, $row.role, $row.scope, $row.scope_id]) CONTENT $row RETURN NONE;
        CREATE ONLY type::record('role_event', [$row.person, rand::ulid()]) SET organisation = $row.organisation, person = $row.person,
            kind = 'given', role = $row.role, scope = $row.scope, scope_id = $row.scope_id, until = $row.until,
            by = $row.given_by, at = $row.given_at RETURN NONE",
        row,
    )
}

#[derive(Debug, Clone, SurrealValue)]
struct Chosen {
    person: String,
    language: String,
}

/// Sets the language that a person reads.
#[must_use]
pub fn set_language(person: &str, language: &str) -> Write {
    Write::new(
        "UPDATE ONLY type::record('person', $row.person) SET language = $row.language RETURN NONE",
        Chosen { person: person.to_owned(), language: language.to_owned() },
    )
}

/// Ends a role that is held now. The row stays, with its end; one that is over or changed meanwhile is a conflict, and
/// so is ending the last administrator, even when two are ended at the same time.
#[must_use]
pub fn end_role(grant: GrantRow, by: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        "LET $there = (SELECT given_at, until FROM ONLY type::record('role_grant', [$row.grant.person, $row.grant.role, $row.grant.scope, $row.grant.scope_id]));
        IF $there.given_at != $row.grant.given_at OR ($there.until AND $there.until <= $row.at) { THROW 'cairn:stale' };
        IF $row.grant.role = 'administrator' {
            UPSERT ONLY lease:administrators SET owner = $row.by, until = $row.at RETURN NONE;
            IF array::len((SELECT VALUE id FROM role_grant WHERE role = 'administrator' AND (until IS NONE OR until > $row.at))) <= 1 { THROW 'cairn:stale' };
        };
        UPDATE type::record('role_grant', [$row.grant.person, $row.grant.role, $row.grant.scope, $row.grant.scope_id]) SET until = $row.at RETURN NONE;
        CREATE ONLY type::record('role_event', [$row.grant.person, rand::ulid()]) SET organisation = $row.grant.organisation, person = $row.grant.person,
            kind = 'ended', role = $row.grant.role, scope = $row.grant.scope, scope_id = $row.grant.scope_id, until = $row.at,
            by = $row.by, at = $row.at RETURN NONE",
        Ended { grant, by: by.to_owned(), at },
    )
}

impl Store {
    /// A person with the wrapped key that opens their sealed fields.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn person(&self, person: &str) -> Result<Option<(PersonRow, Vec<u8>)>, StorageError> {
        let doing = "read a person";
        let mut answer = self
            .ask(
                doing,
                "SELECT * FROM ONLY type::record('person', $person); SELECT VALUE wrapped FROM ONLY type::record('person_key', $person)",
                vars! {"person" = person.to_owned()},
            )
            .await?;
        let row: Option<PersonRow> = answer.take(0).map_err(|e| StorageError::of(doing, e))?;
        let wrapped: Option<Bytes> = answer.take(1).map_err(|e| StorageError::of(doing, e))?;
        Ok(row.zip(wrapped.map(|w| w.into_inner().to_vec())))
    }

    /// Who has that address or user name, and the hash of their passphrase.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sign_in(&self, name: &str) -> Result<Option<SignInRow>, StorageError> {
        let sql = "LET $who = (SELECT VALUE person FROM ONLY type::record('email', $name)) ?? (SELECT VALUE person FROM ONLY type::record('user_name', $name));
            RETURN IF $who { { person: $who, hash: (SELECT VALUE hash FROM ONLY type::record('passphrase', $who)) } } ELSE { NONE }";
        let doing = "look up a sign-in";
        let mut answer = self.ask(doing, sql, vars! {"name" = name.to_owned()}).await?;
        answer.take(1).map_err(|e| StorageError::of(doing, e))
    }

    /// Everyone with a role in a scope.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn grants_in(&self, scope: &str, scope_id: &str) -> Result<Vec<GrantRow>, StorageError> {
        self.rows(
            "read the roles in a scope",
            "SELECT * FROM role_grant WHERE scope = $scope AND scope_id = $scope_id",
            vars! {"scope" = scope.to_owned(), "scope_id" = scope_id.to_owned()},
        )
        .await
    }

    /// Every role in a cohort first; then those everywhere and those at its site. Roles that have ended are among them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn grants_around(&self, cohort: &str) -> Result<(Vec<GrantRow>, Vec<GrantRow>), StorageError> {
        let doing = "read the roles around a cohort";
        let sql = "SELECT * FROM role_grant WHERE scope = 'cohort' AND scope_id = $cohort;
            SELECT * FROM role_grant WHERE scope = 'all' AND scope_id = '';
            LET $site = (SELECT VALUE site FROM ONLY type::record('cohort', $cohort)) ?? '';
            SELECT * FROM role_grant WHERE scope = 'site' AND scope_id = $site";
        let mut answer = self.ask(doing, sql, vars! {"cohort" = cohort.to_owned()}).await?;
        let mut wider: Vec<GrantRow> = take_rows(doing, &mut answer, 1)?;
        wider.extend(take_rows::<GrantRow>(doing, &mut answer, 3)?);
        Ok((take_rows(doing, &mut answer, 0)?, wider))
    }

    /// The people of these ids with the wrapped keys that open their names; who is not there any more is left out.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn people(&self, ids: Vec<String>) -> Result<Vec<(PersonRow, Vec<u8>)>, StorageError> {
        let doing = "read people";
        let sql = "SELECT * FROM $ids.map(|$id| type::record('person', $id));
            SELECT record::id(id) AS person, wrapped FROM $ids.map(|$id| type::record('person_key', $id))";
        let mut answer = self.ask(doing, sql, vars! {"ids" = ids}).await?;
        let people: Vec<PersonRow> = take_rows(doing, &mut answer, 0)?;
        let mut keys = wrapped_by_person(take_rows(doing, &mut answer, 1)?);
        Ok(people.into_iter().filter_map(|p| keys.remove(&p.person).map(|k| (p, k))).collect())
    }

    /// Every role of one person.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn grants_of(&self, person: &str) -> Result<Vec<GrantRow>, StorageError> {
        let doing = "read the roles of a person";
        let mut answer = self
            .ask(
                doing,
                "SELECT * FROM role_grant:[$person, NONE]..=[$person, ..]",
                vars! {"person" = person.to_owned()},
            )
            .await?;
        take_rows(doing, &mut answer, 0)
    }

    /// What happened to the roles of one person, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn role_events(&self, person: &str) -> Result<Vec<RoleEventRow>, StorageError> {
        let sql = "SELECT * FROM role_event:[$person, NONE]..=[$person, ..]";
        let mut rows: Vec<RoleEventRow> =
            self.rows("read the record of roles", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by_key(|e| e.at);
        Ok(rows)
    }
}
