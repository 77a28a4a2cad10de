//! A person's own account: what they sign in with, where they are signed in, and what others did with it.

use crate::accounts::{device, new_passphrase, token_digest};
use crate::error::{Error, Refusal};
use crate::house::{House, name};
use crate::resets::{self, SignInNames, notice};
use crate::rows;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::Actor;
use domain::id::PersonId;
use domain::mail::MailContent;
use domain::person::{EmailAddress, UserName};
use domain::slip::CONFIRM_HOURS;
use std::collections::BTreeMap;
use storage::{OneTimeRow, StorageError, Write};

/// Others may write the same rows at the same time; then it is tried again, so often at most.
const TRIES: usize = 8;
/// Wrong passphrases of someone who is signed in, in fifteen minutes.
const MOST_WRONG: i64 = 10;
/// So many of the newest looks and events are shown.
pub const SHOWN: usize = 50;

/// One place where the person is signed in.
#[derive(Debug, Clone)]
pub struct Place {
    /// Since when.
    pub since: DateTime<Utc>,
    /// When it was last used, to within a few minutes.
    pub seen_at: DateTime<Utc>,
    /// Whether others use the device too.
    pub shared: bool,
    /// Whether it is the one that asks.
    pub here: bool,
}

/// Something that happened to the account.
#[derive(Debug, Clone)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it, by name; none when it was the person, or nobody who was signed in.
    pub by: Option<String>,
    /// What, as it was written down.
    pub what: String,
}

/// Someone looked at what is the person's.
#[derive(Debug, Clone)]
pub struct Looked {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by name.
    pub by: String,
    /// At what, as it was written down.
    pub what: String,
}

/// Everything that the person's own page shows.
#[derive(Debug, Clone)]
pub struct Own {
    /// Their name, as it stands on certificates.
    pub name: String,
    /// What they sign in with.
    pub names: SignInNames,
    /// Where they are signed in, newest use first.
    pub places: Vec<Place>,
    /// What happened, newest first.
    pub happened: Vec<Happened>,
    /// Who looked, newest first.
    pub looks: Vec<Looked>,
    /// Accounts that were joined into this one, newest first.
    pub joined: Vec<Joined>,
}

/// Another account of the person that was joined into theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// When.
    pub at: DateTime<Utc>,
    /// The name of the account that went.
    pub name: String,
    /// Who of the staff did it; none when it was the person.
    pub by: Option<String>,
    /// Why, as staff said.
    pub reason: Option<String>,
}

/// The person's own page. `token` is that of the session that asks.
///
/// # Errors
/// When the database does not answer.
pub async fn own(house: &House, actor: &Actor, token: &str) -> Result<Own, Error> {
    let person = actor.person.as_str();
    let (row, key) = house.person(&actor.person).await?;
    let now = house.now();
    let here = token_digest(token);
    let sessions = house.store.sessions_of(person).await?;
    let places = sessions
        .into_iter()
        .filter(|s| !device(&s.row).over(s.row.seen_at, s.row.expires_at, now))
        .map(|s| Place {
            since: s.row.created_at,
            seen_at: s.row.seen_at,
            shared: device(&s.row).is_shared(),
            here: s.key == here,
        })
        .collect();
    let mut known = BTreeMap::new();
    let mut happened = Vec::new();
    for event in house.store.account_events(person, SHOWN).await? {
        let by = match event.actor.filter(|a| a != person) {
            Some(actor) => Some(house.called(&mut known, &actor).await?),
            None => None,
        };
        happened.push(Happened { at: event.at, by, what: event.what });
    }
    let mut looks = Vec::new();
    for look in house.store.looks_at(person).await?.into_iter().rev().take(SHOWN) {
        looks.push(Looked { at: look.at, by: house.called(&mut known, &look.actor).await?, what: look.what });
    }
    let names = SignInNames { email: row.email.clone(), user_name: row.user_name.clone() };
    let mut joined = Vec::new();
    for (joining, told) in crate::joining::told(house, &actor.person, &key).await?.into_iter().rev() {
        let by = match Some(joining.by).filter(|by| by != person && *by != joining.other) {
            Some(by) => Some(house.called(&mut known, &by).await?),
            None => None,
        };
        joined.push(Joined { at: joining.at, name: told.other, by, reason: told.reason });
    }
    Ok(Own { name: name(&row, &key)?, names, places, happened, looks, joined })
}

/// What the person signs in with.
///
/// # Errors
/// When the database does not answer.
pub async fn sign_in_names(house: &House, actor: &Actor) -> Result<SignInNames, Error> {
    Ok(resets::names(house, &actor.person).await?.1)
}

