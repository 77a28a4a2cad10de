//! Gathering: what happened and what is to be remembered becomes one note a day for each person, on their own clock.

use super::choices::{link, preferences_of};
use super::situations::situations;
use super::{address_digest, row};
use crate::breaks;
use crate::error::Error;
use crate::house::{House, name};
use crate::learner::mail_to;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::id::PersonId;
use domain::mail::open_hours::local_day;
use domain::mail::reason::Reason;
use domain::mail::release::{Occasion, OnPage, Reach, Recipient, Release, release, said_once};
use domain::mail::situation::{Situation, occasions};
use domain::mail::{Item, MailContent, OutgoingMail};
use domain::pause::on_break;
use std::collections::BTreeMap;
use storage::{MailPersonRow, PersonRow, StorageError, Write};

/// The planner's lease, in seconds.
const PLANNER_SECONDS: i64 = 90;
/// Minutes after which what rests is looked at again.
const RESTING_MINUTES: i64 = 60;

/// Gathers what is held and due now.
///
/// # Errors
/// When the database does not answer.
pub async fn gather(house: &House) -> Result<usize, Error> {
    let now = house.now();
    let mut sent = 0;
    for person in house.store.people_with_held_mail(now).await? {
        sent += tell(house, &person, &Situation::default(), now).await?;
    }
    Ok(sent)
}

/// Plans reminders and gathers them with what is held. Of several processes one plans; planning twice changes nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn remind(house: &House, owner: &str) -> Result<usize, Error> {
    let now = house.now();
    if !house.store.hold_lease("planner", owner, now, now + TimeDelta::seconds(PLANNER_SECONDS)).await? {
        return Ok(0);
    }
    let mut planned = 0;
    for (person, known) in situations(house, now, TimeDelta::zero()).await? {
        planned += tell(house, &person, &known, now).await?;
    }
    Ok(planned)
}

/// What is known of someone's mail.
pub(super) async fn recipient(house: &House, person: &PersonRow, now: DateTime<Utc>) -> Result<Recipient, Error> {
    let kept = house.store.mail_person(&person.person).await?.unwrap_or_default();
    let address = match person.email.as_deref() {
        None => Reach::Nothing,
        Some(email) if house.store.mail_stop(&address_digest(email)).await?.is_some() => Reach::Stopped,
        Some(_) => Reach::Address,
    };
    let id: PersonId = crate::rows::id(&person.person)?;
    Ok(Recipient {
        zone: person.zone.parse().unwrap_or(Tz::UTC),
        address,
        preferences: preferences_of(&kept)?,
        on_break: on_break(&breaks::of(house, &id).await?, now).is_some(),
        last_note: kept.last_note.and_then(|day| day.parse().ok()),
    })
}

/// Everything that is held for someone, with what it says. What cannot be read any more is settled.
async fn held(
    house: &House,
    person: &str,
    now: DateTime<Utc>,
) -> Result<BTreeMap<String, (Occasion, MailContent)>, Error> {
    let mut found = BTreeMap::new();
    let mut unreadable = Vec::new();
    for row in house.store.held_mail(person).await? {
        let mail = row.body.as_deref().and_then(|b| serde_json::from_str::<OutgoingMail>(b).ok());
        let Some((mail, reason)) = mail.and_then(|m| m.content.reason().map(|reason| (m, reason))) else {
            unreadable.push(storage::write::release_held(&row.key, "failed", now));
            continue;
        };
        let occasion = Occasion {
            key: row.key.clone(),
            kind: mail.content.kind(),
            reason,
            from: row.created_at,
            stale_at: row.not_after,
        };
        found.insert(row.key, (occasion, mail.content));
    }
    if !unreadable.is_empty() {
        house.store.commit(unreadable).await?;
    }
    Ok(found)
}

