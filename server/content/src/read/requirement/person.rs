//! Rules about the person: papers, signatures, references, age, place, schooling, credentials, positions, decisions.

use super::{About, plain, value};
use crate::fields::{Fields, Placed};
use domain::course::requirement::{
    Age, Attestation, AuditSample, CredentialHeld, Document, Education, Jurisdiction, ManualReview, NotOnList,
    ReferenceNeed, References, Tenure,
};
use domain::course::{Label, Rule};

fn count(fields: &Fields<'_>) -> u32 {
    let count = fields.optional_number("count");
    if let Some(Placed { value: 0, at }) = count {
        fields.error_at(at, "none is asked for", "Write a number from 1 up, or take this out.");
    }
    value(count).unwrap_or(1)
}

fn one_of(fields: &Fields<'_>) -> Vec<Label> {
    let labels = fields.labels("one_of");
    if labels.is_empty() {
        fields.error_at(fields.at("one_of"), "nothing would be enough", "Write at least one.");
    }
    plain(labels)
}

pub(super) fn document(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let document = fields.label("document");
    Some(Rule::Document(Document {
        count: count(fields),
        valid_months: value(fields.optional_number("valid_months")),
        at: about.event(fields, "at"),
        handed_in_by: value(fields.optional_label("handed_in_by")),
        name_must_match: fields.flag("name_must_match"),
        notarised: fields.flag("notarised"),
        checked: fields.flag("checked"),
        document: document?.value,
    }))
}

pub(super) fn attestation(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let (attestation, by) = (fields.label("attestation"), fields.label("by"));
    Some(Rule::Attestation(Attestation {
        text_version: fields.optional_text("text_version").map(|text| text.value.to_owned()),
        since: about.event(fields, "since"),
        least_words: value(fields.optional_number("least_words")),
        attestation: attestation?.value,
        by: by?.value,
    }))
}

pub(super) fn references(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let count = count(fields);
    let needs = fields.tables("one_must_be");
    if needs.len() > count as usize {
        fields.error_at(
            fields.at("one_must_be"),
            format!("{} kinds of references, and {count} in all", needs.len()),
            format!("Write count = {}, or fewer kinds.", needs.len()),
        );
    }
    let one_must_be = needs.into_iter().map(|table| {
        let need = ReferenceNeed {
            known_months: value(table.optional_number("known_months")),
            tag: value(table.optional_label("tag")),
        };
        if need.known_months.is_none() && need.tag.is_none() {
            table.error_at(table.at("tag"), "any reference would do", "Write known_months or tag.");
        }
        table.finish();
        need
    });
    Some(Rule::References(References {
        count,
        one_must_be: one_must_be.collect(),
        not_from: plain(fields.optional_labels("not_from")),
        sent_by_referee: fields.flag("sent_by_referee"),
        since: about.event(fields, "since"),
    }))
}

pub(super) fn age(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let (least, most) = (fields.optional_number("at_least_years"), fields.optional_number("at_most_years"));
    match (&least, &most) {
        (None, None) => {
            fields.error_at(fields.at("at_least_years"), "any age would do", "Write at_least_years or at_most_years.");
        }
        (Some(least), Some(most)) if least.value > most.value => fields.error_at(
            most.at,
            format!("at least {} and at most {} years old", least.value, most.value),
            "Write an at_most_years that is not below at_least_years.",
        ),
        _ => {}
    }
    Some(Rule::Age(Age { at_least: value(least), at_most: value(most), at: about.event(fields, "at") }))
}

pub(super) fn jurisdiction(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    let (place, live) = (fields.label("place"), fields.flag("live"));
    let work_percent = fields.optional_number("work_percent");
    if let Some(percent) = work_percent.as_ref().filter(|percent| percent.value > 100) {
        fields.error_at(percent.at, format!("{} percent", percent.value), "Write a number from 1 to 100.");
    }
    if !live && work_percent.is_none() {
        fields.error_at(fields.at("place"), "it asks for nothing", "Write live = true, or work_percent, or both.");
    }
    let at = about.event(fields, "at");
    Some(Rule::Jurisdiction(Jurisdiction { place: place?.value, live, work_percent: value(work_percent), at }))
}

pub(super) fn education(fields: &Fields<'_>, _: &About<'_>) -> Option<Rule> {
    Some(Rule::Education(Education { any_of: one_of(fields) }))
}

pub(super) fn credential_held(fields: &Fields<'_>, about: &About<'_>) -> Option<Rule> {
    Some(Rule::CredentialHeld(CredentialHeld {
        any_of: one_of(fields),
        at: about.event(fields, "at"),
        good_standing: fields.flag("good_standing"),
        issued_within_months: value(fields.optional_number("issued_within_months")),
    }))
}

pub(super) fn not_on_list(fields: &Fields<'_>, _: &About<'_>) -> Option<Rule> {
    let list = fields.label("list");
    let valid_months = value(fields.optional_number("valid_months"));
    Some(Rule::NotOnList(NotOnList { list: list?.value, valid_months }))
}

pub(super) fn tenure(fields: &Fields<'_>, _: &About<'_>) -> Option<Rule> {
    let (months, days) = (fields.optional_number("months"), fields.optional_number("days"));
    if months.is_some() == days.is_some() {
        fields.error_at(fields.at("months"), "it does not say how long in one way", "Write months or days.");
    }
    let (duty, duty_percent) = (fields.optional_label("duty"), fields.optional_number("duty_percent"));
    if duty.is_some() != duty_percent.is_some() {
        fields.error_at(fields.at("duty"), "a duty and its share go together", "Write both duty and duty_percent.");
    }
    Some(Rule::Tenure(Tenure {
        position: value(fields.optional_label("position")),
        months: value(months),
        days: value(days),
        hours_per_week: value(fields.optional_number("hours_per_week")),
        duty: value(duty),
        duty_percent: value(duty_percent),
    }))
}

pub(super) fn manual_review(fields: &Fields<'_>, _: &About<'_>) -> Option<Rule> {
    Some(Rule::ManualReview(ManualReview {
        decide_within_days: value(fields.optional_number("decide_within_days")),
        appeal_within_days: value(fields.optional_number("appeal_within_days")),
    }))
}

pub(super) fn audit_sample(fields: &Fields<'_>, _: &About<'_>) -> Option<Rule> {
    let percent = fields.optional_number("percent");
    if let Some(percent) = percent.as_ref().filter(|percent| percent.value > 100) {
        fields.error_at(percent.at, format!("{} percent", percent.value), "Write a number from 0 to 100.");
    }
    Some(Rule::AuditSample(AuditSample {
        percent: value(percent),
        answer_within_days: value(fields.optional_number("answer_within_days")),
    }))
}
