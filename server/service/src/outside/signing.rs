//! What a supervisor without an account does behind a link: opens it, reads the rows that it is bound to, signs them.

use super::{bound, request, waiting};
use crate::accounts::token_digest;
use crate::error::{Error, Refusal};
use crate::facts;
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::rows;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::Actor;
use domain::certificate::EnrolmentKey;
use domain::course::Language;
use domain::fact;
use domain::hours::{HoursEntry, Outcome};
use domain::id::PersonId;
use domain::mail::MailContent;
use domain::outside::{Bound, Link, LinkForm, Plan, plan};
use domain::quantity::Minutes;
use storage::SignRequestRow;

/// Links that lead nowhere, tried from one neighbourhood in fifteen minutes.
const WRONG_NEIGHBOURHOOD: i64 = 30;

/// What stands behind a link before it is opened: whose organisation asks is for the page to say, and nothing of the trainee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looked {
    /// What it is good for.
    pub link: Link,
    /// How many entries wait behind it.
    pub entries: usize,
    /// Until when it works.
    pub until: DateTime<Utc>,
    /// When something behind it was last decided.
    pub signed_at: Option<DateTime<Utc>>,
    /// Whether it is the trainee's own browser in which it was opened.
    pub own: bool,
}

/// The rows behind a link, once it was opened.
#[derive(Clone)]
pub struct Sheet {
    /// Whose hours.
    pub learner: Learner,
    /// How the supervisor is called.
    pub name: String,
    /// Who that is.
    pub supervisor: PersonId,
    /// The entries that wait.
    pub entries: Vec<HoursEntry>,
    /// How many were taken back or changed since the supervisor was asked.
    pub changed: usize,
    /// Until when the link works.
    pub until: DateTime<Utc>,
}

/// What one press decided.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Decided {
    /// Entries that were signed.
    pub signed: u32,
    /// Entries that went back with a reason.
    pub returned: u32,
    /// The length of those that were signed.
    pub length: Minutes,
    /// Entries that were chosen and had changed.
    pub changed: usize,
    /// Entries behind the link that still wait.
    pub left: usize,
}

impl House {
    /// The link of that token. Those that lead nowhere are counted.
    async fn link(&self, token: &str, neighbourhood: &str) -> Result<SignRequestRow, Error> {
        let now = self.now();
        let window = now.timestamp().div_euclid(900);
        if self.store.rate("sign-wrong", neighbourhood, window).await? >= WRONG_NEIGHBOURHOOD {
            return Error::refused(Refusal::TooMany { minutes: 15 });
        }
        if let Some(row) = self.store.sign_request(&token_digest(token)).await? {
            return Ok(row);
        }
        self.store.count_rate("sign-wrong", neighbourhood, window, now + TimeDelta::minutes(30)).await?;
        Err(Error::NotFound)
    }
}

fn key(row: &SignRequestRow) -> Result<EnrolmentKey, Error> {
    Ok(EnrolmentKey {
        person: rows::id(&row.person)?,
        programme: rows::id(&row.programme)?,
        time: u32::try_from(row.time).map_err(|e| Error::failed("read a link to sign", e))?,
    })
}

