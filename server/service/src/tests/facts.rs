//! Facts of a person, told as stories: who enters what, what it changes at once, and who reads it.

use super::fixture::*;
use crate::facts::{self, Typed};
use crate::*;
use domain::actor::{Actor, Role};
use domain::course::requirement::{Counting, Education, ManualReview, SupervisorQualifies};
use domain::course::{Catalogue, Label, Requirement, Rule, TimeKind};
use domain::evaluation::{Evaluated, ExclusionReason, NextAction, State};
use domain::fact::{FactRefusal, Kind};
use domain::id::{CohortId, FactId, PersonId, RequirementId};
use domain::quantity::Minutes;
use domain::reference::LetterForm;

pub fn label(text: &str) -> Label {
    Label::parse(text).unwrap()
}

/// The courses with a first program whose newest edition asks for these.
pub fn asking(rules: Vec<(&str, Rule)>) -> Catalogue {
    let mut catalogue = with_course_evaluation();
    let version = catalogue.programmes[0].versions.last_mut().unwrap();
    let id = |text: &str| RequirementId::parse(text).unwrap();
    let all_of = rules.into_iter().map(|(name, rule)| Requirement::Leaf { id: id(name), rule }).collect();
    version.stages[0].require = Requirement::AllOf { id: id("all"), all_of };
    catalogue
}

pub struct Scene {
    pub world: World,
    pub ada: Actor,
    pub cohort: CohortId,
    pub rosa: Actor,
    pub sue: Actor,
}

/// A group of a program with these rules, an administrator, a supervisor, and a trainee who has joined.
pub async fn scene(rules: Vec<(&str, Rule)>) -> Scene {
    scene_of(asking(rules)).await
}

/// The same with these courses.
pub async fn scene_of(catalogue: Catalogue) -> Scene {
    let world = World::new().await;
    library::publish(&world.house, None, catalogue).await.unwrap();
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    Scene { world, ada, cohort, rosa, sue }
}

impl Scene {
    /// Where a requirement stands, as the person's page loads it and as it is stored; both are the same.
    pub async fn stands(&self, requirement: &str) -> Evaluated {
        let learner = self.world.house.learners_of(&self.rosa.person).await.unwrap().remove(0);
        let stored: Evaluated = serde_json::from_str(&learner.row.evaluation).unwrap();
        assert_eq!(stored.state, learner.evaluation.state, "what is stored is what is loaded");
        let leaves = learner.evaluation.leaves();
        (*leaves.iter().find(|l| l.id.as_str() == requirement).unwrap()).clone()
    }

    pub async fn enter(&self, by: &Actor, about: &PersonId, kind: Kind, typed: &Typed) -> Result<FactId, Error> {
        let id = FactId::parse(&self.world.house.new_id()).unwrap();
        facts::enter(&self.world.house, by, about, kind, &id, typed).await.map(|()| id)
    }

    pub async fn trail(&self) -> Vec<(String, String)> {
        let lines = trail::read(&self.world.house, &self.ada, &self.world.last_days()).await.unwrap();
        lines.into_iter().map(|l| (l.by.map(|(_, name)| name).unwrap_or_default(), l.action)).collect()
    }
}

