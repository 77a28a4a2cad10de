//! Facts of a person that someone enters: with a name, a role, a time and a proof. They are corrected by a new version and
//! withdrawn with a reason, never deleted; what they mean for the person's way is decided in the same transaction.

mod load;

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::people::sees;
use crate::rows;
use crate::vault::PersonKey;
use domain::actor::{Action, Actor, Denied, Role, Target, may};
use domain::certificate::EnrolmentKey;
use domain::course::{Label, Requirement, Rule, Stage};
use domain::evaluation::State;
use domain::evaluation::record::{Decided, DecisionKind};
use domain::fact::{self, Around, FactRefusal, Kind, Known, Proof, Reading, Said, Version, Way, Withdrawn};
use domain::id::{FactId, PersonId, ProgrammeId, RequirementId, StageId};
pub(crate) use load::{about as sealed_about, letter, opened, qualifications, recount};
use std::collections::BTreeMap;
use storage::{PersonRow, Write};

/// What was typed, by the name of the field.
pub type Typed = BTreeMap<String, String>;

/// What is known of someone, for who may read it.
#[derive(Debug, Clone)]
pub struct About {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// Every fact, oldest first, withdrawn ones too.
    pub known: Vec<Known>,
    /// The kinds that the actor may enter about them.
    pub may_enter: Vec<Kind>,
    /// The kinds that rules of their programs ask about.
    pub asked: Vec<Kind>,
    /// Their programs.
    pub ways: Vec<WayChoice>,
    /// Whether they supervise without an account.
    pub outside: bool,
}

/// A program of the person, for the choices of a form.
#[derive(Debug, Clone)]
pub struct WayChoice {
    /// The program.
    pub programme: ProgrammeId,
    /// Its title.
    pub title: String,
    /// Its stages.
    pub stages: Vec<StageId>,
    /// Its requirements with their rules; a branch has none.
    pub requirements: Vec<(RequirementId, Option<Rule>)>,
}

/// What a form offers.
#[derive(Debug, Clone)]
pub struct Choices {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// The names that rules know for this kind.
    pub labels: Vec<Label>,
    /// The programs of the person.
    pub ways: Vec<WayChoice>,
    /// Others who supervise: id and name.
    pub supervisors: Vec<(PersonId, String)>,
}

/// Everything that a fact of someone is decided on.
struct Subject {
    person: PersonId,
    row: PersonRow,
    key: PersonKey,
    learners: Vec<Learner>,
    known: Vec<Known>,
    own: bool,
    role: Role,
    supervises: bool,
    outside: bool,
}

impl Subject {
    /// Whether a fact of that kind is entered about this person by this actor.
    fn takes(&self, kind: Kind) -> bool {
        let about = if kind == Kind::Qualification { self.supervises } else { !self.learners.is_empty() };
        about && (!self.own || kind.by_trainee())
    }

    fn stages(&self) -> impl Iterator<Item = &Stage> {
        self.learners.iter().flat_map(|l| &l.version.stages)
    }

    fn ways(&self) -> Vec<WayChoice> {
        ways(&self.learners)
    }

    fn read(&self, house: &House, actor: &Actor, kind: Kind, id: &FactId, typed: &Typed) -> Result<Reading, Error> {
        let ways = self.ways().into_iter().map(|w| Way {
            programme: w.programme,
            stages: w.stages,
            requirements: w.requirements.into_iter().map(|(id, _)| id).collect(),
        });
        let ways: Vec<Way> = ways.collect();
        let today = crate::studies::today(house, &self.row.zone);
        let around = Around { id, by: &actor.name, own: self.own, today, ways: &ways, known: &self.known };
        fact::read(kind, typed, &around).map_err(|faults| Error::Refused(Refusal::Fact(faults)))
    }

    /// A certification is granted by someone who could see all of it: every requirement is met by then.
    fn may_be_certified(&self, read: &Reading) -> Result<(), Error> {
        let met = |l: &Learner| Some(&l.key.programme) == read.programme.as_ref() && l.evaluation.state == State::Met;
        if grants_certification(&read.said) && !self.learners.iter().any(met) {
            return Error::refused(Refusal::Fact(vec![("decided", FactRefusal::NotMetYet)]));
        }
        Ok(())
    }

