//! The check of a supervisor who has no account: staff confirm them by a contact that the trainee did not supply.

use super::fraud::{Named, mailbox};
use crate::id::PersonId;
use crate::person::EmailAddress;
use serde::{Deserialize, Serialize};

/// The longest reason why someone could not be confirmed, in characters.
pub const LONGEST_DOUBT: usize = 600;
/// The longest note of the contact that was used, in characters.
pub const LONGEST_CONTACT: usize = 200;
/// So many digits in a row are a telephone number.
const TELEPHONE: usize = 7;

/// How staff came to know that someone is who they are said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// By the public register of a board.
    BoardRegister,
    /// By the switchboard of the employer, whose number staff found themselves.
    EmployerSwitchboard,
    /// Staff know them in person.
    KnownInPerson,
}

impl How {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::BoardRegister, Self::EmployerSwitchboard, Self::KnownInPerson];

    /// The name in forms, and in the log of hours.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BoardRegister => "board_register",
            Self::EmployerSwitchboard => "employer_switchboard",
            Self::KnownInPerson => "known_in_person",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.name() == name)
    }
}

/// What staff typed about their check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckForm {
    /// How.
    pub how: String,
    /// The contact that was used.
    pub contact: String,
    /// Whether this person works there and supervises.
    pub person: bool,
    /// Whether the qualification is theirs.
    pub qualification: bool,
    /// Whether the address is theirs.
    pub address: bool,
}

/// A check as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// How.
    pub how: How,
    /// The contact that was used.
    pub contact: String,
}

/// That staff could not confirm someone, as it is kept. It is no judgement of anyone, and ends with a confirmation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Who tried.
    pub by: PersonId,
    /// How they were called.
    pub name: String,
    /// Why it could not be.
    pub reason: String,
}

/// Reads why someone could not be confirmed.
///
/// # Errors
/// When nothing is written, or too much.
pub fn doubt_reason(text: &str) -> Result<String, (CheckField, CheckRefusal)> {
    let text = text.trim().replace("\r\n", "\n");
    match text.chars().count() {
        0 => Err((CheckField::Reason, CheckRefusal::ReasonMissing)),
        length if length > LONGEST_DOUBT => Err((CheckField::Reason, CheckRefusal::TooLong { most: LONGEST_DOUBT })),
        _ => Ok(text),
    }
}

/// A field of that form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckField {
    /// How.
    How,
    /// The contact that was used.
    Contact,
    /// The three things that are confirmed.
    Confirmed,
    /// Why it could not be confirmed.
    Reason,
}

impl CheckField {
    /// The name in forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::How => "how",
            Self::Contact => "contact",
            Self::Confirmed => "person",
            Self::Reason => "reason",
        }
    }
}

/// Why a check does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckRefusal {
    /// It was not said how.
    #[error("not among the choices")]
    NotOffered,
    /// It was not said by which contact.
    #[error("no contact")]
    ContactMissing,
    /// The contact or the reason is too long.
    #[error("longer than {most}")]
    TooLong {
        /// The most characters.
        most: usize,
    },
    /// The contact is one that the trainee gave, or the trainee's own.
    #[error("the contact is the trainee's")]
    ContactOfTrainee,
    /// It was not said why it could not be confirmed.
    #[error("no reason")]
    ReasonMissing,
    /// Person, qualification and address are not all confirmed.
    #[error("not all confirmed")]
    NotConfirmed,
}

impl CheckForm {
    /// Reads what was typed. `named` is what the trainee said, `own` the trainee's own address.
    ///
    /// # Errors
    /// Every field that does not fit.
    pub fn read(&self, named: &Named, own: Option<&EmailAddress>) -> Result<Check, Vec<(CheckField, CheckRefusal)>> {
        let mut faults = Vec::new();
        let how = How::named(&self.how);
        if how.is_none() {
            faults.push((CheckField::How, CheckRefusal::NotOffered));
        }
        let contact = self.contact.split_whitespace().collect::<Vec<_>>().join(" ");
        let wrong = match contact.chars().count() {
            0 => Some(CheckRefusal::ContactMissing),
            n if n > LONGEST_CONTACT => Some(CheckRefusal::TooLong { most: LONGEST_CONTACT }),
            _ if supplied(&contact, named, own) => Some(CheckRefusal::ContactOfTrainee),
            _ => None,
        };
        faults.extend(wrong.map(|refusal| (CheckField::Contact, refusal)));
        if !(self.person && self.qualification && self.address) {
            faults.push((CheckField::Confirmed, CheckRefusal::NotConfirmed));
        }
        match how {
            Some(how) if faults.is_empty() => Ok(Check { how, contact }),
            _ => Err(faults),
        }
    }
}

/// Whether the contact holds an address or a number that came from the trainee.
fn supplied(contact: &str, named: &Named, own: Option<&EmailAddress>) -> bool {
    let theirs: Vec<String> = std::iter::once(&named.email).chain(own).map(mailbox).collect();
    let ends = |c: char| c.is_whitespace() || "<>()[],;:\"'".contains(c);
    let words = contact.split(ends).map(|word| word.trim_end_matches(['.', '!', '?']));
    let address =
        words.filter_map(|word| EmailAddress::parse(word).ok()).any(|found| theirs.contains(&mailbox(&found)));
    let told = [&named.workplace, &named.qualification].into_iter().flat_map(|text| numbers(text)).collect::<Vec<_>>();
    address || numbers(contact).iter().any(|number| told.contains(number))
}

/// Telephone numbers in a text, as digits; the country is left out where it is written.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut digits = String::new();
    for c in text.chars().chain(std::iter::once('|')) {
        if c.is_ascii_digit() {
            digits.push(c);
        } else if !" -.()+/".contains(c) {
            if digits.len() >= TELEPHONE {
                found.push(digits[digits.len().saturating_sub(10)..].to_owned());
            }
            digits.clear();
        }
    }
    found
}
