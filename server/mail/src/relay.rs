//! Where the mail server is, read from an address as `smtps://name:passphrase@mail.example.org`.

use percent_encoding::percent_decode_str;
use std::net::IpAddr;
use url::{Host, Url};

/// Why the set-up of mail was not taken: what it says and what to write instead. Passphrases are never repeated.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// It cannot be read as an address.
    #[error("the mail server's address cannot be read; write it as smtps://NAME:PASSPHRASE@HOST or smtp://HOST:587")]
    Unreadable(#[source] Option<url::ParseError>),
    /// Another scheme than the two.
    #[error("mail goes by smtp:// (STARTTLS) or smtps:// (TLS from the start), not by {scheme}://")]
    Scheme {
        /// The scheme that was given.
        scheme: String,
    },
    /// Something that an address for mail does not have.
    #[error(
        "{part:?} does not belong in the mail server's address; only ?tls=none and ?tls=required may follow the host"
    )]
    Surplus {
        /// What was given.
        part: String,
    },
    /// A name without a passphrase, or the other way round.
    #[error(
        "the mail server's address needs both a name and a passphrase, or neither; write @ and : in them as %40 and %3A"
    )]
    HalfSignIn,
    /// Open letters to another machine.
    #[error(
        "without TLS letters go only to this machine (localhost, 127.0.0.1 or [::1]), not to {host:?}; leave out ?tls=none, or use smtps://"
    )]
    OpenLine {
        /// The host.
        host: String,
    },
    /// The certificate authority to trust cannot be read.
    #[error(
        "the file of trusted certificates holds none that can be read; it should be PEM, with a line that says BEGIN CERTIFICATE"
    )]
    TrustedCertificate(#[source] Option<Box<dyn std::error::Error + Send + Sync>>),
    /// The encryption cannot be set up for that host.
    #[error("TLS cannot be set up for {host:?}")]
    Tls {
        /// The host.
        host: String,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The folder for letters cannot be made or opened.
    #[error("the folder for letters cannot be made at {}", .path.display())]
    Folder {
        /// Where.
        path: std::path::PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The key that letters are signed with cannot be read.
    #[error(
        "the key that mail is signed with cannot be read; `openssl genrsa -traditional 2048` makes one that can, with a line that says BEGIN RSA PRIVATE KEY"
    )]
    SigningKey(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The selector cannot be part of a name.
    #[error("{selector:?} cannot be a selector; letters, digits, dashes and dots make one")]
    Selector {
        /// What was given.
        selector: String,
    },
    /// The sender's name cannot stand in a header.
    #[error("the sender's name has a line end or another sign that cannot be printed")]
    SenderName,
    /// A sender's domain is none.
    #[error("{domain:?} cannot be a mail domain; letters, digits, dashes and dots make one")]
    SenderDomain {
        /// What was given.
        domain: String,
    },
}

/// How a connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// Open at first; nothing is said before STARTTLS.
    StartTls,
    /// TLS from the first byte.
    Tls,
    /// None; only on this machine.
    Open,
}

/// A mail server, how to reach it and how to sign in. It has no `Debug`: it holds a passphrase.
pub struct Relay {
    /// Its name or IP address, without brackets.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub protection: Protection,
    /// Name and passphrase, if it wants a sign-in.
    pub sign_in: Option<(String, String)>,
}

