//! What stands beside the lessons: guides to teach by, pages for one's own wellness, whole modules on paper.

use crate::call::Call;
use crate::pages::search::entry;
use crate::pages::support::shown;
use crate::pages::{Answer, laws};
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get};
use app::guides::{Beside, Line, Packet, PacketLesson, PacketTask};
use domain::actor::{Action, Role};
use domain::course::{Markdown, Module};
use domain::id::ModuleId;
use service::{guides, searching, studies};
use std::collections::BTreeSet;

pub(super) fn rows() -> Vec<Row<State>> {
    let teaches = Permit::Any(Action::ReadGuide.roles());
    let prints = Permit::Any(Action::PrintPacket.roles());
    let trainee = Permit::Any(&[Role::Trainee]);
    vec![
        get("/guides", prints, list),
        get("/guides/{module}", teaches, guide),
        get("/guides/{module}/packet", prints, staff_packet),
        get("/learn/{module}/wellness", trainee, wellness),
        get("/learn/{module}/packet", trainee, own_packet),
    ]
}

async fn list(call: Call<State>) -> Answer {
    let (house, actor) = (call.house(), call.actor()?);
    let guided: BTreeSet<ModuleId> =
        guides::modules(house, actor, Action::ReadGuide).await?.into_iter().map(|m| m.id).collect();
    let printed = guides::modules(house, actor, Action::PrintPacket).await?;
    let lines: Vec<Line> = printed
        .into_iter()
        .map(|module| Line {
            guide: module.beside.facilitator.is_some() && guided.contains(&module.id),
            packet: true,
            reviewed: module.beside.reviewed_by_a_peer(),
            module: module.id,
            title: module.title,
            language: module.language,
        })
        .collect();
    Ok(call.page(200, |frame| app::guides::page(frame, &lines)))
}

fn beside(call: &Call<State>, module: &Module, text: &Markdown) -> Beside {
    Beside {
        module: module.id.clone(),
        title: module.title.clone(),
        language: module.language.clone(),
        html: call.house().library().lesson_html(text, &call.words()).to_string(),
    }
}

async fn guide(call: Call<State>) -> Answer {
    let id: ModuleId = call.id("module")?;
    let module = guides::module(call.house(), call.actor()?, Action::ReadGuide, &id).await?;
    let data = beside(&call, &module, module.beside.facilitator.as_ref().ok_or(Stop::NotFound)?);
    Ok(call.module_page(200, &module, |frame| app::guides::guide_page(frame, &data)))
}

async fn wellness(call: Call<State>) -> Answer {
    let id: ModuleId = call.id("module")?;
    let learner = studies::with_module(call.house(), call.actor()?, &id).await?;
    let module = learner.module(&id).ok_or(Stop::NotFound)?;
    let data = beside(&call, module, module.beside.wellness.as_ref().ok_or(Stop::NotFound)?);
    Ok(call.module_page(200, module, |frame| app::guides::wellness_page(frame, &data)))
}

/// The whole module, made for paper.
async fn packet(call: &Call<State>, module: &Module, back: (String, String), staff: bool) -> Answer {
    let words = call.words();
    let library = call.house().library();
    let html = |text: &Markdown| library.paper_html(text, &words).to_string();
    let told = laws::told_in(call, module).await?;
    let lessons = module.lessons.iter().map(|lesson| PacketLesson {
        title: lesson.title.clone(),
        minutes: lesson.minutes,
        content_note: lesson.content_note.clone(),
        html: html(&lesson.text),
        law: told.iter().filter(|one| lesson.law.contains(&one.topic)).cloned().collect(),
    });
    let tasks = module.activities.iter().map(|activity| PacketTask {
        title: activity.title.clone(),
        task_html: html(&activity.task),
        words_min: activity.words_min,
        words_max: activity.words_max,
    });
    let actor = call.actor()?;
    let data = Packet {
        title: module.title.clone(),
        summary: module.summary.clone(),
        language: module.language.clone(),
        objectives: module.objectives.iter().map(|o| o.text.clone()).collect(),
        content_note: module.beside.content_note.clone(),
        lessons: lessons.collect(),
        words: searching::words_of(call.house(), module).into_iter().map(entry).collect(),
        tasks: tasks.collect(),
        questions: module.quiz.questions,
        wellness_html: module.beside.wellness.as_ref().map(html),
        help: shown(call, None).await?,
        sheets: staff && actor.is_any(Action::TypeIn.roles()),
        back,
        staff,
    };
    Ok(call.module_page(200, module, |frame| app::guides::packet_page(frame, &data)))
}

async fn staff_packet(call: Call<State>) -> Answer {
    let id: ModuleId = call.id("module")?;
    let module = guides::module(call.house(), call.actor()?, Action::PrintPacket, &id).await?;
    packet(&call, &module, (call.words().say("guides-title"), "/guides".to_owned()), true).await
}

async fn own_packet(call: Call<State>) -> Answer {
    let id: ModuleId = call.id("module")?;
    let learner = studies::with_module(call.house(), call.actor()?, &id).await?;
    let module = learner.module(&id).ok_or(Stop::NotFound)?;
    packet(&call, module, (module.title.clone(), format!("/learn/{id}")), false).await
}
