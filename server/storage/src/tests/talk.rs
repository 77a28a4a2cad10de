//! Questions, announcements and course evaluations in the store.

use super::*;
use crate::{AnnouncementReadRow, AnnouncementRow, SurveyAnswerRow, ThreadRow};

fn thread(person: &str, id: &str, state: &str) -> ThreadRow {
    ThreadRow {
        organisation: "ours".into(),
        person: person.into(),
        programme: "foundations".into(),
        time: 1,
        site: "s".into(),
        cohort: "c".into(),
        thread: id.into(),
        state: state.into(),
        waiting_since: (state == "waiting").then(now),
        body: vec![1, 2, 3].into(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_is_made_once_and_waits_until_it_is_answered() {
    let store = memory().await;
    store.commit(vec![create_thread(thread("p1", "t1", "waiting"))]).await.unwrap();
    let again = store.commit(vec![create_thread(thread("p1", "t1", "waiting"))]).await;
    assert!(matches!(again, Err(StorageError::Exists)));
    assert_eq!(store.threads_waiting().await.unwrap(), [thread("p1", "t1", "waiting")]);
    store.commit(vec![update_thread(thread("p1", "t1", "answered"))]).await.unwrap();
    assert!(store.threads_waiting().await.unwrap().is_empty());
    assert_eq!(store.thread("t1").await.unwrap().unwrap().state, "answered");
    let missing = store.commit(vec![update_thread(thread("p1", "t2", "closed"))]).await;
    assert!(matches!(missing, Err(StorageError::Missing)));
    let facts = |person: &str| Key { person: person.into(), programme: "foundations".into(), time: 1 };
    assert_eq!(store.facts(&facts("p1")).await.unwrap().threads.len(), 1);
    assert!(store.facts(&facts("p")).await.unwrap().threads.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn announcements_are_found_by_cohort_and_put_aside_by_each_person() {
    let store = memory().await;
    let row = |id: &str, cohort: &str| AnnouncementRow {
        organisation: "ours".into(),
        site: "s".into(),
        cohort: cohort.into(),
        announcement: id.into(),
        written_by: "p".into(),
        subject: "Room".into(),
        text: "Room 4".into(),
        until: "2026-12-01".into(),
        created_at: now(),
    };
    for (id, cohort) in [("a1", "c1"), ("a2", "c2")] {
        store.commit(vec![create_announcement(row(id, cohort))]).await.unwrap();
    }
    assert_eq!(store.announcements(&["c1".to_owned()]).await.unwrap(), [row("a1", "c1")]);
    assert_eq!(store.announcement("a2").await.unwrap(), Some(row("a2", "c2")));
    let aside = |person: &str| AnnouncementReadRow {
        organisation: "ours".into(),
        announcement: "a1".into(),
        person: person.into(),
        at: now(),
    };
    store.commit(vec![put_aside(aside("p1"))]).await.unwrap();
    store.commit(vec![put_aside(aside("p1"))]).await.unwrap();
    assert_eq!(store.announcements_put_aside("p1").await.unwrap(), ["a1"]);
    assert!(store.announcements_put_aside("p").await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_evaluation_is_given_once_and_its_answer_is_not_there_without_it() {
    let store = memory().await;
    let key = |person: &str| Key { person: person.into(), programme: "foundations".into(), time: 1 };
    let answer = |id: &str| SurveyAnswerRow {
        organisation: "ours".into(),
        answer: id.into(),
        programme: "foundations".into(),
        site: "s".into(),
        cohort: "c".into(),
        quarter: "2026-Q4".into(),
        body: vec![1].into(),
    };
    let give = |id: &str| vec![create_survey_answer(answer(id)), give_survey("ours", key("p1"), "2026-Q4")];
    store.commit(give("x")).await.unwrap();
    assert!(matches!(store.commit(give("y")).await, Err(StorageError::Exists)));
    assert_eq!(store.survey_answers("foundations").await.unwrap(), [answer("x")], "both or neither");
    assert!(store.survey_answers("other").await.unwrap().is_empty());
    assert!(store.facts(&key("p1")).await.unwrap().survey_given);
    assert!(!store.facts(&key("p")).await.unwrap().survey_given);
}
