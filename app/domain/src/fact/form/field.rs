//! Reading single fields of a form about a fact.

use super::{FactRefusal, LONGEST, Way};
use crate::course::Label;
use crate::id::{ProgrammeId, StageId};
use crate::quantity::Minutes;
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeMap;

/// The earliest year that anything is dated.
const EARLIEST: i32 = 1900;

/// A form that is being read: what does not fit is kept, field by field.
pub(super) struct Form<'a> {
    pub(super) typed: &'a BTreeMap<String, String>,
    pub(super) faults: Vec<(&'static str, FactRefusal)>,
    pub(super) today: NaiveDate,
}

impl Form<'_> {
    pub(super) fn one(&self, name: &str) -> &str {
        self.typed.get(name).map_or("", |text| text.trim())
    }

    pub(super) fn wrong<T>(&mut self, name: &'static str, why: FactRefusal) -> Option<T> {
        self.faults.push((name, why));
        None
    }

    pub(super) fn text(&mut self, name: &'static str, needed: bool) -> Option<String> {
        let text = self.one(name).replace("\r\n", "\n");
        match text.chars().count() {
            0 if needed => self.wrong(name, FactRefusal::Missing),
            length if length > LONGEST => self.wrong(name, FactRefusal::Long { most: LONGEST }),
            _ => Some(text),
        }
    }

    pub(super) fn tick(&self, name: &str) -> bool {
        !self.one(name).is_empty()
    }

    pub(super) fn choice(&mut self, name: &'static str, among: &[&'static str]) -> Option<&'static str> {
        let found = among.iter().copied().find(|one| *one == self.one(name));
        if found.is_some() { found } else { self.wrong(name, FactRefusal::Choice) }
    }

    pub(super) fn day(&mut self, name: &'static str) -> Option<NaiveDate> {
        if self.one(name).is_empty() { self.wrong(name, FactRefusal::Missing) } else { self.maybe_day(name) }
    }

    /// A day, if one is written.
    pub(super) fn maybe_day(&mut self, name: &'static str) -> Option<NaiveDate> {
        let text = self.one(name);
        if text.is_empty() {
            return None;
        }
        match text.parse::<NaiveDate>() {
            Ok(day) if (EARLIEST..=9999).contains(&day.year()) => Some(day),
            _ => self.wrong(name, FactRefusal::NotADay),
        }
    }

    /// A day that has been.
    pub(super) fn past(&mut self, name: &'static str) -> Option<NaiveDate> {
        let day = self.day(name)?;
        if day > self.today { self.wrong(name, FactRefusal::Future) } else { Some(day) }
    }

    /// The last day, if there is one, which does not lie before the first.
    pub(super) fn until(&mut self, name: &'static str, from: Option<NaiveDate>) -> Option<NaiveDate> {
        let until = self.maybe_day(name)?;
        if from.is_some_and(|from| until < from) { self.wrong(name, FactRefusal::EndsFirst) } else { Some(until) }
    }

    /// A number, if one is written.
    pub(super) fn number(&mut self, name: &'static str, most: u32) -> Option<u32> {
        let text = self.one(name);
        if text.is_empty() {
            return None;
        }
        match text.parse::<u32>() {
            Ok(number) if number <= most => Some(number),
            _ => self.wrong(name, FactRefusal::Number { most }),
        }
    }

    pub(super) fn time(&mut self) -> Option<Minutes> {
        let (hours, minutes) = (self.number("hours", 100_000), self.number("minutes", 59));
        let sum = hours.unwrap_or(0).saturating_mul(60).saturating_add(minutes.unwrap_or(0));
        (sum > 0).then_some(Minutes(sum))
    }

    /// The name that was chosen, or the one that was written beside it; `_other` is where that stands.
    pub(super) fn label(&mut self, name: &'static str, needed: bool) -> Option<Label> {
        let other = self.one(&format!("{name}_other")).to_owned();
        let text = if other.is_empty() { self.one(name).to_owned() } else { other };
        if text.is_empty() {
            return if needed { self.wrong(name, FactRefusal::Missing) } else { None };
        }
        if text.chars().count() > 64 {
            return self.wrong(name, FactRefusal::Long { most: 64 });
        }
        let found = label_of(&text);
        if found.is_some() { found } else { self.wrong(name, FactRefusal::NoName) }
    }

    pub(super) fn labels(&mut self, name: &'static str) -> Vec<Label> {
        let text = self.one(name).to_owned();
        let mut all = Vec::new();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            match label_of(part) {
                Some(label) => all.push(label),
                None => self.faults.push((name, FactRefusal::NoName)),
            }
        }
        all
    }

    /// Names with a number each, one a line.
    pub(super) fn parts(&mut self, name: &'static str, most: u32) -> BTreeMap<Label, u32> {
        let text = self.one(name).to_owned();
        let mut all = BTreeMap::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let read = line.rsplit_once(['=', ':']).and_then(|(what, number)| {
                Some((label_of(what)?, number.trim().parse::<u32>().ok().filter(|n| *n <= most)?))
            });
            match read {
                Some((label, number)) => drop(all.insert(label, number)),
                None => {
                    self.faults.push((name, FactRefusal::Parts));
                    break;
                }
            }
        }
        all
    }

    /// What was chosen of a program: `program/what`.
    pub(super) fn of_way<T>(
        &mut self,
        name: &'static str,
        needed: bool,
        ways: &[Way],
        find: impl Fn(&Way, &str) -> Option<T>,
    ) -> Option<(ProgrammeId, T)> {
        let text = self.one(name);
        if text.is_empty() {
            return if needed { self.wrong(name, FactRefusal::Missing) } else { None };
        }
        let (programme, what) = text.split_once('/').unwrap_or((text, ""));
        let way = ways.iter().find(|w| w.programme.as_str() == programme);
        match way.and_then(|w| Some((w.programme.clone(), find(w, what)?))) {
            Some(found) => Some(found),
            None => self.wrong(name, FactRefusal::Choice),
        }
    }

    pub(super) fn stage(&mut self, needed: bool, ways: &[Way]) -> Option<(ProgrammeId, StageId)> {
        self.of_way("stage", needed, ways, |w, what| w.stages.iter().find(|s| s.as_str() == what).cloned())
    }

    pub(super) fn programme(&mut self, ways: &[Way]) -> Option<ProgrammeId> {
        self.of_way("program", true, ways, |_, _| Some(())).map(|(programme, ())| programme)
    }
}

/// A name as rules write it: "Photo ID" is `photo_id`.
fn label_of(text: &str) -> Option<Label> {
    if let Ok(label) = Label::parse(text) {
        return Some(label);
    }
    let lower = text.to_lowercase();
    let plain = lower.chars().map(|c| match c {
        'á' | 'à' | 'ä' => 'a',
        'é' | 'è' => 'e',
        'í' => 'i',
        'ó' | 'ö' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    });
    let spaced: String = plain.map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    Label::parse(&spaced.split_whitespace().collect::<Vec<_>>().join("_")).ok()
}
