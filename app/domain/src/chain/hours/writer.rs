//! Writing an entry's history down: what its writer and supervisors did becomes links, with what opens each of them.

mod acts;

use super::event::{Acting, Capacity, Event, Who};
use super::log::Log;
use super::signature::{Method, Qualified, Signature, Statement, what_is_signed};
use super::standing::Standing;
use super::text::{Opened, OpenedText, Salt, TextKind};
use super::{Change, Head, Link, NotAppended, Subject, digest_of_stated, stated};
use crate::evaluation::record::Qualification;
use crate::hours::{EntryAct, EntryCheck, EntryDecision, EntryVersion, HoursEntry, Logged, Outcome, RecordsSeen, Turn};
use crate::id::{HoursEntryId, PersonId};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// A link that was just written, and what opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The link.
    pub link: Link,
    /// Its note, its reason, what it states.
    pub opened: Opened,
}

/// A log to which the history of entries is added. Salts are chance, so they are asked for.
pub struct LogWriter<'a> {
    log: Log,
    trainee: PersonId,
    outside: BTreeMap<PersonId, Option<DateTime<Utc>>>,
    held: BTreeMap<PersonId, Vec<Qualification>>,
    salt: &'a mut dyn FnMut() -> Salt,
    written: Vec<Written>,
}

impl<'a> LogWriter<'a> {
    /// Opens the log of a trainee at its end. Where an entry stands is read from the entry itself once something happens to
    /// it, so that a log of thousands opens at once. Entries that are not in this log yet come in by [`LogWriter::history`].
    pub fn open(head: Head, trainee: &PersonId, salt: &'a mut dyn FnMut() -> Salt) -> Self {
        let log = Log::resume(head, Who::Person(trainee.clone()), BTreeMap::new());
        let (outside, held) = (BTreeMap::new(), BTreeMap::new());
        Self { log, trainee: trainee.clone(), outside, held, salt, written: Vec::new() }
    }

    /// The supervisors who sign without an account, each with when staff confirmed who they are.
    #[must_use]
    pub fn with_outside(mut self, outside: BTreeMap<PersonId, Option<DateTime<Utc>>>) -> Self {
        self.outside = outside;
        self
    }

    /// What someone who signs now is qualified as, what is looked for first at the head.
    pub fn qualified(&mut self, signer: &PersonId, held: Vec<Qualification>) {
        self.held.insert(signer.clone(), held);
    }

    /// The first qualification on record of that signer that was valid on the day of the work.
    fn qualification(&self, signer: &PersonId, entry: &HoursEntry, version: u32) -> Option<Qualified> {
        let on = entry.versions.iter().find(|v| v.number == version)?.particulars.date;
        let held = self.held.get(signer)?.iter().map(|held| Qualified {
            qualification: held.qualification.clone(),
            from: held.from,
            until: held.until,
            on,
        });
        held.into_iter().find(Qualified::was_valid)
    }

    fn supervisor(&self, person: &PersonId) -> Who {
        if self.outside.contains_key(person) {
            Who::Outside(person.clone().into())
        } else {
            Who::Person(person.clone())
        }
    }

    /// Learns where an entry stands here, if it is in this log.
    fn know(&mut self, entry: &HoursEntry) {
        let logged = entry.logged.as_ref().filter(|logged| logged.chain == *self.log.chain());
        if let Some(logged) = logged {
            self.log.know(&entry.id, &logged.standing);
        }
    }

    /// The end of the log as it is now.
    #[must_use]
    pub const fn head(&self) -> &Head {
        self.log.head()
    }

    /// Where an entry stands in it, to be kept with the entry.
    #[must_use]
    pub fn logged(&self, entry: &HoursEntryId) -> Option<Logged> {
        Some(Logged { chain: self.log.chain().clone(), standing: self.standing(entry)?.clone() })
    }

    /// Where an entry stands in it.
    #[must_use]
    pub fn standing(&self, entry: &HoursEntryId) -> Option<&Standing> {
        self.log.entries().get(entry)
    }

    /// The entries about which something was written since it was opened.
    #[must_use]
    pub fn touched(&self) -> BTreeSet<HoursEntryId> {
        self.written.iter().map(|w| w.link.body.about.entry.clone()).collect()
    }

    /// What was written since it was opened.
    #[must_use]
    pub fn into_written(self) -> Vec<Written> {
        self.written
    }

    fn trainee(&self) -> Acting {
        Acting::own(Who::Person(self.trainee.clone()), Capacity::Trainee)
    }

    /// Who writes a version: the trainee, or staff who typed in what the trainee wrote on paper.
    fn writing(&self, version: &EntryVersion) -> Acting {
        match &version.typed_by {
            Some(staff) => Self::proxy(staff, Who::Person(self.trainee.clone())),
            None => self.trainee(),
        }
    }

