//! A folder of courses becomes a catalogue. Reading never stops at a fault: everything wrong is told at once.

mod about;
mod activity;
pub(crate) mod core;
pub(crate) mod front_matter;
mod glossary;
mod lesson;
mod module;
mod programme;
mod prose;
mod question;
mod quiz;
mod requirement;
mod survey;
mod translation;

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Files;
use crate::source::{Report, Source};
use domain::course::{Catalogue, Programme};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// The files of authors as text, by their path; none where a file is there and is no text, which has been reported.
pub(crate) type Sources<'a> = BTreeMap<&'a str, Option<Source<'a>>>;

/// Reads and checks courses. The catalogue holds what could be read; where a diagnostic is an error, it is not fit
/// to be published. Diagnostics come by file and place.
#[must_use]
pub fn read(files: &Files) -> (Catalogue, Vec<Diagnostic>) {
    let report = Report::default();
    let sources = texts(files, &report);
    let modules = module::read_all(&sources, &report);
    let programmes = programme::read_all(&sources, &modules.known, &report);
    // Rules of other bodies are checked with the rest, and nobody joins them.
    let mut programmes: Vec<_> = programmes.into_iter().map(|(_, p)| p).filter(|p| !p.example).collect();
    survey::read_all(&sources, &mut programmes, &report);
    let glossaries = glossary::read_all(&sources, &modules.known, &report);
    let catalogue = Catalogue { modules: modules.modules, programmes, glossaries, ..Catalogue::default() };
    (catalogue, report.sorted())
}

/// Reads one program with the modules around it: also an example, which the catalogue leaves out. The program is none when
/// it cannot be read; the diagnostics are those of its file.
#[must_use]
pub fn read_programme(files: &Files, path: &str) -> (Option<Programme>, Catalogue, Vec<Diagnostic>) {
    let report = Report::default();
    let sources = texts(files, &report);
    let modules = module::read_all(&sources, &report);
    let programmes = programme::read_all(&sources, &modules.known, &report);
    let programme = programmes.into_iter().find(|(found, _)| *found == path).map(|(_, programme)| programme);
    let found = report.sorted().into_iter().filter(|finding| finding.file == path).collect();
    (programme, Catalogue { modules: modules.modules, ..Catalogue::default() }, found)
}

/// Reads the examples: rules of other bodies, which the catalogue leaves out. One with an error in its file is left out, too.
#[must_use]
pub fn read_examples(files: &Files) -> Vec<Programme> {
    let report = Report::default();
    let sources = texts(files, &report);
    let modules = module::read_all(&sources, &report);
    let mut all = programme::read_all(&sources, &modules.known, &report);
    let wrong: BTreeSet<String> =
        report.sorted().into_iter().filter(|f| f.severity == Severity::Error).map(|f| f.file).collect();
    all.retain(|(path, programme)| programme.example && !wrong.contains(*path));
    all.into_iter().map(|(_, programme)| programme).collect()
}

/// The files that belong to courses, decoded. Files beside `modules/`, `programs/` and `glossary/` are the
/// authors' own.
pub(crate) fn texts<'a>(files: &'a Files, report: &Report) -> Sources<'a> {
    let mut sources = Sources::new();
    for (path, bytes) in &files.0 {
        let parts: Vec<&str> = path.split('/').collect();
        let read = match parts[..] {
            ["programs", name] | ["programs", programme::EXAMPLES, name] | ["glossary", _, name] => {
                name.ends_with(".toml")
            }
            ["programs", _, _, "evaluation.toml"] => true,
            ["modules", _, "module.toml"]
            | ["modules", _, _, "about.toml" | "questions.toml" | "facilitator.md" | "wellness.md"] => true,
            ["modules", _, _, "lessons" | "activities", name] => name.ends_with(".md"),
            _ => false,
        };
        if read {
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    // Some editors begin a file with a mark that is no part of its text.
                    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                    sources.insert(path, Some(Source::new(path, text)));
                }
                Err(error) => {
                    let valid = &bytes[..error.valid_up_to()];
                    let source = Source::new(path, std::str::from_utf8(valid).unwrap_or_default());
                    report.error(&source.whole(), valid.len(), "this is not UTF-8", "Save the file as UTF-8.");
                    sources.insert(path, None);
                }
            }
        } else if matches!(parts[0], "modules" | "programs" | "glossary") && parts.last() != Some(&"README.md") {
            report.file_warning(
                path,
                "nothing reads this file",
                "See the README of the courses for the names of files and folders.",
            );
        }
    }
    sources
}

/// Reports an id that has been used before.
fn once<T: Ord + Clone + Display>(
    seen: &mut BTreeSet<T>,
    id: &T,
    noun: &str,
    error: impl FnOnce(String, &'static str),
) {
    if !seen.insert(id.clone()) {
        error(
            format!("the {noun} id `{id}` is used twice"),
            "Give each its own id, and leave the id of the older one as it is.",
        );
    }
}
