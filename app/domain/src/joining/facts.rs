//! The facts of two ways through one programme on one way: all that was earned counts, and nothing counts twice.

use crate::evaluation::Facts;
use crate::hours::{EntryState, HoursEntry};
use crate::id::{HoursEntryId, LessonId, ModuleId, SubmissionId};
use crate::submission::SubmissionState;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Facts by what names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Set {
    /// Lessons that were read.
    pub lessons: BTreeSet<(ModuleId, LessonId)>,
    /// Works.
    pub works: BTreeSet<SubmissionId>,
    /// Hours.
    pub hours: BTreeSet<HoursEntryId>,
    /// Hours that were taken over.
    pub past_hours: BTreeSet<HoursEntryId>,
}

impl Set {
    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What of two ways does not count on the one that goes on, because the other way has the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Split {
    /// Facts of the main way that make room for better ones of the other.
    pub yields: Set,
    /// Facts of the other way that stay on it.
    pub stays: Set,
}

/// Finds what is there twice. Of a lesson the earlier reading counts; of a work the one that came further; of hours in the
/// same time those of the way that has more of them signed. Attempts are never the same, so that all of them count.
#[must_use]
pub fn split(main: &Facts, other: &Facts) -> Split {
    let mut split = Split::default();
    for lesson in &other.lessons {
        let same = main.lessons.iter().find(|l| l.module == lesson.module && l.lesson == lesson.lesson);
        let name = (lesson.module.clone(), lesson.lesson.clone());
        match same {
            Some(there) if lesson.at < there.at => drop(split.yields.lessons.insert(name)),
            Some(_) => drop(split.stays.lessons.insert(name)),
            None => {}
        }
    }
    for work in &other.submissions {
        let mut same = main.submissions.iter().filter(|w| w.module == work.module && w.activity == work.activity);
        match same.next() {
            Some(there) if further(work.state) > further(there.state) => {
                split.yields.works.insert(there.id.clone());
                split.yields.works.extend(same.map(|w| w.id.clone()));
            }
            Some(_) => drop(split.stays.works.insert(work.id.clone())),
            None => {}
        }
    }
    for past in &other.past_hours {
        let same = main.past_hours.iter().any(|p| {
            (p.kind, p.date, p.minutes, &p.activity, &p.supervised_by, &p.taken_over.source)
                == (past.kind, past.date, past.minutes, &past.activity, &past.supervised_by, &past.taken_over.source)
        });
        if same {
            split.stays.past_hours.insert(past.id.clone());
        }
    }
    let joined_on = main.joined_on.min(other.joined_on);
    for (mine, theirs) in shared_time(&main.hours, &other.hours) {
        if worth(&theirs, joined_on) > worth(&mine, joined_on) {
            split.yields.hours.extend(mine.into_iter().map(|e| e.id.clone()));
        } else {
            split.stays.hours.extend(theirs.into_iter().map(|e| e.id.clone()));
        }
    }
    split
}

const fn further(state: SubmissionState) -> u8 {
    match state {
        SubmissionState::Draft => 0,
        SubmissionState::Returned => 1,
        SubmissionState::Submitted => 2,
        SubmissionState::Accepted => 3,
    }
}

/// Minutes of entries that are signed, that wait, and that are being written.
fn worth(entries: &[&HoursEntry], joined_on: NaiveDate) -> (u64, u64, u64) {
    let sum = |wanted: &dyn Fn(&HoursEntry) -> bool| {
        let these = entries.iter().filter(|e| wanted(e) && e.counted().date >= joined_on);
        these.map(|e| u64::from(e.counted().minutes.0)).sum()
    };
    let waits = |e: &HoursEntry| !e.signed() && e.state == EntryState::Submitted;
    let written = |e: &HoursEntry| !e.signed() && e.editable();
    (sum(&HoursEntry::signed), sum(&waits), sum(&written))
}

fn same_time(one: &HoursEntry, other: &HoursEntry) -> bool {
    one.claims()
        .any(|one| other.claims().any(|other| one.starts_at < other.ends_at() && other.starts_at < one.ends_at()))
}

/// Entries of the two ways that share time, directly or through one another: each group can be decided by itself, and
/// whichever side of it counts, no minute counts twice.
fn shared_time<'a>(main: &'a [HoursEntry], other: &'a [HoursEntry]) -> Vec<(Vec<&'a HoursEntry>, Vec<&'a HoursEntry>)> {
    let (mut mine_done, mut theirs_done) = (vec![false; main.len()], vec![false; other.len()]);
    let mut groups = Vec::new();
    for first in 0..other.len() {
        if theirs_done[first] || !main.iter().any(|e| same_time(e, &other[first])) {
            continue;
        }
        theirs_done[first] = true;
        let (mut mine, mut theirs) = (Vec::new(), vec![&other[first]]);
        let mut open = vec![(false, first)];
        while let Some((of_main, at)) = open.pop() {
            let (side, done, found) =
                if of_main { (other, &mut theirs_done, &mut theirs) } else { (main, &mut mine_done, &mut mine) };
            let here = if of_main { &main[at] } else { &other[at] };
            for (place, entry) in side.iter().enumerate() {
                if !done[place] && same_time(here, entry) {
                    done[place] = true;
                    found.push(entry);
                    open.push((!of_main, place));
                }
            }
        }
        groups.push((mine, theirs));
    }
    groups
}

