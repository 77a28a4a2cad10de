//! The desk: reading and answering graded work, signing hours, seeing how a trainee stands.

use crate::error::{Error, Refusal};
use crate::facts;
use crate::house::House;
use crate::learner::{Change, Learner, Member};
use crate::notices::Done;
use crate::rows;
use chrono::{DateTime, Utc};
use domain::actor::{Action, Actor, Role, Target, may};
use domain::chain::hours::Salt;
use domain::course::{Level, digest_of};
use domain::fact;
use domain::hours::{Concern, EntryState, HoursEntry, HoursRefusal, Outcome, RecordsSeen};
use domain::id::{CohortId, HoursEntryId, ModuleId, PersonId, RubricRowId, SubmissionId};
use domain::mail::MailContent;
use domain::quantity::Minutes;
use domain::submission::{Grading, Submission, SubmissionRefusal, SubmissionState, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// Work that waits for a trainer.
#[derive(Debug, Clone)]
pub struct WaitingWork {
    /// The work.
    pub submission: SubmissionId,
    /// Whose.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// The title of the activity.
    pub activity: String,
    /// The name of the cohort.
    pub cohort: String,
    /// The version that waits.
    pub version: u32,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Hours of one trainee that wait for the supervisor.
#[derive(Debug, Clone)]
pub struct WaitingHours {
    /// Whose.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// The name of the cohort.
    pub cohort: String,
    /// How many entries.
    pub entries: u32,
    /// How many of them were handed over, to be signed from records.
    pub from_records: u32,
    /// All of them together.
    pub total: Minutes,
    /// Since when the oldest waits.
    pub oldest: DateTime<Utc>,
}

/// What a trainer decided about a piece of work.
#[derive(Debug, Clone)]
pub struct GradeForm {
    /// The version that was read.
    pub version: u32,
    /// The level of each row.
    pub levels: BTreeMap<RubricRowId, Level>,
    /// What is said to the trainee.
    pub comment: String,
    /// The decision.
    pub verdict: Verdict,
}

/// What a supervisor decided about one entry.
#[derive(Debug, Clone)]
pub struct EntrySign {
    /// The entry.
    pub entry: HoursEntryId,
    /// The version that was read.
    pub version: u32,
    /// The decision.
    pub outcome: Outcome,
}

fn allowed(house: &House, actor: &Actor, action: Action, learner: &Learner) -> Result<(), Error> {
    may(actor, action, &learner.target(house), house.now()).map_err(Error::Denied)
}

/// Whether the actor grades anywhere, and signs hours anywhere.
#[must_use]
pub fn duties(actor: &Actor) -> (bool, bool) {
    (actor.is_any(Action::Grade.roles()), actor.is_any(Action::SignHours.roles()))
}

/// Work that waits for the actor, oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn works(house: &House, actor: &Actor) -> Result<Vec<WaitingWork>, Error> {
    let mut waiting = Vec::new();
    for row in house.store.submissions_waiting().await? {
        let target = Target {
            organisation: rows::id(&row.organisation)?,
            site: rows::id(&row.site)?,
            cohort: Some(rows::id(&row.cohort)?),
            person: Some(rows::id(&row.person)?),
        };
        if may(actor, Action::Grade, &target, house.now()).is_err() {
            continue;
        }
        let trainee: PersonId = rows::id(&row.person)?;
        let (person, key) = house.person(&trainee).await?;
        let work: Submission = rows::open_submission(&key, &row)?;
        let library = house.library();
        let language = domain::course::Language(person.language.clone());
        let activity = library.catalogue.module(&work.module, &language).and_then(|m| m.activity(&work.activity));
        waiting.push(WaitingWork {
            activity: activity.map_or_else(|| work.activity.to_string(), |a| a.title.clone()),
            submission: work.id,
            name: crate::house::name(&person, &key)?,
            cohort: house.cohort(&rows::id(&row.cohort)?).await?.name,
            version: work.versions.last().map_or(0, |v| v.number),
            since: row.waiting_since.unwrap_or_else(|| house.now()),
            trainee,
        });
    }
    Ok(waiting)
}

/// Hours that wait for the actor, by trainee, oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn hours(house: &House, actor: &Actor) -> Result<Vec<WaitingHours>, Error> {
    let mut waiting: Vec<WaitingHours> = Vec::new();
    for row in house.store.hours_waiting(actor.person.as_str()).await? {
        let cohort: CohortId = rows::id(&row.cohort)?;
        let trainee: PersonId = rows::id(&row.person)?;
        let target = Target {
            organisation: rows::id(&row.organisation)?,
            site: rows::id(&row.site)?,
            cohort: Some(cohort.clone()),
            person: Some(trainee.clone()),
        };
        if may(actor, Action::SignHours, &target, house.now()).is_err() {
            continue;
        }
        let (person, key) = house.person(&trainee).await?;
        let entry = rows::open_entry(&key, &row)?;
        let (minutes, apart) = (entry.particulars().minutes, u32::from(entry.succeeds(&actor.person)));
        let since = row.waiting_since.unwrap_or_else(|| house.now());
        match waiting.iter_mut().find(|w| w.trainee == trainee) {
            Some(line) => {
                line.entries += 1;
                line.from_records += apart;
                line.total = line.total + minutes;
                line.oldest = line.oldest.min(since);
            }
            None => waiting.push(WaitingHours {
                name: crate::house::name(&person, &key)?,
                cohort: house.cohort(&cohort).await?.name,
                entries: 1,
                from_records: apart,
                total: minutes,
                oldest: since,
                trainee,
            }),
        }
    }
    Ok(waiting)
}

