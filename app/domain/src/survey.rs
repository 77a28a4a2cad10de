//! Course evaluations: reading the answers of one person, and what may be told of the answers of many.
//!
//! Answers are kept without a person and with the quarter only, so nobody can join them to who gave them and when. They
//! are told only together with enough others, and never so that a subtraction would leave the answers of a few.

use crate::course::Survey;
use crate::id::{OpenQuestionId, StatementId};
use crate::shuffle::{Seed, Stream};
use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The fewest answers that are told of together.
pub const FEWEST: usize = 5;
/// The longest text that is kept, in characters.
pub const LONGEST_TEXT: usize = 1_000;

/// How much someone agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// Fully.
    Fully,
    /// Mostly.
    Mostly,
    /// A little.
    Little,
    /// Not at all.
    NotAtAll,
}

impl Agreement {
    /// The four steps, from full agreement to none.
    pub const ALL: [Self; 4] = [Self::Fully, Self::Mostly, Self::Little, Self::NotAtAll];
    /// What a form sends for "I'd rather not say".
    pub const RATHER_NOT: &'static str = "rather_not_say";

    /// The name in forms and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fully => "fully",
            Self::Mostly => "mostly",
            Self::Little => "little",
            Self::NotAtAll => "not_at_all",
        }
    }
}

/// What one person answered. Who that was is kept nowhere beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// How much they agree; none for "I'd rather not say".
    pub statements: BTreeMap<StatementId, Option<Agreement>>,
    /// What they wrote; questions left empty are not there.
    pub texts: BTreeMap<OpenQuestionId, String>,
}

/// Why an answer was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SurveyRefusal {
    /// A statement has no answer; "I'd rather not say" is one.
    #[error("no answer")]
    Missing,
    /// The text is too long.
    #[error("{have} of at most {most} characters")]
    TooLong {
        /// Characters there are.
        have: usize,
        /// The most characters.
        most: usize,
    },
    /// Something else is to be done first.
    #[error("not open yet")]
    NotOpenYet,
}

/// The name of a statement's field.
#[must_use]
pub fn statement_field(id: &StatementId) -> String {
    format!("statement-{id}")
}

/// The name of an open question's field.
#[must_use]
pub fn text_field(id: &OpenQuestionId) -> String {
    format!("text-{id}")
}

/// Reads the form: `value` gives what was sent in a field, empty where nothing was.
///
/// # Errors
/// Every fault with the name of its field.
pub fn read_answers<'a>(
    survey: &Survey,
    value: impl Fn(&str) -> &'a str,
) -> Result<Answers, Vec<(String, SurveyRefusal)>> {
    let mut answers = Answers::default();
    let mut faults = Vec::new();
    for statement in &survey.statements {
        let field = statement_field(&statement.id);
        let sent = value(&field);
        match Agreement::ALL.into_iter().find(|a| a.name() == sent) {
            Some(agreement) => {
                answers.statements.insert(statement.id.clone(), Some(agreement));
            }
            None if sent == Agreement::RATHER_NOT => {
                answers.statements.insert(statement.id.clone(), None);
            }
            None => faults.push((field, SurveyRefusal::Missing)),
        }
    }
    for question in &survey.questions {
        let field = text_field(&question.id);
        let text = value(&field).replace("\r\n", "\n").trim().to_owned();
        let have = text.chars().count();
        if have > LONGEST_TEXT {
            faults.push((field, SurveyRefusal::TooLong { have, most: LONGEST_TEXT }));
        } else if have > 0 {
            answers.texts.insert(question.id.clone(), text);
        }
    }
    if faults.is_empty() { Ok(answers) } else { Err(faults) }
}

/// Three months of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// From 1 to 4.
    pub number: u32,
}

impl Quarter {
    /// The quarter in which a day lies.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), number: day.month0() / 3 + 1 }
    }

    /// Reads "2026-Q4".
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.split_once("-Q")?;
        let number = number.parse().ok().filter(|n| (1..=4).contains(n))?;
        Some(Self { year: year.parse().ok()?, number })
    }
}

