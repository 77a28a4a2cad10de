//! Personal names: those in the lists, and capitalised words that are no known word and no place.

use super::around::{After, Before, SHORT_TITLES, WORKS, after, before};
use super::listed::{among, listed};
use super::names::{DOUBLE_NAMES, NAMES, PLACE_NAMES, TOPIC_NAMES};
use super::token::{Shape, Token};
use super::words::{COMMON_WORDS, ORGANISATION_WORDS, SHORT_FORMS};
use std::ops::Range;

/// Words of a thing behind a name of ours: "the Calm app", "Judith Herman's book".
const THINGS: &str = "app bus line site program group groups meeting form card office center team training course store building \
    website model method book workbook worksheet article video podcast poem song quote theory hierarchy scale prayer award day street avenue \
    road park county university church mission shelter clinic hospital house home library school bridge exercise technique movie movies film films music show \
    steps method game test screening kit bill act law week month season festival conference building campus garden beach lake trail trails \
    zoo mall plaza cafe market";
/// Names and words that are meant as names where they are written small beside a word like "with" or "told".
const SMALL_NAMES: &str = "angel bill clara cole dale dan dean dee don drew earl foster frank gene gil grant heather holly iris ivy jack \
    jade jasper jo kit lee leo lily luz mandy marina mark marshall max mercedes moe nick nina norm otto pat penny pilar ray rich ricky \
    rob robin rod rosa rosario rose rosemary ruby rusty sandy socorro sue ty van victoria violeta aurora margarita milagros brooks \
    luna ramos reyes rios flores santos turner carter";
/// Endings of words that are no names.
const ENDINGS: [&str; 25] = [
    "tion", "ity", "ive", "ous", "sion", "ment", "ness", "ship", "ology", "ance", "ence", "ware", "ful", "less",
    "able", "ible", "ism", "ists", "ics", "cion", "dad", "mente", "miento", "ando", "iendo",
];

/// What a word is by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    /// Hardly ever anything but a name.
    Name,
    /// A name and a word.
    Double,
    /// A name and a topic of this field, or a month.
    Topic,
    /// A name and a place.
    Place,
    /// A known word, or the like of one.
    Common,
    /// None of these.
    Unknown,
}

fn word(low: &str) -> Word {
    let one = |low: &str| match () {
        () if listed(NAMES, low) => Word::Name,
        () if listed(DOUBLE_NAMES, low) => Word::Double,
        () if listed(TOPIC_NAMES, low) => Word::Topic,
        () if listed(PLACE_NAMES, low) => Word::Place,
        () if listed(COMMON_WORDS, low) || listed(ORGANISATION_WORDS, low) || listed(SHORT_FORMS, low) => Word::Common,
        () => Word::Unknown,
    };
    let ends = |end: &str| low.len() > end.len() + 2 && low.ends_with(end);
    match one(low) {
        Word::Unknown => {}
        known => return known,
    }
    // "the Hendersons", and plurals of what is known.
    if let Some(single) = low.strip_suffix('s').filter(|s| s.len() > 3) {
        match one(single) {
            Word::Unknown => {}
            Word::Name => return Word::Name,
            _ => return Word::Common,
        }
    }
    // "Mei-Ling" is a name by each of its parts, "Co-led" is not.
    if low.contains('-') {
        let names = low.split('-').filter(|part| listed(NAMES, part)).count();
        return if names > 0 {
            Word::Name
        } else if low.split('-').any(|part| matches!(one(part), Word::Common | Word::Double)) {
            Word::Common
        } else {
            Word::Unknown
        };
    }
    if let Some(rest) = low.strip_prefix("o'").filter(|r| r.len() > 2) {
        return if rest == "clock" { Word::Common } else { Word::Name };
    }
    let verb =
        low.len() >= 6 && (low.ends_with("ing") || low.ends_with("ed") || low.ends_with("ly") || low.ends_with("amos"));
    if verb || ENDINGS.into_iter().any(ends) || low.contains('\'') { Word::Common } else { Word::Unknown }
}

/// Marks the tokens that belong to the name of a place, a service or a text, so that no name is sought in them:
/// capitalised words in a row of which one says so, as in "Grace Church" or "Centro Comunitario La Esperanza".
fn of_organisations(tokens: &[Token]) -> Vec<bool> {
    let mut cleared = vec![false; tokens.len()];
    let mut at = 0;
    while at < tokens.len() {
        if !tokens[at].capital() {
            at += 1;
            continue;
        }
        let (mut last, mut next) = (at, at + 1);
        while let Some(token) = tokens.get(next) {
            let saint = token.is(".") && next == last + 1 && tokens[last].among("st mt ft");
            let between = saint || token.among("of the for de del la las los el to y and &");
            let person = listed(NAMES, &tokens[last].low) && token.among("and y &");
            let number =
                token.shape == Shape::Number && next == last + 1 && tokens.get(next + 1).is_some_and(Token::capital);
            if token.capital() && (token.shape != Shape::Letter || next == last + 1) {
                last = next;
            } else if !(between || number) || person || next > last + 3 {
                break;
            }
            next += 1;
        }
        let run = &tokens[at..=last];
        let says =
            |t: &Token| t.capital() && (listed(ORGANISATION_WORDS, &t.low) || (t.among("st mt ft") && run.len() > 1));
        // One word alone names nothing, and the first word of a sentence is capital anyway.
        let named = run.len() > 1 && run.iter().any(says);
        let only_first = named
            && run[0].opens
            && !run[1..].iter().any(says)
            && run[0].among("plan group recovery meeting training support house");
        // "Maria's Court date": the word behind a person's name must name a place.
        let person = run.iter().position(|t| listed(NAMES, &t.low));
        let owned = person.is_some_and(|i| {
            run[i].possessive
                && !run[i + 1..]
                    .iter()
                    .any(|t| t.among("place house kitchen table closet church diner club hope inn garden"))
        });
        if named && !only_first && !owned {
            cleared[at..=last].fill(true);
        }
        at = last + 1;
    }
    cleared
}

