//! Rules of law that differ by place: what holds for a person, and what administrators write down themselves.

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::rows;
use crate::support::{self, administers};
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::Actor;
use domain::course::Language;
use domain::id::{PersonId, SiteId};
use domain::law::{self, Here, Insert, LawRefusal, Place, Reviewer, Topic, Typed};
use domain::support::UsState;
use std::collections::{BTreeMap, BTreeSet};
use storage::{LawInsertRow, StorageError, Write};

/// So far ahead of UTC a day begins at its first place.
const FIRST_ZONE: TimeDelta = TimeDelta::hours(14);

/// A rule, or that there is none, with the places where that is so.
#[derive(Debug, Clone)]
pub struct Held {
    /// The names of the sites; none for someone who is at no site.
    pub sites: Vec<String>,
    /// The rule.
    pub insert: Option<Insert>,
}

/// What holds about one topic for a person.
#[derive(Debug, Clone)]
pub struct Told {
    /// What it is about.
    pub topic: Topic,
    /// Each rule once; more than one only for someone who is at several sites.
    pub held: Vec<Held>,
}

/// A rule of the organisation's own.
#[derive(Debug, Clone)]
pub struct Own {
    /// What it says.
    pub insert: Insert,
    /// Names this edition of it: who changes it says which one they have read.
    pub edition: String,
    /// The name of whoever wrote it last; empty where they are not here any more.
    pub changed_by: String,
    /// When.
    pub changed_at: DateTime<Utc>,
}

/// One topic at a place that someone administers.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it is about.
    pub topic: Topic,
    /// The place's own rule.
    pub own: Option<Own>,
    /// What holds there without it.
    pub otherwise: Option<Insert>,
}

/// A place that someone administers.
#[derive(Debug, Clone)]
pub struct Administered {
    /// The site; none for the whole organisation.
    pub site: Option<SiteId>,
    /// The name of the site; empty for the whole organisation.
    pub name: String,
    /// Every topic.
    pub lines: Vec<Line>,
}

/// A rule as it was kept; none where its topic is not known to this edition.
fn insert_of(row: &LawInsertRow) -> Result<Option<Insert>, Error> {
    let Some(topic) = Topic::named(&row.topic) else { return Ok(None) };
    let failed = |e| Error::failed("read a rule of law", e);
    let mut others: BTreeMap<Language, String> = serde_json::from_str(&row.texts).map_err(failed)?;
    let reviewer = row.reviewer.clone().zip(row.capacity.clone());
    Ok(Some(Insert {
        topic,
        place: if row.place.is_empty() { Place::Organisation } else { Place::Site(rows::id(&row.place)?) },
        english: others.remove(&Language::english()).unwrap_or_default(),
        others,
        source: row.source.clone(),
        checked_on: rows::date(&row.checked_on)?,
        reviewer: reviewer.map(|(name, capacity)| Reviewer { name, capacity }),
    }))
}

/// What the organisation wrote down itself, each beside its row.
async fn own(house: &House) -> Result<Vec<(LawInsertRow, Insert)>, Error> {
    let mut all = Vec::new();
    for row in house.store.law_inserts().await? {
        if let Some(insert) = insert_of(&row)? {
            all.push((row, insert));
        }
    }
    Ok(all)
}

/// What holds for a person about these topics: for each of their sites its own rule, else the organisation's, else that of
/// the state that the site lies in.
///
/// # Errors
/// When the database does not answer.
pub async fn told(house: &House, actor: &Actor, topics: &[Topic]) -> Result<Vec<Told>, Error> {
    if topics.is_empty() {
        return Ok(Vec::new());
    }
    let mut inserts: Vec<Insert> = own(house).await?.into_iter().map(|(_, insert)| insert).collect();
    inserts.extend(house.care().laws.iter().cloned());
    let sites = house.store.site_states().await?;
    let (places, _) = house.places_of(&actor.person).await?;
    let mine: BTreeSet<SiteId> = places.into_iter().map(|p| p.site).collect();
    let there = |site: &SiteId| sites.iter().find(|s| s.site == site.as_str());
    let here = |site: SiteId| Here {
        state: there(&site).and_then(|s| s.state.as_deref()).and_then(UsState::named),
        site: Some(site),
    };
    let here: Vec<Here> = mine.into_iter().map(here).collect();
    let name = |site: &SiteId| there(site).map(|s| s.name.clone()).unwrap_or_default();
    let told = topics.iter().map(|topic| Told {
        topic: *topic,
        held: law::held(&inserts, *topic, &here)
            .into_iter()
            .map(|held| Held { sites: held.sites.iter().map(name).collect(), insert: held.insert.cloned() })
            .collect(),
    });
    Ok(told.collect())
}

