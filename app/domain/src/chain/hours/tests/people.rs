//! Who may do what: everyone in turn tries each change, and signatures that do not fit are refused.

use super::*;

/// An entry that waits for the supervisor.
fn waiting() -> Book {
    let mut book = Book::new();
    book.take(1, "drafted").unwrap();
    book.take(1, "submitted").unwrap();
    book
}

fn signed() -> Book {
    let mut book = waiting();
    book.take(1, "approved").unwrap();
    book
}

/// Everyone who could act, with whether they may.
fn everyone() -> Vec<(&'static str, Acting)> {
    vec![
        ("trainee", own()),
        ("trainee as supervisor", Acting::own(trainee(), Capacity::Supervisor)),
        ("trainee as coordinator", Acting::own(trainee(), Capacity::Coordinator)),
        ("supervisor", Acting::own(supervisor(), Capacity::Supervisor)),
        ("another supervisor", Acting::own(successor(), Capacity::Supervisor)),
        ("counter-signer", Acting::own(person("counter"), Capacity::CounterSigner)),
        ("coordinator", coordinator()),
        ("administrator", Acting::own(person("administrator"), Capacity::Administrator)),
        ("platform", Acting::own(Who::Platform, Capacity::Platform)),
        ("platform as coordinator", Acting::own(Who::Platform, Capacity::Coordinator)),
        ("another trainee", Acting::own(person("other"), Capacity::Trainee)),
        ("proxy of the trainee", proxy(trainee())),
        ("proxy of the supervisor", proxy(supervisor())),
        ("proxy of nobody", Acting { for_whom: None, ..proxy(trainee()) }),
        ("trainee as proxy", Acting { who: trainee(), ..proxy(supervisor()) }),
        (
            "supervisor for another",
            Acting { for_whom: Some(supervisor()), ..Acting::own(successor(), Capacity::Supervisor) },
        ),
    ]
}

/// Those who may make the change that `event` makes of a book.
fn may(book: impl Fn() -> Book, event: impl Fn(&Subject, &Acting) -> Event) -> Vec<&'static str> {
    let mut may = Vec::new();
    for (name, by) in everyone() {
        let mut book = book();
        let about = book.about(1);
        let event = event(&about, &by);
        if book.bare(about, by, event).is_ok() {
            may.push(name);
        }
    }
    may
}

fn reason() -> Commitment {
    OpenedText { salt: Salt::of([9; 32]), text: "Which day?".to_owned() }.commitment(TextKind::Reason).unwrap()
}

#[test]
fn each_change_is_for_those_whose_it_is() {
    let drafted = || {
        let mut book = Book::new();
        book.take(1, "drafted").unwrap();
        book
    };
    let trainees = ["trainee", "proxy of the trainee"];
    assert_eq!(may(drafted, |_, _| Event::Submitted { to: supervisor() }), trainees);
    assert_eq!(may(waiting, |_, _| Event::Recalled), trainees);
    assert_eq!(may(waiting, |_, _| Event::Withdrawn), trainees);
    let supervisors = ["supervisor", "proxy of the supervisor"];
    assert_eq!(may(waiting, |_, _| Event::NeedsInfo { reason: reason() }), supervisors);
    assert_eq!(may(waiting, |_, _| Event::Declined { reason: reason() }), supervisors);
    let approves = |about: &Subject, by: &Acting| {
        let method = if by.for_whom.is_some() { on_paper() } else { Method::SignedIn };
        Event::Approved { signature: signature(about, by.whose().clone(), Capacity::Supervisor, method) }
    };
    assert_eq!(may(waiting, approves), supervisors);
    let staff = ["coordinator", "administrator"];
    assert_eq!(may(waiting, |_, _| Event::SupervisorSucceeded { to: successor() }), staff);
    assert_eq!(
        may(signed, |_, _| Event::NoteRedacted { links: vec![1] }),
        ["supervisor", "another supervisor", "coordinator", "administrator"]
    );
    assert_eq!(may(signed, |_, _| Event::Locked), ["coordinator", "administrator", "platform"]);
    let locked = || {
        let mut book = signed();
        book.take(1, "locked").unwrap();
        book
    };
    assert_eq!(may(locked, |_, _| Event::Reopened { reason: reason() }), staff);
    let verifies = |about: &Subject, by: &Acting| Event::Verified {
        signature: signature(about, by.whose().clone(), by.capacity, Method::SignedIn),
    };
    assert_eq!(may(signed, verifies), ["counter-signer", "coordinator", "administrator"]);
    let asks = may(signed, |_, _| Event::CorrectionAsked { reason: reason() });
    let asking = ["supervisor", "another supervisor", "counter-signer", "coordinator", "administrator"];
    assert_eq!(asks, [&asking[..], &["proxy of the supervisor"]].concat());
    let from_outside = || {
        let mut book = Book::new();
        for kind in ["drafted", "submitted_outside", "approved"] {
            book.take(1, kind).unwrap();
        }
        book
    };
    assert_eq!(may(from_outside, |_, _| Event::IdentityChecked { how: label("call_to_the_board") }), staff);
}

