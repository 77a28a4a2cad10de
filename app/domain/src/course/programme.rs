//! Programmes: dated, sourced rules that end in a certificate. No rule of any board is written in code.

use super::requirement::{Reckoning, Requirement, Validity};
use super::{Language, Survey};
use crate::id::{ProgrammeId, StageId, VersionId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a certificate says. A training completion is never a certification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// A part of a programme that ends in a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// What must be so.
    pub require: Requirement,
    /// How long it holds. Left out where a stage does not end, so that the digests of older editions stay as they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validity: Option<Validity>,
    /// How time is reckoned in it.
    #[serde(default, skip_serializing_if = "Reckoning::is_plain")]
    pub reckoning: Reckoning,
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
    /// What the source says nothing of, so that these rules leave it out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_known: Vec<String>,
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
    /// Whether it is only an example of another body's rules: it is checked and evaluated, and never published or joined.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
    /// The state in which its certificate counts, where it counts in one. Left out where not, so that digests stay as they
    /// are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Whether entries of hours have no note at all. Left out where they have one, so that digests stay as they are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub without_notes: bool,
}

/// The issuing body of a programme that the organisation itself issues.
pub const OWN_BODY: &str = "organisation";

impl Programme {
    /// Whether the organisation itself issues what the programme ends in.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.issuing_body == OWN_BODY
    }

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
