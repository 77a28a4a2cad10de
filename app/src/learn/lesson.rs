//! One lesson: the index at its side, what is hard in it said first, the text, and one button that leads on.

use super::{Course, crumbs, index};
use crate::glossary::{self, Entry};
use crate::laws::{self, Told};
use crate::questions::{Ask, disclosure};
use crate::search;
use crate::shell::{Frame, Page, Width, print_hint};
use domain::course::Language;
use domain::id::LessonId;
use leptos::prelude::*;

/// A lesson to be read.
#[derive(Debug, Clone)]
pub struct LessonText {
    /// The module around it; its index stands at the side.
    pub course: Course,
    /// The lesson; one of the module's.
    pub lesson: LessonId,
    /// Its title.
    pub title: String,
    /// The language that it is written in.
    pub language: Language,
    /// The text as HTML that the course files were turned into. Its headings begin at `h2`.
    pub html: String,
    /// What is hard in it.
    pub content_note: Option<String>,
    /// What the law of the reader's place says about what it speaks of.
    pub law: Vec<Told>,
    /// Who entered it and when it was read, if it was read on paper: a sentence.
    pub entered: Option<String>,
    /// The form in which a trainer can be asked.
    pub ask: Option<Ask>,
    /// Words of the glossary that stand in it, by their letters.
    pub words: Vec<Entry>,
}

/// The lesson's page.
#[must_use]
pub fn page(frame: &Frame, data: &LessonText) -> Page {
    let words = &frame.words;
    let lessons = &data.course.lessons;
    let place = lessons.iter().position(|l| l.id == data.lesson).unwrap_or_default();
    let here = lessons.get(place);
    let read = here.is_some_and(|l| l.read);
    let number = words.say_with("learn-place", [("number", (place + 1).into()), ("all", lessons.len().into())]);
    let length = here.map(|l| format!(" · {}", words.length(l.minutes)));
    let body = view! {
        {search::field(frame, "")}
        <div class="lesson-grid">
            // The style sheet shows one of the two: a disclosure on a narrow screen, a column on a wide one.
            <details class="course-index">
                <summary>{words.say("learn-index")}</summary>
                {index(frame, &data.course, Some(&data.lesson))}
            </details>
            <nav class="course-index" aria-label=words.say("learn-index")>
                {index(frame, &data.course, Some(&data.lesson))}
            </nav>
            <article class="lesson">
                {crumbs(frame, &[(data.course.title.clone(), data.course.base())])}
                <p class="muted">
                    {number}{length}" "
                    {read.then(|| view! { <span class="state met">{words.say("learn-lesson-read")}</span> })}
                </p>
                <h1>{data.title.clone()}</h1>
                {data.entered.clone().map(|text| view! { <p class="small muted">{text}</p> })}
                {data.content_note.as_ref().map(|note| content_note(frame, note))}
                <div lang=frame.other_language(&data.language) inner_html=data.html.clone()></div>
                {laws::in_lesson(frame, &data.law)}
                {glossary::in_lesson(frame, &data.words)}
                {pager(frame, data, place)}
                {print_hint(frame)}
                {data.ask.as_ref().map(|ask| disclosure(frame, ask))}
            </article>
        </div>
    }
    .into_any();
    Page { title: data.title.clone(), width: Width::Wide, body, island: false, indexed: false }
}

fn content_note(frame: &Frame, note: &str) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="notice" aria-labelledby="content-note">
            <h2 id="content-note">{words.say("learn-note")}</h2>
            <p>{note.to_owned()}</p>
            <p>{words.say("learn-note-choice")}</p>
            <p><a href="#next">{words.say("learn-note-skip")}</a></p>
        </section>
    }
    .into_any()
}

fn pager(frame: &Frame, data: &LessonText, place: usize) -> AnyView {
    let words = &frame.words;
    let lessons = &data.course.lessons;
    let base = data.course.base();
    let previous = place.checked_sub(1).and_then(|n| lessons.get(n)).map(|lesson| {
        let label = words.say_with("learn-previous", [("title", lesson.title.as_str().into())]);
        view! { <a href=format!("{base}/{}", lesson.id)>{label}</a> }.into_any()
    });
    let next = lessons.get(place + 1);
    let button = next.map_or_else(
        || words.say("learn-next-quiz"),
        |lesson| words.say_with("learn-next", [("title", lesson.title.as_str().into())]),
    );
    let previous = previous.unwrap_or_else(|| view! { <span></span> }.into_any());
    if data.course.preview.is_some() {
        let on = next.map_or_else(|| data.course.quiz_href(), |lesson| format!("{base}/{}", lesson.id));
        return view! {
            <nav class="pager" id="next" aria-label=words.say("learn-steps")>
                {previous}
                <a class="button" href=on>{button}</a>
            </nav>
        }
        .into_any();
    }
    // The button stands in the row of links and belongs to the form before it.
    view! {
        <form id="lesson-done" method="post" action=format!("{base}/{}", data.lesson)></form>
        <nav class="pager" id="next" aria-label=words.say("learn-steps")>
            {previous}
            <button class="button" form="lesson-done">{button}</button>
        </nav>
        <p class="small muted">
            {next.is_none().then(|| format!("{} ", words.say("learn-last")))}
            {words.say("learn-next-end")}
        </p>
    }
    .into_any()
}
