//! The standard that a curriculum is held to, beyond what is needed to read it: `cairn check` tells where it is not met.

mod coverage;
mod frameworks;
mod guides;
mod hours;
mod module;
mod passages;
mod pool;
mod reading;
mod references;
mod repeats;
mod shape;
mod syllables;
mod translated;

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::read::{Sources, texts};
use crate::source::{Report, Source};

/// Holds courses against the standard: reading level, parts of a lesson, pools of questions, hours, guides, repeated
/// sentences; of a translation, that it has what the English text has. Nearly everything is a warning, for a person to judge; an error is
/// what is untrue: sums that do not add up, and references that lead nowhere.
#[must_use]
pub fn standard(files: &Files) -> Vec<Diagnostic> {
    let report = Report::default();
    let sources = texts(files, &Report::default());
    let beside = beside(files);
    let frame = frameworks::read(&beside, &report);
    let modules = module::read_all(&sources);
    for module in &modules {
        shape::check(module, &report);
        pool::check(module, &report);
        hours::check(module, &report);
        guides::check(module, &report);
        references::check(module, &modules, &report);
        translated::check(module, &sources, &report);
    }
    repeats::check(&modules, &report);
    frameworks::check(&frame, &modules, &report);
    report.sorted()
}

/// The words of texts without Markdown, and how hard they are to read by Flesch and Kincaid, in hundredths of a school
/// grade; none where there are no words.
#[must_use]
pub fn reading_level<'t>(texts: impl IntoIterator<Item = &'t str>) -> (usize, Option<i64>) {
    let counts = texts.into_iter().map(reading::Counts::of).fold(reading::Counts::default(), reading::Counts::and);
    (counts.words, counts.grade())
}

/// The page that says what the curriculum covers and what is left: modules, hours, lessons, topics and competencies.
#[must_use]
pub fn coverage(files: &Files) -> String {
    let quiet = Report::default();
    let sources = texts(files, &quiet);
    let beside = beside(files);
    let page = coverage::page(
        &frameworks::read(&beside, &quiet),
        &module::read_all(&sources),
        &translated::languages(&sources),
    );
    format!("{}\n", page.trim_end())
}

/// The frameworks and the plan, which stand beside the courses. A file that is no text counts as missing.
fn beside(files: &Files) -> Sources<'_> {
    let found = frameworks::FILES.iter().filter_map(|name| files.0.get_key_value(*name));
    found
        .map(|(path, bytes)| {
            let text = std::str::from_utf8(bytes).ok();
            (path.as_str(), text.map(|text| Source::new(path, text)))
        })
        .collect()
}
