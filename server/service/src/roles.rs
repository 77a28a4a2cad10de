//! Giving and ending roles of people who have an account.

use crate::error::{Error, Field, Refusal};
use crate::house::House;
use crate::rows;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone as _, Utc};
use domain::actor::{Actor, Denied, Grant, Role, Scope};
use domain::id::{CohortId, PersonId, SiteId};
use domain::person::EmailAddress;
use domain::roles::{RoleRefusal, may_end, may_give};
use storage::{GrantRow, StorageError};

/// The form in which a role is given.
#[derive(Debug, Clone, Default)]
pub struct GiveForm {
    /// The name of the role.
    pub role: String,
    /// Where it shall reach: "all", "site:ID" or "cohort:ID".
    pub place: String,
    /// Its last day, as 2026-03-12; empty where it has none.
    pub until: String,
}

/// A scope as forms send it.
#[must_use]
pub fn place_of(text: &str) -> Option<Scope> {
    match text.split_once(':') {
        None if text == "all" => Some(Scope::All),
        Some(("site", id)) => SiteId::parse(id).ok().map(Scope::Site),
        Some(("cohort", id)) => CohortId::parse(id).ok().map(Scope::Cohort),
        _ => None,
    }
}

/// A scope as forms show it.
#[must_use]
pub fn place_text(scope: &Scope) -> String {
    match scope {
        Scope::All => "all".to_owned(),
        Scope::Site(site) => format!("site:{site}"),
        Scope::Cohort(cohort) => format!("cohort:{cohort}"),
    }
}

/// A refusal of the rule at the field that it is about; what is not the actor's to give is denied.
pub(crate) fn refused(refusal: RoleRefusal, role: Field, until: Field) -> Error {
    match refusal {
        RoleRefusal::NotYours => Error::Denied(Denied::NotYours),
        RoleRefusal::EndMissing | RoleRefusal::EndPast | RoleRefusal::NoEnd => {
            Error::Refused(Refusal::Role(until, refusal))
        }
        RoleRefusal::ScopeDoesNotFit | RoleRefusal::Held | RoleRefusal::NotHeld | RoleRefusal::LastAdministrator => {
            Error::Refused(Refusal::Role(role, refusal))
        }
    }
}

/// The end of the last day, as the cohort counts days; in UTC where there is no cohort. None when no day was given.
pub(crate) async fn last_instant(house: &House, scope: &Scope, day: &str) -> Result<Option<DateTime<Utc>>, Error> {
    let day = day.trim();
    if day.is_empty() {
        return Ok(None);
    }
    let wrong = || Error::Refused(Refusal::Choice("until"));
    let day: NaiveDate = day.parse().map_err(|_| wrong())?;
    let zone: chrono_tz::Tz = match scope {
        Scope::Cohort(cohort) => house.cohort(cohort).await?.zone.parse().unwrap_or(chrono_tz::UTC),
        Scope::Site(_) | Scope::All => chrono_tz::UTC,
    };
    let next = day.checked_add_days(Days::new(1)).ok_or_else(wrong)?.and_time(NaiveTime::MIN);
    let end = zone.from_local_datetime(&next).earliest().map_or_else(|| next.and_utc(), |end| end.to_utc());
    Ok(Some(end))
}

fn row_of(house: &House, person: &PersonId, grant: &Grant, by: &Actor, now: DateTime<Utc>) -> GrantRow {
    let (scope, scope_id) = match &grant.scope {
        Scope::All => ("all", String::new()),
        Scope::Site(site) => ("site", site.to_string()),
        Scope::Cohort(cohort) => ("cohort", cohort.to_string()),
    };
    GrantRow {
        organisation: house.identity.organisation.to_string(),
        person: person.to_string(),
        role: grant.role.name().to_owned(),
        scope: scope.to_owned(),
        scope_id,
        until: grant.until,
        given_by: Some(by.person.to_string()),
        given_at: now,
    }
}

fn about(person: &PersonId, grant: &Grant) -> Vec<String> {
    let place = match &grant.scope {
        Scope::All => None,
        Scope::Site(site) => Some(site.to_string()),
        Scope::Cohort(cohort) => Some(cohort.to_string()),
    };
    [Some(person.to_string()), Some(grant.role.name().to_owned()), place].into_iter().flatten().collect()
}

