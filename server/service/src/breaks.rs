//! Breaks: beginning one, coming back, and what stands still meanwhile. Nobody is asked why.

use crate::error::Error;
use crate::house::House;
use crate::learner::Learner;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::id::PersonId;
use domain::pause::{Pause, on_break, set_by_board};
use storage::{PauseRow, StorageError};

/// A date of a program that a break does not move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FixedDate {
    /// The title of the program.
    pub programme: String,
    /// The day.
    pub day: NaiveDate,
}

pub(crate) const fn pause(row: &PauseRow) -> Pause {
    Pause { began_at: row.began_at, ended_at: row.ended_at }
}

/// The breaks of a person, oldest first.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn of(house: &House, person: &PersonId) -> Result<Vec<Pause>, Error> {
    Ok(house.store.pauses_of(person.as_str()).await?.iter().map(pause).collect())
}

/// The actor's own breaks, oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn own(house: &House, actor: &Actor) -> Result<Vec<Pause>, Error> {
    of(house, &actor.person).await
}

/// Dates that a board set for the programs that someone is in. A break does not move them.
#[must_use]
pub fn fixed_dates(ways: &[Learner]) -> Vec<FixedDate> {
    let open = ways.iter().filter(|l| l.completed_at.is_none() && l.left_at.is_none());
    open.filter_map(|l| Some(FixedDate { programme: l.programme.title.clone(), day: set_by_board(&l.evaluation)? }))
        .collect()
}

/// Begins a break. Reminders that have not left yet stay here. Someone who is on a break stays on it.
///
/// # Errors
/// When the database does not answer.
pub async fn begin(house: &House, actor: &Actor) -> Result<(), Error> {
    let earlier = own(house, actor).await?;
    let now = house.now();
    if on_break(&earlier, now).is_some() {
        return Ok(());
    }
    let row = PauseRow {
        organisation: house.identity.organisation.to_string(),
        person: actor.person.to_string(),
        number: i64::try_from(earlier.len()).unwrap_or(i64::MAX).saturating_add(1),
        began_at: now,
        ended_at: None,
    };
    let writes = vec![
        storage::write::begin_pause(row),
        storage::write::hold_reminders(actor.person.as_str(), now),
        house.audit(Some(&actor.person), "break_began", vec![actor.person.to_string()], now),
    ];
    match house.store.commit(writes).await {
        // The other click of a double click was faster.
        Ok(()) | Err(StorageError::Exists) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

/// Comes back. Answers whether there was a break to come back from.
///
/// # Errors
/// When the database does not answer.
pub async fn end(house: &House, actor: &Actor) -> Result<bool, Error> {
    let now = house.now();
    let rows = house.store.pauses_of(actor.person.as_str()).await?;
    let Some(row) = rows.iter().find(|r| pause(r).covers(now)) else { return Ok(false) };
    let writes = vec![
        storage::write::end_pause(actor.person.as_str(), row.number, now),
        house.audit(Some(&actor.person), "break_ended", vec![actor.person.to_string()], now),
    ];
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Conflict) => Ok(true),
        Err(other) => Err(other.into()),
    }
}
