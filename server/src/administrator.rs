//! The one-time link for an administrator: given by the running server or, when none runs, by the command itself.

use crate::failure::Failure;
use chrono::{DateTime, Utc};
use domain::course::Language;
use serde::{Deserialize, Serialize};
use service::{Error, House, Refusal, founding};
use words::Words;

/// What became of the wish for an administrator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// A link.
    Link {
        /// Where the account is made. It works once.
        link: String,
        /// Until when it works.
        expires_at: DateTime<Utc>,
    },
    /// The address is none.
    NoAddress {
        /// Why, as a sentence.
        why: String,
    },
    /// There is an account with that address already.
    Taken,
}

/// Makes the link.
///
/// # Errors
/// When the database does not answer.
pub async fn give(house: &House, email: &str) -> Result<Given, Error> {
    match founding::invite_administrator(house, email).await {
        Ok(link) => Ok(Given::Link { link: link.link, expires_at: link.expires_at }),
        Err(Error::Refused(Refusal::Person(_, refusal))) => {
            Ok(Given::NoAddress { why: Words::new(&Language::english()).person_refusal(&refusal) })
        }
        Err(Error::Refused(Refusal::AddressTaken)) => Ok(Given::Taken),
        Err(other) => Err(other),
    }
}

impl Given {
    /// The link and until when it works.
    ///
    /// # Errors
    /// When there is none, with what to do.
    pub fn link(self, email: &str) -> Result<(String, DateTime<Utc>), Failure> {
        match self {
            Self::Link { link, expires_at } => Ok((link, expires_at)),
            Self::NoAddress { why } => {
                let remedy = format!("{why} For example: cairn admin create you@example.org");
                Err(Failure::usage(format!("{email:?} is no e-mail address"), remedy))
            }
            Self::Taken => {
                let remedy = "Sign in with it, or use another address for the administrator.";
                Err(Failure::found(format!("{email} has an account already"), remedy))
            }
        }
    }
}
