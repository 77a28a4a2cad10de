//! The registry of mail: sixteen kinds, each with its class, to whom it goes, and when it has lost its meaning.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// Whether someone can do without a kind of mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// It belongs to the account or to a certificate and is always sent, at once.
    Always,
    /// It comes unless its reader switches it off.
    OnByDefault,
    /// It comes only when its reader asks for it.
    OptIn,
}

/// Whom a kind of mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipients {
    /// Everyone with an account, and those who are invited.
    Everyone,
    /// Trainees.
    Trainees,
    /// Trainers and those who look after groups.
    Trainers,
    /// Supervisors.
    Supervisors,
    /// Trainees, and their supervisors.
    TraineesAndSupervisors,
    /// Those who are asked for a reference.
    Referees,
    /// Those who hold a certificate.
    Holders,
    /// Employers who follow a certificate.
    Employers,
    /// Administrators.
    Administrators,
}

/// A kind of mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Invitations, new passphrases, changed addresses.
    Account,
    /// What happens in a course: a start, a class, an announcement, a week of quiet.
    Course,
    /// Someone answered what a trainee sent or asked.
    Answers,
    /// A quiz can be taken again from a day on.
    Attempts,
    /// Own hours: answered by a supervisor, or not written down yet.
    OwnHours,
    /// Hours of others that wait for a signature.
    SigningQueue,
    /// A stage of a program ends on a day.
    StageClock,
    /// Work of others that waits for an answer, and people who need a word.
    Desk,
    /// A reference is asked for.
    Reference,
    /// A requirement was met, or a certificate is there.
    Certificate,
    /// A certificate is to be renewed by a day.
    Renewal,
    /// What a certificate says of itself was changed.
    Standing,
    /// The same, for an employer who follows it.
    Follower,
    /// What those who run the house must know.
    Operation,
    /// A document that someone brought ends on a day.
    Document,
    /// A copy of one's own data is ready, or they were erased.
    OwnData,
}

impl Kind {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 16] = [
        Self::Account,
        Self::Course,
        Self::Answers,
        Self::Attempts,
        Self::OwnHours,
        Self::SigningQueue,
        Self::StageClock,
        Self::Desk,
        Self::Reference,
        Self::Certificate,
        Self::Renewal,
        Self::Standing,
        Self::Follower,
        Self::Operation,
        Self::Document,
        Self::OwnData,
    ];

    /// Its number from 1 to 16, which tells nothing to those who see it in a link.
    #[must_use]
    pub fn number(self) -> u8 {
        // Sixteen fit into a byte; the default is never reached because `ALL` holds every one.
        Self::ALL.iter().position(|k| *k == self).and_then(|at| u8::try_from(at + 1).ok()).unwrap_or_default()
    }

    /// The kind of that number.
    #[must_use]
    pub fn numbered(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// Its name in keys of the catalogue and in the list of deliveries.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Course => "course",
            Self::Answers => "answers",
            Self::Attempts => "attempts",
            Self::OwnHours => "own-hours",
            Self::SigningQueue => "signing-queue",
            Self::StageClock => "stage-clock",
            Self::Desk => "desk",
            Self::Reference => "reference",
            Self::Certificate => "certificate",
            Self::Renewal => "renewal",
            Self::Standing => "standing",
            Self::Follower => "follower",
            Self::Operation => "operation",
            Self::Document => "document",
            Self::OwnData => "own-data",
        }
    }

    /// Whether someone can do without it.
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            Self::Account | Self::Certificate | Self::Standing | Self::Operation | Self::OwnData => Class::Always,
            Self::Course
            | Self::Answers
            | Self::OwnHours
            | Self::SigningQueue
            | Self::StageClock
            | Self::Desk
            | Self::Renewal => Class::OnByDefault,
            // A request for a reference goes out only after the trainee said that writing to this person is safe.
            Self::Attempts | Self::Reference | Self::Follower | Self::Document => Class::OptIn,
        }
    }

    /// Whom it is for.
    #[must_use]
    pub const fn recipients(self) -> Recipients {
        match self {
            Self::Account | Self::OwnData => Recipients::Everyone,
            Self::Course | Self::Answers | Self::Attempts | Self::OwnHours | Self::Document => Recipients::Trainees,
            Self::SigningQueue => Recipients::Supervisors,
            Self::StageClock => Recipients::TraineesAndSupervisors,
            Self::Desk => Recipients::Trainers,
            Self::Reference => Recipients::Referees,
            Self::Certificate | Self::Renewal | Self::Standing => Recipients::Holders,
            Self::Follower => Recipients::Employers,
            Self::Operation => Recipients::Administrators,
        }
    }

    /// How long after its cause it still means something, where the cause itself does not say.
    #[must_use]
    pub const fn stale_after(self) -> TimeDelta {
        TimeDelta::days(match self {
            Self::SigningQueue | Self::Desk => 3,
            Self::Operation => 2,
            Self::Course | Self::Attempts => 7,
            Self::Account | Self::Answers | Self::OwnHours | Self::StageClock | Self::Reference => 14,
            Self::Renewal | Self::Follower | Self::Document => 14,
            Self::Certificate | Self::Standing | Self::OwnData => 30,
        })
    }

    /// Whether anything that is known today can cause it. The others stand here so that their planners find them.
    #[must_use]
    pub const fn has_causes(self) -> bool {
        match self {
            Self::Account
            | Self::Course
            | Self::Answers
            | Self::OwnHours
            | Self::SigningQueue
            | Self::Desk
            | Self::Certificate
            | Self::Operation => true,
            Self::Attempts
            | Self::StageClock
            | Self::Reference
            | Self::Renewal
            | Self::Standing
            | Self::Follower
            | Self::Document
            | Self::OwnData => false,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn sixteen_kinds_have_sixteen_numbers_and_names() {
        let numbers: Vec<u8> = Kind::ALL.iter().map(|k| k.number()).collect();
        assert_eq!(numbers, (1..=16).collect::<Vec<u8>>());
        assert_eq!(Kind::ALL.iter().map(|k| k.name()).collect::<BTreeSet<_>>().len(), 16);
        for kind in Kind::ALL {
            assert_eq!(Kind::numbered(kind.number()), Some(kind));
            assert!(kind.stale_after() > TimeDelta::zero());
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.name()));
        }
        assert_eq!((Kind::numbered(0), Kind::numbered(17)), (None, None));
    }
}