impl std::fmt::Display for Quarter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-Q{}", self.year, self.number)
    }
}

/// Which parts of a whole may be told of, given how many answers each has. A part needs [`FEWEST`]; and where the parts
/// that are not told would together be fewer than that, the smallest part that could be told is held back with them:
/// else the whole less the parts would tell of a few.
#[must_use]
pub fn told<K: Ord + Clone>(counts: &BTreeMap<K, usize>) -> BTreeSet<K> {
    let mut parts: Vec<(&K, usize)> = counts.iter().map(|(k, n)| (k, *n)).filter(|(_, n)| *n >= FEWEST).collect();
    parts.sort_by_key(|(_, n)| *n);
    let whole: usize = counts.values().sum();
    let rest = whole - parts.iter().map(|(_, n)| n).sum::<usize>();
    let held_back = usize::from((1..FEWEST).contains(&rest));
    parts.into_iter().skip(held_back).map(|(k, _)| k.clone()).collect()
}

/// What many answered to one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The statement.
    pub statement: StatementId,
    /// How many chose each step, from full agreement to none.
    pub steps: [u32; 4],
    /// How many would rather not say.
    pub rather_not: u32,
}

/// What many answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How many.
    pub count: u32,
    /// Each statement of the form.
    pub tallies: Vec<Tally>,
    /// What was written to each open question, mixed anew for each.
    pub texts: Vec<(OpenQuestionId, Vec<String>)>,
}

