//! For tests of pages: a frame to render in, and what has to be so on every page.

use super::{Assets, Frame, NavigationItem, Page, PersonBar, render};
use chrono::{DateTime, Utc};
use domain::course::Language;
use std::cell::Cell;
use std::collections::BTreeSet;
use words::Words;

/// 12 March 2026, 10:42 UTC.
pub(crate) fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_773_312_120, 0).unwrap_or_default()
}

/// A frame for someone who is not signed in.
pub(crate) fn frame() -> Frame {
    Frame {
        words: Words::new(&Language::english()),
        site: "Cairn".to_owned(),
        organisation: "Harbor Peer Collective".to_owned(),
        nonce: "n0nce".to_owned(),
        person: None,
        demonstration: false,
        path: "/".to_owned(),
        assets: Assets {
            styles: vec!["/style/base.1.css".to_owned(), "/style/forms.2.css".to_owned()],
            fonts: vec!["/style/fonts/body.3.woff2".to_owned()],
            icon: "/style/icons/favicon.svg".to_owned(),
            signal: "/assets/signal.6.js".to_owned(),
            script: "/pkg/app.4.js".to_owned(),
            wasm: "/pkg/app.5.wasm".to_owned(),
        },
        now: now(),
        languages: Vec::new(),
        sent: false,
        typing: Cell::new(None),
        just: None,
        unread: false,
    }
}

/// A frame for someone who is signed in.
pub(crate) fn signed_in() -> Frame {
    let item = |label: &str, href: &str| NavigationItem { label: label.to_owned(), href: href.to_owned() };
    Frame {
        person: Some(PersonBar {
            name: "Zoë Nakamura".to_owned(),
            navigation: vec![item("Home", "/home"), item("Hours", "/hours")],
            shared_device: false,
        }),
        path: "/home".to_owned(),
        ..frame()
    }
}

/// The page as HTML, after looking at what every page owes.
pub(crate) fn sound(frame: &Frame, make: impl FnOnce(&Frame) -> Page) -> String {
    let html = render(frame, make);
    assert!(html.starts_with("<!DOCTYPE html>"), "{html}");
    assert!(html.ends_with("</html>"), "{html}");
    assert_eq!(html.matches("<h1").count(), 1, "one h1: {html}");
    assert!(!html.contains(" style="), "the policy blocks style attributes: {html}");
    assert_eq!(missing_words(&html), Vec::<String>::new());
    let ids: Vec<&str> = values(&html, "id").collect();
    let set: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), set.len(), "an id stands once: {ids:?}");
    for attribute in ["for", "aria-describedby", "aria-labelledby"] {
        for id in values(&html, attribute).flat_map(str::split_whitespace) {
            assert!(set.contains(id), "{attribute} points nowhere: {id}");
        }
    }
    for link in values(&html, "href").filter_map(|h| h.strip_prefix('#')) {
        assert!(set.contains(link), "a link points nowhere: #{link}");
    }
    let labelled: BTreeSet<&str> = values(&html, "for").collect();
    for tag in tags(&html, &["input", "select", "textarea"]) {
        let shown = value(tag, "type") != Some("hidden");
        assert!(!shown || value(tag, "id").is_some_and(|id| labelled.contains(id)), "no label: <{tag}>");
    }
    assert!(!html.contains("visually-hidden\">:"), "a hidden text is read behind a space: {html}");
    html
}

/// Keys that the catalogue does not have: they are rendered in brackets.
fn missing_words(html: &str) -> Vec<String> {
    let key = |s: &str| s.contains('-') && s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    html.split('[')
        .skip(1)
        .filter_map(|rest| rest.split_once(']'))
        .map(|(k, _)| k)
        .filter(|k| key(k))
        .map(str::to_owned)
        .collect()
}

/// The insides of the opening tags of these names.
pub(crate) fn tags<'a>(html: &'a str, names: &'a [&str]) -> impl Iterator<Item = &'a str> {
    html.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag).filter(|tag| {
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        names.contains(&name)
    })
}

/// The value of that attribute within one tag.
pub(crate) fn value<'a>(tag: &'a str, attribute: &str) -> Option<&'a str> {
    let start = format!(" {attribute}=\"");
    let at = tag.find(&start)? + start.len();
    tag[at..].split('"').next()
}

/// Every value of that attribute, in the order of the page.
fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    html.split('<').filter_map(|rest| rest.split_once('>')).filter_map(move |(tag, _)| value(tag, attribute))
}
