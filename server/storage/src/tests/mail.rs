//! The outbox with several senders, what is held and gathered, and what people chose.

use super::*;
use crate::write::{enqueue_new, hold_until, keep_preferences, keep_stop, lift_stop, note_day, release_held};
use crate::{MailPersonRow, MailStopRow};
use std::collections::BTreeMap;

/// So many that both senders meet often.
const MAILS: usize = 240;

async fn send_all(store: Store, owner: &'static str) -> Vec<String> {
    let mut sent = Vec::new();
    let until = now() + TimeDelta::minutes(3);
    while let Some(row) = claim(&store, owner, now(), until).await.unwrap() {
        assert_eq!(row.leased_by.as_deref(), Some(owner));
        store.settle_mail(owner, &row.key, "sent", None, now()).await.unwrap();
        sent.push(row.key);
    }
    sent
}

#[tokio::test(flavor = "multi_thread")]
async fn two_senders_at_once_send_each_mail_once() {
    let store = memory().await;
    for batch in (0..MAILS).collect::<Vec<_>>().chunks(60) {
        store.commit(batch.iter().map(|n| enqueue(mail(&format!("k{n}")))).collect()).await.unwrap();
    }
    let (a, b) = tokio::join!(tokio::spawn(send_all(store.clone(), "a")), tokio::spawn(send_all(store.clone(), "b")));
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    for key in a.unwrap().into_iter().chain(b.unwrap()) {
        *times.entry(key).or_default() += 1;
    }
    assert_eq!(times.len(), MAILS, "none was left");
    assert!(times.values().all(|n| *n == 1), "none was doubled");
    assert!(store.mails().await.unwrap().iter().all(|m| m.state == "sent" && m.tries == 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_held_is_released_once_and_with_the_note_or_not_at_all() {
    let store = memory().await;
    let held = |key: &str| OutboxRow { state: "held".into(), person: Some("p1".into()), ..mail(key) };
    store.commit(vec![enqueue(held("k1")), enqueue(held("k2"))]).await.unwrap();
    assert!(claim(&store, "a", now(), now()).await.unwrap().is_none(), "what is held does not leave");
    assert_eq!(store.people_with_held_mail(now()).await.unwrap(), ["p1"]);
    let later = now() + TimeDelta::hours(9);
    store.commit(vec![hold_until("k1", later), hold_until("k2", later)]).await.unwrap();
    assert!(store.people_with_held_mail(now()).await.unwrap().is_empty());
    assert_eq!(store.held_mail("p1").await.unwrap().len(), 2);
    let day = |day: &str| MailPersonRow {
        organisation: "ours".into(),
        person: "p1".into(),
        last_note: Some(day.into()),
        ..MailPersonRow::default()
    };
    let note = |key: &str| enqueue_new(mail(key));
    let release = |key: &str| release_held(key, "gathered", now());
    store.commit(vec![note_day(day("2026-03-12")), release("k1"), note("note")]).await.unwrap();
    let again = store.commit(vec![note_day(day("2026-03-12")), release("k2"), note("another")]).await;
    assert!(matches!(again, Err(StorageError::Conflict)), "one a day: {again:?}");
    let twice = store.commit(vec![release("k1"), note("third")]).await;
    assert!(matches!(twice, Err(StorageError::Conflict)), "{twice:?}");
    let known = store.commit(vec![release("k2"), note("note")]).await;
    assert!(matches!(known, Err(StorageError::Exists)), "{known:?}");
    let keys: Vec<_> = store.held_mail("p1").await.unwrap().into_iter().map(|m| m.key).collect();
    assert_eq!(keys, ["k2"], "a write that did not happen left nothing behind");
    assert!(store.knows_mail("k1").await.unwrap() && !store.knows_mail("third").await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn choices_the_day_of_a_note_and_stops_do_not_disturb_each_other() {
    let store = memory().await;
    let row = MailPersonRow { organisation: "ours".into(), person: "p1".into(), ..MailPersonRow::default() };
    let chosen = MailPersonRow { preferences: Some("{}".into()), ..row.clone() };
    let noted = MailPersonRow { last_note: Some("2026-03-12".into()), ..row.clone() };
    store.commit(vec![keep_preferences(chosen), note_day(noted)]).await.unwrap();
    let kept = store.mail_person("p1").await.unwrap().unwrap();
    assert_eq!((kept.preferences.as_deref(), kept.last_note.as_deref()), (Some("{}"), Some("2026-03-12")));
    assert!(store.mail_person("p2").await.unwrap().is_none());
    let stop = MailStopRow {
        organisation: "ours".into(),
        address: "a1".into(),
        person: Some("p1".into()),
        status: "5.1.1".into(),
        at: now(),
    };
    store.commit(vec![keep_stop(stop.clone()), keep_stop(stop.clone())]).await.unwrap();
    assert_eq!(store.mail_stop("a1").await.unwrap(), Some(stop));
    store.commit(vec![lift_stop("a1")]).await.unwrap();
    assert!(store.mail_stop("a1").await.unwrap().is_none());
}
