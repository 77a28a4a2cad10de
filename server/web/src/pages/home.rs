//! Home, joining, and progress.

use crate::call::Call;
use crate::pages::editions::moves;
use crate::pages::public::requirements;
use crate::pages::{Answer, announcements, leaving, questions};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::forecast::Outlook;
use app::forms::FormState;
use app::home::{
    Attention, Care, CertificateCard, Home, Learning, LeftProgramme, Milestone, ModuleCard, News, NewsItem, NextStep,
    NextThing, Room, Waiting, WaitingItem,
};
use app::join::{Join, Reader};
use app::leaving::Stand;
use app::progress::{Issued, Line, Progress, Titles};
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::{Action, Actor, Role};
use domain::certificate::Certificate;
use domain::course::{HoursKind, Rule};
use domain::evaluation::{Evaluated, NextAction};
use domain::hours::{EntryState, Outcome};
use domain::id::{CohortId, ModuleId, PersonId};
use domain::pause::on_break;
use domain::quantity::Minutes;
use domain::submission::{SubmissionState, Verdict};
use service::{
    Error, Learner, Member, Refusal, attention, breaks, certificates, desk, estimates, quizzes, references, studies,
};
use std::collections::BTreeMap;
use words::Words;

/// What was accepted or signed is news for so many days.
const NEWS_DAYS: i64 = 14;
/// How many pieces of news a program shows.
const MOST_NEWS: usize = 5;

pub(super) fn rows() -> Vec<Row<State>> {
    vec![
        get("/home", Permit::SignedIn, home),
        get("/join/{cohort}", Permit::Any(&[Role::Trainee]), join_page),
        post("/join/{cohort}", Permit::Any(&[Role::Trainee]), join),
        get("/progress", Permit::Any(&[Role::Trainee]), progress),
    ]
}

