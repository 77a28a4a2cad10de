//! Verification of Supervised Experience: what one supervisor signed of a trainee's hours at one site, frozen as a paper
//! that anyone can check, also for what was corrected since.

mod signed;
mod since;
#[cfg(test)]
pub(crate) mod tests;

use crate::canonical::{self, Digest, NoCanonicalForm};
use crate::certificate::{CertificateNumber, EnrolmentKey};
use crate::chain::hours::{Capacity, Head, Method, Statement, Who};
use crate::course::{HoursKind, Label};
use crate::hours::{ActivityType, Mode};
use crate::id::{HoursEntryId, HoursPaperId, SiteId};
use crate::quantity::Minutes;
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use signed::{SignedEntry, StatementTexts, by_signer, lines, signed};
pub use since::{Changed, PaperStanding, Since};

/// Symbols of the code between two dashes.
const GROUP: usize = 4;
/// Symbols of the code in all: 48 bits.
const CODE: usize = 12;

/// Who confirmed that a supervisor from outside is real, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityCheck {
    /// How, as `call_to_the_board`.
    pub how: Label,
    /// Who.
    pub by: Who,
    /// How they were called then; empty where that is not known.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A qualification as it was on record for the days that were signed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct HeldQualification {
    /// Which.
    pub qualification: Label,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// How lines of a paper were signed. Lines that were signed alike share one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperSignature {
    /// In what capacity.
    pub capacity: Capacity,
    /// With which qualification, if one is on record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification: Option<HeldQualification>,
    /// Which statement; none for what was signed before there was a log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<Statement>,
    /// The text of the statement as it was read, where it is on record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How.
    pub method: Method,
    /// What whoever checked a signature by hand was called then; empty for every other, and where that is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub checked_by_name: String,
    /// Whether it was signed from records and not observed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub from_records: bool,
    /// Whether nobody had confirmed yet who the signer is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub awaits_identity_check: bool,
    /// Who confirmed it, if someone did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_check: Option<IdentityCheck>,
}

/// A signed entry on a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperLine {
    /// The entry.
    pub entry: HoursEntryId,
    /// The version that was signed and held.
    pub version: u32,
    /// Practice or supervision.
    pub kind: HoursKind,
    /// The day.
    pub date: NaiveDate,
    /// How long.
    pub minutes: Minutes,
    /// What was done.
    pub activity: ActivityType,
    /// How people met.
    pub mode: Mode,
    /// When it was signed.
    pub signed_at: DateTime<Utc>,
    /// Which of the paper's signatures, by its place from 0.
    pub signature: usize,
    /// When someone signed it a second time, if someone did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_signature_at: Option<DateTime<Utc>>,
}

/// A paper as it was made. What happens to the entries later does not touch it; see [`HoursPaper::standing`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursPaper {
    /// The id of the form that it was made with, so that the second click of a double click makes no second paper.
    pub id: HoursPaperId,
    /// The number under which it is found.
    pub number: CertificateNumber,
    /// The organisation that keeps the log, by the name that it had.
    pub organisation: String,
    /// The site.
    pub site: SiteId,
    /// What the site was called.
    pub site_name: String,
    /// Whose hours, on which way.
    pub enrolment: EnrolmentKey,
    /// What the programme was called.
    pub programme: String,
    /// What the trainee was called.
    pub trainee: String,
    /// Who signed.
    pub supervisor: Who,
    /// What they were called; empty where that is not known.
    pub supervisor_name: String,
    /// How it was signed.
    pub signatures: Vec<PaperSignature>,
    /// Every entry, by day.
    pub lines: Vec<PaperLine>,
    /// The end of the log of hours when it was made.
    pub head: Head,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// By whom: the trainee, or the supervisor.
    pub made_by: Who,
    /// Whether it was made in a demonstration and says nothing of anyone.
    pub demonstration: bool,
}

/// Signed time of each kind. The two are never added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// Giving peer support.
    pub practice: Minutes,
    /// Receiving supervision.
    pub supervision: Minutes,
}

impl Sums {
    /// Adds a length to its kind.
    pub fn add(&mut self, kind: HoursKind, minutes: Minutes) {
        let sum = match kind {
            HoursKind::Practice => &mut self.practice,
            HoursKind::Supervision => &mut self.supervision,
        };
        *sum = *sum + minutes;
    }

    /// The sum of a kind.
    #[must_use]
    pub const fn of(&self, kind: HoursKind) -> Minutes {
        match kind {
            HoursKind::Practice => self.practice,
            HoursKind::Supervision => self.supervision,
        }
    }
}

/// The first day of the month that a day lies in.
#[must_use]
pub fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

impl HoursPaper {
    /// The first and the last day; none for a paper without a line.
    #[must_use]
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        let days = || self.lines.iter().map(|line| line.date);
        days().min().zip(days().max())
    }

    /// All signed time on it.
    #[must_use]
    pub fn sums(&self) -> Sums {
        let mut sums = Sums::default();
        self.lines.iter().for_each(|line| sums.add(line.kind, line.minutes));
        sums
    }

    /// Signed time by month, each named by its first day.
    #[must_use]
    pub fn months(&self) -> BTreeMap<NaiveDate, Sums> {
        let mut months: BTreeMap<NaiveDate, Sums> = BTreeMap::new();
        for line in &self.lines {
            months.entry(month_of(line.date)).or_default().add(line.kind, line.minutes);
        }
        months
    }

    /// The digest of all that it says.
    ///
    /// # Errors
    /// When it has no canonical form.
    pub fn digest(&self) -> Result<Digest, NoCanonicalForm> {
        canonical::digest("hours-paper/1", self)
    }

    /// The code that stands beside the number: the beginning of the digest of all that the paper says. A paper on which
    /// something was altered has another one.
    ///
    /// # Errors
    /// When it has no canonical form.
    pub fn code(&self) -> Result<String, NoCanonicalForm> {
        let digest = self.digest()?;
        let symbols: Vec<char> = digest.as_str().chars().take(CODE).map(|c| c.to_ascii_uppercase()).collect();
        Ok(symbols.chunks(GROUP).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
    }
}

/// Whether someone typed that code: small or large letters, with dashes, spaces or without.
#[must_use]
pub fn same_code(typed: &str, code: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
    };
    plain(typed) == plain(code)
}