/// The way whose hours are behind a link; none where it is not there any more.
async fn way(house: &House, row: &SignRequestRow) -> Result<Option<Learner>, Error> {
    match house.learner_at(&key(row)?).await {
        Ok(learner) => Ok(Some(learner)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// How a link stands. It changes nothing: programs that look through mail open links, too. `who` is signed in there.
///
/// # Errors
/// `NotFound` when there is no such link; refused when there were too many of those.
pub async fn look(house: &House, token: &str, neighbourhood: &str, who: Option<&PersonId>) -> Result<Looked, Error> {
    let row = house.link(token, neighbourhood).await?;
    let supervisor: PersonId = rows::id(&row.supervisor)?;
    let entries = match way(house, &row).await? {
        Some(learner) => waiting(&bound(&row)?, &learner.facts.hours, &supervisor).len(),
        None => 0,
    };
    Ok(Looked {
        link: request(&row).link(entries, house.now()),
        entries,
        until: row.expires_at,
        signed_at: row.signed_at,
        own: who.is_some_and(|who| who.as_str() == row.person),
    })
}

/// The rows behind a link that works; none where it does not, or where the trainee's own browser asks.
///
/// # Errors
/// As [`look`].
pub async fn sheet(
    house: &House,
    token: &str,
    neighbourhood: &str,
    who: Option<&PersonId>,
) -> Result<Option<Sheet>, Error> {
    Ok(behind(house, token, neighbourhood, who).await?.map(|(_, _, sheet)| sheet))
}

async fn behind(
    house: &House,
    token: &str,
    neighbourhood: &str,
    who: Option<&PersonId>,
) -> Result<Option<(SignRequestRow, Vec<Bound>, Sheet)>, Error> {
    let row = house.link(token, neighbourhood).await?;
    let supervisor: PersonId = rows::id(&row.supervisor)?;
    let Some(learner) = way(house, &row).await? else { return Ok(None) };
    let batch = bound(&row)?;
    let entries = waiting(&batch, &learner.facts.hours, &supervisor);
    let works = request(&row).link(entries.len(), house.now()) == Link::Works;
    if !works || who.is_some_and(|who| *who == learner.key.person) {
        return Ok(None);
    }
    let decided = |b: &&Bound| {
        let entry = learner.facts.hours.iter().find(|e| e.id == b.entry);
        entry.is_some_and(|e| e.decisions.iter().any(|d| d.version == b.version && d.by == supervisor))
    };
    let done = batch.iter().filter(decided).count();
    let sheet = Sheet {
        name: house.name_of(&supervisor).await?,
        changed: batch.len().saturating_sub(entries.len()).saturating_sub(done),
        until: row.expires_at,
        learner,
        supervisor,
        entries,
    };
    Ok(Some((row, batch, sheet)))
}

/// Opens a link: that it was opened is noted for the trainee, and its rows are shown.
///
/// # Errors
/// As [`look`].
pub async fn open(
    house: &House,
    token: &str,
    neighbourhood: &str,
    who: Option<&PersonId>,
) -> Result<Option<Sheet>, Error> {
    let Some((row, _, sheet)) = behind(house, token, neighbourhood, who).await? else { return Ok(None) };
    if row.opened_at.is_none() {
        let now = house.now();
        let about = vec![row.person.clone(), row.supervisor.clone()];
        house
            .store
            .commit(vec![
                storage::write::open_sign_request(&row.request, now),
                house.audit(Some(&sheet.supervisor), "outside_opened", about, now),
            ])
            .await?;
    }
    Ok(Some(sheet))
}

/// Signs, returns and declines what was chosen behind a link, all of it or nothing. What has changed since the supervisor
/// was asked is left out and told. `statement` is what the supervisor read and signed with their name.
///
/// # Errors
/// Refused with every fault; none where the link does not work any more.
pub async fn sign(
    house: &House,
    token: &str,
    neighbourhood: &str,
    who: Option<&PersonId>,
    form: &LinkForm,
    statement: &str,
) -> Result<Option<Decided>, Error> {
    let Some((row, batch, sheet)) = behind(house, token, neighbourhood, who).await? else { return Ok(None) };
    let planned = |learner: &Learner| -> Result<Plan, Error> {
        let by = (&sheet.supervisor, sheet.name.as_str());
        let found = plan(form, &batch, &learner.facts.hours, learner.facts.joined_on, by);
        found.map_err(|faults| Error::Refused(Refusal::SignByLink(faults)))
    };
    let first = planned(&sheet.learner)?;
    if first.decide.is_empty() {
        // Nothing is written: the second click of a double click, or everything that was chosen has changed.
        return Ok(Some(Decided { changed: first.changed.len(), left: sheet.entries.len(), ..Decided::default() }));
    }
    let actor = Actor {
        person: sheet.supervisor.clone(),
        organisation: house.identity.organisation.clone(),
        name: sheet.name.clone(),
        language: Language::english(),
        grants: Vec::new(),
    };
    let held = facts::qualifications(house, &sheet.supervisor).await?;
    let decided = house
        .change(&key(&row)?, Some(&actor), |learner, now| {
            let plan = planned(learner)?;
            let mut done = Decided { changed: plan.changed.len(), ..Decided::default() };
            let mut bound_in = Vec::new();
            let read = crate::learner::statement("i_supervised_without_account", 1, statement)?;
            let mut writes = learner.log_hours(house, |learner, log| {
                log.qualified(&actor.person, fact::asked_first(held.clone(), &learner.version.stages));
                for (bound, outcome) in &plan.decide {
                    let found = learner.facts.hours.iter_mut().find(|e| e.id == bound.entry);
                    let entry = found.ok_or(Error::NotFound)?;
                    entry.decide(bound.version, outcome.clone(), actor.person.clone(), now)?;
                    log.decision(entry, &read, now).map_err(crate::hours::not_logged)?;
                    if *outcome == Outcome::Approved {
                        done.signed += 1;
                        done.length = done.length + entry.particulars().minutes;
                    } else {
                        done.returned += 1;
                    }
                    bound_in.push(serde_json::json!({ "entry": entry.id, "decision": entry.decisions.last() }));
                }
                Ok(())
            })?;
            done.left = waiting(&batch, &learner.facts.hours, &actor.person).len();
            writes.push(storage::write::note_signed(&row.request, now));
            let link = || house.address("/home");
            let caused = |kind: &str, approved: bool| {
                let these = plan.decide.iter().filter(|(_, o)| (*o == Outcome::Approved) == approved);
                let these: Vec<_> = these.map(|(b, _)| format!("{}:{}", b.entry, b.version)).collect();
                format!("hours-{kind}:{}", these.join(":"))
            };
            let approved = (done.signed > 0)
                .then(|| learner.mail(caused("approved", true), MailContent::HoursApproved { link: link() }, now, 14))
                .flatten();
            let sent_back = (done.returned > 0)
                .then(|| learner.mail(caused("returned", false), MailContent::HoursReturned { link: link() }, now, 14))
                .flatten();
            let mut about = vec![actor.person.to_string()];
            about.extend(plan.decide.iter().map(|(b, _)| b.entry.to_string()));
            let payload =
                serde_json::json!({ "decisions": bound_in, "statement": statement, "signed_as": form.name.trim() });
            let change = Change::new(done, "hours_decided_by_link", about, writes);
            Ok(change.linked(payload).mailed(approved).mailed(sent_back))
        })
        .await?;
    Ok(Some(decided))
}
