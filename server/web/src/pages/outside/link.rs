//! The page behind a link to sign. Opening it with GET changes nothing; nobody is signed in by it.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::hours::Said;
use app::outside::link::{self, Done, Looked, Row as Line, Sheet};
use axum::http::{HeaderValue, header};
use domain::id::{HoursEntryId, PersonId};
use domain::outside::{Choice, LinkForm, SignRefusal};
use service::{Error, Refusal, desk, outside};
use std::collections::BTreeMap;

pub(super) fn rows() -> Vec<Row<State>> {
    vec![get("/sign/{token}", Permit::Public, look), post("/sign/{token}", Permit::Public, send)]
}

/// Whoever holds the link is asked nothing of themselves; only the trainee's own browser is told apart.
fn who(call: &Call<State>) -> Option<&PersonId> {
    call.actor.as_ref().map(|actor| &actor.person)
}

fn action(call: &Call<State>) -> String {
    format!("/sign/{}", call.param("token"))
}

/// No browser keeps what stands behind a link.
fn unkept(reply: Reply) -> Reply {
    reply.with_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))
}

async fn look(call: Call<State>) -> Answer {
    let found = match outside::look(call.house(), call.param("token"), &call.client, who(&call)).await {
        Ok(found) => found,
        Err(Error::NotFound) => return Ok(call.page(404, link::gone)),
        Err(other) => return Err(other.into()),
    };
    let data = Looked {
        action: action(&call),
        link: found.link,
        entries: found.entries,
        until: found.until.date_naive(),
        signed_at: found.signed_at,
        own: found.own,
    };
    Ok(unkept(call.page(200, |frame| link::looked(frame, &data))))
}

fn show(call: &Call<State>, status: u16, sheet: &outside::Sheet, form: FormState) -> Reply {
    let concerns = desk::concerns(&sheet.learner, &sheet.entries);
    let name = |_: &PersonId| sheet.name.clone();
    let line = |(entry, concerns): (&domain::hours::HoursEntry, _)| {
        let newest = entry.versions.last()?;
        Some(Line {
            id: entry.id.clone(),
            said: Said::of(entry, newest, &name),
            concerns,
            corrects: newest.correction.as_ref().map(|c| c.reason.clone()),
        })
    };
    let data = Sheet {
        action: action(call),
        trainee: sheet.learner.name.clone(),
        supervisor: sheet.name.clone(),
        entries: sheet.entries.iter().zip(concerns).filter_map(line).collect(),
        changed: sheet.changed,
        form,
    };
    unkept(call.page(status, |frame| link::sheet(frame, &data)))
}

/// What was chosen; what is left for later is left out.
fn chosen(call: &Call<State>) -> LinkForm {
    let choices: BTreeMap<HoursEntryId, Choice> = call
        .fields
        .pairs()
        .iter()
        .filter_map(|(name, value)| {
            let entry = HoursEntryId::parse(name.strip_prefix("decision-")?).ok()?;
            let reason = || call.fields.one(&format!("reason-{entry}")).to_owned();
            let choice = match value.as_str() {
                "approve" => Choice::Sign,
                "return" => Choice::Ask(reason()),
                "decline" => Choice::Decline(reason()),
                _ => return None,
            };
            Some((entry, choice))
        })
        .collect();
    LinkForm { all_clean: call.fields.one("all") == "clean", name: call.fields.one("name").to_owned(), choices }
}

async fn send(call: Call<State>) -> Answer {
    let (house, token) = (call.house(), call.param("token"));
    let signs = call.fields.one("go") == "sign";
    let found = if signs {
        outside::sheet(house, token, &call.client, who(&call)).await
    } else {
        outside::open(house, token, &call.client, who(&call)).await
    };
    let sheet = match found {
        Ok(Some(sheet)) => sheet,
        // The first page says why there is nothing behind it.
        Ok(None) => return Ok(Reply::see_other(action(&call))),
        Err(Error::NotFound) => return Ok(call.page(404, link::gone)),
        Err(other) => return Err(other.into()),
    };
    if !signs {
        return Ok(show(&call, 200, &sheet, FormState::default()));
    }
    let words = call.words();
    let stated = link::statement(&words, &sheet.name, &sheet.learner.name);
    let faults = match outside::sign(house, token, &call.client, who(&call), &chosen(&call), &stated).await {
        Ok(Some(done)) => {
            let outside::Decided { signed, returned, length, changed, left } = done;
            let done = Done { signed, returned, length, changed, left };
            return Ok(unkept(call.page(200, |frame| link::decided(frame, &action(&call), done))));
        }
        Ok(None) => return Ok(Reply::see_other(action(&call))),
        Err(Error::Refused(Refusal::SignByLink(faults))) => faults,
        Err(other) => return Err(other.into()),
    };
    let mut form = call.typed();
    for (entry, refusal) in faults {
        let (field, said) = match refusal {
            SignRefusal::NothingChosen => {
                let first = sheet.entries.first().map_or_else(String::new, |e| format!("decision-{}", e.id));
                (first, words.say("outside-sign-nothing"))
            }
            SignRefusal::NameMissing => ("name".to_owned(), words.say("outside-sign-name")),
            SignRefusal::NameDiffers => {
                let told = [("name", sheet.name.as_str().into()), ("trainee", sheet.learner.name.as_str().into())];
                ("name".to_owned(), words.say_with("outside-sign-other-name", told))
            }
            SignRefusal::Reason(refusal) => {
                let field = entry.map_or_else(String::new, |entry| format!("reason-{entry}"));
                (field, words.hours_refusal(&refusal))
            }
        };
        fault(&mut form, field, said);
    }
    Ok(show(&call, 422, &sheet, form))
}
