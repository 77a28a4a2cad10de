//! Days on which time alone changes an evaluation: found by their index, moved with the revision as guard.

use super::*;

fn way(person: &str, next_date: Option<&str>, change: impl FnOnce(&mut EnrolmentRow)) -> EnrolmentRow {
    let mut row = EnrolmentRow { person: person.into(), next_date: next_date.map(Into::into), ..enrolment(1) };
    change(&mut row);
    row
}

#[tokio::test(flavor = "multi_thread")]
async fn ways_whose_day_has_come_are_those_of_a_plain_look_through_all() {
    let store = memory().await;
    let all = [
        way("none", None, |_| {}),
        way("long-ago", Some("2026-01-05"), |_| {}),
        way("today", Some("2026-12-01"), |_| {}),
        way("tomorrow", Some("2026-12-02"), |_| {}),
        way("finished", Some("2026-12-01"), |row| row.completed_at = Some(now())),
        way("left", Some("2026-12-01"), |row| row.left_at = Some(now())),
        way("elsewhere", Some("2026-12-01"), |row| row.joined_into = Some(2)),
    ];
    store.commit(all.iter().cloned().map(enrol).collect()).await.unwrap();
    for day in ["2025-12-31", "2026-01-05", "2026-11-30", "2026-12-01", "2027-12-01"] {
        let open =
            |row: &&EnrolmentRow| row.completed_at.is_none() && row.left_at.is_none() && row.joined_into.is_none();
        let come = |row: &&EnrolmentRow| row.next_date.as_ref().is_some_and(|next| next.as_str() <= day);
        let mut plain: Vec<_> = all.iter().filter(open).filter(come).map(|row| row.person.clone()).collect();
        let found = store.enrolments_dated(day).await.unwrap();
        let mut found: Vec<_> = found.into_iter().map(|row| row.person).collect();
        plain.sort();
        found.sort();
        assert_eq!(found, plain, "{day}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_moved_only_where_nobody_wrote_meanwhile() {
    let store = memory().await;
    let row = way("p1", Some("2026-12-01"), |_| {});
    store.commit(vec![enrol(row.clone())]).await.unwrap();
    store.commit(vec![move_next_date(row.key(), 1, Some("2026-12-24".into()))]).await.unwrap();
    let there = store.enrolment(&row.key()).await.unwrap().unwrap();
    assert_eq!((there.next_date.as_deref(), there.revision), (Some("2026-12-24"), 1));
    store.commit(vec![raise_enrolment(1, EnrolmentRow { revision: 2, ..there })]).await.unwrap();
    let late = store.commit(vec![move_next_date(row.key(), 1, None)]).await;
    assert!(matches!(late, Err(StorageError::Conflict)), "{late:?}");
    assert!(store.enrolment(&row.key()).await.unwrap().unwrap().next_date.is_some());
}

/// Certifications from before a named person's decision completed them.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_completed_without_a_certificate_is_open_again() {
    let store = memory().await;
    let done = |person: &str| way(person, None, |row| row.completed_at = Some(now()));
    let paper = CertificateRow {
        organisation: "ours".into(),
        person: "with".into(),
        number: "n1".into(),
        issued_at: now(),
        snapshot: "{}".into(),
        body: vec![1].into(),
        status_list: 1,
        status_place: 7,
    };
    let issue = issue_certificate(done("with").key(), "training", 1, paper);
    store.commit(vec![enrol(done("with")), enrol(done("without")), issue]).await.unwrap();
    let text = include_str!("../../migrations/0022_days.surql");
    // What it defines is there already.
    let defines = |statement: &&str| statement.lines().any(|line| line.starts_with("DEFINE"));
    let moves: Vec<&str> = text.split_inclusive(";\n").filter(|statement| !defines(statement)).collect();
    assert_eq!(moves.len(), 2);
    store.ask("migrate", &moves.concat(), crate::connect::vars! {}).await.unwrap();
    let open = async |person: &str| store.enrolment(&done(person).key()).await.unwrap().unwrap().completed_at.is_none();
    assert_eq!((open("with").await, open("without").await), (false, true));
}
