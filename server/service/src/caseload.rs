//! How many people a supervisor supervises, and how many they agreed to at most. It warns; no hour is lost by it.

use crate::error::Error;
use crate::facts::opened;
use crate::house::House;
use crate::learner::Learner;
use crate::studies::today;
use chrono::TimeDelta;
use domain::actor::Actor;
use domain::fact::most_people;
use domain::id::PersonId;
use std::collections::BTreeMap;

/// Whoever did nothing for so many days is not counted: they take nobody's time.
const DAYS: i64 = 90;

/// How many people someone supervises, of how many at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caseload {
    /// People who are on their way, did something in the last 90 days, and have hours that wait for this supervisor or were
    /// signed by them; in one program or in several, each is one.
    pub people: usize,
    /// The most that was agreed.
    pub most: u32,
}

impl Caseload {
    /// Whether it is full, so that one more is one too many.
    #[must_use]
    pub fn is_full(self) -> bool {
        usize::try_from(self.most).is_ok_and(|most| self.people >= most)
    }
}

/// The people of a supervisor; none where no limit is on record. `but` is not counted: a trainee who asks about themselves.
async fn load(house: &House, supervisor: &PersonId, but: Option<&PersonId>) -> Result<Option<Caseload>, Error> {
    let (row, key) = match house.person(supervisor).await {
        Ok(found) => found,
        Err(Error::NotFound) => return Ok(None),
        Err(other) => return Err(other),
    };
    let known = opened(&key, &house.store.person_facts(supervisor.as_str()).await?)?;
    let Some(most) = most_people(&known, today(house, &row.zone)) else { return Ok(None) };
    let since = house.now() - TimeDelta::days(DAYS);
    let mut people = house.store.supervised_since(supervisor.as_str(), since).await?;
    people.retain(|person| but.is_none_or(|but| but.as_str() != person));
    Ok(Some(Caseload { people: people.len(), most }))
}

/// How many people the actor supervises, where a limit is on record for them.
///
/// # Errors
/// When the database does not answer.
pub async fn own(house: &House, actor: &Actor) -> Result<Option<Caseload>, Error> {
    load(house, &actor.person, None).await
}

/// The same for several supervisors, those without a limit left out. Who may see it the caller has asked.
///
/// # Errors
/// When the database does not answer.
pub async fn of(house: &House, supervisors: Vec<PersonId>) -> Result<BTreeMap<PersonId, Caseload>, Error> {
    let mut all = BTreeMap::new();
    for supervisor in supervisors {
        if let Some(found) = load(house, &supervisor, None).await? {
            all.insert(supervisor, found);
        }
    }
    Ok(all)
}

/// The supervisors whom a trainee can choose and who have no place for one more: this trainee is not counted, so that those
/// who are among their people already are not warned.
///
/// # Errors
/// When the database does not answer.
pub async fn full(house: &House, learner: &Learner) -> Result<Vec<(String, Caseload)>, Error> {
    let mut all = Vec::new();
    for member in crate::hours::supervisors(house, learner).await? {
        let found = load(house, &member.person, Some(&learner.key.person)).await?;
        all.extend(found.filter(|load| load.is_full()).map(|load| (member.name, load)));
    }
    Ok(all)
}
