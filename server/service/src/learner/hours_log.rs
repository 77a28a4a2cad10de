//! The log of hours that anyone can check: each change of an entry is written down in the transaction that makes it.

use super::Learner;
use crate::error::Error;
use crate::house::House;
use crate::rows;
use domain::canonical::Digest;
use domain::chain::hours::{Export, Head, Link, LogWriter, Opened, Openings, Salt, Statement};
use domain::course::Label;
use domain::hours::{EntryDecision, Outcome};
use domain::hours_paper::StatementTexts;
use domain::id::{HoursChainId, HoursEntryId};
use std::collections::{BTreeMap, HashSet};
use storage::{HoursLinkRow, Write};

/// Stands for the statements of signatures from before this log was kept; their texts are in the chain of the enrolment.
const BEFORE: &str = "signed_before_this_log";

/// The statement under which someone signed, by the text that they read.
pub(crate) fn statement(id: &str, version: u32, text: &str) -> Result<Statement, Error> {
    let id = Label::parse(id).map_err(|e| Error::failed("name a statement", e))?;
    Ok(Statement::read(id, version, text))
}

impl Learner {
    /// The end of their log; a new one where there is none yet.
    fn hours_head(&self, house: &House) -> Result<Head, Error> {
        let Some(chain) = &self.row.hours_chain else {
            let chain = HoursChainId::parse(&house.new_id()).map_err(|e| Error::failed("name a log of hours", e))?;
            return Ok(Head::new(chain));
        };
        let digest = self.row.hours_head.clone().map(Digest::try_from).transpose();
        Ok(Head {
            chain: rows::id(chain)?,
            number: u32::try_from(self.row.hours_links).map_err(|e| Error::failed("read a log of hours", e))?,
            digest: digest.map_err(|e| Error::failed("read a log of hours", e))?,
            at: self.row.hours_at,
        })
    }

