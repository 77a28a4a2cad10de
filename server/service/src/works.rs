//! Graded work from the trainee's side: beginning, saving drafts, sending.

use crate::error::Error;
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::notices::Done;
use crate::rows;
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::canonical;
use domain::certificate::EnrolmentKey;
use domain::course::digest_of;
use domain::id::{ActivityId, ModuleId, SubmissionId};
use domain::submission::Submission;

/// The id of a trainee's work on an activity: made from both, so that there is one and beginning twice is once.
pub(crate) fn work_id(key: &EnrolmentKey, module: &ModuleId, activity: &ActivityId) -> Result<SubmissionId, Error> {
    let digest =
        canonical::digest("submission-id/1", &(key, module, activity)).map_err(|e| Error::failed("make an id", e))?;
    rows::id(&digest.as_str()[..24])
}

/// Begins the work on an activity, or goes on with it.
///
/// # Errors
/// When the activity is not in a programme of theirs.
pub async fn begin(
    house: &House,
    actor: &Actor,
    module: &ModuleId,
    activity: &ActivityId,
) -> Result<SubmissionId, Error> {
    let learner = house.learner_where(&actor.person, |l| l.activity(module, activity).is_some()).await?;
    house.may_begin(&learner).await?;
    let id = work_id(&learner.key, module, activity)?;
    if learner.facts.submissions.iter().any(|s| s.id == id) {
        return Ok(id);
    }
    house
        .change(&learner.key, Some(actor), |learner, _| {
            if learner.facts.submissions.iter().any(|s| s.id == id) {
                return Ok(Change::new(id.clone(), "work_resumed", vec![id.to_string()], Vec::new()));
            }
            let (_, asked) = learner.activity(module, activity).ok_or(Error::NotFound)?;
            let asked = digest_of("activity", asked).map_err(|e| Error::failed("begin a work", e))?;
            let work = Submission::begin(id.clone(), module.clone(), activity.clone()).under(asked);
            let write = storage::write::create_submission(rows::submission_row(
                house,
                &learner.person_key,
                &learner.row,
                &work,
            )?);
            learner.facts.submissions.push(work);
            Ok(Change::new(id.clone(), "work_begun", vec![activity.to_string(), id.to_string()], vec![write])
                .by_trainee())
        })
        .await
}

/// A piece of the actor's own work, with their way.
///
/// # Errors
/// When it is not theirs.
pub async fn own(house: &House, actor: &Actor, id: &SubmissionId) -> Result<(Learner, Submission), Error> {
    let of = |l: &Learner| l.facts.submissions.iter().find(|s| s.id == *id).cloned();
    let learner = house.learner_where(&actor.person, |l| of(l).is_some()).await?;
    let work = of(&learner).ok_or(Error::NotFound)?;
    Ok((learner, work))
}

/// Saves the draft.
///
/// # Errors
/// When it waits for a trainer or is accepted, or is longer than can be kept.
pub async fn save(house: &House, actor: &Actor, id: &SubmissionId, text: &str) -> Result<DateTime<Utc>, Error> {
    let (learner, work) = own(house, actor, id).await?;
    if let (true, Some(saved_at)) = (work.editable() && work.draft == text.replace("\r\n", "\n"), work.saved_at) {
        // Nothing new to keep.
        return Ok(saved_at);
    }
    house
        .change_from(learner, Some(actor), |learner, now| {
            let place = learner.facts.submissions.iter().position(|s| s.id == *id).ok_or(Error::NotFound)?;
            learner.facts.submissions[place].save(text, now)?;
            let row =
                rows::submission_row(house, &learner.person_key, &learner.row, &learner.facts.submissions[place])?;
            let write = storage::write::update_submission(row);
            Ok(Change::new(now, "draft_saved", vec![id.to_string()], vec![write]).by_trainee())
        })
        .await
}

/// Saves the draft and sends it to the trainers.
///
/// # Errors
/// When it cannot change now, or has too few or too many words; the draft is to be saved first, so that nothing typed is lost.
pub async fn send(house: &House, actor: &Actor, id: &SubmissionId, text: &str) -> Result<(), Error> {
    let (learner, _) = own(house, actor, id).await?;
    house
        .change_from(learner, Some(actor), |learner, now| {
            let place = learner.facts.submissions.iter().position(|s| s.id == *id).ok_or(Error::NotFound)?;
            let mut work = learner.facts.submissions[place].clone();
            let activity = learner.asked(&work).ok_or(Error::NotFound)?;
            work.save(text, now)?;
            work.send(activity, now)?;
            let payload = serde_json::to_value(work.versions.last()).map_err(|e| Error::failed("write a work", e))?;
            let row = rows::submission_row(house, &learner.person_key, &learner.row, &work)?;
            let (module, activity) = (work.module.clone(), work.activity.clone());
            let version = work.versions.last().map_or(1, |v| v.number);
            learner.facts.submissions[place] = work;
            let write = storage::write::update_submission(row);
            let done = Done::WorkSent { module, activity, version };
            let change = Change::new((), "work_sent", vec![id.to_string()], vec![write]);
            Ok(change.linked(payload).by_trainee().noticed(done))
        })
        .await
}