/// Names and titles that the views of a trainee's way need.
pub(super) fn titles(learner: &Learner) -> Titles {
    Titles::of(&learner.library.catalogue, &learner.language, &learner.facts)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What the evaluation says is next; where it says "begin the quiz" and no attempt is left, a trainer is asked instead.
pub(super) fn step(learner: &Learner) -> Option<NextStep> {
    let titles = titles(learner);
    if let Some(NextAction::StartQuiz { module }) = learner.evaluation.next_thing()
        && quizzes::may_begin(learner, module).is_err()
    {
        let ask = NextStep::AskForAttempt { module: module.clone(), module_title: titles.module(module) };
        // Something else may be done while the trainer is asked.
        let other = learner.evaluation.leaves().into_iter().filter(|l| !l.state.settled()).find_map(|leaf| {
            let open = leaf.next.as_ref().is_some_and(|n| !n.waits() && !matches!(n, NextAction::StartQuiz { .. }));
            open.then(|| NextStep::of(leaf, &titles)).flatten()
        });
        return Some(other.unwrap_or(ask));
    }
    NextStep::first(&learner.evaluation, &titles)
}

async fn first_step(
    call: &Call<State>,
    learners: &[Learner],
    own: &[Certificate],
    waiting: (usize, u32),
) -> Result<Option<NextStep>, Error> {
    let actor = call.actor.as_ref().ok_or(Error::NotFound)?;
    if let Some(offer) = studies::open_offers(call.house(), actor).await?.into_iter().next() {
        return Ok(Some(NextStep::Join { cohort: offer.cohort.id, programme: offer.programme.title }));
    }
    if let Some(step) =
        learners.iter().filter(|l| l.completed_at.is_none()).filter(|l| l.left_at.is_none()).find_map(step)
    {
        return Ok(Some(step));
    }
    if waiting.0 > 0 || waiting.1 > 0 {
        return Ok(Some(NextStep::Desk { submissions: count(waiting.0), hours: waiting.1 }));
    }
    Ok(own.first().map(|c| NextStep::Certificate { programme: c.programme.clone() }))
}

async fn home(call: Call<State>) -> Answer {
    let call = call.with_notice().await?;
    let house = call.house();
    let actor = call.actor()?;
    let (grades, signs) = desk::duties(actor);
    let works = if grades { desk::works(house, actor).await? } else { Vec::new() };
    let hours = if signs { desk::hours(house, actor).await? } else { Vec::new() };
    let oldest = works.iter().map(|w| w.since).chain(hours.iter().map(|h| h.oldest)).min();
    let (works, hours) = (works.len(), hours.iter().map(|h| h.entries).sum());
    let learners = house.learners_of(&actor.person).await?;
    let own: Vec<_> = certificates::own(house, actor).await?.into_iter().map(|(c, _)| c).collect();
    let step = first_step(&call, &learners, &own, (works, hours)).await?;
    let words = call.words();
    let next: Option<NextThing> = step.map(|s| s.thing(&words));
    let mut rooms = Vec::new();
    if grades || signs {
        rooms.push(Room::Desk { submissions: count(works), hours, oldest: oldest.map(|at| at.date_naive()) });
    }
    if actor.is_any(Action::AnswerQuestion.roles()) {
        let waiting = service::questions::waiting(house, actor).await?.len();
        if waiting > 0 {
            rooms.push(Room::Questions { waiting: count(waiting) });
        }
    }
    if actor.is_any(Action::TypeIn.roles()) {
        rooms.push(Room::Sheets);
    }
    if actor.is_any(Action::ReadEvaluations.roles()) {
        rooms.push(Room::Evaluations);
    }
    rooms.extend(other_rooms(&call, actor).await?);
    let mut learning = Vec::new();
    for learner in learners.iter().filter(|l| l.left_at.is_none()) {
        let team = service::hours::people(house, learner).await?;
        learning.push(learning_card(&words, learner, &team, &own, house.now()));
    }
    let own = breaks::own(house, actor).await?;
    let left = learners.iter().filter_map(|l| match leaving::stand(l) {
        Stand::Left(on) => {
            Some(LeftProgramme { way: service::leaving::name(&l.key), programme: l.programme.title.clone(), on })
        }
        Stand::In(_) | Stand::Finished(_) | Stand::Joined(_) => None,
    });
    let on_break = on_break(&own, house.now()).map(|since| since.date_naive());
    let back = call.query.has("back") && on_break.is_none();
    let data = Home {
        next: next.filter(|_| on_break.is_none()),
        announced: announcements::shown(&call).await?,
        questions: learners.iter().flat_map(|l| questions::lines(&words, l)).filter(questions::open).collect(),
        attention: attention::attention(house, actor).await?.map(care),
        rooms,
        learning,
        on_break,
        back,
        left: left.collect(),
    };
    Ok(call.page(200, |frame| app::home::page(frame, &data)))
}

fn care(found: attention::Attention) -> Attention {
    let since = |since: Option<attention::Since>| since.map(|s| (s.count, s.oldest.date_naive()));
    let line = |care: attention::Care| Care {
        cohort: care.cohort,
        name: care.name,
        invited: since(care.invited),
        quiet: since(care.quiet),
        hours: since(care.hours),
    };
    Attention { cohorts: found.cohorts.into_iter().map(line).collect(), mails: found.mails, any: found.any }
}

/// What others accepted and signed since then, newest first.
fn news(learner: &Learner, team: &[Member], since: DateTime<Utc>) -> Vec<News> {
    let titles = titles(learner);
    let mut all = Vec::new();
    for work in &learner.facts.submissions {
        let accepted = work.gradings.iter().filter(|g| g.verdict == Verdict::Accept && g.at >= since);
        all.extend(accepted.map(|grading| News {
            at: grading.at,
            item: NewsItem::Accepted { submission: work.id.clone(), title: titles.submission(&work.id) },
        }));
    }
    // What was signed in one go is one piece of news.
    let mut signed: BTreeMap<(DateTime<Utc>, PersonId), Minutes> = BTreeMap::new();
    for entry in &learner.facts.hours {
        for decision in entry.decisions.iter().filter(|d| d.outcome == Outcome::Approved && d.at >= since) {
            let version = entry.versions.iter().find(|v| v.number == decision.version);
            let sum = signed.entry((decision.at, decision.by.clone())).or_default();
            *sum = *sum + version.map_or(Minutes(0), |v| v.particulars.minutes);
        }
    }
    for ((at, by), length) in signed {
        if let Some(member) = team.iter().find(|m| m.person == by) {
            all.push(News { at, item: NewsItem::Signed { name: member.name.clone(), length } });
        }
    }
    all.sort_by_key(|one| std::cmp::Reverse(one.at));
    all.truncate(MOST_NEWS);
    all
}

/// What the other roles of someone let them do, in the order in which it is done most.
async fn other_rooms(call: &Call<State>, actor: &Actor) -> Result<Vec<Room>, Error> {
    let mut rooms = Vec::new();
    let asked = references::asked_of(call.house(), actor).await?;
    if !asked.is_empty() || actor.is(Role::Referee) {
        let waiting = asked.iter().filter(|r| r.state == references::State::Asked).count();
        rooms.push(Room::References { waiting: count(waiting) });
    }
    if actor.is_any(&[Role::Trainer, Role::Auditor]) {
        rooms.push(Room::Cohorts);
    }
    if actor.is(Role::Administrator) {
        rooms.push(Room::Administration);
    } else if actor.is(Role::Coordinator) {
        rooms.push(Room::Coordination);
    }
    if actor.is(Role::Auditor) {
        rooms.push(Room::People);
    }
    let ends = actor.grants.iter().filter(|g| g.role == Role::Auditor).filter_map(|g| g.until).max();
    if let Some(end) = ends {
        // The instant is the end of the last day.
        rooms.push(Room::Audit { until: (end - TimeDelta::seconds(1)).date_naive() });
    }
    if actor.is(Role::Employer) {
        rooms.push(Room::Employer);
    }
    Ok(rooms)
}

fn names(team: &[Member], role: Role) -> String {
    team.iter().filter(|m| m.role == role).map(|m| m.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn waiting(learner: &Learner, team: &[Member]) -> Vec<Waiting> {
    let titles = titles(learner);
    let mut all: Vec<Waiting> = Vec::new();
    for work in learner.facts.submissions.iter().filter(|s| s.state == SubmissionState::Submitted) {
        if let Some(sent) = work.versions.last() {
            let item = WaitingItem::Work { submission: work.id.clone(), title: titles.submission(&work.id) };
            all.push(Waiting { item, whom: names(team, Role::Trainer), since: sent.sent_at });
        }
    }
    for member in team.iter().filter(|m| m.role == Role::Supervisor) {
        let entries: Vec<_> = learner
            .facts
            .hours
            .iter()
            .filter(|e| e.state == EntryState::Submitted && *e.asked() == member.person)
            .collect();
        let since = entries.iter().filter_map(|e| e.versions.last()).map(|v| v.written_at).min();
        if let Some(since) = since {
            let length: Minutes = entries.iter().map(|e| e.particulars().minutes).sum();
            all.push(Waiting { item: WaitingItem::Hours { length }, whom: member.name.clone(), since });
        }
    }
    all
}

fn learning_card(
    words: &Words,
    learner: &Learner,
    team: &[Member],
    own: &[Certificate],
    now: DateTime<Utc>,
) -> Learning {
    let read = |module: &ModuleId| learner.facts.lessons.iter().filter(|l| l.module == *module).count();
    let modules = learner.modules();
    let titles = titles(learner);
    let leaves = learner.evaluation.leaves();
    let issued = own.iter().find(|c| c.enrolment == learner.key);
    Learning {
        programme: learner.programme.title.clone(),
        modules: modules
            .iter()
            .map(|m| ModuleCard {
                id: m.id.clone(),
                title: m.title.clone(),
                read: count(read(&m.id)),
                lessons: count(m.lessons.len()),
            })
            .collect(),
        waiting: waiting(learner, team),
        news: news(learner, team, now - TimeDelta::days(NEWS_DAYS)),
        milestones: leaves
            .iter()
            .map(|leaf| Milestone { title: Line::of(words, leaf, &titles).title, laid: leaf.state.settled() })
            .collect(),
        certificate: match issued {
            Some(c) => CertificateCard::Issued { number: c.number.to_string(), issued_on: c.issued_at.date_naive() },
            None => CertificateCard::NotYet {
                met: count(leaves.iter().filter(|l| l.state.settled()).count()),
                all: count(leaves.len()),
            },
        },
    }
}

async fn show_join(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let offer = studies::offer(call.house(), call.actor()?, &call.id::<CohortId>("cohort")?).await?;
    let data = Join {
        asks: requirements(call, &offer.version),
        cohort: offer.cohort.id,
        cohort_name: offer.cohort.name,
        starts_on: offer.cohort.starts_on,
        programme: offer.programme.title,
        summary: offer.programme.summary,
        accepted_by: offer.programme.acceptance,
        readers: offer.team.into_iter().map(reader).collect(),
        waits: offer.waits,
        form,
    };
    Ok(call.page(status, |frame| app::join::page(frame, &data)))
}

pub(super) fn reader(member: Member) -> Reader {
    Reader { name: member.name, role: member.role }
}

async fn join_page(call: Call<State>) -> Answer {
    let cohort: CohortId = call.id("cohort")?;
    match studies::offer(call.house(), call.actor()?, &cohort).await {
        Ok(offer) if offer.joined && !offer.waits => Ok(Reply::see_other("/home")),
        _ => show_join(&call, 200, FormState::default()).await,
    }
}

async fn join(call: Call<State>) -> Answer {
    let cohort: CohortId = call.id("cohort")?;
    match studies::join(call.house(), call.actor()?, &cohort).await {
        Ok(()) => Ok(Reply::see_other("/home")),
        Err(Error::Refused(Refusal::NotOpen | Refusal::NotStarted(_))) => {
            show_join(&call, 422, FormState::default()).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The requirements of a way, as lines.
pub(super) fn lines(words: &Words, learner: &Learner) -> Vec<Line> {
    Line::top(words, &learner.evaluation, &titles(learner))
}

/// How much of a kind of hours is needed, if the programme asks for it.
pub(super) fn hours_leaf(evaluation: &Evaluated, kind: HoursKind) -> Option<&Evaluated> {
    evaluation
        .leaves()
        .into_iter()
        .find(|leaf| matches!(&leaf.rule, Some(Rule::HoursTotal { of, .. }) if of.hours() == Some(kind)))
}

/// What lies ahead of a trainee, where something can be told.
pub(super) async fn outlook(call: &Call<State>, learner: &Learner) -> Result<Option<Outlook>, Error> {
    let found = estimates::ahead(call.house(), learner).await?;
    Ok(found.map(|found| Outlook::of(&call.words(), &found, &titles(learner))))
}

async fn progress(call: Call<State>) -> Answer {
    let actor = call.actor()?;
    let Some(learner) = call.house().learners_of(&actor.person).await?.into_iter().next() else {
        return Ok(call.page(200, app::progress::empty_page));
    };
    let own = certificates::own(call.house(), actor).await?;
    let issued = own.iter().map(|(c, _)| c).find(|c| c.enrolment == learner.key);
    let data = Progress {
        programme: learner.programme.title.clone(),
        version: learner.version.id.to_string(),
        source: learner.version.source.clone(),
        checked_on: learner.version.checked_on,
        joined_on: learner.facts.joined_on,
        certificate: issued.map(|c| Issued { number: c.number.to_string(), issued_on: c.issued_at.date_naive() }),
        certifying: learner.certifying(call.house().now()).map(|stands| {
            call.words().say(match stands {
                certificates::Certifying::Waits => "progress-certificate-waits",
                certificates::Certifying::NotNow => "progress-certificate-not-now",
            })
        }),
        lines: lines(&call.words(), &learner),
        estimate: estimates::of_way(call.house(), &learner).map(|e| call.words().estimate(&e)),
        outlook: outlook(&call, &learner).await?,
        newer: service::editions::has_newer(call.house(), &learner),
        moves: moves(&learner)?,
    };
    Ok(call.page(200, |frame| app::progress::page(frame, &data)))
}
