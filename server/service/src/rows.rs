//! Between rows and rules: ids are read, bodies are opened and sealed.

use crate::error::Error;
use crate::house::House;
use crate::vault::PersonKey;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Grant, Role, Scope};
use domain::certificate::EnrolmentKey;
use domain::evaluation::{Facts, LessonRead};
use domain::hours::{Entries, EntryState, HoursEntry};
use domain::id::{CohortId, PersonId, SiteId};
use domain::moving_in::PastHours;
use domain::quiz::Attempt;
use domain::submission::{Submission, SubmissionState};
use domain::thread::{Standing, Thread};
use std::collections::BTreeMap;
use storage::{
    AttemptRow, EnrolmentRow, FactRows, GrantRow, HoursEntryRow, Key, LessonReadRow, PastHoursRow, SubmissionRow,
    ThreadRow,
};

/// Reads an id from a row; one that does not fit was written by another program.
pub(crate) fn id<T: TryFrom<String>>(text: &str) -> Result<T, Error>
where
    T::Error: std::error::Error + Send + Sync + 'static,
{
    T::try_from(text.to_owned()).map_err(|e| Error::failed("read an id from the database", e))
}

pub(crate) fn date(text: &str) -> Result<NaiveDate, Error> {
    text.parse().map_err(|e| Error::failed("read a date from the database", e))
}

pub(crate) fn key_of(key: &EnrolmentKey) -> Key {
    Key { person: key.person.to_string(), programme: key.programme.to_string(), time: i64::from(key.time) }
}

pub(crate) fn enrolment_key(row: &EnrolmentRow) -> Result<EnrolmentKey, Error> {
    Ok(EnrolmentKey {
        person: id(&row.person)?,
        programme: id(&row.programme)?,
        time: u32::try_from(row.time).map_err(|e| Error::failed("read an enrolment", e))?,
    })
}

/// A scope as the rules know it; one that this edition does not know is none.
pub(crate) fn scope(kind: &str, id: &str) -> Option<Scope> {
    match kind {
        "all" => Some(Scope::All),
        "site" => Some(Scope::Site(SiteId::parse(id).ok()?)),
        "cohort" => Some(Scope::Cohort(CohortId::parse(id).ok()?)),
        _ => None,
    }
}

/// A role as the rules know it; a role or scope that this edition does not know gives nothing.
pub(crate) fn grant(row: &GrantRow) -> Option<Grant> {
    Some(Grant { role: Role::named(&row.role)?, scope: scope(&row.scope, &row.scope_id)?, until: row.until })
}

const fn entry_state(state: EntryState) -> &'static str {
    match state {
        EntryState::Draft => "draft",
        EntryState::Submitted => "submitted",
        EntryState::Returned => "returned",
        EntryState::Approved => "approved",
        EntryState::Withdrawn => "withdrawn",
    }
}

const fn submission_state(state: SubmissionState) -> &'static str {
    match state {
        SubmissionState::Draft => "draft",
        SubmissionState::Submitted => "submitted",
        SubmissionState::Returned => "returned",
        SubmissionState::Accepted => "accepted",
    }
}

pub(crate) fn attempt_row(house: &House, key: &PersonKey, attempt: &Attempt) -> Result<AttemptRow, Error> {
    Ok(AttemptRow {
        organisation: house.identity.organisation.to_string(),
        attempt: attempt.id.to_string(),
        module: attempt.module.to_string(),
        started_at: attempt.started_at,
        sent_at: attempt.sent_at,
        body: key.seal(&format!("attempt/1:{}", attempt.id), attempt, &*house.random)?.into(),
    })
}

pub(crate) fn submission_row(
    house: &House,
    key: &PersonKey,
    of: &EnrolmentRow,
    work: &Submission,
) -> Result<SubmissionRow, Error> {
    let waiting = work.state == SubmissionState::Submitted;
    Ok(SubmissionRow {
        organisation: of.organisation.clone(),
        person: of.person.clone(),
        programme: of.programme.clone(),
        time: of.time,
        site: of.site.clone(),
        cohort: of.cohort.clone(),
        submission: work.id.to_string(),
        state: submission_state(work.state).to_owned(),
        waiting_since: work.versions.last().filter(|_| waiting).map(|v| v.sent_at),
        body: key.seal(&format!("submission/1:{}", work.id), work, &*house.random)?.into(),
    })
}

pub(crate) fn entry_row(
    house: &House,
    key: &PersonKey,
    of: &EnrolmentRow,
    entry: &HoursEntry,
) -> Result<HoursEntryRow, Error> {
    let waiting = entry.state == EntryState::Submitted;
    Ok(HoursEntryRow {
        organisation: of.organisation.clone(),
        person: of.person.clone(),
        programme: of.programme.clone(),
        time: of.time,
        site: of.site.clone(),
        cohort: of.cohort.clone(),
        entry: entry.id.to_string(),
        supervisor: entry.asked().to_string(),
        state: entry_state(entry.state).to_owned(),
        waiting_since: entry.versions.last().filter(|_| waiting).map(|v| v.written_at),
        note_waits_since: entry.note_waits().map(|s| s.at),
        body: key.seal(&format!("hours_entry/1:{}", entry.id), entry, &*house.random)?.into(),
    })
}

