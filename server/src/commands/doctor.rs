//! `cairn doctor`: the settings in force, and whether what they name is usable.

use crate::console::{say, table};
use crate::courses;
use crate::failure::{Failure, chain};
use crate::folder::{has_database, read_secret, secret_file};
use crate::settings::{Flags, MailWay, SETTINGS, Settings, local_url};
use crate::socket::{Answer, Ask, ask};
use crate::wiring::{close, post, unopened};
use chrono::Utc;
use content::Severity;
use domain::mail::telling::tells;
use serde::Serialize;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;
use storage::{Place, Store};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long the mail server may take to take a call.
const CALL: Duration = Duration::from_secs(5);

/// What was found about one thing.
#[derive(Serialize)]
struct Finding {
    about: &'static str,
    usable: bool,
    what: String,
}

fn good(about: &'static str, what: impl Into<String>) -> Finding {
    Finding { about, usable: true, what: what.into() }
}

fn bad(about: &'static str, failure: &Failure) -> Finding {
    Finding { about, usable: false, what: failure.to_string() }
}

/// Shows the settings and looks at what they name. Makes no folder and no file.
///
/// # Errors
/// When the settings cannot be read.
pub async fn doctor(flags: &Flags, json: bool) -> Result<ExitCode, Failure> {
    let settings = Settings::load(flags)?;
    crate::logging::begin(&settings);
    let findings = [
        production(&settings),
        data(&settings.data),
        secret(&settings),
        database(&settings).await,
        read_courses(&settings),
        mail(&settings).await,
        names(&settings),
    ];
    let usable = findings.iter().all(|f| f.usable);
    if json {
        let given = SETTINGS.iter().map(|s| {
            let (value, origin) = settings.shown(s).map_or((None, None), |(v, o)| (Some(v), Some(o.to_string())));
            serde_json::json!({ "setting": s.key, "value": value, "given_in": origin, "default": s.default })
        });
        say(serde_json::json!({ "usable": usable, "settings": given.collect::<Vec<_>>(), "findings": findings }));
    } else {
        let rows: Vec<[String; 3]> = SETTINGS
            .iter()
            .map(|s| match settings.shown(s) {
                Some((value, origin)) => [s.variable(), value, format!("({origin})")],
                None => [s.variable(), s.default.to_owned(), "(default)".to_owned()],
            })
            .collect();
        table(&rows).into_iter().for_each(say);
        say("");
        for finding in &findings {
            let mark = if finding.usable { "ok" } else { "!!" };
            say(format_args!("{mark}  {}: {}", finding.about, finding.what));
        }
    }
    Ok(ExitCode::from(u8::from(!usable)))
}

fn production(settings: &Settings) -> Finding {
    match settings.fit_for_production() {
        Err(failure) => bad("settings", &failure),
        Ok(()) if settings.in_production() => good("settings", "fit for production"),
        Ok(()) => good("settings", "fit to try things out; for production set CAIRN_PUBLIC_URL to an https address"),
    }
}

fn data(folder: &Path) -> Finding {
    if !folder.exists() {
        return good("data folder", format!("{} is not there yet; the first start makes it", folder.display()));
    }
    // Only a try shows whether writing works: rights, mounts and full disks all have a say.
    let probe = folder.join(".probe");
    match std::fs::write(&probe, b"probe").and_then(|()| std::fs::remove_file(&probe)) {
        Ok(()) => good("data folder", format!("{} can be written to", folder.display())),
        Err(e) => {
            let failure =
                Failure::found("it cannot be written to", "Let this user write there, and make room on the disk.");
            bad("data folder", &failure.at(folder.display()).because(&e))
        }
    }
}

fn secret(settings: &Settings) -> Finding {
    let file = secret_file(&settings.data);
    match read_secret(&file) {
        _ if settings.secret.is_some() => good("secret", "it was given"),
        Ok(Some(_)) => good("secret", format!("it lies in {}; keep a copy apart from the data", file.display())),
        Ok(None) if has_database(&settings.db) => {
            let remedy = "Put it back from your backup, or set CAIRN_SECRET.";
            bad(
                "secret",
                &Failure::found("there is a database, and the secret that opens it is not here", remedy)
                    .at(file.display()),
            )
        }
        Ok(None) => good("secret", "the first start makes one"),
        Err(failure) => bad("secret", &failure),
    }
}

