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

/// Lessons that were written before the standard and read more easily than it asks: their sentences are short. Whoever
/// joins them takes the lesson off this list.
const STILL_CHOPPY: [&str; 16] = [
    "recovery-hope-and-words/en/lessons/01-what-recovery-means.md",
    "recovery-hope-and-words/en/lessons/02-four-dimensions.md",
    "recovery-hope-and-words/en/lessons/03-ten-principles.md",
    "recovery-hope-and-words/en/lessons/04-hope-without-promises.md",
    "recovery-hope-and-words/en/lessons/05-when-it-gets-hard-again.md",
    "recovery-hope-and-words/en/lessons/06-what-stigma-does.md",
    "recovery-hope-and-words/en/lessons/07-words-that-matter.md",
    "recovery-hope-and-words/en/lessons/08-myths.md",
    "role-limits-and-boundaries/en/lessons/01-your-scope.md",
    "role-limits-and-boundaries/en/lessons/02-four-other-roles.md",
    "role-limits-and-boundaries/en/lessons/03-fence-with-a-gate.md",
    "role-limits-and-boundaries/en/lessons/04-paths-that-cross.md",
    "role-limits-and-boundaries/en/lessons/05-gifts-money-favors.md",
    "role-limits-and-boundaries/en/lessons/06-phones-and-social-media.md",
    "role-limits-and-boundaries/en/lessons/07-the-kind-no.md",
    "role-limits-and-boundaries/en/lessons/08-ask-for-supervision.md",
];

fn choppy(d: &Diagnostic, lesson: &str) -> bool {
    d.severity == Severity::Warning
        && d.file == format!("modules/{lesson}")
        && d.what.contains("its sentences are very short")
}

#[test]
fn the_courses_keep_the_standard() {
    let known = |d: &Diagnostic| STILL_CHOPPY.iter().any(|lesson| choppy(d, lesson));
    // What a translation lacks is told, and does not make the courses less sound.
    let translated = |d: &Diagnostic| d.what.contains("this language") && d.severity == Severity::Warning;
    let left: Vec<String> = found().iter().filter(|d| !known(d) && !translated(d)).map(ToString::to_string).collect();
    assert!(left.is_empty(), "\n{}", left.join("\n"));
}

#[test]
fn the_list_of_what_is_still_to_be_mended_is_no_longer_than_it_must_be() {
    let found = found();
    for lesson in STILL_CHOPPY {
        let any = found.iter().any(|d| choppy(d, lesson));
        assert!(any, "{lesson} is mended: take it off the list");
    }
}

#[test]
fn the_page_of_coverage_is_what_the_program_prints() {
    let files = read_folder(Path::new(FOLDER)).expect("the folder of courses can be read");
    let kept = String::from_utf8(files.0["COVERAGE.md"].clone()).expect("text");
    assert!(kept == coverage(&files), "write it anew: cairn check courses --coverage > courses/COVERAGE.md");
}
