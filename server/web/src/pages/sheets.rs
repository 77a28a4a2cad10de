//! Paper sheets: whose can be typed in, printing a quiz, typing in answers, texts and lessons.

mod hours;

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::home::NextStep;
use app::progress::Line;
use app::quiz::Answer as Asked;
use app::sheets::{
    LessonChoice, Lessons, ModulePapers, PaperPerson, PaperText, Papers, QuizPaper, Sheet, SheetQuestion, TypedAnswers,
    WaitingSheet, question_field,
};
use domain::actor::Action;
use domain::course::Markdown;
use domain::entered::code;
use domain::hours::HoursField;
use domain::id::{ActivityId, AttemptId, LessonId, ModuleId, PersonId};
use domain::quiz::{QuizRefusal, read_answer};
use domain::thread::Standing;
use service::quizzes::{self, Sitting};
use service::sheets::{self, Paper, SheetRefusal};
use service::{Error, Learner, Refusal};
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let staff = Permit::Any(Action::TypeIn.roles());
    vec![
        get("/desk/sheets", staff, people),
        get("/desk/sheets/waiting", staff, without_mail),
        get("/desk/sheets/{person}", staff, person),
        get("/desk/sheets/{person}/hours", staff, hours::rows),
        post("/desk/sheets/{person}/hours", staff, hours::type_in),
        get("/desk/sheets/{person}/hours/sheet", staff, hours::sheet),
        get("/desk/sheets/{person}/hours/sign", staff, hours::waiting),
        post("/desk/sheets/{person}/hours/sign", staff, hours::sign),
        get("/desk/sheets/{person}/{module}/print", staff, print),
        post("/desk/sheets/{person}/{module}/print", staff, draw),
        get("/desk/sheets/{person}/attempts/{attempt}", staff, answers),
        post("/desk/sheets/{person}/attempts/{attempt}", staff, send_answers),
        get("/desk/sheets/{person}/activities/{module}/{activity}", staff, text),
        post("/desk/sheets/{person}/activities/{module}/{activity}", staff, send_text),
        get("/desk/sheets/{person}/lessons/{module}", staff, lessons),
        post("/desk/sheets/{person}/lessons/{module}", staff, send_lessons),
    ]
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

async fn people(call: Call<State>) -> Answer {
    let mut data = Vec::new();
    for learner in sheets::people(call.house(), call.actor()?).await? {
        let running = learner.facts.attempts.iter().filter(|a| a.sent_at.is_none());
        data.push(PaperPerson {
            person: learner.key.person.clone(),
            name: learner.name.clone(),
            cohort: call.house().cohort_name(&learner.cohort).await?,
            codes: running.map(|a| code(a.id.as_str())).collect(),
        });
    }
    Ok(call.page(200, |frame| app::sheets::page(frame, &data)))
}

async fn without_mail(call: Call<State>) -> Answer {
    let words = call.words();
    let mut all = Vec::new();
    for learner in sheets::without_mail(call.house(), call.actor()?).await? {
        let answered = learner.threads.iter().filter(|t| matches!(t.standing(), Standing::Answered { .. })).count();
        let next = NextStep::first(&learner.evaluation, &super::home::titles(&learner));
        all.push(WaitingSheet {
            name: learner.name.clone(),
            cohort: call.house().cohort_name(&learner.cohort).await?,
            programme: learner.programme.title.clone(),
            next: next.map(|step| step.thing(&words)),
            answered: count(answered),
            lines: super::home::lines(&words, &learner).into_iter().map(Line::without_links).collect(),
        });
    }
    let today = call.house().now().date_naive();
    Ok(call.page(200, |frame| app::sheets::waiting_page(frame, today, &all)))
}

fn quiz(learner: &Learner, module: &ModuleId) -> QuizPaper {
    let mut attempts = learner.facts.attempts.iter().filter(|a| a.module == *module);
    if let Some(running) = attempts.clone().find(|a| a.sent_at.is_none()) {
        QuizPaper::Running(running.id.clone())
    } else if attempts.any(domain::quiz::Attempt::passed) {
        QuizPaper::Passed
    } else if quizzes::may_begin(learner, module).is_ok() {
        QuizPaper::CanDraw
    } else {
        QuizPaper::UsedUp
    }
}

