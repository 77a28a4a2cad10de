//! What was done on paper: printing a quiz, and typing in answers, texts and lessons read, with both names.

pub mod hours;

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::library::drawn_questions;
use crate::post::address_digest;
use crate::quizzes::{self, Sitting};
use crate::rows;
use crate::studies::today;
use crate::works::work_id;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Action, Actor, may};
use domain::course::{Question, digest_of};
use domain::entered::{Entered, EnteredRefusal, read_day};
use domain::evaluation::LessonRead;
use domain::hours::{HoursRefusal, PaperRefusal};
use domain::id::{ActivityId, AttemptId, LessonId, ModuleId, PersonId, QuestionId};
use domain::moving_in::Problem;
use domain::quantity::Score;
use domain::quiz::{Answer, QuizRefusal, read_answer};
use domain::submission::{Submission, SubmissionRefusal};
use std::collections::BTreeMap;
use storage::LessonReadRow;

/// Why what stands on paper was not taken, at one field of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetRefusal {
    /// About the day, the comparing, or what was chosen.
    Entered(EnteredRefusal),
    /// About an answer.
    Quiz(QuizRefusal),
    /// About a text.
    Work(SubmissionRefusal),
    /// About hours, or whoever signed them.
    Hours(HoursRefusal),
    /// About the choice of a supervisor.
    Supervisor(HoursRefusal),
    /// About a row of hours.
    Line(Problem),
    /// The trainee has the hours of that row in their log already.
    InLog,
    /// About a signature by hand.
    Signature(PaperRefusal),
}

/// What the one who types says about the paper.
#[derive(Debug, Clone, Default)]
pub struct Paper {
    /// The day on it, as 2026-03-12.
    pub written_on: String,
    /// Whether what was typed was compared with it.
    pub compared: bool,
}

/// The name of the field of a question.
#[must_use]
pub fn question_field(id: &QuestionId) -> String {
    format!("q-{id}")
}

fn allowed(house: &House, actor: &Actor, learner: &Learner) -> Result<(), Error> {
    Ok(may(actor, Action::TypeIn, &learner.target(house), house.now())?)
}