/// Gives a role to someone whom the actor may see. The same role in the same place again moves its last day.
///
/// # Errors
/// Refused with the field that does not fit; denied where the actor may not give that role, or may not see the person.
pub async fn give(house: &House, actor: &Actor, person: &PersonId, form: &GiveForm) -> Result<(), Error> {
    house.may_see(actor, person).await?;
    let choice = |field| Error::Refused(Refusal::Choice(field));
    let role = Role::named(&form.role).ok_or_else(|| choice("role"))?;
    let scope = place_of(&form.place).ok_or_else(|| choice("place"))?;
    let places = house.places().await?;
    if scope != Scope::All && places.site_of(&scope).is_none() {
        return Err(choice("place"));
    }
    let until = last_instant(house, &scope, &form.until).await?;
    let grant = Grant { role, scope, until };
    let (_, held) = house.places_of(person).await?;
    let now = house.now();
    let held = held.iter().find(|g| g.role == grant.role && g.scope == grant.scope);
    may_give(actor, &grant, places.site_of(&grant.scope), held, now).map_err(|r| refused(r, "role", "until"))?;
    let writes = vec![
        storage::write::give_role(row_of(house, person, &grant, actor, now)),
        house.audit(Some(&actor.person), "role_given", about(person, &grant), now),
    ];
    Ok(house.store.commit(writes).await?)
}

/// Ends a role that someone holds. It stays on record; what they did with it stays as it is.
///
/// # Errors
/// Refused when they do not hold it any more or are the last administrator; denied to those who may not.
pub async fn end(house: &House, actor: &Actor, person: &PersonId, role: &str, place: &str) -> Result<(), Error> {
    house.may_see(actor, person).await?;
    let not_held = || Error::Refused(Refusal::Role("", RoleRefusal::NotHeld));
    let (Some(role), Some(scope)) = (Role::named(role), place_of(place)) else {
        return Err(not_held());
    };
    let now = house.now();
    let rows = house.store.grants_of(person.as_str()).await?;
    let row = rows.into_iter().find(|r| rows::grant(r).is_some_and(|g| g.role == role && g.scope == scope));
    let row = row.ok_or_else(not_held)?;
    let grant = rows::grant(&row).ok_or_else(not_held)?;
    let administrators = house.administrators().await?;
    let places = house.places().await?;
    may_end(actor, &grant, places.site_of(&grant.scope), administrators, now).map_err(|r| refused(r, "", ""))?;
    let writes = vec![
        storage::write::end_role(row, actor.person.as_str(), now),
        house.audit(Some(&actor.person), "role_ended", about(person, &grant), now),
    ];
    match house.store.commit(writes).await {
        Ok(()) => Ok(()),
        Err(StorageError::Conflict) => Err(not_held()),
        Err(other) => Err(other.into()),
    }
}

/// Adds someone who has an account to a cohort, by their address or user name.
///
/// # Errors
/// Refused at `who` when the actor can see nobody of that address or name: whether someone else has it is not told.
pub async fn add_to_cohort(
    house: &House,
    actor: &Actor,
    cohort: &CohortId,
    who: &str,
    role: &str,
) -> Result<PersonId, Error> {
    let nobody = || Error::Refused(Refusal::Choice("who"));
    let place = place_text(&Scope::Cohort(cohort.clone()));
    let places = house.places().await?;
    let within = Scope::Cohort(cohort.clone());
    if !house.reaches(actor, domain::actor::Action::GiveRole, &within, &places) {
        return Err(Error::Denied(Denied::NotYours));
    }
    let who = EmailAddress::parse(who).map_or_else(|_| who.trim().to_lowercase(), |e| e.as_str().to_owned());
    if who.is_empty() || who.len() > 254 {
        return Err(nobody());
    }
    let found = house.store.sign_in(&who).await?.ok_or_else(nobody)?;
    let person: PersonId = rows::id(&found.person)?;
    let form = GiveForm { role: role.to_owned(), place, until: String::new() };
    match house.may_see(actor, &person).await {
        Ok(()) => {}
        Err(Error::Denied(_) | Error::NotFound) => return Err(nobody()),
        Err(other) => return Err(other),
    }
    give(house, actor, &person, &form).await?;
    Ok(person)
}

impl House {
    /// How many people hold the role of an administrator now.
    pub(crate) async fn administrators(&self) -> Result<usize, Error> {
        let now = self.now();
        let held = self.store.grants_in("all", "").await?;
        let administers = held.iter().filter(|g| g.role == Role::Administrator.name());
        Ok(administers.filter(|g| g.until.is_none_or(|end| now < end)).count())
    }
}
