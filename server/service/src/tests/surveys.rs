//! Course evaluations: the last step before the certificate, and nothing that leads from an answer to a person.

use super::fixture::*;
use crate::error::Refusal;
use crate::surveys::{self, Cut, Door};
use crate::*;
use domain::actor::{Actor, Grant, Role, Scope};
use domain::course::{Requirement, Rule};
use domain::id::{CohortId, ProgrammeId, RequirementId};
use domain::survey::{FEWEST, Quarter, SurveyRefusal};

fn programme() -> ProgrammeId {
    ProgrammeId::parse("foundations").unwrap()
}

async fn world() -> World {
    let world = World::new().await;
    library::publish(&world.house, None, with_course_evaluation()).await.unwrap();
    world
}

async fn trainee(world: &World, ada: &Actor, cohort: &CohortId, n: usize) -> Actor {
    let email = format!("trainee-{n}-{cohort}@example.org");
    let actor = world.person(ada, cohort, &email, Role::Trainee, &format!("Rosa Díaz {n}")).await;
    studies::join(&world.house, &actor, cohort).await.unwrap();
    actor
}

async fn give(world: &World, actor: &Actor, said: &str, text: &str) -> Result<(), Error> {
    let value = |field: &str| match field {
        "statement-clear" => said,
        "text-helped" => text,
        _ => "",
    };
    // The closure lives as long as its texts.
    surveys::give(&world.house, actor, &programme(), value).await
}

/// So many trainees of a cohort who have read everything and given their evaluation.
async fn given(world: &World, ada: &Actor, cohort: &CohortId, n: usize) {
    for i in 0..n {
        let actor = trainee(world, ada, cohort, i).await;
        world.read_all_lessons(&actor).await;
        give(world, &actor, if i == 0 { "rather_not_say" } else { "fully" }, &format!("Text {i}")).await.unwrap();
    }
}

