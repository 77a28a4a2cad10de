//! The desk: what waits, reading graded work, signing hours, how a trainee stands.

mod grading;
mod sign_off;

use crate::call::Call;
use crate::pages::home::lines;
use crate::pages::{Answer, fault, questions};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::desk::person::{Person, QuizTries, SentAttempt, SentWork, Standing};
use app::desk::queue::{DeskPerson, Queue};
use app::desk::{Decided, Decision, Trainee, WaitingHours, WaitingWork};
use app::forms::FormState;
use app::notice::Next;
use chrono::{DateTime, Utc};
use domain::actor::{Action, Role};
use domain::hours::{EntryState, Outcome};
use domain::id::{ModuleId, PersonId};
use domain::quantity::Minutes;
use service::{Learner, caseload, desk, quizzes};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Decisions of one's own that the desk shows.
const RECENT: usize = 10;
/// Those who have a desk.
const STAFF: Permit = Permit::Any(&[Role::Trainer, Role::Supervisor]);
/// Those who may see how a trainee stands.
const SEES: Permit =
    Permit::Any(&[Role::Administrator, Role::Coordinator, Role::Trainer, Role::Supervisor, Role::Auditor]);

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/desk", STAFF, queue),
        get("/desk/submissions/{submission}", Permit::Any(&[Role::Trainer]), grading::page),
        post("/desk/submissions/{submission}", Permit::Any(&[Role::Trainer]), grading::answer),
        get("/desk/hours/{person}", Permit::Any(&[Role::Supervisor]), sign_off::page),
        post("/desk/hours/{person}", Permit::Any(&[Role::Supervisor]), sign_off::sign),
        get("/desk/hours/{person}/records", Permit::Any(&[Role::Supervisor]), sign_off::records_page),
        post("/desk/hours/{person}/records", Permit::Any(&[Role::Supervisor]), sign_off::sign_from_records),
        get("/desk/people/{person}", SEES, person),
        post("/desk/people/{person}/attempts", Permit::Any(&[Role::Trainer]), allow_attempt),
    ]
}

fn trainee(learner: &Learner) -> Trainee {
    Trainee { person: learner.key.person.clone(), name: learner.name.clone() }
}

async fn works(call: &Call<State>) -> Result<Vec<WaitingWork>, Stop> {
    let waiting = desk::works(call.house(), call.actor()?).await?;
    let line = |w: desk::WaitingWork| WaitingWork {
        submission: w.submission,
        trainee: Trainee { person: w.trainee, name: w.name },
        activity: w.activity,
        cohort: w.cohort,
        version: w.version,
        since: w.since,
    };
    Ok(waiting.into_iter().map(line).collect())
}

async fn hours(call: &Call<State>) -> Result<Vec<WaitingHours>, Stop> {
    let waiting = desk::hours(call.house(), call.actor()?).await?;
    let line = |w: desk::WaitingHours| WaitingHours {
        trainee: Trainee { person: w.trainee, name: w.name },
        cohort: w.cohort,
        entries: w.entries,
        from_records: w.from_records,
        total: w.total,
        oldest: w.oldest,
    };
    Ok(waiting.into_iter().map(line).collect())
}

