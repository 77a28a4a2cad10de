//! A line of each kind: from the cells of a row to what they mean, with every fault at its column.

use super::cell::{DateOrder, Unit, date, length, time_of_day};
use super::problem::{Fault, Problem};
use super::{Column, LONGEST_TEXT, PastSignature};
use crate::actor::Role;
use crate::course::{CertificateKind, HoursKind};
use crate::hours::LONGEST_ENTRY;
use crate::note_privacy::{self, FindingKind, KnownWords};
use crate::person::{self, EmailAddress};
use crate::quantity::Minutes;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The cells of a row by column; empty cells are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cells(pub BTreeMap<Column, String>);

/// How a line says whom it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Who {
    /// Their number in the old system.
    pub number: Option<String>,
    /// Their address.
    pub email: Option<EmailAddress>,
    /// Their name, to be compared.
    pub name: Option<String>,
}

/// A line of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// Who.
    pub who: Who,
    /// Their name.
    pub name: String,
    /// The name to sign in with, if one was given.
    pub user_name: Option<String>,
}

/// A line of a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterLine {
    /// Who.
    pub who: Who,
    /// The name of the group.
    pub group: String,
    /// The programme's id or title.
    pub programme: String,
    /// The role in the group: trainee, trainer or supervisor.
    pub role: Role,
    /// The group's first day, if it was given.
    pub starts_on: Option<NaiveDate>,
    /// Since when a trainee learns; without it they join themselves.
    pub joined_on: Option<NaiveDate>,
}

/// A line of hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursLine {
    /// Who.
    pub who: Who,
    /// The entry's number in the old system.
    pub entry: Option<String>,
    /// Practice or supervision.
    pub kind: HoursKind,
    /// The day.
    pub date: NaiveDate,
    /// How long.
    pub minutes: Minutes,
    /// What was done.
    pub activity: String,
    /// Who supervised.
    pub supervised_by: String,
    /// Their signature by hand.
    pub signed: Option<PastSignature>,
}

/// A line of certificates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateLine {
    /// Who.
    pub who: Who,
    /// Its number in the old system.
    pub number: String,
    /// The programme, as it stands on it.
    pub programme: String,
    /// What it is said to say.
    pub kind: CertificateKind,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// The last day on which it holds.
    pub expires_on: Option<NaiveDate>,
    /// Who issued it.
    pub issuer: String,
}

/// Takes cells one by one and keeps what is wrong with them.
struct Reader<'a> {
    cells: &'a Cells,
    order: DateOrder,
    today: NaiveDate,
    faults: Vec<Fault>,
}

