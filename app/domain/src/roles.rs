//! Giving and ending roles: where a role can reach, and that nobody gives more than they hold.

use crate::actor::{Action, Actor, Grant, Role, Scope, Target, may};
use crate::id::SiteId;
use chrono::{DateTime, Utc};

/// How far a scope reaches, without saying which cohort or site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// One cohort.
    Cohort,
    /// One site.
    Site,
    /// The whole organisation.
    All,
}

impl Reach {
    /// How far that scope reaches.
    #[must_use]
    pub const fn of(scope: &Scope) -> Self {
        match scope {
            Scope::Cohort(_) => Self::Cohort,
            Scope::Site(_) => Self::Site,
            Scope::All => Self::All,
        }
    }
}

/// Why a role is not given or not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RoleRefusal {
    /// The actor holds no role that reaches so far or may give that one.
    #[error("nobody gives more than they hold")]
    NotYours,
    /// That role cannot have that scope.
    #[error("the role does not go with this scope")]
    ScopeDoesNotFit,
    /// An auditor reads until a day; none was given.
    #[error("this role needs a last day")]
    EndMissing,
    /// The last day is over already.
    #[error("the last day is over")]
    EndPast,
    /// An administrator's role has no last day: it is ended by another administrator.
    #[error("this role has no last day")]
    NoEnd,
    /// The person holds it already, until the same day.
    #[error("held already")]
    Held,
    /// The person does not hold it any more.
    #[error("not held")]
    NotHeld,
    /// Without this administrator there would be none.
    #[error("the last administrator stays")]
    LastAdministrator,
}

/// How far a role can reach. A trainee learns in one cohort; who administers does so for everyone; a referee and an
/// employer belong to a site or to all, because what they see is given to them by the person concerned.
#[must_use]
pub const fn reaches(role: Role) -> &'static [Reach] {
    match role {
        Role::Trainee => &[Reach::Cohort],
        Role::Trainer | Role::Supervisor | Role::StaffProxy | Role::Auditor => {
            &[Reach::Cohort, Reach::Site, Reach::All]
        }
        Role::Coordinator | Role::Referee | Role::Employer => &[Reach::Site, Reach::All],
        Role::Administrator => &[Reach::All],
    }
}

/// The roles that an actor may give at all: an administrator every one, a coordinator those who work with trainees.
#[must_use]
pub fn givable(actor: &Actor, now: DateTime<Utc>) -> Vec<Role> {
    let coordinates = actor.grants.iter().any(|g| g.role == Role::Coordinator && g.until.is_none_or(|end| now < end));
    let all = actor.is_everywhere(Role::Administrator, now);
    Role::ALL.into_iter().filter(|role| all || (coordinates && !is_mighty(*role))).collect()
}

/// Roles that only an administrator gives and ends: those that reach people's accounts, or the record of everyone.
#[must_use]
pub const fn is_mighty(role: Role) -> bool {
    matches!(role, Role::Administrator | Role::Coordinator | Role::Auditor)
}

/// Whether a grant lies within what the actor holds: no mightier, no wider.
fn within(actor: &Actor, grant: &Grant, site: Option<&SiteId>, now: DateTime<Utc>) -> bool {
    if actor.is_everywhere(Role::Administrator, now) {
        return true;
    }
    if is_mighty(grant.role) {
        return false;
    }
    match (&grant.scope, site) {
        (Scope::All, _) => actor.is_everywhere(Role::Coordinator, now),
        (Scope::Site(_) | Scope::Cohort(_), None) => false,
        (scope, Some(site)) => {
            let cohort = match scope {
                Scope::Cohort(cohort) => Some(cohort.clone()),
                Scope::Site(_) | Scope::All => None,
            };
            let place = Target { organisation: actor.organisation.clone(), site: site.clone(), cohort, person: None };
            may(actor, Action::GiveRole, &place, now).is_ok()
        }
    }
}

/// Whether the actor may give that role. `site` is the site of the scope (a cohort's own site); none where there is no
/// such cohort or site. `held` is the same role in the same scope, if the person holds it now.
///
/// # Errors
/// The first reason against it.
pub fn may_give(
    actor: &Actor,
    grant: &Grant,
    site: Option<&SiteId>,
    held: Option<&Grant>,
    now: DateTime<Utc>,
) -> Result<(), RoleRefusal> {
    if !within(actor, grant, site, now) {
        return Err(RoleRefusal::NotYours);
    }
    if !reaches(grant.role).contains(&Reach::of(&grant.scope)) {
        return Err(RoleRefusal::ScopeDoesNotFit);
    }
    match (grant.role, grant.until) {
        (Role::Auditor, None) => return Err(RoleRefusal::EndMissing),
        (Role::Administrator, Some(_)) => return Err(RoleRefusal::NoEnd),
        (_, Some(end)) if end <= now => return Err(RoleRefusal::EndPast),
        _ => {}
    }
    if held.is_some_and(|h| h.until == grant.until) { Err(RoleRefusal::Held) } else { Ok(()) }
}

/// Whether the actor may end that role now. `administrators` is how many hold the role of an administrator now.
///
/// # Errors
/// The first reason against it.
pub fn may_end(
    actor: &Actor,
    grant: &Grant,
    site: Option<&SiteId>,
    administrators: usize,
    now: DateTime<Utc>,
) -> Result<(), RoleRefusal> {
    if !within(actor, grant, site, now) {
        return Err(RoleRefusal::NotYours);
    }
    if grant.until.is_some_and(|end| end <= now) {
        return Err(RoleRefusal::NotHeld);
    }
    if grant.role == Role::Administrator && administrators <= 1 {
        return Err(RoleRefusal::LastAdministrator);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
