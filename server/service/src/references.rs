//! References: a trainee asks, a referee writes, the trainee sees that it came, and coordinators may read it.

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::invitations::{Sending, sending};
use crate::learner::{Change, Learner, outbox_row};
use crate::rows;
use crate::vault::PersonKey;
use chrono::{DateTime, Utc};
use domain::actor::{Actor, Grant, Role, Scope};
use domain::evaluation::record::ReferenceFact;
use domain::fact::letter_as_fact;
use domain::id::{CohortId, InvitationId, PersonId, ReferenceId, SiteId};
use domain::person::{self, EmailAddress};
use domain::reference::{Letter, LetterForm, read};
use storage::{ReferenceRow, StorageError};

/// As many references may be open at a time: the house writes letters to addresses that a trainee gives.
pub const MOST_OPEN: usize = 6;

/// The form in which a reference is asked for.
#[derive(Debug, Clone, Default)]
pub struct AskForm {
    /// Made by the server with the form.
    pub id: String,
    /// Someone of the trainee's own cohorts; empty for someone else.
    pub person: String,
    /// The name of someone else.
    pub name: String,
    /// Their address.
    pub email: String,
}

/// Where a reference stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The referee has not answered yet.
    Asked,
    /// The letter is here.
    Sent,
    /// The referee cannot write it.
    Declined,
}

/// A reference in a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its id.
    pub id: ReferenceId,
    /// The other one: the referee for the trainee, the trainee for the referee and for staff.
    pub name: String,
    /// Where it stands.
    pub state: State,
    /// Since when it is asked for.
    pub asked_at: DateTime<Utc>,
    /// When it was settled.
    pub settled_at: Option<DateTime<Utc>>,
}

/// Who reads a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The one who writes it.
    Referee,
    /// The one it is about.
    Trainee,
    /// Someone who may see the people of the trainee's place.
    Staff,
}

/// A reference, as far as its reader may know it.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Its id.
    pub id: ReferenceId,
    /// As what it is read.
    pub reader: Reader,
    /// How the trainee is called.
    pub trainee: String,
    /// Who the trainee is.
    pub person: PersonId,
    /// What the trainee calls the referee.
    pub referee: String,
    /// Where it stands.
    pub state: State,
    /// Since when it is asked for.
    pub asked_at: DateTime<Utc>,
    /// When it was settled.
    pub settled_at: Option<DateTime<Utc>>,
    /// The letter, for those who may read it.
    pub letter: Option<Letter>,
}

fn state(row: &ReferenceRow) -> State {
    match row.state.as_str() {
        "sent" => State::Sent,
        "declined" => State::Declined,
        _ => State::Asked,
    }
}

fn referee_name(key: &PersonKey, row: &ReferenceRow) -> Result<String, Error> {
    key.open(&format!("referee/1:{}", row.reference), &row.sealed_name.clone().into_inner())
}

fn line(row: &ReferenceRow, name: String) -> Result<Line, Error> {
    let id = rows::id(&row.reference)?;
    Ok(Line { id, name, state: state(row), asked_at: row.asked_at, settled_at: row.settled_at })
}

/// The people whom a trainee can ask without writing an address: those who teach and supervise their cohorts.
///
/// # Errors
/// When the database does not answer.
pub async fn around(house: &House, actor: &Actor) -> Result<Vec<(PersonId, String)>, Error> {
    let mut all: Vec<(PersonId, String)> = Vec::new();
    for cohort in cohorts_of(house, actor).await? {
        for member in house.team(&cohort).await? {
            let known = all.iter().any(|(id, _)| *id == member.person);
            if matches!(member.role, Role::Trainer | Role::Supervisor) && member.person != actor.person && !known {
                all.push((member.person, member.name));
            }
        }
    }
    all.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(all)
}

async fn cohorts_of(house: &House, actor: &Actor) -> Result<Vec<CohortId>, Error> {
    let mut all: Vec<CohortId> = Vec::new();
    for row in house.store.enrolments_of(actor.person.as_str()).await? {
        all.push(rows::id(&row.cohort)?);
    }
    let learns = actor.grants.iter().filter(|g| g.role == Role::Trainee);
    all.extend(learns.filter_map(|g| match &g.scope {
        Scope::Cohort(cohort) => Some(cohort.clone()),
        Scope::Site(_) | Scope::All => None,
    }));
    all.sort();
    all.dedup();
    Ok(all)
}

