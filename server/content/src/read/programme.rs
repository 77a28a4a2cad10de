//! Programmes: dated editions whose rules can be met and name what there is.

use super::module::Known;
use super::requirement::{About, requirement};
use super::{Sources, once};
use crate::fields::{Fields, Placed, parse};
use crate::source::{Report, Source};
use chrono::NaiveDate;
use domain::course::{Acceptance, CertificateKind, Programme, ProgrammeVersion, Stage};
use domain::id::{ProgrammeId, RequirementId, StageId, VersionId};
use std::collections::BTreeSet;

const KINDS: [(&str, CertificateKind); 4] = [
    ("training_completion", CertificateKind::TrainingCompletion),
    ("continuing_education", CertificateKind::ContinuingEducation),
    ("hours_verification", CertificateKind::HoursVerification),
    ("certification", CertificateKind::Certification),
];

/// Reads every file in `programs/`.
pub(super) fn read_all(sources: &Sources<'_>, known: &Known, report: &Report) -> Vec<Programme> {
    let mut seen = BTreeSet::new();
    sources
        .iter()
        .filter(|(path, _)| path.strip_prefix("programs/").is_some_and(|name| !name.contains('/')))
        .filter_map(|(_, source)| read(source.as_ref()?, known, &mut seen, report))
        .collect()
}

fn read(source: &Source<'_>, known: &Known, seen: &mut BTreeSet<ProgrammeId>, report: &Report) -> Option<Programme> {
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
        .filter_map(|table| version(table, &About { known, programme: id.as_ref().map(|id| &id.value) }, &mut ids))
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
fn version(fields: Fields<'_>, about: &About<'_>, seen: &mut BTreeSet<VersionId>) -> Option<Placed<ProgrammeVersion>> {
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
        tables.into_iter().filter_map(|table| stage(table, about, &mut stage_ids, &mut requirement_ids)).collect();
    fields.finish();
    let from = from?;
    Some(Placed {
        value: ProgrammeVersion {
            id: id?.value,
            effective_from: from.value,
            effective_to: to.map(|to| to.value),
            source,
            checked_on: checked_on?.value,
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

fn stage(
    fields: Fields<'_>,
    about: &About<'_>,
    seen: &mut BTreeSet<StageId>,
    requirement_ids: &mut BTreeSet<RequirementId>,
) -> Option<Stage> {
    let id = fields.id::<StageId>("id");
    if let Some(id) = &id {
        once(seen, &id.value, "stage", |what, instead| {
            fields.error_at(id.at, what, instead);
        });
    }
    let require = fields.table("require").and_then(|table| requirement(table, about, requirement_ids));
    fields.finish();
    Some(Stage { id: id?.value, require: require? })
}
