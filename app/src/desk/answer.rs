//! A trainer's answer to one version of a piece of work, as staff reads it afterwards.

use super::paragraphs;
use crate::shell::{Frame, instant};
use crate::submissions::level_name;
use chrono::{DateTime, Utc};
use domain::course::Level;
use domain::id::RubricRowId;
use domain::submission::Verdict;
use leptos::prelude::*;

/// What a trainer answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The name of who answered.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Accepted or returned.
    pub verdict: Verdict,
    /// What was said to the trainee; may be empty.
    pub comment: String,
    /// The level of each row, in the order of the rubric that was read by.
    pub levels: Vec<GivenLevel>,
}

/// The level that one row was given.
#[derive(Debug, Clone)]
pub struct GivenLevel {
    /// The row.
    pub row: RubricRowId,
    /// Its title, as it was then.
    pub title: String,
    /// The level.
    pub level: Level,
}

/// "Accepted" or "Not yet", with its mark.
pub(super) fn verdict(frame: &Frame, verdict: Verdict) -> AnyView {
    let (class, text) = match verdict {
        Verdict::Accept => ("state approved", frame.words.say("desk-verdict-accepted")),
        Verdict::Return => ("state returned", frame.words.say("desk-verdict-returned")),
    };
    view! { <span class=class>{text}</span> }.into_any()
}

/// The whole answer: who, when, the comment and the levels.
pub(super) fn view(frame: &Frame, answer: &Answer) -> AnyView {
    let words = &frame.words;
    let levels: Vec<_> = answer
        .levels
        .iter()
        .map(|one| view! { <div><dt>{one.title.clone()}</dt><dd>{level_name(words, one.level)}</dd></div> }.into_any())
        .collect();
    view! {
        {said(frame, answer)}
        <dl class="facts">{levels}</dl>
    }
    .into_any()
}

/// Who answered what, when, with the comment.
pub(super) fn said(frame: &Frame, answer: &Answer) -> AnyView {
    let words = &frame.words;
    let by = words.say_with("desk-answer-by", [("name", answer.by.as_str().into())]);
    let comment = if answer.comment.trim().is_empty() {
        view! { <p class="muted">{words.say("desk-answer-no-comment")}</p> }.into_any()
    } else {
        view! { <blockquote>{paragraphs(&answer.comment)}</blockquote> }.into_any()
    };
    view! {
        <p>{verdict(frame, answer.verdict)}</p>
        <p class="muted">{by}", "{instant(frame, answer.at)}</p>
        {comment}
    }
    .into_any()
}
