//! The facts of a way in a new place: each as it was, byte for byte, sealed with the key of the account that is kept.

use crate::error::Error;
use crate::house::House;
use crate::joining::plan::Loaded;
use crate::learner::Learner;
use crate::rows;
use crate::vault::PersonKey;
use domain::id::{LessonId, ModuleId};
use domain::joining::Set;
use storage::{AttemptRow, HoursEntryRow, LessonReadRow, PastHoursRow, SubmissionRow, ThreadRow, Write};

/// The state of what lies on a way that goes on in another one: nobody waits for it there.
const ASIDE: &str = "aside";

/// Which facts of a way come to a place.
pub(super) enum Pick<'a> {
    /// All of them.
    All,
    /// All but these.
    But(&'a Set),
    /// Only these.
    Only(&'a Set),
}

impl Pick<'_> {
    fn takes(&self, has: impl Fn(&Set) -> bool) -> bool {
        match self {
            Self::All => true,
            Self::But(set) => !has(set),
            Self::Only(set) => has(set),
        }
    }

    /// Whether what is never there twice comes along: attempts, and questions to trainers.
    const fn takes_the_rest(&self) -> bool {
        !matches!(self, Self::Only(_))
    }
}

/// Writes of the facts of `source` that come to where `to` is.
pub(super) fn writes(
    house: &House,
    source: &Loaded,
    was: &PersonKey,
    pick: &Pick<'_>,
    to: &Learner,
) -> Result<Vec<Write>, Error> {
    let (row, key) = (&to.row, to.row.key());
    let hand = |about: String, sealed: &[u8]| was.hand_over(&to.person_key, &about, &about, sealed, &*house.random);
    let aside = row.joined_into.is_some();
    let state = |state: &str, waits: &str| if aside && state == waits { ASIDE.to_owned() } else { state.to_owned() };
    let found = &source.found;
    let mut writes = Vec::new();
    for lesson in &found.lessons {
        let name: (ModuleId, LessonId) = (rows::id(&lesson.module)?, rows::id(&lesson.lesson)?);
        if pick.takes(|set| set.lessons.contains(&name)) {
            let sealed = lesson.entered.clone().map(|sealed| hand(rows::lesson_about(lesson), &sealed.into_inner()));
            let entered = sealed.transpose()?.map(Into::into);
            writes.push(storage::write::mark_read(key.clone(), LessonReadRow { entered, ..lesson.clone() }));
        }
    }
    if pick.takes_the_rest() {
        for attempt in &found.attempts {
            let body = hand(format!("attempt/1:{}", attempt.attempt), &attempt.body.clone().into_inner())?.into();
            writes.push(storage::write::create_attempt(key.clone(), AttemptRow { body, ..attempt.clone() }));
        }
        for thread in &found.threads {
            writes.push(storage::write::create_thread(ThreadRow {
                person: row.person.clone(),
                time: row.time,
                site: row.site.clone(),
                cohort: row.cohort.clone(),
                body: hand(format!("thread/1:{}", thread.thread), &thread.body.clone().into_inner())?.into(),
                ..thread.clone()
            }));
        }
    }
    for work in &found.submissions {
        let id = rows::id(&work.submission)?;
        if pick.takes(|set| set.works.contains(&id)) {
            writes.push(storage::write::create_submission(SubmissionRow {
                person: row.person.clone(),
                time: row.time,
                site: row.site.clone(),
                cohort: row.cohort.clone(),
                state: state(&work.state, "submitted"),
                body: hand(format!("submission/1:{}", work.submission), &work.body.clone().into_inner())?.into(),
                ..work.clone()
            }));
        }
    }
    for entry in &found.hours {
        let id = rows::id(&entry.entry)?;
        if pick.takes(|set| set.hours.contains(&id)) {
            writes.push(storage::write::create_entry(HoursEntryRow {
                person: row.person.clone(),
                time: row.time,
                site: row.site.clone(),
                cohort: row.cohort.clone(),
                state: state(&entry.state, "submitted"),
                body: hand(format!("hours_entry/1:{}", entry.entry), &entry.body.clone().into_inner())?.into(),
                ..entry.clone()
            }));
        }
    }
    let mut past = Vec::new();
    for entry in &found.past_hours {
        let id = rows::id(&entry.entry)?;
        if pick.takes(|set| set.past_hours.contains(&id)) {
            past.push(PastHoursRow {
                person: row.person.clone(),
                time: row.time,
                site: row.site.clone(),
                cohort: row.cohort.clone(),
                body: hand(format!("past_hours/1:{}", entry.entry), &entry.body.clone().into_inner())?.into(),
                ..entry.clone()
            });
        }
    }
    if !past.is_empty() {
        writes.push(storage::write::create_past_hours(past));
    }
    Ok(writes)
}
