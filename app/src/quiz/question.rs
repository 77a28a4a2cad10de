//! One question of an attempt. Every button saves the answer; the island saves it as soon as it is given.

use super::inline;
use crate::forms::{FormState, error_summary, hidden};
use crate::islands::Autosave;
use crate::shell::{Frame, Page, Width};
use domain::course::Language;
use domain::id::{AttemptId, OptionId};
use domain::quiz::LONGEST_ANSWER;
use leptos::prelude::*;

/// A question to be answered.
#[derive(Debug, Clone)]
pub struct Question {
    /// The attempt.
    pub attempt: AttemptId,
    /// The title of the module.
    pub module_title: String,
    /// Which question it is, from 1.
    pub number: u32,
    /// For each question of the attempt in order, whether it has an answer.
    pub answered: Vec<bool>,
    /// The language that the question is written in.
    pub language: Language,
    /// A scene to be read first, as HTML from the course files.
    pub scene_html: Option<String>,
    /// What is asked, as HTML from the course files.
    pub prompt_html: String,
    /// How it is answered, and what was answered so far.
    pub answer: Answer,
    /// The time of day of the last save: "10:42".
    pub saved_at: Option<String>,
    /// What was wrong with the answer, if anything; about the field `answer`.
    pub form: FormState,
}

/// How a question is answered, and what was answered so far.
#[derive(Debug, Clone)]
pub enum Answer {
    /// One of several.
    Single(Vec<AnswerOption>),
    /// All that apply.
    Multiple(Vec<AnswerOption>),
    /// True or false.
    Truth(Option<bool>),
    /// A word or a few.
    Text(String),
}

