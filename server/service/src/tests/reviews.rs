//! A group starts after an administrator has said so by name; guides and packets for those who teach.

use super::fixture::*;
use crate::reviews::{AcceptForm, accept, starting};
use crate::*;
use domain::actor::{Action, Actor, Role};
use domain::id::CohortId;
use storage::LessonReadRow;

struct Autumn {
    world: World,
    ada: Actor,
    cohort: CohortId,
    tom: Actor,
    rosa: Actor,
}

/// A group that has not started, with a trainer and a trainee.
async fn autumn() -> Autumn {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.cohort_that_waits(&ada, "Autumn").await;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    Autumn { world, ada, cohort, tom, rosa }
}

async fn form(world: &World, by: &Actor, cohort: &CohortId) -> AcceptForm {
    let shown = starting(&world.house, by, cohort).await.unwrap().shown;
    AcceptForm { id: world.house.new_id(), shown, accepted: true }
}

fn not_started<T>(answer: &Result<T, Error>, of: &CohortId) -> bool {
    matches!(answer, Err(Error::Refused(Refusal::NotStarted(cohort))) if cohort == of)
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_joins_before_an_administrator_has_said_so_by_name() {
    let Autumn { world, ada, cohort, tom, rosa } = autumn().await;
    let house = &world.house;
    assert!(studies::offer(house, &rosa, &cohort).await.unwrap().waits);
    assert!(not_started(&studies::join(house, &rosa, &cohort).await, &cohort));
    assert!(house.learners_of(&rosa.person).await.unwrap().is_empty());

    let imani = world.coordinator(&ada, &cohort, "imani@example.org", "Imani", founding::FIRST_SITE).await;
    for other in [&tom, &imani] {
        let seen = starting(house, other, &cohort).await.unwrap();
        assert_eq!((seen.may_accept, &seen.waiting[..]), (false, &[module()][..]), "they read it");
        let refused = accept(house, other, &cohort, &form(&world, other, &cohort).await).await;
        assert!(matches!(refused, Err(Error::Denied(_))), "{}: {refused:?}", other.name);
    }
    assert!(matches!(starting(house, &rosa, &cohort).await, Err(Error::Denied(_))));

    let unticked = AcceptForm { accepted: false, ..form(&world, &ada, &cohort).await };
    let refused = accept(house, &ada, &cohort, &unticked).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Choice("accepted")))), "{refused:?}");
    let other = AcceptForm { shown: "of another day".to_owned(), ..form(&world, &ada, &cohort).await };
    let refused = accept(house, &ada, &cohort, &other).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Choice("shown")))), "{refused:?}");
    assert!(studies::offer(house, &rosa, &cohort).await.unwrap().waits, "nothing was kept");

    let form = form(&world, &ada, &cohort).await;
    for _ in 0..2 {
        accept(house, &ada, &cohort, &form).await.unwrap();
    }
    let seen = starting(house, &tom, &cohort).await.unwrap();
    assert!(seen.waiting.is_empty() && seen.changed.is_empty());
    assert_eq!(seen.accepted.len(), 1, "a second click keeps nothing more");
    let kept = &seen.accepted[0];
    assert_eq!((kept.name.as_str(), kept.at), ("Ada Admin", house.now()));
    assert_eq!(kept.editions, seen.unread, "who, when, and which modules as they were");
    studies::join(house, &rosa, &cohort).await.unwrap();
    world.read_all_lessons(&rosa).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_group_waits_for_its_own_word_and_a_changed_text_is_told() {
    let Autumn { world, ada, cohort, tom, rosa } = autumn().await;
    let house = &world.house;
    world.let_start(&ada, &cohort).await;
    let winter = world.cohort_that_waits(&ada, "Winter").await;
    assert_eq!(starting(house, &ada, &winter).await.unwrap().waiting, [module()]);

    let mut catalogue = CATALOGUE.clone();
    let title = "What peer support is, told anew";
    catalogue.modules.iter_mut().filter(|m| m.id == module()).for_each(|m| m.title = title.to_owned());
    library::publish(house, Some(&ada), catalogue.clone()).await.unwrap();
    let seen = starting(house, &tom, &cohort).await.unwrap();
    assert_eq!((&seen.waiting[..], &seen.changed[..]), (&[][..], &[module()][..]));
    assert_ne!(seen.accepted[0].editions[0].title, title, "the record says what was accepted");
    studies::join(house, &rosa, &cohort).await.unwrap();
    world.let_start(&ada, &cohort).await;
    let seen = starting(house, &tom, &cohort).await.unwrap();
    assert!(seen.changed.is_empty() && seen.accepted.len() == 2, "it can be accepted again");

    // Once a certified peer has read it, nothing is left to accept.
    let reviewer = domain::course::Reviewer {
        name: "Pat Invented".to_owned(),
        role: domain::course::ReviewerRole::CertifiedPeer,
        date: "2026-11-20".parse().unwrap(),
    };
    for module in &mut catalogue.modules {
        module.beside.reviewers.push(reviewer.clone());
    }
    library::publish(house, Some(&ada), catalogue).await.unwrap();
    let seen = starting(house, &ada, &winter).await.unwrap();
    assert!(seen.unread.is_empty() && seen.waiting.is_empty());
    accept(house, &ada, &winter, &AcceptForm { id: house.new_id(), ..AcceptForm::default() }).await.unwrap();
    assert!(starting(house, &ada, &winter).await.unwrap().accepted.is_empty(), "and nothing was kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_on_a_way_already_begins_after_it_too_and_who_has_begun_goes_on() {
    let Autumn { world, ada, cohort, rosa, .. } = autumn().await;
    let house = &world.house;
    let offer = studies::offer(house, &rosa, &cohort).await.unwrap();
    let day = offer.cohort.starts_on;
    let row =
        studies::enrolment(house, &rosa.person, &offer.cohort, &offer.programme, &offer.version, day, 1, house.now())
            .unwrap();
    house.store.commit(vec![storage::write::enrol(row.clone())]).await.unwrap();
    let offer = studies::offer(house, &rosa, &cohort).await.unwrap();
    assert!(offer.joined && offer.waits);
    let activity = CATALOGUE.modules.iter().find(|m| m.id == module()).unwrap().activities[0].id.clone();
    assert!(not_started(&studies::with_module(house, &rosa, &module()).await, &cohort));
    assert!(not_started(&quizzes::begin(house, &rosa, &module(), &house.new_id()).await, &cohort));
    assert!(not_started(&works::begin(house, &rosa, &module(), &activity).await, &cohort));

    // A lesson that was read in an earlier edition of the program.
    let read = LessonReadRow {
        organisation: row.organisation.clone(),
        module: module().to_string(),
        lesson: "what-it-is".to_owned(),
        digest: String::new(),
        at: house.now(),
        entered: None,
    };
    house.store.commit(vec![storage::write::mark_read(row.key(), read)]).await.unwrap();
    studies::with_module(house, &rosa, &module()).await.unwrap();
    let offer = studies::offer(house, &rosa, &cohort).await.unwrap();
    assert!(offer.joined && !offer.waits);
    let lin = world.person(&ada, &cohort, "lin@example.org", Role::Trainee, "Lin Osei").await;
    assert!(not_started(&studies::join(house, &lin, &cohort).await, &cohort), "new people wait");
}

#[tokio::test(flavor = "multi_thread")]
async fn guides_are_for_those_who_teach_and_packets_for_those_who_hand_them_over() {
    let Autumn { world, ada, cohort, tom, rosa } = autumn().await;
    let house = &world.house;
    let otto = world.person(&ada, &cohort, "otto@example.org", Role::StaffProxy, "Otto Proxy").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let reads = async |who: &Actor, action| guides::module(house, who, action, &module()).await.is_ok();
    for (who, guide, packet) in
        [(&ada, true, true), (&tom, true, true), (&otto, false, true), (&sue, false, false), (&rosa, false, false)]
    {
        assert_eq!(reads(who, Action::ReadGuide).await, guide, "{}", who.name);
        assert_eq!(reads(who, Action::PrintPacket).await, packet, "{}", who.name);
    }
    // A module that is in no program of the group is for those who have the role everywhere.
    let other = domain::id::ModuleId::parse("recovery-hope-and-words").unwrap();
    assert!(guides::module(house, &ada, Action::ReadGuide, &other).await.is_ok());
    assert!(matches!(guides::module(house, &tom, Action::ReadGuide, &other).await, Err(Error::NotFound)));
    let guide = guides::module(house, &tom, Action::ReadGuide, &module()).await.unwrap();
    assert!(guide.beside.facilitator.is_some() && guide.beside.wellness.is_some());
    assert!(searching::words_of(house, &guide).len() > 5, "the words of all its lessons");
}
