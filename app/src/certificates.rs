//! A holder's own certificates: the papers, and the links to give away.

use crate::forms::hidden;
use crate::shell::{Frame, Page, Width, certificate_kind, day, print_hint};
use crate::verify::{CertificateState, PastPaper, past_papers, state_mark};
use chrono::NaiveDate;
use domain::course::CertificateKind;
use leptos::prelude::*;

/// One certificate of the person who reads the page.
#[derive(Debug, Clone)]
pub struct OwnCertificate {
    /// Its number as it is printed.
    pub number: String,
    /// The programme.
    pub programme: String,
    /// What it says.
    pub kind: CertificateKind,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// How it stands today.
    pub state: CertificateState,
    /// The complete address of its check, to be copied.
    pub verify_address: String,
}

/// Someone who follows a certificate of the reader.
#[derive(Debug, Clone)]
pub struct Follower {
    /// Who, for the form.
    pub employer: String,
    /// How they are called.
    pub name: String,
    /// The number of the certificate.
    pub number: String,
    /// The title of its programme.
    pub programme: String,
    /// Since when.
    pub since: NaiveDate,
    /// Whether the reader ended it.
    pub ended: bool,
}

/// `GET /certificates`: those that were issued here, who follows them, then those that others issued. Who follows is decided by `POST /certificates/followers`.
#[must_use]
pub fn page(frame: &Frame, certificates: &[OwnCertificate], followers: &[Follower], past: &[PastPaper]) -> Page {
    let words = &frame.words;
    let list = if certificates.is_empty() {
        view! {
            <div class="empty">
                <p>{words.say("public-certificates-none")}</p>
                <p><a href="/progress">{words.say("public-certificates-progress")}</a></p>
            </div>
        }
        .into_any()
    } else {
        let cards = certificates.iter().enumerate().map(|(n, c)| card(frame, n, c));
        view! { <div class="stack">{cards.collect::<Vec<_>>()}</div> }.into_any()
    };
    let body = view! {
        <h1>{words.say("public-certificates-title")}</h1>
        <p class="lead">{words.say("public-certificates-lead")}</p>
        {list}
        {(!certificates.is_empty()).then(|| print_hint(frame))}
        {(!certificates.is_empty()).then(|| following(frame, followers))}
        {past_papers(frame, past)}
    };
    Page {
        title: words.say("public-certificates-title"),
        width: Width::Reading,
        body: body.into_any(),
        island: false,
        indexed: false,
    }
}

fn following(frame: &Frame, followers: &[Follower]) -> AnyView {
    let words = &frame.words;
    let lines = followers.iter().map(|f| {
        let named = [
            ("name", f.name.clone().into()),
            ("programme", f.programme.clone().into()),
            ("since", words.date(f.since).into()),
        ];
        let (told, go, label) = if f.ended {
            ("employer-follower-ended", "allow", "employer-allow")
        } else {
            ("employer-follower", "end", "employer-end")
        };
        view! {
            <li>
                {words.say_with(told, named)}
                <form method="post" action="/certificates/followers">
                    {hidden("employer", &f.employer)}
                    {hidden("number", &f.number)}
                    {hidden("go", go)}
                    <button class="link">
                        {words.say(label)} " "
                        <span class="visually-hidden">
                            {words.say_with("employer-end-for", [("name", f.name.clone().into())])}
                        </span>
                    </button>
                </form>
            </li>
        }
    });
    let list = if followers.is_empty() {
        view! { <p class="muted">{words.say("employer-followers-none")}</p> }.into_any()
    } else {
        view! { <ul class="mail-list">{lines.collect::<Vec<_>>()}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="followers">
            <h2 id="followers">{words.say("employer-followers")}</h2>
            <p>{words.say("employer-followers-lead")}</p>
            {list}
        </section>
    }
    .into_any()
}

fn card(frame: &Frame, n: usize, certificate: &OwnCertificate) -> AnyView {
    let words = &frame.words;
    let link = format!("link-{n}");
    let hint = format!("link-{n}-hint");
    let verify = format!("/verify/{}", certificate.number);
    let paper = format!("/certificates/{}.pdf", certificate.number);
    view! {
        <section class="card">
            <h2>{certificate.programme.clone()}</h2>
            <p>{state_mark(frame, certificate.state)}</p>
            <dl class="facts">
                <div><dt>{words.say("public-verify-kind")}</dt><dd>{certificate_kind(words, certificate.kind)}</dd></div>
                <div><dt>{words.say("public-verify-issued-on")}</dt><dd>{day(frame, certificate.issued_on)}</dd></div>
                <div><dt>{words.say("public-verify-number")}</dt><dd>{certificate.number.clone()}</dd></div>
            </dl>
            <div class="actions">
                <a class="button" href=paper>{words.say("public-certificates-paper")}</a>
                <a class="button secondary" href=verify>{words.say("public-certificates-check")}</a>
            </div>
            <div class="field">
                <label for=link.clone()>{words.say("public-certificates-link")}</label>
                <p class="hint" id=hint.clone()>{words.say("public-certificates-link-hint")}</p>
                <input id=link r#type="text" readonly value=certificate.verify_address.clone() aria-describedby=hint />
            </div>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{signed_in, sound};

    #[test]
    fn a_holder_finds_the_paper_the_check_and_a_link_to_copy() {
        let one = OwnCertificate {
            number: "7K2M-Q4TX".to_owned(),
            programme: "Foundations".to_owned(),
            kind: CertificateKind::TrainingCompletion,
            issued_on: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(),
            state: CertificateState::Genuine,
            verify_address: "https://cairn.example/verify/7K2M-Q4TX".to_owned(),
        };
        let html = sound(&signed_in(), |f| page(f, &[one.clone(), one], &[follower(false), follower(true)], &[]));
        assert!(html.contains("href=\"/certificates/7K2M-Q4TX.pdf\""), "{html}");
        assert!(html.contains("href=\"/verify/7K2M-Q4TX\""), "{html}");
        assert!(html.contains("value=\"https://cairn.example/verify/7K2M-Q4TX\""), "{html}");
        assert!(html.contains("readonly"), "{html}");
        assert!(html.contains("Emma &lt;E&gt; follows “Foundations” since 2 March 2026"), "{html}");
        assert!(html.contains("value=\"end\"") && html.contains("value=\"allow\""), "{html}");
    }

    fn follower(ended: bool) -> Follower {
        Follower {
            employer: "emma".to_owned(),
            name: "Emma <E>".to_owned(),
            number: "7K2M-Q4TX".to_owned(),
            programme: "Foundations".to_owned(),
            since: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
            ended,
        }
    }

    #[test]
    fn nobody_is_left_before_an_empty_page() {
        let html = sound(&signed_in(), |f| page(f, &[], &[], &[]));
        assert!(html.contains("href=\"/progress\""), "{html}");
    }
}
