//! A week of the log: seven days with their entries, a way to add to each, and the sums of the week.

use super::{EntryLine, activity_name, kind_name, state};
use crate::learn::crumbs;
use crate::shell::{Frame, Page, Width};
use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};
use domain::course::HoursKind;
use domain::hours::week::{Sums, monday, place_in_week};
use leptos::prelude::*;
use words::Words;

const WEEKDAYS: [&str; 7] = [
    "hours-weekday-1",
    "hours-weekday-2",
    "hours-weekday-3",
    "hours-weekday-4",
    "hours-weekday-5",
    "hours-weekday-6",
    "hours-weekday-7",
];

/// A week as it is shown.
#[derive(Debug, Clone)]
pub struct Week {
    /// Its days, from Monday, each with its entries and when they began.
    pub days: Vec<(NaiveDate, Vec<(NaiveTime, EntryLine)>)>,
    /// How much it has of each kind.
    pub sums: Sums,
    /// Entries that nobody has signed yet.
    pub unsigned: usize,
    /// Today, where the trainee counts days.
    pub today: NaiveDate,
    /// The zone in which they do.
    pub zone: String,
}

/// "Monday, 23 November 2026".
#[must_use]
pub fn weekday(words: &Words, day: NaiveDate) -> String {
    let place = usize::try_from(place_in_week(day)).unwrap_or(1);
    let name = words.say(WEEKDAYS[(place - 1).min(6)]);
    words.say_with("hours-week-day", [("weekday", name.into()), ("date", words.date(day).into())])
}

/// `GET /hours/week`.
#[must_use]
pub fn page(frame: &Frame, data: &Week) -> Page {
    let words = &frame.words;
    let title = words.say("hours-week-title");
    let (from, to) = (data.days.first().map_or(data.today, |d| d.0), data.days.last().map_or(data.today, |d| d.0));
    let span = words.say_with("hours-week-span", [("from", words.date(from).into()), ("to", words.date(to).into())]);
    let days: Vec<_> = data.days.iter().map(|(day, entries)| day_of(frame, data, *day, entries)).collect();
    let body = view! {
        {crumbs(frame, &[(words.say("hours-title"), "/hours".to_owned())])}
        <h1>{title.clone()}</h1>
        <p class="lead">{span}</p>
        {sums(frame, data)}
        {pager(frame, from, data.today)}
        <ol class="cards">{days}</ol>
        <p class="small muted">{words.say_with("hours-week-zone", [("zone", data.zone.replace('_', " ").into())])}</p>
        {pager(frame, from, data.today)}
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

fn sums(frame: &Frame, data: &Week) -> AnyView {
    let words = &frame.words;
    let line = |kind, length| {
        let text = words.say_with(
            "hours-week-sum",
            [("kind", kind_name(words, kind).into()), ("length", words.length(length).into())],
        );
        view! { <li>{text}</li> }
    };
    let empty = data.days.iter().all(|(_, entries)| entries.is_empty());
    let open = match data.unsigned {
        _ if empty => words.say("hours-week-none"),
        0 => words.say("hours-week-all-signed"),
        n => words.say_with("hours-week-unsigned", [("n", n.into())]),
    };
    view! {
        <section class="card quiet" aria-labelledby="sums">
            <h2 id="sums">{words.say("hours-week-sums")}</h2>
            <ul>
                {line(HoursKind::Practice, data.sums.practice)}
                {line(HoursKind::Supervision, data.sums.supervision)}
            </ul>
            <p>{open}</p>
        </section>
    }
    .into_any()
}

fn pager(frame: &Frame, from: NaiveDate, today: NaiveDate) -> AnyView {
    let words = &frame.words;
    let link = |key: &str, day: Option<NaiveDate>| {
        day.filter(|day| (1950..=9000).contains(&day.year()))
            .map(|day| view! { <a href=format!("/hours/week?from={day}")>{words.say(key)}</a> })
    };
    let this = (from != monday(today)).then(|| view! { <a href="/hours/week">{words.say("hours-week-this")}</a> });
    view! {
        <nav class="pager" aria-label=words.say("hours-weeks")>
            {link("hours-week-earlier", from.checked_sub_days(Days::new(7)))} " "
            {this} " "
            {link("hours-week-later", from.checked_add_days(Days::new(7)))}
        </nav>
    }
    .into_any()
}

fn day_of(frame: &Frame, data: &Week, day: NaiveDate, entries: &[(NaiveTime, EntryLine)]) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = entries.iter().map(|(start, one)| line(frame, *start, one)).collect();
    let list = if lines.is_empty() {
        view! { <p class="muted">{words.say("hours-week-nothing")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{lines}</ul> }.into_any()
    };
    // A day that has not come yet has nothing to write down.
    let add = (day <= data.today).then(|| {
        let link = |kind: HoursKind| {
            let to = words.say_with(
                "hours-week-add-to",
                [("kind", kind_name(words, kind).into()), ("date", words.date(day).into())],
            );
            let href = format!("/hours/new?kind={}&date={day}", kind.name());
            let (name, label) = (kind_name(words, kind), format!("{}: {to}", words.say("hours-week-add")));
            view! { <a class="button secondary" href=href aria-label=label>"+ " {name}</a> }
        };
        view! { <p class="actions">{link(HoursKind::Practice)} {link(HoursKind::Supervision)}</p> }
    });
    let today = (day == data.today).then_some("date");
    view! {
        <li class="card" aria-current=today>
            <h2>{weekday(words, day)}</h2>
            {list}
            {add}
        </li>
    }
    .into_any()
}

fn line(frame: &Frame, start: NaiveTime, one: &EntryLine) -> AnyView {
    let words = &frame.words;
    let when = words.say_with(
        "hours-week-line",
        [("start", words.time(start).into()), ("length", words.length(one.length).into())],
    );
    let what = words.say_with(
        "hours-entry-what",
        [("kind", kind_name(words, one.kind).into()), ("activity", activity_name(words, one.activity).into())],
    );
    view! {
        <li>
            <a href=format!("/hours/{}", one.id)>{when}</a>
            <br />
            {what} " " {state(frame, one.state, one.outside)}
        </li>
    }
    .into_any()
}
