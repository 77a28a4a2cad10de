//! Languages: which are offered, and the one that a person reads.

use crate::error::{Error, Refusal};
use crate::house::House;
use domain::actor::Actor;
use domain::course::Language;
use std::collections::BTreeSet;

/// The languages that a person can choose: those of the catalogue, those that a module is written in, and in the
/// demonstration the pseudo-language. English comes first, the others by their tags.
#[must_use]
pub fn offered(house: &House) -> Vec<Language> {
    let mut all: BTreeSet<Language> = house.library().catalogue.languages();
    all.extend(words::spoken());
    if house.identity.demonstration {
        all.insert(words::pseudo_language());
    }
    let english = Language::english();
    all.remove(&english);
    std::iter::once(english).chain(all).collect()
}

/// Sets the language that a person reads, on pages, in courses and in mail.
///
/// # Errors
/// Refused at `language` when it is not offered.
pub async fn choose(house: &House, actor: &Actor, tag: &str) -> Result<(), Error> {
    let Some(language) = offered(house).into_iter().find(|l| l.0 == tag) else {
        return Error::refused(Refusal::Choice("language"));
    };
    if language == actor.language {
        return Ok(());
    }
    let about = vec![actor.person.to_string(), language.0.clone()];
    let audit = house.audit(Some(&actor.person), "language_chosen", about, house.now());
    let write = storage::write::set_language(actor.person.as_str(), &language.0);
    Ok(house.store.commit(vec![write, audit]).await?)
}
