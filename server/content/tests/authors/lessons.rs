//! Mistakes in lessons: front matter, Markdown, the blocks `scene` and `try`, and language.

use crate::small::*;

#[test]
fn mistakes_in_front_matter_are_told_with_the_line_in_the_file() {
    tells(
        LESSON_FILE,
        &[
            (
                "+++\nid",
                "id",
                &[
                    "1:1: error: the front matter is missing. Begin the file with a line +++, then id = \"...\" and title = \"...\", then another line +++.",
                ],
            ),
            (
                "minutes = 15\n+++",
                "minutes = 15",
                &["1:1: error: the front matter does not end. Write a line +++ after its last key."],
            ),
            (
                "id = \"first-steps\"",
                "id = \"packet\"",
                &["2:6: error: `packet` is another page of each module. Give this lesson another id."],
            ),
            ("title = \"First steps\"\n", "", &["2:1: error: `title` is missing. Write title = \"...\"."]),
            (
                "minutes = 15",
                "minutes = 15\nlevel = 1",
                &[
                    "5:1: error: the key `level` is not known here. Known here: category, content_note, id, law, minutes, teaches, title.",
                ],
            ),
            (
                "minutes = 15",
                "minutes = 15\nlaw = [\"reporting\", \"parking\", \"reporting\"]",
                &[
                    "5:21: error: `law` cannot have \"parking\". Write one of: reporting, duty_to_warn, overdose_immunity, naloxone, advance_directives.",
                    "5:32: error: this topic stands here twice. Name each once.",
                ],
            ),
            (
                "minutes = 15",
                "minutes = ",
                &[
                    "4:11: error: this is not TOML: string values must be quoted, expected literal string. Look for a missing quote, comma or bracket here or just above, and for a key written twice.",
                ],
            ),
        ],
    );
}

#[test]
fn mistakes_in_markdown_are_told() {
    tells(
        LESSON_FILE,
        &[
            ("## What", "# What", &["6:1: error: the page has its title already. Headings start at ##."]),
            ("## What", "### What", &["6:1: warning: this heading skips a level. Write ## here."]),
            (
                "Hope is",
                "<b>Hope</b> is",
                &[
                    "8:1: warning: raw HTML is shown as text. Write Markdown, or write &lt; for a sign that is meant as one.",
                    "8:8: warning: raw HTML is shown as text. Write Markdown, or write &lt; for a sign that is meant as one.",
                ],
            ),
            (
                "Hope is",
                "<div>\nHope\n</div>\n\nHope is",
                &[
                    "8:1: warning: raw HTML is shown as text. Write Markdown, or write &lt; for a sign that is meant as one.",
                ],
            ),
            (
                "Hope is",
                "See ![](hope.png) and ![ ](x.png) and ![A door](door.png). Hope is",
                &[
                    "8:5: error: this picture does not say what it shows. Write ![what it shows](address).",
                    "8:23: error: this picture does not say what it shows. Write ![what it shows](address).",
                ],
            ),
            (
                "Hope is",
                "[a](https://example.org) [b](mailto:a@example.org) [c](../x) [d](#h-x) [é](javascript:alert(1)) Hope is",
                &[
                    "8:72: error: \"javascript:alert(1)\" is no address that may be used. Use https:, http: or mailto:, a path without a scheme, or # and a heading.",
                ],
            ),
            (
                "Hope is",
                "![x](data:image/png;base64,AA) Hope is",
                &[
                    "8:1: error: \"data:image/png;base64,AA\" is no address that may be used. Use https:, http: or mailto:, a path without a scheme, or # and a heading.",
                ],
            ),
            (
                "```scene",
                "```scenes",
                &[
                    "10:1: warning: a block of the kind \"scenes\" is shown as it stands. Write scene or try after the fence, or nothing.",
                ],
            ),
        ],
    );
}

