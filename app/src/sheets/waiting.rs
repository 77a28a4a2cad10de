//! What waits for people without mail, on paper: a sheet for each of them, which staff prints and hands over.

use super::back;
use crate::home::NextThing;
use crate::progress::{Line, requirement_list};
use crate::shell::{Frame, Page, Width};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The sheet of one person.
#[derive(Debug, Clone)]
pub struct WaitingSheet {
    /// How they are called.
    pub name: String,
    /// The name of their group.
    pub cohort: String,
    /// The title of their program.
    pub programme: String,
    /// The one next thing; none when nothing is left to do.
    pub next: Option<NextThing>,
    /// Questions of theirs that were answered.
    pub answered: u32,
    /// What is asked of them, and where each part stands.
    pub lines: Vec<Line>,
}

/// `GET /desk/sheets/waiting`.
#[must_use]
pub fn waiting_page(frame: &Frame, today: NaiveDate, sheets: &[WaitingSheet]) -> Page {
    let words = &frame.words;
    let title = words.say("sheets-waiting");
    let inside = if sheets.is_empty() {
        view! { <p class="empty">{words.say("sheets-waiting-none")}</p> }.into_any()
    } else {
        sheets.iter().map(|one| sheet(frame, today, one)).collect::<Vec<_>>().into_any()
    };
    let body = view! {
        {back(frame, None)}
        <h1 class="no-print">{title.clone()}</h1>
        <p class="lead no-print">{words.say("sheets-waiting-lead")}</p>
        {inside}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn sheet(frame: &Frame, today: NaiveDate, one: &WaitingSheet) -> AnyView {
    let words = &frame.words;
    let date = words.say_with("sheets-waiting-date", [("date", words.date(today).into())]);
    let next = one.next.as_ref().map_or_else(
        || view! { <p>{words.say("sheets-waiting-nothing")}</p> }.into_any(),
        |next| view! { <p><strong>{next.title.clone()}"."</strong> " " {next.text.clone()}</p> }.into_any(),
    );
    let answered = (one.answered > 0)
        .then(|| view! { <p>{words.say_with("sheets-waiting-answered", [("n", one.answered.into())])}</p> });
    view! {
        <section class="handout">
            <h2>{words.say_with("sheets-waiting-for", [("name", one.name.as_str().into())])}</h2>
            <p>{one.programme.clone()} " · " {one.cohort.clone()} " · " {date}</p>
            <h3>{words.say("sheets-waiting-next")}</h3>
            {next}
            {answered}
            {requirement_list(frame, &one.lines)}
            <p class="muted">{words.say("sheets-waiting-ask")}</p>
        </section>
    }
    .into_any()
}
