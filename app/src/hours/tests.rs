//! The hours log as its writer reads it: empty, on the way, complete; an entry written, refused, returned, signed.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::forms::FormState;
use crate::home::sample::{at, day, main_of};
use chrono::NaiveTime;
use domain::course::Language;
use domain::hours::Mode;
use domain::id::PersonId;
use domain::note_privacy::{KnownWords, NoteOutcome};
use words::Words;

fn id(text: &str) -> HoursEntryId {
    HoursEntryId::parse(text).unwrap()
}

fn line(text: &str, state: EntryState) -> EntryLine {
    EntryLine {
        id: id(text),
        date: day(2026, 3, 10),
        kind: HoursKind::Practice,
        activity: ActivityType::OneToOne,
        length: Minutes(90),
        state,
        supervisor: "Sam <Ortiz>".to_owned(),
        reason: (state == EntryState::Returned).then(|| "Which <day> was it?".to_owned()),
        outside: Outside::No,
        typed_in: None,
        after: After::default(),
    }
}

fn log(have: u32, waiting: u32, entries: Vec<EntryLine>) -> Hours {
    Hours {
        practice: Total { have: Minutes(have), need: Some(Minutes(240)), waiting: Minutes(waiting) },
        supervision: Total { need: Some(Minutes(60)), ..Total::default() },
        months: Some((day(2026, 3, 1), entries.len())).filter(|(_, n)| *n > 0).into_iter().collect(),
        month: (!entries.is_empty()).then(|| day(2026, 3, 1)),
        from: 1,
        entries,
        ..Hours::default()
    }
}

fn html(data: &Hours) -> String {
    main_of("/hours", |frame| page(frame, data))
}

fn fields(version: Option<u32>) -> EntryFields {
    EntryFields {
        id: id("h1"),
        kind: HoursKind::Practice,
        zone: "America/New_York".to_owned(),
        supervisors: vec![
            (PersonId::parse("p1").unwrap(), "Sam Ortiz".to_owned()),
            (PersonId::parse("p2").unwrap(), "Kim Park".to_owned()),
        ],
        full: Vec::new(),
        version,
        signed: false,
        notes: Some(KnownWords::default()),
        form: FormState::default(),
    }
}

fn form_html(data: &EntryFields) -> String {
    main_of("/hours/new", |frame| form_page(frame, data))
}

fn said(note: &str) -> Said {
    Said {
        kind: HoursKind::Practice,
        date: day(2026, 3, 10),
        start: NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
        zone: "America/New_York".to_owned(),
        length: Minutes(90),
        activity: ActivityType::OneToOne,
        mode: Mode::Phone,
        supervisor: "Sam Ortiz".to_owned(),
        note: note.to_owned(),
        removed: None,
        typed_in: None,
    }
}

fn entry(state: EntryState) -> Entry {
    Entry {
        id: id("h1"),
        state,
        holds: None,
        version: 2,
        said: said("Practiced <open> questions."),
        reason: (state == EntryState::Returned).then(|| "Which activity was it?".to_owned()),
        outside: Outside::No,
        after: After::default(),
        trail: vec![
            TrailStep { at: at(2026, 3, 10), step: Step::Kept { version: 1, said: said("First."), corrects: None } },
            TrailStep { at: at(2026, 3, 11), step: Step::Sent { version: 2, said: said("Second."), corrects: None } },
        ],
        correct: matches!(state, EntryState::Draft | EntryState::Returned).then(|| fields(Some(2))),
        held: None,
        checking: Checking::Nothing,
    }
}

fn entry_html(data: &Entry) -> String {
    main_of("/hours/h1", |frame| entry_page(frame, data))
}

#[test]
fn an_empty_log_says_how_to_begin() {
    let html = html(&log(0, 0, Vec::new()));
    assert!(html.contains("class=\"empty\""));
    assert!(
        html.contains("href=\"/hours/new?kind=practice\"") && html.contains("href=\"/hours/new?kind=supervision\"")
    );
    assert!(html.contains("0 min of 4 h signed"));
}

#[test]
fn have_need_and_waiting_are_said_apart() {
    let html = html(&log(135, 60, vec![line("h1", EntryState::Submitted)]));
    assert!(html.contains("2 h 15 min of 4 h signed"));
    assert!(html.contains("1 h sent and waiting for a signature"));
    assert!(html.contains("45 min more to log"));
    assert!(html.contains("1 h more to log"), "supervision is counted apart");
}

#[test]
fn enough_is_said_when_it_is_logged_and_when_it_is_signed() {
    assert!(html(&log(135, 105, Vec::new())).contains("It counts once it is signed"));
    assert!(html(&log(240, 0, Vec::new())).contains("Done"));
    let free = Hours { practice: Total::default(), ..log(0, 0, Vec::new()) };
    assert!(html(&free).contains("0 min signed"));
}

