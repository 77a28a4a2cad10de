//! What a lesson points at, and what it takes for granted: links, numbers of lessons, acronyms, words of the glossary.

use super::module::{Lesson, Module, Sheet};
use super::passages::{Kind, Link, Page, Passage};
use super::reading::{SOURCES, sentences};
use crate::source::{Report, Source};
use std::collections::BTreeSet;

/// Acronyms that need no explanation.
const KNOWN: &[&str] =
    &["US", "USA", "TV", "OK", "ID", "AM", "PM", "CD", "DVD", "FM", "PIN", "FAQ", "PDF", "SMS", "GPS"];

/// Signs in a sentence by which a word is explained there.
const EXPLAINS: &[&str] = &[
    " is ",
    " are ",
    " means ",
    " mean ",
    " called ",
    " stands for ",
    " short for ",
    " name for ",
    ": ",
    " — ",
    " – ",
    "(",
    " or ",
];

/// Places on this site that a text may lead to, beside lessons.
const PLACES: [&str; 7] = ["/glossary", "/search", "/hours", "/progress", "/home", "/verify", "/support"];

/// Holds what one module points at against what is there.
pub(super) fn check(module: &Module<'_>, all: &[Module<'_>], report: &Report) {
    for lesson in &module.lessons {
        links(lesson.source, &lesson.page, all, report);
        lesson_numbers(lesson, module.lessons.len(), report);
        acronyms(lesson, report);
    }
    let sheets = module.activities.iter().chain(&module.facilitator).chain(&module.wellness);
    for Sheet { source, page, .. } in sheets {
        links(source, page, all, report);
    }
    terms(module, report);
}

fn links(source: &Source<'_>, page: &Page, all: &[Module<'_>], report: &Report) {
    for Link { address, at } in &page.links {
        if let Some(instead) = broken(address, page, all) {
            report.error(&source.whole(), *at, format!("{address:?} leads nowhere"), instead);
        }
    }
}

