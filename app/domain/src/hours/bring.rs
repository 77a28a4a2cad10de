//! Many entries at once, from a file: each line is checked as the form checks an entry, with every fault at its column.

use super::concern::{LATE_DAYS, LONG_DAY, days_after};
use super::{
    ActivityType, Around, EntryForm, EntryState, HoursEntry, HoursField, HoursRefusal, LONGEST_NOTE, Mode, Particulars,
    read, tidy,
};
use crate::course::HoursKind;
use crate::id::PersonId;
use crate::moving_in::{Cells, Column, DateOrder, Fault, Layout, LineState, Problem, plain, same_name};
use crate::note_privacy::{FindingKind, KnownWords, NoteOutcome};
use crate::quantity::Minutes;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most lines that come in at once: one transaction bears them.
pub const MOST_LINES: usize = 1_000;

/// The layout of a file of someone's own hours.
pub const LAYOUT: Layout = Layout {
    columns: &[
        Column::Date,
        Column::StartTime,
        Column::Length,
        Column::Hours,
        Column::Minutes,
        Column::Kind,
        Column::Activity,
        Column::Mode,
        Column::SupervisedBy,
        Column::Note,
    ],
    needed: &[
        &[Column::Date],
        &[Column::StartTime],
        &[Column::Length, Column::Hours, Column::Minutes],
        &[Column::Activity],
        &[Column::Mode],
    ],
    most: MOST_LINES,
    headed,
};

/// The column that a heading means in such a file, in English or Spanish.
fn headed(heading: &str) -> Option<Column> {
    match plain(heading).as_str() {
        "start" | "begin" | "began" | "from" | "startedat" | "time" | "inicio" | "hora" | "horadeinicio" => {
            Some(Column::StartTime)
        }
        "whatyoudid" | "whatidid" | "actividad" => Some(Column::Activity),
        "how" | "howyoumet" | "howwemet" | "modo" => Some(Column::Mode),
        "fecha" | "día" | "dia" => Some(Column::Date),
        "tipo" => Some(Column::Kind),
        "duración" | "duracion" => Some(Column::Length),
        "horas" => Some(Column::Hours),
        "minutos" => Some(Column::Minutes),
        "notes" | "nota" => Some(Column::Note),
        "quiensupervisa" => Some(Column::SupervisedBy),
        _ => Column::headed(heading),
    }
}

/// Why the note of a line stays out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteLeft {
    /// It may point at a person served: what was found, by kind.
    Held(Vec<FindingKind>),
    /// The program keeps no notes.
    NotKept,
}

/// A line as it waits for a yes. No word of a note that was held back is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptLine {
    /// The line of the file.
    pub line: u64,
    /// Its cells.
    pub cells: Cells,
    /// What is wrong with its shape.
    pub faults: Vec<Fault>,
    /// Why it has no note any more.
    pub note_left: Option<NoteLeft>,
}

impl KeptLine {
    /// Takes a row of a file. Its note goes where it may point at a person served, or where the program keeps none.
    #[must_use]
    pub fn keep(line: u64, mut cells: Cells, faults: Vec<Fault>, known: &KnownWords, notes: bool) -> Self {
        let mut note_left = None;
        if let Some(note) = cells.0.remove(&Column::Note).map(|note| tidy(&note)).filter(|note| !note.is_empty()) {
            match NoteOutcome::of(&note, known, false) {
                _ if !notes => note_left = Some(NoteLeft::NotKept),
                NoteOutcome::HeldBack(held) => note_left = Some(NoteLeft::Held(held.hints())),
                NoteOutcome::Saved(_) => {
                    cells.0.insert(Column::Note, note);
                }
            }
        }
        Self { line, cells, faults, note_left }
    }
}

/// What people write for each choice, beside its name in files.
#[derive(Debug, Clone, Default)]
pub struct Spoken {
    /// For the kinds of hours.
    pub kinds: Vec<(String, HoursKind)>,
    /// For what was done.
    pub activities: Vec<(String, ActivityType)>,
    /// For how people met.
    pub modes: Vec<(String, Mode)>,
}

fn choice<T: Copy>(said: &str, all: &[(String, T)], mut named: impl Iterator<Item = (&'static str, T)>) -> Option<T> {
    let said = plain(said);
    let spoken = all.iter().find(|(text, _)| plain(text) == said).map(|(_, value)| *value);
    spoken.or_else(|| named.find(|(name, _)| plain(name) == said).map(|(_, value)| value))
}

/// What the lines are checked against.
pub struct Bringing<'a> {
    /// The zone in which the trainee counts days.
    pub zone: &'a str,
    /// The instant that a day and a time on that zone's clock mean; none in the gap of a clock change.
    pub instant: &'a dyn Fn(NaiveDate, NaiveTime) -> Option<DateTime<Utc>>,
    /// Supervisors who can be asked, with their names.
    pub supervisors: &'a [(PersonId, String)],
    /// Names that are no names of people served.
    pub known: &'a KnownWords,
    /// Whether the program has a note at all.
    pub notes: bool,
    /// Which number of 03/12/2024 is the month.
    pub order: DateOrder,
    /// What people write for each choice.
    pub spoken: &'a Spoken,
    /// The first day that counts.
    pub since: NaiveDate,
    /// The time now.
    pub now: DateTime<Utc>,
}

