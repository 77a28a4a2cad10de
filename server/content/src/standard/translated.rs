//! Translations held against the standard: the parts of a lesson in their language, and everything that the English text has.

use super::guides;
use super::hours::name;
use super::module::{self, Lesson, Module, Sheet};
use super::reading;
use crate::read::Sources;
use crate::source::Report;
use std::collections::BTreeSet;

/// What a language calls the parts that are looked for.
struct Names {
    language: &'static str,
    /// The parts of a lesson in their order, as their headings begin in small letters, with how they are written.
    parts: [(&'static str, &'static str); 7],
    /// How the line at the end of a lesson begins that adds its minutes up.
    time: &'static str,
    /// The heading of the session plan, and the column of its minutes.
    plan: &'static str,
    minutes: &'static str,
    /// What a guide has beside its plan, as a word in one of its headings.
    guide: [&'static str; 5],
}

const NAMES: [Names; 1] = [Names {
    language: "es",
    parts: [
        ("en breve", "En breve"),
        ("por qué importa", "Por qué importa"),
        ("la idea", "La idea, paso a paso"),
        ("una escena", "Una escena"),
        ("pruébelo", "Pruébelo"),
        ("resumen", "Resumen"),
        ("fuentes", "Fuentes"),
    ],
    time: "Su tiempo:",
    plan: "plan de la sesión",
    minutes: "minutos",
    guide: ["juegos de roles", "conversación final", "en línea", "poca conexión", "custodia"],
}];

/// The most words of the short text at the beginning. Other languages need more of them than English.
const SHORT_WORDS: usize = 180;

/// Holds every translation of a module whose language is known here against its English text.
pub(super) fn check(module: &Module<'_>, sources: &Sources<'_>, report: &Report) {
    for names in &NAMES {
        let folder = format!("modules/{}/{}/", module.folder, names.language);
        if !sources.keys().any(|path| path.starts_with(&folder)) {
            continue;
        }
        let lessons = sources.iter().filter(|(path, _)| path.starts_with(&format!("{folder}lessons/")));
        for lesson in lessons.filter_map(|(_, source)| module::lesson(source.as_ref()?)) {
            // One that is not in English has been told already.
            if let Some(english) = module.lessons.iter().find(|l| l.id == lesson.id) {
                parts(names, &lesson, report);
                same(english, &lesson, report);
                time(names, &lesson, report);
            }
        }
        let sheet = |name: &str| sources.get(&*format!("{folder}{name}"))?.as_ref().map(module::sheet);
        if module.facilitator.is_some() {
            match sheet("facilitator.md") {
                Some(guide) => guided(names, module, &guide, report),
                None => lacks(&format!("{folder}facilitator.md"), "the facilitator's guide", report),
            }
        }
        if module.wellness.is_some() && sheet("wellness.md").is_none() {
            lacks(&format!("{folder}wellness.md"), "the page for one's own wellness", report);
        }
        let glossary = format!("glossary/{}/{}.toml", names.language, module.folder);
        let terms = sources.get(&*glossary).and_then(Option::as_ref).map(module::term_ids).unwrap_or_default();
        let english = sources.get(&*format!("glossary/en/{}.toml", module.folder)).and_then(Option::as_ref);
        let missing: Vec<String> =
            english.map(module::term_ids).unwrap_or_default().difference(&terms).cloned().collect();
        if !missing.is_empty() {
            let what = format!("words of the glossary are missing in this language: {}", missing.join(", "));
            report.file_warning(&glossary, what, "Translate them, with the same ids.");
        }
    }
}

fn lacks(file: &str, what: &str, report: &Report) {
    report.file_warning(file, format!("{what} is missing in this language"), "Translate it from the English one.");
}

fn parts(names: &Names, lesson: &Lesson<'_>, report: &Report) {
    let whole = lesson.source.whole();
    let titles: Vec<String> = lesson.page.sections.iter().map(|section| section.title.to_lowercase()).collect();
    let mut last: Option<(usize, &str)> = None;
    for (begins, title) in names.parts {
        let Some(place) = titles.iter().position(|title| title.starts_with(begins)) else {
            let at = last.map_or(lesson.minutes_at, |(place, _)| lesson.page.sections[place].at);
            let what = format!("the part “{title}” is missing in this language");
            report.warning(&whole, at, what, format!("Write a heading ## {title}, as in English."));
            continue;
        };
        if let Some((before, name)) = last
            && place < before
        {
            let what = format!("“{title}” stands before “{name}” in this language");
            report.warning(
                &whole,
                lesson.page.sections[place].at,
                what,
                "Put the parts in the order of the English text.",
            );
        }
        last = Some((place, title));
    }
    let (begins, title) = names.parts[0];
    if let Some(section) = titles.iter().position(|title| title.starts_with(begins)) {
        let inside = lesson.page.passages.iter().filter(|passage| passage.section == Some(section));
        let words = reading::of(inside).words;
        if words > SHORT_WORDS {
            let what = format!("“{title}” has {words} words in this language");
            let instead = format!("Cut it to {SHORT_WORDS} at most; keep what the quiz asks.");
            report.warning(&whole, lesson.page.sections[section].at, what, instead);
        }
    }
}

/// What must be there as often as in English.
fn same(english: &Lesson<'_>, other: &Lesson<'_>, report: &Report) {
    let end = other.source.text().len();
    let counts = [
        ("parts", english.page.sections.len(), other.page.sections.len()),
        ("scenes", english.page.scenes.len(), other.page.scenes.len()),
        ("questions to try", english.page.tries.len(), other.page.tries.len()),
    ];
    for (what, there, here) in counts {
        if there != here {
            let what = format!("this lesson has {here} {what} in this language and {there} in English");
            report.warning(&other.source.whole(), end, what, "Translate all of them, and add none.");
        }
    }
    if english.minutes != other.minutes {
        report.error(
            &other.source.whole(),
            other.minutes_at,
            format!("this lesson takes {} minutes in this language and {} in English", other.minutes, english.minutes),
            "Give both the same minutes: the hours of the module are one sum.",
        );
    }
    if english.category != other.category {
        let category = english.category.map_or("", name);
        let what = "this lesson counts for another category in this language than in English";
        report.error(&other.source.whole(), other.minutes_at, what, format!("Write category = {category:?}."));
    }
}

/// The line at the end, in which the minutes add up.
fn time(names: &Names, lesson: &Lesson<'_>, report: &Report) {
    let whole = lesson.source.whole();
    let Some(line) = lesson.page.passages.iter().rev().find(|p| p.text.trim().starts_with(names.time)) else {
        let what = format!("the last line “{}” is missing in this language", names.time);
        report.warning(&whole, lesson.source.text().len(), what, "Say how the minutes add up, as in English.");
        return;
    };
    let numbers = line.text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse::<u32>().ok());
    let sum: u32 = numbers.sum();
    if sum != lesson.minutes {
        let what = format!("this line adds up to {sum} minutes and `minutes` is {}", lesson.minutes);
        report.error(&whole, line.offset(0), what, "Make both the same.");
    }
}

