//! A trainee on their way: everything loaded at once, and the one road by which any fact about them is written.

mod binding;
mod hours_log;

use self::binding::Chain;
pub(crate) use self::hours_log::statement;
use crate::certificates;
use crate::error::{Error, Refusal};
use crate::house::{House, name};
use crate::library::{Library, begun_under, pinned_version};
use crate::notices::{self, Done};
use crate::people::works_with_trainees;
pub(crate) use crate::post::outbox_row;
use crate::rows;
use crate::vault::PersonKey;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Actor, Role, Target};
use domain::canonical::Digest;
use domain::certificate::EnrolmentKey;
use domain::course::{Activity, Language, Programme, ProgrammeVersion, Stage};
use domain::evaluation::{Evaluated, Facts, State, evaluate};
use domain::id::{ActivityId, AttemptId, CohortId, ModuleId, PersonId, SiteId};
use domain::mail::{Extras, MailContent, OutgoingMail};
use domain::person::EmailAddress;
use domain::submission::Submission;
use domain::thread::Thread;
use std::collections::BTreeMap;
use std::sync::Arc;
use storage::{EnrolmentRow, PersonRow, StorageError, Write};

/// How often a decision is made again when others wrote meanwhile.
const TRIES: usize = 8;

/// Someone who reads what trainees of a cohort write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// As what.
    pub role: Role,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// A trainee on their way through one programme.
#[derive(Clone)]
pub struct Learner {
    /// The way.
    pub key: EnrolmentKey,
    /// How the trainee is called.
    pub name: String,
    /// The language that they read.
    pub language: Language,
    /// Their cohort.
    pub cohort: CohortId,
    /// Its site.
    pub site: SiteId,
    /// The programme as it is published now: title and acceptance.
    pub programme: Programme,
    /// The edition of the rules that they began under.
    pub version: ProgrammeVersion,
    /// What they did.
    pub facts: Facts,
    /// What they asked their trainers, oldest first.
    pub threads: Vec<Thread>,
    /// Where that puts them.
    pub evaluation: Evaluated,
    /// Attempts that trainers added, by module.
    pub granted: BTreeMap<ModuleId, u32>,
    /// When the last requirement was met.
    pub completed_at: Option<DateTime<Utc>>,
    /// Since when they have left; none while they are in it.
    pub left_at: Option<DateTime<Utc>>,
    /// Supervisors without an account whom they named, each with when staff confirmed who that is.
    pub outside: BTreeMap<PersonId, Option<DateTime<Utc>>>,
    /// What is taught now.
    pub library: Arc<Library>,
    /// Activities as they were when works were begun, where they are different now.
    pub(crate) begun_under: BTreeMap<Digest, Activity>,
    pub(crate) row: EnrolmentRow,
    pub(crate) person: PersonRow,
    pub(crate) person_key: PersonKey,
}

impl Learner {
    /// The stage that they are in.
    #[must_use]
    pub fn stage(&self) -> &Stage {
        // `load` refuses an edition without a stage.
        &self.version.stages[0]
    }

    /// The modules of the programme in the order of its rules.
    #[must_use]
    pub fn modules(&self) -> Vec<&domain::course::Module> {
        let ids = modules_of(self.stage());
        ids.into_iter().filter_map(|m| self.library.catalogue.module(m, &self.language)).collect()
    }

    /// A module of the programme.
    #[must_use]
    pub fn module(&self, id: &ModuleId) -> Option<&domain::course::Module> {
        self.modules().into_iter().find(|m| m.id == *id)
    }

    /// An activity of the programme with its module.
    #[must_use]
    pub fn activity(
        &self,
        module: &ModuleId,
        activity: &ActivityId,
    ) -> Option<(&domain::course::Module, &domain::course::Activity)> {
        let module = self.module(module)?;
        Some((module, module.activity(activity)?))
    }

    /// The activity that a work is written for and read by: as it was when the work was begun.
    #[must_use]
    pub fn asked(&self, work: &Submission) -> Option<&Activity> {
        let begun_under = work.begun_under.as_ref().and_then(|digest| self.begun_under.get(digest));
        begun_under.or_else(|| self.activity(&work.module, &work.activity).map(|(_, activity)| activity))
    }

