//! What staff did with an entry, written down: handing over, second signatures, closing and opening again.

use super::super::event::{Acting, Capacity, Event, Who};
use super::super::signature::{Method, Signature, Statement, what_is_signed};
use super::super::text::{Opened, TextKind};
use super::LogWriter;
use crate::chain::hours::NotAppended;
use crate::hours::{Act, EntryAct, HoursEntry};
use crate::id::HoursEntryId;
use chrono::{DateTime, Utc};

/// Where an act stands in a history that is written down afterwards: with which version, and its rank among what happened to
/// that version. A handing over comes before the decision; what is about a signed version comes after what was newest then.
pub(super) const fn place(act: &EntryAct) -> (u32, u8) {
    match act.act {
        Act::Succeeded { .. } => (act.version, 1),
        Act::Verified | Act::CorrectionAsked { .. } | Act::Locked | Act::Reopened { .. } => (act.newest, 3),
    }
}

impl LogWriter<'_> {
    /// Writes down what staff did: the newest of these. `statement` is what a second signature was given under.
    ///
    /// # Errors
    /// When the log has no place for it as things stand.
    pub fn act(&mut self, entry: &HoursEntry, statement: &Statement, at: DateTime<Utc>) -> Result<(), NotAppended> {
        self.know(entry);
        match entry.acts.last() {
            Some(act) => self.one_act(&entry.id, act, statement, at),
            None => Ok(()),
        }
    }

    pub(super) fn one_act(
        &mut self,
        id: &HoursEntryId,
        act: &EntryAct,
        statement: &Statement,
        at: DateTime<Utc>,
    ) -> Result<(), NotAppended> {
        let Some(about) = self.log.subject(id, act.version) else { return Ok(()) };
        let by = match &act.by {
            Some(person) => Acting::own(Who::Person(person.clone()), act.capacity),
            None => Acting::own(Who::Platform, Capacity::Platform),
        };
        let reason = act.act.reason().map(|text| self.salted(text));
        let committed = reason.as_ref().map(|r| r.commitment(TextKind::Reason)).transpose()?;
        let event = match (&act.act, committed) {
            (Act::Succeeded { to }, _) => Event::SupervisorSucceeded { to: self.supervisor(to) },
            (Act::Verified, _) => Event::Verified {
                signature: Signature {
                    signer: by.who.clone(),
                    capacity: by.capacity,
                    qualification: None,
                    statement: statement.clone(),
                    method: Method::SignedIn,
                    from_records: None,
                    awaits_identity_check: false,
                    signed: what_is_signed(&about, statement)?,
                },
            },
            (Act::CorrectionAsked { .. }, Some(reason)) => Event::CorrectionAsked { reason },
            (Act::Reopened { .. }, Some(reason)) => Event::Reopened { reason },
            (Act::Locked, _) => Event::Locked,
            // A reason was committed to above wherever there is one.
            (Act::CorrectionAsked { .. } | Act::Reopened { .. }, None) => return Ok(()),
        };
        self.add(about, by, event, Opened { reason, ..Opened::default() }, at)
    }
}
