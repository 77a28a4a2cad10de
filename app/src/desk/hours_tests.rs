//! Signing hours: what is shown of each entry, what is decided, what is kept after a refusal.

#![allow(clippy::unwrap_used)]
use super::sample::{between, desk, hours, jo, trainee};
use super::sign_off::{DecidedEntry, EarlierEntry, SignOff, WaitingEntry, page, statement};
use super::*;
use crate::forms::FormState;
use crate::home::sample::{at, attribute, day};
use crate::hours::{Checking, Said, Total};
use chrono::NaiveTime;
use domain::course::{HoursKind, Language};
use domain::hours::{ActivityType, Mode};
use domain::id::HoursEntryId;

fn said(of: u32) -> Said {
    Said {
        kind: HoursKind::Practice,
        date: day(2026, 3, of),
        start: NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
        zone: "America/New_York".to_owned(),
        length: Minutes(90),
        activity: ActivityType::OneToOne,
        mode: Mode::Phone,
        supervisor: "Sam Ortiz".to_owned(),
        note: "Open questions & <silence>".to_owned(),
        removed: None,
        typed_in: None,
    }
}

fn entry(id: &str, of: u32) -> WaitingEntry {
    WaitingEntry {
        id: HoursEntryId::parse(id).unwrap(),
        version: 1,
        said: said(of),
        sent_at: at(2026, 3, 10),
        concerns: Vec::new(),
        corrects: None,
        earlier: Vec::new(),
        checking: Checking::Nothing,
    }
}

fn corrected() -> WaitingEntry {
    let mut entry = entry("h2", 5);
    entry.version = 2;
    entry.earlier = vec![EarlierEntry {
        version: 1,
        said: Said { length: Minutes(120), ..said(5) },
        written_at: at(2026, 3, 6),
        returned: Some(("Sam Ortiz".to_owned(), at(2026, 3, 7), "Was it <really> two hours?".to_owned())),
    }];
    entry
}

fn sign_off() -> SignOff {
    SignOff {
        trainee: jo(),
        cohort: "Spring".to_owned(),
        entries: vec![entry("h1", 4), corrected()],
        totals: vec![(
            HoursKind::Practice,
            Total { have: Minutes(60), need: Some(Minutes(240)), waiting: Minutes(180) },
        )],
        months: vec![(day(2026, 3, 1), 2)],
        month: None,
        more: 0,
        decided: Vec::new(),
        queue: vec![hours(jo(), 9), hours(trainee("p-ana", "Ana Lee"), 10)],
        from_records: false,
        apart: 0,
        choose_all: false,
        form: FormState::default(),
    }
}

fn html(data: &SignOff) -> String {
    desk(|frame| page(frame, data))
}

/// The part of the page with one entry.
fn card<'a>(html: &'a str, id: &str) -> &'a str {
    between(html, &format!("aria-labelledby=\"entry-{id}\""), "</section>")
}

#[test]
fn each_entry_shows_all_that_is_signed() {
    let html = html(&sign_off());
    let card = card(&html, "h1");
    for fact in [
        "4 March 2026, 9:30 · 1 h 30 min",
        "Practice · Support with one person · By phone",
        "Time zone: America/New York",
        "Open questions &amp; &lt;silence&gt;",
    ] {
        assert!(card.contains(fact), "{fact} in {card}");
    }
    assert!(card.contains("name=\"version-h1\" value=\"1\""));
    assert!(html.contains("2 entries wait for your signature: 3 h"));
    assert!(html.contains("1 h of 4 h signed") && html.contains("3 h waiting for a signature"));
}

#[test]
fn each_entry_is_signed_returned_or_left_and_left_is_where_it_starts() {
    let html = html(&sign_off());
    for id in ["h1", "h2"] {
        let card = card(&html, id);
        assert_eq!(card.matches(&format!("name=\"decision-{id}\"")).count(), 4);
        assert_eq!(card.matches(" checked").count(), 1);
        assert!(between(card, "value=\"later\"", ">").contains("checked"));
        assert!(card.contains(&format!("name=\"reason-{id}\"")));
        assert!(card.contains(&format!("Your decision on {} March 2026, 9:30", if id == "h1" { 4 } else { 5 })));
    }
}

#[test]
fn a_corrected_entry_shows_what_changed_and_why_it_was_returned() {
    let html = html(&sign_off());
    let earlier = between(card(&html, "h2"), "<details", "</details>");
    assert!(earlier.contains("1 earlier version, and what changed"));
    assert!(earlier.contains("<dt>Length</dt><dd>2 h</dd>") && !earlier.contains("<dt>Note</dt>"));
    assert!(earlier.contains("Returned by Sam Ortiz") && earlier.contains("“Was it &lt;really&gt; two hours?”"));
    assert!(!card(&html, "h1").contains("earlier version"));
}

#[test]
fn the_statement_is_the_label_of_its_box_and_is_not_made_beforehand() {
    let html = html(&sign_off());
    let words = words::Words::new(&Language::english());
    assert!(html.contains("I supervised Jo &lt;Reyes&gt; during the hours that I sign here."));
    assert!(statement(&words, "Ana Lee").starts_with("I supervised Ana Lee"));
    let tick = between(&html, "id=\"field-attest\"", ">");
    assert!(tick.contains("name=\"attest\" value=\"yes\"") && !tick.contains("checked"), "{tick}");
}

