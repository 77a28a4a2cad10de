//! The parts of a lesson in their order, and its reading level.

use super::module::{Lesson, Module, Sheet};
use super::passages::Passage;
use super::pool::HIGHEST;
use super::reading::{self, Counts, own_voice, written};
use crate::source::Report;

/// The parts that every lesson has, as their headings begin, with how they are written.
const PARTS: [(&str, &str); 7] = [
    ("in short", "In short"),
    ("why it matters", "Why it matters"),
    ("the idea", "The idea, step by step"),
    ("a scene", "A scene"),
    ("try it", "Try it"),
    ("to sum up", "To sum up"),
    ("sources", "Sources"),
];

/// "In short" is for everybody: so many words at most, and below the sixth grade, in hundredths.
const SHORT_WORDS: usize = 150;
const SHORT_GRADE: i64 = 599;

/// Below this grade, in hundredths, sentences are so short that the text is choppy.
pub(super) const LOWEST: i64 = 400;

/// The longest and the shortest lesson, in minutes.
const MINUTES: std::ops::RangeInclusive<u32> = 10..=25;

/// Holds every lesson, task and page of a module against the standard.
pub(super) fn check(module: &Module<'_>, report: &Report) {
    for lesson in &module.lessons {
        parts(lesson, report);
        short(lesson, report);
        level(lesson, report);
        if lesson.minutes > 0 && !MINUTES.contains(&lesson.minutes) {
            report.warning(
                &lesson.source.whole(),
                lesson.minutes_at,
                format!("a lesson of {} minutes", lesson.minutes),
                "Make it 10 to 25 minutes: cut it in two, or join it to another one.",
            );
        }
    }
    for activity in &module.activities {
        sheet_level(activity, "the task", report);
    }
    if let Some(page) = &module.wellness {
        sheet_level(page, "this page", report);
    }
    if let Some((source, at)) = module.sources_at {
        report.warning(&source.whole(), at, "this module names no source", "Say where its facts come from.");
    }
}

fn parts(lesson: &Lesson<'_>, report: &Report) {
    let whole = lesson.source.whole();
    let end = lesson.source.text().len();
    let titles: Vec<String> = lesson.page.sections.iter().map(|section| section.title.to_lowercase()).collect();
    let mut last: Option<(usize, &str)> = None;
    for (begins, title) in PARTS {
        let Some(place) = titles.iter().position(|title| title.starts_with(begins)) else {
            let before = last.map_or_else(|| "first".to_owned(), |(_, before)| format!("after “{before}”"));
            let at = last.map_or(lesson.minutes_at, |(place, _)| lesson.page.sections[place].at);
            report.warning(
                &whole,
                at,
                format!("the part “{title}” is missing"),
                format!("Write a heading ## {title} {before}."),
            );
            continue;
        };
        if let Some((before, name)) = last
            && place < before
        {
            report.warning(
                &whole,
                lesson.page.sections[place].at,
                format!("“{title}” stands before “{name}”"),
                "Put the parts of the lesson in the order of the author's guide.",
            );
        }
        last = Some((place, title));
        let named = |passage: &Passage| passage.section == Some(place) && !passage.text.starts_with("Your time:");
        if title == "Sources" && !lesson.page.passages.iter().any(named) {
            let instead = "Name where the facts come from, or say that the part is made for this course.";
            report.warning(&whole, lesson.page.sections[place].at, "this lesson names no source", instead);
        }
    }
    let tried = titles.iter().position(|title| title.starts_with("try it"));
    let summed = titles.iter().position(|title| title.starts_with("to sum up"));
    if let (Some(tried), Some(summed)) = (tried, summed)
        && summed == tried + 1
    {
        report.warning(
            &whole,
            lesson.page.sections[summed].at,
            "there is nothing to do on paper",
            "Write a part of its own between “Try it” and “To sum up”; nobody collects it.",
        );
    }
    if lesson.page.scenes.is_empty() {
        report.warning(&whole, end, "there is no scene in this lesson", "Write a block ```scene with invented people.");
    }
    if !(1..=3).contains(&lesson.page.tries.len()) {
        report.warning(
            &whole,
            lesson.page.tries.get(3).copied().unwrap_or(end),
            format!("there are {} questions to try in this lesson", lesson.page.tries.len()),
            "Write one to three blocks ```try.",
        );
    }
}

/// "In short" has few words, and plain ones.
fn short(lesson: &Lesson<'_>, report: &Report) {
    let Some(section) = lesson.page.section("in short") else { return };
    let inside = || lesson.page.passages.iter().filter(|passage| passage.section == Some(section));
    let counts = reading::of(inside());
    let at = lesson.page.sections[section].at;
    if counts.words > SHORT_WORDS {
        report.warning(
            &lesson.source.whole(),
            at,
            format!("“In short” has {} words", counts.words),
            "Cut it to 150 at most; keep what the quiz asks.",
        );
    }
    if let Some(grade) = counts.grade().filter(|grade| *grade > SHORT_GRADE) {
        let at = reading::hardest(inside()).map_or(at, |passage| passage.offset(0));
        report.warning(
            &lesson.source.whole(),
            at,
            format!("“In short” reads at grade {}, and its hardest part is here", written(grade)),
            "Use the plainest words: grade 5 at most.",
        );
    }
}

/// What the reading level of a lesson is reckoned from.
pub(super) fn counts(lesson: &Lesson<'_>) -> Counts {
    reading::of(voice(lesson))
}

fn voice<'l>(lesson: &'l Lesson<'_>) -> impl Iterator<Item = &'l Passage> {
    lesson.page.passages.iter().filter(|passage| own_voice(&lesson.page, passage))
}

fn level(lesson: &Lesson<'_>, report: &Report) {
    let Some(grade) = counts(lesson).grade() else { return };
    let start = lesson.page.sections.first().map_or(lesson.minutes_at, |section| section.at);
    if grade > HIGHEST {
        let at = reading::hardest(voice(lesson)).map_or(start, |passage| passage.offset(0));
        report.warning(
            &lesson.source.whole(),
            at,
            format!("this lesson reads at grade {}, and its hardest part is here", written(grade)),
            "Write shorter sentences and shorter words; grade 6 to 8 is the aim.",
        );
    } else if grade < LOWEST {
        report.warning(
            &lesson.source.whole(),
            start,
            format!("this lesson reads at grade {}: its sentences are very short", written(grade)),
            "Join sentences that belong together; grade 6 to 8 is the aim.",
        );
    }
}

fn sheet_level(sheet: &Sheet<'_>, what: &str, report: &Report) {
    let voice = || sheet.page.passages.iter().filter(|passage| own_voice(&sheet.page, passage));
    let Some(grade) = reading::of(voice()).grade().filter(|grade| *grade > HIGHEST) else { return };
    let at = reading::hardest(voice()).map_or(0, |passage| passage.offset(0));
    report.warning(
        &sheet.source.whole(),
        at,
        format!("{what} reads at grade {}, and its hardest part is here", written(grade)),
        "Write shorter sentences and shorter words; grade 6 to 8 is the aim.",
    );
}
