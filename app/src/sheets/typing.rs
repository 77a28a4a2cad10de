//! Typing in what stands on paper: answers of a sheet, a text, lessons read. Each with the day on the paper.

use super::back;
use super::print::{SheetQuestion, letter};
use crate::forms::{Field, FormState, error_summary, text_area, text_field};
use crate::quiz::{Answer, inline};
use crate::shell::{Frame, Page, Width};
use domain::entered::code;
use domain::id::{ActivityId, AttemptId, LessonId, ModuleId, PersonId, QuestionId};
use domain::quiz::LONGEST_ANSWER;
use leptos::prelude::*;

/// The name of the field of a question.
#[must_use]
pub fn question_field(id: &QuestionId) -> String {
    format!("q-{id}")
}

/// The answers of a sheet.
#[derive(Debug, Clone)]
pub struct TypedAnswers {
    /// Who answered.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// The attempt.
    pub attempt: AttemptId,
    /// The title of the module.
    pub module_title: String,
    /// The questions in order.
    pub questions: Vec<SheetQuestion>,
    /// What was typed and refused, if anything; the field names of [`question_field`], `written_on` and `compared`.
    pub form: FormState,
}

/// A text that was written on paper.
#[derive(Debug, Clone)]
pub struct PaperText {
    /// Who wrote it.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// The module.
    pub module: ModuleId,
    /// The activity.
    pub activity: ActivityId,
    /// Its title.
    pub title: String,
    /// What to do, as HTML from the course files.
    pub task_html: String,
    /// The fewest words.
    pub words_min: u32,
    /// The most words.
    pub words_max: u32,
    /// Whether it can be typed in now.
    pub open: bool,
    /// What was typed and refused, if anything; fields `text`, `written_on` and `compared`.
    pub form: FormState,
}

/// A lesson in the list.
#[derive(Debug, Clone)]
pub struct LessonChoice {
    /// The lesson.
    pub id: LessonId,
    /// Its title.
    pub title: String,
    /// Whether it is marked as read already.
    pub read: bool,
    /// Whether it was ticked in the form.
    pub chosen: bool,
}

/// Lessons that were read on paper.
#[derive(Debug, Clone)]
pub struct Lessons {
    /// Who read.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub module_title: String,
    /// Its lessons in order.
    pub lessons: Vec<LessonChoice>,
    /// What was typed and refused, if anything; fields `lesson`, `written_on` and `compared`.
    pub form: FormState,
}

/// The day on the paper, the tick that it was compared, and the button.
fn about_the_paper(frame: &Frame, form: &FormState, day_label: String, button: String) -> AnyView {
    let words = &frame.words;
    let day = Field {
        name: "written_on",
        label: day_label,
        hint: Some(words.say("sheets-day-hint")),
        kind: "date",
        required: true,
        ..Field::default()
    };
    let error = form.error("compared").map(str::to_owned);
    let described = error.as_ref().map(|_| "field-compared-error");
    let class = if error.is_some() { "choices invalid" } else { "choices" };
    let ticked = form.value("compared") == "yes";
    view! {
        {text_field(form, day)}
        <fieldset class=class aria-describedby=described>
            <legend>{words.say("sheets-compare")}</legend>
            {error.map(|text| view! { <p class="error" id="field-compared-error">{text}</p> })}
            <div class="choice">
                <input id="field-compared" type="checkbox" name="compared" value="yes" checked=ticked />
                <label for="field-compared">{words.say("sheets-compared")}</label>
            </div>
        </fieldset>
        <p>{words.say("sheets-no-correction")}</p>
        <p class="actions"><button>{button}</button></p>
    }
    .into_any()
}

