//! Notes on hours: the minutes are always saved, no word that was found is kept, a reader can destroy what slipped through.

use super::fixture::*;
use crate::hours::Kept;
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::chain::{Beside, Finding, Link, check};
use domain::course::Catalogue;
use domain::hours::{EntryForm, EntryState, HoursEntry, HoursRefusal, NoteStepKind, Outcome};
use domain::id::HoursEntryId;
use domain::note_privacy::FindingKind;
use domain::quantity::Minutes;

/// What must be found nowhere.
const WORDS: [&str; 3] = ["Marcus", "Oyelaran", "216-555-0142"];
const NAMING: &str = "Sat with Marcus Oyelaran in court. Call 216-555-0142.";
/// Looks like a family name, and is an agency.
const AGENCY: &str = "Learned how Benson Pruitt takes referrals.";

struct Three {
    world: World,
    cara: Actor,
    sue: Actor,
    rosa: Actor,
}

async fn three() -> Three {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let cara = world.coordinator(&ada, &cohort, "cara@example.org", "Cara Coordinator", founding::FIRST_SITE).await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    world.clock.forward(TimeDelta::days(6));
    Three { world, cara, sue, rosa }
}

impl Three {
    fn form(&self, date: &str, note: &str, nobody_served: bool) -> EntryForm {
        let form = self.world.entry("practice", date, "09:00", 60, &self.sue.person);
        EntryForm { note: note.to_owned(), nobody_served, ..form }
    }

    async fn write(&self, date: &str, note: &str, nobody_served: bool, send: bool) -> Kept {
        let form = self.form(date, note, nobody_served);
        hours::submit(&self.world.house, &self.rosa, &self.world.house.new_id(), &form, send).await.unwrap()
    }

    async fn entry(&self, id: &HoursEntryId) -> HoursEntry {
        hours::own(&self.world.house, &self.rosa, id).await.unwrap().1
    }

    /// Everything that the house knows of the trainee, opened: facts, chain, trail, notice, mail.
    async fn all(&self) -> String {
        let house = &self.world.house;
        let learner = hours::log(house, &self.rosa).await.unwrap();
        let mut all = serde_json::to_string(&learner.facts.hours).unwrap();
        for (link, beside) in self.chain().await {
            all += &format!("{link:?} {beside:?}");
        }
        let since = house.now() - TimeDelta::days(30);
        for row in house.store.audit_between(since, house.now() + TimeDelta::days(1)).await.unwrap() {
            all += &format!("{} {:?}", row.action, row.about);
        }
        all += &format!("{:?}", notices::take(house, &self.rosa).await.unwrap());
        post::deliver(house, "test").await.unwrap();
        all + &format!("{:?}", self.world.post.sent.lock().unwrap())
    }

    async fn chain(&self) -> Vec<(Link, Option<Beside>)> {
        let learner = hours::log(&self.world.house, &self.rosa).await.unwrap();
        let stored = self.world.house.store.chain(&crate::rows::key_of(&learner.key)).await.unwrap();
        let open = |(body, beside): &(String, Option<Vec<u8>>)| {
            let link: Link = serde_json::from_str(body).unwrap();
            let about = format!("chain/1:{}:{}:{}", learner.key.programme, learner.key.time, link.number);
            (link, beside.as_ref().map(|sealed| learner.person_key.open(&about, sealed).unwrap()))
        };
        stored.iter().map(open).collect()
    }