#[test]
fn mistakes_in_scenes_and_in_questions_to_try_are_told_with_the_line_in_the_file() {
    tells(
        LESSON_FILE,
        &[
            ("title = \"At the door\"\n", "", &["11:1: error: `title` is missing. Write title = \"...\"."]),
            (
                "  [\"Rosa\", \"I came.\"],",
                "  [\"Rosa\"],",
                &[
                    "13:3: error: `lines` must be a list of pairs, and this is a list. Write lines = [[\"...\", \"...\"]].",
                ],
            ),
            (
                "  [\"Rosa\", \"I came.\"],",
                "  [\"Rosa\", \"I came.],",
                &[
                    "13:22: error: this is not TOML: invalid basic string, expected `\"`. Look for a missing quote, comma or bracket here or just above, and for a key written twice.",
                ],
            ),
            (
                "I came.",
                "I [came](ftp://example.org).",
                &[
                    "13:15: error: \"ftp://example.org\" is no address that may be used. Use https:, http: or mailto:, a path without a scheme, or # and a heading.",
                ],
            ),
            (
                ", good = true",
                "",
                &["20:11: error: no option of this try block is good. Write good = true in at least one option."],
            ),
            (
                "feedback = \"Yes.\"",
                "feedback = \"\"",
                &["21:34: error: `feedback` is empty. Write a text for `feedback`."],
            ),
            (
                "good = true",
                "right = true",
                &[
                    "20:11: error: no option of this try block is good. Write good = true in at least one option.",
                    "21:42: error: the key `right` is not known here. Known here: feedback, good, text.",
                ],
            ),
        ],
    );
}

#[test]
fn a_block_inside_a_list_still_knows_its_lines() {
    let more = "\n- One:\n\n  ```try\n  prompt = \"What?\"\n  options = [\n    { text = \"a\", feedback = \"\" },\n  ]\n  ```\n";
    assert_eq!(
        Course::new().add(LESSON_FILE, more).found(),
        [
            "modules/hope/en/lessons/01-first.md:30:13: error: a try block needs at least two options. Write options = [{ text = \"...\", feedback = \"...\", good = true }, { text = \"...\", feedback = \"...\" }].",
            "modules/hope/en/lessons/01-first.md:31:30: error: `feedback` is empty. Write a text for `feedback`.",
        ]
    );
}

#[test]
fn two_lessons_cannot_have_one_id() {
    let lesson = Course::new().text(LESSON_FILE);
    let course = Course::new().file("modules/hope/en/lessons/02-next.md", &lesson);
    assert_eq!(
        course.found(),
        [
            "modules/hope/en/lessons/02-next.md:2:6: error: the lesson id `first-steps` is used twice. Give each its own id, and leave the id of the older one as it is.",
        ]
    );
}

#[test]
fn labels_for_people_are_told_outside_quotes() {
    const INSTEAD: &str = "Words that someone uses for themselves belong in quotes.";
    let course = Course::new()
        .change(LESSON_FILE, "Hope is", "An addict may hope. Not this: an addict. “An addict” may hope.\nHope is")
        .change(LESSON_FILE, "I came.", "I am an addict.")
        .change(LESSON_FILE, "She sits", "The inmate sits")
        .change(LESSON_FILE, "Hurrying", "Asking the junkie")
        .change(QUESTIONS_FILE, "A secret", "A schizophrenic");
    assert_eq!(
        course.found(),
        [
            format!(
                "{LESSON_FILE}:15:13: warning: \"inmate\" names a person by a label. Write \"person in custody\" or \"incarcerated person\". {INSTEAD}"
            ),
            format!(
                "{LESSON_FILE}:23:24: warning: \"junkie\" names a person by a label. Write \"person who uses drugs\". {INSTEAD}"
            ),
            format!(
                "{QUESTIONS_FILE}:14:25: warning: \"schizophrenic\" names a person by a label. Write \"person who lives with schizophrenia\". {INSTEAD}"
            ),
        ]
    );
    let course = Course::new().change(LESSON_FILE, "Hope is", "He suffers from fear.\n\nHope is");
    assert_eq!(
        course.found(),
        [format!(
            "{LESSON_FILE}:8:4: warning: \"suffers from\" names a person by a label. Write \"lives with\". {INSTEAD}"
        )]
    );
}
