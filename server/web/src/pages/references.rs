//! References: asking for them, writing and reading them.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::references::{Line, Reader, Reference, References, State as Told};
use domain::actor::Role;
use domain::id::ReferenceId;
use domain::reference::{LetterForm, ReferenceRefusal};
use service::references::{self, AskForm};
use service::{Error, Refusal};

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/references", Permit::SignedIn, list),
        post("/references", Permit::Any(&[Role::Trainee]), ask),
        get("/references/{reference}", Permit::SignedIn, one),
        post("/references/{reference}", Permit::SignedIn, settle),
    ]
}

pub(super) const fn state(state: references::State) -> Told {
    match state {
        references::State::Asked => Told::Asked,
        references::State::Sent => Told::Sent,
        references::State::Declined => Told::Declined,
    }
}

fn line(line: references::Line) -> Line {
    Line { id: line.id.to_string(), name: line.name, state: state(line.state), asked_on: line.asked_at.date_naive() }
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let (house, actor) = (call.house(), call.actor()?);
    let trainee = actor.is(Role::Trainee);
    let around = if trainee { references::around(house, actor).await? } else { Vec::new() };
    let mine = references::mine(house, actor).await?;
    let data = References {
        mine: (trainee || !mine.is_empty()).then(|| mine.into_iter().map(line).collect()),
        asked: references::asked_of(house, actor).await?.into_iter().map(line).collect(),
        around: around.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        may_ask: trainee,
        form: if form.values.contains_key("id") { form } else { form.with("id", house.new_id()) },
    };
    Ok(call.page(status, |frame| app::references::list(frame, &data)))
}

async fn list(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn ask(call: Call<State>) -> Answer {
    let field = |name: &str| call.fields.one(name).to_owned();
    let form = AskForm { id: field("id"), person: field("person"), name: field("name"), email: field("email") };
    let words = call.words();
    let mut typed = call.typed();
    match references::ask(call.house(), call.actor()?, &form).await {
        Ok(_) => return Ok(Reply::see_other("/references")),
        Err(Error::Refused(Refusal::Person(field, refusal))) => {
            fault(&mut typed, field, words.person_refusal(&refusal));
        }
        Err(Error::Refused(Refusal::Choice("email"))) => fault(&mut typed, "email", words.say("reference-refused-own")),
        Err(Error::Refused(Refusal::Choice(field))) => fault(&mut typed, field, words.say("admin-refused-choice")),
        Err(Error::Refused(Refusal::ReferencesFull { most })) => {
            fault(&mut typed, "", words.say_with("reference-refused-full", [("most", most.into())]));
        }
        Err(other) => return Err(other.into()),
    }
    show(&call, 422, typed).await
}

async fn show_one(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let found = references::one(call.house(), call.actor()?, &call.id::<ReferenceId>("reference")?).await?;
    let data = Reference {
        id: found.id.to_string(),
        reader: match found.reader {
            references::Reader::Referee => Reader::Referee,
            references::Reader::Trainee => Reader::Trainee,
            references::Reader::Staff => Reader::Staff,
        },
        trainee: found.trainee,
        referee: found.referee,
        state: state(found.state),
        asked_on: found.asked_at.date_naive(),
        settled_on: found.settled_at.map(|at| at.date_naive()),
        letter: found.letter,
        form,
    };
    Ok(call.page(status, |frame| app::references::one(frame, &data)))
}

async fn one(call: Call<State>) -> Answer {
    show_one(&call, 200, FormState::default()).await
}

async fn settle(call: Call<State>) -> Answer {
    let id: ReferenceId = call.id("reference")?;
    let field = |name: &str| call.fields.one(name).to_owned();
    let done = if call.fields.one("go") == "decline" {
        references::decline(call.house(), call.actor()?, &id).await
    } else {
        let form = LetterForm {
            relationship: field("relationship"),
            known: field("known"),
            text: field("text"),
            attested: call.fields.one("attested") == "yes",
            open: call.fields.one("open") == "yes",
        };
        references::send(call.house(), call.actor()?, &id, &form).await
    };
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/references/{id}"))),
        Err(Error::Refused(Refusal::Letter(faults))) => {
            let words = call.words();
            let mut typed = call.typed();
            for (field, refusal) in faults {
                let told = match refusal {
                    ReferenceRefusal::Choice => words.say("reference-refused-choice"),
                    ReferenceRefusal::Short { least } => {
                        words.say_with("reference-refused-short", [("least", least.into())])
                    }
                    ReferenceRefusal::Long { most } => {
                        words.say_with("reference-refused-long", [("most", most.into())])
                    }
                    ReferenceRefusal::NotAttested => words.say("reference-refused-attest"),
                };
                fault(&mut typed, field.name(), told);
            }
            show_one(&call, 422, typed).await
        }
        Err(other) => Err(other.into()),
    }
}
