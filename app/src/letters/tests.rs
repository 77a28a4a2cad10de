//! The pages about mail as HTML.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::shell::testing::{frame, now, signed_in, sound};
use domain::mail::reason::Reason;
use domain::mail::release::{Occasion, OnPage};
use domain::mail::simulation::{Foreseen, Foresight};

fn letters() -> Letters {
    Letters {
        action: "/account/mail".to_owned(),
        by_link: false,
        why: None,
        kinds: vec![Kind::SigningQueue, Kind::Desk],
        form: FormState::default().with("kind-6", "digest").with("rest", "none"),
        has_address: true,
        stopped: None,
        sender: Some(("Learning Desk".to_owned(), "desk@example.org".to_owned())),
        done: None,
        calendar: None,
    }
}

#[test]
fn each_kind_has_its_choice_and_what_is_always_sent_has_none() {
    let html = sound(&signed_in(), |f| page(f, &letters()));
    assert!(html.contains("name=\"kind-6\"") && html.contains("name=\"kind-8\""), "{html}");
    assert!(!html.contains("name=\"kind-1\""), "{html}");
    assert!(html.contains("<option value=\"digest\" selected"), "{html}");
    assert!(html.contains("Learning Desk") && html.contains("Your account"), "{html}");
}

#[test]
fn behind_the_link_it_is_said_why_and_that_nobody_has_to_sign_in() {
    let data = Letters {
        by_link: true,
        why: Some(Why::One(Kind::SigningQueue)),
        done: Some(Done::Stopped(Kind::SigningQueue)),
        ..letters()
    };
    let html = sound(&frame(), |f| page(f, &data));
    assert!(html.contains("Why did I get this?") && html.contains("You do not have to sign in"), "{html}");
    assert!(html.contains("We will not mail you any more about: Hours to sign."), "{html}");
}

#[test]
fn a_private_calendar_is_made_shown_and_ended_on_ones_own_page_only() {
    let make = "value=\"make\"";
    let none = sound(&signed_in(), |f| page(f, &Letters { calendar: Some(None), ..letters() }));
    assert!(none.contains(make) && !none.contains("readonly"), "{none}");
    let own = PrivateCalendar { link: "https://learn.example.org/calendar/0f.ics".to_owned(), made_at: now() };
    let some = sound(&signed_in(), |f| page(f, &Letters { calendar: Some(Some(own.clone())), ..letters() }));
    assert!(some.contains("value=\"https://learn.example.org/calendar/0f.ics\""), "{some}");
    assert!(some.contains(make) && some.contains("value=\"end\"") && some.contains("Made on 12 March 2026"), "{some}");
    assert!(!sound(&frame(), |f| page(f, &letters())).contains("/account/mail/calendar"), "the link opens no calendar");
}

#[test]
fn an_address_from_which_mail_came_back_is_told_with_one_button() {
    let html = sound(&signed_in(), |f| page(f, &Letters { stopped: Some(now()), ..letters() }));
    assert!(html.contains("came back on 12 March 2026") && html.contains("action=\"/account/mail/again\""), "{html}");
}

#[test]
fn the_list_says_what_stood_in_the_way_and_never_what_was_said() {
    let mail = Delivery {
        kind: "note".to_owned(),
        to: "Sue Supervisor".to_owned(),
        state: "queued".to_owned(),
        tries: 2,
        created_at: now(),
        next: Some(now()),
        fault: Some("timeout".to_owned()),
    };
    let data = Deliveries {
        mails: vec![mail],
        page: 2,
        pages: 3,
        trial: Some(Trial::Fault("certificate".to_owned())),
        telling: Some("peer".to_owned()),
        reports: "https://learn.example.org/mail/returned/0f".to_owned(),
    };
    let html = sound(&signed_in(), |f| deliveries(f, &data));
    assert!(html.contains("did not answer in time") && html.contains("cannot be trusted"), "{html}");
    assert!(html.contains("holds the word “peer”"), "{html}");
    assert!(html.contains("href=\"/admin/mail?page=1\"") && html.contains("href=\"/admin/mail?page=3\""), "{html}");
    assert!(html.contains("value=\"https://learn.example.org/mail/returned/0f\""), "{html}");
}

#[test]
fn the_look_ahead_says_who_when_and_why() {
    let reason = Reason::HoursUnsigned { from: now().date_naive(), to: now().date_naive(), days: 9 };
    let occasion = |kind, reason| Occasion { key: String::new(), kind, reason, from: now(), stale_at: now() };
    let works = occasion(Kind::Desk, Reason::WorkWaits { works: 2, days: 3 });
    let seen = Foresight {
        mails: vec![Foreseen { at: now(), items: vec![occasion(Kind::SigningQueue, reason)] }],
        on_page: vec![(works, OnPage::SwitchedOff)],
    };
    let line = AheadLine { name: "Sue".to_owned(), seen };
    let html = sound(&signed_in(), |f| ahead(f, &Ahead { people: vec![line] }));
    assert!(html.contains("because hours of 12 March 2026 are unsigned for 9 days"), "{html}");
    assert!(html.contains("(switched off)"), "{html}");
    let html = sound(&signed_in(), |f| ahead(f, &Ahead::default()));
    assert!(html.contains("Nothing is to come."), "{html}");
}
