//! The reader of notes against notes that were written before it: how many of those that point at someone are stopped,
//! and how many of the others.

use domain::note_privacy::{Finding, FindingKind, KnownWords, findings};
use std::fmt::Write;

const IDENTIFYING: &str = include_str!("notes/identifying.txt");
const CLEAN: &str = include_str!("notes/clean.txt");

/// The organisation that the notes were written in.
fn known() -> KnownWords {
    KnownWords::new(["Harbor House", "Riverbend"], ["Dana Whitfield", "Luz Carrasco"])
}

fn notes(file: &'static str) -> Vec<&'static str> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect()
}

fn kind(name: &str) -> FindingKind {
    match name {
        "name" => FindingKind::Name,
        "initials" => FindingKind::Initials,
        "birth" => FindingKind::DateOfBirth,
        "phone" => FindingKind::Telephone,
        "email" => FindingKind::Email,
        "record" => FindingKind::RecordNumber,
        "social" => FindingKind::SocialSecurityNumber,
        "address" => FindingKind::Address,
        other => panic!("no kind is called {other}"),
    }
}

/// One of the notes that point at someone.
struct Identifying {
    kinds: Vec<FindingKind>,
    text: &'static str,
    found: Vec<Finding>,
}

fn identifying() -> Vec<Identifying> {
    let known = known();
    let read = |line: &'static str| {
        let (kinds, text) = line.split_once(" | ").unwrap_or_else(|| panic!("no bar in: {line}"));
        Identifying { kinds: kinds.split('+').map(kind).collect(), text, found: findings(text, &known) }
    };
    notes(IDENTIFYING).into_iter().map(read).collect()
}

/// The half of a list that was looked at while the reader was built (the first, the third), or the other.
fn half<T>(all: Vec<T>, measured: bool) -> Vec<T> {
    all.into_iter().enumerate().filter(|(at, _)| (at % 2 == 1) == measured).map(|(_, one)| one).collect()
}

/// Notes that were looked at while building are named when they are on the wrong side; measured ones are only counted.
fn wrong(list: impl Iterator<Item = String>, measured: bool) -> (usize, String) {
    let mut said = String::new();
    let mut count = 0;
    for text in list {
        count += 1;
        if !measured {
            let _ = write!(said, "\n  {text}");
        }
    }
    (count, said)
}

#[test]
fn the_notes_are_many_and_short_and_a_fifth_or_so_is_in_spanish() {
    let spanish = |text: &&str| {
        let low = text.to_lowercase();
        let words = [
            "fui",
            "practiqué",
            "hablé",
            "hablamos",
            "grupo",
            "persona",
            "su",
            "el",
            "la",
            "los",
            "que",
            "una",
            "con",
            "mi",
        ];
        low.split(|c: char| !c.is_alphabetic()).filter(|w| words.contains(w)).count() >= 2
    };
    let texts: Vec<&str> = identifying().iter().map(|n| n.text).collect();
    for list in [texts, notes(CLEAN)] {
        assert!(list.len() >= 150);
        assert!(list.iter().all(|text| text.chars().count() <= 280));
        let share = list.iter().filter(|text| spanish(text)).count() * 100 / list.len();
        assert!((10..=30).contains(&share), "{share} of 100 in Spanish");
        let mut each = list.clone();
        each.sort_unstable();
        each.dedup();
        assert_eq!(each.len(), list.len(), "no note stands there twice");
    }
}

#[test]
fn at_least_95_of_100_notes_that_point_at_someone_are_stopped() {
    for measured in [false, true] {
        let list = half(identifying(), measured);
        let all = list.len();
        let exact = list.iter().filter(|n| n.kinds.iter().all(|k| n.found.iter().any(|f| f.kind == *k))).count();
        let passed = list.iter().filter(|n| n.found.is_empty()).map(|n| format!("{:?} {}", n.kinds, n.text));
        let (missed, said) = wrong(passed, measured);
        println!("measured {measured}: {missed} of {all} pass, {exact} found with each kind{said}");
        assert!((all - missed) * 100 >= all * 95, "{missed} of {all} pass{said}");
    }
}

#[test]
fn at_most_3_of_100_clean_notes_are_stopped() {
    let known = known();
    for measured in [false, true] {
        let list = half(notes(CLEAN), measured);
        let all = list.len();
        let stopped = list.iter().filter_map(|text| {
            let found = findings(text, &known);
            let what: Vec<_> = found.iter().map(|f| (f.kind.name(), &text[f.range.clone()])).collect();
            (!what.is_empty()).then(|| format!("{what:?} {text}"))
        });
        let (stopped, said) = wrong(stopped, measured);
        println!("measured {measured}: {stopped} of {all} are stopped{said}");
        assert!(stopped * 100 <= all * 3, "{stopped} of {all} are stopped{said}");
    }
}
