//! What staff do with an entry beside its writer and its supervisor: they hand it over to another supervisor, sign it a second
//! time or ask for a correction first, close its period and open it again. And how who came after another one signs.

use super::entry::reason_of;
use super::{EntryDecision, EntryState, HoursEntry, HoursRefusal, LONGEST_REASON, Outcome};
use crate::canonical::{self, Digest, NoCanonicalForm};
use crate::chain::hours::{Capacity, Salt};
use crate::id::PersonId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Lists of records are no longer than so many lines.
pub const MOST_RECORDS: usize = 12;

/// The records that someone looked at who signs for work that they have not seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordsSeen {
    /// A line for each, in the words of who looked.
    pub lines: Vec<String>,
    /// Chance, so that nobody finds the lines again by trying: their digest stands in the log that anyone can check.
    pub salt: Salt,
}

impl RecordsSeen {
    /// The lines that say something.
    ///
    /// # Errors
    /// When none does, when there are too many, or when one is too long.
    pub fn read<'t>(lines: impl IntoIterator<Item = &'t str>, salt: Salt) -> Result<Self, HoursRefusal> {
        let said = lines.into_iter().map(str::trim).filter(|line| !line.is_empty());
        let lines: Vec<String> = said.map(str::to_owned).collect();
        if lines.is_empty() {
            return Err(HoursRefusal::RecordsMissing);
        }
        let long = lines.iter().any(|line| line.chars().count() > LONGEST_REASON);
        if long || lines.len() > MOST_RECORDS {
            return Err(HoursRefusal::RecordsLong { most: MOST_RECORDS });
        }
        Ok(Self { lines, salt })
    }

    /// The digest that stands with the signature.
    ///
    /// # Errors
    /// When it has no canonical form.
    pub fn digest(&self) -> Result<Digest, NoCanonicalForm> {
        canonical::digest("records-looked-at/1", self)
    }
}

/// What someone of the staff, or the platform, did with an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "did")]
pub enum Act {
    /// Asked another supervisor, because the one before left.
    Succeeded {
        /// Who is asked now.
        to: PersonId,
    },
    /// Signed a second time.
    Verified,
    /// Asked the trainee to correct what is signed.
    CorrectionAsked {
        /// What to correct.
        reason: String,
    },
    /// Closed the period.
    Locked,
    /// Opened a closed period.
    Reopened {
        /// Why.
        reason: String,
    },
}

impl Act {
    /// The reason, where one is given.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::CorrectionAsked { reason } | Self::Reopened { reason } => Some(reason),
            Self::Succeeded { .. } | Self::Verified | Self::Locked => None,
        }
    }
}

/// Something that was done with an entry: by whom, in what capacity, when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryAct {
    /// The version that it is about: the one that waits for a signature, or the signed one that holds.
    pub version: u32,
    /// The newest version at that time; it may be a correction that was not gone on with.
    pub newest: u32,
    /// Who; none where the platform did it at a time that a rule gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// In what capacity.
    pub capacity: Capacity,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    #[serde(flatten)]
    pub act: Act,
}

impl EntryDecision {
    /// In what capacity it was decided: who lists records came after another supervisor.
    #[must_use]
    pub const fn capacity(&self) -> Capacity {
        if self.records.is_some() { Capacity::SucceedingSupervisor } else { Capacity::Supervisor }
    }
}

impl HoursEntry {
    /// Whom it asks to sign: the supervisor whom its newest version names, or the one to whom that version was handed over.
    #[must_use]
    pub fn asked(&self) -> &PersonId {
        let newest = self.version();
        let to = self.acts.iter().rev().find_map(|a| match &a.act {
            Act::Succeeded { to } if a.version == newest => Some(to),
            _ => None,
        });
        to.unwrap_or(&self.particulars().supervisor)
    }

    /// Whether that supervisor ever came after another one here. They have not seen this work, whichever version of it is
    /// signed.
    #[must_use]
    pub fn succeeds(&self, supervisor: &PersonId) -> bool {
        self.acts.iter().any(|a| matches!(&a.act, Act::Succeeded { to } if to == supervisor))
    }

    /// The signature on the version that holds.
    #[must_use]
    pub fn signature(&self) -> Option<&EntryDecision> {
        let held = self.in_force()?.number;
        self.decisions.iter().find(|d| d.version == held && d.outcome == Outcome::Approved)
    }

    /// Whether what counts of it is signed from records and not observed, or can only be signed so.
    #[must_use]
    pub fn from_records(&self) -> bool {
        match self.signature() {
            Some(signature) => signature.records.is_some(),
            None => self.state == EntryState::Submitted && self.succeeds(self.asked()),
        }
    }

    fn about_held(&self) -> impl DoubleEndedIterator<Item = &EntryAct> {
        let held = self.in_force().map(|v| v.number);
        self.acts.iter().filter(move |a| Some(a.version) == held && !matches!(a.act, Act::Succeeded { .. }))
    }

    /// The second signature on the version that holds.
    #[must_use]
    pub fn second_signature(&self) -> Option<&EntryAct> {
        self.about_held().find(|a| a.act == Act::Verified)
    }

    /// What someone asked to correct of the version that holds, while no correction of it is written.
    #[must_use]
    pub fn correction_asked(&self) -> Option<&EntryAct> {
        let last = self.about_held().rev().find(|a| matches!(a.act, Act::CorrectionAsked { .. } | Act::Verified))?;
        (self.state == EntryState::Approved && last.act != Act::Verified).then_some(last)
    }

