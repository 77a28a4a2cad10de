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

/// The post.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Hands a mail over for delivery; bounded in time by the one who implements it.
    ///
    /// # Errors
    /// When it was not taken.
    async fn send(&self, mail: &OutgoingMail) -> Result<(), MailFault>;
}
