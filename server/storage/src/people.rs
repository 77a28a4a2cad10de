//! Everyone at once, as staff looks for people; and the trail of what was done and looked at.

use crate::commit::Write;
use crate::connect::{Store, take_rows, vars};
use crate::enrolment::{AuditRow, LookRow};
use crate::error::StorageError;
use crate::person::{GrantRow, PersonRow};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use surrealdb::types::{Bytes, SurrealValue};

/// Where someone learns, or was brought in.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct LearnsRow {
    /// Who.
    pub person: String,
    /// Where.
    pub site: String,
    /// With whom; none where they were brought in and learn in no cohort yet.
    pub cohort: Option<String>,
}

/// Everyone with what is needed to find them: rows, wrapped keys, roles, and where they learn.
#[derive(Debug, Clone, Default)]
pub struct Everyone {
    /// Each person with the wrapped key that opens their name. Whose key was destroyed is not among them.
    pub people: Vec<(PersonRow, Vec<u8>)>,
    /// Every role.
    pub grants: Vec<GrantRow>,
    /// Every enrolment, and every site at which someone was brought in.
    pub learns: Vec<LearnsRow>,
    /// Accounts that were joined into another one: which, and into which.
    pub joined: Vec<(String, String)>,
}

#[derive(SurrealValue)]
struct Joined {
    person: String,
    joined_into: String,
}

#[derive(SurrealValue)]
pub(crate) struct Wrapped {
    person: String,
    wrapped: Bytes,
}

/// Records several looks in one go.
#[must_use]
pub fn looks(rows: Vec<LookRow>) -> Write {
    Write::new(
        "FOR $one IN $row { CREATE ONLY type::record('look', $one.id) SET organisation = $one.organisation, actor = $one.actor, person = $one.person, what = $one.what, at = $one.at RETURN NONE }",
        rows,
    )
}

/// Wrapped keys, by whose they are.
pub(crate) fn wrapped_by_person(keys: Vec<Wrapped>) -> BTreeMap<String, Vec<u8>> {
    keys.into_iter().map(|k| (k.person, k.wrapped.into_inner().to_vec())).collect()
}

impl Store {
    /// Everyone, for a search by name: names are sealed, so that the store cannot search for them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn everyone(&self) -> Result<Everyone, StorageError> {
        let doing = "read everyone";
        let sql = "SELECT * FROM person;
            SELECT record::id(id) AS person, wrapped FROM person_key;
            SELECT * FROM role_grant;
            SELECT person, site, cohort FROM enrolment;
            SELECT target AS person, site, NONE AS cohort FROM moved_in WHERE kind = 'person';
            SELECT person, joined_into FROM person WHERE joined_into IS NOT NONE";
        let mut answer = self.ask(doing, sql, vars! {}).await?;
        let people: Vec<PersonRow> = take_rows(doing, &mut answer, 0)?;
        let mut keys = wrapped_by_person(take_rows(doing, &mut answer, 1)?);
        let mut learns: Vec<LearnsRow> = take_rows(doing, &mut answer, 3)?;
        learns.extend(take_rows::<LearnsRow>(doing, &mut answer, 4)?);
        let joined: Vec<Joined> = take_rows(doing, &mut answer, 5)?;
        Ok(Everyone {
            joined: joined.into_iter().map(|j| (j.person, j.joined_into)).collect(),
            people: people.into_iter().filter_map(|p| keys.remove(&p.person).map(|k| (p, k))).collect(),
            grants: take_rows(doing, &mut answer, 2)?,
            learns,
        })
    }

    /// What was done between two instants, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn audit_between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<AuditRow>, StorageError> {
        let sql = "SELECT *, record::id(id) AS id FROM audit WHERE at >= $from AND at < $to";
        let mut rows: Vec<AuditRow> = self.rows("read the trail", sql, vars! {"from" = from, "to" = to}).await?;
        rows.sort_by(|a, b| b.id.cmp(&a.id));
        Ok(rows)
    }

    /// What was looked at between two instants, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn looks_between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<LookRow>, StorageError> {
        let sql = "SELECT *, record::id(id) AS id FROM look WHERE at >= $from AND at < $to";
        let mut rows: Vec<LookRow> = self.rows("read looks", sql, vars! {"from" = from, "to" = to}).await?;
        rows.sort_by(|a, b| b.id.cmp(&a.id));
        Ok(rows)
    }

    /// What was done about someone, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn audit_about(&self, id: &str) -> Result<Vec<AuditRow>, StorageError> {
        let sql = "SELECT *, record::id(id) AS id FROM audit WHERE about CONTAINS $id";
        let mut rows: Vec<AuditRow> =
            self.rows("read the trail of a person", sql, vars! {"id" = id.to_owned()}).await?;
        rows.sort_by(|a, b| b.id.cmp(&a.id));
        Ok(rows)
    }

    /// When someone last signed in or made their account.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn last_sign_in(&self, person: &str) -> Result<Option<DateTime<Utc>>, StorageError> {
        let sql = "SELECT VALUE at FROM audit WHERE actor = $person AND action IN ['signed_in', 'invitation_accepted']";
        let times: Vec<DateTime<Utc>> =
            self.rows("read the sign-ins of a person", sql, vars! {"person" = person.to_owned()}).await?;
        Ok(times.into_iter().max())
    }
}
