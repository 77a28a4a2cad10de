//! What counts toward a requirement, and how time is reckoned: windows, caps, exclusions, supervisors, units, rounding.

use super::super::Label;
use crate::quantity::Minutes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A day on a person's way from which or to which something is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Event {
    /// The day that is asked about.
    Evaluation,
    /// Joining the program.
    Joined,
    /// The beginning of the stage, or of the period of the certificate that is to be renewed.
    StageStart,
    /// The end of the stage.
    StageEnd,
    /// Applying.
    Application,
    /// The approval of the application.
    Approval,
    /// The issue of the certificate.
    Issue,
    /// The last certification or renewal.
    LastCertification,
    /// The day a certificate lapsed.
    Lapse,
    /// The end of the training.
    TrainingEnd,
}

impl Event {
    /// Every event, in the order of a person's way.
    pub const ALL: [Self; 10] = [
        Self::Evaluation,
        Self::Joined,
        Self::StageStart,
        Self::StageEnd,
        Self::Application,
        Self::Approval,
        Self::Issue,
        Self::LastCertification,
        Self::Lapse,
        Self::TrainingEnd,
    ];

    /// The name in files and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Evaluation => "evaluation",
            Self::Joined => "joined",
            Self::StageStart => "stage_start",
            Self::StageEnd => "stage_end",
            Self::Application => "application",
            Self::Approval => "approval",
            Self::Issue => "issue",
            Self::LastCertification => "last_certification",
            Self::Lapse => "lapse",
            Self::TrainingEnd => "training_end",
        }
    }
}

/// When something must have been.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Window {
    /// At most so many months before `ending`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_months: Option<u32>,
    /// Where those months end; the day that is asked about when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<Event>,
    /// On that day or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Event>,
    /// Later than that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Event>,
    /// On that day or earlier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Event>,
    /// Earlier than that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Event>,
}

/// What bears this label does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exclude {
    /// The label.
    pub label: Label,
    /// Unless it bears this one, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unless: Option<Label>,
}

/// Who may have supervised, by what they were on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SupervisorQualifies {
    /// One of these qualifications.
    pub any_of: Vec<Label>,
    /// Qualifications that need a supervisor of the supervisor.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub second_level_for: Vec<Label>,
    /// What that one must be: one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub second_level: Vec<Label>,
}

/// What is counted once is not counted again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoDoubleCount {
    /// The credential that these rules belong to: what was used for another one does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential: Option<Label>,
    /// So much of it may be used again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reuse: Option<Minutes>,
    /// The same course counts once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub course_once: bool,
}

/// What counts toward a requirement. Whatever is left out does not bind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counting {
    /// Only what bears one of these labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Label>,
    /// What does not count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<Exclude>,
    /// When it must have been.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// The most minutes that count of each category or tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub hours_cap: BTreeMap<Label, Minutes>,
    /// Who may have supervised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supervisor_qualifies: Option<SupervisorQualifies>,
    /// What must not count twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_double_count: Option<NoDoubleCount>,
}

impl Counting {
    /// Whether everything counts.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

/// Where time is rounded to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Direction {
    /// What is over is left out.
    Down,
    /// To the nearest; half goes up.
    Nearest,
    /// What is begun counts whole.
    Up,
}

/// What is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Rounded {
    /// Each entry by itself.
    Entry,
    /// The sum of a requirement.
    Total,
}

/// How the program rounds time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rounding {
    /// To a multiple of so many minutes.
    pub to: Minutes,
    /// Which way.
    pub direction: Direction,
    /// What is rounded.
    pub each: Rounded,
}

impl Rounding {
    /// The length, rounded.
    #[must_use]
    pub const fn apply(&self, length: Minutes) -> Minutes {
        if self.to.0 == 0 {
            return length;
        }
        let over = length.0 % self.to.0;
        let down = length.0 - over;
        let goes_up = match self.direction {
            Direction::Down => false,
            // Twice the rest would overflow for lengths that nobody has.
            Direction::Nearest => over >= self.to.0.div_ceil(2),
            Direction::Up => over > 0,
        };
        Minutes(if goes_up { down.saturating_add(self.to.0) } else { down })
    }
}

/// How a program reckons time that is not told in minutes, and how it rounds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reckoning {
    /// Minutes in one of each unit: a contact hour, a tenth of a CEU, a credit of a semester.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub unit: BTreeMap<Label, Minutes>,
    /// How it rounds; not at all when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding: Option<Rounding>,
    /// Whether hours count only once a second person has signed them. Left out where not, so that digests stay as they are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counter_signature: bool,
    /// Whether hours count that a succeeding supervisor signed from records, without having seen the work. Left out where not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub from_records_count: bool,
}

impl Reckoning {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}
