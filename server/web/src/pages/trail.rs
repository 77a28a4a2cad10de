//! The trail, as pages and as a file.

use crate::call::Call;
use crate::pages::Answer;
use crate::pages::people::{query, searched};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get};
use app::shell::role;
use app::trail::{Line, Trail};
use chrono::{NaiveDate, SecondsFormat, TimeDelta};
use domain::actor::Action;
use service::trail::{self, About, Search};
use std::collections::BTreeMap;
use words::Words;

/// Lines on one page.
const PAGE: usize = 100;
/// Days that are shown when none were asked for.
const DAYS: i64 = 30;
/// The fields of the search.
const FIELDS: [&str; 4] = ["from", "to", "person", "action"];

pub(super) fn rows() -> Vec<Row<State>> {
    let reads = Permit::Any(Action::ReadTrail.roles());
    vec![get("/admin/trail", reads, page), get("/admin/trail.csv", reads, file)]
}

fn search(call: &Call<State>) -> Search {
    let today = call.house().now().date_naive();
    let day = |name: &str| call.query.one(name).trim().parse::<NaiveDate>().ok();
    let to = day("to").unwrap_or(today);
    Search {
        from: day("from").unwrap_or(to - TimeDelta::days(DAYS)).min(to),
        to,
        person: call.query.one("person").to_owned(),
        action: call.query.one("action").to_owned(),
    }
}

fn about(words: &Words, about: &About) -> Option<String> {
    match about {
        About::Person(_, name) | About::Cohort(_, name) | About::Site(name) | About::Organisation(name) => {
            Some(name.clone())
        }
        About::Law(topic) => Some(app::laws::topic(words, *topic)),
        About::Role(what) => Some(role(words, *what)),
        About::Looked(what) => Some(app::trail::looked_at(words, what)),
        // An id says nothing to people; the file has it.
        About::Other(_) => None,
    }
}

fn by(words: &Words, line: &trail::Line) -> String {
    match &line.by {
        None => words.say("trail-by-program"),
        Some((_, name)) if name.is_empty() => words.say("trail-someone"),
        Some((_, name)) => name.clone(),
    }
}

async fn page(call: Call<State>) -> Answer {
    let (search, words) = (search(&call), call.words());
    let found = trail::read(call.house(), call.actor()?, &search).await?;
    trail::record_reading(call.house(), call.actor()?, &search, false).await?;
    let pages = found.len().div_ceil(PAGE).max(1);
    let page = call.query.one("page").parse().unwrap_or(1).clamp(1, pages);
    let line = |l: &trail::Line| Line {
        at: l.at,
        by: by(&words, l),
        what: app::trail::action(&words, &l.action),
        about: l.about.iter().filter_map(|a| about(&words, a)).collect::<Vec<_>>().join(", "),
    };
    let data = Trail {
        form: searched(&call, &FIELDS).with("from", search.from.to_string()).with("to", search.to.to_string()),
        actions: actions(&words),
        lines: found.iter().skip((page - 1) * PAGE).take(PAGE).map(line).collect(),
        all: found.len(),
        page,
        pages,
        query: query(&call, &FIELDS),
    };
    Ok(call.page(200, |frame| app::trail::page(frame, &data)))
}

/// The actions that staff look for, in the order of their words.
fn actions(words: &Words) -> Vec<(String, String)> {
    let named = trail::SOUGHT.iter().map(|name| (app::trail::action(words, name), (*name).to_owned()));
    let sorted: BTreeMap<String, String> = named.collect();
    sorted.into_iter().map(|(told, name)| (name, told)).collect()
}

/// A cell of the file. What a spreadsheet would run as a formula is kept as text.
pub(super) fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

async fn file(call: Call<State>) -> Answer {
    let (search, words) = (search(&call), call.words());
    let found = trail::read(call.house(), call.actor()?, &search).await?;
    trail::record_reading(call.house(), call.actor()?, &search, true).await?;
    let head = ["trail-when", "trail-who", "trail-what", "trail-about"].map(|key| cell(&words.say(key))).join(",");
    let mut text = format!("\u{feff}{head}\r\n");
    for line in &found {
        let about = line.about.iter().map(|a| match a {
            About::Other(id) => id.clone(),
            known => about(&words, known).unwrap_or_default(),
        });
        let cells = [
            line.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            by(&words, line),
            app::trail::action(&words, &line.action),
            about.collect::<Vec<_>>().join("; "),
        ];
        text.push_str(&cells.map(|c| cell(&c)).join(","));
        text.push_str("\r\n");
    }
    let name = Some(format!("trail-{}-{}.csv", search.from, search.to));
    Ok(Reply::Bytes { status: 200, mime: "text/csv; charset=utf-8", name, body: text.into_bytes() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_the_file_is_a_formula_and_quotes_are_doubled() {
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(cell("Zoë, N."), "\"Zoë, N.\"");
    }
}
