//! Tables of TOML, read key by key: every key that is missing, of the wrong kind or unknown is reported at its place.

mod labels;
mod lists;

use crate::source::{Excerpt, Report};
use chrono::NaiveDate;
use domain::id::NotAnId;
use std::cell::RefCell;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads TOML. None when it is none; each line that is wrong has then been reported.
pub(crate) fn parse<'x>(within: &'x Excerpt<'x>, report: &Report) -> Option<Spanned<DeTable<'x>>> {
    let (table, errors) = DeTable::parse_recoverable(within.text());
    let start = |error: &toml::de::Error| error.span().map_or(0, |span| span.start);
    let mut places: Vec<_> = errors.iter().map(|error| (start(error), error)).collect();
    places.sort_by_key(|(at, _)| *at);
    let mut last_line = None;
    for (at, error) in places {
        let before = within.text().get(..at).unwrap_or_default();
        let line = before.matches('\n').count();
        // One slip often sets off complaints about the lines that follow; the first is the useful one.
        if last_line.is_none_or(|last| line > last + 1) {
            report.error(
                within,
                at,
                format!("this is not TOML: {}", error.message()),
                "Look for a missing quote, comma or bracket here or just above, and for a key written twice.",
            );
        }
        last_line = Some(line);
    }
    errors.is_empty().then_some(table)
}

/// A text in TOML, with the place where it stands.
#[derive(Clone)]
pub(crate) struct Text<'x> {
    /// What it says.
    pub(crate) value: &'x str,
    span: Range<usize>,
    within: &'x Excerpt<'x>,
    report: &'x Report,
}

impl<'x> Text<'x> {
    /// The text as a stretch of its file; places are exact unless escapes have moved them.
    pub(crate) fn excerpt(&self) -> Excerpt<'x> {
        let raw = &self.within.text()[self.span.clone()];
        match raw.find(self.value) {
            Some(after) => {
                let start = self.span.start + after;
                self.within.part(start..start + self.value.len())
            }
            None => self.within.pinned(self.span.start, self.value),
        }
    }

    /// The byte in the excerpt that it was read from.
    pub(crate) const fn at(&self) -> usize {
        self.span.start
    }

    /// Reports this text as wrong.
    pub(crate) fn error(&self, what: impl Into<String>, instead: impl Into<String>) {
        self.report.error(self.within, self.span.start, what, instead);
    }

    /// Reports this text as something to look at.
    pub(crate) fn warning(&self, what: impl Into<String>, instead: impl Into<String>) {
        self.report.warning(self.within, self.span.start, what, instead);
    }
}

/// A value with the place where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Placed<T> {
    /// The value.
    pub(crate) value: T,
    /// The byte in the excerpt that it was read from.
    pub(crate) at: usize,
}

/// One table, with the keys that have been asked for.
pub(crate) struct Fields<'x> {
    table: &'x DeTable<'x>,
    at: usize,
    within: &'x Excerpt<'x>,
    report: &'x Report,
    asked: RefCell<Vec<&'static str>>,
}

impl<'x> Fields<'x> {
    /// The keys of a table that `parse` gave.
    pub(crate) fn new(table: &'x Spanned<DeTable<'x>>, within: &'x Excerpt<'x>, report: &'x Report) -> Self {
        Self::of(table.get_ref(), table.span().start, within, report)
    }

    fn of(table: &'x DeTable<'x>, at: usize, within: &'x Excerpt<'x>, report: &'x Report) -> Self {
        Self { table, at, within, report, asked: RefCell::default() }
    }

    /// Reports something at a byte of the excerpt that this table stands in.
    pub(crate) fn error_at(&self, at: usize, what: impl Into<String>, instead: impl Into<String>) {
        self.report.error(self.within, at, what, instead);
    }

    /// The same, for something to look at.
    pub(crate) fn warning_at(&self, at: usize, what: impl Into<String>, instead: impl Into<String>) {
        self.report.warning(self.within, at, what, instead);
    }

