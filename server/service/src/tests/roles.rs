//! Roles with their scopes, told as stories: given and ended, invited with an account, auditors until a day.

use super::fixture::*;
use crate::directory::Search;
use crate::invitations::InviteForm;
use crate::roles::GiveForm;
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::id::{CohortId, PersonId};
use domain::roles::RoleRefusal;

fn giving(role: Role, place: &str, until: &str) -> GiveForm {
    GiveForm { role: role.name().to_owned(), place: place.to_owned(), until: until.to_owned() }
}

async fn give(world: &World, by: &Actor, to: &PersonId, role: Role, place: &str, until: &str) -> Result<(), Error> {
    roles::give(&world.house, by, to, &giving(role, place, until)).await
}

/// A second site with a cohort.
async fn north(world: &World, ada: &Actor) -> CohortId {
    sites::add(&world.house, ada, "north", "North").await.unwrap();
    let form = cohorts::NewCohort {
        id: "beta".to_owned(),
        name: "Beta".to_owned(),
        programme: "foundations".to_owned(),
        site: "north".to_owned(),
        starts_on: "2026-11-23".to_owned(),
        zone: "America/Chicago".to_owned(),
    };
    let cohort = cohorts::open(&world.house, ada, &form).await.unwrap();
    world.let_start(ada, &cohort).await;
    cohort
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coordinator_gives_and_ends_roles_at_their_site_and_the_record_stays() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let alpha = world.open_cohort(&ada, "Alpha").await;
    let beta = north(&world, &ada).await;
    let cleo = world.hold(&ada, "cleo@example.org", Role::Coordinator, "site:main", "", "Cleo Coordinator").await;
    let tom = world.person(&ada, &alpha, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let ben = world.person(&ada, &beta, "ben@example.org", Role::Trainee, "Ben Beyond").await;
    let here = format!("cohort:{alpha}");

    give(&world, &cleo, &tom.person, Role::Supervisor, &here, "").await.unwrap();
    let again = give(&world, &cleo, &tom.person, Role::Supervisor, &here, "").await;
    assert!(matches!(again, Err(Error::Refused(Refusal::Role("role", RoleRefusal::Held)))), "{again:?}");
    for (role, place) in [
        (Role::Supervisor, "cohort:beta"),
        (Role::Supervisor, "site:north"),
        (Role::Supervisor, "all"),
        (Role::Coordinator, "site:main"),
        (Role::Auditor, "site:main"),
        (Role::Administrator, "all"),
    ] {
        let told = give(&world, &cleo, &tom.person, role, place, "2026-12-31").await;
        assert!(matches!(told, Err(Error::Denied(_))), "{role:?} {place}: {told:?}");
    }
    assert!(give(&world, &cleo, &ben.person, Role::Supervisor, &here, "").await.is_err(), "a foreign site's person");
    let ends = roles::end(house, &cleo, &ben.person, "trainee", "cohort:beta").await;
    assert!(matches!(ends, Err(Error::Denied(_))), "{ends:?}");

    // The record shows the role and who gave it; after its end it stays on record.
    let found = directory::record(house, &cleo, &tom.person).await.unwrap();
    assert_eq!(found.held.len(), 2);
    let supervisor = found.held.iter().find(|h| h.grant.role == Role::Supervisor).unwrap();
    assert_eq!((supervisor.by.as_deref(), supervisor.may_end), (Some("Cleo Coordinator"), true));
    assert_eq!(house.team(&alpha).await.unwrap().len(), 2);
    world.clock.forward(TimeDelta::hours(1));
    roles::end(house, &cleo, &tom.person, "supervisor", &here).await.unwrap();
    let twice = roles::end(house, &cleo, &tom.person, "supervisor", &here).await;
    assert!(matches!(twice, Err(Error::Refused(Refusal::Role(_, RoleRefusal::NotHeld)))), "{twice:?}");
    assert_eq!(house.team(&alpha).await.unwrap().len(), 1, "who ended is on no team");
    let found = directory::record(house, &cleo, &tom.person).await.unwrap();
    assert_eq!(found.held.len(), 1);
    let told: Vec<_> = found.happened.iter().map(|h| (h.grant.role, h.ended)).collect();
    assert_eq!(told, [(Role::Supervisor, true), (Role::Supervisor, false), (Role::Trainer, false)]);
    assert!(found.deeds.iter().any(|d| d.what == "role_ended" && d.by.as_deref() == Some("Cleo Coordinator")));
    let looks = house.store.looks_at(tom.person.as_str()).await.unwrap();
    assert!(looks.iter().any(|l| l.actor == cleo.person.as_str() && l.what == "record"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_administrator_stays_and_an_auditor_reads_until_a_day() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let last = roles::end(house, &ada, &ada.person, "administrator", "all").await;
    assert!(matches!(last, Err(Error::Refused(Refusal::Role(_, RoleRefusal::LastAdministrator)))), "{last:?}");
    let bea = world.hold(&ada, "bea@example.org", Role::Administrator, "all", "", "Bea Second").await;
    roles::end(house, &bea, &ada.person, "administrator", "all").await.unwrap();
    assert!(directory::record(house, &bea, &ada.person).await.is_ok(), "who has no role any more is still found");

    let form = InviteForm {
        id: house.new_id(),
        email: "otto@example.org".to_owned(),
        role: "auditor".to_owned(),
        place: "all".to_owned(),
        until: String::new(),
    };
    let endless = invitations::invite(house, &bea, &form).await;
    assert!(matches!(endless, Err(Error::Refused(Refusal::Role("until", RoleRefusal::EndMissing)))), "{endless:?}");
    let form = InviteForm { until: "2026-11-30".to_owned(), ..form };
    invitations::invite(house, &bea, &form).await.unwrap();
    let link = world.mail_to("otto@example.org").await.unwrap();
    let (otto, token) = world.session(link.content.link(), "Otto Auditor").await;
    assert!(otto.reads_only());
    assert!(trail::read(house, &otto, &world.last_days()).await.is_ok());
    assert!(give(&world, &otto, &bea.person, Role::Trainer, "all", "").await.is_err(), "who reads gives nothing");
    // The day itself is within; used every few hours, the session itself lives on.
    for _ in 0..15 {
        world.clock.forward(TimeDelta::hours(11));
        let found = accounts::identify(house, &token).await.unwrap().unwrap();
        assert!(found.is(Role::Auditor));
    }
    world.clock.forward(TimeDelta::hours(11));
    accounts::identify(house, &token).await.unwrap().unwrap();
    world.clock.forward(TimeDelta::hours(11));
    let after = accounts::identify(house, &token).await.unwrap().unwrap();
    assert!(after.grants.is_empty(), "the day is over");
    assert!(trail::read(house, &after, &world.last_days()).await.is_err());
    assert!(directory::record(house, &after, &bea.person).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_an_account_joins_with_it_and_no_second_one_is_made() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let alpha = world.open_cohort(&ada, "Alpha").await;
    let rosa = world.person(&ada, &alpha, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    let tom = world.person(&ada, &alpha, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    cohorts::invite(house, &ada, &alpha, &house.new_id(), "Rosa@example.org", "trainer").await.unwrap();
    let link = world.mail_to("rosa@example.org").await.unwrap().content.link().to_owned();
    let token = link.rsplit('/').next().unwrap();
    let shown = accounts::invited(house, token).await.unwrap();
    assert_eq!(shown.account, Some(rosa.person.clone()));
    assert!(matches!(accounts::accept_as(house, &tom, token).await, Err(Error::NotFound)), "someone else's letter");
    let account = accounts::NewAccount {
        name: "Rosa Again".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        passphrase_again: PASSPHRASE.to_owned(),
        ..accounts::NewAccount::default()
    };
    let second = accounts::accept(house, token, &account).await;
    assert!(matches!(second, Err(Error::Refused(Refusal::AddressTaken))), "{second:?}");
    accounts::accept_as(house, &rosa, token).await.unwrap();
    assert!(matches!(accounts::accept_as(house, &rosa, token).await, Err(Error::NotFound)), "once");
    let (_, held) = house.places_of(&rosa.person).await.unwrap();
    let held: Vec<_> = held.iter().map(|g| g.role).collect();
    assert!(held.contains(&Role::Trainee) && held.contains(&Role::Trainer), "{held:?}");

    // A second cohort, without a letter; someone whom the coordinator cannot see is not told of.
    let beta = north(&world, &ada).await;
    let nora = world.hold(&ada, "nora@example.org", Role::Coordinator, "site:north", "", "Nora North").await;
    let unseen = roles::add_to_cohort(house, &nora, &beta, "rosa@example.org", "trainee").await;
    let nobody = roles::add_to_cohort(house, &nora, &beta, "nobody@example.org", "trainee").await;
    for told in [unseen, nobody] {
        assert!(matches!(told, Err(Error::Refused(Refusal::Choice("who")))), "{told:?}");
    }
    roles::add_to_cohort(house, &ada, &beta, " ROSA@example.org ", "trainee").await.unwrap();
    let rosa = Actor { grants: house.places_of(&rosa.person).await.unwrap().1, ..rosa };
    assert_eq!(studies::open_offers(house, &rosa).await.unwrap().len(), 2);
    studies::join(house, &rosa, &alpha).await.unwrap();
    studies::join(house, &rosa, &beta).await.unwrap();
    assert_eq!(house.learners_of(&rosa.person).await.unwrap().len(), 2);
    // Now both coordinators see her, each only what is theirs.
    let seen = directory::record(house, &nora, &rosa.person).await.unwrap();
    assert_eq!(seen.ways.len(), 1);
    assert!(seen.held.iter().all(|h| h.grant.role == Role::Trainee), "her role at the other site is not shown");
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_found_by_name_role_and_site_fifty_on_a_page() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let alpha = world.open_cohort(&ada, "Alpha").await;
    let beta = north(&world, &ada).await;
    let zoe = world.person(&ada, &alpha, "zoe@example.org", Role::Trainee, "Zoë Nakamura").await;
    world.person(&ada, &beta, "ben@example.org", Role::Trainer, "Ben Beyond").await;
    let find = async |search: Search| {
        let found = directory::search(house, &ada, &search).await.unwrap();
        found.people.into_iter().map(|p| p.name).collect::<Vec<_>>()
    };
    assert_eq!(find(Search::default()).await, ["Ada Admin", "Ben Beyond", "Zoë Nakamura"]);
    assert_eq!(find(Search { text: "  zoë  NAKA ".to_owned(), ..Search::default() }).await, ["Zoë Nakamura"]);
    assert_eq!(find(Search { text: "ben@".to_owned(), ..Search::default() }).await, ["Ben Beyond"]);
    assert_eq!(find(Search { role: Some(Role::Trainee), ..Search::default() }).await, ["Zoë Nakamura"]);
    let at_north = Search { site: domain::id::SiteId::parse("north").ok(), ..Search::default() };
    assert_eq!(find(at_north).await, ["Ada Admin", "Ben Beyond"], "who is everywhere is there too");
    let far = directory::search(house, &ada, &Search { page: 99, ..Search::default() }).await.unwrap();
    assert_eq!((far.page, far.pages, far.all), (1, 1, 3));
    let looks = house.store.looks_at(zoe.person.as_str()).await.unwrap();
    assert!(looks.iter().any(|l| l.what == "list" && l.actor == ada.person.as_str()));

    // A site's own coordinator sees its own people and those who are everywhere.
    let nora = world.hold(&ada, "nora@example.org", Role::Coordinator, "site:north", "", "Nora North").await;
    let found = directory::search(house, &nora, &Search::default()).await.unwrap();
    let names: Vec<_> = found.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Ada Admin", "Ben Beyond", "Nora North"]);
    assert_eq!(found.sites.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_is_added_and_renamed_by_who_administers_everything() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cleo = world.hold(&ada, "cleo@example.org", Role::Coordinator, "site:main", "", "Cleo").await;
    assert!(matches!(sites::add(house, &cleo, "north", "North").await, Err(Error::Denied(_))));
    assert!(sites::all(house, &cleo).await.is_err());
    sites::add(house, &ada, "north", "  North   side ").await.unwrap();
    sites::add(house, &ada, "north", "North side").await.unwrap();
    let names = async || {
        let all = sites::all(house, &ada).await.unwrap();
        all.into_iter().map(|s| s.name).collect::<Vec<_>>()
    };
    assert_eq!(names().await, ["North side", "Riverside Peer Academy"]);
    for bad in ["", "  ", "riverside peer ACADEMY"] {
        let told = sites::add(house, &ada, "south", bad).await;
        assert!(matches!(told, Err(Error::Refused(Refusal::Choice("name")))), "{bad:?}");
    }
    let north = domain::id::SiteId::parse("north").unwrap();
    sites::rename(house, &ada, &north, "North bank").await.unwrap();
    assert_eq!(names().await[0], "North bank");
    let none = domain::id::SiteId::parse("south").unwrap();
    assert!(matches!(sites::rename(house, &ada, &none, "South").await, Err(Error::NotFound)));
    // A coordinator opens groups at their own site alone.
    let within = invitations::sites_within(house, &cleo).await.unwrap();
    assert_eq!(within.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["main"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_of_a_site_names_nobody_of_another() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let alpha = world.open_cohort(&ada, "Alpha").await;
    let beta = north(&world, &ada).await;
    let zoe = world.person(&ada, &alpha, "zoe@example.org", Role::Trainee, "Zoë Nakamura").await;
    let ben = world.person(&ada, &beta, "ben@example.org", Role::Trainee, "Ben Beyond").await;
    studies::join(house, &zoe, &alpha).await.unwrap();
    studies::join(house, &ben, &beta).await.unwrap();
    desk::person(house, &ada, &ben.person).await.unwrap();
    let otto = world.hold(&ada, "otto@example.org", Role::Auditor, "site:north", "2026-12-31", "Otto Auditor").await;
    let lines = trail::read(house, &otto, &world.last_days()).await.unwrap();
    let told = format!("{lines:?}");
    assert!(told.contains("Ben Beyond") && told.contains("Beta"), "{told}");
    assert!(!told.contains("Zoë") && !told.contains("Alpha"), "{told}");
    let all = trail::read(house, &ada, &world.last_days()).await.unwrap();
    assert!(format!("{all:?}").contains("Zoë"));
    let search = trail::Search { person: "ben".to_owned(), action: trail::LOOKED.to_owned(), ..world.last_days() };
    let looks = trail::read(house, &ada, &search).await.unwrap();
    assert_eq!(looks.len(), 1, "{looks:?}");
    let elsewhen = trail::Search { to: world.last_days().from, ..world.last_days() };
    assert!(trail::read(house, &ada, &elsewhen).await.unwrap().is_empty());
}
