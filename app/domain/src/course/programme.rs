//! Programmes: dated, sourced rules that end in a certificate. No rule of any board is written in code.

use super::{Language, Survey};
use crate::id::{ActivityId, ModuleId, ProgrammeId, RequirementId, StageId, VersionId};
use crate::quantity::{Minutes, Score};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a certificate says. A training completion is never a certification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateKind {
    /// This person finished this training.
    TrainingCompletion,
    /// This person finished this continuing education.
    ContinuingEducation,
    /// This person worked these hours under supervision.
    HoursVerification,
    /// A board says that this person may practise. Waits for a named person's decision.
    Certification,
}

impl CertificateKind {
    /// The name in files and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::TrainingCompletion => "training_completion",
            Self::ContinuingEducation => "continuing_education",
            Self::HoursVerification => "hours_verification",
            Self::Certification => "certification",
        }
    }
}

/// Hours under supervision come in two quantities that are never added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoursKind {
    /// The trainee gives peer support.
    Practice,
    /// The trainee receives supervision.
    Supervision,
}

impl HoursKind {
    /// The name in files, forms and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Supervision => "supervision",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Practice, Self::Supervision].into_iter().find(|k| k.name() == name)
    }
}

/// A single thing that must be so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
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
        of: HoursKind,
        /// The fewest minutes.
        at_least: Minutes,
    },
    /// The trainee has said what they think of the course. It opens when nothing else is missing.
    CourseEvaluation {
        /// The programme whose form it is.
        programme: ProgrammeId,
    },
}

/// The tree of requirements of a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
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

/// A part of a programme that ends in a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// What must be so.
    pub require: Requirement,
}

/// One dated edition of a programme. Trainees stay with the one that they began under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeVersion {
    /// Its id, written in the file.
    pub id: VersionId,
    /// The first day it can be joined.
    pub effective_from: NaiveDate,
    /// The last day it can be joined, if it has ended.
    pub effective_to: Option<NaiveDate>,
    /// Where the rules stand.
    pub source: String,
    /// The day on which someone last compared them with the source.
    pub checked_on: NaiveDate,
    /// The stages in order.
    pub stages: Vec<Stage>,
}

/// A board that accepts the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// The board's name.
    pub board: String,
    /// What it accepts the programme for.
    pub counts_for: String,
    /// Where that can be read.
    pub source: String,
    /// The day on which someone last looked.
    pub checked_on: NaiveDate,
}

/// A programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Its id, written in the file.
    pub id: ProgrammeId,
    /// Its title.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// What its certificate says.
    pub kind: CertificateKind,
    /// Who issues: the organisation itself, or the name of a board.
    pub issuing_body: String,
    /// The IANA zone in which its days, weeks and years are counted.
    pub zone: String,
    /// Boards that accept it; none when the list is empty.
    pub acceptance: Vec<Acceptance>,
    /// Dated editions, oldest first.
    pub versions: Vec<ProgrammeVersion>,
    /// The form of its course evaluation, one for each language it is written in. Left out where there is none, so that
    /// the digests of programmes without one stay as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub surveys: Vec<Survey>,
}

impl Programme {
    /// The form of its course evaluation in that language, or in English where it is not translated yet.
    #[must_use]
    pub fn survey(&self, language: &Language) -> Option<&Survey> {
        let of = |l: &Language| self.surveys.iter().find(|s| s.language == *l);
        of(language).or_else(|| of(&Language::english()))
    }

    /// The edition that someone who joins on that day begins under.
    #[must_use]
    pub fn version_on(&self, day: NaiveDate) -> Option<&ProgrammeVersion> {
        self.versions
            .iter()
            .filter(|v| v.effective_from <= day && v.effective_to.is_none_or(|end| day <= end))
            .max_by_key(|v| v.effective_from)
    }
}