/// What to write where an address leads nowhere. Addresses of other sites are not looked at.
fn broken(address: &str, page: &Page, all: &[Module<'_>]) -> Option<String> {
    if let Some(anchor) = address.strip_prefix('#') {
        let known: Vec<&str> = page.anchors.iter().map(String::as_str).collect();
        return (!page.anchors.contains(anchor)).then(|| format!("Write # and one of: {}.", known.join(", ")));
    }
    if address.contains(':') {
        return None;
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if let Some(rest) = path.strip_prefix("/learn/") {
        let (module, lesson) = rest.split_once('/').unwrap_or((rest, ""));
        let Some(module) = all.iter().find(|known| known.folder == module) else {
            return Some("Write /learn/, the id of a module, / and the id of a lesson.".to_owned());
        };
        let there = lesson.is_empty() || lesson == "quiz" || module.lessons.iter().any(|known| known.id == lesson);
        return (!there).then(|| format!("Write the id of a lesson of `{}`.", module.folder));
    }
    (!PLACES.contains(&path)).then(|| "Write /learn/MODULE/LESSON, /glossary, or an address with https:.".to_owned())
}

/// "In lesson 9" of a module of eight.
fn lesson_numbers(lesson: &Lesson<'_>, count: usize, report: &Report) {
    for passage in prose(&lesson.page) {
        let lower = passage.text.to_lowercase();
        for (at, _) in lower.match_indices("lesson ") {
            let rest = &lower[at + "lesson ".len()..];
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            let elsewhere = rest[digits.len()..].trim_start().starts_with("of ") || lower.contains("module ");
            if let Ok(number) = digits.parse::<usize>()
                && !elsewhere
                && !(1..=count).contains(&number)
            {
                report.error(
                    &lesson.source.whole(),
                    passage.offset(at),
                    format!("there is no lesson {number} in this module"),
                    format!("It has {count} lessons; write which module is meant, or another number."),
                );
            }
        }
    }
}

/// Passages that are no list of sources.
fn prose(page: &Page) -> impl Iterator<Item = &Passage> {
    page.passages.iter().filter(|passage| {
        let titled = |section: usize| page.sections[section].title.to_lowercase().starts_with(SOURCES);
        !passage.section.is_some_and(titled)
    })
}

/// Acronyms of a text with the byte of each: two to six capital letters that stand by themselves.
fn capitals(text: &str) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = letter.is_alphanumeric() || matches!(letter, '&' | '-' | '\'' | '’');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = text[from..at].trim_end_matches(['\'', '’', '-', '&']);
                let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
                let word = word.strip_suffix('s').filter(|w| w.len() > 1).unwrap_or(word);
                if (2..=6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase() || b == b'&') {
                    found.push((word, from));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn acronyms(lesson: &Lesson<'_>, report: &Report) {
    let mut seen: BTreeSet<&str> = KNOWN.iter().copied().collect();
    for passage in prose(&lesson.page) {
        // What can be chosen in a question to try is somebody's wording, and answered right below.
        for (acronym, at) in capitals(&passage.text).into_iter().filter(|_| passage.kind != Kind::Choice) {
            if !seen.insert(acronym) || shouted(&passage.text) {
                continue;
            }
            let sentence = sentence_at(&passage.text, at);
            let (before, after) = passage.text.split_at(at);
            let rest = &after[acronym.len()..];
            let opened = before.matches('(').count() > before.matches(')').count();
            let bracketed = opened || rest.trim_start().starts_with('(');
            let told = ["stands for", "short for", "means"].iter().any(|sign| sentence.contains(sign));
            if !bracketed && !told && !apposed(rest) {
                report.warning(
                    &lesson.source.whole(),
                    passage.offset(at),
                    format!("{acronym} is not explained where this lesson first names it"),
                    format!("Write the words first and then ({acronym}), or say what it stands for."),
                );
            }
        }
    }
}

/// Whether what follows says what the name is: "SAMHSA, the federal agency", "TIP 64, a guide", "SAMHSA is the".
fn apposed(rest: &str) -> bool {
    let near: String = rest.chars().take(30).collect();
    [", a ", ", an ", ", the ", ", whose ", " is the ", " is a ", " is an "].iter().any(|sign| near.contains(sign))
}

/// A whole passage in capital letters is loud, and no acronym.
fn shouted(text: &str) -> bool {
    text.chars().filter(|c| c.is_lowercase()).count() * 2 < text.chars().filter(|c| c.is_uppercase()).count()
}

fn sentence_at(text: &str, at: usize) -> &str {
    sentences(text).into_iter().rev().find(|(_, start)| *start <= at).map_or(text, |(sentence, _)| sentence)
}

/// Words of the module's glossary that no lesson has, or that are not explained where they first stand.
fn terms(module: &Module<'_>, report: &Report) {
    for term in &module.terms {
        let found = module.lessons.iter().find_map(|lesson| Some((lesson, explained(lesson, &term.term)?)));
        match found {
            None => report.warning(
                &term.source.whole(),
                term.at,
                format!("no lesson of this module has the word {:?}", term.term),
                "Write it as it stands in a lesson, or put it into the file of the module that has it.",
            ),
            Some((lesson, Err(at))) => report.warning(
                &lesson.source.whole(),
                at,
                format!("the word {:?} of the glossary is not explained where it first stands", term.term),
                "Write it **strong** and say in that sentence or the next what it means.",
            ),
            Some((_, Ok(()))) => {}
        }
    }
}

/// Whether a lesson explains a word where it first has it; the place where it does not. None where it has not the word.
fn explained(lesson: &Lesson<'_>, term: &str) -> Option<Result<(), usize>> {
    let term = term.to_lowercase();
    let mut first = None;
    for passage in prose(&lesson.page) {
        for at in whole_words(&passage.text, &term) {
            let marked = passage.marked.iter().any(|(from, to)| (*from..*to).contains(&at));
            let sentence = sentence_at(&passage.text, at);
            let told = EXPLAINS.iter().any(|sign| sentence.contains(sign));
            if marked || told {
                return Some(Ok(()));
            }
            first.get_or_insert_with(|| passage.offset(at));
        }
    }
    let titled = |section: &super::passages::Section| !whole_words(&section.title, &term).is_empty();
    match first {
        Some(at) => Some(Err(at)),
        None => lesson.page.sections.iter().any(titled).then_some(Ok(())),
    }
}

/// Where a word stands by itself, whatever its capital letters; an `s` or `es` may follow.
fn whole_words(text: &str, word: &str) -> Vec<usize> {
    let lower: String =
        text.chars().map(|c| c.to_lowercase().next().filter(|l| l.len_utf8() == c.len_utf8()).unwrap_or(c)).collect();
    let alone = |at: usize| {
        let before = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let rest = &lower[at + word.len()..];
        let rest = rest.strip_prefix("es").or_else(|| rest.strip_prefix('s')).unwrap_or(rest);
        before && rest.chars().next().is_none_or(|c| !c.is_alphanumeric())
    };
    lower.match_indices(word).map(|(at, _)| at).filter(|at| alone(*at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_are_short_words_in_capitals_that_stand_alone() {
        let names = |text| capitals(text).into_iter().map(|(word, _)| word).collect::<Vec<_>>();
        assert_eq!(
            names("SAMHSA's list, IC&RC, two ERs. I said A-ha in May; PEP23 and COVID-19 are no words."),
            ["SAMHSA", "IC&RC", "ER"]
        );
        assert_eq!(names("Mr. X and I"), [""; 0]);
    }

    #[test]
    fn a_word_is_found_whole_in_any_case_and_in_the_plural() {
        assert_eq!(whole_words("Warm lines, a warm line, swarm liner", "warm line"), [0, 14]);
        assert_eq!(whole_words("Crises and losses: loss", "loss"), [11, 19]);
    }
}
