//! A cohort worth living in: who is in it, where each stands, what waits for whom.

use crate::cohorts::{self, WithPeople};
use crate::error::Error;
use crate::house::House;
use crate::learner::Learner;
use crate::studies::today;
use chrono::TimeZone as _;
use domain::actor::{Action, Actor, Scope, may};
use domain::follow::{Recency, recency};
use domain::hours::EntryState;
use domain::id::CohortId;
use domain::submission::SubmissionState;

/// A trainee of a cohort, as staff sees where they stand.
#[derive(Clone)]
pub struct Way {
    /// Their way.
    pub learner: Learner,
    /// Pieces of work that wait for a trainer.
    pub works: usize,
    /// Hours entries that wait for a supervisor.
    pub entries: usize,
    /// When they were last active.
    pub active: Recency,
    /// Whether they are on a break.
    pub on_break: bool,
}

/// A cohort with everyone's way.
#[derive(Clone)]
pub struct Roster {
    /// The cohort with its people and open invitations.
    pub with: WithPeople,
    /// The name of its site.
    pub site: String,
    /// Everyone who has joined the programme, by name.
    pub ways: Vec<Way>,
    /// Whether the actor may invite people and add them.
    pub may_invite: bool,
    /// Whether the actor may write to everyone in it.
    pub may_announce: bool,
    /// Whether the actor may open the record of a person.
    pub may_see_people: bool,
}

/// Where a learner stands for a roster.
pub(crate) async fn way(house: &House, learner: Learner, zone: &str) -> Result<Way, Error> {
    let tz: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::UTC);
    let last = tz.from_utc_datetime(&learner.row.active_at.naive_utc()).date_naive();
    Ok(Way {
        on_break: house.standing_of(&learner).await?.on_break.is_some(),
        works: learner.facts.submissions.iter().filter(|s| s.state == SubmissionState::Submitted).count(),
        entries: learner.facts.hours.iter().filter(|e| e.state == EntryState::Submitted).count(),
        active: recency(last, today(house, zone)),
        learner,
    })
}

/// A cohort with everyone's way. The look at each trainee is recorded.
///
/// # Errors
/// When there is none, or the actor may not see it.
pub async fn one(house: &House, actor: &Actor, id: &CohortId) -> Result<Roster, Error> {
    let with = cohorts::one(house, actor, id).await?;
    let mut ways = Vec::new();
    for row in house.store.enrolments_in(id.as_str()).await? {
        ways.push(way(house, house.learner(row).await?, &with.cohort.zone).await?);
    }
    ways.sort_by(|a, b| a.learner.name.cmp(&b.learner.name));
    house.record_looks(actor, ways.iter().map(|w| w.learner.key.person.clone()), "cohort").await?;
    let places = house.places().await?;
    let target = house.cohort_target(&with.cohort);
    Ok(Roster {
        site: places.sites.get(&with.cohort.site).cloned().unwrap_or_default(),
        ways,
        may_invite: house.reaches(actor, Action::Invite, &Scope::Cohort(id.clone()), &places),
        may_announce: may(actor, Action::Announce, &target, house.now()).is_ok(),
        may_see_people: may(actor, Action::SeePeople, &target, house.now()).is_ok(),
        with,
    })
}
