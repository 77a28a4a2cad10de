//! Pages for anyone: the landing page, programmes, certificates by number, health.

use crate::call::Call;
use crate::pages::{Answer, fault, hours_papers};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get};
use app::forms::FormState;
use app::moving_in::Mark;
use app::progress::{Titles, asked};
use app::public::{Landing, ProgrammeDetails, ProgrammeSummary};
use app::verify::{CertificateState, KnownCertificate, PastPaper, Verdict, VerifyPage};
use chrono::{DateTime, NaiveDate, Utc};
use domain::certificate::{Certificate, CertificateNumber, HoursLabel, NumberRefusal, Standing, Status};
use domain::course::{Programme, ProgrammeVersion};
use domain::evaluation::Facts;
use domain::moving_in::{PastCertificate, PastStanding};
use serde_json::json;
use service::certificates::{self, Answer as Found};
use service::{cohorts, moving_in};
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/", Permit::Public, landing),
        get("/programmes/{programme}", Permit::Public, programme),
        get("/verify", Permit::Public, search),
        get("/verify/{number}", Permit::Public, verify),
        get("/healthz", Permit::Open, healthy),
        get("/readyz", Permit::Open, ready),
    ]
}

async fn landing(call: Call<State>) -> Answer {
    let library = call.house().library();
    let programmes = library.catalogue.programmes.iter().map(|p| ProgrammeSummary {
        id: p.id.clone(),
        title: p.title.clone(),
        summary: p.summary.clone(),
    });
    let data = Landing { programmes: programmes.collect() };
    Ok(call.listed(|frame| app::public::landing(frame, &data)))
}

/// What a programme asks, a line for each rule.
pub(super) fn requirements(call: &Call<State>, version: &ProgrammeVersion) -> Vec<String> {
    let words = call.words();
    let library = call.house().library();
    let titles = Titles::of(&library.catalogue, words.language(), &Facts::default());
    let rules = version.stages.iter().flat_map(|s| s.require.rules());
    rules.map(|rule| asked(&words, rule, &titles)).collect()
}

async fn programme(call: Call<State>) -> Answer {
    let programme: Programme = cohorts::programme(call.house(), &call.id("programme")?)?;
    let today = call.house().now().date_naive();
    let version = programme.version_on(today).or(programme.versions.last()).ok_or(Stop::NotFound)?;
    let data = ProgrammeDetails {
        requirements: requirements(&call, version),
        source: version.source.clone(),
        checked_on: version.checked_on,
        title: programme.title.clone(),
        summary: programme.summary.clone(),
        kind: programme.kind,
        acceptance: programme.acceptance.clone(),
    };
    Ok(call.listed(|frame| app::public::programme(frame, &data)))
}

async fn search(call: Call<State>) -> Answer {
    let typed = call.query.one("number").trim();
    if !call.query.has("number") {
        return Ok(call.listed(|frame| app::verify::search(frame, &FormState::default())));
    }
    match CertificateNumber::parse(typed) {
        Ok(number) => Ok(Reply::see_other(format!("/verify/{number}"))),
        Err(refusal) => {
            if let Some(number) = moving_in::past_by_old_number(call.house(), typed, &call.client).await? {
                return Ok(Reply::see_other(format!("/verify/{number}")));
            }
            let mut form = FormState::default().with("number", typed);
            fault(&mut form, "number", call.words().number_refusal(&refusal));
            Ok(call.page(422, |frame| app::verify::search(frame, &form)))
        }
    }
}

/// A certificate's state as a person reads it.
pub(super) const fn state(standing: Standing) -> CertificateState {
    match standing.status {
        None => CertificateState::NotIssuedYet,
        Some(Status::Issued | Status::Reinstated) => CertificateState::Genuine,
        Some(Status::Suspended) => CertificateState::Suspended,
        Some(Status::Revoked) => CertificateState::Revoked,
        Some(Status::Replaced) => CertificateState::Replaced,
    }
}

/// What a line of hours is called.
pub(super) fn hours_label(words: &Words, label: HoursLabel) -> String {
    match label.name() {
        "advocacy" => words.say("public-hours-advocacy"),
        "mentoring" => words.say("public-hours-mentoring"),
        "recovery" => words.say("public-hours-recovery"),
        "ethics" => words.say("public-hours-ethics"),
        "harm-reduction" => words.say("public-hours-harm-reduction"),
        "practice" => words.say("public-hours-practice"),
        _ => words.say("public-hours-supervision"),
    }
}

fn known(words: &Words, certificate: &Certificate, standing: Standing) -> KnownCertificate {
    KnownCertificate {
        state: state(standing),
        state_since: standing.since,
        holder: certificate.holder.clone(),
        programme: certificate.programme.clone(),
        kind: certificate.kind,
        issuer: certificate.issuer.clone(),
        issued_on: certificate.issued_at.date_naive(),
        version: certificate.version.to_string(),
        version_source: certificate.source.clone(),
        hours: certificate.hours.iter().map(|(label, minutes)| (hours_label(words, *label), *minutes)).collect(),
        total: certificate.total(),
        demonstration: certificate.demonstration,
    }
}

