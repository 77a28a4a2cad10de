//! Mail that came back: its row says so, and to an address where nothing arrives nothing more is sent.

use super::address_digest;
use crate::error::Error;
use crate::house::House;
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use storage::{MailStopRow, OutboxRow};

/// An address that nothing is sent to any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// Since when.
    pub at: DateTime<Utc>,
}

/// Stops the address of a mail, and writes it down for its person to read.
pub(super) async fn stop(house: &House, row: &OutboxRow, status: &str, at: DateTime<Utc>) -> Result<(), Error> {
    let Some(address) = row.address.clone() else { return Ok(()) };
    let mut writes = vec![storage::write::keep_stop(MailStopRow {
        organisation: row.organisation.clone(),
        address,
        person: row.person.clone(),
        status: status.to_owned(),
        at,
    })];
    // Whoever asked for a signature sees that the link did not arrive.
    if row.kind == crate::outside::MAIL {
        writes.push(storage::write::bounce_sign_request(&row.key, at));
    }
    if let Some(person) = &row.person {
        let person: PersonId = crate::rows::id(person)?;
        writes.push(house.happened(&person, None, "mail_stopped", at));
    }
    Ok(house.store.commit(writes).await?)
}

/// Takes in that a mail came back. `mark` is the first part of its Message-ID. Answers whether it was one of ours. What is
/// only late changes nothing: whoever has it tries again.
///
/// # Errors
/// When the database does not answer.
pub async fn returned(house: &House, mark: &str, permanent: bool, status: &str) -> Result<bool, Error> {
    let Some(row) = house.store.mail_marked(mark).await? else { return Ok(false) };
    if !permanent {
        return Ok(true);
    }
    let now = house.now();
    house.store.mail_came_back(&row.key, now).await?;
    stop(house, &row, status, now).await?;
    Ok(true)
}

/// Letters of the digest in the address for reports: 160 bits.
const WORD: usize = 40;

fn word(house: &House) -> String {
    house.secret.digest("returned/1", "").as_str().chars().take(WORD).collect()
}

/// The address to which a mail provider may send what came back; it is for administrators, and made from the secret of the
/// house.
#[must_use]
pub fn address_for_reports(house: &House) -> String {
    house.address(&format!("/mail/returned/{}", word(house)))
}

/// Takes in what a mail provider sent to that address: the first of these texts that is a report about a mail of ours
/// counts. Answers whether there was one.
///
/// # Errors
/// Not found when the address is not ours.
pub async fn take_in(house: &House, at: &str, texts: &[Vec<u8>]) -> Result<bool, Error> {
    if word(house) != at {
        return Err(Error::NotFound);
    }
    for text in texts {
        if let Some(report) = house.mailer.report(text)
            && returned(house, &report.mark, report.permanent, &report.status).await?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether mail to someone's own address is stopped.
///
/// # Errors
/// When the database does not answer.
pub async fn stopped(house: &House, person: &PersonId) -> Result<Option<Stopped>, Error> {
    let (row, _) = house.person(person).await?;
    let Some(email) = row.email else { return Ok(None) };
    let stop = house.store.mail_stop(&address_digest(&email)).await?;
    Ok(stop.map(|stop| Stopped { at: stop.at }))
}

/// Sends to someone's own address again, because they say that it works.
///
/// # Errors
/// When the database does not answer.
pub async fn try_again(house: &House, person: &PersonId) -> Result<(), Error> {
    let (row, _) = house.person(person).await?;
    let Some(email) = row.email else { return Ok(()) };
    let now = house.now();
    let writes = vec![
        storage::write::lift_stop(&address_digest(&email)),
        house.audit(Some(person), "mail_resumed", vec![person.to_string()], now),
    ];
    Ok(house.store.commit(writes).await?)
}
