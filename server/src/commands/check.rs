//! `cairn check`: reads courses and tells what is wrong in them.

use crate::console::say;
use crate::courses::{self, counted, placed};
use crate::failure::Failure;
use crate::settings::{Flags, Settings};
use content::Severity;
use std::path::PathBuf;
use std::process::ExitCode;

/// Checks a folder of courses, or those that the server would use. Warnings alone are not a fault. With `coverage` it
/// prints the page of coverage instead.
///
/// # Errors
/// When the folder cannot be read.
pub fn check(dir: Option<PathBuf>, json: bool, coverage: bool) -> Result<ExitCode, Failure> {
    let folder = match dir {
        Some(dir) => Some(dir),
        None => Settings::load(&Flags::default())?.courses,
    };
    let read = courses::read(folder.as_deref())?;
    if coverage {
        // The page ends its last line itself.
        say(content::coverage(&read.files).trim_end());
        return Ok(ExitCode::SUCCESS);
    }
    let (errors, warnings) = (read.count(Severity::Error), read.count(Severity::Warning));
    if json {
        say(serde_json::json!({
            "files": read.files.0.len(),
            "errors": errors,
            "warnings": warnings,
            "diagnostics": read.diagnostics,
        }));
    } else {
        for finding in &read.diagnostics {
            say(placed(folder.as_deref(), finding));
        }
        let result = format!("{} and {}", counted(errors, "error"), counted(warnings, "warning"));
        say(format_args!("{result} in {} ({}).", counted(read.files.0.len(), "file"), read.summary()));
    }
    Ok(ExitCode::from(u8::from(errors > 0)))
}