    /// An attempt of theirs.
    #[must_use]
    pub fn attempt(&self, id: &AttemptId) -> Option<&domain::quiz::Attempt> {
        self.facts.attempts.iter().find(|a| a.id == *id)
    }

    /// The time on the trainee's own clock.
    #[must_use]
    pub fn clock(&self, at: DateTime<Utc>) -> chrono::NaiveTime {
        let zone: chrono_tz::Tz = self.person.zone.parse().unwrap_or(chrono_tz::UTC);
        at.with_timezone(&zone).time()
    }

    /// Whether it goes on in another way of the same person, since two accounts were joined. It stays to be read.
    #[must_use]
    pub const fn goes_on_elsewhere(&self) -> bool {
        self.row.joined_into.is_some()
    }

    /// What roles are measured against.
    pub(crate) fn target(&self, house: &House) -> Target {
        Target {
            organisation: house.identity.organisation.clone(),
            site: self.site.clone(),
            cohort: Some(self.cohort.clone()),
            person: Some(self.key.person.clone()),
        }
    }

    /// Where the facts put them today, as the programme counts days.
    fn evaluate(&self, today: NaiveDate) -> Evaluated {
        evaluate(self.stage(), &self.library.catalogue, &self.language, &self.facts, today)
    }

    /// A mail to them, if they have an address.
    pub(crate) fn mail(
        &self,
        key: String,
        content: MailContent,
        now: DateTime<Utc>,
        days: i64,
    ) -> Option<OutgoingMail> {
        mail_to(&self.person, &self.name, key, content, now, days)
    }
}

/// A mail to a person, if they have an address.
pub(crate) fn mail_to(
    person: &PersonRow,
    name: &str,
    key: String,
    content: MailContent,
    now: DateTime<Utc>,
    days: i64,
) -> Option<OutgoingMail> {
    Some(OutgoingMail {
        key,
        to: EmailAddress::parse(person.email.as_deref()?).ok()?,
        name: name.to_owned(),
        language: Language(person.language.clone()),
        content,
        created_at: now,
        not_after: now + chrono::TimeDelta::days(days),
        extras: Extras::default(),
    })
}

/// The modules that a stage asks for, in the order of its rules.
pub(crate) fn modules_of(stage: &Stage) -> Vec<&ModuleId> {
    let mut ids: Vec<&ModuleId> = Vec::new();
    for rule in stage.require.rules() {
        use domain::course::Rule;
        if let Rule::LessonsRead { module } | Rule::QuizPassed { module, .. } | Rule::ActivityAccepted { module, .. } =
            rule
            && !ids.contains(&module)
        {
            ids.push(module);
        }
    }
    ids
}

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

impl House {
    pub(crate) async fn learner(&self, row: EnrolmentRow) -> Result<Learner, Error> {
        let key = rows::enrolment_key(&row)?;
        let library = self.library();
        let programme = library.catalogue.programme(&key.programme).ok_or(Error::NotFound)?.clone();
        let version = pinned_version(self, &row.version_digest).await?;
        if version.stages.is_empty() {
            return Err(Error::NotFound);
        }
        let (person, person_key) = self.person(&key.person).await?;
        let found = self.store.facts(&row.key()).await?;
        let facts = self.facts_of(&key, &version, &person_key, (rows::date(&row.joined_on)?, &found)).await?;
        let threads = rows::threads(&person_key, &found)?;
        let language = Language(person.language.clone());
        let today = crate::studies::today(self, &programme.zone);
        let evaluation = evaluate(&version.stages[0], &library.catalogue, &language, &facts, today);
        let begun_under = begun_under(self, &library, &facts).await?;
        Ok(Learner {
            name: name(&person, &person_key)?,
            language,
            cohort: rows::id(&row.cohort)?,
            site: rows::id(&row.site)?,
            programme,
            version,
            facts,
            threads,
            evaluation,
            granted: serde_json::from_str(&row.attempts_granted)
                .map_err(|e| Error::failed("read granted attempts", e))?,
            completed_at: row.completed_at,
            left_at: row.left_at,
            outside: rows::outside(&found)?,
            library,
            begun_under,
            key,
            row,
            person,
            person_key,
        })
    }

