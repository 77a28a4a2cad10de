//! A module as one trainee sees it, and where its one button leads.

use crate::home::Link;
use crate::shell::Frame;
use chrono::{DateTime, Utc};
use domain::course::Blueprint;
use domain::id::{ActivityId, AttemptId, LessonId, ModuleId, SubmissionId};
use domain::quantity::{Minutes, Score};
use domain::quiz::{Attempt, may_start};
use domain::submission::{Submission, SubmissionState};

/// A module as one trainee sees it.
#[derive(Debug, Clone)]
pub struct Course {
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub title: String,
    /// What it is about, in two or three sentences.
    pub summary: String,
    /// What a learner can do afterwards, each "You can ...".
    pub objectives: Vec<String>,
    /// Lessons in reading order.
    pub lessons: Vec<LessonLine>,
    /// The quiz.
    pub quiz: QuizLine,
    /// Graded activities in order.
    pub activities: Vec<ActivityLine>,
    /// What is hard in the module as a whole, said before it begins.
    pub content_note: Option<String>,
    /// Whether there is a page for one's own wellness.
    pub wellness: bool,
    /// The address that stands before those of its lessons, when an author looks at a draft: nothing is sent then.
    pub preview: Option<String>,
}

/// A lesson in the index.
#[derive(Debug, Clone)]
pub struct LessonLine {
    /// The lesson.
    pub id: LessonId,
    /// Its title.
    pub title: String,
    /// How long it takes.
    pub minutes: Minutes,
    /// Whether this trainee marked it as read.
    pub read: bool,
    /// Whether something in it is hard, so that it opens with a content note.
    pub noted: bool,
}

/// The quiz in the index.
#[derive(Debug, Clone)]
pub struct QuizLine {
    /// Questions in one attempt.
    pub questions: u32,
    /// The mark that passes.
    pub pass: Score,
    /// Where this trainee stands.
    pub state: QuizState,
}

/// Where a trainee stands with a quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuizState {
    /// No attempt was sent.
    Open,
    /// An attempt is under way.
    Running(AttemptId),
    /// Attempts were sent, the mark was not reached, and attempts are left.
    NotYet {
        /// The best score so far.
        best: Score,
    },
    /// Attempts were sent, the mark was not reached, and none is left.
    UsedUp {
        /// The best score so far.
        best: Score,
    },
    /// The mark was reached.
    Passed {
        /// The best score.
        best: Score,
    },
}

/// An activity in the index.
#[derive(Debug, Clone)]
pub struct ActivityLine {
    /// The activity.
    pub id: ActivityId,
    /// Its title.
    pub title: String,
    /// Where this trainee stands.
    pub state: ActivityState,
}

/// Where a trainee stands with an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActivityState {
    /// Not begun.
    Open,
    /// A draft that was not sent.
    Draft(SubmissionId),
    /// Sent; a trainer reads it.
    Waiting {
        /// The work.
        submission: SubmissionId,
        /// When it was sent.
        since: DateTime<Utc>,
    },
    /// A trainer asked for more.
    Returned(SubmissionId),
    /// A trainer accepted it.
    Accepted(SubmissionId),
}

impl QuizState {
    /// Where someone stands after these attempts at the module's quiz; `granted` are those that a trainer added.
    #[must_use]
    pub fn of(blueprint: &Blueprint, granted: u32, attempts: &[Attempt]) -> Self {
        let best = attempts.iter().filter(|a| a.sent_at.is_some()).filter_map(|a| a.score).max();
        let running = attempts.iter().find(|a| a.sent_at.is_none());
        match (best, running) {
            (Some(best), _) if attempts.iter().any(Attempt::passed) => Self::Passed { best },
            (_, Some(attempt)) => Self::Running(attempt.id.clone()),
            (Some(best), None) if may_start(blueprint, granted, attempts).is_err() => Self::UsedUp { best },
            (Some(best), None) => Self::NotYet { best },
            (None, None) => Self::Open,
        }
    }
}

impl ActivityState {
    /// Where someone stands with the work that they have on an activity, if any.
    #[must_use]
    pub fn of(work: Option<&Submission>) -> Self {
        let Some(work) = work else { return Self::Open };
        let submission = work.id.clone();
        match (work.state, work.versions.last()) {
            (SubmissionState::Submitted, Some(version)) => Self::Waiting { submission, since: version.sent_at },
            (SubmissionState::Draft | SubmissionState::Submitted, _) => Self::Draft(submission),
            (SubmissionState::Returned, _) => Self::Returned(submission),
            (SubmissionState::Accepted, _) => Self::Accepted(submission),
        }
    }
}

impl Course {
    pub(super) fn read(&self) -> usize {
        self.lessons.iter().filter(|l| l.read).count()
    }

    pub(super) fn length(&self) -> Minutes {
        self.lessons.iter().map(|l| l.minutes).sum()
    }

    /// The address of the module's page; those of its parts begin with it.
    pub(super) fn base(&self) -> String {
        self.preview.clone().unwrap_or_else(|| format!("/learn/{}", self.module))
    }

    pub(super) fn quiz_href(&self) -> String {
        match &self.quiz.state {
            QuizState::Running(attempt) => format!("/quiz/{attempt}"),
            _ => format!("{}/quiz", self.base()),
        }
    }

    pub(super) fn activity_href(&self, activity: &ActivityLine) -> String {
        match &activity.state {
            ActivityState::Open => format!("{}/activities/{}", self.base(), activity.id),
            ActivityState::Draft(submission)
            | ActivityState::Returned(submission)
            | ActivityState::Accepted(submission)
            | ActivityState::Waiting { submission, .. } => format!("/submissions/{submission}"),
        }
    }

    /// The one button of the module's page: the first thing in it that this trainee can do.
    pub(super) fn resume(&self, frame: &Frame) -> Link {
        let words = &frame.words;
        if let Some(lesson) = self.lessons.iter().find(|l| !l.read) {
            let label = if self.read() == 0 {
                words.say("learn-start")
            } else {
                words.say_with("learn-resume", [("title", lesson.title.as_str().into())])
            };
            return Link { label, href: format!("{}/{}", self.base(), lesson.id) };
        }
        match self.quiz.state {
            QuizState::Open | QuizState::NotYet { .. } => {
                return Link { label: words.say("learn-to-quiz"), href: self.quiz_href() };
            }
            QuizState::Running(_) => return Link { label: words.say("learn-to-attempt"), href: self.quiz_href() },
            QuizState::UsedUp { .. } | QuizState::Passed { .. } => {}
        }
        let open = |a: &&ActivityLine| {
            matches!(a.state, ActivityState::Open | ActivityState::Draft(_) | ActivityState::Returned(_))
        };
        match self.activities.iter().find(open) {
            Some(activity) => Link {
                label: words.say_with("learn-to-activity", [("title", activity.title.as_str().into())]),
                href: self.activity_href(activity),
            },
            None => Link { label: words.say("learn-to-progress"), href: "/progress".to_owned() },
        }
    }
}