#[test]
fn the_enter_key_signs_nothing() {
    let html = html(&sign_off());
    let form = between(&html, "<form", "</form>");
    assert!(form.contains("action=\"/desk/hours/p-jo\"") && form.contains("novalidate"));
    let first = between(form, "<button", ">");
    assert!(first.contains("disabled") && first.contains("hidden") && attribute(first, "name").is_none());
    assert!(form.contains("name=\"go\" value=\"sign\">Sign, save and go to the next"));
}

#[test]
fn setting_all_to_sign_is_a_start_that_signs_nothing_and_keeps_what_was_chosen() {
    let mut data = sign_off();
    assert!(html(&data).contains("href=\"/desk/hours/p-jo?choose=approve\""));
    data.choose_all = true;
    data.form = FormState::default().with("decision-h2", "return");
    let html = html(&data);
    assert!(between(card(&html, "h1"), "value=\"approve\"", ">").contains("checked"));
    assert!(between(card(&html, "h2"), "value=\"return\"", ">").contains("checked"));
    assert!(html.contains("Nothing is signed until you press the button") && !html.contains("?choose=approve"));
}

#[test]
fn what_was_decided_and_written_is_kept_when_it_cannot_be_taken_yet() {
    let mut data = sign_off();
    data.form = FormState::default()
        .with("decision-h1", "return")
        .with("decision-h2", "approve")
        .with("attest", "yes")
        .wrong("reason-h1", "Write what is missing or wrong.");
    let html = html(&data);
    let returned = card(&html, "h1");
    assert!(between(returned, "value=\"return\"", ">").contains("checked"));
    assert!(returned.contains("<details open") && returned.contains("aria-invalid=\"true\""));
    assert!(html.contains("href=\"#field-reason-h1\"") && returned.contains("id=\"field-reason-h1\""));
    assert!(between(card(&html, "h2"), "value=\"approve\"", ">").contains("checked"));
    assert!(between(&html, "id=\"field-attest\"", ">").contains("checked"));
    assert!(!html.contains("?choose=approve"), "a link would lose what was typed");
}

#[test]
fn a_reason_that_was_written_stays_and_stays_in_view() {
    let mut data = sign_off();
    data.form = FormState::default().with("reason-h1", "Which <day>?").wrong("attest", "Make the statement to sign.");
    let html = html(&data);
    let card = card(&html, "h1");
    assert!(card.contains("<details open") && between(card, "<textarea", "</textarea>").contains("Which &lt;day&gt;?"));
    assert!(html.contains("aria-describedby=\"attest-hint field-attest-error\""));
    assert!(html.contains("href=\"#field-attest\""));
}

#[test]
fn when_no_hours_wait_the_page_says_so_and_leads_on() {
    let mut data = sign_off();
    data.entries.clear();
    data.queue.remove(0);
    let html = html(&data);
    assert!(html.contains("class=\"empty\"") && !html.contains("<form"));
    assert!(html.contains("href=\"/desk/hours/p-ana\" class=\"button\""));
    assert!(html.contains("You have not decided on hours of Jo &lt;Reyes&gt; yet."));
}

#[test]
fn what_was_decided_before_is_listed_with_its_reason() {
    let mut data = sign_off();
    data.decided = [None, Some("Wrong <day>".to_owned())]
        .into_iter()
        .map(|reason| DecidedEntry {
            id: HoursEntryId::parse("h0").unwrap(),
            said: said(2),
            at: at(2026, 3, 3),
            reason,
            by_hand: None,
        })
        .collect();
    let html = html(&data);
    let side = between(&html, "class=\"desk-side\"", "</section>");
    assert!(side.contains("state approved\">Signed") && side.contains("state info-needed\">Needs info"));
    assert!(side.contains("“Wrong &lt;day&gt;”") && side.contains("2 March 2026, 9:30 · 1 h 30 min"));
}

#[test]
fn a_note_that_waits_for_a_reader_says_so_on_its_card_and_leads_to_it() {
    let mut data = sign_off();
    data.entries.truncate(1);
    for (checking, says) in [
        (Checking::Passed, "The writer says that this names nobody who is served: please check."),
        (Checking::Reported, "Reported as a privacy problem: please check."),
        (Checking::CanReport, "Report a privacy problem"),
    ] {
        data.entries[0].checking = checking;
        let html = html(&data);
        assert!(html.contains(says) && html.contains("href=\"/notes/h1\""), "{checking:?}: {html}");
    }
    data.entries[0].checking = Checking::Nothing;
    data.entries[0].said = Said { note: String::new(), removed: Some(("Kim".to_owned(), at(2026, 3, 14))), ..said(4) };
    let html = html(&data);
    assert!(html.contains("Note removed by Kim on 14 March 2026") && !html.contains("/notes/h1"), "{html}");
}

#[test]
fn every_activity_kind_and_mode_has_its_words() {
    for kind in [HoursKind::Practice, HoursKind::Supervision] {
        for activity in ActivityType::of(kind) {
            for mode in Mode::ALL {
                let mut data = sign_off();
                data.entries.truncate(1);
                data.entries[0].said = Said { kind, activity: *activity, mode, ..said(4) };
                let html = html(&data);
                assert!(!html.contains('['), "{kind:?} {activity:?} {mode:?}");
                assert!(!html.contains("our supervisor"), "the supervisor is who reads: {activity:?}");
            }
        }
    }
}
