//! Requirements: the tree of a stage, and the single rules in it. No rule of any board is written in code.

mod counting;
mod kind;
mod personal;
mod study;
mod time;
mod validity;

use super::HoursKind;
use crate::id::{ActivityId, ModuleId, ProgrammeId, RequirementId};
use crate::quantity::{Minutes, Score};
use serde::{Deserialize, Serialize};

pub use counting::{
    Counting, Direction, Event, Exclude, NoDoubleCount, Reckoning, Rounded, Rounding, SupervisorQualifies, Window,
};
pub use kind::RuleKind;
pub use personal::{
    Age, Attestation, AuditSample, CredentialHeld, Document, Education, Jurisdiction, ManualReview, NotOnList,
    ReferenceNeed, References, Tenure,
};
pub use study::{Assessment, AttemptLimit, Consequence, CourseSet, Deadline, PartsRule, PassMark};
pub use time::{Frequency, HoursByCategory, Period, Periodic, Ratio, Retention, Share, TimeKind};
pub(crate) use validity::birthday;
pub use validity::{Anchor, Held, Validity, Years};

/// A single thing that must be so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Rule {
    /// Every lesson of the module has been read.
    LessonsRead {
        /// The module.
        module: ModuleId,
    },
    /// An attempt at the module's quiz reached the mark.
    QuizPassed {
        /// The module.
        module: ModuleId,
        /// The mark.
        pass: Score,
    },
    /// A trainer accepted the work on this activity.
    ActivityAccepted {
        /// The module it stands in.
        module: ModuleId,
        /// The activity.
        activity: ActivityId,
    },
    /// Signed hours of one kind add up to at least this.
    HoursTotal {
        /// Which hours.
        of: TimeKind,
        /// The fewest minutes.
        at_least: Minutes,
        /// The most minutes that count. Like `counting` it is left out where it says nothing, so that the digests of older
        /// editions stay as they are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<Minutes>,
        /// What counts.
        #[serde(default, skip_serializing_if = "Counting::is_plain")]
        counting: Box<Counting>,
    },
    /// The trainee has said what they think of the course. It opens when nothing else is missing.
    CourseEvaluation {
        /// The programme whose form it is.
        programme: ProgrammeId,
    },
    /// A least time in each category, and in all.
    HoursByCategory(HoursByCategory),
    /// A least or greatest share.
    Share(Share),
    /// So much of one time for so much of another.
    Ratio(Ratio),
    /// So often in each week or month.
    Frequency(Frequency),
    /// A topic that comes again.
    Periodic(Periodic),
    /// Papers about time are kept.
    Retention(Retention),
    /// Courses that were completed.
    CourseSet(CourseSet),
    /// An exam.
    Assessment(Assessment),
    /// A paper.
    Document(Document),
    /// A signed statement.
    Attestation(Attestation),
    /// References.
    References(References),
    /// An age on a day.
    Age(Age),
    /// Living or working in a place.
    Jurisdiction(Jurisdiction),
    /// Schooling.
    Education(Education),
    /// A credential that is held.
    CredentialHeld(CredentialHeld),
    /// Not being on a list.
    NotOnList(NotOnList),
    /// Having been in a position for so long.
    Tenure(Tenure),
    /// A named person decides.
    ManualReview(ManualReview),
    /// Some are drawn, and show their papers.
    AuditSample(AuditSample),
}

impl Rule {
    /// Hours of a kind that add up to at least this, and nothing more to it.
    #[must_use]
    pub fn hours(of: HoursKind, at_least: Minutes) -> Self {
        Self::HoursTotal { of: of.into(), at_least, at_most: None, counting: Box::default() }
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> RuleKind {
        match self {
            Self::LessonsRead { .. } => RuleKind::LessonsRead,
            Self::QuizPassed { .. } => RuleKind::QuizPassed,
            Self::ActivityAccepted { .. } => RuleKind::ActivityAccepted,
            Self::HoursTotal { .. } => RuleKind::HoursTotal,
            Self::CourseEvaluation { .. } => RuleKind::CourseEvaluation,
            Self::HoursByCategory(_) => RuleKind::HoursByCategory,
            Self::Share(_) => RuleKind::Share,
            Self::Ratio(_) => RuleKind::Ratio,
            Self::Frequency(_) => RuleKind::Frequency,
            Self::Periodic(_) => RuleKind::Periodic,
            Self::Retention(_) => RuleKind::Retention,
            Self::CourseSet(_) => RuleKind::CourseSet,
            Self::Assessment(_) => RuleKind::Assessment,
            Self::Document(_) => RuleKind::Document,
            Self::Attestation(_) => RuleKind::Attestation,
            Self::References(_) => RuleKind::References,
            Self::Age(_) => RuleKind::Age,
            Self::Jurisdiction(_) => RuleKind::Jurisdiction,
            Self::Education(_) => RuleKind::Education,
            Self::CredentialHeld(_) => RuleKind::CredentialHeld,
            Self::NotOnList(_) => RuleKind::NotOnList,
            Self::Tenure(_) => RuleKind::Tenure,
            Self::ManualReview(_) => RuleKind::ManualReview,
            Self::AuditSample(_) => RuleKind::AuditSample,
        }
    }
}

/// The tree of requirements of a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Requirement {
    /// Every part must be met.
    AllOf {
        /// Its id.
        id: RequirementId,
        /// The parts.
        all_of: Vec<Requirement>,
    },
    /// One part must be met.
    AnyOf {
        /// Its id.
        id: RequirementId,
        /// The paths.
        any_of: Vec<Requirement>,
    },
    /// So many parts must be met.
    SomeOf {
        /// Its id.
        id: RequirementId,
        /// How many.
        at_least: u32,
        /// The parts.
        n_of: Vec<Requirement>,
    },
    /// A single rule.
    Leaf {
        /// Its id.
        id: RequirementId,
        /// The rule.
        rule: Rule,
    },
}

impl Requirement {
    /// The id of the node.
    #[must_use]
    pub const fn id(&self) -> &RequirementId {
        match self {
            Self::AllOf { id, .. } | Self::AnyOf { id, .. } | Self::SomeOf { id, .. } | Self::Leaf { id, .. } => id,
        }
    }

    /// The parts below this node; a leaf has none.
    #[must_use]
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::AllOf { all_of, .. } => all_of,
            Self::AnyOf { any_of, .. } => any_of,
            Self::SomeOf { n_of, .. } => n_of,
            Self::Leaf { .. } => &[],
        }
    }

    /// Every rule in the tree, in the order of the file.
    #[must_use]
    pub fn rules(&self) -> Vec<&Rule> {
        match self {
            Self::Leaf { rule, .. } => vec![rule],
            branch => branch.parts().iter().flat_map(Self::rules).collect(),
        }
    }
}