/// Whether a thing is meant: "Calm app", "Dr. Herman's book".
fn thing_follows(tokens: &[Token], at: usize) -> bool {
    let small = |n: usize| tokens.get(at + n).is_some_and(|t| t.shape == Shape::Lower && t.among(THINGS));
    small(1) || (tokens.get(at + 1).is_some_and(|t| t.shape == Shape::Lower) && tokens[at].possessive && small(2))
}

fn decides(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let kind = word(&token.low);
    let (before, after) = (before(tokens, at), after(tokens, at));
    let capital = token.shape == Shape::Capital;
    let long = token.low.chars().count() > 1;
    let ted = token.is("ted") && token.shape == Shape::Upper;
    if !long || ted || work(tokens, at) || token.shape == Shape::Number || (token.possessive && token.is("mcdonald")) {
        return false;
    }
    match before {
        Before::Naming => {
            return capital || matches!(kind, Word::Name | Word::Double | Word::Place) || kind == Word::Unknown;
        }
        Before::Title if capital => return true,
        Before::Title if kind == Word::Unknown => return short_title(tokens, at),
        _ => {}
    }
    let person = matches!(before, Before::Person | Before::Role | Before::Title);
    let strong = after == After::Speaks;
    match kind {
        Word::Name => true,
        Word::Double if capital && !token.opens => (before != Before::Thing && !titled(tokens, at, before)) || strong,
        Word::Double if capital => strong || after == After::Does,
        Word::Double => {
            let verb = tokens
                .get(at + 1)
                .is_some_and(|t| t.among("a an the this that our it my his her their some each up out off down"));
            matches!(before, Before::Person | Before::Title)
                && among(SMALL_NAMES, &token.low)
                && !verb
                && !thing_follows(tokens, at)
        }
        Word::Topic if capital && !token.opens => person || strong,
        Word::Topic | Word::Place if capital && token.opens => strong,
        Word::Place if capital => person || strong || (before != Before::Thing && !thing_follows(tokens, at)),
        Word::Unknown if capital && !token.opens => {
            let placed = before == Before::Thing && !strong;
            // "Domain 3"
            let numbered = tokens.get(at + 1).is_some_and(|t| t.shape == Shape::Number && t.low.len() <= 3);
            !placed && !numbered && !titled(tokens, at, before) && !thing_follows(tokens, at)
        }
        Word::Unknown if capital => strong || before == Before::Role,
        _ => false,
    }
}

/// Whether the title before is one of those that people write small, as in "ms alvarez".
fn short_title(tokens: &[Token], at: usize) -> bool {
    (1..=2).filter_map(|n| at.checked_sub(n)).any(|i| tokens[i].among(SHORT_TITLES))
}

/// Whether a capitalised word before it begins a title: "Google Calendar", "Inside Out", "the Emerald Necklace".
fn titled(tokens: &[Token], at: usize, before_it: Before) -> bool {
    let capital = |i: usize| tokens[i].shape == Shape::Capital && !tokens[i].opens && !tokens[i].possessive;
    let known = |i: usize| capital(i) && word(&tokens[i].low) == Word::Common;
    let begun = at.checked_sub(1).is_some_and(|i| known(i) && !tokens[i].among("big old little lil young"));
    if begun && before_it == Before::Nothing {
        return true;
    }
    let mut first = at;
    while first > 0
        && at - first < 3
        && capital(first - 1)
        && matches!(word(&tokens[first - 1].low), Word::Common | Word::Unknown)
    {
        first -= 1;
    }
    first < at && before(tokens, first) == Before::Thing && after(tokens, at) != After::Speaks
}

/// A work by someone whom everyone may read: "Judith Herman's book".
fn work(tokens: &[Token], at: usize) -> bool {
    tokens[at].possessive && tokens.get(at + 1).is_some_and(|t| t.among(WORKS))
}

/// Personal names; `known` says of each token whether it belongs to words that the organisation knows.
pub(super) fn find(tokens: &[Token], known: &[bool]) -> Vec<Range<usize>> {
    let organisations = of_organisations(tokens);
    let free = |at: usize| !organisations[at] && !known[at] && tokens[at].is_word();
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if free(at) && before(tokens, at) == Before::Author {
            at += tokens[at..].iter().take_while(|t| t.capital()).count().max(1);
            continue;
        }
        if !free(at) || !decides(tokens, at) {
            at += 1;
            continue;
        }
        // The rest of the name: capitalised words that follow, a stop after an initial, "de la".
        let mut last = at;
        let mut next = at + 1;
        while next < tokens.len() && next <= last + 3 && !tokens[last].possessive {
            let token = &tokens[next];
            let initial = token.is(".") && tokens[next - 1].shape == Shape::Letter;
            let small = token.among("de la del los van von bin al el");
            let named = free(next)
                && !token.opens
                && (token.capital() && word(&token.low) != Word::Common || decides(tokens, next));
            if named || (initial && next == last + 1) {
                last = next;
            } else if !small {
                break;
            }
            next += 1;
        }
        // A first name that opens the sentence before the one that was found.
        let first = at.checked_sub(1).filter(|&i| tokens[i].shape == Shape::Capital && tokens[i].opens && free(i));
        let first = first.filter(|&i| matches!(word(&tokens[i].low), Word::Double | Word::Unknown | Word::Place));
        if !work(tokens, last) {
            found.push(tokens[first.unwrap_or(at)].start..tokens[last].end);
        }
        at = last + 1;
    }
    found
}
