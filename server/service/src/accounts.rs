//! Accounts: accepting an invitation, signing in and out, and who is asking.

use crate::error::{Error, Field, Refusal};
use crate::house::{House, name};
use crate::rows;
use argon2::Argon2;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::{Actor, Role};
use domain::canonical::Digest;
use domain::course::Language;
use domain::id::{CohortId, PersonId};
use domain::person::{self, EmailAddress, PersonRefusal, UserName};
use domain::session::Device;
use std::sync::{Arc, LazyLock};
use storage::{GrantRow, InvitationRow, PersonRow, SessionRow, StorageError, Write};

/// Days that an invitation works.
pub const INVITATION_DAYS: i64 = 14;
/// Others may write the same rows at the same time; then it is tried again, so often at most.
const TRIES: usize = 8;
/// Wrong passphrases for one account, and from one neighbourhood, in fifteen minutes.
const TRIES_ACCOUNT: i64 = 10;
const TRIES_NEIGHBOURHOOD: i64 = 50;

/// What the page of an invitation shows.
#[derive(Debug, Clone)]
pub struct Invited {
    /// Who invites; none for the first administrator.
    pub invited_by: Option<String>,
    /// The address that the invitation went to; none when it is on a printed slip.
    pub email: Option<String>,
    /// The role.
    pub role: Role,
    /// The cohort's id, name and programme.
    pub cohort: Option<(CohortId, String, String)>,
    /// The name of the site, where the role is for a site.
    pub site: Option<String>,
    /// The last instant of the role, if it has one.
    pub until: Option<DateTime<Utc>>,
    /// Who has an account under that address: they sign in and accept with it.
    pub account: Option<PersonId>,
    /// The last instant at which the link works.
    pub expires_at: DateTime<Utc>,
}

/// What someone who accepts gives of themselves.
#[derive(Debug, Clone, Default)]
pub struct NewAccount {
    /// Their name, as it shall stand on certificates.
    pub name: String,
    /// Their passphrase.
    pub passphrase: String,
    /// The same again.
    pub passphrase_again: String,
    /// The name to sign in with. It may stay empty when the invitation went to an address.
    pub user_name: String,
    /// Whose device they sit at.
    pub device: Device,
}

/// Who has a session.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The person with their roles.
    pub actor: Actor,
    /// Whose device they sit at.
    pub device: Device,
    /// Whether they have agreed to the privacy notice that holds now.
    pub agreed: bool,
}

/// A fresh session: the token goes to the browser and is kept nowhere else.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The token for the cookie.
    pub token: String,
    /// Until when the cookie is kept.
    pub expires_at: DateTime<Utc>,
    /// Who.
    pub person: PersonId,
    /// Whose device they sit at.
    pub device: Device,
}

pub(crate) fn token_digest(token: &str) -> String {
    Digest::of_bytes(token.as_bytes()).to_string()
}

impl House {
    /// A random token of 256 bits, in letters that survive every mail program.
    pub(crate) fn new_token(&self) -> String {
        use std::fmt::Write as _;
        let mut bytes = [0; 32];
        self.random.fill(&mut bytes);
        bytes.iter().fold(String::with_capacity(64), |mut text, b| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{b:02x}");
            text
        })
    }

    pub(crate) async fn hash(&self, passphrase: String) -> Result<String, Error> {
        let doing = "hash a passphrase";
        let permit = Arc::clone(&self.hashing).acquire_owned().await.map_err(|e| Error::failed(doing, e))?;
        let hashed = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            Argon2::default().hash_password(passphrase.as_bytes()).map(|h| h.to_string())
        });
        hashed
            .await
            .map_err(|e| Error::failed(doing, e))?
            .map_err(|e| Error::failed(doing, std::io::Error::other(e.to_string())))
    }

    pub(crate) async fn fits(&self, passphrase: String, hash: String) -> Result<bool, Error> {
        let doing = "check a passphrase";
        let permit = Arc::clone(&self.hashing).acquire_owned().await.map_err(|e| Error::failed(doing, e))?;
        let checked = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            Argon2::default().verify_password(passphrase.as_bytes(), hash.as_str()).is_ok()
        });
        checked.await.map_err(|e| Error::failed(doing, e))
    }

    pub(crate) fn session_write(&self, person: &PersonId, device: Device) -> (SignedIn, Write) {
        let now = self.now();
        let token = self.new_token();
        let expires_at = now + device.longest();
        let row = SessionRow {
            organisation: self.identity.organisation.to_string(),
            person: person.to_string(),
            created_at: now,
            seen_at: now,
            expires_at,
            shared: Some(device.is_shared()),
        };
        let write = storage::write::open_session(&token_digest(&token), row);
        (SignedIn { token, expires_at, person: person.clone(), device }, write)
    }

    /// The invitation whose link or slip has the token of that digest, while it can be accepted.
    pub(crate) async fn open_invitation(&self, digest: &str) -> Result<InvitationRow, Error> {
        let row = self.store.invitation_by_token(digest).await?.ok_or(Error::NotFound)?;
        if row.accepted_at.is_some() || row.expires_at <= self.now() {
            return Err(Error::NotFound);
        }
        Ok(row)
    }
}

