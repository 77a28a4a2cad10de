//! Notes on hours that someone has to check.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::hours::Checking;
use app::notes::{Line, Note};
use domain::actor::{Action, Role};
use domain::hours::NoteStepKind;
use domain::id::HoursEntryId;
use service::{Error, Refusal, notes};

/// Those who look after all notes; a supervisor comes to one from the hours that they sign.
pub(super) const READ_ALL: &[Role] = &[Role::Administrator, Role::Coordinator];

pub(super) fn rows() -> Vec<Row<State>> {
    let reads = Permit::Any(Action::CheckNote.roles());
    vec![
        get("/admin/notes", Permit::Any(READ_ALL), list),
        get("/notes/{entry}", reads, one),
        post("/notes/{entry}", reads, answer),
    ]
}

async fn list(call: Call<State>) -> Answer {
    let waiting = notes::waiting(call.house(), call.actor()?).await?;
    let line = |note: notes::WaitingNote| Line {
        entry: note.entry,
        name: note.name,
        cohort: note.cohort,
        date: note.date,
        reported: note.reported,
        since: note.since,
    };
    let lines: Vec<_> = waiting.into_iter().map(line).collect();
    Ok(call.page(200, |frame| app::notes::list(frame, &lines)))
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let actor = call.actor()?;
    let (learner, entry) = notes::one(call.house(), actor, &call.id("entry")?).await?;
    let removed = entry.note_steps.iter().rev().find(|s| matches!(s.kind, NoteStepKind::Removed { .. }));
    let removed = match removed {
        Some(step) => Some((call.house().name_of(&step.by).await?, step.at)),
        None => None,
    };
    let data = Note {
        trainee: learner.key.person.clone(),
        name: learner.name.clone(),
        date: entry.particulars().date,
        notes: entry.notes_sent().map(|v| (v.number, v.particulars.note.clone())).collect(),
        version: entry.newest_sent().unwrap_or_default(),
        checking: Checking::of(&entry),
        removed,
        reads_all: actor.is_any(READ_ALL),
        entry: entry.id,
        form,
    };
    Ok(call.page(status, |frame| app::notes::one(frame, &data)))
}

async fn one(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn answer(call: Call<State>) -> Answer {
    let (house, actor) = (call.house(), call.actor()?);
    let id: HoursEntryId = call.id("entry")?;
    let done = match call.fields.one("go") {
        "remove" => notes::remove(house, actor, &id).await,
        "fine" => notes::clear(house, actor, &id, call.fields.one("version").parse().unwrap_or(0)).await,
        _ => return Err(Stop::NotFound),
    };
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/notes/{id}"))),
        Err(Error::Refused(Refusal::Entry(refusal))) => {
            let mut form = FormState::default();
            fault(&mut form, "", call.words().hours_refusal(&refusal));
            show(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}
