//! The page of coverage: modules with words, minutes, questions and reading level, competencies, topics.

use super::frameworks::{Frame, Framework, Plan, Planned, teaches};
use super::hours;
use super::module::{ByCategory, Lesson, Module};
use super::reading::{Counts, written};
use super::shape;
use crate::read::core::CATEGORIES;
use domain::course::Modality;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const HEAD: &str = "# What the curriculum covers

This page is printed by `cairn check courses --coverage`, and a test holds the file to what the program prints. To change it, change the courses, `competencies.toml` or `plan.toml`, and write the page anew.

";

/// The whole page. Writing to a text cannot fail.
pub(super) fn page(frame: &Frame<'_>, modules: &[Module<'_>], languages: &BTreeSet<(String, String)>) -> String {
    let mut out = HEAD.to_owned();
    let nothing = Plan::default();
    let plan = frame.plan.as_ref().map_or(&nothing, |(plan, _)| plan);
    table_of_modules(plan, modules, &mut out);
    table_of_hours(plan, modules, &mut out);
    table_of_languages(plan, modules, languages, &mut out);
    table_of_lessons(plan, modules, &mut out);
    table_of_topics(plan, modules, &mut out);
    for framework in &frame.frameworks {
        competencies(framework, plan, modules, &mut out);
    }
    out
}

/// Written modules in the order of the plan, and those that are not planned after them.
fn in_order<'m, 'a>(plan: &Plan, modules: &'m [Module<'a>]) -> Vec<&'m Module<'a>> {
    let place = |module: &Module<'_>| plan.modules.iter().position(|planned| planned.id == module.folder);
    let mut all: Vec<&Module<'_>> = modules.iter().collect();
    all.sort_by_key(|module| (place(module).unwrap_or(usize::MAX), module.folder.clone()));
    all
}

fn find<'m, 'a>(planned: &Planned, modules: &'m [Module<'a>]) -> Option<&'m Module<'a>> {
    modules.iter().find(|module| module.folder == planned.id)
}

/// "1,484": thousands apart.
fn number(value: usize) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn grade(counts: Counts) -> String {
    counts.grade().map_or_else(|| "–".to_owned(), written)
}