/// The facts of the way that goes on, and of the one that ends in it. Every fact of the two stands in one of them.
#[must_use]
pub fn together(main: Facts, other: Facts, split: &Split) -> (Facts, Facts) {
    let Split { yields, stays } = split;
    let (mut counts, mut aside) = (
        Facts { joined_on: main.joined_on.min(other.joined_on), ..Facts::default() },
        Facts { joined_on: other.joined_on, ..Facts::default() },
    );
    counts.evaluation_given = main.evaluation_given || other.evaluation_given;
    aside.evaluation_given = main.evaluation_given && other.evaluation_given;
    // What is known of the person is known on both ways.
    let (entered, record) = (main.entered.clone(), main.record.clone());
    counts.entered = entered.into_iter().chain(other.entered.clone()).collect();
    counts.record = record;
    for (facts, put_aside) in [(main, yields), (other, stays)] {
        for lesson in facts.lessons {
            let stays = put_aside.lessons.contains(&(lesson.module.clone(), lesson.lesson.clone()));
            if stays { aside.lessons.push(lesson) } else { counts.lessons.push(lesson) }
        }
        for work in facts.submissions {
            let stays = put_aside.works.contains(&work.id);
            if stays { aside.submissions.push(work) } else { counts.submissions.push(work) }
        }
        for entry in facts.hours {
            let stays = put_aside.hours.contains(&entry.id);
            if stays { aside.hours.push(entry) } else { counts.hours.push(entry) }
        }
        for past in facts.past_hours {
            let stays = put_aside.past_hours.contains(&past.id);
            if stays { aside.past_hours.push(past) } else { counts.past_hours.push(past) }
        }
        counts.attempts.extend(facts.attempts);
    }
    counts.attempts.sort_by(|a, b| (a.started_at, &a.id).cmp(&(b.started_at, &b.id)));
    for facts in [&mut counts, &mut aside] {
        facts.hours.sort_by_key(|e| (e.particulars().starts_at, e.id.clone()));
        facts.past_hours.sort_by_key(|p| (p.date, p.id.clone()));
        facts.lessons.sort_by(|a, b| (a.at, &a.lesson).cmp(&(b.at, &b.lesson)));
    }
    (counts, aside)
}

/// What was used of a quiz on one way, and what trainers added to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Quizzes {
    /// Attempts that were sent.
    pub sent: u32,
    /// Attempts that trainers added.
    pub granted: u32,
}

/// How many attempts are added on the joined way, so that as many are left as on the one that had more.
#[must_use]
pub const fn attempts_granted(base: u32, main: Quizzes, other: Quizzes) -> u32 {
    const fn left(base: u32, of: Quizzes) -> u32 {
        base.saturating_add(of.granted).saturating_sub(of.sent)
    }
    const fn larger(one: u32, other: u32) -> u32 {
        if one > other { one } else { other }
    }
    let left = larger(left(base, main), left(base, other));
    let needed = main.sent.saturating_add(other.sent).saturating_add(left).saturating_sub(base);
    larger(needed, larger(main.granted, other.granted))
}
