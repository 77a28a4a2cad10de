//! Verifications of supervised experience: made by the trainee or by the supervisor who signed, found by number, and
//! answered about truly when something on them was corrected since.

mod bundle;
mod ready;

use crate::certificates::{draw_number, end_of};
use crate::error::Error;
use crate::house::House;
use crate::learner::Learner;
use chrono::NaiveDate;
use domain::actor::{Action, Actor, may};
use domain::certificate::{CertificateNumber, EnrolmentKey};
use domain::chain::hours::{Head, Link, Openings, Who};
use domain::hours::HoursEntry;
use domain::hours_paper::{HoursPaper, PaperStanding, SignedEntry, StatementTexts, Sums, by_signer, lines, signed};
use domain::id::{HoursEntryId, HoursPaperId, OutsideSupervisorId, PersonId, ProgrammeId};
use std::collections::BTreeMap;
use storage::{HoursPaperRow, StorageError};

pub use bundle::{Bundle, BundleWay, bundle, bundle_of, may_audit};
pub use ready::{CopyRow, CopySheet, Ready, called, copy_sheet, ready};

/// What someone signed, of which a paper can be made.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The way.
    pub key: EnrolmentKey,
    /// What the programme is called.
    pub programme: String,
    /// What the site is called.
    pub site: String,
    /// Who signed.
    pub supervisor: Who,
    /// What they are called; empty where that is not known.
    pub supervisor_name: String,
    /// How many entries.
    pub entries: usize,
    /// How much of each kind.
    pub sums: Sums,
    /// The first and the last day.
    pub span: Option<(NaiveDate, NaiveDate)>,
    /// The newest paper of it that says all of this as it is now, if there is one.
    pub current: Option<CertificateNumber>,
}

/// A paper that was made, and where it stands now.
#[derive(Debug, Clone)]
pub struct Made {
    /// The paper.
    pub paper: HoursPaper,
    /// The code that stands beside its number.
    pub code: String,
    /// Where it stands.
    pub standing: PaperStanding,
}

/// Of what a paper is to be made.
#[derive(Debug, Clone)]
pub struct MakeForm {
    /// The id that came with the form.
    pub id: String,
    /// The programme of the way.
    pub programme: String,
    /// Which time.
    pub time: String,
    /// Who signed, as [`who_text`] says it.
    pub supervisor: String,
}

/// Whoever signs, as a form and a row say it.
#[must_use]
pub fn who_text(who: &Who) -> String {
    match who {
        Who::Person(id) => format!("person:{id}"),
        Who::Outside(id) => format!("outside:{id}"),
        Who::Platform => "platform".to_owned(),
    }
}

fn who_of(text: &str) -> Option<Who> {
    let (kind, id) = text.split_once(':')?;
    match kind {
        "person" => PersonId::parse(id).ok().map(Who::Person),
        "outside" => OutsideSupervisorId::parse(id).ok().map(Who::Outside),
        _ => None,
    }
}

/// The name under which a paper is sealed.
pub(crate) fn about(number: &str) -> String {
    format!("hours_paper/1:{number}")
}

/// A way with its log, ready to tell what is signed and how.
pub(crate) struct Ground {
    learner: Learner,
    head: Head,
    links: Vec<Link>,
    openings: Openings,
    texts: StatementTexts,
    names: BTreeMap<PersonId, String>,
    site: String,
}

impl Ground {
    async fn of(house: &House, learner: Learner) -> Result<Self, Error> {
        let (head, links, openings) = learner.hours_links(house).await?;
        let texts = learner.statements_read(house).await?;
        let acted = links.iter().filter_map(|link| match link.body.by.whose() {
            Who::Person(person) => Some(person.clone()),
            Who::Outside(_) | Who::Platform => None,
        });
        let asked = learner.facts.hours.iter().flat_map(|e| {
            let asked = e.versions.iter().map(|v| v.particulars.supervisor.clone());
            asked.chain(e.decisions.iter().map(|d| d.by.clone())).chain(e.proxies().cloned())
        });
        let people: Vec<PersonId> = acted.chain(asked).collect();
        let names = house.names_of(people).await?;
        let site = house.places().await?.sites.remove(&learner.site).unwrap_or_default();
        Ok(Self { learner, head, links, openings, texts, names, site })
    }

    fn name(&self, who: &Who) -> String {
        called(&self.names, who)
    }

