//! What is wrong in a file: where, how badly, and what to write instead.

use serde::Serialize;
use std::fmt;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The courses cannot be published like this.
    Error,
    /// They can, and a person should look.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One finding in one file. Shown as `file:line:column: error: what. instead`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Diagnostic {
    /// The file, relative to the folder of courses, with `/` between its parts.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The character in that line, counted from 1.
    pub column: usize,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, without a full stop.
    pub what: String,
    /// What to write instead, as whole sentences.
    pub instead: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, severity, what, instead } = self;
        write!(f, "{file}:{line}:{column}: {severity}: {what}. {instead}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_reads_as_place_severity_fault_and_remedy() {
        let finding = Diagnostic {
            file: "modules/hope/module.toml".to_owned(),
            line: 3,
            column: 7,
            severity: Severity::Error,
            what: "`id` is empty".to_owned(),
            instead: "Write an id.".to_owned(),
        };
        assert_eq!(finding.to_string(), "modules/hope/module.toml:3:7: error: `id` is empty. Write an id.");
    }
}