/// Decides what of all that waits for someone leaves now, and writes it in one go. Answers how many mails were made.
async fn tell(house: &House, person: &str, known: &Situation, now: DateTime<Utc>) -> Result<usize, Error> {
    let id: PersonId = crate::rows::id(person)?;
    let (row, key) = match house.person(&id).await {
        Ok(found) => found,
        // Someone who is gone is not told anything.
        Err(Error::NotFound) => return Ok(0),
        Err(other) => return Err(other),
    };
    let recipient = recipient(house, &row, now).await?;
    let held = held(house, person, now).await?;
    let mut waiting: Vec<Occasion> = held.values().map(|(occasion, _)| occasion.clone()).collect();
    for occasion in occasions(&id, recipient.zone, known, now) {
        if !house.store.knows_mail(&occasion.key).await? {
            waiting.push(occasion);
        }
    }
    let out = release(&recipient, waiting, now);
    let telling = Telling { house, person: &row, name: name(&row, &key)?, held: &held, now };
    let (mails, writes) = telling.writes(&recipient, &out)?;
    if writes.is_empty() {
        return Ok(0);
    }
    match house.store.commit(writes).await {
        Ok(()) => Ok(mails),
        // Another process told them, or something changed meanwhile: the next round sees it.
        Err(StorageError::Conflict | StorageError::Exists) => Ok(0),
        Err(other) => Err(other.into()),
    }
}

struct Telling<'a> {
    house: &'a House,
    person: &'a PersonRow,
    name: String,
    held: &'a BTreeMap<String, (Occasion, MailContent)>,
    now: DateTime<Utc>,
}

impl Telling<'_> {
    fn writes(&self, recipient: &Recipient, out: &Release) -> Result<(usize, Vec<Write>), Error> {
        let now = self.now;
        let mut writes = Vec::new();
        let mut mails = 0;
        let held = |occasion: &Occasion| self.held.contains_key(&occasion.key);
        for urgent in &out.urgent {
            if let Some(mail) = self.mail(urgent.key.clone(), std::slice::from_ref(urgent)) {
                writes.push(storage::write::enqueue_new(row(self.house, Some(&self.person.person), &mail, "queued")?));
                mails += 1;
            }
        }
        if !out.note.is_empty() {
            let day = local_day(recipient.zone, now);
            if let Some(mail) = self.mail(format!("note:{}:{day}", self.person.person), &out.note) {
                writes.push(storage::write::note_day(MailPersonRow {
                    organisation: self.person.organisation.clone(),
                    person: self.person.person.clone(),
                    last_note: Some(day.to_string()),
                    ..MailPersonRow::default()
                }));
                for one in &out.note {
                    if held(one) {
                        writes.push(storage::write::release_held(&one.key, "gathered", now));
                    } else {
                        // Remembered without any text, so that the same cause never makes a second one.
                        let mut remembered = row(self.house, Some(&self.person.person), &mail, "gathered")?;
                        remembered.key.clone_from(&one.key);
                        (remembered.body, remembered.mark, remembered.settled_at) = (None, None, Some(now));
                        writes.push(storage::write::enqueue_new(remembered));
                    }
                }
                writes.push(storage::write::enqueue_new(row(self.house, Some(&self.person.person), &mail, "queued")?));
                mails += 1;
            }
        }
        for one in out.stale.iter().filter(|o| held(o)) {
            writes.push(storage::write::release_held(&one.key, "stale", now));
        }
        for (one, why) in out.on_page.iter().filter(|(o, _)| held(o)) {
            writes.push(match why {
                OnPage::Resting => storage::write::hold_until(&one.key, now + TimeDelta::minutes(RESTING_MINUTES)),
                _ => storage::write::release_held(&one.key, "page", now),
            });
        }
        for one in out.later.iter().filter(|o| held(o)) {
            let next = out.next.unwrap_or(one.from).min(one.stale_at).max(now + TimeDelta::seconds(1));
            writes.push(storage::write::hold_until(&one.key, next));
        }
        Ok((mails, writes))
    }

    /// The mail that tells those things. One thing by itself is told in its own words.
    fn mail(&self, key: String, all: &[Occasion]) -> Option<OutgoingMail> {
        let home = || self.house.address("/home");
        let content = match all {
            [one] if self.held.contains_key(&one.key) => self.held.get(&one.key).map(|(_, content)| content.clone())?,
            [Occasion { reason: Reason::Quiet { .. }, .. }] => MailContent::Idle { link: home() },
            _ => {
                let item = |o: &Occasion| Item { kind: o.kind, reason: o.reason.clone(), until: o.stale_at };
                MailContent::Note { link: home(), items: said_once(all).iter().map(item).collect() }
            }
        };
        let mut mail = mail_to(self.person, &self.name, key, content, self.now, 0)?;
        mail.not_after = all.iter().map(|o| o.stale_at).max()?;
        let kinds: Vec<_> = all.iter().map(|o| o.kind).collect();
        mail.extras.choices = link(self.house, &self.person.person, &kinds);
        Some(mail)
    }
}
