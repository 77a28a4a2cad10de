//! What each reader sees: the trainee, the supervisor behind the link, staff.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::forms::FormState;
use crate::hours::Said;
use crate::shell::testing::{frame, signed_in, sound};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::course::HoursKind;
use domain::hours::{ActivityType, Concern, Mode};
use domain::id::{HoursEntryId, PersonId};
use domain::outside::{Check, Link, Named};
use domain::person::EmailAddress;
use domain::quantity::Minutes;

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_773_072_000, 0).unwrap()
}

fn named() -> Named {
    Named {
        name: "Susan <Marsh>".to_owned(),
        email: EmailAddress::parse("s.marsh@harbor.example").unwrap(),
        workplace: "Harbor House".to_owned(),
        qualification: "Licensed counselor".to_owned(),
        licence: None,
    }
}

fn line(invited: Option<Invited>, entries: usize, new: usize) -> naming::Line {
    naming::Line {
        person: PersonId::parse("p1").unwrap(),
        named: named(),
        confirmed: None,
        doubted: None,
        invited,
        entries,
        length: Minutes(90),
        new,
        ask: "a1".to_owned(),
    }
}

fn trainee(lines: Vec<naming::Line>) -> String {
    let data = naming::Supervisors { lines, form: FormState::default().with("id", "f1") };
    sound(&signed_in(), |f| naming::page(f, &data))
}

#[test]
fn each_state_of_asking_has_a_word_and_the_button_that_fits() {
    let until = at() + TimeDelta::days(14);
    for (invited, word, button) in [
        (None, "Not invited", "Ask Susan &lt;Marsh&gt; to sign"),
        (Some(Invited::Sent { at: at(), until }), "It works until", "Send Susan &lt;Marsh&gt; a new link"),
        (Some(Invited::Opened { at: at() }), "opened the link on", "a new link"),
        (Some(Invited::Signed { at: at() }), "last decided on", "a new link"),
        (Some(Invited::Over { at: at() }), "The link ended on", "a new link"),
    ] {
        let html = trainee(vec![line(invited, 2, 1)]);
        assert!(html.contains(word) && html.contains(button), "{word}: {html}");
        assert!(html.contains("2 entries wait for"), "{html}");
    }
    let bounced = trainee(vec![line(Some(Invited::Bounced { at: at() }), 2, 2)]);
    assert!(bounced.contains("the mail came back") && !bounced.contains("value=\"a1\""), "{bounced}");
    let nothing = trainee(vec![line(None, 0, 0)]);
    assert!(nothing.contains("No entries wait") && !nothing.contains("value=\"a1\""), "{nothing}");
    assert!(trainee(Vec::new()).contains("You have not added anyone yet."));
}

fn looked(link: Link, own: bool) -> String {
    let data =
        link::Looked { action: "/sign/t".to_owned(), link, entries: 3, until: at().date_naive(), signed_at: None, own };
    sound(&frame(), |f| link::looked(f, &data))
}

#[test]
fn the_first_page_behind_a_link_names_the_organization_and_a_number_and_every_end_says_how_to_go_on() {
    let works = looked(Link::Works, false);
    assert!(works.contains("asks you to look at 3 entries") && works.contains("value=\"open\""), "{works}");
    assert!(works.contains("noindex"), "{works}");
    for (link, said) in [
        (Link::UsedUp, "They can send you a new link"),
        (Link::Over, "On their page it is one button."),
        (Link::Replaced, "Please use that one."),
    ] {
        let html = looked(link, false);
        assert!(html.contains(said) && !html.contains("value=\"open\""), "{html}");
    }
    assert!(looked(Link::Works, true).contains("This link is for your supervisor"));
    assert!(sound(&frame(), link::gone).contains("We do not know this link"));
}

fn row(id: &str, concerns: Vec<Concern>) -> link::Row {
    link::Row {
        id: HoursEntryId::parse(id).unwrap(),
        said: Said {
            kind: HoursKind::Practice,
            date: at().date_naive(),
            start: NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
            zone: "America/New_York".to_owned(),
            length: Minutes(90),
            activity: ActivityType::Outreach,
            mode: Mode::Phone,
            supervisor: "Susan Marsh".to_owned(),
            note: "Listened <well>.".to_owned(),
            removed: None,
            typed_in: None,
        },
        concerns,
        corrects: None,
    }
}

fn sheet(entries: Vec<link::Row>, form: FormState) -> String {
    let data = link::Sheet {
        action: "/sign/t".to_owned(),
        trainee: "Rosa Díaz".to_owned(),
        supervisor: "Susan Marsh".to_owned(),
        entries,
        changed: 1,
        form,
    };
    sound(&frame(), |f| link::sheet(f, &data))
}

