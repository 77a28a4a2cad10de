//! Reading the value of each setting: what is wrong with it, and how to write it.

use super::sources::All;
use crate::failure::Failure;
use axum::http::Uri;
use domain::person::EmailAddress;
use service::MasterSecret;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use storage::Place;

/// Where letters go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailWay {
    /// Into a folder.
    Folder(PathBuf),
    /// To the mail server at that address, which may hold a passphrase.
    Server(String),
}

/// The address that people type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    /// "https://learn.example.org", without a slash at the end.
    pub text: String,
    /// Its host, without the port.
    pub host: String,
    /// Whether it is https.
    pub https: bool,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
}

/// How much is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Only what broke.
    Error,
    /// Also what should be looked at.
    Warn,
    /// Also what happens in the normal run.
    Info,
    /// Also what helps to find a fault.
    Debug,
}

/// What is wrong with a value, and how to write it.
pub struct Wrong {
    what: String,
    remedy: String,
}

fn wrong<T>(what: impl Into<String>, remedy: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong { what: what.into(), remedy: remedy.into() })
}

/// Reads a setting if it was given.
pub fn optional<T>(all: &All, key: &str, read: impl FnOnce(&str) -> Result<T, Wrong>) -> Result<Option<T>, Failure> {
    let Some(given) = all.get(key) else { return Ok(None) };
    match read(given.value.trim()) {
        Ok(value) => Ok(Some(value)),
        Err(wrong) => Err(Failure::usage(wrong.what, wrong.remedy).at(&given.origin)),
    }
}

pub fn path(text: &str) -> Result<PathBuf, Wrong> {
    if text.is_empty() {
        wrong("no path was given", "Write the path of a file or folder.")
    } else {
        Ok(PathBuf::from(text))
    }
}

pub fn address(text: &str) -> Result<SocketAddr, Wrong> {
    let numbers = text.strip_prefix("localhost:").map_or_else(|| text.to_owned(), |port| format!("127.0.0.1:{port}"));
    numbers.parse().or_else(|_| {
        let remedy = "Write an IP address and a port: 127.0.0.1:3000 for this machine only, 0.0.0.0:3000 for every network, [::]:3000 with IPv6.";
        wrong(format!("{text:?} is no address to listen on"), remedy)
    })
}

pub fn public_url(text: &str) -> Result<PublicUrl, Wrong> {
    let remedy =
        "Write it as https://learn.example.org, or http://127.0.0.1:3000, with nothing behind the host and port.";
    let Ok(uri) = text.parse::<Uri>() else { return wrong(format!("{text:?} is no web address"), remedy) };
    let https = match uri.scheme_str() {
        Some("https") => true,
        Some("http") => false,
        _ => return wrong("the public address has neither http:// nor https:// in front", remedy),
    };
    let Some(authority) = uri.authority().filter(|a| !a.host().is_empty()) else {
        return wrong("the public address names no host", remedy);
    };
    if authority.as_str().contains('@') || uri.query().is_some() || !matches!(uri.path(), "" | "/") {
        return wrong("the public address has more in it than scheme, host and port", remedy);
    }
    let scheme = if https { "https" } else { "http" };
    Ok(PublicUrl {
        text: format!("{scheme}://{}", authority.as_str().to_ascii_lowercase()),
        host: authority.host().trim_matches(['[', ']']).to_ascii_lowercase(),
        https,
    })
}

pub fn place(text: &str) -> Result<Place, Wrong> {
    let remedy = "Leave CAIRN_DB out, or write surrealkv://FOLDER, or mem:// to forget everything at the end.";
    match text.split_once("://") {
        Some(("mem", "")) => Ok(Place::Memory),
        Some(("surrealkv", folder)) if !folder.is_empty() => Ok(Place::Folder(PathBuf::from(folder))),
        Some(("ws" | "wss", _)) => {
            wrong("a database server at ws:// cannot be used yet: the database runs inside this program", remedy)
        }
        _ => wrong(format!("{text:?} is no database"), remedy),
    }
}

pub fn mail(text: &str) -> Result<MailWay, Wrong> {
    let remedy = "Write smtps://NAME:PASSPHRASE@HOST, smtp://HOST:PORT (with STARTTLS), or folder:FOLDER.";
    match text.split_once(':') {
        Some(("folder", folder)) if !folder.is_empty() => Ok(MailWay::Folder(PathBuf::from(folder))),
        Some(("smtp" | "smtps", rest)) if rest.starts_with("//") => Ok(MailWay::Server(text.to_owned())),
        // What was given is not repeated: it may hold a passphrase.
        _ => wrong("this is no way for letters to go", remedy),
    }
}

/// The same address of a mail server, its name and passphrase left out.
pub fn without_passphrase(address: &str) -> String {
    match (address.split_once("://"), address.rfind('@')) {
        (Some((scheme, _)), Some(at)) => format!("{scheme}://(hidden)@{}", &address[at + 1..]),
        _ => address.to_owned(),
    }
}

