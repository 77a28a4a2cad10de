//! Mistakes in the glossary: words twice, words that point nowhere, files of no module.

use crate::small::*;
use domain::course::Language;

#[test]
fn mistakes_in_the_glossary_are_told() {
    tells(
        GLOSSARY_FILE,
        &[
            (
                "see = [\"agency\"]",
                "see = [\"agencies\"]",
                &["5:8: error: there is no word `agencies`. Write the id of a word of the glossary in this language."],
            ),
            (
                "see = [\"agency\"]",
                "see = [\"hope\"]",
                &["5:8: error: a word that points at itself. Remove it from see."],
            ),
            (
                "see = [\"agency\"]",
                "see = [\"agency\", \"agency\"]",
                &["5:18: error: `agency` stands here twice. Remove one of the two."],
            ),
            (
                "id = \"agency\"\nterm = \"agency\"",
                "id = \"hope\"\nterm = \"agency\"",
                &[
                    "5:8: error: there is no word `agency`. Write the id of a word of the glossary in this language.",
                    "8:6: error: the word id `hope` is used twice. Keep one of the two; the first is in this file.",
                ],
            ),
            (
                "term = \"agency\"",
                "term = \"Hope\"",
                &["9:8: error: \"Hope\" has a meaning already. Keep one of the two; the first is in this file."],
            ),
            ("meaning = \"A start.\"\n", "", &["1:1: error: `meaning` is missing. Write meaning = \"...\"."]),
            (
                "meaning = \"A start.\"",
                "meaning = \"A start for junkies.\"",
                &[
                    "4:24: warning: \"junkies\" names a person by a label. Write \"person who uses drugs\". Words that someone uses for themselves belong in quotes.",
                ],
            ),
            (
                "meaning = \"A start.\"",
                "meaning = \"A start.\"\nsense = \"x\"",
                &["5:1: error: the key `sense` is not known here. Known here: id, meaning, see, term."],
            ),
        ],
    );
}

#[test]
fn a_glossary_belongs_to_a_module_and_a_language() {
    let text = Course::new().text(GLOSSARY_FILE).replace("\"hope\"", "\"faith\"").replace("agency", "will");
    let found = |file: &str| Course::new().file(file, &text).found();
    assert_eq!(
        found("glossary/en/faith.toml"),
        [
            "glossary/en/faith.toml:1:1: error: there is no module `faith`. Name the file after the module that brings these words, like its folder."
        ]
    );
    assert_eq!(
        found("glossary/English/hope.toml"),
        [
            "glossary/English/hope.toml:1:1: error: \"English\" is no language. Name the folder after a language, with two or three small letters like en."
        ]
    );
    let empty = Course::new().file(GLOSSARY_FILE, "").found();
    assert_eq!(
        empty,
        [
            "glossary/en/hope.toml:1:1: error: there is no word. Write [[term]] with id, term and meaning for each word, or remove this file."
        ]
    );
}

#[test]
fn words_of_another_language_follow_the_english_ones() {
    let spanish = "[[term]]\nid = \"hope\"\nterm = \"esperanza\"\nmeaning = \"Un comienzo.\"\n";
    let course = Course::new().file("glossary/es/hope.toml", spanish);
    assert_eq!(course.found(), [""; 0]);
    let (catalogue, _) = content::read(&course.0);
    let words: Vec<_> = catalogue.terms(&Language("es".to_owned())).iter().map(|(t, _)| t.term.clone()).collect();
    assert_eq!(words, ["agency", "esperanza"]);
    assert_eq!(
        course.change("glossary/es/hope.toml", "\"hope\"", "\"faith\"").found(),
        [
            "glossary/es/hope.toml:2:6: error: there is no English word `faith`. Write the English word first, with the same id."
        ]
    );
}
