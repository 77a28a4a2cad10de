//! Telephone numbers, e-mail addresses and names in networks.

use super::birth::is_full_date;
use super::listed::among;
use super::token::{Token, digit};
use std::ops::Range;

/// A run of digits.
pub(super) struct Digits {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) digits: String,
    /// Whether it goes on from the run before, with only a few separating marks between.
    pub(super) joined: bool,
    /// Whether a letter stands right before or after it.
    pub(super) lettered: bool,
}

/// Marks that stand inside of a telephone number.
fn separates(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '·' | '\u{a0}' | '\u{2010}'..='\u{2015}')
}

/// The runs of digits of a note, but for those of dates with a year and of times of day.
pub(super) fn digit_runs(text: &str, tokens: &[Token]) -> Vec<Digits> {
    let mut runs: Vec<Digits> = Vec::new();
    let mut token = 0;
    let mut gap_from = 0;
    let mut chars = text.char_indices().peekable();
    let mut before = None;
    while let Some((start, c)) = chars.next() {
        if digit(c).is_none() {
            before = Some(c);
            continue;
        }
        let (mut digits, mut end) = (String::new(), start);
        digits.extend(digit(c));
        end += c.len_utf8();
        while let Some((at, d)) = chars.peek().and_then(|&(at, c)| digit(c).map(|d| (at + c.len_utf8(), d))) {
            (end, _) = (at, chars.next());
            digits.push(d);
        }
        while tokens.get(token).is_some_and(|t| t.end <= start) {
            token += 1;
        }
        let inside = tokens.get(token).filter(|t| t.start <= start);
        if inside.is_some_and(|t| is_full_date(t) || t.low.contains(':')) {
            (before, gap_from) = (None, usize::MAX);
            continue;
        }
        let gap = text.get(gap_from..start).unwrap_or("x");
        let joined = !runs.is_empty() && gap.chars().count() <= 3 && gap.chars().all(separates);
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let lettered = letter(before) || letter(chars.peek().map(|&(_, c)| c));
        runs.push(Digits { start, end, digits, joined, lettered });
        (gap_from, before) = (end, None);
    }
    runs
}

/// Groups of runs that go on from one another.
pub(super) fn chains(runs: &[Digits]) -> Vec<&[Digits]> {
    runs.chunk_by(|_, next| next.joined).collect()
}

/// Words near a telephone number.
const CALLS: &str = "call called calls calling cell phone phones telephone tel text texts texted texting number reach mobile \
    voicemail callback contact fax whatsapp ring telefono celular numero llamar llame llamo marcar";
/// Area codes that cost the caller nothing: they belong to services, never to a person served.
const FREE: &str = "800 833 844 855 866 877 888";
/// Names of collections of law, whose paragraphs look like telephone numbers.
pub(super) const LAW: &str = "oar wac rcw cfr usc rule rules section sections statute title ors orc oac vac wic";

/// The last words before a place, at most so many.
pub(super) fn before(tokens: &[Token], place: usize, most: usize) -> impl Iterator<Item = &Token> {
    let end = tokens.partition_point(|t| t.start < place);
    tokens[..end].iter().rev().take(most)
}

/// Whether a number is the place of a rule in a law.
pub(super) fn cites_law(tokens: &[Token], place: usize) -> bool {
    before(tokens, place, 2).any(|t| t.among(LAW)) || before(tokens, place, 1).any(|t| t.is("§"))
}

