//! What an hours entry says, as the supervisor reads it: its facts, what changed since it was returned, the decision.

use super::sign_off::WaitingEntry;
use crate::forms::{Field, FormState, choice_field, hidden, text_area};
use crate::hours::{Checking, Said, activity_name, kind_name, mode_name, note_text, typed_for_others};
use crate::shell::{Frame, instant};
use chrono::{DateTime, Utc};
use domain::hours::{ActivityType, Concern, LONGEST_REASON};
use domain::quantity::Minutes;
use leptos::prelude::*;
use words::Words;

/// A version that was returned and written again.
#[derive(Debug, Clone)]
pub struct EarlierEntry {
    /// Its number.
    pub version: u32,
    /// What it said.
    pub said: Said,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// Why it was returned and by whom, if it was: name, time, reason.
    pub returned: Option<(String, DateTime<Utc>, String)>,
}

/// One fact: what it is called, and what it is.
type Fact = (String, String);

/// The day and the time, as a heading.
pub(crate) fn when(words: &Words, said: &Said) -> String {
    words.say_with("desk-entry-when", [("date", words.date(said.date).into()), ("time", words.time(said.start).into())])
}

/// What was done, where the trainee's own words speak of "your supervisor": it is the supervisor who reads here.
pub(crate) fn done(words: &Words, activity: ActivityType) -> String {
    match activity {
        ActivityType::Individual => words.say("desk-activity-individual"),
        ActivityType::Observation => words.say("desk-activity-observation"),
        other => activity_name(words, other),
    }
}

fn facts(words: &Words, said: &Said) -> [Fact; 7] {
    let note = note_text(words, said, words.say("desk-entry-no-note"));
    let start = words.say_with(
        "desk-entry-start-zone",
        [("time", words.time(said.start).into()), ("zone", said.zone.replace('_', " ").into())],
    );
    [
        (words.say("desk-entry-date"), words.date(said.date)),
        (words.say("desk-entry-start"), start),
        (words.say("desk-entry-length"), words.length(said.length)),
        (words.say("desk-entry-kind"), kind_name(words, said.kind)),
        (words.say("desk-entry-activity"), done(words, said.activity)),
        (words.say("desk-entry-mode"), mode_name(words, said.mode)),
        (words.say("desk-entry-note"), note),
    ]
}

/// The facts of an earlier version that are not so any more.
fn changed<'a>(then: &'a [Fact; 7], now: &'a [Fact; 7]) -> impl Iterator<Item = &'a Fact> {
    then.iter().zip(now).filter(|(then, now)| then != now).map(|(then, _)| then)
}

fn definitions<'a>(facts: impl Iterator<Item = &'a Fact>) -> AnyView {
    let lines: Vec<_> = facts
        .map(|(name, value)| view! { <div><dt>{name.clone()}</dt><dd>{value.clone()}</dd></div> }.into_any())
        .collect();
    view! { <dl class="facts">{lines}</dl> }.into_any()
}

/// The names of an entry's fields.
pub(super) fn field(name: &str, entry: &WaitingEntry) -> String {
    format!("{name}-{}", entry.id)
}

/// An entry with its decision; `form` has a decision for every entry.
pub(super) fn card(frame: &Frame, trainee: &str, entry: &WaitingEntry, form: &FormState) -> AnyView {
    let words = &frame.words;
    let id = format!("entry-{}", entry.id);
    let when = when(words, &entry.said);
    let facts = facts(words, &entry.said);
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <h3 id=id.clone()>{when.clone()}" · "{words.length(entry.said.length)}</h3>
            {summary(frame, &entry.said)}
            {check(frame, entry)}
            {typed_for_others(words, &entry.said).map(|text| view! { <p class="small">{text}</p> })}
            <p class="small muted">
                {words.say("desk-sent")}" "{instant(frame, entry.sent_at)}" · "
                {words.say_with("desk-entry-zone", [("zone", entry.said.zone.replace('_', " ").into())])}
            </p>
            {concerns(frame, entry)}
            {corrects(frame, trainee, entry)}
            {earlier(frame, entry, &facts)}
            {hidden(&field("version", entry), &entry.version.to_string())}
            {decision(frame, entry, form, &when)}
            {reason(frame, trainee, entry, form)}
        </section>
    }
    .into_any()
}

/// What was done, how, and the note: in two lines, because a supervisor reads many of them in a row.
fn summary(frame: &Frame, said: &Said) -> AnyView {
    let words = &frame.words;
    let what =
        format!("{} · {} · {}", kind_name(words, said.kind), done(words, said.activity), mode_name(words, said.mode));
    let note = if said.note.trim().is_empty() {
        view! { <p class="muted">{note_text(words, said, words.say("desk-entry-no-note"))}</p> }.into_any()
    } else {
        view! { <blockquote><p>{said.note.clone()}</p></blockquote> }.into_any()
    };
    view! { <p>{what}</p>{note} }.into_any()
}

