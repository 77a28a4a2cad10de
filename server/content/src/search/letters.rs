//! Words as they are compared: small letters, without accents, and with one slip of the finger forgiven.

use std::ops::Range;

/// A word of a text and the bytes where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The word as it is compared.
    pub(super) folded: String,
    /// Where it stands.
    pub(super) at: Range<usize>,
}

/// How well a word fits what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// One letter is missing, too much, another, or changed places with its neighbor.
    Nearly = 1,
    /// It begins with what was asked for.
    Begins = 3,
    /// It is the same.
    Same = 4,
}

/// Shorter beginnings fit too many words.
const SHORTEST_BEGINNING: usize = 3;
/// In shorter words one slip makes another word.
const SHORTEST_SLIP: usize = 5;

/// The words of a text, in order. An apostrophe inside a word belongs to it and is left out.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if letter.is_alphanumeric() {
            if !open {
                words.push(Word { folded: String::new(), at: at..end });
                open = true;
            }
            if let Some(word) = words.last_mut() {
                fold(letter, &mut word.folded);
                word.at.end = end;
            }
        } else if !(open && matches!(letter, '\'' | '’')) {
            open = false;
        }
    }
    words
}

fn fold(letter: char, into: &mut String) {
    let plain = match letter.to_lowercase().next().unwrap_or(letter) {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    };
    into.push(plain);
}

/// How well a word fits one that was asked for, both folded.
pub(super) fn fit(asked: &str, word: &str) -> Option<Fit> {
    if asked == word {
        return Some(Fit::Same);
    }
    let length = asked.chars().count();
    if length >= SHORTEST_BEGINNING && word.starts_with(asked) {
        return Some(Fit::Begins);
    }
    (length >= SHORTEST_SLIP && one_slip(asked, word)).then_some(Fit::Nearly)
}

/// Whether one slip of the finger lies between two words.
fn one_slip(one: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(x, y)| x == y).count();
    if long.len() > short.len() {
        return short[same..] == long[same + 1..];
    }
    let swapped = same + 1 < short.len() && short[same] == long[same + 1] && short[same + 1] == long[same];
    short[(same + 1).min(short.len())..] == long[(same + 1).min(long.len())..]
        || (swapped && short[same + 2..] == long[same + 2..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_capitals_accents_and_apostrophes_and_keep_their_places() {
        let found = words("It’s José's 2-way  Énd.");
        let folded: Vec<_> = found.iter().map(|w| w.folded.as_str()).collect();
        assert_eq!(folded, ["its", "joses", "2", "way", "end"]);
        assert_eq!(&"It’s José's 2-way  Énd."[found[1].at.clone()], "José's");
    }

    #[test]
    fn one_slip_is_forgiven_in_words_of_five_letters_or_more() {
        for (asked, word, expected) in [
            ("hope", "hope", Some(Fit::Same)),
            ("hop", "hopeful", Some(Fit::Begins)),
            ("ho", "hope", None),
            ("hpoe", "hope", None),
            ("recovry", "recovery", Some(Fit::Nearly)),
            ("recoverry", "recovery", Some(Fit::Nearly)),
            ("recobery", "recovery", Some(Fit::Nearly)),
            ("recvoery", "recovery", Some(Fit::Nearly)),
            ("rekovrey", "recovery", None),
            ("stigmas", "stigma", Some(Fit::Nearly)),
            ("peers", "peer", Some(Fit::Nearly)),
            ("ecology", "recovery", None),
        ] {
            assert_eq!(fit(asked, word), expected, "{asked} {word}");
        }
    }
}
