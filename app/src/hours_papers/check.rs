//! The check before anything goes to a board: each reason, whether it was found, where, and what to do.

use super::called;
use crate::progress::{Titles, asked};
use crate::shell::{Frame, Page, Width};
use domain::board_check::{Checked, Found, Outcome, Reason, Trouble};
use domain::chain::hours::Who;
use leptos::prelude::*;
use words::Words;

/// What the check found.
#[derive(Debug, Clone)]
pub struct Check {
    /// What the programme is called.
    pub programme: String,
    /// Every reason, and what came of looking for it.
    pub checked: Vec<Checked>,
    /// What modules and activities are called.
    pub titles: Titles,
}

/// The name of a reason, and what to do about it.
const fn said(reason: Reason) -> (&'static str, &'static str) {
    match reason {
        Reason::NameOrIdentity => ("check-name", "check-name-do"),
        Reason::Signatures => ("check-signatures", "check-signatures-do"),
        Reason::Incomplete => ("check-incomplete", "check-incomplete-do"),
        Reason::Supervisors => ("check-supervisors", "check-supervisors-do"),
        Reason::Domains => ("check-domains", "check-domains-do"),
        Reason::AverageHours => ("check-average", "check-average-do"),
        Reason::References => ("check-references", "check-references-do"),
        Reason::OldCertificates => ("check-old", "check-old-do"),
        Reason::JobTitle => ("check-job", "check-job-do"),
        Reason::ContinuingEducation => ("check-education", "check-education-do"),
        Reason::SeparateParts => ("check-parts", "check-parts-do"),
    }
}

/// What was found, as a sentence. `name` tells what a signer is called.
#[must_use]
pub fn told(words: &Words, trouble: &Trouble, name: &dyn Fn(&Who) -> String, titles: &Titles) -> String {
    match trouble {
        Trouble::OtherName { number, says } => {
            words.say_with("check-other-name", [("number", number.as_str().into()), ("name", says.as_str().into())])
        }
        Trouble::NotWhole { a_week, write } => {
            words.say_with("check-not-whole", [("length", words.length(*a_week).into()), ("hours", (*write).into())])
        }
        Trouble::LeftOut(reason) => words.exclusion(reason),
        Trouble::OtherTitle { have, wanted } => {
            words.say_with("check-other-title", [("have", have.words().into()), ("wanted", wanted.words().into())])
        }
        Trouble::PaperNotMade { supervisor } => {
            words.say_with("check-paper-missing", [("name", called(words, &name(supervisor)).into())])
        }
        Trouble::PaperCorrected { number } => {
            words.say_with("check-paper-corrected", [("number", number.as_str().into())])
        }
        Trouble::NotMet(rule) => words.say_with("check-not-met", [("what", asked(words, rule, titles).into())]),
        Trouble::NotSent => words.say("check-not-sent"),
        Trouble::CameBack => words.say("check-came-back"),
        Trouble::NotSigned => words.say("check-not-signed"),
        Trouble::CorrectionNotSigned => words.say("check-correction-not-signed"),
        Trouble::SignerNotConfirmed => words.say("check-not-confirmed"),
        Trouble::NoDomain { wanted } => words.say_with("check-no-domain", [("labels", words.labels(wanted).into())]),
    }
}

fn line(frame: &Frame, found: &Found, name: &dyn Fn(&Who) -> String, titles: &Titles) -> AnyView {
    let words = &frame.words;
    let told = told(words, &found.trouble, name, titles);
    match (&found.entry, found.date) {
        (Some(entry), Some(date)) => {
            let label = words.say_with("check-entry", [("date", words.date(date).into())]);
            view! { <li><a href=format!("/hours/{entry}")>{label}</a>": " {told}</li> }.into_any()
        }
        _ => view! { <li>{told}</li> }.into_any(),
    }
}

/// `GET /hours/check`. `name` tells what a signer is called.
#[must_use]
pub fn page(frame: &Frame, data: &Check, name: &dyn Fn(&Who) -> String) -> Page {
    let words = &frame.words;
    let title = words.say("check-title");
    let cards: Vec<_> = data
        .checked
        .iter()
        .map(|one| {
            let (heading, to_do) = said(one.reason);
            let (class, state) = match one.outcome {
                Outcome::Found(_) => ("state returned", words.say("check-found")),
                Outcome::Clear => ("state met", words.say("check-clear")),
                Outcome::NotAsked => ("state draft", words.say("check-not-asked")),
                Outcome::LookYourself => ("state pending", words.say("check-look")),
            };
            let lines: Vec<_> = match &one.outcome {
                Outcome::Found(found) => found.iter().map(|found| line(frame, found, name, &data.titles)).collect(),
                Outcome::Clear | Outcome::NotAsked | Outcome::LookYourself => Vec::new(),
            };
            let lines = (!lines.is_empty()).then(|| view! { <ul>{lines}</ul> });
            // Where there is nothing to do, nothing is said of it.
            let to_do = matches!(one.outcome, Outcome::Found(_) | Outcome::LookYourself)
                .then(|| view! { <p>{words.say(to_do)}</p> });
            view! {
                <section class="card">
                    <h2>{words.say(heading)}</h2>
                    <p><span class=class>{state}</span></p>
                    {lines}
                    {to_do}
                </section>
            }
            .into_any()
        })
        .collect();
    let count = |is: fn(&Outcome) -> bool| data.checked.iter().filter(|one| is(&one.outcome)).count();
    let found = count(|outcome| matches!(outcome, Outcome::Found(_)));
    let look = count(|outcome| matches!(outcome, Outcome::LookYourself));
    let counted = words.say_with("check-count", [("n", found.into()), ("look", look.into())]);
    let body = view! {
        <nav class="crumbs" aria-label=words.say("desk-crumbs")><a href="/hours/papers">{words.say("papers-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say_with("check-lead", [("program", data.programme.as_str().into())])}</p>
        <p>{counted}</p>
        <p class="small muted">{words.say("check-not-the-board")}</p>
        <div class="stack">{cards}</div>
        <p class="actions"><a class="button secondary" href="/hours/papers">{words.say("check-again")}</a></p>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}