/// A line with what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtLine {
    /// The line of the file.
    pub line: u64,
    /// Its cells.
    pub cells: Cells,
    /// What becomes of it.
    pub state: LineState,
    /// What it says, where it can be read.
    pub says: Option<Particulars>,
    /// What there is to say about it.
    pub faults: Vec<Fault>,
}

/// Whether two say the same of the same time. The note is left aside: it may have been held back.
#[must_use]
pub fn same(one: &Particulars, other: &Particulars) -> bool {
    let key = |p: &Particulars| (p.starts_at, p.minutes, p.kind, p.activity, p.mode, p.supervisor.clone());
    key(one) == key(other)
}

/// A stretch of time that is claimed, and by what.
struct Claim {
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    by: Problem,
}

/// Checks lines in their order against the log and against each other. Nothing is written.
#[must_use]
pub fn check(lines: &[KeptLine], log: &[HoursEntry], around: &Bringing<'_>) -> Vec<BroughtLine> {
    // What was taken out of the log may come again; every other version of an entry is known.
    let there = |says: &Particulars| {
        let kept = log.iter().filter(|e| e.state != EntryState::Withdrawn);
        kept.flat_map(|e| &e.versions).any(|v| same(&v.particulars, says))
    };
    let mut claims: Vec<Claim> = log
        .iter()
        .flat_map(HoursEntry::claims)
        .map(|p| Claim {
            from: p.starts_at,
            to: p.ends_at(),
            by: Problem::OverlapsEntry { date: p.date, start: p.start },
        })
        .collect();
    let mut days: BTreeMap<NaiveDate, Minutes> = BTreeMap::new();
    for said in log.iter().filter_map(|e| e.claims().last()) {
        let day = days.entry(said.date).or_default();
        *day = *day + said.minutes;
    }
    let mut firsts: Vec<(u64, Particulars)> = Vec::new();
    let mut brought = Vec::with_capacity(lines.len());
    for line in lines {
        let (says, mut faults) = read_line(line, around);
        let mut known = false;
        if let Some(says) = &says {
            if let Some((first, _)) = firsts.iter().find(|(_, earlier)| same(earlier, says)) {
                faults.push(Fault { column: None, problem: Problem::TwiceInFile { first: *first } });
            } else if there(says) {
                known = true;
            } else if let Some(claim) = claims.iter().find(|c| c.from < says.ends_at() && says.starts_at < c.to) {
                faults.push(Fault { column: Some(Column::StartTime), problem: claim.by.clone() });
            } else {
                let day = days.entry(says.date).or_default();
                *day = *day + says.minutes;
                faults.extend(remarks(says, *day, around));
                let by = Problem::OverlapsLine { line: line.line };
                claims.push(Claim { from: says.starts_at, to: says.ends_at(), by });
                firsts.push((line.line, says.clone()));
            }
        }
        let state = LineState::of(&faults, known);
        if state == LineState::There {
            faults.retain(|f| !f.problem.is_remark());
        }
        brought.push(BroughtLine { line: line.line, cells: line.cells.clone(), state, says, faults });
    }
    brought
}

/// What a supervisor will look at first, so that the trainee knows it too.
fn remarks(says: &Particulars, day: Minutes, around: &Bringing<'_>) -> Vec<Fault> {
    let late = days_after(says.date, around.now);
    let found = [
        (says.date < around.since).then_some(Problem::BeforeStart { since: around.since }),
        (late > LATE_DAYS).then_some(Problem::Late { days: late }),
        (day > LONG_DAY).then_some(Problem::LongDay { length: day }),
    ];
    found.into_iter().flatten().map(|problem| Fault { column: Some(Column::Date), problem }).collect()
}

