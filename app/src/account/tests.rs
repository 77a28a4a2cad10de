//! Signing in, joining, slips, and the page of one's own account.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::shell::testing::{frame, signed_in, sound};

fn data() -> Invitation {
    Invitation {
        way: Way::Link("t0ken".to_owned()),
        invited_by: Some("Marta <Ruiz>".to_owned()),
        email: Some("zoe@example.org".to_owned()),
        role: Role::Trainee,
        cohort: Some("Spring".to_owned()),
        programme: Some("Foundations".to_owned()),
        site: None,
        until: None,
        accepting: Accepting::NewAccount,
        expires_on: NaiveDate::from_ymd_opt(2026, 3, 26).unwrap(),
        sender: Some(("Learning Desk".to_owned(), "desk@learn.example.org".to_owned())),
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
    assert!(html.contains("Learning Desk, desk@learn.example.org"), "what our mail looks like: {html}");
    assert!(html.contains("You have a new message. Open your page to read it"), "{html}");
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
    let html = sound(&frame(), |f| sign_in(f, &kept, Some(SignedOut::KeptWithoutNote)));
    assert!(html.contains("Your hours are kept, your note is not.") && html.contains("name=\"kept\""), "{html}");
    for ended in [SignedOut::SharedDevice, SignedOut::Files, SignedOut::TooLong, SignedOut::Passphrase] {
        let html = sound(&frame(), |f| sign_in(f, &FormState::default(), Some(ended)));
        assert!(html.contains("You were signed out.") && !html.contains("name=\"kept\""), "{ended:?}: {html}");
    }
}

fn names() -> Names {
    Names { email: None, user_name: Some("quiet.maple42".to_owned()) }
}

#[test]
fn with_a_slip_a_user_name_is_chosen_and_the_code_travels_with_the_form() {
    let form = FormState::default().with("user_name", "quiet.maple42");
    let way = Way::Slip("BCDF-GHJK-MNPQ".to_owned());
    let html = sound(&frame(), |f| invitation(f, &Invitation { way, email: None, form, ..data() }));
    assert!(html.contains("action=\"/slip\""), "{html}");
    assert!(html.contains("value=\"BCDF-GHJK-MNPQ\""), "{html}");
    assert!(html.contains("value=\"quiet.maple42\""), "{html}");
    assert!(!html.contains("You sign in with<"), "{html}");
    assert!(!html.contains("What our mail looks like"), "who gives no address gets no mail: {html}");
}

#[test]
fn on_a_shared_device_the_sign_in_form_completes_nothing() {
    let shared = sound(&frame(), |f| sign_in(f, &FormState::default().with("shared", "yes"), None));
    assert!(shared.contains("action=\"/sign-in\" novalidate autocomplete=\"off\""), "{shared}");
    assert!(shared.contains(" checked"), "{shared}");
    let own = sound(&frame(), |f| sign_in(f, &FormState::default(), None));
    assert!(!own.contains(" checked") && !own.contains("autocomplete=\"off\""), "{own}");
}

#[test]
fn a_slip_on_paper_has_four_steps_and_says_until_when() {
    let paper_of = |whom| Paper {
        mark: "4821".to_owned(),
        whom,
        address: "learn.example.org/slip".to_owned(),
        code: "BCDF-GHJK-MNPQ".to_owned(),
        until: "26 March 2026".to_owned(),
        symbol: Some(Symbol { side: 33, path: "M4 4h7v1h-7z".to_owned() }),
        back: "/admin".to_owned(),
    };
    let html = sound(&frame(), |f| paper(f, &paper_of(PaperFor::Join)));
    let slip = html.split("class=\"slip\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert_eq!(slip.matches("<li>").count(), 4, "{slip}");
    for text in ["Harbor Peer Collective", "learn.example.org/slip", "BCDF-GHJK-MNPQ", "26 March 2026", "4821"] {
        assert!(slip.contains(text), "{text}: {slip}");
    }
    let html = sound(&frame(), |f| paper(f, &paper_of(PaperFor::Reset("Zoë".to_owned(), names()))));
    assert!(html.contains("quiet.maple42") && html.contains("A slip for Zoë to print"), "{html}");
}

#[test]
fn the_page_of_the_account_says_who_did_what_and_who_looked() {
    let at = crate::shell::testing::now();
    let happened = |by: Option<&str>, what: &str| Happened { at, by: by.map(str::to_owned), what: what.to_owned() };
    let place = |here| Place { since: at, seen_at: at, shared: here, here };
    let full = Own {
        name: "Zoë <Nakamura>".to_owned(),
        names: names(),
        places: vec![place(true), place(false)],
        happened: vec![happened(Some("Miriam Vale"), "reset_slip"), happened(None, "user_name")],
        looks: vec![Look { at, by: "Tom Trainer".to_owned(), what: "hours".to_owned() }],
        joined: vec![Joined {
            at,
            name: "Rosa <D>".to_owned(),
            by: Some("Ada Admin".to_owned()),
            reason: Some("Two invitations.".to_owned()),
        }],
    };
    let html = sound(&signed_in(), |f| own(f, &full));
    for text in [
        "Zoë &lt;Nakamura&gt;",
        "Miriam Vale made a new sign-in slip for you.",
        "You chose a user name.",
        "Tom Trainer",
        "Ada Admin joined another account of yours, Rosa &lt;D&gt;, into this one. The reason: Two invitations.",
        "href=\"/account/merge\"",
        "12 March 2026",
        "Sign out everywhere else",
        "No address",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    let empty = Own { places: vec![place(true)], happened: Vec::new(), looks: Vec::new(), joined: Vec::new(), ..full };
    let html = sound(&signed_in(), |f| own(f, &empty));
    assert!(html.contains("Nobody has looked yet.") && !html.contains("Sign out everywhere else"), "{html}");
}

#[test]
fn an_address_can_only_be_taken_away_once_there_is_a_user_name() {
    let with = |user_name: Option<&str>| Names {
        email: Some("zoe@example.org".to_owned()),
        user_name: user_name.map(str::to_owned),
    };
    let html = sound(&signed_in(), |f| email(f, &with(None), &FormState::default()));
    assert!(html.contains("once you have a user name") && !html.contains("class=\"danger\""), "{html}");
    let html = sound(&signed_in(), |f| email(f, &with(Some("zoe")), &FormState::default()));
    assert!(html.contains("class=\"danger\""), "{html}");
}

#[test]
fn the_small_pages_are_whole() {
    let empty = FormState::default();
    for html in [
        sound(&frame(), |f| slip(f, &empty)),
        sound(&frame(), |f| forgot(f, &empty)),
        sound(&frame(), sent),
        sound(&frame(), gone),
        sound(&frame(), |f| confirm(f, "t0ken", "zoe@example.org")),
        sound(&frame(), confirmed),
        sound(&signed_in(), |f| user_name(f, &empty)),
        sound(&signed_in(), |f| own_passphrase(f, &empty)),
        sound(&signed_in(), |f| email_sent(f, "zoe@example.org")),
    ] {
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\""), "{html}");
    }
    let choosing = Choosing { action: "/reset/t".to_owned(), code: None, names: names(), form: empty };
    let html = sound(&frame(), |f| choose_by_link(f, &choosing));
    assert!(html.contains("quiet.maple42") && html.contains("action=\"/reset/t\""), "{html}");
    let help_of = Help {
        action: "/admin/people/p/reset".to_owned(),
        id: "one".to_owned(),
        name: "Zoë".to_owned(),
        names: names(),
        used: true,
    };
    let html = sound(&signed_in(), |f| help(f, &help_of));
    assert!(html.contains("Help Zoë to sign in") && html.contains("was used already"), "{html}");
}

#[test]
fn who_has_an_account_signs_in_and_joins_with_it() {
    let html_of = |accepting| sound(&frame(), |f| invitation(f, &Invitation { accepting, ..data() }));
    let first = html_of(Accepting::SignIn);
    assert!(first.contains("href=\"/sign-in?next=/invitation/t0ken\""), "{first}");
    assert!(!first.contains("name=\"passphrase\""), "{first}");
    let joins = html_of(Accepting::Join);
    assert!(joins.contains("Join as trainee") && joins.contains("value=\"join\""), "{joins}");
    let other = html_of(Accepting::SomeoneElse);
    assert!(!other.contains("Join as") && other.contains("action=\"/sign-out\""), "{other}");
}
