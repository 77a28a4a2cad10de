//! The ports of the use cases, made real: the clock, chance, and the post.

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::mail::OutgoingMail;
use mail::{Bounce, Lasting, Post};
use service::{Clock, MailFault, Mailer, Random, Report};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use tokio::sync::Notify;

/// The machine's own clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that was set to some time and runs on from there.
#[derive(Default)]
pub struct ShiftedClock {
    /// Microseconds that it is ahead of the machine's clock.
    ahead: AtomicI64,
}

impl ShiftedClock {
    /// Sets it: it shows that time now, and runs on.
    pub fn set(&self, to: DateTime<Utc>) {
        let ahead = (to - Utc::now()).num_microseconds().unwrap_or(0);
        self.ahead.store(ahead, Ordering::SeqCst);
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now() + TimeDelta::microseconds(self.ahead.load(Ordering::SeqCst))
    }
}

/// The machine's own chance.
pub struct OsRandom;

impl Random for OsRandom {
    fn fill(&self, bytes: &mut [u8]) {
        if let Err(error) = getrandom::fill(bytes) {
            // Keys and tokens made without chance would open every account: nothing may go on from here.
            panic!("the machine gives no random bytes: {error}");
        }
    }
}

/// The post as the use cases know it. It can be closed: the letter in hand is finished, no further one is begun.
pub struct MailAdapter {
    post: Arc<Post>,
    closed: AtomicBool,
    turned_away: Notify,
}

impl MailAdapter {
    /// Puts the adapter in front of the post.
    pub fn new(post: Arc<Post>) -> Self {
        Self { post, closed: AtomicBool::new(false), turned_away: Notify::new() }
    }

    /// The post behind it.
    pub const fn post(&self) -> &Arc<Post> {
        &self.post
    }

    /// Begins no further letter.
    pub fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
    }

    /// Waits until a letter was held back because the post is closed. A delivery that is dropped then loses nothing:
    /// the letter before is settled, and the one held back is free again when its lease ends.
    pub async fn held_back(&self) {
        self.turned_away.notified().await;
    }
}

#[async_trait]
impl Mailer for MailAdapter {
    async fn send(&self, mail: &OutgoingMail) -> Result<(), MailFault> {
        if self.closed.load(Ordering::SeqCst) {
            self.turned_away.notify_one();
            std::future::pending::<()>().await;
        }
        self.post.send(mail).await.map_err(|error| {
            // Only the fault's name goes on: what servers say often repeats the address.
            let name = error.fault().name().to_owned();
            if error.is_permanent() { MailFault::Permanent(name) } else { MailFault::Temporary(name) }
        })
    }

    fn report(&self, message: &[u8]) -> Option<Report> {
        let read = Bounce::read(message).ok()?;
        Some(Report { mark: read.mark, permanent: read.lasting == Lasting::Permanent, status: read.status })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::course::Language;
    use domain::mail::{Extras, MailContent};
    use domain::person::EmailAddress;
    use mail::{Delivery, Sender};

    fn letter(to: &str, link: &str) -> OutgoingMail {
        OutgoingMail {
            key: "idle:1".to_owned(),
            to: EmailAddress::parse(to).unwrap(),
            name: "Rosa".to_owned(),
            language: Language::english(),
            content: MailContent::Idle { link: link.to_owned() },
            created_at: DateTime::UNIX_EPOCH,
            not_after: DateTime::UNIX_EPOCH + TimeDelta::days(1),
            extras: Extras::default(),
        }
    }

    fn adapter() -> MailAdapter {
        let sender = Sender::neutral(EmailAddress::parse("desk@example.org").unwrap());
        MailAdapter::new(Arc::new(Post::new(&Delivery::Memory, sender).unwrap()))
    }

    #[test]
    fn a_clock_that_was_set_runs_on_from_there() {
        let clock = ShiftedClock::default();
        let noon: DateTime<Utc> = "2026-03-12T12:00:00Z".parse().unwrap();
        clock.set(noon);
        let (one, two) = (clock.now(), clock.now());
        assert!(noon <= one && one <= two && two < noon + TimeDelta::minutes(1));
    }

    #[tokio::test]
    async fn a_fault_goes_on_as_its_name_without_any_address() {
        let fault = adapter().send(&letter("rosa@example.org", "no link")).await.unwrap_err();
        assert!(matches!(&fault, MailFault::Permanent(name) if name == "letter"), "{fault:?}");
    }

    #[tokio::test]
    async fn a_closed_post_holds_the_next_letter_back() {
        let adapter = adapter();
        let mail = letter("rosa@example.org", "https://example.org/home");
        adapter.send(&mail).await.unwrap();
        adapter.close();
        tokio::select! {
            sent = adapter.send(&mail) => panic!("sent after closing: {sent:?}"),
            () = adapter.held_back() => {}
        }
        assert_eq!(adapter.post().sent().len(), 1);
    }
}
