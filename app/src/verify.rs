//! Checking a certificate: one template, whether the number is known or not.

mod hours_paper;
mod past;

use crate::forms::{Field, FormState, error_summary, text_field};
use crate::shell::{Frame, Page, Width, certificate_kind, day, instant};
use chrono::{DateTime, NaiveDate, Utc};
use domain::course::CertificateKind;
use domain::quantity::Minutes;
use leptos::prelude::*;

pub use hours_paper::{HoursPaperPage, hours_paper_page};
pub use past::{PastPaper, past_page, past_papers};

/// The answer to "is this certificate genuine?".
#[derive(Debug, Clone)]
pub struct VerifyPage {
    /// The number that was asked for, as it is printed.
    pub number_shown: String,
    /// When the question was answered.
    pub as_of: DateTime<Utc>,
    /// The day that was asked about, if it was not today.
    pub asked_day: Option<NaiveDate>,
    /// The answer.
    pub verdict: Verdict,
}

/// Whether there is such a certificate.
#[derive(Debug, Clone)]
pub enum Verdict {
    /// No certificate has this number.
    Unknown,
    /// There is one.
    Known(Box<KnownCertificate>),
}

/// What a certificate tells anyone who has its number.
#[derive(Debug, Clone)]
pub struct KnownCertificate {
    /// How it stands, on the day that was asked about or now.
    pub state: CertificateState,
    /// Since when it stands so.
    pub state_since: Option<DateTime<Utc>>,
    /// The name on the certificate.
    pub holder: String,
    /// The title of the programme.
    pub programme: String,
    /// What it says.
    pub kind: CertificateKind,
    /// Who issued it.
    pub issuer: String,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// The edition of the rules.
    pub version: String,
    /// Where those rules stand.
    pub version_source: String,
    /// Length of training by category, in words.
    pub hours: Vec<(String, Minutes)>,
    /// All of it together.
    pub total: Minutes,
    /// Whether it belongs to the demonstration.
    pub demonstration: bool,
}

/// How a certificate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CertificateState {
    /// Issued and not taken back.
    Genuine,
    /// On hold.
    Suspended,
    /// Taken back.
    Revoked,
    /// Its time is over.
    Expired,
    /// A newer one stands in its place.
    Replaced,
    /// Not issued yet on the day that was asked about.
    NotIssuedYet,
}

/// The words and the look of an answer.
struct Look {
    class: &'static str,
    state: &'static str,
    meaning: &'static str,
}

const UNKNOWN: Look = Look { class: "unknown", state: "public-verify-unknown", meaning: "public-verify-unknown-means" };

impl CertificateState {
    const fn look(self) -> Look {
        match self {
            Self::Genuine => {
                Look { class: "genuine", state: "public-verify-genuine", meaning: "public-verify-genuine-means" }
            }
            Self::Suspended => {
                Look { class: "suspended", state: "public-verify-suspended", meaning: "public-verify-suspended-means" }
            }
            Self::Revoked => {
                Look { class: "revoked", state: "public-verify-revoked", meaning: "public-verify-revoked-means" }
            }
            Self::Expired => {
                Look { class: "expired", state: "public-verify-expired", meaning: "public-verify-expired-means" }
            }
            Self::Replaced => {
                Look { class: "replaced", state: "public-verify-replaced", meaning: "public-verify-replaced-means" }
            }
            Self::NotIssuedYet => {
                Look { class: "unknown", state: "public-verify-not-yet", meaning: "public-verify-not-yet-means" }
            }
        }
    }
}

/// The state of a certificate as a small mark.
pub(crate) fn state_mark(frame: &Frame, state: CertificateState) -> AnyView {
    let look = state.look();
    let class = match state {
        CertificateState::Genuine => "state current",
        CertificateState::Suspended => "state suspended",
        CertificateState::Revoked => "state revoked",
        CertificateState::Expired | CertificateState::Replaced => "state expired",
        CertificateState::NotIssuedYet => "state pending",
    };
    view! { <span class=class>{frame.words.say(look.state)}</span> }.into_any()
}

/// `GET /verify`: one field, `number`.
#[must_use]
pub fn search(frame: &Frame, form: &FormState) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("shell-verify")}</h1>
        <p class="lead">{words.say("public-verify-lead")}</p>
        {error_summary(frame, form)}
        {number_form(frame, form, false)}
        <h2>{words.say("public-verify-what")}</h2>
        <ul>
            <li>{words.say("public-verify-what-shows")}</li>
            <li>{words.say("public-verify-what-hides")}</li>
            <li>{words.say("public-verify-what-day")}</li>
        </ul>
    };
    Page { title: words.say("shell-verify"), width: Width::Narrow, body: body.into_any(), island: false, indexed: true }
}

/// The field for a number; on a page that has an answer already it is the lesser thing to do.
fn number_form(frame: &Frame, form: &FormState, lesser: bool) -> AnyView {
    let words = &frame.words;
    let number = Field {
        name: "number",
        label: words.say("public-verify-number"),
        hint: Some(words.say("public-verify-number-hint")),
        autocomplete: Some("off"),
        required: true,
        ..Field::default()
    };
    let class = if lesser { "secondary" } else { "" };
    view! {
        <form class="form" method="get" action="/verify" novalidate>
            {text_field(form, number)}
            <div class="actions"><button class=class>{words.say("public-verify-check")}</button></div>
        </form>
    }
    .into_any()
}

