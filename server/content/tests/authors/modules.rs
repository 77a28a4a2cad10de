//! Mistakes in `module.toml` and `about.toml`, in names of files, and between languages.

use crate::small::*;
use content::{Severity, read};

#[test]
fn a_course_without_faults_is_read_whole_and_in_silence() {
    let (catalogue, found) = read(&Course::new().0);
    assert_eq!(found, []);
    let module = &catalogue.modules[0];
    assert_eq!(module.id.as_str(), "hope");
    assert_eq!(module.minutes().0, 90);
    assert_eq!(module.lessons[0].title, "First steps");
    assert!(module.lessons[0].text.0.starts_with("## What hope is"));
    assert_eq!(module.questions.len(), 2);
    assert_eq!(module.activities[0].look_for.0, "Look for hope.");
    assert_eq!(catalogue.programmes[0].versions[0].stages.len(), 1);
    assert!(catalogue.published().is_ok());
}

#[test]
fn mistakes_in_a_module_are_told_with_place_and_remedy() {
    tells(
        MODULE_FILE,
        &[
            (
                "id = \"hope\"",
                "id = \"Hope\"",
                &["1:6: error: \"Hope\" cannot be an id. Write 1 to 64 of a-z, 0-9 and -."],
            ),
            (
                "id = \"hope\"",
                "id = \"hopes\"",
                &["1:6: error: the id is `hopes` and the folder is \"hope\". Give the folder the name of the id."],
            ),
            (
                "id = \"hope\"",
                "id = \"hope\nx = 1",
                &[
                    "1:11: error: this is not TOML: invalid basic string, expected `\"`. Look for a missing quote, comma or bracket here or just above, and for a key written twice.",
                ],
            ),
            (
                "attempts = 3",
                "attempts = 3\ntries = 3",
                &[
                    "15:1: error: the key `tries` is not known here. Known here: attempts, category, minutes, pass_percent, questions.",
                ],
            ),
            (
                "self_paced = 90",
                "self_paced = 80\nlive_online = 20",
                &[
                    "8:1: error: modality adds up to 100 minutes and hours to 90. Make both sums equal: they are the same minutes.",
                ],
            ),
            (
                "ethics = 30",
                "Ethics = 30\nmentoring2 = 1",
                &[
                    "6:1: error: the key `Ethics` is not known here. Known here: advocacy, ethics, harm_reduction, mentoring, recovery.",
                    "7:1: error: the key `mentoring2` is not known here. Known here: advocacy, ethics, harm_reduction, mentoring, recovery.",
                    "9:1: error: modality adds up to 90 minutes and hours to 60. Make both sums equal: they are the same minutes.",
                ],
            ),
            (
                "questions = 2",
                "questions = 3",
                &[
                    "12:13: error: a quiz of 3 questions from a pool of 2 (en/questions.toml). Write more questions, or a smaller number here.",
                ],
            ),
            (
                "questions = 2",
                "questions = 0",
                &["12:13: error: a quiz of no questions. Write questions = 10, or as many as it has."],
            ),
            (
                "pass_percent = 80",
                "pass_percent = 101",
                &["13:16: error: a mark of 101 percent. Write a number from 1 to 100."],
            ),
            (
                "attempts = 3",
                "attempts = \"three\"",
                &["14:12: error: `attempts` must be a whole number from 0 up. Write attempts = 10."],
            ),
            (
                "ethics = 30",
                "ethics = 0.5",
                &[
                    "6:10: error: `ethics` must be a whole number from 0 up. Write ethics = 10.",
                    "8:1: error: modality adds up to 90 minutes and hours to 60. Make both sums equal: they are the same minutes.",
                ],
            ),
            (
                "competencies = [\"SAMHSA 2015: V Recovery planning\"]\n",
                "",
                &["1:1: error: `competencies` is missing. Write competencies = [\"...\"]."],
            ),
            (
                "[hours]\nmentoring = 60\nethics = 30\n",
                "",
                &["1:1: error: the table `hours` is missing. Write a line [hours] with its keys below."],
            ),
        ],
    );
}

#[test]
fn mistakes_in_the_texts_about_a_module_are_told() {
    tells(
        ABOUT_FILE,
        &[
            ("title = \"Hope\"", "title = \" \"", &["1:9: error: `title` is empty. Write a text for `title`."]),
            (
                "title = \"Hope\"",
                "title = 1",
                &["1:9: error: `title` must be text in quotes, and this is a whole number. Write title = \"...\"."],
            ),
            (
                "text = \"You",
                "sentence = \"You",
                &[
                    "5:1: error: `text` is missing. Write text = \"...\".",
                    "7:1: error: the key `sentence` is not known here. Known here: id, text.",
                ],
            ),
            (
                "text = \"You can say what hope is.\"",
                "text = \"You can.\"\n[[objective]]\nid = \"define\"\ntext = \"Again.\"",
                &[
                    "9:6: error: the objective id `define` is used twice. Give each its own id, and leave the id of the older one as it is.",
                ],
            ),
            (
                "[[objective]]",
                "[[objective]]\nid = \"other\"\ntext = \"You can more.\"\n[[objective]]",
                &["6:6: warning: no question tests the objective `other`. Write a question for it in questions.toml."],
            ),
        ],
    );
}

