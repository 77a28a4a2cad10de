//! The hours log: what counts, what waits, what needs info; writing an entry and reading its history.

mod entry;
mod form;
mod from;
mod names;
mod note;
#[cfg(test)]
mod tests;

use crate::forecast::{Outlook, section as ahead};
use crate::moving_in::{PastEntry, past_hours};
use crate::shell::{Frame, Page, Width, print_hint};
use chrono::NaiveDate;
use domain::course::HoursKind;
use domain::hours::{ActivityType, EntryState};
use domain::id::HoursEntryId;
use domain::quantity::Minutes;
use leptos::prelude::*;

pub use entry::{Entry, Said, Step, TrailStep, page as entry_page};
pub use form::{EntryFields, page as form_page};
pub use names::{activity_name, kind_name, mode_name};
pub(crate) use note::text as note_text;
pub use note::{Checking, HeldNote};

/// The hours of one trainee.
#[derive(Debug, Clone)]
pub struct Hours {
    /// Giving peer support.
    pub practice: Total,
    /// Receiving supervision.
    pub supervision: Total,
    /// Every entry, newest first.
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
    let list = if data.entries.is_empty() {
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
        }
        .into_any()
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
        {data.outlook.as_ref().map(|outlook| ahead(frame, outlook))}
        <h2>{words.say("hours-entries")}</h2>
        {list}
        {past_hours(frame, &data.past)}
        <p class="no-print"><a href="/hours/supervisors">{words.say("outside-room")}</a></p>
        {(!data.entries.is_empty()).then(|| papers(frame))}
        {(!data.entries.is_empty()).then(|| log_file(frame))}
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
            <p>{state(frame, one.state, one.outside)}</p>
            <p class="small">{with}</p>
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
                    <td>{state}</td>
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

/// The state of an entry as a badge with its word.
fn state(frame: &Frame, state: EntryState, outside: Outside) -> AnyView {
    let words = &frame.words;
    let (class, text) = match state {
        EntryState::Approved if outside == Outside::AwaitsCheck => {
            ("state pending", words.say("hours-state-awaits-check"))
        }
        EntryState::Draft => ("state draft", words.say("hours-state-draft")),
        EntryState::Submitted => ("state submitted", words.say("hours-state-submitted")),
        EntryState::Returned => ("state returned", words.say("hours-state-returned")),
        EntryState::Approved => ("state approved", words.say("hours-state-approved")),
        EntryState::Withdrawn => ("state draft", words.say("hours-state-withdrawn")),
    };
    view! { <span class=class>{text}</span> }.into_any()
}
