//! Modules: what is the same in every language, and each language that they are written in.

use super::core::{self, Core};
use super::{Sources, about, activity, lesson, prose, question, translation};
use crate::source::{Report, Source};
use domain::course::{Beside, Language, Lesson, Markdown, Module};
use domain::id::{ActivityId, ModuleId, ObjectiveId};
use std::collections::{BTreeMap, BTreeSet};

/// Modules that programmes may name, with their activities. No activities where not all of them could be read, so
/// that one fault is not told twice.
pub(super) type Known = BTreeMap<ModuleId, Option<BTreeSet<ActivityId>>>;

/// All modules.
#[derive(Default)]
pub(super) struct Modules {
    /// One for each language of each module.
    pub(super) modules: Vec<Module>,
    /// What programmes may name.
    pub(super) known: Known,
}

/// Reads every folder below `modules/`.
pub(super) fn read_all(sources: &Sources<'_>, report: &Report) -> Modules {
    let mut all = Modules::default();
    let mut seen = BTreeSet::new();
    for folder in below(sources, "modules/") {
        read_one(sources, &folder, &mut seen, &mut all, report);
    }
    all
}

/// The names of folders below a path that ends in `/`.
fn below(sources: &Sources<'_>, path: &str) -> BTreeSet<String> {
    sources
        .keys()
        .filter_map(|file| file.strip_prefix(path)?.split_once('/'))
        .map(|(folder, _)| folder.to_owned())
        .collect()
}

/// A file that must be there. None when it is not, or is no text.
fn file<'s, 'a>(sources: &'s Sources<'a>, path: &str, report: &Report) -> Option<&'s Source<'a>> {
    let found = sources.get(path);
    if found.is_none() {
        report.file_error(path, "this file is missing", "Write it; the README of the courses shows how.");
    }
    found?.as_ref()
}

/// Files of a folder in their order; the second value says whether all of them are text.
fn files<'s, 'a>(sources: &'s Sources<'a>, folder: &str) -> (Vec<&'s Source<'a>>, bool) {
    let inside: Vec<_> =
        sources.iter().filter(|(path, _)| path.starts_with(folder)).map(|(_, source)| source.as_ref()).collect();
    let all = inside.iter().all(Option::is_some);
    (inside.into_iter().flatten().collect(), all)
}

fn read_one(sources: &Sources<'_>, folder: &str, seen: &mut BTreeSet<ModuleId>, all: &mut Modules, report: &Report) {
    let path = format!("modules/{folder}");
    let core = file(sources, &format!("{path}/module.toml"), report)
        .and_then(|source| core::read(source, folder, seen, report));
    // Where the id cannot be read the folder says which module is meant, so that other files can still be checked.
    let id = core.as_ref().map(|core| core.id.clone());
    let Some(id) = id.or_else(|| ModuleId::parse(folder).ok()) else {
        return;
    };
    let core = core.unwrap_or_else(|| Core::empty(id.clone()));
    if let Some(Some(source)) = sources.get(&*format!("{path}/module.toml")) {
        prerequisites(&core, source, &below(sources, "modules/"), report);
    }
    let english = Language::english();
    let mut languages = below(sources, &format!("{path}/"));
    if !languages.contains(&english.0) {
        report.file_error(
            &format!("{path}/{}/about.toml", english.0),
            "this module is not written in English",
            "Write its English texts first; other languages follow them.",
        );
    }
    languages.retain(|name| {
        let fits = matches!(name.len(), 2 | 3) && name.bytes().all(|b| b.is_ascii_lowercase());
        if !fits {
            report.file_error(
                &format!("{path}/{name}"),
                format!("{name:?} is no language"),
                "Name the folder after a language, with two or three small letters like en.",
            );
        }
        fits
    });
    let mut activities = BTreeSet::new();
    let mut complete = true;
    let mut modules: Vec<(Module, bool)> = Vec::new();
    for name in languages {
        let (module, whole) = in_language(sources, &path, &core, Language(name), report);
        activities.extend(module.activities.iter().map(|activity| activity.id.clone()));
        complete &= whole;
        modules.push((module, whole));
    }
    // A comparison with half a module would report what has been reported already.
    if let Some((original, true)) = modules.iter().find(|(module, _)| module.language == english) {
        for (other, whole) in &modules {
            if *whole && other.language != english {
                let folder = format!("{path}/{}", other.language.0);
                translation::check(original, other, &folder, report);
            }
        }
    }
    all.known.insert(id.clone(), complete.then(|| activities.clone()));
    // A programme that names the folder of a module with another id is right about what it means.
    if let Ok(folder) = ModuleId::parse(folder) {
        all.known.entry(folder).or_insert_with(|| complete.then_some(activities));
    }
    all.modules.extend(modules.into_iter().map(|(module, _)| module));
}

