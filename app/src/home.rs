//! The home page: the one next thing first, then modules, what waits for whom, milestones and the certificate.

mod attention;
mod cairn;
mod learning;
mod next;
#[cfg(test)]
pub(crate) mod sample;
mod step;

use crate::announcements::{self, Announced};
use crate::forms::hidden;
use crate::questions;
use crate::shell::{Frame, Page, Width};
use chrono::NaiveDate;
use leptos::prelude::*;

pub use attention::{Attention, Care};
pub use learning::{CertificateCard, Learning, Milestone, ModuleCard, News, NewsItem, Waiting, WaitingItem};
pub use next::{Link, NextThing};
pub use step::NextStep;

/// What the home page shows. Everything may be empty: the page then says what happens next.
#[derive(Debug, Clone, Default)]
pub struct Home {
    /// The first card; nothing when there is nothing to do and nothing to wait for.
    pub next: Option<NextThing>,
    /// Announcements to this person's cohorts; those that are shown stand after the first card.
    pub announced: Vec<Announced>,
    /// What this person asked their trainers and has not closed.
    pub questions: Vec<questions::Line>,
    /// What needs care, for those who look after cohorts.
    pub attention: Option<Attention>,
    /// Rooms that this person works in as staff.
    pub rooms: Vec<Room>,
    /// Each program that this person has joined, the newest first.
    pub learning: Vec<Learning>,
    /// Since when they are on a break, if they are.
    pub on_break: Option<NaiveDate>,
    /// Whether they have just come back.
    pub back: bool,
    /// Programs that they have left.
    pub left: Vec<LeftProgramme>,
}

/// A program that someone has left, and may come back to.
#[derive(Debug, Clone)]
pub struct LeftProgramme {
    /// How the form names it.
    pub way: String,
    /// Its title.
    pub programme: String,
    /// On which day.
    pub on: NaiveDate,
}

/// A room that staff work in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// The desk of trainers and supervisors.
    Desk {
        /// Pieces of work that wait for this person.
        submissions: u32,
        /// Hours entries that wait for this person.
        hours: u32,
        /// The day on which the one came that has waited longest.
        oldest: Option<NaiveDate>,
    },
    /// The pages of administrators.
    Administration,
    /// Questions of trainees that wait for this person.
    Questions {
        /// How many.
        waiting: u32,
    },
    /// What was written on paper and is typed in here.
    Sheets,
    /// What people think of the courses.
    Evaluations,
    /// The same for those who coordinate a site.
    Coordination,
    /// The groups of those who teach.
    Cohorts,
    /// People, for those who only read.
    People,
    /// The trail, for those who read until a day.
    Audit {
        /// The last day.
        until: NaiveDate,
    },
    /// The employees that someone follows.
    Employer,
    /// References that this person is asked for.
    References {
        /// How many wait for an answer.
        waiting: u32,
    },
}

/// The home page.
#[must_use]
pub fn page(frame: &Frame, data: &Home) -> Page {
    let heading = frame.person.as_ref().map_or_else(
        || frame.words.say("home-title"),
        |person| frame.words.say_with("home-hello", [("name", person.name.as_str().into())]),
    );
    let nothing = data.next.is_none() && data.rooms.is_empty() && data.learning.is_empty() && data.left.is_empty();
    let learning: Vec<_> = data.learning.iter().map(|one| learning::program(frame, one)).collect();
    let body = view! {
        <h1>{heading}</h1>
        {data.back.then(|| view! { <p class="notice">{frame.words.say("breaks-home-back")}</p> })}
        {data.on_break.map(|since| resting(frame, since))}
        {data.next.as_ref().map(next_card)}
        {nothing.then(|| empty(frame))}
        {announcements::home_cards(frame, &data.announced)}
        {questions::home_card(frame, &data.questions)}
        {data.attention.as_ref().map(|one| attention::view(frame, one))}
        {(!data.rooms.is_empty()).then(|| rooms(frame, &data.rooms))}
        {learning}
        {data.left.iter().map(|one| left(frame, one)).collect::<Vec<_>>()}
        <p>
            <a href="/announcements">{frame.words.say("announcements-title")}</a>
            {(!data.learning.is_empty()).then(|| {
                view! {
                    " · "<a href="/questions">{frame.words.say("questions-title")}</a>
                    " · "<a href="/account/break">{frame.words.say("breaks-title")}</a>
                }
            })}
        </p>
    }
    .into_any();
    Page { title: frame.words.say("home-title"), width: Width::Wide, body, island: false, indexed: false }
}

