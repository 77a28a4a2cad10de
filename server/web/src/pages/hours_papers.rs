//! Papers about hours: made, downloaded, checked before they go to a board, and everything in one file.

mod bundle;
mod paper;

use crate::call::Call;
use crate::pages::Answer;
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::hours_papers::check::Check;
use app::hours_papers::copy::CopySheet;
use app::hours_papers::{MadePaper, Offer, Papers, Whose};
use app::progress::Titles;
use app::verify::HoursPaperPage;
use chrono::NaiveDate;
use domain::actor::{Action, Role};
use domain::certificate::CertificateNumber;
use domain::evaluation::Facts;
use domain::hours_paper::{Since, same_code};
use domain::id::PersonId;
use serde_json::json;
use service::Error;
use service::hours_papers::{self, Made, MakeForm};

pub(super) fn rows() -> Vec<Row<State>> {
    let trainee = Permit::Any(&[Role::Trainee]);
    let supervisor = Permit::Any(Action::SignHours.roles());
    vec![
        get("/hours/papers", trainee, own),
        post("/hours/papers", trainee, make),
        get("/hours/papers/{file}", trainee, own_pdf),
        get("/hours/check", trainee, check),
        get("/hours/copy-sheet", trainee, copy_sheet),
        get("/hours/bundle.zip", trainee, bundle::own),
        get("/desk/hours/{person}/papers", supervisor, of_trainee),
        post("/desk/hours/{person}/papers", supervisor, make_of_trainee),
        get("/desk/hours/{person}/papers/{file}", supervisor, pdf_of_trainee),
        get("/admin/people/{person}/hours.zip", Permit::Any(Action::AuditHours.roles()), bundle::of_person),
    ]
}

fn offer(call: &Call<State>, one: hours_papers::Offer) -> Offer {
    Offer {
        id: call.house().new_id(),
        programme_id: one.key.programme.to_string(),
        time: one.key.time,
        supervisor: hours_papers::who_text(&one.supervisor),
        supervisor_name: one.supervisor_name,
        programme: one.programme,
        site: one.site,
        entries: one.entries,
        sums: one.sums,
        span: one.span,
        current: one.current.map(|number| number.to_string()),
    }
}

fn shown(made: Made) -> MadePaper {
    MadePaper { paper: made.paper, code: made.code, standing: made.standing }
}

fn papers(call: &Call<State>, whose: Whose, offers: Vec<hours_papers::Offer>, made: Vec<Made>) -> Reply {
    let just = CertificateNumber::parse(call.query.one("made")).ok();
    let just = just.filter(|number| made.iter().any(|one| one.paper.number == *number));
    let data = Papers {
        whose,
        offers: offers.into_iter().map(|one| offer(call, one)).collect(),
        made: made.into_iter().map(shown).collect(),
        just: just.map(|number| number.to_string()),
    };
    call.page(200, |frame| app::hours_papers::page(frame, &data))
}

async fn own(call: Call<State>) -> Answer {
    let (offers, made) = hours_papers::own(call.house(), call.actor()?).await?;
    Ok(papers(&call, Whose::Own, offers, made))
}

async fn of_trainee(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    let (name, offers, made) = hours_papers::of_trainee(call.house(), call.actor()?, &person).await?;
    Ok(papers(&call, Whose::Of { person, name }, offers, made))
}

fn form(call: &Call<State>) -> MakeForm {
    let field = |name: &str| call.fields.one(name).to_owned();
    MakeForm { id: field("id"), programme: field("programme"), time: field("time"), supervisor: field("supervisor") }
}

async fn make(call: Call<State>) -> Answer {
    let number = hours_papers::make(call.house(), call.actor()?, &form(&call)).await?;
    Ok(Reply::see_other(format!("/hours/papers?made={number}")))
}

async fn make_of_trainee(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    let number = hours_papers::make_of_trainee(call.house(), call.actor()?, &person, &form(&call)).await?;
    Ok(Reply::see_other(format!("/desk/hours/{person}/papers?made={number}")))
}

fn number_in(call: &Call<State>) -> Result<CertificateNumber, Stop> {
    let file = call.param("file").strip_suffix(".pdf").ok_or(Stop::NotFound)?;
    CertificateNumber::parse(file).map_err(|_| Stop::NotFound)
}

async fn pdf(call: &Call<State>, made: Made) -> Answer {
    let report = paper::report(&call.words(), &call.house().identity().public_url, &made);
    // Setting type takes a core for some milliseconds: not on a thread that serves others.
    let body = tokio::task::spawn_blocking(move || documents::report(&report)).await.map_err(Stop::failed)?;
    Ok(Reply::Bytes {
        status: 200,
        mime: "application/pdf",
        name: Some(format!("hours-{}.pdf", made.paper.number)),
        body: body.map_err(Stop::failed)?,
    })
}

