//! Labels: the names that a program gives to categories, papers, exams and whatever else its rules speak of.

use serde::{Deserialize, Serialize};

/// The text is no label: 1 to 64 characters of `a-z`, `0-9`, `_` and `-` are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not a label (1 to 64 of a-z, 0-9, _ and -)")]
pub struct NotALabel {
    /// What was given.
    pub text: String,
}

/// A name that a program gives to something: `ethics`, `code_of_ethics`, `written_exam`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Label(String);

impl Label {
    /// Reads a label.
    ///
    /// # Errors
    /// When the text is empty, too long or has other characters.
    pub fn parse(text: &str) -> Result<Self, NotALabel> {
        let fits = (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'));
        if fits { Ok(Self(text.to_owned())) } else { Err(NotALabel { text: text.to_owned() }) }
    }

    /// The label as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The label as words: `code of ethics`.
    #[must_use]
    pub fn words(&self) -> String {
        self.0.replace('_', " ")
    }
}

impl TryFrom<String> for Label {
    type Error = NotALabel;
    fn try_from(text: String) -> Result<Self, NotALabel> {
        Self::parse(&text)
    }
}

impl From<Label> for String {
    fn from(label: Label) -> Self {
        label.0
    }
}

impl std::fmt::Display for Label {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_short_lower_case_and_plain() {
        assert_eq!(Label::parse("code_of_ethics").unwrap().words(), "code of ethics");
        for bad in ["", "A", "a b", "é", &"x".repeat(65)] {
            assert!(Label::parse(bad).is_err(), "{bad}");
        }
    }
}
