//! Closing hours: of a month by staff, or by the platform when a certificate was issued on them. Then nothing of them is
//! corrected any more, unless staff open them again with a reason.

use super::handing::capacity;
use super::not_logged;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner};
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Action, Actor, Denied, may};
use domain::chain::hours::Capacity;
use domain::hours::week::month_of;
use domain::hours::{EntryState, HoursEntry, HoursRefusal};
use domain::id::{HoursEntryId, PersonId};
use domain::quantity::Minutes;
use std::collections::{BTreeMap, BTreeSet};
use storage::Write;

/// Hours of one month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Month {
    /// Entries that are signed and can be closed.
    pub signed: usize,
    /// Entries that are closed.
    pub closed: usize,
    /// Entries that are not settled: written, sent, returned, being corrected, or with a check that is open.
    pub open: usize,
    /// How long everything is that is signed.
    pub length: Minutes,
}

fn allowed(house: &House, actor: &Actor, learner: &Learner) -> Result<(), Denied> {
    may(actor, Action::CloseHours, &learner.target(house), house.now())
}

/// The month of an entry: of what counts of it.
fn month(entry: &HoursEntry) -> NaiveDate {
    month_of(entry.counted().date)
}

/// The hours of a trainee by month, the newest first. The look is recorded.
///
/// # Errors
/// `NotFound` where no role of the actor reaches the trainee.
pub async fn months(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
) -> Result<(Learner, Vec<(NaiveDate, Month)>), Error> {
    let learner = house.learner_where(trainee, |l| allowed(house, actor, l).is_ok()).await?;
    house.record_look(actor, trainee, "hours").await?;
    let mut months: BTreeMap<NaiveDate, Month> = BTreeMap::new();
    for entry in learner.facts.hours.iter().filter(|e| e.state != EntryState::Withdrawn) {
        let of = months.entry(month(entry)).or_default();
        if entry.signed() {
            of.length = of.length + entry.counted().minutes;
        }
        match () {
            () if entry.locked() => of.closed += 1,
            () if entry.can_close() => of.signed += 1,
            () => of.open += 1,
        }
    }
    Ok((learner, months.into_iter().rev().collect()))
}

/// Closes what is signed and settled of a month; the rest of it goes on. Answers how many entries it closed: none, where
/// that was done before.
///
/// # Errors
/// Refused where nothing of that month is signed.
pub async fn close(house: &House, actor: &Actor, trainee: &PersonId, of: NaiveDate) -> Result<usize, Error> {
    let learner = house.learner_where(trainee, |l| allowed(house, actor, l).is_ok()).await?;
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let capacity = capacity(house, actor, Action::CloseHours, learner).map_err(Error::Denied)?;
            let here = |e: &HoursEntry| month(e) == of;
            if !learner.facts.hours.iter().any(|e| here(e) && (e.can_close() || e.locked())) {
                return Error::refused(Refusal::Entry(HoursRefusal::NotSigned));
            }
            let by = Some(actor.person.clone());
            let (closed, writes) = learner.lock(house, here, by, capacity, now)?;
            let payload = serde_json::json!({ "month": of, "entries": closed });
            let about = closed.iter().map(ToString::to_string).collect();
            let change = Change::new(closed.len(), "hours_closed", about, writes);
            Ok(if closed.is_empty() { change } else { change.linked(payload) })
        })
        .await
}

/// Opens what is closed of a month, with a reason that stands with each entry. Answers how many entries it opened.
///
/// # Errors
/// Refused without a reason, or where nothing of that month is closed.
pub async fn reopen(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
    of: NaiveDate,
    reason: &str,
) -> Result<usize, Error> {
    let learner = house.learner_where(trainee, |l| allowed(house, actor, l).is_ok()).await?;
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let capacity = capacity(house, actor, Action::CloseHours, learner).map_err(Error::Denied)?;
            let none = crate::learner::statement("none", 1, "")?;
            let mut opened: Vec<HoursEntryId> = Vec::new();
            let writes = learner.log_hours(house, |learner, log| {
                for entry in learner.facts.hours.iter_mut().filter(|e| e.locked() && month(e) == of) {
                    entry.reopen(reason, actor.person.clone(), capacity, now)?;
                    log.act(entry, &none, now).map_err(not_logged)?;
                    opened.push(entry.id.clone());
                }
                Ok(())
            })?;
            if opened.is_empty() {
                return Error::refused(Refusal::Entry(HoursRefusal::NotLocked));
            }
            let payload = serde_json::json!({ "month": of, "entries": opened, "reason": reason.trim() });
            let about = opened.iter().map(ToString::to_string).collect();
            Ok(Change::new(opened.len(), "hours_reopened", about, writes).linked(payload))
        })
        .await
}

impl Learner {
    fn lock(
        &mut self,
        house: &House,
        which: impl Fn(&HoursEntry) -> bool,
        by: Option<PersonId>,
        capacity: Capacity,
        now: DateTime<Utc>,
    ) -> Result<(Vec<HoursEntryId>, Vec<Write>), Error> {
        let mut closed = Vec::new();
        if !self.facts.hours.iter().any(|e| e.can_close() && which(e)) {
            return Ok((closed, Vec::new()));
        }
        let none = crate::learner::statement("none", 1, "")?;
        let writes = self.log_hours(house, |learner, log| {
            for entry in learner.facts.hours.iter_mut().filter(|e| e.can_close() && which(e)) {
                entry.lock(by.clone(), capacity, now)?;
                log.act(entry, &none, now).map_err(not_logged)?;
                closed.push(entry.id.clone());
            }
            Ok(())
        })?;
        Ok((closed, writes))
    }

    /// Closes the entries that the evaluation counts, because a certificate is issued on them. A correction that is open goes
    /// on: what it corrects is not closed.
    pub(crate) fn lock_counted(&mut self, house: &House, now: DateTime<Utc>) -> Result<Vec<Write>, Error> {
        let leaves = self.evaluation.leaves();
        let counted: BTreeSet<String> = leaves.iter().flat_map(|leaf| leaf.counted.iter().cloned()).collect();
        let which = |e: &HoursEntry| counted.contains(e.id.as_str());
        Ok(self.lock(house, which, None, Capacity::Platform, now)?.1)
    }
}
