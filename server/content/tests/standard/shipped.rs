//! The courses that come with the program: they keep the standard, and the page of coverage is theirs.

use content::{Diagnostic, Severity, coverage, read, read_folder, standard};
use std::path::Path;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../courses");

fn found() -> Vec<Diagnostic> {
    let files = read_folder(Path::new(FOLDER)).expect("the folder of courses can be read");
    let mut all = read(&files).1;
    all.extend(standard(&files));
    all
}

#[test]
fn the_courses_keep_the_standard() {
    // What a translation lacks is told, and does not make the courses less sound.
    let translated = |d: &Diagnostic| d.what.contains("this language") && d.severity == Severity::Warning;
    let left: Vec<String> = found().iter().filter(|d| !translated(d)).map(ToString::to_string).collect();
    assert!(left.is_empty(), "\n{}", left.join("\n"));
}

#[test]
fn the_page_of_coverage_is_what_the_program_prints() {
    let files = read_folder(Path::new(FOLDER)).expect("the folder of courses can be read");
    let kept = String::from_utf8(files.0["COVERAGE.md"].clone()).expect("text");
    assert!(kept == coverage(&files), "write it anew: cairn check courses --coverage > courses/COVERAGE.md");
}
