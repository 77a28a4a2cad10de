//! Plans for 100 000 people, one after the other, and prints how long it took and the most memory it held.
//!
//! `planning [PEOPLE]`, in a release build: `cargo run --release -p mail --example planning`

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::certificate::EnrolmentKey;
use domain::id::{PersonId, ProgrammeId};
use domain::mail::kind::Kind;
use domain::mail::preference::{Preferences, Switch};
use domain::mail::reason::Reason;
use domain::mail::release::{Occasion, Reach, Recipient, release};
use domain::mail::situation::{Situation, WaitingHours, occasions};
use domain::reminder::Progressing;
use std::error::Error;
use std::time::Instant;

const ZONES: [Tz; 4] = [Tz::America__New_York, Tz::America__Los_Angeles, Tz::Europe__Berlin, Tz::Asia__Kathmandu];

/// A person by their number: some are quiet, some have hours or work of others waiting, all have something held.
fn someone(number: usize, now: DateTime<Utc>) -> Result<(PersonId, Recipient, Situation), Box<dyn Error>> {
    let person = PersonId::parse(&format!("p{number}"))?;
    let ago = |days: usize| now - TimeDelta::days(i64::try_from(days).unwrap_or(0));
    let mut preferences = Preferences::default();
    if number.is_multiple_of(3) {
        preferences.choose(Kind::SigningQueue, Switch::Digest)?;
    }
    let recipient = Recipient {
        zone: ZONES[number % ZONES.len()],
        address: Reach::Address,
        preferences,
        on_break: number.is_multiple_of(17),
        last_note: number.is_multiple_of(5).then(|| ago(1).date_naive()),
    };
    let way = Progressing {
        enrolment: EnrolmentKey { person: person.clone(), programme: ProgrammeId::parse("foundations")?, time: 1 },
        last_activity: ago(number % 20),
        own_turn: true,
        pauses: Vec::new(),
    };
    let held = |n: usize| Occasion {
        key: format!("held:{number}:{n}"),
        kind: Kind::Answers,
        reason: Reason::WorkAnswered,
        from: ago(n),
        stale_at: now + TimeDelta::days(7),
    };
    let known = Situation {
        ways: vec![way],
        hours: (0..number % 12).map(|n| WaitingHours { on: ago(n + 2).date_naive(), since: ago(n) }).collect(),
        climbing: Vec::new(),
        works: (0..number % 4).map(ago).collect(),
        invitations: vec![ago(number % 30)],
        given_up: Vec::new(),
        happened: (0..1 + number % 3).map(held).collect(),
    };
    Ok((person, recipient, known))
}

/// The most memory that this process held, as Linux tells it.
fn most_memory() -> String {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "not told on this system".to_owned(), |held| held.trim().to_owned())
}

fn main() -> Result<(), Box<dyn Error>> {
    let people: usize = std::env::args().nth(1).map_or(Ok(100_000), |n| n.parse())?;
    let now: DateTime<Utc> = "2026-11-24T15:00:00Z".parse()?;
    let begin = Instant::now();
    let (mut mails, mut things, mut later) = (0usize, 0usize, 0usize);
    for number in 0..people {
        let (person, recipient, known) = someone(number, now)?;
        let out = release(&recipient, occasions(&person, recipient.zone, &known, now), now);
        mails += out.urgent.len() + usize::from(!out.note.is_empty());
        things += out.urgent.len() + out.note.len();
        later += out.later.len();
    }
    let took = begin.elapsed();
    println!("{people} people: {mails} mails with {things} things, {later} things later");
    println!("{} ms, most memory {}", took.as_millis(), most_memory());
    Ok(())
}
