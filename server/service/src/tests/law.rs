//! Rules of law: what holds for whom, who may write them, and two people at once. Every rule here is invented.

use super::fixture::*;
use crate::laws::{Administered, Held};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Grant, Role, Scope};
use domain::course::Language;
use domain::id::SiteId;
use domain::law::{Insert, LawRefusal, Place, Topic, Typed};
use domain::support::{Contact, UsState};
use std::collections::BTreeMap;

const TOPIC: Topic = Topic::Naloxone;

fn typed(text: &str) -> Typed {
    Typed {
        texts: [(Language::english(), text.to_owned())].into(),
        source: "An invented code".to_owned(),
        checked_on: "2026-11-20".to_owned(),
        ..Typed::default()
    }
}

/// What someone reads about the topic: at which sites, and the text.
async fn reads(world: &World, actor: &Actor) -> Vec<(Vec<String>, Option<String>)> {
    let told = laws::told(&world.house, actor, &[TOPIC]).await.unwrap().remove(0);
    let one = |h: Held| (h.sites, h.insert.map(|i| i.english));
    told.held.into_iter().map(one).collect()
}

async fn text(world: &World, actor: &Actor) -> Option<String> {
    reads(world, actor).await.remove(0).1
}

/// The edition that stands at a place; empty where there is none.
async fn edition(world: &World, by: &Actor, site: &str) -> String {
    let places = laws::places(&world.house, by).await.unwrap();
    let here = |p: &&Administered| p.site.as_ref().map_or("", |s| s.as_str()) == site;
    let place = places.iter().find(here).unwrap();
    let line = place.lines.iter().find(|l| l.topic == TOPIC).unwrap();
    line.own.as_ref().map(|o| o.edition.clone()).unwrap_or_default()
}

async fn save(world: &World, by: &Actor, site: &str, seen: &str, text: &str) -> Result<(), Error> {
    laws::save(&world.house, by, site, TOPIC, seen, &typed(text)).await
}

fn refusals(result: Result<(), Error>) -> Vec<(String, LawRefusal)> {
    match result {
        Err(Error::Refused(Refusal::Law(faults))) => faults,
        other => panic!("{other:?}"),
    }
}

