//! Signing in and out, and accepting an invitation.

use crate::call::Call;
use crate::pages::{Answer, fault, kept};
use crate::reply::{Reply, safe_path};
use crate::site::State;
use crate::table::{Hooks as _, Permit, Row, get, post};
use app::account::{Accepting, Invitation, SignedOut, Way};
use app::forms::FormState;
use axum::http::{HeaderName, HeaderValue};
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::session::Device;
use service::accounts::{self, Invited, NewAccount, SignedIn};
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
    // After someone signed out on a shared device, the next one finds the box checked.
    let form = if call.query.has("shared") { form.with("shared", "yes") } else { form };
    Ok(call.page(200, |frame| app::account::sign_in(frame, &form, None)))
}

async fn sign_in(call: Call<State>) -> Answer {
    let (email, passphrase) = (call.fields.one("email"), call.fields.one("passphrase"));
    match accounts::sign_in_on(call.house(), email, passphrase, &call.client, device(&call)).await {
        Ok(signed_in) => {
            let next = safe_path(call.fields.one("next")).unwrap_or("/home").to_owned();
            let reply = kept::after_sign_in(&call, &signed_in).await?;
            Ok(with_cookies(&call, &signed_in, reply.unwrap_or_else(|| Reply::see_other(next))))
        }
        Err(Error::Refused(Refusal::SignIn)) => {
            let mut form = call.typed();
            fault(&mut form, "email", call.words().say("public-sign-in-refused"));
            Ok(call.page(422, |frame| app::account::sign_in(frame, &form, again(&form))))
        }
        Err(other) => Err(other.into()),
    }
}

/// Whoever brings a kept form with them is told again that it is kept.
fn again(form: &FormState) -> Option<SignedOut> {
    (!form.value("kept").is_empty()).then_some(SignedOut::Kept)
}

async fn sign_out(call: Call<State>) -> Answer {
    if let Some(token) = &call.session_token {
        accounts::sign_out(call.house(), token).await?;
    }
    let cookie = call.state.settings().cookie().clear();
    // What the browser kept of these pages for the way back goes too. It does so over https only.
    let clear = HeaderName::from_static("clear-site-data");
    if call.device.is_shared() {
        // There the pages themselves forbid keeping.
        let gone = Reply::see_other("/sign-in?shared=yes").with_cookie(cookie);
        return Ok(gone.with_header(clear, HeaderValue::from_static("\"cache\", \"storage\"")));
    }
    let home = Reply::see_other("/").with_header(clear, HeaderValue::from_static("\"cache\""));
    // A form that another window still shows is known to be this person's for a while.
    let home = match &call.actor {
        Some(actor) => home.with_cookie(kept::mark(&call, &actor.person, kept::WHILE)),
        None => home,
    };
    Ok(home.with_cookie(cookie))
}

/// Whose device it is, as the form says.
pub(super) fn device(call: &Call<State>) -> Device {
    Device::shared(call.fields.one("shared") == "yes")
}

/// Leads to a page with the session's cookie.
pub(super) fn come_in(call: &Call<State>, signed_in: &SignedIn, next: impl Into<String>) -> Reply {
    with_cookies(call, signed_in, Reply::see_other(next))
}

/// The answer with the session's cookie. A device that others use keeps no mark of whose forms are sent there.
fn with_cookies(call: &Call<State>, signed_in: &SignedIn, reply: Reply) -> Reply {
    let settings = call.state.settings();
    let cookie = settings.cookie();
    if signed_in.device.is_shared() {
        let unmarked = reply.with_cookie(settings.mark(kept::WHILE).clear());
        return unmarked.with_cookie(cookie.set_until_closed(&signed_in.token));
    }
    let marked = reply.with_cookie(kept::mark(call, &signed_in.person, settings.session_lifetime));
    marked.with_cookie(cookie.set(&signed_in.token))
}

