//! One of each kind of fault, put into a course that has none, and found at its line.

use crate::sound::*;
use content::{Diagnostic, Files, Severity, coverage, read, standard};

fn found(files: &Files) -> Vec<Diagnostic> {
    let mut all = read(files).1;
    all.extend(standard(files));
    all
}

fn text(files: &Files, file: &str) -> String {
    String::from_utf8(files.0[file].clone()).expect("text")
}

#[test]
fn a_course_that_keeps_the_standard_is_read_in_silence() {
    let lines: Vec<String> = found(&course()).iter().map(ToString::to_string).collect();
    assert_eq!(lines, [""; 0]);
}

/// A fault: the file, what is replaced and by what, a sign of the line at which it is told, and what is said.
struct Fault {
    file: &'static str,
    from: String,
    to: String,
    /// The line that has this is where it must be told; the first line when it is empty.
    line: &'static str,
    severity: Severity,
    says: &'static str,
    /// How many findings it makes in all.
    count: usize,
}

fn warning(file: &'static str, from: &str, to: &str, line: &'static str, says: &'static str) -> Fault {
    Fault { file, from: from.to_owned(), to: to.to_owned(), line, severity: Severity::Warning, says, count: 1 }
}

fn error(file: &'static str, from: &str, to: &str, line: &'static str, says: &'static str) -> Fault {
    Fault { severity: Severity::Error, ..warning(file, from, to, line, says) }
}

fn more(count: usize, fault: Fault) -> Fault {
    Fault { count, ..fault }
}

/// The place after the last line.
const END: &str = "\u{0}";

/// Puts a fault in, and answers what is found and the line at which it should be.
fn put(fault: &Fault) -> (Vec<Diagnostic>, usize) {
    let mut files = course();
    let old = text(&files, fault.file);
    assert!(old.contains(&fault.from), "{} has no {:?}", fault.file, fault.from);
    let new = old.replacen(&fault.from, &fault.to, 1);
    let line = match fault.line {
        "" => 1,
        END => new.lines().count() + 1,
        sign => new.lines().position(|line| line.contains(sign)).expect("the line") + 1,
    };
    files.0.insert(fault.file.to_owned(), new.into_bytes());
    (found(&files), line)
}

fn told(faults: Vec<Fault>) {
    for fault in faults {
        let (found, line) = put(&fault);
        let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
        let here = found.iter().find(|d| d.what.contains(fault.says));
        let Some(here) = here else { panic!("{:?} is not told, but {lines:#?}", fault.says) };
        assert_eq!((&*here.file, here.line, here.severity), (fault.file, line, fault.severity), "{here}");
        // A text that was put in to be hard may be so long that the minutes of reading are others.
        let other = |d: &&Diagnostic| !d.what.contains("minutes of reading for") || fault.says.contains("reading for");
        assert_eq!(found.iter().filter(other).count(), fault.count, "{lines:#?}");
    }
}

/// The sentence in "Why it matters" that all lessons begin with.
const LAMP: &str = "A **lantern** is a small lamp.";

const HARD: &str = "Notwithstanding institutional considerations, organizational responsibilities necessitate extraordinarily comprehensive interdisciplinary communication regarding individualized rehabilitation opportunities.";

