//! The yes: everything of a draft that can come in does, in one transaction with its run and its audit lines.

use super::check::{Checked, Plan, check};
use super::{Draft, certificates, draft, hours, people, refused, roster};
use crate::error::Error;
use crate::house::House;
use crate::learner::Learner;
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::certificate::EnrolmentKey;
use domain::id::ImportRunId;
use domain::moving_in::{SheetRefusal, TakenOver};
use storage::{MovingRunRow, StorageError, Write};

/// Brings in the lines of a draft that can come in. `expected` is how many of them the preview showed.
/// The second click of a double click finds the run of the first.
///
/// # Errors
/// Refused when nothing is left to come in, or other lines would come in than were shown: then nothing does.
pub async fn bring_in(house: &House, actor: &Actor, id: &ImportRunId, expected: usize) -> Result<ImportRunId, Error> {
    let draft = match draft(house, actor, id).await {
        Ok(draft) => draft,
        Err(Error::NotFound) => return came_in(house, actor, id).await,
        Err(other) => return Err(other),
    };
    let checked = check(house, actor, &draft).await?;
    if checked.counts.brought != expected {
        return refused(SheetRefusal::ChangedMeanwhile);
    }
    if expected == 0 {
        return refused(SheetRefusal::NothingNew);
    }
    match write(house, actor, &draft, checked).await {
        Ok(()) => Ok(draft.id),
        // Somebody brought in the same meanwhile, or took a name that was free: nothing was written.
        Err(Error::Conflict) => refused(SheetRefusal::ChangedMeanwhile),
        Err(Error::NotFound) => came_in(house, actor, id).await,
        Err(other) => Err(other),
    }
}

/// The run that the other click of a double click made.
async fn came_in(house: &House, actor: &Actor, id: &ImportRunId) -> Result<ImportRunId, Error> {
    let row = house.store.moving_run(id.as_str()).await?.ok_or(Error::NotFound)?;
    if row.brought_by == actor.person.as_str() { Ok(id.clone()) } else { Err(Error::NotFound) }
}

/// Writes what was checked: all of it, or nothing.
pub(super) async fn write(house: &House, actor: &Actor, draft: &Draft, checked: Checked) -> Result<(), Error> {
    let now = house.now();
    let mark = TakenOver {
        source: draft.row.source.clone(),
        brought_in_by: actor.name.clone(),
        at: now,
        run: draft.id.clone(),
    };
    let around = run_writes(house, actor, draft, &checked, now).await?;
    let more = match checked.plan {
        Plan::People(plan) => people::writes(house, actor, draft, plan, now)?,
        Plan::Roster(plan) => roster::writes(house, actor, draft, plan, now)?,
        Plan::Certificates(plan) => certificates::writes(house, actor, draft, plan, &mark, now).await?,
        Plan::Hours(plan) => {
            let (learners, notes) = hours::by_learner(house, draft, &plan)?;
            let keys: Vec<EnrolmentKey> = learners.keys().cloned().collect();
            let decide = |learner: &mut Learner, _| {
                let lines = learners.get(&learner.key).ok_or(Error::NotFound)?;
                hours::change(house, draft, &mark, learner, lines)
            };
            let also = |_| {
                let mut writes = around.clone();
                writes.push(storage::write::note_moved_in(notes.clone()));
                Ok(writes)
            };
            house.change_all(&keys, Some(actor), decide, also).await?;
            return Ok(());
        }
    };
    let writes: Vec<Write> = around.into_iter().chain(more).collect();
    match house.store.commit(writes).await {
        Ok(()) => Ok(()),
        Err(StorageError::Exists | StorageError::Conflict) => Err(Error::Conflict),
        Err(other) => Err(other.into()),
    }
}

/// The run, its audit line, and the end of the draft.
async fn run_writes(
    house: &House,
    actor: &Actor,
    draft: &Draft,
    checked: &Checked,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Error> {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (_, key) = house.person(&actor.person).await?;
    let row = MovingRunRow {
        organisation: house.identity.organisation.to_string(),
        run: draft.id.to_string(),
        kind: draft.kind.name().to_owned(),
        site: draft.site.to_string(),
        source: draft.row.source.clone(),
        file_name: draft.row.file_name.clone(),
        digest: draft.row.digest.clone(),
        brought_by: actor.person.to_string(),
        at: now,
        brought: number(checked.counts.brought),
        there: number(checked.counts.there),
        out: number(checked.counts.out),
        people: number(checked.counts.people),
        minutes: i64::try_from(checked.counts.minutes).unwrap_or(i64::MAX),
        report: key.seal(&super::runs::about(draft.id.as_str()), &checked.lines, &*house.random)?.into(),
    };
    let about = vec![draft.id.to_string(), draft.kind.name().to_owned(), draft.row.digest.clone()];
    Ok(vec![
        storage::write::take_draft(draft.id.as_str()),
        storage::write::record_run(row),
        house.audit(Some(&actor.person), "brought_in", about, now),
    ])
}
