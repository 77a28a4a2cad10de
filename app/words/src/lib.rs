//! Every sentence that a person reads: pages, refusals, mails. One catalogue a language, one file a room.

mod format;
mod joining;
mod mail;
mod moving_in;
pub mod note_privacy;
mod on_paper;
mod pseudo;
mod refusals;
mod rules;

use domain::course::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;

/// A value that stands in a sentence.
pub use fluent_bundle::FluentValue as Value;

/// The files of the English catalogue, each named after the room that speaks it.
const ENGLISH: &[(&str, &str)] = &[
    ("shell", include_str!("../catalogue/en/shell.ftl")),
    ("public", include_str!("../catalogue/en/public.ftl")),
    ("accounts", include_str!("../catalogue/en/accounts.ftl")),
    ("admin", include_str!("../catalogue/en/admin.ftl")),
    ("people", include_str!("../catalogue/en/people.ftl")),
    ("roster", include_str!("../catalogue/en/roster.ftl")),
    ("start", include_str!("../catalogue/en/start.ftl")),
    ("trail", include_str!("../catalogue/en/trail.ftl")),
    ("employer", include_str!("../catalogue/en/employer.ftl")),
    ("reference", include_str!("../catalogue/en/reference.ftl")),
    ("language", include_str!("../catalogue/en/language.ftl")),
    ("privacy", include_str!("../catalogue/en/privacy.ftl")),
    ("breaks", include_str!("../catalogue/en/breaks.ftl")),
    ("joining", include_str!("../catalogue/en/joining.ftl")),
    ("leaving", include_str!("../catalogue/en/leaving.ftl")),
    ("support", include_str!("../catalogue/en/support.ftl")),
    ("law", include_str!("../catalogue/en/law.ftl")),
    ("learn", include_str!("../catalogue/en/learn.ftl")),
    ("guides", include_str!("../catalogue/en/guides.ftl")),
    ("kept", include_str!("../catalogue/en/kept.ftl")),
    ("quiz", include_str!("../catalogue/en/quiz.ftl")),
    ("work", include_str!("../catalogue/en/work.ftl")),
    ("hours", include_str!("../catalogue/en/hours.ftl")),
    ("outside", include_str!("../catalogue/en/outside.ftl")),
    ("signing", include_str!("../catalogue/en/signing.ftl")),
    ("papers", include_str!("../catalogue/en/papers.ftl")),
    ("notes", include_str!("../catalogue/en/notes.ftl")),
    ("progress", include_str!("../catalogue/en/progress.ftl")),
    ("rules", include_str!("../catalogue/en/rules.ftl")),
    ("forecast", include_str!("../catalogue/en/forecast.ftl")),
    ("elsewhere", include_str!("../catalogue/en/elsewhere.ftl")),
    ("edition", include_str!("../catalogue/en/edition.ftl")),
    ("facts", include_str!("../catalogue/en/facts.ftl")),
    ("editing", include_str!("../catalogue/en/editing.ftl")),
    ("desk", include_str!("../catalogue/en/desk.ftl")),
    ("questions", include_str!("../catalogue/en/questions.ftl")),
    ("announcements", include_str!("../catalogue/en/announcements.ftl")),
    ("survey", include_str!("../catalogue/en/survey.ftl")),
    ("sheets", include_str!("../catalogue/en/sheets.ftl")),
    ("onpaper", include_str!("../catalogue/en/onpaper.ftl")),
    ("notice", include_str!("../catalogue/en/notice.ftl")),
    ("attention", include_str!("../catalogue/en/attention.ftl")),
    ("search", include_str!("../catalogue/en/search.ftl")),
    ("moving", include_str!("../catalogue/en/moving.ftl")),
    ("letters", include_str!("../catalogue/en/letters.ftl")),
    ("mail", include_str!("../catalogue/en/mail.ftl")),
    ("refusals", include_str!("../catalogue/en/refusals.ftl")),
];

