//! Questions of trainees to their trainers: asking, answering, going on, closing.

use crate::error::Error;
use crate::house::House;
use crate::learner::{Change, Learner, mail_to, outbox_row};
use crate::rows;
use chrono::{DateTime, Utc};
use domain::actor::{Action, Actor, Role, Target, may};
use domain::id::{MessageId, PersonId, ThreadId};
use domain::mail::MailContent;
use domain::thread::{About, Message, Thread};
use storage::{PersonRow, Write};

/// How long a mail about a message is worth sending, in days.
const MAIL_DAYS: i64 = 7;

/// A question that waits for a trainer.
#[derive(Debug, Clone)]
pub struct WaitingQuestion {
    /// The thread.
    pub thread: ThreadId,
    /// Who asks.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// What it is about.
    pub about: About,
    /// The name of the cohort.
    pub cohort: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

fn concerns(learner: &Learner, about: &About) -> bool {
    match about {
        About::Lesson { module, lesson } => learner.module(module).and_then(|m| m.lesson(lesson)).is_some(),
        About::Quiz { module, attempt } => {
            learner.attempt(attempt).is_some_and(|a| a.module == *module && a.sent_at.is_some())
        }
        About::Activity { module, activity } => learner.activity(module, activity).is_some(),
    }
}

/// The actor's way that has what a question is about, with the names of those who will read it.
///
/// # Errors
/// When it is about nothing of theirs.
pub async fn may_ask(house: &House, actor: &Actor, about: &About) -> Result<(Learner, Vec<String>), Error> {
    let learner = house.learner_where(&actor.person, |l| concerns(l, about)).await?;
    let readers = house.team(&learner.cohort).await?;
    let names = readers.into_iter().filter(|m| m.role == Role::Trainer).map(|m| m.name).collect();
    Ok((learner, names))
}

/// Those who answer questions in a cohort, without the one who asks.
async fn trainers(house: &House, learner: &Learner) -> Result<Vec<(PersonRow, String)>, Error> {
    let mut all = Vec::new();
    for member in house.team(&learner.cohort).await? {
        if member.role == Role::Trainer && member.person != learner.key.person {
            all.push((house.person(&member.person).await?.0, member.name));
        }
    }
    Ok(all)
}

/// A mail to each trainer: one for each message.
fn tell(
    house: &House,
    trainers: &[(PersonRow, String)],
    message: &MessageId,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Error> {
    let mails = trainers.iter().filter_map(|(row, name)| {
        let content = MailContent::Message { link: house.address("/home") };
        let mail = mail_to(row, name, format!("message:{message}:{}", row.person), content, now, MAIL_DAYS)?;
        Some(outbox_row(house, Some(&row.person), &mail))
    });
    mails.collect()
}

/// Asks. `id` is made by the server with the form; asking twice under it is once.
///
/// # Errors
/// Refused when nothing or too much was written; not found when it is about nothing of theirs.
pub async fn ask(house: &House, actor: &Actor, id: &str, about: &About, text: &str) -> Result<ThreadId, Error> {
    let id = ThreadId::parse(id).map_err(|_| Error::NotFound)?;
    let first: MessageId = rows::id(id.as_str())?;
    let (learner, _) = may_ask(house, actor, about).await?;
    if learner.threads.iter().any(|t| t.id == id) {
        return Ok(id);
    }
    let trainers = trainers(house, &learner).await?;
    house
        .change(&learner.key, Some(actor), |learner, now| {
            if learner.threads.iter().any(|t| t.id == id) {
                return Ok(Change::new(id.clone(), "question_asked_already", vec![id.to_string()], Vec::new()));
            }
            let message = Message { id: first.clone(), by: actor.person.clone(), at: now, text: text.to_owned() };
            let thread = Thread::ask(id.clone(), about.clone(), message)?;
            let row = rows::thread_row(house, &learner.person_key, &learner.row, &thread)?;
            let mut writes = vec![storage::write::create_thread(row)];
            writes.extend(tell(house, &trainers, &first, now)?);
            Ok(Change::new(id.clone(), "question_asked", vec![id.to_string()], writes).by_trainee())
        })
        .await
}

/// One of the actor's own questions.
///
/// # Errors
/// When it is not theirs.
pub async fn own(house: &House, actor: &Actor, id: &ThreadId) -> Result<(Learner, Thread), Error> {
    let of = |l: &Learner| l.threads.iter().find(|t| t.id == *id).cloned();
    let learner = house.learner_where(&actor.person, |l| of(l).is_some()).await?;
    let thread = of(&learner).ok_or(Error::NotFound)?;
    Ok((learner, thread))
}

/// The trainee writes again.
///
/// # Errors
/// Refused when it is closed, or nothing or too much was written.
pub async fn write(house: &House, actor: &Actor, id: &ThreadId, message: &str, text: &str) -> Result<(), Error> {
    let message = MessageId::parse(message).map_err(|_| Error::NotFound)?;
    let (learner, _) = own(house, actor, id).await?;
    let trainers = trainers(house, &learner).await?;
    let said = |at| Message { id: message.clone(), by: actor.person.clone(), at, text: text.to_owned() };
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let mut writes = tell(house, &trainers, &message, now)?;
            writes.push(keep(house, learner, id, |thread| Ok(thread.write(None, said(now))?))?);
            Ok(Change::new((), "question_continued", vec![id.to_string()], writes).by_trainee())
        })
        .await
}

