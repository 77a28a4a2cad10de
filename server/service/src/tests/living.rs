//! What is said after acting, and what a search finds: each for the one person whom it concerns.

use super::fixture::*;
use crate::desk::{EntrySign, GradeForm};
use crate::notices::Done;
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Grant, Role, Scope};
use domain::course::{Language, Level};
use domain::hours::Outcome;
use domain::quantity::Minutes;
use domain::submission::Verdict;

#[tokio::test(flavor = "multi_thread")]
async fn what_was_just_done_is_said_once_to_the_one_who_did_it() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(house, &rosa, &cohort).await.unwrap();
    assert_eq!(notices::take(house, &rosa).await.unwrap(), None);

    let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
    let activity = learner.module(&module()).unwrap().activities[0].clone();
    let work = works::begin(house, &rosa, &module(), &activity.id).await.unwrap();
    works::send(house, &rosa, &work, &"I want to walk beside people. ".repeat(30)).await.unwrap();
    let told = notices::take(house, &rosa).await.unwrap().unwrap();
    assert!(matches!(told.done, Done::WorkSent { version: 1, .. }), "{told:?}");
    assert_eq!(told.title, activity.title);
    assert_eq!(notices::take(house, &rosa).await.unwrap(), None, "once is enough");
    assert_eq!(notices::take(house, &tom).await.unwrap(), None, "nobody else reads it");

    let grade = GradeForm {
        version: 1,
        levels: activity.rubric.rows.iter().map(|r| (r.id.clone(), Level::Meets)).collect(),
        comment: String::new(),
        verdict: Verdict::Accept,
    };
    desk::grade(house, &tom, &work, &grade).await.unwrap();
    assert!(desk::grade(house, &tom, &work, &grade).await.is_err());
    let told = notices::take(house, &tom).await.unwrap().unwrap();
    assert_eq!((told.name.as_str(), told.title.as_str()), ("Rosa Díaz", activity.title.as_str()));
    assert!(matches!(told.done, Done::Answered { verdict: Verdict::Accept, .. }));

    world.clock.forward(TimeDelta::days(6));
    let form = world.entry("practice", "2026-11-24", "09:00", 120, &sue.person);
    let entry = hours::submit(house, &rosa, &house.new_id(), &form, true).await.unwrap().entry;
    let told = notices::take(house, &rosa).await.unwrap().unwrap();
    assert_eq!(told.name, "Sue Supervisor");
    assert_eq!(told.done, Done::HoursSent { supervisor: sue.person.clone(), length: Minutes(120) });

    // What a supervisor decided is old news after a minute, and then nobody reads it.
    let signs = [EntrySign { entry, version: 1, outcome: Outcome::Approved }];
    desk::sign(house, &sue, &rosa.person, &signs, true, "I supervised Rosa.").await.unwrap();
    world.clock.forward(TimeDelta::seconds(60));
    assert_eq!(notices::take(house, &sue).await.unwrap(), None);

    // The row holds ids, never a name.
    desk::allow_attempt(house, &tom, &rosa.person, &module(), 3).await.unwrap();
    let row = house.store.take_notice(tom.person.as_str()).await.unwrap().unwrap();
    assert!(row.body.contains(rosa.person.as_str()) && !row.body.contains("Rosa"), "{}", row.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_finds_the_lessons_of_ones_own_programmes_and_staff_finds_all() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;

    let before = searching::find(house, &rosa, "supervision").await.unwrap();
    assert!(before.lessons.is_empty() && !before.anything, "she has not joined yet");
    assert!(before.words.iter().any(|w| w.term.id.as_str() == "supervision"), "words are for everyone");

    studies::join(house, &rosa, &cohort).await.unwrap();
    let learner = hours::log(house, &rosa).await.unwrap();
    let hers: Vec<_> = learner.modules().iter().map(|m| m.id.clone()).collect();
    let found = searching::find(house, &rosa, "supervison").await.unwrap();
    assert!(found.open && !found.lessons.is_empty(), "a slip is forgiven");
    assert!(found.lessons.iter().all(|hit| hers.contains(&hit.module)));
    assert!(found.lessons.iter().any(|hit| hit.excerpt.iter().any(|piece| piece.found)));
    let everywhere = searching::find(house, &tom, "boundary").await.unwrap();
    assert!(!everywhere.open && everywhere.lessons.iter().any(|h| h.module.as_str() == "role-limits-and-boundaries"));
    let nothing = searching::find(house, &rosa, "  ").await.unwrap();
    assert!(nothing.words.is_empty() && nothing.lessons.is_empty() && nothing.anything);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_published_with_the_courses_and_point_at_each_other() {
    let world = World::new().await;
    let house = &world.house;
    let words = searching::glossary(house, &Language::english());
    let hope = words.iter().find(|w| w.term.id.as_str() == "recovery").unwrap();
    assert!(hope.see.iter().any(|(_, term)| term == "personal recovery"), "{:?}", hope.see);
    let row = house.store.current_catalogue().await.unwrap().unwrap();
    let digests = row.glossaries.unwrap();
    assert_eq!(digests.len(), house.library().catalogue.glossaries.len());
    assert_eq!(house.store.published(&digests).await.unwrap().len(), digests.len());

    let library = house.library();
    let first = library.catalogue.module(&module(), &Language::english()).unwrap();
    let inside = searching::words_in(house, first, &first.lessons[0].id);
    assert!(inside.iter().any(|w| w.term.id.as_str() == "peer-support"), "{inside:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_needs_care_is_counted_for_those_who_look_after_a_cohort_and_for_nobody_else() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let fresh = attention::attention(house, &ada).await.unwrap().unwrap();
    assert!(!fresh.any && fresh.cohorts.is_empty());
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(house, &rosa, &cohort).await.unwrap();
    world.clock.forward(TimeDelta::days(2));
    let form = world.entry("practice", "2026-11-24", "09:00", 120, &sue.person);
    hours::submit(house, &rosa, &house.new_id(), &form, true).await.unwrap();
    cohorts::invite(house, &ada, &cohort, &house.new_id(), "late@example.org", "trainee").await.unwrap();
    *world.post.refuse.lock().unwrap() = Some(MailFault::Permanent("no such mailbox".to_owned()));
    post::deliver(house, "test").await.unwrap();

    world.clock.forward(TimeDelta::days(6));
    let early = attention::attention(house, &ada).await.unwrap().unwrap();
    assert!(early.cohorts.is_empty(), "not before their time: {early:?}");
    assert_eq!(early.mails, 1);
    world.clock.forward(TimeDelta::days(2));
    let care = attention::attention(house, &ada).await.unwrap().unwrap().cohorts.remove(0);
    assert_eq!((care.cohort.clone(), care.name.as_str()), (cohort.clone(), "Autumn"));
    assert_eq!((care.invited.unwrap().count, care.hours.unwrap().count, care.quiet), (1, 1, None));
    world.clock.forward(TimeDelta::days(7));
    let care = attention::attention(house, &ada).await.unwrap().unwrap().cohorts.remove(0);
    assert_eq!(care.quiet.unwrap().count, 1);

    for other in [&tom, &sue, &rosa] {
        assert_eq!(attention::attention(house, other).await.unwrap(), None);
    }
    let mut elsewhere = ada.clone();
    let site = domain::id::SiteId::parse("elsewhere").unwrap();
    elsewhere.grants = vec![Grant { role: Role::Coordinator, scope: Scope::Site(site), until: None }];
    let theirs = attention::attention(house, &elsewhere).await.unwrap().unwrap();
    assert!(!theirs.any && theirs.cohorts.is_empty() && theirs.mails == 0, "another site is not theirs: {theirs:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trainer_starts_from_their_own_comments_on_the_same_activity() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let eve = world.person(&ada, &cohort, "eve@example.org", Role::Trainer, "Eve Trainer").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(house, &rosa, &cohort).await.unwrap();
    let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
    let activity = learner.module(&module()).unwrap().activities[0].clone();
    let work = works::begin(house, &rosa, &module(), &activity.id).await.unwrap();
    let text = "I want to walk beside people. ".repeat(30);
    for (version, comment) in [(1, "Say more of privacy."), (2, "Nearly there."), (3, "Nearly there.")] {
        works::send(house, &rosa, &work, &format!("{text} {version}")).await.unwrap();
        let grade = GradeForm {
            version,
            levels: activity.rubric.rows.iter().map(|r| (r.id.clone(), Level::GettingThere)).collect(),
            comment: comment.to_owned(),
            verdict: Verdict::Return,
        };
        desk::grade(house, &tom, &work, &grade).await.unwrap();
        world.clock.forward(TimeDelta::hours(1));
    }
    let mine = comments::earlier(house, &tom, &module(), &activity.id).await.unwrap();
    let texts: Vec<_> = mine.iter().map(|c| c.text.as_str()).collect();
    assert_eq!(texts, ["Nearly there.", "Say more of privacy."], "the newest first, each once");
    assert_eq!(mine[0].of, (work, 3));
    assert!(comments::earlier(house, &eve, &module(), &activity.id).await.unwrap().is_empty(), "only one's own");
    assert!(comments::earlier(house, &ada, &module(), &activity.id).await.unwrap().is_empty());
}
