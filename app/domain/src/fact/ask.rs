//! What the form of each kind of fact asks, and which names the rules of a program know for it.

use super::Kind;
use crate::course::requirement::Counting;
use crate::course::{Label, Rule, Stage};
use crate::evaluation::record::Qualification;

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// One of the names that rules know, or another one.
    Label,
    /// Several names, with commas.
    Labels,
    /// Names with a number each, one a line: `ethics = 84`.
    Parts,
    /// A line of text.
    Text,
    /// Several lines of text.
    Lines,
    /// A day.
    Day,
    /// A whole number up to this one.
    Number(u32),
    /// A box that is ticked or not.
    Tick,
    /// One of these.
    Choice(&'static [&'static str]),
    /// A requirement of one of the person's programs.
    Requirement,
    /// A stage of one of them.
    Stage,
    /// One of them.
    Programme,
    /// Someone who supervises.
    Person,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in the form and in message keys.
    pub name: &'static str,
    /// How it is filled in.
    pub input: Input,
    /// Whether it has to be.
    pub needed: bool,
}

const fn must(name: &'static str, input: Input) -> Field {
    Field { name, input, needed: true }
}

const fn may(name: &'static str, input: Input) -> Field {
    Field { name, input, needed: false }
}

/// More people than that nobody supervises.
pub(super) const MOST_PEOPLE: u32 = 1_000;
pub(super) const YES_NO: &[&str] = &["yes", "no"];
pub(super) const YES_NO_OPEN: &[&str] = &["open", "yes", "no"];
pub(super) const STANDINGS: &[&str] = &["good", "probation", "suspended", "revoked"];
pub(super) const LEARNING: &[&str] = &["training", "continuing_education"];
pub(super) const DECISIONS: &[&str] = &["waiver", "prior_learning", "extension", "review", "certification"];
pub(super) const DECIDED: &[&str] = &["granted", "declined"];
/// Days that someone enters; the others are known, or follow from these.
pub(super) const EVENTS: &[&str] = &["application", "approval", "issue", "last_certification", "lapse", "training_end"];

/// What the form of a kind asks; `own` is the form in which someone enters it about themselves.
#[must_use]
pub const fn fields(kind: Kind, own: bool) -> &'static [Field] {
    const WHAT: Field = must("what", Input::Label);
    const ON: Field = must("on", Input::Day);
    const FROM: Field = must("from", Input::Day);
    const UNTIL: Field = may("until", Input::Day);
    const WORDS: Field = may("words", Input::Number(100_000));
    match (kind, own) {
        (Kind::Document, _) => {
            const {
                &[
                    WHAT,
                    must("dated", Input::Day),
                    UNTIL,
                    may("handed_in_by", Input::Text),
                    may("name_matches", Input::Tick),
                    may("notarised", Input::Tick),
                ]
            }
        }
        (Kind::Eligibility, _) => const { &[WHAT, ON, UNTIL, must("eligible", Input::Tick)] },
        (Kind::Attestation, true) => {
            const { &[WHAT, may("text_version", Input::Text), WORDS, must("sign", Input::Tick)] }
        }
        (Kind::Attestation, false) => {
            const { &[WHAT, must("signed_by", Input::Text), ON, may("text_version", Input::Text), WORDS] }
        }
        (Kind::Exam, _) => {
            const {
                &[
                    WHAT,
                    ON,
                    must("passed", Input::Choice(YES_NO_OPEN)),
                    may("mark", Input::Number(100_000)),
                    may("parts", Input::Parts),
                ]
            }
        }
        (Kind::Course, _) => {
            const {
                &[
                    WHAT,
                    ON,
                    may("percent", Input::Number(100)),
                    may("credits", Input::Number(1_000)),
                    may("tags", Input::Labels),
                ]
            }
        }
        (Kind::Learning, _) => {
            const {
                &[
                    must("of", Input::Choice(LEARNING)),
                    ON,
                    may("hours", Input::Number(1_000)),
                    may("minutes", Input::Number(59)),
                    may("category", Input::Label),
                    may("course", Input::Text),
                    may("tags", Input::Labels),
                    may("paper_kept", Input::Tick),
                ]
            }
        }
        (Kind::Education, _) => const { &[WHAT] },
        (Kind::Credential, _) => const { &[WHAT, FROM, UNTIL, must("standing", Input::Choice(STANDINGS))] },
        (Kind::ListCheck, _) => const { &[WHAT, ON, must("clear", Input::Choice(YES_NO))] },
        (Kind::Position, _) => {
            const { &[WHAT, FROM, UNTIL, may("hours_per_week", Input::Number(168)), may("duties", Input::Parts)] }
        }
        (Kind::Place, _) => {
            const { &[WHAT, FROM, UNTIL, may("lives", Input::Tick), may("work_percent", Input::Number(100))] }
        }
        (Kind::Birth, _) => const { &[ON] },
        (Kind::Day, _) => const { &[must("program", Input::Programme), must("event", Input::Choice(EVENTS)), ON] },
        (Kind::Stage, _) => const { &[must("stage", Input::Stage), FROM, UNTIL, may("renewals", Input::Number(100))] },
        (Kind::Audit, _) => {
            const {
                &[
                    must("program", Input::Programme),
                    ON,
                    may("answered_on", Input::Day),
                    must("in_order", Input::Choice(YES_NO_OPEN)),
                ]
            }
        }
        (Kind::Decision, _) => {
            const {
                &[
                    must("decision", Input::Choice(DECISIONS)),
                    may("requirement", Input::Requirement),
                    may("stage", Input::Stage),
                    must("decided", Input::Choice(DECIDED)),
                    ON,
                    UNTIL,
                    may("hours", Input::Number(100_000)),
                    may("minutes", Input::Number(59)),
                    must("why", Input::Lines),
                ]
            }
        }
        (Kind::Qualification, _) => {
            const { &[WHAT, FROM, UNTIL, may("supervised_by", Input::Person), may("at_most", Input::Number(MOST_PEOPLE))] }
        }
    }
}

