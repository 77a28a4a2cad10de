//! Graded work: what is asked and who reads it, then writing, waiting, what to add, accepted.

mod rubric;
mod start;
#[cfg(test)]
mod tests;
mod trail;

use crate::forms::{Field, FormState, error_summary, text_area};
use crate::islands::Autosave;
use crate::join::{Reader, reader_list};
use crate::learn::crumbs;
use crate::shell::{Frame, Page, Width};
use domain::course::{Level, Rubric};
use domain::id::{ModuleId, SubmissionId};
use domain::submission::{SubmissionState, words as count_words};
use leptos::prelude::*;
use words::Words;

pub use start::{ActivityStart, page as start_page};
pub use trail::{Answered, Version};

/// One trainee's work on an activity.
#[derive(Debug, Clone)]
pub struct Work {
    /// The work.
    pub submission: SubmissionId,
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub module_title: String,
    /// The title of the activity.
    pub title: String,
    /// What to do, as HTML from the course files.
    pub task_html: String,
    /// The fewest words.
    pub words_min: u32,
    /// The most words.
    pub words_max: u32,
    /// What it is read by.
    pub rubric: Rubric,
    /// Who reads it once it is sent.
    pub readers: Vec<Reader>,
    /// Where it stands.
    pub state: SubmissionState,
    /// The text as it is being written.
    pub draft: String,
    /// The time of day at which the draft was last saved: "10:42".
    pub saved_at: Option<String>,
    /// What was sent, oldest first, with the answers to it.
    pub versions: Vec<Version>,
    /// What was typed and refused, if anything; about the field `text`.
    pub form: FormState,
}

/// The id of the form, by which the island finds it.
const FORM: &str = "submission-draft";

/// The page of a piece of work.
#[must_use]
pub fn page(frame: &Frame, data: &Work) -> Page {
    let words = &frame.words;
    let editable = matches!(data.state, SubmissionState::Draft | SubmissionState::Returned);
    let (class, state) = match data.state {
        SubmissionState::Draft => ("state draft", words.say("work-state-draft")),
        SubmissionState::Submitted => ("state submitted", words.say("work-state-submitted")),
        SubmissionState::Returned => ("state returned", words.say("work-state-returned")),
        SubmissionState::Accepted => ("state approved", words.say("work-state-accepted")),
    };
    let body = view! {
        {crumbs(frame, &[(data.module_title.clone(), format!("/learn/{}", data.module))])}
        <h1>{data.title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <p><span class=class>{state}</span></p>
        {standing(frame, data)}
        {(!editable && data.form.failed()).then(|| late(frame, data))}
        {task(frame, data, editable)}
        {editable.then(|| editor(frame, data))}
        {(!data.versions.is_empty()).then(|| trail::trail(frame, &data.versions, &data.rubric))}
    }
    .into_any();
    Page { title: data.title.clone(), width: Width::Reading, body, island: editable, indexed: false }
}

/// A text that came when nothing could change any more, from a second window say: it is not kept, and it is not lost.
fn late(frame: &Frame, data: &Work) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="card">
            <h2>{words.say("work-late")}</h2>
            <div class="field">
                <label for="field-text">{words.say("work-late-label")}</label>
                <textarea id="field-text" rows="10" readonly>{data.form.value("text")}</textarea>
            </div>
        </section>
    }
    .into_any()
}

