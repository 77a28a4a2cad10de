//! What goes into an audit bundle: papers, entries, facts, the log, and the rules that they are counted by.

use super::{Ground, Made, made_of, ways};
use crate::error::Error;
use crate::house::House;
use crate::learner::Learner;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Action, Actor, may};
use domain::chain::hours::{Export, Openings};
use domain::evaluation::record::Record;
use domain::hours::HoursEntry;
use domain::hours_paper::by_signer;
use domain::id::PersonId;
use std::collections::{BTreeMap, BTreeSet};

/// One way of a trainee.
pub struct BundleWay {
    /// The trainee on it.
    pub learner: Learner,
    /// What the site is called.
    pub site: String,
    /// The papers that were made, each as it stands.
    pub papers: Vec<Made>,
    /// Names of those who signed something of which no paper says all; empty where a name is not known.
    pub without_paper: Vec<String>,
    /// What people are called.
    pub names: BTreeMap<PersonId, String>,
    /// The facts, as `cairn evaluate` reads them.
    pub facts: Record,
    /// The log as a file that anyone can check.
    pub log: String,
    /// The digest of its last link; none while there is no link.
    pub log_head: Option<String>,
    /// The day on which the rules were asked.
    pub on: NaiveDate,
    /// The file with the rules, where the ones that the trainee began under still stand in it.
    pub rules: Option<Vec<u8>>,
}

/// Everything that goes into a bundle.
pub struct Bundle {
    /// What the trainee is called.
    pub trainee: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Whether notes and reasons are in it, as far as nobody has to look at them first.
    pub with_notes: bool,
    /// Each way.
    pub ways: Vec<BundleWay>,
}

/// A note that someone has to look at first goes nowhere; `all` leaves out every note and reason.
fn closed(mut openings: Openings, links: &[domain::chain::hours::Link], entries: &[HoursEntry], all: bool) -> Openings {
    let waits: BTreeSet<_> = entries.iter().filter(|e| e.note_waits().is_some()).map(|e| &e.id).collect();
    for link in links {
        let Some(opened) = openings.get_mut(&link.body.number) else { continue };
        if all || waits.contains(&link.body.about.entry) {
            opened.note = None;
        }
        if all {
            opened.reason = None;
        }
    }
    openings
}

async fn of_way(house: &House, learner: Learner, made: &[Made], with_notes: bool) -> Result<BundleWay, Error> {
    let ground = Ground::of(house, learner).await?;
    let numbers: BTreeSet<_> = ground.papers(made).into_iter().map(|(paper, _)| paper.number).collect();
    let papers: Vec<Made> = made.iter().filter(|m| numbers.contains(&m.paper.number)).cloned().collect();
    let offers = ground.offers(made);
    let signed = ground.signed();
    let without = by_signer(&signed)
        .into_keys()
        .filter(|who| offers.iter().any(|offer| offer.supervisor == *who && offer.current.is_none()));
    let without_paper = without.map(|who| ground.name(&who)).collect();
    drop(signed);
    let Ground { learner, head, links, openings, names, site, .. } = ground;
    let openings = closed(openings, &links, &learner.facts.hours, !with_notes);
    let export = Export::new(head.chain, links, &openings);
    let failed = |e| Error::failed("write a log of hours", e);
    Ok(BundleWay {
        site,
        papers,
        without_paper,
        names,
        facts: learner.facts.as_told(),
        log: export.write().map_err(failed)?,
        log_head: export.header.head.map(|digest| digest.to_string()),
        on: crate::studies::today(house, &learner.programme.zone),
        rules: rules(&learner),
        learner,
    })
}

/// The file of a programme, if the edition that the trainee began under stands in it as it was.
fn rules(learner: &Learner) -> Option<Vec<u8>> {
    let now = learner.library.catalogue.programme(&learner.key.programme)?;
    now.versions.contains(&learner.version).then_some(())?;
    let name = format!("/{0}/{0}.toml", learner.key.programme);
    let flat = format!("/{}.toml", learner.key.programme);
    let files = &learner.library.files.0;
    let found = files.iter().find(|(path, _)| path.starts_with("programs/") && path.ends_with(&name));
    let found = found.or_else(|| files.iter().find(|(path, _)| path.starts_with("programs/") && path.ends_with(&flat)));
    found.map(|(_, bytes)| bytes.clone())
}

async fn made(house: &House, person: &PersonId, ways: Vec<Learner>, with_notes: bool) -> Result<Bundle, Error> {
    let trainee = ways.first().ok_or(Error::NotFound)?.name.clone();
    let papers = made_of(house, person).await?;
    let mut all = Vec::with_capacity(ways.len());
    for learner in ways {
        all.push(of_way(house, learner, &papers, with_notes).await?);
    }
    Ok(Bundle { trainee, made_at: house.now(), with_notes, ways: all })
}

/// The actor's own bundle.
///
/// # Errors
/// When they have not joined a programme.
pub async fn bundle(house: &House, actor: &Actor) -> Result<Bundle, Error> {
    made(house, &actor.person, ways(house, &actor.person).await?, true).await
}

/// The bundle of a trainee for whoever audits hours: without notes and reasons. The look is recorded.
///
/// # Errors
/// When no role of the actor's that may do so reaches any way of theirs.
pub async fn bundle_of(house: &House, actor: &Actor, person: &PersonId) -> Result<Bundle, Error> {
    let reached = |l: &Learner| may(actor, Action::AuditHours, &l.target(house), house.now()).is_ok();
    let ways: Vec<Learner> = ways(house, person).await?.into_iter().filter(reached).collect();
    if ways.is_empty() {
        return Err(Error::NotFound);
    }
    house.record_look(actor, person, "hours-bundle").await?;
    made(house, person, ways, false).await
}

/// Whether the actor may have the bundle of that person.
///
/// # Errors
/// When the database does not answer.
pub async fn may_audit(house: &House, actor: &Actor, person: &PersonId) -> Result<bool, Error> {
    let reached = |l: &Learner| may(actor, Action::AuditHours, &l.target(house), house.now()).is_ok();
    Ok(ways(house, person).await?.iter().any(reached))
}
