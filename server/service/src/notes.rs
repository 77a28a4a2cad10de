//! Notes on hours after they were saved: what waits for a reader, what a reader says, and what is destroyed for good.

use crate::error::Error;
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::rows;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Action, Actor, Role, may};
use domain::chain::hours::{Acting, Capacity, Who};
use domain::hours::{HoursEntry, HoursRefusal, NoteStepKind};
use domain::id::{HoursEntryId, PersonId};
use domain::note_privacy::KnownWords;
use storage::Write;

/// A note that waits for a reader.
#[derive(Debug, Clone)]
pub struct WaitingNote {
    /// The entry that it stands on.
    pub entry: HoursEntryId,
    /// Whose.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// The name of the cohort.
    pub cohort: String,
    /// The day of the entry.
    pub date: NaiveDate,
    /// Whether someone reported it; else its writer said that it names nobody served.
    pub reported: bool,
    /// Since when it waits.
    pub since: DateTime<Utc>,
}

/// The names that are no names of people served: the organisation and its sites, the group, and the staff that the trainee
/// works with. Staff of other groups is left out: where their name is that of someone served, it is stopped.
///
/// # Errors
/// When the database does not answer.
pub async fn known_words(house: &House, learner: &Learner) -> Result<KnownWords, Error> {
    let mut places: Vec<String> = house.store.sites().await?.into_iter().map(|site| site.name).collect();
    places.push(house.identity.name.clone());
    places.push(house.cohort_name(&learner.cohort).await?);
    let staff = house.team(&learner.cohort).await?.into_iter().map(|member| member.name);
    Ok(KnownWords::new(places, staff))
}

/// Whether the actor may read the notes of that entry. A supervisor reads those that they are asked to sign.
fn allowed(house: &House, actor: &Actor, learner: &Learner, entry: &HoursEntry) -> Result<(), Error> {
    let mut actor = actor.clone();
    let asked = entry.versions.iter().any(|v| v.sent && v.particulars.supervisor == actor.person);
    if !asked && !entry.succeeds(&actor.person) {
        actor.grants.retain(|grant| grant.role != Role::Supervisor);
    }
    may(&actor, Action::CheckNote, &learner.target(house), house.now()).map_err(Error::Denied)
}

/// Notes that wait for the actor, the one that waits longest first.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(house: &House, actor: &Actor) -> Result<Vec<WaitingNote>, Error> {
    let mut all = Vec::new();
    for row in house.store.notes_waiting().await? {
        let Some(enrolment) = house.store.enrolment(&row.key()).await? else { continue };
        let learner = house.learner(enrolment).await?;
        let Some(entry) = learner.facts.hours.iter().find(|e| e.id.as_str() == row.entry) else { continue };
        if allowed(house, actor, &learner, entry).is_err() {
            continue;
        }
        let Some(step) = entry.note_waits() else { continue };
        all.push(WaitingNote {
            entry: entry.id.clone(),
            trainee: learner.key.person.clone(),
            name: learner.name.clone(),
            cohort: house.cohort_name(&learner.cohort).await?,
            date: entry.particulars().date,
            reported: step.kind == NoteStepKind::Reported,
            since: step.at,
        });
    }
    Ok(all)
}

async fn of(house: &House, actor: &Actor, id: &HoursEntryId) -> Result<(Learner, HoursEntry), Error> {
    let row = house.store.hours_entry(id.as_str()).await?.ok_or(Error::NotFound)?;
    let enrolment = house.store.enrolment(&row.key()).await?.ok_or(Error::NotFound)?;
    let learner = house.learner(enrolment).await?;
    let entry = learner.facts.hours.iter().find(|e| e.id == *id).cloned().ok_or(Error::NotFound)?;
    allowed(house, actor, &learner, &entry)?;
    // What was never sent is its writer's alone.
    if entry.newest_sent().is_none() {
        return Err(Error::NotFound);
    }
    Ok((learner, entry))
}

/// An entry for someone who reads its notes. The look is recorded.
///
/// # Errors
/// When there is none, or the actor may not read it.
pub async fn one(house: &House, actor: &Actor, id: &HoursEntryId) -> Result<(Learner, HoursEntry), Error> {
    let found = of(house, actor, id).await?;
    house.record_look(actor, &found.0.key.person, "note").await?;
    Ok(found)
}

