//! Hours: what is refused, what stays.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::chain::hours::Capacity;
use crate::id::HoursEntryId;
use crate::note_privacy::{FindingKind, KnownWords};
use proptest::prelude::*;

fn person(id: &str) -> PersonId {
    PersonId::parse(id).unwrap()
}

fn utc(date: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    Some(date.and_time(time).and_utc())
}

fn now() -> DateTime<Utc> {
    "2026-03-20T12:00:00Z".parse().unwrap()
}

fn form() -> EntryForm {
    EntryForm {
        kind: "practice".into(),
        date: "2026-03-12".into(),
        start: "09:30".into(),
        hours: "2".into(),
        minutes: String::new(),
        activity: "one_to_one".into(),
        mode: "in_person".into(),
        supervisor: "sup".into(),
        note: " Practised  open questions. ".into(),
        nobody_served: false,
    }
}

fn check(form: &EntryForm, others: &[HoursEntry]) -> Result<Particulars, Vec<(HoursField, HoursRefusal)>> {
    written(form, others, true).map(|w| w.particulars)
}

fn written(form: &EntryForm, others: &[HoursEntry], notes: bool) -> Result<Written, Vec<(HoursField, HoursRefusal)>> {
    let supervisors = [person("sup")];
    let known = KnownWords::new(["Harbor House"], ["Dana Whitfield"]);
    let around =
        Around { zone: "UTC", instant: &utc, supervisors: &supervisors, known: &known, notes, others, now: now() };
    read(form, &around)
}

fn entry(id: &str, send: bool) -> HoursEntry {
    HoursEntry::begin(HoursEntryId::parse(id).unwrap(), check(&form(), &[]).unwrap(), send, now())
}

#[test]
fn a_whole_form_is_read() {
    let read = check(&form(), &[]).unwrap();
    assert_eq!(read.minutes, Minutes(120));
    assert_eq!(read.note, "Practised open questions.");
    assert_eq!(read.ends_at(), "2026-03-12T11:30:00Z".parse::<DateTime<Utc>>().unwrap());
}

#[test]
fn an_empty_form_says_every_fault_at_once() {
    let faults = check(&EntryForm { kind: "practice".into(), ..EntryForm::default() }, &[]).unwrap_err();
    let fields: Vec<_> = faults.iter().map(|f| f.0).collect();
    use HoursField::{Activity, Date, Length, Mode, Start, Supervisor};
    assert_eq!(fields, [Date, Start, Length, Activity, Mode, Supervisor]);
    assert!(faults.iter().all(|f| f.1 == HoursRefusal::Missing));
}

fn noted(note: &str, nobody_served: bool) -> EntryForm {
    EntryForm { note: note.into(), nobody_served, ..form() }
}

#[test]
fn a_note_that_may_point_at_someone_is_held_back_and_the_minutes_are_kept() {
    let read = written(&noted("Went with Rosa Diaz, call 216-555-0142", false), &[], true).unwrap();
    assert_eq!((read.particulars.minutes, read.particulars.note.as_str(), read.for_reader), (Minutes(120), "", false));
    let held = read.held_back.unwrap();
    assert_eq!(held.hints(), [FindingKind::Telephone, FindingKind::Name]);
    assert!(!held.can_be_overridden());
}

#[test]
fn a_number_stays_held_back_whatever_its_writer_says_and_a_name_goes_to_a_reader() {
    let number = written(&noted("Call 216-555-0142", true), &[], true).unwrap();
    assert!(number.held_back.is_some() && number.particulars.note.is_empty());
    let name = written(&noted("Went with  Rosa Diaz.", true), &[], true).unwrap();
    assert_eq!((name.particulars.note.as_str(), name.for_reader, name.held_back), ("Went with Rosa Diaz.", true, None));
    let clean = written(&noted("Practised open questions.", true), &[], true).unwrap();
    assert!(!clean.for_reader, "nothing was found, so nobody has to read it");
}

#[test]
fn names_of_the_house_and_its_staff_are_no_people_served() {
    let read = written(&noted("Supervision with Dana Whitfield at Harbor House.", false), &[], true).unwrap();
    assert_eq!((read.held_back, read.for_reader), (None, false));
}

#[test]
fn a_program_without_notes_keeps_none_even_if_one_is_sent() {
    let long = "x".repeat(LONGEST_NOTE + 1);
    for note in ["Went with Rosa Diaz.", "Practised open questions.", long.as_str()] {
        let read = written(&noted(note, true), &[], false).unwrap();
        assert_eq!((read.particulars.note.as_str(), read.held_back, read.for_reader), ("", None, false), "{note}");
    }
}

