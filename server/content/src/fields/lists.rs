//! Lists in tables: texts, pairs of texts, texts by language.

use super::{Fields, Text};
use domain::course::Language;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::DeValue;

impl<'x> Fields<'x> {
    /// The values of a list that must be there.
    fn list(&self, key: &'static str, example: &str) -> Option<&'x [Spanned<DeValue<'x>>]> {
        let value = self.required(key, example)?;
        let list = value.get_ref().as_array();
        if list.is_none() {
            self.wrong_kind(key, value, "a list", example);
        }
        list.map(|list| &**list)
    }

    /// Texts in a list that must be there; it may be empty, they may not.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<Text<'x>> {
        let list = self.list(key, "[\"...\"]").unwrap_or_default();
        list.iter().filter_map(|value| self.text_of(key, value)).collect()
    }

    /// The same as plain strings.
    pub(crate) fn strings(&self, key: &'static str) -> Vec<String> {
        let texts = self.texts(key);
        texts.into_iter().map(|text| text.value.to_owned()).collect()
    }

    /// Pairs of texts in a list that must be there. The first of a pair may be empty where `blank_first` says so.
    pub(crate) fn pairs(&self, key: &'static str, blank_first: bool) -> Vec<(Option<Text<'x>>, Text<'x>)> {
        const EXAMPLE: &str = "[[\"...\", \"...\"]]";
        let list = self.list(key, EXAMPLE).unwrap_or_default();
        let mut pairs = Vec::new();
        for value in list {
            let pair = value.get_ref().as_array().map(|pair| &**pair);
            let Some([first, second]) = pair else {
                self.wrong_kind(key, value, "a list of pairs", EXAMPLE);
                continue;
            };
            let blank = first.get_ref().as_str().is_some_and(|text| text.trim().is_empty());
            let left = if blank && blank_first {
                None
            } else {
                let Some(left) = self.text_of(key, first) else {
                    continue;
                };
                Some(left)
            };
            if let Some(right) = self.text_of(key, second) {
                pairs.push((left, right));
            }
        }
        pairs
    }

    /// A table of texts by language that must be there, like `en = "..."`.
    pub(crate) fn texts_by_language(&self, key: &'static str) -> BTreeMap<Language, String> {
        let Some(table) = self.table(key) else {
            return BTreeMap::new();
        };
        let mut texts = BTreeMap::new();
        for (name, value) in table.table {
            let tag = name.get_ref().as_ref();
            if !(2..=3).contains(&tag.len()) || !tag.bytes().all(|b| b.is_ascii_lowercase()) {
                let what = format!("{tag:?} is no language");
                self.error_at(name.span().start, what, "Write two or three small letters, like en.");
            } else if let Some(text) = self.text_of(tag, value) {
                texts.insert(Language(tag.to_owned()), text.value.trim().to_owned());
            }
        }
        texts
    }
}
