//! What stands in headers, and what never does.
#![allow(clippy::unwrap_used)]

use super::*;
use chrono::{DateTime, NaiveDate, TimeDelta};
use domain::calendar::{Entry, Invitation, When};
use domain::course::Language;
use domain::mail::kind::{Class, Kind};
use domain::mail::reason::Reason;
use domain::mail::telling::tells;
use domain::mail::{Extras, Item, MailContent};

/// One of each kind.
pub fn every_kind() -> [MailContent; 18] {
    let link = "https://learning.example.org/open?a=1&b=2".to_owned();
    let until = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();
    let end = DateTime::from_timestamp(1_900_000_000, 0).unwrap();
    let items = [
        Item {
            kind: Kind::SigningQueue,
            reason: Reason::HoursUnsigned { from: until, to: until, days: 9 },
            until: end,
        },
        Item { kind: Kind::Desk, reason: Reason::WorkWaits { works: 2, days: 1 }, until: end },
        Item { kind: Kind::Desk, reason: Reason::InvitationsOpen { invitations: 1, days: 8 }, until: end },
        Item { kind: Kind::Course, reason: Reason::Quiet { days: 7 }, until: end },
        Item { kind: Kind::Answers, reason: Reason::WorkAnswered, until: end },
        Item { kind: Kind::OwnHours, reason: Reason::HoursReturned, until: end },
        Item { kind: Kind::OwnHours, reason: Reason::HoursApproved, until: end },
        Item { kind: Kind::Operation, reason: Reason::MailGivenUp { mails: 2 }, until: end },
    ];
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
        MailContent::AccountsJoined { link: link.clone() },
        MailContent::Note { link: link.clone(), items: items[1..2].to_vec() },
        MailContent::Note { link: link.clone(), items: items.to_vec() },
        MailContent::Trial { link: link.clone() },
        MailContent::SignRequest { link, until },
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
            | MailContent::AccountsJoined { .. }
            | MailContent::Note { .. }
            | MailContent::Trial { .. }
            | MailContent::SignRequest { .. } => {}
        }
    }
    all
}

/// A message to an invented person.
pub fn mail(content: MailContent) -> OutgoingMail {
    let created_at = DateTime::from_timestamp(1_773_310_920, 0).unwrap();
    // As the outbox does it: what its reader can do without says how to do without.
    let choices = (content.kind().class() != Class::Always).then(|| CHOICES.to_owned());
    OutgoingMail {
        key: format!("{}:e7:2", content.name()),
        to: EmailAddress::parse("ana.lee@example.org").unwrap(),
        name: "Ana".to_owned(),
        language: Language::english(),
        content,
        created_at,
        not_after: created_at + TimeDelta::days(3),
        extras: Extras { choices, date: None },
    }
}

/// Where someone chooses which messages come.
pub const CHOICES: &str = "https://learning.example.org/letters/t0k3n/6";

/// A mail with a date for the calendar.
fn dated(sequence: u32, cancelled: bool) -> OutgoingMail {
    let entry = Entry {
        uid: "0f3a4b@learning.example.org".to_owned(),
        sequence,
        stamp: DateTime::from_timestamp(1_773_310_920, 0).unwrap(),
        when: When::Day { on: NaiveDate::from_ymd_opt(2026, 3, 12).unwrap() },
        title: words::Words::new(&Language::english()).say("mail-date-title"),
        cancelled,
    };
    let mut mail = mail(every_kind()[13].clone());
    mail.extras.date = Some(Invitation { entry });
    mail
}

fn sender() -> Sender {
    Sender::neutral(EmailAddress::parse("desk@learning.example.org").unwrap())
}

fn wire(mail: &OutgoingMail) -> String {
    String::from_utf8(compose(mail, &sender()).unwrap().formatted()).unwrap()
}

#[test]
fn no_letter_tells_what_is_learned_here_or_how_someone_does() {
    for content in every_kind() {
        let mail = mail(content);
        let whole = wire(&mail);
        let headers = whole.split("\r\n\r\n").next().unwrap().to_lowercase();
        let letter = Letter::of(&mail);
        // Links too: the path of a link stands in logs of proxies, and its host on the screen.
        for part in [&headers, &letter.text, &letter.subject] {
            assert_eq!(tells(part), None, "{part}");
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
        let mut expected = vec!["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted"];
        if mail.content.kind().class() != Class::Always {
            expected.extend(["List-Unsubscribe", "List-Unsubscribe-Post"]);
            assert_eq!(headers.get_raw("List-Unsubscribe").unwrap(), format!("<{CHOICES}>"));
            assert_eq!(headers.get_raw("List-Unsubscribe-Post").unwrap(), "List-Unsubscribe=One-Click");
        }
        expected.extend(["MIME-Version", "Content-Type"]);
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

#[test]
fn a_date_goes_along_as_a_part_that_calendars_read_and_tells_nothing() {
    for (mail, method) in [(dated(0, false), "REQUEST"), (dated(1, false), "REQUEST"), (dated(2, true), "CANCEL")] {
        let whole = wire(&mail);
        assert_eq!(whole, wire(&mail));
        assert!(whole.contains("Content-Type: text/calendar; charset=utf-8; method="), "{whole}");
        assert!(whole.contains(&format!("METHOD:{method}")), "{whole}");
        let entry = &mail.extras.date.as_ref().unwrap().entry;
        assert!(whole.contains(&format!("SEQUENCE:{}", entry.sequence)));
        assert_eq!(whole.matches("ATTENDEE").count(), 1);
        for telling in [entry.title.as_str(), "LOCATION"] {
            assert_eq!(tells(telling), None);
        }
        assert!(!whole.contains("LOCATION"), "no place, ever");
    }
}
