//! What goes wrong, and what is never lost by it.

use super::fixture::*;
use crate::desk::GradeForm;
use crate::*;
use chrono::TimeDelta;
use domain::actor::Role;
use domain::course::Level;
use domain::hours::{HoursField, HoursRefusal};
use domain::person::PersonRefusal;
use domain::quiz::QuizRefusal;
use domain::submission::Verdict;

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_works_once_and_a_new_link_ends_the_old() {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let id = cohorts::invite(&world.house, &ada, &cohort, &world.house.new_id(), "rosa@example.org", "trainee")
        .await
        .unwrap();
    let first = world.mail_to("rosa@example.org").await.unwrap();
    world.clock.forward(TimeDelta::minutes(1));
    invitations::resend(&world.house, &ada, &id).await.unwrap();
    let second = world.mail_to("rosa@example.org").await.unwrap();
    let token = |m: &domain::mail::OutgoingMail| m.content.link().rsplit('/').next().unwrap().to_owned();
    assert!(matches!(accounts::invited(&world.house, &token(&first)).await, Err(Error::NotFound)));
    world.account(second.content.link(), "Rosa Díaz").await;
    assert!(matches!(accounts::invited(&world.house, &token(&second)).await, Err(Error::NotFound)));
    // Who has an account is invited too: a second one cannot be made with that link.
    cohorts::invite(&world.house, &ada, &cohort, &world.house.new_id(), "rosa@example.org", "trainer").await.unwrap();
    let third = world.mail_to("rosa@example.org").await.unwrap();
    assert!(accounts::invited(&world.house, &token(&third)).await.unwrap().account.is_some());
    let account = accounts::NewAccount {
        name: "Rosa".into(),
        passphrase: PASSPHRASE.into(),
        passphrase_again: PASSPHRASE.into(),
        ..accounts::NewAccount::default()
    };
    let again = accounts::accept(&world.house, &token(&third), &account).await;
    assert!(matches!(again, Err(Error::Refused(Refusal::AddressTaken))));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_runs_out() {
    let world = World::new().await;
    let link = founding::invite_administrator(&world.house, "ada@example.org").await.unwrap();
    world.clock.forward(TimeDelta::days(15));
    let token = link.link.rsplit('/').next().unwrap();
    assert!(matches!(accounts::invited(&world.house, token).await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_said_at_its_field_and_makes_no_account() {
    let world = World::new().await;
    let link = founding::invite_administrator(&world.house, "ada@example.org").await.unwrap();
    let token = link.link.rsplit('/').next().unwrap();
    let mut account = accounts::NewAccount {
        name: " ".into(),
        passphrase: PASSPHRASE.into(),
        passphrase_again: "other".into(),
        ..Default::default()
    };
    let refused = accounts::accept(&world.house, token, &account).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Person("name", PersonRefusal::NameMissing)))));
    account.name = "Ada".into();
    let refused = accounts::accept(&world.house, token, &account).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Person("passphrase_again", _)))));
    assert!(accounts::invited(&world.house, token).await.is_ok(), "the link still works");
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_never_tells_which_was_wrong_and_too_many_tries_wait() {
    let world = World::new().await;
    world.administrator().await;
    let house = &world.house;
    let unknown = accounts::sign_in(house, "nobody@example.org", PASSPHRASE, "near").await;
    let wrong = accounts::sign_in(house, "ada@example.org", "another passphrase", "near").await;
    assert!(matches!(unknown, Err(Error::Refused(Refusal::SignIn))));
    assert!(matches!(wrong, Err(Error::Refused(Refusal::SignIn))));
    for _ in 0..10 {
        let _ = accounts::sign_in(house, "ada@example.org", "another passphrase", "near").await;
    }
    let waits = accounts::sign_in(house, "ada@example.org", PASSPHRASE, "near").await;
    assert!(matches!(waits, Err(Error::Refused(Refusal::TooMany { minutes: 15 }))));
    world.clock.forward(TimeDelta::minutes(16));
    assert!(accounts::sign_in(house, "ada@example.org", PASSPHRASE, "near").await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_after_a_day_without_use_and_when_signed_out() {
    let world = World::new().await;
    world.administrator().await;
    let house = &world.house;
    let session = accounts::sign_in(house, "ada@example.org", PASSPHRASE, "near").await.unwrap();
    for _ in 0..4 {
        world.clock.forward(TimeDelta::hours(11));
        assert!(accounts::identify(house, &session.token).await.unwrap().is_some());
    }
    world.clock.forward(TimeDelta::hours(13));
    assert!(accounts::identify(house, &session.token).await.unwrap().is_none());
    let session = accounts::sign_in(house, "ada@example.org", PASSPHRASE, "near").await.unwrap();
    accounts::sign_out(house, &session.token).await.unwrap();
    assert!(accounts::identify(house, &session.token).await.unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn people_of_another_cohort_reach_nothing() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let ours = world.open_cohort(&ada, "Autumn").await;
    let theirs = world.open_cohort(&ada, "Winter").await;
    let rosa = world.person(&ada, &ours, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    let ivy = world.person(&ada, &theirs, "ivy@example.org", Role::Trainee, "Ivy Low").await;
    let tom = world.person(&ada, &theirs, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let sue = world.person(&ada, &theirs, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    studies::join(house, &rosa, &ours).await.unwrap();
    assert!(studies::join(house, &rosa, &theirs).await.is_err());
    let activity = domain::id::ActivityId::parse("why-i-want-to-do-this").unwrap();
    let work = works::begin(house, &rosa, &module(), &activity).await.unwrap();
    works::send(house, &rosa, &work, &"Calm words about people. ".repeat(50)).await.unwrap();
    assert!(desk::works(house, &tom).await.unwrap().is_empty());
    assert!(desk::work(house, &tom, &work).await.is_err());
    assert!(works::own(house, &ivy, &work).await.is_err());
    assert!(desk::sheet(house, &sue, &rosa.person).await.is_err());
    assert!(desk::person(house, &tom, &rosa.person).await.is_err());
    assert!(cohorts::invite(house, &tom, &theirs, &house.new_id(), "x@example.org", "trainee").await.is_err());
    // A supervisor of another cohort cannot be asked to sign.
    let form = world.entry("practice", "2026-11-20", "09:00", 60, &sue.person);
    let refused = hours::submit(house, &rosa, &house.new_id(), &form, true).await;
    let Err(Error::Refused(Refusal::Hours(faults))) = refused else { panic!("taken") };
    assert_eq!(faults, [(HoursField::Supervisor, HoursRefusal::NotOffered)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_three_attempts_a_trainer_opens_a_fourth_and_a_double_click_opens_one() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(house, &rosa, &cohort).await.unwrap();
    for _ in 0..3 {
        world.try_quiz(&rosa, 2).await;
        world.clock.forward(TimeDelta::minutes(5));
    }
    let fourth = quizzes::begin(house, &rosa, &module(), &house.new_id()).await;
    assert!(matches!(fourth, Err(Error::Refused(Refusal::Quiz(QuizRefusal::NoAttemptLeft { used: 3, allowed: 3 })))));
    desk::allow_attempt(house, &tom, &rosa.person, &module(), 3).await.unwrap();
    desk::allow_attempt(house, &tom, &rosa.person, &module(), 3).await.unwrap();
    let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
    assert_eq!(learner.granted.get(&module()), Some(&1));
    assert!(quizzes::begin(house, &rosa, &module(), &house.new_id()).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_saved_at_the_same_time_are_all_kept() {
    let world = std::sync::Arc::new(World::new().await);
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    let id = quizzes::begin(&world.house, &rosa, &module(), &world.house.new_id()).await.unwrap();
    let sitting = quizzes::sitting(&world.house, &rosa, &id).await.unwrap();
    let mut saves = Vec::new();
    for drawn in sitting.attempt.drawn.iter().take(5).cloned() {
        let (world, rosa, id) = (world.clone(), rosa.clone(), id.clone());
        let kind = sitting.questions[&drawn.question].question.kind.clone();
        saves.push(tokio::spawn(async move {
            let value = match kind {
                domain::course::QuestionKind::TrueFalse { .. } => "true".to_owned(),
                domain::course::QuestionKind::ShortText { .. } => "mutual".to_owned(),
                _ => drawn.options[0].to_string(),
            };
            quizzes::save(&world.house, &rosa, &id, &drawn.question, &[value]).await
        }));
    }
    for save in saves {
        save.await.unwrap().unwrap();
    }
    let sitting = quizzes::sitting(&world.house, &rosa, &id).await.unwrap();
    assert_eq!(sitting.attempt.answers.len(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_is_not_touched_by_a_later_answer_and_two_graders_do_not_overwrite() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let ben = world.person(&ada, &cohort, "ben@example.org", Role::Trainer, "Ben Trainer").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(house, &rosa, &cohort).await.unwrap();
    let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
    let activity = learner.module(&module()).unwrap().activities[0].clone();
    let work = works::begin(house, &rosa, &module(), &activity.id).await.unwrap();
    works::send(house, &rosa, &work, &"Calm words about people. ".repeat(50)).await.unwrap();
    let form = |verdict| GradeForm {
        version: 1,
        levels: activity.rubric.rows.iter().map(|r| (r.id.clone(), Level::Meets)).collect(),
        comment: "Thank you.".to_owned(),
        verdict,
    };
    desk::grade(house, &tom, &work, &form(Verdict::Accept)).await.unwrap();
    let second = desk::grade(house, &ben, &work, &form(Verdict::Return)).await;
    assert!(second.as_ref().is_err_and(desk::meanwhile), "{second:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_was_not_taken_is_tried_again_and_a_refused_one_is_given_up() {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let invite = async |email: &str| {
        cohorts::invite(&world.house, &ada, &cohort, &world.house.new_id(), email, "trainee").await.unwrap();
    };
    invite("rosa@example.org").await;
    *world.post.refuse.lock().unwrap() = Some(MailFault::Temporary("timeout".into()));
    assert_eq!(post::deliver(&world.house, "a").await.unwrap(), post::Delivered { sent: 0, later: 1, given_up: 0 });
    assert_eq!(post::deliver(&world.house, "a").await.unwrap(), post::Delivered::default(), "not before its time");
    world.clock.forward(TimeDelta::minutes(3));
    assert_eq!(post::deliver(&world.house, "a").await.unwrap().sent, 1);
    invite("ivy@example.org").await;
    *world.post.refuse.lock().unwrap() = Some(MailFault::Permanent("rejected".into()));
    assert_eq!(post::deliver(&world.house, "a").await.unwrap().given_up, 1);
    invite("old@example.org").await;
    world.clock.forward(TimeDelta::days(20));
    assert_eq!(post::deliver(&world.house, "a").await.unwrap().given_up, 1, "never after its time");
    assert_eq!(world.post.sent.lock().unwrap().len(), 1);
}
