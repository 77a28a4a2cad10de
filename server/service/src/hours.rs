//! The hours log from the trainee's side: writing entries, correcting them, sending them to the supervisor.

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner, Member};
use crate::notices::Done;
use crate::rows;
use domain::actor::{Actor, Role};
use domain::hours::{Around, EntryForm, HoursEntry, Particulars, instant, read};
use domain::id::{HoursEntryId, PersonId};

/// The supervisors who can be asked to sign for a trainee.
///
/// # Errors
/// When the database does not answer.
pub async fn supervisors(house: &House, learner: &Learner) -> Result<Vec<Member>, Error> {
    let team = house.team(&learner.cohort).await?;
    Ok(team.into_iter().filter(|m| m.role == Role::Supervisor && m.person != learner.key.person).collect())
}

/// The actor's newest way: the log that new hours go into.
///
/// # Errors
/// When they have not joined a programme.
pub async fn log(house: &House, actor: &Actor) -> Result<Learner, Error> {
    house.learner_where(&actor.person, |_| true).await
}

/// An entry of the actor's own, with their way.
///
/// # Errors
/// When it is not theirs.
pub async fn own(house: &House, actor: &Actor, id: &HoursEntryId) -> Result<(Learner, HoursEntry), Error> {
    let of = |l: &Learner| l.facts.hours.iter().find(|e| e.id == *id).cloned();
    let learner = house.learner_where(&actor.person, |l| of(l).is_some()).await?;
    let entry = of(&learner).ok_or(Error::NotFound)?;
    Ok((learner, entry))
}

async fn zone(house: &House, learner: &Learner) -> Result<chrono_tz::Tz, Error> {
    let cohort = house.cohort(&learner.cohort).await?;
    Ok(cohort.zone.parse().unwrap_or(chrono_tz::UTC))
}

/// The IANA name of the zone in which a trainee's days are counted.
///
/// # Errors
/// When the database does not answer.
pub async fn zone_name(house: &House, learner: &Learner) -> Result<String, Error> {
    Ok(zone(house, learner).await?.name().to_owned())
}

fn check(
    form: &EntryForm,
    zone: chrono_tz::Tz,
    supervisors: &[PersonId],
    others: &[HoursEntry],
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Particulars, Error> {
    let instant = |date, time| instant(zone, date, time);
    let around = Around { zone: zone.name(), instant: &instant, supervisors, others, now };
    read(form, &around).map_err(|faults| Error::Refused(Refusal::Hours(faults)))
}

fn done(entry: &HoursEntry, send: bool) -> Done {
    let said = entry.particulars();
    if send {
        Done::HoursSent { supervisor: said.supervisor.clone(), length: said.minutes }
    } else {
        Done::HoursKept { length: said.minutes }
    }
}

fn payload(entry: &HoursEntry) -> Result<serde_json::Value, Error> {
    serde_json::to_value(entry.versions.last()).map_err(|e| Error::failed("write an entry", e))
}

/// Writes a new entry, as a draft or sent at once. The id was made with the form: the second click of a double click changes nothing.
///
/// # Errors
/// Refused with every field that does not fit.
pub async fn submit(
    house: &House,
    actor: &Actor,
    id: &str,
    form: &EntryForm,
    send: bool,
) -> Result<HoursEntryId, Error> {
    let id = HoursEntryId::parse(id).map_err(|_| Error::NotFound)?;
    let learner = log(house, actor).await?;
    let zone = zone(house, &learner).await?;
    let supervisors: Vec<_> = supervisors(house, &learner).await?.into_iter().map(|m| m.person).collect();
    let first = learner.facts.hours.iter().find(|e| e.id == id).cloned();
    let id = match first {
        None => id,
        // A second click. Without looking closer it would also swallow what someone wrote on a page that the browser
        // kept: back, changed to the next day, sent again. That is another entry.
        Some(first) => {
            let others: Vec<_> = learner.facts.hours.iter().filter(|e| e.id != id).cloned().collect();
            let again = check(form, zone, &supervisors, &others, house.now())?;
            if first.versions.iter().any(|v| v.particulars == again) {
                return Ok(id);
            }
            house.id()?
        }
    };
    let there = |l: &Learner| l.facts.hours.iter().any(|e| e.id == id);
    house
        .change(&learner.key, Some(actor), |learner, now| {
            if there(learner) {
                return Ok(Change::new(id.clone(), "hours_repeated", vec![id.to_string()], Vec::new()));
            }
            let particulars = check(form, zone, &supervisors, &learner.facts.hours, now)?;
            let entry = HoursEntry::begin(id.clone(), particulars, send, now);
            let write =
                storage::write::create_entry(rows::entry_row(house, &learner.person_key, &learner.row, &entry)?);
            let payload = payload(&entry)?;
            let done = done(&entry, send);
            learner.facts.hours.push(entry);
            let action = if send { "hours_sent" } else { "hours_drafted" };
            let change = Change::new(id.clone(), action, vec![id.to_string()], vec![write]).by_trainee().noticed(done);
            Ok(if send { change.linked(payload) } else { change })
        })
        .await
}

/// Writes the next version of an entry beside the earlier ones.
///
/// # Errors
/// Refused with every field that does not fit, or when the entry cannot change now.
pub async fn correct(
    house: &House,
    actor: &Actor,
    id: &HoursEntryId,
    version: u32,
    form: &EntryForm,
    send: bool,
) -> Result<(), Error> {
    let (learner, _) = own(house, actor, id).await?;
    let zone = zone(house, &learner).await?;
    let supervisors: Vec<_> = supervisors(house, &learner).await?.into_iter().map(|m| m.person).collect();
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let place = learner.facts.hours.iter().position(|e| e.id == *id).ok_or(Error::NotFound)?;
            let others: Vec<_> = learner.facts.hours.iter().filter(|e| e.id != *id).cloned().collect();
            let particulars = check(form, zone, &supervisors, &others, now)?;
            let mut entry = learner.facts.hours[place].clone();
            entry.correct(version, particulars, send, now)?;
            let write =
                storage::write::update_entry(rows::entry_row(house, &learner.person_key, &learner.row, &entry)?);
            let payload = payload(&entry)?;
            let done = done(&entry, send);
            learner.facts.hours[place] = entry;
            let action = if send { "hours_sent" } else { "hours_drafted" };
            let change = Change::new((), action, vec![id.to_string()], vec![write]).by_trainee().noticed(done);
            Ok(if send { change.linked(payload) } else { change })
        })
        .await
}
