//! Sentences that stand in two lessons in nearly the same words.

use super::module::Module;
use super::passages::Kind;
use super::reading::{SOURCES, sentences, words};
use crate::source::{Report, Source};
use std::collections::BTreeSet;
use std::collections::hash_map::{Entry, HashMap};

/// The fewest words of a sentence that is compared: shorter ones come by themselves.
const LEAST_WORDS: usize = 9;

/// Words in a row that are compared.
const ROW: usize = 3;

/// Rows of words that stand in more sentences than this are turns of phrase, and tell nothing.
const COMMON: usize = 40;

struct Sentence<'s> {
    source: &'s Source<'s>,
    at: usize,
    rows: BTreeSet<u64>,
}

/// Compares the sentences of all lessons, also across modules.
pub(super) fn check(modules: &[Module<'_>], report: &Report) {
    let all = collect(modules);
    let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, sentence) in all.iter().enumerate() {
        for row in &sentence.rows {
            match places.entry(*row) {
                Entry::Occupied(mut known) => known.get_mut().push(index),
                Entry::Vacant(free) => drop(free.insert(vec![index])),
            }
        }
    }
    for (index, sentence) in all.iter().enumerate() {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for row in &sentence.rows {
            let Some(known) = places.get(row).filter(|known| known.len() <= COMMON) else { continue };
            for other in known.iter().take_while(|other| **other < index) {
                *shared.entry(*other).or_default() += 1;
            }
        }
        // The first of those that are alike, so that the same courses are told the same way.
        let alike = |(other, same): &(usize, usize)| {
            let either = sentence.rows.len() + all[*other].rows.len() - same;
            same * 10 >= either * 7 && all[*other].source.name() != sentence.source.name()
        };
        if let Some((other, _)) = shared.into_iter().filter(alike).min() {
            let first = &all[other];
            let line = first.source.place(first.at).0;
            report.warning(
                &sentence.source.whole(),
                sentence.at,
                format!("nearly this sentence stands in {}:{line}", first.source.name()),
                "Say it once, and in other words where it is needed again.",
            );
        }
    }
}

fn collect<'s>(modules: &'s [Module<'_>]) -> Vec<Sentence<'s>> {
    let mut all = Vec::new();
    for lesson in modules.iter().flat_map(|module| &module.lessons) {
        for passage in &lesson.page.passages {
            let titled = |section: usize| lesson.page.sections[section].title.to_lowercase().starts_with(SOURCES);
            if passage.kind == Kind::Quote || passage.section.is_some_and(titled) {
                continue;
            }
            for (sentence, at) in sentences(&passage.text) {
                let words: Vec<String> = words(sentence).into_iter().map(bare).collect();
                if words.len() >= LEAST_WORDS {
                    let rows = words.windows(ROW).map(number).collect();
                    let blank = sentence.len() - sentence.trim_start().len();
                    all.push(Sentence { source: lesson.source, at: passage.offset(at + blank), rows });
                }
            }
        }
    }
    all
}

fn bare(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Words in a row as a number (FNV-1a), the same on every machine.
fn number(row: &[String]) -> u64 {
    let bytes = row.iter().flat_map(|word| word.bytes().chain([b' ']));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
