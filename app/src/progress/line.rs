//! From an evaluation to what is read of it: what is asked, how much there is, what is missing and why.

use super::titles::Titles;
use crate::home::{Link, NextStep};
use domain::course::{Rule, TimeKind};
use domain::evaluation::{Amount, Evaluated, Exclusion, ExclusionReason, FactKind, NextAction, State};
use domain::id::ModuleId;
use domain::quantity::Minutes;
use words::{Value, Words};

/// One requirement in words, with its parts.
#[derive(Debug, Clone)]
pub struct Line {
    /// What is asked.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// How much there is of how much: "2 h of 4 h".
    pub have: String,
    /// The same as numbers for a bar, where a bar says something.
    pub bar: Option<Bar>,
    /// What of it was taken over from elsewhere.
    pub taken_over: Vec<String>,
    /// What is done and waits for somebody else.
    pub waiting: Option<String>,
    /// Why it is not met, or why it need not be.
    pub why: Option<String>,
    /// What does not count.
    pub excluded: Vec<Excluded>,
    /// What can be done about it now.
    pub next: Option<Link>,
    /// The parts of a branch.
    pub parts: Vec<Line>,
}

/// Numbers for a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// There is so much.
    pub have: u32,
    /// So much is needed.
    pub need: u32,
}

/// Something that does not count, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excluded {
    /// What it is: a day and a length.
    pub what: String,
    /// Why it does not count.
    pub why: String,
    /// Where it can be seen.
    pub href: Option<String>,
}

/// What a rule asks, as one line: for the page before joining and for the public page of a program.
#[must_use]
pub fn asked(words: &Words, rule: &Rule, titles: &Titles) -> String {
    match rule {
        Rule::LessonsRead { module } => {
            words.say_with("progress-asks-lessons", [("module", titles.module(module).into())])
        }
        Rule::QuizPassed { module, pass } => words.say_with(
            "progress-asks-quiz",
            [("module", titles.module(module).into()), ("pass", words.percent(*pass).into())],
        ),
        Rule::ActivityAccepted { module, activity } => {
            words.say_with("progress-asks-activity", [("title", titles.activity(module, activity).into())])
        }
        Rule::HoursTotal { of: TimeKind::Practice, at_least, at_most: None, .. } => {
            words.say_with("progress-asks-practice", [("length", words.length(*at_least).into())])
        }
        Rule::HoursTotal { of: TimeKind::Supervision, at_least, at_most: None, .. } => {
            words.say_with("progress-asks-supervision", [("length", words.length(*at_least).into())])
        }
        other => words.rule_asks(other),
    }
}

impl Line {
    /// The tree in words.
    #[must_use]
    pub fn of(words: &Words, node: &Evaluated, titles: &Titles) -> Self {
        Self {
            title: title(words, node, titles),
            state: node.state,
            have: have(words, node),
            bar: bar(&node.amount),
            taken_over: crate::moving_in::sums(words, &node.taken_over),
            waiting: waiting(words, node),
            why: why(words, node),
            excluded: node.excluded.iter().map(|one| excluded(words, one, titles)).collect(),
            next: (!node.state.settled()).then(|| NextStep::of(node, titles).map(|step| step.link(words))).flatten(),
            parts: node.parts.iter().map(|part| Self::of(words, part, titles)).collect(),
        }
    }

    /// The parts of a stage's own requirement; a stage that is a single rule is its own part.
    #[must_use]
    pub fn top(words: &Words, root: &Evaluated, titles: &Titles) -> Vec<Self> {
        if root.parts.is_empty() {
            return vec![Self::of(words, root, titles)];
        }
        root.parts.iter().map(|part| Self::of(words, part, titles)).collect()
    }

    /// The same without links into the trainee's own pages, for staff.
    #[must_use]
    pub fn without_links(mut self) -> Self {
        self.next = None;
        for one in &mut self.excluded {
            one.href = None;
        }
        self.parts = self.parts.into_iter().map(Self::without_links).collect();
        self
    }
}

/// The module that every rule below a branch speaks of, if it is a single one.
fn only_module(node: &Evaluated) -> Option<&ModuleId> {
    let mut modules = node.leaves().into_iter().map(|leaf| match &leaf.rule {
        Some(
            Rule::LessonsRead { module } | Rule::QuizPassed { module, .. } | Rule::ActivityAccepted { module, .. },
        ) => Some(module),
        _ => None,
    });
    let first = modules.next()??;
    modules.all(|m| m == Some(first)).then_some(first)
}

fn title(words: &Words, node: &Evaluated, titles: &Titles) -> String {
    if let Some(rule) = &node.rule {
        return asked(words, rule, titles);
    }
    if let Some(module) = only_module(node) {
        return titles.module(module);
    }
    match node.amount {
        Amount::Count { need, .. } if need as usize == node.parts.len() => words.say("progress-all-of"),
        Amount::Count { need, .. } => words.say_with("progress-some-of", [("n", need.into())]),
        Amount::Time { .. } | Amount::Mark { .. } | Amount::Points { .. } => words.say("progress-all-of"),
    }
}

