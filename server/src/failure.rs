//! What is told at the command line when something does not work: where, what, and what to do.

use std::error::Error;
use std::fmt;
use std::process::ExitCode;

/// How a command ends when it does not end well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Something was found that is not right, or did not work.
    Found,
    /// The command or a setting was used wrongly.
    Usage,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Found => Self::from(1),
            Exit::Usage => Self::from(2),
        }
    }
}

/// Why a command did not do what it was asked. Shown as `place: what`, the causes, and what to do.
#[derive(Debug)]
pub struct Failure {
    /// The file with line and column, the setting, or the address; none if there is no such place.
    pub place: Option<String>,
    /// What is wrong, without a full stop.
    pub what: String,
    /// The causes, from near to far.
    pub causes: Vec<String>,
    /// What to do, as whole sentences.
    pub remedy: String,
    /// How the command ends.
    pub exit: Exit,
}

impl Failure {
    /// Something that does not work.
    pub fn found(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { place: None, what: what.into(), causes: Vec::new(), remedy: remedy.into(), exit: Exit::Found }
    }

    /// Something that was asked for wrongly.
    pub fn usage(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, ..Self::found(what, remedy) }
    }

    /// The same with its place.
    pub fn at(mut self, place: impl fmt::Display) -> Self {
        self.place = Some(place.to_string());
        self
    }

    /// The same with what caused it, down to the root.
    pub fn because(mut self, cause: &(dyn Error + 'static)) -> Self {
        self.causes = chain(cause);
        self
    }
}

/// What an error says and all that caused it, each once.
pub fn chain(error: &(dyn Error + 'static)) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut next = Some(error);
    while let Some(error) = next {
        let text = error.to_string();
        // Many errors repeat their cause in their own words.
        if !said.last().is_some_and(|last| last.contains(&text)) {
            said.push(text);
        }
        next = error.source();
    }
    said
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{place}: {}.", self.what)?,
            None => write!(f, "{}.", self.what)?,
        }
        for cause in &self.causes {
            write!(f, "\n  because: {}", cause.trim_end())?;
        }
        if !self.remedy.is_empty() {
            write!(f, "\n  What to do: {}", self.remedy)?;
        }
        Ok(())
    }
}

impl Error for Failure {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_reads_as_place_fault_causes_and_remedy() {
        let cause = std::io::Error::other("the disk is full");
        let failure = Failure::found("the folder cannot be made", "Make room.").at("/data").because(&cause);
        assert_eq!(
            failure.to_string(),
            "/data: the folder cannot be made.\n  because: the disk is full\n  What to do: Make room."
        );
    }
}