/// Changes what is said of the notes of an entry. A step that was taken already changes nothing.
async fn step(
    house: &House,
    learner: Learner,
    actor: &Actor,
    id: &HoursEntryId,
    change: fn(Vec<String>, Vec<Write>) -> Change<()>,
    take: impl Fn(&mut HoursEntry, DateTime<Utc>) -> Result<bool, HoursRefusal>,
) -> Result<(), Error> {
    house
        .change_from(learner, Some(actor), |learner, now| {
            let about = vec![learner.key.person.to_string(), id.to_string()];
            let place = learner.facts.hours.iter().position(|e| e.id == *id).ok_or(Error::NotFound)?;
            let mut entry = learner.facts.hours[place].clone();
            if !take(&mut entry, now)? {
                return Ok(Change::new((), "note_asked_again", about, Vec::new()));
            }
            let row = rows::entry_row(house, &learner.person_key, &learner.row, &entry)?;
            let writes = vec![storage::write::update_entry(row)];
            learner.facts.hours[place] = entry;
            Ok(change(about, writes))
        })
        .await
}

/// Says that what was read points at nobody who is served.
///
/// # Errors
/// When another version was sent meanwhile, or the actor may not.
pub async fn clear(house: &House, actor: &Actor, id: &HoursEntryId, version: u32) -> Result<(), Error> {
    let (learner, _) = of(house, actor, id).await?;
    let change = |about, writes| Change::new((), "note_cleared", about, writes);
    step(house, learner, actor, id, change, |e, now| e.clear_note(version, actor.person.clone(), now)).await
}

/// Destroys the notes of an entry: in every version, and beside every link of the chain. The entry stays as it is, with the
/// mark of who did it and when.
///
/// # Errors
/// When the actor may not.
pub async fn remove(house: &House, actor: &Actor, id: &HoursEntryId) -> Result<(), Error> {
    let (learner, _) = of(house, actor, id).await?;
    let open = learner.hours_stated(house, id).await?;
    // In the first of these capacities that the actor has there.
    let capacities = [
        (Role::Administrator, Capacity::Administrator),
        (Role::Coordinator, Capacity::Coordinator),
        (Role::Supervisor, Capacity::Supervisor),
    ];
    let of_theirs = |(role, _): &&(Role, Capacity)| actor.grants.iter().any(|grant| grant.role == *role);
    let capacity = capacities.iter().find(of_theirs).map(|(_, capacity)| *capacity).ok_or(Error::NotFound)?;
    house
        .change_from(learner, Some(actor), |learner, now| {
            let about = vec![learner.key.person.to_string(), id.to_string()];
            let mut closed = None;
            let mut writes = learner.log_hours(house, |learner, log| {
                let entry = learner.facts.hours.iter_mut().find(|e| e.id == *id).ok_or(Error::NotFound)?;
                if entry.remove_notes(actor.person.clone(), now)? {
                    let by = Acting::own(Who::Person(actor.person.clone()), capacity);
                    closed = Some(log.redaction(entry, by, now).map_err(crate::hours::not_logged)?);
                }
                Ok(())
            })?;
            let Some(closed) = closed else {
                return Ok(Change::new((), "note_asked_again", about, Vec::new()));
            };
            writes.extend(learner.close_hours_links(house, &closed, &open)?);
            writes.push(storage::write::erase_notes(learner.key.person.as_str(), id.as_str()));
            Ok(Change::new((), "note_removed", about, writes))
        })
        .await
}

/// The writer says that a note of theirs may point at someone after all, so that a person reads it.
///
/// # Errors
/// When the entry is not theirs, or has no note that others can read.
pub async fn report(house: &House, actor: &Actor, id: &HoursEntryId) -> Result<(), Error> {
    let (learner, _) = crate::hours::own(house, actor, id).await?;
    let change = |about, writes| Change::new((), "note_reported", about, writes);
    step(house, learner, actor, id, change, |e, now| e.report_note(actor.person.clone(), now)).await
}

/// Writes down that the note of the newest version goes to a reader, because its writer said that it names nobody served.
pub(crate) fn pass(house: &House, actor: &Actor, entry: &mut HoursEntry, now: DateTime<Utc>) -> Write {
    entry.pass_note(actor.person.clone(), now);
    house.audit(Some(&actor.person), "note_passed", vec![actor.person.to_string(), entry.id.to_string()], now)
}
