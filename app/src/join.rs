//! Before joining a program: what it asks, what it is good for, and who will read what.

use crate::forms::{FormState, error_summary};
use crate::shell::{Frame, Page, Width};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::course::Acceptance;
use domain::id::CohortId;
use leptos::prelude::*;

/// What someone reads before joining.
#[derive(Debug, Clone)]
pub struct Join {
    /// The cohort that they were invited to.
    pub cohort: CohortId,
    /// Its name.
    pub cohort_name: String,
    /// The day it starts.
    pub starts_on: NaiveDate,
    /// The title of the program.
    pub programme: String,
    /// What it is about, in two or three sentences.
    pub summary: String,
    /// What it asks, a line for each requirement (see `progress::Asked`).
    pub asks: Vec<String>,
    /// Boards that accept it; none when empty.
    pub accepted_by: Vec<Acceptance>,
    /// Who reads what trainees of this cohort write.
    pub readers: Vec<Reader>,
    /// Whether the group has not started yet: then nobody can join.
    pub waits: bool,
    /// Why joining was refused, if it was.
    pub form: FormState,
}

/// Someone who reads what a trainee writes.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The name that they go by.
    pub name: String,
    /// As what they read it.
    pub role: Role,
}

/// The page before joining.
#[must_use]
pub fn page(frame: &Frame, data: &Join) -> Page {
    let words = &frame.words;
    let title = words.say_with("join-title", [("program", data.programme.as_str().into())]);
    let asks: Vec<_> = data.asks.iter().map(|line| view! { <li>{line.clone()}</li> }.into_any()).collect();
    let body = view! {
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        {data.waits.then(|| waiting(frame))}
        <p class="lead">{data.summary.clone()}</p>
        <p>
            {words.say_with(
                "join-cohort",
                [
                    ("cohort", data.cohort_name.as_str().into()),
                    ("date", words.date(data.starts_on).into()),
                ],
            )}
        </p>
        <section>
            <h2>{words.say("join-asks")}</h2>
            <ul>{asks}</ul>
            <p>{words.say("join-pace")}</p>
        </section>
        {acceptance(frame, &data.accepted_by)}
        <section>
            <h2>{words.say("join-readers")}</h2>
            {reader_list(frame, &data.readers)}
            <p>{words.say("join-readers-work")}</p>
            <p>{words.say("join-readers-progress")}</p>
            <p>{words.say("join-readers-story")}</p>
        </section>
        {(!data.waits).then(|| button(frame, data))}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn button(frame: &Frame, data: &Join) -> AnyView {
    let words = &frame.words;
    view! {
        <form class="form" method="post" action=format!("/join/{}", data.cohort) novalidate=true>
            <p class="actions">
                <button>{words.say_with("join-button", [("program", data.programme.as_str().into())])}</button>
            </p>
            <p class="small muted">{words.say("join-after")}</p>
        </form>
    }
    .into_any()
}

/// That the group has not started yet, why, and that nothing is to be done.
fn waiting(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="notice" aria-labelledby="waits">
            <h2 id="waits">{words.say("join-waits")}</h2>
            <p>{words.say("join-waits-why")}</p>
            <p>{words.say("join-waits-you")}</p>
            <p><a href="/home">{words.say("join-waits-home")}</a></p>
        </section>
    }
    .into_any()
}

fn acceptance(frame: &Frame, boards: &[Acceptance]) -> AnyView {
    let words = &frame.words;
    let list = if boards.is_empty() {
        view! { <p>{words.say("join-accepted-none")}</p> }.into_any()
    } else {
        let lines: Vec<_> = boards
            .iter()
            .map(|one| {
                let line = words.say_with(
                    "join-accepted-by",
                    [
                        ("board", one.board.as_str().into()),
                        ("for", one.counts_for.as_str().into()),
                        ("date", words.date(one.checked_on).into()),
                    ],
                );
                view! { <li>{line}</li> }.into_any()
            })
            .collect();
        view! { <ul>{lines}</ul> }.into_any()
    };
    view! {
        <section>
            <h2>{words.say("join-accepted")}</h2>
            {list}
            <p>{words.say("join-not-certification")}</p>
        </section>
    }
    .into_any()
}

/// Who reads what is written here, by name and role.
pub(crate) fn reader_list(frame: &Frame, readers: &[Reader]) -> AnyView {
    let words = &frame.words;
    if readers.is_empty() {
        return view! { <p>{words.say("join-readers-none")}</p> }.into_any();
    }
    let lines: Vec<_> = readers
        .iter()
        .map(|reader| {
            let name = [("name", reader.name.as_str().into())];
            let line = match reader.role {
                Role::Trainer => words.say_with("join-reader-trainer", name),
                Role::Supervisor => words.say_with("join-reader-supervisor", name),
                Role::Coordinator => words.say_with("join-reader-coordinator", name),
                Role::Administrator => words.say_with("join-reader-administrator", name),
                Role::Auditor => words.say_with("join-reader-auditor", name),
                Role::Trainee | Role::StaffProxy | Role::Referee | Role::Employer => reader.name.clone(),
            };
            view! { <li>{line}</li> }.into_any()
        })
        .collect();
    view! { <ul>{lines}</ul> }.into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::home::sample::{day, main_of};

    fn join() -> Join {
        Join {
            cohort: CohortId::parse("spring").unwrap(),
            cohort_name: "Spring <2026>".to_owned(),
            starts_on: day(2026, 3, 1),
            programme: "Foundations".to_owned(),
            summary: "A first course.".to_owned(),
            asks: vec!["Read every lesson".to_owned(), "4 h of practice".to_owned()],
            accepted_by: Vec::new(),
            readers: vec![
                Reader { name: "Dana Whitfield".to_owned(), role: Role::Trainer },
                Reader { name: "Sam Ortiz".to_owned(), role: Role::Supervisor },
            ],
            waits: false,
            form: FormState::default(),
        }
    }

    fn html(join: &Join) -> String {
        main_of("/join/spring", |frame| page(frame, join))
    }

    #[test]
    fn who_will_read_is_said_before_the_button() {
        let html = html(&join());
        let button = html.find("<button").unwrap();
        assert!(html.find("Dana Whitfield").unwrap() < button);
        assert!(html.find("Sam Ortiz").unwrap() < button);
        assert!(html.contains("action=\"/join/spring\"") && html.contains("Join Foundations"));
        assert!(html.contains("Spring &lt;2026&gt;"));
    }

    #[test]
    fn a_program_that_no_board_accepts_says_so() {
        let html = html(&join());
        assert!(html.contains("No board has approved this training yet"));
        assert!(html.contains("not a certification"));
    }

    #[test]
    fn a_board_that_accepts_is_named_with_what_for_and_when_that_was_checked() {
        let mut data = join();
        data.accepted_by.push(Acceptance {
            board: "Board of Somewhere".to_owned(),
            counts_for: "5 hours of ethics".to_owned(),
            source: "https://board.example/list".to_owned(),
            checked_on: day(2026, 2, 1),
        });
        let html = html(&data);
        assert!(
            html.contains("Board of Somewhere")
                && html.contains("5 hours of ethics")
                && html.contains("1 February 2026")
        );
        assert!(!html.contains("No board has approved"));
    }

    #[test]
    fn a_refusal_stands_above_and_the_button_stays() {
        let mut data = join();
        data.readers.clear();
        data.form = FormState::default().wrong("", "This cohort is full.");
        let html = html(&data);
        assert!(html.contains("error-summary") && html.contains("This cohort is full."));
        assert!(html.contains("<button"));
    }
    #[test]
    fn a_group_that_has_not_started_says_why_and_offers_no_button() {
        let html = html(&Join { waits: true, ..join() });
        assert!(html.contains("Your group has not started yet"), "{html}");
        assert!(!html.contains("<button") && html.contains("href=\"/home\""), "{html}");
        assert!(html.contains("Dana Whitfield"), "whom to ask stands there");
    }
}