async fn own_pdf(call: Call<State>) -> Answer {
    let made = hours_papers::own_paper(call.house(), call.actor()?, &number_in(&call)?).await?;
    pdf(&call, made).await
}

async fn pdf_of_trainee(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    let number = number_in(&call)?;
    let made = hours_papers::paper_of_trainee(call.house(), call.actor()?, &person, &number).await?;
    pdf(&call, made).await
}

async fn check(call: Call<State>) -> Answer {
    let ready = match hours_papers::ready(call.house(), call.actor()?).await {
        Ok(ready) => ready,
        // Not joined yet: home says what comes first.
        Err(Error::NotFound) => return Ok(Reply::see_other("/home")),
        Err(other) => return Err(other.into()),
    };
    let name = |who: &domain::chain::hours::Who| hours_papers::called(&ready.names, who);
    let titles = Titles::of(&call.house().library().catalogue, call.words().language(), &Facts::default());
    let data = Check { programme: ready.programme.clone(), checked: ready.checked.clone(), titles };
    Ok(call.page(200, |frame| app::hours_papers::check::page(frame, &data, &name)))
}

async fn copy_sheet(call: Call<State>) -> Answer {
    let sheet = match hours_papers::copy_sheet(call.house(), call.actor()?).await {
        Ok(sheet) => sheet,
        Err(Error::NotFound) => return Ok(Reply::see_other("/home")),
        Err(other) => return Err(other.into()),
    };
    let data = CopySheet {
        trainee: sheet.trainee,
        programme: sheet.programme,
        rows: sheet.rows.into_iter().map(|row| (row.said, row.supervisor)).collect(),
        a_week: sheet.a_week,
        taken_over: sheet.taken_over,
    };
    Ok(call.page(200, |frame| app::hours_papers::copy::page(frame, &data)))
}

/// The answer about a number that is that of a paper about hours; none where it is not.
pub(super) async fn verified(
    call: &Call<State>,
    number: &CertificateNumber,
    on: Option<NaiveDate>,
    as_json: bool,
) -> Result<Option<Reply>, Stop> {
    let Some(made) = hours_papers::verify_paper(call.house(), number, on).await? else { return Ok(None) };
    let code = call.query.one("code").trim();
    let code_fits = (!code.is_empty()).then(|| same_code(code, &made.code));
    let data = HoursPaperPage { made: shown(made), asked_day: on, code_fits };
    if as_json {
        return Ok(Some(Reply::json(answer(&data)).shared()));
    }
    Ok(Some(call.page(200, |frame| app::verify::hours_paper_page(frame, &data))))
}

fn answer(data: &HoursPaperPage) -> serde_json::Value {
    let (paper, standing) = (&data.made.paper, &data.made.standing);
    let asked = json!({
        "number": paper.number.to_string(),
        "kind": "verification_of_supervised_experience",
        "state": data.state(),
        "as_of": standing.at,
        "asked_day": data.asked_day,
        "code_fits": data.code_fits,
        "is_certification": false,
        "demonstration": paper.demonstration,
    });
    if data.code_fits == Some(false) {
        return asked;
    }
    let changed: Vec<_> = standing
        .changed
        .iter()
        .map(|one| {
            let (what, now) = match &one.since {
                Since::Corrected { date, kind, minutes, at } => {
                    ("corrected", json!({ "date": date, "kind": kind, "minutes": minutes, "signed_at": at }))
                }
                Since::CorrectionWaits { at } => ("correction_waits", json!({ "sent_at": at })),
                Since::NotInForce => ("not_in_force", serde_json::Value::Null),
            };
            json!({ "date": one.date, "kind": one.kind, "minutes": one.minutes, "since": what, "now": now })
        })
        .collect();
    let months: Vec<_> = paper
        .months()
        .into_iter()
        .map(|(month, sums)| {
            let month = month.format("%Y-%m").to_string();
            json!({ "month": month, "practice_minutes": sums.practice, "supervision_minutes": sums.supervision })
        })
        .collect();
    let sums = paper.sums();
    let mut all = asked;
    let more = json!({
        "code": data.made.code,
        "made_at": paper.made_at,
        "trainee": paper.trainee,
        "supervisor": paper.supervisor_name,
        "organisation": paper.organisation,
        "site": paper.site_name,
        "programme": paper.programme,
        "entries": paper.lines.len(),
        "practice_minutes": sums.practice,
        "supervision_minutes": sums.supervision,
        "first_day": paper.span().map(|(first, _)| first),
        "last_day": paper.span().map(|(_, last)| last),
        "months": months,
        "log": { "chain": paper.head.chain, "links": paper.head.number, "head": paper.head.digest },
        "awaits_identity_check": standing.awaits_identity_check > 0,
        "changed_since": changed,
    });
    if let (Some(all), serde_json::Value::Object(more)) = (all.as_object_mut(), more) {
        all.extend(more);
    }
    all
}
