//! What the home page shows about learning: modules, what waits for whom, milestones, the certificate.

use super::cairn;
use crate::shell::Frame;
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{ModuleId, SubmissionId};
use domain::mail::climb::{Rung, rung};
use domain::quantity::Minutes;
use leptos::prelude::*;
use words::Value;

/// One program that someone learns in.
#[derive(Debug, Clone)]
pub struct Learning {
    /// The title of the program.
    pub programme: String,
    /// Its modules in order.
    pub modules: Vec<ModuleCard>,
    /// What waits for somebody else.
    pub waiting: Vec<Waiting>,
    /// What was accepted or signed lately, newest first.
    pub news: Vec<News>,
    /// Finished modules, signed hours and the like, in order; the pile is drawn from them.
    pub milestones: Vec<Milestone>,
    /// What is known about the certificate.
    pub certificate: CertificateCard,
}

/// How far someone is in a module.
#[derive(Debug, Clone)]
pub struct ModuleCard {
    /// The module.
    pub id: ModuleId,
    /// Its title.
    pub title: String,
    /// Lessons read.
    pub read: u32,
    /// All lessons.
    pub lessons: u32,
}

/// Something of mine that waits for somebody else.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// What waits.
    pub item: WaitingItem,
    /// The name of the person it waits for.
    pub whom: String,
    /// Since when; for several entries the oldest.
    pub since: DateTime<Utc>,
}

/// Something good that somebody else did lately.
#[derive(Debug, Clone)]
pub struct News {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub item: NewsItem,
}

/// What can be good news.
#[derive(Debug, Clone)]
pub enum NewsItem {
    /// Work was accepted.
    Accepted {
        /// The work.
        submission: SubmissionId,
        /// The title of the activity.
        title: String,
    },
    /// Hours were signed, in one go.
    Signed {
        /// How the supervisor is called.
        name: String,
        /// All of them together.
        length: Minutes,
    },
}

/// What can wait.
#[derive(Debug, Clone)]
pub enum WaitingItem {
    /// Work that a trainer reads.
    Work {
        /// The work.
        submission: SubmissionId,
        /// The title of the activity.
        title: String,
    },
    /// Hours that a supervisor signs.
    Hours {
        /// All of them together.
        length: Minutes,
    },
}

/// A step on the way that was reached or is to come.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// What it is.
    pub title: String,
    /// Whether it was reached.
    pub laid: bool,
}

/// What is known about the certificate of a program.
#[derive(Debug, Clone)]
pub enum CertificateCard {
    /// Something is missing.
    NotYet {
        /// Requirements that are met.
        met: u32,
        /// All requirements.
        all: u32,
    },
    /// It was issued.
    Issued {
        /// Its number, as it is shown.
        number: String,
        /// The day of issue.
        issued_on: NaiveDate,
    },
}

pub(super) fn program(frame: &Frame, learning: &Learning) -> AnyView {
    let words = &frame.words;
    let modules: Vec<_> = learning.modules.iter().map(|module| module_card(frame, module)).collect();
    view! {
        <section>
            <h2>{learning.programme.clone()}</h2>
            <div class="cards">
                {modules}
                {(!learning.waiting.is_empty()).then(|| waiting(frame, &learning.waiting))}
                {(!learning.news.is_empty()).then(|| news(frame, &learning.news))}
                {(!learning.milestones.is_empty()).then(|| milestones(frame, &learning.milestones))}
                {certificate(frame, &learning.certificate)}
            </div>
            <p><a href="/progress">{words.say("home-progress-link")}</a></p>
        </section>
    }
    .into_any()
}

fn module_card(frame: &Frame, module: &ModuleCard) -> AnyView {
    let words = &frame.words;
    let count = words.say_with("home-module-read", [("read", module.read.into()), ("all", module.lessons.into())]);
    let button = match module.read {
        0 => words.say("home-module-start"),
        read if read < module.lessons => words.say("home-module-resume"),
        _ => words.say("home-module-open"),
    };
    view! {
        <section class="card">
            <h3>{module.title.clone()}</h3>
            <p class="count">{count.clone()}</p>
            <progress max=module.lessons.to_string() value=module.read.to_string() aria-label=count></progress>
            <p class="actions">
                <a class="button secondary" href=format!("/learn/{}", module.id)>{button}</a>
            </p>
        </section>
    }
    .into_any()
}

