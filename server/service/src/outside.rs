//! Supervisors without an account: a trainee names them, asks them to sign, and sees how far it has come.

mod checking;
mod signing;

pub use checking::{Confirmed, File, Line, Waits, cannot_confirm, check, file, list};
pub use signing::{Decided, Looked, Sheet, look, open, sheet, sign};

use crate::accounts::token_digest;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Learner, Member, outbox_row};
use crate::post::address_digest;
use crate::rows;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::{Actor, Role};
use domain::course::Language;
use domain::hours::HoursEntry;
use domain::id::PersonId;
use domain::mail::{Extras, MailContent, OutgoingMail};
use domain::outside::{
    Bound, DAYS, Invited, Marks, Named, NamingField, NamingForm, NamingRefusal, Request, batch, licence_mark, mailbox,
    name_mark, read,
};
use domain::person::EmailAddress;
use domain::quantity::Minutes;
use storage::{OutsideRow, PersonRow, SignRequestRow, StorageError};

/// As many supervisors without an account one trainee may name: the house writes letters to addresses that they give.
pub const MOST: usize = 12;
/// So often a trainee may try to name one in an hour: an answer tells whether someone has an account.
const TRIES_HOUR: i64 = 30;
/// So many links go to one supervisor in a day, and to one mailbox from all trainees together.
const LINKS_DAY: i64 = 6;
const LINKS_MAILBOX: i64 = 30;
/// The kind of mail that carries a link to sign, as the outbox calls it.
pub(crate) const MAIL: &str = "sign-request";

/// A supervisor without an account, as the trainee who named them sees them.
#[derive(Debug, Clone)]
pub struct Supervisor {
    /// Who.
    pub person: PersonId,
    /// What the trainee said of them.
    pub named: Named,
    /// When staff confirmed who they are.
    pub confirmed: Option<DateTime<Utc>>,
    /// When staff last could not confirm it; none where they have confirmed it since.
    pub doubted: Option<DateTime<Utc>>,
    /// How far they have come; none while they were not asked.
    pub invited: Option<Invited>,
    /// Entries that wait for them.
    pub entries: usize,
    /// How long those are.
    pub length: Minutes,
    /// How many of these were written or changed since the newest link.
    pub new: usize,
}

/// What the trainee said of a supervisor.
pub(crate) async fn named(house: &House, row: &OutsideRow) -> Result<Named, Error> {
    let (_, key) = house.person(&rows::id(&row.person)?).await?;
    key.open(&about(&row.person), &row.sealed.clone().into_inner())
}

fn about(person: &str) -> String {
    format!("outside/1:{person}")
}

fn request(row: &SignRequestRow) -> Request {
    Request {
        sent_at: row.sent_at,
        expires_at: row.expires_at,
        opened_at: row.opened_at,
        signed_at: row.signed_at,
        bounced_at: row.bounced_at,
        ended_at: row.ended_at,
    }
}

fn bound(row: &SignRequestRow) -> Result<Vec<Bound>, Error> {
    serde_json::from_str(&row.batch).map_err(|e| Error::failed("read what a link is bound to", e))
}

impl House {
    fn outside_mark(&self, about: &str, text: &str) -> String {
        self.secret.digest(&format!("outside-{about}/1"), text).to_string()
    }
}

fn marks(row: &OutsideRow) -> Result<Marks, Error> {
    Ok(Marks {
        named_by: rows::id(&row.named_by)?,
        name: row.name_mark.clone(),
        mailbox: row.mailbox.clone(),
        licence: row.licence.clone(),
    })
}

/// The supervisors without an account whom a trainee named, as those who can be asked to sign.
pub(crate) async fn members(house: &House, trainee: &PersonId) -> Result<Vec<Member>, Error> {
    let mut all = Vec::new();
    for row in house.store.outside_named_by(trainee.as_str()).await? {
        let person: PersonId = rows::id(&row.person)?;
        let name = match house.name_of(&person).await {
            Ok(name) => name,
            // Of someone who has left nothing is asked any more.
            Err(Error::NotFound) => continue,
            Err(other) => return Err(other),
        };
        all.push(Member { person, name, role: Role::Supervisor, since: row.named_at });
    }
    Ok(all)
}

/// The ways of a trainee that go on.
async fn ways(house: &House, trainee: &PersonId) -> Result<Vec<Learner>, Error> {
    Ok(house.learners_of(trainee).await?.into_iter().filter(|l| !l.goes_on_elsewhere()).collect())
}

