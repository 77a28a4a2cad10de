//! A small course without faults, and ways to put one in.

use content::{Files, read};

const MODULE: &str = r#"id = "hope"
competencies = ["SAMHSA 2015: V Recovery planning"]

[hours]
mentoring = 60
ethics = 30

[modality]
self_paced = 90

[quiz]
questions = 2
pass_percent = 80
attempts = 3
"#;

const ABOUT: &str = r#"title = "Hope"
summary = "What hope does."
sources = ["A book, 2020: its first part"]

[[objective]]
id = "define"
text = "You can say what hope is."
"#;

const LESSON: &str = r#"+++
id = "first-steps"
title = "First steps"
minutes = 15
+++
## What hope is

Hope is a *start*.

```scene
title = "At the door"
lines = [
  ["Rosa", "I came."],
  ["", "She sits down."],
]
```

```try
prompt = "What helps?"
options = [
  { text = "Waiting", feedback = "Yes.", good = true },
  { text = "Hurrying", feedback = "It may push." },
]
```
"#;

const QUESTIONS: &str = r#"[[scene]]
id = "door"
text = "Rosa stands at the door."

[[question]]
id = "q-1"
objective = "define"
scene = "door"
type = "single_choice"
prompt = "What is hope?"
options = [
  { id = "a", text = "A start", correct = true, feedback = "Yes." },
  { id = "b", text = "A finish", feedback = "It comes first." },
  { id = "c", text = "A secret", feedback = "It can be told." },
]

[[question]]
id = "q-2"
objective = "define"
type = "true_false"
prompt = "Hope can grow."
answer = true
feedback_true = "Yes."
feedback_false = "It can."
"#;

const ACTIVITY: &str = r#"+++
id = "my-hope"
title = "My hope"
words_min = 50
words_max = 200
[[row]]
id = "clear"
title = "Clear"
essential = true
not_yet = "It cannot be followed."
getting_there = "Parts can be followed."
meets = "It can be followed."
strong = "It is a pleasure to follow."
[[model_answer]]
level = "meets"
text = "I hope."
why = "It says so."
+++
Write about hope.

<!-- trainer -->
Look for hope.
"#;

const PROGRAMME: &str = r#"id = "foundations"
title = "Foundations"
summary = "The start."
kind = "training_completion"
issuing_body = "organisation"
zone = "America/New_York"
acceptance = []

[[version]]
id = "2026-11"
effective_from = 2026-11-01
source = "House programme"
checked_on = 2026-11-22

[[version.stage]]
id = "training"

[version.stage.require]
id = "all"
all_of = [
  { id = "lessons", kind = "lessons_read", module = "hope" },
  { id = "quiz", kind = "quiz_passed", module = "hope", pass_percent = 80 },
  { id = "work", kind = "activity_accepted", module = "hope", activity = "my-hope" },
  { id = "practice", kind = "hours_total", of = "practice", at_least_minutes = 240 },
]
"#;

const GLOSSARY: &str = r#"[[term]]
id = "hope"
term = "hope"
meaning = "A start."
see = ["agency"]

[[term]]
id = "agency"
term = "agency"
meaning = "The sense that you can get going."
"#;

pub const GLOSSARY_FILE: &str = "glossary/en/hope.toml";
pub const MODULE_FILE: &str = "modules/hope/module.toml";
pub const ABOUT_FILE: &str = "modules/hope/en/about.toml";
pub const LESSON_FILE: &str = "modules/hope/en/lessons/01-first.md";
pub const QUESTIONS_FILE: &str = "modules/hope/en/questions.toml";
pub const ACTIVITY_FILE: &str = "modules/hope/en/activities/my-hope.md";
pub const PROGRAMME_FILE: &str = "programs/foundations.toml";

/// Courses on their way to be read.
pub struct Course(pub Files);

impl Course {
    /// The small course, without faults.
    pub fn new() -> Self {
        let mut course = Self(Files::default());
        for (file, text) in [
            (MODULE_FILE, MODULE),
            (ABOUT_FILE, ABOUT),
            (LESSON_FILE, LESSON),
            (QUESTIONS_FILE, QUESTIONS),
            (ACTIVITY_FILE, ACTIVITY),
            (PROGRAMME_FILE, PROGRAMME),
            (GLOSSARY_FILE, GLOSSARY),
        ] {
            course = course.file(file, text);
        }
        course
    }

    /// With that file, in place of one of the same name.
    pub fn file(mut self, file: &str, text: &str) -> Self {
        self.0.0.insert(file.to_owned(), text.as_bytes().to_vec());
        self
    }

    /// Without that file.
    pub fn without(mut self, file: &str) -> Self {
        assert!(self.0.0.remove(file).is_some(), "{file}");
        self
    }

    /// With the first `from` in that file replaced.
    pub fn change(self, file: &str, from: &str, to: &str) -> Self {
        let text = self.text(file);
        assert!(text.contains(from), "{file} has no {from:?}");
        let text = text.replacen(from, to, 1);
        self.file(file, &text)
    }

    /// With something more at the end of that file.
    pub fn add(self, file: &str, more: &str) -> Self {
        let text = self.text(file) + more;
        self.file(file, &text)
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> String {
        String::from_utf8(self.0.0[file].clone()).expect("text")
    }

    /// Every line that reading it gives.
    pub fn found(&self) -> Vec<String> {
        read(&self.0).1.iter().map(ToString::to_string).collect()
    }
}

/// One change to one file of the small course, and the lines that it gives.
pub type Mistake<'a> = (&'a str, &'a str, &'a [&'a str]);

/// Makes each mistake alone and compares what is told, line by line.
pub fn tells(file: &str, mistakes: &[Mistake<'_>]) {
    for (from, to, lines) in mistakes {
        let found = Course::new().change(file, from, to).found();
        let expected: Vec<String> = lines.iter().map(|line| format!("{file}:{line}")).collect();
        assert_eq!(found, expected, "{from:?} -> {to:?}");
    }
}
