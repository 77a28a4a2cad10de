//! Letters are sent once: while processes are ended at any point, and while two send from one database.
#![allow(clippy::unwrap_used)]

#[path = "../../mail/tests/smtp/sink.rs"]
#[expect(dead_code, reason = "the tests of mail itself look closer")]
mod sink;

use chrono::{DateTime, TimeDelta, Utc};
use rand::{RngExt as _, SeedableRng as _};
use sink::Sink;
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Lines};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

const START: &str = "2026-11-23T15:00:00Z";
/// Longer than any lease: what an ended process had in hand is free for the next one.
const MINUTES_BETWEEN: i64 = 10;
/// A process that was not ended lives for at most so long, in milliseconds.
const LONGEST_LIFE: u64 = 400;

/// A number that the soak sets higher.
fn setting(name: &str, usual: usize) -> usize {
    std::env::var(name).map_or(usual, |text| text.parse().unwrap())
}

fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let program = test.parent().unwrap().parent().unwrap().join("examples").join("sender");
    let program = program.with_extension(std::env::consts::EXE_EXTENSION);
    assert!(program.exists(), "first: cargo build -p server --example sender");
    program
}

/// One process that sends.
struct Process {
    child: Child,
    said: Lines<BufReader<ChildStdout>>,
}

impl Process {
    fn start(folder: &std::path::Path, round: usize, port: u16, first: usize, messages: usize, senders: usize) -> Self {
        let start: DateTime<Utc> = START.parse().unwrap();
        let now = start + TimeDelta::minutes(MINUTES_BETWEEN * i64::try_from(round).unwrap());
        let mut child = Command::new(program())
            .arg(folder)
            .args([now.to_rfc3339(), port.to_string(), first.to_string(), messages.to_string(), senders.to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, said }
    }

    /// What it says up to a line, which has to come.
    fn until(&mut self, last: &str) -> Vec<String> {
        let mut all = Vec::new();
        loop {
            let line = self.said.next().unwrap_or_else(|| panic!("it ended before it said `{last}`")).unwrap();
            if line == last {
                return all;
            }
            all.push(line);
        }
    }
}

/// How often the server took each letter, by the mark in its Message-ID.
fn taken(sink: &Sink) -> BTreeMap<String, usize> {
    let mut taken = BTreeMap::new();
    for letter in sink.letters() {
        let data = letter["data"].as_str().unwrap().to_owned();
        let id = data.lines().find_map(|line| line.strip_prefix("Message-ID: <")).unwrap();
        *taken.entry(id.split('@').next().unwrap().to_owned()).or_default() += 1;
    }
    taken
}

/// What happened, by the mark of its mail. Nothing may be torn: an event without its mail, or a mail without its event.
fn happened(lines: &[String]) -> Vec<String> {
    assert!(!lines.iter().any(|line| line.starts_with("torn ")), "{lines:?}");
    let marks = lines.iter().filter_map(|line| line.strip_prefix("happened "));
    marks.map(|both| both.split_once(' ').unwrap().1.to_owned()).collect()
}

#[test]
fn a_process_that_is_ended_at_any_point_loses_no_letter_and_repeats_at_most_the_one_in_hand() {
    let rounds = setting("CAIRN_SOAK_ROUNDS", 30);
    let seed = u64::try_from(setting("CAIRN_SOAK_SEED", 1)).unwrap();
    let mut chance = rand::rngs::StdRng::seed_from_u64(seed);
    let folder = tempfile::tempdir().unwrap();
    let sink = Sink::start(&["--tls", "none"]);
    let mut in_hand: BTreeMap<String, usize> = BTreeMap::new();
    let mut written = 0;
    for round in 0..rounds {
        let messages = chance.random_range(1..40);
        let mut process = Process::start(folder.path(), round, sink.port, written, messages, 1);
        for line in process.until("begins") {
            *in_hand.entry(line.strip_prefix("in hand ").unwrap().to_owned()).or_default() += 1;
        }
        written += messages;
        std::thread::sleep(Duration::from_millis(chance.random_range(0..LONGEST_LIFE)));
        process.child.kill().unwrap();
        process.child.wait().unwrap();
    }
    let mut last = Process::start(folder.path(), rounds, sink.port, written, 1, 1);
    for line in last.until("begins") {
        *in_hand.entry(line.strip_prefix("in hand ").unwrap().to_owned()).or_default() += 1;
    }
    let happened = happened(&last.until("ends"));
    assert!(last.child.wait().unwrap().success());

    let taken = taken(&sink);
    let twice = taken.values().filter(|times| **times > 1).count();
    println!(
        "{rounds} ends: {} of {written} events happened, {} letters taken, {twice} of them more than once, {} in hand at an end",
        happened.len(),
        taken.len(),
        in_hand.len()
    );
    assert!(happened.len() > rounds, "enough happened to say something");
    assert_eq!(taken.len(), happened.len(), "a letter for each thing that happened, and no other");
    for mark in &happened {
        let times = *taken.get(mark).unwrap_or_else(|| panic!("{mark} was lost"));
        let ends = in_hand.get(mark).copied().unwrap_or_default();
        assert!(times <= 1 + ends, "{mark} was taken {times} times, and was in hand at {ends} ends");
    }
}

#[test]
fn two_senders_at_one_database_send_nothing_twice() {
    let messages = setting("CAIRN_SOAK_MESSAGES", 500);
    let folder = tempfile::tempdir().unwrap();
    let sink = Sink::start(&["--tls", "none"]);
    let mut writing = Process::start(folder.path(), 0, sink.port, 0, messages, 0);
    let happened = happened(&writing.until("ends"));
    assert!(writing.child.wait().unwrap().success());
    let mut sending = Process::start(folder.path(), 1, sink.port, messages, 0, 2);
    assert_eq!(sending.until("begins"), Vec::<String>::new());
    let said = sending.until("ends");
    let took = said.iter().find(|line| line.starts_with("took ")).unwrap();
    assert!(sending.child.wait().unwrap().success());
    let taken = taken(&sink);
    println!("{messages} letters by two senders: {took}");
    assert_eq!(happened.len(), messages);
    assert_eq!(taken.len(), messages);
    assert!(taken.values().all(|times| *times == 1), "{:?}", taken.iter().find(|(_, times)| **times > 1));
}
