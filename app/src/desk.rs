//! The desk of trainers and supervisors: what waits, reading work by its rubric, signing hours, how a trainee gets on.

pub mod answer;
pub mod conflict;
mod entry;
pub mod grading;
pub mod person;
pub mod queue;
mod rubric;
pub mod sign_off;
mod waiting;

#[cfg(test)]
mod hours_tests;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod work_tests;

pub(crate) use entry::{concern, done, when};

use crate::shell::Frame;
use chrono::{DateTime, Utc};
use domain::id::{PersonId, SubmissionId};
use domain::quantity::Minutes;
use domain::submission::Verdict;
use leptos::prelude::*;
use words::{Value, Words};

/// A trainee as the desk names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainee {
    /// The person.
    pub person: PersonId,
    /// The name that they go by.
    pub name: String,
}

/// A piece of work that waits for a trainer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingWork {
    /// The work.
    pub submission: SubmissionId,
    /// Who wrote it.
    pub trainee: Trainee,
    /// The title of the activity.
    pub activity: String,
    /// The name of the trainee's cohort.
    pub cohort: String,
    /// The version that waits, from 1.
    pub version: u32,
    /// When it was sent.
    pub since: DateTime<Utc>,
}

/// The hours of one trainee that wait for this supervisor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingHours {
    /// Whose hours.
    pub trainee: Trainee,
    /// The name of the trainee's cohort.
    pub cohort: String,
    /// Entries that wait.
    pub entries: u32,
    /// How many of them were handed over, to be signed from records.
    pub from_records: u32,
    /// Their length together.
    pub total: Minutes,
    /// When the one that waits longest was sent.
    pub oldest: DateTime<Utc>,
}

impl WaitingHours {
    /// Where they are signed: apart, where all of them were handed over.
    #[must_use]
    pub fn href(&self) -> String {
        let apart = if self.entries > 0 && self.entries == self.from_records { "/records" } else { "" };
        format!("/desk/hours/{}{apart}", self.trainee.person)
    }
}

/// Something that the person at the desk decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// When.
    pub at: DateTime<Utc>,
    /// About whom.
    pub trainee: Trainee,
    /// What.
    pub what: Decided,
}

/// What was decided at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// A piece of work was answered.
    Work {
        /// The work.
        submission: SubmissionId,
        /// The title of the activity.
        activity: String,
        /// Accepted or returned.
        verdict: Verdict,
    },
    /// Hours were signed or returned, in one go.
    Hours {
        /// Entries signed.
        signed: u32,
        /// Entries returned.
        returned: u32,
        /// The length of what was signed.
        length: Minutes,
    },
}

impl Decision {
    /// What was decided, as one sentence.
    fn sentence(&self, words: &Words) -> String {
        let name = ("name", Value::from(self.trainee.name.as_str()));
        match &self.what {
            Decided::Work { activity, verdict: Verdict::Accept, .. } => {
                words.say_with("desk-decided-accepted", [("activity", activity.as_str().into()), name])
            }
            Decided::Work { activity, verdict: Verdict::Return, .. } => {
                words.say_with("desk-decided-returned", [("activity", activity.as_str().into()), name])
            }
            Decided::Hours { signed, returned, length } => words.say_with(
                "desk-decided-hours",
                [
                    ("signed", (*signed).into()),
                    ("returned", (*returned).into()),
                    ("length", words.length(*length).into()),
                    name,
                ],
            ),
        }
    }

    /// Where it can be looked at again.
    fn href(&self) -> String {
        match &self.what {
            Decided::Work { submission, .. } => format!("/desk/submissions/{submission}"),
            Decided::Hours { .. } => format!("/desk/hours/{}", self.trainee.person),
        }
    }
}

/// The way back to the desk, above the heading, for those who have one: others read the page of a trainee, too.
fn crumbs(frame: &Frame) -> AnyView {
    let words = &frame.words;
    if !frame.person.as_ref().is_some_and(|p| p.navigation.iter().any(|item| item.href == "/desk")) {
        return ().into_any();
    }
    view! {
        <nav class="crumbs" aria-label=words.say("desk-crumbs")>
            <ol><li><a href="/desk">{words.say("desk-title")}</a></li></ol>
        </nav>
    }
    .into_any()
}

/// For how long something has waited, in days: "today", "1 day", "5 days".
fn age(frame: &Frame, since: DateTime<Utc>) -> String {
    let days = (frame.now.date_naive() - since.date_naive()).num_days().max(0);
    frame.words.say_with("desk-age", [("days", days.into())])
}

/// A text that someone typed, one paragraph for each line that is not empty.
fn paragraphs(text: &str) -> AnyView {
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    lines.map(|line| view! { <p>{line.to_owned()}</p> }).collect::<Vec<_>>().into_any()
}

/// The first button of a form is pressed by Enter in any of its fields. Here it is one that does nothing,
/// so that nobody accepts or signs by a slip of the hand.
fn enter_does_nothing() -> AnyView {
    view! { <button type="submit" disabled=true hidden=true></button> }.into_any()
}
