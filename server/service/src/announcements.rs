//! Announcements to a cohort: writing one, who reads it, putting it aside.

use crate::cohorts::Cohort;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{mail_to, outbox_row};
use crate::rows;
use crate::studies::today;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::actor::{Action, Actor, Scope, may};
use domain::announcement::{Note, USUAL_DAYS, read_note, shown};
use domain::id::{AnnouncementId, CohortId, PersonId};
use domain::mail::MailContent;
use std::collections::{BTreeMap, BTreeSet};
use storage::{AnnouncementReadRow, AnnouncementRow, StorageError};

/// How long a mail about an announcement is worth sending, in days.
const MAIL_DAYS: i64 = 7;

/// The form of an announcement, as it was typed.
#[derive(Debug, Clone, Default)]
pub struct NoteForm {
    /// Made by the server with the form.
    pub id: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The last day on which it is shown, as 2026-03-12.
    pub until: String,
}

/// Those whom an announcement would reach.
#[derive(Debug, Clone)]
pub struct Audience {
    /// The cohort.
    pub cohort: Cohort,
    /// How many people, the writer not counted.
    pub people: u32,
    /// How many of them have an address and get a mail.
    pub by_mail: u32,
    /// The last day that the form proposes.
    pub proposed: NaiveDate,
}

/// An announcement, as someone reads it.
#[derive(Debug, Clone)]
pub struct Announced {
    /// Its id.
    pub id: AnnouncementId,
    /// The name of the cohort.
    pub cohort: String,
    /// The name of who wrote it.
    pub by: String,
    /// What it says.
    pub note: Note,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Whether it stands on the reader's home page.
    pub shown: bool,
    /// Whether the reader is one of those it was written to.
    pub mine: bool,
}

async fn allowed(house: &House, actor: &Actor, cohort: &CohortId) -> Result<Cohort, Error> {
    let cohort = house.cohort(cohort).await?;
    may(actor, Action::Announce, &house.cohort_target(&cohort), house.now())?;
    Ok(cohort)
}

/// Everyone in a cohort, each once.
async fn people(house: &House, cohort: &CohortId) -> Result<BTreeSet<PersonId>, Error> {
    Ok(house.team(cohort).await?.into_iter().map(|m| m.person).collect())
}

/// Those whom an announcement to this cohort would reach.
///
/// # Errors
/// When there is no such cohort, or the actor may not write to it.
pub async fn audience(house: &House, actor: &Actor, cohort: &CohortId) -> Result<Audience, Error> {
    let cohort = allowed(house, actor, cohort).await?;
    let mut audience =
        Audience { people: 0, by_mail: 0, proposed: today(house, &cohort.zone) + TimeDelta::days(USUAL_DAYS), cohort };
    for person in people(house, &audience.cohort.id).await? {
        if person != actor.person {
            let (row, _) = house.person(&person).await?;
            audience.people += 1;
            audience.by_mail += u32::from(row.email.is_some());
        }
    }
    Ok(audience)
}

/// Reads the form without sending anything.
///
/// # Errors
/// Refused with every fault at its field.
pub async fn preview(house: &House, actor: &Actor, cohort: &CohortId, form: &NoteForm) -> Result<Note, Error> {
    let cohort = allowed(house, actor, cohort).await?;
    read_note(&form.subject, &form.text, &form.until, today(house, &cohort.zone))
        .map_err(|faults| Error::Refused(Refusal::Note(faults)))
}

