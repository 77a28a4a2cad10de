//! Roles that are given and ended, and what stays on record of it; references; employers who follow.

use super::{memory, now, person};
use crate::connect::vars;
use crate::write::*;
use crate::*;
use chrono::TimeDelta;

fn grant(person: &str, role: &str) -> GrantRow {
    GrantRow {
        organisation: "ours".into(),
        person: person.into(),
        role: role.into(),
        scope: "all".into(),
        scope_id: String::new(),
        until: None,
        given_by: Some("ada".into()),
        given_at: now(),
    }
}

#[tokio::test]
async fn a_role_that_ended_stays_on_record_and_can_be_given_again() {
    let store = memory().await;
    let trainer = grant("p1", "trainer");
    store.commit(vec![give_role(trainer.clone())]).await.unwrap();
    let later = now() + TimeDelta::days(1);
    store.commit(vec![end_role(trainer.clone(), "ada", later)]).await.unwrap();
    let held = store.grants_of("p1").await.unwrap();
    assert_eq!((held.len(), held[0].until), (1, Some(later)));
    let again = store.commit(vec![end_role(trainer.clone(), "ada", later + TimeDelta::days(1))]).await;
    assert!(matches!(again, Err(StorageError::Conflict)), "over already: {again:?}");
    let renewed = GrantRow { given_at: later + TimeDelta::days(2), ..trainer.clone() };
    store.commit(vec![give_role(renewed)]).await.unwrap();
    let old_page = store.commit(vec![end_role(trainer, "ada", later + TimeDelta::days(3))]).await;
    assert!(matches!(old_page, Err(StorageError::Conflict)), "another giving than the one that was read");
    let kinds: Vec<_> = store.role_events("p1").await.unwrap().into_iter().map(|e| e.kind).collect();
    assert_eq!(kinds, ["given", "ended", "given"]);
    assert!(store.role_events("p2").await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_administrators_who_end_each_other_at_once_one_stays() {
    let store = memory().await;
    for who in ["ada", "bea"] {
        store.commit(vec![give_role(grant(who, "administrator"))]).await.unwrap();
    }
    let at = now() + TimeDelta::days(1);
    let ends = ["ada", "bea"].map(|who| {
        let store = store.clone();
        tokio::spawn(async move { store.commit(vec![end_role(grant(who, "administrator"), "ada", at)]).await })
    });
    let mut ended = 0;
    for end in ends {
        match end.await.unwrap() {
            Ok(()) => ended += 1,
            Err(StorageError::Conflict) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(ended, 1);
}

#[tokio::test]
async fn roles_from_before_the_record_are_taken_into_it() {
    let store = memory().await;
    store.commit(vec![give_role(grant("p1", "trainer"))]).await.unwrap();
    store.ask("forget", "DELETE role_event", vars! {}).await.unwrap();
    let text = include_str!("../../migrations/0004_roles.surql");
    let from = text.find("FOR $grant").unwrap();
    let to = from + text[from..].find("};").unwrap() + 1;
    store.ask("migrate", &text[from..to], vars! {}).await.unwrap();
    let events = store.role_events("p1").await.unwrap();
    assert_eq!((events.len(), events[0].role.as_str(), events[0].at), (1, "trainer", now()));
}

#[tokio::test]
async fn sites_are_added_once_and_renamed_only_where_they_are() {
    let store = memory().await;
    let site = SiteRow { organisation: "ours".into(), site: "north".into(), name: "North".into(), created_at: now() };
    store.commit(vec![create_site(site.clone())]).await.unwrap();
    assert!(matches!(store.commit(vec![create_site(site)]).await, Err(StorageError::Exists)));
    store.commit(vec![rename_site("north", "Harbor North")]).await.unwrap();
    assert_eq!(store.sites().await.unwrap()[0].name, "Harbor North");
    assert!(matches!(store.commit(vec![rename_site("south", "x")]).await, Err(StorageError::Missing)));
}

#[tokio::test]
async fn everyone_is_read_without_those_whose_key_is_gone() {
    let store = memory().await;
    store.commit(vec![person("p1", "a@example.org"), person("p2", "b@example.org")]).await.unwrap();
    store.ask("erase", "DELETE person_key:p2", vars! {}).await.unwrap();
    let everyone = store.everyone().await.unwrap();
    let ids: Vec<_> = everyone.people.iter().map(|(p, _)| p.person.as_str()).collect();
    assert_eq!(ids, ["p1"]);
}

#[tokio::test]
async fn a_reference_is_settled_once() {
    let store = memory().await;
    let row = ReferenceRow {
        organisation: "ours".into(),
        reference: "r1".into(),
        person: "p1".into(),
        referee: None,
        invitation: Some("i1".into()),
        state: "asked".into(),
        asked_at: now(),
        settled_at: None,
        sealed_name: vec![1].into(),
        body: None,
    };
    store.commit(vec![ask_reference(row.clone())]).await.unwrap();
    store.commit(vec![take_reference("i2", "nobody"), take_reference("i1", "ref")]).await.unwrap();
    let asked = store.references_by("ref").await.unwrap();
    assert_eq!((asked.len(), asked[0].reference.as_str()), (1, "r1"));
    let sent =
        ReferenceRow { state: "sent".into(), settled_at: Some(now()), body: Some(vec![2].into()), ..asked[0].clone() };
    store.commit(vec![settle_reference(sent.clone())]).await.unwrap();
    assert!(matches!(store.commit(vec![settle_reference(sent)]).await, Err(StorageError::Conflict)));
    assert_eq!(store.references_about("p1").await.unwrap()[0].state, "sent");
    assert!(store.references_about("p2").await.unwrap().is_empty());
}

#[tokio::test]
async fn who_follows_is_found_from_both_sides() {
    let store = memory().await;
    let row = FollowRow {
        organisation: "ours".into(),
        employer: "emma".into(),
        number: "AB".into(),
        holder: "p1".into(),
        since: now(),
        ended_at: None,
        ended_by: None,
    };
    store.commit(vec![follow(row.clone())]).await.unwrap();
    assert!(matches!(store.commit(vec![follow(row.clone())]).await, Err(StorageError::Exists)));
    store.commit(vec![end_follow("emma", "AB", "p1", now())]).await.unwrap();
    assert_eq!(store.followers_of("p1").await.unwrap()[0].ended_by.as_deref(), Some("p1"));
    store.commit(vec![follow_again(row.clone())]).await.unwrap();
    assert_eq!(store.follows_by("emma").await.unwrap(), [row]);
    assert!(store.follows_by("em").await.unwrap().is_empty());
}

#[tokio::test]
async fn the_trail_is_read_by_time_by_person_and_by_sign_in() {
    let store = memory().await;
    let line = |id: &str, action: &str, about: &str, hours: i64| {
        let at = now() + TimeDelta::hours(hours);
        let (actor, about) = (Some("tom".to_owned()), vec![about.to_owned()]);
        audit(AuditRow { organisation: "ours".into(), id: id.into(), actor, action: action.into(), about, at })
    };
    let seen = |id: &str| LookRow {
        organisation: "ours".into(),
        id: id.into(),
        actor: "tom".into(),
        person: "p1".into(),
        what: "list".into(),
        at: now(),
    };
    let writes = vec![
        line("1", "signed_in", "tom", 0),
        line("2", "work_accepted", "p1", 1),
        line("3", "signed_in", "tom", 2),
        looks(vec![seen("4"), seen("5")]),
    ];
    store.commit(writes).await.unwrap();
    let ids = |rows: Vec<AuditRow>| rows.into_iter().map(|r| r.id).collect::<Vec<_>>();
    let within = store.audit_between(now(), now() + TimeDelta::hours(2)).await.unwrap();
    assert_eq!(ids(within), ["2", "1"], "the end is not within");
    assert_eq!(ids(store.audit_about("p1").await.unwrap()), ["2"]);
    assert_eq!(store.last_sign_in("tom").await.unwrap(), Some(now() + TimeDelta::hours(2)));
    assert_eq!(store.last_sign_in("p1").await.unwrap(), None);
    assert_eq!(store.looks_between(now(), now() + TimeDelta::hours(1)).await.unwrap().len(), 2);
}
