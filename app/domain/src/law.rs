//! Rules of law that differ by place: five topics, what is written down about one, and which of it holds for a person.

use crate::course::Language;
use crate::id::SiteId;
use crate::support::UsState;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The longest text of a rule in one language, in characters.
pub const LONGEST_TEXT: usize = 4000;
/// The longest source, in characters.
pub const LONGEST_SOURCE: usize = 400;
/// The longest name of a reader, and the longest word for their capacity, in characters.
pub const LONGEST_NAME: usize = 120;
/// After so many days a rule has to be asked about again.
pub const DAYS_FRESH: i64 = 365;

/// What a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Who has to report that someone is harmed, to whom, and how soon.
    Reporting,
    /// Whether somebody who is threatened has to be warned.
    DutyToWarn,
    /// What protects people who call for help at an overdose.
    OverdoseImmunity,
    /// Who may get, carry and give naloxone.
    Naloxone,
    /// What people can write down beforehand about their care in a crisis.
    AdvanceDirectives,
}

impl Topic {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Reporting, Self::DutyToWarn, Self::OverdoseImmunity, Self::Naloxone, Self::AdvanceDirectives];

    /// Its name in files and addresses.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reporting => "reporting",
            Self::DutyToWarn => "duty_to_warn",
            Self::OverdoseImmunity => "overdose_immunity",
            Self::Naloxone => "naloxone",
            Self::AdvanceDirectives => "advance_directives",
        }
    }

    /// The topic of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.name() == name)
    }
}

/// Where a rule holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// At one site.
    Site(SiteId),
    /// In the whole organisation.
    Organisation,
    /// In these states.
    States(Vec<UsState>),
}

/// Who has read a rule with the eye of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewer {
    /// Their name.
    pub name: String,
    /// In which capacity they read it: "attorney".
    pub capacity: String,
}

/// What is written down about one topic for one place. It was compared with a source on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insert {
    /// What it is about.
    pub topic: Topic,
    /// Where it holds.
    pub place: Place,
    /// What it says, in plain paragraphs.
    pub english: String,
    /// The same in other languages.
    pub others: BTreeMap<Language, String>,
    /// Where it was compared: the law by name and number, or an address.
    pub source: String,
    /// On which day.
    pub checked_on: NaiveDate,
    /// Who read it; none while no legal reader has.
    pub reviewer: Option<Reviewer>,
}

impl Insert {
    /// The text for someone who reads that language, with the language that it is in: English where it is not translated.
    #[must_use]
    pub fn text(&self, reader: &Language) -> (Language, &str) {
        let translated = self.others.get_key_value(reader);
        translated.map_or_else(|| (Language::english(), self.english.as_str()), |(l, text)| (l.clone(), text.as_str()))
    }

    /// Whether it was compared so long ago, more than [`DAYS_FRESH`] days, that it may not hold any more.
    #[must_use]
    pub fn is_old(&self, today: NaiveDate) -> bool {
        (today - self.checked_on).num_days() > DAYS_FRESH
    }
}

/// A place where someone is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Here {
    /// The site; none for someone who is at no site.
    pub site: Option<SiteId>,
    /// The state that it lies in, if that was set.
    pub state: Option<UsState>,
}

/// The rule about a topic that holds at a place: the site's own, else the organisation's, else the state's. None where
/// nobody has written one down; then no rule is stated.
#[must_use]
pub fn holding<'a>(inserts: &'a [Insert], topic: Topic, here: &Here) -> Option<&'a Insert> {
    let of = |fits: &dyn Fn(&Place) -> bool| inserts.iter().find(|i| i.topic == topic && fits(&i.place));
    of(&|place| matches!((place, &here.site), (Place::Site(of), Some(at)) if of == at))
        .or_else(|| of(&|place| *place == Place::Organisation))
        .or_else(|| of(&|place| matches!((place, here.state), (Place::States(of), Some(at)) if of.contains(&at))))
}

/// A rule, or that there is none, with the places where that is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held<'a> {
    /// The sites; none for someone who is at no site.
    pub sites: Vec<SiteId>,
    /// The rule.
    pub insert: Option<&'a Insert>,
}

