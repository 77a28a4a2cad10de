//! Many entries at once, from a file of the trainee's own: read, checked line by line, and on a yes all that is right
//! comes in with one transaction. What is to be mended stays, for a day, so that it can be fetched.

use super::{log, not_logged, payload, supervisors, zone};
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::moving_in::drafts;
use crate::notes;
use domain::actor::Actor;
use domain::canonical::Digest;
use domain::hours::bring::{Bringing, BroughtLine, KeptLine, LAYOUT, Spoken, check};
use domain::hours::{HoursEntry, instant};
use domain::id::{ImportRunId, PersonId};
use domain::moving_in::{DateOrder, SheetRefusal};
use domain::note_privacy::KnownWords;
use exchange::moving_in as files;
use serde::{Deserialize, Serialize};
use storage::MovingDraftRow;

/// The kind under which such a file waits; those who move an organisation in have no kind of that name.
const KIND: &str = "own_hours";

/// What is sent with a file.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    /// Made by the server with the form.
    pub id: String,
    /// Which number of 03/12/2024 is the month.
    pub date_order: DateOrder,
    /// The name of the file; empty when it was pasted.
    pub file_name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A file as it waits.
#[derive(Serialize, Deserialize)]
struct Kept {
    unread: Vec<String>,
    lines: Vec<KeptLine>,
}

/// A file line by line, checked against the log as it is now.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The file.
    pub draft: ImportRunId,
    /// Its name; empty when it was pasted.
    pub file_name: String,
    /// Headings whose cells are not read.
    pub unread: Vec<String>,
    /// Every line.
    pub lines: Vec<BroughtLine>,
    /// The supervisors who can be named, with their names.
    pub supervisors: Vec<(PersonId, String)>,
}

fn refused<T>(refusal: SheetRefusal) -> Result<T, Error> {
    Error::refused(Refusal::MovingIn(refusal))
}

/// What lines are checked against, beside the log.
pub(crate) struct Ground {
    zone: chrono_tz::Tz,
    /// The supervisors who can be named, with their names.
    pub supervisors: Vec<(PersonId, String)>,
    /// Names that are no names of people served.
    pub known: KnownWords,
    /// Whether the program has a note at all.
    pub notes: bool,
    order: DateOrder,
}

/// What lines of a trainee's hours are checked against.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn ground(house: &House, learner: &Learner, order: DateOrder) -> Result<Ground, Error> {
    let supervisors = supervisors(house, learner).await?;
    Ok(Ground {
        zone: zone(house, learner).await?,
        supervisors: supervisors.into_iter().map(|m| (m.person, m.name)).collect(),
        known: notes::known_words(house, learner).await?,
        notes: !learner.programme.without_notes,
        order,
    })
}

impl Ground {
    /// Checks lines against the log as it is now.
    pub(crate) fn check(
        &self,
        lines: &[KeptLine],
        learner: &Learner,
        spoken: &Spoken,
        now: chrono::DateTime<chrono::Utc>,
    ) -> Vec<BroughtLine> {
        let instant = |date, time| instant(self.zone, date, time);
        let around = Bringing {
            zone: self.zone.name(),
            instant: &instant,
            supervisors: &self.supervisors,
            known: &self.known,
            notes: self.notes,
            order: self.order,
            spoken,
            since: learner.facts.joined_on,
            now,
        };
        check(lines, &learner.facts.hours, &around)
    }
}

/// Takes a file and keeps it sealed, without any note that was held back. Nothing comes in. The second click of a double
/// click finds the file of the first.
///
/// # Errors
/// Refused when the file cannot be read at all; when the actor has no way.
pub async fn receive(house: &House, actor: &Actor, sent: &Sent) -> Result<ImportRunId, Error> {
    let id = ImportRunId::parse(&sent.id).map_err(|_| Error::NotFound)?;
    let learner = log(house, actor).await?;
    let refusal = |e| Error::Refused(Refusal::MovingIn(e));
    let sheet = files::text(&sent.bytes).and_then(|text| files::read(LAYOUT, &text)).map_err(refusal)?;
    let ground = ground(house, &learner, sent.date_order).await?;
    let keep = |row: files::Row| KeptLine::keep(row.line, row.cells, row.faults, &ground.known, ground.notes);
    let kept = Kept { unread: sheet.unread, lines: sheet.rows.into_iter().map(keep).collect() };
    let text = serde_json::to_string(&kept).map_err(|e| Error::failed("keep a file of hours", e))?;
    let row = MovingDraftRow {
        organisation: house.identity.organisation.to_string(),
        draft: id.to_string(),
        person: actor.person.to_string(),
        kind: KIND.to_owned(),
        site: learner.site.to_string(),
        source: String::new(),
        date_order: sent.date_order.name().to_owned(),
        file_name: sent.file_name.chars().filter(|c| !c.is_control()).take(100).collect(),
        // Of what is kept, not of what was sent: a note that was held back leaves no trace.
        digest: Digest::of_bytes(text.as_bytes()).to_string(),
        parts: 0,
        created_at: house.now(),
    };
    let audit = house.audit(Some(&actor.person), "hours_file_checked", vec![id.to_string()], row.created_at);
    drafts::keep(house, row, &text, audit).await?;
    Ok(id)
}

