//! Numbers that stand for one person in somebody's files, and social security numbers.

use super::contact::{Digits, before, chains, cites_law};
use super::listed::among;
use super::token::{Shape, Token, digit};
use std::ops::Range;

/// Words that a record number follows.
const RECORDS: &str = "case mrn chart record docket booking file member medicaid medicare medi-cal insurance policy account acct \
    client id license licence passport voucher ebt card cin a-number inmate probation plan patient claim folder badge \
    confirmation reference ref caso expediente tarjeta licencia folio matricula poliza cuenta pasaporte archivo cliente";
/// Words and marks between such a word and its number.
const BETWEEN: &str =
    "is was number numbers no num nr # : ( . , id card record de es numero del the - ending file case";
/// What is counted: a number before one of these is an amount.
const UNITS: &str = "hours hour hrs hr h minutes minute min mins people persons participants members pages page percent % am pm \
    days day weeks week months month years year miles mile blocks times plates dollars pounds steps points clients peers \
    peer person o'clock sessions calls kits pairs horas hora minutos personas paginas dias semanas meses anos veces millas \
    cuadras pasos dolares platos of";
const SOCIAL: &str = "ssn social ss";
/// The text line that anyone may write to.
const PUBLIC: &str = "741741";

fn digits(text: &str) -> usize {
    text.chars().filter(|c| c.is_ascii_digit()).count()
}

fn amount(tokens: &[Token], at: usize) -> bool {
    let money = at.checked_sub(1).is_some_and(|i| tokens[i].among("$ €"));
    money || tokens.get(at + 1).is_some_and(|t| t.among(UNITS))
}

/// The number that a word like "case" announces: from its first token to its last.
fn announced(tokens: &[Token], word: usize) -> Option<(usize, usize)> {
    let mut at = word + 1;
    let mut marked = false;
    while at < tokens.len() && at <= word + 5 && tokens[at].shape != Shape::Number {
        if !tokens[at].among(BETWEEN) {
            return None;
        }
        marked |= tokens[at].among("# number no num numero");
        at += 1;
    }
    let first = tokens.get(at).filter(|t| t.shape == Shape::Number)?;
    // "2024 CR 00731", "6104 2233 9981 0075": parts that go on after a space.
    let (mut last, mut count) = (at, digits(&first.low));
    while let Some(next) = tokens.get(last + 1) {
        let code = next.shape == Shape::Upper && next.low.len() <= 3;
        let follows = tokens.get(last + 2).is_some_and(|t| t.shape == Shape::Number);
        if next.shape == Shape::Number && !next.among(UNITS) {
            last += 1;
        } else if code && follows {
            last += 2;
        } else {
            break;
        }
        count += digits(&tokens[last].low);
    }
    let year = count == 4 && first.low.len() == 4 && first.low.get(..2).is_some_and(|century| among("19 20", century));
    let time = first.low.contains(':') || first.low.ends_with("am") || first.low.ends_with("pm");
    let ratio = first.low.contains('/');
    (count >= 3 && !amount(tokens, last) && !time && !ratio && (marked || !year)).then_some((at, last))
}

/// Whether it is a number that costs nothing to call, with letters: "1-800-QUIT-NOW".
fn called_free(low: &str) -> bool {
    let rest = low.strip_prefix("1-").unwrap_or(low);
    among("800 833 844 855 866 877 888", rest.get(..3).unwrap_or("")) && rest.as_bytes().get(3) == Some(&b'-')
}

/// Record numbers.
pub(super) fn find(text: &str, tokens: &[Token], runs: &[Digits]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.among(RECORDS)
            && let Some((first, last)) = announced(tokens, at)
        {
            found.push(tokens[first].start..tokens[last].end);
        }
        // Without any such word: letters and at least five digits in one.
        let letters = token.low.chars().any(char::is_alphabetic);
        let code = token.shape == Shape::Number && letters && digits(&token.low) >= 5;
        if code && !called_free(&token.low) && !cites_law(tokens, token.start) && !amount(tokens, at) {
            found.push(token.start..token.end);
        }
    }
    for chain in chains(runs) {
        let all: usize = chain.iter().map(|r| r.digits.len()).sum();
        let (start, end) = (chain[0].start, chain[chain.len() - 1].end);
        if cites_law(tokens, start) {
            continue;
        }
        let groups = chain.len() > 1 && chain.iter().all(|r| r.digits.len() >= 3) && all >= 9;
        if all >= 12 && groups {
            found.push(start..end);
        }
        for run in chain.iter().filter(|r| r.digits.len() >= 6) {
            let money = text[..run.start].ends_with(['$', '€']);
            if !money && run.digits != PUBLIC && !dated(&run.digits) {
                found.push(run.start..run.end);
            }
        }
    }
    found
}

/// A day of these years without marks between: "20261130".
fn dated(run: &str) -> bool {
    let part = |range: Range<usize>| run.get(range).and_then(|t| t.parse::<u32>().ok()).unwrap_or(0);
    run.len() == 8
        && (2016..=2100).contains(&part(0..4))
        && (1..=12).contains(&part(4..6))
        && (1..=31).contains(&part(6..8))
}

/// Social security numbers, and the last four digits of one.
pub(super) fn social_security(text: &str, tokens: &[Token], runs: &[Digits]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for chain in chains(runs) {
        for (at, run) in chain.iter().enumerate() {
            let named = before(tokens, run.start, 6).any(|t| t.among(SOCIAL));
            let size = |i: usize| chain.get(i).map_or(0, |r| r.digits.len());
            if (size(at), size(at + 1), size(at + 2)) == (3, 2, 4) {
                found.push(run.start..chain[at + 2].end);
            } else if named && size(at) == 9 {
                found.push(run.start..run.end);
            } else if named && size(at) == 4 {
                let last =
                    before(tokens, run.start, 8).any(|t| t.among("last ends ending ultimos ultimas termina terminan"));
                let clock = text[run.end..].starts_with(':')
                    || text[run.end..].chars().next().is_some_and(|c| digit(c).is_some());
                if last && !clock {
                    found.push(run.start..run.end);
                }
            }
        }
    }
    found
}
