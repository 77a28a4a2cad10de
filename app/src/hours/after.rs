//! How an entry stands beyond its first signature: handed over, signed from records, signed twice, closed. As its writer reads it.

use super::{Outside, state_name};
use crate::shell::Frame;
use domain::hours::{Act, EntryAct, EntryState, HoursEntry};
use domain::id::PersonId;
use leptos::prelude::*;
use words::Words;

/// How an entry stands beyond its first signature. Of most entries there is nothing to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct After {
    /// Who took it over and is to sign it from records.
    pub handed_to: Option<String>,
    /// Who signed it from records.
    pub records_by: Option<String>,
    /// Who signed it a second time.
    pub second_by: Option<String>,
    /// Whether its period is closed.
    pub locked: bool,
    /// What someone asks to correct in it, though it is signed.
    pub asked: Option<String>,
}

impl After {
    /// How that entry stands; `name` tells what someone is called.
    #[must_use]
    pub fn of(entry: &HoursEntry, name: &dyn Fn(&PersonId) -> String) -> Self {
        let waits = entry.state == EntryState::Submitted && entry.succeeds(entry.asked());
        let settled = entry.state == EntryState::Approved;
        let signature = entry.signature().filter(|s| settled && s.records.is_some());
        let second = entry.second_signature().filter(|_| settled).and_then(|act| act.by.as_ref());
        Self {
            handed_to: waits.then(|| name(entry.asked())),
            records_by: signature.map(|s| name(&s.by)),
            second_by: second.map(name),
            locked: settled && entry.locked(),
            asked: entry.correction_asked().and_then(|act| act.act.reason()).map(str::to_owned),
        }
    }

    /// The badge in place of the one for its state, where there is one.
    pub(super) fn badge(&self, frame: &Frame, state: EntryState, outside: Outside) -> Option<AnyView> {
        if state != EntryState::Approved || outside != Outside::No {
            return None;
        }
        let key = match (self.locked, &self.second_by) {
            (true, _) => "signing-state-locked",
            (false, Some(_)) => "signing-state-verified",
            (false, None) => return None,
        };
        Some(view! { <span class="state approved">{frame.words.say(key)}</span> }.into_any())
    }

    /// Who signed and how, in place of the sentence for its state, where there is more to say than that.
    pub(super) fn with(&self, words: &Words, plain: String) -> String {
        let said = |key: &str, name: &String| words.say_with(key, [("name", name.as_str().into())]);
        let first = match (&self.handed_to, &self.records_by) {
            (Some(name), _) => said("signing-entry-handed", name),
            (None, Some(name)) => said("signing-entry-records", name),
            (None, None) => plain,
        };
        match &self.second_by {
            Some(name) => format!("{first} {}", said("signing-entry-second", name)),
            None => first,
        }
    }

    /// What can be done now, in place of the sentence for its state.
    pub(super) fn next(&self, words: &Words) -> Option<String> {
        match (&self.handed_to, self.locked, &self.second_by) {
            (Some(name), ..) => Some(words.say_with("signing-entry-handed", [("name", name.as_str().into())])),
            (None, true, _) => Some(words.say("signing-entry-locked-next")),
            (None, false, Some(_)) => Some(words.say("signing-entry-verified-next")),
            (None, false, None) => None,
        }
    }

    /// What someone asks to correct.
    pub(super) fn request(&self, words: &Words) -> AnyView {
        let Some(reason) = &self.asked else { return ().into_any() };
        view! {
            <section class="card">
                <h2>{words.say("hours-asked")}</h2>
                <p>{words.say("signing-entry-asked")}</p>
                <blockquote><p>{reason.clone()}</p></blockquote>
            </section>
        }
        .into_any()
    }
}

/// The state of an entry for a table that others read: a spreadsheet, an audit.
#[must_use]
pub fn state_told(words: &Words, entry: &HoursEntry) -> String {
    match entry.state {
        EntryState::Approved if entry.locked() => words.say("signing-state-locked"),
        EntryState::Approved if entry.second_signature().is_some() => words.say("signing-state-verified"),
        state => state_name(words, state),
    }
}

/// What staff did with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StaffStep {
    /// Asked another supervisor.
    Succeeded {
        /// Who did it.
        by: String,
        /// Who is asked now.
        to: String,
    },
    /// Signed a second time.
    Verified {
        /// Who.
        by: String,
    },
    /// Asked for a correction.
    CorrectionAsked {
        /// Who.
        by: String,
        /// What to correct.
        reason: String,
    },
    /// Closed its period.
    Locked {
        /// Who; nobody where a certificate was issued.
        by: Option<String>,
    },
    /// Opened its period again.
    Reopened {
        /// Who.
        by: String,
        /// Why.
        reason: String,
    },
}

impl StaffStep {
    /// What was done, with the names of people.
    #[must_use]
    pub fn of(act: &EntryAct, name: &dyn Fn(&PersonId) -> String) -> Self {
        let by = act.by.as_ref().map(name);
        let known = by.clone().unwrap_or_default();
        match &act.act {
            Act::Succeeded { to } => Self::Succeeded { by: known, to: name(to) },
            Act::Verified => Self::Verified { by: known },
            Act::CorrectionAsked { reason } => Self::CorrectionAsked { by: known, reason: reason.clone() },
            Act::Locked => Self::Locked { by },
            Act::Reopened { reason } => Self::Reopened { by: known, reason: reason.clone() },
        }
    }

    /// The line in the history, and the reason under it.
    pub(super) fn line(&self, words: &Words) -> (String, Option<AnyView>) {
        let said = |key: &str, name: &String| words.say_with(key, [("name", name.as_str().into())]);
        let quoted = |reason: &String| Some(view! { <blockquote><p>{reason.clone()}</p></blockquote> }.into_any());
        match self {
            Self::Succeeded { by, to } => {
                let told = [("to", to.as_str().into()), ("name", by.as_str().into())];
                (words.say_with("signing-step-succeeded", told), None)
            }
            Self::Verified { by } => (said("signing-step-verified", by), None),
            Self::CorrectionAsked { by, reason } => (said("signing-step-correction-asked", by), quoted(reason)),
            Self::Locked { by: Some(by) } => (said("signing-step-locked", by), None),
            Self::Locked { by: None } => (words.say("signing-step-locked-platform"), None),
            Self::Reopened { by, reason } => (said("signing-step-reopened", by), quoted(reason)),
        }
    }
}

/// The line in the history about a signature from records, and which they were.
pub(super) fn from_records(words: &Words, by: &str, records: &[String]) -> (String, Option<AnyView>) {
    let told = words.say_with("signing-step-records-list", [("records", records.join("; ").into())]);
    (words.say_with("signing-step-records", [("name", by.into())]), Some(view! { <p>{told}</p> }.into_any()))
}
