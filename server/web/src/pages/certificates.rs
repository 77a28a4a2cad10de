//! A holder's own certificates, on the page and as PDF.

use crate::call::Call;
use crate::pages::Answer;
use crate::pages::public::{hours_label, past_paper, state};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::certificates::{Follower, OwnCertificate};
use documents::CertificatePaper;
use domain::certificate::{Certificate, CertificateNumber};
use domain::course::CertificateKind;
use domain::id::PersonId;
use service::{certificates, employers, moving_in};
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/certificates", Permit::SignedIn, list),
        get("/certificates/{file}", Permit::SignedIn, pdf),
        post("/certificates/followers", Permit::SignedIn, decide),
    ]
}

async fn list(call: Call<State>) -> Answer {
    let actor = call.actor()?;
    let own = certificates::own(call.house(), actor).await?;
    let data: Vec<_> = own
        .iter()
        .map(|(certificate, standing)| OwnCertificate {
            number: certificate.number.to_string(),
            programme: certificate.programme.clone(),
            kind: certificate.kind,
            issued_on: certificate.issued_at.date_naive(),
            state: state(*standing),
            verify_address: certificates::verify_address(call.house(), &certificate.number),
        })
        .collect();
    let now = call.house().now();
    let past: Vec<_> = moving_in::past_of(call.house(), actor, &actor.person)
        .await?
        .iter()
        .map(|paper| past_paper(paper, paper.standing_on(now.date_naive()), now, None))
        .collect();
    let followers: Vec<_> = employers::followers(call.house(), call.actor()?)
        .await?
        .into_iter()
        .map(|f| Follower {
            employer: f.employer.to_string(),
            name: f.name,
            number: f.number.to_string(),
            programme: f.programme,
            since: f.since.date_naive(),
            ended: f.ended_by_holder,
        })
        .collect();
    Ok(call.page(200, |frame| app::certificates::page(frame, &data, &followers, &past)))
}

/// The holder ends that someone follows, or opens it again.
async fn decide(call: Call<State>) -> Answer {
    let employer = PersonId::parse(call.fields.one("employer")).map_err(|_| Stop::NotFound)?;
    let allow = call.fields.one("go") == "allow";
    employers::decide(call.house(), call.actor()?, &employer, call.fields.one("number"), allow).await?;
    Ok(Reply::see_other("/certificates"))
}

fn paper(call: &Call<State>, certificate: &Certificate) -> CertificatePaper {
    let words = Words::new(&certificate.language);
    let row = |label: &str, value: String| (label.to_owned(), value);
    let certifies = certificate.kind == CertificateKind::Certification;
    let mut facts = vec![
        row(&words.say("public-paper-number"), certificate.number.to_string()),
        row(&words.say("public-paper-issued"), words.date(certificate.issued_at.date_naive())),
        row(&words.say("public-paper-joined"), words.date(certificate.joined_on)),
        row(&words.say("public-paper-issuer"), certificate.issuer.clone()),
        row(&words.say("public-paper-version"), certificate.version.to_string()),
    ];
    facts.extend(certificate.certified_by.as_ref().map(|by| {
        let line = [("name", by.name.as_str().into()), ("day", words.date(by.on).into())];
        row(&words.say("public-paper-decided"), words.say_with("public-paper-decided-line", line))
    }));
    // What was signed elsewhere is said on the paper, not only on the page.
    for (label, sum) in &certificate.taken_over {
        let line = [
            ("kind", hours_label(&words, *label).into()),
            ("length", words.length(sum.minutes).into()),
            ("source", sum.source.as_str().into()),
        ];
        facts.push(row(&words.say("moving-paper-hours"), words.say_with("moving-paper-hours-line", line)));
    }
    CertificatePaper {
        language: certificate.language.0.clone(),
        title: words.say(if certifies { "public-paper-title-certification" } else { "public-paper-title" }),
        holder: certificate.holder.clone(),
        statement: words.say(if certifies { "public-paper-statement-certification" } else { "public-paper-statement" }),
        programme: certificate.programme.clone(),
        not_a_certification: if certifies { String::new() } else { words.say("public-paper-not-a-certification") },
        facts,
        hours_heading: words.say("public-paper-hours"),
        hours: certificate.hours.iter().map(|(label, m)| (hours_label(&words, *label), words.length(*m))).collect(),
        hours_total: (words.say("public-paper-total"), words.length(certificate.total())),
        verify_line: words.say("public-paper-check"),
        verify_url: certificates::verify_address(call.house(), &certificate.number),
        qr_alt: words.say("public-paper-qr"),
        issued_at: certificate.issued_at,
        organisation: certificate.issuer.clone(),
        demonstration: certificate.demonstration.then(|| words.say("public-paper-demonstration")),
    }
}

async fn pdf(call: Call<State>) -> Answer {
    let number = call.param("file").strip_suffix(".pdf").and_then(|n| CertificateNumber::parse(n).ok());
    let number = number.ok_or(Stop::NotFound)?;
    let certificate = certificates::for_holder(call.house(), call.actor()?, &number).await?;
    let paper = paper(&call, &certificate);
    // Setting type takes a core for some milliseconds: not on a thread that serves others.
    let body = tokio::task::spawn_blocking(move || documents::certificate(&paper)).await.map_err(Stop::failed)?;
    Ok(Reply::Bytes {
        status: 200,
        mime: "application/pdf",
        name: Some(format!("certificate-{number}.pdf")),
        body: body.map_err(Stop::failed)?,
    })
}
