//! What the use cases need from outside and tests must steer: the time, chance, and the post.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::mail::OutgoingMail;

/// The time.
pub trait Clock: Send + Sync {
    /// Now, in UTC.
    fn now(&self) -> DateTime<Utc>;
}

/// Chance, good enough for keys and tokens.
pub trait Random: Send + Sync {
    /// Fills the bytes with chance.
    fn fill(&self, bytes: &mut [u8]);
}

/// Why a mail did not leave.
#[derive(Debug, thiserror::Error)]
pub enum MailFault {
    /// It may work later.
    #[error("{0}")]
    Temporary(String),
    /// It will not work by trying again.
    #[error("{0}")]
    Permanent(String),
}

/// What a message that came back tells of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The first part of its Message-ID.
    pub mark: String,
    /// Whether nothing will arrive there any more.
    pub permanent: bool,
    /// The status code, as 5.1.1.
    pub status: String,
}

/// The post.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Hands a mail over for delivery; bounded in time by the one who implements it.
    ///
    /// # Errors
    /// When it was not taken.
    async fn send(&self, mail: &OutgoingMail) -> Result<(), MailFault>;

    /// Reads a message that came back; none where it is no report about a mail of ours.
    fn report(&self, message: &[u8]) -> Option<Report>;
}
