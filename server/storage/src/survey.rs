//! Course evaluations: that someone has given one, and, apart from it, what was answered.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::enrolment::Key;
use crate::error::StorageError;
use surrealdb::types::{Bytes, SurrealValue};

/// What one person answered, without the person.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct SurveyAnswerRow {
    /// Whose.
    pub organisation: String,
    /// Its id: chance alone, so that rows lie in no order of time.
    pub answer: String,
    /// The programme.
    pub programme: String,
    /// Where.
    pub site: String,
    /// The cohort.
    pub cohort: String,
    /// The quarter, as 2026-Q4.
    pub quarter: String,
    /// The answers, sealed with the house's secret.
    pub body: Bytes,
}

#[derive(SurrealValue)]
struct Given {
    organisation: String,
    key: Key,
    quarter: String,
}

/// Keeps what someone answered.
#[must_use]
pub fn create_survey_answer(row: SurveyAnswerRow) -> Write {
    Write::new("CREATE ONLY type::record('survey_answer', $row.answer) CONTENT $row RETURN NONE", row)
}

/// Records that someone has given their course evaluation; a second time is `Exists`.
#[must_use]
pub fn give_survey(organisation: &str, key: Key, quarter: &str) -> Write {
    Write::new(
        "CREATE ONLY type::record('survey_given', [$row.key.person, $row.key.programme, $row.key.time])
            SET organisation = $row.organisation, given_in = $row.quarter RETURN NONE",
        Given { organisation: organisation.to_owned(), key, quarter: quarter.to_owned() },
    )
}

impl Store {
    /// What was answered about a programme, in no order.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn survey_answers(&self, programme: &str) -> Result<Vec<SurveyAnswerRow>, StorageError> {
        let sql = "SELECT * FROM survey_answer WHERE programme = $programme";
        self.rows("read course evaluations", sql, vars! {"programme" = programme.to_owned()}).await
    }
}