fn with(actor: &Actor, role: Role, scope: Scope) -> Actor {
    Actor { grants: vec![Grant { role, scope, until: None }], ..actor.clone() }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_opens_last_is_given_once_and_the_certificate_waits_for_it() {
    let world = world().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = trainee(&world, &ada, &cohort, 1).await;
    let (_, _, door) = surveys::form(house, &rosa, &programme()).await.unwrap();
    assert_eq!(door, Door::NotYet);
    let early = give(&world, &rosa, "fully", "").await;
    let not_open = vec![(String::new(), SurveyRefusal::NotOpenYet)];
    assert!(matches!(early, Err(Error::Refused(Refusal::Survey(faults))) if faults == not_open));

    world.read_all_lessons(&rosa).await;
    assert!(certificates::own(house, &rosa).await.unwrap().is_empty(), "the certificate waits");
    assert_eq!(surveys::form(house, &rosa, &programme()).await.unwrap().2, Door::Open);
    let left_out = give(&world, &rosa, "", "").await;
    let missing = vec![("statement-clear".to_owned(), SurveyRefusal::Missing)];
    assert!(matches!(left_out, Err(Error::Refused(Refusal::Survey(faults))) if faults == missing));
    assert!(house.store.survey_answers("foundations").await.unwrap().is_empty(), "nothing half-written");

    for _ in 0..2 {
        give(&world, &rosa, "mostly", "The soup.").await.unwrap();
    }
    assert_eq!(house.store.survey_answers("foundations").await.unwrap().len(), 1, "two clicks give it once");
    assert_eq!(surveys::form(house, &rosa, &programme()).await.unwrap().2, Door::Given);
    assert_eq!(certificates::own(house, &rosa).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_stored_leads_from_an_answer_to_a_person() {
    let world = world().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = trainee(&world, &ada, &cohort, 1).await;
    world.read_all_lessons(&rosa).await;
    give(&world, &rosa, "mostly", "The soup.").await.unwrap();
    let row = house.store.survey_answers("foundations").await.unwrap().remove(0);
    assert_eq!(row.quarter, "2026-Q4", "no day, no hour");
    let columns = format!("{row:?}");
    assert!(!columns.contains(rosa.person.as_str()) && !columns.contains("soup"), "{columns}");
    // Neither her way nor its chain has the answer's id or what it says.
    let learner = house.learners_of(&rosa.person).await.unwrap().remove(0);
    let facts = format!("{:?}", learner.facts);
    let stored = house.store.chain(&crate::rows::key_of(&learner.key)).await.unwrap();
    let mut told = facts + &learner.row.evaluation;
    for (body, beside) in &stored {
        let link: domain::chain::Link = serde_json::from_str(body).unwrap();
        let about = format!("chain/1:{}:{}:{}", learner.key.programme, learner.key.time, link.number);
        let beside: domain::chain::Beside = learner.person_key.open(&about, beside.as_ref().unwrap()).unwrap();
        told += &format!("{link:?} {beside:?}");
    }
    assert!(told.contains("course_evaluation_given"));
    assert!(!told.contains(&row.answer) && !told.contains("soup") && !told.contains("mostly"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_told_from_five_on_and_only_to_those_who_may_read_them() {
    let world = world().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let autumn = world.open_cohort(&ada, "Autumn").await;
    let winter = world.open_cohort(&ada, "Winter").await;
    given(&world, &ada, &autumn, FEWEST - 1).await;
    let readout = surveys::read(house, &ada, None).await.unwrap().remove(0);
    assert!(readout.summary.is_none(), "four are too few");
    let one = trainee(&world, &ada, &autumn, 9).await;
    world.read_all_lessons(&one).await;
    give(&world, &one, "little", "Text 9").await.unwrap();
    let readout = surveys::read(house, &ada, None).await.unwrap().remove(0);
    let summary = readout.summary.unwrap();
    assert_eq!((summary.count, summary.tallies[0].steps, summary.tallies[0].rather_not), (5, [3, 0, 1, 0], 1));
    assert_eq!(summary.texts[0].1.len(), 5);
    assert!(readout.cohorts.iter().all(|c| c.told == (c.key.id == autumn)));
    let cut = Cut::Cohort(autumn.clone());
    assert!(surveys::read(house, &ada, Some((&programme(), &cut))).await.is_ok());

    // One in another cohort: told apart from the five it would be alone, so neither cohort is told by itself.
    given(&world, &ada, &winter, 1).await;
    let readout = surveys::read(house, &ada, None).await.unwrap().remove(0);
    assert_eq!(readout.summary.unwrap().count, 6);
    assert!(readout.cohorts.iter().all(|c| !c.told));
    assert!(matches!(surveys::read(house, &ada, Some((&programme(), &cut))).await, Err(Error::NotFound)));
    let quarter = Cut::Quarter(Quarter::parse("2026-Q4").unwrap());
    assert!(surveys::read(house, &ada, Some((&programme(), &quarter))).await.is_ok());

    // Each role within its scope.
    let site = Scope::Site(domain::id::SiteId::parse(founding::FIRST_SITE).unwrap());
    let elsewhere = Scope::Site(domain::id::SiteId::parse("elsewhere").unwrap());
    for role in Role::ALL {
        let reads = matches!(role, Role::Administrator | Role::Coordinator | Role::Trainer | Role::Auditor);
        let seen = surveys::read(house, &with(&one, role, site.clone()), None).await.unwrap();
        assert_eq!(seen.len(), usize::from(reads), "{role:?}");
        assert!(surveys::read(house, &with(&one, role, elsewhere.clone()), None).await.unwrap().is_empty(), "{role:?}");
    }
    let own = surveys::read(house, &with(&one, Role::Trainer, Scope::Cohort(winter)), None).await.unwrap().remove(0);
    assert!(own.summary.is_none(), "a trainer of the small cohort reads nothing of the large one");
    assert_eq!(own.cohorts.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_began_under_rules_without_it_is_not_asked() {
    let world = World::new().await;
    let mut without = CATALOGUE.clone();
    let lessons = RequirementId::parse("lessons").unwrap();
    without.programmes[0].versions[0].stages[0].require =
        Requirement::Leaf { id: lessons, rule: Rule::LessonsRead { module: module() } };
    library::publish(&world.house, None, without).await.unwrap();
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = trainee(&world, &ada, &cohort, 1).await;
    library::publish(&world.house, None, with_course_evaluation()).await.unwrap();
    assert!(matches!(surveys::form(&world.house, &rosa, &programme()).await, Err(Error::NotFound)));
}
