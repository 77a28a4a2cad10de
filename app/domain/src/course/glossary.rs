//! The words of a course that not everybody knows: each with its meaning, in each language.

use super::{Catalogue, Language};
use crate::id::{ModuleId, TermId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A word with its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its id, the same in every language.
    pub id: TermId,
    /// The word, as it stands in a sentence.
    pub term: String,
    /// What it means, in a sentence or two; plain text.
    pub meaning: String,
    /// Words to read next.
    #[serde(default)]
    pub see: Vec<TermId>,
}

/// The words of one module in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glossary {
    /// The module that brings these words.
    pub module: ModuleId,
    /// The language of all of them.
    pub language: Language,
    /// The words, as their author ordered them.
    pub terms: Vec<Term>,
}

impl Catalogue {
    /// Every word of the glossary for a reader, each once and by its letters: in their language, or in English where it
    /// is not written in theirs yet.
    #[must_use]
    pub fn terms(&self, reader: &Language) -> Vec<(&Term, &Language)> {
        let english = Language::english();
        let mut found: BTreeMap<&TermId, (&Term, &Language)> = BTreeMap::new();
        for language in [&english, reader] {
            for glossary in self.glossaries.iter().filter(|g| g.language == *language) {
                for term in &glossary.terms {
                    found.insert(&term.id, (term, &glossary.language));
                }
            }
        }
        let mut terms: Vec<_> = found.into_values().collect();
        terms.sort_by_key(|(term, _)| (term.term.to_lowercase(), term.id.clone()));
        terms
    }

    /// The languages that words are written in.
    #[must_use]
    pub fn glossary_languages(&self) -> BTreeSet<&Language> {
        self.glossaries.iter().map(|g| &g.language).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn term(id: &str, term: &str) -> Term {
        Term { id: TermId::parse(id).unwrap(), term: term.to_owned(), meaning: "m".to_owned(), see: Vec::new() }
    }

    fn glossary(module: &str, language: &str, terms: Vec<Term>) -> Glossary {
        Glossary { module: ModuleId::parse(module).unwrap(), language: Language(language.to_owned()), terms }
    }

    #[test]
    fn words_come_by_their_letters_and_in_the_readers_language_where_it_has_them() {
        let catalogue = Catalogue {
            glossaries: vec![
                glossary("hope", "en", vec![term("hope", "hope"), term("agency", "Agency")]),
                glossary("role", "en", vec![term("scope", "scope")]),
                glossary("hope", "es", vec![term("hope", "esperanza")]),
            ],
            ..Catalogue::default()
        };
        let read = |language: &str| -> Vec<String> {
            let reader = Language(language.to_owned());
            catalogue.terms(&reader).iter().map(|(t, l)| format!("{} {}", l.0, t.term)).collect()
        };
        assert_eq!(read("en"), ["en Agency", "en hope", "en scope"]);
        assert_eq!(read("es"), ["en Agency", "es esperanza", "en scope"]);
        assert_eq!(read("fr"), read("en"));
        assert_eq!(catalogue.glossary_languages().len(), 2);
    }

    #[test]
    fn a_catalogue_of_before_reads_without_words() {
        let old: Catalogue = serde_json::from_str(r#"{"modules":[],"programmes":[]}"#).unwrap();
        assert_eq!(old, Catalogue::default());
    }
}
