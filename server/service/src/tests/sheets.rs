//! What was done on paper: printed, typed in with both names, and never for oneself.

use super::fixture::*;
use crate::error::Refusal;
use crate::sheets::{self, Paper, SheetRefusal};
use crate::*;
use domain::actor::{Actor, Grant, Role, Scope};
use domain::entered::EnteredRefusal;
use domain::id::{ActivityId, AttemptId, CohortId, LessonId, PersonId, SiteId};
use domain::quantity::Score;
use domain::quiz::{QuizRefusal, choices};
use domain::submission::{SubmissionRefusal, SubmissionState};

fn site() -> Scope {
    Scope::Site(SiteId::parse(founding::FIRST_SITE).unwrap())
}

fn with(actor: &Actor, role: Role, scope: Scope) -> Actor {
    Actor { grants: vec![Grant { role, scope, until: None }], ..actor.clone() }
}

fn paper() -> Paper {
    Paper { written_on: "2026-11-23".to_owned(), compared: true }
}

/// A world with a trainee who has joined, and someone who types in for the site.
async fn world() -> (World, Actor, Actor, CohortId) {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    let kim = world.person(&ada, &cohort, "kim@example.org", Role::Trainer, "Kim Wells").await;
    (world, rosa, with(&kim, Role::StaffProxy, site()), cohort)
}

async fn draw(world: &World, kim: &Actor, rosa: &PersonId) -> AttemptId {
    sheets::draw(&world.house, kim, rosa, &module(), &world.house.new_id()).await.unwrap()
}

/// The first so many questions answered rightly, as a form sends them.
async fn right(world: &World, kim: &Actor, rosa: &PersonId, id: &AttemptId, n: usize) -> Vec<(String, Vec<String>)> {
    use domain::course::QuestionKind;
    let sitting = sheets::to_type(&world.house, kim, rosa, id).await.unwrap();
    let values = |kind: &QuestionKind| match kind {
        QuestionKind::TrueFalse { answer, .. } => vec![answer.to_string()],
        QuestionKind::ShortText { accept, .. } => vec![accept[0].clone()],
        kind => choices(kind).iter().filter(|c| c.correct).map(|c| c.id.to_string()).collect(),
    };
    let one = |d: &domain::quiz::Drawn| (d.question.to_string(), values(&sitting.questions[&d.question].question.kind));
    sitting.attempt.drawn.iter().take(n).map(one).collect()
}

