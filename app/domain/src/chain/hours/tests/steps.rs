//! Corrections, versions, time and salts: what a log does not take.

use super::*;

#[test]
fn an_approved_entry_is_never_edited_and_its_correction_holds_only_once_it_is_signed() {
    let mut book = Book::new();
    for kind in ["drafted", "submitted", "approved"] {
        book.take(1, kind).unwrap();
    }
    let state = Some(State::Approved);
    assert_eq!(book.take(1, "drafted"), Err(NotPossible::NotFrom { event: "drafted", state }));
    book.take(1, "corrected").unwrap();
    let held = |book: &Book| {
        let standing = book.log.entries()[&entry(1)].clone();
        (standing.state(), standing.in_force().map(|h| (h.version, h.state())))
    };
    assert_eq!(held(&book), (State::Draft, Some((1, State::Approved))));
    book.take(1, "submitted").unwrap();
    book.take(1, "declined").unwrap();
    assert_eq!(held(&book), (State::NeedsInfo, Some((1, State::Approved))), "the signed one holds meanwhile");
    book.take(1, "withdrawn").unwrap();
    assert_eq!(held(&book), (State::Approved, Some((1, State::Approved))));
    book.take(1, "corrected").unwrap();
    book.take(1, "submitted").unwrap();
    book.take(1, "approved").unwrap();
    assert_eq!(held(&book), (State::Approved, Some((3, State::Approved))));
    assert_eq!(book.log.entries()[&entry(1)].superseded(), [1]);
    book.check().unwrap();
}

#[test]
fn what_is_locked_is_reopened_before_it_is_corrected() {
    let mut book = Book::new();
    for kind in ["drafted", "submitted", "approved", "verified", "locked"] {
        book.take(1, kind).unwrap();
    }
    let state = Some(State::Locked);
    assert_eq!(book.take(1, "corrected"), Err(NotPossible::NotFrom { event: "corrected", state }));
    book.take(1, "reopened").unwrap();
    assert_eq!(book.at(1).0, Some(State::Verified));
    book.take(1, "corrected").unwrap();
}

#[test]
fn a_decision_on_an_older_version_is_refused() {
    let mut book = Book::new();
    book.take(1, "drafted").unwrap();
    let old = book.about(1);
    book.take(1, "drafted").unwrap();
    book.take(1, "submitted").unwrap();
    let signature = signature(&old, supervisor(), Capacity::Supervisor, Method::SignedIn);
    let by = Acting::own(supervisor(), Capacity::Supervisor);
    let refused = book.bare(old, by, Event::Approved { signature });
    assert_eq!(refused, Err(NotPossible::Version { expected: 2, found: 1 }));
}

#[test]
fn a_correction_names_the_version_that_holds() {
    let mut book = Book::new();
    for kind in ["drafted", "drafted", "submitted", "approved"] {
        book.take(1, kind).unwrap();
    }
    let about = book.subject(1, 3, &json!({ "minutes": 5 }));
    let reason = book.text("The day was wrong.").commitment(TextKind::Reason).unwrap();
    let refused = book.bare(about, own(), Event::Corrected { corrects: 1, reason });
    assert_eq!(refused, Err(NotPossible::Version { expected: 2, found: 1 }));
}

#[test]
fn time_does_not_go_back() {
    let mut book = full();
    let last = book.log.head().at.unwrap();
    let change = |book: &Book| Change {
        about: book.about(1),
        by: Acting::own(Who::Platform, Capacity::Platform),
        event: Event::Locked,
    };
    let early = last - TimeDelta::seconds(1);
    let refused = book.log.add(change(&book), early).unwrap_err();
    assert!(matches!(refused, NotAppended::TimeGoesBack { before, at } if before == last && at == early), "{refused}");
    assert_eq!(book.log.head().not_before(early), last);
    let added = book.log.add(change(&book), last + TimeDelta::milliseconds(900)).unwrap();
    assert_eq!(added.body.at, last, "whole seconds; links of one second stand in their order");
}

#[test]
fn a_change_of_another_chain_is_not_taken() {
    let mut book = full();
    let mut about = book.about(1);
    about.chain = HoursChainId::parse("other").unwrap();
    let change = Change { about, by: coordinator(), event: Event::Locked };
    assert!(matches!(book.log.add(change, book.clock), Err(NotAppended::OtherChain)));
}

#[test]
fn a_salt_is_used_once() {
    let mut book = Book::new();
    book.take(1, "drafted").unwrap();
    // "Same as last" must not copy the salt: to redact one note would leave the other to tell it.
    let mut about = book.about(1);
    about.entry = entry(2);
    assert_eq!(book.bare(about, own(), Event::Drafted), Err(NotPossible::SaltUsedBefore));
}

#[test]
fn a_log_with_one_entry_at_hand_takes_what_the_whole_log_takes() {
    let book = full();
    for n in 1..6 {
        let kept = book.log.entries().get(&entry(n)).map(|s| serde_json::to_string(s).unwrap());
        let kept = kept.map(|text| (entry(n), serde_json::from_str::<Standing>(&text).unwrap()));
        for kind in KINDS {
            let resumed = Log::resume(book.log.head().clone(), trainee(), kept.clone().into_iter().collect());
            let mut part = Book { log: resumed, links: Vec::new(), openings: Openings::new(), ..book };
            let mut whole = Book { log: book.log.clone(), links: Vec::new(), openings: Openings::new(), ..book };
            assert_eq!(part.take(n, kind), whole.take(n, kind), "{kind} of {n}");
            assert_eq!(part.links, whole.links);
            assert_eq!(part.at(n), whole.at(n));
        }
    }
}

#[test]
fn what_is_refused_leaves_the_log_as_it_was() {
    let mut book = full();
    let before = book.log.clone();
    for n in 1..6 {
        for kind in ["reopened", "recalled", "identity_checked"] {
            assert!(book.take(n, kind).is_err(), "{kind} of {n}");
        }
    }
    assert_eq!(book.log, before);
}

#[test]
fn the_note_is_not_among_what_is_stated() {
    let particulars = crate::hours::Particulars {
        kind: crate::course::HoursKind::Practice,
        date: day(),
        start: chrono::NaiveTime::MIN,
        zone: "UTC".to_owned(),
        starts_at: day().and_time(chrono::NaiveTime::MIN).and_utc(),
        minutes: crate::quantity::Minutes(90),
        activity: crate::hours::ActivityType::OneToOne,
        mode: crate::hours::Mode::InPerson,
        supervisor: PersonId::parse("supervisor").unwrap(),
        note: "Practised silence.".to_owned(),
    };
    let value = stated(&particulars).unwrap();
    assert!(value.get("note").is_none() && !value.to_string().contains("silence"), "{value}");
    assert_eq!(value["minutes"], json!(90));
    assert_eq!(value["date"], json!("2026-03-12"));
    let other = crate::hours::Particulars { note: String::new(), ..particulars.clone() };
    assert_eq!(stated(&other).unwrap(), value);
    let longer = crate::hours::Particulars { minutes: crate::quantity::Minutes(91), ..particulars };
    assert_ne!(digest_of_stated(&stated(&longer).unwrap()).unwrap(), digest_of_stated(&value).unwrap());
}