impl Relay {
    /// Reads the address.
    ///
    /// # Errors
    /// When it cannot be read, has parts that mean nothing here, or would send open letters to another machine.
    pub fn parse(address: &str) -> Result<Self, SetupError> {
        let url = Url::parse(address.trim()).map_err(|e| SetupError::Unreadable(Some(e)))?;
        if !matches!(url.scheme(), "smtp" | "smtps") {
            return Err(SetupError::Scheme { scheme: url.scheme().to_owned() });
        }
        let host = match url.host() {
            Some(Host::Domain(name)) if !name.is_empty() => name.to_owned(),
            Some(Host::Ipv4(ip)) => ip.to_string(),
            Some(Host::Ipv6(ip)) => ip.to_string(),
            _ => return Err(SetupError::Unreadable(None)),
        };
        if !matches!(url.path(), "" | "/") {
            return Err(SetupError::Surplus { part: url.path().to_owned() });
        }
        if let Some(part) = url.fragment() {
            return Err(SetupError::Surplus { part: format!("#{part}") });
        }
        let mut open = false;
        for (name, value) in url.query_pairs() {
            match (url.scheme(), &*name, &*value) {
                ("smtp", "tls", "none") => open = true,
                (_, "tls", "required") => {}
                _ => {
                    return Err(SetupError::Surplus { part: format!("{name}={value}") });
                }
            }
        }
        if open && !this_machine(&host) {
            return Err(SetupError::OpenLine { host });
        }
        let protection = match (url.scheme(), open) {
            ("smtps", _) => Protection::Tls,
            (_, true) => Protection::Open,
            (_, false) => Protection::StartTls,
        };
        let port = url.port().unwrap_or(match protection {
            Protection::Tls => 465,
            Protection::StartTls => 587,
            Protection::Open => 25,
        });
        Ok(Self { host, port, protection, sign_in: sign_in(&url)? })
    }
}

fn this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn sign_in(url: &Url) -> Result<Option<(String, String)>, SetupError> {
    let plain = |text: &str| {
        let text = percent_decode_str(text).decode_utf8().map_err(|_| SetupError::Unreadable(None))?;
        Ok(text.into_owned())
    };
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) | (_, None | Some("")) => Err(SetupError::HalfSignIn),
        (name, Some(passphrase)) => Ok(Some((plain(name)?, plain(passphrase)?))),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn told(address: &str) -> String {
        Relay::parse(address).err().unwrap().to_string()
    }

    #[test]
    fn the_scheme_says_how_letters_are_protected_and_gives_the_port() {
        for (address, protection, port) in [
            ("smtp://mail.example.org", Protection::StartTls, 587),
            ("smtp://mail.example.org:2525?tls=required", Protection::StartTls, 2525),
            ("smtps://mail.example.org", Protection::Tls, 465),
            ("smtp://localhost?tls=none", Protection::Open, 25),
            ("smtp://127.0.0.1:1025?tls=none", Protection::Open, 1025),
            ("smtp://[::1]:1025/?tls=none", Protection::Open, 1025),
        ] {
            let relay = Relay::parse(address).map_err(|e| e.to_string()).unwrap();
            assert_eq!((relay.protection, relay.port), (protection, port), "{address}");
            assert!(relay.sign_in.is_none());
        }
        assert_eq!(Relay::parse("smtp://[::1]:25?tls=none").ok().unwrap().host, "::1");
    }

    #[test]
    fn name_and_passphrase_are_decoded() {
        let relay = Relay::parse("smtps://desk%40example.org:a%3Ab%2Fc%20d@mail.example.org").ok().unwrap();
        assert_eq!(relay.sign_in.unwrap(), ("desk@example.org".to_owned(), "a:b/c d".to_owned()));
        for half in
            ["smtps://desk@mail.example.org", "smtps://:secret@mail.example.org", "smtps://desk:@mail.example.org"]
        {
            assert!(matches!(Relay::parse(half), Err(SetupError::HalfSignIn)), "{half}");
        }
    }

    #[test]
    fn open_letters_stay_on_this_machine() {
        for away in ["mail.example.org", "10.0.0.5", "localhost.example.org", "127.0.0.1.example.org", "[2001:db8::1]"]
        {
            let said = told(&format!("smtp://{away}?tls=none"));
            assert!(said.contains("only to this machine"), "{said}");
        }
    }

    #[test]
    fn what_means_nothing_here_is_said_and_no_passphrase_is_repeated() {
        for (address, expected) in [
            ("mail.example.org", "cannot be read"),
            ("smtp://", "cannot be read"),
            ("http://mail.example.org", "not by http://"),
            ("smtps://u:hush@mail.example.org/name", "does not belong"),
            ("smtps://u:hush@mail.example.org?tls=none", "does not belong"),
            ("smtp://u:hush@mail.example.org?tls=opportunistic", "does not belong"),
            ("smtp://u:hush@mail.example.org?timeout=5", "does not belong"),
            ("smtp://u:hush@mail.example.org?tls=none", "only to this machine"),
        ] {
            let said = told(address);
            assert!(said.contains(expected), "{address}: {said}");
            assert!(!said.contains("hush"), "{said}");
        }
    }
}
