//! Papers about hours: what can be made, what was made; for the trainee, and for the supervisor who signed.

pub mod check;
pub mod copy;
#[cfg(test)]
mod tests;

use crate::forms::hidden;
use crate::hours::kind_name;
use crate::shell::{Frame, Page, Width, instant};
use chrono::NaiveDate;
use domain::course::HoursKind;
use domain::hours_paper::{HoursPaper, PaperStanding, Since, Sums};
use domain::id::PersonId;
use leptos::prelude::*;
use words::Words;

/// What someone signed, of which a paper can be made.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The id under which the paper is kept, made with the form.
    pub id: String,
    /// The id of the programme.
    pub programme_id: String,
    /// Which time.
    pub time: u32,
    /// Who signed, as the form says it.
    pub supervisor: String,
    /// What they are called; empty where that is not known.
    pub supervisor_name: String,
    /// What the programme is called.
    pub programme: String,
    /// What the site is called.
    pub site: String,
    /// How many entries.
    pub entries: usize,
    /// How much of each kind.
    pub sums: Sums,
    /// The first and the last day.
    pub span: Option<(NaiveDate, NaiveDate)>,
    /// The number of a paper that says all of this as it is now.
    pub current: Option<String>,
}

/// A paper that was made.
#[derive(Debug, Clone)]
pub struct MadePaper {
    /// The paper.
    pub paper: HoursPaper,
    /// Its code.
    pub code: String,
    /// Where it stands.
    pub standing: PaperStanding,
}

/// Whose page it is.
#[derive(Debug, Clone)]
pub enum Whose {
    /// The trainee's own.
    Own,
    /// The supervisor's, about that trainee.
    Of {
        /// Who.
        person: PersonId,
        /// How they are called.
        name: String,
    },
}

impl Whose {
    /// The address of the page.
    #[must_use]
    pub fn address(&self) -> String {
        match self {
            Self::Own => "/hours/papers".to_owned(),
            Self::Of { person, .. } => format!("/desk/hours/{person}/papers"),
        }
    }
}

/// The page of papers.
#[derive(Debug, Clone)]
pub struct Papers {
    /// Whose page it is.
    pub whose: Whose,
    /// What can be made.
    pub offers: Vec<Offer>,
    /// What was made, the newest first.
    pub made: Vec<MadePaper>,
    /// The number of the paper that was made a moment ago.
    pub just: Option<String>,
}

/// What someone is called who may have no account.
#[must_use]
pub fn called(words: &Words, name: &str) -> String {
    if name.is_empty() { words.say("papers-someone") } else { name.to_owned() }
}

