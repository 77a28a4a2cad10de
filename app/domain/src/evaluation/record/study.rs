//! Facts about what was learned: courses, exams, and what the platform itself taught, told by others.

use crate::course::{Label, Language};
use crate::evaluation::{Facts, LessonRead};
use crate::hours::Entries;
use crate::id::{ActivityId, AttemptId, FactId, LessonId, ModuleId, SubmissionId};
use crate::quantity::Score;
use crate::quiz::Attempt;
use crate::submission::{Submission, SubmissionState};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A course that was completed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CourseFact {
    /// Its id.
    pub id: FactId,
    /// The course, as the program names it.
    pub course: Label,
    /// The day of completion.
    pub on: NaiveDate,
    /// The mark, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u32>,
    /// Credits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<u32>,
    /// What it is: `elective`, `core`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Label>,
}

/// An exam that was sat. Without a mark and without `passed` its result is awaited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExamResult {
    /// Its id.
    pub id: FactId,
    /// The exam, as the program names it.
    pub exam: Label,
    /// The day.
    pub on: NaiveDate,
    /// The mark: percent, or points on the exam's own scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<u32>,
    /// The marks of its parts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<Label, u32>,
    /// Whether it was passed, where whoever gives the exam only says that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<bool>,
}

/// A lesson that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LessonFact {
    /// The module.
    pub module: ModuleId,
    /// The lesson.
    pub lesson: LessonId,
    /// When.
    pub on: NaiveDate,
}

/// A quiz that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuizFact {
    /// Its id.
    pub id: AttemptId,
    /// The module.
    pub module: ModuleId,
    /// When.
    pub on: NaiveDate,
    /// The mark, in percent.
    pub percent: u32,
}

/// Where graded work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum WorkState {
    /// It is being written.
    Draft,
    /// It waits for a trainer.
    Submitted,
    /// A trainer said what to add.
    Returned,
    /// A trainer accepted it.
    Accepted,
}

/// Graded work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkFact {
    /// Its id.
    pub id: SubmissionId,
    /// The module.
    pub module: ModuleId,
    /// The activity.
    pub activity: ActivityId,
    /// Where it stands.
    pub state: WorkState,
}

/// What the platform taught, in short.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CourseRecord {
    /// Lessons read.
    pub lessons: Vec<LessonFact>,
    /// Quizzes sent.
    pub quizzes: Vec<QuizFact>,
    /// Graded work.
    pub works: Vec<WorkFact>,
    /// Whether the course evaluation was given.
    pub evaluation_given: bool,
}

impl Facts {
    /// Facts that were told from outside.
    #[must_use]
    pub fn told(mut record: super::Record) -> Self {
        let course = record.course.take().unwrap_or_default();
        let at = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
        let lesson = |l: LessonFact| LessonRead { module: l.module, lesson: l.lesson, at: at(l.on), entered: None };
        let attempt = |q: QuizFact| Attempt {
            id: q.id,
            module: q.module,
            language: Language::english(),
            pass: Score::FULL,
            drawn: Vec::new(),
            answers: BTreeMap::new(),
            started_at: at(q.on),
            saved_at: None,
            sent_at: Some(at(q.on)),
            score: Some(Score::percent(q.percent)),
            entered: None,
        };
        let work = |w: WorkFact| Submission {
            id: w.id,
            module: w.module,
            activity: w.activity,
            begun_under: None,
            state: match w.state {
                WorkState::Draft => SubmissionState::Draft,
                WorkState::Submitted => SubmissionState::Submitted,
                WorkState::Returned => SubmissionState::Returned,
                WorkState::Accepted => SubmissionState::Accepted,
            },
            draft: String::new(),
            saved_at: None,
            versions: Vec::new(),
            gradings: Vec::new(),
        };
        Self {
            // Without a day of joining, no hour lies before it.
            joined_on: record.joined_on.unwrap_or(NaiveDate::MIN),
            lessons: course.lessons.into_iter().map(lesson).collect(),
            attempts: course.quizzes.into_iter().map(attempt).collect(),
            submissions: course.works.into_iter().map(work).collect(),
            hours: Entries::default(),
            evaluation_given: course.evaluation_given,
            past_hours: Vec::new(),
            entered: Vec::new(),
            record,
        }
    }
}
