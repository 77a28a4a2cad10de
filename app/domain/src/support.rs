//! Someone to talk to: lines that answer now, which of them are near, and who the organisation names itself.

use chrono::NaiveDate;

/// States, districts and territories whose letters are known, with their names.
pub const STATES: [(&str, &str); 56] = [
    ("AL", "Alabama"),
    ("AK", "Alaska"),
    ("AS", "American Samoa"),
    ("AZ", "Arizona"),
    ("AR", "Arkansas"),
    ("CA", "California"),
    ("CO", "Colorado"),
    ("CT", "Connecticut"),
    ("DE", "Delaware"),
    ("DC", "District of Columbia"),
    ("FL", "Florida"),
    ("GA", "Georgia"),
    ("GU", "Guam"),
    ("HI", "Hawaii"),
    ("ID", "Idaho"),
    ("IL", "Illinois"),
    ("IN", "Indiana"),
    ("IA", "Iowa"),
    ("KS", "Kansas"),
    ("KY", "Kentucky"),
    ("LA", "Louisiana"),
    ("ME", "Maine"),
    ("MD", "Maryland"),
    ("MA", "Massachusetts"),
    ("MI", "Michigan"),
    ("MN", "Minnesota"),
    ("MS", "Mississippi"),
    ("MO", "Missouri"),
    ("MT", "Montana"),
    ("NE", "Nebraska"),
    ("NV", "Nevada"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NY", "New York"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("MP", "Northern Mariana Islands"),
    ("OH", "Ohio"),
    ("OK", "Oklahoma"),
    ("OR", "Oregon"),
    ("PA", "Pennsylvania"),
    ("PR", "Puerto Rico"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("TN", "Tennessee"),
    ("TX", "Texas"),
    ("VI", "U.S. Virgin Islands"),
    ("UT", "Utah"),
    ("VT", "Vermont"),
    ("VA", "Virginia"),
    ("WA", "Washington"),
    ("WV", "West Virginia"),
    ("WI", "Wisconsin"),
    ("WY", "Wyoming"),
];

/// The longest name, number or times of a contact, in characters.
pub const LONGEST_LINE: usize = 120;
/// The longest note of a contact, in characters.
pub const LONGEST_NOTE: usize = 400;

/// A state of the United States, as two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UsState(&'static str);

impl UsState {
    /// The state with those letters, capital or small.
    #[must_use]
    pub fn named(letters: &str) -> Option<Self> {
        STATES.iter().find(|(code, _)| code.eq_ignore_ascii_case(letters.trim())).map(|(code, _)| Self(code))
    }

    /// Its letters.
    #[must_use]
    pub const fn letters(self) -> &'static str {
        self.0
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        STATES.iter().find(|(code, _)| *code == self.0).map_or("", |(_, name)| name)
    }
}

/// A line that anyone can use. What it says of itself was compared with a source on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Who answers, and what may happen, in plain words.
    pub about: String,
    /// The number to call, as it is read; what is dialled are its digits.
    pub call: Option<String>,
    /// What to press after calling, if anything.
    pub press: Option<String>,
    /// The number to text.
    pub text: Option<String>,
    /// Where to chat or read more.
    pub web: Option<String>,
    /// When someone answers.
    pub hours: String,
    /// The states that it is for; none means the whole country.
    pub states: Vec<UsState>,
    /// Where this was compared.
    pub source: String,
    /// On which day.
    pub checked_on: NaiveDate,
}

/// The digits of a number, for a link that dials.
#[must_use]
pub fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// The lines for the states where someone is, then those for the whole country; lines of other states are left out.
#[must_use]
pub fn nearest<'a>(lines: &'a [Line], here: &[UsState]) -> (Vec<&'a Line>, Vec<&'a Line>) {
    let near = lines.iter().filter(|l| l.states.iter().any(|s| here.contains(s))).collect();
    (near, lines.iter().filter(|l| l.states.is_empty()).collect())
}

/// Someone whom the organisation names itself, for all of it or for one site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Who answers.
    pub name: String,
    /// Their number, as it is read.
    pub phone: String,
    /// When they answer.
    pub hours: String,
    /// What else to know.
    pub note: String,
}

