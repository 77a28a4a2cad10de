//! A message to a person, as a value: what it is about and the one link it carries. The words are put in when it is sent.

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
}

impl MailContent {
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
        }
    }

    /// The link it carries.
    #[must_use]
    pub fn link(&self) -> &str {
        match self {
            Self::Invitation { link, .. }
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
            | Self::AccountsJoined { link } => link,
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
}
