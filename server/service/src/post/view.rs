//! What administrators see of mail: what was sent, what would come, and whether the mail server takes anything at all.

use super::gather::recipient;
use super::situations::situations;
use crate::error::{Error, Refusal};
use crate::house::{House, name};
use crate::ports::MailFault;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::{Actor, Role};
use domain::course::Language;
use domain::id::PersonId;
use domain::mail::simulation::{self, DAYS_AHEAD, Foresight};
use domain::mail::situation::occasions;
use domain::mail::{Extras, MailContent, OutgoingMail};
use domain::person::EmailAddress;
use std::collections::{BTreeMap, BTreeSet};

/// Mails that the list shows at most.
const SHOWN: usize = 500;
/// Minutes after which a trial is not sent any more.
const TRIAL_MINUTES: i64 = 5;

/// A mail as the list of mails shows it.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The name of its kind.
    pub kind: String,
    /// To whom; empty where they have no account.
    pub to: String,
    /// Where it stands: held, queued, leased, sent, failed, stale, bounced, gathered, page.
    pub state: String,
    /// How often it was tried.
    pub tries: i64,
    /// When it was caused.
    pub created_at: DateTime<Utc>,
    /// When it is tried next, where it is still to be tried.
    pub next: Option<DateTime<Utc>>,
    /// What went wrong last.
    pub fault: Option<String>,
}

fn only_administrators(house: &House, actor: &Actor) -> Result<(), Error> {
    if actor.is_everywhere(Role::Administrator, house.now()) { Ok(()) } else { Err(Error::NotFound) }
}

/// The newest mails, the newest first; what they said is not kept.
///
/// # Errors
/// Not found for everyone but administrators.
pub async fn list(house: &House, actor: &Actor) -> Result<Vec<Sent>, Error> {
    only_administrators(house, actor)?;
    let rows = house.store.newest_mails(SHOWN).await?;
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut all = Vec::new();
    for row in rows {
        let to = match &row.person {
            None => String::new(),
            Some(person) => match names.get(person) {
                Some(known) => known.clone(),
                None => {
                    let id: PersonId = crate::rows::id(person)?;
                    let called = match house.name_of(&id).await {
                        Ok(called) => called,
                        Err(Error::NotFound) => String::new(),
                        Err(other) => return Err(other),
                    };
                    names.insert(person.clone(), called.clone());
                    called
                }
            },
        };
        let next = matches!(row.state.as_str(), "queued" | "held").then_some(row.due_at);
        all.push(Sent {
            kind: row.kind,
            to,
            state: row.state,
            tries: row.tries,
            created_at: row.created_at,
            next,
            fault: row.fault,
        });
    }
    Ok(all)
}

/// What would come for one person in the days ahead.
#[derive(Debug, Clone)]
pub struct Foreseen {
    /// How they are called.
    pub name: String,
    /// What would come, and what stands on the page only.
    pub seen: Foresight,
}

/// What would be sent in the next days under today's settings, if nothing else happened. Nothing is sent.
///
/// # Errors
/// Not found for everyone but administrators.
pub async fn foresee(house: &House, actor: &Actor) -> Result<Vec<Foreseen>, Error> {
    only_administrators(house, actor)?;
    let now = house.now();
    let mut all = Vec::new();
    for (person, known) in situations(house, now, TimeDelta::days(DAYS_AHEAD)).await? {
        let id: PersonId = crate::rows::id(&person)?;
        let (row, key) = match house.person(&id).await {
            Ok(found) => found,
            Err(Error::NotFound) => continue,
            Err(other) => return Err(other),
        };
        let recipient = recipient(house, &row, now).await?;
        let mut told = BTreeSet::new();
        for occasion in occasions(&id, recipient.zone, &known, now) {
            if house.store.knows_mail(&occasion.key).await? {
                told.insert(occasion.key);
            }
        }
        let seen = simulation::foresee(&id, &recipient, &known, &told, now);
        if !seen.mails.is_empty() || !seen.on_page.is_empty() {
            all.push(Foreseen { name: name(&row, &key)?, seen });
        }
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

/// Sends one mail to the administrator who asks, now and past the outbox, to see whether the mail server takes it. Answers
/// the name of what stands in the way.
///
/// # Errors
/// Not found for everyone but administrators; refused for one without an address.
pub async fn try_out(house: &House, actor: &Actor) -> Result<Option<String>, Error> {
    only_administrators(house, actor)?;
    let (row, key) = house.person(&actor.person).await?;
    let to = row.email.as_deref().and_then(|email| EmailAddress::parse(email).ok());
    let Some(to) = to else { return Error::refused(Refusal::Choice("email")) };
    let now = house.now();
    let mail = OutgoingMail {
        key: format!("trial:{}", house.timed_id(now)),
        to,
        name: name(&row, &key)?,
        language: Language(row.language),
        content: MailContent::Trial { link: house.address("/admin/mail") },
        created_at: now,
        not_after: now + TimeDelta::minutes(TRIAL_MINUTES),
        extras: Extras::default(),
    };
    house.store.commit(vec![house.audit(Some(&actor.person), "mail_tried", Vec::new(), now)]).await?;
    match house.mailer.send(&mail).await {
        Ok(()) => Ok(None),
        Err(MailFault::Temporary(fault) | MailFault::Permanent(fault)) => Ok(Some(fault)),
    }
}
