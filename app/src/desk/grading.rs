//! One piece of work in three zones: what else waits, the work, the answer.

use super::answer::{self, Answer};
use super::{Trainee, WaitingWork, age, crumbs, rubric, waiting};
use crate::forms::{FormState, error_summary};
use crate::shell::{Frame, Page, Width, instant};
use crate::submissions::level_name;
use chrono::{DateTime, Utc};
use domain::course::{Level, RubricRow};
use domain::id::SubmissionId;
use leptos::prelude::*;

/// A piece of work at the desk.
#[derive(Debug, Clone)]
pub struct Grading {
    /// The work.
    pub submission: SubmissionId,
    /// Who wrote it.
    pub trainee: Trainee,
    /// The name of the trainee's cohort.
    pub cohort: String,
    /// The title of the activity.
    pub activity: String,
    /// The title of its module.
    pub module: String,
    /// What was to be done, as HTML from the course files.
    pub task_html: String,
    /// The fewest and the most words that the activity asks for.
    pub words_asked: (u32, u32),
    /// Words in the version that is shown.
    pub words: u32,
    /// The number of the version that is shown, the newest that was sent.
    pub version: u32,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Who typed it in, if it was written on paper: a sentence.
    pub entered: Option<String>,
    /// The work, as HTML that was made safe: a person wrote it.
    pub text_html: String,
    /// Versions before it with what was answered, newest first.
    pub earlier: Vec<EarlierWork>,
    /// The rows that it is read by, in order.
    pub rows: Vec<RubricRow>,
    /// What a trainer looks for, as HTML from the course files; empty when nothing is written.
    pub look_for_html: String,
    /// Examples for trainers.
    pub model_answers: Vec<ModelWork>,
    /// The answer to the version that is shown. When there is one, there is no form.
    pub answer: Option<Answer>,
    /// All work that waits for this person, oldest first, this one included.
    pub queue: Vec<WaitingWork>,
    /// Comments that this trainer wrote on this activity before, each with its name in the form; none until asked for.
    pub comments: Option<Vec<(String, String)>>,
    /// The fields `row-ROW` (see [`Level::name`]) and `comment`.
    pub form: FormState,
}

/// A version that was answered and written again.
#[derive(Debug, Clone)]
pub struct EarlierWork {
    /// Its number.
    pub number: u32,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// The work, as HTML that was made safe.
    pub text_html: String,
    /// What was answered.
    pub answer: Option<Answer>,
}

/// An example of work at one level.
#[derive(Debug, Clone)]
pub struct ModelWork {
    /// The level that it shows.
    pub level: Level,
    /// The work, as HTML from the course files.
    pub text_html: String,
    /// Why it stands there, as HTML from the course files.
    pub why_html: String,
}

