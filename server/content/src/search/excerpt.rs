//! The lines of a text that show best why it was found.

use super::Piece;
use super::letters::Word;
use std::ops::Range;

/// About how many bytes an excerpt has.
const LENGTH: usize = 220;
/// How much of it stands before the first word that was found.
const BEFORE: usize = 60;

/// The stretch of a text in which most of what was asked for stands, and how many different words of it do. `found`
/// are the words of the text that fit, each with the number of the word that it fits.
pub(super) fn best(found: &[(Range<usize>, usize)]) -> (usize, usize) {
    let mut best = (0, 0);
    for (first, (from, _)) in found.iter().enumerate() {
        let near = found[first..].iter().take_while(|(at, _)| at.end <= from.start + LENGTH);
        let mut kinds: Vec<usize> = near.map(|(_, kind)| *kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        if kinds.len() > best.1 {
            best = (from.start, kinds.len());
        }
    }
    best
}

/// A text cut around a place, with marks at the words that were found. Cuts are between words and are shown.
pub(super) fn pieces(text: &str, words: &[Word], found: &[(Range<usize>, usize)], place: usize) -> Vec<Piece> {
    let start =
        words.iter().map(|w| w.at.start).find(|at| at + BEFORE >= place).filter(|_| place > BEFORE).unwrap_or(0);
    let ends = words.iter().map(|w| w.at.end).filter(|end| *end > start);
    let end = match ends.take_while(|end| *end <= start + LENGTH).last() {
        Some(end) if text.len() > start + LENGTH => end,
        _ => text.len(),
    };
    let mut pieces = Vec::new();
    let mut put = |text: &str, found: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), found });
        }
    };
    put(if start > 0 { "… " } else { "" }, false);
    let mut at = start;
    for (range, _) in found.iter().filter(|(range, _)| range.start >= start && range.end <= end) {
        put(&text[at..range.start], false);
        put(&text[range.clone()], true);
        at = range.end;
    }
    put(&text[at..end], false);
    put(if end < text.len() { " …" } else { "" }, false);
    pieces
}