    /// Whether its period is closed: nothing in it can be corrected.
    #[must_use]
    pub fn locked(&self) -> bool {
        let last = self.about_held().rev().find(|a| matches!(a.act, Act::Locked | Act::Reopened { .. }));
        last.is_some_and(|a| a.act == Act::Locked)
    }

    fn signed_and_open(&self) -> bool {
        self.state == EntryState::Approved && self.signed() && !self.locked() && !self.awaits_identity_check()
    }

    /// Whether it is signed and settled, so that its period can be closed: no correction is open or asked for, and it is known
    /// who signed.
    #[must_use]
    pub fn can_close(&self) -> bool {
        self.signed_and_open() && self.correction_asked().is_none()
    }

    /// Whether it waits for a second signature that this person can give.
    #[must_use]
    pub fn waits_for_second(&self, person: &PersonId) -> bool {
        let first = self.signature().filter(|signature| signature.by != *person);
        first.is_some() && self.signed_and_open() && self.second_signature().is_none()
    }

    fn did(&mut self, version: u32, by: Option<PersonId>, capacity: Capacity, now: DateTime<Utc>, act: Act) {
        let newest = self.version();
        self.acts.push(EntryAct { version, newest, by, capacity, at: now, act });
    }

    /// The signed version that holds and is not worked on.
    fn settled(&self, version: u32) -> Result<u32, HoursRefusal> {
        if self.state != EntryState::Approved {
            return Err(HoursRefusal::ChangedMeanwhile);
        }
        let held = self.in_force().map(|v| v.number).ok_or(HoursRefusal::NotSigned)?;
        if held != version {
            return Err(HoursRefusal::ChangedMeanwhile);
        }
        if self.locked() { Err(HoursRefusal::Locked) } else { Ok(held) }
    }

    /// Asks another supervisor to sign, because the one who is asked has left. Whom the version names saw the work: to them it
    /// goes back by its writer, who takes it back and sends it again.
    ///
    /// # Errors
    /// When it does not wait, or waits for that one already, or they are whom it names.
    pub fn hand_over(
        &mut self,
        to: PersonId,
        by: PersonId,
        capacity: Capacity,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        if self.state != EntryState::Submitted {
            return Err(HoursRefusal::NotWaiting);
        }
        if to == *self.asked() || to == self.particulars().supervisor {
            return Err(HoursRefusal::NotOffered);
        }
        self.did(self.version(), Some(by), capacity, now, Act::Succeeded { to });
        Ok(())
    }

    /// Signs for work that the signer has not seen, from records that show it.
    ///
    /// # Errors
    /// As [`HoursEntry::decide`]; and when they did not come after another supervisor: who supervised signs what they saw.
    pub fn sign_from_records(
        &mut self,
        version: u32,
        records: RecordsSeen,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        if !self.succeeds(&by) {
            return Err(HoursRefusal::NotFromRecords);
        }
        self.decided(version, Outcome::Approved, by, Some(records), now)
    }

    /// Signs the version that holds a second time.
    ///
    /// # Errors
    /// When it is not signed as it was read, is closed, was signed a second time before, is signed by that person, or nobody
    /// has confirmed yet who signed it.
    pub fn verify(
        &mut self,
        version: u32,
        by: PersonId,
        capacity: Capacity,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        let held = self.settled(version)?;
        if self.second_signature().is_some() {
            return Err(HoursRefusal::NotWaiting);
        }
        if self.signature().is_some_and(|signature| signature.by == by) {
            return Err(HoursRefusal::SameSigner);
        }
        if self.awaits_identity_check() {
            return Err(HoursRefusal::IdentityWaits);
        }
        self.did(held, Some(by), capacity, now, Act::Verified);
        Ok(())
    }

    /// Asks its writer to correct the version that holds.
    ///
    /// # Errors
    /// When it is not signed as it was read, is closed, or there is no reason.
    pub fn ask_correction(
        &mut self,
        version: u32,
        reason: &str,
        by: PersonId,
        capacity: Capacity,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        let held = self.settled(version)?;
        let reason = reason_of(reason)?;
        self.did(held, Some(by), capacity, now, Act::CorrectionAsked { reason });
        Ok(())
    }

    /// Closes its period: by someone of the staff, or by the platform where a certificate was issued on it.
    ///
    /// # Errors
    /// When it is not signed and settled, or closed already.
    pub fn lock(&mut self, by: Option<PersonId>, capacity: Capacity, now: DateTime<Utc>) -> Result<(), HoursRefusal> {
        let held = self.in_force().map(|v| v.number).filter(|_| self.can_close()).ok_or(HoursRefusal::NotSigned)?;
        self.did(held, by, capacity, now, Act::Locked);
        Ok(())
    }

    /// Opens its closed period again.
    ///
    /// # Errors
    /// When it is not closed, or there is no reason.
    pub fn reopen(
        &mut self,
        reason: &str,
        by: PersonId,
        capacity: Capacity,
        now: DateTime<Utc>,
    ) -> Result<(), HoursRefusal> {
        let held = self.in_force().map(|v| v.number).filter(|_| self.locked()).ok_or(HoursRefusal::NotLocked)?;
        let reason = reason_of(reason)?;
        self.did(held, Some(by), capacity, now, Act::Reopened { reason });
        Ok(())
    }
}
