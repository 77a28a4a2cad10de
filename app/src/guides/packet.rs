//! A whole module on paper, for people without a screen: a cover, every lesson, its words, the tasks with lines to write
//! on, an answer sheet, the page for one's own wellness, and whom to call.

use crate::glossary::{self, Entry};
use crate::laws::{self, Told};
use crate::learn::crumbs;
use crate::shell::{Frame, Page, Width};
use crate::support::{Support, on_paper};
use domain::course::Language;
use domain::quantity::Minutes;
use leptos::prelude::*;

/// A module as it is printed.
#[derive(Debug, Clone)]
pub struct Packet {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// The language that it is written in.
    pub language: Language,
    /// What a learner can do afterwards.
    pub objectives: Vec<String>,
    /// What is hard in it.
    pub content_note: Option<String>,
    /// Every lesson, in reading order.
    pub lessons: Vec<PacketLesson>,
    /// The words of the glossary that stand in them.
    pub words: Vec<Entry>,
    /// The graded tasks.
    pub tasks: Vec<PacketTask>,
    /// Questions in one quiz.
    pub questions: u32,
    /// The page for one's own wellness.
    pub wellness_html: Option<String>,
    /// Whom to call.
    pub help: Support,
    /// The way back: what it is called, and its address.
    pub back: (String, String),
    /// Whether staff prints it to be handed over: then its cover has lines to be filled in.
    pub staff: bool,
    /// Where the questions of a quiz are drawn for one person, if the reader may do that.
    pub sheets: bool,
}

/// A lesson on paper.
#[derive(Debug, Clone)]
pub struct PacketLesson {
    /// Its title.
    pub title: String,
    /// How long it takes.
    pub minutes: Minutes,
    /// What is hard in it.
    pub content_note: Option<String>,
    /// Its text as HTML, made for paper.
    pub html: String,
    /// What the law of the reader's place says about what it speaks of.
    pub law: Vec<Told>,
}

/// A task on paper.
#[derive(Debug, Clone)]
pub struct PacketTask {
    /// Its title.
    pub title: String,
    /// What to do, as HTML.
    pub task_html: String,
    /// The fewest words.
    pub words_min: u32,
    /// The most words.
    pub words_max: u32,
}

/// Lines for so many words of handwriting, at nine words a line.
fn lines_for(words: u32) -> u32 {
    words.div_ceil(9).clamp(12, 60)
}

