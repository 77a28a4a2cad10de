//! What programs of other bodies would ask of someone, and what lies ahead: answers made of the facts that are there already.

use crate::breaks;
use crate::error::Error;
use crate::house::House;
use crate::learner::Learner;
use crate::studies::today;
use domain::actor::Actor;
use domain::course::{Programme, ProgrammeVersion};
use domain::evaluation::{Answer, Estimate, Evaluated, Facts, answer};
use domain::forecast::{Forecast, forecast};
use domain::id::{ProgrammeId, StageId};
use domain::joining::{split, together};
use serde_json::Value;
use std::collections::BTreeMap;
use words::Words;

/// What one program of another body would ask of someone today.
#[derive(Debug, Clone)]
pub struct Told {
    /// The program.
    pub programme: Programme,
    /// The edition that holds today.
    pub version: ProgrammeVersion,
    /// The stages of it, in order.
    pub stages: Vec<StageId>,
    /// What its rules say. Its `estimate` is always there.
    pub answer: Answer,
    /// The facts that it was made of.
    pub facts: Facts,
    /// The names of those who were asked to sign the hours in them, by id.
    pub supervisors: Names,
}

/// Names of people, by id.
pub type Names = BTreeMap<String, String>;

/// The facts of a person, from all ways that they are or were on. Hours of the same time count once.
///
/// # Errors
/// `NotFound` when they have joined no program yet.
async fn facts(house: &House, actor: &Actor) -> Result<(Learner, Facts), Error> {
    let mut ways = house.learners_of(&actor.person).await?.into_iter();
    let newest = ways.next().ok_or(Error::NotFound)?;
    // What goes on in another way has left there what counts.
    let others = ways.filter(|way| !way.goes_on_elsewhere());
    let all = others.fold(newest.facts.clone(), |all, way| {
        let split = split(&all, &way.facts);
        together(all, way.facts, &split).0
    });
    Ok((newest, all))
}

/// What the programs of other bodies with these ids would ask of the actor, in the order of the list; an id that names none
/// is passed over. One set of facts is evaluated against all of them. A stage is looked for by its id, and is the first of
/// the program where it has no such stage.
///
/// # Errors
/// `NotFound` when the actor has joined no program yet.
pub async fn asked(house: &House, actor: &Actor, ids: &[ProgrammeId], stage: &str) -> Result<Vec<Told>, Error> {
    let (learner, facts) = facts(house, actor).await?;
    let mut supervisors = Names::new();
    for entry in &facts.hours {
        let id = &entry.counted().supervisor;
        if !supervisors.contains_key(id.as_str()) {
            supervisors.insert(id.to_string(), house.name_of(id).await?);
        }
    }
    let library = house.library();
    let wanted = library.elsewhere().iter().filter(|p| ids.contains(&p.id));
    let told = wanted.filter_map(|programme| {
        let on = today(house, &programme.zone);
        let version = programme.version_on(on).or(programme.versions.last())?;
        let stage = version.stages.iter().find(|s| s.id.as_str() == stage).or(version.stages.first())?;
        let taught = (&library.catalogue, &learner.language);
        Some(Told {
            answer: answer(programme, version, stage, taught, &facts, on),
            stages: version.stages.iter().map(|s| s.id.clone()).collect(),
            version: version.clone(),
            programme: programme.clone(),
            facts: facts.clone(),
            supervisors: supervisors.clone(),
        })
    });
    Ok(told.collect())
}

/// What one of them would ask.
///
/// # Errors
/// `NotFound` when there is none of that id, or the actor has joined no program yet.
pub async fn one(house: &House, actor: &Actor, id: &ProgrammeId, stage: &str) -> Result<Told, Error> {
    asked(house, actor, std::slice::from_ref(id), stage).await?.pop().ok_or(Error::NotFound)
}

/// Set where another body decides about what a trainee's own program ends in.
#[must_use]
pub fn of_way(house: &House, learner: &Learner) -> Option<Estimate> {
    Estimate::of(&learner.programme, &learner.version, today(house, &learner.programme.zone))
}

/// What lies ahead of a trainee on a way of theirs that is neither finished nor left.
///
/// # Errors
/// When the database does not answer.
pub async fn ahead<'a>(house: &House, learner: &'a Learner) -> Result<Option<Forecast<'a>>, Error> {
    if learner.completed_at.is_some() || learner.left_at.is_some() {
        return Ok(None);
    }
    let breaks = breaks::of(house, &learner.key.person).await?;
    let day = today(house, &learner.programme.zone);
    let estimate = of_way(house, learner);
    Ok(forecast(&learner.evaluation, &learner.facts, &breaks, estimate.as_ref(), day, house.now()))
}

/// What lies ahead under the rules of another body.
///
/// # Errors
/// When the database does not answer.
pub async fn ahead_elsewhere<'a>(house: &House, actor: &Actor, told: &'a Told) -> Result<Option<Forecast<'a>>, Error> {
    let breaks = breaks::own(house, actor).await?;
    let Answer { tree, estimate, on, .. } = &told.answer;
    Ok(forecast(tree, &told.facts, &breaks, estimate.as_ref(), *on, house.now()))
}

/// The answer as JSON, with its sentences, so that it can be read without a catalogue of them. `names` stand in them in
/// place of ids.
///
/// # Errors
/// When it cannot be written, which no answer of ours cannot.
pub fn in_words(words: &Words, answer: &Answer, names: &Names) -> Result<Value, serde_json::Error> {
    let mut said = serde_json::to_value(answer)?;
    if let Some(next) = &answer.next {
        said["next_says"] = words.next_action(next).into();
    }
    if let Some(estimate) = &answer.estimate {
        said["estimate"]["says"] = words.estimate(estimate).into();
    }
    node_in_words(words, &answer.tree, names, &mut said["tree"]);
    Ok(said)
}

fn node_in_words(words: &Words, node: &Evaluated, names: &Names, said: &mut Value) {
    if let Some(rule) = &node.rule {
        said["asks"] = words.rule_asks(rule).into();
    }
    if let Some(next) = &node.next {
        said["next_says"] = words.next_action(next).into();
    }
    for (n, exclusion) in node.excluded.iter().enumerate() {
        said["excluded"][n]["says"] = words.exclusion_naming(&exclusion.reason, names).into();
        said["excluded"][n]["rule"] = exclusion.reason.rule().name().into();
    }
    for (n, part) in node.parts.iter().enumerate() {
        node_in_words(words, part, names, &mut said["parts"][n]);
    }
}