async fn person(call: Call<State>) -> Answer {
    let id: PersonId = call.id("person")?;
    let learner = sheets::person(call.house(), call.actor()?, &id).await?;
    let modules = learner.modules().into_iter().map(|module| ModulePapers {
        module: module.id.clone(),
        title: module.title.clone(),
        read: count(module.lessons.iter().filter(|l| read(&learner, &module.id, &l.id)).count()),
        lessons: count(module.lessons.len()),
        quiz: quiz(&learner, &module.id),
        activities: module
            .activities
            .iter()
            .map(|a| (a.id.clone(), a.title.clone(), sheets::can_type(&learner, &module.id, &a.id)))
            .collect(),
    });
    let data = Papers {
        person: id,
        name: learner.name.clone(),
        cohort: call.house().cohort_name(&learner.cohort).await?,
        modules: modules.collect(),
    };
    Ok(call.page(200, |frame| app::sheets::person_page(frame, &data)))
}

fn read(learner: &Learner, module: &ModuleId, lesson: &LessonId) -> bool {
    learner.facts.lessons.iter().any(|l| l.module == *module && l.lesson == *lesson)
}

/// The questions of an attempt; what was typed in the form stands before what was kept.
fn questions(call: &Call<State>, sitting: &Sitting, typed: bool) -> Result<Vec<SheetQuestion>, Stop> {
    let words = call.words();
    let library = &sitting.learner.library;
    let prose = |text: &Markdown| library.prose_html(text, &words).to_string();
    let inline = |text: &Markdown| library.inline_html(text, &words).to_string();
    let mut all = Vec::new();
    for drawn in &sitting.attempt.drawn {
        let question = &sitting.questions.get(&drawn.question).ok_or(Stop::NotFound)?.question;
        let field = question_field(&drawn.question);
        let from_form = typed.then(|| read_answer(question, &call.fields.all(&field)).ok()).flatten().flatten();
        let kept = if typed { from_form.as_ref() } else { sitting.attempt.answers.get(&drawn.question) };
        all.push(SheetQuestion {
            field,
            scene_html: question.scene.as_ref().map(prose),
            prompt_html: prose(&question.prompt),
            answer: Asked::of(&question.kind, &drawn.options, kept, &inline).ok_or(Stop::NotFound)?,
        });
    }
    Ok(all)
}

fn module_title(learner: &Learner, module: &ModuleId) -> String {
    learner.module(module).map_or_else(|| module.to_string(), |m| m.title.clone())
}

async fn show_print(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let (person, module): (PersonId, ModuleId) = (call.id("person")?, call.id("module")?);
    let (learner, sheet) = sheets::sheet(call.house(), call.actor()?, &person, &module).await?;
    let drawn = match &sheet {
        Some(sitting) => Some((sitting.attempt.id.clone(), questions(call, sitting, false)?)),
        None => None,
    };
    let data = Sheet {
        person,
        name: learner.name.clone(),
        module_title: module_title(&learner, &module),
        can_draw: quizzes::may_begin(&learner, &module).is_ok(),
        module,
        drawn,
        new_id: call.house().new_id(),
        form,
    };
    Ok(call.page(status, |frame| app::sheets::print_page(frame, &data)))
}

async fn print(call: Call<State>) -> Answer {
    show_print(&call, 200, FormState::default()).await
}

