//! The privacy notice: reading it, agreeing to a version, and who agreed to what.

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::rows;
use domain::actor::Actor;
use domain::canonical::Digest;
use domain::course::Language;
use domain::id::{PersonId, VersionId};
use domain::privacy::{self, Consent, Notice};
use std::sync::Arc;
use storage::ConsentRow;
use words::Words;

impl House {
    /// Whether those versions include the one that holds now.
    pub(crate) fn has_agreed(&self, agreed: &[String]) -> bool {
        let agreed: Vec<VersionId> = agreed.iter().filter_map(|v| VersionId::parse(v).ok()).collect();
        privacy::has_agreed(&self.care().notices, &agreed, self.now().date_naive())
    }
}

/// Every version that has begun, in the reader's language where there is one; the newest, which holds, first.
#[must_use]
pub fn versions(house: &House, language: &Language) -> Vec<Notice> {
    let care = house.care();
    let Some(current) = privacy::current(&care.notices, language, house.now().date_naive()) else { return Vec::new() };
    let all = privacy::readable(&care.notices, language);
    all.into_iter().filter(|n| n.from <= current.from).cloned().collect()
}

/// A version as HTML, with the organisation's name in it.
#[must_use]
pub fn html(house: &House, notice: &Notice, words: &Words) -> Arc<str> {
    house.library().prose_html(&notice.filled(&house.identity.name), words)
}

/// What a person agreed to, oldest first.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn consents(house: &House, person: &PersonId) -> Result<Vec<Consent>, Error> {
    let read = |row: ConsentRow| {
        Ok(Consent { version: rows::id(&row.version)?, language: Language(row.language), at: row.at })
    };
    house.store.consents_of(person.as_str()).await?.into_iter().map(read).collect()
}

/// What the actor agreed to, oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn own(house: &House, actor: &Actor) -> Result<Vec<Consent>, Error> {
    consents(house, &actor.person).await
}

/// Agrees to the version that the page showed. Agreeing again changes nothing.
///
/// # Errors
/// Refused when another version holds meanwhile, so that nobody agrees to what they have not read.
pub async fn agree(house: &House, actor: &Actor, version: &str) -> Result<(), Error> {
    let versions = versions(house, &actor.language);
    let Some(current) = versions.first().filter(|n| n.version.as_str() == version) else {
        return Error::refused(Refusal::Choice("version"));
    };
    if own(house, actor).await?.iter().any(|c| c.version == current.version) {
        return Ok(());
    }
    let now = house.now();
    let row = ConsentRow {
        organisation: house.identity.organisation.to_string(),
        person: actor.person.to_string(),
        version: current.version.to_string(),
        language: current.language.0.clone(),
        digest: Digest::of_bytes(current.filled(&house.identity.name).0.as_bytes()).to_string(),
        at: now,
    };
    let about = vec![actor.person.to_string(), row.version.clone()];
    let audit = house.audit(Some(&actor.person), "privacy_agreed", about, now);
    Ok(house.store.commit(vec![storage::write::agree(row), audit]).await?)
}