/// `GET /guides/{module}/packet` and `GET /learn/{module}/packet`.
#[must_use]
pub fn page(frame: &Frame, data: &Packet) -> Page {
    let words = &frame.words;
    let lang = frame.other_language(&data.language);
    let title = words.say_with("guides-packet-of", [("title", data.title.as_str().into())]);
    let lessons = data.lessons.iter().enumerate().map(|(n, one)| lesson(frame, &data.language, n + 1, one));
    let entries: Vec<&Entry> = data.words.iter().collect();
    let body = view! {
        <div class="no-print">
            {crumbs(frame, std::slice::from_ref(&data.back))}
            <p class="notice">{words.say("guides-packet-how")}</p>
            {data.sheets.then(|| view! { <p><a href="/desk/sheets">{words.say("guides-packet-sheets")}</a></p> })}
        </div>
        {cover(frame, data)}
        {lessons.collect::<Vec<_>>()}
        {(!entries.is_empty()).then(|| view! {
            <section class="leaf">
                <h2>{words.say("guides-packet-words")}</h2>
                {glossary::list(frame, &entries, false)}
            </section>
        })}
        {data.tasks.iter().map(|one| task(frame, lang.clone(), one)).collect::<Vec<_>>()}
        {answers(frame, data)}
        {data.wellness_html.clone().map(|html| view! {
            <section class="leaf lesson">
                <h2>{words.say("guides-wellness")}</h2>
                <p class="muted">{words.say("guides-wellness-kept")}</p>
                <div lang=lang.clone() inner_html=html></div>
            </section>
        })}
        <section class="leaf">
            <h2>{words.say("support-title")}</h2>
            <p>{words.say("guides-packet-help")}</p>
            {on_paper(frame, &data.help)}
        </section>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn cover(frame: &Frame, data: &Packet) -> AnyView {
    let words = &frame.words;
    let lang = frame.other_language(&data.language);
    let blank = |key: &str| {
        let label = words.say(key);
        view! { <div><dt>{label}</dt><dd class="blank"></dd></div> }
    };
    let objectives: Vec<_> = data.objectives.iter().map(|o| view! { <li>{o.clone()}</li> }).collect();
    let lessons: Vec<_> = data
        .lessons
        .iter()
        .map(
            |one| view! { <li><span lang=lang.clone()>{one.title.clone()}</span>" · "{words.length(one.minutes)}</li> },
        )
        .collect();
    let handed = data.staff.then(|| {
        view! {
            <dl class="facts">
                {blank("guides-packet-name")}
                {blank("guides-packet-reader")}
                {blank("guides-packet-until")}
            </dl>
            <p>{words.say("guides-packet-read-by-others")}</p>
        }
    });
    view! {
        <section class="cover">
            <h1 lang=lang.clone()>{data.title.clone()}</h1>
            <p class="lead" lang=lang.clone()>{data.summary.clone()}</p>
            {handed}
            {data.content_note.clone().map(|note| view! {
                <section class="notice">
                    <h2>{words.say("learn-note")}</h2>
                    <p lang=lang.clone()>{note}</p>
                    <p>{words.say("guides-packet-note")}</p>
                </section>
            })}
            <h2>{words.say("learn-objectives")}</h2>
            <ul lang=lang.clone()>{objectives}</ul>
            <h2>{words.say("guides-packet-inside")}</h2>
            <ol>{lessons}</ol>
        </section>
    }
    .into_any()
}

fn lesson(frame: &Frame, language: &Language, number: usize, one: &PacketLesson) -> AnyView {
    let words = &frame.words;
    let lang = frame.other_language(language);
    let place = words.say_with("guides-packet-lesson", [("number", number.into())]);
    view! {
        <section class="leaf lesson">
            <p class="muted">{place}" · "{words.length(one.minutes)}</p>
            <h2 lang=lang.clone()>{one.title.clone()}</h2>
            {one.content_note.clone().map(|note| view! {
                <div class="notice">
                    <p><strong>{words.say("learn-note")}</strong></p>
                    <p lang=lang.clone()>{note}</p>
                </div>
            })}
            <div lang=lang.clone() inner_html=one.html.clone()></div>
            {laws::on_paper(frame, &one.law)}
        </section>
    }
    .into_any()
}

/// Empty lines to write on.
fn ruled(count: u32) -> AnyView {
    let lines: Vec<_> = (0..count).map(|_| view! { <p class="blank"></p> }).collect();
    view! { <div class="ruled" aria-hidden="true">{lines}</div> }.into_any()
}

fn task(frame: &Frame, lang: Option<String>, one: &PacketTask) -> AnyView {
    let words = &frame.words;
    let length = [("min", one.words_min.into()), ("max", one.words_max.into())];
    view! {
        <section class="leaf lesson">
            <p class="muted">{words.say("guides-packet-task")}</p>
            <h2 lang=lang.clone()>{one.title.clone()}</h2>
            <div lang=lang inner_html=one.task_html.clone()></div>
            <p>{words.say_with("guides-packet-task-length", length)}</p>
            {ruled(lines_for(one.words_max))}
        </section>
    }
    .into_any()
}

/// The questions come on a sheet of their own, drawn for one person; here is where the answers go.
fn answers(frame: &Frame, data: &Packet) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = (0..data.questions).map(|_| view! { <li><span class="blank"></span></li> }).collect();
    view! {
        <section class="leaf">
            <h2>{words.say("guides-packet-answers")}</h2>
            <p>{words.say("guides-packet-answers-how")}</p>
            <dl class="facts">
                <div><dt>{words.say("guides-packet-name")}</dt><dd class="blank"></dd></div>
                <div><dt>{words.say("sheets-code")}</dt><dd class="blank"></dd></div>
                <div><dt>{words.say("sheets-day")}</dt><dd class="blank"></dd></div>
            </dl>
            <ol class="answers">{lines}</ol>
        </section>
    }
    .into_any()
}
