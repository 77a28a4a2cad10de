//! Activities: a task with its rubric, and what only trainers see.

use super::{front_matter, once, prose};
use crate::fields::{Fields, parse};
use crate::source::{Excerpt, Report, Source};
use domain::course::{Activity, Language, Level, Markdown, ModelAnswer, Rubric, RubricRow};
use domain::id::{ActivityId, RubricRowId};
use std::collections::BTreeSet;

/// The line after which the text is for trainers only.
const FOR_TRAINERS: &str = "<!-- trainer -->";

const LEVELS: [(&str, Level); 4] = [
    ("not_yet", Level::NotYet),
    ("getting_there", Level::GettingThere),
    ("meets", Level::Meets),
    ("strong", Level::Strong),
];

/// Reads one activity. None when its front matter cannot be read or it has no id.
pub(super) fn read(
    source: &Source<'_>,
    language: &Language,
    seen: &mut BTreeSet<ActivityId>,
    report: &Report,
) -> Option<Activity> {
    let (front, text) = front_matter::split(source, report)?;
    let (task, look_for) = parts(&text, language, report);
    let table = parse(&front, report)?;
    let fields = Fields::new(&table, &front, report);
    let id = fields.id::<ActivityId>("id");
    if let Some(id) = &id {
        once(seen, &id.value, "activity", |what, instead| {
            fields.error_at(id.at, what, instead);
        });
    }
    let title = fields.string("title");
    let min = fields.number("words_min");
    let max = fields.number("words_max");
    if let (Some(min), Some(max)) = (&min, &max)
        && (max.value == 0 || min.value > max.value)
    {
        fields.error_at(
            max.at,
            format!("no text has at least {} and at most {} words", min.value, max.value),
            "Make words_max larger than words_min.",
        );
    }
    let rubric = Rubric { rows: rows(&fields) };
    let answers = fields.tables("model_answer").into_iter();
    let model_answers = answers.filter_map(|answer| model_answer(answer, language, report)).collect();
    fields.finish();
    Some(Activity {
        id: id?.value,
        title,
        task,
        words_min: min.map_or(0, |min| min.value),
        words_max: max.map_or(0, |max| max.value),
        rubric,
        look_for,
        model_answers,
    })
}

fn rows(fields: &Fields<'_>) -> Vec<RubricRow> {
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    let tables = fields.tables("row");
    if tables.is_empty() {
        fields.error_at(
            fields.at("row"),
            "the rubric has no rows",
            "Write [[row]] with id, title, essential and the four levels.",
        );
    }
    for row in tables {
        let id = row.id::<RubricRowId>("id");
        if let Some(id) = &id {
            once(&mut seen, &id.value, "row", |what, instead| {
                row.error_at(id.at, what, instead);
            });
        }
        let title = row.string("title");
        let essential = row.flag("essential");
        let levels = LEVELS.map(|(key, _)| row.string(key));
        row.finish();
        if let Some(id) = id {
            rows.push(RubricRow { id: id.value, title, essential, levels });
        }
    }
    rows
}

fn model_answer(fields: Fields<'_>, language: &Language, report: &Report) -> Option<ModelAnswer> {
    let level = fields.one_of("level", &LEVELS);
    let text = prose::maybe(fields.text("text"), language, report);
    let why = prose::maybe(fields.text("why"), language, report);
    fields.finish();
    Some(ModelAnswer { level: level?, text, why })
}

/// The task, and what a trainer looks for.
fn parts(text: &Excerpt<'_>, language: &Language, report: &Report) -> (Markdown, Markdown) {
    let mut at = 0;
    let mut split = None;
    for line in text.text().split_inclusive('\n') {
        if line.trim() == FOR_TRAINERS {
            split = Some((at, at + line.len()));
            break;
        }
        at += line.len();
    }
    let end = text.text().len();
    let (task_end, trainer_start) = split.unwrap_or((end, end));
    let task = prose::text(&text.part(0..task_end), language, report);
    let look_for = prose::text(&text.part(trainer_start..end), language, report);
    if task.0.is_empty() {
        report.error(text, 0, "the task is empty", "Write what the trainee is to do.");
    }
    if look_for.0.is_empty() {
        report.error(
            text,
            task_end,
            "nothing tells trainers what to look for",
            format!("Write a line {FOR_TRAINERS} and below it what a trainer looks for."),
        );
    }
    (task, look_for)
}
