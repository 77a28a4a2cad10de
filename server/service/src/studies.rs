//! Joining a programme and reading its lessons.

use crate::cohorts::Cohort;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner, Member};
use crate::reviews::begun;
use crate::rows;
use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use domain::actor::{Actor, Denied, Role, Scope};
use domain::course::{Language, Programme, ProgrammeVersion, digest_of};
use domain::evaluation::{Facts, LessonRead, evaluate};
use domain::id::{CohortId, LessonId, ModuleId, PersonId};
use storage::{EnrolmentRow, LessonReadRow, StorageError};

/// What is read before joining.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The cohort.
    pub cohort: Cohort,
    /// The programme.
    pub programme: Programme,
    /// The edition of its rules that someone who joins today begins under.
    pub version: ProgrammeVersion,
    /// Those who will read what the trainee writes.
    pub team: Vec<Member>,
    /// Whether the actor has joined already.
    pub joined: bool,
    /// Whether the group has not started yet, so that nobody can begin.
    pub waits: bool,
}

/// Today, as a zone counts days.
pub(crate) fn today(house: &House, zone: &str) -> NaiveDate {
    let zone: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::UTC);
    zone.from_utc_datetime(&house.now().naive_utc()).date_naive()
}

fn is_trainee_of(actor: &Actor, cohort: &CohortId) -> bool {
    actor.grants.iter().any(|g| g.role == Role::Trainee && g.scope == Scope::Cohort(cohort.clone()))
}

/// The cohorts that the actor was invited to as a trainee and has not joined yet.
///
/// # Errors
/// When the database does not answer.
pub async fn open_offers(house: &House, actor: &Actor) -> Result<Vec<Offer>, Error> {
    let mut offers = Vec::new();
    for grant in &actor.grants {
        if let (Role::Trainee, Scope::Cohort(cohort)) = (grant.role, &grant.scope) {
            let offer = offer(house, actor, cohort).await?;
            if !offer.joined {
                offers.push(offer);
            }
        }
    }
    Ok(offers)
}

/// What is read before joining.
///
/// # Errors
/// When the actor was not invited to this cohort as a trainee, or its programme cannot be joined today.
pub async fn offer(house: &House, actor: &Actor, cohort: &CohortId) -> Result<Offer, Error> {
    if !is_trainee_of(actor, cohort) {
        return Err(Error::Denied(Denied::NotYours));
    }
    let cohort = house.cohort(cohort).await?;
    let library = house.library();
    let programme = library.catalogue.programme(&cohort.programme).ok_or(Error::NotFound)?.clone();
    let version = programme.version_on(today(house, &programme.zone)).ok_or(Error::Refused(Refusal::NotOpen))?.clone();
    let enrolments = house.store.enrolments_of(actor.person.as_str()).await?;
    let own = enrolments.into_iter().find(|e| e.cohort == cohort.id.as_str());
    let joined = own.is_some();
    let under_way = match own {
        Some(row) => begun(&house.learner(row).await?),
        None => false,
    };
    let waits = !under_way && house.waits(&cohort).await?;
    let team = house.team(&cohort.id).await?.into_iter().filter(|m| m.role != Role::Trainee).collect();
    Ok(Offer { cohort, programme, version, team, joined, waits })
}

/// Joins. The trainee stays with the edition of the rules that holds today. Joining twice is once.
///
/// # Errors
/// As for [`offer`]; refused while the group has not started.
pub async fn join(house: &House, actor: &Actor, cohort: &CohortId) -> Result<(), Error> {
    let offer = offer(house, actor, cohort).await?;
    if offer.joined {
        return Ok(());
    }
    if offer.waits {
        return Error::refused(Refusal::NotStarted(offer.cohort.id));
    }
    let now = house.now();
    let joined_on = today(house, &offer.programme.zone);
    let earlier = house.store.enrolments_of(actor.person.as_str()).await?;
    let time = 1 + earlier.iter().filter(|e| e.programme == offer.programme.id.as_str()).count();
    let row = enrolment(house, &actor.person, &offer.cohort, &offer.programme, &offer.version, joined_on, time, now)?;
    let writes = vec![
        storage::write::enrol(row),
        house.audit(Some(&actor.person), "joined", vec![offer.cohort.id.to_string()], now),
    ];
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Exists) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

