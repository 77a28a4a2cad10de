//! User names: a way to sign in for people without an e-mail address, or who do not want to use theirs.

use super::PersonRefusal;
use crate::certificate::{CertificateNumber, NumberRefusal};
use serde::{Deserialize, Serialize};

/// The fewest characters of a user name.
pub const SHORTEST_USER_NAME: usize = 3;
/// The most characters of a user name.
pub const LONGEST_USER_NAME: usize = 30;

/// Two calm words make a suggestion that says nothing about anyone.
const FIRST: [&str; 16] = [
    "amber", "calm", "clear", "early", "gentle", "golden", "green", "kind", "lucky", "mellow", "open", "quiet",
    "silver", "steady", "sunny", "warm",
];
const SECOND: [&str; 16] = [
    "birch", "bridge", "brook", "cedar", "field", "harbor", "lantern", "maple", "meadow", "orchard", "pebble", "river",
    "robin", "shore", "valley", "willow",
];

/// A user name in the form it is compared in: lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserName(String);

impl UserName {
    /// Reads a user name: 3 to 30 of the letters a to z, digits, dot, dash and underscore; capital letters count as small
    /// ones. There is no `@` in it, so it is never taken for an address, and it never looks like a certificate number.
    ///
    /// # Errors
    /// When nothing was given, it is too short or too long, or has other characters.
    pub fn parse(text: &str) -> Result<Self, PersonRefusal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(PersonRefusal::UserNameMissing);
        }
        if !text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) {
            return Err(PersonRefusal::UserNameCharacters);
        }
        if !(SHORTEST_USER_NAME..=LONGEST_USER_NAME).contains(&text.len()) {
            return Err(PersonRefusal::UserNameLength { least: SHORTEST_USER_NAME, most: LONGEST_USER_NAME });
        }
        // At least one letter or digit, so that it can be read aloud.
        if !text.bytes().any(|b| b.is_ascii_alphanumeric()) {
            return Err(PersonRefusal::UserNameCharacters);
        }
        let plain: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
        if matches!(CertificateNumber::parse(&plain), Ok(_) | Err(NumberRefusal::Check)) {
            return Err(PersonRefusal::UserNameLikeNumber);
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    /// A suggestion out of three random bytes, such as `quiet.maple42`.
    #[must_use]
    pub fn suggest(chance: [u8; 3]) -> Self {
        let [first, second, number] = chance.map(usize::from);
        Self(format!("{}.{}{}", FIRST[first % FIRST.len()], SECOND[second % SECOND.len()], 10 + number % 90))
    }

    /// The user name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_user_name_is_short_plain_and_without_case() {
        for (typed, kept) in [
            ("rosa", "rosa"),
            (" Rosa.Diaz ", "rosa.diaz"),
            ("r-d_7", "r-d_7"),
            ("123", "123"),
            ("abcdefghijklmnopqrstuvwxyz1234", "abcdefghijklmnopqrstuvwxyz1234"),
        ] {
            assert_eq!(UserName::parse(typed).unwrap().as_str(), kept);
        }
        let length = PersonRefusal::UserNameLength { least: 3, most: 30 };
        for (typed, refusal) in [
            ("", PersonRefusal::UserNameMissing),
            ("  ", PersonRefusal::UserNameMissing),
            ("ab", length),
            ("abcdefghijklmnopqrstuvwxyz12345", length),
            ("rosa@example.org", PersonRefusal::UserNameCharacters),
            ("rosa diaz", PersonRefusal::UserNameCharacters),
            ("ros\u{e1}", PersonRefusal::UserNameCharacters),
            ("...", PersonRefusal::UserNameCharacters),
        ] {
            assert_eq!(UserName::parse(typed), Err(refusal), "{typed}");
        }
    }

    #[test]
    fn a_user_name_is_never_taken_for_a_certificate_number() {
        let number = CertificateNumber::from_random([3; 17]).to_string();
        for like in [number.clone(), number.to_lowercase(), number.replace('-', "."), number.replace('-', "")] {
            assert_eq!(UserName::parse(&like), Err(PersonRefusal::UserNameLikeNumber), "{like}");
        }
    }

    proptest! {
        #[test]
        fn every_suggestion_is_a_user_name(chance: [u8; 3]) {
            let suggested = UserName::suggest(chance);
            prop_assert_eq!(UserName::parse(suggested.as_str()), Ok(suggested));
        }

        #[test]
        fn what_was_read_reads_as_itself_and_is_no_address(text in ".{0,40}") {
            if let Ok(name) = UserName::parse(&text) {
                prop_assert_eq!(UserName::parse(name.as_str()), Ok(name.clone()));
                prop_assert!(super::super::EmailAddress::parse(name.as_str()).is_err());
            }
        }
    }
}
