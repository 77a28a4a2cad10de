//! What a module is about, in one language: title, summary, objectives, sources.

use super::once;
use super::question::Pool;
use crate::fields::{Fields, Placed, parse};
use crate::source::{Report, Source};
use domain::course::Objective;
use domain::id::ObjectiveId;
use std::collections::BTreeSet;

/// What `about.toml` holds; objectives with the place of their ids.
#[derive(Default)]
pub(super) struct About {
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) objectives: Vec<(Objective, usize)>,
    pub(super) sources: Vec<String>,
    pub(super) content_note: Option<String>,
}

/// Reads the texts about a module. None when the file is no TOML.
pub(super) fn read(source: &Source<'_>, report: &Report) -> Option<About> {
    let whole = source.whole();
    let table = parse(&whole, report)?;
    let fields = Fields::new(&table, &whole, report);
    let mut about = About {
        title: fields.string("title"),
        summary: fields.string("summary"),
        sources: fields.strings("sources"),
        content_note: fields.optional_text("content_note").map(|note| note.value.to_owned()),
        objectives: Vec::new(),
    };
    let mut seen = BTreeSet::new();
    let objectives = fields.tables("objective");
    if objectives.is_empty() {
        fields.error_at(
            fields.at("objective"),
            "there is no objective",
            "Write [[objective]] with id and text for each thing that people can do afterwards.",
        );
    }
    for objective in objectives {
        let id = objective.id::<ObjectiveId>("id");
        let text = objective.string("text");
        if let Some(Placed { value, at }) = id {
            once(&mut seen, &value, "objective", |what, instead| {
                objective.error_at(at, what, instead);
            });
            about.objectives.push((Objective { id: value, text }, at));
        }
        objective.finish();
    }
    fields.finish();
    Some(about)
}

/// Warns of objectives that no question tests.
pub(super) fn untested(source: &Source<'_>, about: &About, pool: &Pool, report: &Report) {
    for (objective, at) in &about.objectives {
        if !pool.tested.contains(&objective.id) {
            report.warning(
                &source.whole(),
                *at,
                format!("no question tests the objective `{}`", objective.id),
                "Write a question for it in questions.toml.",
            );
        }
    }
}
