//! Mistakes in activities and their rubrics.

use crate::small::*;

#[test]
fn mistakes_in_activities_are_told() {
    tells(
        ACTIVITY_FILE,
        &[
            (
                "words_min = 50",
                "words_min = 500",
                &["5:13: error: no text has at least 500 and at most 200 words. Make words_max larger than words_min."],
            ),
            (
                "<!-- trainer -->\nLook for hope.\n",
                "",
                &[
                    "21:1: error: nothing tells trainers what to look for. Write a line <!-- trainer --> and below it what a trainer looks for.",
                ],
            ),
            ("Write about hope.\n", "", &["19:1: error: the task is empty. Write what the trainee is to do."]),
            ("meets = \"It can be followed.\"\n", "", &["6:1: error: `meets` is missing. Write meets = \"...\"."]),
            (
                "level = \"meets\"",
                "level = \"good\"",
                &["15:9: error: `level` cannot be \"good\". Write one of: not_yet, getting_there, meets, strong."],
            ),
            (
                "[[model_answer]]",
                "[[row]]\nid = \"clear\"\ntitle = \"Clear\"\nnot_yet = \"a\"\ngetting_there = \"b\"\nmeets = \"c\"\nstrong = \"d\"\n[[model_answer]]",
                &[
                    "15:6: error: the row id `clear` is used twice. Give each its own id, and leave the id of the older one as it is.",
                ],
            ),
            ("Write about hope.", "# Write", &["19:1: error: the page has its title already. Headings start at ##."]),
            (
                "why = \"It says so.\"",
                "why = \"![](a.png)\"",
                &["17:8: error: this picture does not say what it shows. Write ![what it shows](address)."],
            ),
        ],
    );
}

#[test]
fn an_activity_without_rows_cannot_be_read_by_a_trainer() {
    let course = Course::new().file(
        ACTIVITY_FILE,
        "+++\nid = \"my-hope\"\ntitle = \"My hope\"\nwords_min = 1\nwords_max = 2\n+++\nWrite.\n<!-- trainer -->\nLook.\n",
    );
    assert_eq!(
        course.found(),
        [format!(
            "{ACTIVITY_FILE}:2:1: error: the rubric has no rows. Write [[row]] with id, title, essential and the four levels."
        )]
    );
}
