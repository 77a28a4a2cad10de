//! The one place that makes bytes for hashes and signatures: JSON in canonical form (RFC 8785) behind a version tag.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A SHA-256 digest, written as 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest(String);

/// The text is not 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a SHA-256 digest")]
pub struct NotADigest;

impl Digest {
    /// The digest of plain bytes.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        use std::fmt::Write as _;
        let mut text = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    /// The digest as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Digest {
    type Error = NotADigest;
    fn try_from(text: String) -> Result<Self, NotADigest> {
        let fits = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if fits { Ok(Self(text)) } else { Err(NotADigest) }
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.0
    }
}

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A value that has no canonical form: a map with keys that are no text, or a number that is not finite.
#[derive(Debug, thiserror::Error)]
#[error("no canonical form")]
pub struct NoCanonicalForm(#[source] pub(crate) serde_json::Error);

/// The bytes that are hashed or signed: `cairn/{tag}`, a zero byte, then canonical JSON.
/// The tag names what it is and its edition ("lesson/1"), so that one kind of thing never passes for another.
///
/// # Errors
/// When the value has no canonical form.
pub fn bytes<T: Serialize>(tag: &str, value: &T) -> Result<Vec<u8>, NoCanonicalForm> {
    let mut out = format!("cairn/{tag}\0").into_bytes();
    out.extend(serde_json_canonicalizer::to_vec(value).map_err(NoCanonicalForm)?);
    Ok(out)
}

/// The canonical JSON of a value alone, on one line, for files in which every byte is bound.
///
/// # Errors
/// When the value has no canonical form.
pub fn json<T: Serialize>(value: &T) -> Result<String, NoCanonicalForm> {
    serde_json_canonicalizer::to_string(value).map_err(NoCanonicalForm)
}

/// The digest of a value's canonical bytes.
///
/// # Errors
/// When the value has no canonical form.
pub fn digest<T: Serialize>(tag: &str, value: &T) -> Result<Digest, NoCanonicalForm> {
    bytes(tag, value).map(|b| Digest::of_bytes(&b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Computed with Python: hashlib.sha256(b'cairn/test/1\0{"a":[1,true,null],"z":"\xc3\xa9"}').
    #[test]
    fn fixed_vector() {
        let value = json!({"z": "é", "a": [1, true, null]});
        assert_eq!(bytes("test/1", &value).unwrap(), "cairn/test/1\0{\"a\":[1,true,null],\"z\":\"é\"}".as_bytes());
        assert_eq!(
            digest("test/1", &value).unwrap().as_str(),
            "0d875462e187713d226e0f999ddd4433cf637f0150303f1eb5f96e1e94f4864b"
        );
    }

    #[test]
    fn the_tag_keeps_kinds_apart() {
        assert_ne!(digest("a/1", &1).unwrap(), digest("b/1", &1).unwrap());
    }
}
