//! Printed slips: staff makes them, and people without an address, or without their passphrase, come in by them.

use crate::call::Call;
use crate::pages::account::{come_in, device, first_page, invitation, new_account};
use crate::pages::roster::show_cohort;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::account::{Choosing, Help, Names, Paper, PaperFor, Symbol, Way};
use app::forms::FormState;
use axum::http::{HeaderValue, header};
use domain::actor::Action;
use domain::id::{CohortId, InvitationId, PersonId};
use service::resets::{NewPassphrase, SignInNames};
use service::slips::{self, Found, Purpose, Slip};
use service::{Error, Refusal};

pub(super) fn rows() -> Vec<Row<State>> {
    let staff = Permit::Any(Action::Invite.roles());
    let help = Permit::Any(Action::ManageAccount.roles());
    vec![
        get("/slip", Permit::Public, slip_page),
        post("/slip", Permit::Public, slip),
        post("/admin/cohorts/{cohort}/slips", staff, make),
        post("/admin/invitations/{invitation}/slip", staff, make_again),
        get("/admin/people/{person}/reset", help, help_page),
        post("/admin/people/{person}/reset", help, reset),
    ]
}

/// What someone signs in with, as the views take it.
pub(super) fn names(names: SignInNames) -> Names {
    Names { email: names.email, user_name: names.user_name }
}

/// What the form of a new passphrase gives.
pub(super) fn new_passphrase(call: &Call<State>) -> NewPassphrase {
    NewPassphrase {
        passphrase: call.fields.one("passphrase").to_owned(),
        passphrase_again: call.fields.one("passphrase_again").to_owned(),
        device: device(call),
    }
}

async fn slip_page(call: Call<State>) -> Answer {
    // The camera of a phone brings the code in the address; nothing is looked up until the person goes on.
    let form = FormState::default().with("code", call.query.one("code").chars().take(40).collect::<String>());
    Ok(call.page(200, |frame| app::account::slip(frame, &form)))
}

async fn slip(call: Call<State>) -> Answer {
    let code = call.fields.one("code").to_owned();
    match call.fields.one("step") {
        "join" => join(&call, &code).await,
        "reset" => choose(&call, &code).await,
        _ => open(&call, 200, &code, FormState::default()).await,
    }
}

/// The page that a code leads to; the page for the code again, when it leads nowhere.
async fn open(call: &Call<State>, status: u16, code: &str, form: FormState) -> Answer {
    match slips::find(call.house(), code, &call.client).await {
        Ok(Found::Join(invited)) => {
            let form = if form.values.contains_key("user_name") {
                form
            } else {
                form.with("user_name", slips::suggestion(call.house()).await?)
            };
            let data = invitation(*invited, Way::Slip(code.to_owned()), form);
            Ok(call.page(status, |frame| app::account::invitation(frame, &data)))
        }
        Ok(Found::Reset(found)) => {
            let data = Choosing { action: "/slip".to_owned(), code: Some(code.to_owned()), names: names(found), form };
            Ok(call.page(status, |frame| app::account::choose_by_slip(frame, &data)))
        }
        Err(Error::Refused(Refusal::Code)) => Ok(refused(call, code)),
        Err(other) => Err(other.into()),
    }
}

fn refused(call: &Call<State>, code: &str) -> Reply {
    let mut form = FormState::default().with("code", code);
    fault(&mut form, "code", call.words().say("accounts-slip-refused"));
    call.page(422, |frame| app::account::slip(frame, &form))
}

async fn join(call: &Call<State>, code: &str) -> Answer {
    let words = call.words();
    let mut form = call.typed();
    let first = match slips::find(call.house(), code, &call.client).await {
        Ok(Found::Join(invited)) => first_page(&invited),
        Ok(Found::Reset(_)) | Err(Error::Refused(Refusal::Code)) => return Ok(refused(call, code)),
        Err(other) => return Err(other.into()),
    };
    match slips::join(call.house(), code, &call.client, &new_account(call)).await {
        Ok(signed_in) => return Ok(come_in(call, &signed_in, first)),
        Err(Error::Refused(Refusal::Person(field, refusal))) => fault(&mut form, field, words.person_refusal(&refusal)),
        Err(Error::Refused(Refusal::UserNameTaken)) => {
            let other = slips::suggestion(call.house()).await?;
            fault(&mut form, "user_name", words.say_with("accounts-user-name-taken", [("other", other.into())]));
        }
        Err(Error::Refused(Refusal::Code)) => return Ok(refused(call, code)),
        Err(other) => return Err(other.into()),
    }
    open(call, 422, code, form).await
}

