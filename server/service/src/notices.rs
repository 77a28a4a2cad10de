//! What someone just did, said once on the page that comes next. It is left in the transaction that did it.

use crate::error::Error;
use crate::house::House;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::Actor;
use domain::hours::Turn;
use domain::id::{ActivityId, ModuleId, PersonId, SubmissionId};
use domain::quantity::Minutes;
use domain::submission::Verdict;
use serde::{Deserialize, Serialize};
use storage::{NoticeRow, Write};

/// A notice that nobody saw after so many seconds is old news.
const WORTH_SAYING: i64 = 60;

/// What was done: ids only, so that no name lies in the database in the open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// A trainer answered a piece of work.
    Answered {
        /// Whose.
        trainee: PersonId,
        /// The work.
        submission: SubmissionId,
        /// The module of the activity.
        module: ModuleId,
        /// The activity.
        activity: ActivityId,
        /// Accepted or returned.
        verdict: Verdict,
    },
    /// A supervisor decided on hours.
    Decided {
        /// Whose.
        trainee: PersonId,
        /// Entries that were signed.
        signed: u32,
        /// Entries that were returned.
        returned: u32,
        /// The length of those that were signed.
        length: Minutes,
    },
    /// A trainer allowed another attempt.
    Allowed {
        /// Whose.
        trainee: PersonId,
        /// The module of the quiz.
        module: ModuleId,
    },
    /// A trainee sent work.
    WorkSent {
        /// The module of the activity.
        module: ModuleId,
        /// The activity.
        activity: ActivityId,
        /// The version that was sent.
        version: u32,
    },
    /// A trainee sent hours.
    HoursSent {
        /// Who is asked to sign.
        supervisor: PersonId,
        /// How long.
        length: Minutes,
    },
    /// A trainee took hours back, or out of the log.
    HoursTurned {
        /// Which of the two.
        turn: Turn,
        /// How long.
        length: Minutes,
    },
    /// A trainee kept hours as a draft.
    HoursKept {
        /// How long.
        length: Minutes,
    },
    /// Staff typed hours in from paper, or took down that they were signed by hand.
    HoursTypedIn {
        /// Whose.
        trainee: PersonId,
        /// Entries that were typed in.
        entries: u32,
        /// Entries that were signed by hand.
        signed: u32,
        /// Notes that were left out.
        notes_left: u32,
    },
}

impl Done {
    /// The other person that it is about, if it is about one.
    #[must_use]
    pub const fn person(&self) -> Option<&PersonId> {
        match self {
            Self::Answered { trainee, .. }
            | Self::Decided { trainee, .. }
            | Self::Allowed { trainee, .. }
            | Self::HoursTypedIn { trainee, .. } => Some(trainee),
            Self::HoursSent { supervisor, .. } => Some(supervisor),
            Self::WorkSent { .. } | Self::HoursKept { .. } | Self::HoursTurned { .. } => None,
        }
    }
}

/// What was done, with the name of the other person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What.
    pub done: Done,
    /// How the other person is called; empty where it is about nobody else.
    pub name: String,
    /// The title of the activity or of the module, for this reader; empty where it is about none.
    pub title: String,
}

pub(crate) fn row(house: &House, actor: &Actor, done: &Done, now: DateTime<Utc>) -> Result<Write, Error> {
    Ok(storage::write::leave_notice(NoticeRow {
        organisation: house.identity.organisation.to_string(),
        person: actor.person.to_string(),
        body: serde_json::to_string(done).map_err(|e| Error::failed("leave a notice", e))?,
        until: now + TimeDelta::seconds(WORTH_SAYING),
    }))
}

/// Takes the actor's notice: what they did a moment ago, if it was not said yet.
///
/// # Errors
/// When the database does not answer.
pub async fn take(house: &House, actor: &Actor) -> Result<Option<Notice>, Error> {
    let Some(row) = house.store.take_notice(actor.person.as_str()).await? else { return Ok(None) };
    // What another edition of the program left is not worth an error.
    let Some(done) = serde_json::from_str::<Done>(&row.body).ok().filter(|_| row.until > house.now()) else {
        return Ok(None);
    };
    let name = match done.person() {
        Some(person) => house.name_of(person).await?,
        None => String::new(),
    };
    let library = house.library();
    let module = |id: &ModuleId| library.catalogue.module(id, &actor.language);
    let title = match &done {
        Done::Answered { module: id, activity, .. } | Done::WorkSent { module: id, activity, .. } => {
            module(id).and_then(|m| m.activity(activity)).map(|a| a.title.clone())
        }
        Done::Allowed { module: id, .. } => module(id).map(|m| m.title.clone()),
        Done::Decided { .. }
        | Done::HoursSent { .. }
        | Done::HoursKept { .. }
        | Done::HoursTurned { .. }
        | Done::HoursTypedIn { .. } => None,
    };
    Ok(Some(Notice { done, name, title: title.unwrap_or_default() }))
}
