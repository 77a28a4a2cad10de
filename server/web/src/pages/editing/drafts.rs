//! One draft: its findings, what it changes, publishing it, deleting it.

use super::{Names, back};
use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::site::State;
use crate::stop::Stop;
use app::editing::{Draft, FileFindings, FindingLine};
use app::forms::FormState;
use domain::editing::{Part, PublishRefusal};
use domain::id::DraftId;
use service::editing::{self, Finding, Severity};
use service::{Error, Refusal};
use words::Words;

fn refusal(words: &Words, refusal: &PublishRefusal) -> String {
    match refusal {
        PublishRefusal::Errors { errors } => words.say_with("editing-publish-errors", [("errors", (*errors).into())]),
        PublishRefusal::Meanwhile => words.say("editing-refused-meanwhile"),
        PublishRefusal::Same => words.say("editing-refused-same"),
    }
}

/// Findings by file, in the order in which they come.
fn by_file(findings: Vec<Finding>) -> Vec<FileFindings> {
    let mut files: Vec<FileFindings> = Vec::new();
    for Finding { said, line } in findings {
        let finding = FindingLine {
            line: said.line,
            column: said.column,
            error: said.severity == Severity::Error,
            what: said.what,
            instead: said.instead,
            text: line,
        };
        match files.last_mut() {
            Some(file) if file.file == said.file => file.findings.push(finding),
            _ => files.push(FileFindings { file: said.file, findings: vec![finding] }),
        }
    }
    files
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let id: DraftId = call.id("draft")?;
    let found = editing::draft(call.house(), call.actor()?, &id).await?;
    let mut names = Names::default();
    let since: Vec<_> = found.since.iter().rev().cloned().collect();
    let data = Draft {
        made_at: found.line.made_at,
        made_by: names.of(call, &found.line.made_by).await,
        files: u32::try_from(found.files).unwrap_or(u32::MAX),
        findings: by_file(found.findings),
        changes: found.newest.is_some().then_some(found.changes),
        since: names.lines(call, &since).await,
        preview: matches!(&found.line.part, Part::Module(id) if found.library.catalogue.modules.iter().any(|m| m.id == *id)),
        may_publish: found.may_publish,
        refusal: found.refusal.as_ref().map(|why| refusal(&call.words(), why)),
        part: found.line.part,
        title: found.title,
        left_out: found.left_out,
        id,
        form,
    };
    Ok(call.page(status, |frame| app::editing::draft_page(frame, &data)))
}

pub(super) async fn page(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

pub(super) async fn publish(call: Call<State>) -> Answer {
    let id: DraftId = call.id("draft")?;
    match editing::publish(call.house(), call.actor()?, &id).await {
        Ok(part) => Ok(back(&part)),
        Err(Error::Refused(Refusal::Publish(why))) => {
            let mut form = FormState::default();
            fault(&mut form, "", refusal(&call.words(), &why));
            show(&call, 422, form).await
        }
        Err(other) => Err(Stop::from(other)),
    }
}

pub(super) async fn delete(call: Call<State>) -> Answer {
    let id: DraftId = call.id("draft")?;
    let (actor, house) = (call.actor()?, call.house());
    let part = editing::discard(house, actor, &id).await?;
    // A new part that was never published has no page.
    Ok(match editing::part(house, actor, &part).await {
        Ok(_) => back(&part),
        Err(_) => crate::reply::Reply::see_other("/admin/modules"),
    })
}
