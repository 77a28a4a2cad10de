//! What is met, what is not yet, what waits, and why: a pure answer from rules and facts.

use crate::course::{Catalogue, HoursKind, Language, Requirement, Rule, Stage};
use crate::entered::Entered;
use crate::hours::{EntryState, HoursEntry};
use crate::id::{ActivityId, AttemptId, HoursEntryId, LessonId, ModuleId, ProgrammeId, RequirementId, SubmissionId};
use crate::moving_in::{PastHours, TakenOverSum, add_to_sums};
use crate::quantity::{Minutes, Score};
use crate::quiz::Attempt;
use crate::submission::{Submission, SubmissionState};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A lesson that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonRead {
    /// The module.
    pub module: ModuleId,
    /// The lesson.
    pub lesson: LessonId,
    /// When it was finished.
    pub at: DateTime<Utc>,
    /// Who typed it in, if it was read on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<Entered>,
}

/// Everything that one trainee has done in one programme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The day they joined, as the programme counts days.
    pub joined_on: NaiveDate,
    /// Lessons read.
    pub lessons: Vec<LessonRead>,
    /// Attempts at quizzes.
    pub attempts: Vec<Attempt>,
    /// Graded work.
    pub submissions: Vec<Submission>,
    /// Hours.
    pub hours: Vec<HoursEntry>,
    /// Whether the course evaluation was given. What was answered is no fact about anyone.
    #[serde(default)]
    pub evaluation_given: bool,
    /// Hours that were signed elsewhere and taken over. They stay apart, so that a rule can leave them out.
    #[serde(default)]
    pub past_hours: Vec<PastHours>,
}

/// Where a requirement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is met.
    Met,
    /// Something is still to be done by the trainee.
    Unmet,
    /// The trainee has done their part; someone else is to act.
    Pending,
    /// Someone with the right to do so decided that it need not be met.
    Waived,
}

impl State {
    /// The name in classes and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::Pending => "pending",
            Self::Waived => "waived",
        }
    }

    /// Whether it stands in the way no longer.
    #[must_use]
    pub const fn settled(self) -> bool {
        matches!(self, Self::Met | Self::Waived)
    }
}

/// How much there is and how much is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Amount {
    /// Things: lessons, parts, works.
    Count {
        /// There are.
        have: u32,
        /// Needed.
        need: u32,
        /// Done, and waiting for someone.
        waiting: u32,
    },
    /// Time.
    Time {
        /// Signed.
        have: Minutes,
        /// Needed.
        need: Minutes,
        /// Sent, and waiting for a signature.
        waiting: Minutes,
    },
    /// A mark.
    Mark {
        /// The best so far, if any.
        have: Option<Score>,
        /// Needed.
        need: Score,
    },
}

/// Why a fact does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum ExclusionReason {
    /// It lies before the day of joining.
    BeforeJoining {
        /// The day of joining.
        joined_on: NaiveDate,
    },
    /// It was not sent to the supervisor yet.
    NotSent,
    /// It was returned and not corrected yet.
    Returned,
}

/// A fact that does not count, with its reason. It stays in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    /// The entry.
    pub entry: HoursEntryId,
    /// Its day.
    pub date: NaiveDate,
    /// Its length.
    pub minutes: Minutes,
    /// Why it does not count.
    pub reason: ExclusionReason,
}

/// What can be done next about a requirement, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
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
    /// Say what one thinks of the course: the last thing that is missing.
    GiveEvaluation {
        /// The programme.
        programme: ProgrammeId,
    },
}

impl NextAction {
    /// Whether it is someone else's turn.
    #[must_use]
    pub const fn waits(&self) -> bool {
        matches!(self, Self::WaitForTrainer { .. } | Self::WaitForSupervisor { .. })
    }
}

/// A requirement and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluated {
    /// The requirement.
    pub id: RequirementId,
    /// Its rule; none for a branch.
    pub rule: Option<Rule>,
    /// Where it stands.
    pub state: State,
    /// How much there is and how much is needed.
    pub amount: Amount,
    /// The ids of the facts that count.
    pub counted: Vec<String>,
    /// The facts that do not, with reasons.
    pub excluded: Vec<Exclusion>,
    /// How much of the time was taken over, by source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken_over: Vec<TakenOverSum>,
    /// What can be done next.
    pub next: Option<NextAction>,
    /// The day on which time alone changes the answer, if there is one.
    pub next_date: Option<NaiveDate>,
    /// The parts of a branch.
    pub parts: Vec<Evaluated>,
}

