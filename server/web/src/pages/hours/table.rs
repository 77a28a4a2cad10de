//! The log as a table for spreadsheets, in the columns in which it can be brought in.

use super::{namer, names};
use crate::call::Call;
use crate::pages::Answer;
use crate::reply::Reply;
use crate::site::State;
use app::hours::{activity_name, kind_name, mode_name, state_told};
use domain::moving_in::Column;
use exchange::moving_in as files;
use service::hours;

/// The columns, and beside them where an entry stands.
const COLUMNS: [Column; 8] = [
    Column::Date,
    Column::StartTime,
    Column::Length,
    Column::Kind,
    Column::Activity,
    Column::Mode,
    Column::SupervisedBy,
    Column::Note,
];

/// A file for spreadsheets.
pub(super) fn csv(name: &str, rows: &[Vec<String>]) -> Reply {
    let body = files::file(rows);
    Reply::Bytes { status: 200, mime: "text/csv; charset=utf-8", name: Some(name.to_owned()), body }
}

fn heading() -> Vec<String> {
    COLUMNS.iter().map(|c| c.name().to_owned()).collect()
}

pub(super) async fn file(call: Call<State>) -> Answer {
    let learner = hours::log(call.house(), call.actor()?).await?;
    let names = names(&call, &learner, &[]).await?;
    let words = call.words();
    let name = namer(&names, &words);
    let mut heading = heading();
    heading.extend(["state".to_owned(), "entry_id".to_owned()]);
    let length = |minutes: domain::quantity::Minutes| {
        let (h, m) = minutes.split();
        format!("{h}:{m:02}")
    };
    let mut rows = vec![heading];
    for past in &learner.facts.past_hours {
        rows.push(vec![
            past.date.to_string(),
            String::new(),
            length(past.minutes),
            kind_name(&words, past.kind),
            past.activity.clone(),
            String::new(),
            past.supervised_by.clone(),
            String::new(),
            words.say("hours-csv-taken-over"),
            past.id.to_string(),
        ]);
    }
    let mut entries: Vec<_> = learner.facts.hours.iter().collect();
    entries.sort_by_key(|e| (e.shown().particulars.starts_at, e.id.clone()));
    for entry in entries {
        let said = &entry.shown().particulars;
        rows.push(vec![
            said.date.to_string(),
            said.start.format("%H:%M").to_string(),
            length(said.minutes),
            kind_name(&words, said.kind),
            activity_name(&words, said.activity),
            mode_name(&words, said.mode),
            name(&said.supervisor),
            said.note.clone(),
            state_told(&words, entry),
            entry.id.to_string(),
        ]);
    }
    Ok(csv("hours.csv", &rows))
}

/// The heading and two invented lines, in the words of who asks.
pub(super) fn template(words: &words::Words, supervisor: &str) -> Vec<Vec<String>> {
    use domain::course::HoursKind::{Practice, Supervision};
    use domain::hours::{ActivityType, Mode};
    let line = |date: &str, start: &str, length: &str, kind, activity, mode, note: &str| {
        vec![
            date.to_owned(),
            start.to_owned(),
            length.to_owned(),
            kind_name(words, kind),
            activity_name(words, activity),
            mode_name(words, mode),
            supervisor.to_owned(),
            note.to_owned(),
        ]
    };
    vec![
        heading(),
        line("2026-03-12", "9:30", "1:30", Practice, ActivityType::GroupFacilitation, Mode::InPerson, ""),
        line("2026-03-13", "14:00", "60 min", Supervision, ActivityType::Individual, Mode::Video, ""),
    ]
}
