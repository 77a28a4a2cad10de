//! Lessons: front matter and Markdown.

use super::{front_matter, once, prose};
use crate::fields::{Fields, Placed, parse};
use crate::source::{Report, Source};
use domain::course::{Language, Lesson};
use domain::id::LessonId;
use domain::law::Topic;
use domain::quantity::Minutes;
use std::collections::BTreeSet;

/// What stands beside the lessons under the address of a module.
const PLACES: [&str; 4] = ["activities", "packet", "quiz", "wellness"];

/// Reads one lesson. None when its front matter cannot be read or it has no id.
pub(super) fn read(
    source: &Source<'_>,
    language: &Language,
    seen: &mut BTreeSet<LessonId>,
    report: &Report,
) -> Option<Lesson> {
    let (front, text) = front_matter::split(source, report)?;
    let body = prose::text(&text, language, report);
    if body.0.is_empty() {
        report.error(&text, 0, "this lesson has no text", "Write it below the front matter.");
    }
    let table = parse(&front, report)?;
    let fields = Fields::new(&table, &front, report);
    let id = fields.id::<LessonId>("id");
    if let Some(id) = &id {
        if PLACES.contains(&id.value.as_str()) {
            let what = format!("`{}` is another page of each module", id.value);
            fields.error_at(id.at, what, "Give this lesson another id.");
        }
        once(seen, &id.value, "lesson", |what, instead| {
            fields.error_at(id.at, what, instead);
        });
    }
    let title = fields.string("title");
    let minutes = fields.number("minutes");
    if let Some(Placed { value: 0, at }) = minutes {
        fields.error_at(at, "a lesson of no minutes", "Write how long it takes, like minutes = 15.");
    }
    let content_note = fields.optional_text("content_note").map(|note| note.value.to_owned());
    let law = law(&fields);
    // What it counts for and what it teaches is for the reckoning of hours and of coverage.
    super::core::category(&fields);
    if fields.has("teaches") {
        fields.texts("teaches");
    }
    fields.finish();
    Some(Lesson {
        id: id?.value,
        title,
        minutes: Minutes(minutes.map_or(0, |minutes| minutes.value)),
        content_note,
        law,
        text: body,
    })
}

/// What the law of the reader's place is shown about.
fn law(fields: &Fields<'_>) -> Vec<Topic> {
    let mut law = Vec::new();
    let named = if fields.has("law") { fields.texts("law") } else { Vec::new() };
    for text in named {
        match Topic::named(text.value) {
            Some(topic) if law.contains(&topic) => text.error("this topic stands here twice", "Name each once."),
            Some(topic) => law.push(topic),
            None => {
                let known: Vec<_> = Topic::ALL.iter().map(|topic| topic.name()).collect();
                let what = format!("`law` cannot have {:?}", text.value);
                text.error(what, format!("Write one of: {}.", known.join(", ")));
            }
        }
    }
    law
}
