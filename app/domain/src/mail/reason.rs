//! Why a mail comes, as a value: the page and the simulator say it in full, the mail itself says less.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a mail comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum Reason {
    /// Nothing was done for so many days.
    Quiet {
        /// How many.
        days: i64,
    },
    /// Someone wrote to everyone in a group.
    Announced,
    /// A piece of work was answered.
    WorkAnswered,
    /// Someone wrote in a talk.
    MessageWaits,
    /// Own hours were signed.
    HoursApproved,
    /// Own hours came back with a question.
    HoursReturned,
    /// Hours of others wait for a signature.
    HoursUnsigned {
        /// The first day of those hours.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
        /// For how many days the oldest waits.
        days: i64,
    },
    /// Hours wait for the signature of someone else, who was reminded.
    HoursStuck {
        /// How many entries.
        entries: i64,
        /// For how many days the oldest waits.
        days: i64,
    },
    /// Work of others waits for an answer.
    WorkWaits {
        /// How many pieces.
        works: i64,
        /// For how many days the oldest waits.
        days: i64,
    },
    /// Invitations were not taken up.
    InvitationsOpen {
        /// How many.
        invitations: i64,
        /// For how many days the oldest is open.
        days: i64,
    },
    /// Mails were given up.
    MailGivenUp {
        /// How many.
        mails: i64,
    },
}

impl Reason {
    /// Its name in keys of the catalogue.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Quiet { .. } => "quiet",
            Self::Announced => "announced",
            Self::WorkAnswered => "work-answered",
            Self::MessageWaits => "message-waits",
            Self::HoursApproved => "hours-approved",
            Self::HoursReturned => "hours-returned",
            Self::HoursUnsigned { .. } => "hours-unsigned",
            Self::HoursStuck { .. } => "hours-stuck",
            Self::WorkWaits { .. } => "work-waits",
            Self::InvitationsOpen { .. } => "invitations-open",
            Self::MailGivenUp { .. } => "mail-given-up",
        }
    }
}
