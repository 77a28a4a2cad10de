//! What a check of a chain finds: the first broken link, and how it is broken, in a sentence.

use super::refusal::NotPossible;
use super::text::TextKind;
use crate::id::HoursChainId;
use chrono::{DateTime, Utc};

/// The first link that is broken, and how. All links before it are in order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Link {link} is broken: {how}.")]
pub struct Broken {
    /// The place of the link, from 1.
    pub link: u32,
    /// How it is broken.
    pub how: How,
}

/// How a link is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum How {
    /// Another number stands in its place: a link was taken out, put in, repeated or moved.
    #[error("the link in its place has the number {found}, so a link was taken out, put in, repeated or moved")]
    Gap {
        /// The number that stands there.
        found: u32,
    },
    /// It is of another trainee's chain.
    #[error("it belongs to the chain {found} and not to {expected}")]
    OtherChain {
        /// The chain that is looked at.
        expected: HoursChainId,
        /// The chain that the link names.
        found: HoursChainId,
    },
    /// Its digest is not that of what it says.
    #[error("its own digest is not that of what it says, so it was changed after it was written")]
    OwnDigest,
    /// The digest that it gives for the link before is not the one that the link before has.
    #[error("it was not written after the link before it as that link stands here")]
    DigestBefore,
    /// It is earlier than the link before.
    #[error("its time, {at}, is before {before}, the time of the link before it")]
    TimeGoesBack {
        /// The time of the link before.
        before: DateTime<Utc>,
        /// Its own time.
        at: DateTime<Utc>,
    },
    /// What it says cannot have happened.
    #[error("what it says cannot have happened: {0}")]
    NotPossible(NotPossible),
    /// A text that stands beside it is not the one that it commits to.
    #[error("the {} beside it is not the one that was written", .0.name())]
    Commitment(TextKind),
    /// What stands beside it as the content of the version is not what was written.
    #[error("the hours beside it are not the ones that were written")]
    Particulars,
    /// The qualification was looked at for another day than the one of the work.
    #[error("the signature names the qualification of another day than that of the work")]
    QualifiedOnAnotherDay,
    /// Something stands beside it that it does not speak of.
    #[error("something stands beside it that it does not speak of")]
    NotItsOwn,
    /// It says that a text was destroyed, and the text is still there.
    #[error("it says that the text beside link {link} was destroyed, and it is still there")]
    StillThere {
        /// The link whose text is still there.
        link: u32,
    },
    /// It should be there.
    #[error("it is missing at the end; {expected} links should be there")]
    Missing {
        /// How many links there should be.
        expected: u32,
    },
    /// It should not be there.
    #[error("it is more than the {expected} links that should be there")]
    Surplus {
        /// How many links there should be.
        expected: u32,
    },
    /// The chain was to end with another digest.
    #[error("the chain was to end with the digest {expected}")]
    OtherHead {
        /// That digest, or "none".
        expected: String,
    },
}
