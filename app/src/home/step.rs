//! What someone can do next, as a fact that an evaluation gives.

use crate::progress::Titles;
use chrono::NaiveDate;
use domain::course::HoursKind;
use domain::evaluation::{Amount, Evaluated, NextAction};
use domain::fact::{Kind, entered_by};
use domain::id::{ActivityId, AttemptId, CohortId, HoursEntryId, LessonId, ModuleId, ProgrammeId, SubmissionId};
use domain::quantity::Minutes;

/// What someone can do next, as a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// They were invited and have not joined the program yet.
    Join {
        /// The cohort that they were invited to.
        cohort: CohortId,
        /// The title of its program.
        programme: String,
    },
    /// A lesson is unread.
    Read {
        /// The module it stands in.
        module: ModuleId,
        /// The title of the module.
        module_title: String,
        /// The first unread lesson.
        lesson: LessonId,
        /// The title of the lesson.
        lesson_title: String,
        /// Whether no lesson of the module has been read yet.
        first: bool,
    },
    /// The quiz can be started.
    StartQuiz {
        /// The module it belongs to.
        module: ModuleId,
        /// The title of the module.
        module_title: String,
    },
    /// An attempt is under way.
    ContinueQuiz {
        /// The attempt.
        attempt: AttemptId,
        /// The title of the module.
        module_title: String,
    },
    /// All attempts are used and the mark was not reached: a trainer can open another.
    AskForAttempt {
        /// The module it belongs to.
        module: ModuleId,
        /// The title of the module.
        module_title: String,
    },
    /// An activity has not been begun.
    StartActivity {
        /// The module it stands in.
        module: ModuleId,
        /// The activity.
        activity: ActivityId,
        /// The title of the activity.
        title: String,
    },
    /// A draft has not been sent.
    FinishDraft {
        /// The work.
        submission: SubmissionId,
        /// The title of the activity.
        title: String,
    },
    /// A trainer asked for more.
    Revise {
        /// The work.
        submission: SubmissionId,
        /// The title of the activity.
        title: String,
    },
    /// A supervisor asked for more about an entry.
    CorrectHours {
        /// The entry.
        entry: HoursEntryId,
        /// The day it is about.
        date: NaiveDate,
    },
    /// An entry was written and not sent.
    SendHours {
        /// The entry.
        entry: HoursEntryId,
        /// The day it is about.
        date: NaiveDate,
    },
    /// Hours are missing that have not been logged.
    LogHours {
        /// Which hours.
        kind: HoursKind,
        /// How much is missing beyond what waits for a signature.
        missing: Minutes,
    },
    /// Nothing is left to do but a trainer's answer.
    WaitForReader {
        /// The work.
        submission: SubmissionId,
        /// The title of the activity.
        title: String,
    },
    /// Nothing is left to do but a supervisor's signature.
    WaitForSignature {
        /// How much waits.
        length: Minutes,
    },
    /// A fact is missing that the trainee enters, or that staff enters and the trainee can see.
    Fact {
        /// Its kind.
        kind: Kind,
        /// Whether the trainee enters it.
        own: bool,
    },
    /// A reference is missing.
    AskForReference,
    /// Only the course evaluation is missing.
    GiveEvaluation {
        /// The programme.
        programme: ProgrammeId,
    },
    /// The certificate is there.
    Certificate {
        /// The title of the program.
        programme: String,
    },
    /// Staff: people wait for an answer.
    Desk {
        /// Pieces of work that wait.
        submissions: u32,
        /// Hours entries that wait.
        hours: u32,
    },
}

impl NextStep {
    /// The one next thing in a whole tree, in the order that the domain gives it; nothing when all is settled.
    #[must_use]
    pub fn first(root: &Evaluated, titles: &Titles) -> Option<Self> {
        let action = root.next_thing()?;
        let leaf = root.leaves().into_iter().find(|leaf| leaf.next.as_ref() == Some(action))?;
        Self::of(leaf, titles)
    }

