//! Handing hours over, as staff do it.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::hours::EntryLine;
use app::hours::handing::{self, Asked, File, Handed, Line};
use domain::actor::Action;
use domain::id::PersonId;
use service::hours::handing as hours;
use service::{Error, Refusal};

pub(super) fn rows() -> Vec<Row<State>> {
    let staff = Permit::Any(Action::HandOver.roles());
    vec![
        get("/admin/hand-over", staff, list),
        get("/admin/hand-over/{supervisor}/{person}", staff, file),
        post("/admin/hand-over/{supervisor}/{person}", staff, hand_over),
    ]
}

const fn asked(asked: hours::Asked) -> Asked {
    match asked {
        hours::Asked::Here => Asked::Here,
        hours::Asked::Left => Asked::Left,
        hours::Asked::WithoutAccount => Asked::WithoutAccount,
    }
}

fn handed(was: &hours::Handed) -> Handed {
    match was {
        hours::Handed::Never => Handed::Never,
        hours::Handed::From(name) => Handed::From(name.clone()),
        hours::Handed::NamedSince => Handed::NamedSince,
    }
}

async fn list(call: Call<State>) -> Answer {
    let lines = hours::list(call.house(), call.actor()?).await?;
    let line = |l: hours::Line| Line {
        supervisor: l.supervisor,
        supervisor_name: l.supervisor_name,
        asked: asked(l.asked),
        trainee: l.trainee,
        trainee_name: l.trainee_name,
        entries: l.entries,
        oldest: l.oldest,
    };
    let lines: Vec<_> = lines.into_iter().map(line).collect();
    Ok(call.page(200, |frame| handing::list(frame, &lines)))
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let (supervisor, person): (PersonId, PersonId) = (call.id("supervisor")?, call.id("person")?);
    let found = hours::file(call.house(), call.actor()?, &supervisor, &person).await?;
    let name = |_: &PersonId| found.supervisor_name.clone();
    let data = File {
        supervisor,
        asked: asked(found.asked),
        trainee: person,
        trainee_name: found.learner.name.clone(),
        entries: found.entries.iter().map(|(e, was)| (EntryLine::of(e, &name), handed(was))).collect(),
        successors: found.successors.iter().map(|m| (m.person.clone(), m.name.clone())).collect(),
        supervisor_name: found.supervisor_name.clone(),
        seen_by_others: found.seen_by_others,
        form,
    };
    Ok(call.page(status, |frame| handing::file(frame, &data)))
}

async fn file(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn hand_over(call: Call<State>) -> Answer {
    let (supervisor, person): (PersonId, PersonId) = (call.id("supervisor")?, call.id("person")?);
    let can_sign = match call.fields.one("can_sign") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let to = call.fields.one("to");
    let error = match hours::hand_over(call.house(), call.actor()?, (&supervisor, &person), can_sign, to).await {
        Ok(_) => return Ok(Reply::see_other("/admin/hand-over")),
        Err(error) => error,
    };
    let words = call.words();
    let mut form = call.typed();
    match error {
        Error::Refused(Refusal::Choice("can_sign")) => {
            fault(&mut form, "can_sign", words.say("signing-hand-refused-question"))
        }
        Error::Refused(Refusal::Choice(_)) => fault(&mut form, "to", words.say("signing-hand-refused-to")),
        Error::Refused(Refusal::Entry(refusal)) => fault(&mut form, "can_sign", words.hours_refusal(&refusal)),
        other => return Err(other.into()),
    }
    show(&call, 422, form).await
}