impl Cells {
    fn reader(&self, order: DateOrder, today: NaiveDate) -> Reader<'_> {
        Reader { cells: self, order, today, faults: Vec::new() }
    }

    /// Reads a line of people. What could not be read is missing from it; the faults say why.
    #[must_use]
    pub fn person(&self) -> (Option<PersonLine>, Vec<Fault>) {
        let mut read = self.reader(DateOrder::Unsaid, NaiveDate::MAX);
        let who = read.who(false);
        if read.text(Column::Name).is_none() {
            read.fault(Column::Name, Problem::Missing);
        }
        let user_name = read.text(Column::UserName).and_then(|said| {
            let plain = said.to_lowercase();
            if fits_user_name(&plain) {
                return Some(plain);
            }
            read.fault(Column::UserName, Problem::UserNameUnfit { said });
            None
        });
        let line = who.name.clone().map(|name| PersonLine { who, name, user_name });
        read.done(line)
    }

    /// Reads a line of a roster.
    #[must_use]
    pub fn roster(&self, order: DateOrder, today: NaiveDate) -> (Option<RosterLine>, Vec<Fault>) {
        let mut read = self.reader(order, today);
        let who = read.who(true);
        let group = read.needed(Column::Group);
        let programme = read.needed(Column::Program);
        let role = read.choice(Column::Role, |said| match said {
            "trainee" | "learner" | "student" | "participant" => Some(Role::Trainee),
            "trainer" | "teacher" | "facilitator" => Some(Role::Trainer),
            "supervisor" => Some(Role::Supervisor),
            _ => None,
        });
        let starts_on = read.day(Column::StartsOn, true);
        let joined_on = read.day(Column::JoinedOn, false);
        if role == Some(Role::Trainee) && joined_on.is_none() && !read.cells.0.contains_key(&Column::JoinedOn) {
            read.fault(Column::JoinedOn, Problem::JoinsLater);
        }
        let line = match (group, programme, role) {
            (Some(group), Some(programme), Some(role)) => {
                Some(RosterLine { who, group, programme, role, starts_on, joined_on })
            }
            _ => None,
        };
        read.done(line)
    }

    /// Reads a line of hours.
    #[must_use]
    pub fn hours(&self, order: DateOrder, today: NaiveDate) -> (Option<HoursLine>, Vec<Fault>) {
        let mut read = self.reader(order, today);
        let who = read.who(true);
        let date = read.needed_day(Column::Date);
        let kind = read.choice(Column::Kind, |said| match said {
            "practice" | "direct" | "service" => Some(HoursKind::Practice),
            "supervision" | "supervised" => Some(HoursKind::Supervision),
            _ => None,
        });
        let minutes = read.length();
        let activity = read.text(Column::Activity).unwrap_or_default();
        // Old records write titles in capitals, which look like names: only what has no place in a note whoever it
        // belongs to is looked for. What was found is told by its kind; a report never repeats the words.
        let found = note_privacy::findings(&activity, &KnownWords::default());
        let found: BTreeSet<_> = found.iter().map(|f| f.kind).filter(|kind| !kind.can_be_overridden()).collect();
        if !found.is_empty() {
            let kinds = FindingKind::ALL.into_iter().filter(|kind| found.contains(kind)).collect();
            read.fault(Column::Activity, Problem::MayIdentify { kinds });
        }
        let supervised_by = read.text(Column::SupervisedBy).unwrap_or_default();
        let signed = read.signature(date, &supervised_by);
        let entry = read.text(Column::EntryId);
        if minutes.is_some_and(|m| m > LONGEST_ENTRY) {
            read.faults.push(Fault { column: None, problem: Problem::LongerThanADay });
        }
        let line = match (date, kind, minutes) {
            (Some(date), Some(kind), Some(minutes)) => {
                Some(HoursLine { who, entry, kind, date, minutes, activity, supervised_by, signed })
            }
            _ => None,
        };
        read.done(line)
    }

    /// Reads day, start and length of a line of someone's own log. Whether it is over is not asked here.
    #[must_use]
    pub fn stretch(&self, order: DateOrder) -> (Option<NaiveDate>, Option<NaiveTime>, Option<Minutes>, Vec<Fault>) {
        let mut read = self.reader(order, NaiveDate::MAX);
        let date = read.needed_day(Column::Date);
        let start = read.needed(Column::StartTime).and_then(|said| match time_of_day(&said) {
            Ok(start) => Some(start),
            Err(problem) => {
                read.fault(Column::StartTime, problem);
                None
            }
        });
        let length = read.length();
        (date, start, length, read.faults)
    }

    /// Reads a line of certificates.
    #[must_use]
    pub fn certificate(&self, order: DateOrder, today: NaiveDate) -> (Option<CertificateLine>, Vec<Fault>) {
        let mut read = self.reader(order, today);
        let who = read.who(true);
        let number = read.needed(Column::Number);
        let programme = read.needed(Column::Program);
        let issuer = read.needed(Column::Issuer);
        let kind = if read.cells.0.contains_key(&Column::Kind) {
            read.choice(Column::Kind, |said| match said {
                "training completion" | "training" | "completion" => Some(CertificateKind::TrainingCompletion),
                "continuing education" | "ceu" => Some(CertificateKind::ContinuingEducation),
                "hours verification" | "hours" => Some(CertificateKind::HoursVerification),
                "certification" => Some(CertificateKind::Certification),
                _ => None,
            })
        } else {
            Some(CertificateKind::TrainingCompletion)
        };
        let issued_on = read.needed_day(Column::IssuedOn);
        let expires_on = read.day(Column::ExpiresOn, true);
        if let (Some(from), Some(to)) = (issued_on, expires_on) {
            if to < from {
                read.fault(Column::ExpiresOn, Problem::EndsBefore);
            } else if to < today {
                read.fault(Column::ExpiresOn, Problem::Over);
            }
        }
        if kind == Some(CertificateKind::Certification) {
            read.fault(Column::Kind, Problem::ClaimsCertification);
        }
        let line = match (number, programme, issuer, kind, issued_on) {
            (Some(number), Some(programme), Some(issuer), Some(kind), Some(issued_on)) => {
                Some(CertificateLine { who, number, programme, kind, issued_on, expires_on, issuer })
            }
            _ => None,
        };
        read.done(line)
    }
}

