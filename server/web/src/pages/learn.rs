//! Modules and lessons.

use crate::call::Call;
use crate::pages::questions::ask_form;
use crate::pages::search::entry;
use crate::pages::{Answer, laws};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::learn::{ActivityLine, ActivityState, Course, LessonLine, LessonText, QuizLine, QuizState};
use domain::actor::Role;
use domain::course::Module;
use domain::id::{LessonId, ModuleId};
use domain::thread::About;
use service::{Learner, searching, studies};

pub(super) fn rows() -> Vec<Row<State>> {
    let trainee = Permit::Any(&[Role::Trainee]);
    vec![
        get("/learn/{module}", trainee, course_page),
        get("/learn/{module}/{lesson}", trainee, lesson_page),
        post("/learn/{module}/{lesson}", trainee, finish_lesson),
    ]
}

fn course(learner: &Learner, module: &Module) -> Course {
    let read = |id: &LessonId| learner.facts.lessons.iter().any(|l| l.module == module.id && l.lesson == *id);
    let attempts: Vec<_> = learner.facts.attempts.iter().filter(|a| a.module == module.id).cloned().collect();
    let granted = learner.granted.get(&module.id).copied().unwrap_or(0);
    Course {
        module: module.id.clone(),
        title: module.title.clone(),
        summary: module.summary.clone(),
        objectives: module.objectives.iter().map(|o| o.text.clone()).collect(),
        lessons: module
            .lessons
            .iter()
            .map(|l| LessonLine {
                id: l.id.clone(),
                title: l.title.clone(),
                minutes: l.minutes,
                read: read(&l.id),
                noted: l.content_note.is_some(),
            })
            .collect(),
        quiz: QuizLine {
            questions: module.quiz.questions,
            pass: module.quiz.pass,
            state: QuizState::of(&module.quiz, granted, &attempts),
        },
        activities: module
            .activities
            .iter()
            .map(|a| ActivityLine {
                id: a.id.clone(),
                title: a.title.clone(),
                state: ActivityState::of(
                    learner.facts.submissions.iter().find(|s| s.module == module.id && s.activity == a.id),
                ),
            })
            .collect(),
        content_note: module.beside.content_note.clone(),
        wellness: module.beside.wellness.is_some(),
        preview: None,
    }
}

async fn course_page(call: Call<State>) -> Answer {
    let id: ModuleId = call.id("module")?;
    let learner = studies::with_module(call.house(), call.actor()?, &id).await?;
    let module = learner.module(&id).ok_or(Stop::NotFound)?;
    let data = course(&learner, module);
    Ok(call.module_page(200, module, |frame| app::learn::page(frame, &data)))
}

async fn lesson_page(call: Call<State>) -> Answer {
    let (id, lesson): (ModuleId, LessonId) = (call.id("module")?, call.id("lesson")?);
    let learner = studies::with_module(call.house(), call.actor()?, &id).await?;
    let module = learner.module(&id).ok_or(Stop::NotFound)?;
    let lesson = module.lesson(&lesson).ok_or(Stop::NotFound)?;
    let about = About::Lesson { module: id.clone(), lesson: lesson.id.clone() };
    let data = LessonText {
        ask: Some(ask_form(&call, &learner, &about).await?),
        entered: learner
            .facts
            .lessons
            .iter()
            .find(|l| l.module == id && l.lesson == lesson.id)
            .and_then(|l| l.entered.as_ref())
            .map(|e| app::sheets::entered_lesson(&call.words(), e)),
        course: course(&learner, module),
        lesson: lesson.id.clone(),
        title: lesson.title.clone(),
        language: module.language.clone(),
        html: learner.library.lesson_html(&lesson.text, &call.words()).to_string(),
        content_note: lesson.content_note.clone(),
        law: laws::told(&call, &lesson.law).await?,
        words: searching::words_in(call.house(), module, &lesson.id).into_iter().map(entry).collect(),
    };
    Ok(call.module_page(200, module, |frame| app::learn::lesson_page(frame, &data)))
}

/// Next: the lesson counts as read, and the way goes on.
async fn finish_lesson(call: Call<State>) -> Answer {
    let (id, lesson): (ModuleId, LessonId) = (call.id("module")?, call.id("lesson")?);
    let learner = studies::read_lesson(call.house(), call.actor()?, &id, &lesson).await?;
    let module = learner.module(&id).ok_or(Stop::NotFound)?;
    let next = match module.lesson_after(&lesson) {
        Some(next) => format!("/learn/{id}/{}", next.id),
        None => format!("/learn/{id}/quiz"),
    };
    Ok(Reply::see_other(next))
}