/// Reads an invitation by the token in its link.
///
/// # Errors
/// `NotFound` when it was used, has run out, or never was.
pub async fn invited(house: &House, token: &str) -> Result<Invited, Error> {
    let row = house.open_invitation(&token_digest(token)).await?;
    described(house, row).await
}

/// What the page of an invitation shows.
pub(crate) async fn described(house: &House, row: InvitationRow) -> Result<Invited, Error> {
    let invited_by = match &row.invited_by {
        Some(person) => Some(house.name_of(&rows::id(person)?).await?),
        None => None,
    };
    let cohort = match &row.cohort {
        Some(cohort) => {
            let cohort = house.store.cohort(cohort).await?.ok_or(Error::NotFound)?;
            let library = house.library();
            let title = library
                .catalogue
                .programme(&rows::id(&cohort.programme)?)
                .map_or_else(|| cohort.programme.clone(), |p| p.title.clone());
            Some((rows::id(&cohort.cohort)?, cohort.name, title))
        }
        None => None,
    };
    let account = match &row.email {
        Some(email) => house.store.sign_in(email).await?.map(|found| rows::id(&found.person)).transpose()?,
        None => None,
    };
    Ok(Invited {
        site: match &row.site {
            Some(site) => house.places().await?.sites.remove(&rows::id(site)?),
            None => None,
        },
        until: row.until,
        account,
        invited_by,
        email: row.email,
        role: Role::named(&row.role).ok_or(Error::NotFound)?,
        cohort,
        expires_at: row.expires_at,
    })
}

/// Accepts an invitation: makes the account with its role, and signs in.
///
/// # Errors
/// Refused with the field when something given does not fit, or the address or the user name is taken; `NotFound` when the
/// link no longer works.
pub async fn accept(house: &House, token: &str, account: &NewAccount) -> Result<SignedIn, Error> {
    accept_by(house, &token_digest(token), account).await
}

