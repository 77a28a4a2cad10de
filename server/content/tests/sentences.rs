//! The sentences of pages, refusals and mails are as plain as the lessons: every English message, by file and by itself.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

use content::reading_level;
use std::fs;
use std::path::Path;

const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../app/words/catalogue/en");

/// The highest level of all sentences of a file together, in hundredths of a school grade.
const FILE: i64 = 800;

/// The highest level of a single message of at least so many words. Shorter ones say nothing: a name or a long word that
/// cannot be another makes them hard by itself.
const MESSAGE: i64 = 1000;
const LONG: usize = 12;

/// Messages that may be harder, each with the reason.
const HARDER: [(&str, &str); 1] =
    [("moving-column-kind-paper", "the four names have to be typed in a file as they stand here")];

/// The messages of a file, by their keys.
fn messages(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if line.starts_with([' ', '}']) {
            if let Some((_, value)) = found.last_mut() {
                value.push('\n');
                value.push_str(line.trim_end());
            }
        } else if let Some((key, value)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            found.push((key.trim().to_owned(), value.trim().to_owned()));
        }
    }
    found
}

/// The place of the bracket that closes the one that the text begins with.
fn closing(text: &str) -> usize {
    let mut depth = 0;
    let place = text.char_indices().find(|(_, letter)| {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    place.unwrap_or_else(|| panic!("nothing closes {text:?}")).0
}

/// A message as it can be read: a short word for each value, and of several forms the one for many.
fn plain(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some(open) = rest.find('{') {
        let close = open + closing(&rest[open..]);
        out.push_str(&rest[..open]);
        out.push_str(&inside(&rest[open + 1..close]));
        rest = &rest[close + 1..];
    }
    out + rest
}

/// Where the next form begins, or the last one ends.
fn end_of_form(text: &str) -> usize {
    let mut depth = 0;
    let mut fresh = false;
    let next = text.char_indices().find(|(_, letter)| {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        let begins = fresh && depth == 0 && *letter == '[';
        fresh = *letter == '\n' || (fresh && *letter == ' ');
        begins
    });
    next.map_or(text.len(), |(at, _)| at)
}

fn inside(placeable: &str) -> String {
    if let Some((_, forms)) = placeable.split_once("->") {
        // Forms within forms have a form for many, too.
        let outside = |at: &usize| forms[..*at].matches('{').count() == forms[..*at].matches('}').count();
        let at = forms.match_indices("*[").map(|(at, _)| at).find(outside).unwrap();
        let (_, many) = forms[at..].split_once(']').unwrap();
        return plain(many[..end_of_form(many)].trim());
    }
    match placeable.trim().strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(text) => text.to_owned(),
        None => "Sam".to_owned(),
    }
}

/// Whether it is a sentence and no title, label or button.
fn is_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '"', ')', '’']).ends_with(['.', '?', '!', '…', ':'])
}

fn written(grade: i64) -> String {
    format!("{}.{}", grade / 100, grade % 100 / 10)
}

fn files() -> Vec<(String, Vec<(String, String)>)> {
    let mut all: Vec<_> = fs::read_dir(Path::new(CATALOGUE))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let messages = messages(&fs::read_to_string(&path).unwrap()).into_iter();
            let read = messages.map(|(key, value)| (key, plain(&value)));
            (name, read.filter(|(_, text)| is_sentence(text)).collect())
        })
        .collect();
    all.sort();
    assert!(all.len() > 30, "the catalogue is there");
    all
}

#[test]
fn every_room_speaks_at_grade_eight_or_below() {
    let mut hard = Vec::new();
    for (name, messages) in files() {
        let (words, grade) = reading_level(messages.iter().map(|(_, text)| text.as_str()));
        if let Some(grade) = grade.filter(|grade| *grade > FILE) {
            hard.push(format!("{name}: grade {} of {words} words", written(grade)));
        }
    }
    assert!(hard.is_empty(), "write shorter sentences and shorter words:\n{}", hard.join("\n"));
}

#[test]
fn no_message_is_much_harder_than_the_rest() {
    let mut hard = Vec::new();
    let mut known = Vec::new();
    for (name, messages) in files() {
        for (key, text) in messages {
            let (words, grade) = reading_level([text.as_str()]);
            if let Some(grade) = grade.filter(|grade| words >= LONG && *grade > MESSAGE) {
                if HARDER.iter().any(|(known, _)| *known == key) {
                    known.push(key);
                } else {
                    hard.push(format!("{name}: {key} reads at grade {}: {text}", written(grade)));
                }
            }
        }
    }
    assert!(hard.is_empty(), "write shorter sentences and shorter words:\n{}", hard.join("\n"));
    let left: Vec<_> = HARDER.iter().filter(|(key, _)| !known.iter().any(|k| k == key)).collect();
    assert!(left.is_empty(), "these are plain now; take them out of HARDER: {left:?}");
}

#[test]
fn a_message_is_read_as_people_read_it() {
    let text = "# A note = no message.\none = You have { $n ->\n    [one] { $n } hour\n   *[other] { $n } hours\n}, { $name }.\n\
                two = { \"\" }Short\n";
    let read: Vec<_> = messages(text).into_iter().map(|(key, value)| (key, plain(&value))).collect();
    assert_eq!(read[0], ("one".to_owned(), "You have Sam hours, Sam.".to_owned()));
    assert_eq!(read[1], ("two".to_owned(), "Short".to_owned()));
    assert!(is_sentence(&read[0].1) && !is_sentence(&read[1].1));
    let (words, grade) = reading_level(["Notwithstanding considerable institutional responsibilities, communicate."]);
    assert!(words == 5 && grade > Some(MESSAGE));
    assert_eq!(reading_level([""]), (0, None));
}