/// `GET /desk/sheets/{person}/attempts/{attempt}`, and the same again with status 422.
#[must_use]
pub fn answers_page(frame: &Frame, data: &TypedAnswers) -> Page {
    let words = &frame.words;
    let title = words.say_with("sheets-type-title", [("name", data.name.as_str().into())]);
    let all = data.questions.len();
    let items: Vec<_> =
        data.questions.iter().enumerate().map(|(n, q)| question(frame, &data.form, n + 1, all, q)).collect();
    let action = frame.sends(format!("/desk/sheets/{}/attempts/{}", data.person, data.attempt));
    let body = view! {
        {back(frame, Some((&data.person, &data.name)))}
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say_with("quiz-title", [("module", data.module_title.as_str().into())])}</p>
        <p>
            {words.say("sheets-code")}" "<strong>{code(data.attempt.as_str())}</strong>". "
            {words.say("sheets-type-hint")}
        </p>
        <form class="form" method="post" action=action novalidate=true>
            {items}
            {about_the_paper(frame, &data.form, words.say("sheets-day-answered"), words.say("sheets-send-answers"))}
        </form>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

/// Value, HTML, chosen.
type Choices = Vec<(String, String, bool)>;

fn question(frame: &Frame, form: &FormState, number: usize, all: usize, data: &SheetQuestion) -> AnyView {
    let words = &frame.words;
    let place = words.say_with("quiz-question", [("number", number.into()), ("all", all.into())]);
    let prompt = format!("<span class=\"muted\">{place}</span><br>{}", inline(&data.prompt_html));
    let lettered = |options: &[crate::quiz::AnswerOption]| -> Choices {
        let one = |(n, o): (usize, &crate::quiz::AnswerOption)| {
            (o.id.to_string(), format!("{}. {}", letter(n), inline(&o.html)), o.chosen)
        };
        options.iter().enumerate().map(one).collect()
    };
    match &data.answer {
        Answer::Single(options) => choices(form, &data.field, prompt, "radio", lettered(options)),
        Answer::Multiple(options) => choices(form, &data.field, prompt, "checkbox", lettered(options)),
        Answer::Truth(kept) => {
            let options = [(true, words.say("quiz-true")), (false, words.say("quiz-false"))]
                .into_iter()
                .enumerate()
                .map(|(n, (truth, label))| (truth.to_string(), format!("{}. {label}", letter(n)), *kept == Some(truth)))
                .collect();
            choices(form, &data.field, prompt, "radio", options)
        }
        Answer::Text(text) => typed(form, &data.field, prompt, text),
    }
}

fn choices(form: &FormState, field: &str, prompt: String, kind: &'static str, options: Choices) -> AnyView {
    let first = format!("field-{field}");
    let error = form.error(field).map(str::to_owned);
    let error_id = format!("{first}-error");
    let described = error.as_ref().map(|_| error_id.clone());
    let class = if error.is_some() { "choices invalid" } else { "choices" };
    let name = field.to_owned();
    let inputs: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(n, (value, html, chosen))| {
            let id = if n == 0 { first.clone() } else { format!("{first}-{n}") };
            view! {
                <div class="choice">
                    <input id=id.clone() type=kind name=name.clone() value=value checked=chosen />
                    <label for=id inner_html=html></label>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class=class aria-describedby=described>
            <legend inner_html=prompt></legend>
            {error.map(|text| view! { <p class="error" id=error_id>{text}</p> })}
            {inputs}
        </fieldset>
    }
    .into_any()
}

fn typed(form: &FormState, field: &str, prompt: String, kept: &str) -> AnyView {
    let id = format!("field-{field}");
    let error = form.error(field).map(str::to_owned);
    let error_id = format!("{id}-error");
    let described = error.as_ref().map(|_| error_id.clone());
    let class = if error.is_some() { "field invalid" } else { "field" };
    let value = form.values.get(field).map_or(kept, String::as_str).to_owned();
    view! {
        <div class=class>
            <label for=id.clone() inner_html=prompt></label>
            {error.map(|text| view! { <p class="error" id=error_id>{text}</p> })}
            <input
                id=id
                type="text"
                name=field.to_owned()
                value=value
                autocomplete="off"
                maxlength=LONGEST_ANSWER.to_string()
                aria-describedby=described
            />
        </div>
    }
    .into_any()
}

/// `GET /desk/sheets/{person}/activities/{module}/{activity}`, and the same again with status 422.
#[must_use]
pub fn text_page(frame: &Frame, data: &PaperText) -> Page {
    let words = &frame.words;
    let title = words.say_with("sheets-text-title", [("name", data.name.as_str().into())]);
    let length = words.say_with("work-length", [("min", data.words_min.into()), ("max", data.words_max.into())]);
    let field = Field {
        name: "text",
        label: words.say("sheets-text-label"),
        hint: Some(length),
        required: true,
        ..Field::default()
    };
    let action = frame.sends(format!("/desk/sheets/{}/activities/{}/{}", data.person, data.module, data.activity));
    let inside = if data.open || data.form.failed() {
        let button = words.say("sheets-send-text");
        view! {
            <form class="form" method="post" action=action novalidate=true>
                {text_area(&data.form, field, 16)}
                {about_the_paper(frame, &data.form, words.say("sheets-day-written"), button)}
            </form>
        }
        .into_any()
    } else {
        view! { <p class="notice">{words.say("sheets-text-closed")}</p> }.into_any()
    };
    let body = view! {
        {back(frame, Some((&data.person, &data.name)))}
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        <p class="lead">{data.title.clone()}</p>
        <p>{words.say("sheets-as-written")}</p>
        <details>
            <summary>{words.say("work-task")}</summary>
            <div inner_html=data.task_html.clone()></div>
        </details>
        {inside}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

/// `GET /desk/sheets/{person}/lessons/{module}`, and the same again with status 422.
#[must_use]
pub fn lessons_page(frame: &Frame, data: &Lessons) -> Page {
    let words = &frame.words;
    let title = words.say_with("sheets-lessons-title", [("name", data.name.as_str().into())]);
    let error = data.form.error("lesson").map(str::to_owned);
    let described = error.as_ref().map(|_| "field-lesson-error");
    let class = if error.is_some() { "choices invalid" } else { "choices" };
    let open: Vec<_> = data.lessons.iter().filter(|l| !l.read).collect();
    let inputs: Vec<_> = open
        .iter()
        .enumerate()
        .map(|(n, lesson)| {
            let id = if n == 0 { "field-lesson".to_owned() } else { format!("field-lesson-{n}") };
            view! {
                <div class="choice">
                    <input id=id.clone() type="checkbox" name="lesson" value=lesson.id.to_string() checked=lesson.chosen />
                    <label for=id>{lesson.title.clone()}</label>
                </div>
            }
            .into_any()
        })
        .collect();
    let read: Vec<_> =
        data.lessons.iter().filter(|l| l.read).map(|l| view! { <li>{l.title.clone()}</li> }.into_any()).collect();
    let already = (!read.is_empty()).then(|| {
        view! { <h2>{words.say("sheets-lessons-already")}</h2><ul>{read}</ul> }
    });
    let form = if open.is_empty() {
        view! { <p class="notice">{words.say("sheets-lessons-all")}</p> }.into_any()
    } else {
        let action = format!("/desk/sheets/{}/lessons/{}", data.person, data.module);
        let button = words.say("sheets-send-lessons");
        view! {
            <form class="form" method="post" action=action novalidate=true>
                <fieldset class=class aria-describedby=described>
                    <legend>{words.say("sheets-lessons-which")}</legend>
                    {error.map(|text| view! { <p class="error" id="field-lesson-error">{text}</p> })}
                    {inputs}
                </fieldset>
                {about_the_paper(frame, &data.form, words.say("sheets-day-read"), button)}
            </form>
        }
        .into_any()
    };
    let body = view! {
        {back(frame, Some((&data.person, &data.name)))}
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        <p class="lead">{data.module_title.clone()}</p>
        {form}
        {already}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}
