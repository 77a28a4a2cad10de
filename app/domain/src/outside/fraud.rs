//! What makes staff look twice: addresses, names and licences that belong to someone else, or to the trainee. Nothing here
//! refuses anything; people decide.

use crate::id::PersonId;
use crate::note_privacy::folded;
use crate::person::EmailAddress;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a trainee says of a supervisor who has no account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: EmailAddress,
    /// Where they work.
    pub workplace: String,
    /// What makes them a supervisor.
    pub qualification: String,
    /// The number of their licence, if they have one.
    pub licence: Option<String>,
}

/// What is known of the trainee who named them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainee {
    /// How they are called.
    pub name: String,
    /// Their own address, if they have one.
    pub email: Option<EmailAddress>,
}

/// What one naming is compared with others by. The texts may be digests: only whether two are equal is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// The trainee who named them.
    pub named_by: PersonId,
    /// Made of [`name_mark`].
    pub name: String,
    /// Made of [`mailbox`].
    pub mailbox: String,
    /// Made of [`licence_mark`].
    pub licence: Option<String>,
}

/// Why staff should look twice before they confirm someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// The address was given with another name, too.
    AddressUnderAnotherName,
    /// Other trainees named the same address.
    AddressOfSeveral,
    /// The licence number was given with another name, too.
    LicenceUnderAnotherName,
    /// It is at the trainee's own domain and looks like a second name of the same mailbox.
    LooksLikeAlias,
    /// What stands before the @ is like the trainee's own address or name.
    LikeTheTrainee,
    /// They have the trainee's own name.
    NameOfTheTrainee,
}

impl Flag {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::AddressUnderAnotherName,
        Self::AddressOfSeveral,
        Self::LicenceUnderAnotherName,
        Self::LooksLikeAlias,
        Self::LikeTheTrainee,
        Self::NameOfTheTrainee,
    ];
}

/// Domains at which anyone has a mailbox: there the same domain tells nothing.
const PROVIDERS: [&str; 22] = [
    "gmail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "msn.com",
    "yahoo.com",
    "ymail.com",
    "icloud.com",
    "me.com",
    "aol.com",
    "proton.me",
    "protonmail.com",
    "gmx.com",
    "gmx.net",
    "mail.com",
    "zoho.com",
    "comcast.net",
    "verizon.net",
    "att.net",
    "sbcglobal.net",
    "cox.net",
    "fastmail.com",
];

/// Names of mailboxes that one person sets up for another purpose.
const PURPOSES: [&str; 16] = [
    "admin",
    "boss",
    "clinical",
    "contact",
    "hello",
    "hours",
    "info",
    "mail",
    "manager",
    "me",
    "office",
    "sign",
    "super",
    "supervision",
    "supervisor",
    "work",
];

fn split(address: &EmailAddress) -> (&str, &str) {
    address.as_str().rsplit_once('@').unwrap_or((address.as_str(), ""))
}

fn domain(address: &EmailAddress) -> &str {
    match split(address).1 {
        "googlemail.com" => "gmail.com",
        other => other,
    }
}

/// The mailbox behind an address: without case, dots in the local part and what follows a plus. Some mail programs tell
/// dotted addresses apart; two people whose addresses differ in dots alone are rarer than one person with both.
#[must_use]
pub fn mailbox(address: &EmailAddress) -> String {
    let local = split(address).0.to_lowercase();
    let kept = local.split('+').next().unwrap_or_default().replace('.', "");
    format!("{kept}@{}", domain(address))
}

/// A name by which two writings of it are told to be the same: without case, accents, titles and the order of its parts.
#[must_use]
pub fn name_mark(name: &str) -> String {
    const TITLES: [&str; 7] = ["dr", "mr", "mrs", "ms", "mx", "prof", "rev"];
    let parts = parts(name);
    let mut kept: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !TITLES.contains(part)).collect();
    kept.sort_unstable();
    kept.join(" ")
}

/// A licence number without case, spaces and signs.
#[must_use]
pub fn licence_mark(licence: &str) -> String {
    folded(licence).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn parts(name: &str) -> Vec<String> {
    let low = folded(name).replace('\'', "");
    low.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The letters of a local part, without digits and signs: `rosa.diaz2` and `diaz-rosa` have the same ones in other order.
fn letters(address: &EmailAddress) -> String {
    let local = folded(split(address).0);
    local.split('+').next().unwrap_or_default().chars().filter(|c| c.is_alphabetic()).collect()
}

/// Whether what stands before the @ is like the trainee's own: one holds the other, or it is made of the trainee's name and
/// not of the supervisor's.
fn like_the_trainee(named: &Named, trainee: &Trainee) -> bool {
    let theirs = letters(&named.email);
    let supervisor = parts(&named.name);
    // A family name that both have tells nothing.
    let own = |part: &&String| part.chars().count() >= 4 && !supervisor.contains(part);
    let by_name = parts(&trainee.name).iter().filter(own).any(|part| theirs.contains(part.as_str()));
    let by_address = trainee.email.as_ref().map(letters).is_some_and(|mine| {
        let shared = supervisor.iter().any(|part| part.chars().count() >= 3 && mine.contains(part.as_str()));
        mine.chars().count() >= 4
            && !shared
            && (theirs.contains(&mine) || (theirs.len() >= 4 && mine.contains(&theirs)))
    });
    by_name || by_address
}

/// Whether two domains belong to one holder: the same, or one below the other.
fn same_holder(one: &str, other: &str) -> bool {
    let below = |inner: &str, outer: &str| inner.strip_suffix(outer).is_some_and(|rest| rest.ends_with('.'));
    one == other || below(one, other) || below(other, one)
}

/// An address at the trainee's own domain that is made for a purpose rather than for a person: a domain of one's own has as
/// many of them as one likes.
fn looks_like_alias(named: &Named, trainee: &Trainee) -> bool {
    let Some(own) = &trainee.email else { return false };
    if !same_holder(domain(own), domain(&named.email)) || PROVIDERS.contains(&domain(own)) {
        return false;
    }
    let local = letters(&named.email);
    // At a workplace both have, an address bears its person's name.
    let of_the_supervisor =
        parts(&named.name).iter().any(|part| part.chars().count() >= 3 && local.contains(part.as_str()));
    PURPOSES.contains(&local.as_str()) || !of_the_supervisor
}

/// Why staff should look twice; `others` are all other namings of the house.
#[must_use]
pub fn flags(named: &Named, trainee: &Trainee, of: &Marks, others: &[Marks]) -> BTreeSet<Flag> {
    let same_mailbox: Vec<&Marks> = others.iter().filter(|o| o.mailbox == of.mailbox).collect();
    let licence_elsewhere = of.licence.is_some() && others.iter().any(|o| o.licence == of.licence && o.name != of.name);
    let found = [
        (Flag::AddressUnderAnotherName, same_mailbox.iter().any(|o| o.name != of.name)),
        (Flag::AddressOfSeveral, same_mailbox.iter().any(|o| o.named_by != of.named_by)),
        (Flag::LicenceUnderAnotherName, licence_elsewhere),
        (Flag::LooksLikeAlias, looks_like_alias(named, trainee)),
        (Flag::LikeTheTrainee, like_the_trainee(named, trainee)),
        (Flag::NameOfTheTrainee, name_mark(&named.name) == name_mark(&trainee.name)),
    ];
    found.into_iter().filter(|(_, so)| *so).map(|(flag, _)| flag).collect()
}