/// One language of a module, and whether all of it could be read.
fn in_language(sources: &Sources<'_>, path: &str, core: &Core, language: Language, report: &Report) -> (Module, bool) {
    let folder = format!("{path}/{}", language.0);
    let about_file = file(sources, &format!("{folder}/about.toml"), report);
    let about = about_file.and_then(|source| about::read(source, report));
    let objectives: Option<BTreeSet<ObjectiveId>> =
        about.as_ref().map(|about| about.objectives.iter().map(|(objective, _)| objective.id.clone()).collect());
    let questions = file(sources, &format!("{folder}/questions.toml"), report);
    let pool = questions.and_then(|source| question::read(source, objectives.as_ref(), &language, report));
    if let (Some(source), Some(about), Some(pool)) = (about_file, &about, &pool) {
        about::untested(source, about, pool, report);
    }
    if let (Some(pool), Some(at)) = (&pool, core.quiz_at)
        && let Some(Some(source)) = sources.get(&*format!("{path}/module.toml"))
        && core.quiz.questions as usize > pool.written
    {
        report.error(
            &source.whole(),
            at,
            format!(
                "a quiz of {} questions from a pool of {} ({}/questions.toml)",
                core.quiz.questions, pool.written, language.0
            ),
            "Write more questions, or a smaller number here.",
        );
    }
    let mut seen = BTreeSet::new();
    let (lesson_files, mut whole) = files(sources, &format!("{folder}/lessons/"));
    if lesson_files.is_empty() && whole {
        report.file_error(&format!("{folder}/lessons"), "there is no lesson", "Write lessons/01-first.md.");
    }
    let lessons: Vec<Lesson> = lesson_files
        .iter()
        .filter_map(|source| {
            let lesson = lesson::read(source, &language, &mut seen, report);
            whole &= lesson.is_some();
            lesson
        })
        .collect();
    let mut seen = BTreeSet::new();
    let (activity_files, text) = files(sources, &format!("{folder}/activities/"));
    whole &= text;
    let activities = activity_files
        .iter()
        .filter_map(|source| {
            let activity = activity::read(source, &language, &mut seen, report);
            whole &= activity.is_some();
            activity
        })
        .collect();
    whole &= about.is_some() && pool.is_some();
    let about = about.unwrap_or_default();
    let page = |name: &str| {
        let source = sources.get(&*format!("{folder}/{name}"))?.as_ref()?;
        beside_page(source, &language, report)
    };
    let beside = Beside {
        prerequisites: core.prerequisites.iter().map(|(id, _)| id.clone()).collect(),
        reviewers: core.reviewers.clone(),
        content_note: about.content_note,
        facilitator: page("facilitator.md"),
        wellness: page("wellness.md"),
    };
    let module = Module {
        id: core.id.clone(),
        language,
        title: about.title,
        summary: about.summary,
        hours: core.hours.clone(),
        modality: core.modality.clone(),
        objectives: about.objectives.into_iter().map(|(objective, _)| objective).collect(),
        competencies: core.competencies.clone(),
        lessons,
        quiz: core.quiz.clone(),
        questions: pool.map(|pool| pool.questions).unwrap_or_default(),
        activities,
        sources: about.sources,
        beside,
    };
    (module, whole)
}

/// A page that is no lesson: the facilitator's guide, or the page for the learner's own wellness.
fn beside_page(source: &Source<'_>, language: &Language, report: &Report) -> Option<Markdown> {
    let whole = source.whole();
    let text = prose::text(&whole, language, report);
    if text.0.is_empty() {
        report.error(&whole, 0, "this page has no text", "Write it, or remove the file.");
        return None;
    }
    Some(text)
}

/// Modules that are said to come before and are not there, or come before themselves.
fn prerequisites(core: &Core, source: &Source<'_>, known: &BTreeSet<String>, report: &Report) {
    for (id, at) in &core.prerequisites {
        if *id == core.id {
            report.error(&source.whole(), *at, "a module that comes before itself", "Name another one, or none.");
        } else if !known.contains(id.as_str()) {
            report.error(
                &source.whole(),
                *at,
                format!("there is no module `{id}`"),
                "Write the id of a module that comes before this one.",
            );
        }
    }
}