#[test]
fn each_entry_says_its_state_in_words_and_a_returned_one_says_what_is_asked() {
    let states = [EntryState::Draft, EntryState::Submitted, EntryState::Returned, EntryState::Approved];
    let entries = states.into_iter().enumerate().map(|(n, s)| line(&format!("h{n}"), s)).collect();
    let html = html(&log(90, 90, entries));
    for word in ["Draft", "Submitted", "Needs info", "Approved"] {
        assert!(html.contains(&format!("{word}</span>")), "{word}");
    }
    assert!(html.contains("Which &lt;day&gt; was it?") && html.contains("Sam &lt;Ortiz&gt;"));
    assert!(html.contains("10 March 2026, 1 h 30 min"));
}

#[test]
fn the_form_says_who_reads_it_and_what_never_to_write_before_the_note() {
    let html = form_html(&fields(None));
    let note = html.find("<textarea").unwrap();
    assert!(html.find("The supervisor you choose reads this entry").unwrap() < note);
    assert!(html.find("Never write about a person").unwrap() < note);
    assert!(html.contains("maxlength=\"280\""));
    for name in ["id", "kind", "date", "start", "hours", "minutes", "activity", "mode", "supervisor", "note"] {
        assert!(html.contains(&format!("name=\"{name}\"")), "{name}");
    }
    assert!(html.contains("action=\"/hours\"") && html.contains("value=\"send\"") && html.contains("value=\"draft\""));
    assert!(html.contains("America/New York"));
}

#[test]
fn each_kind_offers_its_own_activities() {
    let practice = form_html(&fields(None));
    assert!(practice.contains("value=\"one_to_one\"") && !practice.contains("value=\"individual\""));
    let supervision = form_html(&EntryFields { kind: HoursKind::Supervision, ..fields(None) });
    assert!(supervision.contains("value=\"individual\"") && !supervision.contains("value=\"one_to_one\""));
}

#[test]
fn a_refused_form_keeps_what_was_typed_and_names_every_fault() {
    let mut data = fields(None);
    data.form = FormState::default()
        .with("hours", "many")
        .with("note", "Talked with <J.>")
        .with("supervisor", "p2")
        .wrong("date", "Choose the day.")
        .wrong("hours", "Write the hours as a number.");
    let html = form_html(&data);
    assert!(html.contains("href=\"#field-date\"") && html.contains("href=\"#field-hours\""));
    assert!(html.contains("value=\"many\"") && html.contains("Talked with &lt;J.&gt;"));
    assert!(html.contains("value=\"p2\" selected"));
}

#[test]
fn without_a_supervisor_the_page_says_whom_to_ask() {
    let html = form_html(&EntryFields { supervisors: Vec::new(), ..fields(None) });
    assert!(html.contains("No supervisor") && !html.contains("<form"));
}

#[test]
fn an_entry_that_needs_info_shows_what_is_asked_then_the_form_with_its_version() {
    let html = entry_html(&entry(EntryState::Returned));
    assert!(html.find("Which activity was it?").unwrap() < html.find("<form").unwrap());
    assert!(html.contains("action=\"/hours/h1?sent\"") && html.contains("name=\"version\""));
    assert!(html.contains("Not yet: here is what to add"));
}

#[test]
fn an_entry_that_waits_or_is_signed_cannot_be_changed() {
    let waiting = entry_html(&entry(EntryState::Submitted));
    assert!(!waiting.contains("name=\"note\"") && waiting.contains("Sam Ortiz"));
    assert!(waiting.contains("value=\"recall\"") && waiting.contains("value=\"withdraw\""));
    let signed = entry_html(&entry(EntryState::Approved));
    assert!(!signed.contains("<form") && signed.contains("href=\"/hours/h1?correct=1\""));
    let out = entry_html(&entry(EntryState::Withdrawn));
    assert!(!out.contains("<form") && !out.contains("?correct=1"));
    assert!(signed.contains("Practiced &lt;open&gt; questions."));
    assert!(signed.contains("9:30, America/New York"));
}

#[test]
fn the_trail_has_every_version_and_every_decision() {
    let mut data = entry(EntryState::Approved);
    data.trail.push(TrailStep {
        at: at(2026, 3, 12),
        step: Step::Returned { version: 2, by: "Sam Ortiz".to_owned(), reason: "Say <more>.".to_owned() },
    });
    data.trail
        .push(TrailStep { at: at(2026, 3, 13), step: Step::Sent { version: 3, said: said("Third."), corrects: None } });
    data.trail.push(TrailStep { at: at(2026, 3, 14), step: Step::Approved { version: 3, by: "Sam Ortiz".to_owned() } });
    let html = entry_html(&data);
    let trail = &html[html.find("class=\"trail\"").unwrap()..];
    assert_eq!(trail.matches("<time").count(), 5);
    for text in ["First.", "Second.", "Say &lt;more&gt;.", "Third.", "Sam Ortiz signed version 3"] {
        assert!(trail.contains(text), "{text}");
    }
}

