//! Trees of requirements: each can be met, and names only what there is.

mod counting;
mod feasible;
mod person;
mod study;
mod time;

use super::module::Known;
use super::once;
use super::quiz::pass_percent;
use crate::fields::{Fields, Placed};
use domain::course::requirement::Event;
use domain::course::{Label, Requirement, Rule};
use domain::id::{ActivityId, ModuleId, ProgrammeId, RequirementId};
use std::cell::RefCell;
use std::collections::BTreeSet;

use feasible::paths;
pub(super) use study::CONSEQUENCES;

/// What a requirement may name.
pub(super) struct About<'a> {
    /// The modules there are.
    pub(super) known: &'a Known,
    /// The programme that the requirement stands in; none when its id cannot be read.
    pub(super) programme: Option<&'a ProgrammeId>,
    /// The categories and tags that the version names.
    pub(super) labels: BTreeSet<Label>,
    /// Where a rule speaks of the end of its stage.
    pub(super) stage_end: RefCell<Option<usize>>,
}

impl About<'_> {
    /// Reports a category or tag that the version does not name.
    fn label(&self, fields: &Fields<'_>, label: &Placed<Label>) {
        if !self.labels.contains(&label.value) {
            let known: Vec<_> = self.labels.iter().map(Label::as_str).collect();
            let instead = if known.is_empty() {
                format!("Add categories = [\"{}\"] to the version, or write it without a category.", label.value)
            } else {
                format!("Write one of: {}. Or add it to `categories` or `tags` of the version.", known.join(", "))
            };
            fields.error_at(label.at, format!("the category or tag `{}` is not known", label.value), instead);
        }
    }

    fn labels(&self, fields: &Fields<'_>, labels: Vec<Placed<Label>>) -> Vec<Label> {
        for label in &labels {
            self.label(fields, label);
        }
        labels.into_iter().map(|label| label.value).collect()
    }

    /// An event that may be left out.
    fn event(&self, fields: &Fields<'_>, key: &'static str) -> Option<Event> {
        let names = Event::ALL.map(|event| (event.name(), event));
        let event = fields.optional_one_of(key, &names);
        if event == Some(Event::StageEnd) {
            self.stage_end.borrow_mut().get_or_insert(fields.at(key));
        }
        event
    }
}

fn plain(labels: Vec<Placed<Label>>) -> Vec<Label> {
    labels.into_iter().map(|label| label.value).collect()
}

fn value<T>(placed: Option<Placed<T>>) -> Option<T> {
    placed.map(|placed| placed.value)
}

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
    let places: Vec<usize> = tables.iter().map(|table| table.at("id")).collect();
    let parts: Vec<Option<Requirement>> = tables.into_iter().map(|table| requirement(table, about, seen)).collect();
    if form == "any_of" {
        paths(&fields, &parts, &places);
    }
    let parts: Vec<Requirement> = parts.into_iter().flatten().collect();
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

#[derive(Clone, Copy)]
enum Kind {
    Lessons,
    Quiz,
    Activity,
    CourseEvaluation,
    Read(fn(&Fields<'_>, &About<'_>) -> Option<Rule>),
}

const RULES: [(&str, Kind); 24] = [
    ("lessons_read", Kind::Lessons),
    ("quiz_passed", Kind::Quiz),
    ("activity_accepted", Kind::Activity),
    ("hours_total", Kind::Read(time::hours_total)),
    ("course_evaluation", Kind::CourseEvaluation),
    ("hours_by_category", Kind::Read(time::hours_by_category)),
    ("share", Kind::Read(time::share)),
    ("ratio", Kind::Read(time::ratio)),
    ("frequency", Kind::Read(time::frequency)),
    ("periodic", Kind::Read(time::periodic)),
    ("retention", Kind::Read(time::retention)),
    ("course_set", Kind::Read(study::course_set)),
    ("assessment", Kind::Read(study::assessment)),
    ("document", Kind::Read(person::document)),
    ("attestation", Kind::Read(person::attestation)),
    ("references", Kind::Read(person::references)),
    ("age", Kind::Read(person::age)),
    ("jurisdiction", Kind::Read(person::jurisdiction)),
    ("education", Kind::Read(person::education)),
    ("credential_held", Kind::Read(person::credential_held)),
    ("not_on_list", Kind::Read(person::not_on_list)),
    ("tenure", Kind::Read(person::tenure)),
    ("manual_review", Kind::Read(person::manual_review)),
    ("audit_sample", Kind::Read(person::audit_sample)),
];

fn rule(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let known = about.known;
    Some(match fields.one_of("kind", &RULES)? {
        Kind::Lessons => Rule::LessonsRead { module: module(fields, known)? },
        Kind::Quiz => {
            let (module, pass) = (module(fields, known), pass_percent(fields));
            Rule::QuizPassed { module: module?, pass: pass? }
        }
        Kind::Activity => {
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
        Kind::CourseEvaluation => Rule::CourseEvaluation { programme: about.programme?.clone() },
        Kind::Read(read) => read(fields, about)?,
    })
}

fn module(fields: &Fields<'_>, known: &Known) -> Option<ModuleId> {
    let module = fields.id::<ModuleId>("module")?;
    if !known.contains_key(&module.value) {
        fields.error_at(module.at, format!("there is no module `{}`", module.value), "Write the id of a module.");
    }
    Some(module.value)
}