/// `GET /hours/papers`, and `GET /desk/hours/{person}/papers`; a paper is made by `POST` to the same address.
#[must_use]
pub fn page(frame: &Frame, data: &Papers) -> Page {
    let words = &frame.words;
    let (title, lead, none) = match &data.whose {
        Whose::Own => (words.say("papers-title"), words.say("papers-lead"), words.say("papers-make-none")),
        Whose::Of { name, .. } => {
            let name = || [("name", name.as_str().into())];
            (
                words.say_with("papers-of-title", name()),
                words.say_with("papers-of-lead", name()),
                words.say("papers-of-none"),
            )
        }
    };
    let just = data.just.clone().map(|number| {
        let told = words.say_with("papers-just", [("number", number.into())]);
        view! { <p class="notice" role="status">{told}</p> }
    });
    let offers: Vec<_> = data.offers.iter().map(|offer| offer_card(frame, &data.whose, offer)).collect();
    let offers = if offers.is_empty() {
        view! { <p class="empty">{none}</p> }.into_any()
    } else {
        view! { <div class="cards">{offers}</div> }.into_any()
    };
    let made: Vec<_> = data.made.iter().map(|made| made_card(frame, &data.whose, made)).collect();
    let made = if made.is_empty() {
        view! { <p class="empty">{words.say("papers-made-none")}</p> }.into_any()
    } else {
        view! { <div class="cards">{made}</div> }.into_any()
    };
    let (back, above) = match &data.whose {
        Whose::Own => ("/hours".to_owned(), words.say("hours-title")),
        Whose::Of { person, name } => {
            (format!("/desk/hours/{person}"), words.say_with("desk-sign-title", [("name", name.as_str().into())]))
        }
    };
    let own = matches!(data.whose, Whose::Own);
    let body = view! {
        <nav class="crumbs" aria-label=words.say("desk-crumbs")>
            <a href=back>{above}</a>
        </nav>
        <h1>{title.clone()}</h1>
        <p class="lead">{lead}</p>
        {just}
        <section aria-labelledby="make">
            <h2 id="make">{words.say("papers-make-title")}</h2>
            {offers}
        </section>
        <section aria-labelledby="made">
            <h2 id="made">{words.say("papers-made-title")}</h2>
            {made}
        </section>
        {own.then(|| around(frame))}
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

/// What else a trainee needs before papers go to a board, or when they are audited.
fn around(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <section aria-labelledby="before">
            <h2 id="before">{words.say("papers-before")}</h2>
            <ul>
                <li><a href="/hours/check">{words.say("papers-before-check")}</a></li>
                <li><a href="/hours/copy-sheet">{words.say("papers-before-copy")}</a></li>
            </ul>
        </section>
        <section aria-labelledby="bundle">
            <h2 id="bundle">{words.say("papers-bundle")}</h2>
            <p>{words.say("papers-bundle-text")}</p>
            <p><a href="/hours/bundle.zip">{words.say("papers-bundle-get")}</a></p>
        </section>
    }
    .into_any()
}

fn span(words: &Words, span: Option<(NaiveDate, NaiveDate)>) -> String {
    let Some((first, last)) = span else { return String::new() };
    words.say_with("papers-days-span", [("first", words.date(first).into()), ("last", words.date(last).into())])
}

/// Kinds of which there is some; the two are never added up.
fn sums(words: &Words, sums: Sums) -> Vec<AnyView> {
    [HoursKind::Practice, HoursKind::Supervision]
        .into_iter()
        .filter(|kind| sums.of(*kind).0 > 0)
        .map(|kind| {
            let (name, length) = (kind_name(words, kind), words.length(sums.of(kind)));
            view! { <div><dt>{name}</dt><dd>{length}</dd></div> }.into_any()
        })
        .collect()
}

fn offer_card(frame: &Frame, whose: &Whose, offer: &Offer) -> AnyView {
    let words = &frame.words;
    let name = called(words, &offer.supervisor_name);
    let title = words.say_with("papers-offer-title", [("name", name.as_str().into())]);
    let current = offer.current.clone().map(|number| {
        let told = words.say_with("papers-current", [("number", number.into())]);
        view! { <p>{told}</p> }
    });
    // A second paper that says the same is the lesser thing to do.
    let class = if offer.current.is_some() { "secondary" } else { "" };
    view! {
        <section class="card">
            <h3>{title}</h3>
            <dl class="facts">
                <div><dt>{words.say("papers-program")}</dt><dd>{offer.programme.clone()}</dd></div>
                <div><dt>{words.say("papers-site")}</dt><dd>{offer.site.clone()}</dd></div>
                <div><dt>{words.say("papers-days")}</dt><dd>{span(words, offer.span)}</dd></div>
                <div><dt>{words.say("papers-entries")}</dt><dd>{offer.entries.to_string()}</dd></div>
                {sums(words, offer.sums)}
            </dl>
            {current}
            <form method="post" action=whose.address()>
                {hidden("id", &offer.id)}
                {hidden("programme", &offer.programme_id)}
                {hidden("time", &offer.time.to_string())}
                {hidden("supervisor", &offer.supervisor)}
                <p class="actions">
                    <button class=class>
                        {words.say("papers-make")} " "
                        <span class="visually-hidden">{words.say_with("papers-make-of", [("name", name.into())])}</span>
                    </button>
                </p>
            </form>
        </section>
    }
    .into_any()
}

/// Sentences about where a paper stands, the weightiest first.
#[must_use]
pub fn state_lines(words: &Words, standing: &PaperStanding) -> Vec<String> {
    let waits = standing.changed.iter().filter(|c| matches!(c.since, Since::CorrectionWaits { .. })).count();
    let corrected = standing.changed.len() - waits;
    let mut lines = Vec::new();
    if corrected > 0 {
        lines.push(words.say_with("papers-corrected", [("n", corrected.into())]));
    } else {
        lines.push(words.say("papers-holds"));
    }
    if waits > 0 {
        lines.push(words.say_with("papers-waits", [("n", waits.into())]));
    }
    if standing.awaits_identity_check > 0 {
        lines.push(words.say("papers-unconfirmed"));
    }
    lines
}

fn made_card(frame: &Frame, whose: &Whose, made: &MadePaper) -> AnyView {
    let words = &frame.words;
    let paper = &made.paper;
    let name = called(words, &paper.supervisor_name);
    let title = words.say_with("papers-made-of", [("name", name.into())]);
    let number = paper.number.to_string();
    let lines: Vec<_> =
        state_lines(words, &made.standing).into_iter().map(|line| view! { <span>{line}</span><br /> }).collect();
    view! {
        <section class="card">
            <h3>{title}</h3>
            <dl class="facts">
                <div><dt>{words.say("papers-number")}</dt><dd class="num">{number.clone()}</dd></div>
                <div><dt>{words.say("papers-code")}</dt><dd class="num">{made.code.clone()}</dd></div>
                <div><dt>{words.say("papers-made-on")}</dt><dd>{instant(frame, paper.made_at)}</dd></div>
                <div><dt>{words.say("papers-site")}</dt><dd>{paper.site_name.clone()}</dd></div>
                <div><dt>{words.say("papers-days")}</dt><dd>{span(words, paper.span())}</dd></div>
                {sums(words, paper.sums())}
                <div><dt>{words.say("papers-state")}</dt><dd>{lines}</dd></div>
            </dl>
            <p class="actions">
                <a class="button" href=format!("{}/{number}.pdf", whose.address())>
                    {words.say("papers-get")} " " <span class="visually-hidden">{number.clone()}</span>
                </a>
                <a class="button secondary" href=format!("/verify/{number}")>
                    {words.say("papers-see")} " " <span class="visually-hidden">{number.clone()}</span>
                </a>
            </p>
        </section>
    }
    .into_any()
}
