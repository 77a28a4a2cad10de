//! Facts about the person: papers, signatures, references, places, schooling, credentials, jobs, audits, decisions.

use crate::course::Label;
use crate::id::{DecisionId, FactId, RequirementId, StageId};
use crate::quantity::Minutes;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a supervisor was from when to when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Qualification {
    /// What.
    pub qualification: Label,
    /// From that day.
    pub from: NaiveDate,
    /// To that day, if it has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// A supervisor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SupervisorFact {
    /// Who, as entries name them.
    pub supervisor: Label,
    /// What they were when.
    #[serde(default)]
    pub qualifications: Vec<Qualification>,
    /// Who supervises them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supervised_by: Option<Label>,
}

/// A paper that was seen or handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentFact {
    /// Its id.
    pub id: FactId,
    /// Which.
    pub document: Label,
    /// The day that stands on it.
    pub dated: NaiveDate,
    /// The last day that it is good itself, if it says one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Who handed it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_in_by: Option<Label>,
    /// Whether the name on it is the name of the application.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub name_matches: bool,
    /// Whether a notary has seen it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub notarised: bool,
    /// Who checked it, if someone did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_by: Option<String>,
}

/// A statement that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignedAttestation {
    /// Its id.
    pub id: FactId,
    /// Which.
    pub attestation: Label,
    /// The edition of its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_version: Option<String>,
    /// Who signed.
    pub by: Label,
    /// When.
    pub on: NaiveDate,
    /// How many words, where it is told in one's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<u32>,
}

/// A reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReferenceFact {
    /// Its id.
    pub id: FactId,
    /// What the referee is to the person: `colleague`, `family`.
    pub relation: Label,
    /// What else is known of the referee: `certified_peer`, `knows_recovery`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Label>,
    /// For how many months they know each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_months: Option<u32>,
    /// When it was given.
    pub on: NaiveDate,
    /// Whether the referee sent it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sent_by_referee: bool,
}

/// A place where the person lives or works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlaceFact {
    /// Its id.
    pub id: FactId,
    /// The place.
    pub place: Label,
    /// From that day.
    pub from: NaiveDate,
    /// To that day, if it has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Whether they live there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lives: bool,
    /// How much of their work is there, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_percent: Option<u32>,
    /// Whether the person only said so, and someone is still to see proof of it: it does not count until then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waits_for_check: bool,
}

/// Schooling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EducationFact {
    /// Its id.
    pub id: FactId,
    /// Which.
    pub education: Label,
    /// Whether the person only said so, and someone is still to see proof of it: it does not count until then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waits_for_check: bool,
}

/// How a credential stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Standing {
    /// In good standing.
    #[default]
    Good,
    /// On probation.
    Probation,
    /// Suspended.
    Suspended,
    /// Taken back.
    Revoked,
}

/// A credential that the person holds or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CredentialFact {
    /// Its id.
    pub id: FactId,
    /// Which.
    pub credential: Label,
    /// The day of issue.
    pub from: NaiveDate,
    /// Its last day, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// How it stands.
    #[serde(default)]
    pub standing: Standing,
}

/// A look at a list of people who are kept out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListCheck {
    /// Its id.
    pub id: FactId,
    /// Which list.
    pub list: Label,
    /// When.
    pub on: NaiveDate,
    /// Whether the person was not on it.
    pub clear: bool,
    /// Who looked.
    pub by: String,
}

/// A job or another position.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PositionFact {
    /// Its id.
    pub id: FactId,
    /// Which.
    pub position: Label,
    /// From that day.
    pub from: NaiveDate,
    /// To that day, if it has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Hours a week, in whole hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<u32>,
    /// What the work consists of, in percent.
    #[serde(default, skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub duties: std::collections::BTreeMap<Label, u32>,
    /// Whether the person only said so, and someone is still to see proof of it: it does not count until then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waits_for_check: bool,
}

/// A random audit that drew the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AuditFact {
    /// Its id.
    pub id: FactId,
    /// When.
    pub drawn_on: NaiveDate,
    /// When the papers were shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_on: Option<NaiveDate>,
    /// Whether they were found in order; none while it is looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_order: Option<bool>,
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DecisionKind {
    /// A requirement need not be met.
    Waiver,
    /// What was learned before counts: so many minutes, or the whole requirement.
    PriorLearning,
    /// A stage lasts longer.
    Extension,
    /// Someone looked at it: yes or no.
    Review,
    /// A person is certified: yes or no.
    Certification,
}

/// Yes or no.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Decided {
    /// Yes.
    #[default]
    Granted,
    /// No.
    Declined,
}

/// What a named person decided about someone's way, when and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// What kind.
    pub kind: DecisionKind,
    /// Yes or no.
    #[serde(default)]
    pub decided: Decided,
    /// The requirement that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requirement: Option<RequirementId>,
    /// The stage that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<StageId>,
    /// Who decided, by name.
    pub by: String,
    /// The day from which it holds.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
    /// The last day on which it holds, if it has an end; of an extension, the new last day of the stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// How much of what was learned before counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
}
