//! Newer editions of a program: what they would change for whom, and moving to one by consent. Nobody is moved.

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::leaving::named;
use crate::studies::today;
use domain::actor::{Action, Actor, may};
use domain::canonical::Digest;
use domain::course::{Programme, ProgrammeVersion, Stage, digest_of};
use domain::edition::{EditionRefusal, Move};
use domain::evaluation::{Evaluated, evaluate};
use domain::id::{ProgrammeId, RequirementId};

/// An edition that someone is not under, with where it would put them today.
#[derive(Debug, Clone)]
pub struct Other {
    /// The edition.
    pub version: ProgrammeVersion,
    /// Its digest.
    pub digest: Digest,
    /// Where it would put them.
    pub tree: Evaluated,
}

/// A trainee in a dry run.
pub struct Tried {
    /// The trainee, as they are.
    pub learner: Learner,
    /// The edition that is tried; none where they are under it.
    pub other: Option<Other>,
}

/// What an edition would do for everyone in its program, were all of them under it.
pub struct DryRun {
    /// The program.
    pub programme: Programme,
    /// The edition that is tried.
    pub version: ProgrammeVersion,
    /// Everyone who is in it and whom the actor may see, by name.
    pub people: Vec<Tried>,
}

fn failed(e: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::failed("compare editions", e)
}

/// The first stage of an edition that asks something else than the one that a trainee is under.
fn other<'v>(learner: &Learner, version: &'v ProgrammeVersion) -> Option<&'v Stage> {
    // With another last day or day of checking, it is the same edition and asks the same.
    let same = learner.version.id == version.id && learner.version.stages == version.stages;
    version.stages.first().filter(|_| !same)
}

fn under(house: &House, learner: &Learner, version: &ProgrammeVersion) -> Result<Option<Other>, Error> {
    let Some(stage) = other(learner, version) else { return Ok(None) };
    let day = today(house, &learner.programme.zone);
    let tree = evaluate(stage, &learner.library.catalogue, &learner.language, &learner.facts, day);
    let digest = digest_of("programme_version", version).map_err(failed)?;
    Ok(Some(Other { version: version.clone(), digest, tree }))
}

/// The edition that newcomers begin under today, where a trainee is under an older one and could move.
fn offered<'l>(house: &House, learner: &'l Learner) -> Option<&'l ProgrammeVersion> {
    if learner.completed_at.is_some() || learner.left_at.is_some() || learner.goes_on_elsewhere() {
        return None;
    }
    let now = learner.programme.version_on(today(house, &learner.programme.zone));
    now.filter(|v| v.effective_from >= learner.version.effective_from)
}

/// The edition that newcomers begin under today, where a trainee is under an older one and could move, with where it would
/// put them.
///
/// # Errors
/// When an edition has no digest, which none of ours lacks.
pub fn newer(house: &House, learner: &Learner) -> Result<Option<Other>, Error> {
    offered(house, learner).map_or(Ok(None), |version| under(house, learner, version))
}

/// Whether there is one. Where it would put them is not looked at.
#[must_use]
pub fn has_newer(house: &House, learner: &Learner) -> bool {
    offered(house, learner).is_some_and(|version| other(learner, version).is_some())
}

/// The digest of the edition that a trainee is under.
#[must_use]
pub fn digest(learner: &Learner) -> &str {
    &learner.row.version_digest
}

/// How often and when a trainee moved on a way, oldest first.
///
/// # Errors
/// When what is kept cannot be read.
pub fn moves(learner: &Learner) -> Result<Vec<Move>, Error> {
    let kept = learner.row.moves.as_deref().map(serde_json::from_str).transpose();
    Ok(kept.map_err(|e| Error::failed("read the moves between editions", e))?.unwrap_or_default())
}

/// Moves the actor to another edition, as they agreed on a page that showed what it changes: on the way of that name, from
/// the edition of one digest to that of another. What they did stays, and where the new rules are met already, the
/// certificate is issued with it. Agreeing twice is once.
///
/// # Errors
/// Refused where that edition is not the one for newcomers today, where they are under another one than the page showed,
/// and where they have finished or left.
pub async fn agree(house: &House, actor: &Actor, way: &str, from: &str, to: &str) -> Result<(), Error> {
    let key = named(&actor.person, way)?;
    let learner = house.learner_at(&key).await?;
    if learner.row.version_digest == to {
        return Ok(());
    }
    house
        .change_from(learner, Some(actor), |learner, now| {
            let key = &learner.key;
            let mut about = vec![key.person.to_string(), key.programme.to_string(), key.time.to_string()];
            if learner.row.version_digest == to {
                return Ok(Change::new((), "edition_moved_already", about, Vec::new()));
            }
            let refused = |refusal| Error::Refused(Refusal::Edition(refusal));
            if learner.goes_on_elsewhere() {
                return Err(Error::NotFound);
            }
            if learner.left_at.is_some() {
                return Error::refused(Refusal::Left);
            }
            if learner.completed_at.is_some() {
                return Err(refused(EditionRefusal::Finished));
            }
            if learner.row.version_digest != from {
                return Err(refused(EditionRefusal::ChangedMeanwhile));
            }
            let other = newer(house, learner)?.filter(|other| other.digest.to_string() == to);
            let other = other.ok_or_else(|| refused(EditionRefusal::NotOffered))?;
            let moved = Move {
                from: learner.version.id.clone(),
                from_digest: crate::rows::id(from)?,
                to: other.version.id.clone(),
                to_digest: other.digest,
                by: actor.person.clone(),
                at: now,
            };
            let mut all = moves(learner)?;
            all.push(moved.clone());
            about.extend([moved.from.to_string(), moved.to.to_string()]);
            let payload = serde_json::json!({ "moved": moved, "open": open(&other.tree) });
            learner.row.version = moved.to.to_string();
            learner.row.version_digest = moved.to_digest.to_string();
            learner.row.moves = Some(serde_json::to_string(&all).map_err(failed)?);
            learner.version = other.version;
            Ok(Change::new((), "edition_moved", about, Vec::new()).linked(payload).by_trainee())
        })
        .await
}

/// What they agreed to have open.
fn open(tree: &Evaluated) -> Vec<&RequirementId> {
    tree.leaves().into_iter().filter(|leaf| !leaf.state.settled()).map(|leaf| &leaf.id).collect()
}

/// Tries an edition on everyone in its program and changes nothing: the one of that id, else the newest. The look at each
/// person is recorded.
///
/// # Errors
/// `NotFound` when there is no such program or edition.
pub async fn dry_run(house: &House, actor: &Actor, id: &ProgrammeId, edition: &str) -> Result<DryRun, Error> {
    let programme = house.library().catalogue.programme(id).cloned().ok_or(Error::NotFound)?;
    let version = match edition {
        "" => programme.versions.last(),
        wanted => programme.versions.iter().find(|v| v.id.as_str() == wanted),
    };
    let version = version.ok_or(Error::NotFound)?.clone();
    let mut people = Vec::new();
    for row in house.store.enrolments_under(id.as_str()).await? {
        let learner = house.learner(row).await?;
        if may(actor, Action::SeeProgress, &learner.target(house), house.now()).is_ok() {
            people.push(Tried { other: under(house, &learner, &version)?, learner });
        }
    }
    people.sort_by(|a, b| a.learner.name.cmp(&b.learner.name));
    house.record_looks(actor, people.iter().map(|p| p.learner.key.person.clone()), "progress").await?;
    Ok(DryRun { programme, version, people })
}
