//! Questions: ten types are fixed in the format; four can be answered on line today.

use super::Markdown;
use crate::id::{ObjectiveId, OptionId, QuestionId};
use crate::quantity::Minutes;
use serde::{Deserialize, Serialize};

/// One option of a question, with what is said to someone who chose it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its id, the same in every language.
    pub id: OptionId,
    /// What can be chosen.
    pub text: Markdown,
    /// Whether it is right.
    pub correct: bool,
    /// Why it is right, or what to think of instead.
    pub feedback: Markdown,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum QuestionKind {
    /// One of several.
    SingleChoice {
        /// The options, exactly one of them right.
        options: Vec<Choice>,
    },
    /// All that apply; each right choice earns its share, each wrong one takes a share away, never below nothing.
    MultipleResponse {
        /// The options, at least one of them right.
        options: Vec<Choice>,
    },
    /// A sentence that is true or false.
    TrueFalse {
        /// Whether the sentence is true.
        answer: bool,
        /// Said to someone who chose "true".
        feedback_true: Markdown,
        /// Said to someone who chose "false".
        feedback_false: Markdown,
    },
    /// A word or a few, compared without regard to case, punctuation and spaces.
    ShortText {
        /// Every answer that is right.
        accept: Vec<String>,
        /// Said to a right answer.
        feedback_right: Markdown,
        /// Said to any other answer.
        feedback_other: Markdown,
    },
    /// A number, given in millionths so that no rounding is hidden.
    Numeric {
        /// The right number, in millionths.
        value: i64,
        /// How far off is still right, in millionths.
        tolerance: i64,
        /// Said to a right answer.
        feedback_right: Markdown,
        /// Said to any other answer.
        feedback_other: Markdown,
    },
    /// Things on the left that belong to things on the right.
    Matching {
        /// The pairs as they belong together.
        pairs: Vec<(String, String)>,
        /// Said afterwards.
        feedback: Markdown,
    },
    /// Things to be put in order.
    Ordering {
        /// The things in their right order.
        items: Vec<String>,
        /// Said afterwards.
        feedback: Markdown,
    },
    /// A text with gaps.
    Cloze {
        /// The text; each gap is `{{answer|other answer}}`.
        text: String,
        /// Said afterwards.
        feedback: Markdown,
    },
    /// A longer text that a trainer reads.
    Essay {
        /// The fewest words.
        words_min: u32,
        /// The most words.
        words_max: u32,
        /// What a trainer looks for.
        look_for: Markdown,
    },
    /// A recording or a file that a trainer looks at.
    Recording {
        /// The longest recording.
        longest: Minutes,
        /// What a trainer looks for.
        look_for: Markdown,
    },
}

impl QuestionKind {
    /// The name of the type in the files of authors.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SingleChoice { .. } => "single_choice",
            Self::MultipleResponse { .. } => "multiple_response",
            Self::TrueFalse { .. } => "true_false",
            Self::ShortText { .. } => "short_text",
            Self::Numeric { .. } => "numeric",
            Self::Matching { .. } => "matching",
            Self::Ordering { .. } => "ordering",
            Self::Cloze { .. } => "cloze",
            Self::Essay { .. } => "essay",
            Self::Recording { .. } => "recording",
        }
    }

    /// Whether it can be answered on line today; the checker refuses a quiz pool with another.
    #[must_use]
    pub const fn playable(&self) -> bool {
        matches!(
            self,
            Self::SingleChoice { .. } | Self::MultipleResponse { .. } | Self::TrueFalse { .. } | Self::ShortText { .. }
        )
    }
}

/// A question of a pool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id, the same in every language.
    pub id: QuestionId,
    /// The objective that it tests.
    pub objective: ObjectiveId,
    /// A short scene that is read first.
    pub scene: Option<Markdown>,
    /// What is asked.
    pub prompt: Markdown,
    /// The type and its options.
    #[serde(flatten)]
    pub kind: QuestionKind,
}
