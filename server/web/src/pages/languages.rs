//! Choosing the language that one reads: a page of its own, and the switch at the foot of every page.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::{Reply, safe_path};
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use service::{Error, Refusal, languages};

pub(super) fn rows() -> Vec<Row<State>> {
    // The privacy notice comes first, and is read in one's own language.
    vec![
        get("/account/language", Permit::SignedIn, language_page).before_consent(),
        post("/account/language", Permit::SignedIn, choose).before_consent(),
    ]
}

async fn language_page(call: Call<State>) -> Answer {
    let form = FormState::default().with("language", call.words().language().0.clone());
    Ok(call.page(200, |frame| app::language::page(frame, &form)))
}

async fn choose(call: Call<State>) -> Answer {
    match languages::choose(call.house(), call.actor()?, call.fields.one("language")).await {
        Ok(()) => Ok(Reply::see_other(safe_path(call.fields.one("next")).unwrap_or("/home"))),
        Err(Error::Refused(Refusal::Choice(field))) => {
            let mut form = call.typed();
            fault(&mut form, field, call.words().say("language-not-offered"));
            Ok(call.page(422, |frame| app::language::page(frame, &form)))
        }
        Err(other) => Err(other.into()),
    }
}
