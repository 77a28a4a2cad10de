//! `cairn admin create`: asks the running server for a link, and makes it itself when none runs.

use crate::administrator::{Given, give};
use crate::console::{complain, say};
use crate::failure::Failure;
use crate::folder::has_database;
use crate::settings::{Flags, PublicUrl, Settings, local_url};
use crate::socket::{Answer, Ask, ask};
use crate::wiring::{broken, close, plan, wire};
use chrono::{DateTime, Utc};
use domain::course::Language;
use std::process::ExitCode;
use storage::Place;
use words::Words;

/// Makes a one-time link for an administrator and prints it.
///
/// # Errors
/// When the address is none or taken, or neither the server nor the database answers.
pub async fn create(flags: &Flags, email: &str, json: bool) -> Result<ExitCode, Failure> {
    let settings = Settings::load(flags)?;
    crate::logging::begin(&settings);
    let wish = Ask::CreateAdministrator { email: email.to_owned() };
    let given = match ask(&settings.socket(), &wish).await? {
        Some(Answer::Administrator(given)) => given,
        Some(_) => {
            return Err(Failure::found("the server answered something else", "Run the same version as the server."));
        }
        None => alone(&settings, email).await?,
    };
    let (link, expires_at) = given.link(email)?;
    tell(&link, expires_at, json);
    Ok(ExitCode::SUCCESS)
}

/// Opens the database itself: no server runs.
async fn alone(settings: &Settings, email: &str) -> Result<Given, Failure> {
    if settings.db == Place::Memory {
        let remedy = "Start the server first, then run this again.";
        return Err(Failure::found("the database is in the memory of a server, and none runs here", remedy)
            .at(settings.data.display()));
    }
    let fresh = !has_database(&settings.db);
    let wired = wire(plan(settings, &public_url(settings)?)?).await?;
    let state = if fresh { "A new database was begun" } else { "The database was opened" };
    // Who meant another server sees at once that this is another place.
    complain(format_args!("No server runs with {}. {state} there.", settings.data.display()));
    let given = give(&wired.house, email).await;
    close(&wired.store, wired.house).await;
    given.map_err(|e| broken("make the link", &e))
}

/// The address in the link, which the server will be reached at when it runs.
fn public_url(settings: &Settings) -> Result<PublicUrl, Failure> {
    match &settings.public_url {
        Some(url) => Ok(url.clone()),
        None if settings.addr.port() == 0 => {
            let remedy = "Start the server first, or set CAIRN_PUBLIC_URL.";
            Err(Failure::usage("with port 0 nobody knows the server's address before it runs", remedy).at("CAIRN_ADDR"))
        }
        None => Ok(local_url(settings.addr)),
    }
}

fn tell(link: &str, expires_at: DateTime<Utc>, json: bool) {
    if json {
        say(serde_json::json!({ "link": link, "expires_at": expires_at }));
        return;
    }
    let until = Words::new(&Language::english()).instant(expires_at);
    say(format_args!("This link makes the account of an administrator. It works once, until {until}:"));
    say("");
    say(format_args!("  {link}"));
    say("");
    say("Whoever has it can use it: give it only to the person it is for.");
}
