//! The desk itself: work to read, hours to sign, the people, and what was decided lately. Oldest first.

use super::{Decision, Trainee, WaitingHours, WaitingWork, age};
use crate::questions::{WaitingQuestion, waiting_list};
use crate::shell::{self, Frame, Page, Width, day, instant};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// What the desk shows.
#[derive(Debug, Clone, Default)]
pub struct Queue {
    /// Work to read, oldest first; none when this person reads no work.
    pub works: Option<Vec<WaitingWork>>,
    /// Hours to sign, by trainee, oldest first; none when this person signs no hours.
    pub hours: Option<Vec<WaitingHours>>,
    /// How many people this person supervises, of how many at most; none where nothing was agreed.
    pub caseload: Option<(usize, u32)>,
    /// Of how many trainees hours wait for this person's second signature.
    pub second: usize,
    /// Questions of trainees, oldest first; none when this person answers no questions.
    pub questions: Option<Vec<WaitingQuestion>>,
    /// The trainees that this person can look at, by name.
    pub people: Vec<DeskPerson>,
    /// What this person decided lately, newest first.
    pub recent: Vec<Decision>,
}

/// A trainee in the list of people.
#[derive(Debug, Clone)]
pub struct DeskPerson {
    /// Who.
    pub trainee: Trainee,
    /// The name of their cohort.
    pub cohort: String,
    /// Requirements of the program that are met.
    pub done: u32,
    /// All its requirements.
    pub all: u32,
    /// Titles of modules whose quiz attempts are all used without a pass: only a trainer can help.
    pub stuck: Vec<String>,
}

