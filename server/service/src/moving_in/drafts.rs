//! Files that wait for a yes: each sealed with the key of who sent it, in parts, for a day.

use crate::error::Error;
use crate::house::House;
use crate::rows;
use chrono::TimeDelta;
use domain::actor::Actor;
use domain::id::{ImportRunId, PersonId};
use storage::{MovingDraftRow, StorageError, Write};

/// A draft is kept so many hours.
const KEPT_HOURS: i64 = 24;
/// The most characters of a part of a draft.
const PART: usize = 128 * 1024;

fn part_name(draft: &str, place: usize) -> String {
    format!("moving_draft/1:{draft}:{place}")
}

/// Keeps a text under its row, and takes away what is too old. The second click of a double click changes nothing.
pub(crate) async fn keep(house: &House, mut row: MovingDraftRow, text: &str, audit: Write) -> Result<(), Error> {
    house.store.sweep_drafts(row.created_at - TimeDelta::hours(KEPT_HOURS)).await?;
    let person: PersonId = rows::id(&row.person)?;
    let (_, key) = house.person(&person).await?;
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.char_indices().nth(PART).map_or(rest.len(), |(at, _)| at);
        let (part, after) = rest.split_at(end);
        parts.push(key.seal(&part_name(&row.draft, parts.len()), &part, &*house.random)?);
        rest = after;
    }
    row.parts = i64::try_from(parts.len()).unwrap_or(i64::MAX);
    match house.store.commit(vec![storage::write::keep_draft(row, parts), audit]).await {
        Ok(()) | Err(StorageError::Exists) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

/// A draft of the actor's own with its text; nobody else looks into it.
pub(crate) async fn open(house: &House, actor: &Actor, id: &ImportRunId) -> Result<(MovingDraftRow, String), Error> {
    let (row, parts) = house.store.moving_draft(id.as_str()).await?.ok_or(Error::NotFound)?;
    if row.person != actor.person.as_str() || row.organisation != actor.organisation.as_str() {
        return Err(Error::NotFound);
    }
    let (_, key) = house.person(&actor.person).await?;
    let mut text = String::new();
    for (place, part) in parts.iter().enumerate() {
        text.push_str(&key.open::<String>(&part_name(id.as_str(), place), part)?);
    }
    Ok((row, text))
}