/// Sums answers up; none while there are fewer than [`FEWEST`]. The seed mixes the texts.
#[must_use]
pub fn sum_up(survey: &Survey, answers: &[&Answers], seed: Seed) -> Option<Summary> {
    if answers.len() < FEWEST {
        return None;
    }
    let tallies = survey.statements.iter().map(|statement| {
        let mut tally = Tally { statement: statement.id.clone(), steps: [0; 4], rather_not: 0 };
        for said in answers.iter().filter_map(|a| a.statements.get(&statement.id)) {
            match said {
                Some(agreement) => tally.steps[*agreement as usize] += 1,
                None => tally.rather_not += 1,
            }
        }
        tally
    });
    let texts = survey.questions.iter().map(|question| {
        let mut texts: Vec<String> = answers.iter().filter_map(|a| a.texts.get(&question.id)).cloned().collect();
        // Sorted first: the mixed order then has nothing of the order in which the answers lay.
        texts.sort_unstable();
        Stream::new(seed, question.id.as_str()).mix(&mut texts);
        (question.id.clone(), texts)
    });
    let count = u32::try_from(answers.len()).unwrap_or(u32::MAX);
    Some(Summary { count, tallies: tallies.collect(), texts: texts.collect() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::course::Language;
    use crate::course::survey::{OpenQuestion, Statement};
    use proptest::prelude::*;

    fn survey() -> Survey {
        let statement = |id: &str| Statement { id: StatementId::parse(id).unwrap(), text: format!("I {id}.") };
        let question = |id: &str| OpenQuestion { id: OpenQuestionId::parse(id).unwrap(), text: format!("{id}?") };
        Survey {
            language: Language::english(),
            statements: vec![statement("clear"), statement("safe")],
            questions: vec![question("helped"), question("change")],
        }
    }

    fn read(fields: &[(&str, &str)]) -> Result<Answers, Vec<(String, SurveyRefusal)>> {
        let fields: BTreeMap<_, _> = fields.iter().copied().collect();
        read_answers(&survey(), |name| fields.get(name).copied().unwrap_or_default())
    }

    #[test]
    fn each_statement_needs_an_answer_and_to_rather_not_say_is_one() {
        let answers =
            read(&[("statement-clear", "mostly"), ("statement-safe", "rather_not_say"), ("text-change", " \n")]);
        let answers = answers.unwrap();
        let said: Vec<_> = answers.statements.values().copied().collect();
        assert_eq!(said, [Some(Agreement::Mostly), None]);
        assert!(answers.texts.is_empty(), "a text may stay empty");
        let long = "x".repeat(LONGEST_TEXT + 1);
        assert_eq!(
            read(&[("statement-clear", "five"), ("statement-safe", "fully"), ("text-helped", &long)]),
            Err(vec![
                ("statement-clear".to_owned(), SurveyRefusal::Missing),
                ("text-helped".to_owned(), SurveyRefusal::TooLong { have: LONGEST_TEXT + 1, most: LONGEST_TEXT }),
            ])
        );
    }

    #[test]
    fn a_day_lies_in_its_quarter() {
        for (day, quarter) in [
            ("2026-01-01", "2026-Q1"),
            ("2026-03-31", "2026-Q1"),
            ("2026-04-01", "2026-Q2"),
            ("2026-09-30", "2026-Q3"),
            ("2026-12-31", "2026-Q4"),
        ] {
            let of = Quarter::of(day.parse().unwrap());
            assert_eq!(of.to_string(), quarter);
            assert_eq!(Quarter::parse(quarter), Some(of));
        }
        for bad in ["2026-Q5", "2026-Q0", "2026", "Q1", "x-Q1"] {
            assert_eq!(Quarter::parse(bad), None, "{bad}");
        }
    }

    fn many(n: usize) -> Vec<Answers> {
        let text = |i: usize| BTreeMap::from([(OpenQuestionId::parse("helped").unwrap(), format!("text {i:02}"))]);
        let said = |i: usize| {
            let clear = (!i.is_multiple_of(3)).then_some(if i.is_multiple_of(2) {
                Agreement::Fully
            } else {
                Agreement::Little
            });
            BTreeMap::from([(StatementId::parse("clear").unwrap(), clear)])
        };
        (0..n).map(|i| Answers { statements: said(i), texts: text(i) }).collect()
    }

    #[test]
    fn four_answers_tell_nothing_and_five_are_summed_up() {
        let answers = many(5);
        let all: Vec<_> = answers.iter().collect();
        assert_eq!(sum_up(&survey(), &all[..4], Seed([1; 32])), None);
        let sum = sum_up(&survey(), &all, Seed([1; 32])).unwrap();
        assert_eq!(sum.count, 5);
        assert_eq!((sum.tallies[0].steps, sum.tallies[0].rather_not), ([2, 0, 1, 0], 2));
        assert_eq!((sum.tallies[1].steps, sum.tallies[1].rather_not), ([0; 4], 0));
        assert_eq!(sum.texts[0].1.len(), 5);
        assert!(sum.texts[1].1.is_empty());
    }

    #[test]
    fn texts_stand_in_an_order_that_tells_nothing() {
        let mut answers = many(12);
        let one = sum_up(&survey(), &answers.iter().collect::<Vec<_>>(), Seed([1; 32])).unwrap().texts;
        answers.reverse();
        let reversed = sum_up(&survey(), &answers.iter().collect::<Vec<_>>(), Seed([1; 32])).unwrap().texts;
        assert_eq!(one, reversed, "the order in which they lay makes no difference");
        let mixed = sum_up(&survey(), &answers.iter().collect::<Vec<_>>(), Seed([2; 32])).unwrap().texts;
        assert_ne!(one[0].1, mixed[0].1);
    }

    proptest! {
        #[test]
        fn no_subtraction_leaves_the_answers_of_a_few(counts in prop::collection::vec(0usize..12, 0..8)) {
            let counts: BTreeMap<usize, usize> = counts.into_iter().enumerate().collect();
            let told = told(&counts);
            prop_assert!(told.iter().all(|k| counts[k] >= FEWEST));
            let rest: usize = counts.iter().filter(|(k, _)| !told.contains(k)).map(|(_, n)| n).sum();
            prop_assert!(rest == 0 || rest >= FEWEST || told.is_empty(), "{counts:?} {told:?}");
            // Nothing is held back without need: at most one part that has enough is.
            let enough = counts.values().filter(|n| **n >= FEWEST).count();
            prop_assert!(enough - told.len() <= 1);
        }
    }
}
