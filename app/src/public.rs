//! The landing page, and what a programme is and who accepts it.

use crate::shell::{Frame, Page, Width, certificate_kind, day};
use chrono::NaiveDate;
use domain::course::{Acceptance, CertificateKind};
use domain::id::ProgrammeId;
use leptos::prelude::*;

/// What the landing page shows beside its own words.
#[derive(Debug, Clone, Default)]
pub struct Landing {
    /// Programmes that can be joined, in their order.
    pub programmes: Vec<ProgrammeSummary>,
}

/// A programme in a few words.
#[derive(Debug, Clone)]
pub struct ProgrammeSummary {
    /// Its id, for the link.
    pub id: ProgrammeId,
    /// Its title.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
}

/// A programme as anyone may read it.
#[derive(Debug, Clone)]
pub struct ProgrammeDetails {
    /// Its title.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// What its certificate says.
    pub kind: CertificateKind,
    /// What has to be done, one sentence each.
    pub requirements: Vec<String>,
    /// Boards that accept it; none when the list is empty.
    pub acceptance: Vec<Acceptance>,
    /// Where its rules stand.
    pub source: String,
    /// The day on which someone last compared the rules with the source.
    pub checked_on: NaiveDate,
}

/// `GET /`: what this is, for whom, and where to go.
#[must_use]
pub fn landing(frame: &Frame, data: &Landing) -> Page {
    let words = &frame.words;
    let start = if frame.person.is_some() {
        view! { <a class="button" href="/home">{words.say("public-landing-home")}</a> }.into_any()
    } else {
        view! { <a class="button" href="/sign-in">{words.say("shell-sign-in")}</a> }.into_any()
    };
    let body = view! {
        <h1>{words.say("public-landing-title")}</h1>
        <p class="lead">{words.say_with("public-landing-lead", [("organisation", frame.organisation.clone().into())])}</p>
        <div class="actions">
            {start}
            <a class="button secondary" href="/verify">{words.say("shell-verify")}</a>
        </div>
        {frame.person.is_none().then(|| view! { <p class="muted">{words.say("public-landing-by-invitation")}</p> })}
        {steps(frame)}
        {programmes(frame, data)}
        {audiences(frame)}
    };
    Page {
        title: words.say("public-landing-name"),
        width: Width::Reading,
        body: body.into_any(),
        island: false,
        indexed: true,
    }
}

fn steps(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <section aria-labelledby="way">
            <h2 id="way">{words.say("public-way-title")}</h2>
            <ol>
                <li>{words.say("public-way-learn")}</li>
                <li>{words.say("public-way-practise")}</li>
                <li>{words.say("public-way-hours")}</li>
                <li>{words.say("public-way-certificate")}</li>
            </ol>
            <p>{words.say("public-way-pace")}</p>
        </section>
    }
    .into_any()
}

