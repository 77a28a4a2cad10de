//! Rules about courses and exams.

use super::counting::window;
use super::{About, plain, value};
use crate::fields::Fields;
use domain::course::Rule;
use domain::course::requirement::{
    Assessment, AttemptLimit, Consequence, CourseSet, Deadline, Event, PartsRule, PassMark,
};
use domain::quantity::Score;

/// What follows when a way is used up, by its name.
pub(in crate::read) const CONSEQUENCES: [(&str, Consequence); 3] = [
    ("retake_training", Consequence::RetakeTraining),
    ("apply_again", Consequence::ApplyAgain),
    ("ask_for_help", Consequence::AskForHelp),
];

fn percent(fields: &Fields<'_>) -> Option<u32> {
    let percent = fields.optional_number("pass_percent")?;
    if !(1..=100).contains(&percent.value) {
        fields.error_at(percent.at, format!("a mark of {} percent", percent.value), "Write a number from 1 to 100.");
    }
    Some(percent.value)
}

pub(super) fn course_set(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let courses = fields.optional_labels("courses");
    let tag = fields.optional_label("tag");
    if let Some(tag) = &tag {
        about.label(fields, tag);
    }
    let at_least = fields.optional_number("at_least");
    let credits = value(fields.optional_number("credits"));
    if courses.is_empty() && at_least.is_none() {
        fields.error_at(
            fields.at("courses"),
            "this set asks for no course",
            "Write courses = [\"...\"], or at_least with a number.",
        );
    }
    if let Some(least) = &at_least
        && (least.value == 0 || (!courses.is_empty() && least.value as usize > courses.len()))
    {
        fields.error_at(
            least.at,
            format!("at least {} of {} courses", least.value, courses.len()),
            format!("Write a number from 1 to {}.", courses.len().max(1)),
        );
    }
    let pass = percent(fields).map(Score::percent);
    let window = window(fields, about);
    Some(Rule::CourseSet(CourseSet {
        courses: plain(courses),
        tag: value(tag),
        at_least: value(at_least),
        credits,
        pass,
        window,
    }))
}

fn must_event(fields: &Fields<'_>, about: &About<'_>, key: &'static str) -> Option<Event> {
    let event = about.event(fields, key);
    if event.is_none() && !fields.has(key) {
        fields.error_at(fields.at(key), format!("`{key}` is missing"), format!("Write {key} = \"approval\"."));
    }
    event
}

pub(super) fn assessment(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let exam = fields.label("exam");
    let pass = match (percent(fields), fields.optional_number("pass_points")) {
        (Some(_), Some(points)) => {
            fields.error_at(points.at, "two marks that pass", "Write pass_percent or pass_points.");
            PassMark::Points(points.value)
        }
        (Some(percent), None) => PassMark::Percent(percent),
        (None, Some(points)) => PassMark::Points(points.value),
        (None, None) => PassMark::Told,
    };
    let parts = plain(fields.optional_labels("parts"));
    let parts_must = fields.optional_one_of("parts_must", &[("each", PartsRule::Each), ("total", PartsRule::Total)]);
    if !parts.is_empty() && parts_must.is_none() && !fields.has("parts_must") {
        fields.error_at(
            fields.at("parts"),
            "it does not say whether each part must reach the mark",
            "Write parts_must = \"each\" or \"total\".",
        );
    }
    let attempts = fields.optional_table("attempts").and_then(|table| {
        let most = table.number("most");
        if let Some(most) = most.as_ref().filter(|m| m.value == 0) {
            table.error_at(most.at, "no attempt is allowed", "Write a number from 1 up.");
        }
        let since = about.event(&table, "since");
        table.finish();
        Some(AttemptLimit { most: most?.value, since })
    });
    let deadline = fields.optional_table("deadline").and_then(|table| {
        let (months, after) = (table.number("months"), must_event(&table, about, "after"));
        table.finish();
        Some(Deadline { months: months?.value, after: after? })
    });
    let wait_days = value(fields.optional_number("wait_days"));
    let used_up = fields.optional_one_of("used_up", &CONSEQUENCES);
    if used_up.is_some() && attempts.is_none() && deadline.is_none() {
        fields.error_at(
            fields.at("used_up"),
            "nothing can be used up",
            "Write attempts = { most = 3 }, or a deadline, or take this out.",
        );
    }
    let exam = exam?.value;
    Some(Rule::Assessment(Assessment { exam, pass, parts, parts_must, attempts, wait_days, deadline, used_up }))
}
