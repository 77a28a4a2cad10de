//! Street addresses: a number with a street, a flat, a post-office box, a street where someone lives, a postal code.

use super::listed::{among, listed};
use super::token::{Shape, Token};
use super::words::COMMON_WORDS;
use std::ops::Range;

/// What the name of a street ends with.
const STREETS: &str = "street st avenue ave blvd boulevard road rd lane ln drive dr court ct way place pl terrace ter circle cir \
    parkway pkwy highway hwy trail trl loop square sq alley pike route row run";
/// Those that are a street also where nothing is written with a capital.
const PLAIN_STREETS: &str =
    "street st avenue ave blvd boulevard road rd lane ln dr ct pkwy parkway hwy terrace circle cir trl";
/// What the name of a street begins with in Spanish.
const CALLES: &str = "calle avenida avda av carrera camino calzada paseo privada callejon colonia bulevar";
const DIRECTIONS: &str =
    "n s e w ne nw se sw north south east west northeast northwest southeast southwest norte sur este oeste";
const STATES: &str = "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or \
    pa ri sc sd tn tx ut vt va wa wv wi wy dc pr ohio texas florida california oregon washington idaho";
/// Words that no street is called by when they are written small.
const NEVER: &str = "a an the of to in on at by for from with and or but my our his her their is was were are be it we i he she they \
    down up out off into about over after before until then this that people person persons peers members participants riders \
    hours hour hrs hr minutes minute min mins days day weeks week months month years year times time miles mile blocks block \
    pairs kits plates pages sessions calls groups group meetings meeting more new old long short big small different other \
    each per am pm steps step way de la el los las en y con por para que horas minutos personas veces";
const UNITS: &str =
    "hours hour hrs minutes minute min mins people horas hora minutos personas veces dias % am pm times";
const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";
const FLATS: &str = "apt apto apartment apartamento depto apt# trailer lote";

/// Whether the token can be the number of a house: "88", "52-b", "1420", but no year beside and no rank like "25th".
fn house(token: &Token) -> bool {
    let number = token.low.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '-');
    let ending = token.low[number.len()..].trim_start_matches('-');
    token.shape == Shape::Number
        && (1..=6).contains(&number.len())
        && number.bytes().all(|b| b.is_ascii_digit())
        && ending.len() <= 1
}

fn rank(token: &Token) -> bool {
    let number = token.low.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    token.shape == Shape::Number
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit())
        && among("st nd rd th", &token.low[number.len()..])
}

fn dot(tokens: &[Token], at: usize) -> usize {
    usize::from(tokens.get(at).is_some_and(|t| t.is(".")))
}

/// From the token after the number: where the street ends, if one stands there.
fn street(tokens: &[Token], from: usize) -> Option<usize> {
    let mut at = from;
    let mut directed = false;
    if tokens.get(at).is_some_and(|t| t.among(DIRECTIONS)) && tokens.get(at + 1).is_some() {
        at += 1;
        at += dot(tokens, at);
        directed = true;
    }
    let (mut named, mut small) = (0, false);
    while let Some(token) = tokens.get(at).filter(|_| named < 5) {
        let suffix = if small { PLAIN_STREETS } else { STREETS };
        let route = token.is("route") && tokens.get(at + 1).is_some_and(house);
        if named > 0 && (route || token.among(suffix)) {
            // "2033 County Road 19"
            let numbered = token.among("road route highway hwy rd") && tokens.get(at + 1).is_some_and(house);
            return Some(at + usize::from(numbered));
        }
        let word = token.is_word() || rank(token);
        if !word || token.among(NEVER) {
            break;
        }
        small |= token.shape == Shape::Lower;
        named += 1;
        at += 1;
    }
    // "415 E 9th" needs no word for the street.
    let first = from + 1 + dot(tokens, from + 1);
    let bare = tokens.get(first).filter(|t| rank(t) || (t.capital() && !listed(COMMON_WORDS, &t.low)));
    if directed && bare.is_some() { Some(first) } else { None }
}

/// "at 1811 Euclid": a number of three to five digits that is no year, and a name that is no word.
fn bare_street(tokens: &[Token], at: usize) -> bool {
    let number: u32 = tokens[at].low.parse().unwrap_or(0);
    let sized = (3..=5).contains(&tokens[at].low.len()) && !(1900..=2100).contains(&number);
    let placed = at.checked_sub(1).is_some_and(|i| tokens[i].among("at near from en"));
    let name = tokens.get(at + 1).is_some_and(|t| t.shape == Shape::Capital && !listed(COMMON_WORDS, &t.low));
    sized && placed && name
}

