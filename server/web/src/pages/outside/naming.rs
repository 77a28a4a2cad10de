//! Whom a trainee named, and asking them to sign.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::outside::naming::{Line, Supervisors, page};
use domain::actor::Role;
use domain::id::PersonId;
use domain::outside::{NamingForm, NamingRefusal};
use service::{Error, Refusal, outside};
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let trainee = Permit::Any(&[Role::Trainee]);
    vec![
        get("/hours/supervisors", trainee, list),
        post("/hours/supervisors", trainee, name),
        post("/hours/supervisors/{supervisor}", trainee, ask),
    ]
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let house = call.house();
    let mine = outside::mine(house, call.actor()?).await?;
    let line = |s: outside::Supervisor| Line {
        person: s.person,
        named: s.named,
        confirmed: s.confirmed,
        doubted: s.doubted,
        invited: s.invited,
        entries: s.entries,
        length: s.length,
        new: s.new,
        ask: house.new_id(),
    };
    let data = Supervisors {
        lines: mine.into_iter().map(line).collect(),
        form: if form.value("id").is_empty() { form.with("id", house.new_id()) } else { form },
    };
    Ok(call.page(status, |frame| page(frame, &data)))
}

async fn list(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

fn refusal(words: &Words, refusal: NamingRefusal) -> String {
    match refusal {
        NamingRefusal::Person(refusal) => words.person_refusal(&refusal),
        NamingRefusal::Missing => words.say("outside-refused-missing"),
        NamingRefusal::Long { most } => words.say_with("outside-refused-long", [("most", most.into())]),
        NamingRefusal::OwnAddress => words.say("outside-refused-own"),
        NamingRefusal::HasAccount => words.say("outside-refused-account"),
        NamingRefusal::CameBack => words.say("outside-refused-came-back"),
    }
}

async fn name(call: Call<State>) -> Answer {
    let field = |name: &str| call.fields.one(name).to_owned();
    let form = NamingForm {
        name: field("name"),
        email: field("email"),
        workplace: field("workplace"),
        qualification: field("qualification"),
        licence: field("licence"),
    };
    let words = call.words();
    let mut typed = call.typed();
    match outside::name(call.house(), call.actor()?, call.fields.one("id"), &form).await {
        Ok(_) => return Ok(Reply::see_other("/hours/supervisors")),
        Err(Error::Refused(Refusal::Naming(faults))) => {
            for (field, found) in faults {
                fault(&mut typed, field.name(), refusal(&words, found));
            }
        }
        Err(Error::Refused(Refusal::NamedFull { most })) => {
            fault(&mut typed, "", words.say_with("outside-refused-full", [("most", most.into())]));
        }
        Err(other) => return Err(other.into()),
    }
    show(&call, 422, typed).await
}

async fn ask(call: Call<State>) -> Answer {
    let supervisor: PersonId = call.id("supervisor")?;
    let words = call.words();
    let mut form = FormState::default();
    match outside::ask(call.house(), call.actor()?, &supervisor, call.fields.one("id")).await {
        Ok(()) => return Ok(Reply::see_other("/hours/supervisors")),
        Err(Error::Refused(Refusal::NothingWaits)) => fault(&mut form, "", words.say("outside-refused-nothing")),
        Err(Error::Refused(Refusal::Naming(faults))) => {
            for (_, found) in faults {
                fault(&mut form, "", refusal(&words, found));
            }
        }
        Err(other) => return Err(other.into()),
    }
    show(&call, 422, form).await
}
