//! Hours on paper: a sheet to write them on, typing in what a trainee wrote, and taking down what a supervisor signed by hand.

use super::{SheetRefusal, allowed, reach};
use crate::cohorts::sites;
use crate::error::{Error, Refusal};
use crate::facts;
use crate::hours::bring::{Ground, ground};
use crate::hours::{self, not_logged};
use crate::house::House;
use crate::learner::{Change, Learner, statement};
use crate::notices::Done;
use crate::studies::today;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::Actor;
use domain::entered::EnteredRefusal;
use domain::evaluation::record::Qualification;
use domain::fact;
use domain::hours::bring::{BroughtLine, KeptLine, Spoken, same};
use domain::hours::{
    EntryState, HoursEntry, HoursRefusal, PaperField, PaperForm, PaperRefusal, Particulars, SignedOnPaper,
};
use domain::id::{HoursEntryId, PersonId};
use domain::mail::MailContent;
use domain::moving_in::{Cells, Column, DateOrder, LineState, Problem};
use std::collections::BTreeSet;

/// Rows that can be typed in at once.
pub const ROWS: usize = 10;

/// What the pages about hours on paper show of a trainee.
#[derive(Clone)]
pub struct HoursSheet {
    /// The trainee.
    pub learner: Learner,
    /// What their site is called: there a sheet is brought and kept.
    pub site: String,
    /// The supervisors who can be asked, with their names.
    pub supervisors: Vec<(PersonId, String)>,
    /// Today, where the trainee counts days.
    pub today: NaiveDate,
}

async fn sheet(house: &House, learner: Learner) -> Result<HoursSheet, Error> {
    let site = sites(house).await?.into_iter().find(|(id, _)| *id == learner.site).map(|(_, name)| name);
    let supervisors = hours::supervisors(house, &learner).await?;
    Ok(HoursSheet {
        site: site.unwrap_or_else(|| house.identity.name.clone()),
        supervisors: supervisors.into_iter().map(|m| (m.person, m.name)).collect(),
        today: hours::today(house, &learner).await?,
        learner,
    })
}

/// The actor's own sheet.
///
/// # Errors
/// When they have not joined a program.
pub async fn own(house: &House, actor: &Actor) -> Result<HoursSheet, Error> {
    sheet(house, hours::log(house, actor).await?).await
}

/// The sheet of a trainee. The look is recorded.
///
/// # Errors
/// When the actor may not type in for them.
pub async fn of(house: &House, actor: &Actor, person: &PersonId) -> Result<HoursSheet, Error> {
    let learner = reach(house, actor, person, |_| true).await?;
    house.record_look(actor, person, "sheets").await?;
    sheet(house, learner).await
}

/// Entries of a trainee that wait for a signature, by the clock.
#[must_use]
pub fn waiting(learner: &Learner) -> Vec<&HoursEntry> {
    let mut all: Vec<_> = learner.facts.hours.iter().filter(|e| e.state == EntryState::Submitted).collect();
    all.sort_by_key(|e| (e.particulars().starts_at, e.id.clone()));
    all
}

/// A row of a sheet as it was typed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TypedRow {
    /// The day.
    pub date: String,
    /// When it began.
    pub start: String,
    /// How long it took.
    pub length: String,
    /// What was done, by its name in forms.
    pub activity: String,
    /// How people met, by its name in forms.
    pub mode: String,
    /// The note.
    pub note: String,
}

impl TypedRow {
    /// Whether nothing was typed in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.date, &self.start, &self.length, &self.activity, &self.mode, &self.note]
            .iter()
            .all(|t| t.trim().is_empty())
    }

    fn cells(&self) -> Cells {
        let cells = [
            (Column::Date, &self.date),
            (Column::StartTime, &self.start),
            (Column::Length, &self.length),
            (Column::Activity, &self.activity),
            (Column::Mode, &self.mode),
            (Column::Note, &self.note),
        ];
        let said = cells.into_iter().map(|(column, text)| (column, text.trim().to_owned()));
        Cells(said.filter(|(_, text)| !text.is_empty()).collect())
    }
}

/// The name of the field of a column in a row; rows count from 1.
#[must_use]
pub fn row_field(column: Option<Column>, row: u64) -> String {
    let name = match column {
        Some(Column::StartTime) => "start",
        Some(Column::Length | Column::Hours | Column::Minutes) => "length",
        Some(Column::Activity | Column::Kind) => "activity",
        Some(Column::Mode) => "mode",
        Some(Column::Note) => "note",
        _ => "date",
    };
    format!("{name}-{row}")
}