/// Where someone goes first after joining.
pub(super) fn first_page(invited: &Invited) -> String {
    match (invited.role, &invited.cohort) {
        (Role::Trainee, Some((cohort, ..))) => format!("/join/{cohort}"),
        (Role::Referee, _) => "/references".to_owned(),
        _ => "/home".to_owned(),
    }
}

/// What the form of an invitation gives.
pub(super) fn new_account(call: &Call<State>) -> NewAccount {
    let field = |name: &str| call.fields.one(name).to_owned();
    NewAccount {
        name: field("name"),
        passphrase: field("passphrase"),
        passphrase_again: field("passphrase_again"),
        user_name: field("user_name"),
        device: device(call),
    }
}

/// An invitation as its page shows it.
pub(super) fn invitation(invited: Invited, way: Way, form: FormState) -> Invitation {
    let (cohort, programme) = match invited.cohort {
        Some((_, name, programme)) => (Some(name), Some(programme)),
        None => (None, None),
    };
    Invitation {
        way,
        site: invited.site,
        // The instant is the end of the last day.
        until: invited.until.map(|end| (end - TimeDelta::seconds(1)).date_naive()),
        accepting: Accepting::NewAccount,
        invited_by: invited.invited_by,
        email: invited.email,
        role: invited.role,
        cohort,
        programme,
        expires_on: invited.expires_at.date_naive(),
        sender: None,
        form,
    }
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let token = call.param("token").to_owned();
    let invited = match accounts::invited(call.house(), &token).await {
        Ok(invited) => invited,
        Err(Error::NotFound) => return Ok(call.page(404, app::account::invitation_gone)),
        Err(other) => return Err(other.into()),
    };
    let mine = call.actor.as_ref().map(|actor| actor.person.clone());
    let accepting = match (mine, &invited.account) {
        (None, None) => Accepting::NewAccount,
        (None, Some(_)) => Accepting::SignIn,
        (Some(mine), Some(account)) if mine == *account => Accepting::Join,
        (Some(_), _) => Accepting::SomeoneElse,
    };
    let sender = call.house().sender();
    let data = Invitation { accepting, sender, ..invitation(invited, Way::Link(token), form) };
    Ok(call.page(status, |frame| app::account::invitation(frame, &data)))
}

async fn invitation_page(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn accept(call: Call<State>) -> Answer {
    let token = call.param("token").to_owned();
    let invited = accounts::invited(call.house(), &token).await;
    if let Some(actor) = &call.actor {
        return accept_as(&call, actor, &token, invited).await;
    }
    let words = call.words();
    let mut form = call.typed();
    match accounts::accept(call.house(), &token, &new_account(&call)).await {
        Ok(signed_in) => {
            let next = invited.map_or_else(|_| "/home".to_owned(), |invited| first_page(&invited));
            return Ok(come_in(&call, &signed_in, next));
        }
        Err(Error::Refused(Refusal::Person(field, refusal))) => fault(&mut form, field, words.person_refusal(&refusal)),
        Err(Error::Refused(Refusal::AddressTaken)) => fault(&mut form, "name", words.say("public-address-taken")),
        Err(Error::NotFound) => return Ok(call.page(404, app::account::invitation_gone)),
        Err(other) => return Err(other.into()),
    }
    show(&call, 422, form).await
}

/// With the account that is signed in: no second one is made, whatever the form sent.
async fn accept_as(call: &Call<State>, actor: &Actor, token: &str, invited: Result<Invited, Error>) -> Answer {
    match (accounts::accept_as(call.house(), actor, token).await, invited) {
        (Ok(()), Ok(invited)) => Ok(Reply::see_other(first_page(&invited))),
        (Ok(()), Err(_)) => Ok(Reply::see_other("/home")),
        // It went to another address: the page says so.
        (Err(Error::NotFound), Ok(_)) => show(call, 422, FormState::default()).await,
        (Err(Error::NotFound), Err(_)) => Ok(call.page(404, app::account::invitation_gone)),
        (Err(other), _) => Err(other.into()),
    }
}
