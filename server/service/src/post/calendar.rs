//! A private calendar: an address that only its owner has, with their dates and nothing else, until they end it.

use super::address_digest;
use crate::error::Error;
use crate::house::House;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::Actor;
use domain::calendar::{Entry, Method, When, text};
use domain::course::Language;
use domain::id::PersonId;
use domain::pause::set_by_board;
use storage::{MailPersonRow, Write};
use words::Words;

/// Letters of the digest that stand in the address: 160 bits.
const WORD: usize = 40;

/// The address of someone's private calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarAddress {
    /// The whole address, which a calendar program is given.
    pub link: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// The word in the address: from the secret of the house, so that it can be shown again and is kept nowhere.
fn word(house: &House, person: &str, made_at: DateTime<Utc>) -> String {
    let digest = house.secret.digest("calendar/1", &format!("{person} {}", made_at.timestamp_micros()));
    digest.as_str().chars().take(WORD).collect()
}

/// The address of one's own calendar; none where there is none.
///
/// # Errors
/// When the database does not answer.
pub async fn calendar_address(house: &House, actor: &Actor) -> Result<Option<CalendarAddress>, Error> {
    let person = actor.person.as_str();
    let made_at = house.store.mail_person(person).await?.and_then(|row| row.calendar_made);
    Ok(made_at.map(|made_at| CalendarAddress {
        link: house.address(&format!("/calendar/{}.ics", word(house, person, made_at))),
        made_at,
    }))
}

/// Makes a new address; an earlier one leads nowhere from then on.
///
/// # Errors
/// When the database does not answer.
pub async fn make_calendar(house: &House, actor: &Actor) -> Result<(), Error> {
    let now = house.now();
    let audit = house.audit(Some(&actor.person), "calendar_made", vec![actor.person.to_string()], now);
    keep(house, actor, Some(now), audit).await
}

/// Ends the calendar: its address leads nowhere.
///
/// # Errors
/// When the database does not answer.
pub async fn end_calendar(house: &House, actor: &Actor) -> Result<(), Error> {
    let now = house.now();
    let audit = house.audit(Some(&actor.person), "calendar_ended", vec![actor.person.to_string()], now);
    keep(house, actor, None, audit).await
}

async fn keep(house: &House, actor: &Actor, made: Option<DateTime<Utc>>, audit: Write) -> Result<(), Error> {
    let row = MailPersonRow {
        organisation: house.identity.organisation.to_string(),
        person: actor.person.to_string(),
        calendar: made.map(|made_at| address_digest(&word(house, actor.person.as_str(), made_at))),
        calendar_made: made,
        ..MailPersonRow::default()
    };
    house.store.commit(vec![storage::write::keep_calendar(row), audit]).await?;
    Ok(())
}

/// The calendar behind an address, as a calendar program reads it: days, with a title that tells nothing, and no place.
///
/// # Errors
/// Not found when the address is not one of ours any more.
pub async fn calendar(house: &House, word: &str) -> Result<String, Error> {
    let row = house.store.calendar_of(&address_digest(word)).await?.ok_or(Error::NotFound)?;
    let person: PersonId = crate::rows::id(&row.person)?;
    let (owner, _) = house.person(&person).await?;
    let words = Words::new(&Language(owner.language));
    let mut entries = Vec::new();
    for way in house.learners_of(&person).await?.iter().filter(|way| way.left_at.is_none()) {
        let named = |what: &str| {
            let key = &way.key;
            format!("{} {} {} {what}", key.person, key.programme, key.time)
        };
        let mut add = |what: &str, on: NaiveDate| {
            entries.push(Entry {
                uid: format!("{}@{}", house.secret.digest("calendar-entry/1", &named(what)), host(house)),
                // A feed is read whole each time: what stands in it replaces what stood there.
                sequence: 0,
                stamp: row.calendar_made.unwrap_or(way.row.joined_at),
                when: When::Day { on },
                title: words.say("mail-date-title"),
                cancelled: false,
            });
        };
        match way.completed_at {
            None => {
                if let Some(day) = set_by_board(&way.evaluation) {
                    add("date", day);
                }
            }
            Some(completed_at) => {
                let zone = way.programme.zone.parse().unwrap_or(chrono_tz::UTC);
                let on = domain::mail::open_hours::local_day(zone, completed_at);
                let held = way.stage().validity.as_ref().and_then(|v| v.held(on, None, 0));
                if let Some(held) = held {
                    add("renewal", held.until);
                }
            }
        }
    }
    entries.sort_by(|a, b| a.uid.cmp(&b.uid));
    Ok(text(&entries, &Method::Publish))
}

/// The name of this machine in the world, as it stands in the public address.
fn host(house: &House) -> &str {
    let address = house.identity.public_url.as_str();
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    after.split(['/', ':']).next().unwrap_or(after)
}
