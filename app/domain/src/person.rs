//! What a person gives of themselves: a name, perhaps an e-mail address, a passphrase. Each is checked as it is read.

mod user_name;

pub use user_name::{LONGEST_USER_NAME, SHORTEST_USER_NAME, UserName};

use serde::{Deserialize, Serialize};

/// The longest name that is taken, in characters.
pub const LONGEST_NAME: usize = 120;
/// The shortest passphrase that is taken, in characters.
pub const SHORTEST_PASSPHRASE: usize = 10;
/// The longest passphrase that is taken, in characters: beyond it hashing would only cost time.
pub const LONGEST_PASSPHRASE: usize = 200;

/// Why what a person gave was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PersonRefusal {
    /// No e-mail address was given.
    #[error("no e-mail address")]
    EmailMissing,
    /// It does not look like an e-mail address.
    #[error("not an e-mail address")]
    EmailShape,
    /// No name was given.
    #[error("no name")]
    NameMissing,
    /// The name is too long.
    #[error("name longer than {most}")]
    NameLong {
        /// The most characters.
        most: usize,
    },
    /// The name has a character that cannot be written.
    #[error("name with control characters")]
    NameCharacters,
    /// The passphrase is too short.
    #[error("passphrase shorter than {least}")]
    PassphraseShort {
        /// The fewest characters.
        least: usize,
    },
    /// The passphrase is too long.
    #[error("passphrase longer than {most}")]
    PassphraseLong {
        /// The most characters.
        most: usize,
    },
    /// The passphrase is one of the few that everyone tries first.
    #[error("passphrase is too easy to guess")]
    PassphraseCommon,
    /// The two passphrases differ.
    #[error("the two passphrases differ")]
    PassphraseDiffers,
    /// No user name was given.
    #[error("no user name")]
    UserNameMissing,
    /// The user name is too short or too long.
    #[error("user name not of {least} to {most} characters")]
    UserNameLength {
        /// The fewest characters.
        least: usize,
        /// The most characters.
        most: usize,
    },
    /// The user name has a character that it cannot have.
    #[error("user name with other characters than letters, digits, dot, dash and underscore")]
    UserNameCharacters,
    /// The user name could be mistaken for the number of a certificate.
    #[error("user name looks like a certificate number")]
    UserNameLikeNumber,
}

/// An e-mail address in the form it is compared in: trimmed, lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address. Only the shape is checked; whether mail arrives there only a mail can show.
    ///
    /// # Errors
    /// When nothing was given or the shape is wrong.
    pub fn parse(text: &str) -> Result<Self, PersonRefusal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(PersonRefusal::EmailMissing);
        }
        let shape = || {
            let (local, domain) = text.rsplit_once('@')?;
            let plain = |c: char| c.is_ascii_graphic() && !"()<>,;:\\\"[]@".contains(c);
            let label = |l: &str| {
                !l.is_empty()
                    && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                    && !l.starts_with('-')
                    && !l.ends_with('-')
            };
            let fits = text.len() <= 254
                && (1..=64).contains(&local.len())
                && local.chars().all(plain)
                && !local.starts_with('.')
                && !local.ends_with('.')
                && !local.contains("..")
                && domain.contains('.')
                && domain.split('.').all(label);
            fits.then_some(())
        };
        if shape().is_some() { Ok(Self(text.to_ascii_lowercase())) } else { Err(PersonRefusal::EmailShape) }
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads a name: any script, spaces made single, no control characters.
///
/// # Errors
/// When nothing is left, or it is too long, or it has characters that cannot be written.
pub fn name(text: &str) -> Result<String, PersonRefusal> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(PersonRefusal::NameMissing);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(PersonRefusal::NameLong { most: LONGEST_NAME });
    }
    // Marks that turn the reading direction could make a certificate show another name than it holds.
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    if name.chars().any(|c| c.is_control() || turns(c)) {
        return Err(PersonRefusal::NameCharacters);
    }
    Ok(name)
}

/// Checks a passphrase and its repetition. Length decides, not odd characters: long and easy beats short and hard.
///
/// # Errors
/// When it is too short, too long, one that everyone tries first, or the two differ.
pub fn passphrase(first: &str, again: &str) -> Result<(), PersonRefusal> {
    let length = first.chars().count();
    if length < SHORTEST_PASSPHRASE {
        return Err(PersonRefusal::PassphraseShort { least: SHORTEST_PASSPHRASE });
    }
    if length > LONGEST_PASSPHRASE {
        return Err(PersonRefusal::PassphraseLong { most: LONGEST_PASSPHRASE });
    }
    let plain: String = first.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let few = first.chars().collect::<std::collections::BTreeSet<_>>().len() < 4;
    let common = ["password", "passphrase", "qwertyuiop", "1234567890", "letmein", "iloveyou"];
    if few || common.iter().any(|c| plain.trim_end_matches(|d: char| d.is_ascii_digit()) == *c || plain == *c) {
        return Err(PersonRefusal::PassphraseCommon);
    }
    if first != again {
        return Err(PersonRefusal::PassphraseDiffers);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_address_is_compared_without_case_or_spaces_around() {
        assert_eq!(EmailAddress::parse("  Rosa.Diaz@Example.ORG ").unwrap().as_str(), "rosa.diaz@example.org");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for bad in [
            "rosa",
            "rosa@",
            "@example.org",
            "a b@example.org",
            "a@b",
            "a@-b.org",
            "a..b@c.org",
            "a@b.org\nBcc: x@y.org",
        ] {
            assert_eq!(EmailAddress::parse(bad), Err(PersonRefusal::EmailShape), "{bad}");
        }
        assert_eq!(EmailAddress::parse("  "), Err(PersonRefusal::EmailMissing));
    }

    #[test]
    fn names_of_all_scripts_are_taken() {
        for good in ["Zoë Ní Dhúill", "María José García López", "Nguyễn Văn A", "李小龙", "O’Neil-Smith Jr."]
        {
            assert_eq!(name(good).unwrap(), good);
        }
        assert_eq!(name("  Ana \n Lee "), Ok("Ana Lee".to_owned()));
        assert_eq!(name(" "), Err(PersonRefusal::NameMissing));
        assert_eq!(name("Ana\u{202e}eeL"), Err(PersonRefusal::NameCharacters));
    }

    #[test]
    fn a_passphrase_is_judged_by_length_and_not_by_odd_characters() {
        assert_eq!(passphrase("three calm green hills", "three calm green hills"), Ok(()));
        assert_eq!(passphrase("short", "short"), Err(PersonRefusal::PassphraseShort { least: 10 }));
        assert_eq!(passphrase("password1234", "password1234"), Err(PersonRefusal::PassphraseCommon));
        assert_eq!(passphrase("aaaaaaaaaaaa", "aaaaaaaaaaaa"), Err(PersonRefusal::PassphraseCommon));
        assert_eq!(passphrase("three calm hills", "three calm hill"), Err(PersonRefusal::PassphraseDiffers));
    }
}