#[test]
fn a_form_in_a_log_does_not_tell_its_note() {
    let told =
        format!("{:?} {:?}", noted("Went with Rosa Diaz", false), written(&noted("Ask Rosa Diaz", false), &[], true));
    assert!(!told.contains("Rosa") && told.contains("2026-03-12"), "{told}");
}

#[test]
fn what_was_written_already_is_known_by_its_version_and_what_it_says() {
    let says = check(&form(), &[]).unwrap();
    let other = Particulars { minutes: Minutes(60), ..says.clone() };
    let draft = entry("a", false);
    assert!(draft.says_already(1, &says, false) && draft.says_already(0, &says, false));
    assert!(!draft.says_already(1, &says, true) && !draft.says_already(1, &other, false));
    let mut sent = draft.clone();
    sent.correct(1, says.clone(), true, now()).unwrap();
    assert!(
        sent.says_already(1, &says, true) && !sent.says_already(2, &says, true) && !sent.says_already(1, &says, false)
    );
    // What was returned is sent again as it stands: that is an answer, not a second click.
    sent.decide(2, Outcome::Returned { reason: "Sure?".into() }, person("sup"), now()).unwrap();
    assert!(!sent.says_already(2, &says, true) && !sent.says_already(2, &says, false));
}

#[test]
fn what_is_not_over_yet_is_refused() {
    let mut late = form();
    late.date = "2026-03-20".into();
    late.start = "11:00".into();
    assert_eq!(check(&late, &[]), Err(vec![(HoursField::Date, HoursRefusal::InFuture)]));
    late.hours = "1".into();
    assert!(check(&late, &[]).is_ok());
}

#[test]
fn an_activity_of_the_other_kind_is_not_offered() {
    let mut other = form();
    other.activity = "individual".into();
    assert_eq!(check(&other, &[]), Err(vec![(HoursField::Activity, HoursRefusal::NotOffered)]));
}

proptest! {
    #[test]
    fn two_entries_overlap_just_when_they_share_a_minute(start in 0u32..1200, length in 1u32..240) {
        let first = entry("a", true);
        let mut second = form();
        second.start = format!("{:02}:{:02}", start / 60, start % 60);
        second.hours = String::new();
        second.minutes = length.to_string();
        let share = start < 11 * 60 + 30 && 9 * 60 + 30 < start + length;
        prop_assert_eq!(check(&second, std::slice::from_ref(&first)).is_err(), share);
    }

    #[test]
    fn a_length_is_read_in_whole_minutes_up_to_a_day(h in 0u32..40, m in 0u32..3000) {
        let mut long = form();
        long.date = "2026-03-10".into();
        long.hours = h.to_string();
        long.minutes = m.to_string();
        let all = h * 60 + m;
        match check(&long, &[]) {
            Ok(read) => prop_assert_eq!(read.minutes, Minutes(all)),
            Err(_) => prop_assert!(all == 0 || all > 1440),
        }
    }
}

#[test]
fn a_returned_entry_is_corrected_and_every_version_stays() {
    let mut entry = entry("a", true);
    let returned = Outcome::Returned { reason: "Which day was it?".into() };
    entry.decide(1, returned, person("sup"), now()).unwrap();
    assert_eq!(entry.state, EntryState::Returned);
    let mut again = form();
    again.date = "2026-03-13".into();
    entry.correct(1, check(&again, &[]).unwrap(), true, now()).unwrap();
    entry.decide(2, Outcome::Approved, person("sup"), now()).unwrap();
    assert_eq!(entry.state, EntryState::Approved);
    assert_eq!(entry.versions.len(), 2);
    assert_eq!(entry.decisions.len(), 2);
    assert_eq!(entry.correct(2, check(&form(), &[]).unwrap(), true, now()), Err(HoursRefusal::NotEditable));
}

#[test]
fn a_decision_on_an_old_version_is_refused() {
    let mut entry = entry("a", true);
    assert_eq!(entry.decide(2, Outcome::Approved, person("sup"), now()), Err(HoursRefusal::ChangedMeanwhile));
    entry.decide(1, Outcome::Approved, person("sup"), now()).unwrap();
    assert_eq!(entry.decide(1, Outcome::Approved, person("sup"), now()), Err(HoursRefusal::NotWaiting));
}

