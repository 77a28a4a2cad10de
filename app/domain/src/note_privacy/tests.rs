//! What a note is held back for, what passes, and laws that hold for any text.
#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

fn none() -> KnownWords {
    KnownWords::default()
}

/// The kinds and the words that were found.
fn found<'a>(text: &'a str, known: &KnownWords) -> Vec<(FindingKind, &'a str)> {
    findings(text, known).into_iter().map(|f| (f.kind, &text[f.range])).collect()
}

#[test]
fn each_kind_is_found_with_its_words_and_no_more() {
    use FindingKind::*;
    for (text, kind, words) in [
        ("Sat with Robert Ellison today.", Name, "Robert Ellison"),
        ("checked in on maria after group", Name, "maria"),
        ("Went with ms alvarez to the bank", Name, "alvarez"),
        ("Acompañé a Íñigo Peña al banco.", Name, "Íñigo Peña"),
        ("Met J.R. at noon", Initials, "J.R."),
        ("client KW wants a ride", Initials, "KW"),
        ("S. shared in group", Initials, "S."),
        ("Form says DOB 4/12/1986.", DateOfBirth, "4/12/1986"),
        ("Nació el 15 de agosto de 1983 en casa", DateOfBirth, "15 de agosto de 1983"),
        ("call (614) 555-0119 at noon", Telephone, "614) 555-0119"),
        ("Su cel es ２１６-555-0142", Telephone, "２１６-555-0142"),
        ("Wrote to jo.b@example.com twice", Email, "jo.b@example.com"),
        ("tball at example dot com", Email, "tball at example dot com"),
        ("Case #448120 was closed", RecordNumber, "448120"),
        ("Plan AB34571C is over", RecordNumber, "AB34571C"),
        ("It said 900-45-6789 on it", SocialSecurityNumber, "900-45-6789"),
        ("Picked up at 1420 Maple Street today", Address, "1420 Maple Street"),
        ("Fuimos a la calle Robles 118", Address, "calle Robles 118"),
    ] {
        assert_eq!(found(text, &none()), [(kind, words)], "{text}");
    }
}

#[test]
fn what_looks_like_it_and_is_not_passes() {
    for text in [
        "",
        "March was busy. In May we start a group on hope and faith.",
        "Gave the SAMHSA helpline, 1-800-662-4357, and wrote down 988.",
        "Reviewed OAR 410-180-0325 and 42 CFR Part 2 for 90 minutes.",
        "Next meeting 11/30/2026 at 10:00; 120 of 500 hours; page 417; room 204.",
        "Grace Church on Fulton Avenue, then Martin Luther King Library.",
        "Peer A and Peer B role play, then Plan B.",
        "Took the 22 bus down Lorain Road for 3 miles.",
        "Learned from Carl Rogers and from Marsha Linehan's book.",
    ] {
        assert_eq!(found(text, &none()), [], "{text}");
    }
}

#[test]
fn known_places_and_staff_clear_names_and_nothing_else() {
    let known = KnownWords::new(["Thelma's Table", ""], ["Dana Whitfield"]);
    for clean in [
        "Cooked at Thelma's Table.",
        "Reviewed my note with Dana Whitfield.",
        "Supervision with Dana: boundaries.",
        "Rewrote it with help from Ms. Whitfield.",
        "DANA WHITFIELD SHOWED ME HOW TO END A TALK",
    ] {
        assert_eq!(found(clean, &known), [], "{clean}");
        assert_ne!(found(clean, &none()), [], "{clean}");
    }
    assert_ne!(found("Walked with Dana to the park.", &known), [], "people served have that first name, too");
    assert_ne!(found("Walked with Ms. Dana to the park.", &known), []);
    assert_ne!(found("Supervision with Dana. Walked with Thelma.", &known), []);
    let number = KnownWords::new(["555-0163"], ["1420 Maple Street"]);
    assert_ne!(found("Call 555-0163", &number), []);
    assert_ne!(found("Go to 1420 Maple Street", &number), []);
}

#[test]
fn names_and_initials_can_be_overridden_and_go_to_a_reader() {
    for text in ["Coffee at Thelma on Fifth", "Met J.R. at noon"] {
        assert!(held_back(text, &none(), false).is_err(), "{text}");
        let note = held_back(text, &none(), true).unwrap();
        assert!(note.for_reader());
        assert_eq!(note.text(), text);
    }
    let clean = held_back("Practiced open questions.", &none(), true).unwrap();
    assert!(!clean.for_reader(), "nothing was found, so nobody has to read it");
    assert_eq!(clean.into_text(), "Practiced open questions.");
}

#[test]
fn what_cannot_be_overridden_stays_held_back_with_all_that_was_found() {
    for text in [
        "Met Thelma, DOB 4/12/1986",
        "Thelma, 216-555-0142",
        "Thelma: jo@example.com",
        "Thelma, case 20331",
        "Thelma 900-45-6789",
        "Thelma at 1420 Maple Street",
    ] {
        let refused = held_back(text, &none(), true).unwrap_err();
        assert_eq!(refused.len(), 2, "{text}");
        assert_eq!(refused.iter().filter(|f| f.can_be_overridden()).count(), 1, "{text}");
    }
}

#[test]
fn the_outcome_names_each_kind_once_and_offers_to_override_only_what_that_would_pass() {
    let NoteOutcome::HeldBack(held) = NoteOutcome::of("Marcus and Priya, 216-555-0142", &none(), true) else {
        panic!("held back")
    };
    assert_eq!(held.hints(), [FindingKind::Telephone, FindingKind::Name]);
    assert_eq!(held.findings().len(), 3);
    assert!(!held.can_be_overridden());
    let NoteOutcome::HeldBack(held) = NoteOutcome::of("Marcus and Priya", &none(), false) else { panic!("held back") };
    assert!(held.can_be_overridden());
    assert!(matches!(NoteOutcome::of("Marcus and Priya", &none(), true), NoteOutcome::Saved(_)));
}

