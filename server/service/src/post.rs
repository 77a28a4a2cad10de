//! The post: what waits is gathered, reminders that are due are planned, and the outbox empties through the mailer.

mod calendar;
mod choices;
mod gather;
mod returned;
mod situations;
mod view;

pub use calendar::{CalendarAddress, calendar, calendar_address, end_calendar, make_calendar};
pub use choices::{Choices, choices, choices_page, keep_choices, one_click, rest, stop_all};
pub use gather::{gather, remind};
pub use returned::{Stopped, address_for_reports, returned, stopped, take_in, try_again};
pub use view::{Foreseen, Sent, foresee, list, try_out};

use crate::error::Error;
use crate::house::House;
use crate::ports::MailFault;
use chrono::{DateTime, TimeDelta, Utc};
use domain::canonical::Digest;
use domain::mail::kind::Class;
use domain::mail::{MailContent, OutgoingMail, mark};
use std::collections::VecDeque;
use storage::{OutboxRow, Write};

/// A claimed mail is free again after so many seconds if its sender vanished; longer than any send may take.
const LEASE_SECONDS: i64 = 180;
/// So many mails are looked for at a time.
const AT_ONCE: usize = 64;
/// A mail is tried so often, then given up and shown.
const MOST_TRIES: i64 = 10;
/// The fault of a server that knows no such mailbox: nothing will arrive there.
const NO_MAILBOX: &str = "no-mailbox";

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

/// A mail as a row of the outbox, to be written with what caused it. One that its reader can do without is held until it is
/// gathered.
///
/// # Errors
/// When the mail cannot be written down.
pub fn outbox_row(house: &House, person: Option<&str>, mail: &OutgoingMail) -> Result<Write, Error> {
    let held = person.is_some() && mail.content.kind().class() != Class::Always;
    let state = if held { "held" } else { "queued" };
    Ok(storage::write::enqueue(row(house, person, mail, state)?))
}

pub(crate) fn row(house: &House, person: Option<&str>, mail: &OutgoingMail, state: &str) -> Result<OutboxRow, Error> {
    let write = |e| Error::failed("write a mail", e);
    Ok(OutboxRow {
        organisation: house.identity.organisation.to_string(),
        key: mail.key.clone(),
        kind: mail.content.name().to_owned(),
        person: person.map(str::to_owned),
        state: state.to_owned(),
        tries: 0,
        due_at: mail.created_at,
        not_after: mail.not_after,
        created_at: mail.created_at,
        settled_at: None,
        leased_by: None,
        fault: None,
        body: Some(serde_json::to_string(mail).map_err(write)?),
        reason: mail.content.reason().map(|r| serde_json::to_string(&r)).transpose().map_err(write)?,
        mark: Some(mark(&mail.key)),
        address: Some(address_digest(mail.to.as_str())),
    })
}

/// What stands for an address where the address itself is not kept.
pub(crate) fn address_digest(address: &str) -> String {
    Digest::of_bytes(address.as_bytes()).to_string()
}

/// Minutes until the next try: 1, 2, 4 and so on up to about two hours, and up to a quarter more by chance, so that many
/// do not come at once.
fn backoff(house: &House, tries: i64) -> TimeDelta {
    let minutes = 1i64 << tries.clamp(1, 8).saturating_sub(1);
    let mut byte = [0];
    house.random.fill(&mut byte);
    TimeDelta::seconds(minutes * 60 + minutes * 15 * i64::from(byte[0]) / 255)
}

/// Leaves out of a note what has lost its meaning since it was gathered.
fn fresh(mail: &mut OutgoingMail, now: DateTime<Utc>) -> bool {
    match &mut mail.content {
        MailContent::Note { items, .. } => {
            items.retain(|item| now < item.until);
            !items.is_empty()
        }
        _ => true,
    }
}

/// Gathers what is held and due, then sends what is due, one after the other, until nothing is due. `owner` names this
/// process in the leases; several may send at once.
///
/// # Errors
/// When the database does not answer.
pub async fn deliver(house: &House, owner: &str) -> Result<Delivered, Error> {
    gather(house).await?;
    let mut done = Delivered::default();
    let mut waiting = VecDeque::new();
    loop {
        let now = house.now();
        if waiting.is_empty() {
            waiting = VecDeque::from(house.store.due_mail(now, AT_ONCE).await?);
        }
        let Some(candidate) = waiting.pop_front() else { return Ok(done) };
        let until = now + TimeDelta::seconds(LEASE_SECONDS);
        let Some(row) = house.store.claim_mail(owner, &candidate, until).await? else {
            // Another sender has begun where this one did: it goes on in the middle, so that they part.
            waiting.rotate_left(waiting.len() / 2);
            continue;
        };
        let settle = |state: &'static str, fault: Option<&'static str>| {
            let (store, key) = (&house.store, row.key.clone());
            async move { store.settle_mail(owner, &key, state, fault, now).await }
        };
        if row.not_after <= now {
            settle("stale", None).await?;
            done.given_up += 1;
            continue;
        }
        let Some(mut mail) = row.body.as_deref().and_then(|b| serde_json::from_str::<OutgoingMail>(b).ok()) else {
            settle("failed", Some("unreadable")).await?;
            done.given_up += 1;
            continue;
        };
        if !fresh(&mut mail, now) {
            settle("stale", None).await?;
            done.given_up += 1;
            continue;
        }
        if house.store.mail_stop(&address_digest(mail.to.as_str())).await?.is_some() {
            settle("failed", Some("stopped")).await?;
            done.given_up += 1;
            continue;
        }
        match house.mailer.send(&mail).await {
            Ok(()) => {
                house.store.settle_mail(owner, &row.key, "sent", None, house.now()).await?;
                done.sent += 1;
            }
            Err(MailFault::Temporary(fault)) if row.tries < MOST_TRIES => {
                tracing::warn!(kind = row.kind, tries = row.tries, fault, "a mail was not taken; it is tried again");
                house.store.retry_mail(owner, &row.key, &fault, house.now() + backoff(house, row.tries)).await?;
                done.later += 1;
            }
            Err(MailFault::Temporary(fault) | MailFault::Permanent(fault)) => {
                tracing::warn!(kind = row.kind, tries = row.tries, fault, "a mail was given up");
                house.store.settle_mail(owner, &row.key, "failed", Some(&fault), house.now()).await?;
                if fault == NO_MAILBOX {
                    returned::stop(house, &row, NO_MAILBOX, house.now()).await?;
                }
                done.given_up += 1;
            }
        }
    }
}
