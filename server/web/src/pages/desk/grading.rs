//! Reading a piece of work and answering it.

use super::{names, trainee, works};
use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use app::desk::answer::{Answer as Said, GivenLevel};
use app::desk::conflict::Conflict;
use app::desk::grading::{EarlierWork, Grading, ModelWork};
use app::forms::FormState;
use app::notice::Next;
use domain::course::{Activity, Level, Markdown};
use domain::id::{PersonId, RubricRowId, SubmissionId};
use domain::submission::{Grading as Graded, Submission, SubmissionRefusal, SubmissionState, Verdict, words};
use service::desk::{self, GradeForm};
use service::library::written_html;
use service::{Error, Learner, Refusal, comments, languages};
use std::collections::BTreeMap;

fn said(grading: &Graded, activity: &Activity, names: &BTreeMap<PersonId, String>) -> Said {
    let title = |row: &RubricRowId| {
        activity.rubric.rows.iter().find(|r| r.id == *row).map_or_else(|| row.to_string(), |r| r.title.clone())
    };
    Said {
        by: names.get(&grading.by).cloned().unwrap_or_default(),
        at: grading.at,
        verdict: grading.verdict,
        comment: grading.comment.clone(),
        levels: grading
            .levels
            .iter()
            .map(|(row, level)| GivenLevel { row: row.clone(), title: title(row), level: *level })
            .collect(),
    }
}

async fn data(call: &Call<State>, learner: &Learner, work: &Submission, form: FormState) -> Result<Grading, Stop> {
    let module = learner.module(&work.module).ok_or(Stop::NotFound)?;
    let activity = learner.asked(work).ok_or(Stop::NotFound)?;
    let sent = work.versions.last().ok_or(Stop::NotFound)?;
    let answered: Vec<PersonId> = work.gradings.iter().map(|g| g.by.clone()).collect();
    let names = names(call, answered).await;
    let answer_to =
        |version: u32| work.gradings.iter().find(|g| g.version == version).map(|g| said(g, activity, &names));
    let spoken = call.words();
    let html = |text: &Markdown| learner.library.prose_html(text, &spoken).to_string();
    let earlier = work.versions.iter().rev().skip(1).map(|v| EarlierWork {
        number: v.number,
        sent_at: v.sent_at,
        text_html: written_html(&v.text),
        answer: answer_to(v.number),
    });
    Ok(Grading {
        submission: work.id.clone(),
        trainee: trainee(learner),
        cohort: call.house().cohort_name(&learner.cohort).await?,
        activity: activity.title.clone(),
        module: module.title.clone(),
        task_html: html(&activity.task),
        words_asked: (activity.words_min, activity.words_max),
        words: u32::try_from(words(&sent.text)).unwrap_or(u32::MAX),
        version: sent.number,
        sent_at: sent.sent_at,
        entered: sent.entered.as_ref().map(|e| app::sheets::entered(&spoken, e)),
        text_html: written_html(&sent.text),
        earlier: earlier.collect(),
        rows: activity.rubric.rows.clone(),
        look_for_html: html(&activity.look_for),
        model_answers: activity
            .model_answers
            .iter()
            .map(|m| ModelWork { level: m.level, text_html: html(&m.text), why_html: html(&m.why) })
            .collect(),
        answer: if work.state == SubmissionState::Submitted { None } else { answer_to(sent.number) },
        queue: works(call).await?,
        comments: None,
        form,
    })
}

pub(super) async fn page(call: Call<State>) -> Answer {
    let id: SubmissionId = call.id("submission")?;
    let mut call = call.with_notice().await?;
    let (learner, work) = desk::work(call.house(), call.actor()?, &id).await?;
    let data = data(&call, &learner, &work, FormState::default()).await?;
    // The one that is open comes next; an old answer that is looked at again does not.
    call.next_is(|| (work.state == SubmissionState::Submitted).then(|| Next::Work(learner.name.clone())));
    Ok(call.page(200, |frame| app::desk::grading::page(frame, &data)))
}

fn sent(call: &Call<State>) -> GradeForm {
    let levels = call.fields.pairs().iter().filter_map(|(name, value)| {
        let row = RubricRowId::parse(name.strip_prefix("row-")?).ok()?;
        Some((row, Level::named(value)?))
    });
    GradeForm {
        version: call.fields.one("version").parse().unwrap_or(0),
        levels: levels.collect(),
        comment: call.fields.one("comment").to_owned(),
        verdict: if call.fields.one("go") == "accept" { Verdict::Accept } else { Verdict::Return },
    }
}

