//! Printed slips: a way in for people without an e-mail address, and a new way in for whoever forgot their passphrase.
//!
//! The code stands on the paper and nowhere else. Staff hand the paper over; they never see or choose a passphrase.

use crate::accounts::{self, Invited, NewAccount, SignedIn};
use crate::cohorts::INVITABLE;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::resets::{self, NewPassphrase, SignInNames};
use crate::rows;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use domain::actor::{Action, Actor, Role, may};
use domain::canonical::Digest;
use domain::id::{CohortId, InvitationId, PersonId};
use domain::mail::MailContent;
use domain::person::UserName;
use domain::slip::{JOIN_DAYS, MOST_WRONG_ANYWHERE, MOST_WRONG_NEAR, RESET_HOURS, SlipCode};
use storage::{InvitationRow, OneTimeRow, StorageError};

/// Others may write the same rows at the same time; then it is tried again, so often at most.
const TRIES: usize = 8;

/// What a slip is for.
#[derive(Debug, Clone)]
pub enum Purpose {
    /// Someone joins a cohort with a role.
    Join {
        /// The cohort.
        cohort: CohortId,
        /// Its name.
        cohort_name: String,
        /// The role.
        role: Role,
    },
    /// Someone who has an account chooses a new passphrase.
    Reset {
        /// Who, by name.
        name: String,
        /// What they sign in with.
        names: SignInNames,
    },
}

/// A slip, once: it cannot be shown again.
#[derive(Debug, Clone)]
pub struct Slip {
    /// The code.
    pub code: SlipCode,
    /// Four digits by which the paper is told apart from others; no part of the code.
    pub mark: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Until when it works, on the clock of the place where the paper is.
    pub until: NaiveDateTime,
}

/// What a code leads to.
#[derive(Debug, Clone)]
pub enum Found {
    /// An invitation.
    Join(Box<Invited>),
    /// An account whose person chooses a new passphrase.
    Reset(SignInNames),
}

/// The number by which a slip is told apart from others.
#[must_use]
pub fn mark(id: &str) -> String {
    let digits = Digest::of_bytes(id.as_bytes());
    let number = u32::from_str_radix(digits.as_str().get(..8).unwrap_or_default(), 16).unwrap_or_default();
    format!("{:04}", number % 10_000)
}

impl House {
    fn new_code(&self) -> Result<SlipCode, Error> {
        for _ in 0..8 {
            let mut bytes = [0; 32];
            self.random.fill(&mut bytes);
            if let Some(code) = SlipCode::from_random(&bytes) {
                return Ok(code);
            }
        }
        Err(Error::failed("make a code", std::io::Error::other("the source of chance gives no letters")))
    }

    fn code_digest(&self, code: &SlipCode) -> String {
        self.secret.digest("slip/1", code.plain()).to_string()
    }

    /// The digest of what was typed. Guesses are counted: wrong ones only, so that a class can sign up in one room.
    async fn code_typed(&self, typed: &str, neighbourhood: &str) -> Result<Option<String>, Error> {
        let window = self.now().timestamp().div_euclid(900);
        let near = self.store.rate("slip-near", neighbourhood, window).await?;
        let all = self.store.rate("slip", "all", window).await?;
        if near >= MOST_WRONG_NEAR || all >= MOST_WRONG_ANYWHERE {
            return Error::refused(Refusal::TooMany { minutes: 15 });
        }
        Ok(SlipCode::parse(typed).map(|code| self.code_digest(&code)))
    }

    async fn code_was_wrong<T>(&self, neighbourhood: &str) -> Result<T, Error> {
        let now = self.now();
        let (window, expires) = (now.timestamp().div_euclid(900), now + TimeDelta::minutes(30));
        self.store.count_rate("slip-near", neighbourhood, window, expires).await?;
        self.store.count_rate("slip", "all", window, expires).await?;
        Error::refused(Refusal::Code)
    }
}

