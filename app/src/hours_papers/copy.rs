//! The sheet from which a board's own form is filled in: the order and the formats that such forms have, month by month.

use super::called;
use crate::hours::activity_name;
use crate::shell::{Frame, Page, Width, print_hint};
use chrono::{NaiveDate, TimeDelta};
use domain::course::HoursKind;
use domain::hours::Particulars;
use domain::hours_paper::{Sums, month_of};
use domain::quantity::Minutes;
use leptos::prelude::*;
use std::collections::BTreeMap;
use words::Words;

/// The sheet.
#[derive(Debug, Clone)]
pub struct CopySheet {
    /// Whose.
    pub trainee: String,
    /// What the programme is called.
    pub programme: String,
    /// What each entry says, and what its supervisor is called; by day and start.
    pub rows: Vec<(Particulars, String)>,
    /// The average of a week in practice; none where nothing is signed.
    pub a_week: Option<Minutes>,
    /// Whether there are hours that were taken over.
    pub taken_over: bool,
}

/// The days of one month, as forms write them.
fn day(date: NaiveDate) -> String {
    date.format("%m/%d/%Y").to_string()
}

fn end(words: &Words, said: &Particulars) -> String {
    let (end, wrapped) = said.start.overflowing_add_signed(TimeDelta::minutes(i64::from(said.minutes.0)));
    let time = words.time(end);
    if wrapped > 0 { words.say_with("copy-end-next", [("time", time.into())]) } else { time }
}

fn row(words: &Words, said: &Particulars, supervisor: &str) -> AnyView {
    let label = |key: &str| words.say(key);
    view! {
        <tr>
            <th scope="row">{day(said.date)}</th>
            <td data-label=label("copy-start")>{words.time(said.start)}</td>
            <td data-label=label("copy-end")>{end(words, said)}</td>
            <td data-label=label("copy-decimal") class="num">{words.decimal_hours(said.minutes)}</td>
            <td data-label=label("copy-clock") class="num">{words.clock_hours(said.minutes)}</td>
            <td data-label=label("copy-activity")>{activity_name(words, said.activity)}</td>
            <td data-label=label("copy-supervisor")>{called(words, supervisor)}</td>
        </tr>
    }
    .into_any()
}

/// The sums of each kind, apart: as decimals and as a clock.
fn sums(words: &Words, sums: Sums, practice: &str, supervision: &str) -> AnyView {
    let line = |kind: HoursKind, key: &str| {
        let length = sums.of(kind);
        let told = format!("{} ({})", words.decimal_hours(length), words.clock_hours(length));
        (length.0 > 0).then(|| view! { <div><dt>{words.say(key)}</dt><dd class="num">{told}</dd></div> })
    };
    view! { <dl class="facts">{line(HoursKind::Practice, practice)}{line(HoursKind::Supervision, supervision)}</dl> }
        .into_any()
}

fn added(rows: &[&(Particulars, String)]) -> Sums {
    let mut all = Sums::default();
    rows.iter().for_each(|(said, _)| all.add(said.kind, said.minutes));
    all
}

/// `GET /hours/copy-sheet`.
#[must_use]
pub fn page(frame: &Frame, data: &CopySheet) -> Page {
    let words = &frame.words;
    let title = words.say("copy-title");
    let mut months: BTreeMap<NaiveDate, Vec<&(Particulars, String)>> = BTreeMap::new();
    for row in &data.rows {
        months.entry(month_of(row.0.date)).or_default().push(row);
    }
    let head =
        ["copy-date", "copy-start", "copy-end", "copy-decimal", "copy-clock", "copy-activity", "copy-supervisor"];
    let parts: Vec<_> = months
        .iter()
        .map(|(month, rows)| {
            let head: Vec<_> = head.iter().map(|key| view! { <th scope="col">{words.say(key)}</th> }).collect();
            let lines: Vec<_> = rows.iter().map(|(said, supervisor)| row(words, said, supervisor)).collect();
            let name = words.month(*month);
            view! {
                <section>
                    <h2>{name}</h2>
                    <table class="list"><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>
                    {sums(words, added(rows), "copy-sum-practice", "copy-sum-supervision")}
                </section>
            }
            .into_any()
        })
        .collect();
    let all = added(&data.rows.iter().collect::<Vec<_>>());
    let inside = if data.rows.is_empty() {
        view! { <p class="empty">{words.say("copy-none")}</p> }.into_any()
    } else {
        let average = data.a_week.map(|a_week| {
            let told = words.say_with("copy-average", [("hours", a_week.split().0.into())]);
            view! { <p>{told}</p> }
        });
        view! {
            {parts}
            <section>
                <h2>{words.say("copy-all")}</h2>
                {sums(words, all, "copy-all-practice", "copy-all-supervision")}
                {average}
                <p class="small muted">{words.say("copy-decimals")}</p>
            </section>
            {print_hint(frame)}
        }
        .into_any()
    };
    let whose = [("name", data.trainee.as_str().into()), ("program", data.programme.as_str().into())];
    let body = view! {
        <nav class="crumbs" aria-label=words.say("desk-crumbs")><a href="/hours/papers">{words.say("papers-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p><strong>{words.say_with("copy-whose", whose)}</strong></p>
        <p class="no-print">{words.say("copy-lead")}</p>
        {data.taken_over.then(|| view! { <p>{words.say("copy-taken-over")}</p> })}
        {inside}
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}
