//! What counts toward a requirement, as it is written in its table.

use super::{About, plain, value};
use crate::fields::{Fields, Placed};
use domain::course::Label;
use domain::course::requirement::{Counting, Exclude, NoDoubleCount, SupervisorQualifies, Window};
use domain::quantity::Minutes;

/// Reads the keys that say what counts.
pub(super) fn counting(fields: &Fields<'_>, about: &About<'_>) -> Box<Counting> {
    let only = about.labels(fields, fields.optional_labels("only"));
    let exclude = exclude(fields, about);
    if let Some(label) = only.iter().find(|l| exclude.iter().any(|e| e.label == **l && e.unless.is_none())) {
        fields.error_at(
            fields.at("exclude"),
            format!("`only` asks for `{label}`, and `exclude` leaves it out: nothing counts"),
            "Take it out of one of the two.",
        );
    }
    let caps = fields.numbers_by_label("hours_cap");
    for (label, _) in &caps {
        about.label(fields, label);
    }
    Box::new(Counting {
        only,
        exclude,
        window: window(fields, about),
        hours_cap: caps.into_iter().map(|(label, minutes)| (label.value, Minutes(minutes.value))).collect(),
        supervisor_qualifies: supervisors(fields),
        no_double_count: no_double_count(fields),
    })
}

/// `"label"` or `"label unless other"`.
fn exclude(fields: &Fields<'_>, about: &About<'_>) -> Vec<Exclude> {
    if !fields.has("exclude") {
        return Vec::new();
    }
    let mut all = Vec::new();
    for text in fields.texts("exclude") {
        let (label, unless) = match text.value.split_once(" unless ") {
            Some((label, unless)) => (Label::parse(label.trim()), Some(Label::parse(unless.trim()))),
            None => (Label::parse(text.value), None),
        };
        match (label, unless.transpose()) {
            (Ok(label), Ok(unless)) => {
                let at = fields.at("exclude");
                for label in std::iter::once(&label).chain(&unless) {
                    about.label(fields, &Placed { value: label.clone(), at });
                }
                all.push(Exclude { label, unless });
            }
            _ => text.error(
                format!("{:?} is no label", text.value),
                "Write a label, or two with `unless` between them: \"receiving_supervision unless observation\".",
            ),
        }
    }
    all
}

/// Reads `window`, if it is there.
pub(super) fn window(fields: &Fields<'_>, about: &About<'_>) -> Option<Window> {
    let table = fields.optional_table("window")?;
    let window = Window {
        last_months: value(table.optional_number("last_months")),
        ending: about.event(&table, "ending"),
        since: about.event(&table, "since"),
        after: about.event(&table, "after"),
        until: about.event(&table, "until"),
        before: about.event(&table, "before"),
    };
    if window.last_months.is_none() && window.ending.is_some() {
        table.error_at(
            table.at("ending"),
            "`ending` says where `last_months` end, and there are none",
            "Add last_months.",
        );
    } else if window == Window::default() {
        table.error_at(
            table.at("since"),
            "this window is open on every day",
            "Write last_months, since, after, until or before.",
        );
    }
    table.finish();
    Some(window)
}

fn supervisors(fields: &Fields<'_>) -> Option<SupervisorQualifies> {
    let second = fields.optional_table("second_level").map(|table| {
        let levels = (plain(table.labels("for")), plain(table.labels("one_of")));
        table.finish();
        levels
    });
    let Some(table) = fields.optional_table("supervisor_qualifies") else {
        if second.is_some() {
            fields.error_at(
                fields.at("second_level"),
                "`second_level` stands alone",
                "Write supervisor_qualifies = { one_of = [\"...\"] } beside it.",
            );
        }
        return None;
    };
    let any_of = table.labels("one_of");
    if any_of.is_empty() {
        table.error_at(table.at("one_of"), "nobody can supervise", "Write at least one qualification.");
    }
    table.finish();
    let any_of = plain(any_of);
    let (second_level_for, second_level) = second.unwrap_or_default();
    if let Some(unknown) = second_level_for.iter().find(|l| !any_of.contains(l)) {
        fields.error_at(
            fields.at("second_level"),
            format!("`{unknown}` is none of the qualifications of a supervisor"),
            "Write one that `supervisor_qualifies` names.",
        );
    }
    Some(SupervisorQualifies { any_of, second_level_for, second_level })
}

fn no_double_count(fields: &Fields<'_>) -> Option<NoDoubleCount> {
    let table = fields.optional_table("no_double_count")?;
    let rule = NoDoubleCount {
        credential: value(table.optional_label("credential")),
        reuse: value(table.optional_number("reuse_minutes")).map(Minutes),
        course_once: table.flag("course_once"),
    };
    if rule.credential.is_none() && !rule.course_once {
        table.error_at(
            table.at("credential"),
            "it does not say what must not count twice",
            "Write credential = \"...\", or course_once = true.",
        );
    }
    table.finish();
    Some(rule)
}
