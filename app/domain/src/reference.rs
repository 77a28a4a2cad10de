//! A reference: what a referee says of a trainee, and what it must and must not be.

use serde::{Deserialize, Serialize};

/// The fewest characters of a letter.
pub const SHORTEST: usize = 80;
/// The most characters of a letter.
pub const LONGEST: usize = 6_000;

/// From where the referee knows the trainee. Relatives and people whom the trainee supported are not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relationship {
    /// They work or worked beside each other, paid or unpaid.
    Colleague,
    /// The referee leads or led the trainee's work.
    Lead,
    /// The referee teaches or taught the trainee.
    Teacher,
    /// They know each other from a community, a club, a congregation.
    Community,
    /// Another way.
    Other,
}

impl Relationship {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Colleague, Self::Lead, Self::Teacher, Self::Community, Self::Other];

    /// The name in forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Colleague => "colleague",
            Self::Lead => "lead",
            Self::Teacher => "teacher",
            Self::Community => "community",
            Self::Other => "other",
        }
    }
}

/// For how long the referee has known the trainee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// Less than a year.
    UnderOneYear,
    /// One to three years.
    OneToThreeYears,
    /// More than three years.
    Longer,
}

impl Known {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::UnderOneYear, Self::OneToThreeYears, Self::Longer];

    /// The name in forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::UnderOneYear => "under_one_year",
            Self::OneToThreeYears => "one_to_three_years",
            Self::Longer => "longer",
        }
    }
}

/// What a referee typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterForm {
    /// From where they know the trainee, as in [`Relationship::name`].
    pub relationship: String,
    /// For how long, as in [`Known::name`].
    pub known: String,
    /// The letter.
    pub text: String,
    /// Whether they state that they are no relative and were never supported by the trainee.
    pub attested: bool,
    /// Whether the trainee may read it.
    pub open: bool,
}

/// A letter as it is kept, sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// From where the referee knows the trainee.
    pub relationship: Relationship,
    /// For how long.
    pub known: Known,
    /// What they say.
    pub text: String,
    /// Whether the trainee may read it.
    pub open: bool,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterField {
    /// From where.
    Relationship,
    /// For how long.
    Known,
    /// The letter.
    Text,
    /// The statement.
    Attested,
}

impl LetterField {
    /// The name of the field in the form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Relationship => "relationship",
            Self::Known => "known",
            Self::Text => "text",
            Self::Attested => "attested",
        }
    }
}

/// Why a letter is not taken yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceRefusal {
    /// None of the choices was taken.
    #[error("not one of the choices")]
    Choice,
    /// The letter is too short to say something.
    #[error("shorter than {least} characters")]
    Short {
        /// The fewest characters.
        least: usize,
    },
    /// The letter is too long.
    #[error("longer than {most} characters")]
    Long {
        /// The most characters.
        most: usize,
    },
    /// The statement about kinship and support was not made.
    #[error("not attested")]
    NotAttested,
}

/// Reads a letter.
///
/// # Errors
/// Every field that does not fit, in the order of the form.
pub fn read(form: &LetterForm) -> Result<Letter, Vec<(LetterField, ReferenceRefusal)>> {
    let mut faults = Vec::new();
    let relationship = Relationship::ALL.into_iter().find(|r| r.name() == form.relationship);
    if relationship.is_none() {
        faults.push((LetterField::Relationship, ReferenceRefusal::Choice));
    }
    let known = Known::ALL.into_iter().find(|k| k.name() == form.known);
    if known.is_none() {
        faults.push((LetterField::Known, ReferenceRefusal::Choice));
    }
    let text = form.text.replace("\r\n", "\n").trim().to_owned();
    let length = text.chars().count();
    if length < SHORTEST {
        faults.push((LetterField::Text, ReferenceRefusal::Short { least: SHORTEST }));
    } else if length > LONGEST {
        faults.push((LetterField::Text, ReferenceRefusal::Long { most: LONGEST }));
    }
    if !form.attested {
        faults.push((LetterField::Attested, ReferenceRefusal::NotAttested));
    }
    match (relationship, known) {
        (Some(relationship), Some(known)) if faults.is_empty() => {
            Ok(Letter { relationship, known, text, open: form.open })
        }
        _ => Err(faults),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> LetterForm {
        LetterForm {
            relationship: "colleague".to_owned(),
            known: "longer".to_owned(),
            text: "She listens first and asks before she helps. ".repeat(4),
            attested: true,
            open: false,
        }
    }

    #[test]
    fn a_whole_letter_is_taken_and_stays_closed_unless_the_referee_opens_it() {
        let letter = read(&form());
        assert!(letter.as_ref().is_ok_and(|l| !l.open && l.relationship == Relationship::Colleague), "{letter:?}");
        assert!(read(&LetterForm { open: true, ..form() }).is_ok_and(|l| l.open));
    }

    #[test]
    fn everything_that_is_missing_is_said_at_once() {
        let told = read(&LetterForm::default()).err().unwrap_or_default();
        let fields: Vec<_> = told.iter().map(|(f, _)| f.name()).collect();
        assert_eq!(fields, ["relationship", "known", "text", "attested"]);
    }

    #[test]
    fn without_the_statement_and_with_too_much_text_nothing_is_taken() {
        let alone = read(&LetterForm { attested: false, ..form() });
        assert_eq!(alone, Err(vec![(LetterField::Attested, ReferenceRefusal::NotAttested)]));
        let long = read(&LetterForm { text: "x".repeat(LONGEST + 1), ..form() });
        assert_eq!(long, Err(vec![(LetterField::Text, ReferenceRefusal::Long { most: LONGEST })]));
    }
}
