//! The frameworks of competencies, item by item, and the plan of the whole curriculum: what they say and what is wrong in them.

use super::hours;
use super::module::{ByCategory, Module};
use crate::fields::{Fields, parse};
use crate::read::Sources;
use crate::read::core::{CATEGORIES, minutes};
use crate::source::{Report, Source};
use std::collections::BTreeSet;

/// The frameworks that come with the program, for courses that bring none of their own.
const BUILT_IN: &str = include_str!("../../../../courses/competencies.toml");

/// Where both files stand in the folder of courses.
const COMPETENCIES: &str = "competencies.toml";
const PLAN: &str = "plan.toml";

/// One competency.
pub(super) struct Item {
    pub(super) id: String,
    pub(super) text: String,
    /// The numbers of the modules that are planned to teach it.
    pub(super) planned: Vec<usize>,
    pub(super) at: usize,
}

/// A group of competencies.
pub(super) struct Domain {
    pub(super) name: String,
    pub(super) items: Vec<Item>,
}

/// One framework.
pub(super) struct Framework {
    pub(super) name: String,
    pub(super) source: String,
    pub(super) domains: Vec<Domain>,
}

impl Framework {
    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        self.domains.iter().flat_map(|domain| &domain.items)
    }
}

/// A module as it is planned.
pub(super) struct Planned {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) hours: ByCategory,
    pub(super) activity: String,
    pub(super) at: usize,
}

/// Something that must be taught somewhere.
pub(super) struct Topic {
    pub(super) text: String,
    pub(super) modules: Vec<usize>,
    /// Lessons that teach it, as module/lesson, each with its place.
    pub(super) lessons: Vec<(String, usize)>,
    pub(super) at: usize,
}

/// The plan of the whole.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) modules: Vec<Planned>,
    pub(super) topics: Vec<Topic>,
}

/// Both files as they were read.
#[derive(Default)]
pub(super) struct Frame<'a> {
    pub(super) frameworks: Vec<Framework>,
    /// The file of the frameworks, where the courses bring it.
    own: Option<&'a Source<'a>>,
    pub(super) plan: Option<(Plan, &'a Source<'a>)>,
}

/// The files beside the courses that are read here.
pub(super) const FILES: [&str; 2] = [COMPETENCIES, PLAN];

/// Reads both. What is wrong in a form is told.
pub(super) fn read<'a>(beside: &'a Sources<'a>, report: &Report) -> Frame<'a> {
    let file = |name| beside.get(name).and_then(|source: &Option<Source<'_>>| source.as_ref());
    let own: Option<&Source<'_>> = file(COMPETENCIES);
    let frameworks = match own {
        Some(source) => frameworks(source, report),
        None => frameworks(&Source::new(COMPETENCIES, BUILT_IN), &Report::default()),
    };
    let plan = file(PLAN).map(|source| (plan(source, report), source));
    Frame { frameworks, own, plan }
}

/// Numbers of modules: "1, 5".
fn numbers(fields: &Fields<'_>) -> Vec<usize> {
    let Some(text) = fields.text("modules") else { return Vec::new() };
    let mut numbers = Vec::new();
    for part in text.value.split(',') {
        match part.trim().parse() {
            Ok(number) => numbers.push(number),
            Err(_) => {
                text.error(format!("{part:?} is no number of a module"), "Write numbers as in plan.toml: \"1, 5\".")
            }
        }
    }
    numbers
}

fn frameworks(source: &Source<'_>, report: &Report) -> Vec<Framework> {
    let whole = source.whole();
    let Some(table) = parse(&whole, report) else { return Vec::new() };
    let fields = Fields::new(&table, &whole, report);
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for fields in fields.tables("framework") {
        fields.string("id");
        let mut framework =
            Framework { name: fields.string("name"), source: fields.string("source"), domains: Vec::new() };
        for fields in fields.tables("domain") {
            let mut domain = Domain { name: fields.string("name"), items: Vec::new() };
            for fields in fields.tables("items") {
                let at = fields.at("id");
                let item = Item { id: fields.string("id"), text: fields.string("text"), planned: numbers(&fields), at };
                if !seen.insert(item.id.clone()) {
                    fields.error_at(at, format!("the id `{}` is used twice", item.id), "Give each item its own id.");
                }
                domain.items.push(item);
                fields.finish();
            }
            framework.domains.push(domain);
            fields.finish();
        }
        all.push(framework);
        fields.finish();
    }
    fields.finish();
    all
}

fn plan(source: &Source<'_>, report: &Report) -> Plan {
    let whole = source.whole();
    let Some(table) = parse(&whole, report) else { return Plan::default() };
    let fields = Fields::new(&table, &whole, report);
    let mut plan = Plan::default();
    for fields in fields.tables("module") {
        let hours = minutes(&fields, "hours", &CATEGORIES).unwrap_or_default();
        plan.modules.push(Planned {
            id: fields.string("id"),
            title: fields.string("title"),
            hours: hours.into_iter().map(|(category, minutes)| (category, minutes.0)).collect(),
            activity: fields.string("activity"),
            at: fields.at("hours"),
        });
        fields.finish();
    }
    for fields in fields.tables("topic") {
        plan.topics.push(Topic {
            text: fields.string("text"),
            modules: numbers(&fields),
            lessons: fields.texts("lessons").iter().map(|text| (text.value.to_owned(), text.at())).collect(),
            at: fields.at("modules"),
        });
        fields.finish();
    }
    fields.finish();
    plan
}

/// Holds lessons, frameworks and plan against each other.
pub(super) fn check(frame: &Frame<'_>, modules: &[Module<'_>], report: &Report) {
    let known: BTreeSet<&str> = frame.frameworks.iter().flat_map(Framework::items).map(|item| &*item.id).collect();
    for module in modules {
        for lesson in &module.lessons {
            for (id, at) in lesson.teaches.iter().filter(|(id, _)| !known.contains(&**id)) {
                let instead = "Write the id of an item in competencies.toml, like samhsa-1-4.";
                report.error(&lesson.source.whole(), *at, format!("there is no competency `{id}`"), instead);
            }
        }
        for (competency, at) in &module.competencies {
            let name = competency.split(':').next().unwrap_or_default().trim();
            if !frame.frameworks.iter().any(|framework| framework.name == name) {
                let names: Vec<&str> = frame.frameworks.iter().map(|framework| &*framework.name).collect();
                let instead = format!("Write one of these and a colon before the item: {}.", names.join(", "));
                report.warning(&module.core.whole(), *at, format!("there is no framework {name:?}"), instead);
            }
        }
    }
    let Some((plan, source)) = &frame.plan else { return };
    let written = |number: usize| {
        let id = number.checked_sub(1).and_then(|index| plan.modules.get(index)).map(|planned| &planned.id);
        modules.iter().find(|module| Some(&module.folder) == id)
    };
    planned_hours(plan, source, modules, report);
    topics(plan, source, modules, report);
    let Some(own) = frame.own else { return };
    for item in frame.frameworks.iter().flat_map(Framework::items) {
        let taught = modules.iter().flat_map(|module| &module.lessons).any(|lesson| teaches(lesson, &item.id));
        let all_written = item.planned.iter().all(|number| written(*number).is_some());
        if !taught && all_written {
            report.warning(
                &own.whole(),
                item.at,
                format!("no lesson teaches `{}`, and no module that is to come is planned for it", item.id),
                format!("Write teaches = [\"{}\"] in the lesson that does, or plan it for another module.", item.id),
            );
        }
        for number in item.planned.iter().filter(|number| !(1..=plan.modules.len()).contains(*number)) {
            report.error(
                &own.whole(),
                item.at,
                format!("there is no module {number} in the plan"),
                format!("Write a number from 1 to {}.", plan.modules.len()),
            );
        }
    }
}

