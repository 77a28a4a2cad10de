//! Supervisors without an account, as staff see and confirm them.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::outside::checking::{self, File, Line};
use domain::actor::Action;
use domain::id::PersonId;
use domain::outside::{CheckForm, CheckRefusal};
use service::{Error, Refusal, outside};

pub(super) fn rows() -> Vec<Row<State>> {
    let staff = Permit::Any(Action::ConfirmSupervisor.roles());
    vec![
        get("/admin/supervisors", staff, list),
        get("/admin/supervisors/{supervisor}", staff, file),
        post("/admin/supervisors/{supervisor}", staff, confirm),
    ]
}

async fn list(call: Call<State>) -> Answer {
    let lines = outside::list(call.house(), call.actor()?).await?;
    let line = |l: outside::Line| Line {
        person: l.person,
        name: l.name,
        workplace: l.workplace,
        trainee: l.trainee,
        entries: l.entries,
        length: l.length,
        flags: l.flags,
        confirmed: l.confirmed,
        doubted: l.doubted,
    };
    let lines: Vec<_> = lines.into_iter().map(line).collect();
    Ok(call.page(200, |frame| checking::list(frame, &lines)))
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let supervisor: PersonId = call.id("supervisor")?;
    let found = outside::file(call.house(), call.actor()?, &supervisor).await?;
    let data = File {
        person: found.person,
        named: found.named,
        trainee: found.trainee,
        trainee_name: found.trainee_name,
        named_at: found.named_at,
        flags: found.flags.into_iter().collect(),
        waits: found.waits.into_iter().map(|w| (w.date, w.length)).collect(),
        invited: found.invited,
        confirmed: found.confirmed.map(|c| (c.by, c.at, c.check)),
        doubted: found.doubted.map(|(at, doubt)| (doubt.name, at, doubt.reason)),
        form,
    };
    Ok(call.page(status, |frame| checking::file(frame, &data)))
}

async fn file(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn confirm(call: Call<State>) -> Answer {
    let supervisor: PersonId = call.id("supervisor")?;
    let field = |name: &str| call.fields.one(name).to_owned();
    let ticked = |name: &str| call.fields.one(name) == "yes";
    let form = CheckForm {
        how: field("how"),
        contact: field("contact"),
        person: ticked("person"),
        qualification: ticked("qualification"),
        address: ticked("address"),
    };
    let (house, actor) = (call.house(), call.actor()?);
    let done = if call.fields.one("go") == "cannot" {
        outside::cannot_confirm(house, actor, &supervisor, call.fields.one("reason")).await
    } else {
        outside::check(house, actor, &supervisor, &form).await
    };
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/admin/supervisors/{supervisor}"))),
        Err(Error::Refused(Refusal::Check(faults))) => {
            let words = call.words();
            let mut typed = call.typed();
            for (field, refusal) in faults {
                let said = match refusal {
                    CheckRefusal::NotOffered => words.say("outside-check-refused-how"),
                    CheckRefusal::ContactMissing => words.say("outside-check-refused-contact"),
                    CheckRefusal::TooLong { most } => {
                        words.say_with("outside-check-refused-long", [("most", most.into())])
                    }
                    CheckRefusal::ReasonMissing => words.say("outside-check-refused-reason"),
                    CheckRefusal::ContactOfTrainee => words.say("outside-check-refused-trainee"),
                    CheckRefusal::NotConfirmed => words.say("outside-check-refused-all"),
                };
                fault(&mut typed, field.name(), said);
            }
            show(&call, 422, typed).await
        }
        Err(other) => Err(other.into()),
    }
}
