//! The second signature, where a program asks for it: what waits, signing all of one trainee, asking for a correction first.

use super::handing::capacity;
use super::not_logged;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::library::pinned_version;
use crate::rows;
use domain::actor::{Action, Actor, Denied, Target, may};
use domain::hours::{HoursEntry, HoursRefusal};
use domain::id::{CohortId, HoursEntryId, PersonId};
use domain::mail::MailContent;
use domain::quantity::Minutes;
use std::collections::BTreeSet;

/// So many entries are signed at once.
pub const MOST_AT_ONCE: usize = 300;

/// Hours of one trainee that wait for a second signature.
#[derive(Debug, Clone)]
pub struct Line {
    /// Whose.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// The name of the cohort.
    pub cohort: String,
    /// How many entries.
    pub entries: usize,
    /// How long they are together.
    pub length: Minutes,
}

fn allowed(house: &House, actor: &Actor, learner: &Learner) -> Result<(), Denied> {
    may(actor, Action::SignSecond, &learner.target(house), house.now())
}

/// Whether the trainee's edition of the program asks for a second signature on hours.
#[must_use]
pub fn asks(learner: &Learner) -> bool {
    learner.stage().reckoning.counter_signature
}

fn waiting<'l>(learner: &'l Learner, actor: &Actor) -> Vec<&'l HoursEntry> {
    let all = learner.facts.hours.iter().filter(|_| asks(learner));
    all.filter(|e| e.waits_for_second(&actor.person)).collect()
}

/// What waits for a second signature that the actor can give, by trainee and name.
///
/// # Errors
/// When the database does not answer.
pub async fn list(house: &House, actor: &Actor) -> Result<Vec<Line>, Error> {
    let mut lines: Vec<Line> = Vec::new();
    if !actor.is_any(Action::SignSecond.roles()) {
        return Ok(lines);
    }
    for cohort in house.store.cohorts().await? {
        let id: CohortId = rows::id(&cohort.cohort)?;
        let target = Target {
            organisation: rows::id(&cohort.organisation)?,
            site: rows::id(&cohort.site)?,
            cohort: Some(id),
            person: None,
        };
        if may(actor, Action::SignSecond, &target, house.now()).is_err() {
            continue;
        }
        for row in house.store.enrolments_in(&cohort.cohort).await? {
            // Most programs ask for none: nothing of their trainees is opened for this list.
            let version = pinned_version(house, &row.version_digest).await?;
            if !version.stages.iter().any(|s| s.reckoning.counter_signature) {
                continue;
            }
            let learner = house.learner(row).await?;
            if allowed(house, actor, &learner).is_err() {
                continue;
            }
            let entries = waiting(&learner, actor);
            if !entries.is_empty() {
                lines.push(Line {
                    entries: entries.len(),
                    length: entries.iter().map(|e| e.counted().minutes).sum(),
                    trainee: learner.key.person.clone(),
                    name: learner.name.clone(),
                    cohort: cohort.name.clone(),
                });
            }
        }
    }
    lines.sort_by(|a, b| (&a.name, &a.trainee).cmp(&(&b.name, &b.trainee)));
    let seen: BTreeSet<PersonId> = lines.iter().map(|l| l.trainee.clone()).collect();
    house.record_looks(actor, seen, "hours").await?;
    Ok(lines)
}

/// The way on which something waits for the actor's second signature; else the newest within reach.
async fn way(house: &House, actor: &Actor, trainee: &PersonId) -> Result<Learner, Error> {
    let mut reached = house.learners_of(trainee).await?;
    reached.retain(|l| allowed(house, actor, l).is_ok());
    let place = reached.iter().position(|l| !waiting(l, actor).is_empty());
    if reached.is_empty() { Err(Error::NotFound) } else { Ok(reached.swap_remove(place.unwrap_or(0))) }
}

/// What waits of one trainee, by day. The look is recorded.
///
/// # Errors
/// `NotFound` where no role of the actor reaches the trainee.
pub async fn sheet(house: &House, actor: &Actor, trainee: &PersonId) -> Result<(Learner, Vec<HoursEntry>), Error> {
    let learner = way(house, actor, trainee).await?;
    let entries = waiting(&learner, actor).into_iter().cloned().collect();
    house.record_look(actor, trainee, "hours").await?;
    Ok((learner, entries))
}

