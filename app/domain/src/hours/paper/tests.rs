//! Hours on paper: what is refused about a signature by hand, and what the log tells of both names.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::chain::hours::{
    Acting, Capacity, Event, Head, LogWriter, NotAppended, NotPossible, Salt, Statement, Who, Written, verify,
};
use crate::course::{HoursKind, Label};
use crate::hours::{ActivityType, EntryState, Mode, Particulars};
use crate::id::{HoursChainId, HoursEntryId};
use crate::quantity::Minutes;
use std::collections::BTreeMap;

fn person(id: &str) -> PersonId {
    PersonId::parse(id).unwrap()
}

fn now() -> DateTime<Utc> {
    "2026-03-20T12:00:00Z".parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn site() -> SiteId {
    SiteId::parse("harbor").unwrap()
}

fn typed(by: &str) -> HoursEntry {
    let starts_at: DateTime<Utc> = "2026-03-12T09:00:00Z".parse().unwrap();
    let says = Particulars {
        kind: HoursKind::Practice,
        date: starts_at.date_naive(),
        start: starts_at.time(),
        zone: "UTC".to_owned(),
        starts_at,
        minutes: Minutes(60),
        activity: ActivityType::OneToOne,
        mode: Mode::InPerson,
        supervisor: person("sue"),
        note: String::new(),
    };
    let mut entry = HoursEntry::begin(HoursEntryId::parse("e1").unwrap(), says, true, now());
    entry.typed_in(person(by));
    entry
}

fn paper(signed_on: &str, checked_by: &str) -> SignedOnPaper {
    SignedOnPaper { signed_on: day(signed_on), original: Original::KeptAt(site()), checked_by: person(checked_by) }
}

fn form() -> PaperForm {
    PaperForm { signed_on: "2026-03-13".to_owned(), original: "site".to_owned(), digest: String::new(), seen: true }
}

fn read(form: &PaperForm) -> Result<SignedOnPaper, Vec<(PaperField, PaperRefusal)>> {
    form.read(&site(), &person("kim"), day("2026-03-20"))
}

#[test]
fn a_whole_form_is_read_and_every_fault_stands_at_its_field() {
    assert_eq!(read(&form()), Ok(paper("2026-03-13", "kim")));
    let digest = "0A".repeat(32);
    let scanned = PaperForm { original: "scan".to_owned(), digest: format!(" {digest} "), ..form() };
    let expected = Original::Scan(Digest::try_from(digest.to_lowercase()).unwrap());
    assert_eq!(read(&scanned).unwrap().original, expected);

    let today = day("2026-03-20");
    let none = [
        (PaperField::SignedOn, PaperRefusal::NoDay),
        (PaperField::Original, PaperRefusal::NoOriginal),
        (PaperField::Seen, PaperRefusal::NotSeen),
    ];
    assert_eq!(read(&PaperForm::default()), Err(none.to_vec()));
    let ahead = PaperForm { signed_on: "2026-03-21".to_owned(), ..form() };
    assert_eq!(read(&ahead), Err(vec![(PaperField::SignedOn, PaperRefusal::InFuture { today })]));
    let short = PaperForm { digest: "abc".to_owned(), ..scanned };
    assert_eq!(read(&short), Err(vec![(PaperField::Digest, PaperRefusal::NoDigest)]));
}

#[test]
fn it_is_signed_after_the_work_checked_by_someone_else_and_only_while_it_waits() {
    let mut entry = typed("kim");
    let sign = |entry: &mut HoursEntry, paper| entry.signed_by_hand(1, paper, person("sue"), now());
    let before = entry.clone();
    assert_eq!(sign(&mut entry, paper("2026-03-13", "sue")), Err(HoursRefusal::OwnSignature));
    let date = day("2026-03-12");
    assert_eq!(sign(&mut entry, paper("2026-03-11", "kim")), Err(HoursRefusal::SignedBefore { date }));
    assert_eq!(before, entry, "what is refused changes nothing");
    sign(&mut entry, paper("2026-03-12", "kim")).unwrap();
    assert_eq!((entry.state, entry.signed()), (EntryState::Approved, true));
    assert_eq!(sign(&mut entry, paper("2026-03-12", "kim")), Err(HoursRefusal::NotWaiting));
    assert_eq!(entry.decisions.len(), 1);
}

#[test]
fn what_was_stored_before_still_opens_and_says_nothing_of_paper() {
    let mut entry = typed("kim");
    entry.versions[0].typed_by = None;
    entry.decide(1, Outcome::Approved, person("sue"), now()).unwrap();
    let stored = serde_json::to_string(&entry).unwrap();
    assert!(!stored.contains("typed_by") && !stored.contains("on_paper"), "{stored}");
    assert_eq!(serde_json::from_str::<HoursEntry>(&stored).unwrap(), entry);
    entry.typed_in(person("kim"));
    entry.decisions[0].on_paper = Some(paper("2026-03-13", "kim"));
    let stored = serde_json::to_string(&entry).unwrap();
    assert_eq!(serde_json::from_str::<HoursEntry>(&stored).unwrap(), entry);
}

/// Writes an entry down as it goes, or only afterwards with its history.
fn logged(entry: &HoursEntry, outside: bool, late: bool) -> Result<Vec<Written>, NotAppended> {
    let statement = Statement::read(Label::parse("i_supervised_on_paper").unwrap(), 1, "I supervised Rosa.");
    let mut drawn = 0u8;
    let mut salt = || {
        drawn += 1;
        Salt::of([drawn; 32])
    };
    let outside: BTreeMap<_, _> = outside.then(|| (person("sue"), None)).into_iter().collect();
    let head = Head::new(HoursChainId::parse("chain").unwrap());
    let mut log = LogWriter::open(head, &person("rosa"), &mut salt).with_outside(outside);
    if late {
        log.history(entry, &statement)?;
    } else {
        log.version(entry, now())?;
        log.decision(entry, &statement, now())?;
    }
    Ok(log.into_written())
}

#[test]
fn the_log_names_who_typed_and_for_whom_and_how_it_was_signed() {
    let mut entry = typed("kim");
    entry.signed_by_hand(1, paper("2026-03-13", "lee"), person("sue"), now()).unwrap();
    for (outside, late) in [(false, false), (false, true), (true, false), (true, true)] {
        let written = logged(&entry, outside, late).unwrap();
        let by: Vec<&Acting> = written.iter().map(|w| &w.link.body.by).collect();
        let acting = |staff: &str, whom: Who| Acting {
            who: Who::Person(person(staff)),
            capacity: Capacity::StaffProxy,
            for_whom: Some(whom),
        };
        let rosa = acting("kim", Who::Person(person("rosa")));
        let sue = if outside { Who::Outside(person("sue").into()) } else { Who::Person(person("sue")) };
        assert_eq!(by, [&rosa, &rosa, &acting("lee", sue.clone())]);
        let Event::Approved { signature } = &written[2].link.body.event else { panic!() };
        assert_eq!((&signature.signer, signature.capacity), (&sue, Capacity::Supervisor));
        assert_eq!(signature.method, paper("2026-03-13", "lee").method());
        assert_eq!(signature.awaits_identity_check, outside, "an unconfirmed signer waits as behind a link");
        let openings = written.iter().map(|w| (w.link.body.number, w.opened.clone())).collect();
        let links: Vec<_> = written.into_iter().map(|w| w.link).collect();
        verify(&links, &openings).unwrap();
    }
}

#[test]
fn the_log_has_no_place_for_the_trainee_as_proxy_or_for_a_signer_who_checks() {
    let refused = |entry: &HoursEntry| match logged(entry, false, false) {
        Err(NotAppended::NotPossible(not)) => not,
        other => panic!("{other:?}"),
    };
    assert!(matches!(refused(&typed("rosa")), NotPossible::NotTheirs { .. }));
    let mut entry = typed("kim");
    entry.signed_by_hand(1, paper("2026-03-13", "rosa"), person("sue"), now()).unwrap();
    assert!(matches!(refused(&entry), NotPossible::NotTheirs { .. }));
    let mut entry = typed("kim");
    entry.decide(1, Outcome::Approved, person("sue"), now()).unwrap();
    entry.decisions[0].on_paper = Some(paper("2026-03-13", "sue"));
    assert!(matches!(refused(&entry), NotPossible::NotTheirs { .. }));
}
