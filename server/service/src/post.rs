//! The post: reminders that are due go into the outbox, and the outbox empties through the mailer.

use crate::breaks;
use crate::error::Error;
use crate::house::House;
use crate::learner::outbox_row;
use crate::ports::MailFault;
use crate::rows;
use chrono::{DateTime, TimeDelta, Utc};
use domain::mail::{MailContent, OutgoingMail};
use domain::pause::Pause;
use domain::reminder::{IDLE_DAYS, IDLE_STALE_DAYS, Progressing, plan};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// A claimed mail is free again after so many seconds if its sender vanished; longer than any send may take.
const LEASE_SECONDS: i64 = 180;
/// The planner's lease, in seconds.
const PLANNER_SECONDS: i64 = 90;
/// A mail is tried so often, then given up and shown.
const MOST_TRIES: i64 = 10;

/// What one round of delivery did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Mails that were taken.
    pub sent: u32,
    /// Mails that are tried again later.
    pub later: u32,
    /// Mails that were given up.
    pub given_up: u32,
}

/// A mail as the list of mails shows it.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The name of its kind.
    pub kind: String,
    /// Where it stands: queued, leased, sent, failed, stale.
    pub state: String,
    /// How often it was tried.
    pub tries: i64,
    /// When it was caused.
    pub created_at: DateTime<Utc>,
    /// What went wrong last.
    pub fault: Option<String>,
}

/// Minutes until the next try: 1, 2, 4 and so on up to about two hours, and up to a quarter more by chance, so that many
/// do not come at once.
fn backoff(house: &House, tries: i64) -> TimeDelta {
    let minutes = 1i64 << tries.clamp(1, 8).saturating_sub(1);
    let mut byte = [0];
    house.random.fill(&mut byte);
    TimeDelta::seconds(minutes * 60 + minutes * 15 * i64::from(byte[0]) / 255)
}

/// Sends what is due, one after the other, until nothing is due. `owner` names this process in the leases.
///
/// # Errors
/// When the database does not answer.
pub async fn deliver(house: &House, owner: &str) -> Result<Delivered, Error> {
    let mut done = Delivered::default();
    loop {
        let now = house.now();
        let Some(row) = house.store.claim_mail(owner, now, now + TimeDelta::seconds(LEASE_SECONDS)).await? else {
            return Ok(done);
        };
        if row.not_after <= now {
            house.store.settle_mail(&row.key, "stale", None, now).await?;
            done.given_up += 1;
            continue;
        }
        let Some(mail) = row.body.as_deref().and_then(|b| serde_json::from_str::<OutgoingMail>(b).ok()) else {
            house.store.settle_mail(&row.key, "failed", Some("unreadable"), now).await?;
            done.given_up += 1;
            continue;
        };
        match house.mailer.send(&mail).await {
            Ok(()) => {
                house.store.settle_mail(&row.key, "sent", None, house.now()).await?;
                done.sent += 1;
            }
            Err(MailFault::Temporary(fault)) if row.tries < MOST_TRIES => {
                tracing::warn!(kind = row.kind, tries = row.tries, fault, "a mail was not taken; it is tried again");
                house.store.retry_mail(&row.key, &fault, house.now() + backoff(house, row.tries)).await?;
                done.later += 1;
            }
            Err(MailFault::Temporary(fault) | MailFault::Permanent(fault)) => {
                tracing::warn!(kind = row.kind, tries = row.tries, fault, "a mail was given up");
                house.store.settle_mail(&row.key, "failed", Some(&fault), house.now()).await?;
                done.given_up += 1;
            }
        }
    }
}

/// Plans reminders and puts them into the outbox. Of several processes one plans; planning twice changes nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn remind(house: &House, owner: &str) -> Result<usize, Error> {
    let now = house.now();
    if !house.store.hold_lease("planner", owner, now, now + TimeDelta::seconds(PLANNER_SECONDS)).await? {
        return Ok(0);
    }
    let quiet =
        house.store.enrolments_quiet(now - TimeDelta::days(IDLE_STALE_DAYS), now - TimeDelta::days(IDLE_DAYS)).await?;
    let stale = now - TimeDelta::days(IDLE_STALE_DAYS);
    let mut pauses: BTreeMap<String, Vec<Pause>> = BTreeMap::new();
    for row in house.store.pauses_since(stale).await? {
        pauses.entry(row.person.clone()).or_default().push(breaks::pause(&row));
    }
    let mut candidates = quiet;
    // For those who came back from a break the quiet began when they did, however long ago they did something.
    for person in pauses.keys() {
        candidates.extend(house.store.enrolments_of(person).await?);
    }
    let mut people = BTreeMap::new();
    let mut snapshot = Vec::new();
    for row in candidates.into_iter().filter(|r| r.completed_at.is_none() && r.left_at.is_none()) {
        let key = rows::enrolment_key(&row)?;
        if let Entry::Vacant(place) = people.entry(key) {
            snapshot.push(Progressing {
                enrolment: place.key().clone(),
                last_activity: row.active_at,
                own_turn: row.own_turn,
                pauses: pauses.get(&row.person).cloned().unwrap_or_default(),
            });
            place.insert(row);
        }
    }
    let mut planned = 0;
    for due in plan(&snapshot, now) {
        let Some(row) = people.remove(&due.enrolment) else { continue };
        let learner = house.learner(row).await?;
        let content = MailContent::Idle { link: house.address("/home") };
        if let Some(mut mail) = learner.mail(due.key, content, now, 0) {
            mail.not_after = due.not_after;
            house.store.commit(vec![outbox_row(house, Some(learner.key.person.as_str()), &mail)?]).await?;
            planned += 1;
        }
    }
    Ok(planned)
}

/// Every mail that was caused, oldest first; what they said is not kept.
///
/// # Errors
/// When the database does not answer.
pub async fn list(house: &House) -> Result<Vec<Sent>, Error> {
    let rows = house.store.mails().await?;
    Ok(rows
        .into_iter()
        .map(|r| Sent { kind: r.kind, state: r.state, tries: r.tries, created_at: r.created_at, fault: r.fault })
        .collect())
}
