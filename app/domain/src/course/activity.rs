//! Graded activities and the rubrics that they are read by.

use super::Markdown;
use crate::id::{ActivityId, RubricRowId};
use serde::{Deserialize, Serialize};

/// The four levels of every rubric, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Something is missing that the row asks for.
    NotYet,
    /// On the way.
    GettingThere,
    /// What the row asks for is there.
    Meets,
    /// More than the row asks for.
    Strong,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 4] = [Self::NotYet, Self::GettingThere, Self::Meets, Self::Strong];

    /// The name in files, forms and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::GettingThere => "getting_there",
            Self::Meets => "meets",
            Self::Strong => "strong",
        }
    }

    /// The level of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.name() == name)
    }
}

/// One row of a rubric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RubricRow {
    /// Its id, the same in every language.
    pub id: RubricRowId,
    /// What is looked at.
    pub title: String,
    /// Whether the work is accepted only when this row meets the mark.
    pub essential: bool,
    /// What each level looks like, lowest first.
    pub levels: [String; 4],
}

/// What work is read by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rubric {
    /// The rows in reading order.
    pub rows: Vec<RubricRow>,
}

/// An example for trainers of work at one level, with what makes it so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelAnswer {
    /// The level that it shows.
    pub level: Level,
    /// The work.
    pub text: Markdown,
    /// Why it stands at this level.
    pub why: Markdown,
}

/// Work that a person reads and answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Its id, the same in every language.
    pub id: ActivityId,
    /// Its title.
    pub title: String,
    /// What to do.
    pub task: Markdown,
    /// The fewest words that can answer it.
    pub words_min: u32,
    /// The most words.
    pub words_max: u32,
    /// What it is read by.
    pub rubric: Rubric,
    /// What a trainer looks for; shown to trainers only.
    pub look_for: Markdown,
    /// Examples, for trainers only.
    pub model_answers: Vec<ModelAnswer>,
}
