//! Enrolments with their revision, evaluation and chain; the audit trail; looks of staff at people.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// The key of an enrolment: person, programme, and which time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, SurrealValue)]
pub struct Key {
    /// The trainee.
    pub person: String,
    /// The programme.
    pub programme: String,
    /// Which time, from 1.
    pub time: i64,
}

/// An enrolment.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct EnrolmentRow {
    /// Whose.
    pub organisation: String,
    /// The trainee.
    pub person: String,
    /// The programme.
    pub programme: String,
    /// Which time, from 1.
    pub time: i64,
    /// Where.
    pub site: String,
    /// With whom.
    pub cohort: String,
    /// The edition of the rules that the trainee began under, or moved to by consent.
    pub version: String,
    /// Its digest.
    pub version_digest: String,
    /// The day of joining, as 2026-03-12.
    pub joined_on: String,
    /// The instant of joining.
    pub joined_at: DateTime<Utc>,
    /// Raised by every write of a fact.
    pub revision: i64,
    /// Attempts that trainers added, by module, as JSON.
    pub attempts_granted: String,
    /// The newest evaluation, as JSON.
    pub evaluation: String,
    /// Whether there is something that the trainee can do now.
    pub own_turn: bool,
    /// The day on which time alone changes the evaluation, as 2026-03-12.
    pub next_date: Option<String>,
    /// When the trainee last did something.
    pub active_at: DateTime<Utc>,
    /// When the last requirement was met.
    pub completed_at: Option<DateTime<Utc>>,
    /// Since when they have left; none while they are in it.
    pub left_at: Option<DateTime<Utc>>,
    /// Which time of the same person goes on for this one, since two of their accounts were joined; none else.
    pub joined_into: Option<i64>,
    /// Links in the chain.
    pub chain_length: i64,
    /// The digest of the newest link.
    pub chain_head: Option<String>,
    /// The log of hours that anyone can check; none while there is no link in it.
    pub hours_chain: Option<String>,
    /// Links in that log.
    pub hours_links: i64,
    /// The digest of its newest link.
    pub hours_head: Option<String>,
    /// The time of its newest link.
    pub hours_at: Option<DateTime<Utc>>,
    /// Moves from one edition to another, oldest first, as JSON; none where there was none.
    pub moves: Option<String>,
}

impl EnrolmentRow {
    /// Its key.
    #[must_use]
    pub fn key(&self) -> Key {
        Key { person: self.person.clone(), programme: self.programme.clone(), time: self.time }
    }
}

/// A link of a chain.
#[derive(Debug, Clone, SurrealValue)]
pub struct ChainLinkRow {
    /// Whose.
    pub organisation: String,
    /// The enrolment.
    pub key: Key,
    /// Its place, from 1.
    pub number: i64,
    /// The link as JSON.
    pub body: String,
    /// Salt and payload, sealed; taken away when a person is erased.
    pub beside: Option<Bytes>,
}

/// A line of the audit trail.
#[derive(Debug, Clone, SurrealValue)]
pub struct AuditRow {
    /// Whose.
    pub organisation: String,
    /// The key: time and chance.
    pub id: String,
    /// Who acted; none for the house itself.
    pub actor: Option<String>,
    /// What was done.
    pub action: String,
    /// The ids of what it was done to.
    pub about: Vec<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A look of staff at a person.
#[derive(Debug, Clone, SurrealValue)]
pub struct LookRow {
    /// Whose.
    pub organisation: String,
    /// The key: time and chance.
    pub id: String,
    /// Who looked.
    pub actor: String,
    /// At whom.
    pub person: String,
    /// At what.
    pub what: String,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct Raised {
    expected: i64,
    row: EnrolmentRow,
}

/// Begins an enrolment. For an account that was joined into another one meanwhile it is a conflict.
#[must_use]
pub fn enrol(row: EnrolmentRow) -> Write {
    Write::new(
        "IF (SELECT VALUE joined_into FROM ONLY type::record('person', $row.person)) { THROW 'cairn:stale' };
        CREATE ONLY type::record('enrolment', [$row.person, $row.programme, $row.time]) CONTENT $row RETURN NONE",
        row,
    )
}

/// Replaces an enrolment by its next revision, if it still is the one that was read; else everything is a conflict.
#[must_use]
pub fn raise_enrolment(expected_revision: i64, row: EnrolmentRow) -> Write {
    Write::new(
        "IF (SELECT VALUE revision FROM ONLY type::record('enrolment', [$row.row.person, $row.row.programme, $row.row.time])) != $row.expected { THROW 'cairn:stale' };
        UPDATE type::record('enrolment', [$row.row.person, $row.row.programme, $row.row.time]) CONTENT $row.row RETURN NONE",
        Raised { expected: expected_revision, row },
    )
}

#[derive(SurrealValue)]
struct Dated {
    key: Key,
    revision: i64,
    next_date: Option<String>,
}

/// Sets the day on which time alone changes an evaluation that says the same as before. The revision stays, and guards it.
#[must_use]
pub fn move_next_date(key: Key, revision: i64, next_date: Option<String>) -> Write {
    Write::new(
        "IF (SELECT VALUE revision FROM ONLY type::record('enrolment', [$row.key.person, $row.key.programme, $row.key.time])) != $row.revision { THROW 'cairn:stale' };
        UPDATE type::record('enrolment', [$row.key.person, $row.key.programme, $row.key.time]) SET next_date = $row.next_date RETURN NONE",
        Dated { key, revision, next_date },
    )
}

/// Adds a link to a chain; a second link at the same place is `Exists`.
#[must_use]
pub fn append_link(row: ChainLinkRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('chain_link', [$row.key.person, $row.key.programme, $row.key.time, $row.number])
            SET organisation = $row.organisation, body = $row.body, beside = $row.beside RETURN NONE",
        row,
    )
}

/// Adds a line to the audit trail.
#[must_use]
pub fn audit(row: AuditRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('audit', $row.id) SET organisation = $row.organisation, actor = $row.actor, action = $row.action, about = $row.about, at = $row.at RETURN NONE",
        row,
    )
}

