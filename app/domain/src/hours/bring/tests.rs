//! Lines of a file: what each fault is told as, what comes in, and that a file comes in once.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::id::HoursEntryId;
use chrono::TimeDelta;
use proptest::prelude::*;

fn now() -> DateTime<Utc> {
    "2026-03-20T12:00:00Z".parse().unwrap()
}

fn utc(date: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    Some(date.and_time(time).and_utc())
}

fn person(id: &str) -> PersonId {
    PersonId::parse(id).unwrap()
}

fn cells(pairs: &[(Column, &str)]) -> Cells {
    Cells(pairs.iter().filter(|(_, text)| !text.is_empty()).map(|(c, text)| (*c, (*text).to_owned())).collect())
}

const GOOD: [(Column, &str); 6] = [
    (Column::Date, "2026-03-12"),
    (Column::StartTime, "9:30 am"),
    (Column::Length, "1:30"),
    (Column::Activity, "Leading a group"),
    (Column::Mode, "phone"),
    (Column::Note, "Practiced open questions."),
];

/// The good line with some cells in the place of its own.
fn with(changed: &[(Column, &str)]) -> Cells {
    let mut line = cells(&GOOD);
    for (column, text) in changed {
        line.0.remove(column);
        line.0.extend(cells(&[(*column, text)]).0);
    }
    line
}

struct Ask {
    supervisors: Vec<(PersonId, String)>,
    notes: bool,
    order: DateOrder,
    log: Vec<HoursEntry>,
}

impl Default for Ask {
    fn default() -> Self {
        let supervisors = vec![(person("sue"), "Sue Supervisor".to_owned())];
        Self { supervisors, notes: true, order: DateOrder::Unsaid, log: Vec::new() }
    }
}

impl Ask {
    fn of(&self, lines: Vec<Cells>) -> Vec<BroughtLine> {
        let known = KnownWords::new(["Harbor House"], ["Sue Supervisor"]);
        let spoken = Spoken {
            kinds: vec![("Práctica".to_owned(), HoursKind::Practice)],
            activities: vec![("Leading a group".to_owned(), ActivityType::GroupFacilitation)],
            modes: vec![("In person".to_owned(), Mode::InPerson)],
        };
        let around = Bringing {
            zone: "UTC",
            instant: &utc,
            supervisors: &self.supervisors,
            known: &known,
            notes: self.notes,
            order: self.order,
            spoken: &spoken,
            since: "2026-01-05".parse().unwrap(),
            now: now(),
        };
        let kept: Vec<_> =
            (2..).zip(lines).map(|(line, cells)| KeptLine::keep(line, cells, Vec::new(), &known, self.notes)).collect();
        check(&kept, &self.log, &around)
    }

    fn one(&self, changed: &[(Column, &str)]) -> BroughtLine {
        self.of(vec![with(changed)]).remove(0)
    }
}

fn problems(line: &BroughtLine) -> Vec<(Option<Column>, Problem)> {
    line.faults.iter().map(|f| (f.column, f.problem.clone())).collect()
}

fn entries(lines: &[BroughtLine]) -> Vec<HoursEntry> {
    let coming = lines.iter().filter(|l| l.state.comes_in()).enumerate();
    coming
        .map(|(n, l)| {
            HoursEntry::begin(HoursEntryId::parse(&format!("e{n}")).unwrap(), l.says.clone().unwrap(), true, now())
        })
        .collect()
}

#[test]
fn a_whole_line_comes_in_as_the_form_would_take_it() {
    let line = Ask::default().one(&[]);
    assert_eq!((line.state, &line.faults), (LineState::New, &Vec::new()));
    let says = line.says.unwrap();
    assert_eq!(
        (says.kind, says.activity, says.mode),
        (HoursKind::Practice, ActivityType::GroupFacilitation, Mode::Phone)
    );
    assert_eq!((says.minutes, says.supervisor.as_str()), (Minutes(90), "sue"));
    assert_eq!(
        (says.starts_at, says.note.as_str()),
        ("2026-03-12T09:30:00Z".parse().unwrap(), "Practiced open questions.")
    );
}

