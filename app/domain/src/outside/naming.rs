//! Naming a supervisor who has no account: what a trainee says of them, and what is refused at once.

use super::fraud::{Named, mailbox};
use crate::person::{self, EmailAddress, PersonRefusal};

/// The longest workplace, qualification or licence number, in characters.
pub const LONGEST: usize = 120;

/// What was typed about a supervisor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamingForm {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Where they work.
    pub workplace: String,
    /// What makes them a supervisor.
    pub qualification: String,
    /// The number of their licence, if they have one.
    pub licence: String,
}

/// A field of that form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NamingField {
    /// Their name.
    Name,
    /// Their address.
    Email,
    /// Where they work.
    Workplace,
    /// What makes them a supervisor.
    Qualification,
    /// The number of their licence.
    Licence,
}

impl NamingField {
    /// The name in forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Workplace => "workplace",
            Self::Qualification => "qualification",
            Self::Licence => "licence",
        }
    }
}

/// Why something that was said of a supervisor was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NamingRefusal {
    /// The name or the address as such.
    #[error(transparent)]
    Person(#[from] PersonRefusal),
    /// Nothing was given.
    #[error("missing")]
    Missing,
    /// It is too long.
    #[error("longer than {most}")]
    Long {
        /// The most characters.
        most: usize,
    },
    /// It is the trainee's own address, perhaps written in another way.
    #[error("the trainee's own address")]
    OwnAddress,
    /// Someone with that address has an account here and signs there.
    #[error("has an account here")]
    HasAccount,
    /// Mail to that address came back.
    #[error("mail came back")]
    CameBack,
}

/// Reads what was typed. `own` is the trainee's own address, `has_account` whether someone signs in here with the address
/// that was typed.
///
/// # Errors
/// Every field that does not fit.
pub fn read(
    form: &NamingForm,
    own: Option<&EmailAddress>,
    has_account: bool,
) -> Result<Named, Vec<(NamingField, NamingRefusal)>> {
    let mut faults = Vec::new();
    let mut take = |field, read: Result<String, NamingRefusal>| {
        read.unwrap_or_else(|refusal| {
            faults.push((field, refusal));
            String::new()
        })
    };
    let name = take(NamingField::Name, person::name(&form.name).map_err(Into::into));
    let email = EmailAddress::parse(&form.email).map_err(NamingRefusal::from).and_then(|email| {
        let own = own.is_some_and(|own| mailbox(own) == mailbox(&email));
        match (own, has_account) {
            (true, _) => Err(NamingRefusal::OwnAddress),
            (false, true) => Err(NamingRefusal::HasAccount),
            (false, false) => Ok(email),
        }
    });
    take(NamingField::Email, email.as_ref().map(|e| e.as_str().to_owned()).map_err(|refusal| *refusal));
    let workplace = take(NamingField::Workplace, line(&form.workplace));
    let qualification = take(NamingField::Qualification, line(&form.qualification));
    let licence = match line(&form.licence) {
        Err(NamingRefusal::Missing) => None,
        other => Some(take(NamingField::Licence, other)),
    };
    match (email, faults.is_empty()) {
        (Ok(email), true) => Ok(Named { name, email, workplace, qualification, licence }),
        _ => Err(faults),
    }
}

/// One line of text with single spaces.
fn line(text: &str) -> Result<String, NamingRefusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() {
        0 => Err(NamingRefusal::Missing),
        n if n > LONGEST => Err(NamingRefusal::Long { most: LONGEST }),
        _ => Ok(text),
    }
}
