//! Changing courses without git: drafts from archives, with every finding; publishing them while the server runs.

mod draft;
mod publish;

use crate::courses::{Publication, digest_of_files, files_of};
use crate::error::Error;
use crate::house::House;
use crate::rows;
use chrono::{DateTime, Utc};
use domain::actor::{Action, Actor};
use domain::course::{Catalogue, Language};
use domain::editing::{Part, may_touch};
use domain::id::{DraftId, PersonId};
use std::collections::{BTreeMap, BTreeSet};
use storage::CourseDraftRow;

pub use content::{Diagnostic, Severity};
pub use draft::{Archive, Draft, Finding, discard, draft, from_built_in, upload};
pub use publish::{publish, settle};

/// A part in one line.
#[derive(Debug, Clone)]
pub struct PartLine {
    /// The part.
    pub part: Part,
    /// Its title.
    pub title: String,
    /// What is published of it.
    pub newest: Publication,
    /// How many drafts there are of it.
    pub drafts: u32,
    /// Whether other files came with the program, which were never published here.
    pub offered: bool,
}

/// A draft in one line.
#[derive(Debug, Clone)]
pub struct DraftLine {
    /// Its id.
    pub id: DraftId,
    /// Of what.
    pub part: Part,
    /// The number of the publication that held when it was made; 0 for a new part.
    pub base: u32,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// By whom.
    pub made_by: PersonId,
}

/// A part with its history.
#[derive(Debug, Clone)]
pub struct PartHistory {
    /// The part.
    pub part: Part,
    /// Its title.
    pub title: String,
    /// What was published of it, newest first.
    pub publications: Vec<Publication>,
    /// Drafts of it, newest first.
    pub drafts: Vec<DraftLine>,
    /// Whether other files came with the program, which were never published here.
    pub offered: bool,
}

impl DraftLine {
    fn of(row: &CourseDraftRow) -> Result<Self, Error> {
        Ok(Self {
            id: rows::id(&row.draft)?,
            part: Part::named(&row.kind, &row.part).ok_or(Error::NotFound)?,
            base: u32::try_from(row.base).map_err(|e| Error::failed("read a draft", e))?,
            made_at: row.made_at,
            made_by: rows::id(&row.made_by)?,
        })
    }
}

/// What a part is called: the title of its English text, or its id.
pub(crate) fn title(catalogue: &Catalogue, part: &Part) -> String {
    let title = match part {
        Part::Module(id) => catalogue.module(id, &Language::english()).map(|m| m.title.clone()),
        Part::Programme(id) => catalogue.programme(id).map(|p| p.title.clone()),
    };
    title.filter(|title| !title.is_empty()).unwrap_or_else(|| part.id().to_owned())
}

fn editor(house: &House, actor: &Actor) -> Result<(), Error> {
    Ok(may_touch(actor, Action::EditCourses, &house.identity.organisation, house.now())?)
}

/// Whether the actor may publish what they drafted.
#[must_use]
pub fn may_publish_here(house: &House, actor: &Actor) -> bool {
    may_touch(actor, Action::Publish, &house.identity.organisation, house.now()).is_ok()
}

/// Whether files of that part came with the program that were never published here.
fn offered(house: &House, part: &Part, history: &[&Publication]) -> Result<bool, Error> {
    let files = files_of(&house.built_in(), part);
    if files.is_empty() {
        return Ok(false);
    }
    let digest = digest_of_files(&files)?;
    Ok(!history.iter().any(|p| p.digest == digest))
}

/// Every module and program, by title, and every draft, newest first.
///
/// # Errors
/// When the actor may not edit courses.
pub async fn parts(house: &House, actor: &Actor) -> Result<(Vec<PartLine>, Vec<DraftLine>), Error> {
    editor(house, actor)?;
    let all = crate::courses::publications(house).await?;
    let drafts = drafts(house).await?;
    let library = house.library();
    let mut known: BTreeMap<&Part, Vec<&Publication>> = BTreeMap::new();
    for publication in &all {
        known.entry(&publication.part).or_default().push(publication);
    }
    let mut lines = Vec::new();
    for (part, history) in known {
        let Some(newest) = history.last() else { continue };
        lines.push(PartLine {
            title: title(&library.catalogue, part),
            newest: (*newest).clone(),
            drafts: u32::try_from(drafts.iter().filter(|d| d.part == *part).count()).unwrap_or(u32::MAX),
            offered: offered(house, part, &history)?,
            part: part.clone(),
        });
    }
    lines.sort_by(|a, b| (a.part.kind(), &a.title).cmp(&(b.part.kind(), &b.title)));
    Ok((lines, drafts))
}

pub(crate) async fn drafts(house: &House) -> Result<Vec<DraftLine>, Error> {
    house.store.course_drafts().await?.iter().map(DraftLine::of).collect()
}

async fn history(house: &House, part: &Part) -> Result<Vec<Publication>, Error> {
    house.store.publications_of(part.kind(), part.id()).await?.iter().map(Publication::of).collect()
}

/// A part with everything that was published of it.
///
/// # Errors
/// When there is no such part, or the actor may not edit courses.
pub async fn part(house: &House, actor: &Actor, part: &Part) -> Result<PartHistory, Error> {
    editor(house, actor)?;
    let mut publications = history(house, part).await?;
    if publications.is_empty() {
        return Err(Error::NotFound);
    }
    let offered = offered(house, part, &publications.iter().collect::<Vec<_>>())?;
    publications.reverse();
    let mut drafts = drafts(house).await?;
    drafts.retain(|d| d.part == *part);
    let title = title(&house.library().catalogue, part);
    Ok(PartHistory { part: part.clone(), title, publications, drafts, offered })
}

/// The files of a part as they were published, by their names within it: the newest publication, or one of that number.
///
/// # Errors
/// When there is no such publication, or the actor may not edit courses.
pub async fn download(
    house: &House,
    actor: &Actor,
    part: &Part,
    number: Option<u32>,
) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    editor(house, actor)?;
    let all = history(house, part).await?;
    let wanted = match number {
        Some(number) => all.iter().find(|p| p.number == number),
        None => all.last(),
    };
    let files = house.open_files(&wanted.ok_or(Error::NotFound)?.files).await?;
    Ok(inside(part, files))
}

/// Files by their names within the part.
fn inside(part: &Part, files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let folder = part.folder();
    files.into_iter().filter_map(|(path, bytes)| Some((path.strip_prefix(&folder)?.to_owned(), bytes))).collect()
}

/// The digests of files that some publication or another draft still names.
async fn still_named(house: &House, but: &DraftId) -> Result<BTreeSet<String>, Error> {
    let mut named = BTreeSet::new();
    for publication in crate::courses::publications(house).await? {
        named.extend(publication.files.values().map(ToString::to_string));
    }
    for row in house.store.course_drafts().await?.iter().filter(|row| row.draft != but.as_str()) {
        named.extend(draft::files_in(row)?.values().map(ToString::to_string));
    }
    Ok(named)
}
