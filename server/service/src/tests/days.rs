//! What time alone changes: on the day that the rules named, once, and for nobody who has left.

use super::facts::{Scene, asking, label, scene, scene_of, typed};
use crate::facts::Typed;
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::course::requirement::{ManualReview, Tenure};
use domain::course::{Catalogue, CertificateKind, Rule};
use domain::evaluation::{Evaluated, State};
use domain::fact::{FactRefusal, Kind};
use storage::EnrolmentRow;

fn ten_days_of_work() -> Rule {
    Rule::Tenure(Tenure {
        position: Some(label("peer")),
        months: None,
        days: Some(10),
        hours_per_week: None,
        duty: None,
        duty_percent: None,
    })
}

async fn works_since(scene: &Scene, person: &Actor, day: &str) {
    let job = typed(&[("what", "peer"), ("from", day), ("proof", "paper_seen")]);
    scene.enter(&scene.ada, &person.person, Kind::Position, &job).await.unwrap();
}

async fn row(scene: &Scene, person: &Actor) -> EnrolmentRow {
    scene.world.house.learners_of(&person.person).await.unwrap().remove(0).row
}

#[tokio::test(flavor = "multi_thread")]
async fn where_only_time_was_missing_the_certificate_comes_on_that_day_and_once() {
    let scene = scene(vec![("work", ten_days_of_work())]).await;
    let house = &scene.world.house;
    let (rosa, ada) = (&scene.rosa, &scene.ada);
    let lea = scene.world.person(ada, &scene.cohort, "lea@example.org", Role::Trainee, "Lea Left").await;
    studies::join(house, &lea, &scene.cohort).await.unwrap();
    // The tenth day is the 29th.
    works_since(&scene, rosa, "2026-11-20").await;
    works_since(&scene, &lea, "2026-11-20").await;
    leaving::leave(house, &lea, "foundations:1").await.unwrap();
    assert_eq!(scene.stands("work").await.next_date, "2026-11-29".parse().ok());
    let before = row(&scene, rosa).await;
    assert_eq!(before.next_date.as_deref(), Some("2026-11-29"));

    // Neither today, nor on the evening before where the program is, though it is the 29th in UTC.
    assert_eq!(certificates::due(house).await.unwrap(), 0);
    scene.world.clock.forward(TimeDelta::days(5) + TimeDelta::hours(12));
    assert_eq!(house.now().date_naive().to_string(), "2026-11-29");
    assert_eq!(certificates::due(house).await.unwrap(), 0);
    assert_eq!(row(&scene, rosa).await.revision, before.revision);
    assert!(certificates::own(house, rosa).await.unwrap().is_empty());

    // On the day, once, however often and by however many at once it is looked for.
    breaks::begin(house, rosa).await.unwrap();
    scene.world.clock.forward(TimeDelta::hours(3));
    let (one, other) = tokio::join!(certificates::due(house), certificates::due(house));
    assert_eq!(one.unwrap() + other.unwrap(), 1, "whichever comes second changes nothing");
    assert_eq!(certificates::due(house).await.unwrap(), 0);
    assert_eq!(certificates::own(house, rosa).await.unwrap().len(), 1, "a break stops no certificate");
    assert_eq!(scene.world.mail_to("rosa@example.org").await.unwrap().content.name(), "certificate-issued");
    let trail = scene.trail().await;
    let lines = |action: &str| trail.iter().filter(|(by, what)| by.is_empty() && what == action).count();
    assert_eq!((lines("time_passed"), lines("certificate_issued")), (1, 1), "{trail:?}");

    // Whoever left gets nothing while they are away, and what is due when they come back.
    assert!(certificates::own(house, &lea).await.unwrap().is_empty());
    leaving::come_back(house, &lea, "foundations:1").await.unwrap();
    assert_eq!(certificates::own(house, &lea).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_changes_nothing_is_passed_in_silence() {
    let review = ManualReview { decide_within_days: Some(3), appeal_within_days: None };
    let scene = scene(vec![("review", Rule::ManualReview(review))]).await;
    let house = &scene.world.house;
    let applied =
        typed(&[("program", "foundations"), ("event", "application"), ("on", "2026-11-23"), ("proof", "letter")]);
    scene.enter(&scene.ada, &scene.rosa.person, Kind::Day, &applied).await.unwrap();
    let before = row(&scene, &scene.rosa).await;
    assert_eq!(before.next_date.as_deref(), Some("2026-11-26"));
    scene.world.clock.forward(TimeDelta::days(3));
    for _ in 0..2 {
        assert_eq!(certificates::due(house).await.unwrap(), 0);
    }
    let after = row(&scene, &scene.rosa).await;
    assert_eq!((after.next_date, after.revision), (None, before.revision), "it is not looked for again");
    assert_eq!(scene.stands("review").await.state, State::Pending);
    assert!(scene.trail().await.iter().all(|(_, what)| what != "time_passed"));
}

/// The courses with a first program that certifies, whose requirements are met by ten days of work.
fn certifying() -> Catalogue {
    let mut catalogue = asking(vec![("work", ten_days_of_work())]);
    catalogue.programmes[0].kind = CertificateKind::Certification;
    catalogue
}

fn decision(decided: &str, on: &str) -> Typed {
    typed(&[
        ("decision", "certification"),
        ("stage", "foundations/training"),
        ("decided", decided),
        ("on", on),
        ("why", "Every record was looked at."),
    ])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certification_waits_for_a_named_person_and_is_issued_with_their_decision() {
    let scene = scene_of(certifying()).await;
    let house = &scene.world.house;
    let (rosa, ada) = (&scene.rosa, &scene.ada);
    let stage = house.learners_of(&rosa.person).await.unwrap()[0].stage().id.to_string();
    let decision = |decided: &str, on: &str| {
        let mut typed = decision(decided, on);
        typed.insert("stage".to_owned(), format!("foundations/{stage}"));
        typed
    };
    let decides = async |by: &Actor, decided: &str, on: &str| {
        scene.enter(by, &rosa.person, Kind::Decision, &decision(decided, on)).await
    };
    works_since(&scene, rosa, "2026-11-20").await;
    // Whoever grants it has to see all of it; and neither the trainee nor a supervisor decides.
    let early = decides(ada, "granted", "2026-11-23").await;
    assert!(
        matches!(&early, Err(Error::Refused(Refusal::Fact(all))) if all == &[("decided", FactRefusal::NotMetYet)]),
        "{early:?}"
    );
    scene.world.clock.forward(TimeDelta::days(6));
    assert_eq!(certificates::due(house).await.unwrap(), 1);
    let learner = house.learners_of(&rosa.person).await.unwrap().remove(0);
    assert_eq!((learner.evaluation.state, learner.completed_at), (State::Met, None));
    assert_eq!(learner.certifying(house.now()), Some(certificates::Certifying::Waits));
    assert!(certificates::own(house, rosa).await.unwrap().is_empty(), "nobody has decided");
    for by in [rosa, &scene.sue] {
        assert!(decides(by, "granted", "2026-11-29").await.is_err());
    }
    let ahead = decides(ada, "granted", "2026-11-30").await;
    assert!(matches!(&ahead, Err(Error::Refused(Refusal::Fact(all))) if all == &[("on", FactRefusal::Future)]));

    // First no, then yes on the same day.
    decides(ada, "declined", "2026-11-29").await.unwrap();
    let learner = house.learners_of(&rosa.person).await.unwrap().remove(0);
    assert_eq!(learner.certifying(house.now()), Some(certificates::Certifying::NotNow));
    assert!(certificates::own(house, rosa).await.unwrap().is_empty());
    scene.world.clock.forward(TimeDelta::hours(1));
    decides(ada, "granted", "2026-11-29").await.unwrap();
    decides(ada, "granted", "2026-11-29").await.unwrap();
    let papers = certificates::own(house, rosa).await.unwrap();
    let [(paper, _)] = papers.as_slice() else { panic!("{papers:?}") };
    let by = paper.certified_by.as_ref().unwrap();
    assert_eq!((by.name.as_str(), by.role, &by.person), ("Ada Admin", Role::Administrator, &ada.person));
    assert_eq!((paper.kind, by.on.to_string().as_str()), (CertificateKind::Certification, "2026-11-29"));
    let (row, events, _) = house.store.certificate(paper.number.plain()).await.unwrap().unwrap();
    assert_eq!(events[0].recorded_by.as_deref(), Some(ada.person.as_str()));
    let frozen: Evaluated = serde_json::from_str(&row.snapshot).unwrap();
    assert_eq!(frozen.state, State::Met);
    let trail = scene.trail().await;
    let lines = trail.iter().filter(|(by, what)| by == "Ada Admin" && what == "certificate_issued").count();
    assert_eq!(lines, 1, "{trail:?}");
    let learner = house.learners_of(&rosa.person).await.unwrap().remove(0);
    assert!(learner.completed_at.is_some() && learner.certifying(house.now()).is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_body_certifies_is_never_issued_here() {
    let mut catalogue = certifying();
    catalogue.programmes[0].issuing_body = "Some Board".to_owned();
    let scene = scene_of(catalogue).await;
    let house = &scene.world.house;
    let stage = house.learners_of(&scene.rosa.person).await.unwrap()[0].stage().id.to_string();
    works_since(&scene, &scene.rosa, "2026-11-01").await;
    let mut granted = decision("granted", "2026-11-23");
    granted.insert("stage".to_owned(), format!("foundations/{stage}"));
    scene.enter(&scene.ada, &scene.rosa.person, Kind::Decision, &granted).await.unwrap();
    let learner = house.learners_of(&scene.rosa.person).await.unwrap().remove(0);
    assert!(learner.completed_at.is_some() && learner.certifying(house.now()).is_none());
    assert!(certificates::own(house, &scene.rosa).await.unwrap().is_empty());
}
