//! Hours on paper: a supervisor signed by hand, someone else looked at the paper, and it is taken down who, when and where it is.

use super::{HoursEntry, HoursRefusal, Outcome};
use crate::canonical::Digest;
use crate::chain::hours::{Method, Original};
use crate::id::{PersonId, SiteId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A signature by hand, as it stands on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedOnPaper {
    /// The day beside it.
    pub signed_on: NaiveDate,
    /// Where the paper is.
    pub original: Original,
    /// Who had it before them, and took down that it was signed: never the trainee, never who signed.
    pub checked_by: PersonId,
}

impl SignedOnPaper {
    /// The way of signing, for the log.
    #[must_use]
    pub fn method(&self) -> Method {
        let Self { signed_on, original, checked_by } = self.clone();
        Method::OnPaper { signed_on, original, checked_by }
    }
}

/// A field of the form about a signature by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperField {
    /// `signed_on`
    SignedOn,
    /// `original`
    Original,
    /// `digest`
    Digest,
    /// `seen`
    Seen,
}

impl PaperField {
    /// The field's name in the form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SignedOn => "signed_on",
            Self::Original => "original",
            Self::Digest => "digest",
            Self::Seen => "seen",
        }
    }
}

/// Why a signature by hand was not taken down.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperRefusal {
    /// No day can be read.
    #[error("not a day")]
    NoDay,
    /// The day beside the signature has not come yet.
    #[error("after {today}")]
    InFuture {
        /// Today, as the program counts days.
        today: NaiveDate,
    },
    /// It was not said where the paper is.
    #[error("no place for the paper")]
    NoOriginal,
    /// It is no SHA-256 digest.
    #[error("no digest")]
    NoDigest,
    /// Who types did not say that they have the paper before them.
    #[error("not seen")]
    NotSeen,
    /// No entry was chosen.
    #[error("nothing chosen")]
    NothingChosen,
    /// The entries that were chosen are for several supervisors to sign.
    #[error("several signers")]
    SeveralSigners,
    /// It was not said which statement stands above the signature.
    #[error("no statement")]
    NoStatement,
}

/// The form about a signature by hand, every field as text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaperForm {
    /// `signed_on`, as 2026-03-12
    pub signed_on: String,
    /// `original`: `site` or `scan`
    pub original: String,
    /// `digest`: the SHA-256 digest of a scan, where there is one
    pub digest: String,
    /// `seen`: the paper lies before who types, and it shows these hours and this signature.
    pub seen: bool,
}

impl PaperForm {
    /// Reads and checks the form. `site` is where the paper is kept if it was not scanned, `checker` is who types.
    ///
    /// # Errors
    /// Every fault with its field.
    pub fn read(
        &self,
        site: &SiteId,
        checker: &PersonId,
        today: NaiveDate,
    ) -> Result<SignedOnPaper, Vec<(PaperField, PaperRefusal)>> {
        let mut faults = Vec::new();
        let signed_on = match self.signed_on.trim().parse::<NaiveDate>() {
            Ok(day) if day <= today => Some(day),
            Ok(_) => {
                faults.push((PaperField::SignedOn, PaperRefusal::InFuture { today }));
                None
            }
            Err(_) => {
                faults.push((PaperField::SignedOn, PaperRefusal::NoDay));
                None
            }
        };
        let original = match self.original.as_str() {
            "site" => Some(Original::KeptAt(site.clone())),
            "scan" => {
                // As programs print it: in capitals or small letters, in groups or in one.
                let plain: String = self.digest.split_whitespace().collect::<String>().to_lowercase();
                let digest = Digest::try_from(plain).ok();
                if digest.is_none() {
                    faults.push((PaperField::Digest, PaperRefusal::NoDigest));
                }
                digest.map(Original::Scan)
            }
            _ => {
                faults.push((PaperField::Original, PaperRefusal::NoOriginal));
                None
            }
        };
        if !self.seen {
            faults.push((PaperField::Seen, PaperRefusal::NotSeen));
        }
        match (signed_on, original) {
            (Some(signed_on), Some(original)) if faults.is_empty() => {
                Ok(SignedOnPaper { signed_on, original, checked_by: checker.clone() })
            }
            _ => Err(faults),
        }
    }
}

impl HoursEntry {
    /// Staff who typed a version of it in, or checked a signature by hand on one.
    pub fn proxies(&self) -> impl Iterator<Item = &PersonId> {
        let typed = self.versions.iter().filter_map(|v| v.typed_by.as_ref());
        typed.chain(self.decisions.iter().filter_map(|d| d.on_paper.as_ref()).map(|paper| &paper.checked_by))
    }

    /// Says that staff typed the newest version in from a paper that the trainee wrote.
    pub fn typed_in(&mut self, by: PersonId) {
        if let Some(newest) = self.versions.last_mut() {
            newest.typed_by = Some(by);
        }
    }

    /// Takes down that the supervisor `by` signed the version by hand.
    ///
    /// # Errors
    /// When it does not wait, `version` is no longer the newest, the day of the signature lies before that of the work, or
    /// who checked the paper is who signed.
    pub fn signed_by_hand(
        &mut self,
        version: u32,
        paper: SignedOnPaper,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        if paper.checked_by == by {
            return Err(HoursRefusal::OwnSignature);
        }
        if *self.asked() != by {
            return Err(HoursRefusal::HandedOver);
        }
        let date = self.particulars().date;
        if paper.signed_on < date {
            return Err(HoursRefusal::SignedBefore { date });
        }
        self.decide(version, Outcome::Approved, by, now)?;
        if let Some(decision) = self.decisions.last_mut() {
            decision.on_paper = Some(paper);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
