//! Questions to trainers: asking at the foot of a page, the talk from both sides.

use crate::call::Call;
use crate::pages::home::titles;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::progress::Titles;
use app::questions::{Ask, Line, Said, Subject, Talk, TrainerTalk, WaitingQuestion, beginning};
use domain::actor::{Action, Role};
use domain::evaluation::Facts;
use domain::id::{ActivityId, AttemptId, LessonId, ModuleId, PersonId, ThreadId};
use domain::thread::{About, Standing, Thread};
use service::{Error, Learner, Refusal, desk, questions};
use std::collections::BTreeMap;
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let trainee = Permit::Any(&[Role::Trainee]);
    let trainer = Permit::Any(Action::AnswerQuestion.roles());
    vec![
        get("/questions", trainee, list),
        post("/questions", trainee, ask),
        get("/questions/new", trainee, ask_page),
        get("/questions/{thread}", trainee, talk_page),
        post("/questions/{thread}", trainee, go_on),
        get("/desk/questions", trainer, oldest),
        get("/desk/questions/{thread}", trainer, trainer_page),
        post("/desk/questions/{thread}", trainer, answer),
    ]
}

/// The form for the foot of a page of the trainee's.
pub(super) async fn ask_form(call: &Call<State>, learner: &Learner, about: &About) -> Result<Ask, Stop> {
    let readers = desk::readers(call.house(), learner, Role::Trainer).await?;
    Ok(Ask {
        subject: Subject::of(&call.words(), about, &titles(learner)),
        readers: readers.into_iter().map(|m| m.name).collect(),
        new_id: call.house().new_id(),
        form: FormState::default(),
    })
}

/// What a trainee asked, newest first.
pub(super) fn lines(words: &Words, learner: &Learner) -> Vec<Line> {
    let titles = titles(learner);
    let line = |thread: &Thread| Line {
        thread: thread.id.clone(),
        subject: Subject::of(words, &thread.about, &titles),
        first: thread.messages.first().map(|m| beginning(&m.text)).unwrap_or_default(),
        standing: thread.standing(),
    };
    learner.threads.iter().rev().map(line).collect()
}

/// Whether a talk stands on the home page.
pub(super) fn open(line: &Line) -> bool {
    !matches!(line.standing, Standing::Closed { .. })
}

async fn list(call: Call<State>) -> Answer {
    let words = call.words();
    let learners = call.house().learners_of(&call.actor()?.person).await?;
    let data: Vec<_> = learners.iter().flat_map(|l| lines(&words, l)).collect();
    Ok(call.page(200, |frame| app::questions::page(frame, &data)))
}

/// What a question is about, as an address or a form names it.
fn about(kind: &str, module: &str, item: &str) -> Option<About> {
    let module = ModuleId::parse(module).ok()?;
    Some(match kind {
        "lesson" => About::Lesson { module, lesson: LessonId::parse(item).ok()? },
        "quiz" => About::Quiz { module, attempt: AttemptId::parse(item).ok()? },
        "activity" => About::Activity { module, activity: ActivityId::parse(item).ok()? },
        _ => return None,
    })
}

async fn show_ask(call: &Call<State>, status: u16, about: &About, new_id: String, form: FormState) -> Answer {
    let (learner, readers) = questions::may_ask(call.house(), call.actor()?, about).await?;
    let data = Ask { subject: Subject::of(&call.words(), about, &titles(&learner)), readers, new_id, form };
    Ok(call.page(status, |frame| app::questions::ask_page(frame, &data)))
}

async fn ask_page(call: Call<State>) -> Answer {
    let field = |name: &str| call.query.one(name);
    let about = about(field("about"), field("module"), field("item")).ok_or(Stop::NotFound)?;
    show_ask(&call, 200, &about, call.house().new_id(), FormState::default()).await
}

