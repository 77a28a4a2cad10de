//! Newer editions: a dry run changes nothing, a trainee moves by consent, and nothing that was earned is lost.

use super::fixture::*;
use crate::error::Refusal;
use crate::*;
use domain::actor::{Actor, Role};
use domain::course::{Catalogue, Requirement, Rule};
use domain::edition::{EditionRefusal, Effect, compare};
use domain::evaluation::State;
use domain::id::{CohortId, ProgrammeId, RequirementId, VersionId};

const WAY: &str = "foundations:1";

fn programme() -> ProgrammeId {
    ProgrammeId::parse("foundations").unwrap()
}

/// The program with a newer edition, from 23 November on, that asks for lessons of one module and nothing else.
fn with_newer(id: &str) -> Catalogue {
    let mut catalogue = CATALOGUE.clone();
    let programme = &mut catalogue.programmes[0];
    let mut version = programme.versions[0].clone();
    programme.versions[0].effective_to = Some("2026-11-22".parse().unwrap());
    version.id = VersionId::parse(id).unwrap();
    version.effective_from = "2026-11-23".parse().unwrap();
    version.stages[0].require =
        Requirement::Leaf { id: RequirementId::parse("only").unwrap(), rule: Rule::LessonsRead { module: module() } };
    programme.versions.push(version);
    catalogue
}

struct Class {
    world: World,
    ada: Actor,
    cohort: CohortId,
    rosa: Actor,
}

/// A trainee who began under the first edition, and then a newer one is published.
async fn class() -> Class {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    library::publish(&world.house, None, with_newer("short")).await.unwrap();
    Class { world, ada, cohort, rosa }
}

async fn learner(world: &World, trainee: &Actor) -> Learner {
    world.house.learners_of(&trainee.person).await.unwrap().remove(0)
}

/// The digests of the edition that a trainee is under and of the one that they can move to.
async fn digests(world: &World, trainee: &Actor) -> (String, String) {
    let learner = learner(world, trainee).await;
    assert!(editions::has_newer(&world.house, &learner));
    let other = editions::newer(&world.house, &learner).unwrap().unwrap();
    (editions::digest(&learner).to_owned(), other.digest.to_string())
}

async fn times(world: &World, ada: &Actor, action: &str) -> usize {
    let search = trail::Search { action: action.to_owned(), ..world.last_days() };
    trail::read(&world.house, ada, &search).await.unwrap().len()
}