/// The references that the actor asked for, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn mine(house: &House, actor: &Actor) -> Result<Vec<Line>, Error> {
    let (_, key) = house.person(&actor.person).await?;
    let rows = house.store.references_about(actor.person.as_str()).await?;
    rows.iter().rev().map(|row| line(row, referee_name(&key, row)?)).collect()
}

/// The references that the actor is asked for, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn asked_of(house: &House, actor: &Actor) -> Result<Vec<Line>, Error> {
    let mut all = Vec::new();
    for row in house.store.references_by(actor.person.as_str()).await?.iter().rev() {
        match house.name_of(&rows::id(&row.person)?).await {
            Ok(name) => all.push(line(row, name)?),
            // Of someone who has left nothing is asked any more.
            Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(all)
}

/// The references about someone, for staff who may see them. The look is recorded with the page that shows them.
///
/// # Errors
/// When the actor may not see that person.
pub async fn about(house: &House, actor: &Actor, person: &PersonId) -> Result<Vec<Line>, Error> {
    house.may_see(actor, person).await?;
    let (_, key) = house.person(person).await?;
    let rows = house.store.references_about(person.as_str()).await?;
    rows.iter().rev().map(|row| line(row, referee_name(&key, row)?)).collect()
}

/// Asks for a reference: someone of the actor's cohorts, or someone else by mail, who makes an account to write it.
///
/// # Errors
/// Refused with the field that does not fit, or when as many are open as may be; denied to who learns nowhere.
pub async fn ask(house: &House, actor: &Actor, form: &AskForm) -> Result<ReferenceId, Error> {
    let id = ReferenceId::parse(&form.id).map_err(|_| Error::NotFound)?;
    let cohorts = cohorts_of(house, actor).await?;
    let cohort = cohorts.last().ok_or(Error::NotFound)?;
    let site: SiteId = house.cohort(cohort).await?.site;
    let earlier = house.store.references_about(actor.person.as_str()).await?;
    if earlier.iter().any(|r| r.reference == id.as_str()) {
        return Ok(id);
    }
    if earlier.iter().filter(|r| r.state == "asked").count() >= MOST_OPEN {
        return Error::refused(Refusal::ReferencesFull { most: MOST_OPEN });
    }
    let now = house.now();
    let (_, key) = house.person(&actor.person).await?;
    let mut writes = Vec::new();
    let (name, referee, invitation) = if form.person.is_empty() {
        let at = |field| move |refusal| Error::Refused(Refusal::Person(field, refusal));
        let name = person::name(&form.name).map_err(at("name"))?;
        let email = EmailAddress::parse(&form.email).map_err(at("email"))?;
        if house.store.sign_in(email.as_str()).await?.is_some_and(|own| own.person == actor.person.as_str()) {
            return Error::refused(Refusal::Choice("email"));
        }
        let invitation: InvitationId = house.id()?;
        let grant = Grant { role: Role::Referee, scope: Scope::Site(site), until: None };
        let Sending { row, mail } = sending(house, &invitation, email, &grant, Some(actor));
        writes.push(storage::write::create_invitation(row));
        writes.push(outbox_row(house, None, &mail)?);
        (name, None, Some(invitation.to_string()))
    } else {
        let around = around(house, actor).await?;
        let found = around.into_iter().find(|(id, _)| id.as_str() == form.person);
        let (referee, name) = found.ok_or(Error::Refused(Refusal::Choice("person")))?;
        (name, Some(referee.to_string()), None)
    };
    writes.push(storage::write::ask_reference(ReferenceRow {
        organisation: house.identity.organisation.to_string(),
        reference: id.to_string(),
        person: actor.person.to_string(),
        referee,
        invitation,
        state: "asked".to_owned(),
        asked_at: now,
        settled_at: None,
        sealed_name: key.seal(&format!("referee/1:{id}"), &name, &*house.random)?.into(),
        body: None,
    }));
    writes.push(house.audit(Some(&actor.person), "reference_asked", vec![id.to_string()], now));
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Exists) => Ok(id),
        Err(other) => Err(other.into()),
    }
}

