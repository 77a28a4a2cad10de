//! Mistakes in pools of questions.

use crate::small::*;
use content::read;
use domain::course::QuestionKind;

#[test]
fn mistakes_in_questions_are_told() {
    tells(
        QUESTIONS_FILE,
        &[
            (
                "id = \"q-2\"",
                "id = \"q-1\"",
                &[
                    "18:6: error: the question id `q-1` is used twice. Give each its own id, and leave the id of the older one as it is.",
                ],
            ),
            (
                "id = \"b\"",
                "id = \"a\"",
                &[
                    "13:10: error: the option id `a` is used twice. Give each its own id, and leave the id of the older one as it is.",
                ],
            ),
            (
                "objective = \"define\"\nscene",
                "objective = \"defin\"\nscene",
                &["7:13: error: there is no objective `defin`. Write the id of an objective in about.toml."],
            ),
            (
                "scene = \"door\"",
                "scene = \"window\"",
                &[
                    "2:6: warning: no question uses this scene. Write scene = \"...\" in a question, or take it out.",
                    "8:9: error: there is no scene \"window\". Write the id of a [[scene]] in this file.",
                ],
            ),
            (
                ", correct = true",
                "",
                &[
                    "11:11: error: 0 options are correct. Write correct = true in exactly one option, or use multiple_response.",
                ],
            ),
            (
                "\"A finish\"",
                "\"A finish\", correct = true",
                &[
                    "11:11: error: 2 options are correct. Write correct = true in exactly one option, or use multiple_response.",
                ],
            ),
            (
                "  { id = \"c\", text = \"A secret\", feedback = \"It can be told.\" },\n",
                "",
                &["11:11: error: single_choice has 2 options. Write 3 to 5 options."],
            ),
            (
                "feedback = \"Yes.\"",
                "feedback = \"\"",
                &["12:60: error: `feedback` is empty. Write a text for `feedback`."],
            ),
            (", feedback = \"Yes.\"", "", &["12:3: error: `feedback` is missing. Write feedback = \"...\"."]),
            (
                "\"A secret\"",
                "\"All of the above\"",
                &[
                    "14:22: warning: \"all of the above\" tests reading, not knowing. Write an option of its own, or use multiple_response.",
                ],
            ),
            (
                "type = \"true_false\"",
                "type = \"yes_no\"",
                &[
                    "20:8: error: `type` cannot be \"yes_no\". Write one of: single_choice, multiple_response, true_false, short_text, numeric, matching, ordering, cloze, essay, recording.",
                    "22:1: error: the key `answer` is not known here. Known here: id, objective, prompt, scene, type.",
                    "23:1: error: the key `feedback_true` is not known here. Known here: id, objective, prompt, scene, type.",
                    "24:1: error: the key `feedback_false` is not known here. Known here: id, objective, prompt, scene, type.",
                ],
            ),
            (
                "answer = true",
                "answer = \"true\"",
                &["22:10: error: `answer` must be true or false, and this is text. Write answer = true."],
            ),
            (
                "prompt = \"What is hope?\"",
                "prompt = \"\"\"\nWhat is\n[hope](javascript:x)?\"\"\"",
                &[
                    "12:1: error: \"javascript:x\" is no address that may be used. Use https:, http: or mailto:, a path without a scheme, or # and a heading.",
                ],
            ),
            (
                "prompt = \"What is hope?\"",
                "prompt = \"\\\"Hope\\\" is <i>what?\"",
                &[
                    "10:10: warning: raw HTML is shown as text. Write Markdown, or write &lt; for a sign that is meant as one.",
                ],
            ),
        ],
    );
}

/// The end of the pool with another question in it.
fn with(question: &str) -> Course {
    let head = "\n[[question]]\nid = \"q-3\"\nobjective = \"define\"\nprompt = \"What?\"\n";
    Course::new().add(QUESTIONS_FILE, &format!("{head}{question}\n"))
}

fn tells_of(question: &str, lines: &[&str]) {
    let expected: Vec<String> = lines.iter().map(|line| format!("{QUESTIONS_FILE}:{line}")).collect();
    assert_eq!(with(question).found(), expected, "{question}");
}

#[test]
fn all_that_apply_needs_something_right_and_something_wrong() {
    let of = |first: &str, second: &str| {
        format!(
            "type = \"multiple_response\"\noptions = [{{ id = \"a\", text = \"A\", feedback = \"F\"{first} }}, {{ id = \"b\", text = \"B\", feedback = \"F\"{second} }}]"
        )
    };
    tells_of(&of("", ", correct = true"), &[]);
    tells_of(&of("", ""), &["31:11: error: no option is correct. Write correct = true in at least one option."]);
    tells_of(
        &of(", correct = true", ", correct = true"),
        &["31:11: error: every option is correct. Leave correct = true out of at least one option."],
    );
}

#[test]
fn what_the_page_says_below_a_question_is_not_said_in_its_prompt() {
    let says = "\n[[question]]\nid = \"q-3\"\nobjective = \"define\"\nprompt = \"What? Choose all that apply.\"\n";
    let options = "options = [{ id = \"a\", text = \"A\", feedback = \"F\", correct = true }, { id = \"b\", text = \"B\", feedback = \"F\" }, { id = \"c\", text = \"C\", feedback = \"F\" }]\n";
    let of = |kind: &str| Course::new().add(QUESTIONS_FILE, &format!("{says}type = \"{kind}\"\n{options}")).found();
    let told = "29:10: warning: the prompt says \"all that apply\", and so does the page. Take it out of the prompt: the page says it below every multiple_response.";
    assert_eq!(of("multiple_response"), [format!("{QUESTIONS_FILE}:{told}")]);
    assert_eq!(of("single_choice"), Vec::<String>::new(), "the page says something else below this one");
}