impl House {
    /// How someone is called; empty when they are not here any more.
    async fn called(&self, known: &mut BTreeMap<String, String>, person: &str) -> Result<String, Error> {
        if let Some(name) = known.get(person) {
            return Ok(name.clone());
        }
        let name = match self.name_of(&rows::id(person)?).await {
            Ok(name) => name,
            Err(Error::NotFound) => String::new(),
            Err(other) => return Err(other),
        };
        known.insert(person.to_owned(), name.clone());
        Ok(name)
    }

    /// Asks for the passphrase again before something changes that a stranger at the keyboard would change first.
    async fn same_passphrase(&self, actor: &Actor, typed: &str) -> Result<(), Error> {
        let now = self.now();
        let window = now.timestamp().div_euclid(900);
        let expires = now + TimeDelta::minutes(30);
        let tries = self.store.count_rate("passphrase", actor.person.as_str(), window, expires).await?;
        if tries > MOST_WRONG {
            return Error::refused(Refusal::TooMany { minutes: 15 });
        }
        let hash = self.store.passphrase(actor.person.as_str()).await?.ok_or(Error::NotFound)?;
        let short = typed.chars().count() <= domain::person::LONGEST_PASSPHRASE;
        if short && self.fits(typed.to_owned(), hash).await? {
            Ok(())
        } else {
            Error::refused(Refusal::PassphraseOther)
        }
    }

    /// An action on one's own account, in the trail and, by its name there without "account", in what happened to it.
    fn done(&self, actor: &Actor, action: &str, now: DateTime<Utc>) -> [Write; 2] {
        let person = &actor.person;
        let what = action.strip_prefix("account_").unwrap_or(action);
        [
            self.audit(Some(person), action, vec![person.to_string()], now),
            self.happened(person, Some(person), what, now),
        ]
    }
}

