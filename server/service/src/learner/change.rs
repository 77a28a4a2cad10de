//! The one road by which any fact about a trainee is written: decided, evaluated again, and committed with all that belongs to it.

use super::binding::Chain;
use super::{Learner, outbox_row};
use crate::certificates;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::notices::{self, Done};
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::Actor;
use domain::certificate::EnrolmentKey;
use domain::mail::OutgoingMail;
use std::sync::Arc;
use storage::{StorageError, Write};

/// How often a decision is made again when others wrote meanwhile.
const TRIES: usize = 8;

/// What a decision changes.
pub(crate) struct Change<T> {
    /// What is answered.
    pub value: T,
    /// The rows to write.
    pub writes: Vec<Write>,
    /// What is written in the audit trail, and about what.
    pub action: &'static str,
    /// The ids that it is about.
    pub about: Vec<String>,
    /// What is bound into the chain; drafts are not.
    pub link: Option<serde_json::Value>,
    /// Mails that it causes.
    pub mails: Vec<OutgoingMail>,
    /// Whether the trainee did it.
    pub by_trainee: bool,
    /// What the actor reads about it on the page that comes next.
    pub notice: Option<Done>,
}

impl<T> Change<T> {
    pub(crate) const fn new(value: T, action: &'static str, about: Vec<String>, writes: Vec<Write>) -> Self {
        Self { value, writes, action, about, link: None, mails: Vec::new(), by_trainee: false, notice: None }
    }

    pub(crate) fn linked(mut self, payload: serde_json::Value) -> Self {
        self.link = Some(payload);
        self
    }

    pub(crate) fn mailed(mut self, mail: Option<OutgoingMail>) -> Self {
        self.mails.extend(mail);
        self
    }

    pub(crate) fn noticed(mut self, done: Done) -> Self {
        self.notice = Some(done);
        self
    }

    pub(crate) fn by_trainee(mut self) -> Self {
        self.by_trainee = true;
        self
    }
}

/// A change that is ready to be written.
pub(crate) struct Settled<T> {
    /// What is answered.
    value: T,
    /// The revision of the enrolment after it.
    revision: i64,
    /// The trainee after it.
    learner: Learner,
    /// The day on which it was found out where they stand; none where something was written after that.
    on: Option<NaiveDate>,
}

impl House {
    /// Writes a fact: loads, lets `decide` decide, evaluates again, and commits rows, revision, evaluation, chain, audit,
    /// mails and, with the last requirement, the certificate: all or nothing. When others wrote meanwhile it begins anew.
    pub(crate) async fn change<T>(
        &self,
        key: &EnrolmentKey,
        actor: Option<&Actor>,
        decide: impl Fn(&mut Learner, DateTime<Utc>) -> Result<Change<T>, Error>,
    ) -> Result<T, Error> {
        let learner = self.learner_at(key).await?;
        self.change_from(learner, actor, decide).await
    }

    /// The same for one who was just loaded: the revision tells whether others wrote since.
    pub(crate) async fn change_from<T>(
        &self,
        learner: Learner,
        actor: Option<&Actor>,
        decide: impl Fn(&mut Learner, DateTime<Utc>) -> Result<Change<T>, Error>,
    ) -> Result<T, Error> {
        let key = learner.key.clone();
        let mut loaded = Some(learner);
        for _ in 0..TRIES {
            let mut learner = match loaded.take() {
                Some(learner) => learner,
                None => self.learner_at(&key).await?,
            };
            let now = self.now();
            let change = decide(&mut learner, now)?;
            if change.by_trainee && learner.row.left_at.is_some() && learner.left_at.is_some() {
                return Error::refused(Refusal::Left);
            }
            let row = learner.row.key();
            let (settled, writes) = self.settle(learner, actor, change, now).await?;
            match self.store.commit(writes).await {
                Ok(()) => {
                    let Settled { value, revision, learner, on } = settled;
                    let counted = on.map(|on| (learner.basis(on), Arc::clone(&learner.evaluation)));
                    self.opened.keep(row, revision, &learner.facts, counted);
                    return Ok(value);
                }
                Err(StorageError::Conflict) => {}
                // Drawn twice by chance or created by the other click: decide again on what is there now.
                Err(StorageError::Exists) => {}
                Err(other) => return Err(other.into()),
            }
        }
        Err(Error::Conflict)
    }

