//! People-first language: words that put a label where a person is, with what to write instead.

use crate::source::{Excerpt, Report};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Words that name a person by a condition or blame them for it, as they are looked for: whole words, any case.
const LABELS: &[(&[&str], &str)] = &[
    (&["addict", "addicts"], "Write \"person with a substance use disorder\" or \"person in recovery\"."),
    (&["abuser", "abusers"], "Write \"person who uses drugs\" or say what happened."),
    (&["junkie", "junkies"], "Write \"person who uses drugs\"."),
    (&["alcoholic", "alcoholics"], "Write \"person with an alcohol use disorder\"."),
    (&["commit suicide", "commits suicide", "committed suicide", "committing suicide"], "Write \"died by suicide\"."),
    (&["mentally ill"], "Write \"living with a mental health condition\"."),
    (&["suffer from", "suffers from", "suffered from", "suffering from"], "Write \"lives with\"."),
    (&["schizophrenic", "schizophrenics"], "Write \"person who lives with schizophrenia\"."),
    (&["inmate", "inmates", "offender", "offenders"], "Write \"person in custody\" or \"incarcerated person\"."),
];

/// Words that blame, or that measure people by a condition, in the same way.
const BLAME: &[(&[&str], &str)] = &[
    (&["drug user", "drug users"], "Write \"person who uses drugs\"."),
    (
        &["substance abuse", "drug abuse", "alcohol abuse", "drug habit", "drug habits"],
        "Write \"substance use\" or \"substance misuse\".",
    ),
    (
        &[
            "get clean",
            "gets clean",
            "got clean",
            "getting clean",
            "stay clean",
            "stays clean",
            "stayed clean",
            "staying clean",
            "been clean",
            "clean time",
            "clean and sober",
        ],
        "Write \"in recovery\", or say how long someone has not used.",
    ),
    (
        &["dirty test", "dirty tests", "dirty urine", "test dirty", "tested dirty", "test clean", "tested clean"],
        "Write \"tested positive\" or \"tested negative\".",
    ),
    (
        &["replacement therapy", "substitution therapy", "opioid replacement", "opioid substitution"],
        "Write \"medication for opioid use disorder\".",
    ),
    (&["relapse", "relapses", "relapsed", "relapsing"], "Write \"return to use\" or \"recurrence\"."),
    (&["high functioning", "low functioning"], "Say what the person can do, and where support is welcome."),
    (
        &[
            "non compliant",
            "noncompliant",
            "refused treatment",
            "refuses treatment",
            "refused medication",
            "refuses medication",
            "refused services",
            "refuses services",
        ],
        "Write \"declined\", and say why if you know.",
    ),
    (
        &["treatment failure", "treatment failures", "failed treatment"],
        "Say what happened; a treatment may not have helped.",
    ),
    (&["clients", "patients"], "Write \"people\", \"peers\" or \"participants\"."),
];

/// The part of a lesson that holds titles, which stay as they are.
const SOURCES: &str = "## sources";

/// What may follow "alcoholic" or "alcoholics" when no person is meant, or people name themselves.
const AFTER_ALCOHOLIC: &[&str] = &["anonymous", "drink", "drinks", "beverage", "beverages"];

/// A line with this in it shows words that should not be used; so do the rows of a table with it in its header.
const MARKER: &str = "not this";

/// Words to avoid in a stretch of prose: what they are, what to write instead, and their byte.
/// Lines that show what not to say and words inside quotes are left alone, since people may name themselves.
fn found(text: &str) -> Vec<(String, Avoided, usize)> {
    let mut found = Vec::new();
    for (block, start) in blocks(text) {
        let quoted = quotes(block);
        let words = words(block);
        for (first, _) in words.iter().enumerate() {
            let Some((count, avoided)) = avoided(block, &words[first..]) else {
                continue;
            };
            let at = words[first].0;
            let (last_at, last) = &words[first + count - 1];
            let allowed = quoted.iter().any(|(from, to)| (*from..*to).contains(&at))
                || shows_what_not_to_say(block, at)
                || in_sources(text, start + at)
                || name(&block[at..last_at + last.len()]);
            if !allowed {
                let text = block[at..last_at + last.len()].to_owned();
                found.push((text, avoided, start + at));
            }
        }
    }
    found
}

/// Whether a byte stands below the heading of the sources.
fn in_sources(text: &str, at: usize) -> bool {
    let heading = text[..at].lines().rfind(|line| line.starts_with("## "));
    heading.is_some_and(|line| line.to_lowercase().starts_with(SOURCES))
}

/// Several words that all begin with a capital letter are the name of an agency or a title.
fn name(words: &str) -> bool {
    let mut parts = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    let first = parts.next();
    first.is_some_and(|word| word.starts_with(char::is_uppercase))
        && parts.peek().is_some()
        && parts.all(|word| word.starts_with(char::is_uppercase))
}

/// Stretches between blank lines, each with its first byte: quotes do not reach beyond them.
fn blocks(text: &str) -> Vec<(&str, usize)> {
    let mut blocks = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            blocks.push((&text[start..at], start));
            start = at + line.len();
        }
        at += line.len();
    }
    blocks.push((&text[start..], start));
    blocks
}

/// Where something is quoted, from one mark to the next; an odd one quotes nothing.
fn quotes(block: &str) -> Vec<(usize, usize)> {
    let mut quotes = Vec::new();
    let mut straight = None;
    let mut curly = None;
    for (at, mark) in block.char_indices() {
        match mark {
            '"' => match straight.take() {
                Some(open) => quotes.push((open, at)),
                None => straight = Some(at),
            },
            '“' => curly = Some(at),
            '”' => quotes.extend(curly.take().map(|open| (open, at))),
            _ => {}
        }
    }
    quotes
}

