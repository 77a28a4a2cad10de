//! The sites of the organisation.

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::rows;
use domain::actor::{Actor, Denied, Role};
use domain::id::SiteId;
use storage::{SiteRow, StorageError};

/// The longest name of a site, in characters.
const LONGEST_NAME: usize = 120;

/// A site with what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Its id.
    pub id: SiteId,
    /// Its name.
    pub name: String,
    /// How many cohorts were opened there.
    pub cohorts: usize,
}

fn administers(house: &House, actor: &Actor) -> Result<(), Error> {
    if actor.is_everywhere(Role::Administrator, house.now()) { Ok(()) } else { Err(Error::Denied(Denied::NotYours)) }
}

fn name_of(text: &str) -> Result<String, Error> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = !name.is_empty() && name.chars().count() <= LONGEST_NAME;
    if fits { Ok(name) } else { Error::refused(Refusal::Choice("name")) }
}

/// Every site, by name.
///
/// # Errors
/// Denied to whoever does not administer the whole organisation.
pub async fn all(house: &House, actor: &Actor) -> Result<Vec<Site>, Error> {
    administers(house, actor)?;
    let places = house.places().await?;
    let count = |site: &SiteId| places.cohorts.values().filter(|(at, _)| at == site).count();
    let mut all: Vec<Site> =
        places.sites.iter().map(|(id, name)| Site { cohorts: count(id), id: id.clone(), name: name.clone() }).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

/// Adds a site. Its id is made by the server with the form, so that a double click adds one.
///
/// # Errors
/// Refused at `name`, also when a site has that name already; denied to whoever does not administer everything.
pub async fn add(house: &House, actor: &Actor, id: &str, name: &str) -> Result<SiteId, Error> {
    administers(house, actor)?;
    let id = SiteId::parse(id).map_err(|_| Error::NotFound)?;
    let name = name_of(name)?;
    taken(house, &id, &name).await?;
    let now = house.now();
    let row =
        SiteRow { organisation: house.identity.organisation.to_string(), site: id.to_string(), name, created_at: now };
    let writes = vec![
        storage::write::create_site(row),
        house.audit(Some(&actor.person), "site_added", vec![id.to_string()], now),
    ];
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Exists) => Ok(id),
        Err(other) => Err(other.into()),
    }
}

/// Gives a site another name.
///
/// # Errors
/// As for [`add`]; `NotFound` when there is no such site.
pub async fn rename(house: &House, actor: &Actor, id: &SiteId, name: &str) -> Result<(), Error> {
    administers(house, actor)?;
    let name = name_of(name)?;
    taken(house, id, &name).await?;
    let writes = vec![
        storage::write::rename_site(id.as_str(), &name),
        house.audit(Some(&actor.person), "site_renamed", vec![id.to_string()], house.now()),
    ];
    Ok(house.store.commit(writes).await?)
}

/// Two sites of one name could not be told apart in a list.
async fn taken(house: &House, id: &SiteId, name: &str) -> Result<(), Error> {
    for row in house.store.sites().await? {
        let other: SiteId = rows::id(&row.site)?;
        if other != *id && row.name.to_lowercase() == name.to_lowercase() {
            return Error::refused(Refusal::Choice("name"));
        }
    }
    Ok(())
}