    /// Where the value of that key stands, or the table where there is none.
    pub(crate) fn at(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.at, |value| value.span().start)
    }

    /// Whether the key is there; it counts as known from then on.
    pub(crate) fn has(&self, key: &'static str) -> bool {
        self.optional(key).is_some()
    }

    fn optional(&self, key: &'static str) -> Option<&'x Spanned<DeValue<'x>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    fn required(&self, key: &'static str, example: &str) -> Option<&'x Spanned<DeValue<'x>>> {
        let value = self.optional(key);
        if value.is_none() {
            self.error_at(self.at, format!("`{key}` is missing"), write_it(key, example));
        }
        value
    }

    fn wrong_kind(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str, example: &str) {
        self.error_at(
            value.span().start,
            format!("`{key}` must be {wanted}, and this is {}", kind(value.get_ref())),
            write_it(key, example),
        );
    }

    fn text_of(&self, key: &str, value: &'x Spanned<DeValue<'x>>) -> Option<Text<'x>> {
        let DeValue::String(text) = value.get_ref() else {
            self.wrong_kind(key, value, "text in quotes", "\"...\"");
            return None;
        };
        if text.trim().is_empty() {
            self.error_at(value.span().start, format!("`{key}` is empty"), format!("Write a text for `{key}`."));
            return None;
        }
        Some(Text { value: text, span: value.span(), within: self.within, report: self.report })
    }

    /// A text that must be there and say something.
    pub(crate) fn text(&self, key: &'static str) -> Option<Text<'x>> {
        let value = self.required(key, "\"...\"")?;
        self.text_of(key, value)
    }

    /// A text that may be left out, but not left empty.
    pub(crate) fn optional_text(&self, key: &'static str) -> Option<Text<'x>> {
        let value = self.optional(key)?;
        self.text_of(key, value)
    }

    /// The words of a text that must be there; empty when it is not.
    pub(crate) fn string(&self, key: &'static str) -> String {
        self.text(key).map(|text| text.value.to_owned()).unwrap_or_default()
    }

    /// An identifier that must be there.
    pub(crate) fn id<T: TryFrom<String, Error = NotAnId>>(&self, key: &'static str) -> Option<Placed<T>> {
        let text = self.text(key)?;
        match T::try_from(text.value.to_owned()) {
            Ok(value) => Some(Placed { value, at: text.span.start }),
            Err(_) => {
                text.error(format!("{:?} cannot be an id", text.value), "Write 1 to 64 of a-z, 0-9 and -.");
                None
            }
        }
    }

    /// A whole number that must be there, from zero up.
    pub(crate) fn number(&self, key: &'static str) -> Option<Placed<u32>> {
        let value = self.required(key, "10")?;
        self.number_of(key, value)
    }

    fn number_of(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Placed<u32>> {
        let number = match value.get_ref() {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            self.error_at(value.span().start, format!("`{key}` must be a whole number from 0 up"), write_it(key, "10"));
        }
        number.map(|number| Placed { value: number, at: value.span().start })
    }

    /// `true` or `false` that must be there.
    pub(crate) fn truth(&self, key: &'static str) -> Option<bool> {
        let value = self.required(key, "true")?;
        let truth = value.get_ref().as_bool();
        if truth.is_none() {
            self.wrong_kind(key, value, "true or false", "true");
        }
        truth
    }

    /// `true` or `false`; false when it is left out.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        self.has(key) && self.truth(key).unwrap_or_default()
    }

    /// A day that must be there.
    pub(crate) fn day(&self, key: &'static str) -> Option<Placed<NaiveDate>> {
        let value = self.required(key, "2026-11-01")?;
        let day = value
            .get_ref()
            .as_datetime()
            .filter(|moment| moment.time.is_none())
            .and_then(|moment| moment.date)
            .and_then(|d| NaiveDate::from_ymd_opt(d.year.into(), d.month.into(), d.day.into()));
        if day.is_none() {
            self.wrong_kind(key, value, "a day without quotes", "2026-11-01");
        }
        day.map(|day| Placed { value: day, at: value.span().start })
    }

    /// A day that may be left out.
    pub(crate) fn optional_day(&self, key: &'static str) -> Option<Placed<NaiveDate>> {
        if self.has(key) { self.day(key) } else { None }
    }

    /// A whole number that may be left out.
    pub(crate) fn optional_number(&self, key: &'static str) -> Option<Placed<u32>> {
        if self.has(key) { self.number(key) } else { None }
    }

    /// One of several names that may be left out.
    pub(crate) fn optional_one_of<T: Copy>(&self, key: &'static str, names: &[(&'static str, T)]) -> Option<T> {
        if self.has(key) { self.one_of(key, names) } else { None }
    }

    /// A table that may be left out.
    pub(crate) fn optional_table(&self, key: &'static str) -> Option<Self> {
        if self.has(key) { self.table(key) } else { None }
    }

    /// A table that must be there.
    pub(crate) fn table(&self, key: &'static str) -> Option<Self> {
        self.asked.borrow_mut().push(key);
        let Some(value) = self.table.get(key) else {
            self.error_at(
                self.at,
                format!("the table `{key}` is missing"),
                format!("Write a line [{key}] with its keys below."),
            );
            return None;
        };
        let table = self.table_of(value);
        if table.is_none() {
            self.wrong_kind(key, value, "a table", "{ ... }");
        }
        table
    }

    fn table_of(&self, value: &'x Spanned<DeValue<'x>>) -> Option<Self> {
        let table = value.get_ref().as_table()?;
        Some(Self::of(table, value.span().start, self.within, self.report))
    }

    /// A list of tables; none when it is left out.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Self> {
        let Some(value) = self.optional(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_kind(key, value, "a list of tables", "[{ ... }]");
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in list.iter() {
            match self.table_of(item) {
                Some(table) => tables.push(table),
                None => self.wrong_kind(key, item, "a list of tables", "[{ ... }]"),
            }
        }
        tables
    }

    /// Whole numbers by key, for a table whose keys are names of something.
    pub(crate) fn numbers<T>(&self, names: &[(&'static str, T)]) -> Vec<(T, Placed<u32>)>
    where
        T: Copy,
    {
        let mut numbers = Vec::new();
        for (name, meaning) in names {
            if let Some(value) = self.optional(name)
                && let Some(number) = self.number_of(name, value)
            {
                numbers.push((*meaning, number));
            }
        }
        numbers
    }

    /// One of several names that must be there.
    pub(crate) fn one_of<T: Copy>(&self, key: &'static str, names: &[(&'static str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let found = names.iter().find(|(name, _)| *name == text.value);
        if found.is_none() {
            let known: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
            text.error(format!("`{key}` cannot be {:?}", text.value), format!("Write one of: {}.", known.join(", ")));
        }
        found.map(|(_, meaning)| *meaning)
    }

    /// Reports every key that nothing has asked for. To be called when all have been read.
    pub(crate) fn finish(self) {
        let mut asked = self.asked.take();
        for (key, _) in self.table {
            if !asked.contains(&key.get_ref().as_ref()) {
                asked.sort_unstable();
                asked.dedup();
                self.error_at(
                    key.span().start,
                    format!("the key `{}` is not known here", key.get_ref()),
                    format!("Known here: {}.", asked.join(", ")),
                );
            }
        }
    }
}

fn write_it(key: &str, example: &str) -> String {
    format!("Write {key} = {example}.")
}

const fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a day or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
