//! The files behind the library: what came with the program, what people of the organisation published since, and how
//! both become what is taught when the program starts.

use crate::error::Error;
use crate::house::House;
use crate::library::{self, exchange};
use chrono::{DateTime, Utc};
use content::{Files, Severity};
use domain::canonical::Digest;
use domain::course::{Catalogue, EarlierLessons};
use domain::editing::{BuiltIn, Changes, Part, at_start, compare, digest};
use domain::id::{LessonId, ModuleId, PersonId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError};
use storage::{CourseFileRow, PublicationRow, Write};

/// One publication of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The part.
    pub part: Part,
    /// Its number, from 1.
    pub number: u32,
    /// The digest of its files.
    pub digest: Digest,
    /// Whether these files came with the program.
    pub built_in: bool,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; none at start.
    pub by: Option<PersonId>,
    /// What it changed.
    pub changes: Changes,
    pub(crate) files: BTreeMap<String, Digest>,
    pub(crate) lessons: Vec<LessonId>,
}

pub(crate) fn broken(e: serde_json::Error) -> Error {
    Error::failed("read what is kept of courses", e)
}

impl Publication {
    pub(crate) fn of(row: &PublicationRow) -> Result<Self, Error> {
        Ok(Self {
            part: Part::named(&row.kind, &row.part).ok_or(Error::NotFound)?,
            number: u32::try_from(row.number).map_err(|e| Error::failed("read a publication", e))?,
            digest: crate::rows::id(&row.digest)?,
            built_in: row.built_in,
            at: row.published_at,
            by: row.published_by.as_deref().map(crate::rows::id).transpose()?,
            changes: serde_json::from_str(&row.changes).map_err(broken)?,
            files: serde_json::from_str(&row.files).map_err(broken)?,
            lessons: serde_json::from_str(&row.lessons).map_err(broken)?,
        })
    }
}

/// The files of a part by their path in the folder of all courses, with the digest of each.
pub(crate) fn files_of(files: &Files, part: &Part) -> BTreeMap<String, Digest> {
    let ours = files.0.iter().filter(|(path, _)| Part::of(path).as_ref() == Some(part));
    ours.map(|(path, bytes)| (path.clone(), Digest::of_bytes(bytes))).collect()
}

pub(crate) fn digest_of_files(files: &BTreeMap<String, Digest>) -> Result<Digest, Error> {
    digest(files).map_err(|e| Error::failed("name the files of a course", e))
}

/// All parts that have files.
fn parts_in(files: &Files) -> BTreeSet<Part> {
    files.0.keys().filter_map(|path| Part::of(path)).collect()
}

/// Puts the files of a part in the place of those that are there.
pub(crate) fn put(tree: &mut Files, part: &Part, files: BTreeMap<String, Vec<u8>>) {
    tree.0.retain(|path, _| Part::of(path).as_ref() != Some(part));
    tree.0.extend(files);
}

/// The rows of a publication: its files, and what is said of it.
pub(crate) struct Publishing<'a> {
    pub part: &'a Part,
    pub number: u32,
    pub built_in: bool,
    pub draft: Option<String>,
    pub by: Option<&'a PersonId>,
    pub old: &'a Catalogue,
    pub new: &'a Catalogue,
    pub tree: &'a Files,
}

