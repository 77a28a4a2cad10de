//! Care for people: consent by version, breaks, leaving and coming back, someone to talk to.

use super::fixture::*;
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Grant, Role, Scope};
use domain::course::{Language, Markdown};
use domain::id::{CohortId, SiteId, VersionId};
use domain::pause::on_break;
use domain::privacy::Notice;
use domain::support::{Contact, UsState};

async fn with_trainee(world: &World) -> (Actor, CohortId, Actor) {
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    (ada, cohort, rosa)
}

fn idle(world: &World) -> usize {
    world.post.sent.lock().unwrap().iter().filter(|m| m.content.name() == "idle").count()
}

async fn reminders(world: &World) -> usize {
    post::remind(&world.house, "test").await.unwrap();
    post::deliver(&world.house, "test").await.unwrap();
    idle(world)
}

#[tokio::test(flavor = "multi_thread")]
async fn consent_is_asked_once_for_each_version_and_kept_with_its_language() {
    let world = World::new().await;
    let house = &world.house;
    world.administrator().await;
    let token = accounts::sign_in(house, "ada@example.org", PASSPHRASE, "near").await.unwrap().token;
    let accounts::Visitor { actor: ada, agreed, .. } = accounts::visitor(house, &token).await.unwrap().unwrap();
    assert!(!agreed, "nobody has agreed by signing in");
    let version = privacy::versions(house, &ada.language)[0].version.clone();
    let other = privacy::agree(house, &ada, "another").await;
    assert!(matches!(other, Err(Error::Refused(Refusal::Choice("version")))));
    privacy::agree(house, &ada, version.as_str()).await.unwrap();
    privacy::agree(house, &ada, version.as_str()).await.unwrap();
    assert!(accounts::visitor(house, &token).await.unwrap().unwrap().agreed);
    let kept = privacy::own(house, &ada).await.unwrap();
    assert_eq!(kept.len(), 1, "agreeing twice is once");
    assert_eq!((&kept[0].version, &kept[0].language), (&version, &Language::english()));

    // A new version begins tomorrow: then it is asked again, and the old consent stays on record.
    let mut care = (*house.care()).clone();
    care.notices.push(Notice {
        version: VersionId::parse("next").unwrap(),
        language: Language::english(),
        from: (house.now() + TimeDelta::days(1)).date_naive(),
        news: "Breaks are in it.".to_owned(),
        text: Markdown("{organisation} keeps less.".to_owned()),
    });
    house.set_care(care);
    assert_eq!(privacy::versions(house, &ada.language).len(), 1, "what has not begun is not shown");
    assert!(accounts::visitor(house, &token).await.unwrap().unwrap().agreed);
    world.clock.forward(TimeDelta::hours(11));
    assert!(!accounts::visitor(house, &token).await.unwrap().unwrap().agreed);
    let words = words::Words::new(&Language::english());
    let newest = privacy::versions(house, &ada.language).remove(0);
    assert!(privacy::html(house, &newest, &words).contains("Riverside Peer Academy keeps less."));
    privacy::agree(house, &ada, "next").await.unwrap();
    assert!(accounts::visitor(house, &token).await.unwrap().unwrap().agreed);
    assert_eq!(privacy::own(house, &ada).await.unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_break_no_reminder_comes_and_after_it_none_at_once() {
    let world = World::new().await;
    let (_, _, rosa) = with_trainee(&world).await;
    let house = &world.house;
    world.clock.forward(TimeDelta::days(6));
    breaks::begin(house, &rosa).await.unwrap();
    breaks::begin(house, &rosa).await.unwrap();
    let own = breaks::own(house, &rosa).await.unwrap();
    assert_eq!(own.len(), 1, "a double click is one break");
    assert!(on_break(&own, house.now()).is_some());
    for _ in 0..5 {
        world.clock.forward(TimeDelta::days(5));
        assert_eq!(reminders(&world).await, 0);
    }
    assert!(breaks::end(house, &rosa).await.unwrap());
    assert!(!breaks::end(house, &rosa).await.unwrap(), "there is nothing more to come back from");
    assert_eq!(reminders(&world).await, 0, "not on the day of the return");
    world.clock.forward(TimeDelta::days(6));
    assert_eq!(reminders(&world).await, 0);
    world.clock.forward(TimeDelta::days(1));
    assert_eq!(reminders(&world).await, 1, "a week after the return, one");
    assert_eq!(reminders(&world).await, 1);
    world.clock.forward(TimeDelta::days(3));
    assert_eq!(reminders(&world).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_that_has_not_left_yet_stays_here_when_a_break_begins() {
    let world = World::new().await;
    let (_, _, rosa) = with_trainee(&world).await;
    world.clock.forward(TimeDelta::days(7));
    assert_eq!(post::remind(&world.house, "test").await.unwrap(), 1);
    breaks::begin(&world.house, &rosa).await.unwrap();
    post::deliver(&world.house, "test").await.unwrap();
    assert_eq!(idle(&world), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_see_since_when_and_not_why() {
    let world = World::new().await;
    let (ada, _, rosa) = with_trainee(&world).await;
    let house = &world.house;
    breaks::begin(house, &rosa).await.unwrap();
    let way = desk::person(house, &ada, &rosa.person).await.unwrap();
    let standing = house.standing_of(&way).await.unwrap();
    assert_eq!(standing.on_break, Some(house.now()));
    assert_eq!((standing.agreed, standing.left_at), (None, None));
    let version = privacy::versions(house, &rosa.language)[0].clone();
    privacy::agree(house, &rosa, version.version.as_str()).await.unwrap();
    assert_eq!(house.standing_of(&way).await.unwrap().agreed, Some((version.from, house.now())));
    assert!(breaks::fixed_dates(&[way]).is_empty(), "no program has a date of a board");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_keeps_all_and_comes_back_to_the_same_record() {
    let world = World::new().await;
    let (_, _, rosa) = with_trainee(&world).await;
    let house = &world.house;
    world.read_all_lessons(&rosa).await;
    let way = leaving::own(house, &rosa).await.unwrap().remove(0);
    let name = leaving::name(&way.key);
    let read = way.facts.lessons.len();
    leaving::leave(house, &rosa, &name).await.unwrap();
    leaving::leave(house, &rosa, &name).await.unwrap();
    let left = leaving::own(house, &rosa).await.unwrap().remove(0);
    assert_eq!((left.left_at, left.facts.lessons.len()), (Some(house.now()), read));
    let late = quizzes::begin(house, &rosa, &module(), &house.new_id()).await;
    assert!(matches!(late, Err(Error::Refused(Refusal::Left))), "nothing is added while someone is away");
    world.clock.forward(TimeDelta::days(8));
    assert_eq!(reminders(&world).await, 0);
    world.clock.forward(TimeDelta::days(2));
    leaving::come_back(house, &rosa, &name).await.unwrap();
    leaving::come_back(house, &rosa, &name).await.unwrap();
    let again = leaving::own(house, &rosa).await.unwrap();
    assert_eq!((again.len(), again[0].left_at, again[0].facts.lessons.len()), (1, None, read));
    assert_eq!(reminders(&world).await, 0, "the time away is not held against them");
    quizzes::begin(house, &rosa, &module(), &house.new_id()).await.unwrap();
    let chain = house.store.chain(&again[0].row.key()).await.unwrap();
    let count = |kind: &str| chain.iter().filter(|(body, _)| body.contains(kind)).count();
    assert_eq!((count("program_left"), count("program_joined_again")), (1, 1), "each is one link of the chain");
    assert!(matches!(leaving::leave(house, &rosa, "foundations:7").await, Err(Error::NotFound)));
    assert!(matches!(leaving::leave(house, &rosa, "nonsense").await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_leave_for_someone_only_where_they_may_help_with_the_account() {
    let world = World::new().await;
    let (ada, cohort, rosa) = with_trainee(&world).await;
    let house = &world.house;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let name = leaving::name(&leaving::own(house, &rosa).await.unwrap()[0].key);
    let coordinator = |site: &str| Actor {
        grants: vec![Grant { role: Role::Coordinator, scope: Scope::Site(SiteId::parse(site).unwrap()), until: None }],
        ..tom.clone()
    };
    for stranger in [&tom, &coordinator("elsewhere"), &rosa] {
        assert!(leaving::leave_for(house, stranger, &rosa.person, &name).await.is_err());
        assert!(leaving::of(house, stranger, &rosa.person).await.is_err());
    }
    let ours = coordinator(founding::FIRST_SITE);
    let (called, ways) = leaving::of(house, &ours, &rosa.person).await.unwrap();
    assert_eq!((called.as_str(), ways.len()), ("Rosa Díaz", 1));
    leaving::leave_for(house, &ours, &rosa.person, &name).await.unwrap();
    assert!(leaving::own(house, &rosa).await.unwrap()[0].left_at.is_some());
    leaving::bring_back(house, &ada, &rosa.person, &name).await.unwrap();
    assert!(leaving::own(house, &rosa).await.unwrap()[0].left_at.is_none());
    let looks = house.store.looks_at(rosa.person.as_str()).await.unwrap();
    assert!(looks.iter().any(|l| l.actor == ours.person.as_str() && l.what == "programs"));
}

#[tokio::test(flavor = "multi_thread")]
async fn people_see_their_own_state_and_whom_the_organisation_names_first() {
    let world = World::new().await;
    let (ada, _, rosa) = with_trainee(&world).await;
    let house = &world.house;
    let desk = Contact { name: "Front desk".into(), phone: "555-0100".into(), ..Contact::default() };
    let all = Contact { name: "Duty phone".into(), phone: "555-0101".into(), ..Contact::default() };
    let site = founding::FIRST_SITE;
    support::save(house, &ada, site, &desk, "nc").await.unwrap();
    support::save(house, &ada, "", &all, "").await.unwrap();
    let names = |help: &support::Help| help.contacts.iter().map(|(_, c)| c.name.clone()).collect::<Vec<_>>();
    let near = support::help(house, Some(&rosa), None).await.unwrap();
    assert_eq!(names(&near), ["Front desk", "Duty phone"]);
    assert_eq!(near.states, [UsState::named("NC").unwrap()]);
    assert!(near.near.iter().all(|l| l.name.contains("North Carolina")) && !near.near.is_empty());
    let stranger = support::help(house, None, None).await.unwrap();
    assert_eq!(names(&stranger), ["Duty phone"], "a visitor is at no site");
    assert!(stranger.near.is_empty() && !stranger.country.is_empty());
    let asked = support::help(house, Some(&rosa), UsState::named("CA")).await.unwrap();
    assert!(asked.near.iter().all(|l| l.name.contains("California")) && !asked.near.is_empty());

    // Who administers nothing sees no setting; a site's own administrator only theirs.
    assert!(support::places(house, &rosa).await.is_err());
    let of_site = |site: &str| Actor {
        grants: vec![Grant {
            role: Role::Administrator,
            scope: Scope::Site(SiteId::parse(site).unwrap()),
            until: None,
        }],
        ..rosa.clone()
    };
    assert_eq!(support::places(house, &of_site(site)).await.unwrap().len(), 1);
    assert!(support::places(house, &of_site("elsewhere")).await.is_err());
    assert!(matches!(support::save(house, &of_site(site), "", &all, "").await, Err(Error::NotFound)));
    let wrong = support::save(house, &ada, site, &Contact { phone: "x".into(), ..desk.clone() }, "nc").await;
    assert!(matches!(wrong, Err(Error::Refused(Refusal::Contact(_)))));
    let state = support::save(house, &ada, site, &desk, "QQ").await;
    assert!(matches!(state, Err(Error::Refused(Refusal::Choice("state")))));
    support::save(house, &ada, site, &Contact::default(), "").await.unwrap();
    let near = support::help(house, Some(&rosa), None).await.unwrap();
    assert_eq!((names(&near), near.states.len()), (vec!["Duty phone".to_owned()], 0), "empty fields take it away");
}
