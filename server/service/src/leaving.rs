//! Leaving a program and coming back to it. What was done stays: hours, accepted work, certificates.

use crate::error::Error;
use crate::house::House;
use crate::learner::{Change, Learner};
use domain::actor::Actor;
use domain::certificate::EnrolmentKey;
use domain::id::{PersonId, ProgrammeId};

/// The ways of the actor, the newest first: those they are in, those they have left, those they have finished.
///
/// # Errors
/// When the database does not answer.
pub async fn own(house: &House, actor: &Actor) -> Result<Vec<Learner>, Error> {
    house.learners_of(&actor.person).await
}

/// The ways of a person, for staff who may help them with their account. The look is recorded.
///
/// # Errors
/// When the actor may not help that person.
pub async fn of(house: &House, actor: &Actor, person: &PersonId) -> Result<(String, Vec<Learner>), Error> {
    house.may_manage(actor, person).await?;
    house.record_look(actor, person, "programs").await?;
    Ok((house.name_of(person).await?, house.learners_of(person).await?))
}

/// Names a way by the text of a form: "foundations:1".
pub(crate) fn named(person: &PersonId, way: &str) -> Result<EnrolmentKey, Error> {
    let (programme, time) = way.rsplit_once(':').ok_or(Error::NotFound)?;
    let programme = ProgrammeId::parse(programme).map_err(|_| Error::NotFound)?;
    let time = time.parse().map_err(|_| Error::NotFound)?;
    Ok(EnrolmentKey { person: person.clone(), programme, time })
}

/// How a form names a way.
#[must_use]
pub fn name(key: &EnrolmentKey) -> String {
    format!("{}:{}", key.programme, key.time)
}

async fn leave_way(house: &House, actor: &Actor, person: &PersonId, way: &str) -> Result<(), Error> {
    let key = named(person, way)?;
    let learner = house.learner_at(&key).await?;
    // What is finished is not left; what has been left stays left.
    if learner.completed_at.is_some() || learner.left_at.is_some() {
        return Ok(());
    }
    house
        .change(&key, Some(actor), |learner, now| {
            let about = about(learner);
            if learner.completed_at.is_some() || learner.left_at.is_some() {
                return Ok(Change::new((), "left_already", about, Vec::new()));
            }
            learner.left_at = Some(now);
            let held = storage::write::hold_reminders(learner.key.person.as_str(), now);
            Ok(Change::new((), "program_left", about, vec![held]).linked(payload(actor)))
        })
        .await
}

async fn return_to(house: &House, actor: &Actor, person: &PersonId, way: &str) -> Result<(), Error> {
    let key = named(person, way)?;
    let learner = house.learner_at(&key).await?;
    // What goes on in another way is come back to there.
    if learner.left_at.is_none() || learner.goes_on_elsewhere() {
        return Ok(());
    }
    house
        .change(&key, Some(actor), |learner, _| {
            let about = about(learner);
            if learner.left_at.take().is_none() {
                return Ok(Change::new((), "came_back_already", about, Vec::new()));
            }
            // The quiet of the time away is not held against them, whoever pressed the button.
            Ok(Change::new((), "program_joined_again", about, Vec::new()).linked(payload(actor)).by_trainee())
        })
        .await
}

fn about(learner: &Learner) -> Vec<String> {
    vec![learner.key.person.to_string(), learner.key.programme.to_string(), learner.key.time.to_string()]
}

fn payload(actor: &Actor) -> serde_json::Value {
    serde_json::json!({ "by": actor.person })
}

/// Leaves a program of the actor's own. Leaving twice is once.
///
/// # Errors
/// When they are not in it.
pub async fn leave(house: &House, actor: &Actor, way: &str) -> Result<(), Error> {
    leave_way(house, actor, &actor.person, way).await
}

/// Comes back to a program that the actor has left, with the same record.
///
/// # Errors
/// When they never joined it.
pub async fn come_back(house: &House, actor: &Actor, way: &str) -> Result<(), Error> {
    return_to(house, actor, &actor.person, way).await
}

/// Leaves a program for someone who asked staff to. Both are written down.
///
/// # Errors
/// When the actor may not help that person, or that person is not in it.
pub async fn leave_for(house: &House, actor: &Actor, person: &PersonId, way: &str) -> Result<(), Error> {
    house.may_manage(actor, person).await?;
    leave_way(house, actor, person, way).await
}

/// Brings someone back into a program who asked staff to. Both are written down.
///
/// # Errors
/// When the actor may not help that person, or that person never joined it.
pub async fn bring_back(house: &House, actor: &Actor, person: &PersonId, way: &str) -> Result<(), Error> {
    house.may_manage(actor, person).await?;
    return_to(house, actor, person, way).await
}
