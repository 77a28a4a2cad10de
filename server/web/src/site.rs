//! The site: what every page stands on, and the whole table of addresses.

use crate::assets::{self, Assets};
use crate::call::Call;
use crate::csrf::Origin;
use crate::forms::Unreadable;
use crate::pages;
use crate::reply::Reply;
use crate::stop::{Failure, Problem};
use crate::table::{Hooks, Row, Settings, router};
use axum::Router;
use chrono::{DateTime, Utc};
use domain::actor::Role;
use service::House;
use service::accounts::Visitor;
use std::sync::Arc;
use std::time::Duration;

/// How long a browser keeps the cookie of a session; the session itself may end earlier.
const SESSION: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Someone in the demonstration.
#[derive(Debug, Clone)]
pub struct DemonstrationPerson {
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// Their address.
    pub email: String,
    /// Their passphrase.
    pub passphrase: String,
    /// Where they stand.
    pub state: String,
}

/// A mail that the demonstration would have sent.
#[derive(Debug, Clone)]
pub struct DemonstrationMail {
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Its text.
    pub text: String,
    /// The links in it.
    pub links: Vec<String>,
}

/// What only the demonstration shows.
pub struct Demonstration {
    /// Its people.
    pub people: Vec<DemonstrationPerson>,
    /// Its mails, newest first.
    pub mails: Box<dyn Fn() -> Vec<DemonstrationMail> + Send + Sync>,
}

/// What the binary hands over.
pub struct Site {
    /// The use cases.
    pub house: Arc<House>,
    /// The address by which people reach the installation.
    pub public_url: String,
    /// How many proxies of ours each request passes.
    pub trusted_proxies: usize,
    /// The demonstration, if this is one.
    pub demonstration: Option<Arc<Demonstration>>,
}

/// What every page stands on.
pub(crate) struct State {
    pub house: Arc<House>,
    pub settings: Settings,
    pub assets: Assets,
    pub shell: app::shell::Assets,
    pub demonstration: Option<Arc<Demonstration>>,
}

impl Hooks for State {
    fn settings(&self) -> &Settings {
        &self.settings
    }

    async fn identify(&self, token: &str) -> Result<Option<Visitor>, Failure> {
        service::accounts::visitor(&self.house, token).await.map_err(Into::into)
    }

    async fn signed_out(
        call: &Call<Self>,
        address: &str,
        unreadable: Option<Unreadable>,
    ) -> Result<Option<Reply>, Failure> {
        pages::kept::signed_out(call, address, unreadable).await
    }

    fn problem(call: &Call<Self>, problem: &Problem) -> Reply {
        pages::problem(call, problem)
    }
}

/// The router of the whole site.
pub fn app(site: Site) -> Router {
    // Views may spawn while they render; without an executor the first page would panic. A second call changes nothing.
    let _ = any_spawner::Executor::init_tokio();
    let assets = Assets::built_in();
    let state = Arc::new(State {
        settings: Settings {
            // Over plain http the form's origin is compared with the host that was asked: such an installation is
            // reached by many names (localhost, an address in the house), and none of them is the one.
            public_origin: Origin::parse(&site.public_url).filter(Origin::is_https),
            trusted_origins: Vec::new(),
            demonstration: site.demonstration.is_some(),
            trusted_proxies: site.trusted_proxies,
            session_lifetime: SESSION,
        },
        shell: assets.hrefs(),
        assets,
        house: site.house,
        demonstration: site.demonstration,
    });
    let warmed = Arc::clone(&state);
    std::thread::spawn(move || warmed.assets.warm());
    router(rows(), &state)
}

/// The whole table.
pub(crate) fn rows() -> Vec<Row<State>> {
    let mut rows = pages::rows();
    rows.extend(assets::rows(|state: &State| &state.assets));
    rows
}
