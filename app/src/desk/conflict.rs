//! Someone answered this work meanwhile: what they said, beside what was chosen and written here. Nothing typed is lost.

use super::answer::{self, Answer, GivenLevel};
use super::{Trainee, crumbs, rubric};
use crate::forms::FormState;
use crate::shell::{self, Column, Frame, Page, Width, instant};
use crate::submissions::level_name;
use chrono::{DateTime, Utc};
use domain::course::Level;
use domain::id::SubmissionId;
use leptos::prelude::*;

/// An answer that came second.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// The work.
    pub submission: SubmissionId,
    /// Who wrote it.
    pub trainee: Trainee,
    /// The title of the activity.
    pub activity: String,
    /// The version that was read here, from the field `version`.
    pub read: u32,
    /// The answer that came first, to that version.
    pub first: Answer,
    /// Whether the same person gave it, in another window.
    pub own: bool,
    /// The version that the trainee has sent since, and when, if there is one.
    pub newer: Option<(u32, DateTime<Utc>)>,
    /// What was chosen and written here: the fields `row-ROW` and `comment`.
    pub form: FormState,
    /// The next work that waits for this person.
    pub next: Option<SubmissionId>,
}

/// The answer to `POST /desk/submissions/{submission}` with status 409.
#[must_use]
pub fn page(frame: &Frame, data: &Conflict) -> Page {
    let words = &frame.words;
    let title = words.say("desk-conflict-title");
    let work = words.say_with(
        "desk-work-title",
        [("activity", data.activity.as_str().into()), ("name", data.trainee.name.as_str().into())],
    );
    let what = if data.own {
        words.say("desk-conflict-own")
    } else {
        words.say_with("desk-conflict-other", [("name", data.first.by.as_str().into())])
    };
    let theirs = if data.own {
        words.say("desk-conflict-theirs-own")
    } else {
        words.say_with("desk-conflict-theirs", [("name", data.first.by.as_str().into())])
    };
    let body = view! {
        {crumbs(frame)}
        <h1>{title.clone()}</h1>
        <p class="lead">{work}</p>
        <div class="notice warn" role="alert">
            <p>{what}</p>
            <p>{words.say_with("desk-conflict-kept", [("version", data.read.into())])}</p>
        </div>
        <h2>{theirs}</h2>
        {answer::said(frame, &data.first)}
        <h2>{words.say("desk-conflict-levels")}</h2>
        {compared(frame, data)}
        {own_comment(frame, &data.form.value("comment"))}
        {onward(frame, data)}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

/// Each row with the level that was recorded and the one that was chosen here.
fn compared(frame: &Frame, data: &Conflict) -> AnyView {
    let words = &frame.words;
    let row = |one: &GivenLevel| {
        let yours = Level::named(&data.form.value(&rubric::field(&one.row)));
        let text = yours.map_or_else(|| words.say("desk-conflict-none"), |l| level_name(words, l));
        // Said in words too: a difference is never shown by looks alone.
        let differs =
            (yours != Some(one.level)).then(|| view! { " " <mark>{words.say("desk-conflict-differs")}</mark> });
        [one.title.clone().into_any(), level_name(words, one.level).into_any(), view! { {text}{differs} }.into_any()]
    };
    let columns = [words.say("desk-column-row"), words.say("desk-column-recorded"), words.say("desk-column-yours")];
    shell::list(columns.map(Column::from), data.first.levels.iter().map(row).collect(), String::new())
}

fn own_comment(frame: &Frame, comment: &str) -> AnyView {
    let words = &frame.words;
    if comment.trim().is_empty() {
        return ().into_any();
    }
    view! {
        <h2>{words.say("desk-conflict-comment")}</h2>
        <div class="field">
            <label for="comment">{words.say("desk-conflict-comment-label")}</label>
            <p class="hint">{words.say("desk-conflict-comment-hint")}</p>
            <textarea id="comment" rows="6" readonly=true>{comment.to_owned()}</textarea>
        </div>
    }
    .into_any()
}

fn onward(frame: &Frame, data: &Conflict) -> AnyView {
    let words = &frame.words;
    let newer = data.newer.map(|(version, at)| {
        let sentence = words.say_with(
            "desk-conflict-newer",
            [("name", data.trainee.name.as_str().into()), ("version", version.into())],
        );
        view! { <p>{sentence}" "{instant(frame, at)}</p> }
    });
    let open = format!("/desk/submissions/{}", data.submission);
    let look = data.newer.map_or_else(
        || words.say("desk-conflict-look"),
        |(version, _)| words.say_with("desk-conflict-read-newer", [("version", version.into())]),
    );
    let next = data.next.as_ref().map(|next| {
        let href = format!("/desk/submissions/{next}");
        let class = if data.newer.is_some() { "button secondary" } else { "button" };
        view! { <a class=class href=href>{words.say("desk-next-work")}</a> }.into_any()
    });
    let class = if data.newer.is_some() || next.is_none() { "button" } else { "button secondary" };
    view! {
        {newer}
        <p class="actions">
            <a class=class href=open>{look}</a>
            {next}
        </p>
    }
    .into_any()
}
