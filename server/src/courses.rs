//! The courses: those built into the program, or a folder of them.

use crate::failure::Failure;
use content::{Care, Diagnostic, Files, Severity};
use domain::course::Catalogue;
use std::path::Path;

include!(concat!(env!("OUT_DIR"), "/courses.rs"));

/// Courses as they were read.
pub struct Read {
    /// What could be read of them.
    pub catalogue: Catalogue,
    /// The privacy notice and the lines to talk to that lie beside them, or those that come with the program.
    pub care: Care,
    /// What was found in them.
    pub diagnostics: Vec<Diagnostic>,
    /// The files.
    pub files: Files,
}

impl Read {
    /// How many findings there are of that severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == severity).count()
    }

    /// What they hold, in words: "1 program, 2 modules".
    pub fn summary(&self) -> String {
        let modules: std::collections::BTreeSet<_> = self.catalogue.modules.iter().map(|m| &m.id).collect();
        format!("{}, {}", counted(self.catalogue.programmes.len(), "program"), counted(modules.len(), "module"))
    }
}

/// A number with its noun: "1 error", "2 errors".
pub fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// The files of the courses in a folder, or of the built-in ones.
///
/// # Errors
/// When the folder cannot be read.
pub fn files(folder: Option<&Path>) -> Result<Files, Failure> {
    Ok(match folder {
        None => Files(BUILT_IN.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())).collect()),
        Some(folder) => content::read_folder(folder).map_err(|e| {
            let remedy = "Give the folder that holds modules/ and programs/.";
            Failure::usage("the courses cannot be read", remedy).at(folder.display()).because(&e)
        })?,
    })
}

/// Reads the courses in a folder, or the built-in ones.
///
/// # Errors
/// When the folder cannot be read. What is wrong inside the files is in the diagnostics.
pub fn read(folder: Option<&Path>) -> Result<Read, Failure> {
    let files = files(folder)?;
    let (catalogue, mut diagnostics) = content::read(&files);
    let (care, found) = content::read_care(&files);
    diagnostics.extend(found);
    diagnostics.extend(content::standard(&files));
    diagnostics.sort();
    Ok(Read { catalogue, care, diagnostics, files })
}

/// A finding with its folder in front, so that an editor can open the place.
pub fn placed(folder: Option<&Path>, finding: &Diagnostic) -> String {
    match folder {
        Some(folder) => format!("{}/{finding}", folder.display().to_string().trim_end_matches('/')),
        None => finding.to_string(),
    }
}

/// Reads courses that are to be published.
///
/// # Errors
/// When the folder cannot be read, or something in it is wrong.
pub fn publishable(folder: Option<&Path>) -> Result<Read, Failure> {
    let read = read(folder)?;
    let errors = read.count(Severity::Error);
    if errors == 0 {
        return Ok(read);
    }
    let first = read.diagnostics.iter().find(|d| d.severity == Severity::Error);
    let name = folder.map_or_else(String::new, |f| format!(" {}", f.display()));
    let remedy = format!(
        "Run `cairn check{name}` to see them all, and mend them. Nothing was published and the server did not start."
    );
    let what = format!(
        "the courses have {}; the first is: {}",
        counted(errors, "error"),
        first.map(|d| placed(folder, d)).unwrap_or_default()
    );
    let what = what.trim_end_matches('.').to_owned();
    Err(match folder {
        Some(folder) => Failure::found(what, remedy).at(folder.display()),
        None => Failure::found(what, remedy),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_built_in_courses_can_be_published() {
        let read = publishable(None).unwrap();
        assert!(!read.catalogue.programmes.is_empty() && read.files.0.len() > 5, "{}", read.summary());
    }
}
