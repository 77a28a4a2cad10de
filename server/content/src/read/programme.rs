//! Programmes: dated editions whose rules can be met and name what there is.

use super::module::Known;
use super::requirement::{About, CONSEQUENCES, requirement};
use super::{Sources, once};
use crate::fields::{Fields, Placed, parse};
use crate::source::{Report, Source};
use chrono::NaiveDate;
use domain::course::requirement::{Anchor, Direction, Reckoning, Rounded, Rounding, Validity, Years};
use domain::course::{
    Acceptance, CertificateKind, HoursKind, Label, Programme, ProgrammeVersion, Requirement, Rule, Stage, TimeKind,
};
use domain::hours::{ActivityType, Mode};
use domain::id::{ProgrammeId, RequirementId, StageId, VersionId};
use domain::quantity::Minutes;
use std::cell::RefCell;
use std::collections::BTreeSet;

const KINDS: [(&str, CertificateKind); 4] = [
    ("training_completion", CertificateKind::TrainingCompletion),
    ("continuing_education", CertificateKind::ContinuingEducation),
    ("hours_verification", CertificateKind::HoursVerification),
    ("certification", CertificateKind::Certification),
];

/// The folder of examples: rules of other bodies, which are checked and evaluated, and never published.
pub(super) const EXAMPLES: &str = "examples";

/// What a rule of the platform's own hours log can always name.
const TAKEN_OVER: &str = "taken_over";

/// Reads every file in `programs/` and in its folder of examples, each with its path.
pub(super) fn read_all<'a>(sources: &Sources<'a>, known: &Known, report: &Report) -> Vec<(&'a str, Programme)> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for (path, source) in sources {
        let Some(name) = path.strip_prefix("programs/") else { continue };
        let example = name.strip_prefix(EXAMPLES).and_then(|name| name.strip_prefix('/'));
        let (name, in_examples) = example.map_or((name, false), |name| (name, true));
        if name.contains('/') {
            continue;
        }
        if let Some(programme) = source.as_ref().and_then(|source| read(source, known, in_examples, &mut seen, report))
        {
            all.push((*path, programme));
        }
    }
    all
}

fn read(
    source: &Source<'_>,
    known: &Known,
    in_examples: bool,
    seen: &mut BTreeSet<ProgrammeId>,
    report: &Report,
) -> Option<Programme> {
    let whole = source.whole();
    let table = parse(&whole, report)?;
    let fields = Fields::new(&table, &whole, report);
    let id = fields.id::<ProgrammeId>("id");
    if let Some(id) = &id {
        once(seen, &id.value, "programme", |what, instead| {
            fields.error_at(id.at, what, instead);
        });
    }
    let title = fields.string("title");
    let summary = fields.string("summary");
    let kind = fields.one_of("kind", &KINDS);
    let issuing_body = fields.string("issuing_body");
    let zone = zone(&fields);
    let state = fields.has("state").then(|| fields.string("state"));
    let example = fields.flag("example");
    let without_notes = fields.flag("hours_without_notes");
    if in_examples && !example {
        fields.error_at(
            fields.at("example"),
            "a program in this folder is an example",
            "Write example = true. Or, if people shall join it, move the file to programs/.",
        );
    }
    let acceptance = fields.tables("acceptance").into_iter().filter_map(acceptance).collect();
    let tables = fields.tables("version");
    if tables.is_empty() {
        fields.error_at(
            fields.at("version"),
            "this programme has no version",
            "Write [[version]] with id, effective_from, source, checked_on and its stages.",
        );
    }
    let mut ids = BTreeSet::new();
    let mut versions: Vec<_> = tables
        .into_iter()
        .filter_map(|table| version(table, known, id.as_ref().map(|id| &id.value), &mut ids))
        .collect();
    versions.sort_by_key(|version| version.value.effective_from);
    overlaps(&versions, &fields);
    fields.finish();
    Some(Programme {
        id: id?.value,
        title,
        summary,
        kind: kind?,
        issuing_body,
        zone,
        acceptance,
        versions: versions.into_iter().map(|version| version.value).collect(),
        surveys: Vec::new(),
        example,
        state,
        without_notes,
    })
}

fn zone(fields: &Fields<'_>) -> String {
    let Some(zone) = fields.text("zone") else {
        return String::new();
    };
    if zone.value.parse::<chrono_tz::Tz>().is_err() {
        zone.error(
            format!("{:?} is no time zone", zone.value),
            "Write a name of the IANA list, like America/New_York.",
        );
    }
    zone.value.to_owned()
}

