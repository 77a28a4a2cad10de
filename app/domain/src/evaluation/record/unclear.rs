//! Facts that say two things at once, or too little: found before they are counted, each with its path.

use super::Record;
use std::collections::BTreeSet;
use std::fmt::Display;

/// A fact that cannot be counted as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclear {
    /// Where it stands: `time[3].minutes`.
    pub path: String,
    /// What is wrong with it.
    pub what: String,
}

impl Record {
    /// Everything in it that is unclear.
    #[must_use]
    pub fn unclear(&self) -> Vec<Unclear> {
        let mut found = Vec::new();
        self.time(&mut found);
        let mut ids: BTreeSet<String> = self.time.iter().map(|t| t.id.to_string()).collect();
        let mut once = |path: String, id: &dyn Display| {
            if !ids.insert(id.to_string()) {
                found.push(Unclear { path, what: format!("the id `{id}` is used twice") });
            }
        };
        macro_rules! once_each {
            ($($list:ident),+) => {$(
                for (n, fact) in self.$list.iter().enumerate() {
                    once(format!("{}[{n}].id", stringify!($list)), &fact.id);
                }
            )+};
        }
        once_each!(
            courses,
            exams,
            documents,
            attestations,
            references,
            places,
            education,
            credentials,
            list_checks,
            positions,
            audits,
            decisions
        );
        for (n, decision) in self.decisions.iter().enumerate() {
            for (key, text) in [("by", &decision.by), ("reason", &decision.reason)] {
                if text.trim().is_empty() {
                    found.push(Unclear {
                        path: format!("decisions[{n}].{key}"),
                        what: "a decision needs the name of who decided, and a reason".to_owned(),
                    });
                }
            }
        }
        for (n, exam) in self.exams.iter().enumerate() {
            if exam.mark.is_some() && !exam.parts.is_empty() {
                found.push(Unclear {
                    path: format!("exams[{n}].mark"),
                    what: "a mark and marks of parts: write one or the other".to_owned(),
                });
            }
        }
        let spans = self.stages.iter().enumerate().map(|(n, s)| ("stages", n, s.from, s.until));
        let spans = spans.chain(self.places.iter().enumerate().map(|(n, p)| ("places", n, p.from, p.until)));
        let spans = spans.chain(self.positions.iter().enumerate().map(|(n, p)| ("positions", n, p.from, p.until)));
        let spans = spans.chain(self.credentials.iter().enumerate().map(|(n, c)| ("credentials", n, c.from, c.until)));
        for (list, n, from, until) in spans {
            if until.is_some_and(|until| until < from) {
                found.push(Unclear { path: format!("{list}[{n}].until"), what: "it ends before it begins".to_owned() });
            }
        }
        found
    }

    fn time(&self, found: &mut Vec<Unclear>) {
        let mut ids = BTreeSet::new();
        for (n, entry) in self.time.iter().enumerate() {
            let mut tell = |key: &str, what: String| found.push(Unclear { path: format!("time[{n}].{key}"), what });
            if !ids.insert(&entry.id) {
                tell("id", format!("the id `{}` is used twice", entry.id));
            }
            match (&entry.minutes, &entry.in_units) {
                (None, None) => tell("minutes", "neither `minutes` nor `in_units` says how long it was".to_owned()),
                (Some(_), Some(_)) => tell("in_units", "`minutes` says already how long it was".to_owned()),
                _ => {}
            }
            let parts: u64 = entry.categories.values().map(|m| u64::from(m.0)).sum();
            if let Some(minutes) = entry.minutes
                && parts > u64::from(minutes.0)
            {
                tell("categories", format!("they come to {parts} minutes, and the entry has {}", minutes.0));
            }
        }
    }
}
