//! Signing the hours of one trainee.

use super::{hours, names, trainee};
use crate::call::Call;
use crate::pages::home::hours_leaf;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use app::desk::sign_off::{
    DecidedEntry, EarlierEntry, RECORDS, SignOff, WaitingEntry, statement, statement_from_records,
};
use app::forms::FormState;
use app::hours::{Checking, Said, Total};
use app::notice::Next;
use chrono::NaiveDate;
use domain::course::HoursKind;
use domain::hours::week::{month_of, months};
use domain::hours::{Concern, EntryVersion, HoursEntry, HoursRefusal, Outcome};
use domain::id::{HoursEntryId, PersonId};
use service::desk::{self, EntrySign};
use service::{Error, Learner, Refusal};
use std::collections::BTreeMap;

/// So many entries are decided on at once: each has three fields, and a form has at most a thousand.
const MOST_AT_ONCE: usize = 150;
/// Decisions of before that are shown beside the sheet.
const SHOWN: usize = 12;

fn waiting(entry: &HoursEntry, concerns: Vec<Concern>, names: &BTreeMap<PersonId, String>) -> Option<WaitingEntry> {
    let name = |person: &PersonId| names.get(person).cloned().unwrap_or_default();
    let (newest, before) = entry.versions.split_last()?;
    let returned = |version: &EntryVersion| {
        entry.decisions.iter().find(|d| d.version == version.number).and_then(|d| match &d.outcome {
            Outcome::Returned { reason } | Outcome::Declined { reason } => Some((name(&d.by), d.at, reason.clone())),
            Outcome::Approved => None,
        })
    };
    // Drafts are their writer's alone.
    let earlier = before.iter().rev().filter(|v| v.sent).map(|v| EarlierEntry {
        version: v.number,
        said: Said::of(entry, v, &name),
        written_at: v.written_at,
        returned: returned(v),
    });
    Some(WaitingEntry {
        id: entry.id.clone(),
        version: newest.number,
        said: Said::of(entry, newest, &name),
        sent_at: newest.written_at,
        concerns,
        corrects: newest.correction.as_ref().map(|c| (c.corrects, c.reason.clone())),
        earlier: earlier.collect(),
        checking: Checking::of(entry),
    })
}

fn decided(learner: &Learner, by: &PersonId, names: &BTreeMap<PersonId, String>) -> Vec<DecidedEntry> {
    let name = |person: &PersonId| names.get(person).cloned().unwrap_or_default();
    let mut all: Vec<DecidedEntry> = learner
        .facts
        .hours
        .iter()
        .flat_map(|entry| entry.decisions.iter().filter(|d| d.by == *by).map(move |d| (entry, d)))
        .filter_map(|(entry, decision)| {
            let version = entry.versions.iter().find(|v| v.number == decision.version)?;
            Some(DecidedEntry {
                id: entry.id.clone(),
                said: Said::of(entry, version, &name),
                at: decision.at,
                reason: match &decision.outcome {
                    Outcome::Returned { reason } | Outcome::Declined { reason } => Some(reason.clone()),
                    Outcome::Approved => None,
                },
                by_hand: decision.on_paper.as_ref().map(|paper| (paper.signed_on, name(&paper.checked_by))),
            })
        })
        .collect();
    all.sort_by_key(|d| std::cmp::Reverse(d.at));
    all.truncate(SHOWN);
    all
}

async fn show(call: &Call<State>, status: u16, form: FormState, apart: bool) -> Answer {
    let person: PersonId = call.id("person")?;
    let actor = call.actor()?;
    let (learner, all) = desk::sheet(call.house(), actor, &person).await?;
    // What was handed over is signed on a page of its own, under a statement of its own.
    let (entries, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|e| e.succeeds(&actor.person) == apart);
    let people = learner.facts.hours.iter().flat_map(|e| {
        let asked = e.versions.iter().map(|v| v.particulars.supervisor.clone());
        let decided = e.decisions.iter().map(|d| d.by.clone()).chain(e.note_steps.iter().map(|s| s.by.clone()));
        asked.chain(decided).chain(e.proxies().cloned())
    });
    let names = names(call, people.collect()).await;
    // A month is read and signed at once; where much waits, the oldest month comes first.
    let months = months(&entries);
    let asked = NaiveDate::parse_from_str(&format!("{}-01", call.query.one("month")), "%Y-%m-%d").ok();
    let asked = asked.filter(|m| months.iter().any(|(known, _)| known == m));
    let month = asked.or_else(|| months.last().map(|(m, _)| *m).filter(|_| entries.len() > MOST_AT_ONCE));
    let mut entries = entries;
    entries.retain(|e| month.is_none_or(|m| month_of(e.shown().particulars.date) == m));
    entries.sort_by_key(|e| (e.shown().particulars.starts_at, e.id.clone()));
    let more = entries.len().saturating_sub(MOST_AT_ONCE);
    entries.truncate(MOST_AT_ONCE);
    let total = |kind| hours_leaf(&learner.evaluation, kind).and_then(|l| Total::of(&l.amount)).map(|t| (kind, t));
    let concerns = desk::concerns(&learner, &entries);
    let data = SignOff {
        trainee: trainee(&learner),
        cohort: call.house().cohort_name(&learner.cohort).await?,
        entries: entries.iter().zip(concerns).filter_map(|(e, why)| waiting(e, why, &names)).collect(),
        totals: [HoursKind::Practice, HoursKind::Supervision].into_iter().filter_map(total).collect(),
        months,
        month,
        more,
        decided: decided(&learner, &actor.person, &names),
        queue: hours(call).await?,
        from_records: apart,
        apart: others.len(),
        choose_all: call.query.one("choose") == "approve",
        form,
    };
    Ok(call.page(status, |frame| app::desk::sign_off::page(frame, &data)))
}

