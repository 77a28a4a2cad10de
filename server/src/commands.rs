//! The commands and their flags.

mod admin;
mod audit;
mod bounce;
mod check;
mod doctor;
mod evaluate;
mod serve;

pub use bounce::Returned;

use crate::failure::Failure;
use crate::settings::Flags;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use clap::{Parser, Subcommand};
use domain::canonical::Digest;
use std::path::PathBuf;
use std::process::ExitCode;

/// Cairn: training, supervised hours and certificates for peer supporters.
///
/// Every command ends with 0 when all is well, 1 when something was found or did not work, and 2 when it was used wrongly.
#[derive(Parser)]
#[command(name = "cairn", version, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the platform.
    Serve {
        /// Show everything with invented people in every role; nothing is written to disk and no letter leaves.
        #[arg(long)]
        demo: bool,
        /// Set the clock: it shows TIME at the start and runs on. To try things out, as 2026-03-12 or 2026-03-12T09:30:00Z.
        #[arg(long, value_name = "TIME", value_parser = time)]
        now: Option<DateTime<Utc>>,
        #[command(flatten)]
        settings: Flags,
    },
    /// Check courses: what is wrong, where, and what to write instead.
    Check {
        /// The folder that holds modules/ and programs/ [default: the courses that `serve` would use].
        dir: Option<PathBuf>,
        /// Print one JSON object instead of lines for people.
        #[arg(long)]
        json: bool,
        /// Print what the courses cover, as a page in Markdown, instead of what is wrong.
        #[arg(long, conflicts_with = "json")]
        coverage: bool,
    },
    /// Say what the rules of a program say about facts, as of a day: a tree as JSON, with what counts, what does not, and why.
    Evaluate {
        /// The program file.
        #[arg(long, value_name = "FILE", required_unless_present = "schema")]
        program: Option<PathBuf>,
        /// The facts, as JSON.
        #[arg(long, value_name = "FILE", required_unless_present = "schema")]
        facts: Option<PathBuf>,
        /// The day that is asked about, as 2026-03-12.
        #[arg(long, value_name = "DATE", required_unless_present = "schema")]
        on: Option<NaiveDate>,
        /// The stage [default: the first].
        #[arg(long)]
        stage: Option<String>,
        /// The edition of the rules [default: the one of the day of joining, else of the day that is asked about].
        #[arg(long)]
        edition: Option<String>,
        /// Print the JSON Schema of facts and of the answer instead.
        #[arg(long, exclusive = true)]
        schema: bool,
    },
    /// Measure how many requests a second the pages bear, next to two yardsticks.
    #[cfg(feature = "bench")]
    Bench {
        /// Milliseconds of each measurement.
        #[arg(long, default_value_t = 2000)]
        milliseconds: u64,
        /// Rounds, in each of which every page and every yardstick has its turn.
        #[arg(long, default_value_t = 5)]
        rounds: usize,
    },
    /// Manage administrators.
    Admin {
        #[command(subcommand)]
        command: Admin,
    },
    /// Look at what was exported, on any machine and without the database.
    Audit {
        #[command(subcommand)]
        command: Audit,
    },
    /// Take in a message that came back: reads it from standard input. For the mailbox that letters come from, as
    /// `|cairn bounce` in an alias of the mail server.
    Bounce {
        /// Print one JSON object instead of lines for people.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        settings: Flags,
    },
    /// Show the settings in force and whether everything is usable. Opens the database as `serve` would.
    Doctor {
        /// Print one JSON object instead of lines for people.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        settings: Flags,
    },
}

#[derive(Subcommand)]
enum Admin {
    /// Make a one-time link by which an administrator makes their account, whether the server runs or not.
    Create {
        /// Their e-mail address.
        #[arg(value_name = "E-MAIL")]
        email: String,
        /// Print one JSON object instead of lines for people.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        settings: Flags,
    },
}

#[derive(Subcommand)]
enum Audit {
    /// Check an exported chain of hours: whether it is whole, or which link is the first that is broken, and how.
    Verify {
        /// The exported chain.
        export: PathBuf,
        /// A digest that was told before, as on a paper: one of the links has to have it.
        #[arg(long, value_name = "DIGEST", value_parser = digest)]
        includes: Option<Digest>,
        /// Print one JSON object instead of lines for people.
        #[arg(long)]
        json: bool,
    },
}

fn digest(text: &str) -> Result<Digest, String> {
    Digest::try_from(text.to_owned()).map_err(|_| "write all 64 digits, 0 to 9 and a to f".to_owned())
}

fn time(text: &str) -> Result<DateTime<Utc>, String> {
    let instant = DateTime::parse_from_rfc3339(text).map(|t| t.with_timezone(&Utc));
    let day = || text.parse::<NaiveDate>().map(|d| d.and_time(NaiveTime::MIN).and_utc());
    instant.or_else(|_| day()).map_err(|_| "write it as 2026-03-12 or 2026-03-12T09:30:00Z".to_owned())
}

/// Runs the command.
///
/// # Errors
/// When it did not do what it was asked.
pub async fn run(cli: Cli) -> Result<ExitCode, Failure> {
    match cli.command {
        Command::Serve { demo, now, settings } => serve::serve(&settings, demo, now).await,
        #[cfg(feature = "bench")]
        Command::Bench { milliseconds, rounds } => crate::bench::bench(milliseconds, rounds).await,
        Command::Check { dir, json, coverage } => check::check(dir, json, coverage),
        Command::Evaluate { program, facts, on, stage, edition, schema: _ } => match (program, facts, on) {
            (Some(program), Some(facts), Some(on)) => {
                evaluate::evaluate(&evaluate::Asked { program, facts, on, stage, edition })
            }
            _ => evaluate::schema(),
        },
        Command::Admin { command: Admin::Create { email, json, settings } } => {
            admin::create(&settings, &email, json).await
        }
        Command::Audit { command: Audit::Verify { export, includes, json } } => {
            audit::verify(&export, includes.as_ref(), json)
        }
        Command::Bounce { json, settings } => bounce::bounce(&settings, json).await,
        Command::Doctor { json, settings } => doctor::doctor(&settings, json).await,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_time_is_a_day_or_an_instant() {
        assert_eq!(time("2026-03-12").unwrap().to_rfc3339(), "2026-03-12T00:00:00+00:00");
        assert_eq!(time("2026-03-12T09:30:00-05:00").unwrap().to_rfc3339(), "2026-03-12T14:30:00+00:00");
        assert!(time("noon").is_err());
    }
}
