//! Certificates: issued with the last fact, shown to their holder, answered about to anyone who asks by number.

mod due;

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::Learner;
use crate::rows;
use crate::vault::PersonKey;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::actor::Actor;
use domain::canonical;
use domain::certificate::number::RANDOM;
use domain::certificate::{
    Certificate, CertificateNumber, EnrolmentKey, Standing, Status, StatusEvent, hours, taken_over,
};
use domain::course::{CertificateKind, digest_of};
use domain::evaluation::State;
use domain::evaluation::record::Decided;
use domain::fact::{CertifiedBy, certification};
use domain::id::PersonId;
use domain::mail::{MailContent, OutgoingMail};
pub use due::due;
use std::collections::BTreeMap;
use storage::{CertificateRow, StatusEventRow, Write};

/// The status list that new certificates are given a place in.
const STATUS_LIST: i64 = 1;
/// Places in a status list, so many that a place says nothing about when it was given.
const STATUS_PLACES: u32 = 131_072;
/// Look-ups by number that one neighbourhood of the network may make in ten minutes.
const LOOKUPS: i64 = 60;

pub(crate) struct Issued {
    pub number: CertificateNumber,
    pub writes: Vec<Write>,
    pub mail: Option<OutgoingMail>,
    pub payload: serde_json::Value,
    /// Who decided, where it needed that.
    pub by: Option<PersonId>,
}

pub(crate) fn draw_number(house: &House) -> CertificateNumber {
    let mut symbols = [0; RANDOM];
    for symbol in &mut symbols {
        // 248 is eight times 31: larger bytes would favour the first symbols.
        *symbol = loop {
            let mut byte = [0];
            house.random.fill(&mut byte);
            if byte[0] < 248 {
                break byte[0] % 31;
            }
        };
    }
    CertificateNumber::from_random(symbols)
}

/// What comes when every requirement of a way is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum End {
    /// A certificate; of a certification, with who decided.
    Certificate(Option<CertifiedBy>),
    /// A named person of the organisation has to decide first, or has decided against it.
    Waits(Option<CertifiedBy>),
    /// Another body certifies: nothing is issued here.
    Elsewhere,
}

/// Where the last requirement is met: the way is complete, and with a certificate the hours that it counts are closed.
pub(crate) fn complete(
    house: &House,
    learner: &mut Learner,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Option<Issued>, Error> {
    let end = end(learner, today);
    // A way that goes on in another one ends there: its certificate is that of the other.
    let open = learner.row.completed_at.is_none() && learner.row.joined_into.is_none();
    if learner.evaluation.state != State::Met || !open || matches!(end, End::Waits(_)) {
        return Ok(None);
    }
    learner.row.completed_at = Some(now);
    let mut issued = issue(house, learner, end, now)?;
    if let Some(issued) = &mut issued {
        issued.writes.extend(learner.lock_counted(house, now)?);
    }
    Ok(issued)
}

/// What comes when every requirement of a way is met, as of a day.
pub(crate) fn end(learner: &Learner, today: NaiveDate) -> End {
    if learner.programme.kind != CertificateKind::Certification {
        return End::Certificate(None);
    }
    if !learner.programme.is_own() {
        return End::Elsewhere;
    }
    match certification(&learner.facts.entered, &learner.key.programme, &learner.stage().id, today) {
        Some((Decided::Granted, by)) => End::Certificate(Some(by)),
        Some((Decided::Declined, by)) => End::Waits(Some(by)),
        None => End::Waits(None),
    }
}

/// Where a certification stands whose requirements are all met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certifying {
    /// Nobody has decided yet.
    Waits,
    /// Someone decided against it, for now.
    NotNow,
}

impl Learner {
    /// Where their certification stands; none while something else is missing, and none where there is nothing to decide.
    #[must_use]
    pub fn certifying(&self, now: DateTime<Utc>) -> Option<Certifying> {
        let open = self.completed_at.is_none() && self.left_at.is_none() && !self.goes_on_elsewhere();
        if !open || self.evaluation.state != State::Met {
            return None;
        }
        let zone: chrono_tz::Tz = self.programme.zone.parse().unwrap_or(chrono_tz::UTC);
        match end(self, now.with_timezone(&zone).date_naive()) {
            End::Waits(None) => Some(Certifying::Waits),
            End::Waits(Some(_)) => Some(Certifying::NotNow),
            End::Certificate(_) | End::Elsewhere => None,
        }
    }
}

