//! Editions of a program: what another edition of the rules would change for someone, and moving to it by consent.

use crate::canonical::Digest;
use crate::course::Rule;
use crate::evaluation::{Amount, Evaluated};
use crate::id::{PersonId, VersionId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Why someone does not move to another edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EditionRefusal {
    /// The edition that the page showed is not the one that holds for newcomers any more.
    #[error("that edition is not offered any more")]
    NotOffered,
    /// They are under another edition than the page showed.
    #[error("under another edition meanwhile")]
    ChangedMeanwhile,
    /// The last requirement is met: the certificate says what it says.
    #[error("finished")]
    Finished,
}

/// That someone moved from one edition to another, of their own will.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// The edition that they were under.
    pub from: VersionId,
    /// Its digest.
    pub from_digest: Digest,
    /// The edition that they are under since.
    pub to: VersionId,
    /// Its digest.
    pub to_digest: Digest,
    /// Who agreed.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// What another edition would do for someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// More would be open than now, whatever else would be done.
    Loses,
    /// Something that is open now would be done, or asked no more, and nothing new would be open.
    Gains,
    /// The same would be open.
    Same,
}

/// Two editions beside each other, for the same facts on the same day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// What would be open then and is not open now, or asks for more than now. From the tree of the other edition.
    pub more: Vec<&'a Evaluated>,
    /// What is open now and would be done then, asked less, or not asked. From the tree of the edition now.
    pub less: Vec<&'a Evaluated>,
    /// What is open under both alike. From the tree of the other edition.
    pub same: Vec<&'a Evaluated>,
}

impl Comparison<'_> {
    /// What it comes to.
    #[must_use]
    pub const fn effect(&self) -> Effect {
        match (self.more.is_empty(), self.less.is_empty()) {
            (false, _) => Effect::Loses,
            (true, false) => Effect::Gains,
            (true, true) => Effect::Same,
        }
    }
}

