//! Rosters: groups with their people and roles, and for trainees the way that they are on.

use super::check::{Firsts, Outcome, Reading, around};
use super::{Draft, Says};
use crate::cohorts::Cohort;
use crate::error::Error;
use crate::house::House;
use crate::rows;
use crate::studies::{enrolment, today};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::actor::{Actor, Role};
use domain::course::{Programme, ProgrammeVersion};
use domain::id::{CohortId, PersonId};
use domain::moving_in::{Column, Problem, RosterLine};
use std::collections::BTreeMap;
use storage::{CohortRow, GrantRow, MovedInRow, Write};

/// Someone who comes into a group.
pub(crate) struct Planned {
    person: PersonId,
    role: Role,
    /// The group that is there already.
    here: Option<Cohort>,
    /// Its name, for one that is opened.
    group: String,
    programme: Programme,
    starts_on: Option<NaiveDate>,
    /// Whether the role is not held yet.
    grant: bool,
    /// The way of a trainee: since when, under which rules, and which time.
    enrol: Option<(NaiveDate, ProgrammeVersion, usize)>,
}

fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The groups of the site by their names in small letters.
async fn groups_here(house: &House, draft: &Draft) -> Result<BTreeMap<String, Cohort>, Error> {
    let mut groups = BTreeMap::new();
    for row in house.store.cohorts().await?.into_iter().filter(|c| c.site == draft.site.as_str()) {
        let cohort = house.cohort(&rows::id(&row.cohort)?).await?;
        groups.insert(plain(&cohort.name), cohort);
    }
    Ok(groups)
}

/// The programme that a text names, by its id or title.
fn programme_named(house: &House, said: &str) -> Option<Programme> {
    let said = plain(said);
    let library = house.library();
    library.catalogue.programmes.iter().find(|p| p.id.as_str() == said || plain(&p.title) == said).cloned()
}

pub(super) async fn check(
    house: &House,
    actor: &Actor,
    draft: &Draft,
    read: Vec<Reading<RosterLine>>,
) -> Result<Outcome<Planned>, Error> {
    let around = around(house, actor, &read, |line| &line.who, std::iter::empty()).await?;
    let groups = groups_here(house, draft).await?;
    let mut opened: BTreeMap<String, String> = BTreeMap::new();
    let mut grants: BTreeMap<PersonId, Vec<GrantRow>> = BTreeMap::new();
    let mut ways: BTreeMap<(PersonId, String), usize> = BTreeMap::new();
    let mut firsts = Firsts::default();
    let mut outcome = Outcome::default();
    for mut reading in read {
        let Some(line) = reading.value.take() else {
            outcome.lines.push(reading.report(None, false, Says::Nothing));
            continue;
        };
        let says = Says::Roster { group: line.group.clone(), role: line.role };
        let found = around.find(&line.who, true).map_err(|f| reading.faults.push(f)).ok();
        let programme = programme_named(house, &line.programme);
        if programme.is_none() {
            reading.fault(Column::Program, Problem::ProgrammeUnknown { said: line.programme.clone() });
        }
        let (Some(found), Some(programme)) = (found, programme) else {
            outcome.lines.push(reading.report(None, false, says));
            continue;
        };
        let group = plain(&line.group);
        let here = groups.get(&group);
        let learns = match here {
            Some(cohort) => cohort.programme.to_string(),
            None => opened.entry(group.clone()).or_insert_with(|| programme.id.to_string()).clone(),
        };
        if learns != programme.id.as_str() {
            reading.fault(Column::Program, Problem::GroupDiffers);
        }
        let key = format!("{}\u{1f}{group}\u{1f}{}", found.person, line.role.name());
        if let Some(problem) = firsts.note(key, reading.line, line.joined_on) {
            reading.fault(Column::PersonId, problem);
        }
        if !grants.contains_key(&found.person) {
            grants.insert(found.person.clone(), house.store.grants_of(found.person.as_str()).await?);
        }
        let id = here.map(|cohort| cohort.id.as_str());
        let in_group = |g: &GrantRow| g.scope == "cohort" && Some(g.scope_id.as_str()) == id;
        let held = grants[&found.person].iter().any(|g| g.role == line.role.name() && in_group(g));
        let earlier = around.someone(&found.person).map_or(&[][..], |s| &s.enrolments);
        let on_way = earlier.iter().any(|e| Some(e.cohort.as_str()) == id);
        let joins = line.joined_on.filter(|_| line.role == Role::Trainee && !on_way);
        let version = joins.and_then(|day| {
            programme.version_on(day).cloned().or_else(|| {
                reading.fault(Column::JoinedOn, Problem::RulesOfToday { joined_on: day });
                let now = today(house, &programme.zone);
                programme.version_on(now).or(programme.versions.last()).cloned()
            })
        });
        let there = held && version.is_none();
        let report = reading.report(Some(found.name), there, says);
        if report.state.comes_in() {
            let enrol = joins.zip(version).map(|(day, version)| {
                let of = |e: &&storage::EnrolmentRow| e.programme == programme.id.as_str();
                let times = ways.entry((found.person.clone(), programme.id.to_string())).or_default();
                *times += 1;
                (day, version, earlier.iter().filter(of).count() + *times)
            });
            outcome.people.insert(found.person.clone());
            outcome.plan.push(Planned {
                person: found.person,
                role: line.role,
                here: here.cloned(),
                group: line.group,
                programme,
                starts_on: line.starts_on.or(line.joined_on),
                grant: !held,
                enrol,
            });
        }
        outcome.lines.push(report);
    }
    Ok(outcome)
}

