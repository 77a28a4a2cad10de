//! Drafts: made from an archive, kept in the database, checked as a whole with everything else that is taught.

use super::{DraftLine, editor, history, may_publish_here, still_named, title};
use crate::courses::{Publication, broken, digest_of_files, files_of, put};
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::library::Library;
use crate::rows;
use content::{Diagnostic, Files, Severity};
use domain::actor::Actor;
use domain::canonical::Digest;
use domain::course::{Catalogue, Language, Rule};
use domain::editing::{Changes, DraftRefusal, MOST_DRAFTS, Part, PublishRefusal, compare, may_publish};
use domain::id::{DraftId, ModuleId, ProgrammeId};
use std::collections::{BTreeMap, BTreeSet};
use storage::{CourseDraftRow, StorageError};

/// The most characters of a line that is shown beside a finding.
const LONGEST_LINE: usize = 300;

/// What was unpacked of an archive.
#[derive(Debug, Clone, Default)]
pub struct Archive {
    /// Files by their names within the part.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What was left out, because systems put it there.
    pub left_out: Vec<String>,
}

/// A finding with the line that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The finding.
    pub said: Diagnostic,
    /// The line, if the file and the line are there.
    pub line: Option<String>,
}

/// A draft, read and checked.
pub struct Draft {
    /// What is known without reading it.
    pub line: DraftLine,
    /// What the part is called in it.
    pub title: String,
    /// What was left out of its archive.
    pub left_out: Vec<String>,
    /// How many files it has.
    pub files: usize,
    /// What was found, by file and place: errors and warnings, those of the standard of a curriculum too.
    pub findings: Vec<Finding>,
    /// What it changes against what is published now.
    pub changes: Changes,
    /// What is published now, if anything is.
    pub newest: Option<Publication>,
    /// What was published since the draft was made, oldest first.
    pub since: Vec<Publication>,
    /// What stands against publishing it.
    pub refusal: Option<PublishRefusal>,
    /// Whether the actor may publish at all.
    pub may_publish: bool,
    /// How everything that is taught would be with this draft.
    pub library: Library,
}

pub(super) fn files_in(row: &CourseDraftRow) -> Result<BTreeMap<String, Digest>, Error> {
    serde_json::from_str(&row.files).map_err(broken)
}

/// The value of the first `id = "..."` of a file. The checker reads it properly; this finds out what an archive is.
fn id_line(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let line = text.lines().find_map(|line| line.trim_start().strip_prefix("id")?.trim_start().strip_prefix('='))?;
    let value = line.trim().trim_start_matches('"');
    Some(value.split('"').next()?.to_owned())
}

/// What an archive holds: a module has a module.toml, a program is one file that is no module.
fn part_of(files: &BTreeMap<String, Vec<u8>>) -> Option<Part> {
    if let Some(core) = files.get("module.toml") {
        return ModuleId::parse(&id_line(core)?).ok().map(Part::Module);
    }
    let mut programmes = files.iter().filter(|(name, _)| name.ends_with(".toml") && !name.contains('/'));
    match (programmes.next(), programmes.next()) {
        (Some((_, only)), None) => ProgrammeId::parse(&id_line(only)?).ok().map(Part::Programme),
        _ => None,
    }
}

/// Makes a draft from an archive. `part` is what it was sent for; without it the archive says what it is, so that a
/// new module can be brought in. Sending the same form twice makes one draft.
///
/// # Errors
/// Refused when it is no module and no program, or there are too many drafts; denied to those who do not edit courses.
pub async fn upload(
    house: &House,
    actor: &Actor,
    id: &str,
    part: Option<Part>,
    archive: Archive,
) -> Result<DraftId, Error> {
    editor(house, actor)?;
    let refused = |why| Error::Refused(Refusal::Draft(why));
    let part = part.or_else(|| part_of(&archive.files)).ok_or_else(|| refused(DraftRefusal::NoPart))?;
    let Archive { mut files, left_out } = archive;
    if let Part::Programme(id) = &part {
        // Its own file may have been saved under another name.
        let own: Vec<String> = files.keys().filter(|name| !name.contains('/')).cloned().collect();
        if let [only] = &own[..]
            && only.ends_with(".toml")
            && let Some(bytes) = files.remove(only)
        {
            files.insert(format!("{id}.toml"), bytes);
        }
        if files.keys().any(|name| !part.has(name)) {
            return Err(refused(DraftRefusal::OtherPart));
        }
    }
    let folder = part.folder();
    let files = files.into_iter().map(|(name, bytes)| (format!("{folder}{name}"), bytes)).collect();
    keep(house, actor, id, part, files, left_out).await
}

