//! Between sealed facts and what the rules look at: opened, put together for one program, and sealed again.

use crate::error::Error;
use crate::house::House;
use crate::learner::Learner;
use crate::rows;
use crate::vault::PersonKey;
use chrono::NaiveDate;
use domain::certificate::EnrolmentKey;
use domain::course::{ProgrammeVersion, Stage};
use domain::evaluation::Facts;
use domain::evaluation::record::{Qualification, Record, ReferenceFact, SupervisorFact};
use domain::fact::{Kind, Known, asked, letter_as_fact, record, supervisor};
use domain::hours::Entries;
use domain::id::{PersonId, ReferenceId};
use domain::reference::Letter;
use std::collections::{BTreeMap, BTreeSet};
use storage::{FactRows, PersonFactRow, ReferenceRow};

/// What a fact is sealed as.
pub(crate) fn about(fact: &str) -> String {
    format!("person_fact/1:{fact}")
}

/// The facts of a person, in the order in which they were entered.
pub(crate) fn opened(key: &PersonKey, rows: &[PersonFactRow]) -> Result<Vec<Known>, Error> {
    let mut all: Vec<Known> = rows
        .iter()
        .map(|row| key.open(&about(&row.fact), &row.body.clone().into_inner()))
        .collect::<Result<_, Error>>()?;
    all.sort_by_key(|known| (known.versions.first().map(|v| v.at), known.id.clone()));
    Ok(all)
}

pub(super) fn sealed(house: &House, key: &PersonKey, person: &PersonId, known: &Known) -> Result<PersonFactRow, Error> {
    let versions = known.versions.len() + usize::from(known.withdrawn.is_some());
    Ok(PersonFactRow {
        organisation: house.identity.organisation.to_string(),
        person: person.to_string(),
        fact: known.id.to_string(),
        kind: known.kind.name().to_owned(),
        version: i64::try_from(versions).unwrap_or(i64::MAX),
        withdrawn_at: known.withdrawn.as_ref().map(|w| w.at),
        body: key.seal(&about(known.id.as_str()), known, &*house.random)?.into(),
    })
}

/// Letters that referees sent, as facts.
fn letters(key: &PersonKey, rows: &[ReferenceRow]) -> Result<Vec<ReferenceFact>, Error> {
    let mut all = Vec::new();
    for row in rows {
        let (Some(body), Some(sent)) = (&row.body, row.settled_at) else { continue };
        let letter: Letter = key.open(&format!("reference/1:{}", row.reference), &body.clone().into_inner())?;
        let id: ReferenceId = rows::id(&row.reference)?;
        all.extend(letter_as_fact(&id, &letter, sent.date_naive()));
    }
    Ok(all)
}

/// Whether the rules of a stage ask what a supervisor is.
pub(super) fn asks_for_qualifications(stages: &[Stage]) -> bool {
    !asked(Kind::Qualification, stages).is_empty()
}

/// What someone who signs hours is qualified as.
pub(crate) async fn qualifications(house: &House, person: &PersonId) -> Result<Vec<Qualification>, Error> {
    let (_, key) = house.person(person).await?;
    let known = opened(&key, &house.store.person_facts(person.as_str()).await?)?;
    Ok(supervisor(person, &known).map(|fact| fact.qualifications).unwrap_or_default())
}

impl House {
    /// Everything that is known of a trainee on one way; their hours too, where these were opened already.
    pub(crate) async fn facts_of(
        &self,
        key: &EnrolmentKey,
        version: &ProgrammeVersion,
        person_key: &PersonKey,
        (joined_on, found, hours): (NaiveDate, &FactRows, Option<Entries>),
    ) -> Result<Facts, Error> {
        let mut facts = rows::facts(person_key, joined_on, found, hours)?;
        facts.entered = opened(person_key, &found.entered)?;
        facts.record = record(&facts.entered, letters(person_key, &found.letters)?, &key.programme);
        if asks_for_qualifications(&version.stages) {
            let signing = facts.hours.iter().flat_map(|e| e.versions.iter().map(|v| v.particulars.supervisor.clone()));
            facts.record.supervisors = self.supervisors_as_facts(signing.collect()).await?;
        }
        Ok(facts)
    }

    /// What these people are as supervisors, and what those are who supervise them.
    async fn supervisors_as_facts(&self, mut people: BTreeSet<PersonId>) -> Result<Vec<SupervisorFact>, Error> {
        let mut all: BTreeMap<PersonId, SupervisorFact> = BTreeMap::new();
        while let Some(person) = people.pop_first() {
            let key = match self.person(&person).await {
                Ok((_, key)) => key,
                // Of someone who is gone nothing is known.
                Err(Error::NotFound) => continue,
                Err(other) => return Err(other),
            };
            let known = opened(&key, &self.store.person_facts(person.as_str()).await?)?;
            let Some(fact) = supervisor(&person, &known) else { continue };
            let above = fact.supervised_by.as_ref().and_then(|a| PersonId::parse(a.as_str()).ok());
            all.insert(person, fact);
            people.extend(above.filter(|above| !all.contains_key(above)));
        }
        Ok(all.into_values().collect())
    }
}

/// Puts a fact among those of a trainee, in place of its earlier version, and counts anew.
pub(super) fn put(learner: &mut Learner, known: &Known) {
    learner.facts.entered.retain(|k| k.id != known.id);
    learner.facts.entered.push(known.clone());
    let letters = std::mem::take(&mut learner.facts.record.references);
    recount(learner, letters);
}

/// Counts anew what all facts and letters say together.
pub(crate) fn recount(learner: &mut Learner, letters: Vec<ReferenceFact>) {
    let facts = &mut learner.facts;
    let supervisors = std::mem::take(&mut facts.record.supervisors);
    let after = record(&facts.entered, letters, &learner.key.programme);
    facts.record = Record { supervisors, ..after };
}

/// Puts the letter of a referee among the facts of a trainee.
pub(crate) fn letter(learner: &mut Learner, letter: &ReferenceFact) {
    learner.facts.record.references.push(letter.clone());
}

/// Puts what a supervisor is among the facts of someone whose hours they sign.
pub(super) fn put_supervisor(learner: &mut Learner, fact: &SupervisorFact) {
    let all = &mut learner.facts.record.supervisors;
    all.retain(|one| one.supervisor != fact.supervisor);
    all.push(fact.clone());
}
