//! References as each reader sees them.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::shell::testing::{signed_in, sound};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn reference(reader: Reader, state: State, letter: Option<Letter>) -> Reference {
    Reference {
        id: "r-1".to_owned(),
        reader,
        trainee: "Zoë <N>".to_owned(),
        referee: "Sam".to_owned(),
        state,
        asked_on: day(),
        settled_on: None,
        letter,
        form: FormState::default(),
    }
}

fn letter(open: bool) -> Letter {
    let text = "She listens.\n\nShe keeps her <word>.".to_owned();
    Letter { relationship: Relationship::Lead, known: Known::Longer, text, open }
}

#[test]
fn a_referee_reads_who_asks_and_what_is_not_wanted_and_keeps_what_was_typed() {
    let mut data = reference(Reader::Referee, State::Asked, None);
    data.form = FormState::default()
        .with("text", "Half a <letter>")
        .with("known", "longer")
        .wrong("text", "Write a little more.")
        .wrong("attested", "Tick this if it is so.");
    let html = sound(&signed_in(), |f| one(f, &data));
    for text in [
        "Zoë &lt;N&gt; asks you for a reference.",
        "Letters about a diagnosis are not wanted.",
        "Half a &lt;letter&gt;",
        "href=\"#field-attested\"",
        "value=\"decline\"",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
}

#[test]
fn the_trainee_sees_that_it_came_and_its_text_only_if_allowed() {
    let html = sound(&signed_in(), |f| one(f, &reference(Reader::Trainee, State::Sent, None)));
    assert!(html.contains("chose to keep the text from you") && !html.contains("<form class"), "{html}");
    let html = sound(&signed_in(), |f| one(f, &reference(Reader::Trainee, State::Sent, Some(letter(true)))));
    assert!(html.contains("She keeps her &lt;word&gt;."), "{html}");
}

#[test]
fn staff_reads_the_letter_and_writes_nothing() {
    let html = sound(&signed_in(), |f| one(f, &reference(Reader::Staff, State::Sent, Some(letter(false)))));
    assert!(html.contains("I lead or led their work") && html.contains("not what it says"), "{html}");
    assert!(!html.contains("action=\"/references"), "{html}");
    let html = sound(&signed_in(), |f| one(f, &reference(Reader::Staff, State::Declined, None)));
    assert!(html.contains("There is no letter to read."), "{html}");
}

#[test]
fn the_list_has_both_sides_and_asks_only_where_one_may() {
    let line = |state| Line { id: "r-1".to_owned(), name: "Sam".to_owned(), state, asked_on: day() };
    let data = References {
        mine: Some(vec![line(State::Asked), line(State::Sent), line(State::Declined)]),
        asked: vec![],
        may_ask: true,
        around: vec![("p-1".to_owned(), "Tom".to_owned())],
        form: FormState::default().with("id", "r-9").with("name", "Ana").wrong("email", "Check the address."),
    };
    let html = sound(&signed_in(), |f| list(f, &data));
    for text in ["value=\"r-9\"", "value=\"Ana\"", "value=\"p-1\"", "Arrived", "Cannot write it"] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert!(!html.contains("id=\"asked\""), "nothing is asked of this trainee: {html}");
    let referee = References { mine: None, may_ask: false, form: FormState::default(), ..data };
    let html = sound(&signed_in(), |f| list(f, &referee));
    assert!(html.contains("id=\"asked\"") && !html.contains("action=\"/references\""), "{html}");
}