/// The supervisors whom the actor named, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn mine(house: &House, actor: &Actor) -> Result<Vec<Supervisor>, Error> {
    let now = house.now();
    let ways = ways(house, &actor.person).await?;
    let requests = house.store.sign_requests_of(actor.person.as_str()).await?;
    let mut all = Vec::new();
    for row in house.store.outside_named_by(actor.person.as_str()).await?.into_iter().rev() {
        let person: PersonId = rows::id(&row.person)?;
        let theirs: Vec<&SignRequestRow> = requests.iter().filter(|r| r.supervisor == row.person).collect();
        let newest = theirs.last();
        let mut asked = Vec::new();
        for open in theirs.iter().filter(|r| r.ended_at.is_none()) {
            asked.extend(bound(open)?);
        }
        let waiting: Vec<Bound> = ways.iter().flat_map(|l| batch(&l.facts.hours, &person)).collect();
        let entries = ways.iter().flat_map(|l| &l.facts.hours);
        let length = entries.filter(|e| waiting.iter().any(|b| b.entry == e.id)).map(|e| e.particulars().minutes).sum();
        all.push(Supervisor {
            named: named(house, &row).await?,
            confirmed: row.checked_at,
            doubted: row.doubted_at.filter(|_| row.checked_at.is_none()),
            invited: newest.map(|row| request(row).invited(now)),
            entries: waiting.len(),
            length,
            new: waiting.iter().filter(|b| !asked.contains(b)).count(),
            person,
        });
    }
    Ok(all)
}

/// How many entries of the actor wait for a supervisor without an account who was not asked about them yet.
///
/// # Errors
/// When the database does not answer.
pub async fn not_asked(house: &House, actor: &Actor) -> Result<usize, Error> {
    if house.store.outside_named_by(actor.person.as_str()).await?.is_empty() {
        return Ok(0);
    }
    Ok(mine(house, actor).await?.iter().map(|s| s.new).sum())
}

/// Names a supervisor without an account. The id was made with the form: the second click of a double click changes nothing.
///
/// # Errors
/// Refused with every field that does not fit, or when as many are named as may be; denied to who learns nowhere.
pub async fn name(house: &House, actor: &Actor, id: &str, form: &NamingForm) -> Result<PersonId, Error> {
    if id.is_empty() || ways(house, &actor.person).await?.is_empty() {
        return Err(Error::NotFound);
    }
    let now = house.now();
    // Made of the form's id and of who sends it, so that nobody chooses an id that is another's.
    let person = house.secret.digest("outside-person/1", &format!("{}:{id}", actor.person)).to_string();
    let person: PersonId = rows::id(&person[..20])?;
    let there = house.store.outside_named_by(actor.person.as_str()).await?;
    if there.iter().any(|row| row.person == person.as_str()) {
        return Ok(person);
    }
    let window = now.timestamp().div_euclid(3_600);
    let tries =
        house.store.count_rate("outside-name", actor.person.as_str(), window, now + TimeDelta::hours(2)).await?;
    if tries > TRIES_HOUR {
        return Error::refused(Refusal::TooMany { minutes: 60 });
    }
    let (own, _) = house.person(&actor.person).await?;
    let has_account = match EmailAddress::parse(&form.email) {
        Ok(email) => signs_in(house, &email).await?,
        Err(_) => false,
    };
    let own_address = own.email.as_deref().and_then(|e| EmailAddress::parse(e).ok());
    let named =
        read(form, own_address.as_ref(), has_account).map_err(|faults| Error::Refused(Refusal::Naming(faults)))?;
    if there.len() >= MOST {
        return Error::refused(Refusal::NamedFull { most: MOST });
    }
    let (key, wrapped) = house.secret.new_person_key(person.as_str(), &*house.random)?;
    let organisation = house.identity.organisation.to_string();
    let row = PersonRow {
        organisation: organisation.clone(),
        person: person.to_string(),
        language: Language::english().0,
        zone: own.zone,
        email: None,
        user_name: None,
        sealed_name: key.seal(&format!("name/1:{person}"), &named.name, &*house.random)?.into(),
        created_at: now,
    };
    let outside = OutsideRow {
        organisation,
        person: person.to_string(),
        named_by: actor.person.to_string(),
        named_at: now,
        name_mark: house.outside_mark("name", &name_mark(&named.name)),
        mailbox: house.outside_mark("mailbox", &mailbox(&named.email)),
        licence: named.licence.as_deref().map(|licence| house.outside_mark("licence", &licence_mark(licence))),
        sealed: key.seal(&about(person.as_str()), &named, &*house.random)?.into(),
        checked_at: None,
        checked_by: None,
        check: None,
        doubted_at: None,
        doubt: None,
    };
    let writes = vec![
        storage::write::create_past_person(row, wrapped),
        storage::write::name_outside(outside),
        house.audit(Some(&actor.person), "outside_named", vec![actor.person.to_string(), person.to_string()], now),
    ];
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Exists) => Ok(person),
        Err(other) => Err(other.into()),
    }
}