async fn draw(call: Call<State>) -> Answer {
    let (person, module): (PersonId, ModuleId) = (call.id("person")?, call.id("module")?);
    match sheets::draw(call.house(), call.actor()?, &person, &module, call.fields.one("id")).await {
        Ok(_) => Ok(Reply::see_other(format!("/desk/sheets/{person}/{module}/print"))),
        Err(Error::Refused(Refusal::Quiz(refusal))) => {
            let mut form = FormState::default();
            fault(&mut form, "", call.words().quiz_refusal(&refusal));
            show_print(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}

fn paper(call: &Call<State>) -> Paper {
    Paper { written_on: call.fields.one("written_on").to_owned(), compared: call.fields.one("compared") == "yes" }
}

/// The form as it was typed, with what has to be changed.
fn refused(call: &Call<State>, name: &str, faults: Vec<(String, SheetRefusal)>) -> FormState {
    let words: Words = call.words();
    let mut form = call.typed();
    for (field, refusal) in faults {
        let said = match refusal {
            SheetRefusal::Entered(refusal) => words.entered_refusal(&refusal),
            SheetRefusal::Quiz(refusal) => words.quiz_refusal(&refusal),
            SheetRefusal::Work(refusal) => words.submission_refusal(&refusal, ToString::to_string),
            SheetRefusal::Hours(refusal) => words.hours_refusal(&refusal),
            SheetRefusal::Supervisor(refusal) => words.hours_refusal_in(HoursField::Supervisor, &refusal),
            SheetRefusal::Line(problem) => words.moving_problem(&problem),
            SheetRefusal::InLog => words.say_with("onpaper-refused-in-log", [("name", name.into())]),
            SheetRefusal::Signature(refusal) => words.paper_refusal(&refusal),
        };
        fault(&mut form, field, said);
    }
    form
}

async fn show_answers(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let (person, attempt): (PersonId, AttemptId) = (call.id("person")?, call.id("attempt")?);
    let sitting = sheets::to_type(call.house(), call.actor()?, &person, &attempt).await?;
    if sitting.attempt.sent_at.is_some() {
        return Ok(Reply::see_other(format!("/desk/sheets/{person}")));
    }
    let data = TypedAnswers {
        person,
        name: sitting.learner.name.clone(),
        module_title: module_title(&sitting.learner, &sitting.attempt.module),
        questions: questions(call, &sitting, form.failed())?,
        attempt,
        form,
    };
    Ok(call.page(status, |frame| app::sheets::answers_page(frame, &data)))
}

async fn answers(call: Call<State>) -> Answer {
    show_answers(&call, 200, FormState::default()).await
}

async fn send_answers(call: Call<State>) -> Answer {
    let (person, attempt): (PersonId, AttemptId) = (call.id("person")?, call.id("attempt")?);
    let values = |id: &domain::id::QuestionId| call.fields.all(&sheets::question_field(id));
    match sheets::type_answers(call.house(), call.actor()?, &person, &attempt, values, &paper(&call)).await {
        // The second click of a double click finds it sent.
        Ok(_) | Err(Error::Refused(Refusal::Quiz(QuizRefusal::AlreadySent))) => {
            Ok(Reply::see_other(format!("/desk/sheets/{person}")))
        }
        Err(Error::Refused(Refusal::Sheet(faults))) => {
            let form = refused(&call, "", faults);
            show_answers(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn show_text(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let (person, module): (PersonId, ModuleId) = (call.id("person")?, call.id("module")?);
    let activity: ActivityId = call.id("activity")?;
    let (learner, open) = sheets::work(call.house(), call.actor()?, &person, &module, &activity).await?;
    let (_, task) = learner.activity(&module, &activity).ok_or(Stop::NotFound)?;
    let data = PaperText {
        person,
        name: learner.name.clone(),
        title: task.title.clone(),
        task_html: learner.library.prose_html(&task.task, &call.words()).to_string(),
        words_min: task.words_min,
        words_max: task.words_max,
        open,
        module,
        activity,
        form,
    };
    Ok(call.page(status, |frame| app::sheets::text_page(frame, &data)))
}

async fn text(call: Call<State>) -> Answer {
    show_text(&call, 200, FormState::default()).await
}

async fn send_text(call: Call<State>) -> Answer {
    let (person, module): (PersonId, ModuleId) = (call.id("person")?, call.id("module")?);
    let activity: ActivityId = call.id("activity")?;
    let (house, actor) = (call.house(), call.actor()?);
    let said = paper(&call);
    match sheets::type_work(house, actor, &person, &module, &activity, call.fields.one("text"), &said).await {
        Ok(()) => Ok(Reply::see_other(format!("/desk/sheets/{person}"))),
        Err(Error::Refused(Refusal::Sheet(faults))) => {
            let form = refused(&call, "", faults);
            show_text(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn show_lessons(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let (person, module): (PersonId, ModuleId) = (call.id("person")?, call.id("module")?);
    let learner = sheets::person(call.house(), call.actor()?, &person).await?;
    let taught = learner.module(&module).ok_or(Stop::NotFound)?;
    let chosen = call.fields.all("lesson");
    let data = Lessons {
        name: learner.name.clone(),
        module_title: taught.title.clone(),
        lessons: taught
            .lessons
            .iter()
            .map(|l| LessonChoice {
                id: l.id.clone(),
                title: l.title.clone(),
                read: read(&learner, &module, &l.id),
                chosen: chosen.iter().any(|c| c == l.id.as_str()),
            })
            .collect(),
        person,
        module,
        form,
    };
    Ok(call.page(status, |frame| app::sheets::lessons_page(frame, &data)))
}

async fn lessons(call: Call<State>) -> Answer {
    show_lessons(&call, 200, FormState::default()).await
}

async fn send_lessons(call: Call<State>) -> Answer {
    let (person, module): (PersonId, ModuleId) = (call.id("person")?, call.id("module")?);
    let chosen: Vec<LessonId> =
        call.fields.all("lesson").iter().filter_map(|text| LessonId::parse(text).ok()).collect();
    match sheets::read_on_paper(call.house(), call.actor()?, &person, &module, &chosen, &paper(&call)).await {
        Ok(()) => Ok(Reply::see_other(format!("/desk/sheets/{person}"))),
        Err(Error::Refused(Refusal::Sheet(faults))) => {
            let form = refused(&call, "", faults);
            show_lessons(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}
