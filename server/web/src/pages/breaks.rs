//! Taking a break and coming back.

use crate::call::Call;
use crate::pages::Answer;
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::breaks::Breaks;
use domain::pause::on_break;
use service::breaks;

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/account/break", Permit::SignedIn, page),
        post("/account/break", Permit::SignedIn, begin),
        post("/account/back", Permit::SignedIn, end),
    ]
}

async fn page(call: Call<State>) -> Answer {
    let (house, actor) = (call.house(), call.actor()?);
    let own = breaks::own(house, actor).await?;
    let ways = house.learners_of(&actor.person).await?;
    let data = Breaks {
        since: on_break(&own, house.now()),
        earlier: own.iter().rev().filter_map(|p| Some((p.began_at, p.ended_at?))).collect(),
        fixed: breaks::fixed_dates(&ways).into_iter().map(|f| (f.programme, f.day)).collect(),
    };
    Ok(call.page(200, |frame| app::breaks::page(frame, &data)))
}

async fn begin(call: Call<State>) -> Answer {
    breaks::begin(call.house(), call.actor()?).await?;
    Ok(Reply::see_other("/home"))
}

async fn end(call: Call<State>) -> Answer {
    let back = breaks::end(call.house(), call.actor()?).await?;
    Ok(Reply::see_other(if back { "/home?back=1" } else { "/home" }))
}