/// `GET /verify/{number}`: the same page for a number that is known (200) and one that is not (404).
#[must_use]
pub fn page(frame: &Frame, data: &VerifyPage) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("public-verify-title")}</h1>
        {verdict(frame, data)}
        {facts(frame, data)}
        <section aria-labelledby="genuine">
            <h2 id="genuine">{words.say("public-verify-page-genuine")}</h2>
            <p>{words.say("public-verify-page-genuine-text")}</p>
        </section>
        {other_day(frame, data)}
        <section aria-labelledby="other">
            <h2 id="other">{words.say("public-verify-other")}</h2>
            {number_form(frame, &FormState::default(), true)}
        </section>
    };
    Page {
        title: words.say("public-verify-title"),
        width: Width::Reading,
        body: body.into_any(),
        island: false,
        // A page about a person is for those who have the number, not for search engines.
        indexed: false,
    }
}

fn verdict(frame: &Frame, data: &VerifyPage) -> AnyView {
    let words = &frame.words;
    let known = match &data.verdict {
        Verdict::Unknown => None,
        Verdict::Known(known) => Some(known),
    };
    let look = known.map_or(UNKNOWN, |k| k.state.look());
    let caution = known.filter(|k| k.state == CertificateState::Genuine && k.kind != CertificateKind::Certification);
    let since = known.filter(|k| k.state != CertificateState::Genuine).and_then(|k| k.state_since);
    view! {
        <section class=format!("verdict {}", look.class) role="status">
            <p class="verdict-state">{words.say(look.state)}</p>
            {caution.map(|_| view! { <p><strong>{words.say("public-verify-not-a-certification")}</strong></p> })}
            <p>{words.say(look.meaning)}</p>
            {since.map(|at| view! { <p>{words.say("public-verify-since")} " " {instant(frame, at)}</p> })}
            {known.filter(|k| k.demonstration).map(|_| view! { <p>{words.say("public-verify-demonstration")}</p> })}
            <p class="muted">
                {match data.asked_day {
                    None => words.say("public-verify-as-of"),
                    Some(asked) => words.say_with("public-verify-as-of-day", [("day", words.date(asked).into())]),
                }}
                " " {instant(frame, data.as_of)}
            </p>
        </section>
    }
    .into_any()
}

fn facts(frame: &Frame, data: &VerifyPage) -> AnyView {
    let words = &frame.words;
    let fact = |key: &str, value: AnyView| view! { <div><dt>{words.say(key)}</dt><dd>{value}</dd></div> }.into_any();
    let mut rows = vec![fact("public-verify-number", data.number_shown.clone().into_any())];
    if let Verdict::Known(known) = &data.verdict {
        rows.push(fact("public-verify-holder", known.holder.clone().into_any()));
        rows.push(fact("public-verify-programme", known.programme.clone().into_any()));
        rows.push(fact("public-verify-kind", certificate_kind(words, known.kind).into_any()));
        rows.push(fact("public-verify-issuer", known.issuer.clone().into_any()));
        rows.push(fact("public-verify-issued-on", day(frame, known.issued_on)));
        rows.push(fact("public-verify-hours", hours(frame, known)));
        rows.push(fact("public-verify-version", known.version.clone().into_any()));
        rows.push(fact("public-verify-source", known.version_source.clone().into_any()));
    }
    view! {
        <section aria-labelledby="record">
            <h2 id="record">{words.say("public-verify-record")}</h2>
            <dl class="facts">{rows}</dl>
            <p><a href=machine_address(data)>{words.say("public-verify-json")}</a></p>
        </section>
    }
    .into_any()
}

fn hours(frame: &Frame, known: &KnownCertificate) -> AnyView {
    let words = &frame.words;
    let total = words.length(known.total);
    let lines = known.hours.iter().map(|(label, minutes)| {
        let line = [("category", label.clone().into()), ("length", words.length(*minutes).into())];
        view! { <li>{words.say_with("public-verify-hours-line", line)}</li> }
    });
    let lines = lines.collect::<Vec<_>>();
    view! {
        {words.say_with("public-verify-hours-total", [("length", total.into())])}
        {(!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })}
    }
    .into_any()
}

fn other_day(frame: &Frame, data: &VerifyPage) -> AnyView {
    let words = &frame.words;
    let form = FormState::default().with("on", data.asked_day.map(|d| d.to_string()).unwrap_or_default());
    let on = Field {
        name: "on",
        label: words.say("public-verify-day"),
        hint: Some(words.say("public-verify-day-hint")),
        kind: "date",
        ..Field::default()
    };
    view! {
        <section aria-labelledby="day">
            <h2 id="day">{words.say("public-verify-day-title")}</h2>
            <form class="form" method="get" action=address(data) novalidate>
                {text_field(&form, on)}
                <div class="actions"><button class="secondary">{words.say("public-verify-day-show")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn address(data: &VerifyPage) -> String {
    format!("/verify/{}", encoded(&data.number_shown))
}

fn machine_address(data: &VerifyPage) -> String {
    match data.asked_day {
        Some(day) => format!("{}.json?on={day}", address(data)),
        None => format!("{}.json", address(data)),
    }
}

/// A number that nobody gave out may be any text at all; in an address only plain characters stand.
fn encoded(number: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    for byte in number.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests;