/// Puts the answers of two editions beside each other: the one that someone is under, and another one.
#[must_use]
pub fn compare<'a>(now: &'a Evaluated, then: &'a Evaluated) -> Comparison<'a> {
    let (old, new) = (now.leaves(), then.leaves());
    let alike = |one: &Evaluated, all: &[&'a Evaluated]| -> Option<&'a Evaluated> {
        let same = all.iter().find(|other| other.rule == one.rule);
        same.or_else(|| all.iter().find(|other| about_the_same(one, other))).copied()
    };
    let mut found = Comparison { more: Vec::new(), less: Vec::new(), same: Vec::new() };
    for leaf in new.iter().filter(|leaf| asked(then, leaf)) {
        match alike(leaf, &old).filter(|before| asked(now, before)) {
            Some(before) if need(&leaf.amount) <= need(&before.amount) => found.same.push(*leaf),
            _ => found.more.push(*leaf),
        }
    }
    for leaf in old.iter().filter(|leaf| asked(now, leaf)) {
        let after = alike(leaf, &new).filter(|after| asked(then, after));
        if after.is_none_or(|after| need(&after.amount) < need(&leaf.amount)) {
            found.less.push(*leaf);
        }
    }
    found
}

/// Whether two requirements ask for more or less of one thing.
fn about_the_same(one: &Evaluated, other: &Evaluated) -> bool {
    match (&one.rule, &other.rule) {
        (Some(Rule::LessonsRead { module: a }), Some(Rule::LessonsRead { module: b }))
        | (Some(Rule::QuizPassed { module: a, .. }), Some(Rule::QuizPassed { module: b, .. })) => a == b,
        (Some(Rule::ActivityAccepted { .. }), Some(Rule::ActivityAccepted { .. })) => one.rule == other.rule,
        (Some(Rule::HoursTotal { of: a, .. }), Some(Rule::HoursTotal { of: b, .. })) => a == b && one.id == other.id,
        (Some(a), Some(b)) => a.kind() == b.kind() && one.id == other.id,
        _ => false,
    }
}

/// Whether a leaf is open and stands in the way: below a branch that is settled without it, it does not.
fn asked(tree: &Evaluated, leaf: &Evaluated) -> bool {
    if tree.state.settled() {
        return false;
    }
    if tree.parts.is_empty() {
        return tree.id == leaf.id;
    }
    tree.parts.iter().any(|part| asked(part, leaf))
}

fn need(amount: &Amount) -> u64 {
    match amount {
        Amount::Count { need, .. } | Amount::Points { need, .. } => u64::from(*need),
        Amount::Time { need, .. } => u64::from(need.0),
        Amount::Mark { need, .. } => u64::from(need.millionths()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::course::requirement::Reckoning;
    use crate::course::{Catalogue, HoursKind, Language, Requirement, Stage};
    use crate::evaluation::record::{Record, Signing, TimeFact};
    use crate::evaluation::{Facts, evaluate};
    use crate::id::{FactId, RequirementId, StageId};
    use crate::quantity::Minutes;
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn day() -> NaiveDate {
        "2026-11-27".parse().unwrap()
    }

    fn asks(parts: &[(&str, HoursKind, u32)]) -> Requirement {
        let leaf = |(id, kind, minutes): &(&str, HoursKind, u32)| Requirement::Leaf {
            id: RequirementId::parse(id).unwrap(),
            rule: Rule::hours(*kind, Minutes(*minutes)),
        };
        Requirement::AllOf { id: RequirementId::parse("all").unwrap(), all_of: parts.iter().map(leaf).collect() }
    }

    fn tree(require: Requirement, practice: u32, supervision: u32) -> Evaluated {
        let entry = |id: &str, kind: HoursKind, minutes| TimeFact {
            id: FactId::parse(id).unwrap(),
            kind: kind.into(),
            date: day(),
            minutes: Some(Minutes(minutes)),
            in_units: None,
            categories: BTreeMap::new(),
            tags: Vec::new(),
            course: None,
            state: Signing::Approved,
            supervisor: None,
            used_for: Vec::new(),
            paper_kept: false,
            from_records: false,
        };
        let time = vec![entry("p", HoursKind::Practice, practice), entry("s", HoursKind::Supervision, supervision)];
        let facts = Facts::told(Record { time, ..Record::default() });
        let stage =
            Stage { id: StageId::parse("s").unwrap(), require, validity: None, reckoning: Reckoning::default() };
        evaluate(&stage, &Catalogue::default(), &Language::english(), &facts, day())
    }

    const PRACTICE: HoursKind = HoursKind::Practice;
    const SUPERVISION: HoursKind = HoursKind::Supervision;

    fn ids(all: &[&Evaluated]) -> Vec<String> {
        all.iter().map(|one| one.id.to_string()).collect()
    }

    #[test]
    fn who_gains_who_loses_and_for_whom_it_is_the_same() {
        let now = || asks(&[("practice", PRACTICE, 240), ("supervision", SUPERVISION, 60)]);
        for (then, effect, more, less, why) in [
            (now(), Effect::Same, vec![], vec![], "the same rules"),
            (asks(&[("supervision", SUPERVISION, 60)]), Effect::Gains, vec![], vec!["practice"], "asked no more"),
            (
                asks(&[("practice", PRACTICE, 200), ("supervision", SUPERVISION, 60)]),
                Effect::Gains,
                vec![],
                vec!["practice"],
                "less is asked",
            ),
            (
                asks(&[("practice", PRACTICE, 300), ("supervision", SUPERVISION, 60)]),
                Effect::Loses,
                vec!["practice"],
                vec![],
                "more is asked",
            ),
            (
                asks(&[("practice", PRACTICE, 240), ("supervision", SUPERVISION, 90)]),
                Effect::Loses,
                vec!["supervision"],
                vec![],
                "what is met now would not be met",
            ),
            (
                asks(&[("practice", PRACTICE, 100), ("supervision", SUPERVISION, 90)]),
                Effect::Loses,
                vec!["supervision"],
                vec!["practice"],
                "both: who would lose something is told so",
            ),
            (
                asks(&[("hours-with-people", PRACTICE, 240), ("supervision", SUPERVISION, 60)]),
                Effect::Same,
                vec![],
                vec![],
                "another id for the same",
            ),
        ] {
            let (now, then) = (tree(now(), 120, 60), tree(then, 120, 60));
            let found = compare(&now, &then);
            assert_eq!(found.effect(), effect, "{why}");
            assert_eq!(ids(&found.more), more, "{why}");
            assert_eq!(ids(&found.less), less, "{why}");
        }
    }

    #[test]
    fn what_is_open_below_a_choice_that_was_made_is_not_asked() {
        let choice = || Requirement::AnyOf {
            id: RequirementId::parse("any").unwrap(),
            any_of: asks(&[("short", PRACTICE, 100), ("long", SUPERVISION, 900)]).parts().to_vec(),
        };
        let (now, then) = (tree(asks(&[("practice", PRACTICE, 100)]), 120, 60), tree(choice(), 120, 60));
        assert_eq!(compare(&now, &then).effect(), Effect::Same);
        let now = tree(choice(), 10, 60);
        let then = tree(choice(), 10, 60);
        assert_eq!(ids(&compare(&now, &then).same), ["short", "long"]);
    }

    proptest! {
        #[test]
        fn what_is_open_then_is_new_or_stays(
            practice in 0u32..600, supervision in 0u32..600, now in (1u32..600, 1u32..600), then in (1u32..600, 1u32..600),
        ) {
            let rules = |(p, s)| asks(&[("practice", PRACTICE, p), ("supervision", SUPERVISION, s)]);
            let (now, then) = (tree(rules(now), practice, supervision), tree(rules(then), practice, supervision));
            let found = compare(&now, &then);
            let open = then.leaves().iter().filter(|l| !l.state.settled()).count();
            prop_assert_eq!(found.more.len() + found.same.len(), open);
            // Whoever would be done then loses nothing, and two alike editions change nothing.
            prop_assert!(!then.state.settled() || found.effect() != Effect::Loses);
            prop_assert_eq!(compare(&now, &now).effect(), Effect::Same);
        }
    }
}
