//! Signing in, joining, slips, and the page of one's own account.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::shell::testing::{frame, sound};

fn data() -> Invitation {
    Invitation {
        way: Way::Link("t0ken".to_owned()),
        invited_by: Some("Marta <Ruiz>".to_owned()),
        email: Some("zoe@example.org".to_owned()),
        role: Role::Trainee,
        cohort: Some("Spring".to_owned()),
        programme: Some("Foundations".to_owned()),
        expires_on: NaiveDate::from_ymd_opt(2026, 3, 26).unwrap(),
        form: FormState::default(),
    }
}

#[test]
fn signing_in_keeps_the_address_and_the_next_page_and_says_one_sentence() {
    let form = FormState::default()
        .with("email", "zoe@example.org")
        .with("passphrase", "secret words")
        .with("next", "/hours")
        .wrong("", "This address and this passphrase do not belong together.");
    let html = sound(&frame(), |f| sign_in(f, &form, None));
    assert!(html.contains("value=\"zoe@example.org\""), "{html}");
    assert!(html.contains("value=\"/hours\""), "{html}");
    assert!(!html.contains("secret words"), "{html}");
    assert!(html.contains("<li>This address and this passphrase do not belong together.</li>"), "{html}");
}

#[test]
fn an_invitation_says_who_invites_to_what_and_until_when() {
    let html = sound(&frame(), |f| invitation(f, &data()));
    for text in ["Marta &lt;Ruiz&gt;", "Trainee", "Spring", "Foundations", "26 March 2026", "zoe@example.org"] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert!(html.contains("action=\"/invitation/t0ken\""), "{html}");
    assert!(html.contains("At least 10 characters"), "{html}");
}

#[test]
fn the_first_administrator_is_invited_by_nobody_to_no_cohort() {
    let first = Invitation { invited_by: None, cohort: None, programme: None, role: Role::Administrator, ..data() };
    let html = sound(&frame(), |f| invitation(f, &first));
    assert!(html.contains("You are the first person here."), "{html}");
}

#[test]
fn an_invitation_that_comes_back_keeps_the_name_and_links_to_the_fault() {
    let form = FormState::default().with("name", "Zoë").wrong("passphrase_again", "The two passphrases differ.");
    let html = sound(&frame(), |f| invitation(f, &Invitation { form, ..data() }));
    assert!(html.contains("value=\"Zoë\""), "{html}");
    assert!(html.contains("href=\"#field-passphrase_again\""), "{html}");
}

#[test]
fn a_link_that_is_over_gives_a_way_on() {
    let html = sound(&frame(), invitation_gone);
    assert!(html.contains("href=\"/sign-in\""), "{html}");
}

#[test]
fn whoever_was_signed_out_reads_what_became_of_their_form() {
    let kept = FormState::default().with("kept", "AbC-_9");
    let html = sound(&frame(), |f| sign_in(f, &kept, Some(SignedOut::Kept)));
    assert!(html.contains("You were signed out. What you typed is kept."), "{html}");
    assert!(html.contains("type=\"hidden\" name=\"kept\" value=\"AbC-_9\""), "{html}");
    for ended in [SignedOut::SharedDevice, SignedOut::Files, SignedOut::TooLong, SignedOut::Passphrase] {
        let html = sound(&frame(), |f| sign_in(f, &FormState::default(), Some(ended)));
        assert!(html.contains("You were signed out.") && !html.contains("name=\"kept\""), "{ended:?}: {html}");
    }
}