#[test]
fn a_return_without_a_reason_changes_nothing() {
    let mut entry = entry("a", true);
    let empty = Outcome::Returned { reason: " ".into() };
    assert_eq!(entry.decide(1, empty, person("sup"), now()), Err(HoursRefusal::ReasonMissing));
    assert_eq!(entry.state, EntryState::Submitted);
}

#[cfg(feature = "zones")]
#[test]
fn the_hour_that_a_clock_change_skips_does_not_exist_and_the_one_it_repeats_means_the_first() {
    let zone = chrono_tz::America::New_York;
    let at = |d: &str, t: &str| instant(zone, d.parse().unwrap(), t.parse().unwrap());
    assert_eq!(at("2026-03-08", "02:30:00"), None);
    assert_eq!(at("2026-11-01", "01:30:00"), Some("2026-11-01T05:30:00Z".parse().unwrap()));
    assert_eq!(at("2026-07-01", "09:00:00"), Some("2026-07-01T13:00:00Z".parse().unwrap()));
}

#[test]
fn a_copy_of_a_log_shares_its_entries_until_one_of_both_is_changed() {
    let first: Entries = vec![entry("e1", true), entry("e2", false)].into();
    let mut second = first.clone();
    assert!(std::ptr::eq(&first[0], &second[0]));
    second.pop();
    assert_eq!((first.len(), second.len()), (2, 1));
    assert_eq!(first[0], second[0]);
    let told = serde_json::to_string(&first).unwrap();
    assert_eq!(serde_json::from_str::<Entries>(&told).unwrap(), first);
    let shared = first.clone();
    assert_eq!((first.into_iter().count(), shared.len()), (2, 2), "a shared one can be taken apart, too");
}

fn seen() -> RecordsSeen {
    RecordsSeen::read([" The calendar ", ""], crate::chain::hours::Salt::of([1; 32])).unwrap()
}

#[test]
fn who_came_after_another_supervisor_signs_from_records_and_in_no_other_way() {
    let staff = || (person("staff"), Capacity::Coordinator, now());
    let mut entry = entry("e1", true);
    let (by, capacity, at) = staff();
    entry.hand_over(person("next"), by, capacity, at).unwrap();
    assert_eq!((entry.asked(), entry.particulars().supervisor.as_str()), (&person("next"), "sup"));
    let observed = entry.decide(1, Outcome::Approved, person("next"), now());
    assert_eq!(observed, Err(HoursRefusal::OnlyFromRecords));
    let supervised = entry.sign_from_records(1, seen(), person("sup"), now());
    assert_eq!(supervised, Err(HoursRefusal::NotFromRecords));
    assert!(entry.from_records(), "it can only be signed from records");
    entry.sign_from_records(1, seen(), person("next"), now()).unwrap();
    let signature = entry.signature().unwrap();
    assert_eq!(signature.records.as_ref().unwrap().lines, ["The calendar"]);
    assert_eq!(signature.capacity(), Capacity::SucceedingSupervisor);
    assert!(entry.from_records());
}

#[test]
fn whom_an_entry_names_is_no_successor_and_a_version_that_is_written_anew_asks_whom_it_names() {
    let mut entry = entry("e1", true);
    let hand =
        |entry: &mut HoursEntry, to: &str| entry.hand_over(person(to), person("staff"), Capacity::Coordinator, now());
    assert_eq!(hand(&mut entry, "sup"), Err(HoursRefusal::NotOffered));
    hand(&mut entry, "next").unwrap();
    assert_eq!(hand(&mut entry, "next"), Err(HoursRefusal::NotOffered));
    assert_eq!(hand(&mut entry, "sup"), Err(HoursRefusal::NotOffered), "it goes back by its writer");
    entry.recall(1, now()).unwrap();
    assert_eq!(hand(&mut entry, "other"), Err(HoursRefusal::NotWaiting));
    let said = entry.particulars().clone();
    entry.correct(1, said, true, now()).unwrap();
    assert_eq!(entry.asked(), &person("sup"));
    entry.decide(2, Outcome::Approved, person("sup"), now()).unwrap();
    assert!(!entry.from_records());
}

