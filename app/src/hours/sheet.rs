//! A sheet for hours on paper: what waits for a signature stands in it, the other lines are for a pen, and a statement to sign.

use super::{EntryLine, activity_name, kind_name, mode_name};
use crate::learn::crumbs;
use crate::shell::{Frame, Page, Width, print_hint};
use chrono::{Datelike as _, Days, Months, NaiveDate, NaiveTime};
use domain::course::HoursKind;
use domain::hours::{ActivityType, Mode};
use domain::id::PersonId;
use leptos::prelude::*;
use words::Words;

/// Lines of a sheet for a week, and for a month. Entries that wait are among them.
const LINES: [usize; 2] = [12, 22];

/// A sheet for one trainee.
#[derive(Debug, Clone)]
pub struct HoursSheet {
    /// The way back.
    pub way: Vec<(String, String)>,
    /// The address of the sheet.
    pub here: String,
    /// Whose hours.
    pub name: String,
    /// The title of the program.
    pub programme: String,
    /// What the site is called to which the sheet is brought.
    pub site: String,
    /// Who signs it; none where several can, and none was chosen.
    pub supervisor: Option<(PersonId, String)>,
    /// Everyone who can be asked to sign.
    pub supervisors: Vec<(PersonId, String)>,
    /// Whether it is for a month; else for a week.
    pub month: bool,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// Entries in it that wait for that supervisor, with when they began and how people met.
    pub entries: Vec<(NaiveTime, Mode, EntryLine)>,
    /// Whether the program keeps notes.
    pub notes: bool,
}

/// The statement above the signature line, as it is signed.
#[must_use]
pub fn statement(words: &Words, trainee: &str) -> String {
    words.say_with("onpaper-statement", [("name", trainee.into())])
}

impl HoursSheet {
    fn href(&self, month: bool, from: NaiveDate, by: Option<&PersonId>) -> String {
        let span = if month { "month" } else { "week" };
        let by = by.map_or_else(String::new, |by| format!("&by={by}"));
        format!("{}?span={span}&from={from}{by}", self.here)
    }

    fn by(&self) -> Option<&PersonId> {
        self.supervisor.as_ref().map(|(id, _)| id)
    }
}