/// Makes an invitation without an address and gives its slip. A second click gives another code, and the first one stops
/// working: only the newest paper counts.
///
/// # Errors
/// Refused when the role is not among the choices; denied to those who may not invite.
pub async fn invite(house: &House, actor: &Actor, cohort: &CohortId, id: &str, role: &str) -> Result<Slip, Error> {
    let cohort = house.cohort(cohort).await?;
    let now = house.now();
    may(actor, Action::Invite, &house.cohort_target(&cohort), now)?;
    let id = InvitationId::parse(id).map_err(|_| Error::NotFound)?;
    let role =
        Role::named(role).filter(|r| INVITABLE.contains(r)).ok_or(Error::Refused(Refusal::Choice("slip_role")))?;
    let code = house.new_code()?;
    let expires_at = now + TimeDelta::days(JOIN_DAYS);
    let row = InvitationRow {
        organisation: house.identity.organisation.to_string(),
        invitation: id.to_string(),
        cohort: Some(cohort.id.to_string()),
        site: None,
        until: None,
        role: role.name().to_owned(),
        email: None,
        token: house.code_digest(&code),
        invited_by: Some(actor.person.to_string()),
        created_at: now,
        sent_at: now,
        expires_at,
        accepted_by: None,
        accepted_at: None,
    };
    let about = vec![id.to_string(), cohort.id.to_string(), role.name().to_owned()];
    let writes =
        vec![storage::write::create_invitation(row), house.audit(Some(&actor.person), "slip_printed", about, now)];
    match house.store.commit(writes).await {
        Ok(()) => {
            let until = local(&cohort.zone, expires_at);
            let purpose = Purpose::Join { cohort: cohort.id, cohort_name: cohort.name, role };
            Ok(Slip { code, mark: mark(id.as_str()), purpose, until })
        }
        Err(StorageError::Exists) => again(house, actor, &id).await,
        Err(other) => Err(other.into()),
    }
}

/// Prints an invitation's slip again, with a new code; the old one stops working.
///
/// # Errors
/// `NotFound` when it went to an address; `Conflict` when it was accepted meanwhile; denied to those who may not invite.
pub async fn again(house: &House, actor: &Actor, id: &InvitationId) -> Result<Slip, Error> {
    let row = house.store.invitation(id.as_str()).await?.ok_or(Error::NotFound)?;
    let cohort = house.cohort(&rows::id(row.cohort.as_deref().ok_or(Error::NotFound)?)?).await?;
    let now = house.now();
    may(actor, Action::Invite, &house.cohort_target(&cohort), now)?;
    let role = Role::named(&row.role).filter(|_| row.email.is_none()).ok_or(Error::NotFound)?;
    let code = house.new_code()?;
    let expires_at = now + TimeDelta::days(JOIN_DAYS);
    let writes = vec![
        storage::write::renew_invitation(id.as_str(), &house.code_digest(&code), now, expires_at),
        house.audit(Some(&actor.person), "slip_printed_again", vec![id.to_string()], now),
    ];
    house.store.commit(writes).await?;
    let until = local(&cohort.zone, expires_at);
    let purpose = Purpose::Join { cohort: cohort.id, cohort_name: cohort.name, role };
    Ok(Slip { code, mark: mark(id.as_str()), purpose, until })
}

/// Who it is that staff is about to help, before a slip is made. The look is recorded.
///
/// # Errors
/// Denied or `NotFound` to those who may not help this person.
pub async fn whom(house: &House, actor: &Actor, person: &PersonId) -> Result<(String, SignInNames), Error> {
    house.may_manage(actor, person).await?;
    house.record_look(actor, person, "account").await?;
    resets::names(house, person).await
}

