//! What needs care in the cohorts that someone looks after: counts and dates, so that nobody is looked at in passing.

use crate::error::Error;
use crate::house::House;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::{Action, Actor, Role, Target, may};
use domain::id::CohortId;
use std::collections::BTreeMap;

/// An invitation that nobody took up for so many days needs a word.
const INVITED_DAYS: i64 = 7;
/// Someone who did nothing for so many days may need a word.
const QUIET_DAYS: i64 = 14;
/// Hours should not wait longer than so many days.
const WAITING_DAYS: i64 = 7;
/// Mail that was given up is shown for so many days.
const MAIL_DAYS: i64 = 30;

/// How many, and since when the one that has waited longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    /// How many.
    pub count: u32,
    /// The oldest.
    pub oldest: DateTime<Utc>,
}

/// What needs care in one cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Care {
    /// The cohort.
    pub cohort: CohortId,
    /// Its name.
    pub name: String,
    /// Invitations that were not taken up.
    pub invited: Option<Since>,
    /// People who have done nothing for long and have not finished.
    pub quiet: Option<Since>,
    /// Hours that wait for a signature.
    pub hours: Option<Since>,
}

/// What needs care in all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attention {
    /// Cohorts in which something does.
    pub cohorts: Vec<Care>,
    /// Messages that could not be delivered; none for those who do not look after the whole organisation.
    pub mails: u32,
    /// Whether there is any cohort that they look after.
    pub any: bool,
}

fn add(to: &mut Option<Since>, at: DateTime<Utc>) {
    let known = to.get_or_insert(Since { count: 0, oldest: at });
    known.count += 1;
    known.oldest = known.oldest.min(at);
}

/// What needs care, for those who open cohorts and invite people. None for everyone else.
///
/// # Errors
/// When the database does not answer.
pub async fn attention(house: &House, actor: &Actor) -> Result<Option<Attention>, Error> {
    if !actor.is_any(Action::OpenCohort.roles()) {
        return Ok(None);
    }
    let now = house.now();
    let mut mine: BTreeMap<String, Care> = BTreeMap::new();
    for row in house.store.cohorts().await? {
        let cohort: CohortId = crate::rows::id(&row.cohort)?;
        let target = Target {
            organisation: crate::rows::id(&row.organisation)?,
            site: crate::rows::id(&row.site)?,
            cohort: Some(cohort.clone()),
            person: None,
        };
        if may(actor, Action::Invite, &target, now).is_ok() {
            let care = Care { cohort, name: row.name, invited: None, quiet: None, hours: None };
            mine.insert(row.cohort, care);
        }
    }
    let any = !mine.is_empty();
    if any {
        for row in house.store.invitations_open_since(now - TimeDelta::days(INVITED_DAYS)).await? {
            if let Some(care) = row.cohort.as_ref().and_then(|c| mine.get_mut(c)) {
                add(&mut care.invited, row.created_at);
            }
        }
        let quiet = now - TimeDelta::days(QUIET_DAYS);
        for row in house.store.enrolments_quiet(DateTime::UNIX_EPOCH, quiet).await? {
            if let Some(care) = mine.get_mut(&row.cohort) {
                add(&mut care.quiet, row.active_at);
            }
        }
        let waiting = now - TimeDelta::days(WAITING_DAYS);
        for row in house.store.hours_waiting_since(waiting).await? {
            if let Some(care) = mine.get_mut(&row.cohort) {
                add(&mut care.hours, row.waiting_since.unwrap_or(waiting));
            }
        }
    }
    let mails = if actor.is(Role::Administrator) {
        house.store.mails_given_up(now - TimeDelta::days(MAIL_DAYS)).await?
    } else {
        0
    };
    let cohorts = mine.into_values().filter(|c| c.invited.is_some() || c.quiet.is_some() || c.hours.is_some());
    Ok(Some(Attention { cohorts: cohorts.collect(), mails: u32::try_from(mails).unwrap_or(u32::MAX), any }))
}
