//! How many people a supervisor takes: told to trainees, to the supervisor and to the office, and no hour is lost by it.

use super::facts::{scene, schooling, typed};
use crate::caseload::{self, Caseload};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::fact::Kind;
use domain::hours::EntryState;

#[tokio::test(flavor = "multi_thread")]
async fn a_full_supervisor_is_told_and_hours_are_sent_to_them_all_the_same() {
    let scene = scene(vec![("schooling", schooling())]).await;
    let (house, rosa, sue) = (&scene.world.house, &scene.rosa, &scene.sue);
    let lea = scene.world.person(&scene.ada, &scene.cohort, "lea@example.org", Role::Trainee, "Lea").await;
    studies::join(house, &lea, &scene.cohort).await.unwrap();
    scene.world.clock.forward(TimeDelta::days(3));
    let sends = async |who: &Actor, day: &str| {
        let form = scene.world.entry("practice", day, "09:00", 60, &sue.person);
        hours::submit(house, who, &house.new_id(), &form, true).await.unwrap().entry
    };
    let told = async |who: &Actor| {
        let learner = hours::log(house, who).await.unwrap();
        caseload::full(house, &learner).await.unwrap()
    };
    sends(rosa, "2026-11-24").await;
    assert_eq!(caseload::own(house, sue).await.unwrap(), None, "nothing was agreed");
    assert!(told(&lea).await.is_empty());

    let held = typed(&[
        ("what", "lcsw"),
        ("from", "2020-01-01"),
        ("at_most", "1"),
        ("proof", "primary_source"),
        ("evidence", "No. 4711"),
    ]);
    scene.enter(&scene.ada, &sue.person, Kind::Qualification, &held).await.unwrap();
    let load = |people| Caseload { people, most: 1 };
    assert_eq!(caseload::own(house, sue).await.unwrap(), Some(load(1)));
    assert_eq!(told(&lea).await, [("Sue Supervisor".to_owned(), load(1))]);
    assert!(told(rosa).await.is_empty(), "she is among them already");

    // Sent all the same; a draft counts for nobody, and two entries are one person.
    let entry = sends(&lea, "2026-11-24").await;
    sends(&lea, "2026-11-25").await;
    assert_eq!(hours::own(house, &lea, &entry).await.unwrap().1.state, EntryState::Submitted);
    let all = caseload::of(house, vec![sue.person.clone(), scene.ada.person.clone()]).await.unwrap();
    assert_eq!(all.into_iter().collect::<Vec<_>>(), [(sue.person.clone(), load(2))]);

    // Whoever left, and whoever did nothing for long, takes nobody's time.
    leaving::leave(house, &lea, "foundations:1").await.unwrap();
    assert_eq!(caseload::own(house, sue).await.unwrap(), Some(load(1)));
    scene.world.clock.forward(TimeDelta::days(91));
    assert_eq!(caseload::own(house, sue).await.unwrap(), Some(load(0)));
}
