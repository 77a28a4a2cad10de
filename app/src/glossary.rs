//! Words with their meanings: all of them by their letters, and those of one lesson.

use crate::shell::{Frame, Page, Width};
use domain::course::Language;
use domain::id::TermId;
use leptos::prelude::*;

/// A word with its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: TermId,
    /// The word.
    pub term: String,
    /// What it means.
    pub meaning: String,
    /// The language of both.
    pub language: Language,
    /// Words to read next, with their ids.
    pub see: Vec<(TermId, String)>,
}

/// The heading that a word stands under: its first letter, or nothing for digits.
fn letter(term: &str) -> Option<String> {
    let first = term.chars().find(|c| c.is_alphanumeric())?;
    first.is_alphabetic().then(|| first.to_uppercase().to_string())
}

/// `GET /glossary`; the words come in their order.
#[must_use]
pub fn page(frame: &Frame, entries: &[Entry]) -> Page {
    let words = &frame.words;
    let title = words.say("glossary-title");
    let mut groups: Vec<(Option<String>, Vec<&Entry>)> = Vec::new();
    for entry in entries {
        let letter = letter(&entry.term);
        match groups.iter_mut().find(|(of, _)| *of == letter) {
            Some((_, group)) => group.push(entry),
            None => groups.push((letter, vec![entry])),
        }
    }
    let name = |letter: &Option<String>| match letter {
        Some(letter) => words.say_with("glossary-letter", [("letter", letter.as_str().into())]),
        None => words.say("glossary-digits"),
    };
    let place = |n: usize| format!("letter-{n}");
    let letters: Vec<_> = groups
        .iter()
        .enumerate()
        .map(|(n, (letter, _))| view! { <li><a href=format!("#{}", place(n))>{name(letter)}</a></li> }.into_any())
        .collect();
    let parts: Vec<_> = groups
        .iter()
        .enumerate()
        .map(|(n, (letter, group))| {
            view! {
                <section>
                    <h2 id=place(n)>{name(letter)}</h2>
                    {list(frame, group, true)}
                </section>
            }
            .into_any()
        })
        .collect();
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("glossary-lead")}</p>
        {entries.is_empty().then(|| view! { <p class="empty">{words.say("glossary-empty")}</p> })}
        {(groups.len() > 1)
            .then(|| view! { <nav class="letters" aria-label=words.say("glossary-letters")><ul>{letters}</ul></nav> })}
        {parts}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: true }
}

/// Words with their meanings. On the page of all words each can be linked to.
pub(crate) fn list(frame: &Frame, entries: &[&Entry], all: bool) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = entries
        .iter()
        .map(|entry| {
            let lang = frame.other_language(&entry.language);
            let see: Vec<_> = entry
                .see
                .iter()
                .map(|(id, term)| {
                    view! { " "<a href=format!("/glossary#term-{id}") lang=lang.clone()>{term.clone()}</a> }.into_any()
                })
                .collect();
            let see = (!see.is_empty()).then(|| view! { <dd class="small see">{words.say("glossary-see")}{see}</dd> });
            view! {
                <div id=all.then(|| format!("term-{}", entry.id))>
                    <dt lang=lang.clone()>{entry.term.clone()}</dt>
                    <dd lang=lang.clone()>{entry.meaning.clone()}</dd>
                    {see}
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <dl class="terms">{lines}</dl> }.into_any()
}

/// The words of one lesson, folded away. Nothing when it has none.
pub(crate) fn in_lesson(frame: &Frame, entries: &[Entry]) -> AnyView {
    let words = &frame.words;
    if entries.is_empty() {
        return ().into_any();
    }
    let entries: Vec<&Entry> = entries.iter().collect();
    view! {
        <details class="words-in-lesson">
            <summary>{words.say_with("glossary-in-lesson", [("n", entries.len().into())])}</summary>
            {list(frame, &entries, false)}
            <p><a href="/glossary">{words.say("glossary-all")}</a></p>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::home::sample::main_of;

    fn entry(id: &str, term: &str, see: &[&str]) -> Entry {
        Entry {
            id: TermId::parse(id).unwrap(),
            term: term.to_owned(),
            meaning: format!("What <{term}> means."),
            language: Language::english(),
            see: see.iter().map(|s| (TermId::parse(s).unwrap(), (*s).to_owned())).collect(),
        }
    }

    #[test]
    fn words_stand_under_their_letters_and_can_be_linked_to() {
        let entries = [entry("988", "988", &[]), entry("agency", "agency", &["hope"]), entry("hope", "Hope", &[])];
        let html = main_of("/glossary", |frame| page(frame, &entries));
        assert!(html.contains("<h2 id=\"letter-0\">Numbers</h2>") && html.contains("<h2 id=\"letter-2\">H</h2>"));
        assert!(html.contains("id=\"term-hope\"") && html.contains("href=\"/glossary#term-hope\""), "{html}");
        assert!(html.contains("What &lt;Hope&gt; means."));
        assert!(!html.contains("[glossary-"));
    }

    #[test]
    fn a_glossary_without_words_says_so() {
        let html = main_of("/glossary", |frame| page(frame, &[]));
        assert!(html.contains("There are no words here yet.") && !html.contains("<nav"));
    }
}