fn waiting(frame: &Frame, waiting: &[Waiting]) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = waiting
        .iter()
        .map(|one| {
            let whom = ("whom", Value::from(one.whom.as_str()));
            let since = ("since", Value::from(words.date(one.since.date_naive())));
            let (sentence, href) = match &one.item {
                WaitingItem::Work { submission, title } => (
                    words.say_with("home-waiting-work", [("title", title.as_str().into()), whom, since]),
                    format!("/submissions/{submission}"),
                ),
                WaitingItem::Hours { length } => (
                    words.say_with("home-waiting-hours", [("length", words.length(*length).into()), whom, since]),
                    "/hours".to_owned(),
                ),
            };
            let age = matches!(one.item, WaitingItem::Hours { .. }).then(|| age(frame, one)).flatten();
            let age = age.map(|text| view! { <br /><span class="small muted">{text}</span> });
            view! { <li><a href=href>{sentence}</a>{age}</li> }.into_any()
        })
        .collect();
    view! {
        <section class="card quiet">
            <h3>{words.say("home-waiting")}</h3>
            <p>{words.say("home-waiting-text")}</p>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

/// For how long hours have waited, and who was asked to help; nothing on their first day.
fn age(frame: &Frame, waiting: &Waiting) -> Option<String> {
    let days = (frame.now - waiting.since).num_days();
    let values = [("days", Value::from(days)), ("whom", waiting.whom.as_str().into())];
    let key = match rung(days) {
        Rung::Supervisor => "home-waiting-age-supervisor",
        Rung::Site => "home-waiting-age-site",
        Rung::Coordinator => "home-waiting-age-coordinator",
    };
    (days >= 1).then(|| frame.words.say_with(key, values))
}

fn news(frame: &Frame, news: &[News]) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = news
        .iter()
        .map(|one| {
            let date = ("date", Value::from(words.date(one.at.date_naive())));
            let (sentence, href) = match &one.item {
                NewsItem::Accepted { submission, title } => (
                    words.say_with("attention-news-accepted", [("title", title.as_str().into()), date]),
                    format!("/submissions/{submission}"),
                ),
                NewsItem::Signed { name, length } => (
                    words.say_with(
                        "attention-news-signed",
                        [("name", name.as_str().into()), ("length", words.length(*length).into()), date],
                    ),
                    "/hours".to_owned(),
                ),
            };
            view! { <li><a href=href>{sentence}</a></li> }.into_any()
        })
        .collect();
    view! {
        <section class="card quiet">
            <h3>{words.say("attention-news")}</h3>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

fn milestones(frame: &Frame, milestones: &[Milestone]) -> AnyView {
    let words = &frame.words;
    let laid = milestones.iter().filter(|m| m.laid).count();
    let fact = words.say_with("home-milestones-count", [("laid", laid.into()), ("all", milestones.len().into())]);
    let lines: Vec<_> = milestones
        .iter()
        .map(|one| {
            let (class, state) = if one.laid {
                ("state met", words.say("home-milestone-reached"))
            } else {
                ("state unmet", words.say("home-milestone-to-come"))
            };
            view! { <li><span class=class>{state}</span>" "{one.title.clone()}</li> }.into_any()
        })
        .collect();
    view! {
        <section class="card quiet">
            <h3>{words.say("home-milestones")}</h3>
            <figure class="cairn">
                {cairn::pile(laid, milestones.len())}
                <figcaption>{fact}</figcaption>
            </figure>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

fn certificate(frame: &Frame, certificate: &CertificateCard) -> AnyView {
    let words = &frame.words;
    let (text, button, href) = match certificate {
        CertificateCard::NotYet { met, all } => (
            words.say_with("home-certificate-not-yet", [("met", (*met).into()), ("all", (*all).into())]),
            words.say("home-certificate-what"),
            "/progress",
        ),
        CertificateCard::Issued { number, issued_on } => (
            words.say_with(
                "home-certificate-issued",
                [("number", number.as_str().into()), ("date", words.date(*issued_on).into())],
            ),
            words.say("home-certificate-button"),
            "/certificates",
        ),
    };
    view! {
        <section class="card quiet">
            <h3>{words.say("home-certificate")}</h3>
            <p>{text}</p>
            <p class="actions"><a class="button secondary" href=href>{button}</a></p>
        </section>
    }
    .into_any()
}
