//! Notes that wait for a reader, and what is destroyed with one.

use super::*;

fn link(person: &str, number: i64, kind: &str, entry: &str) -> ChainLinkRow {
    ChainLinkRow {
        organisation: "ours".into(),
        key: Key { person: person.into(), programme: "foundations".into(), time: 1 },
        number,
        body: format!("{{\"number\":{number},\"previous\":null,\"kind\":\"{kind}\",\"ids\":[\"{entry}\"]}}"),
        beside: Some(vec![7].into()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_longest_comes_first_and_what_does_not_wait_is_left_out() {
    let store = memory().await;
    let waits = |id: &str, since: i64| HoursEntryRow {
        note_waits_since: Some(now() + TimeDelta::minutes(since)),
        ..entry(id, "submitted")
    };
    let rows = [waits("late", 9), waits("early", 1), entry("calm", "submitted")];
    store.commit(rows.into_iter().map(create_entry).collect()).await.unwrap();
    let found = store.notes_waiting().await.unwrap();
    assert_eq!(found.iter().map(|r| r.entry.as_str()).collect::<Vec<_>>(), ["early", "late"]);
    store.commit(vec![update_entry(entry("early", "submitted"))]).await.unwrap();
    assert_eq!(store.notes_waiting().await.unwrap().len(), 1);
    assert_eq!(store.hours_entry("calm").await.unwrap().unwrap().entry, "calm");
    assert!(store.hours_entry("none").await.unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_note_goes_what_lies_beside_its_links_and_nothing_else() {
    let store = memory().await;
    let links = [
        link("p1", 1, "hours_sent", "e1"),
        link("p1", 2, "hours_sent", "e2"),
        link("p1", 3, "hours_decided", "e1"),
        link("p1", 4, "hours_sent", "e1"),
        link("p2", 1, "hours_sent", "e1"),
    ];
    store.commit(links.into_iter().map(append_link).collect()).await.unwrap();
    store.commit(vec![erase_notes("p1", "e1")]).await.unwrap();
    let beside = |chain: Vec<(String, Option<Vec<u8>>)>| chain.into_iter().map(|l| l.1.is_some()).collect::<Vec<_>>();
    let key = |person: &str| Key { person: person.into(), programme: "foundations".into(), time: 1 };
    let chain = store.chain(&key("p1")).await.unwrap();
    assert!(chain.iter().all(|l| !l.0.is_empty()), "the links stay");
    assert_eq!(beside(chain), [false, true, true, false]);
    assert_eq!(beside(store.chain(&key("p2")).await.unwrap()), [true]);
}
