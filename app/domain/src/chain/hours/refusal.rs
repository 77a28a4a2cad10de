//! Why a change of an entry is not possible as things stand: said to people who act, and by a check of links that claim it.

use super::event::Capacity;
use super::standing::State;

/// Why a change is not possible.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// Nothing leads from there to that.
    #[error("“{event}” does not follow on {}", state.map_or("nothing", State::name))]
    NotFrom {
        /// What is claimed to have happened.
        event: &'static str,
        /// Where the entry stood; none if it was not there yet.
        state: Option<State>,
    },
    /// It is about another version than the one that it can be about.
    #[error("it is about version {found}, and version {expected} is in turn")]
    Version {
        /// The version in turn.
        expected: u32,
        /// The version that was named.
        found: u32,
    },
    /// Who acts may not do that.
    #[error("“{event}” is not for this person as {}", capacity.name())]
    NotTheirs {
        /// What is claimed to have happened.
        event: &'static str,
        /// In what capacity.
        capacity: Capacity,
    },
    /// It names other content than was written as that version.
    #[error("what it says of version {version} is not what was written as that version")]
    OtherContent {
        /// The version.
        version: u32,
    },
    /// The signature is over something else.
    #[error("the signature is over something else")]
    SignedOverElse,
    /// Nobody signs their own hours, or checks a signature on them.
    #[error("nobody signs or checks their own hours")]
    OwnHours,
    /// The qualification was not valid on the day of the work.
    #[error("the qualification was not valid on that day")]
    NotQualifiedThen,
    /// Who came after another supervisor signs from a list of records; who supervised signs what they saw.
    #[error("only a succeeding supervisor signs from records, and never signs “I supervised”")]
    ObservedOrFromRecords,
    /// The way of signing does not go with who signs or who acts.
    #[error("the way of signing does not go with who signs")]
    MethodDoesNotFit,
    /// Both signatures are of one person.
    #[error("the second signature is of the same person as the first")]
    SameSigner,
    /// Nobody has confirmed yet who signed.
    #[error("nobody has confirmed yet who signed")]
    IdentityWaits,
    /// There is no note or reason of this entry at that link, or it was redacted before.
    #[error("link {link} has no text of this entry that could be redacted")]
    NothingToRedact {
        /// The number of the link.
        link: u32,
    },
    /// The same salt and text were used before. Each text needs a salt of its own, else a redacted one could be told again.
    /// It is refused when it is written; a chain with it is whole.
    #[error("a salt was used twice")]
    SaltUsedBefore,
}