impl House {
    /// The files that came with the program.
    pub(crate) fn built_in(&self) -> Arc<Files> {
        Arc::clone(&self.built_in.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads files of courses, with what this house adds to them.
    pub(crate) fn read_courses(&self, files: &Files) -> (Catalogue, Vec<content::Diagnostic>) {
        let (mut catalogue, findings) = content::read(files);
        let also = *self.also.read().unwrap_or_else(PoisonError::into_inner);
        also(&mut catalogue);
        (catalogue, findings)
    }

    pub(crate) fn keep_files<'a>(&self, files: impl IntoIterator<Item = &'a Vec<u8>>) -> Vec<Write> {
        let row = |bytes: &Vec<u8>| CourseFileRow {
            organisation: self.identity.organisation.to_string(),
            digest: Digest::of_bytes(bytes).to_string(),
            body: bytes.clone().into(),
        };
        files.into_iter().map(|bytes| storage::write::keep_file(row(bytes))).collect()
    }

    /// The bytes of files by their path.
    pub(crate) async fn open_files(
        &self,
        files: &BTreeMap<String, Digest>,
    ) -> Result<BTreeMap<String, Vec<u8>>, Error> {
        let digests: Vec<String> = files.values().map(ToString::to_string).collect();
        let found = self.store.course_files(&digests).await?;
        files.keys().zip(found).map(|(path, bytes)| Ok((path.clone(), bytes.ok_or(Error::NotFound)?))).collect()
    }

    pub(crate) fn publication(&self, what: &Publishing<'_>) -> Result<Vec<Write>, Error> {
        let files = files_of(what.tree, what.part);
        let lessons: Vec<&LessonId> = match what.part {
            Part::Module(id) => {
                let first = what.new.module(id, &domain::course::Language::english());
                first.into_iter().flat_map(|m| &m.lessons).map(|l| &l.id).collect()
            }
            Part::Programme(_) => Vec::new(),
        };
        let text = |value: Result<String, serde_json::Error>| value.map_err(broken);
        let row = PublicationRow {
            organisation: self.identity.organisation.to_string(),
            kind: what.part.kind().to_owned(),
            part: what.part.id().to_owned(),
            number: i64::from(what.number),
            digest: digest_of_files(&files)?.to_string(),
            built_in: what.built_in,
            files: text(serde_json::to_string(&files))?,
            lessons: text(serde_json::to_string(&lessons))?,
            changes: text(serde_json::to_string(&compare(what.part, what.old, what.new)))?,
            draft: what.draft.clone(),
            published_at: self.now(),
            published_by: what.by.map(ToString::to_string),
        };
        let bytes = files.keys().filter_map(|path| what.tree.0.get(path));
        let mut writes = self.keep_files(bytes);
        writes.push(storage::write::publish_part(row));
        Ok(writes)
    }
}

/// What modules had before, from what was published of them; each edition holds until the next one came.
pub(crate) fn earlier(publications: &[Publication]) -> BTreeMap<ModuleId, Vec<EarlierLessons>> {
    let mut all: BTreeMap<ModuleId, Vec<EarlierLessons>> = BTreeMap::new();
    for pair in publications.windows(2) {
        let [before, after] = pair else { continue };
        if let (Part::Module(id), true) = (&before.part, before.part == after.part) {
            let lessons = EarlierLessons { lessons: before.lessons.clone(), until: after.at };
            all.entry(id.clone()).or_default().push(lessons);
        }
    }
    all
}

/// Every publication, by part and number.
pub(crate) async fn publications(house: &House) -> Result<Vec<Publication>, Error> {
    house.store.publications().await?.iter().map(Publication::of).collect()
}

/// Opens the library when the program starts: files that came with it, where they are new and nobody of the
/// organisation changed that part; else what was published last. What does not fit together is not published: then
/// everything stays as it was, and the pages of editors offer the built-in files.
///
/// # Errors
/// When the database does not answer.
pub async fn open(house: &House, built_in: Files) -> Result<(), Error> {
    open_with(house, built_in, |_| {}).await
}

/// The same, where more is taught than stands in files: `also` adds it whenever files were read.
///
/// # Errors
/// As for [`open`].
pub async fn open_with(house: &House, built_in: Files, also: fn(&mut Catalogue)) -> Result<(), Error> {
    *house.also.write().unwrap_or_else(PoisonError::into_inner) = also;
    if publish_built_in(house, built_in).await? {
        crate::editing::settle(house).await?;
    }
    Ok(())
}

/// Answers whether something else is taught now than at the last start.
async fn publish_built_in(house: &House, built_in: Files) -> Result<bool, Error> {
    let _one_at_a_time = house.publishing.lock().await;
    let built_in = Arc::new(built_in);
    *house.built_in.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&built_in);
    let mut all = publications(house).await?;
    let mut known: BTreeMap<Part, Vec<&Publication>> = BTreeMap::new();
    for publication in &all {
        known.entry(publication.part.clone()).or_default().push(publication);
    }
    // What is published, and on top of it what would be published now.
    let mut published = (*built_in).clone();
    let mut tree = (*built_in).clone();
    let mut fresh = Vec::new();
    for part in parts_in(&built_in).union(&known.keys().cloned().collect()) {
        let history = known.get(part).map_or(&[][..], Vec::as_slice);
        let files = files_of(&built_in, part);
        let mine = digest_of_files(&files)?;
        let states: Vec<_> = history.iter().map(|p| (p.digest.clone(), p.built_in)).collect();
        let publish = !files.is_empty() && at_start(&mine, &states) == BuiltIn::Publish;
        if let Some(newest) = history.last()
            && (files.is_empty() || newest.digest != mine)
        {
            let bytes = house.open_files(&newest.files).await?;
            put(&mut published, part, bytes.clone());
            if !publish {
                put(&mut tree, part, bytes);
            }
        } else if history.is_empty() {
            put(&mut published, part, BTreeMap::new());
        }
        if publish {
            fresh.push((part.clone(), history.last().map_or(0, |p| p.number) + 1));
        }
    }
    let (mut new, findings) = house.read_courses(&tree);
    let old = library::current(house).await;
    let old = match old {
        Ok(old) => old,
        Err(Error::NotFound) => Catalogue::default(),
        Err(other) => return Err(other),
    };
    let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
    if errors > 0 && !all.is_empty() {
        let first = findings.iter().find(|f| f.severity == Severity::Error).map(ToString::to_string);
        tracing::warn!(
            errors,
            first,
            "the built-in courses do not fit what was published here; what was published stays"
        );
        let earlier = earlier(&all);
        exchange(house, None, Catalogue { earlier, ..old }, published, Vec::new()).await?;
        return Ok(false);
    }
    let mut writes = Vec::new();
    for (part, number) in &fresh {
        let what = Publishing {
            part,
            number: *number,
            built_in: true,
            draft: None,
            by: None,
            old: &old,
            new: &new,
            tree: &tree,
        };
        writes.extend(house.publication(&what)?);
        all.push(Publication {
            part: part.clone(),
            number: *number,
            digest: digest_of_files(&files_of(&tree, part))?,
            built_in: true,
            at: house.now(),
            by: None,
            changes: Changes::default(),
            files: BTreeMap::new(),
            lessons: Vec::new(),
        });
    }
    all.sort_by(|a, b| (&a.part, a.number).cmp(&(&b.part, b.number)));
    new.earlier = earlier(&all);
    exchange(house, None, new, tree, writes).await?;
    Ok(!fresh.is_empty())
}
