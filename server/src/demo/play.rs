//! The stage of the demonstration: the clock that is moved, the post that is carried, people who come in.

use super::PASSPHRASE;
use crate::failure::Failure;
use crate::ports::{MailAdapter, ShiftedClock};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::America::New_York;
use domain::actor::{Actor, Role};
use domain::hours::instant;
use domain::id::CohortId;
use domain::mail::MailContent;
use domain::mail::open_hours::is_open;
use domain::session::Device;
use service::accounts::{self, NewAccount};
use service::resets::NewPassphrase;
use service::{Clock as _, Error, House, cohorts, founding, post, privacy, reviews, slips, studies};
use std::sync::Arc;

/// The stage.
pub struct Play {
    /// The use cases.
    pub house: Arc<House>,
    clock: Arc<ShiftedClock>,
    adapter: Arc<MailAdapter>,
    now: DateTime<Utc>,
}

/// What to say when the story cannot go on.
pub fn stuck(doing: &str, error: &Error) -> Failure {
    let remedy =
        "The demonstration does not fit these courses any more; this is a fault of the program, please report it.";
    // Everyone in the demonstration is invented, so that the whole refusal may be shown.
    Failure::found(format!("the demonstration could not {doing} ({error:?})"), remedy).because(error)
}

impl Play {
    /// A stage whose story ends now.
    pub fn new(house: Arc<House>, clock: Arc<ShiftedClock>, adapter: Arc<MailAdapter>, now: DateTime<Utc>) -> Self {
        Self { house, clock, adapter, now }
    }

    /// The day so many days before now, as people here count days.
    pub fn day(&self, days_ago: i64) -> NaiveDate {
        self.now.with_timezone(&New_York).date_naive() - TimeDelta::days(days_ago)
    }

    /// Moves the clock to an hour of a day in the past; letters from before have left by then.
    pub async fn at(&self, days_ago: i64, hour: u32) -> Result<(), Failure> {
        self.carry().await?;
        let time = NaiveTime::from_hms_opt(hour, 4, 0).unwrap_or_default();
        let at = instant(New_York, self.day(days_ago), time).unwrap_or(self.now);
        self.clock.set(at.min(self.now));
        Ok(())
    }

    /// Moves the clock to so many minutes before now.
    pub async fn minutes_ago(&self, minutes: i64) -> Result<(), Failure> {
        self.carry().await?;
        self.clock.set(self.now - TimeDelta::minutes(minutes));
        Ok(())
    }

    /// Lets minutes pass.
    pub fn pass(&self, minutes: u32) {
        self.clock.set((self.clock.now() + TimeDelta::minutes(i64::from(minutes))).min(self.now));
    }

    /// Reminds people at noon of the last working day, so that the letters of the demonstration are the same at any
    /// hour and on any day of the week.
    pub async fn remind(&self) -> Result<(), Failure> {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        let mut noons = (0..7).filter_map(|days| instant(New_York, self.day(days), noon));
        let last = noons.find(|at| *at <= self.now && is_open(New_York, *at));
        self.clock.set(last.unwrap_or(self.now));
        post::remind(&self.house, "demonstration").await.map_err(|e| stuck("plan reminders", &e))?;
        self.carry().await
    }

    /// Carries the letters that are due.
    pub async fn carry(&self) -> Result<(), Failure> {
        post::deliver(&self.house, "demonstration").await.map_err(|e| stuck("carry the letters", &e)).map(drop)
    }

    /// The first administrator.
    pub async fn administrator(&self, name: &str, email: &str) -> Result<Actor, Failure> {
        let link = founding::invite_administrator(&self.house, email)
            .await
            .map_err(|e| stuck("invite an administrator", &e))?;
        self.accept(&link.link, name).await
    }

    /// Opens a cohort, and lets it start with modules that no peer has read yet.
    pub async fn cohort(&self, by: &Actor, name: &str, starts: i64) -> Result<CohortId, Failure> {
        let doing = "open a group";
        let library = self.house.library();
        let programme = library.catalogue.programmes.first().ok_or_else(|| stuck(doing, &Error::NotFound))?;
        let sites = cohorts::sites(&self.house).await.map_err(|e| stuck(doing, &e))?;
        let form = cohorts::NewCohort {
            id: self.house.new_id(),
            name: name.to_owned(),
            programme: programme.id.to_string(),
            site: sites.first().map(|(id, _)| id.to_string()).unwrap_or_default(),
            starts_on: self.day(starts).to_string(),
            zone: New_York.name().to_owned(),
        };
        let cohort = cohorts::open(&self.house, by, &form).await.map_err(|e| stuck(doing, &e))?;
        self.lets_start(by, &cohort).await?;
        Ok(cohort)
    }

    /// Lets a group begin with modules that no peer has read yet: those of the program as it is on this day.
    async fn lets_start(&self, by: &Actor, cohort: &CohortId) -> Result<(), Failure> {
        let doing = "let a group start";
        let starting = reviews::starting(&self.house, by, cohort).await.map_err(|e| stuck(doing, &e))?;
        let accepted = reviews::AcceptForm { id: self.house.new_id(), shown: starting.shown, accepted: true };
        reviews::accept(&self.house, by, cohort, &accepted).await.map_err(|e| stuck(doing, &e))
    }