/// A new way of a person through a programme, with nothing done yet.
#[expect(clippy::too_many_arguments, reason = "each is another noun of the row")]
pub(crate) fn enrolment(
    house: &House,
    person: &PersonId,
    cohort: &Cohort,
    programme: &Programme,
    version: &ProgrammeVersion,
    joined_on: NaiveDate,
    time: usize,
    now: DateTime<Utc>,
) -> Result<EnrolmentRow, Error> {
    let failed = |e| Error::failed("join a programme", e);
    let stage = version.stages.first().ok_or(Error::NotFound)?;
    let facts = Facts { joined_on, ..Facts::default() };
    let evaluation = evaluate(stage, &house.library().catalogue, &Language::english(), &facts, joined_on);
    Ok(EnrolmentRow {
        organisation: house.identity.organisation.to_string(),
        person: person.to_string(),
        programme: programme.id.to_string(),
        time: i64::try_from(time).unwrap_or(i64::MAX),
        site: cohort.site.to_string(),
        cohort: cohort.id.to_string(),
        version: version.id.to_string(),
        version_digest: digest_of("programme_version", version).map_err(failed)?.to_string(),
        joined_on: joined_on.to_string(),
        joined_at: now,
        revision: 1,
        attempts_granted: "{}".to_owned(),
        evaluation: serde_json::to_string(&evaluation).map_err(|e| Error::failed("write an evaluation", e))?,
        own_turn: true,
        next_date: evaluation.next_date_after(joined_on).map(|d| d.to_string()),
        active_at: now,
        completed_at: None,
        left_at: None,
        joined_into: None,
        chain_length: 0,
        chain_head: None,
        hours_chain: None,
        hours_links: 0,
        hours_head: None,
        hours_at: None,
        moves: None,
    })
}

/// The actor's way through the programme that has this module.
///
/// # Errors
/// When they have not joined one; refused when they have not begun and their group has not started.
pub async fn with_module(house: &House, actor: &Actor, module: &ModuleId) -> Result<Learner, Error> {
    let learner = house.learner_where(&actor.person, |l| l.module(module).is_some()).await?;
    house.may_begin(&learner).await?;
    Ok(learner)
}

/// Marks a lesson as read; again changes nothing.
///
/// # Errors
/// When there is no such lesson in a programme of theirs.
pub async fn read_lesson(house: &House, actor: &Actor, module: &ModuleId, lesson: &LessonId) -> Result<Learner, Error> {
    let learner = with_module(house, actor, module).await?;
    let known = learner.module(module).and_then(|m| m.lesson(lesson)).is_some();
    if !known {
        return Err(Error::NotFound);
    }
    if learner.facts.lessons.iter().any(|l| l.module == *module && l.lesson == *lesson) {
        return Ok(learner);
    }
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let text = learner.module(module).and_then(|m| m.lesson(lesson)).ok_or(Error::NotFound)?;
            let digest = digest_of("lesson", text).map_err(|e| Error::failed("mark a lesson", e))?;
            let row = LessonReadRow {
                organisation: house.identity.organisation.to_string(),
                module: module.to_string(),
                lesson: lesson.to_string(),
                digest: digest.to_string(),
                at: now,
                entered: None,
            };
            let write = storage::write::mark_read(rows::key_of(&learner.key), row);
            learner.facts.lessons.push(LessonRead {
                module: module.clone(),
                lesson: lesson.clone(),
                at: now,
                entered: None,
            });
            let payload = serde_json::json!({ "module": module, "lesson": lesson, "digest": digest });
            let about = vec![module.to_string(), lesson.to_string()];
            Ok(Change::new((), "lesson_read", about, vec![write]).linked(payload).by_trainee())
        })
        .await?;
    house.learner_at(&learner.key).await
}
