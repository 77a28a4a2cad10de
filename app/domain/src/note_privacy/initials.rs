//! Initials that stand for a person: with stops, or beside a word that says that a person is meant.

use super::around::{After, Before, after, before};
use super::listed::{among, listed};
use super::token::{Shape, Token};
use super::words::SHORT_FORMS;
use std::ops::Range;

/// Letters that stand for one of several in an exercise, not for a person: "Peer A and Peer B", and words of one letter.
const PLACEHOLDERS: &str = "a b x y z i o e u";
/// Letters that are words.
const WORDS: &str = "a i o e u y x";
/// Words before a letter that is a rank, a form or a thing: "Plan B", "hepatitis C".
const RANKED: &str = "plan part group room type class step section vitamin hepatitis hep option side grade unit level team form schedule \
    exhibit line wing building apartment apt lot cluster letter grupo sala plan tipo";
/// Short forms with stops that are nobody's initials, however they are written.
const STOPPED: &str = "us usa dc na aa ca ga phd wrap po la ny un ee uu pej rsvp id nj nc nm ot dv va asap dob ps";
/// Those that are short forms unless a word beside them says that a person is meant, or unless they are capital.
const STOPPED_SMALL: &str = "am pm eg ie etc bc ad";
/// Those that are a profession, unless a word beside them says that a person is meant.
const STOPPED_WORK: &str = "md rn ba ma bs ms sc er ed";
/// Short forms of states that nobody writes beside "with" or "told": there they are initials.
const STATES: &str = "al ak ar ct de fl hi ia il ks ky mi mn mt nd ne nh nv nm nj ny ri sd tn ut vt wi wv wy";

/// From `at`: letters with stops between them, as in "J.R." or "J. R."; where they end and what they are.
fn stopped(tokens: &[Token], at: usize) -> Option<(usize, String)> {
    let letter = |t: &Token| t.is_word() && t.low.chars().count() == 1;
    let mut letters = String::new();
    let (mut next, mut last) = (at, at);
    while tokens.get(next).is_some_and(letter) {
        letters.push_str(&tokens[next].low);
        last = next;
        match tokens.get(next + 1) {
            Some(stop) if stop.is(".") && stop.start == tokens[next].end => (last, next) = (next + 1, next + 2),
            _ => break,
        }
    }
    (letters.chars().count() >= 2 && last > at).then_some((last, letters))
}

/// Initials; `known` says of each token whether it belongs to words that the organisation knows.
pub(super) fn find(tokens: &[Token], known: &[bool]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        if known[at] || !token.is_word() {
            at += 1;
            continue;
        }
        let person = !matches!(before(tokens, at), Before::Nothing | Before::Thing);
        if let Some((last, letters)) = stopped(tokens, at) {
            let capital = tokens[at..=last].iter().any(|t| t.shape == Shape::Letter);
            let count = letters.chars().count();
            let short = among(STOPPED, &letters)
                || (!person && among(STOPPED_WORK, &letters))
                || (!capital && among(STOPPED_SMALL, &letters));
            if count <= 4 && !short && (capital || person) {
                found.push(token.start..tokens[last].end);
            }
            at = last + 1;
            continue;
        }
        if meant(tokens, at, person) {
            let stop = tokens.get(at + 1).is_some_and(|t| t.is(".") && t.start == token.end);
            found.push(token.start..tokens[at + usize::from(stop)].end);
        }
        at += 1;
    }
    found
}

/// Whether letters without stops between them stand for a person.
fn meant(tokens: &[Token], at: usize, person: bool) -> bool {
    let token = &tokens[at];
    let count = token.low.chars().count();
    let speaks = after(tokens, at) != After::Nothing;
    match token.shape {
        Shape::Upper if (2..=3).contains(&count) => {
            let whole = token.low.chars().all(char::is_alphabetic);
            let short = listed(SHORT_FORMS, &token.low) && !(person && among(STATES, &token.low));
            // "KB's plan"
            let owns = count == 2 && token.possessive && tokens.get(at + 1).is_some_and(|t| t.shape == Shape::Lower);
            whole && !short && (person || owns || after(tokens, at) == After::Speaks)
        }
        Shape::Letter => {
            let stop = tokens.get(at + 1).filter(|t| t.is(".") && t.start == token.end);
            let ranked = at.checked_sub(1).is_some_and(|i| tokens[i].among(RANKED));
            let titled = before(tokens, at) == Before::Title;
            let met = before(tokens, at) == Before::Person;
            let placeholder = token.among(if met { WORDS } else { PLACEHOLDERS }) && !titled;
            // "S. shared": the stop would end a sentence, yet a small letter goes on.
            let goes_on = stop.is_some() && tokens.get(at + 2).is_some_and(|t| t.shape == Shape::Lower) && {
                // The stop hides what follows: look from it.
                after(tokens, at + 1) != After::Nothing
            };
            !ranked && !placeholder && (person || speaks || goes_on)
        }
        // "met w jd": two small letters that are no word.
        Shape::Lower if count == 2 => {
            let met = matches!(before(tokens, at), Before::Person | Before::Title);
            met && token.low.chars().all(char::is_alphabetic) && !listed(SHORT_FORMS, &token.low)
        }
        _ => false,
    }
}
