//! A quiz on paper: every question of one attempt, its code beside each, boxes to tick and lines to write on.

use super::back;
use crate::forms::{FormState, error_summary, hidden};
use crate::quiz::{Answer, inline};
use crate::shell::{Frame, Page, Width};
use domain::entered::code;
use domain::id::{AttemptId, ModuleId, PersonId};
use leptos::prelude::*;

/// A sheet, or the button that draws one.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// For whom.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub module_title: String,
    /// The attempt with its questions; none before it is drawn.
    pub drawn: Option<(AttemptId, Vec<SheetQuestion>)>,
    /// Whether a sheet can be drawn.
    pub can_draw: bool,
    /// The id under which it is drawn.
    pub new_id: String,
    /// Why it was not drawn, if it was refused.
    pub form: FormState,
}

/// A question of a sheet.
#[derive(Debug, Clone)]
pub struct SheetQuestion {
    /// The name of its field, when it is typed in.
    pub field: String,
    /// A scene to be read first, as HTML from the course files.
    pub scene_html: Option<String>,
    /// What is asked, as HTML from the course files.
    pub prompt_html: String,
    /// How it is answered, and what was kept so far.
    pub answer: Answer,
}

/// The letter of an option: a, b, c.
pub(super) fn letter(place: usize) -> char {
    u8::try_from(place).ok().and_then(|n| b'a'.checked_add(n)).map_or('?', char::from)
}

/// `GET /desk/sheets/{person}/{module}/print`.
#[must_use]
pub fn page(frame: &Frame, data: &Sheet) -> Page {
    let words = &frame.words;
    let title = words.say_with("quiz-title", [("module", data.module_title.as_str().into())]);
    let inside = match &data.drawn {
        Some((attempt, questions)) => sheet(frame, data, attempt, questions),
        None if data.can_draw => draw(frame, data),
        None => view! { <p class="notice">{words.say("sheets-quiz-used-up")}</p> }.into_any(),
    };
    let body = view! {
        {back(frame, Some((&data.person, &data.name)))}
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        {inside}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn draw(frame: &Frame, data: &Sheet) -> AnyView {
    let words = &frame.words;
    view! {
        <p>{words.say_with("sheets-draw-text", [("name", data.name.as_str().into())])}</p>
        <form method="post" action=format!("/desk/sheets/{}/{}/print", data.person, data.module)>
            {hidden("id", &data.new_id)}
            <p class="actions"><button>{words.say("sheets-draw")}</button></p>
        </form>
    }
    .into_any()
}

fn sheet(frame: &Frame, data: &Sheet, attempt: &AttemptId, questions: &[SheetQuestion]) -> AnyView {
    let words = &frame.words;
    let code = code(attempt.as_str());
    let items: Vec<_> =
        questions.iter().enumerate().map(|(n, q)| question(frame, &code, n + 1, questions.len(), q)).collect();
    view! {
        <div class="no-print">
            <p class="notice">{words.say("sheets-print-how")}</p>
            <p class="actions">
                <a class="button" href=format!("/desk/sheets/{}/attempts/{attempt}", data.person)>
                    {words.say("sheets-quiz-type")}
                </a>
            </p>
        </div>
        <dl class="facts">
            <div><dt>{words.say("sheets-for")}</dt><dd>{data.name.clone()}</dd></div>
            <div><dt>{words.say("sheets-code")}</dt><dd>{code.clone()}</dd></div>
            <div><dt>{words.say("sheets-day")}</dt><dd class="blank"></dd></div>
        </dl>
        <p>{words.say("sheets-print-trainee")}</p>
        <ol class="results sheet">{items}</ol>
    }
    .into_any()
}

fn question(frame: &Frame, code: &str, number: usize, all: usize, data: &SheetQuestion) -> AnyView {
    let words = &frame.words;
    let heading = words.say_with("quiz-question", [("number", number.into()), ("all", all.into())]);
    view! {
        <li class="result">
            <h2>{heading}" "<span class="small muted num">{code.to_owned()}</span></h2>
            {data.scene_html.clone().map(|html| view! { <figure class="scene" inner_html=html></figure> })}
            <div inner_html=data.prompt_html.clone()></div>
            {boxes(frame, &data.answer)}
        </li>
    }
    .into_any()
}

fn boxes(frame: &Frame, answer: &Answer) -> AnyView {
    let words = &frame.words;
    let line = |place: usize, html: String| {
        let text = format!("{}. {html}", letter(place));
        view! { <li><span class="tick-here" aria-hidden="true"></span><span inner_html=text></span></li> }.into_any()
    };
    match answer {
        Answer::Single(options) | Answer::Multiple(options) => {
            let hint = if matches!(answer, Answer::Single(_)) {
                words.say("quiz-choose-one")
            } else {
                words.say("quiz-choose-all")
            };
            let lines: Vec<_> = options.iter().enumerate().map(|(n, o)| line(n, inline(&o.html))).collect();
            view! { <p class="hint">{hint}</p><ul class="ticks">{lines}</ul> }.into_any()
        }
        Answer::Truth(_) => {
            let lines: Vec<_> = [words.say("quiz-true"), words.say("quiz-false")]
                .into_iter()
                .enumerate()
                .map(|(n, label)| line(n, label))
                .collect();
            view! { <ul class="ticks">{lines}</ul> }.into_any()
        }
        Answer::Text(_) => {
            view! { <p class="hint">{words.say("sheets-write-here")}</p><p class="blank"></p> }.into_any()
        }
    }
}
