//! The list of people, a record that can be changed and one that cannot, and inviting.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::shell::testing::{now, signed_in, sound};
use chrono::NaiveDate;
use domain::id::InvitationId;

fn person() -> PersonId {
    PersonId::parse("p-1").unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn open(until: NaiveDate) -> PendingLine {
    PendingLine {
        invitation: InvitationId::parse("i-1").unwrap(),
        email: "ana@example.org".to_owned(),
        role: "Auditor, everywhere".to_owned(),
        until,
        may_resend: true,
    }
}

#[test]
fn the_list_keeps_the_search_and_leads_from_page_to_page() {
    let data = People {
        form: FormState::default().with("q", "zoë").with("role", "trainer").with("site", "north"),
        sites: vec![("main".to_owned(), "Main".to_owned()), ("north".to_owned(), "North".to_owned())],
        people: vec![PersonLine {
            person: person(),
            name: "Zoë <N>".to_owned(),
            sign_in: "zoe@example.org".to_owned(),
            roles: vec!["Trainer, Spring".to_owned()],
        }],
        all: 120,
        page: 2,
        pages: 3,
        query: "q=zo%C3%AB&role=trainer".to_owned(),
        may_invite: false,
    };
    let html = sound(&signed_in(), |f| list(f, &data));
    for text in [
        "Zoë &lt;N&gt;",
        "href=\"/admin/people/p-1\"",
        "value=\"trainer\" selected",
        "value=\"north\" selected",
        "role=trainer&amp;page=1",
        "role=trainer&amp;page=3",
        "120 people",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert!(!html.contains("/admin/people/invite"), "who only reads invites nobody: {html}");
    let none = People { people: vec![], all: 0, page: 1, pages: 1, may_invite: true, ..data };
    let html = sound(&signed_in(), |f| list(f, &none));
    assert!(html.contains("class=\"empty\"") && html.contains("/admin/people/invite"), "{html}");
}

fn whole() -> Record {
    let line = |told: &str, role, may_end| HeldLine {
        told: told.to_owned(),
        role,
        place: "all".to_owned(),
        since: day(),
        until: None,
        by: None,
        may_end,
    };
    Record {
        person: person(),
        name: "Zoë <N>".to_owned(),
        email: Some("zoe@example.org".to_owned()),
        user_name: None,
        since: now(),
        signed_in: None,
        held: vec![
            line("Trainer, everywhere", Role::Trainer, true),
            line("Administrator, everywhere", Role::Administrator, false),
        ],
        happened: vec![HappenedLine { at: now(), told: "Trainer: given by Ada.".to_owned() }],
        ways: vec![WayCard {
            programme: "Foundations".to_owned(),
            cohort: "Spring".to_owned(),
            joined_on: day(),
            next: None,
            waiting: vec!["1 text waits for a trainer".to_owned()],
            active: "Last week".to_owned(),
            hours: vec![("Practice".to_owned(), "2 h of 4 h".to_owned())],
            progress: Some("/desk/people/p-1".to_owned()),
        }],
        certificates: vec![Certificate {
            number: "7K2M-Q4TX".to_owned(),
            programme: "Foundations".to_owned(),
            issued_on: day(),
            state: crate::verify::CertificateState::Genuine,
        }],
        invitations: vec![open(day())],
        references: vec![ReferenceLine {
            href: "/references/r-1".to_owned(),
            name: "Sam".to_owned(),
            state: "Arrived".to_owned(),
        }],
        deeds: vec![DeedLine { at: now(), by: None, told: "Issued a certificate".to_owned() }],
        tasks: vec![TaskLink { label: "Help".to_owned(), href: "/admin/people/p-1/reset".to_owned() }],
        givable: vec![Role::Trainer, Role::Auditor],
        places: vec![("all".to_owned(), "Everywhere".to_owned())],
        form: FormState::default().with("role", "auditor").wrong("until", "Choose the last day."),
    }
}

#[test]
fn a_record_shows_everything_and_ends_only_what_may_be_ended() {
    let html = sound(&signed_in(), |f| record(f, &whole()));
    for text in [
        "Zoë &lt;N&gt;",
        "2 h of 4 h",
        "Everything is done",
        "/verify/7K2M-Q4TX",
        "/references/r-1",
        "/admin/people/p-1/reset",
        "value=\"auditor\" selected",
        "href=\"#field-until\"",
        "Not yet",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert_eq!(html.matches("action=\"/admin/people/p-1/roles/end\"").count(), 1, "{html}");
}

#[test]
fn who_only_reads_finds_no_form_that_gives_a_role() {
    let data = Record {
        givable: vec![],
        held: vec![],
        ways: vec![],
        certificates: vec![],
        references: vec![],
        tasks: vec![],
        deeds: vec![],
        invitations: vec![],
        form: FormState::default(),
        ..whole()
    };
    let html = sound(&signed_in(), |f| record(f, &data));
    assert!(!html.contains("/roles\""), "{html}");
    assert!(html.contains("No role now") && html.contains("There is no certificate yet."), "{html}");
}

#[test]
fn an_invitation_that_comes_back_keeps_what_was_typed() {
    let data = Invite {
        form: FormState::default().with("id", "i-9").with("email", "no address").wrong("email", "Check it."),
        roles: vec![Role::Employer],
        places: vec![("site:main".to_owned(), "Site: Main".to_owned())],
        open: vec![open(NaiveDate::from_ymd_opt(2026, 4, 1).unwrap()), open(day())],
        sent: false,
    };
    let html = sound(&signed_in(), |f| invite(f, &data));
    for text in ["value=\"no address\"", "value=\"i-9\"", "value=\"site:main\"", "Invitation ended"] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert!(!html.contains("role=\"status\""), "{html}");
}
