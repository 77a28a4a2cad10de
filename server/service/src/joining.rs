//! Joining two accounts of one person: the person proves both, or staff does it face to face. Either way it is shown first,
//! and then done with one transaction.

mod carry;
mod plan;
mod preview;

use self::plan::Plan;
use crate::accounts::proved;
use crate::directory::{self, Line, Search};
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::rows;
use crate::vault::PersonKey;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::Actor;
use domain::id::PersonId;
use domain::joining::{self, JoinRefusal, PROOF_MINUTES};
use serde::{Deserialize, Serialize};
use storage::{JoiningRow, StorageError};

pub use preview::{Fate, Preview, Side, Together, WayPreview};

/// How often it is planned again when others wrote meanwhile.
const TRIES: usize = 8;
/// What a proof is sealed as.
const PROOF: &str = "joining-proof/1";

/// What is signed in with from then on; one that neither account has, or none, means the one of the account that is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// The address.
    pub email: String,
    /// The user name.
    pub user_name: String,
}

/// That someone has shown that both accounts are theirs: sealed into the page on which they decide.
#[derive(Serialize, Deserialize)]
struct Proof {
    kept: PersonId,
    other: PersonId,
    until: DateTime<Utc>,
}

/// What is told of a joining, sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Told {
    /// The name of the account that was kept.
    pub kept: String,
    /// The name of the one that went.
    pub other: String,
    /// Why, if staff did it.
    pub reason: Option<String>,
}

fn about(other: &str) -> String {
    format!("joining/1:{other}")
}

/// How other accounts were joined into someone's, oldest first.
pub(crate) async fn told(house: &House, person: &PersonId, key: &PersonKey) -> Result<Vec<(JoiningRow, Told)>, Error> {
    let rows = house.store.joinings_of(person.as_str()).await?;
    let open = |row: JoiningRow| {
        let told = key.open(&about(&row.other), &row.body.clone().into_inner())?;
        Ok((row, told))
    };
    rows.into_iter().map(open).collect()
}

/// The account that someone's account was joined into, if it was.
///
/// # Errors
/// When the database does not answer.
pub async fn now_under(house: &House, person: &PersonId) -> Result<Option<PersonId>, Error> {
    house.store.joined_into(person.as_str()).await?.as_deref().map(rows::id).transpose()
}

/// Proves that another account is the actor's too. What is given back is sealed: with it they can see what joining does,
/// and decide.
///
/// # Errors
/// Refused, without telling which of the two was wrong; when there were too many tries; or when it is the same account.
pub async fn prove(
    house: &House,
    actor: &Actor,
    who: &str,
    passphrase: &str,
    neighbourhood: &str,
) -> Result<Vec<u8>, Error> {
    let other = proved(house, who, passphrase, neighbourhood).await?;
    if other == actor.person {
        return Error::refused(Refusal::Join(vec![JoinRefusal::Same]));
    }
    let now = house.now();
    let writes = vec![house.audit(Some(&actor.person), "account_proved", vec![other.to_string()], now)];
    house.store.commit(writes).await?;
    let proof = Proof { kept: actor.person.clone(), other, until: now + TimeDelta::minutes(PROOF_MINUTES) };
    let plain = serde_json::to_vec(&proof).map_err(|e| Error::failed("write a proof", e))?;
    house.secret.seal_mark(PROOF, &plain, &*house.random)
}

/// The other account of a proof; of one that is over, or someone else's, nothing.
fn proven(house: &House, actor: &Actor, proof: &[u8]) -> Result<PersonId, Error> {
    let plain = house.secret.open_mark(PROOF, proof).ok_or(Error::NotFound)?;
    let proof: Proof = serde_json::from_slice(&plain).map_err(|_| Error::NotFound)?;
    if proof.kept != actor.person || proof.until <= house.now() { Err(Error::NotFound) } else { Ok(proof.other) }
}

/// What would happen, and what stands against it. Nothing is changed.
///
/// # Errors
/// `NotFound` when the proof is over or somebody else's.
pub async fn own_preview(house: &House, actor: &Actor, proof: &[u8]) -> Result<Preview, Error> {
    let other = proven(house, actor, proof)?;
    preview::of(house, &Plan::load(house, &actor.person, &other, Some(actor)).await?).await
}

/// Joins another account of the actor's into the one that they are signed in with. A second click changes nothing.
///
/// # Errors
/// Refused with every reason; `NotFound` when the proof is over or somebody else's.
pub async fn join_own(house: &House, actor: &Actor, proof: &[u8], choice: &Choice) -> Result<(), Error> {
    let other = proven(house, actor, proof)?;
    join(house, actor, &actor.person, &other, choice, None).await
}

async fn may_join(house: &House, actor: &Actor, kept: &PersonId, other: &PersonId) -> Result<(), Error> {
    house.may_manage(actor, kept).await?;
    house.may_manage(actor, other).await
}

/// People whose account might be another one of that person: those who fit what is looked for, or who have the same name.
///
/// # Errors
/// Denied to those who may not help that person.
pub async fn candidates(
    house: &House,
    actor: &Actor,
    kept: &PersonId,
    text: &str,
) -> Result<(String, Vec<Line>), Error> {
    house.may_manage(actor, kept).await?;
    let name = house.name_of(kept).await?;
    let text = if text.trim().is_empty() { name.clone() } else { text.to_owned() };
    let mut found = directory::search(house, actor, &Search { text, page: 1, ..Search::default() }).await?.people;
    found.retain(|line| line.person != *kept && line.person != actor.person);
    Ok((name, found))
}

/// What would happen if staff joined an account into another one. The look at both is recorded.
///
/// # Errors
/// Denied to those who may not help both.
pub async fn preview_for(house: &House, actor: &Actor, kept: &PersonId, other: &PersonId) -> Result<Preview, Error> {
    may_join(house, actor, kept, other).await?;
    house.record_looks(actor, [kept.clone(), other.clone()], "account").await?;
    preview::of(house, &Plan::load(house, kept, other, None).await?).await
}

/// Joins an account into another one for someone who sits in front of staff. A second click changes nothing.
///
/// # Errors
/// Refused with every reason against it; denied to those who may not help both.
pub async fn join_for(
    house: &House,
    actor: &Actor,
    kept: &PersonId,
    other: &PersonId,
    choice: &Choice,
    reason: &str,
) -> Result<(), Error> {
    house.may_manage(actor, kept).await?;
    if now_under(house, other).await?.as_ref() == Some(kept) {
        return Ok(());
    }
    may_join(house, actor, kept, other).await?;
    let reason = joining::reason(reason).map_err(|refusal| Error::Refused(Refusal::Join(vec![refusal])))?;
    join(house, actor, kept, other, choice, Some(&reason)).await
}

async fn join(
    house: &House,
    actor: &Actor,
    kept: &PersonId,
    other: &PersonId,
    choice: &Choice,
    reason: Option<&str>,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        // Whoever does it for themselves must not gain by it; whom staff may help was asked before.
        let own = reason.is_none().then_some(actor);
        let plan = Plan::load(house, kept, other, own).await?;
        if !plan.refusals.is_empty() {
            // The first click has done it: the second one finds it done.
            if now_under(house, other).await?.as_ref() == Some(kept) {
                return Ok(());
            }
            return Error::refused(Refusal::Join(plan.refusals));
        }
        let writes = carry::writes(house, actor, &plan, choice, reason).await?;
        match house.store.commit(writes).await {
            Ok(()) => return Ok(()),
            // Someone wrote a fact, or another click was faster: look again at what is there now.
            Err(StorageError::Conflict | StorageError::Exists | StorageError::Missing) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Error::Conflict)
}
