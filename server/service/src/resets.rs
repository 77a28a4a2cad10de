//! A new passphrase for whoever forgot theirs: by a link in a mail, or by a slip from the staff.

use crate::accounts::{SignedIn, new_passphrase, token_digest};
use crate::error::{Error, Refusal};
use crate::house::{House, name};
use crate::learner::outbox_row;
use crate::rows;
use chrono::{DateTime, TimeDelta, Utc};
use domain::canonical::Digest;
use domain::course::Language;
use domain::id::PersonId;
use domain::mail::{Extras, MailContent, OutgoingMail};
use domain::person::EmailAddress;
use domain::session::Device;
use domain::slip::LINK_MINUTES;
use storage::{OneTimeRow, StorageError, Write};

/// Links to one account in an hour.
const LINKS_ACCOUNT: i64 = 3;
/// Asking for links from one neighbourhood in an hour.
const ASKS_NEIGHBOURHOOD: i64 = 30;

/// What a person signs in with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignInNames {
    /// Their address.
    pub email: Option<String>,
    /// Their user name.
    pub user_name: Option<String>,
}

/// A new passphrase, as it was typed.
#[derive(Debug, Clone, Default)]
pub struct NewPassphrase {
    /// The passphrase.
    pub passphrase: String,
    /// The same again.
    pub passphrase_again: String,
    /// Whose device the person sits at.
    pub device: Device,
}

/// How a person is called, and what they sign in with.
pub(crate) async fn names(house: &House, person: &PersonId) -> Result<(String, SignInNames), Error> {
    let (row, key) = house.person(person).await?;
    let called = name(&row, &key)?;
    Ok((called, SignInNames { email: row.email, user_name: row.user_name }))
}

/// A one-time key of that kind which can be used now.
pub(crate) async fn open(house: &House, digest: &str, kind: &str) -> Result<Option<OneTimeRow>, Error> {
    let row = house.store.one_time(digest).await?;
    Ok(row.filter(|r| r.kind == kind && r.used_at.is_none() && r.expires_at > house.now()))
}

/// A mail about a person's account in the language they read, if there is an address.
pub(crate) async fn notice(
    house: &House,
    person: &PersonId,
    to: Option<&str>,
    key: String,
    content: MailContent,
    not_after: DateTime<Utc>,
) -> Result<Option<Write>, Error> {
    let Some(to) = to.and_then(|e| EmailAddress::parse(e).ok()) else {
        return Ok(None);
    };
    let (row, opens) = house.person(person).await?;
    let name = name(&row, &opens)?;
    let language = Language(row.language);
    let mail = OutgoingMail {
        key,
        to,
        name,
        language,
        content,
        created_at: house.now(),
        not_after,
        extras: Extras::default(),
    };
    outbox_row(house, Some(person.as_str()), &mail).map(Some)
}

/// Lets a request for a link through, as long as there are not too many from one place. It knows nothing of accounts, so
/// that the answer is the same for all; then [`send_link`] does the rest, when the answer has been given.
///
/// # Errors
/// Refused when there were too many.
pub async fn admit(house: &House, neighbourhood: &str) -> Result<(), Error> {
    let now = house.now();
    let window = now.timestamp().div_euclid(3_600);
    let asked = house.store.count_rate("forgot-near", neighbourhood, window, now + TimeDelta::hours(2)).await?;
    if asked > ASKS_NEIGHBOURHOOD { Error::refused(Refusal::TooMany { minutes: 60 }) } else { Ok(()) }
}

