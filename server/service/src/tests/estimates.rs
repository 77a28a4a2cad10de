//! What other boards would ask of someone, and what lies ahead: from the facts that are there, and never as a decision.

use super::fixture::*;
use crate::desk::EntrySign;
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::course::Language;
use domain::evaluation::{Amount, Evaluated};
use domain::hours::Outcome;
use domain::id::ProgrammeId;
use domain::quantity::Minutes;
use words::Words;

struct Pair {
    world: World,
    rosa: Actor,
    sue: Actor,
}

/// The courses of the stories with the examples of other bodies beside them.
fn files() -> content::Files {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../courses");
    let mut all = content::read_folder(std::path::Path::new(folder)).unwrap();
    all.0.retain(|path, _| path.starts_with("programs/examples/"));
    all.0.extend(FILES.0.clone());
    all
}

async fn pair() -> Pair {
    let world = World::new().await;
    courses::open(&world.house, files()).await.unwrap();
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    assert!(matches!(estimates::asked(&world.house, &rosa, &[], "").await, Err(Error::NotFound)), "not joined yet");
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    Pair { world, rosa, sue }
}

impl Pair {
    /// Hours of a day, signed.
    async fn signed(&self, kind: &str, date: &str, minutes: u32) {
        let house = &self.world.house;
        let form = self.world.entry(kind, date, "09:00", minutes, &self.sue.person);
        let entry = hours::submit(house, &self.rosa, &house.new_id(), &form, true).await.unwrap().entry;
        let signs = [EntrySign { entry, version: 1, outcome: Outcome::Approved }];
        desk::sign(house, &self.sue, &self.rosa.person, &signs, true, "I supervised Rosa.").await.unwrap();
    }

    async fn asks(&self, ids: &[&str]) -> Vec<estimates::Told> {
        let ids: Vec<_> = ids.iter().map(|id| ProgrammeId::parse(id).unwrap()).collect();
        estimates::asked(&self.world.house, &self.rosa, &ids, "").await.unwrap()
    }
}

fn part<'a>(tree: &'a Evaluated, id: &str) -> &'a Evaluated {
    tree.leaves().into_iter().find(|leaf| leaf.id.as_str() == id).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_set_of_facts_is_put_beside_several_programs_at_once() {
    let pair = pair().await;
    let house = &pair.world.house;
    pair.world.clock.forward(TimeDelta::days(8));
    pair.signed("practice", "2026-11-24", 120).await;
    pair.signed("supervision", "2026-11-25", 60).await;
    let library = house.library();
    let all = library.elsewhere();
    assert!(all.len() >= 17 && all.iter().all(|p| p.example && !p.is_own()), "{}", all.len());
    assert!(library.catalogue.programmes.iter().all(|p| !p.example), "nobody can join them");
    assert_eq!(all.last().unwrap().state, None, "those of one state come first");

    let told = pair.asks(&["texas-mhps", "icrc-pr", "foundations", "no-such-program"]).await;
    let ids: Vec<_> = told.iter().map(|t| t.programme.id.as_str()).collect();
    assert_eq!(ids, ["texas-mhps", "icrc-pr"]);
    let Amount::Time { have, need, .. } = part(&told[1].answer.tree, "work").amount else { panic!() };
    assert_eq!((have, need), (Minutes(120), Minutes(30_000)));
    let Amount::Time { have, .. } = part(&told[1].answer.tree, "supervision").amount else { panic!() };
    assert_eq!(have, Minutes(60), "the two kinds are never added up");
    let out = &part(&told[0].answer.tree, "practice").excluded;
    assert_eq!(out.len(), 1, "and what does not count has its reason: {out:?}");
    for one in &told {
        let words = Words::new(&Language::english());
        let said = estimates::in_words(&words, &one.answer, &one.supervisors).unwrap();
        let says = said["estimate"]["says"].as_str().unwrap();
        assert!(says.contains(&format!("not a decision by {}", one.programme.issuing_body)), "{says}");
        assert!(says.contains("checked on 22 November 2026"), "{says}");
        assert_eq!(said["tree"]["parts"].as_array().unwrap().len(), one.answer.tree.parts.len());
    }
    // Where a board wants another supervisor, the one of these hours is named, and not by an id.
    let york = ProgrammeId::parse("new-york-nycps").unwrap();
    let york = estimates::one(house, &pair.rosa, &york, "standard").await.unwrap();
    let said = estimates::in_words(&Words::new(&Language::english()), &york.answer, &york.supervisors).unwrap();
    assert!(said.to_string().contains("is known of Sue Supervisor"), "{said}");
    let full = ProgrammeId::parse("texas-mhps").unwrap();
    let full = estimates::one(house, &pair.rosa, &full, "full").await.unwrap();
    assert_eq!(full.answer.stage.as_str(), "full");
    let none = ProgrammeId::parse("foundations").unwrap();
    assert!(matches!(estimates::one(house, &pair.rosa, &none, "").await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_told_of_ones_own_program_and_elsewhere_and_not_during_a_break() {
    let pair = pair().await;
    let (house, rosa) = (&pair.world.house, &pair.rosa);
    let own = async || hours::log(house, rosa).await.unwrap();
    assert!(estimates::ahead(house, &own().await).await.unwrap().is_none(), "no hours yet");
    pair.world.clock.forward(TimeDelta::days(30));
    pair.signed("practice", "2026-11-24", 60).await;
    pair.signed("practice", "2026-12-10", 60).await;
    let learner = own().await;
    let ahead = estimates::ahead(house, &learner).await.unwrap().unwrap();
    assert_eq!(ahead.days, 31);
    assert_eq!(ahead.reached.len(), 1);
    // 2 h in 31 days, and 2 h are missing.
    assert_eq!(ahead.reached[0].on.to_string(), "2027-01-23");
    assert!(ahead.lacking.iter().any(|node| node.id.as_str() == "supervision"));
    // A board asks for so much more that no day can be told, or for little enough.
    let idaho = pair.asks(&["idaho-peers"]).await.remove(0);
    let found = estimates::ahead_elsewhere(house, rosa, &idaho).await.unwrap().unwrap();
    assert!(found.reached[0].on > ahead.reached[0].on);
    breaks::begin(house, rosa).await.unwrap();
    assert!(estimates::ahead(house, &own().await).await.unwrap().is_none());
    assert!(estimates::ahead_elsewhere(house, rosa, &idaho).await.unwrap().is_none());
    breaks::end(house, rosa).await.unwrap();
    assert!(estimates::ahead(house, &own().await).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_that_were_checked_over_180_days_ago_give_no_forecast() {
    let pair = pair().await;
    let (house, rosa) = (&pair.world.house, &pair.rosa);
    pair.world.clock.forward(TimeDelta::days(179));
    pair.signed("practice", "2027-05-01", 240).await;
    let told = pair.asks(&["idaho-peers"]).await.remove(0);
    assert!(told.answer.estimate.as_ref().unwrap().recent);
    assert!(estimates::ahead_elsewhere(house, rosa, &told).await.unwrap().is_some());
    pair.world.clock.forward(TimeDelta::days(2));
    let told = pair.asks(&["idaho-peers"]).await.remove(0);
    assert!(!told.answer.estimate.as_ref().unwrap().recent);
    assert!(estimates::ahead_elsewhere(house, rosa, &told).await.unwrap().is_none());
    let said = estimates::in_words(&Words::new(&Language::english()), &told.answer, &told.supervisors).unwrap();
    assert!(said["estimate"]["says"].as_str().unwrap().contains("over 180 days ago"), "{said}");
}