pub fn line(text: &str) -> Result<String, Wrong> {
    if text.is_empty() || text.chars().any(char::is_control) {
        wrong("this is empty, or has signs that cannot be printed", "Write a name in one line.")
    } else {
        Ok(text.to_owned())
    }
}

pub fn email(text: &str) -> Result<EmailAddress, Wrong> {
    EmailAddress::parse(text)
        .or_else(|_| wrong(format!("{text:?} is no e-mail address"), "Write it as desk@example.org."))
}

pub fn secret(text: &str) -> Result<MasterSecret, Wrong> {
    let digits = |at: usize| text.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    let plain = text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
    let mut secret = [0; 32];
    for (place, byte) in secret.iter_mut().enumerate() {
        match digits(2 * place).filter(|_| plain) {
            Some(value) => *byte = value,
            None => {
                return wrong(
                    "the secret is not 64 of the digits 0 to 9 and a to f",
                    "Make one with `openssl rand -hex 32`.",
                );
            }
        }
    }
    Ok(MasterSecret(secret))
}

pub fn number(text: &str) -> Result<usize, Wrong> {
    text.parse()
        .ok()
        .filter(|n| *n <= 16)
        .map_or_else(|| wrong(format!("{text:?} is no number of proxies"), "Write a number from 0 to 16."), Ok)
}

pub fn format(text: &str) -> Result<Format, Wrong> {
    match text {
        "human" => Ok(Format::Human),
        "json" => Ok(Format::Json),
        _ => wrong(format!("{text:?} is no way to write the log"), "Write human or json."),
    }
}

pub fn level(text: &str) -> Result<Level, Wrong> {
    match text {
        "error" => Ok(Level::Error),
        "warn" => Ok(Level::Warn),
        "info" => Ok(Level::Info),
        "debug" => Ok(Level::Debug),
        _ => wrong(format!("{text:?} is no level of the log"), "Write error, warn, info or debug."),
    }
}

/// The address at which a browser on this machine reaches what listens there.
pub fn local_url(bound: SocketAddr) -> PublicUrl {
    let ip = match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::from([127, 0, 0, 1]),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1]),
        ip => ip,
    };
    PublicUrl { text: format!("http://{}", SocketAddr::new(ip, bound.port())), host: ip.to_string(), https: false }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_public_address_is_scheme_host_and_port_and_nothing_else() {
        for (given, text, host, https) in [
            ("https://Learn.Example.org/", "https://learn.example.org", "learn.example.org", true),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000", "127.0.0.1", false),
            ("http://[::1]:3000/", "http://[::1]:3000", "::1", false),
        ] {
            let expected = PublicUrl { text: text.to_owned(), host: host.to_owned(), https };
            assert_eq!(public_url(given).ok(), Some(expected), "{given}");
        }
        for bad in [
            "learn.example.org",
            "ftp://x.org",
            "https://",
            "https://x.org/a",
            "https://x.org?a",
            "https://u:p@x.org",
            "",
            "/a",
        ] {
            assert!(public_url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_database_server_is_refused_in_words() {
        assert_eq!(place("mem://").ok(), Some(Place::Memory));
        assert_eq!(place("surrealkv:///srv/db").ok(), Some(Place::Folder(PathBuf::from("/srv/db"))));
        let refused = place("ws://db:8000").err().unwrap();
        assert!(refused.what.contains("cannot be used yet"), "{}", refused.what);
        for bad in ["", "mem", "surrealkv://", "rocksdb://x", "/srv/db"] {
            assert!(place(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn mail_goes_to_a_folder_or_a_server_and_a_fault_repeats_no_passphrase() {
        assert_eq!(mail("folder:/tmp/m").ok(), Some(MailWay::Folder(PathBuf::from("/tmp/m"))));
        assert!(matches!(mail("smtps://a:b@mail.example.org"), Ok(MailWay::Server(_))));
        for bad in ["", "folder:", "smtp:mail", "http://u:hush@x.org", "hush"] {
            let refused = mail(bad).err().unwrap();
            assert!(!refused.what.contains("hush"), "{bad}");
        }
        assert_eq!(without_passphrase("smtps://a:b@c@mail.example.org:465"), "smtps://(hidden)@mail.example.org:465");
        assert_eq!(without_passphrase("smtp://mail.example.org"), "smtp://mail.example.org");
    }

    #[test]
    fn a_secret_is_64_hexadecimal_digits() {
        assert_eq!(secret(&"0f".repeat(32)).ok().unwrap().0, [15; 32]);
        for bad in ["", "0f", &"0g".repeat(32), &"+f".repeat(32), &"é".repeat(32)] {
            assert!(secret(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_listens_everywhere_is_reached_on_this_machine() {
        for (bound, url) in [
            ("0.0.0.0:80", "http://127.0.0.1:80"),
            ("[::]:3000", "http://[::1]:3000"),
            ("127.0.0.1:3000", "http://127.0.0.1:3000"),
        ] {
            assert_eq!(local_url(bound.parse().unwrap()).text, url);
        }
    }
}