#[test]
fn one_log_is_of_one_trainee() {
    let mut book = waiting();
    let about = book.subject(2, 1, &json!({}));
    let other = Acting::own(person("other"), Capacity::Trainee);
    let not = book.bare(about, other, Event::Drafted);
    assert_eq!(not, Err(NotPossible::NotTheirs { event: "drafted", capacity: Capacity::Trainee }));
    assert_eq!(book.log.trainee(), Some(&trainee()));
}

/// What is said of a signature that was changed before the supervisor gives it.
fn refused(change: impl Fn(&mut Signature)) -> NotPossible {
    let mut book = waiting();
    let about = book.about(1);
    let mut given = signature(&about, supervisor(), Capacity::Supervisor, Method::SignedIn);
    change(&mut given);
    let by = Acting::own(given.signer.clone(), Capacity::Supervisor);
    book.bare(about, by, Event::Approved { signature: given }).unwrap_err()
}

#[test]
fn a_signature_that_does_not_fit_is_refused() {
    assert_eq!(refused(|s| s.signed = Digest::of_bytes(b"other hours")), NotPossible::SignedOverElse);
    assert_eq!(refused(|s| s.statement.text = Digest::of_bytes(b"other words")), NotPossible::SignedOverElse);
    assert_eq!(refused(|s| s.from_records = Some(Digest::of_bytes(b"list"))), NotPossible::ObservedOrFromRecords);
    assert_eq!(refused(|s| s.capacity = Capacity::SucceedingSupervisor), NotPossible::ObservedOrFromRecords);
    assert_eq!(refused(|s| s.method = on_paper()), NotPossible::MethodDoesNotFit);
    assert_eq!(refused(|s| s.awaits_identity_check = true), NotPossible::MethodDoesNotFit);
    let ended = |s: &mut Signature| s.qualification.as_mut().unwrap().on += TimeDelta::days(1);
    assert_eq!(refused(ended), NotPossible::NotQualifiedThen);
    let not_begun = |s: &mut Signature| s.qualification.as_mut().unwrap().on -= TimeDelta::days(1);
    assert_eq!(refused(not_begun), NotPossible::NotQualifiedThen);
}

#[test]
fn the_qualification_is_looked_at_for_the_day_of_the_work() {
    let mut book = waiting();
    let about = book.about(1);
    let mut given = signature(&about, supervisor(), Capacity::Supervisor, Method::SignedIn);
    let later = day() + TimeDelta::days(40);
    let held = given.qualification.as_mut().unwrap();
    (held.on, held.until) = (later, None);
    let by = Acting::own(supervisor(), Capacity::Supervisor);
    let link = book.bare(about, by, Event::Approved { signature: given }).unwrap();
    assert_eq!(book.check(), Err(Broken { link, how: How::QualifiedOnAnotherDay }));
}

#[test]
fn a_successor_never_signs_that_they_supervised() {
    let mut book = waiting();
    book.take(1, "supervisor_succeeded").unwrap();
    // Nor after it came back and was sent to them as if they had been the first.
    book.take(1, "needs_info").unwrap();
    book.take(1, "drafted").unwrap();
    let about = book.about(1);
    book.bare(about.clone(), own(), Event::Submitted { to: successor() }).unwrap();
    let observed = signature(&about, successor(), Capacity::Supervisor, Method::SignedIn);
    let by = Acting::own(successor(), Capacity::Supervisor);
    let refused = book.bare(about, by, Event::Approved { signature: observed });
    assert_eq!(refused, Err(NotPossible::ObservedOrFromRecords));
    book.take(1, "approved").unwrap();
    let signature = book.links.last().unwrap().body.event.signature().unwrap();
    assert!(signature.from_records.is_some() && signature.capacity == Capacity::SucceedingSupervisor);
}

#[test]
fn the_second_signature_is_of_someone_else_and_waits_for_the_identity_of_the_first() {
    let mut book = signed();
    let about = book.about(1);
    let again = Acting::own(supervisor(), Capacity::CounterSigner);
    let signature = signature(&about, supervisor(), Capacity::CounterSigner, Method::SignedIn);
    assert_eq!(book.bare(about, again, Event::Verified { signature }), Err(NotPossible::SameSigner));

    let mut book = Book::new();
    for kind in ["drafted", "submitted_outside", "approved"] {
        book.take(1, kind).unwrap();
    }
    assert_eq!(book.take(1, "verified"), Err(NotPossible::IdentityWaits));
    assert_eq!(book.take(1, "locked"), Err(NotPossible::IdentityWaits));
    book.take(1, "identity_checked").unwrap();
    book.take(1, "verified").unwrap();
}

#[test]
fn nobody_is_asked_to_sign_their_own_hours_or_checks_them_on_paper() {
    let mut book = Book::new();
    book.take(1, "drafted").unwrap();
    let about = book.about(1);
    assert_eq!(book.bare(about, own(), Event::Submitted { to: trainee() }), Err(NotPossible::OwnHours));

    let mut book = waiting();
    let about = book.about(1);
    let mut given = signature(&about, supervisor(), Capacity::Supervisor, on_paper());
    let Method::OnPaper { checked_by, .. } = &mut given.method else { panic!() };
    *checked_by = PersonId::parse("trainee").unwrap();
    let refused = book.bare(about, proxy(supervisor()), Event::Approved { signature: given });
    assert_eq!(refused, Err(NotPossible::OwnHours));
}