fn guided(names: &Names, module: &Module<'_>, guide: &Sheet<'_>, report: &Report) {
    let whole = guide.source.whole();
    let headings: String = guide.source.text().to_lowercase().lines().filter(|line| line.starts_with('#')).collect();
    for word in names.guide.iter().filter(|word| !headings.contains(**word)) {
        let what = format!("this guide has no heading with “{word}” in this language");
        report.warning(&whole, 0, what, "Translate every part of the English guide.");
    }
    let live = module.live_minutes();
    let plan = guide.page.sections.iter().position(|s| s.title.to_lowercase().contains(names.plan));
    if let Some(section) = plan {
        let (sum, count) = guides::planned(&guide.page, section, names.minutes);
        if count > 0 && live > 0 && sum != live {
            let what = format!("the session plan adds up to {sum} minutes and the live modalities to {live}");
            report.error(
                &whole,
                guide.page.sections[section].at,
                what,
                "Make both sums equal: they are the same minutes.",
            );
        }
    }
}

/// The languages in which modules are written beside English, each with the modules that it has.
pub(super) fn languages(sources: &Sources<'_>) -> BTreeSet<(String, String)> {
    let place = |path: &&str| {
        let mut parts = path.strip_prefix("modules/")?.split('/');
        let (module, language) = (parts.next()?, parts.next()?);
        parts.next()?;
        (language != "en").then(|| (language.to_owned(), module.to_owned()))
    };
    sources.keys().filter_map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_begins_as_it_is_written() {
        for names in &NAMES {
            for (begins, title) in names.parts {
                assert!(title.to_lowercase().starts_with(begins), "{title}");
            }
        }
    }
}
