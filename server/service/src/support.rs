//! Someone to talk to: whom the organisation names, and the lines that are near.

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::rows;
use domain::actor::{Actor, Denied, Role, Scope};
use domain::id::SiteId;
use domain::support::{self, Contact, Line, UsState};
use std::collections::BTreeSet;
use storage::SupportContactRow;

/// Whom someone can talk to now.
#[derive(Debug, Clone)]
pub struct Help {
    /// Whom the organisation names: those of the person's own sites first, each with the site's name; then for all.
    pub contacts: Vec<(Option<String>, Contact)>,
    /// The states that were looked in.
    pub states: Vec<UsState>,
    /// Lines of those states.
    pub near: Vec<Line>,
    /// Lines of the whole country.
    pub country: Vec<Line>,
    /// States that have a line of their own.
    pub offered: Vec<UsState>,
}

/// What is set at one place.
#[derive(Debug, Clone)]
pub struct Place {
    /// The site; none for the whole organisation.
    pub site: Option<SiteId>,
    /// The name of the site; empty for the whole organisation.
    pub name: String,
    /// The state that it lies in.
    pub state: Option<UsState>,
    /// Who is named.
    pub contact: Contact,
}

fn contact_of(row: SupportContactRow) -> Contact {
    Contact { name: row.name, phone: row.phone, hours: row.hours, note: row.note }
}

/// Whom someone can talk to: for a person who is signed in, what is near their sites first; `asked` is a state that
/// someone chose on the page.
///
/// # Errors
/// When the database does not answer.
pub async fn help(house: &House, actor: Option<&Actor>, asked: Option<UsState>) -> Result<Help, Error> {
    let mut own: Vec<SiteId> = Vec::new();
    if let Some(actor) = actor {
        let (places, grants) = house.places_of(&actor.person).await?;
        // Whoever works for all sites is at none of them more than at another.
        if grants.iter().all(|g| g.scope != Scope::All) {
            own.extend(places.into_iter().map(|p| p.site));
        }
    }
    let sites = house.store.site_states().await?;
    let mine = |site: &str| own.iter().any(|s| s.as_str() == site);
    let mut states: Vec<UsState> = asked.into_iter().collect();
    if asked.is_none() {
        let lies = sites.iter().filter(|s| mine(&s.site)).filter_map(|s| s.state.as_deref()).filter_map(UsState::named);
        states.extend(lies.collect::<BTreeSet<_>>());
    }
    let mut contacts: Vec<(Option<String>, Contact)> = Vec::new();
    let mut everywhere = None;
    for row in house.store.support_contacts().await? {
        if row.place.is_empty() {
            everywhere = Some((None, contact_of(row)));
        } else if mine(&row.place) {
            let name = sites.iter().find(|s| s.site == row.place).map(|s| s.name.clone());
            contacts.push((name, contact_of(row)));
        }
    }
    contacts.sort_by(|a, b| a.0.cmp(&b.0));
    contacts.extend(everywhere);
    let care = house.care();
    let (near, country) = support::nearest(&care.lines, &states);
    let offered: BTreeSet<UsState> = care.lines.iter().flat_map(|l| l.states.iter().copied()).collect();
    Ok(Help {
        near: near.into_iter().cloned().collect(),
        country: country.into_iter().cloned().collect(),
        offered: offered.into_iter().collect(),
        contacts,
        states,
    })
}

/// Whether the actor administers that site, or the whole organisation where there is none.
pub(crate) fn administers(actor: &Actor, site: Option<&SiteId>) -> bool {
    actor.grants.iter().filter(|g| g.role == Role::Administrator).any(|g| match (&g.scope, site) {
        (Scope::All, _) => true,
        (Scope::Site(own), Some(site)) => own == site,
        _ => false,
    })
}

/// The places for which the actor can name someone: the whole organisation first, then each site.
///
/// # Errors
/// Denied to those who administer nothing.
pub async fn places(house: &House, actor: &Actor) -> Result<Vec<Place>, Error> {
    let contacts = house.store.support_contacts().await?;
    let named = |place: &str| contacts.iter().find(|c| c.place == place).cloned().map(contact_of).unwrap_or_default();
    let mut places = vec![Place { site: None, name: String::new(), state: None, contact: named("") }];
    for row in house.store.site_states().await? {
        places.push(Place {
            contact: named(&row.site),
            site: Some(rows::id(&row.site)?),
            name: row.name,
            state: row.state.as_deref().and_then(UsState::named),
        });
    }
    places.retain(|p| administers(actor, p.site.as_ref()));
    if places.is_empty() { Err(Error::Denied(Denied::NotYours)) } else { Ok(places) }
}

/// Keeps who is named at a place, and where a site lies. All fields empty takes the contact away.
///
/// # Errors
/// Refused with each field that does not fit; `NotFound` for a place that the actor does not administer.
pub async fn save(house: &House, actor: &Actor, site: &str, typed: &Contact, state: &str) -> Result<(), Error> {
    let places = places(house, actor).await?;
    let place = places.iter().find(|p| p.site.as_ref().map_or("", SiteId::as_str) == site).ok_or(Error::NotFound)?;
    let contact = support::contact(typed).map_err(|faults| Error::Refused(Refusal::Contact(faults)))?;
    let state = match state.trim() {
        "" => None,
        letters => Some(UsState::named(letters).ok_or(Error::Refused(Refusal::Choice("state")))?),
    };
    let now = house.now();
    let row = |contact: Contact| SupportContactRow {
        organisation: house.identity.organisation.to_string(),
        place: site.to_owned(),
        name: contact.name,
        phone: contact.phone,
        hours: contact.hours,
        note: contact.note,
        changed_at: now,
    };
    let mut writes = vec![match contact {
        Some(contact) => storage::write::set_support_contact(row(contact)),
        None => storage::write::drop_support_contact(row(Contact::default())),
    }];
    if let Some(site) = &place.site {
        writes.push(storage::write::set_site_state(site.as_str(), state.map(UsState::letters)));
    }
    let about = if site.is_empty() { house.identity.organisation.to_string() } else { site.to_owned() };
    writes.push(house.audit(Some(&actor.person), "support_contact_changed", vec![about], now));
    Ok(house.store.commit(writes).await?)
}
