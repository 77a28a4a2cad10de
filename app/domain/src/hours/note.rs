//! What happens to the notes of an entry after they were saved: a person reads them, reports them, or destroys them.

use super::{EntryState, EntryVersion, HoursEntry, HoursRefusal};
use crate::id::PersonId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Something that happened to the notes of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteStep {
    /// What.
    pub kind: NoteStepKind,
    /// The newest version at that time.
    pub version: u32,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// What can happen to the notes of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteStepKind {
    /// Something was found in it, and its writer said that it is no person served: a person reads it.
    Passed,
    /// Someone said that it may point at a person served: a person reads it.
    Reported,
    /// A person read it: it points at nobody.
    Cleared,
    /// It was destroyed in those versions. Nothing of it can be read any more.
    Removed {
        /// The versions that had a note until then.
        versions: Vec<u32>,
    },
}

impl NoteStepKind {
    /// Whether a person has to read the note because of it.
    const fn asks(&self) -> bool {
        matches!(self, Self::Passed | Self::Reported)
    }
}

impl HoursEntry {
    fn note_step(&mut self, kind: NoteStepKind, by: PersonId, now: DateTime<Utc>) {
        self.note_steps.push(NoteStep { kind, version: self.version(), by, at: now });
    }

    /// Hands the note of the newest version to a reader, because its writer said that it names nobody served.
    pub fn pass_note(&mut self, by: PersonId, now: DateTime<Utc>) {
        self.note_step(NoteStepKind::Passed, by, now);
    }

    /// Whether the note of the newest version was handed to a reader by its writer.
    #[must_use]
    pub fn note_passed(&self) -> bool {
        let newest = self.version();
        self.note_steps.iter().any(|s| s.kind == NoteStepKind::Passed && s.version == newest)
    }

    /// Since when a note waits for a reader; none where none does. What only its writer can see waits for nobody.
    #[must_use]
    pub fn note_waits(&self) -> Option<&NoteStep> {
        let settled = self.note_steps.iter().rposition(|s| !s.kind.asks()).map_or(0, |at| at + 1);
        let seen = |step: &&NoteStep| match step.kind {
            NoteStepKind::Passed => self.versions.iter().any(|v| v.number == step.version && v.sent),
            _ => true,
        };
        self.note_steps[settled..].iter().filter(|s| s.kind.asks()).find(seen)
    }

    /// Whether any version has a note.
    #[must_use]
    pub fn has_note(&self) -> bool {
        self.versions.iter().any(|v| !v.particulars.note.is_empty())
    }

    /// The versions that others than the writer can read and that have a note, oldest first.
    pub fn notes_sent(&self) -> impl Iterator<Item = &EntryVersion> {
        self.versions.iter().filter(|v| v.sent && !v.particulars.note.is_empty())
    }

    /// Who destroyed the note of a version and when; none where nobody did.
    #[must_use]
    pub fn note_removed(&self, version: u32) -> Option<&NoteStep> {
        let of = |s: &&NoteStep| matches!(&s.kind, NoteStepKind::Removed { versions } if versions.contains(&version));
        self.note_steps.iter().find(of)
    }

    /// Says that a note may point at a person served, so that someone reads it. `false` where it waits for a reader already.
    ///
    /// # Errors
    /// When there is no note that others can read.
    pub fn report_note(&mut self, by: PersonId, now: DateTime<Utc>) -> Result<bool, HoursRefusal> {
        if self.notes_sent().next().is_none() {
            return Err(HoursRefusal::NoNote);
        }
        if self.note_waits().is_some() {
            return Ok(false);
        }
        self.note_step(NoteStepKind::Reported, by, now);
        Ok(true)
    }

    /// Says that the notes up to that version point at nobody. `false` where none waits any more.
    ///
    /// # Errors
    /// When another version was sent meanwhile, which was not read.
    pub fn clear_note(&mut self, version: u32, by: PersonId, now: DateTime<Utc>) -> Result<bool, HoursRefusal> {
        if self.newest_sent() != Some(version) {
            return Err(HoursRefusal::ChangedMeanwhile);
        }
        if self.note_waits().is_none() {
            return Ok(false);
        }
        self.note_step(NoteStepKind::Cleared, by, now);
        Ok(true)
    }

    /// The newest version that others than the writer can read.
    #[must_use]
    pub fn newest_sent(&self) -> Option<u32> {
        self.versions.iter().rev().find(|v| v.sent).map(|v| v.number)
    }

    /// Destroys the note in every version, whatever state the entry is in; that it was there, who did it and when stays.
    /// The minutes and their signature stay as they are. `false` where it was destroyed already.
    ///
    /// # Errors
    /// When the entry is a draft that nobody but its writer can see.
    pub fn remove_notes(&mut self, by: PersonId, now: DateTime<Utc>) -> Result<bool, HoursRefusal> {
        if self.state == EntryState::Draft {
            return Err(HoursRefusal::NoNote);
        }
        let mut versions = Vec::new();
        for version in self.versions.iter_mut().filter(|v| !v.particulars.note.is_empty()) {
            version.particulars.note.clear();
            versions.push(version.number);
        }
        if versions.is_empty() {
            return Ok(false);
        }
        self.note_step(NoteStepKind::Removed { versions }, by, now);
        Ok(true)
    }
}

#[cfg(test)]
mod tests;