/// Changes a thread of the learner's; gives the row to write.
fn keep(
    house: &House,
    learner: &mut Learner,
    id: &ThreadId,
    change: impl FnOnce(&mut Thread) -> Result<(), Error>,
) -> Result<Write, Error> {
    let place = learner.threads.iter().position(|t| t.id == *id).ok_or(Error::NotFound)?;
    change(&mut learner.threads[place])?;
    let row = rows::thread_row(house, &learner.person_key, &learner.row, &learner.threads[place])?;
    Ok(storage::write::update_thread(row))
}

/// Closes a question: the trainee their own, a trainer one of their cohort.
///
/// # Errors
/// When it is not theirs to close.
pub async fn close(house: &House, actor: &Actor, id: &ThreadId) -> Result<(), Error> {
    let learner = match own(house, actor, id).await {
        Ok((learner, _)) => learner,
        Err(Error::NotFound) => answerable(house, actor, id).await?.0,
        Err(other) => return Err(other),
    };
    house
        .change(&learner.key, Some(actor), |learner, now| {
            let write = keep(house, learner, id, |thread| {
                thread.close(actor.person.clone(), now);
                Ok(())
            })?;
            Ok(Change::new((), "question_closed", vec![id.to_string()], vec![write]))
        })
        .await
}

/// Questions that wait for the actor, oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(house: &House, actor: &Actor) -> Result<Vec<WaitingQuestion>, Error> {
    let mut waiting = Vec::new();
    for row in house.store.threads_waiting().await? {
        let trainee: PersonId = rows::id(&row.person)?;
        let target = Target {
            organisation: rows::id(&row.organisation)?,
            site: rows::id(&row.site)?,
            cohort: Some(rows::id(&row.cohort)?),
            person: Some(trainee.clone()),
        };
        if may(actor, Action::AnswerQuestion, &target, house.now()).is_err() {
            continue;
        }
        let (person, key) = house.person(&trainee).await?;
        let thread = rows::open_thread(&key, &row)?;
        waiting.push(WaitingQuestion {
            name: crate::house::name(&person, &key)?,
            cohort: house.cohort(&rows::id(&row.cohort)?).await?.name,
            since: row.waiting_since.unwrap_or_else(|| house.now()),
            thread: thread.id,
            about: thread.about,
            trainee,
        });
    }
    Ok(waiting)
}

async fn answerable(house: &House, actor: &Actor, id: &ThreadId) -> Result<(Learner, Thread), Error> {
    let row = house.store.thread(id.as_str()).await?.ok_or(Error::NotFound)?;
    let enrolment = house.store.enrolment(&row.key()).await?.ok_or(Error::NotFound)?;
    let learner = house.learner(enrolment).await?;
    may(actor, Action::AnswerQuestion, &learner.target(house), house.now())?;
    let thread = learner.threads.iter().find(|t| t.id == *id).cloned().ok_or(Error::NotFound)?;
    Ok((learner, thread))
}

/// A question for the trainer who reads it. The look is recorded.
///
/// # Errors
/// When there is none, or the actor may not.
pub async fn for_trainer(house: &House, actor: &Actor, id: &ThreadId) -> Result<(Learner, Thread), Error> {
    let found = answerable(house, actor, id).await?;
    house.record_look(actor, &found.0.key.person, "question").await?;
    Ok(found)
}

/// A trainer answers. `read` is how many messages stood on the page. The trainee gets a mail.
///
/// # Errors
/// Refused when nothing or too much was written, when it was closed, or when another message came meanwhile.
pub async fn answer(
    house: &House,
    actor: &Actor,
    id: &ThreadId,
    read: usize,
    message: &str,
    text: &str,
) -> Result<(), Error> {
    let message = MessageId::parse(message).map_err(|_| Error::NotFound)?;
    let (learner, _) = answerable(house, actor, id).await?;
    let said = |at| Message { id: message.clone(), by: actor.person.clone(), at, text: text.to_owned() };
    house
        .change(&learner.key, Some(actor), |learner, now| {
            may(actor, Action::AnswerQuestion, &learner.target(house), now)?;
            let write = keep(house, learner, id, |thread| Ok(thread.write(Some(read), said(now))?))?;
            let content = MailContent::Message { link: house.address("/home") };
            let mail = learner.mail(format!("message:{message}"), content, now, MAIL_DAYS);
            Ok(Change::new((), "question_answered", vec![id.to_string()], vec![write]).mailed(mail))
        })
        .await
}
