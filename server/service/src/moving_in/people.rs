//! People of the past: each gets an account without a passphrase, once.

use super::check::{Firsts, Outcome, Reading, around};
use super::{Draft, Says};
use crate::error::Error;
use crate::house::House;
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::course::Language;
use domain::id::PersonId;
use domain::moving_in::{Column, PersonLine, Problem, same_name, suggested_user_name};
use domain::person::EmailAddress;
use std::collections::BTreeSet;
use storage::{MovedInRow, PersonRow, Write};

/// Someone who comes in, or whose number is noted.
pub(crate) struct Planned {
    /// The key under which they are found again.
    key: String,
    name: String,
    email: Option<EmailAddress>,
    user_name: Option<String>,
    /// The account that is there already.
    known: Option<PersonId>,
}

/// What names a person: their number, else their address, else their name at that site.
fn key_of(house: &House, draft: &Draft, line: &PersonLine) -> String {
    match (&line.who.number, &line.who.email) {
        (Some(number), _) => house.moving_key("number", &[number]),
        (None, Some(email)) => house.moving_key("number-email", &[email.as_str()]),
        (None, None) => house.moving_key("number-name", &[draft.site.as_str(), &line.name]),
    }
}

/// Some user names that could be suggested for a name, the best first.
fn candidates(name: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for _ in 0..12 {
        let next = suggested_user_name(name, |n| all.iter().any(|a| a == n));
        all.push(next);
    }
    all
}

pub(super) async fn check(
    house: &House,
    actor: &Actor,
    draft: &Draft,
    read: Vec<Reading<PersonLine>>,
) -> Result<Outcome<Planned>, Error> {
    let more: BTreeSet<String> = read
        .iter()
        .filter_map(|r| r.value.as_ref())
        .flat_map(|line| candidates(&line.name).into_iter().chain(line.user_name.clone()))
        .collect();
    let around = around(house, actor, &read, |line| &line.who, more.into_iter()).await?;
    let mut moved = std::collections::BTreeMap::new();
    for row in house.store.moved_in(house.identity.organisation.as_str(), "number").await? {
        moved.insert(row.key, crate::rows::id::<PersonId>(&row.target)?);
    }
    let mut outcome = Outcome::default();
    let (mut lines, mut addresses, mut logins) = (Firsts::default(), Firsts::default(), Firsts::default());
    let mut taken: BTreeSet<String> = BTreeSet::new();
    // A name that the file itself gives is not suggested to somebody else.
    taken.extend(read.iter().filter_map(|r| r.value.as_ref()).filter_map(|line| line.user_name.clone()));
    for mut reading in read {
        let Some(line) = reading.value.take() else {
            outcome.lines.push(reading.report(None, false, Says::Nothing));
            continue;
        };
        let key = key_of(house, draft, &line);
        let at = reading.line;
        let same_key = lines.note(key.clone(), at, line.clone());
        let twice = matches!(same_key, Some(Problem::TwiceInFile { .. }));
        if let Some(problem) = same_key {
            let column = if line.who.number.is_some() { Column::PersonId } else { Column::Name };
            reading.fault(column, problem);
        }
        if !twice {
            let mut once = |firsts: &mut Firsts<u64>, column, name: Option<&str>| {
                if let Some(name) = name
                    && let Some(problem) = firsts.note(name.to_owned(), at, at)
                {
                    reading.fault(column, problem);
                }
            };
            once(&mut addresses, Column::Email, line.who.email.as_ref().map(EmailAddress::as_str));
            once(&mut logins, Column::UserName, line.user_name.as_deref());
        }
        let mut there = false;
        let mut known = None;
        let by_email = line.who.email.as_ref().and_then(|e| around.named(e.as_str()));
        if let Some(person) = moved.get(&key) {
            match around.someone(person) {
                Some(here) if !same_name(&here.name, &line.name) => {
                    reading.fault(Column::Name, Problem::NameDiffers { here: here.name.clone() });
                }
                Some(_) if by_email.is_some_and(|other| other != person) => {
                    reading.fault(Column::Email, Problem::AddressTaken);
                }
                // Found by number or address, or by a name at this very site.
                _ => there = true,
            }
        } else if let Some(person) = by_email {
            match around.someone(person) {
                Some(here) if same_name(&here.name, &line.name) => {
                    reading.fault(Column::Email, Problem::HasAccount);
                    known = Some(person.clone());
                }
                // Another name, or somebody whom the actor does not reach: both read alike.
                _ => reading.fault(Column::Email, Problem::AddressTaken),
            }
        }
        let mut user_name = line.user_name.clone();
        if let Some(name) = user_name.as_deref().filter(|_| !there && known.is_none())
            && around.named(name).is_some()
        {
            reading.fault(Column::UserName, Problem::UserNameTaken);
        }
        if user_name.is_none() && line.who.email.is_none() && !there && !twice {
            let free = suggested_user_name(&line.name, |n| taken.contains(n) || around.named(n).is_some());
            taken.insert(free.clone());
            reading.fault(Column::UserName, Problem::SignsInWith { user_name: free.clone() });
            user_name = Some(free);
        }
        let signs_in_with = line.who.email.as_ref().map(|e| e.as_str().to_owned()).or_else(|| user_name.clone());
        let says = Says::Person { signs_in_with: signs_in_with.unwrap_or_default() };
        let report = reading.report(Some(line.name.clone()), there, says);
        if report.state.comes_in() {
            outcome.plan.push(Planned { key, name: line.name, email: line.who.email, user_name, known });
        }
        outcome.lines.push(report);
    }
    Ok(outcome)
}

/// The writes for those who come in.
pub(super) fn writes(
    house: &House,
    actor: &Actor,
    draft: &Draft,
    plan: Vec<Planned>,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Error> {
    let organisation = house.identity.organisation.to_string();
    let note = |kind: &str, key: String, target: String| MovedInRow {
        organisation: organisation.clone(),
        kind: kind.to_owned(),
        key,
        run: draft.id.to_string(),
        site: draft.site.to_string(),
        target,
    };
    let (mut writes, mut notes) = (Vec::new(), Vec::new());
    for one in plan {
        let action = if one.known.is_some() { "number_noted" } else { "person_brought_in" };
        let person = match one.known {
            Some(person) => person,
            None => {
                let person: PersonId = house.id()?;
                let (key, wrapped) = house.secret.new_person_key(person.as_str(), &*house.random)?;
                let row = PersonRow {
                    organisation: organisation.clone(),
                    person: person.to_string(),
                    language: Language::english().0,
                    zone: "UTC".to_owned(),
                    email: one.email.map(|e| e.as_str().to_owned()),
                    user_name: one.user_name,
                    sealed_name: key.seal(&format!("name/1:{person}"), &one.name, &*house.random)?.into(),
                    created_at: now,
                };
                writes.push(storage::write::create_past_person(row, wrapped));
                notes.push(note("person", person.to_string(), person.to_string()));
                person
            }
        };
        notes.push(note("number", one.key, person.to_string()));
        let about = vec![person.to_string(), draft.id.to_string()];
        writes.push(house.audit(Some(&actor.person), action, about, now));
    }
    writes.push(storage::write::note_moved_in(notes));
    Ok(writes)
}