    /// The same for many learners at once: what is decided for each goes into one transaction, with what else belongs to
    /// it. All of them change, or none does.
    pub(crate) async fn change_all<T>(
        &self,
        keys: &[EnrolmentKey],
        actor: Option<&Actor>,
        decide: impl Fn(&mut Learner, DateTime<Utc>) -> Result<Change<T>, Error>,
        also: impl Fn(DateTime<Utc>) -> Result<Vec<Write>, Error>,
    ) -> Result<Vec<T>, Error> {
        for _ in 0..TRIES {
            let now = self.now();
            let mut writes = also(now)?;
            let mut values = Vec::with_capacity(keys.len());
            for key in keys {
                let mut learner = self.learner_at(key).await?;
                let change = decide(&mut learner, now)?;
                let (settled, more) = self.settle(learner, actor, change, now).await?;
                values.push(settled.value);
                writes.extend(more);
            }
            match self.store.commit(writes).await {
                Ok(()) => return Ok(values),
                Err(StorageError::Conflict) => {}
                // What is there already shows in what the caller read: it has to look again.
                Err(StorageError::Exists) => return Err(Error::Conflict),
                Err(other) => return Err(other.into()),
            }
        }
        Err(Error::Conflict)
    }

    /// Everything that a decided change writes: the new evaluation, chain, certificate, mails, audit and revision.
    async fn settle<T>(
        &self,
        learner: Learner,
        actor: Option<&Actor>,
        change: Change<T>,
        now: DateTime<Utc>,
    ) -> Result<(Settled<T>, Vec<Write>), Error> {
        let newest = match learner.row.chain_length {
            0 => None,
            n => self.store.newest_link(&learner.row.key(), n).await?,
        };
        self.settle_after(newest, learner, actor, change, now)
    }

    /// The same where the newest link of the chain is known.
    pub(crate) fn settle_after<T>(
        &self,
        newest: Option<String>,
        mut learner: Learner,
        actor: Option<&Actor>,
        change: Change<T>,
        now: DateTime<Utc>,
    ) -> Result<(Settled<T>, Vec<Write>), Error> {
        let today = crate::studies::today(self, &learner.programme.zone);
        learner.facts.hours.sort_by_time();
        learner.evaluation = learner.evaluate(today);
        let mut writes = change.writes;
        let issued = certificates::complete(self, &mut learner, today, now)?;
        let on = issued.is_none().then_some(today);
        let mut row = learner.row.clone();
        let mut chain = Chain::after(newest)?;
        if let Some(payload) = change.link {
            writes.push(chain.append(self, &learner, change.action, change.about.clone(), payload, now)?);
        }
        let mut mails = change.mails;
        if let Some(issued) = issued {
            writes.extend(issued.writes);
            mails.extend(issued.mail);
            let about = vec![issued.number.plain().to_owned()];
            writes.push(chain.append(self, &learner, "certificate_issued", about.clone(), issued.payload, now)?);
            writes.push(self.audit(issued.by.as_ref(), "certificate_issued", about, now));
        }
        let expected = row.revision;
        row.revision += 1;
        row.evaluation =
            serde_json::to_string(&*learner.evaluation).map_err(|e| Error::failed("write an evaluation", e))?;
        row.own_turn = row.joined_into.is_none() && learner.evaluation.next_thing().is_some_and(|n| !n.waits());
        row.next_date = learner.evaluation.next_date_after(today).map(|d| d.to_string());
        row.attempts_granted =
            serde_json::to_string(&learner.granted).map_err(|e| Error::failed("write granted attempts", e))?;
        row.left_at = learner.left_at;
        row.chain_length = chain.length;
        row.chain_head = chain.head.map(|d| d.to_string());
        if change.by_trainee {
            row.active_at = now;
        }
        if let (Some(actor), Some(done)) = (actor, &change.notice) {
            writes.push(notices::row(self, actor, done, now)?);
        }
        for mail in &mails {
            writes.push(outbox_row(self, Some(&row.person), mail)?);
        }
        writes.push(self.audit(actor.map(|a| &a.person), change.action, change.about, now));
        let revision = row.revision;
        writes.push(storage::write::raise_enrolment(expected, row));
        Ok((Settled { value: change.value, revision, learner, on }, writes))
    }
}
