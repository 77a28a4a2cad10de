//! A cohort for those who coordinate it and for those who teach it, empty and full, and on paper.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::shell::testing::{signed_in, sound};

fn on(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn person(id: &str) -> PersonId {
    PersonId::parse(id).unwrap()
}

fn waiting(may_accept: bool) -> Start {
    Start {
        cohort: CohortId::parse("spring").unwrap(),
        name: "Spring <evenings>".to_owned(),
        unread: vec![Unread { title: "What <peer> support is".to_owned(), accepted: false, changed: false }],
        accepted: Vec::new(),
        may_accept,
        form: FormState::default().with("id", "g-1").with("shown", "abc"),
    }
}

fn started(changed: bool) -> Start {
    let editions = vec![("What <peer> support is".to_owned(), "0123456789ab".to_owned())];
    let go_ahead = GoAhead { name: "Alma <Whitcombe>".to_owned(), at: crate::shell::testing::now(), editions };
    let mut start = waiting(true);
    start.unread[0].accepted = true;
    start.unread[0].changed = changed;
    Start { accepted: vec![go_ahead], ..start }
}

fn spring(may_invite: bool) -> Cohort {
    let stands = Stands {
        next: Some("Quiz: What peer support is".to_owned()),
        works: 1,
        entries: 0,
        active: "Last week".to_owned(),
    };
    let invited = |email: &str, expires| Invited {
        invitation: InvitationId::parse("i-1").unwrap(),
        email: email.to_owned(),
        slip: false,
        role: Role::Trainee,
        sent_on: on(1),
        expires_on: on(expires),
    };
    Cohort {
        id: CohortId::parse("spring").unwrap(),
        name: "Spring <evenings>".to_owned(),
        programme: "Foundations".to_owned(),
        site: "Harbor".to_owned(),
        starts_on: on(2),
        zone: "America/Chicago".to_owned(),
        trainees: vec![
            Trainee { person: person("p-1"), name: "Zoë".to_owned(), stands: Some(stands) },
            Trainee { person: person("p-2"), name: "Lee".to_owned(), stands: None },
        ],
        team: vec![Mate {
            person: person("p-3"),
            name: "Sam".to_owned(),
            role: Role::Trainer,
            since: on(1),
            caseload: None,
        }],
        open: vec![invited("ana@example.org", 20), invited("bo@example.org", 11)],
        start: waiting(may_invite),
        may_guide: true,
        may_invite,
        may_announce: true,
        may_see_people: may_invite,
        base: if may_invite { "/admin/cohorts/spring" } else { "/cohorts/spring" }.to_owned(),
        form: FormState::default().with("id", "i-9"),
        adding: FormState::default(),
    }
}

#[test]
fn who_coordinates_sees_where_everyone_stands_and_can_invite() {
    let html = sound(&signed_in(), |f| cohort(f, &spring(true)));
    for text in [
        "Spring &lt;evenings&gt;",
        "href=\"/admin/people/p-1\"",
        "Quiz: What peer support is",
        "Has not joined the program yet",
        "2 trainees, 1 joined the program, 0 finished it",
        "1 text, no hours entry",
        "The link works until 20 March 2026.",
        "The link worked until 11 March 2026.",
        "action=\"/admin/invitations/i-1/resend\"",
        "action=\"/admin/cohorts/spring/people\"",
        "Central time",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    for label in ["Role of the person you invite", "Role of this person", "Role in this group"] {
        assert_eq!(html.matches(&format!(">{label}</label>")).count(), 1, "each list has its own label: {html}");
    }
}

#[test]
fn who_teaches_reads_the_same_and_changes_nothing() {
    let html = sound(&signed_in(), |f| cohort(f, &spring(false)));
    assert!(html.contains("href=\"/desk/people/p-1\""), "{html}");
    assert!(!html.contains("href=\"/desk/people/p-2\""), "who has not joined has no progress: {html}");
    assert!(!html.contains("method=\"post\" action=\"/admin"), "{html}");
    assert!(html.contains("href=\"/cohorts/spring/roster\""), "{html}");
}

#[test]
fn an_empty_cohort_says_what_to_do() {
    let empty = |may| Cohort { trainees: vec![], team: vec![], open: vec![], ..spring(may) };
    let html = sound(&signed_in(), |f| cohort(f, &empty(true)));
    assert!(html.contains("Invite a trainer and a supervisor first"), "{html}");
    let html = sound(&signed_in(), |f| cohort(f, &empty(false)));
    assert!(html.contains("A coordinator invites them."), "{html}");
}

#[test]
fn forms_that_come_back_keep_what_was_typed_at_their_own_fields() {
    let adding = FormState::default()
        .with("who", "nobody@example.org")
        .with("added_role", "supervisor")
        .wrong("who", "You can see nobody with this address.");
    let html = sound(&signed_in(), |f| cohort(f, &Cohort { adding, ..spring(true) }));
    assert!(html.contains("value=\"nobody@example.org\""), "{html}");
    assert_eq!(html.matches("value=\"supervisor\" selected").count(), 1, "{html}");
    assert!(html.contains("href=\"#field-who\""), "{html}");
}

#[test]
fn the_roster_has_everyone_once_and_the_list_leads_to_each_group() {
    let html = sound(&signed_in(), |f| roster(f, &spring(false)));
    for name in ["Zoë", "Lee", "Sam"] {
        assert_eq!(html.matches(&format!(">{name}<")).count(), 1, "{name}: {html}");
    }
    let line = Line {
        id: CohortId::parse("spring").unwrap(),
        name: "Spring".to_owned(),
        programme: "Foundations".to_owned(),
        starts_on: on(2),
        trainees: 7,
    };
    let html = sound(&signed_in(), |f| list(f, &[line]));
    assert!(html.contains("href=\"/cohorts/spring\"") && html.contains(">7<"), "{html}");
    let html = sound(&signed_in(), |f| list(f, &[]));
    assert!(html.contains("You have no group yet."), "{html}");
}

#[test]
fn a_group_that_waits_says_so_and_leads_an_administrator_to_the_place() {
    let html = sound(&signed_in(), |f| cohort(f, &spring(true)));
    assert!(html.contains("This group has not started yet"), "{html}");
    assert!(html.contains("href=\"/admin/cohorts/spring/start\" class=\"button\""), "{html}");
    let html = sound(&signed_in(), |f| cohort(f, &spring(false)));
    assert!(html.contains("Ask an administrator"), "{html}");
    let html = sound(&signed_in(), |f| cohort(f, &Cohort { start: started(false), ..spring(true) }));
    assert!(!html.contains("This group has not started yet"), "{html}");
    assert!(html.contains("Alma &lt;Whitcombe&gt; accepted on 12 March 2026"), "{html}");
    let read = Start { unread: Vec::new(), ..waiting(true) };
    let html = sound(&signed_in(), |f| cohort(f, &Cohort { start: read, ..spring(true) }));
    assert!(!html.contains("/start"), "what peers have read needs no word: {html}");
}

#[test]
fn the_statement_has_the_name_of_who_accepts_and_the_record_stays() {
    let html = sound(&signed_in(), |f| start_page(f, &waiting(true)));
    assert!(html.contains("Zoë Nakamura") && html.contains("What &lt;peer&gt; support is"), "{html}");
    assert!(html.contains("value=\"g-1\"") && html.contains("value=\"abc\""), "{html}");
    let html = sound(&signed_in(), |f| start_page(f, &waiting(false)));
    assert!(!html.contains("method=\"post\" action=\"/admin"), "{html}");
    let wrong = Start { form: FormState::default().wrong("accepted", "Tick the box."), ..waiting(true) };
    let html = sound(&signed_in(), |f| start_page(f, &wrong));
    assert!(html.contains("href=\"#field-accepted\"") && html.contains("aria-invalid=\"true\""), "{html}");
    let html = sound(&signed_in(), |f| start_page(f, &started(false)));
    assert!(html.contains("0123456789ab") && !html.contains("type=\"checkbox\""), "{html}");
    let html = sound(&signed_in(), |f| start_page(f, &started(true)));
    assert!(html.contains("type=\"checkbox\""), "what changed can be accepted again: {html}");
}
