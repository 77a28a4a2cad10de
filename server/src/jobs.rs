//! The work that nobody asks for: letters leave, reminders are planned, what is over is swept. Each is a use case that is called again and again.

use crate::ports::MailAdapter;
use service::post::{self, Delivered};
use service::{Error, House, certificates};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

/// How long the outbox rests when nothing is due.
const OUTBOX_REST: Duration = Duration::from_secs(2);
/// How long the planner of reminders rests. What happened is gathered by the outbox itself, so nothing waits for it.
const PLANNER_REST: Duration = Duration::from_secs(120);
/// How long the broom rests.
const SWEEP_REST: Duration = Duration::from_secs(3600);
/// How long whoever looks for days that have come rests.
const DUE_REST: Duration = Duration::from_secs(900);
/// How long a job rests after something broke.
const TROUBLE_REST: Duration = Duration::from_secs(10);

/// The jobs under way.
pub struct Jobs {
    stop: watch::Sender<bool>,
    adapter: Arc<MailAdapter>,
    tasks: JoinSet<()>,
}

/// Waits for the next round, or for the end.
struct Pace(watch::Receiver<bool>);

impl Pace {
    /// Rests. Answers whether to go on.
    async fn rest(&mut self, length: Duration) -> bool {
        tokio::select! {
            biased;
            // An error means that the other end is gone, which is the end as well.
            _ = self.0.wait_for(|stopped| *stopped) => false,
            () = sleep(length) => true,
        }
    }
}

impl Jobs {
    /// Starts the jobs. `owner` names this process in leases.
    pub fn start(house: &Arc<House>, adapter: &Arc<MailAdapter>, owner: &str) -> Self {
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        let of = || (Arc::clone(house), owner.to_owned(), Pace(stopped.clone()));
        let (h, o, p) = of();
        tasks.spawn(deliver(h, Arc::clone(adapter), o, p));
        let (h, o, p) = of();
        tasks.spawn(remind(h, o, p));
        let (h, _, p) = of();
        tasks.spawn(sweep(h, p));
        let (h, _, p) = of();
        tasks.spawn(look_at_days(h, p));
        Self { stop, adapter: Arc::clone(adapter), tasks }
    }

    /// Stops them: each finishes what it has in hand. Those that take longer than `patience` are dropped; what they
    /// held is free again when its lease ends.
    pub async fn stop(mut self, patience: Duration) {
        self.adapter.close();
        self.stop.send_replace(true);
        let all = async { while self.tasks.join_next().await.is_some() {} };
        if timeout(patience, all).await.is_err() {
            tracing::warn!("a job did not finish in time; what it held is taken up at the next start");
            self.tasks.shutdown().await;
        }
    }
}

async fn deliver(house: Arc<House>, adapter: Arc<MailAdapter>, owner: String, mut pace: Pace) {
    loop {
        let round = tokio::select! {
            round = post::deliver(&house, &owner) => round,
            () = adapter.held_back() => return,
        };
        let rest = match round {
            Ok(Delivered { sent: 0, later: 0, given_up: 0 }) => OUTBOX_REST,
            Ok(Delivered { sent, later, given_up }) => {
                tracing::info!(sent, later, given_up, "letters");
                Duration::ZERO
            }
            Err(error) => trouble("letters wait in the outbox", &error),
        };
        if !pace.rest(rest).await {
            return;
        }
    }
}

async fn remind(house: Arc<House>, owner: String, mut pace: Pace) {
    loop {
        let rest = match post::remind(&house, &owner).await {
            Ok(planned) => {
                if planned > 0 {
                    tracing::info!(planned, "reminders");
                }
                PLANNER_REST
            }
            Err(error) => trouble("reminders were not planned", &error),
        };
        if !pace.rest(rest).await {
            return;
        }
    }
}

async fn sweep(house: Arc<House>, mut pace: Pace) {
    loop {
        let rest = match house.sweep().await {
            Ok(()) => SWEEP_REST,
            Err(error) => trouble("what is over was not swept", &error),
        };
        if !pace.rest(rest).await {
            return;
        }
    }
}

/// Certificates for which only time was missing.
async fn look_at_days(house: Arc<House>, mut pace: Pace) {
    loop {
        let rest = match certificates::due(&house).await {
            Ok(changed) => {
                if changed > 0 {
                    tracing::info!(changed, "ways on which a day had come");
                }
                DUE_REST
            }
            Err(error) => trouble("a way on which a day had come was not looked at", &error),
        };
        if !pace.rest(rest).await {
            return;
        }
    }
}

fn trouble(what: &'static str, error: &Error) -> Duration {
    tracing::error!(causes = crate::failure::chain(error).join(": "), "{what}; it is tried again soon");
    TROUBLE_REST
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::demo::play::Play;
    use crate::folder::new_secret;
    use crate::ports::{OsRandom, ShiftedClock};
    use crate::wiring::{Plan, Wired, wire};
    use chrono::{DateTime, Utc};
    use domain::actor::Role;
    use domain::person::EmailAddress;
    use mail::{Delivery, Post, Sender};
    use service::{MasterSecret, cohorts};
    use storage::Place;

    fn adapter() -> Arc<MailAdapter> {
        let sender = Sender::neutral(EmailAddress::parse("desk@example.org").unwrap());
        Arc::new(MailAdapter::new(Arc::new(Post::new(&Delivery::Memory, sender).unwrap())))
    }

    /// A house in whose outbox one letter waits.
    async fn house(clock: &Arc<ShiftedClock>, adapter: &Arc<MailAdapter>, secret: &MasterSecret) -> Wired {
        let now: DateTime<Utc> = "2026-11-20T12:00:00Z".parse().unwrap();
        clock.set(now);
        let plan = Plan {
            place: Place::Memory,
            clock: Arc::<ShiftedClock>::clone(clock),
            adapter: Arc::clone(adapter),
            secret: secret.clone(),
            name: "Riverside".to_owned(),
            public_url: "https://example.org".to_owned(),
            demonstration: false,
        };
        let wired = wire(plan).await.unwrap();
        let courses = crate::courses::publishable(None).unwrap().files;
        service::courses::open(&wired.house, courses).await.unwrap();
        let play = Play::new(Arc::clone(&wired.house), Arc::clone(clock), Arc::clone(adapter), now);
        let administrator = play.administrator("Miriam", "miriam@example.org").await.unwrap();
        let cohort = play.cohort(&administrator, "Autumn", 1).await.unwrap();
        let (id, role) = (wired.house.new_id(), Role::Trainee.name());
        cohorts::invite(&wired.house, &administrator, &cohort, &id, "rosa@example.org", role).await.unwrap();
        wired
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_letter_that_was_held_back_at_the_stop_leaves_once_after_the_next_start() {
        let (clock, secret) = (Arc::new(ShiftedClock::default()), new_secret());
        let first = adapter();
        let Wired { house, store } = house(&clock, &first, &secret).await;
        first.close();
        Jobs::start(&house, &first, "first").stop(Duration::from_secs(60)).await;
        assert!(first.post().sent().is_empty());

        clock.set("2026-11-20T12:05:00Z".parse().unwrap());
        let second = adapter();
        let identity = house.identity().clone();
        let house =
            House::new(store.clone(), clock, Arc::new(OsRandom), Arc::<MailAdapter>::clone(&second), secret, identity);
        for _ in 0..2 {
            post::deliver(&house, "second").await.unwrap();
            assert_eq!(second.post().sent().len(), 1);
        }
    }
}
