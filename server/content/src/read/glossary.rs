//! Words with their meanings: `glossary/{language}/{module-id}.toml`.

use super::Sources;
use super::module::Known;
use crate::fields::{Fields, Placed, Text, parse};
use crate::language;
use crate::source::{Report, Source};
use domain::course::{Glossary, Language, Term};
use domain::id::{ModuleId, TermId};
use std::collections::{BTreeMap, BTreeSet};

/// What the files of one language have said so far.
#[derive(Default)]
struct Seen {
    /// Ids, with the file of each.
    ids: BTreeMap<TermId, String>,
    /// Words in small letters, with the file of each.
    words: BTreeMap<String, String>,
    /// Whether all files could be read, so that one fault is not told twice.
    whole: bool,
}

/// Reads every file below `glossary/`. A word points at others of its language; all of them are read first.
pub(super) fn read_all(sources: &Sources<'_>, modules: &Known, report: &Report) -> Vec<Glossary> {
    let english = Language::english();
    let mut all = Vec::new();
    let mut languages: BTreeMap<Language, Seen> = BTreeMap::new();
    let files: Vec<_> =
        sources.iter().filter_map(|(path, source)| Some((path, place(path)?, source.as_ref()))).collect();
    for (path, (language, module), source) in &files {
        if !matches!(language.0.len(), 2 | 3) || !language.0.bytes().all(|b| b.is_ascii_lowercase()) {
            let instead = "Name the folder after a language, with two or three small letters like en.";
            report.file_error(path, format!("{:?} is no language", language.0), instead);
            continue;
        }
        let seen = languages.entry(language.clone()).or_insert_with(|| Seen { whole: true, ..Seen::default() });
        let known = ModuleId::parse(module).ok().filter(|id| modules.contains_key(id));
        if known.is_none() {
            let instead = "Name the file after the module that brings these words, like its folder.";
            report.file_error(path, format!("there is no module `{module}`"), instead);
        }
        let terms = source.and_then(|source| terms(source, path, language, seen, report));
        match (known, terms) {
            (Some(module), Some(terms)) => all.push(Glossary { module, language: language.clone(), terms }),
            (_, Some(_)) => {}
            (_, None) => seen.whole = false,
        }
    }
    for (_, (language, _), source) in &files {
        let here = languages.get(language).filter(|seen| seen.whole);
        let first = languages.get(&english).filter(|seen| seen.whole && *language != english);
        if let (Some(source), Some(here)) = (source, here) {
            references(source, here, first, report);
        }
    }
    all
}

/// The language and the module that a path names.
fn place(path: &str) -> Option<(Language, &str)> {
    let (language, name) = path.strip_prefix("glossary/")?.split_once('/')?;
    Some((Language(language.to_owned()), name.strip_suffix(".toml")?))
}

/// The words of one file. None when it is no TOML.
fn terms(source: &Source<'_>, path: &str, language: &Language, seen: &mut Seen, report: &Report) -> Option<Vec<Term>> {
    let whole = source.whole();
    let table = parse(&whole, report)?;
    let fields = Fields::new(&table, &whole, report);
    let mut terms = Vec::new();
    let tables = fields.tables("term");
    if tables.is_empty() {
        let instead = "Write [[term]] with id, term and meaning for each word, or remove this file.";
        fields.error_at(fields.at("term"), "there is no word", instead);
    }
    for one in tables {
        let id = one.id::<TermId>("id");
        let (term, meaning) = (one.text("term"), one.text("meaning"));
        let see = if one.has("see") { one.texts("see") } else { Vec::new() };
        if let Some(Placed { value, at }) = &id
            && let Some(first) = seen.ids.insert(value.clone(), path.to_owned())
        {
            one.error_at(*at, format!("the word id `{value}` is used twice"), other_place(path, &first));
        }
        if let Some(term) = &term
            && let Some(first) = seen.words.insert(term.value.to_lowercase(), path.to_owned())
        {
            term.error(format!("{:?} has a meaning already", term.value), other_place(path, &first));
        }
        for text in [&term, &meaning].into_iter().flatten().filter(|_| *language == Language::english()) {
            language::check(&text.excerpt(), report);
        }
        if let (Some(Placed { value: id, .. }), Some(term), Some(meaning)) = (id, term, meaning) {
            terms.push(Term {
                id,
                term: term.value.trim().to_owned(),
                meaning: meaning.value.trim().to_owned(),
                see: see.iter().filter_map(|text| TermId::parse(text.value).ok()).collect(),
            });
        } else {
            seen.whole = false;
        }
        one.finish();
    }
    fields.finish();
    Some(terms)
}

fn other_place(path: &str, first: &str) -> String {
    let place = if path == first { "this file".to_owned() } else { first.to_owned() };
    format!("Keep one of the two; the first is in {place}.")
}

/// Words that point at words that are not there, or at themselves; and words that English does not have.
fn references(source: &Source<'_>, here: &Seen, english: Option<&Seen>, report: &Report) {
    let whole = source.whole();
    // What is wrong with the file itself has been told.
    let Some(table) = parse(&whole, &Report::default()) else { return };
    let fields = Fields::new(&table, &whole, report);
    for one in fields.tables("term") {
        let own = one.id::<TermId>("id");
        let mut pointed = BTreeSet::new();
        for text in if one.has("see") { one.texts("see") } else { Vec::new() } {
            reference(&text, own.as_ref().map(|o| &o.value), here, &mut pointed);
        }
        if let (Some(own), Some(english)) = (&own, english)
            && !english.ids.contains_key(&own.value)
        {
            let instead = "Write the English word first, with the same id.";
            one.error_at(own.at, format!("there is no English word `{}`", own.value), instead);
        }
    }
}

fn reference(text: &Text<'_>, own: Option<&TermId>, here: &Seen, pointed: &mut BTreeSet<TermId>) {
    let known = TermId::parse(text.value).ok().filter(|id| here.ids.contains_key(id));
    match known {
        None => text.error(
            format!("there is no word `{}`", text.value),
            "Write the id of a word of the glossary in this language.",
        ),
        Some(id) if Some(&id) == own => text.error("a word that points at itself", "Remove it from see."),
        Some(id) => {
            if !pointed.insert(id) {
                text.error(format!("`{}` stands here twice", text.value), "Remove one of the two.");
            }
        }
    }
}
