//! Moving in: a file is kept sealed, checked against what is here and shown; on a yes all of it comes in, or nothing.

mod around;
mod bring;
mod certificates;
mod check;
pub(crate) mod drafts;
mod hours;
mod past;
mod people;
mod roster;
mod runs;
#[cfg(test)]
pub(crate) mod testing;

use crate::error::{Error, Refusal};
use crate::house::House;
use crate::rows;
use crate::studies::today;
use chrono::NaiveDate;
use domain::actor::{Action, Actor, Target, may};
use domain::canonical::Digest;
use domain::course::HoursKind;
use domain::id::{ImportRunId, PersonId, SiteId};
use domain::moving_in::{DateOrder, Fault, Kind, LONGEST_TEXT, LineState, SheetRefusal};
use domain::quantity::Minutes;
use exchange::moving_in as files;
use serde::{Deserialize, Serialize};
use storage::MovingDraftRow;

pub use bring::bring_in;
pub(crate) use certificates::about as past_certificate_about;
pub use past::{past_by_old_number, past_of, verify_past};
pub use runs::{NotSignedIn, Origin, Run, RunWithReport, not_signed_in, origin, run, runs};

/// What is sent with a file.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    /// Made by the server with the form.
    pub id: String,
    /// Where to.
    pub site: String,
    /// The old system or paper, in the sender's words.
    pub source: String,
    /// Which number of 03/12/2024 is the month.
    pub date_order: DateOrder,
    /// The name of the file; empty when it was pasted.
    pub file_name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A line with what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLine {
    /// The line of the file.
    pub line: u64,
    /// What becomes of it.
    pub state: LineState,
    /// The name of who it is about, as far as it is known.
    pub who: String,
    /// What it says, in short.
    pub says: Says,
    /// What there is to say about it.
    pub faults: Vec<Fault>,
}

/// What a line says, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Says {
    /// It could not be read.
    Nothing,
    /// A person, with what they sign in with.
    Person {
        /// Address or user name.
        signs_in_with: String,
    },
    /// Someone in a group.
    Roster {
        /// The group.
        group: String,
        /// The role's name.
        role: domain::actor::Role,
    },
    /// Hours.
    Hours {
        /// Which.
        kind: HoursKind,
        /// The day.
        date: NaiveDate,
        /// How long.
        minutes: Minutes,
    },
    /// A certificate.
    Certificate {
        /// The old number.
        number: String,
        /// The programme.
        programme: String,
    },
}

/// Lines in sum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// That come in.
    pub brought: usize,
    /// Of these, with something to look at.
    pub remarks: usize,
    /// That are there already.
    pub there: usize,
    /// That stay out.
    pub out: usize,
    /// People whom the lines that come in are about.
    pub people: usize,
    /// Minutes that come in.
    pub minutes: u64,
}

/// A file that was checked and waits for a yes.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The draft, which is the id of the run to be.
    pub draft: ImportRunId,
    /// What is brought in.
    pub kind: Kind,
    /// Where to.
    pub site: String,
    /// The old system or paper.
    pub source: String,
    /// The name of the file.
    pub file_name: String,
    /// Headings whose cells are not read.
    pub unread: Vec<String>,
    /// In sum.
    pub counts: Counts,
    /// Every line.
    pub lines: Vec<ReportLine>,
}

/// A draft, opened.
pub(crate) struct Draft {
    row: MovingDraftRow,
    id: ImportRunId,
    kind: Kind,
    site: SiteId,
    order: DateOrder,
    text: String,
}

fn refused<T>(refusal: SheetRefusal) -> Result<T, Error> {
    Error::refused(Refusal::MovingIn(refusal))
}

fn at_site(house: &House, site: &SiteId) -> Target {
    Target { organisation: house.identity.organisation.clone(), site: site.clone(), cohort: None, person: None }
}

/// The sites that the actor may bring something in to, with their names.
///
/// # Errors
/// When the database does not answer.
pub async fn sites(house: &House, actor: &Actor) -> Result<Vec<(SiteId, String)>, Error> {
    let now = house.now();
    let all = crate::cohorts::sites(house).await?;
    Ok(all.into_iter().filter(|(s, _)| may(actor, Action::MoveIn, &at_site(house, s), now).is_ok()).collect())
}