    fn version(&self, house: &House, actor: &Actor, read: Reading, reason: String) -> Version {
        let Reading { programme, said, proof, evidence } = read;
        let (by, name) = (actor.person.clone(), actor.name.clone());
        Version { said, programme, proof, evidence, by, name, role: self.role, at: house.now(), reason }
    }

    /// A fact of theirs that is not withdrawn and that the actor may change.
    fn to_change(&self, id: &FactId) -> Result<&Known, Error> {
        let known = self.known.iter().find(|k| k.id == *id && k.withdrawn.is_none()).ok_or(Error::NotFound)?;
        if self.own && !known.is_own(&self.person) { Err(Error::Denied(Denied::OwnWork)) } else { Ok(known) }
    }
}

fn grants_certification(said: &Said) -> bool {
    matches!(said, Said::Decision(d) if d.kind == DecisionKind::Certification && d.decided == Decided::Granted)
}

fn ways(learners: &[Learner]) -> Vec<WayChoice> {
    let mut all: Vec<WayChoice> = Vec::new();
    for learner in learners {
        if all.iter().any(|w| w.programme == learner.key.programme) {
            continue;
        }
        let mut requirements = Vec::new();
        for stage in &learner.version.stages {
            nodes(&stage.require, &mut requirements);
        }
        all.push(WayChoice {
            programme: learner.key.programme.clone(),
            title: learner.programme.title.clone(),
            stages: learner.version.stages.iter().map(|s| s.id.clone()).collect(),
            requirements,
        });
    }
    all
}

fn nodes(requirement: &Requirement, all: &mut Vec<(RequirementId, Option<Rule>)>) {
    let rule = match requirement {
        Requirement::Leaf { rule, .. } => Some(rule.clone()),
        _ => None,
    };
    all.push((requirement.id().clone(), rule));
    for part in requirement.parts() {
        nodes(part, all);
    }
}

/// Where someone stands of whom facts are entered, whether they supervise, and whether they do so without an account: those
/// stand where the trainee stands who named them. Nobody enters a fact about whom they named themselves.
async fn place(house: &House, actor: &Actor, person: &PersonId) -> Result<(Vec<Target>, bool, bool), Error> {
    if let Some(row) = house.store.outside(person.as_str()).await? {
        let by: PersonId = rows::id(&row.named_by)?;
        if by == actor.person {
            return Err(Error::Denied(Denied::OwnWork));
        }
        return Ok((house.places_of(&by).await?.0, true, true));
    }
    let (places, grants) = house.places_of(person).await?;
    Ok((places, grants.iter().any(|g| g.role == Role::Supervisor), false))
}

/// Loads whom a fact is about, as far as the actor may enter something about them.
async fn subject(house: &House, actor: &Actor, person: &PersonId) -> Result<Subject, Error> {
    let (row, key) = house.person(person).await?;
    if row.organisation != actor.organisation.as_str() {
        return Err(Error::NotFound);
    }
    let own = *person == actor.person;
    let (places, supervises, outside) = place(house, actor, person).await?;
    let role = if own {
        Role::Trainee
    } else {
        let reaches = |role: &&Role| {
            let mut alone = actor.clone();
            alone.grants.retain(|g| g.role == **role);
            places.iter().any(|place| may(&alone, Action::EnterFacts, place, house.now()).is_ok())
        };
        *fact::STAFF.iter().find(reaches).ok_or(Error::Denied(Denied::NotYours))?
    };
    let mut learners = house.learners_of(person).await?;
    learners.retain(|l| !l.goes_on_elsewhere());
    let known = opened(&key, &house.store.person_facts(person.as_str()).await?)?;
    let supervises = supervises && !own;
    Ok(Subject { person: person.clone(), row, key, learners, known, own, role, supervises, outside })
}