/// Makes the certificate for a trainee whose requirements are all met, and about whom was decided if that is needed.
pub(crate) fn issue(house: &House, learner: &Learner, end: End, now: DateTime<Utc>) -> Result<Option<Issued>, Error> {
    let End::Certificate(certified_by) = end else { return Ok(None) };
    let failed = |e| Error::failed("issue a certificate", e);
    let stage = learner.stage();
    let number = draw_number(house);
    let certificate = Certificate {
        number: number.clone(),
        organisation: house.identity.organisation.clone(),
        issuer: house.identity.name.clone(),
        enrolment: learner.key.clone(),
        stage: stage.id.clone(),
        cycle: 1,
        kind: learner.programme.kind,
        holder: learner.name.clone(),
        programme: learner.programme.title.clone(),
        version: learner.version.id.clone(),
        version_digest: digest_of("programme_version", &learner.version).map_err(failed)?,
        source: learner.version.source.clone(),
        hours: hours(stage, &learner.library.catalogue, &learner.language, &learner.evaluation),
        taken_over: taken_over(&learner.evaluation),
        joined_on: learner.facts.joined_on,
        issued_at: now,
        language: learner.language.clone(),
        evaluation: canonical::digest("evaluation/1", &*learner.evaluation).map_err(failed)?,
        certified_by: certified_by.clone(),
        demonstration: house.identity.demonstration,
        events: Vec::new(),
    };
    let mut place = [0; 4];
    house.random.fill(&mut place);
    let row = CertificateRow {
        organisation: house.identity.organisation.to_string(),
        person: learner.key.person.to_string(),
        number: number.plain().to_owned(),
        issued_at: now,
        snapshot: serde_json::to_string(&*learner.evaluation).map_err(|e| Error::failed("write an evaluation", e))?,
        body: learner.person_key.seal(&about(number.plain()), &certificate, &*house.random)?.into(),
        status_list: STATUS_LIST,
        status_place: i64::from(u32::from_be_bytes(place) % STATUS_PLACES),
    };
    let event = StatusEventRow {
        organisation: row.organisation.clone(),
        number: row.number.clone(),
        place: 1,
        status: "issued".to_owned(),
        effective_at: now,
        recorded_at: now,
        recorded_by: certified_by.as_ref().map(|by| by.person.to_string()),
        reason: None,
    };
    // The address is read in the mail: it must not tell what the news is.
    let link = house.address("/home");
    let mail = learner.mail(
        format!("certificate-issued:{}", number.plain()),
        MailContent::CertificateIssued { link },
        now,
        30,
    );
    Ok(Some(Issued {
        payload: serde_json::to_value(&certificate).map_err(|e| Error::failed("write a certificate", e))?,
        writes: vec![
            storage::write::issue_certificate(learner.row.key(), stage.id.as_str(), 1, row),
            storage::write::record_status(event),
        ],
        number,
        mail,
        by: certified_by.map(|by| by.person),
    }))
}

fn about(number: &str) -> String {
    format!("certificate/1:{number}")
}

/// Puts a certificate under the way that it crowns since two accounts were joined. What it says stays as it was at issue.
pub(crate) fn carried(
    house: &House,
    mut row: CertificateRow,
    was: &PersonKey,
    to: &PersonKey,
    keys: &BTreeMap<EnrolmentKey, EnrolmentKey>,
) -> Result<Write, Error> {
    let about = about(&row.number);
    let mut certificate: Certificate = was.open(&about, &row.body.into_inner())?;
    certificate.enrolment = keys.get(&certificate.enrolment).ok_or(Error::NotFound)?.clone();
    row.body = to.seal(&about, &certificate, &*house.random)?.into();
    row.person = certificate.enrolment.person.to_string();
    let (key, cycle) = (rows::key_of(&certificate.enrolment), i64::from(certificate.cycle));
    Ok(storage::write::carry_certificate(key, certificate.stage.as_str(), cycle, row))
}

fn status(name: &str) -> Option<Status> {
    match name {
        "issued" => Some(Status::Issued),
        "suspended" => Some(Status::Suspended),
        "reinstated" => Some(Status::Reinstated),
        "revoked" => Some(Status::Revoked),
        "replaced" => Some(Status::Replaced),
        _ => None,
    }
}

