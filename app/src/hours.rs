//! The hours log: what counts, what waits, what needs info; writing an entry and reading its history.

mod after;
pub mod bring;
pub mod closing;
mod entry;
mod form;
mod from;
pub mod handing;
mod names;
mod note;
mod pace;
pub mod second;
pub mod sheet;
#[cfg(test)]
mod tests;
pub mod week;

use crate::forecast::{Outlook, section as ahead};
use crate::moving_in::{PastEntry, past_hours};
use crate::shell::{Frame, Page, Width, print_hint};
use chrono::{DateTime, NaiveDate, Utc};
use domain::course::HoursKind;
use domain::evaluation::Pace;
use domain::hours::{ActivityType, EntryState};
use domain::id::HoursEntryId;
use domain::quantity::Minutes;
use leptos::prelude::*;
use words::Words;

pub use after::{After, StaffStep, state_told};
pub use entry::{Entry, Said, Step, TrailStep, page as entry_page};
pub use form::{EntryFields, page as form_page};
pub use names::{activity_name, kind_name, mode_name};
pub(crate) use note::text as note_text;
pub use note::{Checking, HeldNote};

/// So many entries are shown at once.
pub const STEP: usize = 60;

/// The hours of one trainee.
#[derive(Debug, Clone, Default)]
pub struct Hours {
    /// Giving peer support.
    pub practice: Total,
    /// Receiving supervision.
    pub supervision: Total,
    /// Rules that are kept along the way.
    pub paces: Vec<Pace>,
    /// Entries that came back with a question and stand in another month than the one that is shown.
    pub asked: Vec<EntryLine>,
    /// The months that have entries, by their first days and with how many, the newest first.
    pub months: Vec<(NaiveDate, usize)>,
    /// The first day of the month that is shown; none where there are no entries.
    pub month: Option<NaiveDate>,
    /// The place in the month of the first entry that is shown, from 1, newest first.
    pub from: usize,
    /// Entries that are shown, newest first.
    pub entries: Vec<EntryLine>,
    /// Hours that were taken over, newest first.
    pub past: Vec<PastEntry>,
    /// Entries that wait for a supervisor without an account who was not asked about them yet.
    pub not_asked: usize,
    /// What lies ahead, where something can be told.
    pub outlook: Option<Outlook>,
    /// Where another body decides: the sentence that this is no decision.
    pub estimate: Option<String>,
}

/// How much there is of one kind of hours. The two kinds are never added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Total {
    /// Signed.
    pub have: Minutes,
    /// Needed; nothing when the program asks for none.
    pub need: Option<Minutes>,
    /// Sent, and waiting for a signature.
    pub waiting: Minutes,
}

/// An entry in the list.
#[derive(Debug, Clone)]
pub struct EntryLine {
    /// The entry.
    pub id: HoursEntryId,
    /// The day.
    pub date: NaiveDate,
    /// Practice or supervision.
    pub kind: HoursKind,
    /// What was done.
    pub activity: ActivityType,
    /// How long it took.
    pub length: Minutes,
    /// Where it stands.
    pub state: EntryState,
    /// The name of the supervisor who is asked to sign.
    pub supervisor: String,
    /// What the supervisor asked for, if it was returned.
    pub reason: Option<String>,
    /// How it stands with a supervisor who has no account.
    pub outside: Outside,
    /// Who typed it in from paper, and when, if someone did.
    pub typed_in: Option<(String, DateTime<Utc>)>,
    /// How it stands beyond its first signature.
    pub after: After,
}

/// How an entry stands with a supervisor who has no account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Outside {
    /// It has nothing to do with one, or is settled.
    #[default]
    No,
    /// It waits for one.
    Waits,
    /// One signed it, and staff have not confirmed yet who that is.
    AwaitsCheck,
}