/// A reference for whoever may know of it. The look of staff is recorded.
///
/// # Errors
/// `NotFound` when there is none, or it is not for the actor to know.
pub async fn one(house: &House, actor: &Actor, id: &ReferenceId) -> Result<Reference, Error> {
    let row = house.store.reference(id.as_str()).await?.ok_or(Error::NotFound)?;
    let person: PersonId = rows::id(&row.person)?;
    let reader = if row.referee.as_deref() == Some(actor.person.as_str()) {
        Reader::Referee
    } else if person == actor.person {
        Reader::Trainee
    } else {
        house.may_see(actor, &person).await.map_err(|_| Error::NotFound)?;
        house.record_look(actor, &person, "reference").await?;
        Reader::Staff
    };
    let (_, key) = house.person(&person).await?;
    let letter: Option<Letter> = match &row.body {
        Some(body) => Some(key.open(&format!("reference/1:{id}"), &body.clone().into_inner())?),
        None => None,
    };
    Ok(Reference {
        trainee: house.name_of(&person).await?,
        referee: referee_name(&key, &row)?,
        state: state(&row),
        asked_at: row.asked_at,
        settled_at: row.settled_at,
        letter: letter.filter(|l| reader != Reader::Trainee || l.open),
        id: id.clone(),
        reader,
        person,
    })
}

async fn to_write(house: &House, actor: &Actor, id: &ReferenceId) -> Result<ReferenceRow, Error> {
    let row = house.store.reference(id.as_str()).await?.ok_or(Error::NotFound)?;
    if row.referee.as_deref() == Some(actor.person.as_str()) { Ok(row) } else { Err(Error::NotFound) }
}

/// Writes how a reference was settled, together with what a letter changes on each way of the trainee.
async fn settle(
    house: &House,
    actor: &Actor,
    row: ReferenceRow,
    action: &'static str,
    letter: Option<ReferenceFact>,
) -> Result<(), Error> {
    let about = || vec![row.person.clone(), row.reference.clone()];
    let ways = house.store.enrolments_of(&row.person).await?;
    let ways = ways.iter().filter(|way| letter.is_some() && way.joined_into.is_none());
    let keys = ways.map(rows::enrolment_key).collect::<Result<Vec<_>, _>>()?;
    let decide = |learner: &mut Learner, _| {
        if let Some(letter) = &letter {
            crate::facts::letter(learner, letter);
        }
        Ok(Change::new((), action, about(), Vec::new()))
    };
    let also = |now| {
        let mut writes = vec![storage::write::settle_reference(row.clone())];
        if keys.is_empty() {
            writes.push(house.audit(Some(&actor.person), action, about(), now));
        }
        Ok(writes)
    };
    match house.change_all(&keys, Some(actor), decide, also).await {
        // The other click was faster, or it was settled in another window: it stands as it is.
        Ok(_) | Err(Error::Conflict) => Ok(()),
        Err(other) => Err(other),
    }
}

/// Sends the letter. It cannot be changed afterwards.
///
/// # Errors
/// Refused with every field that does not fit; `NotFound` when the actor is not asked for it.
pub async fn send(house: &House, actor: &Actor, id: &ReferenceId, form: &LetterForm) -> Result<(), Error> {
    let row = to_write(house, actor, id).await?;
    if row.state != "asked" {
        return Ok(());
    }
    let letter = read(form).map_err(|faults| Error::Refused(Refusal::Letter(faults)))?;
    let (_, key) = house.person(&rows::id(&row.person)?).await?;
    let body = key.seal(&format!("reference/1:{id}"), &letter, &*house.random)?;
    let sent = ReferenceRow { state: "sent".to_owned(), settled_at: Some(house.now()), body: Some(body.into()), ..row };
    let on = sent.settled_at.unwrap_or_default().date_naive();
    settle(house, actor, sent, "reference_sent", letter_as_fact(id, &letter, on)).await
}

/// Says that the actor cannot write it. No reason is asked for.
///
/// # Errors
/// `NotFound` when the actor is not asked for it.
pub async fn decline(house: &House, actor: &Actor, id: &ReferenceId) -> Result<(), Error> {
    let row = to_write(house, actor, id).await?;
    let declined = ReferenceRow { state: "declined".to_owned(), settled_at: Some(house.now()), ..row };
    settle(house, actor, declined, "reference_declined", None).await
}
