//! A letter as bytes for the wire: two parts of the same words, few headers, and an id that stays the same on every try.

use crate::fault::{Fault, MailError};
use crate::letter::Letter;
use crate::sender::Sender;
use domain::calendar::{self, Invitation, Method};
use domain::mail::OutgoingMail;
pub use domain::mail::mark;
use domain::person::EmailAddress;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MultiPart, MultiPartKind, SinglePart};
use lettre::{Address, Message};
use std::time::{Duration, SystemTime};

/// The last second of the year 9999, beyond which a `Date` cannot be written.
const LAST_SECOND: u64 = 253_402_300_799;

/// Makes the message. Its bytes depend on nothing but the two values: every try sends the same.
///
/// # Errors
/// Permanent, when an address or the link cannot stand in a letter, or the sender has signs that a header cannot hold.
pub fn compose(mail: &OutgoingMail, sender: &Sender) -> Result<Message, MailError> {
    sender.check().map_err(|e| Fault::Letter(e.into()))?;
    web_address(mail.content.link())?;
    if let Some(choices) = &mail.extras.choices {
        web_address(choices)?;
    }
    let letter = Letter::of(mail);
    let mark = mark(&mail.key);
    let name = Some(sender.from_name.trim().to_owned()).filter(|n| !n.is_empty());
    let seconds = u64::try_from(mail.created_at.timestamp()).unwrap_or(0).min(LAST_SECOND);
    let mut parts = MultiPart::builder()
        .kind(MultiPartKind::Alternative)
        .boundary(format!("part-{mark}"))
        .singlepart(part(ContentType::TEXT_PLAIN, letter.text)?)
        .singlepart(part(ContentType::TEXT_HTML, letter.html)?);
    if let Some(date) = &mail.extras.date {
        parts = parts.singlepart(date_part(date, mail, sender)?);
    }
    let mut message = Message::builder()
        .from(Mailbox::new(name, address(&sender.from_address)?))
        // The address alone: the reader's name is in the greeting, where mail servers do not log it.
        .to(Mailbox::new(None, address(&mail.to)?))
        .subject(letter.subject)
        .date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
        .message_id(Some(format!("<{mark}@{}>", sender.mail_domain)))
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(choices) = &mail.extras.choices {
        // RFC 8058: a mail program posts the second header's text to the first one's address, and no more mail comes.
        message = message
            .raw_header(header("List-Unsubscribe", &format!("<{choices}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    message.multipart(parts).map_err(|e| Fault::Letter(e.into()).into())
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The date as a part that calendars read: it names its one reader and nobody else.
fn date_part(date: &Invitation, mail: &OutgoingMail, sender: &Sender) -> Result<SinglePart, Fault> {
    let (organizer, attendee) = (sender.from_address.as_str(), mail.to.as_str());
    let (name, method) = if date.entry.cancelled {
        ("CANCEL", Method::Cancel { organizer, attendee })
    } else {
        ("REQUEST", Method::Request { organizer, attendee })
    };
    let kind = ContentType::parse(&format!("text/calendar; charset=utf-8; method={name}"))
        .map_err(|e| Fault::Letter(e.into()))?;
    part(kind, calendar::text(std::slice::from_ref(&date.entry), &method))
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