/// The page of the log.
#[must_use]
pub fn page(frame: &Frame, data: &Hours) -> Page {
    let words = &frame.words;
    let title = words.say("hours-title");
    let list = if data.months.is_empty() {
        view! {
            <section class="empty">
                <p>{words.say("hours-empty")}</p>
                <p>{words.say("hours-empty-next")}</p>
            </section>
        }
        .into_any()
    } else {
        let cards: Vec<_> = data.entries.iter().map(|one| card(frame, one)).collect();
        view! {
            <div class="cards no-print">{cards}</div>
            {sheet(frame, &data.entries)}
            {print_hint(frame)}
            {pager(frame, data)}
            {months(frame, data)}
        }
        .into_any()
    };
    let heading = match data.month {
        Some(month) => words.month(month),
        None => words.say("hours-entries"),
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        {data.estimate.as_deref().map(crate::elsewhere::banner)}
        <div class="cards">
            {total(frame, HoursKind::Practice, data.practice)}
            {total(frame, HoursKind::Supervision, data.supervision)}
        </div>
        <p class="actions">
            <a class="button" href="/hours/new?kind=practice">{words.say("hours-add-practice")}</a>
            <a class="button secondary" href="/hours/new?kind=supervision">{words.say("hours-add-supervision")}</a>
        </p>
        {not_asked(frame, data.not_asked)}
        <ul class="plain no-print">
            <li><a href="/hours/week">{words.say("hours-week")}</a></li>
            <li><a href="/hours/bring">{words.say("hours-bring")}</a></li>
            <li><a href="/hours/sheet">{words.say("onpaper-print")}</a></li>
            <li><a href="/hours/supervisors">{words.say("outside-room")}</a></li>
        </ul>
        {pace::section(frame, &data.paces)}
        {data.outlook.as_ref().map(|outlook| ahead(frame, outlook))}
        {asked(frame, &data.asked)}
        <h2>{heading}</h2>
        {list}
        {past_hours(frame, &data.past)}
        {(!data.months.is_empty()).then(|| papers(frame))}
        {(!data.months.is_empty() || !data.past.is_empty()).then(|| table_file(frame))}
        {(!data.months.is_empty()).then(|| log_file(frame))}
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

/// Entries that nobody was asked to sign: a link has to be sent first.
fn not_asked(frame: &Frame, entries: usize) -> AnyView {
    if entries == 0 {
        return ().into_any();
    }
    let words = &frame.words;
    view! {
        <div class="notice">
            <p>{words.say_with("outside-not-asked", [("n", entries.into())])}</p>
            <p><a class="button" href="/hours/supervisors">{words.say("outside-not-asked-do")}</a></p>
        </div>
    }
    .into_any()
}

fn total(frame: &Frame, kind: HoursKind, total: Total) -> AnyView {
    let words = &frame.words;
    let meaning = match kind {
        HoursKind::Practice => words.say("hours-practice-meaning"),
        HoursKind::Supervision => words.say("hours-supervision-meaning"),
    };
    let have = words.length(total.have);
    let count = match total.need {
        Some(need) => words.say_with("hours-total", [("have", have.into()), ("need", words.length(need).into())]),
        None => words.say_with("hours-total-free", [("have", have.into())]),
    };
    let bar = total.need.filter(|need| need.0 > 0).map(|need| {
        let value = total.have.min(need).0;
        view! { <progress max=need.0.to_string() value=value.to_string() aria-label=count.clone()></progress> }
    });
    let waiting = (total.waiting.0 > 0)
        .then(|| words.say_with("hours-waiting", [("length", words.length(total.waiting).into())]));
    let missing = total.need.map(|need| need.less(total.have).less(total.waiting));
    let missing = match (total.need, missing) {
        (Some(need), _) if total.have >= need => Some(words.say("hours-enough")),
        (Some(_), Some(Minutes(0))) => Some(words.say("hours-enough-logged")),
        (Some(_), Some(missing)) => Some(words.say_with("hours-missing", [("length", words.length(missing).into())])),
        _ => None,
    };
    view! {
        <section class="card">
            <h2>{kind_name(words, kind)}</h2>
            <p class="small muted">{meaning}</p>
            <p class="count">{count.clone()}</p>
            {bar}
            {waiting.map(|text| view! { <p>{text}</p> })}
            {missing.map(|text| view! { <p>{text}</p> })}
        </section>
    }
    .into_any()
}

fn card(frame: &Frame, one: &EntryLine) -> AnyView {
    let words = &frame.words;
    let title = words.say_with(
        "hours-entry-title",
        [("date", words.date(one.date).into()), ("length", words.length(one.length).into())],
    );
    let what = words.say_with(
        "hours-entry-what",
        [("kind", kind_name(words, one.kind).into()), ("activity", activity_name(words, one.activity).into())],
    );
    let supervisor = [("name", one.supervisor.as_str().into())];
    let with = match one.state {
        EntryState::Draft => words.say("hours-entry-draft"),
        EntryState::Submitted if one.outside == Outside::Waits => words.say_with("hours-entry-outside", supervisor),
        EntryState::Submitted => words.say_with("hours-entry-submitted", supervisor),
        EntryState::Returned => words.say_with("hours-entry-returned", supervisor),
        EntryState::Approved if one.outside == Outside::AwaitsCheck => {
            words.say_with("hours-entry-awaits-check", supervisor)
        }
        EntryState::Approved => words.say_with("hours-entry-approved", supervisor),
        EntryState::Withdrawn => words.say("hours-entry-withdrawn"),
    };
    let reason = one.reason.clone().map(|reason| view! { <blockquote><p>{reason}</p></blockquote> }.into_any());
    view! {
        <section class="card">
            <h3><a href=format!("/hours/{}", one.id)>{title}</a></h3>
            <p>{what}</p>
            <p>{one.after.badge(frame, one.state, one.outside).unwrap_or_else(|| state(frame, one.state, one.outside))}</p>
            <p class="small">{one.after.with(words, with)}</p>
            {one.typed_in.as_ref().map(|typed| view! { <p class="small">{typed_in(words, typed)}</p> })}
            {reason}
        </section>
    }
    .into_any()
}

/// The entries as the sheet that is printed: one line each, with who signed. On the screen they are cards.
fn sheet(frame: &Frame, entries: &[EntryLine]) -> AnyView {
    let words = &frame.words;
    let head = [
        words.say("hours-sheet-date"),
        words.say("hours-sheet-what"),
        words.say("hours-sheet-length"),
        words.say("hours-sheet-state"),
    ];
    let head: Vec<_> = head.into_iter().map(|text| view! { <th scope="col">{text}</th> }.into_any()).collect();
    let rows: Vec<_> = entries
        .iter()
        .filter(|one| !matches!(one.state, EntryState::Draft | EntryState::Withdrawn))
        .map(|one| {
            let what = words.say_with(
                "hours-entry-what",
                [("kind", kind_name(words, one.kind).into()), ("activity", activity_name(words, one.activity).into())],
            );
            let name = [("name", one.supervisor.as_str().into())];
            let state = match one.state {
                EntryState::Approved if one.outside == Outside::AwaitsCheck => {
                    words.say_with("hours-entry-awaits-check", name)
                }
                EntryState::Approved => words.say_with("hours-entry-approved", name),
                _ => words.say_with("hours-sheet-not-signed", name),
            };
            view! {
                <tr>
                    <th scope="row">{words.date(one.date)}</th>
                    <td>{what}</td>
                    <td>{words.length(one.length)}</td>
                    <td>{one.after.with(words, state)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let whose = frame.person.as_ref().map(|p| words.say_with("hours-sheet-of", [("name", p.name.as_str().into())]));
    view! {
        <table class="list print-only">
            <caption>{whose}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The way to papers for a board.
fn papers(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="no-print">
            <h2>{words.say("papers-link")}</h2>
            <p>{words.say("papers-link-text")}</p>
            <p><a href="/hours/papers">{words.say("papers-of-link")}</a></p>
        </section>
    }
    .into_any()
}

/// What came back with a question, whatever month it is in.
fn asked(frame: &Frame, entries: &[EntryLine]) -> AnyView {
    if entries.is_empty() {
        return ().into_any();
    }
    let cards: Vec<_> = entries.iter().map(|one| card(frame, one)).collect();
    view! { <h2>{frame.words.say("hours-asked-of-you")}</h2><div class="cards no-print">{cards}</div> }.into_any()
}

/// The way through a month that has more entries than are shown at once.
fn pager(frame: &Frame, data: &Hours) -> AnyView {
    let words = &frame.words;
    let all = data.months.iter().find(|(month, _)| Some(*month) == data.month).map_or(0, |(_, n)| *n);
    let (Some(month), true) = (data.month, all > data.entries.len()) else { return ().into_any() };
    let to = data.from + data.entries.len().saturating_sub(1);
    let range =
        words.say_with("hours-month-range", [("from", data.from.into()), ("to", to.into()), ("all", all.into())]);
    let link = |from: usize, text| {
        view! { <a href=format!("/hours?month={}&from={from}", month.format("%Y-%m"))>{text}</a> }
    };
    let later = (data.from > 1).then(|| link(data.from.saturating_sub(STEP).max(1), words.say("hours-month-later")));
    let earlier = (to < all).then(|| link(to + 1, words.say("hours-month-earlier")));
    view! {
        <p class="muted no-print">{range}</p>
        <nav class="pager no-print" aria-label=words.say("hours-entries")>{earlier} " " {later}</nav>
    }
    .into_any()
}

/// Links to the other months.
fn months(frame: &Frame, data: &Hours) -> AnyView {
    let words = &frame.words;
    let others: Vec<_> = data
        .months
        .iter()
        .filter(|(month, _)| Some(*month) != data.month)
        .map(|(month, n)| {
            let text =
                words.say_with("hours-month-entries", [("n", (*n).into()), ("month", words.month(*month).into())]);
            view! { <li><a href=format!("/hours?month={}", month.format("%Y-%m"))>{text}</a></li> }
        })
        .collect();
    if others.is_empty() {
        return ().into_any();
    }
    view! {
        <nav class="no-print" aria-label=words.say("hours-months")>
            <h3>{words.say("hours-months-all")}</h3>
            <ul class="plain">{others}</ul>
        </nav>
    }
    .into_any()
}

/// The entries as a table for a spreadsheet.
fn table_file(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="no-print">
            <h2>{words.say("hours-csv")}</h2>
            <p>{words.say("hours-csv-text")}</p>
            <p><a href="/hours/log.csv">{words.say("hours-csv-get")}</a></p>
        </section>
    }
    .into_any()
}

/// The log as a file that anyone can check.
fn log_file(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="no-print">
            <h2>{words.say("hours-log-file")}</h2>
            <p>{words.say("hours-log-file-text")}</p>
            <p><a href="/hours/log.jsonl">{words.say("hours-log-file-get")}</a></p>
        </section>
    }
    .into_any()
}

/// Who typed something in from paper, and when, said to whoever wrote it.
fn typed_in(words: &Words, (name, at): &(String, DateTime<Utc>)) -> String {
    let told = [("name", name.as_str().into()), ("date", words.date(at.date_naive()).into())];
    words.say_with("onpaper-typed", told)
}

/// The same, said to someone else.
pub(crate) fn typed_for_others(words: &Words, said: &Said) -> Option<String> {
    let (name, at) = said.typed_in.as_ref()?;
    let told = [("name", name.as_str().into()), ("date", words.date(at.date_naive()).into())];
    Some(words.say_with("onpaper-typed-for-others", told))
}

/// The state of an entry as a badge with its word.
fn state(frame: &Frame, state: EntryState, outside: Outside) -> AnyView {
    if state == EntryState::Approved && outside == Outside::AwaitsCheck {
        return view! { <span class="state pending">{frame.words.say("hours-state-awaits-check")}</span> }.into_any();
    }
    let class = match state {
        EntryState::Draft | EntryState::Withdrawn => "state draft",
        EntryState::Submitted => "state submitted",
        EntryState::Returned => "state returned",
        EntryState::Approved => "state approved",
    };
    view! { <span class=class>{state_name(&frame.words, state)}</span> }.into_any()
}

/// The word for the state of an entry.
#[must_use]
pub fn state_name(words: &Words, state: EntryState) -> String {
    match state {
        EntryState::Draft => words.say("hours-state-draft"),
        EntryState::Submitted => words.say("hours-state-submitted"),
        EntryState::Returned => words.say("hours-state-returned"),
        EntryState::Approved => words.say("hours-state-approved"),
        EntryState::Withdrawn => words.say("hours-state-withdrawn"),
    }
}
