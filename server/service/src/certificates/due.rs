//! What time alone changes: where a day has come that the rules named, the way is looked at again, and a certificate that only
//! waited for that day is issued.

use crate::error::Error;
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::studies::today;
use chrono::TimeDelta;
use domain::evaluation::Evaluated;
use storage::{EnrolmentRow, StorageError};

/// No place on Earth is further ahead of UTC.
const FURTHEST_AHEAD: TimeDelta = TimeDelta::hours(14);

/// Whether the day that is stored with a way has come, as its program counts days.
fn has_come(house: &House, learner: &Learner) -> bool {
    let today = today(house, &learner.programme.zone).to_string();
    learner.row.next_date.as_ref().is_some_and(|day| *day <= today)
}

fn about(learner: &Learner) -> Vec<String> {
    vec![learner.key.person.to_string(), learner.key.programme.to_string(), learner.key.time.to_string()]
}

/// Looks at every way on which a day has come that changes its evaluation. Answers on how many something changed. Whoever
/// finished, left, or goes on in another way is left alone; a break stops no certificate. A second time, and a second
/// process at the same time, change nothing.
///
/// # Errors
/// When the database does not answer; whoever was reached stays reached, and the next time goes on.
pub async fn due(house: &House) -> Result<usize, Error> {
    let until = (house.now() + FURTHEST_AHEAD).date_naive().to_string();
    let (mut changed, mut failed) = (0, None);
    for row in house.store.enrolments_dated(&until).await? {
        match look_again(house, row).await {
            Ok(true) => changed += 1,
            // Its program is not taught now.
            Ok(false) | Err(Error::NotFound) => {}
            // One that cannot be read holds up nobody else.
            Err(error) => failed = Some(error),
        }
    }
    failed.map_or(Ok(changed), Err)
}

/// Answers whether something changed but the day.
async fn look_again(house: &House, row: EnrolmentRow) -> Result<bool, Error> {
    let stored = row.evaluation.clone();
    let learner = house.learner(row).await?;
    if !has_come(house, &learner) {
        return Ok(false);
    }
    let now = &learner.evaluation;
    // What an earlier edition of the program stored in another form is stored anew.
    if serde_json::from_str::<Evaluated>(&stored).is_ok_and(|before| before.says_the_same(now)) {
        let next = now.next_date_after(today(house, &learner.programme.zone)).map(|day| day.to_string());
        let write = storage::write::move_next_date(learner.row.key(), learner.row.revision, next);
        return match house.store.commit(vec![write]).await {
            // Whoever wrote meanwhile looked again as well.
            Ok(()) | Err(StorageError::Conflict) => Ok(false),
            Err(other) => Err(other.into()),
        };
    }
    let decide = |learner: &mut Learner, _| {
        if has_come(house, learner) {
            Ok(Change::new((), "time_passed", about(learner), Vec::new()))
        } else {
            Err(Error::Conflict)
        }
    };
    match house.change_from(learner, None, decide).await {
        Ok(()) => Ok(true),
        Err(Error::Conflict) => Ok(false),
        Err(other) => Err(other),
    }
}
