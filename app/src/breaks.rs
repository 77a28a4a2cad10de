//! Taking a break: what happens, what does not stand still, and the one button that ends it.

use crate::shell::{Frame, Page, Width};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;

/// `GET /account/break`.
#[derive(Debug, Clone, Default)]
pub struct Breaks {
    /// Since when the person is on a break, if they are.
    pub since: Option<DateTime<Utc>>,
    /// Breaks that are over: from and until, the newest first.
    pub earlier: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    /// Dates that a board set: the title of the program, and the day.
    pub fixed: Vec<(String, NaiveDate)>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Breaks) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("breaks-title")}</h1>
        <p class="lead">{words.say("breaks-lead")}</p>
        {data.since.map(|since| resting(frame, since))}
        <section>
            <h2>{words.say("breaks-what")}</h2>
            <ul>
                <li>{words.say("breaks-reminders")}</li>
                <li>{words.say("breaks-deadlines")}</li>
                <li>{words.say("breaks-kept")}</li>
                <li>{words.say("breaks-seen")}</li>
                <li>{words.say("breaks-back")}</li>
            </ul>
        </section>
        {fixed(frame, &data.fixed)}
        {data.since.is_none().then(|| begin(frame))}
        {earlier(frame, &data.earlier)}
        <p>
            <a href="/support">{words.say("support-title")}</a>" · "
            <a href="/account/leave">{words.say("leaving-title")}</a>
        </p>
    };
    Page {
        title: words.say("breaks-title"),
        width: Width::Reading,
        body: body.into_any(),
        island: false,
        indexed: false,
    }
}

fn date(frame: &Frame, at: DateTime<Utc>) -> String {
    frame.words.date(at.date_naive())
}

fn begin(frame: &Frame) -> AnyView {
    view! {
        <form class="form" method="post" action="/account/break">
            <div class="actions"><button>{frame.words.say("breaks-begin")}</button></div>
        </form>
    }
    .into_any()
}

/// The one button that ends a break.
#[must_use]
pub fn come_back(frame: &Frame) -> AnyView {
    view! {
        <form method="post" action="/account/back">
            <div class="actions"><button>{frame.words.say("breaks-end")}</button></div>
        </form>
    }
    .into_any()
}

fn resting(frame: &Frame, since: DateTime<Utc>) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="card next">
            <h2>{words.say("breaks-on")}</h2>
            <p>{words.say_with("breaks-on-since", [("date", date(frame, since).into())])}</p>
            {come_back(frame)}
        </section>
    }
    .into_any()
}

fn fixed(frame: &Frame, dates: &[(String, NaiveDate)]) -> AnyView {
    let words = &frame.words;
    let list = if dates.is_empty() {
        view! { <p>{words.say("breaks-fixed-none")}</p> }.into_any()
    } else {
        let lines = dates.iter().map(|(program, day)| {
            let values = [("program", program.as_str().into()), ("date", words.date(*day).into())];
            view! { <li>{words.say_with("breaks-fixed-one", values)}</li> }
        });
        view! {
            <p>{words.say("breaks-fixed-lead")}</p>
            <ul>{lines.collect::<Vec<_>>()}</ul>
        }
        .into_any()
    };
    view! { <section><h2>{words.say("breaks-fixed")}</h2>{list}</section> }.into_any()
}

fn earlier(frame: &Frame, all: &[(DateTime<Utc>, DateTime<Utc>)]) -> AnyView {
    let words = &frame.words;
    let list = if all.is_empty() {
        view! { <p class="muted">{words.say("breaks-earlier-none")}</p> }.into_any()
    } else {
        let lines = all.iter().map(|(from, until)| {
            let values = [("from", date(frame, *from).into()), ("until", date(frame, *until).into())];
            view! { <li>{words.say_with("breaks-stretch", values)}</li> }
        });
        view! { <ul>{lines.collect::<Vec<_>>()}</ul> }.into_any()
    };
    view! { <section><h2>{words.say("breaks-earlier")}</h2>{list}</section> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::testing::{now, signed_in, sound};
    use chrono::TimeDelta;

    #[test]
    fn nobody_is_asked_why_and_what_happens_is_said_before_the_button() {
        let html = sound(&signed_in(), |f| page(f, &Breaks::default()));
        assert!(!html.contains("<textarea") && !html.contains("<input"), "{html}");
        assert!(html.find("We send you no reminders.") < html.find("Start my break"), "{html}");
        assert!(html.contains("None of your programs has a date that a board has set."), "{html}");
        assert!(!html.contains("I am back"), "{html}");
    }

    #[test]
    fn someone_on_a_break_finds_one_button_and_no_second_beginning() {
        let data = Breaks { since: Some(now()), ..Breaks::default() };
        let html = sound(&signed_in(), |f| page(f, &data));
        assert!(html.contains("action=\"/account/back\"") && html.contains("Since 12 March 2026."), "{html}");
        assert!(!html.contains("Start my break"), "{html}");
    }

    #[test]
    fn a_date_of_a_board_is_said_to_stay_where_it_is() {
        let data = Breaks {
            fixed: vec![("Foundations".to_owned(), now().date_naive())],
            earlier: vec![(now() - TimeDelta::days(9), now() - TimeDelta::days(2))],
            ..Breaks::default()
        };
        let html = sound(&signed_in(), |f| page(f, &data));
        assert!(html.contains("A break does not move them.") && html.contains("Foundations: 12 March 2026"), "{html}");
        assert!(html.contains("3 March 2026 to 10 March 2026"), "{html}");
    }
}