fn table_of_modules(plan: &Plan, modules: &[Module<'_>], out: &mut String) {
    out.push_str("## Modules\n\n| # | Module | Lessons | Words | Self-paced | Live | Questions (single, multiple, true/false, short) | With a scene | Grade of lessons | Grade of questions | Review |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (index, planned) in plan.modules.iter().enumerate() {
        let total: u32 = planned.hours.values().sum();
        match find(planned, modules) {
            Some(module) => {
                let _ = writeln!(out, "| {} | {}", index + 1, row(module));
            }
            None => {
                let _ = writeln!(
                    out,
                    "| {} | {} | to come | – | {total} minutes in all | – | – | – | – | – | – |",
                    index + 1,
                    planned.title
                );
            }
        }
    }
    for module in in_order(plan, modules) {
        if !plan.modules.iter().any(|planned| planned.id == module.folder) {
            let _ = writeln!(out, "| – | {}", row(module));
        }
    }
    out.push_str("\nGrades are by Flesch and Kincaid, of the text's own voice: no speech in scenes, no tables, no quotations, no sources. The aim is 6 to 8. Words and minutes are those of the lessons at 130 words a minute, with what there is to do.\n\n");
}

fn row(module: &Module<'_>) -> String {
    let levels = module.lessons.iter().map(shape::counts);
    let all = levels.clone().fold(Counts::default(), Counts::and);
    let grades: Vec<i64> = levels.filter_map(Counts::grade).collect();
    let (low, high) = (grades.iter().min().copied(), grades.iter().max().copied());
    let pool = module.pool.as_ref();
    let types = pool.map(super::pool::Pool::types).unwrap_or_default();
    let kinds = ["single_choice", "multiple_response", "true_false", "short_text"];
    let kinds: Vec<String> =
        kinds.iter().map(|kind| types.get(kind).copied().unwrap_or_default().to_string()).collect();
    format!(
        "{} | {} | {} | {} | {} | {} ({}) | {} | {} ({} to {}) | {} | {} |",
        module.title,
        module.lessons.len(),
        number(module.words()),
        module.modality.get(&Modality::SelfPaced).copied().unwrap_or_default(),
        module.live_minutes(),
        pool.map_or(0, |pool| pool.questions.len()),
        kinds.join(", "),
        pool.map_or(0, super::pool::Pool::with_scene),
        grade(all),
        low.map_or_else(String::new, written),
        high.map_or_else(String::new, written),
        pool.map_or_else(String::new, |pool| grade(pool.counts())),
        if module.peers == 0 { "not yet reviewed by peers".to_owned() } else { format!("{} by name", module.peers) },
    )
}

fn table_of_hours(plan: &Plan, modules: &[Module<'_>], out: &mut String) {
    out.push_str("## Hours by category\n\n| # | Module | Advocacy | Mentoring | Recovery | Ethics | Harm reduction | Together | Graded activity |\n|---|---|---|---|---|---|---|---|---|\n");
    let cells = |of: &ByCategory| {
        let minutes = CATEGORIES.map(|(_, category)| of.get(&category).copied().unwrap_or_default());
        let together: u32 = minutes.iter().sum();
        let cells: Vec<String> = minutes.iter().map(|m| if *m == 0 { "–".to_owned() } else { m.to_string() }).collect();
        format!("{} | {together}", cells.join(" | "))
    };
    let (mut planned_sum, mut written_sum) = (ByCategory::new(), ByCategory::new());
    for (index, planned) in plan.modules.iter().enumerate() {
        let _ =
            writeln!(out, "| {} | {} | {} | {} |", index + 1, planned.title, cells(&planned.hours), planned.activity);
        for (category, minutes) in &planned.hours {
            *planned_sum.entry(*category).or_default() += minutes;
        }
    }
    for module in modules {
        for (category, minutes) in &module.hours {
            *written_sum.entry(*category).or_default() += minutes;
        }
    }
    let _ = writeln!(out, "| | **Planned** | {} | |", cells(&planned_sum));
    let _ = writeln!(out, "| | **Written** | {} | |\n", cells(&written_sum));
    let _ = writeln!(
        out,
        "All numbers are minutes. Planned: {} hours; written: {} hours.\n",
        planned_sum.values().sum::<u32>() / 60,
        written_sum.values().sum::<u32>() / 60
    );
}

/// What each language has and lacks. What a module lacks that is there in part, the checker tells at its place.
fn table_of_languages(plan: &Plan, modules: &[Module<'_>], languages: &BTreeSet<(String, String)>, out: &mut String) {
    let all: BTreeSet<&str> = languages.iter().map(|(language, _)| language.as_str()).collect();
    if all.is_empty() {
        return;
    }
    out.push_str("## Other languages\n\n| Language | Modules | Missing |\n|---|---|---|\n");
    for language in all {
        let titles = |there: bool| {
            let has = |module: &&Module<'_>| languages.contains(&(language.to_owned(), module.folder.clone())) == there;
            let titles: Vec<&str> = in_order(plan, modules).into_iter().filter(has).map(|m| m.title.as_str()).collect();
            if titles.is_empty() { "–".to_owned() } else { titles.join("; ") }
        };
        let _ = writeln!(out, "| {language} | {} | {} |", titles(true), titles(false));
    }
    out.push('\n');
}

fn table_of_lessons(plan: &Plan, modules: &[Module<'_>], out: &mut String) {
    out.push_str("## Lessons\n\n| Module | Lesson | Words | Reading | Minutes | Category | Grade |\n|---|---|---|---|---|---|---|\n");
    for module in in_order(plan, modules) {
        for lesson in &module.lessons {
            let category = lesson.category.or(module.only_category()).map_or("–", hours::name);
            let _ = writeln!(
                out,
                "| {} | {} | {} | {} | {} | {} | {} |",
                module.title,
                lesson.title,
                number(lesson.words),
                hours::reading(lesson.words),
                lesson.minutes,
                category.replace('_', " "),
                grade(shape::counts(lesson))
            );
        }
    }
    out.push('\n');
}

/// A module by its number and title.
fn called(plan: &Plan, number: usize, modules: &[Module<'_>]) -> String {
    match number.checked_sub(1).and_then(|index| plan.modules.get(index)) {
        Some(planned) if find(planned, modules).is_some() => format!("module {number}"),
        Some(_) => format!("module {number} (to come)"),
        None => number.to_string(),
    }
}

fn list(plan: &Plan, numbers: &[usize], modules: &[Module<'_>]) -> String {
    numbers.iter().map(|number| called(plan, *number, modules)).collect::<Vec<_>>().join(", ")
}

fn table_of_topics(plan: &Plan, modules: &[Module<'_>], out: &mut String) {
    out.push_str("## Topics\n\n| Topic | Module | Lessons |\n|---|---|---|\n");
    for topic in &plan.topics {
        let titles: Vec<String> = topic.lessons.iter().map(|(place, _)| title(place, modules)).collect();
        let _ = writeln!(out, "| {} | {} | {} |", topic.text, list(plan, &topic.modules, modules), titles.join(", "));
    }
    out.push('\n');
}

fn title(place: &str, modules: &[Module<'_>]) -> String {
    let found = place.split_once('/').and_then(|(folder, id)| {
        let module = modules.iter().find(|module| module.folder == folder)?;
        module.lessons.iter().find(|lesson| lesson.id == id)
    });
    found.map_or_else(|| place.to_owned(), |lesson| lesson.title.clone())
}

fn competencies(framework: &Framework, plan: &Plan, modules: &[Module<'_>], out: &mut String) {
    let all: Vec<(&Module<'_>, &Lesson<'_>)> =
        in_order(plan, modules).into_iter().flat_map(|m| m.lessons.iter().map(move |l| (m, l))).collect();
    let taught = framework.items().filter(|item| all.iter().any(|(_, lesson)| teaches(lesson, &item.id))).count();
    let _ = writeln!(
        out,
        "## {}\n\n{}.\n\n{taught} of {} items have a lesson.\n\n| Item | Competency | Lessons | Planned in |\n|---|---|---|---|",
        framework.name,
        framework.source,
        framework.items().count()
    );
    for domain in &framework.domains {
        let _ = writeln!(out, "| | **{}** | | |", domain.name);
        for item in &domain.items {
            let lessons: Vec<String> = all
                .iter()
                .filter(|(_, lesson)| teaches(lesson, &item.id))
                .map(|(module, lesson)| {
                    let place = plan.modules.iter().position(|planned| planned.id == module.folder);
                    place.map_or_else(|| lesson.title.clone(), |place| format!("{}: {}", place + 1, lesson.title))
                })
                .collect();
            let lessons = if lessons.is_empty() { "–".to_owned() } else { lessons.join("; ") };
            let planned = list(plan, &item.planned, modules);
            let _ = writeln!(out, "| {} | {} | {lessons} | {planned} |", item.id, item.text);
        }
    }
    out.push('\n');
}