    fn signed(&self) -> Vec<SignedEntry<'_>> {
        signed(&self.learner.facts.hours, &self.links, &self.texts, &|who| self.name(who))
    }

    /// The papers that are about this way: also those that were made before two accounts were joined.
    fn papers(&self, all: &[Made]) -> Vec<(HoursPaper, PaperStanding)> {
        let ours = |paper: &HoursPaper| {
            let has = |id: &HoursEntryId| self.learner.facts.hours.iter().any(|e| e.id == *id);
            paper.enrolment == self.learner.key || paper.lines.iter().any(|line| has(&line.entry))
        };
        all.iter().filter(|made| ours(&made.paper)).map(|made| (made.paper.clone(), made.standing.clone())).collect()
    }

    fn offers(&self, all: &[Made]) -> Vec<Offer> {
        let papers = self.papers(all);
        let signed = self.signed();
        let offer = |(supervisor, entries): (Who, Vec<&SignedEntry<'_>>)| {
            let mut sums = Sums::default();
            let said = || entries.iter().map(|e| &e.version.particulars);
            said().for_each(|p| sums.add(p.kind, p.minutes));
            let days = || said().map(|p| p.date);
            let (_, now) = lines(&entries);
            let current = papers.iter().find(|(paper, _)| {
                let same = paper.lines.len() == now.len()
                    && paper.lines.iter().zip(&now).all(|(a, b)| (&a.entry, a.version) == (&b.entry, b.version));
                same && paper.supervisor == supervisor && paper.trainee == self.learner.name
            });
            Offer {
                key: self.learner.key.clone(),
                programme: self.learner.programme.title.clone(),
                site: self.site.clone(),
                supervisor_name: self.name(&supervisor),
                entries: entries.len(),
                sums,
                span: days().min().zip(days().max()),
                current: current.map(|(paper, _)| paper.number.clone()),
                supervisor,
            }
        };
        by_signer(&signed).into_iter().map(offer).collect()
    }

    fn paper(&self, house: &House, id: HoursPaperId, supervisor: &Who, actor: &Actor) -> Result<HoursPaper, Error> {
        let signed = self.signed();
        let entries = by_signer(&signed).remove(supervisor).ok_or(Error::NotFound)?;
        let (signatures, lines) = lines(&entries);
        Ok(HoursPaper {
            id,
            number: draw_number(house),
            organisation: house.identity.name.clone(),
            site: self.learner.site.clone(),
            site_name: self.site.clone(),
            enrolment: self.learner.key.clone(),
            programme: self.learner.programme.title.clone(),
            trainee: self.learner.name.clone(),
            supervisor: supervisor.clone(),
            supervisor_name: self.name(supervisor),
            signatures,
            lines,
            head: self.head.clone(),
            made_at: house.now(),
            made_by: Who::Person(actor.person.clone()),
            demonstration: house.identity.demonstration,
        })
    }
}

fn code(paper: &HoursPaper) -> Result<String, Error> {
    paper.code().map_err(|e| Error::failed("name a paper about hours", e))
}

/// The ways of a person whose hours go on there.
async fn ways(house: &House, person: &PersonId) -> Result<Vec<Learner>, Error> {
    let all = house.learners_of(person).await?;
    Ok(all.into_iter().filter(|l| !l.goes_on_elsewhere()).collect())
}

/// Every entry of a person, those of ways that go on first.
async fn entries_of(house: &House, person: &PersonId) -> Result<Vec<HoursEntry>, Error> {
    Ok(house.learners_of(person).await?.into_iter().flat_map(|l| l.facts.hours).collect())
}

/// All papers about a person's hours, the newest first, each as it stands now.
async fn made_of(house: &House, person: &PersonId) -> Result<Vec<Made>, Error> {
    let rows = house.store.hours_papers_of(person.as_str()).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let (_, key) = house.person(person).await?;
    let entries = entries_of(house, person).await?;
    let now = house.now();
    rows.into_iter()
        .map(|row| {
            let paper: HoursPaper = key.open(&about(&row.number), &row.body.into_inner())?;
            Ok(Made { code: code(&paper)?, standing: paper.standing(&entries, now), paper })
        })
        .collect()
}

/// What the actor can have a paper of, and the papers that were made.
///
/// # Errors
/// When the database does not answer.
pub async fn own(house: &House, actor: &Actor) -> Result<(Vec<Offer>, Vec<Made>), Error> {
    let made = made_of(house, &actor.person).await?;
    let mut offers = Vec::new();
    for learner in ways(house, &actor.person).await? {
        offers.extend(Ground::of(house, learner).await?.offers(&made));
    }
    Ok((offers, made))
}

/// Makes a paper of what one supervisor signed of the actor's hours. The second click of a double click makes no second.
///
/// # Errors
/// When that person signed nothing there.
pub async fn make(house: &House, actor: &Actor, form: &MakeForm) -> Result<CertificateNumber, Error> {
    let supervisor = who_of(&form.supervisor).ok_or(Error::NotFound)?;
    keep(house, actor, &actor.person, form, &supervisor, |_| true).await
}

