//! Papers: whose can be typed in, what there is for one person, printing a quiz, and typing in what was written.

pub mod hours;
mod print;
#[cfg(test)]
mod tests;
mod typing;
mod waiting;

use crate::learn::crumbs;
use crate::shell::{self, Column, Frame, Page, Width};
use domain::entered::{Entered, code};
use domain::id::{ActivityId, AttemptId, ModuleId, PersonId};
use leptos::prelude::*;
use words::Words;

pub use print::{Sheet, SheetQuestion, page as print_page};
pub use typing::{
    LessonChoice, Lessons, PaperText, TypedAnswers, answers_page, lessons_page, question_field, text_page,
};
pub use waiting::{WaitingSheet, waiting_page};

/// A person for whom one may type in.
#[derive(Debug, Clone)]
pub struct PaperPerson {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// The name of their cohort.
    pub cohort: String,
    /// Codes of sheets that were printed and not typed in yet.
    pub codes: Vec<String>,
}

/// What there is for one person.
#[derive(Debug, Clone)]
pub struct Papers {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// The name of their cohort.
    pub cohort: String,
    /// The modules of their program.
    pub modules: Vec<ModulePapers>,
}

/// What there is of one module.
#[derive(Debug, Clone)]
pub struct ModulePapers {
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub title: String,
    /// Lessons read, however that came in.
    pub read: u32,
    /// All lessons.
    pub lessons: u32,
    /// Where the quiz stands.
    pub quiz: QuizPaper,
    /// The graded activities: id, title, and whether a text can be typed in now.
    pub activities: Vec<(ActivityId, String, bool)>,
}

/// Where a quiz stands, as far as paper is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuizPaper {
    /// A sheet can be drawn.
    CanDraw,
    /// An attempt is under way: its sheet can be printed, and its answers typed in.
    Running(AttemptId),
    /// It was passed.
    Passed,
    /// All attempts are used; a trainer can allow another.
    UsedUp,
}

/// Who typed in what, as a sentence that everyone who sees the fact reads.
#[must_use]
pub fn entered(words: &Words, entered: &Entered) -> String {
    words.say_with(
        "sheets-entered",
        [
            ("name", entered.written_by.as_str().into()),
            ("day", words.date(entered.written_on).into()),
            ("by", entered.by_name.as_str().into()),
        ],
    )
}

/// The same for a lesson that was read.
#[must_use]
pub fn entered_lesson(words: &Words, entered: &Entered) -> String {
    words.say_with(
        "sheets-entered-lesson",
        [("day", words.date(entered.written_on).into()), ("by", entered.by_name.as_str().into())],
    )
}

/// The way back: the list of people, and one of them.
fn back(frame: &Frame, person: Option<(&PersonId, &str)>) -> AnyView {
    let mut way = vec![(frame.words.say("sheets-room"), "/desk/sheets".to_owned())];
    if let Some((id, name)) = person {
        way.push((name.to_owned(), format!("/desk/sheets/{id}")));
    }
    crumbs(frame, &way)
}

/// `GET /desk/sheets`.
#[must_use]
pub fn page(frame: &Frame, people: &[PaperPerson]) -> Page {
    let words = &frame.words;
    let title = words.say("sheets-room");
    let row = |one: &PaperPerson| {
        let codes = if one.codes.is_empty() { words.say("sheets-no-codes") } else { one.codes.join(", ") };
        [
            view! { <a href=format!("/desk/sheets/{}", one.person)>{one.name.clone()}</a> }.into_any(),
            one.cohort.clone().into_any(),
            codes.into_any(),
        ]
    };
    let columns = [words.say("desk-column-trainee"), words.say("desk-column-cohort"), words.say("sheets-column-codes")];
    let list = shell::list(columns.map(Column::from), people.iter().map(row).collect(), words.say("sheets-empty"));
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("sheets-lead")}</p>
        {list}
        <p><a href="/desk/sheets/waiting">{words.say("sheets-waiting")}</a></p>
        <p><a href="/guides">{words.say("guides-title")}</a></p>
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

/// `GET /desk/sheets/{person}`.
#[must_use]
pub fn person_page(frame: &Frame, data: &Papers) -> Page {
    let words = &frame.words;
    let title = words.say_with("sheets-person", [("name", data.name.as_str().into())]);
    let modules: Vec<_> = data.modules.iter().map(|module| module_card(frame, &data.person, module)).collect();
    let hours = |more: &str, key: &str| {
        view! { <li><a href=format!("/desk/sheets/{}/hours{more}", data.person)>{words.say(key)}</a></li> }
    };
    let body = view! {
        {back(frame, None)}
        <h1>{title.clone()}</h1>
        <p class="muted">{data.cohort.clone()}</p>
        <p>{words.say("sheets-both-names")}</p>
        <section class="card">
            <h2>{words.say("onpaper-hours")}</h2>
            <ul class="plain">
                {hours("/sheet", "onpaper-print")}
                {hours("", "onpaper-type-link")}
                {hours("/sign", "onpaper-sign-link")}
            </ul>
        </section>
        {modules}
        <p class="small muted">{words.say("questions-recorded")}</p>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn module_card(frame: &Frame, person: &PersonId, data: &ModulePapers) -> AnyView {
    let words = &frame.words;
    let module = &data.module;
    let read = words.say_with("sheets-lessons-read", [("read", data.read.into()), ("all", data.lessons.into())]);
    let lessons = (data.read < data.lessons).then(|| {
        view! { <a href=format!("/desk/sheets/{person}/lessons/{module}")>{words.say("sheets-lessons-enter")}</a> }
    });
    let print = format!("/desk/sheets/{person}/{module}/print");
    let quiz = match &data.quiz {
        QuizPaper::CanDraw => view! {
            <p><a href=print>{words.say("sheets-quiz-draw")}</a></p>
        }
        .into_any(),
        QuizPaper::Running(attempt) => view! {
            <p>{words.say_with("sheets-quiz-running", [("code", code(attempt.as_str()).into())])}</p>
            <p class="actions">
                <a class="button" href=format!("/desk/sheets/{person}/attempts/{attempt}")>
                    {words.say("sheets-quiz-type")}
                </a>
                <a class="button secondary" href=print>{words.say("sheets-quiz-print")}</a>
            </p>
        }
        .into_any(),
        QuizPaper::Passed => view! { <p><span class="state met">{words.say("desk-quiz-passed")}</span></p> }.into_any(),
        QuizPaper::UsedUp => view! { <p>{words.say("sheets-quiz-used-up")}</p> }.into_any(),
    };
    let activities: Vec<_> = data
        .activities
        .iter()
        .map(|(id, title, open)| {
            let link = if *open {
                let label = words.say_with("sheets-text-type", [("title", title.as_str().into())]);
                view! { <a href=format!("/desk/sheets/{person}/activities/{module}/{id}")>{label}</a> }.into_any()
            } else {
                view! { {title.clone()}" "<span class="muted">{words.say("sheets-text-closed")}</span> }.into_any()
            };
            view! { <li>{link}</li> }.into_any()
        })
        .collect();
    view! {
        <section class="card">
            <h2>{data.title.clone()}</h2>
            <h3>{words.say("sheets-lessons")}</h3>
            <p>{read}" "{lessons}</p>
            <h3>{words.say("sheets-quiz")}</h3>
            {quiz}
            <h3>{words.say("sheets-texts")}</h3>
            <ul>{activities}</ul>
        </section>
    }
    .into_any()
}