pub fn typed(fields: &[(&str, &str)]) -> Typed {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

pub fn schooling() -> Rule {
    Rule::Education(Education { any_of: vec![label("ged")] })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trainee_tells_their_schooling_staff_sees_proof_and_the_certificate_comes() {
    let scene = scene(vec![("schooling", schooling())]).await;
    let house = &scene.world.house;
    let (rosa, ada) = (&scene.rosa, &scene.ada);
    let open = scene.stands("schooling").await;
    assert!(open.next.as_ref().and_then(domain::fact::entered_by) == Some(Kind::Education), "{open:?}");

    let bad = scene.enter(rosa, &rosa.person, Kind::Education, &typed(&[])).await;
    assert!(
        matches!(&bad, Err(Error::Refused(Refusal::Fact(all))) if all == &[("what", FactRefusal::Missing)]),
        "{bad:?}"
    );
    let id = scene.enter(rosa, &rosa.person, Kind::Education, &typed(&[("what", "ged")])).await.unwrap();
    facts::enter(house, rosa, &rosa.person, Kind::Education, &id, &typed(&[("what", "ged")])).await.unwrap();
    assert_eq!(facts::mine(house, rosa).await.unwrap().known.len(), 1, "a double click enters once");
    let told = scene.stands("schooling").await;
    assert_eq!((told.state, told.next), (State::Pending, Some(NextAction::WaitForCheck)));

    // Nobody sees proof of their own.
    let own = facts::check(house, rosa, &rosa.person, &id, 1, &typed(&[("proof", "paper_seen")])).await;
    assert!(matches!(own, Err(Error::NotFound)), "{own:?}");
    let none = facts::check(house, ada, &rosa.person, &id, 1, &typed(&[("proof", "told")])).await;
    assert!(matches!(none, Err(Error::Refused(Refusal::Fact(_)))), "{none:?}");
    facts::check(house, ada, &rosa.person, &id, 1, &typed(&[("proof", "paper_seen")])).await.unwrap();
    assert_eq!(scene.stands("schooling").await.state, State::Met);
    assert_eq!(certificates::own(house, rosa).await.unwrap().len(), 1, "in the same transaction");

    // What staff has seen is no longer the trainee's to change.
    let late = facts::correct(house, rosa, &rosa.person, &id, 2, &typed(&[("what", "phd"), ("reason", "More")])).await;
    assert!(matches!(late, Err(Error::Denied(_))), "{late:?}");
    let about = facts::of(house, ada, &rosa.person).await.unwrap();
    let [first, second] = about.known[0].versions.as_slice() else { panic!("{about:?}") };
    assert_eq!((first.name.as_str(), first.role), ("Rosa Díaz", Role::Trainee));
    assert_eq!((second.name.as_str(), second.role), ("Ada Admin", Role::Administrator));
    let trail = scene.trail().await;
    for line in [("Rosa Díaz", "fact_entered"), ("Ada Admin", "fact_checked"), ("Ada Admin", trail::LOOKED)] {
        assert!(trail.iter().any(|(by, what)| (by.as_str(), what.as_str()) == line), "{line:?} in {trail:?}");
    }
    let row = house.store.person_facts(rosa.person.as_str()).await.unwrap().remove(0);
    let body = row.body.into_inner();
    assert!(!body.windows(3).any(|w| w == b"ged" || w == b"Ada"), "sealed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_has_a_name_a_reason_and_an_end_and_counts_at_once() {
    let review = Rule::ManualReview(ManualReview { decide_within_days: None, appeal_within_days: None });
    let scene = scene(vec![("schooling", schooling()), ("review", review)]).await;
    let house = &scene.world.house;
    let rosa = &scene.rosa.person;
    let waiver = |more: &[(&str, &str)]| {
        let mut all = typed(&[
            ("decision", "waiver"),
            ("requirement", "foundations/schooling"),
            ("decided", "granted"),
            ("on", "2026-11-23"),
            ("until", "2026-12-01"),
            ("why", "The school burned down."),
        ]);
        all.extend(typed(more));
        all
    };
    // A trainee decides nothing, and neither does anyone about themselves.
    for (by, about) in [(&scene.rosa, rosa), (&scene.sue, rosa), (&scene.ada, &scene.ada.person)] {
        let denied = scene.enter(by, about, Kind::Decision, &waiver(&[])).await;
        assert!(matches!(denied, Err(Error::NotFound | Error::Denied(_))), "{denied:?}");
    }
    let without = scene.enter(&scene.ada, rosa, Kind::Decision, &waiver(&[("why", "")])).await;
    assert!(matches!(&without, Err(Error::Refused(Refusal::Fact(all))) if all == &[("why", FactRefusal::Missing)]));
    let id = scene.enter(&scene.ada, rosa, Kind::Decision, &waiver(&[])).await.unwrap();
    let stands = scene.stands("schooling").await;
    let decision = stands.decision.unwrap();
    assert_eq!((stands.state, decision.by.as_str()), (State::Waived, "Ada Admin"));
    assert_eq!(stands.next_date, "2026-12-02".parse().ok());

    // Corrected with a reason; who was slower is told, and nothing is lost.
    let seen_by_both = 1;
    let later = waiver(&[("until", "2027-12-01"), ("reason", "The court needs longer.")]);
    facts::correct(house, &scene.ada, rosa, &id, seen_by_both, &later).await.unwrap();
    let slower = facts::correct(house, &scene.ada, rosa, &id, seen_by_both, &later).await;
    assert!(matches!(slower, Err(Error::Refused(Refusal::FactChanged))), "{slower:?}");
    assert_eq!(scene.stands("schooling").await.next_date, "2027-12-02".parse().ok());

    let silent = facts::withdraw(house, &scene.ada, rosa, &id, &typed(&[])).await;
    assert!(matches!(silent, Err(Error::Refused(Refusal::Fact(_)))), "{silent:?}");
    let why = typed(&[("reason", "The papers were found.")]);
    facts::withdraw(house, &scene.ada, rosa, &id, &why).await.unwrap();
    facts::withdraw(house, &scene.ada, rosa, &id, &why).await.unwrap();
    assert_eq!(scene.stands("schooling").await.state, State::Unmet);
    let known = facts::mine(house, &scene.rosa).await.unwrap().known;
    assert_eq!((known.len(), known[0].versions.len()), (1, 2), "nothing is deleted");
    assert_eq!(known[0].withdrawn.as_ref().unwrap().reason, "The papers were found.");

    assert_eq!(scene.stands("review").await.state, State::Pending);
    let yes = waiver(&[("decision", "review"), ("requirement", "foundations/review"), ("until", "")]);
    scene.enter(&scene.ada, rosa, Kind::Decision, &yes).await.unwrap();
    assert_eq!(scene.stands("review").await.state, State::Met);
    let trail = scene.trail().await;
    for what in ["decision_made", "fact_corrected", "fact_withdrawn"] {
        assert!(trail.iter().any(|(by, action)| by == "Ada Admin" && action == what), "{what} in {trail:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_supervisor_is_counts_for_those_whose_hours_they_sign() {
    let counting = Counting {
        supervisor_qualifies: Some(SupervisorQualifies {
            any_of: vec![label("lcsw")],
            second_level_for: Vec::new(),
            second_level: Vec::new(),
        }),
        ..Counting::default()
    };
    let rule =
        Rule::HoursTotal { of: TimeKind::Practice, at_least: Minutes(60), at_most: None, counting: Box::new(counting) };
    let scene = scene(vec![("practice", rule)]).await;
    let (house, sue) = (&scene.world.house, &scene.sue);
    scene.world.clock.forward(chrono::TimeDelta::days(6));
    let entry = scene.world.entry("practice", "2026-11-24", "09:00", 60, &sue.person);
    let entry = hours::submit(house, &scene.rosa, &house.new_id(), &entry, true).await.unwrap().entry;
    let signs = [desk::EntrySign { entry, version: 1, outcome: domain::hours::Outcome::Approved }];
    desk::sign(house, sue, &scene.rosa.person, &signs, true, "I supervised Rosa.").await.unwrap();
    let without = scene.stands("practice").await;
    assert!(
        matches!(without.excluded[0].reason, ExclusionReason::SupervisorNotQualified { .. })
            && without.state == State::Unmet,
        "{without:?}"
    );
    let held = |from| typed(&[("what", "lcsw"), ("from", from), ("proof", "primary_source"), ("evidence", "No. 4711")]);
    // Someone who does not supervise has no such fact, and nobody enters one about themselves.
    let other = scene.enter(&scene.ada, &scene.rosa.person, Kind::Qualification, &held("2020-01-01")).await;
    assert!(matches!(other, Err(Error::NotFound)), "{other:?}");
    let own = scene.enter(sue, &sue.person, Kind::Qualification, &held("2020-01-01")).await;
    assert!(matches!(own, Err(Error::NotFound)), "{own:?}");
    // Held from a later day on, it does not count; corrected, the hour counts at once, and the certificate comes.
    let id = scene.enter(&scene.ada, &sue.person, Kind::Qualification, &held("2026-11-25")).await.unwrap();
    assert_eq!(scene.stands("practice").await.state, State::Unmet);
    let mut right = held("2020-01-01");
    right.insert("reason".to_owned(), "The date on the license".to_owned());
    facts::correct(house, &scene.ada, &sue.person, &id, 1, &right).await.unwrap();
    assert_eq!(scene.stands("practice").await.state, State::Met);
    assert_eq!(certificates::own(house, &scene.rosa).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_of_a_referee_is_the_fact_of_a_reference() {
    let rule = Rule::References(domain::course::requirement::References {
        count: 1,
        not_from: Vec::new(),
        one_must_be: Vec::new(),
        sent_by_referee: true,
        since: None,
    });
    let scene = scene(vec![("reference", rule)]).await;
    let house = &scene.world.house;
    assert_eq!(scene.stands("reference").await.next, Some(NextAction::AskForReference));
    let form = references::AskForm {
        id: house.new_id(),
        person: scene.sue.person.to_string(),
        ..references::AskForm::default()
    };
    let id = references::ask(house, &scene.rosa, &form).await.unwrap();
    let letter = LetterForm {
        relationship: "lead".to_owned(),
        known: "longer".to_owned(),
        text: "She listens first and asks before she helps. ".repeat(4),
        attested: true,
        open: false,
    };
    references::send(house, &scene.sue, &id, &letter).await.unwrap();
    references::send(house, &scene.sue, &id, &letter).await.unwrap();
    assert_eq!(scene.stands("reference").await.state, State::Met);
    assert_eq!(certificates::own(house, &scene.rosa).await.unwrap().len(), 1);
    let sent = scene.trail().await.into_iter().filter(|(_, what)| what == "reference_sent").count();
    assert_eq!(sent, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn facts_stay_within_reach_and_go_along_when_two_accounts_become_one() {
    let scene = scene(vec![("schooling", schooling())]).await;
    let house = &scene.world.house;
    let (rosa, ada) = (&scene.rosa.person, &scene.ada);
    sites::add(house, ada, "north", "North").await.unwrap();
    let far = scene.world.coordinator(ada, &scene.cohort, "cora@example.org", "Cora North", "north").await;
    let ged = typed(&[("what", "ged"), ("proof", "paper_seen")]);
    assert!(
        facts::of(house, &far, rosa).await.is_err() && scene.enter(&far, rosa, Kind::Education, &ged).await.is_err()
    );
    let auditor = scene.world.hold(ada, "aud@example.org", Role::Auditor, "all", "2026-12-31", "Aud Itor").await;
    scene.enter(ada, rosa, Kind::Education, &ged).await.unwrap();
    let read = facts::of(house, &auditor, rosa).await.unwrap();
    assert_eq!((read.known.len(), read.may_enter.len()), (1, 0), "who reads only is offered no form");
    assert!(scene.enter(&auditor, rosa, Kind::Education, &ged).await.is_err());

    let second = scene.world.person(ada, &scene.cohort, "rosa2@example.org", Role::Trainee, "Rosa D").await;
    let choice = joining::Choice { email: "rosa2@example.org".to_owned(), ..joining::Choice::default() };
    let joined = joining::join_for(house, ada, &second.person, rosa, &choice, "They are the same person").await;
    assert!(joined.is_ok(), "{joined:?}");
    let known = facts::of(house, ada, &second.person).await.unwrap().known;
    assert_eq!(known.len(), 1, "{known:?}");
    let learner = house.learners_of(&second.person).await.unwrap().remove(0);
    assert_eq!(learner.evaluation.state, State::Met);
}