fn about(subject: &Subject) -> Result<About, Error> {
    let may_enter = Kind::ALL.iter().copied().filter(|kind| subject.takes(*kind)).collect();
    let rules: Vec<_> = subject.stages().flat_map(|s| s.require.rules()).map(Rule::kind).collect();
    let pages = rules.into_iter().flat_map(fact::fact_pages);
    let mut asked: Vec<Kind> = pages.filter_map(|page| page.kind).collect();
    asked.sort_unstable();
    asked.dedup();
    Ok(About {
        person: subject.person.clone(),
        name: crate::house::name(&subject.row, &subject.key)?,
        known: subject.known.clone(),
        may_enter,
        asked,
        ways: subject.ways(),
        outside: subject.outside,
    })
}

/// What is known of the actor themselves.
///
/// # Errors
/// When the database does not answer.
pub async fn mine(house: &House, actor: &Actor) -> Result<About, Error> {
    about(&subject(house, actor, &actor.person).await?)
}

/// What is known of someone, for staff who may see them. The look is recorded.
///
/// # Errors
/// When the actor may not see that person.
pub async fn of(house: &House, actor: &Actor, person: &PersonId) -> Result<About, Error> {
    let (row, key) = house.person(person).await?;
    if row.organisation != actor.organisation.as_str() {
        return Err(Error::NotFound);
    }
    let (places, _, outside) = place(house, actor, person).await?;
    if !sees(actor, &places, house.now()) {
        return Err(Error::Denied(Denied::NotYours));
    }
    house.record_look(actor, person, "facts").await?;
    match subject(house, actor, person).await {
        // One's own facts are entered on the page of one's own.
        Ok(subject) if !subject.own => about(&subject),
        Ok(subject) => Ok(About { may_enter: Vec::new(), ..about(&subject)? }),
        // Who may only read is shown what there is, and no form.
        Err(Error::Denied(_)) => {
            let known = opened(&key, &house.store.person_facts(person.as_str()).await?)?;
            let name = crate::house::name(&row, &key)?;
            let learners = house.learners_of(person).await?;
            let ways = ways(&learners);
            Ok(About { person: person.clone(), name, known, may_enter: Vec::new(), asked: Vec::new(), ways, outside })
        }
        Err(other) => Err(other),
    }
}

/// What the form of a kind offers about someone.
///
/// # Errors
/// When the actor may not enter that kind about them.
pub async fn choices(house: &House, actor: &Actor, person: &PersonId, kind: Kind) -> Result<Choices, Error> {
    let subject = subject(house, actor, person).await?;
    if !subject.takes(kind) {
        return Err(Error::NotFound);
    }
    let library = house.library();
    let (labels, supervisors) = if kind == Kind::Qualification {
        let all = library.catalogue.programmes.iter().flat_map(|p| p.versions.iter().flat_map(|v| &v.stages));
        (fact::asked(kind, all), supervisors(house, actor, person).await?)
    } else {
        (fact::asked(kind, subject.stages()), Vec::new())
    };
    let name = crate::house::name(&subject.row, &subject.key)?;
    Ok(Choices { person: person.clone(), name, labels, ways: subject.ways(), supervisors })
}

/// Others who supervise, as far as the actor reaches.
async fn supervisors(house: &House, actor: &Actor, but: &PersonId) -> Result<Vec<(PersonId, String)>, Error> {
    let now = house.now();
    let mut found = Vec::new();
    for row in house.store.everyone().await?.grants.iter().filter(|g| g.role == Role::Supervisor.name()) {
        let person: PersonId = rows::id(&row.person)?;
        if person == *but || found.contains(&person) || row.until.is_some_and(|end| end <= now) {
            continue;
        }
        let (places, _) = house.places_of(&person).await?;
        if sees(actor, &places, now) {
            found.push(person);
        }
    }
    let mut named: Vec<_> = house.names_of(found).await?.into_iter().collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(named)
}

