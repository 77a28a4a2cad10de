//! Why a fact does not count, as a value that can be said in plain language, with the rule that says so.

use crate::course::requirement::Event;
use crate::course::{Label, RuleKind};
use crate::id::FactId;
use crate::quantity::Minutes;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a fact does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ExclusionReason {
    /// It lies before the day of joining.
    BeforeJoining {
        /// The day of joining.
        joined_on: NaiveDate,
    },
    /// It was not sent to the supervisor yet.
    NotSent,
    /// It was returned and not corrected yet.
    Returned,
    /// Who signed had not seen it and signed from records, and the program does not count that.
    FromRecords,
    /// It lies after the day that is asked about.
    AfterTheDay {
        /// The day that is asked about.
        on: NaiveDate,
    },
    /// It bears a label that does not count.
    Excluded {
        /// The label.
        label: Label,
    },
    /// It bears none of the labels that count.
    NotAmong {
        /// The labels that count.
        labels: Vec<Label>,
    },
    /// It lies before the first day that counts.
    TooOld {
        /// The first day that counts.
        earliest: NaiveDate,
    },
    /// It lies before the first day that counts, which an event sets.
    BeforeEvent {
        /// The event.
        event: Event,
        /// The first day that counts.
        earliest: NaiveDate,
    },
    /// It lies after the last day that counts, which an event sets.
    AfterEvent {
        /// The event.
        event: Event,
        /// The last day that counts.
        latest: NaiveDate,
    },
    /// Whether it counts hangs on a day that is not known.
    DayNotKnown {
        /// The event.
        event: Event,
    },
    /// Of that category no more counts.
    OverCap {
        /// The category.
        label: Label,
        /// The most that counts.
        at_most: Minutes,
    },
    /// No more of this time counts.
    OverCeiling {
        /// The most that counts.
        at_most: Minutes,
    },
    /// It is not told who supervised.
    NoSupervisor,
    /// Whoever supervised was not qualified on that day.
    SupervisorNotQualified {
        /// Who.
        supervisor: Label,
    },
    /// Whoever supervised had no qualified supervisor of their own on that day.
    NoSecondLevel {
        /// Who.
        supervisor: Label,
    },
    /// It was used for another credential.
    UsedBefore {
        /// The credential.
        credential: Label,
    },
    /// The same course counts once.
    SameCourse {
        /// The course.
        course: Label,
    },
    /// The program does not say what that unit is in minutes.
    UnitNotKnown {
        /// The unit.
        unit: Label,
    },
    /// The program rounds down.
    RoundedDown {
        /// To a multiple of so many minutes.
        to: Minutes,
    },
    /// It was good until that day.
    Expired {
        /// The last day.
        until: NaiveDate,
    },
    /// The name on it is another one.
    NameDiffers,
    /// No notary has seen it.
    NotNotarised,
    /// Someone else must hand it in.
    HandedInBy {
        /// Who must.
        wanted: Label,
    },
    /// Someone else must sign it.
    SignedBy {
        /// Who must.
        wanted: Label,
    },
    /// It is another edition of the text.
    OtherText {
        /// The edition that is asked for.
        wanted: String,
    },
    /// It has too few words.
    TooFewWords {
        /// There are.
        have: u32,
        /// Needed.
        need: u32,
    },
    /// References from such a relation do not count.
    Relation {
        /// The relation.
        relation: Label,
    },
    /// The referee did not send it.
    NotFromReferee,
    /// The mark was not reached.
    BelowMark,
    /// It came before the wait was over.
    TooSoon {
        /// The first day.
        earliest: NaiveDate,
    },
    /// All attempts had been used.
    NoAttemptLeft {
        /// How many there are.
        most: u32,
    },
    /// It came after the last day for it.
    TooLate {
        /// The last day.
        latest: NaiveDate,
    },
    /// It did not hold on that day.
    NotHeld {
        /// The day.
        on: NaiveDate,
    },
    /// It is not in good standing.
    NotInGoodStanding,
    /// It is too few hours a week.
    TooFewHoursAWeek {
        /// Needed.
        need: u32,
    },
    /// Too little of the work is what is asked for.
    TooLittleOfDuty {
        /// What is asked for.
        duty: Label,
        /// Needed, in percent.
        need: u32,
    },
    /// Too little of the work is in the place.
    TooLittleWorkThere {
        /// Needed, in percent.
        need: u32,
    },
    /// The person was on the list.
    OnList,
    /// No paper about it is kept.
    NoPaper,
}

impl ExclusionReason {
    /// The rule that says so.
    #[must_use]
    pub const fn rule(&self) -> RuleKind {
        match self {
            Self::BeforeJoining { .. }
            | Self::AfterTheDay { .. }
            | Self::TooOld { .. }
            | Self::BeforeEvent { .. }
            | Self::AfterEvent { .. }
            | Self::DayNotKnown { .. } => RuleKind::Window,
            Self::NotSent | Self::Returned | Self::FromRecords | Self::OverCeiling { .. } => RuleKind::HoursTotal,
            Self::Excluded { .. } | Self::NotAmong { .. } => RuleKind::Exclude,
            Self::OverCap { .. } => RuleKind::HoursCap,
            Self::NoSupervisor | Self::SupervisorNotQualified { .. } => RuleKind::SupervisorQualifies,
            Self::NoSecondLevel { .. } => RuleKind::SecondLevel,
            Self::UsedBefore { .. } | Self::SameCourse { .. } => RuleKind::NoDoubleCount,
            Self::UnitNotKnown { .. } => RuleKind::Unit,
            Self::RoundedDown { .. } => RuleKind::Rounding,
            Self::Expired { .. } | Self::NameDiffers | Self::NotNotarised | Self::HandedInBy { .. } => {
                RuleKind::Document
            }
            Self::SignedBy { .. } | Self::OtherText { .. } | Self::TooFewWords { .. } => RuleKind::Attestation,
            Self::Relation { .. } | Self::NotFromReferee => RuleKind::References,
            Self::BelowMark | Self::TooSoon { .. } | Self::NoAttemptLeft { .. } | Self::TooLate { .. } => {
                RuleKind::Assessment
            }
            Self::NotHeld { .. } | Self::NotInGoodStanding => RuleKind::CredentialHeld,
            Self::TooFewHoursAWeek { .. } | Self::TooLittleOfDuty { .. } => RuleKind::Tenure,
            Self::TooLittleWorkThere { .. } => RuleKind::Jurisdiction,
            Self::OnList => RuleKind::NotOnList,
            Self::NoPaper => RuleKind::Retention,
        }
    }
}

/// What kind of fact it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FactKind {
    /// An entry of the hours log of the platform.
    #[default]
    HoursEntry,
    /// An entry of time that was told.
    Time,
    /// A course.
    Course,
    /// An exam.
    Exam,
    /// A paper.
    Document,
    /// A signed statement.
    Attestation,
    /// A reference.
    Reference,
    /// A place.
    Place,
    /// A credential.
    Credential,
    /// A look at a list.
    ListCheck,
    /// A position.
    Position,
}

impl FactKind {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands references")]
    pub(super) fn is_hours_entry(&self) -> bool {
        *self == Self::HoursEntry
    }
}

/// A fact that does not count, or a part of it, with its reason. It stays in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exclusion {
    /// The fact.
    pub entry: FactId,
    /// Its day.
    pub date: NaiveDate,
    /// How much of it does not count.
    pub minutes: Minutes,
    /// Why it does not count.
    pub reason: ExclusionReason,
    /// What kind of fact it is.
    #[serde(default, skip_serializing_if = "FactKind::is_hours_entry")]
    pub fact: FactKind,
}
