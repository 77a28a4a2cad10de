//! Labels in tables: the names that a program gives to what its rules speak of.

use super::{Fields, Placed, Text};
use domain::course::Label;

impl<'x> Fields<'x> {
    fn label_in(&self, text: &Text<'x>) -> Option<Placed<Label>> {
        match Label::parse(text.value) {
            Ok(value) => Some(Placed { value, at: text.span.start }),
            Err(_) => {
                text.error(format!("{:?} cannot be a label", text.value), "Write 1 to 64 of a-z, 0-9, _ and -.");
                None
            }
        }
    }

    /// A label that must be there.
    pub(crate) fn label(&self, key: &'static str) -> Option<Placed<Label>> {
        self.label_in(&self.text(key)?)
    }

    /// A label that may be left out.
    pub(crate) fn optional_label(&self, key: &'static str) -> Option<Placed<Label>> {
        if self.has(key) { self.label(key) } else { None }
    }

    /// A list of labels that must be there.
    pub(crate) fn labels(&self, key: &'static str) -> Vec<Placed<Label>> {
        self.texts(key).iter().filter_map(|text| self.label_in(text)).collect()
    }

    /// A list of labels that may be left out.
    pub(crate) fn optional_labels(&self, key: &'static str) -> Vec<Placed<Label>> {
        if self.has(key) { self.labels(key) } else { Vec::new() }
    }

    /// A table of whole numbers by label; none when it is left out.
    pub(crate) fn numbers_by_label(&self, key: &'static str) -> Vec<(Placed<Label>, Placed<u32>)> {
        let Some(table) = self.optional_table(key) else {
            return Vec::new();
        };
        let mut numbers = Vec::new();
        for (name, value) in table.table {
            let at = name.span().start;
            let name = name.get_ref().as_ref();
            let Ok(label) = Label::parse(name) else {
                self.error_at(at, format!("{name:?} cannot be a label"), "Write 1 to 64 of a-z, 0-9, _ and -.");
                continue;
            };
            if let Some(number) = self.number_of(name, value) {
                numbers.push((Placed { value: label, at }, number));
            }
        }
        numbers
    }
}
