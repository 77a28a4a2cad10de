//! Which mail someone wants: chosen by those who are signed in, or from the signed link under a mail without signing in.

use crate::breaks;
use crate::error::{Error, Refusal};
use crate::house::House;
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::actor::Role;
use domain::id::PersonId;
use domain::mail::kind::{Class, Kind, Recipients};
use domain::mail::open_hours::local_day;
use domain::mail::preference::{Preferences, Quiet, Switch};
use domain::pause::on_break;
use storage::{MailPersonRow, Write};

/// Letters of the digest that stand in a link: 128 bits.
const SIGN: usize = 32;

/// What someone chose, and what is true of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// Who.
    pub person: PersonId,
    /// What they chose.
    pub preferences: Preferences,
    /// The kinds that can come to them and that they can do without.
    pub kinds: Vec<Kind>,
    /// Whether they have an address.
    pub has_address: bool,
    /// Whether they are on a break now.
    pub on_break: bool,
    /// Today on their calendar.
    pub today: NaiveDate,
}

/// The word in the link of a person: it can be made by nobody without the secret, and needs no row.
fn word(house: &House, person: &str) -> String {
    let sign: String = house.secret.digest("letters/1", person).as_str().chars().take(SIGN).collect();
    format!("{sign}{person}")
}

/// Whose link it is.
fn whose(house: &House, token: &str) -> Result<PersonId, Error> {
    let person = token.get(SIGN..).ok_or(Error::NotFound)?;
    let id = PersonId::parse(person).map_err(|_| Error::NotFound)?;
    // The time of comparing tells nothing: both sides are digests.
    if word(house, person) == token { Ok(id) } else { Err(Error::NotFound) }
}

/// The link under a mail with things of those kinds; none when its reader cannot do without it. Several kinds at once are
/// stopped all together: number 0.
pub(super) fn link(house: &House, person: &str, kinds: &[Kind]) -> Option<String> {
    let first = kinds.first().filter(|k| k.class() != Class::Always)?;
    let number = if kinds.iter().all(|k| k == first) { first.number() } else { 0 };
    Some(house.address(&format!("/letters/{}/{number}", word(house, person))))
}

pub(super) fn preferences_of(row: &MailPersonRow) -> Result<Preferences, Error> {
    match &row.preferences {
        None => Ok(Preferences::default()),
        Some(json) => serde_json::from_str(json).map_err(|e| Error::failed("read what someone chose", e)),
    }
}

/// What someone chose, for the one who is signed in.
///
/// # Errors
/// When there is no such person.
pub async fn choices(house: &House, person: &PersonId) -> Result<Choices, Error> {
    let (row, _) = house.person(person).await?;
    let kept = house.store.mail_person(person.as_str()).await?.unwrap_or_default();
    let now = house.now();
    let grants = house.store.grants_of(person.as_str()).await?;
    let held = grants.iter().filter(|g| g.until.is_none_or(|end| now < end));
    let roles: Vec<Role> = held.filter_map(|g| Role::named(&g.role)).collect();
    let comes = |k: &Kind| k.class() != Class::Always && k.has_causes() && roles.iter().any(|r| concerns(*k, *r));
    Ok(Choices {
        person: person.clone(),
        kinds: Kind::ALL.into_iter().filter(comes).collect(),
        preferences: preferences_of(&kept)?,
        has_address: row.email.is_some(),
        on_break: on_break(&breaks::of(house, person).await?, now).is_some(),
        today: local_day(row.zone.parse().unwrap_or(Tz::UTC), now),
    })
}

/// Whether a kind of mail is for someone with that role.
fn concerns(kind: Kind, role: Role) -> bool {
    match kind.recipients() {
        Recipients::Everyone => true,
        Recipients::Trainees | Recipients::Holders => role == Role::Trainee,
        Recipients::TraineesAndSupervisors => matches!(role, Role::Trainee | Role::Supervisor),
        Recipients::Supervisors => role == Role::Supervisor,
        Recipients::Trainers => matches!(role, Role::Trainer | Role::Coordinator | Role::Administrator),
        Recipients::Referees => role == Role::Referee,
        Recipients::Employers => role == Role::Employer,
        Recipients::Administrators => role == Role::Administrator,
    }
}

/// The same by the link under a mail.
///
/// # Errors
/// Not found when the link is not one of ours.
pub async fn choices_page(house: &House, token: &str) -> Result<Choices, Error> {
    choices(house, &whose(house, token)?).await
}

fn kept(house: &House, person: &PersonId, preferences: &Preferences) -> Result<Vec<Write>, Error> {
    let json = serde_json::to_string(preferences).map_err(|e| Error::failed("write what someone chose", e))?;
    let row = MailPersonRow {
        organisation: house.identity.organisation.to_string(),
        person: person.to_string(),
        preferences: Some(json),
        ..MailPersonRow::default()
    };
    let now = house.now();
    Ok(vec![
        storage::write::keep_preferences(row),
        house.audit(Some(person), "mail_chosen", vec![person.to_string()], now),
    ])
}

async fn change(
    house: &House,
    person: &PersonId,
    how: impl FnOnce(&mut Preferences, &Choices) -> Result<(), Error>,
) -> Result<(), Error> {
    let before = choices(house, person).await?;
    let mut after = before.preferences.clone();
    how(&mut after, &before)?;
    if after != before.preferences {
        house.store.commit(kept(house, person, &after)?).await?;
    }
    Ok(())
}

/// Keeps a switch for each kind that was given.
///
/// # Errors
/// Refused where a kind is always sent.
pub async fn keep_choices(house: &House, person: &PersonId, chosen: &[(Kind, Switch)]) -> Result<(), Error> {
    change(house, person, |preferences, _| {
        for (kind, switch) in chosen {
            preferences.choose(*kind, *switch).map_err(|refusal| Error::Refused(Refusal::Preference(refusal)))?;
        }
        Ok(())
    })
    .await
}

/// Lets mail rest, or come again: until a day, for as long as a break lasts, or not at all.
///
/// # Errors
/// Refused when the day is over, or too far away.
pub async fn rest(house: &House, person: &PersonId, quiet: Option<Quiet>) -> Result<(), Error> {
    change(house, person, |preferences, now| {
        match quiet {
            Some(Quiet::Date { day }) => preferences
                .rest_until(day, now.today)
                .map_err(|refusal| Error::Refused(Refusal::Preference(refusal)))?,
            other => preferences.quiet = other,
        }
        Ok(())
    })
    .await
}

/// Stops everything that can be stopped.
///
/// # Errors
/// When the database does not answer.
pub async fn stop_all(house: &House, person: &PersonId) -> Result<(), Error> {
    change(house, person, |preferences, _| {
        preferences.stop_all();
        Ok(())
    })
    .await
}

/// What a mail program does when its reader presses "unsubscribe" (RFC 8058): one step, without signing in. Answers which
/// kind was stopped; none when it was all of them.
///
/// # Errors
/// Not found when the link is not one of ours.
pub async fn one_click(house: &House, token: &str, number: &str) -> Result<Option<Kind>, Error> {
    let person = whose(house, token)?;
    match number.parse::<u8>() {
        Ok(0) => stop_all(house, &person).await.map(|()| None),
        Ok(number) => {
            let kind = Kind::numbered(number).filter(|k| k.class() != Class::Always).ok_or(Error::NotFound)?;
            keep_choices(house, &person, &[(kind, Switch::Off)]).await?;
            Ok(Some(kind))
        }
        Err(_) => Err(Error::NotFound),
    }
}