/// The sheet as it was typed.
#[derive(Clone, Default)]
pub struct TypedSheet {
    /// Its rows, each with its place from 1; empty ones are left aside.
    pub rows: Vec<(u64, TypedRow)>,
    /// Who is asked to sign, or signed.
    pub supervisor: String,
    /// Whether what was typed was compared with the paper.
    pub compared: bool,
    /// The signature on it and the statement above it, where it is signed.
    pub signed: Option<(PaperForm, String)>,
}

type Faults = Vec<(String, SheetRefusal)>;

fn refused<T>(faults: Faults) -> Result<T, Error> {
    Error::refused(Refusal::Sheet(faults))
}

/// Reads what is said about a signature by hand, and looks up what its signer is qualified as; every fault at its field.
async fn by_hand<'s>(
    house: &House,
    actor: &Actor,
    (learner, signer): (&Learner, Option<&PersonId>),
    form: &PaperForm,
    text: &'s str,
    faults: &mut Faults,
) -> Result<Option<Signing<'s>>, Error> {
    if text.is_empty() {
        faults.push(("statement".to_owned(), SheetRefusal::Signature(PaperRefusal::NoStatement)));
    }
    match form.read(&learner.site, &actor.person, today(house, &learner.programme.zone)) {
        Ok(paper) => {
            let held = match signer {
                Some(signer) => facts::qualifications(house, signer).await?,
                None => Vec::new(),
            };
            let held = fact::asked_first(held, &learner.version.stages);
            Ok(Some(Signing { paper, text, held, statement: statement("i_supervised_on_paper", 1, text)? }))
        }
        Err(found) => {
            faults.extend(found.into_iter().map(|(field, no)| (field.name().to_owned(), SheetRefusal::Signature(no))));
            Ok(None)
        }
    }
}

/// A signature by hand with the statement that stands above it.
struct Signing<'s> {
    paper: SignedOnPaper,
    text: &'s str,
    /// What the signer is qualified as.
    held: Vec<Qualification>,
    statement: domain::chain::hours::Statement,
}

impl Signing<'_> {
    /// Why it cannot stand under these hours of that supervisor, at the field `field` or at its day.
    fn fits(&self, supervisor: &PersonId, says: &Particulars, field: &str) -> Option<(String, SheetRefusal)> {
        if self.paper.checked_by == *supervisor {
            return Some((field.to_owned(), SheetRefusal::Hours(HoursRefusal::OwnSignature)));
        }
        let early = self.paper.signed_on < says.date;
        let day = || PaperField::SignedOn.name().to_owned();
        early.then(|| (day(), SheetRefusal::Hours(HoursRefusal::SignedBefore { date: says.date })))
    }

    /// Takes it down for an entry, in the log too; gives what is bound into the chain.
    fn under(
        &self,
        entry: &mut HoursEntry,
        log: &mut domain::chain::hours::LogWriter<'_>,
        now: DateTime<Utc>,
    ) -> Result<serde_json::Value, Error> {
        let supervisor = entry.particulars().supervisor.clone();
        log.qualified(&supervisor, self.held.clone());
        entry.signed_by_hand(entry.version(), self.paper.clone(), supervisor, now)?;
        log.decision(entry, &self.statement, now).map_err(not_logged)?;
        Ok(serde_json::json!({ "entry": entry.id, "decision": entry.decisions.last() }))
    }
}

/// What the rows say: those that come in, entries that someone typed in before and that the paper may sign now, and every
/// fault at its field.
struct Found {
    new: Vec<Particulars>,
    again: Vec<HoursEntryId>,
    notes_left: u32,
    faults: Faults,
}

fn found(lines: Vec<BroughtLine>, learner: &Learner, signing: Option<&Signing<'_>>) -> Found {
    let mut all = Found { new: Vec::new(), again: Vec::new(), notes_left: 0, faults: Vec::new() };
    for line in lines {
        let wrong = line.faults.iter().filter(|f| !f.problem.is_remark());
        let wrong: Vec<_> =
            wrong.map(|f| (row_field(f.column, line.line), SheetRefusal::Line(f.problem.clone()))).collect();
        let (true, Some(says)) = (wrong.is_empty(), line.says) else {
            all.faults.extend(wrong);
            continue;
        };
        all.faults.extend(signing.and_then(|s| s.fits(&says.supervisor, &says, "supervisor")));
        if line.state != LineState::There {
            let left = |p: &Problem| matches!(p, Problem::NoteHeld { .. } | Problem::NoteNotKept);
            all.notes_left += u32::from(line.faults.iter().any(|f| left(&f.problem)));
            all.new.push(says);
            continue;
        }
        // What staff typed in before is the second click, or a sheet that was signed meanwhile. What the trainee sent
        // online stands in the list of what waits, with all that it says.
        let known = |e: &&HoursEntry| {
            e.state != EntryState::Withdrawn && e.versions.iter().any(|v| same(&v.particulars, &says))
        };
        match learner.facts.hours.iter().find(known) {
            Some(entry) if entry.newest().typed_by.is_some() => {
                let waits = entry.state == EntryState::Submitted && same(entry.particulars(), &says);
                all.again.extend(Some(entry.id.clone()).filter(|_| waits && signing.is_some()));
            }
            _ => all.faults.push((row_field(None, line.line), SheetRefusal::InLog)),
        }
    }
    // What is wrong with the day of the signature is told once, not for each row that lies after it.
    let mut told = BTreeSet::new();
    all.faults.retain(|(field, _)| told.insert(field.clone()));
    all
}