/// The names that the rules of these stages know for a kind, each once, in the order of the files.
#[must_use]
pub fn asked<'a>(kind: Kind, stages: impl IntoIterator<Item = &'a Stage>) -> Vec<Label> {
    let mut all: Vec<Label> = Vec::new();
    for stage in stages {
        for label in stage.require.rules().into_iter().flat_map(|rule| of_rule(kind, rule)) {
            if !all.contains(label) {
                all.push(label.clone());
            }
        }
    }
    all
}

/// Qualifications in the order in which they are looked for on a day: those that the rules of these stages ask for first, of
/// the others the one that was held first.
#[must_use]
pub fn asked_first<'a>(
    mut held: Vec<Qualification>,
    stages: impl IntoIterator<Item = &'a Stage>,
) -> Vec<Qualification> {
    let asked = asked(Kind::Qualification, stages);
    let place = |one: &Qualification| asked.iter().position(|label| *label == one.qualification).unwrap_or(asked.len());
    held.sort_by(|a, b| (place(a), a.from, &a.qualification).cmp(&(place(b), b.from, &b.qualification)));
    held
}

fn of_rule(kind: Kind, rule: &Rule) -> Vec<&Label> {
    match (kind, rule) {
        (Kind::Document | Kind::Eligibility, Rule::Document(rule)) => {
            let check = super::is_check_only(&rule.document);
            if check == (kind == Kind::Eligibility) { vec![&rule.document] } else { Vec::new() }
        }
        (Kind::Attestation, Rule::Attestation(rule)) => vec![&rule.attestation],
        (Kind::Exam, Rule::Assessment(rule)) => vec![&rule.exam],
        (Kind::Course, Rule::CourseSet(rule)) => rule.courses.iter().collect(),
        (Kind::Learning, Rule::HoursByCategory(rule)) => rule.categories.keys().collect(),
        (Kind::Learning, Rule::Periodic(rule)) => vec![&rule.topic],
        (Kind::Learning, Rule::Share(rule)) => vec![&rule.label],
        (Kind::Education, Rule::Education(rule)) => rule.any_of.iter().collect(),
        (Kind::Credential, Rule::CredentialHeld(rule)) => rule.any_of.iter().collect(),
        (Kind::ListCheck, Rule::NotOnList(rule)) => vec![&rule.list],
        (Kind::Position, Rule::Tenure(rule)) => rule.position.iter().collect(),
        (Kind::Place, Rule::Jurisdiction(rule)) => vec![&rule.place],
        (Kind::Qualification, rule) => {
            let who = counting(rule).and_then(|c| c.supervisor_qualifies.as_ref());
            who.map(|w| w.any_of.iter().chain(&w.second_level).collect()).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// What counts toward a rule about time.
pub(super) fn counting(rule: &Rule) -> Option<&Counting> {
    match rule {
        Rule::HoursTotal { counting, .. } => Some(counting),
        Rule::HoursByCategory(rule) => Some(&rule.counting),
        Rule::Share(rule) => Some(&rule.counting),
        Rule::Ratio(rule) => Some(&rule.counting),
        Rule::Frequency(rule) => Some(&rule.counting),
        _ => None,
    }
}