/// Takes a file, keeps it sealed and answers where its preview is. Nothing comes in. The second click of a double click
/// finds the draft of the first.
///
/// # Errors
/// Refused when the file cannot be read at all, or source or site do not fit; denied to those who may not.
pub async fn receive(house: &House, actor: &Actor, kind: Kind, sent: &Sent) -> Result<ImportRunId, Error> {
    let id = ImportRunId::parse(&sent.id).map_err(|_| Error::NotFound)?;
    let sites = sites(house, actor).await?;
    if sites.is_empty() {
        return Err(domain::actor::Denied::NotYours.into());
    }
    let Some((site, _)) = sites.iter().find(|(s, _)| s.as_str() == sent.site) else {
        return refused(SheetRefusal::SiteUnknown);
    };
    let source = sent.source.split_whitespace().collect::<Vec<_>>().join(" ");
    if source.is_empty() {
        return refused(SheetRefusal::SourceMissing);
    }
    if source.chars().count() > LONGEST_TEXT {
        return refused(SheetRefusal::SourceLong { most: LONGEST_TEXT });
    }
    let text = files::text(&sent.bytes).map_err(|e| Error::Refused(Refusal::MovingIn(e)))?;
    files::read(kind, &text).map_err(|e| Error::Refused(Refusal::MovingIn(e)))?;
    let row = MovingDraftRow {
        organisation: house.identity.organisation.to_string(),
        draft: id.to_string(),
        person: actor.person.to_string(),
        kind: kind.name().to_owned(),
        site: site.to_string(),
        source,
        date_order: sent.date_order.name().to_owned(),
        file_name: sent.file_name.chars().filter(|c| !c.is_control()).take(100).collect(),
        digest: Digest::of_bytes(&sent.bytes).to_string(),
        parts: 0,
        created_at: house.now(),
    };
    let about = vec![id.to_string(), kind.name().to_owned()];
    let audit = house.audit(Some(&actor.person), "moving_in_checked", about, row.created_at);
    drafts::keep(house, row, &text, audit).await?;
    Ok(id)
}

/// A draft of the actor's own; nobody else looks into it.
async fn draft(house: &House, actor: &Actor, id: &ImportRunId) -> Result<Draft, Error> {
    let (row, text) = drafts::open(house, actor, id).await?;
    let site: SiteId = rows::id(&row.site)?;
    may(actor, Action::MoveIn, &at_site(house, &site), house.now())?;
    let kind = Kind::named(&row.kind).ok_or(Error::NotFound)?;
    let order = DateOrder::named(&row.date_order);
    Ok(Draft { id: id.clone(), kind, site, order, text, row })
}

/// Checks a draft against what is here now, without writing anything.
///
/// # Errors
/// When there is no such draft of the actor's, or the database does not answer.
pub async fn preview(house: &House, actor: &Actor, id: &ImportRunId) -> Result<Preview, Error> {
    let draft = draft(house, actor, id).await?;
    let checked = check::check(house, actor, &draft).await?;
    let site = crate::cohorts::sites(house).await?.into_iter().find(|(s, _)| *s == draft.site);
    Ok(Preview {
        draft: draft.id,
        kind: draft.kind,
        site: site.map_or_else(|| draft.row.site.clone(), |(_, name)| name),
        source: draft.row.source,
        file_name: draft.row.file_name,
        unread: checked.unread,
        counts: checked.counts,
        lines: checked.lines,
    })
}

/// Takes a draft away; one that is gone already stays gone.
///
/// # Errors
/// When it is not the actor's, or the database does not answer.
pub async fn discard(house: &House, actor: &Actor, id: &ImportRunId) -> Result<(), Error> {
    let draft = draft(house, actor, id).await?;
    let writes = vec![
        storage::write::take_draft(draft.id.as_str()),
        house.audit(Some(&actor.person), "moving_in_left", vec![draft.id.to_string()], house.now()),
    ];
    Ok(house.store.commit(writes).await?)
}

/// The organisation's day, for dates that must not lie ahead: it begins first in the zone that is furthest east.
fn latest_today(house: &House) -> NaiveDate {
    today(house, "Pacific/Auckland")
}

/// The person of a line, as they are here.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    person: PersonId,
    name: String,
}
