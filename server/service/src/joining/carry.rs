//! Everything that is written when two accounts become one: every way, fact and link in its new place, sealed with the key
//! of the account that is kept, and what was done written down.

use super::plan::{Loaded, Loading, Met, Plan};
use super::{Choice, Told, about, told};
use crate::certificates;
use crate::error::Error;
use crate::hours_papers::about as hours_paper_about;
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::moving_in::past_certificate_about;
use crate::resets::notice;
use crate::vault::PersonKey;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::Actor;
use domain::certificate::EnrolmentKey;
use domain::course::Language;
use domain::evaluation::Facts;
use domain::id::ModuleId;
use domain::joining::{Quizzes, Set, attempts_granted, together};
use domain::mail::MailContent;
use std::collections::BTreeMap;
use storage::{ChainLinkRow, EnrolmentRow, JoinedRow, JoiningRow, PauseRow, PersonRow, Write};

mod facts;

use self::facts::Pick;

/// Days that the mails about it may wait.
const MAIL_DAYS: i64 = 7;

/// A way in its new place, with what lies on it then.
struct Placed<'a> {
    /// Where it was.
    from: &'a Loaded,
    /// Whether it belonged to the account that goes.
    moves: bool,
    /// Whose facts lie on it then, and which of them; none where they stay as they are.
    sources: Vec<(&'a Loaded, &'a PersonKey, Pick<'a>)>,
    /// The trainee on it.
    learner: Learner,
    /// Where the course evaluation comes from, if it comes from another way.
    survey: Option<&'a Loaded>,
    action: &'static str,
    payload: serde_json::Value,
}

/// The key of a way in the account that is kept.
type NewKeys = BTreeMap<EnrolmentKey, EnrolmentKey>;

fn new_keys(plan: &Plan) -> NewKeys {
    let mut keys: NewKeys = plan.kept.ways.iter().map(|w| (w.learner.key.clone(), w.learner.key.clone())).collect();
    let mut next = BTreeMap::new();
    for key in plan.kept.ways.iter().map(|w| &w.learner.key) {
        let last = next.entry(key.programme.clone()).or_insert(0);
        *last = key.time.max(*last);
    }
    for old in plan.other.ways.iter().map(|w| &w.learner.key) {
        let last = next.entry(old.programme.clone()).or_insert(0);
        *last += 1;
        let new = EnrolmentKey { person: plan.kept.id.clone(), programme: old.programme.clone(), time: *last };
        keys.insert(old.clone(), new);
    }
    keys
}

/// A trainee as the account that is kept will have them.
fn learner_there(from: &Loaded, keys: &NewKeys, kept: &Loading, person: &PersonRow) -> Result<Learner, Error> {
    let mut learner = from.learner.clone();
    learner.key = keys.get(&learner.key).ok_or(Error::NotFound)?.clone();
    if learner.row.person != learner.key.person.as_str() {
        // A log of hours is of one person; the next change begins one here, with everything that happened before. Where the
        // old one ended is bound into the chain.
        learner.row.hours_chain = None;
        learner.row.hours_links = 0;
        learner.row.hours_head = None;
        learner.row.hours_at = None;
    }
    learner.row.person = learner.key.person.to_string();
    learner.row.time = i64::from(learner.key.time);
    // A way that ended in another one before points to where that one is now.
    if let Some(into) = from.learner.row.joined_into {
        let into = u32::try_from(into).map_err(|e| Error::failed("read an enrolment", e))?;
        let old = EnrolmentKey { time: into, ..from.learner.key.clone() };
        learner.row.joined_into = keys.get(&old).map(|new| i64::from(new.time));
    }
    learner.name = kept.name.clone();
    learner.language = Language(person.language.clone());
    learner.person = person.clone();
    learner.person_key = kept.key.clone();
    Ok(learner)
}

fn accounts(plan: &Plan) -> serde_json::Value {
    serde_json::json!({ "kept": plan.kept.id, "other": plan.other.id })
}

fn end_of(way: &Loaded) -> serde_json::Value {
    serde_json::json!({ "way": way.learner.key, "links": way.learner.row.chain_length, "head": way.learner.row.chain_head,
        "hours_chain": way.learner.row.hours_chain, "hours_head": way.learner.row.hours_head })
}

/// What of a way counts on another one from now on, by its ids.
fn ids(facts: &Facts, but: &Set) -> serde_json::Value {
    let lessons = facts.lessons.iter().map(|l| (&l.module, &l.lesson));
    let lessons: Vec<_> = lessons.filter(|(m, l)| !but.lessons.contains(&((*m).clone(), (*l).clone()))).collect();
    serde_json::json!({
        "lessons": lessons,
        "attempts": facts.attempts.iter().map(|a| &a.id).collect::<Vec<_>>(),
        "works": facts.submissions.iter().map(|s| &s.id).filter(|id| !but.works.contains(id)).collect::<Vec<_>>(),
        "hours": facts.hours.iter().map(|e| &e.id).filter(|id| !but.hours.contains(id)).collect::<Vec<_>>(),
        "past_hours": facts.past_hours.iter().map(|p| &p.id).filter(|id| !but.past_hours.contains(id)).collect::<Vec<_>>(),
    })
}

