//! A draft line by line: what each says, what becomes of it, and what would be written for it.

use super::around::Around;
use super::{Counts, Draft, ReportLine, Says, certificates, hours, latest_today, people, roster};
use crate::error::{Error, Refusal};
use crate::house::House;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::id::PersonId;
use domain::moving_in::{Column, Fault, Kind, LineState, Problem};
use exchange::moving_in::{self as files, Row};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that was found out about a draft.
pub(crate) struct Checked {
    pub unread: Vec<String>,
    pub lines: Vec<ReportLine>,
    pub counts: Counts,
    pub plan: Plan,
}

/// What would be written.
pub(crate) enum Plan {
    People(Vec<people::Planned>),
    Roster(Vec<roster::Planned>),
    Hours(Vec<hours::Planned>),
    Certificates(Vec<certificates::Planned>),
}

/// A line that was read, on its way through the check.
pub(super) struct Reading<T> {
    pub line: u64,
    pub value: Option<T>,
    pub faults: Vec<Fault>,
    /// The name that stands in the file.
    pub name: String,
}

impl<T> Reading<T> {
    fn of(row: &Row, read: (Option<T>, Vec<Fault>)) -> Self {
        let mut faults = row.faults.clone();
        faults.extend(read.1);
        let name =
            row.cells.0.get(&Column::Name).or(row.cells.0.get(&Column::Email)).or(row.cells.0.get(&Column::PersonId));
        let sound = row.faults.iter().all(|f| f.problem.is_remark());
        Self { line: row.line, value: read.0.filter(|_| sound), faults, name: name.cloned().unwrap_or_default() }
    }

    pub(super) fn fault(&mut self, column: impl Into<Option<Column>>, problem: Problem) {
        self.faults.push(Fault { column: column.into(), problem });
    }

    /// The line of the report; `there` when it came in before.
    pub(super) fn report(self, who: Option<String>, there: bool, says: Says) -> ReportLine {
        let state = LineState::of(&self.faults, there);
        // A remark about what happens when it comes in says nothing of a line that is there.
        let faults = match state {
            LineState::There => {
                let told = |f: &Fault| !f.problem.is_remark() || f.problem == Problem::SignatureNotTaken;
                self.faults.into_iter().filter(told).collect()
            }
            _ => self.faults,
        };
        ReportLine { line: self.line, state, who: who.unwrap_or(self.name), says, faults }
    }
}

/// Which line first had a key, and whether a later one says the same.
pub(super) struct Firsts<V>(BTreeMap<String, (u64, V)>);

impl<V> Default for Firsts<V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<V: PartialEq> Firsts<V> {
    /// Notes the key; tells what is wrong when an earlier line had it.
    pub(super) fn note(&mut self, key: String, line: u64, value: V) -> Option<Problem> {
        match self.0.get(&key) {
            Some((first, earlier)) if *earlier == value => Some(Problem::TwiceInFile { first: *first }),
            Some((first, _)) => Some(Problem::OtherInFile { first: *first }),
            None => {
                self.0.insert(key, (line, value));
                None
            }
        }
    }
}

/// What a check of one kind gives: its report, and what would be written for it.
pub(super) struct Outcome<P> {
    pub lines: Vec<ReportLine>,
    pub plan: Vec<P>,
    pub people: BTreeSet<PersonId>,
    pub minutes: u64,
}

impl<P> Default for Outcome<P> {
    fn default() -> Self {
        Self { lines: Vec::new(), plan: Vec::new(), people: BTreeSet::new(), minutes: 0 }
    }
}

/// Checks a draft against what is here now.
pub(super) async fn check(house: &House, actor: &Actor, draft: &Draft) -> Result<Checked, Error> {
    let sheet = files::read(draft.kind, &draft.text).map_err(|e| Error::Refused(Refusal::MovingIn(e)))?;
    let (rows, day, order) = (&sheet.rows, latest_today(house), draft.order);
    fn all<T>(rows: &[Row], read: impl Fn(&Row) -> (Option<T>, Vec<Fault>)) -> Vec<Reading<T>> {
        rows.iter().map(|row| Reading::of(row, read(row))).collect()
    }
    let (lines, people, minutes, plan) = match draft.kind {
        Kind::People => {
            let found = people::check(house, actor, draft, all(rows, |r| r.cells.person())).await?;
            let new = found.plan.len();
            (found.lines, new, 0, Plan::People(found.plan))
        }
        Kind::Roster => {
            let found = roster::check(house, actor, draft, all(rows, |r| r.cells.roster(order, day))).await?;
            (found.lines, found.people.len(), 0, Plan::Roster(found.plan))
        }
        Kind::Hours => {
            let found = hours::check(house, actor, draft, all(rows, |r| r.cells.hours(order, day))).await?;
            (found.lines, found.people.len(), found.minutes, Plan::Hours(found.plan))
        }
        Kind::Certificates => {
            let read = all(rows, |r| r.cells.certificate(order, day));
            let found = certificates::check(house, actor, read).await?;
            (found.lines, found.people.len(), 0, Plan::Certificates(found.plan))
        }
    };
    let count = |state| lines.iter().filter(|l| l.state == state).count();
    let counts = Counts {
        brought: lines.iter().filter(|l| l.state.comes_in()).count(),
        remarks: count(LineState::Remark),
        there: count(LineState::There),
        out: count(LineState::Out),
        people,
        minutes,
    };
    Ok(Checked { unread: sheet.unread, lines, counts, plan })
}

/// Those whom lines name.
pub(super) async fn around<'a, T>(
    house: &'a House,
    actor: &'a Actor,
    read: &[Reading<T>],
    who: impl Fn(&T) -> &domain::moving_in::Who,
    more: impl Iterator<Item = String>,
) -> Result<Around<'a>, Error> {
    let named = read.iter().filter_map(|r| r.value.as_ref()).map(|line| who(line).clone());
    Around::load(house, actor, named, more).await
}

/// "12 March 2024" and the like in a key: one form for each day.
pub(super) fn day_key(day: NaiveDate) -> String {
    day.to_string()
}
