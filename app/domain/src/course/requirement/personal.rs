//! Rules about the person: papers, signatures, references, age, place, schooling, credentials, jobs, and decisions.

use super::super::Label;
use super::counting::Event;
use serde::{Deserialize, Serialize};

/// A paper that was seen or handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// Which.
    pub document: Label,
    /// How many.
    pub count: u32,
    /// For how many months it is good, counted back from `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_months: Option<u32>,
    /// The day on which it must be good; the day that is asked about when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Event>,
    /// Who must hand it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_in_by: Option<Label>,
    /// Whether the name on it must be the name of the application.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub name_must_match: bool,
    /// Whether a notary must have seen it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub notarised: bool,
    /// Whether it counts only once someone checked it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub checked: bool,
}

/// A statement that someone signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attestation {
    /// Which.
    pub attestation: Label,
    /// The edition of its text; any when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_version: Option<String>,
    /// Who signs.
    pub by: Label,
    /// It must be signed on this day or later: again at each renewal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Event>,
    /// The fewest words, where it is told in one's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_words: Option<u32>,
}

/// What one of the references must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReferenceNeed {
    /// The referee knows the person for at least so many months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_months: Option<u32>,
    /// The referee bears this tag: `certified_peer`, `knows_recovery`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Label>,
}

/// References.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct References {
    /// How many.
    pub count: u32,
    /// Relations that do not count: `family`, `friend`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_from: Vec<Label>,
    /// What at least one of them must be, for each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub one_must_be: Vec<ReferenceNeed>,
    /// Whether the referee must have sent it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sent_by_referee: bool,
    /// It must be given on this day or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Event>,
}

/// An age on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Age {
    /// The youngest, in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The oldest: until the day before the next birthday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// The day; the day that is asked about when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Event>,
}

/// Living or working in a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Jurisdiction {
    /// The place.
    pub place: Label,
    /// Whether living there is enough.
    pub live: bool,
    /// The share of one's work there that is enough, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_percent: Option<u32>,
    /// The day; the day that is asked about when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Event>,
}

/// Schooling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Education {
    /// One of these.
    pub any_of: Vec<Label>,
}

/// A credential that is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CredentialHeld {
    /// One of these.
    pub any_of: Vec<Label>,
    /// The day; the day that is asked about when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Event>,
    /// Whether it must be in good standing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub good_standing: bool,
    /// It must have been issued at most so many months before that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_within_months: Option<u32>,
}

/// Not being on a list of people who are kept out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotOnList {
    /// The list.
    pub list: Label,
    /// For how many months a look at it is good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_months: Option<u32>,
}

/// Having been in a position for so long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tenure {
    /// The position; any when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Label>,
    /// Months of the calendar, counted back from the day that is asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// Or days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// The fewest hours a week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<u32>,
    /// What the work must consist of...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<Label>,
    /// ...to so many percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty_percent: Option<u32>,
}

/// A named person decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ManualReview {
    /// Within so many days of the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decide_within_days: Option<u32>,
    /// Within so many days after a decision against it, one can appeal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal_within_days: Option<u32>,
}

/// Some are drawn, and show their papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AuditSample {
    /// How many of a hundred are drawn; none where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u32>,
    /// Days to answer; none where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_within_days: Option<u32>,
}