async fn choose(call: &Call<State>, code: &str) -> Answer {
    let mut form = call.typed();
    match slips::choose(call.house(), code, &call.client, &new_passphrase(call)).await {
        Ok(signed_in) => return Ok(come_in(call, &signed_in, "/home")),
        Err(Error::Refused(Refusal::Person(field, refusal))) => {
            fault(&mut form, field, call.words().person_refusal(&refusal));
        }
        Err(Error::Refused(Refusal::Code)) => return Ok(refused(call, code)),
        Err(other) => return Err(other.into()),
    }
    open(call, 422, code, form).await
}

/// A slip to print. It is the answer to the form itself: its code cannot be read a second time.
fn printed(call: &Call<State>, slip: Slip) -> Reply {
    let words = call.words();
    let day = words.date(slip.until.date());
    let base = call.house().identity().public_url.clone();
    let code = slip.code.to_string();
    let symbol = documents::squares(&format!("{base}/slip?code={code}")).ok();
    let (whom, until, back) = match slip.purpose {
        Purpose::Join { cohort, .. } => (PaperFor::Join, day, format!("/admin/cohorts/{cohort}")),
        Purpose::Reset { name, names: found } => {
            let time = words.time(slip.until.time());
            let until = words.say_with("accounts-paper-until-time", [("day", day.into()), ("time", time.into())]);
            (PaperFor::Reset(name, names(found)), until, "/admin".to_owned())
        }
    };
    let data = Paper {
        mark: slip.mark,
        whom,
        address: format!("{}/slip", base.trim_start_matches("https://").trim_start_matches("http://")),
        code,
        until,
        symbol: symbol.map(|s| Symbol { side: s.side, path: s.path }),
        back,
    };
    // It shows a code that opens an account: no browser keeps it.
    let paper = call.page(200, |frame| app::account::paper(frame, &data));
    paper.with_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))
}

async fn make(call: Call<State>) -> Answer {
    let cohort: CohortId = call.id("cohort")?;
    let (id, role) = (call.fields.one("id"), call.fields.one("slip_role"));
    match slips::invite(call.house(), call.actor()?, &cohort, id, role).await {
        Ok(slip) => Ok(printed(&call, slip)),
        Err(Error::Refused(Refusal::Choice(field))) => {
            let mut form = FormState::default().with("slip_id", id);
            fault(&mut form, field, call.words().say("admin-refused-choice"));
            show_cohort(&call, 422, form).await
        }
        // The slip of that form was used meanwhile.
        Err(Error::Conflict) => Ok(Reply::see_other(format!("/admin/cohorts/{cohort}"))),
        Err(other) => Err(other.into()),
    }
}

async fn make_again(call: Call<State>) -> Answer {
    match slips::again(call.house(), call.actor()?, &call.id::<InvitationId>("invitation")?).await {
        Ok(slip) => Ok(printed(&call, slip)),
        // Used meanwhile: there is nothing to print.
        Err(Error::Conflict) => Ok(Reply::see_other("/admin")),
        Err(other) => Err(other.into()),
    }
}

async fn show_help(call: &Call<State>, used: bool) -> Answer {
    let person: PersonId = call.id("person")?;
    let (name, found) = slips::whom(call.house(), call.actor()?, &person).await?;
    let action = format!("/admin/people/{person}/reset");
    let data = Help { action, id: call.house().new_id(), name, names: names(found), used };
    Ok(call.page(200, |frame| app::account::help(frame, &data)))
}

async fn help_page(call: Call<State>) -> Answer {
    show_help(&call, false).await
}

async fn reset(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    match slips::reset(call.house(), call.actor()?, &person, call.fields.one("id")).await {
        Ok(slip) => Ok(printed(&call, slip)),
        Err(Error::Conflict) => show_help(&call, true).await,
        Err(other) => Err(other.into()),
    }
}
