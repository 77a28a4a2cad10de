//! Hours that were opened a moment ago, so that not every page opens thousands of sealed entries anew.

use domain::hours::Entries;
use quick_cache::sync::{Cache, DefaultLifecycle};
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};
use storage::Key;

/// Entries that are kept open, of all logs together: about 25 MB.
const MOST_ENTRIES: u64 = 20_000;
/// Logs that are expected among them; the cache grows to more.
const LOGS: usize = 64;

/// Entries as they were at one revision of their enrolment.
#[derive(Clone)]
struct At {
    revision: i64,
    entries: Entries,
}

#[derive(Clone)]
struct ByEntries;

impl Weighter<Key, At> for ByEntries {
    fn weight(&self, _: &Key, at: &At) -> u64 {
        1 + u64::try_from(at.entries.len()).unwrap_or(u64::MAX - 1)
    }
}

/// Logs that were read or written last. Whatever is written about a trainee raises the revision of their enrolment in the
/// same transaction, so what is kept under another revision is not used. It is reached only with the row and the key of
/// the person: once that key is destroyed, nobody asks for it any more.
pub(crate) struct OpenedHours(Cache<Key, At, ByEntries>);

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
    /// The entries of a log, if they are kept as of that revision.
    pub(crate) fn at(&self, key: &Key, revision: i64) -> Option<Entries> {
        self.0.get(key).filter(|at| at.revision == revision).map(|at| at.entries)
    }

    /// Keeps the entries of a log as they are at a revision; what was kept of it goes.
    pub(crate) fn keep(&self, key: Key, revision: i64, entries: Entries) {
        self.0.insert(key, At { revision, entries });
    }
}