/// Makes a draft from the files of a part that came with the program.
///
/// # Errors
/// When nothing of that name came with it; denied to those who do not edit courses.
pub async fn from_built_in(house: &House, actor: &Actor, id: &str, part: Part) -> Result<DraftId, Error> {
    editor(house, actor)?;
    let built_in = house.built_in();
    let files: BTreeMap<_, _> = files_of(&built_in, &part)
        .into_keys()
        .filter_map(|path| built_in.0.get(&path).map(|bytes| (path, bytes.clone())))
        .collect();
    if files.is_empty() {
        return Err(Error::NotFound);
    }
    keep(house, actor, id, part, files, Vec::new()).await
}

async fn keep(
    house: &House,
    actor: &Actor,
    id: &str,
    part: Part,
    files: BTreeMap<String, Vec<u8>>,
    left_out: Vec<String>,
) -> Result<DraftId, Error> {
    let id = DraftId::parse(id).map_err(|_| Error::NotFound)?;
    let _one_at_a_time = house.publishing.lock().await;
    let there = house.store.course_drafts().await?;
    if let Some(mine) = there.iter().find(|row| row.draft == id.as_str()) {
        return if mine.made_by == actor.person.as_str() { Ok(id) } else { Err(Error::NotFound) };
    }
    if there.len() >= MOST_DRAFTS {
        return Error::refused(Refusal::Draft(DraftRefusal::TooMany { most: MOST_DRAFTS }));
    }
    let now = house.now();
    let base = history(house, &part).await?.last().map_or(0, |p| p.number);
    let digests: BTreeMap<&String, Digest> =
        files.iter().map(|(path, bytes)| (path, Digest::of_bytes(bytes))).collect();
    let row = CourseDraftRow {
        organisation: house.identity.organisation.to_string(),
        draft: id.to_string(),
        kind: part.kind().to_owned(),
        part: part.id().to_owned(),
        base: i64::from(base),
        files: serde_json::to_string(&digests).map_err(broken)?,
        left_out,
        made_at: now,
        made_by: actor.person.to_string(),
    };
    let mut writes = house.keep_files(files.values());
    writes.push(storage::write::create_draft(row));
    let about = vec![id.to_string(), part.kind().to_owned(), part.id().to_owned()];
    writes.push(house.audit(Some(&actor.person), "course_draft_made", about, now));
    match house.store.commit(writes).await {
        Ok(()) => Ok(id),
        Err(StorageError::Exists) => Err(Error::NotFound),
        Err(other) => Err(other.into()),
    }
}

/// A draft with everything that was found in it.
///
/// # Errors
/// When there is none, or the actor may not edit courses.
pub async fn draft(house: &House, actor: &Actor, id: &DraftId) -> Result<Draft, Error> {
    editor(house, actor)?;
    let row = house.store.course_draft(id.as_str()).await?.ok_or(Error::NotFound)?;
    let mut draft = read(house, &row).await?;
    draft.may_publish = may_publish_here(house, actor);
    Ok(draft)
}

/// Reads and checks a draft together with everything else that is taught.
pub(super) async fn read(house: &House, row: &CourseDraftRow) -> Result<Draft, Error> {
    let line = DraftLine::of(row)?;
    let part = line.part.clone();
    let digests = files_in(row)?;
    let library = house.library();
    let mut tree = library.files.clone();
    put(&mut tree, &part, house.open_files(&digests).await?);
    let (catalogue, said) = house.read_courses(&tree);
    let mut said: Vec<Diagnostic> = said
        .into_iter()
        .filter(|d| d.severity == Severity::Error || Part::of(&d.file).as_ref() == Some(&part))
        .collect();
    said.extend(held(&tree, &part, &said));
    said.sort();
    said.extend(missed(house, &part, &catalogue).await?);
    let publications = history(house, &part).await?;
    let newest = publications.last().cloned();
    let same = newest.as_ref().is_some_and(|n| digest_of_files(&digests).is_ok_and(|d| d == n.digest));
    let errors = said.iter().filter(|d| d.severity == Severity::Error).count();
    let number = newest.as_ref().map_or(0, |n| n.number);
    Ok(Draft {
        title: title(&catalogue, &part),
        left_out: row.left_out.clone(),
        files: digests.len(),
        findings: said.into_iter().map(|said| Finding { line: line_of(&tree, &said), said }).collect(),
        changes: compare(&part, &library.catalogue, &catalogue),
        since: publications.into_iter().filter(|p| p.number > line.base).collect(),
        refusal: may_publish(line.base, number, errors, same).err(),
        newest,
        may_publish: false,
        library: Library::of(catalogue, tree, house.now()),
        line,
    })
}