/// Mails a link to whoever has that address or user name, if they have an address. Nobody is told whether there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn send_link(house: &House, who: &str) -> Result<(), Error> {
    let who = EmailAddress::parse(who).map_or_else(|_| who.trim().to_lowercase(), |e| e.as_str().to_owned());
    if who.is_empty() || who.len() > 254 {
        return Ok(());
    }
    let Some(found) = house.store.sign_in(&who).await? else {
        return Ok(());
    };
    let person: PersonId = rows::id(&found.person)?;
    let names = names(house, &person).await?.1;
    if names.email.is_none() {
        return Ok(());
    }
    let now = house.now();
    let window = now.timestamp().div_euclid(3_600);
    let key = Digest::of_bytes(person.as_str().as_bytes());
    let links = house.store.count_rate("forgot", key.as_str(), window, now + TimeDelta::hours(2)).await?;
    if links > LINKS_ACCOUNT {
        return Ok(());
    }
    let (id, token) = (house.new_id(), house.new_token());
    let expires_at = now + TimeDelta::minutes(LINK_MINUTES);
    let row = OneTimeRow {
        organisation: house.identity.organisation.to_string(),
        person: person.to_string(),
        kind: "link".to_owned(),
        token: token_digest(&token),
        email: None,
        made_by: None,
        created_at: now,
        expires_at,
        used_at: None,
    };
    let content = MailContent::ResetLink { link: house.address(&format!("/reset/{token}")) };
    let key = format!("reset-link:{id}");
    let mail = notice(house, &person, names.email.as_deref(), key, content, expires_at).await?;
    let mut writes = vec![
        storage::write::create_one_time(&id, row),
        house.audit(None, "reset_link_sent", vec![person.to_string()], now),
        house.happened(&person, None, "reset_link", now),
    ];
    writes.extend(mail);
    Ok(house.store.commit(writes).await?)
}

/// What the account of a link is signed in with.
///
/// # Errors
/// `NotFound` when the link was used, is over, or never was.
pub async fn by_link(house: &House, token: &str) -> Result<SignInNames, Error> {
    let row = open(house, &token_digest(token), "link").await?.ok_or(Error::NotFound)?;
    Ok(names(house, &rows::id(&row.person)?).await?.1)
}

/// Chooses a new passphrase by the link in a mail, and signs in.
///
/// # Errors
/// Refused with the field that does not fit; `NotFound` when the link does not work.
pub async fn choose(house: &House, token: &str, new: &NewPassphrase) -> Result<SignedIn, Error> {
    choose_by(house, &token_digest(token), "link", new).await
}

/// Chooses a new passphrase by a one-time key. Every session of the person ends and every other key of theirs, and they
/// are signed in here. Nothing else of theirs is touched.
pub(crate) async fn choose_by(house: &House, digest: &str, kind: &str, new: &NewPassphrase) -> Result<SignedIn, Error> {
    let row = open(house, digest, kind).await?.ok_or(Error::NotFound)?;
    new_passphrase(&new.passphrase, &new.passphrase_again)?;
    let hash = house.hash(new.passphrase.clone()).await?;
    let person: PersonId = rows::id(&row.person)?;
    let names = names(house, &person).await?.1;
    let now = house.now();
    let (signed_in, session) = house.session_write(&person, new.device);
    let action = if kind == "slip" { "passphrase_by_slip" } else { "passphrase_by_link" };
    let content = MailContent::PassphraseChanged { link: house.address("/account") };
    let mail_key = format!("passphrase-changed:{}", house.new_id());
    let mut writes = vec![
        storage::write::use_one_time(digest, now),
        storage::write::end_one_times(person.as_str(), &["slip", "link", "email"]),
        storage::write::set_passphrase(person.as_str(), &hash, now),
        storage::write::close_sessions(person.as_str(), None),
        session,
        house.audit(Some(&person), action, vec![person.to_string()], now),
        house.happened(&person, None, action, now),
    ];
    let until = now + TimeDelta::days(7);
    writes.extend(notice(house, &person, names.email.as_deref(), mail_key, content, until).await?);
    match house.store.commit(writes).await {
        Ok(()) => Ok(signed_in),
        // Used in another window meanwhile.
        Err(StorageError::Conflict) => Err(Error::NotFound),
        Err(other) => Err(other.into()),
    }
}