    /// Every way of a person, the newest first; those that go on in another one since accounts were joined come last.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn learners_of(&self, person: &PersonId) -> Result<Vec<Learner>, Error> {
        let mut all = Vec::new();
        for row in self.store.enrolments_of(person.as_str()).await?.into_iter().rev() {
            all.push(self.learner(row).await?);
        }
        all.sort_by_key(|l| l.row.joined_into.is_some());
        Ok(all)
    }

    /// The way of a person on which that holds.
    pub(crate) async fn learner_where(
        &self,
        person: &PersonId,
        holds: impl Fn(&Learner) -> bool,
    ) -> Result<Learner, Error> {
        self.learners_of(person).await?.into_iter().find(holds).ok_or(Error::NotFound)
    }

    /// One way.
    pub(crate) async fn learner_at(&self, key: &EnrolmentKey) -> Result<Learner, Error> {
        let row = self.store.enrolment(&rows::key_of(key)).await?.ok_or(Error::NotFound)?;
        self.learner(row).await
    }

    /// Those who have a role in a cohort now, and those who teach or supervise at its whole site or everywhere.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn team(&self, cohort: &CohortId) -> Result<Vec<Member>, Error> {
        let now = self.now();
        let mut rows = self.store.grants_in("cohort", cohort.as_str()).await?;
        let mut wider = self.store.grants_in("all", "").await?;
        if let Some(row) = self.store.cohort(cohort.as_str()).await? {
            wider.extend(self.store.grants_in("site", &row.site).await?);
        }
        wider.retain(|g| Role::named(&g.role).is_some_and(works_with_trainees));
        rows.extend(wider);
        rows.retain(|g| g.until.is_none_or(|end| now < end));
        let mut team: Vec<Member> = Vec::new();
        for row in rows {
            let Some(role) = Role::named(&row.role) else { continue };
            let person: PersonId = rows::id(&row.person)?;
            if team.iter().any(|m| m.person == person && m.role == role) {
                continue;
            }
            team.push(Member { name: self.name_of(&person).await?, person, role, since: row.given_at });
        }
        team.sort_by(|a, b| (a.role, &a.name).cmp(&(b.role, &b.name)));
        Ok(team)
    }

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
            let (value, writes) = self.settle(learner, actor, change, now).await?;
            match self.store.commit(writes).await {
                Ok(()) => return Ok(value),
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
                let (value, more) = self.settle(learner, actor, change, now).await?;
                values.push(value);
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
    ) -> Result<(T, Vec<Write>), Error> {
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
    ) -> Result<(T, Vec<Write>), Error> {
        let today = crate::studies::today(self, &learner.programme.zone);
        learner.evaluation = learner.evaluate(today);
        let mut writes = change.writes;
        let mut row = learner.row.clone();
        let mut chain = Chain::after(newest)?;
        if let Some(payload) = change.link {
            writes.push(chain.append(self, &learner, change.action, change.about.clone(), payload, now)?);
        }
        let mut mails = change.mails;
        let end = certificates::end(&learner, today);
        let open = row.completed_at.is_none() && !matches!(end, certificates::End::Waits(_));
        // A way that goes on in another one ends there: its certificate is that of the other.
        if learner.evaluation.state == State::Met && open && row.joined_into.is_none() {
            row.completed_at = Some(now);
            if let Some(issued) = certificates::issue(self, &learner, end, now)? {
                writes.extend(issued.writes);
                mails.extend(issued.mail);
                let (about, payload) = (vec![issued.number.plain().to_owned()], issued.payload);
                writes.push(chain.append(self, &learner, "certificate_issued", about.clone(), payload, now)?);
                writes.push(self.audit(issued.by.as_ref(), "certificate_issued", about, now));
            }
        }
        let expected = row.revision;
        row.revision += 1;
        row.evaluation =
            serde_json::to_string(&learner.evaluation).map_err(|e| Error::failed("write an evaluation", e))?;
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
        writes.push(storage::write::raise_enrolment(expected, row));
        Ok((change.value, writes))
    }
}
