//! What is met, what is not yet, what waits, and why: a pure answer from rules and facts.

mod answer;
mod courses;
mod look;
mod next;
mod pace;
mod papers;
mod person;
mod reason;
pub mod record;
mod taught;
mod time;
mod timed;
mod told;

use crate::course::{Catalogue, Label, Language, Requirement, Rule, Stage};
use crate::entered::Entered;
use crate::fact::Known;
use crate::hours::Entries;
use crate::id::{LessonId, ModuleId, RequirementId};
use crate::moving_in::{PastHours, TakenOverSum};
use crate::quantity::{Minutes, Score};
use crate::quiz::Attempt;
use crate::submission::Submission;
use chrono::{DateTime, NaiveDate, Utc};
use look::Look;
use record::{Decision, DecisionKind, Record};
use serde::{Deserialize, Serialize};

pub use answer::{Answer, Estimate, StageStanding, StageState, answer};
pub use next::{Missing, NextAction};
pub use pace::{Pace, Urgency, paces};
pub use reason::{Exclusion, ExclusionReason, FactKind};

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
    pub hours: Entries,
    /// Whether the course evaluation was given. What was answered is no fact about anyone.
    #[serde(default)]
    pub evaluation_given: bool,
    /// Hours that were signed elsewhere and taken over. They stay apart, so that a rule can leave them out.
    #[serde(default)]
    pub past_hours: Vec<PastHours>,
    /// Facts that someone entered, with every version; what holds of them is in `record`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entered: Vec<Known>,
    /// What is known beside what the platform taught and logged.
    #[serde(default, skip_serializing_if = "Record::is_empty")]
    pub record: Record,
}

/// Where a requirement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// A mark, or a share.
    Mark {
        /// The best so far, if any.
        have: Option<Score>,
        /// Needed.
        need: Score,
    },
    /// Points on an exam's own scale.
    Points {
        /// The best so far, if any.
        have: Option<u32>,
        /// Needed.
        need: u32,
    },
}

/// How much there is of one category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InCategory {
    /// The category.
    pub label: Label,
    /// There is.
    pub have: Minutes,
    /// Needed.
    pub need: Minutes,
    /// Waits for a signature.
    pub waiting: Minutes,
}

/// A stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
}

/// A requirement and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// How much there is of each category that the rule names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_category: Vec<InCategory>,
    /// Weeks or months in which too little was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Span>,
    /// How much rounding added.
    #[serde(default, skip_serializing_if = "no_time")]
    pub rounded_up: Minutes,
    /// How much of the waiting time is signed by someone whom nobody has confirmed yet.
    #[serde(default, skip_serializing_if = "no_time")]
    pub unconfirmed: Minutes,
    /// How much of the waiting time is signed once, where the program asks for a second signature.
    #[serde(default, skip_serializing_if = "no_time")]
    pub signed_once: Minutes,
    /// The decision that settled it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands references")]
const fn no_time(minutes: &Minutes) -> bool {
    minutes.0 == 0
}

impl Evaluated {
    /// A requirement that is not met yet, with nothing counted.
    #[must_use]
    pub const fn open(id: RequirementId, rule: Option<Rule>) -> Self {
        Self {
            id,
            rule,
            state: State::Unmet,
            amount: Amount::Count { have: 0, need: 1, waiting: 0 },
            counted: Vec::new(),
            excluded: Vec::new(),
            taken_over: Vec::new(),
            next: None,
            next_date: None,
            parts: Vec::new(),
            by_category: Vec::new(),
            gaps: Vec::new(),
            rounded_up: Minutes(0),
            unconfirmed: Minutes(0),
            signed_once: Minutes(0),
            decision: None,
        }
    }

    /// Every leaf, in the order of the file.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        if self.parts.is_empty() { vec![self] } else { self.parts.iter().flat_map(Self::leaves).collect() }
    }

    /// The first day after that one on which time alone changes something in it. Days that have come already are part of
    /// the answer, even where a rule still names them.
    #[must_use]
    pub fn next_date_after(&self, day: NaiveDate) -> Option<NaiveDate> {
        let own = self.next_date.filter(|next| *next > day);
        own.into_iter().chain(self.parts.iter().filter_map(|part| part.next_date_after(day))).min()
    }

    /// Whether it says the same as another one, the days aside on which that will change.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        fn undated(one: &Evaluated) -> Evaluated {
            Evaluated { next_date: None, parts: one.parts.iter().map(undated).collect(), ..one.clone() }
        }
        undated(self) == undated(other)
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

