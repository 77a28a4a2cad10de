//! The whole log of a trainee: its head and where each entry stands. It grows by changes that are possible, and by nothing else.

use super::event::{Event, Who};
use super::refusal::NotPossible;
use super::standing::Standing;
use super::step;
use super::text::Commitment;
use super::{Change, Head, Link, LinkBody, NotAppended, Subject, append};
use crate::id::{HoursChainId, HoursEntryId};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// The log as far as it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    head: Head,
    trainee: Option<Who>,
    entries: BTreeMap<HoursEntryId, Standing>,
    commitments: BTreeSet<Commitment>,
}

impl Log {
    /// A log without links.
    #[must_use]
    pub const fn new(chain: HoursChainId) -> Self {
        Self { head: Head::new(chain), trainee: None, entries: BTreeMap::new(), commitments: BTreeSet::new() }
    }

    /// A log of which only some entries are at hand, as they are kept: enough to change those, and to begin others that are
    /// not there yet. It knows of salts only in the notes of these entries.
    #[must_use]
    pub fn resume(head: Head, trainee: Who, entries: BTreeMap<HoursEntryId, Standing>) -> Self {
        let commitments = entries.values().flat_map(|s| &s.versions).map(|written| written.note.clone()).collect();
        // While there is no link, whoever writes the first one says whose hours they are.
        let trainee = Some(trainee).filter(|_| head.number > 0);
        Self { head, trainee, entries, commitments }
    }

    /// Learns where an entry stands of which nothing was said yet, as it is kept.
    pub(super) fn know(&mut self, entry: &HoursEntryId, standing: &Standing) {
        if !self.entries.contains_key(entry) {
            self.commitments.extend(standing.versions.iter().map(|written| written.note.clone()));
            self.entries.insert(entry.clone(), standing.clone());
        }
    }

    /// The end to which the next link is added.
    #[must_use]
    pub const fn head(&self) -> &Head {
        &self.head
    }

    /// The chain.
    #[must_use]
    pub const fn chain(&self) -> &HoursChainId {
        &self.head.chain
    }

    /// Where each entry stands.
    #[must_use]
    pub const fn entries(&self) -> &BTreeMap<HoursEntryId, Standing> {
        &self.entries
    }

    /// Whose hours they are; none while there is no link.
    #[must_use]
    pub const fn trainee(&self) -> Option<&Who> {
        self.trainee.as_ref()
    }

    /// What a link about that version of an entry is about.
    #[must_use]
    pub fn subject(&self, entry: &HoursEntryId, version: u32) -> Option<Subject> {
        let (particulars, note) = self.entries.get(entry)?.version(version)?;
        Some(Subject {
            chain: self.head.chain.clone(),
            entry: entry.clone(),
            version,
            particulars: particulars.clone(),
            note: note.clone(),
        })
    }

    /// Writes a change down: the link that follows, if the change is possible as things stand. Nothing changes otherwise.
    ///
    /// # Errors
    /// When it is not possible, is of another chain, or the time goes back.
    pub fn add(&mut self, change: Change, at: DateTime<Utc>) -> Result<Link, NotAppended> {
        let link = append(&self.head, change, at)?;
        if commitments(&link.body).iter().any(|c| self.commitments.contains(*c)) {
            return Err(NotPossible::SaltUsedBefore.into());
        }
        self.follow(&link)?;
        Ok(link)
    }

    /// Follows a link whose place, digests and time were looked at already.
    pub(super) fn follow(&mut self, link: &Link) -> Result<(), NotPossible> {
        let body = &link.body;
        let first = || matches!(body.event, Event::Drafted | Event::TakenOver { .. }).then(|| body.by.whose().clone());
        // Whoever writes the first link is the one whose hours all the others are.
        let trainee = self.trainee.clone().or_else(first).filter(|who| matches!(who, Who::Person(_)));
        let Some(trainee) = trainee else {
            return Err(NotPossible::NotTheirs { event: body.event.name(), capacity: body.by.capacity });
        };
        let standing = step::follow(self.entries.get(&body.about.entry), &trainee, body)?;
        self.commitments.extend(commitments(body).into_iter().cloned());
        self.trainee = Some(trainee);
        self.entries.insert(body.about.entry.clone(), standing);
        self.head = Head::of(link);
        Ok(())
    }
}

/// The commitments that a link makes itself.
fn commitments(body: &LinkBody) -> Vec<&Commitment> {
    let note = body.event.writes().then_some(&body.about.note);
    note.into_iter().chain(body.event.reason()).collect()
}
