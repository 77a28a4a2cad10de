//! What programs of other bodies would ask of a trainee.

mod paper;

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
    let mut titles = Titles::of(&call.house().library().catalogue, words.language(), &told.facts);
    titles.people.clone_from(&told.supervisors);
    titles
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

/// The page, the file and the paper are one route: axum does not take a suffix apart.
async fn one(call: Call<State>) -> Answer {
    let asked = call.param("programme").to_owned();
    let (asked, as_pdf) = asked.strip_suffix(".pdf").map_or((asked.as_str(), false), |name| (name, true));
    let (name, as_json) = asked.strip_suffix(".json").map_or((asked, call.wants_json && !as_pdf), |name| (name, true));
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
    if as_pdf {
        let identity = call.house().identity();
        let of = paper::Of {
            name: &actor.name,
            organisation: &identity.name,
            demonstration: identity.demonstration,
            now: call.house().now(),
        };
        let report = paper::report(&words, &data, &of);
        // Setting type takes a core for some milliseconds: not on a thread that serves others.
        let body = tokio::task::spawn_blocking(move || documents::report(&report)).await.map_err(Stop::failed)?;
        return Ok(Reply::Bytes {
            status: 200,
            mime: "application/pdf",
            name: Some(format!("estimate-{id}.pdf")),
            body: body.map_err(Stop::failed)?,
        });
    }
    Ok(call.page(200, |frame| app::elsewhere::one_page(frame, &data)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::{DateTime, NaiveDate, Utc};
    use documents::ReportBlock;
    use domain::course::Language;
    use domain::evaluation::State as Stands;
    use domain::id::StageId;
    use words::Words;

    const SAYS: &str = "An estimate, not a decision by Some Board, checked on 1 March 2026.";

    fn line(title: &str, parts: Vec<Line>) -> Line {
        Line {
            title: title.to_owned(),
            state: Stands::Unmet,
            have: "2 h of 4 h".to_owned(),
            bar: None,
            taken_over: Vec::new(),
            waiting: None,
            why: Some("Two hours are missing.".to_owned()),
            excluded: Vec::new(),
            next: None,
            parts,
        }
    }

    #[test]
    fn the_paper_says_at_its_head_and_on_every_page_that_it_is_no_decision() {
        let id = |text: &str| ProgrammeId::parse(text).unwrap();
        let stage = StageId::parse("full").unwrap();
        let data = One {
            estimate: Estimate {
                id: id("texas-mhps"),
                title: "Texas Mental Health Peer Specialist".to_owned(),
                says: SAYS.to_owned(),
                state: Stands::Unmet,
                lines: vec![line("All of these", vec![line("250 h of practice", Vec::new())])],
                next: Some("Log practice hours.".to_owned()),
            },
            board: "Some Board".to_owned(),
            stage: stage.clone(),
            stages: vec![stage],
            version: "2026".to_owned(),
            source: "The code".to_owned(),
            checked_on: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(),
            not_known: vec!["What the exam costs.".to_owned()],
            outlook: None,
        };
        let now: DateTime<Utc> = "2026-11-27T12:00:00Z".parse().unwrap();
        for language in [Language::english(), Language("es".to_owned())] {
            let of = paper::Of { name: "Rosa Díaz", organisation: "Riverside", demonstration: true, now };
            let report = paper::report(&Words::new(&language), &data, &of);
            assert_eq!(report.notices[0], SAYS);
            assert!(report.foot.starts_with(SAYS) && report.foot.contains("{page}"), "{}", report.foot);
            assert_eq!(report.notices.len(), 2, "a demonstration says so too");
            assert!(report.verify_url.is_empty() && report.facts.iter().any(|(_, value)| value == "Rosa Díaz"));
            let table = report.blocks.iter().find_map(|block| match block {
                ReportBlock::Table(table) => Some(table),
                _ => None,
            });
            let rows: Vec<_> = table.unwrap().rows.iter().map(|row| row[0].as_str()).collect();
            assert_eq!(rows, ["All of these", "– 250 h of practice"]);
            assert!(report.blocks.contains(&ReportBlock::Text("What the exam costs.".to_owned())));
            assert!(documents::report(&report).unwrap().starts_with(b"%PDF"));
        }
    }
}