/// The same in Spanish. No peer who speaks it from childhood has read it yet; the pages say so.
const SPANISH: &[(&str, &str)] = &[
    ("shell", include_str!("../catalogue/es/shell.ftl")),
    ("public", include_str!("../catalogue/es/public.ftl")),
    ("accounts", include_str!("../catalogue/es/accounts.ftl")),
    ("admin", include_str!("../catalogue/es/admin.ftl")),
    ("people", include_str!("../catalogue/es/people.ftl")),
    ("roster", include_str!("../catalogue/es/roster.ftl")),
    ("start", include_str!("../catalogue/es/start.ftl")),
    ("trail", include_str!("../catalogue/es/trail.ftl")),
    ("employer", include_str!("../catalogue/es/employer.ftl")),
    ("reference", include_str!("../catalogue/es/reference.ftl")),
    ("language", include_str!("../catalogue/es/language.ftl")),
    ("privacy", include_str!("../catalogue/es/privacy.ftl")),
    ("breaks", include_str!("../catalogue/es/breaks.ftl")),
    ("joining", include_str!("../catalogue/es/joining.ftl")),
    ("leaving", include_str!("../catalogue/es/leaving.ftl")),
    ("support", include_str!("../catalogue/es/support.ftl")),
    ("law", include_str!("../catalogue/es/law.ftl")),
    ("learn", include_str!("../catalogue/es/learn.ftl")),
    ("guides", include_str!("../catalogue/es/guides.ftl")),
    ("kept", include_str!("../catalogue/es/kept.ftl")),
    ("quiz", include_str!("../catalogue/es/quiz.ftl")),
    ("work", include_str!("../catalogue/es/work.ftl")),
    ("hours", include_str!("../catalogue/es/hours.ftl")),
    ("outside", include_str!("../catalogue/es/outside.ftl")),
    ("signing", include_str!("../catalogue/es/signing.ftl")),
    ("papers", include_str!("../catalogue/es/papers.ftl")),
    ("notes", include_str!("../catalogue/es/notes.ftl")),
    ("progress", include_str!("../catalogue/es/progress.ftl")),
    ("rules", include_str!("../catalogue/es/rules.ftl")),
    ("forecast", include_str!("../catalogue/es/forecast.ftl")),
    ("elsewhere", include_str!("../catalogue/es/elsewhere.ftl")),
    ("edition", include_str!("../catalogue/es/edition.ftl")),
    ("facts", include_str!("../catalogue/es/facts.ftl")),
    ("editing", include_str!("../catalogue/es/editing.ftl")),
    ("desk", include_str!("../catalogue/es/desk.ftl")),
    ("questions", include_str!("../catalogue/es/questions.ftl")),
    ("announcements", include_str!("../catalogue/es/announcements.ftl")),
    ("survey", include_str!("../catalogue/es/survey.ftl")),
    ("sheets", include_str!("../catalogue/es/sheets.ftl")),
    ("onpaper", include_str!("../catalogue/es/onpaper.ftl")),
    ("notice", include_str!("../catalogue/es/notice.ftl")),
    ("attention", include_str!("../catalogue/es/attention.ftl")),
    ("search", include_str!("../catalogue/es/search.ftl")),
    ("moving", include_str!("../catalogue/es/moving.ftl")),
    ("letters", include_str!("../catalogue/es/letters.ftl")),
    ("mail", include_str!("../catalogue/es/mail.ftl")),
    ("refusals", include_str!("../catalogue/es/refusals.ftl")),
];

struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    #[cfg(test)]
    faults: Vec<String>,
}

fn load(tag: &str, files: &[(&str, &str)]) -> Catalogue {
    let language = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Direction marks around every value would end up in titles, mails and the clipboard.
    bundle.set_use_isolating(false);
    let mut faults = Vec::new();
    for (name, text) in files {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                faults.extend(errors.iter().map(|e| format!("{tag}/{name}.ftl: {e}")));
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.iter().map(|e| format!("{tag}/{name}.ftl: {e}")));
        }
    }
    #[cfg(not(test))]
    for fault in faults {
        // A catalogue that does not read is seen by the tests long before anyone reads a page.
        debug_assert!(false, "{fault}");
    }
    Catalogue {
        bundle,
        #[cfg(test)]
        faults,
    }
}

