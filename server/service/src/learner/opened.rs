//! Hours that were opened a moment ago and where they put someone, so that not every page opens and counts thousands of
//! sealed entries anew.

use crate::library::Library;
use chrono::NaiveDate;
use domain::course::Language;
use domain::evaluation::{Evaluated, Facts};
use domain::hours::Entries;
use quick_cache::sync::{Cache, DefaultLifecycle};
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};
use std::sync::{Arc, Weak};
use storage::{EnrolmentRow, Key};

/// Entries that are kept open, of all logs together: about 25 MB, and about 5 MB for what they were counted to.
const MOST_ENTRIES: u64 = 20_000;
/// Logs that are expected among them; the cache grows to more.
const LOGS: usize = 64;
/// Of logs with fewer entries it is not kept what they were counted to: counting is quick, and there are many of them. The
/// tests keep it of all, so that what is kept is compared in each of them.
const MANY: usize = if cfg!(test) { 1 } else { 400 };

/// Entries as they were at one revision of their enrolment.
#[derive(Clone)]
pub(crate) struct Opened {
    revision: i64,
    /// The entries.
    pub entries: Entries,
    counted: Option<Arc<Counted>>,
}

impl Opened {
    /// Where exactly these facts put someone, if that was found out before.
    pub(crate) fn evaluation(&self, basis: &Basis, facts: &Facts) -> Option<Arc<Evaluated>> {
        let counted = self.counted.as_ref().filter(|counted| counted.basis == *basis && counted.facts == *facts)?;
        Some(Arc::clone(&counted.evaluation))
    }
}

/// All that an evaluation is made of, beside the facts.
pub(crate) struct Basis {
    edition: String,
    /// Not held: a library that is taught from no more goes.
    library: Weak<Library>,
    language: Language,
    on: NaiveDate,
}

impl Basis {
    /// The edition of an enrolment, what is taught, in which language, and the day, as the programme counts days.
    pub(crate) fn new(row: &EnrolmentRow, library: &Arc<Library>, language: &Language, on: NaiveDate) -> Self {
        let (edition, library) = (row.version_digest.clone(), Arc::downgrade(library));
        Self { edition, library, language: language.clone(), on }
    }
}

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        self.on == other.on
            && self.edition == other.edition
            && self.language == other.language
            && self.library.ptr_eq(&other.library)
    }
}

/// An evaluation with all that it was made of. It holds for those very facts and no others, whatever a revision says: what a
/// supervisor is qualified as belongs to them and stands under no revision of the trainee.
struct Counted {
    basis: Basis,
    facts: Facts,
    evaluation: Arc<Evaluated>,
}

#[derive(Clone)]
struct ByEntries;

impl Weighter<Key, Opened> for ByEntries {
    fn weight(&self, _: &Key, at: &Opened) -> u64 {
        1 + u64::try_from(at.entries.len()).unwrap_or(u64::MAX - 1)
    }
}

/// Logs that were read or written last. Whatever is written about a trainee raises the revision of their enrolment in the
/// same transaction, so what is kept under another revision is not used. It is reached only with the row and the key of
/// the person: once that key is destroyed, nobody asks for it any more.
pub(crate) struct OpenedHours(Cache<Key, Opened, ByEntries>);

impl Default for OpenedHours {
    fn default() -> Self {
        let mut options = OptionsBuilder::new();
        // One shard: the largest log must find room in it.
        options.shards(1).estimated_items_capacity(LOGS).weight_capacity(MOST_ENTRIES);
        // Both numbers are given, so that they can be built from; the other way has more shards and is as right.
        Self(options.build().map_or_else(
            |_| Cache::with_weighter(LOGS, MOST_ENTRIES, ByEntries),
            |options| {
                Cache::with_options(options, ByEntries, DefaultHashBuilder::default(), DefaultLifecycle::default())
            },
        ))
    }
}

impl OpenedHours {
    /// What is kept of a log, if it is kept as of that revision.
    pub(crate) fn at(&self, key: &Key, revision: i64) -> Option<Opened> {
        self.0.get(key).filter(|at| at.revision == revision)
    }

    /// Keeps the entries of a log as they are at a revision, and where the facts that they are part of put their trainee, if
    /// that is known; what was kept of it goes.
    pub(crate) fn keep(&self, key: Key, revision: i64, facts: &Facts, counted: Option<(Basis, Arc<Evaluated>)>) {
        let entries = facts.hours.clone();
        let counted = counted.filter(|_| entries.len() >= MANY);
        let counted = counted.map(|(basis, evaluation)| Arc::new(Counted { basis, facts: facts.clone(), evaluation }));
        self.0.insert(key, Opened { revision, entries, counted });
    }
}
