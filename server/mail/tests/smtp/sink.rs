//! Starts `examples/smtp_sink.rs` as a process of its own and reads what it saw.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Far longer than any answer takes; only a test that goes wrong waits so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running mail server that delivers nowhere. It ends with this value.
pub struct Sink {
    child: Child,
    lines: Receiver<String>,
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
    /// The certificate of the authority that signed its own, as PEM.
    pub authority: String,
}

/// `cargo test` builds the examples beside the tests.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let program = test.parent().unwrap().parent().unwrap().join("examples").join("smtp_sink");
    let program = program.with_extension(std::env::consts::EXE_EXTENSION);
    assert!(program.exists(), "first: cargo build -p mail --example smtp_sink");
    program
}

impl Sink {
    /// Starts it and waits until it listens.
    pub fn start(arguments: &[&str]) -> Self {
        let mut child =
            Command::new(program()).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let port = lines.recv_timeout(PATIENCE).unwrap().parse().unwrap();
        let mut authority = String::new();
        while !authority.contains("END CERTIFICATE") {
            authority.push_str(&lines.recv_timeout(PATIENCE).unwrap());
            authority.push('\n');
        }
        Self { child, lines, port, authority }
    }

    /// The next event of that kind; good-byes before a letter are passed over.
    pub fn event(&self, kind: &str) -> serde_json::Value {
        loop {
            let line = self.lines.recv_timeout(PATIENCE).unwrap();
            let event: serde_json::Value = serde_json::from_str(&line).unwrap();
            if event["event"] == kind {
                return event;
            }
        }
    }

    /// The letters that came since someone looked.
    pub fn letters(&self) -> Vec<serde_json::Value> {
        // What was taken before the good-bye of the last visitor has been printed by then; its line may still be on its way.
        std::thread::sleep(Duration::from_millis(300));
        let events = self.lines.try_iter().map(|line| serde_json::from_str::<serde_json::Value>(&line).unwrap());
        events.filter(|event| event["event"] == "letter").collect()
    }

    /// Whether no letter has come so far.
    pub fn silent(&self) -> bool {
        !self.lines.try_iter().any(|line| line.contains("\"letter\""))
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
