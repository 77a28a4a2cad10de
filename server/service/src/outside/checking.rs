//! Staff look at supervisors without an account, and confirm that they are real.

use super::{about, marks, named, request, ways};
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::rows;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Action, Actor, Denied, Role, may};
use domain::chain::hours::{Capacity, Who};
use domain::course::Label;
use domain::hours::HoursEntry;
use domain::id::{HoursEntryId, OutsideSupervisorId, PersonId};
use domain::mail::MailContent;
use domain::outside::{Check, CheckForm, Doubt, Flag, Invited, Named, Trainee, doubt_reason, flags};
use domain::person::EmailAddress;
use domain::quantity::Minutes;
use std::collections::{BTreeMap, BTreeSet};
use storage::{OutsideRow, StorageError};

/// A supervisor without an account in the list of staff.
#[derive(Debug, Clone)]
pub struct Line {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// Where they work.
    pub workplace: String,
    /// The trainee who named them.
    pub trainee: String,
    /// When.
    pub named_at: DateTime<Utc>,
    /// How many entries they signed that wait for the check.
    pub entries: usize,
    /// How long those are.
    pub length: Minutes,
    /// How many reasons there are to look twice.
    pub flags: usize,
    /// When they were confirmed.
    pub confirmed: Option<DateTime<Utc>>,
    /// When staff last could not confirm them; none where they have confirmed them since.
    pub doubted: Option<DateTime<Utc>>,
}

/// An entry that waits for the check.
#[derive(Debug, Clone)]
pub struct Waits {
    /// The entry.
    pub entry: HoursEntryId,
    /// Its day.
    pub date: NaiveDate,
    /// How long it was.
    pub length: Minutes,
}

/// How someone was confirmed.
#[derive(Debug, Clone)]
pub struct Confirmed {
    /// By whom.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// How, and by which contact.
    pub check: Check,
}

/// What staff know of a supervisor without an account.
#[derive(Debug, Clone)]
pub struct File {
    /// Who.
    pub person: PersonId,
    /// What the trainee said of them.
    pub named: Named,
    /// The trainee.
    pub trainee: PersonId,
    /// How the trainee is called.
    pub trainee_name: String,
    /// When they were named.
    pub named_at: DateTime<Utc>,
    /// Why to look twice.
    pub flags: BTreeSet<Flag>,
    /// What waits for the check.
    pub waits: Vec<Waits>,
    /// How far the newest request to sign has come.
    pub invited: Option<Invited>,
    /// How they were confirmed, if they were.
    pub confirmed: Option<Confirmed>,
    /// When they last could not be confirmed, by whom and why; none where they have been confirmed since.
    pub doubted: Option<(DateTime<Utc>, Doubt)>,
}

fn allowed(house: &House, actor: &Actor, learner: &Learner) -> Result<(), Denied> {
    may(actor, Action::ConfirmSupervisor, &learner.target(house), house.now())
}

/// Entries that this supervisor signed and that wait for the check.
fn awaiting<'l>(learner: &'l Learner, supervisor: &PersonId) -> Vec<&'l HoursEntry> {
    let outside = Who::Outside(OutsideSupervisorId::from(supervisor.clone()));
    let theirs = |e: &&HoursEntry| {
        let held = e.logged.as_ref().and_then(|logged| logged.standing.in_force());
        held.is_some_and(|held| held.awaits_identity_check && held.signer == outside)
    };
    learner.facts.hours.iter().filter(theirs).collect()
}

async fn trainee(house: &House, person: &PersonId) -> Result<Trainee, Error> {
    let (row, key) = house.person(person).await?;
    let email = row.email.as_deref().and_then(|e| EmailAddress::parse(e).ok());
    Ok(Trainee { name: crate::house::name(&row, &key)?, email })
}

async fn found(house: &House, row: &OutsideRow, named: &Named, all: &[OutsideRow]) -> Result<BTreeSet<Flag>, Error> {
    let trainee = trainee(house, &rows::id(&row.named_by)?).await?;
    let others = all.iter().filter(|o| o.person != row.person).map(marks).collect::<Result<Vec<_>, _>>()?;
    Ok(flags(named, &trainee, &marks(row)?, &others))
}

