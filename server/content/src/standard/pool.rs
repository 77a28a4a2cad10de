//! A pool of questions held against the standard: enough of them, of several types, and none that gives itself away.

use super::module::Module;
use super::passages::{Kind, Page};
use super::reading::{Counts, hardest, of, written};
use crate::fields::{Fields, parse};
use crate::source::{Report, Source};
use std::collections::{BTreeMap, BTreeSet};

/// An option of a question.
pub(super) struct Choice {
    pub(super) letters: usize,
    pub(super) correct: bool,
}

/// A question with its place.
pub(super) struct Question {
    pub(super) at: usize,
    pub(super) kind: String,
    pub(super) scene: Option<String>,
    /// What is read before an answer is chosen: the prompt and the options.
    pub(super) page: Page,
    pub(super) choices: Vec<Choice>,
    /// The right answer to a sentence that is true or false.
    pub(super) answer: Option<bool>,
}

/// The questions of a module.
pub(super) struct Pool<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) questions: Vec<Question>,
    pub(super) scenes: BTreeMap<String, Page>,
}

/// Reads a pool once more. None when the file is no TOML, which has been told.
pub(super) fn read<'a>(source: &'a Source<'a>) -> Option<Pool<'a>> {
    let quiet = Report::default();
    let whole = source.whole();
    let table = parse(&whole, &quiet)?;
    let fields = Fields::new(&table, &whole, &quiet);
    let mut pool = Pool { source, questions: Vec::new(), scenes: BTreeMap::new() };
    for scene in fields.tables("scene") {
        if let (Some(id), Some(text)) = (scene.optional_text("id"), scene.optional_text("text")) {
            pool.scenes.insert(id.value.to_owned(), Page::of_string(&text.excerpt()));
        }
    }
    pool.questions = fields.tables("question").iter().map(question).collect();
    Some(pool)
}

fn question(fields: &Fields<'_>) -> Question {
    let mut page = Page::default();
    if let Some(text) = fields.optional_text("prompt") {
        page.string(&text.excerpt(), Kind::Paragraph);
    }
    let mut choices = Vec::new();
    for option in if fields.has("options") { fields.tables("options") } else { Vec::new() } {
        if let Some(text) = option.optional_text("text") {
            page.string(&text.excerpt(), Kind::Choice);
            choices.push(Choice { letters: text.value.chars().count(), correct: option.flag("correct") });
        }
    }
    let text = |key| fields.optional_text(key).map(|text| text.value.to_owned());
    Question {
        at: fields.at("id"),
        kind: text("type").unwrap_or_default(),
        scene: text("scene"),
        page,
        choices,
        answer: if fields.has("answer") { fields.truth("answer") } else { None },
    }
}

impl Pool<'_> {
    /// How many questions there are of each type.
    pub(super) fn types(&self) -> BTreeMap<&str, usize> {
        let mut types = BTreeMap::new();
        for question in &self.questions {
            *types.entry(question.kind.as_str()).or_default() += 1;
        }
        types
    }

    /// How many questions have a scene.
    pub(super) fn with_scene(&self) -> usize {
        self.questions.iter().filter(|question| question.scene.is_some()).count()
    }

    /// What the reading level is reckoned from: scenes, each once, prompts and options.
    pub(super) fn counts(&self) -> Counts {
        let scenes = self.scenes.values().flat_map(|page| &page.passages);
        of(scenes.chain(self.questions.iter().flat_map(|question| &question.page.passages)))
    }
}

/// The fewest questions of a pool, and the fewest types.
const LEAST: usize = 30;
const TYPES: usize = 4;

/// The highest grade of a text, in hundredths: still the eighth.
pub(super) const HIGHEST: i64 = 899;

/// From how many questions on a share says something.
const ENOUGH: usize = 12;

/// Holds the pool of a module against the standard.
pub(super) fn check(module: &Module<'_>, report: &Report) {
    let Some(pool) = &module.pool else { return };
    let whole = pool.source.whole();
    let first = pool.questions.first().map_or(0, |question| question.at);
    let warn = |what: String, instead: &str| report.warning(&whole, first, what, instead);
    let count = pool.questions.len();
    if count < LEAST {
        let instead = "Write at least 30, so that two attempts share few questions.";
        warn(format!("the pool has {count} questions"), instead);
    }
    let types = pool.types();
    if types.len() < TYPES {
        let names: Vec<&str> = types.keys().copied().collect();
        warn(
            format!("the pool has {} of the four types: {}", types.len(), names.join(", ")),
            "Use single_choice, multiple_response, true_false and short_text.",
        );
    }
    let scenes = pool.with_scene();
    if scenes * 3 < count {
        warn(
            format!("{scenes} of {count} questions have a scene"),
            "Write scenes that ask for judgment for at least a third of them.",
        );
    }
    if let Some(grade) = pool.counts().grade().filter(|grade| *grade > HIGHEST) {
        let passages = pool.questions.iter().flat_map(|question| &question.page.passages);
        let hard = hardest(passages.chain(pool.scenes.values().flat_map(|page| &page.passages)));
        report.warning(
            &whole,
            hard.map_or(first, |passage| passage.offset(0)),
            format!("the questions read at grade {}, and the hardest is here", written(grade)),
            "Write shorter sentences and shorter words; grade 6 to 8 is the aim.",
        );
    }
    repeated(pool, report);
    positions(pool, first, report);
    truths(pool, first, report);
    lengths(pool, first, report);
}

