//! Hours on paper: typed in with both names, signed by hand and checked by someone else, and counted like any other.

use super::fixture::*;
use crate::error::{Error, Refusal};
use crate::sheets::SheetRefusal;
use crate::sheets::hours::{self as sheets, TypedRow, TypedSheet};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Grant, Role, Scope};
use domain::canonical::Digest;
use domain::chain::hours::{Capacity, Event, Method, Original, State, Who, audit};
use domain::entered::EnteredRefusal;
use domain::hours::{EntryState, HoursEntry, HoursRefusal, PaperForm, PaperRefusal};
use domain::id::{CohortId, PersonId, SiteId};
use domain::moving_in::Problem;
use domain::outside::{CheckForm, NamingForm};
use domain::quantity::Minutes;

const STATED: &str = "I supervised Rosa during the hours on this sheet.";

struct Story {
    world: World,
    ada: Actor,
    cohort: CohortId,
    rosa: Actor,
    sue: Actor,
    kim: Actor,
}

fn as_proxy(actor: &Actor) -> Actor {
    let site = Scope::Site(SiteId::parse(founding::FIRST_SITE).unwrap());
    Actor { grants: vec![Grant { role: Role::StaffProxy, scope: site, until: None }], ..actor.clone() }
}

async fn begin() -> Story {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    let kim = world.person(&ada, &cohort, "kim@example.org", Role::Trainer, "Kim Wells").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    world.clock.forward(TimeDelta::days(8));
    let kim = as_proxy(&kim);
    Story { world, ada, cohort, rosa, sue, kim }
}

fn row(date: &str, start: &str, note: &str) -> TypedRow {
    TypedRow {
        date: date.to_owned(),
        start: start.to_owned(),
        length: "1:00".to_owned(),
        activity: "one_to_one".to_owned(),
        mode: "in_person".to_owned(),
        note: note.to_owned(),
    }
}

fn by_hand(signed_on: &str) -> PaperForm {
    PaperForm { signed_on: signed_on.to_owned(), original: "site".to_owned(), digest: String::new(), seen: true }
}

impl Story {
    fn sheet(&self, supervisor: &PersonId, signed: Option<PaperForm>) -> TypedSheet {
        TypedSheet {
            rows: vec![
                (1, row("2026-11-24", "09:00", "Practiced open questions.")),
                (3, row("2026-11-25", "09:00", "Sat with Marcus Oyelaran, 216-555-0142.")),
            ],
            supervisor: supervisor.to_string(),
            compared: true,
            signed: signed.map(|form| (form, STATED.to_owned())),
        }
    }

    async fn types(&self, sheet: &TypedSheet) -> Result<(), Error> {
        sheets::type_in(&self.world.house, &self.kim, &self.rosa.person, sheet).await
    }

    async fn log(&self) -> Vec<HoursEntry> {
        service_log(&self.world.house, &self.rosa).await
    }

    /// The log as anyone can check it.
    async fn checked(&self) -> Vec<domain::chain::hours::LinkBody> {
        let (export, verified) = audit(&crate::hours::export(&self.world.house, &self.rosa).await.unwrap()).unwrap();
        assert_eq!(verified.closed, 0);
        export.lines.into_iter().map(|l| l.link.body).collect()
    }
}

async fn service_log(house: &House, rosa: &Actor) -> Vec<HoursEntry> {
    crate::hours::log(house, rosa).await.unwrap().facts.hours.to_vec()
}

