//! Trees of requirements: each can be met, and names only what there is.

use super::module::Known;
use super::once;
use super::quiz::pass_percent;
use crate::fields::{Fields, Placed};
use domain::course::{HoursKind, Requirement, Rule};
use domain::id::{ActivityId, ModuleId, ProgrammeId, RequirementId};
use domain::quantity::Minutes;
use std::collections::BTreeSet;

const HOURS: [(&str, HoursKind); 2] = [("practice", HoursKind::Practice), ("supervision", HoursKind::Supervision)];

/// What a requirement may name.
pub(super) struct About<'a> {
    /// The modules there are.
    pub(super) known: &'a Known,
    /// The programme that the requirement stands in; none when its id cannot be read.
    pub(super) programme: Option<&'a ProgrammeId>,
}

#[derive(Clone, Copy)]
enum RuleKind {
    Lessons,
    Quiz,
    Activity,
    Hours,
    CourseEvaluation,
}

const RULES: [(&str, RuleKind); 5] = [
    ("lessons_read", RuleKind::Lessons),
    ("quiz_passed", RuleKind::Quiz),
    ("activity_accepted", RuleKind::Activity),
    ("hours_total", RuleKind::Hours),
    ("course_evaluation", RuleKind::CourseEvaluation),
];

/// Reads a node of the tree with everything below it. None when it or what it needs cannot be read.
pub(super) fn requirement(
    fields: Fields<'_>,
    about: &About<'_>,
    seen: &mut BTreeSet<RequirementId>,
) -> Option<Requirement> {
    let id = fields.id::<RequirementId>("id");
    if let Some(id) = &id {
        once(seen, &id.value, "requirement", |what, instead| {
            fields.error_at(id.at, what, instead);
        });
    }
    let forms = ["kind", "all_of", "any_of", "n_of"].map(|key| (key, fields.has(key)));
    let mut present = forms.iter().filter(|(_, there)| *there).map(|(key, _)| *key);
    let (form, second) = (present.next(), present.next());
    let (Some(form), None) = (form, second) else {
        let at = id.as_ref().map_or_else(|| fields.at("id"), |id| id.at);
        fields.error_at(
            at,
            "a requirement is one rule or one list of parts",
            "Write one of kind, all_of, any_of or n_of.",
        );
        return None;
    };
    if form == "kind" {
        let rule = rule(&fields, about);
        fields.finish();
        return Some(Requirement::Leaf { id: id?.value, rule: rule? });
    }
    let tables = fields.tables(form);
    let count = tables.len();
    if count == 0 {
        fields.error_at(
            fields.at(form),
            format!("`{form}` has no parts"),
            "Write at least one part, or take this requirement out.",
        );
    }
    let parts: Vec<Requirement> = tables.into_iter().filter_map(|table| requirement(table, about, seen)).collect();
    let at_least = if form == "n_of" {
        let at_least = fields.number("at_least");
        if let Some(least) = &at_least
            && (least.value == 0 || least.value as usize > count)
        {
            fields.error_at(
                least.at,
                format!("at least {} of {count} parts", least.value),
                format!("Write a number from 1 to {}.", count.max(1)),
            );
        }
        at_least
    } else {
        None
    };
    fields.finish();
    let id = id?.value;
    Some(match form {
        "all_of" => Requirement::AllOf { id, all_of: parts },
        "any_of" => Requirement::AnyOf { id, any_of: parts },
        _ => Requirement::SomeOf { id, at_least: at_least?.value, n_of: parts },
    })
}

fn rule(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let known = about.known;
    Some(match fields.one_of("kind", &RULES)? {
        RuleKind::Lessons => Rule::LessonsRead { module: module(fields, known)? },
        RuleKind::Quiz => {
            let (module, pass) = (module(fields, known), pass_percent(fields));
            Rule::QuizPassed { module: module?, pass: pass? }
        }
        RuleKind::Activity => {
            let (module, activity) = (module(fields, known), fields.id::<ActivityId>("activity"));
            let (module, activity) = (module?, activity?);
            if let Some(Some(activities)) = known.get(&module)
                && !activities.contains(&activity.value)
            {
                fields.error_at(
                    activity.at,
                    format!("the module `{module}` has no activity `{}`", activity.value),
                    "Write the id of one of its activities.",
                );
            }
            Rule::ActivityAccepted { module, activity: activity.value }
        }
        RuleKind::Hours => {
            let (of, least) = (fields.one_of("of", &HOURS), fields.number("at_least_minutes"));
            if let Some(Placed { value: 0, at }) = least {
                fields.error_at(
                    at,
                    "a requirement of no minutes",
                    "Write how many minutes are needed, or take it out.",
                );
            }
            Rule::HoursTotal { of: of?, at_least: Minutes(least?.value) }
        }
        RuleKind::CourseEvaluation => Rule::CourseEvaluation { programme: about.programme?.clone() },
    })
}

fn module(fields: &Fields<'_>, known: &Known) -> Option<ModuleId> {
    let module = fields.id::<ModuleId>("module")?;
    if !known.contains_key(&module.value) {
        fields.error_at(module.at, format!("there is no module `{}`", module.value), "Write the id of a module.");
    }
    Some(module.value)
}