fn programmes(frame: &Frame, data: &Landing) -> AnyView {
    let words = &frame.words;
    let list = if data.programmes.is_empty() {
        view! { <p class="empty">{words.say("public-programmes-none")}</p> }.into_any()
    } else {
        let cards = data.programmes.iter().map(|programme| {
            view! {
                <li class="card">
                    <h3><a href=format!("/programmes/{}", programme.id)>{programme.title.clone()}</a></h3>
                    <p>{programme.summary.clone()}</p>
                </li>
            }
        });
        view! { <ul class="cards">{cards.collect::<Vec<_>>()}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="programmes">
            <h2 id="programmes">{words.say("public-programmes-title")}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn audiences(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <section aria-labelledby="whom">
            <h2 id="whom">{words.say("public-whom-title")}</h2>
            <ul class="cards">
                <li class="card quiet">
                    <h3>{words.say("public-whom-trainees")}</h3>
                    <p>{words.say("public-whom-trainees-text")}</p>
                </li>
                <li class="card quiet">
                    <h3>{words.say("public-whom-staff")}</h3>
                    <p>{words.say("public-whom-staff-text")}</p>
                </li>
                <li class="card quiet">
                    <h3>{words.say("public-whom-employers")}</h3>
                    <p>{words.say("public-whom-employers-text")}</p>
                </li>
            </ul>
            <p>{words.say("public-peers-are-peers")}</p>
        </section>
    }
    .into_any()
}

/// `GET /programmes/{id}`: what is in it and what it is worth.
#[must_use]
pub fn programme(frame: &Frame, data: &ProgrammeDetails) -> Page {
    let words = &frame.words;
    let requirements = data.requirements.iter().map(|line| view! { <li>{line.clone()}</li> });
    let body = view! {
        <h1>{data.title.clone()}</h1>
        <p class="lead">{data.summary.clone()}</p>
        <section aria-labelledby="inside">
            <h2 id="inside">{words.say("public-programme-inside")}</h2>
            <ul>{requirements.collect::<Vec<_>>()}</ul>
            <p class="small muted">
                {words.say_with("public-programme-source", [("source", data.source.clone().into())])} " "
                {words.say("public-programme-checked")} " " {day(frame, data.checked_on)} "."
            </p>
        </section>
        <section aria-labelledby="end">
            <h2 id="end">{words.say("public-programme-end")}</h2>
            <p>{words.say_with("public-programme-kind", [("kind", certificate_kind(words, data.kind).into())])}</p>
            {not_a_certification(frame, data.kind)}
        </section>
        <section aria-labelledby="boards">
            <h2 id="boards">{words.say("public-boards-title")}</h2>
            {boards(frame, &data.acceptance)}
        </section>
    };
    Page { title: data.title.clone(), width: Width::Reading, body: body.into_any(), island: false, indexed: true }
}

/// Training is taken for a certification easily; where it is none, the page says so.
fn not_a_certification(frame: &Frame, kind: CertificateKind) -> AnyView {
    if kind == CertificateKind::Certification {
        return ().into_any();
    }
    view! { <div class="notice"><p>{frame.words.say("public-not-a-certification")}</p></div> }.into_any()
}

fn boards(frame: &Frame, acceptance: &[Acceptance]) -> AnyView {
    let words = &frame.words;
    if acceptance.is_empty() {
        return view! {
            <p class="empty">{words.say("public-boards-none")}</p>
            <p>{words.say("public-boards-ask")}</p>
        }
        .into_any();
    }
    let rows = acceptance.iter().map(|a| {
        view! {
            <tr>
                <th scope="row">{a.board.clone()}</th>
                <td data-label=words.say("public-boards-counts-for")>{a.counts_for.clone()}</td>
                <td data-label=words.say("public-boards-source")>{a.source.clone()}</td>
                <td data-label=words.say("public-boards-checked")>{day(frame, a.checked_on)}</td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("public-boards-board")}</th>
                    <th scope="col">{words.say("public-boards-counts-for")}</th>
                    <th scope="col">{words.say("public-boards-source")}</th>
                    <th scope="col">{words.say("public-boards-checked")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
        <p>{words.say("public-boards-ask")}</p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{frame, signed_in, sound};

    fn details(acceptance: Vec<Acceptance>, kind: CertificateKind) -> ProgrammeDetails {
        ProgrammeDetails {
            title: "Foundations".to_owned(),
            summary: "The first steps.".to_owned(),
            kind,
            requirements: vec!["Read all lessons of “What peer support is”.".to_owned()],
            acceptance,
            source: "Cairn, first edition".to_owned(),
            checked_on: NaiveDate::from_ymd_opt(2026, 11, 1).unwrap(),
        }
    }

    #[test]
    fn the_landing_page_leads_in_and_lists_programmes() {
        let programme = ProgrammeSummary {
            id: ProgrammeId::parse("foundations").unwrap(),
            title: "Foundations <1>".to_owned(),
            summary: "The first steps.".to_owned(),
        };
        let html = sound(&frame(), |f| landing(f, &Landing { programmes: vec![programme] }));
        assert!(html.contains("href=\"/programmes/foundations\""), "{html}");
        assert!(html.contains("Foundations &lt;1&gt;"), "{html}");
        assert!(
            html.contains("class=\"button\" href=\"/sign-in\"") || html.contains("href=\"/sign-in\" class=\"button\""),
            "{html}"
        );
        assert!(html.contains("Harbor Peer Collective"), "{html}");
    }

    #[test]
    fn the_landing_page_leads_home_who_is_signed_in_and_is_honest_about_no_programme() {
        let html = sound(&signed_in(), |f| landing(f, &Landing::default()));
        assert!(!html.contains("/sign-in"), "{html}");
        assert!(html.contains("No program is open yet."), "{html}");
    }

    #[test]
    fn a_programme_without_a_board_says_so_and_says_what_it_is_not() {
        let html = sound(&frame(), |f| programme(f, &details(vec![], CertificateKind::TrainingCompletion)));
        assert!(html.contains("No board has approved this training yet."), "{html}");
        assert!(html.contains("It is not a certification."), "{html}");
    }

    #[test]
    fn a_programme_names_each_board_what_it_counts_for_and_when_that_was_checked() {
        let board = Acceptance {
            board: "State Board of Peers".to_owned(),
            counts_for: "40 hours of training".to_owned(),
            source: "Rule 12".to_owned(),
            checked_on: NaiveDate::from_ymd_opt(2026, 10, 2).unwrap(),
        };
        let html = sound(&frame(), |f| programme(f, &details(vec![board], CertificateKind::Certification)));
        for text in ["State Board of Peers", "40 hours of training", "Rule 12", "2 October 2026"] {
            assert!(html.contains(text), "{text}: {html}");
        }
        assert!(!html.contains("It is not a certification."), "{html}");
    }
}
