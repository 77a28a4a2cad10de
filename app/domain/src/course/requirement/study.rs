//! Rules about what was learned: sets of courses, and assessments with their attempts, waits and deadlines.

use super::super::Label;
use super::counting::{Event, Window};
use crate::quantity::Score;
use serde::{Deserialize, Serialize};

/// Courses that were completed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CourseSet {
    /// The courses; any course when it is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub courses: Vec<Label>,
    /// Only courses that bear this tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Label>,
    /// How many different ones; all that are listed when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// How many credits they come to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<u32>,
    /// The mark that each must have reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<Score>,
    /// When they must have been completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
}

/// The mark that passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum PassMark {
    /// A share of all points.
    Percent(u32),
    /// Points on the exam's own scale.
    Points(u32),
    /// Whoever gives the exam says whether it was passed.
    Told,
}

/// How parts of an exam make up the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum PartsRule {
    /// Each part must reach the mark.
    Each,
    /// All parts together must, as their mean.
    Total,
}

/// Attempts that are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttemptLimit {
    /// How many.
    pub most: u32,
    /// Counted from this day on; all there ever were when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Event>,
}

/// The last day for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Deadline {
    /// So many months...
    pub months: u32,
    /// ...after this day.
    pub after: Event,
}

/// What follows when a way is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Consequence {
    /// The training again.
    RetakeTraining,
    /// A new application.
    ApplyAgain,
    /// Someone helps before the next try.
    AskForHelp,
}

impl Consequence {
    /// The name in files and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::RetakeTraining => "retake_training",
            Self::ApplyAgain => "apply_again",
            Self::AskForHelp => "ask_for_help",
        }
    }
}

/// An exam.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assessment {
    /// Which.
    pub exam: Label,
    /// The mark that passes.
    pub pass: PassMark,
    /// Its parts, if it has any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Label>,
    /// How the parts make up the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts_must: Option<PartsRule>,
    /// How often it may be tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempts: Option<AttemptLimit>,
    /// Days to wait after an attempt that did not reach the mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_days: Option<u32>,
    /// The last day for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// What follows when attempts or time are used up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_up: Option<Consequence>,
}
