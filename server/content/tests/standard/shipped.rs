//! The courses that come with the program: what is still to be mended in them, by name, and nothing else.

use content::{Diagnostic, Severity, coverage, read, read_folder, standard};
use std::path::Path;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../courses");

fn found() -> Vec<Diagnostic> {
    let files = read_folder(Path::new(FOLDER)).expect("the folder of courses can be read");
    let mut all = read(&files).1;
    all.extend(standard(&files));
    all
}

/// Modules whose lessons were written before the standard, and read more easily than it asks: their sentences are
/// short. Whoever joins them takes the module off this list.
const STILL_CHOPPY: [&str; 3] = ["what-peer-support-is", "recovery-hope-and-words", "role-limits-and-boundaries"];

#[test]
fn the_courses_keep_the_standard() {
    let choppy = |d: &Diagnostic| {
        let module = STILL_CHOPPY.iter().any(|module| d.file.starts_with(&format!("modules/{module}/en/lessons/")));
        module && d.severity == Severity::Warning && d.what.contains("its sentences are very short")
    };
    // What a translation lacks is told, and does not make the courses less sound.
    let translated = |d: &Diagnostic| d.what.contains("this language") && d.severity == Severity::Warning;
    let left: Vec<String> = found().iter().filter(|d| !choppy(d) && !translated(d)).map(ToString::to_string).collect();
    assert!(left.is_empty(), "\n{}", left.join("\n"));
}

#[test]
fn the_list_of_what_is_still_to_be_mended_is_no_longer_than_it_must_be() {
    let found = found();
    for module in STILL_CHOPPY {
        let any = found.iter().any(|d| d.file.contains(module) && d.what.contains("its sentences are very short"));
        assert!(any, "{module} is mended: take it off the list");
    }
}

#[test]
fn the_page_of_coverage_is_what_the_program_prints() {
    let files = read_folder(Path::new(FOLDER)).expect("the folder of courses can be read");
    let kept = String::from_utf8(files.0["COVERAGE.md"].clone()).expect("text");
    assert!(kept == coverage(&files), "write it anew: cairn check courses --coverage > courses/COVERAGE.md");
}
