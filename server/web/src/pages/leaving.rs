//! Leaving a program and coming back to it: one's own, and by staff for someone who asked them to.

use crate::call::Call;
use crate::pages::Answer;
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::leaving::{Leaving, Stand, Way};
use domain::actor::Action;
use domain::id::PersonId;
use service::{Error, Learner, leaving};

pub(super) fn rows() -> Vec<Row<State>> {
    let staff = Permit::Any(Action::ManageAccount.roles());
    vec![
        get("/account/leave", Permit::SignedIn, own),
        post("/account/leave", Permit::SignedIn, decide),
        get("/admin/people/{person}/leave", staff, of),
        post("/admin/people/{person}/leave", staff, decide_for),
    ]
}

/// Where someone stands on a way.
pub(super) fn stand(learner: &Learner) -> Stand {
    match (learner.completed_at, learner.left_at) {
        (_, Some(at)) if learner.goes_on_elsewhere() => Stand::Joined(at.date_naive()),
        (Some(at), _) => Stand::Finished(at.date_naive()),
        (None, Some(at)) => Stand::Left(at.date_naive()),
        (None, None) => Stand::In(learner.facts.joined_on),
    }
}

/// What stays to be read on a way that goes on in another one.
fn kept(call: &Call<State>, learner: &Learner) -> Vec<(String, String)> {
    let words = call.words();
    let hours = learner.facts.hours.iter().map(|entry| {
        let said = entry.particulars();
        let told = [("date", words.date(said.date).into()), ("length", words.length(said.minutes).into())];
        (format!("/hours/{}", entry.id), words.say_with("leaving-joined-hours", told))
    });
    let works = learner.facts.submissions.iter().map(|work| {
        let activity = learner.asked(work).map_or_else(|| work.activity.to_string(), |a| a.title.clone());
        (format!("/submissions/{}", work.id), activity)
    });
    let sent = learner.facts.attempts.iter().filter_map(|attempt| {
        let module = learner.module(&attempt.module).map_or_else(|| attempt.module.to_string(), |m| m.title.clone());
        let told = [("module", module.into()), ("date", words.date(attempt.sent_at?.date_naive()).into())];
        Some((format!("/quiz/{}/result", attempt.id), words.say_with("leaving-joined-quiz", told)))
    });
    hours.chain(works).chain(sent).collect()
}

async fn show(call: &Call<State>, person: Option<(PersonId, String)>, learners: Vec<Learner>) -> Answer {
    let mut ways = Vec::new();
    for learner in &learners {
        ways.push(Way {
            name: leaving::name(&learner.key),
            programme: learner.programme.title.clone(),
            cohort: call.house().cohort_name(&learner.cohort).await?,
            stand: stand(learner),
            // Only the trainee's own pages open these.
            kept: if person.is_none() && learner.goes_on_elsewhere() { kept(call, learner) } else { Vec::new() },
        });
    }
    let data = Leaving { person, ways };
    Ok(call.page(200, |frame| app::leaving::page(frame, &data)))
}

async fn own(call: Call<State>) -> Answer {
    let learners = leaving::own(call.house(), call.actor()?).await?;
    show(&call, None, learners).await
}

async fn decide(call: Call<State>) -> Answer {
    let (house, actor, way) = (call.house(), call.actor()?, call.fields.one("way"));
    match call.fields.one("go") {
        "leave" => leaving::leave(house, actor, way).await?,
        "return" => {
            leaving::come_back(house, actor, way).await?;
            return Ok(Reply::see_other("/home?back=1"));
        }
        _ => return Err(Stop::from(Error::NotFound)),
    }
    Ok(Reply::see_other("/account/leave"))
}

async fn of(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    let (name, learners) = leaving::of(call.house(), call.actor()?, &person).await?;
    show(&call, Some((person, name)), learners).await
}

async fn decide_for(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    let (house, actor, way) = (call.house(), call.actor()?, call.fields.one("way"));
    match call.fields.one("go") {
        "leave" => leaving::leave_for(house, actor, &person, way).await?,
        "return" => leaving::bring_back(house, actor, &person, way).await?,
        _ => return Err(Stop::from(Error::NotFound)),
    }
    Ok(Reply::see_other(format!("/admin/people/{person}/leave")))
}
