//! Second signatures on hours.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::hours::Said;
use app::hours::second::{self, Line, Sheet, Signed, statement};
use domain::actor::Action;
use domain::hours::{HoursEntry, HoursRefusal};
use domain::id::{HoursEntryId, PersonId};
use service::hours::second as hours;
use service::{Error, Refusal};
use std::collections::BTreeMap;

pub(super) fn rows() -> Vec<Row<State>> {
    let seconds = Permit::Any(Action::SignSecond.roles());
    vec![
        get("/desk/second", seconds, list),
        get("/desk/second/{person}", seconds, sheet),
        post("/desk/second/{person}", seconds, decide),
    ]
}

async fn list(call: Call<State>) -> Answer {
    let lines = hours::list(call.house(), call.actor()?).await?;
    let line = |l: hours::Line| Line {
        trainee: l.trainee,
        name: l.name,
        cohort: l.cohort,
        entries: l.entries,
        length: l.length,
    };
    let lines: Vec<_> = lines.into_iter().map(line).collect();
    Ok(call.page(200, |frame| second::list(frame, &lines)))
}

fn signed(
    entry: &HoursEntry,
    names: &BTreeMap<PersonId, String>,
    chosen: Option<&[(HoursEntryId, u32)]>,
) -> Option<Signed> {
    let name = |person: &PersonId| names.get(person).cloned().unwrap_or_default();
    let (version, signature) = (entry.in_force()?, entry.signature()?);
    let asked = entry.correction_asked().and_then(|a| a.act.reason()).map(str::to_owned);
    Some(Signed {
        id: entry.id.clone(),
        version: version.number,
        said: Said::of(entry, version, &name),
        by: name(&signature.by),
        at: signature.at,
        records: signature.records.as_ref().map(|r| r.lines.clone()),
        chosen: chosen.map_or(asked.is_none(), |chosen| chosen.iter().any(|(id, _)| *id == entry.id)),
        asked,
    })
}

async fn show(call: &Call<State>, status: u16, form: FormState, chosen: Option<&[(HoursEntryId, u32)]>) -> Answer {
    let person: PersonId = call.id("person")?;
    let (learner, mut entries) = hours::sheet(call.house(), call.actor()?, &person).await?;
    entries.sort_by_key(|e| (e.counted().starts_at, e.id.clone()));
    let more = entries.len().saturating_sub(hours::MOST_AT_ONCE);
    entries.truncate(hours::MOST_AT_ONCE);
    let people = entries.iter().filter_map(|e| Some([e.counted().supervisor.clone(), e.signature()?.by.clone()]));
    let names = crate::pages::desk::names(call, people.flatten().collect()).await;
    let data = Sheet {
        trainee: person,
        name: learner.name.clone(),
        entries: entries.iter().filter_map(|e| signed(e, &names, chosen)).collect(),
        more,
        form,
    };
    Ok(call.page(status, |frame| second::sheet(frame, &data)))
}

async fn sheet(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default(), None).await
}

/// An entry and its version as a form brings them.
fn bound(text: &str) -> Option<(HoursEntryId, u32)> {
    let (entry, version) = text.rsplit_once(':')?;
    Some((HoursEntryId::parse(entry).ok()?, version.parse().ok()?))
}

async fn decide(call: Call<State>) -> Answer {
    if call.fields.one("go") == "ask" { ask(call).await } else { sign(call).await }
}

async fn sign(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    let words = call.words();
    let chosen: Vec<_> = call.fields.all("entry").iter().filter_map(|text| bound(text)).collect();
    let attested = call.fields.one("attest") == "yes";
    let stated = statement(&words, &call.house().name_of(&person).await?);
    match hours::sign(call.house(), call.actor()?, &person, &chosen, attested, &stated).await {
        Ok(_) => Ok(Reply::see_other("/desk/second")),
        Err(Error::Refused(Refusal::SignOff(faults))) => {
            let mut form = call.typed();
            for (entry, refusal) in faults {
                match (entry, &refusal) {
                    (None, HoursRefusal::NotAttested) => fault(&mut form, "attest", words.hours_refusal(&refusal)),
                    (None, _) => fault(&mut form, "", words.say("desk-nothing-chosen")),
                    (Some(_), _) => fault(&mut form, "", words.hours_refusal(&refusal)),
                }
            }
            show(&call, 422, form, Some(&chosen)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn ask(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    let Some((entry, version)) = bound(call.fields.one("about")) else {
        return show(&call, 422, FormState::default(), None).await;
    };
    let name = format!("reason-{entry}");
    let reason = call.fields.one(&name).to_owned();
    match hours::ask(call.house(), call.actor()?, &person, &entry, version, &reason).await {
        Ok(()) => Ok(Reply::see_other(format!("/desk/second/{person}"))),
        Err(Error::Refused(Refusal::Entry(refusal))) => {
            let mut form = call.typed();
            let field = match refusal {
                HoursRefusal::ReasonMissing | HoursRefusal::ReasonLong { .. } => name,
                _ => String::new(),
            };
            fault(&mut form, field, call.words().hours_refusal(&refusal));
            show(&call, 422, form, None).await
        }
        Err(other) => Err(other.into()),
    }
}
