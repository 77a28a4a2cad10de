//! A trainee on their way: everything that is known of them, loaded at once.

mod binding;
mod change;
mod hours_log;
mod opened;

pub(crate) use self::change::Change;
pub(crate) use self::hours_log::statement;
use self::opened::Basis;
pub(crate) use self::opened::OpenedHours;
use crate::error::Error;
use crate::house::{House, name};
use crate::library::{Library, begun_under, pinned_version};
use crate::people::works_with_trainees;
pub(crate) use crate::post::outbox_row;
use crate::rows;
use crate::vault::PersonKey;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Role, Target};
use domain::canonical::Digest;
use domain::certificate::EnrolmentKey;
use domain::course::{Activity, Language, Programme, ProgrammeVersion, Stage};
use domain::evaluation::{Evaluated, Facts, evaluate};
use domain::id::{ActivityId, AttemptId, CohortId, ModuleId, PersonId, SiteId};
use domain::mail::{Extras, MailContent, OutgoingMail};
use domain::person::EmailAddress;
use domain::submission::Submission;
use domain::thread::Thread;
use std::collections::BTreeMap;
use std::sync::Arc;
use storage::{EnrolmentRow, PersonRow};

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
    pub evaluation: Arc<Evaluated>,
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
    fn evaluate(&self, today: NaiveDate) -> Arc<Evaluated> {
        Arc::new(evaluate(self.stage(), &self.library.catalogue, &self.language, &self.facts, today))
    }

    /// What that is found out from, beside the facts.
    fn basis(&self, today: NaiveDate) -> Basis {
        Basis::new(&self.row, &self.library, &self.language, today)
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
        let opened = self.opened.at(&row.key(), row.revision);
        let found = match &opened {
            Some(_) => self.store.facts_without_hours(&row.key()).await?,
            None => self.store.facts(&row.key()).await?,
        };
        let entries = opened.as_ref().map(|opened| opened.entries.clone());
        #[cfg(test)]
        self.holds_what_is_stored(&row, &person_key, entries.as_ref()).await?;
        let about = (rows::date(&row.joined_on)?, &found, entries);
        let facts = self.facts_of(&key, &version, &person_key, about).await?;
        let threads = rows::threads(&person_key, &found)?;
        let language = Language(person.language.clone());
        let on = crate::studies::today(self, &programme.zone);
        let basis = Basis::new(&row, &library, &language, on);
        let count = || evaluate(&version.stages[0], &library.catalogue, &language, &facts, on);
        let evaluation = if let Some(known) = opened.and_then(|opened| opened.evaluation(&basis, &facts)) {
            #[cfg(test)]
            assert_eq!(*known, count(), "where someone stood was kept, and they stand elsewhere");
            known
        } else {
            let evaluation = Arc::new(count());
            self.opened.keep(row.key(), row.revision, &facts, Some((basis, Arc::clone(&evaluation))));
            evaluation
        };
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

    /// What is kept open of a log is what is stored of it, in every test that reads one and that nobody writes to meanwhile.
    #[cfg(test)]
    async fn holds_what_is_stored(
        &self,
        row: &EnrolmentRow,
        key: &PersonKey,
        opened: Option<&domain::hours::Entries>,
    ) -> Result<(), Error> {
        if let Some(opened) = opened {
            let stored = rows::entries(key, &self.store.facts(&row.key()).await?.hours)?;
            let still = self.store.enrolment(&row.key()).await?.is_some_and(|now| now.revision == row.revision);
            if !still {
                return Ok(());
            }
            assert_eq!(*opened, stored, "the log that is kept open is not the one that is stored");
        }
        Ok(())
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
        let (mut rows, mut wider) = self.store.grants_around(cohort.as_str()).await?;
        wider.retain(|g| Role::named(&g.role).is_some_and(works_with_trainees));
        rows.extend(wider);
        rows.retain(|g| g.until.is_none_or(|end| now < end));
        let mut held: Vec<(PersonId, Role, DateTime<Utc>)> = Vec::new();
        for row in rows {
            let Some(role) = Role::named(&row.role) else { continue };
            let person: PersonId = rows::id(&row.person)?;
            if !held.iter().any(|(other, same, _)| *other == person && *same == role) {
                held.push((person, role, row.given_at));
            }
        }
        let names = self.names_of(held.iter().map(|(person, ..)| person.clone())).await?;
        // Whose name cannot be opened any more has been taken out for good.
        let member = |(person, role, since)| Some(Member { name: names.get(&person)?.clone(), person, role, since });
        let mut team: Vec<Member> = held.into_iter().filter_map(member).collect();
        team.sort_by(|a, b| (a.role, &a.name).cmp(&(b.role, &b.name)));
        Ok(team)
    }
}