/// The ways on which something changes with a fact of that kind about this person: their own, or those of people whose hours
/// they sign where rules ask what they are.
async fn ways_concerned(house: &House, subject: &Subject, kind: Kind) -> Result<Vec<EnrolmentKey>, Error> {
    if kind != Kind::Qualification {
        return Ok(subject.learners.iter().map(|l| l.key.clone()).collect());
    }
    let mut all = Vec::new();
    for key in house.store.ways_supervised_by(subject.person.as_str()).await? {
        let Some(row) = house.store.enrolment(&key).await? else { continue };
        let version = crate::library::pinned_version(house, &row.version_digest).await?;
        if row.joined_into.is_none() && load::asks_for_qualifications(&version.stages) {
            all.push(rows::enrolment_key(&row)?);
        }
    }
    Ok(all)
}

/// Writes a fact in one transaction with everything that it changes.
async fn keep(
    house: &House,
    actor: &Actor,
    subject: &Subject,
    known: &Known,
    action: &'static str,
    write: fn(storage::PersonFactRow) -> Write,
) -> Result<(), Error> {
    let keys = ways_concerned(house, subject, known.kind).await?;
    let mut of_supervisor: Vec<Known> = subject.known.iter().filter(|k| k.id != known.id).cloned().collect();
    of_supervisor.push(known.clone());
    let supervisor = fact::supervisor(&subject.person, &of_supervisor);
    let about = || vec![subject.person.to_string(), known.id.to_string()];
    let link = serde_json::json!({ "by": actor.person, "fact": known });
    let decide = |learner: &mut Learner, _| {
        match &supervisor {
            Some(fact) if known.kind == Kind::Qualification => load::put_supervisor(learner, fact),
            _ => load::put(learner, known),
        }
        let change = Change::new((), action, about(), Vec::new());
        // What someone is as a supervisor is no part of the way of a trainee.
        Ok(if known.kind == Kind::Qualification { change } else { change.linked(link.clone()) })
    };
    let also = |now| {
        let mut writes = vec![write(load::sealed(house, &subject.key, &subject.person, known)?)];
        if keys.is_empty() || known.kind == Kind::Qualification {
            writes.push(house.audit(Some(&actor.person), action, about(), now));
        }
        Ok(writes)
    };
    house.change_all(&keys, Some(actor), decide, also).await.map(|_: Vec<()>| ())
}

/// Enters a fact about someone. A second click of the same form changes nothing.
///
/// # Errors
/// Refused with every field that does not fit; `NotFound` when the actor may not enter that kind about them.
pub async fn enter(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    kind: Kind,
    id: &FactId,
    typed: &Typed,
) -> Result<(), Error> {
    let subject = subject(house, actor, person).await?;
    if !subject.takes(kind) {
        return Err(Error::NotFound);
    }
    if subject.known.iter().any(|k| k.id == *id) {
        return Ok(());
    }
    let read = subject.read(house, actor, kind, id, typed)?;
    subject.may_be_certified(&read)?;
    let version = subject.version(house, actor, read, String::new());
    let known = Known { id: id.clone(), kind, versions: vec![version], withdrawn: None };
    let action = if kind == Kind::Decision { "decision_made" } else { "fact_entered" };
    match keep(house, actor, &subject, &known, action, storage::write::create_fact).await {
        // The other click was faster.
        Err(Error::Conflict) if there(house, person, id, 1).await? => Ok(()),
        other => other,
    }
}

/// Whether a fact has so many versions by now.
async fn there(house: &House, person: &PersonId, id: &FactId, versions: i64) -> Result<bool, Error> {
    let rows = house.store.person_facts(person.as_str()).await?;
    Ok(rows.iter().any(|row| row.fact == id.as_str() && row.version >= versions))
}

/// Who was faster is told to the one who was not; what they typed stays with them.
fn overtaken(error: Error) -> Error {
    match error {
        Error::Conflict => Error::Refused(Refusal::FactChanged),
        other => other,
    }
}

