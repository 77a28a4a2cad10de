//! One entry: what it says, what a supervisor asked for, the form to correct it, and everything that happened to it.

use super::form::{EntryFields, fields, heading};
use super::note::{self, Checking, HeldNote};
use super::{activity_name, kind_name, mode_name, state};
use crate::forms::error_summary;
use crate::learn::crumbs;
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::course::HoursKind;
use domain::hours::{ActivityType, EntryState, Mode};
use domain::id::HoursEntryId;
use domain::quantity::Minutes;
use leptos::prelude::*;

/// An entry as its writer sees it.
#[derive(Clone)]
pub struct Entry {
    /// Its id.
    pub id: HoursEntryId,
    /// Where it stands.
    pub state: EntryState,
    /// What it says now.
    pub said: Said,
    /// What the supervisor asked for, if it was returned and not corrected.
    pub reason: Option<String>,
    /// Everything that happened to it, oldest first.
    pub trail: Vec<TrailStep>,
    /// The form to correct it, while it can be changed.
    pub correct: Option<EntryFields>,
    /// The note that was held back from it a moment ago.
    pub held: Option<HeldNote>,
    /// Where its notes stand with a reader.
    pub checking: Checking,
}

/// What an entry says.
#[derive(Debug, Clone)]
pub struct Said {
    /// Practice or supervision.
    pub kind: HoursKind,
    /// The day.
    pub date: NaiveDate,
    /// The time on the clock when it began.
    pub start: NaiveTime,
    /// The zone of that clock.
    pub zone: String,
    /// How long it took.
    pub length: Minutes,
    /// What was done.
    pub activity: ActivityType,
    /// How people met.
    pub mode: Mode,
    /// The name of the supervisor who is asked to sign.
    pub supervisor: String,
    /// The note.
    pub note: String,
    /// Who removed the note, and when, if someone did.
    pub removed: Option<(String, DateTime<Utc>)>,
}

/// One thing that happened to an entry.
#[derive(Debug, Clone)]
pub struct TrailStep {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub step: Step,
}

/// What can happen to an entry.
#[derive(Debug, Clone)]
pub enum Step {
    /// A version was written and kept as a draft.
    Kept {
        /// Its number, from 1.
        version: u32,
        /// What it said.
        said: Said,
    },
    /// A version was written and sent.
    Sent {
        /// Its number, from 1.
        version: u32,
        /// What it said.
        said: Said,
    },
    /// A supervisor asked for more.
    Returned {
        /// The version that was read.
        version: u32,
        /// The name of the supervisor.
        by: String,
        /// What was asked for.
        reason: String,
    },
    /// A supervisor signed.
    Approved {
        /// The version that was read.
        version: u32,
        /// The name of the supervisor.
        by: String,
    },
}

/// The page of an entry.
#[must_use]
pub fn page(frame: &Frame, data: &Entry) -> Page {
    let words = &frame.words;
    let title = words.say_with(
        "hours-entry-title",
        [("date", words.date(data.said.date).into()), ("length", words.length(data.said.length).into())],
    );
    let next = match data.state {
        EntryState::Draft => words.say("hours-entry-draft-next"),
        EntryState::Submitted => {
            words.say_with("hours-entry-submitted-next", [("name", data.said.supervisor.as_str().into())])
        }
        EntryState::Returned => words.say("hours-entry-returned-next"),
        EntryState::Approved => words.say("hours-entry-approved-next"),
    };
    let body = view! {
        {crumbs(frame, &[(words.say("hours-title"), "/hours".to_owned())])}
        <h1>{title.clone()}</h1>
        {head(frame, data)}
        <p>{state(frame, data.state)}</p>
        {data.reason.as_ref().map(|reason| asked(frame, &data.said.supervisor, reason))}
        <p>{next}</p>
        {facts(frame, &data.said)}
        {note::checking(frame, &data.id, data.checking)}
        {data.correct.as_ref().map(|form| correct(frame, form))}
        {trail(frame, &data.trail)}
    }
    .into_any();
    let island = data.correct.as_ref().is_some_and(EntryFields::has_island);
    Page { title, width: Width::Reading, body, island, indexed: false }
}

/// What has to be changed before it can be taken; or, where it was taken, that its note was left out.
fn head(frame: &Frame, data: &Entry) -> AnyView {
    match (&data.held, &data.correct) {
        (Some(held), form) => note::held_back(frame, held, form.is_some(), &data.said.supervisor),
        (None, Some(form)) => error_summary(frame, &form.form),
        (None, None) => ().into_any(),
    }
}

fn asked(frame: &Frame, supervisor: &str, reason: &str) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="card">
            <h2>{words.say("hours-asked")}</h2>
            <p class="small muted">{words.say_with("hours-asked-by", [("name", supervisor.into())])}</p>
            <p>{reason.to_owned()}</p>
        </section>
    }
    .into_any()
}

fn correct(frame: &Frame, data: &EntryFields) -> AnyView {
    view! {
        <section>
            <h2>{heading(frame, data)}</h2>
            {fields(frame, data)}
        </section>
    }
    .into_any()
}

fn facts(frame: &Frame, said: &Said) -> AnyView {
    let words = &frame.words;
    let start = words.say_with(
        "hours-fact-start-zone",
        [("time", words.time(said.start).into()), ("zone", said.zone.replace('_', " ").into())],
    );
    let note = note::text(words, said, words.say("hours-fact-no-note"));
    let facts = [
        (words.say("hours-fact-kind"), kind_name(words, said.kind)),
        (words.say("hours-date"), words.date(said.date)),
        (words.say("hours-fact-start"), start),
        (words.say("hours-fact-length"), words.length(said.length)),
        (words.say("hours-activity"), activity_name(words, said.activity)),
        (words.say("hours-mode"), mode_name(words, said.mode)),
        (words.say("hours-supervisor"), said.supervisor.clone()),
        (words.say("hours-note"), note),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any())
        .collect();
    view! { <dl class="facts">{facts}</dl> }.into_any()
}

fn trail(frame: &Frame, trail: &[TrailStep]) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = trail.iter().map(|one| step(frame, one)).collect();
    view! {
        <h2>{words.say("hours-trail")}</h2>
        <p>{words.say("hours-trail-kept")}</p>
        <ol class="trail">{lines}</ol>
    }
    .into_any()
}

fn step(frame: &Frame, one: &TrailStep) -> AnyView {
    let words = &frame.words;
    let number = |version: u32| ("version", version.into());
    let (line, more) = match &one.step {
        Step::Kept { version, said } => {
            (words.say_with("hours-trail-kept-draft", [number(*version)]), Some(unfold(frame, said)))
        }
        Step::Sent { version, said } => (
            words.say_with("hours-trail-sent", [number(*version), ("name", said.supervisor.as_str().into())]),
            Some(unfold(frame, said)),
        ),
        Step::Returned { version, by, reason } => (
            words.say_with("hours-trail-returned", [number(*version), ("name", by.as_str().into())]),
            Some(view! { <blockquote><p>{reason.clone()}</p></blockquote> }.into_any()),
        ),
        Step::Approved { version, by } => {
            (words.say_with("hours-trail-approved", [number(*version), ("name", by.as_str().into())]), None)
        }
    };
    view! {
        <li>
            {instant(frame, one.at)}
            <p>{line}</p>
            {more}
        </li>
    }
    .into_any()
}

fn unfold(frame: &Frame, said: &Said) -> AnyView {
    view! {
        <details>
            <summary>{frame.words.say("hours-trail-what")}</summary>
            {facts(frame, said)}
        </details>
    }
    .into_any()
}
