//! Announcements as pages.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::home::sample::{at, day as a_day, main_of};
use crate::home::{self, Home};

fn announced(shown: bool) -> Announced {
    Announced {
        id: AnnouncementId::parse("a1").unwrap(),
        cohort: "Autumn".to_owned(),
        by: "Tom Wilk".to_owned(),
        note: Note {
            subject: "Room change".to_owned(),
            text: "We meet in <room> 4.\n\nSee you.".to_owned(),
            until: a_day(2026, 3, 20),
        },
        sent_at: at(2026, 3, 10),
        shown,
    }
}

fn writing(form: FormState, preview: Option<Note>) -> Writing {
    Writing {
        cohort: CohortId::parse("c1").unwrap(),
        cohort_name: "Autumn".to_owned(),
        cohort_href: "/admin/cohorts/c1".to_owned(),
        people: 12,
        by_mail: 1,
        form: proposed(form, "new".to_owned(), a_day(2026, 3, 26)),
        preview,
    }
}

#[test]
fn the_home_page_shows_what_is_not_read_yet_with_a_button() {
    let home = |shown| {
        let data = Home { announced: vec![announced(shown)], ..Home::default() };
        main_of("/home", |frame| home::page(frame, &data))
    };
    let html = home(true);
    assert!(html.contains("Room change") && html.contains("&lt;room&gt; 4."));
    assert!(html.contains("action=\"/announcements/a1/read\"") && html.contains("I have read this"));
    assert!(!home(false).contains("Room change"));
}

#[test]
fn the_list_shows_all_and_where_one_can_write() {
    assert!(main_of("/announcements", |frame| page(frame, &List::default())).contains("class=\"empty\""));
    let data = List {
        announced: vec![announced(false)],
        writable: vec![(CohortId::parse("c1").unwrap(), "Autumn".to_owned())],
    };
    let html = main_of("/announcements", |frame| page(frame, &data));
    assert!(html.contains("Tom Wilk to Autumn") && html.contains("href=\"/cohorts/c1/announcements/new\""));
}

#[test]
fn the_form_says_whom_it_reaches_and_keeps_what_was_typed() {
    let refused = FormState::default().with("text", "typed").wrong("subject", "Please write something here.");
    let html = main_of("/cohorts/c1/announcements/new", |frame| writing_page(frame, &writing(refused, None)));
    assert!(html.contains("12 people will see it") && html.contains("1 of them also gets a short mail"));
    assert!(html.contains(">typed</textarea>") && html.contains("href=\"#field-subject\""));
    assert!(html.contains("value=\"2026-03-26\""));
}

#[test]
fn a_preview_sends_what_it_shows() {
    let html = main_of("/cohorts/c1/announcements/new", |frame| {
        writing_page(frame, &writing(FormState::default(), Some(announced(false).note)))
    });
    assert!(html.contains("Nothing is sent yet."));
    assert!(html.contains("name=\"go\" value=\"send\"") && html.contains("name=\"go\" value=\"change\""));
    assert!(html.contains("name=\"subject\" value=\"Room change\""));
}