/// The trainees for whom the actor may type in, by name. Nobody types in for themselves.
///
/// # Errors
/// When the database does not answer.
pub async fn people(house: &House, actor: &Actor) -> Result<Vec<Learner>, Error> {
    let mut all = Vec::new();
    for cohort in house.store.cohorts().await? {
        for row in house.store.enrolments_in(&cohort.cohort).await? {
            let learner = house.learner(row).await?;
            if allowed(house, actor, &learner).is_ok() {
                all.push(learner);
            }
        }
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

/// Those of them who get no mail from us: they gave no address, or mail to it came back.
///
/// # Errors
/// When the database does not answer.
pub async fn without_mail(house: &House, actor: &Actor) -> Result<Vec<Learner>, Error> {
    let mut all = Vec::new();
    for learner in people(house, actor).await?.into_iter().filter(|l| l.left_at.is_none()) {
        let gets_mail = match learner.person.email.as_deref() {
            None => false,
            Some(email) => house.store.mail_stop(&address_digest(email)).await?.is_none(),
        };
        if !gets_mail {
            house.record_look(actor, &learner.key.person, "sheets").await?;
            all.push(learner);
        }
    }
    Ok(all)
}

async fn reach(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    holds: impl Fn(&Learner) -> bool,
) -> Result<Learner, Error> {
    house.learner_where(person, |l| allowed(house, actor, l).is_ok() && holds(l)).await
}

/// A trainee with what can be typed in for them. The look is recorded.
///
/// # Errors
/// When the actor may not type in for them.
pub async fn person(house: &House, actor: &Actor, person: &PersonId) -> Result<Learner, Error> {
    let learner = reach(house, actor, person, |_| true).await?;
    house.record_look(actor, person, "sheets").await?;
    Ok(learner)
}

/// Draws a sheet: begins an attempt for the trainee, or goes on with the one that is under way.
///
/// # Errors
/// When all attempts are used, or the actor may not type in for them.
pub async fn draw(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    module: &ModuleId,
    id: &str,
) -> Result<AttemptId, Error> {
    let learner = reach(house, actor, person, |l| l.module(module).is_some()).await?;
    quizzes::begin_for(house, actor, &learner, module, id).await
}

async fn sitting(house: &House, learner: Learner, id: &AttemptId) -> Result<Sitting, Error> {
    let attempt = learner.attempt(id).ok_or(Error::NotFound)?.clone();
    // In the language that the trainee reads, whoever prints it.
    let questions = drawn_questions(house, &learner.library, &attempt, &learner.language).await?;
    Ok(Sitting { learner, attempt, questions })
}

/// The attempt at a module's quiz that is under way, to be printed; none when none is. The look is recorded.
///
/// # Errors
/// When the actor may not type in for them.
pub async fn sheet(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    module: &ModuleId,
) -> Result<(Learner, Option<Sitting>), Error> {
    let learner = reach(house, actor, person, |l| l.module(module).is_some()).await?;
    house.record_look(actor, person, "sheets").await?;
    let running =
        learner.facts.attempts.iter().find(|a| a.module == *module && a.sent_at.is_none()).map(|a| a.id.clone());
    let sheet = match running {
        Some(id) => Some(sitting(house, learner.clone(), &id).await?),
        None => None,
    };
    Ok((learner, sheet))
}

/// An attempt whose answers can be typed in. The look is recorded.
///
/// # Errors
/// When there is none, or the actor may not type in for them.
pub async fn to_type(house: &House, actor: &Actor, person: &PersonId, id: &AttemptId) -> Result<Sitting, Error> {
    let learner = reach(house, actor, person, |l| l.attempt(id).is_some()).await?;
    house.record_look(actor, person, "sheets").await?;
    sitting(house, learner, id).await
}

/// Reads what is said about the paper; every fault at its field.
fn paper(learner: &Learner, paper: &Paper, today: NaiveDate, faults: &mut Vec<(String, SheetRefusal)>) -> NaiveDate {
    if !paper.compared {
        faults.push(("compared".to_owned(), SheetRefusal::Entered(EnteredRefusal::NotCompared)));
    }
    read_day(&paper.written_on, learner.facts.joined_on, today).unwrap_or_else(|refusal| {
        faults.push(("written_on".to_owned(), SheetRefusal::Entered(refusal)));
        today
    })
}

fn entered(actor: &Actor, learner: &Learner, written_on: NaiveDate, at: DateTime<Utc>) -> Entered {
    Entered { by: actor.person.clone(), by_name: actor.name.clone(), written_by: learner.name.clone(), written_on, at }
}

/// Types in the answers of a sheet and sends the attempt: it is marked at once. `values` gives what was typed for a
/// question. What was typed stands in the place of anything that was saved before.
///
/// # Errors
/// Refused with every fault at its field; when the attempt was sent already.
pub async fn type_answers(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    id: &AttemptId,
    values: impl Fn(&QuestionId) -> Vec<String>,
    said: &Paper,
) -> Result<Score, Error> {
    let learner = reach(house, actor, person, |l| l.attempt(id).is_some()).await?;
    let Sitting { learner, attempt, questions } = sitting(house, learner, id).await?;
    if attempt.sent_at.is_some() {
        return Err(QuizRefusal::AlreadySent.into());
    }
    let questions: BTreeMap<QuestionId, Question> =
        questions.into_iter().map(|(id, asked)| (id, asked.question)).collect();
    let mut faults = Vec::new();
    let mut answers: BTreeMap<QuestionId, Answer> = BTreeMap::new();
    for drawn in &attempt.drawn {
        let question = questions.get(&drawn.question).ok_or(Error::NotFound)?;
        match read_answer(question, &values(&drawn.question)) {
            Ok(answer) => answers.extend(answer.map(|a| (drawn.question.clone(), a))),
            Err(refusal) => faults.push((question_field(&drawn.question), SheetRefusal::Quiz(refusal))),
        }
    }
    let written_on = paper(&learner, said, today(house, &learner.programme.zone), &mut faults);
    if !faults.is_empty() {
        return Error::refused(Refusal::Sheet(faults));
    }
    house
        .change(&learner.key, Some(actor), |learner, now| {
            allowed(house, actor, learner)?;
            let entered = entered(actor, learner, written_on, now);
            let place = learner.facts.attempts.iter().position(|a| a.id == *id).ok_or(Error::NotFound)?;
            let attempt = &mut learner.facts.attempts[place];
            if attempt.sent_at.is_some() {
                return Err(QuizRefusal::AlreadySent.into());
            }
            attempt.answers.clone_from(&answers);
            attempt.saved_at = Some(now);
            attempt.entered = Some(entered);
            let score = attempt.send(&questions, now)?;
            let payload = serde_json::to_value(&*attempt).map_err(|e| Error::failed("write an attempt", e))?;
            let row = rows::attempt_row(house, &learner.person_key, &learner.facts.attempts[place])?;
            let write = storage::write::update_attempt(rows::key_of(&learner.key), row);
            Ok(Change::new(score, "attempt_typed_in", vec![id.to_string()], vec![write]).linked(payload))
        })
        .await
}

/// The trainee's work on an activity, if it was begun, and whether a text can be typed in: not while a trainer reads it,
/// not once it is accepted, and not over a draft that the trainee is writing themselves. The look is recorded.
///
/// # Errors
/// When the actor may not type in for them.
pub async fn work(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    module: &ModuleId,
    activity: &ActivityId,
) -> Result<(Learner, bool), Error> {
    let learner = reach(house, actor, person, |l| l.activity(module, activity).is_some()).await?;
    house.record_look(actor, person, "sheets").await?;
    let open = can_type(&learner, module, activity);
    Ok((learner, open))
}

/// Whether a text can be typed in for an activity.
#[must_use]
pub fn can_type(learner: &Learner, module: &ModuleId, activity: &ActivityId) -> bool {
    let work = learner.facts.submissions.iter().find(|s| s.module == *module && s.activity == *activity);
    work.is_none_or(Submission::untouched)
}

/// Types in a text and sends it to the trainers.
///
/// # Errors
/// Refused with every fault at its field; when it cannot be typed in now.
pub async fn type_work(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    module: &ModuleId,
    activity: &ActivityId,
    text: &str,
    said: &Paper,
) -> Result<(), Error> {
    let learner = reach(house, actor, person, |l| l.activity(module, activity).is_some()).await?;
    let mut faults = Vec::new();
    let written_on = paper(&learner, said, today(house, &learner.programme.zone), &mut faults);
    if !faults.is_empty() {
        return Error::refused(Refusal::Sheet(faults));
    }
    let id = work_id(&learner.key, module, activity)?;
    let in_text = |refusal| Error::Refused(Refusal::Sheet(vec![("text".to_owned(), SheetRefusal::Work(refusal))]));
    house
        .change(&learner.key, Some(actor), |learner, now| {
            allowed(house, actor, learner)?;
            let entered = entered(actor, learner, written_on, now);
            let found = learner.facts.submissions.iter().position(|s| s.id == id);
            let mut work = found.map_or_else(
                || Submission::begin(id.clone(), module.clone(), activity.clone()),
                |place| learner.facts.submissions[place].clone(),
            );
            if !work.untouched() {
                return Err(in_text(SubmissionRefusal::NotEditable));
            }
            let (_, task) = learner.activity(module, activity).ok_or(Error::NotFound)?;
            work.save(text, now).map_err(in_text)?;
            work.send_entered(task, now, Some(entered)).map_err(in_text)?;
            let payload = serde_json::to_value(work.versions.last()).map_err(|e| Error::failed("write a work", e))?;
            let row = rows::submission_row(house, &learner.person_key, &learner.row, &work)?;
            let write = if let Some(place) = found {
                learner.facts.submissions[place] = work;
                storage::write::update_submission(row)
            } else {
                learner.facts.submissions.push(work);
                storage::write::create_submission(row)
            };
            Ok(Change::new((), "work_typed_in", vec![id.to_string()], vec![write]).linked(payload))
        })
        .await
}

/// Enters lessons that were read on paper; those that are marked already stay as they are.
///
/// # Errors
/// Refused with every fault at its field.
pub async fn read_on_paper(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    module: &ModuleId,
    lessons: &[LessonId],
    said: &Paper,
) -> Result<(), Error> {
    let learner = reach(house, actor, person, |l| l.module(module).is_some()).await?;
    let mut faults = Vec::new();
    let taught = learner.module(module).ok_or(Error::NotFound)?;
    if lessons.is_empty() || lessons.iter().any(|l| taught.lesson(l).is_none()) {
        faults.push(("lesson".to_owned(), SheetRefusal::Entered(EnteredRefusal::Nothing)));
    }
    let written_on = paper(&learner, said, today(house, &learner.programme.zone), &mut faults);
    if !faults.is_empty() {
        return Error::refused(Refusal::Sheet(faults));
    }
    house
        .change(&learner.key, Some(actor), |learner, now| {
            allowed(house, actor, learner)?;
            let entered = entered(actor, learner, written_on, now);
            let mut about = vec![module.to_string()];
            let mut writes = Vec::new();
            let mut read = Vec::new();
            for lesson in lessons {
                if learner.facts.lessons.iter().any(|l| l.module == *module && l.lesson == *lesson) {
                    continue;
                }
                let text = learner.module(module).and_then(|m| m.lesson(lesson)).ok_or(Error::NotFound)?;
                let digest = digest_of("lesson", text).map_err(|e| Error::failed("mark a lesson", e))?;
                let mut row = LessonReadRow {
                    organisation: house.identity.organisation.to_string(),
                    module: module.to_string(),
                    lesson: lesson.to_string(),
                    digest: digest.to_string(),
                    at: now,
                    entered: None,
                };
                let sealed = learner.person_key.seal(&rows::lesson_about(&row), &entered, &*house.random)?;
                row.entered = Some(sealed.into());
                writes.push(storage::write::mark_read(rows::key_of(&learner.key), row));
                about.push(lesson.to_string());
                read.push(serde_json::json!({ "lesson": lesson, "digest": digest }));
                learner.facts.lessons.push(LessonRead {
                    module: module.clone(),
                    lesson: lesson.clone(),
                    at: now,
                    entered: Some(entered.clone()),
                });
            }
            if read.is_empty() {
                return Ok(Change::new((), "lessons_typed_in_already", about, writes));
            }
            let payload = serde_json::json!({ "module": module, "lessons": read, "entered": entered });
            Ok(Change::new((), "lessons_typed_in", about, writes).linked(payload))
        })
        .await
}
