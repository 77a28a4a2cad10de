//! Searching the lessons: the field, and what was found with the words marked.

use crate::glossary::{self, Entry};
use crate::shell::{Frame, Page, Width};
use domain::course::Language;
use domain::id::{LessonId, ModuleId};
use leptos::prelude::*;

/// A lesson that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// Its module.
    pub module: ModuleId,
    /// The title of the module.
    pub module_title: String,
    /// The lesson.
    pub lesson: LessonId,
    /// Its title.
    pub title: String,
    /// The language of all of it.
    pub language: Language,
    /// The heading that the excerpt stands under: its id on the page and its words.
    pub under: Option<(String, String)>,
    /// The excerpt; true where a word stands that was looked for.
    pub excerpt: Vec<(String, bool)>,
}

/// A question and what it found.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// What was typed; empty before anything was.
    pub question: String,
    /// Words of the glossary, the nearest first.
    pub words: Vec<Entry>,
    /// Lessons, the best first.
    pub lessons: Vec<Lesson>,
    /// Whether the reader can open these lessons.
    pub open: bool,
    /// Whether there is any lesson that this reader could find.
    pub anything: bool,
}

/// The field, as it stands on pages where people learn. `question` is what was typed last.
pub(crate) fn field(frame: &Frame, question: &str) -> AnyView {
    let words = &frame.words;
    view! {
        <form class="search no-print" role="search" method="get" action="/search">
            <label for="search-q">{words.say("search-label")}</label>
            <div class="search-row">
                <input id="search-q" r#type="search" name="q" value=question.to_owned() maxlength="200" autocomplete="off" />
                <button class="secondary">{words.say("search-button")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// `GET /search?q=…`.
#[must_use]
pub fn page(frame: &Frame, data: &Search) -> Page {
    let words = &frame.words;
    let title = words.say("search-title");
    let asked = !data.question.trim().is_empty();
    let nothing = data.words.is_empty() && data.lessons.is_empty();
    let answer = match (asked, nothing) {
        (false, _) => start(frame, data),
        (true, true) => none(frame, data),
        (true, false) => found(frame, data),
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        {field(frame, &data.question)}
        {answer}
        <p><a href="/glossary">{words.say("glossary-all")}</a></p>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn start(frame: &Frame, data: &Search) -> AnyView {
    let words = &frame.words;
    let text = if data.anything { words.say("search-start") } else { words.say("search-none-yet") };
    view! {
        <section class="empty">
            <p>{text}</p>
            <p>{words.say("search-private")}</p>
        </section>
    }
    .into_any()
}

fn none(frame: &Frame, data: &Search) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="empty">
            <p>{words.say_with("search-none", [("question", data.question.trim().into())])}</p>
            <p>{words.say("search-none-hint")}</p>
            {(!data.anything).then(|| view! { <p>{words.say("search-none-yet")}</p> })}
        </section>
    }
    .into_any()
}

fn found(frame: &Frame, data: &Search) -> AnyView {
    let words = &frame.words;
    let terms: Vec<&Entry> = data.words.iter().collect();
    let terms = (!terms.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.say_with("search-words", [("n", terms.len().into())])}</h2>
                {glossary::list(frame, &terms, false)}
            </section>
        }
    });
    let staff = !data.open && !data.lessons.is_empty();
    let lessons: Vec<_> = data.lessons.iter().map(|one| lesson(frame, one, data.open)).collect();
    let lessons = (!lessons.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.say_with("search-lessons", [("n", lessons.len().into())])}</h2>
                {staff.then(|| view! { <p class="small muted">{words.say("search-staff")}</p> })}
                <ol class="found">{lessons}</ol>
            </section>
        }
    });
    view! { {terms}{lessons} }.into_any()
}

fn lesson(frame: &Frame, one: &Lesson, open: bool) -> AnyView {
    let words = &frame.words;
    let (anchor, place) = match &one.under {
        Some((id, heading)) => (
            format!("#{id}"),
            words.say_with(
                "search-where-under",
                [("module", one.module_title.as_str().into()), ("heading", heading.as_str().into())],
            ),
        ),
        None => (String::new(), words.say_with("search-where", [("module", one.module_title.as_str().into())])),
    };
    let href = open.then(|| format!("/learn/{}/{}{anchor}", one.module, one.lesson));
    let title = match href {
        Some(href) => view! { <a href=href>{one.title.clone()}</a> }.into_any(),
        None => one.title.clone().into_any(),
    };
    let excerpt: Vec<_> = one
        .excerpt
        .iter()
        .map(
            |(text, found)| {
                if *found { view! { <mark>{text.clone()}</mark> }.into_any() } else { text.clone().into_any() }
            },
        )
        .collect();
    view! {
        <li lang=frame.other_language(&one.language)>
            <h3>{title}</h3>
            <p class="small muted" lang=frame.words.language().0.clone()>{place}</p>
            <p>{excerpt}</p>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::home::sample::main_of;

    fn hit() -> Lesson {
        Lesson {
            module: ModuleId::parse("hope").unwrap(),
            module_title: "Hope".to_owned(),
            lesson: LessonId::parse("first").unwrap(),
            title: "First <steps>".to_owned(),
            language: Language::english(),
            under: Some(("h-a".to_owned(), "A heading".to_owned())),
            excerpt: vec![("… a ".to_owned(), false), ("<b>".to_owned(), true), (" c".to_owned(), false)],
        }
    }

    fn shown(data: &Search) -> String {
        let html = main_of("/search", |frame| page(frame, data));
        assert!(!html.contains("[search-") && !html.contains("[glossary-"), "{html}");
        html
    }

    #[test]
    fn what_was_found_is_marked_escaped_and_leads_to_its_place() {
        let data = Search {
            question: "b\"".to_owned(),
            lessons: vec![hit()],
            open: true,
            anything: true,
            ..Search::default()
        };
        let html = shown(&data);
        assert!(html.contains("<mark>&lt;b&gt;</mark>") && html.contains("First &lt;steps&gt;"), "{html}");
        assert!(html.contains("href=\"/learn/hope/first#h-a\"") && html.contains("value=\"b&quot;\""), "{html}");
        let staff = shown(&Search { open: false, ..data });
        assert!(!staff.contains("/learn/") && staff.contains("Trainees open the lesson"), "{staff}");
    }

    #[test]
    fn a_question_without_words_or_without_an_answer_says_what_to_do() {
        let start = shown(&Search { anything: true, ..Search::default() });
        assert!(start.contains("Type a word or two") && start.contains("is not kept"), "{start}");
        assert!(shown(&Search::default()).contains("once you have joined"));
        let none = shown(&Search { question: " xyz ".to_owned(), anything: true, ..Search::default() });
        assert!(none.contains("Nothing was found for “xyz”.") && none.contains("Try one word alone"), "{none}");
    }
}
