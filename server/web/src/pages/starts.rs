//! Whether a group has started, and the administrator's word that it does.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::roster::{GoAhead, Start, Unread};
use domain::actor::Action;
use domain::id::CohortId;
use service::reviews::{self, AcceptForm};
use service::{Error, Refusal};

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/admin/cohorts/{cohort}/start", Permit::Any(Action::SeeCohort.roles()), page),
        post("/admin/cohorts/{cohort}/start", Permit::Any(Action::LetStart.roles()), accept),
    ]
}

/// Where a group stands that is to start. The form shows what there is now, so that its hidden fields are made anew.
pub(super) async fn data(call: &Call<State>, id: &CohortId, form: FormState) -> Result<Start, Stop> {
    let found = reviews::starting(call.house(), call.actor()?, id).await?;
    let unread = found.unread.iter().map(|one| Unread {
        title: one.title.clone(),
        accepted: !found.waiting.contains(&one.module),
        changed: found.changed.contains(&one.module),
    });
    let edition = |one: &domain::review::Edition| (one.title.clone(), one.digest.as_str()[..12].to_owned());
    Ok(Start {
        cohort: found.cohort.id,
        name: found.cohort.name,
        unread: unread.collect(),
        accepted: found
            .accepted
            .into_iter()
            .map(|one| GoAhead { name: one.name, at: one.at, editions: one.editions.iter().map(edition).collect() })
            .collect(),
        may_accept: found.may_accept,
        form: form.with("id", call.house().new_id()).with("shown", found.shown),
    })
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let data = data(call, &call.id("cohort")?, form).await?;
    Ok(call.page(status, |frame| app::roster::start_page(frame, &data)))
}

async fn page(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn accept(call: Call<State>) -> Answer {
    let cohort: CohortId = call.id("cohort")?;
    let field = |name: &str| call.fields.one(name).to_owned();
    let sent = AcceptForm { id: field("id"), shown: field("shown"), accepted: field("accepted") == "yes" };
    match reviews::accept(call.house(), call.actor()?, &cohort, &sent).await {
        Ok(()) => Ok(Reply::see_other(format!("/admin/cohorts/{cohort}"))),
        Err(Error::Refused(Refusal::Choice(at))) => {
            let words = call.words();
            let mut form = FormState::default();
            match at {
                "accepted" => fault(&mut form, "accepted", words.say("start-refused-box")),
                _ => fault(&mut form, "", words.say("start-refused-changed")),
            }
            show(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}
