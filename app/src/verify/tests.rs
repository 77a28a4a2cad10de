//! Checks of certificates: every state, known and unknown, today and on another day.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::shell::testing::{frame, now, sound};

fn known(state: CertificateState) -> KnownCertificate {
    KnownCertificate {
        state,
        state_since: Some(now()),
        holder: "Zoë <Nakamura>".to_owned(),
        programme: "Foundations".to_owned(),
        kind: CertificateKind::TrainingCompletion,
        issuer: "Harbor Peer Collective".to_owned(),
        issued_on: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(),
        version: "2026-11".to_owned(),
        version_source: "First edition".to_owned(),
        hours: vec![("Ethics".to_owned(), Minutes(60)), ("Mentoring".to_owned(), Minutes(120))],
        total: Minutes(180),
        demonstration: false,
    }
}

fn shown(verdict: Verdict, asked_day: Option<NaiveDate>) -> String {
    let data = VerifyPage { number_shown: "7K2M-Q4TX".to_owned(), as_of: now(), asked_day, verdict };
    sound(&frame(), |f| page(f, &data))
}

fn of(state: CertificateState) -> String {
    shown(Verdict::Known(Box::new(known(state))), None)
}

#[test]
fn a_known_and_an_unknown_number_share_the_template() {
    let headings = |html: &str| -> Vec<String> {
        let body = html.split("<main").nth(1).unwrap().to_owned();
        body.split("<h")
            .skip(1)
            .filter(|s| s.starts_with(['1', '2']))
            .map(|s| s.split("</h").next().unwrap().to_owned())
            .collect()
    };
    let (known, unknown) = (of(CertificateState::Genuine), shown(Verdict::Unknown, None));
    assert_eq!(headings(&known), headings(&unknown));
    assert!(headings(&known).len() > 4);
    assert!(unknown.contains("class=\"verdict unknown\""), "{unknown}");
    for html in [&known, &unknown] {
        assert!(html.contains("7K2M-Q4TX"), "{html}");
        assert!(html.contains("12 March 2026, 10:42 UTC"), "{html}");
        assert!(html.contains("href=\"/verify/7K2M-Q4TX.json\""), "{html}");
        assert!(html.contains("noindex"), "{html}");
    }
}

#[test]
fn a_genuine_record_says_what_it_is_not_and_shows_the_frozen_facts() {
    let html = of(CertificateState::Genuine);
    for text in [
        "class=\"verdict genuine\"",
        "Genuine record",
        "Not a certification. Check with the board.",
        "Zoë &lt;Nakamura&gt;",
        "1 March 2026",
        "3 h in all",
        "Ethics: 1 h",
        "Training completion",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
}

#[test]
fn every_other_state_has_its_own_words_and_never_reads_as_genuine() {
    for state in [
        CertificateState::Suspended,
        CertificateState::Revoked,
        CertificateState::Expired,
        CertificateState::Replaced,
        CertificateState::NotIssuedYet,
    ] {
        let html = of(state);
        assert!(!html.contains("Genuine record"), "{state:?}: {html}");
        assert!(html.contains("Since"), "{state:?}: {html}");
    }
    assert!(of(CertificateState::Revoked).contains("class=\"verdict revoked\""));
}

#[test]
fn another_day_is_named_and_kept_in_the_field_and_in_the_link() {
    let asked = NaiveDate::from_ymd_opt(2026, 3, 14);
    let html = shown(Verdict::Unknown, asked);
    assert!(html.contains("at the end of 14 March 2026"), "{html}");
    assert!(html.contains("value=\"2026-03-14\""), "{html}");
    assert!(html.contains(".json?on=2026-03-14\""), "{html}");
}

#[test]
fn a_number_that_nobody_gave_out_stays_text_and_stays_one_part_of_the_address() {
    let data = VerifyPage {
        number_shown: "../<x>?a=1&b".to_owned(),
        as_of: now(),
        asked_day: None,
        verdict: Verdict::Unknown,
    };
    let html = sound(&frame(), |f| page(f, &data));
    assert!(html.contains("/verify/%2E%2E%2F%3Cx%3E%3Fa%3D1%26b.json"), "{html}");
    assert!(!html.contains("<x>"), "{html}");
}

#[test]
fn a_record_of_the_demonstration_says_so() {
    let certificate = KnownCertificate { demonstration: true, ..known(CertificateState::Genuine) };
    let html = shown(Verdict::Known(Box::new(certificate)), None);
    assert!(html.contains("The person is made up."), "{html}");
}

#[test]
fn the_search_sends_one_field_and_keeps_what_was_typed() {
    let form = FormState::default().with("number", "abc").wrong("number", "Compare it with the paper.");
    let html = sound(&frame(), |f| search(f, &form));
    assert!(html.contains("method=\"get\" action=\"/verify\""), "{html}");
    assert!(html.contains("value=\"abc\""), "{html}");
    assert!(!html.contains("noindex"), "{html}");
}