/// Tries at quizzes that are added, so that nobody has fewer left than before.
fn granted(main: &Learner, aside: &Learner) -> BTreeMap<ModuleId, u32> {
    let mut granted = main.granted.clone();
    for module in main.modules() {
        let of = |learner: &Learner| {
            let sent = learner.facts.attempts.iter().filter(|a| a.module == module.id && a.sent_at.is_some()).count();
            let granted = learner.granted.get(&module.id).copied().unwrap_or(0);
            Quizzes { sent: u32::try_from(sent).unwrap_or(u32::MAX), granted }
        };
        let now = attempts_granted(module.quiz.attempts, of(main), of(aside));
        if now > 0 {
            granted.insert(module.id.clone(), now);
        }
    }
    granted
}

/// The two ways of a meeting in their new places.
fn meeting<'a>(
    plan: &'a Plan,
    met: &'a Met,
    keys: &NewKeys,
    person: &PersonRow,
    now: DateTime<Utc>,
) -> Result<[Placed<'a>; 2], Error> {
    let way = |key| plan.way(key).ok_or(Error::NotFound);
    let (main, aside) = (way(&met.main)?, way(&met.aside)?);
    let owner = |way: &Loaded| if way.learner.key.person == plan.kept.id { &plan.kept } else { &plan.other };
    let (main_key, aside_key) = (&owner(main).key, &owner(aside).key);
    let mut goes_on = learner_there(main, keys, &plan.kept, person)?;
    let mut ends = learner_there(aside, keys, &plan.kept, person)?;
    ends.row.joined_into = Some(goes_on.row.time);
    ends.left_at = ends.left_at.or(Some(now));
    let (mut of_main, mut of_aside) = (vec![(main, main_key, Pick::All)], vec![(aside, aside_key, Pick::All)]);
    let mut survey = None;
    if met.counts {
        let (counts, left) = together(main.learner.facts.clone(), aside.learner.facts.clone(), &met.split);
        goes_on.granted = granted(&main.learner, &aside.learner);
        goes_on.row.joined_on = counts.joined_on.to_string();
        goes_on.row.active_at = goes_on.row.active_at.max(ends.row.active_at);
        survey = (aside.found.survey_given && !main.found.survey_given).then_some(aside);
        (goes_on.facts, ends.facts) = (counts, left);
        let letters = [&main.learner, &aside.learner].into_iter().flat_map(|l| l.facts.record.references.clone());
        crate::facts::recount(&mut goes_on, letters.collect());
        goes_on.threads.append(&mut ends.threads);
        of_main = vec![(main, main_key, Pick::But(&met.split.yields)), (aside, aside_key, Pick::But(&met.split.stays))];
        of_aside =
            vec![(aside, aside_key, Pick::Only(&met.split.stays)), (main, main_key, Pick::Only(&met.split.yields))];
    }
    let came = if met.counts { ids(&aside.learner.facts, &met.split.stays) } else { serde_json::Value::Null };
    let payload = serde_json::json!({ "accounts": accounts(plan), "with": end_of(aside), "came": came });
    let set_aside = serde_json::json!({ "accounts": accounts(plan), "goes_on_in": end_of(main) });
    let moves = |way: &Loaded| way.learner.key.person == plan.other.id;
    Ok([
        Placed {
            from: main,
            moves: moves(main),
            sources: of_main,
            learner: goes_on,
            survey,
            action: "ways_joined",
            payload,
        },
        Placed {
            from: aside,
            moves: moves(aside),
            sources: of_aside,
            learner: ends,
            survey: None,
            action: "way_set_aside",
            payload: set_aside,
        },
    ])
}

/// Every way that changes its place or what lies on it.
fn placed<'a>(
    plan: &'a Plan,
    keys: &NewKeys,
    person: &PersonRow,
    now: DateTime<Utc>,
) -> Result<Vec<Placed<'a>>, Error> {
    let mut all = Vec::new();
    for met in &plan.met {
        all.extend(meeting(plan, met, keys, person, now)?);
    }
    let meets = |w: &Loaded| plan.met.iter().any(|m| m.main == w.learner.key || m.aside == w.learner.key);
    for from in plan.other.ways.iter().filter(|w| !meets(w)) {
        all.push(Placed {
            from,
            moves: true,
            sources: vec![(from, &plan.other.key, Pick::All)],
            learner: learner_there(from, keys, &plan.kept, person)?,
            survey: None,
            action: "way_carried_over",
            payload: serde_json::json!({ "accounts": accounts(plan), "was": end_of(from) }),
        });
    }
    Ok(all)
}

