//! Course evaluations: the trainee's form, and what many said for staff.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::survey::{Door, Evaluation, Part, Readout};
use domain::actor::{Action, Role};
use domain::id::{CohortId, ProgrammeId};
use domain::survey::Quarter;
use service::surveys::{self, Cut};
use service::{Error, Refusal};
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let trainee = Permit::Any(&[Role::Trainee]);
    vec![
        get("/evaluation/{programme}", trainee, form_page),
        post("/evaluation/{programme}", trainee, give),
        get("/desk/evaluations", Permit::Any(Action::ReadEvaluations.roles()), results),
    ]
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let programme: ProgrammeId = call.id("programme")?;
    let (learner, survey, door) = surveys::form(call.house(), call.actor()?, &programme).await?;
    let data = Evaluation {
        programme,
        title: learner.programme.title.clone(),
        survey,
        door: match door {
            surveys::Door::NotYet => Door::NotYet,
            surveys::Door::Open => Door::Open,
            surveys::Door::Given => Door::Given,
        },
        form,
    };
    Ok(call.page(status, |frame| app::survey::page(frame, &data)))
}

async fn form_page(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn give(call: Call<State>) -> Answer {
    let programme: ProgrammeId = call.id("programme")?;
    let given = surveys::give(call.house(), call.actor()?, &programme, |field| call.fields.one(field)).await;
    match given {
        Ok(()) => Ok(Reply::see_other(format!("/evaluation/{programme}"))),
        Err(Error::Refused(Refusal::Survey(faults))) => {
            let mut form = call.typed();
            for (field, refusal) in faults {
                fault(&mut form, field, call.words().survey_refusal(&refusal));
            }
            show(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}

fn quarter(words: &Words, quarter: Quarter) -> String {
    let year = quarter.year.to_string();
    words.say_with("survey-quarter", [("quarter", quarter.number.into()), ("year", year.into())])
}

/// Which cut an address asks for; none for everything.
fn wanted(call: &Call<State>) -> Result<Option<(ProgrammeId, Cut)>, Stop> {
    let field = |name: &str| call.query.one(name);
    if field("programme").is_empty() {
        return Ok(None);
    }
    let programme = ProgrammeId::parse(field("programme")).map_err(|_| Stop::NotFound)?;
    let cut = match (field("cohort"), field("quarter")) {
        ("", "") => Cut::All,
        ("", text) => Cut::Quarter(Quarter::parse(text).ok_or(Stop::NotFound)?),
        (text, _) => Cut::Cohort(CohortId::parse(text).map_err(|_| Stop::NotFound)?),
    };
    Ok(Some((programme, cut)))
}

async fn results(call: Call<State>) -> Answer {
    let words = call.words();
    let wanted = wanted(&call)?;
    let read = surveys::read(call.house(), call.actor()?, wanted.as_ref().map(|(p, c)| (p, c))).await?;
    let one = |r: surveys::Readout| {
        let address = |cut: String| format!("/desk/evaluations?programme={}&{cut}", r.programme);
        let cohorts = r
            .cohorts
            .iter()
            .map(|p| Part { label: p.key.name.clone(), href: p.told.then(|| address(format!("cohort={}", p.key.id))) });
        let quarters = r.quarters.iter().map(|p| Part {
            label: quarter(&words, p.key),
            href: p.told.then(|| address(format!("quarter={}", p.key))),
        });
        Readout {
            title: r.title.clone(),
            cut: match &r.cut {
                Cut::All => None,
                Cut::Cohort(id) => r.cohorts.iter().find(|c| c.key.id == *id).map(|c| c.key.name.clone()),
                Cut::Quarter(q) => Some(quarter(&words, *q)),
            },
            cohorts: cohorts.collect(),
            quarters: quarters.collect(),
            survey: r.survey.clone(),
            summary: r.summary.clone(),
        }
    };
    let data: Vec<_> = read.into_iter().map(one).collect();
    Ok(call.page(200, |frame| app::survey::results_page(frame, &data)))
}