async fn actions(world: &World, ada: &Actor) -> Vec<(String, Vec<trail::About>)> {
    let lines = trail::read(&world.house, ada, &world.last_days()).await.unwrap();
    lines.into_iter().filter(|l| l.action.starts_with("law_")).map(|l| (l.action, l.about)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_comes_before_the_organisation_and_that_before_the_state() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    sites::add(house, &ada, "north", "North").await.unwrap();
    let here = founding::FIRST_SITE;
    let rosa = world.hold(&ada, "rosa@example.org", Role::Trainer, "site:main", "", "Rosa Díaz").await;
    let ben = world.hold(&ada, "ben@example.org", Role::Trainer, "site:north", "", "Ben Beyond").await;
    assert_eq!(text(&world, &rosa).await, None, "where nobody wrote one, none is stated");

    let mut care = (*house.care()).clone();
    care.laws.push(Insert {
        topic: TOPIC,
        place: Place::States(vec![UsState::named("NC").unwrap()]),
        english: "Of the state.".to_owned(),
        others: BTreeMap::new(),
        source: "An invented code".to_owned(),
        checked_on: "2026-11-20".parse().unwrap(),
        reviewer: None,
    });
    house.set_care(care);
    assert_eq!(text(&world, &rosa).await, None, "the site lies in no state yet");
    support::save(house, &ada, here, &Contact::default(), "NC").await.unwrap();
    assert_eq!(text(&world, &rosa).await.as_deref(), Some("Of the state."));
    assert_eq!(text(&world, &ben).await, None);

    save(&world, &ada, "", "", "Of the house.").await.unwrap();
    assert_eq!(text(&world, &rosa).await.as_deref(), Some("Of the house."));
    assert_eq!(text(&world, &ben).await.as_deref(), Some("Of the house."));
    save(&world, &ada, here, "", "Of the site.").await.unwrap();
    assert_eq!(text(&world, &rosa).await.as_deref(), Some("Of the site."));
    assert_eq!(text(&world, &ben).await.as_deref(), Some("Of the house."));
    let all = reads(&world, &ada).await;
    assert_eq!(all.len(), 2, "who is everywhere reads what holds at each site: {all:?}");
    assert!(all.contains(&(vec!["North".to_owned()], Some("Of the house.".to_owned()))), "{all:?}");
    let other = laws::told(house, &rosa, &[Topic::DutyToWarn]).await.unwrap().remove(0);
    assert!(other.held[0].insert.is_none(), "another topic has no rule");

    let places = laws::places(house, &ada).await.unwrap();
    let line = |n: usize| places[n].lines.iter().find(|l| l.topic == TOPIC).unwrap();
    assert_eq!((places[0].site.as_ref(), line(0).otherwise.as_ref()), (None, None));
    assert_eq!(line(0).own.as_ref().unwrap().changed_by, "Ada Admin");
    let at_main = places.iter().position(|p| p.site.as_ref().is_some_and(|s| s.as_str() == here)).unwrap();
    assert_eq!(line(at_main).otherwise.as_ref().unwrap().english, "Of the house.");

    laws::take_away(house, &ada, here, TOPIC, &edition(&world, &ada, here).await).await.unwrap();
    laws::take_away(house, &ada, "", TOPIC, &edition(&world, &ada, "").await).await.unwrap();
    assert_eq!(text(&world, &rosa).await.as_deref(), Some("Of the state."));
    assert!(laws::told(house, &rosa, &[]).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn each_change_is_in_the_trail_with_its_place_and_its_topic() {
    let world = World::new().await;
    let ada = world.administrator().await;
    save(&world, &ada, "", "", "One.").await.unwrap();
    save(&world, &ada, "", &edition(&world, &ada, "").await, "Two.").await.unwrap();
    laws::take_away(&world.house, &ada, "", TOPIC, &edition(&world, &ada, "").await).await.unwrap();
    let here = founding::FIRST_SITE;
    world.clock.forward(TimeDelta::minutes(1));
    save(&world, &ada, here, "", "Three.").await.unwrap();
    let written = actions(&world, &ada).await;
    let mut names: Vec<_> = written.iter().map(|(action, _)| action.as_str()).collect();
    assert_eq!(names.remove(0), "law_insert_written", "the newest first");
    names.sort_unstable();
    assert_eq!(names, ["law_insert_changed", "law_insert_taken_away", "law_insert_written"]);
    assert!(matches!(&written[0].1[..], [trail::About::Site(_), trail::About::Law(TOPIC)]), "{written:?}");
    let house = trail::About::Organisation("Riverside Peer Academy".to_owned());
    assert_eq!(written[1].1, [house, trail::About::Law(TOPIC)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_people_at_once_the_second_is_asked_and_a_double_click_is_one() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let meanwhile = vec![(String::new(), LawRefusal::Meanwhile)];
    save(&world, &ada, "", "", "First.").await.unwrap();
    save(&world, &ada, "", "", "First.").await.unwrap();
    assert_eq!(actions(&world, &ada).await.len(), 1, "a double click is one change");
    assert_eq!(refusals(save(&world, &ada, "", "", "Second.").await), meanwhile, "both began with none");
    let read = edition(&world, &ada, "").await;
    save(&world, &ada, "", &read, "Changed.").await.unwrap();
    assert_eq!(refusals(save(&world, &ada, "", &read, "Late.").await), meanwhile);
    assert_eq!(refusals(laws::take_away(house, &ada, "", TOPIC, &read).await), meanwhile);
    assert_eq!(text(&world, &ada).await.as_deref(), Some("Changed."), "nothing of the late ones is written");
    let read = edition(&world, &ada, "").await;
    laws::take_away(house, &ada, "", TOPIC, &read).await.unwrap();
    laws::take_away(house, &ada, "", TOPIC, &read).await.unwrap();
    save(&world, &ada, "", "", "Again.").await.unwrap();
    assert_eq!(refusals(save(&world, &ada, "", &read, "Late.").await), meanwhile, "an old edition never comes back");
    assert_eq!(actions(&world, &ada).await.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_not_written_and_nobody_writes_for_a_place_that_is_not_theirs() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    sites::add(house, &ada, "north", "North").await.unwrap();
    let faults = refusals(laws::save(house, &ada, "", TOPIC, "", &Typed::default()).await);
    assert_eq!(faults.len(), 3, "{faults:?}");
    // The clock stands at 15:00 UTC on the 23rd: the 24th has begun at the first places of the earth.
    let on = |day: &str| Typed { checked_on: day.to_owned(), ..typed("A rule.") };
    let ahead = refusals(laws::save(house, &ada, "", TOPIC, "", &on("2026-11-25")).await);
    assert_eq!(ahead, [("checked_on".to_owned(), LawRefusal::DayAhead)]);
    assert!(house.store.law_inserts().await.unwrap().is_empty() && actions(&world, &ada).await.is_empty());

    let tom = world.hold(&ada, "tom@example.org", Role::Trainer, "site:north", "", "Tom North").await;
    let north = Scope::Site(SiteId::parse("north").unwrap());
    let ines = Actor { grants: vec![Grant { role: Role::Administrator, scope: north, until: None }], ..tom };
    let rosa = world.hold(&ada, "rosa@example.org", Role::Trainer, "site:main", "", "Rosa Díaz").await;
    save(&world, &ines, "north", "", "Of the north.").await.unwrap();
    for site in ["", founding::FIRST_SITE, "nowhere", "No Id"] {
        assert!(matches!(save(&world, &ines, site, "", "No.").await, Err(Error::NotFound)), "{site}");
        assert!(matches!(save(&world, &rosa, site, "", "No.").await, Err(Error::NotFound)), "{site}");
        let taken = laws::take_away(house, &ines, site, TOPIC, "").await;
        assert!(matches!(taken, Err(Error::NotFound)), "{site}");
    }
    assert!(matches!(save(&world, &ada, "nowhere", "", "No.").await, Err(Error::NotFound)));
    assert_eq!(laws::places(house, &ines).await.unwrap().len(), 1);
    assert!(laws::places(house, &rosa).await.is_err());
    assert_eq!(house.store.law_inserts().await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_is_read_back_whole() {
    let world = World::new().await;
    let ada = world.administrator().await;
    let spanish = Language("es".to_owned());
    let mut typed = Typed { reviewer: "Ines Ortega".into(), capacity: "attorney".into(), ..typed("First.\n\nSecond.") };
    typed.texts.insert(spanish.clone(), "Primero.".to_owned());
    laws::save(&world.house, &ada, "", TOPIC, "", &typed).await.unwrap();
    let kept = laws::told(&world.house, &ada, &[TOPIC]).await.unwrap().remove(0).held.remove(0).insert.unwrap();
    assert_eq!((kept.english.as_str(), kept.text(&spanish).1), ("First.\n\nSecond.", "Primero."));
    assert_eq!(kept.reviewer.as_ref().unwrap().capacity, "attorney");
    assert_eq!(kept.source, "An invented code");
    assert!(!kept.is_old(world.house.now().date_naive()));
    world.clock.forward(TimeDelta::days(363));
    assert!(kept.is_old(world.house.now().date_naive()), "{}", world.house.now());
}