/// Records a look.
#[must_use]
pub fn look(row: LookRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('look', $row.id) SET organisation = $row.organisation, actor = $row.actor, person = $row.person, what = $row.what, at = $row.at RETURN NONE",
        row,
    )
}

#[derive(SurrealValue)]
struct LinkBody {
    body: String,
    beside: Option<Bytes>,
}

impl Store {
    /// Every enrolment of a person, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn enrolments_of(&self, person: &str) -> Result<Vec<EnrolmentRow>, StorageError> {
        let sql = "SELECT * FROM enrolment:[$person, NONE]..=[$person, ..]";
        let mut rows: Vec<EnrolmentRow> =
            self.rows("read enrolments", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by_key(|e| e.joined_at);
        Ok(rows)
    }

    /// One enrolment.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn enrolment(&self, key: &Key) -> Result<Option<EnrolmentRow>, StorageError> {
        let sql = "SELECT * FROM ONLY type::record('enrolment', [$key.person, $key.programme, $key.time])";
        self.row("read an enrolment", sql, vars! {"key" = key.clone()}).await
    }

    /// The enrolments of a cohort; those that go on in another one are not among them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn enrolments_in(&self, cohort: &str) -> Result<Vec<EnrolmentRow>, StorageError> {
        let sql = "SELECT * FROM enrolment WHERE cohort = $cohort AND joined_into IS NONE";
        self.rows("read the enrolments of a cohort", sql, vars! {"cohort" = cohort.to_owned()}).await
    }

    /// The enrolments in a program that people are in: neither left, nor gone on in another one.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn enrolments_under(&self, programme: &str) -> Result<Vec<EnrolmentRow>, StorageError> {
        let sql = "SELECT * FROM enrolment WHERE programme = $programme AND joined_into IS NONE AND left_at IS NONE";
        self.rows("read the enrolments in a program", sql, vars! {"programme" = programme.to_owned()}).await
    }

    /// Enrolments whose last requirement is not met yet.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn enrolments_open(&self) -> Result<Vec<EnrolmentRow>, StorageError> {
        let sql = "SELECT * FROM enrolment WHERE completed_at = NONE AND joined_into IS NONE";
        self.rows("read open enrolments", sql, vars! {}).await
    }

    /// Enrolments on which a day has come on which time alone changes the evaluation. Whoever has finished, has left, or
    /// goes on in another one is not among them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn enrolments_dated(&self, until: &str) -> Result<Vec<EnrolmentRow>, StorageError> {
        // Nothing sorts before every text: without a lower end all who have no such day would be found.
        let sql = "SELECT * FROM enrolment WHERE next_date > '' AND next_date <= $until
            AND completed_at IS NONE AND left_at IS NONE AND joined_into IS NONE";
        self.rows("read enrolments whose day has come", sql, vars! {"until" = until.to_owned()}).await
    }

    /// Enrolments that were last active between two instants, for reminders.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn enrolments_quiet(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<EnrolmentRow>, StorageError> {
        let sql = "SELECT * FROM enrolment WHERE active_at > $from AND active_at <= $to";
        let rows: Vec<EnrolmentRow> = self.rows("read quiet enrolments", sql, vars! {"from" = from, "to" = to}).await?;
        Ok(rows.into_iter().filter(|e| e.completed_at.is_none() && e.left_at.is_none()).collect())
    }

    /// The chain of an enrolment, oldest link first: each link as JSON with what lies beside it, sealed.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn chain(&self, key: &Key) -> Result<Vec<(String, Option<Vec<u8>>)>, StorageError> {
        let sql = "SELECT body, beside FROM chain_link:[$key.person, $key.programme, $key.time, NONE]..=[$key.person, $key.programme, $key.time, ..]";
        let rows: Vec<LinkBody> = self.rows("read a chain", sql, vars! {"key" = key.clone()}).await?;
        Ok(rows.into_iter().map(|r| (r.body, r.beside.map(|b| b.into_inner().to_vec()))).collect())
    }

    /// The newest link of a chain, as JSON.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn newest_link(&self, key: &Key, number: i64) -> Result<Option<String>, StorageError> {
        let sql =
            "SELECT VALUE body FROM ONLY type::record('chain_link', [$key.person, $key.programme, $key.time, $number])";
        self.row("read the newest link", sql, vars! {"key" = key.clone(), "number" = number}).await
    }

    /// How often staff looked at a person.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn looks_at(&self, person: &str) -> Result<Vec<LookRow>, StorageError> {
        let sql = "SELECT *, record::id(id) AS id FROM look WHERE person = $person";
        let mut rows: Vec<LookRow> = self.rows("read looks", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by_key(|l| l.at);
        Ok(rows)
    }
}