fn acceptance(fields: Fields<'_>) -> Option<Acceptance> {
    let board = fields.string("board");
    let counts_for = fields.string("counts_for");
    let source = fields.string("source");
    let checked_on = fields.day("checked_on");
    fields.finish();
    Some(Acceptance { board, counts_for, source, checked_on: checked_on?.value })
}

/// A version with the place of its first day.
fn version(
    fields: Fields<'_>,
    known: &Known,
    programme: Option<&ProgrammeId>,
    seen: &mut BTreeSet<VersionId>,
) -> Option<Placed<ProgrammeVersion>> {
    let id = fields.id::<VersionId>("id");
    if let Some(id) = &id {
        once(seen, &id.value, "version", |what, instead| {
            fields.error_at(id.at, what, instead);
        });
    }
    let from = fields.day("effective_from");
    let to = fields.optional_day("effective_to");
    if let (Some(from), Some(to)) = (&from, &to)
        && to.value < from.value
    {
        fields.error_at(
            to.at,
            "this version ends before it begins",
            "Write an effective_to that is not before effective_from.",
        );
    }
    let source = fields.string("source");
    let checked_on = fields.day("checked_on");
    let not_known = if fields.has("not_known") { fields.strings("not_known") } else { Vec::new() };
    let reckoning = reckoning(&fields);
    let about = About { known, programme, labels: vocabulary(&fields), stage_end: RefCell::default() };
    let tables = fields.tables("stage");
    if tables.is_empty() {
        fields.error_at(
            fields.at("stage"),
            "this version has no stage",
            "Write [[version.stage]] with an id and [version.stage.require].",
        );
    }
    let mut stage_ids = BTreeSet::new();
    let mut requirement_ids = BTreeSet::new();
    let stages =
        tables.into_iter().filter_map(|table| stage(table, &about, &reckoning, &mut stage_ids, &mut requirement_ids));
    let stages: Vec<Stage> = stages.collect();
    let about_signing =
        [("counter_signature", reckoning.counter_signature), ("from_records_count", reckoning.from_records_count)];
    for (key, on) in about_signing {
        if on && !stages.iter().any(|stage| counts_hours(&stage.require)) {
            fields.error_at(
                fields.at(key),
                "this line is about hours of practice and supervision, and no rule of this version counts any",
                "Take the line out, or write a rule with of = \"practice\" or of = \"supervision\".",
            );
        }
    }
    fields.finish();
    let from = from?;
    Some(Placed {
        value: ProgrammeVersion {
            id: id?.value,
            effective_from: from.value,
            effective_to: to.map(|to| to.value),
            source,
            checked_on: checked_on?.value,
            not_known,
            stages,
        },
        at: from.at,
    })
}

/// Reports versions that can be joined on the same day. They come by their first day.
fn overlaps(versions: &[Placed<ProgrammeVersion>], fields: &Fields<'_>) {
    for pair in versions.windows(2) {
        let (older, newer) = (&pair[0].value, &pair[1].value);
        if older.effective_to.is_some_and(|end| end < newer.effective_from) {
            continue;
        }
        let last = newer.effective_from.pred_opt().filter(|last: &NaiveDate| *last >= older.effective_from);
        let instead = match last {
            Some(last) => format!("Write effective_to = {last} in version `{}`.", older.id),
            None => "Give each version its own first day.".to_owned(),
        };
        fields.error_at(
            pair[1].at,
            format!("version `{}` begins while version `{}` can still be joined", newer.id, older.id),
            instead,
        );
    }
}

/// Whether a rule counts hours that someone signs.
fn counts_hours(require: &Requirement) -> bool {
    let signed = |of: TimeKind| of.hours().is_some();
    require.rules().into_iter().any(|rule| match rule {
        Rule::HoursTotal { of, .. } => signed(*of),
        Rule::HoursByCategory(rule) => signed(rule.of),
        Rule::Share(rule) => signed(rule.of),
        Rule::Ratio(rule) => signed(rule.of) || signed(rule.per),
        Rule::Frequency(rule) => signed(rule.of),
        Rule::Periodic(rule) => signed(rule.of),
        _ => false,
    })
}

fn stage(
    fields: Fields<'_>,
    about: &About<'_>,
    reckoning: &Reckoning,
    seen: &mut BTreeSet<StageId>,
    requirement_ids: &mut BTreeSet<RequirementId>,
) -> Option<Stage> {
    let id = fields.id::<StageId>("id");
    if let Some(id) = &id {
        once(seen, &id.value, "stage", |what, instead| {
            fields.error_at(id.at, what, instead);
        });
    }
    about.stage_end.replace(None);
    let validity = fields.optional_table("validity").and_then(validity);
    let require = fields.table("require").and_then(|table| requirement(table, about, requirement_ids));
    if let (Some(at), None) = (about.stage_end.take(), &validity) {
        fields.error_at(
            at,
            "a rule speaks of the end of the stage, and the stage has none",
            "Write [version.stage.validity] with anchor and months.",
        );
    }
    fields.finish();
    Some(Stage { id: id?.value, require: require?, validity, reckoning: reckoning.clone() })
}

