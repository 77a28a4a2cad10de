//! References and employers, told as stories: who may know what, and who may end it.

use super::fixture::*;
use crate::desk::{EntrySign, GradeForm};
use crate::references::{AskForm, Reader, State};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::certificate::{CertificateNumber, Status};
use domain::course::Level;
use domain::hours::Outcome;
use domain::id::ReferenceId;
use domain::reference::LetterForm;
use domain::submission::Verdict;

fn ask(world: &World, person: &str, name: &str, email: &str) -> AskForm {
    AskForm { id: world.house.new_id(), person: person.to_owned(), name: name.to_owned(), email: email.to_owned() }
}

fn letter(open: bool) -> LetterForm {
    LetterForm {
        relationship: "colleague".to_owned(),
        known: "longer".to_owned(),
        text: "She listens first and asks before she helps. ".repeat(4),
        attested: true,
        open,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reference_is_asked_for_written_and_read_only_by_those_who_may() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let alpha = world.open_cohort(&ada, "Alpha").await;
    let rosa = world.person(&ada, &alpha, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    let tom = world.person(&ada, &alpha, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let lee = world.person(&ada, &alpha, "lee@example.org", Role::Trainee, "Lee Other").await;

    let own = references::ask(house, &rosa, &ask(&world, "", "Me", "rosa@example.org")).await;
    assert!(matches!(own, Err(Error::Refused(Refusal::Choice("email")))), "{own:?}");
    let bad = references::ask(house, &rosa, &ask(&world, "", "Uma", "no address")).await;
    assert!(matches!(bad, Err(Error::Refused(Refusal::Person("email", _)))), "{bad:?}");
    let stranger = references::ask(house, &rosa, &ask(&world, lee.person.as_str(), "", "")).await;
    assert!(matches!(stranger, Err(Error::Refused(Refusal::Choice("person")))), "another trainee is not offered");
    assert!(references::ask(house, &tom, &ask(&world, "", "Uma", "uma@example.org")).await.is_err());

    let form = ask(&world, "", "Uma Uncle-of-nobody", "uma@example.org");
    let id = references::ask(house, &rosa, &form).await.unwrap();
    assert_eq!(references::ask(house, &rosa, &form).await.unwrap(), id, "a double click asks once");
    let mail = world.mail_to("uma@example.org").await.unwrap();
    assert_eq!(house.store.references_about(rosa.person.as_str()).await.unwrap().len(), 1);
    let uma = world.account(mail.content.link(), "Uma Okafor").await;
    assert!(uma.is(Role::Referee));
    let asked = references::asked_of(house, &uma).await.unwrap();
    assert_eq!((asked.len(), asked[0].name.as_str(), asked[0].state), (1, "Rosa Díaz", State::Asked));
    let seen = references::one(house, &uma, &id).await.unwrap();
    assert_eq!((seen.reader, seen.referee.as_str()), (Reader::Referee, "Uma Uncle-of-nobody"));

    // Without the statement nothing is kept.
    let unsaid = references::send(house, &uma, &id, &LetterForm { attested: false, ..letter(false) }).await;
    assert!(matches!(unsaid, Err(Error::Refused(Refusal::Letter(_)))), "{unsaid:?}");
    assert_eq!(references::mine(house, &rosa).await.unwrap()[0].state, State::Asked);
    for other in [&rosa, &tom, &lee, &ada] {
        assert!(matches!(references::send(house, other, &id, &letter(true)).await, Err(Error::NotFound)));
        assert!(matches!(references::decline(house, other, &id).await, Err(Error::NotFound)));
    }
    references::send(house, &uma, &id, &letter(false)).await.unwrap();
    references::send(house, &uma, &id, &letter(true)).await.unwrap();
    references::decline(house, &uma, &id).await.unwrap();

    let hers = references::one(house, &rosa, &id).await.unwrap();
    assert_eq!((hers.reader, hers.state, hers.letter), (Reader::Trainee, State::Sent, None), "what was sent stays");
    let read = references::one(house, &ada, &id).await.unwrap();
    assert!(read.letter.is_some_and(|l| l.text.starts_with("She listens")));
    let looks = house.store.looks_at(rosa.person.as_str()).await.unwrap();
    assert!(looks.iter().any(|l| l.what == "reference" && l.actor == ada.person.as_str()));
    for other in [&tom, &lee] {
        assert!(matches!(references::one(house, other, &id).await, Err(Error::NotFound)));
    }
    let stored = house.store.reference(id.as_str()).await.unwrap().unwrap();
    let sealed = [stored.sealed_name.into_inner(), stored.body.unwrap().into_inner()].concat();
    assert!(!sealed.windows(4).any(|w| w == b"Uma " || w == b"list"), "sealed");
}

#[tokio::test(flavor = "multi_thread")]
async fn someone_of_the_group_writes_with_the_account_they_have_and_may_open_the_letter() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let alpha = world.open_cohort(&ada, "Alpha").await;
    let rosa = world.person(&ada, &alpha, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    let tom = world.person(&ada, &alpha, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let around = references::around(house, &rosa).await.unwrap();
    assert_eq!(around, [(tom.person.clone(), "Tom Trainer".to_owned())]);
    let id = references::ask(house, &rosa, &ask(&world, tom.person.as_str(), "", "")).await.unwrap();
    references::send(house, &tom, &id, &letter(true)).await.unwrap();
    let hers = references::one(house, &rosa, &id).await.unwrap();
    assert!(hers.letter.is_some());
    // Someone with an account is asked by mail and accepts with it.
    let id = references::ask(house, &rosa, &ask(&world, "", "Tom", "tom@example.org")).await.unwrap();
    let link = world.mail_to("tom@example.org").await.unwrap().content.link().to_owned();
    accounts::accept_as(house, &tom, link.rsplit('/').next().unwrap()).await.unwrap();
    references::decline(house, &tom, &id).await.unwrap();
    assert_eq!(references::one(house, &rosa, &id).await.unwrap().state, State::Declined);
    // No more letters than a few are sent to addresses that a trainee gives.
    for n in 0..references::MOST_OPEN {
        references::ask(house, &rosa, &ask(&world, "", "Someone", &format!("s{n}@example.org"))).await.unwrap();
    }
    let full = references::ask(house, &rosa, &ask(&world, "", "Someone", "more@example.org")).await;
    assert!(matches!(full, Err(Error::Refused(Refusal::ReferencesFull { .. }))), "{full:?}");
    let none = ReferenceId::parse("none").unwrap();
    assert!(matches!(references::one(house, &rosa, &none).await, Err(Error::NotFound)));
}

/// Everything that the first module asks, done and signed.
async fn certificate(world: &World, ada: &Actor) -> (Actor, CertificateNumber) {
    let house = &world.house;
    let alpha = world.open_cohort(ada, "Alpha").await;
    let tom = world.person(ada, &alpha, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let sue = world.person(ada, &alpha, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(ada, &alpha, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(house, &rosa, &alpha).await.unwrap();
    let way = |learners: Vec<Learner>| learners.into_iter().next().unwrap();
    let learner = way(house.learners_of(&rosa.person).await.unwrap());
    for module in learner.modules() {
        for lesson in &module.lessons {
            studies::read_lesson(house, &rosa, &module.id, &lesson.id).await.unwrap();
        }
        let attempt = quizzes::begin(house, &rosa, &module.id, &house.new_id()).await.unwrap();
        world.answer(&rosa, &attempt, usize::MAX).await;
        quizzes::send(house, &rosa, &attempt).await.unwrap();
        for activity in &module.activities {
            let work = works::begin(house, &rosa, &module.id, &activity.id).await.unwrap();
            works::send(house, &rosa, &work, &"I want to walk beside people. ".repeat(30)).await.unwrap();
            let levels = activity.rubric.rows.iter().map(|r| (r.id.clone(), Level::Meets)).collect();
            let form = GradeForm { version: 1, levels, comment: String::new(), verdict: Verdict::Accept };
            desk::grade(house, &tom, &work, &form).await.unwrap();
        }
    }
    world.clock.forward(TimeDelta::days(6));
    for (kind, date, minutes) in
        [("practice", "2026-11-24", 120), ("practice", "2026-11-25", 120), ("supervision", "2026-11-26", 60)]
    {
        let form = world.entry(kind, date, "09:00", minutes, &sue.person);
        let entry = hours::submit(house, &rosa, &house.new_id(), &form, true).await.unwrap().entry;
        let sign = EntrySign { entry, version: 1, outcome: Outcome::Approved };
        desk::sign(house, &sue, &rosa.person, &[sign], true, "I supervised.").await.unwrap();
    }
    world.evaluate_course(&rosa).await;
    let own = certificates::own(house, &rosa).await.unwrap();
    (rosa, own[0].0.number.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_employer_follows_with_number_and_name_and_the_holder_can_end_it() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let (rosa, number) = certificate(&world, &ada).await;
    let number = number.to_string();
    let emma = world.hold(&ada, "emma@example.org", Role::Employer, "site:main", "", "Emma Employer").await;
    let follow = async |name: &str| employers::follow(house, &emma, &number, name, "near").await;
    assert!(matches!(follow("Rosa Diaz-Other").await, Err(Error::Refused(Refusal::NoSuchPaper))));
    let wrong = employers::follow(house, &emma, "ABC", "Rosa Díaz", "near").await;
    assert!(matches!(wrong, Err(Error::Refused(Refusal::Number(_)))), "{wrong:?}");
    follow(" rosa  DÍAZ ").await.unwrap();
    follow("Rosa Díaz").await.unwrap();
    let (_, followed) = employers::followed(house, &emma, None).await.unwrap();
    assert_eq!((followed.len(), followed[0].standing.status), (1, Some(Status::Issued)));
    let (_, before) = employers::followed(house, &emma, "2026-11-20".parse().ok()).await.unwrap();
    assert_eq!(before[0].standing.status, None, "not issued yet on that day");

    let seen = employers::followers(house, &rosa).await.unwrap();
    assert_eq!((seen.len(), seen[0].name.as_str(), seen[0].ended_by_holder), (1, "Emma Employer", false));
    let meddling = employers::decide(house, &ada, &emma.person, &number, false).await;
    assert!(matches!(meddling, Err(Error::NotFound)), "only the holder decides: {meddling:?}");
    employers::decide(house, &rosa, &emma.person, &number, false).await.unwrap();
    employers::decide(house, &rosa, &emma.person, &number, false).await.unwrap();
    assert!(employers::followed(house, &emma, None).await.unwrap().1.is_empty());
    assert!(matches!(follow("Rosa Díaz").await, Err(Error::Refused(Refusal::EndedByHolder))));
    employers::decide(house, &rosa, &emma.person, &number, true).await.unwrap();
    assert_eq!(employers::followed(house, &emma, None).await.unwrap().1.len(), 1);

    // The employer stops, and the holder sees nobody any more; the employer may begin again.
    employers::stop(house, &emma, &number).await.unwrap();
    assert!(employers::followers(house, &rosa).await.unwrap().is_empty());
    follow("Rosa Díaz").await.unwrap();
    assert!(matches!(employers::stop(house, &rosa, &number).await, Err(Error::NotFound)));
}
