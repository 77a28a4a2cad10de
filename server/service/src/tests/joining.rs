//! Two accounts of one person become one: nothing is lost, nothing counts twice, and nobody gains what they should not.

use super::fixture::*;
use crate::accounts::NewAccount;
use crate::joining::{Choice, Fate, Preview};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Denied, Role};
use domain::certificate::Status;
use domain::chain::{Beside, Finding, Link, check};
use domain::course::Level;
use domain::hours::{EntryState, Outcome};
use domain::id::{CohortId, HoursEntryId, PersonId};
use domain::joining::JoinRefusal;
use domain::quantity::Minutes;
use domain::session::Device;
use domain::submission::Verdict;
use storage::Key;

/// Someone signed in with a second account, in the same group.
async fn second(world: &World, by: &Actor, cohort: &CohortId, email: &str, name: &str) -> (Actor, String) {
    cohorts::invite(&world.house, by, cohort, &world.house.new_id(), email, Role::Trainee.name()).await.unwrap();
    let mail = world.mail_to(email).await.unwrap();
    world.session(mail.content.link(), name).await
}

async fn log(
    world: &World,
    who: &Actor,
    kind: &str,
    day: &str,
    start: &str,
    minutes: u32,
    sue: &Actor,
) -> HoursEntryId {
    let form = world.entry(kind, day, start, minutes, &sue.person);
    hours::submit(&world.house, who, &world.house.new_id(), &form, true).await.unwrap().entry
}

async fn sign(world: &World, sue: &Actor, who: &Actor, entries: &[&HoursEntryId]) {
    let signs: Vec<_> = entries
        .iter()
        .map(|e| desk::EntrySign { entry: (*e).clone(), version: 1, outcome: Outcome::Approved })
        .collect();
    desk::sign(&world.house, sue, &who.person, &signs, true, "I was there.").await.unwrap();
}

async fn proof(world: &World, who: &Actor, other: &str) -> Vec<u8> {
    joining::prove(&world.house, who, other, PASSPHRASE, "near").await.unwrap()
}

fn refusals<T>(answer: Result<T, Error>) -> Vec<JoinRefusal> {
    match answer {
        Err(Error::Refused(Refusal::Join(refusals))) => refusals,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it was not refused"),
    }
}

/// Every link of a way's chain, checked with what lies beside it.
async fn chain_of(world: &World, person: &PersonId, time: i64) -> Vec<(Link, Finding)> {
    let (_, key) = world.house.person(person).await.unwrap();
    let way = Key { person: person.to_string(), programme: "foundations".to_owned(), time };
    let links = world.house.store.chain(&way).await.unwrap();
    let open = |(number, (body, beside)): (usize, &(String, Option<Vec<u8>>))| {
        let about = format!("chain/1:foundations:{time}:{}", number + 1);
        let beside: Beside = key.open(&about, beside.as_ref().unwrap()).unwrap();
        (serde_json::from_str::<Link>(body).unwrap(), Some(beside))
    };
    let links: Vec<_> = links.iter().enumerate().map(open).collect();
    let found = check(&links);
    links.into_iter().map(|(link, _)| link).zip(found).collect()
}

struct Twice {
    world: World,
    ada: Actor,
    cohort: CohortId,
    sue: Actor,
    tom: Actor,
    rosa: Actor,
    old: Actor,
    old_session: String,
}

/// A trainee with two accounts in one group, a week after joining.
async fn twice() -> Twice {
    let world = World::new().await;
    // Joining itself meets the last requirement here; a course evaluation would have to be given after it.
    library::publish(&world.house, None, without_course_evaluation()).await.unwrap();
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let (rosa, _) = second(&world, &ada, &cohort, "rosa@example.org", "Rosa Díaz").await;
    let (old, old_session) = second(&world, &ada, &cohort, "old@example.org", "R. Díaz").await;
    for who in [&rosa, &old] {
        studies::join(&world.house, who, &cohort).await.unwrap();
    }
    world.clock.forward(TimeDelta::days(7));
    let old_session = match accounts::sign_in(&world.house, "old@example.org", PASSPHRASE, "near").await {
        Ok(signed_in) => signed_in.token,
        Err(other) => panic!("{other:?} {old_session}"),
    };
    Twice { world, ada, cohort, sue, tom, rosa, old, old_session }
}