/// What is wrong with a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContactRefusal {
    /// There is a number or a note, and nobody's name.
    #[error("no name")]
    NameMissing,
    /// There is a name and no number.
    #[error("no number")]
    PhoneMissing,
    /// The number has fewer than three digits, or other signs than numbers have.
    #[error("not a number to call")]
    PhoneShape,
    /// Longer than is taken.
    #[error("longer than {most}")]
    Long {
        /// The most characters.
        most: usize,
    },
}

/// Reads a contact as it was typed. All empty means that there is none.
///
/// # Errors
/// What is wrong, by the name of its field.
pub fn contact(typed: &Contact) -> Result<Option<Contact>, Vec<(&'static str, ContactRefusal)>> {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let read = Contact {
        name: line(&typed.name),
        phone: line(&typed.phone),
        hours: line(&typed.hours),
        note: line(&typed.note),
    };
    if read == Contact::default() {
        return Ok(None);
    }
    let mut faults = Vec::new();
    if read.name.is_empty() {
        faults.push(("name", ContactRefusal::NameMissing));
    }
    let plain = |c: char| c.is_ascii_digit() || " +-.()x".contains(c);
    if read.phone.is_empty() {
        faults.push(("phone", ContactRefusal::PhoneMissing));
    } else if digits(&read.phone).len() < 3 || !read.phone.chars().all(plain) {
        faults.push(("phone", ContactRefusal::PhoneShape));
    }
    for (field, text, most) in [
        ("name", &read.name, LONGEST_LINE),
        ("phone", &read.phone, LONGEST_LINE),
        ("hours", &read.hours, LONGEST_LINE),
        ("note", &read.note, LONGEST_NOTE),
    ] {
        if text.chars().count() > most {
            faults.push((field, ContactRefusal::Long { most }));
        }
    }
    if faults.is_empty() { Ok(Some(read)) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn line(name: &str, states: &[&str]) -> Line {
        Line {
            name: name.to_owned(),
            about: String::new(),
            call: Some("555-0100".to_owned()),
            press: None,
            text: None,
            web: None,
            hours: String::new(),
            states: states.iter().map(|s| UsState::named(s).unwrap()).collect(),
            source: String::new(),
            checked_on: NaiveDate::from_ymd_opt(2026, 11, 1).unwrap(),
        }
    }

    #[test]
    fn lines_of_ones_own_state_come_first_and_those_of_other_states_not_at_all() {
        let all = [line("country", &[]), line("north", &["NC", "VA"]), line("west", &["CA"])];
        let here = [UsState::named("nc").unwrap()];
        let (near, everywhere) = nearest(&all, &here);
        assert_eq!(near.iter().map(|l| l.name.as_str()).collect::<Vec<_>>(), ["north"]);
        assert_eq!(everywhere.iter().map(|l| l.name.as_str()).collect::<Vec<_>>(), ["country"]);
        assert!(nearest(&all, &[]).0.is_empty());
    }

    #[test]
    fn states_are_known_by_two_letters_each_once() {
        let codes: std::collections::BTreeSet<_> = STATES.iter().map(|(code, _)| code).collect();
        assert_eq!(codes.len(), STATES.len());
        assert_eq!(UsState::named(" ny ").unwrap().name(), "New York");
        assert_eq!(UsState::named("XX"), None);
    }

    #[test]
    fn a_contact_has_a_name_and_a_number_or_is_none() {
        let typed = |name: &str, phone: &str| Contact { name: name.into(), phone: phone.into(), ..Contact::default() };
        assert_eq!(contact(&Contact::default()), Ok(None));
        assert_eq!(contact(&typed(" ", "  ")), Ok(None));
        let good = contact(&typed("Front  desk", "(555) 010-0199 x2")).unwrap().unwrap();
        assert_eq!((good.name.as_str(), digits(&good.phone).as_str()), ("Front desk", "55501001992"));
        assert_eq!(contact(&typed("Desk", "")), Err(vec![("phone", ContactRefusal::PhoneMissing)]));
        assert_eq!(contact(&typed("", "988")), Err(vec![("name", ContactRefusal::NameMissing)]));
        for bad in ["12", "call me", "javascript:1234"] {
            assert_eq!(contact(&typed("Desk", bad)), Err(vec![("phone", ContactRefusal::PhoneShape)]), "{bad}");
        }
        let long = contact(&typed(&"x".repeat(121), "988"));
        assert_eq!(long, Err(vec![("name", ContactRefusal::Long { most: 120 })]));
    }
}