    /// What can be done next about one requirement.
    #[must_use]
    pub fn of(leaf: &Evaluated, titles: &Titles) -> Option<Self> {
        let date = |entry| titles.day(entry).unwrap_or_default();
        Some(match leaf.next.as_ref()? {
            NextAction::ReadLesson { module, lesson } => Self::Read {
                module: module.clone(),
                module_title: titles.module(module),
                lesson: lesson.clone(),
                lesson_title: titles.lesson(module, lesson),
                first: matches!(leaf.amount, Amount::Count { have: 0, .. }),
            },
            NextAction::StartQuiz { module } => {
                Self::StartQuiz { module: module.clone(), module_title: titles.module(module) }
            }
            NextAction::ContinueQuiz { attempt } => {
                Self::ContinueQuiz { attempt: attempt.clone(), module_title: titles.attempt(attempt) }
            }
            NextAction::StartActivity { module, activity } => Self::StartActivity {
                module: module.clone(),
                activity: activity.clone(),
                title: titles.activity(module, activity),
            },
            NextAction::ContinueWork { submission } => {
                Self::FinishDraft { submission: submission.clone(), title: titles.submission(submission) }
            }
            NextAction::AddToWork { submission } => {
                Self::Revise { submission: submission.clone(), title: titles.submission(submission) }
            }
            NextAction::CorrectHours { entry } => Self::CorrectHours { entry: entry.clone(), date: date(entry) },
            NextAction::SendHours { entry } => Self::SendHours { entry: entry.clone(), date: date(entry) },
            NextAction::LogHours { of } => Self::LogHours {
                kind: *of,
                missing: match leaf.amount {
                    Amount::Time { have, need, waiting } => need.less(have).less(waiting),
                    Amount::Count { .. } | Amount::Mark { .. } | Amount::Points { .. } => Minutes(0),
                },
            },
            NextAction::GiveEvaluation { programme } => Self::GiveEvaluation { programme: programme.clone() },
            NextAction::WaitForTrainer { submission } => {
                Self::WaitForReader { submission: submission.clone(), title: titles.submission(submission) }
            }
            NextAction::WaitForSupervisor { .. } => Self::WaitForSignature {
                length: match leaf.amount {
                    Amount::Time { waiting, .. } => waiting,
                    Amount::Count { .. } | Amount::Mark { .. } | Amount::Points { .. } => Minutes(0),
                },
            },
            NextAction::AskForReference => Self::AskForReference,
            // What only time, a board or staff can change has no page; the progress page says what is missing.
            other => {
                let kind = entered_by(other)?;
                // What someone else is to sign, the trainee cannot sign for them.
                let others = matches!(other, NextAction::Sign { by, .. } if by.as_str() != "trainee");
                Self::Fact { kind, own: kind.by_trainee() && !others }
            }
        })
    }

    /// Where it is done.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Join { cohort, .. } => format!("/join/{cohort}"),
            Self::Read { module, lesson, .. } => format!("/learn/{module}/{lesson}"),
            Self::StartQuiz { module, .. } | Self::AskForAttempt { module, .. } => format!("/learn/{module}/quiz"),
            Self::ContinueQuiz { attempt, .. } => format!("/quiz/{attempt}"),
            Self::StartActivity { module, activity, .. } => format!("/learn/{module}/activities/{activity}"),
            Self::FinishDraft { submission, .. }
            | Self::Revise { submission, .. }
            | Self::WaitForReader { submission, .. } => format!("/submissions/{submission}"),
            Self::CorrectHours { entry, .. } | Self::SendHours { entry, .. } => format!("/hours/{entry}"),
            Self::LogHours { kind, .. } => format!("/hours/new?kind={}", kind.name()),
            Self::WaitForSignature { .. } => "/hours".to_owned(),
            Self::Fact { kind, own: true } => format!("/record/facts/new?kind={}", kind.name()),
            Self::Fact { .. } => "/record/facts".to_owned(),
            Self::AskForReference => "/references".to_owned(),
            Self::GiveEvaluation { programme } => format!("/evaluation/{programme}"),
            Self::Certificate { .. } => "/certificates".to_owned(),
            Self::Desk { .. } => "/desk".to_owned(),
        }
    }
}
