//! The sheet for hours on paper, for the trainee and for staff: which days, whose signature, what stands in it already.

use super::{namer, names};
use crate::call::Call;
use crate::pages::Answer;
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use app::hours::EntryLine;
use app::hours::sheet::HoursSheet;
use chrono::{Datelike as _, Days, Months, NaiveDate};
use domain::hours::HoursEntry;
use domain::hours::week::{monday, month_of};
use domain::id::PersonId;
use service::Error;
use service::sheets::hours::{self, HoursSheet as Found};

/// The first and the last day of the week or month in which a day lies.
fn span(day: NaiveDate, month: bool) -> (NaiveDate, NaiveDate) {
    let from = if month { month_of(day) } else { monday(day) };
    let next = if month { from.checked_add_months(Months::new(1)) } else { from.checked_add_days(Days::new(7)) };
    (from, next.and_then(|next| next.pred_opt()).unwrap_or(from))
}

/// A sheet as it is asked for: `span` (week, month), `from` (any day in it), `by` (who signs).
pub(in crate::pages) async fn shown(
    call: &Call<State>,
    found: Found,
    here: String,
    way: Vec<(String, String)>,
) -> Result<HoursSheet, Stop> {
    let names = names(call, &found.learner, &[]).await?;
    let words = call.words();
    let name = namer(&names, &words);
    let asked = call.query.one("from").parse::<NaiveDate>().ok().filter(|d| (1950..=9000).contains(&d.year()));
    let month = call.query.one("span") == "month";
    let (from, to) = span(asked.unwrap_or(found.today), month);
    let by = found.supervisors.iter().find(|(id, _)| id.as_str() == call.query.one("by"));
    let only = Some(&found.supervisors).filter(|all| all.len() == 1).and_then(|all| all.first());
    let supervisor = by.or(only).cloned();
    let theirs = |e: &&HoursEntry| {
        let said = e.particulars();
        let signs = |(id, _): &(PersonId, String)| *id == said.supervisor;
        (from..=to).contains(&said.date) && supervisor.as_ref().is_some_and(signs)
    };
    let waiting = hours::waiting(&found.learner).into_iter().filter(theirs);
    let entries = waiting.map(|e| (e.particulars().start, e.particulars().mode, EntryLine::of(e, &name))).collect();
    Ok(HoursSheet {
        way,
        here,
        name: found.learner.name.clone(),
        programme: found.learner.programme.title.clone(),
        site: found.site,
        supervisor,
        supervisors: found.supervisors,
        month,
        from,
        to,
        entries,
        notes: !found.learner.programme.without_notes,
    })
}

pub(super) async fn page(call: Call<State>) -> Answer {
    let found = match hours::own(call.house(), call.actor()?).await {
        Ok(found) => found,
        Err(Error::NotFound) => return Ok(Reply::see_other("/home")),
        Err(other) => return Err(other.into()),
    };
    let way = vec![(call.words().say("hours-title"), "/hours".to_owned())];
    let data = shown(&call, found, "/hours/sheet".to_owned(), way).await?;
    Ok(call.page(200, |frame| app::hours::sheet::page(frame, &data)))
}
