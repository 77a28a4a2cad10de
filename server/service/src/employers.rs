//! Employers: they follow certificates whose number and name the holder gave them; the holder sees it and can end it.

use crate::certificates;
use crate::error::{Error, Refusal};
use crate::house::House;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::Actor;
use domain::certificate::{Certificate, CertificateNumber, Standing};
use domain::follow::same_name;
use domain::id::PersonId;
use storage::{FollowRow, StorageError};

/// A certificate that an employer follows.
#[derive(Debug, Clone)]
pub struct Followed {
    /// The certificate.
    pub certificate: Certificate,
    /// How it stood at the instant that was asked about.
    pub standing: Standing,
    /// Since when it is followed.
    pub since: DateTime<Utc>,
}

/// Someone who follows a certificate of the holder, or did.
#[derive(Debug, Clone)]
pub struct Follower {
    /// Who.
    pub employer: PersonId,
    /// How they are called.
    pub name: String,
    /// Which certificate.
    pub number: CertificateNumber,
    /// The title of its programme.
    pub programme: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether the holder ended it.
    pub ended_by_holder: bool,
}

fn number_of(row: &FollowRow) -> Result<CertificateNumber, Error> {
    CertificateNumber::parse(&row.number).map_err(|e| Error::failed("read a certificate number", e))
}

/// What the employer follows, as it stands now or stood at the end of a day; and the instant that this is about.
///
/// # Errors
/// When the database does not answer.
pub async fn followed(
    house: &House,
    actor: &Actor,
    on: Option<NaiveDate>,
) -> Result<(DateTime<Utc>, Vec<Followed>), Error> {
    let now = house.now();
    let as_of = certificates::end_of(on, now);
    let mut all = Vec::new();
    for row in house.store.follows_by(actor.person.as_str()).await?.iter().filter(|f| f.ended_at.is_none()) {
        if let Some(certificate) = house.certificate(&number_of(row)?).await? {
            let standing = certificate.standing(as_of, now);
            all.push(Followed { certificate, standing, since: row.since });
        }
    }
    all.sort_by(|a, b| a.certificate.holder.cmp(&b.certificate.holder));
    Ok((as_of, all))
}

/// Follows a certificate. Number and name must both be right; which of them is not, is not told.
///
/// # Errors
/// Refused when they do not belong together, the holder ended it, or too many were tried.
pub async fn follow(house: &House, actor: &Actor, number: &str, name: &str, neighbourhood: &str) -> Result<(), Error> {
    let number = CertificateNumber::parse(number).map_err(|e| Error::Refused(Refusal::Number(e)))?;
    let found = certificates::verify(house, &number, None, neighbourhood).await?.found;
    let Some((certificate, _)) = found.filter(|(c, _)| same_name(&c.holder, name)) else {
        return Error::refused(Refusal::NoSuchPaper);
    };
    let holder = certificate.enrolment.person.to_string();
    let now = house.now();
    let row = FollowRow {
        organisation: house.identity.organisation.to_string(),
        employer: actor.person.to_string(),
        number: number.plain().to_owned(),
        holder: holder.clone(),
        since: now,
        ended_at: None,
        ended_by: None,
    };
    let earlier = house.store.follows_by(actor.person.as_str()).await?.into_iter().find(|f| f.number == row.number);
    let write = match &earlier {
        None => storage::write::follow(row),
        Some(there) if there.ended_at.is_none() => return Ok(()),
        Some(there) if there.ended_by.as_deref() == Some(&*there.holder) => {
            return Error::refused(Refusal::EndedByHolder);
        }
        Some(_) => storage::write::follow_again(row),
    };
    let writes = vec![write, house.audit(Some(&actor.person), "certificate_followed", vec![holder], now)];
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Exists) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

/// Stops following. What is not followed stays so.
///
/// # Errors
/// `NotFound` when the actor never followed it.
pub async fn stop(house: &House, actor: &Actor, number: &str) -> Result<(), Error> {
    let number = CertificateNumber::parse(number).map_err(|_| Error::NotFound)?;
    let rows = house.store.follows_by(actor.person.as_str()).await?;
    let row = rows.into_iter().find(|f| f.number == number.plain()).ok_or(Error::NotFound)?;
    if row.ended_at.is_some() {
        return Ok(());
    }
    end(house, actor, &row).await
}

async fn end(house: &House, actor: &Actor, row: &FollowRow) -> Result<(), Error> {
    let now = house.now();
    let writes = vec![
        storage::write::end_follow(&row.employer, &row.number, actor.person.as_str(), now),
        house.audit(Some(&actor.person), "following_ended", vec![row.employer.clone(), row.holder.clone()], now),
    ];
    Ok(house.store.commit(writes).await?)
}

/// Who follows the actor's own certificates, and whom the actor has ended.
///
/// # Errors
/// When the database does not answer.
pub async fn followers(house: &House, actor: &Actor) -> Result<Vec<Follower>, Error> {
    let mut all = Vec::new();
    for row in house.store.followers_of(actor.person.as_str()).await? {
        let ended_by_holder = row.ended_by.as_deref() == Some(actor.person.as_str());
        if row.ended_at.is_some() && !ended_by_holder {
            continue;
        }
        let number = number_of(&row)?;
        let employer: PersonId = crate::rows::id(&row.employer)?;
        let (Some(certificate), Ok(name)) = (house.certificate(&number).await?, house.name_of(&employer).await) else {
            continue;
        };
        let programme = certificate.programme;
        all.push(Follower { employer, name, number, programme, since: row.since, ended_by_holder });
    }
    Ok(all)
}

/// Ends that someone follows a certificate of the actor's own, or lets them follow it again.
///
/// # Errors
/// `NotFound` when nobody of that id follows it, or it is not the actor's.
pub async fn decide(house: &House, actor: &Actor, employer: &PersonId, number: &str, allow: bool) -> Result<(), Error> {
    let number = CertificateNumber::parse(number).map_err(|_| Error::NotFound)?;
    let rows = house.store.followers_of(actor.person.as_str()).await?;
    let row = rows.into_iter().find(|f| f.number == number.plain() && f.employer == employer.as_str());
    let row = row.ok_or(Error::NotFound)?;
    match (allow, &row.ended_at) {
        (false, None) => end(house, actor, &row).await,
        (true, Some(_)) => {
            let about = vec![row.employer.clone(), row.holder.clone()];
            let row = FollowRow { ended_at: None, ended_by: None, ..row };
            let writes = vec![
                storage::write::follow_again(row),
                house.audit(Some(&actor.person), "following_allowed", about, house.now()),
            ];
            Ok(house.store.commit(writes).await?)
        }
        _ => Ok(()),
    }
}