impl Evaluated {
    /// Every leaf, in the order of the file.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        if self.parts.is_empty() { vec![self] } else { self.parts.iter().flat_map(Self::leaves).collect() }
    }

    /// The one next thing to do: the first that is the trainee's turn, else the first that waits for someone.
    #[must_use]
    pub fn next_thing(&self) -> Option<&NextAction> {
        let open: Vec<_> =
            self.leaves().into_iter().filter(|l| !l.state.settled()).filter_map(|l| l.next.as_ref()).collect();
        // What someone sent back comes first: a person took time to answer.
        let returned = |a: &&&NextAction| matches!(a, NextAction::AddToWork { .. } | NextAction::CorrectHours { .. });
        open.iter().find(returned).or_else(|| open.iter().find(|a| !a.waits())).or_else(|| open.first()).copied()
    }
}

/// Evaluates a stage for one trainee. `catalogue` says which lessons a module has.
#[must_use]
pub fn evaluate(stage: &Stage, catalogue: &Catalogue, language: &Language, facts: &Facts) -> Evaluated {
    let look = |given, opens| Look { catalogue, language, facts, given, opens };
    // A course is judged from its end: the course evaluation opens when it is all that is missing.
    let opens = node(&stage.require, &look(true, false)).state == State::Met;
    node(&stage.require, &look(facts.evaluation_given, opens))
}

struct Look<'a> {
    catalogue: &'a Catalogue,
    language: &'a Language,
    facts: &'a Facts,
    /// Whether the course evaluation counts as given.
    given: bool,
    /// Whether the course evaluation can be given now.
    opens: bool,
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn node(requirement: &Requirement, look: &Look<'_>) -> Evaluated {
    if let Requirement::Leaf { id, rule } = requirement {
        return leaf(id, rule, look);
    }
    let parts: Vec<_> = requirement.parts().iter().map(|p| node(p, look)).collect();
    let need = match requirement {
        Requirement::AnyOf { .. } => 1,
        Requirement::SomeOf { at_least, .. } => *at_least,
        Requirement::AllOf { .. } | Requirement::Leaf { .. } => count(parts.len()),
    };
    let have = count(parts.iter().filter(|p| p.state.settled()).count());
    let waiting = count(parts.iter().filter(|p| p.state == State::Pending).count());
    let state = if have >= need {
        State::Met
    } else if have + waiting >= need {
        State::Pending
    } else {
        State::Unmet
    };
    Evaluated {
        id: requirement.id().clone(),
        rule: None,
        state,
        amount: Amount::Count { have, need, waiting },
        counted: Vec::new(),
        excluded: Vec::new(),
        taken_over: Vec::new(),
        next: None,
        next_date: parts.iter().filter_map(|p| p.next_date).min(),
        parts,
    }
}

fn leaf(id: &RequirementId, rule: &Rule, look: &Look<'_>) -> Evaluated {
    let mut answer = Evaluated {
        id: id.clone(),
        rule: Some(rule.clone()),
        state: State::Unmet,
        amount: Amount::Count { have: 0, need: 1, waiting: 0 },
        counted: Vec::new(),
        excluded: Vec::new(),
        taken_over: Vec::new(),
        next: None,
        next_date: None,
        parts: Vec::new(),
    };
    match rule {
        Rule::LessonsRead { module } => lessons_read(&mut answer, module, look),
        Rule::QuizPassed { module, pass } => quiz_passed(&mut answer, module, *pass, look.facts),
        Rule::ActivityAccepted { module, activity } => activity_accepted(&mut answer, module, activity, look.facts),
        Rule::HoursTotal { of, at_least } => hours_total(&mut answer, *of, *at_least, look.facts),
        Rule::CourseEvaluation { programme } => course_evaluation(&mut answer, programme, look),
    }
    answer
}

fn lessons_read(answer: &mut Evaluated, module: &ModuleId, look: &Look<'_>) {
    let read: BTreeSet<&LessonId> =
        look.facts.lessons.iter().filter(|l| l.module == *module).map(|l| &l.lesson).collect();
    let lessons = look.catalogue.module(module, look.language).map_or(&[][..], |m| &m.lessons);
    // Whoever read every lesson that there was, while they were the lessons of the module, has met it; a lesson that
    // came later takes nothing away.
    let in_time = |lesson: &LessonId, until: DateTime<Utc>| {
        look.facts.lessons.iter().any(|l| l.module == *module && l.lesson == *lesson && l.at < until)
    };
    let finished =
        look.catalogue.earlier.get(module).into_iter().flatten().find(|before| {
            !before.lessons.is_empty() && before.lessons.iter().all(|lesson| in_time(lesson, before.until))
        });
    let all_now = !lessons.is_empty() && lessons.iter().all(|l| read.contains(&l.id));
    if let (Some(before), false) = (finished, all_now) {
        answer.counted = before.lessons.iter().map(ToString::to_string).collect();
        let all = count(before.lessons.len());
        answer.amount = Amount::Count { have: all, need: all, waiting: 0 };
        answer.state = State::Met;
        return;
    }
    let done = lessons.iter().filter(|l| read.contains(&l.id));
    answer.counted = done.map(|l| l.id.to_string()).collect();
    let (have, need) = (count(answer.counted.len()), count(lessons.len()));
    answer.amount = Amount::Count { have, need, waiting: 0 };
    // A module that is gone from the catalogue has no lessons; that must not read as "all lessons done".
    if need > 0 && have >= need {
        answer.state = State::Met;
    }
    answer.next = lessons
        .iter()
        .find(|l| !read.contains(&l.id))
        .map(|l| NextAction::ReadLesson { module: module.clone(), lesson: l.id.clone() });
}

