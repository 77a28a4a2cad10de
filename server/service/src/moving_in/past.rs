//! Certificates of the past as anyone may ask for them, by our number or by their own, and as their holder sees them.

use super::certificates::about;
use crate::certificates::count_lookup;
use crate::error::Error;
use crate::house::House;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::certificate::CertificateNumber;
use domain::id::PersonId;
use domain::moving_in::{PastCertificate, PastStanding};

impl House {
    async fn past_certificate(&self, number: &str) -> Result<Option<PastCertificate>, Error> {
        let Some((row, wrapped)) = self.store.past_certificate(number).await? else { return Ok(None) };
        let key = self.secret.unwrap_person_key(&row.person, &wrapped)?;
        Ok(Some(key.open(&about(&row.number), &row.body.into_inner())?))
    }
}

/// What the record says under a number of ours, now or on a day. The look-up was counted by
/// [`crate::certificates::verify`], which is asked first.
///
/// # Errors
/// When the database does not answer.
pub async fn verify_past(
    house: &House,
    number: &CertificateNumber,
    on: Option<NaiveDate>,
) -> Result<Option<(PastCertificate, PastStanding)>, Error> {
    let day = on.unwrap_or_else(|| house.now().date_naive());
    Ok(house.past_certificate(number.plain()).await?.map(|paper| {
        let standing = paper.standing_on(day);
        (paper, standing)
    }))
}

/// Our number for an old one, when just one certificate has it. A neighbourhood that asks too often waits.
///
/// # Errors
/// When too many questions come from one neighbourhood, or the database does not answer.
pub async fn past_by_old_number(
    house: &House,
    old_number: &str,
    neighbourhood: &str,
) -> Result<Option<CertificateNumber>, Error> {
    // Nobody's number is so short or long; what is typed by chance is not looked up.
    let signs = old_number.chars().filter(|c| c.is_alphanumeric()).count();
    if !(3..=64).contains(&signs) {
        return Ok(None);
    }
    count_lookup(house, neighbourhood).await?;
    let found = house.store.past_certificates_numbered(&house.old_number_key(old_number)).await?;
    match &found[..] {
        [one] => CertificateNumber::parse(one).map(Some).map_err(|e| Error::failed("read a certificate number", e)),
        // Two issuers gave the same number: only ours tells them apart.
        _ => Ok(None),
    }
}

/// The certificates of the past that a person holds, the newest first. Staff's look is recorded.
///
/// # Errors
/// When the database does not answer.
pub async fn past_of(house: &House, actor: &Actor, person: &PersonId) -> Result<Vec<PastCertificate>, Error> {
    house.record_look(actor, person, "past-certificates").await?;
    let mut papers = Vec::new();
    for number in house.store.past_certificates_of(person.as_str()).await? {
        papers.extend(house.past_certificate(&number).await?);
    }
    papers.sort_by(|a, b| (b.issued_on, &b.number).cmp(&(a.issued_on, &a.number)));
    Ok(papers)
}
