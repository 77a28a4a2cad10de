//! Writes one letter of each kind as a file, signed, and the key that checks the signature: for looking at, and for tests
//! that read them with libraries of others.
//!
//! `letters FOLDER KEYFILE SELECTOR`

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::calendar::{Entry, Invitation, Method, When, text};
use domain::course::Language;
use domain::mail::kind::{Class, Kind};
use domain::mail::reason::Reason;
use domain::mail::{Extras, Item, MailContent, OutgoingMail, mark};
use domain::person::EmailAddress;
use mail::{Delivery, Post, Sender, Signature};
use std::error::Error;
use std::path::PathBuf;

type Failure = Box<dyn Error + Send + Sync>;

fn contents(day: NaiveDate, until: DateTime<Utc>) -> Vec<MailContent> {
    let link = "https://learn.example.org/home".to_owned();
    let item = |kind, reason| Item { kind, reason, until };
    let hours = item(Kind::SigningQueue, Reason::HoursUnsigned { from: day, to: day, days: 9 });
    let works = item(Kind::Desk, Reason::WorkWaits { works: 2, days: 1 });
    vec![
        MailContent::Invitation { link: link.clone(), until: day },
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
        MailContent::Note { link: link.clone(), items: vec![hours, works] },
        MailContent::Trial { link: link.clone() },
        MailContent::SignRequest { link, until: day },
    ]
}

fn date(sequence: u32, cancelled: bool, day: NaiveDate, stamp: DateTime<Utc>) -> Entry {
    let title = words::Words::new(&Language::english()).say("mail-date-title");
    let uid = format!("{}@learn.example.org", mark("date:1"));
    Entry { uid, sequence, stamp, when: When::Day { on: day }, title, cancelled }
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, key, selector] = arguments.as_slice() else {
        return Err("write it as: letters FOLDER KEYFILE SELECTOR".into());
    };
    let folder = PathBuf::from(folder);
    let sender = Sender::neutral(EmailAddress::parse("desk@learn.example.org")?);
    let signature = Signature::new(selector, &std::fs::read_to_string(key)?, &sender)?;
    let post = Post::new(&Delivery::Folder(folder.clone()), sender)?.signed(Some(signature));
    let created_at = DateTime::from_timestamp(1_773_310_920, 0).ok_or("no such time")?;
    let day = NaiveDate::from_ymd_opt(2026, 3, 12).ok_or("no such day")?;
    let mut all: Vec<(String, MailContent, Option<Invitation>)> = contents(day, created_at + TimeDelta::days(1))
        .into_iter()
        .map(|content| (content.name().to_owned(), content, None))
        .collect();
    for (name, sequence, cancelled) in [("date-new", 0, false), ("date-moved", 1, false), ("date-cancelled", 2, true)] {
        let content = MailContent::Trial { link: "https://learn.example.org/home".to_owned() };
        all.push((name.to_owned(), content, Some(Invitation { entry: date(sequence, cancelled, day, created_at) })));
    }
    // Every letter in English under its name, and the same in Spanish with "-es" behind it.
    let english = all.into_iter().map(|(name, content, date)| (name, Language::english(), content, date));
    let all: Vec<_> = english
        .flat_map(|one| {
            let spanish = (format!("{}-es", one.0), words::spanish(), one.2.clone(), one.3.clone());
            [one, spanish]
        })
        .collect();
    for (name, language, content, date) in all {
        // Who is asked to sign without an account has nothing to switch off: the letter goes to them alone, as it is.
        let to_a_reader = !matches!(content, MailContent::SignRequest { .. });
        let optional = to_a_reader && content.kind().class() != Class::Always;
        let number = content.kind().number();
        let choices = optional.then(|| format!("https://learn.example.org/letters/0123456789abcdef/{number}"));
        let mail = OutgoingMail {
            key: name.clone(),
            to: EmailAddress::parse("ana.lee@example.org")?,
            name: "Zoë".to_owned(),
            language,
            content,
            created_at,
            not_after: created_at + TimeDelta::days(3),
            extras: Extras { choices, date },
        };
        post.send(&mail).await?;
        std::fs::rename(folder.join(format!("{}.eml", mark(&name))), folder.join(format!("{name}.eml")))?;
    }
    let feed = [
        date(0, false, day, created_at),
        Entry {
            title: "Ä;,\\ long ".repeat(20),
            uid: "2@learn.example.org".to_owned(),
            ..date(0, false, day, created_at)
        },
    ];
    std::fs::write(folder.join("feed.ics"), text(&feed, &Method::Publish))?;
    Ok(())
}
