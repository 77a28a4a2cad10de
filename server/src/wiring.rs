//! Puts the house together: the store, the post, the clock, chance and the secret behind the use cases.

use crate::failure::Failure;
use crate::folder;
use crate::ports::{MailAdapter, OsRandom, SystemClock};
use crate::settings::{MailWay, PublicUrl, Settings};
use domain::id::OrganisationId;
use domain::person::EmailAddress;
use mail::{Delivery, Post, Sender, Signature};
use service::{Clock, House, Identity, MasterSecret, founding};
use std::error::Error as _;
use std::sync::Arc;
use storage::{Place, StorageError, Store};

/// The organisation of an installation. There is one; what it is called is a setting.
const ORGANISATION: &str = "main";
/// Its name where none was given.
pub const NO_NAME: &str = "Your organization";

/// What a house is put together from.
pub struct Plan {
    /// The database.
    pub place: Place,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The post.
    pub adapter: Arc<MailAdapter>,
    /// The master secret.
    pub secret: MasterSecret,
    /// The organisation's name.
    pub name: String,
    /// Where people reach it.
    pub public_url: String,
    /// Whether it is a demonstration.
    pub demonstration: bool,
}

/// A house that stands.
pub struct Wired {
    /// The use cases.
    pub house: Arc<House>,
    /// The store behind them.
    pub store: Store,
}

/// Closes the database. What holds it is not given back: the library closes once more when its last handle goes, and
/// then logs an error that is none. Only for the end of the program.
pub async fn close<T>(store: &Store, handle: T) {
    store.close().await;
    std::mem::forget(handle);
}

/// Opens the store, and puts the house together with its organisation in it.
///
/// # Errors
/// When the database cannot be opened.
pub async fn wire(plan: Plan) -> Result<Wired, Failure> {
    let store = Store::open(&plan.place, plan.clock.now()).await.map_err(|e| unopened(&plan.place, &e))?;
    let identity = Identity {
        organisation: OrganisationId::parse(ORGANISATION).map_err(|e| broken("name the organization", &e))?,
        name: plan.name,
        public_url: plan.public_url,
        demonstration: plan.demonstration,
    };
    let sender = plan.adapter.post().sender().clone();
    let house = House::new(store.clone(), plan.clock, Arc::new(OsRandom), plan.adapter, plan.secret, identity);
    house.set_sender(&sender.from_name, sender.from_address.as_str());
    founding::found(&house).await.map_err(|e| broken("begin the organization", &e))?;
    Ok(Wired { house: Arc::new(house), store })
}

/// A plan for the real house, by the settings. The data folder and its secret are made where they are missing.
pub fn plan(settings: &Settings, public_url: &PublicUrl) -> Result<Plan, Failure> {
    folder::make(&settings.data)?;
    Ok(Plan {
        secret: folder::secret(settings)?,
        place: settings.db.clone(),
        clock: Arc::new(SystemClock),
        adapter: Arc::new(MailAdapter::new(Arc::new(post(settings, public_url)?))),
        name: settings.organisation.clone().unwrap_or_else(|| NO_NAME.to_owned()),
        public_url: public_url.text.clone(),
        demonstration: false,
    })
}

/// Sets up the post by the settings.
pub fn post(settings: &Settings, public_url: &PublicUrl) -> Result<Post, Failure> {
    let trusted_ca = match &settings.mail_ca {
        None => None,
        Some(file) => Some(std::fs::read(file).map_err(|e| {
            let remedy = "Set CAIRN_MAIL_CA to a PEM file, or leave it out.";
            Failure::usage("the certificates to trust for mail cannot be read", remedy).at(file.display()).because(&e)
        })?),
    };
    let delivery = match &settings.mail {
        MailWay::Folder(folder) => Delivery::Folder(folder.clone()),
        MailWay::Server(url) => Delivery::Smtp { url: url.clone(), trusted_ca },
    };
    let sender = sender(settings, public_url)?;
    let signature = signature(settings, &sender)?;
    Post::new(&delivery, sender).map(|post| post.signed(signature)).map_err(|e| {
        let failure = Failure::usage(
            e.to_string().trim_end_matches('.'),
            "Mend CAIRN_MAIL; `cairn serve --help` says how it is written.",
        );
        // What it says itself is told already; its cause may tell more.
        match e.source() {
            Some(cause) => failure.at("CAIRN_MAIL").because(cause),
            None => failure.at("CAIRN_MAIL"),
        }
    })
}

/// The signature of letters, where a key for it was given.
fn signature(settings: &Settings, sender: &Sender) -> Result<Option<Signature>, Failure> {
    let Some(file) = &settings.mail_dkim_key else { return Ok(None) };
    let wrong = |what: &str, e: &(dyn std::error::Error + 'static)| {
        let remedy = "Mend CAIRN_MAIL_DKIM_KEY and CAIRN_MAIL_DKIM_SELECTOR, or leave them out.";
        Failure::usage(what, remedy).at(file.display()).because(e)
    };
    let key = std::fs::read_to_string(file).map_err(|e| wrong("the key for signing letters cannot be read", &e))?;
    let selector = settings.mail_dkim_selector.as_deref().unwrap_or("mail");
    let signature = Signature::new(selector, &key, sender).map_err(|e| wrong("letters cannot be signed", &e))?;
    Ok(Some(signature))
}

fn sender(settings: &Settings, public_url: &PublicUrl) -> Result<Sender, Failure> {
    let address = match &settings.sender_address {
        Some(address) => address.clone(),
        None => default_sender(&public_url.host).map_err(|e| broken("name the sender of letters", &e))?,
    };
    let mut sender = Sender::neutral(address);
    if let Some(name) = &settings.sender_name {
        sender.from_name.clone_from(name);
    }
    Ok(sender)
}

/// The address that letters come from when none was given. A machine without a name in the world gets one that leads nowhere.
fn default_sender(host: &str) -> Result<EmailAddress, domain::person::PersonRefusal> {
    let name = Some(host).filter(|h| h.parse::<std::net::IpAddr>().is_err());
    name.and_then(|h| EmailAddress::parse(&format!("desk@{h}")).ok())
        .map_or_else(|| EmailAddress::parse("desk@cairn.invalid"), Ok)
}

/// What to say when the database does not open.
pub fn unopened(place: &Place, error: &StorageError) -> Failure {
    let causes = crate::failure::chain(error);
    let locked = causes.iter().any(|c| c.contains("already locked"));
    let remedy = if locked {
        "Another Cairn uses it. Stop that one first, or give this one a data folder of its own with CAIRN_DATA."
    } else {
        "Check that this user may write there and that the disk is not full. A backup can be put back in its place."
    };
    let failure = Failure::found("the database does not open", remedy).because(error);
    match place {
        Place::Folder(folder) => failure.at(folder.display()),
        Place::Memory => failure,
    }
}

/// What to say when something breaks that should not.
pub fn broken(doing: &str, error: &(dyn std::error::Error + 'static)) -> Failure {
    Failure::found(format!("could not {doing}"), "Run `cairn doctor` to see what is usable.").because(error)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn letters_come_from_the_public_host_and_from_nowhere_where_it_has_no_name() {
        for (host, address) in [
            ("learn.example.org", "desk@learn.example.org"),
            ("127.0.0.1", "desk@cairn.invalid"),
            ("localhost", "desk@cairn.invalid"),
            ("::1", "desk@cairn.invalid"),
        ] {
            assert_eq!(default_sender(host).unwrap().as_str(), address);
        }
    }
}
