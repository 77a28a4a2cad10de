//! The reckoning of hours: words, reading pace, what is done beside reading, and sums by category and by modality.

use super::module::{ByCategory, Lesson, Module, Part};
use crate::read::core::CATEGORIES;
use crate::source::Report;
use domain::course::{HoursCategory, Modality};

/// Words that a minute of reading counts for. Slow on purpose.
const PACE: usize = 130;

/// Minutes of a quiz for each question in it, in halves: a quiz of ten takes fifteen minutes.
const HALVES_A_QUESTION: u32 = 3;

/// The fewest words of all lessons of a module.
const LEAST_WORDS: usize = 4500;

/// Minutes that reading so many words takes.
pub(super) fn reading(words: usize) -> u32 {
    u32::try_from((words + PACE / 2) / PACE).unwrap_or(u32::MAX)
}

/// The name of a category as it stands in files.
pub(super) fn name(category: HoursCategory) -> &'static str {
    CATEGORIES.iter().find(|(_, known)| *known == category).map_or("", |(name, _)| name)
}

/// Minutes of the quiz: those in the file, or a minute and a half for each question.
pub(super) fn quiz(module: &Module<'_>) -> u32 {
    module.quiz.minutes.unwrap_or(module.asked * HALVES_A_QUESTION / 2)
}

/// Holds the hours of a module against what is in it.
pub(super) fn check(module: &Module<'_>, report: &Report) {
    for lesson in &module.lessons {
        last_line(lesson, report);
    }
    let words = module.words();
    if words < LEAST_WORDS && !module.lessons.is_empty() {
        report.warning(
            &module.core.whole(),
            module.hours_at,
            format!("the lessons of this module have {words} words"),
            format!("Write at least {LEAST_WORDS} words, so that the hours are honest."),
        );
    }
    let missing = module.activities.iter().filter(|activity| !module.parts.iter().any(|part| part.id == activity.id));
    let mut whole = true;
    for activity in missing {
        whole = false;
        report.warning(
            &module.core.whole(),
            module.hours_at,
            format!("nothing says how long the activity `{}` takes", activity.id),
            format!("Write [[activity]] with id = \"{}\", minutes and category.", activity.id),
        );
    }
    for part in &module.parts {
        if !module.activities.iter().any(|activity| activity.id == part.id) {
            whole = false;
            report.error(
                &module.core.whole(),
                part.at,
                format!("there is no activity `{}`", part.id),
                "Write the id of an activity of this module.",
            );
        }
    }
    if whole {
        by_modality(module, report);
        by_category(module, report);
    }
}

/// The line at the end of a lesson: "*Your time: reading about 11 minutes, the scene again 1, three try-its 4.*"
fn last_line(lesson: &Lesson<'_>, report: &Report) {
    let whole = lesson.source.whole();
    let line = lesson.page.passages.iter().rev().find(|passage| passage.text.trim().starts_with("Your time:"));
    let Some(line) = line else {
        report.warning(
            &whole,
            lesson.source.text().len(),
            "the last line does not say how the minutes add up",
            "End with *Your time: reading about 11 minutes, two try-its 3, your own words 5.*",
        );
        return;
    };
    // Numbers in digits are minutes; how many exercises there are is written as a word.
    let numbers: Vec<u32> =
        line.text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect();
    let at = line.offset(0);
    let due = reading(lesson.words);
    if let Some(stated) = numbers.first()
        && *stated != due
    {
        report.warning(
            &whole,
            at,
            format!("{stated} minutes of reading for {} words", lesson.words),
            format!("At {PACE} words a minute it is {due}; write that, and mend `minutes`."),
        );
    }
    let sum: u32 = numbers.iter().sum();
    if sum != lesson.minutes {
        report.error(
            &whole,
            at,
            format!("this line adds up to {sum} minutes and `minutes` is {}", lesson.minutes),
            "Make both the same.",
        );
    }
}

fn by_modality(module: &Module<'_>, report: &Report) {
    let lessons: u32 = module.lessons.iter().map(|lesson| lesson.minutes).sum();
    let work: u32 = module.parts.iter().filter_map(|part| part.minutes).sum();
    let sum = lessons + quiz(module) + work;
    let stated = module.modality.get(&Modality::SelfPaced).copied().unwrap_or_default();
    if stated != sum {
        report.error(
            &module.core.whole(),
            module.modality_at,
            format!(
                "self_paced is {stated} minutes, and lessons {lessons}, quiz {} and activities {work} make {sum}",
                quiz(module)
            ),
            "Make self_paced the sum of its parts.",
        );
    }
    let live = module.live_minutes();
    if let Some(parts) = &module.live {
        let sum: u32 = parts.values().sum();
        if sum != live {
            report.error(
                &module.core.whole(),
                module.live_at,
                format!("[live] adds up to {sum} minutes and the live modalities to {live}"),
                "Make both sums equal: they are the same minutes.",
            );
        }
    }
}

fn by_category(module: &Module<'_>, report: &Report) {
    let only = module.only_category();
    let mut sums = ByCategory::new();
    let mut whole = true;
    let mut add = |category: Option<HoursCategory>, minutes: u32| match category.or(only) {
        Some(category) => *sums.entry(category).or_default() += minutes,
        None => whole &= minutes == 0,
    };
    for lesson in &module.lessons {
        add(lesson.category, lesson.minutes);
    }
    add(module.quiz.category, quiz(module));
    for part in &module.parts {
        add(part.category, part.minutes.unwrap_or_default());
    }
    match &module.live {
        Some(parts) => parts.iter().for_each(|(category, minutes)| add(Some(*category), *minutes)),
        None => add(None, module.live_minutes()),
    }
    if !whole {
        undeclared(module, report);
        return;
    }
    for (category, _) in CATEGORIES.map(|(name, category)| (category, name)) {
        let (stated, sum) = (
            module.hours.get(&category).copied().unwrap_or_default(),
            sums.get(&category).copied().unwrap_or_default(),
        );
        if stated != sum {
            report.error(
                &module.core.whole(),
                module.hours_at,
                format!("{} is {stated} minutes in [hours], and its parts make {sum}", name(category)),
                "Make it the sum of the lessons, quiz, activities and live minutes that count for it.",
            );
        }
    }
}

/// Parts that do not say what they count for, in a module of several categories.
fn undeclared(module: &Module<'_>, report: &Report) {
    for lesson in module.lessons.iter().filter(|lesson| lesson.category.is_none()) {
        report.warning(
            &lesson.source.whole(),
            lesson.minutes_at,
            "nothing says which category this lesson counts for",
            "Write category = \"...\" between the two lines of +++.",
        );
    }
    let part = |part: &Part, what: &str| {
        if part.category.is_none() {
            report.warning(
                &module.core.whole(),
                part.at,
                format!("nothing says which category {what} counts for"),
                "Write category = \"...\" here.",
            );
        }
    };
    part(&module.quiz, "the quiz");
    for one in &module.parts {
        part(one, &format!("the activity `{}`", one.id));
    }
    if module.live.is_none() && module.live_minutes() > 0 {
        report.warning(
            &module.core.whole(),
            module.modality_at,
            "nothing says which categories the live minutes count for",
            "Write [live] with minutes for each category, as in [hours].",
        );
    }
}
