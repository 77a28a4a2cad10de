//! Handing hours over: a supervisor leaves, and what waits for them goes to another one, who signs from records.

use super::not_logged;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner, Member};
use crate::rows;
use chrono::{DateTime, Utc};
use domain::actor::{Action, Actor, Denied, Role, Target, may};
use domain::chain::hours::Capacity;
use domain::hours::{EntryState, HoursEntry, HoursRefusal};
use domain::id::{HoursEntryId, PersonId};
use std::collections::{BTreeMap, BTreeSet};

/// How a supervisor stands for whom hours wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// They supervise there.
    Here,
    /// They do not supervise there any more.
    Left,
    /// They sign without an account.
    WithoutAccount,
}

/// Hours of one trainee that wait for one supervisor.
#[derive(Debug, Clone)]
pub struct Line {
    /// Who is asked to sign.
    pub supervisor: PersonId,
    /// How they are called.
    pub supervisor_name: String,
    /// How they stand.
    pub asked: Asked,
    /// Whose hours.
    pub trainee: PersonId,
    /// How they are called.
    pub trainee_name: String,
    /// How many entries wait.
    pub entries: usize,
    /// Since when the oldest waits.
    pub oldest: DateTime<Utc>,
}

/// What waits of one trainee for one supervisor, and to whom it can go.
#[derive(Clone)]
pub struct File {
    /// Whose hours.
    pub learner: Learner,
    /// Who is asked to sign.
    pub supervisor: PersonId,
    /// How they are called.
    pub supervisor_name: String,
    /// How they stand.
    pub asked: Asked,
    /// What waits for them, by day.
    pub entries: Vec<(HoursEntry, Handed)>,
    /// Who can be asked in their place.
    pub successors: Vec<Member>,
    /// Whether others supervise there of whom each is named as who saw all of it.
    pub seen_by_others: bool,
}

/// Whether an entry was handed over to the one who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handed {
    /// It was not: they saw the work.
    Never,
    /// It was, and it names someone else as who saw the work.
    From(String),
    /// It was, and names them by now; they sign from records all the same.
    NamedSince,
}

fn allowed(house: &House, actor: &Actor, learner: &Learner) -> Result<(), Denied> {
    may(actor, Action::HandOver, &learner.target(house), house.now())
}

/// In which capacity someone of the staff acts on a trainee: by the role that reaches them.
pub(crate) fn capacity(house: &House, actor: &Actor, action: Action, learner: &Learner) -> Result<Capacity, Denied> {
    let as_role = |role: Role| {
        let mut only = actor.clone();
        only.grants.retain(|grant| grant.role == role);
        may(&only, action, &learner.target(house), house.now()).is_ok()
    };
    may(actor, action, &learner.target(house), house.now())?;
    Ok(match () {
        () if as_role(Role::Administrator) => Capacity::Administrator,
        () if as_role(Role::Coordinator) => Capacity::Coordinator,
        () => Capacity::CounterSigner,
    })
}

fn waits(entry: &HoursEntry, supervisor: &PersonId) -> bool {
    entry.state == EntryState::Submitted && entry.asked() == supervisor
}

fn stands(team: &[Member], outside: bool, supervisor: &PersonId) -> Asked {
    if outside {
        Asked::WithoutAccount
    } else if team.iter().any(|m| m.role == Role::Supervisor && m.person == *supervisor) {
        Asked::Here
    } else {
        Asked::Left
    }
}

/// What waits within the actor's reach, by supervisor and trainee: first of those who left, then what waits longest. That
/// trainees were looked at is recorded.
///
/// # Errors
/// When the database does not answer.
pub async fn list(house: &House, actor: &Actor) -> Result<Vec<Line>, Error> {
    let mut lines: Vec<Line> = Vec::new();
    let mut teams: BTreeMap<String, Vec<Member>> = BTreeMap::new();
    let outside: BTreeSet<String> = house.store.outside_everyone().await?.into_iter().map(|row| row.person).collect();
    for row in house.store.hours_submitted_before(house.now()).await? {
        let target = Target {
            organisation: rows::id(&row.organisation)?,
            site: rows::id(&row.site)?,
            cohort: Some(rows::id(&row.cohort)?),
            person: Some(rows::id(&row.person)?),
        };
        if may(actor, Action::HandOver, &target, house.now()).is_err() {
            continue;
        }
        let (supervisor, trainee): (PersonId, PersonId) = (rows::id(&row.supervisor)?, rows::id(&row.person)?);
        let since = row.waiting_since.unwrap_or_else(|| house.now());
        if let Some(line) = lines.iter_mut().find(|l| l.supervisor == supervisor && l.trainee == trainee) {
            line.entries += 1;
            line.oldest = line.oldest.min(since);
            continue;
        }
        if !teams.contains_key(&row.cohort) {
            teams.insert(row.cohort.clone(), house.team(&rows::id(&row.cohort)?).await?);
        }
        let team = teams.get(&row.cohort).map_or(&[][..], Vec::as_slice);
        lines.push(Line {
            supervisor_name: house.name_of(&supervisor).await?,
            asked: stands(team, outside.contains(&row.supervisor), &supervisor),
            trainee_name: house.name_of(&trainee).await?,
            entries: 1,
            oldest: since,
            supervisor,
            trainee,
        });
    }
    lines.sort_by_key(|l| (l.asked != Asked::Left, l.oldest));
    let seen: BTreeSet<PersonId> = lines.iter().map(|l| l.trainee.clone()).collect();
    house.record_looks(actor, seen, "hours").await?;
    Ok(lines)
}

