//! A message to a person, as a value: what it is about and the one link it carries. The words are put in when it is sent.

pub mod climb;
pub mod kind;
#[cfg(feature = "zones")]
pub mod open_hours;
pub mod preference;
pub mod reason;
#[cfg(feature = "zones")]
pub mod release;
#[cfg(feature = "zones")]
pub mod simulation;
#[cfg(feature = "zones")]
pub mod situation;
pub mod telling;

use self::kind::Kind;
use self::reason::Reason;
use crate::calendar::Invitation;
use crate::canonical::Digest;
use crate::course::Language;
use crate::person::EmailAddress;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What a message is about. Nothing here tells of health, hours, marks or status: details wait behind the sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MailContent {
    /// Someone is invited.
    Invitation {
        /// Where to accept.
        link: String,
        /// The last day on which the link works.
        until: NaiveDate,
    },
    /// A trainer answered a piece of work.
    WorkAnswered {
        /// Where to read it.
        link: String,
    },
    /// A supervisor signed entries.
    HoursApproved {
        /// Where to see them.
        link: String,
    },
    /// A supervisor returned entries.
    HoursReturned {
        /// Where to see them.
        link: String,
    },
    /// A certificate was issued.
    CertificateIssued {
        /// Where to fetch it.
        link: String,
    },
    /// Nothing was done for a week.
    Idle {
        /// Where to go on.
        link: String,
    },
    /// Someone wrote in a talk between a trainee and their trainers.
    Message {
        /// Where to read it.
        link: String,
    },
    /// A note to everyone in a cohort.
    Announcement {
        /// Where to read it.
        link: String,
    },
    /// Someone forgot their passphrase and asked for a link.
    ResetLink {
        /// Where to choose a new one.
        link: String,
    },
    /// The passphrase was changed.
    PassphraseChanged {
        /// Where to look at the account.
        link: String,
    },
    /// Staff made a slip with which a new passphrase can be chosen.
    SlipMade {
        /// Where to look at the account.
        link: String,
    },
    /// Someone gave this as their new address.
    ConfirmAddress {
        /// Where to confirm it.
        link: String,
    },
    /// This is no longer the address of the account.
    AddressChanged {
        /// Where to look at the account.
        link: String,
    },
    /// Two accounts of one person were joined.
    AccountsJoined {
        /// Where to look at the account.
        link: String,
    },
    /// A supervisor without an account is asked to sign.
    SignRequest {
        /// Where to look at it.
        link: String,
        /// The last day on which the link works.
        until: NaiveDate,
    },
    /// Everything that waits for someone, gathered: at most one a day.
    Note {
        /// Where to see it.
        link: String,
        /// What waits.
        items: Vec<Item>,
    },
    /// Staff try out whether mail arrives.
    Trial {
        /// Where the settings of mail are.
        link: String,
    },
}

/// One thing in a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its kind.
    pub kind: Kind,
    /// Why it is in the note.
    pub reason: Reason,
    /// From then on it is left out.
    pub until: DateTime<Utc>,
}

