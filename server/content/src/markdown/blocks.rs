//! The two blocks that lessons add to Markdown, `scene` and `try`: TOML inside a fence.

use crate::fields::{Fields, Text, parse};
use crate::source::{Excerpt, Report};

/// A short scene: who says what.
pub(crate) struct Scene<'x> {
    /// Its title.
    pub(crate) title: Text<'x>,
    /// Who speaks and what they say; nobody where something happens.
    pub(crate) lines: Vec<(Option<Text<'x>>, Text<'x>)>,
}

/// One option of a `try` block.
pub(crate) struct TryOption<'x> {
    /// What can be opened.
    pub(crate) text: Text<'x>,
    /// What is said about it.
    pub(crate) feedback: Text<'x>,
    /// Whether it is a good choice.
    pub(crate) good: bool,
}

/// A question to try on the spot, without a score.
pub(crate) struct Try<'x> {
    /// What is asked.
    pub(crate) prompt: Text<'x>,
    /// The options.
    pub(crate) options: Vec<TryOption<'x>>,
}

/// One of the two blocks.
pub(crate) enum Block<'x> {
    /// A scene.
    Scene(Scene<'x>),
    /// A question to try.
    Try(Try<'x>),
}

impl<'x> Block<'x> {
    /// Every text in it that is Markdown.
    pub(crate) fn texts(&self) -> Vec<&Text<'x>> {
        match self {
            Self::Scene(scene) => {
                let lines = scene.lines.iter().map(|(_, says)| says);
                std::iter::once(&scene.title).chain(lines).collect()
            }
            Self::Try(exercise) => {
                let options = exercise.options.iter();
                let options = options.flat_map(|option| [&option.text, &option.feedback]);
                std::iter::once(&exercise.prompt).chain(options).collect()
            }
        }
    }
}

/// The kind of block that the words after a fence name, if it is one of the two.
pub(crate) fn kind(info: &str) -> Option<&'static str> {
    let word = info.split_whitespace().next()?;
    ["scene", "try"].into_iter().find(|kind| *kind == word)
}

/// Reads a block and hands it on, with everything wrong in it reported. Nothing is handed on when it cannot be used.
pub(crate) fn read<R>(kind: &str, body: &Excerpt<'_>, report: &Report, then: impl FnOnce(Block<'_>) -> R) -> Option<R> {
    let before = report.len();
    let table = parse(body, report)?;
    let fields = Fields::new(&table, body, report);
    let block = if kind == "scene" { scene(fields).map(Block::Scene) } else { exercise(fields).map(Block::Try) };
    let block = block.filter(|_| report.len() == before)?;
    Some(then(block))
}

fn scene<'x>(fields: Fields<'x>) -> Option<Scene<'x>> {
    let title = fields.text("title");
    let lines = fields.pairs("lines", true);
    let at = fields.at("lines");
    if lines.is_empty() {
        fields.error_at(at, "this scene has no lines", "Write lines = [[\"Rosa\", \"What she says.\"]].");
    }
    fields.finish();
    Some(Scene { title: title?, lines })
}

fn exercise<'x>(fields: Fields<'x>) -> Option<Try<'x>> {
    let prompt = fields.text("prompt");
    let mut options = Vec::new();
    let at = fields.at("options");
    let tables = fields.tables("options");
    let count = tables.len();
    for option in tables {
        let text = option.text("text");
        let feedback = option.text("feedback");
        let good = option.flag("good");
        option.finish();
        if let (Some(text), Some(feedback)) = (text, feedback) {
            options.push(TryOption { text, feedback, good });
        }
    }
    if count < 2 {
        fields.error_at(
            at,
            "a try block needs at least two options",
            "Write options = [{ text = \"...\", feedback = \"...\", good = true }, { text = \"...\", feedback = \"...\" }].",
        );
    } else if options.len() == count && !options.iter().any(|option| option.good) {
        fields.error_at(at, "no option of this try block is good", "Write good = true in at least one option.");
    }
    fields.finish();
    Some(Try { prompt: prompt?, options })
}
