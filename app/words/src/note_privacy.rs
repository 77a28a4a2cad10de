//! What people read when a note on hours is held back: that the minutes are safe, and how to rewrite the note.

use crate::Words;
use domain::note_privacy::{FindingKind, HeldBack};

/// What is said about a note that was held back; nothing in it repeats words of the note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBackNote {
    /// That the minutes are saved and the note is not.
    pub happened: String,
    /// What to do now.
    pub next: String,
    /// How to rewrite it: one sentence or three for each kind that was found.
    pub hints: Vec<String>,
    /// What stands on the button that passes the note to a reader, and what that means; none where it is not offered.
    pub override_offered: Option<(String, String)>,
    /// Why it is not offered, where it is not.
    pub override_not_offered: Option<String>,
}

impl Words {
    /// How to rewrite a note in which that kind was found.
    #[must_use]
    pub fn note_hint(&self, kind: FindingKind) -> String {
        self.say(match kind {
            FindingKind::Name => "hours-note-name",
            FindingKind::Initials => "hours-note-initials",
            FindingKind::DateOfBirth => "hours-note-date-of-birth",
            FindingKind::Telephone => "hours-note-telephone",
            FindingKind::Email => "hours-note-email",
            FindingKind::RecordNumber => "hours-note-record-number",
            FindingKind::SocialSecurityNumber => "hours-note-social-security-number",
            FindingKind::Address => "hours-note-address",
        })
    }

    /// What was found in a text, named in two or three words.
    #[must_use]
    pub fn note_kind(&self, kind: FindingKind) -> String {
        self.say(match kind {
            FindingKind::Name => "notes-kind-name",
            FindingKind::Initials => "notes-kind-initials",
            FindingKind::DateOfBirth => "notes-kind-date-of-birth",
            FindingKind::Telephone => "notes-kind-telephone",
            FindingKind::Email => "notes-kind-email",
            FindingKind::RecordNumber => "notes-kind-record-number",
            FindingKind::SocialSecurityNumber => "notes-kind-social-security-number",
            FindingKind::Address => "notes-kind-address",
        })
    }

    /// What is said when the minutes of an entry are saved and its note is held back.
    #[must_use]
    pub fn held_back_note(&self, held: &HeldBack) -> HeldBackNote {
        let offered = held.can_be_overridden();
        HeldBackNote {
            happened: self.say("hours-note-held-back"),
            next: self.say("hours-note-held-back-next"),
            hints: held.hints().into_iter().map(|kind| self.note_hint(kind)).collect(),
            override_offered: offered
                .then(|| (self.say("hours-note-override"), self.say("hours-note-override-meaning"))),
            override_not_offered: (!offered).then(|| self.say("hours-note-no-override")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::course::Language;
    use domain::note_privacy::{KnownWords, NoteOutcome};
    use std::collections::BTreeSet;

    fn held(text: &str) -> HeldBack {
        match NoteOutcome::of(text, &KnownWords::default(), false) {
            NoteOutcome::HeldBack(held) => held,
            NoteOutcome::Saved(_) => panic!("nothing was found"),
        }
    }

    #[test]
    fn every_kind_has_a_hint_of_its_own_that_the_reader_itself_would_pass() {
        let words = Words::new(&Language::english());
        let mut hints = BTreeSet::new();
        for kind in FindingKind::ALL {
            let hint = words.note_hint(kind);
            assert!(!hint.starts_with('['), "{hint}");
            assert!(hint.starts_with("This looks like") || hint.starts_with("These look like"), "{hint}");
            assert_eq!(domain::note_privacy::findings(&hint, &KnownWords::default()), [], "{hint}");
            hints.insert(hint);
        }
        assert_eq!(hints.len(), FindingKind::ALL.len());
    }

    #[test]
    fn the_minutes_come_first_then_one_hint_for_each_kind() {
        let words = Words::new(&Language::english());
        let said = words.held_back_note(&held("Marcus and Priya, 216-555-0142"));
        assert!(said.happened.starts_with("Your hours are saved."));
        assert_eq!(said.hints, [words.note_hint(FindingKind::Telephone), words.note_hint(FindingKind::Name)]);
        assert_eq!(said.override_offered, None);
        assert!(said.override_not_offered.is_some());
    }

    #[test]
    fn only_what_would_pass_is_offered_and_no_word_of_the_note_is_repeated() {
        let words = Words::new(&Language::english());
        let said = words.held_back_note(&held("Marcus and K.W. came"));
        assert_eq!(
            said.override_offered.as_ref().map(|(button, _)| button.as_str()),
            Some("This is not a person I support")
        );
        assert_eq!(said.override_not_offered, None);
        let all = format!("{said:?}");
        assert!(!all.contains("Marcus") && !all.contains("K.W."));
    }
}