async fn ask(call: Call<State>) -> Answer {
    let field = |name: &str| call.fields.one(name);
    let about = about(field("about"), field("module"), field("item")).ok_or(Stop::NotFound)?;
    match questions::ask(call.house(), call.actor()?, field("id"), &about, field("text")).await {
        Ok(thread) => Ok(Reply::see_other(format!("/questions/{thread}"))),
        Err(Error::Refused(Refusal::Thread(refusal))) => {
            let mut form = call.typed();
            fault(&mut form, "text", call.words().thread_refusal(&refusal));
            show_ask(&call, 422, &about, field("id").to_owned(), form).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn said(call: &Call<State>, thread: &Thread) -> Result<Vec<Said>, Stop> {
    let me = &call.actor()?.person;
    let mut names: BTreeMap<&PersonId, String> = BTreeMap::new();
    for message in &thread.messages {
        if !names.contains_key(&message.by) {
            let name = call.house().name_of(&message.by).await;
            names.insert(&message.by, name.unwrap_or_else(|_| call.words().say("work-a-trainer")));
        }
    }
    let one = |m: &domain::thread::Message| Said {
        by: names.get(&m.by).cloned().unwrap_or_default(),
        mine: m.by == *me,
        at: m.at,
        text: m.text.clone(),
    };
    Ok(thread.messages.iter().map(one).collect())
}

async fn talk(call: &Call<State>, learner: &Learner, thread: &Thread, form: FormState) -> Result<Talk, Stop> {
    let kept = form.value("message");
    Ok(Talk {
        thread: thread.id.clone(),
        subject: Subject::of(&call.words(), &thread.about, &titles(learner)),
        standing: thread.standing(),
        messages: said(call, thread).await?,
        new_id: if kept.is_empty() { call.house().new_id() } else { kept },
        form,
    })
}

async fn show_talk(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let (learner, thread) = questions::own(call.house(), call.actor()?, &call.id("thread")?).await?;
    let data = talk(call, &learner, &thread, form).await?;
    Ok(call.page(status, |frame| app::questions::talk_page(frame, &data)))
}

async fn talk_page(call: Call<State>) -> Answer {
    show_talk(&call, 200, FormState::default()).await
}

async fn go_on(call: Call<State>) -> Answer {
    let id: ThreadId = call.id("thread")?;
    let (house, actor) = (call.house(), call.actor()?);
    let done = match call.fields.one("go") {
        "close" => {
            // The trainee's page closes the trainee's own; a trainer closes on the desk.
            questions::own(house, actor, &id).await?;
            questions::close(house, actor, &id).await
        }
        _ => questions::write(house, actor, &id, call.fields.one("message"), call.fields.one("text")).await,
    };
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/questions/{id}"))),
        Err(Error::Refused(Refusal::Thread(refusal))) => {
            let mut form = call.typed();
            fault(&mut form, "text", call.words().thread_refusal(&refusal));
            show_talk(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The questions that wait for whoever asks, with titles in their own language.
pub(super) async fn waiting(call: &Call<State>) -> Result<Vec<WaitingQuestion>, Stop> {
    let actor = call.actor()?;
    let titles = Titles::of(&call.house().library().catalogue, &actor.language, &Facts::default());
    let words = call.words();
    let line = |w: questions::WaitingQuestion| WaitingQuestion {
        title: Subject::of(&words, &w.about, &titles).title,
        thread: w.thread,
        trainee: w.trainee,
        name: w.name,
        cohort: w.cohort,
        since: w.since,
    };
    Ok(questions::waiting(call.house(), actor).await?.into_iter().map(line).collect())
}

/// The oldest question that waits, or the desk when none does.
async fn oldest(call: Call<State>) -> Answer {
    let next = waiting(&call).await?.into_iter().next();
    Ok(Reply::see_other(next.map_or_else(|| "/desk".to_owned(), |q| format!("/desk/questions/{}", q.thread))))
}

async fn show_trainer(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let (learner, thread) = questions::for_trainer(call.house(), call.actor()?, &call.id("thread")?).await?;
    let data = TrainerTalk {
        talk: talk(call, &learner, &thread, form).await?,
        trainee: learner.key.person.clone(),
        name: learner.name.clone(),
        cohort: call.house().cohort_name(&learner.cohort).await?,
        queue: waiting(call).await?,
    };
    Ok(call.page(status, |frame| app::questions::trainer_page(frame, &data)))
}

async fn trainer_page(call: Call<State>) -> Answer {
    show_trainer(&call, 200, FormState::default()).await
}

/// "Send and next": after the answer the next question that waits opens, or the desk.
async fn answer(call: Call<State>) -> Answer {
    let id: ThreadId = call.id("thread")?;
    let (house, actor) = (call.house(), call.actor()?);
    let field = |name: &str| call.fields.one(name);
    let done = match field("go") {
        "close" => {
            questions::for_trainer(house, actor, &id).await?;
            questions::close(house, actor, &id).await
        }
        _ => {
            let read = field("read").parse().unwrap_or(0);
            questions::answer(house, actor, &id, read, field("message"), field("text")).await
        }
    };
    match done {
        Ok(()) => oldest(call).await,
        Err(Error::Refused(Refusal::Thread(refusal))) => {
            let mut form = call.typed();
            fault(&mut form, "text", call.words().thread_refusal(&refusal));
            show_trainer(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}
