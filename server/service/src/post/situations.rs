//! What is known now that can cause mail, for everyone whom it concerns.

use crate::breaks;
use crate::error::Error;
use crate::house::House;
use crate::rows;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::{Action, Role};
use domain::id::{CohortId, PersonId};
use domain::mail::climb::{Near, SITE_DAYS, climb};
use domain::mail::situation::{Climbing, INVITATION_DAYS, Situation, WORK_DAYS, WaitingHours};
use domain::pause::Pause;
use domain::reminder::{IDLE_DAYS, IDLE_STALE_DAYS, Progressing};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What is known, by person. `ahead` is how far it is looked ahead: what will wait long enough by then is there too.
pub(super) async fn situations(
    house: &House,
    now: DateTime<Utc>,
    ahead: TimeDelta,
) -> Result<BTreeMap<String, Situation>, Error> {
    let mut all: BTreeMap<String, Situation> = BTreeMap::new();
    ways(house, now, ahead, &mut all).await?;
    hours(house, now, ahead, &mut all).await?;
    works(house, now, ahead, &mut all).await?;
    let since = now + ahead - TimeDelta::days(INVITATION_DAYS);
    for row in house.store.invitations_open_since(since).await? {
        if let Some(by) = row.invited_by {
            all.entry(by).or_default().invitations.push(row.created_at);
        }
    }
    lost(house, now, &mut all).await?;
    Ok(all)
}

async fn ways(
    house: &House,
    now: DateTime<Utc>,
    ahead: TimeDelta,
    all: &mut BTreeMap<String, Situation>,
) -> Result<(), Error> {
    let stale = now - TimeDelta::days(IDLE_STALE_DAYS);
    let mut candidates = house.store.enrolments_quiet(stale, now + ahead - TimeDelta::days(IDLE_DAYS)).await?;
    let mut pauses: BTreeMap<String, Vec<Pause>> = BTreeMap::new();
    for row in house.store.pauses_since(stale).await? {
        pauses.entry(row.person.clone()).or_default().push(breaks::pause(&row));
    }
    // For those who came back from a break the quiet began when they did, however long ago they did something.
    for person in pauses.keys() {
        candidates.extend(house.store.enrolments_of(person).await?);
    }
    let mut seen = BTreeMap::new();
    for row in candidates.into_iter().filter(|r| r.completed_at.is_none() && r.left_at.is_none()) {
        if let Entry::Vacant(place) = seen.entry(rows::enrolment_key(&row)?) {
            all.entry(row.person.clone()).or_default().ways.push(Progressing {
                enrolment: place.key().clone(),
                last_activity: row.active_at,
                own_turn: row.own_turn,
                pauses: pauses.get(&row.person).cloned().unwrap_or_default(),
            });
            place.insert(());
        }
    }
    Ok(())
}

async fn hours(
    house: &House,
    now: DateTime<Utc>,
    ahead: TimeDelta,
    all: &mut BTreeMap<String, Situation>,
) -> Result<(), Error> {
    let mut keys = BTreeMap::new();
    let mut near: BTreeMap<String, Vec<Near>> = BTreeMap::new();
    for row in house.store.hours_submitted_before(now + ahead - TimeDelta::days(1)).await? {
        let Some(since) = row.waiting_since else { continue };
        if let Entry::Vacant(place) = keys.entry(row.person.clone()) {
            let person: PersonId = rows::id(&row.person)?;
            place.insert(house.person(&person).await?.1);
        }
        let Some(key) = keys.get(&row.person) else { continue };
        let Some(version) = rows::open_entry(key, &row)?.versions.pop() else { continue };
        let waiting = WaitingHours { on: version.particulars.date, since };
        if since <= now + ahead - TimeDelta::days(SITE_DAYS) {
            if !near.contains_key(&row.site) {
                near.insert(row.site.clone(), wide(house, &row.site, now).await?);
            }
            let wide = near.get(&row.site).map_or(&[][..], Vec::as_slice);
            for told in climb(&rows::id(&row.supervisor)?, &rows::id(&row.person)?, wide) {
                let climbing = Climbing { hours: waiting, from_days: told.from_days, kind: told.kind };
                all.entry(told.person.to_string()).or_default().climbing.push(climbing);
            }
        }
        all.entry(row.supervisor).or_default().hours.push(waiting);
    }
    Ok(())
}

/// Those whose role reaches a whole site, or everything.
async fn wide(house: &House, site: &str, now: DateTime<Utc>) -> Result<Vec<Near>, Error> {
    let mut grants = house.store.grants_in("site", site).await?;
    grants.extend(house.store.grants_in("all", "").await?);
    grants.retain(|g| g.until.is_none_or(|end| now < end));
    let mut found = Vec::new();
    for grant in grants {
        if let Some(role) = Role::named(&grant.role) {
            found.push(Near { person: rows::id(&grant.person)?, role });
        }
    }
    Ok(found)
}

async fn works(
    house: &House,
    now: DateTime<Utc>,
    ahead: TimeDelta,
    all: &mut BTreeMap<String, Situation>,
) -> Result<(), Error> {
    let until = now + ahead - TimeDelta::days(WORK_DAYS);
    let mut readers: BTreeMap<String, Vec<PersonId>> = BTreeMap::new();
    for row in house.store.submissions_waiting().await? {
        let Some(since) = row.waiting_since.filter(|since| *since <= until) else { continue };
        if !readers.contains_key(&row.cohort) {
            let cohort: CohortId = rows::id(&row.cohort)?;
            let team = house.team(&cohort).await?;
            let grades = team.into_iter().filter(|m| Action::Grade.roles().contains(&m.role)).map(|m| m.person);
            let mut grades: Vec<_> = grades.collect();
            grades.sort();
            grades.dedup();
            readers.insert(row.cohort.clone(), grades);
        }
        for person in readers.get(&row.cohort).into_iter().flatten() {
            all.entry(person.to_string()).or_default().works.push(since);
        }
    }
    Ok(())
}

/// Mails that were given up concern administrators.
async fn lost(house: &House, now: DateTime<Utc>, all: &mut BTreeMap<String, Situation>) -> Result<(), Error> {
    let lost = house.store.mails_lost(now - TimeDelta::days(3)).await?;
    if lost.is_empty() {
        return Ok(());
    }
    let grants = house.store.grants_in("all", "").await?;
    let administrator = |g: &&storage::GrantRow| {
        Role::named(&g.role) == Some(Role::Administrator) && g.until.is_none_or(|end| now < end)
    };
    for grant in grants.iter().filter(administrator) {
        all.entry(grant.person.clone()).or_default().given_up.clone_from(&lost);
    }
    Ok(())
}
