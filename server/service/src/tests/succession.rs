//! Hours after the first signature, and when the one who should sign has left: handing over, second signatures, closing.

use super::fixture::*;
use crate::desk::EntrySign;
use crate::error::{Error, Refusal};
use crate::hours::{closing, handing, second};
use crate::*;
use chrono::{NaiveDate, TimeDelta};
use domain::actor::{Actor, Role};
use domain::chain::hours::{Capacity, State, audit};
use domain::evaluation::{Amount, ExclusionReason, NextAction};
use domain::hours::{Concern, EntryState, HoursEntry, HoursRefusal, Outcome};
use domain::id::{CohortId, HoursEntryId};
use domain::mail::reason::Reason;
use domain::mail::{Item, MailContent};
use domain::quantity::Minutes;

struct All {
    world: World,
    ada: Actor,
    cohort: CohortId,
    rosa: Actor,
    sue: Actor,
    nia: Actor,
}

/// A trainee with two supervisors, in a program with these lines about signatures.
async fn all(counter_signature: bool, from_records_count: bool) -> All {
    let world = World::new().await;
    let mut catalogue = without_course_evaluation();
    let reckoning = &mut catalogue.programmes[0].versions[0].stages[0].reckoning;
    reckoning.counter_signature = counter_signature;
    reckoning.from_records_count = from_records_count;
    library::publish(&world.house, None, catalogue).await.unwrap();
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let nia = world.person(&ada, &cohort, "nia@example.org", Role::Supervisor, "Nia Next").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    world.clock.forward(TimeDelta::days(8));
    All { world, ada, cohort, rosa, sue, nia }
}

const STATED: &str = "From records, not observed.";

impl All {
    fn house(&self) -> &House {
        &self.world.house
    }

    async fn sent(&self, date: &str, minutes: u32) -> HoursEntryId {
        let form = self.world.entry("practice", date, "09:00", minutes, &self.sue.person);
        hours::submit(self.house(), &self.rosa, &self.house().new_id(), &form, true).await.unwrap().entry
    }

    async fn entry(&self, id: &HoursEntryId) -> HoursEntry {
        hours::own(self.house(), &self.rosa, id).await.unwrap().1
    }

    async fn state(&self, id: &HoursEntryId) -> State {
        self.entry(id).await.logged.unwrap().standing.state()
    }

    async fn practice(&self) -> domain::evaluation::Evaluated {
        let learner = hours::log(self.house(), &self.rosa).await.unwrap();
        let leaves = learner.evaluation.leaves();
        let time = |l: &&&domain::evaluation::Evaluated| matches!(l.amount, Amount::Time { .. });
        leaves.iter().find(time).map(|l| (*l).clone()).unwrap()
    }

    async fn hand_over(&self, can_sign: Option<bool>) -> Result<usize, Error> {
        let both = (&self.sue.person, &self.rosa.person);
        handing::hand_over(self.house(), &self.ada, both, can_sign, self.nia.person.as_str()).await
    }

    async fn signs(&self, who: &Actor, id: &HoursEntryId, version: u32) -> Result<(u32, u32, Minutes), Error> {
        let signs = [EntrySign { entry: id.clone(), version, outcome: Outcome::Approved }];
        desk::sign(self.house(), who, &self.rosa.person, &signs, true, "I supervised Rosa.").await
    }

    async fn signs_from_records(&self, id: &HoursEntryId, records: &[&str]) -> Result<(u32, u32, Minutes), Error> {
        let signs = [EntrySign { entry: id.clone(), version: 1, outcome: Outcome::Approved }];
        let records: Vec<String> = records.iter().map(|r| (*r).to_owned()).collect();
        desk::sign_from_records(self.house(), &self.nia, &self.rosa.person, &signs, &records, true, STATED).await
    }

    /// How the one signature on a paper for a board reads.
    async fn paper(&self) -> domain::hours_paper::PaperSignature {
        let (offers, _) = hours_papers::own(self.house(), &self.rosa).await.unwrap();
        let form = hours_papers::MakeForm {
            id: self.house().new_id(),
            programme: offers[0].key.programme.to_string(),
            time: offers[0].key.time.to_string(),
            supervisor: hours_papers::who_text(&offers[0].supervisor),
        };
        let number = hours_papers::make(self.house(), &self.rosa, &form).await.unwrap();
        let made = hours_papers::own_paper(self.house(), &self.rosa, &number).await.unwrap();
        made.paper.signatures[0].clone()
    }