async fn keep(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
    form: &MakeForm,
    supervisor: &Who,
    may_see: impl Fn(&Learner) -> bool,
) -> Result<CertificateNumber, Error> {
    let id = HoursPaperId::parse(&form.id).map_err(|_| Error::NotFound)?;
    let programme = ProgrammeId::parse(&form.programme).map_err(|_| Error::NotFound)?;
    let time: u32 = form.time.parse().map_err(|_| Error::NotFound)?;
    let learner = ways(house, trainee)
        .await?
        .into_iter()
        .find(|l| l.key.programme == programme && l.key.time == time && may_see(l));
    let ground = Ground::of(house, learner.ok_or(Error::NotFound)?).await?;
    let paper = ground.paper(house, id.clone(), supervisor, actor)?;
    let number = paper.number.clone();
    let row = HoursPaperRow {
        organisation: house.identity.organisation.to_string(),
        person: trainee.to_string(),
        paper: id.to_string(),
        number: number.plain().to_owned(),
        supervisor: who_text(supervisor),
        made_at: paper.made_at,
        body: ground.learner.person_key.seal(&about(number.plain()), &paper, &*house.random)?.into(),
    };
    let audit = house.audit(
        Some(&actor.person),
        "hours_paper_made",
        vec![trainee.to_string(), number.plain().to_owned()],
        paper.made_at,
    );
    match house.store.commit(vec![storage::write::create_hours_paper(row), audit]).await {
        Ok(()) => Ok(number),
        Err(StorageError::Exists) => {
            let first = made_of(house, trainee).await?.into_iter().find(|made| made.paper.id == id);
            first.map(|made| made.paper.number).ok_or(Error::Conflict)
        }
        Err(other) => Err(other.into()),
    }
}

/// A paper about the actor's own hours.
///
/// # Errors
/// When it is not about them.
pub async fn own_paper(house: &House, actor: &Actor, number: &CertificateNumber) -> Result<Made, Error> {
    let made = made_of(house, &actor.person).await?;
    made.into_iter().find(|made| made.paper.number == *number).ok_or(Error::NotFound)
}

fn signs(house: &House, actor: &Actor, learner: &Learner) -> Result<(), Error> {
    may(actor, Action::SignHours, &learner.target(house), house.now()).map_err(Error::Denied)
}

/// What the actor signed of a trainee's hours, of which they can have papers, and the papers of it that were made. The look
/// is recorded.
///
/// # Errors
/// When the actor signs no hours of that trainee.
pub async fn of_trainee(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
) -> Result<(String, Vec<Offer>, Vec<Made>), Error> {
    let mine = Who::Person(actor.person.clone());
    let theirs: Vec<Learner> =
        ways(house, trainee).await?.into_iter().filter(|l| signs(house, actor, l).is_ok()).collect();
    let name = theirs.first().ok_or(Error::NotFound)?.name.clone();
    house.record_look(actor, trainee, "hours-papers").await?;
    let mut made = made_of(house, trainee).await?;
    made.retain(|made| made.paper.supervisor == mine);
    let mut offers = Vec::new();
    for learner in theirs {
        offers.extend(Ground::of(house, learner).await?.offers(&made));
    }
    offers.retain(|offer| offer.supervisor == mine);
    Ok((name, offers, made))
}

/// Makes a paper of what the actor signed of a trainee's hours, to be sent past the trainee.
///
/// # Errors
/// When the actor signed nothing there.
pub async fn make_of_trainee(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
    form: &MakeForm,
) -> Result<CertificateNumber, Error> {
    let mine = Who::Person(actor.person.clone());
    keep(house, actor, trainee, form, &mine, |l| signs(house, actor, l).is_ok()).await
}

/// A paper of what the actor signed of a trainee's hours. The look is recorded.
///
/// # Errors
/// When it is not of what they signed, or they sign no hours of that trainee any more.
pub async fn paper_of_trainee(
    house: &House,
    actor: &Actor,
    trainee: &PersonId,
    number: &CertificateNumber,
) -> Result<Made, Error> {
    let (_, _, made) = of_trainee(house, actor, trainee).await?;
    made.into_iter().find(|made| made.paper.number == *number).ok_or(Error::NotFound)
}

/// What is answered about a number that is that of a paper about hours, now or at the end of a day. The look-up was counted
/// by [`crate::certificates::verify`], which is asked first.
///
/// # Errors
/// When the database does not answer.
pub async fn verify_paper(
    house: &House,
    number: &CertificateNumber,
    on: Option<NaiveDate>,
) -> Result<Option<Made>, Error> {
    let Some((row, wrapped)) = house.store.hours_paper(number.plain()).await? else { return Ok(None) };
    let key = house.secret.unwrap_person_key(&row.person, &wrapped)?;
    let paper: HoursPaper = key.open(&about(&row.number), &row.body.into_inner())?;
    let entries = entries_of(house, &crate::rows::id(&row.person)?).await?;
    let standing = paper.standing(&entries, end_of(on, house.now()));
    Ok(Some(Made { code: code(&paper)?, standing, paper }))
}
