//! The demonstration: invented people in every role and many states, made by calling the use cases while the clock is
//! moved. It lives in memory, touches no data folder, and sends no letter.

mod language;
mod moving_in;
pub mod play;
mod roles;
mod staff;
mod story;
mod talk;
mod texts;
mod trainee;

use crate::console::{say, table};
use crate::courses;
use crate::failure::Failure;
use crate::folder::new_secret;
use crate::ports::{MailAdapter, ShiftedClock};
use crate::settings::{PublicUrl, Settings};
use crate::wiring::{Plan, Wired, broken, wire};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::mail::OutgoingMail;
use domain::person::EmailAddress;
use mail::{Delivery, Letter, Post, Sender};
use play::Play;
use service::House;
use std::sync::Arc;
use storage::{Place, Store};
use web::{Demonstration, DemonstrationMail, DemonstrationPerson};

/// The passphrase of everyone.
pub const PASSPHRASE: &str = "three calm green hills";
/// The organisation, unless another name was set.
const NAME: &str = "Riverside Peer Academy";
/// The story begins so many days before now.
const DAYS: i64 = 42;
/// The newest edition of the rules began so many days before now.
const NEWEST_DAYS: i64 = 5;

/// A demonstration that stands.
pub struct Shown {
    /// The use cases.
    pub house: Arc<House>,
    /// The store behind them.
    pub store: Store,
    /// The post.
    pub adapter: Arc<MailAdapter>,
    /// What only the demonstration shows.
    pub demonstration: Arc<Demonstration>,
}

/// Makes the demonstration and prints who one can sign in as.
///
/// # Errors
/// When the built-in courses have changed so that its story cannot be told.
pub async fn open(settings: &Settings, public_url: &PublicUrl, now: Option<DateTime<Utc>>) -> Result<Shown, Failure> {
    open_in(Place::Memory, settings, public_url, now).await
}

/// The same in a place of one's own.
///
/// # Errors
/// As [`open`].
pub async fn open_in(
    place: Place,
    settings: &Settings,
    public_url: &PublicUrl,
    now: Option<DateTime<Utc>>,
) -> Result<Shown, Failure> {
    let clock = Arc::new(ShiftedClock::default());
    let ahead = now.map_or(TimeDelta::zero(), |now| now - Utc::now());
    let now = Utc::now() + ahead;
    let began = now - TimeDelta::days(DAYS);
    clock.set(began);
    let sender = EmailAddress::parse("desk@riverside.example").map_err(|e| broken("name the sender of letters", &e))?;
    let post = Post::new(&Delivery::Memory, Sender::neutral(sender)).map_err(|e| broken("set up the post", &e))?;
    let post = Arc::new(post);
    let adapter = Arc::new(MailAdapter::new(Arc::clone(&post)));
    let Wired { house, store } = wire(Plan {
        place,
        clock: Arc::<ShiftedClock>::clone(&clock),
        adapter: Arc::clone(&adapter),
        secret: new_secret(),
        name: settings.organisation.clone().unwrap_or_else(|| NAME.to_owned()),
        public_url: public_url.text.clone(),
        demonstration: true,
    })
    .await?;
    let mut files = courses::publishable(None)?.files;
    let programs = files.0.iter_mut().filter(|(path, _)| path.starts_with("programs/"));
    programs.for_each(|(_, file)| in_time(file, began.date_naive(), now.date_naive()));
    service::courses::open_with(&house, files, language::add).await.map_err(|e| broken("publish the courses", &e))?;
    say("Telling the story of the last six weeks.");
    let people = story::tell(&Play::new(Arc::clone(&house), Arc::clone(&clock), Arc::clone(&adapter), now)).await?;
    clock.set(Utc::now() + ahead);
    print(&people);
    let demonstration = Arc::new(Demonstration { people, mails: Box::new(move || mails(&post)) });
    Ok(Shown { house, store, adapter, demonstration })
}

/// Puts the editions of a program into the time of the story, which begins before the rules did: the first edition is as
/// old as the story, and the newest began some days ago, so that some people go on under the one and some under the other.
fn in_time(file: &mut Vec<u8>, began: NaiveDate, now: NaiveDate) {
    let Ok(text) = std::str::from_utf8(file) else { return };
    let newest = now - TimeDelta::days(NEWEST_DAYS);
    let all = text.lines().filter(|line| line.starts_with("[[version]]")).count();
    let mut edition = 0;
    let mended = text.lines().filter_map(|line| {
        if line.starts_with("[[version]]") {
            edition += 1;
        }
        // Editions between the first and the newest hold for a day each, just before the newest.
        let begins = |number: usize| newest - TimeDelta::days(i64::try_from(all - number).unwrap_or_default());
        match line.split_once(" = ") {
            Some(("effective_from", day)) if edition == 1 => {
                let first = began - TimeDelta::days(2);
                let day = day.parse().map_or(first, |day: NaiveDate| day.min(first));
                Some(format!("effective_from = {day}"))
            }
            Some(("effective_from", _)) if edition > 1 => Some(format!("effective_from = {}", begins(edition))),
            Some(("effective_to", _)) if edition == all => None,
            Some(("effective_to", _)) => Some(format!("effective_to = {}", begins(edition + 1) - TimeDelta::days(1))),
            _ => Some(line.to_owned()),
        }
    });
    *file = mended.collect::<Vec<_>>().join("\n").into_bytes();
}

fn print(people: &[DemonstrationPerson]) {
    let head = ["Signs in with".to_owned(), "Role".to_owned(), "Name".to_owned(), "Where they stand".to_owned()];
    let rows = people.iter().map(|p| [p.email.clone(), p.role.name().to_owned(), p.name.clone(), p.state.clone()]);
    let rows: Vec<_> = std::iter::once(head).chain(rows).collect();
    say("");
    table(&rows).into_iter().for_each(say);
    say("");
    say(format_args!("Everyone's passphrase: {PASSPHRASE}"));
    say("");
}

/// The letters that would have left, newest first.
fn mails(post: &Post) -> Vec<DemonstrationMail> {
    let mut sent: Vec<OutgoingMail> = post.sent();
    sent.sort_by_key(|mail| std::cmp::Reverse(mail.created_at));
    let shown = sent.iter().map(|mail| {
        let letter = Letter::of(mail);
        DemonstrationMail {
            to: mail.to.as_str().to_owned(),
            subject: letter.subject,
            at: mail.created_at,
            text: letter.text,
            links: [Some(mail.content.link().to_owned()), mail.extras.choices.clone()].into_iter().flatten().collect(),
        }
    });
    shown.collect()
}
