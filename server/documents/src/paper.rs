//! What a certificate says: every word and fact, ready to be printed.

use chrono::{DateTime, Utc};

/// A certificate as data. All strings are finished sentences or facts in the paper's language;
/// an empty string leaves its line out. Line breaks in them are printed as spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificatePaper {
    /// Language of all the words here, as a BCP 47 tag such as `en` or `es-US`.
    pub language: String,
    /// What the paper is, such as "Certificate of training completion".
    pub title: String,
    /// The name of the person it was issued to.
    pub holder: String,
    /// What the person did, such as "has completed the training".
    pub statement: String,
    /// The name of the training.
    pub programme: String,
    /// What the paper is not, such as "This is a training certificate, not a state certification."
    pub not_a_certification: String,
    /// Label and value of each fact: number, day of issue, version of the programme, issuer.
    pub facts: Vec<(String, String)>,
    /// Heading over the hours.
    pub hours_heading: String,
    /// Label and amount for each kind of hours; may be empty.
    pub hours: Vec<(String, String)>,
    /// Label and amount of all hours together.
    pub hours_total: (String, String),
    /// Words before the address, such as "Check this certificate at".
    pub verify_line: String,
    /// Where the certificate can be checked. Printed, linked, and in the QR code.
    pub verify_url: String,
    /// What a screen reader says in place of the QR code.
    pub qr_alt: String,
    /// When it was issued; the creation date of the file.
    pub issued_at: DateTime<Utc>,
    /// Who issued it, as the line over the title.
    pub organisation: String,
    /// Words printed across the page if the paper proves nothing, such as
    /// "Demonstration: not a real certificate".
    pub demonstration: Option<String>,
}

impl CertificatePaper {
    /// The same paper with every string on a single clean line.
    pub(crate) fn single_lines(&self) -> Self {
        let pair = |(label, value): &(String, String)| (single_line(label), single_line(value));
        Self {
            language: self.language.trim().to_owned(),
            title: single_line(&self.title),
            holder: single_line(&self.holder),
            statement: single_line(&self.statement),
            programme: single_line(&self.programme),
            not_a_certification: single_line(&self.not_a_certification),
            facts: self.facts.iter().map(pair).collect(),
            hours_heading: single_line(&self.hours_heading),
            hours: self.hours.iter().map(pair).collect(),
            hours_total: pair(&self.hours_total),
            verify_line: single_line(&self.verify_line),
            verify_url: single_line(&self.verify_url),
            qr_alt: single_line(&self.qr_alt),
            issued_at: self.issued_at,
            organisation: single_line(&self.organisation),
            demonstration: self.demonstration.as_deref().map(single_line).filter(|words| !words.is_empty()),
        }
    }
}

/// Whether a character is never printed: controls, and the marks that turn the order of letters
/// around, with which a paper could be made to show another name than it carries.
pub(crate) fn is_dropped(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

/// Folds every run of white space into one space and drops what is never printed.
pub(crate) fn single_line(text: &str) -> String {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}')
        .map(|word| word.chars().filter(|c| !is_dropped(*c)).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    words.join(" ")
}
