//! Facts as each reader sees them, and the form of each kind.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::shell::testing::{signed_in, sound};
use domain::actor::Role;
use domain::evaluation::record::{DocumentFact, EducationFact};
use domain::fact::{Said, Withdrawn};

fn version(said: Said, proof: Proof, role: Role) -> Version {
    Version {
        said,
        programme: None,
        proof,
        evidence: if proof == Proof::PaperSeen { "Seen <here>".to_owned() } else { String::new() },
        by: PersonId::parse("p1").unwrap(),
        name: "Ada <A>".to_owned(),
        role,
        at: "2026-11-27T10:00:00Z".parse().unwrap(),
        reason: String::new(),
    }
}

fn document() -> Known {
    let fact = DocumentFact {
        id: FactId::parse("f1").unwrap(),
        document: Label::parse("photo_identification").unwrap(),
        dated: "2024-05-01".parse().unwrap(),
        until: Some("2034-05-01".parse().unwrap()),
        handed_in_by: None,
        name_matches: true,
        notarised: false,
        checked_by: Some("Ada".to_owned()),
    };
    let versions = vec![version(Said::Document(fact), Proof::PaperSeen, Role::Administrator)];
    Known { id: FactId::parse("f1").unwrap(), kind: Kind::Document, versions, withdrawn: None }
}

fn schooling() -> Known {
    let fact = EducationFact {
        id: FactId::parse("f2").unwrap(),
        education: Label::parse("ged").unwrap(),
        waits_for_check: false,
    };
    let versions = vec![version(Said::Education(fact), Proof::Told, Role::Trainee)];
    Known { id: FactId::parse("f2").unwrap(), kind: Kind::Education, versions, withdrawn: None }
}

fn staff() -> Whose {
    Whose::Of(PersonId::parse("p2").unwrap(), "Rosa <D>".to_owned())
}

fn shown(whose: Whose, known: Vec<Known>) -> String {
    let may_enter = vec![Kind::Document, Kind::Education];
    let data = Facts { whose, known, may_enter, asked: vec![Kind::Education], names: BTreeMap::new(), saved: true };
    sound(&signed_in(), |frame| list(frame, &data))
}

#[test]
fn the_list_says_what_is_known_by_whom_when_and_on_what_proof() {
    let html = shown(staff(), vec![document(), schooling()]);
    for text in [
        "photo identification",
        "Until",
        "1 May 2034",
        "Entered by Ada &lt;A&gt;",
        "The paper was seen",
        "Seen &lt;here&gt;",
        "Waits for someone to see proof",
        "Papers are seen, not stored",
        "href=\"/admin/people/p2/facts/f1\"",
        "It is saved.",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    // What rules ask for comes first.
    let (asked, other) = (html.find("new?kind=education").unwrap(), html.find("new?kind=document").unwrap());
    assert!(asked < other);
    assert!(!html.contains("type=\"file\""));
    assert!(shown(Whose::Own, Vec::new()).contains("Nothing has been entered yet."));
}

#[test]
fn one_fact_shows_every_version_and_what_can_be_done() {
    let mut known = schooling();
    known.versions.push(Version {
        reason: "It was <mine>".to_owned(),
        ..version(known.versions[0].said.clone(), Proof::Letter, Role::Coordinator)
    });
    let data = OneFact {
        whose: staff(),
        known: known.clone(),
        names: BTreeMap::new(),
        may_change: true,
        may_check: true,
        form: FormState::default().wrong("proof", "Choose one of these."),
    };
    let html = sound(&signed_in(), |frame| one(frame, &data));
    for text in ["What holds now", "Before", "It was &lt;mine&gt;", "I saw proof", "Withdraw this", "/f2/correct"] {
        assert!(html.contains(text), "{text}: {html}");
    }
    let (by, at) = (PersonId::parse("p1").unwrap(), "2026-11-27T10:00:00Z".parse().unwrap());
    known.withdrawn = Some(Withdrawn { by, name: "Ada".to_owned(), at, reason: "Of someone else".to_owned() });
    let closed = OneFact { known, may_change: false, may_check: false, form: FormState::default(), ..data };
    let html = sound(&signed_in(), |frame| one(frame, &closed));
    assert!(html.contains("Withdrawn by Ada: Of someone else") && !html.contains("<form class"), "{html}");
}

#[test]
fn the_form_of_each_kind_asks_in_words_and_keeps_what_was_typed() {
    for kind in Kind::ALL {
        for whose in [Whose::Own, staff()] {
            let own = whose == Whose::Own;
            if own && !kind.by_trainee() {
                continue;
            }
            let mut form = FormState::default().with("id", "f9");
            for asked in fields(*kind, own) {
                form = form.with(asked.name, "2026-11-01").wrong(asked.name, "Please fill in this field.");
            }
            let choices = Choices { labels: vec![Label::parse("ged").unwrap()], ..Choices::default() };
            let data = EnterForm { whose, kind: *kind, corrects: None, choices, form };
            let html = sound(&signed_in(), |frame| enter(frame, &data));
            assert!(!html.contains("[facts-"), "{kind:?}: {html}");
            assert!(!html.contains("type=\"file\"") && !html.contains("multipart"), "{kind:?}");
            for asked in fields(*kind, own) {
                assert!(html.contains(&format!("id=\"field-{}\"", asked.name)), "{kind:?} {}", asked.name);
            }
            let proof = !own && kind.proofs().len() > 1;
            assert_eq!(html.contains("name=\"proof\""), proof, "{kind:?}");
        }
    }
}

#[test]
fn a_check_has_no_room_for_anything_more() {
    let (choices, form) = (Choices::default(), FormState::default().with("id", "f9"));
    let data = EnterForm { whose: staff(), kind: Kind::Eligibility, corrects: None, choices, form };
    let html = sound(&signed_in(), |frame| enter(frame, &data));
    assert!(html.contains("checked, eligible, and the date"), "{html}");
    assert!(!html.contains("name=\"evidence\"") && !html.contains("<textarea"), "{html}");
}