/// The names of people, each looked up once; someone who is gone is "someone".
pub(super) async fn names(call: &Call<State>, people: Vec<PersonId>) -> BTreeMap<PersonId, String> {
    let mut names = BTreeMap::new();
    for person in people {
        if let Entry::Vacant(place) = names.entry(person) {
            let name = call.house().name_of(place.key()).await;
            place.insert(name.unwrap_or_else(|_| call.words().say("work-a-trainer")));
        }
    }
    names
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What someone decided about a trainee: each answer to a work, and the hours that were decided in one go together.
fn decisions(learner: &Learner, by: &PersonId) -> Vec<Decision> {
    let decision = |at, what| Decision { at, trainee: trainee(learner), what };
    let mut all = Vec::new();
    for work in &learner.facts.submissions {
        let activity =
            learner.activity(&work.module, &work.activity).map_or_else(String::new, |(_, a)| a.title.clone());
        for grading in work.gradings.iter().filter(|g| g.by == *by) {
            let what =
                Decided::Work { submission: work.id.clone(), activity: activity.clone(), verdict: grading.verdict };
            all.push(decision(grading.at, what));
        }
    }
    let mut sheets: BTreeMap<DateTime<Utc>, (u32, u32, Minutes)> = BTreeMap::new();
    for entry in &learner.facts.hours {
        for decided in entry.decisions.iter().filter(|d| d.by == *by) {
            let sheet = sheets.entry(decided.at).or_default();
            match decided.outcome {
                Outcome::Approved => {
                    let version = entry.versions.iter().find(|v| v.number == decided.version);
                    sheet.0 += 1;
                    sheet.2 = sheet.2 + version.map_or(Minutes(0), |v| v.particulars.minutes);
                }
                Outcome::Returned { .. } | Outcome::Declined { .. } => sheet.1 += 1,
            }
        }
    }
    all.extend(
        sheets
            .into_iter()
            .map(|(at, (signed, returned, length))| decision(at, Decided::Hours { signed, returned, length })),
    );
    all
}

/// What waits longest on a desk, for the notice on it.
fn next(works: &[WaitingWork], hours: &[WaitingHours]) -> Next {
    match (works.first(), hours.first()) {
        (Some(work), Some(hours)) if hours.oldest < work.since => Next::Hours(hours.trainee.name.clone()),
        (Some(work), _) => Next::Work(work.trainee.name.clone()),
        (None, Some(hours)) => Next::Hours(hours.trainee.name.clone()),
        (None, None) => Next::Nothing,
    }
}

async fn queue(call: Call<State>) -> Answer {
    let mut call = call.with_notice().await?;
    let (grades, signs) = desk::duties(call.actor()?);
    let works = if grades { Some(works(&call).await?) } else { None };
    let hours = if signs { Some(hours(&call).await?) } else { None };
    call.next_is(|| Some(next(works.as_deref().unwrap_or_default(), hours.as_deref().unwrap_or_default())));
    let actor = call.actor()?;
    let answers = actor.is_any(Action::AnswerQuestion.roles());
    let mut people = Vec::new();
    let mut recent = Vec::new();
    for learner in desk::trainees(call.house(), actor).await? {
        recent.extend(decisions(&learner, &actor.person));
        let leaves = learner.evaluation.leaves();
        let stuck = learner.modules().into_iter().filter(|m| quizzes::may_begin(&learner, &m.id).is_err());
        people.push(DeskPerson {
            trainee: trainee(&learner),
            cohort: call.house().cohort_name(&learner.cohort).await?,
            done: count(leaves.iter().filter(|l| l.state.settled()).count()),
            all: count(leaves.len()),
            stuck: stuck.map(|m| m.title.clone()).collect(),
        });
    }
    recent.sort_by_key(|d: &Decision| std::cmp::Reverse(d.at));
    recent.truncate(RECENT);
    let questions = if answers { Some(questions::waiting(&call).await?) } else { None };
    let caseload = if signs { caseload::own(call.house(), actor).await? } else { None };
    let caseload = caseload.map(|load| (load.people, load.most));
    let second = service::hours::second::list(call.house(), actor).await?.len();
    let data = Queue { works, hours, caseload, second, questions, people, recent };
    Ok(call.page(200, |frame| app::desk::queue::page(frame, &data)))
}

async fn show_person(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let id: PersonId = call.id("person")?;
    let actor = call.actor()?;
    let learner = desk::person(call.house(), actor, &id).await?;
    let words = call.words();
    let quizzes = learner.modules().into_iter().map(|module| {
        let attempts: Vec<_> = learner.facts.attempts.iter().filter(|a| a.module == module.id).collect();
        QuizTries {
            module: module.id.clone(),
            title: module.title.clone(),
            pass: module.quiz.pass,
            allowed: module.quiz.attempts + learner.granted.get(&module.id).copied().unwrap_or(0),
            running: attempts.iter().any(|a| a.sent_at.is_none()),
            sent: attempts
                .iter()
                .filter_map(|a| {
                    Some(SentAttempt {
                        id: a.id.clone(),
                        at: a.sent_at?,
                        score: a.score?,
                        passed: a.passed(),
                        entered: a.entered.as_ref().map(|e| app::sheets::entered(&words, e)),
                    })
                })
                .collect(),
        }
    });
    let works = learner.facts.submissions.iter().filter_map(|work| {
        let sent = work.versions.last()?;
        let answered = work.gradings.last().filter(|g| g.version == sent.number);
        Some(SentWork {
            submission: work.id.clone(),
            activity: learner.activity(&work.module, &work.activity).map_or_else(String::new, |(_, a)| a.title.clone()),
            sent_at: sent.sent_at,
            verdict: answered.map(|g| g.verdict),
            entered: sent.entered.as_ref().map(|e| app::sheets::entered(&words, e)),
        })
    });
    let mine: Vec<_> =
        learner.facts.hours.iter().filter(|e| e.state == EntryState::Submitted && *e.asked() == actor.person).collect();
    let length: Minutes = mine.iter().map(|e| e.particulars().minutes).sum();
    let standing = call.house().standing_of(&learner).await?;
    let data = Person {
        trainee: trainee(&learner),
        cohort: call.house().cohort_name(&learner.cohort).await?,
        programme: learner.programme.title.clone(),
        joined_on: learner.facts.joined_on,
        lines: lines(&words, &learner),
        estimate: service::estimates::of_way(call.house(), &learner).map(|e| words.estimate(&e)),
        quizzes: quizzes.collect(),
        works: works.collect(),
        hours_waiting: (!mine.is_empty()).then(|| (count(mine.len()), length)),
        standing: Standing {
            agreed: standing.agreed.map(|(from, at)| (from, at.date_naive())),
            on_break: standing.on_break.map(|at| at.date_naive()),
            left: standing.left_at.map(|at| at.date_naive()),
        },
        may_allow: desk::may_allow_attempt(call.house(), actor, &learner),
        form,
    };
    Ok(call.page(status, |frame| app::desk::person::page(frame, &data)))
}

async fn person(call: Call<State>) -> Answer {
    let call = call.with_notice().await?;
    show_person(&call, 200, FormState::default()).await
}

async fn allow_attempt(call: Call<State>) -> Answer {
    let id: PersonId = call.id("person")?;
    let (Ok(module), Ok(allowed)) =
        (ModuleId::parse(call.fields.one("module")), call.fields.one("allowed").parse::<u32>())
    else {
        let mut form = call.typed();
        fault(&mut form, "", call.words().say("admin-refused-choice"));
        return show_person(&call, 422, form).await;
    };
    desk::allow_attempt(call.house(), call.actor()?, &id, &module, allowed).await?;
    Ok(Reply::see_other(format!("/desk/people/{id}")))
}
