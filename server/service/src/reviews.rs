//! What no certified peer has read yet, and the administrator who says by name that a group starts all the same.

use crate::cohorts::Cohort;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Learner, modules_of};
use crate::rows;
use crate::studies::today;
use chrono::{DateTime, Utc};
use domain::actor::{Action, Actor, may};
use domain::canonical::Digest;
use domain::course::{Language, digest_of};
use domain::id::{CohortId, GoAheadId, ModuleId, ProgrammeId};
use domain::review::{Accepted, Edition, changed, waiting};
use storage::{GoAheadRow, StorageError};

/// What was accepted, with the name of who accepted it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoAhead {
    /// Their name.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The modules, as they were then.
    pub editions: Vec<Edition>,
}

/// Where a group stands that is to start.
#[derive(Debug, Clone)]
pub struct Starting {
    /// The group.
    pub cohort: Cohort,
    /// The modules of its program that no certified peer has read.
    pub unread: Vec<Edition>,
    /// Those among them that nobody has accepted; while there are any, nobody can begin.
    pub waiting: Vec<ModuleId>,
    /// Those that say something else than when they were accepted.
    pub changed: Vec<ModuleId>,
    /// What was accepted, oldest first.
    pub accepted: Vec<GoAhead>,
    /// Stands for what is shown: a form that was made of something else is not taken.
    pub shown: String,
    /// Whether the actor may accept it.
    pub may_accept: bool,
}

/// The form in which it is accepted.
#[derive(Debug, Clone, Default)]
pub struct AcceptForm {
    /// Made by the server with the form.
    pub id: String,
    /// What the form showed.
    pub shown: String,
    /// Whether the box is ticked.
    pub accepted: bool,
}

fn broken(e: serde_json::Error) -> Error {
    Error::failed("read what was accepted", e)
}

fn accepted(row: &GoAheadRow) -> Result<Accepted, Error> {
    Ok(Accepted {
        by: rows::id(&row.accepted_by)?,
        at: row.accepted_at,
        editions: serde_json::from_str(&row.editions).map_err(broken)?,
    })
}

/// A word for a list of editions.
fn shown(unread: &[Edition]) -> Result<String, Error> {
    let text = serde_json::to_string(unread).map_err(broken)?;
    Ok(Digest::of_bytes(text.as_bytes()).as_str()[..32].to_owned())
}

impl House {
    /// The modules that someone who begins the program today learns and no certified peer has read, in their order.
    fn unread(&self, programme: &ProgrammeId) -> Vec<ModuleId> {
        let library = self.library();
        let Some(programme) = library.catalogue.programme(programme) else { return Vec::new() };
        let version = programme.version_on(today(self, &programme.zone)).or(programme.versions.last());
        let english = Language::english();
        let modules = version.into_iter().flat_map(|v| &v.stages).flat_map(modules_of);
        let mut unread: Vec<ModuleId> = Vec::new();
        for id in modules {
            let read = library.catalogue.module(id, &english).is_none_or(|m| m.beside.reviewed_by_a_peer());
            if !read && !unread.contains(id) {
                unread.push(id.clone());
            }
        }
        unread
    }

    async fn accepted(&self, cohort: &CohortId) -> Result<Vec<Accepted>, Error> {
        self.store.go_aheads(cohort.as_str()).await?.iter().map(accepted).collect()
    }

    /// Whether nobody can begin in that group yet.
    pub(crate) async fn waits(&self, cohort: &Cohort) -> Result<bool, Error> {
        let unread = self.unread(&cohort.programme);
        if unread.is_empty() {
            return Ok(false);
        }
        let unread: Vec<&ModuleId> = unread.iter().collect();
        Ok(!waiting(&unread, &self.accepted(&cohort.id).await?).is_empty())
    }

    /// Lets a trainee on who has begun to learn, or whose group has started.
    pub(crate) async fn may_begin(&self, learner: &Learner) -> Result<(), Error> {
        if begun(learner) || !self.waits(&self.cohort(&learner.cohort).await?).await? {
            return Ok(());
        }
        Error::refused(Refusal::NotStarted(learner.cohort.clone()))
    }
}

/// Whether they have begun to learn. Hours that were brought in from elsewhere are no beginning here.
pub(crate) fn begun(learner: &Learner) -> bool {
    let facts = &learner.facts;
    !(facts.lessons.is_empty() && facts.attempts.is_empty() && facts.submissions.is_empty())
}

/// Where a group stands that is to start.
///
/// # Errors
/// When there is none, or the actor may not see it.
pub async fn starting(house: &House, actor: &Actor, cohort: &CohortId) -> Result<Starting, Error> {
    let cohort = house.cohort(cohort).await?;
    let target = house.cohort_target(&cohort);
    may(actor, Action::SeeCohort, &target, house.now())?;
    let library = house.library();
    let english = Language::english();
    let mut unread = Vec::new();
    for id in house.unread(&cohort.programme) {
        let Some(module) = library.catalogue.module(&id, &english) else { continue };
        let digest = digest_of("module", module).map_err(|e| Error::failed("name a module", e))?;
        unread.push(Edition { module: id, title: module.title.clone(), digest });
    }
    let all = house.accepted(&cohort.id).await?;
    let ids: Vec<&ModuleId> = unread.iter().map(|e| &e.module).collect();
    let mut told = Vec::new();
    for one in &all {
        told.push(GoAhead { name: house.name_of(&one.by).await?, at: one.at, editions: one.editions.clone() });
    }
    Ok(Starting {
        waiting: waiting(&ids, &all).into_iter().cloned().collect(),
        changed: changed(&unread, &all).into_iter().map(|e| e.module.clone()).collect(),
        shown: shown(&unread)?,
        may_accept: may(actor, Action::LetStart, &target, house.now()).is_ok(),
        accepted: told,
        unread,
        cohort,
    })
}

/// An administrator accepts by name that the group starts with what no certified peer has read. A second click finds
/// what the first one wrote.
///
/// # Errors
/// Refused at the box that is not ticked, or when the modules changed since the form was made; denied to all others.
pub async fn accept(house: &House, actor: &Actor, cohort: &CohortId, form: &AcceptForm) -> Result<(), Error> {
    let starting = starting(house, actor, cohort).await?;
    let now = house.now();
    may(actor, Action::LetStart, &house.cohort_target(&starting.cohort), now)?;
    let id = GoAheadId::parse(&form.id).map_err(|_| Error::NotFound)?;
    if starting.unread.is_empty() {
        return Ok(());
    }
    if form.shown != starting.shown {
        return Error::refused(Refusal::Choice("shown"));
    }
    if !form.accepted {
        return Error::refused(Refusal::Choice("accepted"));
    }
    let mut about = vec![cohort.to_string()];
    about.extend(starting.unread.iter().map(|e| e.module.to_string()));
    let row = GoAheadRow {
        organisation: house.identity.organisation.to_string(),
        go_ahead: id.to_string(),
        cohort: cohort.to_string(),
        accepted_by: actor.person.to_string(),
        accepted_at: now,
        editions: serde_json::to_string(&starting.unread).map_err(broken)?,
    };
    let writes =
        vec![storage::write::let_start(row), house.audit(Some(&actor.person), "unread_modules_accepted", about, now)];
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Exists) => Ok(()),
        Err(other) => Err(other.into()),
    }
}