/// Opens the groups that are not there: each on the earliest day that a line gives it.
fn open_groups(
    house: &House,
    actor: &Actor,
    draft: &Draft,
    plan: &[Planned],
    now: DateTime<Utc>,
) -> Result<(BTreeMap<String, Cohort>, Vec<Write>), Error> {
    let (mut groups, mut writes, mut notes) = (BTreeMap::new(), Vec::new(), Vec::new());
    for one in plan.iter().filter(|p| p.here.is_none()) {
        let name = plain(&one.group);
        if groups.contains_key(&name) {
            continue;
        }
        let days = plan.iter().filter(|p| plain(&p.group) == name).filter_map(|p| p.starts_on);
        let id: CohortId = house.id()?;
        let cohort = Cohort {
            id: id.clone(),
            site: draft.site.clone(),
            name: one.group.clone(),
            programme: one.programme.id.clone(),
            zone: one.programme.zone.clone(),
            starts_on: days.min().unwrap_or_else(|| today(house, &one.programme.zone)),
        };
        writes.push(storage::write::create_cohort(CohortRow {
            organisation: house.identity.organisation.to_string(),
            site: cohort.site.to_string(),
            cohort: id.to_string(),
            programme: cohort.programme.to_string(),
            name: cohort.name.clone(),
            zone: cohort.zone.clone(),
            starts_on: cohort.starts_on.to_string(),
            created_at: now,
            created_by: actor.person.to_string(),
        }));
        writes.push(house.audit(Some(&actor.person), "cohort_opened", vec![id.to_string(), draft.id.to_string()], now));
        // Two files that open the same group at once: one of them begins anew.
        notes.push(MovedInRow {
            organisation: house.identity.organisation.to_string(),
            kind: "group".to_owned(),
            key: house.moving_key("group", &[draft.site.as_str(), &name]),
            run: draft.id.to_string(),
            site: draft.site.to_string(),
            target: id.to_string(),
        });
        groups.insert(name, cohort);
    }
    writes.push(storage::write::note_moved_in(notes));
    Ok((groups, writes))
}

/// The writes for those who come into groups.
pub(super) fn writes(
    house: &House,
    actor: &Actor,
    draft: &Draft,
    plan: Vec<Planned>,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Error> {
    let (opened, mut writes) = open_groups(house, actor, draft, &plan, now)?;
    for one in plan {
        let cohort = one.here.as_ref().or_else(|| opened.get(&plain(&one.group))).ok_or(Error::NotFound)?;
        if one.grant {
            writes.push(storage::write::give_role(GrantRow {
                organisation: house.identity.organisation.to_string(),
                person: one.person.to_string(),
                role: one.role.name().to_owned(),
                scope: "cohort".to_owned(),
                scope_id: cohort.id.to_string(),
                until: None,
                given_by: Some(actor.person.to_string()),
                given_at: now,
            }));
            let about = vec![one.person.to_string(), one.role.name().to_owned(), draft.id.to_string()];
            writes.push(house.audit(Some(&actor.person), "role_given", about, now));
        }
        if let Some((day, version, time)) = one.enrol {
            let mut row = enrolment(house, &one.person, cohort, &one.programme, &version, day, time, now)?;
            row.joined_at = day.and_time(NaiveTime::MIN).and_utc();
            // They have done nothing here yet: no letter says that a week was quiet.
            row.active_at = DateTime::UNIX_EPOCH;
            writes.push(storage::write::enrol(row));
            let about = vec![one.person.to_string(), cohort.id.to_string(), draft.id.to_string()];
            writes.push(house.audit(Some(&actor.person), "enrolled", about, now));
        }
    }
    Ok(writes)
}
