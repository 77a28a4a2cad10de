//! The settings in force: read from everything that was given, each checked, and what production refuses.

mod read;
mod sources;
mod table;

pub use read::{Format, Level, MailWay, PublicUrl, local_url, secret};
pub use sources::Origin;
pub use table::{Flags, SETTINGS, Setting};

use crate::failure::Failure;
use domain::person::EmailAddress;
use service::MasterSecret;
use sources::All;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use storage::Place;

/// The settings in force.
pub struct Settings {
    /// Where to listen.
    pub addr: SocketAddr,
    /// The address that people type, if it was given.
    pub public_url: Option<PublicUrl>,
    /// The data folder.
    pub data: PathBuf,
    /// The database.
    pub db: Place,
    /// Where letters go.
    pub mail: MailWay,
    /// A file of certificates to trust for mail.
    pub mail_ca: Option<PathBuf>,
    /// A file with the private key that letters are signed with.
    pub mail_dkim_key: Option<PathBuf>,
    /// The name under which its public half is published.
    pub mail_dkim_selector: Option<String>,
    /// The name that letters come from.
    pub sender_name: Option<String>,
    /// The address that letters come from.
    pub sender_address: Option<EmailAddress>,
    /// The name of the organisation.
    pub organisation: Option<String>,
    /// The folder of courses; none for the built-in ones.
    pub courses: Option<PathBuf>,
    /// The master secret, if it was given.
    pub secret: Option<MasterSecret>,
    /// Proxies in front.
    pub trusted_proxies: usize,
    /// How the log is written.
    pub log_format: Format,
    /// How much is logged.
    pub log_level: Level,
    given: All,
}

impl Settings {
    /// Reads the settings from file, environment and flags.
    ///
    /// # Errors
    /// At the first thing that cannot be read, with where it was given.
    pub fn load(flags: &Flags) -> Result<Self, Failure> {
        let environment = std::env::vars_os().filter_map(|(name, value)| {
            let name = name.into_string().ok()?;
            Some((name, value.to_string_lossy().into_owned()))
        });
        Self::read(sources::gather(flags, environment)?)
    }

    fn read(given: All) -> Result<Self, Failure> {
        let data = read::optional(&given, "data", read::path)?.unwrap_or_else(|| PathBuf::from("data"));
        let db = read::optional(&given, "db", read::place)?.unwrap_or_else(|| Place::Folder(data.join("db")));
        if let Place::Folder(folder) = &db
            && folder.to_string_lossy().contains('?')
        {
            let remedy = "Choose a folder without a question mark in its name.";
            return Err(
                Failure::usage("the database cannot lie in a folder with a question mark", remedy).at(folder.display())
            );
        }
        Ok(Self {
            addr: read::optional(&given, "addr", read::address)?.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 3000))),
            public_url: read::optional(&given, "public_url", read::public_url)?,
            mail: read::optional(&given, "mail", read::mail)?.unwrap_or_else(|| MailWay::Folder(data.join("mail"))),
            mail_ca: read::optional(&given, "mail_ca", read::path)?,
            mail_dkim_key: read::optional(&given, "mail_dkim_key", read::path)?,
            mail_dkim_selector: read::optional(&given, "mail_dkim_selector", read::line)?,
            sender_name: read::optional(&given, "sender_name", read::line)?,
            sender_address: read::optional(&given, "sender_address", read::email)?,
            organisation: read::optional(&given, "organisation", read::line)?,
            courses: read::optional(&given, "courses", read::path)?,
            secret: read::optional(&given, "secret", read::secret)?,
            trusted_proxies: read::optional(&given, "trusted_proxies", read::number)?.unwrap_or(0),
            log_format: read::optional(&given, "log_format", read::format)?.unwrap_or(Format::Human),
            log_level: read::optional(&given, "log_level", read::level)?.unwrap_or(Level::Info),
            data,
            db,
            given,
        })
    }

    /// What was given for a setting, fit to be shown, and where; none if its default holds.
    pub fn shown(&self, setting: &Setting) -> Option<(String, &Origin)> {
        let given = self.given.get(setting.key)?;
        let value = match setting.key {
            "secret" => "(hidden)".to_owned(),
            "mail" => read::without_passphrase(&given.value),
            _ => given.value.clone(),
        };
        Some((value, &given.origin))
    }

    /// Whether people reach it by https, which is taken for production.
    pub fn in_production(&self) -> bool {
        self.public_url.as_ref().is_some_and(|u| u.https)
    }

    /// Refuses what would lose letters or data in production.
    ///
    /// # Errors
    /// Where letters would go to a folder, or the secret was not given.
    pub fn fit_for_production(&self) -> Result<(), Failure> {
        if !self.in_production() {
            return Ok(());
        }
        if let MailWay::Folder(_) = self.mail {
            let remedy = "Set CAIRN_MAIL to your mail server, as smtps://NAME:PASSPHRASE@mail.example.org. \
                Only to try things out, set CAIRN_PUBLIC_URL to an http:// address.";
            let what = "with a public https address letters must reach people, and a folder of letters reaches nobody";
            return Err(Failure::usage(what, remedy).at("CAIRN_MAIL"));
        }
        if self.secret.is_none() {
            let remedy = "Make one with `openssl rand -hex 32`, keep a copy in a safe place apart from the data, and set CAIRN_SECRET to it. \
                If this data was made without one, it is in the file `secret` of the data folder: set CAIRN_SECRET to what that file says.";
            let what = "with a public https address the secret must be given, so that it does not lie beside the data that it seals";
            return Err(Failure::usage(what, remedy).at("CAIRN_SECRET"));
        }
        Ok(())
    }

    /// The socket by which commands reach a running server.
    pub fn socket(&self) -> PathBuf {
        socket(&self.data)
    }
}