/// `GET /desk/submissions/{submission}`, and the same again with status 422 when an answer cannot be taken yet.
#[must_use]
pub fn page(frame: &Frame, data: &Grading) -> Page {
    let words = &frame.words;
    let title = words.say_with(
        "desk-work-title",
        [("activity", data.activity.as_str().into()), ("name", data.trainee.name.as_str().into())],
    );
    let person = words.say_with("desk-work-person", [("name", data.trainee.name.as_str().into())]);
    let body = view! {
        {crumbs(frame)}
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        <p class="muted">
            {data.cohort.clone()}" · "{data.module.clone()}" · "
            <a href=format!("/desk/people/{}", data.trainee.person)>{person}</a>
        </p>
        <div class="desk">
            {waiting::works(frame, &data.queue, |w| w.submission == data.submission)}
            {work(frame, data)}
            {side(frame, data)}
        </div>
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

fn work(frame: &Frame, data: &Grading) -> AnyView {
    let words = &frame.words;
    let version = words.say_with("desk-version", [("version", data.version.into())]);
    let (least, most) = data.words_asked;
    let count =
        words.say_with("desk-words", [("words", data.words.into()), ("least", least.into()), ("most", most.into())]);
    view! {
        <div class="desk-work" id="work" tabindex="-1">
            <h2>{version}</h2>
            <p class="muted">
                {words.say("desk-sent")}" "{instant(frame, data.sent_at)}" · "{age(frame, data.sent_at)}" · "{count}
            </p>
            {data.entered.clone().map(|text| view! { <p class="notice">{text}</p> })}
            {texts(frame, data)}
            <details>
                <summary>{words.say("desk-task")}</summary>
                <div class="lesson" inner_html=data.task_html.clone()></div>
            </details>
            {earlier(frame, data)}
            {notes(frame, data)}
        </div>
    }
    .into_any()
}

/// The text; beside it the version before it with what was said about it, where there is one and there is room.
fn texts(frame: &Frame, data: &Grading) -> AnyView {
    let words = &frame.words;
    let now = view! { <article class="card" inner_html=data.text_html.clone()></article> }.into_any();
    let Some(before) = data.earlier.first() else { return now };
    let heading = words.say_with(
        "desk-earlier-version",
        [("version", before.number.into()), ("date", words.date(before.sent_at.date_naive()).into())],
    );
    let said = before.answer.as_ref().map(|a| answer::said(frame, a));
    view! {
        <div class="versions">
            <section>
                <h3>{words.say_with("desk-version", [("version", data.version.into())])}</h3>
                {now}
            </section>
            <section>
                <h3>{heading}</h3>
                {said}
                <article class="card quiet" inner_html=before.text_html.clone()></article>
            </section>
        </div>
    }
    .into_any()
}

fn earlier(frame: &Frame, data: &Grading) -> AnyView {
    let words = &frame.words;
    if data.earlier.is_empty() {
        return ().into_any();
    }
    let versions: Vec<_> = data
        .earlier
        .iter()
        .map(|one| {
            let summary = words.say_with(
                "desk-earlier-version",
                [("version", one.number.into()), ("date", words.date(one.sent_at.date_naive()).into())],
            );
            let answer = one.answer.as_ref().map(|a| answer::view(frame, a));
            view! {
                <details>
                    <summary>{summary}</summary>
                    <article class="card quiet" inner_html=one.text_html.clone()></article>
                    {answer}
                </details>
            }
            .into_any()
        })
        .collect();
    view! { <section><h2>{words.say("desk-earlier")}</h2>{versions}</section> }.into_any()
}

/// What only trainers see.
fn notes(frame: &Frame, data: &Grading) -> AnyView {
    let words = &frame.words;
    if data.look_for_html.is_empty() && data.model_answers.is_empty() {
        return ().into_any();
    }
    let look_for = (!data.look_for_html.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words.say("desk-look-for")}</summary>
                <div class="lesson" inner_html=data.look_for_html.clone()></div>
            </details>
        }
    });
    let models: Vec<_> = data
        .model_answers
        .iter()
        .map(|model| {
            let summary = words.say_with("desk-model", [("level", level_name(words, model.level).into())]);
            view! {
                <details>
                    <summary>{summary}</summary>
                    <div class="card quiet" inner_html=model.text_html.clone()></div>
                    <p><strong>{words.say("desk-model-why")}</strong></p>
                    <div class="lesson" inner_html=model.why_html.clone()></div>
                </details>
            }
            .into_any()
        })
        .collect();
    view! {
        <section>
            <h2>{words.say("desk-notes")}</h2>
            <p class="small muted">{words.say("desk-notes-hint")}</p>
            {look_for}
            {models}
        </section>
    }
    .into_any()
}

fn side(frame: &Frame, data: &Grading) -> AnyView {
    let words = &frame.words;
    let (heading, content) = match &data.answer {
        None => (words.say("desk-your-answer"), rubric::form(frame, data)),
        Some(answer) => (words.say("desk-answer"), answered(frame, data, answer)),
    };
    // The zone scrolls on its own where the page is wide; without a control in it, the keyboard needs a way in.
    let stop = data.answer.is_some().then_some("0");
    view! {
        <section class="desk-side" aria-labelledby="answer-heading" tabindex=stop>
            <h2 id="answer-heading">{heading}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn answered(frame: &Frame, data: &Grading, given: &Answer) -> AnyView {
    let words = &frame.words;
    let name = [("name", data.trainee.name.as_str().into())];
    let then = match given.verdict {
        domain::submission::Verdict::Accept => words.say_with("desk-answered-accepted", name),
        domain::submission::Verdict::Return => words.say_with("desk-answered-returned", name),
    };
    let next = waiting::next(&data.queue, |w| w.submission == data.submission).map(|work| {
        let href = format!("/desk/submissions/{}", work.submission);
        view! { <p class="actions"><a class="button" href=href>{words.say("desk-next-work")}</a></p> }
    });
    view! {
        {answer::view(frame, given)}
        <p class="muted">{then}</p>
        {next}
    }
    .into_any()
}