/// Accepts the invitation of that digest, be it of a link or of a slip.
pub(crate) async fn accept_by(house: &House, digest: &str, account: &NewAccount) -> Result<SignedIn, Error> {
    let invitation = house.open_invitation(digest).await?;
    let at = |field: Field| move |refusal| Error::Refused(Refusal::Person(field, refusal));
    let name = person::name(&account.name).map_err(at("name"))?;
    let user_name = match account.user_name.trim() {
        "" if invitation.email.is_some() => None,
        typed => Some(UserName::parse(typed).map_err(at("user_name"))?),
    };
    new_passphrase(&account.passphrase, &account.passphrase_again)?;
    let hash = house.hash(account.passphrase.clone()).await?;
    for _ in 0..TRIES {
        // Accepted in another window meanwhile: then this one finds nothing any more.
        let invitation = house.open_invitation(digest).await?;
        let (signed_in, writes) =
            acceptance(house, &invitation, &name, user_name.as_ref(), &hash, account.device).await?;
        match house.store.commit(writes).await {
            Ok(()) => return Ok(signed_in),
            Err(StorageError::Exists) => {
                let address = match &invitation.email {
                    Some(email) => house.store.sign_in(email).await?.is_some(),
                    None => false,
                };
                return Error::refused(if address { Refusal::AddressTaken } else { Refusal::UserNameTaken });
            }
            // Someone wrote the same rows, perhaps the same user name: look again.
            Err(StorageError::Conflict) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(Error::Conflict)
}

/// Checks a new passphrase and its repetition, each at its field.
pub(crate) fn new_passphrase(first: &str, again: &str) -> Result<(), Error> {
    person::passphrase(first, again).map_err(|refusal| {
        let field = if refusal == PersonRefusal::PassphraseDiffers { "passphrase_again" } else { "passphrase" };
        Error::Refused(Refusal::Person(field, refusal))
    })
}

/// Everything that is written when someone accepts.
async fn acceptance(
    house: &House,
    invitation: &InvitationRow,
    name: &str,
    user_name: Option<&UserName>,
    hash: &str,
    device: Device,
) -> Result<(SignedIn, Vec<Write>), Error> {
    let role = Role::named(&invitation.role).ok_or(Error::NotFound)?;
    let person: PersonId = house.id()?;
    let now = house.now();
    let zone = match &invitation.cohort {
        Some(cohort) => house.store.cohort(cohort).await?.map_or_else(|| "UTC".to_owned(), |c| c.zone),
        None => "UTC".to_owned(),
    };
    let (key, wrapped) = house.secret.new_person_key(person.as_str(), &*house.random)?;
    let row = PersonRow {
        organisation: house.identity.organisation.to_string(),
        person: person.to_string(),
        language: Language::english().0,
        zone,
        email: invitation.email.clone(),
        user_name: user_name.map(|u| u.as_str().to_owned()),
        sealed_name: key.seal(&format!("name/1:{person}"), &name, &*house.random)?.into(),
        created_at: now,
    };
    let invited_by: Option<PersonId> = invitation.invited_by.as_deref().map(rows::id).transpose()?;
    let (signed_in, session) = house.session_write(&person, device);
    let mut writes = vec![storage::write::create_person(row, wrapped, hash.to_owned()), session];
    writes.extend(accepting(house, invitation, &person, role)?);
    if let Some(by) = &invited_by {
        writes.push(house.happened(&person, Some(by), "invited", invitation.sent_at));
    }
    Ok((signed_in, writes))
}

/// What is written when someone accepts, with a new account or with the one that they have.
fn accepting(house: &House, invitation: &InvitationRow, person: &PersonId, role: Role) -> Result<Vec<Write>, Error> {
    let now = house.now();
    let by: Option<PersonId> = invitation.invited_by.as_deref().map(rows::id).transpose()?;
    let grant = grant_row(house, invitation, person, role, now);
    let about = [Some(person.to_string()), Some(grant.role.clone()), Some(grant.scope_id.clone())];
    let about = about.into_iter().flatten().filter(|id| !id.is_empty()).collect();
    Ok(vec![
        storage::write::accept_invitation(invitation, person.as_str(), now),
        storage::write::give_role(grant),
        storage::write::take_reference(&invitation.invitation, person.as_str()),
        house.audit(Some(person), "invitation_accepted", vec![invitation.invitation.clone()], now),
        house.audit(by.as_ref(), "role_given", about, now),
    ])
}

/// Accepts an invitation with the account that the actor has. It must have gone to their own address.
///
/// # Errors
/// `NotFound` when the link no longer works or the invitation went to another address.
pub async fn accept_as(house: &House, actor: &Actor, token: &str) -> Result<(), Error> {
    let invitation = house.open_invitation(&token_digest(token)).await?;
    let email = invitation.email.as_deref().ok_or(Error::NotFound)?;
    let owner = house.store.sign_in(email).await?.ok_or(Error::NotFound)?;
    if owner.person != actor.person.as_str() {
        return Err(Error::NotFound);
    }
    let role = Role::named(&invitation.role).ok_or(Error::NotFound)?;
    match house.store.commit(accepting(house, &invitation, &actor.person, role)?).await {
        Ok(()) => Ok(()),
        // Accepted in another window meanwhile.
        Err(StorageError::Conflict) => Err(Error::NotFound),
        Err(other) => Err(other.into()),
    }
}

fn grant_row(house: &House, invitation: &InvitationRow, person: &PersonId, role: Role, now: DateTime<Utc>) -> GrantRow {
    let (scope, scope_id) = match (&invitation.cohort, &invitation.site) {
        (Some(cohort), _) => ("cohort", cohort.clone()),
        (None, Some(site)) => ("site", site.clone()),
        (None, None) => ("all", String::new()),
    };
    GrantRow {
        organisation: house.identity.organisation.to_string(),
        person: person.to_string(),
        role: role.name().to_owned(),
        scope: scope.to_owned(),
        scope_id,
        until: invitation.until,
        given_by: invitation.invited_by.clone(),
        given_at: now,
    }
}

/// The hash of a passphrase that nobody has, so that an unknown address takes as long as a known one.
static NOBODY: LazyLock<String> = LazyLock::new(|| {
    Argon2::default().hash_password(b"nobody has this passphrase").map(|h| h.to_string()).unwrap_or_default()
});

/// Signs in by address or user name and passphrase, on a device of one's own.
///
/// # Errors
/// As [`sign_in_on`].
pub async fn sign_in(house: &House, who: &str, passphrase: &str, neighbourhood: &str) -> Result<SignedIn, Error> {
    sign_in_on(house, who, passphrase, neighbourhood, Device::Own).await
}

/// Signs in by address or user name and passphrase.
///
/// # Errors
/// Refused, without telling which of the two was wrong; or when there were too many tries.
pub async fn sign_in_on(
    house: &House,
    who: &str,
    passphrase: &str,
    neighbourhood: &str,
    device: Device,
) -> Result<SignedIn, Error> {
    let person = proved(house, who, passphrase, neighbourhood).await?;
    let (signed_in, session) = house.session_write(&person, device);
    let audit = house.audit(Some(&person), "signed_in", vec![person.to_string()], house.now());
    house.store.commit(vec![session, audit]).await?;
    Ok(signed_in)
}

/// Whose address or user name and passphrase these are. Tries are counted.
///
/// # Errors
/// As for [`sign_in_on`].
pub(crate) async fn proved(house: &House, who: &str, passphrase: &str, neighbourhood: &str) -> Result<PersonId, Error> {
    let now = house.now();
    let who = EmailAddress::parse(who).map_or_else(|_| who.trim().to_lowercase(), |e| e.as_str().to_owned());
    if who.is_empty() || who.len() > 254 || passphrase.chars().count() > person::LONGEST_PASSPHRASE {
        return Error::refused(Refusal::SignIn);
    }
    let window = now.timestamp().div_euclid(900);
    let expires = now + TimeDelta::minutes(30);
    // The address is not written into the table of rates, only its digest.
    let account = Digest::of_bytes(who.as_bytes());
    let tries = house.store.count_rate("sign-in", account.as_str(), window, expires).await?;
    let near = house.store.count_rate("sign-in-near", neighbourhood, window, expires).await?;
    if tries > TRIES_ACCOUNT || near > TRIES_NEIGHBOURHOOD {
        return Error::refused(Refusal::TooMany { minutes: 15 });
    }
    let found = house.store.sign_in(&who).await?;
    let hash = found.as_ref().and_then(|f| f.hash.clone()).unwrap_or_else(|| NOBODY.clone());
    let fits = house.fits(passphrase.to_owned(), hash).await?;
    let Some(found) = found.filter(|f| fits && f.hash.is_some()) else {
        return Error::refused(Refusal::SignIn);
    };
    rows::id(&found.person)
}

/// Ends a session.
///
/// # Errors
/// When the database does not answer.
pub async fn sign_out(house: &House, token: &str) -> Result<(), Error> {
    Ok(house.store.commit(vec![storage::write::close_session(&token_digest(token))]).await?)
}

/// Who has that session now; nobody if it has ended.
///
/// # Errors
/// When the database does not answer.
pub async fn identify(house: &House, token: &str) -> Result<Option<Actor>, Error> {
    Ok(visitor(house, token).await?.map(|v| v.actor))
}

/// Who has that session now, whose device they sit at, and whether they agreed to the privacy notice; nobody if it has ended.
///
/// # Errors
/// When the database does not answer.
pub async fn visitor(house: &House, token: &str) -> Result<Option<Visitor>, Error> {
    let digest = token_digest(token);
    let Some(rows) = house.store.signed_in(&digest).await? else {
        return Ok(None);
    };
    let now = house.now();
    let device = device(&rows.session);
    if device.over(rows.session.seen_at, rows.session.expires_at, now) {
        return Ok(None);
    }
    if now - rows.session.seen_at > device.noted() {
        house.store.touch_session(&digest, now).await?;
    }
    let key = house.secret.unwrap_person_key(&rows.person.person, &rows.wrapped_key)?;
    let agreed = house.has_agreed(&rows.agreed);
    let actor = Actor {
        person: rows::id(&rows.person.person)?,
        organisation: rows::id(&rows.person.organisation)?,
        name: name(&rows.person, &key)?,
        language: Language(rows.person.language),
        grants: rows.grants.iter().filter_map(rows::grant).filter(|g| g.until.is_none_or(|end| now < end)).collect(),
    };
    Ok(Some(Visitor { actor, device, agreed }))
}

/// Whose device a session is on.
pub(crate) fn device(session: &SessionRow) -> Device {
    Device::shared(session.shared.unwrap_or(false))
}
