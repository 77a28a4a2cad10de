//! What a newer edition changes is read before anyone agrees; the dry run names who gains, who would lose, whose
//! certificate is touched.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::shell::testing::{signed_in, sound};

fn newer(complete: bool) -> Newer {
    Newer {
        version: "2027-03".to_owned(),
        from: "aa".to_owned(),
        to: "bb".to_owned(),
        more: vec!["Say what you think of <it>".to_owned()],
        less: Vec::new(),
        same: vec!["1 h of supervision".to_owned()],
        complete,
    }
}

fn of(newer: Option<Newer>, form: FormState) -> String {
    let way = Way {
        name: "foundations:1".to_owned(),
        programme: "Foundations".to_owned(),
        version: "2026-11".to_owned(),
        moves: vec![Moved { from: "2025".to_owned(), to: "2026-11".to_owned(), on: "2026-11-20".parse().unwrap() }],
        newer,
    };
    sound(&signed_in(), |frame| page(frame, &Editions { ways: vec![way], form }))
}

#[test]
fn the_gap_list_stands_above_the_one_button() {
    let html = of(Some(newer(false)), FormState::default());
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} in {html}"));
    assert!(at("Say what you think of &lt;it&gt;") < at("I agree: move me to edition 2027-03"));
    assert!(at("All that you have done stays") < at("action=\"/progress/edition\""));
    for (name, value) in [("way", "foundations:1"), ("from", "aa"), ("to", "bb")] {
        at(&format!("name=\"{name}\" value=\"{value}\""));
    }
    assert!(html.contains("You do not have to move.") && html.contains(">Stay with my edition<"));
    assert!(html.contains("You moved from edition 2025 to edition 2026-11 on 20 November 2026."));
    assert!(!html.contains("No longer to do") && !html.contains("would come at once"), "{html}");
    assert!(of(Some(newer(true)), FormState::default()).contains("Your certificate would come at once."));
}

#[test]
fn without_a_newer_edition_there_is_nothing_to_decide() {
    let html = of(None, FormState::default());
    assert!(html.contains("There is nothing to decide.") && !html.contains("action=\"/progress/edition\""), "{html}");
    let html = of(Some(newer(false)), FormState::default().wrong("", "That edition is gone."));
    assert!(html.contains("That edition is gone.") && html.contains("role=\"alert\""), "{html}");
    let html = sound(&signed_in(), |frame| page(frame, &Editions { ways: Vec::new(), form: FormState::default() }));
    assert!(html.contains("You are in no program now."));
}

fn tried(name: &str, change: Option<(Effect, bool)>, finished: bool) -> Tried {
    Tried {
        person: PersonId::parse(&name.to_lowercase()).unwrap(),
        name: name.to_owned(),
        version: "2026-11".to_owned(),
        change: change.map(|(effect, complete)| Change {
            effect,
            done: (3, 4),
            more: if effect == Effect::Loses { vec!["The new quiz".to_owned()] } else { Vec::new() },
            less: if effect == Effect::Gains { vec!["The old text".to_owned()] } else { Vec::new() },
            complete,
        }),
        finished,
    }
}

#[test]
fn the_dry_run_names_who_gains_who_loses_and_whose_certificate_is_touched() {
    let data = DryRun {
        id: ProgrammeId::parse("foundations").unwrap(),
        title: "Foundations".to_owned(),
        version: "2027-03".to_owned(),
        from: "2027-03-01".parse().unwrap(),
        editions: vec!["2026-11".to_owned(), "2027-03".to_owned()],
        people: vec![
            tried("Gaia", Some((Effect::Gains, false)), false),
            tried("Lou", Some((Effect::Loses, false)), false),
            tried("Sam", Some((Effect::Same, true)), false),
            tried("Fin", Some((Effect::Loses, false)), true),
            tried("Neo", None, false),
        ],
    };
    let html = sound(&signed_in(), |frame| dry_run(frame, &data));
    for told in [
        "Less to do: 1",
        "More to do: 1",
        "The same to do: 1",
        "Certificate at once: 1",
        "these would not be met: 1",
        "Under this edition already: 1",
        "Nobody is moved by this page",
        "The new quiz",
        "The old text",
        "It stays as it is; these rules would not be met.",
        "3 of 4 would be met.",
        "href=\"/admin/people/lou\"",
        "/admin/programs/foundations?edition=2026-11",
    ] {
        assert!(html.contains(told), "{told} in {html}");
    }
    let html = sound(&signed_in(), |frame| dry_run(frame, &DryRun { people: Vec::new(), ..data.clone() }));
    assert!(html.contains("Nobody is in this program now."));
}