/// Reads a line as the form would, and tells every fault at once. Other entries are not looked at.
fn read_line(line: &KeptLine, around: &Bringing<'_>) -> (Option<Particulars>, Vec<Fault>) {
    let cell = |column| line.cells.0.get(&column).map(|text: &String| text.trim()).unwrap_or_default();
    let mut faults = line.faults.clone();
    let (date, start, length, more) = line.cells.stretch(around.order);
    // What could not be read is told once, by the cell and not by the form.
    let told: Vec<Column> = more.iter().filter_map(|f| f.column).collect();
    faults.extend(more);
    let said = |column| cell(column).chars().take(40).collect::<String>();
    let not_a_choice = |column| Fault { column: Some(column), problem: Problem::NotAChoice { said: said(column) } };

    let activities = [HoursKind::Practice, HoursKind::Supervision].into_iter().flat_map(ActivityType::of);
    let activity = choice(cell(Column::Activity), &around.spoken.activities, activities.map(|a| (a.name(), *a)));
    let kinds = [HoursKind::Practice, HoursKind::Supervision];
    let of_activity = activity.and_then(|a| kinds.into_iter().find(|k| ActivityType::of(*k).contains(&a)));
    let kind = match cell(Column::Kind) {
        "" => of_activity,
        text => {
            let kind = choice(text, &around.spoken.kinds, kinds.into_iter().map(|k| (k.name(), k)));
            if kind.is_none() {
                faults.push(not_a_choice(Column::Kind));
            }
            kind.or(of_activity)
        }
    };
    let mode = choice(cell(Column::Mode), &around.spoken.modes, Mode::ALL.into_iter().map(|m| (m.name(), m)));
    let supervisor = supervisor(cell(Column::SupervisedBy), around).map_err(|f| faults.push(f)).ok();

    let (hours, minutes) = length.map_or((String::new(), String::new()), |l| (String::new(), l.0.to_string()));
    let form = EntryForm {
        kind: kind.map_or(String::new(), |k| k.name().to_owned()),
        date: date.map_or(String::new(), |d| d.to_string()),
        start: start.map_or(String::new(), |s| s.format("%H:%M").to_string()),
        hours,
        minutes,
        // What is no choice is handed on as it stands: the form refuses it.
        activity: activity.map_or_else(|| cell(Column::Activity).to_owned(), |a| a.name().to_owned()),
        mode: mode.map_or_else(|| cell(Column::Mode).to_owned(), |m| m.name().to_owned()),
        supervisor: supervisor.as_ref().map_or(String::new(), ToString::to_string),
        note: cell(Column::Note).to_owned(),
        nobody_served: false,
    };
    let supervisors: Vec<PersonId> = around.supervisors.iter().map(|(id, _)| id.clone()).collect();
    let form_around = Around {
        zone: around.zone,
        instant: around.instant,
        supervisors: &supervisors,
        known: around.known,
        notes: around.notes,
        others: &[],
        now: around.now,
    };
    let written = match read(&form, &form_around) {
        Ok(written) => Some(written),
        Err(refused) => {
            let unread = |column| told.contains(&column) || (column == Column::Length && length.is_none());
            for (field, refusal) in refused {
                let column = column_of(field);
                if unread(column) || (column == Column::SupervisedBy && supervisor.is_none()) {
                    continue;
                }
                faults.push(Fault { column: Some(column), problem: problem(&refusal, said(column)) });
            }
            None
        }
    };
    match &line.note_left {
        Some(NoteLeft::Held(kinds)) => faults.push(held(kinds.clone())),
        Some(NoteLeft::NotKept) => {
            faults.push(Fault { column: Some(Column::Note), problem: Problem::NoteNotKept });
        }
        // Names of staff change: what was clean when the file came may not be now.
        None => faults.extend(written.as_ref().and_then(|w| w.held_back.as_ref()).map(|h| held(h.hints()))),
    }
    let sound = faults.iter().all(|f| f.problem.is_remark());
    (written.map(|w| w.particulars).filter(|_| sound), faults)
}

fn held(kinds: Vec<FindingKind>) -> Fault {
    Fault { column: Some(Column::Note), problem: Problem::NoteHeld { kinds } }
}

/// The supervisor that a line names; the only one there is where it names none.
fn supervisor(said: &str, around: &Bringing<'_>) -> Result<PersonId, Fault> {
    let fault = |problem| Err(Fault { column: Some(Column::SupervisedBy), problem });
    let named: Vec<&PersonId> = around
        .supervisors
        .iter()
        .filter(|(_, name)| said.is_empty() || same_name(name, said))
        .map(|(id, _)| id)
        .collect();
    match named[..] {
        [only] => Ok(only.clone()),
        _ if said.is_empty() => fault(Problem::Missing),
        _ => fault(Problem::SupervisorUnknown {
            said: said.chars().take(40).collect(),
            names: around.supervisors.iter().map(|(_, name)| name.clone()).collect(),
        }),
    }
}

const fn column_of(field: HoursField) -> Column {
    match field {
        HoursField::Date => Column::Date,
        HoursField::Start => Column::StartTime,
        HoursField::Length => Column::Length,
        HoursField::Activity => Column::Activity,
        HoursField::Mode => Column::Mode,
        HoursField::Supervisor => Column::SupervisedBy,
        HoursField::Note => Column::Note,
    }
}

fn problem(refusal: &HoursRefusal, said: String) -> Problem {
    match refusal {
        HoursRefusal::Missing => Problem::Missing,
        HoursRefusal::NoSuchTime => Problem::NoSuchTime,
        HoursRefusal::InFuture => Problem::NotOverYet,
        HoursRefusal::Zero => Problem::LengthNothing,
        HoursRefusal::TooLong => Problem::LongerThanAnEntry,
        HoursRefusal::NoteLong { .. } => Problem::TooLong { most: LONGEST_NOTE },
        _ => Problem::NotAChoice { said },
    }
}

#[cfg(test)]
mod tests;
