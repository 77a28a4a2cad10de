//! Certificates that others issued: kept as a record with a number of ours, never as ours.

use super::check::{Firsts, Outcome, Reading, around};
use super::{Draft, Says};
use crate::certificates::draw_number;
use crate::error::Error;
use crate::house::House;
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::id::PersonId;
use domain::moving_in::{CertificateLine, Column, PastCertificate, Problem, TakenOver, same_name};
use std::collections::BTreeMap;
use storage::{MovedInRow, PastCertificateRow, Write};

/// A certificate that comes in.
pub(crate) struct Planned {
    person: PersonId,
    key: String,
    holder: String,
    line: CertificateLine,
}

pub(super) async fn check(
    house: &House,
    actor: &Actor,
    read: Vec<Reading<CertificateLine>>,
) -> Result<Outcome<Planned>, Error> {
    let around = around(house, actor, &read, |line| &line.who, std::iter::empty()).await?;
    let here = house.store.moved_in(house.identity.organisation.as_str(), "certificate").await?;
    let here: BTreeMap<String, String> = here.into_iter().map(|row| (row.key, row.target)).collect();
    let mut firsts = Firsts::default();
    let mut outcome = Outcome::default();
    for mut reading in read {
        let Some(line) = reading.value.take() else {
            outcome.lines.push(reading.report(None, false, Says::Nothing));
            continue;
        };
        let says = Says::Certificate { number: line.number.clone(), programme: line.programme.clone() };
        // A name on an old certificate may be the one before a wedding: it is shown, not refused.
        let found = match around.find(&line.who, false) {
            Ok(found) => found,
            Err(fault) => {
                reading.faults.push(fault);
                outcome.lines.push(reading.report(None, false, says));
                continue;
            }
        };
        let holder = line.who.name.clone().unwrap_or_else(|| found.name.clone());
        if !same_name(&holder, &found.name) {
            reading.fault(Column::Name, Problem::HolderDiffers { here: found.name.clone() });
        }
        let key = house.moving_key("certificate", &[&line.issuer, &line.number]);
        let mut same = line.clone();
        same.who = domain::moving_in::Who::default();
        if let Some(problem) = firsts.note(key.clone(), reading.line, (found.person.clone(), same)) {
            reading.fault(Column::Number, problem);
        }
        let mut there = false;
        if let Some(number) = here.get(&key) {
            let held = house.store.past_certificate(number).await?;
            there = held.is_some_and(|(row, _)| row.person == found.person.as_str());
            if !there {
                reading.fault(Column::Number, Problem::NumberTaken);
            }
        }
        let report = reading.report(Some(holder.clone()), there, says);
        if report.state.comes_in() {
            outcome.people.insert(found.person.clone());
            outcome.plan.push(Planned { person: found.person, key, holder, line });
        }
        outcome.lines.push(report);
    }
    Ok(outcome)
}

impl House {
    /// The keyed digest of an old number, whatever stands between its letters and digits.
    pub(super) fn old_number_key(&self, number: &str) -> String {
        let plain: String = number.chars().filter(|c| c.is_alphanumeric()).collect();
        self.moving_key("old-number", &[&plain])
    }
}

/// The name under which a past certificate is sealed.
pub(crate) fn about(number: &str) -> String {
    format!("past_certificate/1:{number}")
}

/// The writes for certificates that come in.
pub(super) async fn writes(
    house: &House,
    actor: &Actor,
    draft: &Draft,
    plan: Vec<Planned>,
    mark: &TakenOver,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Error> {
    let (mut writes, mut new, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    for one in plan {
        let number = draw_number(house);
        let (_, key) = house.person(&one.person).await?;
        let paper = PastCertificate {
            number: number.clone(),
            old_number: one.line.number.clone(),
            person: one.person.clone(),
            holder: one.holder,
            programme: one.line.programme,
            kind: one.line.kind,
            issued_on: one.line.issued_on,
            expires_on: one.line.expires_on,
            issuer: one.line.issuer,
            organisation: house.identity.name.clone(),
            taken_over: mark.clone(),
            demonstration: house.identity.demonstration,
        };
        new.push(PastCertificateRow {
            organisation: house.identity.organisation.to_string(),
            person: one.person.to_string(),
            number: number.plain().to_owned(),
            old_number: house.old_number_key(&one.line.number),
            run: draft.id.to_string(),
            body: key.seal(&about(number.plain()), &paper, &*house.random)?.into(),
        });
        notes.push(MovedInRow {
            organisation: house.identity.organisation.to_string(),
            kind: "certificate".to_owned(),
            key: one.key,
            run: draft.id.to_string(),
            site: draft.site.to_string(),
            target: number.plain().to_owned(),
        });
        let about = vec![one.person.to_string(), number.plain().to_owned(), draft.id.to_string()];
        writes.push(house.audit(Some(&actor.person), "certificate_taken_over", about, now));
    }
    writes.push(storage::write::create_past_certificates(new));
    writes.push(storage::write::note_moved_in(notes));
    Ok(writes)
}
