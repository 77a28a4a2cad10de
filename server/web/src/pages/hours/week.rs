//! A week of the log.

use super::{namer, names};
use crate::call::Call;
use crate::pages::Answer;
use crate::reply::Reply;
use crate::site::State;
use app::hours::EntryLine;
use app::hours::week::Week;
use chrono::{Datelike as _, NaiveDate};
use domain::hours::week::{Day, week};
use service::{Error, hours};

pub(super) async fn page(call: Call<State>) -> Answer {
    let learner = match hours::log(call.house(), call.actor()?).await {
        Ok(learner) => learner,
        Err(Error::NotFound) => return Ok(Reply::see_other("/home")),
        Err(other) => return Err(other.into()),
    };
    let zone = hours::zone_name(call.house(), &learner).await?;
    let today = hours::today(call.house(), &learner).await?;
    // Any day leads to its week; what is no day of these centuries leads to today.
    let asked = call.query.one("from").parse::<NaiveDate>().ok().filter(|d| (1950..=9000).contains(&d.year()));
    let found = week(&learner.facts.hours, asked.unwrap_or(today));
    let names = names(&call, &learner, &[]).await?;
    let words = call.words();
    let name = namer(&names, &words);
    let lines = |day: &Day<'_>| {
        let line = |e: &&domain::hours::HoursEntry| (e.shown().particulars.start, EntryLine::of(e, &name));
        (day.date, day.entries.iter().map(line).collect())
    };
    let data =
        Week { days: found.days.iter().map(lines).collect(), sums: found.sums, unsigned: found.unsigned, today, zone };
    Ok(call.page(200, |frame| app::hours::week::page(frame, &data)))
}
