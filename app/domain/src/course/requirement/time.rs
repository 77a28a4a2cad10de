//! Rules about time: what adds up, by category, as a share, as a ratio, how often, and what is kept of it.

use super::super::{HoursKind, Label};
use super::counting::Counting;
use crate::quantity::{Minutes, Score};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Time comes in quantities that are never added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum TimeKind {
    /// The trainee gives peer support.
    Practice,
    /// The trainee receives supervision.
    Supervision,
    /// The trainee is taught before a certification.
    Training,
    /// A person who is certified goes on learning.
    ContinuingEducation,
}

impl TimeKind {
    /// Every kind, in the order of a person's way.
    pub const ALL: [Self; 4] = [Self::Practice, Self::Supervision, Self::Training, Self::ContinuingEducation];

    /// The name in files and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Practice => HoursKind::Practice.name(),
            Self::Supervision => HoursKind::Supervision.name(),
            Self::Training => "training",
            Self::ContinuingEducation => "continuing_education",
        }
    }

    /// The kind of hours under supervision; none for what is taught.
    #[must_use]
    pub const fn hours(self) -> Option<HoursKind> {
        match self {
            Self::Practice => Some(HoursKind::Practice),
            Self::Supervision => Some(HoursKind::Supervision),
            Self::Training | Self::ContinuingEducation => None,
        }
    }
}

impl From<HoursKind> for TimeKind {
    fn from(kind: HoursKind) -> Self {
        match kind {
            HoursKind::Practice => Self::Practice,
            HoursKind::Supervision => Self::Supervision,
        }
    }
}

/// A least time in each category, and in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HoursByCategory {
    /// Which time.
    pub of: TimeKind,
    /// The fewest minutes in all.
    pub at_least: Minutes,
    /// The fewest minutes in each category.
    pub categories: BTreeMap<Label, Minutes>,
    /// What counts.
    #[serde(default, skip_serializing_if = "Counting::is_plain")]
    pub counting: Box<Counting>,
}

/// How much of the time that counts must, or may, bear a label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Share {
    /// Which time.
    pub of: TimeKind,
    /// The category or tag.
    pub label: Label,
    /// The least share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Score>,
    /// The greatest share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Score>,
    /// What counts.
    #[serde(default, skip_serializing_if = "Counting::is_plain")]
    pub counting: Box<Counting>,
}

/// So much of one time for so much of another: an hour of supervision for every 25 hours of practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ratio {
    /// The time that is needed.
    pub of: TimeKind,
    /// Minutes of it...
    pub minutes: Minutes,
    /// ...for each so many minutes...
    pub for_each: Minutes,
    /// ...of this time.
    pub per: TimeKind,
    /// The fewest minutes, however little there is of the other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Minutes>,
    /// What counts, of both.
    #[serde(default, skip_serializing_if = "Counting::is_plain")]
    pub counting: Box<Counting>,
}

/// A stretch of the calendar that comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Period {
    /// Monday to Sunday.
    Week,
    /// A month of the calendar.
    Month,
}

impl Period {
    /// The name in files and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
        }
    }
}

/// So often in every week or month of the stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Frequency {
    /// Which time.
    pub of: TimeKind,
    /// How often.
    pub times: u32,
    /// In each week or month.
    pub per: Period,
    /// What counts.
    #[serde(default, skip_serializing_if = "Counting::is_plain")]
    pub counting: Box<Counting>,
}

/// A topic that has to come again after so many months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Periodic {
    /// Which time.
    pub of: TimeKind,
    /// The category, tag or course.
    pub topic: Label,
    /// The fewest minutes.
    pub at_least: Minutes,
    /// In so many months.
    pub every_months: u32,
}

/// Papers about time have to be kept so long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Retention {
    /// Which time.
    pub of: TimeKind,
    /// How many years.
    pub years: u32,
}