    fn proxy(staff: &PersonId, for_whom: Who) -> Acting {
        Acting { who: Who::Person(staff.clone()), capacity: Capacity::StaffProxy, for_whom: Some(for_whom) }
    }

    /// Writes the newest version of an entry down, and that it was sent.
    ///
    /// # Errors
    /// When the log has no place for it as things stand.
    pub fn version(&mut self, entry: &HoursEntry, at: DateTime<Utc>) -> Result<(), NotAppended> {
        self.know(entry);
        match entry.versions.last() {
            Some(version) => self.one_version(&entry.id, version, at),
            None => Ok(()),
        }
    }

    fn one_version(&mut self, id: &HoursEntryId, version: &EntryVersion, at: DateTime<Utc>) -> Result<(), NotAppended> {
        let stated = stated(&version.particulars)?;
        let note = self.salted(&version.particulars.note);
        let reason = version.correction.as_ref().map(|c| self.salted(&c.reason));
        // A further version before the correction is signed is a draft of the same correction.
        let begins = self.standing(id).is_none_or(|s| s.open().is_none());
        let event = match (&version.correction, &reason) {
            (Some(correction), Some(reason)) if begins => {
                Event::Corrected { corrects: correction.corrects, reason: reason.commitment(TextKind::Reason)? }
            }
            _ => Event::Drafted,
        };
        let about = Subject {
            chain: self.log.chain().clone(),
            entry: id.clone(),
            version: version.number,
            particulars: digest_of_stated(&stated)?,
            note: note.commitment(TextKind::Note)?,
        };
        let reason = reason.filter(|_| matches!(event, Event::Corrected { .. }));
        let opened = Opened { note: Some(note), reason, particulars: Some(stated) };
        self.add(about, self.writing(version), event, opened, at)?;
        if version.sent {
            let to = self.supervisor(&version.particulars.supervisor);
            self.plain(id, version.number, self.writing(version), Event::Submitted { to }, at)?;
        }
        Ok(())
    }

    /// Writes down what its writer did beside writing: the newest of these.
    ///
    /// # Errors
    /// When the log has no place for it as things stand.
    pub fn turn(&mut self, entry: &HoursEntry, at: DateTime<Utc>) -> Result<(), NotAppended> {
        self.know(entry);
        let Some(turn) = entry.turns.last() else { return Ok(()) };
        self.one_turn(&entry.id, turn.version, turn.turn, at)
    }

    fn one_turn(&mut self, id: &HoursEntryId, version: u32, turn: Turn, at: DateTime<Utc>) -> Result<(), NotAppended> {
        let event = match turn {
            Turn::Recalled => Event::Recalled,
            Turn::Withdrawn => Event::Withdrawn,
        };
        self.plain(id, version, self.trainee(), event, at)
    }

    /// Writes the newest decision down. `statement` is what a signature was given under, signed in.
    ///
    /// # Errors
    /// When the log has no place for it as things stand.
    pub fn decision(
        &mut self,
        entry: &HoursEntry,
        statement: &Statement,
        at: DateTime<Utc>,
    ) -> Result<(), NotAppended> {
        self.know(entry);
        match entry.decisions.last() {
            Some(decision) => {
                let qualification = self.qualification(&decision.by, entry, decision.version);
                self.one_decision(&entry.id, decision, (statement, qualification), at)
            }
            None => Ok(()),
        }
    }

    fn one_decision(
        &mut self,
        id: &HoursEntryId,
        decision: &EntryDecision,
        (statement, qualification): (&Statement, Option<Qualified>),
        at: DateTime<Utc>,
    ) -> Result<(), NotAppended> {
        let signer = self.supervisor(&decision.by);
        let by = match &decision.on_paper {
            Some(paper) => Self::proxy(&paper.checked_by, signer),
            None => Acting::own(signer, decision.capacity()),
        };
        // What was signed before staff confirmed who it is waits for that; what was signed later does not.
        let outside = self.outside.get(&decision.by);
        let awaits = outside.is_some_and(|checked| checked.is_none_or(|at| decision.at < at));
        let method = match &decision.on_paper {
            Some(paper) => paper.method(),
            None if outside.is_some() => Method::OneTimeLink,
            None => Method::SignedIn,
        };
        let reason = decision.outcome.reason().map(|text| self.salted(text));
        let committed = reason.as_ref().map(|r| r.commitment(TextKind::Reason)).transpose()?;
        let event = match (&decision.outcome, committed) {
            (Outcome::Returned { .. }, Some(reason)) => Event::NeedsInfo { reason },
            (Outcome::Declined { .. }, Some(reason)) => Event::Declined { reason },
            _ => {
                let Some(about) = self.log.subject(id, decision.version) else { return Ok(()) };
                let signature = Signature {
                    signer: by.whose().clone(),
                    capacity: decision.capacity(),
                    qualification,
                    statement: statement.clone(),
                    method,
                    from_records: decision.records.as_ref().map(RecordsSeen::digest).transpose()?,
                    awaits_identity_check: awaits,
                    signed: what_is_signed(&about, statement)?,
                };
                Event::Approved { signature }
            }
        };
        let Some(about) = self.log.subject(id, decision.version) else { return Ok(()) };
        self.add(about, by, event, Opened { reason, ..Opened::default() }, at)
    }