async fn type_in(
    world: &World,
    kim: &Actor,
    rosa: &PersonId,
    id: &AttemptId,
    typed: &[(String, Vec<String>)],
    said: &Paper,
) -> Result<Score, Error> {
    let values = |q: &domain::id::QuestionId| {
        typed.iter().find(|(id, _)| id == q.as_str()).map(|(_, v)| v.clone()).unwrap_or_default()
    };
    sheets::type_answers(&world.house, kim, rosa, id, values, said).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_is_drawn_once_typed_in_and_holds_both_names() {
    let (world, rosa, kim, _) = world().await;
    let house = &world.house;
    let id = draw(&world, &kim, &rosa.person).await;
    assert_eq!(draw(&world, &kim, &rosa.person).await, id, "a sheet that is out is printed again");
    let (_, sheet) = sheets::sheet(house, &kim, &rosa.person, &module()).await.unwrap();
    assert_eq!(sheet.unwrap().attempt.drawn.len(), 10);

    let typed = right(&world, &kim, &rosa.person, &id, 9).await;
    let careless = Paper { written_on: "2026-11-24".to_owned(), compared: false };
    let Err(Error::Refused(Refusal::Sheet(faults))) = type_in(&world, &kim, &rosa.person, &id, &typed, &careless).await
    else {
        panic!("refused")
    };
    let today = "2026-11-23".parse().unwrap();
    let expected = [
        ("compared".to_owned(), SheetRefusal::Entered(EnteredRefusal::NotCompared)),
        ("written_on".to_owned(), SheetRefusal::Entered(EnteredRefusal::InFuture { today })),
    ];
    assert_eq!(faults, expected);
    let learner = house.learners_of(&rosa.person).await.unwrap().remove(0);
    assert!(learner.attempt(&id).unwrap().answers.is_empty(), "nothing half-written");

    assert_eq!(type_in(&world, &kim, &rosa.person, &id, &typed, &paper()).await.unwrap(), Score::percent(90));
    let again = type_in(&world, &kim, &rosa.person, &id, &typed[..2], &paper()).await;
    assert!(matches!(again, Err(Error::Refused(Refusal::Quiz(QuizRefusal::AlreadySent)))), "no correction afterwards");

    let sitting = quizzes::sitting(house, &rosa, &id).await.unwrap();
    let entered = sitting.attempt.entered.clone().unwrap();
    assert_eq!((entered.by, entered.by_name.as_str()), (kim.person.clone(), "Kim Wells"));
    assert_eq!((entered.written_by.as_str(), entered.written_on), ("Rosa Díaz", today));
    // The same stands in the chain.
    let learner = sitting.learner;
    let stored = house.store.chain(&crate::rows::key_of(&learner.key)).await.unwrap();
    let (body, beside) = stored.last().unwrap();
    let link: domain::chain::Link = serde_json::from_str(body).unwrap();
    let about = format!("chain/1:{}:{}:{}", learner.key.programme, learner.key.time, link.number);
    let beside: domain::chain::Beside = learner.person_key.open(&about, beside.as_ref().unwrap()).unwrap();
    assert_eq!(link.kind, "attempt_typed_in");
    assert_eq!(beside.payload["entered"]["by_name"], "Kim Wells");
    assert_eq!(beside.payload["entered"]["written_by"], "Rosa Díaz");
    let looks = house.store.looks_at(rosa.person.as_str()).await.unwrap();
    assert!(looks.iter().any(|l| l.actor == kim.person.as_str() && l.what == "sheets"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_does_not_fit_is_told_at_its_question() {
    let (world, rosa, kim, _) = world().await;
    let id = draw(&world, &kim, &rosa.person).await;
    let mut typed = right(&world, &kim, &rosa.person, &id, 3).await;
    typed[1].1 = vec!["no-such-option".to_owned(), "nor-this".to_owned()];
    let Err(Error::Refused(Refusal::Sheet(faults))) = type_in(&world, &kim, &rosa.person, &id, &typed, &paper()).await
    else {
        panic!("refused")
    };
    assert_eq!(faults, [(format!("q-{}", typed[1].0), SheetRefusal::Quiz(QuizRefusal::Unreadable))]);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_may_type_in_do_and_nobody_for_themselves() {
    let (world, rosa, kim, cohort) = world().await;
    let house = &world.house;
    let elsewhere = Scope::Site(SiteId::parse("elsewhere").unwrap());
    let other = Scope::Cohort(CohortId::parse("other").unwrap());
    for role in Role::ALL {
        let may = matches!(role, Role::StaffProxy | Role::Coordinator);
        for scope in [site(), Scope::Cohort(cohort.clone()), Scope::All] {
            let actor = with(&kim, role, scope);
            assert_eq!(sheets::person(house, &actor, &rosa.person).await.is_ok(), may, "{role:?}");
            assert_eq!(sheets::people(house, &actor).await.unwrap().len(), usize::from(may), "{role:?}");
        }
        for scope in [elsewhere.clone(), other.clone()] {
            let actor = with(&kim, role, scope);
            assert!(sheets::person(house, &actor, &rosa.person).await.is_err(), "{role:?}");
            assert!(sheets::draw(house, &actor, &rosa.person, &module(), &house.new_id()).await.is_err(), "{role:?}");
        }
    }
    let herself = with(&rosa, Role::StaffProxy, site());
    assert!(sheets::person(house, &herself, &rosa.person).await.is_err());
    assert!(sheets::people(house, &herself).await.unwrap().is_empty());
    let id = draw(&world, &kim, &rosa.person).await;
    assert!(type_in(&world, &herself, &rosa.person, &id, &[], &paper()).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_from_paper_goes_to_the_trainers_and_never_over_a_draft() {
    let (world, rosa, kim, _) = world().await;
    let house = &world.house;
    let activity: ActivityId = {
        let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
        learner.module(&module()).unwrap().activities[0].id.clone()
    };
    let send = |text: String, said: Paper| {
        let (kim, rosa, activity) = (kim.clone(), rosa.person.clone(), activity.clone());
        async move { sheets::type_work(house, &kim, &rosa, &module(), &activity, &text, &said).await }
    };
    let short = send("Too short.".to_owned(), paper()).await;
    let Err(Error::Refused(Refusal::Sheet(faults))) = short else { panic!("refused") };
    assert!(matches!(&faults[0], (field, SheetRefusal::Work(SubmissionRefusal::TooShort { .. })) if field == "text"));
    let before = Paper { written_on: "2026-11-22".to_owned(), compared: true };
    let early = send("I want to walk beside people. ".repeat(30), before).await;
    let Err(Error::Refused(Refusal::Sheet(faults))) = early else { panic!("refused") };
    assert!(matches!(faults[0].1, SheetRefusal::Entered(EnteredRefusal::BeforeJoining { .. })));

    let work = works::begin(house, &rosa, &module(), &activity).await.unwrap();
    works::save(house, &rosa, &work, "My own words").await.unwrap();
    let over = send("I want to walk beside people. ".repeat(30), paper()).await;
    let Err(Error::Refused(Refusal::Sheet(faults))) = over else { panic!("refused") };
    assert_eq!(faults[0].1, SheetRefusal::Work(SubmissionRefusal::NotEditable));
    assert_eq!(works::own(house, &rosa, &work).await.unwrap().1.draft, "My own words");

    works::save(house, &rosa, &work, "").await.unwrap();
    send("I want to walk beside people. ".repeat(30), paper()).await.unwrap();
    let (_, sent) = works::own(house, &rosa, &work).await.unwrap();
    assert_eq!(sent.state, SubmissionState::Submitted);
    assert_eq!(sent.versions[0].entered.as_ref().unwrap().by_name, "Kim Wells");
}

#[tokio::test(flavor = "multi_thread")]
async fn lessons_read_on_paper_count_and_say_who_entered_them() {
    let (world, rosa, kim, _) = world().await;
    let house = &world.house;
    let lessons: Vec<LessonId> = {
        let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
        learner.module(&module()).unwrap().lessons.iter().take(2).map(|l| l.id.clone()).collect()
    };
    studies::read_lesson(house, &rosa, &module(), &lessons[0]).await.unwrap();
    let nothing = sheets::read_on_paper(house, &kim, &rosa.person, &module(), &[], &paper()).await;
    assert!(matches!(nothing, Err(Error::Refused(Refusal::Sheet(_)))));
    for _ in 0..2 {
        sheets::read_on_paper(house, &kim, &rosa.person, &module(), &lessons, &paper()).await.unwrap();
    }
    let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
    let read = |id: &LessonId| learner.facts.lessons.iter().find(|l| l.lesson == *id).unwrap();
    assert_eq!(learner.facts.lessons.len(), 2);
    assert!(read(&lessons[0]).entered.is_none(), "what she marked herself stays hers");
    assert_eq!(read(&lessons[1]).entered.as_ref().unwrap().by_name, "Kim Wells");
}
