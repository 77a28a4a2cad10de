//! Privacy of the people served: finds in a short note what may point at one of them, and says what becomes of the note.
//!
//! The minutes of an entry are always saved; only its note is held back until it points at nobody. Nothing here keeps,
//! prints or logs the words that were found: a finding is a kind and a place.

mod address;
mod around;
mod birth;
mod contact;
mod initials;
mod listed;
mod name;
mod names;
mod record;
mod token;
mod words;

pub(crate) use token::folded;

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// What may point at a person served: of the 18 identifiers of 45 CFR 164.514(b)(2) those that fit into a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A given or a family name.
    Name,
    /// Initials that stand for a person.
    Initials,
    /// A date or a year of birth.
    DateOfBirth,
    /// A telephone number.
    Telephone,
    /// An e-mail address, or a name in a network.
    Email,
    /// The number of a case, a chart, a plan, a licence and the like.
    RecordNumber,
    /// A social security number, or its last digits.
    SocialSecurityNumber,
    /// A street address, or a part of one that leads to a door.
    Address,
}

impl FindingKind {
    /// All kinds, those first that nobody can override.
    pub const ALL: [Self; 8] = [
        Self::SocialSecurityNumber,
        Self::RecordNumber,
        Self::DateOfBirth,
        Self::Telephone,
        Self::Email,
        Self::Address,
        Self::Name,
        Self::Initials,
    ];

    /// The name in answers and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Initials => "initials",
            Self::DateOfBirth => "date_of_birth",
            Self::Telephone => "telephone",
            Self::Email => "email",
            Self::RecordNumber => "record_number",
            Self::SocialSecurityNumber => "social_security_number",
            Self::Address => "address",
        }
    }

    /// Whether the writer may say "this is not a person served". Agencies, streets and many family names look alike;
    /// a number, a date of birth or an address has no place in a note whoever it belongs to.
    #[must_use]
    pub const fn can_be_overridden(self) -> bool {
        matches!(self, Self::Name | Self::Initials)
    }
}

/// Something in a note that may point at a person served: what it is and where, never the words themselves.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// Where it stands in the text, in bytes; both ends lie between two characters.
    pub range: Range<usize>,
}

impl Finding {
    /// Whether the writer may say "this is not a person served".
    #[must_use]
    pub const fn can_be_overridden(&self) -> bool {
        self.kind.can_be_overridden()
    }
}

/// Names that an organisation knows and that are no names of people served. They clear names and initials only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownWords {
    places: Vec<Vec<String>>,
    staff: Vec<Vec<String>>,
}

/// Words that say that a sentence is about staff, so that a part of a known name is enough: "Supervision with Dana".
const STAFF: &str = "supervision supervisor supervisors supervised trainer trainers training coordinator mentor staff team colleague \
    coworker co-worker co-led co-lead co-facilitated supervisora supervisor entrenadora entrenador equipo coordinadora coordinador";

/// People whom everyone in this field reads or hears of.
const PUBLIC: [&str; 17] = [
    "carl rogers",
    "brene brown",
    "mary ellen copeland",
    "shery mead",
    "pat deegan",
    "patricia deegan",
    "marsha linehan",
    "viktor frankl",
    "martin luther king",
    "cesar chavez",
    "rosa parks",
    "maya angelou",
    "dolores huerta",
    "judi chamberlin",
    "harriet tubman",
    "frida kahlo",
    "gabor mate",
];

impl KnownWords {
    /// The names of the organisation, its sites and services, and the names of its staff.
    pub fn new<P: AsRef<str>, S: AsRef<str>>(
        places: impl IntoIterator<Item = P>,
        staff: impl IntoIterator<Item = S>,
    ) -> Self {
        let words = |text: &str| -> Vec<String> {
            token::tokens(text).into_iter().filter(|t| t.shape != token::Shape::Mark).map(|t| t.low).collect()
        };
        let kept = |words: &Vec<String>| !words.is_empty();
        Self {
            places: places.into_iter().map(|p| words(p.as_ref())).filter(kept).collect(),
            staff: staff.into_iter().map(|s| words(s.as_ref())).filter(kept).collect(),
        }
    }

    /// Which tokens belong to known words. A part of a staff member's name counts only in a sentence about staff, or behind
    /// a title ("Ms. Whitfield", never the first name), since people served have the same first names.
    fn covers(&self, tokens: &[token::Token]) -> Vec<bool> {
        let mut covered = vec![false; tokens.len()];
        for words in self.places.iter().chain(&self.staff) {
            cover(tokens, words, &mut covered);
        }
        for person in PUBLIC {
            let words: Vec<&str> = person.split(' ').collect();
            cover(tokens, &words, &mut covered);
        }
        for sentence in tokens.chunk_by(|a, b| a.sentence == b.sentence) {
            let about_staff = sentence.iter().any(|t| t.among(STAFF));
            let first = tokens.partition_point(|t| t.start < sentence[0].start);
            for (at, token) in sentence.iter().enumerate() {
                let before = sentence[..at].iter().rev().find(|t| !t.is("."));
                let titled = before.is_some_and(|t| t.among(around::SHORT_TITLES));
                let part = |words: &Vec<String>| words.iter().skip(usize::from(!about_staff)).any(|w| token.is(w));
                covered[first + at] |= (about_staff || titled) && self.staff.iter().any(part);
            }
        }
        covered
    }
}