/// Sends an announcement: it stands on the home page of everyone in the cohort, and each of them who has an address gets
/// one mail that says no more than that there is something to read. Sending twice under one id is once.
///
/// # Errors
/// Refused with every fault at its field; denied to those who may not.
pub async fn send(house: &House, actor: &Actor, cohort: &CohortId, form: &NoteForm) -> Result<AnnouncementId, Error> {
    let id = AnnouncementId::parse(&form.id).map_err(|_| Error::NotFound)?;
    let note = preview(house, actor, cohort, form).await?;
    let cohort = house.cohort(cohort).await?;
    let now = house.now();
    let mut writes = vec![storage::write::create_announcement(AnnouncementRow {
        organisation: house.identity.organisation.to_string(),
        site: cohort.site.to_string(),
        cohort: cohort.id.to_string(),
        announcement: id.to_string(),
        written_by: actor.person.to_string(),
        subject: note.subject,
        text: note.text,
        until: note.until.to_string(),
        created_at: now,
    })];
    for person in people(house, &cohort.id).await?.iter().filter(|p| **p != actor.person) {
        let (row, key) = house.person(person).await?;
        let name = crate::house::name(&row, &key)?;
        let content = MailContent::Announcement { link: house.address("/home") };
        if let Some(mail) = mail_to(&row, &name, format!("announcement:{id}:{person}"), content, now, MAIL_DAYS) {
            writes.push(outbox_row(house, Some(&row.person), &mail)?);
        }
    }
    let about = vec![id.to_string(), cohort.id.to_string()];
    writes.push(house.audit(Some(&actor.person), "announced", about, now));
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Exists) => Ok(id),
        Err(other) => Err(other.into()),
    }
}

/// The cohorts that the actor may write to, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn writable(house: &House, actor: &Actor) -> Result<Vec<Cohort>, Error> {
    let mut cohorts = Vec::new();
    if actor.is_any(Action::Announce.roles()) {
        for row in house.store.cohorts().await? {
            let cohort = crate::cohorts::read(&row)?;
            if may(actor, Action::Announce, &house.cohort_target(&cohort), house.now()).is_ok() {
                cohorts.push(cohort);
            }
        }
    }
    Ok(cohorts)
}

/// The announcements that the actor may read, newest first: those to their cohorts, and those to cohorts that they may
/// write to.
///
/// # Errors
/// When the database does not answer.
pub async fn list(house: &House, actor: &Actor) -> Result<Vec<Announced>, Error> {
    let mine: BTreeSet<CohortId> = actor
        .grants
        .iter()
        .filter_map(|g| match &g.scope {
            Scope::Cohort(cohort) => Some(cohort.clone()),
            Scope::Site(_) | Scope::All => None,
        })
        .collect();
    let writable = writable(house, actor).await?;
    let mut cohorts: BTreeMap<CohortId, Cohort> = writable.into_iter().map(|c| (c.id.clone(), c)).collect();
    for id in &mine {
        if !cohorts.contains_key(id) {
            cohorts.insert(id.clone(), house.cohort(id).await?);
        }
    }
    if cohorts.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<String> = cohorts.keys().map(ToString::to_string).collect();
    let aside = house.store.announcements_put_aside(actor.person.as_str()).await?;
    let mut all = Vec::new();
    for row in house.store.announcements(&ids).await? {
        let Some(cohort) = cohorts.get(&rows::id::<CohortId>(&row.cohort)?) else { continue };
        let until = rows::date(&row.until)?;
        let to_me = mine.contains(&cohort.id) && row.written_by != actor.person.as_str();
        all.push(Announced {
            id: rows::id(&row.announcement)?,
            cohort: cohort.name.clone(),
            by: house.name_of(&rows::id(&row.written_by)?).await.unwrap_or_default(),
            shown: to_me && shown(until, today(house, &cohort.zone), aside.contains(&row.announcement)),
            mine: to_me,
            note: Note { subject: row.subject, text: row.text, until },
            sent_at: row.created_at,
        });
    }
    Ok(all)
}

/// Puts an announcement aside: it leaves the actor's home page and stays in their list.
///
/// # Errors
/// When there is none that was written to them.
pub async fn put_aside(house: &House, actor: &Actor, id: &AnnouncementId) -> Result<(), Error> {
    let row = house.store.announcement(id.as_str()).await?.ok_or(Error::NotFound)?;
    let cohort: CohortId = rows::id(&row.cohort)?;
    if !actor.grants.iter().any(|g| g.scope == Scope::Cohort(cohort.clone())) {
        return Err(Error::NotFound);
    }
    let now = house.now();
    let row = AnnouncementReadRow {
        organisation: house.identity.organisation.to_string(),
        announcement: id.to_string(),
        person: actor.person.to_string(),
        at: now,
    };
    let audit = house.audit(Some(&actor.person), "announcement_put_aside", vec![id.to_string()], now);
    Ok(house.store.commit(vec![storage::write::put_aside(row), audit]).await?)
}