pub(crate) fn open_submission(key: &PersonKey, row: &SubmissionRow) -> Result<Submission, Error> {
    key.open(&format!("submission/1:{}", row.submission), &row.body.clone().into_inner())
}

pub(crate) fn open_entry(key: &PersonKey, row: &HoursEntryRow) -> Result<HoursEntry, Error> {
    key.open(&format!("hours_entry/1:{}", row.entry), &row.body.clone().into_inner())
}

/// What the mark on a lesson that was read on paper is sealed as.
pub(crate) fn lesson_about(row: &LessonReadRow) -> String {
    format!("lesson_read/1:{}:{}", row.module, row.lesson)
}

pub(crate) fn thread_row(
    house: &House,
    key: &PersonKey,
    of: &EnrolmentRow,
    thread: &Thread,
) -> Result<ThreadRow, Error> {
    let standing = thread.standing();
    Ok(ThreadRow {
        organisation: of.organisation.clone(),
        person: of.person.clone(),
        programme: of.programme.clone(),
        time: of.time,
        site: of.site.clone(),
        cohort: of.cohort.clone(),
        thread: thread.id.to_string(),
        state: standing.name().to_owned(),
        waiting_since: match standing {
            Standing::Waiting { since } => Some(since),
            Standing::Answered { .. } | Standing::Closed { .. } => None,
        },
        body: key.seal(&format!("thread/1:{}", thread.id), thread, &*house.random)?.into(),
    })
}

pub(crate) fn open_thread(key: &PersonKey, row: &ThreadRow) -> Result<Thread, Error> {
    key.open(&format!("thread/1:{}", row.thread), &row.body.clone().into_inner())
}

pub(crate) fn threads(key: &PersonKey, rows: &FactRows) -> Result<Vec<Thread>, Error> {
    let mut threads = rows.threads.iter().map(|row| open_thread(key, row)).collect::<Result<Vec<_>, _>>()?;
    threads.sort_by_key(|t| t.messages.first().map(|m| m.at));
    Ok(threads)
}

pub(crate) fn past_hours_row(
    house: &House,
    key: &PersonKey,
    of: &EnrolmentRow,
    past: &PastHours,
) -> Result<PastHoursRow, Error> {
    Ok(PastHoursRow {
        organisation: of.organisation.clone(),
        person: of.person.clone(),
        programme: of.programme.clone(),
        time: of.time,
        site: of.site.clone(),
        cohort: of.cohort.clone(),
        entry: past.id.to_string(),
        run: past.taken_over.run.to_string(),
        body: key.seal(&format!("past_hours/1:{}", past.id), past, &*house.random)?.into(),
    })
}

fn open_past_hours(key: &PersonKey, row: &PastHoursRow) -> Result<PastHours, Error> {
    key.open(&format!("past_hours/1:{}", row.entry), &row.body.clone().into_inner())
}

/// Supervisors without an account whom a trainee named, each with when staff confirmed who that is.
pub(crate) fn outside(rows: &FactRows) -> Result<BTreeMap<PersonId, Option<DateTime<Utc>>>, Error> {
    rows.outside.iter().map(|mark| Ok((id(&mark.person)?, mark.checked_at))).collect()
}

/// The hours of a log, in the order of their time.
pub(crate) fn entries(key: &PersonKey, rows: &[HoursEntryRow]) -> Result<Entries, Error> {
    let mut entries: Entries = rows.iter().map(|row| open_entry(key, row)).collect::<Result<_, _>>()?;
    entries.sort_by_time();
    Ok(entries)
}

/// The facts of a way; its hours are opened here unless they were already.
pub(crate) fn facts(
    key: &PersonKey,
    joined_on: NaiveDate,
    rows: &FactRows,
    opened: Option<Entries>,
) -> Result<Facts, Error> {
    let mut facts = Facts { joined_on, ..Facts::default() };
    for row in &rows.lessons {
        let entered = row.entered.as_ref().map(|sealed| key.open(&lesson_about(row), &sealed.clone().into_inner()));
        facts.lessons.push(LessonRead {
            module: id(&row.module)?,
            lesson: id(&row.lesson)?,
            at: row.at,
            entered: entered.transpose()?,
        });
    }
    for row in &rows.attempts {
        facts.attempts.push(key.open(&format!("attempt/1:{}", row.attempt), &row.body.clone().into_inner())?);
    }
    for row in &rows.submissions {
        facts.submissions.push(open_submission(key, row)?);
    }
    facts.hours = match opened {
        Some(opened) => opened,
        None => entries(key, &rows.hours)?,
    };
    facts.evaluation_given = rows.survey_given;
    for row in &rows.past_hours {
        facts.past_hours.push(open_past_hours(key, row)?);
    }
    facts.past_hours.sort_by(|a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
    facts.attempts.sort_by(|a: &Attempt, b| (a.started_at, &a.id).cmp(&(b.started_at, &b.id)));
    Ok(facts)
}
