//! Questions to one's trainers: the form at the foot of a page, the list, one talk from either side.

mod talk;
#[cfg(test)]
mod tests;

use crate::forms::{Field, FormState, error_summary, hidden, text_area};
use crate::learn::crumbs;
use crate::progress::Titles;
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, Utc};
use domain::id::ThreadId;
use domain::thread::{About, LONGEST_MESSAGE, Standing};
use leptos::prelude::*;
use words::Words;

pub use talk::{Said, Talk, TrainerTalk, WaitingQuestion, page as talk_page, trainer_page, waiting_list};

/// What a question is about, as a form sends it and as a link leads to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// "lesson", "quiz" or "activity".
    pub kind: &'static str,
    /// The id of the module.
    pub module: String,
    /// The id of the lesson, the attempt or the activity.
    pub item: String,
    /// What it is called: "Lesson: Peerness".
    pub title: String,
    /// The trainee's own page of it.
    pub href: String,
}

impl Subject {
    /// What a thread is about, in words.
    #[must_use]
    pub fn of(words: &Words, about: &About, titles: &Titles) -> Self {
        let (kind, module, item, title, href) = match about {
            About::Lesson { module, lesson } => (
                "lesson",
                module,
                lesson.to_string(),
                words.say_with("questions-about-lesson", [("title", titles.lesson(module, lesson).into())]),
                format!("/learn/{module}/{lesson}"),
            ),
            About::Quiz { module, attempt } => (
                "quiz",
                module,
                attempt.to_string(),
                words.say_with("questions-about-quiz", [("title", titles.module(module).into())]),
                format!("/quiz/{attempt}/result"),
            ),
            About::Activity { module, activity } => (
                "activity",
                module,
                activity.to_string(),
                words.say_with("questions-about-activity", [("title", titles.activity(module, activity).into())]),
                format!("/learn/{module}/activities/{activity}"),
            ),
        };
        Self { kind, module: module.to_string(), item, title, href }
    }
}

/// The form in which a trainee asks.
#[derive(Debug, Clone)]
pub struct Ask {
    /// What about.
    pub subject: Subject,
    /// The names of those who will read it.
    pub readers: Vec<String>,
    /// An id made by the server; two clicks with the same id ask once.
    pub new_id: String,
    /// What was typed and refused, if anything; about the field `text`.
    pub form: FormState,
}

/// One line of the list.
#[derive(Debug, Clone)]
pub struct Line {
    /// The thread.
    pub thread: ThreadId,
    /// What it is about.
    pub subject: Subject,
    /// The beginning of the question.
    pub first: String,
    /// Where it stands.
    pub standing: Standing,
}

/// The disclosure at the foot of a lesson, a result or an activity. Without a script it opens just the same.
#[must_use]
pub fn disclosure(frame: &Frame, data: &Ask) -> AnyView {
    view! {
        <details class="card quiet ask">
            <summary>{frame.words.say("questions-ask")}</summary>
            {form(frame, data)}
        </details>
    }
    .into_any()
}

fn form(frame: &Frame, data: &Ask) -> AnyView {
    let words = &frame.words;
    let field = Field {
        name: "text",
        label: words.say("questions-text"),
        hint: Some(words.say("questions-text-hint")),
        required: true,
        max_length: u32::try_from(LONGEST_MESSAGE).ok(),
        ..Field::default()
    };
    view! {
        {who_reads(frame, &data.readers)}
        {emergency(frame)}
        <form class="form" method="post" action=frame.sends("/questions".to_owned()) novalidate=true>
            {hidden("id", &data.new_id)}
            {hidden("about", data.subject.kind)}
            {hidden("module", &data.subject.module)}
            {hidden("item", &data.subject.item)}
            {text_area(&data.form, field, 4)}
            <p class="actions"><button>{words.say("questions-send")}</button></p>
        </form>
    }
    .into_any()
}

fn who_reads(frame: &Frame, readers: &[String]) -> AnyView {
    let words = &frame.words;
    let text = if readers.is_empty() {
        words.say("questions-no-reader")
    } else {
        words.say_with("questions-readers", [("names", readers.join(", ").into())])
    };
    view! { <p>{text}</p> }.into_any()
}

/// Said wherever someone can write and wait: nobody may be reading now.
pub(crate) fn emergency(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <p class="notice">
            {words.say("questions-emergency")}" "
            <a href="/support">{words.say("questions-emergency-link")}</a>
        </p>
    }
    .into_any()
}

/// The form on a page of its own: for a question that could not be taken as it was.
#[must_use]
pub fn ask_page(frame: &Frame, data: &Ask) -> Page {
    let words = &frame.words;
    let title = words.say("questions-ask");
    let body = view! {
        {crumbs(frame, &[(data.subject.title.clone(), data.subject.href.clone())])}
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        <p class="lead">{data.subject.title.clone()}</p>
        {form(frame, data)}
    }
    .into_any();
    Page { title, width: Width::Narrow, body, island: false, indexed: false }
}

/// `GET /questions`: everything that a trainee asked, newest first.
#[must_use]
pub fn page(frame: &Frame, lines: &[Line]) -> Page {
    let words = &frame.words;
    let title = words.say("questions-title");
    let list = if lines.is_empty() {
        view! { <p class="empty">{words.say("questions-empty")}</p> }.into_any()
    } else {
        let cards: Vec<_> = lines.iter().map(|line| card(frame, line)).collect();
        view! { <div class="stack">{cards}</div> }.into_any()
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("questions-lead")}</p>
        {list}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn card(frame: &Frame, line: &Line) -> AnyView {
    view! {
        <section class="card">
            <h2><a href=format!("/questions/{}", line.thread)>{line.subject.title.clone()}</a></h2>
            <p>{line.first.clone()}</p>
            {state(frame, line.standing)}
        </section>
    }
    .into_any()
}

/// Where it stands, and since when.
pub(crate) fn state(frame: &Frame, standing: Standing) -> AnyView {
    let words = &frame.words;
    let (class, text, at): (_, _, DateTime<Utc>) = match standing {
        Standing::Waiting { since } => ("state pending", words.say("questions-state-waiting"), since),
        Standing::Answered { at } => ("state met", words.say("questions-state-answered"), at),
        Standing::Closed { at } => ("state locked", words.say("questions-state-closed"), at),
    };
    view! { <p><span class=class>{text}</span>" "<span class="small muted">{instant(frame, at)}</span></p> }.into_any()
}

/// The beginning of a text, cut at a space.
#[must_use]
pub fn beginning(text: &str) -> String {
    const MOST: usize = 120;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let cut: String = line.chars().take(MOST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

/// The card on the home page: talks that are open, answered ones first. Nothing when there are none.
#[must_use]
pub fn home_card(frame: &Frame, lines: &[Line]) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let words = &frame.words;
    let items: Vec<_> = lines
        .iter()
        .map(|line| {
            let sentence = match line.standing {
                Standing::Answered { .. } => {
                    words.say_with("questions-home-answered", [("title", line.subject.title.as_str().into())])
                }
                Standing::Waiting { .. } | Standing::Closed { .. } => {
                    words.say_with("questions-home-waiting", [("title", line.subject.title.as_str().into())])
                }
            };
            view! { <li><a href=format!("/questions/{}", line.thread)>{sentence}</a></li> }.into_any()
        })
        .collect();
    view! {
        <section class="card">
            <h2>{words.say("questions-title")}</h2>
            <ul>{items}</ul>
            <p class="actions"><a href="/questions">{words.say("questions-home-all")}</a></p>
        </section>
    }
    .into_any()
}