/// `GET /desk`.
#[must_use]
pub fn page(frame: &Frame, data: &Queue) -> Page {
    let words = &frame.words;
    let title = words.say("desk-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        {first(frame, data)}
        {data.works.as_ref().map(|works| work_list(frame, works))}
        {data.hours.as_ref().map(|hours| hours_list(frame, hours))}
        {data.caseload.map(|(people, most)| {
            let told = [("people", people.into()), ("most", most.into())];
            view! { <p class="small">{words.say_with("desk-caseload", told)}</p> }
        })}
        {second(frame, data.second)}
        {data.questions.as_ref().map(|questions| waiting_list(frame, questions))}
        {people(frame, &data.people)}
        {recent(frame, &data.recent)}
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

/// The one button: whatever has waited longest.
fn first(frame: &Frame, data: &Queue) -> AnyView {
    let words = &frame.words;
    let work = data.works.iter().flatten().next();
    let hours = data.hours.iter().flatten().next();
    let hours_first = match (work, hours) {
        (Some(work), Some(hours)) => hours.oldest < work.since,
        (work, _) => work.is_none(),
    };
    let (label, href) = match (work, hours) {
        (_, Some(hours)) if hours_first => {
            (words.say_with("desk-first-hours", [("name", hours.trainee.name.as_str().into())]), hours.href())
        }
        (Some(work), _) => (
            words.say_with("desk-first-work", [("name", work.trainee.name.as_str().into())]),
            format!("/desk/submissions/{}", work.submission),
        ),
        _ => return ().into_any(),
    };
    view! { <p class="actions"><a class="button" href=href>{label}</a></p> }.into_any()
}

/// For how long it has waited, and since when.
fn waits(frame: &Frame, since: DateTime<Utc>) -> AnyView {
    let age = age(frame, since);
    view! { <span>{age}<br /><span class="small muted">{instant(frame, since)}</span></span> }.into_any()
}

fn person_link(trainee: &Trainee) -> AnyView {
    view! { <a href=format!("/desk/people/{}", trainee.person)>{trainee.name.clone()}</a> }.into_any()
}

fn work_list(frame: &Frame, works: &[WaitingWork]) -> AnyView {
    let words = &frame.words;
    let row = |work: &WaitingWork| {
        let again = (work.version > 1)
            .then(|| words.say_with("desk-works-version", [("version", work.version.into())]))
            .map(|text| view! { <br /><span class="small muted">{text}</span> });
        let href = format!("/desk/submissions/{}", work.submission);
        [
            view! { <a href=href>{work.activity.clone()}</a> {again} }.into_any(),
            person_link(&work.trainee),
            work.cohort.clone().into_any(),
            waits(frame, work.since),
        ]
    };
    let columns = [
        words.say("desk-column-work").into(),
        words.say("desk-column-trainee").into(),
        words.say("desk-column-cohort").into(),
        words.say("desk-column-waits").into(),
    ];
    let list = shell::list(columns, works.iter().map(row).collect(), words.say("desk-works-empty"));
    view! {
        <section>
            <h2>{words.say_with("desk-works", [("n", works.len().into())])}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn hours_list(frame: &Frame, hours: &[WaitingHours]) -> AnyView {
    let words = &frame.words;
    let entries: u32 = hours.iter().map(|h| h.entries).sum();
    let row = |one: &WaitingHours| {
        let count = words.say_with("desk-hours-count", [("entries", one.entries.into())]);
        [
            view! { <a href=one.href()>{one.trainee.name.clone()}</a> }.into_any(),
            format!("{} · {count}", words.length(one.total)).into_any(),
            one.cohort.clone().into_any(),
            waits(frame, one.oldest),
        ]
    };
    let columns = [
        words.say("desk-column-hours").into(),
        words.say("desk-column-length").into(),
        words.say("desk-column-cohort").into(),
        words.say("desk-column-waits").into(),
    ];
    let list = shell::list(columns, hours.iter().map(row).collect(), words.say("desk-hours-empty"));
    view! {
        <section>
            <h2>{words.say_with("desk-hours", [("n", entries.into())])}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn second(frame: &Frame, trainees: usize) -> AnyView {
    if trainees == 0 {
        return ().into_any();
    }
    let label = frame.words.say_with("signing-second-link", [("n", trainees.into())]);
    view! { <p class="notice"><a href="/desk/second">{label}</a></p> }.into_any()
}

fn people(frame: &Frame, people: &[DeskPerson]) -> AnyView {
    let words = &frame.words;
    let columns = [
        words.say("desk-column-trainee").into(),
        words.say("desk-column-cohort").into(),
        words.say("desk-column-progress").into(),
    ];
    let rows = people.iter().map(|person| person_row(frame, person)).collect();
    let list = shell::list(columns, rows, words.say("desk-people-empty"));
    view! { <section><h2>{words.say("desk-people")}</h2>{list}</section> }.into_any()
}

fn person_row(frame: &Frame, person: &DeskPerson) -> [AnyView; 3] {
    let words = &frame.words;
    let count = words.say_with("desk-people-count", [("done", person.done.into()), ("all", person.all.into())]);
    let stuck: Vec<_> = person
        .stuck
        .iter()
        .map(|title| words.say_with("desk-people-stuck", [("module", title.as_str().into())]))
        .map(|text| view! { <br /><span class="state info-needed">{text}</span> })
        .collect();
    [person_link(&person.trainee), person.cohort.clone().into_any(), view! { {count}{stuck} }.into_any()]
}

fn recent(frame: &Frame, recent: &[Decision]) -> AnyView {
    let words = &frame.words;
    let list = if recent.is_empty() {
        view! { <p class="empty">{words.say("desk-recent-empty")}</p> }.into_any()
    } else {
        let lines: Vec<_> = recent
            .iter()
            .map(|one| {
                let sentence = one.sentence(words);
                view! { <li>{day(frame, one.at.date_naive())}<a href=one.href()>{sentence}</a></li> }.into_any()
            })
            .collect();
        view! { <ol class="trail">{lines}</ol> }.into_any()
    };
    view! { <section><h2>{words.say("desk-recent")}</h2>{list}</section> }.into_any()
}
