//! Closing a trainee's hours, as staff do it.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::hours::closing::{self, Closing, Month};
use chrono::NaiveDate;
use domain::actor::Action;
use domain::hours::HoursRefusal;
use domain::id::PersonId;
use service::hours::closing as hours;
use service::{Error, Refusal};

pub(super) fn rows() -> Vec<Row<State>> {
    let staff = Permit::Any(Action::CloseHours.roles());
    vec![get("/admin/people/{person}/hours", staff, page), post("/admin/people/{person}/hours", staff, decide)]
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let person: PersonId = call.id("person")?;
    let (learner, months) = hours::months(call.house(), call.actor()?, &person).await?;
    let month = |(first, m): (NaiveDate, hours::Month)| Month {
        first,
        signed: m.signed,
        closed: m.closed,
        open: m.open,
        length: m.length,
    };
    let data =
        Closing { trainee: person, name: learner.name.clone(), months: months.into_iter().map(month).collect(), form };
    Ok(call.page(status, |frame| closing::page(frame, &data)))
}

async fn page(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn decide(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    let (house, actor) = (call.house(), call.actor()?);
    let typed = call.fields.one("month");
    let Ok(month) = NaiveDate::parse_from_str(&format!("{typed}-01"), "%Y-%m-%d") else {
        // Who may not close these hours is not told that the form was wrong.
        hours::months(house, actor, &person).await?;
        let mut form = FormState::default();
        fault(&mut form, "", call.words().say("admin-refused-choice"));
        return show(&call, 422, form).await;
    };
    let field = format!("reason-{typed}");
    let done = match call.fields.one("go") {
        "close" => hours::close(house, actor, &person, month).await,
        "reopen" => hours::reopen(house, actor, &person, month, call.fields.one(&field)).await,
        _ => return Err(Stop::NotFound),
    };
    match done {
        Ok(_) => Ok(Reply::see_other(format!("/admin/people/{person}/hours"))),
        Err(Error::Refused(Refusal::Entry(refusal))) => {
            let mut form = call.typed();
            let at = match refusal {
                HoursRefusal::ReasonMissing | HoursRefusal::ReasonLong { .. } => field,
                _ => String::new(),
            };
            fault(&mut form, at, call.words().hours_refusal(&refusal));
            show(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}
