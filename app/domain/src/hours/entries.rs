//! The entries of one log together: read often, changed seldom, so that a copy shares them until it is changed.

use super::HoursEntry;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// Entries of a log. A clone shares them with its original, however many they are; whichever of the two is changed first
/// makes a copy of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entries(Arc<Vec<HoursEntry>>);

impl Entries {
    /// Brings them into the order of their time. Those that are in it already stay shared.
    pub fn sort_by_time(&mut self) {
        let of = |a: &HoursEntry, b: &HoursEntry| {
            (a.particulars().starts_at, &a.id).cmp(&(b.particulars().starts_at, &b.id))
        };
        if !self.0.is_sorted_by(|a, b| of(a, b).is_le()) {
            Arc::make_mut(&mut self.0).sort_by(of);
        }
    }
}

impl Deref for Entries {
    type Target = Vec<HoursEntry>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Entries {
    fn deref_mut(&mut self) -> &mut Self::Target {
        Arc::make_mut(&mut self.0)
    }
}

impl From<Vec<HoursEntry>> for Entries {
    fn from(entries: Vec<HoursEntry>) -> Self {
        Self(Arc::new(entries))
    }
}

impl FromIterator<HoursEntry> for Entries {
    fn from_iter<I: IntoIterator<Item = HoursEntry>>(entries: I) -> Self {
        entries.into_iter().collect::<Vec<_>>().into()
    }
}

impl IntoIterator for Entries {
    type Item = HoursEntry;
    type IntoIter = std::vec::IntoIter<HoursEntry>;

    fn into_iter(self) -> Self::IntoIter {
        Arc::unwrap_or_clone(self.0).into_iter()
    }
}

impl<'e> IntoIterator for &'e Entries {
    type Item = &'e HoursEntry;
    type IntoIter = std::slice::Iter<'e, HoursEntry>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl Serialize for Entries {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_slice().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}