fn next_card(next: &NextThing) -> AnyView {
    let NextThing { title, text, button, href } = next.clone();
    view! {
        <section class="card next">
            <h2>{title}</h2>
            <p>{text}</p>
            <p class="actions"><a class="button" href=href>{button}</a></p>
        </section>
    }
    .into_any()
}

/// During a break this is the one thing on the page.
fn resting(frame: &Frame, since: NaiveDate) -> AnyView {
    let words = &frame.words;
    let text = words.say_with("breaks-home-text", [("date", words.date(since).into())]);
    view! {
        <section class="card next">
            <h2>{words.say("breaks-on")}</h2>
            <p>{text}</p>
            {crate::breaks::come_back(frame)}
        </section>
    }
    .into_any()
}

fn left(frame: &Frame, left: &LeftProgramme) -> AnyView {
    let words = &frame.words;
    let program = || ("program", left.programme.as_str().into());
    view! {
        <section class="card">
            <h2>{words.say_with("leaving-home-title", [program()])}</h2>
            <p>{words.say_with("leaving-home-text", [("date", words.date(left.on).into())])}</p>
            <form method="post" action="/account/leave">
                {hidden("way", &left.way)}
                <div class="actions">
                    <button class="secondary" name="go" value="return">
                        {words.say_with("leaving-come-back", [program()])}
                    </button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn empty(frame: &Frame) -> AnyView {
    view! {
        <section class="empty">
            <p>{frame.words.say("home-empty")}</p>
            <p>{frame.words.say("home-empty-next")}</p>
        </section>
    }
    .into_any()
}

fn rooms(frame: &Frame, rooms: &[Room]) -> AnyView {
    let words = &frame.words;
    let cards: Vec<_> = rooms.iter().map(|room| room_card(frame, *room)).collect();
    view! {
        <section>
            <h2>{words.say("home-rooms")}</h2>
            <div class="cards">{cards}</div>
        </section>
    }
    .into_any()
}

fn desk(frame: &Frame, works: u32, entries: u32, oldest: Option<NaiveDate>) -> String {
    let words = &frame.words;
    let waits = words.say_with("home-desk-text", [("works", works.into()), ("entries", entries.into())]);
    match oldest {
        Some(day) => {
            format!("{waits} {}", words.say_with("attention-desk-oldest", [("date", words.date(day).into())]))
        }
        None => waits,
    }
}

fn room_card(frame: &Frame, room: Room) -> AnyView {
    let words = &frame.words;
    let card = |title: &str, text: String, button: &str, href: &str| {
        small_card(words.say(title), text, words.say(button), href.to_owned())
    };
    match room {
        Room::Desk { submissions, hours, oldest } => {
            card("home-room-desk", desk(frame, submissions, hours, oldest), "home-desk-button", "/desk")
        }
        Room::Administration => {
            card("home-room-admin", words.say("home-room-admin-text"), "home-room-admin-button", "/admin")
        }
        Room::Coordination => {
            card("home-room-admin", words.say("home-room-coordination-text"), "home-room-admin-button", "/admin")
        }
        Room::Cohorts => {
            card("home-room-cohorts", words.say("home-room-cohorts-text"), "home-room-cohorts-button", "/cohorts")
        }
        Room::People => {
            card("home-room-people", words.say("home-room-people-text"), "home-room-people-button", "/admin/people")
        }
        Room::Audit { until } => card(
            "home-room-audit",
            words.say_with("home-room-audit-text", [("until", words.date(until).into())]),
            "home-room-audit-button",
            "/admin/trail",
        ),
        Room::Employer => {
            card("home-room-employer", words.say("home-room-employer-text"), "home-room-employer-button", "/employer")
        }
        Room::Questions { waiting } => card(
            "questions-room",
            words.say_with("questions-room-text", [("n", waiting.into())]),
            "questions-room-button",
            "/desk/questions",
        ),
        Room::Sheets => card("sheets-room", words.say("sheets-room-text"), "sheets-room-button", "/desk/sheets"),
        Room::Evaluations => {
            card("survey-room", words.say("survey-room-text"), "survey-room-button", "/desk/evaluations")
        }
        Room::References { waiting } => card(
            "home-room-references",
            words.say_with("home-room-references-text", [("n", waiting.into())]),
            "home-room-references-button",
            "/references",
        ),
    }
}

fn small_card(title: String, text: String, button: String, href: String) -> AnyView {
    view! {
        <section class="card">
            <h3>{title}</h3>
            <p>{text}</p>
            <p class="actions"><a class="button secondary" href=href>{button}</a></p>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
