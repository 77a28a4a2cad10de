//! Modules that no certified peer has read yet, and the word of an administrator that a group starts with them all the same.

use crate::canonical::Digest;
use crate::id::{ModuleId, PersonId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A module as it was at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The module.
    pub module: ModuleId,
    /// What it was called.
    pub title: String,
    /// The digest of all that it said.
    pub digest: Digest,
}

/// What an administrator accepted by name for one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// The modules that no certified peer had read, as they were then.
    pub editions: Vec<Edition>,
}

/// The modules that keep a group from starting: no certified peer has read them, and no administrator has accepted that
/// for this group. A module stays accepted when its text changes: the group has started with it.
#[must_use]
pub fn waiting<'m>(unread: &[&'m ModuleId], accepted: &[Accepted]) -> Vec<&'m ModuleId> {
    let covered = |module: &ModuleId| accepted.iter().flat_map(|a| &a.editions).any(|e| e.module == *module);
    unread.iter().copied().filter(|module| !covered(module)).collect()
}

/// The modules that were accepted, and say something else today.
#[must_use]
pub fn changed<'e>(unread: &'e [Edition], accepted: &[Accepted]) -> Vec<&'e Edition> {
    let all = || accepted.iter().flat_map(|a| &a.editions);
    let other = |edition: &&Edition| {
        all().any(|e| e.module == edition.module)
            && !all().any(|e| e.module == edition.module && e.digest == edition.digest)
    };
    unread.iter().filter(other).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn edition(module: &str, text: &str) -> Edition {
        Edition {
            module: ModuleId::parse(module).unwrap(),
            title: module.to_owned(),
            digest: Digest::of_bytes(text.as_bytes()),
        }
    }

    fn accepted(editions: Vec<Edition>) -> Accepted {
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        Accepted { by: PersonId::parse("ada").unwrap(), at, editions }
    }

    #[test]
    fn a_group_waits_for_each_module_that_was_neither_read_nor_accepted() {
        let (one, two) = (edition("one", "a"), edition("two", "a"));
        let unread = [&one.module, &two.module];
        assert_eq!(waiting(&unread, &[]), unread);
        assert_eq!(waiting(&unread, &[accepted(vec![one.clone()])]), [&two.module]);
        assert!(waiting(&unread, &[accepted(vec![one.clone()]), accepted(vec![two.clone()])]).is_empty());
        assert!(waiting(&[], &[]).is_empty(), "what peers have read waits for nobody");
    }

    #[test]
    fn another_text_of_an_accepted_module_is_told_and_closes_no_door() {
        let (old, new) = (edition("one", "a"), edition("one", "b"));
        let before = [accepted(vec![old.clone()])];
        assert!(waiting(&[&new.module], &before).is_empty());
        assert_eq!(changed(std::slice::from_ref(&new), &before), [&new]);
        assert!(changed(std::slice::from_ref(&old), &before).is_empty());
        assert!(changed(std::slice::from_ref(&new), &[]).is_empty(), "what was never accepted has not changed");
        let both = [accepted(vec![old]), accepted(vec![new.clone()])];
        assert!(changed(std::slice::from_ref(&new), &both).is_empty());
    }
}