fn quiz_passed(answer: &mut Evaluated, module: &ModuleId, pass: Score, facts: &Facts) {
    let attempts = || facts.attempts.iter().filter(|a| a.module == *module);
    let best = attempts().filter(|a| a.sent_at.is_some()).max_by_key(|a| (a.score, std::cmp::Reverse(a.sent_at)));
    let have = best.and_then(|a| a.score);
    answer.amount = Amount::Mark { have, need: pass };
    if have.is_some_and(|s| s >= pass) {
        answer.state = State::Met;
        answer.counted = best.map(|a| a.id.to_string()).into_iter().collect();
        return;
    }
    let open = attempts().find(|a| a.sent_at.is_none());
    answer.next = Some(match open {
        Some(attempt) => NextAction::ContinueQuiz { attempt: attempt.id.clone() },
        None => NextAction::StartQuiz { module: module.clone() },
    });
}

fn activity_accepted(answer: &mut Evaluated, module: &ModuleId, activity: &ActivityId, facts: &Facts) {
    let work = facts.submissions.iter().find(|s| s.module == *module && s.activity == *activity);
    let mut amount = (0, 0);
    answer.next = match work {
        None => Some(NextAction::StartActivity { module: module.clone(), activity: activity.clone() }),
        Some(work) => {
            let submission = work.id.clone();
            match work.state {
                SubmissionState::Draft => Some(NextAction::ContinueWork { submission }),
                SubmissionState::Returned => Some(NextAction::AddToWork { submission }),
                SubmissionState::Submitted => {
                    answer.state = State::Pending;
                    amount = (0, 1);
                    Some(NextAction::WaitForTrainer { submission })
                }
                SubmissionState::Accepted => {
                    answer.state = State::Met;
                    answer.counted = vec![submission.to_string()];
                    amount = (1, 0);
                    None
                }
            }
        }
    };
    answer.amount = Amount::Count { have: amount.0, need: 1, waiting: amount.1 };
}

fn hours_total(answer: &mut Evaluated, of: HoursKind, at_least: Minutes, facts: &Facts) {
    let (mut have, mut waiting) = (Minutes(0), Minutes(0));
    let mut next = None;
    for entry in facts.hours.iter().filter(|e| e.particulars().kind == of) {
        let said = entry.particulars();
        let mut exclude = |reason| {
            answer.excluded.push(Exclusion { entry: entry.id.clone(), date: said.date, minutes: said.minutes, reason });
        };
        if said.date < facts.joined_on {
            exclude(ExclusionReason::BeforeJoining { joined_on: facts.joined_on });
            continue;
        }
        match entry.state {
            EntryState::Approved => {
                have = have + said.minutes;
                answer.counted.push(entry.id.to_string());
            }
            EntryState::Submitted => waiting = waiting + said.minutes,
            EntryState::Draft => {
                exclude(ExclusionReason::NotSent);
                let send = NextAction::SendHours { entry: entry.id.clone() };
                next = next.or(Some(send));
            }
            EntryState::Returned => {
                exclude(ExclusionReason::Returned);
                next = Some(NextAction::CorrectHours { entry: entry.id.clone() });
            }
        }
    }
    // What was signed elsewhere lies before the day of joining by its nature: that day does not bind it.
    for past in facts.past_hours.iter().filter(|p| p.kind == of) {
        have = have + past.minutes;
        answer.counted.push(past.id.to_string());
        add_to_sums(&mut answer.taken_over, past);
    }
    answer.amount = Amount::Time { have, need: at_least, waiting };
    if have >= at_least {
        answer.state = State::Met;
    } else if have + waiting >= at_least {
        answer.state = State::Pending;
        answer.next = next.or(Some(NextAction::WaitForSupervisor { of }));
    } else {
        answer.next = next.or(Some(NextAction::LogHours { of }));
    }
}

fn course_evaluation(answer: &mut Evaluated, programme: &ProgrammeId, look: &Look<'_>) {
    if look.given {
        answer.state = State::Met;
        answer.amount = Amount::Count { have: 1, need: 1, waiting: 0 };
    } else if look.opens {
        answer.next = Some(NextAction::GiveEvaluation { programme: programme.clone() });
    }
}

#[cfg(test)]
mod tests;
