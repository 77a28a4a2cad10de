//! The courses that come with Cairn have no faults.

use content::{Diagnostic, Severity, read, read_folder};
use std::path::Path;

#[test]
fn the_courses_that_come_with_cairn_have_no_errors() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../courses");
    let files = read_folder(Path::new(folder)).expect("the folder of courses can be read");
    let (catalogue, found) = read(&files);
    for warning in found.iter().filter(|d| d.severity == Severity::Warning) {
        println!("{warning}");
    }
    let errors: Vec<String> =
        found.iter().filter(|d| d.severity == Severity::Error).map(Diagnostic::to_string).collect();
    assert!(errors.is_empty(), "\n{}", errors.join("\n"));
    assert!(!catalogue.modules.is_empty());
    assert!(!catalogue.programmes.is_empty());
    assert!(catalogue.published().is_ok());
}