    /// Lets entries change and writes down what happened to them. Answers the rows of entries and links; the end of the log
    /// goes into the enrolment's own row. Entries that are not in the log yet come in first, with their history.
    pub(crate) fn log_hours(
        &mut self,
        house: &House,
        happens: impl FnOnce(&mut Self, &mut LogWriter<'_>) -> Result<(), Error>,
    ) -> Result<Vec<Write>, Error> {
        let failed = |e| Error::failed("write the log of hours", e);
        let mut salt = || {
            let mut bytes = [0; 32];
            house.random.fill(&mut bytes);
            Salt::of(bytes)
        };
        let log = LogWriter::open(self.hours_head(house)?, &self.key.person, &mut salt);
        let mut log = log.with_outside(self.outside.clone());
        let before = statement(BEFORE, 1, "")?;
        for entry in &self.facts.hours {
            log.history(entry, &before).map_err(failed)?;
        }
        let earlier = self.facts.hours.clone();
        let there: HashSet<&HoursEntryId> = earlier.iter().map(|e| &e.id).collect();
        happens(self, &mut log)?;

        let head = log.head().clone();
        let touched = log.touched();
        for entry in self.facts.hours.iter_mut().filter(|e| touched.contains(&e.id)) {
            entry.logged = log.logged(&entry.id);
        }
        let (mut writes, mut new, mut changed) = (Vec::new(), Vec::new(), Vec::new());
        for entry in self.facts.hours.iter().filter(|e| touched.contains(&e.id)) {
            let row = rows::entry_row(house, &self.person_key, &self.row, entry)?;
            if there.contains(&entry.id) {
                changed.push(row);
            } else {
                new.push(row);
            }
        }
        let mut links = Vec::new();
        for written in log.into_written() {
            let number = i64::from(written.link.body.number);
            let about = format!("hours_link/1:{}:{number}", head.chain);
            links.push(HoursLinkRow {
                organisation: house.identity.organisation.to_string(),
                chain: head.chain.to_string(),
                number,
                person: self.key.person.to_string(),
                entry: written.link.body.about.entry.to_string(),
                body: serde_json::to_string(&written.link).map_err(|e| Error::failed("write a link", e))?,
                beside: Some(self.person_key.seal(&about, &written.opened, &*house.random)?.into()),
            });
        }
        // A file of many lines is a few statements: one for each row would take the parser longer than the writing.
        if !changed.is_empty() {
            writes.push(storage::write::update_entries(changed));
        }
        if !new.is_empty() {
            writes.push(storage::write::create_entries(new));
        }
        if !links.is_empty() {
            writes.push(storage::write::append_hours_links(links));
        }
        self.row.hours_chain = (head.number > 0).then(|| head.chain.to_string());
        self.row.hours_links = i64::from(head.number);
        self.row.hours_head = head.digest.map(|d| d.to_string());
        self.row.hours_at = head.at;
        Ok(writes)
    }

    /// Their log with all that is open of it, and where it ends.
    pub(crate) async fn hours_links(&self, house: &House) -> Result<(Head, Vec<Link>, Openings), Error> {
        let head = self.hours_head(house)?;
        let mut links = Vec::new();
        let mut openings = Openings::new();
        for (body, beside) in house.store.hours_log(head.chain.as_str()).await? {
            let link: Link = serde_json::from_str(&body).map_err(|e| Error::failed("read a link", e))?;
            let number = link.body.number;
            if let Some(sealed) = beside {
                let about = format!("hours_link/1:{}:{number}", head.chain);
                openings.insert(number, self.person_key.open(&about, &sealed)?);
            }
            links.push(link);
        }
        Ok((head, links, openings))
    }

    /// Their log as a file that anyone can check: an empty one has a heading only.
    pub(crate) async fn export_hours(&self, house: &House) -> Result<String, Error> {
        let (head, links, openings) = self.hours_links(house).await?;
        Export::new(head.chain, links, &openings).write().map_err(|e| Error::failed("write a log of hours", e))
    }

    /// The texts of statements as supervisors read them, by entry and version: they stand in the chain of the enrolment.
    pub(crate) async fn statements_read(&self, house: &House) -> Result<StatementTexts, Error> {
        #[derive(serde::Deserialize)]
        struct Decided {
            decisions: Vec<One>,
            statement: String,
        }
        #[derive(serde::Deserialize)]
        struct One {
            entry: HoursEntryId,
            decision: EntryDecision,
        }
        // In the supervisor's own account, behind a link for one use, or by hand on paper that staff took down.
        const SIGNED: [&str; 4] =
            ["hours_decided", "hours_decided_by_link", "hours_typed_in_signed", "hours_signed_on_paper"];
        let mut texts = StatementTexts::new();
        for (body, beside) in house.store.chain(&self.row.key()).await? {
            let link: domain::chain::Link = serde_json::from_str(&body).map_err(|e| Error::failed("read a link", e))?;
            let Some(sealed) = beside.filter(|_| SIGNED.contains(&link.kind.as_str())) else { continue };
            let about = format!("chain/1:{}:{}:{}", self.key.programme, self.key.time, link.number);
            let beside: domain::chain::Beside = self.person_key.open(&about, &sealed)?;
            let Ok(decided) = serde_json::from_value::<Decided>(beside.payload) else { continue };
            let signed = decided.decisions.into_iter().filter(|one| one.decision.outcome == Outcome::Approved);
            texts.extend(signed.map(|one| ((one.entry, one.decision.version), decided.statement.clone())));
        }
        Ok(texts)
    }

    /// What each version of an entry states, note and reason aside, by the link that wrote it.
    pub(crate) async fn hours_stated(
        &self,
        house: &House,
        entry: &HoursEntryId,
    ) -> Result<BTreeMap<u32, Opened>, Error> {
        let Some(chain) = &self.row.hours_chain else { return Ok(BTreeMap::new()) };
        let mut stated = BTreeMap::new();
        for (body, beside) in house.store.hours_log(chain).await? {
            let link: Link = serde_json::from_str(&body).map_err(|e| Error::failed("read a link", e))?;
            if let Some(sealed) = beside.filter(|_| link.body.about.entry == *entry) {
                let about = format!("hours_link/1:{chain}:{}", link.body.number);
                let opened: Opened = self.person_key.open(&about, &sealed)?;
                stated.insert(link.body.number, Opened { note: None, reason: None, ..opened });
            }
        }
        Ok(stated)
    }

    /// Takes notes and reasons away from beside those links, salts and all; what a version states stays readable.
    pub(crate) fn close_hours_links(
        &self,
        house: &House,
        links: &[u32],
        stated: &BTreeMap<u32, Opened>,
    ) -> Result<Vec<Write>, Error> {
        let Some(chain) = &self.row.hours_chain else { return Ok(Vec::new()) };
        let mut writes = Vec::new();
        for number in links {
            // Those written in this very transaction were closed before they were written.
            let Some(open) = stated.get(number) else { continue };
            let about = format!("hours_link/1:{chain}:{number}");
            let sealed = (!open.is_empty()).then(|| self.person_key.seal(&about, open, &*house.random)).transpose()?;
            writes.push(storage::write::close_hours_link(chain, i64::from(*number), sealed));
        }
        Ok(writes)
    }
}
