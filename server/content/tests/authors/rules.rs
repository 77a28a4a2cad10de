//! Rules that cannot be met or are unclear are refused, with their place and what to write instead.

use crate::small::*;

const RULE: &str = "{ id = \"practice\", kind = \"hours_total\", of = \"practice\", at_least_minutes = 240 },";

/// What is told of a rule that stands in the place of the hours of practice, in a version that names those categories.
fn told(rule: &str) -> Vec<String> {
    let course = Course::new().change(PROGRAMME_FILE, RULE, &format!("{rule},")).change(
        PROGRAMME_FILE,
        "checked_on = 2026-11-22\n\n",
        "checked_on = 2026-11-22\ncategories = [\"ethics\"]\n\n",
    );
    let found = course.found();
    found
        .into_iter()
        .map(|line| line.split_once(": error: ").map_or(line.clone(), |(_, what)| what.to_owned()))
        .collect()
}

#[test]
fn rules_that_cannot_be_met_or_are_unclear_are_told() {
    let cases: [(&str, &[&str]); 20] = [
        (
            r#"{ id = "x", kind = "hours_by_category", of = "training", at_least_minutes = 300, categories = { ethics = 360 } }"#,
            &[
                "the categories come to 360 minutes, and the total is 300. Write at_least_minutes = 360, or lower a category: ask the board which one is right.",
            ],
        ),
        (
            r#"{ id = "x", kind = "hours_by_category", of = "training", at_least_minutes = 300, categories = { ethik = 60 } }"#,
            &["the category or tag `ethik` is not known."],
        ),
        (
            r#"{ id = "x", kind = "hours_by_category", of = "training", at_least_minutes = 300, categories = { ethics = 60 }, hours_cap = { ethics = 30 } }"#,
            &["60 minutes of `ethics` are needed, and at most 30 count. Write at most 30 here, or raise the cap."],
        ),
        (
            r#"{ id = "x", kind = "hours_total", of = "practice", at_least_minutes = 60, at_most_minutes = 30 }"#,
            &["60 minutes are needed, and at most 30 count."],
        ),
        (
            r#"{ id = "x", kind = "hours_total", of = "practice", at_least_minutes = 60, only = ["group"], exclude = ["group"] }"#,
            &["`only` asks for `group`, and `exclude` leaves it out: nothing counts."],
        ),
        (
            r#"{ id = "x", kind = "hours_total", of = "practice", at_least_minutes = 60, window = { until = "stage_end" } }"#,
            &["a rule speaks of the end of the stage, and the stage has none. Write [version.stage.validity]"],
        ),
        (
            r#"{ id = "x", kind = "hours_total", of = "practice", at_least_minutes = 60, window = { } }"#,
            &["this window is open on every day."],
        ),
        (
            r#"{ id = "x", kind = "hours_total", of = "practice", at_least_minutes = 60, second_level = { for = ["peer"], one_of = ["clinician"] } }"#,
            &["`second_level` stands alone."],
        ),
        (
            r#"{ id = "x", any_of = [{ id = "more", kind = "hours_total", of = "practice", at_least_minutes = 600 }, { id = "less", kind = "hours_total", of = "practice", at_least_minutes = 60 }] }"#,
            &["nobody can need this path: `less` asks for less of the same."],
        ),
        (
            r#"{ id = "x", any_of = [{ id = "one", kind = "age", at_least_years = 18 }, { id = "two", kind = "age", at_least_years = 18 }] }"#,
            &["nobody can need this path: `one` asks for less of the same."],
        ),
        (r#"{ id = "x", kind = "share", of = "training", label = "ethics" }"#, &["this share asks for nothing."]),
        (
            r#"{ id = "x", kind = "ratio", of = "practice", minutes = 0, for_each_minutes = 60, per = "practice" }"#,
            &["`minutes` is 0.", "time in proportion to itself."],
        ),
        (
            r#"{ id = "x", kind = "age", at_least_years = 30, at_most_years = 18 }"#,
            &["at least 30 and at most 18 years old."],
        ),
        (r#"{ id = "x", kind = "jurisdiction", place = "ohio" }"#, &["it asks for nothing."]),
        (r#"{ id = "x", kind = "tenure", months = 3, days = 90 }"#, &["it does not say how long in one way."]),
        (r#"{ id = "x", kind = "course_set", courses = ["a"], at_least = 2 }"#, &["at least 2 of 1 courses."]),
        (r#"{ id = "x", kind = "assessment", exam = "e", used_up = "apply_again" }"#, &["nothing can be used up."]),
        (
            r#"{ id = "x", kind = "references", count = 1, one_must_be = [{ known_months = 12 }, { tag = "peer" }] }"#,
            &["2 kinds of references, and 1 in all."],
        ),
        (r#"{ id = "x", kind = "education", one_of = [] }"#, &["nothing would be enough."]),
        (
            r#"{ id = "x", kind = "hours_total", of = "practice", at_least_minutes = 60, no_double_count = { reuse_minutes = 5 } }"#,
            &["it does not say what must not count twice."],
        ),
    ];
    for (rule, lines) in cases {
        let mut found = told(rule);
        found.sort();
        let mut lines = lines.to_vec();
        lines.sort_unstable();
        assert_eq!(found.len(), lines.len(), "{rule}: {found:?}");
        for (found, line) in found.iter().zip(lines) {
            assert!(found.starts_with(line), "{rule}: {found}");
        }
    }
}

#[test]
fn an_example_is_marked_as_one() {
    let example = Course::new().text(PROGRAMME_FILE).replace("id = \"foundations\"", "id = \"board\"");
    let course = Course::new().file("programs/examples/board.toml", &example);
    assert_eq!(
        course.found(),
        [
            "programs/examples/board.toml:1:1: error: a program in this folder is an example. Write example = true. Or, if people shall join it, move the file to programs/.",
        ]
    );
    let marked = format!("example = true\n{example}");
    let course = Course::new().file("programs/examples/board.toml", &marked);
    let (catalogue, found) = content::read(&course.0);
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(catalogue.programmes.len(), 1, "nobody joins an example");
    let (programme, _, _) = content::read_programme(&course.0, "programs/examples/board.toml");
    assert!(programme.is_some_and(|p| p.example));
}
