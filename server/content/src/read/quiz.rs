//! How a quiz is drawn and passed.

use crate::fields::{Fields, Placed};
use domain::course::Blueprint;
use domain::quantity::Score;

/// How the quiz is drawn, and where the number of its questions stands if it is one.
pub(super) fn quiz(fields: Fields<'_>) -> (Blueprint, Option<usize>) {
    let questions = fields.number("questions");
    if let Some(Placed { value: 0, at }) = questions {
        fields.error_at(at, "a quiz of no questions", "Write questions = 10, or as many as it has.");
    }
    let pass = pass_percent(&fields);
    let attempts = fields.number("attempts");
    if let Some(Placed { value: 0, at }) = attempts {
        fields.error_at(at, "a quiz without attempts", "Write attempts = 3.");
    }
    // How long it takes and what it counts for: the reckoning of hours reads it.
    if fields.has("minutes") {
        fields.number("minutes");
    }
    super::core::category(&fields);
    fields.finish();
    let quiz = Blueprint {
        questions: questions.map_or(0, |questions| questions.value),
        pass: pass.unwrap_or(Score::FULL),
        attempts: attempts.map_or(0, |attempts| attempts.value),
    };
    (quiz, questions.map(|questions| questions.at))
}

/// The mark of a quiz. A mark above 100 cannot be met, and one of 0 is met by an empty sheet.
pub(super) fn pass_percent(fields: &Fields<'_>) -> Option<Score> {
    let percent = fields.number("pass_percent")?;
    if !(1..=100).contains(&percent.value) {
        fields.error_at(percent.at, format!("a mark of {} percent", percent.value), "Write a number from 1 to 100.");
        return None;
    }
    Some(Score::percent(percent.value))
}
