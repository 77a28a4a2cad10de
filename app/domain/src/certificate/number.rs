//! Certificate numbers: nothing to guess, nothing to misread, every single slip of the pen found.

use serde::{Deserialize, Serialize};

/// Digits and letters without 0 O 1 I L. There are 31 of them, a prime, so that the weighted check below finds every
/// single wrong symbol and every swap of two.
const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// Random symbols: 31 to the 17th is a little over 2 to the 84th.
pub const RANDOM: usize = 17;
/// Random symbols and the check symbol.
const LENGTH: usize = RANDOM + 1;
/// Symbols between two dashes.
const GROUP: usize = 6;

/// A certificate number, kept without dashes and shown with them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CertificateNumber(String);

/// Why a text is no certificate number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberRefusal {
    /// Nothing was typed.
    #[error("no number")]
    Missing,
    /// Too short or too long.
    #[error("{have} symbols, not {need}")]
    Length {
        /// Symbols there are.
        have: usize,
        /// Symbols a number has.
        need: usize,
    },
    /// A symbol that no number has.
    #[error("{symbol:?} stands in no number")]
    Symbol {
        /// The symbol.
        symbol: char,
    },
    /// The check symbol does not fit: something was misread.
    #[error("the check symbol does not fit")]
    Check,
}

fn value(symbol: u8) -> Option<u32> {
    ALPHABET.iter().position(|s| *s == symbol).and_then(|p| u32::try_from(p).ok())
}

/// The sum of symbol values, each times its place from 1, modulo 31; zero for a sound number. The places stay below 31,
/// so no weight and no difference of two weights is a multiple of it: no single error and no swap goes unseen.
fn weighted(symbols: &[u8]) -> Option<u32> {
    symbols.iter().zip(1u32..).try_fold(0, |sum, (s, place)| Some((sum + value(*s)? * place) % 31))
}

impl CertificateNumber {
    /// A number from random symbols, each below 31; larger ones are taken modulo 31, so draw them evenly.
    #[must_use]
    pub fn from_random(symbols: [u8; RANDOM]) -> Self {
        let mut text: Vec<u8> = symbols.iter().map(|s| ALPHABET[usize::from(*s) % 31]).collect();
        let check = ALPHABET.iter().copied().find(|symbol| {
            let mut whole = text.clone();
            whole.push(*symbol);
            weighted(&whole) == Some(0)
        });
        text.extend(check);
        Self(text.into_iter().map(char::from).collect())
    }

    /// Reads a number as people type it: small or large letters, with dashes, spaces or without.
    ///
    /// # Errors
    /// When it has the wrong length, a symbol that no number has, or a check symbol that does not fit.
    pub fn parse(text: &str) -> Result<Self, NumberRefusal> {
        let dash = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '.') || c.is_whitespace();
        let plain: String = text.chars().filter(|c| !dash(*c)).map(|c| c.to_ascii_uppercase()).collect();
        if plain.is_empty() {
            return Err(NumberRefusal::Missing);
        }
        if let Some(symbol) = plain.chars().find(|c| !c.is_ascii() || !ALPHABET.contains(&(*c as u8))) {
            return Err(NumberRefusal::Symbol { symbol });
        }
        if plain.len() != LENGTH {
            return Err(NumberRefusal::Length { have: plain.len(), need: LENGTH });
        }
        if weighted(plain.as_bytes()) != Some(0) {
            return Err(NumberRefusal::Check);
        }
        Ok(Self(plain))
    }

    /// The number without dashes, as it stands in addresses and keys.
    #[must_use]
    pub fn plain(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for CertificateNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (place, symbol) in self.0.chars().enumerate() {
            if place > 0 && place % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{symbol}")?;
        }
        Ok(())
    }
}

impl TryFrom<String> for CertificateNumber {
    type Error = NumberRefusal;
    fn try_from(text: String) -> Result<Self, NumberRefusal> {
        Self::parse(&text)
    }
}

impl From<CertificateNumber> for String {
    fn from(number: CertificateNumber) -> String {
        number.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_number_is_read_back_with_dashes_without_and_in_small_letters(symbols in prop::array::uniform17(0u8..31)) {
            let number = CertificateNumber::from_random(symbols);
            prop_assert_eq!(&CertificateNumber::parse(&number.to_string()).unwrap(), &number);
            prop_assert_eq!(&CertificateNumber::parse(&number.plain().to_lowercase()).unwrap(), &number);
            prop_assert_eq!(&CertificateNumber::parse(&format!(" {} ", number.to_string().replace('-', " "))).unwrap(), &number);
        }
    }

    /// Every single error and every swap of neighbours, for several numbers.
    #[test]
    fn every_single_error_and_every_swap_of_neighbours_is_found() {
        for first in 0usize..31 {
            let mut symbols = [0; RANDOM];
            for (place, symbol) in symbols.iter_mut().enumerate() {
                *symbol = u8::try_from((first * 7 + place * place) % 31).unwrap();
            }
            let sound = CertificateNumber::from_random(symbols).plain().as_bytes().to_vec();
            for place in 0..LENGTH {
                for other in ALPHABET {
                    let mut wrong = sound.clone();
                    wrong[place] = *other;
                    let text = String::from_utf8(wrong.clone()).unwrap();
                    assert_eq!(CertificateNumber::parse(&text).is_ok(), wrong == sound);
                }
                if place + 1 < LENGTH {
                    let mut swapped = sound.clone();
                    swapped.swap(place, place + 1);
                    let text = String::from_utf8(swapped.clone()).unwrap();
                    assert_eq!(CertificateNumber::parse(&text).is_ok(), swapped == sound);
                }
            }
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(CertificateNumber::parse(" - "), Err(NumberRefusal::Missing));
        assert_eq!(CertificateNumber::parse("ABC"), Err(NumberRefusal::Length { have: 3, need: 18 }));
        assert_eq!(CertificateNumber::parse("ABCO"), Err(NumberRefusal::Symbol { symbol: 'O' }));
    }
}
