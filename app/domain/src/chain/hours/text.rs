//! Notes and reasons stay out of the chain: a link holds a salted commitment, and the text with its salt can be destroyed.

use crate::canonical::{self, Digest, NoCanonicalForm};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The text is not 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a salt")]
pub struct NotASalt;

/// 32 random bytes as hexadecimal digits. Fresh for each text: with it a short note cannot be guessed from its commitment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Salt(String);

impl Salt {
    /// The salt of those bytes, which have to be random.
    #[must_use]
    pub fn of(random: [u8; 32]) -> Self {
        use fmt::Write as _;
        let mut text = String::with_capacity(64);
        for byte in random {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    /// The salt as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Salt {
    type Error = NotASalt;
    fn try_from(text: String) -> Result<Self, NotASalt> {
        let fits = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if fits { Ok(Self(text)) } else { Err(NotASalt) }
    }
}

impl From<Salt> for String {
    fn from(salt: Salt) -> Self {
        salt.0
    }
}

/// A salt never reaches a log of the program by way of `{:?}`.
impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(..)")
    }
}

/// Which text a link commits to. A note never passes for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// The note of a version.
    Note,
    /// The reason for a decision or a correction.
    Reason,
}

impl TextKind {
    const fn tag(self) -> &'static str {
        match self {
            Self::Note => "hours-note/1",
            Self::Reason => "hours-reason/1",
        }
    }

    /// The word for it in sentences.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Reason => "reason",
        }
    }
}

/// The digest of a salt and a text together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Commitment(Digest);

/// A text with the salt that opens its commitment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedText {
    /// The salt.
    pub salt: Salt,
    /// The text; empty if there was none.
    pub text: String,
}

impl OpenedText {
    /// The commitment to it.
    ///
    /// # Errors
    /// When it has no canonical form.
    pub fn commitment(&self, kind: TextKind) -> Result<Commitment, NoCanonicalForm> {
        canonical::digest(kind.tag(), self).map(Commitment)
    }

    /// Whether it is what the commitment is to.
    #[must_use]
    pub fn opens(&self, commitment: &Commitment, kind: TextKind) -> bool {
        self.commitment(kind).is_ok_and(|c| c == *commitment)
    }
}

/// A note never reaches a log of the program by way of `{:?}`.
impl fmt::Debug for OpenedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OpenedText(..)")
    }
}

/// What is known of a link beside what it says itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The note, if the link wrote a version and the note was not redacted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<OpenedText>,
    /// The reason, if the link gives one and it was not redacted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<OpenedText>,
    /// What the version states, if the link wrote one; see [`super::stated`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub particulars: Option<serde_json::Value>,
}

impl Opened {
    /// Whether it opens nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.note.is_none() && self.reason.is_none() && self.particulars.is_none()
    }
}

/// What is open, by the number of the link.
pub type Openings = BTreeMap<u32, Opened>;
