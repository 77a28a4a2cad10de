//! Editions of a program: a trainee's own choice, and the dry run for those who administer.

use crate::call::Call;
use crate::pages::home::titles;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::editions::{Change, DryRun, Editions, Moved, Newer, Tried, Way};
use app::forecast::lacking;
use app::forms::FormState;
use app::progress::Titles;
use domain::actor::{Action, Role};
use domain::edition::compare;
use domain::evaluation::{Evaluated, State as Standing};
use service::{Error, Learner, Refusal, editions, leaving};
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let trainee = Permit::Any(&[Role::Trainee]);
    vec![
        get("/progress/edition", trainee, own),
        post("/progress/edition", trainee, agree),
        get("/admin/programs/{programme}", Permit::Any(Action::OpenCohort.roles()), dry_run),
    ]
}

/// The moves on a way, as the pages tell them.
pub(super) fn moves(learner: &Learner) -> Result<Vec<Moved>, Error> {
    let moves = editions::moves(learner)?.into_iter();
    Ok(moves.map(|m| Moved { from: m.from.to_string(), to: m.to.to_string(), on: m.at.date_naive() }).collect())
}

/// What is open, as phrases.
fn phrases(words: &Words, nodes: &[&Evaluated], titles: &Titles) -> Vec<String> {
    nodes.iter().map(|node| lacking(words, node, titles)).collect()
}

fn newer(call: &Call<State>, learner: &Learner) -> Result<Option<Newer>, Error> {
    let words = &call.words();
    let Some(other) = editions::newer(call.house(), learner)? else { return Ok(None) };
    let found = compare(&learner.evaluation, &other.tree);
    let titles = titles(learner);
    Ok(Some(Newer {
        version: other.version.id.to_string(),
        from: editions::digest(learner).to_owned(),
        to: other.digest.to_string(),
        more: phrases(words, &found.more, &titles),
        less: phrases(words, &found.less, &titles),
        same: phrases(words, &found.same, &titles),
        complete: other.tree.state == Standing::Met,
    }))
}

async fn show(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let mut ways = Vec::new();
    for learner in leaving::own(call.house(), call.actor()?).await? {
        if learner.left_at.is_some() {
            continue;
        }
        ways.push(Way {
            name: leaving::name(&learner.key),
            programme: learner.programme.title.clone(),
            version: learner.version.id.to_string(),
            moves: moves(&learner)?,
            newer: newer(call, &learner)?,
        });
    }
    let data = Editions { ways, form };
    Ok(call.page(status, |frame| app::editions::page(frame, &data)))
}

async fn own(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default()).await
}

async fn agree(call: Call<State>) -> Answer {
    let field = |name: &str| call.fields.one(name);
    match editions::agree(call.house(), call.actor()?, field("way"), field("from"), field("to")).await {
        Ok(()) => Ok(Reply::see_other("/progress")),
        Err(Error::Refused(Refusal::Edition(refusal))) => {
            let mut form = FormState::default();
            fault(&mut form, "", call.words().edition_refusal(refusal));
            show(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn tried(words: &Words, one: &editions::Tried) -> Tried {
    let learner = &one.learner;
    let titles = Titles::of(&learner.library.catalogue, words.language(), &learner.facts);
    let change = one.other.as_ref().map(|other| {
        let found = compare(&learner.evaluation, &other.tree);
        let leaves = other.tree.leaves();
        Change {
            effect: found.effect(),
            done: (count(leaves.iter().filter(|l| l.state.settled()).count()), count(leaves.len())),
            more: phrases(words, &found.more, &titles),
            less: phrases(words, &found.less, &titles),
            complete: other.tree.state == Standing::Met,
        }
    });
    Tried {
        person: learner.key.person.clone(),
        name: learner.name.clone(),
        version: learner.version.id.to_string(),
        change,
        finished: learner.completed_at.is_some(),
    }
}

async fn dry_run(call: Call<State>) -> Answer {
    let edition = call.query.one("edition");
    let found = editions::dry_run(call.house(), call.actor()?, &call.id("programme")?, edition).await?;
    let words = call.words();
    let data = DryRun {
        id: found.programme.id.clone(),
        title: found.programme.title.clone(),
        version: found.version.id.to_string(),
        from: found.version.effective_from,
        editions: found.programme.versions.iter().map(|v| v.id.to_string()).collect(),
        people: found.people.iter().map(|one| tried(&words, one)).collect(),
    };
    Ok(call.page(200, |frame| app::editions::dry_run(frame, &data)))
}
