//! From the first administrator to a certificate that an employer can check.

use super::fixture::*;
use crate::desk::{EntrySign, GradeForm};
use crate::*;
use chrono::TimeDelta;
use domain::actor::Role;
use domain::certificate::Status;
use domain::chain::Finding;
use domain::course::Level;
use domain::evaluation::State;
use domain::hours::{EntryState, Outcome};
use domain::quantity::Score;
use domain::submission::Verdict;

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_way_from_an_empty_house_to_a_certificate() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;

    // Before joining she reads who accepts it: nobody yet.
    let offer = studies::offer(house, &rosa, &cohort).await.unwrap();
    assert!(offer.programme.acceptance.is_empty());
    assert_eq!(offer.team.len(), 2);
    studies::join(house, &rosa, &cohort).await.unwrap();
    studies::join(house, &rosa, &cohort).await.unwrap();
    assert_eq!(house.learners_of(&rosa.person).await.unwrap().len(), 1, "joining twice is once");

    world.read_all_lessons(&rosa).await;
    assert_eq!(world.try_quiz(&rosa, 7).await, Score::percent(70));
    assert_eq!(world.try_quiz(&rosa, 8).await, Score::percent(80));

    let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
    let activity = learner.module(&module()).unwrap().activities[0].clone();
    let work = works::begin(house, &rosa, &module(), &activity.id).await.unwrap();
    assert_eq!(works::begin(house, &rosa, &module(), &activity.id).await.unwrap(), work);
    let text = "I want to walk beside people. ".repeat(30);
    works::save(house, &rosa, &work, &text).await.unwrap();
    assert!(desk::work(house, &tom, &work).await.is_err(), "a draft is its writer's alone");
    works::send(house, &rosa, &work, &text).await.unwrap();
    assert_eq!(desk::works(house, &tom).await.unwrap().len(), 1);
    let grade = |version, level, comment: &str, verdict| GradeForm {
        version,
        levels: activity.rubric.rows.iter().map(|r| (r.id.clone(), level)).collect(),
        comment: comment.to_owned(),
        verdict,
    };
    let not_yet = grade(1, Level::GettingThere, "Add a sentence on privacy.", Verdict::Return);
    desk::grade(house, &tom, &work, &not_yet).await.unwrap();
    assert_eq!(world.mail_to("rosa@example.org").await.unwrap().content.name(), "work-answered");
    works::send(house, &rosa, &work, &format!("{text} I keep what I hear to myself.")).await.unwrap();
    desk::grade(house, &tom, &work, &grade(2, Level::Meets, "", Verdict::Accept)).await.unwrap();

    // Four hours of practice and one of supervision; the house has been open for a week by then.
    world.clock.forward(TimeDelta::days(6));
    let mut ids = Vec::new();
    for (kind, date, minutes) in
        [("practice", "2026-11-24", 120), ("practice", "2026-11-25", 120), ("supervision", "2026-11-26", 60)]
    {
        let form = world.entry(kind, date, "09:00", minutes, &sue.person);
        let id = house.new_id();
        let entry = hours::submit(house, &rosa, &id, &form, true).await.unwrap().entry;
        assert_eq!(
            hours::submit(house, &rosa, &id, &form, true).await.unwrap().entry,
            entry,
            "a double click makes one"
        );
        ids.push(entry);
    }
    let (_, waiting) = desk::sheet(house, &sue, &rosa.person).await.unwrap();
    assert_eq!(waiting.len(), 3);
    let sign =
        |entry: &domain::id::HoursEntryId, version, outcome| EntrySign { entry: entry.clone(), version, outcome };
    let signs = vec![
        sign(&ids[0], 1, Outcome::Approved),
        sign(&ids[1], 1, Outcome::Returned { reason: "Was it not Wednesday afternoon?".to_owned() }),
        sign(&ids[2], 1, Outcome::Approved),
    ];
    desk::sign(house, &sue, &rosa.person, &signs, true, "I supervised Rosa.").await.unwrap();
    let learner = hours::log(house, &rosa).await.unwrap();
    assert_eq!(learner.evaluation.state, State::Unmet);
    assert!(certificates::own(house, &rosa).await.unwrap().is_empty());
    let corrected = world.entry("practice", "2026-11-25", "14:00", 120, &sue.person);
    hours::correct(house, &rosa, &ids[1], 1, &corrected, "", true).await.unwrap();
    let learner = hours::log(house, &rosa).await.unwrap();
    assert!(learner.evaluation.next_thing().is_some_and(domain::evaluation::NextAction::waits), "for the supervisor");
    desk::sign(house, &sue, &rosa.person, &[sign(&ids[1], 2, Outcome::Approved)], true, "I supervised Rosa.")
        .await
        .unwrap();
    let learner = hours::log(house, &rosa).await.unwrap();
    assert!(matches!(learner.evaluation.next_thing(), Some(domain::evaluation::NextAction::GiveEvaluation { .. })));
    assert!(certificates::own(house, &rosa).await.unwrap().is_empty(), "one thing is left");
    world.evaluate_course(&rosa).await;

    // Nothing was overwritten.
    let (_, entry) = hours::own(house, &rosa, &ids[1]).await.unwrap();
    assert_eq!(entry.state, EntryState::Approved);
    assert_eq!((entry.versions.len(), entry.decisions.len()), (2, 2));

    // The certificate came with the last fact.
    let papers = certificates::own(house, &rosa).await.unwrap();
    let (paper, standing) = &papers[0];
    assert_eq!(standing.status, Some(Status::Issued));
    assert_eq!(paper.holder, "Rosa Díaz");
    assert_eq!(paper.total().0, 180 + 240 + 60);
    let answer = certificates::verify(house, &paper.number, None, "near").await.unwrap();
    assert_eq!(answer.found.unwrap().0, *paper);
    let before = certificates::verify(house, &paper.number, Some("2026-11-20".parse().unwrap()), "near").await.unwrap();
    assert_eq!(before.found.unwrap().1.status, None, "not issued yet on that day");
    assert!(certificates::for_holder(house, &tom, &paper.number).await.is_err());

    // What can wait comes on Monday morning, in one note; a certificate is told at once.
    post::deliver(house, "test").await.unwrap();
    world.clock.forward(TimeDelta::days(1));
    post::deliver(house, "test").await.unwrap();
    let sent: Vec<_> = {
        let all = world.post.sent.lock().unwrap();
        all.iter().filter(|m| m.to.as_str() == "rosa@example.org").map(|m| m.content.clone()).collect()
    };
    let kinds: Vec<_> = sent.iter().map(domain::mail::MailContent::name).collect();
    assert_eq!(kinds, ["invitation", "work-answered", "certificate-issued", "note"]);
    let Some(domain::mail::MailContent::Note { items, .. }) = sent.last() else { panic!("{sent:?}") };
    let mut reasons: Vec<_> = items.iter().map(|i| i.reason.name()).collect();
    reasons.sort_unstable();
    // Hours were approved twice: a note says each thing once.
    assert_eq!(reasons, ["hours-approved", "hours-returned", "work-answered"]);
    world.clock.forward(TimeDelta::days(-1));

    // Every fact is bound into the chain, and the chain is whole.
    let learner = hours::log(house, &rosa).await.unwrap();
    let stored = house.store.chain(&crate::rows::key_of(&learner.key)).await.unwrap();
    let links: Vec<_> = stored
        .iter()
        .map(|(body, beside)| {
            let link: domain::chain::Link = serde_json::from_str(body).unwrap();
            let about = format!("chain/1:{}:{}:{}", learner.key.programme, learner.key.time, link.number);
            let beside = beside.as_ref().map(|b| learner.person_key.open(&about, b).unwrap());
            (link, beside)
        })
        .collect();
    assert_eq!(links.last().unwrap().0.kind, "certificate_issued");
    assert!(domain::chain::check(&links).iter().all(|f| *f == Finding::Whole));

    // Staff looked at her, and that is on record.
    let looks = house.store.looks_at(rosa.person.as_str()).await.unwrap();
    assert!(looks.iter().any(|l| l.actor == sue.person.as_str() && l.what == "hours"));
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_week_without_activity_one_reminder_comes_and_not_a_second() {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    assert_eq!(post::remind(&world.house, "a").await.unwrap(), 0);
    world.clock.forward(TimeDelta::days(8));
    for _ in 0..3 {
        post::remind(&world.house, "a").await.unwrap();
        world.clock.forward(TimeDelta::hours(20));
    }
    post::deliver(&world.house, "a").await.unwrap();
    let sent = world.post.sent.lock().unwrap();
    assert_eq!(sent.iter().filter(|m| m.content.name() == "idle").count(), 1);
}