/// What is said of the sheet as a whole, and what its rows are checked against.
fn about_sheet(ground: &mut Ground, typed: &TypedSheet) -> Faults {
    let mut faults = Faults::new();
    if typed.rows.is_empty() {
        faults.push((row_field(None, 1), SheetRefusal::Entered(EnteredRefusal::Nothing)));
    }
    if !typed.compared {
        faults.push(("compared".to_owned(), SheetRefusal::Entered(EnteredRefusal::NotCompared)));
    }
    // One sheet has one supervisor: each row is read as if no other could be asked.
    let chosen: Vec<_> = ground.supervisors.iter().filter(|(id, _)| id.as_str() == typed.supervisor).cloned().collect();
    if chosen.is_empty() {
        let no = if typed.supervisor.is_empty() { HoursRefusal::Missing } else { HoursRefusal::NotOffered };
        faults.push(("supervisor".to_owned(), SheetRefusal::Supervisor(no)));
        // The rows are looked at all the same, so that every fault is told at once.
        ground.supervisors.truncate(1);
    } else {
        ground.supervisors = chosen;
    }
    faults
}

/// Types in the rows of a sheet, all of them or none, and sends them; where the sheet is signed, they count as signed. Each
/// row is checked as the trainee's own entry is. Notes that may point at a person served are left out, the minutes come in.
/// The second click of a double click finds nothing left to do.
///
/// # Errors
/// Refused with every fault at its field; when the actor may not type in for them.
pub async fn type_in(house: &House, actor: &Actor, person: &PersonId, typed: &TypedSheet) -> Result<(), Error> {
    let learner = reach(house, actor, person, |_| true).await?;
    let mut ground = ground(house, &learner, DateOrder::Unsaid).await?;
    let mut about = about_sheet(&mut ground, typed);
    let signed = typed.signed.as_ref();
    let signing = match signed {
        Some((form, text)) => {
            let signer = ground.supervisors.first().map(|(id, _)| id);
            by_hand(house, actor, (&learner, signer), form, text, &mut about).await?
        }
        None => None,
    };
    let keep =
        |(row, cells): &(u64, TypedRow)| KeptLine::keep(*row, cells.cells(), Vec::new(), &ground.known, ground.notes);
    let kept: Vec<KeptLine> = typed.rows.iter().map(keep).collect();
    let decide = |learner: &mut Learner, now: DateTime<Utc>| {
        allowed(house, actor, learner)?;
        let lines = ground.check(&kept, learner, &Spoken::default(), now);
        let Found { new, again, notes_left, faults } = found(lines, learner, signing.as_ref());
        let faults: Faults = about.iter().cloned().chain(faults).collect();
        if !faults.is_empty() {
            return refused(faults);
        }
        if new.is_empty() && again.is_empty() {
            return Ok(Change::new((), "hours_repeated", vec![person.to_string()], Vec::new()));
        }
        let entries = u32::try_from(new.len()).unwrap_or(u32::MAX);
        let (mut ids, mut versions, mut decisions) = (Vec::new(), Vec::new(), Vec::new());
        let writes = learner.log_hours(house, |learner, log| {
            for particulars in new {
                let mut entry = HoursEntry::begin(house.id()?, particulars, true, now);
                entry.typed_in(actor.person.clone());
                log.version(&entry, now).map_err(not_logged)?;
                versions.push(serde_json::json!({ "entry": entry.id, "version": hours::payload(&entry)? }));
                if let Some(signing) = &signing {
                    decisions.push(signing.under(&mut entry, log, now)?);
                }
                ids.push(entry.id.to_string());
                learner.facts.hours.push(entry);
            }
            for entry in learner.facts.hours.iter_mut().filter(|e| again.contains(&e.id)) {
                let Some(signing) = &signing else { continue };
                decisions.push(signing.under(entry, log, now)?);
                ids.push(entry.id.to_string());
            }
            Ok(())
        })?;
        let payload = match &signing {
            Some(s) => serde_json::json!({ "versions": versions, "decisions": decisions, "statement": s.text }),
            None => serde_json::json!({ "versions": versions }),
        };
        let action = if signing.is_some() { "hours_typed_in_signed" } else { "hours_typed_in" };
        let mail = signing.as_ref().and_then(|_| signed_mail(house, learner, &ids, now));
        let signed = u32::try_from(decisions.len()).unwrap_or(u32::MAX);
        let done = Done::HoursTypedIn { trainee: person.clone(), entries, signed, notes_left };
        Ok(Change::new((), action, ids, writes).linked(payload).mailed(mail).noticed(done))
    };
    house.change(&learner.key, Some(actor), decide).await
}