/// Makes a slip, face to face, with which a person chooses a new passphrase. Slips from before stop working. The person
/// reads on their own page who made it, and by mail if they have an address. A second click gives another code.
///
/// # Errors
/// Denied or `NotFound` to those who may not help this person; `Conflict` when the slip of this form was used.
pub async fn reset(house: &House, actor: &Actor, person: &PersonId, id: &str) -> Result<Slip, Error> {
    house.may_manage(actor, person).await?;
    let id = InvitationId::parse(id).map_err(|_| Error::NotFound)?;
    let (name, names) = resets::names(house, person).await?;
    let code = house.new_code()?;
    let now = house.now();
    let expires_at = now + TimeDelta::hours(RESET_HOURS);
    let row = OneTimeRow {
        organisation: house.identity.organisation.to_string(),
        person: person.to_string(),
        kind: "slip".to_owned(),
        token: house.code_digest(&code),
        email: None,
        made_by: Some(actor.person.to_string()),
        created_at: now,
        expires_at,
        used_at: None,
    };
    let mut writes = vec![
        storage::write::end_one_times(person.as_str(), &["slip"]),
        storage::write::create_one_time(id.as_str(), row.clone()),
        house.audit(Some(&actor.person), "reset_slip_made", vec![person.to_string()], now),
        house.happened(person, Some(&actor.person), "reset_slip", now),
    ];
    let content = MailContent::SlipMade { link: house.address("/account") };
    let (key, mail_until) = (format!("slip-made:{id}"), now + TimeDelta::days(7));
    writes.extend(resets::notice(house, person, names.email.as_deref(), key, content, mail_until).await?);
    let zone = house.person(person).await?.0.zone;
    let slip = Slip {
        code,
        mark: mark(id.as_str()),
        purpose: Purpose::Reset { name, names },
        until: local(&zone, expires_at),
    };
    for _ in 0..TRIES {
        // A second click finds the slip of the first one and gives it another code.
        match house.store.commit(vec![storage::write::renew_one_time(id.as_str(), row.clone())]).await {
            Ok(()) => return Ok(slip),
            Err(StorageError::Missing) => {}
            Err(StorageError::Conflict) => continue,
            Err(other) => return Err(other.into()),
        }
        match house.store.commit(writes.clone()).await {
            Ok(()) => return Ok(slip),
            // Another click was faster, or the slip of this form was used: then whoever wants one more takes a new form.
            Err(StorageError::Exists | StorageError::Conflict) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(Error::Conflict)
}

/// On the clock of that zone; on that of UTC where there is no such zone.
fn local(zone: &str, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&zone.parse().unwrap_or(chrono_tz::UTC)).naive_local()
}

/// What a code leads to.
///
/// # Errors
/// Refused when it does not work, or when there were too many that did not.
pub async fn find(house: &House, typed: &str, neighbourhood: &str) -> Result<Found, Error> {
    if let Some(digest) = house.code_typed(typed, neighbourhood).await? {
        match house.open_invitation(&digest).await {
            Ok(row) => return Ok(Found::Join(Box::new(accounts::described(house, row).await?))),
            Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
        if let Some(row) = resets::open(house, &digest, "slip").await? {
            return Ok(Found::Reset(resets::names(house, &rows::id(&row.person)?).await?.1));
        }
    }
    house.code_was_wrong(neighbourhood).await
}

/// Joins by a slip.
///
/// # Errors
/// Refused with the field that does not fit, or when the code does not work.
pub async fn join(house: &House, typed: &str, neighbourhood: &str, account: &NewAccount) -> Result<SignedIn, Error> {
    if let Some(digest) = house.code_typed(typed, neighbourhood).await? {
        match accounts::accept_by(house, &digest, account).await {
            Err(Error::NotFound) => {}
            other => return other,
        }
    }
    house.code_was_wrong(neighbourhood).await
}

/// Chooses a new passphrase by a slip, and signs in.
///
/// # Errors
/// Refused with the field that does not fit, or when the code does not work.
pub async fn choose(house: &House, typed: &str, neighbourhood: &str, new: &NewPassphrase) -> Result<SignedIn, Error> {
    if let Some(digest) = house.code_typed(typed, neighbourhood).await? {
        match resets::choose_by(house, &digest, "slip", new).await {
            Err(Error::NotFound) => {}
            other => return other,
        }
    }
    house.code_was_wrong(neighbourhood).await
}

/// A user name that nobody has, to begin with.
///
/// # Errors
/// When the database does not answer.
pub async fn suggestion(house: &House) -> Result<String, Error> {
    let mut suggested = String::new();
    for _ in 0..8 {
        let mut chance = [0; 3];
        house.random.fill(&mut chance);
        suggested = UserName::suggest(chance).as_str().to_owned();
        if house.store.sign_in(&suggested).await?.is_none() {
            break;
        }
    }
    Ok(suggested)
}