/// Writes what the first activity asks for, and a trainer accepts it.
async fn accepted_work(world: &World, who: &Actor, tom: &Actor) {
    let house = &world.house;
    let learner = studies::with_module(house, who, &module()).await.unwrap();
    let activity = learner.module(&module()).unwrap().activities[0].clone();
    let work = works::begin(house, who, &module(), &activity.id).await.unwrap();
    works::send(house, who, &work, &"I want to walk beside people. ".repeat(30)).await.unwrap();
    let form = desk::GradeForm {
        version: 1,
        levels: activity.rubric.rows.iter().map(|r| (r.id.clone(), Level::Meets)).collect(),
        comment: String::new(),
        verdict: Verdict::Accept,
    };
    desk::grade(house, tom, &work, &form).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_earned_in_two_accounts_makes_one_certificate_and_no_hour_counts_twice() {
    let Twice { world, sue, tom, rosa, old, old_session, ada, cohort } = twice().await;
    let house = &world.house;
    // Here lessons, the quiz and two hours; there the text, two more hours, supervision, and an hour that is here too.
    world.read_all_lessons(&rosa).await;
    world.try_quiz(&rosa, 10).await;
    let here = log(&world, &rosa, "practice", "2026-11-24", "09:00", 120, &sue).await;
    sign(&world, &sue, &rosa, &[&here]).await;
    accepted_work(&world, &old, &tom).await;
    let there = log(&world, &old, "practice", "2026-11-25", "09:00", 120, &sue).await;
    let supervision = log(&world, &old, "supervision", "2026-11-26", "09:00", 60, &sue).await;
    let same_hour = log(&world, &old, "practice", "2026-11-24", "09:30", 60, &sue).await;
    sign(&world, &sue, &old, &[&there, &supervision, &same_hour]).await;
    let waits = log(&world, &old, "practice", "2026-11-27", "09:00", 30, &sue).await;

    let proof = proof(&world, &rosa, "old@example.org").await;
    let shown: Preview = joining::own_preview(house, &rosa, &proof).await.unwrap();
    assert_eq!(shown.refusals, Vec::new());
    let Fate::Together(together) = &shown.ways[0].fate else { panic!("{:?}", shown.ways) };
    assert_eq!((together.kept, together.other, together.after), (Minutes(120), Minutes(240), Minutes(300)));
    assert_eq!(together.twice.len(), 1);
    assert_eq!(house.learners_of(&old.person).await.unwrap().len(), 1, "looking changes nothing");

    let choice = Choice { email: "old@example.org".to_owned(), user_name: String::new() };
    joining::join_own(house, &rosa, &proof, &choice).await.unwrap();
    let ways = house.learners_of(&rosa.person).await.unwrap();
    assert_eq!(ways.len(), 2);
    let (main, aside) = (&ways[0], &ways[1]);
    assert!(!main.goes_on_elsewhere() && aside.goes_on_elsewhere() && aside.left_at.is_some());
    let signed = main.facts.hours.iter().filter(|e| e.state == EntryState::Approved);
    assert_eq!(signed.map(|e| e.particulars().minutes).sum::<Minutes>(), Minutes(300));
    let ids = |l: &Learner| l.facts.hours.iter().map(|e| e.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(aside), std::slice::from_ref(&same_hour), "it stays to be read");
    assert!([here, there, supervision, waits.clone()].iter().all(|e| ids(main).contains(e)));
    assert_eq!((main.facts.submissions.len(), main.facts.attempts.len()), (1, 1));
    assert!(hours::own(house, &rosa, &same_hour).await.is_ok());

    // With both together everything is met: the certificate is there, once.
    let papers = certificates::own(house, &rosa).await.unwrap();
    assert_eq!(papers.len(), 1);
    assert_eq!(papers[0].0.holder, "Rosa Díaz");
    assert_eq!(papers[0].0.enrolment, main.key);
    assert!(house.learners_of(&old.person).await.unwrap().is_empty());
    for time in [1, 2] {
        let chain = chain_of(&world, &rosa.person, time).await;
        assert!(!chain.is_empty() && chain.iter().all(|(_, found)| *found == Finding::Whole), "{time}: {chain:?}");
    }
    let kinds: Vec<_> = chain_of(&world, &rosa.person, 1).await.into_iter().map(|(l, _)| l.kind).collect();
    assert_eq!(&kinds[kinds.len() - 2..], ["ways_joined", "certificate_issued"]);

    // What waited still waits, once, for the same supervisor, who signs it.
    assert_eq!(desk::hours(house, &sue).await.unwrap().iter().map(|w| w.entries).sum::<u32>(), 1);
    sign(&world, &sue, &rosa, &[&waits]).await;
    // The way that ended is not come back to, and the group counts its trainee once.
    leaving::come_back(house, &rosa, "foundations:2").await.unwrap();
    assert!(house.learners_of(&rosa.person).await.unwrap()[1].left_at.is_some());
    assert_eq!(rosters::one(house, &ada, &cohort).await.unwrap().ways.len(), 1);

    // The other account is closed, its session is over, and the chosen address leads to the one that was kept.
    assert!(accounts::identify(house, &old_session).await.unwrap().is_none());
    for name in ["rosa@example.org", "old@example.org"] {
        assert_eq!(accounts::sign_in(house, name, PASSPHRASE, "near").await.unwrap().person, rosa.person);
        world.mail_to(name).await.unwrap();
    }
    let own = account::own(house, &rosa, "").await.unwrap();
    assert_eq!(own.names.email.as_deref(), Some("old@example.org"));
    assert_eq!((own.joined.len(), own.joined[0].name.as_str(), &own.joined[0].by), (1, "R. Díaz", &None));
    let kinds = |to: &str| {
        let sent = world.post.sent.lock().unwrap();
        sent.iter().filter(|m| m.to.as_str() == to).map(|m| m.content.name()).collect::<Vec<_>>()
    };
    for name in ["rosa@example.org", "old@example.org"] {
        assert_eq!(kinds(name).iter().filter(|k| **k == "accounts-joined").count(), 1, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_keeps_its_number_and_what_is_answered_about_it() {
    let world = World::new().await;
    let house = &world.house;
    let (ada, rosa) = world.finished().await;
    let number = certificates::own(house, &rosa).await.unwrap()[0].0.number.clone();
    let before = certificates::verify(house, &number, None, "near").await.unwrap().found.unwrap();
    let links = chain_of(&world, &rosa.person, 1).await.len();
    let cohort = cohorts::all(house, &ada).await.unwrap()[0].cohort.id.clone();
    let (new, _) = second(&world, &ada, &cohort, "new@example.org", "Rosa Díaz-Ruiz").await;
    studies::join(house, &new, &cohort).await.unwrap();
    let proof = proof(&world, &new, "rosa@example.org").await;
    let shown = joining::own_preview(house, &new, &proof).await.unwrap();
    assert!(matches!(shown.ways[0].fate, Fate::Ends), "{:?}", shown.ways);
    assert_eq!(shown.certificates, 1);
    joining::join_own(house, &new, &proof, &Choice::default()).await.unwrap();

    let (after, standing) = certificates::verify(house, &number, None, "near").await.unwrap().found.unwrap();
    assert_eq!(standing.status, Some(Status::Issued));
    let mut as_before = after.clone();
    as_before.enrolment = before.0.enrolment.clone();
    assert_eq!(as_before, before.0, "only whose way it crowns is another");
    assert_eq!(certificates::for_holder(house, &new, &number).await.unwrap(), after);
    assert!(certificates::for_holder(house, &rosa, &number).await.is_err());
    let ways = house.learners_of(&new.person).await.unwrap();
    let done = ways.iter().find(|l| l.completed_at.is_some()).unwrap();
    assert_eq!(after.enrolment, done.key);
    assert!(ways.iter().any(Learner::goes_on_elsewhere), "the one that was begun again ends in the finished one");
    let chain = chain_of(&world, &new.person, i64::from(done.key.time)).await;
    assert_eq!(chain.len(), links + 1);
    assert!(chain.iter().all(|(_, found)| *found == Finding::Whole));
    assert_eq!(certificates::own(house, &new).await.unwrap().len(), 1, "and there is no second one");
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_questions_breaks_consent_references_and_looks_come_along() {
    let Twice { world, ada, rosa, old, sue, tom, .. } = twice().await;
    let house = &world.house;
    sites::add(house, &ada, "north", "North").await.unwrap();
    let give = roles::GiveForm { role: "staff_proxy".to_owned(), place: "site:north".to_owned(), ..Default::default() };
    roles::give(house, &ada, &old.person, &give).await.unwrap();
    breaks::begin(house, &old).await.unwrap();
    let version = privacy::versions(house, &old.language).remove(0).version;
    privacy::agree(house, &old, version.as_str()).await.unwrap();
    let ask = references::AskForm { id: house.new_id(), person: tom.person.to_string(), ..Default::default() };
    references::ask(house, &old, &ask).await.unwrap();
    desk::person(house, &sue, &old.person).await.unwrap();
    let looks = house.store.looks_at(old.person.as_str()).await.unwrap().len();
    assert!(looks > 0);

    let proof = proof(&world, &rosa, "old@example.org").await;
    let shown = joining::own_preview(house, &rosa, &proof).await.unwrap();
    assert_eq!((shown.roles.len(), shown.references), (2, 1));
    joining::join_own(house, &rosa, &proof, &Choice::default()).await.unwrap();
    let grants = house.store.grants_of(rosa.person.as_str()).await.unwrap();
    let names: Vec<_> = grants.iter().map(|g| (g.role.as_str(), g.scope.as_str())).collect();
    assert_eq!(names, [("staff_proxy", "site"), ("trainee", "cohort")], "the same role twice is one");
    assert!(house.store.grants_of(old.person.as_str()).await.unwrap().is_empty());
    let record = directory::record(house, &ada, &rosa.person).await.unwrap();
    assert!(record.happened.iter().any(|h| h.grant.role == Role::StaffProxy), "how it was given stays on record");
    assert_eq!(record.ways.len(), 1);
    assert!(record.deeds.iter().any(|d| d.what == "role_given"), "what was done about the other account is told here");
    let own = breaks::own(house, &rosa).await.unwrap();
    assert!(own.len() == 1 && own[0].ended_at.is_none());
    assert!(house.store.pauses_of(old.person.as_str()).await.unwrap().is_empty());
    assert_eq!(privacy::consents(house, &rosa.person).await.unwrap().len(), 1);
    let asked = references::mine(house, &rosa).await.unwrap();
    assert_eq!((asked.len(), asked[0].name.as_str()), (1, "Tom Trainer"));
    assert!(house.store.looks_at(rosa.person.as_str()).await.unwrap().len() >= looks);
    let tom_reads = references::one(house, &tom, &asked[0].id).await;
    assert!(tom_reads.is_ok(), "the referee still finds it");
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_join_face_to_face_with_a_reason_and_within_their_reach() {
    let Twice { world, ada, cohort, rosa, old, tom, .. } = twice().await;
    let house = &world.house;
    let cora = world.coordinator(&ada, &cohort, "cora@example.org", "Cora Coordinator", founding::FIRST_SITE).await;
    sites::add(house, &ada, "north", "North").await.unwrap();
    let far = world.coordinator(&ada, &cohort, "far@example.org", "Far Away", "north").await;
    let choice = Choice::default();
    for staff in [&tom, &far] {
        let denied = joining::join_for(house, staff, &rosa.person, &old.person, &choice, "Two invitations").await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{}: {denied:?}", staff.name);
        assert!(joining::preview_for(house, staff, &rosa.person, &old.person).await.is_err());
        assert!(joining::candidates(house, staff, &rosa.person, "").await.is_err());
    }
    let (name, found) = joining::candidates(house, &cora, &rosa.person, "díaz").await.unwrap();
    assert_eq!((name.as_str(), found.len(), &found[0].person), ("Rosa Díaz", 1, &old.person));
    let shown = joining::preview_for(house, &cora, &rosa.person, &old.person).await.unwrap();
    assert_eq!(
        (shown.refusals.len(), shown.kept.name.as_str(), shown.other.name.as_str()),
        (0, "Rosa Díaz", "R. Díaz")
    );
    let no_reason = joining::join_for(house, &cora, &rosa.person, &old.person, &choice, "  ").await;
    assert_eq!(refusals(no_reason), [JoinRefusal::ReasonMissing]);
    // An account that may do more than the coordinator is not theirs to join, nor is their own.
    for mighty in [&ada, &far, &cora] {
        let denied = joining::join_for(house, &cora, &rosa.person, &mighty.person, &choice, "x").await;
        assert!(matches!(denied, Err(Error::Denied(Denied::NotYours | Denied::OwnWork))), "{denied:?}");
    }
    joining::join_for(house, &cora, &rosa.person, &old.person, &choice, "Had two\n invitations.").await.unwrap();
    let trail = trail::read(house, &ada, &world.last_days()).await.unwrap();
    let deeds = trail.iter().filter(|l| l.action == "accounts_joined").count();
    joining::join_for(house, &cora, &rosa.person, &old.person, &choice, "").await.unwrap();
    let again = trail::read(house, &ada, &world.last_days()).await.unwrap();
    assert_eq!((deeds, again.len()), (1, trail.len()), "a second click changes nothing");
    let line = trail.iter().find(|l| l.action == "accounts_joined").unwrap();
    assert_eq!(line.by.as_ref().map(|(_, name)| name.as_str()), Some("Cora Coordinator"));
    let named = line.about.iter().filter_map(|a| match a {
        trail::About::Person(_, name) => Some(name.as_str()),
        _ => None,
    });
    let named: Vec<_> = named.into_iter().collect();
    assert_eq!(named, ["Rosa Díaz", "R. Díaz"]);
    let own = account::own(house, &rosa, "").await.unwrap();
    assert_eq!(own.joined[0].by.as_deref(), Some("Cora Coordinator"));
    assert_eq!(own.joined[0].reason.as_deref(), Some("Had two invitations."));
    assert_eq!(joining::now_under(house, &old.person).await.unwrap(), Some(rosa.person.clone()));
    for to in ["rosa@example.org", "old@example.org"] {
        assert_eq!(world.mail_to(to).await.unwrap().content.name(), "accounts-joined");
    }
    assert!(house.may_manage(&ada, &old.person).await.is_err(), "nobody makes a slip for what is gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_must_not_come_about_is_refused_with_its_reason_and_changes_nothing() {
    let Twice { world, ada, sue, rosa, old, .. } = twice().await;
    let house = &world.house;
    let same = joining::prove(house, &rosa, "rosa@example.org", PASSPHRASE, "near").await;
    assert_eq!(refusals(same), [JoinRefusal::Same]);
    let wrong = joining::prove(house, &rosa, "old@example.org", "not the passphrase", "near").await;
    assert!(matches!(wrong, Err(Error::Refused(Refusal::SignIn))));
    // A trainee does not become an administrator by knowing a passphrase; the administrator may take the trainee in.
    let more = proof(&world, &rosa, "ada@example.org").await;
    let answer = joining::join_own(house, &rosa, &more, &Choice::default()).await;
    assert_eq!(refusals(answer), [JoinRefusal::DoesMore]);
    // A supervisor's account that was asked to sign for the other one.
    log(&world, &rosa, "practice", "2026-11-24", "09:00", 60, &sue).await;
    log(&world, &old, "practice", "2026-11-25", "09:00", 60, &sue).await;
    let supervises = proof(&world, &rosa, "sue@example.org").await;
    let shown = joining::own_preview(house, &rosa, &supervises).await.unwrap().refusals;
    let expected = [JoinRefusal::SignsHours { entries: 1 }, JoinRefusal::OthersWait { entries: 1 }];
    assert_eq!(shown, expected);
    assert_eq!(refusals(joining::join_own(house, &rosa, &supervises, &Choice::default()).await), expected);
    let learns = proof(&world, &sue, "rosa@example.org").await;
    let answer = joining::join_own(house, &sue, &learns, &Choice::default()).await;
    assert_eq!(refusals(answer), [JoinRefusal::SignsHours { entries: 1 }], "in whichever direction");
    // Proofs are for one person, and not for ever.
    let own = proof(&world, &rosa, "old@example.org").await;
    assert!(matches!(joining::own_preview(house, &old, &own).await, Err(Error::NotFound)));
    assert!(matches!(joining::own_preview(house, &rosa, b"no proof at all, of any kind").await, Err(Error::NotFound)));
    let late = proof(&world, &ada, "old@example.org").await;
    joining::join_own(house, &rosa, &own, &Choice::default()).await.unwrap();
    let answer = joining::join_own(house, &ada, &late, &Choice::default()).await;
    assert_eq!(refusals(answer), [JoinRefusal::JoinedAlready]);
    world.clock.forward(TimeDelta::minutes(31));
    assert!(matches!(joining::join_own(house, &rosa, &own, &Choice::default()).await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fact_that_is_written_at_the_same_time_is_not_lost() {
    let Twice { world, sue, rosa, old, .. } = twice().await;
    let house = &world.house;
    let proof = proof(&world, &rosa, "old@example.org").await;
    let form = |day: u32| world.entry("practice", &format!("2026-11-{day}"), "09:00", 60, &sue.person);
    let (id, other) = (house.new_id(), house.new_id());
    let (here, there) = (form(24), form(25));
    let choice = Choice::default();
    let (joined, again, first, second) = tokio::join!(
        joining::join_own(house, &rosa, &proof, &choice),
        joining::join_own(house, &rosa, &proof, &choice),
        hours::submit(house, &rosa, &id, &here, true),
        hours::submit(house, &old, &other, &there, true),
    );
    joined.unwrap();
    again.unwrap();
    first.unwrap();
    let main = house.learners_of(&rosa.person).await.unwrap().remove(0);
    // Whoever came too late with the other account reads that there is no such way any more; then nothing was written.
    assert_eq!(main.facts.hours.len(), 1 + usize::from(second.is_ok()), "{second:?}");
    assert!(house.learners_of(&old.person).await.unwrap().is_empty());
    assert_eq!(house.store.joinings_of(rosa.person.as_str()).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn slips_and_links_of_the_other_account_end_and_its_names_stay_reserved() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let (rosa, _) = second(&world, &ada, &cohort, "rosa@example.org", "Rosa Díaz").await;
    account::choose_user_name(house, &rosa, "rosa.d").await.unwrap();
    let slip = slips::invite(house, &ada, &cohort, &house.new_id(), "trainee").await.unwrap();
    let newcomer = NewAccount {
        name: "Rosa".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        passphrase_again: PASSPHRASE.to_owned(),
        user_name: "quiet.maple42".to_owned(),
        device: Device::Own,
    };
    let joined = slips::join(house, &slip.code.to_string(), "near", &newcomer).await.unwrap();
    let reset = slips::reset(house, &ada, &joined.person, &house.new_id()).await.unwrap();
    let proof = proof(&world, &rosa, "quiet.maple42").await;
    joining::join_own(house, &rosa, &proof, &Choice::default()).await.unwrap();
    let code = slips::find(house, &reset.code.to_string(), "near").await;
    assert!(matches!(code, Err(Error::Refused(Refusal::Code))));
    let own = account::sign_in_names(house, &rosa).await.unwrap();
    assert_eq!(own.user_name.as_deref(), Some("rosa.d"));
    // Nobody else gets the name; the person takes it whenever they want, and gives the other one back.
    let taken = account::choose_user_name(house, &ada, "quiet.maple42").await;
    assert!(matches!(taken, Err(Error::Refused(Refusal::UserNameTaken))));
    account::choose_user_name(house, &rosa, "quiet.maple42").await.unwrap();
    assert_eq!(accounts::sign_in(house, "quiet.maple42", PASSPHRASE, "near").await.unwrap().person, rosa.person);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_about_hours_comes_along_with_its_number_and_its_code() {
    let Twice { world, sue, rosa, old, old_session: _, .. } = twice().await;
    let house = &world.house;
    let there = log(&world, &old, "practice", "2026-11-25", "09:00", 120, &sue).await;
    sign(&world, &sue, &old, &[&there]).await;
    let (offers, _) = hours_papers::own(house, &old).await.unwrap();
    let form = hours_papers::MakeForm {
        id: house.new_id(),
        programme: "foundations".to_owned(),
        time: "1".to_owned(),
        supervisor: hours_papers::who_text(&offers[0].supervisor),
    };
    let number = hours_papers::make(house, &old, &form).await.unwrap();
    let before = hours_papers::verify_paper(house, &number, None).await.unwrap().unwrap();
    assert_eq!(before.paper.signatures[0].text.as_deref(), Some("I was there."), "the statement as it was read");

    let proof = proof(&world, &rosa, "old@example.org").await;
    let choice = Choice { email: "rosa@example.org".to_owned(), user_name: String::new() };
    joining::join_own(house, &rosa, &proof, &choice).await.unwrap();
    let after = hours_papers::verify_paper(house, &number, None).await.unwrap().unwrap();
    assert_eq!((after.paper, after.code), (before.paper, before.code));
    assert!(after.standing.changed.is_empty(), "{:?}", after.standing);
    let (offers, made) = hours_papers::own(house, &rosa).await.unwrap();
    assert_eq!(made.iter().map(|m| &m.paper.number).collect::<Vec<_>>(), [&number]);
    // It says the name of the account that is gone; a new one says the name of now.
    assert_eq!((offers.len(), offers[0].current.as_ref()), (1, None));
}