    async fn trail(&self) -> Vec<String> {
        let rows = self
            .world
            .house
            .store
            .audit_between(self.world.house.now() - TimeDelta::hours(1), self.world.house.now() + TimeDelta::hours(1));
        rows.await.unwrap().into_iter().map(|row| row.action).filter(|a| a.starts_with("note")).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_minutes_are_saved_the_note_is_not_and_no_word_of_it_is_anywhere() {
    let three = three().await;
    let house = &three.world.house;
    for (date, send, state) in [("2026-11-24", true, EntryState::Submitted), ("2026-11-25", false, EntryState::Draft)] {
        let kept = three.write(date, NAMING, true, send).await;
        let held = kept.held_back.unwrap();
        assert_eq!(held.hints(), [FindingKind::Telephone, FindingKind::Name]);
        let entry = three.entry(&kept.entry).await;
        assert_eq!((entry.state, entry.particulars().minutes), (state, Minutes(60)));
        assert_eq!(entry.particulars().note, "");
    }
    assert_eq!(desk::sheet(house, &three.sue, &three.rosa.person).await.unwrap().1.len(), 1, "the supervisor can sign");
    let all = three.all().await;
    assert!(all.contains("hours_sent") && all.contains("HoursSent") == all.contains("HoursKept"), "{all}");
    for word in WORDS {
        assert!(!all.contains(word), "{word} in {all}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_on_a_note_that_is_held_back_writes_nothing_twice_and_says_it_again() {
    let three = three().await;
    let house = &three.world.house;
    let (id, form) = (house.new_id(), three.form("2026-11-24", NAMING, false));
    let first = hours::submit(house, &three.rosa, &id, &form, false).await.unwrap();
    let again = hours::submit(house, &three.rosa, &id, &form, false).await.unwrap();
    assert_eq!(first, again);
    assert!(again.held_back.is_some());
    // The page of the first click shows version 1; both clicks of a correction come with it.
    let other = EntryForm { minutes: "75".to_owned(), ..form.clone() };
    for _ in 0..2 {
        let kept = hours::correct(house, &three.rosa, &first.entry, 1, &other, "", false).await.unwrap();
        assert!(kept.held_back.is_some());
        assert_eq!(three.entry(&first.entry).await.version(), 2);
    }
    // The same once more with the version that is there: nothing new is said.
    hours::correct(house, &three.rosa, &first.entry, 2, &other, "", false).await.unwrap();
    assert_eq!(three.entry(&first.entry).await.version(), 2);
    let clean = EntryForm { note: "Practiced silence.".to_owned(), ..other };
    let kept = hours::correct(house, &three.rosa, &first.entry, 2, &clean, "", true).await.unwrap();
    assert_eq!(kept.held_back, None);
    let entry = three.entry(&first.entry).await;
    assert_eq!((entry.state, entry.particulars().note.as_str()), (EntryState::Submitted, "Practiced silence."));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_its_writer_calls_no_person_served_is_saved_and_waits_for_a_reader() {
    let three = three().await;
    let house = &three.world.house;
    let without = three.write("2026-11-24", AGENCY, false, true).await;
    assert!(without.held_back.is_some_and(|held| held.can_be_overridden()));
    let draft = three.write("2026-11-25", AGENCY, true, false).await;
    assert_eq!(three.entry(&draft.entry).await.particulars().note, AGENCY);
    assert!(notes::waiting(house, &three.cara).await.unwrap().is_empty(), "a draft is its writer's alone");
    assert!(notes::one(house, &three.cara, &draft.entry).await.is_err());
    let kept = three.write("2026-11-26", AGENCY, true, true).await;
    assert_eq!(kept.held_back, None);
    for reader in [&three.cara, &three.sue] {
        let waiting = notes::waiting(house, reader).await.unwrap();
        assert_eq!(waiting.iter().map(|n| &n.entry).collect::<Vec<_>>(), [&kept.entry]);
        assert!(!waiting[0].reported && waiting[0].name == "Rosa Díaz");
    }
    assert!(three.trail().await.contains(&"note_passed".to_owned()));
    // A reader says that it is fine; the second click says nothing new.
    for _ in 0..2 {
        notes::clear(house, &three.sue, &kept.entry, 1).await.unwrap();
    }
    assert!(notes::waiting(house, &three.cara).await.unwrap().is_empty());
    let entry = three.entry(&kept.entry).await;
    assert_eq!(entry.particulars().note, AGENCY);
    assert_eq!(entry.note_steps.iter().filter(|s| s.kind == NoteStepKind::Cleared).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_destroys_a_note_everywhere_and_the_hours_stay_signed() {
    let three = three().await;
    let house = &three.world.house;
    let named = "Sat with Marcus Oyelaran in court.";
    let kept = three.write("2026-11-24", named, true, true).await;
    let other = three.write("2026-11-25", "Practiced silence.", false, true).await;
    let sign = |version, outcome| [desk::EntrySign { entry: kept.entry.clone(), version, outcome }];
    let back = sign(1, Outcome::Returned { reason: "Which day?".to_owned() });
    desk::sign(house, &three.sue, &three.rosa.person, &back, false, "").await.unwrap();
    let again = EntryForm { minutes: "75".to_owned(), ..three.form("2026-11-24", named, true) };
    hours::correct(house, &three.rosa, &kept.entry, 1, &again, "", true).await.unwrap();
    desk::sign(house, &three.sue, &three.rosa.person, &sign(2, Outcome::Approved), true, "I supervised.")
        .await
        .unwrap();
    assert!(three.all().await.contains("Marcus"), "it is there before");

    for _ in 0..2 {
        notes::remove(house, &three.cara, &kept.entry).await.unwrap();
    }
    let entry = three.entry(&kept.entry).await;
    assert_eq!((entry.state, entry.particulars().minutes), (EntryState::Approved, Minutes(75)));
    for version in [1, 2] {
        assert_eq!(entry.note_removed(version).map(|s| &s.by), Some(&three.cara.person), "version {version}");
    }
    let all = three.all().await;
    for word in WORDS {
        assert!(!all.contains(word), "{word} in {all}");
    }
    assert!(all.contains("Practiced silence."), "the other entry keeps its note");
    assert_eq!(three.entry(&other.entry).await.particulars().note, "Practiced silence.");
    // The chain holds: two links are redacted, none is broken.
    let found = check(&three.chain().await);
    assert_eq!(found.iter().filter(|f| **f == Finding::Redacted).count(), 2, "{found:?}");
    assert!(!found.contains(&Finding::Broken), "{found:?}");
    let removed = three.trail().await.iter().filter(|a| *a == "note_removed").count();
    assert_eq!(removed, 1, "the second click changed nothing");
    let looks = house.store.looks_at(three.rosa.person.as_str()).await.unwrap();
    notes::one(house, &three.cara, &kept.entry).await.unwrap();
    assert_eq!(house.store.looks_at(three.rosa.person.as_str()).await.unwrap().len(), looks.len() + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_writer_reports_their_own_note_and_nobody_else_can() {
    let three = three().await;
    let house = &three.world.house;
    let kept = three.write("2026-11-24", "Practiced silence.", false, true).await;
    assert!(matches!(notes::report(house, &three.sue, &kept.entry).await, Err(Error::NotFound)));
    for _ in 0..2 {
        notes::report(house, &three.rosa, &kept.entry).await.unwrap();
    }
    let waiting = notes::waiting(house, &three.cara).await.unwrap();
    assert!(waiting.len() == 1 && waiting[0].reported);
    assert_eq!(three.entry(&kept.entry).await.note_steps.len(), 1);
    let empty = three.write("2026-11-25", "", false, true).await;
    let refused = notes::report(house, &three.rosa, &empty.entry).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Entry(HoursRefusal::NoNote)))));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_look_after_the_trainee_read_and_remove_a_note() {
    let three = three().await;
    let house = &three.world.house;
    let ada = accounts::sign_in(house, "ada@example.org", PASSPHRASE, "near").await.unwrap();
    let ada = accounts::identify(house, &ada.token).await.unwrap().unwrap();
    sites::add(house, &ada, "north", "North").await.unwrap();
    let far = world_cohort(&three.world, &ada).await;
    let carl = three.world.coordinator(&ada, &far, "carl@example.org", "Carl Elsewhere", "north").await;
    let learner = hours::log(house, &three.rosa).await.unwrap();
    let tom = three.world.person(&ada, &learner.cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let pat = three.world.person(&ada, &learner.cohort, "pat@example.org", Role::Supervisor, "Pat Other").await;
    let kept = three.write("2026-11-24", AGENCY, true, true).await;
    for (who, name) in
        [(&carl, "of another site"), (&tom, "a trainer"), (&pat, "not asked to sign"), (&three.rosa, "the writer")]
    {
        assert!(notes::waiting(house, who).await.unwrap().is_empty(), "{name}");
        assert!(notes::one(house, who, &kept.entry).await.is_err(), "{name}");
        assert!(notes::clear(house, who, &kept.entry, 1).await.is_err(), "{name}");
        assert!(notes::remove(house, who, &kept.entry).await.is_err(), "{name}");
    }
    assert_eq!(three.entry(&kept.entry).await.particulars().note, AGENCY);
    assert!(notes::one(house, &ada, &kept.entry).await.is_ok());
}

async fn world_cohort(world: &World, ada: &Actor) -> domain::id::CohortId {
    let form = cohorts::NewCohort {
        id: world.house.new_id(),
        name: "Far".to_owned(),
        programme: "foundations".to_owned(),
        site: "north".to_owned(),
        starts_on: "2026-11-23".to_owned(),
        zone: "America/New_York".to_owned(),
    };
    cohorts::open(&world.house, ada, &form).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_the_house_its_group_and_its_staff_are_no_people_served() {
    let three = three().await;
    for (date, note) in [
        ("2026-11-24", "Supervision with Sue Supervisor at Riverside Peer Academy."),
        ("2026-11-25", "Practiced silence with the Autumn group."),
    ] {
        let kept = three.write(date, note, false, true).await;
        assert_eq!(kept.held_back, None, "{note}");
        assert_eq!(three.entry(&kept.entry).await.note_waits(), None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_without_notes_keeps_none() {
    let three = three().await;
    let house = &three.world.house;
    let without = |catalogue: &mut Catalogue| catalogue.programmes.iter_mut().for_each(|p| p.without_notes = true);
    courses::open_with(house, FILES.clone(), without).await.unwrap();
    for (date, note) in [("2026-11-24", "Practiced silence."), ("2026-11-25", NAMING)] {
        let kept = three.write(date, note, true, true).await;
        assert_eq!(kept.held_back, None);
        assert_eq!(three.entry(&kept.entry).await.particulars().note, "", "{note}");
    }
}
