//! Many entries from a file: the form, the file line by line, the yes, and the lines to mend as a file of their own.

use super::kept_nowhere;
use super::table::{csv, template as sample};
use crate::call::Call;
use crate::pages::moving_in::show;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use app::forms::FormState;
use app::hours::bring::{Preview, Upload, spoken};
use domain::hours::bring::{BroughtLine, LAYOUT};
use domain::id::ImportRunId;
use domain::moving_in::{Column, DateOrder, LineState, Problem};
use exchange::moving_in::MEND;
use service::hours::bring::{self as hours, Sent};
use service::moving_in::{ReportLine, Says};
use service::{Error, Refusal};

async fn show_form(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let learner = match service::hours::log(call.house(), call.actor()?).await {
        Ok(learner) => learner,
        Err(Error::NotFound) => return Ok(Reply::see_other("/home")),
        Err(other) => return Err(other.into()),
    };
    let supervisors = service::hours::supervisors(call.house(), &learner).await?;
    let data = Upload {
        supervisors: supervisors.into_iter().map(|m| m.name).collect(),
        notes: !learner.programme.without_notes,
        form,
    };
    Ok(call.page(status, |frame| app::hours::bring::upload(frame, &data)))
}

pub(super) async fn form(call: Call<State>) -> Answer {
    let form = FormState::default().with("id", call.house().new_id()).with("date_order", DateOrder::Unsaid.name());
    show_form(&call, 200, form).await
}

pub(super) async fn receive(call: Call<State>) -> Answer {
    let file = call.file("file");
    let sent = Sent {
        id: call.fields.one("id").to_owned(),
        date_order: DateOrder::named(call.fields.one("date_order")),
        file_name: file.map(|f| f.name.clone()).unwrap_or_default(),
        bytes: file.map_or_else(|| call.fields.one("lines").as_bytes().to_vec(), |f| f.bytes.clone()),
    };
    match hours::receive(call.house(), call.actor()?, &sent).await {
        Ok(draft) => Ok(Reply::see_other(format!("/hours/bring/{draft}"))),
        Err(Error::Refused(Refusal::MovingIn(refusal))) => {
            // A browser forgets a chosen file; what was pasted is kept.
            let pasted = file.is_none() && !call.fields.one("lines").is_empty();
            let mut typed = call.typed();
            fault(&mut typed, if pasted { "lines" } else { "file" }, call.words().sheet_refusal(&refusal));
            show_form(&call, 422, typed).await.map(kept_nowhere)
        }
        Err(other) => Err(other.into()),
    }
}

async fn found(call: &Call<State>) -> Result<hours::Preview, Error> {
    let draft = ImportRunId::parse(call.param("draft")).map_err(|_| Error::NotFound)?;
    let actor = call.actor.as_ref().ok_or(Error::NotFound)?;
    hours::preview(call.house(), actor, &draft, &spoken()).await
}

/// The line as the report of a file has it; who it is about is who signs.
fn reported(line: &BroughtLine, found: &hours::Preview) -> ReportLine {
    let name = |says: &domain::hours::Particulars| {
        let who = found.supervisors.iter().find(|(id, _)| *id == says.supervisor);
        who.map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let says = line.says.as_ref();
    ReportLine {
        line: line.line,
        state: line.state,
        who: says.map(name).unwrap_or_default(),
        says: says.map_or(Says::Nothing, |s| Says::Hours { kind: s.kind, date: s.date, minutes: s.minutes }),
        faults: line.faults.clone(),
    }
}

async fn show_preview(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let found = found(call).await?;
    let words = call.words();
    let count = |holds: fn(LineState) -> bool| found.lines.iter().filter(|l| holds(l.state)).count();
    let left =
        |l: &BroughtLine| l.faults.iter().any(|f| matches!(f.problem, Problem::NoteHeld { .. } | Problem::NoteNotKept));
    let report: Vec<_> = found.lines.iter().map(|line| reported(line, &found)).collect();
    let data = Preview {
        new: count(LineState::comes_in),
        there: count(|s| s == LineState::There),
        out: count(|s| s == LineState::Out),
        notes_left: found.lines.iter().any(left),
        lines: show::lines(&words, &report, show::from(call)),
        draft: found.draft,
        file_name: found.file_name,
        unread: found.unread,
        form,
    };
    Ok(call.page(status, |frame| app::hours::bring::preview(frame, &data)))
}

pub(super) async fn preview(call: Call<State>) -> Answer {
    show_preview(&call, 200, FormState::default()).await
}

pub(super) async fn bring(call: Call<State>) -> Answer {
    let (actor, draft) = (call.actor()?, call.id::<ImportRunId>("draft")?);
    let send = match call.fields.one("go") {
        "discard" => {
            hours::discard(call.house(), actor, &draft).await?;
            return Ok(Reply::see_other("/hours"));
        }
        go => go == "send",
    };
    let expected = call.fields.one("lines").parse().unwrap_or(0);
    match hours::bring(call.house(), actor, &draft, &spoken(), expected, send).await {
        Ok(()) => Ok(Reply::see_other(format!("/hours/bring/{draft}"))),
        Err(Error::Refused(Refusal::MovingIn(_))) => {
            let mut form = FormState::default();
            fault(&mut form, "lines", call.words().say("hours-bring-changed"));
            show_preview(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The lines that stay out, as they were, each with what is to be mended.
pub(super) async fn mend(call: Call<State>) -> Answer {
    let found = found(&call).await?;
    let words = call.words();
    let out: Vec<_> = found.lines.iter().filter(|l| l.state == LineState::Out).collect();
    let columns: Vec<Column> =
        LAYOUT.columns.iter().copied().filter(|c| out.iter().any(|l| l.cells.0.contains_key(c))).collect();
    // A column that is needed stands there, too, where every line lacks it.
    let needed = LAYOUT.needed.iter().filter(|group| !group.iter().any(|c| columns.contains(c)));
    let columns: Vec<Column> = columns.iter().copied().chain(needed.map(|group| group[0])).collect();
    let mut rows = vec![columns.iter().map(|c| c.name().to_owned()).chain([MEND.to_owned()]).collect::<Vec<_>>()];
    for line in out {
        let cells = columns.iter().map(|c| line.cells.0.get(c).cloned().unwrap_or_default());
        let messages: Vec<_> = line.faults.iter().map(|f| words.moving_fault(f)).collect();
        rows.push(cells.chain([messages.join(" ")]).collect());
    }
    Ok(csv("hours-to-mend.csv", &rows))
}

pub(super) async fn template(call: Call<State>) -> Answer {
    let supervisors = hours::nameable(call.house(), call.actor()?).await?;
    let name = supervisors.first().map(|(_, name)| name.as_str()).unwrap_or_default();
    Ok(csv("hours-template.csv", &sample(&call.words(), name)))
}
