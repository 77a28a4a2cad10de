//! Leaving a program, for oneself or by staff for someone who asked them to; and coming back to it.

use crate::forms::hidden;
use crate::shell::{Frame, Page, Width, day};
use chrono::NaiveDate;
use domain::id::PersonId;
use leptos::prelude::*;

/// Where someone stands in a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// In it, since that day.
    In(NaiveDate),
    /// Left on that day.
    Left(NaiveDate),
    /// Finished on that day.
    Finished(NaiveDate),
    /// It goes on in another one, since two accounts were joined on that day.
    Joined(NaiveDate),
}

/// A program that someone joined.
#[derive(Debug, Clone)]
pub struct Way {
    /// How the form names it.
    pub name: String,
    /// The title of the program.
    pub programme: String,
    /// The name of the group.
    pub cohort: String,
    /// Where they stand.
    pub stand: Stand,
    /// What lies on one that goes on in another: address and name, for its trainee to read.
    pub kept: Vec<(String, String)>,
}

/// `GET /account/leave` and `GET /admin/people/{person}/leave`.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// For whom, when staff does it; none on one's own page.
    pub person: Option<(PersonId, String)>,
    /// Their programs, the newest first.
    pub ways: Vec<Way>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Leaving) -> Page {
    let words = &frame.words;
    let title = match &data.person {
        Some((_, name)) => words.say_with("leaving-title-for", [("name", name.as_str().into())]),
        None => words.say("leaving-title"),
    };
    let lead = match &data.person {
        Some((_, name)) => words.say_with("leaving-lead-for", [("name", name.as_str().into())]),
        None => words.say("leaving-lead"),
    };
    let (programs, none) = if data.person.is_some() {
        (words.say("leaving-programs-for"), words.say("leaving-none-for"))
    } else {
        (words.say("leaving-programs"), words.say("leaving-none"))
    };
    let ways = data.ways.iter().map(|one| way(frame, data, one)).collect::<Vec<_>>();
    let list = if ways.is_empty() { view! { <p class="empty">{none}</p> }.into_any() } else { ways.into_any() };
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{lead}</p>
        {data.person.is_none().then(|| what(frame))}
        <h2>{programs}</h2>
        {list}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn what(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <section>
            <h2>{words.say("leaving-what")}</h2>
            <ul>
                <li>{words.say("leaving-kept")}</li>
                <li>{words.say("leaving-read")}</li>
                <li>{words.say("leaving-reminders")}</li>
                <li>{words.say("leaving-seen")}</li>
                <li>{words.say("leaving-return")}</li>
            </ul>
            <p>{words.say("leaving-instead")}" "<a href="/account/break">{words.say("breaks-title")}</a></p>
        </section>
    }
    .into_any()
}

fn way(frame: &Frame, data: &Leaving, way: &Way) -> AnyView {
    let words = &frame.words;
    let own = data.person.is_none();
    let (state, label, on) = match way.stand {
        Stand::In(on) if own => ("state pending", words.say("leaving-in"), on),
        Stand::In(on) => ("state pending", words.say("leaving-in-for"), on),
        Stand::Left(on) => ("state waived", words.say("leaving-left"), on),
        Stand::Finished(on) => ("state met", words.say("leaving-finished"), on),
        Stand::Joined(on) => ("state waived", words.say("leaving-joined"), on),
    };
    let action = match &data.person {
        Some((person, _)) => format!("/admin/people/{person}/leave"),
        None => "/account/leave".to_owned(),
    };
    let program = || ("program", way.programme.as_str().into());
    let button = match (&data.person, way.stand) {
        (_, Stand::Finished(_) | Stand::Joined(_)) => None,
        (None, Stand::In(_)) => Some(("leave", words.say_with("leaving-leave", [program()]))),
        (None, Stand::Left(_)) => Some(("return", words.say_with("leaving-come-back", [program()]))),
        (Some((_, name)), Stand::In(_)) => {
            Some(("leave", words.say_with("leaving-leave-for", [("name", name.as_str().into()), program()])))
        }
        (Some((_, name)), Stand::Left(_)) => {
            Some(("return", words.say_with("leaving-come-back-for", [("name", name.as_str().into()), program()])))
        }
    };
    let form = match button {
        None if matches!(way.stand, Stand::Joined(_)) => {
            let links =
                way.kept.iter().map(|(href, label)| view! { <li><a href=href.clone()>{label.clone()}</a></li> });
            let links = links.collect::<Vec<_>>();
            view! {
                <p class="muted">{words.say("leaving-joined-text")}</p>
                {(!links.is_empty()).then(|| view! { <ul>{links}</ul> })}
            }
            .into_any()
        }
        None => view! { <p class="muted">{words.say("leaving-finished-text")}</p> }.into_any(),
        Some((go, label)) => view! {
            <form class="form" method="post" action=action>
                {hidden("way", &way.name)}
                <div class="actions">
                    <button class=if go == "leave" { "secondary" } else { "" } name="go" value=go>{label}</button>
                </div>
            </form>
        }
        .into_any(),
    };
    view! {
        <section class="card">
            <h3>{way.programme.clone()}</h3>
            <p class="muted">{way.cohort.clone()}</p>
            <p><span class=state>{label}"\u{a0}"{day(frame, on)}</span></p>
            {form}
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{signed_in, sound};

    fn ways() -> Vec<Way> {
        let day = |d: &str| d.parse().unwrap();
        let way = |name: &str, stand| Way {
            name: name.to_owned(),
            programme: "Foundations".to_owned(),
            cohort: "Autumn".to_owned(),
            stand,
            kept: Vec::new(),
        };
        vec![
            way("foundations:3", Stand::In(day("2026-03-01"))),
            way("foundations:2", Stand::Left(day("2026-02-01"))),
            way("foundations:1", Stand::Finished(day("2026-01-01"))),
        ]
    }

    #[test]
    fn what_stays_theirs_is_said_and_each_program_has_at_most_one_button() {
        let html = sound(&signed_in(), |f| page(f, &Leaving { person: None, ways: ways() }));
        assert!(html.contains("Your signed hours, your certificates, and the work that was accepted stay yours."));
        assert_eq!(html.matches("action=\"/account/leave\"").count(), 2, "{html}");
        assert!(html.contains(">Leave Foundations<") && html.contains(">Come back to Foundations<"), "{html}");
        assert!(html.contains("Left on") && html.contains("1 February 2026"), "{html}");
        let joined = Way {
            stand: Stand::Joined("2026-04-01".parse().unwrap()),
            kept: vec![("/hours/e1".to_owned(), "2 April 2026, 1 h".to_owned())],
            ..ways().remove(0)
        };
        let html = sound(&signed_in(), |f| page(f, &Leaving { person: None, ways: vec![joined] }));
        assert!(html.contains("it goes on in the other one") && !html.contains("<form class=\"form\""), "{html}");
        assert!(html.contains("<a href=\"/hours/e1\">2 April 2026, 1 h</a>"), "{html}");
    }

    #[test]
    fn staff_read_that_it_is_written_down() {
        let person = Some((PersonId::parse("p1").unwrap(), "Rosa Díaz".to_owned()));
        let html = sound(&signed_in(), |f| page(f, &Leaving { person, ways: ways() }));
        assert!(html.contains("action=\"/admin/people/p1/leave\"") && html.contains("is written down"), "{html}");
        assert!(html.contains("Rosa Díaz leaves Foundations"), "{html}");
        let html = sound(&signed_in(), |f| page(f, &Leaving { person: None, ways: Vec::new() }));
        assert!(html.contains("You are not in a program."), "{html}");
    }
}
