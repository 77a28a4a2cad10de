//! Everyone can get in: by a slip, by a link, with a user name, on a shared device; and who may help them.

use super::fixture::*;
use crate::accounts::NewAccount;
use crate::resets::NewPassphrase;
use crate::slips::{Found, Purpose, Slip};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::id::{CohortId, PersonId};
use domain::session::Device;

const OTHER: &str = "seven boats go home";

fn newcomer(name: &str, user_name: &str) -> NewAccount {
    NewAccount {
        name: name.to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        passphrase_again: PASSPHRASE.to_owned(),
        user_name: user_name.to_owned(),
        device: Device::Own,
    }
}

fn chosen(passphrase: &str) -> NewPassphrase {
    NewPassphrase { passphrase: passphrase.to_owned(), passphrase_again: passphrase.to_owned(), device: Device::Own }
}

async fn slip(world: &World, by: &Actor, cohort: &CohortId) -> Slip {
    slips::invite(&world.house, by, cohort, &world.house.new_id(), "trainee").await.unwrap()
}

async fn actor(world: &World, token: &str) -> Actor {
    accounts::identify(&world.house, token).await.unwrap().unwrap()
}

/// Someone who joined by a slip and has no address.
async fn by_slip(world: &World, by: &Actor, cohort: &CohortId, name: &str, user_name: &str) -> Actor {
    let slip = slip(world, by, cohort).await;
    let account = newcomer(name, user_name);
    let signed_in = slips::join(&world.house, &slip.code.to_string(), "near", &account).await.unwrap();
    actor(world, &signed_in.token).await
}

async fn reset_slip(world: &World, by: &Actor, person: &PersonId) -> Result<Slip, Error> {
    slips::reset(&world.house, by, person, &world.house.new_id()).await
}

fn is_code<T>(answer: &Result<T, Error>) -> bool {
    matches!(answer, Err(Error::Refused(Refusal::Code)))
}

