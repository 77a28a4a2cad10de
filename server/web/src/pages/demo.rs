//! The demonstration: its people with their sign-ins, and the mail that it would have sent.

use crate::call::Call;
use crate::pages::Answer;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get};
use app::demo::{DemoMail, DemoPerson};

pub(super) fn rows() -> Vec<Row<State>> {
    vec![get("/demo", Permit::Demonstration, people), get("/demo/mail", Permit::Demonstration, mail)]
}

async fn people(call: Call<State>) -> Answer {
    let demonstration = call.state.demonstration.as_ref().ok_or(Stop::NotFound)?;
    let data: Vec<_> = demonstration
        .people
        .iter()
        .map(|p| DemoPerson {
            name: p.name.clone(),
            role: p.role,
            email: p.email.clone(),
            passphrase: p.passphrase.clone(),
            state: p.state.clone(),
        })
        .collect();
    Ok(call.page(200, |frame| app::demo::people(frame, &data)))
}

async fn mail(call: Call<State>) -> Answer {
    let demonstration = call.state.demonstration.as_ref().ok_or(Stop::NotFound)?;
    let data: Vec<_> = (demonstration.mails)()
        .into_iter()
        .map(|m| DemoMail { to: m.to, subject: m.subject, at: m.at, text: m.text, links: m.links })
        .collect();
    Ok(call.page(200, |frame| app::demo::mail(frame, &data)))
}
