//! Facts of a person that the platform does not see for itself: their kinds, who may enter each, and on what proof.

mod ask;
mod certified;
mod form;
mod known;
mod page;
mod typed;

use crate::actor::Role;
use serde::{Deserialize, Serialize};

pub use ask::{Field, Input, asked, asked_first, fields};
pub use certified::{CertifiedBy, certification};
pub use form::{Around, FactRefusal, LONGEST, Reading, Way, is_check_only, read, reason};
pub use known::{
    DayFact, Known, QualificationFact, Said, Version, Withdrawn, letter_as_fact, most_people, record, supervisor,
};
pub use page::{FactPage, entered_by, fact_pages};
pub use typed::typed;

macro_rules! named {
    ($(#[$top:meta])* $what:ident { $($(#[$doc:meta])* $kind:ident = $name:literal),+ $(,)? }) => {
        $(#[$top])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $what {
            $($(#[$doc])* $kind,)+
        }

        impl $what {
            /// All of them, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// The name in forms, rows and message keys.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)+
                }
            }

            /// The one of that name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

named! {
    /// A kind of fact that someone enters.
    Kind {
        /// A paper that was seen.
        Document = "document",
        /// A check of the background, or of the right to work: eligible, and when; never the paper.
        Eligibility = "eligibility",
        /// A signed statement.
        Attestation = "attestation",
        /// An exam of another body.
        Exam = "exam",
        /// A course elsewhere.
        Course = "course",
        /// Hours of training or of continuing education elsewhere.
        Learning = "learning",
        /// Schooling.
        Education = "education",
        /// A credential.
        Credential = "credential",
        /// A look at a list of people who are kept out.
        ListCheck = "list_check",
        /// A job or another position.
        Position = "position",
        /// Where they live or work.
        Place = "place",
        /// The day of birth.
        Birth = "birth",
        /// A day on their way: application, approval, issue.
        Day = "day",
        /// The beginning of a stage.
        Stage = "stage",
        /// A random audit that drew them.
        Audit = "audit",
        /// A waiver, prior learning, an extension, a review, a certification.
        Decision = "decision",
        /// What a supervisor is qualified as.
        Qualification = "qualification",
    }
}

named! {
    /// What a fact rests on.
    Proof {
        /// The platform saw it happen.
        WatchedHere = "watched_here",
        /// A trainer read it and accepted it.
        TrainerAccepted = "trainer_accepted",
        /// A supervisor signed it.
        SupervisorSigned = "supervisor_signed",
        /// The referee sent it.
        RefereeSent = "referee_sent",
        /// The person signed it here.
        Signed = "signed",
        /// The person said so.
        Told = "told",
        /// The paper was seen.
        PaperSeen = "paper_seen",
        /// A letter said so.
        Letter = "letter",
        /// Whoever issued it, or keeps the list, was asked.
        PrimarySource = "primary_source",
        /// A named person decided, and said why.
        Decided = "decided",
    }
}

/// Who enters facts about other people.
pub const STAFF: &[Role] = &[Role::Administrator, Role::Coordinator];

impl Kind {
    /// Whether a trainee may enter it about themselves.
    #[must_use]
    pub const fn by_trainee(self) -> bool {
        matches!(self, Self::Attestation | Self::Education | Self::Position | Self::Place | Self::Birth)
    }

    /// What staff may have seen as proof of it.
    #[must_use]
    pub const fn proofs(self) -> &'static [Proof] {
        use Proof::{Decided, Letter, PaperSeen, PrimarySource};
        match self {
            Self::Document | Self::Position | Self::Day | Self::Stage => &[PaperSeen, Letter, PrimarySource],
            Self::Attestation | Self::Place => &[PaperSeen, Letter],
            Self::Exam => &[Letter, PrimarySource, PaperSeen],
            Self::Eligibility | Self::Course | Self::Learning | Self::Education => &[PaperSeen, PrimarySource],
            Self::Credential | Self::Qualification => &[PrimarySource, PaperSeen],
            Self::ListCheck => &[PrimarySource],
            Self::Birth => &[PaperSeen],
            Self::Audit => &[Letter, PrimarySource],
            Self::Decision => &[Decided],
        }
    }

    /// What it rests on when the person enters it about themselves.
    #[must_use]
    pub const fn own_proof(self) -> Proof {
        if matches!(self, Self::Attestation) { Proof::Signed } else { Proof::Told }
    }

    /// Whether it counts only once staff has seen proof of it.
    #[must_use]
    pub const fn waits_for_proof(self) -> bool {
        matches!(self, Self::Education | Self::Position | Self::Place)
    }
}

#[cfg(test)]
mod tests;
