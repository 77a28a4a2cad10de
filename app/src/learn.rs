//! A module and its lessons: the index with ticks, the text, one button that leads on.

mod course;
mod lesson;
#[cfg(test)]
mod tests;

use crate::search;
use crate::shell::{Frame, Page, Width};
use domain::id::LessonId;
use leptos::prelude::*;

pub use course::{ActivityLine, ActivityState, Course, LessonLine, QuizLine, QuizState};
pub use lesson::{LessonText, page as lesson_page};

/// The module's page.
#[must_use]
pub fn page(frame: &Frame, data: &Course) -> Page {
    let words = &frame.words;
    let resume = data.resume(frame);
    let objectives: Vec<_> = data.objectives.iter().map(|o| view! { <li>{o.clone()}</li> }.into_any()).collect();
    let length = words.say_with(
        "learn-module-length",
        [("count", data.lessons.len().into()), ("length", words.length(data.length()).into())],
    );
    let count = words.say_with("learn-module-read", [("read", data.read().into()), ("all", data.lessons.len().into())]);
    let done = resume.href == "/progress";
    let body = view! {
        {crumbs(frame, &[])}
        {search::field(frame, "")}
        <h1>{data.title.clone()}</h1>
        <p class="lead">{data.summary.clone()}</p>
        <p class="muted">{length}</p>
        {data.content_note.clone().map(|note| view! {
            <section class="notice" aria-labelledby="content-note">
                <h2 id="content-note">{words.say("learn-note")}</h2>
                <p>{note}</p>
            </section>
        })}
        {done.then(|| view! { <p class="notice">{words.say("learn-end")}</p> })}
        <p class="actions"><a class="button" href=resume.href>{resume.label}</a></p>
        {(!objectives.is_empty())
            .then(|| view! { <h2>{words.say("learn-objectives")}</h2><ul>{objectives}</ul> })}
        <h2>{words.say("learn-lessons")}</h2>
        <p class="count">{count.clone()}</p>
        <progress
            max=data.lessons.len().to_string()
            value=data.read().to_string()
            aria-label=count
        ></progress>
        {index(frame, data, None)}
        {quiz(frame, data)}
        {(!data.activities.is_empty()).then(|| activities(frame, data))}
        {data.preview.is_none().then(|| beside(frame, data))}
    }
    .into_any();
    Page { title: data.title.clone(), width: Width::Reading, body, island: false, indexed: false }
}

/// The way back: home first, then the given pages from the outside in.
pub(crate) fn crumbs(frame: &Frame, way: &[(String, String)]) -> AnyView {
    let words = &frame.words;
    let home = (words.say("home-title"), "/home".to_owned());
    let links: Vec<_> = std::iter::once(&home)
        .chain(way)
        .map(|(label, href)| view! { <li><a href=href.clone()>{label.clone()}</a></li> }.into_any())
        .collect();
    view! { <nav class="crumbs" aria-label=words.say("learn-crumbs")><ol>{links}</ol></nav> }.into_any()
}

/// The lessons with what is read; `here` is the one that is open.
fn index(frame: &Frame, data: &Course, here: Option<&LessonId>) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = data
        .lessons
        .iter()
        .map(|lesson| {
            let is_here = here == Some(&lesson.id);
            let class = match (lesson.read, is_here) {
                (true, true) => "done here",
                (true, false) => "done",
                (false, true) => "here",
                (false, false) => "",
            };
            let state = if lesson.read { words.say("learn-lesson-read") } else { words.say("learn-lesson-unread") };
            let length = words.length(lesson.minutes);
            let noted = lesson.noted.then(|| format!(" · {}", words.say("learn-lesson-note")));
            view! {
                <li class=(!class.is_empty()).then_some(class)>
                    <a
                        href=format!("{}/{}", data.base(), lesson.id)
                        aria-current=is_here.then_some("page")
                    >
                        <span>
                            {lesson.title.clone()}
                            " "
                            <span class="small muted">{format!("{length} · {state}")}{noted}</span>
                        </span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ol class="index">{lines}</ol> }.into_any()
}

fn quiz(frame: &Frame, data: &Course) -> AnyView {
    let words = &frame.words;
    let pass = ("pass", words.percent(data.quiz.pass).into());
    let (class, state) = match &data.quiz.state {
        QuizState::Open => {
            ("state unmet", words.say_with("learn-quiz-open", [("questions", data.quiz.questions.into()), pass]))
        }
        QuizState::Running(_) => ("state pending", words.say("learn-quiz-running")),
        QuizState::NotYet { best } => {
            ("state unmet", words.say_with("learn-quiz-not-yet", [("best", words.percent(*best).into()), pass]))
        }
        QuizState::UsedUp { .. } => ("state unmet", words.say("learn-quiz-used-up")),
        QuizState::Passed { best } => {
            ("state met", words.say_with("learn-quiz-passed", [("best", words.percent(*best).into())]))
        }
    };
    view! {
        <h2>{words.say("learn-quiz")}</h2>
        <p><span class=class>{state}</span></p>
        <p><a href=data.quiz_href()>{words.say("learn-quiz-link")}</a></p>
    }
    .into_any()
}

/// What stands beside the lessons: a page for oneself, and all of it on paper.
fn beside(frame: &Frame, data: &Course) -> AnyView {
    let words = &frame.words;
    let base = data.base();
    let wellness = data.wellness.then(|| {
        view! {
            <li>
                <a href=format!("{base}/wellness")>{words.say("guides-wellness")}</a>
                " "
                <span class="small muted">{words.say("guides-wellness-kept")}</span>
            </li>
        }
    });
    view! {
        <h2>{words.say("learn-beside")}</h2>
        <ul>
            {wellness}
            <li><a href=format!("{base}/packet")>{words.say("learn-packet")}</a></li>
        </ul>
    }
    .into_any()
}

fn activities(frame: &Frame, data: &Course) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = data
        .activities
        .iter()
        .map(|activity| {
            let (class, state) = match &activity.state {
                ActivityState::Open => ("state unmet", words.say("learn-activity-open")),
                ActivityState::Draft(_) => ("state draft", words.say("learn-activity-draft")),
                ActivityState::Waiting { since, .. } => (
                    "state pending",
                    words.say_with("learn-activity-waiting", [("date", words.date(since.date_naive()).into())]),
                ),
                ActivityState::Returned(_) => ("state returned", words.say("learn-activity-returned")),
                ActivityState::Accepted(_) => ("state met", words.say("learn-activity-accepted")),
            };
            view! {
                <li>
                    <a href=data.activity_href(activity)>{activity.title.clone()}</a>
                    " "
                    <span class=class>{state}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <h2>{words.say("learn-activities")}</h2>
        <ul>{lines}</ul>
    }
    .into_any()
}
