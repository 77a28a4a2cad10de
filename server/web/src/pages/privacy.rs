//! The privacy notice, and agreeing to it.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::{Reply, safe_path};
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::privacy::{Agree, Agreement, Privacy, VersionLine};
use domain::privacy::Notice;
use service::{Error, Refusal, privacy};

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/privacy", Permit::Public, notice),
        get("/privacy/agree", Permit::SignedIn, agree_page).before_consent(),
        post("/privacy/agree", Permit::SignedIn, agree).before_consent(),
    ]
}

fn line(notice: &Notice) -> VersionLine {
    VersionLine { version: notice.version.to_string(), from: notice.from, news: notice.news.clone() }
}

async fn notice(call: Call<State>) -> Answer {
    let words = call.words();
    let versions = privacy::versions(call.house(), words.language());
    let asked = call.query.one("version");
    let shown = match versions.iter().find(|n| n.version.as_str() == asked) {
        Some(shown) => shown,
        None if asked.is_empty() => versions.first().ok_or(Stop::NotFound)?,
        None => return Err(Stop::NotFound),
    };
    let agreement = match &call.actor {
        None => Agreement::None,
        Some(actor) => {
            let own = privacy::own(call.house(), actor).await?;
            match own.iter().find(|c| c.version == shown.version) {
                Some(consent) => Agreement::Agreed(consent.at),
                None if versions.first() == Some(shown) => Agreement::NotYet,
                None => Agreement::None,
            }
        }
    };
    let data = Privacy {
        html: privacy::html(call.house(), shown, &words).to_string(),
        language: shown.language.0.clone(),
        shown: line(shown),
        versions: versions.iter().map(line).collect(),
        agreement,
    };
    Ok(call.listed(|frame| app::privacy::page(frame, &data)))
}

async fn show(call: &Call<State>, status: u16, next: &str, form: FormState) -> Answer {
    let words = call.words();
    let versions = privacy::versions(call.house(), words.language());
    let Some(current) = versions.first() else { return Ok(Reply::see_other("/home")) };
    let own = privacy::own(call.house(), call.actor()?).await?;
    if own.iter().any(|c| c.version == current.version) {
        return Ok(Reply::see_other(safe_path(next).unwrap_or("/home")));
    }
    let data = Agree {
        version: line(current),
        html: privacy::html(call.house(), current, &words).to_string(),
        language: current.language.0.clone(),
        again: !own.is_empty(),
        next: safe_path(next).unwrap_or_default().to_owned(),
        form,
    };
    Ok(call.page(status, |frame| app::privacy::agree(frame, &data)))
}

async fn agree_page(call: Call<State>) -> Answer {
    show(&call, 200, call.query.one("next"), FormState::default()).await
}

async fn agree(call: Call<State>) -> Answer {
    let next = call.fields.one("next");
    if call.fields.one("go") == "later" {
        return Ok(Reply::see_other("/privacy"));
    }
    match privacy::agree(call.house(), call.actor()?, call.fields.one("version")).await {
        Ok(()) => Ok(Reply::see_other(safe_path(next).unwrap_or("/home"))),
        Err(Error::Refused(Refusal::Choice(_))) => {
            let mut form = FormState::default();
            fault(&mut form, "", call.words().say("privacy-agree-stale"));
            show(&call, 422, next, form).await
        }
        Err(other) => Err(other.into()),
    }
}
