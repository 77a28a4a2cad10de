//! Talking: questions to trainers, announcements to a cohort.

use super::fixture::*;
use crate::announcements::{self, NoteForm};
use crate::error::Refusal;
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Grant, Role, Scope};
use domain::announcement::{NoteField, NoteRefusal};
use domain::id::CohortId;
use domain::thread::{About, Standing, ThreadRefusal};

/// A cohort with a trainer and a trainee who has joined.
struct Group {
    cohort: CohortId,
    trainer: Actor,
    trainee: Actor,
}

async fn group(world: &World, ada: &Actor, name: &str) -> Group {
    let cohort = world.open_cohort(ada, name).await;
    let low = name.to_lowercase();
    let trainer = world.person(ada, &cohort, &format!("trainer-{low}@example.org"), Role::Trainer, "Tom Trainer").await;
    let trainee = world.person(ada, &cohort, &format!("trainee-{low}@example.org"), Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &trainee, &cohort).await.unwrap();
    Group { cohort, trainer, trainee }
}

async fn lesson(world: &World, trainee: &Actor) -> About {
    let learner = studies::with_module(&world.house, trainee, &module()).await.unwrap();
    About::Lesson { module: module(), lesson: learner.module(&module()).unwrap().lessons[2].id.clone() }
}

fn with(actor: &Actor, role: Role, scope: Scope) -> Actor {
    Actor { grants: vec![Grant { role, scope, until: None }], ..actor.clone() }
}

