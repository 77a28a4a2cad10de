//! The table: medians over the rounds, and how far the rounds lie apart.

use super::load::Turn;
use crate::console::say;
use std::time::Duration;

/// One page and its yardsticks, a turn for each round.
pub struct Line {
    name: &'static str,
    /// Whether the page asks the database at all.
    pub has_reads: bool,
    /// The page.
    pub ours: Vec<Turn>,
    /// A bare route with the same bytes.
    pub bytes: Vec<Turn>,
    /// The same reads.
    pub reads: Vec<Turn>,
}

impl Line {
    /// A line without turns.
    pub fn new(name: &'static str, has_reads: bool) -> Self {
        Self { name, has_reads, ours: Vec::new(), bytes: Vec::new(), reads: Vec::new() }
    }
}

fn median(values: impl Iterator<Item = f64>) -> (f64, f64, f64) {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    let of = |place: usize| sorted.get(place).copied().unwrap_or(0.0);
    (of(sorted.len() / 2), of(0), of(sorted.len().saturating_sub(1)))
}

/// The ratio of each round by itself, so that a slow minute of the machine slows both.
fn ratio(ours: &[Turn], other: &[Turn]) -> String {
    if other.is_empty() {
        return "–".to_owned();
    }
    let (middle, least, most) = median(ours.iter().zip(other).map(|(a, b)| a.rate / b.rate));
    format!("{middle:.2} ({least:.2}–{most:.2})")
}

/// Prints the table in Markdown.
pub fn print(lines: &[Line], connections: usize, rounds: usize, time: Duration) {
    say("");
    say("| page | requests/s (spread) | p50 ms | p99 ms | bytes on the wire | of the same bytes | of the same reads |");
    say("|---|---|---|---|---|---|---|");
    let mut shares = Vec::new();
    for line in lines {
        let (rate, least, most) = median(line.ours.iter().map(|t| t.rate));
        let (p50, ..) = median(line.ours.iter().map(|t| t.p50));
        let (p99, ..) = median(line.ours.iter().map(|t| t.p99));
        let bytes = line.ours.last().map_or(0, |t| t.bytes);
        let (same_bytes, same_reads) = (ratio(&line.ours, &line.bytes), ratio(&line.ours, &line.reads));
        say(format_args!(
            "| {} | {rate:.0} ({least:.0}–{most:.0}) | {p50:.1} | {p99:.1} | {bytes} | {same_bytes} | {same_reads} |",
            line.name
        ));
        shares.extend(line.ours.iter().map(|t| t.share));
    }
    let (share, least, most) = median(shares.into_iter());
    say("");
    say(format_args!(
        "{connections} connections, one request at a time on each, {rounds} rounds of {} s in turn; asking took {share:.2} of a core ({least:.2}–{most:.2}).",
        time.as_secs_f64()
    ));
}
