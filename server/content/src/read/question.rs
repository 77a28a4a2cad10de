//! Pools of questions, with the scenes that several of them share.

mod kind;

use super::{once, prose};
use crate::fields::{Fields, Placed, parse};
use crate::source::{Report, Source};
use domain::course::{Choice, Language, Markdown, Question, QuestionKind};
use domain::id::{ObjectiveId, QuestionId};
use std::collections::{BTreeMap, BTreeSet};

/// From how many single choice questions on it says something that the right option is often the longest.
const ENOUGH_TO_TELL: usize = 5;

/// What the pages say below a question with several right options, on line and on paper.
const ALL_THAT_APPLY: &str = "all that apply";

/// What `questions.toml` holds.
#[derive(Default)]
pub(super) struct Pool {
    /// The questions that could be read.
    pub(super) questions: Vec<Question>,
    /// How many there are, the faulty ones included.
    pub(super) written: usize,
    /// Objectives that are tested.
    pub(super) tested: BTreeSet<ObjectiveId>,
}

/// Reads a pool. None when the file cannot be read; objectives are checked when they are known.
pub(super) fn read(
    source: &Source<'_>,
    objectives: Option<&BTreeSet<ObjectiveId>>,
    language: &Language,
    report: &Report,
) -> Option<Pool> {
    let whole = source.whole();
    let table = parse(&whole, report)?;
    let fields = Fields::new(&table, &whole, report);
    let mut scenes = scenes(&fields, language, report);
    let mut pool = Pool::default();
    let mut seen = BTreeSet::new();
    let mut longest = Longest::default();
    for fields in fields.tables("question") {
        pool.written += 1;
        let id = fields.id::<QuestionId>("id");
        if let Some(id) = &id {
            once(&mut seen, &id.value, "question", |what, instead| {
                fields.error_at(id.at, what, instead);
            });
        }
        let objective = fields.id::<ObjectiveId>("objective");
        if let Some(objective) = &objective {
            pool.tested.insert(objective.value.clone());
            if objectives.is_some_and(|known| !known.contains(&objective.value)) {
                fields.error_at(
                    objective.at,
                    format!("there is no objective `{}`", objective.value),
                    "Write the id of an objective in about.toml.",
                );
            }
        }
        let scene = fields.optional_text("scene").and_then(|name| {
            let found = scenes.get_mut(name.value);
            if found.is_none() {
                name.error(format!("there is no scene {:?}", name.value), "Write the id of a [[scene]] in this file.");
            }
            found.map(|scene| {
                scene.used = true;
                scene.text.clone()
            })
        });
        let asked = fields.text("prompt");
        let kind = kind::read(&fields, language, &mut longest, report);
        if let (Some(asked), Some(QuestionKind::MultipleResponse { .. })) = (&asked, &kind)
            && asked.value.to_lowercase().contains(ALL_THAT_APPLY)
        {
            asked.warning(
                format!("the prompt says \"{ALL_THAT_APPLY}\", and so does the page"),
                "Take it out of the prompt: the page says it below every multiple_response.",
            );
        }
        let prompt = prose::maybe(asked, language, report);
        fields.finish();
        if let (Some(id), Some(objective), Some(kind)) = (id, objective, kind) {
            pool.questions.push(Question { id: id.value, objective: objective.value, scene, prompt, kind });
        }
    }
    for scene in scenes.values().filter(|scene| !scene.used) {
        fields.warning_at(
            scene.at,
            "no question uses this scene",
            "Write scene = \"...\" in a question, or take it out.",
        );
    }
    longest.check(&fields);
    fields.finish();
    Some(pool)
}

struct SharedScene {
    text: Markdown,
    at: usize,
    used: bool,
}

fn scenes(fields: &Fields<'_>, language: &Language, report: &Report) -> BTreeMap<String, SharedScene> {
    let mut seen = BTreeSet::new();
    let mut scenes = BTreeMap::new();
    for scene in fields.tables("scene") {
        // Scenes have no id type of their own; their ids are written like those of questions.
        let id = scene.id::<QuestionId>("id");
        let text = prose::maybe(scene.text("text"), language, report);
        if let Some(Placed { value, at }) = id {
            once(&mut seen, &value, "scene", |what, instead| {
                scene.error_at(at, what, instead);
            });
            scenes.insert(value.to_string(), SharedScene { text, at, used: false });
        }
        scene.finish();
    }
    scenes
}

/// How often the right option is the longest: a pool in which it mostly is can be passed without reading.
#[derive(Default)]
struct Longest {
    questions: usize,
    longest: usize,
}

impl Longest {
    fn count(&mut self, options: &[Choice]) {
        let length = |choice: &Choice| choice.text.0.chars().count();
        let right = options.iter().filter(|choice| choice.correct).map(length).max();
        let other = options.iter().filter(|choice| !choice.correct).map(length).max();
        self.questions += 1;
        self.longest += usize::from(right > other);
    }

    fn check(&self, fields: &Fields<'_>) {
        if self.questions >= ENOUGH_TO_TELL && self.longest * 10 > self.questions * 6 {
            fields.warning_at(
                0,
                format!(
                    "the right option is the longest in {} of {} single choice questions",
                    self.longest, self.questions
                ),
                "Make right options shorter or other options longer.",
            );
        }
    }
}