/// `GET /hours/sheet` and `GET /desk/sheets/{person}/hours/sheet`.
#[must_use]
pub fn page(frame: &Frame, data: &HoursSheet) -> Page {
    let words = &frame.words;
    let title = words.say_with("onpaper-sheet-title", [("name", data.name.as_str().into())]);
    let span =
        words.say_with("hours-week-span", [("from", words.date(data.from).into()), ("to", words.date(data.to).into())]);
    let supervisor = data.supervisor.as_ref().map(|(_, name)| name.clone());
    let blank = supervisor.is_none().then_some("blank");
    let body = view! {
        {crumbs(frame, &data.way)}
        <h1>{title.clone()}</h1>
        {choices(frame, data)}
        <dl class="facts">
            <div><dt>{words.say("onpaper-name")}</dt><dd>{data.name.clone()}</dd></div>
            <div><dt>{words.say("onpaper-program")}</dt><dd>{data.programme.clone()}</dd></div>
            <div><dt>{words.say("onpaper-days")}</dt><dd>{span}</dd></div>
            <div><dt>{words.say("hours-supervisor")}</dt><dd class=blank>{supervisor}</dd></div>
        </dl>
        <p><strong>{words.say("onpaper-no-names")}</strong></p>
        {lines(frame, data)}
        {what_to_write(frame)}
        {signature(frame, data)}
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

/// What is chosen before it is printed.
fn choices(frame: &Frame, data: &HoursSheet) -> AnyView {
    let words = &frame.words;
    let link = |href: String, text: String| view! { <a href=href>{text}</a> " " };
    let days = |day: Option<NaiveDate>| day.filter(|day| (1950..=9000).contains(&day.year()));
    let (before, after) = if data.month {
        (data.from.checked_sub_months(Months::new(1)), data.from.checked_add_months(Months::new(1)))
    } else {
        (data.from.checked_sub_days(Days::new(7)), data.from.checked_add_days(Days::new(7)))
    };
    let other = if data.month { words.say("onpaper-a-week") } else { words.say("onpaper-a-month") };
    let others = data.supervisors.iter().filter(|(id, _)| Some(id) != data.by()).map(|(id, name)| {
        let text = words.say_with("onpaper-for-supervisor", [("name", name.as_str().into())]);
        let href = data.href(data.month, data.from, Some(id));
        view! { <li><a href=href>{text}</a></li> }
    });
    view! {
        <div class="no-print">
            <p class="lead">{words.say("onpaper-sheet-lead")}</p>
            {print_hint(frame)}
            <nav class="pager" aria-label=words.say("onpaper-days")>
                {days(before).map(|day| link(data.href(data.month, day, data.by()), words.say("onpaper-earlier")))}
                {days(after).map(|day| link(data.href(data.month, day, data.by()), words.say("onpaper-later")))}
                {link(data.href(!data.month, data.from, data.by()), other)}
            </nav>
            <ul class="plain">{others.collect::<Vec<_>>()}</ul>
        </div>
    }
    .into_any()
}

fn lines(frame: &Frame, data: &HoursSheet) -> AnyView {
    let words = &frame.words;
    let note = data.notes.then(|| words.say("hours-note"));
    let head = [
        words.say("hours-date"),
        words.say("hours-start"),
        words.say("hours-fact-length"),
        words.say("hours-activity"),
        words.say("onpaper-how-where"),
    ];
    let head: Vec<_> = head.into_iter().chain(note).map(|text| view! { <th scope="col">{text}</th> }).collect();
    let filled = data.entries.iter().map(|(start, mode, one)| {
        let what = words.say_with(
            "hours-entry-what",
            [("kind", kind_name(words, one.kind).into()), ("activity", activity_name(words, one.activity).into())],
        );
        vec![words.date(one.date), words.time(*start), words.length(one.length), what, mode_name(words, *mode)]
    });
    let columns = if data.notes { 6 } else { 5 };
    // Two lines are left for a pen in any case.
    let free = LINES[usize::from(data.month)].saturating_sub(data.entries.len()).max(2);
    let rows: Vec<_> = filled
        .chain(std::iter::repeat_n(Vec::new(), free))
        .map(|mut cells| {
            cells.resize(columns, String::new());
            let cells: Vec<_> = cells.into_iter().map(|text| view! { <td>{text}</td> }).collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.say("onpaper-lines")>
            <table class="plain sheet-lines">
                <caption>{words.say("onpaper-lines")}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The words that the log has for what was done and how people met, so that each line can be typed in as it stands.
fn what_to_write(frame: &Frame) -> AnyView {
    let words = &frame.words;
    let line = |name: String, all: Vec<String>| view! { <li><strong>{name}": "</strong>{all.join("; ")}</li> };
    let kinds = [HoursKind::Practice, HoursKind::Supervision].map(|kind| {
        line(kind_name(words, kind), ActivityType::of(kind).iter().map(|a| activity_name(words, *a)).collect())
    });
    let modes = line(words.say("hours-mode"), Mode::ALL.map(|m| mode_name(words, m)).into());
    view! {
        <p>{words.say("onpaper-write")}</p>
        <ul class="small">{kinds.into_iter().collect::<Vec<_>>()}{modes}</ul>
    }
    .into_any()
}

fn signature(frame: &Frame, data: &HoursSheet) -> AnyView {
    let words = &frame.words;
    let name = data.supervisor.as_ref().map(|(_, name)| name.clone());
    let blank = name.is_none().then_some("blank");
    view! {
        <section class="card">
            <h2>{words.say("onpaper-signature-of")}</h2>
            <p>{statement(words, &data.name)}</p>
            <dl class="facts">
                <div><dt>{words.say("onpaper-name")}</dt><dd class=blank>{name}</dd></div>
                <div><dt>{words.say("onpaper-signature")}</dt><dd class="blank"></dd></div>
                <div><dt>{words.say("onpaper-signed-on")}</dt><dd class="blank"></dd></div>
            </dl>
        </section>
        <p>{words.say_with("onpaper-bring", [("site", data.site.as_str().into())])}</p>
    }
    .into_any()
}
