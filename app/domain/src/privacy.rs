//! The privacy notice: its dated versions, which one holds, and whether someone still has to be asked.

use crate::course::{Language, Markdown};
use crate::id::VersionId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// One version of the notice in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The version: what is agreed to. Translations of one version carry the same.
    pub version: VersionId,
    /// The language of the text.
    pub language: Language,
    /// The day from which it holds.
    pub from: NaiveDate,
    /// What is new in it, in a sentence; empty for the first.
    pub news: String,
    /// The text; `{organisation}` stands for the organisation's name.
    pub text: Markdown,
}

impl Notice {
    /// The text with the organisation's name in it, which is what people read and agree to.
    #[must_use]
    pub fn filled(&self, organisation: &str) -> Markdown {
        Markdown(self.text.0.replace("{organisation}", organisation))
    }
}

/// That someone agreed to a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The version.
    pub version: VersionId,
    /// The language in which they read it.
    pub language: Language,
    /// When.
    pub at: DateTime<Utc>,
}

/// The versions in the reader's language, or in English where one was not translated; the newest first.
#[must_use]
pub fn readable<'a>(notices: &'a [Notice], language: &Language) -> Vec<&'a Notice> {
    let mut chosen: Vec<&Notice> = Vec::new();
    for notice in notices {
        if notice.language != *language && notice.language != Language::english() {
            continue;
        }
        match chosen.iter_mut().find(|n| n.version == notice.version) {
            Some(there) if notice.language == *language => *there = notice,
            Some(_) => {}
            None => chosen.push(notice),
        }
    }
    chosen.sort_by(|a, b| (b.from, &b.version).cmp(&(a.from, &a.version)));
    chosen
}

/// The version that holds on a day: the newest that has begun. Before the first has begun it is the first.
#[must_use]
pub fn current<'a>(notices: &'a [Notice], language: &Language, on: NaiveDate) -> Option<&'a Notice> {
    let all = readable(notices, language);
    all.iter().find(|n| n.from <= on).or(all.last()).copied()
}

/// Whether someone has agreed to the version that holds. Where there is no notice at all, nothing is asked.
#[must_use]
pub fn has_agreed(notices: &[Notice], agreed: &[VersionId], on: NaiveDate) -> bool {
    current(notices, &Language::english(), on).is_none_or(|notice| agreed.contains(&notice.version))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn notice(version: &str, language: &str, from: &str) -> Notice {
        Notice {
            version: VersionId::parse(version).unwrap(),
            language: Language(language.to_owned()),
            from: from.parse().unwrap(),
            news: String::new(),
            text: Markdown(format!("{{organisation}} keeps little. {version} {language}")),
        }
    }

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    #[test]
    fn the_newest_version_that_has_begun_holds_and_before_all_the_first() {
        let all = [notice("one", "en", "2026-01-01"), notice("two", "en", "2026-06-01")];
        let held = |day| current(&all, &Language::english(), on(day)).unwrap().version.to_string();
        assert_eq!(held("2026-05-31"), "one");
        assert_eq!(held("2026-06-01"), "two");
        assert_eq!(held("2025-01-01"), "one");
        assert!(current(&[], &Language::english(), on("2026-01-01")).is_none());
    }

    #[test]
    fn a_version_is_read_in_ones_own_language_where_there_is_one() {
        let all =
            [notice("one", "en", "2026-01-01"), notice("two", "es", "2026-06-01"), notice("two", "en", "2026-06-01")];
        let spanish = Language("es".to_owned());
        assert_eq!(current(&all, &spanish, on("2026-07-01")).unwrap().language, spanish);
        assert_eq!(current(&all, &spanish, on("2026-02-01")).unwrap().language, Language::english());
        assert_eq!(readable(&all, &Language::english()).len(), 2, "each version once");
    }

    #[test]
    fn consent_counts_for_its_version_and_for_no_later_one() {
        let all = [notice("one", "en", "2026-01-01"), notice("two", "en", "2026-06-01")];
        let one = [VersionId::parse("one").unwrap()];
        assert!(has_agreed(&all, &one, on("2026-05-31")));
        assert!(!has_agreed(&all, &one, on("2026-06-01")));
        assert!(!has_agreed(&all, &[], on("2026-05-31")));
        assert!(has_agreed(&[], &[], on("2026-05-31")));
    }

    #[test]
    fn the_name_of_the_organisation_stands_in_the_text() {
        let text = notice("one", "en", "2026-01-01").filled("Harbor House");
        assert!(text.0.starts_with("Harbor House keeps little."), "{}", text.0);
    }
}
