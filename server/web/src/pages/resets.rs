//! A forgotten passphrase, and a new address to confirm: what links in mails lead to.

use crate::call::Call;
use crate::pages::account::come_in;
use crate::pages::slips::{names, new_passphrase};
use crate::pages::{Answer, fault};
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::account::Choosing;
use app::forms::FormState;
use service::{Error, Refusal, account, resets};
use std::sync::Arc;

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/forgot", Permit::Public, forgot_page),
        post("/forgot", Permit::Public, forgot),
        get("/reset/{token}", Permit::Public, reset_page),
        post("/reset/{token}", Permit::Public, reset),
        get("/confirm/{token}", Permit::Public, confirm_page),
        post("/confirm/{token}", Permit::Public, confirm),
    ]
}

async fn forgot_page(call: Call<State>) -> Answer {
    Ok(call.page(200, |frame| app::account::forgot(frame, &FormState::default())))
}

async fn forgot(call: Call<State>) -> Answer {
    let who = call.fields.one("email").trim().to_owned();
    if who.is_empty() {
        let mut form = FormState::default();
        fault(&mut form, "email", call.words().say("accounts-forgot-missing"));
        return Ok(call.page(422, |frame| app::account::forgot(frame, &form)));
    }
    resets::admit(call.house(), &call.client).await?;
    // The answer is given before anyone looks whether there is such an account: it takes the same time for all.
    let house = Arc::clone(&call.state.house);
    tokio::spawn(async move {
        if let Err(error) = resets::send_link(&house, &who).await {
            tracing::error!(error = crate::stop::chain(&error), "a link for a new passphrase could not be sent");
        }
    });
    Ok(call.page(200, app::account::sent))
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let token = call.param("token");
    let found = match resets::by_link(call.house(), token).await {
        Ok(found) => found,
        Err(Error::NotFound) => return Ok(call.page(404, app::account::gone)),
        Err(other) => return Err(other.into()),
    };
    let data = Choosing { action: format!("/reset/{token}"), code: None, names: names(found), form };
    Ok(call.page(status, |frame| app::account::choose_by_link(frame, &data)))
}

async fn reset_page(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn reset(call: Call<State>) -> Answer {
    let mut form = call.typed();
    match resets::choose(call.house(), call.param("token"), &new_passphrase(&call)).await {
        Ok(signed_in) => Ok(come_in(&call, &signed_in, "/home")),
        Err(Error::Refused(Refusal::Person(field, refusal))) => {
            fault(&mut form, field, call.words().person_refusal(&refusal));
            show(&call, 422, form).await
        }
        Err(Error::NotFound) => Ok(call.page(404, app::account::gone)),
        Err(other) => Err(other.into()),
    }
}

async fn confirm_page(call: Call<State>) -> Answer {
    let token = call.param("token");
    match account::confirmation(call.house(), token).await {
        Ok(email) => Ok(call.page(200, |frame| app::account::confirm(frame, token, &email))),
        Err(Error::NotFound) => Ok(call.page(404, app::account::gone)),
        Err(other) => Err(other.into()),
    }
}

async fn confirm(call: Call<State>) -> Answer {
    match account::confirm(call.house(), call.param("token")).await {
        Ok(()) => Ok(call.page(200, app::account::confirmed)),
        Err(Error::NotFound) => Ok(call.page(404, app::account::gone)),
        Err(other) => Err(other.into()),
    }
}