/// Evaluates a stage for one trainee, as of a day. `catalogue` says which lessons a module has.
#[must_use]
pub fn evaluate(stage: &Stage, catalogue: &Catalogue, language: &Language, facts: &Facts, on: NaiveDate) -> Evaluated {
    let mut look = Look::new(stage, catalogue, language, facts, on);
    // A course is judged from its end: the course evaluation opens when it is all that is missing.
    let asked = stage.require.rules().iter().any(|rule| matches!(rule, Rule::CourseEvaluation { .. }));
    if asked {
        look.opens = node(&stage.require, &look).state == State::Met;
        look.given = facts.evaluation_given;
    }
    node(&stage.require, &look)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What of `have` and `waiting` is enough.
const fn reached(have: bool, with_waiting: bool) -> State {
    match (have, with_waiting) {
        (true, _) => State::Met,
        (false, true) => State::Pending,
        (false, false) => State::Unmet,
    }
}

fn node(requirement: &Requirement, look: &Look<'_>) -> Evaluated {
    let mut answer = match requirement {
        Requirement::Leaf { id, rule } => leaf(id, rule, look),
        branch => join(branch, look),
    };
    if answer.state != State::Met {
        decided(&mut answer, look);
    }
    answer
}

/// What a named person decided about a requirement that is not met.
fn decided(answer: &mut Evaluated, look: &Look<'_>) {
    let waiver = look.decision(DecisionKind::Waiver, &answer.id).filter(|d| d.holds(look.on));
    let prior = look.decision(DecisionKind::PriorLearning, &answer.id);
    let prior = prior.filter(|d| d.minutes.is_none() && d.holds(look.on));
    let (state, decision) = match (waiver, prior) {
        (_, Some(prior)) => (State::Met, prior),
        (Some(waiver), None) => (State::Waived, waiver),
        (None, None) => return,
    };
    answer.state = state;
    answer.next = None;
    answer.next_date = decision.until.and_then(|u| u.succ_opt());
    answer.decision = Some(decision.clone());
}

fn join(requirement: &Requirement, look: &Look<'_>) -> Evaluated {
    let parts: Vec<_> = requirement.parts().iter().map(|p| node(p, look)).collect();
    let need = match requirement {
        Requirement::AnyOf { .. } => 1,
        Requirement::SomeOf { at_least, .. } => *at_least,
        Requirement::AllOf { .. } | Requirement::Leaf { .. } => count(parts.len()),
    };
    let have = count(parts.iter().filter(|p| p.state.settled()).count());
    let waiting = count(parts.iter().filter(|p| p.state == State::Pending).count());
    let mut answer = Evaluated::open(requirement.id().clone(), None);
    answer.state = reached(have >= need, have + waiting >= need);
    answer.amount = Amount::Count { have, need, waiting };
    answer.next_date = parts.iter().filter_map(|p| p.next_date).min();
    answer.parts = parts;
    answer
}

fn leaf(id: &RequirementId, rule: &Rule, look: &Look<'_>) -> Evaluated {
    let mut answer = Evaluated::open(id.clone(), Some(rule.clone()));
    let into = &mut answer;
    match rule {
        Rule::LessonsRead { module } => taught::lessons_read(into, module, look),
        Rule::QuizPassed { module, pass } => taught::quiz_passed(into, module, *pass, look.facts),
        Rule::ActivityAccepted { module, activity } => taught::activity_accepted(into, module, activity, look.facts),
        Rule::CourseEvaluation { programme } => taught::course_evaluation(into, programme, look),
        Rule::HoursTotal { of, at_least, at_most, counting } => {
            timed::hours_total(into, *of, *at_least, *at_most, counting, look);
        }
        Rule::HoursByCategory(rule) => timed::hours_by_category(into, rule, look),
        Rule::Share(rule) => timed::share(into, rule, look),
        Rule::Ratio(rule) => timed::ratio(into, rule, look),
        Rule::Frequency(rule) => timed::frequency(into, rule, look),
        Rule::Periodic(rule) => timed::periodic(into, rule, look),
        Rule::Retention(rule) => papers::retention(into, rule, look),
        Rule::CourseSet(rule) => courses::course_set(into, rule, look),
        Rule::Assessment(rule) => courses::assessment(into, rule, look),
        Rule::Document(rule) => papers::document(into, rule, look),
        Rule::Attestation(rule) => papers::attestation(into, rule, look),
        Rule::References(rule) => papers::references(into, rule, look),
        Rule::AuditSample(rule) => papers::audit_sample(into, rule, look),
        Rule::Age(rule) => person::age(into, rule, look),
        Rule::Jurisdiction(rule) => person::jurisdiction(into, rule, look),
        Rule::Education(rule) => person::education(into, rule, look),
        Rule::CredentialHeld(rule) => person::credential_held(into, rule, look),
        Rule::NotOnList(rule) => person::not_on_list(into, rule, look),
        Rule::Tenure(rule) => person::tenure(into, rule, look),
        Rule::ManualReview(rule) => person::manual_review(into, rule, look),
    }
    answer
}

#[cfg(test)]
mod tests;