#[test]
fn records_are_named_and_few() {
    let read = |lines: &[&str]| RecordsSeen::read(lines.iter().copied(), crate::chain::hours::Salt::of([1; 32]));
    assert_eq!(read(&["", "  "]), Err(HoursRefusal::RecordsMissing));
    assert_eq!(read(&["x"; MOST_RECORDS + 1]), Err(HoursRefusal::RecordsLong { most: MOST_RECORDS }));
    let long = "x".repeat(LONGEST_REASON + 1);
    assert_eq!(read(&[&long]), Err(HoursRefusal::RecordsLong { most: MOST_RECORDS }));
    let other = RecordsSeen::read(["The calendar"], crate::chain::hours::Salt::of([2; 32])).unwrap();
    assert_ne!(seen().digest().unwrap(), other.digest().unwrap(), "the same words with other chance");
}

#[test]
fn the_second_signature_is_of_another_person_and_goes_with_the_version_that_holds() {
    let mut entry = entry("e1", true);
    let second = |entry: &mut HoursEntry, version: u32, by: &str| {
        entry.verify(version, person(by), Capacity::CounterSigner, now())
    };
    assert_eq!(second(&mut entry, 1, "cora"), Err(HoursRefusal::ChangedMeanwhile));
    entry.decide(1, Outcome::Approved, person("sup"), now()).unwrap();
    assert!(entry.waits_for_second(&person("cora")) && !entry.waits_for_second(&person("sup")));
    assert_eq!(second(&mut entry, 1, "sup"), Err(HoursRefusal::SameSigner));
    entry.ask_correction(1, "Which day?", person("cora"), Capacity::Coordinator, now()).unwrap();
    assert!(entry.correction_asked().is_some() && !entry.can_close());
    second(&mut entry, 1, "cora").unwrap();
    assert!(entry.correction_asked().is_none(), "signed after all");
    assert_eq!(second(&mut entry, 1, "cora"), Err(HoursRefusal::NotWaiting));
    let said = Particulars { minutes: Minutes(60), ..entry.particulars().clone() };
    entry.correct_signed(1, "An hour less.", said, true, now()).unwrap();
    assert!(entry.second_signature().is_some(), "the signed version holds meanwhile");
    entry.decide(2, Outcome::Approved, person("sup"), now()).unwrap();
    assert!(entry.second_signature().is_none() && entry.waits_for_second(&person("cora")));
}

#[test]
fn what_is_closed_is_corrected_only_after_it_was_opened_with_a_reason() {
    let mut entry = entry("e1", true);
    let lock = |entry: &mut HoursEntry| entry.lock(None, Capacity::Platform, now());
    assert_eq!(lock(&mut entry), Err(HoursRefusal::NotSigned));
    entry.decide(1, Outcome::Approved, person("sup"), now()).unwrap();
    lock(&mut entry).unwrap();
    assert_eq!(lock(&mut entry), Err(HoursRefusal::NotSigned));
    let said = entry.particulars().clone();
    let correct = |entry: &mut HoursEntry| entry.correct_signed(1, "An hour less.", said.clone(), true, now());
    assert_eq!(correct(&mut entry), Err(HoursRefusal::Locked));
    assert_eq!(entry.verify(1, person("cora"), Capacity::Coordinator, now()), Err(HoursRefusal::Locked));
    let open = |entry: &mut HoursEntry, why: &str| entry.reopen(why, person("cora"), Capacity::Coordinator, now());
    assert_eq!(open(&mut entry, " "), Err(HoursRefusal::ReasonMissing));
    open(&mut entry, "The day was wrong.").unwrap();
    assert_eq!(open(&mut entry, "Again."), Err(HoursRefusal::NotLocked));
    correct(&mut entry).unwrap();
    assert!(!entry.locked() && entry.signed());
}

/// Rows that were stored before any of this was known have none of its fields, and one without it is written as before.
#[test]
fn an_entry_of_before_opens_and_is_written_as_it_was() {
    let mut entry = entry("e1", true);
    entry.decide(1, Outcome::Approved, person("sup"), now()).unwrap();
    let text = serde_json::to_string(&entry).unwrap();
    assert!(!text.contains("acts") && !text.contains("records"), "{text}");
    assert_eq!(serde_json::from_str::<HoursEntry>(&text).unwrap(), entry);
    entry.verify(1, person("cora"), Capacity::Coordinator, now()).unwrap();
    entry.lock(None, Capacity::Platform, now()).unwrap();
    let text = serde_json::to_string(&entry).unwrap();
    assert_eq!(serde_json::from_str::<HoursEntry>(&text).unwrap(), entry);
}
