//! Courses are edited in parts, a module or a program at a time: which files belong to which, what a change changes,
//! and when it may be published.

use crate::actor::{Action, Actor, Denied, Grant, Scope};
use crate::canonical::{self, Digest, NoCanonicalForm};
use crate::course::{Catalogue, Module};
use crate::id::{ModuleId, OrganisationId, ProgrammeId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is edited, published and kept by itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A module, in all its languages.
    Module(ModuleId),
    /// A program, with all editions of its rules and its course evaluation.
    Programme(ProgrammeId),
}

impl Part {
    /// The part that a file belongs to. None for what belongs to no part: a README, a folder whose name is no id.
    #[must_use]
    pub fn of(path: &str) -> Option<Self> {
        if let Some((folder, _)) = path.strip_prefix("modules/").and_then(|rest| rest.split_once('/')) {
            return ModuleId::parse(folder).ok().map(Self::Module);
        }
        let rest = path.strip_prefix("programs/")?;
        // Rules of other bodies, to compare with: nobody edits, publishes or joins them.
        if rest.starts_with("examples/") {
            return None;
        }
        let name = match rest.split_once('/') {
            Some((folder, _)) => folder,
            None => rest.strip_suffix(".toml")?,
        };
        ProgrammeId::parse(name).ok().map(Self::Programme)
    }

    /// "module" or "program", as it stands in addresses and rows.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Module(_) => "module",
            Self::Programme(_) => "program",
        }
    }

    /// Its id without its kind.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Module(id) => id.as_str(),
            Self::Programme(id) => id.as_str(),
        }
    }

    /// The part of that kind and id.
    #[must_use]
    pub fn named(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "module" => ModuleId::parse(id).ok().map(Self::Module),
            "program" => ProgrammeId::parse(id).ok().map(Self::Programme),
            _ => None,
        }
    }

    /// What stands before the names of its files in the folder of all courses.
    #[must_use]
    pub fn folder(&self) -> String {
        match self {
            Self::Module(id) => format!("modules/{id}/"),
            Self::Programme(_) => "programs/".to_owned(),
        }
    }

    /// Whether a file of that name may be in a package of this part: of a program there is one file, and perhaps a
    /// folder of the same name with its course evaluation.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        match self {
            Self::Module(_) => true,
            Self::Programme(id) => name
                .strip_prefix(id.as_str())
                .is_some_and(|rest| rest == ".toml" || (rest.starts_with('/') && rest.len() > 1)),
        }
    }
}

/// The digest of a part: of the names of its files with the digest of each.
///
/// # Errors
/// When the map has no canonical form, which no map of texts lacks.
pub fn digest(files: &BTreeMap<String, Digest>) -> Result<Digest, NoCanonicalForm> {
    canonical::digest("course_files/1", files)
}

/// Things of one kind that are not as they were, each by its title.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// New.
    pub added: Vec<String>,
    /// There before, and different now.
    pub changed: Vec<String>,
    /// Gone.
    pub removed: Vec<String>,
}

impl Changed {
    /// Whether everything is as it was.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }

    fn between(old: &BTreeMap<String, Thing>, new: &BTreeMap<String, Thing>) -> Self {
        let title = |(_, thing): (&String, &Thing)| thing.title.clone();
        Self {
            added: new.iter().filter(|(id, _)| !old.contains_key(*id)).map(title).collect(),
            changed: new
                .iter()
                .filter(|(id, thing)| old.get(*id).is_some_and(|o| o.bodies != thing.bodies))
                .map(title)
                .collect(),
            removed: old.iter().filter(|(id, _)| !new.contains_key(*id)).map(title).collect(),
        }
    }
}

/// What a new version of a part changes against the one before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Lessons.
    pub lessons: Changed,
    /// Questions.
    pub questions: Changed,
    /// Activities with their rubrics.
    pub activities: Changed,
    /// Editions of a program's rules.
    pub editions: Changed,
    /// Whether something else is different: title, summary, hours, the rules of the quiz, sources.
    pub about: bool,
}

impl Changes {
    /// Whether everything that people read is as it was.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lessons.is_empty()
            && self.questions.is_empty()
            && self.activities.is_empty()
            && self.editions.is_empty()
            && !self.about
    }
}

/// A thing in all its languages: the title in the first of them, and each body as JSON.
struct Thing {
    title: String,
    bodies: BTreeSet<String>,
}

/// The most characters of a title in a list of changes; a question is called by its first words.
const LONGEST_TITLE: usize = 90;

fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_TITLE {
        return line;
    }
    format!("{}…", line.chars().take(LONGEST_TITLE).collect::<String>().trim_end())
}

fn collect<'a>(things: impl Iterator<Item = (&'a str, &'a str, serde_json::Value)>) -> BTreeMap<String, Thing> {
    let mut all: BTreeMap<String, Thing> = BTreeMap::new();
    for (id, title, body) in things {
        let thing = all.entry(id.to_owned()).or_insert_with(|| Thing { title: short(title), bodies: BTreeSet::new() });
        thing.bodies.insert(body.to_string());
    }
    all
}

fn json<T: Serialize>(language: &str, value: &T) -> serde_json::Value {
    // Values of the catalogue are JSON already; the language keeps two that read alike apart.
    serde_json::json!([language, serde_json::to_value(value).unwrap_or_default()])
}

fn modules<'a>(catalogue: &'a Catalogue, id: &'a ModuleId) -> impl Iterator<Item = &'a Module> {
    catalogue.modules.iter().filter(move |m| m.id == *id)
}

