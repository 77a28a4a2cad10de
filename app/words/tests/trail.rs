//! Every action and every look that the program writes into its trail has words, and no words are left over.
//! The names are read out of the source, so that whoever writes a new one down hears of it here.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

use domain::course::Language;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use words::Words;

/// Functions that take the name of an action: the file where they are called ("" is any), how a call begins, and which
/// of its arguments is the name.
const ACTIONS: &[(&str, &str, usize)] = &[
    ("", ".audit(", 1),
    ("", "Change::new(", 1),
    ("account.rs", "house.done(", 1),
    ("facts.rs", "keep(house,", 4),
    ("references.rs", "settle(house,", 3),
];

/// Rooms where a value carries the name in its field `action`; there it is written down as `action: "name"`.
const CARRIERS: &[&str] = &["carry.rs"];

/// The same for looks.
const LOOKS: &[(&str, &str, usize)] = &[("", ".record_look(", 2), ("", ".record_looks(", 2)];

fn source() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../server/service/src");
    let (mut files, mut folders) = (Vec::new(), vec![root]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if name != "tests" {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|e| e == "rs") && name != "tests.rs" && name != "testing.rs" {
                let text = fs::read_to_string(&path).unwrap();
                let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                files.push((name, lines.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    files
}

/// What stands between two brackets, cut at its own commas. `text` begins behind the first bracket.
fn arguments(text: &str) -> Vec<String> {
    let (mut depth, mut quoted, mut found) = (0_u32, false, vec![String::new()]);
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted && depth == 0 => break,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                found.push(String::new());
                continue;
            }
            _ => {}
        }
        found.last_mut().unwrap().push(letter);
    }
    found.into_iter().map(|argument| argument.trim().to_owned()).collect()
}

/// The texts in quotation marks, without those that something is compared with.
fn quoted(text: &str) -> BTreeSet<String> {
    let parts: Vec<_> = text.split('"').collect();
    let pairs = parts.chunks(2).filter(|pair| pair.len() == 2);
    pairs.filter(|pair| !pair[0].trim_end().ends_with("==")).map(|pair| pair[1].to_owned()).collect()
}

/// The names that an argument can have: what is written there, or in the `let` before it. None where a function only
/// hands on what it was given.
fn names(file: &str, before: &str, argument: &str) -> Option<BTreeSet<String>> {
    let written = quoted(argument);
    if !written.is_empty() {
        return Some(written);
    }
    let function = before.rfind("fn ").map_or("", |at| &before[at..]);
    let given = function.split_once('{').is_some_and(|(head, _)| head.contains(&format!("{argument}: &")));
    if given || argument == "change.action" {
        return None;
    }
    if CARRIERS.contains(&file) && argument.ends_with(".action") {
        return None;
    }
    let chosen = function.rfind(&format!("let {argument} =")).map(|at| &function[at..]);
    let names = quoted(chosen.and_then(|text| text.split_once(';')).map_or("", |(text, _)| text));
    assert!(
        !names.is_empty(),
        "{file}: write the name where it is used, or in `let {argument} = …;` in that function."
    );
    Some(names)
}

fn written(sinks: &[(&str, &str, usize)]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (file, text) in source() {
        if sinks == ACTIONS && CARRIERS.contains(&file.as_str()) {
            let carried: Vec<_> =
                text.match_indices("action: \"").map(|(at, begin)| &text[at + begin.len()..]).collect();
            assert!(!carried.is_empty(), "{file} carries no action any more: take it out of CARRIERS");
            found.extend(carried.iter().filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
        for (only, call, which) in sinks.iter().filter(|(only, ..)| only.is_empty() || *only == file) {
            for (at, _) in text.match_indices(call) {
                let inside = at + call.find('(').unwrap() + 1;
                let arguments = arguments(&text[inside..]);
                let argument =
                    arguments.get(*which).unwrap_or_else(|| panic!("{only}{file}: {call} has fewer arguments"));
                found.extend(names(&file, &text[..at], argument).unwrap_or_default());
            }
        }
    }
    found
}

/// The keys of the catalogue with that beginning, without it.
fn told(beginning: &str) -> BTreeSet<String> {
    let catalogue = include_str!("../catalogue/en/trail.ftl");
    let keys = catalogue.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
    keys.filter_map(|key| key.strip_prefix(beginning)).map(str::to_owned).collect()
}

#[test]
fn every_action_of_the_trail_has_words() {
    let mut actions: BTreeSet<_> = written(ACTIONS).iter().map(|name| name.replace('_', "-")).collect();
    assert!(actions.len() > 80, "only {} were found: did the functions in ACTIONS change?", actions.len());
    // Looks stand in a table of their own and get this name when the trail is read.
    actions.insert("looked".to_owned());
    let words = Words::new(&Language::english());
    let missing: Vec<_> = actions.iter().filter(|name| !words.knows(&format!("trail-action-{name}"))).collect();
    assert!(missing.is_empty(), "trail.ftl has no sentence trail-action-… for {missing:?}");
    let told = told("trail-action-");
    let unused: Vec<_> = told.difference(&actions).collect();
    assert!(unused.is_empty(), "nothing writes these actions: {unused:?}");
}

#[test]
fn every_look_of_the_trail_has_words() {
    let looks = written(LOOKS);
    assert!(looks.len() > 8, "only {looks:?} were found: did the functions in LOOKS change?");
    let words = Words::new(&Language::english());
    let missing: Vec<_> = looks.iter().filter(|name| !words.knows(&format!("trail-look-{name}"))).collect();
    assert!(missing.is_empty(), "trail.ftl has no sentence trail-look-… for {missing:?}");
    let mut told = told("trail-look-");
    assert!(told.remove("other"), "what a later edition looked at is told by this one");
    let unused: Vec<_> = told.difference(&looks).collect();
    assert!(unused.is_empty(), "nothing looks at these: {unused:?}");
}

/// Whatever takes the name of an action stands in the table above; else what is written through it would not be found.
#[test]
fn nothing_else_writes_into_the_trail() {
    let mut takes = BTreeSet::new();
    let mut rows = 0;
    for (_, text) in source() {
        rows += text.matches("AuditRow {").count();
        for (at, _) in text.match_indices("fn ") {
            let head = text[at + 3..].split_once('{').map_or("", |(head, _)| head);
            if head.contains("action: &") {
                let name = head.split(['(', '<']).next().unwrap();
                takes.insert(name.to_owned());
            }
        }
    }
    assert_eq!(rows, 1, "House::audit makes the rows of the trail");
    let known = ["audit", "new", "done", "keep", "settle"].map(str::to_owned);
    assert_eq!(takes, BTreeSet::from(known), "give it a line in ACTIONS");
}
