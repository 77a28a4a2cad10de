//! `cairn bounce`: takes in a message that came back, by the running server or, when none runs, by itself.

use crate::console::say;
use crate::failure::Failure;
use crate::settings::{Flags, PublicUrl, Settings, local_url};
use crate::socket::{Answer, Ask, ask};
use crate::wiring::{broken, close, plan, wire};
use mail::{Bounce, Lasting};
use serde::{Deserialize, Serialize};
use service::{Error, House, post};
use std::io::Read as _;
use std::process::ExitCode;
use storage::Place;

/// The longest message that is read, in bytes.
const LONGEST: u64 = 8 * 1024 * 1024;

/// A mail that came back, as the server is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// The first part of its Message-ID.
    mark: String,
    /// Whether nothing will arrive there any more.
    permanent: bool,
    /// The status code, as 5.1.1.
    status: String,
}

impl Returned {
    /// Takes it in. Answers whether it is one of ours.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn take_in(&self, house: &House) -> Result<bool, Error> {
        post::returned(house, &self.mark, self.permanent, &self.status).await
    }
}

/// Reads a message from standard input and takes it in.
///
/// # Errors
/// When it is no report about a mail of ours, or neither the server nor the database answers.
pub async fn bounce(flags: &Flags, json: bool) -> Result<ExitCode, Failure> {
    let settings = Settings::load(flags)?;
    crate::logging::begin(&settings);
    let mut message = Vec::new();
    std::io::stdin().take(LONGEST).read_to_end(&mut message).map_err(|e| {
        Failure::usage("the message cannot be read", "Give it on standard input: cairn bounce < message.eml")
            .because(&e)
    })?;
    let read = Bounce::read(&message).map_err(|e| {
        Failure::found(e.to_string(), "Nothing was changed. Look at the message yourself if it matters.")
    })?;
    let returned = Returned { mark: read.mark, permanent: read.lasting == Lasting::Permanent, status: read.status };
    let ours = match ask(&settings.socket(), &Ask::Returned(returned.clone())).await? {
        Some(Answer::Returned { ours }) => ours,
        Some(_) => {
            return Err(Failure::found("the server answered something else", "Run the same version as the server."));
        }
        None => alone(&settings, &returned).await?,
    };
    if !ours {
        let remedy = "Nothing was changed. Perhaps it belongs to another data folder: set CAIRN_DATA.";
        return Err(Failure::found("no mail of this place has that Message-ID", remedy));
    }
    if json {
        say(serde_json::json!({ "permanent": returned.permanent, "status": returned.status }));
    } else if returned.permanent {
        say(format_args!("Nothing arrives at that address ({}). No more mail is sent to it.", returned.status));
    } else {
        say(format_args!("The mail is late ({}). Nothing was changed: the mail server tries again.", returned.status));
    }
    Ok(ExitCode::SUCCESS)
}

/// Opens the database itself: no server runs.
async fn alone(settings: &Settings, returned: &Returned) -> Result<bool, Failure> {
    if settings.db == Place::Memory {
        let remedy = "Start the server first, then run this again.";
        return Err(Failure::found("the database is in the memory of a server, and none runs here", remedy)
            .at(settings.data.display()));
    }
    let url: PublicUrl = settings.public_url.clone().unwrap_or_else(|| local_url(settings.addr));
    let wired = wire(plan(settings, &url)?).await?;
    let ours = returned.take_in(&wired.house).await;
    close(&wired.store, wired.house).await;
    ours.map_err(|e| broken("take in the message", &e))
}