fn faults(refused: Result<(), Error>) -> Vec<(String, SheetRefusal)> {
    let Err(Error::Refused(Refusal::Sheet(faults))) = refused else { panic!("{refused:?}") };
    faults
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_are_typed_in_once_with_both_names_and_wait_for_the_supervisor() {
    let all = begin().await;
    let sheet = all.sheet(&all.sue.person, None);
    all.types(&sheet).await.unwrap();
    // The second click of a double click, and the same sheet a day later.
    all.types(&sheet).await.unwrap();
    let log = all.log().await;
    assert_eq!(log.len(), 2);
    for entry in &log {
        assert_eq!((entry.state, entry.particulars().minutes), (EntryState::Submitted, Minutes(60)));
        assert_eq!(entry.newest().typed_by.as_ref(), Some(&all.kim.person));
    }
    let notes: Vec<_> = log.iter().map(|e| e.particulars().note.as_str()).collect();
    assert_eq!(notes, ["Practiced open questions.", ""], "a note that may name someone stays out, its minutes do not");
    let who = |a: &Actor| Who::Person(a.person.clone());
    for body in all.checked().await {
        assert_eq!((body.by.who, body.by.capacity), (who(&all.kim), Capacity::StaffProxy));
        assert_eq!(body.by.for_whom, Some(who(&all.rosa)));
    }
    let lines = trail::read(&all.world.house, &all.ada, &all.world.last_days()).await.unwrap();
    assert_eq!(lines.iter().filter(|l| l.action == "hours_typed_in").count(), 1);
    // The supervisor signs them in their account as if Rosa had sent them.
    let signs: Vec<_> = log
        .iter()
        .map(|e| desk::EntrySign { entry: e.id.clone(), version: 1, outcome: domain::hours::Outcome::Approved })
        .collect();
    desk::sign(&all.world.house, &all.sue, &all.rosa.person, &signs, true, STATED).await.unwrap();
    assert!(all.log().await.iter().all(HoursEntry::signed));
    all.checked().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_a_sheet_is_told_at_its_field_and_nothing_comes_in() {
    let all = begin().await;
    let house = &all.world.house;
    let form = all.world.entry("practice", "2026-11-26", "09:00", 60, &all.sue.person);
    crate::hours::submit(house, &all.rosa, &house.new_id(), &form, true).await.unwrap();
    let mut sheet = all.sheet(&all.sue.person, Some(by_hand("2026-11-24")));
    sheet.compared = false;
    sheet.rows.push((4, row("2026-11-24", "09:30", "")));
    sheet
        .rows
        .push((5, TypedRow { length: "long".to_owned(), activity: "juggling".to_owned(), ..row("", "09:00", "") }));
    sheet.rows.push((6, row("2026-11-26", "09:00", "")));
    let found = faults(all.types(&sheet).await);
    let date = "2026-11-25".parse().unwrap();
    for expected in [
        ("compared", SheetRefusal::Entered(EnteredRefusal::NotCompared)),
        ("signed_on", SheetRefusal::Hours(HoursRefusal::SignedBefore { date })),
        ("start-4", SheetRefusal::Line(Problem::OverlapsLine { line: 1 })),
        ("date-5", SheetRefusal::Line(Problem::Missing)),
        ("length-5", SheetRefusal::Line(Problem::LengthUnreadable { said: "long".to_owned() })),
        ("activity-5", SheetRefusal::Line(Problem::NotAChoice { said: "juggling".to_owned() })),
        ("date-6", SheetRefusal::InLog),
    ] {
        assert!(found.contains(&(expected.0.to_owned(), expected.1)), "{}: {found:?}", expected.0);
    }
    let nothing = TypedSheet { compared: true, ..TypedSheet::default() };
    let found = faults(all.types(&nothing).await);
    assert!(found.contains(&("date-1".to_owned(), SheetRefusal::Entered(EnteredRefusal::Nothing))));
    assert!(found.contains(&("supervisor".to_owned(), SheetRefusal::Supervisor(HoursRefusal::Missing))));
    let unsigned = all.sheet(&all.sue.person, Some(PaperForm::default()));
    let found = faults(all.types(&unsigned).await);
    let at: Vec<_> = found.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(at, ["signed_on", "original", "seen"]);
    assert_eq!(all.log().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_signed_by_hand_counts_and_log_and_paper_tell_how() {
    let all = begin().await;
    let house = &all.world.house;
    let sheet = all.sheet(&all.sue.person, Some(by_hand("2026-11-26")));
    all.types(&sheet).await.unwrap();
    all.types(&sheet).await.unwrap();
    let log = all.log().await;
    assert_eq!(log.len(), 2);
    assert!(log.iter().all(|e| e.signed() && e.decisions.len() == 1 && !e.awaits_identity_check()));
    assert_eq!(log[0].logged.as_ref().unwrap().standing.state(), State::Approved);
    let signed: Vec<_> = all
        .checked()
        .await
        .into_iter()
        .filter_map(|body| match body.event {
            Event::Approved { signature } => Some((body.by, signature)),
            _ => None,
        })
        .collect();
    assert_eq!(signed.len(), 2);
    let (by, signature) = &signed[0];
    assert_eq!((&by.who, by.capacity), (&Who::Person(all.kim.person.clone()), Capacity::StaffProxy));
    assert_eq!(by.for_whom.as_ref(), Some(&Who::Person(all.sue.person.clone())));
    let site = SiteId::parse(founding::FIRST_SITE).unwrap();
    let method = Method::OnPaper {
        signed_on: "2026-11-26".parse().unwrap(),
        original: Original::KeptAt(site),
        checked_by: all.kim.person.clone(),
    };
    assert_eq!((&signature.signer, &signature.method), (&by.for_whom.clone().unwrap(), &method));

    let (offers, _) = hours_papers::own(house, &all.rosa).await.unwrap();
    let supervisor = hours_papers::who_text(&offers[0].supervisor);
    let form = hours_papers::MakeForm {
        id: house.new_id(),
        programme: offers[0].key.programme.to_string(),
        time: offers[0].key.time.to_string(),
        supervisor,
    };
    let number = hours_papers::make(house, &all.rosa, &form).await.unwrap();
    let paper = hours_papers::own_paper(house, &all.rosa, &number).await.unwrap().paper;
    assert_eq!(paper.sums().practice, Minutes(120));
    assert_eq!(paper.signatures.len(), 1);
    let held = &paper.signatures[0];
    assert_eq!((&held.method, held.checked_by_name.as_str()), (&method, "Kim Wells"));
    assert_eq!(held.text.as_deref(), Some(STATED), "the statement as it stands on the sheet");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_signed_by_hand_later_never_by_the_trainee_or_the_signer() {
    let all = begin().await;
    let house = &all.world.house;
    let mut chosen = Vec::new();
    for date in ["2026-11-24", "2026-11-25"] {
        let form = all.world.entry("practice", date, "09:00", 60, &all.sue.person);
        chosen.push((crate::hours::submit(house, &all.rosa, &house.new_id(), &form, true).await.unwrap().entry, 1));
    }
    let scan = Digest::of_bytes(b"a scan");
    let form = PaperForm { original: "scan".to_owned(), digest: scan.to_string(), ..by_hand("2026-11-27") };
    let sign = |actor: Actor, chosen: Vec<_>, form: PaperForm| {
        let rosa = all.rosa.person.clone();
        async move { sheets::sign(house, &actor, &rosa, &chosen, &form, STATED).await }
    };
    assert!(matches!(sign(as_proxy(&all.rosa), chosen.clone(), form.clone()).await, Err(Error::NotFound)));
    assert!(matches!(sign(all.sue.clone(), chosen.clone(), form.clone()).await, Err(Error::NotFound)));
    let own = faults(sign(as_proxy(&all.sue), chosen.clone(), form.clone()).await);
    assert_eq!(own, [("entry".to_owned(), SheetRefusal::Hours(HoursRefusal::OwnSignature))]);
    let none = faults(sign(all.kim.clone(), Vec::new(), form.clone()).await);
    assert_eq!(none, [("entry".to_owned(), SheetRefusal::Signature(PaperRefusal::NothingChosen))]);
    let early = faults(sign(all.kim.clone(), chosen.clone(), by_hand("2026-11-24")).await);
    let date = "2026-11-25".parse().unwrap();
    assert_eq!(early, [("signed_on".to_owned(), SheetRefusal::Hours(HoursRefusal::SignedBefore { date }))]);
    assert!(all.log().await.iter().all(|e| !e.signed()), "all or none");

    for _ in 0..2 {
        sign(all.kim.clone(), chosen.clone(), form.clone()).await.unwrap();
    }
    let log = all.log().await;
    assert!(log.iter().all(|e| e.signed() && e.decisions.len() == 1 && e.newest().typed_by.is_none()));
    let held = log[0].decisions[0].on_paper.clone().unwrap();
    assert_eq!((held.original, held.checked_by), (Original::Scan(scan), all.kim.person.clone()));
    all.checked().await;
    let lines = trail::read(house, &all.ada, &all.world.last_days()).await.unwrap();
    assert_eq!(lines.iter().filter(|l| l.action == "hours_signed_on_paper").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_typed_in_first_and_signed_later_is_typed_again_and_only_signed() {
    let all = begin().await;
    all.types(&all.sheet(&all.sue.person, None)).await.unwrap();
    all.types(&all.sheet(&all.sue.person, Some(by_hand("2026-11-26")))).await.unwrap();
    let log = all.log().await;
    assert_eq!((log.len(), log.iter().filter(|e| e.signed()).count()), (2, 2));
    all.checked().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supervisor_from_outside_whom_nobody_confirmed_waits_for_the_check() {
    let all = begin().await;
    let house = &all.world.house;
    let named = NamingForm {
        name: "Susan Marsh".to_owned(),
        email: "s.marsh@harbor.example".to_owned(),
        workplace: "Harbor House".to_owned(),
        qualification: "Licensed counselor".to_owned(),
        licence: String::new(),
    };
    let susan = outside::name(house, &all.rosa, "f1", &named).await.unwrap();
    all.types(&all.sheet(&susan, Some(by_hand("2026-11-26")))).await.unwrap();
    assert!(all.log().await.iter().all(|e| e.signed() && e.awaits_identity_check()));
    let check = CheckForm {
        how: "board_register".to_owned(),
        contact: "register of the board, page 3".to_owned(),
        person: true,
        qualification: true,
        address: true,
    };
    outside::check(house, &all.ada, &susan, &check).await.unwrap();
    assert!(all.log().await.iter().all(|e| e.signed() && !e.awaits_identity_check()));
    all.checked().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_type_in_within_reach_do_and_nobody_for_themselves() {
    let all = begin().await;
    let house = &all.world.house;
    let elsewhere = Scope::Site(SiteId::parse("elsewhere").unwrap());
    for role in Role::ALL {
        let may = matches!(role, Role::StaffProxy | Role::Coordinator);
        for (scope, reaches) in [(Scope::Cohort(all.cohort.clone()), true), (elsewhere.clone(), false)] {
            let actor = Actor { grants: vec![Grant { role, scope, until: None }], ..all.kim.clone() };
            let seen = sheets::of(house, &actor, &all.rosa.person).await.is_ok();
            assert_eq!(seen, may && reaches, "{role:?}");
            let nothing = sheets::type_in(house, &actor, &all.rosa.person, &TypedSheet::default()).await;
            assert_eq!(matches!(nothing, Err(Error::Refused(_))), may && reaches, "{role:?}");
        }
    }
    let herself =
        sheets::type_in(house, &as_proxy(&all.rosa), &all.rosa.person, &all.sheet(&all.sue.person, None)).await;
    assert!(matches!(herself, Err(Error::NotFound)));
    let own = sheets::own(house, &all.rosa).await.unwrap();
    assert_eq!(own.supervisors, [(all.sue.person.clone(), "Sue Supervisor".to_owned())]);
}