impl Reader<'_> {
    fn fault(&mut self, column: Column, problem: Problem) {
        self.faults.push(Fault { column: Some(column), problem });
    }

    fn done<T>(self, line: Option<T>) -> (Option<T>, Vec<Fault>) {
        let sound = self.faults.iter().all(|f| f.problem.is_remark());
        (line.filter(|_| sound), self.faults)
    }

    /// The text of a cell, spaces made single.
    fn text(&mut self, column: Column) -> Option<String> {
        let said = self.cells.0.get(&column)?.split_whitespace().collect::<Vec<_>>().join(" ");
        if said.chars().count() > LONGEST_TEXT {
            self.fault(column, Problem::TooLong { most: LONGEST_TEXT });
            return None;
        }
        (!said.is_empty()).then_some(said)
    }

    fn needed(&mut self, column: Column) -> Option<String> {
        let before = self.faults.len();
        let said = self.text(column);
        if said.is_none() && self.faults.len() == before {
            self.fault(column, Problem::Missing);
        }
        said
    }

    fn who(&mut self, must: bool) -> Who {
        let number = self.text(Column::PersonId);
        let name = self.text(Column::Name).and_then(|said| match person::name(&said) {
            Ok(name) => Some(name),
            Err(_) => {
                self.fault(Column::Name, Problem::NameUnfit);
                None
            }
        });
        let email = self.text(Column::Email).and_then(|said| match EmailAddress::parse(&said) {
            Ok(email) => Some(email),
            Err(_) => {
                self.fault(Column::Email, Problem::NotAnAddress { said });
                None
            }
        });
        if must && number.is_none() && email.is_none() && !self.cells.0.contains_key(&Column::Email) {
            self.fault(Column::PersonId, Problem::NobodyNamed);
        }
        Who { number, email, name }
    }

    fn choice<T>(&mut self, column: Column, of: impl Fn(&str) -> Option<T>) -> Option<T> {
        let said = self.needed(column)?;
        let found = of(&said.to_lowercase().replace(['_', '-'], " "));
        if found.is_none() {
            self.fault(column, Problem::NotAChoice { said });
        }
        found
    }

    fn day(&mut self, column: Column, may_come: bool) -> Option<NaiveDate> {
        let said = self.text(column)?;
        match date(&said, self.order) {
            Ok(day) if day > self.today && !may_come => {
                self.fault(column, Problem::DateAhead);
                None
            }
            Ok(day) => Some(day),
            Err(problem) => {
                self.fault(column, problem);
                None
            }
        }
    }

    fn needed_day(&mut self, column: Column) -> Option<NaiveDate> {
        let before = self.faults.len();
        let day = self.day(column, false);
        if day.is_none() && self.faults.len() == before {
            self.fault(column, Problem::Missing);
        }
        day
    }

    /// A signature by hand. Whoever says one thing of it says all of it: a day without a paper is no proof.
    fn signature(&mut self, worked_on: Option<NaiveDate>, by: &str) -> Option<PastSignature> {
        let told = |column: &Column| self.cells.0.get(column).is_some_and(|said| !said.trim().is_empty());
        if ![Column::SignedOn, Column::Original, Column::CheckedBy].iter().any(told) {
            return None;
        }
        if by.is_empty() {
            self.fault(Column::SupervisedBy, Problem::Missing);
        }
        let on = self.needed_day(Column::SignedOn);
        if on.zip(worked_on).is_some_and(|(on, worked)| on < worked) {
            self.fault(Column::SignedOn, Problem::SignedBefore);
        }
        let original = self.needed(Column::Original);
        let checked_by = self.needed(Column::CheckedBy);
        if checked_by.as_deref().is_some_and(|name| same_name(name, by)) {
            self.fault(Column::CheckedBy, Problem::CheckedBySigner);
        }
        Some(PastSignature { on: on?, original: original?, checked_by: checked_by? })
    }

    /// The length: one cell with a unit, or hours and minutes in columns of their own, which are added.
    fn length(&mut self) -> Option<Minutes> {
        let mut sum = Minutes(0);
        let mut any = false;
        for (column, unit) in
            [(Column::Length, Unit::Unsaid), (Column::Hours, Unit::Hours), (Column::Minutes, Unit::Minutes)]
        {
            let Some(said) = self.text(column) else { continue };
            match length(&said, unit) {
                Ok(minutes) => sum = sum + minutes,
                // "2" in one column and "0" in the other is two hours.
                Err(Problem::LengthNothing) if column != Column::Length => continue,
                Err(problem) => {
                    self.fault(column, problem);
                    return None;
                }
            }
            any = true;
        }
        if any {
            return Some(sum);
        }
        let said = [Column::Hours, Column::Minutes].into_iter().find(|c| self.cells.0.contains_key(c));
        match said {
            Some(column) => self.fault(column, Problem::LengthNothing),
            None => self.fault(Column::Length, Problem::Missing),
        }
        None
    }
}

