//! What can happen to an entry of hours, who did it, and in what capacity: the kinds of links.

use super::signature::Signature;
use super::text::Commitment;
use crate::course::Label;
use crate::id::{OutsideSupervisorId, PersonId};
use serde::{Deserialize, Serialize};

/// Who acts: an id, never a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// A person with an account.
    Person(PersonId),
    /// A supervisor without an account.
    Outside(OutsideSupervisorId),
    /// The platform itself, at a time that a rule gave.
    Platform,
}

/// In what capacity someone acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// Whose hours they are.
    Trainee,
    /// Supervised the work and was asked to sign.
    Supervisor,
    /// Came after a supervisor who left: signs from records, never "I supervised".
    SucceedingSupervisor,
    /// Signs second, where a program asks for it.
    CounterSigner,
    /// Looks after the program at a site.
    Coordinator,
    /// Looks after the platform for the organisation.
    Administrator,
    /// Types in what someone else wrote on paper; both are named.
    StaffProxy,
    /// The platform itself.
    Platform,
}

impl Capacity {
    /// The name in files and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Trainee => "trainee",
            Self::Supervisor => "supervisor",
            Self::SucceedingSupervisor => "succeeding_supervisor",
            Self::CounterSigner => "counter_signer",
            Self::Coordinator => "coordinator",
            Self::Administrator => "administrator",
            Self::StaffProxy => "staff_proxy",
            Self::Platform => "platform",
        }
    }
}

/// Who acts, in what capacity, and for whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acting {
    /// Who.
    pub who: Who,
    /// In what capacity.
    pub capacity: Capacity,
    /// For whom, where staff typed in what another person wrote, or took over their hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_whom: Option<Who>,
}

impl Acting {
    /// Someone who acts for themselves.
    #[must_use]
    pub const fn own(who: Who, capacity: Capacity) -> Self {
        Self { who, capacity, for_whom: None }
    }

    /// Whose act it is: of the person for whom staff typed it in, else of the one who acts.
    #[must_use]
    pub fn whose(&self) -> &Who {
        self.for_whom.as_ref().unwrap_or(&self.who)
    }
}

/// What happened to an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Event {
    /// A version was written: the first, or another one before anyone signed.
    Drafted,
    /// It was sent to a supervisor.
    Submitted {
        /// Who is asked to sign.
        to: Who,
    },
    /// The trainee took it back before anyone decided.
    Recalled,
    /// The supervisor asks for something before signing.
    NeedsInfo {
        /// What is asked.
        reason: Commitment,
    },
    /// The supervisor does not sign it, for instance because they did not supervise it.
    Declined {
        /// Why.
        reason: Commitment,
    },
    /// Another supervisor is asked, because the one before has left.
    SupervisorSucceeded {
        /// Who is asked now.
        to: Who,
    },
    /// The supervisor signed.
    Approved {
        /// The signature.
        signature: Signature,
    },
    /// Staff confirmed that a supervisor from outside, their qualification and address are real.
    IdentityChecked {
        /// How, as `call_to_the_board`.
        how: Label,
    },
    /// The second signature.
    Verified {
        /// The signature.
        signature: Signature,
    },
    /// Someone who is to sign or to check asks the trainee to correct what is signed already.
    CorrectionAsked {
        /// What is asked.
        reason: Commitment,
    },
    /// A new version beside the signed one, which stays and holds until the new one is signed.
    Corrected {
        /// The signed version that it corrects.
        corrects: u32,
        /// Why.
        reason: Commitment,
    },
    /// The trainee does not go on with it: an entry that nobody signed ends, a correction leaves the signed version as it is.
    Withdrawn,
    /// The period is closed: nothing changes any more.
    Locked,
    /// A closed period was opened again.
    Reopened {
        /// Why.
        reason: Commitment,
    },
    /// Notes and reasons were destroyed, text and salt.
    NoteRedacted {
        /// The numbers of the links that committed to them, in rising order.
        links: Vec<u32>,
    },
    /// Hours that were signed before the trainee came here, with their signature.
    TakenOver {
        /// The signature.
        signature: Signature,
    },
}

impl Event {
    /// The name in files and message keys.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Submitted { .. } => "submitted",
            Self::Recalled => "recalled",
            Self::NeedsInfo { .. } => "needs_info",
            Self::Declined { .. } => "declined",
            Self::SupervisorSucceeded { .. } => "supervisor_succeeded",
            Self::Approved { .. } => "approved",
            Self::IdentityChecked { .. } => "identity_checked",
            Self::Verified { .. } => "verified",
            Self::CorrectionAsked { .. } => "correction_asked",
            Self::Corrected { .. } => "corrected",
            Self::Withdrawn => "withdrawn",
            Self::Locked => "locked",
            Self::Reopened { .. } => "reopened",
            Self::NoteRedacted { .. } => "note_redacted",
            Self::TakenOver { .. } => "taken_over",
        }
    }

    /// Whether it writes a version, so that its link is the one that holds the note.
    #[must_use]
    pub const fn writes(&self) -> bool {
        matches!(self, Self::Drafted | Self::Corrected { .. } | Self::TakenOver { .. })
    }

    /// The commitment to its reason, if it has one.
    #[must_use]
    pub const fn reason(&self) -> Option<&Commitment> {
        match self {
            Self::NeedsInfo { reason }
            | Self::Declined { reason }
            | Self::CorrectionAsked { reason }
            | Self::Corrected { reason, .. }
            | Self::Reopened { reason } => Some(reason),
            _ => None,
        }
    }

    /// Its signature, if it is one.
    #[must_use]
    pub const fn signature(&self) -> Option<&Signature> {
        match self {
            Self::Approved { signature } | Self::Verified { signature } | Self::TakenOver { signature } => {
                Some(signature)
            }
            _ => None,
        }
    }
}