/// The socket of a data folder.
fn socket(data: &Path) -> PathBuf {
    data.join("admin.sock")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::sources::Given;
    use super::*;

    fn settings(pairs: &[(&'static str, &str)]) -> Result<Settings, Failure> {
        let given = |value: &str| Given { value: value.to_owned(), origin: Origin::Environment("X".to_owned()) };
        Settings::read(pairs.iter().map(|(k, v)| (*k, given(v))).collect())
    }

    const SECRET: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    #[test]
    fn with_nothing_given_everything_lies_in_the_data_folder_and_only_this_machine_reaches_it() {
        let settings = settings(&[]).unwrap();
        assert_eq!(settings.addr.to_string(), "127.0.0.1:3000");
        assert_eq!(settings.db, Place::Folder(PathBuf::from("data/db")));
        assert_eq!(settings.mail, MailWay::Folder(PathBuf::from("data/mail")));
        assert_eq!(settings.socket(), PathBuf::from("data/admin.sock"));
        assert!(settings.secret.is_none() && settings.public_url.is_none());
        assert!(settings.fit_for_production().is_ok());
    }

    #[test]
    fn production_wants_a_mail_server_and_a_secret() {
        let https = ("public_url", "https://learn.example.org");
        let smtp = ("mail", "smtps://a:b@mail.example.org");
        let said = |pairs: &[_]| settings(pairs).unwrap().fit_for_production().err().map(|f| f.to_string());
        assert!(said(&[https, ("secret", SECRET)]).unwrap().contains("CAIRN_MAIL"));
        assert!(said(&[https, smtp]).unwrap().contains("CAIRN_SECRET"));
        assert_eq!(said(&[https, smtp, ("secret", SECRET)]), None);
        assert_eq!(said(&[("public_url", "http://localhost:3000")]), None);
    }

    #[test]
    fn what_is_secret_is_not_shown() {
        let settings = settings(&[("secret", SECRET), ("mail", "smtps://desk:hush@mail.example.org")]).unwrap();
        for setting in SETTINGS {
            if let Some((shown, _)) = settings.shown(setting) {
                assert!(!shown.contains("hush") && !shown.contains("0011"), "{shown}");
            }
        }
    }
}