    /// Invites someone; the letter is carried at once.
    pub async fn invite(&self, by: &Actor, cohort: &CohortId, role: Role, email: &str) -> Result<(), Failure> {
        let id = self.house.new_id();
        cohorts::invite(&self.house, by, cohort, &id, email, role.name())
            .await
            .map_err(|e| stuck("invite someone", &e))?;
        self.carry().await
    }

    /// Follows the link in the letter to that address and makes the account.
    pub async fn come_in(&self, email: &str, name: &str) -> Result<Actor, Failure> {
        self.accept(&self.newest_link(email)?, name).await
    }

    /// The link in the newest invitation to that address.
    pub fn newest_link(&self, email: &str) -> Result<String, Failure> {
        let letters = self.adapter.post().sent();
        let link = letters.iter().rev().find_map(|letter| match &letter.content {
            MailContent::Invitation { link, .. } if letter.to.as_str() == email => Some(link.clone()),
            _ => None,
        });
        link.ok_or_else(|| stuck("find a letter", &Error::NotFound))
    }

    async fn accept(&self, link: &str, name: &str) -> Result<Actor, Failure> {
        let doing = "make an account";
        let token = link.rsplit('/').next().unwrap_or_default();
        let account = NewAccount {
            name: name.to_owned(),
            passphrase: PASSPHRASE.to_owned(),
            passphrase_again: PASSPHRASE.to_owned(),
            ..NewAccount::default()
        };
        let signed_in = accounts::accept(&self.house, token, &account).await.map_err(|e| stuck(doing, &e))?;
        let actor = accounts::identify(&self.house, &signed_in.token).await.map_err(|e| stuck(doing, &e))?;
        if let Some(actor) = &actor
            && let Some(notice) = privacy::versions(&self.house, &actor.language).first()
        {
            privacy::agree(&self.house, actor, notice.version.as_str())
                .await
                .map_err(|e| stuck("agree to the privacy notice", &e))?;
        }
        // Nobody stays signed in: whoever looks at the demonstration signs in themselves.
        accounts::sign_out(&self.house, &signed_in.token).await.map_err(|e| stuck(doing, &e))?;
        actor.ok_or_else(|| stuck(doing, &Error::NotFound))
    }

    /// Comes in by a printed slip, without an address.
    pub async fn come_in_by_slip(
        &self,
        by: &Actor,
        cohort: &CohortId,
        name: &str,
        user_name: &str,
    ) -> Result<Actor, Failure> {
        let doing = "come in by a slip";
        let slip = slips::invite(&self.house, by, cohort, &self.house.new_id(), Role::Trainee.name())
            .await
            .map_err(|e| stuck(doing, &e))?;
        self.pass(20);
        let account = NewAccount {
            name: name.to_owned(),
            passphrase: PASSPHRASE.to_owned(),
            passphrase_again: PASSPHRASE.to_owned(),
            user_name: user_name.to_owned(),
            device: Device::Shared,
        };
        let code = slip.code.to_string();
        let signed_in =
            slips::join(&self.house, &code, "demonstration", &account).await.map_err(|e| stuck(doing, &e))?;
        let actor = accounts::identify(&self.house, &signed_in.token).await.map_err(|e| stuck(doing, &e))?;
        accounts::sign_out(&self.house, &signed_in.token).await.map_err(|e| stuck(doing, &e))?;
        actor.ok_or_else(|| stuck(doing, &Error::NotFound))
    }

    /// Gets a slip face to face and chooses a new passphrase: the one that everyone has.
    pub async fn helped(&self, by: &Actor, person: &Actor) -> Result<(), Failure> {
        let doing = "help someone to sign in";
        slips::whom(&self.house, by, &person.person).await.map_err(|e| stuck(doing, &e))?;
        let slip =
            slips::reset(&self.house, by, &person.person, &self.house.new_id()).await.map_err(|e| stuck(doing, &e))?;
        self.pass(5);
        let new = NewPassphrase {
            passphrase: PASSPHRASE.to_owned(),
            passphrase_again: PASSPHRASE.to_owned(),
            device: Device::Shared,
        };
        let code = slip.code.to_string();
        let signed_in = slips::choose(&self.house, &code, "demonstration", &new).await.map_err(|e| stuck(doing, &e))?;
        accounts::sign_out(&self.house, &signed_in.token).await.map_err(|e| stuck(doing, &e))
    }

    /// Prints a slip that nobody has used yet.
    pub async fn slip_waits(&self, by: &Actor, cohort: &CohortId) -> Result<(), Failure> {
        let id = self.house.new_id();
        let slip = slips::invite(&self.house, by, cohort, &id, Role::Trainee.name()).await;
        slip.map(drop).map_err(|e| stuck("print a slip", &e))
    }

    /// Joins the programme. Where a newer edition of it has modules that nobody accepted yet, the administrator does so first.
    pub async fn join(&self, actor: &Actor, cohort: &CohortId, administrator: &Actor) -> Result<(), Failure> {
        let waits = studies::offer(&self.house, actor, cohort).await.map_err(|e| stuck("join a programme", &e))?.waits;
        if waits {
            self.lets_start(administrator, cohort).await?;
        }
        studies::join(&self.house, actor, cohort).await.map_err(|e| stuck("join a programme", &e))
    }
}
