//! Rules of law that differ by place: the page for everyone, the box below a lesson, and the pages of administrators.

mod admin;
#[cfg(test)]
mod tests;

use crate::shell::{Frame, Page, Width, day};
use chrono::NaiveDate;
use domain::course::Language;
use domain::law::Topic;
use leptos::prelude::*;
use words::Words;

pub use admin::{Editing, Line, PlaceRules, Settings, Standing, editing, settings};

/// Whose rule it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Written by the organisation for one site.
    Site,
    /// Written by the organisation for all of it.
    Organisation,
    /// That of these states, by their names.
    States(String),
}

/// A rule as it is read.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Whose it is.
    pub whose: Whose,
    /// What it says, as HTML of plain paragraphs.
    pub html: String,
    /// The language of the text.
    pub language: Language,
    /// Where it was compared.
    pub source: String,
    /// On which day.
    pub checked_on: NaiveDate,
    /// Whether that is so long ago that it may not hold any more.
    pub old: bool,
    /// The name and the capacity of the legal reader; none while nobody has read it.
    pub reviewer: Option<(String, String)>,
}

/// A rule, or that there is none, with the sites where that is so.
#[derive(Debug, Clone)]
pub struct Held {
    /// The names of the sites.
    pub sites: Vec<String>,
    /// The rule.
    pub rule: Option<Rule>,
}

/// What holds about one topic for the reader.
#[derive(Debug, Clone)]
pub struct Told {
    /// What it is about.
    pub topic: Topic,
    /// Each rule once.
    pub held: Vec<Held>,
}

/// A topic as people call it.
#[must_use]
pub fn topic(words: &Words, topic: Topic) -> String {
    words.say(match topic {
        Topic::Reporting => "law-topic-reporting",
        Topic::DutyToWarn => "law-topic-duty-to-warn",
        Topic::OverdoseImmunity => "law-topic-overdose-immunity",
        Topic::Naloxone => "law-topic-naloxone",
        Topic::AdvanceDirectives => "law-topic-advance-directives",
    })
}

/// What a topic is about, in a sentence.
fn about(words: &Words, topic: Topic) -> String {
    words.say(match topic {
        Topic::Reporting => "law-about-reporting",
        Topic::DutyToWarn => "law-about-duty-to-warn",
        Topic::OverdoseImmunity => "law-about-overdose-immunity",
        Topic::Naloxone => "law-about-naloxone",
        Topic::AdvanceDirectives => "law-about-advance-directives",
    })
}

/// `GET /laws`.
#[must_use]
pub fn page(frame: &Frame, data: &[Told]) -> Page {
    let words = &frame.words;
    let topics = data.iter().map(|one| {
        view! {
            <section class="card">
                <h2>{topic(words, one.topic)}</h2>
                <p class="muted">{about(words, one.topic)}</p>
                {held(frame, one)}
            </section>
        }
    });
    let body = view! {
        <h1>{words.say("law-title")}</h1>
        <p class="lead">{words.say("law-lead")}</p>
        {topics.collect::<Vec<_>>()}
        <p class="muted">{words.say("law-advice")}</p>
    };
    Page { title: words.say("law-title"), width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

/// The rules that a lesson speaks of, below its text. Nothing where it speaks of none.
pub(crate) fn in_lesson(frame: &Frame, data: &[Told]) -> AnyView {
    let words = &frame.words;
    if data.is_empty() {
        return ().into_any();
    }
    let topics = data.iter().map(|one| view! { <h3>{topic(words, one.topic)}</h3>{held(frame, one)} });
    view! {
        <section class="card" aria-labelledby="our-rule">
            <h2 id="our-rule">{words.say("law-box-title")}</h2>
            {topics.collect::<Vec<_>>()}
            <p class="small muted">{words.say("law-advice")}</p>
            <p class="no-print"><a href="/laws">{words.say("law-box-all")}</a></p>
        </section>
    }
    .into_any()
}

/// The same on paper, where the lesson's own headings stand one step lower.
pub(crate) fn on_paper(frame: &Frame, data: &[Told]) -> AnyView {
    let words = &frame.words;
    if data.is_empty() {
        return ().into_any();
    }
    let topics = data.iter().map(|one| view! { <h4>{topic(words, one.topic)}</h4>{held(frame, one)} });
    view! {
        <section class="card">
            <h3>{words.say("law-box-title")}</h3>
            {topics.collect::<Vec<_>>()}
            <p class="small">{words.say("law-advice")}</p>
        </section>
    }
    .into_any()
}

/// Every rule about a topic. The sites are named only where there is more than one answer.
fn held(frame: &Frame, told: &Told) -> AnyView {
    let words = &frame.words;
    let several = told.held.len() > 1;
    let all = told.held.iter().map(|one| {
        let at = several.then(|| {
            let text = words.say_with("law-at", [("sites", one.sites.join(", ").into())]);
            view! { <p><strong>{text}</strong></p> }
        });
        let says = match &one.rule {
            Some(one) => rule(frame, one),
            None => view! { <p>{words.say("law-ask")}</p> }.into_any(),
        };
        view! { {at}{says} }
    });
    all.collect::<Vec<_>>().into_any()
}

/// One rule with all that says how far it can be trusted.
fn rule(frame: &Frame, rule: &Rule) -> AnyView {
    let words = &frame.words;
    let organisation = ("organisation", frame.organisation.as_str().into());
    let whose = match &rule.whose {
        Whose::Site => words.say_with("law-of-site", [organisation]),
        Whose::Organisation => words.say_with("law-of-organisation", [organisation]),
        Whose::States(names) => words.say_with("law-of-state", [("state", names.as_str().into())]),
    };
    let source = if rule.source.starts_with("https://") {
        view! { <a href=rule.source.clone() rel="noreferrer">{rule.source.clone()}</a> }.into_any()
    } else {
        rule.source.clone().into_any()
    };
    let checked = if rule.old {
        let date = words.date(rule.checked_on);
        view! { <strong>{words.say_with("law-old", [("date", date.into())])}</strong> }.into_any()
    } else {
        view! { {words.say("law-checked")}" "{day(frame, rule.checked_on)}"." }.into_any()
    };
    let reader = match &rule.reviewer {
        Some((name, capacity)) => {
            words.say_with("law-reader", [("name", name.as_str().into()), ("capacity", capacity.as_str().into())])
        }
        None => words.say("law-no-reader"),
    };
    view! {
        <div lang=frame.other_language(&rule.language) inner_html=rule.html.clone()></div>
        <p class="small">{whose}". "{words.say("law-source")}": "{source}</p>
        <p class="small">{checked}" "{reader}</p>
    }
    .into_any()
}
