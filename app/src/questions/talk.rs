//! One talk: what was said, and the form in which it goes on, for the trainee and for the trainer.

use super::{Subject, emergency, state};
use crate::forms::{Field, FormState, error_summary, hidden, text_area};
use crate::learn::crumbs;
use crate::shell::{self, Column, Frame, Page, Width, instant};
use crate::submissions::paragraphs;
use chrono::{DateTime, Utc};
use domain::id::{PersonId, ThreadId};
use domain::thread::{LONGEST_MESSAGE, Standing};
use leptos::prelude::*;

/// One message, as it is read.
#[derive(Debug, Clone)]
pub struct Said {
    /// How the writer is called.
    pub by: String,
    /// Whether the reader wrote it.
    pub mine: bool,
    /// When.
    pub at: DateTime<Utc>,
    /// What it says.
    pub text: String,
}

/// A talk as the trainee sees it.
#[derive(Debug, Clone)]
pub struct Talk {
    /// The thread.
    pub thread: ThreadId,
    /// What it is about.
    pub subject: Subject,
    /// Where it stands.
    pub standing: Standing,
    /// The messages, oldest first.
    pub messages: Vec<Said>,
    /// An id made by the server for the next message.
    pub new_id: String,
    /// What was typed and refused, if anything; about the field `text`.
    pub form: FormState,
}

/// A talk as a trainer sees it.
#[derive(Debug, Clone)]
pub struct TrainerTalk {
    /// The talk.
    pub talk: Talk,
    /// Who asks.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// The name of their cohort.
    pub cohort: String,
    /// What waits for the trainer, this one included, oldest first.
    pub queue: Vec<WaitingQuestion>,
}

/// A question in the trainer's queue.
#[derive(Debug, Clone)]
pub struct WaitingQuestion {
    /// The thread.
    pub thread: ThreadId,
    /// Who asks.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// What it is about, in words.
    pub title: String,
    /// The name of the cohort.
    pub cohort: String,
    /// Since when it waits.
    pub since: DateTime<Utc>,
}

fn messages(frame: &Frame, messages: &[Said]) -> AnyView {
    let words = &frame.words;
    let items: Vec<_> = messages
        .iter()
        .map(|said| {
            let by = if said.mine { words.say("questions-you") } else { said.by.clone() };
            view! {
                <li>
                    {instant(frame, said.at)}
                    <strong>{by}</strong>
                    {paragraphs(&said.text)}
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ol class="trail">{items}</ol> }.into_any()
}

fn writing(label: String, hint: Option<String>) -> Field<'static> {
    Field {
        name: "text",
        label,
        hint,
        required: true,
        max_length: u32::try_from(LONGEST_MESSAGE).ok(),
        ..Field::default()
    }
}

/// `GET /questions/{thread}`, and the same again with status 422 when a message cannot be taken.
#[must_use]
pub fn page(frame: &Frame, data: &Talk) -> Page {
    let words = &frame.words;
    let closed = matches!(data.standing, Standing::Closed { .. });
    let title = data.subject.title.clone();
    let next = match data.standing {
        Standing::Waiting { .. } => words.say("questions-next-waiting"),
        Standing::Answered { .. } => words.say("questions-next-answered"),
        Standing::Closed { .. } => words.say("questions-next-closed"),
    };
    let action = frame.sends(format!("/questions/{}", data.thread));
    let write = (!closed).then(|| {
        view! {
            <form class="form" method="post" action=action.clone() novalidate=true>
                {hidden("message", &data.new_id)}
                {text_area(&data.form, writing(words.say("questions-more"), None), 4)}
                <p class="actions"><button name="go" value="write">{words.say("questions-send-more")}</button></p>
            </form>
            {emergency(frame)}
            <form method="post" action=action>
                <p class="actions">
                    <button class="secondary" name="go" value="close">{words.say("questions-close")}</button>
                </p>
            </form>
        }
        .into_any()
    });
    let body = view! {
        {crumbs(frame, &[(words.say("questions-title"), "/questions".to_owned())])}
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        {state(frame, data.standing)}
        <p>{next}</p>
        <p><a href=data.subject.href.clone()>{words.say("questions-open-page")}</a></p>
        {messages(frame, &data.messages)}
        {write}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

/// `GET /desk/questions/{thread}`, and the same again with status 422 when an answer cannot be taken.
#[must_use]
pub fn trainer_page(frame: &Frame, data: &TrainerTalk) -> Page {
    let words = &frame.words;
    let talk = &data.talk;
    let title = words.say_with("questions-desk-title", [("name", data.name.as_str().into())]);
    let closed = matches!(talk.standing, Standing::Closed { .. });
    let action = frame.sends(format!("/desk/questions/{}", talk.thread));
    let hint = words.say_with("questions-answer-hint", [("name", data.name.as_str().into())]);
    let write = (!closed).then(|| {
        view! {
            <form class="form" method="post" action=action.clone() novalidate=true>
                {hidden("message", &talk.new_id)}
                {hidden("read", &talk.messages.len().to_string())}
                {text_area(&talk.form, writing(words.say("questions-answer"), Some(hint)), 6)}
                <p class="actions"><button name="go" value="answer">{words.say("questions-send-and-next")}</button></p>
            </form>
            <form method="post" action=action>
                <p class="actions">
                    <button class="secondary" name="go" value="close">{words.say("questions-close-desk")}</button>
                </p>
            </form>
        }
        .into_any()
    });
    let left = data.queue.iter().filter(|q| q.thread != talk.thread).cloned().collect::<Vec<_>>();
    let body = view! {
        {crumbs(frame, &[(words.say("desk-title"), "/desk".to_owned())])}
        {error_summary(frame, &talk.form)}
        <h1>{title.clone()}</h1>
        <p class="lead">{talk.subject.title.clone()}</p>
        <p class="muted">
            <a href=format!("/desk/people/{}", data.trainee)>{data.name.clone()}</a>" · "{data.cohort.clone()}
        </p>
        {state(frame, talk.standing)}
        {messages(frame, &talk.messages)}
        {write}
        <p class="small muted">{words.say("questions-recorded")}</p>
        {(!left.is_empty()).then(|| waiting_list(frame, &left))}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

/// The questions that wait for a trainer, as a section of the desk.
#[must_use]
pub fn waiting_list(frame: &Frame, waiting: &[WaitingQuestion]) -> AnyView {
    let words = &frame.words;
    let row = |one: &WaitingQuestion| {
        [
            view! { <a href=format!("/desk/questions/{}", one.thread)>{one.title.clone()}</a> }.into_any(),
            view! { <a href=format!("/desk/people/{}", one.trainee)>{one.name.clone()}</a> }.into_any(),
            one.cohort.clone().into_any(),
            instant(frame, one.since),
        ]
    };
    let columns = [
        words.say("questions-column-about"),
        words.say("desk-column-trainee"),
        words.say("desk-column-cohort"),
        words.say("desk-column-waits"),
    ];
    let rows = waiting.iter().map(row).collect();
    let list = shell::list(columns.map(Column::from), rows, words.say("questions-desk-empty"));
    view! {
        <section>
            <h2>{words.say_with("questions-desk", [("n", waiting.len().into())])}</h2>
            {list}
        </section>
    }
    .into_any()
}
