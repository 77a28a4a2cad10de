//! The tree of requirements: what there is, what is needed, what waits, what does not count and why.

mod line;
#[cfg(test)]
mod tests;
mod titles;

use crate::editions::{Moved, moved};
use crate::forecast::{Outlook, section as ahead};
use crate::shell::{Frame, Page, Width};
use chrono::NaiveDate;
use domain::evaluation::State;
use leptos::prelude::*;
use words::Value;

pub use line::{Bar, Excluded, Line, asked};
pub use titles::Titles;

/// Where someone stands in a program.
#[derive(Debug, Clone)]
pub struct Progress {
    /// The title of the program.
    pub programme: String,
    /// The edition of its rules that this person began under.
    pub version: String,
    /// Where these rules stand.
    pub source: String,
    /// The day on which someone last compared them with the source.
    pub checked_on: NaiveDate,
    /// The day of joining.
    pub joined_on: NaiveDate,
    /// The certificate, once issued.
    pub certificate: Option<Issued>,
    /// The sentence on a certification that waits for a decision, instead of the one on when the certificate comes.
    pub certifying: Option<String>,
    /// The requirements in order (see [`Line::top`]).
    pub lines: Vec<Line>,
    /// Where another body decides: the sentence that this is no decision.
    pub estimate: Option<String>,
    /// What lies ahead, where something can be told.
    pub outlook: Option<Outlook>,
    /// Whether there is a newer edition to look at.
    pub newer: bool,
    /// Moves to other editions, oldest first.
    pub moves: Vec<Moved>,
}

/// A certificate that was issued.
#[derive(Debug, Clone)]
pub struct Issued {
    /// Its number, as it stands in addresses.
    pub number: String,
    /// The day of issue.
    pub issued_on: NaiveDate,
}