fn mails(world: &World, email: &str, kind: &str) -> usize {
    let sent = world.post.sent.lock().unwrap();
    sent.iter().filter(|m| m.to.as_str() == email && m.content.name() == kind).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_asked_answered_continued_and_closed() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let Group { trainer, trainee, .. } = group(&world, &ada, "Autumn").await;
    let about = lesson(&world, &trainee).await;
    let id = house.new_id();
    let thread = questions::ask(house, &trainee, &id, &about, "Is a sponsor a peer?").await.unwrap();
    assert_eq!(questions::ask(house, &trainee, &id, &about, "Is a sponsor a peer?").await.unwrap(), thread);
    assert_eq!(questions::waiting(house, &trainer).await.unwrap().len(), 1, "two clicks ask once");
    post::deliver(house, "test").await.unwrap();
    assert_eq!(mails(&world, "trainer-autumn@example.org", "talk"), 1);

    let answer = house.new_id();
    for _ in 0..2 {
        questions::answer(house, &trainer, &thread, 1, &answer, "Yes, in a way.").await.unwrap();
    }
    let (_, said) = questions::own(house, &trainee, &thread).await.unwrap();
    assert_eq!(said.messages.len(), 2, "two clicks answer once");
    assert!(matches!(said.standing(), Standing::Answered { .. }));
    assert!(questions::waiting(house, &trainer).await.unwrap().is_empty());
    let mail = world.mail_to("trainee-autumn@example.org").await.unwrap();
    assert_eq!(mail.content.link(), "https://learn.example.org/home", "the mail says nothing of what it is about");
    assert_eq!(mails(&world, "trainee-autumn@example.org", "talk"), 1);

    questions::write(house, &trainee, &thread, &house.new_id(), "And a mentor?").await.unwrap();
    let late = questions::answer(house, &trainer, &thread, 2, &house.new_id(), "Good.").await;
    assert!(matches!(late, Err(Error::Refused(Refusal::Thread(ThreadRefusal::ChangedMeanwhile)))));
    questions::close(house, &trainee, &thread).await.unwrap();
    assert!(questions::waiting(house, &trainer).await.unwrap().is_empty());
    let closed = questions::write(house, &trainee, &thread, &house.new_id(), "One more").await;
    assert!(matches!(closed, Err(Error::Refused(Refusal::Thread(ThreadRefusal::Closed)))));

    questions::for_trainer(house, &trainer, &thread).await.unwrap();
    let looks = house.store.looks_at(trainee.person.as_str()).await.unwrap();
    assert!(looks.iter().any(|l| l.actor == trainer.person.as_str() && l.what == "question"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_read_by_the_trainers_of_the_cohort_and_by_nobody_else() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let autumn = group(&world, &ada, "Autumn").await;
    let winter = group(&world, &ada, "Winter").await;
    let about = lesson(&world, &autumn.trainee).await;
    let thread = questions::ask(house, &autumn.trainee, &house.new_id(), &about, "Why?").await.unwrap();
    assert!(questions::for_trainer(house, &autumn.trainer, &thread).await.is_ok());
    let site = Scope::Site(domain::id::SiteId::parse(founding::FIRST_SITE).unwrap());
    let elsewhere = Scope::Site(domain::id::SiteId::parse("elsewhere").unwrap());
    assert!(questions::for_trainer(house, &with(&winter.trainer, Role::Trainer, site.clone()), &thread).await.is_ok());
    let mut refused = vec![winter.trainer.clone(), with(&winter.trainer, Role::Trainer, elsewhere), ada.clone()];
    refused.extend(Role::ALL.iter().filter(|r| **r != Role::Trainer).map(|r| with(&winter.trainer, *r, site.clone())));
    for actor in refused {
        let told = format!("{:?}", actor.grants);
        assert!(questions::for_trainer(house, &actor, &thread).await.is_err(), "{told}");
        let answer = questions::answer(house, &actor, &thread, 1, &house.new_id(), "No.").await;
        assert!(answer.is_err(), "{told}");
        assert!(questions::close(house, &actor, &thread).await.is_err(), "{told}");
        assert!(questions::waiting(house, &actor).await.unwrap().is_empty(), "{told}");
    }
    assert!(questions::own(house, &winter.trainee, &thread).await.is_err());
    // Nobody asks about what is not theirs.
    let not_theirs = About::Quiz { module: module(), attempt: domain::id::AttemptId::parse("other").unwrap() };
    let asked = questions::ask(house, &autumn.trainee, &house.new_id(), &not_theirs, "Why?").await;
    assert!(matches!(asked, Err(Error::NotFound)));
    // What was asked is sealed.
    let row = house.store.thread(thread.as_str()).await.unwrap().unwrap();
    assert!(!row.body.into_inner().windows(4).any(|w| w == b"Why?"));
}

fn note(house: &House, subject: &str, until: &str) -> NoteForm {
    NoteForm {
        id: house.new_id(),
        subject: subject.to_owned(),
        text: "We meet in room 4.".to_owned(),
        until: until.to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_announcement_reaches_everyone_in_the_cohort_once_until_it_is_read_or_over() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let autumn = group(&world, &ada, "Autumn").await;
    let winter = group(&world, &ada, "Winter").await;
    let audience = announcements::audience(house, &autumn.trainer, &autumn.cohort).await.unwrap();
    assert_eq!((audience.people, audience.by_mail), (1, 1), "the writer is not counted");
    let form = note(house, "Room change", "2026-11-25");
    let id = announcements::send(house, &autumn.trainer, &autumn.cohort, &form).await.unwrap();
    assert_eq!(announcements::send(house, &autumn.trainer, &autumn.cohort, &form).await.unwrap(), id);
    post::deliver(house, "test").await.unwrap();
    assert_eq!(mails(&world, "trainee-autumn@example.org", "announcement"), 1, "once each");
    assert_eq!(mails(&world, "trainer-autumn@example.org", "announcement"), 0, "not to the writer");
    assert_eq!(mails(&world, "trainee-winter@example.org", "announcement"), 0);

    let shown = |actor: Actor| async move {
        let list = announcements::list(house, &actor).await.unwrap();
        list.iter().map(|a| a.shown).collect::<Vec<_>>()
    };
    assert_eq!(shown(autumn.trainee.clone()).await, [true]);
    assert_eq!(shown(autumn.trainer.clone()).await, [false], "the writer has it in the list");
    assert_eq!(shown(ada.clone()).await, [false], "whoever may write to the cohort has it in the list");
    assert_eq!(shown(winter.trainee.clone()).await, [false; 0]);
    assert!(announcements::put_aside(house, &winter.trainee, &id).await.is_err());
    for _ in 0..2 {
        announcements::put_aside(house, &autumn.trainee, &id).await.unwrap();
    }
    assert_eq!(shown(autumn.trainee.clone()).await, [false], "read: it stays in the list only");

    world.clock.forward(TimeDelta::minutes(5));
    let second = note(house, "See you Saturday", "2026-11-24");
    announcements::send(house, &ada, &autumn.cohort, &second).await.unwrap();
    assert_eq!(shown(autumn.trainee.clone()).await, [true, false], "the newest first");
    world.clock.forward(TimeDelta::days(2));
    assert_eq!(shown(autumn.trainee.clone()).await, [false, false], "over");
}

#[tokio::test(flavor = "multi_thread")]
async fn announcements_are_written_by_those_who_may_and_only_when_they_are_whole() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let autumn = group(&world, &ada, "Autumn").await;
    let winter = group(&world, &ada, "Winter").await;
    let site = Scope::Site(domain::id::SiteId::parse(founding::FIRST_SITE).unwrap());
    let form = note(house, "Room change", "2026-11-25");
    for role in Role::ALL {
        let actor = with(&winter.trainer, role, site.clone());
        let allowed = announcements::preview(house, &actor, &autumn.cohort, &form).await.is_ok();
        let expected = matches!(role, Role::Administrator | Role::Coordinator | Role::Trainer);
        assert_eq!(allowed, expected, "{role:?}");
        assert_eq!(announcements::audience(house, &actor, &autumn.cohort).await.is_ok(), expected, "{role:?}");
    }
    assert!(announcements::send(house, &winter.trainer, &autumn.cohort, &form).await.is_err());
    assert!(announcements::send(house, &autumn.trainee, &autumn.cohort, &form).await.is_err());
    let empty = NoteForm { id: house.new_id(), until: "2026-11-22".to_owned(), ..NoteForm::default() };
    let refused = announcements::send(house, &ada, &autumn.cohort, &empty).await;
    let Err(Error::Refused(Refusal::Note(faults))) = refused else { panic!("refused") };
    let fields: Vec<_> = faults.iter().map(|(f, _)| *f).collect();
    assert_eq!(fields, [NoteField::Subject, NoteField::Text, NoteField::Until]);
    assert!(matches!(faults[2].1, NoteRefusal::Past { .. }));
    assert!(announcements::list(house, &autumn.trainee).await.unwrap().is_empty(), "nothing is left half-written");
}
