//! Rules as they are read, with and without one, and the pages on which they are written.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::forms::FormState;
use crate::home::sample::main_of;
use crate::shell::testing::{now, signed_in, sound};

fn rule() -> Rule {
    Rule {
        whose: Whose::States("North Carolina".to_owned()),
        html: "<p dir=\"auto\">Invented.</p>\n".to_owned(),
        language: Language::english(),
        source: "https://example.org/code".to_owned(),
        checked_on: "2026-03-01".parse().unwrap(),
        old: false,
        reviewer: None,
    }
}

fn told(held: Vec<Held>) -> Told {
    Told { topic: Topic::Naloxone, held }
}

fn at(sites: &[&str], rule: Option<Rule>) -> Held {
    Held { sites: sites.iter().map(|s| (*s).to_owned()).collect(), rule }
}

fn read(held: Vec<Held>) -> String {
    sound(&signed_in(), |f| page(f, &[told(held)]))
}

#[test]
fn where_nobody_has_written_a_rule_none_is_stated() {
    let html = read(vec![at(&["Elm Street"], None)]);
    assert!(html.contains("Ask your supervisor for our state's rule."), "{html}");
    assert!(!html.contains("Source") && !html.contains("At Elm Street"), "{html}");
}

#[test]
fn a_rule_comes_with_its_source_its_day_and_its_reader() {
    let html = read(vec![at(&["Elm Street"], Some(rule()))]);
    for part in ["Invented.", "For everyone in North Carolina", "href=\"https://example.org/code\"", "1 March 2026"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(html.contains("Not yet read by a legal reader."), "{html}");
    assert!(!html.contains("ask whether it still holds") && !html.contains("At Elm Street"), "{html}");
    let old = Rule {
        old: true,
        whose: Whose::Site,
        source: "A made-up <code>".to_owned(),
        reviewer: Some(("Ines Ortega".to_owned(), "attorney".to_owned())),
        ..rule()
    };
    let html = read(vec![at(&[], Some(old))]);
    assert!(html.contains("Checked on 1 March 2026; ask whether it still holds."), "{html}");
    assert!(html.contains("Read by Ines Ortega, attorney.") && html.contains("A made-up &lt;code&gt;"), "{html}");
    assert!(html.contains("From Harbor Peer Collective, for this site"), "{html}");
}

#[test]
fn sites_are_named_where_they_have_different_rules() {
    let html = read(vec![at(&["Elm", "Oak"], Some(rule())), at(&["Ash"], None)]);
    assert!(html.contains("At Elm, Oak") && html.contains("At Ash"), "{html}");
}

#[test]
fn a_lesson_without_topics_has_no_box() {
    let wrap = |data: Vec<Told>| {
        main_of("/learn/m/l", move |frame| Page {
            title: "A lesson".to_owned(),
            width: Width::Reading,
            body: view! { <h1>"A lesson"</h1>{in_lesson(frame, &data)} }.into_any(),
            island: false,
            indexed: false,
        })
    };
    assert!(!wrap(Vec::new()).contains("state"));
    let html = wrap(vec![told(vec![at(&[], None)])]);
    assert!(html.contains("Our state's rule") && html.contains("href=\"/laws\""), "{html}");
}

#[test]
fn an_administrator_sees_what_stands_at_each_place() {
    let line = |standing| Line { topic: Topic::Naloxone, standing };
    let day = "2026-03-01".parse().unwrap();
    let place = |site: &str, lines| PlaceRules { site: site.to_owned(), name: site.to_owned(), lines };
    let data = Settings {
        places: vec![
            place("", vec![line(Standing::Own(day, true)), line(Standing::None)]),
            place("elm", vec![line(Standing::Of(Whose::Organisation)), line(Standing::None)]),
        ],
        saved: true,
        taken: false,
    };
    let html = sound(&signed_in(), |f| settings(f, &data));
    for part in [
        "href=\"/admin/laws/naloxone\"",
        "href=\"/admin/laws/naloxone?place=elm\"",
        "checked on 1 March 2026: look at it again",
        "None for the whole organization",
        "None here: that of the whole organization holds",
        "None yet: people are told to ask their supervisor",
        "Saved. People read it now.",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn a_rule_that_was_changed_meanwhile_is_shown_above_what_was_typed() {
    let languages =
        vec![(Language::english(), "English".to_owned()), (Language("es".to_owned()), "español".to_owned())];
    let editing = |edition: &str, meanwhile, form| Editing {
        topic: Topic::DutyToWarn,
        site: "elm".to_owned(),
        name: "Elm Street".to_owned(),
        languages: languages.clone(),
        edition: edition.to_owned(),
        last: Some(("Ada <Admin>".to_owned(), now())),
        meanwhile,
        form,
    };
    let empty = sound(&signed_in(), |f| super::editing(f, &editing("", None, FormState::default())));
    assert!(!empty.contains("take-away") && !empty.contains("What stands there now"), "{empty}");
    assert!(empty.contains("id=\"field-text-en\"") && empty.contains("id=\"field-text-es\""), "{empty}");
    let typed = FormState::default().with("text-en", "Mine.").wrong("", "Someone else changed this rule.");
    let html = sound(&signed_in(), |f| super::editing(f, &editing("e2", Some(Some(rule())), typed)));
    assert!(html.contains("What stands there now") && html.contains("Invented."), "{html}");
    assert!(html.contains("Mine.") && html.contains("name=\"seen\" value=\"e2\""), "{html}");
    assert!(html.contains("action=\"/admin/laws/duty_to_warn/take-away\""), "{html}");
    assert!(html.contains("Last changed by Ada &lt;Admin&gt; on 12 March 2026."), "{html}");
}
