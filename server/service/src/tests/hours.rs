//! Hours from the first draft to a signed correction: what counts meanwhile, and the log that anyone can check.

use super::fixture::*;
use crate::desk::EntrySign;
use crate::error::{Error, Refusal};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::chain::hours::{State, audit};
use domain::hours::{EntryForm, EntryState, HoursRefusal, Outcome, Turn};
use domain::id::HoursEntryId;
use domain::quantity::Minutes;

struct Two {
    world: World,
    rosa: Actor,
    sue: Actor,
}

async fn two() -> Two {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    world.clock.forward(TimeDelta::days(8));
    Two { world, rosa, sue }
}

impl Two {
    fn form(&self, minutes: u32) -> EntryForm {
        self.world.entry("practice", "2026-11-24", "09:00", minutes, &self.sue.person)
    }

    async fn signs(&self, entry: &HoursEntryId, version: u32, outcome: Outcome) -> Result<(u32, u32, Minutes), Error> {
        let signs = [EntrySign { entry: entry.clone(), version, outcome }];
        desk::sign(&self.world.house, &self.sue, &self.rosa.person, &signs, true, "I supervised Rosa.").await
    }

    /// Signed practice that counts.
    async fn counted(&self) -> u32 {
        let learner = hours::log(&self.world.house, &self.rosa).await.unwrap();
        let signed = learner.facts.hours.iter().filter(|e| e.signed());
        signed.map(|e| e.counted().minutes.0).sum()
    }

