//! The administrator's pages: empty, full, and forms that come back.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::forms::FormState;
use crate::shell::testing::{now, signed_in, sound};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::id::{InvitationId, PersonId, SiteId};

fn on(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn person(name: &str, role: Role, state: PersonState) -> CohortPerson {
    CohortPerson { name: name.to_owned(), role, state }
}

fn spring(people: Vec<CohortPerson>, form: FormState) -> Cohort {
    Cohort {
        id: CohortId::parse("spring").unwrap(),
        name: "Spring <evenings>".to_owned(),
        programme: "Foundations".to_owned(),
        starts_on: on(2),
        zone: "America/Chicago".to_owned(),
        people,
        form,
    }
}

#[test]
fn an_empty_house_says_what_to_do_first() {
    let data = Overview { programmes: vec![], cohorts: vec![], published_at: now() };
    let html = sound(&signed_in(), |f| overview(f, &data));
    assert!(html.contains("There is no group yet."), "{html}");
    assert!(html.contains("href=\"/admin/cohorts/new\""), "{html}");
}

#[test]
fn the_overview_lists_cohorts_and_programmes() {
    let data = Overview {
        programmes: vec![LoadedProgramme {
            id: ProgrammeId::parse("foundations").unwrap(),
            title: "Foundations".to_owned(),
            version: "2026-11".to_owned(),
            modules: 2,
            checked_on: on(1),
        }],
        cohorts: vec![CohortLine {
            id: CohortId::parse("spring").unwrap(),
            name: "Spring".to_owned(),
            programme: "Foundations".to_owned(),
            starts_on: on(2),
            joined: 12,
            invited: 3,
        }],
        published_at: now(),
    };
    let html = sound(&signed_in(), |f| overview(f, &data));
    for text in ["href=\"/admin/cohorts/spring\"", "href=\"/programmes/foundations\"", ">12<", ">3<", "2026-11"] {
        assert!(html.contains(text), "{text}: {html}");
    }
}

#[test]
fn a_new_cohort_that_comes_back_keeps_its_choices() {
    let data = NewCohort {
        programmes: vec![(ProgrammeId::parse("foundations").unwrap(), "Foundations".to_owned())],
        sites: vec![(SiteId::parse("main").unwrap(), "Main".to_owned())],
        form: FormState::default()
            .with("id", "c-1")
            .with("zone", "UTC")
            .with("starts_on", "2026-03-02")
            .wrong("name", "Give the group a name."),
    };
    let html = sound(&signed_in(), |f| new_cohort(f, &data));
    assert!(html.contains("value=\"UTC\" selected"), "{html}");
    assert!(html.contains("value=\"2026-03-02\"") && html.contains("value=\"c-1\""), "{html}");
    assert!(html.contains("href=\"#field-name\""), "{html}");
}

#[test]
fn people_of_a_cohort_are_invited_joined_or_too_late() {
    let invited = |name: &str, expires: u32| {
        let invitation = InvitationId::parse("i-1").unwrap();
        person(
            name,
            Role::Trainer,
            PersonState::Invited { invitation, sent_on: on(1), expires_on: on(expires), slip: false },
        )
    };
    let joined = PersonState::Joined { person: PersonId::parse("p-1").unwrap(), on: on(3), help: true };
    let people = vec![
        person("Zoë", Role::Trainee, joined.clone()),
        person("Sam", Role::Supervisor, joined),
        invited("ana@example.org", 20),
        invited("bo@example.org", 11),
    ];
    let html = sound(&signed_in(), |f| cohort(f, &spring(people, FormState::default())));
    assert!(html.contains("Spring &lt;evenings&gt;"), "{html}");
    assert_eq!(html.matches("href=\"/desk/people/p-1\"").count(), 1, "only trainees have progress: {html}");
    assert!(html.contains("The link works until 20 March 2026."), "{html}");
    assert!(html.contains("The link worked until 11 March 2026."), "{html}");
    assert!(html.contains("action=\"/admin/invitations/i-1/resend\""), "{html}");
    assert!(html.contains("Central time"), "{html}");
}

#[test]
fn an_invitation_that_comes_back_keeps_the_address_and_the_role() {
    let form = FormState::default()
        .with("id", "i-9")
        .with("email", "not an address")
        .with("role", "supervisor")
        .wrong("email", "Check the address.");
    let html = sound(&signed_in(), |f| cohort(f, &spring(vec![], form)));
    assert!(html.contains("value=\"not an address\""), "{html}");
    assert!(html.contains("value=\"supervisor\" selected"), "{html}");
    assert!(html.contains("action=\"/admin/cohorts/spring/invitations\""), "{html}");
}