    async fn signs_second(&self, who: &Actor, these: &[(HoursEntryId, u32)]) -> Result<usize, Error> {
        second::sign(self.house(), who, &self.rosa.person, these, true, "I looked at these hours.").await
    }
}

fn refused(error: &Error) -> Vec<HoursRefusal> {
    match error {
        Error::Refused(Refusal::SignOff(faults)) => faults.iter().map(|(_, refusal)| refusal.clone()).collect(),
        Error::Refused(Refusal::Entry(refusal)) => vec![refusal.clone()],
        other => panic!("{other}"),
    }
}

fn november() -> NaiveDate {
    "2026-11-01".parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_successor_signs_from_records_and_never_i_supervised() {
    let all = all(false, false).await;
    let id = all.sent("2026-11-24", 120).await;

    // First the question whether who leaves can still sign; only a no moves anything.
    let unanswered = all.hand_over(None).await.unwrap_err();
    assert!(matches!(unanswered, Error::Refused(Refusal::Choice("can_sign"))), "{unanswered}");
    assert_eq!(refused(&all.hand_over(Some(true)).await.unwrap_err()), [HoursRefusal::StillSigns]);
    let both = (&all.sue.person, &all.rosa.person);
    for nobody in [all.sue.person.as_str(), all.rosa.person.as_str(), all.ada.person.as_str(), ""] {
        let wrong = handing::hand_over(all.house(), &all.ada, both, Some(false), nobody).await.unwrap_err();
        assert!(matches!(wrong, Error::Refused(Refusal::Choice("to"))), "{nobody}: {wrong}");
    }
    let denied = handing::hand_over(all.house(), &all.sue, both, Some(false), all.nia.person.as_str()).await;
    assert!(matches!(denied, Err(Error::NotFound)), "a supervisor hands nothing over");
    assert_eq!(all.hand_over(Some(false)).await.unwrap(), 1);
    assert_eq!(all.hand_over(Some(false)).await.unwrap(), 0, "a second click finds nothing");

    // It is on the successor's desk, marked, and off the other one.
    let waiting = desk::hours(all.house(), &all.nia).await.unwrap();
    assert_eq!((waiting[0].entries, waiting[0].from_records), (1, 1));
    assert!(desk::hours(all.house(), &all.sue).await.unwrap().is_empty());
    let (learner, entries) = desk::sheet(all.house(), &all.nia, &all.rosa.person).await.unwrap();
    assert_eq!(desk::concerns(&learner, &entries), [vec![Concern::FromRecords]]);
    assert!(notes::one(all.house(), &all.nia, &id).await.is_ok(), "who is asked to sign reads the note");

    assert_eq!(refused(&all.signs(&all.nia, &id, 1).await.unwrap_err()), [HoursRefusal::OnlyFromRecords]);
    assert_eq!(refused(&all.signs(&all.sue, &id, 1).await.unwrap_err()), [HoursRefusal::NotWaiting]);
    assert_eq!(refused(&all.signs_from_records(&id, &[" "]).await.unwrap_err()), [HoursRefusal::RecordsMissing]);
    assert_eq!(all.entry(&id).await.state, EntryState::Submitted);
    assert_eq!(all.signs_from_records(&id, &["Timesheets", "Calendar"]).await.unwrap(), (1, 0, Minutes(120)));

    let entry = all.entry(&id).await;
    assert!(entry.from_records() && entry.particulars().supervisor == all.sue.person);
    assert_eq!(entry.signature().unwrap().records.as_ref().unwrap().lines, ["Timesheets", "Calendar"]);
    // This program does not count it, and says so.
    let practice = all.practice().await;
    let out = &practice.excluded[0];
    assert_eq!((out.minutes, &out.reason), (Minutes(120), &ExclusionReason::FromRecords));
    assert!(matches!(practice.amount, Amount::Time { have: Minutes(0), waiting: Minutes(0), .. }), "{practice:?}");

    // The log that anyone can check, and the paper for a board.
    let (export, verified) = audit(&hours::export(all.house(), &all.rosa).await.unwrap()).unwrap();
    assert_eq!(verified.log.unwrap().entries()[&id].state(), State::Approved);
    let events: Vec<_> = export.lines.iter().map(|l| l.link.body.event.name()).collect();
    assert_eq!(events, ["drafted", "submitted", "supervisor_succeeded", "approved"]);
    let signature = export.lines[3].link.body.event.signature().unwrap().clone();
    assert_eq!(signature.capacity, Capacity::SucceedingSupervisor);
    assert_eq!(signature.from_records, Some(entry.signature().unwrap().records.as_ref().unwrap().digest().unwrap()));
    assert_eq!(signature.statement.id.as_str(), "from_records");
    let signed = all.paper().await;
    assert!(signed.from_records && signed.capacity == Capacity::SucceedingSupervisor);
    assert_eq!(signed.text.as_deref(), Some(STATED));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_program_says_so_hours_signed_from_records_count() {
    let all = all(false, true).await;
    let id = all.sent("2026-11-24", 240).await;
    all.hand_over(Some(false)).await.unwrap();
    assert!(matches!(all.practice().await.amount, Amount::Time { waiting: Minutes(240), .. }));
    all.signs_from_records(&id, &["Calendar"]).await.unwrap();
    let practice = all.practice().await;
    assert_eq!((practice.counted.as_slice(), practice.excluded.len()), ([id.to_string()].as_slice(), 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_an_entry_names_is_handed_the_others_alone() {
    let all = all(false, false).await;
    let (sue, nia, rosa) = (&all.sue.person, &all.nia.person, &all.rosa.person);
    let sues = all.sent("2026-11-24", 120).await;
    all.hand_over(Some(false)).await.unwrap();
    let form = all.world.entry("practice", "2026-11-25", "09:00", 60, nia);
    let nias = hours::submit(all.house(), &all.rosa, &all.house().new_id(), &form, true).await.unwrap().entry;

    let file = handing::file(all.house(), &all.ada, nia, rosa).await.unwrap();
    let handed: Vec<_> = file.entries.iter().map(|(e, handed)| (e.id.clone(), handed.clone())).collect();
    let from = handing::Handed::From("Sue Supervisor".to_owned());
    assert_eq!(handed, [(sues.clone(), from), (nias.clone(), handing::Handed::Never)]);
    let offered: Vec<_> = file.successors.iter().map(|m| &m.person).collect();
    assert_eq!((offered, file.seen_by_others), (vec![sue], false));
    let moved = handing::hand_over(all.house(), &all.ada, (nia, rosa), Some(false), sue.as_str()).await.unwrap();
    assert_eq!(moved, 1);
    assert_eq!((all.entry(&sues).await.asked(), all.entry(&nias).await.asked()), (nia, sue));

    let file = handing::file(all.house(), &all.ada, nia, rosa).await.unwrap();
    assert!(file.successors.is_empty() && file.seen_by_others, "it goes back by its writer");
}

/// Whatever comes first holds, and the other one is told.
#[tokio::test(flavor = "multi_thread")]
async fn of_a_signature_and_a_handing_over_exactly_one_wins() {
    let all = all(false, false).await;
    for day in ["2026-11-24", "2026-11-25", "2026-11-26"] {
        let id = all.sent(day, 60).await;
        let (signed, moved) = tokio::join!(all.signs(&all.sue, &id, 1), all.hand_over(Some(false)));
        let entry = all.entry(&id).await;
        match moved.unwrap() {
            0 => assert!(signed.is_ok() && entry.signed() && entry.acts.is_empty(), "{entry:?}"),
            _ => {
                assert_eq!(refused(&signed.unwrap_err()), [HoursRefusal::NotWaiting]);
                assert_eq!((entry.state, entry.asked()), (EntryState::Submitted, &all.nia.person));
                all.signs_from_records(&id, &["Calendar"]).await.unwrap();
            }
        }
        assert_eq!(all.state(&id).await, State::Approved);
    }
    audit(&hours::export(all.house(), &all.rosa).await.unwrap()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_left_come_first_and_only_within_reach() {
    let all = all(false, false).await;
    all.sent("2026-11-24", 60).await;
    let other = all.world.open_cohort(&all.ada, "Winter").await;
    let cora = all.world.coordinator(&all.ada, &other, "cora@example.org", "Cora", founding::FIRST_SITE).await;
    let lines = handing::list(all.house(), &cora).await.unwrap();
    assert_eq!((lines.len(), lines[0].asked, lines[0].entries), (1, handing::Asked::Here, 1));
    let place = format!("cohort:{}", all.cohort);
    roles::end(all.house(), &all.ada, &all.sue.person, "supervisor", &place).await.unwrap();
    let lines = handing::list(all.house(), &cora).await.unwrap();
    assert_eq!((lines[0].asked, lines[0].supervisor_name.as_str()), (handing::Asked::Left, "Sue Supervisor"));
    assert!(handing::list(all.house(), &all.nia).await.unwrap().is_empty());
    // Who left cannot sign any more; their successor can.
    let both = (&all.sue.person, &all.rosa.person);
    assert_eq!(handing::hand_over(all.house(), &cora, both, Some(false), all.nia.person.as_str()).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_count_once_a_second_person_has_signed_where_the_program_asks_for_it() {
    let all = all(true, false).await;
    let (first, second_entry) = (all.sent("2026-11-24", 240).await, all.sent("2026-11-25", 60).await);
    for id in [&first, &second_entry] {
        all.signs(&all.sue, id, 1).await.unwrap();
    }
    let practice = all.practice().await;
    assert_eq!((practice.signed_once, practice.counted.len()), (Minutes(300), 0));
    assert!(matches!(practice.next, Some(NextAction::WaitForSecondSignature { .. })), "{:?}", practice.next);

    // Not who signed first, not the trainee, nobody without a statement.
    assert!(second::list(all.house(), &all.sue).await.unwrap().is_empty());
    let these = [(first.clone(), 1), (second_entry.clone(), 1)];
    assert_eq!(refused(&all.signs_second(&all.sue, &these).await.unwrap_err())[0], HoursRefusal::SameSigner);
    assert!(matches!(all.signs_second(&all.rosa, &these).await, Err(Error::NotFound)));
    let unstated = second::sign(all.house(), &all.ada, &all.rosa.person, &these, false, "").await.unwrap_err();
    assert_eq!(refused(&unstated), [HoursRefusal::NotAttested]);
    assert_eq!(refused(&all.signs_second(&all.ada, &[]).await.unwrap_err()), [HoursRefusal::Missing]);

    // A correction is asked for: the trainee is told, the first signature stays.
    let ask = |reason: &'static str| second::ask(all.house(), &all.nia, &all.rosa.person, &second_entry, 1, reason);
    assert_eq!(refused(&ask(" ").await.unwrap_err()), [HoursRefusal::ReasonMissing]);
    ask("Which group was it?").await.unwrap();
    ask("Which group was it?").await.unwrap();
    assert_eq!(all.entry(&second_entry).await.acts.len(), 1, "a double click asks once");
    let mail = all.world.mail_to("rosa@example.org").await.unwrap();
    let told = |items: &[Item]| items.iter().any(|item| item.reason == Reason::HoursReturned);
    assert!(matches!(&mail.content, MailContent::Note { items, .. } if told(items)), "{mail:?}");

    let line = second::list(all.house(), &all.nia).await.unwrap().remove(0);
    assert_eq!((line.entries, line.length), (2, Minutes(300)));
    assert_eq!(all.signs_second(&all.nia, &these[..1]).await.unwrap(), 1);
    assert_eq!(all.signs_second(&all.nia, &these[..1]).await.unwrap(), 0, "a double click signs once");
    assert_eq!(refused(&all.signs_second(&all.ada, &these[..1]).await.unwrap_err()), [HoursRefusal::NotWaiting]);
    assert_eq!(all.state(&first).await, State::Verified);
    assert_eq!(all.practice().await.counted, [first.to_string()]);

    // The correction needs both signatures anew.
    let form = all.world.entry("practice", "2026-11-25", "09:00", 50, &all.sue.person);
    hours::correct(all.house(), &all.rosa, &second_entry, 1, &form, "It was the other group.", true).await.unwrap();
    assert!(second::list(all.house(), &all.ada).await.unwrap().is_empty(), "what is being corrected waits for it");
    all.signs(&all.sue, &second_entry, 2).await.unwrap();
    let stale = all.signs_second(&all.nia, &[(second_entry.clone(), 1)]).await.unwrap_err();
    assert_eq!(refused(&stale), [HoursRefusal::ChangedMeanwhile]);
    all.signs_second(&all.ada, &[(second_entry.clone(), 2)]).await.unwrap();
    let (export, verified) = audit(&hours::export(all.house(), &all.rosa).await.unwrap()).unwrap();
    let log = verified.log.unwrap();
    assert_eq!(log.entries()[&second_entry].state(), State::Verified);
    let capacities: Vec<_> = export.lines.iter().filter(|l| l.link.body.event.name() == "verified").collect();
    let capacities: Vec<_> = capacities.iter().map(|l| l.link.body.by.capacity).collect();
    assert_eq!(capacities, [Capacity::CounterSigner, Capacity::Administrator]);
}

/// Of two who sign second at once, one does.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_second_signatures_exactly_one_wins() {
    let all = all(true, false).await;
    let id = all.sent("2026-11-24", 240).await;
    all.signs(&all.sue, &id, 1).await.unwrap();
    let these = [(id.clone(), 1)];
    let (one, two) = tokio::join!(all.signs_second(&all.ada, &these), all.signs_second(&all.nia, &these));
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    assert_eq!(refused(&one.and(two).unwrap_err()), [HoursRefusal::NotWaiting]);
    assert_eq!(all.entry(&id).await.acts.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_staff_closed_is_corrected_only_after_they_opened_it_with_a_reason() {
    let all = all(false, false).await;
    let (signed, waits) = (all.sent("2026-11-24", 120).await, all.sent("2026-11-25", 60).await);
    let (house, ada, rosa) = (all.house(), &all.ada, &all.rosa);
    let close = || closing::close(house, ada, &rosa.person, november());
    assert_eq!(refused(&close().await.unwrap_err()), [HoursRefusal::NotSigned]);
    all.signs(&all.sue, &signed, 1).await.unwrap();
    assert!(matches!(closing::close(house, &all.sue, &rosa.person, november()).await, Err(Error::NotFound)));
    assert!(matches!(closing::close(house, rosa, &rosa.person, november()).await, Err(Error::NotFound)));
    assert_eq!(close().await.unwrap(), 1);
    assert_eq!(close().await.unwrap(), 0, "a second click closes nothing");
    let (_, months) = closing::months(house, ada, &rosa.person).await.unwrap();
    let month = closing::Month { signed: 0, closed: 1, open: 1, length: Minutes(120) };
    assert_eq!(months, [(november(), month)]);
    assert_eq!((all.state(&signed).await, all.state(&waits).await), (State::Locked, State::Submitted));

    let form = all.world.entry("practice", "2026-11-24", "09:00", 90, &all.sue.person);
    let correct = || hours::correct(house, rosa, &signed, 1, &form, "I left earlier.", true);
    assert_eq!(refused(&correct().await.unwrap_err()), [HoursRefusal::Locked]);
    all.signs(&all.sue, &waits, 1).await.unwrap();
    let reopen = |why: &'static str| closing::reopen(house, ada, &rosa.person, november(), why);
    assert_eq!(refused(&reopen("").await.unwrap_err()), [HoursRefusal::ReasonMissing]);
    assert_eq!(reopen("The day was wrong.").await.unwrap(), 1);
    assert_eq!(refused(&reopen("Again.").await.unwrap_err()), [HoursRefusal::NotLocked]);
    correct().await.unwrap();
    let (export, verified) = audit(&hours::export(house, rosa).await.unwrap()).unwrap();
    assert_eq!(verified.closed, 0, "the reason is open to the trainee");
    let events: Vec<_> = export.lines.iter().map(|l| l.link.body.event.name()).collect();
    assert!(events.ends_with(&["locked", "approved", "reopened", "corrected", "submitted"]), "{events:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_hours_that_a_certificate_counts_are_closed_with_it() {
    let world = World::new().await;
    let (ada, rosa) = world.finished().await;
    let learner = hours::log(&world.house, &rosa).await.unwrap();
    assert!(learner.completed_at.is_some());
    assert_eq!(learner.facts.hours.len(), 3);
    for entry in &learner.facts.hours {
        assert!(entry.locked(), "{entry:?}");
        assert_eq!(entry.acts.iter().map(|a| &a.by).collect::<Vec<_>>(), [&None], "by the platform");
    }
    let entry = &learner.facts.hours[0];
    let form = world.entry("practice", "2026-11-24", "09:00", 60, &entry.particulars().supervisor);
    let refusal = hours::correct(&world.house, &rosa, &entry.id, 1, &form, "An hour less.", true).await.unwrap_err();
    assert_eq!(refused(&refusal), [HoursRefusal::Locked]);
    closing::reopen(&world.house, &ada, &rosa.person, november(), "An hour too many.").await.unwrap();
    hours::correct(&world.house, &rosa, &entry.id, 1, &form, "An hour less.", true).await.unwrap();
    audit(&hours::export(&world.house, &rosa).await.unwrap()).unwrap();
}