    /// Writes down that staff confirmed who signed: the newest of these.
    ///
    /// # Errors
    /// When the log has no place for it as things stand.
    pub fn check(&mut self, entry: &HoursEntry) -> Result<(), NotAppended> {
        self.know(entry);
        match entry.checks.last() {
            Some(check) => self.one_check(&entry.id, check, check.at),
            None => Ok(()),
        }
    }

    fn one_check(&mut self, id: &HoursEntryId, check: &EntryCheck, at: DateTime<Utc>) -> Result<(), NotAppended> {
        let by = Acting::own(Who::Person(check.by.clone()), check.capacity);
        self.plain(id, check.version, by, Event::IdentityChecked { how: check.how.clone() }, at)
    }

    /// Writes down that the notes and reasons of an entry were destroyed; the links that had committed to them. Nothing is
    /// written where there are none any more.
    ///
    /// # Errors
    /// When the log has no place for it as things stand.
    pub fn redaction(&mut self, entry: &HoursEntry, by: Acting, at: DateTime<Utc>) -> Result<Vec<u32>, NotAppended> {
        self.know(entry);
        let links = self.standing(&entry.id).map(Standing::texts).unwrap_or_default();
        if !links.is_empty() {
            self.plain(&entry.id, entry.version(), by, Event::NoteRedacted { links: links.clone() }, at)?;
            for written in self.written.iter_mut().filter(|w| links.contains(&w.link.body.number)) {
                written.opened.note = None;
                written.opened.reason = None;
            }
        }
        Ok(links)
    }

    /// Writes down everything that happened to an entry before it came into this log, in the order in which it happened.
    /// The log never goes back: what is older than its end stands at its end. `statement` stands for those under which
    /// signatures were given then; their texts are in the chain of the enrolment.
    ///
    /// # Errors
    /// When the log has no place for it.
    pub fn history(&mut self, entry: &HoursEntry, statement: &Statement) -> Result<(), NotAppended> {
        enum Past<'p> {
            Version(&'p EntryVersion),
            Turn(u32, Turn),
            Decision(&'p EntryDecision),
            Check(&'p EntryCheck),
            Act(&'p EntryAct),
        }
        let here = entry.logged.as_ref().is_some_and(|logged| logged.chain == *self.log.chain());
        if here || self.standing(&entry.id).is_some() {
            return Ok(());
        }
        let versions = entry.versions.iter().map(|v| (v.written_at, v.number, 0, Past::Version(v)));
        let turns = entry.turns.iter().map(|t| (t.at, t.version, 1, Past::Turn(t.version, t.turn)));
        let decisions = entry.decisions.iter().map(|d| (d.at, d.version, 1, Past::Decision(d)));
        let checks = entry.checks.iter().map(|c| (c.at, c.version, 2, Past::Check(c)));
        let acts = entry.acts.iter().map(|a| {
            let (version, rank) = acts::place(a);
            (a.at, version, rank, Past::Act(a))
        });
        let mut past: Vec<_> = versions.chain(acts).chain(turns).chain(decisions).chain(checks).collect();
        // What happened in one second: a version stands before what was done with it.
        past.sort_by_key(|(at, version, rank, _)| (*version, *rank, *at));
        for (at, _, _, what) in past {
            let at = self.head().not_before(at);
            match what {
                Past::Version(version) => self.one_version(&entry.id, version, at)?,
                Past::Turn(version, turn) => self.one_turn(&entry.id, version, turn, at)?,
                // What was on record then is not known any more.
                Past::Decision(decision) => self.one_decision(&entry.id, decision, (statement, None), at)?,
                Past::Check(check) => self.one_check(&entry.id, check, at)?,
                Past::Act(act) => self.one_act(&entry.id, act, statement, at)?,
            }
        }
        Ok(())
    }

    fn salted(&mut self, text: &str) -> OpenedText {
        OpenedText { salt: (self.salt)(), text: text.to_owned() }
    }

    fn plain(
        &mut self,
        id: &HoursEntryId,
        version: u32,
        by: Acting,
        event: Event,
        at: DateTime<Utc>,
    ) -> Result<(), NotAppended> {
        let Some(about) = self.log.subject(id, version) else { return Ok(()) };
        self.add(about, by, event, Opened::default(), at)
    }

    fn add(
        &mut self,
        about: Subject,
        by: Acting,
        event: Event,
        opened: Opened,
        at: DateTime<Utc>,
    ) -> Result<(), NotAppended> {
        let at = self.head().not_before(at);
        let link = self.log.add(Change { about, by, event }, at)?;
        self.written.push(Written { link, opened });
        Ok(())
    }
}
