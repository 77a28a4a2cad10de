//! Dates of birth: a date beside a word of birth, or a full date from long ago.

use super::listed::among;
use super::token::{Shape, Token};
use std::ops::Range;

/// Words that say that a date near them is one of birth.
const BIRTH: &str = "born birth birthday birthdays birthdate bday b-day dob yob nacio nacida nacido nacimiento naci nace \
    cumple cumpleanos cumplio cumplira";
/// Words before an age: "turned 40 on 9 March".
const TURNS: &str = "turned turns turning";
const MONTHS: &str = "january february march april may june july august september october november december \
    jan feb mar apr jun jul aug sep sept oct nov dec \
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre";

/// The last year that a full date without any word beside it is taken for a birth: people served are rarely younger
/// than this, and a day of that age in a note is tied to a person in any case.
const LAST_YEAR: u32 = 2015;

/// A date that is written in numbers, with its year in full if it has one.
#[derive(Clone, Copy)]
struct Written {
    year: Option<u32>,
}

/// Reads "4/12/1986", "03-22-71", "1979-10-02", "3/14".
fn written(low: &str) -> Option<Written> {
    let separator = low.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, '/' | '-' | '.') {
        return None;
    }
    let mut parts = [0_u32; 3];
    let mut sizes = [0_usize; 3];
    let mut count = 0;
    for part in low.split(separator) {
        if count == 3 || part.is_empty() || part.len() > 4 || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        (parts[count], sizes[count]) = (part.parse().ok()?, part.len());
        count += 1;
    }
    let day_and_month = |a: u32, b: u32| (1..=31).contains(&a) && (1..=31).contains(&b) && a.min(b) <= 12;
    let short = |n: usize| sizes[n] <= 2;
    let year = |n: u32| (1900..=2100).contains(&n);
    match count {
        // "3.5" is a number and "12-18" are pages; beside a word of birth a slash or a hyphen is a date.
        2 if separator != '.' && short(0) && short(1) && day_and_month(parts[0], parts[1]) => {
            Some(Written { year: None })
        }
        3 if sizes[0] == 4 && year(parts[0]) && short(1) && short(2) && day_and_month(parts[1], parts[2]) => {
            Some(Written { year: Some(parts[0]) })
        }
        3 if sizes[2] == 4 && year(parts[2]) && short(0) && short(1) && day_and_month(parts[0], parts[1]) => {
            Some(Written { year: Some(parts[2]) })
        }
        3 if sizes[2] == 2 && short(0) && short(1) && day_and_month(parts[0], parts[1]) => {
            // Two digits up to 29 are of this century: nobody who is served was born in 2030.
            Some(Written { year: Some(if parts[2] < 30 { 2000 } else { 1900 } + parts[2]) })
        }
        _ => None,
    }
}

/// Whether the token is a date with its year, so that its digits are no telephone number.
pub(super) fn is_full_date(token: &Token) -> bool {
    token.shape == Shape::Number && written(&token.low).is_some_and(|d| d.year.is_some())
}

/// The day of a month: "5", "17th", "1ro".
fn day(low: &str) -> bool {
    let digits = low.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &low[digits.len()..];
    let ranked = ending.is_empty() || among("st nd rd th ro ero o", ending);
    ranked && digits.parse().is_ok_and(|n: u32| (1..=31).contains(&n))
}

fn year(low: &str) -> Option<u32> {
    let year = low.parse().ok()?;
    (low.len() == 4 && (1900..=2100).contains(&year)).then_some(year)
}

/// The next token that is no small word or mark of a date.
fn next(tokens: &[Token], at: usize) -> Option<usize> {
    let inside = |t: &Token| among(", . of de del the", &t.low);
    (at + 1..tokens.len()).take(3).find(|&i| !inside(&tokens[i]))
}

/// Dates with the name of a month: where each ends, and its year.
fn named(tokens: &[Token], at: usize) -> Option<(usize, Option<u32>)> {
    let month = |i: usize| tokens[i].among(MONTHS);
    let second = next(tokens, at)?;
    let both = (month(at) && day(&tokens[second].low)) || (day(&tokens[at].low) && month(second));
    if both {
        let third = next(tokens, second).filter(|&i| year(&tokens[i].low).is_some());
        return Some(third.map_or((second, None), |i| (i, year(&tokens[i].low))));
    }
    let whole = if month(at) { year(&tokens[second].low) } else { None };
    whole.map(|y| (second, Some(y)))
}

/// Whether a word of birth stands in the same sentence, near enough.
fn near_birth(tokens: &[Token], from: usize, to: usize) -> bool {
    let first = from.saturating_sub(10);
    let last = (to + 8).min(tokens.len() - 1);
    let same = |i: usize| tokens[i].sentence == tokens[from].sentence;
    (first..=last).any(|i| {
        let age = |n: usize| tokens.get(n).is_some_and(|t| t.shape == Shape::Number);
        // "D.O.B." is cut at its stops.
        let letters = |n: usize, word: &str| tokens.get(n).is_some_and(|t| t.is(word));
        let apart = tokens[i].is("d") && letters(i + 2, "o") && letters(i + 4, "b");
        (same(i) && (tokens[i].among(BIRTH) || (tokens[i].among(TURNS) && age(i + 1)))) || (apart && i < to)
    })
}

/// Dates of birth.
pub(super) fn find(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let full = if token.shape == Shape::Number { written(&token.low) } else { None };
        let dated = full.map(|d| (at, d.year)).or_else(|| named(tokens, at));
        // A year alone counts right behind its word: "born 1947", "b. 1947", "nació en 1983".
        let alone = year(&token.low).filter(|y| *y <= 2026).is_some_and(|_| {
            let before = |n: usize| at.checked_sub(n).map(|i| &tokens[i]);
            (1..=3).any(|n| before(n).is_some_and(|t| t.among(BIRTH)))
                || (before(1).is_some_and(|t| t.is(".")) && before(2).is_some_and(|t| t.is("b")))
        });
        match dated {
            Some((last, year)) => {
                if year.is_some_and(|y| y <= LAST_YEAR) || near_birth(tokens, at, last) {
                    found.push(token.start..tokens[last].end);
                }
                at = last + 1;
            }
            None => {
                if alone {
                    found.push(token.start..token.end);
                }
                at += 1;
            }
        }
    }
    found
}
