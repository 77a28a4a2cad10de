//! A signature on hours: who, in what capacity and with which qualification, under which statement, how, and over what.

use super::Subject;
use super::event::{Capacity, Who};
use super::refusal::NotPossible;
use crate::canonical::{self, Digest, NoCanonicalForm};
use crate::course::Label;
use crate::id::{PersonId, SiteId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The statement that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Which, as `i_supervised`.
    pub id: Label,
    /// The version of its text.
    pub version: u32,
    /// The digest of its text, in the language in which it was read.
    pub text: Digest,
}

impl Statement {
    /// The statement of that name, as it was read.
    #[must_use]
    pub fn read(id: Label, version: u32, text: &str) -> Self {
        Self { id, version, text: Digest::of_bytes(text.as_bytes()) }
    }
}

/// A qualification that was valid on the day of the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Qualified {
    /// Which.
    pub qualification: Label,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// The day of the work.
    pub on: NaiveDate,
}

impl Qualified {
    /// Whether it was valid on that day; both ends are within.
    #[must_use]
    pub fn was_valid(&self) -> bool {
        self.from <= self.on && self.until.is_none_or(|until| self.on <= until)
    }
}

/// Where the paper with a signature is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Original {
    /// It was scanned: the digest of the file.
    Scan(Digest),
    /// It is kept at that site.
    KeptAt(SiteId),
}

/// How someone signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "how")]
pub enum Method {
    /// In their own account.
    SignedIn,
    /// Behind a link for one use, sent by mail.
    OneTimeLink,
    /// By hand.
    OnPaper {
        /// The day that stands beside it.
        signed_on: NaiveDate,
        /// Where the paper is.
        original: Original,
        /// Who looked at it.
        checked_by: PersonId,
    },
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who signed.
    pub signer: Who,
    /// In what capacity.
    pub capacity: Capacity,
    /// With which qualification, if one is on record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification: Option<Qualified>,
    /// Which statement.
    pub statement: Statement,
    /// How.
    pub method: Method,
    /// The digest of the list of records, where it was signed from records and not observed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_records: Option<Digest>,
    /// Whether nobody has confirmed yet who the signer is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub awaits_identity_check: bool,
    /// The digest of what was signed; see [`what_is_signed`].
    pub signed: Digest,
}

/// The digest of what a signature is over: chain, entry, version, what it states, its note as committed, the statement.
///
/// # Errors
/// When it has no canonical form.
pub fn what_is_signed(about: &Subject, statement: &Statement) -> Result<Digest, NoCanonicalForm> {
    canonical::digest("hours-signed/1", &(about, statement))
}

impl Signature {
    /// What holds for every signature.
    ///
    /// # Errors
    /// When it is over something else, the trainee's own, unqualified on the day, or mixes "observed" and "from records".
    pub(super) fn fits(&self, about: &Subject, trainee: &Who) -> Result<(), NotPossible> {
        if what_is_signed(about, &self.statement).ok().as_ref() != Some(&self.signed) {
            return Err(NotPossible::SignedOverElse);
        }
        let checked = match &self.method {
            Method::OnPaper { checked_by, .. } => Some(Who::Person(checked_by.clone())),
            Method::SignedIn | Method::OneTimeLink => None,
        };
        if self.signer == *trainee || checked.as_ref() == Some(trainee) {
            return Err(NotPossible::OwnHours);
        }
        // Nobody looks at their own signature on paper and says that it is there.
        if checked.as_ref() == Some(&self.signer) {
            return Err(NotPossible::MethodDoesNotFit);
        }
        if self.qualification.as_ref().is_some_and(|q| !q.was_valid()) {
            return Err(NotPossible::NotQualifiedThen);
        }
        if self.from_records.is_some() != (self.capacity == Capacity::SucceedingSupervisor) {
            return Err(NotPossible::ObservedOrFromRecords);
        }
        Ok(())
    }
}