/// The categories and tags that rules of the version may name.
fn vocabulary(fields: &Fields<'_>) -> BTreeSet<Label> {
    let own = [HoursKind::Practice, HoursKind::Supervision].into_iter().flat_map(|kind| ActivityType::of(kind));
    let own = own.map(|activity| activity.name()).chain(Mode::ALL.map(Mode::name)).chain([TAKEN_OVER]);
    let named = ["categories", "tags"].into_iter().flat_map(|key| fields.optional_labels(key));
    own.filter_map(|name| Label::parse(name).ok()).chain(named.map(|label| label.value)).collect()
}

fn reckoning(fields: &Fields<'_>) -> Reckoning {
    let mut unit = std::collections::BTreeMap::new();
    for (label, minutes) in fields.numbers_by_label("unit") {
        if minutes.value == 0 {
            fields.error_at(minutes.at, "a unit of no minutes", "Write how many minutes one of it is.");
        }
        unit.insert(label.value, Minutes(minutes.value));
    }
    let rounding = fields.optional_table("rounding").and_then(|table| {
        let to = table.number("to_minutes");
        let directions = [("down", Direction::Down), ("nearest", Direction::Nearest), ("up", Direction::Up)];
        let direction = table.one_of("direction", &directions);
        let each = table.one_of("each", &[("entry", Rounded::Entry), ("total", Rounded::Total)]);
        if let Some(Placed { value: 0, at }) = to {
            table.error_at(at, "rounding to no minutes", "Write 15 for quarter hours, or 60 for whole hours.");
        }
        table.finish();
        Some(Rounding { to: Minutes(to?.value), direction: direction?, each: each? })
    });
    Reckoning {
        unit,
        rounding,
        counter_signature: fields.flag("counter_signature"),
        from_records_count: fields.flag("from_records_count"),
    }
}

#[derive(Clone, Copy)]
enum AnchorName {
    Plain(Anchor),
    FixedDate,
}

const ANCHORS: [(&str, AnchorName); 7] = [
    ("issue_date", AnchorName::Plain(Anchor::IssueDate)),
    ("birthday", AnchorName::Plain(Anchor::Birthday)),
    ("first_of_month", AnchorName::Plain(Anchor::FirstOfMonth)),
    ("fixed_date", AnchorName::FixedDate),
    ("calendar_year", AnchorName::Plain(Anchor::CalendarYear)),
    ("approval_date", AnchorName::Plain(Anchor::ApprovalDate)),
    ("training_date", AnchorName::Plain(Anchor::TrainingDate)),
];

fn validity(fields: Fields<'_>) -> Option<Validity> {
    let anchor = fields.one_of("anchor", &ANCHORS);
    let anchor = match anchor {
        Some(AnchorName::Plain(anchor)) => Some(anchor),
        Some(AnchorName::FixedDate) => {
            let (month, day) = (fields.number("fixed_month"), fields.number("fixed_day"));
            let years = fields.optional_one_of("fixed_years", &[("odd", Years::Odd), ("even", Years::Even)]);
            match (month, day) {
                // In a year without 29 February a date that is there every year is needed.
                (Some(month), Some(day)) if NaiveDate::from_ymd_opt(2025, month.value, day.value).is_none() => {
                    fields.error_at(
                        month.at,
                        "there is no such day every year",
                        "Write a month from 1 to 12 and its day.",
                    );
                    None
                }
                (Some(month), Some(day)) => Some(Anchor::FixedDate { month: month.value, day: day.value, years }),
                _ => None,
            }
        }
        None => None,
    };
    let months = fields.number("months");
    if let Some(Placed { value: 0, at }) = months {
        fields.error_at(at, "it holds for no month", "Write how many months it holds, or take validity out.");
    }
    let validity = (anchor, months);
    let rest = (
        fields.optional_number("max_renewals").map(|n| n.value),
        fields.optional_number("grace_days").map_or(0, |n| n.value),
        fields.flag("late_fee"),
        fields.flag("first_full_period"),
        fields.optional_one_of("ended", &CONSEQUENCES),
    );
    fields.finish();
    let (max_renewals, grace_days, late_fee, first_full_period, ended) = rest;
    Some(Validity {
        anchor: validity.0?,
        months: validity.1?.value,
        max_renewals,
        grace_days,
        late_fee,
        first_full_period,
        ended,
    })
}
