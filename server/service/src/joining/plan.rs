//! What is loaded of two accounts, what stands against joining them, and which ways meet.

use crate::error::Error;
use crate::house::{House, name};
use crate::learner::Learner;
use crate::rows;
use crate::vault::PersonKey;
use domain::actor::{Actor, Grant, Role};
use domain::certificate::EnrolmentKey;
use domain::hours::EntryState;
use domain::id::PersonId;
use domain::joining::{
    Account, JoinRefusal, Judged, Split, Standing, Way, does_more, judged_by, meetings, obstacles, own_judges, split,
};
use storage::{FactRows, PersonRow};

/// A way with everything that lies on it, as it was read.
pub(super) struct Loaded {
    pub learner: Learner,
    pub found: FactRows,
    /// Each link as JSON, with what lies beside it, sealed.
    pub chain: Vec<(String, Option<Vec<u8>>)>,
}

/// One of the two accounts.
pub(super) struct Loading {
    pub id: PersonId,
    pub row: PersonRow,
    pub key: PersonKey,
    pub name: String,
    pub grants: Vec<Grant>,
    pub joined: bool,
    pub signs_in: bool,
    /// Its ways, the one that was joined first at the head.
    pub ways: Vec<Loaded>,
}

impl Loading {
    async fn load(house: &House, id: &PersonId) -> Result<Self, Error> {
        let (row, key) = house.person(id).await?;
        let mut ways = Vec::new();
        for enrolment in house.store.enrolments_of(id.as_str()).await? {
            let learner = house.learner(enrolment).await?;
            let found = house.store.facts(&learner.row.key()).await?;
            let chain = house.store.chain(&learner.row.key()).await?;
            ways.push(Loaded { learner, found, chain });
        }
        let now = house.now();
        let grants = house.store.grants_of(id.as_str()).await?;
        let held = grants.iter().filter_map(rows::grant).filter(|g| g.until.is_none_or(|end| now < end));
        Ok(Self {
            id: id.clone(),
            name: name(&row, &key)?,
            row,
            key,
            grants: held.collect(),
            joined: house.store.joined_into(id.as_str()).await?.is_some(),
            signs_in: house.store.passphrase(id.as_str()).await?.is_some(),
            ways,
        })
    }

    fn account(&self) -> Result<Account, Error> {
        Ok(Account {
            person: self.id.clone(),
            organisation: rows::id(&self.row.organisation)?,
            grants: self.grants.clone(),
            joined: self.joined,
            signs_in: self.signs_in,
        })
    }

    /// Ways as joining looks at them; one that goes on in another already meets no third.
    fn meet(&self) -> Vec<Way> {
        let here = self.ways.iter().map(|w| &w.learner).filter(|l| !l.goes_on_elsewhere());
        here.map(|l| Way {
            key: l.key.clone(),
            standing: match (l.completed_at, l.left_at) {
                (Some(_), _) => Standing::Finished,
                (None, Some(_)) => Standing::Left,
                (None, None) => Standing::Open,
            },
            joined_at: l.row.joined_at,
        })
        .collect()
    }

    fn judged(&self, by: &PersonId) -> Judged {
        self.ways.iter().map(|w| judged_by(by, &w.learner.facts)).fold(Judged::default(), |a, b| a + b)
    }
}

/// Two ways that meet, and what of them is there twice.
pub(super) struct Met {
    pub main: EnrolmentKey,
    pub aside: EnrolmentKey,
    pub counts: bool,
    pub split: Split,
}

/// Everything that is needed to show what joining does, and to do it.
pub(super) struct Plan {
    pub kept: Loading,
    pub other: Loading,
    pub met: Vec<Met>,
    pub refusals: Vec<JoinRefusal>,
}

impl Plan {
    /// Loads both accounts and decides what stands against it. `own` is who does it for themselves.
    pub(super) async fn load(
        house: &House,
        kept: &PersonId,
        other: &PersonId,
        own: Option<&Actor>,
    ) -> Result<Self, Error> {
        let (kept, other) = (Loading::load(house, kept).await?, Loading::load(house, other).await?);
        let mut plan = Self { kept, other, met: Vec::new(), refusals: Vec::new() };
        plan.refusals = obstacles(&plan.kept.account()?, &plan.other.account()?);
        if !plan.refusals.is_empty() {
            return Ok(plan);
        }
        if own.is_some_and(|actor| does_more(&plan.other.grants, &actor.grants)) {
            plan.refusals.push(JoinRefusal::DoesMore);
        }
        plan.refusals.extend(plan.judging(house).await?);
        for meeting in meetings(&plan.kept.meet(), &plan.other.meet()) {
            let facts = |key: &EnrolmentKey| plan.way(key).map(|w| &w.learner.facts);
            let split = match (facts(&meeting.main), facts(&meeting.aside)) {
                (Some(main), Some(aside)) if meeting.counts => split(main, aside),
                _ => Split::default(),
            };
            plan.met.push(Met { main: meeting.main, aside: meeting.aside, counts: meeting.counts, split });
        }
        let waiting = plan.waiting_elsewhere(house).await?;
        if waiting > 0 {
            plan.refusals.push(JoinRefusal::HoursWait { entries: waiting });
        }
        Ok(plan)
    }

    /// A way of either account.
    pub(super) fn way(&self, key: &EnrolmentKey) -> Option<&Loaded> {
        self.kept.ways.iter().chain(&self.other.ways).find(|w| w.learner.key == *key)
    }

    /// What stands against it because one judges what is the other's.
    async fn judging(&self, house: &House) -> Result<Vec<JoinRefusal>, Error> {
        let (kept, other) = (&self.kept, &self.other);
        let judged = kept.judged(&other.id) + other.judged(&kept.id);
        let mut references = 0;
        for (about, referee) in [(kept, other), (other, kept)] {
            let asked = house.store.references_about(about.id.as_str()).await?;
            references += asked.iter().filter(|r| r.referee.as_deref() == Some(referee.id.as_str())).count();
        }
        let waiting = house.store.hours_waiting(other.id.as_str()).await?;
        let of_others = |person: &str| person != kept.id.as_str() && person != other.id.as_str();
        let others = waiting.iter().filter(|row| of_others(&row.person)).count();
        Ok(own_judges(judged, references, others))
    }

    /// Hours that would come to a group in which the supervisor who is asked for them does not sign.
    async fn waiting_elsewhere(&self, house: &House) -> Result<usize, Error> {
        let mut waiting = 0;
        for met in self.met.iter().filter(|m| m.counts) {
            let (Some(main), Some(aside)) = (self.way(&met.main), self.way(&met.aside)) else { continue };
            if main.learner.cohort == aside.learner.cohort {
                continue;
            }
            let team = house.team(&main.learner.cohort).await?;
            // Whoever signs behind a link belongs to no group.
            let signs = |person: &PersonId| {
                aside.learner.outside.contains_key(person)
                    || team.iter().any(|m| m.role == Role::Supervisor && m.person == *person)
            };
            let comes = aside.learner.facts.hours.iter().filter(|e| !met.split.stays.hours.contains(&e.id));
            waiting += comes.filter(|e| e.state == EntryState::Submitted && !signs(e.asked())).count();
        }
        Ok(waiting)
    }
}
