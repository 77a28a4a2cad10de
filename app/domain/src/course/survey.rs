//! What a trainee is asked about the course itself: statements with four steps of agreement, and open questions.

use super::Language;
use crate::id::{OpenQuestionId, StatementId};
use serde::{Deserialize, Serialize};

/// The form of a programme's course evaluation in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// The language of all texts in it.
    pub language: Language,
    /// Statements to agree with or not.
    pub statements: Vec<Statement>,
    /// Questions that are answered in one's own words.
    pub questions: Vec<OpenQuestion>,
}

/// A statement about the course, in the first person: "I knew what was expected of me."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its id, the same in every language.
    pub id: StatementId,
    /// The sentence.
    pub text: String,
}

/// A question that is answered in one's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenQuestion {
    /// Its id, the same in every language.
    pub id: OpenQuestionId,
    /// The question.
    pub text: String,
}
