//! What someone sent when their session had ended: sealed with their own key into the page that asks them to sign in
//! again, and stored nowhere. Only the same person can open it, within two hours.

use crate::accounts::token_digest;
use crate::error::Error;
use crate::house::House;
use crate::rows;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::Actor;
use domain::hours::tidy;
use domain::id::PersonId;
use domain::note_privacy::{KnownWords, findings};
use serde::{Deserialize, Serialize};

/// So many hours it can be opened. A browser keeps the mark for as long after signing out.
pub const HOURS: i64 = 2;
/// The most that is kept of a form, in bytes of its names and values.
pub const MOST_BYTES: usize = 64 * 1024;
/// What a form must not have to be kept: a passphrase is typed again, never brought back.
const NEVER: &str = "passphrase";

/// Whose form it is, as far as the browser can tell after the session has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Nobody knows.
    Nobody,
    /// Someone's who sat at a device that others use too: nothing is kept there.
    Shared,
    /// This person's.
    Of(PersonId),
}

/// A form as it was sent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptForm {
    /// The address that it was sent to: a path on this site.
    pub address: String,
    /// Names and values in their order.
    pub fields: Vec<(String, String)>,
    /// When.
    pub sent_at: DateTime<Utc>,
}

/// What becomes of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// It is sealed.
    Sealed(Vec<u8>),
    /// It is sealed without the note on hours, which may point at a person served.
    SealedWithoutNote(Vec<u8>),
    /// It is longer than [`MOST_BYTES`].
    TooLong,
    /// It has a passphrase in it.
    Passphrase,
}

/// What someone finds who brings a sealed form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// The form.
    Form(KeptForm),
    /// It was theirs, and its time is over.
    TooLate,
    /// It is not theirs, or nobody's: it is not opened, and nothing is told of it.
    NotTheirs,
}

/// Names only: the values are what someone typed.
impl std::fmt::Debug for KeptForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names: Vec<&str> = self.fields.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("KeptForm").field("address", &self.address).field("fields", &names).finish()
    }
}

/// A mark for the browser by which the house, and nobody else, can tell later whose form it is.
///
/// # Errors
/// When sealing fails.
pub fn mark(house: &House, person: &PersonId) -> Result<Vec<u8>, Error> {
    house.secret.seal_mark(MARK, person.as_str().as_bytes(), &*house.random)
}

const MARK: &str = "whose/1";

fn about(person: &PersonId) -> String {
    format!("kept-form/1:{person}")
}

/// Whose form it is: by the session, if it is still in the books though it has ended, else by the mark.
///
/// # Errors
/// When the database does not answer.
pub async fn whose(house: &House, token: Option<&str>, mark: Option<&[u8]>) -> Result<Whose, Error> {
    if let Some(token) = token
        && let Some(found) = house.store.signed_in(&token_digest(token)).await?
    {
        return Ok(match found.session.shared {
            Some(true) => Whose::Shared,
            _ => Whose::Of(rows::id(&found.person.person)?),
        });
    }
    let person = mark
        .and_then(|mark| house.secret.open_mark(MARK, mark))
        .and_then(|name| String::from_utf8(name).ok())
        .and_then(|name| PersonId::parse(&name).ok());
    Ok(match person {
        Some(person) if house.store.person(person.as_str()).await?.is_some() => Whose::Of(person),
        _ => Whose::Nobody,
    })
}

/// Seals a form for that person alone.
///
/// # Errors
/// When the person is not there any more, or the database does not answer.
pub async fn keep(
    house: &House,
    person: &PersonId,
    address: &str,
    fields: &[(String, String)],
) -> Result<Keeping, Error> {
    if fields.iter().any(|(name, _)| name.starts_with(NEVER)) {
        return Ok(Keeping::Passphrase);
    }
    if fields.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() > MOST_BYTES {
        return Ok(Keeping::TooLong);
    }
    let mut kept = fields.to_vec();
    if is_of_hours(address) {
        kept.retain(|(name, value)| name != "note" || findings(&tidy(value), &KnownWords::default()).is_empty());
    }
    let whole = kept.len() == fields.len();
    let form = KeptForm { address: address.to_owned(), fields: kept, sent_at: house.now() };
    let (_, key) = house.person(person).await?;
    let sealed = key.seal(&about(person), &form, &*house.random)?;
    Ok(if whole { Keeping::Sealed(sealed) } else { Keeping::SealedWithoutNote(sealed) })
}

/// Whether a form sent to that address is an entry of hours. What is found in its note is kept nowhere, not even sealed.
fn is_of_hours(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path == "/hours" || path.starts_with("/hours/")
}

/// Opens a sealed form for whoever has signed in now.
///
/// # Errors
/// When the database does not answer.
pub async fn open(house: &House, actor: &Actor, sealed: &[u8]) -> Result<Opened, Error> {
    let (_, key) = house.person(&actor.person).await?;
    let Some(form) = key.opens::<KeptForm>(&about(&actor.person), sealed) else {
        return Ok(Opened::NotTheirs);
    };
    let over = house.now() - form.sent_at > TimeDelta::hours(HOURS);
    Ok(if over { Opened::TooLate } else { Opened::Form(form) })
}