fn refusal(answer: Result<(), Error>) -> EditionRefusal {
    match answer {
        Err(Error::Refused(Refusal::Edition(refusal))) => refusal,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_says_what_would_change_and_moves_nobody() {
    let Class { world, ada, cohort, rosa } = class().await;
    let house = &world.house;
    let before = learner(&world, &rosa).await;
    // Whoever comes now begins under the newer one.
    let lin = world.person(&ada, &cohort, "lin@example.org", Role::Trainee, "Lin Osei").await;
    studies::join(house, &lin, &cohort).await.unwrap();
    let run = editions::dry_run(house, &ada, &programme(), "").await.unwrap();
    assert_eq!(run.version.id.as_str(), "short", "the newest where none is asked for");
    let names: Vec<_> = run.people.iter().map(|p| (p.learner.name.as_str(), p.other.is_some())).collect();
    assert_eq!(names, [("Lin Osei", false), ("Rosa Díaz", true)]);
    let other = run.people[1].other.as_ref().unwrap();
    let found = compare(&before.evaluation, &other.tree);
    assert_eq!(found.effect(), Effect::Gains);
    assert_eq!((found.more.len(), found.same.len()), (0, 1));
    // The other way round, the older edition would take something from the newcomer.
    let run = editions::dry_run(house, &ada, &programme(), before.version.id.as_str()).await.unwrap();
    let other = run.people[0].other.as_ref().unwrap();
    assert_eq!(compare(&run.people[0].learner.evaluation, &other.tree).effect(), Effect::Loses);
    assert!(run.people[1].other.is_none(), "an edition that got a last day is still the same edition");
    assert!(editions::dry_run(house, &ada, &programme(), "none").await.is_err());
    let after = learner(&world, &rosa).await;
    assert_eq!((editions::digest(&after), after.row.revision), (editions::digest(&before), before.row.revision));
    assert!(editions::moves(&after).unwrap().is_empty());
    assert_eq!(house.store.looks_at(rosa.person.as_str()).await.unwrap().len(), 2, "each look is recorded");
    // Whose group it is not sees nobody.
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    assert_eq!(editions::dry_run(house, &tom, &programme(), "").await.unwrap().people.len(), 2);
    let other = world.open_cohort(&ada, "Winter").await;
    let uma = world.person(&ada, &other, "uma@example.org", Role::Trainer, "Uma Trainer").await;
    assert!(editions::dry_run(house, &uma, &programme(), "").await.unwrap().people.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trainee_moves_once_by_consent_and_it_is_written_with_their_way() {
    let Class { world, ada, rosa, .. } = class().await;
    let house = &world.house;
    let first = learner(&world, &rosa).await.modules()[0].lessons[0].id.clone();
    studies::read_lesson(house, &rosa, &module(), &first).await.unwrap();
    let (from, to) = digests(&world, &rosa).await;
    let agree = |from: &str, to: &str| {
        let (from, to) = (from.to_owned(), to.to_owned());
        let rosa = rosa.clone();
        async move { editions::agree(house, &rosa, WAY, &from, &to).await }
    };
    assert_eq!(refusal(agree(&from, &"0".repeat(64)).await), EditionRefusal::NotOffered);
    assert_eq!(refusal(agree(&"0".repeat(64), &to).await), EditionRefusal::ChangedMeanwhile);
    assert!(matches!(editions::agree(house, &ada, WAY, &from, &to).await, Err(Error::NotFound)), "only for oneself");
    let before = learner(&world, &rosa).await;
    // Two clicks at once, and one more.
    let (one, two) = tokio::join!(agree(&from, &to), agree(&from, &to));
    assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
    agree(&from, &to).await.unwrap();
    let after = learner(&world, &rosa).await;
    assert_eq!((after.version.id.as_str(), editions::digest(&after)), ("short", to.as_str()));
    assert_eq!(after.facts, before.facts, "nothing that was earned is lost");
    let moves = editions::moves(&after).unwrap();
    assert_eq!(moves.len(), 1);
    assert_eq!(
        (&moves[0].by, moves[0].from_digest.to_string(), moves[0].to_digest.to_string()),
        (&rosa.person, from, to)
    );
    assert_eq!(after.row.chain_length, before.row.chain_length + 1, "bound into the chain of the way");
    assert_eq!(times(&world, &ada, "edition_moved").await, 1);
    assert!(editions::newer(house, &after).unwrap().is_none(), "there is nothing newer");
    assert!(!editions::has_newer(house, &after));
    // A newer one still is offered again; the page from before does not count for it.
    library::publish(house, None, with_newer("shorter")).await.unwrap();
    let (now, next) = digests(&world, &rosa).await;
    assert_eq!(refusal(agree(&moves[0].from_digest.to_string(), &next).await), EditionRefusal::ChangedMeanwhile);
    agree(&now, &next).await.unwrap();
    assert_eq!(editions::moves(&learner(&world, &rosa).await).unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_newer_rules_are_met_the_certificate_comes_with_the_move() {
    let Class { world, ada, rosa, .. } = class().await;
    let house = &world.house;
    world.read_all_lessons(&rosa).await;
    assert!(certificates::own(house, &rosa).await.unwrap().is_empty(), "publishing gave nothing");
    let (from, to) = digests(&world, &rosa).await;
    editions::agree(house, &rosa, WAY, &from, &to).await.unwrap();
    let own = certificates::own(house, &rosa).await.unwrap();
    assert_eq!((own.len(), own[0].0.version.as_str(), own[0].0.version_digest.to_string()), (1, "short", to.clone()));
    assert_eq!(times(&world, &ada, "certificate_issued").await, 1);
    // Again is once: nothing is issued twice.
    editions::agree(house, &rosa, WAY, &from, &to).await.unwrap();
    assert_eq!(certificates::own(house, &rosa).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_finished_or_left_stays_where_they_are() {
    let world = World::new().await;
    let (ada, rosa) = world.finished().await;
    let house = &world.house;
    let own = certificates::own(house, &rosa).await.unwrap();
    library::publish(house, None, with_newer("short")).await.unwrap();
    let learner = learner(&world, &rosa).await;
    assert!(editions::newer(house, &learner).unwrap().is_none() && !editions::has_newer(house, &learner));
    let run = editions::dry_run(house, &ada, &programme(), "").await.unwrap();
    let other = run.people[0].other.as_ref().unwrap();
    assert_eq!(other.tree.state, State::Met);
    let answer = editions::agree(house, &rosa, WAY, editions::digest(&learner), other.digest.as_str()).await;
    assert_eq!(refusal(answer), EditionRefusal::Finished);
    assert_eq!(certificates::own(house, &rosa).await.unwrap(), own, "the certificate is untouched");

    let Class { world, rosa, .. } = class().await;
    let (from, to) = digests(&world, &rosa).await;
    leaving::leave(&world.house, &rosa, WAY).await.unwrap();
    let answer = editions::agree(&world.house, &rosa, WAY, &from, &to).await;
    assert!(matches!(answer, Err(Error::Refused(Refusal::Left))));
    leaving::come_back(&world.house, &rosa, WAY).await.unwrap();
    editions::agree(&world.house, &rosa, WAY, &from, &to).await.unwrap();
}
