//! Hours on paper: the sheet, typing in its rows, and taking down a signature by hand.

use super::refused;
use crate::call::Call;
use crate::pages::Answer;
use crate::pages::hours::{kept_nowhere, sheet as printed};
use crate::reply::Reply;
use crate::site::State;
use app::forms::FormState;
use app::hours::EntryLine;
use app::hours::sheet::statement;
use app::sheets::hours::{HoursOnPaper, HoursToSign, HoursToType};
use domain::hours::PaperForm;
use domain::id::{HoursEntryId, PersonId};
use service::sheets::hours::{self, HoursSheet, ROWS, TypedRow, TypedSheet};
use service::{Error, Refusal};
use words::Words;

async fn found(call: &Call<State>) -> Result<HoursSheet, Error> {
    let person = PersonId::parse(call.param("person")).map_err(|_| Error::NotFound)?;
    let actor = call.actor.as_ref().ok_or(Error::NotFound)?;
    hours::of(call.house(), actor, &person).await
}

/// The statement as it stands on a sheet, in every language that the pages speak.
fn statements(trainee: &str) -> Vec<(String, String)> {
    let spoken = words::spoken();
    spoken.iter().map(|language| (language.0.clone(), statement(&Words::new(language), trainee))).collect()
}

fn on_paper(found: &HoursSheet, form: FormState) -> HoursOnPaper {
    // A sheet is in the language of whoever printed it, mostly that of the trainee, and kept where it is brought.
    let form = if form.failed() {
        form
    } else {
        form.with("statement", found.learner.language.0.clone()).with("original", "site")
    };
    HoursOnPaper {
        person: found.learner.key.person.clone(),
        name: found.learner.name.clone(),
        site: found.site.clone(),
        statements: statements(&found.learner.name),
        form,
    }
}

fn paper(call: &Call<State>) -> PaperForm {
    let field = |name: &str| call.fields.one(name).trim().to_owned();
    PaperForm {
        signed_on: field("signed_on"),
        original: field("original"),
        digest: field("digest"),
        seen: call.fields.one("seen") == "yes",
    }
}

/// The statement that was chosen; empty where none was.
fn chosen_statement(call: &Call<State>, trainee: &str) -> String {
    let tag = call.fields.one("statement");
    statements(trainee).into_iter().find(|(t, _)| t == tag).map(|(_, text)| text).unwrap_or_default()
}

pub(super) async fn sheet(call: Call<State>) -> Answer {
    let found = found(&call).await?;
    let person = found.learner.key.person.clone();
    let way = vec![
        (call.words().say("sheets-room"), "/desk/sheets".to_owned()),
        (found.learner.name.clone(), format!("/desk/sheets/{person}")),
    ];
    let data = printed::shown(&call, found, format!("/desk/sheets/{person}/hours/sheet"), way).await?;
    Ok(call.page(200, |frame| app::hours::sheet::page(frame, &data)))
}

async fn show_rows(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let found = found(call).await?;
    let waiting = hours::waiting(&found.learner).len();
    let form = match &found.supervisors[..] {
        [(only, _)] if form.value("supervisor").is_empty() => form.with("supervisor", only.as_str()),
        _ => form,
    };
    let data = HoursToType {
        paper: on_paper(&found, form),
        rows: ROWS,
        notes: !found.learner.programme.without_notes,
        waiting,
        supervisors: found.supervisors,
    };
    Ok(call.page(status, |frame| app::sheets::hours::type_page(frame, &data)))
}

pub(super) async fn rows(call: Call<State>) -> Answer {
    let call = call.with_notice().await?;
    show_rows(&call, 200, FormState::default()).await
}

fn typed(call: &Call<State>, trainee: &str) -> TypedSheet {
    let row = |n: usize| {
        let field = |name: &str| call.fields.one(&format!("{name}-{n}")).to_owned();
        let row = TypedRow {
            date: field("date"),
            start: field("start"),
            length: field("length"),
            activity: field("activity"),
            mode: field("mode"),
            note: field("note"),
        };
        (u64::try_from(n).unwrap_or(u64::MAX), row)
    };
    let form = paper(call);
    // Who fills in the date or says that the signature was seen means a signed sheet, also without the tick.
    let signed = call.fields.one("signed") == "yes" || !form.signed_on.is_empty() || form.seen;
    TypedSheet {
        rows: (1..=ROWS).map(row).filter(|(_, row)| !row.is_empty()).collect(),
        supervisor: call.fields.one("supervisor").to_owned(),
        compared: call.fields.one("compared") == "yes",
        signed: signed.then(|| (form, chosen_statement(call, trainee))),
    }
}

pub(super) async fn type_in(call: Call<State>) -> Answer {
    let found = found(&call).await?;
    let (person, name) = (found.learner.key.person.clone(), found.learner.name.clone());
    match hours::type_in(call.house(), call.actor()?, &person, &typed(&call, &name)).await {
        Ok(()) => Ok(Reply::see_other(format!("/desk/sheets/{person}/hours"))),
        Err(Error::Refused(Refusal::Sheet(faults))) => {
            let form = refused(&call, &name, faults);
            // A note that was not looked at yet comes back in this one page: the browser keeps no copy.
            show_rows(&call, 422, form).await.map(kept_nowhere)
        }
        Err(other) => Err(other.into()),
    }
}

async fn show_waiting(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let found = found(call).await?;
    let name = |id: &PersonId| {
        let known = found.supervisors.iter().find(|(other, _)| other == id).map(|(_, name)| name.clone());
        known.unwrap_or_else(|| call.words().say("hours-a-supervisor"))
    };
    let ticked = call.fields.all("entry");
    let line = |e: &domain::hours::HoursEntry| {
        let value = format!("{}:{}", e.id, e.version());
        (EntryLine::of(e, &name), e.version(), e.particulars().start, ticked.contains(&value))
    };
    let entries = hours::waiting(&found.learner).into_iter().map(line).collect();
    let data = HoursToSign { paper: on_paper(&found, form), entries };
    Ok(call.page(status, |frame| app::sheets::hours::sign_page(frame, &data)))
}

pub(super) async fn waiting(call: Call<State>) -> Answer {
    let call = call.with_notice().await?;
    show_waiting(&call, 200, FormState::default()).await
}

pub(super) async fn sign(call: Call<State>) -> Answer {
    let found = found(&call).await?;
    let (person, name) = (found.learner.key.person.clone(), found.learner.name.clone());
    let one = |value: &String| {
        let (id, version) = value.split_once(':')?;
        Some((HoursEntryId::parse(id).ok()?, version.parse().ok()?))
    };
    let chosen: Vec<(HoursEntryId, u32)> = call.fields.all("entry").iter().filter_map(one).collect();
    let text = chosen_statement(&call, &name);
    match hours::sign(call.house(), call.actor()?, &person, &chosen, &paper(&call), &text).await {
        Ok(()) => Ok(Reply::see_other(format!("/desk/sheets/{person}/hours/sign"))),
        Err(Error::Refused(Refusal::Sheet(faults))) => show_waiting(&call, 422, refused(&call, &name, faults)).await,
        Err(other) => Err(other.into()),
    }
}
