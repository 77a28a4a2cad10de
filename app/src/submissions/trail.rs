//! What was sent and what was answered, version by version. Nothing that was sent is ever overwritten.

use super::{level_name, paragraphs};
use crate::sheets::entered;
use crate::shell::{Frame, instant};
use chrono::{DateTime, Utc};
use domain::course::{Level, Rubric};
use domain::entered::Entered;
use domain::id::{PersonId, RubricRowId};
use domain::submission::{Submission, Verdict};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A text as it was sent.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// The text, as HTML made safe on the machine.
    pub text_html: String,
    /// Who typed it in, if it was written on paper.
    pub entered: Option<Entered>,
    /// What a trainer answered, if one has.
    pub answered: Option<Answered>,
}

/// A trainer's answer.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The name of the trainer.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The decision.
    pub verdict: Verdict,
    /// What is said, as it was typed.
    pub comment: String,
    /// The level of each row.
    pub levels: BTreeMap<RubricRowId, Level>,
}

impl Version {
    /// Every version of a piece of work with its answer, oldest first. `name` gives the name of a person,
    /// `html` makes safe HTML of a text that a person typed.
    #[must_use]
    pub fn all(work: &Submission, name: &dyn Fn(&PersonId) -> String, html: &dyn Fn(&str) -> String) -> Vec<Self> {
        work.versions
            .iter()
            .map(|version| Self {
                number: version.number,
                sent_at: version.sent_at,
                text_html: html(&version.text),
                entered: version.entered.clone(),
                answered: work.gradings.iter().find(|g| g.version == version.number).map(|grading| Answered {
                    by: name(&grading.by),
                    at: grading.at,
                    verdict: grading.verdict,
                    comment: grading.comment.clone(),
                    levels: grading.levels.clone(),
                }),
            })
            .collect()
    }
}

/// One answer: who said it, the words, the level of each row with what it means.
pub(super) fn answer(frame: &Frame, answered: &Answered, rubric: &Rubric) -> AnyView {
    let words = &frame.words;
    let said = words.say_with(
        "work-answered-by",
        [("name", answered.by.as_str().into()), ("when", words.instant(answered.at).into())],
    );
    let rows: Vec<_> = rubric
        .rows
        .iter()
        .filter_map(|row| {
            let level = *answered.levels.get(&row.id)?;
            let text = Level::ALL.iter().position(|l| *l == level).and_then(|n| row.levels.get(n)).cloned();
            Some(
                view! {
                    <div>
                        <dt>{row.title.clone()}</dt>
                        <dd><strong>{level_name(words, level)}</strong>{text.map(|t| format!(": {t}"))}</dd>
                    </div>
                }
                .into_any(),
            )
        })
        .collect();
    view! {
        <p class="small muted">{said}</p>
        <div>{paragraphs(&answered.comment)}</div>
        <dl class="facts">{rows}</dl>
    }
    .into_any()
}

/// All versions with their answers, oldest first.
pub(super) fn trail(frame: &Frame, versions: &[Version], rubric: &Rubric) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = versions
        .iter()
        .flat_map(|version| {
            std::iter::once(sent(frame, version))
                .chain(version.answered.as_ref().map(|one| answered(frame, one, rubric)))
        })
        .collect();
    view! {
        <h2>{words.say("work-trail")}</h2>
        <p>{words.say("work-trail-kept")}</p>
        <ol class="trail">{lines}</ol>
    }
    .into_any()
}

fn sent(frame: &Frame, version: &Version) -> AnyView {
    let words = &frame.words;
    let number = [("number", version.number.into())];
    view! {
        <li>
            {instant(frame, version.sent_at)}
            <p>{words.say_with("work-trail-sent", number)}</p>
            {version.entered.as_ref().map(|e| view! { <p class="small muted">{entered(words, e)}</p> })}
            <details>
                <summary>{words.say("work-trail-text")}</summary>
                <div inner_html=version.text_html.clone()></div>
            </details>
        </li>
    }
    .into_any()
}

fn answered(frame: &Frame, one: &Answered, rubric: &Rubric) -> AnyView {
    let words = &frame.words;
    let name = [("name", one.by.as_str().into())];
    let line = match one.verdict {
        Verdict::Accept => words.say_with("work-trail-accepted", name),
        Verdict::Return => words.say_with("work-trail-returned", name),
    };
    view! {
        <li>
            {instant(frame, one.at)}
            <p>{line}</p>
            <details>
                <summary>{words.say("work-trail-answer")}</summary>
                {answer(frame, one, rubric)}
            </details>
        </li>
    }
    .into_any()
}