/// Prompts that stand twice with the same scene: one draw could hold both.
fn repeated(pool: &Pool<'_>, report: &Report) {
    let mut seen = BTreeSet::new();
    for question in &pool.questions {
        let Some(prompt) = question.page.passages.first() else { continue };
        if !seen.insert((question.scene.clone(), prompt.text.to_lowercase())) {
            let instead = "Ask something else, or take one of the two out.";
            report.warning(&pool.source.whole(), question.at, "this is asked twice with the same words", instead);
        }
    }
}

/// Right answers should stand at each position about equally often.
fn positions(pool: &Pool<'_>, first: usize, report: &Report) {
    let singles: Vec<&Question> = pool.questions.iter().filter(|q| q.kind == "single_choice").collect();
    if singles.len() < ENOUGH {
        return;
    }
    // What each position would get if every question were fair, in thousandths of a question.
    let longest = singles.iter().map(|q| q.choices.len()).max().unwrap_or_default();
    let (mut fair, mut right) = (vec![0; longest], vec![0; longest]);
    for question in &singles {
        for (place, choice) in question.choices.iter().enumerate() {
            fair[place] += 1000 / question.choices.len().max(1);
            right[place] += if choice.correct { 1000 } else { 0 };
        }
    }
    for place in 0..longest {
        // Half as many again, or half as few, with one question to spare.
        let (often, seldom) = (fair[place] * 3 / 2 + 1000, (fair[place] / 2).saturating_sub(1000));
        if right[place] > often || right[place] < seldom {
            let letter = char::from(b'a' + u8::try_from(place).unwrap_or_default());
            report.warning(
                &pool.source.whole(),
                first,
                format!(
                    "the right answer stands at {letter} in {} of {} single choice questions",
                    right[place] / 1000,
                    singles.len()
                ),
                "Move options, so that each place is right about equally often.",
            );
        }
    }
}

/// About half of the sentences should be true.
fn truths(pool: &Pool<'_>, first: usize, report: &Report) {
    let answers: Vec<bool> = pool.questions.iter().filter_map(|question| question.answer).collect();
    let right = answers.iter().filter(|answer| **answer).count();
    if answers.len() >= 4 && (right * 3 < answers.len() || (answers.len() - right) * 3 < answers.len()) {
        report.warning(
            &pool.source.whole(),
            first,
            format!("{right} of {} sentences to judge are true", answers.len()),
            "Turn some around, so that about half are true.",
        );
    }
}

/// Right options should not be told by their length.
fn lengths(pool: &Pool<'_>, first: usize, report: &Report) {
    let singles: Vec<&Question> = pool.questions.iter().filter(|q| q.kind == "single_choice").collect();
    let all = |correct: bool| {
        let letters = singles.iter().flat_map(|q| &q.choices).filter(move |c| c.correct == correct).map(|c| c.letters);
        let letters: Vec<usize> = letters.collect();
        letters.iter().sum::<usize>() / letters.len().max(1)
    };
    let (right, wrong) = (all(true), all(false));
    if singles.len() >= ENOUGH && (right * 4 > wrong * 5 || right * 5 < wrong * 4) {
        report.warning(
            &pool.source.whole(),
            first,
            format!("right options have {right} letters on average and others {wrong}"),
            "Make them about equally long over the pool.",
        );
    }
    let is_longest = |q: &&&Question| {
        let length = |correct: bool| q.choices.iter().filter(|c| c.correct == correct).map(|c| c.letters).max();
        length(true) > length(false)
    };
    let longest = singles.iter().filter(is_longest).count();
    // Above six in ten it has been told when the pool was read.
    if singles.len() >= ENOUGH && longest * 5 > singles.len() * 2 && longest * 10 <= singles.len() * 6 {
        report.warning(
            &pool.source.whole(),
            first,
            format!("the right option is the longest in {longest} of {} single choice questions", singles.len()),
            "Make right options shorter or other options longer; a third is fair.",
        );
    }
}
