//! What someone just did, on the page that comes next.

use crate::call::Call;
use crate::site::State;
use crate::stop::Stop;
use app::notice::{Done, Next, Notice};
use service::notices;

impl Call<State> {
    /// Takes the notice of what this person did a moment ago, to be said on the page that this call makes.
    pub(crate) async fn with_notice(mut self) -> Result<Self, Stop> {
        let told = notices::take(self.house(), self.actor()?).await?;
        self.just = told.map(|told| Notice { done: done(told), next: None });
        Ok(self)
    }

    /// Says what comes now, if something is said at all.
    pub(crate) fn next_is(&mut self, next: impl FnOnce() -> Option<Next>) {
        if let Some(notice) = &mut self.just
            && matches!(notice.done, Done::Answered { .. } | Done::Decided { .. })
        {
            notice.next = next();
        }
    }
}

fn done(told: notices::Notice) -> Done {
    let notices::Notice { name, title, done } = told;
    match done {
        notices::Done::Answered { submission, verdict, .. } => {
            Done::Answered { name, activity: title, submission, verdict }
        }
        notices::Done::Decided { trainee, signed, returned, length } => {
            Done::Decided { name, person: trainee, signed, returned, length }
        }
        notices::Done::Allowed { .. } => Done::Allowed { name, module: title },
        notices::Done::WorkSent { version: 1, .. } => Done::WorkSent { activity: title },
        notices::Done::WorkSent { .. } => Done::WorkSentAgain { activity: title },
        notices::Done::HoursSent { length, .. } => Done::HoursSent { name, length },
        notices::Done::HoursTurned { turn, length } => Done::HoursTurned { turn, length },
        notices::Done::HoursKept { length } => Done::HoursKept { length },
        notices::Done::HoursTypedIn { entries, signed, notes_left, .. } => {
            Done::HoursTypedIn { name, entries, signed, notes_left }
        }
    }
}