static ENGLISH_CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| load("en", ENGLISH));

static SPANISH_CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| load("es", SPANISH));

/// English in letters with marks: what stays plain in it did not come from a catalogue. See [`pseudo_language`].
static PSEUDO_CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut catalogue = load("en", ENGLISH);
    catalogue.bundle.set_transform(Some(pseudo::marked));
    catalogue
});

/// Languages by the name that their speakers give them. Whoever adds a catalogue or a module adds its name here.
const NAMES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("hi", "हिन्दी"),
    ("hmn", "Hmoob"),
    ("ht", "Kreyòl ayisyen"),
    ("ko", "한국어"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("qaa", "Þšéûðø"),
    ("ru", "Русский"),
    ("so", "Soomaali"),
    ("tl", "Tagalog"),
    ("uk", "Українська"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

/// How a language is called by those who speak it; its tag where we do not know.
#[must_use]
pub fn language_name(language: &Language) -> &str {
    NAMES.iter().find(|(tag, _)| *tag == language.0).map_or(&language.0, |(_, name)| name)
}

/// A language that nobody speaks, for trying out whether every sentence comes from the catalogue: English with marks on
/// its letters. Only the demonstration offers it. Its tag is one of those that ISO 639 leaves free.
#[must_use]
pub fn pseudo_language() -> Language {
    Language("qaa".to_owned())
}

/// The text in the pseudo-language, for course texts that shall be seen to switch.
#[must_use]
pub fn pseudo(text: &str) -> String {
    pseudo::marked(text).into_owned()
}

/// The languages in which the catalogue is complete, for people.
#[must_use]
pub fn spoken() -> Vec<Language> {
    vec![Language::english(), spanish()]
}

/// Spanish.
#[must_use]
pub fn spanish() -> Language {
    Language("es".to_owned())
}

/// Whether a peer who has spoken the language from childhood has read the sentences in it. Nobody has read Spanish yet.
#[must_use]
pub fn reviewed(language: &Language) -> bool {
    *language != spanish()
}

/// The sentences of one language.
#[derive(Clone)]
pub struct Words {
    language: Language,
    catalogue: &'static Catalogue,
}

impl Words {
    /// The sentences in that language; English where there is no catalogue yet.
    #[must_use]
    pub fn new(wanted: &Language) -> Self {
        if *wanted == pseudo_language() {
            Self { language: pseudo_language(), catalogue: &PSEUDO_CATALOGUE }
        } else if *wanted == spanish() {
            Self { language: spanish(), catalogue: &SPANISH_CATALOGUE }
        } else {
            Self { language: Language::english(), catalogue: &ENGLISH_CATALOGUE }
        }
    }

    /// The language that is spoken, for `lang` and for dates.
    #[must_use]
    pub const fn language(&self) -> &Language {
        &self.language
    }

    /// Whether the catalogue has that sentence.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.catalogue.bundle.has_message(key)
    }

    /// The sentence of that key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, [])
    }

    /// The sentence of that key with its values, as in `say_with(key, [("hours", 3.into())])`.
    /// A key that is missing is shown in brackets: the tests look for it, and a page with one odd word still works.
    #[must_use]
    pub fn say_with<const N: usize>(&self, key: &str, values: [(&'static str, Value<'_>); N]) -> String {
        let Some(pattern) = self.catalogue.bundle.get_message(key).and_then(|m| m.value()) else {
            return format!("[{key}]");
        };
        let args: FluentArgs<'_> = values.into_iter().collect();
        let mut errors = Vec::new();
        self.catalogue.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_catalogue_file_is_read_without_a_fault() {
        assert_eq!(ENGLISH_CATALOGUE.faults, Vec::<String>::new());
        assert_eq!(SPANISH_CATALOGUE.faults, Vec::<String>::new());
    }

    /// The keys of a file in their order, each with the values and keys that its sentence uses.
    fn skeleton(text: &str) -> Vec<(String, BTreeSet<String>)> {
        let mut all: Vec<(String, BTreeSet<String>)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let key = line.split_once(" =").map(|(key, _)| key).filter(|key| !key.is_empty() && !key.starts_with(' '));
            if let Some(key) = key {
                all.push((key.to_owned(), BTreeSet::new()));
            }
            let Some((_, used)) = all.last_mut() else { continue };
            let values = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect::<String>()
            });
            used.extend(values);
        }
        all
    }

    #[test]
    fn every_language_has_the_same_sentences_with_the_same_values() {
        for ((name, english), (other, spanish)) in ENGLISH.iter().zip(SPANISH) {
            assert_eq!(name, other);
            let (english, spanish) = (skeleton(english), skeleton(spanish));
            for (one, two) in english.iter().zip(&spanish) {
                assert_eq!(one, two, "{name}.ftl");
            }
            assert_eq!(english.len(), spanish.len(), "{name}.ftl");
        }
    }

    #[test]
    fn a_sentence_carries_its_values() {
        let words = Words::new(&Language::english());
        assert_eq!(
            words.say_with("shell-page-title", [("page", "Home".into()), ("site", "Cairn".into())]),
            "Home · Cairn"
        );
    }

    #[test]
    fn every_sentence_changes_with_the_language_and_keeps_its_values() {
        let (english, pseudo) = (Words::new(&Language::english()), Words::new(&pseudo_language()));
        assert_eq!(pseudo.language(), &pseudo_language());
        assert_eq!(
            pseudo.say_with("shell-page-title", [("page", "Home".into()), ("site", "Cairn".into())]),
            "Home · Cairn",
            "values are not touched"
        );
        for (name, text) in ENGLISH {
            for line in text.lines() {
                let Some((key, rest)) = line.split_once(" =") else { continue };
                if !english.knows(key) || !rest.bytes().any(|b| b.is_ascii_alphabetic()) || rest.contains('{') {
                    continue;
                }
                assert_ne!(english.say(key), pseudo.say(key), "{name}: {key}");
            }
        }
    }

    /// Every key that is written in the source as a whole word exists, and every key of the catalogue is written somewhere.
    /// Keys made by `format!` are listed by their beginning in `MADE`.
    #[test]
    fn keys_in_the_source_and_keys_in_the_catalogue_are_the_same() {
        const MADE: &[&str] = &[
            "refusal-",
            "mail-",
            "trail-action-",
            "trail-look-",
            "facts-kind-",
            "facts-proof-",
            "facts-field-",
            "facts-hint-",
            "facts-about-",
            "facts-choice-",
        ];
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut source = String::new();
        let mut folders = vec![root.join("app"), root.join("server")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "rs") {
                    source.push_str(&std::fs::read_to_string(&path).unwrap());
                }
            }
        }
        let mut known = BTreeSet::new();
        for (_, text) in ENGLISH {
            for line in text.lines() {
                if let Some((key, _)) = line.split_once(" =")
                    && !key.is_empty()
                    && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
                {
                    known.insert(key.to_owned());
                }
            }
        }
        // What stands between two quotation marks, and what stands outside of them, which is never a key alone.
        let quoted: std::collections::HashSet<&str> = source.split('"').collect();
        let unused: Vec<_> = known
            .iter()
            .filter(|k| !quoted.contains(k.as_str()))
            .filter(|k| !MADE.iter().any(|m| k.starts_with(m)))
            .collect();
        assert!(unused.is_empty(), "never said: {unused:?}");
        let words = Words::new(&Language::english());
        let mut missing = BTreeSet::new();
        for call in ["say(\"", "say_with(\"", "say_with(\n"] {
            for (at, _) in source.match_indices(call) {
                let rest = &source[at + call.len()..];
                let rest = rest.trim_start().trim_start_matches('"');
                let key: String = rest.chars().take_while(|c| *c != '"').collect();
                let plain = key.len() < 80 && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
                if plain && !words.knows(&key) {
                    missing.insert(key);
                }
            }
        }
        assert!(missing.is_empty(), "not in the catalogue: {missing:?}");
    }
}
