//! The page of one's own account, and what can be changed there.

use crate::call::Call;
use crate::pages::slips::names;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::account::{Happened, Joined, Look, Own, Place};
use app::forms::FormState;
use service::{Error, Refusal, account, slips};

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/account", Permit::SignedIn, overview),
        get("/account/user-name", Permit::SignedIn, user_name_page),
        post("/account/user-name", Permit::SignedIn, user_name),
        get("/account/email", Permit::SignedIn, email_page),
        post("/account/email", Permit::SignedIn, email),
        get("/account/passphrase", Permit::SignedIn, passphrase_page),
        post("/account/passphrase", Permit::SignedIn, passphrase),
        post("/account/sessions", Permit::SignedIn, sessions),
    ]
}

/// The word of the session that asks; whoever is signed in has one.
fn token(call: &Call<State>) -> &str {
    call.session_token.as_deref().unwrap_or_default()
}

async fn overview(call: Call<State>) -> Answer {
    let own = account::own(call.house(), call.actor()?, token(&call)).await?;
    let data = Own {
        name: own.name,
        names: names(own.names),
        places: own
            .places
            .into_iter()
            .map(|p| Place { since: p.since, seen_at: p.seen_at, shared: p.shared, here: p.here })
            .collect(),
        happened: own.happened.into_iter().map(|h| Happened { at: h.at, by: h.by, what: h.what }).collect(),
        joined: own.joined.into_iter().map(|j| Joined { at: j.at, name: j.name, by: j.by, reason: j.reason }).collect(),
        looks: own.looks.into_iter().map(|l| Look { at: l.at, by: l.by, what: l.what }).collect(),
    };
    Ok(call.page(200, |frame| app::account::own(frame, &data)))
}

async fn user_name_page(call: Call<State>) -> Answer {
    let now = account::sign_in_names(call.house(), call.actor()?).await?.user_name;
    let shown = match now {
        Some(now) => now,
        None => slips::suggestion(call.house()).await?,
    };
    let form = FormState::default().with("user_name", shown);
    Ok(call.page(200, |frame| app::account::user_name(frame, &form)))
}

async fn user_name(call: Call<State>) -> Answer {
    let mut form = call.typed();
    let words = call.words();
    match account::choose_user_name(call.house(), call.actor()?, call.fields.one("user_name")).await {
        Ok(()) => return Ok(Reply::see_other("/account")),
        Err(Error::Refused(Refusal::Person(field, refusal))) => fault(&mut form, field, words.person_refusal(&refusal)),
        Err(Error::Refused(Refusal::UserNameTaken)) => {
            let other = slips::suggestion(call.house()).await?;
            fault(&mut form, "user_name", words.say_with("accounts-user-name-taken", [("other", other.into())]));
        }
        Err(other) => return Err(other.into()),
    }
    Ok(call.page(422, |frame| app::account::user_name(frame, &form)))
}

async fn show_email(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let names = names(account::sign_in_names(call.house(), call.actor()?).await?);
    Ok(call.page(status, |frame| app::account::email(frame, &names, &form)))
}

async fn email_page(call: Call<State>) -> Answer {
    show_email(&call, 200, FormState::default()).await
}

async fn email(call: Call<State>) -> Answer {
    let mut form = call.typed();
    let words = call.words();
    let (house, actor) = (call.house(), call.actor()?);
    let removes = call.fields.one("go") == "remove";
    let field = if removes { "passphrase_remove" } else { "passphrase" };
    let refusal = if removes {
        match account::remove_email(house, actor, call.fields.one(field)).await {
            Ok(()) => return Ok(Reply::see_other("/account")),
            Err(refusal) => refusal,
        }
    } else {
        match account::change_email(house, actor, call.fields.one("email"), call.fields.one(field)).await {
            Ok(email) => return Ok(call.page(200, |frame| app::account::email_sent(frame, email.as_str()))),
            Err(refusal) => refusal,
        }
    };
    match refusal {
        Error::Refused(Refusal::Person(at, refusal)) => fault(&mut form, at, words.person_refusal(&refusal)),
        Error::Refused(Refusal::PassphraseOther) => fault(&mut form, field, words.say("accounts-passphrase-other")),
        Error::Refused(Refusal::NoOtherName) => fault(&mut form, "", words.say("accounts-email-remove-first")),
        other => return Err(other.into()),
    }
    show_email(&call, 422, form).await
}

async fn passphrase_page(call: Call<State>) -> Answer {
    Ok(call.page(200, |frame| app::account::own_passphrase(frame, &FormState::default())))
}

async fn passphrase(call: Call<State>) -> Answer {
    let mut form = call.typed();
    let words = call.words();
    let typed = |name| call.fields.one(name);
    let (old, new, again) = (typed("passphrase_old"), typed("passphrase"), typed("passphrase_again"));
    match account::change_passphrase(call.house(), call.actor()?, token(&call), old, new, again).await {
        Ok(()) => return Ok(Reply::see_other("/account")),
        Err(Error::Refused(Refusal::Person(field, refusal))) => fault(&mut form, field, words.person_refusal(&refusal)),
        Err(Error::Refused(Refusal::PassphraseOther)) => {
            fault(&mut form, "passphrase_old", words.say("accounts-passphrase-other"));
        }
        Err(other) => return Err(other.into()),
    }
    Ok(call.page(422, |frame| app::account::own_passphrase(frame, &form)))
}

async fn sessions(call: Call<State>) -> Answer {
    account::end_others(call.house(), call.actor()?, token(&call)).await?;
    Ok(Reply::see_other("/account"))
}