/// Whether a text can be a user name: 3 to 30 of a-z, 0-9, dot and dash, beginning with a letter.
fn fits_user_name(text: &str) -> bool {
    (3..=30).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-')
}

/// A user name for someone without an address: "maria.lopez", numbered when it is in use.
#[must_use]
pub fn suggested_user_name(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let plain = |word: &str| word.chars().filter_map(unaccented).collect::<String>();
    let words: Vec<String> = name.split_whitespace().map(plain).filter(|w| !w.is_empty()).collect();
    let base = match &words[..] {
        [] => "person".to_owned(),
        [one] => one.clone(),
        [first, .., last] => format!("{first}.{last}"),
    };
    let base: String = base.chars().take(20).collect();
    let base = if fits_user_name(&base) { base } else { format!("person.{base}") };
    let base = base.trim_end_matches('.').to_owned();
    let numbered = (2u32..).map(|n| format!("{base}{n}"));
    // There are fewer people than numbers.
    std::iter::once(base.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(base)
}

/// Whether two names are the same but for marks, case, punctuation and the order of their parts.
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    let parts = |name: &str| {
        let lower = name.to_lowercase();
        let mut parts: Vec<String> = lower
            .split(|c: char| !c.is_alphanumeric())
            .map(|part| part.chars().map(|c| unaccented(c).unwrap_or(c)).collect())
            .filter(|part: &String| !part.is_empty())
            .collect();
        parts.sort();
        parts
    };
    parts(one) == parts(other)
}

/// The letter of the plain alphabet that is typed for a letter with a mark; none for signs and other scripts.
fn unaccented(c: char) -> Option<char> {
    let lower = c.to_lowercase().next()?;
    Some(match lower {
        'a'..='z' | '0'..='9' => lower,
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' | 'ế' | 'ễ' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ơ' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ț' | 'ţ' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ư' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => return None,
    })
}
