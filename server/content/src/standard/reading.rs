//! The reading level of a text by Flesch and Kincaid, in hundredths of a school grade.

use super::passages::{Kind, Page, Passage};
use super::syllables;

/// What a reading level is reckoned from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) words: usize,
    pub(super) sentences: usize,
    pub(super) syllables: usize,
}

impl Counts {
    /// The counts of a text without Markdown. Its end ends a sentence.
    pub(super) fn of(text: &str) -> Self {
        let mut counts = Self::default();
        for sentence in sentences(text) {
            let words = words(sentence.0);
            if words.is_empty() {
                continue;
            }
            counts.sentences += 1;
            counts.words += words.len();
            counts.syllables += words.iter().map(|word| syllables::count(word)).sum::<usize>();
        }
        counts
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The grade in hundredths; none for a text without words.
    pub(super) fn grade(self) -> Option<i64> {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX / 10_000);
        let (words, sentences, syllables) = (number(self.words), number(self.sentences), number(self.syllables));
        if words == 0 || sentences == 0 {
            return None;
        }
        Some(39 * words / sentences + 1180 * syllables / words - 1559)
    }
}

/// A grade as people write it: 652 is "6.5".
pub(super) fn written(grade: i64) -> String {
    let tenths = (grade.abs() + 5) / 10;
    format!("{}{}.{}", if grade < 0 && tenths > 0 { "-" } else { "" }, tenths / 10, tenths % 10)
}

/// Short forms whose point does not end a sentence.
const SHORT: [&str; 12] = ["mr", "mrs", "ms", "dr", "st", "vs", "no", "e.g", "i.e", "etc", "u.s", "prof"];

/// The sentences of a text, each with its first byte.
pub(super) fn sentences(text: &str) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if !matches!(letter, '.' | '!' | '?' | '…') {
            continue;
        }
        // Signs that close quotes and brackets belong to the sentence, and so do more stops.
        let mut end = at + letter.len_utf8();
        while let Some((at, next)) =
            letters.next_if(|(_, c)| matches!(c, '.' | '!' | '?' | '…' | '"' | '”' | '’' | '\'' | ')' | ']'))
        {
            end = at + next.len_utf8();
        }
        let rest = &text[end..];
        let before = text[start..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        let before = before.trim_start_matches(|c: char| !c.is_alphanumeric());
        let short = letter == '.' && end == at + 1 && (SHORT.contains(&&*before.to_lowercase()) || initial(before));
        // "What happened?" he asks: the sentence goes on in small letters.
        let next = rest.trim_start().chars().next();
        let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
        if ends && !short && !next.is_some_and(char::is_lowercase) {
            found.push((&text[start..end], start));
            start = end;
        }
    }
    found.push((&text[start..], start));
    found.retain(|(sentence, _)| sentence.contains(char::is_alphanumeric));
    found
}

/// Whether this is the letter of a name, as in "Ms. A.".
fn initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none() && word != "I"
}

/// The words of a text: what stands between spaces and dashes and has a letter or digit.
pub(super) fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '/'))
        .filter(|word| word.contains(char::is_alphanumeric))
        .collect()
}

/// Titles of sections that are lists of references, not prose.
pub(super) const SOURCES: &str = "sources";

/// Whether a passage is the text's own voice, in sentences: no speech of invented people, no cell of a table, nothing
/// that is marked as quoted, no list of sources, and not the line of minutes.
pub(super) fn own_voice(page: &Page, passage: &Passage) -> bool {
    let prose = matches!(passage.kind, Kind::Paragraph | Kind::Item | Kind::Happens | Kind::Exercise);
    let titled = |section: usize| page.sections[section].title.to_lowercase().starts_with(SOURCES);
    prose && !passage.section.is_some_and(titled) && !passage.text.starts_with("Your time:")
}

/// The counts of the passages that are asked for.
pub(super) fn of<'p>(passages: impl IntoIterator<Item = &'p Passage>) -> Counts {
    passages.into_iter().map(|passage| Counts::of(&passage.text)).fold(Counts::default(), Counts::and)
}

/// The hardest of them that is long enough to say something.
pub(super) fn hardest<'p>(passages: impl IntoIterator<Item = &'p Passage>) -> Option<&'p Passage> {
    let long = passages.into_iter().filter_map(|passage| {
        let counts = Counts::of(&passage.text);
        (counts.words >= 12).then_some((counts.grade()?, passage))
    });
    long.max_by_key(|(grade, _)| *grade).map(|(_, passage)| passage)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_with_known_values_have_them() {
        // Words, sentences and syllables of these are well known from descriptions of the formula.
        let known = [
            ("The cat sat on the mat.", (6, 1, 6), "-1.5"),
            (
                "This sentence, taken as a reading passage unto itself, is being used to prove a point.",
                (16, 1, 23),
                "7.6",
            ),
            ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", (13, 1, 24), "11.3"),
        ];
        for (text, (words, sentences, syllables), grade) in known {
            let counts = Counts::of(text);
            assert_eq!((counts.words, counts.sentences), (words, sentences), "{text}");
            assert!(counts.syllables.abs_diff(syllables) <= 2, "{text}: {} syllables", counts.syllables);
            let exact = Counts { words, sentences, syllables }.grade().map(written);
            assert_eq!(exact.as_deref(), Some(grade), "{text}");
        }
    }

    #[test]
    fn the_first_lines_of_the_declaration_are_hard_and_those_of_a_primer_are_not() {
        let declaration = "When in the Course of human events, it becomes necessary for one people to dissolve the \
            political bands which have connected them with another, and to assume among the powers of the earth, the \
            separate and equal station to which the Laws of Nature and of Nature's God entitle them, a decent respect \
            to the opinions of mankind requires that they should declare the causes which impel them to the separation.";
        // One sentence of 71 words.
        assert_eq!((Counts::of(declaration).words, Counts::of(declaration).sentences), (71, 1));
        assert!(Counts::of(declaration).grade() > Some(2500));
        let gettysburg = "Four score and seven years ago our fathers brought forth on this continent, a new nation, \
            conceived in Liberty, and dedicated to the proposition that all men are created equal. Now we are engaged \
            in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long \
            endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, \
            as a final resting place for those who here gave their lives that that nation might live. It is altogether \
            fitting and proper that we should do this.";
        // Sentences of twenty words on average, with short words.
        let counts = Counts::of(gettysburg);
        assert_eq!(counts.sentences, 5);
        assert!((900..1020).contains(&counts.grade().unwrap_or_default()), "{counts:?}");
    }

    #[test]
    fn sentences_end_where_people_stop() {
        let text = "Dr. Ruiz came at 2.30 p.m. on Monday. “Well?” she asked. “Not yet.” Ms. A. waited… Then (at last!) it rang";
        let found: Vec<&str> = sentences(text).into_iter().map(|(s, _)| s.trim()).collect();
        assert_eq!(
            found,
            [
                "Dr. Ruiz came at 2.30 p.m. on Monday.",
                "“Well?” she asked.",
                "“Not yet.”",
                "Ms. A. waited…",
                "Then (at last!) it rang"
            ]
        );
        assert_eq!(sentences("— !"), []);
        assert_eq!(words("self-help — and/or 988"), ["self-help", "and", "or", "988"]);
    }

    #[test]
    fn grades_are_written_with_one_digit_after_the_point() {
        assert_eq!(
            [written(652), written(655), written(-145), written(-4), written(0)],
            ["6.5", "6.6", "-1.5", "0.0", "0.0"]
        );
        assert_eq!(Counts::default().grade(), None);
    }
}
