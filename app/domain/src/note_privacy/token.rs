//! A note cut into words, numbers and marks, each with its place and what its capitals say.

use super::listed::among;

/// How a token is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// A word without a capital, or one whose capital says nothing because everything around it is capital.
    Lower,
    /// A word that begins with a capital.
    Capital,
    /// At least two capitals and nothing else.
    Upper,
    /// One capital letter alone.
    Letter,
    /// Anything with a digit in it.
    Number,
    /// A mark.
    Mark,
}

/// A word, a number or a mark.
pub(super) struct Token {
    /// Small letters without accents; a possessive ending is left off.
    pub(super) low: String,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where it ends, in bytes.
    pub(super) end: usize,
    /// How it is written.
    pub(super) shape: Shape,
    /// Whether it opens a sentence, so that its capital says nothing.
    pub(super) opens: bool,
    /// Whether a possessive ending follows: "Maria's".
    pub(super) possessive: bool,
    /// The number of its sentence.
    pub(super) sentence: usize,
}

impl Token {
    pub(super) fn is_word(&self) -> bool {
        matches!(self.shape, Shape::Lower | Shape::Capital | Shape::Upper | Shape::Letter)
    }

    pub(super) fn is(&self, word: &str) -> bool {
        self.low == word
    }

    pub(super) fn among(&self, list: &str) -> bool {
        among(list, &self.low)
    }

    pub(super) fn capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper | Shape::Letter)
    }
}

/// Short forms after which a full stop ends no sentence.
const STOPPED: &str = "mr mrs ms mx dr st sr sra srta vs pt apt no num approx av ave blvd jr ext tel w";

/// The letter without its accent, in small; what is no letter of the Latin alphabet stays.
fn plain(c: char, into: &mut String) {
    for c in c.to_lowercase() {
        let plain = match c {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' => 'a',
            'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ě' => 'e',
            'í' | 'ì' | 'î' | 'ï' | 'ī' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
            'ú' | 'ù' | 'û' | 'ü' | 'ū' => 'u',
            'ñ' | 'ń' => 'n',
            'ç' | 'č' | 'ć' => 'c',
            'š' | 'ś' => 's',
            'ž' | 'ź' | 'ż' => 'z',
            'ł' => 'l',
            'ý' | 'ÿ' => 'y',
            '’' | '‘' | 'ʼ' => '\'',
            // Digits as wide as a Chinese character come from some keyboards.
            '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
            // Accents that stand by themselves, and signs that nobody sees.
            '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => continue,
            c => c,
        };
        into.push(plain);
    }
}

/// Small letters without accents.
pub(crate) fn folded(text: &str) -> String {
    let mut low = String::with_capacity(text.len());
    text.chars().for_each(|c| plain(c, &mut low));
    low
}

/// The value of a digit, also of a wide one.
pub(super) fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

fn inside_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

fn apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Where the word ends that begins at `from`: letters and digits, with marks between two of them that hold a word together.
fn word_end(chars: &[(usize, char)], from: usize) -> usize {
    let mut digits = digit(chars[from].1).is_some();
    let mut at = from + 1;
    while let Some(&(_, c)) = chars.get(at) {
        let next = chars.get(at + 1).map(|&(_, n)| n);
        let followed = next.is_some_and(char::is_alphanumeric);
        let holds = followed
            && (c == '-'
                || c == '_'
                || (apostrophe(c) && !digits)
                || (digits && matches!(c, '/' | '.' | ':'))
                // "d.o.b" and "J.R" stay apart, "3.5" and "4/12" stay together.
                && next.is_some_and(|n| digit(n).is_some() || c == '/'));
        if !inside_word(c) && !holds {
            break;
        }
        digits |= digit(c).is_some();
        at += 1;
    }
    at
}

fn shape(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    if word.chars().any(|c| digit(c).is_some()) {
        return Shape::Number;
    }
    let first = letters.next();
    let capital = first.is_some_and(char::is_uppercase);
    let rest: Vec<char> = letters.collect();
    match (capital, rest.is_empty()) {
        (false, _) => Shape::Lower,
        (true, true) => Shape::Letter,
        (true, false) if rest.iter().all(|c| c.is_uppercase()) => Shape::Upper,
        (true, false) => Shape::Capital,
    }
}

/// Cuts a note into tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let place = |at: usize| chars.get(at).map_or(text.len(), |&(byte, _)| byte);
    let mut found: Vec<Token> = Vec::new();
    let (mut opens, mut sentence, mut at) = (true, 0, 0);
    while at < chars.len() {
        let c = chars[at].1;
        if c == '\n' {
            (opens, sentence, at) = (true, sentence + 1, at + 1);
            continue;
        }
        if !c.is_alphanumeric() {
            if !c.is_whitespace() && inside_word(c) {
                at += 1;
                continue;
            }
            if !c.is_whitespace() {
                let mark = Token {
                    low: c.to_string(),
                    start: place(at),
                    end: place(at + 1),
                    shape: Shape::Mark,
                    opens: false,
                    possessive: false,
                    sentence,
                };
                let spaced = at > 0 && chars[at - 1].1.is_whitespace();
                match c {
                    '.' if found.last().is_some_and(|t| t.shape == Shape::Letter || t.among(STOPPED)) => {}
                    '.' | '!' | '?' | '…' => (opens, sentence) = (true, sentence + 1),
                    ':' | ';' | '•' | '*' | '—' | '–' | '>' => opens = true,
                    '-' if spaced || at == 0 => opens = true,
                    _ => {}
                }
                found.push(mark);
            }
            at += 1;
            continue;
        }
        let end = word_end(&chars, at);
        let mut low = folded(&text[place(at)..place(end)]);
        let possessive = low.len() > 2 && low.ends_with("'s");
        let cut = (at..end).rev().find(|&i| possessive && apostrophe(chars[i].1)).unwrap_or(end);
        if possessive {
            low.truncate(low.len() - 2);
        }
        let shape = shape(&text[place(at)..place(cut)]);
        found.push(Token { low, start: place(at), end: place(cut), shape, opens, possessive, sentence });
        (opens, at) = (false, end);
    }
    quieten(&mut found);
    found
}

/// Where everything is capital, a capital says nothing.
fn quieten(tokens: &mut [Token]) {
    let loud = |t: &&mut Token| t.is_word() && t.low.len() > 1;
    let (mut upper, mut all) = (0, 0);
    for token in tokens.iter_mut().filter(loud) {
        all += token.low.len();
        upper += if token.shape == Shape::Upper { token.low.len() } else { 0 };
    }
    if all >= 12 && upper * 5 >= all * 4 {
        for token in tokens.iter_mut().filter(|t| t.is_word()) {
            token.shape = Shape::Lower;
        }
        return;
    }
    for together in tokens.chunk_by_mut(|a, b| a.sentence == b.sentence) {
        let inside = |t: &&Token| t.is_word() && !t.opens;
        let words = together.iter().filter(inside).count();
        let capital = together.iter().filter(inside).filter(|t| t.capital()).count();
        if words >= 4 && capital * 4 >= words * 3 {
            for token in together.iter_mut().filter(|t| t.shape == Shape::Capital) {
                token.shape = Shape::Lower;
            }
        }
    }
}