/// The trainee's own page of progress.
#[must_use]
pub fn page(frame: &Frame, data: &Progress) -> Page {
    let words = &frame.words;
    let title = words.say_with("progress-title", [("program", data.programme.as_str().into())]);
    let done = data.lines.iter().filter(|l| l.state.settled()).count();
    let count = words.say_with("progress-count", [("done", done.into()), ("all", data.lines.len().into())]);
    let list = if data.lines.is_empty() {
        view! { <p class="empty">{words.say("progress-empty")}</p> }.into_any()
    } else {
        requirement_list(frame, &data.lines)
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        {data.estimate.as_deref().map(crate::elsewhere::banner)}
        {certificate(frame, data)}
        <p class="lead">{count}</p>
        {data.outlook.as_ref().map(|outlook| ahead(frame, outlook))}
        <h2>{words.say("progress-asks")}</h2>
        {list}
        <h2>{words.say("progress-rules")}</h2>
        {rules(frame, data)}
        <p class="no-print"><a href="/record/facts">{words.say("facts-title")}</a></p>
        <p class="small muted">
            {words.say_with("progress-as-of", [("when", words.instant(frame.now).into())])}
            " "
            <span class="no-print">{words.say("progress-print")}</span>
        </p>
        <p class="no-print"><a href="/progress/elsewhere">{words.say("elsewhere-link")}</a></p>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

/// What is shown to someone who has joined no program.
#[must_use]
pub fn empty_page(frame: &Frame) -> Page {
    let words = &frame.words;
    let title = words.say("progress-title-none");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="empty">{words.say("progress-none")}</p>
        <p><a href="/home">{words.say("progress-home")}</a></p>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn certificate(frame: &Frame, data: &Progress) -> AnyView {
    let words = &frame.words;
    match &data.certificate {
        Some(Issued { number, issued_on }) => view! {
            <section class="card">
                <h2>{words.say("progress-certificate")}</h2>
                <p>
                    {words.say_with(
                        "progress-certificate-issued",
                        [("number", number.as_str().into()), ("date", words.date(*issued_on).into())],
                    )}
                </p>
                <p class="actions">
                    <a class="button" href=format!("/certificates/{number}.pdf")>{words.say("progress-certificate-pdf")}</a>
                    <a class="button secondary" href=format!("/verify/{number}")>{words.say("progress-certificate-page")}</a>
                </p>
            </section>
        }
        .into_any(),
        None => {
            let sentence = data.certifying.clone().unwrap_or_else(|| words.say("progress-certificate-when"));
            view! { <p>{sentence}</p> }.into_any()
        }
    }
}

fn rules(frame: &Frame, data: &Progress) -> AnyView {
    let words = &frame.words;
    let facts = [
        (words.say("progress-joined"), words.date(data.joined_on)),
        (words.say("progress-version"), data.version.clone()),
        (words.say("progress-source"), data.source.clone()),
        (words.say("progress-checked"), words.date(data.checked_on)),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any())
        .collect();
    let editions = if data.newer { "edition-link" } else { "edition-title" };
    view! {
        <dl class="facts">{facts}</dl>
        <p>{words.say("progress-rules-stay")}</p>
        {data.moves.iter().map(|one| view! { <p>{moved(frame, one)}</p> }).collect::<Vec<_>>()}
        <p class="no-print"><a href="/progress/edition">{words.say(editions)}</a></p>
    }
    .into_any()
}

/// The requirements with their parts; also for the page on which staff sees a trainee.
#[must_use]
pub fn requirement_list(frame: &Frame, lines: &[Line]) -> AnyView {
    list(frame, lines, 0)
}

fn list(frame: &Frame, lines: &[Line], depth: u8) -> AnyView {
    let lines: Vec<_> = lines.iter().map(|line| requirement(frame, line, depth)).collect();
    view! { <ol class="requirements">{lines}</ol> }.into_any()
}

fn requirement(frame: &Frame, line: &Line, depth: u8) -> AnyView {
    let words = &frame.words;
    let state = match line.state {
        State::Met => words.say("progress-state-met"),
        State::Unmet => words.say("progress-state-unmet"),
        State::Pending => words.say("progress-state-pending"),
        State::Waived => words.say("progress-state-waived"),
    };
    let title = line.title.clone();
    let heading = match depth {
        0 => view! { <h3>{title}</h3> }.into_any(),
        1 => view! { <h4>{title}</h4> }.into_any(),
        _ => view! { <h5>{title}</h5> }.into_any(),
    };
    let bar = line.bar.map(|bar| {
        view! {
            <progress
                max=bar.need.to_string()
                value=bar.have.to_string()
                aria-label=line.have.clone()
            ></progress>
        }
        .into_any()
    });
    let next =
        line.next.clone().map(|link| view! { <p class="no-print"><a href=link.href>{link.label}</a></p> }.into_any());
    view! {
        <li class=format!("requirement {}", line.state.name())>
            {heading}
            <span class=format!("state {}", line.state.name())>{state}</span>
            <p class="count">{line.have.clone()}</p>
            {bar}
            {line.taken_over.iter().map(|text| view! { <p>{text.clone()}</p> }).collect::<Vec<_>>()}
            {line.waiting.clone().map(|text| view! { <p>{text}</p> })}
            {line.why.clone().map(|text| view! { <p>{text}</p> })}
            {(!line.excluded.is_empty()).then(|| excluded(frame, &line.excluded))}
            {next}
            {(!line.parts.is_empty()).then(|| list(frame, &line.parts, depth + 1))}
        </li>
    }
    .into_any()
}

fn excluded(frame: &Frame, excluded: &[Excluded]) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = excluded
        .iter()
        .map(|one| {
            let what = one.what.clone();
            let what = match one.href.clone() {
                Some(href) => view! { <a href=href>{what}</a> }.into_any(),
                None => view! { <span>{what}</span> }.into_any(),
            };
            view! { <li>{what}": "{one.why.clone()}</li> }.into_any()
        })
        .collect();
    view! {
        <p class="small">{words.say_with("progress-excluded", [("n", Value::from(excluded.len()))])}</p>
        <ul class="excluded">{lines}</ul>
    }
    .into_any()
}
