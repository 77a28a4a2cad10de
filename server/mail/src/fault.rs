//! Why a letter was not sent, and whether another try makes sense.

use std::error::Error;
use std::fmt;
use std::time::Duration;

/// A letter was not sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The letter may well go out later: the fault is the line's, the server's or the set-up's.
    #[error("the letter was not sent; it is worth another try")]
    Temporary(#[source] Fault),
    /// This very letter was refused, or cannot be written: another try would end the same way.
    #[error("the letter was not sent, and another try would end the same way")]
    Permanent(#[source] Fault),
}

/// What stood in the way. No variant carries words of the mail server: they often repeat the recipient's address,
/// and faults go to the log and to the list of deliveries.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The server could not be reached, or the connection broke.
    #[error("the mail server could not be reached, or the connection broke")]
    Connection(#[source] Box<dyn Error + Send + Sync>),
    /// The server hung up in the middle, or said something that is not SMTP.
    #[error("the mail server broke off, or gave an answer that cannot be read")]
    Garbled,
    /// The server does not offer STARTTLS: without it the letter would travel open.
    #[error("the mail server offers no STARTTLS, and letters do not travel without it")]
    NoStartTls,
    /// The server's certificate is not to be trusted.
    #[error("the certificate of the mail server cannot be trusted")]
    Certificate(#[source] rustls::Error),
    /// The server did not accept the user name and passphrase, or offers no way to give them.
    #[error("the mail server did not accept the sign-in{}", after(.answer.as_ref()))]
    Authentication {
        /// What the server said; nothing where it offers no way to sign in that we know.
        answer: Option<Answer>,
    },
    /// The server turned us away before there was any talk of a letter.
    #[error("the mail server does not talk to us now ({answer})")]
    TurnedAway {
        /// What the server said.
        answer: Answer,
    },
    /// The server refused this letter.
    #[error("the mail server refused the letter ({answer})")]
    Rejected {
        /// What the server said.
        answer: Answer,
    },
    /// It took too long. Whether the letter went out is not known; its id stays the same on the next try.
    #[error("the mail server did not answer within {} s", .within.as_secs_f32())]
    Timeout {
        /// The longest time that a letter may take.
        within: Duration,
    },
    /// The folder for letters cannot be written to.
    #[error("the folder for letters cannot be written to")]
    Folder(#[source] std::io::Error),
    /// The letter cannot be written: an address, the link or the sender does not fit.
    #[error("the letter cannot be written")]
    Letter(#[source] Box<dyn Error + Send + Sync>),
}

/// A server's answer as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The reply code, as 550.
    pub code: u16,
    /// The status code of RFC 3463 where one was given, as 5.1.1 for "no such mailbox".
    pub detail: Option<(u16, u16, u16)>,
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        match self.detail {
            Some((class, subject, detail)) => write!(f, " {class}.{subject}.{detail}"),
            None => Ok(()),
        }
    }
}

/// Whether nobody listens where the server should be.
fn refused(error: &(dyn Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(one) = cause {
        if one.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::ConnectionRefused) {
            return true;
        }
        cause = one.source();
    }
    false
}

fn after(answer: Option<&Answer>) -> String {
    answer.map(|a| format!(" ({a})")).unwrap_or_default()
}

impl Answer {
    /// The answer in an error of the SMTP client, if it is one.
    pub(crate) fn of(error: &lettre::transport::smtp::Error) -> Option<Self> {
        let code = error.status()?.into();
        let said = error.source().map(ToString::to_string).unwrap_or_default();
        let detail = said.split_whitespace().next().and_then(|first| {
            let mut numbers = first.split('.').map(|n| n.parse::<u16>().ok());
            match (numbers.next()??, numbers.next()??, numbers.next()??, numbers.next()) {
                (class, subject, detail, None) => Some((class, subject, detail)),
                _ => None,
            }
        });
        Some(Self { code, detail })
    }
}

impl Fault {
    /// Every name that a fault can have.
    pub const NAMES: [&'static str; 12] = [
        "refused",
        "connection",
        "garbled",
        "no-starttls",
        "certificate",
        "authentication",
        "turned-away",
        "no-mailbox",
        "rejected",
        "timeout",
        "folder",
        "letter",
    ];

    /// A short name for lists and counts, with nothing in it about the letter.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Connection(error) if refused(error.as_ref()) => "refused",
            Self::Connection(_) => "connection",
            Self::Garbled => "garbled",
            Self::NoStartTls => "no-starttls",
            Self::Certificate(_) => "certificate",
            Self::Authentication { .. } => "authentication",
            Self::TurnedAway { .. } => "turned-away",
            // 5.1.x is about the address: nothing will ever arrive there.
            Self::Rejected { answer } if answer.code >= 500 && matches!(answer.detail, Some((5, 1, _))) => "no-mailbox",
            Self::Rejected { .. } => "rejected",
            Self::Timeout { .. } => "timeout",
            Self::Folder(_) => "folder",
            Self::Letter(_) => "letter",
        }
    }
}

impl MailError {
    /// What stood in the way.
    #[must_use]
    pub const fn fault(&self) -> &Fault {
        match self {
            Self::Temporary(fault) | Self::Permanent(fault) => fault,
        }
    }

    /// Whether another try would end the same way.
    #[must_use]
    pub const fn is_permanent(&self) -> bool {
        matches!(self, Self::Permanent(_))
    }
}

impl From<Fault> for MailError {
    /// Permanent is only what concerns this one letter. A wrong passphrase or certificate is no fault of the letters
    /// that wait: they go out when the operator has mended it.
    fn from(fault: Fault) -> Self {
        match &fault {
            Fault::Letter(_) => Self::Permanent(fault),
            Fault::Rejected { answer } if answer.code >= 500 => Self::Permanent(fault),
            _ => Self::Temporary(fault),
        }
    }
}
