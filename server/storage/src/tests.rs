//! The store against the real database, in memory and on files.

use crate::write::*;
use crate::*;
use chrono::{DateTime, TimeDelta, Utc};

mod days;
mod law;
mod notes;
mod roles;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

async fn memory() -> Store {
    Store::open(&Place::Memory, now()).await.unwrap()
}

fn person(id: &str, email: &str) -> Write {
    let row = PersonRow {
        organisation: "ours".into(),
        person: id.into(),
        language: "en".into(),
        zone: "UTC".into(),
        email: Some(email.into()),
        user_name: None,
        sealed_name: vec![1, 2, 3].into(),
        created_at: now(),
    };
    create_person(row, vec![9; 32], "hash".into())
}

fn enrolment(revision: i64) -> EnrolmentRow {
    EnrolmentRow {
        organisation: "ours".into(),
        person: "p1".into(),
        programme: "foundations".into(),
        time: 1,
        site: "main".into(),
        cohort: "c1".into(),
        version: "2026-11".into(),
        version_digest: "d".into(),
        joined_on: "2026-11-22".into(),
        joined_at: now(),
        revision,
        attempts_granted: "{}".into(),
        evaluation: "{}".into(),
        own_turn: true,
        next_date: None,
        active_at: now(),
        completed_at: None,
        left_at: None,
        joined_into: None,
        chain_length: 0,
        chain_head: None,
        hours_chain: None,
        hours_links: 0,
        hours_head: None,
        hours_at: None,
        moves: None,
    }
}

fn entry(id: &str, state: &str) -> HoursEntryRow {
    HoursEntryRow {
        organisation: "ours".into(),
        person: "p1".into(),
        programme: "foundations".into(),
        time: 1,
        site: "main".into(),
        cohort: "c1".into(),
        entry: id.into(),
        supervisor: "s1".into(),
        state: state.into(),
        waiting_since: Some(now()),
        note_waits_since: None,
        body: vec![1].into(),
    }
}

