//! A course of one module that keeps the standard in everything. Its sentences are made of lists of words, none twice.

use content::{Files, words};
use domain::course::Markdown;
use std::fmt::Write as _;

pub const FIRST: &str = "modules/sound/en/lessons/01-first.md";
pub const SECOND: &str = "modules/sound/en/lessons/02-second.md";
pub const QUESTIONS: &str = "modules/sound/en/questions.toml";
pub const MODULE: &str = "modules/sound/module.toml";
pub const ABOUT: &str = "modules/sound/en/about.toml";
pub const GUIDE: &str = "modules/sound/en/facilitator.md";
pub const WELLNESS: &str = "modules/sound/en/wellness.md";
pub const ACTIVITY: &str = "modules/sound/en/activities/work.md";
pub const GLOSSARY: &str = "glossary/en/sound.toml";
pub const COMPETENCIES: &str = "competencies.toml";
pub const PLAN: &str = "plan.toml";

const NAMES: [&str; 13] =
    ["Mara", "Tomas", "Ines", "Kofi", "Lena", "Omar", "Rosa", "Sunil", "Vera", "Walter", "Yuki", "Zoe", "Abel"];
const VERBS: [&str; 11] = [
    "carries",
    "follows",
    "mends",
    "borrows",
    "paints",
    "remembers",
    "discovers",
    "gathers",
    "measures",
    "covers",
    "visits",
];
const KINDS: [&str; 17] = [
    "yellow", "little", "wooden", "quiet", "narrow", "broken", "silver", "sunny", "heavy", "purple", "empty", "rusty",
    "gentle", "crooked", "winter", "village", "morning",
];
const THINGS: [&str; 19] = [
    "basket", "garden", "window", "kettle", "bridge", "blanket", "market", "river", "letter", "ladder", "candle",
    "orchard", "station", "kitchen", "mountain", "harbor", "meadow", "corner", "building",
];

const SMALL: [&str; 12] =
    ["map", "cup", "key", "hat", "book", "chair", "lamp", "stone", "coat", "bell", "boat", "tree"];

/// Picks that go on without repeating themselves for a long while.
struct Picks(u64);

