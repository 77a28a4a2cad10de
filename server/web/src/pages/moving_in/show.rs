//! From the report of a file to what is shown of it, on the page and as a file.

use crate::call::Call;
use crate::site::State;
use app::hours::kind_name;
use app::moving_in::{Counts, LineView, Lines, state_name};
use app::shell::role;
use domain::moving_in::{Kind, LineState};
use domain::quantity::Minutes;
use exchange::moving_in as files;
use service::moving_in::{self, ReportLine, Says};
use words::{Value, Words};

/// Lines on one page of the list.
const STEP: usize = 250;
/// Lines to look at that are shown before the list; the report has all of them.
const LOOK_AT: usize = 60;

/// The place in the list that was asked for, from 1.
pub(in crate::pages) fn from(call: &Call<State>) -> usize {
    call.query.one("from").parse().unwrap_or(1).max(1)
}

pub(super) fn counts(counts: &moving_in::Counts, kind: Kind) -> Counts {
    let length = Minutes(u32::try_from(counts.minutes).unwrap_or(u32::MAX));
    Counts {
        brought: counts.brought,
        there: counts.there,
        out: counts.out,
        people: counts.people,
        length: (kind == Kind::Hours).then_some(length),
    }
}

fn says(words: &Words, line: &ReportLine) -> String {
    match &line.says {
        Says::Nothing => String::new(),
        Says::Person { signs_in_with } => signs_in_with.clone(),
        Says::Roster { group, role: held } => words.say_with(
            "moving-says-roster",
            [("group", Value::from(group.as_str())), ("role", role(words, *held).into())],
        ),
        Says::Hours { kind, date, minutes } => words.say_with(
            "moving-says-hours",
            [
                ("kind", Value::from(kind_name(words, *kind))),
                ("date", words.date(*date).into()),
                ("length", words.length(*minutes).into()),
            ],
        ),
        Says::Certificate { number, programme } => words.say_with(
            "moving-says-certificate",
            [("number", Value::from(number.as_str())), ("program", programme.as_str().into())],
        ),
    }
}

fn view(words: &Words, line: &ReportLine) -> LineView {
    LineView {
        line: line.line,
        state: line.state,
        who: line.who.clone(),
        says: says(words, line),
        messages: line.faults.iter().map(|f| words.moving_fault(f)).collect(),
    }
}

pub(in crate::pages) fn lines(words: &Words, report: &[ReportLine], from: usize) -> Lines {
    let mut look_at: Vec<&ReportLine> = report.iter().filter(|l| !l.faults.is_empty()).collect();
    // What stays out comes first: there is something to do.
    look_at.sort_by_key(|l| (l.state != LineState::Out, l.line));
    let from = from.min(report.len().max(1));
    Lines {
        look_at_more: look_at.len().saturating_sub(LOOK_AT),
        look_at: look_at.into_iter().take(LOOK_AT).map(|l| view(words, l)).collect(),
        shown: report.iter().skip(from - 1).take(STEP).map(|l| view(words, l)).collect(),
        from,
        step: STEP,
        all: report.len(),
    }
}

/// The report as a file for spreadsheets.
pub(super) fn report(words: &Words, report: &[ReportLine], done: bool) -> Vec<u8> {
    let mut rows = vec![vec![
        words.say("moving-column-line"),
        words.say("moving-column-state"),
        words.say("moving-column-who"),
        words.say("moving-column-says"),
        words.say("moving-column-message"),
    ]];
    for line in report {
        let messages: Vec<String> = line.faults.iter().map(|f| words.moving_fault(f)).collect();
        rows.push(vec![
            line.line.to_string(),
            state_name(words, line.state, done),
            line.who.clone(),
            says(words, line),
            messages.join(" "),
        ]);
    }
    files::file(&rows)
}
