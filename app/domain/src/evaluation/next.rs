//! What can be done next about a requirement, and by whom.

use crate::course::requirement::{Consequence, Event, Period};
use crate::course::{HoursKind, Label, TimeKind};
use crate::id::{ActivityId, AttemptId, HoursEntryId, LessonId, ModuleId, ProgrammeId, SubmissionId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What can be done next about a requirement, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum NextAction {
    /// Read this lesson.
    ReadLesson {
        /// The module.
        module: ModuleId,
        /// The lesson.
        lesson: LessonId,
    },
    /// Begin the quiz.
    StartQuiz {
        /// The module.
        module: ModuleId,
    },
    /// Go on with an attempt.
    ContinueQuiz {
        /// The attempt.
        attempt: AttemptId,
    },
    /// Begin the activity.
    StartActivity {
        /// The module.
        module: ModuleId,
        /// The activity.
        activity: ActivityId,
    },
    /// Go on writing.
    ContinueWork {
        /// The submission.
        submission: SubmissionId,
    },
    /// A trainer said what to add.
    AddToWork {
        /// The submission.
        submission: SubmissionId,
    },
    /// A supervisor said what to change.
    CorrectHours {
        /// The entry.
        entry: HoursEntryId,
    },
    /// A draft is to be sent.
    SendHours {
        /// The entry.
        entry: HoursEntryId,
    },
    /// Log hours.
    LogHours {
        /// Which.
        of: HoursKind,
    },
    /// A trainer is to read the work.
    WaitForTrainer {
        /// The submission.
        submission: SubmissionId,
    },
    /// A supervisor is to sign.
    WaitForSupervisor {
        /// Which hours.
        of: HoursKind,
    },
    /// Staff are to confirm who signed.
    WaitForIdentityCheck {
        /// Which hours.
        of: HoursKind,
    },
    /// Someone is to sign a second time.
    WaitForSecondSignature {
        /// Which hours.
        of: HoursKind,
    },
    /// Say what one thinks of the course: the last thing that is missing.
    GiveEvaluation {
        /// The programme.
        programme: ProgrammeId,
    },
    /// Learn more: training or continuing education.
    AddTime {
        /// Which time.
        of: TimeKind,
        /// Of which category; any when there is none.
        category: Option<Label>,
    },
    /// Have a session, before the week or month is over.
    HaveSession {
        /// Which time.
        of: TimeKind,
        /// Each week, or each month.
        per: Period,
        /// The last day.
        until: NaiveDate,
    },
    /// Complete a course.
    TakeCourse {
        /// Which; one of several when there is none.
        course: Option<Label>,
    },
    /// Sit an exam.
    SitExam {
        /// Which.
        exam: Label,
        /// Not before that day.
        from: NaiveDate,
    },
    /// Go back a step: every try or all the time is used up.
    GoBack {
        /// What follows; what the board says when there is none.
        to: Option<Consequence>,
    },
    /// Hand in a paper.
    HandIn {
        /// Which.
        document: Label,
        /// Who hands it in, where it is not the trainee.
        by: Option<Label>,
    },
    /// Sign a statement.
    Sign {
        /// Which.
        attestation: Label,
        /// Who signs.
        by: Label,
    },
    /// Ask someone for a reference.
    AskForReference,
    /// Wait for a day.
    WaitUntil {
        /// The day.
        day: NaiveDate,
    },
    /// Tell a day that is not known yet.
    TellDay {
        /// Of what.
        event: Event,
    },
    /// Tell what else is not known yet.
    Tell {
        /// Of what.
        about: Missing,
    },
    /// Show the papers that an audit asks for.
    AnswerAudit,
    /// Keep a paper about each entry.
    KeepPapers,
    /// Talk to the body that issues: nothing that the trainee does changes it.
    AskTheBoard,
    /// Someone is to look at a paper or a result.
    WaitForCheck,
    /// Someone is to decide.
    WaitForDecision,
}

/// What is not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Missing {
    /// The day of birth.
    BirthDay,
    /// Where the person lives and works.
    Place,
    /// Schooling.
    Education,
    /// A credential.
    Credential,
    /// A look at a list.
    ListCheck,
    /// Jobs.
    Position,
}

impl NextAction {
    /// Whether it is someone else's turn.
    #[must_use]
    pub const fn waits(&self) -> bool {
        matches!(
            self,
            Self::WaitForTrainer { .. }
                | Self::WaitForSupervisor { .. }
                | Self::WaitForIdentityCheck { .. }
                | Self::WaitForSecondSignature { .. }
                | Self::WaitForCheck
                | Self::WaitForDecision
                | Self::WaitUntil { .. }
        )
    }
}