/// "calle Robles 118", "Avenida Central #45", "número 27 de la calle del Sol".
fn calle(tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let mut next = at + 1 + dot(tokens, at + 1);
    let from = next;
    while tokens
        .get(next)
        .is_some_and(|t| (t.is_word() && !t.among("en y con por para que a")) || (next == from && house(t)))
        && next < from + 5
        && !tokens[next].among("# no num numero")
    {
        next += 1;
    }
    let named = next > from;
    let plain = house(tokens.get(next - 1).filter(|_| named)?) && next == from + 1;
    let marked = next;
    while tokens.get(next).is_some_and(|t| t.among("# no num numero nro . ,")) {
        next += 1;
    }
    let number = tokens.get(next).filter(|t| house(t))?;
    let counted = tokens.get(next + 1).is_some_and(|t| t.among(UNITS)) || number.low.len() > 5;
    // "calle 5 3" says nothing; "calle 5 #22" does.
    (!counted && (!plain || next > marked)).then_some((at, next))
}

fn numbered_before(tokens: &[Token], at: usize) -> Option<usize> {
    let mut back = at;
    while back > 0 && at - back < 3 && tokens[back - 1].among("de la del el") {
        back -= 1;
    }
    let number = back.checked_sub(1).filter(|&i| house(&tokens[i]) && back < at)?;
    number.checked_sub(1).filter(|&i| tokens[i].among("numero num no # casa ."))
}

/// "lives on Kossuth Street": a street by its name where someone lives.
fn lives(tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let from = at + 2;
    tokens.get(at + 1).filter(|t| t.among("on at in off near en"))?;
    // "lives at 88 Pine"
    let named = tokens.get(from + 1).is_some_and(|t| t.shape == Shape::Capital && !t.among(DAYS));
    if tokens.get(from).is_some_and(house)
        && named
        && tokens[at].among("lives live living lived stays staying stayed resides vive")
    {
        return Some((from, from + 1));
    }
    let mut next = from + usize::from(tokens.get(from).is_some_and(|t| t.among("the la el")));
    let spanish = tokens.get(next).is_some_and(|t| t.among(CALLES));
    next += usize::from(spanish);
    let first = next;
    while let Some(token) = tokens.get(next).filter(|_| next < first + 4) {
        if !spanish && next > first && token.among(STREETS) {
            return Some((first, next));
        }
        if !(token.capital() || rank(token) || (spanish && token.among("de la del los las"))) {
            break;
        }
        next += 1;
    }
    (spanish && next > first).then(|| (first - 1, next - 1))
}

/// Street addresses.
pub(super) fn find(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut push = |first: usize, last: usize| found.push(tokens[first].start..tokens[last].end);
    for (at, token) in tokens.iter().enumerate() {
        if house(token) {
            if let Some(last) = street(tokens, at + 1) {
                push(at, last);
            } else if bare_street(tokens, at) {
                push(at, at + 1);
            }
            let state = at.checked_sub(1).is_some_and(|i| tokens[i].among(STATES) && tokens[i].capital());
            let zip = at.checked_sub(1).is_some_and(|i| tokens[i].among("zip zipcode postal"))
                || at.checked_sub(2).is_some_and(|i| tokens[i].is("zip"));
            if token.low.len() == 5 && (state || zip) {
                push(at, at);
            }
        }
        if token.among(CALLES) {
            if let Some((first, last)) = calle(tokens, at) {
                push(first, last);
            } else if let Some(first) = numbered_before(tokens, at) {
                push(first, at);
            }
        }
        if token.among(FLATS) {
            let number = (at + 1..tokens.len()).take(3).find(|&i| !tokens[i].among(". # no number num"));
            let number = number.filter(|&i| house(&tokens[i]) || tokens[i].shape == Shape::Letter);
            if let Some(last) = number.filter(|&i| !tokens.get(i + 1).is_some_and(|t| t.among(UNITS))) {
                push(at, last);
            }
        }
        // "PO Box 1182", "P.O. Box 4", "apartado postal 22"
        if token.among("box apartado buzon") {
            let post = before_box(tokens, at) || token.is("apartado");
            let number = (at + 1..tokens.len()).take(3).find(|&i| tokens[i].shape == Shape::Number);
            if let Some(last) = number.filter(|_| post) {
                push(at, last);
            }
        }
        if token.among(
            "lives live living lived stays stay staying stayed resides vive viven vivia house home casa apartment",
        ) && let Some((first, last)) = lives(tokens, at)
        {
            push(first, last);
        }
    }
    found
}

fn before_box(tokens: &[Token], at: usize) -> bool {
    let letters: String =
        tokens[at.saturating_sub(4)..at].iter().map(|t| t.low.as_str()).filter(|l| *l != ".").collect();
    letters.ends_with("po") || letters.ends_with("postoffice")
}
