//! Signing behind a link: what was chosen becomes decisions about the entries that are bound to it, all of them or none.

use super::fraud::name_mark;
use super::request::Bound;
use crate::hours::{HoursEntry, HoursRefusal, LONGEST_REASON, Outcome, concerns};
use crate::id::{HoursEntryId, PersonId};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a supervisor chose for one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// To sign it.
    Sign,
    /// To ask for something first.
    Ask(String),
    /// Not to sign it.
    Decline(String),
}

/// What was sent from the page behind the link.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LinkForm {
    /// Whether all entries with nothing unusual are signed that have no choice of their own.
    pub all_clean: bool,
    /// The full name, typed.
    pub name: String,
    /// What was chosen; what is left for later is left out.
    pub choices: BTreeMap<HoursEntryId, Choice>,
}

/// Why nothing was signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignRefusal {
    /// Nothing was chosen.
    #[error("nothing chosen")]
    NothingChosen,
    /// The name was not typed.
    #[error("no name")]
    NameMissing,
    /// Another name was typed than the one that the link was sent to.
    #[error("another name")]
    NameDiffers,
    /// The reason beside an entry.
    #[error(transparent)]
    Reason(HoursRefusal),
}

/// What is to be decided, and what cannot be any more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Entries in the version that was bound, with what is decided about each.
    pub decide: Vec<(Bound, Outcome)>,
    /// Entries that were chosen and have changed since the supervisor was asked.
    pub changed: Vec<HoursEntryId>,
    /// Entries that this supervisor decided already: the second click of a double click.
    pub again: Vec<HoursEntryId>,
}

/// What follows from what was sent. `entries` are all entries of the trainee now, `since` is the first day that counts,
/// `name` is how the supervisor is called.
///
/// # Errors
/// Every fault: at an entry, or of the sheet as a whole.
pub fn plan(
    form: &LinkForm,
    batch: &[Bound],
    entries: &[HoursEntry],
    since: NaiveDate,
    (supervisor, name): (&PersonId, &str),
) -> Result<Plan, Vec<(Option<HoursEntryId>, SignRefusal)>> {
    let mut plan = Plan::default();
    let mut faults = Vec::new();
    for bound in batch {
        let waiting = bound.waits(entries, supervisor);
        // What has changed since was among "all of them", too: that it is left out is told.
        let clean =
            || waiting.is_none_or(|e| concerns(std::slice::from_ref(e), entries, since).iter().all(Vec::is_empty));
        let chosen = form.choices.get(&bound.entry).cloned();
        let Some(choice) = chosen.or_else(|| (form.all_clean && clean()).then_some(Choice::Sign)) else { continue };
        if waiting.is_none() {
            let decided = entries
                .iter()
                .find(|e| e.id == bound.entry)
                .is_some_and(|e| e.decisions.iter().any(|d| d.version == bound.version && d.by == *supervisor));
            let list = if decided { &mut plan.again } else { &mut plan.changed };
            list.push(bound.entry.clone());
            continue;
        }
        let outcome = match choice {
            Choice::Sign => Ok(Outcome::Approved),
            Choice::Ask(text) => reason(&text).map(|reason| Outcome::Returned { reason }),
            Choice::Decline(text) => reason(&text).map(|reason| Outcome::Declined { reason }),
        };
        match outcome {
            Ok(outcome) => plan.decide.push((bound.clone(), outcome)),
            Err(refusal) => faults.push((Some(bound.entry.clone()), SignRefusal::Reason(refusal))),
        }
    }
    if plan.decide.iter().any(|(_, outcome)| *outcome == Outcome::Approved) {
        if form.name.trim().is_empty() {
            faults.push((None, SignRefusal::NameMissing));
        } else if name_mark(&form.name) != name_mark(name) {
            faults.push((None, SignRefusal::NameDiffers));
        }
    }
    if faults.is_empty() && plan == Plan::default() {
        faults.push((None, SignRefusal::NothingChosen));
    }
    if faults.is_empty() { Ok(plan) } else { Err(faults) }
}

fn reason(text: &str) -> Result<String, HoursRefusal> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(HoursRefusal::ReasonMissing),
        n if n > LONGEST_REASON => Err(HoursRefusal::ReasonLong { most: LONGEST_REASON }),
        _ => Ok(text.to_owned()),
    }
}