fn open(key: &PersonKey, row: &CertificateRow, events: Vec<StatusEventRow>) -> Result<Certificate, Error> {
    let mut certificate: Certificate = key.open(&about(&row.number), &row.body.clone().into_inner())?;
    certificate.events = events
        .into_iter()
        .filter_map(|e| {
            Some(StatusEvent { status: status(&e.status)?, effective_at: e.effective_at, recorded_at: e.recorded_at })
        })
        .collect();
    Ok(certificate)
}

/// What is answered about a number.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The instant that the answer is about.
    pub as_of: DateTime<Utc>,
    /// The day that was asked about, if one was.
    pub asked_day: Option<NaiveDate>,
    /// The certificate and where it stood; none if no such number was ever issued.
    pub found: Option<(Certificate, Standing)>,
}

impl House {
    pub(crate) async fn certificate(&self, number: &CertificateNumber) -> Result<Option<Certificate>, Error> {
        let Some((row, events, wrapped)) = self.store.certificate(number.plain()).await? else {
            return Ok(None);
        };
        let key = self.secret.unwrap_person_key(&row.person, &wrapped)?;
        open(&key, &row, events).map(Some)
    }
}

/// Counts a question about a number; a neighbourhood that asks too often waits.
pub(crate) async fn count_lookup(house: &House, neighbourhood: &str) -> Result<(), Error> {
    let now = house.now();
    let window = now.timestamp().div_euclid(600);
    let expires = now + TimeDelta::minutes(20);
    if house.store.count_rate("verify", neighbourhood, window, expires).await? > LOOKUPS {
        return Error::refused(Refusal::TooMany { minutes: 10 });
    }
    Ok(())
}

/// The instant that a question about a day is about: its end; for today and later days, now.
pub(crate) fn end_of(on: Option<NaiveDate>, now: DateTime<Utc>) -> DateTime<Utc> {
    on.and_then(|d| d.succ_opt())
        .map(|d| d.and_time(NaiveTime::MIN).and_utc() - TimeDelta::seconds(1))
        .map_or(now, |end| end.min(now))
}

/// Answers what is true of a number, now or at the end of a day. Anyone may ask; a neighbourhood that asks too often waits.
///
/// # Errors
/// When too many questions come from one neighbourhood, or the database does not answer.
pub async fn verify(
    house: &House,
    number: &CertificateNumber,
    on: Option<NaiveDate>,
    neighbourhood: &str,
) -> Result<Answer, Error> {
    let now = house.now();
    count_lookup(house, neighbourhood).await?;
    let as_of = end_of(on, now);
    let found = house.certificate(number).await?.map(|c| {
        let standing = c.standing(as_of, now);
        (c, standing)
    });
    Ok(Answer { as_of, asked_day: on, found })
}

/// The actor's own certificates, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn own(house: &House, actor: &Actor) -> Result<Vec<(Certificate, Standing)>, Error> {
    of(house, &actor.person).await
}

/// The certificates of a person, newest first. Who may see them the caller has asked.
pub(crate) async fn of(house: &House, person: &PersonId) -> Result<Vec<(Certificate, Standing)>, Error> {
    let now = house.now();
    let mut all = Vec::new();
    for row in house.store.certificates_of(person.as_str()).await? {
        let number =
            CertificateNumber::parse(&row.number).map_err(|e| Error::failed("read a certificate number", e))?;
        if let Some(certificate) = house.certificate(&number).await? {
            let standing = certificate.standing(now, now);
            all.push((certificate, standing));
        }
    }
    Ok(all)
}

/// A certificate for its holder, to be printed.
///
/// # Errors
/// When it is not the actor's, or the database does not answer.
pub async fn for_holder(house: &House, actor: &Actor, number: &CertificateNumber) -> Result<Certificate, Error> {
    let certificate = house.certificate(number).await?.ok_or(Error::NotFound)?;
    if certificate.enrolment.person == actor.person {
        Ok(certificate)
    } else {
        // Whether a number exists is not told here, to whomever.
        Err(Error::NotFound)
    }
}

/// The public address at which a certificate is verified.
#[must_use]
pub fn verify_address(house: &House, number: &CertificateNumber) -> String {
    house.address(&format!("/verify/{number}"))
}
