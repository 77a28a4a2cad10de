//! Signing in and out, and accepting an invitation.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::{Reply, safe_path};
use crate::site::State;
use crate::table::{Hooks as _, Permit, Row, get, post};
use app::account::Invitation;
use app::forms::FormState;
use domain::actor::Role;
use service::accounts::{self, NewAccount};
use service::{Error, Refusal};

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/sign-in", Permit::Public, sign_in_page),
        post("/sign-in", Permit::Public, sign_in),
        post("/sign-out", Permit::Public, sign_out),
        get("/invitation/{token}", Permit::Public, invitation_page),
        post("/invitation/{token}", Permit::Public, accept),
    ]
}

async fn sign_in_page(call: Call<State>) -> Answer {
    if call.actor.is_some() {
        return Ok(Reply::see_other("/home"));
    }
    let form = FormState::default().with("next", safe_path(call.query.one("next")).unwrap_or_default());
    Ok(call.page(200, |frame| app::account::sign_in(frame, &form)))
}

async fn sign_in(call: Call<State>) -> Answer {
    let (email, passphrase) = (call.fields.one("email"), call.fields.one("passphrase"));
    match accounts::sign_in(call.house(), email, passphrase, &call.client).await {
        Ok(signed_in) => {
            let next = safe_path(call.fields.one("next")).unwrap_or("/home").to_owned();
            Ok(Reply::see_other(next).with_cookie(call.state.settings().cookie().set(&signed_in.token)))
        }
        Err(Error::Refused(Refusal::SignIn)) => {
            let mut form = call.typed();
            fault(&mut form, "email", call.words().say("public-sign-in-refused"));
            Ok(call.page(422, |frame| app::account::sign_in(frame, &form)))
        }
        Err(other) => Err(other.into()),
    }
}

async fn sign_out(call: Call<State>) -> Answer {
    if let Some(token) = &call.session_token {
        accounts::sign_out(call.house(), token).await?;
    }
    Ok(Reply::see_other("/").with_cookie(call.state.settings().cookie().clear()))
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let token = call.param("token").to_owned();
    let invited = match accounts::invited(call.house(), &token).await {
        Ok(invited) => invited,
        Err(Error::NotFound) => return Ok(call.page(404, app::account::invitation_gone)),
        Err(other) => return Err(other.into()),
    };
    let (cohort, programme) = match invited.cohort {
        Some((_, name, programme)) => (Some(name), Some(programme)),
        None => (None, None),
    };
    let data = Invitation {
        token,
        invited_by: invited.invited_by,
        email: invited.email,
        role: invited.role,
        cohort,
        programme,
        expires_on: invited.expires_at.date_naive(),
        form,
    };
    Ok(call.page(status, |frame| app::account::invitation(frame, &data)))
}

async fn invitation_page(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn accept(call: Call<State>) -> Answer {
    let token = call.param("token").to_owned();
    let account = NewAccount {
        name: call.fields.one("name").to_owned(),
        passphrase: call.fields.one("passphrase").to_owned(),
        passphrase_again: call.fields.one("passphrase_again").to_owned(),
    };
    let invited = accounts::invited(call.house(), &token).await;
    let words = call.words();
    let mut form = call.typed();
    match accounts::accept(call.house(), &token, &account).await {
        Ok(signed_in) => {
            let next = match invited.map(|i| (i.role, i.cohort)) {
                Ok((Role::Trainee, Some((cohort, ..)))) => format!("/join/{cohort}"),
                _ => "/home".to_owned(),
            };
            return Ok(Reply::see_other(next).with_cookie(call.state.settings().cookie().set(&signed_in.token)));
        }
        Err(Error::Refused(Refusal::Person(field, refusal))) => fault(&mut form, field, words.person_refusal(&refusal)),
        Err(Error::Refused(Refusal::AddressTaken)) => fault(&mut form, "name", words.say("public-address-taken")),
        Err(Error::NotFound) => return Ok(call.page(404, app::account::invitation_gone)),
        Err(other) => return Err(other.into()),
    }
    show(&call, 422, form).await
}
