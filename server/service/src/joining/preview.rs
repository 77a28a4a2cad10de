//! What joining two accounts would do, for the page on which someone decides.

use super::plan::{Loaded, Loading, Met, Plan};
use crate::error::Error;
use crate::house::House;
use crate::people::Places;
use crate::resets::SignInNames;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::actor::Grant;
use domain::evaluation::Facts;
use domain::hours::EntryState;
use domain::id::PersonId;
use domain::joining::{JoinRefusal, together};
use domain::quantity::Minutes;
use domain::submission::SubmissionState;

/// One of the two accounts.
#[derive(Debug, Clone)]
pub struct Side {
    /// Whose.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// What is signed in with.
    pub names: SignInNames,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Two ways through one programme that become one.
#[derive(Debug, Clone)]
pub struct Together {
    /// The group in which it goes on.
    pub cohort: String,
    /// Signed on the account that is kept.
    pub kept: Minutes,
    /// Signed on the other one.
    pub other: Minutes,
    /// Signed when both are one.
    pub after: Minutes,
    /// Hours that are there twice and count once: day, start (none where only the day is known), length.
    pub twice: Vec<(NaiveDate, Option<NaiveTime>, Minutes)>,
    /// Works on an activity for which there is another one.
    pub works_twice: usize,
}

/// What becomes of a way.
#[derive(Debug, Clone)]
pub enum Fate {
    /// It comes along as it is.
    Comes,
    /// It becomes one with the way of the other account.
    Together(Together),
    /// It ends: the other account has finished the same programme. It stays to be read.
    Ends,
}

/// A way that joining touches.
#[derive(Debug, Clone)]
pub struct WayPreview {
    /// The title of the programme.
    pub programme: String,
    /// The group of the account that goes, or of the way that ends.
    pub cohort: String,
    /// Lessons that were read on it.
    pub lessons: usize,
    /// Works that were accepted on it.
    pub works: usize,
    /// Hours that are signed on it.
    pub signed: Minutes,
    /// When it was finished.
    pub finished: Option<NaiveDate>,
    /// What becomes of it.
    pub fate: Fate,
}

/// What joining would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The account that is kept.
    pub kept: Side,
    /// The one that goes.
    pub other: Side,
    /// Programmes.
    pub ways: Vec<WayPreview>,
    /// Certificates of the other account, also those of the past.
    pub certificates: usize,
    /// Roles of the other account.
    pub roles: Vec<Grant>,
    /// What sites and cohorts are called.
    pub places: Places,
    /// Questions that were asked with the other account.
    pub questions: usize,
    /// References that the other account asked for.
    pub references: usize,
    /// What stands against it.
    pub refusals: Vec<JoinRefusal>,
}

fn side(of: &Loading) -> Side {
    Side {
        person: of.id.clone(),
        name: of.name.clone(),
        names: SignInNames { email: of.row.email.clone(), user_name: of.row.user_name.clone() },
        since: of.row.created_at,
    }
}

/// Minutes that are signed, here and elsewhere.
fn signed(facts: &Facts) -> Minutes {
    let here = facts.hours.iter().filter(|e| e.state == EntryState::Approved).map(|e| e.particulars().minutes);
    here.chain(facts.past_hours.iter().map(|p| p.minutes)).sum()
}

async fn way(house: &House, of: &Loaded, fate: Fate) -> Result<WayPreview, Error> {
    let learner = &of.learner;
    let accepted = learner.facts.submissions.iter().filter(|s| s.state == SubmissionState::Accepted);
    Ok(WayPreview {
        programme: learner.programme.title.clone(),
        cohort: house.cohort(&learner.cohort).await?.name,
        lessons: learner.facts.lessons.len(),
        works: accepted.count(),
        signed: signed(&learner.facts),
        finished: learner.completed_at.map(|at| at.date_naive()),
        fate,
    })
}

async fn meeting(house: &House, plan: &Plan, met: &Met) -> Result<Option<WayPreview>, Error> {
    let (Some(main), Some(aside)) = (plan.way(&met.main), plan.way(&met.aside)) else { return Ok(None) };
    if !met.counts {
        return way(house, aside, Fate::Ends).await.map(Some);
    }
    let (counts, left) = together(main.learner.facts.clone(), aside.learner.facts.clone(), &met.split);
    let (kept, other) = if met.main.person == plan.kept.id { (main, aside) } else { (aside, main) };
    let twice = left.hours.iter().map(|e| e.particulars()).map(|p| (p.date, Some(p.start), p.minutes));
    let past = left.past_hours.iter().map(|p| (p.date, None, p.minutes));
    let fate = Fate::Together(Together {
        cohort: house.cohort(&main.learner.cohort).await?.name,
        kept: signed(&kept.learner.facts),
        other: signed(&other.learner.facts),
        after: signed(&counts),
        twice: twice.chain(past).collect(),
        works_twice: left.submissions.len(),
    });
    way(house, other, fate).await.map(Some)
}

/// What a plan would do.
pub(super) async fn of(house: &House, plan: &Plan) -> Result<Preview, Error> {
    let mut ways = Vec::new();
    for met in &plan.met {
        ways.extend(meeting(house, plan, met).await?);
    }
    let meets = |w: &&Loaded| plan.met.iter().any(|m| m.main == w.learner.key || m.aside == w.learner.key);
    for one in plan.other.ways.iter().filter(|w| !meets(w) && !w.learner.goes_on_elsewhere()) {
        ways.push(way(house, one, Fate::Comes).await?);
    }
    let other = plan.other.id.as_str();
    let certificates =
        house.store.certificates_of(other).await?.len() + house.store.past_certificates_of(other).await?.len();
    Ok(Preview {
        kept: side(&plan.kept),
        other: side(&plan.other),
        ways,
        certificates,
        roles: plan.other.grants.clone(),
        places: house.places().await?,
        questions: plan.other.ways.iter().map(|w| w.learner.threads.len()).sum(),
        references: house.store.references_about(other).await?.len(),
        refusals: plan.refusals.clone(),
    })
}