pub(super) async fn page(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    let mut call = call.with_notice().await?;
    if call.just.is_some() {
        let name = call.house().name_of(&person).await?;
        call.next_is(|| Some(Next::Hours(name)));
    }
    show(&call, 200, FormState::default(), false).await
}

pub(super) async fn records_page(call: Call<State>) -> Answer {
    let call = call.with_notice().await?;
    show(&call, 200, FormState::default(), true).await
}

/// The records that were ticked, in the words of the page, and those that were typed.
fn records(call: &Call<State>) -> Vec<String> {
    let words = call.words();
    let ticked = RECORDS.iter().filter(|(name, _)| call.fields.one(name) == "yes").map(|(_, key)| words.say(key));
    ticked.chain(call.fields.one("records-other").lines().map(str::to_owned)).collect()
}

/// The decisions in the form; what is left for later is left out.
fn sent(call: &Call<State>) -> Vec<EntrySign> {
    let decisions = call.fields.pairs().iter().filter_map(|(name, value)| {
        let entry = HoursEntryId::parse(name.strip_prefix("decision-")?).ok()?;
        let reason = || call.fields.one(&format!("reason-{entry}")).trim().to_owned();
        let outcome = match value.as_str() {
            "approve" => Outcome::Approved,
            "return" => Outcome::Returned { reason: reason() },
            "decline" => Outcome::Declined { reason: reason() },
            _ => return None,
        };
        let version = call.fields.one(&format!("version-{entry}")).parse().unwrap_or(0);
        Some(EntrySign { entry, version, outcome })
    });
    decisions.collect()
}

pub(super) async fn sign(call: Call<State>) -> Answer {
    decide(call, false).await
}

pub(super) async fn sign_from_records(call: Call<State>) -> Answer {
    decide(call, true).await
}

async fn decide(call: Call<State>, apart: bool) -> Answer {
    let person: PersonId = call.id("person")?;
    let words = call.words();
    let name = call.house().name_of(&person).await?;
    let attested = call.fields.one("attest") == "yes";
    let signs = sent(&call);
    let (house, actor) = (call.house(), call.actor()?);
    let done = if apart {
        let stated = statement_from_records(&words, &name);
        desk::sign_from_records(house, actor, &person, &signs, &records(&call), attested, &stated).await
    } else {
        desk::sign(house, actor, &person, &signs, attested, &statement(&words, &name)).await
    };
    let error = match done {
        Ok(_) => {
            let next = hours(&call).await?.into_iter().find(|h| h.trainee.person != person);
            let next = next.map_or_else(|| "/desk".to_owned(), |h| h.href());
            return Ok(Reply::see_other(next));
        }
        Err(error) => error,
    };
    let Error::Refused(Refusal::SignOff(faults)) = error else { return Err(error.into()) };
    let shown = desk::sheet(call.house(), call.actor()?, &person).await?.1;
    let mut form = call.typed();
    for (entry, refusal) in faults {
        let said = words.hours_refusal(&refusal);
        let on_page = |e: &HoursEntryId| shown.iter().any(|s| s.id == *e);
        match (entry, &refusal) {
            (Some(entry), HoursRefusal::ReasonMissing | HoursRefusal::ReasonLong { .. }) => {
                fault(&mut form, format!("reason-{entry}"), said)
            }
            (Some(entry), _) if on_page(&entry) => fault(&mut form, format!("decision-{entry}"), said),
            (None, HoursRefusal::NotAttested) => fault(&mut form, "attest", said),
            (None, HoursRefusal::RecordsMissing | HoursRefusal::RecordsLong { .. }) => {
                fault(&mut form, "records", said)
            }
            (None, HoursRefusal::Missing) => fault(&mut form, "", words.say("desk-nothing-chosen")),
            _ => fault(&mut form, "", said),
        }
    }
    show(&call, 422, form, apart).await
}
