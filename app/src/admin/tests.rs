//! The administrator's pages: empty, full, and forms that come back.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::forms::FormState;
use crate::shell::testing::{now, signed_in, sound};
use chrono::NaiveDate;
use domain::id::SiteId;

fn on(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

#[test]
fn an_empty_house_says_what_to_do_first() {
    let data = Overview { programmes: vec![], cohorts: vec![], published_at: now(), rooms: vec![] };
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
        rooms: vec![("Sites".to_owned(), "/admin/sites".to_owned())],
    };
    let html = sound(&signed_in(), |f| overview(f, &data));
    for text in [
        "href=\"/admin/sites\"",
        "href=\"/admin/cohorts/spring\"",
        "href=\"/programmes/foundations\"",
        ">12<",
        ">3<",
        "2026-11",
    ] {
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