/// An option, in the order shown.
#[derive(Debug, Clone)]
pub struct AnswerOption {
    /// The option.
    pub id: OptionId,
    /// What can be chosen, as HTML from the course files.
    pub html: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The id of the form, by which the island finds it.
const FORM: &str = "quiz-answer";
/// The id of the first input, where a link from the list of faults lands.
const FIRST: &str = "field-answer";

/// The question's page.
#[must_use]
pub fn page(frame: &Frame, data: &Question) -> Page {
    let words = &frame.words;
    let all = data.answered.len();
    let title = words.say_with("quiz-question", [("number", data.number.into()), ("all", all.into())]);
    let last = data.number as usize >= all;
    frame.typing.set(Some(FORM));
    let body = view! {
        <p class="muted">{words.say_with("quiz-title", [("module", data.module_title.as_str().into())])}</p>
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        {data.scene_html.as_ref().map(|html| scene(frame, html, &data.language))}
        <form id=FORM class="form" method="post" action=format!("/quiz/{}", data.attempt) novalidate=true>
            {hidden("question", &data.number.to_string())}
            {answer(frame, data)}
            {buttons(frame, data.number > 1, last)}
        </form>
        <Autosave
            form=FORM.to_owned()
            saving=words.say("quiz-saving")
            saved=words.say_with("quiz-saved", [("time", "{ time }".into())])
            offline=words.say("quiz-offline")
            signed_out=words.say("kept-autosave")
            saved_at=data.saved_at.clone()
        />
        <p class="small muted">{words.say("quiz-saved-how")}</p>
        {palette(frame, data)}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: true, indexed: false }
}

fn scene(frame: &Frame, html: &str, language: &Language) -> AnyView {
    view! {
        <figure class="scene" aria-label=frame.words.say("quiz-scene")>
            <div lang=frame.other_language(language) inner_html=html.to_owned()></div>
        </figure>
    }
    .into_any()
}

fn answer(frame: &Frame, data: &Question) -> AnyView {
    let words = &frame.words;
    let prompt = inline(&data.prompt_html);
    let lang = frame.other_language(&data.language);
    match &data.answer {
        Answer::Single(options) => {
            choices(data, (prompt, lang), Some(words.say("quiz-choose-one")), "radio", options_of(options))
        }
        Answer::Multiple(options) => {
            choices(data, (prompt, lang), Some(words.say("quiz-choose-all")), "checkbox", options_of(options))
        }
        Answer::Truth(answer) => {
            let options = [(true, words.say("quiz-true")), (false, words.say("quiz-false"))]
                .into_iter()
                .map(|(truth, label)| (truth.to_string(), label, *answer == Some(truth)))
                .collect();
            choices(data, (prompt, lang), None, "radio", options)
        }
        Answer::Text(text) => typed(frame, data, prompt, text),
    }
}

/// Value, HTML, chosen.
type Choices = Vec<(String, String, bool)>;

fn options_of(options: &[AnswerOption]) -> Choices {
    options.iter().map(|o| (o.id.to_string(), inline(&o.html), o.chosen)).collect()
}

fn choices(
    data: &Question,
    (prompt, lang): (String, Option<String>),
    hint: Option<String>,
    kind: &'static str,
    options: Choices,
) -> AnyView {
    let error = data.form.error("answer").map(str::to_owned);
    let described: Vec<_> =
        [hint.as_ref().map(|_| "answer-hint"), error.as_ref().map(|_| "answer-error")].into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let class = if error.is_some() { "choices invalid" } else { "choices" };
    let choices: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(n, (value, html, chosen))| {
            // "True" and "false" are the page's own words.
            let lang = lang.clone().filter(|_| !matches!(data.answer, Answer::Truth(_)));
            let id = if n == 0 { FIRST.to_owned() } else { format!("{FIRST}-{n}") };
            view! {
                <div class="choice">
                    <input id=id.clone() type=kind name="answer" value=value checked=chosen />
                    <label for=id lang=lang inner_html=html></label>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class=class aria-describedby=described>
            <legend lang=lang.clone() inner_html=prompt></legend>
            {hint.map(|text| view! { <p class="hint" id="answer-hint">{text}</p> })}
            {error.map(|text| view! { <p class="error" id="answer-error">{text}</p> })}
            {choices}
        </fieldset>
    }
    .into_any()
}

fn typed(frame: &Frame, data: &Question, prompt: String, text: &str) -> AnyView {
    let error = data.form.error("answer").map(str::to_owned);
    let (class, invalid, described) = if error.is_some() {
        ("field invalid", Some("true"), "answer-hint answer-error")
    } else {
        ("field", None, "answer-hint")
    };
    // What was just typed and refused stands before what was saved.
    let text = data.form.values.get("answer").map_or(text, String::as_str).to_owned();
    view! {
        <div class=class>
            <label for=FIRST lang=frame.other_language(&data.language) inner_html=prompt></label>
            <p class="hint" id="answer-hint">{frame.words.say("quiz-type")}</p>
            {error.map(|text| view! { <p class="error" id="answer-error">{text}</p> })}
            <input
                id=FIRST
                type="text"
                name="answer"
                value=text
                autocomplete="off"
                maxlength=LONGEST_ANSWER.to_string()
                aria-invalid=invalid
                aria-describedby=described
            />
        </div>
    }
    .into_any()
}

/// The button that leads on comes first, so that the Enter key presses it.
fn buttons(frame: &Frame, previous: bool, last: bool) -> AnyView {
    let words = &frame.words;
    let (value, on) = if last { ("summary", words.say("quiz-look-over")) } else { ("next", words.say("quiz-next")) };
    view! {
        <p class="actions">
            <button name="go" value=value>{on}</button>
            {previous.then(|| view! {
                <button class="secondary" name="go" value="previous">{words.say("quiz-previous")}</button>
            })}
            <button class="link" name="go" value="save">{words.say("quiz-save")}</button>
            {(!last).then(|| view! {
                <button class="link" name="go" value="summary">{words.say("quiz-look-over")}</button>
            })}
        </p>
    }
    .into_any()
}

fn palette(frame: &Frame, data: &Question) -> AnyView {
    let words = &frame.words;
    let done = data.answered.iter().filter(|a| **a).count();
    let links: Vec<_> = data
        .answered
        .iter()
        .enumerate()
        .map(|(n, answered)| {
            let here = n + 1 == data.number as usize;
            let class = match (answered, here) {
                (true, true) => Some("answered here"),
                (true, false) => Some("answered"),
                (false, true) => Some("here"),
                (false, false) => None,
            };
            let number = [("number", (n + 1).into())];
            let label = if *answered {
                words.say_with("quiz-palette-answered", number)
            } else {
                words.say_with("quiz-palette-open", number)
            };
            let href = format!("/quiz/{}?question={}", data.attempt, n + 1);
            view! {
                <li><a class=class href=href aria-label=label aria-current=here.then_some("page")>{n + 1}</a></li>
            }
            .into_any()
        })
        .collect();
    view! {
        <nav class="palette" aria-label=words.say("quiz-palette")>
            <p class="count">
                {words.say_with("quiz-answered", [("done", done.into()), ("all", data.answered.len().into())])}
            </p>
            <ol>{links}</ol>
        </nav>
    }
    .into_any()
}