/// What else the form's buttons do: show earlier comments, take one of them, switch the language. Nothing is saved, and
/// what was chosen and written comes back.
async fn helped(mut call: Call<State>, id: &SubmissionId, go: &str) -> Answer {
    if let Some(language) = go.strip_prefix("language:") {
        languages::choose(call.house(), call.actor()?, language).await?;
        if let Some(actor) = &mut call.actor {
            actor.language = domain::course::Language(language.to_owned());
        }
    }
    let (learner, work) = desk::work(call.house(), call.actor()?, id).await?;
    let mut form = call.typed();
    let mut shown = None;
    if !go.starts_with("language:") {
        let earlier = comments::earlier(call.house(), call.actor()?, &work.module, &work.activity).await?;
        let name = |c: &comments::Comment| format!("{}:{}", c.of.0, c.of.1);
        if let Some(used) = earlier.iter().find(|c| go.strip_prefix("use:") == Some(&name(c))) {
            let typed = form.value("comment");
            let both = if typed.trim().is_empty() { used.text.clone() } else { format!("{typed}\n\n{}", used.text) };
            form = form.with("comment", both);
        } else {
            shown = Some(earlier.into_iter().map(|c| (name(&c), c.text)).collect());
        }
    }
    let mut data = data(&call, &learner, &work, form).await?;
    data.comments = shown;
    Ok(call.page(200, |frame| app::desk::grading::page(frame, &data)))
}

/// "Save and next": after the answer the next work that waits opens, or the desk.
pub(super) async fn answer(call: Call<State>) -> Answer {
    let id: SubmissionId = call.id("submission")?;
    let go = call.fields.one("go").to_owned();
    if go == "comments" || go.starts_with("use:") || go.starts_with("language:") {
        return helped(call, &id, &go).await;
    }
    let form = sent(&call);
    match desk::grade(call.house(), call.actor()?, &id, &form).await {
        Ok(()) => {
            let next = works(&call).await?.into_iter().next();
            Ok(Reply::see_other(
                next.map_or_else(|| "/desk".to_owned(), |w| format!("/desk/submissions/{}", w.submission)),
            ))
        }
        Err(error) if desk::meanwhile(&error) => conflict(&call, &id, form.version).await,
        Err(Error::Refused(Refusal::Work(refusal))) => refused(&call, &id, &refusal).await,
        Err(other) => Err(other.into()),
    }
}

async fn refused(call: &Call<State>, id: &SubmissionId, refusal: &SubmissionRefusal) -> Answer {
    let (learner, work) = desk::work(call.house(), call.actor()?, id).await?;
    let activity = learner.asked(&work).ok_or(Stop::NotFound)?;
    let title = |row: &RubricRowId| {
        activity.rubric.rows.iter().find(|r| r.id == *row).map_or_else(|| row.to_string(), |r| r.title.clone())
    };
    let message = call.words().submission_refusal(refusal, title);
    let field = match refusal {
        SubmissionRefusal::RowMissing { row } | SubmissionRefusal::EssentialNotMet { row } => format!("row-{row}"),
        _ => "comment".to_owned(),
    };
    let mut form = call.typed();
    fault(&mut form, field, message);
    let data = data(call, &learner, &work, form).await?;
    Ok(call.page(422, |frame| app::desk::grading::page(frame, &data)))
}

async fn conflict(call: &Call<State>, id: &SubmissionId, read: u32) -> Answer {
    let actor = call.actor()?;
    let (learner, work) = desk::work(call.house(), actor, id).await?;
    let activity = learner.asked(&work).ok_or(Stop::NotFound)?;
    let first = work.gradings.iter().find(|g| g.version == read).or(work.gradings.last()).ok_or(Stop::NotFound)?;
    let names = names(call, vec![first.by.clone()]).await;
    let newer = work.versions.last().filter(|v| v.number > read).map(|v| (v.number, v.sent_at));
    let data = Conflict {
        submission: id.clone(),
        trainee: trainee(&learner),
        activity: activity.title.clone(),
        read,
        first: said(first, activity, &names),
        own: first.by == actor.person,
        newer,
        form: call.typed(),
        next: works(call).await?.into_iter().map(|w| w.submission).next(),
    };
    Ok(call.page(409, |frame| app::desk::conflict::page(frame, &data)))
}
