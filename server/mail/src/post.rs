//! The post: where letters go, and sending one.

use crate::fault::{Fault, MailError};
use crate::folder::Folder;
use crate::message::{compose, mark};
use crate::relay::SetupError;
use crate::sender::Sender;
use crate::signature::Signature;
use crate::smtp::Line;
use domain::mail::OutgoingMail;
use std::collections::VecDeque;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tracing::Dispatch;
use tracing::instrument::WithSubscriber as _;

/// Messages that memory holds at most; the oldest go first.
const REMEMBERED: usize = 1_000;

/// Where letters go.
pub enum Delivery {
    /// As files, one a message, in this folder.
    Folder(PathBuf),
    /// To a mail server.
    Smtp {
        /// `smtp://` (STARTTLS is required) or `smtps://` (TLS from the start), with name and passphrase if it wants
        /// them (percent-encoded). `?tls=none` is for a server on this machine only.
        url: String,
        /// Certificates to trust beside the usual authorities, as PEM.
        trusted_ca: Option<Vec<u8>>,
    },
    /// Nowhere: messages are kept to be looked at, in tests and in the demonstration.
    Memory,
}

impl fmt::Debug for Delivery {
    /// The address is left out: it may hold a passphrase.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => f.debug_tuple("Folder").field(path).finish(),
            Self::Smtp { .. } => f.debug_struct("Smtp").finish_non_exhaustive(),
            Self::Memory => f.write_str("Memory"),
        }
    }
}

/// How long things may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// One letter, from looking up the server to its last answer.
    pub letter: Duration,
    /// How long a connection is kept for the next letter.
    pub idle: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { letter: Duration::from_secs(60), idle: Duration::from_secs(20) }
    }
}

enum Way {
    Folder(Folder),
    Smtp(Box<Line>),
    Memory(Mutex<VecDeque<OutgoingMail>>),
}

/// Sends letters. One is enough for the whole program: it is shared, not copied.
pub struct Post {
    sender: Sender,
    way: Way,
    patience: Patience,
    signature: Option<Signature>,
}

impl Post {
    /// Sets up the post. Nothing is sent and nobody is called yet.
    ///
    /// # Errors
    /// When the sender, the server's address, the certificates or the folder cannot be used.
    pub fn new(delivery: &Delivery, sender: Sender) -> Result<Self, SetupError> {
        sender.check()?;
        let way = match delivery {
            Delivery::Folder(path) => Way::Folder(Folder::open(path)?),
            Delivery::Smtp { url, trusted_ca } => {
                Way::Smtp(Box::new(Line::new(url, trusted_ca.as_deref(), &sender.hello_name)?))
            }
            Delivery::Memory => Way::Memory(Mutex::default()),
        };
        Ok(Self { sender, way, patience: Patience::default(), signature: None })
    }

    /// The same post with other limits of time.
    #[must_use]
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// The same post, which signs every letter.
    #[must_use]
    pub fn signed(self, signature: Option<Signature>) -> Self {
        Self { signature, ..self }
    }

    /// Who letters come from.
    #[must_use]
    pub const fn sender(&self) -> &Sender {
        &self.sender
    }

    /// Sends one letter, once. Trying again later is up to the caller: the same message makes the same letter with the
    /// same id, so that a second copy can be told from a second letter.
    ///
    /// # Errors
    /// Temporary when a later try may help, permanent when this letter was refused or cannot be written.
    pub async fn send(&self, mail: &OutgoingMail) -> Result<(), MailError> {
        let mut message = compose(mail, &self.sender)?;
        if let Some(signature) = &self.signature {
            signature.sign(&mut message);
        }
        let within = self.patience.letter;
        let sending = async {
            match &self.way {
                Way::Folder(folder) => folder.write(&mark(&mail.key), message.formatted()).await,
                Way::Smtp(line) => {
                    let letter = message.formatted();
                    let talk = line.send(message.envelope(), &letter, self.patience);
                    // lettre traces all that is said, passphrase and letter included; no log may hold that.
                    talk.with_subscriber(Dispatch::none()).await
                }
                Way::Memory(sent) => {
                    let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
                    if sent.len() == REMEMBERED {
                        sent.pop_front();
                    }
                    sent.push_back(mail.clone());
                    Ok(())
                }
            }
        };
        match tokio::time::timeout(within, sending).await {
            Ok(outcome) => Ok(outcome?),
            Err(_) => Err(Fault::Timeout { within }.into()),
        }
    }

    /// What was sent to memory, oldest first; empty for every other way.
    #[must_use]
    pub fn sent(&self) -> Vec<OutgoingMail> {
        match &self.way {
            Way::Memory(sent) => sent.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect(),
            Way::Folder(_) | Way::Smtp(_) => Vec::new(),
        }
    }
}
