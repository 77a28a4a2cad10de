//! Files that are broken in ways nobody thought of: reading goes on, and every finding has a place in its file.

use crate::small::*;
use content::read;
use proptest::prelude::*;

const FILES: &[&str] = &[MODULE_FILE, ABOUT_FILE, LESSON_FILE, QUESTIONS_FILE, ACTIVITY_FILE, PROGRAMME_FILE];

const PIECES: &[&str] = &[
    "\"",
    "'''",
    "\"\"\"",
    "\\u00e9",
    "\\",
    "[",
    "]",
    "{",
    "}",
    "=",
    ",",
    "\n",
    "\r\n",
    "+++\n",
    "é",
    "“",
    "日本",
    "# ",
    "```",
    "```try\n",
    "<!-- trainer -->\n",
    "addict ",
    "![",
    "](x:y)",
    "\u{0}",
    "[[question]]\n",
    "[a.b]\n",
    "2026-99-99",
    "-1",
    "0x",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broken_files_are_read_to_the_end(
        file in prop::sample::select(FILES),
        cuts in prop::collection::vec((0.0..1.0f64, 0usize..30, prop::sample::select(PIECES)), 1..4),
    ) {
        let mut course = Course::new();
        let mut letters: Vec<char> = course.text(file).chars().collect();
        for (place, length, piece) in cuts {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a small file")]
            let from = (place * letters.len() as f64) as usize;
            let to = (from + length).min(letters.len());
            letters.splice(from..to, piece.chars());
        }
        let text: String = letters.into_iter().collect();
        course = course.file(file, &text);
        let (_, found) = read(&course.0);
        for finding in &found {
            let Some(bytes) = course.0.0.get(&finding.file) else {
                continue;
            };
            let text = String::from_utf8_lossy(bytes);
            let line = text.split('\n').nth(finding.line - 1);
            prop_assert!(line.is_some_and(|line| finding.column <= line.chars().count() + 1), "{finding}");
            prop_assert!(!finding.what.ends_with('.') && finding.instead.ends_with('.'), "{finding}");
        }
    }
}

#[test]
fn bytes_that_are_no_text_are_told() {
    for file in FILES {
        let mut course = Course::new();
        course.0.0.insert((*file).to_owned(), vec![0xff, 0xfe, 0]);
        assert!(course.found().iter().any(|line| line.contains("not UTF-8")), "{file}");
    }
}

#[test]
fn depth_without_end_does_not_overflow() {
    let course = Course::new()
        .add(LESSON_FILE, &"> ".repeat(20_000))
        .add(ACTIVITY_FILE, &"- ".repeat(20_000))
        .add(QUESTIONS_FILE, &format!("x = {}", "[".repeat(20_000)))
        .add(PROGRAMME_FILE, &format!("x = {}", "{ a = ".repeat(20_000)));
    assert!(course.found().len() >= 2);
}
