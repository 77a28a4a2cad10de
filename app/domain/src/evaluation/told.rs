//! The facts of the platform as facts of the field: what `cairn evaluate` reads, so that anyone can count again.

use super::Facts;
use super::record::{CourseRecord, LessonFact, QuizFact, Record, Signing, TimeFact, WorkFact, WorkState};
use crate::course::Label;
use crate::hours::{EntryState, HoursEntry};
use crate::id::FactId;
use crate::moving_in::PastHours;
use crate::quantity::Minutes;
use crate::submission::SubmissionState;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Borne by hours that were taken over.
const TAKEN_OVER: &str = "taken_over";

fn labels<const N: usize>(names: [&str; N]) -> Vec<Label> {
    names.iter().filter_map(|name| Label::parse(name).ok()).collect()
}

fn time(id: FactId, kind: crate::course::TimeKind, date: NaiveDate, minutes: Minutes) -> TimeFact {
    TimeFact {
        id,
        kind,
        date,
        minutes: Some(minutes),
        in_units: None,
        categories: BTreeMap::new(),
        tags: Vec::new(),
        course: None,
        state: Signing::Approved,
        supervisor: None,
        used_for: Vec::new(),
        paper_kept: false,
        from_records: false,
    }
}

fn logged(entry: &HoursEntry) -> TimeFact {
    let said = entry.counted();
    TimeFact {
        tags: labels([said.activity.name(), said.mode.name()]),
        state: signing(entry),
        supervisor: Label::parse(said.supervisor.as_str()).ok(),
        from_records: entry.from_records(),
        ..time(entry.id.clone().into(), said.kind.into(), said.date, said.minutes)
    }
}

/// How far the signing of an entry has come. A signed version holds while a correction of it is written.
pub(super) fn signing(entry: &HoursEntry) -> Signing {
    match entry.state {
        _ if entry.signed() && entry.awaits_identity_check() => Signing::AwaitsIdentityCheck,
        _ if entry.second_signature().is_some() => Signing::Verified,
        _ if entry.signed() => Signing::Approved,
        EntryState::Submitted => Signing::Submitted,
        EntryState::Returned => Signing::Returned,
        EntryState::Draft | EntryState::Approved | EntryState::Withdrawn => Signing::Draft,
    }
}

fn taken_over(past: &PastHours) -> TimeFact {
    TimeFact { tags: labels([TAKEN_OVER]), ..time(past.id.clone().into(), past.kind.into(), past.date, past.minutes) }
}

impl Facts {
    /// All of them in the form in which others write facts. It says how long, when and whether it is signed; what anyone
    /// wrote stays out. Marks are whole percent, rounded down.
    #[must_use]
    pub fn as_told(&self) -> Record {
        let mut record = self.record.clone();
        record.joined_on = Some(self.joined_on).filter(|day| *day > NaiveDate::MIN);
        // What was withdrawn claims no time.
        record.time.extend(self.hours.iter().filter(|e| e.state != EntryState::Withdrawn).map(logged));
        record.time.extend(self.past_hours.iter().map(taken_over));
        let sent = self.attempts.iter().filter_map(|a| {
            let on = a.sent_at?.date_naive();
            Some(QuizFact { id: a.id.clone(), module: a.module.clone(), on, percent: a.score?.whole_percent() })
        });
        let works = self.submissions.iter().map(|w| WorkFact {
            id: w.id.clone(),
            module: w.module.clone(),
            activity: w.activity.clone(),
            state: match w.state {
                SubmissionState::Draft => WorkState::Draft,
                SubmissionState::Submitted => WorkState::Submitted,
                SubmissionState::Returned => WorkState::Returned,
                SubmissionState::Accepted => WorkState::Accepted,
            },
        });
        let lessons = self.lessons.iter().map(|l| LessonFact {
            module: l.module.clone(),
            lesson: l.lesson.clone(),
            on: l.at.date_naive(),
        });
        let course = CourseRecord {
            lessons: lessons.collect(),
            quizzes: sent.collect(),
            works: works.collect(),
            evaluation_given: self.evaluation_given,
        };
        record.course = Some(course).filter(|c| *c != CourseRecord::default());
        record
    }
}