    async fn stands(&self, entry: &HoursEntryId) -> (EntryState, State) {
        let (_, entry) = hours::own(&self.world.house, &self.rosa, entry).await.unwrap();
        (entry.state, entry.logged.unwrap().standing.state())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signed_entry_holds_until_its_correction_is_signed_and_the_log_shows_both() {
    let two = two().await;
    let (house, rosa) = (&two.world.house, &two.rosa);
    let entry = hours::submit(house, rosa, &house.new_id(), &two.form(120), true).await.unwrap().entry;
    assert_eq!(two.stands(&entry).await, (EntryState::Submitted, State::Submitted));

    hours::turn(house, rosa, &entry, 1, Turn::Recalled).await.unwrap();
    assert_eq!(two.stands(&entry).await, (EntryState::Draft, State::Draft));
    hours::correct(house, rosa, &entry, 1, &two.form(110), "", true).await.unwrap();
    let reason = || "Which group was it?".to_owned();
    two.signs(&entry, 2, Outcome::Returned { reason: reason() }).await.unwrap();
    assert_eq!(two.stands(&entry).await, (EntryState::Returned, State::NeedsInfo));
    hours::correct(house, rosa, &entry, 2, &two.form(100), "", true).await.unwrap();
    two.signs(&entry, 3, Outcome::Approved).await.unwrap();
    assert_eq!(two.counted().await, 100);

    // Without a reason nothing changes; with one the signed version still counts.
    let refused = hours::correct(house, rosa, &entry, 3, &two.form(90), " ", true).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::Entry(HoursRefusal::ReasonMissing))), "{refused}");
    hours::correct(house, rosa, &entry, 3, &two.form(90), "I left earlier.", true).await.unwrap();
    assert_eq!(two.stands(&entry).await, (EntryState::Submitted, State::Submitted));
    assert_eq!(two.counted().await, 100);
    two.signs(&entry, 4, Outcome::Declined { reason: "Not mine.".to_owned() }).await.unwrap();
    assert_eq!(two.counted().await, 100);
    hours::turn(house, rosa, &entry, 4, Turn::Withdrawn).await.unwrap();
    assert_eq!(two.stands(&entry).await, (EntryState::Approved, State::Approved));
    hours::correct(house, rosa, &entry, 4, &two.form(80), "I left much earlier.", true).await.unwrap();
    two.signs(&entry, 5, Outcome::Approved).await.unwrap();
    assert_eq!(two.counted().await, 80);

    let text = hours::export(house, rosa).await.unwrap();
    let (export, verified) = audit(&text).unwrap();
    assert_eq!(verified.closed, 0, "every note and reason is open");
    assert_eq!(verified.redacted, 0);
    let log = verified.log.unwrap();
    let standing = &log.entries()[&entry];
    assert_eq!(standing.superseded(), [3]);
    let events: Vec<_> = export.lines.iter().map(|l| l.link.body.event.name()).collect();
    assert_eq!(
        events,
        [
            "drafted",
            "submitted",
            "recalled",
            "drafted",
            "submitted",
            "needs_info",
            "drafted",
            "submitted",
            "approved",
            "corrected",
            "submitted",
            "declined",
            "withdrawn",
            "corrected",
            "submitted",
            "approved",
        ]
    );
    // Any change of the file is seen.
    let changed = text.replacen("\"minutes\":100", "\"minutes\":101", 1);
    assert_ne!(changed, text);
    assert!(audit(&changed).is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_out_of_the_log_claims_no_time_and_cannot_come_back() {
    let two = two().await;
    let (house, rosa) = (&two.world.house, &two.rosa);
    let entry = hours::submit(house, rosa, &house.new_id(), &two.form(120), true).await.unwrap().entry;
    hours::turn(house, rosa, &entry, 1, Turn::Withdrawn).await.unwrap();
    assert_eq!(two.stands(&entry).await, (EntryState::Withdrawn, State::Withdrawn));
    let late = two.signs(&entry, 1, Outcome::Approved).await.unwrap_err();
    assert!(matches!(late, Error::Refused(Refusal::SignOff(_))), "{late}");
    let again = hours::correct(house, rosa, &entry, 1, &two.form(60), "", true).await.unwrap_err();
    assert!(matches!(again, Error::Refused(Refusal::Entry(HoursRefusal::NotEditable))), "{again}");
    // The same time can be logged anew.
    hours::submit(house, rosa, &house.new_id(), &two.form(120), true).await.unwrap();
    audit(&hours::export(house, rosa).await.unwrap()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_from_before_the_log_come_into_it_with_their_history() {
    let two = two().await;
    let (house, rosa) = (&two.world.house, &two.rosa);
    let entry = hours::submit(house, rosa, &house.new_id(), &two.form(120), true).await.unwrap().entry;
    two.signs(&entry, 1, Outcome::Approved).await.unwrap();
    // As the database was before the log: the entry knows of none, and the enrolment has none.
    let learner = hours::log(house, rosa).await.unwrap();
    let mut old = learner.facts.hours[0].clone();
    old.logged = None;
    let mut row = learner.row.clone();
    (row.hours_chain, row.hours_links, row.hours_head, row.hours_at) = (None, 0, None, None);
    row.revision += 1;
    let writes = vec![
        storage::write::update_entry(rows::entry_row(house, &learner.person_key, &row, &old).unwrap()),
        storage::write::raise_enrolment(row.revision - 1, row),
    ];
    house.store.commit(writes).await.unwrap();
    assert_eq!(audit(&hours::export(house, rosa).await.unwrap()).unwrap().1.links, 0);

    let later = two.world.entry("practice", "2026-11-23", "09:00", 60, &two.sue.person);
    hours::submit(house, rosa, &house.new_id(), &later, true).await.unwrap();
    let (export, verified) = audit(&hours::export(house, rosa).await.unwrap()).unwrap();
    assert_eq!(verified.links, 5);
    assert_eq!(two.stands(&entry).await, (EntryState::Approved, State::Approved));
    assert_eq!(export.lines[0].link.body.at, old.versions[0].written_at, "at the time at which it happened");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_process_wrote_is_read_at_once() {
    let two = two().await;
    let (house, rosa, sue) = (&two.world.house, &two.rosa, &two.sue);
    let entry = hours::submit(house, rosa, &house.new_id(), &two.form(120), true).await.unwrap().entry;
    assert_eq!(two.counted().await, 0, "it is kept open here now");

    // Another process at the same database signs; it has never opened this log.
    let other = two.world.beside().await;
    let signs = [EntrySign { entry: entry.clone(), version: 1, outcome: Outcome::Approved }];
    desk::sign(&other, sue, &rosa.person, &signs, true, "I supervised Rosa.").await.unwrap();
    assert_eq!(two.counted().await, 120);
    hours::correct(house, rosa, &entry, 1, &two.form(90), "I left earlier.", false).await.unwrap();
    let there = hours::log(&other, rosa).await.unwrap();
    assert_eq!(there.facts.hours[0].version(), 2);
    // What was decided on what is out of date is decided again.
    let refused = desk::sign(&other, sue, &rosa.person, &signs, true, "I supervised Rosa.").await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::SignOff(_))), "{refused}");
}
