//! The part of a module that is the same in every language.

use super::once;
use super::quiz::quiz;
use crate::fields::{Fields, parse};
use crate::source::{Report, Source};
use domain::course::{Blueprint, HoursCategory, Modality, Reviewer, ReviewerRole};
use domain::id::{ActivityId, ModuleId};
use domain::quantity::{Minutes, Score};
use std::collections::{BTreeMap, BTreeSet};

/// Categories of hours by their names in files.
pub(crate) const CATEGORIES: [(&str, HoursCategory); 5] = [
    ("advocacy", HoursCategory::Advocacy),
    ("mentoring", HoursCategory::Mentoring),
    ("recovery", HoursCategory::Recovery),
    ("ethics", HoursCategory::Ethics),
    ("harm_reduction", HoursCategory::HarmReduction),
];

/// Modalities by their names in files.
pub(crate) const MODALITIES: [(&str, Modality); 3] = [
    ("self_paced", Modality::SelfPaced),
    ("live_online", Modality::LiveOnline),
    ("live_in_person", Modality::LiveInPerson),
];

const REVIEWERS: [(&str, ReviewerRole); 4] = [
    (ReviewerRole::CertifiedPeer.name(), ReviewerRole::CertifiedPeer),
    (ReviewerRole::Clinical.name(), ReviewerRole::Clinical),
    (ReviewerRole::Legal.name(), ReviewerRole::Legal),
    (ReviewerRole::NativeSpeakingPeer.name(), ReviewerRole::NativeSpeakingPeer),
];

/// What `module.toml` holds.
pub(super) struct Core {
    pub(super) id: ModuleId,
    pub(super) competencies: Vec<String>,
    pub(super) hours: BTreeMap<HoursCategory, Minutes>,
    pub(super) modality: BTreeMap<Modality, Minutes>,
    pub(super) quiz: Blueprint,
    /// Reports what is wrong with the number of questions in a quiz.
    pub(super) quiz_at: Option<usize>,
    /// Modules that come before, each with the place of its id.
    pub(super) prerequisites: Vec<(ModuleId, usize)>,
    pub(super) reviewers: Vec<Reviewer>,
}

impl Core {
    pub(super) const fn empty(id: ModuleId) -> Self {
        Self {
            id,
            competencies: Vec::new(),
            hours: BTreeMap::new(),
            modality: BTreeMap::new(),
            quiz: Blueprint { questions: 0, pass: Score::FULL, attempts: 0 },
            quiz_at: None,
            prerequisites: Vec::new(),
            reviewers: Vec::new(),
        }
    }
}

/// Reads it. None when it is no TOML or its id cannot be read.
pub(super) fn read(source: &Source<'_>, folder: &str, seen: &mut BTreeSet<ModuleId>, report: &Report) -> Option<Core> {
    let whole = source.whole();
    let table = parse(&whole, report)?;
    let fields = Fields::new(&table, &whole, report);
    let id = fields.id::<ModuleId>("id");
    if let Some(id) = &id {
        if id.value.as_str() != folder {
            fields.error_at(
                id.at,
                format!("the id is `{}` and the folder is {folder:?}", id.value),
                "Give the folder the name of the id.",
            );
        }
        once(seen, &id.value, "module", |what, instead| {
            fields.error_at(id.at, what, instead);
        });
    }
    let competencies = fields.strings("competencies");
    let hours = minutes(&fields, "hours", &CATEGORIES);
    let modality = minutes(&fields, "modality", &MODALITIES);
    let sum = |minutes: &BTreeMap<_, Minutes>| minutes.values().copied().sum::<Minutes>();
    if let (Some(hours), Some(modality)) = (&hours, &modality) {
        let by_category = sum(hours);
        let by_modality = modality.values().copied().sum::<Minutes>();
        if by_category != by_modality {
            fields.error_at(
                fields.at("modality"),
                format!("modality adds up to {} minutes and hours to {}", by_modality.0, by_category.0),
                "Make both sums equal: they are the same minutes.",
            );
        }
    }
    let quiz = fields.table("quiz").map(quiz);
    let prerequisites = prerequisites(&fields);
    let reviewers = fields.tables("reviewer").into_iter().filter_map(reviewer).collect();
    parts(&fields);
    fields.finish();
    let mut core = Core::empty(id?.value);
    core.competencies = competencies;
    core.hours = hours.unwrap_or_default();
    core.modality = modality.unwrap_or_default();
    if let Some((quiz, at)) = quiz {
        core.quiz = quiz;
        core.quiz_at = at;
    }
    core.prerequisites = prerequisites;
    core.reviewers = reviewers;
    Some(core)
}

fn prerequisites(fields: &Fields<'_>) -> Vec<(ModuleId, usize)> {
    if !fields.has("prerequisites") {
        return Vec::new();
    }
    let mut before = Vec::new();
    for text in fields.texts("prerequisites") {
        match ModuleId::parse(text.value) {
            Ok(id) => before.push((id, text.at())),
            Err(_) => text.error(format!("{:?} cannot be an id", text.value), "Write the id of a module."),
        }
    }
    before
}

fn reviewer(fields: Fields<'_>) -> Option<Reviewer> {
    let name = fields.text("name").map(|name| name.value.to_owned());
    let role = fields.one_of("role", &REVIEWERS);
    let date = fields.day("date");
    fields.finish();
    Some(Reviewer { name: name?, role: role?, date: date?.value })
}

/// How the minutes of the parts that are no lessons are counted. The reckoning reads them; here they are only looked at.
fn parts(fields: &Fields<'_>) {
    for activity in fields.tables("activity") {
        activity.id::<ActivityId>("id");
        activity.number("minutes");
        category(&activity);
        activity.finish();
    }
    if fields.has("live") {
        minutes(fields, "live", &CATEGORIES);
    }
}

/// The category that a part counts for, where it says so.
pub(crate) fn category(fields: &Fields<'_>) -> Option<HoursCategory> {
    if fields.has("category") { fields.one_of("category", &CATEGORIES) } else { None }
}

pub(crate) fn minutes<T: Copy + Ord>(
    fields: &Fields<'_>,
    key: &'static str,
    names: &[(&'static str, T)],
) -> Option<BTreeMap<T, Minutes>> {
    let table = fields.table(key)?;
    let numbers = table.numbers(names);
    table.finish();
    let minutes = numbers.into_iter().map(|(name, number)| (name, Minutes(number.value)));
    Some(minutes.collect())
}