/// The supervisors without an account whom trainees within the actor's reach named: those that wait first, then the newest.
/// The look at each trainee is recorded.
///
/// # Errors
/// When the database does not answer.
pub async fn list(house: &House, actor: &Actor) -> Result<Vec<Line>, Error> {
    let all = house.store.outside_everyone().await?;
    let mut trainees: BTreeMap<&str, Vec<Learner>> = BTreeMap::new();
    let mut lines = Vec::new();
    let mut seen = BTreeSet::new();
    for row in &all {
        let by: PersonId = rows::id(&row.named_by)?;
        if !trainees.contains_key(row.named_by.as_str()) {
            trainees.insert(&row.named_by, ways(house, &by).await?);
        }
        let Some(learners) = trainees.get(row.named_by.as_str()) else { continue };
        if !learners.iter().any(|l| allowed(house, actor, l).is_ok()) {
            continue;
        }
        let person: PersonId = rows::id(&row.person)?;
        let named = named(house, row).await?;
        let waiting: Vec<&HoursEntry> = learners.iter().flat_map(|l| awaiting(l, &person)).collect();
        lines.push(Line {
            flags: found(house, row, &named, &all).await?.len(),
            trainee: house.name_of(&by).await?,
            named_at: row.named_at,
            entries: waiting.len(),
            length: waiting.iter().map(|e| e.counted().minutes).sum(),
            confirmed: row.checked_at,
            doubted: row.doubted_at.filter(|_| row.checked_at.is_none()),
            name: named.name,
            workplace: named.workplace,
            person,
        });
        seen.insert(by);
    }
    let done = |l: &Line| (l.confirmed.is_some(), l.doubted.is_some(), l.entries == 0);
    lines.sort_by_key(|l| (done(l), std::cmp::Reverse(l.named_at)));
    house.record_looks(actor, seen, "supervisors").await?;
    Ok(lines)
}

/// The row of a supervisor, and the ways of the trainee who named them, for staff who may confirm them.
async fn theirs(house: &House, actor: &Actor, person: &PersonId) -> Result<(OutsideRow, Vec<Learner>), Error> {
    let row = house.store.outside(person.as_str()).await?.ok_or(Error::NotFound)?;
    let learners = ways(house, &rows::id(&row.named_by)?).await?;
    let first = learners.iter().map(|l| allowed(house, actor, l)).find(Result::is_ok);
    first.unwrap_or(Err(Denied::NotYours))?;
    Ok((row, learners))
}

/// What is known of a supervisor without an account. The look at the trainee is recorded.
///
/// # Errors
/// `NotFound` or denied where no role of the actor reaches the trainee, or where it is the actor who named them.
pub async fn file(house: &House, actor: &Actor, person: &PersonId) -> Result<File, Error> {
    let (row, learners) = theirs(house, actor, person).await?;
    let by: PersonId = rows::id(&row.named_by)?;
    house.record_look(actor, &by, "supervisors").await?;
    let named = named(house, &row).await?;
    let all = house.store.outside_everyone().await?;
    let requests = house.store.sign_requests_of(by.as_str()).await?;
    let newest = requests.iter().rev().find(|r| r.supervisor == row.person);
    let waits = learners.iter().flat_map(|l| awaiting(l, person)).map(|e| Waits {
        entry: e.id.clone(),
        date: e.counted().date,
        length: e.counted().minutes,
    });
    let confirmed = match (row.checked_at, &row.checked_by, &row.check) {
        (Some(at), Some(by), Some(sealed)) => {
            let (_, key) = house.person(person).await?;
            let check = key.open(&format!("{}:check", about(person.as_str())), &sealed.clone().into_inner())?;
            Some(Confirmed { by: house.name_of(&rows::id(by)?).await?, at, check })
        }
        _ => None,
    };
    let doubted = match (row.doubted_at, &row.doubt, row.checked_at) {
        (Some(at), Some(sealed), None) => {
            let (_, key) = house.person(person).await?;
            Some((at, key.open(&format!("{}:doubt", about(person.as_str())), &sealed.clone().into_inner())?))
        }
        _ => None,
    };
    Ok(File {
        person: person.clone(),
        flags: found(house, &row, &named, &all).await?,
        trainee_name: house.name_of(&by).await?,
        trainee: by,
        named_at: row.named_at,
        waits: waits.collect(),
        invited: newest.map(|r| request(r).invited(house.now())),
        confirmed,
        doubted,
        named,
    })
}

