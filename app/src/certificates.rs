//! A holder's own certificates: the papers, and the links to give away.

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

/// `GET /certificates`: those that were issued here, then those that others issued.
#[must_use]
pub fn page(frame: &Frame, certificates: &[OwnCertificate], past: &[PastPaper]) -> Page {
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
        let html = sound(&signed_in(), |f| page(f, &[one.clone(), one], &[]));
        assert!(html.contains("href=\"/certificates/7K2M-Q4TX.pdf\""), "{html}");
        assert!(html.contains("href=\"/verify/7K2M-Q4TX\""), "{html}");
        assert!(html.contains("value=\"https://cairn.example/verify/7K2M-Q4TX\""), "{html}");
        assert!(html.contains("readonly"), "{html}");
    }

    #[test]
    fn nobody_is_left_before_an_empty_page() {
        let html = sound(&signed_in(), |f| page(f, &[], &[]));
        assert!(html.contains("href=\"/progress\""), "{html}");
    }
}