/// Whether a lesson says that it teaches an item.
pub(super) fn teaches(lesson: &super::module::Lesson<'_>, item: &str) -> bool {
    lesson.teaches.iter().any(|(id, _)| id == item)
}

fn planned_hours(plan: &Plan, source: &Source<'_>, modules: &[Module<'_>], report: &Report) {
    for planned in &plan.modules {
        let Some(module) = modules.iter().find(|module| module.folder == planned.id) else { continue };
        for (_, category) in CATEGORIES {
            let minutes = |of: &ByCategory| of.get(&category).copied().unwrap_or_default();
            if minutes(&planned.hours) != minutes(&module.hours) {
                report.error(
                    &source.whole(),
                    planned.at,
                    format!(
                        "`{}` is planned with {} minutes of {} and has {}",
                        planned.id,
                        minutes(&planned.hours),
                        hours::name(category),
                        minutes(&module.hours)
                    ),
                    "Make the plan and module.toml say the same.",
                );
            }
        }
    }
    for module in modules.iter().filter(|module| !plan.modules.iter().any(|planned| planned.id == module.folder)) {
        let what = format!("`{}` is not in plan.toml", module.folder);
        report.warning(
            &module.core.whole(),
            0,
            what,
            "Write it there, with its number in the order of the curriculum.",
        );
    }
}

fn topics(plan: &Plan, source: &Source<'_>, modules: &[Module<'_>], report: &Report) {
    for topic in &plan.topics {
        for (place, at) in &topic.lessons {
            let (folder, id) = place.split_once('/').unwrap_or((place, ""));
            let module = modules.iter().find(|module| module.folder == folder);
            if !module.is_some_and(|module| module.lessons.iter().any(|lesson| lesson.id == id)) {
                let instead = "Write the id of a module, / and the id of one of its lessons.";
                report.error(&source.whole(), *at, format!("there is no lesson {place:?}"), instead);
            }
        }
        for number in topic.modules.iter().filter(|number| !(1..=plan.modules.len()).contains(*number)) {
            report.error(
                &source.whole(),
                topic.at,
                format!("there is no module {number} in the plan"),
                format!("Write a number from 1 to {}.", plan.modules.len()),
            );
        }
        let named = |folder: &str| topic.lessons.iter().any(|(place, _)| place.split('/').next() == Some(folder));
        let written = |number: &usize| {
            let planned = number.checked_sub(1).and_then(|index| plan.modules.get(index));
            planned.is_none_or(|planned| modules.iter().any(|module| module.folder == planned.id))
        };
        let any = topic.modules.iter().filter_map(|n| plan.modules.get(n.wrapping_sub(1))).any(|p| named(&p.id));
        if !any && topic.modules.iter().all(written) {
            report.warning(
                &source.whole(),
                topic.at,
                "the modules of this topic are written, and no lesson is named for it",
                "Write lessons = [\"MODULE/LESSON\"].",
            );
        }
    }
}
