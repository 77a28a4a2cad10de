//! What a trainee did: lessons read, attempts at quizzes, graded work; and all facts of an enrolment in one question.

use crate::commit::Write;
use crate::connect::{Store, take_rows, vars};
use crate::enrolment::Key;
use crate::error::StorageError;
use crate::fact::PersonFactRow;
use crate::hours::HoursEntryRow;
use crate::moving_in::PastHoursRow;
use crate::outside::OutsideMark;
use crate::reference::ReferenceRow;
use crate::thread::ThreadRow;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A lesson that was read.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct LessonReadRow {
    /// Whose.
    pub organisation: String,
    /// The module.
    pub module: String,
    /// The lesson.
    pub lesson: String,
    /// The digest of the lesson as it then read.
    pub digest: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who typed it in, sealed, if it was read on paper.
    pub entered: Option<Bytes>,
}

/// An attempt at a quiz.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct AttemptRow {
    /// Whose.
    pub organisation: String,
    /// Its id.
    pub attempt: String,
    /// The module.
    pub module: String,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// The attempt, sealed.
    pub body: Bytes,
}

/// Graded work.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct SubmissionRow {
    /// Whose.
    pub organisation: String,
    /// The trainee.
    pub person: String,
    /// The programme.
    pub programme: String,
    /// Which time.
    pub time: i64,
    /// Where.
    pub site: String,
    /// With whom.
    pub cohort: String,
    /// Its id.
    pub submission: String,
    /// Where it stands.
    pub state: String,
    /// Since when it waits for a trainer.
    pub waiting_since: Option<DateTime<Utc>>,
    /// The work, sealed.
    pub body: Bytes,
}

impl SubmissionRow {
    /// The enrolment that it belongs to.
    #[must_use]
    pub fn key(&self) -> Key {
        Key { person: self.person.clone(), programme: self.programme.clone(), time: self.time }
    }
}

/// All facts of an enrolment.
#[derive(Debug, Clone)]
pub struct FactRows {
    /// Lessons read.
    pub lessons: Vec<LessonReadRow>,
    /// Attempts.
    pub attempts: Vec<AttemptRow>,
    /// Graded work.
    pub submissions: Vec<SubmissionRow>,
    /// Hours, where they were asked for.
    pub hours: Vec<HoursEntryRow>,
    /// Questions to trainers.
    pub threads: Vec<ThreadRow>,
    /// Whether the course evaluation was given.
    pub survey_given: bool,
    /// Hours of the past.
    pub past_hours: Vec<PastHoursRow>,
    /// Supervisors without an account whom the trainee named.
    pub outside: Vec<OutsideMark>,
    /// Facts of the person that someone entered, whatever the program.
    pub entered: Vec<PersonFactRow>,
    /// Letters about the person that referees sent.
    pub letters: Vec<ReferenceRow>,
}

#[derive(SurrealValue)]
struct Under<T: SurrealValue> {
    key: Key,
    row: T,
}

/// Marks a lesson as read; marking it again changes nothing.
#[must_use]
pub fn mark_read(key: Key, row: LessonReadRow) -> Write {
    Write::new(
        "INSERT IGNORE INTO lesson_read { id: type::record('lesson_read', [$row.key.person, $row.key.programme, $row.key.time, $row.row.module, $row.row.lesson]),
            organisation: $row.row.organisation, module: $row.row.module, lesson: $row.row.lesson, digest: $row.row.digest, at: $row.row.at, entered: $row.row.entered } RETURN NONE",
        Under { key, row },
    )
}

/// Begins an attempt.
#[must_use]
pub fn create_attempt(key: Key, row: AttemptRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('attempt', [$row.key.person, $row.key.programme, $row.key.time, $row.row.attempt]) CONTENT $row.row RETURN NONE",
        Under { key, row },
    )
}

/// Keeps an attempt's answers, or its end.
#[must_use]
pub fn update_attempt(key: Key, row: AttemptRow) -> Write {
    Write::new(
        "IF !(UPDATE type::record('attempt', [$row.key.person, $row.key.programme, $row.key.time, $row.row.attempt]) CONTENT $row.row) { THROW 'cairn:missing' }",
        Under { key, row },
    )
}