/// Signs chosen entries of one trainee a second time, all of them or none. Whoever signed first does not sign second. An
/// entry that the actor signed already stays as it is, so that a second click changes nothing.
///
/// # Errors
/// Refused with each entry that does not fit, without a statement, and where nothing was chosen.
pub async fn sign(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
    chosen: &[(HoursEntryId, u32)],
    attested: bool,
    statement: &str,
) -> Result<usize, Error> {
    let learner = way(house, actor, trainee).await?;
    if chosen.is_empty() || chosen.len() > MOST_AT_ONCE {
        return Error::refused(Refusal::SignOff(vec![(None, HoursRefusal::Missing)]));
    }
    if !attested {
        return Error::refused(Refusal::SignOff(vec![(None, HoursRefusal::NotAttested)]));
    }
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let capacity = capacity(house, actor, Action::SignSecond, learner).map_err(Error::Denied)?;
            if !asks(learner) {
                return Err(Error::NotFound);
            }
            let read = crate::learner::statement("signed_second", 1, statement)?;
            let mut faults = Vec::new();
            let mut signed: Vec<serde_json::Value> = Vec::new();
            let writes = learner.log_hours(house, |learner, log| {
                for (id, version) in chosen {
                    let Some(entry) = learner.facts.hours.iter_mut().find(|e| e.id == *id) else {
                        faults.push((Some(id.clone()), HoursRefusal::NotWaiting));
                        continue;
                    };
                    if entry
                        .second_signature()
                        .is_some_and(|s| s.version == *version && s.by == Some(actor.person.clone()))
                    {
                        continue;
                    }
                    if let Err(refusal) = entry.verify(*version, actor.person.clone(), capacity, now) {
                        faults.push((Some(id.clone()), refusal));
                        continue;
                    }
                    log.act(entry, &read, now).map_err(not_logged)?;
                    signed.push(serde_json::json!({ "entry": id, "version": version }));
                }
                Ok(())
            })?;
            if !faults.is_empty() {
                return Error::refused(Refusal::SignOff(faults));
            }
            let about = chosen.iter().map(|(id, _)| id.to_string()).collect();
            let change = Change::new(signed.len(), "hours_signed_second", about, writes);
            if signed.is_empty() {
                return Ok(change);
            }
            Ok(change.linked(serde_json::json!({ "signed_second": signed, "statement": statement })))
        })
        .await
}

/// Asks the trainee to correct a signed entry. The signature stays until the correction is signed.
///
/// # Errors
/// Refused without a reason, or where the entry is not as it was read, or closed.
pub async fn ask(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
    id: &HoursEntryId,
    version: u32,
    reason: &str,
) -> Result<(), Error> {
    let learner = way(house, actor, trainee).await?;
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let capacity = capacity(house, actor, Action::SignSecond, learner).map_err(Error::Denied)?;
            let none = crate::learner::statement("none", 1, "")?;
            let mut asked = None;
            let writes = learner.log_hours(house, |learner, log| {
                let found = learner.facts.hours.iter_mut().find(|e| e.id == *id);
                let entry = found.ok_or(Error::NotFound)?;
                let said = entry.correction_asked().and_then(|a| a.act.reason());
                if said == Some(reason.trim()) {
                    return Ok(());
                }
                entry.ask_correction(version, reason, actor.person.clone(), capacity, now)?;
                log.act(entry, &none, now).map_err(not_logged)?;
                asked = entry.acts.last().cloned();
                Ok(())
            })?;
            let change = Change::new((), "hours_correction_asked", vec![id.to_string()], writes);
            let Some(asked) = asked else { return Ok(change) };
            let payload = serde_json::to_value(&asked).map_err(|e| Error::failed("write an entry", e))?;
            let link = house.address("/home");
            let mail = learner.mail(
                format!("hours-correction:{id}:{version}:{}", now.timestamp()),
                MailContent::HoursReturned { link },
                now,
                14,
            );
            Ok(change.linked(payload).mailed(mail))
        })
        .await
}