/// What is different in a part between two catalogues.
#[must_use]
pub fn compare(part: &Part, old: &Catalogue, new: &Catalogue) -> Changes {
    let mut changes = Changes::default();
    match part {
        Part::Module(id) => {
            let lessons =
                |c| {
                    collect(modules(c, id).flat_map(|m| {
                        m.lessons.iter().map(|l| (l.id.as_str(), l.title.as_str(), json(&m.language.0, l)))
                    }))
                };
            let questions = |c| {
                collect(modules(c, id).flat_map(|m| {
                    m.questions.iter().map(|q| (q.id.as_str(), q.prompt.0.as_str(), json(&m.language.0, q)))
                }))
            };
            let activities = |c| {
                collect(modules(c, id).flat_map(|m| {
                    m.activities.iter().map(|a| (a.id.as_str(), a.title.as_str(), json(&m.language.0, a)))
                }))
            };
            changes.lessons = Changed::between(&lessons(old), &lessons(new));
            changes.questions = Changed::between(&questions(old), &questions(new));
            changes.activities = Changed::between(&activities(old), &activities(new));
            // What is left, and the order in which things stand.
            let rest = |c| {
                let order = |m: &Module| {
                    let lessons: Vec<_> = m.lessons.iter().map(|l| l.id.clone()).collect();
                    let bare =
                        Module { lessons: Vec::new(), questions: Vec::new(), activities: Vec::new(), ..m.clone() };
                    (bare, lessons)
                };
                modules(c, id).map(order).collect::<Vec<_>>()
            };
            let (before, after) = (rest(old), rest(new));
            let bare = |all: &[(Module, Vec<_>)]| all.iter().map(|(m, _)| m.clone()).collect::<Vec<_>>();
            let moved = changes.lessons.added.is_empty() && changes.lessons.removed.is_empty() && before != after;
            changes.about = bare(&before) != bare(&after) || moved;
        }
        Part::Programme(id) => {
            let editions = |c: &Catalogue| {
                collect(
                    c.programme(id)
                        .into_iter()
                        .flat_map(|p| p.versions.iter().map(|v| (v.id.as_str(), v.id.as_str(), json("", v)))),
                )
            };
            changes.editions = Changed::between(&editions(old), &editions(new));
            let rest = |c: &Catalogue| {
                c.programme(id).cloned().map(|mut p| {
                    p.versions.clear();
                    p
                })
            };
            changes.about = rest(old) != rest(new);
        }
    }
    changes
}

/// The most drafts that an organisation keeps at a time.
pub const MOST_DRAFTS: usize = 40;

/// Why an archive does not become a draft.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DraftRefusal {
    /// There is neither a module nor a program in it.
    #[error("neither a module nor a program")]
    NoPart,
    /// It holds something else than the program that it was sent for.
    #[error("another part")]
    OtherPart,
    /// There are too many drafts already.
    #[error("{most} drafts")]
    TooMany {
        /// The most.
        most: usize,
    },
}

/// Whether someone may do that to the courses, which belong to the whole organisation: drafts are for whoever holds the
/// role anywhere, because they change nothing; publishing is for those whose role reaches everyone.
///
/// # Errors
/// When no role of theirs is enough.
pub fn may_touch(
    actor: &Actor,
    action: Action,
    organisation: &OrganisationId,
    now: DateTime<Utc>,
) -> Result<(), Denied> {
    let enough = |g: &Grant| {
        action.roles().contains(&g.role)
            && g.until.is_none_or(|end| now < end)
            && (action != Action::Publish || g.scope == Scope::All)
    };
    let ours = actor.organisation == *organisation;
    if ours && actor.grants.iter().any(enough) { Ok(()) } else { Err(Denied::NotYours) }
}

/// Why a draft is not published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublishRefusal {
    /// There are errors in it.
    #[error("{errors} errors")]
    Errors {
        /// How many.
        errors: usize,
    },
    /// Something else was published since the draft was made.
    #[error("published meanwhile")]
    Meanwhile,
    /// Every file is as it is published already.
    #[error("nothing is different")]
    Same,
}

/// Whether a draft may be published. `base` is the number of the publication that it was made from, `newest` of the
/// one that holds now; zero where there is none.
///
/// # Errors
/// With the first reason that stands against it; that someone else was faster comes before everything else.
pub const fn may_publish(base: u32, newest: u32, errors: usize, same: bool) -> Result<(), PublishRefusal> {
    if base != newest {
        return Err(PublishRefusal::Meanwhile);
    }
    if errors > 0 {
        return Err(PublishRefusal::Errors { errors });
    }
    if same {
        return Err(PublishRefusal::Same);
    }
    Ok(())
}

/// What happens at start with a part that came with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BuiltIn {
    /// It is published.
    Publish,
    /// What is published stays.
    Keep,
}

/// Whether the built-in files of a part are published at start. They are where nothing is published yet, and where
/// they are new and what is published came with the program as well. What people of the organisation published is
/// never overwritten, and a program of an earlier day does not bring back what a later one replaced.
#[must_use]
pub fn at_start(built_in: &Digest, published: &[(Digest, bool)]) -> BuiltIn {
    let newest_is_ours = published.last().is_none_or(|(_, came_with_program)| *came_with_program);
    let known = published.iter().any(|(digest, _)| digest == built_in);
    if newest_is_ours && !known { BuiltIn::Publish } else { BuiltIn::Keep }
}

#[cfg(test)]
mod tests;
