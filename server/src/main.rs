//! `cairn`: the command line, and the runtime that everything runs on.

mod administrator;
#[cfg(feature = "bench")]
mod bench;
mod commands;
mod console;
mod courses;
mod demo;
mod failure;
mod folder;
mod jobs;
mod logging;
mod ports;
mod settings;
mod site;
mod socket;
mod wiring;

use clap::Parser as _;
use commands::Cli;
use failure::{Exit, Failure};
use std::process::ExitCode;

/// Bytes of stack for each worker. The database's parser and executor recurse deeply, in a development build more so.
const STACK: usize = if cfg!(debug_assertions) { 20 } else { 10 } << 20;

fn main() -> ExitCode {
    // Two cryptography providers may be compiled in; TLS panics at its first use unless one is chosen.
    // It fails only if one was chosen before, and nothing runs before this line.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let cli = Cli::parse();
    match run(cli) {
        Ok(code) => code,
        Err(failure) => {
            console::complain(format_args!("cairn: {failure}"));
            failure.exit.into()
        }
    }
}

fn run(cli: Cli) -> Result<ExitCode, Failure> {
    let broken =
        |what: &str, error: &(dyn std::error::Error + 'static)| Failure::found(what, "Start it again.").because(error);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build()
        .map_err(|e| broken("the runtime does not start", &e))?;
    // The main thread has a small stack; the commands run on a worker.
    let done = runtime.block_on(runtime.spawn(commands::run(cli)));
    // A blocking task that hangs, as a name that does not resolve, must not hold the program back.
    runtime.shutdown_timeout(std::time::Duration::from_secs(2));
    match done {
        Ok(done) => done,
        Err(error) => Err(Failure { exit: Exit::Found, ..broken("the command broke off", &error) }),
    }
}