/// Chooses a user name, or another one.
///
/// # Errors
/// Refused when it does not fit or someone has it.
pub async fn choose_user_name(house: &House, actor: &Actor, typed: &str) -> Result<(), Error> {
    let chosen = UserName::parse(typed).map_err(|e| Error::Refused(Refusal::Person("user_name", e)))?;
    let organisation = house.identity.organisation.as_str();
    for _ in 0..TRIES {
        let names = sign_in_names(house, actor).await?;
        if names.user_name.as_deref() == Some(chosen.as_str()) {
            return Ok(());
        }
        let now = house.now();
        let mut writes = vec![storage::write::set_user_name(organisation, actor.person.as_str(), chosen.as_str())];
        writes.extend(house.done(actor, "account_user_name", now));
        match house.store.commit(writes).await {
            Ok(()) => return Ok(()),
            Err(StorageError::Exists) => return Error::refused(Refusal::UserNameTaken),
            // Two people chose it at once: one of them reads in the next round that it is taken.
            Err(StorageError::Conflict) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(Error::Conflict)
}

/// Asks for another address: a link goes to the new one, and only following it changes anything. Nobody is told whether
/// someone else has that address; then no mail leaves.
///
/// # Errors
/// Refused with the field that does not fit.
pub async fn change_email(house: &House, actor: &Actor, typed: &str, passphrase: &str) -> Result<EmailAddress, Error> {
    let email = EmailAddress::parse(typed).map_err(|e| Error::Refused(Refusal::Person("email", e)))?;
    house.same_passphrase(actor, passphrase).await?;
    let now = house.now();
    let (id, token) = (house.new_id(), house.new_token());
    let expires_at = now + TimeDelta::hours(CONFIRM_HOURS);
    let row = OneTimeRow {
        organisation: house.identity.organisation.to_string(),
        person: actor.person.to_string(),
        kind: "email".to_owned(),
        token: token_digest(&token),
        email: Some(email.as_str().to_owned()),
        made_by: None,
        created_at: now,
        expires_at,
        used_at: None,
    };
    let mut writes = vec![
        storage::write::end_one_times(actor.person.as_str(), &["email"]),
        storage::write::create_one_time(&id, row),
    ];
    writes.extend(house.done(actor, "account_email_asked", now));
    // An address that came along from a joined account is reserved to its person, who may take it.
    let has = house.store.sign_in(email.as_str()).await?;
    let now_theirs = sign_in_names(house, actor).await?.email.as_deref() == Some(email.as_str());
    if has.is_none_or(|found| found.person == actor.person.as_str() && !now_theirs) {
        let content = MailContent::ConfirmAddress { link: house.address(&format!("/confirm/{token}")) };
        let key = format!("confirm-address:{id}");
        writes.extend(notice(house, &actor.person, Some(email.as_str()), key, content, expires_at).await?);
    }
    house.store.commit(writes).await?;
    Ok(email)
}

/// The address that a link would confirm.
///
/// # Errors
/// `NotFound` when the link was used, is over, or never was.
pub async fn confirmation(house: &House, token: &str) -> Result<String, Error> {
    let row = resets::open(house, &token_digest(token), "email").await?.ok_or(Error::NotFound)?;
    row.email.ok_or(Error::NotFound)
}

/// Confirms a new address. The old one gets a notice.
///
/// # Errors
/// `NotFound` when the link does not work, or someone else has the address by now.
pub async fn confirm(house: &House, token: &str) -> Result<(), Error> {
    let digest = token_digest(token);
    let row = resets::open(house, &digest, "email").await?.ok_or(Error::NotFound)?;
    let email = row.email.ok_or(Error::NotFound)?;
    let person: PersonId = rows::id(&row.person)?;
    let names = resets::names(house, &person).await?.1;
    let now = house.now();
    let mut writes = vec![
        storage::write::use_one_time(&digest, now),
        storage::write::set_email(house.identity.organisation.as_str(), person.as_str(), Some(&email)),
        // Links that went to the old address do not count for the new one.
        storage::write::end_one_times(person.as_str(), &["link"]),
        house.audit(Some(&person), "account_email", vec![person.to_string()], now),
        house.happened(&person, None, "email", now),
    ];
    let content = MailContent::AddressChanged { link: house.address("/account") };
    let (key, until) = (format!("address-changed:{}", house.new_id()), now + TimeDelta::days(7));
    let old = names.email.as_deref().filter(|old| *old != email);
    writes.extend(notice(house, &person, old, key, content, until).await?);
    match house.store.commit(writes).await {
        Ok(()) => Ok(()),
        Err(StorageError::Conflict | StorageError::Exists) => Err(Error::NotFound),
        Err(other) => Err(other.into()),
    }
}

/// Takes the address away. The old one gets a notice.
///
/// # Errors
/// Refused while there is no user name, or when the passphrase is another one.
pub async fn remove_email(house: &House, actor: &Actor, passphrase: &str) -> Result<(), Error> {
    let names = sign_in_names(house, actor).await?;
    if names.user_name.is_none() {
        return Error::refused(Refusal::NoOtherName);
    }
    house.same_passphrase(actor, passphrase).await?;
    let now = house.now();
    let mut writes = vec![
        storage::write::set_email(house.identity.organisation.as_str(), actor.person.as_str(), None),
        storage::write::end_one_times(actor.person.as_str(), &["email", "link"]),
    ];
    writes.extend(house.done(actor, "account_email_removed", now));
    let content = MailContent::AddressChanged { link: house.address("/account") };
    let (key, until) = (format!("address-changed:{}", house.new_id()), now + TimeDelta::days(7));
    writes.extend(notice(house, &actor.person, names.email.as_deref(), key, content, until).await?);
    Ok(house.store.commit(writes).await?)
}

/// Changes the passphrase. Everywhere else the person is signed out, and a notice is mailed.
///
/// # Errors
/// Refused with the field that does not fit.
pub async fn change_passphrase(
    house: &House,
    actor: &Actor,
    token: &str,
    old: &str,
    new: &str,
    again: &str,
) -> Result<(), Error> {
    house.same_passphrase(actor, old).await?;
    new_passphrase(new, again)?;
    let hash = house.hash(new.to_owned()).await?;
    let names = sign_in_names(house, actor).await?;
    let now = house.now();
    let mut writes = vec![
        storage::write::set_passphrase(actor.person.as_str(), &hash, now),
        storage::write::end_one_times(actor.person.as_str(), &["slip", "link", "email"]),
        storage::write::close_sessions(actor.person.as_str(), Some(&token_digest(token))),
    ];
    writes.extend(house.done(actor, "account_passphrase", now));
    let content = MailContent::PassphraseChanged { link: house.address("/account") };
    let (key, until) = (format!("passphrase-changed:{}", house.new_id()), now + TimeDelta::days(7));
    writes.extend(notice(house, &actor.person, names.email.as_deref(), key, content, until).await?);
    Ok(house.store.commit(writes).await?)
}

/// Signs the person out everywhere but here.
///
/// # Errors
/// When the database does not answer.
pub async fn end_others(house: &House, actor: &Actor, token: &str) -> Result<(), Error> {
    let mut writes = vec![storage::write::close_sessions(actor.person.as_str(), Some(&token_digest(token)))];
    writes.extend(house.done(actor, "account_sessions_ended", house.now()));
    Ok(house.store.commit(writes).await?)
}