#[test]
fn what_is_hard_to_read_or_hurts_is_told() {
    let lamp = |more: &str| format!("{LAMP} {more}");
    let hard = [HARD; 9].join(" ");
    told(vec![
        warning(FIRST, LAMP, &lamp(&hard), "Notwithstanding", "this lesson reads at grade"),
        warning(
            FIRST,
            "## In short\n\n",
            &format!("## In short\n\n{HARD}\n\n"),
            "Notwithstanding",
            "“In short” reads at grade",
        ),
        warning(
            FIRST,
            "## In short\n\n",
            &format!("## In short\n\n{}\n\n", "So we go on. ".repeat(40)),
            "## In short",
            "“In short” has",
        ),
        warning(ACTIVITY, "Write about a garden", HARD, "Notwithstanding", "the task reads at grade"),
        warning(
            WELLNESS,
            "## For you\n\n",
            &format!("## For you\n\n{} {HARD}\n\n", HARD),
            "Notwithstanding",
            "this page reads at grade",
        ),
        warning(
            QUESTIONS,
            "[[scene]]\nid = \"s0\"\ntext = \"",
            &format!("[[scene]]\nid = \"s0\"\ntext = \"{hard} {hard} {hard} "),
            "Notwithstanding",
            "the questions read at grade",
        ),
        warning(FIRST, LAMP, &lamp("An addict came in."), "An addict", "names a person by a label"),
        warning(FIRST, LAMP, &lamp("After a relapse he came in."), "a relapse", "blames, or puts a condition"),
    ]);
    // What is quoted may be hard, and may be said by someone else.
    for quoted in [format!("{LAMP}\n\n> {hard}"), lamp("He said “I am an addict” and sat down.")] {
        let (found, _) = put(&warning(FIRST, LAMP, &quoted, "", ""));
        assert!(found.iter().all(|d| d.what.contains("minutes of reading for")), "{found:?}");
    }
}

#[test]
fn choppy_lessons_are_told() {
    let mut files = course();
    let old = text(&files, SECOND);
    let short = |line: &str| {
        if line.contains(", while ") && !line.contains('"') { "We go on. ".repeat(20) } else { line.to_owned() }
    };
    let short = old.lines().map(short).collect::<Vec<_>>().join("\n");
    files.0.insert(SECOND.to_owned(), short.into_bytes());
    let found = found(&files);
    assert!(found.iter().any(|d| d.file == SECOND && d.what.contains("sentences are very short")), "{found:?}");
}

#[test]
fn parts_of_a_lesson_that_are_missing_or_out_of_order_are_told() {
    let swapped = "## Sources of it\n\n- Two.\n\n## To sum up";
    told(vec![
        warning(FIRST, "## Why it matters", "## What for", "## In short", "the part “Why it matters” is missing"),
        warning(FIRST, "## In short", "## At first", "minutes =", "the part “In short” is missing"),
        warning(FIRST, "## To sum up", swapped, "## Sources of it", "“Sources” stands before “To sum up”"),
        warning(FIRST, "## On paper (about 5 minutes)\n\n", "", "## To sum up", "there is nothing to do on paper"),
        warning(FIRST, "```scene\n", "```\n", END, "there is no scene in this lesson"),
        warning(FIRST, "```try\n", "```\n", END, "there are 0 questions to try"),
        warning(
            ABOUT,
            "sources = [\"A book of maps, 2020\"]",
            "sources = []",
            "sources",
            "this module names no source",
        ),
    ]);
    let (found, line) = put(&warning(FIRST, "- A book of maps, 2020.\n\n*Your time:", "*Your time:", "## Sources", ""));
    // The line of minutes is no source.
    assert_eq!((found.len(), found[0].line, &*found[0].what), (1, line, "this lesson names no source"), "{found:?}");
}

