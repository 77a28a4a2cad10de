//! The log: one line an event on standard error. Only our own rooms speak at the chosen level; libraries, which may
//! write out what they are given, only warn. So no level makes personal data appear.

use crate::settings::{Format, Level, Settings};
use std::io::IsTerminal as _;
use tracing_subscriber::EnvFilter;

/// Our own crates, as they name themselves in the log.
const ROOMS: [&str; 6] = ["cairn", "content", "mail", "service", "storage", "web"];

/// Begins to log. The second time in one process changes nothing.
pub fn begin(settings: &Settings) {
    let log = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(filter(settings.log_level)))
        .with_writer(std::io::stderr);
    let begun = match settings.log_format {
        Format::Json => log.json().try_init(),
        Format::Human => log.with_target(false).with_ansi(std::io::stderr().is_terminal()).try_init(),
    };
    // It fails only where a log was begun before, which then goes on.
    drop(begun);
}

fn filter(level: Level) -> String {
    let level = match level {
        Level::Error => return "error".to_owned(),
        Level::Warn => "warn",
        Level::Info => "info",
        Level::Debug => "debug",
    };
    let mut filter = String::from("warn");
    for room in ROOMS {
        filter.push_str(&format!(",{room}={level}"));
    }
    filter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_only_warn_whatever_the_level() {
        assert!(filter(Level::Debug).starts_with("warn,cairn=debug,"));
        for level in [Level::Error, Level::Warn, Level::Info, Level::Debug] {
            assert!(EnvFilter::try_new(filter(level)).is_ok());
        }
    }
}