/// Begins graded work.
#[must_use]
pub fn create_submission(row: SubmissionRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('submission', [$row.person, $row.programme, $row.time, $row.submission]) CONTENT $row RETURN NONE",
        row,
    )
}

/// Keeps graded work.
#[must_use]
pub fn update_submission(row: SubmissionRow) -> Write {
    Write::new(
        "IF !(UPDATE type::record('submission', [$row.person, $row.programme, $row.time, $row.submission]) CONTENT $row) { THROW 'cairn:missing' }",
        row,
    )
}

impl Store {
    /// All facts of an enrolment, in one question.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn facts(&self, key: &Key) -> Result<FactRows, StorageError> {
        self.facts_and(key, true).await
    }

    /// All facts of an enrolment but its hours, which can be thousands.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn facts_without_hours(&self, key: &Key) -> Result<FactRows, StorageError> {
        self.facts_and(key, false).await
    }

    async fn facts_and(&self, key: &Key, hours: bool) -> Result<FactRows, StorageError> {
        let doing = "read the facts of an enrolment";
        let mut sql = "SELECT * FROM lesson_read:[$key.person, $key.programme, $key.time, NONE]..=[$key.person, $key.programme, $key.time, ..];
            SELECT * FROM attempt:[$key.person, $key.programme, $key.time, NONE]..=[$key.person, $key.programme, $key.time, ..];
            SELECT * FROM submission:[$key.person, $key.programme, $key.time, NONE]..=[$key.person, $key.programme, $key.time, ..];
            SELECT * FROM thread:[$key.person, $key.programme, $key.time, NONE]..=[$key.person, $key.programme, $key.time, ..];
            SELECT VALUE given_in FROM type::record('survey_given', [$key.person, $key.programme, $key.time]);
            SELECT * FROM past_hours:[$key.person, $key.programme, $key.time, NONE]..=[$key.person, $key.programme, $key.time, ..];
            SELECT person, checked_at FROM outside_supervisor WHERE named_by = $key.person;
            SELECT * FROM person_fact:[$key.person, NONE]..=[$key.person, ..];
            SELECT * FROM reference WHERE person = $key.person AND state = 'sent'"
            .to_owned();
        if hours {
            sql.push_str(
                "; SELECT * FROM hours_entry:[$key.person, $key.programme, $key.time, NONE]..=[$key.person, $key.programme, $key.time, ..]",
            );
        }
        let mut answer = self.ask(doing, &sql, vars! {"key" = key.clone()}).await?;
        Ok(FactRows {
            lessons: take_rows(doing, &mut answer, 0)?,
            attempts: take_rows(doing, &mut answer, 1)?,
            submissions: take_rows(doing, &mut answer, 2)?,
            threads: take_rows(doing, &mut answer, 3)?,
            survey_given: !take_rows::<String>(doing, &mut answer, 4)?.is_empty(),
            past_hours: take_rows(doing, &mut answer, 5)?,
            outside: take_rows(doing, &mut answer, 6)?,
            entered: take_rows(doing, &mut answer, 7)?,
            letters: take_rows(doing, &mut answer, 8)?,
            hours: if hours { take_rows(doing, &mut answer, 9)? } else { Vec::new() },
        })
    }

    /// Graded work by its id.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn submission(&self, submission: &str) -> Result<Option<SubmissionRow>, StorageError> {
        let sql = "SELECT * FROM submission WHERE submission = $submission LIMIT 1";
        let rows = self.rows("read graded work", sql, vars! {"submission" = submission.to_owned()}).await?;
        Ok(rows.into_iter().next())
    }

    /// Graded work that waits for a trainer, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn submissions_waiting(&self) -> Result<Vec<SubmissionRow>, StorageError> {
        let sql = "SELECT * FROM submission WHERE state = 'submitted'";
        let mut rows: Vec<SubmissionRow> = self.rows("read the grading queue", sql, vars! {}).await?;
        rows.sort_by(|a, b| (a.waiting_since, &a.submission).cmp(&(b.waiting_since, &b.submission)));
        Ok(rows)
    }
}