/// What is known now, first: what was answered, or who has it since when.
fn standing(frame: &Frame, data: &Work) -> AnyView {
    let words = &frame.words;
    let newest = data.versions.last();
    let answer = data.versions.iter().rev().find_map(|v| v.answered.as_ref());
    match data.state {
        SubmissionState::Draft => ().into_any(),
        SubmissionState::Submitted => {
            let since = newest.map(|v| words.say_with("work-waiting", [("when", words.instant(v.sent_at).into())]));
            let text = newest.map(|v| v.text_html.clone()).unwrap_or_default();
            view! {
                <section class="notice">
                    <p>{since}</p>
                    <p>{words.say("work-waiting-next")}</p>
                </section>
                <section class="card">
                    <h2>{words.say("work-sent-text")}</h2>
                    <div inner_html=text></div>
                </section>
            }
            .into_any()
        }
        SubmissionState::Returned => view! {
            <section class="card">
                <h2>{words.say("work-returned")}</h2>
                {answer.map(|a| trail::answer(frame, a, &data.rubric))}
                <p>{words.say("work-returned-next")}</p>
            </section>
        }
        .into_any(),
        SubmissionState::Accepted => {
            let text = newest.map(|v| v.text_html.clone()).unwrap_or_default();
            view! {
                <section class="card">
                    <h2>{words.say("work-accepted")}</h2>
                    {answer.map(|a| trail::answer(frame, a, &data.rubric))}
                    <p class="actions">
                        <a class="button" href=format!("/learn/{}", data.module)>{words.say("work-accepted-next")}</a>
                    </p>
                </section>
                <section class="card quiet">
                    <h2>{words.say("work-accepted-text")}</h2>
                    <div inner_html=text></div>
                </section>
            }
            .into_any()
        }
    }
}

/// The task and the rubric: open while writing, folded away afterwards.
fn task(frame: &Frame, data: &Work, open: bool) -> AnyView {
    let words = &frame.words;
    view! {
        <details open=open>
            <summary>{words.say("work-task")}</summary>
            <div inner_html=data.task_html.clone()></div>
        </details>
        <details>
            <summary>{words.say("work-rubric")}</summary>
            {rubric::table(frame, &data.rubric)}
        </details>
    }
    .into_any()
}

fn editor(frame: &Frame, data: &Work) -> AnyView {
    let words = &frame.words;
    let form = match data.form.values.get("text") {
        Some(_) => data.form.clone(),
        None => data.form.clone().with("text", data.draft.clone()),
    };
    let have = count_words(&form.value("text"));
    let hint = words.say_with(
        "work-words",
        [("have", have.into()), ("min", data.words_min.into()), ("max", data.words_max.into())],
    );
    let send =
        if data.state == SubmissionState::Returned { words.say("work-send-again") } else { words.say("work-send") };
    let field =
        Field { name: "text", label: words.say("work-text"), hint: Some(hint), required: true, ..Field::default() };
    frame.typing.set(Some(FORM));
    view! {
        <section class="notice">
            <h2>{words.say("work-readers")}</h2>
            {reader_list(frame, &data.readers)}
            <p>{words.say("work-readers-draft")}</p>
        </section>
        <form id=FORM class="form" method="post" action=frame.sends(format!("/submissions/{}", data.submission)) novalidate=true>
            {text_area(&form, field, 16)}
            <p class="actions">
                <button name="go" value="send">{send}</button>
                <button class="secondary" name="go" value="save">{words.say("work-save")}</button>
            </p>
        </form>
        <Autosave
            form=FORM.to_owned()
            saving=words.say("work-saving")
            saved=words.say_with("work-saved", [("time", "{ time }".into())])
            offline=words.say("work-offline")
            signed_out=words.say("kept-autosave")
            saved_at=data.saved_at.clone()
        />
        <p class="small muted">{words.say("work-send-after")}</p>
    }
    .into_any()
}

/// What a level of a rubric is called.
#[must_use]
pub fn level_name(words: &Words, level: Level) -> String {
    match level {
        Level::NotYet => words.say("work-level-not-yet"),
        Level::GettingThere => words.say("work-level-getting-there"),
        Level::Meets => words.say("work-level-meets"),
        Level::Strong => words.say("work-level-strong"),
    }
}

/// Text that a person typed, a blank line between paragraphs, as paragraphs.
pub(crate) fn paragraphs(text: &str) -> AnyView {
    let text = text.replace("\r\n", "\n");
    let parts: Vec<_> = text
        .split("\n\n")
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .map(|p| view! { <p>{p.to_owned()}</p> }.into_any())
        .collect();
    parts.into_any()
}
