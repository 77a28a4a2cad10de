//! Who may give and end which role, over every role and scope.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::course::Language;
use crate::id::{CohortId, OrganisationId, PersonId};
use chrono::TimeDelta;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn site(name: &str) -> SiteId {
    SiteId::parse(name).unwrap()
}

fn cohort() -> Scope {
    Scope::Cohort(CohortId::parse("c1").unwrap())
}

fn actor(role: Role, scope: Scope) -> Actor {
    Actor {
        person: PersonId::parse("staff").unwrap(),
        organisation: OrganisationId::parse("ours").unwrap(),
        name: "Sam".to_owned(),
        language: Language::english(),
        grants: vec![Grant { role, scope, until: None }],
    }
}

/// A grant that fits: with a last day where the role needs one.
fn grant(role: Role, scope: Scope) -> Grant {
    let until = (role == Role::Auditor).then(|| now() + TimeDelta::days(30));
    Grant { role, scope, until }
}

#[test]
fn an_administrator_gives_every_role_in_every_scope_that_it_goes_with() {
    let administrator = actor(Role::Administrator, Scope::All);
    for role in Role::ALL {
        for scope in [cohort(), Scope::Site(site("s1")), Scope::All] {
            let fits = reaches(role).contains(&Reach::of(&scope));
            let told = may_give(&administrator, &grant(role, scope), Some(&site("s1")), None, now());
            assert_eq!(told.is_ok(), fits, "{role:?}");
            assert!(fits || told == Err(RoleRefusal::ScopeDoesNotFit));
        }
    }
}

#[test]
fn a_coordinator_gives_within_their_site_and_nothing_as_mighty_as_their_own_role() {
    let coordinator = actor(Role::Coordinator, Scope::Site(site("s1")));
    for role in Role::ALL {
        for scope in [cohort(), Scope::Site(site("s1"))] {
            let fits = reaches(role).contains(&Reach::of(&scope)) && !is_mighty(role);
            let here = may_give(&coordinator, &grant(role, scope.clone()), Some(&site("s1")), None, now());
            assert_eq!(here.is_ok(), fits, "{role:?} {scope:?}");
            let there = may_give(&coordinator, &grant(role, scope), Some(&site("s2")), None, now());
            assert_eq!(there, Err(RoleRefusal::NotYours), "{role:?}");
        }
        let all = may_give(&coordinator, &grant(role, Scope::All), None, None, now());
        assert_eq!(all, Err(RoleRefusal::NotYours), "wider than their own: {role:?}");
    }
    assert_eq!(givable(&coordinator, now()).len(), 6);
}

#[test]
fn no_other_role_gives_or_ends_anything() {
    for giver in Role::ALL.into_iter().filter(|r| !matches!(r, Role::Administrator | Role::Coordinator)) {
        let giver = actor(giver, Scope::All);
        assert!(givable(&giver, now()).is_empty());
        for role in Role::ALL {
            let given = grant(role, cohort());
            assert_eq!(may_give(&giver, &given, Some(&site("s1")), None, now()), Err(RoleRefusal::NotYours));
            assert_eq!(may_end(&giver, &given, Some(&site("s1")), 3, now()), Err(RoleRefusal::NotYours));
        }
    }
}

#[test]
fn a_role_that_is_over_gives_nothing() {
    let mut administrator = actor(Role::Administrator, Scope::All);
    administrator.grants[0].until = Some(now());
    let told = may_give(&administrator, &grant(Role::Trainer, cohort()), Some(&site("s1")), None, now());
    assert_eq!(told, Err(RoleRefusal::NotYours));
}

#[test]
fn last_days_are_asked_for_refused_and_compared() {
    let administrator = actor(Role::Administrator, Scope::All);
    let give = |role, until, held: Option<&Grant>| {
        may_give(&administrator, &Grant { role, scope: Scope::All, until }, Some(&site("s1")), held, now())
    };
    let later = Some(now() + TimeDelta::days(3));
    assert_eq!(give(Role::Auditor, None, None), Err(RoleRefusal::EndMissing));
    assert_eq!(give(Role::Auditor, Some(now()), None), Err(RoleRefusal::EndPast));
    assert_eq!(give(Role::Auditor, later, None), Ok(()));
    assert_eq!(give(Role::Administrator, later, None), Err(RoleRefusal::NoEnd));
    let held = Grant { role: Role::Auditor, scope: Scope::All, until: later };
    assert_eq!(give(Role::Auditor, later, Some(&held)), Err(RoleRefusal::Held));
    assert_eq!(give(Role::Auditor, Some(now() + TimeDelta::days(9)), Some(&held)), Ok(()), "the day may be moved");
}

#[test]
fn the_last_administrator_stays() {
    let administrator = actor(Role::Administrator, Scope::All);
    let own = grant(Role::Administrator, Scope::All);
    assert_eq!(may_end(&administrator, &own, None, 1, now()), Err(RoleRefusal::LastAdministrator));
    assert_eq!(may_end(&administrator, &own, None, 2, now()), Ok(()));
    let over = Grant { until: Some(now()), ..grant(Role::Trainer, Scope::All) };
    assert_eq!(may_end(&administrator, &over, None, 2, now()), Err(RoleRefusal::NotHeld));
    let coordinator = actor(Role::Coordinator, Scope::Site(site("s1")));
    assert_eq!(may_end(&coordinator, &own, None, 2, now()), Err(RoleRefusal::NotYours));
}