#[test]
fn what_leads_nowhere_or_is_not_explained_is_told() {
    let lamp = |more: &str| format!("{LAMP} {more}");
    told(vec![
        error(FIRST, LAMP, &lamp("See [above](#h-nowhere)."), "h-nowhere", "\"#h-nowhere\" leads nowhere"),
        error(FIRST, LAMP, &lamp("See [it](/learn/sound/fifth)."), "/fifth", "\"/learn/sound/fifth\" leads nowhere"),
        error(FIRST, LAMP, &lamp("See [it](/learn/other/first)."), "/other", "\"/learn/other/first\" leads nowhere"),
        error(GUIDE, "The group meets once.", "See [this](../elsewhere.md).", "elsewhere", "leads nowhere"),
        error(FIRST, LAMP, &lamp("You saw it in lesson 9."), "lesson 9", "there is no lesson 9 in this module"),
        error(FIRST, LAMP, &lamp("![](lamp.png)"), "lamp.png", "does not say what it shows"),
        warning(FIRST, "## Why it matters", "## Why it matters\n\n#### Deep", "#### Deep", "skips a level"),
        warning(FIRST, LAMP, &lamp("The FCBX office is open."), "FCBX", "FCBX is not explained"),
        warning(
            GLOSSARY,
            "term = \"lantern\"",
            "term = \"lighthouse\"",
            "term = ",
            "no lesson of this module has the word",
        ),
        warning(FIRST, LAMP, "Bring a lantern along.", "Bring a lantern", "is not explained where it first stands"),
        error(FIRST, "\"t-1\"", "\"t-1\", \"t-9\"", "t-9", "there is no competency `t-9`"),
        warning(MODULE, "Test 2020: seeing", "Test 1999: seeing", "Test 1999", "there is no framework \"Test 1999\""),
        warning(COMPETENCIES, "modules = \"2\"", "modules = \"1\"", "t-2", "no lesson teaches `t-2`"),
        error(COMPETENCIES, "modules = \"2\"", "modules = \"3\"", "t-2", "there is no module 3 in the plan"),
        error(PLAN, "sound/first", "sound/ninth", "sound/ninth", "there is no lesson \"sound/ninth\""),
        warning(PLAN, "lessons = [\"sound/first\"]", "lessons = []", "modules = \"1\"", "no lesson is named for it"),
        error(
            MODULE,
            "competencies",
            "prerequisites = [\"none\"]\ncompetencies",
            "prerequisites",
            "there is no module `none`",
        ),
    ]);
    for fine in [
        "See [above](#h-in-short), [it](/learn/sound/second), [all](/glossary) and [that](https://example.org).",
        "The Federal Court Board (FCBX) is open. FCBX is big.",
        "Lesson 2 of module 7 has it.",
    ] {
        let (found, _) = put(&warning(FIRST, LAMP, &lamp(fine), "", ""));
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn sentences_that_stand_in_two_lessons_are_told() {
    let mut files = course();
    let first = text(&files, FIRST);
    let sentence =
        first.lines().find(|line| line.contains(", while ")).and_then(|line| line.split(". ").nth(1)).expect("one");
    let almost = sentence.replace("near home", "near here");
    let second = text(&files, SECOND).replacen(LAMP, &format!("{LAMP} {almost}."), 1);
    let line = second.lines().position(|line| line.contains(&almost)).expect("there") + 1;
    files.0.insert(SECOND.to_owned(), second.into_bytes());
    let found = found(&files);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((&*found[0].file, found[0].line), (SECOND, line));
    assert!(
        found[0].what.contains("nearly this sentence stands in modules/sound/en/lessons/01-first.md:"),
        "{found:?}"
    );
}

#[test]
fn pools_that_are_small_or_give_themselves_away_are_told() {
    let all = text(&course(), QUESTIONS);
    let cut = all.find("[[question]]\nid = \"q-26\"").expect("the short texts");
    let change = |how: &dyn Fn(String) -> String| {
        let mut files = course();
        files.0.insert(QUESTIONS.to_owned(), how(all.clone()).into_bytes());
        let line = text(&files, QUESTIONS).lines().position(|line| line == "id = \"q-0\"").expect("the first") + 1;
        (found(&files), line)
    };
    let single = |text: String, how: &dyn Fn(&str, usize) -> String| {
        let mut parts: Vec<String> = text.split("[[question]]").map(str::to_owned).collect();
        for (index, part) in parts.iter_mut().enumerate().filter(|(_, part)| part.contains("single_choice")) {
            *part = how(part, index);
        }
        parts.join("[[question]]")
    };
    let first = |part: &str, _: usize| {
        let plain = part.replace("correct = true, ", "");
        plain.replacen("feedback", "correct = true, feedback", 1)
    };
    let long = |part: &str, _: usize| {
        part.lines().map(|l| if l.contains("correct") { l.replacen("of case", "in this very long and careful case", 1) } else { l.to_owned() } + "\n").collect()
    };
    let cases: Vec<(&str, Vec<Diagnostic>, usize)> = [
        ("the pool has 26 questions", change(&|text| text[..cut].to_owned())),
        ("the pool has 3 of the four types", change(&|text| text[..cut].to_owned())),
        ("0 of 32 questions have a scene", change(&|text| text.replace("scene = \"s", "# \"s"))),
        ("the right answer stands at a in 14 of 14", change(&|text| single(text, &first))),
        ("sentences to judge are true", change(&|text| text.replace("answer = false", "answer = true"))),
        ("right options have", change(&|text| single(text, &long))),
        ("this is asked twice with the same words", change(&|text| text.replace("case 31 best", "case 30 best"))),
    ]
    .into_iter()
    .map(|(says, (found, line))| (says, found, line))
    .collect();
    for (says, found, line) in cases {
        let here = found.iter().find(|d| d.what.contains(says));
        let Some(here) = here else { panic!("{says:?} is not told, but {found:#?}") };
        assert_eq!((&*here.file, here.severity), (QUESTIONS, Severity::Warning));
        assert!(here.line == line || says.contains("twice"), "{here}");
    }
    // The objective of a question and the question of an objective.
    told(vec![
        error(QUESTIONS, "objective = \"see\"", "objective = \"fly\"", "fly", "there is no objective `fly`"),
        warning(
            ABOUT,
            "[[objective]]",
            "[[objective]]\nid = \"fly\"\ntext = \"You can fly.\"\n\n[[objective]]",
            "fly",
            "no question tests the objective `fly`",
        ),
        error(QUESTIONS, "feedback = \"So it is.\"", "feedback = \"\"", "feedback = \"\"", "`feedback` is empty"),
        warning(QUESTIONS, "Choice d of case 0", "All of the above", "All of the above", "tests reading, not knowing"),
    ]);
}

#[test]
fn hours_that_do_not_add_up_are_told() {
    let own = text(&course(), MODULE);
    let number = |key: &str| own.split(key).nth(1).and_then(|rest| rest.lines().next()).expect(key).to_owned();
    let (ethics, paced) = (number("ethics = "), number("self_paced = "));
    let plus = |n: &str| (n.parse::<u32>().expect("a number") + 10).to_string();
    told(vec![
        error(FIRST, "on paper 5.*", "on paper 6.*", "Your time", "and `minutes` is"),
        warning(FIRST, "*Your time: reading", "*My time: reading", END, "the last line does not say"),
        more(
            2,
            error(
                MODULE,
                &format!("self_paced = {paced}"),
                &format!("self_paced = {}", plus(&paced)),
                "[modality]",
                "and lessons",
            ),
        ),
        more(
            3,
            error(
                MODULE,
                &format!("ethics = {ethics}"),
                &format!("ethics = {}", plus(&ethics)),
                "[hours]",
                "ethics is",
            ),
        ),
        more(2, error(MODULE, "[[activity]]", "[live]\nethics = 50\n\n[[activity]]", "[live]", "[live] adds up to 50")),
        warning(
            MODULE,
            "[[activity]]\nid = \"work\"\nminutes = 20\n",
            "",
            "[hours]",
            "how long the activity `work` takes",
        ),
        more(2, error(MODULE, "id = \"work\"", "id = \"play\"", "play", "there is no activity `play`")),
        error(PLAN, &format!("ethics = {ethics}"), "ethics = 1", "hours = ", "is planned with 1 minutes of ethics"),
    ]);
    // Minutes of reading that are not those of the words.
    let old = text(&course(), FIRST);
    let read: u32 = old
        .split("reading about ")
        .nth(1)
        .and_then(|rest| rest.split(' ').next())
        .and_then(|n| n.parse().ok())
        .expect("minutes");
    let (from, to) = (
        format!("reading about {read} minutes, one try-it 2"),
        format!("reading about {} minutes, one try-it 1", read + 1),
    );
    told(vec![warning(FIRST, &from, &to, "Your time", "minutes of reading for")]);
}

#[test]
fn modules_that_are_short_and_lessons_that_are_long_or_uncounted_are_told() {
    let mut files = course();
    files.0.retain(|file, _| !file.contains("lessons/03") && !file.contains("lessons/04"));
    assert!(found(&files).iter().any(|d| d.file == MODULE && d.what.contains("the lessons of this module have")));
    let mut files = course();
    let minutes = |text: &str| -> u32 {
        text.split("minutes = ")
            .nth(1)
            .and_then(|rest| rest.lines().next())
            .and_then(|n| n.parse().ok())
            .expect("minutes")
    };
    let old = text(&files, FIRST);
    let was = minutes(&old);
    let long = old
        .replacen(&format!("minutes = {was}"), "minutes = 40", 1)
        .replace("on paper 5.*", &format!("on paper {}.*", 5 + 40 - was));
    files.0.insert(FIRST.to_owned(), long.into_bytes());
    let told = found(&files);
    let line = told.iter().find(|d| d.what == "a lesson of 40 minutes").map(|d| (d.file.clone(), d.line));
    assert_eq!(line, Some((FIRST.to_owned(), 4)), "{told:?}");

    // Of two categories, each part has to say what it counts for.
    let mut files = course();
    let module = text(&files, MODULE);
    let ethics = minutes_of(&module, "ethics = ");
    let two = module.replacen(&format!("ethics = {ethics}"), &format!("ethics = {}\nmentoring = 10", ethics - 10), 1);
    files.0.insert(MODULE.to_owned(), two.into_bytes());
    let told = found(&files);
    for says in [
        "which category this lesson",
        "which category the quiz",
        "which category the activity `work`",
        "which categories the live minutes",
    ] {
        assert!(told.iter().any(|d| d.what.contains(says) && d.severity == Severity::Warning), "{says}: {told:#?}");
    }
}

fn minutes_of(text: &str, key: &str) -> u32 {
    text.split(key).nth(1).and_then(|rest| rest.lines().next()).and_then(|n| n.parse().ok()).expect("minutes")
}

#[test]
fn guides_that_are_missing_or_do_not_add_up_are_told() {
    told(vec![
        error(GUIDE, "| 40 | Play |", "| 30 | Play |", "## Session plan", "the session plan adds up to 50 minutes"),
        warning(GUIDE, "## Session plan", "## What we do", "", "60 minutes are live and there is no session plan"),
        warning(GUIDE, "| Minutes |", "| Time |", "## Session plan", "the session plan has no minutes"),
        warning(GUIDE, "## Role-play cards", "## Cards", "", "no part for role-play cards"),
        warning(GUIDE, "### In custody", "### Inside", "", "no part for adaptations for custody"),
        warning(
            WELLNESS,
            "## For you\n\n",
            &format!("## For you\n\n{}\n\n", "So we go on. ".repeat(80)),
            "",
            "this page has",
        ),
        warning(
            WELLNESS,
            "## For you\n\n",
            "## For you\n\n```try\nprompt = \"How?\"\noptions = [\n  { text = \"a\", feedback = \"b\", good = true },\n  { text = \"c\", feedback = \"d\" },\n]\n```\n\n",
            "```try",
            "a question to answer",
        ),
    ]);
    for (file, name) in [(GUIDE, "facilitator.md"), (WELLNESS, "wellness.md")] {
        let mut files = course();
        files.0.remove(file);
        let told = found(&files);
        assert_eq!((told.len(), &*told[0].file, &*told[0].what), (1, file, "this page is missing"), "{name}");
    }
}

#[test]
fn the_page_of_coverage_says_what_is_taught_and_what_is_to_come() {
    let page = coverage(&course());
    for line in [
        "1 of 2 items have a lesson.",
        "| t-1 | sees | 1: The first | module 1 |",
        "| t-2 | looks | – | module 2 (to come) |",
        "| seeing | module 1 | The first |",
        "| 2 | Later | to come |",
        "32 (14, 6, 6, 6) | 12 |",
        "not yet reviewed by peers",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
}
