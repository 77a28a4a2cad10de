//! Letters to a mail server. Connections are kept for a short while and used again only after a clean answer.
//!
//! lettre's own pool puts a connection back even when a letter was given up half-way (a timeout, a stop). The next letter
//! would then read the answers to the last one, and count a refused letter as sent. So its connections are used
//! directly: one leaves the shelf before a letter and comes back only after the server has taken that letter.

use crate::fault::{Answer, Fault};
use crate::post::Patience;
use crate::relay::{Protection, Relay, SetupError};
use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters, TlsParametersBuilder};
use lettre::transport::smtp::extension::ClientId;
use std::error::Error as _;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

/// Connections that are kept at most.
const KEPT: usize = 2;
/// How long a kept connection may take to show that it still works.
const STILL_THERE: Duration = Duration::from_secs(5);

/// A way to a mail server.
pub struct Line {
    relay: Relay,
    hello: ClientId,
    tls: Option<TlsParameters>,
    shelf: Arc<Shelf>,
}

#[derive(Default)]
struct Shelf {
    kept: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

impl Line {
    /// Reads the address and sets up TLS; connects nowhere yet. `trusted` is trusted beside the usual authorities (PEM).
    pub fn new(address: &str, trusted: Option<&[u8]>, hello: &str) -> Result<Self, SetupError> {
        let relay = Relay::parse(address)?;
        let tls = match relay.protection {
            Protection::Open => None,
            Protection::StartTls | Protection::Tls => Some(tls(&relay.host, trusted)?),
        };
        Ok(Self { relay, hello: ClientId::Domain(hello.to_owned()), tls, shelf: Arc::default() })
    }

    /// Sends one letter. Given up half-way, the connection goes with it.
    pub async fn send(&self, envelope: &Envelope, letter: &[u8], patience: Patience) -> Result<(), Fault> {
        let mut connection = match self.shelf.take(patience.idle).await {
            Some(connection) => connection,
            None => self.connect(patience).await?,
        };
        connection.send(envelope, letter).await.map_err(|error| {
            let answer = Answer::of(&error);
            match answer {
                // Some servers ask for the sign-in only when the letter comes.
                Some(answer) if matches!(answer.code, 530 | 535) => Fault::Authentication { answer: Some(answer) },
                Some(answer) => Fault::Rejected { answer },
                None => broken(error, patience),
            }
        })?;
        self.shelf.keep(connection, patience.idle);
        Ok(())
    }

    async fn connect(&self, patience: Patience) -> Result<AsyncSmtpConnection, Fault> {
        let refused = |error: Error| match Answer::of(&error) {
            Some(answer) => Fault::TurnedAway { answer },
            None => broken(error, patience),
        };
        let wrapped = self.tls.clone().filter(|_| self.relay.protection == Protection::Tls);
        // A name may stand for several addresses; one that is silent must leave time for the others.
        let each = Some(patience.letter / 4);
        let server = (self.relay.host.as_str(), self.relay.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(server, each, &self.hello, wrapped, None).await.map_err(refused)?;
        if let (Protection::StartTls, Some(tls)) = (self.relay.protection, &self.tls) {
            if !connection.can_starttls() {
                return Err(Fault::NoStartTls);
            }
            connection.starttls(tls.clone(), &self.hello).await.map_err(refused)?;
        }
        if let Some((name, passphrase)) = &self.relay.sign_in {
            let credentials = Credentials::new(name.clone(), passphrase.clone());
            connection.auth(DEFAULT_MECHANISMS, &credentials).await.map_err(|error| {
                let answer = Answer::of(&error);
                if answer.is_some() || error.is_client() {
                    Fault::Authentication { answer }
                } else {
                    broken(error, patience)
                }
            })?;
        }
        Ok(connection)
    }
}

fn tls(host: &str, trusted: Option<&[u8]>) -> Result<TlsParameters, SetupError> {
    let mut parameters = TlsParametersBuilder::new(host.to_owned());
    if let Some(pem) = trusted {
        if !pem.windows(17).any(|w| w == b"BEGIN CERTIFICATE") {
            return Err(SetupError::TrustedCertificate(None));
        }
        let certificate = Certificate::from_pem(pem).map_err(|e| SetupError::TrustedCertificate(Some(e.into())))?;
        parameters = parameters.add_root_certificate(certificate);
    }
    parameters.build().map_err(|e| match trusted {
        Some(_) => SetupError::TrustedCertificate(Some(e.into())),
        None => SetupError::Tls { host: host.to_owned(), source: e.into() },
    })
}

impl Shelf {
    /// Takes a kept connection that still answers, if there is one.
    async fn take(&self, idle: Duration) -> Option<AsyncSmtpConnection> {
        loop {
            let (mut connection, since) = self.lock().pop()?;
            let young = since.elapsed() < idle;
            if young && timeout(STILL_THERE, connection.test_connected()).await.is_ok_and(|works| works) {
                return Some(connection);
            }
        }
    }

    fn keep(self: &Arc<Self>, connection: AsyncSmtpConnection, idle: Duration) {
        if connection.has_broken() {
            return;
        }
        let mut kept = self.lock();
        if kept.len() < KEPT {
            kept.push((connection, Instant::now()));
            tokio::spawn(leave(Arc::downgrade(self), idle));
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<(AsyncSmtpConnection, Instant)>> {
        // A panic while the list was held leaves it whole: it is only pushed to and popped from.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Says good-bye on connections that nobody used for a while, before the server tires of them.
async fn leave(shelf: Weak<Shelf>, idle: Duration) {
    sleep(idle).await;
    let Some(shelf) = shelf.upgrade() else { return };
    let old: Vec<_> = shelf.lock().extract_if(.., |(_, since)| since.elapsed() >= idle).collect();
    for (mut connection, _) in old {
        // Whatever the server says to that, the connection is dropped.
        let _ = timeout(STILL_THERE, connection.quit()).await;
    }
}

/// The fault behind an error that is no answer of the server.
fn broken(error: Error, patience: Patience) -> Fault {
    if let Some(certificate) = certificate(&error) {
        Fault::Certificate(certificate)
    } else if error.is_timeout() {
        Fault::Timeout { within: patience.letter }
    } else if error.is_response() {
        Fault::Garbled
    } else {
        Fault::Connection(error.into())
    }
}

fn certificate(error: &Error) -> Option<rustls::Error> {
    let mut cause = error.source();
    while let Some(one) = cause {
        // An io::Error hides what it was made from; its source is already one further.
        let inner = one.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        let found = inner.and_then(|e| e.downcast_ref()).or_else(|| one.downcast_ref::<rustls::Error>());
        if let Some(rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented) = found {
            return found.cloned();
        }
        cause = one.source();
    }
    None
}