fn have(words: &Words, node: &Evaluated) -> String {
    match (&node.amount, &node.rule) {
        (Amount::Time { have, need, .. }, _) => words.say_with(
            "progress-have-time",
            [("have", words.length(*have).into()), ("need", words.length(*need).into())],
        ),
        (Amount::Mark { have: None, need }, _) => {
            words.say_with("progress-have-no-mark", [("need", words.percent(*need).into())])
        }
        (Amount::Mark { have: Some(best), need }, _) => words.say_with(
            "progress-have-mark",
            [("have", words.percent(*best).into()), ("need", words.percent(*need).into())],
        ),
        (Amount::Points { have, need }, _) => {
            let values = [("have", Value::from(have.unwrap_or(0))), ("need", Value::from(*need))];
            words.say_with("progress-have-points", values)
        }
        (Amount::Count { have, need, .. }, rule) => {
            let values = [("have", Value::from(*have)), ("need", Value::from(*need))];
            match rule {
                Some(Rule::LessonsRead { .. }) => words.say_with("progress-have-lessons", values),
                Some(Rule::ActivityAccepted { .. }) => words.say_with("progress-have-work", values),
                Some(Rule::CourseEvaluation { .. }) if *have > 0 => words.say("progress-have-evaluation"),
                Some(Rule::CourseEvaluation { .. }) => words.say("progress-have-no-evaluation"),
                _ => words.say_with("progress-have-parts", values),
            }
        }
    }
}

/// A bar for lengths, lessons and parts. A mark is no way that is gone, and one piece of work is there or not.
fn bar(amount: &Amount) -> Option<Bar> {
    let (have, need) = match amount {
        Amount::Count { have, need, .. } => (*have, *need),
        Amount::Time { have, need, .. } => (have.0, need.0),
        Amount::Mark { .. } | Amount::Points { .. } => return None,
    };
    (need > 1).then(|| Bar { have: have.min(need), need })
}

fn waiting(words: &Words, node: &Evaluated) -> Option<String> {
    match (&node.amount, &node.rule) {
        (Amount::Time { waiting, .. }, _) if waiting.0 > 0 => {
            let all = words.say_with("progress-waiting-time", [("length", words.length(*waiting).into())]);
            let of = |length: Minutes, key: &str| {
                (length.0 > 0).then(|| words.say_with(key, [("length", words.length(length).into())]))
            };
            let signed = [of(node.unconfirmed, "progress-unconfirmed"), of(node.signed_once, "progress-signed-once")];
            Some([Some(all)].into_iter().chain(signed).flatten().collect::<Vec<_>>().join(" "))
        }
        (Amount::Count { waiting: 1.., .. }, Some(_)) => Some(words.say("progress-waiting-work")),
        _ => None,
    }
}

fn why(words: &Words, node: &Evaluated) -> Option<String> {
    if node.state == State::Waived {
        return Some(words.say("progress-why-waived"));
    }
    if node.state == State::Met || node.rule.is_none() {
        return None;
    }
    if let Some(next) = node.next.as_ref().filter(|_| !node.rule.as_ref().is_some_and(has_own_words)) {
        return Some(words.next_action(next));
    }
    Some(match (&node.amount, &node.next) {
        (Amount::Time { have, need, waiting }, _) => {
            if matches!(node.next, Some(NextAction::WaitForIdentityCheck { .. })) {
                words.say("progress-why-unconfirmed")
            } else if matches!(node.next, Some(NextAction::WaitForSecondSignature { .. })) {
                words.say("progress-why-signed-once")
            } else if node.state == State::Pending {
                words.say("progress-why-unsigned")
            } else {
                let missing = need.less(*have).less(*waiting);
                words.say_with("progress-why-time", [("length", words.length(missing).into())])
            }
        }
        (Amount::Mark { have: None, .. }, Some(NextAction::ContinueQuiz { .. })) => words.say("progress-why-quiz-open"),
        (Amount::Mark { have: None, .. }, _) => words.say("progress-why-no-quiz"),
        (Amount::Mark { need, .. }, _) => words.say_with("progress-why-mark", [("need", words.percent(*need).into())]),
        (Amount::Points { .. }, _) => words.say("rules-out-below-mark"),
        (Amount::Count { .. }, Some(NextAction::StartActivity { .. })) => words.say("progress-why-not-begun"),
        (Amount::Count { .. }, Some(NextAction::ContinueWork { .. })) => words.say("progress-why-draft"),
        (Amount::Count { .. }, Some(NextAction::AddToWork { .. })) => words.say("progress-why-returned"),
        (Amount::Count { .. }, Some(NextAction::WaitForTrainer { .. })) => words.say("progress-why-unread"),
        (Amount::Count { .. }, Some(NextAction::GiveEvaluation { .. })) => words.say("progress-why-evaluation-open"),
        (Amount::Count { .. }, _) if matches!(node.rule, Some(Rule::CourseEvaluation { .. })) => {
            words.say("progress-why-evaluation-later")
        }
        (Amount::Count { have, need, .. }, _) => {
            words.say_with("progress-why-lessons", [("n", need.saturating_sub(*have).into())])
        }
    })
}

/// Rules of the platform itself have sentences of their own, with titles and lengths.
const fn has_own_words(rule: &Rule) -> bool {
    matches!(
        rule,
        Rule::LessonsRead { .. }
            | Rule::QuizPassed { .. }
            | Rule::ActivityAccepted { .. }
            | Rule::HoursTotal { .. }
            | Rule::CourseEvaluation { .. }
    )
}

fn excluded(words: &Words, one: &Exclusion, titles: &Titles) -> Excluded {
    let why = match &one.reason {
        ExclusionReason::BeforeJoining { joined_on } => {
            words.say_with("progress-excluded-before", [("date", words.date(*joined_on).into())])
        }
        ExclusionReason::NotSent => words.say("progress-excluded-draft"),
        ExclusionReason::Returned => words.say("progress-excluded-returned"),
        other => words.exclusion_naming(other, &titles.people),
    };
    Excluded {
        what: words.say_with(
            "progress-excluded-what",
            [("date", words.date(one.date).into()), ("length", words.length(one.minutes).into())],
        ),
        why,
        // What is no entry of the log has no page of its own yet.
        href: (one.fact == FactKind::HoursEntry).then(|| format!("/hours/{}", one.entry)),
    }
}
