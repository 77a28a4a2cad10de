//! What programs of other bodies would ask of a trainee.

use crate::call::Call;
use crate::pages::Answer;
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get};
use app::elsewhere::{Elsewhere, Estimate, Offered, One};
use app::forecast::Outlook;
use app::progress::{Line, Titles};
use domain::actor::Role;
use domain::id::ProgrammeId;
use service::Error;
use service::estimates::{self, Told};

pub(super) fn rows() -> Vec<Row<State>> {
    let trainee = Permit::Any(&[Role::Trainee]);
    vec![get("/progress/elsewhere", trainee, list), get("/progress/elsewhere/{programme}", trainee, one)]
}

fn titles(call: &Call<State>, told: &Told) -> Titles {
    let words = call.words();
    let titles = Titles::of(&call.house().library().catalogue, words.language(), &told.facts);
    Titles { people: told.supervisors.clone(), ..titles }
}

fn estimate(call: &Call<State>, told: &Told) -> Estimate {
    let words = call.words();
    let lines = Line::top(&words, &told.answer.tree, &titles(call, told));
    Estimate {
        id: told.programme.id.clone(),
        title: told.programme.title.clone(),
        says: told.answer.estimate.as_ref().map(|e| words.estimate(e)).unwrap_or_default(),
        state: told.answer.state,
        lines: lines.into_iter().map(Line::without_links).collect(),
        next: told.answer.next.as_ref().map(|next| words.next_action(next)),
    }
}

async fn list(call: Call<State>) -> Answer {
    let chosen: Vec<ProgrammeId> =
        call.query.all("program").iter().filter_map(|id| ProgrammeId::parse(id).ok()).collect();
    let told = match estimates::asked(call.house(), call.actor()?, &chosen, "").await {
        Ok(told) => told,
        // Not joined yet: the page of progress says what comes first.
        Err(Error::NotFound) => return Ok(Reply::see_other("/progress")),
        Err(other) => return Err(other.into()),
    };
    let library = call.house().library();
    let offered = library.elsewhere().iter().map(|programme| Offered {
        id: programme.id.clone(),
        title: programme.title.clone(),
        board: programme.issuing_body.clone(),
        state: programme.state.clone(),
        chosen: chosen.contains(&programme.id),
    });
    let data = Elsewhere {
        offered: offered.collect(),
        estimates: told.iter().map(|told| estimate(&call, told)).collect(),
        // A form of which nothing was chosen sends nothing but the mark that it was sent.
        asked: call.query.has("program") || call.query.has("show"),
    };
    Ok(call.page(200, |frame| app::elsewhere::page(frame, &data)))
}

/// The page and the file are one route: axum does not take a suffix apart.
async fn one(call: Call<State>) -> Answer {
    let asked = call.param("programme").to_owned();
    let (name, as_json) = asked.strip_suffix(".json").map_or((asked.as_str(), call.wants_json), |name| (name, true));
    let id = ProgrammeId::parse(name).map_err(|_| Stop::NotFound)?;
    let actor = call.actor()?;
    let told = estimates::one(call.house(), actor, &id, call.query.one("stage")).await?;
    let words = call.words();
    if as_json {
        return Ok(Reply::json(estimates::in_words(&words, &told.answer, &told.supervisors).map_err(Stop::failed)?));
    }
    let ahead = estimates::ahead_elsewhere(call.house(), actor, &told).await?;
    let data = One {
        estimate: estimate(&call, &told),
        board: told.programme.issuing_body.clone(),
        stage: told.answer.stage.clone(),
        stages: told.stages.clone(),
        version: told.version.id.to_string(),
        source: told.version.source.clone(),
        checked_on: told.version.checked_on,
        not_known: told.version.not_known.clone(),
        outlook: ahead.map(|ahead| Outlook::of(&words, &ahead, &titles(&call, &told))),
    };
    Ok(call.page(200, |frame| app::elsewhere::one_page(frame, &data)))
}