fn mail(key: &str) -> OutboxRow {
    OutboxRow {
        organisation: "ours".into(),
        key: key.into(),
        kind: "idle".into(),
        person: None,
        state: "queued".into(),
        tries: 0,
        due_at: now(),
        not_after: now() + TimeDelta::days(7),
        created_at: now(),
        settled_at: None,
        leased_by: None,
        fault: None,
        body: Some("{}".into()),
        reason: None,
        mark: None,
        address: None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_found_by_address_and_the_address_is_theirs_alone() {
    let store = memory().await;
    store.commit(vec![person("p1", "rosa@example.org")]).await.unwrap();
    let found = store.sign_in("rosa@example.org").await.unwrap().unwrap();
    assert_eq!(found.person, "p1");
    assert_eq!(found.hash.as_deref(), Some("hash"));
    assert!(store.sign_in("nobody@example.org").await.unwrap().is_none());
    let second = store.commit(vec![person("p2", "rosa@example.org")]).await;
    assert!(matches!(second, Err(StorageError::Exists)), "{second:?}");
    assert!(store.person("p2").await.unwrap().is_none(), "nothing half-written");
    let (row, key) = store.person("p1").await.unwrap().unwrap();
    assert_eq!(row.email.as_deref(), Some("rosa@example.org"));
    assert_eq!(key, vec![9; 32]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_write_on_an_old_revision_is_a_conflict_and_nothing_of_it_stays() {
    let store = memory().await;
    store.commit(vec![enrol(enrolment(1))]).await.unwrap();
    store.commit(vec![raise_enrolment(1, enrolment(2)), create_entry(entry("e1", "draft"))]).await.unwrap();
    let late = store.commit(vec![create_entry(entry("e2", "draft")), raise_enrolment(1, enrolment(2))]).await;
    assert!(matches!(late, Err(StorageError::Conflict)), "{late:?}");
    let key = enrolment(1).key();
    let facts = store.facts(&key).await.unwrap();
    assert_eq!(facts.hours.iter().map(|h| h.entry.as_str()).collect::<Vec<_>>(), ["e1"]);
    assert_eq!(store.enrolment(&key).await.unwrap().unwrap().revision, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_writers_on_one_revision_just_one_wins() {
    let store = memory().await;
    store.commit(vec![enrol(enrolment(1))]).await.unwrap();
    let tries: Vec<_> = (0..8)
        .map(|n| {
            let store = store.clone();
            tokio::spawn(async move {
                store
                    .commit(vec![raise_enrolment(1, enrolment(2)), create_entry(entry(&format!("e{n}"), "draft"))])
                    .await
            })
        })
        .collect();
    let mut won = 0;
    for one in tries {
        match one.await.unwrap() {
            Ok(()) => won += 1,
            Err(StorageError::Conflict) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(won, 1);
    assert_eq!(store.facts(&enrolment(1).key()).await.unwrap().hours.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_form_twice_makes_one_entry() {
    let store = memory().await;
    store.commit(vec![create_entry(entry("e1", "draft"))]).await.unwrap();
    let again = store.commit(vec![create_entry(entry("e1", "draft"))]).await;
    assert!(matches!(again, Err(StorageError::Exists)), "{again:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_entries_come_in_together_or_not_at_all() {
    let store = memory().await;
    store.commit(vec![create_entries(vec![entry("e1", "draft"), entry("e2", "submitted")])]).await.unwrap();
    let late = store.commit(vec![create_entries(vec![entry("e3", "draft"), entry("e2", "draft")])]).await;
    assert!(matches!(late, Err(StorageError::Exists)), "{late:?}");
    let mut kept = store.facts(&enrolment(1).key()).await.unwrap().hours;
    kept.sort_by(|a, b| a.entry.cmp(&b.entry));
    assert_eq!(kept, [entry("e1", "draft"), entry("e2", "submitted")]);
    let changed = vec![entry("e1", "submitted"), entry("e2", "approved")];
    store.commit(vec![update_entries(changed.clone())]).await.unwrap();
    let late = store.commit(vec![update_entries(vec![entry("e1", "draft"), entry("e9", "draft")])]).await;
    assert!(matches!(late, Err(StorageError::Missing)), "{late:?}");
    let mut kept = store.facts(&enrolment(1).key()).await.unwrap().hours;
    kept.sort_by(|a, b| a.entry.cmp(&b.entry));
    assert_eq!(kept, changed);
    assert_eq!(store.facts_without_hours(&enrolment(1).key()).await.unwrap().hours, []);
    let link = |number| HoursLinkRow {
        organisation: "ours".into(),
        chain: "c1".into(),
        number,
        person: "p1".into(),
        entry: "e1".into(),
        body: format!("{{\"n\":{number}}}"),
        beside: (number == 1).then(|| vec![7].into()),
    };
    store.commit(vec![append_hours_links(vec![link(1), link(2)])]).await.unwrap();
    let again = store.commit(vec![append_hours_links(vec![link(3), link(2)])]).await;
    assert!(matches!(again, Err(StorageError::Exists)), "{again:?}");
    let log = store.hours_log("c1").await.unwrap();
    assert_eq!(log, [("{\"n\":1}".to_owned(), Some(vec![7])), ("{\"n\":2}".to_owned(), None)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_to_what_is_not_there_is_said() {
    let store = memory().await;
    let lost = store.commit(vec![update_entry(entry("e1", "approved"))]).await;
    assert!(matches!(lost, Err(StorageError::Missing)), "{lost:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_facts_of_one_enrolment_never_hold_those_of_another() {
    let store = memory().await;
    let lesson = |lesson: &str| LessonReadRow {
        organisation: "ours".into(),
        module: "m1".into(),
        lesson: lesson.into(),
        digest: "d".into(),
        at: now(),
        entered: None,
    };
    let key = |person: &str, time| Key { person: person.into(), programme: "foundations".into(), time };
    let writes = vec![
        mark_read(key("p1", 1), lesson("l1")),
        mark_read(key("p1", 1), lesson("l1")),
        mark_read(key("p1", 2), lesson("l2")),
        mark_read(key("p10", 1), lesson("l3")),
    ];
    store.commit(writes).await.unwrap();
    let read = |facts: FactRows| facts.lessons.into_iter().map(|l| l.lesson).collect::<Vec<_>>();
    assert_eq!(read(store.facts(&key("p1", 1)).await.unwrap()), ["l1"]);
    assert_eq!(read(store.facts(&key("p10", 1)).await.unwrap()), ["l3"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_queue_read_with_its_index_is_the_queue_read_without() {
    let store = memory().await;
    let states = ["draft", "submitted", "returned", "approved"];
    let mut writes = Vec::new();
    for n in 0..40usize {
        let mut row = entry(&format!("e{n}"), states[n * 7 % 4]);
        row.supervisor = format!("s{}", n % 3);
        writes.push(create_entry(row));
    }
    store.commit(writes).await.unwrap();
    let queue = store.hours_waiting("s1").await.unwrap();
    let all: Vec<HoursEntryRow> =
        store.rows("read all", "SELECT * FROM hours_entry WITH NOINDEX", connect::vars! {}).await.unwrap();
    let mut plain: Vec<_> =
        all.into_iter().filter(|r| r.supervisor == "s1" && r.state == "submitted").map(|r| r.entry).collect();
    let mut indexed: Vec<_> = queue.into_iter().map(|r| r.entry).collect();
    plain.sort();
    indexed.sort();
    assert!(!indexed.is_empty());
    assert_eq!(indexed, plain);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_is_found_by_number_with_its_history() {
    let store = memory().await;
    store.commit(vec![person("p1", "rosa@example.org")]).await.unwrap();
    let row = CertificateRow {
        organisation: "ours".into(),
        person: "p1".into(),
        number: "ABC".into(),
        issued_at: now(),
        snapshot: "{}".into(),
        body: vec![5].into(),
        status_list: 1,
        status_place: 7,
    };
    let event = StatusEventRow {
        organisation: "ours".into(),
        number: "ABC".into(),
        place: 1,
        status: "issued".into(),
        effective_at: now(),
        recorded_at: now(),
        recorded_by: None,
        reason: None,
    };
    let key = enrolment(1).key();
    let writes = vec![issue_certificate(key.clone(), "training", 1, row.clone()), record_status(event.clone())];
    store.commit(writes).await.unwrap();
    let (found, events, wrapped) = store.certificate("ABC").await.unwrap().unwrap();
    assert_eq!(found, row);
    assert_eq!(events, [event]);
    assert_eq!(wrapped, vec![9; 32]);
    assert!(store.certificate("ABD").await.unwrap().is_none());
    assert_eq!(store.certificates_of("p1").await.unwrap().len(), 1);
    let mut second = row;
    second.number = "XYZ".into();
    second.status_place = 8;
    let again = store.commit(vec![issue_certificate(key, "training", 1, second)]).await;
    assert!(matches!(again, Err(StorageError::Exists)), "one certificate a stage and cycle: {again:?}");
}

/// Claims the first mail that is due and that nobody else claims.
async fn claim(
    store: &Store,
    owner: &str,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Option<OutboxRow>, StorageError> {
    for row in store.due_mail(now, 16).await? {
        if let Some(claimed) = store.claim_mail(owner, &row, until).await? {
            return Ok(Some(claimed));
        }
    }
    Ok(None)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_queued_once_claimed_once_and_settled() {
    let store = memory().await;
    store.commit(vec![enqueue(mail("k1")), enqueue(mail("k1")), enqueue(mail("k2"))]).await.unwrap();
    let until = now() + TimeDelta::minutes(2);
    let first = claim(&store, "a", now(), until).await.unwrap().unwrap();
    let second = claim(&store, "b", now(), until).await.unwrap().unwrap();
    assert_ne!(first.key, second.key);
    assert_eq!(first.tries, 1);
    assert!(claim(&store, "a", now(), until).await.unwrap().is_none());
    store.settle_mail("a", &first.key, "sent", None, now()).await.unwrap();
    // Whose lease is over cannot settle what another one holds.
    store.settle_mail("a", &second.key, "sent", None, now()).await.unwrap();
    // The second holder crashed: after its lease the mail is free again.
    let later = until + TimeDelta::seconds(1);
    let again = claim(&store, "a", later, later + TimeDelta::minutes(2)).await.unwrap().unwrap();
    assert_eq!(again.key, second.key);
    assert_eq!(again.tries, 2);
    store.retry_mail("a", &again.key, "timeout", later + TimeDelta::minutes(5)).await.unwrap();
    assert!(claim(&store, "a", later, until).await.unwrap().is_none());
    let all = store.mails().await.unwrap();
    assert_eq!(all.len(), 2);
    assert!(all.iter().any(|m| m.state == "sent" && m.body.is_none()));
    assert!(all.iter().any(|m| m.state == "queued" && m.body.is_some()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lease_is_held_by_one() {
    let store = memory().await;
    let until = now() + TimeDelta::seconds(90);
    assert!(store.hold_lease("planner", "a", now(), until).await.unwrap());
    assert!(!store.hold_lease("planner", "b", now(), until).await.unwrap());
    assert!(store.hold_lease("planner", "a", now(), until).await.unwrap());
    let later = until + TimeDelta::seconds(1);
    assert!(store.hold_lease("planner", "b", later, later).await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_read_with_its_person_and_roles_and_ends() {
    let store = memory().await;
    let grant = GrantRow {
        organisation: "ours".into(),
        person: "p1".into(),
        role: "trainer".into(),
        scope: "cohort".into(),
        scope_id: "c1".into(),
        until: None,
        given_by: None,
        given_at: now(),
    };
    let session = SessionRow {
        organisation: "ours".into(),
        person: "p1".into(),
        created_at: now(),
        seen_at: now(),
        expires_at: now() + TimeDelta::days(30),
        shared: None,
    };
    let writes = vec![
        person("p1", "rosa@example.org"),
        give_role(grant.clone()),
        give_role(grant.clone()),
        open_session("t", session),
    ];
    store.commit(writes).await.unwrap();
    let rows = store.signed_in("t").await.unwrap().unwrap();
    assert_eq!(rows.person.person, "p1");
    assert_eq!(rows.grants, std::slice::from_ref(&grant));
    assert_eq!(store.grants_in("cohort", "c1").await.unwrap(), std::slice::from_ref(&grant));
    assert_eq!(store.grants_of("p1").await.unwrap(), [grant]);
    store.commit(vec![close_session("t")]).await.unwrap();
    assert!(store.signed_in("t").await.unwrap().is_none());
    assert_eq!(store.count_rate("sign-in", "rosa", 1, now()).await.unwrap(), 1);
    assert_eq!(store.count_rate("sign-in", "rosa", 1, now()).await.unwrap(), 2);
    assert_eq!(store.count_rate("sign-in", "rosa", 2, now()).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_roles_around_a_cohort_and_their_people_are_read_at_once() {
    let store = memory().await;
    let grant = |scope: &str, scope_id: &str| GrantRow {
        organisation: "ours".into(),
        person: "p1".into(),
        role: "trainer".into(),
        scope: scope.into(),
        scope_id: scope_id.into(),
        until: None,
        given_by: None,
        given_at: now(),
    };
    let (inside, all, site) = (grant("cohort", "c1"), grant("all", ""), grant("site", "main"));
    let others = [grant("cohort", "c2"), grant("site", "north")];
    let roles = [inside.clone(), all.clone(), site.clone()].into_iter().chain(others);
    store.commit(roles.map(give_role).chain([person("p1", "rosa@example.org")]).collect()).await.unwrap();
    // A cohort that nobody opened is at no site.
    assert_eq!(store.grants_around("c1").await.unwrap(), (vec![inside.clone()], vec![all.clone()]));
    let cohort = CohortRow {
        organisation: "ours".into(),
        site: "main".into(),
        cohort: "c1".into(),
        programme: "foundations".into(),
        name: "Autumn".into(),
        zone: "UTC".into(),
        starts_on: "2026-11-23".into(),
        created_at: now(),
        created_by: "p1".into(),
    };
    store.commit(vec![create_cohort(cohort)]).await.unwrap();
    assert_eq!(store.grants_around("c1").await.unwrap(), (vec![inside], vec![all, site]));
    let people = store.people(vec!["nobody".to_owned(), "p1".to_owned()]).await.unwrap();
    assert_eq!(people.iter().map(|(row, _)| row.person.as_str()).collect::<Vec<_>>(), ["p1"]);
    assert!(store.people(Vec::new()).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_committed_on_files_is_there_after_closing_and_opening() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Folder(folder.path().join("db"));
    let store = Store::open(&place, now()).await.unwrap();
    store.commit(vec![person("p1", "rosa@example.org"), enrol(enrolment(1))]).await.unwrap();
    store.close().await;
    drop(store);
    let again = Store::open(&place, now()).await.unwrap();
    assert!(again.person("p1").await.unwrap().is_some());
    assert_eq!(again.enrolments_of("p1").await.unwrap().len(), 1);
    again.close().await;
}

mod mail;
mod talk;