async fn opened(house: &House, actor: &Actor, id: &ImportRunId) -> Result<(MovingDraftRow, Kept, DateOrder), Error> {
    let (row, text) = drafts::open(house, actor, id).await?;
    if row.kind != KIND {
        return Err(Error::NotFound);
    }
    let kept = serde_json::from_str(&text).map_err(|e| Error::failed("read a file of hours", e))?;
    let order = DateOrder::named(&row.date_order);
    Ok((row, kept, order))
}

/// Checks a file against the log as it is now. After a yes the lines that came in are there.
///
/// # Errors
/// When there is no such file of the actor's, or the database does not answer.
pub async fn preview(house: &House, actor: &Actor, id: &ImportRunId, spoken: &Spoken) -> Result<Preview, Error> {
    let (row, kept, order) = opened(house, actor, id).await?;
    let learner = log(house, actor).await?;
    let ground = ground(house, &learner, order).await?;
    let lines = ground.check(&kept.lines, &learner, spoken, house.now());
    Ok(Preview {
        draft: id.clone(),
        file_name: row.file_name,
        unread: kept.unread,
        lines,
        supervisors: ground.supervisors,
    })
}

/// The supervisors who can be named in a file, with their names.
///
/// # Errors
/// When the actor has no way, or the database does not answer.
pub async fn nameable(house: &House, actor: &Actor) -> Result<Vec<(PersonId, String)>, Error> {
    let learner = log(house, actor).await?;
    Ok(supervisors(house, &learner).await?.into_iter().map(|m| (m.person, m.name)).collect())
}

/// Brings in every line that can come in, as drafts or sent: all of them, or none. `expected` is how many the preview
/// showed. The second click of a double click finds nothing left to do.
///
/// # Errors
/// Refused when other lines would come in than were shown: then nothing does.
pub async fn bring(
    house: &House,
    actor: &Actor,
    id: &ImportRunId,
    spoken: &Spoken,
    expected: usize,
    send: bool,
) -> Result<(), Error> {
    let (_, kept, order) = opened(house, actor, id).await?;
    let learner = log(house, actor).await?;
    let ground = ground(house, &learner, order).await?;
    let decide = |learner: &mut Learner, now| {
        let lines = ground.check(&kept.lines, learner, spoken, now);
        let coming: Vec<_> = lines.into_iter().filter(|l| l.state.comes_in()).filter_map(|l| l.says).collect();
        if coming.is_empty() {
            return Ok(Change::new((), "hours_repeated", vec![id.to_string()], Vec::new()));
        }
        if coming.len() != expected {
            return refused(SheetRefusal::ChangedMeanwhile);
        }
        let mut said = Vec::with_capacity(coming.len());
        let writes = learner.log_hours(house, |learner, log| {
            for particulars in coming {
                let entry = HoursEntry::begin(house.id()?, particulars, send, now);
                log.version(&entry, now).map_err(not_logged)?;
                said.push(serde_json::json!({ "entry": entry.id, "version": payload(&entry)? }));
                learner.facts.hours.push(entry);
            }
            Ok(())
        })?;
        let change = Change::new((), "hours_brought", vec![id.to_string()], writes).by_trainee();
        Ok(if send { change.linked(serde_json::Value::Array(said)) } else { change })
    };
    house.change_from(learner, Some(actor), decide).await
}

/// Takes a file away; what came in of it stays.
///
/// # Errors
/// When it is not the actor's, or the database does not answer.
pub async fn discard(house: &House, actor: &Actor, id: &ImportRunId) -> Result<(), Error> {
    opened(house, actor, id).await?;
    let writes = vec![
        storage::write::take_draft(id.as_str()),
        house.audit(Some(&actor.person), "hours_file_left", vec![id.to_string()], house.now()),
    ];
    Ok(house.store.commit(writes).await?)
}
