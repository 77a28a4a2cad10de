//! The house: everything that a use case stands on.

use crate::error::Error;
use crate::learner::OpenedHours;
use crate::library::Library;
use crate::ports::{Clock, Mailer, Random};
use crate::vault::{MasterSecret, PersonKey};
use chrono::{DateTime, Utc};
use content::{Care, Files};
use domain::actor::Actor;
use domain::course::Catalogue;
use domain::id::{OrganisationId, PersonId};
use std::sync::{Arc, RwLock};
use storage::{AccountEventRow, AuditRow, LookRow, PersonRow, Store, Write};
use tokio::sync::Semaphore;

/// Who the house is to the outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The organisation's id.
    pub organisation: OrganisationId,
    /// Its name, as it stands on certificates.
    pub name: String,
    /// Where it is reached: "https://learn.example.org", without a slash at the end.
    pub public_url: String,
    /// Whether this is a demonstration; its certificates say so.
    pub demonstration: bool,
}

/// Everything that a use case stands on.
pub struct House {
    /// The database.
    pub(crate) store: Store,
    /// The time.
    pub(crate) clock: Arc<dyn Clock>,
    /// Chance.
    pub(crate) random: Arc<dyn Random>,
    /// The post.
    pub(crate) mailer: Arc<dyn Mailer>,
    pub(crate) secret: MasterSecret,
    pub(crate) identity: Identity,
    pub(crate) library: RwLock<Arc<Library>>,
    /// The files of courses that came with the program.
    pub(crate) built_in: RwLock<Arc<Files>>,
    /// What is taught beside what stands in files; only the demonstration adds something.
    pub(crate) also: RwLock<fn(&mut Catalogue)>,
    /// One publishes at a time, so that nobody leaves out what another has just put in.
    pub(crate) publishing: tokio::sync::Mutex<()>,
    care: RwLock<Arc<Care>>,
    /// Who letters come from: name and address, so that people know it when they see it.
    sender: RwLock<Option<(String, String)>>,
    /// Hashing takes 19 MiB and a core for a while; a small server does two at a time.
    pub(crate) hashing: Arc<Semaphore>,
    /// Hours that were opened a moment ago.
    pub(crate) opened: OpenedHours,
}

impl House {
    /// Puts the house together. Publish the courses and found the organisation next.
    #[must_use]
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        mailer: Arc<dyn Mailer>,
        secret: MasterSecret,
        identity: Identity,
    ) -> Self {
        Self {
            store,
            clock,
            random,
            mailer,
            secret,
            identity,
            library: RwLock::new(Arc::new(Library::default())),
            built_in: RwLock::default(),
            also: RwLock::new(|_| {}),
            publishing: tokio::sync::Mutex::new(()),
            care: RwLock::new(Arc::new(content::built_in_care())),
            sender: RwLock::default(),
            hashing: Arc::new(Semaphore::new(2)),
            opened: OpenedHours::default(),
        }
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Who the house is to the outside.
    #[must_use]
    pub const fn identity(&self) -> &Identity {
        &self.identity
    }

    /// What is taught now.
    #[must_use]
    pub fn library(&self) -> Arc<Library> {
        // A panic while the pointer was swapped cannot leave it half-written.
        let library = self.library.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        Arc::clone(&library)
    }

    /// The privacy notice and the lines to talk to.
    #[must_use]
    pub fn care(&self) -> Arc<Care> {
        Arc::clone(&self.care.read().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Takes the privacy notice and the lines from a folder of the operator's own.
    pub fn set_care(&self, care: Care) {
        *self.care.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(care);
    }

    /// Who letters come from: name and address. None where nobody said.
    #[must_use]
    pub fn sender(&self) -> Option<(String, String)> {
        self.sender.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// Says who letters come from.
    pub fn set_sender(&self, name: &str, address: &str) {
        let sender = Some((name.to_owned(), address.to_owned()));
        *self.sender.write().unwrap_or_else(std::sync::PoisonError::into_inner) = sender;
    }

    /// Answers whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn alive(&self) -> Result<(), Error> {
        Ok(self.store.alive().await?)
    }

    /// Sweeps sessions and rates that are over.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn sweep(&self) -> Result<(), Error> {
        Ok(self.store.sweep(self.now()).await?)
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// A random id: 20 letters and digits, 100 bits.
    #[must_use]
    pub fn new_id(&self) -> String {
        const SYMBOLS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let mut bytes = [0; 20];
        self.random.fill(&mut bytes);
        bytes.iter().map(|b| char::from(SYMBOLS[usize::from(b % 32)])).collect()
    }

    /// A random id of a given kind.
    pub(crate) fn id<T: TryFrom<String>>(&self) -> Result<T, Error>
    where
        T::Error: std::error::Error + Send + Sync + 'static,
    {
        T::try_from(self.new_id()).map_err(|e| Error::failed("make an id", e))
    }

    /// A key that sorts by time.
    pub(crate) fn timed_id(&self, at: DateTime<Utc>) -> String {
        format!("{:016}-{}", at.timestamp_micros(), self.new_id())
    }

    /// The address of a page, for mails and certificates.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("{}{path}", self.identity.public_url)
    }

    pub(crate) fn audit(&self, actor: Option<&PersonId>, action: &str, about: Vec<String>, at: DateTime<Utc>) -> Write {
        storage::write::audit(AuditRow {
            organisation: self.identity.organisation.to_string(),
            id: self.timed_id(at),
            actor: actor.map(ToString::to_string),
            action: action.to_owned(),
            about,
            at,
        })
    }

    /// Something that happened to an account, for its person to read. `actor` is none where nobody was signed in.
    pub(crate) fn happened(&self, person: &PersonId, actor: Option<&PersonId>, what: &str, at: DateTime<Utc>) -> Write {
        let row = AccountEventRow {
            organisation: self.identity.organisation.to_string(),
            person: person.to_string(),
            actor: actor.map(ToString::to_string),
            what: what.to_owned(),
            at,
        };
        storage::write::account_event(&self.timed_id(at), row)
    }

    /// Records that staff looked at a person, before the page is shown. One's own pages are not recorded.
    pub(crate) async fn record_look(&self, actor: &Actor, person: &PersonId, what: &str) -> Result<(), Error> {
        if actor.person == *person {
            return Ok(());
        }
        let at = self.now();
        let row = LookRow {
            organisation: self.identity.organisation.to_string(),
            id: self.timed_id(at),
            actor: actor.person.to_string(),
            person: person.to_string(),
            what: what.to_owned(),
            at,
        };
        Ok(self.store.commit(vec![storage::write::look(row)]).await?)
    }

    /// A person with the key that opens what is theirs.
    pub(crate) async fn person(&self, person: &PersonId) -> Result<(PersonRow, PersonKey), Error> {
        let (row, wrapped) = self.store.person(person.as_str()).await?.ok_or(Error::NotFound)?;
        let key = self.secret.unwrap_person_key(&row.person, &wrapped)?;
        Ok((row, key))
    }

    /// How a person is called.
    ///
    /// # Errors
    /// When there is no such person.
    pub async fn name_of(&self, person: &PersonId) -> Result<String, Error> {
        let (row, key) = self.person(person).await?;
        name(&row, &key)
    }
}

/// The name of a person, opened.
pub(crate) fn name(row: &PersonRow, key: &PersonKey) -> Result<String, Error> {
    let sealed = row.sealed_name.clone().into_inner();
    key.open(&format!("name/1:{}", row.person), &sealed)
}
