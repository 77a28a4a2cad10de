//! The answer about a certificate that somebody else issued: what the record says, and that it was not issued here.

use super::number_form;
use crate::forms::{Field, FormState, text_field};
use crate::moving_in::Mark;
use crate::shell::{Frame, Page, Width, certificate_kind, day, instant};
use chrono::{DateTime, NaiveDate, Utc};
use domain::course::CertificateKind;
use domain::moving_in::PastStanding;
use leptos::prelude::*;

/// A certificate of the past.
#[derive(Debug, Clone)]
pub struct PastPaper {
    /// Our number, as it is shown.
    pub number: String,
    /// Its number in the old system.
    pub old_number: String,
    /// When the question was answered.
    pub as_of: DateTime<Utc>,
    /// The day that was asked about, if one was.
    pub asked_day: Option<NaiveDate>,
    /// Where it stood.
    pub standing: PastStanding,
    /// The name that stands on it.
    pub holder: String,
    /// The programme, as it stands on it.
    pub programme: String,
    /// What it is said to say.
    pub kind: CertificateKind,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// The last day on which it holds.
    pub expires_on: Option<NaiveDate>,
    /// Who issued it.
    pub issuer: String,
    /// The organisation that brought the record in.
    pub organisation: String,
    /// Where the record comes from.
    pub mark: Mark,
    /// Whether it belongs to the demonstration.
    pub demonstration: bool,
}

impl PastPaper {
    /// The mark in full, as it stands wherever the paper is shown.
    #[must_use]
    pub fn mark_text(&self, words: &words::Words) -> String {
        words.say_with(
            "moving-paper-mark",
            [
                ("source", self.mark.source.as_str().into()),
                ("date", words.date(self.mark.on).into()),
                ("organization", self.organisation.as_str().into()),
            ],
        )
    }
}

/// `GET /verify/{number}` where the number is that of a record from elsewhere.
#[must_use]
pub fn past_page(frame: &Frame, data: &PastPaper) -> Page {
    let words = &frame.words;
    let form = FormState::default().with("on", data.asked_day.map(|d| d.to_string()).unwrap_or_default());
    let on = Field {
        name: "on",
        label: words.say("public-verify-day"),
        hint: Some(words.say("public-verify-day-hint")),
        kind: "date",
        ..Field::default()
    };
    let here = format!("/verify/{}", data.number);
    let json = match data.asked_day {
        Some(asked) => format!("{here}.json?on={asked}"),
        None => format!("{here}.json"),
    };
    let body = view! {
        <h1>{words.say("public-verify-title")}</h1>
        {verdict(frame, data)}
        <section aria-labelledby="record">
            <h2 id="record">{words.say("public-verify-record")}</h2>
            {facts(frame, data)}
            <p><a href=json>{words.say("public-verify-json")}</a></p>
        </section>
        <section aria-labelledby="genuine">
            <h2 id="genuine">{words.say("public-verify-page-genuine")}</h2>
            <p>{words.say("public-verify-page-genuine-text")}</p>
        </section>
        <section aria-labelledby="day">
            <h2 id="day">{words.say("public-verify-day-title")}</h2>
            <form class="form" method="get" action=here novalidate>
                {text_field(&form, on)}
                <div class="actions"><button class="secondary">{words.say("public-verify-day-show")}</button></div>
            </form>
        </section>
        <section aria-labelledby="other">
            <h2 id="other">{words.say("public-verify-other")}</h2>
            {number_form(frame, &FormState::default(), true)}
        </section>
    };
    let title = words.say("public-verify-title");
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn verdict(frame: &Frame, data: &PastPaper) -> AnyView {
    let words = &frame.words;
    let organisation = [("organization", data.organisation.as_str().into())];
    let (class, state, means) = match data.standing {
        PastStanding::OnRecord => (
            "replaced",
            words.say("moving-paper-on-record"),
            words.say_with("moving-paper-on-record-means", organisation),
        ),
        PastStanding::Expired => {
            let end = data.expires_on.unwrap_or(data.issued_on);
            let means = words.say_with("moving-paper-expired-means", [("date", words.date(end).into())]);
            ("expired", words.say("moving-paper-expired"), means)
        }
        PastStanding::NotIssuedYet => {
            ("unknown", words.say("moving-paper-not-yet"), words.say("moving-paper-not-yet-means"))
        }
    };
    view! {
        <section class=format!("verdict {class}") role="status">
            <p class="verdict-state">{state}</p>
            <p><strong>{data.mark_text(words)}</strong></p>
            <p>{means}</p>
            <p>{words.say_with("moving-paper-ask", [("issuer", data.issuer.as_str().into())])}</p>
            {data.demonstration.then(|| view! { <p>{words.say("public-verify-demonstration")}</p> })}
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

fn facts(frame: &Frame, data: &PastPaper) -> AnyView {
    let words = &frame.words;
    let end = match data.expires_on {
        Some(end) => day(frame, end),
        None => words.say("moving-paper-no-end").into_any(),
    };
    let rows = [
        (words.say("moving-paper-number"), data.number.clone().into_any()),
        (words.say("moving-paper-old-number"), data.old_number.clone().into_any()),
        (words.say("public-verify-holder"), data.holder.clone().into_any()),
        (words.say("public-verify-programme"), data.programme.clone().into_any()),
        (words.say("moving-paper-kind"), certificate_kind(words, data.kind).into_any()),
        (words.say("public-verify-issuer"), data.issuer.clone().into_any()),
        (words.say("public-verify-issued-on"), day(frame, data.issued_on)),
        (words.say("moving-paper-expires-on"), end),
        // Who brought it in is for the house: the public reads the organization that did.
        (words.say("moving-paper-source"), data.mark.source.clone().into_any()),
    ];
    let rows = rows.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any());
    view! { <dl class="facts">{rows.collect::<Vec<_>>()}</dl> }.into_any()
}

/// The holder's own certificates of the past, as a part of their page; nothing where there are none.
#[must_use]
pub fn past_papers(frame: &Frame, papers: &[PastPaper]) -> AnyView {
    if papers.is_empty() {
        return ().into_any();
    }
    let words = &frame.words;
    let cards = papers.iter().map(|one| {
        view! {
            <section class="card">
                <h3>{one.programme.clone()}</h3>
                {facts(frame, one)}
                <p class="small muted">{one.mark_text(words)}</p>
                <p class="actions">
                    <a class="button secondary" href=format!("/verify/{}", one.number)>
                        {words.say("public-certificates-check")}
                        <span class="visually-hidden">" " {one.programme.clone()}</span>
                    </a>
                </p>
            </section>
        }
        .into_any()
    });
    view! {
        <section aria-labelledby="papers">
            <h2 id="papers">{words.say("moving-papers")}</h2>
            <p>{words.say("moving-papers-lead")}</p>
            <div class="stack">{cards.collect::<Vec<_>>()}</div>
        </section>
    }
    .into_any()
}
