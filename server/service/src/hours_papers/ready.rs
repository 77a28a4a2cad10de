//! Before anything goes to a board: the check against every reason for sending papers back, and the sheet to copy from.

use super::{Ground, made_of};
use crate::error::Error;
use crate::house::House;
use domain::actor::Actor;
use domain::board_check::{Checked, Packet, average_week, check};
use domain::chain::hours::Who;
use domain::hours::Particulars;
use domain::id::PersonId;
use domain::quantity::Minutes;
use std::collections::BTreeMap;

/// What the check found.
#[derive(Debug, Clone)]
pub struct Ready {
    /// What the programme is called.
    pub programme: String,
    /// Every reason, and what came of looking for it.
    pub checked: Vec<Checked>,
    /// What people are called.
    pub names: BTreeMap<PersonId, String>,
}

/// A signed entry to be copied.
#[derive(Debug, Clone)]
pub struct CopyRow {
    /// What it says.
    pub said: Particulars,
    /// What its supervisor is called; empty where that is not known.
    pub supervisor: String,
}

/// The signed entries in the order of a board's form.
#[derive(Debug, Clone)]
pub struct CopySheet {
    /// Whose.
    pub trainee: String,
    /// What the programme is called.
    pub programme: String,
    /// By day and start.
    pub rows: Vec<CopyRow>,
    /// The average of a week in practice; none where nothing is signed.
    pub a_week: Option<Minutes>,
    /// Whether there are hours that were taken over, which have no start.
    pub taken_over: bool,
}

/// Looks for every reason for which boards send papers back, on the actor's newest way.
///
/// # Errors
/// When they have not joined a programme.
pub async fn ready(house: &House, actor: &Actor) -> Result<Ready, Error> {
    let made = made_of(house, &actor.person).await?;
    let ground = Ground::of(house, crate::hours::log(house, actor).await?).await?;
    let papers = ground.papers(&made);
    let signed = ground.signed();
    let learner = &ground.learner;
    let checked = check(&Packet {
        trainee: &learner.name,
        stage: learner.stage(),
        facts: &learner.facts,
        evaluation: &learner.evaluation,
        signed: &signed,
        papers: &papers,
    });
    Ok(Ready { programme: learner.programme.title.clone(), checked, names: ground.names.clone() })
}

/// The actor's signed entries, to be copied into a board's form.
///
/// # Errors
/// When they have not joined a programme.
pub async fn copy_sheet(house: &House, actor: &Actor) -> Result<CopySheet, Error> {
    let ground = Ground::of(house, crate::hours::log(house, actor).await?).await?;
    let signed = ground.signed();
    let row = |one: &domain::hours_paper::SignedEntry<'_>| CopyRow {
        said: one.version.particulars.clone(),
        supervisor: ground.name(&one.signer),
    };
    Ok(CopySheet {
        trainee: ground.learner.name.clone(),
        programme: ground.learner.programme.title.clone(),
        rows: signed.iter().map(row).collect(),
        a_week: average_week(&signed),
        taken_over: !ground.learner.facts.past_hours.is_empty(),
    })
}

/// What a signer is called, where it is a person.
#[must_use]
pub fn called(names: &BTreeMap<PersonId, String>, who: &Who) -> String {
    match who {
        Who::Person(person) => names.get(person).cloned().unwrap_or_default(),
        // They are a row of `person` under the same id.
        Who::Outside(id) => PersonId::parse(id.as_str()).ok().and_then(|p| names.get(&p).cloned()).unwrap_or_default(),
        Who::Platform => String::new(),
    }
}
