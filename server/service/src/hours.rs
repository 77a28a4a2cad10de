//! The hours log from the trainee's side: writing entries, correcting them, sending them to the supervisor.

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner, Member};
use crate::notes;
use crate::notices::Done;
use crate::rows;
use domain::actor::{Actor, Role};
use domain::hours::{Around, EntryForm, HoursEntry, Written, instant, read};
use domain::id::{HoursEntryId, PersonId};
use domain::note_privacy::{HeldBack, KnownWords};

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

/// What does not change while an entry is decided on.
struct Ground {
    zone: chrono_tz::Tz,
    supervisors: Vec<PersonId>,
    known: KnownWords,
    notes: bool,
}

async fn ground(house: &House, learner: &Learner) -> Result<Ground, Error> {
    Ok(Ground {
        zone: zone(house, learner).await?,
        supervisors: supervisors(house, learner).await?.into_iter().map(|m| m.person).collect(),
        known: notes::known_words(house, learner).await?,
        notes: !learner.programme.without_notes,
    })
}

/// What became of an entry: it is kept in any case, its note perhaps not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The entry.
    pub entry: HoursEntryId,
    /// Why its note was left out.
    pub held_back: Option<HeldBack>,
}

fn check(
    form: &EntryForm,
    ground: &Ground,
    others: &[HoursEntry],
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Written, Error> {
    let Ground { zone, supervisors, known, notes } = ground;
    let instant = |date, time| instant(*zone, date, time);
    let around = Around { zone: zone.name(), instant: &instant, supervisors, known, notes: *notes, others, now };
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
/// A note that may point at a person served is left out, and no word of it is kept anywhere.
///
/// # Errors
/// Refused with every field that does not fit.
pub async fn submit(house: &House, actor: &Actor, id: &str, form: &EntryForm, send: bool) -> Result<Kept, Error> {
    let id = HoursEntryId::parse(id).map_err(|_| Error::NotFound)?;
    let learner = log(house, actor).await?;
    let ground = ground(house, &learner).await?;
    let first = learner.facts.hours.iter().find(|e| e.id == id).cloned();
    let id = match first {
        None => id,
        // A second click. Without looking closer it would also swallow what someone wrote on a page that the browser
        // kept: back, changed to the next day, sent again. That is another entry.
        Some(first) => {
            let others: Vec<_> = learner.facts.hours.iter().filter(|e| e.id != id).cloned().collect();
            let again = check(form, &ground, &others, house.now())?;
            if first.versions.iter().any(|v| v.particulars == again.particulars) {
                return Ok(Kept { entry: id, held_back: again.held_back });
            }
            house.id()?
        }
    };
    let there = |l: &Learner| l.facts.hours.iter().any(|e| e.id == id);
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let others: Vec<_> = learner.facts.hours.iter().filter(|e| e.id != id).cloned().collect();
            let Written { particulars, held_back, for_reader } = check(form, &ground, &others, now)?;
            let kept = Kept { entry: id.clone(), held_back };
            if there(learner) {
                return Ok(Change::new(kept, "hours_repeated", vec![id.to_string()], Vec::new()));
            }
            let mut entry = HoursEntry::begin(id.clone(), particulars, send, now);
            let passed = for_reader.then(|| notes::pass(house, actor, &mut entry, now));
            let write =
                storage::write::create_entry(rows::entry_row(house, &learner.person_key, &learner.row, &entry)?);
            let payload = payload(&entry)?;
            let done = kept.held_back.is_none().then(|| done(&entry, send));
            learner.facts.hours.push(entry);
            let action = if send { "hours_sent" } else { "hours_drafted" };
            let writes = std::iter::once(write).chain(passed).collect();
            let change =
                Change { notice: done, ..Change::new(kept, action, vec![id.to_string()], writes) }.by_trainee();
            Ok(if send { change.linked(payload) } else { change })
        })
        .await
}

/// Writes the next version of an entry beside the earlier ones. A note that may point at a person served is left out.
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
) -> Result<Kept, Error> {
    let (learner, _) = own(house, actor, id).await?;
    let ground = ground(house, &learner).await?;
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let place = learner.facts.hours.iter().position(|e| e.id == *id).ok_or(Error::NotFound)?;
            let others: Vec<_> = learner.facts.hours.iter().filter(|e| e.id != *id).cloned().collect();
            let Written { particulars, held_back, for_reader } = check(form, &ground, &others, now)?;
            let mut entry = learner.facts.hours[place].clone();
            let kept = Kept { entry: id.clone(), held_back };
            if entry.says_already(version, &particulars, send) {
                return Ok(Change::new(kept, "hours_repeated", vec![id.to_string()], Vec::new()));
            }
            entry.correct(version, particulars, send, now)?;
            let passed = for_reader.then(|| notes::pass(house, actor, &mut entry, now));
            let write =
                storage::write::update_entry(rows::entry_row(house, &learner.person_key, &learner.row, &entry)?);
            let payload = payload(&entry)?;
            let done = kept.held_back.is_none().then(|| done(&entry, send));
            learner.facts.hours[place] = entry;
            let action = if send { "hours_sent" } else { "hours_drafted" };
            let writes = std::iter::once(write).chain(passed).collect();
            let change =
                Change { notice: done, ..Change::new(kept, action, vec![id.to_string()], writes) }.by_trainee();
            Ok(if send { change.linked(payload) } else { change })
        })
        .await
}
