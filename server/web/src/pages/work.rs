//! Graded work from the trainee's side.

use crate::call::Call;
use crate::pages::home::reader;
use crate::pages::questions::ask_form;
use crate::pages::{Answer, clock, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::join::Reader;
use app::submissions::{ActivityStart, Version, Work};
use domain::actor::Role;
use domain::id::{ActivityId, ModuleId, PersonId, SubmissionId};
use domain::submission::SubmissionRefusal;
use domain::thread::About;
use serde_json::json;
use service::library::written_html;
use service::{Error, Learner, Member, Refusal, desk, languages, studies, works};

pub(super) fn rows() -> Vec<Row<State>> {
    let trainee = Permit::Any(&[Role::Trainee]);
    vec![
        get("/learn/{module}/activities/{activity}", trainee, start_page),
        post("/learn/{module}/activities/{activity}", trainee, start),
        get("/submissions/{submission}", trainee, work_page),
        post("/submissions/{submission}", trainee, save),
    ]
}

async fn readers(call: &Call<State>, learner: &Learner) -> Result<Vec<Reader>, Stop> {
    let team = desk::readers(call.house(), learner, Role::Trainer).await?;
    Ok(team.into_iter().map(reader).collect())
}

async fn start_page(call: Call<State>) -> Answer {
    let (id, activity): (ModuleId, ActivityId) = (call.id("module")?, call.id("activity")?);
    let learner = studies::with_module(call.house(), call.actor()?, &id).await?;
    let readers = readers(&call, &learner).await?;
    let (module, activity) = learner.activity(&id, &activity).ok_or(Stop::NotFound)?;
    let about = About::Activity { module: id.clone(), activity: activity.id.clone() };
    let ask = ask_form(&call, &learner, &about).await?;
    let begun = learner.facts.submissions.iter().find(|s| s.module == id && s.activity == activity.id);
    let data = ActivityStart {
        module: id.clone(),
        module_title: module.title.clone(),
        activity: activity.id.clone(),
        title: activity.title.clone(),
        task_html: learner.library.prose_html(&activity.task, &call.words()).to_string(),
        words_min: activity.words_min,
        words_max: activity.words_max,
        rubric: activity.rubric.clone(),
        readers,
        begun: begun.map(|s| s.id.clone()),
        new_id: SubmissionId::parse(&call.house().new_id()).map_err(Stop::failed)?,
        form: FormState::default(),
        ask: Some(ask),
        preview: None,
    };
    Ok(call.module_page(200, module, |frame| app::submissions::start_page(frame, &data)))
}

async fn start(call: Call<State>) -> Answer {
    let (module, activity): (ModuleId, ActivityId) = (call.id("module")?, call.id("activity")?);
    let id = works::begin(call.house(), call.actor()?, &module, &activity).await?;
    Ok(Reply::see_other(format!("/submissions/{id}")))
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let id: SubmissionId = call.id("submission")?;
    let (learner, work) = works::own(call.house(), call.actor()?, &id).await?;
    let team: Vec<Member> = call.house().team(&learner.cohort).await?;
    let words = call.words();
    let module = learner.module(&work.module).ok_or(Stop::NotFound)?;
    let activity = learner.asked(&work).ok_or(Stop::NotFound)?;
    let name = |person: &PersonId| {
        team.iter().find(|m| m.person == *person).map_or_else(|| words.say("work-a-trainer"), |m| m.name.clone())
    };
    let data = Work {
        submission: work.id.clone(),
        module: module.id.clone(),
        module_title: module.title.clone(),
        title: activity.title.clone(),
        task_html: learner.library.prose_html(&activity.task, &words).to_string(),
        words_min: activity.words_min,
        words_max: activity.words_max,
        rubric: activity.rubric.clone(),
        readers: team.iter().filter(|m| m.role == Role::Trainer).cloned().map(reader).collect(),
        state: work.state,
        draft: work.draft.clone(),
        saved_at: work.saved_at.map(|at| clock(&words, &learner, at)),
        versions: Version::all(&work, &name, &written_html),
        form,
    };
    Ok(call.module_page(status, module, |frame| app::submissions::page(frame, &data)))
}

async fn work_page(call: Call<State>) -> Answer {
    let call = call.with_notice().await?;
    show(&call, 200, FormState::default()).await
}

/// Saves the draft; with the button "send" it goes to the trainers. What cannot be sent is saved all the same.
async fn save(call: Call<State>) -> Answer {
    let id: SubmissionId = call.id("submission")?;
    let text = call.fields.one("text").to_owned();
    let actor = call.actor()?;
    let words = call.words();
    let saved = works::save(call.house(), actor, &id, &text).await;
    let refusal = match (saved, call.fields.one("go") == "send" && !call.wants_json) {
        (Ok(at), false) if call.wants_json => {
            let (learner, _) = works::own(call.house(), actor, &id).await?;
            return Ok(Reply::json(json!({ "saved_at": clock(&words, &learner, at) })));
        }
        (Ok(_), false) => {
            // The switch of language at the foot of the page comes with the draft, which is saved by now.
            if let Some(language) = call.fields.one("go").strip_prefix("language:") {
                languages::choose(call.house(), actor, language).await?;
            }
            return Ok(Reply::see_other(format!("/submissions/{id}")));
        }
        (Ok(_), true) => match works::send(call.house(), actor, &id, &text).await {
            Ok(()) => return Ok(Reply::see_other(format!("/submissions/{id}"))),
            Err(Error::Refused(Refusal::Work(refusal))) => refusal,
            Err(other) => return Err(other.into()),
        },
        (Err(Error::Refused(Refusal::Work(refusal @ SubmissionRefusal::NotEditable))), _) if !call.wants_json => {
            let (_, work) = works::own(call.house(), actor, &id).await?;
            if work.draft.trim() == text.trim() {
                // The second click of a double click: it was sent, and the page says so.
                return Ok(Reply::see_other(format!("/submissions/{id}")));
            }
            // Another text, from a second window: it is shown again, so that it is not lost.
            refusal
        }
        (Err(Error::Refused(Refusal::Work(refusal))), _) => refusal,
        (Err(other), _) => return Err(other.into()),
    };
    let said = words.submission_refusal(&refusal, |row| row.to_string());
    if call.wants_json {
        return Ok(Reply::Json { status: 422, body: json!({ "refused": said }) });
    }
    let mut form = call.typed();
    fault(&mut form, "text", said);
    show(&call, 422, form).await
}
