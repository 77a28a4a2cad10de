//! Notes after they were saved: who reads them, what is destroyed, what stays.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::course::HoursKind;
use crate::hours::{ActivityType, Mode, Outcome, Particulars};
use crate::id::HoursEntryId;
use crate::quantity::Minutes;

fn person(id: &str) -> PersonId {
    PersonId::parse(id).unwrap()
}

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + minute * 60, 0).unwrap()
}

fn says(note: &str) -> Particulars {
    Particulars {
        kind: HoursKind::Practice,
        date: at(0).date_naive(),
        start: at(0).time(),
        zone: "UTC".into(),
        starts_at: at(0),
        minutes: Minutes(60),
        activity: ActivityType::OneToOne,
        mode: Mode::InPerson,
        supervisor: person("sue"),
        note: note.into(),
    }
}

fn entry(note: &str, send: bool) -> HoursEntry {
    HoursEntry::begin(HoursEntryId::parse("e").unwrap(), says(note), send, at(0))
}

fn returned(entry: &mut HoursEntry) {
    let version = entry.version();
    entry.decide(version, Outcome::Returned { reason: "Which day?".into() }, person("sue"), at(5)).unwrap();
}

#[test]
fn a_note_that_was_passed_waits_once_it_is_sent() {
    let mut entry = entry("Saw Riverside.", false);
    entry.pass_note(person("rosa"), at(0));
    assert!(entry.note_passed());
    assert_eq!(entry.note_waits(), None, "a draft is its writer's alone");
    entry.correct(1, says("Saw Riverside."), true, at(1)).unwrap();
    assert!(!entry.note_passed(), "each version is passed by itself");
    entry.pass_note(person("rosa"), at(1));
    assert_eq!(entry.note_waits().map(|s| (s.version, s.at)), Some((2, at(1))));
    assert!(entry.clear_note(2, person("sue"), at(2)).unwrap());
    assert_eq!(entry.note_waits(), None);
    assert!(!entry.clear_note(2, person("sue"), at(3)).unwrap(), "a second click");
}

#[test]
fn what_was_not_read_is_not_cleared() {
    let mut entry = entry("Saw Riverside.", true);
    entry.pass_note(person("rosa"), at(0));
    returned(&mut entry);
    entry.correct(1, says("Saw Lakeside."), true, at(6)).unwrap();
    entry.pass_note(person("rosa"), at(6));
    assert_eq!(entry.clear_note(1, person("sue"), at(7)), Err(HoursRefusal::ChangedMeanwhile));
    assert!(entry.note_waits().is_some());
}

#[test]
fn a_reported_note_waits_and_is_reported_once() {
    let mut entry = entry("Saw Riverside.", true);
    assert!(entry.report_note(person("rosa"), at(1)).unwrap());
    assert!(!entry.report_note(person("rosa"), at(2)).unwrap());
    assert_eq!(entry.note_waits().map(|s| &s.kind), Some(&NoteStepKind::Reported));
    assert_eq!(self::entry("", true).report_note(person("rosa"), at(1)), Err(HoursRefusal::NoNote));
    assert_eq!(self::entry("Mine.", false).report_note(person("rosa"), at(1)), Err(HoursRefusal::NoNote));
}

#[test]
fn a_removed_note_is_gone_from_every_version_and_only_the_mark_stays() {
    let mut entry = entry("Saw Rosa Diaz.", true);
    returned(&mut entry);
    entry.correct(1, says(""), false, at(6)).unwrap();
    entry.correct(2, says("Rosa Diaz again."), true, at(7)).unwrap();
    entry.decide(3, Outcome::Approved, person("sue"), at(8)).unwrap();
    entry.report_note(person("rosa"), at(9)).unwrap();
    assert!(entry.remove_notes(person("cara"), at(10)).unwrap());
    assert!(!entry.has_note() && entry.note_waits().is_none());
    assert!(!serde_json::to_string(&entry).unwrap().contains("Diaz"));
    let removed = |version| entry.note_removed(version).map(|s| (s.by.clone(), s.at));
    assert_eq!(removed(1), Some((person("cara"), at(10))));
    assert_eq!((removed(2), removed(3)), (None, removed(1)), "version 2 had no note");
    assert_eq!(entry.state, EntryState::Approved, "the hours stay signed");
    assert_eq!(entry.particulars().minutes, Minutes(60));
    assert!(!entry.clone().remove_notes(person("cara"), at(11)).unwrap(), "a second click");
}

#[test]
fn nobody_removes_the_note_of_a_draft() {
    let mut entry = entry("Mine.", false);
    assert_eq!(entry.remove_notes(person("cara"), at(1)), Err(HoursRefusal::NoNote));
    assert!(entry.has_note());
}

#[test]
fn an_entry_of_an_earlier_edition_is_read_as_one_whose_note_nobody_asked_about() {
    let mut old = serde_json::to_value(entry("Fine.", true)).unwrap();
    assert_eq!(old.get("note_steps"), None, "nothing is written where nothing happened");
    old.as_object_mut().unwrap().remove("note_steps");
    let entry: HoursEntry = serde_json::from_value(old).unwrap();
    assert!(entry.note_steps.is_empty() && entry.note_waits().is_none());
}