/// Marks each place where the tokens are those words.
fn cover<W: AsRef<str>>(tokens: &[token::Token], words: &[W], covered: &mut [bool]) {
    for at in 0..tokens.len() {
        let here = tokens[at..].iter().zip(words).take_while(|(t, w)| t.is(w.as_ref())).count();
        if here == words.len() {
            covered[at..at + here].fill(true);
        }
    }
}

/// What in a note may point at a person served, in the order of the text; no two overlap. Quick enough for every key.
///
/// It reads English and Spanish. It is a net, not a wall: a first name that is in no list and has no capital passes.
#[must_use]
pub fn findings(text: &str, known: &KnownWords) -> Vec<Finding> {
    let tokens = token::tokens(text);
    let runs = contact::digit_runs(text, &tokens);
    let covered = known.covers(&tokens);
    let mut found: Vec<Finding> = Vec::new();
    let mut taken = vec![false; text.len()];
    // Each kind takes what the ones before it left.
    for (kind, ranges) in [
        (FindingKind::Email, contact::addresses(text, &tokens)),
        (FindingKind::SocialSecurityNumber, record::social_security(text, &tokens, &runs)),
        (FindingKind::DateOfBirth, birth::find(&tokens)),
        (FindingKind::Address, address::find(&tokens)),
        (FindingKind::Telephone, contact::telephones(text, &tokens, &runs)),
        (FindingKind::RecordNumber, record::find(text, &tokens, &runs)),
        (FindingKind::Name, name::find(&tokens, &covered)),
        (FindingKind::Initials, initials::find(&tokens, &covered)),
    ] {
        for range in ranges {
            if !taken[range.clone()].contains(&true) {
                taken[range.clone()].fill(true);
                found.push(Finding { kind, range });
            }
        }
    }
    found.sort_by_key(|f| f.range.start);
    found
}

/// A note that may be saved.
#[derive(Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    for_reader: bool,
}

impl Note {
    /// What it says.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it says, to be stored.
    #[must_use]
    pub fn into_text(self) -> String {
        self.text
    }

    /// Whether its writer said "this is not a person served" to something that was found: a person reads it then.
    #[must_use]
    pub const fn for_reader(&self) -> bool {
        self.for_reader
    }
}

impl fmt::Debug for Note {
    /// A note that was overridden may name someone after all: what it says stays out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Note")
            .field("characters", &self.text.chars().count())
            .field("for_reader", &self.for_reader)
            .finish_non_exhaustive()
    }
}

/// Takes a note, or holds it back. Its length is checked where the form is read.
///
/// # Errors
/// All findings, when there are any that were not or cannot be overridden; those that could be are among them.
pub fn held_back(text: &str, known: &KnownWords, overridden: bool) -> Result<Note, Vec<Finding>> {
    let found = findings(text, known);
    if found.is_empty() || (overridden && found.iter().all(Finding::can_be_overridden)) {
        return Ok(Note { text: text.to_owned(), for_reader: !found.is_empty() });
    }
    Err(found)
}

/// What became of the note of an entry whose minutes are saved in any case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteOutcome {
    /// It is saved with the minutes.
    Saved(Note),
    /// The minutes are saved without it.
    HeldBack(HeldBack),
}

/// A note that was held back: what was found, for hints how to rewrite it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldBack {
    findings: Vec<Finding>,
}

impl HeldBack {
    /// What was found, in the order of the text, to be marked where the writer still has it.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Each kind that was found once, those first that nobody can override: one hint for each.
    #[must_use]
    pub fn hints(&self) -> Vec<FindingKind> {
        FindingKind::ALL.into_iter().filter(|kind| self.findings.iter().any(|f| f.kind == *kind)).collect()
    }

    /// Whether "this is not a person served" is offered: only if it would pass the whole note.
    #[must_use]
    pub fn can_be_overridden(&self) -> bool {
        self.findings.iter().all(Finding::can_be_overridden)
    }
}

impl NoteOutcome {
    /// What becomes of a note; see [`held_back`].
    #[must_use]
    pub fn of(text: &str, known: &KnownWords, overridden: bool) -> Self {
        match held_back(text, known, overridden) {
            Ok(note) => Self::Saved(note),
            Err(findings) => Self::HeldBack(HeldBack { findings }),
        }
    }
}

#[cfg(test)]
mod tests;
