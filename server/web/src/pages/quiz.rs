//! Quizzes: start page, questions one by one, summary, result.

use crate::call::Call;
use crate::pages::home::titles;
use crate::pages::questions::ask_form;
use crate::pages::{Answer, clock, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::home::NextStep;
use app::quiz::{Answer as Asked, Earlier, Question, QuestionResult, QuizResult, Start, Summary};
use app::shell::{Frame, Page};
use domain::actor::Role;
use domain::course::Markdown;
use domain::id::{AttemptId, ModuleId, QuestionId};
use domain::quiz::{Attempt, QuizRefusal};
use domain::thread::About;
use serde_json::json;
use service::quizzes::{self, Sitting};
use service::{Error, Refusal, languages, studies};

pub(super) fn rows() -> Vec<Row<State>> {
    let trainee = Permit::Any(&[Role::Trainee]);
    vec![
        get("/learn/{module}/quiz", trainee, start_page),
        post("/learn/{module}/quiz", trainee, start),
        get("/quiz/{attempt}", trainee, question_page),
        post("/quiz/{attempt}", trainee, save),
        get("/quiz/{attempt}/summary", trainee, summary_page),
        post("/quiz/{attempt}/send", trainee, send),
        get("/quiz/{attempt}/result", trainee, result_page),
    ]
}

async fn show_start(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let id: ModuleId = call.id("module")?;
    let learner = studies::with_module(call.house(), call.actor()?, &id).await?;
    let module = learner.module(&id).ok_or(Stop::NotFound)?;
    let attempts: Vec<&Attempt> = learner.facts.attempts.iter().filter(|a| a.module == id).collect();
    let earlier = attempts.iter().filter_map(|a| {
        Some(Earlier { attempt: a.id.clone(), sent_at: a.sent_at?, score: a.score?, passed: a.passed() })
    });
    let earlier: Vec<_> = earlier.collect();
    let data = Start {
        module: id.clone(),
        module_title: module.title.clone(),
        questions: module.quiz.questions,
        pass: module.quiz.pass,
        used: u32::try_from(earlier.len()).unwrap_or(u32::MAX),
        allowed: module.quiz.attempts + learner.granted.get(&id).copied().unwrap_or(0),
        may_start: quizzes::may_begin(&learner, &id).is_ok(),
        running: attempts.iter().find(|a| a.sent_at.is_none()).map(|a| a.id.clone()),
        earlier,
        new_id: AttemptId::parse(&call.house().new_id()).map_err(Stop::failed)?,
        form,
    };
    Ok(call.module_page(status, module, |frame| app::quiz::page(frame, &data)))
}

async fn start_page(call: Call<State>) -> Answer {
    show_start(&call, 200, FormState::default()).await
}

async fn start(call: Call<State>) -> Answer {
    let module: ModuleId = call.id("module")?;
    match quizzes::begin(call.house(), call.actor()?, &module, call.fields.one("id")).await {
        Ok(attempt) => Ok(Reply::see_other(format!("/quiz/{attempt}"))),
        Err(Error::Refused(Refusal::Quiz(refusal))) => {
            let mut form = FormState::default();
            fault(&mut form, "", call.words().quiz_refusal(&refusal));
            show_start(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn sitting(call: &Call<State>) -> Result<Sitting, Stop> {
    Ok(quizzes::sitting(call.house(), call.actor()?, &call.id::<AttemptId>("attempt")?).await?)
}

/// A page about the quiz of a module, if the module is still there.
fn told(call: &Call<State>, status: u16, sitting: &Sitting, make: impl FnOnce(&Frame) -> Page) -> Reply {
    match sitting.learner.module(&sitting.attempt.module) {
        Some(module) => call.module_page(status, module, make),
        None => call.page(status, make),
    }
}

fn answered(attempt: &Attempt) -> Vec<bool> {
    attempt.drawn.iter().map(|d| attempt.answers.contains_key(&d.question)).collect()
}

fn module_title(sitting: &Sitting) -> String {
    titles(&sitting.learner).module(&sitting.attempt.module)
}

/// The number of a question in an address or a form, from 1, within the quiz.
fn number(text: &str, sitting: &Sitting) -> usize {
    let most = sitting.attempt.drawn.len().max(1);
    text.parse::<usize>().unwrap_or(1).clamp(1, most)
}

fn show_question(call: &Call<State>, status: u16, sitting: &Sitting, number: usize, form: FormState) -> Answer {
    let words = call.words();
    let drawn = sitting.attempt.drawn.get(number - 1).ok_or(Stop::NotFound)?;
    let asked = sitting.questions.get(&drawn.question).ok_or(Stop::NotFound)?;
    let question = &asked.question;
    let library = &sitting.learner.library;
    let inline = |text: &Markdown| library.inline_html(text, &words).to_string();
    let prose = |text: &Markdown| library.prose_html(text, &words).to_string();
    let kept = sitting.attempt.answers.get(&drawn.question);
    let data = Question {
        attempt: sitting.attempt.id.clone(),
        module_title: module_title(sitting),
        number: u32::try_from(number).unwrap_or(1),
        answered: answered(&sitting.attempt),
        language: asked.language.clone(),
        scene_html: question.scene.as_ref().map(prose),
        prompt_html: prose(&question.prompt),
        answer: Asked::of(&question.kind, &drawn.options, kept, &inline).ok_or(Stop::NotFound)?,
        saved_at: sitting.attempt.saved_at.map(|at| clock(&words, &sitting.learner, at)),
        form,
    };
    Ok(told(call, status, sitting, |frame| app::quiz::question_page(frame, &data)))
}

async fn question_page(call: Call<State>) -> Answer {
    let sitting = sitting(&call).await?;
    if sitting.attempt.sent_at.is_some() {
        return Ok(Reply::see_other(format!("/quiz/{}/result", sitting.attempt.id)));
    }
    if !call.query.has("question") {
        // On at the first question that has no answer. The address names it, so that the page stays the same one when it
        // is loaded again with the answer saved.
        let open = answered(&sitting.attempt).iter().position(|a| !a).map_or(1, |p| p + 1);
        return Ok(Reply::see_other(format!("/quiz/{}?question={open}", sitting.attempt.id)));
    }
    let number = number(call.query.one("question"), &sitting);
    show_question(&call, 200, &sitting, number, FormState::default())
}

/// Saves an answer: by the island with `Accept: application/json`, or by any button of the form.
async fn save(call: Call<State>) -> Answer {
    let sitting = sitting(&call).await?;
    let id = sitting.attempt.id.clone();
    let number = number(call.fields.one("question"), &sitting);
    let drawn = sitting.attempt.drawn.get(number - 1).ok_or(Stop::NotFound)?;
    let question: QuestionId = drawn.question.clone();
    let words = call.words();
    match quizzes::save(call.house(), call.actor()?, &id, &question, &call.fields.all("answer")).await {
        Ok(at) if call.wants_json => Ok(Reply::json(json!({ "saved_at": clock(&words, &sitting.learner, at) }))),
        Ok(_) => {
            let last = number == sitting.attempt.drawn.len();
            Ok(Reply::see_other(match call.fields.one("go") {
                "previous" => format!("/quiz/{id}?question={}", number.saturating_sub(1).max(1)),
                go if go.starts_with("language:") => {
                    languages::choose(call.house(), call.actor()?, go.trim_start_matches("language:")).await?;
                    format!("/quiz/{id}?question={number}")
                }
                "next" if !last => format!("/quiz/{id}?question={}", number + 1),
                "next" | "summary" => format!("/quiz/{id}/summary"),
                _ => format!("/quiz/{id}?question={number}"),
            }))
        }
        Err(Error::Refused(Refusal::Quiz(QuizRefusal::AlreadySent))) if !call.wants_json => {
            Ok(Reply::see_other(format!("/quiz/{id}/result")))
        }
        Err(Error::Refused(Refusal::Quiz(refusal))) => {
            let said = words.quiz_refusal(&refusal);
            if call.wants_json {
                return Ok(Reply::Json { status: 422, body: json!({ "refused": said }) });
            }
            let mut form = call.typed();
            fault(&mut form, "answer", said);
            show_question(&call, 422, &sitting, number, form)
        }
        Err(other) => Err(other.into()),
    }
}

async fn summary_page(call: Call<State>) -> Answer {
    let sitting = sitting(&call).await?;
    if sitting.attempt.sent_at.is_some() {
        return Ok(Reply::see_other(format!("/quiz/{}/result", sitting.attempt.id)));
    }
    let data = Summary {
        attempt: sitting.attempt.id.clone(),
        module_title: module_title(&sitting),
        answered: answered(&sitting.attempt),
        form: FormState::default(),
    };
    Ok(told(&call, 200, &sitting, |frame| app::quiz::summary_page(frame, &data)))
}

async fn send(call: Call<State>) -> Answer {
    let id: AttemptId = call.id("attempt")?;
    match quizzes::send(call.house(), call.actor()?, &id).await {
        // The second click of a double click finds it sent, and reads the result of the first.
        Ok(_) | Err(Error::Refused(Refusal::Quiz(QuizRefusal::AlreadySent))) => {
            Ok(Reply::see_other(format!("/quiz/{id}/result")))
        }
        Err(other) => Err(other.into()),
    }
}

async fn result_page(call: Call<State>) -> Answer {
    let sitting = sitting(&call).await?;
    let attempt = &sitting.attempt;
    let (Some(sent_at), Some(score)) = (attempt.sent_at, attempt.score) else {
        return Ok(Reply::see_other(format!("/quiz/{}", attempt.id)));
    };
    let words = call.words();
    let learner = &sitting.learner;
    let html = |text: &Markdown| learner.library.inline_html(text, &words).to_string();
    let results = attempt.drawn.iter().filter_map(|d| {
        let asked = sitting.questions.get(&d.question)?;
        Some(QuestionResult::of(asked, attempt.answers.get(&d.question), &html))
    });
    let used = learner.facts.attempts.iter().filter(|a| a.module == attempt.module && a.sent_at.is_some()).count();
    let allowed = learner.module(&attempt.module).map_or(0, |m| m.quiz.attempts)
        + learner.granted.get(&attempt.module).copied().unwrap_or(0);
    let next = NextStep::first(&learner.evaluation, &titles(learner));
    let about = About::Quiz { module: attempt.module.clone(), attempt: attempt.id.clone() };
    let data = QuizResult {
        entered: attempt.entered.as_ref().map(|e| app::sheets::entered(&words, e)),
        ask: Some(ask_form(&call, learner, &about).await?),
        module: attempt.module.clone(),
        module_title: module_title(&sitting),
        sent_at,
        score,
        pass: attempt.pass,
        passed: attempt.passed(),
        left: allowed.saturating_sub(u32::try_from(used).unwrap_or(u32::MAX)),
        results: results.collect(),
        next: next.filter(|_| attempt.passed()).map(|step| step.link(&words)),
    };
    Ok(told(&call, 200, &sitting, |frame| app::quiz::result_page(frame, &data)))
}
