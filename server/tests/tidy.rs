//! The conventions of the house as tests: who may use what, how files begin and how long they are, which words stay out.
//! Every failure says where, what is wrong and what to do.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

#[path = "tidy/licenses.rs"]
mod licenses;

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Libraries that a crate never names itself, with all that begin with the same name: "leptos" is `leptos_router` too.
const NEVER: &str = "
    domain: tokio futures async-trait leptos axum surrealdb lettre pulldown-cmark rand getrandom
    words: tokio futures async-trait leptos axum surrealdb lettre pulldown-cmark rand getrandom
    app: tokio axum surrealdb lettre pulldown-cmark fluent
    storage: axum leptos lettre pulldown-cmark
    service: leptos axum surrealdb lettre pulldown-cmark
    content: tokio leptos axum surrealdb lettre
    documents: tokio leptos axum surrealdb lettre
    exchange: tokio futures async-trait leptos axum surrealdb lettre pulldown-cmark rand getrandom
    mail: leptos axum surrealdb pulldown-cmark
    web: surrealdb lettre pulldown-cmark
    server: leptos surrealdb lettre pulldown-cmark";

/// Which of our crates a crate may use. What its tests use besides is up to the tests.
const ROOMS: &str = "
    domain:
    words: domain
    app: domain words
    content: domain
    documents: domain words
    exchange: domain words
    mail: domain words
    storage: domain
    service: content domain exchange storage words
    web: app documents domain exchange service words
    server: content domain mail service storage web words";

/// What the browser does without: a crate, and the dependency of it that has to stay optional.
const OPTIONAL: [(&str, &str); 2] = [("app", "words"), ("domain", "chrono-tz")];

/// The most lines of a file; aim at half of it.
const MOST_LINES: usize = 500;

/// Names of files that say nothing of what is in them.
const EMPTY_NAMES: [&str; 8] = ["util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"];

/// Marks of what is unfinished, each cut in two so that this file does not find itself.
const UNFINISHED: [(&str, &str); 7] = [
    ("TO", "DO"),
    ("FIX", "ME"),
    ("X", "XX"),
    ("to", "do!("),
    ("unimple", "mented!"),
    ("db", "g!"),
    ("allow(dead", "_code"),
];

/// Words that make a person into a condition, with what we write instead.
const PEOPLE: &str = "
    addict: person with a substance use disorder
    addicts: people with a substance use disorder
    addicted: person with a substance use disorder
    abuser: person who uses substances
    abusers: people who use substances
    junkie: person with a substance use disorder
    alcoholic: person with an alcohol use disorder
    alcoholics: people with an alcohol use disorder
    substance abuse: substance use
    drug abuse: substance use
    schizophrenic: person who lives with schizophrenia
    mentally ill: person who lives with a mental health condition
    suffers from: lives with
    suffering from: living with
    committed suicide: died by suicide
    patient: person
    patients: people
    inmate: person in custody
    inmates: people in custody
    high-functioning: what the person can do
    low-functioning: where support is welcome";

/// Words that judge where we say what comes next; in sentences for people only, since a program may well fail.
const VERDICTS: &str = "
    fail: not yet
    fails: not yet
    failed: not yet
    failure: not yet
    relapse: return to use
    refused: declined, or what is missing
    rejected: not yet, and what to add
    non-compliant: declined
    client: person
    clients: people
    victim: person";

/// The lines of a table: what stands before the colon, and what stands after it.
fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter_map(|line| line.split_once(':')).map(|(name, rest)| (name.trim(), rest.trim()))
}

/// The words behind a name in a table.
fn entry(table: &'static str, name: &str) -> Vec<&'static str> {
    let found = lines(table).find(|(of, _)| *of == name);
    let (_, words) = found.unwrap_or_else(|| {
        panic!("The crate `{name}` is new: give it a line in NEVER and in ROOMS of server/tests/tidy.rs.")
    });
    words.split(' ').filter(|word| !word.is_empty()).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// What `cargo metadata` says of packages.
fn packages(arguments: &[&str]) -> Vec<Value> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let ran = Command::new(cargo)
        .args(["metadata", "--format-version", "1"])
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(ran.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&ran.stderr));
    let said: Value = serde_json::from_slice(&ran.stdout).unwrap();
    said["packages"].as_array().unwrap().clone()
}

