//! Mistakes in course evaluations.

use crate::small::*;
use content::read;
use domain::course::Language;

const FORM: &str = r#"[[statement]]
id = "clear"
text = "I knew what was expected of me."

[[question]]
id = "helped"
text = "What helped you most?"

[[question]]
id = "change"
text = "What should we change?"
"#;
const FILE: &str = "programs/foundations/en/evaluation.toml";

fn course() -> Course {
    Course::new().file(FILE, FORM).change(
        PROGRAMME_FILE,
        "at_least_minutes = 240 },",
        "at_least_minutes = 240 },\n  { id = \"evaluation\", kind = \"course_evaluation\" },",
    )
}

#[test]
fn a_form_beside_its_programme_is_read_in_every_language() {
    let spanish = FORM.replace("What helped you most?", "¿Qué te ayudó más?");
    let course = course().file("programs/foundations/es/evaluation.toml", &spanish);
    assert_eq!(course.found(), [""; 0]);
    let (catalogue, _) = read(&course.0);
    let programme = &catalogue.programmes[0];
    let asked = |language: &str| programme.survey(&Language(language.to_owned())).map(|s| s.questions[0].text.clone());
    assert_eq!(asked("en").as_deref(), Some("What helped you most?"));
    assert_eq!(asked("es").as_deref(), Some("¿Qué te ayudó más?"));
    assert_eq!(asked("fr").as_deref(), Some("What helped you most?"), "English stands in");
}

#[test]
fn a_programme_without_one_reads_as_before() {
    assert!(read(&Course::new().0).0.programmes[0].surveys.is_empty());
}

#[test]
fn mistakes_in_a_form_are_told() {
    let told = |from: &str, to: &str| course().change(FILE, from, to).found();
    assert_eq!(
        told("[[question]]\nid = \"change\"\ntext = \"What should we change?\"\n", ""),
        [format!("{FILE}:5:1: error: 1 open questions. Write 2, each as [[question]] with id and text.")]
    );
    assert_eq!(
        told("id = \"change\"", "id = \"helped\""),
        [format!(
            "{FILE}:10:6: error: the question id `helped` is used twice. Give each its own id, and leave the id of the older one as it is."
        )]
    );
    assert_eq!(
        told("[[statement]]\nid = \"clear\"\ntext = \"I knew what was expected of me.\"\n", ""),
        [format!("{FILE}:1:1: error: 0 statements. Write from 1 to 12, each as [[statement]] with id and text.")]
    );
    assert_eq!(
        told("I knew what was expected of me.", "The alcoholics in it felt safe."),
        [format!(
            "{FILE}:3:13: warning: \"alcoholics\" names a person by a label. Write \"person with an alcohol use disorder\". Words that someone uses for themselves belong in quotes."
        )]
    );
}

#[test]
fn what_does_not_fit_together_is_told() {
    let missing = "error: this programme has no course evaluation in English. Write it, or take the requirement of kind course_evaluation out; the README of the courses shows how.";
    assert_eq!(course().without(FILE).found(), [format!("{FILE}:1:1: {missing}")]);
    assert_eq!(
        Course::new().file(FILE, FORM).found(),
        [format!(
            "{FILE}:1:1: warning: no requirement asks for this course evaluation. Write a requirement of kind course_evaluation in a new version of the programme."
        )]
    );
    let other = FORM.replace("\"clear\"", "\"plain\"");
    assert_eq!(
        course().file("programs/foundations/es/evaluation.toml", &other).found(),
        [
            "programs/foundations/es/evaluation.toml:1:1: error: its ids are not those of the English course evaluation. Write the same ids in the same order."
        ]
    );
    assert_eq!(
        course().file("programs/other/en/evaluation.toml", FORM).found(),
        [
            "programs/other/en/evaluation.toml:1:1: error: there is no programme `other`. Name the folder after the id of its programme."
        ]
    );
    assert_eq!(
        course().file("programs/foundations/English/evaluation.toml", FORM).found(),
        [
            "programs/foundations/English/evaluation.toml:1:1: error: \"English\" is no language. Name the folder after a language, with two or three small letters like en."
        ]
    );
}