impl Picks {
    fn one(&mut self, words: &[&'static str]) -> &'static str {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let length = u64::try_from(words.len()).expect("a short list");
        words[usize::try_from((self.0 >> 33) % length).expect("a place in it")]
    }

    /// So many sentences of fourteen words.
    fn prose(&mut self, sentences: usize) -> String {
        let mut out = String::new();
        for _ in 0..sentences {
            let (name, verb, kind, thing) = (self.one(&NAMES), self.one(&VERBS), self.one(&KINDS), self.one(&THINGS));
            let (other, does, another, place) =
                (self.one(&NAMES), self.one(&VERBS), self.one(&KINDS), self.one(&THINGS));
            let _ =
                write!(out, "{name} {verb} the {kind} {thing}, while {other} {does} a {another} {place} near home. ");
        }
        out.trim_end().to_owned()
    }

    /// So many short sentences.
    fn plain(&mut self, sentences: usize) -> String {
        let mut out = String::new();
        for _ in 0..sentences {
            let _ = write!(out, "{} has a {} at home. ", self.one(&NAMES), self.one(&SMALL));
        }
        out.trim_end().to_owned()
    }
}

/// One lesson, and its minutes.
fn lesson(id: &str, seed: u64) -> (String, usize) {
    let mut picks = Picks(seed);
    let mut paragraphs = String::new();
    for _ in 0..9 {
        let _ = write!(paragraphs, "{}\n\n", picks.prose(8));
    }
    let body = format!(
        "## In short\n\n{}\n\n## Why it matters\n\nA **lantern** is a small lamp. {}\n\n## The idea, step by step\n\n{paragraphs}\
         ## A scene\n\n```scene\ntitle = \"At the door\"\nlines = [\n  [\"Rosa\", \"{}\"],\n  [\"\", \"{}\"],\n]\n```\n\n\
         ## Try it\n\n```try\nprompt = \"{}\"\noptions = [\n  {{ text = \"Waiting\", feedback = \"{}\", good = true }},\n  \
         {{ text = \"Hurrying\", feedback = \"{}\" }},\n]\n```\n\n## On paper (about 5 minutes)\n\n{}\n\n\
         ## To sum up\n\n- {}\n- {}\n\n## Sources\n\n- A book of maps, 2020.\n\n\
         *Your time: reading about READ minutes, one try-it 2, on paper 5.*\n",
        picks.plain(12),
        picks.prose(4),
        picks.plain(3),
        picks.prose(1),
        picks.prose(1),
        picks.plain(2),
        picks.plain(2),
        picks.prose(4),
        picks.prose(1),
        picks.prose(1)
    );
    let read = (words(&Markdown(body.clone())) + 65) / 130;
    let minutes = read + 7;
    let teaches = if id == "first" { "teaches = [\"t-1\"]\n" } else { "" };
    let body = body.replace("READ", &read.to_string());
    (format!("+++\nid = \"{id}\"\ntitle = \"The {id}\"\nminutes = {minutes}\n{teaches}+++\n{body}"), minutes)
}

/// Thirty-two questions of four types; the first twelve have a scene.
fn questions() -> String {
    let mut picks = Picks(77);
    let mut out = String::new();
    for n in 0..12 {
        let _ = write!(out, "[[scene]]\nid = \"s{n}\"\ntext = \"{}\"\n\n", picks.prose(2));
    }
    for n in 0..32 {
        let scene = if n < 12 { format!("scene = \"s{n}\"\n") } else { String::new() };
        let head =
            |kind: &str| format!("[[question]]\nid = \"q-{n}\"\nobjective = \"see\"\n{scene}type = \"{kind}\"\n");
        let prompt = format!("prompt = \"What fits case {n} best?\"\n");
        let option = |id: char, right: bool| {
            let mark = if right { "correct = true, " } else { "" };
            format!("  {{ id = \"{id}\", text = \"Choice {id} of case {n}\", {mark}feedback = \"So it is.\" }},\n")
        };
        let four = |right: usize| {
            let options: String =
                ['a', 'b', 'c', 'd'].iter().enumerate().map(|(i, id)| option(*id, i == right)).collect();
            format!("options = [\n{options}]\n\n")
        };
        match n {
            0..14 => {
                let _ = write!(out, "{}{prompt}{}", head("single_choice"), four(n % 4));
            }
            14..20 => {
                let _ = write!(out, "{}{prompt}{}", head("multiple_response"), four(n % 4));
            }
            20..26 => {
                let truth = n % 2 == 0;
                let _ = write!(
                    out,
                    "{}{prompt}answer = {truth}\nfeedback_true = \"Look again.\"\nfeedback_false = \"Look once more.\"\n\n",
                    head("true_false")
                );
            }
            _ => {
                let _ = write!(
                    out,
                    "{}{prompt}accept = [\"word\"]\nfeedback_right = \"Yes.\"\nfeedback_other = \"The word.\"\n\n",
                    head("short_text")
                );
            }
        }
    }
    out
}

const TASK: &str = "+++\nid = \"work\"\ntitle = \"Work\"\nwords_min = 50\nwords_max = 200\n[[row]]\nid = \"clear\"\ntitle = \"Clear\"\nessential = true\nnot_yet = \"a\"\ngetting_there = \"b\"\nmeets = \"c\"\nstrong = \"d\"\n+++\nWrite about a garden that you know well, and say who works in it.\n\n<!-- trainer -->\nLook for the garden.\n";

const PAGE_OF_GUIDE: &str = "## What this is for\n\nThe group meets once.\n\n## Session plan\n\n| Minutes | What happens |\n|---|---|\n| 10 | Arrive |\n| 40 | Play |\n| 10 | Close |\n| *10, not counted* | *Break* |\n\n## Role-play cards\n\nCard one.\n\n## Debrief questions\n\nWhat did you see?\n\n## Adaptations\n\n### Online\n\nMeet by video.\n\n### Low bandwidth: phone only\n\nMeet by phone.\n\n### In custody\n\nPrint it.\n";

/// The course.
pub fn course() -> Files {
    let lessons = [("first", 1), ("second", 22), ("third", 333), ("fourth", 4444)];
    let mut files = Files::default();
    let mut put = |file: &str, text: &str| files.0.insert(file.to_owned(), text.as_bytes().to_vec());
    let mut own = 15 + 20;
    for (index, (id, seed)) in lessons.into_iter().enumerate() {
        let (text, minutes) = lesson(id, seed);
        own += minutes;
        put(&format!("modules/sound/en/lessons/0{}-{id}.md", index + 1), &text);
    }
    put(
        MODULE,
        &format!(
            "id = \"sound\"\ncompetencies = [\"Test 2020: seeing\"]\n\n[hours]\nethics = {}\n\n[modality]\nself_paced = {own}\nlive_online = 60\n\n[quiz]\nquestions = 10\npass_percent = 80\nattempts = 3\nminutes = 15\n\n[[activity]]\nid = \"work\"\nminutes = 20\n",
            own + 60
        ),
    );
    put(
        ABOUT,
        "title = \"Sound\"\nsummary = \"It holds.\"\nsources = [\"A book of maps, 2020\"]\n\n[[objective]]\nid = \"see\"\ntext = \"You can see it.\"\n",
    );
    put(QUESTIONS, &questions());
    put(ACTIVITY, TASK);
    put(GUIDE, PAGE_OF_GUIDE);
    put(WELLNESS, &format!("## For you\n\n{}\n", Picks(5).prose(12)));
    put(GLOSSARY, "[[term]]\nid = \"lantern\"\nterm = \"lantern\"\nmeaning = \"A small lamp.\"\n");
    put(
        COMPETENCIES,
        "[[framework]]\nid = \"test\"\nname = \"Test 2020\"\nsource = \"A test, 2020\"\n\n[[framework.domain]]\nname = \"Seeing\"\nitems = [\n  { id = \"t-1\", text = \"sees\", modules = \"1\" },\n  { id = \"t-2\", text = \"looks\", modules = \"2\" },\n]\n",
    );
    put(
        PLAN,
        &format!(
            "[[module]]\nid = \"sound\"\ntitle = \"Sound\"\nhours = {{ ethics = {} }}\nactivity = \"Work\"\n\n[[module]]\nid = \"later\"\ntitle = \"Later\"\nhours = {{ ethics = 60 }}\nactivity = \"More work\"\n\n[[topic]]\ntext = \"seeing\"\nmodules = \"1\"\nlessons = [\"sound/first\"]\n",
            own + 60
        ),
    );
    files
}

pub const SPANISH: &str = "modules/sound/es/lessons/01-first.md";
pub const SPANISH_GUIDE: &str = "modules/sound/es/facilitator.md";

/// The same course with a Spanish text of everything, in which only headings are translated.
pub fn translated() -> Files {
    let mut files = course();
    let names = [
        ("## In short", "## En breve"),
        ("## Why it matters", "## Por qué importa"),
        ("## The idea, step by step", "## La idea, paso a paso"),
        ("## A scene", "## Una escena"),
        ("## Try it", "## Pruébelo"),
        ("## To sum up", "## Resumen"),
        ("## Sources", "## Fuentes"),
        ("*Your time:", "*Su tiempo:"),
        ("## Session plan", "## Plan de la sesión"),
        ("| Minutes |", "| Minutos |"),
        ("## Role-play cards", "## Tarjetas para juegos de roles"),
        ("## Debrief questions", "## Para la conversación final"),
        ("### Online", "### En línea"),
        ("### Low bandwidth", "### Con poca conexión"),
        ("### In custody", "### Bajo custodia"),
    ];
    let spanish: Vec<(String, Vec<u8>)> = files
        .0
        .iter()
        .filter(|(path, _)| path.contains("/en/"))
        .map(|(path, bytes)| {
            let mut text = String::from_utf8(bytes.clone()).expect("text");
            for (from, to) in names {
                text = text.replace(from, to);
            }
            (path.replace("/en/", "/es/"), text.into_bytes())
        })
        .collect();
    files.0.extend(spanish);
    files
}