/// Our own crates.
fn members() -> Vec<Value> {
    packages(&["--no-deps", "--offline"])
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The dependencies of a crate, those of its tests and of its build script too.
fn dependencies(package: &Value) -> &[Value] {
    package["dependencies"].as_array().unwrap()
}

/// Every file of ours with one of these endings, by its path from the root.
fn files(endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> =
        ["app", "server", "courses", "style", "end2end"].iter().map(|f| root().join(f)).collect();
    while let Some(folder) = waiting.pop() {
        for path in fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                // What npm and the journeys leave behind is not ours to keep tidy.
                if !name.starts_with('.') && !["node_modules", "out", "target"].contains(&name.as_str()) {
                    waiting.push(path);
                }
            } else if endings.iter().any(|e| name.ends_with(e)) {
                let place = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
                found.push((place, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "no file ends with any of {endings:?}");
    found.sort();
    found
}

/// Passes when nothing was found; else says all of it, and what to do.
fn nothing(found: &[String], remedy: &str) {
    assert!(found.is_empty(), "\n  {}\nWhat to do: {remedy}\n", found.join("\n  "));
}

/// Whether the word stands in the text by itself: "patient" does not stand in "patience".
fn has_word(text: &str, word: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| {
        // A word that ends in a sign ends by itself.
        let open = word.ends_with(|c: char| !c.is_alphanumeric());
        !part(text[..at].chars().next_back()) && (open || !part(text[at + word.len()..].chars().next()))
    })
}

#[test]
fn no_crate_names_a_library_that_its_room_keeps_out() {
    let mut found = Vec::new();
    for package in members() {
        let crate_name = text(&package, "name");
        for dependency in dependencies(&package) {
            let name = text(dependency, "name");
            let same = |banned: &&str| {
                name.strip_prefix(banned).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
            };
            if let Some(banned) = entry(NEVER, crate_name).into_iter().find(same) {
                found.push(format!("{}: `{crate_name}` must never use {banned}, and names {name}", place_of(&package)));
            }
        }
    }
    nothing(
        &found,
        "take the dependency out and do this in the crate that owns the library; server/docs/architecture.md says which.",
    );
}

#[test]
fn a_room_is_entered_only_from_where_the_plan_says() {
    let mut found = Vec::new();
    for package in members() {
        let crate_name = text(&package, "name");
        for dependency in dependencies(&package).iter().filter(|d| d["kind"] != "dev") {
            let name = text(dependency, "name");
            let ours = lines(ROOMS).any(|(room, _)| room == name);
            if ours && !entry(ROOMS, crate_name).contains(&name) {
                found.push(format!("{}: `{crate_name}` must not use `{name}`", place_of(&package)));
            }
        }
    }
    nothing(
        &found,
        "move the code to a room that may, or write down in server/docs/decisions/ why the plan changes, and change ROOMS.",
    );
}

#[test]
fn the_browser_gets_neither_sentences_nor_time_zones() {
    let members = members();
    let mut found = Vec::new();
    for (of, name) in OPTIONAL {
        let package = members.iter().find(|p| text(p, "name") == of).unwrap();
        let mut named = dependencies(package).iter().filter(|d| text(d, "name") == name && d["kind"] != "dev");
        if named.any(|d| d["optional"] != true) {
            found.push(format!("{}: `{name}` is not optional", place_of(package)));
        }
    }
    nothing(&found, "make it optional again; islands get their sentences as properties and leave zones to the server.");
}

fn place_of(package: &Value) -> String {
    let path = Path::new(text(package, "manifest_path"));
    path.strip_prefix(root().canonicalize().unwrap())
        .or(path.strip_prefix(root()))
        .unwrap_or(path)
        .display()
        .to_string()
}

#[test]
fn every_crate_keeps_the_lints_of_the_house() {
    let mut found = Vec::new();
    for package in members() {
        let manifest = PathBuf::from(text(&package, "manifest_path"));
        if !fs::read_to_string(&manifest).unwrap().contains("[lints]\nworkspace = true") {
            found.push(format!("{}: write `[lints]` and, below it, `workspace = true`", place_of(&package)));
        }
        // Clippy reads the nearest file only, so that each has to say again what the one at the root says.
        let bans = manifest.with_file_name("clippy.toml");
        let again = ["allow-unwrap-in-tests = true", "allow-expect-in-tests = true"];
        if let Ok(said) = fs::read_to_string(&bans)
            && !again.iter().all(|line| said.contains(line))
        {
            found.push(format!("clippy.toml beside {}: repeat {}", place_of(&package), again.join(" and ")));
        }
    }
    nothing(&found, "add the lines.");
}

#[test]
fn every_source_file_says_first_what_it_is_for() {
    let sources = files(&[".rs"]);
    let ours = sources.iter().filter(|(place, _)| place.starts_with("app/") || place.starts_with("server/"));
    let found: Vec<_> =
        ours.filter(|(_, text)| !text.starts_with("//! ")).map(|(place, _)| format!("{place}:1")).collect();
    nothing(&found, "open the file with one `//!` line that says what it is for.");
}

#[test]
fn no_file_is_longer_than_one_can_keep_in_mind() {
    let long = files(&[".rs", ".css", ".mjs"]).into_iter().map(|(place, text)| (text.lines().count(), place));
    let found: Vec<_> =
        long.filter(|(lines, _)| *lines > MOST_LINES).map(|(lines, place)| format!("{place}: {lines} lines")).collect();
    nothing(
        &found,
        &format!("cut it into files of at most {MOST_LINES} lines, each about one thing; aim at half of that."),
    );
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    let mut found = Vec::new();
    for (place, _) in files(&[".rs", ".mjs", ".css", ".sh", ".ftl", ".surql"]) {
        if place.ends_with("/mod.rs") {
            found.push(format!("{place}: name it after its folder and put it beside the folder"));
        }
        let said = |part: &str| EMPTY_NAMES.contains(&part.to_lowercase().as_str());
        if place.split(['/', '.', '-', '_']).any(said) {
            found.push(format!("{place}: name it after what it does"));
        }
    }
    nothing(&found, "rename the file; a name tells what is in it.");
}

#[test]
fn nothing_unfinished_is_left_behind() {
    let marks = UNFINISHED.map(|(one, two)| format!("{one}{two}"));
    let mut found = Vec::new();
    for (place, text) in files(&[".rs", ".mjs", ".css", ".sh", ".ftl", ".surql", ".toml", ".md", ".svg"]) {
        for (line, text) in (1..).zip(text.lines()) {
            let here = marks.iter().filter(|mark| has_word(text, mark));
            found.extend(here.map(|mark| format!("{place}:{line}: {mark}")));
        }
    }
    nothing(&found, "finish it or take it out; what is not built yet stands in server/docs/decisions/0008.");
}

#[test]
fn people_come_first_in_every_sentence() {
    let mut found = Vec::new();
    for (place, text) in files(&[".ftl", ".rs"]) {
        let catalogue = place.starts_with("app/words/catalogue/");
        // The tests of mail hold a list of such words themselves.
        let mail = place.starts_with("server/mail/src/") && !place.ends_with("tests.rs");
        if !catalogue && !mail {
            continue;
        }
        for (line, text) in (1..).zip(text.lines()) {
            // A key is read by programs only.
            let said =
                if catalogue { text.split_once(" = ").map_or(text, |(_, said)| said) } else { text }.to_lowercase();
            let verdicts = lines(VERDICTS).filter(|_| catalogue);
            let words = lines(PEOPLE).chain(verdicts).filter(|(word, _)| has_word(&said, word));
            found.extend(words.map(|(word, better)| format!("{place}:{line}: not “{word}” but “{better}”")));
        }
    }
    nothing(&found, "say it with the person first; courses/README.md, “Rules for the words”, has the whole list.");
}

#[test]
fn people_read_of_a_group_where_the_code_says_cohort() {
    let mut found = Vec::new();
    for (place, text) in files(&[".ftl"]) {
        for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| !text.starts_with('#')) {
            let said = text.split_once(" = ").map_or(text, |(_, said)| said).to_lowercase().replace("$cohort", "");
            if said.contains("cohort") {
                found.push(format!("{place}:{line}: not “cohort” but “group”"));
            }
        }
    }
    nothing(&found, "write “group” in sentences; keys, addresses and code keep “cohort”.");
}

#[test]
fn words_are_found_whole() {
    assert!(
        has_word("a patient.", "patient") && !has_word("have patience", "patient") && !has_word("inpatient", "patient")
    );
    assert!(has_word("db!(x)", "db!") && has_word("(db!(x))", "db!") && !has_word("mydb!(x)", "db!"));
}