#[test]
fn the_rows_are_signed_at_once_or_one_by_one_and_what_was_typed_is_kept() {
    let html = sheet(vec![row("e1", Vec::new()), row("e2", vec![Concern::Alike])], FormState::default());
    assert!(html.contains("Sign the 1 entry with nothing unusual") && html.contains("1 entry was changed"), "{html}");
    assert!(html.contains("Listened &lt;well&gt;."), "{html}");
    assert!(html.contains("I am Susan Marsh. I supervised Rosa Díaz"), "{html}");
    assert!(html.find("entry-e2").unwrap() < html.find("entry-e1").unwrap(), "what needs a look stands first");
    assert_eq!(html.matches("<details open").count(), 1, "folded away where nothing is unusual");
    let form = FormState::default()
        .with("all", "clean")
        .with("decision-e1", "return")
        .with("name", "Sam <Reed>")
        .wrong("reason-e1", "Write what is missing.")
        .wrong("name", "Type the name as it stands above.");
    let html = sheet(vec![row("e1", Vec::new())], form);
    assert!(html.contains("href=\"#field-reason-e1\"") && html.contains("value=\"Sam &lt;Reed&gt;\""), "{html}");
    assert_eq!(html.matches("<details open").count(), 1, "open where something is to be changed");
    let none = sheet(vec![row("e2", vec![Concern::Alike])], FormState::default());
    assert!(!none.contains("name=\"all\""), "{none}");
}

#[test]
fn what_one_press_did_is_said_once() {
    let decided = |signed, returned, changed, left| {
        let done = link::Done { signed, returned, length: Minutes(90), changed, left };
        sound(&frame(), |f| link::decided(f, "/sign/t", done))
    };
    let html = decided(2, 1, 1, 3);
    for said in
        ["You signed 2 entries: 1 h 30 min.", "1 entry went back", "1 entry had changed", "3 entries still wait"]
    {
        assert!(html.contains(said), "{said}: {html}");
    }
    let html = decided(0, 0, 0, 0);
    assert!(html.contains("Nothing new was signed.") && html.contains("You can close this page."), "{html}");
}

fn file(flags: Vec<Flag>, confirmed: Option<(String, DateTime<Utc>, Check)>) -> String {
    file_with(flags, confirmed, None)
}

fn file_with(
    flags: Vec<Flag>,
    confirmed: Option<(String, DateTime<Utc>, Check)>,
    doubted: Option<(String, DateTime<Utc>, String)>,
) -> String {
    let data = checking::File {
        person: PersonId::parse("p1").unwrap(),
        named: named(),
        trainee: PersonId::parse("t1").unwrap(),
        trainee_name: "Rosa Díaz".to_owned(),
        named_at: at(),
        flags,
        waits: vec![(at().date_naive(), Minutes(90))],
        invited: Some(Invited::Signed { at: at() }),
        confirmed,
        doubted,
        form: FormState::default(),
    };
    sound(&signed_in(), |f| checking::file(f, &data))
}

#[test]
fn staff_read_why_to_look_twice_and_who_confirmed_it_and_how() {
    let html = file(Flag::ALL.to_vec(), None);
    assert_eq!(html.matches("<li>").count() - html.matches("<li><a").count(), Flag::ALL.len(), "{html}");
    assert!(html.contains("name=\"contact\"") && html.contains("value=\"known_in_person\""), "{html}");
    let check = Check { how: How::EmployerSwitchboard, contact: "555-0100, front desk".to_owned() };
    let html = file(Vec::new(), Some(("Ada <Admin>".to_owned(), at(), check)));
    assert!(html.contains("Ada &lt;Admin&gt; confirmed this on"), "{html}");
    assert!(html.contains("555-0100, front desk") && !html.contains("name=\"contact\""), "{html}");
    let one = checking::Line {
        person: PersonId::parse("p1").unwrap(),
        name: "Susan <Marsh>".to_owned(),
        workplace: "Harbor House".to_owned(),
        trainee: "Rosa Díaz".to_owned(),
        entries: 1,
        length: Minutes(90),
        flags: 2,
        confirmed: None,
        doubted: None,
    };
    let doubted = checking::Line { doubted: Some(at()), ..one.clone() };
    assert!(sound(&signed_in(), |f| checking::list(f, &[doubted])).contains("Could not be confirmed"));
    let html = sound(&signed_in(), |f| checking::list(f, &[one]));
    assert!(html.contains("1 entry, 1 h 30 min") && html.contains("Not confirmed"), "{html}");
    assert!(sound(&signed_in(), |f| checking::list(f, &[])).contains("Nobody has named"));
}

#[test]
fn that_it_could_not_be_confirmed_is_told_kindly_and_can_be_mended() {
    let html = trainee(vec![naming::Line { doubted: Some(at()), ..line(Some(Invited::Signed { at: at() }), 0, 0) }]);
    for said in ["Could not be confirmed", "That is no fault of yours.", "add another supervisor", "can still confirm"]
    {
        assert!(html.contains(said), "{said}: {html}");
    }
    assert!(!html.contains("have not confirmed this person yet"), "{html}");
    let why = ("Ada <Admin>".to_owned(), at(), "Nobody <there> knows her.".to_owned());
    let html = file_with(Vec::new(), None, Some(why));
    for said in [
        "Ada &lt;Admin&gt; could not confirm",
        "Nobody &lt;there&gt; knows her.",
        "name=\"contact\"",
        "value=\"cannot\"",
    ] {
        assert!(html.contains(said), "{said}: {html}");
    }
}