#[test]
fn faults_in_many_files_are_told_at_once() {
    let found = Course::new()
        .change(MODULE_FILE, "pass_percent = 80", "pass_percent = 800")
        .change(LESSON_FILE, "minutes = 15", "minutes = 0")
        .change(PROGRAMME_FILE, "America/New_York", "Atlantis")
        .found();
    assert_eq!(
        found,
        [
            "modules/hope/en/lessons/01-first.md:4:11: error: a lesson of no minutes. Write how long it takes, like minutes = 15.",
            "modules/hope/module.toml:13:16: error: a mark of 800 percent. Write a number from 1 to 100.",
            "programs/foundations.toml:6:8: error: \"Atlantis\" is no time zone. Write a name of the IANA list, like America/New_York.",
        ]
    );
}

#[test]
fn files_that_are_missing_or_that_nothing_reads_are_told() {
    assert_eq!(
        Course::new().without(QUESTIONS_FILE).found(),
        [
            "modules/hope/en/questions.toml:1:1: error: this file is missing. Write it; the README of the courses shows how.",
        ]
    );
    assert_eq!(
        Course::new().without(LESSON_FILE).found(),
        ["modules/hope/en/lessons:1:1: error: there is no lesson. Write lessons/01-first.md.",]
    );
    assert_eq!(
        Course::new().without(MODULE_FILE).found(),
        ["modules/hope/module.toml:1:1: error: this file is missing. Write it; the README of the courses shows how.",]
    );
    let course = Course::new()
        .file("modules/hope/en/quesitons.toml", "")
        .file("modules/hope/README.md", "")
        .file("README.md", "")
        .file("notes/en.toml", "");
    assert_eq!(
        course.found(),
        [
            "modules/hope/en/quesitons.toml:1:1: warning: nothing reads this file. See the README of the courses for the names of files and folders.",
        ]
    );
}

#[test]
fn a_file_that_is_not_text_is_told_once_with_its_line() {
    let mut course = Course::new();
    course.0.0.insert(ABOUT_FILE.to_owned(), b"title = \"x\"\ny = \"\xff\"".to_vec());
    assert_eq!(course.found(), ["modules/hope/en/about.toml:2:6: error: this is not UTF-8. Save the file as UTF-8.",]);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_do_no_harm() {
    let mut course = Course::new();
    for bytes in course.0.0.values_mut() {
        let text = String::from_utf8(bytes.clone()).expect("text");
        *bytes = format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
    }
    assert_eq!(course.found(), [""; 0]);
    let course = course.change(LESSON_FILE, "Hope is", "<b>Hope</b> is");
    assert_eq!(course.found().len(), 2);
}

#[test]
fn two_folders_cannot_hold_one_module() {
    let mut course = Course::new();
    for (file, bytes) in Course::new().0.0 {
        if let Some(rest) = file.strip_prefix("modules/hope/") {
            course.0.0.insert(format!("modules/more-hope/{rest}"), bytes);
        }
    }
    assert_eq!(
        course.found(),
        [
            "modules/more-hope/module.toml:1:6: error: the id is `hope` and the folder is \"more-hope\". Give the folder the name of the id.",
            "modules/more-hope/module.toml:1:6: error: the module id `hope` is used twice. Give each its own id, and leave the id of the older one as it is.",
        ]
    );
}

fn in_spanish() -> Course {
    let mut course = Course::new();
    for (file, bytes) in Course::new().0.0 {
        if file.contains("/en/") {
            course.0.0.insert(file.replace("/en/", "/es/"), bytes);
        }
    }
    course
}

#[test]
fn a_translation_has_the_ids_of_the_english_texts() {
    let (catalogue, found) = read(&in_spanish().0);
    assert_eq!(found, []);
    assert_eq!(catalogue.modules.len(), 2);
    let course = in_spanish().change("modules/hope/es/lessons/01-first.md", "first-steps", "primeros-pasos").change(
        "modules/hope/es/questions.toml",
        "answer = true",
        "answer = false",
    );
    assert_eq!(
        course.found(),
        [
            "modules/hope/es/lessons:1:1: error: the lesson `first-steps` is missing in this language. Translate it, with the same id.",
            "modules/hope/es/lessons:1:1: error: the lesson `primeros-pasos` is not in English. Write it in English too, or correct the id.",
            "modules/hope/es/questions.toml:1:1: error: the question `q-2` has another key than in English. Give both the same type, objective, options and right answers.",
        ]
    );
}

#[test]
fn a_module_is_written_in_english_and_in_folders_named_after_languages() {
    let mut course = Course::new().without(GLOSSARY_FILE);
    for (file, bytes) in std::mem::take(&mut course.0.0) {
        course.0.0.insert(file.replace("/en/", "/English/"), bytes);
    }
    let (catalogue, found) = read(&course.0);
    assert!(catalogue.modules.is_empty());
    let lines: Vec<String> =
        found.iter().filter(|finding| finding.severity == Severity::Error).map(ToString::to_string).collect();
    assert_eq!(
        lines[..2],
        [
            "modules/hope/English:1:1: error: \"English\" is no language. Name the folder after a language, with two or three small letters like en.",
            "modules/hope/en/about.toml:1:1: error: this module is not written in English. Write its English texts first; other languages follow them.",
        ]
    );
}

#[test]
fn a_finding_can_be_handed_on_as_json() {
    let (_, found) = read(&Course::new().without(QUESTIONS_FILE).0);
    assert_eq!(
        serde_json::to_value(&found[0]).expect("JSON"),
        serde_json::json!({
            "file": "modules/hope/en/questions.toml", "line": 1, "column": 1, "severity": "error",
            "what": "this file is missing", "instead": "Write it; the README of the courses shows how.",
        })
    );
}
