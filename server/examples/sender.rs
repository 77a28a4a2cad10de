//! One process that writes mails and sends them, so that tests can end it at any point and begin another one.
//!
//! `sender FOLDER NOW PORT FIRST MESSAGES SENDERS`: opens the database in a folder as if it were NOW, prints the mark of
//! each letter that an earlier process had in hand, and `begins`. Then it writes MESSAGES mails, numbered from FIRST on,
//! each in one commit with what caused it, while SENDERS send what is there to the mail server at PORT of this machine.
//! When nothing is left, it prints how long that took, the number of everything that happened, the mark of its mail after
//! it, and `ends`.

#[path = "../src/ports.rs"]
#[expect(dead_code, reason = "the clock of the machine and the closing of the post are for the server")]
mod ports;

use chrono::{DateTime, TimeDelta, Utc};
use domain::course::Language;
use domain::id::OrganisationId;
use domain::mail::{Extras, MailContent, OutgoingMail, mark};
use domain::person::EmailAddress;
use mail::{Delivery, Post, Sender};
use ports::{MailAdapter, OsRandom, ShiftedClock};
use service::{Clock as _, House, Identity, MasterSecret, post};
use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use storage::{MailPersonRow, Place, Store, write};

type Failure = Box<dyn Error + Send + Sync>;

const ORGANISATION: &str = "main";

/// The mail of what happened under that number.
fn mail(number: usize, now: DateTime<Utc>) -> Result<OutgoingMail, Failure> {
    Ok(OutgoingMail {
        key: format!("event:{number}"),
        to: EmailAddress::parse(&format!("person{number}@example.org"))?,
        name: format!("Person {number}"),
        language: Language::english(),
        content: MailContent::WorkAnswered { link: format!("https://example.org/work/{number}") },
        created_at: now,
        not_after: now + TimeDelta::days(365),
        extras: Extras::default(),
    })
}

/// What happened, and its mail, in one commit. What happened here is that a day is noted for someone.
async fn happens(store: &Store, house: &House, number: usize, now: DateTime<Utc>) -> Result<(), Failure> {
    let mail = mail(number, now)?;
    let day = MailPersonRow {
        organisation: ORGANISATION.to_owned(),
        person: number.to_string(),
        last_note: Some(now.date_naive().to_string()),
        ..MailPersonRow::default()
    };
    store.commit(vec![write::note_day(day), post::outbox_row(house, None, &mail)?]).await?;
    Ok(())
}

fn house(store: &Store, clock: &Arc<ShiftedClock>, port: u16) -> Result<House, Failure> {
    let sender = Sender::neutral(EmailAddress::parse("desk@example.org")?);
    let url = format!("smtp://127.0.0.1:{port}?tls=none");
    let post = Post::new(&Delivery::Smtp { url, trusted_ca: None }, sender)?;
    let identity = Identity {
        organisation: OrganisationId::parse(ORGANISATION)?,
        name: "Riverside".to_owned(),
        public_url: "https://example.org".to_owned(),
        demonstration: false,
    };
    let mailer = Arc::new(MailAdapter::new(Arc::new(post)));
    Ok(House::new(
        store.clone(),
        Arc::<ShiftedClock>::clone(clock),
        Arc::new(OsRandom),
        mailer,
        MasterSecret([7; 32]),
        identity,
    ))
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let all: Vec<String> = std::env::args().skip(1).collect();
    let [folder, now, port, first, messages, senders] = all.as_slice() else {
        return Err("sender FOLDER NOW PORT FIRST MESSAGES SENDERS".into());
    };
    let now: DateTime<Utc> = now.parse()?;
    let (port, first, messages, senders): (u16, usize, usize, usize) =
        (port.parse()?, first.parse()?, messages.parse()?, senders.parse()?);
    rustls::crypto::aws_lc_rs::default_provider().install_default().map_err(|_| "chosen already")?;
    let clock = Arc::new(ShiftedClock::default());
    clock.set(now);
    let store = Store::open(&Place::Folder(PathBuf::from(folder)), now).await?;
    for row in store.mails().await? {
        if row.state == "leased" {
            println!("in hand {}", row.mark.unwrap_or_default());
        }
    }
    println!("begins");
    let began = std::time::Instant::now();

    let written = Arc::new(tokio::sync::Semaphore::new(0));
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..senders {
        let (house, written) = (house(&store, &clock, port)?, Arc::clone(&written));
        tasks.spawn(async move {
            loop {
                // Looked at first: what was written before is then sent by the round that follows.
                let last = written.is_closed();
                let done = post::deliver(&house, &format!("sender {number} {now}")).await?;
                if last && done == post::Delivered::default() {
                    return Ok::<(), Failure>(());
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        });
    }
    let writer = house(&store, &clock, port)?;
    for number in first..first + messages {
        happens(&store, &writer, number, clock.now()).await?;
    }
    written.close();
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    println!("took {} ms", began.elapsed().as_millis());
    for number in 0..first + messages {
        let happened = store.mail_person(&number.to_string()).await?.is_some();
        let (key, told) = (format!("event:{number}"), store.knows_mail(&format!("event:{number}")).await?);
        match (happened, told) {
            (true, true) => println!("happened {number} {}", mark(&key)),
            (false, false) => {}
            _ => println!("torn {number}"),
        }
    }
    println!("ends");
    store.close().await;
    Ok(())
}