async fn database(settings: &Settings) -> Finding {
    match ask(&settings.socket(), &Ask::Alive).await {
        Ok(Some(Answer::Alive { version })) => {
            return good("database", format!("in use by a server that runs (version {version})"));
        }
        Ok(Some(_)) => {
            return bad(
                "database",
                &Failure::found("the server answered something else", "Run the same version as the server."),
            );
        }
        Err(failure) => return bad("database", &failure),
        Ok(None) => {}
    }
    let Place::Folder(folder) = &settings.db else {
        return good("database", "in memory, forgotten at the end");
    };
    if !has_database(&settings.db) {
        return good("database", format!("{} is not there yet; the first start makes it", folder.display()));
    }
    match Store::open(&settings.db, Utc::now()).await {
        Ok(store) => {
            let alive = store.alive().await;
            close(&store, store.clone()).await;
            match alive {
                Ok(()) => good("database", format!("{} opens; no server runs", folder.display())),
                Err(e) => bad("database", &unopened(&settings.db, &e)),
            }
        }
        Err(e) => bad("database", &unopened(&settings.db, &e)),
    }
}

fn read_courses(settings: &Settings) -> Finding {
    match courses::publishable(settings.courses.as_deref()) {
        Ok(read) => {
            let warnings = read.count(Severity::Warning);
            let more =
                if warnings > 0 { format!(", {}", courses::counted(warnings, "warning")) } else { String::new() };
            good("courses", read.summary() + &more)
        }
        Err(failure) => bad("courses", &failure),
    }
}

/// What others can read of an address and a sender. It works either way, so it is said and not counted against it.
fn names(settings: &Settings) -> Finding {
    let url = settings.public_url.clone().unwrap_or_else(|| local_url(settings.addr));
    let sender = settings.sender_address.as_ref().map(|a| a.as_str().to_owned()).unwrap_or_default();
    let name = settings.sender_name.clone().unwrap_or_default();
    let told = [("public address", &url.text), ("sender's address", &sender), ("sender's name", &name)]
        .into_iter()
        .find_map(|(what, text)| tells(text).map(|word| (what, word)));
    match told {
        None => good("names in mail", "the address and the sender tell nothing of what is learned here"),
        Some((what, word)) => good(
            "names in mail",
            format!("be aware: the {what} holds \"{word}\", and whoever sees a screen or a mail log reads it"),
        ),
    }
}

async fn mail(settings: &Settings) -> Finding {
    let url = settings.public_url.clone().unwrap_or_else(|| local_url(settings.addr));
    match &settings.mail {
        MailWay::Folder(folder) if folder.exists() => Finding { about: "mail", ..data(folder) },
        MailWay::Folder(folder) => {
            good("mail", format!("{} is not there yet; the first start makes it", folder.display()))
        }
        MailWay::Server(address) => match post(settings, &url) {
            Err(failure) => bad("mail", &failure),
            Ok(_) => call(address).await,
        },
    }
}

/// Calls the mail server and hangs up: whether it is reached is what goes wrong most.
async fn call(address: &str) -> Finding {
    let uri: Option<axum::http::Uri> = address.parse().ok();
    let authority = uri.as_ref().and_then(|u| u.authority().map(|a| (u, a)));
    let Some((uri, authority)) = authority else {
        return good("mail", "the mail server's address can be read; it was not called");
    };
    let usual = match (uri.scheme_str(), uri.query()) {
        (Some("smtps"), _) => 465,
        (_, Some("tls=none")) => 25,
        _ => 587,
    };
    let (host, port) = (authority.host().trim_matches(['[', ']']), authority.port_u16().unwrap_or(usual));
    let failure = |causes: Vec<String>| {
        let remedy = "Check the name and port in CAIRN_MAIL, and that nothing on the way closes that port.";
        Failure { causes, ..Failure::found("the mail server is not reached", remedy) }.at(format_args!("{host}:{port}"))
    };
    match timeout(CALL, TcpStream::connect((host, port))).await {
        Ok(Ok(_)) => good("mail", format!("{host}:{port} takes calls; no letter was sent")),
        Ok(Err(e)) => bad("mail", &failure(chain(&e))),
        Err(_) => bad("mail", &failure(vec![format!("no answer within {} seconds", CALL.as_secs())])),
    }
}
