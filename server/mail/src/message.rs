//! A letter as bytes for the wire: two parts of the same words, few headers, and an id that stays the same on every try.

use crate::fault::{Fault, MailError};
use crate::letter::Letter;
use crate::sender::Sender;
use domain::canonical::Digest;
use domain::mail::OutgoingMail;
use domain::person::EmailAddress;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MultiPart, MultiPartKind, SinglePart};
use lettre::{Address, Message};
use std::time::{Duration, SystemTime};

/// The last second of the year 9999, beyond which a `Date` cannot be written.
const LAST_SECOND: u64 = 253_402_300_799;

/// What names a message outside this house: 32 hexadecimal digits of the digest of its key. The same cause gives the same
/// mark on every try, and nobody can read from it what the message is about.
#[must_use]
pub fn mark(key: &str) -> String {
    Digest::of_bytes(key.as_bytes()).as_str().chars().take(32).collect()
}

/// Makes the message. Its bytes depend on nothing but the two values: every try sends the same.
///
/// # Errors
/// Permanent, when an address or the link cannot stand in a letter, or the sender has signs that a header cannot hold.
pub fn compose(mail: &OutgoingMail, sender: &Sender) -> Result<Message, MailError> {
    sender.check().map_err(|e| Fault::Letter(e.into()))?;
    web_address(mail.content.link())?;
    let letter = Letter::of(mail);
    let mark = mark(&mail.key);
    let name = Some(sender.from_name.trim().to_owned()).filter(|n| !n.is_empty());
    let seconds = u64::try_from(mail.created_at.timestamp()).unwrap_or(0).min(LAST_SECOND);
    let parts = MultiPart::builder()
        .kind(MultiPartKind::Alternative)
        .boundary(format!("part-{mark}"))
        .singlepart(part(ContentType::TEXT_PLAIN, letter.text)?)
        .singlepart(part(ContentType::TEXT_HTML, letter.html)?);
    Message::builder()
        .from(Mailbox::new(name, address(&sender.from_address)?))
        // The address alone: the reader's name is in the greeting, where mail servers do not log it.
        .to(Mailbox::new(None, address(&mail.to)?))
        .subject(letter.subject)
        .date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
        .message_id(Some(format!("<{mark}@{}>", sender.mail_domain)))
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()))
        .multipart(parts)
        .map_err(|e| Fault::Letter(e.into()).into())
}

/// Quoted-printable whatever the text holds: seven bits pass every server, and no long line is broken on the way.
fn part(kind: ContentType, text: String) -> Result<SinglePart, Fault> {
    let encoding = ContentTransferEncoding::QuotedPrintable;
    let body = Body::new_with_encoding(text, encoding).map_err(|_| Fault::Letter("a part cannot be encoded".into()))?;
    Ok(SinglePart::builder().header(kind).body(body))
}

fn address(address: &EmailAddress) -> Result<Address, Fault> {
    address.as_str().parse().map_err(|e: lettre::address::AddressError| Fault::Letter(e.into()))
}

/// The one link leads to a web page and to nothing that a mail program would run.
fn web_address(link: &str) -> Result<(), Fault> {
    let plain = link.bytes().all(|b| b.is_ascii_graphic());
    let web = url::Url::parse(link).is_ok_and(|u| matches!(u.scheme(), "http" | "https") && u.has_host());
    if plain && web { Ok(()) } else { Err(Fault::Letter("the link is no web address".into())) }
}

#[cfg(test)]
pub(crate) mod tests;
