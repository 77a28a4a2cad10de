//! Searching the lessons of one's programmes and the glossary. Nothing of a question is kept or logged.

use crate::error::Error;
use crate::house::House;
use crate::learner::modules_of;
use crate::library::pinned_version;
use content::search::LessonHit;
use domain::actor::{Actor, Role};
use domain::course::{Language, Module, Term};
use domain::id::{LessonId, ModuleId, TermId};
use std::collections::BTreeMap;

/// A word as a reader has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word with its meaning.
    pub term: Term,
    /// The language that it is written in.
    pub language: Language,
    /// Words to read next: id and word, by the order that their author gave.
    pub see: Vec<(TermId, String)>,
}

/// What a question found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Words of the glossary, the nearest first.
    pub words: Vec<Word>,
    /// Lessons, the best first.
    pub lessons: Vec<LessonHit>,
    /// Whether the reader can open these lessons; staff find out where something stands without learning themselves.
    pub open: bool,
    /// Whether there is any lesson that this reader could find.
    pub anything: bool,
}

/// Looks for a question in the modules of the reader's programmes, in their language or in English where a module is
/// not written in theirs. Staff who learn in no programme look in all of them.
///
/// # Errors
/// When the database does not answer.
pub async fn find(house: &House, actor: &Actor, question: &str) -> Result<Answer, Error> {
    let library = house.library();
    let mut ids: Vec<ModuleId> = Vec::new();
    for row in house.store.enrolments_of(actor.person.as_str()).await? {
        let version = pinned_version(house, &row.version_digest).await?;
        ids.extend(version.stages.first().into_iter().flat_map(|s| modules_of(s)).cloned());
    }
    let open = !ids.is_empty();
    if !open && actor.grants.iter().any(|g| g.role != Role::Trainee) {
        ids.extend(library.catalogue.modules.iter().map(|m| m.id.clone()));
    }
    ids.sort();
    ids.dedup();
    let within: Vec<&Module> = ids.iter().filter_map(|id| library.catalogue.module(id, &actor.language)).collect();
    let found = library.index().find(question, &library.catalogue, &actor.language, &within);
    let mut words = words(house, &actor.language);
    Ok(Answer {
        words: found.terms.iter().filter_map(|id| words.remove(id)).collect(),
        lessons: found.lessons,
        open,
        anything: !within.is_empty(),
    })
}

fn words(house: &House, reader: &Language) -> BTreeMap<TermId, Word> {
    glossary(house, reader).into_iter().map(|word| (word.term.id.clone(), word)).collect()
}

/// Every word of the glossary for a reader, by its letters.
#[must_use]
pub fn glossary(house: &House, reader: &Language) -> Vec<Word> {
    let library = house.library();
    let terms = library.catalogue.terms(reader);
    let named: BTreeMap<&TermId, &str> = terms.iter().map(|(t, _)| (&t.id, t.term.as_str())).collect();
    let word = |(term, language): &(&Term, &Language)| Word {
        see: term.see.iter().filter_map(|id| Some((id.clone(), (*named.get(id)?).to_owned()))).collect(),
        term: (*term).clone(),
        language: (*language).clone(),
    };
    terms.iter().map(word).collect()
}

/// The words of the glossary that stand in a lesson, by their letters.
#[must_use]
pub fn words_in(house: &House, module: &Module, lesson: &LessonId) -> Vec<Word> {
    let library = house.library();
    let inside = library.index().terms_in(module, lesson);
    let all = glossary(house, &module.language);
    all.into_iter().filter(|word| inside.contains(&word.term.id)).collect()
}

/// The words of the glossary that stand in any lesson of a module, by their letters.
#[must_use]
pub fn words_of(house: &House, module: &Module) -> Vec<Word> {
    let library = house.library();
    let inside =
        |word: &Word| module.lessons.iter().any(|l| library.index().terms_in(module, &l.id).contains(&word.term.id));
    glossary(house, &module.language).into_iter().filter(inside).collect()
}
