//! Rules about time.

use super::counting::counting;
use super::{About, value};
use crate::fields::{Fields, Placed};
use domain::course::requirement::{Frequency, HoursByCategory, Period, Periodic, Ratio, Retention, Share, TimeKind};
use domain::course::{Rule, requirement::Counting};
use domain::quantity::{Minutes, Score};
use std::collections::BTreeMap;

fn kind(fields: &Fields<'_>, key: &'static str) -> Option<TimeKind> {
    fields.one_of(key, &TimeKind::ALL.map(|kind| (kind.name(), kind)))
}

/// A number that must be there and is not zero.
fn some(fields: &Fields<'_>, key: &'static str) -> Option<Placed<u32>> {
    let number = fields.number(key)?;
    if number.value == 0 {
        fields.error_at(number.at, format!("`{key}` is 0"), format!("Write a number from 1 up for `{key}`."));
    }
    Some(number)
}

fn least(fields: &Fields<'_>) -> Option<Minutes> {
    let least = fields.number("at_least_minutes");
    if let Some(Placed { value: 0, at }) = least {
        fields.error_at(at, "a requirement of no minutes", "Write how many minutes are needed, or take it out.");
    }
    value(least).map(Minutes)
}

pub(super) fn hours_total(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let of = kind(fields, "of");
    let most = fields.optional_number("at_most_minutes");
    // Where there is only a most, nothing is needed.
    let at_least = if most.is_some() && !fields.has("at_least_minutes") { Some(Minutes(0)) } else { least(fields) };
    if let (Some(least), Some(most)) = (at_least, &most)
        && least.0 > most.value
    {
        fields.error_at(
            most.at,
            format!("{} minutes are needed, and at most {} count", least.0, most.value),
            "Write an at_most_minutes that is not below at_least_minutes.",
        );
    }
    let counting = counting(fields, about);
    Some(Rule::HoursTotal { of: of?, at_least: at_least?, at_most: value(most).map(Minutes), counting })
}

pub(super) fn hours_by_category(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let (of, at_least) = (kind(fields, "of"), fields.number("at_least_minutes"));
    let listed = fields.numbers_by_label("categories");
    if listed.is_empty() {
        fields.error_at(
            fields.at("categories"),
            "no category is named",
            "Write categories = { ethics = 360 }, or use hours_total.",
        );
    }
    for (label, _) in &listed {
        about.label(fields, label);
    }
    let counting = counting(fields, about);
    let sum: u64 = listed.iter().map(|(_, minutes)| u64::from(minutes.value)).sum();
    if let Some(least) = &at_least
        && sum > u64::from(least.value)
    {
        fields.error_at(
            least.at,
            format!("the categories come to {sum} minutes, and the total is {}", least.value),
            format!("Write at_least_minutes = {sum}, or lower a category: ask the board which one is right."),
        );
    }
    capped(fields, &listed, &counting);
    let categories: BTreeMap<_, _> = listed.into_iter().map(|(l, minutes)| (l.value, Minutes(minutes.value))).collect();
    let at_least = Minutes(at_least?.value);
    Some(Rule::HoursByCategory(HoursByCategory { of: of?, at_least, categories, counting }))
}

/// Reports a category of which more is needed than counts.
fn capped(fields: &Fields<'_>, listed: &[(Placed<domain::course::Label>, Placed<u32>)], counting: &Counting) {
    for (label, minutes) in listed {
        if let Some(cap) = counting.hours_cap.get(&label.value)
            && cap.0 < minutes.value
        {
            fields.error_at(
                minutes.at,
                format!("{} minutes of `{}` are needed, and at most {} count", minutes.value, label.value, cap.0),
                format!("Write at most {} here, or raise the cap.", cap.0),
            );
        }
    }
}

fn percent(fields: &Fields<'_>, key: &'static str) -> Option<u32> {
    let percent = fields.optional_number(key)?;
    if percent.value > 100 {
        fields.error_at(percent.at, format!("{} percent", percent.value), "Write a number from 0 to 100.");
    }
    Some(percent.value)
}

pub(super) fn share(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let (of, label) = (kind(fields, "of"), fields.label("label"));
    if let Some(label) = &label {
        about.label(fields, label);
    }
    let (at_least, at_most) = (percent(fields, "at_least_percent"), percent(fields, "at_most_percent"));
    match (at_least, at_most) {
        (None, None) => fields.error_at(
            fields.at("label"),
            "this share asks for nothing",
            "Write at_least_percent or at_most_percent.",
        ),
        (Some(least), Some(most)) if least > most => fields.error_at(
            fields.at("at_most_percent"),
            format!("at least {least} and at most {most} percent"),
            "Write an at_most_percent that is not below at_least_percent.",
        ),
        _ => {}
    }
    let counting = counting(fields, about);
    let (at_least, at_most) = (at_least.map(Score::percent), at_most.map(Score::percent));
    Some(Rule::Share(Share { of: of?, label: label?.value, at_least, at_most, counting }))
}

pub(super) fn ratio(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let (of, minutes) = (kind(fields, "of"), some(fields, "minutes"));
    let (for_each, per) = (some(fields, "for_each_minutes"), kind(fields, "per"));
    if of.is_some() && of == per {
        fields.error_at(fields.at("per"), "time in proportion to itself", "Write two different kinds of time.");
    }
    let at_least = value(fields.optional_number("at_least_minutes")).map(Minutes);
    let counting = counting(fields, about);
    let (minutes, for_each) = (Minutes(minutes?.value), Minutes(for_each?.value));
    Some(Rule::Ratio(Ratio { of: of?, minutes, for_each, per: per?, at_least, counting }))
}

pub(super) fn frequency(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let (of, times) = (kind(fields, "of"), some(fields, "times"));
    let per = fields.one_of("per", &[("week", Period::Week), ("month", Period::Month)]);
    let counting = counting(fields, about);
    Some(Rule::Frequency(Frequency { of: of?, times: times?.value, per: per?, counting }))
}

pub(super) fn periodic(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let (of, topic) = (kind(fields, "of"), fields.label("topic"));
    if let Some(topic) = &topic {
        about.label(fields, topic);
    }
    let (at_least, every) = (least(fields), some(fields, "every_months"));
    Some(Rule::Periodic(Periodic { of: of?, topic: topic?.value, at_least: at_least?, every_months: every?.value }))
}

pub(super) fn retention(fields: &Fields<'_>, _: &About<'_>) -> Option<Rule> {
    let (of, years) = (kind(fields, "of"), some(fields, "years"));
    Some(Rule::Retention(Retention { of: of?, years: years?.value }))
}
