//! A course in two languages that has everything in both, and one of each thing that the second can lack.

use crate::sound::*;
use content::{Diagnostic, Files, Severity, coverage, read, standard};

fn found(files: &Files) -> Vec<Diagnostic> {
    let mut all = read(files).1;
    all.extend(standard(files));
    all
}

/// Puts one thing in the place of another; an empty text takes the file away.
fn changed(file: &str, from: &str, to: &str) -> Files {
    let mut files = translated();
    let old = String::from_utf8(files.0.remove(file).expect("the file")).expect("text");
    if !from.is_empty() {
        assert!(old.contains(from), "{file} has no {from:?}");
        files.0.insert(file.to_owned(), old.replacen(from, to, 1).into_bytes());
    }
    files
}

#[test]
fn a_translation_that_has_everything_is_read_in_silence() {
    let lines: Vec<String> = found(&translated()).iter().map(ToString::to_string).collect();
    assert_eq!(lines, [""; 0]);
}

#[test]
fn what_a_language_lacks_is_named_at_its_place() {
    let words = "Mara tiene un mapa en casa. ".repeat(30);
    let long = format!("## En breve\n\n{words}\n\n");
    let faults: [(&str, &str, &str, &str, Severity); 12] = [
        (SPANISH, "## Resumen", "## Conclusión", "the part “Resumen” is missing in this language", Severity::Warning),
        (SPANISH, "## En breve\n\n", &long, "“En breve” has", Severity::Warning),
        (SPANISH, "```try", "```", "0 questions to try in this language", Severity::Warning),
        (SPANISH, "```scene", "```", "0 scenes in this language", Severity::Warning),
        (SPANISH, "## Fuentes", "## Más\n\nMás.\n\n## Fuentes", "parts in this language", Severity::Warning),
        (SPANISH, "*Su tiempo:", "*Tiempo:", "the last line “Su tiempo:” is missing", Severity::Warning),
        (SPANISH, "on paper 5", "on paper 6", "this line adds up to", Severity::Error),
        (SPANISH, "minutes = ", "minutes = 1", "in this language and", Severity::Error),
        (SPANISH_GUIDE, "### Bajo custodia", "### Otra", "no heading with “custodia”", Severity::Warning),
        (SPANISH_GUIDE, "| 10 | Arrive |", "| 20 | Arrive |", "the session plan adds up to 70", Severity::Error),
        (SPANISH_GUIDE, "", "", "the facilitator's guide is missing in this language", Severity::Warning),
        ("glossary/es/sound.toml", "", "", "are missing in this language: lantern", Severity::Warning),
    ];
    for (file, from, to, says, severity) in faults {
        let found = found(&changed(file, from, to));
        let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
        let here = found.iter().find(|d| d.what.contains(says));
        let Some(here) = here else { panic!("{says:?} is not told, but {lines:#?}") };
        assert_eq!((&*here.file, here.severity), (file, severity), "{here}");
    }
}

#[test]
fn parts_that_stand_in_another_order_and_a_page_that_is_missing_are_told() {
    let mut files = translated();
    let text = String::from_utf8(files.0[SPANISH].clone()).expect("text");
    let text =
        text.replace("## Pruébelo", "## X").replace("## Una escena", "## Pruébelo").replace("## X", "## Una escena");
    files.0.insert(SPANISH.to_owned(), text.into_bytes());
    files.0.remove("modules/sound/es/wellness.md");
    let says: Vec<String> = found(&files).into_iter().map(|d| d.what).collect();
    assert!(says.iter().any(|what| what == "“Pruébelo” stands before “Una escena” in this language"), "{says:?}");
    assert!(says.iter().any(|what| what.starts_with("the page for one's own wellness is missing")), "{says:?}");
}

#[test]
fn the_page_of_coverage_names_what_each_language_has() {
    let page = coverage(&translated());
    assert!(page.contains("## Other languages") && page.contains("| es | Sound | – |"), "{page}");
    assert!(!coverage(&course()).contains("## Other languages"));
}

#[test]
fn a_lesson_has_the_same_topics_of_law_in_every_language() {
    let with = |topics: &str| changed(SPANISH, "minutes = ", &format!("law = [{topics}]\nminutes = "));
    let lines: Vec<String> = found(&with("\"reporting\"")).iter().map(ToString::to_string).collect();
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].contains("es/lessons") && lines[0].contains("has other topics of law"), "{lines:#?}");
    assert_eq!(found(&with("")), [], "none is none");
}