/// Confirms a supervisor once, by a contact that the trainee did not supply. Everything that they signed counts from then on:
/// it stands in every log concerned, and each way is evaluated anew.
///
/// # Errors
/// Refused with every field that does not fit; `NotFound` or denied as for [`file`].
pub async fn check(house: &House, actor: &Actor, person: &PersonId, form: &CheckForm) -> Result<(), Error> {
    let (row, learners) = theirs(house, actor, person).await?;
    if row.checked_at.is_some() {
        return Ok(());
    }
    let named = named(house, &row).await?;
    let own = trainee(house, &rows::id(&row.named_by)?).await?.email;
    let check = form.read(&named, own.as_ref()).map_err(|faults| Error::Refused(Refusal::Check(faults)))?;
    let how = Label::parse(check.how.name()).map_err(|e| Error::failed("name a check", e))?;
    let capacity = if actor.is(Role::Administrator) { Capacity::Administrator } else { Capacity::Coordinator };
    let (_, key) = house.person(person).await?;
    let sealed = key.seal(&format!("{}:check", about(person.as_str())), &check, &*house.random)?;
    // All ways take part, also those on which nothing waits: so a signature that comes at this moment is decided anew.
    let keys: Vec<_> = learners.iter().map(|l| l.key.clone()).collect();
    let done = house
        .change_all(
            &keys,
            Some(actor),
            |learner, now| {
                let waiting: Vec<HoursEntryId> = awaiting(learner, person).iter().map(|e| e.id.clone()).collect();
                let writes = learner.log_hours(house, |learner, log| {
                    for entry in learner.facts.hours.iter_mut().filter(|e| waiting.contains(&e.id)) {
                        entry.confirm_signer(actor.person.clone(), capacity, how.clone(), now);
                        log.check(entry).map_err(crate::hours::not_logged)?;
                    }
                    Ok(())
                })?;
                learner.outside.insert(person.clone(), Some(now));
                let mut about = vec![person.to_string()];
                about.extend(waiting.iter().map(ToString::to_string));
                let payload = serde_json::json!({ "supervisor": person, "how": how, "entries": waiting });
                let change = Change::new((), "outside_confirmed", about, writes);
                if waiting.is_empty() {
                    return Ok(change);
                }
                let link = house.address("/home");
                let cause = format!("hours-confirmed:{person}:{}", learner.key.time);
                let mail = learner.mail(cause, MailContent::HoursApproved { link }, now, 14);
                Ok(change.linked(payload).mailed(mail))
            },
            |now| {
                let mut checked = row.clone();
                checked.checked_at = Some(now);
                checked.checked_by = Some(actor.person.to_string());
                checked.check = Some(sealed.clone().into());
                Ok(vec![storage::write::check_outside(checked)])
            },
        )
        .await;
    match done {
        Ok(_) => Ok(()),
        // Someone else confirmed them meanwhile, or this is the second click: it stands as it is.
        Err(Error::Conflict) if confirmed(house, person).await? => Ok(()),
        Err(other) => Err(other),
    }
}

/// Records that a supervisor could not be confirmed, and why. What they signed stays and waits; they can be confirmed later.
/// Where someone confirmed them already nothing changes.
///
/// # Errors
/// Refused without a reason; `NotFound` or denied as for [`file`].
pub async fn cannot_confirm(house: &House, actor: &Actor, person: &PersonId, reason: &str) -> Result<(), Error> {
    let (row, _) = theirs(house, actor, person).await?;
    let reason = doubt_reason(reason).map_err(|fault| Error::Refused(Refusal::Check(vec![fault])))?;
    if row.checked_at.is_some() {
        return Ok(());
    }
    let doubt = Doubt { by: actor.person.clone(), name: actor.name.clone(), reason };
    let (_, key) = house.person(person).await?;
    let sealed = key.seal(&format!("{}:doubt", about(person.as_str())), &doubt, &*house.random)?;
    let now = house.now();
    let who = vec![row.named_by.clone(), person.to_string()];
    let writes = vec![
        storage::write::doubt_outside(person.as_str(), now, sealed),
        house.audit(Some(&actor.person), "outside_not_confirmed", who, now),
    ];
    match house.store.commit(writes).await {
        Err(StorageError::Conflict) if confirmed(house, person).await? => Ok(()),
        other => Ok(other?),
    }
}

async fn confirmed(house: &House, person: &PersonId) -> Result<bool, Error> {
    let row = house.store.outside(person.as_str()).await?;
    Ok(row.is_some_and(|row| row.checked_at.is_some()))
}
