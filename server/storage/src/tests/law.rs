//! Rules of law: written once, changed and taken away only by who has read the edition that is there.

use super::*;

fn rule(place: &str, edition: &str, source: &str) -> LawInsertRow {
    LawInsertRow {
        organisation: "ours".into(),
        place: place.into(),
        topic: "naloxone".into(),
        texts: "{\"en\":\"A text.\"}".into(),
        source: source.into(),
        checked_on: "2026-11-20".into(),
        reviewer: None,
        capacity: None,
        edition: edition.into(),
        changed_by: "p1".into(),
        changed_at: now(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_changes_only_from_the_edition_that_was_read() {
    let store = memory().await;
    let sources = async || {
        let mut all: Vec<_> = store.law_inserts().await.unwrap().into_iter().map(|r| r.source).collect();
        all.sort();
        all
    };
    store.commit(vec![create_law_insert(rule("", "e1", "first"))]).await.unwrap();
    store.commit(vec![create_law_insert(rule("elm", "e1", "of a site"))]).await.unwrap();
    let twice = store.commit(vec![create_law_insert(rule("", "e2", "second"))]).await;
    assert!(matches!(twice, Err(StorageError::Exists)), "{twice:?}");
    store.commit(vec![change_law_insert(rule("", "e2", "changed"), "e1")]).await.unwrap();
    let late = store.commit(vec![change_law_insert(rule("", "e3", "late"), "e1")]).await;
    assert!(matches!(late, Err(StorageError::Conflict)), "{late:?}");
    assert_eq!(sources().await, ["changed", "of a site"]);
    let late = store.commit(vec![drop_law_insert("ours", "", "naloxone", "e1")]).await;
    assert!(matches!(late, Err(StorageError::Conflict)), "{late:?}");
    store.commit(vec![drop_law_insert("ours", "", "naloxone", "e2")]).await.unwrap();
    assert_eq!(sources().await, ["of a site"]);
    let gone = store.commit(vec![change_law_insert(rule("", "e4", "gone"), "e2")]).await;
    assert!(matches!(gone, Err(StorageError::Conflict)), "what was taken away is not changed: {gone:?}");
    let gone = store.commit(vec![drop_law_insert("ours", "", "naloxone", "e2")]).await;
    assert!(matches!(gone, Err(StorageError::Conflict)), "{gone:?}");
}