#[test]
fn a_finding_is_sent_as_its_kind_and_its_place() {
    let sent = serde_json::to_string(&findings("Met Marcus", &none())).unwrap();
    assert_eq!(sent, r#"[{"kind":"name","range":{"start":4,"end":10}}]"#);
    for kind in FindingKind::ALL {
        assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.name()));
    }
}

/// Pieces of notes, so that random texts come near to what the reader looks for.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-zéñ]{1,8}",
        "[a-z]{1,6}",
        "[0-9]{1,9}",
        "[0-9]{1,3}[-./ ][0-9]{1,3}[-./ ][0-9]{2,4}",
        "[A-Z]\\.[A-Z]\\.?",
        "[-.,:;#@()\"'’/&＠$ \n\u{200b}\u{301}]{1,3}",
        "\\PC{1,3}",
        prop::sample::select(vec![
            "with",
            "met",
            "Mr.",
            "Maria's",
            "client",
            "case",
            "DOB",
            "born",
            "call",
            "lives on",
            "calle",
            "Street",
            "apt",
            "St.",
            "SSN",
            "last",
            "and",
            "de",
            "Center",
            "o'",
            "1-800-",
            "@",
            "at",
            "dot com",
            "PO Box",
            "May",
            "@lu_9",
            "supervision",
        ])
        .prop_map(str::to_owned),
    ]
}

fn note() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        prop::collection::vec((piece(), prop::sample::select(vec![" ", " ", "", ", "])), 0..24)
            .prop_map(|pieces| pieces.into_iter().map(|(p, gap)| p + gap).collect()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_read_and_places_lie_between_characters_in_order_and_apart(text in note()) {
        let known = KnownWords::new([text.as_str(), "Harbor House"], [text.as_str(), "Dana Whitfield"]);
        for known in [none(), known] {
            let mut last = 0;
            for finding in findings(&text, &known) {
                prop_assert!(finding.range.start >= last && finding.range.start < finding.range.end);
                let words = text.get(finding.range.clone());
                prop_assert!(words.is_some_and(|w| w.chars().any(char::is_alphanumeric)), "{finding:?}");
                last = finding.range.end;
            }
        }
    }

    #[test]
    fn overriding_passes_names_and_initials_and_never_anything_else(text in note()) {
        let all = findings(&text, &none());
        let hard = all.iter().any(|f| !matches!(f.kind, FindingKind::Name | FindingKind::Initials));
        match held_back(&text, &none(), true) {
            Ok(note) => {
                prop_assert!(!hard);
                prop_assert_eq!(note.for_reader(), !all.is_empty());
                prop_assert_eq!(note.text(), &text);
            }
            Err(found) => {
                prop_assert!(hard);
                prop_assert_eq!(found, all.clone());
            }
        }
        prop_assert_eq!(held_back(&text, &none(), false).is_ok(), all.is_empty());
    }

    #[test]
    fn known_words_never_clear_a_number_a_date_or_an_address(text in note()) {
        let known = KnownWords::new([text.as_str()], [text.as_str()]);
        let hard = |known: &KnownWords| -> Vec<Finding> {
            findings(&text, known).into_iter().filter(|f| !f.can_be_overridden()).collect()
        };
        prop_assert_eq!(hard(&known), hard(&none()));
    }

    #[test]
    fn what_was_found_is_in_no_debug_output(
        secret in "(Marcus|Xiomara|Íñigo)Q[a-z]{5}", digits in "[2-9][0-9]{2}-555-01[0-9]{2}",
    ) {
        let text = format!("Met Mr. {secret}, {digits}");
        let outcome = NoteOutcome::of(&text, &none(), true);
        let name = format!("Met Mr. {secret}");
        let passed = NoteOutcome::of(&name, &none(), true);
        prop_assert!(matches!(passed, NoteOutcome::Saved(_)));
        let said = format!("{outcome:?} {:?} {passed:?} {:#?}", findings(&text, &none()), held_back(&name, &none(), true));
        prop_assert!(!said.contains(&secret) && !said.contains(&digits) && !said.contains("Met"));
        let sent = serde_json::to_string(&findings(&text, &none())).unwrap();
        prop_assert!(!sent.contains(&secret) && !sent.contains(&digits));
    }

    #[test]
    fn a_number_in_any_usual_writing_is_found_wherever_it_stands(
        before in "[a-z]{0,12}", area in "[2-7][1-9][0-9]", line in 100..200_u32, sign in "[-. ]",
    ) {
        // After the name of a law such numbers are the places of its rules.
        prop_assume!(!contact::LAW.split_whitespace().any(|law| law == before));
        let telephone = format!("{before} {area}{sign}555{sign}0{line}");
        prop_assert!(findings(&telephone, &none()).iter().any(|f| !f.can_be_overridden()), "{telephone}");
        let social = format!("{before} 900{sign}45{sign}0{line}");
        // The word before it may be a name.
        let found = findings(&social, &none());
        prop_assert!(found.iter().any(|f| f.kind == FindingKind::SocialSecurityNumber), "{social}");
        let mail = format!("{before} a{line}@example.com");
        prop_assert!(findings(&mail, &none()).iter().any(|f| f.kind == FindingKind::Email));
    }
}