/// Every place that the actor administers with its rules: the whole organisation first, then each site.
///
/// # Errors
/// Denied to those who administer nothing.
pub async fn places(house: &House, actor: &Actor) -> Result<Vec<Administered>, Error> {
    let places = support::places(house, actor).await?;
    let rows = own(house).await?;
    let mut all = Vec::new();
    for place in places {
        let at = place.site.as_ref().map_or("", SiteId::as_str);
        // What would hold here if this place had no rule of its own.
        let mut others: Vec<Insert> = rows.iter().filter(|(r, _)| r.place != at).map(|(_, i)| i.clone()).collect();
        others.extend(house.care().laws.iter().cloned());
        let here = Here { site: place.site.clone(), state: place.state };
        let mut lines = Vec::new();
        for topic in Topic::ALL {
            let mine = rows.iter().find(|(r, i)| r.place == at && i.topic == topic);
            let own = match mine {
                None => None,
                Some((row, insert)) => Some(Own {
                    insert: insert.clone(),
                    edition: row.edition.clone(),
                    changed_by: house.name_of(&rows::id::<PersonId>(&row.changed_by)?).await.unwrap_or_default(),
                    changed_at: row.changed_at,
                }),
            };
            lines.push(Line { topic, own, otherwise: law::holding(&others, topic, &here).cloned() });
        }
        all.push(Administered { site: place.site, name: place.name, lines });
    }
    Ok(all)
}

/// Where the actor may write: the organisation where `site` is empty, else that site.
async fn place(house: &House, actor: &Actor, site: &str) -> Result<Place, Error> {
    let known = house.store.sites().await?.into_iter().any(|s| s.site == site);
    let id = if site.is_empty() { None } else { Some(SiteId::parse(site).map_err(|_| Error::NotFound)?) };
    if (id.is_some() && !known) || !administers(actor, id.as_ref()) {
        return Err(Error::NotFound);
    }
    Ok(id.map_or(Place::Organisation, Place::Site))
}

/// What the trail names: the place, and what the rule is about.
fn about(house: &House, site: &str, topic: Topic) -> Vec<String> {
    let place = if site.is_empty() { house.identity.organisation.to_string() } else { site.to_owned() };
    vec![place, topic.name().to_owned()]
}

/// Writes a rule down, or changes the one that is there. `seen` is the edition that the actor has read; empty where there
/// was none.
///
/// # Errors
/// Refused with each field that does not fit, and as a whole when somebody else wrote meanwhile; `NotFound` for a place
/// that the actor does not administer. Nothing is written then.
pub async fn save(
    house: &House,
    actor: &Actor,
    site: &str,
    topic: Topic,
    seen: &str,
    typed: &Typed,
) -> Result<(), Error> {
    let place = place(house, actor, site).await?;
    let now = house.now();
    let insert = law::read(topic, place, typed, (now + FIRST_ZONE).date_naive())
        .map_err(|faults| Error::Refused(Refusal::Law(faults)))?;
    let mut texts = insert.others.clone();
    texts.insert(Language::english(), insert.english.clone());
    let row = LawInsertRow {
        organisation: house.identity.organisation.to_string(),
        place: site.to_owned(),
        topic: topic.name().to_owned(),
        texts: serde_json::to_string(&texts).map_err(|e| Error::failed("write a rule of law", e))?,
        source: insert.source.clone(),
        checked_on: insert.checked_on.to_string(),
        reviewer: insert.reviewer.as_ref().map(|r| r.name.clone()),
        capacity: insert.reviewer.as_ref().map(|r| r.capacity.clone()),
        edition: house.new_id(),
        changed_by: actor.person.to_string(),
        changed_at: now,
    };
    let action = if seen.is_empty() { "law_insert_written" } else { "law_insert_changed" };
    let write = if seen.is_empty() {
        storage::write::create_law_insert(row)
    } else {
        storage::write::change_law_insert(row, seen)
    };
    let audit = house.audit(Some(&actor.person), action, about(house, site, topic), now);
    // The second click of a double click finds what the first one wrote.
    commit(house, vec![write, audit], site, |there| there.is_some_and(|i| *i == insert), topic).await
}

/// Takes the rule of a place away; then holds what holds without it.
///
/// # Errors
/// Refused when somebody else changed it meanwhile; `NotFound` for a place that the actor does not administer.
pub async fn take_away(house: &House, actor: &Actor, site: &str, topic: Topic, seen: &str) -> Result<(), Error> {
    place(house, actor, site).await?;
    let now = house.now();
    let organisation = house.identity.organisation.as_str();
    let write = storage::write::drop_law_insert(organisation, site, topic.name(), seen);
    let audit = house.audit(Some(&actor.person), "law_insert_taken_away", about(house, site, topic), now);
    commit(house, vec![write, audit], site, |there| there.is_none(), topic).await
}

/// Writes; where others wrote since, looks whether all is as it should be already.
async fn commit(
    house: &House,
    writes: Vec<Write>,
    site: &str,
    done: impl Fn(Option<&Insert>) -> bool,
    topic: Topic,
) -> Result<(), Error> {
    match house.store.commit(writes).await {
        Ok(()) => Ok(()),
        Err(StorageError::Conflict | StorageError::Exists) => {
            let rows = own(house).await?;
            let there = rows.iter().find(|(r, i)| r.place == site && i.topic == topic).map(|(_, insert)| insert);
            if done(there) {
                Ok(())
            } else {
                Error::refused(Refusal::Law(vec![(String::new(), LawRefusal::Meanwhile)]))
            }
        }
        Err(other) => Err(other.into()),
    }
}
