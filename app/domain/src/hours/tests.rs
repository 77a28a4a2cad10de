//! Hours: what is refused, what stays.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::id::HoursEntryId;
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
    }
}

fn check(form: &EntryForm, others: &[HoursEntry]) -> Result<Particulars, Vec<(HoursField, HoursRefusal)>> {
    let supervisors = [person("sup")];
    read(form, &Around { zone: "UTC", instant: &utc, supervisors: &supervisors, others, now: now() })
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
