//! Quizzes: beginning an attempt, saving answers, sending, reading the result.

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::library::drawn_questions;
use crate::rows;
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::course::Question;
use domain::id::{AttemptId, ModuleId, QuestionId};
use domain::quantity::Score;
use domain::quiz::{Asked, Attempt, QuizRefusal, draw, may_start, read_answer};
use domain::shuffle::Seed;
use std::collections::BTreeMap;

/// An attempt with the questions as they were drawn.
pub struct Sitting {
    /// Whose.
    pub learner: Learner,
    /// The attempt.
    pub attempt: Attempt,
    /// Its questions, in the trainee's language.
    pub questions: BTreeMap<QuestionId, Asked>,
}

/// Whether another attempt may begin.
///
/// # Errors
/// When all are used.
pub fn may_begin(learner: &Learner, module: &ModuleId) -> Result<(), QuizRefusal> {
    let Some(module) = learner.module(module) else { return Err(QuizRefusal::NotDrawn) };
    let earlier: Vec<_> = learner.facts.attempts.iter().filter(|a| a.module == module.id).cloned().collect();
    let granted = learner.granted.get(&module.id).copied().unwrap_or(0);
    may_start(&module.quiz, granted, &earlier)
}

/// Begins an attempt under the id that the start page was given; an attempt that is under way is gone on with.
///
/// # Errors
/// When all attempts are used, or the module is not in a programme of theirs.
pub async fn begin(house: &House, actor: &Actor, module: &ModuleId, id: &str) -> Result<AttemptId, Error> {
    let learner = house.learner_where(&actor.person, |l| l.module(module).is_some()).await?;
    house.may_begin(&learner).await?;
    begin_for(house, actor, &learner, module, id).await
}

/// The same for a learner who may be someone else than the actor: then the questions are drawn to be printed.
pub(crate) async fn begin_for(
    house: &House,
    actor: &Actor,
    learner: &Learner,
    module: &ModuleId,
    id: &str,
) -> Result<AttemptId, Error> {
    let id = AttemptId::parse(id).map_err(|_| Error::NotFound)?;
    let running = |l: &Learner| {
        l.facts
            .attempts
            .iter()
            .find(|a| a.module == *module && (a.sent_at.is_none() || a.id == id))
            .map(|a| a.id.clone())
    };
    if let Some(running) = running(learner) {
        return Ok(running);
    }
    let mut seed = [0; 32];
    house.random.fill(&mut seed);
    house
        .change(&learner.key, Some(actor), |learner, now| {
            if let Some(running) = running(learner) {
                return Ok(Change::new(running, "attempt_resumed", vec![id.to_string()], Vec::new()));
            }
            may_begin(learner, module)?;
            let taught = learner.module(module).ok_or(Error::NotFound)?;
            let earlier: Vec<_> = learner.facts.attempts.iter().filter(|a| a.module == *module).cloned().collect();
            let attempt = Attempt {
                id: id.clone(),
                module: module.clone(),
                language: taught.language.clone(),
                pass: taught.quiz.pass,
                drawn: draw(
                    taught,
                    &learner.library.catalogue.translations(module, &taught.language),
                    &earlier,
                    Seed(seed),
                ),
                answers: BTreeMap::new(),
                started_at: now,
                saved_at: None,
                sent_at: None,
                score: None,
                entered: None,
            };
            let row = rows::attempt_row(house, &learner.person_key, &attempt)?;
            let write = storage::write::create_attempt(rows::key_of(&learner.key), row);
            learner.facts.attempts.push(attempt);
            let about = vec![module.to_string(), id.to_string()];
            let change = Change::new(id.clone(), "attempt_begun", about, vec![write]);
            Ok(if actor.person == learner.key.person { change.by_trainee() } else { change })
        })
        .await
}

/// An attempt of the actor's with its questions.
///
/// # Errors
/// When it is not theirs.
pub async fn sitting(house: &House, actor: &Actor, id: &AttemptId) -> Result<Sitting, Error> {
    let learner = house.learner_where(&actor.person, |l| l.attempt(id).is_some()).await?;
    let attempt = learner.attempt(id).ok_or(Error::NotFound)?.clone();
    let questions = drawn_questions(house, &learner.library, &attempt, &learner.language).await?;
    Ok(Sitting { learner, attempt, questions })
}

/// Saves the answer to one question; `values` are the form's answer fields. No value takes an answer back.
///
/// # Errors
/// When the attempt was sent, or the answer does not fit the question.
pub async fn save(
    house: &House,
    actor: &Actor,
    id: &AttemptId,
    question: &QuestionId,
    values: &[String],
) -> Result<DateTime<Utc>, Error> {
    let sitting = sitting(house, actor, id).await?;
    let asked = sitting.questions.get(question).ok_or(Error::Refused(Refusal::Quiz(QuizRefusal::NotDrawn)))?;
    let answer = read_answer(&asked.question, values)?;
    if let (true, Some(saved_at)) = (
        sitting.attempt.sent_at.is_none() && sitting.attempt.answers.get(question) == answer.as_ref(),
        sitting.attempt.saved_at,
    ) {
        // Nothing new to keep.
        return Ok(saved_at);
    }
    house
        .change_from(sitting.learner, Some(actor), |learner, now| {
            let place = learner.facts.attempts.iter().position(|a| a.id == *id).ok_or(Error::NotFound)?;
            learner.facts.attempts[place].answer(question, answer.clone(), now)?;
            let row = rows::attempt_row(house, &learner.person_key, &learner.facts.attempts[place])?;
            let write = storage::write::update_attempt(rows::key_of(&learner.key), row);
            Ok(Change::new(now, "answer_saved", vec![id.to_string(), question.to_string()], vec![write]).by_trainee())
        })
        .await
}

/// Sends an attempt; it is marked at once.
///
/// # Errors
/// When it was sent already.
pub async fn send(house: &House, actor: &Actor, id: &AttemptId) -> Result<Score, Error> {
    let sitting = sitting(house, actor, id).await?;
    let questions: BTreeMap<QuestionId, Question> =
        sitting.questions.into_iter().map(|(id, asked)| (id, asked.question)).collect();
    house
        .change_from(sitting.learner, Some(actor), |learner, now| {
            let place = learner.facts.attempts.iter().position(|a| a.id == *id).ok_or(Error::NotFound)?;
            let attempt = &mut learner.facts.attempts[place];
            let score = attempt.send(&questions, now)?;
            let payload = serde_json::to_value(&*attempt).map_err(|e| Error::failed("write an attempt", e))?;
            let row = rows::attempt_row(house, &learner.person_key, &learner.facts.attempts[place])?;
            let write = storage::write::update_attempt(rows::key_of(&learner.key), row);
            Ok(Change::new(score, "attempt_sent", vec![id.to_string()], vec![write]).linked(payload).by_trainee())
        })
        .await
}