/// Words with the byte where each begins.
fn words(block: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in block.char_indices().chain([(block.len(), ' ')]) {
        match (letter.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from, &block[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// What is wrong with words, and what to write instead.
#[derive(Clone, Copy)]
struct Avoided {
    what: &'static str,
    instead: &'static str,
}

/// Words to avoid that follow each other, in small letters.
struct Phrase {
    words: Vec<&'static str>,
    avoided: Avoided,
}

/// By the first word: every word of every text is looked up.
static PHRASES: LazyLock<HashMap<&str, Vec<Phrase>>> = LazyLock::new(|| {
    let labels = LABELS.iter().map(|entry| (entry, "names a person by a label"));
    let blame = BLAME.iter().map(|entry| (entry, "blames, or puts a condition before the person"));
    let mut all: HashMap<&str, Vec<Phrase>> = HashMap::new();
    for ((phrases, instead), what) in labels.chain(blame) {
        for phrase in *phrases {
            let words: Vec<&str> = phrase.split(' ').collect();
            all.entry(words[0]).or_default().push(Phrase { words, avoided: Avoided { what, instead } });
        }
    }
    all
});

/// Whether words to avoid begin here: how many words they are, and what to write instead.
fn avoided(block: &str, words: &[(usize, &str)]) -> Option<(usize, Avoided)> {
    let says = |index: usize, word: &str| words.get(index).is_some_and(|(_, found)| found.eq_ignore_ascii_case(word));
    let (_, first) = words.first()?;
    for phrase in PHRASES.get(first.to_ascii_lowercase().as_str())? {
        let count = phrase.words.len();
        let here = phrase.words.iter().enumerate().all(|(index, word)| says(index, word));
        if !here || !together(block, &words[..count]) {
            continue;
        }
        let no_person = phrase.words[0].starts_with("alcoholic")
            && AFTER_ALCOHOLIC.iter().any(|word| says(1, word))
            && together(block, &words[..2]);
        if !no_person {
            return Some((count, phrase.avoided));
        }
    }
    None
}

/// Whether only spaces, line ends or hyphens stand between these words.
fn together(block: &str, words: &[(usize, &str)]) -> bool {
    words.windows(2).all(|pair| {
        let end = pair[0].0 + pair[0].1.len();
        block[end..pair[1].0].chars().all(|c| c.is_whitespace() || c == '-')
    })
}

fn shows_what_not_to_say(block: &str, at: usize) -> bool {
    let marked = |line: &str| line.to_lowercase().contains(MARKER);
    let from = block[..at].rfind('\n').map_or(0, |end| end + 1);
    let to = block[at..].find('\n').map_or(block.len(), |end| at + end);
    let line = &block[from..to];
    let header = block.lines().next().unwrap_or_default();
    marked(line) || (line.trim_start().starts_with('|') && marked(header))
}

/// Reports words to avoid in prose.
pub(crate) fn check(prose: &Excerpt<'_>, report: &Report) {
    for (words, Avoided { what, instead }, at) in found(prose.text()) {
        report.warning(
            prose,
            at,
            format!("\"{words}\" {what}"),
            format!("{instead} Words that someone uses for themselves belong in quotes."),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str) -> Vec<String> {
        found(text).into_iter().map(|(words, ..)| words).collect()
    }

    #[test]
    fn labels_are_found_as_whole_words_in_any_case() {
        assert_eq!(says("An Addict and two junkies"), ["Addict", "junkies"]);
        assert_eq!(says("He suffers\nfrom hope."), ["suffers\nfrom"]);
        assert_eq!(says("a mentally-ill man"), ["mentally-ill"]);
        assert_eq!(says("addiction, addictive, inmatess"), [""; 0]);
    }

    #[test]
    fn quotes_and_lines_that_show_what_not_to_say_are_left_alone() {
        assert_eq!(says("He said “I am an addict” and smiled."), [""; 0]);
        assert_eq!(says("He said \"I am an addict\" to an addict."), ["addict"]);
        assert_eq!(says("Not this: an addict"), [""; 0]);
        assert_eq!(says("| This | Not this |\n|---|---|\n| a person | an addict |"), [""; 0]);
        assert_eq!(says("Not this: x\nan addict"), ["addict"]);
    }

    #[test]
    fn an_odd_quotation_mark_excuses_nothing() {
        assert_eq!(says("a 12\" ruler and an addict\n\n\"an inmate\""), ["addict"]);
    }

    #[test]
    fn titles_of_sources_and_names_of_agencies_stay_as_they_are() {
        assert_eq!(
            says("The Substance Abuse and Mental Health Services Administration counts substance abuse."),
            ["substance abuse"]
        );
        assert_eq!(
            says("He got clean.\n\n## Sources\n\n- *Relapse and clients*, 1999\n\n## After\n\nThe clients"),
            ["got clean", "clients"]
        );
        assert_eq!(
            says("A low-functioning, non-compliant group had a relapse."),
            ["low-functioning", "non-compliant", "relapse"]
        );
        assert_eq!(says("Be patient. The floor is clean, and the dishes were dirty."), [""; 0]);
    }

    #[test]
    fn a_name_or_a_drink_is_no_label() {
        assert_eq!(says("Alcoholics Anonymous serves no alcoholic drinks."), [""; 0]);
        assert_eq!(says("He is an alcoholic. Drinks are"), ["alcoholic"]);
    }
}