/// Where in the chain a telephone number begins and ends, in runs.
fn telephone(chain: &[Digits], text: &str, called: bool) -> Option<(usize, usize)> {
    let size = |i: usize| chain.get(i).map_or(0, |r| r.digits.len());
    let gap = |i: usize| text.get(chain[i].end..chain[i + 1].start).unwrap_or("");
    for at in 0..chain.len() {
        if chain[at].lettered && !called {
            continue;
        }
        let country = text[..chain[at].start].ends_with('+');
        if country {
            let (mut all, mut last) = (0, at);
            for (i, run) in chain.iter().enumerate().skip(at) {
                if all + run.digits.len() > 15 {
                    break;
                }
                (all, last) = (all + run.digits.len(), i);
            }
            if all >= 8 {
                return Some((at, last));
            }
        }
        let lead = usize::from(chain[at].digits == "1" && size(at + 1) >= 3);
        let first = at + lead;
        if (size(first), size(first + 1), size(first + 2)) == (3, 3, 4) {
            return Some((at, first + 2));
        }
        if (size(first), size(first + 1)) == (3, 4) && (called || gap(first) != " ") {
            return Some((at, first + 1));
        }
        if size(first) == 10 || (size(at) == 11 && chain[at].digits.starts_with('1')) || (called && size(at) == 7) {
            return Some((at, first));
        }
        let single = chain[at..].iter().take_while(|r| r.digits.len() == 1).count();
        if single >= 7 {
            return Some((at, at + single - 1));
        }
    }
    // Other countries group otherwise: beside a word of calling, any number that long is one.
    let all: usize = chain.iter().map(|r| r.digits.len()).sum();
    let plain = chain.iter().all(|r| r.digits.len() > 1 && !r.lettered);
    (called && plain && (7..=13).contains(&all)).then(|| (0, chain.len() - 1))
}

fn free(chain: &[Digits], first: usize) -> bool {
    let digits: String = chain[first..].iter().map(|r| r.digits.as_str()).collect();
    let area = digits.strip_prefix('1').unwrap_or(&digits).get(..3).unwrap_or("");
    among(FREE, area)
}

/// Telephone numbers, but for those of services that anyone may call.
pub(super) fn telephones(text: &str, tokens: &[Token], runs: &[Digits]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for chain in chains(runs) {
        let start = chain[0].start;
        let called = before(tokens, start, 8).any(|t| t.among(CALLS));
        if cites_law(tokens, start) {
            continue;
        }
        if let Some((first, last)) = telephone(chain, text, called)
            && !free(chain, first)
        {
            found.push(chain[first].start..chain[last].end);
        }
    }
    found
}

/// What a domain ends with when people write its stop as a word.
const DOMAINS: &str = "com org net edu gov us mx info co";
/// Networks whose names people give each other.
const NETWORKS: &str =
    "instagram insta ig tiktok snapchat snap facebook fb twitter telegram discord cashapp venmo handle usuario";

/// E-mail addresses and names in networks.
pub(super) fn addresses(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, sign) in text.char_indices().filter(|&(_, c)| matches!(c, '@' | '＠' | '﹫')) {
        let part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '%' | '+');
        let before = &text[..at];
        let after = &text[at + sign.len_utf8()..];
        let head = before.len() - before.trim_end_matches(part).len();
        let tail = after.find(|c: char| !part(c)).unwrap_or(after.len());
        let name = after[..tail].trim_end_matches(['.', '-']);
        let (start, end) = (at - head, at + sign.len_utf8() + name.len());
        if found.last().is_some_and(|f| f.end > start) {
            continue;
        }
        let domain = name.rsplit_once('.').is_some_and(|(d, top)| !d.is_empty() && top.chars().count() >= 2);
        let network = self::before(tokens, at, 5).any(|t| t.among(NETWORKS));
        let chosen = name.chars().count() >= 3
            && name.chars().any(char::is_alphabetic)
            && (network || name.chars().any(|c| digit(c).is_some() || c == '_'));
        if (head > 0 && domain) || (head == 0 && chosen) {
            found.push(start..end);
        }
    }
    // "tball at example dot com", "rosa arroba ejemplo punto com", "lu (at) example.com"
    let plain: Vec<&Token> = tokens.iter().filter(|t| !t.among("( ) [ ] < >")).collect();
    for five in plain.windows(5) {
        let close = five[3].is(".") && five[2].end == five[3].start && five[3].end == five[4].start;
        let spoken = five[1].among("at arroba") && (close || five[3].among("dot punto")) && five[4].among(DOMAINS);
        if spoken {
            found.push(five[0].start..five[4].end);
        }
    }
    found
}