#[test]
fn every_kind_activity_and_mode_has_a_name() {
    let words = Words::new(&Language::english());
    for kind in [HoursKind::Practice, HoursKind::Supervision] {
        assert!(!kind_name(&words, kind).starts_with('['));
        for activity in ActivityType::of(kind) {
            assert!(!activity_name(&words, *activity).starts_with('['), "{activity:?}");
        }
    }
    for mode in Mode::ALL {
        assert!(!mode_name(&words, mode).starts_with('['), "{mode:?}");
    }
}

fn held(note: &str) -> HeldNote {
    let NoteOutcome::HeldBack(held) = NoteOutcome::of(note, &KnownWords::default(), false) else { panic!("{note}") };
    HeldNote { typed: note.to_owned(), held }
}

fn with_held(state: EntryState, note: &str) -> Entry {
    let held = held(note);
    let mut data = entry(state);
    if let Some(correct) = &mut data.correct {
        correct.form = held.form(&Words::new(&Language::english()), FormState::default());
    }
    Entry { held: Some(held), ..data }
}

#[test]
fn a_note_that_was_held_back_comes_back_marked_with_hints_and_the_minutes_come_first() {
    let html = entry_html(&with_held(EntryState::Draft, "Went with Rosa <Diaz>, 216-555-0142."));
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} in {html}"));
    assert!(at("Your hours are saved.") < at("This looks like a phone number."));
    assert!(at("This looks like a phone number.") < at("<textarea"));
    assert!(html.contains("<mark>216-555-0142</mark>") && html.contains("<mark>Rosa"), "{html}");
    assert!(html[at("<textarea")..].contains("Rosa &lt;Diaz&gt;, 216-555-0142."), "what was typed is in the field");
    assert!(html.contains("have to come out"), "numbers cannot be overridden");
    assert!(html.contains("id=\"nobody-served\" hidden"), "{html}");
    assert!(html.contains("autocomplete=\"off\""));
}

#[test]
fn where_everything_can_be_overridden_the_box_is_there_and_not_checked() {
    let html = entry_html(&with_held(EntryState::Draft, "Went to see Rosa Diaz."));
    assert!(!html.contains("id=\"nobody-served\" hidden") && html.contains("name=\"nobody_served\""), "{html}");
    assert!(!html.contains("checked"), "{html}");
    let passed = EntryFields { form: FormState::default().with("nobody_served", "yes"), ..fields(Some(1)) };
    let html = main_of("/hours/h1", |frame| {
        entry_page(frame, &Entry { correct: Some(passed.clone()), ..entry(EntryState::Draft) })
    });
    assert!(html.contains("checked") && !html.contains("id=\"nobody-served\" hidden"), "{html}");
}

#[test]
fn hours_that_are_sent_need_no_note_and_the_page_says_so() {
    let html = entry_html(&with_held(EntryState::Submitted, "Went to see Rosa Diaz."));
    assert!(html.contains("went to Sam Ortiz. Your note was left out"), "{html}");
    assert!(html.contains("count without a note") && !html.contains("<textarea"), "{html}");
    assert!(html.contains("<mark>") && html.contains("stands only on this page"), "{html}");
}

#[test]
fn a_removed_note_leaves_a_mark_with_name_and_day() {
    let mut data = entry(EntryState::Approved);
    data.said = Said { removed: Some(("Kim <Park>".to_owned(), at(2026, 3, 14))), ..said("") };
    let html = entry_html(&data);
    assert!(html.contains("Note removed by Kim &lt;Park&gt; on 14 March 2026"), "{html}");
}

#[test]
fn a_note_that_others_can_read_can_be_reported_by_its_writer() {
    let of = |checking| entry_html(&Entry { checking, ..entry(EntryState::Approved) });
    assert!(of(Checking::CanReport).contains("action=\"/hours/h1/note\""));
    for (checking, says) in [
        (Checking::Passed, "Someone on staff reads it."),
        (Checking::Reported, "was asked to check"),
        (Checking::Nothing, "Practiced"),
    ] {
        let html = of(checking);
        assert!(html.contains(says) && !html.contains("<form"), "{checking:?}");
    }
}

#[test]
fn a_program_without_notes_has_no_field_for_one() {
    let data = EntryFields { notes: None, ..fields(None) };
    let html = form_html(&data);
    assert!(!html.contains("name=\"note\"") && !html.contains("nobody_served") && html.contains("name=\"hours\""));
    assert!(!html.contains("<leptos-island"), "{html}");
}

#[test]
fn a_supervisor_without_a_place_is_told_and_hours_can_be_sent_all_the_same() {
    let data = EntryFields { full: vec![("Sam Ortiz".to_owned(), 12, 12)], ..fields(None) };
    let html = form_html(&data);
    assert!(html.contains("Sam Ortiz") && html.contains("12 of 12"), "{html}");
    assert!(html.contains("value=\"send\""));
    assert!(!form_html(&fields(None)).contains("12 of 12"));
}
