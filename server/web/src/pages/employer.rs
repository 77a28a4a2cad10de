//! The page of an employer.

use crate::call::Call;
use crate::pages::public::state;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::employer::{Employer, Followed};
use app::forms::FormState;
use chrono::NaiveDate;
use domain::actor::Role;
use service::{Error, Refusal, employers};

pub(super) fn rows() -> Vec<Row<State>> {
    let employer = Permit::Any(&[Role::Employer]);
    vec![get("/employer", employer, page), post("/employer", employer, follow), post("/employer/stop", employer, stop)]
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let on: Option<NaiveDate> = call.query.one("on").trim().parse().ok();
    let (as_of, followed) = employers::followed(call.house(), call.actor()?, on).await?;
    let line = |f: employers::Followed| Followed {
        number: f.certificate.number.to_string(),
        state: state(f.standing),
        since: f.since.date_naive(),
        issued_on: f.certificate.issued_at.date_naive(),
        holder: f.certificate.holder,
        programme: f.certificate.programme,
    };
    let data = Employer { followed: followed.into_iter().map(line).collect(), as_of, on, form };
    Ok(call.page(status, |frame| app::employer::page(frame, &data)))
}

async fn page(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn follow(call: Call<State>) -> Answer {
    let (number, name) = (call.fields.one("number"), call.fields.one("name"));
    let words = call.words();
    let mut typed = call.typed();
    match employers::follow(call.house(), call.actor()?, number, name, &call.client).await {
        Ok(()) => return Ok(Reply::see_other("/employer")),
        Err(Error::Refused(Refusal::Number(refusal))) => {
            fault(&mut typed, "number", words.number_refusal(&refusal));
        }
        Err(Error::Refused(Refusal::NoSuchPaper)) => fault(&mut typed, "number", words.say("employer-refused")),
        Err(Error::Refused(Refusal::EndedByHolder)) => {
            fault(&mut typed, "number", words.say("employer-refused-ended"));
        }
        Err(other) => return Err(other.into()),
    }
    show(&call, 422, typed).await
}

async fn stop(call: Call<State>) -> Answer {
    employers::stop(call.house(), call.actor()?, call.fields.one("number")).await?;
    Ok(Reply::see_other("/employer"))
}