#[tokio::test(flavor = "multi_thread")]
async fn someone_without_an_address_joins_by_a_slip_and_signs_in_by_user_name() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let slip = slip(&world, &ada, &cohort).await;
    assert!(matches!(&slip.purpose, Purpose::Join { role: Role::Trainee, .. }));
    let code = slip.code.to_string();
    // Only a digest is stored, and not one that can be made without the secret.
    let row = &house.store.invitations(cohort.as_str()).await.unwrap()[0];
    assert!(row.email.is_none());
    assert_ne!(row.token, domain::canonical::Digest::of_bytes(slip.code.plain().as_bytes()).to_string());
    assert_eq!(cohorts::one(house, &ada, &cohort).await.unwrap().open[0].email, None);

    let typed = code.to_lowercase().replace('-', " ");
    let Found::Join(invited) = slips::find(house, &typed, "near").await.unwrap() else { panic!("no invitation") };
    assert_eq!((invited.email, invited.role), (None, Role::Trainee));
    // What does not fit is said at its field, and the slip still works.
    let nameless = slips::join(house, &typed, "near", &newcomer("Otis Freeman", "")).await;
    assert!(matches!(nameless, Err(Error::Refused(Refusal::Person("user_name", _)))));
    let address = slips::join(house, &typed, "near", &newcomer("Otis Freeman", "otis@example.org")).await;
    assert!(matches!(address, Err(Error::Refused(Refusal::Person("user_name", _)))));
    let joined = slips::join(house, &typed, "near", &newcomer("Otis Freeman", "Otis.F")).await.unwrap();
    let otis = actor(&world, &joined.token).await;
    assert_eq!(otis.name, "Otis Freeman");
    studies::join(house, &otis, &cohort).await.unwrap();

    // Twice is refused, in the same words as a code that never was.
    assert!(is_code(&slips::find(house, &code, "near").await));
    assert!(is_code(&slips::join(house, &code, "near", &newcomer("Eve", "eve.l")).await));
    for who in ["otis.f", "OTIS.F ", "Otis.F"] {
        assert_eq!(accounts::sign_in(house, who, PASSPHRASE, "near").await.unwrap().person, otis.person);
    }
    assert_eq!(post::deliver(house, "test").await.unwrap().sent, 0, "nothing was mailed");
    let own = account::own(house, &otis, &joined.token).await.unwrap();
    assert_eq!(own.names.user_name.as_deref(), Some("otis.f"));
    assert_eq!((own.happened[0].what.as_str(), own.happened[0].by.as_deref()), ("invited", Some("Ada Admin")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_click_gives_a_code_that_counts_and_a_slip_runs_out() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let id = house.new_id();
    let first = slips::invite(house, &ada, &cohort, &id, "trainee").await.unwrap();
    let second = slips::invite(house, &ada, &cohort, &id, "trainee").await.unwrap();
    assert_eq!(first.mark, second.mark);
    assert_eq!(cohorts::one(house, &ada, &cohort).await.unwrap().open.len(), 1, "one invitation");
    assert!(is_code(&slips::find(house, &first.code.to_string(), "near").await));
    assert!(slips::find(house, &second.code.to_string(), "near").await.is_ok());
    let open = cohorts::one(house, &ada, &cohort).await.unwrap().open[0].invitation.clone();
    let third = slips::again(house, &ada, &open).await.unwrap();
    assert!(is_code(&slips::find(house, &second.code.to_string(), "near").await));
    assert!(invitations::resend(house, &ada, &open).await.is_err(), "there is no address to send it to");
    world.clock.forward(TimeDelta::days(15));
    assert!(is_code(&slips::find(house, &third.code.to_string(), "near").await));
    assert!(is_code(&slips::join(house, &third.code.to_string(), "near", &newcomer("Otis", "otis")).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_codes_waits_and_right_codes_are_not_counted() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let good = slip(&world, &ada, &cohort).await.code.to_string();
    for _ in 0..40 {
        assert!(slips::find(house, &good, "class room").await.is_ok());
    }
    for guess in 0..30 {
        assert!(is_code(&slips::find(house, &format!("BCDF-GHJK-{guess}"), "elsewhere").await), "{guess}");
    }
    let waits = slips::find(house, &good, "elsewhere").await;
    assert!(matches!(waits, Err(Error::Refused(Refusal::TooMany { minutes: 15 }))));
    let waits = slips::join(house, &good, "elsewhere", &newcomer("Otis", "otis")).await;
    assert!(matches!(waits, Err(Error::Refused(Refusal::TooMany { minutes: 15 }))));
    assert!(slips::find(house, &good, "class room").await.is_ok(), "others do not wait for it");
    world.clock.forward(TimeDelta::minutes(16));
    assert!(slips::find(house, &good, "elsewhere").await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_who_choose_one_user_name_at_once_get_it_once() {
    let world = std::sync::Arc::new(World::new().await);
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let mut tries = Vec::new();
    for name in ["Otis Freeman", "Otis Fry", "Otis Finch"] {
        let code = slip(&world, &ada, &cohort).await.code.to_string();
        let world = world.clone();
        tries.push(tokio::spawn(
            async move { slips::join(&world.house, &code, "near", &newcomer(name, "otis.f")).await },
        ));
    }
    let mut answers = Vec::new();
    for one in tries {
        answers.push(one.await.unwrap());
    }
    assert_eq!(answers.iter().filter(|a| a.is_ok()).count(), 1, "{answers:?}");
    let taken = answers.iter().filter(|a| matches!(a, Err(Error::Refused(Refusal::UserNameTaken)))).count();
    assert_eq!(taken, 2, "{answers:?}");

    // The same for people who have accounts.
    let mut tries = Vec::new();
    for name in ["ivy", "ida", "ira"] {
        let person = by_slip(&world, &ada, &cohort, name, name).await;
        let world = world.clone();
        tries.push(tokio::spawn(async move { account::choose_user_name(&world.house, &person, "one.name").await }));
    }
    let mut won = 0;
    for one in tries {
        match one.await.unwrap() {
            Ok(()) => won += 1,
            Err(Error::Refused(Refusal::UserNameTaken)) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(won, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_face_to_face_ends_other_sessions_and_touches_nothing_else() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let otis = by_slip(&world, &ada, &cohort, "Otis Freeman", "otis.f").await;
    studies::join(house, &otis, &cohort).await.unwrap();
    let attempt = quizzes::begin(house, &otis, &module(), &house.new_id()).await.unwrap();
    world.answer(&otis, &attempt, 3).await;
    let form = world.entry("practice", "2026-11-23", "08:00", 60, &sue.person);
    world.clock.forward(TimeDelta::hours(8));
    let entry = hours::submit(house, &otis, &house.new_id(), &form, true).await.unwrap().entry;
    let elsewhere = accounts::sign_in(house, "otis.f", PASSPHRASE, "near").await.unwrap();
    let revision = hours::log(house, &otis).await.unwrap().row.revision;

    let (name, names) = slips::whom(house, &ada, &otis.person).await.unwrap();
    assert_eq!((name.as_str(), names.user_name.as_deref()), ("Otis Freeman", Some("otis.f")));
    let id = house.new_id();
    let first = slips::reset(house, &ada, &otis.person, &id).await.unwrap();
    let slip = slips::reset(house, &ada, &otis.person, &id).await.unwrap();
    assert!(is_code(&slips::find(house, &first.code.to_string(), "near").await), "the second click counts");
    let code = slip.code.to_string();
    let Found::Reset(names) = slips::find(house, &code, "near").await.unwrap() else { panic!("no reset") };
    assert_eq!(names.user_name.as_deref(), Some("otis.f"));
    // As long as it is not used, everything is as before.
    assert!(accounts::identify(house, &elsewhere.token).await.unwrap().is_some());
    world.clock.forward(TimeDelta::minutes(1));
    let short = slips::choose(house, &code, "near", &chosen("short")).await;
    assert!(matches!(short, Err(Error::Refused(Refusal::Person("passphrase", _)))));
    let now_in = slips::choose(house, &code, "near", &chosen(OTHER)).await.unwrap();
    assert!(accounts::identify(house, &elsewhere.token).await.unwrap().is_none());
    let otis = actor(&world, &now_in.token).await;
    assert!(accounts::sign_in(house, "otis.f", PASSPHRASE, "near").await.is_err());
    assert!(accounts::sign_in(house, "otis.f", OTHER, "near").await.is_ok());
    assert!(is_code(&slips::choose(house, &code, "near", &chosen("again and again")).await), "it works once");
    assert!(matches!(slips::reset(house, &ada, &otis.person, &id).await, Err(Error::Conflict)), "its form is over");

    // Hours, answers and everything else are as they were.
    let learner = hours::log(house, &otis).await.unwrap();
    assert_eq!(learner.row.revision, revision);
    assert_eq!(hours::own(house, &otis, &entry).await.unwrap().1.versions.len(), 1);
    assert_eq!(quizzes::sitting(house, &otis, &attempt).await.unwrap().attempt.answers.len(), 3);
    quizzes::send(house, &otis, &attempt).await.unwrap();

    // The person reads who did it, and that someone looked.
    let own = account::own(house, &otis, &now_in.token).await.unwrap();
    let told: Vec<_> = own.happened.iter().map(|h| (h.what.as_str(), h.by.as_deref())).collect();
    assert_eq!(told, [("passphrase_by_slip", None), ("reset_slip", Some("Ada Admin")), ("invited", Some("Ada Admin"))]);
    assert!(own.looks.iter().any(|l| l.what == "account" && l.by == "Ada Admin"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_stays_what_it_is_when_its_holder_gets_a_new_passphrase() {
    let world = World::new().await;
    let house = &world.house;
    let (ada, rosa) = world.finished().await;
    let before = certificates::own(house, &rosa).await.unwrap();
    assert_eq!(before.len(), 1);
    let slip = reset_slip(&world, &ada, &rosa.person).await.unwrap();
    let mail = world.mail_to("rosa@example.org").await.unwrap();
    assert_eq!(mail.content.name(), "slip-made");
    let signed_in = slips::choose(house, &slip.code.to_string(), "near", &chosen(OTHER)).await.unwrap();
    let rosa = actor(&world, &signed_in.token).await;
    assert_eq!(certificates::own(house, &rosa).await.unwrap(), before);
    assert_eq!(world.mail_to("rosa@example.org").await.unwrap().content.name(), "passphrase-changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_slip_runs_out_after_a_day() {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let otis = by_slip(&world, &ada, &cohort, "Otis Freeman", "otis.f").await;
    let slip = reset_slip(&world, &ada, &otis.person).await.unwrap();
    world.clock.forward(TimeDelta::hours(25));
    assert!(is_code(&slips::find(&world.house, &slip.code.to_string(), "near").await));
    assert!(is_code(&slips::choose(&world.house, &slip.code.to_string(), "near", &chosen(OTHER)).await));
    assert!(accounts::sign_in(&world.house, "otis.f", PASSPHRASE, "near").await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_help_whom() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let ours = world.open_cohort(&ada, "Autumn").await;
    let otis = by_slip(&world, &ada, &ours, "Otis Freeman", "otis.f").await;
    studies::join(house, &otis, &ours).await.unwrap();
    let tom = world.person(&ada, &ours, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let sue = world.person(&ada, &ours, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let cora = world.coordinator(&ada, &ours, "cora@example.org", "Cora Coordinator", founding::FIRST_SITE).await;
    let far = world.coordinator(&ada, &ours, "far@example.org", "Fay Far", "another-site").await;

    for (who, may) in [(&ada, true), (&cora, true), (&far, false), (&tom, false), (&sue, false), (&otis, false)] {
        assert_eq!(slips::whom(house, who, &otis.person).await.is_ok(), may, "{} looks", who.name);
        assert_eq!(reset_slip(&world, who, &otis.person).await.is_ok(), may, "{} helps", who.name);
        let made = slips::invite(house, who, &ours, &house.new_id(), "trainee").await;
        assert_eq!(made.is_ok(), may, "{} invites", who.name);
    }
    // A coordinator helps trainers, and nobody who may do as much or more; nobody helps themselves this way.
    assert!(reset_slip(&world, &cora, &tom.person).await.is_ok());
    for (who, whom) in [(&cora, &ada), (&cora, &far), (&cora, &cora), (&ada, &ada)] {
        let denied = reset_slip(&world, who, &whom.person).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{} helps {}", who.name, whom.name);
    }
    assert!(reset_slip(&world, &ada, &cora.person).await.is_ok());
    let nobody = PersonId::parse("nobody").unwrap();
    assert!(matches!(reset_slip(&world, &ada, &nobody).await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_for_a_new_passphrase_works_once_for_an_hour_and_nobody_learns_who_has_an_account() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    by_slip(&world, &ada, &cohort, "Otis Freeman", "otis.f").await;
    let sent = || world.post.sent.lock().unwrap().len();
    let before = sent();
    for nobody in ["nobody@example.org", "nobody", "", "otis.f", &"x".repeat(300)] {
        resets::send_link(house, nobody).await.unwrap();
    }
    post::deliver(house, "test").await.unwrap();
    assert_eq!(sent(), before, "no mail without an address");

    let elsewhere = accounts::sign_in(house, "rosa@example.org", PASSPHRASE, "near").await.unwrap();
    resets::send_link(house, " Rosa@Example.org ").await.unwrap();
    let mail = world.mail_to("rosa@example.org").await.unwrap();
    assert_eq!(mail.content.name(), "reset-link");
    let token = mail.content.link().rsplit('/').next().unwrap().to_owned();
    assert_eq!(resets::by_link(house, &token).await.unwrap().email.as_deref(), Some("rosa@example.org"));
    assert!(is_code(&slips::choose(house, &token, "near", &chosen(OTHER)).await), "a link is no code");
    let rosa = resets::choose(house, &token, &chosen(OTHER)).await.unwrap();
    assert!(accounts::identify(house, &elsewhere.token).await.unwrap().is_none());
    assert!(accounts::identify(house, &rosa.token).await.unwrap().is_some());
    assert!(matches!(resets::choose(house, &token, &chosen(OTHER)).await, Err(Error::NotFound)));
    assert_eq!(world.mail_to("rosa@example.org").await.unwrap().content.name(), "passphrase-changed");

    world.clock.forward(TimeDelta::hours(2));
    resets::send_link(house, "rosa@example.org").await.unwrap();
    let mail = world.mail_to("rosa@example.org").await.unwrap();
    let token = mail.content.link().rsplit('/').next().unwrap().to_owned();
    world.clock.forward(TimeDelta::minutes(61));
    assert!(matches!(resets::by_link(house, &token).await, Err(Error::NotFound)));
    assert!(matches!(resets::choose(house, &token, &chosen(PASSPHRASE)).await, Err(Error::NotFound)));

    // Many requests: few mails, and from one place they wait.
    world.clock.forward(TimeDelta::hours(1));
    let before = sent();
    for _ in 0..6 {
        resets::send_link(house, "rosa@example.org").await.unwrap();
    }
    post::deliver(house, "test").await.unwrap();
    while post::deliver(house, "test").await.unwrap().sent > 0 {}
    assert_eq!(sent() - before, 3);
    for _ in 0..30 {
        resets::admit(house, "near").await.unwrap();
    }
    assert!(matches!(resets::admit(house, "near").await, Err(Error::Refused(Refusal::TooMany { .. }))));
    assert!(resets::admit(house, "far").await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_changes_when_the_new_one_is_confirmed_and_an_address_in_use_gives_the_same_answer() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    let sent = |to: &str| world.post.sent.lock().unwrap().iter().filter(|m| m.to.as_str() == to).count();

    let wrong = account::change_email(house, &rosa, "new@example.org", "another passphrase").await;
    assert!(matches!(wrong, Err(Error::Refused(Refusal::PassphraseOther))));
    // Ada's address: the same answer, and no mail to her.
    let to_ada = sent("ada@example.org");
    assert!(account::change_email(house, &rosa, "ada@example.org", PASSPHRASE).await.is_ok());
    post::deliver(house, "test").await.unwrap();
    assert_eq!(sent("ada@example.org"), to_ada);

    account::change_email(house, &rosa, "New@Example.org", PASSPHRASE).await.unwrap();
    let link = world.mail_to("new@example.org").await.unwrap().content.link().to_owned();
    let token = link.rsplit('/').next().unwrap();
    assert_eq!(account::confirmation(house, token).await.unwrap(), "new@example.org");
    assert!(accounts::sign_in(house, "rosa@example.org", PASSPHRASE, "near").await.is_ok(), "nothing changed yet");
    account::confirm(house, token).await.unwrap();
    assert!(matches!(account::confirm(house, token).await, Err(Error::NotFound)), "once");
    assert!(accounts::sign_in(house, "rosa@example.org", PASSPHRASE, "near").await.is_err());
    assert!(accounts::sign_in(house, "new@example.org", PASSPHRASE, "near").await.is_ok());
    assert_eq!(world.mail_to("rosa@example.org").await.unwrap().content.name(), "address-changed");

    // Someone else takes the address while the link is on its way: the link does nothing.
    account::change_email(house, &rosa, "third@example.org", PASSPHRASE).await.unwrap();
    let link = world.mail_to("third@example.org").await.unwrap().content.link().to_owned();
    world.person(&ada, &cohort, "third@example.org", Role::Trainee, "Thea Third").await;
    let late = account::confirm(house, link.rsplit('/').next().unwrap()).await;
    assert!(matches!(late, Err(Error::NotFound)));
    assert!(accounts::sign_in(house, "new@example.org", PASSPHRASE, "near").await.is_ok());

    // Without a user name the address stays; with one it can go.
    let alone = account::remove_email(house, &rosa, PASSPHRASE).await;
    assert!(matches!(alone, Err(Error::Refused(Refusal::NoOtherName))));
    account::choose_user_name(house, &rosa, "Rosa.D").await.unwrap();
    let wrong = account::remove_email(house, &rosa, "another passphrase").await;
    assert!(matches!(wrong, Err(Error::Refused(Refusal::PassphraseOther))));
    account::remove_email(house, &rosa, PASSPHRASE).await.unwrap();
    assert!(accounts::sign_in(house, "new@example.org", PASSPHRASE, "near").await.is_err());
    let signed_in = accounts::sign_in(house, "rosa.d", PASSPHRASE, "near").await.unwrap();
    assert_eq!(account::own(house, &rosa, &signed_in.token).await.unwrap().names.email, None);
    // The address is free again.
    world.person(&ada, &cohort, "new@example.org", Role::Trainee, "Nora New").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_passphrase_signs_out_elsewhere_and_asks_for_the_old_one() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let here = accounts::sign_in(house, "ada@example.org", PASSPHRASE, "near").await.unwrap();
    let there = accounts::sign_in(house, "ada@example.org", PASSPHRASE, "near").await.unwrap();
    let change = async |old: &str| account::change_passphrase(house, &ada, &here.token, old, OTHER, OTHER).await;
    assert!(matches!(change("not the old one").await, Err(Error::Refused(Refusal::PassphraseOther))));
    change(PASSPHRASE).await.unwrap();
    assert!(accounts::identify(house, &here.token).await.unwrap().is_some());
    assert!(accounts::identify(house, &there.token).await.unwrap().is_none());
    assert_eq!(world.mail_to("ada@example.org").await.unwrap().content.name(), "passphrase-changed");
    for _ in 0..10 {
        let _ = change("not the old one").await;
    }
    assert!(matches!(change(OTHER).await, Err(Error::Refused(Refusal::TooMany { .. }))), "guessing waits");

    let there = accounts::sign_in(house, "ada@example.org", OTHER, "near").await.unwrap();
    let own = account::own(house, &ada, &here.token).await.unwrap();
    assert_eq!(own.places.len(), 2);
    assert_eq!(own.places.iter().filter(|p| p.here).count(), 1);
    account::end_others(house, &ada, &here.token).await.unwrap();
    assert!(accounts::identify(house, &there.token).await.unwrap().is_none());
    assert_eq!(account::own(house, &ada, &here.token).await.unwrap().places.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_shared_device_a_session_ends_after_ten_minutes_without_use_and_after_four_hours() {
    let world = World::new().await;
    world.administrator().await;
    let house = &world.house;
    let shared = async || {
        accounts::sign_in_on(house, "ada@example.org", PASSPHRASE, "near", Device::Shared).await.unwrap().token
    };
    let token = shared().await;
    let visitor = accounts::visitor(house, &token).await.unwrap().unwrap();
    assert!(visitor.device.is_shared());
    assert!(account::own(house, &visitor.actor, &token).await.unwrap().places.iter().any(|p| p.here && p.shared));
    world.clock.forward(TimeDelta::minutes(11));
    assert!(accounts::visitor(house, &token).await.unwrap().is_none());

    let token = shared().await;
    for _ in 0..26 {
        world.clock.forward(TimeDelta::minutes(9));
        assert!(accounts::visitor(house, &token).await.unwrap().is_some(), "use keeps it");
    }
    world.clock.forward(TimeDelta::minutes(7));
    assert!(accounts::visitor(house, &token).await.unwrap().is_none(), "four hours are the most");
}
