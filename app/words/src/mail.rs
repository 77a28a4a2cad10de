//! Why a mail comes: in full for the page, and in words for a mail that other eyes may see.

use crate::{Value, Words};
use domain::mail::kind::{Kind, Recipients};
use domain::mail::preference::PreferenceRefusal;
use domain::mail::reason::Reason;

impl Words {
    /// Why it comes, in full. For pages behind the sign-in only.
    #[must_use]
    pub fn reason(&self, reason: &Reason) -> String {
        self.because("mail-reason", reason)
    }

    /// Why it comes, as a mail says it.
    #[must_use]
    pub fn mail_reason(&self, reason: &Reason) -> String {
        self.because("mail-told", reason)
    }

    fn because(&self, family: &str, reason: &Reason) -> String {
        let key = format!("{family}-{}", reason.name());
        match reason {
            Reason::Quiet { days } => self.say_with(&key, [("days", Value::from(*days))]),
            Reason::Announced
            | Reason::WorkAnswered
            | Reason::MessageWaits
            | Reason::HoursApproved
            | Reason::HoursReturned => self.say(&key),
            Reason::HoursUnsigned { from, to, days } => {
                let (from, to) = (self.date(*from), self.date(*to));
                let one = if from == to { "one" } else { "more" };
                self.say_with(
                    &key,
                    [("from", from.into()), ("to", to.into()), ("span", one.into()), ("days", Value::from(*days))],
                )
            }
            Reason::HoursStuck { entries, days } => {
                self.say_with(&key, [("count", Value::from(*entries)), ("days", Value::from(*days))])
            }
            Reason::WorkWaits { works, days } => {
                self.say_with(&key, [("count", Value::from(*works)), ("days", Value::from(*days))])
            }
            Reason::InvitationsOpen { invitations, days } => {
                self.say_with(&key, [("count", Value::from(*invitations)), ("days", Value::from(*days))])
            }
            Reason::MailGivenUp { mails } => self.say_with(&key, [("count", Value::from(*mails))]),
        }
    }

    /// What a kind of mail is called on pages.
    #[must_use]
    pub fn mail_kind(&self, kind: Kind) -> String {
        self.say(&format!("mail-kind-{}", kind.name()))
    }

    /// When a kind of mail comes.
    #[must_use]
    pub fn mail_kind_about(&self, kind: Kind) -> String {
        self.say(&format!("mail-kind-{}-about", kind.name()))
    }

    /// Whom a kind of mail is for.
    #[must_use]
    pub fn mail_recipients(&self, recipients: Recipients) -> String {
        let name = match recipients {
            Recipients::Everyone => "everyone",
            Recipients::Trainees => "trainees",
            Recipients::Trainers => "trainers",
            Recipients::Supervisors => "supervisors",
            Recipients::TraineesAndSupervisors => "trainees-and-supervisors",
            Recipients::Referees => "referees",
            Recipients::Holders => "holders",
            Recipients::Employers => "employers",
            Recipients::Administrators => "administrators",
        };
        self.say(&format!("mail-for-{name}"))
    }

    /// Why a choice about mail was not taken.
    #[must_use]
    pub fn preference_refusal(&self, refusal: &PreferenceRefusal) -> String {
        match refusal {
            PreferenceRefusal::Always => self.say("mail-refusal-always"),
            PreferenceRefusal::PauseDay => self.say("mail-refusal-pause-day"),
            PreferenceRefusal::PauseLong { most } => {
                self.say_with("mail-refusal-pause-long", [("most", Value::from(*most))])
            }
        }
    }

    /// What a mail is called in the list of deliveries, by the name that it has in the outbox.
    #[must_use]
    pub fn mail_name(&self, name: &str) -> String {
        let key = format!("mail-name-{name}");
        if self.knows(&key) { self.say(&key) } else { name.replace('-', " ") }
    }

    /// What is wrong with the way to the mail server, from the name of a fault, and what helps.
    #[must_use]
    pub fn mail_fault(&self, name: &str) -> String {
        let key = format!("mail-fault-{name}");
        if self.knows(&key) { self.say(&key) } else { self.say("mail-fault-other") }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::course::Language;
    use domain::mail::telling::tells;

    fn every_reason() -> [Reason; 11] {
        let day = |d: &str| d.parse().unwrap();
        [
            Reason::Quiet { days: 7 },
            Reason::Announced,
            Reason::WorkAnswered,
            Reason::MessageWaits,
            Reason::HoursApproved,
            Reason::HoursReturned,
            Reason::HoursUnsigned { from: day("2026-03-02"), to: day("2026-03-08"), days: 9 },
            Reason::HoursStuck { entries: 2, days: 15 },
            Reason::WorkWaits { works: 2, days: 1 },
            Reason::InvitationsOpen { invitations: 1, days: 8 },
            Reason::MailGivenUp { mails: 3 },
        ]
    }

    #[test]
    fn every_reason_is_said_in_full_and_told_without_telling() {
        for words in crate::spoken().iter().map(Words::new) {
            for reason in every_reason() {
                let (full, told) = (words.reason(&reason), words.mail_reason(&reason));
                assert!(!full.contains(['[', '{']) && !told.contains(['[', '{']), "{full} {told}");
                assert_eq!(tells(&told), None, "{told}");
            }
        }
        let words = Words::new(&Language::english());
        let [.., hours, _, _, _, _] = every_reason();
        assert_eq!(words.reason(&hours), "because hours of 2 March 2026 to 8 March 2026 are unsigned for 9 days");
    }

    #[test]
    fn every_kind_has_its_words() {
        let words = Words::new(&Language::english());
        for kind in Kind::ALL {
            for said in [words.mail_kind(kind), words.mail_kind_about(kind), words.mail_recipients(kind.recipients())] {
                assert!(!said.contains(['[', '{']), "{said}");
            }
        }
    }
}