/// Whether someone signs in here with that address, written as it is or without what follows a plus.
async fn signs_in(house: &House, email: &EmailAddress) -> Result<bool, Error> {
    let plain = email.as_str().split_once('+').and_then(|(local, rest)| {
        let (_, domain) = rest.rsplit_once('@')?;
        Some(format!("{local}@{domain}"))
    });
    for written in std::iter::once(email.as_str().to_owned()).chain(plain) {
        if house.store.sign_in(&written).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Asks a supervisor to sign everything of the actor's that waits for them: one link for each program in which something
/// does. Links of before end. The id was made with the button.
///
/// # Errors
/// Refused when nothing waits, when mail to that address came back, or when there were many links today.
pub async fn ask(house: &House, actor: &Actor, supervisor: &PersonId, id: &str) -> Result<(), Error> {
    let row = house.store.outside(supervisor.as_str()).await?.ok_or(Error::NotFound)?;
    let fits = domain::id::InvitationId::parse(id).is_ok();
    if row.named_by != actor.person.as_str() || !fits {
        return Err(Error::NotFound);
    }
    // Made of whom the button names, so that no id is another trainee's.
    let id = format!("{supervisor}-{id}");
    if house.store.sign_requests_of(actor.person.as_str()).await?.iter().any(|r| r.request == id) {
        return Ok(());
    }
    let waiting: Vec<(Learner, Vec<Bound>)> = ways(house, &actor.person)
        .await?
        .into_iter()
        .map(|learner| {
            let batch = batch(&learner.facts.hours, supervisor);
            (learner, batch)
        })
        .filter(|(_, batch)| !batch.is_empty())
        .collect();
    if waiting.is_empty() {
        return Error::refused(Refusal::NothingWaits);
    }
    let named = named(house, &row).await?;
    if house.store.mail_stop(&address_digest(named.email.as_str())).await?.is_some() {
        return Error::refused(Refusal::Naming(vec![(NamingField::Email, NamingRefusal::CameBack)]));
    }
    let now = house.now();
    let day = now.timestamp().div_euclid(86_400);
    let later = now + TimeDelta::days(2);
    let links = house.store.count_rate("sign-ask", &row.person, day, later).await?;
    if links > LINKS_DAY || house.store.count_rate("sign-mailbox", &row.mailbox, day, later).await? > LINKS_MAILBOX {
        return Error::refused(Refusal::TooMany { minutes: 24 * 60 });
    }
    let mut writes = Vec::new();
    for (n, (learner, batch)) in waiting.iter().enumerate() {
        let request = if n == 0 { id.clone() } else { format!("{id}-{n}") };
        let token = house.new_token();
        let expires_at = now + TimeDelta::days(DAYS);
        let mail = OutgoingMail {
            key: format!("{MAIL}:{request}"),
            to: named.email.clone(),
            name: named.name.clone(),
            language: Language::english(),
            content: MailContent::SignRequest {
                link: house.address(&format!("/sign/{token}")),
                until: expires_at.date_naive(),
            },
            created_at: now,
            not_after: expires_at,
            extras: Extras::default(),
        };
        writes.push(storage::write::ask_to_sign(SignRequestRow {
            organisation: house.identity.organisation.to_string(),
            request: request.clone(),
            supervisor: supervisor.to_string(),
            person: actor.person.to_string(),
            programme: learner.row.programme.clone(),
            time: learner.row.time,
            token: token_digest(&token),
            batch: serde_json::to_string(batch).map_err(|e| Error::failed("write what a link is bound to", e))?,
            mail: mail.key.clone(),
            sent_at: now,
            expires_at,
            opened_at: None,
            signed_at: None,
            bounced_at: None,
            ended_at: None,
        }));
        writes.push(outbox_row(house, None, &mail)?);
    }
    let about = vec![actor.person.to_string(), supervisor.to_string()];
    writes.push(house.audit(Some(&actor.person), "outside_asked", about, now));
    match house.store.commit(writes).await {
        Ok(()) | Err(StorageError::Exists) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

/// The entries of a sheet, in the order in which they stand in the batch.
fn waiting(batch: &[Bound], entries: &[HoursEntry], supervisor: &PersonId) -> Vec<HoursEntry> {
    batch.iter().filter_map(|b| b.waits(entries, supervisor)).cloned().collect()
}
