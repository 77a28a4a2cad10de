//! What is known about a person on their way, as facts of the field: entries of time, courses, exams, papers, signatures,
//! references, jobs, decisions. Nothing in it is ever deleted to make a rule come out right.

mod personal;
mod study;
mod unclear;

use crate::course::requirement::Event;
use crate::course::{Label, TimeKind};
use crate::id::{FactId, StageId};
use crate::quantity::Minutes;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use personal::{
    AuditFact, CredentialFact, Decided, Decision, DecisionKind, DocumentFact, EducationFact, ListCheck, PlaceFact,
    PositionFact, Qualification, ReferenceFact, SignedAttestation, Standing, SupervisorFact,
};
pub use study::{CourseFact, CourseRecord, ExamResult, LessonFact, QuizFact, WorkFact, WorkState};
pub use unclear::Unclear;

/// How far the signing of an entry has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Signing {
    /// It was not sent yet.
    Draft,
    /// It waits for a signature.
    Submitted,
    /// It came back with a reason.
    Returned,
    /// It is signed without an account, and nobody has confirmed yet who signed.
    AwaitsIdentityCheck,
    /// It is signed once, and the program asks for a second signature that is not there yet.
    AwaitsSecondSignature,
    /// It is signed, or needs no signature.
    #[default]
    Approved,
    /// It is signed twice, by two people.
    Verified,
}

impl Signing {
    /// Whether the trainee has done their part and someone else is to act.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Submitted | Self::AwaitsIdentityCheck | Self::AwaitsSecondSignature)
    }
}

/// Time in another unit than minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InUnits {
    /// The unit, as the program names it.
    pub unit: Label,
    /// How many of it.
    pub count: u32,
}

/// An entry of time: practice, supervision, training or continuing education.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimeFact {
    /// Its id.
    pub id: FactId,
    /// Which time.
    pub kind: TimeKind,
    /// Its day.
    pub date: NaiveDate,
    /// How long. Left out where `in_units` says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
    /// How long, in units that the program turns into minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_units: Option<InUnits>,
    /// Minutes by category; together at most the whole.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub categories: BTreeMap<Label, Minutes>,
    /// What the whole entry is: `group`, `in_person`, `independent_study`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Label>,
    /// The course that it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course: Option<Label>,
    /// How far its signing has come.
    #[serde(default)]
    pub state: Signing,
    /// Who supervised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supervisor: Option<Label>,
    /// Credentials that it was used for already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub used_for: Vec<Label>,
    /// Whether a paper about it is kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub paper_kept: bool,
    /// Whether who signed had not seen it and signed from records.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub from_records: bool,
}

/// When a person began a stage, or the period of the certificate that is to be renewed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StageFact {
    /// The stage.
    pub stage: StageId,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day, where it is known; else the program reckons it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// How often it was renewed.
    #[serde(default)]
    pub renewals: u32,
}

/// Everything that is known about a person on their way, beside what the platform itself taught them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Record {
    /// The day they joined the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joined_on: Option<NaiveDate>,
    /// The day they were born; only asked for where a rule needs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born_on: Option<NaiveDate>,
    /// Days on their way.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub dates: BTreeMap<Event, NaiveDate>,
    /// Stages that they began.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageFact>,
    /// Entries of time.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub time: Vec<TimeFact>,
    /// Who supervised, and what they were when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub supervisors: Vec<SupervisorFact>,
    /// Courses that they completed elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub courses: Vec<CourseFact>,
    /// Exams that they sat.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exams: Vec<ExamResult>,
    /// Papers that were seen or handed in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentFact>,
    /// Statements that were signed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attestations: Vec<SignedAttestation>,
    /// References.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<ReferenceFact>,
    /// Where they live and work.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceFact>,
    /// Schooling.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub education: Vec<EducationFact>,
    /// Credentials.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub credentials: Vec<CredentialFact>,
    /// Looks at lists of people who are kept out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub list_checks: Vec<ListCheck>,
    /// Jobs and other positions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<PositionFact>,
    /// Random audits that drew them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub audits: Vec<AuditFact>,
    /// What was decided about their way, by whom and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    /// What the platform taught them, for programs that ask for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub course: Option<CourseRecord>,
}

impl Record {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