/// The mail that hours of theirs were signed.
fn signed_mail(
    house: &House,
    learner: &Learner,
    ids: &[String],
    now: DateTime<Utc>,
) -> Option<domain::mail::OutgoingMail> {
    let link = house.address("/home");
    learner.mail(format!("hours-approved-on-paper:{}", ids.join(":")), MailContent::HoursApproved { link }, now, 14)
}

/// Takes down that the supervisor of these entries signed them by hand, each at the version that was shown: all or none.
/// The second click of a double click finds them signed.
///
/// # Errors
/// Refused with every fault at its field; when the actor may not type in for the trainee.
pub async fn sign(
    house: &House,
    actor: &Actor,
    person: &PersonId,
    chosen: &[(HoursEntryId, u32)],
    form: &PaperForm,
    text: &str,
) -> Result<(), Error> {
    const FIELD: &str = "entry";
    let learner = reach(house, actor, person, |_| true).await?;
    let mut about = Faults::new();
    let mut wrong = |refusal| about.push((FIELD.to_owned(), refusal));
    let chose = |e: &&HoursEntry| chosen.iter().any(|(id, _)| *id == e.id);
    let signers: BTreeSet<_> =
        learner.facts.hours.iter().filter(chose).map(|e| e.particulars().supervisor.clone()).collect();
    if chosen.is_empty() {
        wrong(SheetRefusal::Signature(PaperRefusal::NothingChosen));
    } else if signers.len() > 1 {
        wrong(SheetRefusal::Signature(PaperRefusal::SeveralSigners));
    }
    let signing = by_hand(house, actor, (&learner, signers.first()), form, text, &mut about).await?;
    let (Some(signing), true) = (signing, about.is_empty()) else { return refused(about) };
    let decide = |learner: &mut Learner, now: DateTime<Utc>| {
        allowed(house, actor, learner)?;
        let done = |e: &HoursEntry, version: u32| {
            e.decisions.iter().any(|d| d.version == version && d.on_paper.as_ref() == Some(&signing.paper))
        };
        let mut left = Vec::new();
        let mut faults = Faults::new();
        for (id, version) in chosen {
            let entry = learner.facts.hours.iter().find(|e| e.id == *id).ok_or(Error::NotFound)?;
            if done(entry, *version) {
                continue;
            }
            if entry.version() != *version {
                faults.push((FIELD.to_owned(), SheetRefusal::Hours(HoursRefusal::ChangedMeanwhile)));
            } else if entry.state != EntryState::Submitted {
                faults.push((FIELD.to_owned(), SheetRefusal::Hours(HoursRefusal::NotWaiting)));
            } else if *entry.asked() != entry.particulars().supervisor {
                faults.push((FIELD.to_owned(), SheetRefusal::Hours(HoursRefusal::HandedOver)));
            }
            let said = entry.particulars();
            faults.extend(signing.fits(&said.supervisor, said, FIELD));
            left.push(id.clone());
        }
        let mut told = BTreeSet::new();
        faults.retain(|(field, _)| told.insert(field.clone()));
        if !faults.is_empty() {
            return refused(faults);
        }
        let ids: Vec<String> = left.iter().map(ToString::to_string).collect();
        if left.is_empty() {
            return Ok(Change::new((), "hours_repeated", vec![person.to_string()], Vec::new()));
        }
        let mut decisions = Vec::new();
        let writes = learner.log_hours(house, |learner, log| {
            for entry in learner.facts.hours.iter_mut().filter(|e| left.contains(&e.id)) {
                decisions.push(signing.under(entry, log, now)?);
            }
            Ok(())
        })?;
        let mail = signed_mail(house, learner, &ids, now);
        let signed = u32::try_from(decisions.len()).unwrap_or(u32::MAX);
        let payload = serde_json::json!({ "decisions": decisions, "statement": text });
        let done = Done::HoursTypedIn { trainee: person.clone(), entries: 0, signed, notes_left: 0 };
        Ok(Change::new((), "hours_signed_on_paper", ids, writes).linked(payload).mailed(mail).noticed(done))
    };
    house.change(&learner.key, Some(actor), decide).await
}
