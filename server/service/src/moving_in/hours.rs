//! Hours of the past: each learner's go through the one road of facts, and all learners' in one transaction.

use super::check::{Firsts, Outcome, Reading, around, day_key};
use super::{Draft, Says};
use crate::error::Error;
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::rows;
use domain::actor::Actor;
use domain::certificate::EnrolmentKey;
use domain::moving_in::{Column, HoursLine, PastHours, Problem, TakenOver, same_name};
use std::collections::{BTreeMap, BTreeSet};
use storage::{EnrolmentRow, MovedInRow};

/// The kind of note on hours that came in with a signature by hand.
const SIGNED: &str = "hours_signed";

/// Hours that come in.
pub(crate) struct Planned {
    pub(super) enrolment: EnrolmentKey,
    pub(super) key: String,
    pub(super) line: HoursLine,
}

/// The way that past hours go into: the newest at the site of the file, else the newest that the actor reaches.
fn way<'a>(rows: &'a [EnrolmentRow], draft: &Draft, reached: &[bool]) -> Option<&'a EnrolmentRow> {
    let open = || rows.iter().zip(reached).rev().filter(|(_, reached)| **reached).map(|(row, _)| row);
    open().find(|row| row.site == draft.site.as_str()).or_else(|| open().next())
}

/// The keys of what came in of a kind.
async fn keys(house: &House, kind: &str) -> Result<BTreeSet<String>, Error> {
    let rows = house.store.moved_in(house.identity.organisation.as_str(), kind).await?;
    Ok(rows.into_iter().map(|row| row.key).collect())
}

pub(super) async fn check(
    house: &House,
    actor: &Actor,
    draft: &Draft,
    read: Vec<Reading<HoursLine>>,
) -> Result<Outcome<Planned>, Error> {
    let around = around(house, actor, &read, |line| &line.who, std::iter::empty()).await?;
    let (there, signed_there) = (keys(house, "hours").await?, keys(house, SIGNED).await?);
    let mut firsts = Firsts::default();
    let mut outcome = Outcome::default();
    for mut reading in read {
        let Some(line) = reading.value.take() else {
            outcome.lines.push(reading.report(None, false, Says::Nothing));
            continue;
        };
        let says = Says::Hours { kind: line.kind, date: line.date, minutes: line.minutes };
        let found = match around.find(&line.who, true) {
            Ok(found) => found,
            Err(fault) => {
                reading.faults.push(fault);
                outcome.lines.push(reading.report(None, false, says));
                continue;
            }
        };
        let enrolments = around.someone(&found.person).map_or(&[][..], |s| &s.enrolments);
        let reached = enrolments.iter().map(|row| around.reaches(row)).collect::<Result<Vec<_>, _>>()?;
        let enrolment = way(enrolments, draft, &reached).map(rows::enrolment_key).transpose()?;
        if enrolment.is_none() {
            reading.fault(Column::PersonId, Problem::NotEnrolled);
        }
        if line.signed.as_ref().is_some_and(|signed| same_name(&signed.checked_by, &found.name)) {
            reading.fault(Column::CheckedBy, Problem::CheckedByTrainee);
        }
        let (person, minutes) = (found.person.as_str(), line.minutes.0.to_string());
        let said = [
            person,
            &day_key(line.date),
            line.kind.name(),
            &minutes,
            line.activity.as_str(),
            line.supervised_by.as_str(),
        ];
        let key = match &line.entry {
            Some(entry) => house.moving_key("hours-entry", &[person, entry]),
            None => house.moving_key("hours", &said),
        };
        let signed = serde_json::to_string(&line.signed).map_err(|e| Error::failed("compare signatures", e))?;
        let said = said.iter().chain([&signed.as_str()]).map(|text| text.to_lowercase()).collect::<Vec<_>>();
        if let Some(problem) = firsts.note(key.clone(), reading.line, said) {
            reading.fault(line.entry.as_ref().map(|_| Column::EntryId), problem);
        }
        if line.signed.is_some() && there.contains(&key) && !signed_there.contains(&key) {
            reading.fault(Column::SignedOn, Problem::SignatureNotTaken);
        }
        let report = reading.report(Some(found.name), there.contains(&key), says);
        if let Some(enrolment) = enrolment.filter(|_| report.state.comes_in()) {
            outcome.people.insert(found.person);
            outcome.minutes += u64::from(line.minutes.0);
            outcome.plan.push(Planned { enrolment, key, line });
        }
        outcome.lines.push(report);
    }
    Ok(outcome)
}

/// What is written for one learner: their entries, one link of their chain.
pub(super) fn change(
    house: &House,
    draft: &Draft,
    mark: &TakenOver,
    learner: &mut Learner,
    ids: &[(domain::id::HoursEntryId, &HoursLine)],
) -> Result<Change<()>, Error> {
    let mut new = Vec::with_capacity(ids.len());
    let mut entries = Vec::with_capacity(ids.len());
    for (id, line) in ids {
        let past = PastHours {
            id: id.clone(),
            kind: line.kind,
            date: line.date,
            minutes: line.minutes,
            activity: line.activity.clone(),
            supervised_by: line.supervised_by.clone(),
            signed: line.signed.clone(),
            taken_over: mark.clone(),
        };
        new.push(rows::past_hours_row(house, &learner.person_key, &learner.row, &past)?);
        entries.push(past);
    }
    let payload = serde_json::to_value(&entries).map_err(|e| Error::failed("write past hours", e))?;
    learner.facts.past_hours.extend(entries);
    let about = vec![draft.id.to_string(), learner.key.person.to_string()];
    Ok(Change::new((), "hours_taken_over", about, vec![storage::write::create_past_hours(new)]).linked(payload))
}

/// The entries of each learner with their new ids, and the notes that they came in.
#[expect(clippy::type_complexity, reason = "three lists that are made in one walk")]
pub(super) fn by_learner<'a>(
    house: &House,
    draft: &Draft,
    plan: &'a [Planned],
) -> Result<(BTreeMap<EnrolmentKey, Vec<(domain::id::HoursEntryId, &'a HoursLine)>>, Vec<MovedInRow>), Error> {
    let mut learners: BTreeMap<EnrolmentKey, Vec<_>> = BTreeMap::new();
    let mut notes = Vec::with_capacity(plan.len());
    for one in plan {
        let id: domain::id::HoursEntryId = house.id()?;
        let note = |kind: &str| MovedInRow {
            organisation: house.identity.organisation.to_string(),
            kind: kind.to_owned(),
            key: one.key.clone(),
            run: draft.id.to_string(),
            site: draft.site.to_string(),
            target: id.to_string(),
        };
        notes.push(note("hours"));
        notes.extend(one.line.signed.is_some().then(|| note(SIGNED)));
        learners.entry(one.enrolment.clone()).or_default().push((id, &one.line));
    }
    Ok((learners, notes))
}
