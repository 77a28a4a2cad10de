//! With which qualification someone signed: the one on record that was valid on the day of the work.

use super::facts::{label, scene, schooling, typed};
use crate::desk::EntrySign;
use crate::*;
use chrono::TimeDelta;
use domain::chain::hours::Event;
use domain::fact::Kind;
use domain::hours::Outcome;
use std::collections::BTreeMap;

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_says_the_qualification_that_was_valid_on_the_day_of_the_work() {
    // No rule asks what a supervisor is; it is told all the same.
    let scene = scene(vec![("schooling", schooling())]).await;
    let (house, rosa, sue) = (&scene.world.house, &scene.rosa, &scene.sue);
    let held = typed(&[
        ("what", "lcsw"),
        ("from", "2026-11-25"),
        ("until", "2026-11-26"),
        ("proof", "primary_source"),
        ("evidence", "No. 4711"),
    ]);
    scene.enter(&scene.ada, &sue.person, Kind::Qualification, &held).await.unwrap();
    scene.world.clock.forward(TimeDelta::days(6));
    let mut days = BTreeMap::new();
    for day in ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"] {
        let form = scene.world.entry("practice", day, "09:00", 60, &sue.person);
        days.insert(hours::submit(house, rosa, &house.new_id(), &form, true).await.unwrap().entry, day);
    }
    let signs: Vec<_> =
        days.keys().map(|id| EntrySign { entry: id.clone(), version: 1, outcome: Outcome::Approved }).collect();
    desk::sign(house, sue, &rosa.person, &signs, true, "I supervised Rosa.").await.unwrap();
    let learner = house.learners_of(&rosa.person).await.unwrap().remove(0);
    let (_, links, _) = learner.hours_links(house).await.unwrap();
    let mut told = BTreeMap::new();
    for link in &links {
        if let Event::Approved { signature } = &link.body.event {
            let said = signature.qualification.as_ref().map(|q| (q.qualification.clone(), q.on.to_string()));
            told.insert(days[&link.body.about.entry], said);
        }
    }
    let lcsw = |day: &str| Some((label("lcsw"), day.to_owned()));
    let all = BTreeMap::from([
        ("2026-11-24", None),
        ("2026-11-25", lcsw("2026-11-25")),
        ("2026-11-26", lcsw("2026-11-26")),
        ("2026-11-27", None),
    ]);
    assert_eq!(told, all);
}
