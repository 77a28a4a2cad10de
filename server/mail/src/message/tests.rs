//! What stands in headers, and what never does.
#![allow(clippy::unwrap_used)]

use super::*;
use chrono::{DateTime, NaiveDate, TimeDelta};
use domain::course::Language;
use domain::mail::MailContent;

/// One of each kind.
pub fn every_kind() -> [MailContent; 14] {
    let link = "https://learning.example.org/open?a=1&b=2".to_owned();
    let until = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();
    let all = [
        MailContent::Invitation { link: link.clone(), until },
        MailContent::WorkAnswered { link: link.clone() },
        MailContent::HoursApproved { link: link.clone() },
        MailContent::HoursReturned { link: link.clone() },
        MailContent::CertificateIssued { link: link.clone() },
        MailContent::Idle { link: link.clone() },
        MailContent::Message { link: link.clone() },
        MailContent::Announcement { link: link.clone() },
        MailContent::ResetLink { link: link.clone() },
        MailContent::PassphraseChanged { link: link.clone() },
        MailContent::SlipMade { link: link.clone() },
        MailContent::ConfirmAddress { link: link.clone() },
        MailContent::AddressChanged { link: link.clone() },
        MailContent::AccountsJoined { link },
    ];
    for content in &all {
        // A new kind does not compile here until it stands in the list above.
        match content {
            MailContent::Invitation { .. }
            | MailContent::WorkAnswered { .. }
            | MailContent::HoursApproved { .. }
            | MailContent::HoursReturned { .. }
            | MailContent::CertificateIssued { .. }
            | MailContent::Idle { .. }
            | MailContent::Message { .. }
            | MailContent::Announcement { .. }
            | MailContent::ResetLink { .. }
            | MailContent::PassphraseChanged { .. }
            | MailContent::SlipMade { .. }
            | MailContent::ConfirmAddress { .. }
            | MailContent::AddressChanged { .. }
            | MailContent::AccountsJoined { .. } => {}
        }
    }
    all
}

/// A message to an invented person.
pub fn mail(content: MailContent) -> OutgoingMail {
    let created_at = DateTime::from_timestamp(1_773_310_920, 0).unwrap();
    OutgoingMail {
        key: format!("{}:e7:2", content.name()),
        to: EmailAddress::parse("ana.lee@example.org").unwrap(),
        name: "Ana".to_owned(),
        language: Language::english(),
        content,
        created_at,
        not_after: created_at + TimeDelta::days(3),
    }
}

fn sender() -> Sender {
    Sender::neutral(EmailAddress::parse("desk@learning.example.org").unwrap())
}

fn wire(mail: &OutgoingMail) -> String {
    String::from_utf8(compose(mail, &sender()).unwrap().formatted()).unwrap()
}

/// Words that would tell someone who looks over a shoulder, or keeps a mail server's log, what is learned here.
const TELLING: [&str; 36] = [
    "mental",
    "health",
    "recover",
    "peer",
    "certif",
    "addict",
    "substance",
    "support",
    "hour",
    "training",
    "trainee",
    "trainer",
    "status",
    "counsel",
    "therap",
    "clinic",
    "hospital",
    "diagnos",
    "sober",
    "relapse",
    "psych",
    "patient",
    "supervis",
    "quiz",
    "grade",
    "score",
    "passed",
    "approved",
    "returned",
    "rejected",
    "suspend",
    "revok",
    "cairn",
    "academy",
    "wellness",
    "lived experience",
];

#[test]
fn no_letter_tells_what_is_learned_here_or_how_someone_does() {
    for content in every_kind() {
        let mail = mail(content);
        let whole = wire(&mail);
        let headers = whole.split("\r\n\r\n").next().unwrap().to_lowercase();
        let letter = Letter::of(&mail);
        // The link is the caller's; all the rest is ours.
        let words = letter.text.replace(mail.content.link(), "").to_lowercase();
        for telling in TELLING {
            assert!(!headers.contains(telling), "{telling} in {headers}");
            assert!(!words.contains(telling), "{telling} in {words}");
            assert!(!letter.subject.to_lowercase().contains(telling), "{telling}");
        }
        assert!(!headers.contains(mail.key.as_str()));
        assert!(!headers.contains(mail.content.name()));
    }
}

#[test]
fn the_headers_are_these_and_no_others() {
    for content in every_kind() {
        let mail = mail(content);
        let message = compose(&mail, &sender()).unwrap();
        let headers = message.headers();
        let digest = mark(&mail.key);
        assert_eq!(headers.get_raw("From").unwrap(), "Learning Desk <desk@learning.example.org>");
        assert_eq!(headers.get_raw("To").unwrap(), "ana.lee@example.org");
        assert_eq!(headers.get_raw("Subject").unwrap(), Letter::of(&mail).subject);
        assert_eq!(headers.get_raw("Date").unwrap(), "Thu, 12 Mar 2026 10:22:00 +0000");
        assert_eq!(headers.get_raw("Message-ID").unwrap(), format!("<{digest}@learning.example.org>"));
        assert_eq!(headers.get_raw("Auto-Submitted").unwrap(), "auto-generated");
        let whole = wire(&mail);
        let names: Vec<_> = whole
            .split("\r\n\r\n")
            .next()
            .unwrap()
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']))
            .map(|line| line.split(':').next().unwrap())
            .collect();
        let expected =
            ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"];
        assert_eq!(names, expected);
    }
}

#[test]
fn a_mark_is_32_hexadecimal_digits_and_belongs_to_one_key() {
    let one = mark("hours-approved:e7:2");
    assert_eq!(one.len(), 32);
    assert!(one.bytes().all(|b| b.is_ascii_hexdigit()));
    assert_eq!(one, mark("hours-approved:e7:2"));
    assert_ne!(one, mark("hours-approved:e7:3"));
}

#[test]
fn every_try_has_the_same_bytes_and_all_of_them_are_plain() {
    for content in every_kind() {
        let mut mail = mail(content);
        mail.name = "Nguyễn Văn A".to_owned();
        let first = wire(&mail);
        assert_eq!(first, wire(&mail));
        assert!(first.is_ascii());
        assert!(first.lines().all(|line| line.len() <= 200));
        assert!(first.contains("Content-Type: text/plain; charset=utf-8"));
        assert!(first.contains("Content-Type: text/html; charset=utf-8"));
        assert!(first.contains("multipart/alternative"));
    }
}

#[test]
fn what_cannot_stand_in_a_letter_is_permanent() {
    let links =
        ["javascript:alert(1)", "/home", "https://", "https://example.org/a b", "https://example.org/\r\nBcc: x"];
    for link in links {
        let bad = mail(MailContent::Idle { link: link.to_owned() });
        let refused = compose(&bad, &sender()).unwrap_err();
        assert!(refused.is_permanent(), "{link}");
        assert_eq!(refused.fault().name(), "letter");
    }
    let bad = Sender { mail_domain: "a b".to_owned(), ..sender() };
    assert!(compose(&mail(every_kind()[0].clone()), &bad).unwrap_err().is_permanent());
}

#[test]
fn a_time_that_no_date_can_hold_does_not_stop_a_letter() {
    for seconds in [-5_000_000_000, 999_999_999_999] {
        let mut odd = mail(every_kind()[0].clone());
        odd.created_at = DateTime::from_timestamp(seconds, 0).unwrap();
        assert!(compose(&odd, &sender()).is_ok());
    }
}