/// What holds for someone who is at these places, each rule once, in the order of the places.
#[must_use]
pub fn held<'a>(inserts: &'a [Insert], topic: Topic, places: &[Here]) -> Vec<Held<'a>> {
    let nowhere = [Here::default()];
    let mut all: Vec<Held<'a>> = Vec::new();
    for here in if places.is_empty() { &nowhere } else { places } {
        let insert = holding(inserts, topic, here);
        let sites = here.site.clone();
        match all.iter_mut().find(|one| one.insert == insert) {
            Some(one) => one.sites.extend(sites),
            None => all.push(Held { sites: sites.into_iter().collect(), insert }),
        }
    }
    all
}

/// A rule as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// The text in each language that can be written in.
    pub texts: BTreeMap<Language, String>,
    /// The source.
    pub source: String,
    /// The day, as 2026-03-12.
    pub checked_on: String,
    /// The name of the reader.
    pub reviewer: String,
    /// Their capacity.
    pub capacity: String,
}

/// What is wrong with a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LawRefusal {
    /// There is no English text.
    #[error("no English text")]
    TextMissing,
    /// There is no source.
    #[error("no source")]
    SourceMissing,
    /// There is no day, or none that can be read.
    #[error("no day")]
    DayMissing,
    /// The day has not come anywhere yet.
    #[error("a day to come")]
    DayAhead,
    /// There is a capacity and no name.
    #[error("no name of a reader")]
    ReviewerMissing,
    /// There is a name and no capacity.
    #[error("no capacity of the reader")]
    CapacityMissing,
    /// Longer than is taken.
    #[error("longer than {most}")]
    Long {
        /// The most characters.
        most: usize,
    },
    /// Somebody else wrote, changed or took it away since it was read.
    #[error("changed meanwhile")]
    Meanwhile,
}

/// The name of the field for the text in a language.
#[must_use]
pub fn text_field(language: &Language) -> String {
    format!("text-{}", language.0)
}

/// Reads a rule as it was typed. `latest` is the last day that has begun anywhere.
///
/// # Errors
/// What is wrong, by the name of its field: `text-en` and the other languages, `source`, `checked_on`, `reviewer`,
/// `capacity`.
pub fn read(topic: Topic, place: Place, typed: &Typed, latest: NaiveDate) -> Result<Insert, Vec<(String, LawRefusal)>> {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut faults = Vec::new();
    let mut fault = |field: &str, refusal| faults.push((field.to_owned(), refusal));
    let mut others = BTreeMap::new();
    for (language, text) in &typed.texts {
        let text = text.replace("\r\n", "\n").trim().to_owned();
        if text.chars().count() > LONGEST_TEXT {
            fault(&text_field(language), LawRefusal::Long { most: LONGEST_TEXT });
        }
        if !text.is_empty() {
            others.insert(language.clone(), text);
        }
    }
    let english = others.remove(&Language::english());
    if english.is_none() {
        fault(&text_field(&Language::english()), LawRefusal::TextMissing);
    }
    let source = line(&typed.source);
    if source.is_empty() {
        fault("source", LawRefusal::SourceMissing);
    }
    let day = typed.checked_on.trim().parse::<NaiveDate>().ok();
    match day {
        None => fault("checked_on", LawRefusal::DayMissing),
        Some(day) if day > latest => fault("checked_on", LawRefusal::DayAhead),
        Some(_) => {}
    }
    let reviewer = Reviewer { name: line(&typed.reviewer), capacity: line(&typed.capacity) };
    match (reviewer.name.is_empty(), reviewer.capacity.is_empty()) {
        (true, false) => fault("reviewer", LawRefusal::ReviewerMissing),
        (false, true) => fault("capacity", LawRefusal::CapacityMissing),
        _ => {}
    }
    for (field, text, most) in [
        ("source", &source, LONGEST_SOURCE),
        ("reviewer", &reviewer.name, LONGEST_NAME),
        ("capacity", &reviewer.capacity, LONGEST_NAME),
    ] {
        if text.chars().count() > most {
            fault(field, LawRefusal::Long { most });
        }
    }
    match (english, day) {
        (Some(english), Some(checked_on)) if faults.is_empty() => {
            let reviewer = Some(reviewer).filter(|r| !r.name.is_empty());
            Ok(Insert { topic, place, english, others, source, checked_on, reviewer })
        }
        _ => Err(faults),
    }
}

#[cfg(test)]
mod tests;