impl MailContent {
    /// The kind in the registry. A note has the kind of the first thing in it.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Invitation { .. }
            | Self::ResetLink { .. }
            | Self::PassphraseChanged { .. }
            | Self::SlipMade { .. }
            | Self::ConfirmAddress { .. }
            | Self::AddressChanged { .. }
            | Self::AccountsJoined { .. } => Kind::Account,
            Self::Idle { .. } | Self::Announcement { .. } => Kind::Course,
            Self::WorkAnswered { .. } | Self::Message { .. } => Kind::Answers,
            Self::HoursApproved { .. } | Self::HoursReturned { .. } => Kind::OwnHours,
            Self::CertificateIssued { .. } => Kind::Certificate,
            Self::SignRequest { .. } => Kind::SigningQueue,
            Self::Note { items, .. } => items.first().map_or(Kind::Course, |item| item.kind),
            Self::Trial { .. } => Kind::Operation,
        }
    }

    /// Why it comes, where it is one of those that can be gathered into a note.
    #[must_use]
    pub const fn reason(&self) -> Option<Reason> {
        match self {
            Self::Announcement { .. } => Some(Reason::Announced),
            Self::WorkAnswered { .. } => Some(Reason::WorkAnswered),
            Self::Message { .. } => Some(Reason::MessageWaits),
            Self::HoursApproved { .. } => Some(Reason::HoursApproved),
            Self::HoursReturned { .. } => Some(Reason::HoursReturned),
            _ => None,
        }
    }

    /// The name in message keys and in the delivery list.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Invitation { .. } => "invitation",
            Self::WorkAnswered { .. } => "work-answered",
            Self::HoursApproved { .. } => "hours-approved",
            Self::HoursReturned { .. } => "hours-returned",
            Self::CertificateIssued { .. } => "certificate-issued",
            Self::Idle { .. } => "idle",
            Self::Message { .. } => "talk",
            Self::Announcement { .. } => "announcement",
            Self::ResetLink { .. } => "reset-link",
            Self::PassphraseChanged { .. } => "passphrase-changed",
            Self::SlipMade { .. } => "slip-made",
            Self::ConfirmAddress { .. } => "confirm-address",
            Self::AddressChanged { .. } => "address-changed",
            Self::AccountsJoined { .. } => "accounts-joined",
            Self::SignRequest { .. } => "sign-request",
            Self::Note { .. } => "note",
            Self::Trial { .. } => "trial",
        }
    }

    /// The link it carries.
    #[must_use]
    pub fn link(&self) -> &str {
        match self {
            Self::Invitation { link, .. }
            | Self::SignRequest { link, .. }
            | Self::WorkAnswered { link }
            | Self::HoursApproved { link }
            | Self::HoursReturned { link }
            | Self::CertificateIssued { link }
            | Self::Idle { link }
            | Self::Message { link }
            | Self::Announcement { link }
            | Self::ResetLink { link }
            | Self::PassphraseChanged { link }
            | Self::SlipMade { link }
            | Self::ConfirmAddress { link }
            | Self::AddressChanged { link }
            | Self::AccountsJoined { link }
            | Self::Note { link, .. }
            | Self::Trial { link } => link,
        }
    }
}

/// A message that is due. Its key is made from what caused it, so that the same cause never makes two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingMail {
    /// What caused it, as text: "hours-approved:ENTRY:2".
    pub key: String,
    /// To whom.
    pub to: EmailAddress,
    /// How they are called; empty where no name is known yet.
    pub name: String,
    /// The language they read.
    pub language: Language,
    /// What it is about.
    pub content: MailContent,
    /// When it was caused.
    pub created_at: DateTime<Utc>,
    /// After this it is not sent any more.
    pub not_after: DateTime<Utc>,
    /// What goes along with it. Mails that an earlier edition queued have none.
    #[serde(default)]
    pub extras: Extras,
}

/// What names a message outside this house: 32 hexadecimal digits of the digest of its key. The same cause gives the same
/// mark on every try, and nobody can read from it what the message is about.
#[must_use]
pub fn mark(key: &str) -> String {
    Digest::of_bytes(key.as_bytes()).as_str().chars().take(32).collect()
}

/// What goes along with a message beside its words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extras {
    /// Where its reader chooses which messages come, without signing in; a POST to it stops this kind in one step.
    #[serde(default)]
    pub choices: Option<String>,
    /// A date for the reader's calendar.
    #[serde(default)]
    pub date: Option<Invitation>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// What the edition of November 2026 wrote into the outbox, letter for letter.
    const EARLIER: [(&str, &str); 3] = [
        (
            r#"{"key":"invitation:i1","to":"rosa@example.org","name":"","language":"en","content":{"kind":"invitation","link":"https://learn.example.org/join/t","until":"2026-12-10"},"created_at":"2026-11-26T12:00:00Z","not_after":"2026-12-10T12:00:00Z"}"#,
            "invitation",
        ),
        (
            r#"{"key":"hours-returned:e7:2","to":"rosa@example.org","name":"Rosa","language":"en","content":{"kind":"hours_returned","link":"https://learn.example.org/home"},"created_at":"2026-11-26T12:00:00Z","not_after":"2026-12-10T12:00:00Z"}"#,
            "hours-returned",
        ),
        (
            r#"{"key":"talk:t1:2","to":"rosa@example.org","name":"Rosa","language":"en","content":{"kind":"message","link":"https://learn.example.org/home"},"created_at":"2026-11-26T12:00:00Z","not_after":"2026-12-10T12:00:00Z"}"#,
            "talk",
        ),
    ];

    #[test]
    fn a_mail_that_an_earlier_edition_queued_is_still_read() {
        for (json, name) in EARLIER {
            let mail: OutgoingMail = serde_json::from_str(json).unwrap();
            assert_eq!(mail.content.name(), name);
            assert_eq!(mail.extras, Extras::default());
            let again: OutgoingMail = serde_json::from_str(&serde_json::to_string(&mail).unwrap()).unwrap();
            assert_eq!(again, mail);
        }
    }
}