/// What is written otherwise than in a good line, and the column and the fault that are told then.
type Case<'a> = (&'a [(Column, &'a str)], Column, Problem);

#[test]
fn each_fault_is_told_at_its_column_and_with_what_stands_there() {
    let said = |text: &str| text.to_owned();
    let names = vec!["Sue Supervisor".to_owned()];
    let cases: [Case<'_>; 13] = [
        (
            &[(Column::Date, "31 February 2026")],
            Column::Date,
            Problem::DateUnreadable { said: said("31 February 2026") },
        ),
        (&[(Column::Date, "03/04/2026")], Column::Date, Problem::DateAmbiguous { said: said("03/04/2026") }),
        (&[(Column::Date, "")], Column::Date, Problem::Missing),
        (&[(Column::Date, "2026-03-20"), (Column::StartTime, "11:00")], Column::Date, Problem::NotOverYet),
        (&[(Column::StartTime, "half nine")], Column::StartTime, Problem::TimeUnreadable { said: said("half nine") }),
        (&[(Column::StartTime, "")], Column::StartTime, Problem::Missing),
        (&[(Column::Length, "90")], Column::Length, Problem::LengthWithoutUnit { said: said("90") }),
        (&[(Column::Length, "25 h")], Column::Length, Problem::LongerThanAnEntry),
        (&[(Column::Activity, "Juggling")], Column::Activity, Problem::NotAChoice { said: said("Juggling") }),
        (&[(Column::Kind, "supervision")], Column::Activity, Problem::NotAChoice { said: said("Leading a group") }),
        (&[(Column::Mode, "")], Column::Mode, Problem::Missing),
        (
            &[(Column::SupervisedBy, "Kim Park")],
            Column::SupervisedBy,
            Problem::SupervisorUnknown { said: said("Kim Park"), names },
        ),
        (&[(Column::Note, &"so ".repeat(120))], Column::Note, Problem::TooLong { most: LONGEST_NOTE }),
    ];
    for (changed, column, problem) in cases {
        let line = Ask::default().one(changed);
        assert_eq!(problems(&line), [(Some(column), problem)], "{changed:?}");
        assert_eq!((line.state, line.says), (LineState::Out, None), "{changed:?}");
    }
}

#[test]
fn an_empty_line_says_every_fault_at_once() {
    let line = Ask::default().of(vec![Cells::default()]).remove(0);
    let columns: Vec<_> = line.faults.iter().filter_map(|f| f.column).collect();
    use Column::{Activity, Date, Length, Mode, StartTime};
    assert_eq!(columns, [Date, StartTime, Length, Activity, Mode]);
    assert!(line.faults.iter().all(|f| f.problem == Problem::Missing));
}

#[test]
fn of_several_supervisors_one_has_to_be_named() {
    let two = vec![(person("sue"), "Sue Supervisor".to_owned()), (person("kim"), "Kim Park".to_owned())];
    let ask = Ask { supervisors: two, ..Ask::default() };
    assert_eq!(problems(&ask.one(&[])), [(Some(Column::SupervisedBy), Problem::Missing)]);
    let line = ask.one(&[(Column::SupervisedBy, "PARK, Kim")]);
    assert_eq!(line.says.unwrap().supervisor, person("kim"));
}

#[test]
fn a_note_is_held_back_and_the_minutes_come_in() {
    let line = Ask::default().one(&[(Column::Note, "Went with Rosa Diaz, call 216-555-0142")]);
    assert_eq!(line.state, LineState::Remark);
    assert_eq!((line.says.as_ref().unwrap().minutes, line.says.as_ref().unwrap().note.as_str()), (Minutes(90), ""));
    let kinds = vec![FindingKind::Telephone, FindingKind::Name];
    assert_eq!(problems(&line), [(Some(Column::Note), Problem::NoteHeld { kinds })]);
    assert!(!format!("{line:?}").contains("Rosa"), "no word of it is kept: {line:?}");
    let without = Ask { notes: false, ..Ask::default() }.one(&[(Column::Note, "Went with Rosa Diaz.")]);
    assert_eq!(problems(&without), [(Some(Column::Note), Problem::NoteNotKept)]);
    assert!(!format!("{without:?}").contains("Rosa"));
}

#[test]
fn what_a_supervisor_looks_at_first_is_told_before() {
    let ask = Ask::default();
    let late = ask.one(&[(Column::Date, "2026-01-02")]);
    let since = "2026-01-05".parse().unwrap();
    assert_eq!(
        problems(&late),
        [(Some(Column::Date), Problem::BeforeStart { since }), (Some(Column::Date), Problem::Late { days: 77 }),]
    );
    assert_eq!(late.state, LineState::Remark);
    let line = |start: &'static str| with(&[(Column::StartTime, start), (Column::Length, "9 h")]);
    let long = ask.of(vec![line("0:00"), line("9:00")]);
    assert_eq!(problems(&long[1]), [(Some(Column::Date), Problem::LongDay { length: Minutes::hours(18) })]);
}

#[test]
fn lines_that_overlap_name_each_other_and_those_in_the_log() {
    let ask = Ask::default();
    let lines = ask.of(vec![with(&[]), with(&[(Column::StartTime, "10:00")]), with(&[])]);
    assert_eq!(problems(&lines[1]), [(Some(Column::StartTime), Problem::OverlapsLine { line: 2 })]);
    assert_eq!(problems(&lines[2]), [(None, Problem::TwiceInFile { first: 2 })]);
    assert_eq!(lines[2].state, LineState::There);
    let ask = Ask { log: entries(&lines), ..Ask::default() };
    let again = ask.of(vec![with(&[]), with(&[(Column::StartTime, "10:00")])]);
    assert_eq!(again[0].state, LineState::There);
    let (date, start) = ("2026-03-12".parse().unwrap(), "09:30:00".parse().unwrap());
    assert_eq!(problems(&again[1]), [(Some(Column::StartTime), Problem::OverlapsEntry { date, start })]);
}

#[test]
fn what_was_corrected_since_is_there_and_what_was_taken_out_may_come_again() {
    let mut log = entries(&Ask::default().of(vec![with(&[])]));
    log[0].recall(1, now()).unwrap();
    let moved = Particulars { minutes: Minutes(60), ..log[0].particulars().clone() };
    log[0].correct(1, moved, true, now()).unwrap();
    let ask = Ask { log: log.clone(), ..Ask::default() };
    assert_eq!(ask.one(&[]).state, LineState::There, "an earlier version says the same");
    log[0].withdraw(2, now()).unwrap();
    assert_eq!(Ask { log, ..Ask::default() }.one(&[]).state, LineState::New);
}

#[test]
fn headings_are_found_as_people_write_them() {
    for (heading, column) in [
        ("Start", Column::StartTime),
        ("start_time", Column::StartTime),
        ("Fecha", Column::Date),
        ("Duración", Column::Length),
        ("Supervisor", Column::SupervisedBy),
        ("What you did", Column::Activity),
    ] {
        assert_eq!((LAYOUT.headed)(heading), Some(column), "{heading}");
    }
}

fn any_line() -> impl Strategy<Value = Cells> {
    let date = (1u32..19).prop_map(|d| format!("2026-03-{d:02}"));
    (date, 0u32..24, 0u32..4, 1u32..400).prop_map(|(date, h, q, length)| {
        let (start, length) = (format!("{h}:{:02}", q * 15), format!("{length} min"));
        with(&[(Column::Date, &date), (Column::StartTime, &start), (Column::Length, &length)])
    })
}

proptest! {
    #[test]
    fn no_minute_comes_in_twice_and_the_same_file_adds_nothing(lines in prop::collection::vec(any_line(), 1..30)) {
        let first = Ask::default().of(lines.clone());
        let mut taken: Vec<_> = first
            .iter()
            .filter(|l| l.state.comes_in())
            .map(|l| (l.says.as_ref().unwrap().starts_at, l.says.as_ref().unwrap().ends_at()))
            .collect();
        taken.sort();
        prop_assert!(taken.windows(2).all(|pair| pair[0].1 <= pair[1].0));
        // Of two that overlap the first comes in: every line that stays out runs into one that came in.
        for out in first.iter().filter(|l| l.state == LineState::Out) {
            let overlaps = matches!(out.faults[..], [Fault { problem: Problem::OverlapsLine { .. }, .. }]);
            prop_assert!(overlaps, "{out:?}");
        }
        let log = entries(&first);
        let again = Ask { log, ..Ask::default() }.of(lines);
        prop_assert!(again.iter().all(|l| !l.state.comes_in()));
        prop_assert_eq!(
            again.iter().filter(|l| l.state == LineState::There).count(),
            first.iter().filter(|l| l.state != LineState::Out).count()
        );
    }

    /// A line overlaps just when the form would refuse it for the same reason.
    #[test]
    fn a_line_overlaps_as_the_form_says(one in any_line(), other in any_line()) {
        let first = Ask::default().of(vec![one]);
        let log = entries(&first);
        let line = Ask { log: log.clone(), ..Ask::default() }.of(vec![other.clone()]).remove(0);
        let says = Ask::default().of(vec![other]).remove(0).says.unwrap();
        let claimed = log[0].particulars();
        let share = claimed.starts_at < says.starts_at + TimeDelta::minutes(i64::from(says.minutes.0))
            && says.starts_at < claimed.ends_at();
        prop_assert_eq!(line.state.comes_in(), !share);
    }

    #[test]
    fn cells_that_nobody_wrote_break_nothing(texts in prop::collection::vec("[\\PC]{0,30}", 10)) {
        let line = LAYOUT.columns.iter().zip(&texts).map(|(c, t)| (*c, t.clone())).collect();
        let line = Ask::default().of(vec![Cells(line)]).remove(0);
        prop_assert_eq!(line.state.comes_in(), line.says.is_some());
    }
}
