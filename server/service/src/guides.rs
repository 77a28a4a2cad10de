//! What stands beside the lessons: guides for those who teach, and whole modules on paper.

use crate::error::Error;
use crate::house::House;
use crate::learner::modules_of;
use domain::actor::{Action, Actor, Scope, may};
use domain::course::Module;
use domain::id::ModuleId;
use std::collections::BTreeSet;

/// The modules that the actor may use in that way: those of the programs of groups that they reach; all of them for
/// whoever has such a role everywhere. In the order of the programs.
///
/// # Errors
/// When the database does not answer.
pub async fn modules(house: &House, actor: &Actor, action: Action) -> Result<Vec<Module>, Error> {
    let library = house.library();
    let now = house.now();
    let everywhere = actor
        .grants
        .iter()
        .any(|g| action.roles().contains(&g.role) && g.scope == Scope::All && g.until.is_none_or(|end| now < end));
    let mut programmes = BTreeSet::new();
    if !everywhere {
        for row in house.store.cohorts().await? {
            let cohort = house.cohort(&crate::rows::id(&row.cohort)?).await?;
            if may(actor, action, &house.cohort_target(&cohort), now).is_ok() {
                programmes.insert(cohort.programme);
            }
        }
    }
    let taught = library.catalogue.programmes.iter().filter(|p| everywhere || programmes.contains(&p.id));
    let stages = taught.flat_map(|p| p.versions.iter().rev()).flat_map(|v| &v.stages);
    let mut ids: Vec<&ModuleId> = Vec::new();
    for id in stages.flat_map(modules_of) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if everywhere {
        for module in &library.catalogue.modules {
            if !ids.contains(&&module.id) {
                ids.push(&module.id);
            }
        }
    }
    Ok(ids.into_iter().filter_map(|id| library.catalogue.module(id, &actor.language)).cloned().collect())
}

/// One of these modules.
///
/// # Errors
/// `NotFound` when there is none, or it is not among those that the actor may use.
pub async fn module(house: &House, actor: &Actor, action: Action, id: &ModuleId) -> Result<Module, Error> {
    modules(house, actor, action).await?.into_iter().find(|m| m.id == *id).ok_or(Error::NotFound)
}