/// The trainees of the cohorts in which the actor teaches or supervises.
///
/// # Errors
/// When the database does not answer.
pub async fn trainees(house: &House, actor: &Actor) -> Result<Vec<Learner>, Error> {
    let mut all = Vec::new();
    for cohort in house.store.cohorts().await? {
        for row in house.store.enrolments_in(&cohort.cohort).await? {
            let learner = house.learner(row).await?;
            if learner.key.person != actor.person && allowed(house, actor, Action::SeeProgress, &learner).is_ok() {
                all.push(learner);
            }
        }
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

/// A piece of work for the trainer who reads it. The look is recorded.
///
/// # Errors
/// When there is none, or the actor may not.
pub async fn work(house: &House, actor: &Actor, id: &SubmissionId) -> Result<(Learner, Submission), Error> {
    let found = waiting_work(house, actor, id).await?;
    house.record_look(actor, &found.0.key.person, "work").await?;
    Ok(found)
}

async fn waiting_work(house: &House, actor: &Actor, id: &SubmissionId) -> Result<(Learner, Submission), Error> {
    let row = house.store.submission(id.as_str()).await?.ok_or(Error::NotFound)?;
    let enrolment = house.store.enrolment(&row.key()).await?.ok_or(Error::NotFound)?;
    let learner = house.learner(enrolment).await?;
    allowed(house, actor, Action::Grade, &learner)?;
    let work = learner.facts.submissions.iter().find(|s| s.id == *id).cloned().ok_or(Error::NotFound)?;
    // A draft is its writer's alone until it is sent.
    if work.state == SubmissionState::Draft {
        return Err(Error::NotFound);
    }
    Ok((learner, work))
}

/// Answers a piece of work. The trainee gets a mail; with an acceptance the evaluation, and perhaps the certificate, follow in the same transaction.
///
/// # Errors
/// When the answer does not fit the rubric, or someone answered meanwhile.
pub async fn grade(house: &House, actor: &Actor, id: &SubmissionId, form: &GradeForm) -> Result<(), Error> {
    let (learner, _) = waiting_work(house, actor, id).await?;
    house
        .change(&learner.key, Some(actor), |learner, now| {
            allowed(house, actor, Action::Grade, learner)?;
            let place = learner.facts.submissions.iter().position(|s| s.id == *id).ok_or(Error::NotFound)?;
            let mut work = learner.facts.submissions[place].clone();
            let activity = learner.asked(&work).ok_or(Error::NotFound)?;
            let grading = Grading {
                version: form.version,
                by: actor.person.clone(),
                at: now,
                levels: form.levels.clone(),
                comment: form.comment.replace("\r\n", "\n").trim().to_owned(),
                verdict: form.verdict,
                activity: digest_of("activity", activity).map_err(|e| Error::failed("answer a work", e))?,
            };
            work.grade(activity, grading)?;
            let payload =
                serde_json::to_value(work.gradings.last()).map_err(|e| Error::failed("write an answer", e))?;
            let write = storage::write::update_submission(rows::submission_row(
                house,
                &learner.person_key,
                &learner.row,
                &work,
            )?);
            learner.facts.submissions[place] = work;
            let link = house.address("/home");
            let mail = learner.mail(
                format!("work-answered:{id}:{}", form.version),
                MailContent::WorkAnswered { link },
                now,
                14,
            );
            let action = match form.verdict {
                Verdict::Accept => "work_accepted",
                Verdict::Return => "work_returned",
            };
            let done = Done::Answered {
                trainee: learner.key.person.clone(),
                submission: id.clone(),
                module: learner.facts.submissions[place].module.clone(),
                activity: learner.facts.submissions[place].activity.clone(),
                verdict: form.verdict,
            };
            Ok(Change::new((), action, vec![id.to_string()], vec![write]).linked(payload).mailed(mail).noticed(done))
        })
        .await
}

/// Whether a refusal means that someone else was faster.
#[must_use]
pub const fn meanwhile(error: &Error) -> bool {
    matches!(error, Error::Refused(Refusal::Work(SubmissionRefusal::NotWaiting | SubmissionRefusal::ChangedMeanwhile)))
}

/// The trainee whose hours the actor signs: their way, and the entries that wait for the actor. The look is recorded.
///
/// # Errors
/// When there is nothing of theirs that the actor may sign.
pub async fn sheet(house: &House, actor: &Actor, trainee: &PersonId) -> Result<(Learner, Vec<HoursEntry>), Error> {
    let learner = house.learner_where(trainee, |l| allowed(house, actor, Action::SignHours, l).is_ok()).await?;
    let mine = |e: &&HoursEntry| e.state == EntryState::Submitted && *e.asked() == actor.person;
    let waiting = learner.facts.hours.iter().filter(mine).cloned().collect();
    house.record_look(actor, trainee, "hours").await?;
    Ok((learner, waiting))
}

/// Why each of these entries of a trainee needs a look before it is signed, in their order; nothing for a clean one.
#[must_use]
pub fn concerns(learner: &Learner, entries: &[HoursEntry]) -> Vec<Vec<Concern>> {
    domain::hours::concerns(entries, &learner.facts.hours, learner.facts.joined_on)
}

/// Signs and returns entries of one trainee, all of them or none.
///
/// # Errors
/// Refused with each entry that does not fit; the supervisor must state that they supervised.
pub async fn sign(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
    signs: &[EntrySign],
    attested: bool,
    statement: &str,
) -> Result<(u32, u32, Minutes), Error> {
    decide(house, actor, trainee, signs, attested, statement, None).await
}

/// The same for hours that were handed over: the signer has not seen the work and looked at these records.
///
/// # Errors
/// As [`sign`]; and when no record is named.
pub async fn sign_from_records(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
    signs: &[EntrySign],
    records: &[String],
    attested: bool,
    statement: &str,
) -> Result<(u32, u32, Minutes), Error> {
    decide(house, actor, trainee, signs, attested, statement, Some(records)).await
}

/// The list of records with fresh chance; nothing where nothing is signed with it.
fn seen(house: &House, signs: &[EntrySign], records: &[String]) -> Result<Option<RecordsSeen>, Error> {
    if !signs.iter().any(|s| s.outcome == Outcome::Approved) {
        return Ok(None);
    }
    let mut bytes = [0; 32];
    house.random.fill(&mut bytes);
    match RecordsSeen::read(records.iter().map(String::as_str), Salt::of(bytes)) {
        Ok(seen) => Ok(Some(seen)),
        Err(refusal) => Error::refused(Refusal::SignOff(vec![(None, refusal)])),
    }
}

async fn decide(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
    signs: &[EntrySign],
    attested: bool,
    statement: &str,
    records: Option<&[String]>,
) -> Result<(u32, u32, Minutes), Error> {
    let learner = house.learner_where(trainee, |l| allowed(house, actor, Action::SignHours, l).is_ok()).await?;
    if !attested && signs.iter().any(|s| s.outcome == Outcome::Approved) {
        return Error::refused(Refusal::SignOff(vec![(None, HoursRefusal::NotAttested)]));
    }
    if signs.is_empty() {
        return Error::refused(Refusal::SignOff(vec![(None, HoursRefusal::Missing)]));
    }
    let held = facts::qualifications(house, &actor.person).await?;
    house
        .change_from(learner, Some(actor), |learner, now| {
            allowed(house, actor, Action::SignHours, learner)?;
            let mut faults = Vec::new();
            let mut decided = Vec::new();
            let (mut signed, mut returned, mut length) = (0, 0, Minutes(0));
            let named = if records.is_some() { "from_records" } else { "i_supervised" };
            let read = crate::learner::statement(named, 1, statement)?;
            let seen = records.map(|records| seen(house, signs, records)).transpose()?.flatten();
            // Looked up once: a month of entries in a log of thousands.
            let asked: BTreeSet<&HoursEntryId> = signs.iter().map(|s| &s.entry).collect();
            let places = learner.facts.hours.iter().enumerate().filter(|(_, e)| asked.contains(&e.id));
            let places: BTreeMap<HoursEntryId, usize> = places.map(|(n, e)| (e.id.clone(), n)).collect();
            let writes = learner.log_hours(house, |learner, log| {
                log.qualified(&actor.person, fact::asked_first(held.clone(), &learner.version.stages));
                let hours: &mut Vec<HoursEntry> = &mut learner.facts.hours;
                for sign in signs {
                    let found = places.get(&sign.entry).and_then(|n| hours.get_mut(*n));
                    let Some(entry) = found.filter(|e| *e.asked() == actor.person) else {
                        faults.push((Some(sign.entry.clone()), HoursRefusal::NotWaiting));
                        continue;
                    };
                    let by = actor.person.clone();
                    let decided_on = match (&sign.outcome, &seen) {
                        (Outcome::Approved, Some(seen)) => entry.sign_from_records(sign.version, seen.clone(), by, now),
                        (outcome, _) => entry.decide(sign.version, outcome.clone(), by, now),
                    };
                    if let Err(refusal) = decided_on {
                        faults.push((Some(sign.entry.clone()), refusal));
                        continue;
                    }
                    log.decision(entry, &read, now).map_err(crate::hours::not_logged)?;
                    match sign.outcome {
                        Outcome::Approved => {
                            signed += 1;
                            length = length + entry.particulars().minutes;
                        }
                        Outcome::Returned { .. } | Outcome::Declined { .. } => returned += 1,
                    }
                    decided.push(serde_json::json!({ "entry": entry.id, "decision": entry.decisions.last() }));
                }
                Ok(())
            })?;
            if !faults.is_empty() {
                return Error::refused(Refusal::SignOff(faults));
            }
            let link = || house.address("/home");
            // One mail for all that was decided at once, its key made of the versions that it is about.
            let caused = |kind: &str, approved: bool| {
                let these = signs.iter().filter(|s| (s.outcome == Outcome::Approved) == approved);
                let these: Vec<_> = these.map(|s| format!("{}:{}", s.entry, s.version)).collect();
                format!("hours-{kind}:{}", these.join(":"))
            };
            let approved = (signed > 0)
                .then(|| learner.mail(caused("approved", true), MailContent::HoursApproved { link: link() }, now, 14))
                .flatten();
            let sent_back = (returned > 0)
                .then(|| learner.mail(caused("returned", false), MailContent::HoursReturned { link: link() }, now, 14))
                .flatten();
            let about = signs.iter().map(|s| s.entry.to_string()).collect();
            let payload = serde_json::json!({ "decisions": decided, "statement": statement });
            let change = Change::new((signed, returned, length), "hours_decided", about, writes);
            let done = Done::Decided { trainee: learner.key.person.clone(), signed, returned, length };
            Ok(change.linked(payload).mailed(approved).mailed(sent_back).noticed(done))
        })
        .await
}

/// How a trainee stands, for staff. The look is recorded.
///
/// # Errors
/// When the actor may not see any way of theirs.
pub async fn person(house: &House, actor: &Actor, trainee: &PersonId) -> Result<Learner, Error> {
    let learner = house.learner_where(trainee, |l| allowed(house, actor, Action::SeeProgress, l).is_ok()).await?;
    house.record_look(actor, trainee, "progress").await?;
    Ok(learner)
}

/// Whether the actor may allow a trainee another attempt.
#[must_use]
pub fn may_allow_attempt(house: &House, actor: &Actor, learner: &Learner) -> bool {
    allowed(house, actor, Action::AllowAttempt, learner).is_ok()
}

/// Allows one more attempt at a quiz. `allowed_before` is the number that the page showed, so that a double click adds one and not two.
///
/// # Errors
/// When the actor may not.
pub async fn allow_attempt(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
    module: &ModuleId,
    allowed_before: u32,
) -> Result<(), Error> {
    let learner = house
        .learner_where(trainee, |l| {
            l.module(module).is_some() && allowed(house, actor, Action::AllowAttempt, l).is_ok()
        })
        .await?;
    house
        .change(&learner.key, Some(actor), |learner, _| {
            let base = learner.module(module).ok_or(Error::NotFound)?.quiz.attempts;
            let granted = learner.granted.entry(module.clone()).or_default();
            let about = vec![module.to_string()];
            if base.saturating_add(*granted) != allowed_before {
                return Ok(Change::new((), "attempt_allowed_already", about, Vec::new()));
            }
            *granted += 1;
            let done = Done::Allowed { trainee: learner.key.person.clone(), module: module.clone() };
            Ok(Change::new((), "attempt_allowed", about, Vec::new()).noticed(done))
        })
        .await
}

/// Those who read what a trainee writes: trainers for works, supervisors for hours.
///
/// # Errors
/// When the database does not answer.
pub async fn readers(house: &House, learner: &Learner, role: Role) -> Result<Vec<Member>, Error> {
    Ok(house.team(&learner.cohort).await?.into_iter().filter(|m| m.role == role).collect())
}