/// The way of a trainee within the actor's reach on which something waits for that supervisor; else the newest.
async fn way(house: &House, actor: &Actor, supervisor: &PersonId, trainee: &PersonId) -> Result<Learner, Error> {
    let mut reached = house.learners_of(trainee).await?;
    reached.retain(|l| allowed(house, actor, l).is_ok());
    let place = reached.iter().position(|l| l.facts.hours.iter().any(|e| waits(e, supervisor)));
    if reached.is_empty() { Err(Error::NotFound) } else { Ok(reached.swap_remove(place.unwrap_or(0))) }
}

/// Whether an entry can go to someone else: to whom it names as who saw the work it goes back by its writer.
fn goes_to(entry: &HoursEntry, supervisor: &PersonId, to: &PersonId) -> bool {
    waits(entry, supervisor) && entry.particulars().supervisor != *to
}

/// Those who can be asked in a supervisor's place: who supervises there with an account, is neither of the two, and is not
/// named as who saw all of it. And whether there are others.
async fn successors(house: &House, learner: &Learner, supervisor: &PersonId) -> Result<(Vec<Member>, bool), Error> {
    let hours = &learner.facts.hours;
    let mut team = house.team(&learner.cohort).await?;
    team.retain(|m| m.role == Role::Supervisor && m.person != *supervisor && m.person != learner.key.person);
    let all = team.len();
    // Where nothing waits any more, a second click finds who was chosen.
    if hours.iter().any(|e| waits(e, supervisor)) {
        team.retain(|m| hours.iter().any(|e| goes_to(e, supervisor, &m.person)));
    }
    let others = team.len() < all;
    Ok((team, others))
}

/// What waits of one trainee for one supervisor. The look is recorded.
///
/// # Errors
/// `NotFound` where no role of the actor reaches the trainee, or there is no such supervisor.
pub async fn file(house: &House, actor: &Actor, supervisor: &PersonId, trainee: &PersonId) -> Result<File, Error> {
    let learner = way(house, actor, supervisor, trainee).await?;
    let team = house.team(&learner.cohort).await?;
    house.record_look(actor, trainee, "hours").await?;
    let (successors, seen_by_others) = successors(house, &learner, supervisor).await?;
    let mut entries = Vec::new();
    for entry in learner.facts.hours.iter().filter(|e| waits(e, supervisor)) {
        let named = &entry.particulars().supervisor;
        let handed = match entry.succeeds(supervisor) {
            false => Handed::Never,
            true if named == supervisor => Handed::NamedSince,
            true => Handed::From(house.name_of(named).await?),
        };
        entries.push((entry.clone(), handed));
    }
    Ok(File {
        supervisor: supervisor.clone(),
        supervisor_name: house.name_of(supervisor).await?,
        asked: stands(&team, learner.outside.contains_key(supervisor), supervisor),
        entries,
        successors,
        seen_by_others,
        learner,
    })
}

/// Hands everything of one trainee that waits for a supervisor over to another one, but for what names the other one as who
/// saw the work. `can_sign` is the answer to the question that comes first: whether who leaves can still sign what they saw.
/// Answers how many entries went over; a second click finds none.
///
/// # Errors
/// Refused where nobody answered, where they can still sign, or where the successor does not supervise there.
pub async fn hand_over(
    house: &House,
    actor: &Actor,
    (supervisor, trainee): (&PersonId, &PersonId),
    can_sign: Option<bool>,
    to: &str,
) -> Result<usize, Error> {
    let learner = way(house, actor, supervisor, trainee).await?;
    match can_sign {
        None => return Error::refused(Refusal::Choice("can_sign")),
        Some(true) => return Error::refused(Refusal::Entry(HoursRefusal::StillSigns)),
        Some(false) => {}
    }
    let (known, _) = successors(house, &learner, supervisor).await?;
    let Some(to) = known.into_iter().map(|m| m.person).find(|p| p.as_str() == to) else {
        return Error::refused(Refusal::Choice("to"));
    };
    if !learner.facts.hours.iter().any(|e| goes_to(e, supervisor, &to)) {
        return Ok(0);
    }
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let capacity = capacity(house, actor, Action::HandOver, learner).map_err(Error::Denied)?;
            let none = crate::learner::statement("none", 1, "")?;
            let mut moved: Vec<HoursEntryId> = Vec::new();
            let writes = learner.log_hours(house, |learner, log| {
                for entry in learner.facts.hours.iter_mut().filter(|e| goes_to(e, supervisor, &to)) {
                    entry.hand_over(to.clone(), actor.person.clone(), capacity, now)?;
                    log.act(entry, &none, now).map_err(not_logged)?;
                    moved.push(entry.id.clone());
                }
                Ok(())
            })?;
            let mut about = vec![supervisor.to_string(), to.to_string()];
            about.extend(moved.iter().map(ToString::to_string));
            let payload = serde_json::json!({ "from": supervisor, "to": to, "entries": moved });
            let change = Change::new(moved.len(), "hours_handed_over", about, writes);
            Ok(if moved.is_empty() { change } else { change.linked(payload) })
        })
        .await
}