#[test]
fn a_short_text_needs_an_answer_that_is_right() {
    let of = |accept: &str| {
        format!("type = \"short_text\"\naccept = {accept}\nfeedback_right = \"Yes.\"\nfeedback_other = \"Hope.\"")
    };
    tells_of(&of("[\"hope\", \"trust\"]"), &[]);
    tells_of(&of("[]"), &["31:10: error: `accept` is too short. Write at least an answer that is right."]);
    tells_of(&of("[\"hope\", \"\"]"), &["31:19: error: `accept` is empty. Write a text for `accept`."]);
    tells_of(
        &of("\"hope\""),
        &[
            "31:10: error: `accept` is too short. Write at least an answer that is right.",
            "31:10: error: `accept` must be a list, and this is text. Write accept = [\"...\"].",
        ],
    );
}

#[test]
fn types_that_cannot_be_played_yet_are_read_and_refused() {
    let refused = |name: &str| {
        format!(
            "30:8: error: `{name}` is known, and not playable yet. Use single_choice, multiple_response, true_false or short_text."
        )
    };
    for (name, body) in [
        ("numeric", "value = \"12.5\"\ntolerance = \"0.5\"\nfeedback_right = \"Yes.\"\nfeedback_other = \"No.\""),
        ("matching", "pairs = [[\"a\", \"b\"], [\"c\", \"d\"]]\nfeedback = \"So.\""),
        ("ordering", "items = [\"a\", \"b\"]\nfeedback = \"So.\""),
        ("cloze", "text = \"Peer support is {{voluntary|free}}.\"\nfeedback = \"So.\""),
        ("essay", "words_min = 10\nwords_max = 20\nlook_for = \"Hope.\""),
        ("recording", "longest_minutes = 5\nlook_for = \"Hope.\""),
    ] {
        tells_of(&format!("type = \"{name}\"\n{body}"), &[&refused(name)]);
    }
    let course = with(
        "type = \"numeric\"\nvalue = \"12.5\"\ntolerance = \"0.5\"\nfeedback_right = \"Yes.\"\nfeedback_other = \"No.\"",
    );
    let (catalogue, _) = read(&course.0);
    assert!(matches!(
        catalogue.modules[0].questions[2].kind,
        QuestionKind::Numeric { value: 12_500_000, tolerance: 500_000, .. }
    ));
}

#[test]
fn mistakes_in_types_that_cannot_be_played_yet_are_told_too() {
    for (body, line) in [
        (
            "type = \"numeric\"\nvalue = \"1e3\"\ntolerance = \"0\"\nfeedback_right = \"Yes.\"\nfeedback_other = \"No.\"",
            "31:9: error: \"1e3\" is not a number that can be used here. Write a decimal number in quotes with at most six digits after the point, like \"12.5\".",
        ),
        (
            "type = \"numeric\"\nvalue = \"1\"\ntolerance = \"-1\"\nfeedback_right = \"Yes.\"\nfeedback_other = \"No.\"",
            "32:13: error: \"-1\" is not a number that can be used here. Write a decimal number in quotes with at most six digits after the point, like \"12.5\".",
        ),
        (
            "type = \"matching\"\npairs = [[\"a\", \"b\"]]\nfeedback = \"So.\"",
            "31:9: error: `pairs` is too short. Write at least two pairs.",
        ),
        (
            "type = \"cloze\"\ntext = \"Peer support is {{|free}}.\"\nfeedback = \"So.\"",
            "31:8: error: the gaps of this text cannot be read. Write each gap as {{answer}} or {{answer|other answer}}.",
        ),
        (
            "type = \"essay\"\nwords_min = 30\nwords_max = 20\nlook_for = \"Hope.\"",
            "32:13: error: no text has at least 30 and at most 20 words. Make words_max larger than words_min.",
        ),
    ] {
        let found = with(body).found();
        assert!(found.contains(&format!("{QUESTIONS_FILE}:{line}")), "{found:#?}");
    }
}

#[test]
fn a_pool_whose_right_options_are_mostly_the_longest_is_told() {
    let pool = |long: usize| {
        let mut text = String::new();
        for number in 0..5 {
            let right = if number < long { "A much longer option" } else { "A" };
            text += &format!(
                "[[question]]\nid = \"q-{number}\"\nobjective = \"define\"\ntype = \"single_choice\"\nprompt = \"What?\"\noptions = [\n{{ id = \"a\", text = \"{right}\", correct = true, feedback = \"F\" }},\n{{ id = \"b\", text = \"Another\", feedback = \"F\" }},\n{{ id = \"c\", text = \"One more\", feedback = \"F\" }},\n]\n"
            );
        }
        Course::new().file(QUESTIONS_FILE, &text).found()
    };
    assert_eq!(pool(3), [""; 0]);
    assert_eq!(
        pool(4),
        [format!(
            "{QUESTIONS_FILE}:1:1: warning: the right option is the longest in 4 of 5 single choice questions. Make right options shorter or other options longer."
        )]
    );
}
