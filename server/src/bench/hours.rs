//! Hours of someone who has logged thousands: how long it takes to evaluate them, to sign a month of them at once, and to
//! show the progress page.

use super::load::Load;
use super::scenes::{read, sign_in, stuck};
use crate::console::say;
use crate::failure::Failure;
use axum::Router;
use chrono::Days;
use domain::actor::Actor;
use domain::course::{Language, Programme, Stage};
use domain::evaluation::evaluate;
use domain::hours::bring::Spoken;
use domain::hours::{EntryState, Outcome};
use domain::moving_in::DateOrder;
use service::desk::EntrySign;
use service::hours::bring::{Sent, bring, nameable, preview, receive};
use service::{Error, House, Learner, desk, hours};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

/// Entries of the trainee, beside those that they have in the demonstration.
const ENTRIES: u64 = 5_000;
/// Lines of one file.
const LINES: usize = 1_000;
/// Entries that are signed at once.
const MONTH: usize = 120;
/// How often the evaluation is made.
const TIMES: usize = 200;

/// Measures and prints one line for each.
///
/// # Errors
/// When the demonstration has no such trainee any more, or an answer is not the one that is right.
pub async fn print(house: &House, pages: &Router, host: SocketAddr, time: Duration) -> Result<(), Failure> {
    let trainee = sign_in(house, pages, host, "samuel").await?;
    let supervisors = nameable(house, &trainee.actor).await.map_err(|e| stuck("find a supervisor", &e))?;
    let missing = || stuck("find a supervisor", &Error::NotFound);
    let (person, name) = supervisors.into_iter().next().ok_or_else(missing)?;
    log_hours(house, &trainee.actor, &name).await?;
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let supervisor = sign_in(house, pages, host, &first).await?;

    let learner = hours::log(house, &trainee.actor).await.map_err(|e| stuck("read hours", &e))?;
    let waits = learner.facts.hours.iter().filter(|e| e.state == EntryState::Submitted);
    let signs: Vec<EntrySign> = waits
        .filter(|e| *e.asked() == person)
        .map(|e| EntrySign { entry: e.id.clone(), version: e.version(), outcome: Outcome::Approved })
        .collect();
    let mut signing = Vec::new();
    for month in signs.chunks_exact(MONTH) {
        let began = Instant::now();
        let signed =
            desk::sign(house, &supervisor.actor, &trainee.actor.person, month, true, "I supervised these hours.");
        signed.await.map_err(|e| stuck("sign hours", &e))?;
        signing.push(began.elapsed());
    }
    told(&format!("signing {MONTH} of {} entries in one transaction", signs.len()), signing);

    let learner = hours::log(house, &trainee.actor).await.map_err(|e| stuck("read hours", &e))?;
    let (programme, stage) = largest(house, &learner)?;
    let (catalogue, english) = (&house.library().catalogue, Language::english());
    let on = hours::today(house, &learner).await.map_err(|e| stuck("read the day", &e))?;
    let mut evaluating = Vec::new();
    for _ in 0..TIMES {
        let began = Instant::now();
        std::hint::black_box(evaluate(&stage, catalogue, &english, &learner.facts, on));
        evaluating.push(began.elapsed());
    }
    told(&format!("evaluating {} entries against “{programme}”", learner.facts.hours.len()), evaluating);

    let page = [read("/progress".to_owned(), Some(trainee.cookie))];
    let load = Load::start(host, 1)?;
    load.run(&page, time / 4)?;
    let turn = load.run(&page, time)?;
    say(format_args!("progress page of that trainee: p50 {:.1} ms, p99 {:.1} ms, one at a time", turn.p50, turn.p99));
    Ok(())
}

/// Brings in the entries as a trainee does: files, sent to one supervisor.
async fn log_hours(house: &House, trainee: &Actor, supervisor: &str) -> Result<(), Failure> {
    let doing = |e: Error| stuck("bring in hours", &e);
    let learner = hours::log(house, trainee).await.map_err(doing)?;
    let today = hours::today(house, &learner).await.map_err(doing)?;
    let days = u64::try_from((today - learner.facts.joined_on).num_days()).unwrap_or(0).saturating_sub(1).max(1);
    let a_day = ENTRIES.div_ceil(days);
    let line = |n: u64| {
        let day = learner.facts.joined_on + Days::new(1 + n / a_day);
        let minute = n % a_day * 3;
        format!("{day},{}:{:02},0:02,one_to_one,phone,{supervisor}", minute / 60, minute % 60)
    };
    let lines: Vec<String> = (0..ENTRIES).map(line).collect();
    let mut took = Vec::new();
    for part in lines.chunks(LINES) {
        let text = format!("date,start,length,activity,mode,supervisor\n{}\n", part.join("\n"));
        let sent = Sent {
            id: house.new_id(),
            date_order: DateOrder::Unsaid,
            file_name: "hours.csv".to_owned(),
            bytes: text.into_bytes(),
        };
        let draft = receive(house, trainee, &sent).await.map_err(doing)?;
        let seen = preview(house, trainee, &draft, &Spoken::default()).await.map_err(doing)?;
        let coming = seen.lines.iter().filter(|l| l.state.comes_in()).count();
        let began = Instant::now();
        bring(house, trainee, &draft, &Spoken::default(), coming, true).await.map_err(doing)?;
        took.push(began.elapsed());
    }
    told(&format!("bringing in {LINES} lines of a file in one transaction"), took);
    Ok(())
}

/// The stage with the most rules of all programs that come along, with the title of its program.
fn largest(house: &House, learner: &Learner) -> Result<(String, Stage), Failure> {
    let library = house.library();
    let stages = |p: &Programme| {
        let all: Vec<Stage> = p.versions.iter().flat_map(|v| v.stages.clone()).collect();
        all.into_iter().map(|s| (p.title.clone(), s)).collect::<Vec<_>>()
    };
    let all = library.elsewhere().iter().chain([&learner.programme]).flat_map(stages);
    let most = all.max_by_key(|(_, stage)| stage.require.rules().len());
    most.ok_or_else(|| stuck("find a program", &Error::NotFound))
}

fn told(what: &str, mut took: Vec<Duration>) {
    took.sort_unstable();
    let at = |percent: usize| took.get((took.len() * percent / 100).min(took.len().saturating_sub(1)));
    let millis = |time: Option<&Duration>| time.map_or(0.0, |t| t.as_secs_f64() * 1000.0);
    say(format_args!("{what}: p50 {:.1} ms, p99 {:.1} ms, {} times", millis(at(50)), millis(at(99)), took.len()));
}