/// The reason that a form gives.
fn reason(typed: &Typed) -> Result<String, Error> {
    let text = typed.get("reason").map_or("", String::as_str);
    fact::reason(text).map_err(|why| Error::Refused(Refusal::Fact(vec![("reason", why)])))
}

/// Corrects a fact: the version before stays, and the reason is kept. `seen` is how many versions the actor saw.
///
/// # Errors
/// Refused with every field that does not fit, or when someone was faster; `NotFound` when it is not the actor's to change.
pub async fn correct(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    id: &FactId,
    seen: usize,
    typed: &Typed,
) -> Result<(), Error> {
    let subject = subject(house, actor, person).await?;
    let mut known = subject.to_change(id)?.clone();
    if !subject.takes(known.kind) {
        return Err(Error::NotFound);
    }
    if known.versions.len() != seen {
        return Error::refused(Refusal::FactChanged);
    }
    let (read, why) = (subject.read(house, actor, known.kind, id, typed), reason(typed));
    let (read, why) = match (read, why) {
        (Ok(read), Ok(why)) => (read, why),
        (Err(Error::Refused(Refusal::Fact(mut all))), Err(Error::Refused(Refusal::Fact(more)))) => {
            all.extend(more);
            return Error::refused(Refusal::Fact(all));
        }
        (Err(error), _) | (_, Err(error)) => return Err(error),
    };
    // What was granted stays granted, whatever else has changed since.
    if !known.newest().is_some_and(|version| grants_certification(&version.said)) {
        subject.may_be_certified(&read)?;
    }
    known.versions.push(subject.version(house, actor, read, why));
    let kept = keep(house, actor, &subject, &known, "fact_corrected", storage::write::update_fact).await;
    kept.map_err(overtaken)
}

/// Says that proof was seen of what a trainee entered about themselves: from then on it counts.
///
/// # Errors
/// Refused with the field that does not fit; `NotFound` when it does not wait for that.
pub async fn check(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    id: &FactId,
    seen: usize,
    typed: &Typed,
) -> Result<(), Error> {
    let subject = subject(house, actor, person).await?;
    let mut known = subject.to_change(id)?.clone();
    if subject.own || !known.waits() {
        return Err(Error::NotFound);
    }
    if known.versions.len() != seen {
        return Error::refused(Refusal::FactChanged);
    }
    let given = typed.get("proof").and_then(|name| Proof::named(name)).filter(|p| known.kind.proofs().contains(p));
    let proof = given.ok_or_else(|| Error::Refused(Refusal::Fact(vec![("proof", FactRefusal::Choice)])))?;
    let evidence = typed.get("evidence").map(|text| text.trim().to_owned()).unwrap_or_default();
    if evidence.chars().count() > fact::LONGEST {
        return Error::refused(Refusal::Fact(vec![("evidence", FactRefusal::Long { most: fact::LONGEST })]));
    }
    let newest = known.newest().ok_or(Error::NotFound)?.clone();
    let read = Reading { programme: newest.programme, said: newest.said, proof, evidence };
    known.versions.push(subject.version(house, actor, read, String::new()));
    let kept = keep(house, actor, &subject, &known, "fact_checked", storage::write::update_fact).await;
    kept.map_err(overtaken)
}

/// Withdraws a fact: it stays to be read, with the reason, and counts no more. A second time changes nothing.
///
/// # Errors
/// Refused without a reason, or when someone was faster; `NotFound` when it is not the actor's to change.
pub async fn withdraw(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    id: &FactId,
    typed: &Typed,
) -> Result<(), Error> {
    let subject = subject(house, actor, person).await?;
    if subject.known.iter().any(|k| k.id == *id && k.withdrawn.is_some()) {
        return Ok(());
    }
    let mut known = subject.to_change(id)?.clone();
    let (by, name, at) = (actor.person.clone(), actor.name.clone(), house.now());
    known.withdrawn = Some(Withdrawn { by, name, at, reason: reason(typed)? });
    let kept = keep(house, actor, &subject, &known, "fact_withdrawn", storage::write::update_fact).await;
    kept.map_err(overtaken)
}