/// `/verify/{number}` and `/verify/{number}.json` are one route: axum does not take a suffix apart.
async fn verify(call: Call<State>) -> Answer {
    let asked = call.param("number").to_owned();
    let (typed, as_json) = asked.strip_suffix(".json").map_or((asked.as_str(), call.wants_json), |t| (t, true));
    let on: Option<NaiveDate> = call.query.one("on").trim().parse().ok();
    let number = CertificateNumber::parse(typed);
    let found = match &number {
        Ok(number) => certificates::verify(call.house(), number, on, &call.client).await?,
        // A number that cannot be is answered like one that was never issued.
        Err(_) => Found { as_of: call.house().now(), asked_day: on, found: None },
    };
    if found.found.is_none()
        && let Ok(number) = &number
        && let Some(paper) = hours_papers::verified(&call, number, on, as_json).await?
    {
        return Ok(paper);
    }
    if found.found.is_none()
        && let Some(past) = past(&call, typed, &number, on, as_json).await?
    {
        return Ok(past);
    }
    let status = if found.found.is_some() { 200 } else { 404 };
    let shown = number.map_or_else(|_| typed.to_owned(), |n| n.to_string());
    let words = call.words();
    if as_json {
        return Ok(Reply::Json { status, body: json_answer(&words, &shown, &found) }.shared());
    }
    let verdict = match &found.found {
        Some((certificate, standing)) => Verdict::Known(Box::new(known(&words, certificate, *standing))),
        None => Verdict::Unknown,
    };
    let data = VerifyPage { number_shown: shown, as_of: found.as_of, asked_day: found.asked_day, verdict };
    Ok(call.page(status, |frame| app::verify::page(frame, &data)))
}

/// The answer about a certificate that somebody else issued; by its old number it leads to ours.
async fn past(
    call: &Call<State>,
    typed: &str,
    number: &Result<CertificateNumber, NumberRefusal>,
    on: Option<NaiveDate>,
    as_json: bool,
) -> Result<Option<Reply>, Stop> {
    let number = match number {
        Ok(number) => number.clone(),
        Err(_) => {
            let found = moving_in::past_by_old_number(call.house(), typed, &call.client).await?;
            let Some(number) = found else { return Ok(None) };
            if !as_json {
                let day = on.map(|on| format!("?on={on}")).unwrap_or_default();
                return Ok(Some(Reply::see_other(format!("/verify/{number}{day}"))));
            }
            number
        }
    };
    let Some((paper, standing)) = moving_in::verify_past(call.house(), &number, on).await? else { return Ok(None) };
    let data = past_paper(&paper, standing, call.house().now(), on);
    if as_json {
        let words = call.words();
        return Ok(Some(Reply::json(past_json(&words, &paper, &data)).shared()));
    }
    Ok(Some(call.page(200, |frame| app::verify::past_page(frame, &data))))
}

/// A certificate of the past, as its page shows it.
pub(super) fn past_paper(
    paper: &PastCertificate,
    standing: PastStanding,
    as_of: DateTime<Utc>,
    asked_day: Option<NaiveDate>,
) -> PastPaper {
    PastPaper {
        number: paper.number.to_string(),
        old_number: paper.old_number.clone(),
        as_of,
        asked_day,
        standing,
        holder: paper.holder.clone(),
        programme: paper.programme.clone(),
        kind: paper.kind,
        issued_on: paper.issued_on,
        expires_on: paper.expires_on,
        issuer: paper.issuer.clone(),
        organisation: paper.organisation.clone(),
        mark: Mark::from(&paper.taken_over),
        demonstration: paper.demonstration,
    }
}

fn past_json(words: &Words, paper: &PastCertificate, data: &PastPaper) -> serde_json::Value {
    let state = match data.standing {
        PastStanding::OnRecord => "on_record",
        PastStanding::Expired => "expired",
        PastStanding::NotIssuedYet => "not_issued_yet",
    };
    json!({
        "number": data.number,
        "old_number": paper.old_number,
        "state": state,
        "as_of": data.as_of,
        "asked_day": data.asked_day,
        "taken_over": {
            "source": paper.taken_over.source,
            "brought_in_on": paper.taken_over.at.date_naive(),
            "brought_in_by": paper.organisation,
            "issued_here": false,
            "said": data.mark_text(words),
        },
        "claimed_kind": paper.kind,
        "is_certification": false,
        "holder": paper.holder,
        "programme": paper.programme,
        "issuer": paper.issuer,
        "issued_on": paper.issued_on,
        "expires_on": paper.expires_on,
        "demonstration": paper.demonstration,
    })
}

fn json_answer(words: &Words, shown: &str, found: &Found) -> serde_json::Value {
    let Some((certificate, standing)) = &found.found else {
        return json!({ "number": shown, "state": "unknown", "as_of": found.as_of, "asked_day": found.asked_day });
    };
    let state = match state(*standing) {
        CertificateState::Genuine => "genuine",
        CertificateState::Suspended => "suspended",
        CertificateState::Revoked => "revoked",
        CertificateState::Expired => "expired",
        CertificateState::Replaced => "replaced",
        CertificateState::NotIssuedYet => "not_issued_yet",
    };
    let hours: Vec<_> = certificate
        .hours
        .iter()
        .map(|(label, minutes)| json!({ "category": label.name(), "label": hours_label(words, *label), "minutes": minutes }))
        .collect();
    json!({
        "number": shown,
        "state": state,
        "state_since": standing.since,
        "as_of": found.as_of,
        "asked_day": found.asked_day,
        "kind": certificate.kind,
        "is_certification": certificate.kind == domain::course::CertificateKind::Certification,
        "holder": certificate.holder,
        "programme": certificate.programme,
        "programme_version": certificate.version,
        "version_source": certificate.source,
        "issuer": certificate.issuer,
        "issued_on": certificate.issued_at.date_naive(),
        "hours": hours,
        "total_minutes": certificate.total(),
        "demonstration": certificate.demonstration,
    })
}

async fn healthy(_: Call<State>) -> Answer {
    Ok(Reply::Text { status: 200, body: "ok\n".to_owned() })
}

async fn ready(call: Call<State>) -> Answer {
    Ok(match call.house().alive().await {
        Ok(()) => Reply::Text { status: 200, body: "ready\n".to_owned() },
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            Reply::Text { status: 503, body: "not ready\n".to_owned() }
        }
    })
}
