//! What stands beside the lessons of a module: what comes before it, who has read it, guides for facilitators and learners.

use super::Markdown;
use crate::id::ModuleId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// In which capacity someone has read a module before it is taught.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewerRole {
    /// A certified peer supporter; every module needs one.
    CertifiedPeer,
    /// Someone with a clinical license.
    Clinical,
    /// Someone who knows the law.
    Legal,
    /// A peer who grew up with the language of a translation.
    NativeSpeakingPeer,
}

impl ReviewerRole {
    /// The name in files and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CertifiedPeer => "certified_peer",
            Self::Clinical => "clinical",
            Self::Legal => "legal",
            Self::NativeSpeakingPeer => "native_speaking_peer",
        }
    }
}

/// A person who has read a module and stands for it by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviewer {
    /// The name as it may be shown.
    pub name: String,
    /// In which capacity.
    pub role: ReviewerRole,
    /// The day of the review.
    pub date: NaiveDate,
}

/// What stands beside the lessons. Everything may be missing, and what is missing is left out of the canonical form, so
/// that the digests of modules without it stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// Modules that come before this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prerequisites: Vec<ModuleId>,
    /// Who has read it. None yet means: not yet reviewed by peers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviewers: Vec<Reviewer>,
    /// What is hard in the module as a whole, said before it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_note: Option<String>,
    /// The facilitator's guide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facilitator: Option<Markdown>,
    /// A page for the learner's own wellness, to read or print. Nothing is filled in and nothing is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wellness: Option<Markdown>,
}

impl Beside {
    /// Whether nothing stands beside the lessons.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a certified peer has read the module.
    #[must_use]
    pub fn reviewed_by_a_peer(&self) -> bool {
        self.reviewers.iter().any(|reviewer| reviewer.role == ReviewerRole::CertifiedPeer)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_missing_leaves_no_trace_and_what_is_there_comes_back() {
        assert_eq!(serde_json::to_string(&Beside::default()).unwrap(), "{}");
        let beside = Beside {
            wellness: Some(Markdown("Breathe out.".to_owned())),
            reviewers: vec![Reviewer {
                name: "Ana Invented".to_owned(),
                role: ReviewerRole::Legal,
                date: NaiveDate::from_ymd_opt(2026, 11, 26).unwrap(),
            }],
            ..Beside::default()
        };
        let text = serde_json::to_string(&beside).unwrap();
        assert_eq!(serde_json::from_str::<Beside>(&text).unwrap(), beside);
        assert!(text.contains(beside.reviewers[0].role.name()) && !beside.is_empty());
        assert!(!beside.reviewed_by_a_peer(), "a lawyer is no certified peer");
    }
}
