//! Supervisors without an account: the page on which a trainee names them, the page behind a link, and the check by staff.

pub mod checking;
pub mod link;
pub mod naming;

use domain::outside::{Flag, How, Invited};
use words::Words;

/// How staff made sure who someone is.
#[must_use]
pub fn how_name(words: &Words, how: How) -> String {
    words.say(match how {
        How::BoardRegister => "outside-how-board-register",
        How::EmployerSwitchboard => "outside-how-employer-switchboard",
        How::KnownInPerson => "outside-how-known-in-person",
    })
}

/// Why to look twice.
fn flag_text(words: &Words, flag: Flag) -> String {
    words.say(match flag {
        Flag::AddressUnderAnotherName => "outside-flag-other-name",
        Flag::AddressOfSeveral => "outside-flag-several",
        Flag::LicenceUnderAnotherName => "outside-flag-licence",
        Flag::LooksLikeAlias => "outside-flag-alias",
        Flag::LikeTheTrainee => "outside-flag-like",
        Flag::NameOfTheTrainee => "outside-flag-same-name",
    })
}

/// How far someone has come who was asked to sign: the class of its badge, one word, and a sentence with the day.
fn invited_text(words: &Words, name: &str, invited: Option<&Invited>) -> (&'static str, String, Option<String>) {
    let on = |key: &str, at: chrono::DateTime<chrono::Utc>| {
        words.say_with(key, [("name", name.into()), ("date", words.date(at.date_naive()).into())])
    };
    match invited {
        None => ("state draft", words.say("outside-state-none"), None),
        Some(Invited::Sent { at, until }) => {
            let (date, until) = (words.date(at.date_naive()), words.date(until.date_naive()));
            let told = words.say_with("outside-sent-at", [("date", date.into()), ("until", until.into())]);
            ("state submitted", words.say("outside-state-sent"), Some(told))
        }
        Some(Invited::Opened { at }) => {
            ("state submitted", words.say("outside-state-opened"), Some(on("outside-opened-at", *at)))
        }
        Some(Invited::Signed { at }) => {
            ("state approved", words.say("outside-state-signed"), Some(on("outside-signed-at", *at)))
        }
        Some(Invited::Bounced { at }) => {
            ("state info-needed", words.say("outside-state-bounced"), Some(on("outside-bounced-at", *at)))
        }
        Some(Invited::Over { at }) => {
            ("state info-needed", words.say("outside-state-over"), Some(on("outside-over-at", *at)))
        }
    }
}

#[cfg(test)]
mod tests;