/// That the note may point at a person served, and the way to check or remove it.
fn check(frame: &Frame, entry: &WaitingEntry) -> AnyView {
    let words = &frame.words;
    let href = format!("/notes/{}", entry.id);
    let says = match entry.checking {
        Checking::Nothing => return ().into_any(),
        Checking::CanReport => {
            return view! { <p class="small"><a href=href>{words.say("hours-note-report")}</a></p> }.into_any();
        }
        Checking::Passed => words.say("notes-passed"),
        Checking::Reported => words.say("notes-reported"),
    };
    view! {
        <div class="notice warn">
            <p>{says}</p>
            <p><a href=href>{words.say("notes-open")}</a></p>
        </div>
    }
    .into_any()
}

fn decision(frame: &Frame, entry: &WaitingEntry, form: &FormState, when: &str) -> AnyView {
    let words = &frame.words;
    let options = [
        ("approve".to_owned(), words.say("desk-decision-approve")),
        ("return".to_owned(), words.say("desk-decision-return")),
        ("decline".to_owned(), words.say("desk-decision-decline")),
        ("later".to_owned(), words.say("desk-decision-later")),
    ];
    let legend = words.say_with("desk-decision", [("when", when.into())]);
    choice_field(form, &field("decision", entry), legend, &options)
}

/// Most entries are signed, so the reason is folded away until it is needed, and open once it is.
fn reason(frame: &Frame, trainee: &str, entry: &WaitingEntry, form: &FormState) -> AnyView {
    let words = &frame.words;
    let name = field("reason", entry);
    let open = form.error(&name).is_some()
        || !form.value(&name).trim().is_empty()
        || matches!(form.value(&field("decision", entry)).as_str(), "return" | "decline");
    let text = Field {
        name: &name,
        label: words.say("desk-reason"),
        hint: Some(words.say_with("desk-reason-hint", [("name", trainee.into())])),
        max_length: u32::try_from(LONGEST_REASON).ok(),
        ..Field::default()
    };
    view! {
        <details open=open>
            <summary>{words.say("desk-reason-open")}</summary>
            {text_area(form, text, 3)}
        </details>
    }
    .into_any()
}

/// One reason to look at an entry before it is signed.
pub(crate) fn concern(words: &Words, concern: &Concern) -> String {
    let length = |minutes: Minutes| [("length", words.length(minutes).into())];
    match *concern {
        Concern::Corrects => words.say("desk-concern-corrects"),
        Concern::FromRecords => words.say("signing-records-concern"),
        Concern::CameBack => words.say("desk-concern-came-back"),
        Concern::LongDay(minutes) => words.say_with("desk-concern-long-day", length(minutes)),
        Concern::LongWeek(minutes) => words.say_with("desk-concern-long-week", length(minutes)),
        Concern::Late(days) => words.say_with("desk-concern-late", [("days", days.into())]),
        Concern::Alike => words.say("desk-concern-alike"),
        Concern::BeforeStart => words.say("desk-concern-before-start"),
    }
}

/// Why it needs a look.
fn concerns(frame: &Frame, entry: &WaitingEntry) -> AnyView {
    let words = &frame.words;
    if entry.concerns.is_empty() {
        return ().into_any();
    }
    let lines = entry.concerns.iter().map(|one| concern(words, one));
    let lines: Vec<_> = lines.map(|text| view! { <li>{text}</li> }).collect();
    let saw = entry.concerns.contains(&Concern::FromRecords).then(|| {
        let told = [("supervisor", entry.said.supervisor.as_str().into())];
        view! { <p>{words.say_with("signing-records-from", told)}</p> }
    });
    view! {
        <div class="notice">
            <p><strong>{words.say("desk-concern")}</strong></p>
            <ul>{lines}</ul>
            {saw}
        </div>
    }
    .into_any()
}

/// What a correction of a signed entry corrects, and why.
fn corrects(frame: &Frame, trainee: &str, entry: &WaitingEntry) -> AnyView {
    let Some((version, reason)) = &entry.corrects else { return ().into_any() };
    let told = [("version", (*version).into()), ("name", trainee.into())];
    view! {
        <div class="notice">
            <p>{frame.words.say_with("desk-entry-corrects", told)}" “"{reason.clone()}"”"</p>
        </div>
    }
    .into_any()
}

fn earlier(frame: &Frame, entry: &WaitingEntry, now: &[Fact; 7]) -> AnyView {
    let words = &frame.words;
    if entry.earlier.is_empty() {
        return ().into_any();
    }
    let versions: Vec<_> = entry
        .earlier
        .iter()
        .map(|one| {
            let heading = words.say_with("desk-version", [("version", one.version.into())]);
            let facts = facts(words, &one.said);
            let mut changed = changed(&facts, now).peekable();
            let said = if changed.peek().is_none() {
                view! { <p>{words.say("desk-entry-same")}</p> }.into_any()
            } else {
                view! { <p>{words.say("desk-entry-said")}</p>{definitions(changed)} }.into_any()
            };
            let returned = one.returned.clone().map(|(by, at, reason)| {
                let by = words.say_with("desk-entry-returned", [("name", by.into())]);
                view! { <p>{by}", "{instant(frame, at)}": “"{reason}"”"</p> }
            });
            view! {
                <li>
                    {instant(frame, one.written_at)}
                    <strong>{heading}</strong>
                    {said}
                    {returned}
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <details>
            <summary>{words.say_with("desk-entry-earlier", [("n", entry.earlier.len().into())])}</summary>
            <ol class="trail">{versions}</ol>
        </details>
    }
    .into_any()
}