/// What the standard finds in a part. Where files could not be read, sums and references that do not fit follow from
/// that: then what the standard calls an error waits until they can.
fn held(tree: &Files, part: &Part, said: &[Diagnostic]) -> Vec<Diagnostic> {
    let readable = said.iter().all(|d| d.severity != Severity::Error);
    let mut found = content::standard(tree);
    found.retain(|d| Part::of(&d.file).as_ref() == Some(part) && (readable || d.severity != Severity::Error));
    found
}

fn line_of(tree: &Files, said: &Diagnostic) -> Option<String> {
    let text = std::str::from_utf8(tree.0.get(&said.file)?).ok()?;
    let line = text.lines().nth(said.line.checked_sub(1)?)?;
    Some(line.chars().take(LONGEST_LINE).collect())
}

/// What trainees who are on their way need and would not find any more: their program, and what its rules name.
async fn missed(house: &House, part: &Part, new: &Catalogue) -> Result<Vec<Diagnostic>, Error> {
    let english = Language::english();
    let error = |file: String, what: String, instead: &str| Diagnostic {
        file,
        line: 1,
        column: 1,
        severity: Severity::Error,
        what,
        instead: instead.to_owned(),
    };
    if let Part::Programme(id) = part {
        let gone = new.programme(id).is_none();
        let file = format!("{}{id}.toml", part.folder());
        let what = format!("the program `{id}` is not in its file any more");
        let instead = "Leave its id as it is; a program with another id needs a file of its own.";
        return Ok(gone.then(|| error(file, what, instead)).into_iter().collect());
    }
    let open = house.store.enrolments_open().await?;
    let editions: BTreeSet<String> = open.into_iter().map(|row| row.version_digest).collect();
    let mut gone = BTreeSet::new();
    for edition in editions {
        let version = crate::library::pinned_version(house, &edition).await?;
        for rule in version.stages.iter().flat_map(|stage| stage.require.rules()) {
            if let Rule::ActivityAccepted { module, activity } = rule
                && *part == Part::Module(module.clone())
                && new.module(module, &english).is_none_or(|m| m.activity(activity).is_none())
            {
                gone.insert(activity.clone());
            }
        }
    }
    let folder = format!("{}en/activities", part.folder());
    let instead = "Put it back with the same id. It can go when nobody is on the way under rules that ask for it.";
    let told = |activity| {
        error(folder.clone(), format!("the activity `{activity}` is gone, and trainees have to do it"), instead)
    };
    Ok(gone.into_iter().map(told).collect())
}

/// Takes a draft away, with the files that nothing else names.
///
/// # Errors
/// When there is none, or the actor may not edit courses.
pub async fn discard(house: &House, actor: &Actor, id: &DraftId) -> Result<Part, Error> {
    editor(house, actor)?;
    let _one_at_a_time = house.publishing.lock().await;
    let row = house.store.course_draft(id.as_str()).await?.ok_or(Error::NotFound)?;
    let part = DraftLine::of(&row)?.part;
    let named = still_named(house, id).await?;
    let files: BTreeSet<String> = files_in(&row)?.into_values().map(|d| d.to_string()).collect();
    let unnamed = files.difference(&named).cloned().collect();
    let about = vec![id.to_string(), part.kind().to_owned(), part.id().to_owned()];
    let writes = vec![
        storage::write::delete_draft(id.as_str()),
        storage::write::drop_files(unnamed),
        house.audit(Some(&actor.person), "course_draft_deleted", about, house.now()),
    ];
    house.store.commit(writes).await?;
    Ok(part)
}

/// The draft's row, for whoever publishes it.
pub(super) async fn row(house: &House, id: &DraftId) -> Result<Option<CourseDraftRow>, Error> {
    Ok(house.store.course_draft(rows::id::<DraftId>(id.as_str())?.as_str()).await?)
}
