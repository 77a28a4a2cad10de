//! For tests of the trainee's pages: a frame with an invented trainee, and checks that every page must pass.

use crate::shell::{Assets, Frame, Page, PersonBar, render};
use chrono::{DateTime, NaiveDate, Utc};
use domain::course::Language;
use std::cell::Cell;
use words::Words;

/// A frame as Ana Lee sees it on 12 March 2026 at 10:42 UTC.
pub fn frame(path: &str) -> Frame {
    Frame {
        words: Words::new(&Language::english()),
        site: "Cairn".to_owned(),
        organisation: "Juniper House".to_owned(),
        nonce: "n0nce".to_owned(),
        person: Some(PersonBar { name: "Ana Lee".to_owned(), navigation: Vec::new(), shared_device: false }),
        demonstration: false,
        path: path.to_owned(),
        assets: Assets::default(),
        now: at(2026, 3, 12),
        languages: Vec::new(),
        sent: false,
        typing: Cell::new(None),
        just: None,
        unread: false,
    }
}

/// A day.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// 10:42 UTC on a day.
pub fn at(year: i32, month: u32, of: u32) -> DateTime<Utc> {
    day(year, month, of).and_hms_opt(10, 42, 0).unwrap_or_default().and_utc()
}

/// What stands in `main`, without the marks that leptos leaves between texts, checked as every page must be.
pub fn main_of(path: &str, make: impl FnOnce(&Frame) -> Page) -> String {
    let html = render(&frame(path), make);
    let from = html.find("<main").unwrap_or_default();
    let to = html.find("</main>").unwrap_or(html.len());
    let main = html[from..to].replace("<!>", "").replace("<!--<() />-->", "");
    one_heading(&main);
    no_missing_sentence(&main);
    labelled(&main);
    ids_are_unique(&main);
    no_inline_style(&main);
    main
}

fn one_heading(main: &str) {
    assert_eq!(main.matches("<h1").count(), 1, "one h1 in {main}");
}

/// A key without a sentence is shown in brackets.
fn no_missing_sentence(main: &str) {
    for room in [
        "home",
        "join",
        "learn",
        "quiz",
        "work",
        "hours",
        "progress",
        "shell",
        "questions",
        "announcements",
        "survey",
        "sheets",
        "desk",
    ] {
        assert!(!main.contains(&format!("[{room}-")), "a sentence is missing in {main}");
    }
    assert!(!main.contains("{$") && !main.contains("{ $"), "a value is missing in {main}");
}

/// Every input that can be seen has a label that points at it.
fn labelled(main: &str) {
    for tag in ["<input", "<textarea", "<select"] {
        for (from, _) in main.match_indices(tag) {
            let input = &main[from..from + main[from..].find('>').unwrap_or_default()];
            if input.contains("type=\"hidden\"") {
                continue;
            }
            let id = attribute(input, "id").unwrap_or_default();
            assert!(main.contains(&format!("<label for=\"{id}\"")), "no label for {input}");
        }
    }
}

fn ids_are_unique(main: &str) {
    let mut seen = std::collections::BTreeSet::new();
    for (from, _) in main.match_indices(" id=\"") {
        let id = attribute(&main[from..], "id").unwrap_or_default();
        assert!(seen.insert(id.to_owned()), "id {id} twice in {main}");
    }
}

fn no_inline_style(main: &str) {
    assert!(!main.contains(" style="), "an inline style in {main}");
}

/// The value of an attribute in the text of a tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}
