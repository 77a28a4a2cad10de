//! The one-time code on a printed slip: letters that can be read on bad paper, over a telephone, and typed by hand.

/// The letters of a code. No vowels, so that no words appear by chance; no letters that look or sound like another one.
const LETTERS: &[u8; 18] = b"BCDFGHJKMNPQRTVWXZ";
/// Letters in a code: 12 of 18 are 50 random bits, and guesses are counted.
pub const CODE_LETTERS: usize = 12;
/// Letters in a group.
const GROUP: usize = 4;
/// Days that a slip works with which someone joins.
pub const JOIN_DAYS: i64 = 14;
/// Hours that a slip works with which someone chooses a new passphrase.
pub const RESET_HOURS: i64 = 24;
/// Minutes that a link in a mail works with which someone chooses a new passphrase.
pub const LINK_MINUTES: i64 = 60;
/// Hours that a link works with which someone confirms a new address.
pub const CONFIRM_HOURS: i64 = 24;
/// Wrong codes from one neighbourhood in fifteen minutes, after which it waits. A class in one room mistypes some.
pub const MOST_WRONG_NEAR: i64 = 30;
/// Wrong codes from everywhere in fifteen minutes, after which everyone waits.
pub const MOST_WRONG_ANYWHERE: i64 = 1_000;

/// A one-time code, as it is compared: capital letters without dashes.
#[derive(Clone, PartialEq, Eq)]
pub struct SlipCode(String);

/// Nothing of a code is ever logged.
impl std::fmt::Debug for SlipCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SlipCode(..)")
    }
}

impl SlipCode {
    /// A code out of random bytes. Bytes from 252 on are left out, so that every letter is equally likely; none when too
    /// few are left.
    #[must_use]
    pub fn from_random(bytes: &[u8]) -> Option<Self> {
        let letters = bytes.iter().filter(|b| **b < 252).map(|b| char::from(LETTERS[usize::from(*b) % LETTERS.len()]));
        let code: String = letters.take(CODE_LETTERS).collect();
        (code.len() == CODE_LETTERS).then_some(Self(code))
    }

    /// Reads what was typed: capital or small letters, with or without dashes and spaces. None when it can be no code.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        if typed.len() > 100 {
            return None;
        }
        let separates = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}');
        let code: String = typed.chars().filter(separates).map(|c| c.to_ascii_uppercase()).collect();
        let sound = code.len() == CODE_LETTERS && code.bytes().all(|b| LETTERS.contains(&b));
        sound.then_some(Self(code))
    }

    /// The letters alone, for the digest.
    #[must_use]
    pub fn plain(&self) -> &str {
        &self.0
    }
}

/// In groups, as it is printed: `BCDF-GHJK-MNPQ`.
impl std::fmt::Display for SlipCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, letter) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_printed_in_groups_and_read_however_it_is_typed() {
        let code = SlipCode::from_random(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]).unwrap();
        assert_eq!(code.to_string(), "BCDF-GHJK-MNPQ");
        for typed in ["BCDF-GHJK-MNPQ", "bcdfghjkmnpq", " bcdf ghjk\u{a0}mnpq ", "BCDF\u{2013}GHJK.MNPQ"] {
            assert!(SlipCode::parse(typed) == Some(code.clone()), "{typed}");
        }
        assert_eq!(format!("{code:?}"), "SlipCode(..)");
    }

    #[test]
    fn what_can_be_no_code_is_none() {
        for typed in ["", "BCDF-GHJK-MNP", "BCDF-GHJK-MNPA", "BCDF-GHJK-MNPQR", "BCDF-GHJK-MNP1", &"B-".repeat(60)] {
            assert!(SlipCode::parse(typed).is_none(), "{typed}");
        }
        assert!(SlipCode::from_random(&[255; 64]).is_none());
        assert!(SlipCode::from_random(&[1; 11]).is_none());
    }

    proptest! {
        #[test]
        fn every_code_that_is_made_is_read_again(bytes in proptest::collection::vec(any::<u8>(), 32)) {
            if let Some(code) = SlipCode::from_random(&bytes) {
                prop_assert!(SlipCode::parse(&code.to_string()) == Some(code));
            }
        }

        #[test]
        fn anything_can_be_typed(text in ".{0,80}") {
            if let Some(code) = SlipCode::parse(&text) {
                prop_assert_eq!(code.plain().len(), CODE_LETTERS);
            }
        }
    }
}