/// The chain of a way under its new key: the links as they are, what lies beside them sealed anew.
fn chain(house: &House, from: &Loaded, was: &PersonKey, to: &Learner) -> Result<Vec<Write>, Error> {
    let mut writes = Vec::with_capacity(from.chain.len());
    for (number, (body, beside)) in (1_i64..).zip(&from.chain) {
        let about = |key: &EnrolmentKey| format!("chain/1:{}:{}:{number}", key.programme, key.time);
        let handed = beside.as_ref().map(|sealed| {
            let (here, there) = (about(&from.learner.key), about(&to.key));
            was.hand_over(&to.person_key, &here, &there, sealed, &*house.random)
        });
        writes.push(storage::write::append_link(ChainLinkRow {
            organisation: house.identity.organisation.to_string(),
            key: to.row.key(),
            number,
            body: body.clone(),
            beside: handed.transpose()?.map(Into::into),
        }));
    }
    Ok(writes)
}

/// Takes all ways out of their old places and writes them into the new ones, each with its next revision.
fn ways(
    house: &House,
    actor: &Actor,
    plan: &Plan,
    keys: &NewKeys,
    person: &PersonRow,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Error> {
    let placed = placed(plan, keys, person, now)?;
    let mut writes = Vec::new();
    for one in &placed {
        let (was, is) = (one.from.learner.row.key(), one.learner.row.key());
        writes.push(storage::write::take_facts(was.clone(), one.from.learner.row.revision));
        if let Some(other) = one.survey {
            writes.push(storage::write::carry_survey(other.learner.row.key(), is));
        } else if one.moves {
            writes.push(storage::write::carry_survey(was, is));
        }
    }
    for one in placed.iter().filter(|p| p.moves) {
        let row = &one.from.learner.row;
        writes.push(storage::write::take_way(row.key(), row.revision));
        writes.push(storage::write::enrol(EnrolmentRow { revision: row.revision, ..one.learner.row.clone() }));
        writes.extend(chain(house, one.from, &plan.other.key, &one.learner)?);
    }
    for one in placed {
        for (source, key, pick) in &one.sources {
            writes.extend(facts::writes(house, source, key, pick, &one.learner)?);
        }
        let about =
            vec![one.learner.row.person.clone(), one.learner.row.programme.clone(), one.learner.row.time.to_string()];
        let change = Change::new((), one.action, about, Vec::new()).linked(one.payload);
        let newest = one.from.chain.last().map(|(body, _)| body.clone());
        writes.extend(house.settle_after(newest, one.learner, Some(actor), change, now)?.1);
    }
    Ok(writes)
}

/// Certificates, also of the past, papers about hours, and references about the account that goes.
async fn papers(house: &House, plan: &Plan, keys: &NewKeys) -> Result<Vec<Write>, Error> {
    let (was, kept) = (&plan.other, &plan.kept);
    let mut writes = Vec::new();
    for row in house.store.certificates_of(was.id.as_str()).await? {
        writes.push(certificates::carried(house, row, &was.key, &kept.key, keys)?);
    }
    for number in house.store.past_certificates_of(was.id.as_str()).await? {
        let Some((mut row, _)) = house.store.past_certificate(&number).await? else { continue };
        let about = past_certificate_about(&number);
        let mut paper: domain::moving_in::PastCertificate = was.key.open(&about, &row.body.into_inner())?;
        paper.person = kept.id.clone();
        row.body = kept.key.seal(&about, &paper, &*house.random)?.into();
        row.person = kept.id.to_string();
        writes.push(storage::write::carry_past_certificate(was.id.as_str(), row));
    }
    for mut row in house.store.hours_papers_of(was.id.as_str()).await? {
        let about = hours_paper_about(&row.number);
        let sealed = row.body.into_inner();
        row.body = was.key.hand_over(&kept.key, &about, &about, &sealed, &*house.random)?.into();
        row.person = kept.id.to_string();
        writes.push(storage::write::carry_hours_paper(was.id.as_str(), row));
    }
    for mut row in house.store.person_facts(was.id.as_str()).await? {
        let about = crate::facts::sealed_about(&row.fact);
        row.body = was.key.hand_over(&kept.key, &about, &about, &row.body.into_inner(), &*house.random)?.into();
        row.person = kept.id.to_string();
        writes.push(storage::write::carry_fact(was.id.as_str(), row));
    }
    for mut row in house.store.references_about(was.id.as_str()).await? {
        let hand = |about: String, sealed: &[u8]| was.key.hand_over(&kept.key, &about, &about, sealed, &*house.random);
        let id = row.reference.clone();
        row.sealed_name = hand(format!("referee/1:{id}"), &row.sealed_name.into_inner())?.into();
        let letter = row.body.map(|body| hand(format!("reference/1:{id}"), &body.into_inner()));
        row.body = letter.transpose()?.map(Into::into);
        row.person = kept.id.to_string();
        writes.push(storage::write::carry_reference(was.id.as_str(), row));
    }
    Ok(writes)
}

/// The breaks of both, in their order. One that lasts stays the last one; of two that last, one goes on.
async fn breaks(house: &House, plan: &Plan, now: DateTime<Utc>) -> Result<Vec<Write>, Error> {
    let mut all = house.store.pauses_of(plan.other.id.as_str()).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    all.extend(house.store.pauses_of(plan.kept.id.as_str()).await?);
    all.sort_by_key(|p| (p.ended_at.is_none(), p.began_at));
    let open = all.iter().filter(|p| p.ended_at.is_none()).count();
    let first_open = all.len() - open;
    let mut writes =
        vec![storage::write::drop_pauses(plan.other.id.as_str()), storage::write::drop_pauses(plan.kept.id.as_str())];
    // The one that began first says since when; the others ended in it.
    let last = all.len() - 1;
    if open > 1 {
        all.swap(first_open, last);
    }
    for (place, pause) in all.into_iter().enumerate() {
        let ended_at = if place == last { pause.ended_at } else { pause.ended_at.or(Some(now)) };
        let number = i64::try_from(place + 1).unwrap_or(i64::MAX);
        let person = plan.kept.id.to_string();
        writes.push(storage::write::begin_pause(PauseRow { person, number, ended_at, ..pause }));
    }
    Ok(writes)
}

/// That it was done: for the trail, for the person, and by mail to every address of the two.
async fn record(
    house: &House,
    actor: &Actor,
    plan: &Plan,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Error> {
    let (kept, other) = (&plan.kept, &plan.other);
    let row = |other: &str, by: String, at, told: &Told| -> Result<Write, Error> {
        Ok(storage::write::record_joining(JoiningRow {
            organisation: house.identity.organisation.to_string(),
            kept: kept.id.to_string(),
            other: other.to_owned(),
            by,
            at,
            body: kept.key.seal(&about(other), told, &*house.random)?.into(),
        }))
    };
    let told_now = Told { kept: kept.name.clone(), other: other.name.clone(), reason: reason.map(str::to_owned) };
    let mut writes = vec![
        row(other.id.as_str(), actor.person.to_string(), now, &told_now)?,
        house.audit(Some(&actor.person), "accounts_joined", vec![kept.id.to_string(), other.id.to_string()], now),
    ];
    // Accounts that were joined into the one that goes are told of here from now on.
    for (earlier, told) in told(house, &other.id, &other.key).await? {
        writes.push(row(&earlier.other, earlier.by, earlier.at, &told)?);
    }
    let until = now + TimeDelta::days(MAIL_DAYS);
    for (place, to) in [&kept.row.email, &other.row.email].into_iter().enumerate() {
        let content = MailContent::AccountsJoined { link: house.address("/account") };
        let key = format!("accounts-joined:{}:{}:{place}", kept.id, other.id);
        writes.extend(notice(house, &kept.id, to.as_deref(), key, content, until).await?);
    }
    Ok(writes)
}

/// The chosen name if one of the two has it; else that of the account that is kept, else that of the other.
fn chosen(wanted: &str, kept: Option<&String>, other: Option<&String>) -> Option<String> {
    let wanted = [kept, other].into_iter().flatten().find(|name| *name == wanted);
    wanted.or(kept).or(other).cloned()
}

/// Everything that is written.
pub(super) async fn writes(
    house: &House,
    actor: &Actor,
    plan: &Plan,
    choice: &Choice,
    reason: Option<&str>,
) -> Result<Vec<Write>, Error> {
    let now = house.now();
    let (kept, other) = (&plan.kept, &plan.other);
    let keys = new_keys(plan);
    let names = JoinedRow {
        kept: kept.id.to_string(),
        other: other.id.to_string(),
        email: chosen(&choice.email, kept.row.email.as_ref(), other.row.email.as_ref()),
        user_name: chosen(&choice.user_name, kept.row.user_name.as_ref(), other.row.user_name.as_ref()),
        at: now,
    };
    let person = PersonRow { email: names.email.clone(), user_name: names.user_name.clone(), ..kept.row.clone() };
    let mut writes = vec![storage::write::join_sign_in(names.clone())];
    writes.extend(ways(house, actor, plan, &keys, &person, now)?);
    writes.extend(papers(house, plan, &keys).await?);
    writes.extend(breaks(house, plan, now).await?);
    writes.push(storage::write::join_belongings(names));
    writes.extend(record(house, actor, plan, reason, now).await?);
    Ok(writes)
}
