//! The hours log from the trainee's side: writing entries, correcting them, sending them to the supervisor.

pub mod bring;
pub mod closing;
pub mod handing;
pub mod second;

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner, Member};
use crate::notes;
use crate::notices::Done;
use chrono::NaiveDate;
use domain::actor::{Actor, Role};
use domain::chain::hours::NotAppended;
use domain::evaluation::Pace;
use domain::hours::{Around, EntryForm, EntryState, HoursEntry, Turn, Written, instant, read};
use domain::id::{HoursEntryId, PersonId};
use domain::note_privacy::{HeldBack, KnownWords};

/// The supervisors who can be asked to sign for a trainee: those of their cohort, and those without an account whom they named.
///
/// # Errors
/// When the database does not answer.
pub async fn supervisors(house: &House, learner: &Learner) -> Result<Vec<Member>, Error> {
    let people = people(house, learner).await?;
    Ok(people.into_iter().filter(|m| m.role == Role::Supervisor && m.person != learner.key.person).collect())
}

/// Everyone who has to do with a trainee's hours: the team of their cohort, and supervisors without an account.
///
/// # Errors
/// When the database does not answer.
pub async fn people(house: &House, learner: &Learner) -> Result<Vec<Member>, Error> {
    let mut team = house.team(&learner.cohort).await?;
    team.extend(crate::outside::members(house, &learner.key.person).await?);
    Ok(team)
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

/// The day that it is where a trainee counts days.
///
/// # Errors
/// When the database does not answer.
pub async fn today(house: &House, learner: &Learner) -> Result<NaiveDate, Error> {
    Ok(house.now().with_timezone(&zone(house, learner).await?).date_naive())
}

/// Where the rules of their stage stand that are kept along the way, as of today.
#[must_use]
pub fn paces(house: &House, learner: &Learner) -> Vec<Pace> {
    let today = crate::studies::today(house, &learner.programme.zone);
    let taught = (&learner.library.catalogue, &learner.language);
    domain::evaluation::paces(learner.stage(), taught, &learner.facts, today)
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

pub(crate) fn payload(entry: &HoursEntry) -> Result<serde_json::Value, Error> {
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
            let payload = payload(&entry)?;
            let done = kept.held_back.is_none().then(|| done(&entry, send));
            let mut writes = learner.log_hours(house, |learner, log| {
                log.version(&entry, now).map_err(not_logged)?;
                learner.facts.hours.push(entry);
                Ok(())
            })?;
            writes.extend(passed);
            let action = if send { "hours_sent" } else { "hours_drafted" };
            let change =
                Change { notice: done, ..Change::new(kept, action, vec![id.to_string()], writes) }.by_trainee();
            Ok(if send { change.linked(payload) } else { change })
        })
        .await
}

pub(crate) fn not_logged(e: NotAppended) -> Error {
    Error::failed("write the log of hours", e)
}

/// Writes the next version of an entry beside the earlier ones. Where a version is signed already, `reason` says why it is
/// corrected; the signed one holds until the new one is signed too. A note that may point at a person served is left out.
///
/// # Errors
/// Refused with every field that does not fit, or when the entry cannot change now.
pub async fn correct(
    house: &House,
    actor: &Actor,
    id: &HoursEntryId,
    version: u32,
    form: &EntryForm,
    reason: &str,
    send: bool,
) -> Result<Kept, Error> {
    let (learner, _) = own(house, actor, id).await?;
    let ground = ground(house, &learner).await?;
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let others: Vec<_> = learner.facts.hours.iter().filter(|e| e.id != *id).cloned().collect();
            let Written { particulars, held_back, for_reader } = check(form, &ground, &others, now)?;
            let kept = Kept { entry: id.clone(), held_back };
            if find(learner, id)?.says_already(version, &particulars, send) {
                return Ok(Change::new(kept, "hours_repeated", vec![id.to_string()], Vec::new()));
            }
            let mut told = None;
            let mut passed = None;
            let mut writes = learner.log_hours(house, |learner, log| {
                let entry = find(learner, id)?;
                if entry.state == EntryState::Approved {
                    entry.correct_signed(version, reason, particulars, send, now)?;
                } else {
                    entry.correct(version, particulars, send, now)?;
                }
                passed = for_reader.then(|| notes::pass(house, actor, entry, now));
                log.version(entry, now).map_err(not_logged)?;
                told = Some((payload(entry)?, done(entry, send)));
                Ok(())
            })?;
            writes.extend(passed);
            let (payload, done) = told.ok_or(Error::NotFound)?;
            let done = kept.held_back.is_none().then_some(done);
            let action = if send { "hours_sent" } else { "hours_drafted" };
            let change =
                Change { notice: done, ..Change::new(kept, action, vec![id.to_string()], writes) }.by_trainee();
            Ok(if send { change.linked(payload) } else { change })
        })
        .await
}

fn find<'l>(learner: &'l mut Learner, id: &HoursEntryId) -> Result<&'l mut HoursEntry, Error> {
    learner.facts.hours.iter_mut().find(|e| e.id == *id).ok_or(Error::NotFound)
}

/// Takes an entry back from the supervisor to go on writing, or takes it out of the log's sums for good.
///
/// # Errors
/// When it does not wait, is signed, or was changed meanwhile.
pub async fn turn(house: &House, actor: &Actor, id: &HoursEntryId, version: u32, turn: Turn) -> Result<(), Error> {
    let (learner, _) = own(house, actor, id).await?;
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let mut bound = None;
            let writes = learner.log_hours(house, |learner, log| {
                let entry = find(learner, id)?;
                match turn {
                    Turn::Recalled => entry.recall(version, now)?,
                    Turn::Withdrawn => entry.withdraw(version, now)?,
                }
                log.turn(entry, now).map_err(not_logged)?;
                let last = serde_json::to_value(entry.turns.last()).map_err(|e| Error::failed("write an entry", e))?;
                bound = Some((last, Done::HoursTurned { turn, length: entry.particulars().minutes }));
                Ok(())
            })?;
            let (payload, done) = bound.ok_or(Error::NotFound)?;
            let action = match turn {
                Turn::Recalled => "hours_recalled",
                Turn::Withdrawn => "hours_withdrawn",
            };
            let change = Change::new((), action, vec![id.to_string()], writes);
            Ok(change.by_trainee().noticed(done).linked(payload))
        })
        .await
}

/// The actor's log of hours as a file that anyone can check without the database.
///
/// # Errors
/// When they have no way, or something that is kept cannot be read.
pub async fn export(house: &House, actor: &Actor) -> Result<String, Error> {
    let learner = log(house, actor).await?;
    learner.export_hours(house).await
}
